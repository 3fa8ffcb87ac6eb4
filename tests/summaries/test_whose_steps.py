"""Whose a step is: by the heading over it, its own colon, a short name, or an office called by what it is for."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

PRESENT = "Present: Ministry of Works, Accra City Council, Kumasi City Council, UNEP\n\n"
ACCRA = "a) Publish the routes of the trucks (May 2026)\nb) Invite the wards to a hearing"
KUMASI = "a) Write up the market in four pages\nb) Receive a study team"


@pytest.mark.parametrize("indent", ["", "  "])
def test_names_in_capitals_over_lists_owe_them(indent: str) -> None:
    lists = f"ACCRA\n{ACCRA}\n\nKUMASI\n{KUMASI}"
    told = steps_of(f"{PRESENT}ACTIONS ARISING\n\n" + "\n".join(f"{indent}{one}" for one in lists.split("\n")) + "\n")
    assert told == [
        ("Publish the routes of the trucks", "ACCRA"),
        ("Invite the wards to a hearing", "ACCRA"),
        ("Write up the market in four pages", "KUMASI"),
        ("Receive a study team", "KUMASI"),
    ]


def test_a_name_behind_a_colon_owes_it_though_its_time_is_no_date() -> None:
    items = (
        "1. Protect the fields of rice: Accra City Council, before the long rains.\n2. Name the desk: UNEP, May 2026.\n"
    )
    assert steps_of(f"{PRESENT}Next steps\n\n{items}") == [
        ("Protect the fields of rice: Accra City Council, before the long rains.", "Accra City Council"),
        ("Name the desk", "UNEP"),
    ]


def test_a_sentence_behind_a_title_is_no_name() -> None:
    items = (
        "- **Review it** – the Ministry of Works will convene a group (first session: June 2026);\n- **Meet** – all.\n"
    )
    assert steps_of(f"{PRESENT}## Next steps\n\n{items}")[0] == (
        "the Ministry of Works will convene a group (first session: June 2026)",
        "Ministry of Works",
    )


def test_paragraphs_led_by_owners_are_steps_also_alone() -> None:
    national = "### National\n\nMinistry of Works: publish the guide (May 2026)\n"
    local = "### Local\n\nKumasi City Council: open the data\n"
    text = f"## Next steps\n\n{national}\n{local}"
    assert steps_of(f"{PRESENT}{text}") == [
        ("publish the guide", "Ministry of Works"),
        ("open the data", "Kumasi City Council"),
    ]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The environment department will merge its maps by May 2026.", "environment department"),
        ("El ministerio de vivienda publicará los mapas en mayo de 2026.", "ministerio de vivienda"),
        ("Le ministère du logement publiera les cartes en mai 2026.", "ministère du logement"),
        ("Kementerian perumahan akan menerbitkan peta pada Mei 2026.", "Kementerian perumahan"),
        ("eThekwini Municipality will cost one catchment.", "eThekwini Municipality"),
        ("The same ministry will see to it.", None),
        ("The housing ministry will be told.", None),
    ],
)
def test_an_office_may_be_called_by_what_it_is_for(sentence: str, owner: str | None) -> None:
    steps = steps_of(f"{PRESENT}Next steps\n\n- {sentence}\n- UNEP will publish a guide.\n")
    assert steps[0][1] == owner


def test_promises_answer_what_comes_now() -> None:
    said = (
        "The World Bank will pay for two trips.",
        "UNEP promised to lend a surveyor.",
        "Accra City Council will host.",
    )
    assert [text for text, _owner in steps_of(f"{PRESENT}And now?\n\nIt went on. {' '.join(said)}\n")] == list(said)


def test_an_item_over_its_owner_is_no_heading() -> None:
    items = (
        "1. Reglamento de la ley de aguas\nA cargo de: Ministry of Works\n2. Apertura del tramo\nA cargo de: UNEP\n"
        "3. Intercambio de técnicos\nA cargo de: Kumasi City Council\n"
    )
    assert [owner for _text, owner in steps_of(f"{PRESENT}Lo que sigue\n\n{items}")] == [
        "Ministry of Works", "UNEP", "Kumasi City Council",
    ]  # fmt: skip


def test_a_sentence_behind_an_arrow_is_a_paragraph_of_its_own() -> None:
    agreed = "UNEP will publish the terms by May 2026."
    drains = "DRAINS\nThe drains are full. Accra City Council cleans them.\n"
    assert steps_of(f"{PRESENT}{drains}=> It was agreed that {agreed}\n") == [(agreed, "UNEP")]
    tail = "The Ministry of Works will publish the terms.\n→ with UNEP, by May 2026\n"
    assert len(steps_of(f"{PRESENT}Next steps\n\n{tail}")) <= 1


def test_numbers_in_heavy_brackets_count_chapters() -> None:
    text = (
        "【一】出席\n交通部、成都市\n\n【二】讨论要点\n2.1 交通部说明了蓝图。\n2.2 成都市指出数据不足。\n\n"
        "【三】议决事项\n3.1 交通部须于2026年5月前提供数据。\n3.2 成都市：开放公交数据。\n\n【四】散会\n会议结束。\n"
    )
    assert steps_of(text) == [("交通部须于2026年5月前提供数据。", "交通部"), ("开放公交数据。", "成都市")]


def test_from_here_to_the_next_one_is_what_comes() -> None:
    text = f"{PRESENT}FROM HERE TO THE THIRD DIALOGUE\n\nBy end of June 2026\n* UNEP to paint 500 roofs\n"
    assert steps_of(text) == [("UNEP to paint 500 roofs", "UNEP")]


def test_items_below_that_begin_with_a_city_are_steps_by_themselves() -> None:
    items = (
        "- **Try it** – each of the councils chooses one market that it will keep clean:\n"
        "    - Accra: Makola, June 2026\n    - Kumasi: Kejetia, July 2026\n- UNEP will help.\n"
    )
    told = told_in(f"{PRESENT}## Next steps\n\n{items}")
    assert [(one.text, one.owner and one.owner.name, one.due and one.due.words) for one in told.steps] == [
        ("Accra: Makola, June 2026", "Accra", "June 2026"),
        ("Kumasi: Kejetia, July 2026", "Kumasi", "July 2026"),
        ("UNEP will help.", "UNEP", None),
    ]


FORMS = {
    "a date in brackets behind each name": (
        "UNEP (May 2026): a checklist for plinths\nMinistry of Works (no date): a circular to all assemblies\n",
        [("a checklist for plinths", "UNEP", "May 2026"), ("a circular to all assemblies", "Ministry of Works", None)],
    ),
    "a date before each name": (
        "BY 31 MAY 2026 — UNEP: circulate the map\nBY 30 JUNE 2026 — Ministry of Works: issue the circular\n",
        [("circulate the map", "UNEP", "31 MAY 2026"), ("issue the circular", "Ministry of Works", "30 JUNE 2026")],
    ),
    "bullets between the cells": (
        "▸ UNEP ▸ circulate the map ▸ May 2026\n▸ Ministry of Works ▸ issue the circular ▸ June 2026\n",
        [("circulate the map", "UNEP", "May 2026"), ("issue the circular", "Ministry of Works", "June 2026")],
    ),
    "called at the end": (
        "- circulate the map @UNEP\n- issue the circular @Ministry of Works\n",
        [("circulate the map", "UNEP", None), ("issue the circular", "Ministry of Works", None)],
    ),
    "in one sentence": (
        "Tasks were shared out: UNEP – test the water by May 2026; Accra City Council – map the drains.\n",
        [("test the water by May 2026", "UNEP", "May 2026"), ("map the drains.", "Accra City Council", None)],
    ),
    "under each other": (
        "UNEP\nTest the water\nBy May 2026\n\nMinistry of Works\nIssue the circular on drains\n",
        [("Test the water", "UNEP", "May 2026"), ("Issue the circular on drains", "Ministry of Works", None)],
    ),
    "under lines of time": (
        "By May 2026\nUNEP tests the water\nBy June 2026\nMinistry of Works issues the circular\n",
        [("UNEP tests the water", "UNEP", "May 2026"), ("Ministry of Works issues the circular", "Ministry of Works",
          "June 2026")],
    ),
    "labels on one line": (
        "1. Circulate the map. Who: UNEP. When: May 2026\n2. Issue the circular; who: Ministry of Works\n",
        [("Circulate the map.", "UNEP", "May 2026"), ("Issue the circular", "Ministry of Works", None)],
    ),
    "in round brackets": (
        "(UNEP) Test the water by May 2026\n(Ministry of Works) Issue the circular\n",
        [("Test the water by May 2026", "UNEP", "May 2026"), ("Issue the circular", "Ministry of Works", None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_who_and_when_stand_in_many_forms(form: str) -> None:
    text, steps = FORMS[form]
    told = told_in(f"{PRESENT}Next steps\n\n{text}")
    assert [(one.text, one.owner and one.owner.name, one.due and one.due.words) for one in told.steps] == steps
