"""What each level of government said, chapters that count on, and lists that are none of next steps."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.vocabulary import Holds, Tells, holds, tells
from tests.summaries.register import REGISTER

HEAD = "Second National-Local Dialogue in Ghana\n\nAccra, 23 September 2025\n\n"


def told_in(text: str) -> Proposal:
    return propose(read((HEAD + text).encode(), "x.txt"), REGISTER)


def steps_of(text: str) -> list[tuple[str, str | None]]:
    return [(step.text, step.owner.name if step.owner else None) for step in told_in(text).steps]


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("National perspective", "national"),
        ("What the local level said", "local"),
        ("Qué dijo el nivel nacional", "national"),
        ("Pontos dos municípios", "local"),
        ("Ce que les villes voient", "local"),
        ("Pandangan pusat", "national"),
        ("地方层面的看法", "local"),
        ("What national institutions said", "national"),
        ("Lo que dijo el Estado central", "national"),
        ("INTERVENTIONS DES COLLECTIVITES", "local"),
        ("Exposés du niveau national", "national"),
        ("Apa kata daerah", "local"),
    ],
)
def test_what_a_level_of_government_said_are_points(heading: str, level: str) -> None:
    told = told_in(f"{heading}\n\n- The levy is collected and not spent.\n- Half of the pumps stand still.\n")
    assert [(point.kind, point.level, point.text) for point in told.points] == [
        ("key_message", level, "The levy is collected and not spent."),
        ("key_message", level, "Half of the pumps stand still."),
    ]
    assert told.representation == ()


def test_perspectives_over_both_levels_are_no_outlook() -> None:
    told = told_in(
        "3 PERSPECTIVAS\n\n3.1 Nacional\n\n(1) A água custa 2,80 euros.\n\n3.2 Local\n\n"
        "(1) A Praia recenseou 14 bairros.\n\n"
        "4 ACÇÕES APROVADAS\n\n(1) A Câmara Municipal da Praia publica o mapa até 31 de Dezembro de 2026.\n"
    )
    assert [(point.level, point.text) for point in told.points] == [
        ("national", "A água custa 2,80 euros."),
        ("local", "A Praia recenseou 14 bairros."),
    ]
    assert [step.text for step in told.steps] == [
        "A Câmara Municipal da Praia publica o mapa até 31 de Dezembro de 2026."
    ]


PARTICIPANTS = "1{0} Participants\n\n   - Ministry of Works\n   - City of Accra\n\n"
LISTED = "   a) The levy is not spent.\n   b) Half of the pumps stand still.\n\n"


@pytest.mark.parametrize("sign", [".", ""])
def test_chapters_count_on(sign: str) -> None:
    """What has the number after that of a chapter stands beside it, whatever it is called."""
    told = told_in(
        f"{PARTICIPANTS.format(sign)}2{sign} National perspective\n\n{LISTED}3{sign} Money\n\n{LISTED}"
        f"4{sign} What will be done until the third dialogue\n\n   - City of Accra cleans the drains by May 2026.\n"
    )
    assert [part.name for part in told.representation] == ["Ministry of Works", "City of Accra"]
    assert [point.level for point in told.points] == ["national", "national"]
    assert [step.text for step in told.steps] == ["City of Accra cleans the drains by May 2026."]


def test_hours_are_no_numbers_of_chapters() -> None:
    assert (
        steps_of("Annex A  Agenda\n\nWednesday 15 April\n   09.30  Opening prayers\n   11.30  Plenary adopts actions\n")
        == []
    )


NONE = {
    "recommended": """\
Recommendations

The tables made the following recommendations, which do not bind the institutions:
1. UNEP should test the water by May 2026.
2. The City of Accra should clean the drains.
""",
    "of the first": """\
Suites du premier dialogue

1. City of Accra cleans the drains.
2. UNEP tests the water.
""",
    "read out": """\
Follow-up of the first dialogue

The secretary read out how far the agreed actions are:
1. Map of the drains - completed in May 2025
2. Test of the water - in progress
""",
    "how far each is": """\
Commitments

