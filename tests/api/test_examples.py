"""The examples of the description are what the application answers, and what it takes."""

from __future__ import annotations

import json
import os
import re
from typing import Any

import pytest

from commitments.api.examples import TOLD
from tests.api.examples import HOST, written

CURSOR = re.compile(r"\b(after|cursor)=[\w%-]+")
"""Sealed with a secret of each installation."""


@pytest.mark.any_engine
@pytest.mark.django_db(transaction=True, reset_sequences=True)
def test_they_are_what_is_sent_and_answered(settings: Any) -> None:
    """`make examples` writes them anew."""
    settings.ALLOWED_HOSTS = [HOST]
    found = CURSOR.sub(r"\1=Q3Vyc29y", written())
    if os.environ.get("WRITE_EXAMPLES"):
        TOLD.write_text(found, encoding="utf-8")
    assert json.loads(found) == json.loads(TOLD.read_text(encoding="utf-8"))
