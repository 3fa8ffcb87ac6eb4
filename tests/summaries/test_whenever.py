"""By when a step is due, however its words, brackets, labels, dashes and tables tell it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.test_long_names import BEGINS, DOES

OWNERS = {
    "en": "Ministry of Lands",
    "es": "Ministerio de Vivienda",
    "fr": "Ministère de l'Habitat",
    "pt": "Ministério das Cidades",
    "id": "Kementerian PUPR",
}
SENTENCES = {
    "en": "the Ministry of Lands will publish a guide",
    "es": "el Ministerio de Vivienda publicará una guía",
    "fr": "le Ministère de l'Habitat publiera un guide",
    "pt": "o Ministério das Cidades publicará um guia",
    "id": "Kementerian PUPR akan menerbitkan panduan",
}
LABELS = {"en": "By when", "es": "Plazo", "fr": "Échéance", "pt": "Prazo", "id": "Tenggat"}
HEADS = {
    "en": "Action | Responsible | By when",
    "es": "Acción | Responsable | Plazo",
    "fr": "Action | Responsable | Échéance",
    "pt": "Ação | Responsável | Prazo",
    "id": "Kegiatan | Penanggung jawab | Tenggat",
}
NEXT = "next_dialogue"
WHEN = {
    "en": [
        ("30 June 2024", "by 30 June 2024", "2024-06-30"),
        ("June 30, 2024", "by June 30, 2024", "2024-06-30"),
        ("30 Jun 2024", "no later than 30 Jun 2024", "2024-06-30"),
        ("end of June 2024", "by the end of June 2024", "2024-06-30"),
        ("mid-June 2024", "by mid-June 2024", "2024-06-30"),
        ("Q3 2024", "in Q3 2024", "2024-09-30"),
        ("third quarter of 2024", "by the third quarter of 2024", "2024-09-30"),
        ("second half of 2024", "in the second half of 2024", "2024-12-31"),
        ("H2 2024", "in H2 2024", "2024-12-31"),
        ("2024", "by 2024", "2024-12-31"),
        ("2025", "in 2025", "2025-12-31"),
        ("end of 2024", "before the end of 2024", "2024-12-31"),
        ("June", "by June", "2024-06-30"),
        ("30 June", "by 30 June", "2024-06-30"),
        ("30/06/2024", "by 30/06/2024", "2024-06-30"),
        ("2024-06-30", "by 2024-06-30", "2024-06-30"),
        ("30.06.2024", "by 30.06.2024", "2024-06-30"),
        ("3 months", "within three months", "2024-06-12"),
        ("within 3 months", "within the next 3 months", "2024-06-12"),
        ("third dialogue", "before the third dialogue", NEXT),
        ("next dialogue", "by the next dialogue", NEXT),
        ("end of the year", "by the end of the year", "2024-12-31"),
        ("year-end", "by year-end", "2024-12-31"),
        ("six weeks", "within six weeks", "2024-04-23"),
        ("Jan 2025", "by Jan 2025", "2025-01-31"),
        ("Sept. 2024", "by Sept. 2024", "2024-09-30"),
        ("1st quarter 2025", "in the 1st quarter of 2025", "2025-03-31"),
        ("November", "in November", "2024-11-30"),
        ("next month", "by the end of next month", "2024-04-30"),
        ("mid-2025", "by mid-2025", "2025-06-30"),
        ("2024 Q4", "by Q4 of 2024", "2024-12-31"),
        ("first half of next year", "in the first half of next year", "2025-06-30"),
        ("next year", "next year", "2025-12-31"),
        ("end of next year", "by the end of next year", "2025-12-31"),
        ("May/June 2024", "in May/June 2024", "2024-06-30"),
        ("in two years", "in two years", "2026-03-12"),
    ],
    "es": [
        ("30 de junio de 2024", "antes del 30 de junio de 2024", "2024-06-30"),
        ("fin de junio de 2024", "a fines de junio de 2024", "2024-06-30"),
        ("mediados de junio de 2024", "a mediados de junio de 2024", "2024-06-30"),
        ("tercer trimestre de 2024", "en el tercer trimestre de 2024", "2024-09-30"),
        ("III trimestre 2024", "en el III trimestre de 2024", "2024-09-30"),
        ("segundo semestre de 2024", "durante el segundo semestre de 2024", "2024-12-31"),
        ("2025", "en 2025", "2025-12-31"),
        ("fines de 2024", "a finales de 2024", "2024-12-31"),
        ("junio", "a más tardar en junio", "2024-06-30"),
        ("noviembre", "en noviembre", "2024-11-30"),
        ("30/06/2024", "hasta el 30/06/2024", "2024-06-30"),
        ("3 meses", "en un plazo de tres meses", "2024-06-12"),
        ("tercer diálogo", "antes del tercer diálogo", NEXT),
        ("próximo diálogo", "para el próximo diálogo", NEXT),
        ("fin de año", "antes de fin de año", "2024-12-31"),
        ("seis semanas", "en seis semanas", "2024-04-23"),
        ("setiembre 2024", "a más tardar en setiembre de 2024", "2024-09-30"),
        ("próximo año", "el próximo año", "2025-12-31"),
        ("primer semestre del próximo año", "en el primer semestre del próximo año", "2025-06-30"),
        ("abril a junio de 2024", "entre abril y junio de 2024", "2024-06-30"),
        ("un año", "en el plazo de un año", "2025-03-12"),
        ("noviembre", "a más tardar en noviembre", "2024-11-30"),
        ("fin de mes", "a fin de mes", "2024-03-31"),
    ],
    "fr": [
        ("30 juin 2024", "avant le 30 juin 2024", "2024-06-30"),
        ("fin juin 2024", "d'ici fin juin 2024", "2024-06-30"),
        ("mi-juin 2024", "à la mi-juin 2024", "2024-06-30"),
        ("T3 2024", "au T3 2024", "2024-09-30"),
        ("troisième trimestre 2024", "au troisième trimestre 2024", "2024-09-30"),
        ("3e trimestre 2024", "au 3e trimestre 2024", "2024-09-30"),
        ("second semestre 2024", "au second semestre 2024", "2024-12-31"),
        ("S2 2024", "au S2 2024", "2024-12-31"),
        ("2025", "en 2025", "2025-12-31"),
        ("fin 2024", "avant fin 2024", "2024-12-31"),
        ("juin", "d'ici juin", "2024-06-30"),
        ("novembre", "en novembre", "2024-11-30"),
        ("3 mois", "dans un délai de trois mois", "2024-06-12"),
        ("sous trois mois", "sous trois mois", "2024-06-12"),
        ("troisième dialogue", "avant le troisième dialogue", NEXT),
        ("prochain dialogue", "d'ici au prochain dialogue", NEXT),
        ("fin de l'année", "avant la fin de l'année", "2024-12-31"),
        ("six semaines", "dans les six semaines", "2024-04-23"),
        ("l'an prochain", "l'an prochain", "2025-12-31"),
        ("1er trimestre 2025", "au 1er trimestre 2025", "2025-03-31"),
        ("avril à juin 2024", "entre avril et juin 2024", "2024-06-30"),
        ("un an", "dans un délai d'un an", "2025-03-12"),
        ("fin du mois", "avant la fin du mois", "2024-03-31"),
    ],
    "pt": [
        ("30 de junho de 2024", "até 30 de junho de 2024", "2024-06-30"),
        ("fim de junho de 2024", "até o fim de junho de 2024", "2024-06-30"),
        ("meados de junho de 2024", "em meados de junho de 2024", "2024-06-30"),
        ("3º trimestre de 2024", "no 3º trimestre de 2024", "2024-09-30"),
        ("terceiro trimestre de 2024", "no terceiro trimestre de 2024", "2024-09-30"),
        ("segundo semestre de 2024", "no segundo semestre de 2024", "2024-12-31"),
        ("2025", "em 2025", "2025-12-31"),
        ("fim de 2024", "até o fim de 2024", "2024-12-31"),
        ("junho", "até junho", "2024-06-30"),
        ("novembro", "em novembro", "2024-11-30"),
        ("90 dias", "em até 90 dias", "2024-06-10"),
        ("3 meses", "no prazo de três meses", "2024-06-12"),
        ("terceiro diálogo", "antes do terceiro diálogo", NEXT),
        ("próximo diálogo", "até o próximo diálogo", NEXT),
        ("fim do ano", "até o fim do ano", "2024-12-31"),
        ("seis semanas", "em seis semanas", "2024-04-23"),
        ("jun/2024", "até jun/2024", "2024-06-30"),
        ("próximo ano", "no próximo ano", "2025-12-31"),
        ("abril a junho de 2024", "entre abril e junho de 2024", "2024-06-30"),
        ("um ano", "no prazo de um ano", "2025-03-12"),
        ("fim do mês", "até o fim do mês", "2024-03-31"),
    ],
    "id": [
        ("30 Juni 2024", "paling lambat 30 Juni 2024", "2024-06-30"),
        ("akhir Juni 2024", "sebelum akhir Juni 2024", "2024-06-30"),
        ("pertengahan Juni 2024", "pada pertengahan Juni 2024", "2024-06-30"),
        ("triwulan III 2024", "pada triwulan III 2024", "2024-09-30"),
        ("triwulan ketiga 2024", "pada triwulan ketiga 2024", "2024-09-30"),
        ("kuartal III 2024", "pada kuartal III 2024", "2024-09-30"),
        ("semester II 2024", "pada semester II 2024", "2024-12-31"),
        ("2025", "pada tahun 2025", "2025-12-31"),
        ("akhir 2024", "sebelum akhir tahun 2024", "2024-12-31"),
        ("Juni", "paling lambat Juni", "2024-06-30"),
        ("November", "pada bulan November", "2024-11-30"),
        ("3 bulan", "dalam waktu tiga bulan", "2024-06-12"),
        ("dialog ketiga", "sebelum dialog ketiga", NEXT),
        ("dialog berikutnya", "sebelum dialog berikutnya", NEXT),
        ("akhir tahun", "sebelum akhir tahun", "2024-12-31"),
        ("enam minggu", "dalam enam minggu", "2024-04-23"),
        ("tahun depan", "tahun depan", "2025-12-31"),
        ("semester pertama tahun depan", "pada semester pertama tahun depan", "2025-06-30"),
        ("satu tahun", "dalam waktu satu tahun", "2025-03-12"),
        ("akhir bulan ini", "paling lambat akhir bulan ini", "2024-03-31"),
    ],
}
"""Against 12 March 2024: the words of a value, those within a sentence, and the last day of what they say."""


def found(language: str, listed: str) -> list[tuple[str | None, str | None]]:
    """The owner of each step, and its due: the last day, or that it is due at the next dialogue."""
    steps = propose(read((BEGINS[language] + listed).encode(), "x.md"), REGISTER).steps
    return [
        (one.owner.name if one.owner else None, str(one.due.on or one.due.precision) if one.due else None)
        for one in steps
    ]


def told(language: str, *, is_owned: bool = True) -> list[tuple[str | None, str]]:
    return [(OWNERS[language] if is_owned else None, due) for _value, _by, due in WHEN[language]]


@pytest.mark.parametrize("step", ["- {does} ({owner}, {value})\n", "- {does} – {owner} – {value}\n"])
@pytest.mark.parametrize("language", WHEN)
def test_beside_the_owner(language: str, step: str) -> None:
    listed = [
        step.format(does=DOES[language], owner=OWNERS[language], value=value) for value, _by, _due in WHEN[language]
    ]
    assert found(language, "".join(listed)) == told(language)


@pytest.mark.parametrize("language", WHEN)
def test_behind_a_label(language: str) -> None:
    listed = [
        f"{place}. {DOES[language]}\n   {LABELS[language]}: {value}\n"
        for place, (value, _by, _due) in enumerate(WHEN[language], start=1)
    ]
    assert found(language, "".join(listed)) == told(language, is_owned=False)


@pytest.mark.parametrize("language", WHEN)
def test_in_a_table(language: str) -> None:
    rows = [f"| {DOES[language]} | {OWNERS[language]} | {value} |\n" for value, _by, _due in WHEN[language]]
    assert found(language, f"| {HEADS[language]} |\n|---|---|---|\n{''.join(rows)}") == told(language)


@pytest.mark.parametrize("language", WHEN)
def test_at_the_end_of_a_sentence(language: str) -> None:
    said = SENTENCES[language]
    listed = [f"- {said[0].upper()}{said[1:]} {by}.\n" for _value, by, _due in WHEN[language]]
    assert found(language, "".join(listed)) == told(language)


@pytest.mark.parametrize("language", WHEN)
def test_before_whoever_acts(language: str) -> None:
    listed = [f"- {by[0].upper()}{by[1:]}, {SENTENCES[language]}.\n" for _value, by, _due in WHEN[language]]
    assert found(language, "".join(listed)) == told(language)


HAN = [
    ("2024年6月30日前", "2024-06-30"),
    ("2024年6月底前", "2024-06-30"),
    ("6月底前", "2024-06-30"),
    ("6月30日前", "2024-06-30"),
    ("明年6月底前", "2025-06-30"),
    ("明年上半年", "2025-06-30"),
    ("明年第一季度", "2025-03-31"),
    ("明年年底前", "2025-12-31"),
    ("今年年底前", "2024-12-31"),
    ("年底前", "2024-12-31"),
    ("三个月内", "2024-06-12"),
    ("2024年第三季度", "2024-09-30"),
    ("2024年下半年", "2024-12-31"),
    ("2025年", "2025-12-31"),
    ("今年9月", "2024-09-30"),
    ("今年下半年", "2024-12-31"),
    ("第三次对话前", NEXT),
    ("下次对话前", NEXT),
    ("2024年9月", "2024-09-30"),
    ("9月底", "2024-09-30"),
    ("下半年", "2024-12-31"),
    ("第三季度", "2024-09-30"),
    ("两年内", "2026-03-12"),
    ("半年内", "2024-09-12"),
    ("下个月底前", "2024-04-30"),
    ("本月底前", "2024-03-31"),
]
HAN_BEGINS = "# 第二次国家—地方对话会纪要\n\n2024年3月12日，成都\n\n## 下一步工作\n\n"


@pytest.mark.parametrize(
    "step",
    [
        "1. {when}，自然资源部发布城市更新指南。\n",
        "1. 自然资源部{at}{when}发布城市更新指南。\n",
        "1. 发布城市更新指南（自然资源部，{when}）\n",
        "1. 发布城市更新指南\n   责任单位：自然资源部\n   完成时间：{when}\n",
        "1. 由自然资源部牵头编制城市更新指南，{when}完成。\n",
    ],
)
def test_in_chinese(step: str) -> None:
    for when, due in HAN:
        listed = step.format(when=when, at="" if when[-1] in "前内" else "于")
        (one,) = propose(read((HAN_BEGINS + listed).encode(), "x.md"), REGISTER).steps
        assert one.owner is not None
        assert one.due is not None, listed
        last = str(one.due.on) if one.due.on else one.due.precision
        assert (one.owner.name, last) == ("自然资源部", due), listed


@pytest.mark.parametrize(
    "step",
    [
        "The Ministry of Lands will publish a guide before Parliament rises in December.",
        "The Ministry of Lands will publish a guide on the budget of next year.",
        "The Ministry of Lands will publish what was decided in 2024.",
    ],
)
def test_the_time_of_something_else(step: str) -> None:
    assert found("en", f"- {step}\n") == [("Ministry of Lands", None)]
