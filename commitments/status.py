"""Life cycles: the closed sets of values and the tables of allowed moves.

Which status may follow which is answered here and nowhere else. Imports nothing of ours.
"""

from enum import Flag, auto

from django.db import models
from django.utils.translation import gettext_lazy as _


class CommitmentStatus(models.TextChoices):
    DRAFT = "draft", _("draft")
    OPEN = "open", _("open")
    FULFILLED = "fulfilled", _("fulfilled")
    PARTLY_FULFILLED = "partly_fulfilled", _("partly fulfilled")
    NOT_FULFILLED = "not_fulfilled", _("not fulfilled")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUPERSEDED = "superseded", _("superseded")
    HANDED_OVER = "handed_over", _("handed over")


class Decision(models.TextChoices):
    """What was decided about a commitment; `pending`: nothing yet."""

    PENDING = "pending", _("pending")
    FULFILLED = "fulfilled", _("fulfilled")
    PARTLY_FULFILLED = "partly_fulfilled", _("partly fulfilled")
    NOT_FULFILLED = "not_fulfilled", _("not fulfilled")
    CARRIED_OVER = "carried_over", _("carried over")
    NOT_DISCUSSED = "not_discussed", _("not discussed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUPERSEDED = "superseded", _("superseded")
    HANDED_OVER = "handed_over", _("handed over")
    CONTINUED = "continued", _("continued in the next series")


CLOSES = {
    Decision.FULFILLED: CommitmentStatus.FULFILLED,
    Decision.PARTLY_FULFILLED: CommitmentStatus.PARTLY_FULFILLED,
    Decision.NOT_FULFILLED: CommitmentStatus.NOT_FULFILLED,
    Decision.WITHDRAWN: CommitmentStatus.WITHDRAWN,
    Decision.SUPERSEDED: CommitmentStatus.SUPERSEDED,
    Decision.HANDED_OVER: CommitmentStatus.HANDED_OVER,
}
"""Decisions that close a commitment, and the status it then has. The others leave it open."""

CLOSED = frozenset(CLOSES.values())

COMMITMENT_MOVES = frozenset(
    {
        (CommitmentStatus.DRAFT, CommitmentStatus.OPEN),
        (CommitmentStatus.OPEN, CommitmentStatus.DRAFT),
        *((CommitmentStatus.OPEN, closed) for closed in CLOSED),
        *((closed, CommitmentStatus.OPEN) for closed in CLOSED),
    }
)
"""(from, to): adopted and un-adopted, closed and reopened."""

AT_DIALOGUE = frozenset(
    {
        Decision.FULFILLED,
        Decision.PARTLY_FULFILLED,
        Decision.NOT_FULFILLED,
        Decision.CARRIED_OVER,
        Decision.NOT_DISCUSSED,
        Decision.WITHDRAWN,
        Decision.SUPERSEDED,
    }
)
"""What may be decided in the room of a later dialogue."""

BETWEEN_DIALOGUES = frozenset(
    {
        Decision.FULFILLED,
        Decision.PARTLY_FULFILLED,
        Decision.NOT_FULFILLED,
        Decision.WITHDRAWN,
        Decision.SUPERSEDED,
    }
)
"""What staff may decide without a dialogue, with a basis."""

AT_CLOSE_OUT = frozenset(
    {
        Decision.FULFILLED,
        Decision.PARTLY_FULFILLED,
        Decision.NOT_FULFILLED,
        Decision.WITHDRAWN,
        Decision.HANDED_OVER,
        Decision.CONTINUED,
    }
)
"""What may be decided about an open commitment when its series is concluded."""


class ItemStatus(models.TextChoices):
    NOT_STARTED = "not_started", _("not started")
    IN_PROGRESS = "in_progress", _("in progress")
    REPORTED_COMPLETE = "reported_complete", _("reported complete")
    COMPLETED = "completed", _("completed")
    WITHDRAWN = "withdrawn", _("withdrawn")


UNFINISHED = frozenset({ItemStatus.NOT_STARTED, ItemStatus.IN_PROGRESS, ItemStatus.REPORTED_COMPLETE})
"""An item in one of these is live, when it is not declined and its commitment is open."""

OWNERS_TURN = (ItemStatus.NOT_STARTED, ItemStatus.IN_PROGRESS)
"""In these it is the owner who has something to tell."""


class Who(Flag):
    OWNER = auto()
    VERIFIER = auto()
    STAFF = auto()
    DIALOGUE = auto()


ITEM_MOVES: dict[tuple[ItemStatus, ItemStatus], Who] = {
    (ItemStatus.NOT_STARTED, ItemStatus.NOT_STARTED): Who.OWNER,
    (ItemStatus.NOT_STARTED, ItemStatus.IN_PROGRESS): Who.OWNER,
    (ItemStatus.NOT_STARTED, ItemStatus.REPORTED_COMPLETE): Who.OWNER,
    (ItemStatus.NOT_STARTED, ItemStatus.COMPLETED): Who.DIALOGUE,
    (ItemStatus.NOT_STARTED, ItemStatus.WITHDRAWN): Who.STAFF | Who.DIALOGUE,
    (ItemStatus.IN_PROGRESS, ItemStatus.IN_PROGRESS): Who.OWNER,
    (ItemStatus.IN_PROGRESS, ItemStatus.REPORTED_COMPLETE): Who.OWNER,
    (ItemStatus.IN_PROGRESS, ItemStatus.COMPLETED): Who.DIALOGUE,
    (ItemStatus.IN_PROGRESS, ItemStatus.WITHDRAWN): Who.STAFF | Who.DIALOGUE,
    (ItemStatus.REPORTED_COMPLETE, ItemStatus.REPORTED_COMPLETE): Who.OWNER,
    (ItemStatus.REPORTED_COMPLETE, ItemStatus.IN_PROGRESS): Who.OWNER | Who.VERIFIER,
    (ItemStatus.REPORTED_COMPLETE, ItemStatus.COMPLETED): Who.VERIFIER | Who.DIALOGUE,
    (ItemStatus.REPORTED_COMPLETE, ItemStatus.WITHDRAWN): Who.STAFF | Who.DIALOGUE,
    (ItemStatus.COMPLETED, ItemStatus.IN_PROGRESS): Who.STAFF,
    (ItemStatus.WITHDRAWN, ItemStatus.IN_PROGRESS): Who.STAFF,
}
"""(from, to): who may. Staying where it is counts as a move that only a report makes."""

SAYABLE = tuple(
    status for status in ItemStatus if any(to is status and who & Who.OWNER for (_from, to), who in ITEM_MOVES.items())
)
"""The statuses that a report can carry at all; from where which may follow is in the table of moves."""


UNDONE_MOVES = frozenset((to, start) for (start, to), who in ITEM_MOVES.items() if Who.DIALOGUE in who)
"""What a dialogue's decision did to an item goes back this way when the dialogue is un-adopted."""


def may_move(start: str, to: str, who: Who) -> bool:
    """Whether the table lets `who` move an action item from `start` to `to`."""
    return bool(ITEM_MOVES.get((ItemStatus(start), ItemStatus(to)), Who(0)) & who)


def moves_from(start: str, who: Who) -> list[ItemStatus]:
    """The statuses that `who` may give an action item that stands at `start`, in table order."""
    return [to for (origin, to), allowed in ITEM_MOVES.items() if origin == start and allowed & who]


class Acceptance(models.TextChoices):
    PROPOSED = "proposed", _("proposed to")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")

    def told(self, *, insider: bool) -> "Acceptance":
        """What a reader is told of the answer: to who is no insider a decline is proposed still."""
        return Acceptance.PROPOSED if self is Acceptance.DECLINED and not insider else self


class CommitmentKind(models.TextChoices):
    POLICY = "policy", _("policy")
    PLAN = "plan", _("plan")
    COORDINATION = "coordination", _("coordination")
    FINANCE = "finance", _("finance")
    CAPACITY = "capacity", _("capacity")
    DATA = "data", _("data")
    PILOT = "pilot", _("pilot")
    OTHER = "other", _("other")


class Horizon(models.TextChoices):
    SHORT = "short", _("short term")
    MEDIUM = "medium", _("medium term")
    LONG = "long", _("long term")


class PartyRole(models.TextChoices):
    SUPPORTING = "supporting", _("supporting")
    COUNTERPART = "counterpart", _("counterpart")


class OnTrack(models.TextChoices):
    """The owner's own rating."""

    ON_TRACK = "on_track", _("on track")
    AT_RISK = "at_risk", _("at risk")
    OFF_TRACK = "off_track", _("off track")


class WaitingFor(models.TextChoices):
    """What kind of obstacle an action waits for."""

    FUNDING = "funding", _("funding")
    MANDATE = "mandate", _("a mandate")
    CAPACITY = "capacity", _("capacity")
    DATA = "data", _("data")
    PROCUREMENT = "procurement", _("procurement")
    OTHER_LEVEL = "other_level", _("another level of government")
    POLITICAL_CHANGE = "political_change", _("a political change")
    OTHER = "other", _("something else")


class Circle(models.IntegerChoices):
    """Who reads the content of a report, beside staff: an ordered circle."""

    OWNER = 0, _("the owner and staff")
    PARTICIPANTS = 1, _("those who were in the room")
    PARTNERS = 2, _("partners")
    PUBLIC = 3, _("public")


class Finding(models.TextChoices):
    CONFIRMED = "confirmed", _("confirmed")
    RETURNED = "returned", _("sent back")


class AmendmentKind(models.TextChoices):
    CHANGE = "change", _("change")
    CORRECTION = "correction", _("correction of what was copied wrongly")


class RequestKind(models.TextChoices):
    DUE = "due", _("a new date")
    OWNER = "owner", _("another owner")
    WITHDRAWAL = "withdrawal", _("withdrawal")


class RequestAnswer(models.TextChoices):
    """What staff answer; or that whoever asked does not ask any more."""

    GRANTED = "granted", _("granted")
    REFUSED = "refused", _("refused")
    RETRACTED = "retracted", _("taken back")


class TranslationStatus(models.TextChoices):
    AUTHENTIC = "authentic", _("authentic")
    COURTESY = "courtesy", _("courtesy")


class DuePrecision(models.TextChoices):
    """How exactly a due date is meant. `next_dialogue` and `none` have no date."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    QUARTER = "quarter", _("quarter")
    YEAR = "year", _("year")
    NEXT_DIALOGUE = "next_dialogue", _("by the next dialogue")
    NONE = "none", _("no date")


DATED = frozenset({DuePrecision.DAY, DuePrecision.MONTH, DuePrecision.QUARTER, DuePrecision.YEAR})


class ImportState(models.TextChoices):
    """How far a document that was handed in has come."""

    PROPOSED = "proposed", _("proposed")
    ENTERED = "entered", _("entered")


class SheetState(models.TextChoices):
    """How far a spreadsheet that was handed in has come."""

    WAITING = "waiting", _("being checked")
    CHECKED = "checked", _("checked")
    UNREADABLE = "unreadable", _("cannot be read")
    UNMATCHED = "unmatched", _("columns to be matched")
    CONFIRMING = "confirming", _("being entered")
    CONFIRMED = "confirmed", _("entered")


class ReminderKind(models.TextChoices):
    """Why somebody is written to, in the order of urgency: what heads a mail is what somebody waits for."""

    SENT_BACK = "sent_back", _("a report was sent back")
    OVERDUE = "overdue", _("overdue")
    DUE_SOON = "due_soon", _("due soon")
    PROPOSED = "proposed", _("please answer what was proposed to you")
    ASKED = "asked", _("programme staff ask")
    NO_NEWS = "no_news", _("no news")
    ASSIGNED = "assigned", _("new")
    BEFORE_DIALOGUE = "before_dialogue", _("before the next dialogue")


AFTER_DUE = (1, 30, 60)
"""Days after something fell due on which it is asked about. After the last one mails end."""

ASKING = frozenset(ReminderKind) - {ReminderKind.ASSIGNED, ReminderKind.BEFORE_DIALOGUE}
"""Kinds that wait for an answer: a report, or what an organisation says to what was proposed to it."""
