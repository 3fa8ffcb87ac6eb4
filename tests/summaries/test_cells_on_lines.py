"""Tables of which somebody pasted each cell on a line of its own, below the names of the columns."""

from __future__ import annotations

import time

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.test_pasted import divided, lines_of_word

type Step = tuple[str, str, str]

HEADS = {
    "en": "First National-Local Dialogue in India\nPune, 12 March 2025\n\nNext steps\n",
    "es": "Primer Diálogo Nacional-Local, Argentina\nBuenos Aires, 12 de marzo de 2025\n\nPróximos pasos\n",
    "fr": "Premier dialogue national-local, Maroc\nMarrakech, 12 mars 2025\n\nProchaines étapes\n",
    "pt": "Primeiro Diálogo Nacional-Local, Brasil\nTeresina, 12 de março de 2025\n\nPróximos passos\n",
    "id": "Dialog Nasional-Daerah Pertama, Indonesia\nBitung, 12 Maret 2025\n\nTindak lanjut\n",
    "zh": "第一次国家—地方对话\n成都，2025年3月12日\n\n下一步工作\n",
}
NAMES = {
    "en": ("No.", "Action", "Responsible", "Deadline"),
    "es": ("N.º", "Acción", "Responsable", "Plazo"),
    "fr": ("N°", "Action", "Responsable", "Échéance"),
    "pt": ("Nº", "Ação", "Responsável", "Prazo"),
    "id": ("No", "Rencana Aksi", "Penanggung Jawab", "Tenggat"),
    "zh": ("序号", "工作任务", "责任单位", "完成时限"),
}
ROWS = {
    "en": (
        ("Finalise the wetland master plan", "Ministry of Environment", "30 September 2025"),
        ("Share lessons from the pilot with secondary cities", "City of Pune", "Q4 2025"),
        ("Mobilise finance for urban greening", "UNEP", "within six months"),
    ),
    "es": (
        ("Convocar a una mesa técnica", "Ministerio de Ambiente", "60 días"),
        ("Compartir el inventario de emisiones", "Municipalidad de Salta", "30/09/2025"),
        ("Publicar la guía", "ICLEI", "septiembre de 2025"),
    ),
    "fr": (
        ("Transmettre la note de cadrage aux communes", "Ministère de l'Intérieur", "30 janvier 2026"),
        ("Élaborer un plan climat", "Commune de Marrakech", "juin 2026"),
    ),
    "pt": (
        ("Abrir os dados de drenagem", "Prefeitura de Teresina", "jun/2025"),
        ("Publicar o edital", "Ministério das Cidades", "30 de setembro de 2025"),
    ),
    "id": (
        ("Menyusun peta drainase kota", "Pemerintah Kota Bitung", "30 Juni 2025"),
        ("Melatih petugas kelurahan", "Bappenas", "Triwulan IV 2025"),
    ),
    "zh": (
        ("编制老旧住区降温改造图集", "中国建筑科学研究院", "2025年10月31日"),
        ("印发院落自治资金管理办法", "成都市住房和城乡建设局", "2025年12月"),
    ),
}
ENDS = {
    "en": "The meeting closed at 5 pm.",
    "es": "La reunión cerró a las 17 h.",
    "fr": "La séance est levée.",
    "pt": "A reunião foi encerrada.",
    "id": "Rapat ditutup.",
    "zh": "会议结束。",
}
EN = HEADS["en"]


def proposed(text: str | bytes, name: str = "x.txt") -> Proposal:
    return propose(read(text.encode() if isinstance(text, str) else text, name), REGISTER)


def steps_of(text: str | bytes, name: str = "x.txt") -> list[Step]:
    told = proposed(text, name).steps
    return [(step.text, step.owner.name if step.owner else "", step.due.words if step.due else "") for step in told]


@pytest.mark.parametrize(("cell", "row"), [("\n", "\n"), ("\n\n", "\n\n"), ("\n", "\n\n"), ("\n\n", "\n\n\n")])
@pytest.mark.parametrize("is_counted", [True, False])
@pytest.mark.parametrize("language", ROWS)
def test_cells_on_lines_are_rows(language: str, is_counted: bool, cell: str, row: str) -> None:
    rows = [NAMES[language], *((str(number), *cells) for number, cells in enumerate(ROWS[language], start=1))]
    text = row.join(cell.join(cells if is_counted else cells[1:]) for cells in rows)
    told = proposed(f"{HEADS[language]}{text}\n\n{ENDS[language]}\n")
    steps = [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told.steps]
    assert steps == list(ROWS[language])
    assert [left.text for left in told.unplaced] == [ENDS[language]]


LINES = (
    "Action\nResponsible\nDeadline\nMap the drains\nMinistry of Lands\nMay 2025\nPlant trees\nCity of Surat\nJune 2025"
)
STEPS = [("Map the drains", "Ministry of Lands", "May 2025"), ("Plant trees", "City of Surat", "June 2025")]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (lines_of_word(f"{EN}{LINES}"), "x.docx"),
        (divided(f"{EN}{LINES}"), "x.html"),
        (f"{EN}{LINES.replace('Responsible', '*Responsible*').replace('Action', '*Action*')}", "x.txt"),
        (f"# {EN}\n{LINES.replace(chr(10), chr(10) * 2)}\n\n## Closing\n\nThanks.\n", "x.md"),
        (f"{EN}{LINES}\n\nKind regards,\nAnita Rao\nUNEP\n+91 20 1234\n", "x.txt"),
        (f"{EN}{LINES}\n\nAny other matters\nNone was raised\n", "x.txt"),
        (f"{EN}{LINES.replace('2025' + chr(10), '2025' + chr(12))}\n", "x.txt"),
        (f"{EN}{LINES.replace('Plant', LINES[:28] + 'Plant')}", "x.txt"),
        (f"{EN}{LINES.replace('Action', 'Next steps')}", "x.txt"),
        (f"{EN.replace('Next steps', 'Way forward')}{LINES}", "x.txt"),
    ],
)  # fmt: skip
def test_in_mails_pages_and_documents(data: str | bytes, name: str) -> None:
    assert steps_of(data, name) == STEPS


