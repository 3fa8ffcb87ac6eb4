"""What a document is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.kinds import kind_of, looks_like_one
from commitments.importing.proposing.names.meetings import DIALOGUE, OWN_NAME, fact_label, label_words
from commitments.importing.proposing.names.written import is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.going_on import begins_place_and_day
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .authors import BY_LINE, WRITTEN_BY
from .datelines import dateline_of
from .kinds_of_text import KIND_OF_TEXT
from .ordinals import ORDINAL_WORD

if TYPE_CHECKING:
    from .facts import Facts

_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))
"""What only says which kind of text it is: a subject that names the meeting is its title then."""


_ADOPTED = re.compile(
    r"(?:adopted|approved|signed|agreed|issued|aprobad[oa]|adoptad[oa]|aprovad[oa]|firmad[oa]|assinad[oa]|suscrit[oa]|"
    r"adoptée?|signée?|disepakati|ditandatangani)\s",
    re.IGNORECASE,
)
"""What stands under the name of a declaration: 'adopted at the second dialogue'."""
_RELEASED = re.compile(
    r"(?:(?:(?:press|media|news) release|for immediate release)\b.{0,40}|(?:press|media) (?:note|statement)|"
    r"(?:bolet[ií]n|gacetilla|comunicado|nota)(?: (?:de|à|para a) (?:prensa|imprensa)| informativ[oa])|boletín|"
    r"comunicado|communiqué(?: de presse)?|siaran pers|rilis pers|【?新闻(?:通)?稿】?|"
    r"para (?:publicación|difusión|divulgação) (?:inmediata|imediata)|pour diffusion immédiate|untuk segera disiarkan)"
    r"(?:[\s:,–—-]*(?:n[.º°ou]*|núm\.?|no\.|nomor|número)\s*[:.]?\s*\d[\w/.-]*)?|"
    r"(?:nomor|no\.|n[.º°]+)\s*[:.]?\s*\d[\w/. -]*",
    re.IGNORECASE,
)
"""What only says that a text is for newspapers."""


def read_title(facts: Facts, head: Sequence[Block]) -> None:
    if "title" in facts.found:
        _mark_repeated(facts, head)
        return
    if not facts.titles:
        _note_purpose(facts, head)
    score, best = _best_line(facts, head)
    if best is not None and (headline := _headline_over(facts, best, head)) is not None:
        facts.report_line, best = best.block, headline
    best = _named_below(best, head) if best is not None else None
    is_named = any(OWN_NAME.search(title.text) for title in facts.titles)
    if best is not None and is_named and not DIALOGUE.search(best.text):
        best = None  # What stands above the subject is whose paper it is.
    if best is not None and score >= (_LIKELY if facts.titles else _POSSIBLE):
        _take_title(facts, best, head)
    if facts.titles and "title" not in facts.found:
        facts.take("title", facts.titles[0].text, facts.titles[0])
    _mark_repeated(facts, head)


def _named_below(title: Passage, head: Sequence[Block]) -> Passage:
    """The line that says which dialogue it was, right under one that only says of which series the papers are, and of
    which kind: 'First dialogue: heat and water', under 'NATIONAL-LOCAL DIALOGUE, JORDAN - SESSION NOTE'."""
    below = next((below for block, below in pairwise(head) if block is title.block), None)
    *_names, kind = _DASH.split(title.text)
    is_series = (
        bool(_names) and KIND_OF_TEXT.fullmatch(kind.strip()) is not None and not ORDINAL_WORD.search(title.text)
    )
    named = _WHICH_ONE.match(below.text) if below is not None and is_series else None
    if below is None or named is None or not ORDINAL_WORD.search(named[0]) or not DIALOGUE.search(named[0]):
        return title
    return title if find_dates(below.text) or below.text.rstrip().endswith(".") else whole(below)


_WHICH_ONE = re.compile(r"[^:：.]{6,60}[:：]\s*(?=\S)")


def _headline_over(facts: Facts, title: Passage, head: Sequence[Block]) -> Passage | None:
    """A headline of its own right over the line that only says of which dialogue the text is the report: 'From Master
    Plans to Living Plans' over 'Report of the First National-Local Dialogue, India'."""
    above = next((above for above, block in pairwise(head) if block is title.block), None)
    if above is None or above.kind is not Kind.HEADING or facts.titles or not OWN_NAME.search(title.text):
        return None
    passage, text = whole(above), above.text
    is_named = DIALOGUE.search(text) or _is_letterhead(facts, text) or facts.register.country_in(text) is not None
    is_other = KIND_OF_TEXT.match(text) or ORDINAL_WORD.search(text) or find_dates(text) or key(text) in _KINDS_OF_TEXT
    parts = [part.title() for part in _DASH.split(text)]  # 'CITY OF KISUMU - DEPARTMENT OF LANDS'
    is_named = is_named or _PROJECT.search(text) or any(kind_of(part)[0] or looks_like_one(part) for part in parts)
    is_line = _REPORT_OF.match(title.text) is not None or _HAN_REPORT_OF.search(title.text) is not None
    is_higher = title.block.kind is Kind.TEXT or above.level < title.block.level
    if not is_line or not is_higher or is_named or is_other or not _may_be_title(facts, passage):
        return None
    return passage if _RELEASED.fullmatch(text.strip()) is None else None


