"""Lists of those present on which somebody ticked who came."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TITLE = {"txt": "Second national-local dialogue in Ghana, 8 October 2026", "md": "# Second dialogue in Ghana"}
CAME = ["Environmental Protection Agency", "Accra Metropolitan Assembly", "UNDP"]


def present_in(text: str, name: str = "note.txt") -> list[str]:
    return [part.name for part in propose(read(text.encode(), name), REGISTER).representation]


def listed(ticked: str, empty: str, *, between: str = "\n") -> str:
    lines = [f"{ticked} {name}" for name in CAME]
    lines.insert(2, f"{empty} Tamale Metropolitan Assembly (to send a deputy)")
    return between.join(lines)


@pytest.mark.parametrize(
    ("ticked", "empty"),
    [
        ("[x]", "[ ]"), ("[X]", "[  ]"), ("[ x ]", "[   ]"), ("( X )", "(   )"), ("( x )", "( )"), ("(✓)", "( )"),
        ("☑", "☐"), ("☒", "☐"), ("- [x]", "- [ ]"), ("✓", "✗"), ("✔", "✘"), ("☑", "□"), ("✅", "○"),
    ],
)  # fmt: skip
def test_who_is_ticked_was_there(ticked: str, empty: str) -> None:
    assert present_in(f"{TITLE['txt']}\n\nPARTICIPANTS\n{listed(ticked, empty)}\n") == CAME


@pytest.mark.parametrize(("ticked", "empty"), [("☑", "☐"), ("[x]", "[ ]")])
@pytest.mark.parametrize("lead", ["", "Present: ", "Attendance, second day: "])
def test_boxes_may_stand_on_one_line(ticked: str, empty: str, lead: str) -> None:
    line = listed(ticked, empty, between="   ")
    assert present_in(f"{TITLE['txt']}\n\nPARTICIPANTS\n\n{lead}{line}\n") == CAME


def test_chinese_boxes_have_no_space_behind_them() -> None:
    text = "中国国家—地方对话会议纪要\n\n一、参会代表\n\n【签到】☑财政部 ☑自然资源部 ☐国家发展改革委（将另派代表）\n"
    assert present_in(text) == ["财政部", "自然资源部"]


def test_a_form_on_a_page_shows_who_is_ticked() -> None:
    boxes = [f'<li><input type="checkbox" checked> {name}</li>' for name in CAME]
    boxes.insert(1, '<li><input type="checkbox"> City of Lima</li>')
    page = f"<h1>Second dialogue in Ghana</h1><h2>Attendance</h2><ul>{''.join(boxes)}</ul>"
    assert present_in(page, "page.html") == CAME


def test_what_else_is_ticked_off_was_not_there() -> None:
    lines = (
        "National government: Ministry of Finance; Environmental Protection Agency",
        "Local government: Accra Metropolitan Assembly",
        "",
        "[x] Registration completed    [x] Consent to photographs",
        "[ ] Apologies: Kumasi Metropolitan Assembly",
    )
    assert present_in("\n".join((TITLE["txt"], "", "PARTICIPANTS", "", *lines))) == [
        "Ministry of Finance", "Environmental Protection Agency", "Accra Metropolitan Assembly",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Dialog dibuka oleh Direktur Jenderal dan dipandu oleh kedua kota.",
        "La viceministra abrió la jornada y la ciudad moderó las mesas.",
        "O prefeito abriu os trabalhos e a cidade moderou as mesas.",
        "The mayor moderated and the work lasted one day and a half.",
    ],
)
def test_a_story_under_the_list_names_nobody(sentence: str) -> None:
    lines = ("National: Ministry of Finance", "Local: Accra Metropolitan Assembly", "", sentence)
    told = present_in("\n".join((TITLE["txt"], "", "PARTICIPANTS", "", *lines)))
    assert told == ["Ministry of Finance", "Accra Metropolitan Assembly"]


def test_a_list_by_levels_goes_before_a_sheet_that_tells_none() -> None:
    lines = ("签到表", "☑ 国土规划、城市化和建设部", "☐ 经济和财政部", "", "一、参会层级", "", "国家：", "1. 环境部")
    text = "\n".join(
        ("柬埔寨第二次国家—地方对话会议总结", "", *lines, "2. 国土规划、城市化和建设部", "", "地方：", "1. 金边市政府")
    )
    told = propose(read(text.encode(), "note.txt"), REGISTER).representation
    assert [(part.name, part.level) for part in told] == [
        ("环境部", "national"), ("国土规划、城市化和建设部", "national"), ("金边市政府", "local"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Status: ☐ Done ☐ In progress", "☑ yes ☐ no", "Estado: ☐ Cumplido ☐ En curso"])
def test_boxes_that_tell_how_far_a_step_is_are_no_items(line: str) -> None:
    steps = ("1. UNEP will publish the map by 30 June 2027.", line, "2. The World Bank will count the trucks.", line)
    text = "\n".join((TITLE["txt"], "", "NEXT STEPS", "", *steps))
    assert len(propose(read(text.encode(), "note.txt"), REGISTER).steps) == 2


@pytest.mark.parametrize(
    ("remark", "language"),
    [
        ("apologies", "en"), ("sent its regrets", "en"), ("did not attend", "en"), ("se excusó", "es"),
        ("ausente", "pt"), ("não compareceu", "pt"), ("absent", "fr"), ("s'est fait excuser", "fr"),
        ("tidak hadir", "id"), ("berhalangan", "id"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["; ", "\n- "])
def test_a_remark_in_brackets_says_who_was_not_there(remark: str, language: str, between: str) -> None:
    names = [*CAME[:2], f"Tamale Metropolitan Assembly ({remark})", CAME[2]]
    opening = "- " if between.startswith("\n") else ""
    assert present_in(f"{TITLE['txt']}\n\nPARTICIPANTS\n\n{opening}{between.join(names)}\n") == CAME


def test_a_chinese_one() -> None:
    text = (
        "第二次国家—地方对话会议纪要\n\n参会单位\n\n国家有关单位\n☑ 财政部\n□ 水利部（请假）\n"
        "地方\n☑ 宁波市\n□ 温州市（因防汛值班未出席）\n其他\n☑ 联合国开发计划署\n"
    )
    parts = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [(part.level, part.name) for part in parts] == [
        ("national", "财政部"), ("local", "宁波市"), ("other", "联合国开发计划署"),
    ]  # fmt: skip


def test_other_remarks_say_nothing_of_it() -> None:
    names = ["Ministry of Finance (until the afternoon session)", "Accra Metropolitan Assembly (host)", "UNDP"]
    assert present_in(f"{TITLE['txt']}\n\nPARTICIPANTS\n\n- " + "\n- ".join(names)) == [
        "Ministry of Finance", "Accra Metropolitan Assembly", "UNDP",
    ]  # fmt: skip
