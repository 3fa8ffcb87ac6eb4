"""Who was there: names in lists, in sentences, and in tables."""

from __future__ import annotations

from collections import Counter

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.second import told_in


def parts_in(text: str, title: str = "National-Local Dialogue in Kenya") -> list[tuple[str | None, str]]:
    document = f"# {title}\n\nNairobi, 3 March 2025\n\n{text}\n".encode()
    return [(part.level, part.name) for part in propose(read(document, "x.md"), REGISTER).representation]


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "National: ministère de l'Urbanisme, du Logement et de l'Hygiène publique, KfW",
            ["ministère de l'Urbanisme, du Logement et de l'Hygiène publique", "KfW"],
        ),
        (
            "National: Ministry of Lands, Housing, Forests and Climate; Ministry of Finance",
            ["Ministry of Lands, Housing, Forests and Climate", "Ministry of Finance"],
        ),
        (
            "National: Ministerio de Vivienda y Asentamientos Humanos (MIVAH) e Instituto de Vivienda y Urbanismo",
            ["Ministerio de Vivienda y Asentamientos Humanos", "Instituto de Vivienda y Urbanismo"],
        ),
        ("National: President's Office (PO-RALG), Ministry of Lands", ["President's Office", "Ministry of Lands"]),
        ("National: 工业、科学、技术与创新部、环境部", ["工业、科学、技术与创新部", "环境部"]),
        (
            "Local: People's Committees of Can Tho, Ho Chi Minh City and Vinh Long",
            ["Can Tho", "Ho Chi Minh City", "Vinh Long"],
        ),
        ("Local: communes de Yopougon et de Cocody", ["Yopougon", "Cocody"]),
        (
            "Local: municipalidades de Curridabat, Montes de Oca y San José",
            ["Curridabat", "Montes de Oca", "San José"],
        ),
        ("Local: communes de Sfax, de Bizerte et de Gabès", ["Sfax", "Bizerte", "Gabès"]),
        (
            "National: Ministerio de Vivienda y los municipios de Cuenca, Loja y Ambato",
            ["Ministerio de Vivienda", "Cuenca", "Loja", "Ambato"],
        ),
        (
            "National: NITI Aayog and the Ministry of Environment, Forest and Climate Change",
            ["NITI Aayog", "Ministry of Environment, Forest and Climate Change"],
        ),
        ("Local: 成都、重庆、宁波三市代表", ["成都", "重庆", "宁波"]),
        (
            "National: le ministère de l'Urbanisme et le ministère de l'Intérieur",
            ["ministère de l'Urbanisme", "ministère de l'Intérieur"],
        ),
        ("National: Ministry of Lands, UNEP and KfW", ["Ministry of Lands", "UNEP", "KfW"]),
    ],
)
def test_names_in_a_list(told: str, names: list[str]) -> None:
    assert [name for _level, name in parts_in(f"## Representation\n\n{told}")] == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            (
                "Del nivel nacional asistieron el Ministerio de Vivienda, Construcción y Saneamiento y la ANA. Del "
                "nivel local, las municipalidades de Arequipa y Piura. También participaron la GIZ y el Foro Ciudades."
            ),
            {"national": 2, "local": 2, "other": 2},
        ),
        (
            "National bodies (Ministry of Finance, NEMA); cities (Kisumu, Nakuru); partners (UNEP, KfW).",
            {"national": 2, "local": 2, "other": 2},
        ),
        (
            "The Ministry of Finance and NEMA spoke for the national level. Kisumu, Voi and Bo represented the cities.",
            {"national": 2, "local": 3},
        ),
        ("**Central government.** Ministry of Finance; NEMA. **Cities.** Kisumu; Nakuru.", {"national": 2, "local": 2}),
        ("Others: Disaster and Emergency Authority; UNEP", {"other": 2}),
        (
            "It was co-chaired by the Ministry of Lands and the Kisumu County Government, with UNEP and KfW attending.",
            {"national": 1, "local": 1, "other": 2},
        ),
        (
            "Elle a été coprésidée par le ministère de l'Urbanisme et la commune d'Agadir, avec la GIZ et le PNUE.",
            {"national": 1, "local": 1, "other": 2},
        ),
        ("中央部门包括财政部、国家发展改革委；地方部门包括成都市、宁波市。", {"national": 2, "local": 2}),
        (
            "国家层面有财政部、生态环境部，地方层面有成都市，世界银行也派员参加。",
            {"national": 2, "local": 1, "other": 1},
        ),
        ("会议由财政部主持，成都市、宁波市和世界银行参加。", {"national": 1, "local": 2, "other": 1}),
        (
            (
                "NEMA and the Ministry of Lands for the national government; Kisumu and Voi for the counties; UNEP and "
                "KfW as partners."
            ),
            {"national": 2, "local": 2, "other": 2},
        ),
        (
            (
                "Por la Nación estuvieron el Ministerio de Vivienda y el DNP; por las ciudades Cali y Pasto; además la "
                "GIZ."
            ),
            {"national": 2, "local": 2, "other": 1},
        ),
        (
            (
                "National government was represented by NEMA; local government by Kisumu and Voi; partners were UNEP "
                "and KfW."
            ),
            {"national": 1, "local": 2, "other": 2},
        ),
        ("Four counties took part: Nairobi City, Kisumu, Mombasa and Nakuru.", {"local": 4}),
        (
            "国家层面有住房和城乡建设部、国家发展改革委参加，地方层面有成都市、重庆市参加，世界银行等机构列席。",
            {"national": 2, "local": 2, "other": 1},
        ),
        ("Ao todo, 77 participantes.", {}),
        ("（略）", {}),
    ],
)
def test_levels_of_those_present(told: str, names: dict[str, int]) -> None:
    assert Counter(level for level, _name in parts_in(f"## Representation\n\n{told}")) == Counter(names)


