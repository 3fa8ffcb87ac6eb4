"""Files in the storage: written before their rows, taken away again where no row comes of them.

The database takes back what a failed act wrote; the storage does not. A name is given to one file alone, so nothing
that is taken away can be somebody else's.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import file_digest, sha256
from itertools import batched, chain
from pathlib import PurePosixPath
from secrets import token_hex
from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import transaction

from commitments.consistency import BATCH, names_in_use
from commitments.files import Kind, examine, plain_name
from commitments.models import Evidence
from urbanshift import refused_by_disk
from urbanshift.errors import Invalid
from urbanshift.trying import is_tried

FOLDER, DOCUMENTS, SHEETS = "evidence", "documents", "sheets"
"""Where the files of evidence, the documents that dialogues were entered from, and spreadsheets lie in the storage,
each in a folder named by how its checksum begins."""

DOCUMENT_ENDINGS = (".pdf", ".docx", ".html", ".htm", ".md", ".txt")

LONGEST_ACT = timedelta(days=1)
"""A file without a row that is older than this belongs to no act that still runs."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that lies in the storage, and what its row tells of it."""

    name: str
    title: str
    kind: Kind
    size: int
    sha256: str
    sent_sha256: str

    @property
    def columns(self) -> dict[str, Any]:
        """What its row tells."""
        return {
            "file": self.name,
            "title": self.title,
            "content_type": self.kind.content_type,
            "size": self.size,
            "sha256": self.sha256,
            "sent_sha256": self.sent_sha256,
        }


class Keeping:
    """The files that one act has written. Made by `keeping` only."""

    def __init__(self) -> None:
        self._written: list[str] = []

    def keep(self, file: File[bytes]) -> KeptFile:
        """Write `file`, in the form in which it is kept. Raises Invalid where it is not taken, and leaves nothing; so
        does whatever cannot be written (NoRoom)."""
        if kept := _taken_over(file):
            if not is_tried():
                self._written.append(kept.name)
            return kept
        examined = examine(file)
        checksum = examined.sha256
        name = _new_name(FOLDER, checksum, examined.kind.endings[0])
        if not is_tried():
            self._write(name, ContentFile(examined.content))
        title = plain_name(file.name or "", Evidence._meta.get_field("title").max_length or 0)
        return KeptFile(name, title, examined.kind, len(examined.content), checksum, examined.sent_sha256)

    def keep_document(self, content: bytes, *, title: str) -> str:
        """Write a document as it was sent, unless that is tried. Returns its name in the storage."""
        checksum = sha256(content).hexdigest()
        ending = PurePosixPath(title).suffix.lower()
        name = _new_name(DOCUMENTS, checksum, ending if ending in DOCUMENT_ENDINGS else ".txt")
        if not is_tried():
            self._write(name, ContentFile(content))
        return name

    def keep_spreadsheet(self, file: File[bytes], *, title: str) -> tuple[str, str]:
        """Write a spreadsheet as it was sent. Returns its name in the storage, and its checksum."""
        file.seek(0)
        checksum = file_digest(file, "sha256").hexdigest()
        file.seek(0)
        name = _new_name(SHEETS, checksum, ".xlsx" if PurePosixPath(title).suffix.lower() == ".xlsx" else ".csv")
        self._write(name, file)
        return name, checksum

    def _write(self, name: str, content: File[bytes]) -> None:
        """To the disk, past its caches: a row that stays must not outlive its file when the power fails. Raises
        NoRoom."""
        self._written.append(name)
        with refused_by_disk.in_own_words():
            default_storage.save(name, content)
            with default_storage.open(name) as written:
                os.fsync(written.fileno())

    def keep_each(self, files: Iterable[File[bytes] | None]) -> list[KeptFile | Invalid | None]:
        """What became of each: what is kept of it, or why it is not taken."""
        return [None if file is None else self._keep_or_tell(file) for file in files]

    def _keep_or_tell(self, file: File[bytes]) -> KeptFile | Invalid:
        try:
            return self.keep(file)
        except Invalid as refused:
            return refused

    def take_away(self, names: Sequence[str] | None = None) -> None:
        """Delete these of the files, all of them where none is named."""
        for name in list(self._written) if names is None else names:
            default_storage.delete(name)
            self._written.remove(name)


@contextmanager
def keeping() -> Iterator[Keeping]:
    """Around an act that writes files, and around its transaction: whatever ends it early takes them away again."""
    kept = Keeping()
    try:
        yield kept
    except BaseException:
        kept.take_away()
        raise


_beforehand: ContextVar[dict[int, KeptFile | Invalid] | None] = ContextVar("kept beforehand", default=None)


@contextmanager
def kept_beforehand(files: Iterable[File[bytes]]) -> Iterator[None]:
    """Around a transaction in which acts keep `files`: they are looked at, which takes long, and written before it, so
    that nobody waits for that. Those that no act has taken over, and all of them where the transaction fails, are taken
    away again."""
    with keeping() as keep:
        waiting = {id(file): kept for file in files for kept in keep.keep_each([file]) if kept is not None}
        mark = _beforehand.set(waiting)
        try:
            yield
        finally:
            _beforehand.reset(mark)
        keep.take_away([kept.name for kept in waiting.values() if isinstance(kept, KeptFile)])


def _taken_over(file: File[bytes]) -> KeptFile | None:
    """What is kept of a file beforehand, which is the act's own from now on. Raises Invalid where it is not taken."""
    waiting = _beforehand.get() or {}
    kept = waiting.get(id(file)) if is_tried() else waiting.pop(id(file), None)
    if isinstance(kept, Invalid):
        raise kept
    return kept


def take_away_after_commit(name: str) -> None:
    """Delete a file once the transaction that gives up its row has committed."""
    transaction.on_commit(lambda: default_storage.delete(name))


def _new_name(folder: str, checksum: str, ending: str) -> str:
    return f"{folder}/{checksum[:2]}/{checksum}-{token_hex(8)}{ending}"


# --- What no row names any more -------------------------------------------------------------------------------------


def remove_orphans(*, now: datetime) -> Iterator[str]:
    """Delete the files that no row names and that are older than any act that still runs. Yields their names.

    They are what is left of acts whose process ended before it could take them away. May run at any time.
    """
    every = chain.from_iterable(_names_under(folder) for folder in (FOLDER, DOCUMENTS, SHEETS))
    for names in batched(every, BATCH):
        old = [name for name in names if _is_older(name, now - LONGEST_ACT)]
        used = names_in_use(old)
        for name in old:
            if name not in used:
                default_storage.delete(name)
                yield name


def _names_under(folder: str) -> Iterator[str]:
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for file in sorted(files):
        yield f"{folder}/{file}"
    for inner in sorted(folders):
        yield from _names_under(f"{folder}/{inner}")


def _is_older(name: str, instant: datetime) -> bool:
    try:
        return default_storage.get_modified_time(name) < instant
    except FileNotFoundError:
        return False  # Somebody took it away meanwhile.
