"""By when something is to be done, as the words around a date say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.vocabulary import words

from .dates import WEEK, Found, find_dates

BY = "|".join(
    sorted(
        (re.escape(word).replace("'", "['’]") for told in (*words.BY.values(), words.WITH_EFFECT) for word in told),
        key=len,
        reverse=True,
    )
)
WEEK_OF = (
    r"(?:(?:first|second|third|fourth|last)\s+(?:week|half|fortnight)|(?:primera|segunda|tercera|cuarta|última|primeira|terceira|"
    r"quarta|première|deuxième|troisième|dernière)\s+(?:semana|quincena|quinzena|semaine|quinzaine)|"
    r"[1-5](?:st|nd|rd|th)\s+(?:week|half|fortnight)|[1-5]\.?[ªa]\s+(?:semana|quincena|quinzena)|"
    r"[1-5](?:e|ère|ème)\s+(?:semaine|quinzaine)|"
    r"(?:minggu|pekan)\s+(?:pertama|kedua|ketiga|keempat|terakhir|ke-?\s?[1-5]|I{1,3}|I?V))"
)
"""A part of a month."""
_BEFORE = re.compile(
    rf"(?:^|(?<=\W))(?:{BY})[:：]?\s*(?:(?:in|en|em|pada)\s+)?(?:the\s+|el\s+|le\s+|la\s+|l['’]|ao?\s+|al\s+|au\s+|o\s+|tanggal\s+|bulan\s+|tahun\s+)?"
    rf"{WEEK}(?:le\s+)?"
    rf"(?:(?:{WEEK_OF}|end|beginning|start|middle|mid|early|late|close|cierre|término|encerramento|clôture|fin|final|finales|finais|fines|fim|in[ií]cios?|meados|mediados|principios|comienzos|akhir|awal|pertengahan|fins?|début|mi)[-\s]*(?:of\s+|de\s+|del\s+|do\s+|du\s+|da\s+|d['’]|tahun\s+|bulan\s+)?)?"
    r"(?:(?:the\s+|el\s+|del?\s+|du\s+|d?o\s+|l['’])?(?:month|mes|mois|mês|bulan|year|año|année|ano|tahun)\s+"
    r"(?:of\s+|de\s+|do\s+)?)?$",
    re.IGNORECASE,
)
_BY_BEHIND = re.compile(rf",?\s*(?:{'|'.join(map(re.escape, words.BY_BEHIND))})(?!\w)", re.IGNORECASE)
_AFTER_HAN = re.compile(
    r"\s*(?:底|末|年底|月底|上旬|中旬|下旬)?\s*(?:之?前|以前|前后?完成|内|(?:完成|形成|提交|报送|印发|发布|建成|出台)(?![了的后过]))"
)
_IN = re.compile(
    r"(?:^|(?P<before>\S+)?\s)(?:in|on|between|entre|antara|during|en|el|em|no|na|durante|au|le|pendant|courant(?:\s+d[eu])?|pada|dalam|"
    r"selama|sepanjang|fin|début|au\s+cours\s+d[eu]|(?:a\s+lo\s+largo|en\s+el\s+(?:curso|transcurso))\s+del?|"
    r"(?:ao\s+longo|no\s+decorrer)\s+d[eo]|(?:in\s+the\s+course|over\s+the\s+course)\s+of)\s+(?:the\s+(?:month\s+of\s+)?|el\s+(?:mes\s+de\s+)?|le\s+(?:mois\s+de\s+)?|mês\s+de\s+|mois\s+d(?:e\s+|['’])|dia\s+|"
    r"bulan\s+|tahun\s+|tanggal\s+|"
    r"(?:(?:the|la|el|a)\s+)?(?:first|second|third|fourth|last|primera?|segunda|tercera?|cuarta|última|primeira|terceira|quarta|"
    r"première|deuxième|troisième|dernière)\s+(?:week|half|fortnight|semana|quincena|quinzena|semaine|quinzaine)\s+(?:of\s+|de\s+|d['’])|"
    r"minggu\s+(?:pertama|kedua|ketiga|keempat|terakhir|ke-?\s?\d)\s+(?:bulan\s+)?)?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:ed|ado|ada|ados|adas|ido|ida|idos|idas|é|ée|és|ées|held|made|given|taken|sent|done|shown|seen|built|drawn|written|begun|was|were|diterbitkan|disusun|dilaksanakan)$",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|shall|vai|vão|akan|to\s+be|a\s+ser)\b|\b[a-zà-ÿ]{3,}(?:rá|rán|rão|ra|ront)\b")
"""What says that a word that looks like a participle is none: 'publicará una guía de quebradas en'."""
_STARTS = re.compile(
    r"\b(?:start\w*|begin\w*|from|since|as of|partir|desde|dès|depuis|mulai|sejak|iniciando|comenzando|débutant|"
    r"the first(?:\s+(?:time|one|of (?:them|these)))?|(?:la|a)\s+primei?ra(?:\s+ve[zs])?|o\s+primeiro|el primero|"
    r"la\s+première(?:\s+fois)?|le premier|(?:yang\s+)?pertama(?:\s+kali)?)\s+"
    r"(?:(?:in|en|em|n[oa]|de|pada|on|au|à|with|con|com|avec)\s+)?(?:(?:the|el|la|le|[oa])\s+|l['’])?$",
    re.IGNORECASE,
)
_WILL_AT_HAN = re.compile(r"(?:将|拟|计划)[于在]\s*$")
_OPENS_HAN = re.compile(r"[底末初中]?[，,](?=[\u3400-\u9fff])")
"""'2025年，自然资源部发布……': when, before whoever does it."""
_PART_OF_YEAR = re.compile(
    r"(?:^|(?P<before>\S+)\s+)(?:(?:in|at|a|en|em|no|na|au|à|pada|by|for|para)\s+)?(?:(?:the|la|el|o)\s+)?(?:early|mid|late|beginning|middle|"
    r"inicios|comienzos|principios|mediados|finales|fines|início|meados|final|fim|début|mi|fin|awal|pertengahan|akhir)"
    r"(?:-|\s+)(?:(?:of|de|del|do|d[’']|tahun)\s*)?$",
    re.IGNORECASE,
)
"""'In early' before a year or month: no day, but a time to come."""
_AT_HAN = re.compile(r"(?:于|在|定于|拟于|计划于|争取|(?:时间|期限|时限)为)\s*$")
_HAN_PERIOD = re.compile(r"\d{4}年(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月)")
_BEHIND_HAN = re.compile(r"(?:^|[。；;，,：:]|[市省区县部局委厅署院心行会府处办]|共同|分别)\s*$")
"""A period that stands between who and what in Chinese: '深圳市2026年第三季度接待代表团'."""
_UNTIL_HAN = re.compile(r"(?:到|至|截至)\s*$")
_END_HAN = re.compile(r"年?[底末]")
"""'到2026年底'."""
_AT_MIDDLE, _MIDDLE = (
    re.compile(r"(?:\ba|\bà(?:\s+la)?)\s+$", re.IGNORECASE),
    re.compile(r"mediados|mi\b", re.IGNORECASE),
)
"""'A mediados de 2027', 'à la mi-2027'."""


def begins_then(text: str, found: Found) -> bool:
    """Whether the words before a date say that something begins then, or is done for the first of several times."""
    return bool(_STARTS.search(text[max(0, found.start - 60) : found.start]))


def is_planned(text: str, found: Found) -> bool:
    """Whether a step says that it is done in a month or on a day, and not that something was."""
    before = text[max(0, found.start - 60) : found.start]
    if _WILL_AT_HAN.search(before) or (not before.strip() and _OPENS_HAN.match(text, found.end)):
        return True
    if found.precision == "year":
        if _END_HAN.match(text, found.end) and _BEHIND_HAN.search(before):
            return True
        told = _PART_OF_YEAR.search(before)
        return told is not None and not _DONE.search(told["before"] or "")
    if _AT_HAN.search(before) or (_HAN_PERIOD.match(text, found.start, found.end) and _BEHIND_HAN.search(before)):
        return True
    if begins_then(text, found):
        return False
    if found.precision == "quarter" and _AT_MIDDLE.search(before) and _MIDDLE.match(text, found.start):
        return True
    told = _IN.search(before) or (_PART_OF_YEAR.search(before) if found.precision == "month" else None)
    if told is not None and told.start() == 0 and told["before"] is None and not before[:1].isspace():
        # 'In June 2026, UNEP will'; Indonesian verbs tell no time.
        return _FUTURE.search(text, found.end) is not None or told[0].casefold().startswith("pada")
    is_ahead = _FUTURE.search(text, 0, found.start) or _BEGINS_TASK.match(text)
    if told is None:
        return _is_at_session(text, found) and bool(is_ahead or _PROMISED.search(text, 0, found.start))
    return not _was_done(before, told) or bool(is_ahead)


def _was_done(before: str, told: re.Match[str]) -> bool:
    """Whether the word before 'in' tells what was done then, and is no name: 'a la mesa del arroyo Lambaré en'."""
    word = told["before"] or ""
    is_name = word[:1].isupper() and bool(before[: told.start("before")].strip())
    return _DONE.search(word) is not None and not is_name


def _is_at_session(text: str, found: Found) -> bool:
    """Whether a month or day is that of a session at which something is done: 'na sessão da Assembleia de Dezembro de
    2024', 'at its December 2024 session'."""
    before = text[max(0, found.start - 60) : found.start]
    told = _SESSION_OF.search(before) or (_AT_ITS.search(before) if _SESSION_BEHIND.match(text, found.end) else None)
    return told is not None and not _was_done(before, told)


