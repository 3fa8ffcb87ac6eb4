"""Who owes a step, and by when, where the text tells it in other ways than by the name of an organisation."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import ProposedStep
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

BEGINS = """# Second National-Local Dialogue, Kenya

Nairobi, 3 March 2025

## Participants

1. Ms Jane Mwangi, UNEP
2. Peter Otieno, County of Kisumu

## Next steps

"""


def steps_in(listed: str) -> tuple[ProposedStep, ...]:
    return propose(read((BEGINS + listed).encode(), "x.md"), REGISTER).steps


@pytest.mark.parametrize(
    ("told", "text", "owner"),
    [
        ("Jane Mwangi to circulate the notes", "Jane Mwangi to circulate the notes", "Jane Mwangi"),
        ("Circulate the slides (Peter Otieno, May 2025)", "Circulate the slides", "Peter Otieno"),
        ("Peter Otieno: collect the data of the wards", "collect the data of the wards", "Peter Otieno"),
        ("Ms. Rao will share the template", "Ms. Rao will share the template", "Ms. Rao"),
        ("Dr Rao (NIUA) will draft the paper", "Dr Rao (NIUA) will draft the paper", "NIUA"),
        ("Prepare the budget - Jane Mwangi, UNEP", "Prepare the budget", "UNEP"),
        ("John Kariuki will write to the Treasury", "John Kariuki will write to the Treasury", "John Kariuki"),
        ("NDC 3.0 will be submitted", "NDC 3.0 will be submitted", None),
        ("El Concejo de Salta abre un registro", "El Concejo de Salta abre un registro", "Concejo de Salta"),
        ("L'Agence urbaine cure le canal", "L'Agence urbaine cure le canal", "Agence urbaine"),
        ("The map of the county shows the wards", "The map of the county shows the wards", None),
        ("Map the wards (Resp.: UNEP. Plazo: mayo de 2025)", "Map the wards", "UNEP"),
        ("Air it in two tongues, UNEP, May 2026", "Air it in two tongues, UNEP, May 2026", "UNEP"),
        ("Send the plan to the wards, GIZ, UNEP, by May", "Send the plan to the wards, GIZ, UNEP, by May", None),
        ("Peter to call the wards", "Peter to call the wards", "Peter"),
        ("Efua (EPA) to call the wards", "Efua (EPA) to call the wards", "EPA"),
        ("Phase Two will cover the wards", "Phase Two will cover the wards", None),
        ("Wednesday to call the wards", "Wednesday to call the wards", None),
        ("Map the wards — Responsible: UNEP — Due: May 2026", "Map the wards", "UNEP"),
        ("[Ana] Send the notes", "Send the notes", "Ana"),
        ("For its part, UNEP will pay the wards", "For its part, UNEP will pay the wards", "UNEP"),
        ("MINAE publica la guía de los ríos", "MINAE publica la guía de los ríos", "MINAE"),
        ("C40 guidelines for the wards", "C40 guidelines for the wards", None),
        ("C40: map the wards", "map the wards", "C40"),
        ("Map the wards of Kisumu (sem prazo definido)", "Map the wards of Kisumu", None),
        ("Map the wards of Kisumu. Until: March 2026.", "Map the wards of Kisumu.", None),
        ("Map the wards of Kisumu. Deadline: immediately.", "Map the wards of Kisumu.", None),
        ("Map the wards of Kisumu. No date yet.", "Map the wards of Kisumu.", None),
        ("Map the wards of Kisumu: UNEP, by May 2026", "Map the wards of Kisumu", "UNEP"),
        ("UNEP | map the wards of Kisumu | May 2026", "map the wards of Kisumu", "UNEP"),
        ("ITDP Kenya will train the drivers", "ITDP Kenya will train the drivers", "ITDP Kenya"),
        ("UNEP to call the wards at 9:00. All join.", "UNEP to call the wards at 9:00. All join.", "UNEP"),
    ],
)
def test_persons_and_short_names(told: str, text: str, owner: str | None) -> None:
    (step,) = steps_in(f"- {told}\n")
    assert (step.text, step.owner and step.owner.name, step.supporters) == (text, owner, ())


@pytest.mark.parametrize(
    ("told", "owner", "supporters"),
    [
        ("UNEP and the three counties will map the wards", "UNEP", []),
        ("UNEP, junto con las municipalidades, hará el mapa", "UNEP", []),
        ("Las municipalidades y UNEP harán el mapa", "UNEP", []),
        ("Las tres municipalidades harán el mapa", "tres municipalidades", []),
        ("Each of the four counties starts to map its wards", "Each of the four counties", []),
        ("Os três municípios serão convidados a mapear", None, []),
        ("Keenam pemerintah kota menunjuk seorang penanggung jawab", "Keenam pemerintah kota", []),
        ("Les communes avec un plan publieront la carte", None, []),
        ("EPMAPS de Quito y ETAPA de Cuenca publicarán el informe", "EPMAPS de Quito", ["ETAPA de Cuenca"]),
        ("The ministry and both cities will create one map", "ministry", []),
        ("The ministry shares its maps with all", "ministry", []),
        ("Voi and Bondo districts will host a visit", "Voi", ["Bondo"]),
        ("由成都市财政局会同世界银行提出方案", "成都市财政局", ["世界银行"]),
        ("自然资源部国土空间生态修复司适时总结经验", "自然资源部国土空间生态修复司", []),
        ("青岛、厦门两市于三月前提交方案", "青岛", ["厦门"]),
        ("The County of Kisumu and KfW should jointly map and mark the wards", "County of Kisumu", ["KfW"]),
        ("The City of Mombasa should be mapped", None, []),
        ("A Prefeitura de Recife e o Ministério das Cidades publicarão o mapa", "Prefeitura de Recife",
         ["Ministério das Cidades"]),
        ("Map the wards, with support from UNEP, KfW and the World Bank", None, ["UNEP", "KfW", "World Bank"]),
        ("Train the drivers of the wards with UNEP by May 2026", None, ["UNEP"]),
        ("Share the map of the wards with UNEP", None, []),
        ("NEMA will count the wards, with the City of Kisumu paying the photographs, by May 2026", "NEMA",
         ["City of Kisumu"]),
        ("El Ministerio de Vivienda hará el mapa, con la Municipalidad de Lima aportando los datos",
         "Ministerio de Vivienda", ["Municipalidad de Lima"]),
        ("Map it with the support of the Centre of Dialogue on Human Settlement and Poverty Alleviation (CODOHSAPA)",
         None, ["Centre of Dialogue on Human Settlement and Poverty Alleviation (CODOHSAPA)"]),
        ("O Instituto Nacional de Gestão e Redução do Risco de Desastres (INGD) publicará o mapa",
         "Instituto Nacional de Gestão e Redução do Risco de Desastres (INGD)", []),
        ("UNEP + KfW to publish the map of the wards", "UNEP", ["KfW"]),
        ("Map the wards (Responsible: Ministry of Land, Water and Roads, with UNEP; Due: May 2026)",
         "Ministry of Land, Water and Roads", ["UNEP"]),
    ],
)  # fmt: skip
def test_those_who_ought_to_and_those_who_help(told: str, owner: str | None, supporters: list[str]) -> None:
    (step,) = steps_in(f"- {told}\n")
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == (owner, supporters)


@pytest.mark.parametrize(
    ("sign", "end"),
    [("{}.", "4. Closing"), ("{})", "4) Closing"), ("{}°)", "4°) Closing"), ("[{}]", ""), ("N° {}:", ""), ("#{}", "")],
)
def test_signs_and_the_next_chapter_that_counts_on_by_chance(sign: str, end: str) -> None:
    listed = "\n".join(f"{sign.format(number)} UNEP will share the map of county {number}" for number in (1, 2, 3))
    text = f"Dialogue in Kenya\n\nNext steps\n\n{listed}\n\n{end}\n\nIt closed at noon.\n"
    steps = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert [step.text[-8:] for step in steps] == ["county 1", "county 2", "county 3"]


@pytest.mark.parametrize("heading", ["The County of Kisumu commits to:", "Commitments of the County of Kisumu:"])
def test_a_heading_that_says_who_commits(heading: str) -> None:
    told = f"{heading}\n\n- map the wards\n- train the engineers\n"
    assert [step.owner and step.owner.name for step in steps_in(told)] == ["County of Kisumu"] * 2


@pytest.mark.parametrize(
    ("told", "owner", "supporters"),
    [
        ("宁波市：会同同济大学编制导则。", "宁波市", ["同济大学"]),
        ("财政部、宁波市共同研究资金机制。", "财政部", ["宁波市"]),
        ("组织三市开展培训。", None, []),
        ("三市将分别提交预案。", "三市", []),
    ],
)
def test_chinese_owners(told: str, owner: str | None, supporters: list[str]) -> None:
    text = f"# 国家—地方对话\n\n## 下一步工作\n\n1. {told}\n2. 另行通知各市。\n"
    step = propose(read(text.encode(), "x.md"), REGISTER).steps[0]
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == (owner, supporters)


def test_a_chinese_title_and_its_text_are_two_sentences() -> None:
    (step,) = steps_in("1. 编制城市更新导则\n\n   世界银行负责编制。\n")
    assert (step.text, step.owner and step.owner.name) == ("编制城市更新导则。世界银行负责编制。", "世界银行")


def test_lines_between_items_say_when() -> None:
    listed = "By June 2025\n- Map the wards\nBy May 2026\n- Train all\n"
    text = f"Dialogue in Kenya\nNairobi, 3 March 2025\n\nNEXT STEPS\n{listed}"
    steps = propose(read(text.encode(), "x.txt"), REGISTER).steps
    assert [(step.text, step.due and step.due.words) for step in steps] == [
        ("Map the wards", "June 2025"),
        ("Train all", "May 2026"),
    ]


def test_clauses_of_an_agreement() -> None:
    clauses = "Cláusula primera. UNEP entregará el mapa.\n\nCláusula segunda. UNEP pagará la obra.\n"
    text = f"ACTA ACUERDO\n\nReunidos en Nakuru el 3 de marzo de 2025, las partes ACUERDAN:\n\n{clauses}"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [step.text for step in told.steps] == ["UNEP entregará el mapa.", "UNEP pagará la obra."]
    assert told.value("place") == "Nakuru"


def test_sentences_of_a_paragraph_that_say_who_will_do_what() -> None:
    told = "UNEP will map the wards. The room was warm. UNEP will train all. The County of Kisumu will pay.\n"
    assert [step.text for step in steps_in(told)] == [
        "UNEP will map the wards.",
        "UNEP will train all.",
        "The County of Kisumu will pay.",
    ]


def test_semicolons_part_steps_with_dates_of_their_own() -> None:
    told = steps_in("- UNEP: publish the map (May 2025); train the wards (June 2026).\n")
    assert [(step.text, step.owner and step.owner.name, step.due and step.due.words) for step in told] == [
        ("publish the map", "UNEP", "May 2025"),
        ("train the wards", "UNEP", "June 2026"),
    ]
    assert len(steps_in("- UNEP: publish the map; train the wards (June 2026).\n")) == 1


def test_what_looks_like_a_label_of_cities_names_who_owes_it() -> None:
    told = "**Commune de Sfax** : planter 100 arbres.\n\n**Commune de Djerba** : fermer la décharge.\n"
    assert [step.owner and step.owner.name for step in steps_in(told)] == ["Commune de Sfax", "Commune de Djerba"]


def test_several_cities_in_brackets() -> None:
    (step,) = steps_in("- Build a park (Municipalities of Kisumu and Nakuru)\n")
    names = [one and one.name for one in (step.owner, *step.supporters)]
    assert (step.text, names) == ("Build a park", ["Kisumu", "Nakuru"])


def test_a_city_that_owes_a_step_is_its_city() -> None:
    told = "# Dialogue in Rwanda\n\n## Next steps\n\n| Action | Lead |\n|---|---|\n| Train wards | City of Kigali |\n"
    (step,) = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert [city.name for city in step.cities] == ["Kigali"]


def test_cities_that_the_register_lacks() -> None:
    """Of a column, of an owner's name, and of those who were there; 'all cities' and a state are none."""
    told = """# First National-Local Dialogue in Kenya

## Participants

- Local: Makeni City Council, Alcaldía de Cali, 武汉市人民政府

## Next steps

| Action | Lead | City | By when |
|---|---|---|---|
| Publish the drainage map | Ministry of Lands | Kisumu; Eldoret | June 2025 |
| Open a one-stop shop | Prefeitura Municipal de Belo Monte | | |
| Share the data of Makeni | Ministry of Lands | All cities | 2026 |
| Lend the pumps to Wuhan, 武汉 and Chengdu | UNEP | Lagos State | 2026 |
| Plant trees | Municipalidad de La Unión | Kigali and Musanze | 2026 |
"""
    steps = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert [step.new_cities for step in steps] == [
        ("Kisumu", "Eldoret"),
        ("Belo Monte",),
        ("Makeni",),
        ("武汉",),
        ("La Unión",),
    ]
    assert steps[0].as_json()["cities"] == [{"slug": None, "name": "Kisumu"}, {"slug": None, "name": "Eldoret"}]


