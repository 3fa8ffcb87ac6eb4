"""A paragraph that tells by clauses who was there: 'National level: ... Local level: ...', '... (local)'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.structure import Block
from commitments.importing.vocabulary.levels import level_of

from .absent import stayed_away
from .coming import CAPITAL, OCCASION, says_who_came
from .levelled import ART, COUNTED_CAME, SAYS_THERE, Told, are_names, levelled, others_in_han

_CLAUSE = re.compile(r"\s*[;；]\s*")
_INNER_COLON = re.compile(r"\s*[:：](?=\s)")
_LONGEST_LABEL = 40
_ALSO = re.compile(
    r"\s*(?:y\s+)?(?:además|asimismo|también|também|également|aussi|juga|além\s+d(?:isso|eles|elas)|bem\s+como|ainda|ainsi\s+que|en\s+outre|as\s+well\s+as|"
    r"enfin|finalmente|por\s+último|por\s+fim|finally|lastly|terakhir|akhirnya|"
    r"in\s+addition|also|plus|serta|selain\s+itu)\s*,?\s+"
    rf"(?:de\s+)?{ART}(?:(?:partners?|socios|aliados|parceiros|partenaires|mitra)\s+)?(?-i:(?=[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What begins a last clause that names others: 'además WRI Colombia, Findeter y la Universidad de los Andes'."""
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


def clauses_of(passage: Passage, *, beside: Set[str] = frozenset()) -> list[Told]:
    """The clauses of a paragraph, each with the level it tells, the words that lead in, and the names that it lists;
    none unless there are several levels, or it stands `beside` other paragraphs that tell levels."""
    told = [one for sentence in sentences(passage) for one in _told_in(sentence)]
    told += _others_behind(passage, told)
    also = _ALSO_CAME.match(passage.text) if not told and beside >= {"national", "local"} else None
    if also is not None:
        return [("other", passage.part(0, also.end()), passage.part(also.end(), len(passage.text)))]
    if beside and told and SAYS_THERE.search(told[0][1].text):
        return told
    lead = told[0][1].text if len(told) == 1 else ""
    is_first = bool(lead) and told[0][1].start == passage.start  # 'Asistieron por el nivel local ...'
    begins = is_first and SAYS_THERE.match(lead)
    says_so = lead and (begins or _CONCUR.search(lead) or COUNTED_CAME.match(f"{lead}: x"))
    return told if says_so or len({level for level, _lead, _names in told}) >= _FEWEST else []


def levels_beside(blocks: Sequence[Block]) -> Set[str]:
    """The levels of which paragraphs each say who was there from one; none where it is only one of them."""
    told = [one for block in blocks for one in clauses_of(whole(block), beside=_ANY)]
    levels = {level for level, lead, _names in told if SAYS_THERE.search(lead.text)}
    return levels if len(levels) >= _FEWEST else set()


_ANY = frozenset({""})


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


def _others_behind(passage: Passage, told: Sequence[Told]) -> Iterator[Told]:
    """Those whom a sentence names behind the national and the local ones: 'También participaron la GIZ y ...'."""
    if {level for level, _lead, _names in told} != {"national", "local"}:
        return
    last = max(names.end for _level, _lead, names in told)
    for sentence in sentences(passage):
        if sentence.start >= last and (in_han := others_in_han(sentence)) and not stayed_away(sentence.text):
            yield from in_han
            continue
        also = _ALSO_CAME.match(sentence.text) if sentence.start >= last else None
        if also is not None:
            yield "other", sentence.part(0, also.end()), sentence.part(also.end(), len(sentence.text))
            continue
        others = _ALSO.match(sentence.text) if sentence.start >= last else None
        if others is not None and are_names(sentence.text[others.end() :].rstrip(" .")):
            yield "other", sentence.part(0, others.end()), sentence.part(others.end(), len(sentence.text))
            continue
        completed = _COMPLETED.fullmatch(sentence.text) if sentence.start >= last else None
        if completed is not None and are_names(completed["names"]):
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
    r"\s*(?:(?:also|también|também|également|aussi|juga) (?:present |presentes? |présents? |hadir )?"
    r"(?:in|at|en|n[ao]|dans|à|di) (?:the |la |el |[ao] )?(?:hall|room|table|sala|mesa|salle|ruang\w*|aula)|"
    r"among the other (?:guests|participants|partners)(?: present)? were|other (?:participants|guests) "
    r"(?:were|included)|"
    r"entre (?:los|las) (?:demás|otr[oa]s) (?:invitad[oa]s|asistentes|participantes) (?:se encontraban|estaban|"
    r"figuraban|estuvieron)|"
    r"entre (?:os|as) (?:demais|outr[oa]s) (?:convidad[oa]s|participantes|presentes) (?:estavam|figuravam|estiveram)|"
    r"parmi les autres (?:invités|participants|présents|partenaires) (?:figuraient|étaient|on (?:comptait|notait))|"
    r"di antara (?:undangan|peserta) lain(?:nya)? (?:hadir|terdapat|ada)|(?:hadir|ada) (?:pula|juga)(?: dari)?|"
    r"(?:étaient|estaban|estavam|were) (?:également|aussi|también|também|also) "
    r"(?:là|présents|presentes|allí|there|present)|"
    r"(?:también|asimismo,?|además,?|também|ainda|also|in addition,?|ont (?:également|aussi)|y?|turut|juga)\s*"
    r"(?:participaron|asistieron|estuvieron(?: presentes)?|participaram|estiveram(?: presentes)?|compareceram|"
    r"present were|attending were|in attendance were|pris part|participé|hadir|acompanharam|"
    r"acompañaron(?: (?:la cita|el encuentro|el diálogo))?))"
    rf"(?:\s+(?:{OCCASION}))?"
    r"(?: también| além)?\s*[:：]?\s+(?:(?:the|el|la|los|las|[ao]s?|les?)\s+|l['’])?(?=\S)",
    re.IGNORECASE,
)