_DASH = re.compile(r"\s+[–—|·-]\s+")
_PROJECT = re.compile(
    r"urbanshift|\b(?:project|programme?|proyecto|programa|projeto|projet|proyek)\b|项目", re.IGNORECASE
)
_PROGRAMME = re.compile(
    r"[^.:]*\b(?:programme?|project|initiative)|[^.:]*(?:项目|计划)|"
    r"(?:programme?|programa|proyecto|projeto|projet|proyek|iniciativa|initiative|inisiatif)\b[^.:]*",
    re.IGNORECASE,
)
"""The name of a programme, that stands over its papers: 'URBAN DIALOGUES PROGRAMME'."""
_REPORT_OF = re.compile(
    r"(?:(?:summary|final|synthesis|short)\s+)?(?:report|proceedings|reflections|notes|summary|minutes|informe|"
    r"relator[ií]a|memoria|"
    r"resumen|crónica|relat[óo]rio|resumo|síntese|crônica|rapport|synthèse|compte[- ]rendu|actes|récit|retour|"
    r"laporan|catatan|"
    r"ringkasan|refleksi)\s+(?:of|on|from|de|del|d[aeo]s?|du|des|sur|sobre|tentang|atas|d['’]|(?=dialog))",
    re.IGNORECASE,
)
_HAN_REPORT_OF = re.compile(r"对话会?(?:议)?(?:综述|纪实|侧记|报告|总结|纪要|摘要)")
"""What says of which dialogue a text is the report."""


def _take_title(facts: Facts, title: Passage, head: Sequence[Block]) -> None:
    above = next((above for above, block in pairwise(head) if block is title.block), None)
    if above is not None and _GOES_ON.match(title.text) and key(above.text) in _KINDS_OF_TEXT:
        # 'MINUTES', and under it 'of the first National-Local Dialogue, on Tuesday 21 April 2026'.
        days = find_dates(title.text)
        until = title.text.rfind(",", 0, days[0].start) if days else -1
        rest = title.part(0, until) if until > 0 else title
        if facts.take("title", f"{above.text.strip().capitalize()} {rest.text.rstrip(' :：')}", rest):
            facts.ledger.label(whole(above))
        return
    title = _without_day(title)
    if above is not None and key(above.text) in _KINDS_OF_TEXT and (of := _OF_IN_CAPITALS.match(title.text)):
        title = title.part(of.end(), len(title.text))
    facts.take("title", title.text.rstrip(" :："), title)
    facts.ledger.label(whole(title.block).part(0, title.start))


def _without_day(title: Passage) -> Passage:
    """The name of the meeting without its day behind the only comma: 'NATIONAL-LOCAL DIALOGUE ON WATER, 5 MAY 2026';
    a place beside the day stays with it."""
    name, comma, day = title.text.rpartition(",")
    days = find_dates(day) if comma and "," not in name and OWN_NAME.search(name) else []
    is_day = len(days) == 1 and days[0].precision == "day" and not _DAY_ALONE.sub("", day[: days[0].start])
    return title.part(0, len(name)) if is_day and not day[days[0].end :].strip(" .") else title