def test_cities_where_they_met_and_of_governments() -> None:
    told = """# Second National-Local Dialogue in Kenya

Venue: Acacia Hotel, Kisumu

## Participants

- Local: Eldoret City Municipal Corporation, Département de Rufisque, Otoritas Munisipalitas Dili

## Next steps

- Publish one map each for Rufisque, Dili, and Eldoret
- Repeat the survey of markets in Kisumu
"""
    steps = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert [step.new_cities for step in steps] == [("Eldoret", "Rufisque", "Dili"), ("Kisumu",)]


@pytest.mark.parametrize(
    "told",
    [
        "Map the wards – before the 2026 budget",
        "Map the wards (before the rainy season 2026)",
        "Map the wards (avant la COP30 de 2026)",
        "Map the wards – by the 2027 review",
    ],
)
def test_the_year_of_an_event_is_no_due(told: str) -> None:
    (step,) = steps_in(f"- {told}\n")
    assert (step.text, step.due and step.due.on) == (told, None)


def test_what_stands_under_a_date_is_due_then() -> None:
    told = steps_in(
        "### First half of 2026\n\n- Prepare the map\n- Train the wards by March 2026\n\n### 2024\n\n- Fix the road\n"
    )
    assert [(step.text, step.due and step.due.words) for step in told] == [
        ("Prepare the map", "First half of 2026"),
        ("Train the wards by March 2026", "March 2026"),
        ("Fix the road", None),
    ]


