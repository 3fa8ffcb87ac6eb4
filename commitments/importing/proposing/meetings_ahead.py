"""'By the next dialogue': a due that no date tells, and that moves with the meeting."""

from __future__ import annotations

import re

from commitments.importing.by_when import BY
from commitments.importing.number_words import han_number
from commitments.importing.proposing.names.called_meetings import GATHERING, HAN_NAMED, NAMED, SITTING
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key

_ORDINAL = {key(name): number for number, names in words.ORDINALS.items() for name in names} | {
    name: number for number, name in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"), start=1)
}
_NAMES_ONE = re.compile(
    r"di[aá]log|\b(?:NLD|DNL|DND)\b|对话|[eé]di[ctsç]|sess|sesi|s[eé]anc|round|ronda|rodada|renc?ontr|enc[uo]e?ntr|meeting|pertemuan|reuni|réuni",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"(?<!\w)(?:{BY}|ahead\s+of|prior\s+to|in\s+time\s+for|previo\s+al?|antes\s+d[aoe]l?|menjelang)\s*{NAMED}",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?<!\w)(?:by|before|(?:no|not)\s+later\s+than|ahead\s+of|prior\s+to|antes\s+d[aoe]l?|hasta|a\s+más\s+tardar|"
    r"previo\s+al?|até|avant|d['’]ici(?:\s+(?:à|au))?|sebelum|paling\s+lambat|menjelang)"
    rf"\s*{NAMED}",
    re.IGNORECASE,
)
"""What says of a whole list that it is to be done before a dialogue; what is 'for' it may be anything, and what is
worked on until then has no end."""
_AT = re.compile(rf"(?<!\w)(?:at|in|durante|en|no|na|lors\s+(?:du|de\s+la)|pada|dalam|saat)\s*{NAMED}", re.IGNORECASE)
_TO = re.compile(
    rf"(?<!\w)(?:to|al|ao|à|au|ke|pro|pra|for|para|pour|untuk|kepada|"
    rf"(?:consideraci[oó]n|considera[cç][aã]o|examen)\s+(?:del|d[eoa]|du))\s*{NAMED}",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"(?<!\w)(?:tells?|shows?|informs?|briefs?|updates?)\s+{NAMED}(?=\s+(?:what|how|who|which|where|of|about|on|the|its|their)\b)",
    re.IGNORECASE,
)
"""'tell the second dialogue what they say'."""
_LAST = re.compile(
    rf"[,;，；]\s*(?P<told>(?:(?:for|at|by|para|en|no|na|pour|à|au|lors\s+(?:du|de\s+la)|untuk|pada)\s+)?{NAMED})\W*$",
    re.IGNORECASE,
)
"""What stands alone behind the last comma: '..., for the second dialogue.'"""
_FOR_TALK = re.compile(
    r"\b(?:for\s+(?:its\s+)?(?:discussion|consideration|review|debate)|para\s+(?:su\s+|a\s+sua\s+)?"
    r"(?:discusi[óo]n|debate|an[áa]lisis|discussão|análise)|pour\s+(?:discussion|examen|débat)|untuk\s+(?:dibahas|pembahasan))\s*$",
    re.IGNORECASE,
)
"""What is written for a talk has to be done by then: 'a note for discussion at the next dialogue'."""
_HAN_BY = re.compile(rf"[于在]?{HAN_NAMED}(?:召开|举行|举办)?(?:之?前|以前)")
_HAN_FOR = re.compile(rf"[供请]{HAN_NAMED}(?:讨论|审议|研究|参考|交流|使用)")
_HAN_AT = re.compile(rf"[于在]{HAN_NAMED}(?:上|会上|期间|时)")
_HAN_TO = re.compile(rf"[于在向]?{HAN_NAMED}(?:上|会上|期间|时)?")
_TELLS = re.compile(
    r"(?:progress|partag|compart|membagi|berbagi|"
    r"r[eé]pon[ds]|answer|reply|respond|respuesta|resposta|jawab|"
    r"avanc|point d['’]étape|bilan|kemajuan|report|present|share|show|inform|submit|bring|table|llev|\blev[ae]|"
    r"ready|list[oa]s?\b|pront[oa]s?\b|prête?s?\b|siap|"
    r"rend\w* compte|f(?:era|eront|aire|asse) part|communiqu|comunic|announc|annonc|anunci|restitu|"
    r"da(?:r|rán?|rão) (?:parte|a conhecer|a conocer|conta)|mengumum|diumum|memberitahu|"
    r"diffus|remet|distribu|publi|deliver|entreg|livr|valid|adopt|approuv|aprob|aprov|approv|"
    r"results?|r[eé]sultats?|expected|attendu|présent|dar cuenta|rendir|apresent|prestar contas|melapor|"
    r"traz|trar|tra[eí]|trouxe|(?:invit|convid|mengundang)|faire venir|f(?:era|eront) venir|hacer venir|\btakes?\b|"
    r"carr[yi]|apport|membawa|menyaji|"
    r"disaji|"
    r"memapar|dipapar|untuk dibahas|relat|somet|submet|soumet|consideraci|considera[cç]|examen|persetujuan|"
    r"menyampai|disampai|dilapor|dipresentasi|mempresentasi)\w*\b[^.;]{0,160}$|(?:报告|汇报|通报|介绍|提交|展示|分享)[^。；]{0,40}$",
    re.IGNORECASE,
)
_TELLS_BEHIND = re.compile(r"[^。；]{0,10}(?:报告|汇报|通报|介绍|提交|展示|分享|报数|对账|交账|公布|说明)")
"""What is told at a meeting has to be done by then."""
_MEETS = re.compile(
    r"\b(?:discuss|debat|discut|trat|trait|abord|membahas|dibahas|consider|meet|"
    r"reconven|reun|reún|réun|bertemu|berkumpul|retrouv|reencontr|encontr|volver\w* a ver|"
    r"see each other)[^.;,]{0,30}$",
    re.IGNORECASE,
)
"""Whoever only meets again there, or speaks of something, owes nothing by then."""
_HAN_MEETS = re.compile(r"[^。；]{0,12}(?:讨论|研讨|商议|再次见面|继续交流)")
_VALUE = re.compile(rf"\s*(?:\w+\s+){{0,2}}?{NAMED}\s*\.?\s*", re.IGNORECASE)
_HAN_VALUE = re.compile(rf"\s*[于在]?{HAN_NAMED}(?:召开|举行|举办)?(?:之?前|以前|上|时)?\s*")


