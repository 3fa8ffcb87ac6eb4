"""Headings of plain text: short lines with a rule of their own length right under them."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.lines import Line

_MOST_WORDS, _LONGER = 12, 2
"""Words of a heading, and signs by which its rule is longer or shorter."""
_SENTENCE = re.compile(r"[.;!?。；！？,，、:：]\s*$")


def is_underlined(line: Line, rule: Line) -> bool:
    """Whether a line stands alone above a rule that is as long as it is: '2. Tables' over '---------'."""
    text = line.text.strip()
    is_alone = line.gap and not (rule.gap or line.cells or line.heading) and line.page == rule.page
    is_short = len(text.split()) <= _MOST_WORDS and not (_SENTENCE.search(text) or find_dates(text))
    return is_alone and is_short and abs(len(rule.text.strip()) - len(text)) <= _LONGER


def level_of_rule(rule: str) -> int:
    """The level of a heading by what it is underlined with."""
    return 1 if rule.strip().startswith("=") else 4
