"""Steps that words count in the sentences of one paragraph, whole or wrapped to lines."""

from __future__ import annotations

import textwrap

import pytest

from tests.summaries.telling import told

TEXTS = {
    "en": ("Second National-Local Dialogue in Kenya", "Nairobi, 18 July 2024",
           ("At the end the two levels agreed on three follow-up steps. First, the Ministry of Lands with "
           "Nakuru opens its "
           "data on wells to the three counties by the end of September 2024. Second, UNEP will "
           "compare its ways "
           "of measuring before the rains. Third, the City of Kisumu writes a by-law for Manyatta, to be passed in "
           "December 2024. These matters will be taken up again at the third dialogue."),
           ["Ministry of Lands", "UNEP", "City of Kisumu"]),
    "es": ("Segundo Diálogo Nacional-Local, Perú", "Lima, 18 de julio de 2024",
           ("Al cierre, las partes acordaron tres pasos. En primer lugar, el Ministerio de Vivienda abre sus "
           "datos de pozos a "
           "las tres ciudades hasta fines de septiembre de 2024. En segundo lugar, SUNASS y Piura comparan sus "
           "métodos "
           "antes de las lluvias. En tercer lugar, la Municipalidad de Piura elabora una ordenanza para la ribera en "
           "diciembre de 2024. El almuerzo lo sirvió una cooperativa."),
           ["Ministerio de Vivienda", "SUNASS", "Municipalidad de Piura"]),
    "fr": ("Deuxième dialogue national-local, Sénégal", "Thiès, le 18 juillet 2024",
           ("En clôture, les parties ont convenu de trois suites. Premièrement, le Ministère de l'Urbanisme "
           "ouvre ses données "
           "de forages aux trois villes avant fin septembre 2024. Deuxièmement, le PNUE comparera "
           "ses méthodes "
           "avant l'hivernage. Troisièmement, la Ville de Thiès rédige un arrêté pour la zone basse, en "
           "décembre 2024. "
           "Le repas a été servi par un groupement."),
           ["Ministère de l'Urbanisme", "PNUE", "Ville de Thiès"]),
    "pt": ("Segundo Diálogo Nacional-Local, Brasil", "Belém, 18 de julho de 2024",
           ("No fim, as partes acordaram três passos. Primeiro, o Ministério das Cidades abre os seus dados de "
           "poços às três "
           "cidades até o fim de setembro de 2024. Segundo, a ANA e Teresina comparam os seus métodos antes "
           "das chuvas. "
           "Terceiro, a Prefeitura de Belém redige uma lei para a orla em dezembro de 2024. O almoço foi "
           "servido por uma "
           "cooperativa."),
           ["Ministério das Cidades", "ANA", "Prefeitura de Belém"]),
    "id": ("Dialog Nasional-Daerah Kedua Indonesia", "Bitung, 18 Juli 2024",
           ("Pada akhir acara, pusat dan daerah menyepakati tiga langkah tindak lanjut. Pertama, Kementerian "
           "ESDM membuka "
           "data izin sumur kepada ketiga pemerintah daerah paling lambat akhir September 2024. Kedua, "
           "Bappenas dan Bitung "
           "menyamakan cara pengukuran sebelum musim hujan. Ketiga, Pemerintah Kota Bitung menyusun peraturan "
           "wali kota "
           "tentang sumur dengan target Desember 2024. Makan siang disediakan kelompok ibu."),
           ["Kementerian ESDM", "Bappenas", "Pemerintah Kota Bitung"]),
    "zh": ("中国第二次国家与地方对话会总结", "时间：2024年7月18日",
           ("会议最后，各方商定三项工作。第一，成都市住建局于2024年9月底前向三市开放水井数据。第二，水利部在汛期前统一测量方法。"
           "第三，宁波市住建局于2024年12月前制定管理办法。午餐由志愿者提供。"),
           ["成都市住建局", "水利部", "宁波市住建局"]),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("width", [0, 58, 66, 74])
def test_each_is_a_step(language: str, width: int) -> None:
    title, day, paragraph, owners = TEXTS[language]
    if width and language != "zh":
        paragraph = textwrap.fill(paragraph, width)
    steps = told(f"{title}\n\n{day}\n\nThe day began early.\n\n{paragraph}\n")
    assert [(owner in one, bool(due)) for owner, (_text, one, _more, due) in zip(owners, steps, strict=True)] == [
        (True, True)
    ] * 3
    assert steps[-1][0].rstrip(".。") in " ".join(paragraph.split()).replace("\n", "")


@pytest.mark.parametrize("width", [0, 58, 66, 74])
def test_what_a_paragraph_counts_that_was_not_agreed_is_none(width: int) -> None:
    paragraph = (
        "The panel named three difficulties. First, the Ministry of Lands keeps its data on wells to itself, whoever "
        "asks for it. Second, NEMA and Mombasa measure in ways that nobody can compare. Third, the City of "
        "Kisumu has no "
        "by-law for Manyatta."
    )
    text = textwrap.fill(paragraph, width) if width else paragraph
    assert told(f"Second National-Local Dialogue in Kenya\n\nNairobi, 18 July 2024\n\n{text}\n") == []


def test_a_list_that_words_count_is_one_all_the_same() -> None:
    text = (
        "Second National-Local Dialogue in Kenya\n\nNairobi, 18 July 2024\n\nAgreed actions\n\n"
        "First, NEMA prints the guide by May 2025.\nSecond, UNEP will open its map by June 2025.\n"
        "Third, KURA sends its figures by July 2025.\n"
    )
    assert [one[1] for one in told(text)] == ["NEMA", "UNEP", "KURA"]
