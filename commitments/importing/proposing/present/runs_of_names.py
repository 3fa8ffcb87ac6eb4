"""The run of names in a sentence that lists organisations, whatever its verb: 'Those attending included the Ministry of
Finance, NEMA, ...', '... y el BID conversaron un día entero sobre el agua'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import MANY
from commitments.importing.proposing.names.listed import MOST_OF_NAME, begins_with_kind
from commitments.importing.vocabulary.comparing import is_han

_JOINT = re.compile(
    r"\s*[,;]\s+(?:(?:and|y|e|et|dan|serta)\s+)?|\s+(?:and|y(?!\s(?:ét|ont\s|avai|sont\s|a\s(?:eu|été)))|e|et|dan|serta|"
    r"ainsi\s+que|así\s+como|as\s+well\s+as|bem\s+como)\s+|"
    r"\s+\+\s+|\s+/\s+"
)
_ARTICLES = (
    r"(?:(?:the|el|las?|los|l[ae]s?|[oa]s?|al|aux?|à\s+la|a\s+(?:la|los|las)|des?|du|del|d[aeo]s?|from|of|dari|with|"
    r"con|com|"
    r"avec)\s+|à?\s?[ld]['’]|(?:de|dari)\s+(?=[A-ZÀ-Þ]))*"
)
_BEFORE_NAME = re.compile(
    rf"{_ARTICLES}(?:(?:delegat\w+|delega\w+|délég\w+|represent\w+|représent\w+|perwakilan|wakil|utusan|teams?|staff|"
    r"people|officials|participants|peserta|gente)\s+(?:of|from|de|du|des|del|d[aeo]s?|dari)\s+)?"
    rf"{_ARTICLES}",
    re.IGNORECASE,
)
_LINKS = (
    r"(?:(?:du|del|d[aeo]s?|of|for|on|para|pour|the|las?|les?|los|el|et|and|y|e|en|em|au|dan|untuk)\s|d['’]|l['’])*"
)
_WRITTEN = re.compile(rf"[A-ZÀ-Þ][\w'’.&-]*(?:\s{_LINKS}[A-ZÀ-Þ(][\w'’.&()-]*)*")
"""A name as it is written: capitals, and small words between them."""
_NO_NAME = re.compile(
    r"\b(?:is|are|was|were|has|had|have|es|son|fue|é|são|foi|est|sont|ont|a(?=\s+[a-zà-ÿ]+(?:é|i|u)e?s?\b)|who|"
    r"which|que|qui|yang|"
    r"adalah|[a-zà-ÿ]+(?:ed|aron|ieron|ó|ou|aram|eram|iram|aient|èrent)|me(?:ny|m|n|ng)[a-z]{4,})\b|[:：]"
)
_OF_MANY = re.compile(rf"(?i:{MANY.pattern}){_WRITTEN.pattern}")
"""Governments of cities, before the names of these: 'alcaldías de Montería'."""
_OTHERWISE = re.compile(
    r"\b(?:fund(?:ed|ing|s)?|financ\w+|support(?:ed)?|sponsor\w*|thank\w*|grateful|will|shall|should|would|"
    r"consists? of|"
    r"committee|partnership between|agreement|implement\w*|coordinat\w+|prepared by|previous|last year|earlier|apoyo|"
    r"financiad\w+|agradec\w+|comité|convenio|implementa\w*|ejecuta\w*|anterior|apoio|comitê|convénio|agradecimento\w*|"
    r"financé\w*|appui|remerci\w+|précédent\w*|sera|seront|será\w*|serão|akan|didukung|dibiayai|komite|sebelumnya|"
    r"not (?:there|present)|absent\w*|apolog\w+|excus\w+|ausent\w*)\b|资助|支持|感谢|将|委员会|上次",
    re.IGNORECASE,
)
"""What a sentence says that lists organisations for something else: who pays, who is thanked, who will act."""
_NEAR_END = 30
"""Signs behind the names that tell what those did."""
_FIRST_AT, _LONGEST = 160, 1_200
"""Signs among which the first name begins, and of a sentence that lists them."""


def without_joint(name: Passage) -> Passage:
    """A name without what joins it to the others: 'a la Universidad de Cuenca', 'delegations of NEMA'."""
    found = _BEFORE_NAME.match(name.text)
    return name.part(found.end(), len(name.text)) if found is not None and found.end() else name


def lists_otherwise(sentence: Passage, run: Passage) -> bool:
    """Whether what stands around a run of names says that they are no participants."""
    start, end = run.start - sentence.start, run.end - sentence.start
    around = f"{sentence.text[:start]} … {sentence.text[end : end + _NEAR_END]}"
    return _OTHERWISE.search(around) is not None


def run_of_names(sentence: Passage, is_one: Callable[[str], bool]) -> Passage | None:
    """The longest run of names between commas, from where the first one begins to where the last one ends."""
    text = sentence.text
    if is_han(text) or len(text) > _LONGEST:
        return None
    pieces = [(start, end, _sure(text[start:end], is_one)) for start, end in _pieces(text)]
    best: tuple[int, int] | None = None
    most = 0
    for is_named, run in groupby(range(len(pieces)), key=lambda at: pieces[at][2] or _is_written(text, pieces[at])):
        places = list(run)
        sure = sum(pieces[at][2] for at in places)
        if is_named and sure > most:
            best, most = (places[0], places[-1]), sure
    if best is None:
        return None
    first, last = best
    start, end = pieces[first][0], pieces[last][1]
    if not first and not _is_strict(text[start : pieces[first][1]]):
        start = _begins_in(text, pieces[first][:2], is_one) or pieces[min(first + 1, last)][0]
    elif first and (began := _begins_in(text, pieces[first - 1][:2], is_one)) is not None:
        start = began
    if not _is_strict(text[pieces[last][0] : end]):
        end = _ends_in(text, pieces[last][:2], is_one) or end
    elif last + 1 < len(pieces) and (ended := _ends_in(text, pieces[last + 1][:2], is_one)) is not None:
        end = ended
    return sentence.part(start, end) if start <= _FIRST_AT else None


def _is_strict(piece: str) -> bool:
    """Whether a piece is written as a name from its first word to its last."""
    bare = _bare(piece)
    return _WRITTEN.fullmatch(bare) is not None or begins_with_kind(bare) or _OF_MANY.fullmatch(bare) is not None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _JOINT.finditer(text):
        if text.count("(", 0, found.start()) == text.count(")", 0, found.start()):
            yield start, found.start()
            start = found.end()
    yield start, len(text.rstrip(" ."))


def _bare(piece: str) -> str:
    found = _BEFORE_NAME.match(piece)
    return piece[found.end() :] if found is not None else piece


def _sure(piece: str, is_one: Callable[[str], bool]) -> bool:
    """Whether a piece is nothing but a name that is certainly an organisation's."""
    bare = _bare(piece)
    is_name = (bare[:1].isupper() or begins_with_kind(bare)) and _may_be_name(bare)
    return (is_name and is_one(bare)) or _OF_MANY.fullmatch(bare) is not None


