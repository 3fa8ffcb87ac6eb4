"""A series is opened under a code for good; how it is called and followed up may change."""

from typing import Any

import pytest

from commitments.actions.concluding import conclude
from commitments.actions.entering import edit_series, open_series
from commitments.deciding import Ruling
from dialogues.actions.register import register_country
from dialogues.models import Series
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

story = china


def test_its_name_programme_and_interval_change_with_history(world: China) -> None:
    facts: dict[str, Any] = {"name": "Dialogues of China", "programme": "UrbanShift", "report_every_days": 60}
    version = Series.objects.get().version
    found = edit_series(world.series, by=world.staff, now=NOW, version=version, reason="Asked.", **facts)
    assert Series.objects.values(*facts).get() == facts
    entry = found.history.first()
    assert (entry.history_user, entry.history_change_reason) == (world.staff, "Asked.")


@pytest.mark.parametrize(
    ("facts", "field"),
    [({"name": " "}, "name"), ({"report_every_days": 0}, "report_every_days"), ({"code": "XXX"}, "code")],
)
def test_what_does_not_fit_is_named(world: China, facts: dict[str, Any], field: str) -> None:
    before = Series.objects.values().get()
    with pytest.raises(Invalid) as refused:
        edit_series(world.series, by=world.staff, now=NOW, **facts)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert Series.objects.values().get() == before


def test_the_later_of_two_is_told(world: China) -> None:
    version = Series.objects.get().version
    edit_series(world.series, by=world.staff, now=NOW, version=version, name="One")
    with pytest.raises(Stale) as refused:
        edit_series(world.series, by=world.verifier, now=NOW, version=version, name="Two")
    assert "Staff" in str(refused.value.changes)


def test_it_is_for_staff(world: China) -> None:
    with pytest.raises(NotAllowed):
        edit_series(world.series, by=world.chengdu_officer, now=NOW, name="Ours")


def test_a_code_is_taken_once(world: China) -> None:
    with pytest.raises(Conflict):
        open_series(by=world.staff, now=NOW, code="CHN", country=world.country, name="Again")
    with pytest.raises(Invalid):
        open_series(by=world.staff, now=NOW, code="TWO", country=world.country, name="Two", report_every_days=0)


def after(world: China, code: str, **facts: Any) -> Series:
    return open_series(by=world.staff, now=NOW, code=code, country=world.country, name="After", **facts)


def test_what_it_continues_may_be_said_later(world: China) -> None:
    second = edit_series(after(world, "CHN2"), by=world.staff, now=NOW, continues=world.series)
    assert Series.objects.get(continues=world.series) == second
    assert edit_series(second, by=world.staff, now=NOW, continues=None).continues is None


def test_it_continues_one_of_its_own_country(world: China) -> None:
    """Whose next steps come to it, with their owners and cities."""
    facts: dict[str, Any] = {"iso2": "RW", "iso3": "RWA", "numeric": "646", "timezone": "Africa/Kigali"}
    rwanda = register_country(by=world.staff, now=NOW, name="Rwanda", **facts)
    other = open_series(by=world.staff, now=NOW, code="RWA", country=rwanda, name="Rwanda")
    with pytest.raises(Invalid) as refused:
        edit_series(world.series, by=world.staff, now=NOW, continues=other)
    assert [(one.field, one.message) for one in refused.value.faults] == [
        ("continues", "Choose a series of China, or none.")
    ]
    with pytest.raises(Invalid, match="CHN is a series of another country"):
        open_series(by=world.staff, now=NOW, code="RWA2", country=rwanda, name="Two", continues=world.series)


def test_no_series_is_continued_twice_or_by_itself(world: China) -> None:
    second = after(world, "CHN2", continues=world.series)
    third = after(world, "CHN3", continues=second)
    with pytest.raises(Conflict, match="CHN is continued by another series already"):
        edit_series(third, by=world.staff, now=NOW, continues=world.series)
    for one in (world.series, second, third):
        with pytest.raises(Invalid if one == third else Conflict) as refused:
            edit_series(world.series, by=world.staff, now=NOW, continues=one)
        assert [fault.field for fault in refused.value.faults] == ["continues"]


def test_what_it_continues_stays_once_next_steps_came_from_there(world: China) -> None:
    world.adopt_first()
    second = after(world, "CHN2", continues=world.series)
    rulings = {step.reference: Ruling("continued") for step in world.steps}
    conclude(world.series, by=world.staff, now=NOW, basis="Letter.", rulings=rulings)
    with pytest.raises(Conflict, match="Next steps came to CHN2"):
        edit_series(second, by=world.staff, now=NOW, continues=None)
    assert edit_series(second, by=world.staff, now=NOW, continues=world.series, name="New").name == "New"


def test_nor_does_it_change_once_they_went_on_to_the_next_one(world: China) -> None:
    """What its dialogues decided about them is of a series that it continues."""
    world.adopt_first()
    second = after(world, "CHN2", continues=world.series)
    after(world, "CHN3", continues=second)
    rulings = {step.reference: Ruling("continued") for step in world.steps}
    for series in (world.series, second):
        conclude(series, by=world.staff, now=NOW, basis="Letter.", rulings=rulings)
    other = after(world, "CHN4")
    for continues in (None, other):
        with pytest.raises(Conflict, match="Next steps came to CHN2"):
            edit_series(second, by=world.staff, now=NOW, continues=continues)
