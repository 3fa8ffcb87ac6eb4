"""A paragraph that tells by clauses who was there: 'National level: ... Local level: ...', '... (local)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block
from commitments.importing.vocabulary import is_han, level_of, words

from .kinds import kind_of

_CLAUSE = re.compile(r"\s*[;；]\s*")
_INNER_COLON = re.compile(r"\s*[:：](?=\s)")
_CAPITAL = re.compile(r"(?<=\s)[A-ZÀ-Þ]")
_LONGEST_LABEL = 40
_COLON = re.compile(r"\s*(?P<lead>[^:：;；,，。]{2,70}?)\s*[:：]\s*(?=\S)")
_COMMA = re.compile(r"\s*(?:(?:and|et|y|e|dan)\s+)?(?P<lead>[^,，:：]{4,45}?)\s*[,，]\s*(?=\S)")
_BEHIND = re.compile(
    r"(?P<names>[^()（）]+(?:[(（](?P<inner>[^()（）]{1,20})[)）][^()（）]+)*?)\s*[(（](?P<level>[^()（）]{3,40})[)）]"
)
_JOINS = re.compile(
    r"^[\s,;，；、]*(?:(?:and|y|e|et|dan|serta|as well as|así como|bem como|ainsi que|以及|和)\s+)?", re.IGNORECASE
)
_SPOKE_FOR = re.compile(
    r"(?:(?:the|el|la|le|les|o|a|os|as)\s+)?(?P<lead>[^,:：;]{4,45}?)\s+(?:(?:was|were|is|are|estuvo|estuvieron|fue|"
    r"fueron|foi|foram|esteve|était|étaient|est|sont|a été|ont été)\s+)?(?:represented by|representad[oa]s? por|"
    r"representad[oa]s? pel[oa]s?|représentée?s? par|diwakili oleh)\s+(?:the\s+|la\s+|el\s+|le\s+|l['’])?",
    re.IGNORECASE,
)
"""'The national level was represented by'."""
_STOOD_FOR = re.compile(
    r"(?P<names>(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?[A-ZÀ-Þ][^.;:]{3,300}?)\s+(?:represented|spoke\s+(?:for|on\s+behalf\s+of)|representaron|representaram|"
    r"hablaron\s+por|falaram\s+(?:por|pel[oa]s?)|ont\s+représenté|représentaient|mewakili)\s+"
    r"(?:(?:a|al|à|au|aux|the|el|la|los|las|o|os|as|le|les)\s+)*(?P<lead>[^,.;:]{3,45})[\s.]*$"
)
"""'NITI Aayog and MoHUA spoke for the national level'."""
_ART = r"(?:(?:the|el|la|los|las|le|les|[ao]s?|para)\s+|l['’])?"
_WERE = (
    r"(?:estuvieron|estiveram|vinieron|vieram|sont\s+venue?s|asistieron|participaron|participaram|concurrieron|compareceram|(?:étaient|foram|fueron|were|are)|"
    r"ont\s+participé|came|attended|took\s+part|participated|joined|there\s+were|we\s+had|tuvimos|tivemos|hadir)"
    r"(?:\s+(?:presentes?|présents?|present|there))?"
)
_FOR_FIRST = re.compile(
    rf"\s*(?:(?:and|y|e|et|dan)\s+)?(?:por|pel[oa]s?|pour|for|from|del?|d[oa]s?|des|dari|on\s+behalf\s+of|en\s+nombre\s+de|au\s+nom\s+de)"
    rf"\s+{_ART}(?P<lead>[^\W\d_][\w'’-]*(?:\s(?-i:[a-zà-ÿ][\w'’-]*)){{0,3}}?)\s*(?:[,:]|\s{_WERE})?\s+{_ART}"
    r"(?-i:(?=[A-ZÀ-Þ]|minist|gobern|prefei|municip|mairi))",
    re.IGNORECASE,
)
"""'Por la Nación estuvieron el Ministerio de Vivienda y el DNP', 'por las ciudades Bogotá y Medellín'."""
_FOR_LAST = re.compile(
    rf"(?P<names>[^:]{{2,300}}?),?(?:\s+(?:also\s+)?{_WERE})?\s+(?:for|from|on\s+behalf\s+of|representing|por|pel[oa]s?|pour|dari|mewakili|as|como|comme|"
    rf"en\s+tant\s+que|sebagai|en\s+(?:calidad|qualité)\s+de)\s+{_ART}(?P<lead>[^,.;:()]{{3,45}})[\s.]*$",
    re.IGNORECASE,
)
"""'DHSUD, DILG and the Climate Change Commission for the national government', '... as partners'."""
_IN_PLACE_OF_VERB = re.compile(
    rf"\s*(?:(?:and|y|e|et|dan)\s+)?{_ART}(?P<lead>[^,:;]{{4,45}}?)\s+(?:(?P<by>by|por|pel[oa]s?|par|oleh)|were|was|included?|are|"
    rf"fueron|eran|foram|eram|étaient|incluían|incluíam|comprenaient|adalah|yaitu)\s+{_ART}(?=\S)",
    re.IGNORECASE,
)
"""'Local government by Kisumu and Nakuru; partners were UNEP and ITDP'."""
_MANY = "|".join(re.escape(one) for one in (*words.LOCAL_GROUPS, *words.NATIONAL_GROUPS))
_HOW_MANY = r"(?:\d{1,3}|[^\W\d_]{2,7})"
_COUNTED_CAME = re.compile(
    rf"\s*(?:(?:the|las?|los|les|as|os)\s+)?(?P<first>{_HOW_MANY}\s+(?:{_MANY}))\s+{_WERE}\s*[:：(（][\s:]*(?=\S)|"
    rf"\s*{_WERE}\s+(?P<last>{_HOW_MANY}\s+(?:{_MANY}))[\s:：(（]*[:：(（][\s:]*(?=\S)",
    re.IGNORECASE,
)
"""'Four counties took part: Nairobi City, Kisumu, Mombasa and Nakuru.'"""
_ALSO = re.compile(
    r"\s*(?:y\s+)?(?:además|asimismo|también|além\s+d(?:isso|eles|elas)|bem\s+como|ainda|ainsi\s+que|en\s+outre|as\s+well\s+as|"
    r"in\s+addition|also|plus|serta|selain\s+itu)\s*,?\s+"
    rf"(?:de\s+)?{_ART}(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What begins a last clause that names others: 'además WRI Colombia, Findeter y la Universidad de los Andes'."""
