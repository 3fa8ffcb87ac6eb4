"""What a spreadsheet does in bulk is what the acts of its rows do one by one: records, lines, history, events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.apps import apps
from django.db import models, transaction

from accounts.log import recording
from accounts.models import ChangeEvent
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.editing_many import Edit, edit_many
from commitments.actions.owing import change_owner, move_due, reopen_item, withdraw_item
from commitments.actions.owing_many import Handover, Move, Shift, hand_over, move_many, shift_dues
from commitments.actions.report_drafts import save_draft
from commitments.actions.reporting import report
from commitments.actions.reporting_many import NewReport, report_many
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.due import Due
from commitments.status import Circle, ItemStatus
from dialogues.actions.people import change_role, end_membership, invite
from dialogues.actions.people_many import Ending, Invitation, NewRole, change_roles, end_memberships, invite_many
from dialogues.actions.register import edit, register_theme
from dialogues.models import Membership, Stakeholder, Theme
from tests.worlds import NOW, China, china, stakeholder
from urbanshift.errors import Refused

from .handing import Desk, faults, problem, table

story = china

OURS = {"accounts", "dialogues", "commitments"}
NUMBERS = {"history_id", "m2m_history_id", "stamp", "object_id"}
SECRETS = {"password", "text", "html"}
SENDING = {"attempts", "next_try_at", "failed_at", "error"}
NOT_COMPARED = NUMBERS | SECRETS | SENDING

type Keys = dict[type[models.Model], set[Any]]


def keys() -> Keys:
    """What there is."""
    every = [one for one in apps.get_models(include_auto_created=True) if one._meta.app_label in OURS]
    kept = [one for one in every if not one.__name__.startswith(("Sheet", "HistoricalSheet", "DataStamp"))]
    return {one: set(one._base_manager.values_list("pk", flat=True)) for one in kept}


def picture(before: Keys) -> dict[str, Counter[Any]]:
    """All records and lines, the newest line of history of each version, and the events since; what is new without its
    number."""
    rows: dict[type[models.Model], list[dict[str, Any]]] = {
        model: list(model._base_manager.order_by("pk").values()) for model in before
    }
    newest: dict[Any, dict[int, tuple[Any, Any]]] = {}
    for model in rows:
        if hasattr(model, "instance_type"):
            last = {(row["id"], row.get("version", row["history_id"])): row["history_id"] for row in rows[model]}
            newest[model] = {number: about for about, number in last.items()}
            rows[model] = [row for row in rows[model] if row["history_id"] in newest[model]]
    rows[ChangeEvent] = [row for row in rows[ChangeEvent] if row["id"] not in before[ChangeEvent]]
    found: dict[str, Counter[Any]] = {}
    for model in rows:
        of_links = next((one.related_model for one in model._meta.concrete_fields if one.name == "history"), None)
        if of_links is not None:
            rows[model] = [row for row in rows[model] if row["history_id"] in newest[of_links]]
        found[model.__name__] = Counter(tuple(_said(model, row, before, newest)) for row in rows[model])
    return found


def _said(model: Any, row: dict[str, Any], before: Keys, newest: Any) -> Iterator[tuple[str, str]]:
    for field in model._meta.concrete_fields:
        value, about = row[field.attname], field.related_model
        if field.name == "history":
            value = newest[about][value]
            value = value if value[0] in before[about.instance_type] else "new"
        elif field.name in NOT_COMPARED or (field.name == "key" and str(value).isdigit()):
            continue
        elif field.name == "id":
            about = getattr(model, "instance_type", model)
        if about in before and value is not None and value != "new" and field.name != "history":
            value = value if value in before[about] else "new"
        yield field.name, str(value)


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


# --- Rows, and what they mean one by one ----------------------------------------------------------------------------


def leads(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    for step, owner, reason in ((world.steps[0], world.ningbo_city, "A"), (world.steps[1], world.ningbo_city, "B")):
        yield partial(change_owner, step, **act, owner=owner, reason=reason)


def owners(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    for item, owner, reason in zip(world.items[1:], (world.bank, world.bank, world.chengdu_city), "ABA", strict=True):
        yield partial(change_owner, item, **act, owner=owner, reason=reason)


def dues(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    due = Due.of("day", date(2031, 5, 6))
    for item, reason in zip(world.items[1:3], "AB", strict=True):
        yield partial(move_due, item, **act, due=due, reason=reason)


def related(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    one, two, three, _four, draft = world.steps
    heat, biodiversity = Theme.objects.get(slug="heat"), Theme.objects.get(slug="biodiversity")
    yield partial(
        edit_commitment,
        one,
        **act,
        reason="A",
        supporting=[world.bank],
        counterpart=[],
        cities=[world.chengdu],
        themes=[heat],
    )
    yield partial(
        edit_commitment, two, **act, reason="B", title="Costs", supporting=[], counterpart=[world.chengdu_city],
        cities=[world.ningbo], themes=[biodiversity, heat],
    )  # fmt: skip
    yield partial(edit_commitment, three, **act, reason="A", supporting=[world.bank], counterpart=[], cities=[])
    yield partial(
        edit_commitment, draft, **act, reason="C", title="Drafted", supporting=[],
        counterpart=[world.ningbo_city], cities=[], themes=[heat],
    )  # fmt: skip


def moves(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    """The first was withdrawn and goes on; the second is reported done, and withdrawn."""
    one, two, three, four = world.items
    yield partial(reopen_item, one, **act, reason="A")
    told: dict[str, Any] = {**act, "language": "en"}
    yield partial(
        report, two, **told, status="reported_complete", narrative="Done.", no_evidence_reason="Seen.",
        reported_as_of=date(2024, 1, 1),
    )  # fmt: skip
    yield partial(withdraw_item, two, **act, reason="B")
    yield partial(report, three, **told, status="in_progress", narrative="Not yet.")
    yield partial(report, four, **told, status="in_progress", narrative="Begun.")


def people(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    one, two = Membership.objects.order_by("pk")[:2]
    until = date(2026, 12, 31)
    yield partial(invite, **act, stakeholder=world.bank, email="new@example.org", name="New", language="fr", reason="A")
    yield partial(invite, **act, stakeholder=world.ministry, email="new@example.org", role="focal_point", reason="B")
    yield partial(invite, **act, stakeholder=world.ministry, email=world.bank_officer.email, ends_on=until, reason="B")
    yield partial(change_role, one, **act, role="focal_point", reason="A")
    yield partial(end_membership, one, **act, ends_on=until, reason="A")
    yield partial(end_membership, two, **act, ends_on=until, reason="B")


def organisations(world: China, act: dict[str, Any]) -> Iterator[partial[Any]]:
    yield partial(edit, world.bank, **act, reason="A", acronym="DB", aliases=["Bank", "Banco"])
    yield partial(edit, world.ministry, **act, reason="B", aliases=["MoF"])
    yield partial(edit, world.chengdu_city, **act, reason="A", name="Chengdu")


SHEETS: dict[Any, tuple[str, str, list[list[str]]]] = {
    leads: ("next-steps", "reference lead reason",
            [["CHN-1-01", "city-of-ningbo", "A"], ["CHN-1-02", "city-of-ningbo", "B"]]),
    owners: ("actions", "reference owner reason",
             [["CHN-1-01-2", "development-bank", "A"], ["CHN-1-03-1", "development-bank", "B"],
              ["CHN-1-02-1", "city-of-chengdu", "A"]]),
    dues: ("actions", "reference due_precision due_on reason",
           [["CHN-1-01-2", "day", "2031-05-06", "A"], ["CHN-1-03-1", "day", "2031-05-06", "B"]]),
    related: ("next-steps", "reference title supporting counterpart cities themes reason",
              [["CHN-1-01", "", "development-bank", "", "chengdu", "heat", "A"],
               ["CHN-1-02", "Costs", "", "city-of-chengdu", "ningbo", "biodiversity; heat", "B"],
               ["CHN-1-03", "", "development-bank", "", "", "biodiversity", "A"],
               ["CHN-2-01", "Drafted", "", "city-of-ningbo", "", "heat", "C"]]),
    moves: ("actions",
            "reference status report_status narrative report_progress no_evidence_reason reported_as_of reason",
            [["CHN-1-01-1", "in_progress", "", "", "", "", "", "A"],
             ["CHN-1-01-2", "withdrawn", "reported_complete", "Done.", "", "Seen.", "2024-01-01", "B"],
             ["CHN-1-03-1", "", "in_progress", "Not yet.", "", "", "", ""],
             ["CHN-1-02-1", "", "in_progress", "Begun.", "", "", "", ""]]),
    people: ("people", "email organisation role ends_on name language reason",
             [["new@example.org", "development-bank", "", "", "New", "fr", "A"],
              ["new@example.org", "ministry-of-finance", "focal_point", "", "New", "fr", "B"],
              ["bank@example.org", "ministry-of-finance", "", "2026-12-31", "", "", "B"],
              ["chengdu@example.org", "city-of-chengdu", "focal_point", "2026-12-31", "", "", "A"],
              ["ningbo@example.org", "city-of-ningbo", "", "2026-12-31", "", "", "B"]]),
    organisations: ("organisations", "slug name acronym aliases reason",
                    [["development-bank", "", "DB", "Bank; Banco", "A"], ["ministry-of-finance", "", "", "MoF", "B"],
                     ["city-of-chengdu", "Chengdu", "", "", "A"]]),
}  # fmt: skip


@pytest.fixture
def busy(world: China) -> China:
    """The first dialogue is finalised, with reports of all kinds; the second has a draft."""
    act: dict[str, Any] = {"by": world.staff, "now": NOW}
    register_theme(**act, name="Heat")
    world.adopt_first()
    add_item(world.steps[1], **act, title="Lend", owner=world.bank, due=Due.of("none"))
    draft = world.hold_second()
    add_commitment(draft, **act, title="Drafted first", nobody_named=True, supporting=[world.bank])
    edit_commitment(world.steps[0], **act, reason="So", supporting=[world.chengdu_city], counterpart=[world.bank])
    world.reread()
    one, two, three, four = world.items
    own: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW, "reported_as_of": date(2023, 1, 1)}
    share(
        report(one, **own, status="in_progress", narrative="Ours.", progress=20),
        by=world.chengdu_officer,
        now=NOW,
        circle=Circle.PARTICIPANTS,
    )
    withdraw_item(one, **act, reason="Not needed.")
    report(three, **own, status="in_progress", narrative="Half.", progress=55)
    report(three, **own, status="reported_complete", narrative="All.", no_evidence_reason="Seen.")
    save_draft(two, **act, narrative="Soon.")
    save_draft(four, by=world.bank_officer, now=NOW, narrative="Theirs.")
    world.reread()
    return world


def test_the_same_comes_of_it(busy: China, desk: Desk) -> None:
    before = keys()
    act: dict[str, Any] = {"by": busy.staff, "now": NOW}
    for alone, (kind, heading, rows) in SHEETS.items():
        reasons = dict(zip(busy.items, "AB", strict=False)) if alone is moves else {}
        with undone():
            with recording(**act, reason="Spreadsheet “sheet.csv”") as log:
                for one in alone(busy, act):
                    # The act's own reason would be that of the file: one recording has one.
                    with log.because(one.keywords.get("reason") or reasons.get(one.args[0], "")):
                        one()
            expected = picture(before)
        with undone():
            sheet = desk.hand(kind, table(heading, *rows))
            assert faults(sheet) == [], alone.__name__
            assert problem(desk.confirm(sheet)) == ""
            found = picture(before)
        for name, told in expected.items():
            assert found[name] - told == told - found[name] == Counter(), (alone.__name__, name)


def refusals(world: China) -> Iterator[tuple[str, partial[Any], partial[Any]]]:
    """What is refused, by the act on one and by that on many."""
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    withdrawn, live, *_rest = world.items
    draft, agreed, member = world.steps[4], world.steps[0], Membership.objects.order_by("pk")[0]
    officer: dict[str, Any] = {"by": world.chengdu_officer, "now": NOW}
    due = Due.of("day", date(2031, 5, 6))
    early = date(2019, 1, 1)
    for name, item, act, why in (
        ("withdrawn", withdrawn, staff, "A"), ("no reason", live, staff, ""), ("an officer", live, officer, "A"),
    ):  # fmt: skip
        yield (f"owner: {name}", partial(change_owner, item, **act, owner=world.bank, reason=why),
               partial(hand_over, [Handover(item, None, world.bank, why)], **act))  # fmt: skip
        yield (f"due: {name}", partial(move_due, item, **act, due=due, reason=why),
               partial(shift_dues, [Shift(item, None, due, why)], **act))  # fmt: skip
        yield (f"withdrawing: {name}", partial(withdraw_item, item, **act, reason=why),
               partial(move_many, [Move(item, None, ItemStatus.WITHDRAWN, why)], **act))  # fmt: skip
    yield ("a draft's lead", partial(change_owner, draft, **staff, owner=world.bank, reason="A"),
           partial(hand_over, [Handover(draft, None, world.bank, "A")], **staff))  # fmt: skip
    yield ("the lead already", partial(change_owner, agreed, **staff, owner=world.ministry, reason="A"),
           partial(hand_over, [Handover(agreed, None, world.ministry, "A")], **staff))  # fmt: skip
    yield ("stale", partial(withdraw_item, live, **staff, reason="A", version=77),
           partial(move_many, [Move(live, 77, ItemStatus.WITHDRAWN, "A")], **staff))  # fmt: skip
    yield ("a lead that supports", partial(edit_commitment, agreed, **staff, reason="A", supporting=[world.ministry]),
           partial(edit_many, [Edit(agreed, None, {}, reason="A", related={"supporting": [world.ministry]})], **staff)
           )  # fmt: skip
    yield ("a supporter that leads", partial(edit_commitment, draft, **staff, lead=world.bank, nobody_named=False),
           partial(edit_many, [Edit(draft, None, {"lead": world.bank, "nobody_named": False})], **staff))  # fmt: skip
    yield ("frozen", partial(edit_commitment, agreed, **staff, reason="A", text="Other"),
           partial(edit_many, [Edit(agreed, None, {"text": "Other"}, None, "A")], **staff))  # fmt: skip
    for name, said in (
        ("no words", {"status": "in_progress"}), ("no report", {"status": "completed", "narrative": "All."}),
        ("no evidence", {"status": "reported_complete", "narrative": "All."}),
        ("before it", {"status": "in_progress", "narrative": "On.", "reported_as_of": early}),
    ):  # fmt: skip
        told: dict[str, Any] = {**said, "language": "en"}
        yield name, partial(report, live, **staff, **told), partial(report_many, [NewReport(live, told)], **staff)
    over: dict[str, Any] = {"status": "in_progress", "narrative": "On.", "language": "en"}
    yield "it is over", partial(report, withdrawn, **staff, **over), partial(
        report_many, [NewReport(withdrawn, over)], **staff
    )  # fmt: skip
    yield ("its role, by an officer", partial(change_role, member, **officer, role="focal_point"),
           partial(change_roles, [NewRole(member, "focal_point")], **officer))  # fmt: skip
    yield ("no role", partial(change_role, member, **staff, role="king"),
           partial(change_roles, [NewRole(member, "king")], **staff))  # fmt: skip
    yield ("its end before it", partial(end_membership, member, **staff, ends_on=early),
           partial(end_memberships, [Ending(member, early)], **staff))  # fmt: skip
    again: dict[str, Any] = {"stakeholder": member.stakeholder, "email": member.user.email, "starts_on": NOW.date()}
    yield "a part of that time", partial(invite, **staff, **again), partial(invite_many, [Invitation(**again)], **staff)

    gone: dict[str, Any] = {"stakeholder": _succeeded(world), "email": "new@example.org", "starts_on": NOW.date()}
    yield "what was succeeded", partial(invite, **staff, **gone), partial(invite_many, [Invitation(**gone)], **staff)


def _succeeded(world: China) -> Stakeholder:
    gone = stakeholder("gone-office", world.country, category="ministry", level="national")
    succeed(gone, by=world.staff, now=NOW, kind="merged", successors=[world.ministry], reason="A law.")
    return gone


def test_the_same_is_refused(busy: China) -> None:
    acts = list(refusals(busy))
    before = keys()
    there = picture(before)
    for name, one, many in acts:
        said: list[Any] = []
        for act in (one, many):
            with pytest.raises(Refused) as refused, transaction.atomic():
                act()
            faults_of = [(fault.field, str(fault.message)) for fault in getattr(refused.value, "faults", ())]
            said.append((type(refused.value), str(refused.value.message), faults_of))
        assert said[0] == said[1], name
    assert picture(before) == there