@pytest.mark.parametrize("count", ["~70 people", "about 70 people", "70 people"])
def test_a_count_is_nobody(count: str) -> None:
    assert parts_in(f"## Who was in the room\n\n- {count}\n- UNEP\n- Ministry of Lands") == [
        ("other", "UNEP"),
        ("national", "Ministry of Lands"),
    ]


def test_kinds_in_small_letters_of_those_who_were_represented() -> None:
    told = "Y étaient représentés le ministère de l'Environnement, les communes de Sfax et de Gabès, ainsi que la GIZ."
    assert [name for _level, name in parts_in(told)] == ["ministère de l'Environnement", "Sfax", "Gabès", "GIZ"]


def test_groups_that_are_counted() -> None:
    told = "Two national departments (the Ministry of Lands and UNEP), three city governments (Nakuru, Kisumu and Voi)."
    assert parts_in(f"## Who took part\n\n{told}") == [
        ("national", "Ministry of Lands"),
        ("national", "UNEP"),
        ("local", "Nakuru"),
        ("local", "Kisumu"),
        ("local", "Voi"),
    ]


@pytest.mark.parametrize(
    ("head", "signed"),
    [("Signature", ["UNEP", "KfW"]), ("Remarks", ["UNEP", "County of Nakuru", "KfW"]), ("Budget", [])],
)
def test_a_table_of_those_present(head: str, signed: list[str]) -> None:
    name = "Item" if head == "Budget" else "Name"
    rows = "| 1 | Ann Ode | UNEP | ok |\n| 2 | Bo Ite | County of Nakuru | |\n| 3 | Cy Oba | KfW | ok |"
    table = f"| No | {name} | Institution | {head} |\n|---|---|---|---|\n{rows}"
    assert [part for _level, part in parts_in(f"## Attendance list\n\n{table}")] == signed


