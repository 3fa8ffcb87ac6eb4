"""Sentences that screens with many rows say."""

import pytest

from commitments.words import owes_words


@pytest.mark.parametrize(
    ("acceptance", "said"),
    [("accepted", "UNEP"), ("proposed", "proposed to UNEP"), ("declined", "declined by UNEP"), ("", "UNEP")],
)
def test_who_owes_something(acceptance: str, said: str) -> None:
    assert owes_words("UNEP", acceptance) == said
    assert owes_words(None, acceptance) == "nobody named"
