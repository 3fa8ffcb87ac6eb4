"""Who owes a step by the brackets of its list, the times over its parts, or who acts with whom."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

PRESENT = "Present: Ministry of Works, Accra Metropolitan Assembly, Kumasi City Council, UNEP\n\n"


def owed(text: str) -> list[tuple[str, str | None, str | None]]:
    """The steps, each with its owner and the words of its due."""
    told = told_in(text).steps
    return [(one.text, one.owner.name if one.owner else None, one.due.words if one.due else None) for one in told]


def test_brackets_before_names_nobody_knows_tell_who_and_when() -> None:
    lines = (
        "[KCC, by 15 Jan] fence the two worst canals\n[WASA + KCC, every month] sit together on the plan\n"
        "[Mongla, no idea] show the tanks to all\n"
    )
    assert owed(f"{PRESENT}what they said they would do (I think I have all)\n{lines}") == [
        ("fence the two worst canals", "KCC", "15 Jan"),
        ("[WASA + KCC, every month] sit together on the plan", "WASA", "every month"),
        ("show the tanks to all", "Mongla", None),
    ]


def test_a_name_in_small_letters_over_a_list_goes_on_with_nothing() -> None:
    text = (
        "what sounded good\n-> a model nobody asked them for\n-> tanks that work\n\n"
        "what they said they would do\n[UNEP, May 2026] map the drains\n[EPA, ?] test it\n"
    )
    assert steps_of(text) == [("map the drains", "UNEP"), ("test it", "EPA")]


def test_brackets_at_the_end_win_over_the_city_above_in_all_parts_of_a_list() -> None:
    text = (
        f"{PRESENT}Agreed, city by city\n\nKumasi\n- train the emptiers (Enda ECOPOP, May 2026)\n"
        "- set the fee (Kumasi City Council)\n\nAccra\n- find two sites (UNEP, 30 June 2026)\n"
    )
    assert steps_of(text) == [
        ("train the emptiers", "Enda ECOPOP"),
        ("set the fee", "Kumasi City Council"),
        ("find two sites", "UNEP"),
    ]


def test_times_over_parts_are_dues_and_ticked_parts_are_done() -> None:
    text = (
        f"{PRESENT}To do\n\nThis month\n- [ ] collect the seedlings (Kumasi)\n- [ ] send the form (UNEP)\n\n"
        "By Christmas\n- [ ] put the diary into one sheet (vendors with Green Ghana)\n\n"
        "From the first round\n- [x] list of hot spots (UNEP)\n- [x] leaflet on trees (Kumasi)\n"
    )
    assert owed(text) == [
        ("collect the seedlings", "Kumasi", "This month"),
        ("send the form", "UNEP", "This month"),
        ("put the diary into one sheet", "vendors", "By Christmas"),
    ]


def test_a_group_may_act_with_a_city() -> None:
    lines = "- Kumasi together with the drivers publishes the fares\n- UNEP will pay for it\n"
    assert steps_of(f"{PRESENT}Next steps\n{lines}") == [
        ("Kumasi together with the drivers publishes the fares", "Kumasi"),
        ("UNEP will pay for it", "UNEP"),
    ]


def test_what_was_settled_is_counted_by_letters() -> None:
    text = (
        f"{PRESENT}Before adjournment\nThe chair went around the table and the following was settled: "
        "(a) the data will be pooled by UNEP by May 2026; (b) a guide will be issued by the Ministry of Works.\n"
    )
    assert steps_of(text) == [
        ("the data will be pooled by UNEP by May 2026", "UNEP"),
        ("a guide will be issued by the Ministry of Works", "Ministry of Works"),
    ]


def test_names_within_the_sentences_of_a_list_owe_them() -> None:
    text = (
        f"{PRESENT}Next steps\n- Review the plan of the coast (Kumasi City Council), so that the beach stays open\n"
        "- Form a group on rents\n- Map the free plots by June 2026 (Ministry of Works), with access to water\n"
    )
    assert owed(text) == [
        (
            "Review the plan of the coast (Kumasi City Council), so that the beach stays open",
            "Kumasi City Council",
            None,
        ),
        ("Form a group on rents", None, None),
        ("Map the free plots by June 2026 (Ministry of Works), with access to water", "Ministry of Works", "June 2026"),
    ]


def test_one_name_within_a_sentence_of_a_list_owes_nothing() -> None:
    text = (
        f"{PRESENT}Next steps\n- Send the map to the tenant (UNEP), so that it can be printed\n"
        "- Form a group on rents\n- Count the plots\n"
    )
    assert [owner for _step, owner, _due in owed(text)] == [None, None, None]


def test_what_a_list_is_about_owes_nothing_where_the_others_name_nobody() -> None:
    text = (
        f"{PRESENT}Next steps\n- Planning calendar: The Ministry of Works will publish one for all districts\n"
        "- Simple forms: A short guide in two languages\n- Rain gauge network: Installation of twelve gauges in Accra\n"
        "- UNEP: training for the wardens\n"
    )
    assert [owner for _step, owner, _due in owed(text)] == ["Ministry of Works", None, None, "UNEP"]


@pytest.mark.parametrize(
    "over",
    ["Accra and Kumasi city councils", "The municipalities of Accra and Kumasi", "Accra, Tema and Kumasi districts"],
)
def test_several_governments_of_one_kind_stand_over_what_they_owe(over: str) -> None:
    text = (
        f"{PRESENT}Next steps\n- UNEP\n  1. Mark the boundary of the forest\n- {over}\n"
        "  1. Set up a joint unit by May 2026\n  2. Share the images\n"
    )
    told = told_in(text).steps
    assert [one.text for one in told] == [
        "Mark the boundary of the forest", "Set up a joint unit by May 2026", "Share the images"
    ]  # fmt: skip
    assert [one.owner and one.owner.name.split()[0] for one in told] == ["UNEP", "Accra", "Accra"]
