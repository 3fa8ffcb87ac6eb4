"""What a request brings: kept up to a limit, told by its size beyond it, and nothing of strangers."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.http.request import UnreadablePostError
from django.test import RequestFactory

from accounts.models import User
from urbanshift.errors import NoRoom
from urbanshift.uploads import IN_MEMORY, BoundedUploadHandler

LARGE = 3 * 1024 * 1024

type Send = Callable[..., list[UploadedFile]]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Any) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    settings.LARGEST_FILE = LARGE
    return tmp_path


@pytest.fixture
def send(temporary: Path) -> Iterator[Send]:
    requests: list[HttpRequest] = []

    def sent(*contents: bytes, user: Any = None) -> list[UploadedFile]:
        files = [
            SimpleUploadedFile(f"{number}.pdf", content, "application/pdf") for number, content in enumerate(contents)
        ]
        request = RequestFactory().post("/", {"files": files})
        request.user = user or User(is_active=True)
        requests.append(request)
        return request.FILES.getlist("files")

    yield sent
    for request in requests:
        request.close()


def test_a_file_arrives_whole_in_memory_or_on_the_disk(send: Send, temporary: Path) -> None:
    contents = [b"small", b"x" * (IN_MEMORY + 1), b"y" * LARGE]
    files = send(*contents)
    assert [file.read() for file in files] == contents
    assert [(file.name, file.size, file.content_type) for file in files] == [
        (f"{number}.pdf", len(content), "application/pdf") for number, content in enumerate(contents)
    ]
    assert list(temporary.iterdir()) == []  # It has no name there.


def test_of_what_is_too_large_the_size_is_told(send: Send) -> None:
    files = send(b"z" * (LARGE + 1), b"small", b"z" * (7 * LARGE))
    assert [(file.size, file.read()) for file in files] == [(LARGE + 1, b""), (5, b"small"), (7 * LARGE, b"")]


def test_all_together_are_bounded(send: Send, settings: Any) -> None:
    settings.LARGEST_UPLOAD = 2 * LARGE
    files = send(b"a" * LARGE, b"b" * LARGE, b"c" * LARGE, b"", b"d")
    assert [len(file.read()) for file in files] == [LARGE, LARGE, 0, 0, 0]
    assert [file.size for file in files] == [LARGE, LARGE, LARGE, 0, 1]
    # What was too large on its own takes no room from the rest.
    files = send(b"a" * (LARGE + 1), b"b" * LARGE, b"c" * LARGE)
    assert [len(file.read()) for file in files] == [0, LARGE, LARGE]


def test_nothing_of_a_stranger_is_kept(send: Send) -> None:
    (file,) = send(b"x" * IN_MEMORY, user=AnonymousUser())
    assert (file.size, file.read()) == (IN_MEMORY, b"")


class Broken(BytesIO):
    """A connection that ends in the middle."""

    def read(self, size: int | None = -1) -> bytes:
        if found := super().read(size):
            return found
        raise OSError


def test_what_breaks_off_leaves_nothing(temporary: Path) -> None:
    body = b"--x\r\nContent-Disposition: form-data; name=files; filename=a.pdf\r\n\r\n" + b"x" * 2 * IN_MEMORY
    request = RequestFactory().generic("POST", "/", body, content_type="multipart/form-data; boundary=x")
    request.META["CONTENT_LENGTH"] = str(2 * len(body))
    request._stream = Broken(body)
    with pytest.raises(UnreadablePostError):
        request.FILES  # noqa: B018  (it is read when it is asked for)
    for handler in request.upload_handlers:
        handler.upload_interrupted()
    assert list(temporary.iterdir()) == []


class Full(BytesIO):
    """A disk with room for the first half of what is sent."""

    def write(self, data: Any) -> int:
        if self.tell() > LARGE / 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)

    def close(self) -> None:
        full = not self.closed and self.tell() > LARGE / 2
        super().close()
        if full:
            raise OSError(errno.ENOSPC, "No space left on device")


def test_what_there_is_no_room_for_is_told_once_all_has_arrived(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not while the browser still sends, which shows no answer then."""
    arrived: list[int] = []
    receive = BoundedUploadHandler.receive_data_chunk

    def spy(self: Any, data: bytes, start: int) -> Any:
        arrived.append(len(data))
        return receive(self, data, start)

    monkeypatch.setattr(BoundedUploadHandler, "receive_data_chunk", spy)
    monkeypatch.setattr("urbanshift.uploads.SpooledTemporaryFile", lambda *_limits: Full())
    with pytest.raises(NoRoom):
        send(b"x" * LARGE, b"small", b"y" * LARGE)
    assert sum(arrived) == 2 * LARGE + 5
