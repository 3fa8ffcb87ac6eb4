"""A report kept for later: one per action and organisation, shared by its people."""

from datetime import date

import pytest

from commitments.actions.report_drafts import discard_draft, save_draft
from commitments.models import ActionItem, ReportDraft
from tests.commitments.acts import bring, everybody, outcome
from tests.worlds import NOW, China, adopted, person
from urbanshift.errors import Conflict, Invalid, NotFound, Stale

pytestmark = pytest.mark.django_db


story = adopted


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


def test_it_may_be_incomplete_and_is_kept_whole(world: China, item: ActionItem) -> None:
    save_draft(item, by=world.chengdu_officer, now=NOW)
    kept = save_draft(
        item,
        by=world.chengdu_officer,
        now=NOW,
        status="reported_complete",
        narrative="The office",
        progress=50,
        waiting_for="funding",
        waiting_for_stakeholder=world.bank,
        reported_as_of=date(2026, 3, 9),
        links="https://chengdu.example/a",
        language="zh-Hans",
        share=True,
        left_out=[7],
        version=1,
    )
    assert ReportDraft.objects.values().get() == {
        "id": kept.pk,
        "recorded_at": NOW,
        "updated_at": NOW,
        "version": 2,
        "action_item_id": item.pk,
        "stakeholder_id": world.chengdu_city.pk,
        "author_id": world.chengdu_officer.pk,
        "status": "reported_complete",
        "narrative": "The office",
        "progress": 50,
        "on_track": "",
        "waiting_for": "funding",
        "waiting_for_stakeholder_id": world.bank.pk,
        "no_evidence_reason": "",
        "reported_as_of": date(2026, 3, 9),
        "links": "https://chengdu.example/a",
        "language": "zh-Hans",
        "share": True,
        "left_out": [7],
    }
    assert ActionItem.objects.get(pk=item.pk).version == item.version


def test_who_keeps_and_discards(world: China, item: ActionItem) -> None:
    save_draft(item, by=world.chengdu_officer, now=NOW)
    people = everybody(world)
    expected = {
        name: "done"
        if name in ("owner", "colleague", "successor", "staff", "administrator", "staff of the owner")
        else "NotAllowed"
        for name in people
    }
    assert {n: outcome(save_draft, item, by=by, now=NOW, version=1) for n, by in people.items()} == expected
    assert {n: outcome(discard_draft, item, by=by, now=NOW) for n, by in people.items()} == expected


def test_a_colleagues_text_is_replaced_only_by_who_has_seen_it(world: China, item: ActionItem) -> None:
    colleague = person("colleague", of=world.chengdu_city)
    save_draft(item, by=world.chengdu_officer, now=NOW, narrative="The office")
    for version in (None, 7):
        with pytest.raises(Stale):
            save_draft(item, by=colleague, now=NOW, narrative="Nothing", version=version)
    taken = save_draft(item, by=colleague, now=NOW, narrative="The office was founded.", version=1)
    assert (taken.author, taken.version) == (colleague, 2)
    with pytest.raises(Stale):
        discard_draft(item, by=world.chengdu_officer, now=NOW, version=1)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"progress": 101}, "progress"),
        ({"on_track": "fine"}, "on_track"),
        ({"waiting_for": "money"}, "waiting_for"),
        ({"status": "done"}, "status"),
        ({"status": "completed"}, "status"),
    ],
)
def test_what_no_report_could_carry_is_refused(
    world: China, item: ActionItem, values: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        save_draft(item, by=world.chengdu_officer, now=NOW, **values)  # type: ignore[arg-type]
    assert [fault.field for fault in refused.value.faults] == [field]


def test_only_for_what_is_live_and_only_where_there_is_one(world: China, item: ActionItem) -> None:
    with pytest.raises(NotFound):
        discard_draft(item, by=world.chengdu_officer, now=NOW)
    save_draft(item, by=world.chengdu_officer, now=NOW)
    item = bring(world, item, "withdrawn")
    with pytest.raises(Conflict):
        save_draft(item, by=world.chengdu_officer, now=NOW, narrative="The office")
    discard_draft(item, by=world.chengdu_officer, now=NOW)
    assert ReportDraft.objects.count() == 0
    assert ReportDraft.history.latest("history_id").history_type == "-"
