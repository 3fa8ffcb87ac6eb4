"""Items that one sign parts into the same cells are the rows of a table that was typed."""

from __future__ import annotations

import pytest

from tests.summaries.telling import Told, told

HEAD = (
    "Second National-Local Dialogue, Kenya\nNairobi, 5 May 2025\n\nParticipants\n\nNational: Ministry of Lands, NEMA\n"
    "Local: Kisumu, Nakuru, Mombasa\nPartners: UN-Habitat\n\n"
)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (HEAD + "Next steps\n\n1. NEMA / a map of wetlands, shared\n   with all / June 2025\n"
         "2. Kisumu and Nakuru / a by-law on drains / end of 2025\n3. Mombasa, with UN-Habitat / a survey / no date\n"
         "4. Ministry of Lands / an answer in writing / at the third dialogue\n",
         [("a map of wetlands, shared with all", "NEMA", [], "2025-06-30"),
          ("a by-law on drains", "Kisumu", ["Nakuru"], "2025-12-31"), ("a survey", "Mombasa", ["UN-Habitat"], ""),
          ("an answer in writing", "Ministry of Lands", [], "next_dialogue")]),
        (HEAD + "HOMEWORK FOR EACH\n\n- NEMA ► a map of wetlands ► June 2025\n- UN-Habitat ► ten more cities\n",
         [("a map of wetlands", "NEMA", [], "2025-06-30"), ("ten more cities", "UN-Habitat", [], "")]),
        (("Segundo diálogo nacional-local, Perú\nLima, 5 de mayo de 2025\n\nAcuerdos\n\nQué → Quién → Cuándo\n"
         "- Mapa de lomas → MINAM → junio de 2025\n- Guía de riego → Municipalidad de Lima → por definir\n"),
         [("Mapa de lomas", "MINAM", [], "2025-06-30"), ("Guía de riego", "Municipalidad de Lima", [], "")]),
        (("Segundo Diálogo Nacional-Local, Brasil\nRecife, 5 de maio de 2025\n\nEncaminhamentos\n\n"
         "• Recife | mapa das barreiras | junho de 2025\n• Ministério das Cidades | edital | até o próximo diálogo\n"
         "• Belém | curso para agentes | sem prazo\n"),
         [("mapa das barreiras", "Recife", [], "2025-06-30"), ("edital", "Ministério das Cidades", [], "next_dialogue"),
          ("curso para agentes", "Belém", [], "")]),
        (("Dialog Nasional-Daerah Kedua, Indonesia\nBitung, 5 Mei 2025\n\nTindak lanjut\n\n"
         "No. Kegiatan / Penanggung jawab / Waktu\n1. Peta banjir / Kota Bitung / Juni 2025\n"
         "2. Surat edaran / Kementerian Dalam Negeri / menunggu anggaran\n"),
         [("Peta banjir", "Kota Bitung", [], "2025-06-30"),
          ("Surat edaran", "Kementerian Dalam Negeri", [], "")]),
        (("第二次国家-地方对话，中国\n2025年5月5日，成都\n\n各自的功课\n\n1. 成都市 ► 编制雨水花园图 ► 2025年8月\n"
         "2. 住房和城乡建设部 ► 修订导则 ► 待定\n"),
         [("编制雨水花园图", "成都市", [], "2025-08-31"), ("修订导则", "住房和城乡建设部", [], "")]),
    ],
)  # fmt: skip
def test_they_tell_who_what_and_when(text: str, steps: Told) -> None:
    assert told(text) == steps


def test_a_list_of_which_one_item_is_not_parted_stays_one() -> None:
    text = (
        HEAD
        + "Next steps\n\n- Map the wells → NEMA → June 2025\n- Clean the drains → Kisumu → May 2026\n- Print a flyer\n"
    )
    assert [step[0] for step in told(text)] == ["Map the wells", "Clean the drains", "Print a flyer"]


def test_strokes_without_times_part_nothing() -> None:
    text = HEAD + "Next steps\n\n- NEMA to map wells / drains / ponds\n- Kisumu to sweep roads / squares / markets\n"
    assert [step[0] for step in told(text)] == [
        "NEMA to map wells / drains / ponds", "Kisumu to sweep roads / squares / markets",
    ]  # fmt: skip


def test_semicolons_part_what_is_to_be_done_a_name_and_a_time() -> None:
    text = (
        "Challenges\n\n- no maps; those there are of 2008; nobody pays\n- rains in 2024; losses; insurance\n\n"
        "Next steps\n\n1) map the channels; Kisumu; June 2025\n2) publish it; Ministry of Lands; by 30 July 2025\n"
        "3) train officers; UN-Habitat; no date\n"
    )
    assert told(HEAD + text) == [
        ("map the channels", "Kisumu", [], "2025-06-30"),
        ("publish it", "Ministry of Lands", [], "2025-07-30"),
        ("train officers", "UN-Habitat", [], ""),
    ]
