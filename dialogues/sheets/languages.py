"""The language of a text in a cell."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from dialogues.models.choices import check_language
from dialogues.words import tags_by_any_name
from urbanshift.sheets.values import Line, Unfit
from urbanshift.text import seen


@dataclass(frozen=True)
class Language(Line):
    """A language by its name, in any of our languages or its own, or by its code; kept by its BCP 47 tag."""

    most: int = 20

    def read(self, text: str) -> str:
        tag = super().read(tags_by_any_name().get(seen(text).casefold(), text))
        try:
            check_language(tag)
        except ValidationError as error:
            message = _("“%(text)s” is not %(allowed)s.") % {"text": text[:60], "allowed": self.allowed()}
            raise Unfit(message) from error
        return tag

    def allowed(self) -> str:
        return _("a language, by its name or its code, such as English or zh-Hans")