@pytest.mark.parametrize("name", ["x.md", "x.txt"])
def test_letters_count_what_those_named_above_are_to_do(name: str) -> None:
    led = "1. County of Kisumu and Lake Network\n   a. Map the wards (May 2025)\n   b. Train the engineers\n"
    listed = f"{led}2. UNEP\n   a. Pay for the training\n"
    told = propose(read((BEGINS + listed).encode(), name), REGISTER).steps
    assert [(step.text, step.owner and step.owner.name, len(step.supporters)) for step in told] == [
        ("Map the wards", "County of Kisumu", 1),
        ("Train the engineers", "County of Kisumu", 1),
        ("Pay for the training", "UNEP", 0),
    ]


HEADS = {
    "a programme": ("Monday", "Time | Activity | Responsible", "09:00 | Open the dialogue | UNEP"),
    "risks": ("Matters", "Risk | Measure | Owner", "Floods | Build the drains | UNEP"),
    "projects": ("Projects", "Activity | Institution | End date", "Green city | UNEP | June 2026"),
    "earlier ones": ("Matters", "Action | Owner | Deadline | Status", "Publish the map | UNEP | May 2024 | Delayed"),
    "aims": ("Matters", "Commitment | Lead | Year", "Restore the forest | UNEP | 2035"),
}


