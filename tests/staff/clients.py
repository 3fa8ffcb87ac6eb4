"""Who opens the staff's pages, and what they read there."""

from __future__ import annotations

import re
from html import unescape

from django.test import Client

from accounts.models import User


def signed_in(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def words(answer: object) -> str:
    """The text of a page: no tags, no runs of space."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    page = plain_references(re.sub(r"<(script|style).*?</\1>", " ", page, flags=re.DOTALL))
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def plain_references(page: str) -> str:
    """A page without what keeps references on one line."""
    return re.sub(r'<span class="reference">([^<]*)</span>', r"\1", page)


def said(answer: object) -> list[str]:
    """What stands in the summary of errors."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    summaries = re.findall(r'<div class="summary.*?</div>', page, flags=re.DOTALL)
    return [
        " ".join(unescape(re.sub(r"<[^>]+>", "", line)).split())
        for summary in summaries
        for line in re.findall(r"<li>(.*?)</li>", summary, flags=re.DOTALL)
    ]
