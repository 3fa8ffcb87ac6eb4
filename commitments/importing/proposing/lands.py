"""Of which country a meeting is, where only an adjective says it: 'dialogue national-local tunisien'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.ledger import whole
from commitments.importing.proposal import Fact
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words

from .naming import LONGEST_SENTENCE, OWN_NAME

if TYPE_CHECKING:
    from .facts import Facts

_BEHIND = re.compile(
    r"(?:[\s,–-]+(?:national\w*|nacional\w*|local\w*|multin\w+|urbain\w*|urban\w*))*\s+(?:"
    + "|".join(f"(?P<{code}>{pattern})" for code, pattern in words.OF_COUNTRIES.items())
    + r")\b",
    re.IGNORECASE,
)


def read_adjective(facts: Facts, head: Sequence[Block]) -> None:
    """Take the country whose adjective stands right behind the name of the meeting."""
    for block in head:
        text = block.text[:LONGEST_SENTENCE]
        for name in OWN_NAME.finditer(text):
            found = _BEHIND.match(text, name.end())
            if found is None or found.lastgroup is None:
                continue
            code = found.lastgroup
            told = dict(facts.register.countries).get(code) or words.COUNTRIES[code][0].title()
            facts.found["country"] = Fact(told, whole(block).source)
            facts.found["country_code"] = Fact(code, whole(block).source)
            return