1. Train thirty agents: twenty-two were trained.
2. Map the drains: in progress.
3. Open a desk: abandoned.
""",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_recommended_or_was_agreed_before_is_none(text: str) -> None:
    assert steps_of(text) == []


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("It was also agreed that the City of Accra will clean the drains by May 2026.", "City of Accra"),
        ("UNEP explained the test, and the City of Accra promised to publish it by May 2026.", "City of Accra"),
        ("La Commune de Douala et la GIZ sont convenues qu'UNEP publiera le plan avant mai 2026.", None),
        ("It was also agreed that the City of Accra will clean the drains.", None),  # Nobody says by when.
        ("The City of Accra promised to clean the drains by May 2024.", None),  # That was before.
        ("The ministers agreed that the air is bad and that May 2026 will be hot.", None),
    ],
)
def test_prose_tells_a_step_where_somebody_took_it_on_by_a_day(sentence: str, owner: str | None) -> None:
    text = f"Discussion\n\nThe talk was long and loud. {sentence} Nobody left before four.\n"
    assert steps_of(text) == ([(sentence, owner)] if owner else [])


def test_prose_under_next_steps_says_who_will_do_what() -> None:
    said: Sequence[tuple[str, str]] = [
        ("It was agreed that the City of Accra will clean the drains by May 2026.", "City of Accra"),
        ("UNEP is to test the water.", "UNEP"),
        ("The World Bank, upon request of the Ministry of Works, will write a note.", "World Bank"),
    ]
    assert steps_of("Next steps\n\n" + " ".join(text for text, _owner in said) + "\n") == list(said)


def test_words_count_in_chinese_too() -> None:
    told = told_in("【会议商定】\n\n会议商定两件事：第一，成都市人民政府编写案例集；第二，世界银行公开算法。\n")
    assert [step.text for step in told.steps] == ["成都市人民政府编写案例集", "世界银行公开算法"]


def test_short_names_stand_over_what_each_is_to_do() -> None:
    text = (
        "Engagements\n\n1° Commune de Douala\n   a. cure le drain de Ndogpassi.\n   b. ouvre un guichet au marché.\n\n"
        "2° FEICOM\n   a. dote le guichet d'un milliard.\n"
    )
    assert steps_of(text) == [
        ("cure le drain de Ndogpassi.", "Commune de Douala"),
        ("ouvre un guichet au marché.", "Commune de Douala"),
        ("dote le guichet d'un milliard.", "FEICOM"),
    ]


def test_what_is_to_be_done_may_stand_under_its_name() -> None:
    told = told_in(
        "Next steps\n\n1) Heat\n   What: Publish the heat protocol\n   Who: City of Accra\n   When: May 2026"
    )
    assert [(step.title, step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("Heat", "Publish the heat protocol", "City of Accra")
    ]


@pytest.mark.parametrize(
    ("bracket", "owner", "supporters"),
    [("(with ICLEI; by 31 July 2026)", "UNEP", ["ICLEI"]), ("(by the next NLD)", "UNEP", [])],
)
def test_brackets_tell_with_whom_and_by_when(bracket: str, owner: str, supporters: list[str]) -> None:
    (step,) = told_in(f"Next steps\n\n1. UNEP to circulate a model contract {bracket}\n").steps
    assert (step.owner and step.owner.name, [one.name for one in step.supporters]) == (owner, supporters)
    assert step.due is not None


def test_data_is_no_day_but_in_portuguese() -> None:
    among = (Tells.OWNER, Tells.DUE)
    assert [tells(one, among=among) for one in ("Data sharing", "Data", "Data limite", "Data de conclusão")] == [
        None, Tells.DUE, Tells.DUE, Tells.DUE,
    ]  # fmt: skip
    assert steps_of("Next steps\n\n1. Data sharing: The City of Accra will open its data by May 2026.\n") == [
        ("The City of Accra will open its data by May 2026.", "City of Accra")
    ]


def test_what_is_to_come_is_not_this_dialogue() -> None:
    text = "National-Local Dialogue in Ghana\n\n23 September 2025\n\nUNEP will test it before the second dialogue.\n"
    assert propose(read(text.encode(), "x.txt"), REGISTER).value("ordinal") is None


def test_policies_are_no_points() -> None:
    assert holds("Policies which were discussed") is Holds.OTHER


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Report of the consultant, Dr. Osman Bah-Turay", "Dr. Osman Bah-Turay"),
        ("Consultora: Gabriela Vintimilla", "Gabriela Vintimilla"),
        ("Établi par le cabinet Ngo Bassa pour le Ministère de l'Habitat", "le cabinet Ngo Bassa"),
        ("简报由四川大学李静执笔。", "四川大学李静"),
    ],
)
def test_who_wrote_it(line: str, who: str) -> None:
    assert told_in(f"{line}\n\nNext steps\n\n- UNEP will test the water.\n").value("author") == who


@pytest.mark.parametrize(
    ("line", "how", "place"),
    [
        ("Where: Civic Centre, and MS Teams", "hybrid", "Civic Centre"),
        ("Where: MS Teams", "online", "MS Teams"),
        ("Presencial", "in_person", "Accra"),
        ("En ligne et en salle", "hybrid", "Accra"),
    ],
)
def test_how_they_met(line: str, how: str, place: str) -> None:
    told = told_in(f"{line}\n\nNext steps\n\n- UNEP will test the water.\n")
    assert (told.value("format"), told.value("place")) == (how, place)


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


STATED = "- The levy is collected and not spent.\n- Half of the pumps stand still.\n\n"


@pytest.mark.parametrize(
    ("over", "national", "local", "kinds"),
    [
        ("Discussion", "National agencies", "Local government units", ["national", "national", "local", "local"]),
        ("Échanges", "Échelon national", "Échelon communal", ["national", "national", "local", "local"]),
        ("Lo que se conversó", "Desde lo nacional", "Desde lo local", ["national", "national", "local", "local"]),
        ("The field", "National agencies", "Local government units", []),
        ("Discussion", "National agencies", "Partners", []),
    ],
)
def test_levels_alone_are_told_under_what_was_said(over: str, national: str, local: str, kinds: list[str]) -> None:
    told = told_in(f"{over}\n\n{national}\n\n{STATED}{local}\n\n{STATED}Closing\n\nAll left.\n")
    assert [(point.kind, point.level) for point in told.points] == [("key_message", level) for level in kinds]
    assert (told.representation, told.steps) == ((), ())


def test_names_under_levels_alone_are_no_statements() -> None:
    told = told_in(
        "Discussion\n\nNational level\n\n- Ministry of Works\n- Ministry of Finance\n\n"
        "Local level\n\n- City of Accra\n- City of Kumasi\n\nOthers\n\n- UNEP\n"
    )
    assert told.points == ()
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "Ministry of Works"),
        ("national", "Ministry of Finance"),
        ("local", "City of Accra"),
        ("local", "City of Kumasi"),
        ("other", "UNEP"),
    ]


def test_a_sentence_names_what_was_agreed_and_others_go_on() -> None:
    said = (
        "The City of Accra will clean the drains from 1 September 2026.",
        "UNEP will publish its test by July 2026.",
    )
    text = f"Closing remarks\n\nThe mayor spoke. She named what they had agreed: {' '.join(said)} All went home.\n"
    assert steps_of(text) == [(said[0], "City of Accra"), (said[1], "UNEP")]


TOLD = {
    "a bracket behind the count": """\
