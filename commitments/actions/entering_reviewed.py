"""From a reviewed proposal to a draft dialogue, through the acts that enter such things."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from accounts.models import User
from commitments.due import Due, require_due_not_before
from commitments.importing.reviewed import FACTS, Entry, Kind, Name, Review
from commitments.importing.reviewed.noting import LONGEST_NAME, line_of, names_on_the_day, note_of
from commitments.importing.reviewed.parting import part_of
from dialogues.models import City, Dialogue, OutcomePoint, Series, Stakeholder, Theme
from dialogues.status import DialogueStatus
from urbanshift.errors import Conflict, Fault, Invalid

from .drafting import add_commitment
from .entering import add_point, edit_dialogue, plan_dialogue, set_representation
from .locking import lock_dialogue
from .whole import Gathering, NotEntered

_LONGEST = {"title": 300, "place": 200, "prepared_by": 200, "ordinal_announced": 60}
"""Signs that fit into a line of the dialogue; the import keeps the whole."""

COLUMNS = {"ordinal": "ordinal_announced", "author": "prepared_by", "start": "starts_on", "end": "ends_on"}
"""Facts of a review that the dialogue calls otherwise."""


@dataclass(frozen=True, slots=True)
class Entered:
    """The dialogue, and the review with what became of each entry."""

    dialogue: Dialogue
    review: Review


@dataclass(frozen=True, slots=True)
class Records:
    """The records of the register that a review names, by slug; `called`: the names on the day of who was there,
    `parts`: their attendance and capacity."""

    organisations: dict[str, Stakeholder]
    cities: dict[str, City]
    themes: dict[str, Theme]
    called: dict[str, list[str]]
    parts: dict[str, dict[str, Any]]

    @classmethod
    def of(cls, entries: list[Entry]) -> Records:
        slugs = {name.slug for one in entries if one.kind != Kind.THEME for name in one.names if name.slug}
        themes = {name.slug for one in entries if one.kind == Kind.THEME for name in one.names if name.slug}
        cities = {slug for one in entries for slug, _called in one.cities}
        return cls(
            {one.slug: one for one in Stakeholder.objects.filter(slug__in=slugs)},
            {one.slug: one for one in City.objects.filter(slug__in=cities)},
            {one.slug: one for one in Theme.objects.filter(slug__in=themes)},
            names_on_the_day(entries),
            {slug: part_of([one for one in entries if _is_part_of(slug, one)]) for slug in slugs},
        )

    def knows(self, entry: Entry, name: Name) -> bool:
        """Whether a name in `entry` is linked to a record that is there."""
        return name.slug in (self.themes if entry.kind == Kind.THEME else self.organisations)


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A fact (one of `FACTS`) that was known of the dialogue, and that the document tells otherwise; days as in ISO."""

    name: str
    known: Any
    told: Any


def told_otherwise(dialogue: Dialogue, review: Review) -> list[Otherwise]:
    """What the document of `review` tells otherwise than the dialogue says now. 'First' and 1 are the same ordinal."""
    found = []
    for name in FACTS:
        known, told = getattr(dialogue, COLUMNS.get(name, name)), review.facts.get(name)
        if name == "ordinal" and str(told) == str(dialogue.number):
            continue
        known = known.isoformat() if isinstance(known, date) else known
        if known not in (None, "") and told not in (None, "") and known != told:
            found.append(Otherwise(name, known, told))
    return found