def test_minutes_begin_with_their_numbers() -> None:
    told = "Min. 1/2025: Opening\nThe chair opened it.\n\nMin. 2/2025: Discussion\nAll spoke."
    document = f"Minutes of the dialogue in Kenya\n\nPresent\nUNEP\nCounty of Nakuru\n\n{told}\n".encode()
    assert [part.name for part in propose(read(document, "x.txt"), REGISTER).representation] == [
        "UNEP",
        "County of Nakuru",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "会议围绕气候展开，来自财政部、生态环境部以及成都、重庆两市的代表共45人参加会议。",
        "财政部、生态环境部和成都市、重庆市有关部门的代表共计45人参会。",
        "2024年6月12日，对话会在成都召开，来自财政部、生态环境部、成都市以及重庆市的60余名代表出席了会议。",
    ],
)
def test_a_chinese_sentence_that_tells_who_came(told: str) -> None:
    assert [name.rstrip("市") for _level, name in parts_in(told, "中国国家与地方对话")] == [
        "财政部",
        "生态环境部",
        "成都",
        "重庆",
    ]


def test_a_chinese_sentence_that_lists_nobody() -> None:
    assert parts_in("会议由国家发展和改革委员会指导，共有80人参会。") == []


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("UNDP, the World Bank and the Kenya Research Centre took part as well.",
            ["UNDP", "World Bank", "Kenya Research Centre"]),
        ("In the room: UNEP, Nakuru and Kisumu counties, ICLEI. We counted 57 heads.",
            ["UNEP", "Nakuru", "Kisumu", "ICLEI"]),
        ("22 people joined: Ministry of Lands, UNEP.", ["Ministry of Lands", "UNEP"]),
        ("Dialog dihadiri 92 orang, terdiri atas perwakilan Kementerian Keuangan, Bappenas, serta UNDP.",
            ["Kementerian Keuangan", "Bappenas", "UNDP"]),
        ("## 出席\n\n出席：王建国、李卫东、周敏\n\n抄送：财政部国际司", []),
        ("Le dialogue a réuni 40 personnes autour de la Direction générale des eaux (DGE) et de la ville de Fès.",
            ["Direction générale des eaux", "ville de Fès"]),
        ("## Saran peserta\n\n- Kementerian Perhubungan sebaiknya menyederhanakan aturan.", []),
    ],
)  # fmt: skip
def test_those_of_a_sentence(told: str, names: list[str]) -> None:
    assert [name for _level, name in parts_in(told)] == names


@pytest.mark.parametrize("heading", ["Who spoke", "Quienes hablaron", "Quem falou", "Qui a pris la parole"])
def test_those_who_spoke_were_there(heading: str) -> None:
    told = parts_in(f"## {heading}\n\nNational: UNEP\n\nMetros: City of Accra\n\nLain: GIZ")
    assert told == [("national", "UNEP"), ("local", "City of Accra"), ("other", "GIZ")]


def test_levels_that_were_told_tell_nobody_again() -> None:
    text = (
        "## Who was there\n\nNational: Ministry of Finance\nLocal: City of Accra\n\n## At the national level\n\n"
        "- The ministry took up the map.\n\n## At the local level\n\n- Accra counts its drains.\n- Kumasi does, too.\n"
    )
    told = propose(read(f"# Dialogue in Ghana\n\n{text}".encode(), "x.md"), REGISTER)
    assert [part.name for part in told.representation] == ["Ministry of Finance", "City of Accra"]
    assert [point.level for point in told.points] == ["national", "local", "local"]


def test_the_course_of_the_dialogue_tells_nobody() -> None:
    text = "## Present\n\nNational: UNEP\n\nLocal: City of Accra\n\n### Course of the dialogue\n\n- A walk\n- Talks\n"
    assert [name for _level, name in parts_in(text)] == ["UNEP", "City of Accra"]


