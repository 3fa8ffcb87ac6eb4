"""Columns of a spreadsheet, each with what people call it, what stands in its cells, and what is done with that.

Column("kind", _("Kind"), Choice(CommitmentKind), _("What is to be done."))
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy

from urbanshift.errors import Text

from .values import Paragraphs, Value, in_all_languages


@dataclass(frozen=True)
class Column:
    """A column: its name, which is its heading in a file; what people call it; what it holds.

    `of` takes the value out of a record for writing and comparing, None where the column is no property of the record
    but something to be done. `fixed`: what is refused when it differs, said in a sentence. `needed`: a new record needs
    it. `kept`: it is never empty, so an empty cell leaves it as it is. `beside`: the columns of which it says more, as
    a currency of an amount: what is the same in every row fills it only beside a cell of one of them.
    """

    name: str
    label: Text
    value: Value
    guide: Text = ""
    of: Callable[[Any], Any] | None = None
    needed: bool = False
    fixed: Text = ""
    kept: bool = False
    beside: Sequence[str] = ()
    examples: Sequence[str] = field(default=())

    @cached_property
    def labels(self) -> Collection[str]:
        """The label in all of our languages: a heading means the same to everybody."""
        return in_all_languages(lambda: {str(self.label): self}).keys()

    def shown(self, record: Any) -> str:
        """What a file says of `record` here."""
        return self.value.show(self.of(record)) if self.of else ""


REASON = Column(
    "reason",
    gettext_lazy("Reason"),
    Paragraphs(),
    gettext_lazy(
        "Why it changes. Needed for what is agreed already: a moved date, another owner. Kept for everybody who asks."
    ),
)


def by_name(columns: Iterable[Column]) -> Mapping[str, Column]:
    return {column.name: column for column in columns}
