"""Who owes a list of steps, or one of them, by a line over it, as a team, or as a group."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "note.txt"), REGISTER)


OVER = """{title}

{heading}

{first}
- {one}
- {two}

{second}
- {three}
"""
EN = ("Second national-local dialogue in Sierra Leone, 14 May 2026", "Next steps")
ES = ("Segundo diálogo nacional-local del Perú, 14 de mayo de 2026", "Próximos pasos")
PT = ("Segundo diálogo nacional-local de Moçambique, 14 de Maio de 2026", "Próximos passos")
FR = ("Deuxième dialogue national-local au Maroc, 14 mai 2026", "Prochaines étapes")
ID = ("Dialog nasional-daerah kedua di Indonesia, 14 Mei 2026", "Tindak lanjut")


@pytest.mark.parametrize(
    ("of", "first", "second", "steps", "owners"),
    [
        (
            EN,
            "The Ministry of Lands, Housing and Country Planning will:",
            "All three councils together will:",
            ("Publish the map of hillsides", "Bring the plan to Cabinet", "Name one flood officer each"),
            ("Ministry of Lands, Housing and Country Planning", "All three councils"),
        ),
        (
            ES,
            "El Ministerio de Vivienda, Construcción y Saneamiento se compromete a:",
            "Las tres municipalidades juntas van a:",
            ("Publicar el mapa de laderas", "Llevar el plan al gabinete", "Nombrar un enlace cada una"),
            ("Ministerio de Vivienda, Construcción y Saneamiento", "tres municipalidades"),
        ),
        (
            PT,
            "O Ministério das Obras Públicas, Habitação e Recursos Hídricos vai:",
            "Os três municípios vão:",
            ("Publicar o mapa das encostas", "Levar o plano ao conselho", "Nomear um ponto focal cada"),
            ("Ministério das Obras Públicas, Habitação e Recursos Hídricos", "três municípios"),
        ),
        (
            FR,
            "Le ministère de l’Aménagement du territoire, de l’Urbanisme et de l’Habitat s’engage à :",
            "Les trois communes ensemble vont :",
            ("Publier la carte des pentes", "Porter le plan au conseil", "Nommer un point focal chacune"),
            ("ministère de l’Aménagement du territoire, de l’Urbanisme et de l’Habitat", "trois communes"),
        ),
        (
            ID,
            "Kementerian Pekerjaan Umum dan Perumahan Rakyat akan:",
            "Ketiga kota akan:",
            ("Menerbitkan peta lereng", "Membawa rencana ke kabinet", "Menunjuk satu narahubung"),
            ("Kementerian Pekerjaan Umum dan Perumahan Rakyat", "Ketiga kota"),
        ),
    ],
)
def test_a_line_over_a_list_says_who_owes_it(
    of: tuple[str, str], first: str, second: str, steps: tuple[str, str, str], owners: tuple[str, str]
) -> None:
    one, two, three = steps
    told = told_in(OVER.format(title=of[0], heading=of[1], first=first, second=second, one=one, two=two, three=three))
    assert [step.text for step in told.steps] == list(steps)
    assert [step.owner.name for step in told.steps if step.owner] == [owners[0], owners[0], owners[1]]


@pytest.mark.parametrize(
    ("of", "sentence", "owners"),
    [
        (EN, "The teams of Bo and Makeni will exchange their counts.", ["Bo", "Makeni"]),
        (EN, "Engineers of Freetown check the outfalls.", ["Freetown"]),
        (ES, "Los equipos técnicos de Arequipa y Trujillo compartirán sus datos.", ["Arequipa", "Trujillo"]),
        (PT, "As equipas de Beira e Maputo vão trocar os seus dados.", ["Beira", "Maputo"]),
        (FR, "Les équipes de Casablanca et d’Agadir échangeront leurs données.", ["Casablanca", "Agadir"]),
        (ID, "Tim dari Bitung dan Semarang akan bertukar data.", ["Bitung", "Semarang"]),
    ],
)
def test_those_whom_somebody_sends_act_for_them(of: tuple[str, str], sentence: str, owners: list[str]) -> None:
    told = told_in(f"{of[0]}\n\n{of[1]}\n\n1. {sentence}\n2. UNEP will publish the map.\n")
    step = told.steps[0]
    assert [one.name for one in (step.owner, *step.supporters) if one] == owners


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("交流互访。三市规划部门互派技术人员。", "三市规划部门"),
        ("各城市住建部门于6月底前报送清单。", "各城市住建部门"),
        ("信息共享：两市应每季度交换数据。", "两市"),
    ],
)
def test_departments_of_cities_are_a_group(sentence: str, group: str) -> None:
    lines = (
        "中国第二次国家—地方对话会议纪要",
        "2026年5月14日",
        "下一步工作",
        f"（一）{sentence}\n（二）世界银行提供资料。",
    )
    step = told_in("\n\n".join(lines)).steps[0]
    assert step.owner is not None
    assert step.owner.name == group


def test_a_chapter_that_only_ends_as_such_a_line_is_no_more_of_what_was_agreed() -> None:
    lines = (
        "中国第二次国家—地方对话会议纪要",
        "一、下一步工作",
        "（一）世界银行提供资料。",
        "二、社会响应",
        "- 媒体作了报道。",
    )
    assert len(told_in("\n\n".join(lines)).steps) == 1


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Next steps\n\na) Audit the stops.\n   Lead: UNEP, before the third dialogue", "UNEP"),
        ("Próximos pasos\n\na) Auditar paraderos.\n   Responsable: CAF, antes del tercer diálogo", "CAF"),
        ("Tindak lanjut\n\na) Mengaudit halte.\n   PIC: Bappenas, sebelum Dialog Ketiga", "Bappenas"),
    ],
)
def test_the_next_dialogue_behind_who_owes_it(text: str, owner: str) -> None:
    step = told_in(f"Second National-Local Dialogue, 14 May 2026\n\n{text}\n").steps[0]
    assert step.owner is not None
    assert step.due is not None
    assert (step.owner.name, step.due.precision) == (owner, "next_dialogue")
