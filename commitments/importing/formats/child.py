"""The process that reads one document: bytes in, lines out, and never more than it may take.

`python -m commitments.importing.formats.child NAME < FILE` writes one JSON object. A file may be made to hurt whoever
opens it; here it hurts nobody but this process.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from commitments.importing.formats.bounds import bound
from commitments.importing.formats.limits import MOST_MEMORY, MOST_SECONDS
from commitments.importing.formats.refused import Refusal, Unreadable


def main() -> None:
    bound(seconds=MOST_SECONDS, memory=MOST_MEMORY)
    from commitments.importing.formats.reading import read

    told: dict[str, Any]
    try:
        told = {"document": read(sys.stdin.buffer.read(), sys.argv[1] if len(sys.argv) > 1 else "").as_json()}
    except Unreadable as unreadable:
        told = {"refused": unreadable.refusal.value}
    except (MemoryError, RecursionError):
        told = {"refused": Refusal.UNPACKS.value}
    sys.stdout.buffer.write(json.dumps(told).encode())


if __name__ == "__main__":
    main()