@pytest.mark.parametrize("what", HEADS)
def test_tables_of_something_else(what: str) -> None:
    heading, head, row = HEADS[what]
    told = f"\n## {heading}\n\n| {head} |\n|{'---|' * len(head.split('|'))}\n| {row} |\n| {row} |\n"
    assert steps_in(told) == ()


def test_a_table_of_who_does_what_by_when_may_follow_what_was_discussed() -> None:
    told = """
## Challenges

- Secondary cities lack money.

| Action | Responsible | By when |
|---|---|---|
| Train the planners of Kisumu | UNEP | 30 June 2025 |
| Set up a desk for data | County of Kisumu | 30 June 2025 |
"""
    assert [step.text for step in steps_in(told)] == ["Train the planners of Kisumu", "Set up a desk for data"]
    assert steps_in(told.replace("| By when |", "| Cost |").replace("30 June 2025", "high")) == ()


def test_rows_that_name_a_subject_or_are_done_are_no_steps() -> None:
    table = """| Action | Responsible | By when | Status |
|---|---|---|---|
| Waste | | | |
| Publish the atlas | UNEP | May 2025 | Done |
| Train the mayors of the coast | County of Kisumu | June 2025 | Started |
"""
    assert [step.text for step in steps_in(table)] == ["Train the mayors of the coast"]


