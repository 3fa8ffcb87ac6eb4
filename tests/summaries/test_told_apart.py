"""Paragraphs under a heading of next steps in which some sentences owe something and others only tell of the matter."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

TITLES = {
    "en": ("First National-Local Dialogue in Ghana", "Next steps"),
    "es": ("Primer Diálogo Nacional-Local del Perú", "Próximos pasos"),
    "fr": ("Premier dialogue national-local au Maroc", "Prochaines étapes"),
    "pt": ("Primeiro Diálogo Nacional-Local do Brasil", "Próximos passos"),
    "id": ("Dialog Nasional-Lokal Pertama di Indonesia", "Langkah selanjutnya"),
    "zh": ("中国首次国家—地方对话", "下一步工作"),
}


def steps(language: str, *paragraphs: str) -> list[str]:
    title, heading = TITLES[language]
    text = "\n\n".join([f"# {title}", f"## {heading}", *paragraphs])
    return [one.text for one in propose(read(f"{text}\n".encode(), "x.md"), REGISTER).steps]


ASIDE = {
    "en": (
        "The pumps are old. The Ministry of Works will replace two by 30 June 2026. They were bought in 1998.",
        "The Ministry of Finance will pay for the first one by May 2026.",
    ),
    "es": (
        "Las bombas son viejas. El Ministerio de Vivienda cambiará dos antes de julio de 2026. Son de 1998.",
        "El Ministerio de Economía pagará la primera en mayo de 2026.",
    ),
    "fr": (
        "Les pompes sont vieilles. Le ministère des Transports en changera deux avant juillet 2026. Elles ont 28 ans.",
        "Le ministère des Finances paiera la première en mai 2026.",
    ),
    "pt": (
        "As bombas são velhas. O Ministério das Cidades trocará duas até julho de 2026. São de 1998.",
        "O Ministério da Fazenda pagará a primeira em maio de 2026.",
    ),
    "id": (
        "Pompa itu sudah tua. Kementerian Pekerjaan Umum akan mengganti dua pada Juni 2026. Pompa dibeli tahun 1998.",
        "Kementerian Keuangan akan membayar unit pertama pada Mei 2026.",
    ),
}


@pytest.mark.parametrize("language", ASIDE)
def test_the_sentence_that_owes_is_the_step(language: str) -> None:
    first, second = ASIDE[language]
    owing = first.split(". ")[1] + "."
    assert steps(language, first, second) == [owing, second]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "The Ministry of Works will map the drains", "for its part, the Ministry of Health will test the wells"),
        ("es", "El Ministerio de Vivienda hará un mapa", "a su vez, el Ministerio de Salud analizará los pozos"),
        ("fr", "Le ministère des Transports fera une carte", "de son côté, le ministère de la Santé testera les puits"),
        ("pt", "O Ministério das Cidades fará um mapa", "por sua vez, o Ministério da Saúde analisará os poços"),
        ("id", "Kementerian Pekerjaan Umum akan membuat peta", "sementara Kementerian Kesehatan akan memeriksa sumur"),
    ],
)  # fmt: skip
def test_two_that_a_semicolon_parts_are_two(language: str, one: str, other: str) -> None:
    _first, second = ASIDE[language]
    assert steps(language, f"{one}; {other}.", second) == [one, f"{other}.", second]


def test_under_bold_words_too() -> None:
    told = steps(
        "en",
        "**Maps.** The maps come first. The Ministry of Works will draw them by May 2026. The old ones are void.",
        "**Wells.** The Ministry of Health will test the wells. The Ministry of Finance will pay for it in June 2026.",
    )
    assert told == [
        "The Ministry of Works will draw them by May 2026.",
        "The Ministry of Health will test the wells.",
        "The Ministry of Finance will pay for it in June 2026.",
    ]


def test_who_does_it_in_few_words_is_told_of_what_stands_before() -> None:
    text = "A guide for parks shall be written and printed. The Ministry of Works will do it."
    wells = "The Ministry of Health will test the wells by May 2026."
    assert steps("en", f"**Parks.** {text}", f"**Wells.** {wells}") == [text, wells]


def test_what_was_only_noted_beside_what_will_be_done_is_none() -> None:
    text = "The Ministry of Health noted the delay. The Ministry of Works will draw the maps by May 2026."
    assert steps("en", text, *ASIDE["en"])[0] == "The Ministry of Works will draw the maps by May 2026."


@pytest.mark.parametrize(
    ("language", "matter", "one", "other"),
    [
        (
            "en",
            "The order of things is this. ",
            "Once the map is there, the Ministry of Works will mend the drains. ",
            "Lastly, for the second dialogue, the Ministry of Health will test the wells.",
        ),
        (
            "es",
            "El orden es el siguiente. ",
            "Una vez lista la guía, el Ministerio de Vivienda reparará los drenes. ",
            "En cuanto a los pozos, el Ministerio de Salud los analizará.",
        ),
        (
            "fr",
            "Le calendrier est connu. ",
            "Une fois la carte prête, le ministère des Transports curera les drains. ",
            "Enfin, pour le deuxième dialogue, le ministère de la Santé testera les puits.",
        ),
        (
            "pt",
            "A ordem é conhecida. ",
            "Uma vez pronto o mapa, o Ministério das Cidades limpará os drenos. ",
            "Quanto aos poços, o Ministério da Saúde fará a análise.",
        ),
        (
            "id",
            "Urutannya sudah jelas. ",
            "Begitu peta selesai, Kementerian Pekerjaan Umum akan membersihkan saluran. ",
            "Mengenai sumur, Kementerian Kesehatan akan memeriksanya.",
        ),
        (
            "zh",
            "会议就下一阶段工作作了安排。",
            "管网方面，由昆明市人民政府牵头，于2026年6月底前完成普查；",
            "监测方面，由云南省生态环境厅会同三地政府，在2026年第一季度提出方案。",
        ),
    ],
)
def test_one_paragraph_tells_several_whatever_they_begin_with(language: str, matter: str, one: str, other: str) -> None:
    assert steps(language, matter + one + other) == [one.rstrip(" ；"), other]