def enter_reviewed(
    series: Series,
    number: int,
    review: Review,
    *,
    by: User,
    now: datetime,
    document: str,
    lenient: bool = False,
    replacing: bool = False,
) -> Entered:
    """Enter all that `review` keeps as dialogue `number` of `series`, inside the act of the caller. `lenient`: a due
    that cannot be one is left open, and told in the note, instead of refused: nobody has looked at it. What was known
    of the dialogue stays, unless `replacing`.

    Raises Conflict (the dialogue has entries of its own, or is no draft), NotEntered.
    """
    clerk: dict[str, Any] = {"by": by, "now": now}
    gathering = Gathering()
    records = Records.of(review.kept)
    facts = _facts(review, series, records) | {"document": document[:500]}
    try:
        dialogue = _dialogue_for(series, number, facts, list(records.themes.values()), clerk, replacing)
    except Invalid as refusal:
        # Without it nothing else can be tried.
        gathering.takes("facts", refusal)
        raise NotEntered(gathering.faults, gathering.stale) from refusal
    became: list[Entry] = []
    for entry in review.kept:
        with gathering.under(entry.id):
            told = _enter(dialogue, entry, records, language_of(review), clerk, lenient=lenient)
            became.append(replace(entry, became=told))
    if gathering.faults:
        raise NotEntered(gathering.faults, gathering.stale)
    return Entered(dialogue, review.with_entries(*became))


def _enter(
    dialogue: Dialogue,
    entry: Entry,
    records: Records,
    language: dict[str, Any],
    clerk: dict[str, Any],
    *,
    lenient: bool,
) -> str:
    """Enter one entry; what it became."""
    if entry.is_step:
        facts = facts_of_step(entry, records) | language
        try:
            require_due_not_before(entry.due, dialogue.starts_on or dialogue.first_day)
        except Invalid:
            if not lenient:
                raise
            facts["due"] = None
            add_to_note(dialogue, line_of(replace(entry, due=Due())), **clerk)
        return add_commitment(dialogue, **clerk, **facts).reference
    if entry.is_point:
        return f"point:{add_point(dialogue, **clerk, kind=entry.kind, **facts_of_point(entry), **language).pk}"
    if entry.kind == Kind.PART and entry.match is not None and entry.match.slug in records.organisations:
        organisation = records.organisations[entry.match.slug]
        name = records.called[organisation.slug][0][:LONGEST_NAME]
        part = records.parts[organisation.slug]
        set_representation(dialogue, **clerk, stakeholder=organisation, name_then=name, **part)
        return f"part:{organisation.slug}"
    return ""


def _is_part_of(slug: str, entry: Entry) -> bool:
    """Whether an entry is the part of this organisation."""
    return entry.kind == Kind.PART and entry.match is not None and entry.match.slug == slug


def add_to_note(dialogue: Dialogue, told: str, **clerk: Any) -> None:
    """Tell this below what the note of the dialogue says, unless it says it."""
    present = lock_dialogue(dialogue.pk)
    if told and told not in present.note:
        edit_dialogue(present, **clerk, note="\n".join(filter(None, (present.note, told))))


def language_of(review: Review) -> dict[str, Any]:
    """The language of what the document says, where that is known, whichever the dialogue was planned in."""
    language = review.facts.get("language")
    return {"language": language} if language else {}


def facts_of_point(entry: Entry) -> dict[str, Any]:
    """What the act that adds a point is told of it."""
    return {"level": entry.level, "title": entry.title[:300], "text": entry.text}


def facts_of_step(entry: Entry, records: Records) -> dict[str, Any]:
    """What the act that adds a next step is told of it."""
    page, line = entry.made_of
    lead = records.organisations.get(entry.owner.slug or "") if entry.owner is not None else None
    named = dict.fromkeys(records.organisations.get(one.slug or "") for one in entry.supporters)
    return {
        "title": entry.title[:300],
        "text": entry.text,
        "level": entry.level,
        "due": entry.due or None,
        "lead": lead,
        "supporting": [one for one in named if one is not None and one != lead],
        "nobody_named": entry.nobody_named,
        "cities": [records.cities[slug] for slug, _called in entry.cities if slug in records.cities],
        "source": _("page %(page)d, line %(line)d") % {"page": page, "line": line},
    }


