"""Points that sentences make together: in a conclusion, and in a list within a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Ledger, sentences, whole
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, entries_of
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.introducing import introduced_by
from commitments.importing.vocabulary import Holds, holds, words

from .kinds_said import kind_said, said_of
from .paragraphs import as_many, at_semicolons, behind_colon
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
    r"en conclusion|"
    r"pour conclure|sebagai kesimpulan|kesimpulannya)\b|总之|综上|总的来看",
    re.IGNORECASE,
)
_FEWEST_LISTED = 2
"""Items of a conclusion that are a list."""
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
            self.conclusion(section, KINDS_OF_BOTH)
        for entry in entries:
            told = f"{entry.group.text if entry.group else ''} {entry.lead.text if entry.lead else ''} {entry.text}"
            named = KINDS.get(holds(entry.group.text)) if entry.group else None  # type: ignore[arg-type]
            kind = named or said_of(told) or _signed(entry, entries)
            if kind in KINDS_OF_BOTH and kind is not None:
                self.add(kind, entry, section)

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
        """Parts that a sentence counts after it says that they are challenges, or opportunities."""
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
                if told in BOTH and self.ledger.is_free(counted):
                    self.ledger.label(counted)
                    for part in parts:
                        self.ledger.release(part)
                        self.add(KINDS[told], Entry([part]), section)

    def closing(self, section: Section) -> None:
        """Sentences of a paragraph that says that it concludes, wherever it stands."""
        for block in section.blocks:
            if block.kind is Kind.TEXT and _CONCLUDES.match(block.text) and self.ledger.is_open(block):
                for sentence in sentences(whole(block)):
                    kind = said_of(sentence.text)
                    if kind is not None and self.ledger.is_free(sentence):
                        self.add(kind, Entry([sentence]), section)


def _signed(entry: Entry, entries: Sequence[Entry]) -> str | None:
    """The kind that the sign before an item shows: a warning, or a light; plus and minus where the list has both."""
    signs = [one.first.block.sign.strip("()（）[] \ufe0f") for one in (entry, *entries)]
    has_both = {"+", "-"} <= {sign.replace("–", "-").replace("−", "-") for sign in signs}
    if signs[0] in words.SIGNS_OF_HARD or (has_both and signs[0] in "-–−"):
        return "challenge"
    return "opportunity" if signs[0] in words.SIGNS_OF_CHANCE or (has_both and signs[0] == "+") else None
