"""Planning a dialogue, what is known of the meeting, and who was there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.log import check_changes, compare_version, recording
from accounts.models import User
from commitments import rules
from commitments.actions.agenda_keeping import keep_agenda
from commitments.actions.checks import day_of, each, line_of, only, text_of
from commitments.actions.deciding import learn_days, move_decisions
from commitments.actions.locking import lock_dialogue, lock_series
from commitments.actions.presence import follow_presence
from commitments.actions.relating import set_related
from commitments.actions.sight import sight_kept
from commitments.due import last_day, local_day
from commitments.models import FollowUp
from dialogues.models import (
    City,
    Dialogue,
    Representation,
    Series,
    Stakeholder,
    Theme,
)
from dialogues.standing import Standing
from dialogues.status import Attendance, Capacity, CountPrecision, DatePrecision, DialogueStatus
from urbanshift.days import require_likely
from urbanshift.errors import Conflict, Fault, Invalid
from urbanshift.text import plain

DIALOGUE_FACTS = frozenset(
    {
        "title",
        "language",
        "name_used",
        "ordinal_announced",
        "topic",
        "summary",
        "format",
        "starts_on",
        "ends_on",
        "date_precision",
        "place",
        "city",
        "participants",
        "participants_precision",
        "women",
        "men",
        "prepared_by",
        "document",
        "note",
    }
)
"""What staff may enter of a dialogue. The rest follows from acts: hold, adopt, publish."""


def plan_dialogue(
    series: Series, *, by: User, now: datetime, title: str, themes: Sequence[Theme] = (), **facts: Any
) -> Dialogue:
    """Add the next dialogue of `series`; it takes the next number. `facts`: see DIALOGUE_FACTS.

    Raises NotAllowed, Invalid, Conflict (the series is concluded).
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        facts = only(DIALOGUE_FACTS, facts)
        series = lock_series(series.pk)
        if series.concluded_on is not None:
            raise Conflict(_("This series is concluded; plan the dialogue in the series that continues it."))
        facts |= check_meeting(Dialogue(series=series), facts)
        number = series.last_number + 1
        log.count(series, last_number=number)
        dialogue = log.create(
            Dialogue(
                series=series,
                number=number,
                reference=f"{series.code}-{number}",
                title=line_of("title", title, _("Give the dialogue a title.")),
                **facts,
            )
        )
        dialogue.themes.set(themes)
        keep_agenda(log, series)
        return dialogue


def check_meeting(dialogue: Dialogue, facts: dict[str, Any]) -> dict[str, Any]:
    """The dates of `dialogue` as it would be with `facts`: known to the month or year only, they are its first
    and last day. Raises Invalid naming every fault of dates, numbers and city."""

    def now_or_then(name: str) -> Any:
        return facts.get(name, getattr(dialogue, name))

    dates, _counts, _city = each(
        lambda: _days(dialogue, facts, now_or_then),
        lambda: _check_counts(now_or_then),
        lambda: _check_city(dialogue, facts.get("city")),
    )
    return dates


def _days(dialogue: Dialogue, facts: dict[str, Any], now_or_then: Callable[[str], Any]) -> dict[str, Any]:
    """Its first and last day, and the day on which it was held where it moves with them.

    Raises Invalid where they do not fit together, or to the day on which it was held if its outcome is final.
    """
    starts_on, ends_on = now_or_then("starts_on"), now_or_then("ends_on")
    check_dates(starts_on, ends_on)
    precision = now_or_then("date_precision")
    if starts_on is None and precision not in (DatePrecision.DAY, dialogue.date_precision):
        raise _unfitting("date_precision", _("Give the first and the last day, too."))
    if starts_on is not None and precision in (DatePrecision.MONTH, DatePrecision.YEAR):
        starts_on = starts_on.replace(day=1, **({"month": 1} if precision == DatePrecision.YEAR else {}))
        ends_on = last_day(precision, ends_on)
    dates = {"starts_on": starts_on, "ends_on": ends_on}
    if dialogue.held_on is None or not {"starts_on", "ends_on", "date_precision"} & facts.keys():
        return dates
    if starts_on is None or ends_on is None:
        if dialogue.is_adopted:
            _require_never_known(dialogue)
        return dates
    is_exact = precision == DatePrecision.DAY
    if dialogue.is_adopted:
        _require_final(dialogue, starts_on, ends_on, is_exact=is_exact)
        return dates | ({"held_on": ends_on} if dialogue.is_held_on_assumed else {})
    return dates | {"held_on": _moved(dialogue, starts_on, ends_on, is_exact=is_exact)}


