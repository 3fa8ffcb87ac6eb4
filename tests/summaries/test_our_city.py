"""Steps of 'our municipality', in texts that show whose they are, and in others."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in


def owner_in(over: str, title: str, step: str, under: str = "") -> tuple[str | None, tuple[str, ...]]:
    text = f"{over}\n\n{title}\n\n3/3/2025\n\n{under}\n\nNext steps\n\n- {step}\n"
    (told,) = propose(read(text.encode(), "x.txt"), REGISTER).steps
    return told.owner.name if told.owner else None, told.new_cities


@pytest.mark.parametrize(
    ("over", "title", "step", "owner", "city"),
    [
        ("Municipality of Warnes", "Report on the Second National-Local Dialogue, Bolivia",
         "Our municipality will publish the list of wells.", "Municipality of Warnes", "Warnes"),
        ("Gobierno Autónomo Municipal de Warnes", "Informe del Segundo Diálogo Nacional-Local, Bolivia",
         "Nuestro municipio publicará la lista de pozos.", "Gobierno Autónomo Municipal de Warnes", "Warnes"),
        ("Ville de Thiès, direction de l'eau", "Compte rendu du deuxième dialogue national-local, Sénégal",
         "Notre commune publiera la liste des puits.", "Ville de Thiès", "Thiès"),
        ("Prefeitura de Marituba", "Relatório do Segundo Diálogo Nacional-Local, Brasil",
         "A nossa prefeitura vai nomear um técnico.", "Prefeitura de Marituba", "Marituba"),
        ("PEMERINTAH KOTA TOMOHON", "Laporan Dialog Nasional-Daerah Kedua, Indonesia",
         "Kota kami akan menunjuk seorang petugas.", "Pemerintah Kota Tomohon", "Tomohon"),
        ("绍兴市人民政府", "中国第二次国家—地方对话小结", "我市将编制排水图。", "绍兴市", "绍兴"),
        ("Municipality of Warnes", "Report on the Second National-Local Dialogue, Bolivia",
         "Publish the list of wells (our municipality, May 2026)", "Municipality of Warnes", "Warnes"),
    ],
)  # fmt: skip
def test_the_city_over_the_title_is_ours(over: str, title: str, step: str, owner: str, city: str) -> None:
    assert owner_in(over, title, step) == (owner, (city,))


def test_the_city_that_wrote_it_is_ours() -> None:
    title = "Second National-Local Dialogue, Bolivia"
    told = owner_in("", title, "Our city will publish the list.", "Prepared by: Ana Paz, Municipality of Warnes")
    assert told == ("Municipality of Warnes", ("Warnes",))


@pytest.mark.parametrize(
    ("over", "step"),
    [
        ("The mayors spoke", "Our municipality will publish the list of wells."),
        ("Municipality of Warnes\n\nMunicipality of Montero", "Our municipality will publish the list of wells."),
        ("Ministry of Water", "Our municipality will publish the list of wells."),
    ],
)
def test_nobody_is_ours_where_that_is_not_plain(over: str, step: str) -> None:
    assert owner_in(over, "Second National-Local Dialogue, Bolivia", step)[0] is None


def test_a_chinese_city_that_nothing_names() -> None:
    (step,) = told_in("下一步工作\n\n1. 我市将编制排水图。\n").steps
    assert step.owner is None
