"""The entry screen: everything that a summary on paper tells, on one page, saved at once or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from commitments.actions.drafting import require_not_cancelled
from commitments.actions.whole import Entered, NotEntered, Whole, enter
from commitments.admin import addresses, hub
from commitments.models import ActionItem, Commitment
from dialogues.admin.organisations import adding
from dialogues.fields import languages_offered
from dialogues.models import Dialogue, OutcomePoint, Representation
from dialogues.status import DialogueStatus, PolicyRelation
from urbanshift import once
from urbanshift.admin.acts import Act, PlainForm, see
from urbanshift.admin.lookups import resolve
from urbanshift.admin.rows import TECHNICAL, Rows, all_valid, positions, refuse_twins
from urbanshift.admin.site import page, show
from urbanshift.errors import Refused
from urbanshift.fields import ReasonField
from urbanshift.refused_by_database import in_own_words
from urbanshift.text import comma, in_utc, number_in, titled

from .forms import CHOOSE, ManyForm, MeetingForm, PartForm, PointForm, StepForm

MOST_OPEN = 60
"""Lines of one kind, those under them counted, that the screen shows in full. Beyond that it shows the name of each and
the rest of those that are opened, so that it stays quick, and can be sent, whatever a dialogue agreed."""


def points_of(dialogue: Dialogue) -> QuerySet[OutcomePoint]:
    points = OutcomePoint.objects.filter(dialogue=dialogue)
    return points.prefetch_related("themes", "policy_relations__policy", "translations").order_by("position", "pk")


def steps_of(dialogue: Dialogue) -> QuerySet[Commitment]:
    items = ActionItem.objects.select_related("owner", "city").prefetch_related("translations")
    return (
        Commitment.objects.filter(dialogue=dialogue)
        .select_related("lead")
        .prefetch_related(
            Prefetch("action_items", items.order_by("position", "number")),
            "party_lines__stakeholder", "cities", "themes", "translations",
        )
        .order_by("position", "number")
    )  # fmt: skip


THERE_ALREADY = gettext_lazy("This organisation stands here already; change that line.")

FOLDING: dict[str, Any] = {
    "points": (PointForm, points_of, "staff/entry/point.html"),
    "steps": (StepForm, steps_of, "staff/entry/step.html"),
}
"""Rows that fold: their form, their records, and what shows all of one."""


class ReasonForm(PlainForm):
    """Why something of a finalised dialogue is changed."""

    reason = ReasonField(label=gettext_lazy("Why it is changed"))


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong: where, as a person would say it, a place on the page to go to, and what to do."""

    where: str
    anchor: str
    message: str


