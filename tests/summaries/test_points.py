"""Points made and those who were there, where a sentence and no heading says so."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in


def read_under(lead: str, *items: str, heading: str = "Discussion") -> Proposal:
    listed = "\n".join(f"- {item}" for item in items)
    text = f"# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n## {heading}\n\n{lead}\n\n{listed}\n"
    return propose(read(text.encode(), "x.md"), REGISTER)


ITEMS = ("Pumps are old", "Wards have no engineers")


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("During the day several problems were mentioned:", "challenge"),
        ("Los alcaldes señalaron como principales oportunidades las siguientes:", "opportunity"),
        ("To overcome these problems of the wards they thought of:", None),
        ("During the day several stories were told:", None),
    ],
)
def test_a_sentence_says_what_its_list_tells(lead: str, kind: str | None) -> None:
    assert [point.kind for point in read_under(lead, *ITEMS).points] == [kind] * 2 if kind else not kind


def test_a_list_of_conclusions_holds_messages() -> None:
    told = read_under("", "Shade is a service", "A shortage of engineers delays drains", heading="Conclusions").points
    assert [point.kind for point in told] == ["key_message", "challenge"]


def test_an_item_that_begins_with_a_known_name_by_chance() -> None:
    items = ("**Funds:** Wards learned of the new fund.", "**Participation:** Committees of wards became stronger.")
    told = read_under("", *items, "**Data:** Wards use the portal.", heading="Contribution to local policy")
    assert [point.title for point in told.points] == ["Funds", "Participation", "Data"]
    assert told.representation == ()


def test_challenges_and_opportunities_on_one_line() -> None:
    told = read_under("Challenges: pumps are old; wards lack engineers. Opportunities: a fund for small works.").points
    assert [point.kind for point in told] == ["challenge", "challenge", "opportunity"]


def test_as_many_as_a_sentence_says() -> None:
    told = read_under("Nous avons constaté deux difficultés : l'absence d'exutoires et le manque de données.").points
    assert [point.text for point in told] == ["l'absence d'exutoires", "le manque de données"]


def test_what_participants_found_is_no_list_of_them() -> None:
    told = read_under("The participants found that:", "the plans of the wards have no budget", heading="Findings")
    assert told.representation == ()


def test_a_statement_that_begins_with_its_level() -> None:
    items = "- At national level, it informed the Act.\n- At local level, it helped.\n"
    text = f"# Dialogue in Zambia\n\n## Contribution to policy\n\n{items}"
    assert [point.level for point in propose(read(text.encode(), "x.md"), REGISTER).points] == ["national", "local"]


@pytest.mark.parametrize(
    "heading",
    [
        "Cómo contribuyó el diálogo nacional-local a las políticas vigentes",
        "Comment le dialogue national-local a contribué aux politiques existantes",
        "Contribuciones",
    ],
)
def test_a_long_heading_says_that_policies_gained(heading: str) -> None:
    text = (
        f"# Dialogue\n\n## {heading}\n\n### Nivel nacional\n\n- Una ley.\n\n### Nivel local\n\n- Un plan.\n- Un mapa.\n"
    )
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [point.level for point in told.points] == ["national", "local", "local"]


def test_a_sentence_under_a_level_is_of_it() -> None:
    text = (
        "Dialogue in Kenya\n\nHow the dialogue contributed to existing policy\n\nNational level\n\n"
        "The discussions helped to enhance existing policies through several contributions:\n\n"
        "- Rivers: the laws agree.\n- Roads: the plan is new.\n\nLocal level\n\n- Maps: Kisumu has one.\n"
    )
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [point.level for point in told.points] == ["national", "national", "local"]


def test_issues_are_themes_beside_challenges() -> None:
    listed = "## Isu utama\n\n1. Air tanah\n2. Kualitas udara\n"
    told = propose(read(f"# Dialog\n\n{listed}\n## Masalah\n\n1. Pabrik mengambil air.\n".encode(), "x.md"), REGISTER)
    assert [theme.title for theme in told.themes] == ["Air tanah", "Kualitas udara"]
    assert [point.kind for point in told.points] == ["challenge"]
    alone = propose(read(f"# Dialog\n\n{listed}".encode(), "x.md"), REGISTER)
    assert [point.kind for point in alone.points] == ["challenge", "challenge"]


def test_challenges_stand_beside_next_steps_in_a_table() -> None:
    table = (
        "| Challenge raised | Next step agreed | By whom | By when |\n|---|---|---|---|\n"
        "| Ratings take nine months. | Open the books to the raters | City of Nairobi | April 2025 |\n"
        "| Three agencies own the mud. | none | | |\n| - | Publish a map of the creek | City of Nairobi | May 2025 |\n"
    )
    told = read_under(table, heading="Next steps by subject")
    assert [(point.kind, point.text) for point in told.points] == [
        ("challenge", "Ratings take nine months."),
        ("challenge", "Three agencies own the mud."),
    ]
    assert [step.text for step in told.steps] == ["Open the books to the raters", "Publish a map of the creek"]


@pytest.mark.parametrize(
    ("table", "levels"),
    [
        (
            """| Nivel | Instrumento | Aporte |
