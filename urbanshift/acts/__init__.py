"""One act of the product as a form: see what will happen, give what it needs, do it.

    class HoldForm(ActForm):
        held_on = DayField(label=_("Last day of the meeting"), required=False)

        def act(self, *, by, now):
            return hold(self.record, by=by, now=now, version=self.version, held_on=self.cleaned_data["held_on"])

    @page("dialogue/<key:reference>/hold/", name="hold")
    class Hold(Act):
        form_class = HoldForm
        title, button, done = _("Record that it was held"), _("Record"), _("Recorded.")

        def find(self, **key):        # the record; Http404 where there is none
        def consequences(self):       # sentences that say what will happen
        def require_possible(self):   # raises what refuses it whatever is typed: said at once, instead of the form
        def leads_to(self, result):   # where to go afterwards

Nothing here decides anything: rights, states and versions are the action's. A direct post of hidden fields can do
no more than calling the action would. A form that is sent again is done once: see `urbanshift.once`.
"""

from .forms import ActForm, PlainForm
from .views import Act, see, typed_in

__all__ = ["Act", "ActForm", "PlainForm", "see", "typed_in"]
