"""Lists of which a sentence behind them says what their items are."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

ITEMS = ("The depots close before the last bus is in", "The fare covers a tenth of what the bus costs")


def kinds_of(sentence: str, items: tuple[str, ...] = ITEMS) -> list[tuple[str, str]]:
    listed = "\n".join(f"- {one}." for one in items)
    text = f"# Second Dialogue\n\n## The buses\n\nThe operator told of its year.\n\n{listed}\n\n{sentence}\n"
    return [(one.kind, one.text.rstrip(".")) for one in propose(read(text.encode(), "x.md"), REGISTER).points]


@pytest.mark.parametrize(
    "sentence",
    [
        "These two constraints were called the most urgent by the mayors.",
        "Both difficulties weigh on the councils.",
        "Estas dos dificultades fueron las más citadas por los alcaldes.",
        "Ambos obstáculos pesan sobre los municipios.",
        "Essas duas dificuldades foram as mais citadas.",
        "Ces deux contraintes pèsent surtout sur les petites communes.",
        "Kedua kendala ini paling sering disebut oleh wali kota.",
        "上述两项困难最为各市关注。",
        "Estas barreras preocupan a todos.",
    ],
)
def test_a_sentence_behind_a_list_calls_its_items_difficulties(sentence: str) -> None:
    assert kinds_of(sentence) == [("challenge", text) for text in ITEMS]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("These two opportunities were welcomed by the ministry.", "opportunity"),
        ("Estas oportunidades interesan al ministerio.", "opportunity"),
        ("Ces deux messages ont été repris en plénière.", "key_message"),
    ],
)
def test_it_may_call_them_something_else(sentence: str, kind: str) -> None:
    assert kinds_of(sentence) == [(kind, text) for text in ITEMS]


@pytest.mark.parametrize(
    "sentence",
    [
        "These three constraints were called the most urgent.",
        "Constraints of this kind are known to all.",
        "These two constraints were solved last year.",
        "Both operators spoke of difficulties.",
        "Ces deux contraintes ont été levées en mars.",
    ],
)
def test_other_sentences_behind_a_list_call_it_nothing(sentence: str) -> None:
    assert kinds_of(sentence) == []


def test_one_item_is_no_list() -> None:
    assert kinds_of("These constraints were called the most urgent.", ITEMS[:1]) == []
