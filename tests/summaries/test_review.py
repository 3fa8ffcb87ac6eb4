"""The acts of a review, and that no word is lost by any of them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commitments.importing.formats import read
from commitments.importing.lines import Document
from commitments.importing.proposing import propose
from commitments.importing.reviewed import Change, Due, Entry, Kind, Name, Review
from commitments.importing.reviewed import changes as acts
from commitments.importing.reviewed.beginning import begin
from commitments.importing.reviewed.comparing import Said, differences
from commitments.importing.reviewed.noting import note_of
from commitments.importing.reviewed.parting import merged
from commitments.importing.reviewed.tiling import letters
from tests.summaries.accounting import homeless, lost_in_review
from tests.summaries.handing_in import SEED, after, told
from tests.summaries.register import REGISTER
from urbanshift.errors import Invalid

SUMMARY = """# Third dialogue

Ningbo, 20 May 2025

## Participants

- National: Ministry of Finance, Bureau of Somewhere

## Challenges

- Funds are short. Staff are few.

## Next steps

1. **Coordination:** Set up a working group. Meet monthly. (Lead: Bureau of Somewhere, by June 2026)
2. Plant trees in Ningbo

It was a long day.
"""


def read_text(text: str) -> tuple[Document, Review]:
    document = read(text.encode(), "x.md")
    return document, begin(propose(document, REGISTER, country="CN"), document)


@pytest.fixture
def review() -> Review:
    return read_text(SUMMARY)[1]


def of(review: Review, kind: str, place: int = 0) -> str:
    return [one for one in review.entries if one.kind == kind][place].id


def words_of(review: Review, id: str) -> list[str]:  # noqa: A002
    entry = review.entry(id)
    assert entry is not None
    return [one.text.strip() for one in review.pieces if one.number in entry.pieces]


def left(review: Review) -> list[str]:
    return [one.text.strip() for one in review.left()]


# --- How it begins --------------------------------------------------------------------------------------------------


def test_it_begins_with_what_was_read(review: Review) -> None:
    assert told(review) == [
        ("part", "Ministry of Finance", ""),
        ("part", "Bureau of Somewhere", ""),
        ("challenge", "Funds are short", "Funds are short. Staff are few."),
        ("step", "Coordination", "Set up a working group. Meet monthly."),
        ("step", "Plant trees in Ningbo", "Plant trees in Ningbo"),
    ]
    step = review.entry(of(review, "step"))
    assert step is not None
    assert (step.owner, step.due, step.lacks) == (
        Name("Bureau of Somewhere"),
        Due("month", date(2026, 6, 30)),
        ["lead"],
    )
    assert words_of(review, step.id) == [
        "Coordination: Set up a working group.",
        "Meet monthly.",
        "(Lead",
        ": Bureau of Somewhere, by June 2026)",
    ]
    assert left(review) == ["It was a long day."]
    assert [name.name for name, _entries in review.unlinked()] == ["Bureau of Somewhere"]
    assert (review.facts["title"], review.facts["start"]) == ("Third dialogue", "2025-05-20")
    assert Review.from_json(json.loads(json.dumps(review.as_json()))) == review


# --- Each act -------------------------------------------------------------------------------------------------------


def test_accept_and_leave_out_and_bring_back(review: Review) -> None:
    step = of(review, "step", 1)
    made = after(review, acts.Accept((step,)), acts.LeaveOut((step,)))
    assert (left(made), [one.title for one in made.left_out]) == (
        ["Plant trees in Ningbo", "It was a long day."], ["Plant trees in Ningbo"],
    )  # fmt: skip
    back = after(made, acts.BringBack((step,)))
    assert back == review


def test_move_to_another_kind_and_back(review: Review) -> None:
    step = of(review, "step")
    moved = after(review, acts.Move((step,), "opportunity"))
    entry = moved.entry(step)
    assert entry is not None
    assert (entry.kind, entry.text, entry.named) == ("opportunity", "Set up a working group. Meet monthly.", None)
    back = after(moved, acts.Move((step,), "step")).entry(step)
    assert back == replace(review.entry(step), looked_at=True)  # type: ignore[type-var]
    theme = after(review, acts.Move((step,), "theme")).entry(step)
    assert theme is not None
    assert theme.named == Name("Coordination")


def test_split_between_sentences_and_within_one(review: Review) -> None:
    step = of(review, "step")
    made = after(review, acts.Split(step, len("Set up a working group.")))
    assert told(made)[3:5] == [
        ("step", "Coordination", "Set up a working group."),
        ("step", "Meet monthly", "Meet monthly."),
    ]
    second = of(made, "step", 1)
    assert (words_of(made, step), words_of(made, second)) == (
        ["Coordination: Set up a working group.", "(Lead", ": Bureau of Somewhere, by June 2026)"], ["Meet monthly."],
    )  # fmt: skip
    again = after(made, acts.Split(step, len("Set up a")))
    assert words_of(again, step)[0] == "Coordination: Set up a"
    assert words_of(again, of(again, "step", 1)) == ["working group."]
    merged = after(again, acts.Merge((step, of(again, "step", 1), second)))
    entry = merged.entry(step)
    assert entry is not None
    assert (entry.title, entry.text) == ("Coordination", "Set up a\nworking group.\nMeet monthly.")
    assert set(entry.pieces) >= set(review.entry(step).pieces)  # type: ignore[union-attr]


ACTIONS = """# Third dialogue

