"""Where one text becomes two, and its pieces with it."""

from __future__ import annotations

from dataclasses import replace

from commitments.importing.sentences import sentence_ends

from .holding import Entry, Piece, Review, letters


def sentence_starts(text: str) -> list[int]:
    """Where sentences of a text begin, but the first."""
    return [at for at in sentence_ends(text) if any(one.isalnum() for one in text[at:])]


def cut(review: Review, entry: Entry, tail: str) -> tuple[Review, tuple[int, ...], tuple[int, ...]]:
    """The review with the pieces of `entry` parted where its text ends on `tail`: those of the first part, those of the
    second. Where the text was rewritten, so that its place is not found, both have all of them."""
    wanted = letters(tail)
    by_number = {one.number: one for one in review.pieces}
    mine = [by_number[number] for number in entry.pieces if number in by_number]
    first: list[int] = []
    second: list[int] = []
    halved: Piece | None = None
    for piece in reversed(mine):
        own = letters(piece.text)
        if not wanted:
            first.insert(0, piece.number)
        elif own and wanted.endswith(own):
            second.insert(0, piece.number)
            wanted = wanted[: -len(own)]
        elif own.endswith(wanted):
            halved = piece
            review, made = _halved(review, piece, len(wanted))
            first.insert(0, piece.number)
            second.insert(0, made)
            wanted = ""
        else:
            first.insert(0, piece.number)  # An owner, a date: what stands beside the text.
    if wanted or not second or not first:
        # Nothing was cut, then: a piece is halved only where the last of the letters are found.
        return review, entry.pieces, entry.pieces
    if halved is not None:
        review = replace(
            review,
            entries=tuple(
                replace(one, pieces=_with_half(one.pieces, halved.number, review.last_piece))
                if one.id != entry.id and halved.number in one.pieces
                else one
                for one in review.entries
            ),
            fact_pieces={
                name: _with_half(numbers, halved.number, review.last_piece)
                for name, numbers in review.fact_pieces.items()
            },
        )
    return review, tuple(first), tuple(second)


def _with_half(numbers: tuple[int, ...], whole: int, made: int) -> tuple[int, ...]:
    told: list[int] = []
    for number in numbers:
        told += [number, made] if number == whole else [number]
    return tuple(told)


def _halved(review: Review, piece: Piece, behind: int) -> tuple[Review, int]:
    """The review with `piece` in two, the second with the last `behind` letters; and the number of the second."""
    at, count = len(piece.text), 0
    while count < behind:
        at -= 1
        count += piece.text[at].isalnum()
    number = review.last_piece + 1
    told: list[Piece] = []
    for one in review.pieces:
        if one.number == piece.number:
            told += [
                replace(piece, text=piece.text[:at]),
                replace(piece, number=number, text=piece.text[at:], sign=""),
            ]
        else:
            told.append(one)
    return replace(review, pieces=tuple(told), last_piece=number), number
