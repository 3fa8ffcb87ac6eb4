"""Who wrote a document, as one of its sentences says, at its beginning or its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block, Kind

from .authorship import HAS_WRITTEN, without_help

_TEXTS = (
    r"(?:report|note|notes|summary|minutes|text|document|informe|nota|resumen|acta|minuta|memoria|texto|documento|"
    r"relat[óo]rio|resumo|ata|síntese|síntesis|rapport|synthèse|compte[- ]rendu|texte|résumé|laporan|catatan|"
    r"ringkasan|notula|notulen)"
)
_THIS = r"(?:(?:this|these|the|el|este|la|esta|o|a|le|ce|cette|cet)\s+|l['’])?"
_WHO = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Sra?|M|Mme|Dra)\.?\s+)?(?P<who>[A-ZÀ-Þ][\w'’.-]+"
    r"(?:\s(?:de\s|da\s|del\s|dos\s)?[A-ZÀ-Þ][\w'’.-]*){1,4}(?:,\s+[A-ZÀ-Þ][^.;:]{2,90}?)?)"
)
_WRITTEN = re.compile(rf"\s*(?i:{_THIS}{_TEXTS})\b[^.;:]{{0,40}}?\s{HAS_WRITTEN}(?:[oaOA]\s)?{_WHO}\s*\.?\s*$")
"""'O relatório foi redigido por Celeste Macuácua, Associação Nacional dos Municípios'."""
_WROTE = re.compile(
    rf"\s*{_WHO},?\s+(?i:(?:has\s+)?(?:wrote|written|drafted|prepared|compiled)\s+(?:this|these|the)\s+{_TEXTS})\b[^.;:]{{0,40}}\.?\s*$"
)
"""'Mr Vo Thanh Liem, Association of Cities of Viet Nam, wrote this note'."""
_BY_VERB = re.compile(
    rf"\s*(?i:(?:(?:l[oa]s?|[oa])\s+)?(?:escribió|redactó|preparó|elaboró|escreveu|redigiu|elaborou))\s+{_WHO}\s*\.?\s*$"
)
"""'Lo escribió Lautaro Benvenuto'."""
_FIRST, _LAST = 14, 8
"""Blocks at the beginning and at the end, among which a sentence may say it."""


def writer_told(blocks: Sequence[Block]) -> Passage | None:
    """Who wrote it, where one of the first or last sentences says nothing else."""
    for block in chain(blocks[:_FIRST], blocks[max(_FIRST, len(blocks) - _LAST) :]):
        for sentence in sentences(whole(block)) if block.kind in (Kind.TEXT, Kind.ITEM) else ():
            for pattern in (_WRITTEN, _WROTE, _BY_VERB):
                if (found := pattern.match(sentence.text)) is not None:
                    return without_help(sentence.part(*found.span("who")))
    return None
