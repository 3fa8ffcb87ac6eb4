"""The head of a mail: who sent it to whom, when, and about what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing import mail_labels
from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.meetings import LABEL, OWN_NAME
from commitments.importing.structure import Block
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

_MAIL = frozenset(map(key, mail_labels.LABELS))
SUBJECTS = frozenset(map(key, mail_labels.SUBJECTS))
SENDERS = frozenset(map(key, mail_labels.SENDERS))
SENT = frozenset(map(key, mail_labels.SENT))
"""Under which names the head of a mail tells its day."""
_RECEIVERS = frozenset(map(key, mail_labels.RECEIVERS))
_PAIR = 2
_FEWEST = 3
"""Labels of a head."""

Head = dict[str, tuple[Passage, Passage]]
"""The labels of a head and their values, by the names of the labels."""


def _is_memo(lines: Head) -> bool:
    """Whether two labels tell who wrote of this meeting: 'RE: National-Local Dialogue No. 2' and 'FROM: A. Mwansa'."""
    subjects = [value.text for name, (_label, value) in lines.items() if name in SUBJECTS]
    return bool(lines.keys() & SENDERS) and any(OWN_NAME.search(text) for text in subjects)


def mail_heads(blocks: Sequence[Block]) -> Iterator[Head]:
    """The heads of a mail and of those that were sent on with it: labels next to each other, of which one names what it
    is about."""
    lines: Head = {}
    is_sent_on = is_placed = False
    for block in [*blocks, None]:
        label = _label_of(block) if block is not None else None
        name = key(label.text) if label is not None else ""
        if (label is None or name in lines) and lines:
            is_head = (len(lines) >= _FEWEST and lines.keys() & SUBJECTS) or _is_memo(lines)
            if is_head or (is_sent_on and lines.keys() & SENDERS):
                is_sent_on = True
                yield _without_day(lines) if is_placed else lines
            lines, is_placed = {}, False
        is_placed = is_placed or (label is not None and tells(label.text) is Tells.PLACE)
        if block is not None and label is not None and name in _MAIL:
            found = LABEL.match(block.text)
            start = block.cells[1][0] if len(block.cells) == _PAIR or found is None else found.end()
            lines[name] = (label, whole(block).part(start, len(block.text)))


def _without_day(lines: Head) -> Head:
    """The head of a memo to nobody that tells the place of the meeting, without the day, which is that of it, too."""
    return lines if lines.keys() & _RECEIVERS else {name: told for name, told in lines.items() if name not in SENT}


def _label_of(block: Block) -> Passage | None:
    """What a line begins with before a colon, also in columns ('To:      Files'); or the first cell of a row of two."""
    if (found := LABEL.match(block.text)) is not None:
        return whole(block).part(*found.span(1))
    return whole(block).part(*block.cells[0]) if len(block.cells) == _PAIR else None