@pytest.mark.parametrize(
    ("told", "levels"),
    [
        (
            (
                "## Tour de table\n\n**Administration centrale :** DGCT ; Ministère de l'Énergie\n\n"
                "**Communes :** Agadir ; Essaouira\n\n**Invités :** GIZ ; AFD"
            ),
            ["national", "national", "local", "local", "other", "other"],
        ),
        (
            (
                "## Los que vinimos\n\n- **Del Estado central:** Ministerio de Vivienda\n"
                "- **De los GAD:** Municipalidad de Loja\n- **De la casa y amigos:** Grupo FARO; FLACSO"
            ),
            ["national", "local", "other", "other"],
        ),
        (
            (
                "## 出席单位\n\n| 国家部委及直属单位 | 城市 | 国际组织、研究机构 |\n|---|---|---|\n"
                "| 自然资源部 | 成都市 | 联合国人居署 |"
            ),
            ["national", "local", "other"],
        ),
        (
            (
                "MoHUA and NIUA represented the Union; the Pune Municipal Corporation and the Surat Municipal "
                "Corporation represented the cities. UNEP, the World Bank and IIT Madras completed the round."
            ),
            ["national", "national", "local", "local", "other", "other", "other"],
        ),
    ],
)
def test_levels_lead_those_who_were_there(told: str, levels: list[str]) -> None:
    assert [level for level, _name in parts_in(told)] == levels


def test_names_between_dots_and_levels_in_prose() -> None:
    told = told_in(
        "Who came\n\nNational government: MINAE · MOPT\nLocal governments: City of Accra · City of Tema\n"
        "Others: UNDP · GIZ\n"
    )
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "MINAE"), ("national", "MOPT"), ("local", "City of Accra"), ("local", "City of Tema"),
        ("other", "UNDP"), ("other", "GIZ"),
    ]  # fmt: skip
    told = told_in(
        "Présents\n\nPour l'État, le Ministère de l'Environnement et l'Agence nationale des déchets. Pour les villes, "
        "la Municipalité de Sfax et la Municipalité de Gabès. Étaient aussi là l'Union européenne et la KfW.\n"
    )
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "Ministère de l'Environnement"), ("national", "Agence nationale des déchets"),
        ("local", "Municipalité de Sfax"), ("local", "Municipalité de Gabès"),
        ("other", "Union européenne"), ("other", "KfW"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("signs", "levels", "bodies"),
    [
        ("In witness whereof, signed:", ("For the national bodies", "For the cities"), ("UNEP", "Kisumu County")),
        ("En constancia firman,", ("Por las entidades nacionales", "Por los municipios"), ("UNEP", "Piura")),
        ("Assinam:", ("Pelas instituições nacionais", "Pelos municípios"), ("UNEP", "Prefeitura do Recife")),
        ("Ont signé :", ("Pour les institutions nationales", "Pour les communes"), ("UNEP", "Commune de Sfax")),
    ],
)  # fmt: skip
def test_who_signs_was_there_and_not_the_persons(signs: str, levels: tuple[str, str], bodies: tuple[str, str]) -> None:
    listed = "\n\n".join(f"{level}\n\nAma Owusu\n\n{body}" for level, body in zip(levels, bodies, strict=True))
    assert parts_in(f"{signs}\n\n{listed}") == [("national", bodies[0]), ("local", bodies[1])]


def test_a_unit_is_of_the_name_before_it_where_the_others_are_one_each() -> None:
    listed = "- Ministry of Health, Division of Water\n- NEMA\n- Ministry of Lands"
    told = parts_in(f"## Participants\n\n### National\n\n{listed}")
    assert told[0] == ("national", "Ministry of Health, Division of Water")


@pytest.mark.parametrize(
    "lines",
    [
        "- Ms Ruth Chebet, UNEP\n- Eng. Mary Achieng, County of Nakuru",
        "- Ruth Chebet, Director, UNEP\n- Mary Achieng, Mayor, County of Nakuru",
        "- UNEP (Ms Ruth Chebet)\n- County of Nakuru – Mary Achieng",
        "- Ruth Chebet – UNEP\n- Mary Achieng – County of Nakuru (Minutes)",
    ],
)
def test_whom_persons_came_for(lines: str) -> None:
    assert [name for _level, name in parts_in(f"## Participants\n\n{lines}")] == ["UNEP", "County of Nakuru"]


