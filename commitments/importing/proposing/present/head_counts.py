"""How many persons a text counts: in figures, in words, in Chinese, about, or of those who are to come."""

from __future__ import annotations

import re

from commitments.importing.number_words import HUNDREDS, NUMBERS, han_number
from commitments.importing.vocabulary.comparing import key

from .coming import says_who_came
from .in_both import counted_apart

_ABOUT = (
    r"(?:(?P<about>[~≈±∼]|\+/-|quelques?|presque|casi|quase|about|around|some|roughly|almost|close to|"
    r"upwards of|well over|"
    r"approximately|nearly|over|more than|at least|cerca de|alrededor de|en torno a|"
    r"aproximadamente|unos|unas|uns|umas|por volta de|más de|mais de|ao menos|al menos|environ|près de|plus de|"
    r"au moins|autour de|à peu près|sekitar|sekira|kira-kira|hampir|lebih dari|kurang lebih|"
    r"(?:大约|约|将近|近)有?|超过|逾)\s*)?"
)
_PERSONS = (
    r"(?:participants|pax\b|"
    r"people|attendees|persons|signatures|signatories|firmas|assinaturas|signataires|tanda tangan|participantes|"
    r"personas|pessoas|personnes|peserta|orang|人|"
    r"名|representatives|representantes|représentants|delegates|delegados|delegadas|délégués|perwakilan|acteurs|"
    r"actores|atores|practitioners|leaders|guests|professionals|"
    r"officials|funcionari[oa]s|servidor[ea]s|autoridades|autorités|asistentes|stakeholders|técnicos|gestores|gestoras|"
    r"servidores|heads(?! of)|mayors|alcaldes|prefeitos|profesionales|experts|especialistas|pejabat|代表|élue?s|"
    r"concejales|vereadores|techniciens|cadres|of us\b|de nosotr[oa]s\b|de nós\b|d['’]entre nous\b)"
)
_CAME = (
    r"(?:attended|took part|participated|joined|of you (?:came|joined|attended)|"
    r"asistieron|participaron|participaram|compareceram|llegaron|vinieron|chegaram|vieram|ont participé|"
    r"estuvieron presentes|estiveram presentes|étaient présents|ont assisté|ont pris part|hadir)"
)
_KIND = r"(?:high[- ]level|senior|key|registered|invited|selected)"
COUNT = re.compile(
    rf"{_ABOUT}(?<![\d.,])(?P<n>\d{{1,2}}[.,\s]?\d{{3}}|\d{{2,4}})[)）]?(?P<more>多|余)?\s*[位名]?"
    rf"(?:(?:{_KIND}\s+)?{_PERSONS}|\s?{_CAME})",
    re.IGNORECASE,
)
_WE_WERE = re.compile(
    rf"\b(?:nous étions|fuimos|éramos|fomos|estivemos|estuvimos|we were)\s+{_ABOUT}(?P<n>\d{{2,4}})(?![\d.,]*\d)",
    re.IGNORECASE,
)
"""'Nous étions 28.'"""
_WE_WERE_IN_WORDS = re.compile(
    rf"\b(?:nous étions|fuimos|éramos|fomos|estivemos|estuvimos|we were)\s+{_ABOUT}(?P<n>[^\W\d_][^.,;:()\d]{{2,40}}?)"
    r"\s*(?:[.,;:()]|$)",
    re.IGNORECASE,
)
"""'Éramos cuarenta y nueve.'"""
_FEWEST = 10
_IN_NUMBER = re.compile(
    rf"\b(?:au nombre de|en número de|em número de|sejumlah|sebanyak|numbering|in number)\s+{_ABOUT}(?P<n>\d{{2,4}})"
    r"(?![\d.,%]*[\d%])(?=\s*(?:[,.;:()]|$|dont|pour|para|to\b|untuk|de los cuales|das? quais|orang|of whom))",
    re.IGNORECASE,
)
"""'Ont pris part à la rencontre, au nombre de 45'."""
_TEN_OR_MORE = "|".join(sorted((name for name, n in NUMBERS.items() if n >= 10), key=len, reverse=True))
_ONES_TOO = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HUNDRED = "|".join(sorted(HUNDREDS, key=len, reverse=True))
_NUMBERING_WORDS = re.compile(
    rf"\b(?:au nombre de|en numero de|em numero de|sejumlah|sebanyak|numbering|in number)\s+{_ABOUT}"
    rf"(?:(?P<hundreds>{_HUNDRED})(?:\s+(?P<rest>{_ONES_TOO}))?|(?P<words>{_TEN_OR_MORE}))"
    r"(?=\s*(?:$|environ|approximately|aproximadamente|mas o menos|mais ou menos|kurang lebih|orang|dont|of whom|"
    r"de los cuales|das? quais))",
)
"""'Réunis au nombre de cent quarante environ'."""
_GATHERED = re.compile(
    r"\b(?:réunie?s|rassemblée?s|reunid[oa]s|congregad[oa]s|gathered|assembled|convened|berkumpul)\b", re.IGNORECASE
)
_HAN_COUNT = re.compile(
    r"(?P<about>约|近|超过|逾)?(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"(?P<more>多|余)?[位名]?(?:人|代表)(?=到会|参会|参加|出席|与会|代表)|"
    r"(?:到会|参会|与会|出席|会场|现场|到场|签到)(?:人员|代表)?(?:共|计|有)?(?P<around>约|近|超过|逾)?(?P<behind>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"[位名]?(?:人|代表)"
)
"""'约五十人到会', '到会五十三人'."""
_HAN_ALONE = re.compile(
    r"\s*(?P<about>约|近|超过|逾|上)?(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]?百(?:[一二三四五六七八九]十)?)"
    r"(?P<more>多|余)?[位名]?(?:人|代表)[。.]?\s*"
)
"""The same behind a label: '近百人'."""
_LARGE = (*(name for name, n in NUMBERS.items() if n >= _FEWEST), *HUNDREDS)
"""What each of these asks for; most texts have none."""
_COUNT_IN_WORDS = re.compile(
    rf"\b{_ABOUT}(?:(?P<hundreds>{_HUNDRED})(?:\s+(?P<rest>{_ONES_TOO}))?|(?P<words>{_TEN_OR_MORE}))\s+{_PERSONS}\b",
)
"""'Sixty-two participants'. Fewer than ten may be a part of them."""
_CAME_IN_WORDS = re.compile(
    rf"\b{_ABOUT}(?:(?P<hundreds>{_HUNDRED})(?:\s+(?P<rest>{_ONES_TOO}))?|(?P<words>{_TEN_OR_MORE}))\s+(?:{_CAME}|came|"
    r"(?:turned|showed)\s+up|acudieron|sont\s+venue?s|datang)\b",
)
"""'Eighty people registered and ninety came'."""
_ROUNDED = {
    "dizaine": 10, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "decena": 10, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "centena": 100, "centenar": 100, "dezena": 10, "vintena": 20, "trintena": 30,
}  # fmt: skip
_ROUND_COUNT = re.compile(
    rf"\b(?:une?|uma?|una)\s+(?P<words>{'|'.join(_ROUNDED)})\s+(?:de\s+|d['’])(?:\w+\s+)?{_PERSONS}\b|"
    rf"\b(?:étaient|étions|eran|éramos|eram)\s+(?:une?|uma?|una)\s+(?P<alone>{'|'.join(_ROUNDED)})\b",
    re.IGNORECASE,
)
"""'Une cinquantaine de représentants'."""
COUNT_ALONE = re.compile(
    rf"\s*{_ABOUT}(?P<n>\d{{1,4}})\s*(?:{_PERSONS})?\s*(?:[(（][^()（）]{{1,60}}[)）])?\.?\s*", re.IGNORECASE
)
_AT_DOOR = (
    r"(?:-se|\s+themselves)?\s+(?:at\s+the\s+(?:door|desk|entrance|venue)|on\s+(?:arrival|site|the\s+(?:day|spot))|al\s+llegar|"
    r"en\s+la\s+(?:puerta|entrada|mesa)|n[ao]\s+(?:entrada|porta|chegada|local|recepção)|à\s+l['’](?:entrée|accueil|arrivée)|"
    r"sur\s+place|di\s+(?:pintu|tempat|lokasi|meja))"
)
"""Where somebody registers who has come."""
NOT_THERE = re.compile(
    r"[^.;,，。；]{0,25}?\b(?:registered|invited|confirmed|applied|inscri\w+|convidad\w+|invitad\w+|invité\w*|confirm\w+|diundang|"
    rf"mendaftar|terdaftar)\b(?!{_AT_DOOR})|[^，。；]{{0,6}}(?:报名|受邀)",
    re.IGNORECASE,
)
"""What says behind a count that it is of those who might have come."""
_APPLIED = re.compile(r"\b(?:registered|applied|inscr\w+(?:-se)?|s['’]étaient inscrit\w*|mendaftar)\s+$", re.IGNORECASE)
"""The same before it: 'Inscreveram-se 90 pessoas'."""
_TRAINED = re.compile(
    r"\b(?:train(?:s|ed)?|form(?:ou|ó|aram|aron|é)|capacit(?:ou|ó|aron|aram)|hired?|contrat(?:ou|ó)|recrut\w+|melatih|"
    r"accueille(?:nt)?|h[ée]berge(?:nt)?|houses?|alberga[n]?|abriga[m]?|acoge[n]?|menampung|reloc\w+|reassent\w+|relog\w+|benefi\w+|benefici\w+)\s+(?:a\s+)?$|培训了?$",
    re.IGNORECASE,
)
"""What is done to others than those who came: 'o curso formou 31 servidores'."""
_CAME_IN_NUMBER = re.compile(
    rf"\b{_CAME}\s+{_ABOUT}(?P<n>\d{{2,4}})(?![\d.,]*\d|\s*%|\s*(?:de|of|d[aeo]s)\b)", re.IGNORECASE
)
"""'... e participaram 73.'"""
_SIGNATURES = re.compile(
    r"\b(?:list[ae]?|sheet|register|registr[oe]|planillas?|hojas?|folhas?|feuilles?|daftar)\b[^.;]{0,60}?\b"
    r"(?P<about>)(?P<n>\d{2,4})\s+(?:signatures?|firmas?|assinaturas?|tanda\s+tangan)\b",
    re.IGNORECASE,
)
"""'La feuille d'émargement porte 91 signatures.'"""
_SHEET = (
    r"(?:(?:(?:attendance|sign-in|registration|signed)\s+(?:list|sheet|register)|(?:lista|hoja|planilla|registro)\s+de\s+"
    r"(?:asistencia|firmas)|(?:lista|folha)\s+de\s+(?:presen[çc]as?|assinaturas)|(?:liste|feuille)\s+(?:d['’]émargement|"
    r"de\s+présence)|daftar\s+hadir)\b|签到[表册单]?)[^.;()（）\d]{0,30}?(?P<about>)(?P<n>\d{1,4})\s*"
    r"(?:(?:names?|nombres?|nomes?|noms?|nama|entries|persons|people|personas|pessoas|personnes|orang|signatures?|firmas?|"
    r"assinaturas?|tanda\s+tangan)\b|[人名位])"
)
_NAMES_ON_SHEET = re.compile(_SHEET, re.IGNORECASE)
"""'attendance sheet: 41 names'."""
SHEET_BEHIND = re.compile(rf"[\s.。;；,，]*[(（]\s*{_SHEET}[^()（）]{{0,30}}[)）]\s*[.。]?$", re.IGNORECASE)
"""The same in brackets, behind the names of those who were there."""
EXPECTED = re.compile(
    r"\b(?:will|expected|expects|anticipated|up to|se espera(?:ba)?n?|se prevé|reunirá|contará|prevê-se|"
    r"espera(?:va)?m?-se|on attend(?:ait)?|"
    r"jusqu['’]à|"
    r"previst[oa]s|esperad[oa]s|attendus?|attendues|prévus?|réunira|akan|diharapkan|ditargetkan)\b|预计|拟邀请?|将有|将邀",
    re.IGNORECASE,
)
"""What says before a count that they are to come."""
_ARE_EXPECTED = re.compile(
    r"\s*(?:are|is|were|sont|son|são|están|estão)?\s*(?:expected|anticipated|attendues?|attendus|esperad[oa]s|previst[oa]s)\b",
    re.IGNORECASE,
)
"""The same behind it."""
_PAST = re.compile(
    r"\b(?:was|were|attended|brought|met|gathered|asistieron|participaron|ont|dihadiri)\b", re.IGNORECASE
)
ABOUT_THAT = re.compile(
    r"about|around|approx|roughly|almost|close to|"
    r"more than|over|environ|cerca|alrededor|aproximad|más de|mais de|plus de|sekitar|lebih|"
    r"约|余|近|[~≈±∼+]",
    re.IGNORECASE,
)
_ABOUT_BEHIND = re.compile(
    r"\s+(?:environ|approximately|approx\.?|aprox\.?|aproximadamente|más o menos|mais ou menos|kurang lebih)\b",
    re.IGNORECASE,
)


