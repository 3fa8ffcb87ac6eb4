"""What stands in a cell: how its text becomes a value, and what is allowed there.

`read` takes a text that is not empty and returns a value, or raises `Unfit` with a sentence that says what is wrong and
what is allowed. `show` is the reverse: what was shown reads as the same value. Here are texts and closed sets; numbers
are in `numbers`, days and longer times in `dates`, what names a record in `lookups`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from urbanshift.errors import Text
from urbanshift.text import fault_in, plain, seen

SEPARATOR = "; "

NOTHING = frozenset(
    [
        *("na", "n/a", "n.a.", "n.a", "n/d", "n.d.", "nd", "s/d", "s/o", "#n/a", "nan", "none", "null", "nil"),
        *("-", "--", "---", "–", "—", "?", "??", ".", "..", "...", "…", "/", "tbd", "t.b.d.", "tbc", "tba"),
        *("not applicable", "not available", "to be determined", "to be confirmed", "to be defined", "no target"),
        *("to be decided", "to be agreed", "to be announced"),
        *("no aplica", "no disponible", "por definir", "por determinar", "sin meta", "sin fecha", "ninguno", "ninguna"),
        *("por confirmar", "por acordar", "por establecer", "sin definir"),
        *("sans objet", "non applicable", "non disponible", "à définir", "à déterminer", "aucun", "aucune"),
        *("à confirmer", "à convenir", "à fixer", "à préciser"),
        *("não se aplica", "não aplicável", "não disponível", "a definir", "sem meta", "sem data", "nenhum", "nenhuma"),
        *("a determinar", "a confirmar", "a acordar", "sem definição"),
        *("tidak ada", "belum ada", "belum ditentukan", "tidak tersedia", "tidak berlaku"),
        *("akan ditentukan", "akan ditetapkan", "akan dikonfirmasi", "belum ditetapkan", "belum dikonfirmasi"),
        *("ditentukan kemudian", "akan ditentukan kemudian"),
        *("无", "暂无", "没有", "不适用", "待定", "待确定", "未定", "待确认", "待商定", "尚未确定"),
    ]
)
"""Words that mean an empty cell, in any but a column of texts: there they are what somebody wrote. Keys, codes and
acronyms are no texts."""

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")


def tidied(text: str) -> str:
    """`text` in the form in which it is compared, where it is nothing that somebody worded: as it is seen, with digits,
    letters and hyphens in the form that all scripts have."""
    if text.isascii():
        return " ".join(text.split())
    return seen(unicodedata.normalize("NFKC", text)).translate(_HYPHENS)


def unaccented(text: str) -> str:
    """`text`, tidied, in small letters without accents."""
    told = unicodedata.normalize("NFKD", tidied(text).casefold().replace("’", "'"))
    return "".join(sign for sign in told if not unicodedata.combining(sign))


def bare(text: str) -> str:
    """`text` without case, accents and signs."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text).casefold() if sign.isalnum())


def in_all_languages[T](names: Callable[[], Mapping[str, T]]) -> dict[str, T]:
    """What `names` answers in all of our languages, the names without regard to case."""
    found: dict[str, T] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found |= {name.casefold(): one for name, one in names().items()}
    return found


