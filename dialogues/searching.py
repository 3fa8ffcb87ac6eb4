"""Words within texts: the same lines on both databases, without regard to case.

On PostgreSQL trigrams find words of three characters and more. One or two, as most Chinese words have, begin none: for
them `saying` asks an index of the pairs of characters that stand beside each other, where a table has one
(`commitments/migrations/0002_search.py`), and else every line is read. SQLite reads every line.

Letters are one where they have one upper case, as PostgreSQL compares them: `ilik` finds a Turkish `ılık`. One or two
letters of ASCII find themselves alone.

In names (`calling`) a Latin letter is one with and without accents, too: who looks for Belem means Belém. The registers
are short enough to be read for that; wording is not, and no index has letters without their accents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, reduce
from operator import or_
from typing import Any, ClassVar

from django.db import connections, models
from django.db.models import BooleanField, Func, Q, Value
from django.db.models.functions import Replace
from django.db.models.lookups import IContains, Regex

from urbanshift.text import in_either_apostrophe

TRIGRAM = 3
"""Characters that begin a trigram."""

FEW = 1000
"""Lines that a statement names one by one. More of them are soon met in the order of a list."""


def _upper(sign: str) -> str:
    """The upper case of one character, as one."""
    upper = sign.upper()
    return upper if len(upper) == 1 else sign


@cache
def _by_upper_case() -> Mapping[str, str]:
    """All characters that have it, by their upper case. The planes beyond these two have letters without cases."""
    found: dict[str, str] = {}
    for sign in map(chr, range(0x20000)):
        found[_upper(sign)] = found.get(_upper(sign), "") + sign
    return found


def _any_case(sign: str) -> str:
    """A pattern of what is the same character but for its case."""
    signs = _by_upper_case().get(_upper(sign), sign)
    return f"[{signs}]" if len(signs) > 1 else re.escape(sign)


@models.TextField.register_lookup
@models.CharField.register_lookup
class _ContainsWords(IContains):
    """As `icontains` on PostgreSQL, also on SQLite, whose own comparison knows the case of ASCII alone."""

    lookup_name = "contains_words"

    beyond_ascii: ClassVar[Mapping[str, str]] = {"i": "ı", "s": "ſ"}
    """The letters of ASCII that share their upper case with another one."""

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return IContains(self.lhs, self.rhs).as_sql(compiler, connection)

    def as_sqlite(self, compiler: Any, connection: Any) -> Any:
        if not self.rhs.isascii() and self.rhs.upper() != self.rhs.lower():
            return Regex(self.lhs, "".join(map(_any_case, self.rhs))).as_sql(compiler, connection)
        column = self.lhs
        for plain, other in self.beyond_ascii.items():
            if plain in self.rhs.lower():
                column = Replace(column, Value(other), Value(plain), output_field=models.TextField())
        return IContains(column, self.rhs).as_sql(compiler, connection)


@models.TextField.register_lookup
@models.CharField.register_lookup
class _ContainsFew(_ContainsWords):
    """The same, of so few characters that every line is read: with the cheapest comparison. To change the case of a
    text in Unicode costs several times what it costs to look into it."""

    lookup_name = "contains_few"
    beyond_ascii: ClassVar[Mapping[str, str]] = {}

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        column, values = compiler.compile(self.lhs)
        words = connection.ops.prep_for_like_query(self.rhs)
        if words.upper() == words.lower():
            return f"{column}::text LIKE %s", [*values, f"%{words}%"]
        if words.isascii():
            return f'UPPER({column}::text COLLATE "C") LIKE %s', [*values, f"%{words.upper()}%"]
        return self.as_sql(compiler, connection)


def containing(words: str, *columns: str) -> Q:
    """Condition: one of `columns` contains `words`, without regard to case; to those with either apostrophe where they
    are not few characters."""
    if len(words) < TRIGRAM:
        return reduce(or_, (Q(**{f"{column}__contains_few": words}) for column in columns))
    ways = in_either_apostrophe(words)
    return reduce(or_, (Q(**{f"{column}__contains_words": one}) for column in columns for one in ways))


@cache
def _with_accents() -> Mapping[str, str]:
    """The letters of ASCII, as upper case, with all that are one of them but for case and accents."""
    found = {letter: signs for letter, signs in _by_upper_case().items() if letter.isascii() and letter.isalpha()}
    for sign in map(chr, range(0x80, 0x2000)):
        parts = unicodedata.normalize("NFD", sign)
        letter = parts[0].upper()
        if letter in found and len(parts) > 1 and all(map(unicodedata.combining, parts[1:])):
            found[letter] += sign
    return found


def _any_accent(sign: str) -> str:
    """A pattern of what is the same character but for its case and accents."""
    letter = _upper(unicodedata.normalize("NFD", sign)[0])
    return f"[{_with_accents()[letter]}]" if letter in _with_accents() else _any_case(sign)


@models.TextField.register_lookup
@models.CharField.register_lookup
class _ContainsName(IContains):
    """As `contains_words`, with and without accents."""

    lookup_name = "contains_name"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return Regex(self.lhs, "".join(map(_any_accent, self.rhs))).as_sql(compiler, connection)

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        # An index of trigrams is one of texts in upper case. It serves where the words have a trigram without vowels.
        column, values = compiler.compile(self.lhs)
        return f"UPPER({column}::text) ~ %s", [*values, "".join(map(_any_accent, self.rhs))]


def calling(words: str, *columns: str) -> Q:
    """Condition: one of `columns`, which hold names, contains `words`, without regard to case, accents and the kind of
    apostrophe."""
    ways = in_either_apostrophe(words)
    return reduce(or_, (Q(**{f"{column}__contains_name": one}) for column in columns for one in ways))


class _HoldsPair(Func):
    """Whether the indexed columns hold a pair of characters that is `words` or begins with it. It says so of all that
    contain `words`, and of some others whose case only a whole alphabet knows."""

    template = "pairs_of_signs(UPPER(%(expressions)s))"
    arg_joiner = " || E'\\n' || "
    conditional = True

    def __init__(self, words: str, *columns: str) -> None:
        super().__init__(*columns, output_field=BooleanField())
        self.words = words

    def as_postgresql(self, compiler: Any, connection: Any) -> Any:
        pairs, values = super().as_sql(compiler, connection)
        lexeme = self.words.replace("\\", "\\\\").replace("'", "''")
        return f"{pairs} @@ (UPPER(%s) || ':*')::tsquery", [*values, f"'{lexeme}'"]


def saying[T: models.QuerySet[Any]](lines: T, words: str, *columns: str) -> T:
    """`lines` with `words` in one of `columns`, which are those of the index of pairs of their table, in its order."""
    found = lines.filter(containing(words, *columns))
    # A database whose alphabet makes two letters of one would look for what is in no pair.
    if not 0 < len(words) == len(words.upper()) < TRIGRAM or connections[lines.db].vendor != "postgresql":
        return found
    holding = lines.model._base_manager.using(lines.db).filter(_HoldsPair(words, *columns)).order_by()
    few = set(holding.values_list("pk", flat=True)[: FEW + 1])
    return found.filter(pk__in=few) if len(few) <= FEW else found