def _told_in(sentence: Passage) -> Iterator[Told]:
    """The clauses of a sentence. One without words that lead in goes on with the level of the one before: 'Federal
    government: Ministry of Cities; Ministry of Finance.'"""
    level = None
    seen: set[str] = set()
    for part in _split(sentence):
        told = levelled(part)
        seen |= {one[0] for one in told}
        if not told and seen == {"national", "local"} and (also := _ALSO.match(part.text)):
            yield "other", part.part(0, also.end()), part.part(also.end(), len(part.text))
            continue
        if not told and seen == {"national", "local"}:
            told = others_in_han(part)
        if told:
            level = told[-1][0] if len(told) == 1 and told[0][1].text.rstrip().endswith((":", "：")) else None
        elif level is not None and len(part.text.split()) <= _MOST_OF_NAME and not part.text[:1].islower():
            told = [(level, part.part(0, 0), part)]
        yield from told


def _split(passage: Passage) -> Iterator[Passage]:
    start = 0
    for found in _CLAUSE.finditer(passage.text):
        if passage.text.count("(", 0, found.start()) == passage.text.count(")", 0, found.start()):
            yield from _at_labels(passage.part(start, found.start()))
            start = found.end()
    yield from _at_labels(passage.part(start, len(passage.text)))


_BY_AGAIN = re.compile(
    rf"(,\s+(?:(?:and|y|e|et|dan)\s+)?)(?={ART}(?P<lead>[^,:;]{{4,30}}?)\s+(?:by|por|pel[oa]s?|par|oleh)\s|"
    rf"(?:from|for|por|pel[oa]s?|pour|dari)\s+{ART}(?P<of>[^,:;]{{4,30}}?)\s+{ART}(?-i:(?=[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
"""'..., les communes par Cotonou et Parakou, et les partenaires par la GIZ', '..., and from the partners UNEP'."""


def _at_labels(clause: Passage) -> Iterator[Passage]:
    """The parts of a clause that labels of levels begin: 'National: A, B Local: C'."""
    again = _BY_AGAIN.finditer(clause.text) if says_who_came(clause.text) else ()
    if cuts := [found.span(1) for found in again if level_of(found["lead"] or found["of"], alone=True)]:
        for (_end, start), (end, _start) in pairwise([(0, 0), *cuts, (len(clause.text), 0)]):
            yield clause.part(start, end)
        return
    starts = [at for colon in _INNER_COLON.finditer(clause.text) if (at := _label_at(clause.text, colon.start())) > 0]
    for start, end in pairwise([0, *starts, len(clause.text)]):
        yield clause.part(start, end)


def _label_at(text: str, colon: int) -> int:
    """Where the name of a level begins that ends at a colon; 0 where none does, or it is the beginning."""
    told = 0
    for word in list(CAPITAL.finditer(text, max(0, colon - _LONGEST_LABEL), colon))[::-1]:
        if level_of(text[word.start() : colon], alone=True) is not None:
            told = word.start()
    return told