_DAY_ALONE = re.compile(rf"[\s,]|\b(?:{'|'.join(words.WEEKDAYS)}|on|el|le|em|a|pada|tanggal|hari)\b", re.IGNORECASE)
"""What stands with a day in a title, and tells nothing else."""
_GOES_ON = re.compile(r"(?:of|del?|d[aeo]s?|du|des|tentang|atas)\s|d['’]")
_OF_IN_CAPITALS = re.compile(
    r"(?:OF(?:\s+THE)?|DEL?(?:\s+LA)?|D[OA]|DU|DE\s+L['’](?=[A-ZÀ-Þ])|TENTANG|ATAS)(?:\s+|(?<=['’]))(?=[A-ZÀ-Þ])"
)
"""What leads there to the name of the meeting in capitals: 'DU DIALOGUE', under 'COMPTE RENDU'."""
_LIKELY, _POSSIBLE = 2.5, 2
"""How much a line looks like a title, before it is one although a label tells another one; and where none does."""
_FEWEST_BARS = 2
_FIRST = 15
"""Blocks among which the title stands."""


def _note_purpose(facts: Facts, head: Sequence[Block]) -> None:
    """Take the name of the meeting from what a trip was for."""
    for block in head:
        purpose = _TO_ATTEND.match(block.text)
        if purpose is not None and OWN_NAME.search(purpose["title"]):
            facts.titles.append(whole(block).part(purpose.start("title"), len(block.text)))
            facts.ledger.label(whole(block).part(0, purpose.start("title")))
            return


def _best_line(facts: Facts, head: Sequence[Block]) -> tuple[float, Passage | None]:
    """The line that looks most like a title, and how much it does; the first of several."""
    best: tuple[float, Passage | None] = (0, None)
    first = next((place for place, block in enumerate(head) if not _RELEASED.fullmatch(block.text.strip())), 0)
    is_press = first > 0
    while is_press and first + 1 < len(head) and _is_day(head[first].text):
        first += 1
    for place, block in enumerate([one for one in head if not facts.is_mail(one)][:_FIRST]):
        passage = without_reference(_only_cell(block))
        if best[1] is not None and _names_which(best[1].text) and block.kind is Kind.TEXT and _tells_fact(block.text):
            break  # Headings behind the title and its day tell of other dialogues.
        if facts.mail and (kind := _OF_KIND.match(passage.text)) is not None:
            passage = passage.part(kind.end(), len(passage.text))
        if not _may_be_title(facts, passage):
            continue
        after = head[place + 1] if place + 1 < len(head) else None
        score = _looks_like_title(facts, passage, after) + (place == first) - 0.1 * place
        is_below_number = place > 0 and _NUMBERED_PAPER.fullmatch(head[place - 1].text.strip())
        score += 5 * bool(is_below_number and _MINUTES_OF.match(passage.text))
        if (
            is_press
            and place >= first
            and (place == first or (after is not None and dateline_of(whole(after)) is not None))
        ):
            score += 1.5 + 2 * _is_letterhead(facts, passage.text)  # A headline may begin with who met.
        if best[1] is None or score > best[0]:
            best = (score, passage)
    return best


def _names_which(text: str) -> bool:
    return OWN_NAME.search(text) is not None and ORDINAL_WORD.search(text) is not None


def _tells_fact(text: str) -> bool:
    return _is_day(text) or WRITTEN_BY.match(text) is not None or fact_label(label_words(text)) is not None


def _only_cell(block: Block) -> Passage:
    """All of a block; of a row the one cell that says something, as a merged one does over a table of facts."""
    filled = [span for span, text in zip(block.cells, block.cell_texts(), strict=True) if text.strip()]
    return whole(block).part(*filled[0]) if block.kind is Kind.ROW and len(filled) == 1 else whole(block)


