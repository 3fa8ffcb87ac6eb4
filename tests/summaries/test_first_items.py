"""Lists whose first item stands behind the label on its line."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.structure import Kind, structure_of

_FORM = """Who was there
=============

National       : 1. Ministry of Lands
                 2. NEMA
Local          : - Kisumu
                 - Nakuru
Time           : 1. quarter of the year
"""


def test_the_label_is_parted() -> None:
    blocks = structure_of(read(_FORM.encode(), "x.txt")).blocks
    assert [block.text for block in blocks if block.kind is Kind.ITEM] == [
        "Ministry of Lands",
        "NEMA",
        "Kisumu",
        "Nakuru",
    ]
    assert any(block.text == "Time : 1. quarter of the year" for block in blocks)