def test_several_names_in_a_line_are_no_person_and_a_body() -> None:
    told = parts_in("## Participants\n\n- Akiba Mashinani, UNEP, GIZ\n- Slum Dwellers, KfW, AFD")
    assert {name for _level, name in told} >= {"Akiba Mashinani", "UNEP", "Slum Dwellers", "AFD"}


def test_the_government_beside_cities() -> None:
    lines = "Government: Ministry of Water, Coast Water Company\n\nCities: Kisumu, Nakuru"
    assert ("national", "Coast Water Company") in parts_in(f"## Participants\n\n{lines}")


@pytest.mark.parametrize("closing", ["Greetings to the family", "Kind regards,", "Un abrazo,", "Bien cordialement,"])
def test_who_signs_a_letter_was_not_listed(closing: str) -> None:
    told = parts_in(f"## Participants\n\n- UNEP\n- KfW\n\n{closing}\n\nHawa\n\nTraders Union")
    assert [name for _level, name in told] == ["UNEP", "KfW"]


def test_a_table_that_counts_kinds_names_groups() -> None:
    rows = (
        "| Level | Category | Organisations |\n|---|---|---|\n| National | Ministries and divisions | 4 |\n"
        "| | Departments | 5 |\n| Local | Counties | 6 |\n"
    )
    told = propose(read(f"# Dialogue in Kenya\n\n## Who was there\n\n{rows}".encode(), "x.md"), REGISTER)
    assert [(part.level, part.kind, part.name) for part in told.representation] == [
        ("national", "group", "Ministries and divisions"),
        ("national", "group", "Departments"),
        ("local", "group", "Counties"),
    ]


def test_counts_of_persons_are_nobody() -> None:
    assert parts_in("## Who was there\n\n| Participants | Number |\n|---|---|\n| Women | 34 |\n| Men | 51 |\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "From the parishes came Kisumu County and Nakuru County. Friends of the process were UNEP and KfW.",
        "Au titre des communes ont pris part Kisumu County et Nakuru County. Les partenaires étaient UNEP et KfW.",
        "Dos municípios estiveram Kisumu County e Nakuru County. Os parceiros enviaram UNEP e KfW.",
    ],
)
def test_sentences_that_say_which_level_sent_whom(text: str) -> None:
    assert parts_in(f"## Participants\n\n{text}") == [
        ("local", "Kisumu County"),
        ("local", "Nakuru County"),
        ("other", "UNEP"),
        ("other", "KfW"),
    ]


def test_paragraphs_that_each_tell_one_level() -> None:
    told = parts_in(
        "## Represented\n\n1. The national government was represented by officers from the Ministry of Lands.\n"
        "2. The cities were represented by Nakuru City Board and Thika Municipality.\n"
        "3. Also in attendance were UN-Habitat and KfW.\n"
    )
    levels = ("national", "local", "local", "other", "other")
    names = ("Ministry of Lands", "Nakuru City Board", "Thika Municipality", "UN-Habitat", "KfW")
    assert told == list(zip(levels, names, strict=True))


@pytest.mark.parametrize(
    "lines",
    [
        "Ministries: 2 (MoUD, NEMA). Municipalities: 1 (Nakuru). Partners: 1 (KfW).",
        "Ministries – 2: MoUD, NEMA\n\nMunicipalities – 1: Nakuru\n\nPartners – 1: KfW",
    ],
)
def test_kinds_that_are_counted_before_their_names(lines: str) -> None:
    told = [("national", "MoUD"), ("national", "NEMA"), ("local", "Nakuru"), ("other", "KfW")]
    assert parts_in(f"## Participants\n\n{lines}") == told


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ("M. Paul Razana, maire d'Agadir", "Agadir"),
        ("Sra. Ana Paz, alcaldesa de Cali", "Cali"),
        ("Mr. Issah Tahiru, Head of Works, Wa", "Wa"),
        ("Mme Lalao Rasoa, chef de service, ministère de l'Énergie", "ministère de l'Énergie"),
        ("Dr Abdi Noor, representing the Ya-Na", "Ya-Na"),
    ],
)
def test_for_whom_offices_say_that_persons_came(person: str, name: str) -> None:
    assert parts_in(f"## Participants\n\n- {person}\n- Ms Ruth Chebet, UNEP")[0][1] == name


