"""Parts of a step, calendars, and what goes on behind a step: what each of them is by itself, and what is one."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

PRESENT = (
    "Second National-Local Dialogue\n12 February 2026\n\nPresent: UNEP, Ministry of Lands, Bo City Council, "
    "Alcaldía de Montería, Ville de Dakar, commune de Rufisque, Prefeitura de Belém, Bappenas, CAF, 宁波市人民政府, "
    "成都市人民政府, 亚洲开发银行\n\n"
)


def told_in(text: str, ending: str = "txt") -> Proposal:
    return propose(read(text.encode(), f"x.{ending}"), REGISTER)


def steps_of(text: str, heading: str = "Next steps") -> list[tuple[str, str, str, str]]:
    told = told_in(f"{PRESENT}{heading}\n\n{text}\n")
    return [
        (one.title, one.text, one.owner.name if one.owner else "", one.due.words if one.due else "")
        for one in told.steps
    ]


@pytest.mark.parametrize(
    ("step", "parts"),
    [
        (
            "1. Alcaldía de Montería hará la ronda: tramo norte, antes de Semana Santa; tramo sur, en mayo de 2026.",
            [
                ("Alcaldía de Montería hará la ronda", "tramo norte, antes de Semana Santa", "Alcaldía de Montería",
                 "antes de Semana Santa"),
                ("Alcaldía de Montería hará la ronda", "tramo sur, en mayo de 2026", "Alcaldía de Montería",
                 "mayo de 2026"),
            ],
        ),
        (
            "1. UNEP will make the atlas, and will\n (a) map the wards by March 2026;\n (b) print it by June 2026.",
            [
                ("Map the wards by March 2026", "map the wards by March 2026", "UNEP", "March 2026"),
                ("Print it by June 2026", "print it by June 2026", "UNEP", "June 2026"),
            ],
        ),
        (
            (
                "1. Sont chargées de leur plan de drainage :\n   - la commune de Rufisque, avant l'hivernage 2026 ;\n"
                "   - la Ville de Dakar, au plus tard le 31 décembre 2026."
            ),
            [
                ("Sont chargées de leur plan de drainage", "la commune de Rufisque, avant l'hivernage 2026",
                 "commune de Rufisque", "avant l'hivernage 2026"),
                ("Sont chargées de leur plan de drainage", "la Ville de Dakar, au plus tard le 31 décembre 2026",
                 "Ville de Dakar", "31 décembre 2026"),
            ],
        ),
        (
            "1. 宁波市完善监测网络：一是布设传感器，2026年6月底前完成；二是建立数据平台，2026年底前完成。",
            [
                ("宁波市完善监测网络", "布设传感器，2026年6月底前完成", "宁波市", "2026年6月"),
                ("宁波市完善监测网络", "建立数据平台，2026年底前完成", "宁波市", "2026年"),
            ],
        ),
    ],
)  # fmt: skip
def test_parts_with_a_day_or_an_owner_are_steps(step: str, parts: list[tuple[str, str, str, str]]) -> None:
    assert steps_of(f"{step}\n2. UNEP will publish the guide by July 2026.")[:-1] == parts


@pytest.mark.parametrize(
    ("step", "text", "owner"),
    [
        ("1. UNEP will publish the atlas in two volumes: rivers; roads.", "rivers; roads.", "UNEP"),
        (
            "1. CAF financiará:\n   - los estudios;\n   - las obras.",
            "CAF financiará: los estudios; las obras.",
            "CAF",
        ),
        ("1. Map the wards (Responsible: UNEP; Due: May 2026).", "Map the wards", "UNEP"),
    ],
)
def test_without_them_it_is_one(step: str, text: str, owner: str) -> None:
    first, _other = steps_of(f"{step}\n2. UNEP will print the guide by July 2026.")
    assert first[1:3] == (text, owner)


def test_items_below_one_of_several_sentences_are_no_chapter() -> None:
    told = steps_of(
        "2.1 Bornage de la servitude :\n(a) à Rufisque, par la mairie, au 1er trimestre 2027 ;\n"
        "(b) à Dakar, par la mairie et UNEP, au 2e trimestre 2027.\n\n2.2 CAF examinera un prêt avant juin 2026."
    )
    assert [(one[0], one[3]) for one in told[:2]] == [
        ("Bornage de la servitude", "1er trimestre 2027"), ("Bornage de la servitude", "2e trimestre 2027")
    ]  # fmt: skip
    assert told[2][2] == "CAF"


def test_what_goes_on_between_two_steps() -> None:
    told = steps_of(
        "1. UNEP shall submit one proposal to the fund.\n\nThe proposal shall arrive not later than 31 May 2026, and "
        "shall be reviewed by the Ministry of Lands.\n\n2. The Ministry of Lands will amend the Act.\n\n"
        "Bo City Council will host the hearing.\n\n3. UNEP will print the guide."
    )
    assert [(one[2], one[3]) for one in told] == [
        ("UNEP", "31 May 2026"), ("Ministry of Lands", ""), ("Bo City Council", ""), ("UNEP", "")
    ]  # fmt: skip


def test_the_second_paragraph_of_another_is_a_step_of_its_own() -> None:
    told = steps_of(
        "（一）宁波市建立数据平台，2026年底前完成。\n　　成都市先行开展试点，并形成总结报告。\n（二）宁波市印发指南。",
        "议定事项",
    )
    assert [one[2] for one in told] == ["宁波市", "成都市", "宁波市"]


@pytest.mark.parametrize(
    "heading",
    ["We resolve as follows", "Resolvemos", "Nous décidons", "Decidimos o seguinte", "Kami memutuskan", "会议决定如下"],
)
def test_what_a_declaration_resolves(heading: str) -> None:
    told = steps_of("1. On people. UNEP shall train the engineers.\n2. On money. CAF shall pay for it.", heading)
    assert [one[2] for one in told] == ["UNEP", "CAF"]


CALENDARS = [
    ("Calendrier", "Fin mars 2026", "La Ville de Dakar fera la carte.", "Fin juin 2026", "Sans date pour l'instant"),
    ("Cronograma", "Abril de 2026", "CAF publica la norma.", "Junio de 2026", "Sin fecha definida"),
    ("Timeline", "By April 2026", "UNEP will train all.", "By June 2026", "No date yet"),
    ("时间安排", "2026年3月底前", "宁波市建立数据平台。", "2026年6月底前", "时间待定"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "first", "step", "second", "none"), CALENDARS)
def test_a_calendar(title: str, first: str, step: str, second: str, none: str) -> None:
    calendar = (
        f"## {title}\n\n### {first}\n\n{step}\n\n### {second}\n\nUNEP will print the guide.\n\n### {none}\n\n{step}"
    )
    told = told_in(f"# {PRESENT}{calendar}\n", "md")
    assert [bool(one.due) for one in told.steps] == [True, True, False]


def test_a_history_is_none() -> None:
    calendar = "## History\n\n### January 2024\n\nUNEP published a map.\n\n### June 2025\n\nCAF held a training.\n"
    assert told_in(f"# {PRESENT}{calendar}", "md").steps == ()


@pytest.mark.parametrize(
    ("agreed", "taken_on", "owner"),
    [
        ("It was agreed that UNEP will map Bo by May 2026.", "CAF undertook to print the guide.", "CAF"),
        ("Se convino además en que CAF pagará el estudio.", "La Alcaldía de Montería se comprometió a abrir la ruta.",
         "Alcaldía de Montería"),
        ("Il a été décidé en outre que la Ville de Dakar curera les canaux.", "CAF s'est engagée à payer.", "CAF"),
    ],
)  # fmt: skip
def test_taken_on_theme_by_theme(agreed: str, taken_on: str, owner: str) -> None:
    told = told_in(f"{PRESENT}## Water\n\nWater is short. {agreed}\n\n## Money\n\nFunds are small. {taken_on}\n", "md")
    assert [one.owner.name if one.owner else "" for one in told.steps][-1] == owner
    assert len(told.steps) == 2


def test_not_where_it_was_before_or_is_no_deed() -> None:
    said = (
        "In 2022 CAF had committed to pay. UNEP promised more attention. The Ministry of Lands agreed to the minutes."
    )
    assert told_in(f"{PRESENT}## Water\n\n{said}\n", "md").steps == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The following was discussed at the wrap-up meeting on 16 March 2026. The actions are listed in Table 1.",
        "The findings remain subject to confirmation by the board.",
        "This aide-memoire may be disclosed on the website.",
        "La presente ayuda memoria podrá publicarse en la página.",
        "Les conclusions demeurent sous réserve de l'approbation du conseil.",
    ],
)
def test_remarks_on_the_text_are_no_steps(sentence: str) -> None:
    told = steps_of(f"1. {sentence}\n2. UNEP will print the guide by July 2026.\n3. CAF will pay for it by May 2026.")
    assert [one[2] for one in told] == ["UNEP", "CAF"]


@pytest.mark.parametrize(
    ("step", "owner", "due"),
    [
        ("ao Bappenas caberá a consolidação das matrizes", "Bappenas", ""),
        ("Corresponderá a CAF la revisión de los contratos.", "CAF", ""),
        ("La Ville de Dakar diffuse la note sous quinzaine.", "Ville de Dakar", "2026-02-27"),
        ("UNEP will adopt the plan in the last quarter of 2026.", "UNEP", "2026-12-31"),
        ("CAF lo someterá a la junta en el último trimestre del año.", "CAF", "2026-12-31"),
    ],
)
def test_owners_and_dues(step: str, owner: str, due: str) -> None:
    told = told_in(f"{PRESENT}Next steps\n\n- {step}\n- UNEP will print the guide.\n").steps[0]
    assert (told.owner.name if told.owner else "", str(told.due.on) if told.due else "") == (owner, due)
