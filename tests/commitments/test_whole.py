"""A dialogue is entered as a whole: all of it, or nothing and every fault named at its line."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.drafting import edit_commitment
from commitments.actions.whole import Entered, NotEntered, Whole, enter
from commitments.due import Due
from commitments.models import ActionItem, Commitment, Translation
from dialogues.models import Dialogue, OutcomePoint, Representation
from tests.worlds import NOW, China, china
from urbanshift.errors import NotAllowed

pytestmark = pytest.mark.django_db

story = china

SAME = Entered("meeting", unchanged=True)


def save(world: China, **lines: Any) -> Dialogue:
    return enter(world.first, by=world.staff, now=NOW, whole=Whole(**{"meeting": SAME, **lines}))


def test_a_summary_goes_in_at_once(world: China) -> None:
    second = world.plan_second()
    whole = Whole(
        meeting=Entered("meeting", {"place": "Ningbo", "format": "hybrid"}, version=second.version),
        parts=[Entered("parts.0", {"stakeholder": world.bank, "capacity": "convenor"})],
        points=[
            Entered(
                "points.0",
                {"kind": "challenge", "title": "Money", "text": "It is short."},
                translations=[
                    Entered("points.0.translations.0", {"field": "title", "language": "zh-Hans", "text": "资金"})
                ],
            )
        ],
        steps=[
            Entered(
                "steps.0",
                {"title": "Pool funds", "due": Due("next_dialogue"), "lead": world.ministry},
                items=[
                    Entered(
                        f"steps.0.items.{place}",
                        {"title": "Pay in", "owner": owner, "due": Due.of("year", date(2027, 1, 1))},
                    )
                    for place, owner in enumerate((world.chengdu_city, world.ningbo_city))
                ],
            )
        ],
    )
    found = enter(second, by=world.staff, now=NOW, whole=whole)
    assert (found.place, found.format) == ("Ningbo", "hybrid")
    assert list(found.representation.values_list("stakeholder", "capacity")) == [(world.bank.pk, "convenor")]
    assert list(found.outcome_points.values_list("title", "translations__text")) == [("Money", "资金")]
    assert list(
        ActionItem.objects.filter(commitment__dialogue=second).values_list("reference", "owner__slug", "due_on")
    ) == [
        ("CHN-2-01-1", "city-of-chengdu", date(2027, 12, 31)),
        ("CHN-2-01-2", "city-of-ningbo", date(2027, 12, 31)),
    ]


def test_what_is_there_is_changed_and_removed(world: China) -> None:
    one, other = world.steps[:2]
    items = list(one.action_items.order_by("pk"))
    save(
        world,
        parts=[Entered("parts.0", record=Representation.objects.get(stakeholder=world.ningbo_city), removed=True)],
        steps=[
            Entered("steps.0", record=one, removed=True, items=[Entered(f"i{pk}", record=pk) for pk in items]),
            Entered("steps.1", {"title": "Finance it"}, record=other, version=other.version),
        ],
    )
    assert not Commitment.objects.filter(pk=one.pk).exists()
    assert Commitment.objects.get(pk=other.pk).title == "Finance it"
    assert set(Representation.objects.values_list("stakeholder__slug", flat=True)) == {
        "ministry-of-finance",
        "city-of-chengdu",
    }


def test_nothing_is_saved_when_a_line_is_refused_and_each_is_named(world: China) -> None:
    one, other = world.steps[:2]
    edit_commitment(other, by=world.verifier, now=NOW, version=other.version, title="Money first")
    before = (Dialogue.objects.values().get(), OutcomePoint.objects.count(), Translation.objects.count())
    with pytest.raises(NotEntered) as refused:
        save(
            world,
            meeting=Entered("meeting", {"title": "Renamed", "starts_on": date(2022, 11, 18)}),
            points=[Entered("points.0", {"kind": "gossip", "title": "x"})],
            steps=[
                Entered(
                    "steps.0",
                    {"title": "Coordinate all", "language": "en"},
                    record=one,
                    version=one.version,
                    items=[
                        Entered(
                            "steps.0.items.5",
                            {"title": "Early", "owner": world.bank, "due": Due.of("day", date(2020, 1, 1))},
                        )
                    ],
                    translations=[
                        Entered("steps.0.translations.0", {"field": "title", "language": "zh-Hans", "text": " "})
                    ],
                ),
                Entered("steps.1", {"title": "Later"}, record=other, version=other.version),
            ],
        )
    assert [fault.field for fault in refused.value.faults] == [
        "meeting.ends_on",
        "points.0.kind",
        "steps.0.translations.0.text",
        "steps.0.items.5.due.on",
        "steps.1",
    ]
    assert "Verifier changed “title”" in refused.value.stale["steps.1"].changes[0]
    assert (Dialogue.objects.values().get(), OutcomePoint.objects.count(), Translation.objects.count()) == before
    assert Commitment.objects.get(pk=one.pk).title != "Coordinate all"


def test_it_is_for_staff(world: China) -> None:
    with pytest.raises(NotAllowed):
        enter(world.first, by=world.chengdu_officer, now=NOW, whole=Whole(meeting=SAME))


def test_once_finalised_the_meeting_is_corrected_with_a_reason(world: China) -> None:
    world.adopt_first()
    line = Entered("meeting", {"place": "Chengdu"})
    with pytest.raises(NotEntered) as refused:
        save(world, meeting=line)
    assert [fault.field for fault in refused.value.faults] == ["meeting.reason"]
    found = enter(world.first, by=world.staff, now=NOW, whole=Whole(meeting=line), reason="Page 2 says so.")
    assert found.place == "Chengdu"
