"""Who held the meeting, as its story tells it: 'The dialogue was organised by the Ministry of Finance together with
ICLEI, with support from the GEF'. They were there; who gave money for it may not have been."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import ROLE
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds_of_speakers import ANOTHER_TIME

from .came import Came

_MEETING = re.compile(
    "|".join(
        [r"^(?:(?:it|this|elle|il|ell[oa]|est[eo]|el[ea])\s+)?(?:was|were|fue|foi|a\sété)\b", r"\bevent[os]?\b",
         r"\bévénement\b", r"\bacara\b", r"\bkegiatan\b", r"\bseminar\w*\b", r"\bs[ée]minaire\b",
         *(re.escape(one) if is_han(one) else rf"\b{re.escape(one)}\b" for one in words.DIALOGUE)]
    ),
    re.IGNORECASE,
)  # fmt: skip
"""What a sentence speaks of that says who held it: of the meeting, by name, or of what the last sentence spoke of."""
_HELD_BY = re.compile(
    r"(?:\b(?:co-?|jointly\s|also\s){0,2}(?:organi[sz]ed|hosted|convened)\s(?:jointly\s)?by\s+(?:the\s+)?|"
    r"\b(?:co-?)?(?:convocad|organizad|promovid|auspiciad)[oa]\s(?:(?:conjuntamente|también|também)\s)?"
    r"(?:por\s+(?:(?:el|la|los|las|[ao]s?)\s+)?|pel[oa]s?\s+)|"
    r"\b(?:co-?)?(?:convoqu|organis|accueill)(?:ée?|ie?)\s(?:(?:conjointement|également)\s)?par\s+(?:(?:le|la|les)\s+|l['’])?|"
    r"\b(?:under\sthe\s(?:chairmanship|leadership|auspices)\sof|sous\s(?:la\sprésidence|l['’]égide)\sd[eu]|"
    r"bajo\sla\spresidencia\sdel?|sob\sa\spresidência\sd[aeo])\s*(?:(?:the|la|las|los|les)\s+|(?:de\s)?l['’])?|"
    r"(?<!\bakan\s)\b(?:diselenggarakan|digelar|diadakan)\s(?:bersama\s)?oleh\s+)"
    r"(?P<by>(?=\S)[^;:]{2,400})",
    re.IGNORECASE,
)
"""'It was convened by the Ministry of Infrastructure'."""
_HOLDS = re.compile(
    r"(?:[^,]{0,40}\d[^,]{0,12},\s+)?(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?(?P<by>(?=\S)[^.;:]{2,300}?)\s+"
    r"(?:(?:jointly|conjuntamente)\s+)?(?:(?:co-?)?(?:organi[sz]ed|hosted|convened)|"
    r"(?:co-?)?(?:organiz|convoc)(?:ó|aron|ou|aram)|promov(?:ió|ieron|eu|eram)|"
    r"(?:a|ont)\s(?:co-?)?(?:organisé|convoqué|accueilli)|menyelenggarakan|menggelar)\s+"
    r"(?:the|this|their|its|an?|el|este|un|o|um|[lc]e|dialog\w*)\b",
    re.IGNORECASE,
)
"""'The Ministry of Infrastructure and ICLEI convened the dialogue'."""
_LABEL = re.compile(
    r"(?:(?:joint\s|co-?)?(?:organi[sz]ers?|organi[sz]ed\sby|hosts?|hosted\sby|convenors?|conveners?|convened\sby)|"
    r"(?:co-?)?(?:organisateurs?|organisé\spar|organizador(?:es|as?)?|convocantes?|organizado\s(?:por|pel[ao])|"
    r"convocado\s(?:por|pel[ao]))|penyelenggara|diselenggarakan\soleh|(?:联合)?(?:主办|承办|协办)(?:单位|方|机构)?)\s*[:：]\s*",
    re.IGNORECASE,
)
"""What stands before them on a line of its own: 'Organised by: Ministry of Finance; UN-Habitat'."""
_HAN_HELD = re.compile(
    r"[，。；、由](?P<by>[\u3400-\u9fff（）()、A-Za-z]{2,60}?)(?:联合|共同|具体|负责)?(?:主办|承办|协办|举办|召集)(?!方|单位|了?第)"
)
"""'由住房和城乡建设部主办，成都市人民政府承办'."""
_HAN_BEFORE = re.compile(r"^.*(?:会议|对话会?|论坛|研讨会|座谈会|活动)[^由]{0,30}由|^由")
_TOGETHER = re.compile(
    r",?\s+(?:(?:and\s)?(?:together|jointly|along|in\s(?:close\s)?(?:co-?operation|collaboration|partnership|"
    r"co-?ordination))\swith|(?:conjuntamente|junto|juntamente|en\s(?:conjunto|colaboración|coordinación|alianza)|"
    r"em\s(?:conjunto|colaboração|coordenação|parceria))\sco[nm]|(?:conjointement|en\s(?:collaboration|partenariat|"
    r"coordination)|ensemble)\savec|bersama(?:\sdengan)?|bekerja\ssama\sdengan)\s+(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|"
    r"l['’])?|\s+with\s+(?:the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
"""What stands between those who held it with each other."""
_ENDS = re.compile(
    r"\.\s*$|,?\s+(?:and\s|y\s|et\s|e\s)?(?:with|con|com|avec|dengan|under|bajo|sob|sous|thanks|gracias|graças|grâce)\s"
    r"(?:(?:the|el|la|[ao]|le|an?|une?|un[ao]?)\s|l['’])?(?:\w+\s){0,2}?(?:support|funding|funds|assistance|help|aegis|"
    r"patronage|framework|umbrella|apoyo|financiamiento|financiación|marco|apoio|financiamento|âmbito|appui|soutien|"
    r"financement|égide|cadre|dukungan|bantuan)\w*\b|"
    r",?\s+(?:on|from|el|le|du|em|pada|tanggal|no\sdia)\s(?:[A-Za-zéû]+,?\s)?\d|"
    r",\s+(?:the|this|el|este|la|o|a|le|ce|cette|brought|gathered|which|que|qui|yang|focused|attended)\b|"
    r"\s+(?:as\spart\sof|as\sa|within|under\sthe|dalam\sprogram|dans\sle|en\sel\smarco|no\sâmbito|dalam\srangka|in\sthe\scontext)\b|"
    r"\s+and\s(?:was|were|had|[a-z]+ed)\b|\s+(?:y|e)\s(?:se|contó|contou|reunió|reuniu|fue|foi|tuvo|teve)\b|"
    r"\s+et\s(?:a|ont|s['’]est)\b|\s+dan\s(?:di|ber|mem|men)\w+|"
    r"\s+(?:brought|gathered|took\splace|was\sheld|reunió|reuniu|a\sréuni|mempertemukan)\b",
    re.IGNORECASE,
)
"""Where their names end: before who paid for it, when it was, and what it did."""
_BY = re.compile(r"(?:by|por|par|oleh|pel[oa]s?)\s+(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?", re.IGNORECASE)
_AT = re.compile(r"\s+(?:in|at|en|em|à|di)\s+(?=[A-ZÀ-Þ])")
"""Where it was, behind the last name: no name of theirs, where what stands before is one."""


def hosts_in(sentence: Passage, came: Came) -> list[Passage]:
    """The organisations that held the meeting of which a sentence speaks: as many as stand there one behind the other,
    none where the first names something else."""
    text = sentence.text
    is_labelled = _LABEL.match(text) is not None
    if not (is_labelled or _MEETING.search(text)) or ANOTHER_TIME.search(_YEAR.sub("", _SUBJECT.sub("", text))):
        return []
    told: list[Passage] = []
    for part in _parts(sentence):
        names = [_bare(name, came) for name in came.names(part)]
        sure = list(takewhile(lambda name: came.is_one(name.text) and not _OFFICE.match(name.text), names))
        told += sure
        if len(sure) < len(names):
            break
    return told


_SUBJECT = re.compile(
    r"^(?:(?:the|le|el|o)\s)?(?:first|premier|primer|primeiro)\s(?:[\w–—-]+\s)?(?:dialogue|di[aá]logo)|^dialog\s(?:[\w–—-]+\s)?pertama",
    re.IGNORECASE,
)
"""The meeting itself, where a sentence begins with it: its own document may call it the first."""
_OFFICE = re.compile(rf"\S*\s?(?:{ROLE.pattern})", ROLE.flags)
"""What somebody is, which names no organisation: 'Joint Secretary'."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _parts(sentence: Passage) -> Iterator[Passage]:
    """Where the names stand of those who held it: one stretch for each of those who did so together."""
    text = sentence.text
    if label := _LABEL.match(text):
        yield sentence.part(label.end(), len(text.rstrip(" .。")))
    elif is_han(text):
        before = _HAN_BEFORE.match(text)
        at = before.end() - 1 if before is not None else len(text)
        yield from (sentence.part(*found.span("by")) for found in _HAN_HELD.finditer(text, at))
    elif found := _HOLDS.match(text) or _HELD_BY.search(text):
        ends = _ENDS.search(text, found.start("by"), found.end("by"))
        at, end = found.start("by"), ends.start() if ends is not None else found.end("by")
        for join in _TOGETHER.finditer(text, at, end):
            yield sentence.part(at, join.start())
            at = join.end()
        yield sentence.part(at, end)


def _bare(name: Passage, came: Came) -> Passage:
    """A name without what says that these did it, too, and where."""
    by = _BY.match(name.text)
    name = name.part(by.end(), len(name.text)) if by is not None else name
    found = _AT.search(name.text)
    return name.part(0, found.start()) if found is not None and came.is_one(name.text[: found.start()]) else name
