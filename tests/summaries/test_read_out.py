"""One sentence that reads out what was agreed, its clauses parted by semicolons: each of them is a step."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "National-Local Dialogue on Water\n\nPune, 12 March 2025\n\n{lead}\n\n"


def owners_in(sentence: str, lead: str = "Closing") -> list[str]:
    return [owner for _text, owner, _helpers, _due in told(HEAD.format(lead=lead) + sentence + "\n")]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        (
            ("Before the close the chair read out the agreements, which nobody opposed, namely that the City of Pune "
            "will line two canals by May 2025; UNEP will count the wells; and the World Bank will report next time."),
            ["City of Pune", "UNEP", "World Bank"],
        ),
        (
            ("Al cierre, la moderadora dio lectura a los acuerdos, que nadie objetó, a saber: que la Alcaldía de Cali "
            "revestirá dos canales hasta mayo; que la CAF contará los pozos; y que el Banco Mundial informará."),
            ["Alcaldía de Cali", "CAF", "Banco Mundial"],
        ),
        (
            ("No final, a presidente leu os compromissos, aceitos por todos, a saber, que a Prefeitura de Belém vai "
            "revestir dois canais até maio de 2025; o BNDES vai contar os poços; e o Banco Mundial vai relatar tudo."),
            ["Prefeitura de Belém", "BNDES", "Banco Mundial"],
        ),
        (
            ("Avant la clôture, le président a donné lecture des engagements, admis sans objection, à savoir que la "
            "Mairie de Thiès curera deux canaux d'ici mai 2025 ; que le PNUE comptera les puits ; et que la Banque "
            "mondiale rendra compte."),
            ["Mairie de Thiès", "PNUE", "Banque mondiale"],
        ),
        (
            ("Menjelang akhir acara, ketua membacakan kesepakatan yang diterima tanpa keberatan, yakni bahwa "
            "Pemerintah Kota Semarang memasang dua pintu air paling lambat Mei 2025; Bappenas menghitung biaya sumur; "
            "sedangkan Bank Dunia melaporkan hasilnya pada dialog berikutnya."),
            ["Pemerintah Kota Semarang", "Bappenas", "Bank Dunia"],
        ),
        (
            ("闭幕前，主持人宣读了会议共识，即成都市人民政府将于2025年5月底前疏浚两条河道；世界银行将统计水井数量；"
            "四川大学将在下次对话会上汇报。"),
            ["成都市人民政府", "世界银行", "四川大学"],
        ),
    ],
)  # fmt: skip
def test_each_clause_read_out_is_a_step(sentence: str, owners: list[str]) -> None:
    assert owners_in(sentence) == owners


def test_clauses_behind_a_colon_are_steps_too() -> None:
    agreed = "They agreed as follows: the City of Pune will line two canals; UNEP will count the wells."
    assert owners_in(agreed) == ["City of Pune", "UNEP"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The chair read out the agreements of the first dialogue, namely that UNEP will count wells; Pune the rest.",
        "The chair read out the draft agreements, namely that UNEP will count the wells; the World Bank will report.",
        "La moderadora leyó los acuerdos anteriores, a saber: que la CAF contará pozos; que el Banco informará.",
        "Ketua membacakan kesepakatan dialog sebelumnya, yakni bahwa Bappenas menghitung sumur; Bank Dunia melaporkan.",
        "The chair read out the agreements that the two ministries had signed in March.",
    ],
)  # fmt: skip
def test_what_was_agreed_before_or_only_drafted_is_none(sentence: str) -> None:
    assert owners_in(sentence, "What was said") == []
