"""Dates that a text tells only against the day of the meeting."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.dates import find_dates, month_value
from commitments.importing.financial_years import financial_dates
from commitments.importing.proposing.dues import Dues
from commitments.importing.proposing.meetings_ahead import said_of_next, value_of_next
from commitments.importing.terms import dates_against, due_against

MEETING = date(2026, 2, 19)


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("compile a toolkit within six months of this dialogue", date(2026, 8, 19)),
        ("comment within two weeks", date(2026, 3, 5)),
        ("suscribirán un convenio en un plazo de 90 días calendario", date(2026, 5, 20)),
        ("partilhará os mapas no prazo de 30 dias", date(2026, 3, 21)),
        ("rédiger une note dans un délai de trois mois", date(2026, 5, 19)),
        ("melakukan audit dalam waktu enam bulan", date(2026, 8, 19)),
        ("三个月内提交报告", date(2026, 5, 19)),
        ("delimitar el área en un plazo de ciento veinte (120) días", date(2026, 6, 19)),
        ("abrirá, até 30 de outubro, uma chamada", date(2026, 10, 30)),
        ("d'ici le 30 juin", date(2026, 6, 30)),
        ("send the draft by January 15", date(2027, 1, 15)),
        ("publish it by the end of the year", date(2026, 12, 31)),
        ("9月底前报送", date(2026, 9, 30)),
        ("envia a planilha até 15/06", date(2026, 6, 15)),
        ("armo el borrador para el viernes 27", date(2026, 2, 27)),
        ("年内编写案例集", date(2026, 12, 31)),
        ("publish it in the third quarter", date(2026, 9, 30)),
        ("propuesta para el primer semestre", date(2026, 6, 30)),
        ("第三季度前提交方案", date(2026, 9, 30)),
        ("publicar la guía antes de fin de mes", date(2026, 2, 28)),
        ("send the note two weeks from today", date(2026, 3, 5)),
        ("enviar la nota 15 días a partir de hoy", date(2026, 3, 6)),
        ("enviará a nota daqui a duas semanas", date(2026, 3, 5)),
        ("la note, deux semaines à compter d’aujourd’hui", date(2026, 3, 5)),
        ("mengirim nota dua minggu dari sekarang", date(2026, 3, 5)),
        ("publish the guide by the end of next year", date(2027, 12, 31)),
        ("publish it in the first quarter of next year", date(2027, 3, 31)),
        ("publicará la guía en el primer trimestre del próximo año", date(2027, 3, 31)),
        ("publicará o guia em março do próximo ano", date(2027, 3, 31)),
        ("publiera le guide au premier semestre de l'année prochaine", date(2027, 6, 30)),
        ("menerbitkan panduan pada triwulan II tahun depan", date(2027, 6, 30)),
        ("起草养护定额，明年一季度交住房和城乡建设部参考", date(2027, 3, 31)),
        ("成都市明年上半年完成调查", date(2027, 6, 30)),
        ("贵阳市将于明年3月15日前报告", date(2027, 3, 15)),
        ("5月接待其他三市的规划师", date(2026, 5, 31)),
        ("1月召开培训班", date(2027, 1, 31)),
    ],
)
def test_dates_that_the_meeting_tells(told: str, on: date) -> None:
    assert [found.last for found in due_against(told, MEETING)] == [on]


@pytest.mark.parametrize(
    "told",
    [
        "el presupuesto del primer trimestre del próximo año será revisado",
        "总结明年一季度的预算安排",
        "the budget of next year",
        "5月的培训材料",
        "5月底的会议",
    ],
)
def test_what_is_of_another_year_or_month_is_not_due_then(told: str) -> None:
    assert list(due_against(told, MEETING)) == []


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("before summer 2026", None), ("by summer of 2027", None), ("antes del verano de 2026", None),
        ("avant l'été 2026", None), ("2026年夏天前", None), ("Q2 next year", date(2027, 6, 30)),
        ("明年一季度", date(2027, 3, 31)), ("fin del próximo año", date(2027, 12, 31)),
    ],
)  # fmt: skip
def test_a_value_that_names_a_season_or_the_next_year(told: str, on: date | None) -> None:
    due = Dues("IN", MEETING, None).of(told)
    assert (due.on if due is not None else None) == on


@pytest.mark.parametrize(
    ("told", "on", "said"),
    [
        ("UNEP will publish the map before 2027.", date(2026, 12, 31), "before 2027"),
        ("UNEP will publish the map prior to June 2026.", date(2026, 5, 31), "prior to June 2026"),
        ("UNEP will publish the map before the second quarter of 2027.", date(2027, 3, 31),
         "before the second quarter of 2027"),
        ("UNEP publicará el mapa antes del mes de junio de 2026.", date(2026, 5, 31), "antes del mes de junio de 2026"),
        ("O PNUMA publicará o mapa antes de junho de 2026.", date(2026, 5, 31), "antes de junho de 2026"),
        ("Le PNUE publiera la carte avant juin 2026.", date(2026, 5, 31), "avant juin 2026"),
        ("UNEP akan menerbitkan peta sebelum Juni 2026.", date(2026, 5, 31), "sebelum Juni 2026"),
        ("UNEP will publish the map before June.", date(2026, 5, 31), "before June"),
        ("UNEP will publish the map before the end of June 2026.", date(2026, 6, 30), "June 2026"),
        ("UNEP will publish the map by June 2026.", date(2026, 6, 30), "June 2026"),
        ("UNEP will publish the map before 15 June 2026.", date(2026, 6, 15), "15 June 2026"),
        ("Le PNUE publiera la carte avant fin juin 2026.", date(2026, 6, 30), "juin 2026"),
    ],
)  # fmt: skip
def test_before_a_month_or_year_is_not_in_it(told: str, on: date, said: str) -> None:
    due = Dues("IN", MEETING, None).said_in(told)
    assert due is not None
    assert (due.on, due.words) == (on, said)


def test_a_value_before_a_month() -> None:
    due = Dues("IN", MEETING, None).told("before December 2026")
    assert due is not None
    assert (due.precision, due.on) == ("month", date(2026, 11, 30))


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("12-May-2026", 12, 12),
        ("12-may.-2026", 12, 12),
        ("12-May-26", 12, 12),
        ("12./13. May 2026", 12, 13),
        ("12/13 May 2026", 12, 13),
        ("from the 12th to the 13th of May 2026", 12, 13),
        ("this 12th day of May 2026", 12, 12),
        ("los días 12 y 13 del mes de mayo de 2026", 12, 13),
        ("siendo las 9 horas del día 12 de mayo del año dos mil veintiséis", 12, 12),
        ("L'an deux mille vingt-six et le mardi douze mai", 12, 12),
        ("L'an 2026 et les 12 et 13 mai, s'est tenue", 12, 13),
        ("Pada hari Selasa tanggal 12 bulan Mei tahun 2026", 12, 12),
        ("les douze et treize mai deux mille vingt-six", 12, 13),
        ("los días doce y trece de mayo de dos mil veintiséis", 12, 13),
        ("on the twelfth and the thirteenth of May 2026", 12, 13),
        ("el treinta y uno de mayo de 2026", 31, 31),
        ("2026/5/12", 12, 12),
        ("二〇二六年五月十二日", 12, 12),
    ],
)
def test_days_as_minutes_and_tables_write_them(told: str, first: int, last: int) -> None:
    (found,) = find_dates(told)
    assert (found.first, found.last, found.precision) == (date(2026, 5, first), date(2026, 5, last), "day")


@pytest.mark.parametrize(
    "told", ["2026/04/31", "thirty-first of April two thousand and twenty-six", "二〇二六年二月三十日", "9 May 1899"]
)
def test_days_that_there_are_not(told: str) -> None:
    assert find_dates(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "publish the results within three months of the first payment",
        "answer within 10 working days",
        "contestar en un plazo de 10 días hábiles",
        "publish guidance, and the city will comment on it within a month",
        "present what was done on 30 June",
        "by 30 June 2027",
        "host the second half of the workshop",
        "publish it in the third quarter of next year's budget",
    ],
)
def test_what_counts_from_something_else(told: str) -> None:
    assert list(due_against(told, MEETING)) == []


def test_a_column_of_dates() -> None:
    assert [found.last for found in dates_against("30 June", MEETING)] == [date(2026, 6, 30)]
    assert [found.last for found in dates_against("Octubre", MEETING)] == [date(2026, 10, 31)]
    assert [found.last for found in dates_against("fin de año", MEETING)] == [date(2026, 12, 31)]
    assert [found.last for found in dates_against("3 months", MEETING)] == [date(2026, 5, 19)]
    short = ["Nov", "mid-Nov", "15-Oct", "30/set", "4º tri", "1er trim."]
    ends = [date(2026, 11, 30), date(2026, 11, 30), date(2026, 10, 15), date(2026, 9, 30), date(2026, 12, 31),
            date(2026, 3, 31)]  # fmt: skip
    assert [found.last for one in short for found in dates_against(one, MEETING)] == ends
    assert [one.last for told in short[:2] for one in due_against(f"publish it by {told}", MEETING)] == ends[:2]
    assert list(due_against("a plan by Jan Gehl", MEETING)) == []
    assert dates_against("soon", MEETING) == []
    assert dates_against("24/7", MEETING) == []


@pytest.mark.parametrize("told", ["FY 2025/26", "2025-26", "FY2027", "exercice 2026", "tahun anggaran 2026"])
def test_financial_years_are_no_years(told: str) -> None:
    assert find_dates(told) == []


@pytest.mark.parametrize(
    ("told", "country", "ends"),
    [
        ("by the end of FY 2025/26", "IN", [(date(2026, 3, 31), "month")]),
        ("FY 2025-26", "RW", [(date(2026, 6, 30), "month")]),
        ("Q1 FY 2025-26", "IN", [(date(2025, 6, 30), "quarter")]),
        ("in the first quarter of FY 2026/27", "RW", [(date(2026, 9, 30), "quarter")]),
        ("tahun anggaran 2026", "ID", [(date(2026, 12, 31), "year")]),
        ("FY 2025", "IN", []),
        ("FY 2025/26", "ID", []),
        ("FY 2025/27", "IN", []),
        ("FY 2025/26", "", []),
    ],
)
def test_financial_years_end_as_those_of_the_country(told: str, country: str, ends: list[tuple[date, str]]) -> None:
    assert [(found.last, found.precision) for found in financial_dates(told, country)] == ends


@pytest.mark.parametrize("told", ["10/2024", "2024-10", "Oct-24"])
def test_a_month_in_digits_stands_alone(told: str) -> None:
    assert [found.last for found in month_value(told)] == [date(2024, 10, 31)]
    assert month_value(f"by resolution {told}") == find_dates(f"by resolution {told}") == []


@pytest.mark.parametrize(
    ("told", "number", "words"),
    [
        ("map the slopes by the second dialogue", 1, "by the second dialogue"),
        ("map the slopes ahead of the next National-Local Dialogue", None, "ahead of the next National-Local Dialogue"),
        ("publicar los conteos antes del segundo diálogo", 1, "antes del segundo diálogo"),
        ("rendre compte de l'avancement au quatrième dialogue", 3, "au quatrième dialogue"),
        ("menyusun peta sebelum dialog berikutnya", None, "sebelum dialog berikutnya"),
        ("汇编案例，于第三次对话前完成", 2, "于第三次对话前"),
        ("map the slopes by the third dialogue", 1, None),
        ("map the slopes by the second dialogue", None, "by the second dialogue"),
        ("map the slopes by the first dialogue", None, None),
        ("prepare the agenda of the next dialogue", 1, None),
        ("discuss the slopes at the next dialogue", 1, None),
        ("las alcaldías se reunirán en el segundo diálogo", 1, None),
        ("les maires signeront la charte lors du deuxième dialogue", 1, "lors du deuxième dialogue"),
        ("levar ao segundo diálogo uma minuta", 1, "ao segundo diálogo"),
        ("buku itu harus siap untuk dialog kedua", 1, "untuk dialog kedua"),
        ("将在第二次对话时公布方案", 1, "在第二次对话时"),
        ("将在第二次对话上讨论方案", 1, None),
    ],
)
def test_by_the_next_dialogue(told: str, number: int | None, words: str | None) -> None:
    assert said_of_next(told, number) == words


def test_a_column_that_names_the_next_dialogue() -> None:
    assert [
        value_of_next(told, 2) for told in ("Tercer diálogo", "Before next dialogue", "Third dialogue in Lima")
    ] == [
        "Tercer diálogo",
        "Before next dialogue",
        None,
    ]


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("publier le plan, le 31 janvier 2026 au plus tard", date(2026, 1, 31)),
        ("hacer el inventario antes de que termine el año 2025", date(2025, 12, 31)),
        ("planter les arbres d'ici à la fin de l'année 2026", date(2026, 12, 31)),
        ("plantar antes de que termine el año", date(2025, 12, 31)),
        ("tenir un registre dans le courant du deuxième trimestre 2026", date(2026, 6, 30)),
        ("nettoyer le rivage à compter de mars 2026", None),
    ],
)
def test_by_words_around_a_date(told: str, on: date | None) -> None:
    due = Dues("", date(2025, 6, 18), 1).said_in(told)
    assert (due and due.on) == on


@pytest.mark.parametrize("told", ["une par trimestre en 2026", "two per year in 2026", "cada mes", "每季度"])
def test_what_is_done_each_time_is_due_on_no_day(told: str) -> None:
    assert Dues("", date(2025, 6, 18), 1).of(told) is None


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("3.er trimestre de 2026", date(2026, 9, 30)),
        ("1.er semestre de 2027", date(2027, 6, 30)),
        ("1.º de junio de 2026", date(2026, 6, 1)),
    ],
)
def test_ordinals_with_a_stop_count_days_and_quarters(told: str, last: date) -> None:
    assert [one.last for one in find_dates(told)] == [last]


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("30 días calendario", date(2026, 3, 21)),
        ("30 calendar days", date(2026, 3, 21)),
        ("45 dias corridos", date(2026, 4, 5)),
        ("30 jours calendaires", date(2026, 3, 21)),
        ("30 hari kalender", date(2026, 3, 21)),
        ("30个自然日", date(2026, 3, 21)),
        ("até finais de 2026", date(2026, 12, 31)),
        ("antes de fines de 2026", date(2026, 12, 31)),
        ("Feb '27", date(2027, 2, 28)),
    ],
)
def test_values_of_a_column_of_dates(told: str, on: date) -> None:
    due = Dues("PE", MEETING, 1).of(told)
    assert due is not None
    assert due.on == on


@pytest.mark.parametrize("told", ["15 días hábiles", "60 jours ouvrables", "15个工作日", "antes de la feria de 2027"])
def test_values_that_tell_no_day(told: str) -> None:
    assert Dues("PE", MEETING, 1).of(told) is None


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("Kochi hosts a visit, Feb '27", date(2027, 2, 28)),
        ("Kochi hosts a visit on 3 Feb ’27.", date(2027, 2, 3)),
        ("Publish it by Q1 '27", date(2027, 3, 31)),
    ],
)
def test_years_of_two_figures_behind_an_apostrophe(told: str, on: date) -> None:
    due = Dues("IN", MEETING, 1).said_in(told)
    assert due is not None
    assert due.on == on


MONTHS_AMID = [
    ("The City of Kisumu will in May publish the drainage map for all wards.", date(2025, 5, 31)),
    ("In June the Ministry of Lands will train ward officers.", date(2025, 6, 30)),
    ("Organise a study tour in September to Nakuru", date(2025, 9, 30)),
    ("Ministry to hold training in May for ward officers", date(2025, 5, 31)),
    ("La Municipalidad de Lima publicará en mayo el mapa de drenaje.", date(2025, 5, 31)),
    ("En junio el Ministerio de Vivienda capacitará a los municipios.", date(2025, 6, 30)),
    ("A Prefeitura de Belém publicará em maio o mapa de drenagem.", date(2025, 5, 31)),
    ("La Commune de Thiès publiera en mai la carte du drainage.", date(2025, 5, 31)),
    ("ONU-Habitat organisera au mois de septembre une visite à Pikine.", date(2025, 9, 30)),
    ("Pada Juni Kementerian PUPR melatih petugas kelurahan.", date(2025, 6, 30)),
    ("Kementerian PUPR akan mengirim tim pada minggu kedua April ke Bitung.", date(2025, 4, 30)),
    ("Share the map by the first week of July", date(2025, 7, 31)),
    ("Share the map by mid-May", date(2025, 5, 31)),
    ("Compartir el mapa a más tardar la primera semana de julio", date(2025, 7, 31)),
    ("重庆大学将在9月向重庆市提交报告。", date(2025, 9, 30)),
    ("重庆市介绍了在9月召开的会议。", None),
    ("Share the map within a fortnight", date(2025, 3, 26)),
    ("Pemerintah Kota Bitung membentuk tim selambat-lambatnya akhir tahun ini.", date(2025, 12, 31)),
    ("Publicar la guía en el primer bimestre de 2026", date(2026, 2, 28)),
    ("Publicar la guía antes del segundo cuatrimestre de 2026", date(2026, 4, 30)),
    ("Share what the city learnt in May with the others.", None),
    ("Use the survey done in June to set the fees", None),
    ("Lessons of the floods in April will be written down", None),
    ("Publish the map in May and train officers in June", None),
    ("The City will present the plan that was agreed in January to the council", None),
]


@pytest.mark.parametrize(("told", "on"), MONTHS_AMID)
def test_a_month_without_a_year_amid_a_sentence(told: str, on: date | None) -> None:
    due = Dues("KE", date(2025, 3, 12), 2).said_in(told)
    assert (due and due.on) == on
