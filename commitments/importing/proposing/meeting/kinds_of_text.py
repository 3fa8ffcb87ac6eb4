"""What kind of text a document is called, and a place without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.headings import holds

if TYPE_CHECKING:
    from .facts import Facts

EDGES = "> \u3000,;.-–—|()（），。、·"


def trimmed(text: str) -> str:
    """A text without the signs around it; a bracket within it closes again: 'Teresina (PI)'."""
    told = text.strip(EDGES)
    return told + "".join(close for begin, close in ("()", "（）") if told.count(begin) > told.count(close))


_PROJECT = re.compile(r"urbanshift|^(?:project|proyecto|projeto|projet|proyek|programa?m?e?)\b", re.IGNORECASE)


def without_kind(place: str) -> str:
    """A place without what kind of document it is: 'Programme – Nairobi'."""
    parts = [part.strip(EDGES) for part in re.split(r"\s[–—-]\s|\s*[|·•]\s*", place)]
    named = [
        part for part in parts
        if key(part) not in PUBLISHED and not holds(part, exactly=True) and not KIND_OF_TEXT.match(part)
        and not _PROJECT.search(part)
    ]  # fmt: skip
    told = named[0] if len(parts) > 1 and len(named) == 1 else place
    return _KIND_BEFORE.sub("", told)


_KIND_BEFORE = re.compile(
    r"(?:(?:summary|short|final|draft|event|meeting|information)\s+)?(?:note|report|brief|summary|minutes|synthèse|"
    r"compte[- ]rendu|memoria|informe|resumen|nota|acta|ata|relatório|síntese|resumo|notula|notulen|ringkasan|laporan)"
    r"(?:\s+(?:informativa|de síntesis|de synthèse|d['’]information|técnica|final|ejecutivo|executivo))?"
    r"\s+(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What stands before the place on the other side of its line: 'Summary note      Da Nang'."""


KIND_OF_TEXT = re.compile(
    r"(?:(?:summary|short|final|draft|event|meeting|session|information|practical|executive)\s+)?(?:notes?|report|brief|résumé|sumário|briefing|summary|minutes|proceedings|"
    r"(?:note|rapport) de synthèse|synthèse|compte[- ]rendu|note d['’]information|relevé|relator[ií]a|memoria|informe|"
    r"resumen|nota (?:informativa|de síntesis|técnica)|acta|ata|relat[óo]rio|síntese|resumo|notula|notulen|"
    r"ringkasan|laporan|questions? (?:and|&|et) (?:answers?|réponses?)|q\s?&\s?a|preguntas y respuestas|"
    r"perguntas e respostas|tanya[- ]jawab|faq)\b[^,]*$|"
    r"(?:wrap[- ]?up |closing |slide )*(?:deck|slides|presentation)\b.*$|"
    r"(?:presentación|apresentação|présentation|diapositivas|diaporama|paparan|salindia)"
    r"(?: (?:de cierre|final|penutup|finale))?"
    r"(?:\s*[,–—|/].*)?$|"
    r".*(?:纪要|总结|摘要|报告|问答|问与答)$",
    re.IGNORECASE,
)
"""What kind of text a document is."""
PUBLISHED = frozenset(["press release", "communique", "communique de presse", "comunicado", "nota de prensa",
    "siaran pers", "news", "nota a imprensa", "comunicado de prensa"])  # fmt: skip


def without_country(facts: Facts, place: str) -> str:
    """A place without the country that a sign parts from it: 'Argentina · Mendoza'."""
    parts = [part.strip(EDGES) for part in re.split(r"\s*[|·•]\s*", place)]
    others = [
        part for part in parts if not (told := facts.register.country_in(part)) or part != part[told[2] : told[3]]
    ]
    return others[0] if len(parts) > len(others) == 1 else place
