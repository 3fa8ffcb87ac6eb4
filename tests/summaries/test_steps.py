"""Next steps: what stands around each of them, and lists that are none."""

from __future__ import annotations

from datetime import date

import pytest

from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from tests.summaries.second import steps_of, told_in

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


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Outlook for the third dialogue", "The organisers of the third dialogue envisage this programme:"),
        ("Perspectivas para el tercer diálogo", "El tercer diálogo tendrá el siguiente orden del día:"),
        ("Perspectivas para o terceiro diálogo", "O terceiro diálogo terá a seguinte programação:"),
        ("Perspectives pour le troisième dialogue", "L'ordre du jour du troisième dialogue est le suivant :"),
        ("Prospek dialog ketiga", "Dialog ketiga direncanakan dengan agenda sebagai berikut:"),
        ("第三次对话展望", "第三次对话的议程初步安排如下："),
    ],
)
def test_a_programme_of_the_next_dialogue_is_none(heading: str, sentence: str) -> None:
    assert steps_of(f"## {heading}\n\n{sentence}\n\n1. Session A\n2. Session B, with a case from Agadir\n") == []


def test_a_programme_of_work_that_was_agreed_counts() -> None:
    text = (
        "## Next steps\n\nThey agreed on the following programme of work:\n\n1. Draft a by-law\n2. Train 40 officers\n"
    )
    assert len(steps_of(text)) == 2


def test_what_begins_or_comes_again_is_not_due_then() -> None:
    step = "- UNEP publishes measurements every six months, the first time in March 2027.\n"
    again = "- UNDP convenes the mayors every two months, beginning in August 2027.\n"
    assert [one.due for one in told_in(f"## Next steps\n\n{step}{again}").steps] == [None, None]


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("What was promised before we left", True),
        ("O que ficou pactuado até o quarto diálogo", True),
        ("Convenu en plénière", True),
        ("Yang disanggupi para pihak", True),
        ("会上说定、留待下次对话检查的事", True),
        ("Agreed (read out at the close)", True),
        ("Wording agreed", False),
        ("Lo que no se acordó", False),
        ("Last time's promises", False),
        ("Next steps for your building permit", False),
    ],
)
def test_headings_of_what_was_agreed(heading: str, is_one: bool) -> None:
    assert (holds(heading) is Holds.STEPS) is is_one


@pytest.mark.parametrize(
    "term", ["SHORT TERM – by June 2027", "Corto plazo (hasta junio de 2027)", "近期（2027年6月底前）"]
)
def test_a_length_of_time_stands_over_its_steps(term: str) -> None:
    listed = f"Next steps\n\n{term}\n\n- Map the drains of the port\n- Train the clerks\n"
    assert [step.due and step.due.on for step in told_in(listed).steps] == [date(2027, 6, 30)] * 2


@pytest.mark.parametrize(
    "entry",
    [
        "No action was fixed on para 2.4.",
        "No decision was taken on the bridge.",
        "No se acordó ninguna tarea sobre el puente.",
        "Ningún compromiso sobre los mercados.",
        "Não foi definido encaminhamento sobre a ponte.",
        "Aucune action n’a été retenue sur le point 2.",
        "Tidak ada tindak lanjut untuk butir 2.",
        "就桥梁问题未形成决定。",
        "Il a été souhaité que les élèves soient mieux sensibilisés.",
        "Se expresó el deseo de que la prensa informe más.",
        "Foi manifestado o desejo de que as escolas participem.",
        "It was hoped that the press will tell of more than disasters.",
    ],
)
def test_nothing_to_be_done_and_what_is_only_wished_for(entry: str) -> None:
    told = told_in(
        f"Next steps\n\n1. UNEP tests the water by May 2026.\n2. {entry}\n3. The City of Accra maps drains.\n"
    )
    assert [step.text for step in told.steps] == ["UNEP tests the water by May 2026.", "The City of Accra maps drains."]
