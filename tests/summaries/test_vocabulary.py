"""What labels, headings and names of levels say, in many words."""

import pytest

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Tópico", Tells.TOPIC), ("Assunto do diálogo", Tells.TOPIC), ("Topic/theme", Tells.TOPIC),
        ("Topik pembahasan", Tells.TOPIC), ("核心议题", Tells.TOPIC), ("Auteur(e)", Tells.AUTHOR),
        ("Auteur·e", Tells.AUTHOR), ("Resumen a cargo de", Tells.AUTHOR), ("Ville hôte", Tells.PLACE),
        ("Kota tuan rumah", Tells.PLACE), ("Realização", Tells.DATE), ("Tenu le", Tells.DATE),
        ("预计参会", Tells.HEAD_COUNT), ("Nombre de personnes présentes", Tells.HEAD_COUNT),
        ("Person in charge", Tells.OWNER), ("Entité pilote", Tells.OWNER), ("执行单位", Tells.OWNER),
        ("Instituições de apoio", Tells.SUPPORT), ("Pihak pendukung", Tells.SUPPORT), ("协作单位", Tells.SUPPORT),
        ("Jatuh tempo", Tells.DUE), ("办理时限", Tells.DUE), ("Topic/place", None), ("Weather", None),
    ],
)  # fmt: skip
def test_labels(label: str, told: Tells | None) -> None:
    assert tells(label) is told


@pytest.mark.parametrize("label", ["Structure associée", "Instituição parceira", "Partner body", "Lembaga mitra"])
def test_whoever_only_takes_part_owes_nothing(label: str) -> None:
    assert tells(label, among=(Tells.SUPPORT, Tells.OWNER)) is Tells.SUPPORT


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("Rumo ao próximo diálogo", Holds.STEPS), ("Towards the next dialogue", Holds.STEPS),
        ("Agenda of the next dialogue", Holds.PROGRAMME), ("Próximo diálogo", Holds.PROGRAMME),
        ("Kesepakatan untuk dialog berikutnya", Holds.STEPS), ("Accords en vue du prochain dialogue", Holds.STEPS),
        ("Acordos para o próximo diálogo", Holds.STEPS), ("Engagements d'ici au deuxième dialogue", Holds.STEPS),
        ("Proposed topics for the next dialogue", Holds.PROGRAMME),
        ("Background: our action plan for 2025", Holds.OTHER), ("六、背景资料：我部重点工作", Holds.OTHER),
        ("Antecedentes: plan de acción del Ministerio", Holds.OTHER), ("Next steps: background", Holds.STEPS),
        ("Forward look", Holds.STEPS), ("Tindakan lanjutan", Holds.STEPS), ("Goulets d'étranglement", Holds.CHALLENGES),
        ("Puntos de entrada", Holds.OPPORTUNITIES), ("问题与机遇", Holds.BOTH),
        ("Qui a participé", Holds.REPRESENTATION), ("Composition de l'assistance", Holds.REPRESENTATION),
        ("Usulan dari peserta", Holds.KEY_MESSAGES), ("Propuestas de los participantes", Holds.KEY_MESSAGES),
    ],
)  # fmt: skip
def test_headings(heading: str, about: Holds) -> None:
    assert holds(heading) is about


@pytest.mark.parametrize(
    ("lead", "level"),
    [
        ("Sub-national level", "local"), ("Niveau infranational", "local"), ("Pemerintah kota/munisipalitas", "local"),
        ("National level", "national"), ("K/L", "national"), ("Bancos de desarrollo", "other"), ("学术机构", "other"),
        ("National and local", None), ("Provincial & local", "local"), ("国家有关单位", "national"),
    ],
)  # fmt: skip
def test_levels(lead: str, level: str | None) -> None:
    assert level_of(lead) == level


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Policy entry points: how the dialogue feeds existing policy", Holds.CONTRIBUTION),
        ("Puntos de entrada: cómo el diálogo alimenta las políticas vigentes", Holds.CONTRIBUTION),
        ("Points d'entrée : comment le dialogue nourrit les politiques existantes", Holds.CONTRIBUTION),
        ("Portas de entrada: como o diálogo alimenta as políticas existentes", Holds.CONTRIBUTION),
        ("Titik masuk: bagaimana dialog memberi masukan bagi kebijakan yang ada", Holds.CONTRIBUTION),
        ("切入点：对话如何服务现行政策", Holds.CONTRIBUTION),
        ("Policy entry points: where rules leave room", Holds.OPPORTUNITIES),
        ("Opportunities: what the dialogue heard", Holds.OPPORTUNITIES),
        ("Next steps: how the dialogue feeds policy", Holds.STEPS),
    ],
)
def test_what_stands_behind_a_colon_says_what_the_dialogue_gives(heading: str, told: Holds) -> None:
    assert holds(heading) is told
