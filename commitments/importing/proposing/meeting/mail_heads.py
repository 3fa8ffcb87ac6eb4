"""The head of a mail: who sent it to whom, when, and about what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commitments.importing.ledger import Passage, whole
from commitments.importing.proposing.names.meetings import LABEL
from commitments.importing.structure import Block
from commitments.importing.vocabulary import key

_MAIL = frozenset(
    key(one)
    for one in (
        "from", "to", "cc", "bcc", "subject", "date", "sent", "fecha", "data", "tanggal", "de", "para", "asunto",
        "objet", "à", "envoyé", "enviado", "assunto", "dari", "kepada", "perihal", "发件人", "收件人", "主题",
        "抄送", "发送时间", "日期", "时间", "re", "ref", "motivo", "referencia", "referência", "concerne", "hal",
    )
)  # fmt: skip
SUBJECTS = frozenset(
    key(one)
    for one in [
        "subject",
        "asunto",
        "objet",
        "assunto",
        "perihal",
        "主题",
        "re",
        "ref",
        "motivo",
        "referencia",
        "referência",
        "concerne",
        "hal",
    ]
)
SENDERS = frozenset(key(one) for one in ["from", "de", "dari", "发件人"])
SENT = frozenset(
    key(one) for one in ("date", "sent", "fecha", "data", "tanggal", "envoyé", "enviado", "日期", "发送时间", "时间")
)
"""Under which names the head of a mail tells its day."""
_PAIR = 2
_FEWEST = 3
"""Labels of a head."""

Head = dict[str, tuple[Passage, Passage]]
"""The labels of a head and their values, by the names of the labels."""


def mail_heads(blocks: Sequence[Block]) -> Iterator[Head]:
    """The heads of a mail and of those that were sent on with it: labels next to each other, of which one names what it
    is about."""
    lines: Head = {}
    is_sent_on = False
    for block in [*blocks, None]:
        found = LABEL.match(block.text) if block is not None else None
        name = key(found[1]) if found is not None else ""
        if (found is None or name in lines) and lines:
            if (len(lines) >= _FEWEST and lines.keys() & SUBJECTS) or (is_sent_on and lines.keys() & SENDERS):
                is_sent_on = True
                yield lines
            lines = {}
        if block is not None and found is not None and name in _MAIL:
            passage = whole(block)
            start = block.cells[1][0] if len(block.cells) == _PAIR else found.end()  # 'To:      Files', as columns
            value = passage.part(start, len(block.text))
            lines[name] = (passage.part(found.start(1), found.end(1)), value)
