"""The roles that a value gives to those whom it names: 'Pune (lead), Surat', 'Lead: NDMA; support: UNEP'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells

from .forms import LEADS

_ROLES = (Tells.OWNER, Tells.SUPPORT)
_LABEL = re.compile(
    r"(?:^|[;；,，、.。|/\n])\s*(?P<role>[^\W\d_](?:[^\W\d_]|[ '’-]){0,30}?)(?:\s*[:：]\s*|\s+[–—-]\s+)(?=\S)"
)
_BRACKET = re.compile(r"\s*[(（](?P<role>[^()（）]{2,40})[)）]")
_JOINT = re.compile(r"\s*(?:[,;，；、/+&|]\s*(?:(?:and|y|e|et|dan)\s+)?|(?:and|y|e|et|dan)\s+|[和与及]|[.。]?\s*$)")
"""What stands between a name with its role and the next one."""
_MOST_OF_ROLE = 2
"""Words of a role that is told more closely: 'technical support', 'apoyo técnico'."""


@dataclass(frozen=True, slots=True)
class Role:
    """Names, and who they are: those who lead, those who support, or neither. `of_last`: whether only the last of
    them is told so, as a bracket behind it does."""

    role: Tells | None
    names: str
    of_last: bool = False


def roles_in(text: str) -> list[Role]:
    """The names of a value, in order, with their roles; nothing where no roles part it."""
    return _by_labels(text) or _by_brackets(text)


def _by_labels(text: str) -> list[Role]:
    found = [(label, role) for label in _LABEL.finditer(text) if (role := _role(label["role"])) is not None]
    if not found or text[: found[0][0].start()].strip():
        return []
    ends = [*(label.start() for label, _role in found[1:]), len(text)]
    return [Role(role, text[label.end() : end].strip()) for (label, role), end in zip(found, ends, strict=True)]


def _by_brackets(text: str) -> list[Role]:
    told: list[Role] = []
    start = 0
    for bracket in _BRACKET.finditer(text):
        if (role := _role(bracket["role"])) is None:
            continue
        joint = _JOINT.match(text, bracket.end())
        if joint is None:
            return []
        told.append(Role(role, text[start : bracket.start()].strip(), of_last=True))
        start = joint.end()
    rest = text[start:].strip(" .。")
    return [*told, Role(None, rest)] if told and rest else told


def _role(told: str) -> Tells | None:
    """The role that a label or a bracket tells; none where it tells anything else."""
    told = told.strip()
    if LEADS.fullmatch(f"({told})"):
        return Tells.OWNER
    words = told.split()
    ends = [words[0], words[-1]] if len(words) == _MOST_OF_ROLE and told.islower() and not is_han(told) else []
    return next((role for one in (told, *ends) if (role := tells(one)) in _ROLES), None)
