from collections.abc import Callable
from typing import IO, Any

import pytest

from commitments.importing.formats.rows import About
from commitments.importing.formats.tables import Rows, read_rows
from tests.worlds import China

from .handing import Desk


@pytest.fixture
def desk(world: China, django_capture_on_commit_callbacks: Any) -> Desk:
    return Desk(world.staff, django_capture_on_commit_callbacks)


@pytest.fixture(autouse=True)
def read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in the process of the tests, which is faster; what reads them apart is tried by itself."""

    def rows(file: IO[bytes], expect: Callable[[About], None], encoding: str, sheet: str) -> Rows:
        about, found = read_rows(file, encoding, sheet)
        expect(about)
        return found

    if "apart" not in request.keywords:
        monkeypatch.setattr("commitments.actions.sheet_checking.stream_rows", rows)