def _is_written(text: str, piece: tuple[int, int, bool]) -> bool:
    """Whether a piece between names is written as one: a place, a part of the name of a ministry."""
    bare = _bare(text[piece[0] : piece[1]])
    return bare[:1].isupper() and _may_be_name(bare)


def _may_be_name(bare: str) -> bool:
    """Whether words are few enough for a name, and none of them is a verb by its ending."""
    return len(bare.split()) <= MOST_OF_NAME and _NO_NAME.search(bare) is None


def _begins_in(text: str, piece: tuple[int, int], is_one: Callable[[str], bool]) -> int | None:
    """Where the first name begins in what stands before the run: '... brought together the Ministry of Finance'."""
    start, end = piece
    for word in re.finditer(r"(?<!\S)(?:[ld]['’])?(?=\w)", text[start:end]):
        at = start + word.end()
        if _is_strict(text[at:end]) and _sure(text[at:end], is_one) and _bare(text[at:end]) == text[at:end]:
            return at
    return None


def _ends_in(text: str, piece: tuple[int, int], is_one: Callable[[str], bool]) -> int | None:
    """Where the last name ends in what stands behind the run: 'the Fund spent a day on ...'."""
    start, end = piece
    lead = len(text[start:end]) - len(_bare(text[start:end]))
    found = _WRITTEN.match(text, start + lead, end)
    if found is None:
        low = re.compile(rf"[a-zà-ÿ]+\s{_LINKS}[A-ZÀ-Þ][\w'’-]*(?:\s{_LINKS}[A-ZÀ-Þ][\w'’-]*)*").match(
            text, start + lead, end
        )
        found = low if low is not None and begins_with_kind(low[0]) else None
    return found.end() if found is not None and is_one(found[0]) else None