def _moved(dialogue: Dialogue, starts_on: date, ends_on: date, *, is_exact: bool) -> date:
    """The day on which a dialogue was held that has these days by now, and whose outcome is not final: their last one.
    A day that somebody entered stays, beside that or within a month or year, until another last one is learnt."""
    held_on = dialogue.held_on
    assert held_on is not None  # noqa: S101  (it was held)
    if dialogue.is_held_on_assumed or not starts_on <= held_on <= ends_on:
        return ends_on
    is_learnt = is_exact and (dialogue.is_inexact or ends_on != dialogue.ends_on)
    return ends_on if is_learnt else held_on


def _require_final(dialogue: Dialogue, starts_on: date, ends_on: date, *, is_exact: bool) -> None:
    """Raise Invalid where an adopted dialogue cannot have these days: the one on which it was held stands, and is known
    as exactly as it was, or more exactly."""
    held_on = dialogue.held_on
    assert held_on is not None  # noqa: S101  (it is adopted)
    if dialogue.is_held_on_assumed:
        _require_narrower(dialogue, starts_on, ends_on, is_exact=is_exact)
    elif not starts_on <= held_on <= ends_on:
        raise _left_out("starts_on" if starts_on > held_on else "ends_on", held_on)
    elif is_exact and dialogue.adopted_on is not None and ends_on > dialogue.adopted_on:
        message = _("Its outcome was final on %(day)s. Give that day or an earlier one.")
        raise _unfitting("ends_on", message % {"day": date_format(dialogue.adopted_on)})
    elif not is_exact and ends_on == held_on:
        # It would read as a day that nobody knows, and move with what is known next.
        message = _("It was held on %(day)s, and its outcome is final. Give that day.") % {"day": date_format(held_on)}
        raise _unfitting("date_precision", message)


def _require_never_known(dialogue: Dialogue) -> None:
    """Raise Invalid where days of an adopted dialogue that are known were to be known no more."""
    first, last, held_on = dialogue.starts_on, dialogue.ends_on, dialogue.held_on
    assert held_on is not None  # noqa: S101  (it is adopted)
    if first is None or last is None:
        return
    raise _beyond("starts_on", first, last) if dialogue.is_held_on_assumed else _left_out("starts_on", held_on)


def _left_out(field: str, held_on: date) -> Invalid:
    """What is said of days, or of none, that leave out the one on which an adopted dialogue was held."""
    message = _(
        "It was held on %(day)s, and its outcome is final: the days have to include that one. "
        "To correct it, an administrator has to reopen the dialogue."
    )
    return _unfitting(field, message % {"day": date_format(held_on)})


def _require_narrower(dialogue: Dialogue, starts_on: date, ends_on: date, *, is_exact: bool) -> None:
    """Raise Invalid unless the days lie within those of the dialogue as it was adopted, and before it was, if they are
    exact."""
    first, last, adopted_on = dialogue.starts_on, dialogue.ends_on, dialogue.adopted_on
    assert first is not None and last is not None and adopted_on is not None  # noqa: S101, PT018  (it is adopted)
    if is_exact:
        last = min(last, adopted_on)
    if starts_on < first or ends_on > last:
        raise _beyond("ends_on" if ends_on > last else "starts_on", first, last)


def _beyond(field: str, first: date, last: date) -> Invalid:
    """What is said of days that do not lie within those of an adopted dialogue."""
    message = _("Its outcome is final. Give days from %(first)s to %(last)s.")
    return _unfitting(field, message % {"first": date_format(first), "last": date_format(last)})


def _unfitting(field: str, message: str) -> Invalid:
    return Invalid(_("Some of the values do not fit together."), [Fault(field, message)])


def _check_counts(now_or_then: Callable[[str], Any]) -> None:
    """Raise Invalid where what is told of the participants does not fit together."""
    faults: list[Fault] = []
    count, counted = now_or_then("participants"), now_or_then("participants_precision")
    if count is not None and not counted:
        message = _("Say whether the number of participants is exact, about, or expected.")
        faults.append(Fault("participants_precision", message, "required"))
    elif count is None and counted:
        message = _("Give the number of participants, or leave its precision out.")
        faults.append(Fault("participants", message, "required"))
    women, men = now_or_then("women") or 0, now_or_then("men") or 0
    if counted == CountPrecision.EXACT and count is not None and women + men > count:
        message = _("Women and men together are more than the %(count)d participants.") % {"count": count}
        faults += [Fault(name, message) for name in ("women", "men") if now_or_then(name)]
    if faults:
        raise Invalid(_("Some of the values do not fit together."), faults)


def _check_city(dialogue: Dialogue, city: City | None) -> None:
    """Raise Invalid where the dialogue is moved to a city of another country than its series is of: what takes place
    abroad has its place as text alone. A city that was taken before stands in no other change's way."""
    if city is not None and city.pk != dialogue.city_id and city.country_id != dialogue.series.country_id:
        message = _("This city lies in another country: leave it empty, and name it as the place.")
        raise _unfitting("city", message)


