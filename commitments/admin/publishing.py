"""Publishing a dialogue: one act, with a preview of what each circle will read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django import forms
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.meeting import circle_after, mark_of_children, publish
from commitments.models import ActionItem, Commitment, StatusReport
from commitments.querysets.seeing import owner_is_insider
from commitments.status import Circle
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

    @property
    def gains(self) -> bool:
        return any(reading.after and not reading.before for reading in self.readings)

    @property
    def loses(self) -> bool:
        return any(reading.before and not reading.after for reading in self.readings)


def in_order_of_summary(dialogue: Dialogue) -> list[Commitment | OutcomePoint]:
    """Points and next steps, in the order of the summary; what is not as wide as the dialogue comes first."""
    children: list[Commitment | OutcomePoint] = [
        *dialogue.outcome_points.order_by("position", "pk"),
        *dialogue.commitments.order_by("position", "number"),
    ]
    return sorted(children, key=lambda child: child.visibility >= dialogue.visibility)


def name_of(child: Commitment | OutcomePoint) -> str:
    """What names a child in the form: a reference, or the number of a point."""
    return child.reference if isinstance(child, Commitment) else f"point-{child.pk}"


def opened_further(dialogue: Dialogue) -> Iterable[Any]:
    """The reports on what `dialogue` agreed whose content was opened beyond those who were in the room, each with
    `widest`, the circle that it was opened to: they are read by it as far as their next step is."""
    reports = StatusReport.objects.not_retracted().filter(action_item__commitment__dialogue=dialogue)
    opened = reports.annotate(widest=Max("sharings__circle")).filter(widest__gt=Circle.PARTICIPANTS)
    return opened.select_related("action_item__commitment", "stakeholder").order_by("action_item__sort_key", "pk")


def preview(dialogue: Dialogue, children: Sequence[Any], visibility: int, kept: Sequence[str]) -> list[Line]:
    """What each circle reads of the dialogue and of what is under it, now and once it is published to `visibility`;
    and of reports, where that changes. What changes stands before what does not. One query."""
    circles = {
        name_of(child): circle_after(child, dialogue, visibility, kept=name_of(child) in kept) for child in children
    }

    def line(name: Any, title: str, text: str, language: str, before: int, after: int, *, hidden: bool) -> Line:
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
    lines = [
        line(
            child.reference if isinstance(child, Commitment) else str(child.get_kind_display()),
            child.title,
            child.text,
            child.language or dialogue.language,
            child.visibility,
            circles[name_of(child)],
            # Staff alone read what is not finalised, whatever its circle.
            hidden=not dialogue.is_adopted or (isinstance(child, Commitment) and child.is_draft),
        )
        for child in children
    ]
    for report in opened_further(dialogue):
        step = report.action_item.commitment
        before, after = min(report.widest, step.visibility), min(report.widest, circles[step.reference])
        if before != after:
            told = gettext("Report on %(reference)s") % {"reference": report.action_item.reference}
            said = f"{report.stakeholder}, {date_format(report.reported_as_of)}"
            lines.append(line(told, said, report.narrative, report.language, before, after, hidden=False))
    return [first, *sorted(lines, key=lambda line: not (line.gains or line.loses))]


def changes(lines: Sequence[Line]) -> list[str]:
    """How many of them more people will read than now, and how many fewer."""
    wider, narrower = sum(line.gains for line in lines), sum(line.loses for line in lines)
    said = []
    if wider:
        said.append(gettext("%(count)d of these will be read by more people than now.") % {"count": wider})
    if narrower:
        said.append(gettext("%(count)d of these will be read by fewer people than now.") % {"count": narrower})
    return said or [gettext("Each of these will be read by the same people as now.")]


def staying(circles: Iterable[tuple[Commitment | OutcomePoint, int]], visibility: int) -> list[str]:
    """How many next steps and points stay with which circle, though their dialogue is as wide as `visibility`.
    `circles` has the circle of each."""
    counts = Counter((isinstance(child, OutcomePoint), circle) for child, circle in circles if circle < visibility)
    said = []
    for (is_point, circle), count in sorted(counts.items()):
        if is_point:
            words = ngettext("%(count)d point stays with %(circle)s.", "%(count)d points stay with %(circle)s.", count)
        else:
            words = ngettext(
                "%(count)d next step stays with %(circle)s.", "%(count)d next steps stay with %(circle)s.", count
            )
        said.append(words % {"count": count, "circle": Visibility(circle).label})
    return said


def label_of(child: Commitment | OutcomePoint) -> str:
    """Which next step or what kind of point it is, its title, and who reads it now."""
    step = child if isinstance(child, Commitment) else None
    named = f"{step.reference} {step.title}" if step else titled(capfirst(child.get_kind_display()), child.title)
    return f"{named} ({child.get_visibility_display()})"


def left_behind(circles: Iterable[tuple[Any, int]]) -> list[str]:
    """Which live actions their owners will read no more: what a stranger offered is read with its next step alone.
    `circles` has the circle of each next step and point afterwards."""
    closed = [
        child.pk
        for child, circle in circles
        if isinstance(child, Commitment) and circle < Visibility.PUBLIC <= child.visibility
    ]
    offered = ActionItem.objects.live().filter(commitment__in=closed, offered=True).exclude(owner_is_insider())
    sentence = gettext("%(owner)s added %(reference)s and will not read it any more: ask about it by phone.")
    return [
        sentence % {"owner": item.owner, "reference": item.reference}
        for item in offered.select_related("owner").order_by("sort_key")
    ]


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
            if children[0].visibility < self.record.visibility <= children[-1].visibility:
                keep.help_text = _(
                    "Everything else is read by the same circle as the dialogue. What is read by fewer so far comes "
                    "first; untick it to open it."
                )
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
        return in_order_of_summary(self.record)

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
        """Whoever narrowed it hears of nothing that was published; nor does whoever opened nothing."""
        before, after = self.record.visibility, result.visibility
        if after < before:
            return titled(_("Who reads it"), result.get_visibility_display())
        circles = {name_of(child): child.visibility for child in self.children}
        children = in_order_of_summary(result) if result.is_adopted else []
        wider = after > before or any(child.visibility > circles[name_of(child)] for child in children)
        stays = staying(((child, child.visibility) for child in children), after)
        return " ".join([str(self.done) if wider else gettext("Nobody reads more than before."), *stays])

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
        visibility = form.cleaned_data["visibility"]
        lines = preview(self.record, form.children, visibility, form.kept)
        after = [
            (child, circle_after(child, self.record, visibility, kept=name_of(child) in form.kept))
            for child in (form.children if self.record.is_adopted else ())
        ]
        told = [*changes(lines), *staying(after, visibility), *left_behind(after)]
        return {"lines": lines, "previewed": form.signature, "circles": circles, "told": told}