_HAN_LEVELS = re.compile(
    r"(?P<lead>(?:国家|中央|地方|市级|城市|省级)(?:层面|方面|部门|一级)?)(?:有|由|包括|来自)(?P<names>[^，。；：]{2,200}?)"
    r"(?:等[^，。；：、]{0,8})?(?:派员)?(?:参加|出席|参会|代表)(?=[，。；]|$)"
)
"""'国家层面有住房和城乡建设部、国家发展改革委参加'."""
_HAN_OTHERS = re.compile(
    r"[，；](?:此外，?)?(?P<names>[^，。；：]{2,200}?)(?:等[^，。；：、]{0,8}?)?(?:也|还|应邀)?(?:参加|出席|列席|参会)"
)
_LIST = re.compile(r"\s*(?:[,;、]|\s(?:and|y|e|et|dan|serta)\s)\s*", re.IGNORECASE)
_LOW_START = re.compile(
    r"(?:(?:the|el|la|los|las|le|les|[ao]s?|de|del|du|des|d[aeo]s?)\s+|[ld]['’])*(?-i:[a-zà-ÿ]{4,}\s+[a-zà-ÿ]{4,}\s)",
    re.IGNORECASE,
)
"""How a text begins that is none of names."""
CAME = re.compile(
    r"(?:represent\w*|representantes|représentants|perwakilan|delegates|attended by|brought together|gathered|present|"
    r"rassembl\w+|gestor[ea]s|participa\w*|asist\w*|reunió|reuniu|réuni|dihadiri|hadir|came)\b(?:[^,;:()]|\([^()]{0,60}\)){0,30}?\s(?:of|from|by|de|del|des|du|da|do|dari|oleh|a|were)\s+"
    r"(?:the\s+|la\s+|el\s+|los\s+|las\s+|le\s+|les\s+|o\s+|a\s+)?",
    re.IGNORECASE,
)
CAME_FIRST = re.compile(
    r"\s*(?:(?:concurren|asisten|participan|participam|asistieron|participaron|concurrieron)\s+(?:además|también|também)|"
    r"concurren|asistieron|participaron|concurrieron|estuvieron(?: presentes)?|participaram|compareceram|"
    r"estiveram presentes|"
    r"ont participé|ont pris part|(?:y )?étaient (?:présente?s|représentée?s)|"
    r"(?:turut )?hadir(?: dalam (?:dialog|rapat|pertemuan|kegiatan)(?: ini)?)?(?: (?:perwakilan|wakil))?(?: dari)?|"
    r"present(?: were)?|in attendance(?: were)?|among (?:those|the) (?:attending|present|participants|attendees|"
    r"guests)(?: (?:were|was))?|entre (?:los|las|os|as) (?:asistentes|participantes|presentes)(?: (?:estaban|"
    r"estuvieron|estavam|estiveram))?|parmi les (?:participants|présents)(?: (?:figuraient|étaient))?)\b"
    r"(?:\s+(?:a la reunión|en la reunión|al diálogo|en el diálogo|da reunião|do diálogo|"
    r"à la (?:réunion|rencontre|séance)|au dialogue|à l['’]atelier))?(?:,[^,.:;]{3,60}(?=\s?[:：]))?"
    r"\s*[:：]?\s+(?:(?:des?|los|las|os|as|the)\s+)?(?:(?:représentants|representantes|representatives|delegates)\s+"
    r"(?:du|de\s+la|de\s+l['’]\s*|des|del|de|da|do|das|dos|of|from)\s+)?(?=\S)",
    re.IGNORECASE,
)
"""What a sentence begins with that names who was there: 'Asistieron el Ministerio de ..., ...'."""
_CAME_FOR = re.compile(
    r"\s*(?P<lead>[^,:：;]{4,45}?),?\s+(?:asistieron|participaron|estuvieron presentes|concurrieron|participaram|"
    r"estiveram presentes|compareceram|ont participé|étaient (?:présente?s|représentée?s)|attended|participated|"
    r"took part|"
    r"were (?:present|represented)|hadir|there were|we had|tuvimos|tivemos)\s*[:：]?\s+(?:(?:the|el|la|los|las|"
    r"[ao]s?|les?)\s+|"
    r"l['’])?(?=\S)",
    re.IGNORECASE,
)
"""'Del nivel nacional asistieron el ...'."""
_CAME_BY = re.compile(
    r"\s*(?:asistieron|participaron|concurrieron|participaram|estiveram presentes|ont participé|"
    r"étaient présents)\s*,?\s+"
    r"(?:por|pel[ao]s?|pour)\s+(?:(?:la|el|los|las|le|les)\s+|l['’])?(?P<lead>[^\s,:;]+(?:\s(?-i:[a-zà-ÿ]+))?),?\s+(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""'Asistieron por la Federación SEDATU y ...'."""
CAME_LAST = re.compile(
    r"(?P<names>[A-ZÀ-Þ][^.;:()]{3,300}?)\s+(?:(?:also|likewise|further)\s+)?(?:took part|attended|participated|"
    r"were (?:also )?(?:present|there|represented)|joined|met(?= (?:again|for the|in|at|on|to|over)\b)|gathered|"
    r"came together|(?:co-?)?(?:hosted|convened|organi[sz]ed)(?= [^.]{0,40}[Dd]ialogue)|se reunieron|se reuniram|"
    r"se sont (?:réunis|réunies|retrouvés)|también (?:participaron|asistieron)|"
    r"também (?:participaram|estiveram presentes)|(?:ont|avaient) (?:également |aussi )?(?:participé|pris part)|"
    r"(?:juga|turut) (?:hadir|serta))\b"
)
"""What a sentence ends with that names who was there: 'UNDP, the World Bank and GIZ took part as well'."""
CAME_OF = re.compile(
    r"(?:\d|\b(?:people|participants|personas|pessoas|personnes|orang|peserta|delegates)\b)[^.;:()]{0,60}?,?\s+"
    r"(?:terdiri (?:atas|dari)|consisting of|comprising|compuest[oa]s? por|"
    r"integrad[oa]s? por|compost[oa]s? por|composée?s? de)\s+(?:(?:the|los|las|des?|os|as)\s+)?"
    r"(?:(?:representatives|representantes|représentants|perwakilan|wakil)\s+(?:(?:of|from|de|du|des|dari)\s+(?:the\s+)?)?)?|"
    r"\d[^.;:()]{0,40}?,?\s(?:including|incluyendo|incluindo|notamment|termasuk)\s+(?:the\s+)?"
    r"(?:(?:officials|representatives|delegates|participants|representantes|représentants|perwakilan)\s+"
    r"(?:from|of|de|du|des|d[aeo]s?|dari)\s+(?:the\s+)?)?|"
    r"\d[^.;:()]{0,40}?\s(?:venue?s|issue?s|provenant|provenientes|procedentes|oriund[oa]s|vind[oa]s|coming|drawn)\s+"
    r"(?:from|des?|du|d[aeo]s?)\s+(?:the\s+|la\s+|l['’])?|"
    r"\b(?:people|participants|personas|pessoas|personnes|orang|peserta|delegates|of you|of us)\s+(?:joined|attended|"
    r"came|took part|were (?:present|there)|asistieron|participaron|participaram|ont participé|hadir)\s*[:：(（]\s*",
    re.IGNORECASE,
)
"""What counts those who came before it names them: '92 orang, terdiri atas perwakilan', '22 people joined:'."""
HAN_CAME = re.compile(
    r"(?P<names>[^。；]{4,300}?)(?:等(?:[\d一二三四五六七八九十]+[家个])?(?:有关|相关)?(?:单位|机构|部门|各?方)?)?的?"
    r"(?:约|近|共)?(?:(?:\d+|[一二三四五六七八九十百]+)[余多]?[人名位])?的?(?:代表|专家)?(?:派员|派代表)?[，,]?(?:共[计有]?)?(?:约?\d+[余多]?[人名])?"
    r"(?:(?:参加|出席)了?(?=会议|对话|本次|此次|[。.]?$|[，,](?:共|合)计|[，,]共同)|(?<!组织)参会(?!人|代表)|与会(?!人|代表)|到会)"
)
"""'国家发展改革委、成都市、世界资源研究所代表共70余人参加会议'."""
_SAYS_WHO = re.compile(
    r"represent|représent|rassembl|gestor[ea]s|particip|concurr|compare[cz]|attend|present|présent|asist|"
    r"brought together|came|joined|"
    r"took part|pris part|estuvieron|estiveram|étaient|"
    r"compris|consist|compuest|compost|integrad|terdiri|delegat|hadir|perwakilan|peserta|"
    r"出席|参加|参会|与会|代表",
    re.IGNORECASE,
)
_CONCUR = re.compile(
    r"\b(?:concurren|concurrieron|asisten|asistieron|participan|participaron|comparecen|compareceram|participam|"
    r"participaram|estuvieron presentes|estiveram presentes|étaient présents|ont participé|ont pris part)\b"
    r".{0,20}:\s*$",
    re.IGNORECASE,
)
"""What says before a colon that those follow who came."""
_MOST_OF_NAME = 9
"""Words of a name that stands alone in its clause."""
_FEWEST = 2
"""Levels that a paragraph tells apart, at the least: one word alone may mean anything."""


def clauses_of(passage: Passage) -> list[tuple[str, Passage, Passage]]:
    """The clauses of a paragraph, each with the level it tells, the words that lead in, and the names that it lists;
    none unless there are several levels."""
    told = [one for sentence in sentences(passage) for one in _told_in(sentence)]
    told += _others_behind(passage, told)
    says_so = len(told) == 1 and (_CONCUR.search(told[0][1].text) or _COUNTED_CAME.match(f"{told[0][1].text}: x"))
    return told if says_so or len({level for level, _lead, _names in told}) >= _FEWEST else []


def by_bold_levels(block: Block) -> list[tuple[Passage, Passage, str]]:
    """The levels that a paragraph tells in bold print, and the names behind each; none unless there are several."""
    passage = whole(block)
    spans = [
        (start, end, level_of(block.text[start:end].strip(" .:："), alone=True)) for start, end in sorted(block.bold)
    ]
    spans = [one for one in spans if one[2] is not None] or []
    if len(spans) < _FEWEST or spans[0][0] > 1 or "." not in block.text[spans[0][0] : spans[0][1] + 1]:
        return []
    ends = [*(start for start, _end, _level in spans[1:]), len(block.text)]
    return [
        (passage.part(start, at), passage.part(at, end), level)
        for (start, at, level), end in zip(spans, ends, strict=True)
        if level is not None
    ]


def _others_behind(
    passage: Passage, told: Sequence[tuple[str, Passage, Passage]]
) -> Iterator[tuple[str, Passage, Passage]]:
    """Those whom a sentence names behind the national and the local ones: 'También participaron la GIZ y ...'."""
    if {level for level, _lead, _names in told} != {"national", "local"}:
        return
    last = max(names.end for _level, _lead, names in told)
    for sentence in sentences(passage):
        also = _ALSO_CAME.match(sentence.text) if sentence.start >= last else None
        if also is not None:
            yield "other", sentence.part(0, also.end()), sentence.part(also.end(), len(sentence.text))
            continue
        completed = _COMPLETED.fullmatch(sentence.text) if sentence.start >= last else None
        if completed is not None and _are_names(completed["names"]):
            end = completed.end("names")
            yield "other", sentence.part(end, len(sentence.text)), sentence.part(0, end)


_COMPLETED = re.compile(
    r"\s*(?P<names>[^.:;]{3,300}?)\s+(?:completed|rounded\s+(?:off|out)|completaron|completaram|ont\s+complété|complétaient|"
    r"melengkapi)\s+(?:(?:the|el|la|[ao]|le)\s+|l['’])?(?:round|list|table|picture|group|circle|lista|mesa|ronda|rueda|"
    r"grupo|roda|quadro|cuadro|cercle|liste|tour|daftar|meja)\b[^.,;]{0,30}[.\s]*",
    re.IGNORECASE,
)
"""'UNEP and IIT Madras completed the round.'"""
_ALSO_CAME = re.compile(
    r"\s*(?:(?:étaient|estaban|estavam|were) (?:également|aussi|también|também|also) "
    r"(?:là|présents|presentes|allí|there|present)|"
    r"(?:también|asimismo,?|además,?|também|ainda|also|in addition,?|ont (?:également|aussi)|y?|turut|juga)\s*"
    r"(?:participaron|asistieron|estuvieron(?: presentes)?|participaram|estiveram(?: presentes)?|compareceram|"
    r"present were|attending were|pris part|participé|hadir|acompanharam|"
    r"acompañaron(?: (?:la cita|el encuentro|el diálogo))?))"
    r"(?: también| além)?\s*[:：]?\s+(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?(?=\S)",
    re.IGNORECASE,
)


def _told_in(sentence: Passage) -> Iterator[tuple[str, Passage, Passage]]:
    """The clauses of a sentence. One without words that lead in goes on with the level of the one before: 'Federal
    government: Ministry of Cities; Ministry of Finance.'"""
    level = None
    seen: set[str] = set()
    for part in _split(sentence):
        told = list(_levelled(part))
        seen |= {one[0] for one in told}
        if not told and seen == {"national", "local"} and (also := _ALSO.match(part.text)):
            yield "other", part.part(0, also.end()), part.part(also.end(), len(part.text))
            continue
        if told:
            level = told[-1][0] if len(told) == 1 and told[0][1].text.rstrip().endswith((":", "：")) else None
        elif level is not None and len(part.text.split()) <= _MOST_OF_NAME and not part.text[:1].islower():
            told = [(level, part.part(0, 0), part)]
        yield from told


def before_names(text: str) -> int | None:
    """Where those begin whom `text` says that they were there: of several places, behind the last one before they are
    listed."""
    found = CAME_OF.search(text) or CAME_FIRST.match(text) or CAME.search(text)
    while found is not None and (later := CAME.search(text, found.end())) is not None:
        if "," in text[found.end() : later.start()] or _kind_within(found) is not None:
            break
        found = later  # 'reuniu cerca de 120 pessoas e contou com representantes do'
    return None if found is None else _kind_within(found) or found.end()


def came_until(text: str) -> int:
    """The same of a list, where words before it say so: 'Étaient présents des représentants du ...'; else 0."""
    found = CAME.search(text)
    return 0 if found is None else _kind_within(found) or found.end()


def _kind_within(found: re.Match[str]) -> int | None:
    """Where the first name begins, where what leads into it took its beginning: 'attended by the Ministry of'."""
    for word in _CAPITAL.finditer(found.string, found.start(), found.end()):
        name = _KIND.match(found.string, word.start(), found.end())
        if name is not None and kind_of(f"{name[0]} X")[0] is not None:
            return word.start()
    return None


_KIND = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)*\s(?:of|d[aeo]s?|del|du|des|d['’])(?:\s|$)")


def says_who_came(text: str) -> bool:
    """Whether a paragraph tells, among other things, who was there."""
    return bool(_SAYS_WHO.search(text))


def _split(passage: Passage) -> Iterator[Passage]:
    start = 0
    for found in _CLAUSE.finditer(passage.text):
        if passage.text.count("(", 0, found.start()) == passage.text.count(")", 0, found.start()):
            yield from _at_labels(passage.part(start, found.start()))
            start = found.end()
    yield from _at_labels(passage.part(start, len(passage.text)))


_BY_AGAIN = re.compile(
    rf"(,\s+(?:(?:and|y|e|et|dan)\s+)?)(?={_ART}(?P<lead>[^,:;]{{4,30}}?)\s+(?:by|por|pel[oa]s?|par|oleh)\s)",
    re.IGNORECASE,
)
"""'..., les communes par Cotonou et Parakou, et les partenaires par la GIZ'."""


def _at_labels(clause: Passage) -> Iterator[Passage]:
    """The parts of a clause that labels of levels begin: 'National: A, B Local: C'."""
    again = _BY_AGAIN.finditer(clause.text) if _REPRESENTED.search(clause.text) else ()
    if cuts := [found.span(1) for found in again if level_of(found["lead"], alone=True)]:
        for (_end, start), (end, _start) in pairwise([(0, 0), *cuts, (len(clause.text), 0)]):
            yield clause.part(start, end)
        return
    starts = [at for colon in _INNER_COLON.finditer(clause.text) if (at := _label_at(clause.text, colon.start())) > 0]
    for start, end in pairwise([0, *starts, len(clause.text)]):
        yield clause.part(start, end)


def _label_at(text: str, colon: int) -> int:
    """Where the name of a level begins that ends at a colon; 0 where none does, or it is the beginning."""
    told = 0
    for word in list(_CAPITAL.finditer(text, max(0, colon - _LONGEST_LABEL), colon))[::-1]:
        if level_of(text[word.start() : colon], alone=True) is not None:
            told = word.start()
    return told


_LEADING_IN = (_SPOKE_FOR, _CAME_BY, _CAME_FOR, _FOR_FIRST, _IN_PLACE_OF_VERB)


_GOVERNMENT = re.compile(
    rf"(?:(?:by|for|from|por|pel[oa]|par|pour|oleh|dari)\s+)?{_ART}(?:government|gobierno|governo|pemerintah)",
    re.IGNORECASE,
)
_THEY_CAME = re.compile(rf"[^:：;()]{{6,120}}[:：]\s*{_ART}(?=\S)")


def _level_of(lead: str) -> str | None:
    """The level that words before or behind names say. The government is the national one, where others are named
    beside it."""
    return level_of(lead, alone=True) or ("national" if _GOVERNMENT.fullmatch(lead.strip()) else None)


def _led_by_words(clause: Passage, patterns: Sequence[re.Pattern[str]]) -> tuple[str, Passage, Passage] | None:
    """The level that a clause begins with, the words that say so, and the names behind them."""
    for pattern in patterns:
        found = pattern.match(clause.text)
        level = _level_of(found["lead"]) if found is not None else None
        is_by = pattern is _IN_PLACE_OF_VERB and found is not None and found["by"] is not None
        # 'União por Moradia Popular' is a name, where no other clause said that it was represented by anybody.
        if found is not None and level is not None and (not is_by or _REPRESENTED.search(clause.block.text)):
            return level, clause.part(0, found.end()), clause.part(found.end(), len(clause.text))
    return None


_REPRESENTED = re.compile(r"represent|représent|diwakili", re.IGNORECASE)


def _are_names(text: str) -> bool:
    """Whether a text lists names, and tells no story."""
    return all(
        any(sign.isupper() for sign in one) and not _LOW_START.match(one) for one in _LIST.split(text) if one.strip()
    )


def _levelled(clause: Passage) -> Iterator[tuple[str, Passage, Passage]]:
    if is_han(clause.text[:4]) and (told := list(_HAN_LEVELS.finditer(clause.text))):
        for one in told:
            if level := level_of(one["lead"]):
                yield level, clause.part(one.start(), one.start("names")), clause.part(*one.span("names"))
        if others := _HAN_OTHERS.match(clause.text, told[-1].end()):
            yield "other", clause.part(others.start(), others.start("names")), clause.part(*others.span("names"))
        return
    if counted := _COUNTED_CAME.match(clause.text):
        level = level_of(counted["first"] or counted["last"])
        if level is not None:
            yield level, clause.part(0, counted.end()), clause.part(counted.end(), len(clause.text.rstrip(" .)）")))
        return
    if (led := _led_by_words(clause, _LEADING_IN)) is not None:
        yield led
        return
    stood = _STOOD_FOR.fullmatch(clause.text)
    if stood is not None and (level := level_of(stood["lead"], alone=True)):
        yield level, clause.part(stood.end("names"), len(clause.text)), clause.part(0, stood.end("names"))
        return
    lead = _COLON.match(clause.text)
    if lead is not None and (level := level_of(lead["lead"])):
        yield level, clause.part(0, lead.end()), clause.part(lead.end(), len(clause.text))
        return
    if lead is not None:  # 'Étaient représentés : au niveau national, ...'
        clause = clause.part(lead.end(), len(clause.text))
    if lead is not None and (led := _led_by_words(clause, _LEADING_IN[-2:])) is not None:
        yield led
        return
    if (they := _THEY_CAME.match(clause.text)) is not None and says_who_came(they[0]):
        clause = clause.part(they.end(), len(clause.text))  # '45 personnes étaient présentes, dont : ...'
    stood = _FOR_LAST.fullmatch(clause.text)
    if stood is not None and (level := _level_of(stood["lead"])) and _are_names(stood["names"]):
        yield level, clause.part(stood.end("names"), len(clause.text)), clause.part(0, stood.end("names"))
        return
    lead = _COMMA.match(clause.text)
    if lead is not None and says_who_came(lead["lead"]) and level_of(lead["lead"], alone=True) is None:
        clause = clause.part(lead.end(), len(clause.text))  # 'Estiveram presentes, pelo nível central, ...'
        lead = _COMMA.match(clause.text)
    if lead is not None and (level := _level_of(lead["lead"])):
        yield level, clause.part(0, lead.end()), clause.part(lead.end(), len(clause.text))
        return
    if "(" not in clause.text and "（" not in clause.text:
        return
    for found in _BEHIND.finditer(clause.text):
        level = level_of(found["level"], alone=True)
        if level is None:
            return
        begins = _JOINS.match(found["names"])
        start = found.start("names") + (begins.end() if begins else 0)
        came = list(CAME.finditer(found["names"]))
        if came:
            start = max(start, found.start("names") + came[-1].end())
        yield level, clause.part(found.start("names"), start), clause.part(start, found.end("names"))
        yield level, clause.part(found.end("names"), found.end()), clause.part(0, 0)  # The level itself.
