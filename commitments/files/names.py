"""Names of files: what may be shown of the one that a sender gave, and under which one a file is saved."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from .kinds import CONVERTED, KINDS, Kind

# Controls, marks of direction, halves of characters, private and unassigned ones. The two joiners spell words in
# Persian and in Indic scripts.
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"

# What some file system or shell takes for something else.
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*%\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)", re.IGNORECASE)
_LONGEST = 150
"""Bytes of a saved name, without its ending: file systems allow 255."""

_ENDINGS = frozenset(CONVERTED).union(*(kind.endings for kind in KINDS.values()))


def plain_name(name: str, longest: int) -> str:
    """The last part of a file's name, without what does not show, in `longest` characters at most."""
    last = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    shown = "".join(
        one for one in last if one.isspace() or one in _JOINERS or unicodedata.category(one) not in _NOT_SHOWN
    )
    shown = " ".join(shown.split())
    if len(shown) <= longest:
        return shown
    ending = PurePosixPath(shown).suffix[:10]
    return shown[: longest - len(ending)].rstrip() + ending


def name_for_saving(title: str, kind: Kind, nameless: str) -> str:
    """Under which name a file of this kind is saved: its title, as far as every file system takes it, with the ending
    of its kind. `nameless` stands for a title of which nothing is left."""
    stem = _NOT_IN_NAMES.sub("_", plain_name(title.replace("/", "_").replace("\\", "_"), 1000))
    ending = PurePosixPath(stem).suffix
    if ending.lower() in _ENDINGS:
        stem = stem[: -len(ending)]
    stem = stem.encode()[:_LONGEST].decode(errors="ignore").strip(". ") or nameless
    if _DEVICES.match(stem):
        stem = f"_{stem}"
    return stem + (ending if ending.lower() in kind.endings else kind.endings[0])