|---|---|---|
| Nacional | Ley | Se recogió la experiencia municipal |
| | Plan | Se leyó con todas las ciudades |
| Local | Presupuesto | Se mostró cómo se gasta |
""",
            ["national", "national", "local"],
        ),
        (
            "| National | Local |\n|---|---|\n| The act was read again | Accra showed its plan |\n",
            ["national", "local"],
        ),
        ("| Policy | Status |\n|---|---|\n| Spatial plan | Draft |\n| Budget | Adopted |\n", []),
    ],
)
def test_a_table_tells_contributions(table: str, levels: list[str]) -> None:
    text = f"# Second National-Local Dialogue, Ghana\n\n## Contribution to policy\n\n{table}"
    assert [one.level for one in propose(read(text.encode(), "x.md"), REGISTER).points] == levels


@pytest.mark.parametrize(
    ("national", "local"),
    [
        ("Report of the national side", "Reports of the counties"),
        ("The national side made three things clear:", "The councils said"),
        ("Intervención de los ministerios", "Los municipios señalaron:"),
        ("Mesa das instituições nacionais:", "Mesa dos municípios:"),
        ("Les ministères ont indiqué :", "Interventions des communes"),
        ("Paparan pemerintah pusat", "Laporan daerah"),
        ("国家部门意见", "城市意见"),
    ],
)
def test_what_each_level_said_by_words_of_speaking(national: str, local: str) -> None:
    said = "- The national grant pays for plants alone.\n- The act applies to bays as well."
    text = f"# Dialogue\n\n## {national}\n\n{said}\n\n## {local}\n\n- Kisumu separates its market waste."
    points = propose(read(f"{text}\n".encode(), "x.md"), REGISTER).points
    assert sorted((point.kind, point.level) for point in points) == [
        ("key_message", "local"),
        ("key_message", "national"),
        ("key_message", "national"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Constatações",
        "Temuan",
        "Five things worth remembering",
        "Cinco cosas para recordar",
        "Cinq choses à retenir",
        "What the sessions brought out",
        "Ce qui ressort des échanges",
        "O que saiu das conversas",
    ],
)
def test_what_came_out_are_messages_of_both_levels(heading: str) -> None:
    national = "National level\n\n- The levy is collected and not spent.\n\n"
    local = "Local level\n\n- COP30. The city may show it.\n- Heat. Half of the trees are gone.\n"
    told = told_in(f"{heading}\n\n{national}{local}")
    assert [(point.kind, point.level) for point in told.points] == [
        ("key_message", "national"),
        ("key_message", "local"),
        ("key_message", "local"),
    ]


def test_a_table_with_a_column_for_each_level_tells_what_was_heard() -> None:
    told = told_in(
        "## What we heard\n\n| Theme | National level | City level |\n|---|---|---|\n"
        "| Waste | The levy is collected and not spent. | The landfill will be full. |\n\n"
        "| Group | Women |\n|---|---|\n| Ministries of all kinds and ranks | many of them came |\n"
    )
    assert [(point.kind, point.level, point.text) for point in told.points] == [
        ("key_message", "national", "The levy is collected and not spent."),
        ("key_message", "local", "The landfill will be full."),
    ]


@pytest.mark.parametrize("heading", ["**Wish list** (nobody put their name to these)", "## Lista de deseos"])
def test_a_wish_list_is_no_message(heading: str) -> None:
    text = "## What we heard\n\n**From the counties**\n\n* Half of the pumps stand still.\n\n"
    head = "# Second Dialogue in Kenya\n\nNairobi, 3 March 2025\n\n"
    told = propose(
        read(f"{head}{text}{heading}\n\n* A walking day\n* Cheaper cold storage\n".encode(), "x.md"), REGISTER
    )
    assert [point.text for point in told.points] == ["Half of the pumps stand still."]


@pytest.mark.parametrize(
    "caption",
    [
        "Foto de portada: garza en el humedal.",
        "Photo: The delegates on the bridge.",
        "Photo 1: The map.",
        "封面照片：白鹭。",
    ],
)
def test_what_a_picture_shows_is_no_message(caption: str) -> None:
    told = told_in(f"Recommendations\n\nThe delegates want more trees along the river.\n\n{caption}\n")
    assert [point.text for point in told.points] == ["The delegates want more trees along the river."]


def test_a_level_as_a_sentence_leads_a_message() -> None:
    told = told_in("Constatações\n\nNível central. A taxa não chega.\n\nNível municipal. Quelimane tem viveiros.\n")
    assert [(point.level, point.text) for point in told.points] == [
        ("national", "A taxa não chega."),
        ("local", "Quelimane tem viveiros."),
    ]
