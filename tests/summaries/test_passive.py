"""Who is to do what a step says in the passive, who acts beside whom, and behind what was carried over."""

from __future__ import annotations

import pytest

from commitments.importing.proposal import Part, Source
from commitments.importing.proposing.owners.owners import Owners
from tests.summaries.register import REGISTER
from tests.summaries.second import steps_of

_PRESENT = (
    "National Treasury", "Freetown City Council", "Eskom", "GIZ", "SINAC", "FNP", "Ministério das Cidades", "ANME",
    "Agence nationale de la météorologie", "commune de Sousse", "KLH", "Yayasan Gita Pertiwi",
    "Pemerintah Kota Semarang",
    "武汉市水务局", "深圳市水务局", "武汉大学",
)  # fmt: skip


@pytest.fixture(scope="module")
def owners() -> Owners:
    present = [
        Part(None, "organisation", name, None, None, None, REGISTER.stakeholder(name, ""), Source(1, 1, name))
        for name in _PRESENT
    ]
    return Owners(REGISTER, "", present)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rain data will be made available to all cities free of charge by National Treasury.", "National Treasury"),
        ("The template will be taken up by Freetown City Council and presented in May.", "Freetown City Council"),
        ("Sorting is to be made a licence condition by Freetown City Council (from May).", "Freetown City Council"),
        ("The survey will be financed by GIZ and carried out by Eskom.", "Eskom"),
        ("Maps will be reviewed at the workshop organised by GIZ.", ""),
        ("A proposal will be submitted to the fund managed by GIZ.", ""),
        ("El inventario será incorporado al sistema nacional por el SINAC.", "SINAC"),
        ("Se elaborará un manual por parte del SINAC.", "SINAC"),
        ("El convenio será revisado en el taller organizado por el SINAC.", ""),
        ("Um estudo sobre a cobrança será feito até dezembro de 2026 pela FNP.", "FNP"),
        ("Les données seront mises à disposition par l'Agence nationale de la météorologie.",
         "Agence nationale de la météorologie"),
        ("Une note est à rédiger par l'ANME avant mai 2026.", "ANME"),
        ("D’ici fin mai 2026, rédaction par l’ANME d’une note sur le prix ;", "ANME"),
        ("Choix, par la commune de Sousse, de trois parcs ;", "commune de Sousse"),
        ("Mise en ligne du niveau de la nappe, à l’initiative de la commune de Sousse ;", "commune de Sousse"),
        ("Publicación mensual de datos, por iniciativa del SINAC.", "SINAC"),
        ("Publication of the map at the initiative of Eskom.", "Eskom"),
        ("Entrega, por el SINAC, de dos lotes.", "SINAC"),
        ("Elaboração pelo Ministério das Cidades de um guia.", "Ministério das Cidades"),
        ("Mise en œuvre du plan validé par la commune de Sousse.", ""),
        ("Envío a los alcaldes de la carta firmada por el SINAC.", ""),
        ("Pelatihan dilaksanakan oleh Yayasan Gita Pertiwi pada bulan Agustus 2026.", "Yayasan Gita Pertiwi"),
        ("Kajian akan dilanjutkan oleh Pemerintah Kota Semarang dan dilaporkan.", "Pemerintah Kota Semarang"),
        ("Rencana itu akan dibahas pada lokakarya yang diselenggarakan oleh KLH.", ""),
        ("排水手册将由武汉市水务局修订。", "武汉市水务局"),
        ("By June 2027 a model rule will have been prepared by Eskom, with help from GIZ.", "Eskom"),
        ("Maps shall be issued by Eskom not later than 30 November 2026.", "Eskom"),
        ("El inventario habrá sido elaborado por el SINAC.", "SINAC"),
    ],
)  # fmt: skip
def test_whoever_stands_behind_by_owns_a_step_in_the_passive(owners: Owners, text: str, told: str) -> None:
    found = owners.in_text(text).owner
    assert (found.name if found else "") == told


@pytest.mark.parametrize(
    ("text", "told", "others"),
    [
        ("Eskom and City Power will publish a timetable.", "Eskom", ["City Power"]),
        ("KLH bekerja sama dengan Yayasan Gita Pertiwi akan menerbitkan edaran.", "KLH", ["Yayasan Gita Pertiwi"]),
        ("武汉市水务局、深圳市水务局将联合武汉大学开展评估。", "武汉市水务局", ["深圳市水务局", "武汉大学"]),
        ("Tree count. Carried over from the first dialogue: Eskom will count the trees.", "Eskom", []),
        ("As agreed in the first dialogue, Eskom will publish the register.", "Eskom", []),
        ("Conforme acordado no primeiro diálogo, o Ministério das Cidades a abrirá.", "Ministério das Cidades", []),
        ("（上次会议结转）武汉市水务局统一数据，于2026年6月30日前完成。", "武汉市水务局", []),
    ],
)  # fmt: skip
def test_who_acts_is_told_beside_others_and_behind_where_a_step_comes_from(
    owners: Owners, text: str, told: str, others: list[str]
) -> None:
    found = owners.in_text(text)
    assert found.owner is not None
    assert (found.owner.name, [one.name for one in found.supporters]) == (told, others)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Comments on it are to be returned by the three cities, Accra, Kumasi and Tamale, by May.", "three cities"),
        ("Los comentarios deberán ser entregados por los ayuntamientos en 30 días.", "ayuntamientos"),
        ("Les observations seront transmises par les deux communes sous quatre semaines.", "deux communes"),
    ],
)
def test_a_group_in_the_passive_is_the_owner_in_prose(text: str, group: str) -> None:
    sure = "A note will be drafted by UNEP by May 2026. A map will be drawn by the City of Accra by June 2026."
    told = steps_of(f"Way forward\n\nThe organisers summed up what will follow. {sure} {text}\n")
    assert [owner for _text, owner in told] == ["UNEP", "City of Accra", group]
