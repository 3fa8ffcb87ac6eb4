"""A summary that is handed in, for the tests of what staff make of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from commitments.models import DocumentImport
from tests.summaries.handing_in import handed_in, review_of
from tests.worlds import China

from .clients import signed_in

SUMMARY = """# Second dialogue

Ningbo, 20 May 2025

## Participants

- National: Ministry of Finance, Bureau of Somewhere

## Challenges

- Funds are short. Staff are few.

## Next steps

1. **Coordination:** Set up a working group that meets monthly. (Lead: Bureau of Somewhere, by June 2026)
2. Plant trees in Ningbo

It was a long day.
"""


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def document(world: China) -> DocumentImport:
    return handed_in(world, SUMMARY, number=2)


@pytest.fixture
def staff(world: China) -> Client:
    return signed_in(world.staff)


def send(client: Client, document: DocumentImport, act: str, version: Any = None, **values: Any) -> Any:
    document.refresh_from_db()
    seen = document.version if version is None else version
    return client.post(f"/admin/imports/{document.pk}/", {"act": act, "version_seen": seen, **values})


def entry(document: DocumentImport, title: str) -> str:
    return next(one.id for one in review_of(document).entries if one.title == title)