@pytest.mark.parametrize(
    ("told", "owner"),
    [
        ("One law for the wards is urgent. UNEP will draft a first text", "UNEP"),
        ("Une loi est urgente. L'UNEP publiera un premier texte", "UNEP"),
        ("One law for the wards is urgent. UNEP will be asked to read it", None),
        ("One law for the wards is urgent. UNEP will support the work", None),
        ("One law for the wards is urgent. The wards will draft it. UNEP will read it", None),
        ("marcar as ravinas dos bairros, tarefa do County of Kisumu, até maio de 2025", "County of Kisumu"),
    ],
)
def test_a_later_sentence_says_who_will_do_it(told: str, owner: str | None) -> None:
    (step,) = steps_in(f"- {told}.\n")
    assert (step.owner.name if step.owner else None) == owner


def test_a_name_with_commas_beside_another() -> None:
    text = (
        "# Dialogue à Madagascar\n\n## Présents\n\nÉtat : ministère de l'Eau, de l'Assainissement et de l'Hygiène\n\n"
        "Autres : WaterAid\n\n## Prochaines étapes\n\n"
        "- WaterAid et le ministère de l'Eau, de l'Assainissement et de l'Hygiène dresseront la carte.\n"
    )
    (step,) = propose(read(text.encode(), "x.md"), REGISTER).steps
    assert step.owner is not None
    assert [step.owner.name, *(one.name for one in step.supporters)] == [
        "WaterAid", "ministère de l'Eau, de l'Assainissement et de l'Hygiène",
    ]  # fmt: skip


def test_a_chinese_owner_acts_with_another_of_those_present() -> None:
    listed = "## 出席\n\n生态环境部、长沙市人民政府\n\n## 下一步\n\n1. 生态环境部将会同长沙市人民政府开展试点。\n"
    text = f"# 国家与地方对话\n\n{listed}"
    (step,) = propose(read(text.encode(), "x.md"), REGISTER).steps
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == ("生态环境部", ["长沙市人民政府"])


ABBREVIATED = "Dialogue national-local, Maroc\n\nTenu à Rabat le 3 mai 2025\n\nDécisions\n\n{}\n"


