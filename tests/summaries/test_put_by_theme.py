"""Sentences of chapters by theme that say their kind by how they put it, lists that everyday words head or lead, and
who said what in notes."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.proposing.points.kinds_said import given_at, kind_said
from tests.summaries.register import REGISTER

HEAD = "Second National-Local Dialogue\nNakuru, Kenya, 3 March 2025\n\n"


def proposed(text: str, name: str = "x.txt") -> Proposal:
    return propose(read((HEAD + text).encode(), name), REGISTER)


def points_in(text: str, name: str = "x.txt") -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in proposed(text, name).points]


SAYS = [
    (
        "challenge",
        (
            "The discussion made plain that the main difficulty lies in ownership: half of the wetland area belongs to "
            "four agencies who each guard their own fence."
        ),
    ),
    (
        "opportunity",
        (
            "At the same time the accreditation of Colombo as a Ramsar wetland city opens a door to funds which no "
            "council has yet knocked at."
        ),
    ),
    (
        "policy_contribution",
        (
            "For national policy the debate was useful because it led the authorities to read the National Wetland "
            "Policy and the metropolitan drainage plan side by side for the first time."
        ),
    ),
    (
        "opportunity",
        "The Kurunegala heat study, on the other hand, offers a method that any council may copy at small cost.",
    ),
    (
        "policy_contribution",
        (
            "At the local level the exchange helped Kandy to see its tree ordinance as part of its disaster plan and "
            "not of its beautification."
        ),
    ),
    ("challenge", "Participants saw an obstacle in the law, under which railway land is outside any development plan."),
    (
        "opportunity",
        (
            "They saw promise in the empty goods yards, which could carry homes for ten thousand people within walking "
            "distance of a platform."
        ),
    ),
    (
        "challenge",
        "The People's Survival Fund remains under-used because cities cannot meet the proposal requirements.",
    ),
    (
        "challenge",
        (
            "El obstáculo mayor, dijo Hernán Doria, de la CVS, es que los estudios cuestan más que el presupuesto "
            "anual de muchas oficinas ambientales."
        ),
    ),
    ("challenge", "La falta de viveros municipales se señaló como el cuello de botella en las tres ciudades."),
    ("opportunity", "Le PNUE voit dans les capteurs à bas coût une occasion de commencer sans attendre."),
    ("policy_contribution", "En lo local, ayudó a Cuenca a incluir los puentes en su plan de corredores."),
    (
        "opportunity",
        (
            "Di sisi lain, pelabuhan baru diwajibkan menyisihkan dana lingkungan, sehingga terbuka peluang pembiayaan "
            "yang selama ini tidak dipakai."
        ),
    ),
    ("challenge", "Implementation is held back by a shortage of surveyors."),
    ("challenge", "El principal escollo está en la titularidad del suelo."),
    ("challenge", "El fondo sigue subutilizado porque los municipios no cumplen los requisitos."),
    ("challenge", "Os municípios viram um entrave na lei das águas."),
    ("challenge", "La principale pierre d'achoppement tient au foncier."),
    ("challenge", "L'absence de pépinières a été citée comme le maillon faible."),
    ("challenge", "Peserta melihat hambatan dalam aturan yang melarang belanja di tanah orang lain."),
    ("challenge", "Ketiadaan data disebut sebagai kendala terbesar."),
    ("challenge", "与会者把数据不通列为首要难题。"),
    ("opportunity", "El nuevo fondo abre una puerta a obras que ningún municipio ha intentado."),
    ("opportunity", "Os participantes viram esperança nos pátios vazios."),
    ("opportunity", "Por outro lado, o viveiro de Quelimane oferece um método que qualquer município pode copiar."),
    ("opportunity", "Les maires ont vu un espoir dans les friches ferroviaires."),
    ("opportunity", "Revisi perda membuka pintu bagi dana karbon."),
    ("opportunity", "条例修订为社区参与打开了大门。"),
    ("policy_contribution", "For the cities, the dialogue produced a common checklist."),
    ("policy_contribution", "No plano local, o encontro ajudou a Beira a ver o mangal como obra de protecção."),
    (
        "policy_contribution",
        "Pour la politique nationale, le débat a été utile car il a conduit les services à lire deux textes ensemble.",
    ),
    (
        "policy_contribution",
        "Bagi kebijakan nasional, diskusi ini berguna karena mendorong kementerian membaca dua aturan bersama-sama.",
    ),
    ("policy_contribution", "在地方层面，本次对话帮助青岛市把鸟类调查纳入规划。"),
    ("policy_contribution", "对国家政策而言，讨论促使部门重新审视湿地标准。"),
    ("challenge", "Housing sites arrive without a look at the flood lines - biggest headache"),
]
SAYS_NONE = [
    "The mayor opened the door of the hall to everyone.",
    "The dialogue helped everybody to know each other.",
    "At the local level, the dialogue was attended by twelve mayors.",
    "For the cities, the dialogue will be continued in May.",
    "The difficulty of the subject was discussed at length.",
    "They saw a film about the goods yards.",
    "The promise of the minister was repeated.",
    "Participants saw the wetland from the bridge.",
    "Em nível local, o diálogo contou com doze presidentes de câmara.",
    "Al nivel local, el diálogo reunió a doce alcaldes.",
    "Au niveau local, le dialogue a réuni douze maires.",
    "Di sisi lain, dialog dihadiri oleh dua kota.",
    "The exchange of cards helped pass the time.",
    "Kota memiliki taman.",
    "Di Ambon, warga menyambut peserta.",
]


@pytest.mark.parametrize(("kind", "sentence"), SAYS)
def test_a_sentence_says_its_kind_by_how_it_is_put(kind: str, sentence: str) -> None:
    assert kind_said(sentence) == kind


@pytest.mark.parametrize("sentence", SAYS_NONE)
def test_what_only_sounds_like_a_point(sentence: str) -> None:
    assert kind_said(sentence) is None


def test_the_level_at_which_something_was_given() -> None:
    assert given_at("For national policy the debate was useful because two laws were read together.") == "national"
    assert given_at("En lo local, ayudó a Cuenca a incluir los puentes en su plan.") == "local"
    assert given_at("At the local level, the dialogue was attended by twelve mayors.") is None


@pytest.mark.parametrize(
    ("hard", "bright"),
    [
        ("Things they said are difficult", "Things they said are good"),
        ("Ce qui coince", "Ce qui ouvre des portes"),
        ("Headaches", "Bright sides"),
        ("mau:", "bom:"),
        ("Susah:", "Bisa:"),
        ("难处", "好的方面"),
    ],
)
def test_everyday_words_over_two_lists(hard: str, bright: str) -> None:
    told = points_in(
        f"{hard}\n- the drains are full\n- fees stay in town\n\n{bright}\n- the yard has shade\n\nLunch at 12.\n"
    )
    assert [kind for kind, _text in told] == ["challenge", "challenge", "opportunity"]


def test_everyday_words_beside_nothing() -> None:
    assert points_in(
        "Problems\n- the drains are full\n- no staff\n\nGood practices\n- a school plants trees\n- a mural\n"
    ) == [
        ("challenge", "the drains are full"),
        ("challenge", "no staff"),
    ]


def test_items_that_begin_with_their_kind() -> None:
    told = points_in(
        "What is hard, what is possible\n- Hard: no engineers\n- Hard: three bodies\n- Possible: ready designs\n"
    )
    assert told == [("challenge", "no engineers"), ("challenge", "three bodies"), ("opportunity", "ready designs")]


def test_what_stands_behind_a_list_of_chances() -> None:
    chances = "Problems\n- no staff\n\nChances\n- the levy can pay for drains\n- the group is ready\n\n"
    rows = "What we shall look at, as read out\nNEMA / the wetland / a map\nUNEP / the heat / a list\n"
    earlier = "Follow-up of the first dialogue: all done (map is out).\n"
    assert len(points_in(chances)) == len(points_in(chances + rows)) == len(points_in(chances + earlier)) == 3


def test_who_said_what_in_notes() -> None:
    told = points_in(
        "In the room\nNEMA, Eldoret, UN-Habitat\n\nWhat was said\n* NEMA: nobody has pegged the wetlands\n"
        "* Eldoret: no ecologist on payroll\n* UN-Habitat showed a map of heat\n\nProblems\n- land records do not "
        "match\n"
    )
    assert told == [
        ("challenge", "nobody has pegged the wetlands"),
        ("challenge", "no ecologist on payroll"),
        ("challenge", "land records do not match"),
    ]


STORY = (
    "Who spoke and who listened\n\nThe dialogue was convened by NEMA. Nakuru County and UN-Habitat took part.\n\n"
    "On water\n\nThe lake takes what the drains lose, and nobody asks. The main difficulty lies in ownership, as four "
    "agencies guard it.\n\n"
    "On trees\n\nNakuru plants much and counts little every year. Participants saw an obstacle in the law. They saw "
    "promise in "
    "the empty yards of the railway.\n\n"
    "What remains with us\n\nWe left with the impression that they agree. Nobody was asked to commit to anything.\n"
)


def test_chapters_that_say_what_they_are_on() -> None:
    told = proposed(STORY)
    assert [one.title for one in told.themes] == ["On water", "On trees"]
    assert [one.kind for one in told.points] == ["challenge", "challenge", "opportunity"]
    assert [one.name for one in told.representation] == ["Nakuru County", "UN-Habitat", "NEMA"]


def test_chapters_between_what_stands_under_the_title_and_the_farewell() -> None:
    told = proposed(
        "# Ríos que vuelven\n\nEl Ministerio de Ambiente y la alcaldía de Pasto conversaron un día entero sobre "
        "agua, suelo y "
        "dinero en la ciudad.\n\n"
        "## Rondas hídricas\n\nLa acotación de las rondas avanza despacio en todas partes.\n\n"
        "## Dinero\n\nLos municipios pequeños no alcanzan la calificación que se les exige.\n\n"
        "## Despedida\n\nCerró el alcalde de Pasto con un verso y una invitación al río.\n",
        "x.md",
    )
    assert [one.title for one in told.themes] == ["Rondas hídricas", "Dinero"]
    assert [one.kind for one in told.points] == ["challenge"]


def test_paragraphs_of_findings_that_begin_with_their_theme() -> None:
    told = proposed(
        "## Findings\n\n4. **Rivers.** The panel heard of the esplanade. It was full.\n\n"
        "5. **Local finance.** The fund remains under-used because cities cannot meet its rules.\n\n"
        "## Main constraints\n\n- Two plans for the same land.\n",
        "x.md",
    )
    assert [one.title for one in told.themes] == ["Rivers", "Local finance"]
    assert [one.kind for one in told.points] == ["challenge", "challenge"]
