"""Minutes that tell what was decided under each of their chapters."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

MINUTES = """Minutes of the national-local dialogue in Ghana, 3 March 2027

Present: Ministry of Finance; City of Accra

1. Minutes of the last meeting
They were read.
{first}

2. Drains
The City of Accra told of the drains.
{second}

3. Waste
A film was shown.
{third}

4. Any other business
The lights stay on.
"""
MAP, TRUCKS = "The City of Accra will publish the map by 30 June 2027.", "UNEP will count the trucks."


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "minutes.txt"), REGISTER)


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Decision: The minutes were approved.", "Decision: {}", "Decision: {}"),
        ("Decision: none", "Decision 1: {}", "Decision 2: {}"),
        ("Resolved: that the minutes stand.", "Resolved: {}", "Resolved: {}"),
        ("", "Decisions:\n- {}", "Decisions:\n- {}"),
        ("", "- Decision: {}\n- Discussion: it was long.", "→ Decision: {}"),
        ("No decision.", "It was agreed: {}", "Decision – {}"),
    ],
)
def test_a_decision_under_each_chapter_is_a_step(first: str, second: str, third: str) -> None:
    told = told_in(MINUTES.format(first=first, second=second.format(MAP), third=third.format(TRUCKS)))
    assert [step.text for step in told.steps] == [MAP, TRUCKS]
    assert [part.name for part in told.representation] == ["Ministry of Finance", "City of Accra"]


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        ("Deliberação:", "o Conselho Municipal de Nampula fará o mapa até abril.", "a ANE enviará um plano."),
        ("Acuerdo:", "la Municipalidad de Arequipa publicará el mapa en junio.", "el MINAM enviará un ingeniero."),
        ("Délibération :", "la commune de Parakou publiera la carte.", "le ministère de l'Eau enverra un ingénieur."),
        ("Il est convenu :", "la commune de Parakou publiera la carte.", "le ministère de l'Eau enverra un ingénieur."),
        ("Keputusan:", "Pemerintah Kota Malang akan menerbitkan peta.", "Bappenas akan mengirim insinyur."),
        ("Disepakati:", "Pemerintah Kota Malang akan menerbitkan peta.", "Bappenas akan mengirim insinyur."),
        ("决定：", "成都市人民政府在2027年6月30日前公布地图。", "财政部派一名工程师参加。"),
        ("决议：", "成都市人民政府在2027年6月30日前公布地图。", "财政部派一名工程师参加。"),
    ],
)  # fmt: skip
def test_decisions_are_told_in_each_language(lead: str, first: str, second: str) -> None:
    text = MINUTES.format(first="", second=f"{lead} {first}", third=f"{lead} {second}")
    assert [step.text for step in told_in(text).steps] == [first, second]


def test_a_sentence_that_speaks_of_deciding_is_no_heading() -> None:
    text = "国家与地方对话会议纪要\n\n会议没有作出决定\n\n- 管网太小，财政部将公布数据。\n- 地图太旧，财政部将更新。\n"
    assert told_in(text).steps == ()