@pytest.mark.parametrize(
    "lines",
    [
        "1. Fixer le prix du m3.\n    Resp. : ONEE       Appui : AFD       Éch. : T4 2026",
        "1. Fixer le prix du m3.\n    ONEE, appui AFD | décembre 2026",
        "1. Fixer le prix du m3 à Agadir. ONEE, avec l'AFD, au plus tard le 31/12/2026.",
    ],
)
def test_who_and_when_stand_behind_a_step(lines: str) -> None:
    (step,) = propose(read(ABBREVIATED.format(lines).encode(), "x.txt"), REGISTER).steps
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == ("ONEE", ["AFD"])
    assert step.due is not None
    assert str(step.due.on) == "2026-12-31"


MINUTES = """Kenya National-Local Dialogue, Nairobi, 3 May 2025

PRESENT: Kenya Urban Roads Authority (KURA); UNEP

MIN. 4/05/2025   STREET SPACE

4.1 It was noted that maps differ. The maps will be handed over by 30 June 2025. {}

4.2 A member asked why drains were open. There was a long discussion.
"""


@pytest.mark.parametrize(
    ("mark", "owner"),
    [
        ("[Action: KURA]", "KURA"),
        ("(Action by: KURA)", "KURA"),
        ("\n    Action: KURA", "KURA"),
        ("[Action: see above]", None),
    ],
)
def test_minutes_say_behind_a_sentence_who_acts(mark: str, owner: str | None) -> None:
    found = propose(read(MINUTES.format(mark).encode(), "x.txt"), REGISTER).steps
    told = [(one.text, one.owner and one.owner.name) for one in found]
    assert told == ([("The maps will be handed over by 30 June 2025.", owner)] if owner else [])


@pytest.mark.parametrize(
    ("step", "owner", "due"),
    [
        ("In the third quarter of 2026, the City of Accra will host them.", "City of Accra", date(2026, 9, 30)),
        ("By June 2026 UNEP publishes the map.", "UNEP", date(2026, 6, 30)),
        ("Before the third dialogue UNEP shares the data.", "UNEP", None),
        ("Paling lambat Juni 2026, UNEP menerbitkan peta.", "UNEP", date(2026, 6, 30)),
        ("A más tardar en junio de 2026, el PNUD publicará el mapa.", "PNUD", date(2026, 6, 30)),
        ("Para el cierre de 2026, el PNUD publicará el mapa.", "PNUD", date(2026, 12, 31)),
        ("Le PNUD remettra la carte fin mars 2026.", "PNUD", date(2026, 3, 31)),
        ("到2026年底，生态环境部发布指南。", "生态环境部", date(2026, 12, 31)),
        ("2026年6月底前深圳市完成地图。", "深圳市", date(2026, 6, 30)),
        ("深圳市2026年第三季度接待代表团。", "深圳市", date(2026, 9, 30)),
        ("成都市修订2026年第三季度报告。", "成都市", None),
    ],
)
def test_the_time_may_stand_before_whoever_acts(step: str, owner: str, due: date | None) -> None:
    told = steps_in(f"- {step}\n")[0]
    assert (told.owner and told.owner.name, told.due and told.due.on) == (owner, due)


