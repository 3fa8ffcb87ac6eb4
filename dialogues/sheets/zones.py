"""The time zone of a city in a cell."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from dialogues.models.choices import zone_called, zones
from urbanshift.sheets.values import Line, Unfit, tidied


@dataclass(frozen=True)
class Zone(Line):
    """A time zone by its IANA name, in any case."""

    most: int = 64

    def read(self, text: str) -> str:
        if (found := zone_called(tidied(text))) in zones():
            return found
        raise Unfit(_("“%(text)s” is not %(allowed)s.") % {"text": text[:60], "allowed": self.allowed()})

    def allowed(self) -> str:
        return _("the IANA name of a time zone, such as Asia/Shanghai")