def _is_day(text: str) -> bool:
    """Whether a line tells place and day, and no more: 'Quito, 14 de mayo de 2026'."""
    days = find_dates(text)
    is_alone = len(days) == 1 and days[0].precision == "day" and not text[days[0].end :].strip(" .")
    return is_alone and len(text.strip()) <= _LONGEST_DAY


_LONGEST_DAY = 60
"""Signs of a line that tells nothing but place and day."""


def _may_be_title(facts: Facts, passage: Passage) -> bool:
    """Whether a line is neither too long for a title nor anything else: a label, a sentence, a name of a section."""
    block, text = passage.block, passage.text
    count = len(_HAN_SIGN.findall(text)) // 2 + len(_HAN_SIGN.sub(" ", text).split())
    if block.inline and count > _MOST_OF_LABEL:
        return False  # A sentence that leads into what stands under it.
    if block.kind is Kind.ROW and len(list(filter(str.strip, block.cell_texts()))) != 1:
        return False
    if block.kind is Kind.ITEM and block.style != "number":
        return False
    if not 2 <= count <= 28 or _SENTENCE_END.search(text) or fact_label(label_words(text)) is not None:
        return False
    if count > _MOST_OF_SENTENCE and _TWO_SENTENCES.search(text):
        return False
    if (
        _GREETS.match(text)
        or WRITTEN_BY.match(text)
        or not facts.ledger.is_free(passage)
        or (facts.titles and key(text) in _KINDS_OF_TEXT)
    ):
        return False
    is_first = bool(facts.structure.blocks) and block is facts.structure.blocks[0]
    if block.kind is Kind.HEADING and holds(text) is Holds.EARLIER and not is_first:
        return False  # 'Recap of the First Dialogue'
    return holds(text, exactly=True) is None or DIALOGUE.search(text) is not None


_HAN_SIGN = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")
_MOST_OF_SENTENCE = 14
_TWO_SENTENCES = re.compile(r"[a-zà-ÿ]{4,}\.\s+[A-ZÀ-Þ]")
"""What stands between sentences, of which no title that has so many words has two."""
_TRAIL = re.compile(r"\s[·›»>]\s")
"""What parts the names of a page's place on its site: 'Insights · Urban heat'."""
_SENTENCE_END = re.compile(r"(?<!\b[AaPp]\.[Mm])[.。;；!]\s*$")
"""What no title ends with, but for '9.15 A.M.'"""
_GREETS = re.compile(
    r"\s*(?:hi|hello|hey|dear|hola|estimad[oa]s?|querid[oa]s?|olá|oi|car[oa]s?|bonjour|salut|cher|chère|chers|halo|"
    r"hai|yth)\b"
    r"[^.:]{0,30}[,!]|\s*你好",
    re.IGNORECASE,
)
"""How a text begins that is written to a colleague."""


def _looks_like_title(facts: Facts, passage: Passage, after: Block | None) -> float:
    """How much a line looks like a title, by its print, its words, and what stands below."""
    block, text = passage.block, passage.text
    score = 2.0 * (block.kind is Kind.HEADING) + (block.level == 1)
    score += 4 * bool(OWN_NAME.search(text)) or bool(DIALOGUE.search(text))
    score += bool(ORDINAL_WORD.search(text)) + 2.5 * bool(_NUMBERED_PAPER.match(text))
    score += bool(_MINUTES_OF.match(text))
    score -= 5 * bool(_ADOPTED.match(text)) + 4 * bool(_RELEASED.fullmatch(text)) + 2 * _is_letterhead(facts, text)
    score -= 2 * bool(_TRAIL.search(text) and not DIALOGUE.search(text))
    score -= 3 * (text.count(" | ") >= _FEWEST_BARS)  # Whose paper it is, and of which meeting.
    score -= 4 * bool(_PROGRAMME.fullmatch(text.strip()) and not ORDINAL_WORD.search(text))
    score -= 6 * bool(_FILE_NUMBER.match(text) and not _NUMBERED_PAPER.match(text))
    score -= bool(find_dates(text)) + 0.5 * bool(_KIND_ALONE.fullmatch(text.strip()))
    score -= 4 * bool(_RESTRICTED.search(text) and not OWN_NAME.search(text))
    if after is not None:
        score += 2.5 * begins_place_and_day(after.text)
        score += 1.5 * (dateline_of(whole(after)) is not None)
        score += 3.5 * (BY_LINE.fullmatch(after.text) is not None)  # Above it stands the newspaper.
    return score


