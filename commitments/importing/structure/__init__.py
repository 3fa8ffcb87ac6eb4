"""From lines to what they belong to: paragraphs and items made whole, furniture put aside, headings told from text, and
sections under them."""

from .blocks import Block, Kind
from .section import Section
from .sections import sections_of
from .whole import Structure, structure_of

__all__ = ["Block", "Kind", "Section", "Structure", "sections_of", "structure_of"]
