"""The structure of one document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from commitments.importing.lines import Document, Line

from .assembling import assembled
from .blocks import Block
from .clause_items import with_clauses_told
from .headings import with_headings
from .parted_items import with_rows_told
from .section import Section
from .sections import sections_of
from .signed_items import as_items, with_signed_rows
from .titled_tables import with_titles_told


@dataclass(frozen=True, slots=True)
class Structure:
    """`blocks` hold every word of the document but the signs of its lists, which they name, and the `furniture`."""

    blocks: list[Block]
    sections: list[Section]
    furniture: list[tuple[Line, str]]


@lru_cache(maxsize=1)
def structure_of(document: Document) -> Structure:
    """What belongs to what. Kept for who asks next of the same document, so it is only read."""
    blocks, furniture = assembled(document)
    blocks = with_clauses_told(blocks)
    blocks = with_headings(with_rows_told(with_signed_rows(with_titles_told(blocks))))
    sections = sections_of(blocks)
    as_items(sections)
    return Structure(blocks, sections, furniture)
