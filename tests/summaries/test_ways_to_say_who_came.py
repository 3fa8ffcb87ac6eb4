"""The ways in which one sentence says who came: a ministry, a city and somebody else."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

NAMES = {
    "en": ("Second National-Local Dialogue, Ghana\n\nAccra, 3 May 2025", "Ministry of Works", "City of Accra", "UNEP"),
    "es": (
        "Segundo Diálogo Nacional-Local, Colombia\n\nCali, 3 de mayo de 2025",
        "Ministerio de Vivienda", "Alcaldía de Cali", "GIZ",
    ),
    "fr": (
        "Deuxième dialogue national-local, Maroc\n\nFès, 3 mai 2025",
        "Ministère de l'Habitat", "Commune de Fès", "PNUD",
    ),
    "pt": (
        "Segundo Diálogo Nacional-Local, Brasil\n\nBelém, 3 de maio de 2025",
        "Ministério das Cidades", "Prefeitura de Belém", "GIZ",
    ),
    "id": (
        "Dialog Nasional-Lokal Kedua, Indonesia\n\nBogor, 3 Mei 2025",
        "Kementerian PUPR", "Pemerintah Kota Bogor", "UNEP",
    ),
    "zh": ("第二次国家—地方对话会议纪要\n\n2025年5月3日，成都", "住房和城乡建设部", "成都市", "联合国环境规划署"),
}  # fmt: skip
"""The head of a document; those of the nation, of a city, and others."""
SENTENCES = {
    "en": [
        "The {n}, the {l} and {o} attended.",
        "Participants came from the {n}, the {l} and {o}.",
        "Those present were the {n}, the {l} and {o}.",
        "Around 80 participants from the {n}, the {l} and {o} took part.",
        "Present: {n}; {l}; {o}.",
        "In attendance were the {n}, the {l} and {o}.",
        "National government was represented by the {n}, local government by the {l}, and partners by {o}.",
        "At national level, the {n} took part; at local level, the {l}; {o} joined as partners.",
    ],
    "es": [
        "Por el nivel nacional asistió el {n}; por el local, la {l}; y, en calidad de socio, {o}.",
        "Participaron 60 personas del {n}, la {l} y {o}.",
        "El diálogo contó con la participación del {n}, la {l} y {o}.",
        "Se contó con la presencia del {n}, la {l} y {o}.",
        "Estuvieron presentes el {n}, la {l} y {o}.",
        "El encuentro reunió a representantes del {n}, de la {l} y de {o}.",
    ],
    "fr": [
        "Ont participé le {n}, la {l} et le {o}.",
        "La rencontre a réuni des représentants du {n}, de la {l} et du {o}.",
        "Étaient présents le {n}, la {l} et le {o}.",
        "Le dialogue a vu la participation du {n}, de la {l} et du {o}.",
        "Organisé par le {n}, le dialogue a rassemblé la {l} et le {o}.",
    ],
    "pt": [
        "Participaram o {n}, a {l} e a {o}.",
        "O encontro contou com a participação do {n}, da {l} e da {o}.",
        "Estiveram presentes representantes do {n}, da {l} e da {o}.",
        "O diálogo reuniu cerca de 60 pessoas do {n}, da {l} e da {o}.",
        "Marcaram presença o {n}, a {l} e a {o}.",
        "Tomaram parte nos trabalhos o {n}, a {l} e a {o}.",
    ],
    "id": [
        "Dialog dihadiri oleh {n}, {l}, dan {o}.",
        "Hadir dalam pertemuan ini {n}, {l}, dan {o}.",
        "Peserta berasal dari {n}, {l}, dan {o}.",
        "Turut hadir perwakilan {n}, {l}, dan {o}.",
        "Pertemuan ini mempertemukan {n}, {l}, dan {o}.",
    ],
    "zh": [
        "{n}、{l}、{o}的代表出席了会议。",
        "参加会议的有{n}、{l}和{o}。",
        "来自{n}、{l}和{o}的60余名代表参会。",
        "与会代表来自{n}、{l}以及{o}。",
    ],
}


@pytest.mark.parametrize(("language", "sentence"), [(one, said) for one, told in SENTENCES.items() for said in told])
def test_one_sentence(language: str, sentence: str) -> None:
    head, national, local, other = NAMES[language]
    text = f"{head}\n\n{sentence.format(n=national, l=local, o=other)}\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert {(part.level, part.name) for part in told} == {("national", national), ("local", local), ("other", other)}


FROM_EN = """Who was there

From the Government of Ghana: the Ministry of Works and NADMO. From the cities: mayors or their deputies from Accra,
Kumasi and Tamale. Also in the hall: the World Bank and UNEP.
"""
FROM_ES = """Quiénes estuvieron

Del Gobierno de Colombia: el Ministerio de Vivienda y el DNP. De las ciudades: alcaldes o sus delegados de Cali,
Pereira y Pasto. También en la sala: el BID y el PNUMA.
"""
FROM_ZH = """参加会议的国家单位有财政部、生态环境部；地方单位有成都市、昆明市；此外，世界银行和四川大学也派员出席。
"""
LINES = """Level of Representation

National government - Ministry of Works, NADMO

City governments - Accra, Kumasi and Tamale

From elsewhere
  World Bank
  UNEP

ROUND 1. WHERE DOES THE WATER GO?

Accra spoke.
"""


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", FROM_EN, ["Ministry of Works", "NADMO", "Accra", "Kumasi", "Tamale", "World Bank", "UNEP"]),
        ("es", FROM_ES, ["Ministerio de Vivienda", "DNP", "Cali", "Pereira", "Pasto", "BID", "PNUMA"]),
        ("zh", FROM_ZH, ["财政部", "生态环境部", "成都市", "昆明市", "世界银行", "四川大学"]),
        ("en", LINES, ["Ministry of Works", "NADMO", "Accra", "Kumasi", "Tamale", "World Bank", "UNEP"]),
    ],
)
def test_paragraphs_by_level(language: str, text: str, names: list[str]) -> None:
    document = read(f"{NAMES[language][0]}\n\n{text}".encode(), "x.txt")
    assert [one.name for one in propose(document, REGISTER).representation] == names
