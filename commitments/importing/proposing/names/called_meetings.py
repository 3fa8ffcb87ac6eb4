"""How meetings are called of which a text speaks: by their number, as the next one, or by the levels that meet."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han

_NTH = "|".join(
    sorted(
        (re.escape(name) for names in words.ORDINALS.values() for name in names if not is_han(name)),
        key=len,
        reverse=True,
    )
)
_NEXT = (
    r"next|following|upcoming|subsequent|pr[oó]xim[oa]|siguiente|seguinte|prochaine?|suivante?|berikutnya|selanjutnya|"
    r"mendatang"
)
_OF_LEVELS = (
    r"(?:national(?:e)?|nacional|nasional|multilevel|urbanshift)(?:[\s–—-]*(?:and|y|e|et|dan)?[\s–—-]*"
    r"(?:lo[ck]al(?:e)?|subnational|daerah))?"
)
_DIALOGUE = (
    r"(?:dialogues?|di[aá]logos?|dialog|NLD|DNL|DND|(?:edition|édition|edición|edição|edisi)"
    r"(?!\s+(?:of|del?|du|d[ao]|dari)\s+(?!(?:\w+\s+)?(?:dialog|di[aá]logo)))(?!\s+(?:du|de la|des)\s))"
)
GATHERING = (
    r"(?:rencontres?|encuentros?|encontros?|meetings?|pertemuan|reuni[óo]n|reunião|réunion)"
    r"(?!\s+(?:of|del?|du|d[ao]|dari|con|com|avec|with)\b|\s+d['’])"
)
SITTING = r"(?:sess?ions?|sesi[óo]n|sess[ãa]o|s[ée]ance|sesi|rounds?|ronda|rodada)"
_OF_THIS = r"(?:of|del?|d[aeo]|du|de\s+ce|deste|dari)?\s*(?:the\s+|this\s+|este\s+)?"
_MEETING = rf"(?:{_DIALOGUE}|{SITTING}(?:\s+{_OF_THIS}(?:{_OF_LEVELS}\s+)?di[aá]log(?:ue|o)?(?!\w))?|{GATHERING})"
"""A dialogue may meet in sessions: 'the next session of the dialogue'."""
_NO_DAY = (
    r"(?![\d.,:/–-]*\d)(?!\s+(?:of\s+|de\s+)?(?:jan|f[eé]b|fev|fév|ene|mar|apr|abr|avr|ma[yi]|mei|ju[nil]|aug|ago|ao[uû]|agu|"
    r"sep|set|o[ck]t|out|nov|d[eé][czs]|dic|hours?|days?|h\b|%))"
)
"""What shows that a number behind 'dialogue' is no day: 'before NLD 2', and not 'before the dialogue 2 May'."""
_ROMAN = r"(?-i:I{2,3}|IV|VI{0,3}|IX|X)"
NAMED = (
    rf"(?:(?:the|our|(?:al?\s+|en\s+)?nuestr[oa]|notre|(?:ao?\s+|[oà]\s+)?noss[oa]|el|la|le|o|ao?|au|l['’])\s*)?(?:(?:(?P<nth>{_NTH}|\d{{1,2}}\s?\.?(?:[ºª°]|st|nd|rd|th|e|ème|er|re)|[IVX]{{1,4}}(?=\s))|(?P<next>{_NEXT}))\s+(?:{_OF_LEVELS}\s+)?{_MEETING}|"
    rf"{_MEETING}\s+(?:{_OF_LEVELS}\s+)?(?:(?:ke-)?(?P<roman>{_ROMAN})|"
    rf"(?P<nth2>{_NTH}|(?:ke|n[.º°o]{{1,2}}|no\.|#)?[\s-]?\d{{1,2}}{_NO_DAY})|(?P<next2>{_NEXT})))(?!\w)"
)
"""A meeting by its number, or as the next one: 'the third dialogue', 'Dialog IV', 'la prochaine rencontre'."""
HAN_NAMED = r"(?:第(?P<han>[一二三四五六七八九十\d]{1,2})[次届轮]|下一?[次届轮])(?:国家[与和及—–-]{0,2}地方)?对话会?"


def names_meeting(text: str) -> bool:
    """Whether a name is that of a meeting, which owes nothing: 'Third Dialogue', 'National-Local Dialogue in Ghana'."""
    return _IS_MEETING.fullmatch(text) is not None


_WORKSHOP = r"(?:workshop|taller|oficina|atelier|lokakarya|for(?:um|o)|fórum)"
_IS_MEETING = re.compile(
    rf"\s*(?:(?:the|el|la|le|o)\s+)?(?:{NAMED}(?:\s+{_OF_LEVELS})?|{_OF_LEVELS}\s+{_MEETING}|{_MEETING}\s+{_OF_LEVELS}|"
    rf"(?:{_NTH}|{_NEXT})\s+(?:{_OF_LEVELS}\s+)?{_WORKSHOP}|{_WORKSHOP}\s+(?:{_NEXT})|(?:NLD|DNL|DND)[\s-]?\d{{1,2}}|"
    rf"(?:{HAN_NAMED}|国家[与和及—–-]{{0,2}}地方对话)[会上]?)"
    r"(?:\s*[,(（:：–—].*|\s+(?:in|of|on|at|for|sur|pour|en|sobre|para|del?|d[aou]|di|dari|tentang|au|à)\s.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""The same as a whole name, with what stands behind it: the levels that meet, its place, what it is about."""
