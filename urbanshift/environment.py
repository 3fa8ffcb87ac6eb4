"""Reading the environment: one variable at a time, and what cannot be meant is refused in one sentence.

Blanks around a value are not part of it, and an empty one is not set: who copies a list of variables leaves some empty.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection
from email.errors import HeaderParseError
from email.headerregistry import AddressHeader
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

PORT = "0*(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
"""A regular expression: the number of a port, from 1 to 65535."""

SWITCHES = dict.fromkeys(("on", "true", "yes", "1"), True) | dict.fromkeys(("off", "false", "no", "0"), False)


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def sender(name: str, default: str) -> str:
    """An address that mails come from, with or without a name before it, read as it is when they are sent."""
    value = text(name, default)
    address = _address_in(value) if value.isprintable() else ""
    if not re.fullmatch(r"[!-~]+@[^@\s<>,;.]+(\.[^@\s<>,;.]+)*", address):
        raise ImproperlyConfigured(f"{name} is '{value}': write an address, as in Tracker <tracker@example.org>.")
    return value


def _address_in(value: str) -> str:
    """The one address in it; empty where there is none or several, or what is around it would not be sent."""
    try:
        said = AddressHeader.value_parser(value)
    except (HeaderParseError, IndexError):  # What the parser does with a few that break off.
        return ""
    addresses = [one.addr_spec for one in said.all_mailboxes]
    return addresses[0] if len(addresses) == 1 and not said.all_defects else ""


def folder(name: str, default: Path) -> Path:
    """A folder, by a path that means the same wherever the process was started; a shell has to have read a `~`."""
    path = Path(text(name, str(default)))
    if not path.is_absolute():
        raise ImproperlyConfigured(f"{name} is '{path}': write the whole path of a folder, from / on.")
    return path


def several(name: str, form: str, say: str) -> list[str]:
    """Values with commas, each of the `form` (a regular expression); `say` tells what is wrong with another."""
    values = [value for one in text(name).split(",") if (value := one.strip())]
    for value in values:
        if not re.fullmatch(form, value, re.IGNORECASE):
            raise ImproperlyConfigured(f"{name} contains '{value}', {say}")
    return values


def switch(name: str, *, default: bool) -> bool:
    value = text(name)
    if value and value.lower() not in SWITCHES:
        raise ImproperlyConfigured(f"{name} is '{value}', neither on nor off: write {name}=on or {name}=off.")
    return SWITCHES.get(value.lower(), default)


def number(name: str, *, default: int, most: int) -> int:
    value = text(name, str(default))
    if not re.fullmatch("[0-9]{1,18}", value) or int(value) > most:
        raise ImproperlyConfigured(f"{name} is '{value}': write a whole number from 0 to {most}.")
    return int(value)


def one_of(name: str, values: Collection[str], *, default: str) -> str:
    """One of `values`, in whichever case it is written."""
    value = text(name, default)
    if value.upper() not in values:
        raise ImproperlyConfigured(f"{name} is '{value}': write one of {', '.join(values)}.")
    return value.upper()


def service[T](name: str, read: Callable[[str], T], schemes: Collection[str], say: str, *, default: str) -> T:
    """What `read` makes of the address of a service, which has one of the `schemes`.

    `read` raises ValueError for what it cannot use; `say` tells how to write it. The refusal does not quote the
    address, because that holds a password.
    """
    value = text(name, default)
    scheme, slashes, _rest = value.partition("://")
    try:
        if slashes and scheme in schemes:
            return read(value)
    except ValueError:
        pass
    raise ImproperlyConfigured(f"{name} is no address that can be used here: write {say}.")
