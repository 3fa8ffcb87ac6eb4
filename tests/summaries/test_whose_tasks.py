"""Groups of tasks, each headed by nothing but whose they are, under a heading that says nothing of it."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

EN = (
    "# First National-Local Dialogue, Ghana\n\nAccra, 11 March 2025\n\n## Who came\n\nMinistry of Sanitation, Kumasi "
    "Metropolitan Assembly, Accra Metropolitan Assembly, World Bank.\n\n"
)
FR = "# Premier Dialogue national-local, Sénégal\n\nDakar, 11 mars 2025\n\n## Présents\n\nDakar, Ville de Thiès\n\n"
PT = "# Primeiro Diálogo Nacional-Local, Brasil\n\nTeresina, 11 de março de 2025\n\n## Presentes\n\nEmbrapa; IBAMA\n\n"
ZH = "# 首次国家—地方对话会（中国·成都，2025年3月11日）\n\n## 参会\n\n成都市、宁波市、亚洲开发银行\n\n"


def told(text: str) -> list[tuple[str, str]]:
    steps = propose(read(text.encode(), "x.md"), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "") for step in steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{EN}## What everyone carries home\n\n### Kumasi\n\n- Signs contracts with pickers by June 2025\n- "
                "Opens a yard\n\n"
                "### The ministry and the World Bank\n\n- Publish the rules in May 2025\n\nThe next dialogue will be "
                "in Tema.\n"
            ),
            [
                ("Signs contracts with pickers by June 2025", "Kumasi"),
                ("Opens a yard", "Kumasi"),
                ("Publish the rules in May 2025", "ministry"),
            ],
        ),
        (
            (
                f"{EN}## And who carries what home?\n\n### Accra\n\n- Applies for the fund before Christmas\n- No new "
                "permits until the plan is ready\n\n### Kumasi\n\n- Draws up a plan for the market\n"
            ),
            [
                ("Applies for the fund before Christmas", "Accra"),
                ("No new permits until the plan is ready", "Accra"),
                ("Draws up a plan for the market", "Kumasi"),
            ],
        ),
        (
            (
                f"{FR}## Les bagages\n\n### Dakar\n\nPublication du plan des eaux en juin 2025. Curer le canal.\n\n"
                "### Thiès\n\nRecruter un écologue d'ici septembre 2025.\n"
            ),
            [
                ("Publication du plan des eaux en juin 2025.", "Dakar"),
                ("Curer le canal.", "Dakar"),
                ("Recruter un écologue d'ici septembre 2025.", "Thiès"),
            ],
        ),
        (
            (
                f"{PT}## Na bagagem de volta\n\n### Teresina\n\n- Planta mil mudas antes das chuvas\n\n### Embrapa e "
                "IBAMA\n\n"
                "- Enviam o guia até o segundo diálogo\n"
            ),
            [
                ("Planta mil mudas antes das chuvas", "Teresina"),
                ("Enviam o guia até o segundo diálogo", "Embrapa"),
            ],
        ),
        (
            (
                f"{ZH}## 各家带回去的功课\n\n**成都市**\n①2025年6月底前完成水系图；②开放两处湿地。"
                "\n\n**宁波市与亚洲开发银行**\n半年内合写一份指南。\n"
            ),
            [("2025年6月底前完成水系图", "成都市"), ("开放两处湿地。", "成都市"), ("半年内合写一份指南。", "宁波市")],
        ),
        (
            (
                f"{EN}## In the bus back\n\nKumasi: sign contracts by June 2025; open a yard.\n\nWorld Bank: publish "
                "the rules "
                "before the rains.\n"
            ),
            [
                ("sign contracts by June 2025", "Kumasi"),
                ("open a yard.", "Kumasi"),
                ("publish the rules before the rains.", "World Bank"),
            ],
        ),
        (
            (
                f"{EN}## What each city goes home with\n\n### Kumasi\n\n- copy the form, dry season\n\n### Accra\n\n"
                "- fill the post by June 2025\n\n### Not a city, but on the hook\n\n- World Bank to write to all\n"
            ),
            [
                ("copy the form, dry season", "Kumasi"),
                ("fill the post by June 2025", "Accra"),
                ("World Bank to write to all", "World Bank"),
            ],
        ),
        (
            f"{EN}## What each one takes on\n\n### Kumasi\n\nPublish the map in June 2025. Open a sorting yard.\n",
            [("Publish the map in June 2025.", "Kumasi"), ("Open a sorting yard.", "Kumasi")],
        ),
    ],
)
def test_what_each_is_to_do_is_a_step(text: str, steps: list[tuple[str, str]]) -> None:
    assert told(text) == steps


DAKAR = "# Deuxième Dialogue national-local, Sénégal\n\nDakar, 14 mai 2025\n\n## Présents\n\nCETUD ; Ville de Thiès\n\n"
BEIRA = (
    "# Diálogo Nacional-Local, Brasil\n\nTeresina, 8 de abril de 2025\n\n## Presentes\n\nEmbrapa; Município de "
    "Olinda\n\n"
)


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            (
                f"{DAKAR}## Avec quoi chacun repart\n\n### Thiès\n\n* D'ici au 30 juin 2025, libérer les trottoirs\n"
                "* Sans délai, publier la carte\n\n### CETUD\n\n* Au troisième trimestre, détacher un ingénieur\n"
            ),
            [
                ("D'ici au 30 juin 2025, libérer les trottoirs", "Thiès", "2025-06-30"),
                ("Sans délai, publier la carte", "Thiès", ""),
                ("Au troisième trimestre, détacher un ingénieur", "CETUD", "2025-09-30"),
            ],
        ),
        (
            (
                f"{BEIRA}## O cartaz na parede\n\n- Município de Olinda\n   - No prazo de 90 dias, registar os "
                "talhões\n   - Sem prazo, publicar o custo da recolha\n- Embrapa\n   - Até ao fim do ano, ligar "
                "duas escolas\n"
            ),
            [
                ("No prazo de 90 dias, registar os talhões", "Município de Olinda", "2025-07-07"),
                ("Sem prazo, publicar o custo da recolha", "Município de Olinda", ""),
                ("Até ao fim do ano, ligar duas escolas", "Embrapa", "2025-12-31"),
            ],
        ),
        (
            (
                f"{ZH}## 白板上的字\n\n### 成都市\n\n1. 90天内，摸清排水户。\n2. 汛期前，修好泵站。\n\n"
                "### 宁波市\n\n1. 第三季度，派一名工程师。\n"
            ),
            [
                ("90天内，摸清排水户。", "成都市", "2025-06-09"),
                ("汛期前，修好泵站。", "成都市", ""),
                ("第三季度，派一名工程师。", "宁波市", "2025-09-30"),
            ],
        ),
    ],
)
def test_a_task_may_begin_with_its_time(text: str, steps: list[tuple[str, str, str]]) -> None:
    found = propose(read(text.encode(), "x.md"), REGISTER).steps
    days = [str(step.due.on) if step.due is not None and step.due.on is not None else "" for step in found]
    owners = [step.owner.name if step.owner is not None else "" for step in found]
    assert list(zip([step.text for step in found], owners, days, strict=True)) == steps


def test_the_name_of_a_field_owes_nothing_though_a_body_begins_with_it() -> None:
    text = EN.replace("Ministry of Sanitation", "Water Resources Commission")
    assert told(f"{text}## Next steps\n\n### Water\n\n- Map the wells by June 2025\n") == [
        ("Map the wells by June 2025", "")
    ]


@pytest.mark.parametrize(
    "groups",
    [
        "Portraits\n\n### Kumasi\n\n- Described its wetland of 2019\n\n### Accra\n\n- Plants trees by June 2025",
        (
            "Cities at a glance\n\n### Kumasi\n\n- Manages 40 ha of wetland\n\n### Accra\n\n- Collects waste in three "
            "wards"
        ),
        "Challenges\n\n### Kumasi\n\n- Find money before the rains\n\n### Accra\n\n- Clean the drains by May 2025",
        (
            "What the towns asked for\n\n### Kumasi\n\n- Before the rains, release the grant\n- By June 2025, send an "
            "engineer"
        ),
        (
            "Days to watch\n\n- Kumasi Metropolitan Assembly\n   - Sanitation fair, 5 June 2025\n   - Lake run, 12 "
            "July 2025"
        ),
        "Requests\n\n### Kumasi\n\n- Pay the fund by May 2025\n\n### Accra\n\n- Send engineers before the rains",
        "Presentations\n\n### Kumasi\n\n- Build a yard by June 2025\n\n### Accra\n\n- Open a park in May 2025",
        "Homeward\n\n### Kumasi\n\n- Open a park in May 2025",
        (
            "Pictures\n\n### Kumasi\n\n- Before the rains, youth groups clean the drains\n- In June, the market "
            "floods\n\n### Accra\n\n- In the third quarter, tax income peaks"
        ),
    ],
)
def test_what_each_is_or_asks_for_is_none(groups: str) -> None:
    assert told(f"{EN}## {groups}\n") == []


def test_names_in_brackets_stand_over_lists() -> None:
    text = (
        "First National-Local Dialogue, Ghana\n\nAccra, 11 March 2025\n\nWho came\n\nKumasi Metropolitan Assembly, "
        "World Bank\n\nHomework\n\n[Kumasi Metropolitan Assembly]\na) sign contracts by June 2025\nb) open a yard\n\n"
        "[World Bank]\na) publish the rules before the rains\n"
    )
    steps = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert [(step.text, step.owner and step.owner.name) for step in steps] == [
        ("sign contracts by June 2025", "Kumasi Metropolitan Assembly"),
        ("open a yard", "Kumasi Metropolitan Assembly"),
        ("publish the rules before the rains", "World Bank"),
    ]


KENYA = (
    "Notes from the Second National-Local Dialogue on Urban Heat\nNakuru, 12 May 2025\nKenya\n\nWho came\n- Ministry "
    "of Lands\n- NEMA\n- City of Nakuru\n- Municipality of Naivasha\n\nChallenges\n- No shade on the market streets.\n"
    "- Tree crews that plant in the long rains have no budget of their own for the dry months.\n\n"
)


def told_plainly(text: str) -> list[tuple[str, str]]:
    steps = propose(read(text.encode(), "x.txt"), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "") for step in steps]


@pytest.mark.parametrize("indent", ["", "    "])
def test_lines_under_names_need_no_sign(indent: str) -> None:
    lines = ["\nNakuru", "plants two hundred trees before the long rains", "names a heat officer by 30 June 2025"]
    lines += ("\nNaivasha", "opens its nursery in July", "\nNEMA", "publishes the list of species, 15 July 2025")
    below = "\n".join(line if line.startswith("\n") else f"{indent}{line}" for line in lines)
    assert told_plainly(f"{KENYA}What each has to do at home\n{below}\n\nTea was good.\n") == [
        ("plants two hundred trees before the long rains", "Nakuru"),
        ("names a heat officer by 30 June 2025", "Nakuru"),
        ("opens its nursery in July", "Naivasha"),
        ("publishes the list of species, 15 July 2025", "NEMA"),
    ]


def test_names_without_space_stand_over_their_lists_and_chapters_may_be_counted_with_strokes() -> None:
    text = (
        "COMPTE RENDU\nPREMIER DIALOGUE NATIONAL-LOCAL SUR LES EAUX PLUVIALES\nDate : mercredi 12 février 2025\nLieu : "
        "Thiès\n\n1/ PRESENTS\n  - Ministère de l'Urbanisme ; ONAS ; Ville de Thiès ; Ville de Rufisque\n\n2/ CE QUI "
        "BLOQUE\n  > Les bassins sont petits.\n\n3/ QUI REPART AVEC QUOI\nVille de Thiès\n  * cure les caniveaux avant "
        "l'hivernage ;\n  * remet la carte des bas-fonds lotis et celle des lotissements approuvés en mars.\nONAS\n  * "
        "refait le calcul du bassin en mai.\nVille de Rufisque\n  * nomme un point focal.\n\nLa séance est levée.\n"
    )
    assert told_plainly(text) == [
        ("cure les caniveaux avant l'hivernage", "Ville de Thiès"),
        ("remet la carte des bas-fonds lotis et celle des lotissements approuvés en mars.", "Ville de Thiès"),
        ("refait le calcul du bassin en mai.", "ONAS"),
        ("nomme un point focal.", "Ville de Rufisque"),
    ]


def test_a_line_in_capitals_stands_over_names_and_none_of_them_is_over_the_others() -> None:
    lines = (
        "BEFORE THE BUS LEFT",
        "City of Nakuru",
        "  within 90 days, list the boreholes",
        "  empty 200 pits by June 2025",
    )
    below = "\n".join((*lines, "NEMA", "  in the third quarter, test the water"))
    assert told_plainly(f"{KENYA}{below}\n") == [
        ("within 90 days, list the boreholes", "City of Nakuru"),
        ("empty 200 pits by June 2025", "City of Nakuru"),
        ("in the third quarter, test the water", "NEMA"),
    ]


def test_sentences_under_short_lines_stay_whole() -> None:
    text = (
        f"{KENYA}How it went\n\nMorning\n    The mayor opened the day and said that heat is\n    a matter of trees.\n\n"
        "Afternoon\n    We walked to the market and back, and Naivasha\n    told of its nursery.\n"
    )
    assert told_plainly(text) == []
