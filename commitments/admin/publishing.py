"""Publishing a dialogue: one act, with a preview of what each circle will read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.meeting import circle_after, mark_of_children, publish
from commitments.models import Commitment
from dialogues.models import Dialogue, OutcomePoint
from dialogues.status import Visibility
from urbanshift.admin.acts import ActForm
from urbanshift.admin.site import page
from urbanshift.text import titled

from .lives import DialogueAct

CIRCLES = (Visibility.PARTICIPANTS, Visibility.PARTNERS, Visibility.PUBLIC)
"""The circles beyond staff, who read everything."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one circle makes of one record, now and after; and whether finalising the dialogue will open it."""

    before: bool
    after: bool
    opens: bool = False

    @property
    def says(self) -> Any:
        match self.before, self.after:
            case True, True:
                return _("reads it")
            case False, True:
                return _("will read it")
            case True, False:
                return _("no longer")
        return _("once it is finalised") if self.opens else "–"


@dataclass(frozen=True, slots=True)
class Line:
    """A record in the preview, with a `Reading` for each of `CIRCLES`."""

    name: str
    title: str
    text: str
    language: str
    readings: list[Reading]


def children_of(dialogue: Dialogue) -> list[Commitment | OutcomePoint]:
    """Points and next steps, in the order of the summary."""
    return [
        *dialogue.outcome_points.order_by("position", "pk"),
        *dialogue.commitments.order_by("position", "number"),
    ]


def name_of(child: Commitment | OutcomePoint) -> str:
    """What names a child in the form: a reference, or the number of a point."""
    return child.reference if isinstance(child, Commitment) else f"point-{child.pk}"


def preview(dialogue: Dialogue, children: Sequence[Any], visibility: int, kept: Sequence[str]) -> list[Line]:
    """What each circle reads of the dialogue and of what is under it, now and once it is published to `visibility`."""

    def line(name: str, title: str, text: str, language: str, before: int, after: int, *, hidden: bool) -> Line:
        finalised = max(after, Visibility.PARTICIPANTS)
        readings = [
            Reading(
                before >= circle and not hidden,
                after >= circle and not hidden,
                opens=finalised >= circle and not dialogue.is_adopted,
            )
            for circle in CIRCLES
        ]
        return Line(name, title, text, language, readings)

    first = line(
        dialogue.reference,
        dialogue.title,
        dialogue.topic,
        dialogue.language,
        dialogue.visibility,
        visibility,
        hidden=False,
    )
    return [
        first,
        *(
            line(
                child.reference if isinstance(child, Commitment) else str(child.get_kind_display()),
                child.title,
                child.text,
                child.language or dialogue.language,
                child.visibility,
                circle_after(child, dialogue, visibility, kept=name_of(child) in kept),
                # Staff alone read what is not finalised, whatever its circle.
                hidden=not dialogue.is_adopted or (isinstance(child, Commitment) and child.is_draft),
            )
            for child in children
        ),
    ]


def label_of(child: Commitment | OutcomePoint) -> str:
    """Which next step or what kind of point it is, its title, and who reads it now."""
    step = child if isinstance(child, Commitment) else None
    named = f"{step.reference} {step.title}" if step else titled(capfirst(child.get_kind_display()), child.title)
    return f"{named} ({child.get_visibility_display()})"


class PublishForm(ActForm):
    visibility = forms.TypedChoiceField(label=_("Who reads it"), coerce=int, widget=forms.RadioSelect)
    keep = forms.MultipleChoiceField(
        label=_("What stays with those who read it now"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Everything else is read by the same circle as the dialogue."),
    )

    def __init__(self, *args: Any, children: Sequence[Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.children = children
        adopted = self.record.is_adopted
        offered = [one for one in Visibility.choices if not adopted or one[0] >= Visibility.PARTICIPANTS]
        visibility: Any = self.fields["visibility"]
        visibility.choices = offered
        if adopted and children:
            keep: Any = self.fields["keep"]
            keep.choices = [(name_of(child), label_of(child)) for child in children]
        else:
            del self.fields["keep"]

    @property
    def kept(self) -> list[str]:
        return self.cleaned_data.get("keep", [])

    @property
    def signature(self) -> str:
        """What a preview was a preview of."""
        return ":".join([self.shown, str(self.cleaned_data["visibility"]), *sorted(self.kept)])

    @property
    def shown(self) -> str:
        """A mark of what is under the dialogue as it was previewed."""
        return mark_of_children(self.children)

    def act(self, *, by: User, now: datetime) -> Dialogue:
        return publish(
            self.record,
            by=by,
            now=now,
            version=self.version,
            visibility=self.cleaned_data["visibility"],
            keep=[child for child in self.children if name_of(child) in self.kept],
            seen=self.shown,
        )


@page("dialogue/<key:reference>/publish/", name="publish")
class Publish(DialogueAct):
    form_class = PublishForm
    template_name = "staff/publish.html"
    title = _("Publish")
    button = _("Publish")
    done = _("Published.")

    def form_options(self) -> dict[str, Any]:
        return {"children": self.children}

    @cached_property
    def children(self) -> list[Commitment | OutcomePoint]:
        return children_of(self.record)

    def get_initial(self) -> dict[str, Any]:
        # What was kept narrower than the rest is not opened by not looking. Where all are, nothing was opened yet.
        narrower = [name_of(child) for child in self.children if child.visibility < self.record.visibility]
        kept = narrower if len(narrower) < len(self.children) else []
        return {"visibility": self.record.visibility, "keep": kept}

    def consequences(self) -> Sequence[Any]:
        if self.record.is_adopted:
            return [_("Widening opens the dialogue, its points and its next steps; narrowing closes them at once.")]
        return [
            _("Until it is finalised, only the facts of the meeting are read; points and next steps stay with staff."),
            _("Finalising opens them to those who were in the room; publishing it afterwards opens them wider."),
        ]

    def get_done(self, result: Dialogue) -> Any:
        """Whoever narrowed it hears of nothing that was published."""
        narrowed = result.visibility < self.record.visibility
        return titled(_("Who reads it"), result.get_visibility_display()) if narrowed else self.done

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form: Any = self.make_form(request.POST)
        if form.is_valid() and request.POST.get("previewed") != form.signature:
            self.tell_of_preview(_("This is what each circle will read. Publish it if that is right."))
            return self.render(form)
        return super().post(request, **kwargs)

    def context(self, form: Any) -> dict[str, Any]:
        circles = [circle.label for circle in CIRCLES]
        if not hasattr(form, "cleaned_data") or "visibility" not in form.cleaned_data:
            kept = [name_of(child) for child in form.children]
            now = preview(self.record, form.children, self.record.visibility, kept)
            return {"lines": now, "circles": circles}
        lines = preview(self.record, form.children, form.cleaned_data["visibility"], form.kept)
        return {"lines": lines, "previewed": form.signature, "circles": circles}
