"""`/my/people/`: who speaks for an organisation, as its focal points see to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from dialogues import memberships
from dialogues.actions.people import accept, invite
from dialogues.models import Membership, Stakeholder
from dialogues.standing import Standing
from dialogues.status import MemberState
from urbanshift.acts import Act, ActForm
from urbanshift.fields import DayField, LineField
from urbanshift.text import titled

HOME = _("What we owe")
TITLE = _("Who speaks for us")


def _standing(request: HttpRequest) -> Standing:
    """Of a focal point. Raises PermissionDenied for anybody else."""
    who = Standing.of(request.user)
    if not who.focal_points:
        raise PermissionDenied
    return who


@login_required
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The people of each organisation whose focal point asks: those who do, who will, and who did."""
    who, today = _standing(request), timezone.now().date()
    members = Membership.objects.filter(stakeholder__in=who.focal_points).select_related("user", "stakeholder")
    rows = [(one, _state(one, on=today)) for one in members.order_by("stakeholder__name", "starts_on", "pk")]
    groups: dict[Stakeholder, list[Any]] = {}
    for one, state in sorted(rows, key=lambda row: row[1] == MemberState.ENDED):
        groups.setdefault(one.stakeholder, []).append((one, state))
    context = {
        "title": TITLE,
        "today": today,
        "trail": [(HOME, reverse("my"))],
        "groups": sorted(groups.items(), key=lambda group: group[0].name),
    }
    return render(request, "my/people.html", context)


def _state(membership: Membership, *, on: date) -> MemberState:
    """As a focal point is told it: nothing of whether the person had an account before."""
    state = membership.state_on(on)
    return MemberState.ASKED if membership.is_unanswered and state != MemberState.ENDED else state


class MyAct(Act):
    """An act of whoever is signed in. Strangers sign in first: before it is looked for what the address names."""

    base = "my/base.html"

    @classmethod
    def as_view(cls, **options: Any) -> Callable[..., HttpResponseBase]:
        return login_required(super().as_view(**options))

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [(HOME, reverse("my"))]


class FocalPointAct(MyAct):
    @cached_property
    def who(self) -> Standing:
        return _standing(self.request)

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.request = request
        self.who  # noqa: B018 (who is no focal point is refused before anything is looked for)
        super().setup(request, *args, **kwargs)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*super().trail(), (TITLE, reverse("my-people"))]

    def leads_to(self, result: Any) -> str:
        return reverse("my-people")


class InviteForm(ActForm):
    organisation = forms.ModelChoiceField(
        Stakeholder.objects.none(), label=_("Organisation"), to_field_name="slug", empty_label=None
    )
    email = forms.EmailField(label=_("E-mail"), max_length=254)
    name = LineField(label=_("Name"), max_length=200, required=False)
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Of the mails to this person, and of the pages.")
    )
    starts_on = DayField(label=_("From"), required=False, help_text=_("Leave it empty for today."))
    ends_on = DayField(label=_("To"), required=False, help_text=_("Leave it empty where no end is known."))

    fault_fields = {"stakeholder": "organisation"}

    def __init__(self, *args: Any, own: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["organisation"]
        field.queryset = Stakeholder.objects.filter(pk__in=own).order_by("name")
        if len(own) == 1:
            field.widget = field.hidden_widget()
            field.initial = field.queryset.get().slug

    def act(self, *, by: User, now: datetime) -> Membership:
        said = self.said
        return invite(by=by, now=now, stakeholder=said.pop("organisation"), **said)


class Invite(FocalPointAct):
    form_class = InviteForm
    title = _("Invite a colleague")
    button = _("Invite")
    done = _("The person is invited.")

    def form_options(self) -> dict[str, Any]:
        return {"own": self.who.focal_points}

    def get_initial(self) -> dict[str, Any]:
        by: Any = self.request.user
        return {"language": by.language}

    def consequences(self) -> list[Any]:
        return [
            _("A mail goes to the person. Whoever has never signed in chooses a password there, or goes without."),
            _("Whoever has an account has to accept it there first; you see their name afterwards."),
            _("If the last day has passed already, no mail is sent."),
            _("The person reports for your organisation, and reads what it may read."),
        ]


class OfMembership(FocalPointAct):
    """An act on a membership of an organisation whose focal point asks; others are not there."""

    def find(self, **key: Any) -> Membership:
        own = Membership.objects.filter(stakeholder__in=self.who.focal_points)
        return get_object_or_404(own.select_related("user", "stakeholder"), pk=key["pk"])

    def person(self) -> str:
        called: str = self.record.called
        return called


class InviteAgain(OfMembership, memberships.InviteAgain):
    pass


class End(OfMembership, memberships.EndMembership):
    def leads_to(self, result: Any) -> str:
        # Who ended what made them focal point is one no more.
        ended_own = isinstance(result, Membership) and not Standing.of(self.request.user).focal_points
        return reverse("my") if ended_own else super().leads_to(result)


class AcceptForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Membership:
        return accept(self.record, by=by, now=now)


class Accept(MyAct):
    """What a focal point asked whoever is signed in."""

    form_class = AcceptForm
    title = _("Speak for an organisation")
    button = _("Accept")
    done = _("You speak for the organisation.")

    def find(self, **key: Any) -> Membership:
        asked = Membership.objects.asked_of(self.request.user).asked(on=timezone.now().date())
        return get_object_or_404(asked.select_related("stakeholder"), pk=key["pk"])

    def get_title(self) -> str:
        return titled(self.title, self.record.stakeholder.name)

    def begins_later(self) -> list[str]:
        """From which day, where that is to come."""
        if self.record.starts_on <= timezone.now().date():
            return []
        told = {"organisation": self.record.stakeholder, "day": date_format(self.record.starts_on)}
        return [gettext("You speak for %(organisation)s from %(day)s.") % told]

    def consequences(self) -> list[Any]:
        return [
            *self.begins_later(),
            _("You report for the organisation, and read what it may read. Its focal points see your name."),
        ]

    def get_done(self, result: Membership) -> Any:
        return next(iter(self.begins_later()), self.done)

    def leads_to(self, result: Any) -> str:
        return reverse("my")
