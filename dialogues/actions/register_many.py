"""Entering many cities or organisations in one act: what `register` does to one record, with the same checks, lines of
history and events, but what is taken is looked up once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from accounts.log import recording
from accounts.models import User
from dialogues.standing import Standing
from urbanshift.text import plain

from .register import ALIASES, check_new, create, refuse_taken, stem_of


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to be entered, not stored; without a slug one is made from its name."""

    record: Any
    aliases: Sequence[str] = ()
    reason: str = field(default="")


def register_many(news: Sequence[NewRecord], *, by: User, now: datetime) -> None:
    """Enter records of one model. Raises NotAllowed, Invalid, Conflict where a key is taken."""
    if not news:
        return
    model = type(news[0].record)
    with recording(by=by, now=now) as log:
        who = Standing.of(by, on=now.date())
        for new in news:
            check_new(new.record, by=who)
        stems = [new.record.slug or stem_of(model, new.record.name) for new in news]
        taken = set(model._default_manager.filter(slug__in=stems).values_list("slug", flat=True))
        plainly: dict[str, list[NewRecord]] = defaultdict(list)
        for new, stem in zip(news, stems, strict=True):
            refuse_taken(new.record, but=("slug",))
            if stem in taken:
                with log.because(new.reason):
                    create(log, new.record, slug=new.record.slug or None, called=new.record.name, aliases=new.aliases)
                continue
            new.record.slug = stem
            taken.add(stem)
            plainly[new.reason].append(new)
        for reason, some in plainly.items():
            with log.because(reason):
                log.create_many([new.record for new in some])
                if model in ALIASES:
                    alias, of = ALIASES[model]
                    log.create_many(
                        [
                            alias(**{of: new.record, "name": name})
                            for new in some
                            for name in {name.casefold(): name for name in map(plain, new.aliases) if name}.values()
                        ]
                    )
