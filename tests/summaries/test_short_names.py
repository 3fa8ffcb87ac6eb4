"""Owners by a short form of a name that the document has: a Chinese city without '市', a ministry by what it is for."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

type Told = list[tuple[str, str, list[str]]]
CITIES = (
    "# 第二次国家—地方对话\n\n2026年3月12日，昆明\n\n## 参会单位\n\n| 类别 | 单位 |\n|---|---|\n| 部委 | 财政部 |\n"
    "| 城市 | 昆明市 |\n| 城市 | 贵阳市 |\n| 城市 | 成都市 |\n\n## 下一步\n\n"
)


def told(text: str) -> Told:
    return [
        (step.text, step.owner.name if step.owner else "", [one.name for one in step.supporters])
        for step in propose(read(text.encode(), "x.md"), REGISTER).steps
    ]


def test_a_chinese_city_without_what_it_is_owes_what_stands_behind_it() -> None:
    items = "- 昆明：成立联合办公室\n- 贵阳、成都：环城林带公示\n- 资金：财政部研究办法\n- 考核：由贵阳起草办法\n"
    assert told(CITIES + items) == [
        ("成立联合办公室", "昆明", []), ("环城林带公示", "贵阳", ["成都"]), ("财政部研究办法", "财政部", []),
        ("由贵阳起草办法", "贵阳", []),
    ]  # fmt: skip


def test_it_owes_what_it_does_and_nothing_that_is_called_after_it() -> None:
    items = "1. 昆明成立联合办公室\n2. 成都5月接待规划师\n3. 昆明湖水质报告印发各市\n"
    assert [owner for _text, owner, _more in told(CITIES + items)] == ["昆明", "成都", ""]


def test_one_city_is_told_once() -> None:
    present = "# 对话\n\n2025年9月25日，青岛\n\n## 参会单位\n\n- 地方：青岛市、厦门市\n\n"
    text = f"{present}## 下一步\n\n- 完成湿地调查，由青岛市负责。\n"
    assert [step.new_cities for step in propose(read(text.encode(), "x.md"), REGISTER).steps] == [("青岛市",)]


@pytest.mark.parametrize(
    ("ministry", "city", "heading", "item", "owner"),
    [
        ("Ministry of Lands and Housing", "Kisumu", "Next steps", "A form for title deeds", "Lands and Housing"),
        ("Ministerio de Vivienda y Construcción", "Piura", "Próximos pasos", "Norma de río",
         "Vivienda y Construcción"),
        ("Ministério da Economia e Finanças", "Pemba", "Encaminhamentos", "Proposta de lei", "Economia e Finanças"),
        ("Ministère de la Ville et du Logement", "Thiès", "Prochaines étapes", "Note sur la loi",
         "Ville et du Logement"),
    ],
)  # fmt: skip
def test_a_ministry_is_called_by_what_it_is_for(ministry: str, city: str, heading: str, item: str, owner: str) -> None:
    present = f"# Dialogue\n\n## Participants\n\n- National: {ministry}\n- Local: {city}\n\n"
    text = f"{present}## {heading}\n\n- {item} — {owner}\n"
    assert told(text) == [(item, owner, [])]


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        ("Musanze; Rubavu", "Musanze and Rubavu each submit a plan"),
        ("Piura; Trujillo", "Piura y Trujillo cada una presentan un plan"),
        ("Belém; Recife", "Belém e Recife juntos elaboram um plano"),
        ("Thiès; Rufisque", "Thiès et Rufisque ensemble rédigent un plan"),
    ],
)
def test_what_each_of_several_places_does(places: str, sentence: str) -> None:
    first, other = places.split("; ")
    text = f"# Dialogue\n\n## Participants\n\n- National: UNEP\n- Local: {places}\n\n## Next steps\n\n- {sentence}\n"
    assert told(text) == [(sentence, first, [other])]
