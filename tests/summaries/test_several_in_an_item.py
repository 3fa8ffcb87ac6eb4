"""An item of next steps that tells of several: each who will do something has a step, what it is about stands before
it, and what holds until then, or that somebody is at hand, is none."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEADS = {
    "en": "Second National-Local Dialogue\n4 March 2026\n\nPresent: {}\n\nAgreements reached\n\n",
    "es": "Segundo Diálogo Nacional-Local\n4 de marzo de 2026\n\nPresentes: {}\n\nAcuerdos\n\n",
    "fr": "Deuxième dialogue national-local\n4 mars 2026\n\nPrésents : {}\n\nProchaines étapes\n\n",
    "pt": "Segundo Diálogo Nacional-Local\n4 de março de 2026\n\nPresentes: {}\n\nEncaminhamentos\n\n",
    "id": "Dialog Nasional-Lokal Kedua\n4 Maret 2026\n\nHadir: {}\n\nTindak lanjut\n\n",
    "zh": "第二次国家—地方对话会\n2026年3月4日\n\n出席单位：{}\n\n下一步工作\n\n",
}
THERE = {
    "en": "Ministry of Lands, National Roads Agency, Bo City Council, UNEP",
    "es": "Ministerio de Vivienda, Alcaldía de Montería, Universidad del Norte, PNUMA",
    "fr": "Ministère de l'Eau, Ville de Dakar, Université de Thiès, PNUE",
    "pt": "Ministério das Cidades, Prefeitura de Belém, Universidade do Pará, PNUMA",
    "id": "Bappenas, Pemerintah Kota Bitung, Universitas Hasanuddin, UNEP",
    "zh": "自然资源部、宁波市人民政府、浙江大学、亚洲开发银行",
}
SEVERAL = {
    "en": "Bo City Council will count its drains this year. The National Roads Agency will draw the map.",
    "es": "La Alcaldía de Montería contará sus drenajes este año. La Universidad del Norte dibujará el mapa.",
    "fr": "La Ville de Dakar comptera ses caniveaux cette année. L'Université de Thiès dessinera la carte.",
    "pt": "A Prefeitura de Belém contará as suas valas este ano. A Universidade do Pará desenhará o mapa.",
    "id": "Pemerintah Kota Bitung akan menghitung selokan tahun ini. Universitas Hasanuddin akan menggambar peta.",
    "zh": "宁波市人民政府将清点排水沟。浙江大学将绘制地图。",
}
ABOUT = {
    "en": ("On drains, ", "On maps, "),
    "es": ("Sobre los drenajes, ", "Sobre los mapas, "),
    "fr": ("Sur les caniveaux, ", "Sur les cartes, "),
    "pt": ("Sobre as valas, ", "Sobre os mapas, "),
    "id": ("Tentang selokan, ", "Soal peta, "),
    "zh": ("关于排水沟，", "关于地图，"),
}
UNTIL = {
    "en": "Until then the old map remains in use.",
    "es": "Mientras tanto se sigue con el mapa viejo.",
    "fr": "D'ici là, on garde l'ancienne carte.",
    "pt": "Até lá, continua a usar-se o mapa antigo.",
    "id": "Sampai saat itu peta lama tetap dipakai.",
    "zh": "在此之前继续使用旧地图。",
}


def sentences_of(language: str) -> list[str]:
    parts = SEVERAL[language].split("。" if language == "zh" else ". ")
    return [one.rstrip(".") for one in parts if one]


def text_of(language: str, *items: str) -> str:
    listed = "\n".join(f"{number}. {one}" for number, one in enumerate(items, start=1))
    return f"{HEADS[language].format(THERE[language])}{listed}\n"


@pytest.mark.parametrize("language", HEADS)
def test_each_who_will_do_something_has_a_step(language: str) -> None:
    steps = told(text_of(language, SEVERAL[language]))
    assert [step[0].rstrip(".。") for step in steps] == sentences_of(language)
    assert [step[1] in THERE[language] and bool(step[1]) for step in steps] == [True, True]


@pytest.mark.parametrize("language", HEADS)
def test_what_each_item_is_about_is_no_part_of_its_step(language: str) -> None:
    said = [f"{one[0].lower() if one[0] in 'TL' else one[0]}{one[1:]}" for one in sentences_of(language)]
    stop = "。" if language == "zh" else "."
    items = [f"{about}{one}{stop}" for about, one in zip(ABOUT[language], said, strict=True)]
    steps = told(text_of(language, *items))
    assert [step[0].rstrip(".。") for step in steps] == said
    assert all(step[1] for step in steps)


@pytest.mark.parametrize("language", HEADS)
def test_what_holds_until_then_is_no_part_of_a_step(language: str) -> None:
    first, second = sentences_of(language)
    stop = "。" if language == "zh" else "."
    gap = "" if language == "zh" else " "
    steps = told(text_of(language, f"{first}{stop}{gap}{UNTIL[language]}", f"{second}{stop}"))
    assert [step[0].rstrip(".。") for step in steps] == [first, second]


AT_HAND = {
    "en": "The team of UNEP stated that it remained available for questions, and thanked its hosts.",
    "es": "El PNUMA señaló que se mantiene a disposición de las ciudades y agradeció la acogida.",
    "fr": "Le PNUE a indiqué qu'il restait à la disposition des villes et a remercié ses hôtes.",
    "pt": "O PNUMA afirmou que fica à disposição das cidades e agradeceu o acolhimento.",
    "id": "UNEP menyatakan bahwa pihaknya tetap siap ditanya.",
    "zh": "亚洲开发银行表示随时可提供咨询，并感谢主办方的接待。",
}


@pytest.mark.parametrize("language", HEADS)
def test_that_somebody_may_be_asked_is_no_step(language: str) -> None:
    stop = "。" if language == "zh" else "."
    steps = told(text_of(language, *(f"{one}{stop}" for one in sentences_of(language)), AT_HAND[language]))
    assert [step[0].rstrip(".。") for step in steps] == sentences_of(language)
