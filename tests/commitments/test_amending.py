"""New wordings of what was agreed, and what stands beside them."""

from datetime import date
from typing import Any

import pytest

from commitments.actions.amending import amend
from commitments.consistency import differences_of
from commitments.models import Amendment, Commitment
from tests.commitments.room import step
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

story = china


class TestAmendments:
    def amend(self, world: China, **values: Any) -> Amendment:
        facts: dict[str, Any] = {"kind": "change", "text": "Coordinate much better.", "reason": "A letter of all."}
        return amend(world.steps[0], by=world.staff, now=NOW, **(facts | values))

    def test_the_newest_is_shown_and_the_original_stays_beside_it(self, world: China) -> None:
        world.adopt_first()
        self.amend(world, amended_on=date(2023, 5, 1))
        self.amend(world, kind="correction", text="Coordinate, better.", page="12", reason="A comma was lost.")
        first = step("CHN-1-01")
        assert (first.text, first.text_agreed, first.status) == ("Coordinate, better.", "Coordinate better.", "open")
        assert list(
            first.amendments.order_by("pk").values_list(
                "kind", "text", "language", "reason", "amended_on", "page", "recorded_by"
            )
        ) == [
            ("change", "Coordinate much better.", "en", "A letter of all.", date(2023, 5, 1), "", world.staff.pk),
            ("correction", "Coordinate, better.", "en", "A comma was lost.", NOW.date(), "12", world.staff.pk),
        ]
        commitments = Commitment.objects.select_related("dialogue__series__country")
        assert differences_of(list(commitments)) == []

    def test_the_newest_is_that_of_the_latest_day(self, world: China) -> None:
        """Typed in late, an earlier one is kept with its day, and whoever judged the step must look again."""
        world.adopt_first()
        self.amend(world, text="Meet monthly.", amended_on=date(2025, 1, 1))
        before = step("CHN-1-01")
        self.amend(world, text="Meet yearly.", amended_on=date(2023, 1, 1))
        after = step("CHN-1-01")
        assert (after.text, after.version) == ("Meet monthly.", before.version + 1)
        assert [line.text for line in after.amendments.all()] == ["Meet yearly.", "Meet monthly."]
        commitments = Commitment.objects.select_related("dialogue__series__country")
        assert differences_of(list(commitments)) == []
        self.amend(world, text="Meet weekly.", amended_on=date(2025, 1, 1))
        assert step("CHN-1-01").text == "Meet weekly.", "of one day, the one entered last"
        assert differences_of(list(commitments.all())) == []

    def test_an_earlier_one_differs_from_what_was_in_force_then(self, world: China) -> None:
        world.adopt_first()
        self.amend(world, text="Meet monthly.", amended_on=date(2025, 1, 1))
        with pytest.raises(Conflict):
            self.amend(world, text="Coordinate better.", amended_on=date(2023, 1, 1))
        self.amend(world, text="Meet monthly.", amended_on=date(2024, 1, 1))
        with pytest.raises(Conflict):
            self.amend(world, text="Meet monthly.", amended_on=date(2024, 6, 1))

    @pytest.mark.parametrize(
        ("values", "fields"),
        [
            ({"kind": "correction"}, ["page"]),
            ({"kind": "wish"}, ["kind"]),
            ({"text": " "}, ["text"]),
            ({"reason": ""}, ["reason"]),
            ({"kind": "correction", "text": "", "reason": " ", "page": " "}, ["text", "reason", "page"]),
            ({"amended_on": date(2026, 3, 3)}, ["amended_on"]),
            ({"amended_on": date(2022, 11, 15)}, ["amended_on"]),
        ],
        ids=str,
    )
    def test_refusals(self, world: China, values: dict[str, Any], fields: list[str]) -> None:
        world.adopt_first()
        with pytest.raises(Invalid) as refused:
            self.amend(world, **values)
        assert [fault.field for fault in refused.value.faults] == fields

    def test_not_a_draft_nor_what_it_says_already(self, world: China) -> None:
        with pytest.raises(Conflict):
            self.amend(world)
        world.adopt_first()
        with pytest.raises(Conflict):
            self.amend(world, text="Coordinate better.")

    def test_stale_and_staff_alone(self, world: China) -> None:
        world.adopt_first()
        seen = world.steps[0].version
        self.amend(world, version=seen)
        with pytest.raises(Stale):
            self.amend(world, text="Another.", version=seen)
        world.staff = world.chengdu_officer
        with pytest.raises(NotAllowed):
            self.amend(world, text="Another.")
