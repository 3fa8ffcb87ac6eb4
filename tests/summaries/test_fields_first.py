"""Paragraphs that begin with the name of a field, and tell who will do what in it."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TEXTS = {
    "en": (
        "Second National-Local Dialogue in Kenya\n\nNairobi, 18 July 2024\n\nNext steps\n\n",
        ("Wells. The Ministry of Lands will open its register by 30 September 2024. UNEP will compare the ways to "
        "measure."),
        "Shoreline. The City of Kisumu will pass a by-law for Manyatta by December 2024.",
        ("Money. NEMA will present a line of credit at the third dialogue. One company suggested a trust; the idea was "
        "not discussed."),
        ["Ministry of Lands", "UNEP", "City of Kisumu", "NEMA"],
    ),
    "es": (
        "Segundo Diálogo Nacional-Local, Perú\n\nLima, 18 de julio de 2024\n\nPróximos pasos\n\n",
        ("Pozos. El Ministerio de Vivienda abrirá su registro hasta el 30 de septiembre de 2024. La SUNASS comparará "
        "los métodos."),
        "Ribera. La Municipalidad de Piura aprobará una ordenanza hasta diciembre de 2024.",
        ("Dinero. El COFIDE presentará una línea de crédito en el tercer diálogo. Una empresa sugirió un fideicomiso; "
        "la idea no fue discutida."),
        ["Ministerio de Vivienda", "SUNASS", "Municipalidad de Piura", "COFIDE"],
    ),
    "pt": (
        "Segundo Diálogo Nacional-Local, Brasil\n\nBelém, 18 de julho de 2024\n\nEncaminhamentos\n\n",
        "Poços. O Ministério das Cidades abrirá o seu cadastro até 30 de setembro de 2024. A ANA comparará os métodos.",
        "Orla. A Prefeitura de Belém aprovará uma lei até dezembro de 2024.",
        ("Dinheiro. O BNDES apresentará uma linha de crédito no terceiro diálogo. Uma empresa sugeriu um fundo; a "
        "ideia não foi discutida."),
        ["Ministério das Cidades", "ANA", "Prefeitura de Belém", "BNDES"],
    ),
    "fr": (
        "Deuxième dialogue national-local, Sénégal\n\nThiès, le 18 juillet 2024\n\nProchaines étapes\n\n",
        ("Puits. Le Ministère de l'Urbanisme ouvrira son registre avant le 30 septembre 2024. L'ONAS comparera les "
        "méthodes."),
        "Rivage. La Ville de Thiès prendra un arrêté avant décembre 2024.",
        ("Argent. L'ADM présentera une ligne de crédit au troisième dialogue. Une entreprise a suggéré un fonds ; "
        "l'idée n'a pas été discutée."),
        ["Ministère de l'Urbanisme", "ONAS", "Ville de Thiès", "ADM"],
    ),
    "id": (
        "Dialog Nasional-Daerah Kedua Indonesia\n\nBitung, 18 Juli 2024\n\nLangkah selanjutnya\n\n",
        ("Sumur. Kementerian PUPR akan membuka datanya paling lambat 30 September 2024. Bappenas akan membandingkan "
        "cara pengukuran."),
        "Pesisir. Pemerintah Kota Bitung akan menetapkan peraturan paling lambat Desember 2024.",
        ("Pembiayaan. Kementerian Keuangan akan menyampaikan skema kredit pada dialog ketiga. Sebuah perusahaan "
        "mengusulkan dana abadi; usulan itu tidak dibahas."),
        ["Kementerian PUPR", "Bappenas", "Pemerintah Kota Bitung", "Kementerian Keuangan"],
    ),
    "zh": (
        "中国第二次国家与地方对话会总结\n\n时间：2024年7月18日\n\n下一步工作\n\n",
        "水井。水利部将于2024年9月底前开放登记数据。世界银行将比较测量方法。",
        "岸线。宁波市住建局将于2024年12月前制定管理办法。",
        "资金。财政部将在第三次对话会上提出信贷方案。有企业建议设立基金，会议未作讨论。",
        ["水利部", "世界银行", "宁波市住建局", "财政部"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_each_sentence_that_tells_one_is_a_step(language: str) -> None:
    head, *paragraphs, owners = TEXTS[language]
    steps = told(head + "\n\n".join(paragraphs) + "\n")
    assert [owner for _text, owner, _more, _due in steps] == owners
    assert all(text.count(".") + text.count("。") == 1 for text, *_rest in steps)


def test_where_one_of_them_tells_none_they_only_tell_of_the_matter() -> None:
    text = (
        "Second National-Local Dialogue in Kenya\n\nNairobi, 18 July 2024\n\nWay forward\n\n"
        "Wells. They are many, and nobody counts them.\n\nShoreline. It is eroding at two metres a year.\n"
    )
    assert told(text) == []
