"""The working copy of a proposal that a person goes through: what becomes of each piece of the document.

`holding` says what it consists of; `tiling` cuts the document into pieces; `beginning` makes the copy of a proposal;
`changes` are the acts of a review, pure; `comparing` tells what differs between two versions. A piece is never lost: it
belongs to an entry or a fact, was understood as a heading or furniture, or is left.
"""

from .changes import Change
from .holding import FACTS, Due, Entry, Kind, Name, Piece, Review

__all__ = ["FACTS", "Change", "Due", "Entry", "Kind", "Name", "Piece", "Review"]