def test_names_that_hang_under_each_other_beside_their_level() -> None:
    text = """National-Local Dialogue in Kenya

Participants

  National    Ministry of Urban Development
              Ministry of Federal Affairs and General Administration
              NEMA
  Counties and cities
              Nakuru City Board
  Others      UNEP
              KfW
              Slum Dwellers Association, Thika chapter
"""
    told = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert Counter(part.level for part in told) == {"national": 3, "local": 1, "other": 3}


@pytest.mark.parametrize(
    "told",
    [
        (
            "Vinieron el Ministerio de Vivienda y el DNP por la Nación. Por las ciudades, Cali y Montería. También el "
            "Banco "
            "Mundial y la GIZ."
        ),
        (
            "Vieram o Ministério das Cidades e o MMA pela União. Pelas prefeituras, Recife e Belém. Também o Banco "
            "Mundial e a "
            "GIZ."
        ),
    ],
)
def test_sentences_that_begin_with_the_verb_tell_who_came(told: str) -> None:
    levels = Counter(level for level, _name in parts_in(told))
    assert levels == {"national": 2, "local": 2, "other": 2}


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "Nos acompañaron el Ministerio de Ambiente y Energía, el INVU; además de CATIE y el Banco Mundial.",
            ["Ministerio de Ambiente y Energía", "INVU", "CATIE", "Banco Mundial"],
        ),
        (
            "Nos acompanharam o Ministério das Cidades, o MMA e a Prefeitura de Recife.",
            ["Ministério das Cidades", "MMA", "Prefeitura de Recife"],
        ),
        ("We were joined by the Ministry of Lands, NEMA and UNEP.", ["Ministry of Lands", "NEMA", "UNEP"]),
    ],
)
def test_what_leads_on_to_those_who_came_is_no_name(told: str, names: list[str]) -> None:
    assert [name for _level, name in parts_in(f"## Participants\n\n{told}")] == names


@pytest.mark.parametrize("heading", ["Who showed up?", "¿Quiénes vinieron?", "Quem veio", "Qui est venu ?"])
def test_who_showed_up_was_there(heading: str) -> None:
    told = parts_in(f"## {heading}\n\nState Department for Housing, Council of Governors, Nakuru County, FAO")
    assert [level for level, _name in told] == ["national", "national", "local", "other"]


def test_who_did_something_there_was_there() -> None:
    told = (
        "The Ministry of Works co-chaired with the City Government of Iloilo. NEDA sent directors, and the cities of "
        "Baguio and Pasig sent planners. The World Bank listened."
    )
    assert [name for _level, name in parts_in(f"## Who was in the room\n\n{told}")] == [
        "Ministry of Works",
        "City Government of Iloilo",
        "NEDA",
        "Baguio",
        "Pasig",
        "World Bank",
    ]


@pytest.mark.parametrize("cities", [["宁波市", "温州市"], ["成都", "重庆", "宁波", "昆明"]])
def test_cities_of_a_chinese_list_are_no_persons(cities: list[str]) -> None:
    listed = "\n".join(f"- {name}" for name in cities)
    text = f"第二次国家—地方对话会议纪要\n\n参会单位\n\n地方\n{listed}\n"
    parts = propose(read(text.encode(), "x.txt"), REGISTER).representation
    assert [(part.level, part.name) for part in parts] == [("local", name) for name in cities]
