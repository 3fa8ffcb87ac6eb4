"""What a document says, and the review that begins with it, worked out in a process of its own that is bounded in time
and memory.

Rules over text may take long on a text that is made to hurt; then it ends with a sentence, and the caller goes on.
"""

from __future__ import annotations

import io
import json
import pickle
import sys
from datetime import date
from importlib import import_module
from typing import Any

from . import proposal as told
from .formats.bounds import answer_of
from .formats.limits import MOST_MEMORY, MOST_SECONDS_OF_RULES
from .lines import Document
from .matching import Register
from .proposal import Proposal
from .reviewed import Review

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


def understand(document: Document, register: Register, *, country: str = "") -> tuple[Proposal, Review]:
    """What `document` says, see `propose`, and the review of it that begins, in this process."""
    from commitments.importing.proposing import propose
    from commitments.importing.reviewed.beginning import begin

    proposal = propose(document, register, country=country)
    return proposal, begin(proposal, document)


def understand_safely(document: Document, register: Register, *, country: str = "") -> tuple[Proposal, Review]:
    """As `understand`, in a process of its own: it ends in time. Raises Unreadable."""
    asked = pickle.dumps((document, register.bare(), country))
    answer = answer_of("commitments.importing.understanding", said=asked, seconds=MOST_SECONDS_OF_RULES)
    proposal, review = _Answer(io.BytesIO(answer)).load()
    return proposal, Review.from_json(json.loads(review))


def main() -> None:
    """The process: a document and the register in, proposal and review out. All come from this application only."""
    from commitments.importing.formats.bounds import bound

    # Once it is bound it writes no files, and what Python makes of the rules would be lost: a third of its time.
    for rules in ("proposing", "reviewed.beginning"):
        import_module(f"commitments.importing.{rules}")
    bound(seconds=MOST_SECONDS_OF_RULES, memory=MOST_MEMORY)
    document, register, country = pickle.load(sys.stdin.buffer)  # noqa: S301
    proposal, review = understand(document, register, country=country)
    sys.stdout.buffer.write(pickle.dumps((proposal, json.dumps(review.as_json()))))


if __name__ == "__main__":
    main()
