"""Those of whom a text says that they did not come were not there; those who did something there were."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def came(text: str) -> list[tuple[str, str]]:
    told = propose(read(text.encode(), "x.md"), REGISTER).representation
    return [(part.name, part.level or "") for part in told]


@pytest.mark.parametrize(
    ("title", "heading", "sentence"),
    [
        ("Dialogue, Rwanda", "Who came", "The Ministry of Finance had been invited and sent its apologies."),
        ("Dialogue, Ghana", "Present", "The British High Commission and UNDP could not attend but sent remarks."),
        ("Diálogo, Perú", "Quiénes estuvimos", "El Ministerio de Economía fue invitado y no pudo asistir."),
        ("Diálogo, Brasil", "Presentes", "O Ministério da Fazenda não pôde comparecer e enviou um vídeo."),
        ("Dialogue, Sénégal", "Présents", "La Banque mondiale s'était excusée par courrier."),
        ("Dialog, Indonesia", "Yang hadir", "Kementerian Keuangan tidak dapat hadir pada hari itu."),
        ("对话，中国", "来的人", "生态环境部因故未能出席。"),
    ],
)
def test_who_stayed_away_was_not_there(title: str, heading: str, sentence: str) -> None:
    assert came(f"# {title}\n\n## {heading}\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("title", "heading", "paragraph", "names"),
    [
        ("Dialogue, Ghana", "The people in the room",
         ("We were pleased to have the Ministry of Works with us all day, and the Ministry of Finance in the "
         "afternoon. The Environmental Protection Agency chaired a table. Kumasi Metropolitan Assembly "
         "and Tamale Metropolitan Assembly brought their planners; Bo City Council came as an observer. GIZ and the "
         "World Bank completed the table."),
         [("Ministry of Works", "national"), ("Ministry of Finance", "national"),
          ("Environmental Protection Agency", "national"), ("Kumasi Metropolitan Assembly", "local"),
          ("Tamale Metropolitan Assembly", "local"), ("Bo City Council", "local"), ("GIZ", "other"),
          ("World Bank", "other")]),
        ("Diálogo, Perú", "Quiénes estuvimos",
         ("El Ministerio de Vivienda moderó una mesa. La Municipalidad de Piura y la Municipalidad de Trujillo "
         "trajeron a sus técnicos; el BID y la GIZ completaron la mesa."),
         [("Ministerio de Vivienda", "national"), ("Municipalidad de Piura", "local"),
          ("Municipalidad de Trujillo", "local"), ("BID", "other"), ("GIZ", "other")]),
        ("Dialog, Indonesia", "Yang hadir",
         "Kementerian PUPR memandu satu meja. Pemerintah Kota Bitung dan Pemerintah Kota Balikpapan membawa perencana.",
         [("Kementerian PUPR", "national"), ("Pemerintah Kota Bitung", "local"),
          ("Pemerintah Kota Balikpapan", "local")]),
    ],
)  # fmt: skip
def test_who_did_something_there_was_there(
    title: str, heading: str, paragraph: str, names: list[tuple[str, str]]
) -> None:
    assert came(f"# {title}\n\n## {heading}\n\n{paragraph}\n") == names


@pytest.mark.parametrize(
    ("title", "sentence", "names"),
    [
        ("Diálogo Nacional-Local, Brasil",
         ("Estiveram presentes quarenta pessoas, entre as quais representantes do Ministério das Cidades e do "
         "Ministério "
         "da Saúde; dos municípios de Recife, de Belém e de Teresina; e ainda do KfW, da Livaningo e da WRI Brasil."),
         [("Ministério das Cidades", "national"), ("Ministério da Saúde", "national"), ("Recife", "local"),
          ("Belém", "local"), ("Teresina", "local"), ("KfW", "other"), ("Livaningo", "other"),
          ("WRI Brasil", "other")]),
        ("Dialogue national-local, Sénégal",
         ("Étaient présentes trente-huit personnes, parmi lesquelles des représentants du ministère de l'Urbanisme ; "
         "des communes de Thiès, de Rufisque et de Kaolack."),
         [("ministère de l'Urbanisme", "national"), ("Thiès", "local"), ("Rufisque", "local"), ("Kaolack", "local")]),
    ],
)  # fmt: skip
def test_among_those_who_are_counted(title: str, sentence: str, names: list[tuple[str, str]]) -> None:
    assert came(f"# {title}\n\n{sentence}\n") == names


@pytest.mark.parametrize("body", ["Institution", "Body", "Name of the body"])
def test_a_column_of_levels_is_told_by_its_cells(body: str) -> None:
    rows = "| Ministry of Lands | National | 4 |\n| Kisumu County | County | 5 |\n| UNEP | Partner | 1 |\n"
    told = came(f"# Dialogue, Kenya\n\n## Attendance\n\n| {body} | Character | Delegates |\n|---|---|---|\n{rows}")
    assert told == [("Ministry of Lands", "national"), ("Kisumu County", "local"), ("UNEP", "other")]


@pytest.mark.parametrize(
    ("head", "levels"),
    [
        ("Sector | How many | From where", ("Central government", "Municipalities", "Partners")),
        ("Sector | Cuántas personas | De dónde", ("Gobierno central", "Municipalidades", "Cooperación")),
        ("Setor | Quantos | De onde", ("União", "Municípios", "Parceiros")),
        ("Catégorie | Combien | Qui", ("État", "Communes", "Partenaires")),
        ("Unsur | Jumlah | Dari mana", ("Pusat", "Daerah", "Mitra")),
        ("方面 | 人数 | 来自", ("国家", "地方", "合作伙伴")),
    ],
)
def test_how_many_came_stands_before_their_names(head: str, levels: tuple[str, str, str]) -> None:
    names = ("MINAE, INVU", "Curridabat, La Unión", "PNUD, AFD")
    rows = "".join(
        f"| {level} | {count} | {of} |\n" for level, count, of in zip(levels, (14, 9, 4), names, strict=True)
    )
    told = came(f"# Dialogue, Costa Rica\n\n## Present\n\n| {head} |\n|---|---|---|\n{rows}")
    assert told == [
        ("MINAE", "national"), ("INVU", "national"), ("Curridabat", "local"), ("La Unión", "local"), ("PNUD", "other"),
        ("AFD", "other"),
    ]  # fmt: skip


def test_committees_of_the_people_are_local() -> None:
    text = "- Ministries (1)\n  - Ministry of Construction\n- People's Committees (2)\n  - Hue\n  - Da Nang\n"
    assert came(f"# First National-Local Dialogue, Viet Nam\n\n## Who came\n\n{text}") == [
        ("Ministry of Construction", "national"), ("Hue", "local"), ("Da Nang", "local"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Support", "Appuis", "Apoyo", "Apoio", "Dukungan"])
def test_those_who_support_are_others_beside_levels(label: str) -> None:
    text = f"- National: Ministry of Lands\n- Local: Kisumu\n- {label}: Shelter Forum, UNEP\n"
    assert came(f"# Dialogue, Kenya\n\n## Present\n\n{text}")[2:] == [("Shelter Forum", "other"), ("UNEP", "other")]
