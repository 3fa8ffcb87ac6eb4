"""The process that reads one spreadsheet: bytes in, rows out, and never more than it may take.

`python -m commitments.importing.formats.table_child [ENCODING [SHEET]] < FILE` writes `{"about": {"rows": 1200, ...}}`,
what is known of the table before it is read, then one JSON array a line, `[number, [cells]]`, and at the end
`{"end": null, "row": 0}`; or the refusal and, where it is about one, the row: `{"end": "row", "row": 7}`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from commitments.importing.formats.bounds import bound
from commitments.importing.formats.limits import MOST_MEMORY, MOST_SECONDS_OF_TABLES
from commitments.importing.formats.refused import Refusal, Unreadable


def main() -> None:
    bound(seconds=MOST_SECONDS_OF_TABLES, memory=MOST_MEMORY)
    from commitments.importing.formats.tables import read_rows

    write = sys.stdout.write
    refusal: str | None = None
    at = 0
    try:
        about, rows = read_rows(sys.stdin.buffer, *sys.argv[1:3])
        write(json.dumps({"about": asdict(about)}) + "\n")
        for row in rows:
            write(json.dumps(row, ensure_ascii=True) + "\n")
    except Unreadable as unreadable:
        refusal, at = unreadable.refusal.value, unreadable.row
    except (MemoryError, RecursionError):
        refusal = Refusal.UNPACKS.value
    write(json.dumps({"end": refusal, "row": at}) + "\n")


if __name__ == "__main__":
    main()
