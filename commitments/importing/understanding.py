"""What a document says, worked out in a process of its own that is bounded in time and memory.

Rules over text may take long on a text that is made to hurt; then it ends with a sentence, and the caller goes on.
"""

from __future__ import annotations

import io
import pickle
import sys
from datetime import date
from typing import Any

from . import proposal as told
from .formats.bounds import answer_of
from .formats.limits import MOST_MEMORY, MOST_SECONDS_OF_RULES
from .lines import Document
from .matching import Register
from .proposal import Proposal

_CLASSES = {
    name: one for name, one in vars(told).items() if isinstance(one, type) and one.__module__ == told.__name__
}  # fmt: skip


class _Answer(pickle.Unpickler):
    """Reads a proposal, and nothing that is none."""

    def find_class(self, module: str, name: str) -> Any:
        if module == told.__name__ and name in _CLASSES:
            return _CLASSES[name]
        if (module, name) == ("datetime", "date"):
            return date
        raise pickle.UnpicklingError(name)


def propose_safely(document: Document, register: Register, *, country: str = "") -> Proposal:
    """As `propose`, in a process of its own: it ends in time. Raises Unreadable."""
    asked = pickle.dumps((document, register.bare(), country))
    answer = answer_of("commitments.importing.understanding", said=asked, seconds=MOST_SECONDS_OF_RULES)
    proposal: Proposal = _Answer(io.BytesIO(answer)).load()
    return proposal


def main() -> None:
    """The process: a document and the register in, a proposal out. Both come from this application only."""
    from commitments.importing.formats.bounds import bound
    from commitments.importing.proposing import propose

    bound(seconds=MOST_SECONDS_OF_RULES, memory=MOST_MEMORY)
    document, register, country = pickle.load(sys.stdin.buffer)  # noqa: S301
    sys.stdout.buffer.write(pickle.dumps(propose(document, register, country=country)))


if __name__ == "__main__":
    main()
