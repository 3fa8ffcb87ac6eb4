"""What is remembered of places, organisations and subjects: how lines that name them show them.

A page names the same few over and over. Each process reads a register once, and again when one was written to: the
stamp says so (`accounts.models.DataStamp.registers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from django.db.models import Model

from .shapes import RegisterRef

type Entry = dict[str, Any]


class Entries(dict[int, Entry]):
    """The records of one register by their id, each as `shape` shows it."""

    def __init__(self, shape: type[RegisterRef], root: str, mirrored: bool) -> None:
        self.shape = shape
        self.context = {"root": root, "caller": None, **({"mirrored": True} if mirrored else {})}
        self.key = itemgetter(shape.key())
        super().__init__((record.pk, self._shown(record)) for record in shape.register._base_manager.order_by())

    def __missing__(self, number: int) -> Entry:
        # It was entered after the stamp was read, and before the line that names it.
        self[number] = self._shown(self.shape.register._base_manager.get(pk=number))
        return self[number]

    def among(self, ids: Sequence[int]) -> list[Entry]:
        """Those of `ids`, by their keys: a name may change, and of that a mirror is told in the record itself alone."""
        entries = [self[one] for one in ids]
        if len(entries) > 1:  # Most lines name one, or none.
            entries.sort(key=self.key)
        return entries

    def _shown(self, record: Any) -> Entry:
        return self.shape.show(record, self.context)


class Registers(dict[type[RegisterRef], Entries]):
    """All registers, as they stand at the stamp `registers`, with addresses that begin with `root`. `mirrored`: as
    those are shown them who keep a mirror."""

    def __init__(self, root: str, registers: int, *, mirrored: bool = False) -> None:
        self.root = root
        self.registers = registers
        self.mirrored = mirrored
        super().__init__()

    def __missing__(self, shape: type[RegisterRef]) -> Entries:
        self[shape] = remembered(shape, self.root, self.registers, self.mirrored)
        return self[shape]


@lru_cache(maxsize=16)
def numbers(model: type[Model], key: str, registers: int) -> dict[str, int]:
    """The ids of the records of a register by the key of their addresses; `registers` as for `remembered`."""
    return dict(model._base_manager.order_by().values_list(key, "pk"))


@lru_cache(maxsize=64)
def remembered(shape: type[RegisterRef], root: str, registers: int, mirrored: bool) -> Entries:
    """One register; `registers` is the stamp at which any was last written to."""
    return Entries(shape, root, mirrored)