class EntryForm:
    """All forms of the screen, of what is stored or of what was posted."""

    def __init__(self, dialogue: Dialogue, data: Any = None) -> None:
        self.dialogue = dialogue
        self.is_adopted = dialogue.is_adopted
        self.reason = ReasonForm(data) if self.is_adopted else None
        self.meeting = MeetingForm(data, record=dialogue, prefix="meeting")
        self.parts = Rows(
            PartForm, "parts", data=data,
            records=Representation.objects.filter(dialogue=dialogue).select_related("stakeholder").order_by("pk"),
        )  # fmt: skip
        points = list(points_of(dialogue))
        self.points = Rows(PointForm, "points", data=data, records=points, folded=len(points) > MOST_OPEN)
        # Those of a finalised dialogue are changed by acts of their own. Who typed before it was finds it again.
        steps = list(steps_of(dialogue)) if data is not None or not self.is_adopted else []
        lines = len(steps) + sum(len(step.action_items.all()) for step in steps)
        self.steps = Rows(StepForm, "steps", data=data, records=steps, folded=lines > MOST_OPEN)
        self.at_top: list[str] = []
        if self.is_adopted:
            for row in self.every_form():
                row.stays = row.record is not None

    def every_form(self) -> Iterator[Any]:
        yield from self.meeting.every_form()
        for rows in (self.parts, self.points, self.steps):
            for row in rows.forms:
                yield from row.every_form()

    def resolve(self) -> None:
        """Find all that the lookups name, with a query a kind."""
        resolve(*self.every_form(), *(step.many for step in self.steps.forms if isinstance(step, StepForm)))
        if self.is_adopted:
            self._keep_what_was_typed()

    def _keep_what_was_typed(self) -> None:
        """Of the next steps of a finalised dialogue keep those that somebody was at work on, and say so."""
        steps = [step for step in self.steps.forms if not (step.is_folded or step.is_removed or step.is_untouched)]
        self.steps.forms = [step for step in steps if not step.is_left_out]
        said = too_late(self.dialogue) if self.steps.forms else ""
        for step in self.steps.forms:
            step.too_late = said

    def is_valid(self) -> bool:
        kinds = [self.meeting, self.parts, self.points, *([] if self.is_adopted else [self.steps])]
        typed_too_late = self.is_adopted and bool(self.steps.forms)
        fine = all_valid([*kinds, *([self.reason] if self.reason else [])]) and not typed_too_late
        return refuse_twins(self.parts.forms, "stakeholder", THERE_ALREADY) and fine

    # --- What is to be saved ---

    def whole(self, *, understood: bool) -> Whole:
        """What the page says, as the action takes it. Only after `is_valid`, which said whether it is `understood`."""
        meeting = self.meeting
        points, steps = self.points.filled, [] if self.is_adopted else self.steps.filled
        return Whole(
            meeting=self._line(meeting, meeting.content(), moved=False),
            parts=[self._line(row, row.content(), moved=False) for row in self.parts.filled],
            points=[
                self._placed(row, place, {} if row.is_folded else _point_facts(row))
                for row, place in zip(points, positions(points), strict=True)
            ],
            steps=[self._step(row, place) for row, place in zip(steps, positions(steps), strict=True)],
            understood=understood,
        )

    def _step(self, row: Any, place: int) -> Entered:
        if row.is_folded:
            return self._placed(row, place, {})
        rows = row.items.filled
        items = [self._placed(one, at, one.content()) for one, at in zip(rows, positions(rows), strict=True)]
        if not row.is_removed and not row.many.errors:
            items += [Entered(f"{_key(row)}.many", facts) for facts in (row.many.everybody if row.many.is_used else [])]
        return self._placed(row, place, row.content(), items=items)

    def _placed(self, row: Any, place: int, facts: dict[str, Any], **under: Any) -> Entered:
        moved = row.record is not None and row.record.position != place
        return self._line(row, {**facts, "position": place}, moved=moved, **under)

    def _line(self, row: Any, facts: dict[str, Any], *, moved: bool, **under: Any) -> Entered:
        unread = {"policies" if name in PolicyRelation.values else name for name in row.errors}
        if not facts.get("language", True):
            facts = {**facts, "language": self.meeting.cleaned_data.get("language") or self.dialogue.language}
        translations = getattr(row, "translations", None)
        return Entered(
            _key(row),
            {name: value for name, value in facts.items() if name not in unread},
            record=row.record,
            version=_version_of(row),
            unread=unread,
            removed=row.is_removed,
            unchanged=row.record is not None and row.says_the_same and not moved,
            translations=_translations([one for one in translations.filled if not one.errors])
            if translations and not row.is_removed
            else (),
            **under,
        )

    # --- What was refused ---

    def refuse(self, refusal: NotEntered) -> None:
        """Put each fault at its field; one that has none, at its line; one of no line, at the top."""
        forms_: dict[str, Any] = {_key(form): form for form in self.every_form()}
        forms_ |= {f"{_key(step)}.many": step.many for step in self.steps.forms if isinstance(step, StepForm)}
        for fault in refusal.faults:
            key = max((key for key in forms_ if f"{fault.field}.".startswith(f"{key}.")), key=len, default="")
            if fault.code == "stale" and key:
                forms_[key].meet(refusal.stale[fault.field])
                for rows in (self.points, self.steps):
                    rows.unfold(forms_[key].prefix)
                continue
            field = fault.field.removeprefix(key).strip(".").split(".")[0]
            if field == "reason" and self.reason is not None:
                if not self.reason.has_error("reason"):
                    self.reason.add_error("reason", str(fault.message))
            elif key and not getattr(forms_[key], "is_folded", False):
                if forms_[key].has_error(field):
                    continue  # It was not even understood.
                known = field in forms_[key].fields and not forms_[key].fields[field].widget.is_hidden
                forms_[key].add_error(field if known else None, forms.ValidationError(str(fault.message)))
            else:
                self.at_top.append(str(fault.message))

    def troubles(self) -> list[Trouble]:
        """Everything that is wrong, from the top of the page to its end."""
        found = [Trouble("", "errors", message) for message in self.at_top]
        many = [step.many for step in self.steps.forms if isinstance(step, StepForm) and not step.is_removed]
        places = {**self.meeting.places(), **self.parts.places(), **self.points.places(), **self.steps.places()}
        for form in (*([self.reason] if self.reason else []), *self.every_form(), *many):
            where = self.name_of(form, places)
            if getattr(form, "too_late", ""):
                found.append(Trouble(where, f"{form.prefix}-row", form.too_late))
                continue
            if getattr(form, "stale", None):
                found.append(Trouble(where, f"{form.prefix}-row", _("A colleague changed this meanwhile.")))
            for name, messages_ in form.errors.items() if form.is_bound else ():
                anchor = f"{form.prefix}-row" if name == "__all__" else form[name].id_for_label
                label = where if name == "__all__" else " – ".join(filter(None, [where, str(form[name].label)]))
                found += [Trouble(label, anchor or f"{form.prefix}-row", str(message)) for message in messages_]
        return found

    def name_of(self, form: Any, places: Mapping[str, int]) -> str:
        """What a person calls a line: 'Next step 2, action 1'. `places`: the place of each row, by its prefix."""
        names = {
            "meeting": _("The meeting"),
            "parts": _("Organisation %(number)d"),
            "points": _("Point %(number)d"),
            "steps": _("Next step %(number)d"),
            "items": _("action %(number)d"),
            "translations": _("translation %(number)d"),
            "many": _("actions for many"),
        }
        words: list[str] = []
        parts = (form.prefix or "").split("-")
        for at, part in enumerate(parts, start=1):
            if part in names:
                words.append(names[part])
            elif part.isdigit() and words:
                words[-1] %= {"number": places["-".join(parts[:at])]}
        return comma().join(words)