@pytest.mark.parametrize(
    ("step", "owner", "supporters"),
    [
        ("The task of drafting the by-law falls to UNEP.", "UNEP", []),
        ("Drafting of the by-law was assigned to UNEP, to be completed in June 2026.", "UNEP", []),
        ("Corresponde a la Alcaldía de Cali publicar el mapa.", "Alcaldía de Cali", []),
        ("Queda a cargo de la Alcaldía de Pasto la elaboración del reglamento.", "Alcaldía de Pasto", []),
        ("Queda a cargo de la Alcaldía de Pasto compartir su tarifa.", "Alcaldía de Pasto", []),
        ("It is the responsibility of the City of Mombasa to publish the map.", "City of Mombasa", []),
        ("Caberá à Prefeitura de Belém publicar o mapa.", "Prefeitura de Belém", []),
        ("Il revient à la Commune de Fès de publier la carte.", "Commune de Fès", []),
        ("Elaboração do guia pelo PNUD e pela Prefeitura de Belém.", "PNUD", ["Prefeitura de Belém"]),
        ("Preparation of the guide by UNEP and the World Bank, by June 2026.", "UNEP", ["World Bank"]),
        ("Responsibility for the baseline lies with UNEP; it is due by 31 March 2026.", "UNEP", []),
        ("Visita a Pasto: la organiza la Alcaldía de Pasto en mayo de 2026.", "Alcaldía de Pasto", []),
        ("L'élaboration du guide incombe à la Commune d'Agadir, qui le remettra.", "Commune d'Agadir", []),
        ("Kunjungan belajar diselenggarakan Pemerintah Kota Makassar pada Mei 2026.", "Pemerintah Kota Makassar", []),
        ("Penyusunan panduan oleh Pemerintah Kota Semarang.", "Pemerintah Kota Semarang", []),
        ("UNEP dengan dukungan teknis dari Bank Dunia menyusun panduan.", "UNEP", ["Bank Dunia"]),
        ("RESOLVED THAT the Ministry of Lands shall draft the by-law.", "Ministry of Lands", []),
        ("El Diálogo resuelve que la Alcaldía de Cali publicará el mapa.", "Alcaldía de Cali", []),
        ("会议要求各市于年底前报送总结。", "各市", []),
        ("The Ministry of Lands confirmed that it would publish the guide.", "Ministry of Lands", []),
        ("O BNDES informou que abrirá a linha aos consórcios.", "BNDES", []),
        ("Le ministère de l'Eau a annoncé qu'il publiera le guide.", "ministère de l'Eau", []),
        ("UNICEF will ensure that the county publishes the map.", "UNICEF", []),
        ("The Treasury stated that the budget was spent.", None, []),
        ("O Consórcio do Vale assumiu a gestão da ata.", "Consórcio do Vale", []),
        (
            "宁波市人民政府总结做法，由中国城市规划设计研究院提供技术支持。",
            "宁波市人民政府",
            ["中国城市规划设计研究院"],
        ),
        ("Monitoring of rivers by satellite", None, []),
        ("El mapa será publicado por la Alcaldía de Cali a finales de 2026.", "Alcaldía de Cali", []),
    ],
)
def test_it_falls_to_somebody(step: str, owner: str | None, supporters: list[str]) -> None:
    told = steps_in(f"- {step}\n")[0]
    assert (told.owner and told.owner.name, [one.name for one in told.supporters]) == (owner, supporters)


def test_groups_beside_others_who_will_act_and_points_that_end_the_meeting() -> None:
    told = steps_in(
        "The following was agreed on the second day.\n\nUNEP will map the wards by May 2026.\n\n"
        "All participating counties will name an officer within three months.\n\n"
        "All participating counties welcomed the map.\n"
    )
    assert [step.owner and step.owner.name for step in told] == ["UNEP", "All participating counties"]
    listed = "1. UNEP will map the wards.\n2. {} KfW liked that.\n"
    assert len(steps_in(listed.format("Any other business."))) == 1
    assert len(steps_in(listed.format("Map of wards."))) == len(("UNEP", "KfW"))


@pytest.mark.parametrize(
    ("told", "owner", "supporters"),
    [
        (
            "由住房和城乡建设部牵头，会同中国建筑科学研究院，于2026年10月底前提出导则。",
            "住房和城乡建设部", ["中国建筑科学研究院"],
        ),
        ("由联合国开发计划署支持，宁波市承办一期培训班。", "宁波市", ["联合国开发计划署"]),
        ("由世界资源研究所提供技术支持，成都市规划局编制路线图。", "成都市规划局", ["世界资源研究所"]),
        ("由亚洲开发银行支持成都市开展试点。", "成都市", ["亚洲开发银行"]),
        ("成都市规划局将依据导则，与重庆市规划局共同制定规范。", "成都市规划局", ["重庆市规划局"]),
    ],
)  # fmt: skip
def test_who_acts_in_chinese_and_whom_it_joins(told: str, owner: str, supporters: list[str]) -> None:
    document = f"# 中国国家—地方对话\n\n北京，2025年3月3日\n\n## 议定事项\n\n1. {told}\n2. 世界银行支持开展研究。\n"
    step, last = propose(read(document.encode(), "x.md"), REGISTER).steps
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == (owner, supporters)
    assert last.owner is not None
    assert last.owner.name == "世界银行"


