"""Lists whose first item stands behind the label on its line."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.structure import Kind, structure_of
from tests.summaries.telling import told

_FORM = """Who was there
=============

National       : 1. Ministry of Lands
                 2. NEMA
Local          : - Kisumu
                 - Nakuru
Time           : 1. quarter of the year
"""


def test_the_label_is_parted() -> None:
    blocks = structure_of(read(_FORM.encode(), "x.txt")).blocks
    assert [block.text for block in blocks if block.kind is Kind.ITEM] == [
        "Ministry of Lands",
        "NEMA",
        "Kisumu",
        "Nakuru",
    ]
    assert any(block.text == "Time : 1. quarter of the year" for block in blocks)


COUNTED = {
    "en": (
        (
            "Second National-Local Dialogue in Kenya\n\nNairobi, 18 July 2024\n\nNext steps\n\n"
            "The meeting agreed: First, NEMA prints its guide to wells by May 2025.\n"
            "Second, UNEP opens its map.\nThird, the City of Kisumu tells the third dialogue what the ferry costs.\n"
        ),
        ["NEMA", "UNEP", "City of Kisumu"],
    ),
    "es": (
        (
            "Segundo Diálogo Nacional-Local, Perú\n\nLima, 18 de julio de 2024\n\nPróximos pasos\n\n"
            "Se acordó: Primero, SUNASS publica su guía de pozos hasta mayo de 2025.\n"
            "Segundo, el Ministerio de Vivienda abre su mapa.\nTercero, la Municipalidad de Piura suma los costos.\n"
        ),
        ["SUNASS", "Ministerio de Vivienda", "Municipalidad de Piura"],
    ),
    "pt": (
        (
            "Segundo Diálogo Nacional-Local, Brasil\n\nBelém, 18 de julho de 2024\n\nEncaminhamentos\n\n"
            "Ficou acordado: Primeiro, a ANA publica o seu guia de poços até maio de 2025.\n"
            "Segundo, o Ministério das Cidades abre o seu mapa.\nTerceiro, a Prefeitura de Belém apresenta os custos.\n"
        ),
        ["ANA", "Ministério das Cidades", "Prefeitura de Belém"],
    ),
    "fr": (
        (
            "Deuxième dialogue national-local, Sénégal\n\nThiès, le 18 juillet 2024\n\nProchaines étapes\n\n"
            "Il a été convenu : Premièrement, le PNUE publie son guide des forages avant mai 2025.\n"
            "Deuxièmement, le Ministère de l'Urbanisme ouvre sa carte.\n"
            "Troisièmement, la Ville de Thiès présente les coûts.\n"
        ),
        ["PNUE", "Ministère de l'Urbanisme", "Ville de Thiès"],
    ),
    "id": (
        (
            "Dialog Nasional-Daerah Kedua Indonesia\n\nBitung, 18 Juli 2024\n\nTindak lanjut\n\n"
            "Disepakati: Pertama, Bappenas menerbitkan panduan sumur paling lambat Mei 2025.\n"
            "Kedua, Kementerian PUPR membuka petanya.\nKetiga, Pemerintah Kota Bitung menyampaikan biayanya.\n"
        ),
        ["Bappenas", "Kementerian PUPR", "Pemerintah Kota Bitung"],
    ),
    "zh": (
        (
            "中国第二次国家与地方对话会会议纪要\n\n时间：2024年7月18日\n\n四、议定事项\n"
            "会议议定：一是水利部于2025年5月底前发布水井导则。\n二是成都市人民政府编制渡口改造方案。\n"
            "三是宁波市住建局在第三次对话会上介绍公园成本。\n"
        ),
        ["水利部", "成都市人民政府", "宁波市住建局"],
    ),
}


@pytest.mark.parametrize("language", COUNTED)
def test_the_first_of_several_sentences_that_words_count(language: str) -> None:
    text, owners = COUNTED[language]
    assert [owner.removeprefix("the ") for _text, owner, _more, _due in told(text)] == owners


def test_a_sentence_that_wraps_is_not_cut() -> None:
    text = (
        "Second National-Local Dialogue in Kenya\n\nIn short: First, the day began early and NEMA came\n"
        "second, after the mayor.\n"
    )
    assert [block.text for block in structure_of(read(text.encode(), "x.txt")).blocks][-1].startswith("In short: First")
