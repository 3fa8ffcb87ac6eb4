"""What may be mended of a next step and an action after the dialogue was finalised: facts and translations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.drafting import edit_commitment, edit_item
from commitments.actions.translating import translate_texts
from commitments.models import ActionItem, Commitment
from commitments.status import TranslationStatus
from dialogues.fields import LanguageField
from urbanshift.admin.acts import Act
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.seen import ChangingForm
from urbanshift.admin.site import page
from urbanshift.fields import LineField, ReasonField

from .entry.forms import StepFacts, TranslatedTexts, TranslationFields
from .owed_acts import ItemAct, StepAct

WHY = _("Why it is mended")


class StepFactsForm(StepFacts, ChangingForm):
    reason = ReasonField(label=WHY)

    def act(self, *, by: User, now: datetime) -> Commitment:
        return edit_commitment(self.record, by=by, now=now, version=self.version, **self.said)


@page("next-step/<key:reference>/edit/", name="edit_step")
class EditStep(StepAct):
    form_class = StepFactsForm
    title = _("Mend the facts")

    def get_initial(self) -> dict[str, Any]:
        return StepFacts.facts_of(self.record)

    def consequences(self) -> Sequence[Any]:
        return [_("The wording is amended, the lead changed and the date moved by acts of their own.")]


class ItemFactsForm(ChangingForm):
    title = LineField(label=_("Title"), max_length=300)
    city = LookupField("cities", label=_("City"), required=False)
    reason = ReasonField(label=WHY)

    def act(self, *, by: User, now: datetime) -> ActionItem:
        return edit_item(self.record, by=by, now=now, version=self.version, **self.said)


@page("action/<key:reference>/edit/", name="edit_item")
class EditItem(ItemAct):
    form_class = ItemFactsForm
    title = _("Mend the facts")

    def get_initial(self) -> dict[str, Any]:
        return {"title": self.record.title, "city": self.record.city}

    def consequences(self) -> Sequence[Any]:
        return [_("The owner is changed and the date moved by acts of their own.")]


class TranslationForm(TranslationFields, ChangingForm):
    """`record` is what is translated; `texts` are those there are in the language of the address, or None."""

    language = LanguageField(label=_("Language"), alone=True)

    def __init__(self, *args: Any, texts: TranslatedTexts | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.texts = texts
        if isinstance(self.record, ActionItem):
            del self.fields["text"]
        self.fields["version_seen"].initial = texts.version if texts is not None else 0
        if texts is not None:
            self.fields["language"].disabled = True

    def act(self, *, by: User, now: datetime) -> Any:
        said = self.said
        return translate_texts(
            self.record,
            by=by,
            now=now,
            language=said["language"],
            texts={field: said[field] for field in ("title", "text") if said.get(field)},
            status=said["status"],
            translator=said["translator"],
            version=self.version,
        )


class Translating(Act):
    """Translations into one language: the one that the address names, or one to choose."""

    form_class = TranslationForm
    title = _("Translate")
    done = _("The translation is saved.")

    def texts(self) -> TranslatedTexts | None:
        wanted = self.request.GET.get("language")
        found = TranslatedTexts.of(self.record.translations.all()) if wanted else []
        return next((texts for texts in found if texts.language == wanted), None)

    def form_options(self) -> dict[str, Any]:
        return {"texts": self.texts()}

    def get_initial(self) -> dict[str, Any]:
        texts = self.texts()
        return TranslationFields.said_by(texts) if texts is not None else {"status": TranslationStatus.COURTESY}

    def consequences(self) -> Sequence[Any]:
        return [_("It is shown beside the original, which stays what counts unless the translation is authentic.")]


@page("next-step/<key:reference>/translate/", name="translate_step")
class TranslateStep(Translating, StepAct):
    pass


@page("action/<key:reference>/translate/", name="translate_item")
class TranslateItem(Translating, ItemAct):
    pass
