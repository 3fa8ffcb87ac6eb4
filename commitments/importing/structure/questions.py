"""Questions and answers: which lines ask, and what stands before what they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.headings import holds

from .blocks import Block, Kind
from .introducing import word_count

_COUNT = r"\s*\d{0,2}\s*"
_ASKED = re.compile(
    rf"(?:(?:Q|Question|P|Pregunta|Pergunta|T|Tanya|Pertanyaan){_COUNT}[.:：–—-]|[问題题]{{1,2}}{_COUNT}[:：.、])\s*"
)
"""What stands before a question: 'Q:', 'Pregunta 2.', '问：'."""
_ANSWERED = re.compile(
    rf"(?:(?:A|Answer|R|Respuesta|Resposta|R[ée]ponse|J|Jawab(?:an)?){_COUNT}[.:：–—-]|答{_COUNT}[:：])\s*(?=\S)"
)
"""What stands before an answer."""
_ENDS = re.compile(r"[?？]\s*[»”\"]?\s*$")
_SENTENCE_WITHIN = re.compile(r"[.!?。！？]\s*\S")
_MOST_OF_QUESTION, _FEWEST = 18, 2
"""Words of a line that only asks, and such lines of a text that is made of questions."""


def is_question(text: str) -> bool:
    """Whether a text asks one thing, and says no more."""
    bare = _ASKED.sub("", text.strip(), count=1)
    count = len(bare) // 2 if is_han(bare) else word_count(bare)
    return bool(_ENDS.search(bare)) and count <= _MOST_OF_QUESTION and not _SENTENCE_WITHIN.search(bare)


def questions_in(blocks: Sequence[Block]) -> set[int]:
    """The ids of the paragraphs of a text that ask what stands below them, where several do: they are its headings. One
    at the least asks what documents tell, or each has what shows it to be a question."""
    asked: list[Block] = []
    for place, block in enumerate(blocks):
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if block.kind is Kind.TEXT and after is not None and is_question(block.text) and not is_question(after.text):
            asked.append(block)
    are_marked = all(_ASKED.match(block.text) for block in asked)
    is_known = any(holds(block.text) is not None for block in asked)
    return {id(block) for block in asked} if len(asked) >= _FEWEST and (are_marked or is_known) else set()


def without_labels(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; the answer under each question without what stands before it, which is its sign then."""
    return [*blocks[:1], *(_bare(block) if is_question(above.text) else block for above, block in pairwise(blocks))]


def _bare(block: Block) -> Block:
    label = _ANSWERED.match(block.text) if block.kind is Kind.TEXT else None
    if label is None:
        return block
    _before, answer = block.split(0, label.end())
    answer.sign = label[0].strip()
    return answer
