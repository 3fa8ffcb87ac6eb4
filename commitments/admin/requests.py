"""What officers ask for, and what staff answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments.actions.answering import answer_request, is_so_already, require_grantable, require_unanswered
from commitments.models import Request
from commitments.status import RequestAnswer, RequestKind
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.site import page, show
from urbanshift.errors import Refused
from urbanshift.fields import DayField, ReasonField
from urbanshift.lists.paging import slice_of
from urbanshift.text import titled

from . import addresses


@page("requests/", name="requests")
@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """The requests that nobody has answered, the oldest first."""
    found = (
        Request.objects.unanswered()
        .select_related("action_item__owner", "action_item__commitment", "stakeholder", "owner")
        .order_by("asked_on", "pk")
    )
    return show(request, "staff/requests.html", _("Requests from officers"), slice=slice_of(found, request.GET))


class AnswerForm(ActForm):
    answer = forms.ChoiceField(
        label=_("Answer"),
        choices=[(RequestAnswer.GRANTED, _("grant it")), (RequestAnswer.REFUSED, _("refuse it"))],
        widget=forms.RadioSelect,
    )
    note = ReasonField(
        label=_("Note"), required=False, help_text=_("Read by those who asked. Needed where it is refused.")
    )
    reason = ReasonField(
        label=_("Reason of the change"),
        needed_when=_("needed where it is granted"),
        help_text=_(
            "Read by those who were in the room. So far it is what they wrote: put it in other words where that is for "
            "staff alone."
        ),
    )
    answered_on = DayField(label=_("Answered on"), required=False, help_text=_("Leave it empty for today."))

    def __init__(self, *args: Any, ungrantable: Refused | None, **options: Any) -> None:
        super().__init__(*args, **options)
        if ungrantable is not None:
            answer: Any = self.fields["answer"]
            answer.choices = [one for one in answer.choices if one[0] != RequestAnswer.GRANTED]
            answer.initial = RequestAnswer.REFUSED
            answer.error_messages["invalid_choice"] = str(ungrantable.message)

    def act(self, *, by: User, now: datetime) -> Request:
        return answer_request(self.record, by=by, now=now, version=self.version, **self.said)


@page("request/<id:pk>/answer/", name="answer_request")
class AnswerRequest(Act):
    form_class = AnswerForm
    template_name = "staff/answer_request.html"
    title = _("Answer a request")
    button = _("Answer")
    done = _("The request is answered.")

    def require_possible(self) -> None:
        require_unanswered(self.record)

    record: Request

    def find(self, **key: Any) -> Request:
        found = Request.objects.select_related("action_item__commitment", "action_item__owner", "stakeholder", "owner")
        return get_object_or_404(found, pk=key["pk"])

    def get_title(self) -> str:
        return titled(self.title, self.record.action_item.reference)

    @property
    def ungrantable(self) -> Refused | None:
        """Why it cannot be granted any more, where that is so."""
        try:
            require_grantable(self.record)
        except Refused as refusal:
            return refusal
        return None

    def get_initial(self) -> dict[str, Any]:
        return {"reason": self.record.reason}

    def form_options(self) -> dict[str, Any]:
        return {"ungrantable": self.ungrantable}

    def consequences(self) -> Sequence[Any]:
        item, refused = self.record.action_item, _("Refused, nothing changes, and they read your note.")
        if (ungrantable := self.ungrantable) is not None:
            return [_("It cannot be granted any more."), ungrantable.message, refused]
        if is_so_already(self.record, item):
            return [_("It is so already. Granted, nothing else changes."), refused]
        granted = {
            RequestKind.DUE: gettext("Granted, the date moves with the reason below."),
            RequestKind.OWNER: gettext("Granted, the action is proposed to %(name)s with the reason below.")
            % {"name": self.record.owner},
            RequestKind.WITHDRAWAL: gettext("Granted, the action is withdrawn with the reason below."),
        }
        return [*self.given_since(), granted[RequestKind(self.record.kind)], refused]

    def given_since(self) -> Iterable[str]:
        """That whoever asked does not own the action any more, where that is so."""
        asked_by, owner = self.record.stakeholder, self.record.action_item.owner
        if owner != asked_by:
            sentence = gettext("%(owner)s owns the action since %(asked_by)s asked: ask them before you grant it.")
            yield sentence % {"owner": owner, "asked_by": asked_by}

    def trail(self) -> Iterable[tuple[Any, str]]:
        item = self.record.action_item
        return [
            (_("Requests from officers"), reverse("admin:requests")),
            (item.reference, addresses.of_item(item.reference)),
        ]

    def get_done(self, result: Any) -> Any:
        # The others are listed below it.
        return titled(self.record.action_item.reference, self.done)

    def leads_to(self, result: Any) -> str:
        return reverse("admin:requests")
