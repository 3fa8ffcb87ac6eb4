"""Sentences that tell what those who met concluded, each a message: 'The dialogue concluded that ... Participants also
agreed that ...'; and those of what one person advises or hopes, which are none."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage, sentences
from commitments.importing.vocabulary.concluding_that import CONCLUDED_THAT, ONE_WISHES

_CONCLUDED, _ONE_WISHES = re.compile(CONCLUDED_THAT, re.IGNORECASE), re.compile(ONE_WISHES, re.IGNORECASE)


def says_concluded(sentence: str) -> bool:
    """Whether a sentence says that those who met concluded something, and not that the day was over."""
    return _CONCLUDED.match(sentence) is not None


def each_concluded(passage: Passage) -> bool:
    """Whether each sentence of a paragraph says that those who met concluded something."""
    return all(says_concluded(one.text) for one in sentences(passage))


def only_one_wishes(passage: Passage) -> bool:
    """Whether each sentence of a paragraph tells what one person advises, or hopes for."""
    return all(_ONE_WISHES.match(one.text) for one in sentences(passage))
