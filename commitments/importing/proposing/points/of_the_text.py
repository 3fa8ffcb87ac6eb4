"""Paragraphs that only speak of the text: 'The preceding chapters gave the presentations. This chapter sums up ...'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage, sentences

_OF_TEXT = re.compile(
    r"(?:the|this|these)\s+(?:(?:preceding|previous|following|present|next|last)\s+)?(?:chapters?|sections?|annex(?:es)?|"
    r"reports?|summary|notes?|documents?|papers?|pages?|paragraphs?)\s+(?:(?:above|below|only)\s+)*(?:sums?\s+up|summed\s+up|"
    r"summari[sz]e[sd]?|gives?|gave|present(?:s|ed)?|lists?|describe[sd]?|sets?\s+out|brings?\s+together|collects?|"
    r"contains?|outlines?|records?|tells?|told|reports?|reported)\b|"
    r"(?:el|las?|los|est[aeo]s?)\s+(?:(?:siguientes?|presentes?|anterior(?:es)?)\s+)?(?:capítulos?|secci(?:ón|ones)|"
    r"apartados?|anexos?|informe|resumen|nota|documento|páginas?|párrafos?)\s+(?:(?:anterior(?:es)?|siguientes?|solo)\s+)*"
    r"(?:resum|presenta|recog|describ|reún|contien|expon|expus|d(?:a|an|ieron)\b|sintetiza)\w*|"
    r"(?:[ao]s?|est[ae]s?)\s+(?:(?:seguintes?|presentes?|anterior(?:es)?)\s+)?(?:capítulos?|sec?ç(?:ão|ões)|anexos?|relatório|"
    r"resumo|nota|documento|páginas?|parágrafos?)\s+(?:(?:anterior(?:es)?|seguintes?|apenas)\s+)*"
    r"(?:resum|apresent|reún|descrev|cont[ée]m|recolh|sintetiza|exp[õu]|d(?:á|ão|eram)\b)\w*|"
    r"(?:les?\s+|la\s+|l['’]|ces?\s+|cette\s+|cet\s+)(?:présente?s?\s+)?(?:chapitres?|sections?|annexes?|rapport|résumé|"
    r"synthèse|note|document|pages?|paragraphes?|partie)\s+(?:(?:précédente?s?|suivante?s?|qui\s+précèdent)\s+)*"
    r"(?:(?:a|ont)\s+)?(?:résum|présent|rassembl|décri|contien|repren|donn|rappel)\w*|"
    r"(?:bab|bagian|lampiran|laporan|ringkasan|catatan|dokumen|halaman)(?:-\w+)?\s+(?:ini|sebelumnya|terdahulu|berikut(?:nya)?)\s+"
    r"(?:merangkum|menyajikan|memuat|menyampaikan|berisi|menguraikan|mencatat|menghimpun)\b|"
    r"(?:本|上一?|前|以下|前述|前面)(?:各|几|两)?(?:章节?|节|部分|附件|报告|文)(?:主要|仅)?"
    r"(?:总结|概括|汇总|介绍|列出|收录|归纳|记录|说明|叙述)",
    re.IGNORECASE,
)
"""How a sentence begins that speaks of the text itself."""


def speaks_of_text(paragraph: Passage) -> bool:
    """Whether each sentence of a paragraph says what a part of the text tells, and none what was said."""
    told = sentences(paragraph)
    return bool(told) and all(_OF_TEXT.match(one.text) for one in told)