def han_count(text: str) -> tuple[int, str] | None:
    """How many a value in Chinese numbers tells."""
    found = _HAN_ALONE.fullmatch(text)
    return (han_number(found["n"]), "about" if found["about"] or found["more"] else "exact") if found else None


def head_count(text: str) -> tuple[int, str] | None:
    """How many persons a text counts, and whether that is exact, about, or of those who are to come."""
    if both := counted_apart(text):
        if both.here is not None and both.there is not None:
            return both.here + both.there, "exact"
        # 'Some 60 in person and 35 online' tells no number of all; what stands beside it may.
        return head_count(f"{text[: both.start]} … {text[both.end :]}")
    if (instead := count_of_came(text)) is not None:
        return instead
    came = _CAME_IN_NUMBER.search(text) or _SIGNATURES.search(text) or _NAMES_ON_SHEET.search(text)
    for found in COUNT.finditer(text) if _FIGURES.search(text) else ():
        before = text[: found.start()]
        if not (NOT_THERE.match(text, found.end()) or _APPLIED.search(before) or _TRAINED.search(before)):
            number = int(re.sub(r"\D", "", found["n"]))
            is_about = bool(found["about"] or found["more"] or _ABOUT_BEHIND.match(text, found.end()))
            return number, _precision(text, found, is_about=is_about)
    if came is not None:
        return int(came["n"]), _precision(text, came, is_about=bool(came["about"]))
    if (we := _WE_WERE.search(text)) is not None:
        return int(we["n"]), _precision(text, we, is_about=bool(we["about"]))
    if (numbered := _IN_NUMBER.search(text)) is not None and says_who_came(text):
        return int(numbered["n"]), _precision(text, numbered, is_about=bool(numbered["about"]))
    if (says_who_came(text) or _GATHERED.search(text)) and (spelled := _spelled(text)) is not None:
        return spelled
    if (in_words := _WE_WERE_IN_WORDS.search(text)) and (number := NUMBERS.get(key(in_words["n"]), 0)) >= _FEWEST:
        return number, "about" if in_words["about"] else "exact"
    if rounded := _ROUND_COUNT.search(text):
        return _ROUNDED[(rounded["words"] or rounded["alone"]).casefold()], _precision(text, rounded, is_about=True)
    if in_han := _HAN_COUNT.search(text):
        is_about = bool(in_han["about"] or in_han["around"] or in_han["more"])
        return han_number(in_han["n"] or in_han["behind"]), _precision(text, in_han, is_about=is_about)
    said = key(text)
    if not any(name in said for name in _LARGE):
        return None
    counted = [one for one in _COUNT_IN_WORDS.finditer(said) if not NOT_THERE.match(said, one.end())]
    if told := counted or list(_CAME_IN_WORDS.finditer(said)):
        return _in_words(told[0]), _precision(said, told[0], is_about=bool(told[0]["about"]))
    return None


