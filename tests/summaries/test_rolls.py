"""Rolls of those present as minutes have them: persons with what they are, delegations, columns of who came."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def present_in(text: str, name: str) -> list[tuple[str | None, str]]:
    return [(part.level, part.name) for part in propose(read(text.encode(), name), REGISTER).representation]


PERSONS = """PRESENT

National Government
 1. Mr. A. Kamau, Director of Urban Development, State Department for Housing - Chairing
 2. Mrs. R. Chebet, Principal Economist, The National Treasury
County Governments
 3. Ms. F. Wanjiru, Chief Officer, Green Nairobi, Nairobi City County
 4. Mr. J. Mutua, County Director of Environment, Machakos County
 5. Hon. Mayor of Kisumu
Partners
 6. Ms. C. Bianchi, Programme Officer, UN-Habitat
 7. Mr. D. Otieno, Coordinator, Mukuru Youth Initiative
In attendance
 8. Ms. L. Atieno, State Department for Housing - Taking minutes
"""


def test_what_persons_are_is_no_organisation() -> None:
    text = f"MINUTES OF THE THIRD NATIONAL-LOCAL DIALOGUE\n\n14 May 2025\n\n{PERSONS}"
    assert present_in(text, "x.txt") == [
        ("national", "State Department for Housing"), ("national", "National Treasury"),
        ("local", "Nairobi City County"), ("local", "Machakos County"), ("local", "Kisumu"),
        ("other", "UN-Habitat"), ("other", "Mukuru Youth Initiative"),
    ]  # fmt: skip


def test_delegations_with_their_persons() -> None:
    text = (
        "# 5º Diálogo Nacional-Local, Brasil\n\n26 de junho de 2025\n\n## Composição das delegações\n\n"
        "Delegação federal\n\n- Ministério das Cidades\n- Caixa Econômica Federal\n\nDelegações municipais\n\n"
        "- Recife: João Cavalcanti (Defesa Civil) e Sílvia Lins (Secretaria de Habitação)\n"
        "- Petrópolis: Marcos Hees (Defesa Civil)\n"
    )
    assert present_in(text, "x.md") == [
        ("national", "Ministério das Cidades"), ("national", "Caixa Econômica Federal"),
        ("local", "Recife"), ("local", "Petrópolis"),
    ]  # fmt: skip


def test_persons_behind_a_space_in_chinese() -> None:
    text = (
        "第三次国家—地方对话会会议纪要\n\n出席单位及人员：\n"
        "国家层面：住房和城乡建设部 刘建国副司长；生态环境部 王丽处长。\n"
        "地方层面：成都市公园城市建设管理局 张涛副局长。\n其他：四川大学 赵国栋教授。\n请假：财政部。\n\n"
        "会议首先听取了成都市关于公园建设情况的汇报。\n"
    )
    assert present_in(text, "x.txt") == [
        ("national", "住房和城乡建设部"), ("national", "生态环境部"), ("local", "成都市公园城市建设管理局"),
        ("other", "四川大学"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "came", "absent"),
    [
        ("Institution | Name | Attendance", "Present", "Absent with apologies"),
        ("Instansi | Nama | Kehadiran", "Hadir", "Tidak hadir"),
        ("单位 | 代表 | 签到", "√", "缺席"),
        ("Institución | Nombre | Observaciones", "", "Se excusó"),
    ],
)
def test_a_column_says_who_was_not_there(head: str, came: str, absent: str) -> None:
    rows = [head, "---|---|---", f"NEMA | A. Kamau | {came}", f"UNEP | B. Otieno | {absent}", f"GIZ | C. Diop | {came}"]
    text = "# National-Local Dialogue, Kenya\n\n3 May 2025\n\n## Attendance\n\n" + "\n".join(rows) + "\n"
    assert [name for _level, name in present_in(text, "x.md")] == ["NEMA", "GIZ"]


@pytest.mark.parametrize("heading", ["## Attendance\n\n", "The dialogue took place in Khulna. Those who came:\n\n"])
@pytest.mark.parametrize("local", ["Cities", "City corporations and pourashavas"])
def test_columns_of_levels_under_any_heading(heading: str, local: str) -> None:
    rows = [f"National | {local} | Partners", "---|---|---", "Ministry of Works | Khulna City Corporation | World Bank"]
    text = f"# National-Local Dialogue, Bangladesh\n\n3 May 2025\n\n{heading}" + "\n".join(rows) + "\n"
    assert present_in(text, "x.md") == [
        ("national", "Ministry of Works"), ("local", "Khulna City Corporation"), ("other", "World Bank"),
    ]  # fmt: skip


def test_minutes_behind_a_ticked_list_are_none_of_it() -> None:
    text = (
        "AYUDA MEMORIA\n\nCuarto Diálogo Nacional-Local, Costa Rica\n18 de marzo de 2025\n\nASISTENCIA\n\nOtros\n"
        "[X] CATIE\n[X] PNUD\n[ ] BCIE\n\n1. Se inicia a las 8:50 por la presa.\n\n"
        "2. Curridabat muestra el avance de la trama verde del río.\n\n3. Mensajes clave\n"
        "   - El corredor no termina en el límite cantonal.\n   - Sin el MOPT no hay ciclovía.\n"
    )
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [part.name for part in proposal.representation] == ["CATIE", "PNUD"]
    assert [(point.kind, point.text) for point in proposal.points] == [
        ("key_message", "El corredor no termina en el límite cantonal."),
        ("key_message", "Sin el MOPT no hay ciclovía."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (" | Agency / LGU | Representative", ["☑ | NEMA | A. Kamau", "☐ | UNEP | ", "☑ | GIZ | C. Diop"]),
        ("Name | Institution | Day 1 | Day 2", ["A | NEMA | ✓ | ", "B | UNEP |  | ", "C | GIZ |  | ✓"]),
    ],
)
def test_columns_of_ticks(head: str, rows: list[str]) -> None:
    listed = "\n".join(f"| {row} |" for row in (head, "|".join(["---"] * (head.count("|") + 1)), *rows))
    text = f"# National-Local Dialogue, Kenya\n\n3 May 2025\n\n## Attendance\n\n{listed}\n"
    assert [name for _level, name in present_in(text, "x.md")] == ["NEMA", "GIZ"]
