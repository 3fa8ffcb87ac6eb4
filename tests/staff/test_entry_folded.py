"""Many next steps on the screen of entry, whose fields are opened one by one."""

from typing import Any

import pytest

from commitments.actions import drafting
from commitments.actions.removing import remove_draft
from commitments.models import Commitment
from tests.staff.entering import Screen, entered, events
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = entered


@pytest.fixture
def folded(world: China, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The first dialogue, in draft, its four next steps folded."""
    monkeypatch.setattr("commitments.admin.entry.screen.MOST_OPEN", 3)
    return Screen(world)


def row_of(screen: Screen, place: int) -> str:
    record = screen.fields[f"steps-{place}-row_id"]
    return screen.client.get(f"{screen.address}?row=steps-{place}&record={record}").content.decode()


def test_of_many_the_names_are_shown_and_nothing_is_written(folded: Screen, django_assert_num_queries: Any) -> None:
    of_second = {name: value for name, value in folded.fields.items() if name.startswith("steps-1-")}
    finance = Commitment.objects.get(reference="CHN-1-02")
    assert of_second == {
        "steps-1-folded": "1",
        "steps-1-row_id": str(finance.pk),
        "steps-1-version_seen": str(finance.version),
        "steps-1-order": "2",
    }
    assert '<span class="reference" id="CHN-1-02">' in folded.page
    assert "Find finance." not in folded.page
    before = events()
    assert folded.send().status_code == 303
    assert events() == before


def test_one_is_opened_and_changed_beside_the_folded_ones(folded: Screen) -> None:
    whole = row_of(folded, 1)
    assert "Find finance." in whole
    opened = fields_of(f'<form id="entry">{whole}</form>', "entry")
    del folded.fields["steps-1-folded"]
    answer = folded.send(**(opened | {"steps-1-title": "Find money"}))
    assert answer.status_code == 303
    assert list(Commitment.objects.order_by("pk").values_list("title", flat=True)) == [
        "Coordinate", "Find money", "Data", "Policy",
    ]  # fmt: skip


def test_without_scripts_a_button_opens_it(folded: Screen) -> None:
    folded.send(page="open:steps-1")
    assert "Find finance." in folded.page
    assert ("steps-1-folded" in folded.fields, "steps-0-folded" in folded.fields) == (False, True)
    assert folded.send(steps__1__title="Find money", page="").status_code == 303
    assert Commitment.objects.get(reference="CHN-1-02").title == "Find money"


def test_a_folded_one_is_moved_but_not_over_a_colleague(folded: Screen, world: China) -> None:
    drafting.edit_commitment(world.steps[0], by=world.verifier, now=NOW, title="Consult")
    assert folded.send(steps__3__order="1", steps__0__order="2").status_code == 200
    assert "Verifier changed “title”" in folded.page
    assert "Now stored" not in folded.page  # Nothing was typed in it.
    assert 'value="Consult"' in folded.page
    assert folded.send().status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("reference", "title")) == [
        ("CHN-1-04", "Policy"), ("CHN-1-01", "Consult"), ("CHN-1-02", "Finance"), ("CHN-1-03", "Data"),
    ]  # fmt: skip


def test_a_folded_one_that_a_colleague_removed_is_gone(folded: Screen, world: China) -> None:
    remove_draft(world.steps[1], by=world.verifier, now=NOW, version=None)
    assert folded.send(steps__2__order="9").status_code == 303
    assert list(Commitment.objects.order_by("position").values_list("reference", flat=True)) == [
        "CHN-1-01", "CHN-1-04", "CHN-1-03",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    ["row=steps-0&record=999999", "row=steps-0&record=x", "row=steps-x&record=1", "row=parts-0&record=1", "row=x"],
)
def test_what_is_no_row_is_not_found(folded: Screen, asked: str) -> None:
    assert folded.client.get(f"{folded.address}?{asked}").status_code == 404