class Unfit(Exception):  # noqa: N818  (it says what the cell is)
    """What stands in a cell is none of what is allowed there."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message


class Habits(NamedTuple):
    """How somebody writes: the `order` of days that are told by numbers, and the `point` before a fraction."""

    order: str = ""
    point: str = ""


class Value:
    """What a cell holds; the base of all kinds of values. A text is the simplest."""

    is_text = False
    """Whether it is what somebody wrote, of which nothing is to be understood."""
    lookup = ""
    """Which records it names; see `Lookup`."""
    asks_of_nothing = False
    """Whether staff are asked what words mean that else stand for an empty cell: here they may mean more."""

    def told(self, cell: str) -> str:
        """What a cell says, in the form that `read` takes."""
        text = plain(cell)
        return text if self.is_text or self.lookup else tidied(text)

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def show(self, value: Any) -> str:
        return "" if value is None else str(value)

    def as_read(self, shown: str) -> str:
        """What `show` answered, for people to read: with what it is called on the screens, or by their locale."""
        called = dict(self.options()).get(shown, shown)
        return shown if called == shown else f"{shown} ({called})"

    def allowed(self) -> Text:
        """What may stand in the cell, for the guide."""
        raise NotImplementedError

    def means_nothing(self, text: str) -> bool:
        """Whether `text` stands for an empty cell; where records are named, they are asked for first."""
        return not (self.is_text or self.lookup) and text.casefold() in NOTHING and text not in self.values()

    def is_joined(self, cell: str) -> bool:
        """Whether a cell stands on several lines, which `told` makes one of."""
        return False

    def is_rounded(self, text: str) -> bool:
        """Whether `text`, which is understood, says more of a number than `read` keeps."""
        return False

    def says(self, cell: str) -> bool:
        """Whether a cell says something: it is not empty, nor does it stand for an empty one."""
        text = self.told(cell)
        return bool(text) and not self.means_nothing(text)

    def as_written(self, cell: str, habits: Habits) -> str:
        """The cell, as it is read where somebody said how days and numbers are written in the file."""
        return cell

    def likely(self, text: str, habits: Habits) -> str | None:
        """What a text that is not understood probably means, as it is written: offered, never taken unasked."""
        return None

    def values(self) -> Sequence[str]:
        """All that may stand in it, where that is a closed set."""
        return ()

    def options(self) -> Sequence[tuple[str, str]]:
        """`values`, each with what it is called."""
        return [(value, value) for value in self.values()]


_LINE_END = re.compile("[\n\t\u2028\u2029]")


@dataclass(frozen=True)
class Line(Value):
    """A text on one line. What a cell has on several is joined."""

    most: int
    is_text = True

    def told(self, cell: str) -> str:
        text = plain(cell)
        return " ".join(text.split()) if _LINE_END.search(text) else text

    def is_joined(self, cell: str) -> bool:
        return bool(_LINE_END.search(plain(cell)))

    def read(self, text: str) -> str:
        if fault := fault_in("", text, lines=False):
            raise Unfit(fault.message)
        if len(text) > self.most:
            message = _("Use at most %(most)d characters; these are %(count)d.")
            raise Unfit(message % {"most": self.most, "count": len(text)})
        return text

    def allowed(self) -> str:
        return _("a text on one line, %(most)d characters at most") % {"most": self.most}


@dataclass(frozen=True)
class Word(Line):
    """A line that is a name of something and no text, a code or an acronym: words for nothing are none."""

    def means_nothing(self, text: str) -> bool:
        return text.casefold() in NOTHING


@dataclass(frozen=True)
class Key(Word):
    """A line by which a system, ours or another's, names something: what nobody sees in it makes no difference."""

    def told(self, cell: str) -> str:
        return tidied(plain(cell))


@dataclass(frozen=True)
class Code(Key):
    """A key of a standard, which has capitals alone."""

    def told(self, cell: str) -> str:
        return super().told(cell).upper()


class Paragraphs(Value):
    """A text of any length."""

    is_text = True

    def read(self, text: str) -> str:
        if fault := fault_in("", text):
            raise Unfit(fault.message)
        return text

    def allowed(self) -> str:
        return _("a text of any length")


