"""Every text that an act takes: what shows nothing is nothing, control characters are refused, lines end alike."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection, models

from accounts import actions as accounts
from accounts.models import ApiKey, User
from commitments.actions import (
    adopting,
    amending,
    answering,
    concluding,
    deciding,
    drafting,
    entering,
    meeting,
    owing,
    places,
    replying,
    report_drafts,
    reporting,
    retracting,
    sharing,
    succession,
    translating,
    un_adopting,
    verifying,
)  # fmt: skip
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, Evidence, Request
from dialogues.actions import people, register
from dialogues.models import Dialogue, Membership, OutcomePoint, Series, Stakeholder
from tests.commitments.acts import close, outcome, say
from tests.files import samples
from tests.worlds import NOW, China, china, stakeholder
from urbanshift.errors import Conflict, Invalid

pytestmark = pytest.mark.django_db

LONG = {
    "reason", "text", "note", "basis", "topic", "summary", "indicator", "shown", "narrative", "links",
    "no_evidence_reason",
}  # fmt: skip
"""Texts that may have several lines; the others are names, titles and codes."""

CHOSEN = {
    "status", "kind", "language", "field", "acceptance", "answer", "finding", "footing", "on_track", "waiting_for",
    "role", "scope", "category", "level", "attendance", "capacity", "rank", "timezone",
}  # fmt: skip
"""Parameters that take a value of a closed set."""

COMPARED = {"seen"}
"""Those that are compared with a mark, and kept nowhere."""


@dataclass
class Act:
    """An action of `by` on what `to` finds, with every text that it takes; `needs` are those that it cannot do
    without. `do` where texts are not parameters of the action itself."""

    action: Callable[..., Any]
    texts: dict[str, str]
    needs: set[str] = field(default_factory=set)
    to: Callable[[China], Any] | None = None
    by: str = "staff"
    others: Callable[[China], dict[str, Any]] = lambda world: {}
    do: Callable[..., Any] | None = None
    called: str = ""

    def __str__(self) -> str:
        return f"{self.action.__name__} {self.called}".strip()

    def __call__(self, world: China, **texts: str) -> Any:
        on = [self.to(world)] if self.to else []
        values = {**self.others(world), **self.texts, **texts}
        return (self.do or self.action)(*on, by=getattr(world, self.by), now=NOW, **values)


def story() -> China:
    """Dialogue 1 adopted as recorded, dialogue 2 planned, and something of each kind that an act is done to."""
    world = china()
    world.adopt_first(footing="recorded")
    say(world.items[0], by=world.chengdu_officer)
    scan = reporting.NewEvidence(file=ContentFile(samples.pdf(), name="scan.pdf"))
    say(world.items[2], by=world.chengdu_officer, status="reported_complete", evidence=[scan])
    answering.ask(world.items[1], by=world.ningbo_officer, now=NOW, kind="withdrawal", reason="A reform.")
    second = world.plan_second()
    common: dict[str, Any] = {"by": world.staff, "now": NOW, "title": "Draft"}
    draft = drafting.add_commitment(second, **common)
    drafting.add_item(draft, owner=world.ministry, due=Due.of("none"), **common)
    entering.add_point(second, kind="challenge", **common)
    world.reread()
    close(world, world.steps[3])
    entering.open_series(by=world.staff, now=NOW, code="EMPTY", country=world.country, name="Empty")
    for title in ("Cancelled", "Planned"):
        entering.plan_dialogue(Series.objects.get(code="EMPTY"), by=world.staff, now=NOW, title=title)
    meeting.cancel(Dialogue.objects.get(reference="EMPTY-1"), by=world.staff, now=NOW, reason="A flood.")
    entering.open_series(by=world.staff, now=NOW, code="NONE", country=world.country, name="None")
    stakeholder("heir", world.country)
    accounts.issue_key(world.partner, by=world.admin, now=NOW)
    world.reread()
    return world


def dialogue(reference: str) -> Callable[[China], Dialogue]:
    return lambda world: Dialogue.objects.get(reference=reference)


def step(reference: str) -> Callable[[China], Commitment]:
    return lambda world: Commitment.objects.get(reference=reference)


def item(reference: str) -> Callable[[China], Any]:
    return lambda world: next(one for one in world.items if one.reference == reference)


def decide(commitment: Commitment, *, by: Any, now: Any, decision: str, **texts: str) -> Any:
    put = Dialogue.objects.get(reference="CHN-2")
    return deciding.decide(put, commitment, by=by, now=now, ruling=Ruling(decision, **texts))  # type: ignore[arg-type]


def reply(record: ActionItem, *, by: User, now: Any, **texts: str) -> Any:
    """As the action, to an action that waits for who replies."""
    awaited: dict[str, Any] = {"waiting_for": "funding", "waiting_for_stakeholder": by.memberships.get().stakeholder}
    owner = User.objects.get(memberships__stakeholder=record.owner)
    reporting.report(record, by=owner, now=now, status="in_progress", narrative="No money.", share=True, **awaited)
    return replying.reply(record, by=by, now=now, **texts)


def decide_between(commitment: Commitment, *, by: Any, now: Any, basis: str, **texts: str) -> Any:
    ruling = Ruling("partly_fulfilled", **texts)  # type: ignore[arg-type]
    return deciding.decide_between(commitment, by=by, now=now, basis=basis, ruling=ruling)


def report(on: Any, *, by: Any, now: Any, url: str, file_title: str, **texts: str) -> Any:
    evidence = [reporting.NewEvidence(url=url, title=file_title)]
    return reporting.report(on, by=by, now=now, status="in_progress", evidence=evidence, **texts)  # type: ignore[arg-type]


R = {"reason": "It was asked for."}
NEEDS_REASON = {"reason"}

ACTS = [
    # People
    Act(
        accounts.open_account,
        {"email": "new@example.org", "name": "Li Na", "password": "correct-horse-battery", **R},
        {"email"},
        by="admin",
    ),
    Act(accounts.edit_account, {"email": "new@example.org", "name": "Li Na", **R}, {"email"}, by="admin",
        to=lambda world: world.partner),
    Act(accounts.change_password, {"password": "correct-horse-battery"}, by="admin", to=lambda world: world.partner),
    Act(accounts.issue_key, {"name": "Mirror"}, by="admin", to=lambda world: world.partner),
    Act(accounts.revoke_key, R, by="admin", to=lambda world: ApiKey.objects.get()),
    Act(accounts.blank_account, R, NEEDS_REASON, by="admin", to=lambda world: world.partner),
    Act(people.close_account, R, NEEDS_REASON, by="admin", to=lambda world: world.partner),
    Act(people.invite, {"email": "new@example.org", "name": "Li Na", **R}, {"email"},
        others=lambda world: {"stakeholder": world.bank}),
    Act(people.change_role, R, to=lambda world: Membership.objects.get(user=world.bank_officer),
        others=lambda world: {"role": "focal_point"}),
    Act(people.end_membership, R, to=lambda world: Membership.objects.get(user=world.bank_officer)),
    # The register
    Act(
        register.register_country,
        {"iso2": "RW", "iso3": "RWA", "numeric": "646", "name": "Rwanda", **R},
        {"iso2", "iso3", "numeric", "name"},
        others=lambda world: {"timezone": "Africa/Kigali"},
    ),
    Act(
        register.register_city,
        {"name": "Yan'an", "slug": "yan-an", "name_local": "延安", "local_language": "zh", "iso_3166_2": "CN-SN",
         "un_locode": "CNYAN", **R},
        {"name", "slug"},
        others=lambda world: {"country": world.country, "timezone": "Asia/Shanghai"},
    ),
    Act(register.register_stakeholder, {"name": "Bureau", "acronym": "BB", "slug": "bureau", **R}, {"name", "slug"},
        others=lambda world: {"category": "ministry", "level": "national", "country": world.country}),
    Act(register.register_theme, {"name": "Water", "slug": "water", **R}, {"name", "slug"}),
    Act(register.register_policy, {"title": "Plan", "issued_by": "State", "note": "Old.", "slug": "plan", **R},
        {"title", "slug"}),
    Act(register.edit, {"name": "New Bank", "acronym": "NB", **R}, {"name"}, to=lambda world: world.bank),
    # What a dialogue was
    Act(entering.open_series, {"code": "CHX", "name": "New", "programme": "UrbanShift"}, {"code", "name"},
        others=lambda world: {"country": world.country}),
    Act(entering.edit_series, {"name": "New", "programme": "UrbanShift", **R}, {"name"}, to=lambda world: world.series),
    Act(entering.plan_dialogue, {"title": "Third", "topic": "Water.", "place": "Hall"}, {"title"},
        to=lambda world: world.series),
    Act(
        entering.edit_dialogue,
        {"title": "New", "name_used": "Forum", "ordinal_announced": "second", "topic": "Water.", "summary": "All.",
         "place": "Hall", "prepared_by": "WRI", "document": "a.pdf", "note": "Late.", **R},
        {"title", "reason"},
        to=dialogue("CHN-1"),
    ),
    Act(entering.set_representation, {"name_then": "The Bank", **R}, NEEDS_REASON, to=dialogue("CHN-1"),
        others=lambda world: {"stakeholder": world.bank}),
    Act(entering.add_point, {"title": "Finance", "text": "It lacks.", **R}, {"title"}, to=dialogue("CHN-2"),
        others=lambda world: {"kind": "challenge"}),
    Act(entering.edit_point, {"title": "Finance", "text": "It lacks.", **R}, {"title"},
        to=lambda world: OutcomePoint.objects.get()),
    # What it agreed
    Act(
        drafting.add_commitment,
        {"title": "Step", "text": "Do it.", "indicator": "It is done.", "currency": "EUR", "source": "Import",
         "external_id": "77"},
        {"title", "currency"},
        to=dialogue("CHN-2"), others=lambda world: {"amount_promised": 5},
    ),
    Act(drafting.late_entry, {"title": "Step", "text": "Do it.", **R}, {"title", "text", "reason"},
        to=dialogue("CHN-1"), others=lambda world: {"due": Due.of("none"), "nobody_named": True}),
    Act(drafting.edit_commitment, {"title": "Step", "text": "Do it.", "external_id": "77", **R}, {"title"},
        to=step("CHN-2-01"), called="of a draft"),
    Act(drafting.edit_commitment, {"title": "Step", "indicator": "It is done.", **R}, {"title", "reason"},
        to=step("CHN-1-01")),
    Act(drafting.add_item, {"title": "Act", "source": "Import", "external_id": "77"}, {"title"}, to=step("CHN-1-01"),
        others=lambda world: {"owner": world.ministry, "due": Due.of("none")}),
    Act(drafting.edit_item, {"title": "Act", **R}, {"title", "reason"}, to=item("CHN-1-01-1")),
    Act(amending.amend, {"text": "Do it well.", "page": "p. 5", **R}, {"text", "page", "reason"}, to=step("CHN-1-01"),
        others=lambda world: {"kind": "correction"}),
    Act(translating.translate_texts, {"translator": "Li Na"}, set(), to=step("CHN-1-01"),
        others=lambda world: {"language": "fr", "texts": {"title": "Faire."}}),
    Act(translating.translate, {"text": "Faire.", "translator": "Li Na"}, {"text"}, to=step("CHN-1-01"),
        others=lambda world: {"field": "text", "language": "fr"}),
    # What became of it
    Act(meeting.replan, R, to=dialogue("EMPTY-1")),
    Act(meeting.cancel, R, NEEDS_REASON, to=dialogue("EMPTY-2")),
    Act(adopting.confirm_footing, {"basis": "Letter."}, {"basis"}, to=dialogue("CHN-1")),
    Act(un_adopting.un_adopt, R, NEEDS_REASON, by="admin", to=dialogue("CHN-1")),
    Act(concluding.conclude, {"basis": "Letter."}, {"basis"}, to=lambda world: Series.objects.get(code="NONE"),
        others=lambda world: {"rulings": {}}),
    Act(places.correct_timezone, R, NEEDS_REASON, to=lambda world: world.chengdu,
        others=lambda world: {"timezone": "Asia/Urumqi"}),
    Act(succession.succeed, R, NEEDS_REASON, to=lambda world: world.ningbo_city,
        others=lambda world: {"kind": "renamed", "successors": [Stakeholder.objects.get(slug="heir")]}),
    Act(deciding.decide, {"reason": "Other.", "note": "Loud."}, NEEDS_REASON, to=step("CHN-1-01"), do=decide,
        others=lambda world: {"decision": "withdrawn"}, called="to withdraw"),
    Act(deciding.decide, {"reason": "Other.", "shown": "A map.", "note": "Loud."}, to=step("CHN-1-01"), do=decide,
        others=lambda world: {"decision": "partly_fulfilled"}),
    Act(deciding.decide_between, {"basis": "Letter.", "reason": "Other.", "shown": "A map.", "note": "Loud."},
        {"basis"}, to=step("CHN-1-01"), do=decide_between),
    Act(deciding.reopen, R, NEEDS_REASON, to=step("CHN-1-04")),
    Act(owing.move_due, R, NEEDS_REASON, to=item("CHN-1-01-1"), others=lambda world: {"due": Due.of("none")}),
    Act(owing.change_owner, R, NEEDS_REASON, to=item("CHN-1-01-1"), others=lambda world: {"owner": world.bank}),
    Act(owing.withdraw_item, R, NEEDS_REASON, to=item("CHN-1-01-1")),
    Act(owing.reopen_item, R, NEEDS_REASON, to=item("CHN-1-01-1")),
    # What is said of it
    Act(
        reporting.report,
        {"narrative": "Done.", "no_evidence_reason": "Secret.", "url": "https://chengdu.example/", "file_title": "Map"},
        {"narrative", "url"},
        by="chengdu_officer", to=item("CHN-1-01-1"), do=report,
    ),
    Act(report_drafts.save_draft,
        {"narrative": "Done.", "no_evidence_reason": "Secret.", "links": "https://a.example"}, by="chengdu_officer",
        to=item("CHN-1-01-1")),
    Act(replying.reply, {"text": "In May."}, {"text"}, by="ningbo_officer", to=item("CHN-1-01-1"), do=reply),
    Act(report_drafts.add_file, {"title": "The house"}, by="chengdu_officer", to=item("CHN-1-01-1"),
        others=lambda world: {"file": ContentFile(samples.pdf(), name="scan.pdf")}),
    Act(retracting.retract_report, R, NEEDS_REASON, to=lambda world: world.items[0].latest_report),
    Act(retracting.retract_evidence, R, NEEDS_REASON, to=lambda world: Evidence.objects.get()),
    Act(retracting.destroy_file, R, NEEDS_REASON, by="admin", to=lambda world: Evidence.objects.get()),
    Act(verifying.verify, {"note": "Well."}, to=item("CHN-1-03-1"), others=lambda world: {"finding": "confirmed"}),
    Act(verifying.verify, {"note": "Not yet."}, {"note"}, to=item("CHN-1-03-1"),
        others=lambda world: {"finding": "returned"}, called="to return"),
    Act(answering.accept, R, to=step("CHN-1-02"), others=lambda world: {"acceptance": "accepted"}),
    Act(answering.accept, R, NEEDS_REASON, to=step("CHN-1-02"), others=lambda world: {"acceptance": "declined"},
        called="to decline"),
    Act(answering.ask, R, NEEDS_REASON, by="chengdu_officer", to=item("CHN-1-01-1"),
        others=lambda world: {"kind": "withdrawal"}),
    Act(answering.answer_request, {"note": "Well.", **R}, NEEDS_REASON, to=lambda world: Request.objects.get(),
        others=lambda world: {"answer": "granted"}),
    Act(answering.answer_request, {"note": "No."}, {"note"}, to=lambda world: Request.objects.get(),
        others=lambda world: {"answer": "refused"}, called="to refuse"),
]  # fmt: skip

NAMED = {"url": "evidence.0.url", "file_title": "evidence.0.title"}
"""What the input calls some of the texts."""

each_act = pytest.mark.parametrize("act", ACTS, ids=str)


def refusal_of(act: Act, world: China, **texts: str) -> Invalid:
    with pytest.raises(Invalid) as refusal:
        act(world, **texts)
    return refusal.value


def stored() -> Iterator[str]:
    """Every text in the database."""
    name = connection.ops.quote_name
    with connection.cursor() as cursor:
        for model in apps.get_models():
            fields = model._meta.concrete_fields
            columns = [name(str(one.column)) for one in fields if isinstance(one, models.CharField | models.TextField)]
            if columns:
                cursor.execute(f"SELECT {', '.join(columns)} FROM {name(model._meta.db_table)}")
                for row in cursor.fetchall():
                    yield from filter(None, row)


@each_act
def test_lines_end_alike_and_nothing_surrounds_them(world: China, act: Act) -> None:
    said = {
        name: f"\r\n {text}\r\nAnd\rmore.\t" if name in LONG else f" \u3000{text}\n"
        for name, text in act.texts.items()
        if name != "password"
    }
    try:
        act(world, **said)
    except Conflict:  # Something else stands in its way, which it looks at later.
        return
    found = set(stored())
    assert not [text for text in found if "\r" in text or text != text.strip()]
    for name, text in act.texts.items():
        if name != "password":
            assert (f"{text}\nAnd\nmore." if name in LONG else text) in found, name


@each_act
def test_what_shows_nothing_is_nothing(world: China, act: Act) -> None:
    """Any of it that showed something would show it in the midst of the others, too."""
    for name in act.texts.keys() - {"password"}:
        for nothing in (" \r\n", "\u200b\ufeff\u200d\u00ad\u200f\u3164\u2800 \u2800"):
            if name in act.needs:
                assert {fault.field for fault in refusal_of(act, world, **{name: nothing}).faults} == {
                    NAMED.get(name, name)
                }
            else:
                assert outcome(act, world, **{name: nothing}) in ("done", "Conflict", "IllegalMove"), name


@each_act
def test_control_characters_are_refused_by_name(world: China, act: Act) -> None:
    for name, text in act.texts.items():
        for character in ("\0", "\x07", "\x1b", "\x85", "\ud800", *(() if name in LONG else ("\n", "\t"))):
            refusal = refusal_of(act, world, **{name: f"{text[:1]}{character}{text[1:]}"})
            assert {fault.field for fault in refusal.faults} == {NAMED.get(name, name)}, (name, character)


def test_every_action_that_takes_a_text_is_tried() -> None:
    tried: dict[Any, set[str]] = {}
    for act in ACTS:
        tried.setdefault(act.action, set()).update(act.texts)
    for module in (
        accounts, people, register, adopting, amending, answering, concluding, deciding, drafting, entering, meeting,
        owing, places, replying, report_drafts, reporting, retracting, sharing, succession, translating, un_adopting,
        verifying,
    ):  # fmt: skip
        for name, action in inspect.getmembers(module, inspect.isfunction):
            parameters = inspect.signature(action).parameters
            is_own = f"{action.__module__}.".startswith(f"{module.__name__}.")  # In it, or in a part of it.
            if not is_own or name.startswith("_") or not {"by", "now"} <= parameters.keys():
                continue
            texts = {one.name for one in parameters.values() if str(one.annotation) in ("str", "str | None")}
            assert texts - CHOSEN - COMPARED <= tried.get(action, set()), name