def count_of_came(text: str) -> tuple[int, str] | None:
    """How many came, where a sentence tells that beside how many were to come: 'We had expected 60 people, and 72
    came'."""
    clauses = _CLAUSE.split(text) if _FIGURES.search(text) else []
    others = [clause for clause in clauses if not _TO_COME.search(clause)]
    came = [found for clause in others if _ARE_THERE.search(clause) and (found := _NUMBER.search(clause)) is not None]
    if len(others) == len(clauses) or len(came) != 1:
        return None
    if _OF_PERSONS.search(text) is None and len(text.split()) > _MOST_OF_VALUE:
        return None  # 'Up to 20 cities may apply, and 15 came forward.'
    return int(came[0]["n"]), "about" if came[0]["about"] or came[0]["more"] else "exact"


_CLAUSE = re.compile(
    r"[,;:.!，；。：](?!\d)|[(（](?=[^()（）]*\d)|\s[–—/|]\s|\s(?:and|but|of\s+(?:whom|which|these)|y|pero|e|mas|et|mais|dan|tetapi|tapi|namun)\s|"
    r"(?<=[人名位])(?=实|到)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d\d")
"""What a number of persons in figures has; most texts have none."""
_NUMBER = re.compile(rf"{_ABOUT}(?<![\d.,/])(?P<n>\d{{2,4}})(?![\d.,/:]*\d|\s*%)(?P<more>多|余)?", re.IGNORECASE)
_OF_PERSONS = re.compile(_PERSONS, re.IGNORECASE)
_MOST_OF_VALUE = 8
"""Words of a value that counts nothing but persons, though it does not say so: '60 attendus, 72 présents'."""
_TO_COME = re.compile(
    rf"{EXPECTED.pattern}|\b(?:expected|planned|invited|invitad\w+|convidad\w+|convocad\w+|invitée?s?|attend(?:ait|ions)|prévoyait|"
    r"diperkirakan|direncanakan|undangan|diundang)\b|应到|邀请|计划|原定",
    re.IGNORECASE,
)
_ARE_THERE = re.compile(
    rf"\b(?:{_CAME}|came|come|were\s+(?:there|present)|turned\s+up|showed\s+up|made\s+it|signed\s+(?:in|the\s+(?:list|register|sheet))|present|acudieron|firmaron|"
    r"presentes?|assinaram|estiveram|(?:sont|est)\s+venue?s?|présente?s?|ont\s+signé|datang|menandatangani)\b|"
    r"\b(?:signatures?|firmas|assinaturas|tanda\s+tangan)\b|实到|实际|到会|出席|参会|到场",
    re.IGNORECASE,
)
"""What says of a number that so many were to come, and that so many came."""


def _spelled(text: str) -> tuple[int, str] | None:
    """How many a clause says that there were, in words: 'au nombre de cent quarante environ'."""
    for clause in map(key, re.split(r"[,;:.()]", text)):
        if (found := _NUMBERING_WORDS.search(clause)) is not None:
            is_about = bool(found["about"] or _ABOUT_BEHIND.match(clause, found.end()))
            return _in_words(found), _precision(clause, found, is_about=is_about)
    return None


def _in_words(found: re.Match[str]) -> int:
    """The number that words tell."""
    return NUMBERS.get(found["rest"] or found["words"] or "", 0) + HUNDREDS.get(found["hundreds"] or "", 0)


def _precision(text: str, found: re.Match[str], *, is_about: bool) -> str:
    behind = _ARE_EXPECTED.match(text, found.end())  # '60 participants were expected'
    said = f"{text[: behind.start()]} {text[behind.end() :]}" if behind else text
    is_expected = (behind or EXPECTED.search(text, 0, found.end())) and not _PAST.search(said)
    return "expected" if is_expected else "about" if is_about else "exact"
