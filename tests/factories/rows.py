"""What all factories share: fixed instants, and rows that are recorded."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from factory.django import DjangoModelFactory

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The instant at which every row is recorded."""

HELD = date(2022, 11, 16)
ADOPTED = date(2022, 11, 20)
TODAY = date(2026, 3, 2)


class RowFactory(DjangoModelFactory[Any]):
    class Meta:
        abstract = True

    if TYPE_CHECKING:
        # Calling a factory makes a row, which its own types do not say.
        def __new__(cls, **values: Any) -> Any: ...


class RecordedFactory(RowFactory):
    class Meta:
        abstract = True

    recorded_at = NOW


class RecordFactory(RecordedFactory):
    class Meta:
        abstract = True

    updated_at = NOW


def letters(number: int, length: int) -> str:
    """The `number`th word of `length` capital letters."""
    word = ""
    for _place in range(length):
        number, rest = divmod(number, 26)
        word = chr(ord("A") + rest) + word
    return word


TOLD = {"AR", "BR", "CN", "CR", "FR", "ID", "IN", "KE", "MA", "MX", "NA", "NZ", "RW", "SL"}
INVENTED = [code for code in (letters(n, 2) for n in range(26**2)) if code not in TOLD]
"""Codes of countries, but those that tests tell by name."""


def take_number(parent: Any, counter: str, number: int) -> None:
    """Raise the counter of the parent row, as far as `number` asks for."""
    if getattr(parent, counter) < number:
        type(parent).objects.filter(pk=parent.pk).update(**{counter: number})
        setattr(parent, counter, number)
