"""Those of whom a text says what they took from the meeting: 'what the Ministry of Works, NEMA and UNEP took from the
two days'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage

_MEETING = (
    r"(?:(?-i:[^\W\d_]+)\s){0,3}?(?:days?|dialogue|meeting|exchanges?|workshop|d[ií]as?|jornadas?|di[aá]logo|encuentro|"
    r"reunión|encontro|reunião|journées?|jours|rencontre|réunion|échanges|hari|dialog|pertemuan)\b"
)
_TOOK = re.compile(
    r"\b(?:what|lo\s+que|o\s+que|ce\s+que?)\s*(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|['’]\s?|l['’])*"
    r"(?P<names>(?=\S)[^.;:]{3,500}?)\s+"
    r"(?:(?:took|take|carried|brought|learn(?:ed|t)|gained|drew)(?:\s+(?:away|home|back|with\s+them))?\s+from\s+|"
    r"(?:se\s+llev(?:an?|aron|ó)|aprendi(?:ó|eron)|sac(?:an?|ó|aron)|retuvieron)\s+del?\s+|"
    r"(?:levam?|levaram|levou|aprend(?:eu|eram)|retir(?:ou|aram)|retiveram|tir(?:ou|aram))\s+d(?:e\s+|(?=[aoe]))|"
    r"(?:(?:ont|a)\s+(?:retenu|retiré|tiré|appris|emporté)|retiennent|retirent)\s+(?:des?|du)\s+(?:l['’]\s?)?)"
    rf"{_MEETING}|"
    r"\b(?:apa|hal-hal)\s+yang\s+(?:dipetik|dibawa\s+pulang|diperoleh|didapat|dipelajari)\s+(?:oleh\s+)?"
    rf"(?P<oleh>(?=[A-Z])[^.;:]{{3,500}}?),?\s+dari\s+{_MEETING}|"
    r"(?:^|[，：是])(?:本[章节]|本部分|以下|下文)?(?:总结|汇总|归纳|概括)?了?(?P<han>[\u3400-\u9fff、（）()A-Za-z]{4,200}?)(?:等(?:单位|各方)?)?"
    r"[从在](?:这?两天|本次|此次)?的?(?:对话会?|会议|交流|讨论)中?(?:得到|获得|收获|学到)",
    re.IGNORECASE,
)


def took_from(sentence: Passage) -> Passage | None:
    """The names of those of whom a sentence says what they took from the meeting."""
    found = _TOOK.search(sentence.text)
    return sentence.part(*found.span(found.lastgroup)) if found is not None and found.lastgroup is not None else None
