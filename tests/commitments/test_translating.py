"""Two people at the translations of one record into one language."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from commitments.actions.removing import remove_draft
from commitments.actions.translating import translate, translate_texts, version_of
from commitments.models import Commitment, Translation
from tests.worlds import NOW, China, china
from urbanshift.errors import Invalid, Stale

pytestmark = pytest.mark.django_db

story = china


def there(step: Commitment) -> list[Translation]:
    return list(step.translations.filter(language="fr").order_by("field"))


def told(step: Commitment) -> dict[str, str]:
    return {one.field: one.text for one in there(step)}


def put(step: Commitment, world: China, *, version: int, **texts: str) -> None:
    translate_texts(step, by=world.staff, now=NOW, language="fr", texts=texts, version=version)


def remove_one(step: Commitment, act: dict[str, Any]) -> None:
    for one in there(step)[:1]:
        remove_draft(one, **act, version=one.version)


def remove_one_and_change_the_other(step: Commitment, act: dict[str, Any]) -> None:
    remove_one(step, act)
    translate(step, **act, field="title", language="fr", text="Mieux coordonner")


def remove_all(step: Commitment, act: dict[str, Any]) -> None:
    for _each in there(step):
        remove_one(step, act)


def enter_anew(step: Commitment, act: dict[str, Any]) -> None:
    remove_all(step, act)
    translate_texts(step, **act, language="fr", texts={"title": "Mieux coordonner", "text": "Autrement."})


@pytest.mark.parametrize("meanwhile", [remove_one, remove_one_and_change_the_other, remove_all, enter_anew])
def test_what_a_colleague_did_meanwhile_is_not_taken_back(
    world: China, meanwhile: Callable[[Commitment, dict[str, Any]], None]
) -> None:
    step = world.steps[0]
    put(step, world, version=0, title="Coordonner", text="Il faut coordonner.")
    seen = version_of(there(step))
    meanwhile(step, {"by": world.staff, "now": NOW})
    left = told(step)
    with pytest.raises(Stale) as stale:
        put(step, world, version=seen, title="Coordonner !", text="Il faut coordonner.")
    assert (told(step), stale.value.version) == (left, version_of(there(step)))
    put(step, world, version=stale.value.version, title="Coordonner !", text="Il faut coordonner.")
    assert told(step) == {"title": "Coordonner !", "text": "Il faut coordonner."}


def test_it_is_of_a_day_at_the_place(world: China) -> None:
    """At four in the morning in China it is still the day before by UTC."""
    early = datetime(2026, 3, 2, 20, 0, tzinfo=UTC)
    act: dict[str, Any] = {"by": world.staff, "now": early, "language": "fr", "text": "Mieux"}
    there = date(2026, 3, 3)
    for record in (world.first, world.steps[0], world.items[0]):
        assert translate(record, **act, field="title").translated_on == there
        assert translate(record, **act, field="title", translated_on=there).translated_on == there
        with pytest.raises(Invalid, match="lies in the future"):
            translate(record, **act, field="title", translated_on=date(2026, 3, 4))
