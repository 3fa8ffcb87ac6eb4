"""Points in lists, tables and labels of many layouts, each of the kind and level that its place says."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n"


def points_in(text: str, name: str = "x.md") -> list[tuple[str, str | None, str]]:
    head = HEAD if name.endswith(".md") else HEAD.strip("# ")
    told = propose(read((head + text).encode(), name), REGISTER)
    return [(point.kind, point.level, point.text) for point in told.points]


@pytest.mark.parametrize(
    ("hard", "bright"),
    [
        ("Roadblocks", "Openings"),
        ("Points of concern", "What gives hope"),
        ("Problems people kept coming back to", "Opportunities"),
        ("Piedras en el camino", "Nos anima"),
        ("Nos preocupa", "Lo que ayuda"),
        ("Pedras no caminho", "O que ajuda"),
        ("Points d'achoppement", "Atouts"),
        ("Batu sandungan", "Peluang"),
        ("大家提到的困难", "机遇"),
    ],
)
def test_names_of_what_is_hard_and_what_helps(hard: str, bright: str) -> None:
    told = points_in(f"## {hard}\n\n- Pumps are old\n- Wards lack staff\n\n## {bright}\n\n- A fund is open to wards\n")
    assert [kind for kind, _level, _text in told] == ["challenge", "challenge", "opportunity"]


@pytest.mark.parametrize(
    ("hard", "bright"),
    [("Challenge", "Opportunity"), ("Reto", "Oportunidad"), ("Desafio", "Oportunidade"), ("Défi", "Atout")],
)
def test_a_label_before_each_point(hard: str, bright: str) -> None:
    told = points_in(
        f"## Summary\n\n{hard}: pumps are old and stop.\n\n{hard}: wards lack staff.\n\n{bright}: a fund is open.\n"
    )
    assert told == [
        ("challenge", None, "pumps are old and stop."),
        ("challenge", None, "wards lack staff."),
        ("opportunity", None, "a fund is open."),
    ]


def test_a_column_that_such_a_label_names_is_no_row() -> None:
    table = "| Obstacle | Where |\n|---|---|\n| Pumps are old | Kisumu |\n| Wards lack staff | Nakuru |\n"
    texts = [text for _kind, _level, text in points_in(f"## Challenges\n\n{table}")]
    assert texts == ["Pumps are old", "Wards lack staff"]


def test_levels_before_the_rows_of_kinds() -> None:
    table = "| Level | Obstacles | Openings |\n|---|---|---|\n| National | Fines are low | A law is open |\n"
    assert points_in(f"## Notes\n\n{table}| Local | Pumps are old | Wards have parks |\n") == [
        ("challenge", "national", "Fines are low"),
        ("opportunity", "national", "A law is open"),
        ("challenge", "local", "Pumps are old"),
        ("opportunity", "local", "Wards have parks"),
    ]


def test_signs_tell_what_is_hard_and_what_helps() -> None:
    listed = "(-) Pumps are old and stop\n(-) Wards lack staff of their own\n(+) A fund is open to wards\n"
    told = points_in(f"CHALLENGES AND OPPORTUNITIES\n\n{listed}", "x.txt")
    assert [kind for kind, _level, _text in told] == ["challenge", "challenge", "opportunity"]
    told = points_in("## Challenges and opportunities\n\n⚠️ **Debt:** fares are low\n\n💡 **Towns:** passes sell well\n")
    assert [kind for kind, _level, _text in told] == ["challenge", "opportunity"]


def test_a_list_of_dashes_under_both_names_says_nothing() -> None:
    assert points_in("## Challenges and opportunities\n\n- Pumps are old\n- A fund is open\n") == []


@pytest.mark.parametrize("sign", [".-", ". –", "."])
def test_levels_before_contributions(sign: str) -> None:
    text = f"Nivel nacional{sign} El plan ganó un capítulo.\nNivel local{sign} Pilar cambió su norma.\n"
    assert points_in(f"APORTES A LA POLÍTICA\n\n{text}", "x.txt") == [
        ("policy_contribution", "national", "El plan ganó un capítulo."),
        ("policy_contribution", "local", "Pilar cambió su norma."),
    ]


@pytest.mark.parametrize(
    ("national", "local"),
    [
        ("What it means for national policy", "What it means in the counties"),
        ("Ce que le dialogue apporte aux politiques nationales", "Ce qu'il apporte aux communes"),
    ],
)
def test_a_name_that_only_the_first_of_two_says_in_full(national: str, local: str) -> None:
    told = points_in(f"## {national}\n\n- A chapter was added.\n\n## {local}\n\n- Kisumu changed its rule.\n")
    assert [(kind, level) for kind, level, _text in told] == [
        ("policy_contribution", "national"),
        ("policy_contribution", "local"),
    ]


def test_for_whom_a_message_is() -> None:
    mail = (
        "The main things I took away:\n\n- For the councils: skips are full on Tuesday.\n"
        "- Also for the councils: youth groups sort plastic.\n- For the ministry: the money has not followed.\n"
    )
    assert points_in(mail, "x.txt") == [
        ("key_message", "local", "skips are full on Tuesday."),
        ("key_message", "local", "youth groups sort plastic."),
        ("key_message", "national", "the money has not followed."),
    ]


def test_sentences_run_down_columns_that_space_draws() -> None:
    text = (
        "5  CHALLENGES                          6  OPPORTUNITIES\n"
        "Approval of a plan takes up to         The power plan opens roof-\n"
        "thirty months.                         top solar to schools.\n"
        "Pumping of ground water makes          Land value capture is allowed\n"
        "Thika sink by 2 cm.                    by the land law.\n\n"
        "7  CONTRIBUTION TO POLICY\n\n"
        "   National level                      County level\n"
        "   Counties were heard on the          Kisumu has its map of the\n"
        "   urban areas bill.                   lake shore.\n"
    )
    assert sorted(points_in(text, "x.txt")) == sorted([
        ("challenge", None, "Approval of a plan takes up to thirty months."),
        ("challenge", None, "Pumping of ground water makes Thika sink by 2 cm."),
        ("opportunity", None, "The power plan opens roof-top solar to schools."),
        ("opportunity", None, "Land value capture is allowed by the land law."),
        ("policy_contribution", "national", "Counties were heard on the urban areas bill."),
        ("policy_contribution", "local", "Kisumu has its map of the lake shore."),
    ])  # fmt: skip


def test_chapters_with_numbers_head_columns_side_by_side() -> None:
    text = (
        "3. Challenges                        4. Opportunities\n\n"
        "Standpipes are run                   The climate fund pays for\n"
        "without a meter.                     gardens.\n\n5. What was agreed\n\n"
    )
    assert points_in(text, "x.txt") == [
        ("challenge", None, "Standpipes are run without a meter."),
        ("opportunity", None, "The climate fund pays for gardens."),
    ]


def test_two_spaces_behind_a_full_stop_draw_no_column() -> None:
    text = (
        "4  MAIN MESSAGES\n   One plan is enough.  The new law should do away with the dou\u00ad\n   bling of plans.\n"
        "   Planning follows water.  Along the coast no plan should be\n   approved without a model.\n"
    )
    assert [text for _kind, _level, text in points_in(text, "x.txt")] == [
        "One plan is enough. The new law should do away with the doubling of plans.",
        "Planning follows water. Along the coast no plan should be approved without a model.",
    ]


def test_a_table_of_both_levels_holds_no_steps() -> None:
    text = (
        "National level                    County level\n"
        "Ministry of Lands                 Kisumu County Government\n"
        "Ministry of Finance               Nakuru County Government\n"
        "Kenya Forest Service              Kiambu County Government\n"
    )
    assert not propose(read((HEAD + text).encode(), "x.txt"), REGISTER).steps


GIVEN = "policy_contribution"


@pytest.mark.parametrize(
    ("heading", "national", "local"),
    [
        ("What the dialogue added to policy", "For national institutions", "For districts and the City of Nairobi"),
        ("How this feeds policy", "For the ministries", "For towns and counties"),
        ("Aportes a la política", "Para las instituciones nacionales", "Para los municipios y el distrito de Lima"),
        ("O que o diálogo acrescenta às políticas", "Para o governo federal", "Para os municípios e o Recife"),
        ("Ce que le dialogue apporte aux politiques", "Pour l'État", "Pour les communes et la ville de Dakar"),
        ("Sumbangan bagi kebijakan", "Bagi kementerian", "Bagi pemerintah kota"),
        ("对政策的贡献", "对国家部委", "对各城市"),
    ],
)
def test_headings_that_say_for_whom_something_was_given(heading: str, national: str, local: str) -> None:
    told = points_in(f"## {heading}\n\n### {national}\n\nThe code was read.\n\n### {local}\n\nA by-law was shown.\n")
    assert told == [(GIVEN, "national", "The code was read."), (GIVEN, "local", "A by-law was shown.")]


@pytest.mark.parametrize(
    "heading",
    ["What emerged, law by law", "Lo tratado, norma por norma", "Os resultados, lei a lei", "Apports, texte par texte",
     "Hasil per peraturan", "逐项政策"],
)  # fmt: skip
def test_what_came_of_each_policy(heading: str) -> None:
    told = points_in(f"## {heading}\n\n**Land Act** – Cities asked for a rule.\n\n**Kisumu Plan** – It names rivers.\n")
    assert [kind for kind, _level, _text in told] == [GIVEN, GIVEN]


@pytest.mark.parametrize(
    ("heading", "national", "local"),
    [("What emerged from the day", "For the national level", "For the local level"),
     ("Lo que surgió", "Para el nivel nacional", "Para el nivel local"),
     ("O que surgiu do debate", "Para o nível nacional", "Para o nível local"),
     ("Ce qui ressort des échanges", "Pour l’échelon national", "Pour l’échelon local")],
)  # fmt: skip
def test_what_emerged_for_each_level_was_given_to_it(heading: str, national: str, local: str) -> None:
    told = points_in(
        f"## {heading}\n\n{national}. The code was read by all. Rivers are named.\n\n{local}. A rule was shown.\n"
    )
    assert told == [
        (GIVEN, "national", "The code was read by all."), (GIVEN, "national", "Rivers are named."),
        (GIVEN, "local", "A rule was shown."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "hard", "bright"),
    [("Hurdles and openings", "Hurdle", "Opening"), ("Hurdles and levers", "Gap", "Lever"),
     ("Trabas y palancas", "Traba", "Palanca"), ("Freins et leviers", "Frein", "Levier")],
)  # fmt: skip
def test_names_of_one_before_the_items_of_both(heading: str, hard: str, bright: str) -> None:
    items = [
        (hard, "The pumps are old."),
        (hard, "Wards lack staff."),
        (bright, "A new fund is open."),
        (hard, "The rain is late."),
    ]
    told = points_in(f"## {heading}\n\n" + "".join(f"- **{name}:** {text}\n" for name, text in items))
    kinds = {hard: "challenge", bright: "opportunity"}
    assert [(kind, text) for kind, _level, text in told] == [(kinds[name], text) for name, text in items]


@pytest.mark.parametrize(
    ("hard", "bright"),
    [("Challenge", "Opportunity"), ("Desafío", "Oportunidad"), ("Défi", "Opportunité"), ("挑战", "机遇")],
)
def test_items_that_name_their_kind_beside_others_that_do_not(hard: str, bright: str) -> None:
    told = points_in(
        f"## Waste\n\n- {hard}: Five trucks serve a million people.\n- Trips are paid by weight.\n\n"
        f"## Compost\n\n- {bright}: Seven tenths of it rot.\n- Women sell it.\n"
    )
    assert [(kind, text) for kind, _level, text in told] == [
        ("challenge", "Five trucks serve a million people."), ("opportunity", "Seven tenths of it rot."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    [
        "Main message",
        "What stayed with us",
        "Mensaje principal",
        "Mensagem principal",
        "Message principal",
        "印象最深的",
    ],
)
def test_names_of_what_is_kept(heading: str) -> None:
    told = points_in(f"## {heading}\n\nA skip that nobody can reach is a dump.\n")
    assert told == [("key_message", None, "A skip that nobody can reach is a dump.")]


def test_columns_of_levels_whose_sentences_go_on_from_line_to_line() -> None:
    lines = (
        ("National level", "Local level"),
        ("The code was read with three", "Kisumu puts its flood map"),
        ("cities of the coast.", "into the local plan."),
        ("A strategy names rivers.", "Nakuru saw its dump."),
    )
    rows = [f"| {one} | {other} |\n" for one, other in lines]
    table = "".join([rows[0], "|---|---|\n", *rows[1:]])
    assert points_in(f"## Contribution to policy\n\n{table}") == [
        (GIVEN, "national", "The code was read with three cities of the coast."),
        (GIVEN, "local", "Kisumu puts its flood map into the local plan."),
        (GIVEN, "national", "A strategy names rivers."),
        (GIVEN, "local", "Nakuru saw its dump."),
    ]


def test_plain_sentences_of_chapters_under_a_name_for_themes() -> None:
    told = points_in(
        "## Discussion by theme\n\n### Rivers\n\nData are seldom accepted by planners.\n\n### Streets\n\nIt rained.\n"
    )
    assert told == [("challenge", None, "Data are seldom accepted by planners.")]


@pytest.mark.parametrize(
    ("hard", "bright", "joint"),
    [
        ("What hinders", "What pushes", "and"),
        ("Lo que pesa", "Lo que empuja", "y"),
        ("Ce qui bloque", "Ce qui pousse", "et"),
    ],
)
def test_of_two_columns_the_heading_names_both(hard: str, bright: str, joint: str) -> None:
    told = points_in(
        f"## {hard} {joint} {bright}\n\n| {hard} | {bright} |\n|---|---|\n| Pumps are old | A fund is open |\n"
    )
    assert [(kind, text) for kind, _level, text in told] == [
        ("challenge", "Pumps are old"), ("opportunity", "A fund is open"),
    ]  # fmt: skip


def test_names_in_a_table_are_no_points() -> None:
    rows = ("Challenges | Opportunities", "---|---", "Pumps are old | A fund is open", "Next steps | At national level")
    table = "".join(f"| {row} |\n" for row in rows)
    assert [text for _kind, _level, text in points_in(table)] == ["Pumps are old", "A fund is open"]


def test_a_line_behind_what_was_given_that_names_what_follows() -> None:
    given = "National: The code was read.\n\nLocal: A rule was shown."
    text = f"CONTRIBUTION TO POLICY\n\n{given}\n\nGifts for each city (and office)\n\n"
    told = points_in(f"{text}KISUMU\n~ opens a park in May\n\nNAKURU\n~ maps its wells\n", "x.txt")
    assert [text for _kind, _level, text in told] == ["The code was read.", "A rule was shown."]


@pytest.mark.parametrize(
    ("named", "behind"),
    [
        ("Three takeaways", "Plans of the ministry"), ("Tres mensajes", "Planes del ministerio"),
        ("Três mensagens", "Planos do ministério"), ("Trois messages", "Plans du ministère"),
        ("Tiga pesan utama", "Rencana kementerian"), ("Main challenges", "A visit to the depot"),
    ],
)  # fmt: skip
def test_what_a_plain_text_tells_behind_a_list_is_none_of_it(named: str, behind: str) -> None:
    items = ["Transport is a service", "Data are open", "Pavements come first"]
    listed = "\n".join(f"{number}. {item}." for number, item in enumerate(items, start=1))
    told = points_in(f"{named}\n\n{listed}\n\n{behind}\n\nThe ministry showed its plan for next year.\n", "x.txt")
    assert [text.rstrip(".") for _kind, _level, text in told] == items


def test_parts_that_a_format_marks_are_of_their_section() -> None:
    told = points_in("## Challenges\n\n- Pumps are old.\n\n### Staff\n\nWards have no engineers of their own.\n")
    assert [text for _kind, _level, text in told] == ["Pumps are old.", "Wards have no engineers of their own."]


def test_rows_that_kinds_of_points_lead() -> None:
    rows = (
        "Contribution to national policy | A method for the housing code.",
        "---|---",
        "Contribution to local policy | Criteria for the plans of three councils.",
        "Difficulties found | Titles overlap; registers are out of date",
        "Opportunities | A fund is open to two more cities.",
    )
    assert points_in("## Synthesis\n\n" + "\n".join(rows) + "\n") == [
        ("policy_contribution", "national", "A method for the housing code."),
        ("policy_contribution", "local", "Criteria for the plans of three councils."),
        ("challenge", None, "Titles overlap"),
        ("challenge", None, "registers are out of date"),
        ("opportunity", None, "A fund is open to two more cities."),
    ]


@pytest.mark.parametrize(
    ("over", "head", "is_told"),
    [
        ("Proceedings", "Theme | Contribution of national level | Contribution of local level | Challenges", True),
        ("Contributions presented", "Theme | National policies | Local practices", True),
        ("Aportes de cada nivel de gobierno", "Tema | Políticas nacionales | Prácticas locales", True),
        ("Kontribusi yang dipaparkan", "Tema | Kebijakan nasional | Praktik daerah", True),
        ("Annex", "Project | National contribution (USD) | Partner", False),
    ],
)
def test_a_table_of_themes_with_a_column_for_what_each_level_gave(over: str, head: str, is_told: bool) -> None:
    row = [
        "Transit",
        "The new code lets cities set their own limits.",
        "Pune adopted a by-law.",
        "Nobody owns the land.",
    ]
    cells = " | ".join(row[: head.count("|") + 1])
    told = points_in(f"# Second Dialogue\n\n## {over}\n\n| {head} |\n{'|---' * (head.count('|') + 1)}|\n| {cells} |\n")
    assert [(kind, level) for kind, level, _text in told] == [
        ("policy_contribution", "national"),
        ("policy_contribution", "local"),
        ("challenge", None),
    ][: head.count("|") if is_told else 0]


def test_a_heading_that_names_two_kinds_over_a_list_of_each() -> None:
    text = (
        "## Opportunities and key messages\n\n- Pooled bonds reach small towns.\n\n"
        "The chair left two messages:\n\n- Water has a price.\n"
    )
    assert [(kind, text) for kind, _level, text in points_in(text)] == [
        ("opportunity", "Pooled bonds reach small towns."),
        ("key_message", "Water has a price."),
    ]