@dataclass(frozen=True)
class Choice(Value):
    """One of a closed set: its value, or the word for it on the screens, in any of our languages, whatever its case,
    accents and signs: a file says the same to everybody."""

    choices: type[models.TextChoices]
    offered: Sequence[str] = ()
    """Those that the list in a workbook offers; all where none is named."""

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The values by what they are called."""
        values = {str(value): str(value) for value in self.choices.values}
        called = in_all_languages(lambda: {str(label): str(value) for value, label in self.choices.choices})
        return {tidied(name): value for name, value in called.items()} | values

    @cached_property
    def barely(self) -> Mapping[str, str]:
        """`known`, by the names without accents and signs, but for those that are nothing else or several."""
        names: dict[str, set[str]] = {}
        for name, value in self.known.items():
            names.setdefault(bare(name), set()).add(value)
        return {name: next(iter(values)) for name, values in names.items() if name and len(values) == 1}

    def find(self, text: str) -> str | None:
        """The value that `text` calls."""
        return self.known.get(text.casefold()) or self.barely.get(bare(text))

    def read(self, text: str) -> str:
        value = self.find(text)
        if value is not None:
            return value
        raise Unfit(_("“%(text)s” is none of: %(values)s.") % {"text": text[:60], "values": ", ".join(self.values())})

    def allowed(self) -> str:
        return ", ".join(f"{value} ({label})" if value != label else value for value, label in self.options())

    def values(self) -> Sequence[str]:
        return [str(value) for value in self.offered or self.choices.values]

    def options(self) -> Sequence[tuple[str, str]]:
        offered = self.values()
        return [(str(value), str(label)) for value, label in self.choices.choices if value in offered]


_YES = frozenset(
    [
        *("yes", "y", "true", "1", "1.0", "x", "✓", "✔", "☑", "✅", "是", "sí", "si", "oui", "vrai", "sim", "ya"),
        *("verdadero", "verdadeiro", "benar"),
    ]
)
_NO = frozenset(
    [
        *("no", "n", "false", "0", "0.0", "✗", "✘", "☐", "否", "non", "faux", "não", "nao", "tidak", "falso", "salah"),
    ]
)


class YesNo(Value):
    def read(self, text: str) -> bool:
        said = text.casefold()
        if said in _YES:
            return True
        if said in _NO:
            return False
        raise Unfit(_("“%(text)s” is neither yes nor no.") % {"text": text[:60]})

    def show(self, value: Any) -> str:
        return "yes" if value else "no"

    def allowed(self) -> str:
        return _("yes or no")

    def values(self) -> Sequence[str]:
        return ["yes", "no"]

    def options(self) -> Sequence[tuple[str, str]]:
        return [("yes", _("yes")), ("no", _("no"))]


_ADDRESS = re.compile(r"(?:mailto:)?([^<>\s]+)|[^<>@]*<(?:mailto:)?([^<>\s]+)>", re.IGNORECASE)
"""An address by itself, or as mail programs write it: Li Na <li.na@example.org>."""

_LONGEST_ADDRESS = 254
"""Signs that an account keeps of one."""

_ADDRESSES = re.compile(r"[^\s<>;,/@]+@[^\s<>;,/@]+")


class Email(Value):
    def read(self, text: str) -> str:
        found = _ADDRESS.fullmatch(text)
        address = (found[1] or found[2]) if found else text
        if len(_ADDRESSES.findall(text)) > 1:
            raise Unfit(_("There are several addresses in this cell. Keep one: each row is one person."))
        if len(address) > _LONGEST_ADDRESS:
            message = _("Use at most %(most)d characters; these are %(count)d.")
            raise Unfit(message % {"most": _LONGEST_ADDRESS, "count": len(address)})
        try:
            validate_email(address)
        except ValidationError as error:
            raise Unfit(_("“%(text)s” is no e-mail address.") % {"text": text[:60]}) from error
        return address.lower()

    def allowed(self) -> str:
        return _("an e-mail address")


@dataclass(frozen=True)
class Texts(Value):
    """Several names, with semicolons between."""

    most: int = 200
    is_text = True

    def means_nothing(self, text: str) -> bool:
        return text.casefold() in NOTHING

    def read(self, text: str) -> list[str]:
        # A semicolon that belongs to a text has a backslash before it.
        found = [plain(one.replace("\\;", ";")) for one in re.split(r"(?<!\\);", text)]
        found = list(filter(None, found))
        for one in found:
            Line(self.most).read(one)
        return found

    def show(self, value: Any) -> str:
        return SEPARATOR.join(one.replace(";", "\\;") for one in value or ())

    def allowed(self) -> str:
        return _("texts with semicolons between")