def too_late(dialogue: Dialogue) -> str:
    """Who finalised the dialogue, and what becomes of next steps that somebody was typing."""
    before = dialogue.history.exclude(status=DialogueStatus.ADOPTED).order_by("-history_id").values("history_id")[:1]
    finalised = dialogue.history.filter(status=DialogueStatus.ADOPTED, history_id__gt=before)
    line = finalised.select_related("history_user").order_by("history_id").first()
    if line is None or line.history_user is None:
        return _("The dialogue was finalised meanwhile. Add this as a late entry or amend it, then leave it out here.")
    when = in_utc(line.history_date)
    return _(
        "%(who)s finalised the dialogue at %(when)s. Add this as a late entry or amend it, then leave it out here."
    ) % {"who": line.history_user, "when": when}


def focus(form: PlainForm) -> None:
    """Go on at the first field of it that is wrong, at its first where none is."""
    fields = [field for field in form.visible_fields() if field.name not in TECHNICAL]
    wrong = [field for field in fields if field.errors] if form.is_bound else []
    (wrong or fields)[0].field.widget.attrs["autofocus"] = True


def _key(form: Any) -> str:
    return str(form.prefix).replace("-", ".")


def _version_of(row: Any) -> int | None:
    """The version to compare with. Of a new line nothing was seen: one that a colleague entered meanwhile is told,
    before this one goes over it."""
    if row.record is not None:
        return int(row.version)
    return None if row.is_renewed else 0


def _point_facts(row: Any) -> dict[str, Any]:
    facts = {name: value for name, value in row.content().items() if name not in PolicyRelation.values}
    return {**facts, "policies": row.policies}


def _translations(rows: Sequence[Any]) -> list[Entered]:
    """A row says title and text in one language: two translations. One whose text was emptied is removed."""
    lines: list[Entered] = []
    for row in rows:
        said = row.content()
        texts = row.record
        fresh = texts is not None and row.version == texts.version
        for field in ("title", "text"):
            before = texts.lines.get(field) if texts is not None else None
            version = before.version if before is not None and fresh else 0
            if texts is None:
                version = _version_of(row)
            removed = row.is_removed or not said[field]
            if removed and before is None:
                continue
            lines.append(
                Entered(
                    _key(row),
                    {}
                    if removed
                    else {
                        "field": field,
                        "language": said["language"],
                        "text": said[field],
                        "status": said["status"],
                        "translator": said["translator"],
                    },
                    record=before,
                    version=version,
                    removed=removed,
                    unchanged=not removed
                    and before is not None
                    and (before.text, before.status, before.translator)
                    == (said[field], said["status"], said["translator"]),
                )
            )
    return lines


