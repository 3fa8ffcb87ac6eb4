"""Next steps in prose, and what sentences count."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from tests.summaries.second import steps_of, told_in


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("It was also agreed that the City of Accra will clean the drains by May 2026.", "City of Accra"),
        ("UNEP explained the test, and the City of Accra promised to publish it by May 2026.", "City of Accra"),
        ("La Commune de Douala et la GIZ sont convenues qu'UNEP publiera le plan avant mai 2026.", None),
        ("It was also agreed that the City of Accra will clean the drains.", "City of Accra"),
        ("Disepakati pula bahwa UNEP menguji air sungai.", "UNEP"),
        ("Se acordó también que UNEP publicará el plan en un plazo de 90 días.", "UNEP"),
        ("Il a également été convenu que UNEP publiera le plan.", "UNEP"),
        ("Ficou ainda acordado que UNEP fará três oficinas.", "UNEP"),
        ("UNEP agreed to publish the plan by May 2026.", "UNEP"),
        ("Both cities undertook to publish the plan within 60 days.", "Both cities"),
        ("Il a été convenu qu'une note sera rédigée par le MINHDU avant mai 2026.", "MINHDU"),
        ("It was agreed that a note will be written.", None),  # Neither by whom nor by when.
        ("UNEP agreed to publish the plan.", None),  # Nobody says by when.
        ("At the last meeting it was agreed that the City of Accra will clean the drains.", None),
        ("In 2022 it was agreed that the City of Accra will clean the drains.", None),
        ("It was agreed that the City of Accra had cleaned the drains.", None),
        ("It was agreed that the air is bad.", None),
        ("It was agreed that the City of Accra should be thanked.", None),
        ("They agreed that the City of Accra will always need help.", None),
        ("UNEP agreed to the minutes of May 2026.", None),
        ("The City of Accra promised to clean the drains by May 2024.", None),  # That was before.
        ("The ministers agreed that the air is bad and that May 2026 will be hot.", None),
    ],
)
def test_prose_tells_a_step_where_somebody_took_it_on_by_a_day(sentence: str, owner: str | None) -> None:
    text = f"Discussion\n\nThe talk was long and loud. {sentence} Nobody left before four.\n"
    told = AGREED.sub("", sentence)
    assert steps_of(text) == ([(told, owner)] if owner else [])


AGREED = re.compile(
    r"(?:It was (?:also )?agreed that |Disepakati pula bahwa |Se acordó también que |"
    r"Il a (?:également )?été convenu qu(?:e |')|"
    r"Ficou ainda acordado que )"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed that {}, and that {}.",
        "On this point, it was also agreed that {}; {}.",
        "Se acordó que {} y que {}.",
        "Les participants ont convenu que {} et que {}.",
        "Ficou acordado que {}; e {}.",
        "Disepakati bahwa {}; {}.",
    ],
)
def test_clauses_of_what_was_agreed_are_steps_each(sentence: str) -> None:
    parts = ("the City of Accra will clean the drains before the team comes", "UNEP will publish its test by July 2026")
    text = f"Discussion\n\nAll were tired. {sentence.format(*parts)} It rained.\n"
    assert steps_of(text) == [(parts[0], "City of Accra"), (parts[1], "UNEP")]
    whole = "It was agreed that the City of Accra will show what it has, and that it is good."
    assert steps_of(f"Discussion\n\nAll were tired. {whole} It rained.\n") == [(AGREED.sub("", whole), "City of Accra")]


def test_clauses_of_what_was_agreed_in_chinese() -> None:
    said = "有人发言。会议商定，成都市九月前编写案例集；世界银行公开算法。"
    told = told_in(f"参会单位：财政部、成都市、世界银行\n\n三、讨论\n\n{said}\n")
    assert [(step.text, step.owner and step.owner.name) for step in told.steps] == [
        ("成都市九月前编写案例集", "成都市"),
        ("世界银行公开算法", "世界银行"),
    ]


def test_what_was_agreed_for_a_time_needs_nobody_by_name() -> None:
    sentence = "It was agreed that a note will be written before the rains."
    told = AGREED.sub("", sentence)
    assert steps_of(f"Discussion\n\nThe talk was long. {sentence} Nobody left.\n") == [(told, None)]


def test_a_sentence_goes_on_behind_one_of_what_was_agreed() -> None:
    agreed = "It was agreed that the City of Accra will clean the drains."
    more = "On money, UNEP will pay for the pumps."
    assert steps_of(f"Discussion\n\nAll were tired. {agreed} {more} It rained.\n") == [
        (AGREED.sub("", agreed), "City of Accra"),
        (more, "UNEP"),
    ]
    assert steps_of(f"Discussion\n\nAll were tired. {more} It rained.\n") == []


WORKS = "The Ministry of Works will merge its maps by May 2026."
BANK = "The World Bank will pay for the pumps."


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ((WORKS, "UNEP promised to lend two surveyors.", BANK), 3),
        ((WORKS, "UNEP will lend two surveyors.", BANK), 0),  # News of any kind.
        ((BANK, "UNEP promised to lend two surveyors."), 0),  # Nobody says by when.
        ((WORKS, "The talk was long.", "UNEP promised to lend two surveyors."), 0),
    ],
)
def test_promises_one_after_the_other_are_steps_in_an_article(said: tuple[str, ...], count: int) -> None:
    present = "Present were the Ministry of Works, the World Bank and UNEP.\n\n"
    told = steps_of(f"{present}The rivers were high.\n\nThey spoke of rain. {' '.join(said)} All sang.\n")
    assert [text for text, _owner in told] == list(said[:count])


def test_prose_under_next_steps_says_who_will_do_what() -> None:
    said: Sequence[tuple[str, str]] = [
        ("It was agreed that the City of Accra will clean the drains by May 2026.", "City of Accra"),
        ("UNEP is to test the water.", "UNEP"),
        ("The World Bank, upon request of the Ministry of Works, will write a note.", "World Bank"),
    ]
    assert steps_of("Next steps\n\n" + " ".join(text for text, _owner in said) + "\n") == [
        (AGREED.sub("", text), owner) for text, owner in said
    ]


def test_words_count_in_chinese_too() -> None:
    told = told_in("【会议商定】\n\n会议商定两件事：第一，成都市人民政府编写案例集；第二，世界银行公开算法。\n")
    assert [step.text for step in told.steps] == ["成都市人民政府编写案例集", "世界银行公开算法"]


def test_a_sentence_names_what_was_agreed_and_others_go_on() -> None:
    said = (
        "The City of Accra will clean the drains from 1 September 2026.",
        "UNEP will publish its test by July 2026.",
    )
    text = f"Closing remarks\n\nThe mayor spoke. She named what they had agreed: {' '.join(said)} All went home.\n"
    assert steps_of(text) == [(said[0], "City of Accra"), (said[1], "UNEP")]


@pytest.mark.parametrize(
    ("present", "told", "owners"),
    [
        (
            "Ministry of Works; UNEP; Accra Metropolitan Assembly",
            (
                "Nobody left idle. At the national level, the Ministry of Works will table a rule. At the level "
                "of "
                "the assemblies, Accra will call the mayors. They are to sign a plan by May 2026. UNEP will pay for it."
            ),
            ["Ministry of Works", "Accra", "UNEP"],
        ),
        (
            "Ministério das Cidades; BNDES; Prefeitura de Recife",
            (
                "Ninguém ficou livre. No plano nacional, o Ministério das Cidades publicará a regra. Do lado "
                "municipal, a "
                "Prefeitura de Recife abrirá os dados. O BNDES estudará uma linha de crédito."
            ),
            ["Ministério das Cidades", "Prefeitura de Recife", "BNDES"],
        ),
        (
            "Ministère de l'Habitat; ADM; Ville de Dakar",
            (
                "Nul n'est parti libre. Au niveau national, le Ministère de l'Habitat publiera la règle. Au "
                "niveau des communes, la Ville de Dakar ouvrira ses données. L'ADM dressera une carte. Elle l'offrira."
            ),
            ["Ministère de l'Habitat", "Ville de Dakar", "ADM"],
        ),
    ],
)
def test_a_paragraph_says_of_each_level_who_will_do_what(present: str, told: str, owners: list[str]) -> None:
    steps = steps_of(f"Present\n\n{present}\n\nNext steps\n\n{told}\n")
    assert [owner for _text, owner in steps] == owners
    assert " ".join(text for text, _owner in steps) == told.partition(". ")[2]


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("La jornada produjo acuerdos.", 2),
        ("The day brought commitments, too.", 2),
        ("Houve compromissos.", 2),
        ("Il y eut des engagements.", 2),
        ("No hubo acuerdos.", 0),
        ("The commitments of the first dialogue were read out.", 0),
    ],
)
def test_sentences_behind_one_that_says_that_they_agreed(said: str, count: int) -> None:
    told = (
        "The talk was long and loud. {said} The City of Accra promised to clean the drains. On waste there is more: "
        "UNEP "
        "will test the water. It will tell all of it. The fees stay as they are, and nobody took them on.\n"
    )
    steps = steps_of(f"In the end\n\n{told.format(said=said)}")
    first, second = (
        "The City of Accra promised to clean the drains.",
        "UNEP will test the water. It will tell all of it.",
    )
    assert steps == [(first, "City of Accra"), (second, "UNEP")][:count]


@pytest.mark.parametrize("heading", ["Closing", "O encerramento", "Le discours de clôture", "Palabras de cierre"])
def test_promises_in_a_speech_that_closes_are_steps(heading: str) -> None:
    said = ("The City of Accra will publish the map in May.", "UNEP will open a call for nurseries within 120 days.")
    text = f'{heading}\n\nThe mayor closed: "I go home with homework. {" ".join(said)} Thank you all."\n\nIt rained.\n'
    assert steps_of(text) == [(said[0], "City of Accra"), (said[1], "UNEP")]


def test_what_is_said_at_the_close_without_a_day_is_no_promise() -> None:
    said = "The City of Accra will remember this day. UNEP will always help."
    assert steps_of(f'Closing\n\nThe mayor said: "{said} Thank you all."\n') == []


def test_one_word_before_what_was_agreed_is_no_part_of_it() -> None:
    text = (
        "Próximos pasos\n\nFinalmente se acordó que el MINAE publicará una ficha en mayo de 2026. "
        "También se acordó que UNEP publicará otra.\n"
    )
    assert steps_of(text) == [
        ("el MINAE publicará una ficha en mayo de 2026.", "MINAE"),
        ("UNEP publicará otra.", "UNEP"),
    ]
