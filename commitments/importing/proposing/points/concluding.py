"""Points that sentences make together: in a conclusion, in a paragraph that turns from challenges to chances, in a
list within a sentence, behind words that sum up."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Ledger, sentences, whole
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, entries_of
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.introducing import introduced_by, says_agreed, word_count
from commitments.importing.vocabulary import joining_forms, words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .kinds_said import kind_plain, kind_said, said_of
from .paragraphs import as_many, at_semicolons, behind_colon
from .sentences_told import is_of_the_day, parted
from .themes import open_in

KINDS = {
    Holds.CONTRIBUTION: "policy_contribution",
    Holds.CHALLENGES: "challenge",
    Holds.OPPORTUNITIES: "opportunity",
    Holds.KEY_MESSAGES: "key_message",
}
BOTH = (Holds.CHALLENGES, Holds.OPPORTUNITIES)
KINDS_OF_BOTH = frozenset({"challenge", "opportunity"})
_CONCLUDES = re.compile(
    r"(?:in conclusion|to conclude|in closing|overall|en conclusión|para concluir|em conclusão|concluindo|"
    r"en conclusion|pour conclure|sebagai kesimpulan|kesimpulannya)\b|总之|综上|总的来看",
    re.IGNORECASE,
)
_TURNS, _AT_ONCE = (re.compile(one, re.IGNORECASE) for one in (joining_forms.TURNS, joining_forms.AT_ONCE))
_SUMS_UP = re.compile(joining_forms.SUMS_UP, re.IGNORECASE)
_MESSAGES = re.compile(  # 'The moderator drew out two messages: ...; and ...'
    r"\b(?:two|three|four|dos|tres|cuatro|dois|duas|três|quatro|deux|trois|quatre|dua|tiga|empat) (?:\w+ )?"
    r"(?:messages?|mensajes|mensagens|pesan)\b|[两二三四](?:点|条|个)(?:信息|观点|共识)"
)
_ASKS = re.compile("[?？]")
_FEWEST_OF_MESSAGE, _MOST_OF_MESSAGE = 3, 28
"""Words of what sums up."""
_FEWEST_LISTED = 2
"""Items of a conclusion that are a list."""
SUMMING = frozenset({None, Holds.OTHER, Holds.CONCLUSION, Holds.OVERVIEW, Holds.CHALLENGES, Holds.OPPORTUNITIES})
"""What sections hold in which, or behind whose list, somebody may sum up all of it."""
_ALL_KINDS = frozenset({"challenge", "opportunity", "key_message"})


class Concluding:
    """Reads them. `add`: takes a point, by its kind and the section that it stands in."""

    def __init__(self, ledger: Ledger, add: Callable[[str, Entry, Section], None]) -> None:
        self.ledger = ledger
        self.add = add

    def mixed(self, section: Section) -> None:
        self.counted(section)
        entries, _loose = entries_of(open_in(section, self.ledger), boxes=False)
        if not entries:
            self._turned(section)
            self.conclusion(section, KINDS_OF_BOTH)
        for entry in entries:
            told = f"{entry.group.text if entry.group else ''} {entry.lead.text if entry.lead else ''} {entry.text}"
            named = KINDS.get(holds(entry.group.text)) if entry.group else None  # type: ignore[arg-type]
            kind = named or said_of(told) or _signed(entry, entries)
            if kind in KINDS_OF_BOTH and kind is not None:
                self.add(kind, entry, section)

    def _turned(self, section: Section) -> None:
        """Sentences of one paragraph that tell what its heading names first, and behind a turn what it names second:
        'Permits come late. On the other hand, the levy could pay.', under 'Challenges and opportunities'. Behind a turn
        that may go on as well, as 'at the same time', one of them has to say plainly what it is."""
        kinds = kinds_in_order(section)
        blocks = [block for block in open_in(section, self.ledger) if block.kind is Kind.TEXT]
        told = sentences(whole(blocks[0])) if len(blocks) == 1 else []
        turns = (at for at, one in enumerate(told) if at and (_TURNS.match(one.text) or _AT_ONCE.match(one.text)))
        turn = next(turns, None)
        if kinds is None or turn is None:
            return
        halves = zip(kinds, (told[:turn], told[turn:]), strict=True)
        if not _TURNS.match(told[turn].text) and not any(
            kind in (kind_said(one.text), kind_plain(one.text)) for kind, half in halves for one in half
        ):
            return
        first = whole(blocks[0]).part(0, told[turn - 1].end - told[0].start)
        for kind, parts in zip(kinds, (parted(first), told[turn:]), strict=True):
            others = KINDS_OF_BOTH - {kind}
            for one in parts:
                if kind_said(one.text) not in others and not is_of_the_day(one.text):
                    self.add(kind, Entry([one]), section)

    def conclusion(self, section: Section, kinds: frozenset[str] = _ALL_KINDS) -> None:
        """Sentences that say one thing only, of `kinds`; items of a list are messages where they say nothing else."""
        entries, loose = entries_of(open_in(section, self.ledger), boxes=False)
        is_list = len(entries) >= _FEWEST_LISTED and kinds is _ALL_KINDS
        for entry in entries if is_list else ():
            self.add(said_of(entry.text) or "key_message", entry, section)
        for block in loose if is_list else section.blocks:
            for sentence in sentences(whole(block)) if block.kind is not Kind.ROW else ():
                kind = said_of(sentence.text)
                if kind in kinds and self.ledger.is_free(sentence):
                    self.add(kind, Entry([sentence]), section)

    def counted(self, section: Section) -> None:
        """Parts that a sentence counts after it says that they are challenges, opportunities, or messages."""
        for block in section.blocks:
            is_text = block.kind is Kind.TEXT or (block.kind is Kind.ITEM and block.number > 0)
            for sentence in sentences(whole(block)) if is_text else ():
                counted, parts = enumerated(sentence)
                if not parts:
                    counted, parts = as_many(sentence)
                if not parts:
                    counted = behind_colon(sentence)
                    parts = at_semicolons(counted)
                before = sentence.text[: counted.start - sentence.start].strip(" :：")
                told = (introduced_by(f"{before}:") or holds(re.split("[,，]", before)[-1])) if parts else None
                if parts and told is None:  # '主要问题是：……；……'
                    told = next((one for one in BOTH if KINDS[one] == kind_said(before)), None)
                is_message = bool(parts) and _MESSAGES.search(before) is not None and not says_agreed(before)
                told = Holds.KEY_MESSAGES if is_message and told not in BOTH else told
                if told is not None and (is_message or told in BOTH) and self.ledger.is_free(counted):
                    self.ledger.label(counted)
                    for part in parts:
                        self.ledger.release(part)
                        self.add(KINDS[told], Entry([part]), section)

    def summed_up(self, section: Section) -> None:
        """What somebody says, behind a colon, of all of it: 'She summed up: plan the coast by the current.'"""
        for block in section.blocks:
            for sentence in sentences(whole(block)) if block.kind is Kind.TEXT else ():
                told = behind_colon(sentence)
                before = sentence.text[: told.start - sentence.start]
                is_short = _FEWEST_OF_MESSAGE <= word_count(told.text) <= _MOST_OF_MESSAGE
                is_said = is_short and _SUMS_UP.search(before) and self.ledger.is_free(sentence)
                if is_said and not (says_agreed(before) or _ASKS.search(told.text)):
                    self.add("key_message", Entry([told], labels=[sentence.part(0, len(before))]), section)

    def closing(self, section: Section) -> None:
        """Sentences of a paragraph that says that it concludes, wherever it stands."""
        for block in section.blocks:
            if block.kind is Kind.TEXT and _CONCLUDES.match(block.text) and self.ledger.is_open(block):
                for sentence in sentences(whole(block)):
                    kind = said_of(sentence.text)
                    if kind is not None and self.ledger.is_free(sentence):
                        self.add(kind, Entry([sentence]), section)


def kinds_in_order(section: Section) -> tuple[str, str] | None:
    """Challenges and opportunities in the order in which the heading of both names them."""
    heading = section.heading.text if section.heading is not None else ""
    if is_han(heading):
        return _HARD_FIRST[::-1] if _CHANCE_FIRST.match(heading) else _HARD_FIRST
    told = [KINDS[one] for one in map(holds, re.split(r"\W+", heading)) if one in BOTH and one is not None]
    if told == [KINDS[Holds.CHALLENGES]]:
        return _HARD_FIRST  # 'Difficulties and outlook'
    return (told[0], told[1]) if len(told) == len(set(told)) == len(BOTH) else None


_HARD_FIRST = ("challenge", "opportunity")
_CHANCE_FIRST = re.compile(r"[^挑困难问障瓶]*机")


def _signed(entry: Entry, entries: Sequence[Entry]) -> str | None:
    """The kind that the sign before an item shows: a warning, or a light; plus and minus where the list has both."""
    signs = [one.first.block.sign.strip("()（）[] \ufe0f") for one in (entry, *entries)]
    has_both = {"+", "-"} <= {sign.replace("–", "-").replace("−", "-") for sign in signs}
    if signs[0] in words.SIGNS_OF_HARD or (has_both and signs[0] in "-–−"):
        return "challenge"
    return "opportunity" if signs[0] in words.SIGNS_OF_CHANCE or (has_both and signs[0] == "+") else None
