"""Sentences that say what the list under them tells: what was agreed, challenges, who came."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.before import DECIDED_BEFORE
from commitments.importing.vocabulary.comparing import is_han, matcher
from commitments.importing.vocabulary.consenting import MADE, NOT_MADE, RESTATED
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.speech import PERSONALLY

from .ends import COLON_END

OUTCOMES = re.compile(
    r"outcome|result|achiev|contribu|kontribus|sumbangan|added value|impact|resultad|logro|aporte|conquista|"
    r"r[eé]sultat|"
    r""
    r"apport|acquis|hasil|capaian|polic(?:y|ies)\b|pol[ií]ticas?\b|politiques?\b|kebijakan|成果|成效|贡献|作用|收获|政策",
    re.IGNORECASE,
)
"""What headings say that name results."""
_AGREED = matcher(words.AGREED)
_AGREED_FORMS = re.compile("|".join(words.AGREED_FORMS), re.IGNORECASE)
_NOT_BINDING = re.compile(words.NOT_BINDING, re.IGNORECASE)
_PERSONALLY = re.compile(PERSONALLY, re.IGNORECASE)
_NOT_STEPS = re.compile("|".join(words.NOT_STEPS), re.IGNORECASE)
_DECIDED_BEFORE = re.compile("|".join(DECIDED_BEFORE), re.IGNORECASE)


def introduced_by(text: str) -> Holds | None:
    """What a sentence says that the list under it tells: challenges, or opportunities, and not what is done about them;
    the programme of a meeting; what was decided before; or what somebody said for themselves."""
    is_sentence = COLON_END.search(text) and _SHORTEST <= word_count(text) <= _LONGEST_INTRODUCTION
    if is_sentence and was_before(text):
        return Holds.EARLIER
    if is_sentence and _PERSONALLY.search(text):
        return Holds.OTHER
    if is_sentence and _CAME.search(text) and not says_agreed(text):
        return Holds.REPRESENTATION
    if not is_sentence or holds(text) is not None or says_agreed(text):
        return None
    if _INTRODUCED[Holds.PROGRAMME].search(text):
        return Holds.PROGRAMME
    if _NOT_INTRODUCED.search(text) and not _NAMES_THEM.search(text):
        return None
    told = [one for one, pattern in _INTRODUCED.items() if pattern.search(text)]
    return told[0] if len(told) == 1 else None


def says_agreed(text: str) -> bool:
    """Whether a sentence says that what follows was agreed."""
    if binds_nobody(text) or was_before(text):
        return False
    return bool(_AGREED.search(text) or _AGREED_FORMS.search(text)) and not _NOT_STEPS.search(last_clause(text))


def says_made(text: str) -> bool:
    """Whether one sentence says that commitments were made, or that so many steps were agreed, at this meeting."""
    is_one = (
        word_count(text) <= _MOST_OF_MADE
        and len([*filter(None, _SENTENCES.split(text.strip()))]) == 1
        and "?" not in text
    )
    is_now = is_one and not (_NOT_MADE.search(text) or _YEAR.search(text) or was_before(text) or binds_nobody(text))
    return is_now and _MADE.search(text) is not None


def restates(text: str) -> bool:
    """Whether whoever writes says in one sentence that what was agreed at this meeting stands behind it: 'May I now
    remind you of what was agreed.'"""
    is_one = word_count(text) <= _MOST_OF_MADE and "?" not in text
    is_now = is_one and not (_NOT_MADE.search(text) or _YEAR.search(text) or was_before(text) or binds_nobody(text))
    return is_now and _RESTATED.search(text.strip()) is not None


