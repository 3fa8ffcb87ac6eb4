"""Which column of a spreadsheet means which of ours, and which word what. A spreadsheet of our own needs none of it."""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from urbanshift.text import seen

from .columns import Column
from .values import Habits


def folded(heading: str) -> str:
    """A heading without what people change about it: case, spaces, lines."""
    return "_".join(seen(heading.replace("_", " ").replace("*", " ")).casefold().split())


def word_key(text: str) -> str:
    """A word of a cell without what people change about it: case and spaces."""
    return seen(text).casefold()


def without_brackets(heading: str) -> str:
    """What a heading says besides an explanation in brackets."""
    return re.sub(r"[(\[（][^)\]）]*[)\]）]", " ", heading).strip() or heading


@dataclass(frozen=True)
class Mapping:
    """`columns`: our column, by the folded heading of theirs; "" where it is left out. `constants`: what stands in our
    column in every row that says nothing there. `words`: what a word, folded, in our column means. `nothing`: words
    that mean an empty cell, everywhere. `down`: our columns whose empty cells say what stands above them. `skips`:
    whether rows that look like no record are left out. `habits`: how days and numbers are written. `heading_row`: the
    row of the headings, `encoding`: that of a CSV, `sheet`: the one of a workbook that is read, each where somebody
    said so."""

    columns: Dict[str, str] = field(default_factory=dict)
    constants: Dict[str, str] = field(default_factory=dict)
    words: Dict[str, Dict[str, str]] = field(default_factory=dict)
    nothing: Sequence[str] = ()
    down: Sequence[str] = ()
    skips: bool = False
    habits: Habits = field(default_factory=Habits)
    heading_row: int | None = None
    encoding: str = ""
    sheet: str = ""

    @classmethod
    def of(cls, told: Any) -> Mapping:
        """The mapping that `as_kept` was made of; an empty one of nothing."""
        told = told if isinstance(told, dict) else {}
        return cls(
            columns=dict(told.get("columns", {})),
            constants=dict(told.get("constants", {})),
            words={name: dict(words) for name, words in told.get("words", {}).items()},
            nothing=tuple(told.get("nothing", ())),
            down=tuple(told.get("down", ())),
            skips=told.get("skips", False),
            habits=Habits(*told.get("habits", ())),
            heading_row=told.get("heading_row"),
            encoding=told.get("encoding", ""),
            sheet=told.get("sheet", ""),
        )

    def as_kept(self) -> dict[str, Any]:
        return {
            "columns": dict(self.columns),
            "constants": dict(self.constants),
            "words": {name: dict(words) for name, words in self.words.items()},
            "nothing": list(self.nothing),
            "down": list(self.down),
            "skips": self.skips,
            "habits": list(self.habits),
            "heading_row": self.heading_row,
            "encoding": self.encoding,
            "sheet": self.sheet,
        }

    def __bool__(self) -> bool:
        return self != Mapping()

    def column_of(self, heading: str, columns: Sequence[Column]) -> str | None:
        """The name of the column that `heading` means, "" for one to be left out, None where nobody said."""
        said = folded(heading)
        if said in self.columns:
            return self.columns[said]
        for column in columns:
            if said == column.name or said in map(folded, column.labels):
                return column.name
        return None

    def cells(
        self,
        names: Sequence[str | None],
        cells: Sequence[str],
        columns: Dict[str, Column],
        above: dict[str, str] | None = None,
    ) -> dict[str, str]:
        """What a row says, by our columns. `names`: the column of ours for each of theirs; `columns`: ours, by name;
        `above`: what the rows above say in those that are filled down, to which this one is added."""
        nothing = set(map(word_key, self.nothing))
        said: dict[str, str] = {}
        for place, name in enumerate(names):
            if not name:
                continue
            text = cells[place] if place < len(cells) else ""
            if nothing and word_key(text) in nothing:
                text = ""
            if name in self.words:
                text = self.words[name].get(word_key(text), text)
            said[name] = columns[name].value.as_written(text, self.habits) if any(self.habits) else text
        if above is not None:
            for name in self.down:
                if said.get(name, "").strip():
                    above[name] = said[name]
                elif name in said:
                    said[name] = above.get(name, "")
        for name, text in self.constants.items():
            if name in columns and not columns[name].value.says(said.get(name, "")):
                beside = columns[name].beside
                says_more = not beside or any(columns[one].value.says(said.get(one, "")) for one in beside)
                said[name] = text if says_more else ""
        return said
