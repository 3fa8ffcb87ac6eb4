"""Whether a text says that somebody will do something, or does it, or that it was agreed."""

from __future__ import annotations

import re

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.owners.acting import ACTS
from commitments.importing.proposing.owners.openings import ASIDES
from commitments.importing.proposing.owners.their_city import with_government
from commitments.importing.structure import Block
from commitments.importing.structure.ends import COLON_END
from commitments.importing.structure.introducing import announces, word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.deeds import WILL

from .agreed_clauses import behind_agreed, stands_first
from .owing import Owing
from .remarks import before_advice, reports

_UNDATED = re.compile(words.UNDATED, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_MOST_SENTENCES, _MOST_WORDS = 2, 70
"""Of a paragraph that is one step."""
_ACTS_NOW = re.compile(
    r"\s+(?:se\s+|s['’])?(?!(?:and|or|with|of|for|in|y|e|o|con|de|del|en|para|et|ou|avec|du|des|pour|dan|di|yang|com|da|do|"
    r"em|is|are|was|has|have|es|est|é|adalah)\b)[a-zà-ÿ]{3,}"
)
_NAME_WILL = re.compile(
    r"(?:(?:[Aa]nd|Y|E|Et|Dan)\s+)?(?:(?:[Tt]he|[Ll][aeo]s?|[Ee]l|[Oo]s?|[Aa]s?)\s+|[Ll]['’])?"
    r"(?P<who>(?:[a-zà-ÿ]+\s+){0,3}?[a-z]?[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|de|del|da|do|du)\s+)?[A-ZÀ-Þ][\w'’-]*){0,4})"
    rf"(?:,\s[^,.;]{{2,60}},)?\s+{ACTS.pattern}"
)


class Sayings:
    """Reads what texts say of somebody."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def will_do(self, text: str) -> bool:
        """Whether a text says of somebody that they owe it, or of a group that it will do something by itself."""
        return self.owing.owners.in_text(text).owner is not None or self.owing.owners.group_will(text)

    def will_be_done(self, text: str) -> bool:
        """Whether a text says of somebody, or of a group, that they will do something."""
        return bool(self.owing.owners.in_text(text).owner or self.owing.owners.group(text).owner)

    def does(self, text: str, place: str) -> bool:
        """Whether a sentence begins with somebody, or the government of `place`, who does something."""
        said = with_government(text, place) if place else text
        owners = self.owing.owners
        is_done = owners.in_text(said).owner is not None or owners.doing(said).owner is not None
        is_theirs = said != text and said.startswith(place) and _ACTS_NOW.match(said, len(place)) is not None
        return (is_done or is_theirs or owners.group_will(said)) and not _REPORTS.search(said)

    def is_owed(self, entry: Entry) -> bool:
        """Whether a sentence says who does something, and not that it was done."""
        is_told = self.will_do(entry.text) or self._name_will(entry.text)
        return (is_told and not reports(entry.text)) or self.is_agreed(entry.body[0])

    def is_agreed(self, sentence: Passage) -> bool:
        """Whether a sentence says that it was agreed that something will be done, by whomever."""
        behind = behind_agreed(sentence)
        return behind is not None and WILL.search(behind.text) is not None and not reports(behind.text)

    def has_owner(self, entry: Entry) -> bool:
        return self.owing.owners.in_text(entry.text).owner is not None

    def begins_with_owner(self, passage: Passage) -> bool:
        owners = self.owing.owners
        owner = owners.in_text(passage.text).owner or owners.doing(passage.text).owner
        return stands_first(owner, passage.text)

    def _name_will(self, text: str) -> bool:
        """Whether a text begins with a name that the document has elsewhere within a sentence, too, and says that it
        will do something: a place of which nobody knows that it is a city."""
        found = _NAME_WILL.match(ASIDES.sub("", text))
        if found is None or DIALOGUE.search(found["who"]):
            return False
        named = re.compile(rf"[a-zà-ÿ,][\s'’]+{re.escape(found['who'])}(?!\w)")
        return any(named.search(block.text) for block in self.ledger.structure.blocks)


def leads_on(block: Block) -> bool:
    """Whether a paragraph says that what follows was agreed, or ends with a colon, and is none of it."""
    return COLON_END.search(block.text) is not None or announces(block.text)


def is_short(block: Block) -> bool:
    """Whether a paragraph may be one step, beside a sentence that says that no day was fixed."""
    passage = before_advice(whole(block))
    told = [sentence for sentence in sentences(passage) if not _UNDATED.match(sentence.text)]
    return len(told) <= _MOST_SENTENCES and word_count(passage.text) <= _MOST_WORDS
