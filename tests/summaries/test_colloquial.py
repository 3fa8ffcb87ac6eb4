"""Lists under headings in everyday words, lists that only their items tell, and what stands between known sections."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue\n\nNakuru, Kenya, 3 March 2025\n\n"


def proposed(text: str, name: str = "x.md") -> Proposal:
    return propose(read((HEAD + text).encode(), name), REGISTER)


def points_in(text: str, name: str = "x.md") -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in proposed(text, name).points]


@pytest.mark.parametrize(
    ("heading", "held"),
    [
        ("what they complained about", Holds.CHALLENGES),
        ("WHERE IT HURTS", Holds.CHALLENGES),
        ("Dónde nos duele", Holds.CHALLENGES),
        ("Do que se queixaram", Holds.CHALLENGES),
        ("Ça coince", Holds.CHALLENGES),
        ("Yang bikin pusing", Holds.CHALLENGES),
        ("大家说难在哪里", Holds.CHALLENGES),
        ("what sounded good", Holds.OPPORTUNITIES),
        ("WHERE IT COULD GO WELL", Holds.OPPORTUNITIES),
        ("Cosas a favor", Holds.OPPORTUNITIES),
        ("O que já funciona", Holds.OPPORTUNITIES),
        ("On peut s'appuyer là-dessus", Holds.OPPORTUNITIES),
        ("Yang bikin semangat", Holds.OPPORTUNITIES),
        ("大家说有希望的", Holds.OPPORTUNITIES),
        ("Good news", None),
        ("Lo que funciona", None),
        ("What they said they would do", None),
    ],
)
def test_what_everyday_headings_hold(heading: str, held: Holds | None) -> None:
    assert holds(heading) in ((held,) if held else (None, Holds.STEPS))


def test_the_opening_of_a_meeting_is_no_chance() -> None:
    assert holds("Background and opening") is not Holds.OPPORTUNITIES
    assert holds("Barriers and openings") is Holds.BOTH


def test_two_lists_tell_each_other() -> None:
    sweat = "Where we sweat:\n- there is no land for a depot\n- nobody measures the traffic\n- trees are cut\n\n"
    smile = "Where we smile:\n- the rail bed could be used\n- the levy can lawfully pay for pavements\n\nthen lunch\n"
    told = points_in(sweat + smile, "x.txt")
    assert [kind for kind, _text in told] == ["challenge"] * 3 + ["opportunity"] * 2
    assert points_in(sweat + smile.replace("Where we smile", "Ideas"), "x.txt") == []


def test_a_log_of_who_spoke_tells_no_messages_beside_lists_of_kinds() -> None:
    heard = "## What we heard\n\n- KMA: the map is online.\n- Nakuru showed how it paved two lanes.\n\n"
    lists = "## Challenges\n\n- There is no budget for drains.\n"
    assert points_in(heard + lists) == [("challenge", "There is no budget for drains.")]


def test_findings_say_their_kind() -> None:
    text = (
        "## Constats\n\n- Les camions font 22 km.\n- Thiès n'a plus de terrain.\n- Les maraîchers achètent déjà les "
        "boues.\n- Le code est ouvert jusqu'en mai.\n"
    )
    assert [kind for kind, _text in points_in(text)] == ["key_message", "challenge", "opportunity", "opportunity"]


def test_what_so_many_sentences_tell() -> None:
    assert points_in("## Em duas frases\n\nAs prefeituras não medem o calor. O fundo já permite pagar as obras.\n") == [
        ("challenge", "As prefeituras não medem o calor."),
        ("opportunity", "O fundo já permite pagar as obras."),
    ]


def test_a_level_that_only_the_later_sentence_names() -> None:
    told = proposed(
        "## Contributos para as políticas\n\nO diálogo levou à revisão do Plano de Água uma proposta de tarifa. "
        "No plano local, Recife passou a ter uma lista de encostas.\n"
    )
    assert [(one.kind, one.level) for one in told.points] == [
        ("policy_contribution", None),
        ("policy_contribution", "local"),
    ]


def test_the_name_of_a_list_is_no_point() -> None:
    text = (
        "so it went\n\nthe mayors complain about the rules and worry about money\n-> salt in the wells\n-> no pumps\n"
    )
    assert "the mayors complain" not in " ".join(text for _kind, text in points_in(text, "x.txt"))


def test_good_news_that_follow_are_no_chance() -> None:
    text = "## Opportunities\n\nYet there was good news too. Green bonds are open to all. The bus fleet is electric.\n"
    assert [text for _kind, text in points_in(text)] == ["Green bonds are open to all.", "The bus fleet is electric."]
