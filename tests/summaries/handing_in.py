"""Documents handed in, to be gone through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from commitments.actions.importing import hand_in
from commitments.importing import reading
from commitments.importing.formats import read
from commitments.importing.register import read_register
from commitments.importing.reviewed import Change, Review
from commitments.importing.understanding import understand
from commitments.models import DocumentImport
from tests.worlds import NOW, China

SEED = (Path(__file__).parent / "seed.txt").read_text(encoding="utf-8")


@pytest.fixture
def read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read and understood in the process of the tests, which is faster; but for tests marked `apart`."""
    if "apart" not in request.keywords:
        monkeypatch.setattr(reading, "read_safely", read)
        monkeypatch.setattr(reading, "understand_safely", understand)


def handed_in(world: China, text: str, *, number: int, by: User | None = None) -> DocumentImport:
    """A text, handed in as dialogue `number` of the series CHN."""
    content = text.encode()
    proposal, review = understand(read(content, "Summary.md"), read_register(), country="CN")
    return hand_in(
        world.series, by=by or world.staff, now=NOW, number=number, content=content, title="Summary.md",
        proposal=proposal, review=review,
    )  # fmt: skip


def review_of(document: DocumentImport) -> Review:
    document.refresh_from_db()
    return Review.from_json(document.reviewed)


def after(review: Review, *changes: Change) -> Review:
    for change in changes:
        review = change.apply(review)
    return review


def told(review: Review) -> list[Any]:
    """What will be entered: kind, title and text of each entry."""
    return [(one.kind, one.title, one.text) for one in review.kept]
