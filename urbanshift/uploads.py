"""Files on their way in: no more of them is kept than the application could take, and none that nobody may send."""

from __future__ import annotations

from contextlib import suppress
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from . import refused_by_disk
from .errors import NoRoom

IN_MEMORY = 1024 * 1024
"""Bytes of a file that are held in memory before it goes to the disk."""


class BoundedUploadHandler(FileUploadHandler):
    """Keeps each file up to `LARGEST_FILE`, of staff up to `LARGEST_IMPORT`, and the files of a request up to
    `LARGEST_UPLOAD`, all settings. Of what is larger the size alone is told, so that it can be refused in words; the
    same of all that a stranger sends.

    On the disk a file has no name, so it is gone with the process at the latest. Where there is no room for it, NoRoom
    is raised once all has arrived: a browser that is answered while it sends shows no answer.
    """

    _content: IO[bytes] | None = None
    _refusal: NoRoom | None = None
    _kept = 0
    """Bytes of the request that are kept so far."""

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        self._content = SpooledTemporaryFile(IN_MEMORY) if self._is_of_somebody() else None  # noqa: SIM115

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if self._content is not None and self._writes(self._content, raw_data):
            self._kept += len(raw_data)
            if start + len(raw_data) > self._most() or self._kept > settings.LARGEST_UPLOAD:
                self._kept -= start + len(raw_data)
                self._drop()
        return None

    def _writes(self, content: IO[bytes], data: bytes) -> bool:
        """Whether there is room for `data`, with all that was written before it."""
        try:
            with refused_by_disk.in_own_words():
                content.write(data)
                content.flush()
        except NoRoom as refusal:
            self._refusal = refusal
            self._drop()
        return self._refusal is None

    def file_complete(self, file_size: int) -> UploadedFile:
        if self._content is None:
            self._content = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
        self._content.seek(0)
        done, self._content = self._content, None
        return UploadedFile(
            file=done,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )

    def upload_complete(self) -> None:
        if self._refusal is not None:
            raise self._refusal

    def upload_interrupted(self) -> None:
        self._drop()

    def _drop(self) -> None:
        if self._content is not None:
            with suppress(OSError):  # What there is no room for cannot be written in the end, either.
                self._content.close()
            self._content = None

    def _most(self) -> int:
        """Bytes of one file. Where staff work they hand in whole registers; what else they send is measured again."""
        at_staff = getattr(self.request, "path", "").startswith("/admin/")
        return max(settings.LARGEST_FILE, settings.LARGEST_IMPORT) if at_staff else settings.LARGEST_FILE

    def _is_of_somebody(self) -> bool:
        user = getattr(self.request, "user", None)
        return user is None or user.is_authenticated
