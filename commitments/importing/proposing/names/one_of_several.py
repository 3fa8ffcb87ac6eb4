"""What one of several governments is called that a list names by their kind and their places: 'governo provincial da
Huíla', of 'os governos provinciais de Benguela e da Huíla'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Passage

from .kinds import looks_like_one

_ONE = {
    "gads municipales": "GAD municipal", "gad municipales": "GAD municipal",
    "gobiernos provinciales": "gobierno provincial", "gobiernos departamentales": "gobierno departamental",
    "gobiernos regionales": "gobierno regional", "administrações municipais": "administração municipal",
    "governos provinciais": "governo provincial", "governos estaduais": "governo estadual",
    "gouvernements provinciaux": "gouvernement provincial", "conseils régionaux": "conseil régional",
    "provincial governments": "provincial government", "state governments": "state government",
    "regional governments": "regional government",
}  # fmt: skip
"""What is more than the city or province that it is called after. Translators extend this table."""
_OF = r"(?:(?:de\s+l['’]|de\s+la\s+|d['’]|del?\s+|of\s+(?:the\s+)?|d[oau]s?\s+|des\s+))"
_PLACE = r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:de|da|do|del|of|la)\s)?[A-ZÀ-Þ][\w'’-]*){0,3}"
_BEFORE = re.compile(
    rf"(?<!\w)(?P<kind>(?i:{'|'.join(map(re.escape, _ONE))}))\s+(?:{_OF}{_PLACE}|{_PLACE})?"
    rf"(?:,\s+{_OF}?{_PLACE})*?"
    rf"(?:,\s+(?:(?:and|y|e|et)\s+)?|\s+(?:and|y|e|et)\s+|)(?P<of>{_OF})?$"
)
_WHOLE = re.compile(rf"(?:(?:the|l[ao]s|les|[ao]s)\s+)?(?P<kind>(?i:{'|'.join(map(re.escape, _ONE))}))\s+(?=\S)")
_FAR, _LONGEST = 200, 60
"""Signs between the kind and a later place, and of a place."""


def one_of_several(name: Passage) -> str | None:
    """What a name of a list is called alone, where its kind stands in it, or before the places that it follows."""
    if (found := _WHOLE.match(name.text)) is not None:
        return f"{_ONE[' '.join(found['kind'].lower().split())]} {name.text[found.end() :]}"
    text = name.block.text
    is_place = len(name.text) <= _LONGEST and re.fullmatch(_PLACE, name.text) and not looks_like_one(name.text)
    if not is_place or name.text.split()[0].isupper():
        return None
    before = _BEFORE.search(text[max(0, name.start - _FAR) : name.start])
    if before is None:
        return None
    kind = _ONE[" ".join(before["kind"].lower().split())]
    of = before["of"] or ("of " if kind.endswith("government") else "de ")
    return f"{kind} {of}{name.text}"
