"""Form fields of what was agreed, and the form by which officers and staff ask for a change of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.answering import ASKED_ALREADY, ask, still_askable
from commitments.due import Due
from commitments.files import ACCEPTED
from commitments.models import ActionItem, Request
from commitments.status import DATED, DuePrecision, ItemStatus, RequestKind
from commitments.words import due_words
from urbanshift.acts import ActForm
from urbanshift.errors import Invalid
from urbanshift.fields import DayField

DATELESS = [precision.value for precision in DuePrecision if precision not in DATED]


class DueWidget(forms.MultiWidget):
    template_name = "django/forms/widgets/multiwidget.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, unchosen: Any = None) -> None:
        choices = [("", unchosen or _("not chosen yet")), *DuePrecision.choices]
        super().__init__(
            [
                forms.Select(
                    attrs={"aria-label": _("How exactly it is known"), "data-dateless": " ".join(DATELESS)},
                    choices=choices,
                ),
                forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "aria-label": _("Any day in it")}),
            ],
            attrs,
        )

    def decompress(self, value: Due | None) -> list[Any]:
        return [value.precision, value.on] if value else ["", None]


class DueField(forms.MultiValueField):
    """A due: how exactly it is known, and any day in it where it has one. Cleans to a `Due`, an empty one where
    nobody has chosen yet; `unchosen` says what that means where it means something else."""

    def __init__(self, *, unchosen: Any = None, **options: Any) -> None:
        options.setdefault("widget", DueWidget(unchosen=unchosen))
        options.setdefault("help_text", _("For a month, quarter or year give any day in it."))
        options.setdefault("error_messages", {"required": _("Choose when it is due, or that it has no date.")})
        parts = (forms.ChoiceField(choices=[("", ""), *DuePrecision.choices], required=False), DayField(required=False))
        super().__init__(parts, require_all_fields=False, **options)

    def stand_ins(self) -> list[Due]:
        return [Due.of(one, None) for one in (DuePrecision.NONE, DuePrecision.NEXT_DIALOGUE)]

    @staticmethod
    def shown(value: Due | None) -> str:
        """How a due reads beside another one."""
        return due_words(value) if value else ""

    def compress(self, values: list[Any]) -> Due:
        precision, on = values or ("", None)
        return self._due(precision or "", on or None)

    def _due(self, precision: str, on: date | None) -> Due:
        if not precision:
            if on is not None:
                raise ValidationError(_("Say how exactly the date is known."))
            return Due()
        try:
            return Due.of(precision, on)
        except Invalid as refusal:
            raise ValidationError([str(fault.message) for fault in refusal.faults]) from refusal


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files that show something. What they may be, and how large, is the action's business."""

    widget = FilesInput(attrs={"accept": ACCEPTED})

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text",
            _(
                "Photos (JPEG, PNG, WebP), PDFs, documents of Office or LibreOffice; 20 MB each at most. "
                "Where a photo was taken is removed from it."
            ),
        )
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return list(data or ())


class AgainField(forms.TypedMultipleChoiceField):
    """Evidence of a report that was sent back, which the next one shows again unless it is unticked."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=_("Show again what was sent back"),
            coerce=int,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("It is here already: it is not sent a second time. Untick what the new report is not to show."),
            **options,
        )


FAULTS_OF_FILES = {f"evidence.{place}.file": "documents" for place in range(200)}
"""Where the faults of files are shown: of as many as somebody may try."""


class AskForm(ActForm):
    """What an owner asks for, `kind`, with `due` or `owner` where it needs one: of each kind that does not wait for
    an answer already."""

    asked_by = "kind"
    asked_of = {"due": [RequestKind.DUE], "owner": [RequestKind.OWNER]}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        own: dict[str, Any] = self.fields
        askable = still_askable(self.record)
        own["kind"].choices = [(kind.value, kind.label) for kind in askable]
        own["kind"].initial = askable[0] if len(askable) == 1 else None
        own["kind"].error_messages["invalid_choice"] = ASKED_ALREADY
        for name, (kind,) in self.asked_of.items():
            if kind not in askable:
                del own[name]

    def act(self, *, by: User, now: datetime) -> Request:
        return ask(self.record, by=by, now=now, version=self.version, **self.said)


OUTLOOK = ("on_track", "waiting_for", "waiting_for_stakeholder")
"""What a report says of the way that is left. A form has it as it was last told: what nobody touched has not gone."""


def outlook_left(said: Mapping[str, Any], item: ActionItem) -> dict[str, Any]:
    """What of it is not to be said though the form has it: it is as `item` had it, and the way has ended or the action
    waits for nothing any more."""
    is_as_told = all(said[name] == getattr(item, name) for name in OUTLOOK)
    if said["status"] == ItemStatus.REPORTED_COMPLETE and is_as_told:
        return {"on_track": "", "waiting_for": "", "waiting_for_stakeholder": None}
    if not said["waiting_for"] and said["waiting_for_stakeholder"] == item.waiting_for_stakeholder:
        return {"waiting_for_stakeholder": None}
    return {}
