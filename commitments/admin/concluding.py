"""Concluding a series: its close-out screen, with one decision for each next step that is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.concluding import conclude, open_of, require_concludable
from commitments.deciding import Ruling
from commitments.models import ActionItem, Commitment
from commitments.status import AT_CLOSE_OUT, Decision
from dialogues.models import Dialogue, Series
from urbanshift.admin.acts import Act, ActForm, PlainForm
from urbanshift.admin.lookups import LookupField, resolve
from urbanshift.admin.site import page
from urbanshift.errors import Fault
from urbanshift.fields import DayField, ReasonField, TextField
from urbanshift.text import titled

from . import addresses
from .rulings import TAKES_ALONG, asked_of, in_order


class CloseOutForm(PlainForm):
    """What becomes of one next step."""

    decision = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[("", _("not decided yet")), *(one for one in Decision.choices if one[0] in AT_CLOSE_OUT)],
        error_messages={
            "required": _("Say what becomes of it."),
            "invalid_choice": _("Open the series that continues it first, or decide otherwise."),
        },
    )
    handed_over_to = LookupField("organisations", label=_("Handed over to"), required=False)
    shown = TextField(label=_("What was shown"), rows=2, required=False)
    reason = ReasonField(label=_("Reason"), rows=2, required=False)
    decided_on = DayField(
        label=_("Decided on"), required=False, help_text=_("Where it was another day than the series was concluded.")
    )

    asked_by = "decision"
    asked_of = {**asked_of(AT_CLOSE_OUT), "decided_on": in_order(AT_CLOSE_OUT)}

    def __init__(self, *args: Any, step: Commitment, is_continued: bool, **options: Any) -> None:
        super().__init__(*args, prefix=step.reference, **options)
        self.step = step
        decision: Any = self.fields["decision"]
        if not is_continued:
            decision.choices = [one for one in decision.choices if one[0] != Decision.CONTINUED]

    @property
    def ruling(self) -> Ruling:
        return Ruling(**self.cleaned_data)


_STAND_IN = Ruling(Decision.NOT_FULFILLED)
"""For what is not decided yet, where the rest is asked about: see `ActForm.ask_without`."""


class ConcludeForm(ActForm):
    basis = TextField(
        label=_("Basis"), rows=2, help_text=_("Who decided to conclude the series, and where it is written.")
    )
    concluded_on = DayField(label=_("Concluded on"), required=False, help_text=_("Leave it empty for today."))

    def __init__(
        self, data: Any = None, *args: Any, steps: Sequence[Commitment], is_continued: bool, **options: Any
    ) -> None:
        super().__init__(data, *args, **options)
        self.rows = [CloseOutForm(data, step=step, is_continued=is_continued) for step in steps]

    def is_valid(self) -> bool:
        resolve(*self.rows)
        rows = [row.is_valid() for row in self.rows]
        return super().is_valid() and all(rows)

    def act(self, *, by: User, now: datetime) -> Series:
        rulings = {row.step.reference: row.ruling if row.is_valid() else _STAND_IN for row in self.rows}
        return conclude(self.record, by=by, now=now, version=self.version, rulings=rulings, **self.said)

    def wrong(self) -> frozenset[str]:
        return super().wrong() | {row.step.reference for row in self.rows if row.errors}

    def _ways(self, wrong: Iterable[str]) -> list[dict[str, Any]]:
        return super()._ways(name for name in wrong if name in self.fields)

    def _is_known(self, fault: Fault) -> bool:
        return fault.field.partition(".")[0] in self.wrong_already or super()._is_known(fault)

    def _place(self, fault: Fault) -> bool:
        """What is wrong with one next step stands at it."""
        reference, _dot, field = fault.field.partition(".")
        row = next((one for one in self.rows if one.step.reference == reference), None)
        if row is None:
            return super()._place(fault)
        error = forms.ValidationError(str(fault.message).removeprefix(f"{reference}: "), code=fault.code)
        row.add_error(field if field in row.fields else None, error)
        return True


@page("series/<key:code>/conclude/", name="conclude")
class Conclude(Act):
    form_class = ConcludeForm
    template_name = "staff/conclude.html"
    title = _("Conclude the series")
    button = _("Conclude it")
    done = _("The series is concluded.")
    dangerous = True

    def require_possible(self) -> None:
        require_concludable(self.record)

    record: Series

    def find(self, **key: Any) -> Series:
        return get_object_or_404(Series.objects.select_related("country", "continued_by"), code=key["code"])

    def get_title(self) -> str:
        return titled(self.title, self.record.code)

    @cached_property
    def steps(self) -> list[Commitment]:
        """The next steps that are decided about."""
        items = ActionItem.objects.select_related("owner", "city", "latest_report").order_by("position", "number")
        found = Commitment.objects.filter(pk__in=open_of(self.record)).select_related("lead", "dialogue")
        return list(found.prefetch_related(Prefetch("action_items", items)).order_by("sort_key"))

    @cached_property
    def successor(self) -> Series | None:
        """The open series that continues this one, if there is one."""
        found = getattr(self.record, "continued_by", None)
        return found if found is not None and found.concluded_on is None else None

    def form_options(self) -> dict[str, Any]:
        return {"steps": self.steps, "is_continued": self.successor is not None}

    def consequences(self) -> Sequence[Any]:
        open_steps = len(self.steps)
        return [
            ngettext(
                "%(count)d next step is open; it needs one decision.",
                "%(count)d next steps are open; each needs one decision.",
                open_steps,
            )
            % {"count": open_steps},
            _("Afterwards nothing else of the series is overdue or chased, and no dialogue is planned in it."),
            TAKES_ALONG,
            self._of_those_continued(),
            _("It is for good: a concluded series is not opened again."),
        ]

    def _of_those_continued(self) -> str:
        if self.successor is None:
            return format_html(
                '{} <a href="{}?{}">{}</a>',
                gettext("No series continues this one, so nothing can be continued in it."),
                reverse("admin:open_series"),
                urlencode({"continues": self.record.code}),
                gettext("Open the series that continues it"),
            )
        return gettext("What is continued stays open and goes to the agenda of %(series)s.") % {
            "series": self.successor.name
        }

    def trail(self) -> Iterable[tuple[Any, str]]:
        return addresses.trail_of_dialogues()

    def instead(self) -> Iterable[tuple[Any, str]]:
        return [
            (one.reference, addresses.of_dialogue(one.reference))
            for one in Dialogue.objects.not_ended().filter(series=self.record).order_by("number")
        ]

    def leads_to(self, result: Any) -> str:
        """What became of each of its next steps."""
        return f"{reverse('admin:next_steps')}?{urlencode({'series': result.code})}"

    def back(self) -> str:
        last = self.record.dialogues.order_by("number").last()
        return addresses.of_dialogue(last.reference) if last is not None else reverse("admin:dialogues")

    def context(self, form: Any) -> Mapping[str, Any]:  # type: ignore[override]
        faulty = [row for row in form.rows if row.is_bound and row.errors]
        return {"rows": form.rows, "faulty": faulty, "now": timezone.now(), "near": self.record.country}
