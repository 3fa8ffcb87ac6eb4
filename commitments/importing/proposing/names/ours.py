"""Whose a text is that speaks of 'our municipality' or 'my Ministry'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key

_AROUND = r"(?<![^\W\d_\u3400-\u9fff])", r"(?![^\W\d_\u3400-\u9fff])"
_CITY = re.compile(rf"{_AROUND[0]}(?:{words.OURS}){_AROUND[1]}", re.IGNORECASE)
_OFFICE = re.compile(
    rf"{_AROUND[0]}(?:{words.OUR_OFFICE}){_AROUND[1]}|(?<![自])[我本](?P<han>[部委局厅])(?!门|分)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ours:
    """The government of the city, and the office, in whose name a text is written; each empty where that is not
    known."""

    city: str = ""
    office: str = ""

    def named(self, name: str) -> str | None:
        """Whose name it is that a text calls ours; None where it calls nobody so, or another one."""
        if _CITY.fullmatch(name):
            return self.city
        found = _OFFICE.fullmatch(name)
        return self.office if found is not None and self._is_office(found) else None

    def within(self, text: str) -> str:
        """A text with the names of those that it calls ours, where they are known."""
        text = _CITY.sub(self.city, text) if self.city else text
        if not self.office:
            return text
        return _OFFICE.sub(lambda found: self.office if self._is_office(found) else found[0], text)

    def _is_office(self, found: re.Match[str]) -> bool:
        """Whether the office is of the kind that the text says: 'my Ministry' is no agency."""
        if is_han(self.office):
            return found["han"] is not None and self.office.endswith(found["han"])
        kind = next((one for name, one in found.groupdict().items() if name != "han" and one), "")
        return bool(kind) and key(self.office).startswith(key(kind))


UNKNOWN = Ours()
