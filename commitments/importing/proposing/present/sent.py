"""Those for whom somebody came, before a verb of coming: 'Delegates from UN-Habitat and KfW attended'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage
from commitments.importing.vocabulary.comparing import is_han

from .coming import ALONG_WITH, CAME_VERBS, CAPITAL, MEETING
from .remarks import without_sender

_LEAD = re.compile(
    r"(?:on|in|during|for|throughout|el|en|por|durante|le|pendant|dans|no|na|em|pela|pada|selama)\s"
    rf"(?![^,]*\b{MEETING})[^,.:;]{{1,40}},\s+",
    re.IGNORECASE,
)
"""When it was, before all else: 'In the morning, representatives of ...'."""
_SENDERS = re.compile(r"(?:para\s+)?(?:perwakilan|wakil|utusan)\s+(?=[A-Z])", re.IGNORECASE)
"""Who comes for somebody, right before the name: 'Perwakilan Bank Dunia'."""
_CAME = re.compile(
    r"(?P<names>(?:[^.;:()]|\([^()]{1,40}\)){2,300}?)\s+"
    r"(?:(?:also|likewise|further|both|all|también|também|juga)\s+)?"
    rf"(?:{CAME_VERBS}|was (?:also )?(?:present|there)|estaban presentes|estavam presentes|participó|asistió|"
    r"estuvo presente|participou|compareceu|esteve presente|(?:ont|a) (?:également |aussi )?(?:participé|assisté|"
    r"pris part)|était (?:également |aussi )?présente?|(?:ikut |turut )?(?:hadir|serta)|menghadiri|mengikuti)\b"
)
_OTHERWISE = re.compile(
    r"\s(?:ha[ds]|have|who|that|which|not|never|nor|were|was|que|no|nunca|não|han|habían?|haviam?|qui|n['’]|yang|tidak|"
    r"belum|akan)$|\b(?:who|which|que|qui|yang)\s",
    re.IGNORECASE,
)
"""What stands before a verb of coming, and names nobody: something else is told of them."""
_OF_THIS = re.compile(
    r"(?:\s+(?:also|too|as\s+well|también|também|aussi|également|juga))?"
    r"(?:\s+(?:(?:in|at|en|al?|del?|d[ao]|n[ao]|au|à|dalam|pada)\s+)?(?:(?:the|this|our|el|la|le|[ao])\s+|l['’])?"
    rf"{MEETING}(?:\s+ini)?)?[\s.]*$",
    re.IGNORECASE,
)
"""What goes on behind the verb where this meeting is told of, and no more."""
_OF_ANOTHER = re.compile(
    r"[^,;.]{0,30}?\b(?:first|last|next|previous|earlier|primer[oa]?|primeir[oa]|anterior|premi(?:er|ère)|précédente?|"
    r"dernière?|pertama|sebelumnya)\b",
    re.IGNORECASE,
)
_HAN_SENT = re.compile(
    r"(?:来自)?(?P<names>[^，。；：、]{3,40}?)(?:的|派)代表(?:也|均)?(?:参加|出席|列席)了?(?:本次|此次)?(?:会议|对话会?|活动)?。?"
)
"""'世界银行的代表参加了会议。'"""


def sent_by(sentence: Passage) -> tuple[Passage, int, bool] | None:
    """The names of those of whom a sentence says that somebody came for them, where its verb ends, and whether
    it tells no more, so that one name is enough."""
    if is_han(sentence.text[:4]):
        han = _HAN_SENT.fullmatch(sentence.text)
        return (sentence.part(*han.span("names")), han.end(), True) if han is not None else None
    lead = _LEAD.match(sentence.text)
    said = sentence.part(lead.end(), len(sentence.text)) if lead is not None else sentence
    sent = without_sender(said)
    if sent is said and (senders := _SENDERS.match(said.text)) is not None:
        sent = said.part(senders.end(), len(said.text))
    came = _CAME.match(sent.text) if sent is not said else None
    if came is None or _OTHERWISE.search(came["names"]) or _OF_ANOTHER.match(sent.text, came.end()):
        return None
    is_all = _OF_THIS.match(sent.text, came.end()) is not None
    return sent.part(*came.span("names")), sent.start - sentence.start + came.end(), is_all


def without_others(sentence: Passage) -> Passage:
    """Such a sentence without what it goes on with, where that may name others: '..., and UNEP by video'."""
    told = sent_by(sentence)
    at = told[1] if told is not None else len(sentence.text)
    names_others = ALONG_WITH.match(sentence.text, at) is None and CAPITAL.search(sentence.text, at) is not None
    return sentence.part(0, at) if names_others else sentence
