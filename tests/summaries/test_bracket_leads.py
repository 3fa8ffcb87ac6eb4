"""Lists whose items begin, or all end, with a bracket that tells who owes each, and by when."""

from __future__ import annotations

import pytest

from tests.summaries.second import steps_of, told_in

PRESENT = "Present: Ministry of Works, City of Accra, City of Kumasi, UNEP\n\n"


@pytest.mark.parametrize("between", [" / ", ", ", "; "])
def test_a_bracket_before_each_tells_who_and_by_when(between: str) -> None:
    lines = (
        f"[Ministry of Works{between}May 2026] Publish the map of drains\n"
        f"[City of Accra + UNEP{between}30 June 2026] Pilot it in two wards and\nshow the results to all\n"
        "[UNEP] Host a visit\n"
    )
    told = told_in(f"{PRESENT}What comes next\n\n{lines}")
    assert [
        (one.text, one.owner and one.owner.name, one.due and one.due.on and one.due.on.isoformat())
        for one in told.steps
    ] == [
        ("Publish the map of drains", "Ministry of Works", "2026-05-31"),
        ("Pilot it in two wards and show the results to all", "City of Accra", "2026-06-30"),
        ("Host a visit", "UNEP", None),
    ]


def test_what_is_not_understood_of_a_bracket_stays_with_the_words() -> None:
    lines = (
        "[UNEP / before the rains] Test the water\n[City of Accra / May 2026] Clean the drains\n[all] Keep in touch\n"
    )
    assert steps_of(f"{PRESENT}Next steps\n\n{lines}") == [
        ("[UNEP / before the rains] Test the water", "UNEP"),
        ("Clean the drains", "City of Accra"),
        ("[all] Keep in touch", None),
    ]


def test_brackets_of_a_programme_begin_no_list() -> None:
    assert steps_of(f"{PRESENT}Discussion\n\n[10:00] UNEP opens the day\n[11:30] City of Accra shows the map\n") == []


def test_chinese_brackets_lead_too() -> None:
    steps = "【财政部／2026年9月】印发绿色债券指引\n【世界银行】提供培训\n"
    text = f"参会单位：财政部、成都市、世界银行\n\n下一步工作\n{steps}"
    assert steps_of(text) == [("印发绿色债券指引", "财政部"), ("提供培训", "世界银行")]


def test_a_name_in_the_last_bracket_owns_it_where_half_of_the_others_do() -> None:
    lines = (
        "1. Send the letter to all (Local Gov, 10 June 2026)\n2. Test the water (UNEP)\n"
        "3. Clean the drains (City of Accra, May 2026)\n4. Open the chat (me, this Friday)\n"
    )
    assert steps_of(f"Author: Ama Owusu\n\n{PRESENT}Homework\n\n{lines}") == [
        ("Send the letter to all", "Local Gov"),
        ("Test the water", "UNEP"),
        ("Clean the drains", "City of Accra"),
        ("Open the chat (me, this Friday)", "Ama Owusu"),
    ]


def test_last_brackets_that_name_nobody_known_own_nothing() -> None:
    lines = "1. Send the letter (Paper)\n2. Test the water (River Odaw)\n3. Clean the drains (Ring Road)\n"
    assert [owner for _text, owner in steps_of(f"{PRESENT}Next steps\n\n{lines}")] == [None, None, None]


@pytest.mark.parametrize("bullet", ["", "- "])
def test_a_bracket_that_only_tells_a_time_stands_before_who_and_what(bullet: str) -> None:
    lines = ["[by end July] City of Accra: clean the drains", "[??] Min. of Works & UNEP: test the water"]
    lines += ["(before the rains) City of Kumasi: send the list", "[next dialogue] UNEP: bring the numbers"]
    told = told_in(f"{PRESENT}Next steps\n\n" + "\n".join(bullet + line for line in lines) + "\n").steps
    assert [(one.text, one.owner and one.owner.name, one.due and one.due.words) for one in told] == [
        ("clean the drains", "City of Accra", "July"),
        ("test the water", "Min. of Works", None),
        ("send the list", "City of Kumasi", "before the rains"),
        ("bring the numbers", "UNEP", "next dialogue"),
    ]


def test_chinese_brackets_tell_times_too() -> None:
    steps = "【5月底前】财政部：印发指引\n【待定】世界银行：提供培训\n【下次对话前】成都市：报送清单\n"
    assert steps_of(f"参会单位：财政部、成都市、世界银行\n\n下一步工作\n{steps}") == [
        ("印发指引", "财政部"), ("提供培训", "世界银行"), ("报送清单", "成都市"),
    ]  # fmt: skip


def test_a_text_in_small_letters_parts_its_lines_though_a_few_begin_with_capitals() -> None:
    told = (
        "my notes\n\npeople: UNEP, City of Accra\n\n> Accra shows maps\n\nwhat hurts\n-- no data\n\n"
        "what helps\n++ a fund\n\nlunch was good\n\nso what happens now\n- UNEP: test the water\n"
    )
    assert steps_of(told) == [("test the water", "UNEP")]
