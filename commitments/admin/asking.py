"""One organisation that has not reported: what is missing, who could report it, asking them by mail or another way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max, OuterRef, Prefetch, Subquery
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.reminders import ask_now
from commitments.digests import message_about
from commitments.models import ActionItem, Commitment, Digest, Reminder
from commitments.querysets.action_item import MOST_ASKED
from dialogues.models import Membership, Stakeholder
from dialogues.standing import standing_in_for
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.site import page
from urbanshift.fields import TextField
from urbanshift.text import comma

from . import addresses

LAST_MAILS = 3
"""Digests of each person that are shown."""


class AskForm(ActForm):
    note = TextField(
        label=_("A sentence of ours"),
        required=False,
        rows=2,
        max_length=1000,
        help_text=_("It stands above what they owe, in their mail."),
    )

    def act(self, *, by: User, now: datetime) -> list[User]:
        return ask_now(self.record, by=by, now=now, note=self.cleaned_data["note"])


@page("not-reported/<key:key>/", name="ask_now")
class AskNow(Act):
    form_class = AskForm
    template_name = "staff/ask_now.html"
    button = _("Ask them now, by mail")
    record: Stakeholder

    def find(self, **key: Any) -> Stakeholder:
        return get_object_or_404(Stakeholder, slug=key["key"])

    def get_title(self) -> str:
        return self.record.name

    @cached_property
    def now(self) -> datetime:
        return timezone.now()

    @cached_property
    def items(self) -> list[ActionItem]:
        """What it is asked about, the longest overdue first."""
        asked = Reminder.objects.said().filter(action_item=OuterRef("pk")).order_by().values("action_item")
        return list(
            ActionItem.objects.asked_in_one_mail(self.record, now=self.now)
            .select_related("city", "commitment__dialogue__series__country")
            .annotate(last_asked=Subquery(asked.annotate(found=Max("digest__day")).values("found")))
        )

    @cached_property
    def members(self) -> list[Membership]:
        digests = Digest.objects.select_related("mail").order_by("-pk")
        current = Membership.objects.current(on=self.now.date()).filter(stakeholder=self.record)
        return list(
            current.select_related("user__preference")
            .prefetch_related(Prefetch("user__digests", digests[:LAST_MAILS], to_attr="last_digests"))
            .order_by("role", "pk")
        )

    def consequences(self) -> Sequence[Any]:
        number = len(self.items)
        if not number:
            return ()
        return [
            ngettext(
                "Officers get a mail about this %(number)d action, focal points where there is no officer.",
                "Officers get a mail about these %(number)d actions, focal points where there is no officer.",
                number,
            )
            % {"number": number},
            _("It is their mail of today: who got one already is asked tomorrow, or another way."),
        ]

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [(_("Who has not reported"), reverse("admin:unreported"))]

    def leads_to(self, result: Any) -> str:
        return reverse("admin:ask_now", args=[self.record.slug])

    def back(self) -> str:
        return reverse("admin:unreported")

    def get_done(self, result: list[User]) -> Any:
        return gettext("A mail goes to: %(people)s.") % {"people": comma().join(str(one) for one in result)}

    def context(self, form: ActForm) -> dict[str, Any]:
        languages = dict(settings.LANGUAGES)
        said = self.request.GET.get("language", "")
        theirs = next((one.user.language for one in self.members), "en")
        language = said if said in languages else theirs
        return {
            "items": [(item, addresses.of_item(item.reference)) for item in self.items],
            "members": self.members,
            "standing_in": standing_in_for(self.record, on=self.now.date()),
            "unread": not self.items and ActionItem.objects.unreported(now=self.now).filter(owner=self.record).exists(),
            "owes": ActionItem.objects.live().filter(owner=self.record).exists(),
            "led": Commitment.objects.open().filter(lead=self.record).order_by("sort_key")[:MOST_ASKED],
            "language": language,
            "languages": settings.LANGUAGES,
            "message": message_about(self.items, self.record.name, language=language, now=self.now),
            "now": self.now,
            "today": self.now.date(),
        }
