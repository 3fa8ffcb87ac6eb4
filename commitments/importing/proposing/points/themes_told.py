"""Themes that a sentence lists: 'three themes were discussed: planning, biodiversity and finance'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.counted import enumerated
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.kinds_of_sections import Holds

_NAME = (
    r"(?:themes?|topics|temas|ejes|temáticas|eixos|thèmes|thématiques|"
    r"axes|tema|topik|hal|isu|things|cosas|coisas|sujets|asuntos|assuntos)"
)
_SAYS = (
    r"(?:address|discuss|focus|cover|explor|abord|discut|trat|centr|enfoc|vers|port(?=(?:e|é|ent|ait|aient)\b)|structur|articul|membahas|dibahas|"
    r"meliputi|organi[sz]|debat|convers|platic|ran\b|emerg|surg|hubo|mengemuka)\w*"
)
_LISTED = re.compile(
    rf"(?=.*\b{_SAYS})[^:]{{0,160}}\b{_NAME}\b[^:.;]{{0,60}}:\s*(?P<list>[^:.]{{8,300}})\.?\s*$", re.IGNORECASE
)
_HAN_LISTED = re.compile(
    r"(?:围绕|就|聚焦|(?:讨论|研讨|探讨)了)(?P<list>[^。；：，]{2,20}(?:、[^。；：，、]{2,20})*(?:[、和与及][^。；：，、]{2,20}?))等?(?:[两二三四五六\d]个?)?"
    r"(?:(?:方面的?)?(?:主题|议题|专题|话题)|(?:方面|问题|内容)?(?:进行|展开|开展)了?(?:深入|充分|热烈|广泛)?的?(?:交流|讨论|研讨|探讨))"
)
_HAN_AFTER = re.compile(
    r"(?:谈|聊|讨论|研讨|交流|围绕|聚焦|就)了?(?:[两二三四五六]|以下)?[个件项大]?(?:方面|事|议题|主题|话题|专题|问题)"
    r"(?:(?:进行|展开|开展)了?(?:深入|充分|热烈)?的?(?:讨论|交流|研讨|探讨))?[:：](?P<list>[^。：]{4,120})"
)
"""'聊了三件事：口袋公园、慢行系统'."""
_FOCUSED = re.compile(
    r"\b(?:focus(?:ed|es)? on|centered on|se centró en|abordó|tratou de|a porté sur|portait sur|membahas|"
    r"berfokus pada)\W*$|"
    r"(?:聚焦|围绕|讨论了?)\W*$",
    re.IGNORECASE,
)
"""What a sentence says before it counts the themes."""
_LEADS_IN = re.compile(rf"\b{_NAME}\b[^:.]{{0,60}}:\s*$|(?:主题|议题)[^：。]{{0,12}}[:：]\s*$", re.IGNORECASE)
"""What stands above a list of themes in an overview."""
_PARTS = re.compile(
    r"\s*,\s*(?:(?:and|y|e|et|dan|serta)\s+)?|\s+(?:and|y|e|et|dan|serta)\s+(?=[^,]*$)|、|(?:以及|和|与|及)(?=[^、]*$)"
)
_SEMICOLON = re.compile(r"\s*[;；]\s*(?:(?:and|y|e|et|dan|serta)\s+)?")
_QUOTED = re.compile("[“”«»《》「」]")
_ARTICLE = re.compile(r"(?:the|la|el|los|las|le|les|o|a|os|as)\s+|l['’]", re.IGNORECASE)
_FEWEST, _MOST_WORDS = 2, 9
"""Themes of a sentence that lists them, and the words of each."""
_WHERE = frozenset({None, Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC})


def themes_told(sections: Sequence[Section]) -> tuple[Passage, list[Passage]] | None:
    """The first sentence that lists the themes, and these; none where what it lists are no names of themes."""
    for section in sections:
        for block in section.blocks if section.holds in _WHERE else ():
            for sentence in sentences(whole(block)) if block.kind is Kind.TEXT or block.number else ():
                found = (
                    _LISTED.match(sentence.text)
                    or _HAN_LISTED.search(sentence.text)
                    or _HAN_AFTER.search(sentence.text)
                )
                listed = list(_parts(sentence.part(found.start("list"), found.end("list")))) if found else []
                counted, parts = enumerated(sentence)
                if not listed and parts and _FOCUSED.search(sentence.text, 0, counted.start - sentence.start):
                    listed = parts  # 'focused on (1) wetlands and (2) clean cooking'
                if len(listed) >= _FEWEST and all(map(_is_short, listed)):
                    return sentence, listed
    return None


def listed_under(blocks: Sequence[Block]) -> Iterator[Block]:
    """Items of an overview that stand under words that say that themes follow."""
    are_themes = False
    for block in blocks:
        if block.kind is not Kind.ITEM:
            are_themes = block.kind is Kind.TEXT and _LEADS_IN.search(block.text) is not None
        elif are_themes:
            yield block


def _parts(listed: Passage) -> Iterator[Passage]:
    """What semicolons part, where there are any; else commas and 'and'."""
    start = 0
    for found in (_SEMICOLON if _SEMICOLON.search(listed.text) else _PARTS).finditer(listed.text):
        yield _bare(listed.part(start, found.start()))
        start = found.end()
    yield _bare(listed.part(start, len(listed.text)))


def _bare(theme: Passage) -> Passage:
    article = _ARTICLE.match(theme.text)
    return theme.part(article.end(), len(theme.text)) if article else theme


def _is_short(theme: Passage) -> bool:
    return (
        bool(theme)
        and not _QUOTED.search(theme.text)
        and len(theme.text.split()) <= _MOST_WORDS
        and (not theme.text.isascii() or len(theme.text) > 2)
    )