_AT = r"(?:^|(?P<before>\S+)\s)(?:(?:at|in|during|en|em|na|durante|lors\s+de|pada|dalam)|à)\s+"
_ITS = r"(?:(?:the|its|their|la|sus?|a|sua|sa|leur|une?)\s+|l['’])?"
_SESSION = r"(?:session|meeting|sitting|sesión|reunión|sessão|reunião|séance|réunion|sidang|rapat)"
_COUNCIL = (
    r"(?:council|assembly|board|consejo|concejo|asamblea|conselho|assembleia|câmara|conseil|assemblée|dprd|dewan)"
)
_SESSION_OF = re.compile(
    rf"{_AT}{_ITS}{_SESSION}(?:\s+(?:(?:of\s+the|del?(?:\s+la)?|d[ao]|du)\s+|de\s+l['’])?{_COUNCIL}(?:\s+municipal)?)?"
    r"\s+(?:(?:of|in|del?|do|bulan)\s+|d['’])?$",
    re.IGNORECASE,
)
_AT_ITS = re.compile(r"(?:^|(?P<before>\S+)\s)(?:at|in|during)\s+(?:the|its|their)\s+$", re.IGNORECASE)
_SESSION_BEHIND = re.compile(rf"\s+(?:{_COUNCIL}\s+)?(?:session|meeting|sitting)\b", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(?:compromet\w+|undert\w+|agree[sd]?\s+to|committed\s+to|quedó\s+en|ficou\s+de|bersedia|berkomitmen)\b|"
    r"s['’](?:est\s+)?engag",
    re.IGNORECASE,
)
"""What says before a date that somebody took something on."""


