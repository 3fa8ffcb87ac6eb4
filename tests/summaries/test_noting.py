"""Every word of an entry ends in a record or in the dialogue's note, whatever was made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from commitments.actions.importing import create_draft
from commitments.importing.reviewed import Change, Due, Entry, Kind, Name
from commitments.importing.reviewed import changes as acts
from commitments.importing.reviewed.noting import names_on_the_day, note_of
from commitments.models import DocumentImport
from dialogues.models import Dialogue, OutcomePoint
from tests.summaries.handing_in import SEED, handed_in, review_of
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import NOW, China, adopted

pytestmark = pytest.mark.any_engine

story = adopted

TREES = Entry("e1", Kind.STEP, "Plant trees", "Plant trees in Ningbo.")


def noted(*entries: Entry) -> str:
    return note_of(list(entries), knows=lambda _entry, name: bool(name.slug))


@pytest.mark.parametrize(
    ("entry", "note"),
    [
        (TREES, ""),
        (replace(TREES, due_words="before the rains"), "Plant trees (due: before the rains)"),
        (replace(TREES, due_words="in Ningbo"), ""),  # Its words say it.
        (replace(TREES, due=Due("year", date(2027, 12, 31)), due_words="2027"), ""),
        (replace(TREES, new_cities=("Belo Monte",)), "Plant trees (cities that the register has not: Belo Monte)"),
        (replace(TREES, new_cities=("Ningbo",)), ""),
        (
            replace(
                TREES, kind=Kind.CHALLENGE, owner=Name("UNEP", slug="unep"), supporters=(Name("GIZ"),),
                due=Due("month", date(2026, 6, 30)),
            ),
            "Plant trees (lead: UNEP; supported by: GIZ; due: by the end of June 2026)",
        ),
        (Entry("e1", Kind.THEME, "Trees", match=Name("Trees", slug="trees", called="trees")), ""),
        (Entry("e1", Kind.THEME, "Shade", match=Name("Shade", slug="trees", called="Trees")), "Shade"),
        (Entry("e1", Kind.THEME, "Trees", "They cool.", match=Name("Trees", "trees", "Trees")), "Trees: They cool."),
        (Entry("e1", Kind.THEME, "They cool", "They cool.", match=Name("They cool", "trees", "Trees")), "They cool"),
        (Entry("e1", Kind.THEME, "They cool", "They cool. All like them.", match=Name("x", "t", "T")),
         "They cool. All like them."),
        (Entry("e1", Kind.PART, "GIZ", "Came late.", match=Name("GIZ", slug="giz")), "GIZ: Came late."),
        (Entry("e1", Kind.PART, "UNEP " * 50, match=Name("UNEP", slug="unep")), "UNEP " * 50),
        (
            Entry("e1", Kind.PART, "The Ministry", match=Name("Teh Ministry")),
            "Named in the document, and not linked to the register: The Ministry.",
        ),
    ],
)  # fmt: skip
def test_what_the_note_tells_of_an_entry(entry: Entry, note: str) -> None:
    assert noted(entry) == note


def part(id: str, name: str) -> Entry:  # noqa: A002
    return Entry(id, Kind.PART, name, match=Name(name, slug="water", called="Water"))


def test_the_note_tells_the_other_names_of_one_who_was_there() -> None:
    names = ["Min. of Water", "Ministry of Water", "MoW", "ministry of water"]
    entries = [part(f"e{place}", name) for place, name in enumerate(names)]
    assert names_on_the_day(entries) == {"water": ["Ministry of Water", "Min. of Water", "MoW"]}
    assert noted(*entries) == "Ministry of Water (Other names: Min. of Water; MoW)"
    assert noted(entries[0]) == ""


# --- When the draft is created --------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


def created(world: China, document: DocumentImport, *changes: Change) -> Dialogue:
    review = review_of(document)
    for change in changes:
        review = change.apply(review)
    DocumentImport.objects.filter(pk=document.pk).update(reviewed=review.as_json())
    return create_draft(document, by=world.staff, now=NOW, version=None, unlooked=True).dialogue


def entered_words(dialogue: Dialogue) -> str:
    told: list[Any] = [*dialogue.commitments.all(), *OutcomePoint.objects.filter(dialogue=dialogue)]
    return "\n".join([dialogue.note, *(f"{one.title}\n{one.text}" for one in told)])


@pytest.mark.any_engine
@pytest.mark.django_db
@pytest.mark.usefixtures("read_here")
@pytest.mark.parametrize("acted", ["as it is", "a step moved", "merged with who was there"])
def test_no_text_is_lost_in_the_draft(world: China, acted: str) -> None:
    document = handed_in(world, SEED, number=2)
    review = review_of(document)
    step = next(one for one in review.entries if one.is_step)
    part, theme = (next(one for one in review.entries if one.kind == kind) for kind in (Kind.PART, Kind.THEME))
    changes: dict[str, list[Change]] = {
        "as it is": [],
        "a step moved": [acts.Move((step.id,), Kind.PART)],
        "merged with who was there": [acts.Merge((part.id, step.id))],
    }
    told = entered_words(created(world, document, *changes[acted]))
    for entry in review.entries:
        assert entry.text in told
    assert f"{theme.title}: {theme.text}" in told


@pytest.mark.django_db
@pytest.mark.usefixtures("read_here")
def test_what_was_left_keeps_its_text_as_who_was_there(world: China) -> None:
    document = handed_in(world, "# Second dialogue\n\nIt was a long day. UNEP came late.\n", number=2)
    left = tuple(one.number for one in review_of(document).left())
    dialogue = created(world, document, acts.Make(left, Kind.PART))
    assert "It was a long day. UNEP came late." in dialogue.note


@pytest.mark.django_db
@pytest.mark.usefixtures("read_here")
def test_the_whole_name_is_that_of_the_day(world: China) -> None:
    names = ("Ministry of Finance and Planning", "MoFP")
    document = handed_in(world, f"# Second dialogue\n\n## Participants\n\n- {names[0]}\n- {names[1]}\n", number=2)
    links = [acts.LinkName(name, slug="ministry-of-finance", called="Ministry Of Finance") for name in names]
    dialogue = created(world, document, *links)
    assert [one.name_then for one in dialogue.representation.all()] == [names[0]]
    assert dialogue.note == "Ministry of Finance and Planning (Other names: MoFP)"
