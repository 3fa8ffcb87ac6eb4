"""Lists behind all that was discussed are next steps where each item says who will do something, and no others."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

ITEMS = (
    "The Ministry of Lands will review the guidelines.",
    "The City of Nairobi and UNEP will share the flood map.",
)
DISCUSSED = "## Challenges\n\n- Budgets are small.\n"


def steps_under(heading: str, *items: str, before: str = DISCUSSED, after: str = "") -> list[str]:
    listed = "\n".join(f"- {item}" for item in items)
    text = f"# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n{before}\n## {heading}\n\n{listed}\n\n{after}"
    return [step.text for step in propose(read(text.encode(), "x.md"), REGISTER).steps]


def test_what_all_will_do_is_to_be_done_whatever_it_is_called() -> None:
    assert steps_under("Blue skies over Nairobi", *ITEMS) == list(ITEMS)


@pytest.mark.parametrize(
    "heading",
    [
        "Commitments of the National Development Plan",
        "Case studies",
        "National programmes",
        "What the ministries presented",
        "Context",
    ],
)
def test_a_heading_that_says_what_else_it_is_holds_none(heading: str) -> None:
    assert steps_under(heading, *ITEMS) == []


DEEDS = ("Prepare a joint map of wetlands", "Share the templates for budgets", "Convene the engineers on drainage")


def test_what_is_to_be_done_stands_last() -> None:
    assert steps_under("Seeds for the year", *DEEDS) == list(DEEDS)


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Advice to mayors", DEEDS),
        ("Group work", DEEDS),
        ("Seeds for the year", ("Better data of the wards", "Cheaper credit for the cities", "Faster permits")),
        ("Seeds for the year", (*DEEDS, "Share what must be shared")),
        ("Seeds for the year", DEEDS[:2]),
    ],
)
def test_what_may_be_anything_else_is_none(heading: str, items: tuple[str, ...]) -> None:
    assert steps_under(heading, *items) == []


def test_an_item_of_minutes_that_says_that_it_is_an_action() -> None:
    said = ("The Ministry of Lands explained the guidelines.", "*Action:* Share the flood map with the wards")
    assert steps_under("Drainage", *said, "Wards asked for pumps.", before="") == ["Share the flood map with the wards"]


def steps_of(text: str) -> list[tuple[str, str | None, str | None]]:
    told = propose(
        read(f"# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n{text}".encode(), "x.md"), REGISTER
    )
    return [
        (one.text, one.owner.name if one.owner else None, one.due.on.isoformat() if one.due and one.due.on else None)
        for one in told.steps
    ]


def test_headings_that_only_say_when() -> None:
    listed = "## {}\n\n- UNEP: share the flood map\n- County of Kisumu: train the wards\n\n"
    later = "## No date\n\n- UNEP: pay the engineers\n"
    assert steps_of(listed.format("First half of 2025") + later) == [
        ("share the flood map", "UNEP", "2025-06-30"),
        ("train the wards", "County of Kisumu", "2025-06-30"),
        ("pay the engineers", "UNEP", None),
    ]
    assert steps_of(listed.format("First half of 2023") + later) == []


def test_headings_with_who_and_when_under_each() -> None:
    task = "**Task {}: Share map {}**\nResponsible: UNEP\nDeadline: May {}\n\n"
    assert steps_of(task.format(1, 1, 2024) + task.format(2, 2, 2024)) == [
        ("Share map 1", "UNEP", "2024-05-31"),
        ("Share map 2", "UNEP", "2024-05-31"),
    ]
    talk = "**Talk {}**\nResponsible: UNEP\nTime: 9:00\n\n"
    assert steps_of(talk.format(1) + talk.format(2)) == []
    assert steps_of(task.format(1, 1, 2024)) == steps_of(task.format(1, 1, 2022) + task.format(2, 2, 2022)) == []


def test_conclusions_of_several_points_of_minutes() -> None:
    point = (
        "### Point {}\n\nThe wards asked for pumps.\n\n**Conclusion:** UNEP will share the flood map of ward {}.\n\n"
    )
    text = "UNEP will share the flood map of ward {}."
    assert [step[0] for step in steps_of(point.format(1, 1) + point.format(2, 2))] == [text.format(1), text.format(2)]
    assert steps_of(point.format(1, 1)) == []


def test_what_is_done_already_is_none() -> None:
    assert steps_under("Blue skies over Nairobi", ITEMS[0], "The City of Nairobi shares its flood map.") == []


def test_what_stands_before_the_discussion_is_none() -> None:
    assert steps_under("Blue skies over Nairobi", *ITEMS, before="", after=DISCUSSED) == []


def test_where_next_steps_are_told_no_other_list_is_one() -> None:
    after = "## Next steps\n\n- Publish the report by May 2024\n"
    assert steps_under("Blue skies over Nairobi", *ITEMS, after=after) == ["Publish the report by May 2024"]


def test_what_several_will_do_was_agreed_in_one_sentence() -> None:
    """A directive, and what only one will do, is none."""
    told = "The ministers agreed that UNEP will map the wetlands, and that the City of Nairobi will print the maps."
    assert steps_under("Talks", before=told) == [
        "UNEP will map the wetlands",
        "the City of Nairobi will print the maps",
    ]
    assert (
        steps_under("Talks", before="The ministers agreed that UNEP will map the wetlands, and that all is well.") == []
    )


@pytest.mark.parametrize("when", ["At the previous dialogue, they", "At the first dialogue in 2022, participants"])
def test_what_was_agreed_before_is_none(when: str) -> None:
    told = f"{when} agreed that UNEP will map the wetlands, and that the City of Nairobi will print the maps."
    assert steps_under("Talks", before=f"The second dialogue took place in Nairobi.\n\n{told}") == []


def test_minutes_that_share_a_chapter_with_what_was_agreed() -> None:
    told = (
        "# Dialogue in Kenya\n\n## Discussion and agreements\n\n1. Pumps. The county told of its pumps. They are old.\n"
        "2. It was agreed that UNEP will map the pumps.\n3. Roads. The county told of its roads. They are new.\n"
        "4. It was agreed that UNEP will pay the roads.\n"
    )
    assert [text for text, *_rest in steps_of(told)] == [
        "UNEP will map the pumps.",
        "UNEP will pay the roads.",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "# Terms of Reference: facilitator of the dialogue\n\n## Tasks\n\n1. Prepare the agenda by 15 March 2026.\n",
        "# Dialogue in Kenya\n\n## Agreements\n\n- Ministry of Roads\n- County of Kisumu\n- UNEP\n",
    ],
)
def test_tasks_of_a_contract_and_lists_of_names_are_none(told: str) -> None:
    assert steps_of(told) == []


def test_what_counts_agreements_in_the_midst_of_anything() -> None:
    told = "## Mesa 1\n\nSe habló del agua.\n\nAcuerdo 1: UNEP publicará el mapa.\n\nAcuerdo 2: UNEP pagará la obra.\n"
    assert [text for text, *_rest in steps_of(told)] == ["UNEP publicará el mapa.", "UNEP pagará la obra."]


def test_rows_without_a_head() -> None:
    rows = "UNEP | map the pumps | May 2026\nKfW | pay the roads | at once\n"
    assert steps_of(f"# Dialogue in Kenya\n\n## Next steps\n\n{rows}") == [
        ("map the pumps", "UNEP", "2026-05-31"),
        ("pay the roads", "KfW", None),
    ]


def test_what_is_ticked_and_done_is_none() -> None:
    boxes = "## Next steps\n\n- [x] Minutes of the first dialogue approved\n- [ ] UNEP to map the wetlands\n"
    assert steps_under("Talks", before=boxes) == ["UNEP to map the wetlands"]


def test_an_earlier_mail_that_a_mail_quotes_tells_none() -> None:
    mail = "## Next steps\n\n- UNEP will map the wetlands\n\nOn 3 March 2024, Ama wrote:\n\n- UNEP will send tickets\n"
    assert steps_under("Talks", before=mail) == ["UNEP will map the wetlands"]


@pytest.mark.parametrize(
    ("agreed", "owners"),
    [
        ("Agreed: UNEP to write a note by May 2027. KNUST to count\npassengers. No date was fixed.", ["UNEP", "KNUST"]),
        ("Agreed: UNEP to send two valuers. No date was fixed.", ["UNEP"]),
        ("Agreed: (i) UNEP to add a chapter by July 2027.\n(ii) KNUST to hand over the profiles.", ["UNEP", "KNUST"]),
        ("Se acordó: UNEP enviará el borrador. KNUST hará el conteo.", ["UNEP", "KNUST"]),
    ],
)
def test_minutes_that_say_under_each_point_what_was_agreed(agreed: str, owners: list[str]) -> None:
    told = f"First National-Local Dialogue in Ghana\n\n1. HOUSING\n\nMs Eze (UNDP): Said that rents rose.\n\n{agreed}\n"
    steps = propose(read(told.encode(), "x.txt"), REGISTER).steps
    assert [step.owner and step.owner.name for step in steps] == owners
    assert not any("No date" in step.text for step in steps)


def test_words_that_count_go_on_at_the_beginning_of_a_line() -> None:
    told = """Dialog Nasional-Daerah Ketiga di Indonesia