_IS_SITTING = re.compile(rf"^(?!.*di[aá]log).*\b(?:{SITTING}|{GATHERING})\b", re.IGNORECASE | re.DOTALL)
_FEWEST_BEFORE = 2
"""The dialogue from which on a session with the next number is the next one of these."""


def said_of_next(text: str, number: int | None) -> str | None:
    """The words by which a step says that it is to be done by the dialogue after `number`, which the document is of."""
    if not _NAMES_ONE.search(text):
        return None
    by, at, to = (_HAN_BY, _HAN_AT, _HAN_TO) if is_han(text) else (_BY, _AT, _TO)
    for found in by.finditer(text):
        if _is_next(found, number):
            return found[0]
    for found in (_HAN_FOR if is_han(text) else _TOLD).finditer(text):
        if _is_next(found, number):
            return found[0]
    for found in at.finditer(text):
        only_meets = _MEETS.search(text, 0, found.start()) or _HAN_MEETS.match(text, found.end())
        is_for_talk = _FOR_TALK.search(text, 0, found.start()) is not None
        if _is_next(found, number) and (is_for_talk or not only_meets):
            return found[0]
    if (last := _LAST.search(text)) is not None and _is_next(last, number):
        return last["told"]
    for found in to.finditer(text):
        is_told = _TELLS.search(text, 0, found.start()) or (to is _HAN_TO and _TELLS_BEHIND.match(text, found.end()))
        if is_told and _is_next(found, number):
            return found[0]
    return None