HEAD = "Action\nResponsible\nDeadline\n"
GOES_ON = """\
No.
Action
Responsible
institution
Deadline
1
Finalise the plan and
the map of drains
Ministry of Lands
30 September
2025
2
Share lessons with
other cities
City of Pune
Q4 2025
"""
SECOND = "Plant trees\nCity of Surat\nJune 2025\n"
OF_MAIL = """\
Action

Responsible

Deadline

Map the drains



May 2025

Plant trees

City of Surat



Thanks.
"""
OF_THEMES = """\
Theme
Action
Indicator
Responsible
Deadline
Water
Map the drains
km mapped
Ministry of Lands
May 2025
Trees
Plant trees
500 trees
City of Surat
June 2025
"""
OF_MANY = """\
Action
Lead
Partners
City
By when
Status
Map the drains
Ministry of Lands
UNEP
Pune
May 2025
not started
Plant trees
City of Surat
ICLEI, WRI
Surat
June 2025
in progress
"""


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        # Cells that go on below, and a name of a column that does.
        (
            GOES_ON,
            [
                ("Finalise the plan and the map of drains", "Ministry of Lands", "30 September 2025"),
                ("Share lessons with other cities", "City of Pune", "Q4 2025"),
            ],
        ),
        # Others who owe it stand over each other.
        (f"No.\n{HEAD}1\nMap the drains\nMinistry of Lands\nCity of Pune\nMay 2025\n2\n{SECOND}", STEPS),
        # Empty cells: counted rows, rows that space parts, and a mail that leaves their lines.
        (
            f"No.\n{HEAD}1\nMap the drains\nMinistry of Lands\n2\nPlant trees\nJune 2025\n",
            [("Map the drains", "Ministry of Lands", ""), ("Plant trees", "", "June 2025")],
        ),
        (f"{HEAD}\nMap the drains\nMinistry of Lands\n\n{SECOND}", [(*STEPS[0][:2], ""), STEPS[1]]),
        (OF_MAIL, [("Map the drains", "", "May 2025"), ("Plant trees", "City of Surat", "")]),
        # Columns whose names say nothing we know, and more of those we know.
        (OF_THEMES, STEPS),
        (f"{HEAD}Budget\nMap the drains\nMinistry of Lands\nMay 2025\nUSD 20,000\n{SECOND}-\n", STEPS),
        (OF_MANY, STEPS),
        # Two columns, another order, a single row, and one that goes on without its last cell.
        (
            "Action\nDeadline\nMap the drains\nMay 2025\nPlant trees\nJune 2025\n",
            [("Map the drains", "", "May 2025"), ("Plant trees", "", "June 2025")],
        ),
        (
            "Action\nResponsible\nMap the drains\nMinistry of Lands\nPlant many trees\nCity of Surat\n",
            [("Map the drains", "Ministry of Lands", ""), ("Plant many trees", "City of Surat", "")],
        ),
        ("Who\nWhat\nWhen\nMinistry of Lands\nMap the drains\nMay 2025\nCity of Surat\nPlant trees\nJune 2025", STEPS),
        (f"{HEAD}{SECOND}\nEnd of notes.\n", STEPS[1:]),
        (f"{HEAD}Map the drains\nMay 2025\n{SECOND}", [("Map the drains", "", "May 2025"), STEPS[1]]),
    ],
)  # fmt: skip
def test_untidy_ones(lines: str, steps: list[Step]) -> None:
    assert steps_of(EN + lines) == steps


@pytest.mark.parametrize(
    "lines",
    [
        # A line more than a row has: it may be the rest of what is to be done, or of who owes it.
        f"No.\n{HEAD}1\nMap the Drains\nOld Town\nMinistry of Lands\nMay 2025\n2\n{SECOND}",
        # The times stand in another column.
        f"{HEAD}May 2025\nMap the drains\nMinistry of Lands\nJune 2025\nPlant trees\nCity of Surat\n",
        # Nothing shows where a row begins.
        "Action\nResponsible\nMap the drains\nPlant trees\nCity of Surat\nMinistry of Lands\nSend the map\n",
        # Numbers do not count on.
        f"No.\n{HEAD}1\nMap the drains\nMinistry of Lands\nMay 2025\n5\n{SECOND}",
    ],
)
def test_lines_that_do_not_come_out_even_stay(lines: str) -> None:
    told = proposed(EN + lines)
    assert not any(step.owner for step in told.steps)
    assert {"Responsible", "Ministry of Lands"} <= {left.text for left in told.unplaced}


@pytest.mark.parametrize("end", ["", "\n\n1. Map the drains", "\n\n| a | b |\n|---|---|\n| c | d |"])
def test_names_of_columns_with_nothing_below(end: str) -> None:
    assert proposed(f"{EN}\nAction\n\nResponsible\n\nDeadline{end}\n", "x.md").value("place") is not None


@pytest.mark.parametrize(
    "lines",
    [
        ["Action", "Responsible", "Deadline"] * 1_000,
        ["No", "Action", "A", "B", "Responsible", "City", "Deadline", *(f"the word {n} of" for n in range(3_000))],
    ],
)
def test_many_lines_that_are_none_take_no_time(lines: list[str]) -> None:
    begun = time.process_time()
    proposed("\n".join(lines))
    assert time.process_time() - begun < 20