Step 1 (UNEP, May 2026): Test the water of the drains

Step 2 (City of Accra with UNEP,
third dialogue): Clean the drains
""",
    "rules around the owner": """\
-- UNEP --
[ ] Test the water of the drains (May 2026)

-- City of Accra --
[ ] Clean the drains (by the third dialogue; support: UNEP)
""",
    "a column that says what it is": """\
| Kind | What | Who | When |
|---|---|---|---|
| Challenge | Nobody tests the water | UNEP | |
| Next step | Test the water of the drains | UNEP | May 2026 |
| Next step | Clean the drains | City of Accra and UNEP | third dialogue |
""",
    "the deadline above, in brackets": """\
In the short term (by 31 May 2026)

   - UNEP: Test the water of the drains

For the third dialogue

   - City of Accra, with UNEP: Clean the drains
""",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_owner_and_date_stand_around_what_is_to_be_done(text: str) -> None:
    assert [
        (
            step.text,
            step.owner and step.owner.name,
            [one.name for one in step.supporters],
            step.due and step.due.precision,
        )
        for step in told_in(f"Next steps\n\n{text}").steps
    ] == [
        ("Test the water of the drains", "UNEP", [], "day" if "31 May" in text else "month"),
        ("Clean the drains", "City of Accra", ["UNEP"], "next_dialogue"),
    ]


def test_results_that_a_sentence_says_were_agreed() -> None:
    text = (
        "HASIL\n\nDialog menyepakati hal-hal berikut menurut tingkat.\n\n"
        "Tingkat pusat\n\n- UNEP menguji air.\n- BIG membuka peta.\n"
    )
    assert steps_of(text) == [("UNEP menguji air.", "UNEP"), ("BIG membuka peta.", "BIG")]


def test_what_is_counted_in_chinese_and_empty_is_none() -> None:
    told = told_in(
        "【商定的办法】\n\n问题一：没有统一边界。\n办法一：成都市人民政府拿出建议稿。\n问题二：没有钱。\n办法二：暂无。\n"
    )
    assert [step.text for step in told.steps] == ["成都市人民政府拿出建议稿。"]


def test_resolutions_count() -> None:
    text = "Résolutions\n\nRÉSOLUTION 1. La Ville de Thiès publiera le plan.\n\nRÉSOLUTION 2. UNEP testera l'eau.\n"
    assert steps_of(text) == [
        ("La Ville de Thiès publiera le plan.", "Ville de Thiès"),
        ("UNEP testera l'eau.", "UNEP"),
    ]


def test_a_list_of_names_states_nothing() -> None:
    told = told_in(
        "Participants\n\n- Ministry of Works\n- City of Accra\n\n"
        "Discussion\n\nNational level\n\n- Works\n- Finance\n\nLocal level\n\n- Accra\n- Kumasi\n"
    )
    assert ([part.name for part in told.representation], told.points) == (["Ministry of Works", "City of Accra"], ())