def until_next(text: str, number: int | None) -> str | None:
    """The words by which what stands over a list says that it is to be done before that dialogue."""
    found = (_HAN_BY if is_han(text) else _UNTIL).finditer(text) if _NAMES_ONE.search(text) else ()
    return next((one[0] for one in found if _is_next(one, number)), None)


def value_of_next(text: str, number: int | None) -> str | None:
    """The same of a column or label, where nothing else stands there: 'second dialogue'."""
    if not _NAMES_ONE.search(text):
        return None
    found = (_HAN_VALUE if is_han(text) else _VALUE).fullmatch(text)
    return text.strip() if found is not None and _is_next(found, number) else None


def only_reviews(text: str, number: int | None) -> bool:
    """Whether a text says of that dialogue what it will look at: 'The second dialogue is to review progress'."""
    found = (_HAN_REVIEWS if is_han(text) else _REVIEWS).match(text) if _NAMES_ONE.search(text) else None
    return found is not None and _is_next(found, number)


_REVIEWS = re.compile(
    rf"\s*{NAMED}\s+(?:(?:will|shall|should|is|expected|planned|due|to|se|va|a|vai|aura|pour|mission|objet|de|d['’]|akan|"
    r"diharapkan|dapat)\s+){0,5}?(?:review|look\s+at|examine|discuss|assess|consider|take\s+stock|focus|deal|"
    r"valorar|revis|evaluar|analizar|tratar|abordar|examinar|avaliar|rever|analisar|discutir|discutirá|debater|"
    r"examin|évaluer|fera\s+le\s+point|reviendra|portera|traitera|membahas|meninjau|mengevaluasi|mengkaji)",
    re.IGNORECASE,
)
_HAN_REVIEWS = re.compile(rf"\s*{HAN_NAMED}[将拟]?(?:讨论|回顾|评估|审议|研究|检查|聚焦)")


def only_meets(text: str) -> bool:
    """Whether a text says of a dialogue to come where or when it meets, and nothing else: 'The third dialogue will be
    held in Tamale.'"""
    return (
        _NAMES_ONE.search(text) is not None and (_HAN_MEETS_AT if is_han(text) else _MEETS_AT).match(text) is not None
    )


_MEETS_AT = re.compile(
    rf"\s*{NAMED}\s+(?:(?:will|shall|is (?:to|going to|planned to)|akan|va a|vai|va|deverá|deberá|devrait|pourra)\s+)?"
    r"(?:be\s+(?:held|convened)|take\s+place|meets?\b|"
    r"se\s+(?:celebrará|realizará|llevará|celebra|realiza|tiendra|tient|réunira|reunirá)|"
    r"(?:tendrá|tiene|terá|tem)\s+lugar|(?:celebrar|realizar)se|tener\s+lugar|será\s+(?:realizado|celebrado)|decorrerá|"
    r"realizar-se(?:-á)?|acontecerá|ocorrerá|aura\s+lieu|avoir\s+lieu|sera\s+(?:tenue?|organisée?)|se\s+tenir|"
    r"di(?:selenggarakan|adakan|laksanakan|gelar)|berlangsung)(?!\w)",
    re.IGNORECASE,
)
_HAN_MEETS_AT = re.compile(rf"\s*{HAN_NAMED}[将拟定]?(?:[于在][^，。；]{{1,20}})?(?:举行|召开|举办)[。.]?\s*$")


def _is_next(found: re.Match[str], number: int | None) -> bool:
    """Whether it is the one right after this one: called the next, or by the number that follows."""
    told = found.groupdict()
    nth = told.get("nth") or told.get("nth2") or told.get("roman")
    if _IS_SITTING.search(found[0]) and (nth is None or number is None or number < _FEWEST_BEFORE):
        return False  # The first dialogue may have a second session in the afternoon.
    if nth is None and told.get("han") is None:
        return True
    named = (_ORDINAL.get(key(nth)) or int(re.sub(r"\D", "", nth) or 0)) if nth else han_number(told["han"])
    # Where nobody says which one this is, something is to be done by the one that follows, and never by the first.
    return named == number + 1 if number is not None else named > 1
