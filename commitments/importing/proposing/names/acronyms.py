"""Acronyms, and the names that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.vocabulary.comparing import key

from .forms import ARTICLE

HEREAFTER = (
    r"(?:(?:hereinafter|hereafter|henceforth)(?:,? referred to as)?(?: the)?|en adelante|en lo sucesivo|ci-après"
    r"(?: (?:dénommée?|désignée?))?|doravante(?: (?:designad[oa]|denominad[oa]))?|selanjutnya(?: (?:disebut|"
    r"disingkat))?|以下简称|下称)"
    r"[\s,，:：\"“”«'‘]*"
)
"""What stands within the brackets before an acronym: '(en adelante, MVCS)'."""
_IN_BRACKETS = re.compile(rf"\s*\((?:{HEREAFTER})?(?P<acronym>[A-Z]{{3,10}})[\"”»'’]*(?:\)|$)")
_SPELLED = re.compile(rf"(?P<name>[^()]+?){_IN_BRACKETS.pattern}")
_WORD = re.compile(r"\w+")
_FEWEST_INITIALS = 3


def abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym stands for a name: 'CPSCL' for 'Caisse des prêts et de soutien des collectivités locales'."""
    bare = key(ARTICLE.sub("", name))
    letters = iter(bare)
    is_begun = key(acronym)[:1] == bare[:1]
    return acronym.isupper() and is_begun and all(letter in letters for letter in key(acronym))


def is_spelled(text: str) -> bool:
    """Whether a text is a name with its acronym: '... and Reform Commission (NDRC)'."""
    found = _SPELLED.fullmatch(text.strip(" .;,"))
    return found is not None and spells(found["acronym"], found["name"])


def spelled_in(text: str) -> Iterator[tuple[int, int]]:
    """Where names stand with the acronyms that spell them, from the first word that is spelled."""
    for found in _IN_BRACKETS.finditer(text):
        end = found.start()
        start = max(text.rfind("(", 0, end), text.rfind(")", 0, end)) + 1
        for word in _WORD.finditer(text, start, end):
            is_first = word[0][0] == found["acronym"][0]
            if is_first and spells(found["acronym"], text[word.start() : end]):
                yield word.start(), found.end()
                break


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym has the initials of all words of a name that begin with a capital; or those of its long words
    in their order, up to the last one: '... de l'Aviation civile et de la Météorologie (ANACIM)'."""
    if acronym == "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()):
        return True
    initials = [word[0].upper() for word in re.findall(r"[^\W\d_]{4,}", key(name))]
    at = -1
    for letter in initials:
        at = acronym.find(letter, at + 1)
        if at < 0:
            return False
    return len(initials) >= _FEWEST_INITIALS and at >= len(acronym) - 2
