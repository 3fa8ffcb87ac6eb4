"""Tables of next steps whose rows belong together."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of, told_in


def test_rows_that_go_on_from_the_one_above() -> None:
    """Another owner in a row of its own, and words that the end of a page cut off; neither is over the rest."""
    told = told_in(
        "## Next steps\n\n"
        "| Action | Lead | By when |\n|---|---|---|\n"
        "| Publish the map | Ministry of Housing | June 2026 |\n"
        "| | City of Kigali | |\n"
        "| Train officers in the use | UNEP | 2027 |\n"
        "| of the new tool | | |\n"
    )
    assert [
        (step.text, step.owner and step.owner.name, [one.name for one in step.supporters], step.cities)
        for step in told.steps
    ] == [
        ("Publish the map", "Ministry of Housing", ["City of Kigali"], ()),
        ("Train officers in the use of the new tool", "UNEP", [], ()),
    ]


def test_a_row_that_names_one_alone_is_over_those_below() -> None:
    table = "| Action | Lead | By when |\n|---|---|---|\n| UNEP | | |\n| Publish the map | | June 2026 |\n"
    assert steps_of(f"## Next steps\n\n{table}") == [("Publish the map", "UNEP")]


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("E. YANG DISEPAKATI", "Pekerjaan yang disanggupi | Pemegang tugas | Mitra pembantu | Selesai paling lambat"),
        ("5. Acuerdos", "Qué se acordó | A cargo de | Quién da una mano | Para cuándo"),
        ("商定事项", "说定的事情 | 谁来挑头 | 谁搭把手 | 什么时候交账"),
        ("4. What we agreed", "We promised to | In whose hands | Lending a hand | Ready when"),
    ],
)
def test_a_table_with_its_title_in_the_first_row(title: str, head: str) -> None:
    rows = f"| {title} | | | |\n|---|---|---|---|\n| {head} |\n| Map the drains of the port | UNEP | GIZ | May 2026 |\n"
    (step,) = propose(read(f"# Dialogue\n\nAccra, 3 March 2025\n\n{rows}".encode(), "x.md"), REGISTER).steps
    owner = step.owner.name if step.owner else None
    assert (step.text, owner, [one.name for one in step.supporters]) == ("Map the drains of the port", "UNEP", ["GIZ"])


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ("A | Immediate", "B | Before the budget is adopted", ("1", "2")),
        ("I. | Jangka pendek", "II. | Setelah RPJMD", ("1.", "2.")),
        ("1 | Drenaje", "2 | Datos abiertos", ("1.1", "2.1")),
        ("一 | 近期", "二 | 规划获批之前", ("1", "2")),
    ],
)
def test_a_counted_row_without_owner_or_date_is_over_those_below(
    first: str, second: str, counts: tuple[str, str]
) -> None:
    told = told_in(
        "## Next steps\n\n"
        "| No. | Action | Lead | By when |\n|---|---|---|---|\n"
        f"| {first} | | |\n| {counts[0]} | Publish the map of drains | UNEP | June 2026 |\n"
        f"| {second} | | |\n| {counts[1]} | Train officers in the use | City of Kigali | tbd |\n"
    )
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("Publish the map of drains", "UNEP"),
        ("Train officers in the use", "City of Kigali"),
    ]


def test_a_date_over_the_rows_of_a_part() -> None:
    told = told_in(
        "## Next steps\n\n"
        "| No. | Action | Lead | By when |\n|---|---|---|---|\n"
        "| A | By June 2026 | | |\n| 1 | Publish the map of drains | UNEP | |\n"
        "| B | Before the next dialogue | | |\n| 2 | Train officers in the use | City of Kigali | |\n"
    )
    assert [(step.text, step.due and (step.due.on or step.due.precision)) for step in told.steps] == [
        ("Publish the map of drains", date(2026, 6, 30)),
        ("Train officers in the use", "next_dialogue"),
    ]


ROWS = [
    ("By 31 October", "a group for the shared map of plots", "Ministry of Lands"),
    ("By 30 November", "terms of reference for the study of gullies", "City of Accra"),
    ("Before the third dialogue", "a proposal for the share of the levy", "UNEP"),
]
FOUND = [
    ("a group for the shared map of plots", "Ministry of Lands", date(2025, 10, 31)),
    ("terms of reference for the study of gullies", "City of Accra", date(2025, 11, 30)),
    ("a proposal for the share of the levy", "UNEP", "next_dialogue"),
]


def told_by(text: str) -> list[tuple[str, str | None, date | str | None]]:
    return [
        (step.text, step.owner.name if step.owner else None, (step.due.on or step.due.precision) if step.due else None)
        for step in told_in(f"Calendar of what was agreed\n\n{text}\n").steps
    ]


@pytest.mark.parametrize("dash", [" - ", " – ", " — ", " | "])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (2, 1, 0)])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_calendar_without_heads(dash: str, order: tuple[int, ...], between: str) -> None:
    assert told_by(between.join(dash.join(row[place] for place in order) for row in ROWS)) == FOUND


def test_a_table_without_heads_in_html() -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    head = "<h1>Second National-Local Dialogue in Ghana</h1><p>Accra, 23 September 2025</p><h2>Agreed actions</h2>"
    told = propose(read(f"{head}<table>{rows}</table>".encode(), "x.html"), REGISTER)
    assert [step.text for step in told.steps] == [text for text, _owner, _due in FOUND]


@pytest.mark.parametrize("behind", [" - {} - {}", ": {} ({})"])
def test_a_time_leads_the_items_of_a_list(behind: str) -> None:
    assert told_by("\n".join(f"- {due}{behind.format(what, who)}" for due, what, who in ROWS)) == FOUND


def test_names_that_dashes_part_are_no_calendar() -> None:
    assert told_by("Ama Owusu - UNEP - Director\nKofi Boateng - City of Accra - Engineer\n") == []


def test_a_table_as_html_within_markdown() -> None:
    table = (
        "<table>\n<tr><th>Action</th><th>Responsible</th><th>By when</th></tr>\n"
        "<tr>\n  <td rowspan='2'>Publish the drainage map</td>\n\n  <td>City of Kisumu</td><td>30 June 2026</td></tr>\n"
        "<tr><td>UNEP</td><td></td></tr>\n</table>\n"
    )
    told = f"# Dialogue\n\nKisumu, 3 March 2026\n\n## Next steps\n\n{table}\nThank you.\n"
    (step,) = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert (step.text, step.owner and step.owner.name, [one.name for one in step.supporters]) == (
        "Publish the drainage map", "City of Kisumu", ["UNEP"],
    )  # fmt: skip
    assert (step.due and step.due.on, step.source.line) == (date(2026, 6, 30), 9)


def test_a_column_of_times_is_one_of_dates_whatever_its_head() -> None:
    rows = "| UNEP | Publish the map of drains | third dialogue |\n| City of Accra | Clean the drains | May 2026 |\n"
    told = told_in(f"## Next steps\n\n| Entity | Task | Handing in |\n|---|---|---|\n{rows}")
    assert [step.due and (step.due.precision, step.due.words) for step in told.steps] == [
        ("next_dialogue", "third dialogue"),
        ("month", "May 2026"),
    ]


@pytest.mark.parametrize(
    "words", ["TBA", "T.B.D.", "t.b.c.", "not available", "no disponible", "indisponible", "à fixer"]
)
def test_what_is_yet_to_be_said_is_neither_a_date_nor_an_owner(words: str) -> None:
    told = told_in(
        "## Next steps\n\n| Action | Responsible | Deadline |\n|---|---|---|\n"
        f"| Plant trees in parks | UNEP | {words} |\n| Count the trees | {words} | May 2026 |\n"
    )
    owners = [step.owner and step.owner.name for step in told.steps]
    assert (owners, [step.due and step.due.words for step in told.steps]) == (["UNEP", None], [None, "May 2026"])


def test_facts_of_the_meeting_are_no_rows_of_steps() -> None:
    text = (
        "TERCER DIÁLOGO NACIONAL Y LOCAL SOBRE MOVILIDAD URBANA\n\nLUGAR:        Cuenca, Salón de la Ciudad\n"
        "FECHA:        12 de junio de 2025\nHORA:         09h00 a 16h30\nTEMA:         Integración del tranvía\n"
        "SECRETARIO:   Ab. Xavier Toral Vintimilla\n\n1. RESOLUCIONES\n\n   R1. Elaborar un formato único de datos.\n"
        "       Responsable: UNEP\n       Plazo: 31 de julio de 2025\n"
    )
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [(step.text, step.owner.name if step.owner else "") for step in proposal.steps] == [
        ("Elaborar un formato único de datos.", "UNEP")
    ]
