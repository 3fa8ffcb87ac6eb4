"""Putting translations beside the texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zlib import crc32

from django.db.models import Model
from django.utils.translation import gettext as _

from accounts.log import MEANWHILE, compare_version, recording
from accounts.models import Record, User
from commitments import rules
from commitments.models import ActionItem, Commitment, Translation
from commitments.status import TranslationStatus
from dialogues.models import Country, Dialogue, OutcomePoint
from dialogues.standing import Standing
from urbanshift.errors import Fault, Invalid, Stale

from .checks import day_of, line_of, text_of

TRANSLATED: dict[type[Model], str] = {
    Dialogue: "dialogue",
    OutcomePoint: "outcome_point",
    Commitment: "commitment",
    ActionItem: "action_item",
}


def translate(
    record: Record,
    *,
    by: User,
    now: datetime,
    field: str,
    language: str,
    text: str,
    status: str = TranslationStatus.COURTESY,
    translator: str = "",
    translated_on: date | None = None,
    version: int | None = None,
) -> Translation:
    """Put a translation beside a text, or improve the one that is there, which was seen as of its `version`.

    `field` is `title` or `text`. Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        told = line_of if field == "title" else text_of
        facts = {
            "text": told("text", text, _("The translation is empty.")),
            "status": status,
            "translator": translator,
            "translated_on": day_of("translated_on", translated_on, now=now, zone=_country_of(record).timezone),
        }
        name = TRANSLATED[type(record)]
        present = (
            Translation.objects.select_for_update(no_key=True)
            .filter(**{name: record}, field=field, language=language)
            .first()
        )
        if present is None:
            _require_another_language(record, language)
            present = log.create(Translation(**{name: record}, field=field, language=language, **facts))
        else:
            compare_version(present, version, reader=by)
            log.save(present, **facts)
        return present


def _country_of(record: Any) -> Country:
    """The one of the series in which the text was said."""
    if isinstance(record, ActionItem):
        record = record.commitment
    dialogue = record if isinstance(record, Dialogue) else record.dialogue
    country: Country = dialogue.series.country
    return country


def _require_another_language(record: Any, language: str) -> None:
    """Raise Invalid when the record is in this language itself: its text would be told twice, and differ."""
    if language.casefold() == record.language.casefold():
        raise Invalid(
            _("This is the language of the original."),
            [
                Fault(
                    "language",
                    _("The original is in this language, and is amended or mended itself. Choose another one."),
                )
            ],
        )


def translate_texts(
    record: Record,
    *,
    by: User,
    now: datetime,
    language: str,
    texts: Mapping[str, str],
    status: str = TranslationStatus.COURTESY,
    translator: str = "",
    version: int | None = None,
) -> list[Translation]:
    """Put the translations of several texts, by field, beside them at once.

    `version` is the `version_of` those into this language that were seen. Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now):
        rules.require(Standing.of_account(by), rules.ENTER)
        present = Translation.objects.select_for_update(no_key=True).filter(
            **{TRANSLATED[type(record)]: record}, language=language
        )
        _compare_versions(list(present.order_by("pk")), version, reader=by)
        return [
            translate(
                record,
                by=by,
                now=now,
                field=field,
                language=language,
                text=text,
                status=status,
                translator=translator,
            )
            for field, text in texts.items()
        ]


def version_of(texts: Iterable[Translation]) -> int:
    """One number for the translations of a record into one language: another one as soon as one of them is changed,
    removed or added; 0 where there are none."""
    seen = sorted((one.pk, one.version) for one in texts)
    return crc32(repr(seen).encode()) % _MOST + 1 if seen else 0


_MOST = 10**8
"""A form takes numbers of nine digits."""


def _compare_versions(present: Sequence[Translation], version: int | None, *, reader: User) -> None:
    """Refuse with Stale when the `version_of` those present is no longer `version`."""
    if version is None or version == version_of(present):
        return
    changes: dict[str, None] = {}
    for one in present:
        try:
            compare_version(one, 0, reader=reader)
        except Stale as stale:
            changes |= dict.fromkeys(stale.changes)
    raise Stale(MEANWHILE, version=version_of(present), changes=tuple(changes))
