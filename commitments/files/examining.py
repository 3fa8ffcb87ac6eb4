"""Looking at a file that somebody sends."""

from __future__ import annotations

import math
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core.files.base import File
from django.utils.formats import localize

from . import refusing
from .foreign import is_also_something_else, words_for
from .kinds import PDF, Kind
from .packages import kind_of_package
from .pdf import check_pdf
from .pictures import drawn_anew, is_picture
from .refusing import refuse

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that is taken, in the form in which it is kept. `sent_sha256` is the checksum of what was sent."""

    kind: Kind
    content: bytes
    sent_sha256: str

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def examine(file: File[bytes]) -> Examined:
    """What `file` is by its content, and what of it is kept: of a picture what it shows, all of anything else.

    Raises Invalid with a sentence that says what is wrong with it and what to do. Holds the file in memory, and of a
    picture all its points, one picture at a time.
    """
    most: int = settings.LARGEST_FILE
    if file.size > most:
        refuse(refusing.TOO_LARGE % {"size": _megabytes(file.size), "most": _megabytes(most)}, "too_large")
    if not file.size:
        refuse(refusing.EMPTY)
    file.seek(0)
    data = file.read(most + 1)
    if len(data) != file.size:
        refuse(refusing.NOT_WHOLE)
    kind, content = _kind_and_content(data)
    if len(content) > 2 * most:  # Drawn anew, a picture may take somewhat more than it did.
        refuse(refusing.TOO_LARGE % {"size": _megabytes(len(content)), "most": _megabytes(most)}, "too_large")
    return Examined(kind, content, sha256(data).hexdigest())


def _kind_and_content(data: bytes) -> tuple[Kind, bytes]:
    picture, pdf, package = is_picture(data), data.startswith(b"%PDF-"), data.startswith(b"PK\x03\x04")
    if not (picture or pdf or package):
        refuse(words_for(data))
    if is_also_something_else(data):
        refuse(refusing.HIDDEN)
    if picture:
        return drawn_anew(data)
    if pdf:
        check_pdf(data)
        return PDF, data
    return kind_of_package(data), data


def _megabytes(size: int) -> str:
    """To one decimal, rounded up: what is too large never looks as if it fitted."""
    tenths = math.ceil(size * 10 / MEGABYTE)
    return str(localize(tenths // 10 if tenths % 10 == 0 else tenths / 10))