_RESTATED = re.compile(RESTATED, re.IGNORECASE)
_MADE, _NOT_MADE = re.compile(MADE, re.IGNORECASE), re.compile(NOT_MADE, re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""That of what was decided elsewhere: 'the commitments made in 2015'."""
_MOST_OF_MADE = 24


def was_before(text: str) -> bool:
    """Whether a sentence says that what follows was decided at meetings before, or is done."""
    return _DECIDED_BEFORE.search(text) is not None


def binds_nobody(text: str) -> bool:
    """Whether a sentence says that what follows commits nobody."""
    return _NOT_BINDING.search(text) is not None


FOLLOWS = re.compile(
    r"\b(?:following|as follows|(?:set out |listed )?below|siguientes?|a continuación|seguintes?|a seguir|abaixo|"
    r"suivante?s?|ci-(?:dessous|après)|ce qui suit|what follows|l?o que (?:se )?s[ei]gue|berikut|di bawah ini)\b|以下|"
    r"如下|下列",
    re.IGNORECASE,
)
"""What a sentence says of the list under it."""
_NO_TIME = (
    r"(?!year|month|week|day|quarter|dialog|meeting|session|morning|años?\b|mes|semana|días?\b|trimestre|sesion|reunion|"
    r"anos?\b|mês|dias?\b|sess)"
)
_ENDS_FOLLOWING = re.compile(
    rf"\b(?:the\s+following(?:\s+{_NO_TIME}[a-z]+){{0,2}}|as\s+follows|(?:(?:set\s+out|listed|given|actions|steps|points)\s+)below|"
    rf"l(?:o|[ao]s)\s+siguientes?(?:\s+{_NO_TIME}[a-zà-ÿ]+){{0,2}}|a\s+continuación|(?:o|[ao]s)\s+seguintes?(?:\s+{_NO_TIME}[a-zà-ÿ]+){{0,2}}|"
    r"a\s+seguir|abaixo|(?:actions|mesures|engagements|décisions|points|éléments|dispositions)\s+suivant(?:e?s)|ci-(?:dessous|après)|"
    r"(?:ce\s+qui|comme)\s+suit|what\s+follows|l?o\s+que\s+(?:se\s+)?s[ei]gue|(?:hal(?:-hal)?|sebagai|langkah(?:-langkah)?|butir(?:-butir)?|kesepakatan)\s+berikut(?:\s+ini)?|"
    r"di\s+bawah\s+ini)\W*$|(?:以下|如下|下列)(?:[^，。；：]{0,4}(?:工作|事项|任务|行动|共识|意见|内容|安排))?[。：:]?$",
    re.IGNORECASE,
)


def announces(text: str) -> bool:
    """Whether a text is one sentence that says that what follows it was agreed, and nothing else."""
    is_short = word_count(text) <= _LONGEST_INTRODUCTION
    ends = (_ENDS_FOLLOWING.search(one) for one in (text.strip(), _UNTIL.sub("", text.strip())))
    return is_short and any(ends) and says_agreed(text)


_UNTIL = re.compile(
    r",?\s+(?:until|till|before|ahead\s+of|prior\s+to|hasta|antes\s+del?|de\s+aquí\s+al?|de\s+cara\s+al?|rumbo\s+al|até|"
    r"antes\s+d[ao]|rumo\s+ao|avant|jusqu['’](?:au?|à)|d['’]ici|sampai|hingga|sebelum|menjelang)\s[^.:;]{3,120}\.?$",
    re.IGNORECASE,
)
"""Until when all that stands below is to be done, and when that will be."""


def announces_within(text: str) -> bool:
    """Whether a sentence says so, or one of a few of which the others tell how: 'They agreed on the following. Each
    line was read out.'"""
    told = _SENTENCES.split(text.strip())
    return len(told) <= _MOST_SENTENCES and any(map(announces, told))


def begins_with_list(text: str) -> bool:
    """Whether a text begins with what stands below and goes on that it was agreed: 'The following steps were agreed.
    They will be taken up again in May.'"""
    first, *others = _SENTENCES.split(text.strip())
    is_short = word_count(first) <= _LONGEST_INTRODUCTION and len(others) < _MOST_SENTENCES
    return is_short and _BEGINS_FOLLOWING.match(first) is not None and says_agreed(first)


_BEGINS_FOLLOWING = re.compile(
    r"(?:(?:the|these|los|las|os|as|les)\s+)?(?:[a-zà-ÿ]+\s+){0,2}?"
    r"(?:following|siguientes?|seguintes?|suivante?s?|berikut|berikut\s+ini)\b|以下",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_MOST_SENTENCES = 4
_CAME = re.compile(
    r"\b(?:attended by|brought together|(?:was|were) (?:represented by|also present)|also present (?:was|were)|"
    r"the undersigned|asistieron|participaron|reunió a|estuv(?:o|ieron) (?:también )?presentes?|abajo firmantes|"
    r"los suscritos|representad[oa]s? por|participaram|reuniu|estiveram (?:também )?presentes|abaixo assinad[oa]s|"
    r"ont participé|a réuni|représentée?s? par|étai(?:en)?t (?:également )?présents?|les soussignés|dihadiri oleh|"
    r"diikuti oleh|diwakili oleh|hadir (?:pula|juga)|turut hadir|bertanda tangan)\b[^.]{0,80}[:：]\s*$|"
    r"(?:参加|出席|参会)[^。]{0,20}[:：]\s*$",
    re.IGNORECASE,
)
"""What a sentence says whose list tells who was there."""
_SIGNED = re.compile(
    r"\s*(?:(?:en|para|em|in|por)\s+(?:constancia|fe|foi|testimonio|testemunho|witness)\b[^.:;]{0,60}|(?:lo|la)\s+(?:suscriben|firman)\b"
    r"[^.:;]{0,40}|(?:firman|suscriben|firmado|suscrito|assinam|subscrevem|assinado|signed|signatories|signatures?|signataires|"
    r"ont\s+signé|signé|firmantes|signatários|ditandatangani|(?:para\s+)?penanda\s*tangan|yang\s+menandatangani)\b[^.:;]{0,50}|"
    r"签(?:署|字)(?:单位|方|各方|人)?)\s*[,，:：]?\s*",
    re.IGNORECASE,
)


def signs(text: str) -> bool:
    """Whether a line stands above those who sign what is above it: 'En constancia firman,'."""
    return _SIGNED.fullmatch(text) is not None


_SHORTEST, _LONGEST_INTRODUCTION = 4, 40
"""Words of a sentence that says what the list under it tells."""
_INTRODUCED = {Holds(name): re.compile(pattern, re.IGNORECASE) for name, pattern in words.INTRODUCED.items()}
_NOT_INTRODUCED = re.compile(words.NOT_INTRODUCED, re.IGNORECASE)
_NAMES_THEM = re.compile(words.NAMES_THEM, re.IGNORECASE)
_CLAUSES = re.compile(r"[,;，；。]\s*|(?<=[.!?])\s+")


def last_clause(text: str) -> str:
    """What a sentence says last, where it says that it was agreed: before that it may tell of anything."""
    clause = _CLAUSES.split(text.strip())[-1]
    says = _AGREED.search(clause) or _AGREED_FORMS.search(clause)
    return clause if says else text


def word_count(text: str) -> int:
    """Words; of Chinese, every two characters count as one."""
    return len(text) // 2 if is_han(text) else len(text.split())
