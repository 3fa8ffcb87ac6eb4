"""What several acts refuse in the same words, and refusing everything at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from types import TracebackType

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from commitments.models import ActionItem, Commitment
from commitments.status import UNFINISHED, Acceptance
from dialogues.models import Series, Stakeholder, Succession
from urbanshift.errors import Conflict, Fault, Invalid, Text, choose_from
from urbanshift.text import comma


class Faults:
    """Collects what is wrong with one input, so that its author hears of all of it at once.

    with faults:
        day = day_of("answered_on", day, now=now, zone=zone)
    faults.refuse()

    An Invalid inside `with` is kept and the work goes on after it; `refuse` raises them all.
    What was to be set inside is set for sure only after `refuse`.
    """

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Invalid):
            return False
        self.found += error.faults or [Fault("", error.message)]
        return True

    def add(self, field: str, message: Text, code: str = "invalid") -> None:
        self.found.append(Fault(field, message, code))

    def require_known(self, field: str, value: str, values: Collection[str]) -> None:
        """Add a fault unless `value` is one of `values`."""
        if value not in values:
            self.add(field, choose_from(values))

    def refuse(self) -> None:
        """Raise Invalid naming every fault; do nothing without any."""
        if len(self.found) == 1:
            raise Invalid(self.found[0].message, self.found)
        if self.found:
            raise Invalid(_("Some of the values are not valid."), self.found)


def require_going_on(series: Series) -> None:
    """Raise Conflict once the series is concluded: nothing of it is reopened."""
    if series.concluded_on is None:
        return
    if (later := _goes_on_in(series)) is not None:
        raise Conflict(
            _("The series is concluded. What was continued goes on in %(series)s; nothing else of it is open any more.")
            % {"series": f"{later.code} {later.name}"}
        )
    raise Conflict(_("The series is concluded; nothing of it is open any more."))


def _goes_on_in(series: Series) -> Series | None:
    """The series that continues a concluded one, and is not concluded itself."""
    later = Series.objects.filter(continues=series).first()
    while later is not None and later.concluded_on is not None:
        later = Series.objects.filter(continues=later).first()
    return later


def require_open(commitment: Commitment) -> None:
    """Raise Conflict unless the next step is open."""
    if commitment.is_draft:
        raise Conflict(_("This next step is a draft; it is not open yet."))
    if not commitment.is_open:
        require_going_on(commitment.followed_up_in)
        raise Conflict(
            _("This next step is closed (%(status)s). Programme staff can reopen it.")
            % {"status": commitment.get_status_display()}
        )


def require_unfinished(item: ActionItem) -> None:
    """Raise Conflict when the action is completed or withdrawn."""
    if item.status not in UNFINISHED:
        raise Conflict(
            _("This action is %(status)s. Programme staff can reopen it.") % {"status": item.get_status_display()}
        )


def require_owed(record: Commitment | ActionItem) -> None:
    """Raise Conflict unless the next step is open, or that of the action, and the action neither completed nor
    withdrawn."""
    if isinstance(record, Commitment):
        require_open(record)
    else:
        require_open(record.commitment)
        require_unfinished(record)


def require_not_declined(item: ActionItem) -> None:
    """Raise Conflict when the owner declined the action."""
    _require_other_answer(item.acceptance)


def _require_other_answer(acceptance: str) -> None:
    if acceptance == Acceptance.DECLINED:
        raise Conflict(_("The owner declined this action. Accept it first."))


def require_live(item: ActionItem) -> None:
    """Raise Conflict unless the action is live: its next step open, neither finished nor declined."""
    require_open(item.commitment)
    require_unfinished(item)
    require_not_declined(item)


def require_live_as_shown(item: ActionItem) -> None:
    """The same of an action as its reader reads it (`with_reach`): a decline is told to insiders alone."""
    require_owed(item)
    _require_other_answer(item.acceptance_shown)


def require_not_succeeded(owner: Stakeholder, successions: Iterable[Succession], *, field: str = "owner") -> None:
    """Raise Invalid, naming who stands in its place, where by one of the `successions`, which have begun, another has
    succeeded the organisation that is to own something new, as `field` says."""
    lines = [line for line in successions if line.predecessor_id == owner.pk]
    if lines:
        told = {"day": date_format(lines[0].succeeded_on), "names": comma().join(line.successor.name for line in lines)}
        raise Invalid(
            _("%(name)s was succeeded already.") % {"name": owner.name},
            [Fault(field, _("It was succeeded on %(day)s. Name who stands in its place: %(names)s.") % told)],
        )
