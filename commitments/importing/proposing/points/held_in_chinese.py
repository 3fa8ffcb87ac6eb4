"""What Chinese minutes tell that a meeting held: '会议认为，……；……。会议强调，……。' Each clause is a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.ledger import Passage, sentences
from commitments.importing.structure.introducing import word_count

from .kinds_said import kind_said

_HELD = re.compile(
    r"(?:本次|此次)?(?:会议|对话会|对话|与会代表|与会者|各方)"
    r"(?:一致|普遍|还|同时|进一步){0,2}(?:认为|强调)[，,：:](?=.)"
)
_SEMICOLON = re.compile(r"[；;]\s*")
_TASK = re.compile(
    r"^(?:各|有关|相关|[两二三四五]市|[^，]{2,12}(?:政府|局|厅|部|司)(?:要|应|须))|高度重视|加强(?:组织|沟通|协调|领导)|抓好|落到实处|牵头|负责|"
    r"\d月|年[内底]|下一?次(?:对话|会议)"
)
"""What somebody is told to do, and no message."""
_FEWEST = 5


def held_in(passage: Passage) -> Iterator[tuple[Passage, list[Passage]]]:
    """The words that say that the meeting held something, and what it held, of each sentence that does; none of what
    says itself that it is a difficulty or a chance."""
    for sentence in sentences(passage):
        found = _HELD.match(sentence.text)
        parts = _clauses(sentence, found.end()) if found is not None else []
        if found is not None and parts and all(map(_is_message, parts)):
            yield sentence.part(0, found.end()), parts


def _clauses(sentence: Passage, at: int) -> list[Passage]:
    starts = [at, *(one.end() for one in _SEMICOLON.finditer(sentence.text, at))]
    ends = [*(one.end() for one in _SEMICOLON.finditer(sentence.text, at)), len(sentence.text)]
    return [
        sentence.part(start, end) for start, end in zip(starts, ends, strict=True) if sentence.text[start:end].strip()
    ]


def _is_message(part: Passage) -> bool:
    return word_count(part.text) >= _FEWEST and not (_TASK.search(part.text) or kind_said(part.text))