_RESTRICTED = re.compile(
    r"\b(?:not\s+for\s+(?:attribution|circulation|quotation|distribution)|for\s+internal\s+use|confidential|uso\s+interno|"
    r"confidencial|no\s+citar|não\s+citar|(?:usage|diffusion)\s+(?:interne|restreinte)|confidentiel|ne\s+pas\s+(?:citer|"
    r"diffuser)|untuk\s+kalangan\s+(?:sendiri|internal)|rahasia)\b|内部(?:资料|使用|文件)|请勿(?:外传|引用)",
    re.IGNORECASE,
)
"""Who may read or quote a text, beside what kind it is: 'ROUNDTABLE NOTE -- NOT FOR ATTRIBUTION'."""


def without_reference(passage: Passage) -> Passage:
    """A line without what says in letters that their subject follows: 'Hal : Laporan Dialog', 'RV: RE: Outcomes
    of ...'."""
    found = _REFERS.match(passage.text) or _CHAPTER.match(passage.text)
    return passage.part(found.end(), len(passage.text)) if found is not None else passage


_TO_ATTEND = re.compile(
    r"(?:(?:purpose|objectives?|reason|objetos?|objetivos?|motivo|finalidade|objet|motif|but|tujuan|maksud|"
    r"keperluan)\b[^:：|]{0,40}|"
    r"目的|事由|任务)[:：|][\s|]*(?:to\s+)?(?:attend(?:ance\s+at|ing)?|participat(?:e|ion|ing)\s+in|"
    r"take\s+part\s+in|asistir\s+al?|"
    r"asistencia\s+al?|participa(?:r|ción|ção)\s+(?:en|n[oa]|d[oa])|participer\s+(?:à|au)|participation\s+(?:à|au)|"
    r"assister\s+(?:à|au)|"
    r"menghadiri|mengikuti|参加|出席)\s*(?:(?:the|el|l[ae]|[oa])\s+|l['’])?(?P<title>\S.*)",
    re.IGNORECASE,
)
"""What a trip was for, in the report of it: 'Purpose: To attend the second dialogue in the Philippines'."""
_OF_KIND = re.compile(
    rf"\s*(?:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT)})\s*[:：]\s*"
    rf"(?=.{{0,30}}(?:{'|'.join(words.DIALOGUE)}))",
    re.IGNORECASE,
)
"""Of which kind the text is, before its title in a mail: 'RESUMEN: Primer Diálogo ...'."""


_CHAPTER = re.compile(
    r"\s*(?:(?:cap[ií]tulo|chapter|chapitre|bab)\s+(?:\d{1,2}|[IVX]{1,4})\s*[.:–—-]\s*|"
    r"第[一二三四五六七八九十]{1,2}章\s*)(?=\S)",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"\s*(?:(?:hal|perihal|re|rv|fwd?|tr|enc|rm|回复|答复|转发|ref|réf|referencia|referência|référence|rif|asunto|"
    r"assunto|objet|subject|事由|关于)\.?\s*[:：]\s*)+(?=\S)",
    re.IGNORECASE,
)
_MOST_OF_LABEL = 10
"""Words before a colon, beyond which they are a sentence."""


def _is_letterhead(facts: Facts, text: str) -> bool:
    """Whether a line only says whose paper it is: a country, or an organisation."""
    if DIALOGUE.search(text):
        return False
    if _STATE.fullmatch(text.strip()) and facts.register.country_in(text):
        return True
    if _GOVERNMENT.match(text) and is_name(text):
        return True
    return kind_of(" ".join(text.split()[:3]))[0] is not None and is_name(text) and not KIND_OF_TEXT.match(text)


