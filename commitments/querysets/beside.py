"""What stands beside a record for its readers, each with one query however many records: earlier wordings, dues that
moved, translations."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Prefetch
from django.utils.translation import get_language

from dialogues.words import tag_of


def wordings() -> Prefetch[Any]:
    """The amendments of next steps as `wordings`, the one in force first."""
    amendments = apps.get_model("commitments", "Amendment")._base_manager
    return Prefetch("amendments", amendments.order_by("-amended_on", "-pk"), to_attr="wordings")


def moves() -> Prefetch[Any]:
    """When and why the due of next steps or actions moved, as `moves`, the last time first: not what was taken back."""
    lines = apps.get_model("commitments", "DueDateChange")._base_manager.filter(undoes=None, undone_by=None)
    return Prefetch("duedatechange_lines", lines.order_by("-pk"), to_attr="moves")


def translated(to: str = "") -> Prefetch[Any]:
    """The translations of records, or of those that `to` leads to, into the reader's language as `translated`, for the
    filter of that name."""
    translations = apps.get_model("commitments", "Translation")._base_manager
    into = translations.filter(language=tag_of(get_language() or ""))
    return Prefetch(f"{to}translations", into.order_by("pk"), to_attr="translated")