Kesepakatan

Para peserta menyepakati tiga langkah. Pertama, Kementerian Lingkungan Hidup
meninjau standar kompos bersama Institut Teknologi Sepuluh Nopember di Surabaya.
Kedua, Pemerintah Kota Semarang melatih 28 operator pencacah untuk tempat olah.
Ketiga, Kementerian Pertanian menyusun panduan.
"""
    steps = propose(read(told.encode(), "x.txt"), REGISTER).steps
    assert [step.text for step in steps] == [
        "Kementerian Lingkungan Hidup meninjau standar kompos bersama Institut Teknologi Sepuluh Nopember di Surabaya.",
        "Pemerintah Kota Semarang melatih 28 operator pencacah untuk tempat olah.",
        "Kementerian Pertanian menyusun panduan.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "item",
    [
        "We commit ourselves to the Action Plan annexed hereto.",
        "Nous adoptons la feuille de route jointe en annexe.",
        "We thank the people of Nakuru for their hospitality.",
    ],
)
def test_what_takes_on_the_annex_owes_nothing(item: str) -> None:
    told = f"# First National-Local Dialogue in Kenya\n\n## Commitments\n\n1. {item}\n2. UNEP will print the map.\n"
    steps = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert [step.text for step in steps] == ["UNEP will print the map."]


def told_by(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    proposal = propose(read(text.encode(), "x.txt"), REGISTER)
    steps = [(step.text, step.owner.name if step.owner else "") for step in proposal.steps]
    return steps, [part.name for part in proposal.representation]


@pytest.mark.parametrize("line", ["As partes presentes assumem o que segue:", "Palavras dos presentes ao sair"])
def test_tasks_with_times_are_no_names_whatever_word_of_those_present_stands_over_them(line: str) -> None:
    text = (
        "Terceiro Diálogo Nacional-Local do Brasil\nRecife, 9 de setembro de 2025\n\nPRESENTES\nMinistério das Cidades "
        f"(MCID); Prefeitura do Recife; Prefeitura de Olinda\n\nDIFICULDADES\n- Falta verba.\n\n{line}\n\n"
        "a) a Prefeitura do Recife planta vetiver em doze encostas até o início da quadra chuvosa de 2026;\n"
        "b) a Prefeitura de Olinda cadastra as lagoas no prazo de 120 dias;\n"
        "c) o MCID revisa, até dezembro, a lista de obras aceitas;\n"
        "d) a Prefeitura de Olinda cede o texto comentado de sua lei às demais.\n"
    )
    steps, present = told_by(text)
    assert present == ["Ministério das Cidades", "Prefeitura do Recife", "Prefeitura de Olinda"]
    assert [owner for _text, owner in steps] == [
        "Prefeitura do Recife", "Prefeitura de Olinda", "MCID", "Prefeitura de Olinda",
    ]  # fmt: skip


def test_names_with_days_are_those_who_came() -> None:
    text = (
        "Third National-Local Dialogue, Kenya\nNakuru, 12 March 2025\n\nWho came\n- Ministry of Lands, which left at "
        "noon on 12 March 2025\n- NEMA, which came at noon on 13 March 2025\n- City of Kisumu\n"
    )
    assert told_by(text)[1] == ["Ministry of Lands", "NEMA", "City of Kisumu"]


def test_what_most_of_tells_no_time_is_what_they_do_anyway() -> None:
    items = (
        "The City of Nairobi cleans its drains every year before the rains",
        "UNEP runs two sorting yards",
        "The Ministry of Lands publishes a list of wetlands each year",
        "The City of Nairobi opens a market in June 2024",
    )
    assert steps_under("Snapshots", *items) == []