@pytest.mark.parametrize(
    ("step", "owner"),
    [
        ("el Ministerio de Vivienda lo prepublicará en mayo de 2026.", "Ministerio de Vivienda"),
        ("La Municipalidad de Cusco les entregará los mapas.", "Municipalidad de Cusco"),
        ("A Secretaria de Obras o publicará em maio.", "Secretaria de Obras"),
        ("O Instituto das Águas lhes enviará o mapa.", "Instituto das Águas"),
        ("L’Institut national de l’eau en désignera le gestionnaire.", "Institut national de l’eau"),
        ("La Agencia de los Ríos publicará el mapa.", "Agencia de los Ríos"),
    ],
)
def test_what_stands_for_a_thing_before_the_verb_is_no_part_of_the_name(step: str, owner: str) -> None:
    _first, told = steps_in(f"- Test the water.\n- {step}\n")
    assert (told.text, told.owner and told.owner.name) == (step, owner)


@pytest.mark.parametrize(
    ("over", "owner", "supporters"),
    [
        ("For the Ministry of Lands", "Ministry of Lands", []),
        ("For Kisumu", "Kisumu", []),
        ("For NEMA and UNEP together", "NEMA", ["UNEP"]),
        ("Para la Secretaría de Obras", "Secretaría de Obras", []),
        ("Tarefas para a ANAMM", "ANAMM", []),
        ("Pour la Ville de Dakar", "Ville de Dakar", []),
        ("Untuk Bappenas", "Bappenas", []),
        ("For Discussion", None, []),
    ],
)
def test_those_for_whom_a_list_is(over: str, owner: str | None, supporters: list[str]) -> None:
    told = steps_in(f"For UNEP\n\n- Test the water of the wells.\n\n{over}\n\n- Open the map of the drains.\n")
    assert [(step.owner and step.owner.name, [one.name for one in step.supporters]) for step in told] == [
        ("UNEP", []),
        (owner, supporters),
    ]


@pytest.mark.parametrize(
    ("present", "place", "does"),
    [
        ("Bharatpur Metropolitan City", "Bharatpur", "freezes the transfers of plots."),
        ("Bharatpur Sub-Metropolitan City", "Bharatpur", "creates a fund for drains."),
        ("People's Committee of Ca Mau", "Ca Mau", "will install twelve benchmarks."),
    ],
)
def test_a_city_by_the_name_of_its_government(present: str, place: str, does: str) -> None:
    text = f"# First dialogue, Nepal\n\n## Present\n\n- {present}\n- UNEP\n\n## Next steps\n\n- {place} {does}\n"
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [(step.owner and step.owner.name, step.new_cities) for step in told.steps] == [(place, (place,))]
    assert [part.level for part in told.representation] == ["local", "other"]


@pytest.mark.parametrize(
    "lead",
    [
        "We parted with these understandings:",
        "We closed the day with three promises:",
        "Nos despedimos con estos entendimientos:",
        "Saímos com estes combinados:",
        "Nous nous sommes quittés sur ces ententes :",
        "Kami berpisah dengan kesepahaman berikut:",
        "我们的约定如下：",
    ],
)
def test_what_all_parted_with_was_agreed(lead: str) -> None:
    mail = "From: Ama Owusu\nTo: all\nDate: 3 May 2026\nSubject: First dialogue, Accra\n\nThe talk was long.\n\n"
    text = f"{mail}{lead}\n\no UNEP tests the water.\no I send round the format.\n"
    told = propose(read(text.encode(), "x.txt"), REGISTER)
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("UNEP tests the water.", "UNEP"),
        ("I send round the format.", "Ama Owusu"),
    ]
