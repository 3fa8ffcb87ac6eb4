"""What somebody takes on in the last words of a record, or in sentences beside a table of next steps."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

EN = (
    "# Second National-Local Dialogue, Kenya\n\n5 May 2025, Kisumu\n\n## Participants\n\n- National: NEMA\n"
    "- Local: Kisumu; Nakuru\n- Partners: UNEP; 联合国环境规划署\n\n## Next steps\n\n"
)
AGREED = "- NEMA will map the wells by June 2025.\n\n"


def told(text: str) -> list[tuple[str, str]]:
    steps = propose(read(text.encode(), "x.md"), REGISTER).steps
    return [(step.text, step.owner.name if step.owner else "") for step in steps]


@pytest.mark.parametrize(
    ("heading", "sentence", "owner"),
    [
        ("Conclusion", "Nakuru will host the third dialogue in early 2026.", "Nakuru"),
        ("Closing", "NEMA will send these minutes to all.", "NEMA"),
        ("Cierre", "UNEP enviará esta memoria a todos.", "UNEP"),
        ("Encerramento", "UNEP vai traduzir esta síntese e distribuí-la em Setembro.", "UNEP"),
        ("Pour finir", "UNEP enverra à tous la liste des contacts avant la fin du mois.", "UNEP"),
        ("Penutup", "UNEP akan mengirim ringkasan ini kepada semua wali kota.", "UNEP"),
        ("结语", "联合国环境规划署将于2025年8月翻译本纪要。", "联合国环境规划署"),
    ],
)
def test_who_was_there_takes_something_on_at_the_end(heading: str, sentence: str, owner: str) -> None:
    text = f"{EN}{AGREED}## {heading}\n\nAll thanked all.\n\n{sentence}\n"
    assert told(text)[1:] == [(sentence, owner)]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("Conclusion", "The new law will enter into force in July 2025."),
        ("Conclusion", "The World Bank will open a window in 2026."),
        ("Conclusion", "NEMA will be pleased."),
        ("Conclusion", "NEMA will recall the flood of March 2024."),
        ("About the programme", "UNEP will publish a report in March 2026."),
    ],
)
def test_what_else_is_told_there_is_none(heading: str, sentence: str) -> None:
    assert len(told(f"{EN}{AGREED}## {heading}\n\nAll thanked all.\n\n{sentence}\n")) == 1


def test_where_nothing_was_agreed_last_words_tell_nothing() -> None:
    text = EN.replace("## Next steps\n\n", "") + "## Conclusion\n\nNEMA will send these minutes to all.\n"
    assert told(text) == []


@pytest.mark.parametrize(
    "behind",
    [
        "Besides the table, UNEP will draft a guide. Nakuru will convene the third dialogue.",
        "UNEP will draft a guide. Nakuru will convene the third dialogue.",
    ],
)
def test_sentences_behind_a_table_are_steps_as_behind_a_list(behind: str) -> None:
    table = "| Who | What | When |\n|---|---|---|\n| NEMA | Map the wells | June 2025 |\n\n"
    assert [owner for _text, owner in told(f"{EN}{table}{behind}\n")] == ["NEMA", "UNEP", "Nakuru"]


def test_a_sentence_about_the_list_adds_to_it() -> None:
    kept = "ACVN will keep a public list of these points on its website."
    assert told(f"{EN}{AGREED}{kept}\n")[1:] == [(kept, "ACVN")]
    assert len(told(f"{EN}{AGREED}ACVN will keep a website.\n")) == 1


@pytest.mark.parametrize(
    ("heading", "opening", "between"),
    [("In conclusion", "By the end of June NEMA will", "Several speakers felt tired."),
     ("Conclusión", "Antes de julio NEMA enviará", "Varios hablaron de ríos."),
     ("Conclusão", "Até julho NEMA enviará", "Vários falaram de rios."),
     ("Pour conclure", "Avant juillet NEMA enverra", "Plusieurs ont parlé des rivières.")],
)  # fmt: skip
def test_they_tell_all_steps_where_nothing_else_does(heading: str, opening: str, between: str) -> None:
    verb = {"will": "will send", "enviará": "enviará", "enverra": "enverra"}[opening.split()[-1]]
    first = f"{opening.removesuffix(verb).removesuffix('will').rstrip()} {verb} 3 maps."
    text = (
        f"{EN.removesuffix('## Next steps\n\n')}## {heading}\n\nAll is well. {first} {between} UNEP {verb} 2 guides.\n"
    )
    assert told(text) == [(first, "NEMA"), (f"UNEP {verb} 2 guides.", "UNEP")]


def test_a_sentence_begins_with_any_capital_letter() -> None:
    text = f"{EN}- NEMA will map wells.\n\n## Conclusion\n\nThe room was warm. İzmir was far. Đà Lạt was near.\n"
    left = propose(read(text.encode(), "x.md"), REGISTER).unplaced
    assert [one.text for one in left][-3:] == ["The room was warm.", "İzmir was far.", "Đà Lạt was near."]


def test_a_list_of_the_close_is_read_as_one() -> None:
    text = EN.removesuffix("## Next steps\n\n")
    items = "- NEMA to open its register by May 2026\n- Nakuru to write up its rules\n"
    steps = told(f"{text}## Wrap-up\n\nThe moderator read out what had been agreed:\n\n{items}")
    assert [owner for _text, owner in steps] == ["NEMA", "Nakuru"]
