"""An act of an officer as a page. See `urbanshift.acts`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import BigIntegerField, QuerySet, TextField, prefetch_related_objects
from django.http.response import HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.log import edit_in_words
from commitments.actions.answering import still_askable
from commitments.due import local_time
from commitments.figures import is_live, zone_of
from commitments.models import ActionItem, Commitment, Request
from commitments.querysets.action_item import ActionItemQuerySet
from commitments.querysets.beside import translated, wordings
from commitments.status import Acceptance, Who, moves_from
from dialogues.models import Dialogue, Stakeholder
from dialogues.pages import MyAct
from dialogues.standing import Standing, replacing
from urbanshift.acts import ActForm
from urbanshift.errors import Stale
from urbanshift.found import found_or_404
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import records_of

LABELS = {
    "due_precision": _("Due"),
    "owner": _("Owner"),
    "acceptance": _("Your answer"),
    "city": _("City"),
    "status": _("Status"),
    "progress": _("Progress"),
    "waiting_for": _("Waiting for"),
    "text": _("What was agreed"),
}
"""What these pages call columns of an action or next step."""


_REFERENCE, _ID = Given(TextField()), Given(BigIntegerField())
"""By which an address names an action or a next step; by which records do."""


class OfficerAct(MyAct):
    """An act of somebody who signed in, on what they may know of and their organisation owes.

    Where nothing that they could type would be taken, its page says so instead of asking for it.
    """

    meanwhile = _("Not saved: somebody changed this meanwhile.")

    @cached_property
    def who(self) -> Standing:
        return Standing.of(self.request.user)

    def require(self, mine: bool) -> None:
        """Refuse whoever knows of the record but does not speak for whom it concerns."""
        if not mine:
            raise PermissionDenied(_("Only the organisation that this concerns does this."))


class OwedAct(OfficerAct):
    """An act on an action or a next step."""

    record: ActionItem | Commitment

    def render(self, form: ActForm) -> HttpResponse:
        if form.stale is not None:
            self.tell_meanwhile(form, form.stale)
        return super().render(form)

    def tell_meanwhile(self, form: ActForm, stale: Stale) -> None:
        """Tell what was changed meanwhile as these pages do: whether staff did it, in their labels, by the hour at the
        place."""
        stale.changes = tuple(
            edit_in_words(
                edit,
                who=gettext("Programme staff") if edit.by_staff else gettext("A colleague"),
                when=local_time(edit.at, zone_of(self.record)),
                labels=LABELS,
            )
            for edit in stale.edits
        )


class ItemAct(OwedAct):
    """An act of the owner on an action, reached from its page, which shows it again."""

    record: ActionItem
    template_name = "my/item_act.html"

    def find(self, **key: Any) -> ActionItem:
        item = found_item(self.who, key["reference"])
        if not self.who.speaks_for(item.owner_id):
            self._require_never_ours(item)
            self.require(mine=False)
        return item

    def _require_never_ours(self, item: ActionItem) -> None:
        """Raise PermissionDenied that says to whom an action was given, where it was ours."""
        given = item.ownerchange_lines.filter(from_stakeholder__in=self.who.stakeholders).order_by("pk").last()
        if given is not None:
            told = {"reference": item.reference, "owner": item.owner, "day": date_format(given.changed_on)}
            raise PermissionDenied(gettext("%(reference)s was given to another on %(day)s: %(owner)s owns it.") % told)

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*super().trail(), (self.record.reference, address_of(self.record))]

    def instead(self) -> Iterable[tuple[Any, str]]:
        return offers_on(self.record)

    def context(self, form: ActForm) -> dict[str, Any]:
        return what_was_agreed(self.who, self.record.commitment)

    def leads_to(self, result: Any) -> str:
        return address_of(self.record)


class StepAct(OwedAct):
    """An act of an officer on a next step, which its page shows."""

    record: Commitment
    template_name = "my/step_act.html"

    def context(self, form: ActForm) -> dict[str, Any]:
        return what_was_agreed(self.who, self.record)


def offers_on(item: ActionItem) -> list[tuple[Any, str]]:
    """What its owner can do about an action now: words and addresses."""
    step = item.commitment
    live = is_live(item, step)
    offers: list[tuple[Any, str]] = []
    if live and moves_from(item.status, Who.OWNER):
        offers.append((_("Report"), reverse("my-report", args=[item.reference])))
    if item.is_open and item.acceptance != Acceptance.ACCEPTED:
        offers.append((_("Accept or decline"), reverse("my-answer", args=[item.reference])))
    if live and still_askable(item):
        offers.append((_("Ask for a change"), reverse("my-ask", args=[item.reference])))
    if step.is_open:
        offers.append((_("Add an action of ours"), reverse("my-add-action", args=[step.reference])))
    return offers


def items_of(who: Standing) -> ActionItemQuerySet:
    """The actions that `who` may know of, with what they may read of each, and titles in their language."""
    return shown_to(who).prefetch_related(translated())


def shown_to(who: Standing) -> ActionItemQuerySet:
    """As `items_of`, without what stands beside them."""
    return ActionItem.objects.visible_to(who).for_list(who)


def asked_by(who: Standing) -> QuerySet[Request]:
    """What those for whom `who` speaks asked staff for, and which waits for its answer."""
    asked = Request.objects.unanswered().filter(stakeholder__in=who.stakeholders)
    return asked.select_related("owner").order_by("pk")


def found_item(who: Standing, reference: str) -> ActionItem:
    """The action of that reference, if `who` may know of it; Http404 else."""
    item = found_or_404({_REFERENCE: reference}, _item_for, who)
    prefetch_related_objects([item], translated())
    return item


def found_step(who: Standing, reference: str) -> Commitment:
    """The next step of that reference, if `who` may know of it; Http404 else."""
    return found_or_404({_REFERENCE: reference}, _step_for, who)


def _item_for(who: Standing) -> QuerySet[ActionItem]:
    return shown_to(who).filter(reference=_REFERENCE).order_by()


def _step_for(who: Standing) -> QuerySet[Commitment]:
    seen: Any = Commitment.objects.visible_to(who).filter(reference=_REFERENCE).order_by()
    steps: QuerySet[Commitment] = seen.select_related("dialogue__series__country", "lead")
    return steps


def dialogue_for(who: Standing, step: Commitment) -> Dialogue | None:
    """The dialogue that agreed `step`, if `who` may know of it: whoever is only named in a next step may not."""
    found = records_of({_ID: step.dialogue_id}, _dialogue_for, who)
    prefetch_related_objects(found, translated())
    return next(iter(found), None)


def _dialogue_for(who: Standing) -> QuerySet[Dialogue]:
    found: QuerySet[Dialogue] = Dialogue.objects.visible_to(who).filter(pk=_ID).order_by()
    return found


def what_was_agreed(who: Standing, step: Commitment) -> dict[str, Any]:
    """What `my/agreed.html` shows of `step`: it with its wordings, as far as `who` reads of them, and where it is
    from."""
    agreed = records_of({_ID: step.pk}, _agreed_by, who)
    prefetch_related_objects(agreed, wordings(), translated())
    return {"agreed": agreed[0], "dialogue": dialogue_for(who, step)}


def _agreed_by(who: Standing) -> QuerySet[Commitment]:
    agreed: QuerySet[Commitment] = Commitment.objects.with_reach(who).filter(pk=_ID)
    return agreed.select_related("dialogue").order_by()


def still_standing(who: Standing) -> Any:
    """The organisations for whom `who` speaks and which no other has succeeded: what is new is for one of them."""
    return Stakeholder.objects.filter(pk__in=who.stakeholders, successions=None).order_by("name")


def told_of_successors(who: Standing, *, on: date) -> list[str]:
    """Which other organisations stand in place of those for whom `who` speaks, and what is to be done about it."""
    sentence = gettext(
        "Since %(day)s %(successor)s stands in place of %(predecessor)s. Ask its focal point, or programme staff, to"
        " invite you."
    )
    return [
        sentence % {"day": date_format(line.succeeded_on), "successor": line.successor, "predecessor": line.predecessor}
        for line in replacing(who, on=on)
    ]


def address_of(item: ActionItem) -> str:
    return reverse("my-action", args=[item.reference])