def require_nothing_entered(dialogue: Dialogue) -> None:
    """Raise Conflict when the dialogue holds entries, or takes none."""
    if dialogue.status in (DialogueStatus.ADOPTED, DialogueStatus.CANCELLED):
        told = {"reference": dialogue.reference, "status": dialogue.get_status_display()}
        raise Conflict(_("%(reference)s is %(status)s; nothing was entered.") % told)
    if has_entries(dialogue):
        message = _("%(reference)s has entries of its own already; nothing was entered.")
        raise Conflict(message % {"reference": dialogue.reference})


def has_entries(dialogue: Dialogue) -> bool:
    """Whether something was entered that the dialogue said, or who was there."""
    return (
        dialogue.commitments.exists()
        or OutcomePoint.objects.filter(dialogue=dialogue).exists()
        or dialogue.representation.exists()
    )


def _dialogue_for(
    series: Series, number: int, facts: dict[str, Any], themes: list[Theme], clerk: dict[str, Any], replacing: bool
) -> Dialogue:
    """The dialogue with that number, with the facts of the review: planned now, or completed where it was planned;
    what is known of it stays unless `replacing`."""
    present = Dialogue.objects.filter(series=series, number=number).first()
    if present is None:
        if number != series.last_number + 1:
            message = _("The next dialogue of %(code)s has the number %(number)d.")
            raise Conflict(
                message % {"code": series.code, "number": series.last_number + 1},
                [Fault("number", _("Give this number, or plan the dialogues before it."))],
            )
        return plan_dialogue(series, **clerk, themes=themes, **facts)
    present = lock_dialogue(present.pk)
    require_nothing_entered(present)
    taken = _replacing(present, facts) if replacing else _missing(present, facts)
    if present.note and "note" in facts:
        taken["note"] = f"{present.note}\n{facts['note']}"
    return edit_dialogue(present, **clerk, themes=[*present.themes.all(), *themes], **taken)


def _missing(present: Dialogue, facts: dict[str, Any]) -> dict[str, Any]:
    """Those of the facts that were not known yet. Days and a count go with how exactly they are known."""
    missing = {name: value for name, value in facts.items() if not getattr(present, name)}
    if present.starts_on is not None or present.ends_on is not None:
        for name in ("starts_on", "ends_on", "date_precision"):
            missing.pop(name, None)
    elif "starts_on" in facts:
        missing["date_precision"] = facts["date_precision"]
    if present.participants is not None:
        missing.pop("participants_precision", None)
    return missing


def _replacing(present: Dialogue, facts: dict[str, Any]) -> dict[str, Any]:
    """Those of the facts that were not known yet, and those that the document tells otherwise. A city where the meeting
    was not does not stay."""
    told = {COLUMNS.get(name, name) for name in FACTS}
    taken = {name: value for name, value in facts.items() if name in told or not getattr(present, name)}
    if "place" in taken and "city" in facts:
        taken["city"] = facts["city"]
    elif "place" in taken and present.city and present.city.name not in taken["place"]:
        taken["city"] = None
    return taken


def _facts(review: Review, series: Series, records: Records) -> dict[str, Any]:
    """The facts of the review as the dialogue's own columns."""
    told = {COLUMNS.get(name, name): value for name, value in review.facts.items()}
    for name in ("starts_on", "ends_on"):
        if told.get(name):
            told[name] = date.fromisoformat(told[name])
    if "starts_on" not in told and "ends_on" not in told:
        told.pop("date_precision", None)
    place = told.get("place")
    told["title"] = told.get("title") or _("Dialogue without a title")
    # Its zone decides when something is overdue: of several, or of another country, none.
    cities = list(City.objects.filter(country=series.country_id, name=place)[:2]) if place else []
    told["city"] = cities[0] if len(cities) == 1 else None
    told["note"] = note_of(review.kept, knows=records.knows)
    return {
        name: value[: _LONGEST[name]] if name in _LONGEST else value
        for name, value in told.items()
        if value not in (None, "")
    }
