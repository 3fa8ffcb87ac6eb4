"""What somebody takes on in the last words of a record, behind what was agreed: 'Pune will host the next round in
early 2026.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposing.entries import Entry
from commitments.importing.structure import Kind, Section
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import WILL
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .owing import Owing

CLOSES = re.compile(
    r"^(?:(?:in )?(?:closing|conclusions?|concluding)(?: \w+)?|wrap(?:ping)?[ -]?up|to (?:close|finish|conclude)|final "
    r"(?:note|words|"
    r"remarks)|cierre|clausura|para (?:terminar|cerrar|concluir|finalizar|encerrar|fechar)|palabras finales|nota final|"
    r"consideraciones finales|encerramento|consideracoes finais|palavras finais|pour (?:finir|conclure|terminer)|"
    r"cloture|"
    r"mot de (?:la fin|cloture)|note finale|penutup(?:an)?|kata penutup|catatan akhir|untuk menutup)$|^(?:结[语束尾]|"
    r"闭幕|尾声|最后)"
)
"""Headings of the last words of a record."""
_MONTH = re.compile(rf"(?<!\w)(?:{MONTH_NAMES})(?!\w)", re.IGNORECASE)
_THIS_TEXT = re.compile(
    r"\b(?:this (?:summary|report|note|record|brief)|these (?:minutes|notes)|este (?:resumen|informe|documento|relato|"
    r"resumo|"
    r"relatório)|esta (?:memoria|acta|síntesis|síntese|ata|relatoria|memória)|cette (?:synthèse|note)|ce (?:compte[- "
    r"]rendu|"
    r"rapport)|(?:ringkasan|laporan|notula|catatan) ini)\b|本(?:纪要|简报|报告|摘要)",
    re.IGNORECASE,
)
"""The text itself, which is sent on after the meeting."""


class LastWords:
    """Reads the sections that close a record."""

    def __init__(self, ledger: Ledger, owing: Owing) -> None:
        self.ledger = ledger
        self.owing = owing

    def read(self, sections: Sequence[Section]) -> Iterator[tuple[Entry, Section]]:
        """Sentences in which somebody who was there says what they will do at a time to come, or with the text."""
        for section in sections:
            heading = key(section.heading.text) if section.heading is not None else ""
            if section.holds is not Holds.CONCLUSION and not CLOSES.search(_NUMBER.sub("", heading)):
                continue
            for block in section.blocks:
                for sentence in sentences(whole(block)) if block.kind is Kind.TEXT else ():
                    if self.ledger.is_free(sentence) and self._takes_on(sentence):
                        yield Entry([sentence]), section

    def _takes_on(self, sentence: Passage) -> bool:
        text = sentence.text
        owner = self.owing.owners.in_text(text).owner if WILL.search(text) else None
        is_present = owner is not None and self.owing.owners.was_there(owner.name)
        return is_present and (self._is_to_come(text) or _THIS_TEXT.search(text) is not None)

    def _is_to_come(self, text: str) -> bool:
        day = self.owing.day
        if self.owing.dues.said_in(text) is not None or _MONTH.search(text):
            return not any(day is not None and one.last <= day for one in find_dates(text))
        return any(day is not None and one.last > day for one in find_dates(text))


_NUMBER = re.compile(r"^(?:(?:\d{1,2}|[ivx]{1,4}) )+")