_STATE = re.compile(
    r"(?:(?:\w+\s+)?(?:rep[uú]blica|république|republic|reino|royaume|kingdom|estados|state)\b.{0,60})", re.IGNORECASE
)
_GOVERNMENT = re.compile(
    r"\s*(?:government\s+of|gouvernement\s+d[ue]|governo\s+d[eoa]|gobierno\s+del?|pemerintah)\s", re.IGNORECASE
)
_KIND_ALONE = re.compile(
    r"(?:(?:workshop|meeting|event|dialogue|final|summary|technical|field)\s+)*(?:report|summary|proceedings|"
    r"minutes|notes|record)|"
    r"(?:relatório|relato|resumo|ata|síntese|informe|relatoría|resumen|acta|memoria|minuta|síntesis|rapport|"
    r"compte[- ]rendu|synthèse|"
    r"procès-verbal|laporan|notulensi?|ringkasan)(?:\s+(?:final|técnico|technique|général|executiv[oa]|ejecutiv[oa]))?"
    r"(?:\s+(?:d[aeo]s?|del?|de\s+la|du|de\s+l['’])?\s*(?:oficina|reunião|encontro|evento|seminário|taller|reunión|"
    r"encuentro|jornada|sesión|"
    r"atelier|réunion|rencontre|séance|lokakarya|rapat|pertemuan|kegiatan))?",
    re.IGNORECASE,
)
"""What only says of which kind the text is: 'RELATÓRIO DA OFICINA'."""
_NUMBERED_PAPER = re.compile(
    r"(?:acta|ata|minuta|relator[ií]a|memoria|memória|procès-verbal|compte[- ]rendu|relevé)(?:\s+[\w-]+){0,4}?"
    r"\s+(?:n[.º°o]*|núm\.?|numéro)\s*\d[\w/.-]*",
    re.IGNORECASE,
)
"""'Acta Nº 4/2024'."""
_FILE_NUMBER = re.compile(
    r"\s*(?:(?:F(?:ile)?|Ref(?:erence|erencia|erência)?|Réf(?:érence)?|Exp(?:ediente|te)?|Proc(?:esso)?|Dossier)\b\.?\s*)?"
    r"(?:(?:n[.º°o]{0,2}|no\.?|núm\.?|num\.?|nomor|number|numéro)(?!\w)\s*)?[:：]?\s*"
    r"(?:(?=[\d./-]{0,40}[A-Z])(?=[A-Z./-]{0,40}\d)[A-Z0-9.-]{1,40}(?:/[A-Z0-9.-]{1,40}){2,6}|"
    r"(?<=[:.º°\s])[A-Z.-]{0,20}\d[\w.-]{0,20}/[A-Z./-]{0,20}\d[\w./-]{0,20})(?=\s|$)|"
    r"[\u3400-\u9fff]{1,8}[〔\[（(]20\d\d[〕\]）)]\s*\d{1,4}号",
    re.IGNORECASE,
)
"""The number of a file, as it stands at the head of its pages: 'F. No. K-14011/27/2025-UD-II', '建城函〔2025〕12号'."""
_MINUTES_OF = re.compile(
    r"(?:actas?\s+de(?:\s+la|l)?|atas?\s+da|minutes\s+of(?:\s+the)?|procès-verbal\s+d(?:e\s+la|u)|berita\s+acara|"
    r"notulen(?:si)?)\s+"
    r"(?:[^\W\d_]+\s+){0,3}?(?:reunión|sesión|encuentro|comité|mesa|reunião|sessão|encontro|comitê|meeting|session|"
    r"committee|"
    r"réunion|séance|rencontre|comité|rapat|pertemuan)\s+\S+",
    re.IGNORECASE,
)
"""'Acta de la reunión del comité'."""


def _mark_repeated(facts: Facts, head: Sequence[Block]) -> None:
    """A title that stands twice is one title; so is a subject that names the meeting."""
    if "title" in facts.found:
        facts.ledger.label(*(title for title in facts.titles if facts.ledger.is_free(title)))
        for block in head:
            if key(block.text) == key(facts.found["title"].value) and facts.ledger.is_open(block):
                facts.ledger.label(whole(block))