def check_dates(starts_on: date | None, ends_on: date | None) -> None:
    """Both dates or neither, in order, in years that somebody means. Raises Invalid naming the field."""
    require_likely({"starts_on": starts_on, "ends_on": ends_on})
    if (starts_on is None) != (ends_on is None):
        field = "starts_on" if starts_on is None else "ends_on"
        raise Invalid(
            _("The dates of the dialogue are incomplete."),
            [Fault(field, _("Give the first and the last day, or neither."), "required")],
        )
    if starts_on is not None and ends_on is not None and ends_on < starts_on:
        raise Invalid(
            _("The dialogue ends before it begins."),
            [Fault("ends_on", _("Give %(day)s or a later day.") % {"day": date_format(starts_on)})],
        )


def check_dialogue(dialogue: Dialogue, *, reason: str = "", **facts: Any) -> dict[str, Any]:
    """What changes of a dialogue. Raises Invalid naming everything that is wrong. Pure."""
    missing = _("Say why the dialogue is changed: its outcome is final.") if dialogue.is_adopted else ""
    fitting = {name: value for name, value in facts.items() if name in DIALOGUE_FACTS}
    stored, _reason, dates, _taken = each(
        lambda: only(DIALOGUE_FACTS, facts),
        lambda: text_of("reason", reason, missing),
        lambda: check_meeting(dialogue, facts),
        lambda: check_changes(dialogue, fitting),
    )
    return stored | dates


def edit_dialogue(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    themes: Sequence[Theme] | None = None,
    **facts: Any,
) -> Dialogue:
    """Change what was entered of a dialogue. Once it is adopted, a reason is needed. Until then the day on which it was
    held moves with its days; afterwards where it was known to the month or year only. Its decisions that nobody dated
    move with it.

    Raises NotAllowed, Invalid, Stale, Conflict (a decision does not fit the new days).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue = lock_dialogue(dialogue.pk)
        compare_version(dialogue, version, reader=by)
        facts = check_dialogue(dialogue, reason=reason, **facts)
        if "held_on" in facts and not dialogue.is_adopted:
            facts["held_on"] = _past(facts["held_on"], facts, now=now, zone=dialogue.series.country.timezone)
        dated = (dialogue.starts_on, dialogue.ends_on, dialogue.date_precision)
        held_until = dialogue.held_on
        set_related(log, dialogue, saved=log.save(dialogue, **facts), themes=themes)
        if dated != (dialogue.starts_on, dialogue.ends_on, dialogue.date_precision):
            # They stand with each commitment that is put to it.
            for follow_up in FollowUp.objects.filter(dialogue=dialogue).order_by("pk"):
                log.touched(follow_up)
            if dialogue.status == DialogueStatus.HELD and held_until is not None:
                move_decisions(log, dialogue, held_until=held_until)
            elif dialogue.is_adopted and dialogue.held_on != held_until:
                learn_days(log, dialogue)
        return dialogue


def _past(last: date, facts: Mapping[str, Any], *, now: datetime, zone: str) -> date:
    """The `last` day of a meeting that was held, not after today. Raises Invalid where it has not begun."""
    day_of("starts_on", facts["starts_on"], now=now, zone=zone)
    if facts.get("date_precision") == DatePrecision.DAY:
        return day_of("ends_on", last, now=now, zone=zone)
    return min(last, local_day(now, zone))


def set_representation(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    stakeholder: Stakeholder,
    attendance: str = Attendance.ATTENDED,
    capacity: str = Capacity.PARTICIPANT,
    rank: str = "",
    name_then: str = "",
    reason: str = "",
    version: int | None = None,
) -> Representation:
    """Record the part that `stakeholder` had in the dialogue, or correct it. `version` is that of the part as it
    was seen, if there was any.

    Who was in the room reads the outcome, so after adoption a reason is needed; and who attended has accepted what was
    agreed there, so that what nobody answered follows.
    Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue = lock_dialogue(dialogue.pk)
        if dialogue.is_adopted:
            text_of("reason", reason, _("Say why the representation at a finalised dialogue is changed."))
        facts = {
            "attendance": attendance,
            "capacity": capacity,
            "rank": rank,
            "name_then": plain(name_then) or stakeholder.name,
        }
        # Of the part alone: the order of parts is that of their dialogues, which would be locked, too.
        parts = dialogue.representation.select_for_update(of=("self",), no_key=True).filter(stakeholder=stakeholder)
        present = parts.order_by("pk").first()
        if present is not None:
            compare_version(present, version, reader=by)
        part = Representation(dialogue=dialogue, stakeholder=stakeholder, **facts)
        opened = part.was_in_room != (present is not None and present.was_in_room)
        came = part.has_attended != (present is not None and present.has_attended)
        with sight_kept(log, dialogue=dialogue) if opened else nullcontext():
            if present is None:
                present = log.create(part)
            else:
                log.save(present, **facts)
        if came and dialogue.is_adopted:
            follow_presence(log, dialogue)
        return present