_BEGINS_TASK = re.compile(r"\W*[^\W\d_]{3,}(?:ar|er|ir|or)(?:se)?\s+[a-zà-ÿ]")
"""'Presentar un borrador de articulado en octubre': the first verb says that it is to be done."""


def says_will(text: str, until: int) -> bool:
    """Whether words before a place in a text say that something will be done."""
    return _FUTURE.search(text, 0, until) is not None


ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:)。，；]|$)|(?<=[\u3400-\u9fff])")
"""What stands behind the end of a clause, or between signs of Chinese."""


def stands_in(text: str, found: Found) -> bool:
    """Whether 'in' stands before a date and nothing behind it, and not what was done then."""
    told = _IN.search(text[max(0, found.start - 60) : found.start])
    is_end = ENDS_CLAUSE.match(text, found.end) is not None
    return told is not None and is_end and not _DONE.search(told["before"] or "")


_GOALS = tuple(word.casefold() for word in words.GOALS)
_OF_YEAR = re.compile(r"\bthe\s+$", re.IGNORECASE)
_NEXT_TO = 12
"""Signs between words that say 'by' and the date that they are of."""


def says_by(text: str, found: Found) -> bool:
    """Whether the words next to a date say that something is done by then."""
    before = text[max(0, found.start - 60) : found.start]
    if _UNTIL_HAN.search(before) and (found.precision != "year" or _END_HAN.match(text, found.end)):
        return True
    if _BEFORE.search(before) or _AFTER_HAN.match(text, found.end):
        return True
    behind = _BY_BEHIND.match(text, found.end)
    # '... the 2027 budget not later than July 2026': those words are of the next date.
    return behind is not None and not any(
        one.start <= _NEXT_TO for one in find_dates(text[behind.end() : behind.end() + 60])
    )


def due_dates(text: str) -> Iterator[Found]:
    """The dates by which `text` says that something is to be done. A year of a long-term aim is none."""
    lowered = text.casefold()
    for found in find_dates(text):
        before = text[max(0, found.start - 60) : found.start]
        if not says_by(text, found) and not is_planned(text, found):
            continue
        if found.precision == "year" and _OF_YEAR.search(before) and re.match(r"\s+[a-z]{4,}", text[found.end :]):
            continue  # 'before the 2026 monsoon'
        clause = re.split(r"[.;,，；。]", lowered[max(0, found.start - 70) : found.start])[-1]
        if found.precision == "year" and any(goal in clause for goal in _GOALS):
            continue
        yield found