@page("dialogue/<key:reference>/entry/", name="entry")
class EntryScreen(View):
    """GET shows what is entered; POST saves all of it. Buttons that only change the page are posted as `page`:
    `add:<rows>` adds a line, `open:<row>` shows all of one, `many:<step>` writes out one action for each of many
    owners. A script asks for all of one line with `?row=<row>&record=<id>`."""

    token = ""
    """What the page is sent with next, where that is another one than it came with; see `once`."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.dialogue = get_object_or_404(
            Dialogue.objects.select_related("series__country", "city").prefetch_related("themes", "translations"),
            reference=kwargs["reference"],
        )
        return super().dispatch(request, *args, **kwargs)

    def refuse(self, refusal: Refused) -> HttpResponse:
        """Say why nothing is entered, and where to go."""
        user: Any = self.request.user
        buttons = hub.buttons(self.dialogue, administrator=user.is_superuser)
        return show(
            self.request,
            "forms/refused.html",
            titled(self.dialogue.reference, _("Enter what the dialogue agreed")),
            act=Act,
            refusal=refusal,
            instead=[(one["button"].title, one["address"]) for one in buttons],
            back=addresses.of_dialogue(self.dialogue.reference),
            trail=addresses.trail_of(self.dialogue),
        )

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        if row := request.GET.get("row"):
            return self.show_row(row, request.GET.get("record", ""))
        try:
            require_not_cancelled(self.dialogue)
        except Refused as refusal:
            # Said at once; whoever has typed already is told beside what they typed.
            return self.refuse(refusal)
        return self.render(EntryForm(self.dialogue))

    def post(self, request: HttpRequest, reference: str) -> HttpResponse:
        entry = EntryForm(self.dialogue, request.POST)
        entry.resolve()
        if wish := request.POST.get("page"):
            self.change_page(entry, wish)
            return self.render(entry)
        person: Any = request.user
        whole = entry.whole(understood=entry.is_valid())
        reason = entry.reason.cleaned_data.get("reason", "") if entry.reason else ""
        now = timezone.now()
        try:
            with in_own_words(), once.sent_once(request, now=now) as sending:
                if sending.was_done and sending.is_the_same:
                    messages.success(request, once.DONE_BEFORE)
                    return see(sending.led_to)
                if sending.was_done:
                    entry.at_top.append(sending.told)
                    self.token = once.new_token()
                    return self.render(entry)
                enter(self.dialogue, by=person, now=now, whole=whole, reason=reason)
                sending.done(lambda: self.goes_on_to(request))
        except NotEntered as refusal:
            entry.refuse(refusal)
            return self.render(entry)
        except Refused as refusal:
            entry.at_top.append(str(refusal.message))
            return self.render(entry)
        messages.success(request, _("Saved."))
        return see(self.goes_on_to(request))

    def show_row(self, prefix: str, record: str) -> HttpResponse:
        """All of the row `prefix`, which shows the record of that id."""
        kind, _dash, place = prefix.partition("-")
        if kind not in FOLDING or None in (number_in(place), number_in(record)):
            raise Http404
        form_class, records, template = FOLDING[kind]
        form = form_class(prefix=prefix, record=get_object_or_404(records(self.dialogue), pk=record))
        form.is_opened = True
        given = {"form": form, "template": template, "dialogue": self.dialogue}
        return render(self.request, "staff/entry/row.html", given)

    def change_page(self, entry: EntryForm, wish: str) -> None:
        """Do what a button asks that saves nothing; the page goes on where that is, and complains of nothing else."""
        what, _colon, where = wish.partition(":")
        for form in entry.every_form():
            form.errors.clear()
            form.is_opened = where.startswith(f"{form.prefix}-")
        if what == "open":
            entry.points.unfold(where)
            entry.steps.unfold(where)
        elif what == "add":
            for rows in self.every_rows(entry):
                if rows.prefix == where:
                    focus(rows.add())
        for step in entry.steps.forms:
            if isinstance(step, StepForm):
                if what == "many" and step.prefix == where:
                    step.is_opened = True
                    self.write_out(step)
                else:
                    step.many.errors.clear()

    def write_out(self, step: StepForm) -> None:
        """An action for each of those who were chosen."""
        if step.many.is_valid() and not step.many.everybody:
            step.many.add_error("owners", CHOOSE)
        if step.many.errors:
            focus(step.many)
            return
        made = [step.items.add(**facts) for facts in step.many.everybody]
        step.many = ManyForm(prefix=step.many.prefix)
        focus(made[0])

    def every_rows(self, entry: EntryForm) -> Iterator[Rows]:
        yield from (entry.parts, entry.points, entry.steps)
        for form in entry.every_form():
            for name in form.children:
                yield getattr(form, name)

    def goes_on_to(self, request: HttpRequest) -> str:
        where = "publish" if request.POST.get("then") == "preview" else "entry"
        return reverse(f"admin:{where}", args=[self.dialogue.reference])

    def render(self, entry: EntryForm) -> HttpResponse:
        return show(
            self.request,
            "staff/entry/screen.html",
            _("Enter what the dialogue agreed"),
            dialogue=self.dialogue,
            entry=entry,
            once=self.token or self.request.POST.get(once.FIELD) or once.new_token(),
            troubles=entry.troubles() if self.request.method == "POST" and "page" not in self.request.POST else [],
            languages=languages_offered(),
            **adding(self.dialogue.series.country),
            trail=addresses.trail_of(self.dialogue),
        )