## Agreed actions

| Action | Responsible | By when |
|---|---|---|
| Publish the flood map | UNEP | June 2027 |
| Train the planners | GIZ | December 2028 |
| Open a nursery | UNEP | before the long rains |
"""


def test_a_merged_step_keeps_who_owes_it_and_when() -> None:
    review = read_text(ACTIONS)[1]
    steps = tuple(one.id for one in review.entries if one.is_step)
    entry = after(review, acts.Merge(steps)).entry(steps[0])
    assert entry is not None
    assert (entry.owner, [one.name for one in entry.supporters]) == (Name("UNEP"), ["GIZ"])
    assert (entry.due, entry.due_words) == (Due("month", date(2027, 6, 30)), "June 2027")
    assert entry.text == (
        "Publish the flood map\nTrain the planners (December 2028)\nOpen a nursery (before the long rains)"
    )


@pytest.mark.parametrize(
    ("values", "text", "due"),
    [
        ({}, "One.\nTwo.", Due()),
        ({"due_words": "May 2027"}, "One.\nTwo.", Due()),  # The only time that is told.
        ({"due": Due("none")}, "One.\nTwo.", Due("none")),
        ({"due": Due("year", date(2027, 12, 31))}, "One.\nTwo.", Due("year", date(2027, 12, 31))),
    ],
)
def test_a_time_that_stays_is_not_told_twice(values: dict[str, Any], text: str, due: Due) -> None:
    first, second = Entry("e1", Kind.STEP, "One", "One."), Entry("e2", Kind.STEP, "Two", "Two.")
    for entries in ((first, replace(second, **values)), (replace(first, **values), replace(second, **values))):
        made = merged(entries)
        assert (made.text, made.due, made.due_words) == (text, due, values.get("due_words", ""))


def test_a_time_that_a_person_chose_is_told_where_another_one_counts() -> None:
    first, second = (
        Entry("e1", Kind.STEP, "One", "One."),
        Entry("e2", Kind.STEP, "Two by the end of 2028", "Two by the end of 2028."),
    )
    year = Due("year", date(2028, 12, 31))
    assert merged([replace(first, due=Due("none")), replace(first, due=year)]).text == "One.\nOne. (by the end of 2028)"
    assert merged([replace(first, due=Due("none")), replace(second, due=year)]).text == f"One.\n{second.text}"
    assert merged([replace(first, due=year), replace(second, due=Due("none"))]).text == f"One.\n{second.text}"


def named(id: str, title: str, slug: str | None = None, kind: Kind = Kind.PART, **values: Any) -> Entry:  # noqa: A002
    return Entry(id, kind, title, match=Name(title, slug=slug, called=title if slug else ""), **values)


@pytest.mark.parametrize("kind", [Kind.PART, Kind.THEME])
def test_merging_keeps_the_link_that_there_is(kind: Kind) -> None:
    new, linked = named("e1", "Department of Parks", kind=kind), named("e2", "City of Pune", "pune", kind=kind)
    for first, second in ((new, linked), (linked, new)):
        found = Review(entries=(first, second), last=2)
        (made,) = acts.Merge(("e1", "e2")).apply(found).entries
        assert (made.id, made.title, made.match, made.text) == (
            first.id, "City of Pune", Name("City of Pune", slug="pune", called="City of Pune"), "Department of Parks",
        )  # fmt: skip
    (again,) = acts.Merge(("e1", "e2")).apply(Review(entries=(replace(new, match=linked.match), linked))).entries
    assert (again.title, again.text) == ("Department of Parks", "City of Pune")


def test_a_group_that_is_merged_with_a_name_is_that_one() -> None:
    group, name = named("e1", "Development partners", group=True), named("e2", "World Bank", "bank")
    for other in (name, replace(name, match=Name("World Bank"))):
        made = merged([group, other])
        assert (made.id, made.title, made.match, made.group) == ("e1", "World Bank", other.match, False)


def test_two_that_are_different_records_stay_two() -> None:
    found = Review(entries=(named("e1", "City of Pune", "pune"), named("e2", "City of Surat", "surat")))
    with pytest.raises(Invalid, match="linked to different records"):
        acts.Merge(("e1", "e2")).apply(found)
    # What was linked before it was moved is not asked.
    step = replace(found.entries[1], kind=Kind.STEP)
    (made,) = acts.Merge(("e1", "e2")).apply(replace(found, entries=(found.entries[0], step))).entries
    assert (made.match and made.match.slug, made.text) == ("pune", "City of Surat")


def test_each_half_keeps_who_and_when_its_words_say() -> None:
    text = "UNEP will share the atlas with Ningbo by March 2027. The cities will train their staff."
    review = read_text(f"# Third dialogue\n\n## Next steps\n\n- {text}\n")[1]
    step = of(review, "step")
    made = after(review, acts.Split(step, text.index("The cities")))
    assert [
        (one.text, one.owner and one.owner.name, one.due, one.due_words, one.cities) for one in made.entries
    ] == [
        ("UNEP will share the atlas with Ningbo by March 2027.", "UNEP", Due("month", date(2027, 3, 31)), "March 2027",
         (("ningbo", "Ningbo"),)),
        ("The cities will train their staff.", None, Due(), "", ()),
    ]  # fmt: skip
    # What stands beside the text, as behind a label, is of both.
    labelled = read_text(SUMMARY)[1]
    halves = after(labelled, acts.Split(of(labelled, "step"), len("Set up a working group.")))
    assert [(one.owner, one.due, one.due_words) for one in halves.entries if one.is_step][:2] == [
        (Name("Bureau of Somewhere"), Due("month", date(2026, 6, 30)), "June 2026")
    ] * 2


@pytest.mark.parametrize("kind", [Kind.PART, Kind.THEME])
def test_the_second_half_is_no_second_one_of_the_same_record(review: Review, kind: Kind) -> None:
    step = of(review, "step")
    linked = acts.LinkName("Coordination", kind == Kind.THEME, slug="coordination", called="Coordination")
    made = after(review, acts.Move((step,), kind), linked, acts.Split(step, len("Set up a working group.")))
    names = [one.match for one in made.entries if one.title in ("Coordination", "Meet monthly")]
    assert names == [Name("Coordination", slug="coordination", called="Coordination"), Name("Meet monthly")]


def test_a_rewritten_text_is_split_with_all_its_words(review: Review) -> None:
    step = of(review, "step", 1)
    made = after(review, acts.Edit(step, {"text": "Green the city. And soon."}), acts.Split(step, 15))
    assert [words_of(made, of(made, "step", place)) for place in (1, 2)] == [["Plant trees in Ningbo"]] * 2


def test_an_entry_of_what_was_left(review: Review) -> None:
    piece = review.left()[0].number
    made = after(review, acts.Make((piece,), "key_message"))
    assert (told(made)[-1], left(made)) == (("key_message", "It was a long day", "It was a long day."), [])
    seen = after(review, acts.Dismiss((piece,)))
    assert [(one.text.strip(), one.seen) for one in seen.left()] == [("It was a long day.", True)]


def test_a_fact_that_is_emptied_leaves_its_words(review: Review) -> None:
    facts = {name: value for name, value in review.facts.items() if name != "place"}
    assert "Third dialogue" not in left(after(review, acts.SetFacts(facts)))
    made = after(review, acts.SetFacts({"title": "Another title"}))
    assert made.facts == {"title": "Another title"}
    assert homeless(made) == []


def test_names_are_linked_wherever_they_stand(review: Review) -> None:
    made = after(review, acts.LinkName("bureau of somewhere", slug="bureau", called="The Bureau"))
    assert [one.title for one in made.kept if one.named and one.named.slug == "bureau"] == [
        "Bureau of Somewhere", "Coordination",
    ]  # fmt: skip
    assert (made.unlinked(), made.entry(of(made, "step")).lacks) == ([], [])  # type: ignore[union-attr]
    assert after(review, acts.NoteName("Bureau of Somewhere")).unlinked() == []


def test_who_supports_a_step_is_a_name_like_others(review: Review) -> None:
    step = of(review, "step", 1)
    made = after(review, acts.Edit(step, {"supporters": (Name("Somebody"), Name("Bureau of Somewhere"))}))
    assert [(name.name, len(entries)) for name, entries in made.unlinked()] == [
        ("Bureau of Somewhere", 3), ("Somebody", 1),
    ]  # fmt: skip
    made = after(made, acts.LinkName("Somebody", slug="some", called="Some Body"), acts.NoteName("Bureau of Somewhere"))
    assert made.unlinked() == []
    assert made.entry(step).supporters == (  # type: ignore[union-attr]
        Name("Somebody", slug="some", called="Some Body"), Name("Bureau of Somewhere", noted=True),
    )  # fmt: skip
    assert Review.from_json(json.loads(json.dumps(made.as_json()))) == made


def test_what_is_said_for_all(review: Review) -> None:
    made = after(review, acts.SayForAll(Due("none"), nobody_named=True))
    assert [(one.due.precision, one.nobody_named) for one in made.entries if one.is_step] == [
        ("month", False), ("none", True),
    ]  # fmt: skip


def refused() -> list[tuple[Change, str]]:
    return [
        (acts.Accept(()), "Choose an entry first."),
        (acts.Accept(("e99",)), "is not there any more"),
        (acts.Merge(("e4",)), "two entries"),
        (acts.Move(("e4",), "nonsense"), "no such kind"),
        (acts.Split("e4", 0), "between two words"),
        (acts.Split("e4", 9_999), "between two words"),
        (acts.Make((1,), "step"), "made of this text already"),
        (acts.Make((), "step"), "Choose the text first."),
        (acts.Edit("e4", {"title": " "}), "Give it a title."),
        (acts.Edit("e4", {"owner": Name("x", slug="x"), "nobody_named": True}), "not both"),
        (acts.SetFacts({"title": ""}), "Give the dialogue a title."),
        (acts.LinkName("Nobody", slug="x"), "stands in no entry"),
        (acts.SayForAll(), "Choose what is to be said"),
    ]


def test_what_makes_no_sense_is_refused(review: Review) -> None:
    for change, sentence in refused():
        with pytest.raises(Invalid, match=sentence):
            change.apply(review)


# --- Any acts in any order ------------------------------------------------------------------------------------------

DOCUMENTS = [read_text(SUMMARY), read_text(SEED)]
numbers = st.integers(0, 200)
kinds = st.sampled_from(list(Kind))


@st.composite
def changes(draw: Any, review: Review) -> Change:
    ids = [one.id for one in review.entries] or ["e0"]
    free = [one.number for one in review.left()] or [0]
    one, other = (ids[draw(numbers) % len(ids)] for _n in range(2))
    piece = free[draw(numbers) % len(free)]
    made: Change = draw(
        st.sampled_from(
            [
                acts.Accept((one,)),
                acts.LeaveOut((one, other)),
                acts.BringBack((one,)),
                acts.Move((one,), draw(kinds)),
                acts.Merge((one, other)),
                acts.Split(one, draw(numbers)),
                acts.Edit(one, {"title": "Another", "text": draw(st.text(max_size=20))}),
                acts.Make((piece,), draw(kinds)),
                acts.Dismiss((piece,), seen=draw(st.booleans())),
                acts.SetFacts({"title": "Another"}),
            ]
        )
    )
    return made


@settings(max_examples=25)
@given(st.data())
def test_no_word_is_lost_by_any_acts(data: Any) -> None:
    document, review = DOCUMENTS[data.draw(st.integers(0, 1))]
    for _step in range(data.draw(st.integers(1, 12))):
        change = data.draw(changes(review))
        try:
            review = change.apply(review)
        except Invalid:
            continue
        assert not lost_in_review(document, review)
        assert homeless(review) == []
        known = {one.number for one in review.pieces}
        assert len(known) == len(review.pieces)
        assert all(set(one.pieces) <= known for one in review.entries)
        assert len({one.id for one in review.entries}) == len(review.entries)
        note = letters(note_of(review.kept, knows=lambda _entry, name: bool(name.slug))).casefold()
        unrecorded = [letters(one.text).casefold() for one in review.kept if one.kind in (Kind.THEME, Kind.PART)]
        assert [text for text in unrecorded if text not in note] == []
    assert Review.from_json(json.loads(json.dumps(review.as_json()))) == review


# --- Two versions ---------------------------------------------------------------------------------------------------


def test_what_differs_between_two_versions() -> None:
    before = [
        Said("a", "Coordination", "Set up a working group that meets monthly."),
        Said("b", "Trees", "Plant trees."),
        Said("c", "Data", "Share what was measured with the cities."),
        Said("d", "Buses", "Buy electric buses."),
    ]
    now = [
        Said("1", "Trees", "Plant a thousand trees along each of the main roads."),
        Said("2", "Coordinate", "Set up a working group that meets every two months."),
        Said("3", "Data", "Share what was measured, with the cities"),
        Said("4", "Water", "Mend the pipes before the next summer."),
    ]
    assert [
        (one.before.id if one.before else None, one.after.id if one.after else None, one.change.value)
        for one in differences(before, now)
    ] == [
        ("b", "1", "changed"), ("a", "2", "changed"), ("c", "3", "same"), (None, "4", "new"), ("d", None, "gone"),
    ]  # fmt: skip
