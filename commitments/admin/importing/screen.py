"""Going through what was read from a document: source and entries side by side, each change saved by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View

from commitments.actions.entering_reviewed import COLUMNS, has_entries, told_otherwise
from commitments.actions.importing import create_draft, discard
from commitments.actions.reviewing import add_and_link
from commitments.actions.reviewing import review as save
from commitments.actions.whole import NotEntered
from commitments.admin import addresses
from commitments.importing.reviewed import Change, Due, Review
from commitments.importing.reviewed import changes as acts
from commitments.models import DocumentImport
from dialogues.admin.organisations import adding
from dialogues.fields import languages_offered
from dialogues.models import Dialogue
from urbanshift.admin.acts import see
from urbanshift.admin.lookups import resolve
from urbanshift.admin.site import page, show
from urbanshift.errors import Invalid, Refused, Stale
from urbanshift.text import number_in, titled

from .forms import KINDS, EntryForm, FactsForm, ForAllForm, NewOrganisationForm, as_told, fact_as_read, said_by
from .names import ChooseForm, NameShown, names_of
from .shown import Shown

MOST_LEFT = 300
"""Texts that are left and listed at once; those behind them come up as these are sorted."""


@dataclass(slots=True)
class Told:
    """What the page says of the last act, and the forms that it was typed into."""

    refusal: Refused | None = None
    troubles: list[dict[str, Any]] = field(default_factory=list)
    facts: FactsForm | None = None
    entry: EntryForm | None = None
    organisation: tuple[str, NewOrganisationForm] | None = None
    choice: tuple[str, ChooseForm] | None = None


@page("imports/<int:number>/", name="review")
class ReviewScreen(View):
    """GET shows it: `edit` the entry whose fields are open, `from` and `entries` the part of a long document.

    POST makes one change, called `act`, and leads back to where the next thing waits. What is refused is said on the
    page, with what was typed.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.document = self.found(kwargs["number"])
        self.review = Review.from_json(self.document.reviewed)
        return super().dispatch(request, *args, **kwargs)

    @staticmethod
    def found(number: int) -> DocumentImport:
        documents = DocumentImport.objects.select_related("series__country", "dialogue", "sent_by").defer("proposal")
        return get_object_or_404(documents, pk=number)

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.render(Told())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        act = ACTS.get(request.POST.get("act", ""))
        try:
            if act is None:
                raise Invalid(_("This page knows no such act. Load it anew."))
            return act(self)
        except NotEntered as refusal:
            return self.render(Told(troubles=self.troubles(refusal)))
        except Refused as refusal:
            return self.render(Told(refusal=refusal))

    # --- Acts ---------------------------------------------------------------------------------------------------------

    @property
    def version(self) -> int:
        """The version that was seen. Without one in the post nothing was seen, so nothing matches."""
        return number_in(self.request.POST.get("version_seen", "")) or 0

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.request.POST.getlist("entry")))

    def change(self, change: Change, *, at: str = "", said: str = "") -> HttpResponse:
        """Make it, and go on at `at`: an entry, or a part of the page."""
        person: Any = self.request.user
        self.document = save(self.document, by=person, now=timezone.now(), version=self.version, change=change)
        return self.go_on(at, said)

    def go_on(self, at: str, said: str = "", *, edit: str = "") -> HttpResponse:
        if said:
            messages.success(self.request, said)
        shown = Shown(self.review, self.request.GET)
        other = self.request.GET.get("edit", "")
        if not edit and other not in self.chosen:
            edit = other  # Somebody writes in it.
        address = reverse("admin:review", args=[self.document.pk]) + shown.address(at=at, edit=edit)
        return see(f"{address}#{at}" if at else address)

    def next_after(self, id: str) -> str:  # noqa: A002
        return Shown(self.review, self.request.GET).after(id)

    def accept(self) -> HttpResponse:
        chosen = self.chosen
        at = self.next_after(chosen[-1]) if len(chosen) == 1 else self._first_left(chosen)
        return self.change(acts.Accept(chosen), at=at)

    def _first_left(self, chosen: Sequence[str]) -> str:
        shown = Shown(self.review, self.request.GET)
        waiting = [one.id for one in shown.in_order if not one.looked_at and one.id not in chosen]
        return waiting[0] if waiting else shown.beside()

    def leave_out(self) -> HttpResponse:
        at = self.next_after(self.chosen[-1]) if self.chosen else ""
        return self.change(
            acts.LeaveOut(self.chosen), at=at, said=_("Left out. It stands at the end, to be brought back.")
        )

    def bring_back(self) -> HttpResponse:
        return self.change(acts.BringBack(self.chosen), at=self.chosen[0] if self.chosen else "")

    def move(self) -> HttpResponse:
        kind = self.request.POST.get("kind", "")
        return self.change(acts.Move(self.chosen, kind), at=self.chosen[0] if self.chosen else "", said=_("Moved."))

    def merge(self) -> HttpResponse:
        there = [one.id for one in self.review.entries if one.id in self.chosen]
        return self.change(acts.Merge(self.chosen), at=there[0] if there else "", said=_("Merged."))

    def make(self) -> HttpResponse:
        self.change(acts.Make(self._pieces(), self.request.POST.get("kind", "")))
        made = f"e{Review.from_json(self.document.reviewed).last}"
        return self.go_on(made, _("An entry was made of it. Look through it."), edit=made)

    def dismiss(self) -> HttpResponse:
        return self.change(acts.Dismiss(self._pieces()), at="left")

    def look_again(self) -> HttpResponse:
        return self.change(acts.Dismiss(self._pieces(), seen=False), at="left")

    def _pieces(self) -> tuple[int, ...]:
        said = map(number_in, self.request.POST.getlist("piece"))
        return tuple(dict.fromkeys(number for number in said if number is not None))

    def set_facts(self) -> HttpResponse:
        form = FactsForm(self.request.POST, record=self.document, prefix="facts")
        if form.send(by=self.request.user, now=timezone.now()) is not None:
            return self.go_on("facts", _("Saved."))
        if form.stale is not None:
            form.meet(self._as_it_stands().facts)
        return self.render(Told(facts=form))

    def edit(self) -> HttpResponse:
        """Save an entry; or with `split`, an offset in its text as it was, split it there."""
        post = self.request.POST
        entry = self.review.entry(post.get("entry", ""))
        if entry is None:
            raise Invalid(_("This entry is not there any more: it was merged with another one."))
        data = post.copy()
        if post.get("split", ""):
            data[f"{entry.id}-at"] = post["split"]
        form = EntryForm(data, entry=entry, record=self.document)
        resolve(form)
        if form.send(by=self.request.user, now=timezone.now()) is not None:
            if form.said.get("at") is not None:
                return self.go_on(entry.id, _("Split. Look through both parts."))
            return self.go_on(self.next_after(entry.id), _("Saved."))
        stands = self._as_it_stands().entry(entry.id) if form.stale is not None else None
        if stands is not None:
            form.meet(said_by(stands))
        return self.render(Told(entry=form))

    def _as_it_stands(self) -> Review:
        return Review.from_json(self.found(self.document.pk).reviewed)

    def link(self) -> HttpResponse:
        """Link a name to one that is offered (`slug`), or to another one that was chosen."""
        shown = self._name_shown()
        slug = self.request.POST.get("slug", "")
        if slug:
            kind = shown.choose.fields["chosen"].kind  # type: ignore[attr-defined]  # A lookup.
            record = kind.records.filter(**{kind.key: slug}).first()
            if record is None:
                raise Invalid(_("There is no such record in the register any more."))
        else:
            choose = ChooseForm(self.request.POST, place=shown.place, is_theme=shown.is_theme)
            if not choose.is_valid():
                return self.render(Told(choice=(shown.name.name, choose)))
            record = choose.cleaned_data["chosen"]
        change = acts.LinkName(shown.name.name, shown.is_theme, slug=record.slug, called=record.name)
        return self.change(change, at="names", said=_("Linked to %(name)s.") % {"name": record.name})

    def note(self) -> HttpResponse:
        shown = self._name_shown()
        return self.change(acts.NoteName(shown.name.name, shown.is_theme), at="names")

    def add(self) -> HttpResponse:
        shown = self._name_shown()
        if shown.is_theme:
            raise Invalid(_("This page knows no such act. Load it anew."))
        form = NewOrganisationForm(self.request.POST, record=self.document, name=shown.name, place=shown.place)
        resolve(form)
        if (made := form.send(by=self.request.user, now=timezone.now())) is not None:
            return self.go_on("names", _("%(name)s is added and linked.") % {"name": made.name})
        return self.render(Told(organisation=(shown.name.name, form)))

    def add_all(self) -> HttpResponse:
        """Add those of the new names that were ticked, each as the document tells it."""
        said = self.request.POST.getlist("new")
        if not said:
            raise Invalid(_("Tick an organisation first."))
        new = {one.name.name: one.name for one in self.names(Told()) if one.is_new}
        if not new.keys() >= set(said):
            raise Invalid(_("One of these names was decided about meanwhile."))
        person: Any = self.request.user
        news = {name: as_told(new[name], self.document) for name in said}
        made = add_and_link(self.document, by=person, now=timezone.now(), version=self.version, news=news)
        told = ngettext("%(count)d organisation is added and linked.", "%(count)d organisations are added and linked.",
                        len(made))  # fmt: skip
        return self.go_on("names", told % {"count": len(made)})

    def _name_shown(self) -> NameShown:
        said = self.request.POST.get("name", "").casefold()
        is_theme = self.request.POST.get("theme") == "yes"
        for one in self.names(Told()):
            if one.name.name.casefold() == said and one.is_theme == is_theme:
                return one
        raise Invalid(_("This name was decided about meanwhile."))

    def say_for_all(self) -> HttpResponse:
        form = ForAllForm(self.request.POST, prefix="all")
        if not form.is_valid():
            raise Invalid(_("Choose what is to be said of them."))
        said = form.cleaned_data
        due = Due.of(said["due"]) if said["due"] else Due()
        return self.change(acts.SayForAll(due, said["nobody_named"]), at="steps", said=_("Saved."))

    def create(self) -> HttpResponse:
        person: Any = self.request.user
        made = create_draft(
            self.document, by=person, now=timezone.now(), version=self.version,
            unlooked="unlooked" in self.request.POST, replacing="replacing" in self.request.POST,
        )  # fmt: skip
        if made.is_new:
            messages.success(
                self.request,
                _(
                    "%(reference)s is a draft now: only staff see its next steps and points. "
                    "Nothing is to be typed again."
                )
                % {"reference": made.dialogue.reference},
            )
        return see(reverse("admin:entry", args=[made.dialogue.reference]))

    def discard(self) -> HttpResponse:
        person: Any = self.request.user
        discard(self.document, by=person, now=timezone.now(), version=self.version)
        messages.success(self.request, _("%(title)s was taken away.") % {"title": self.document.title})
        return see(reverse("admin:imports"))

    # --- The page -----------------------------------------------------------------------------------------------------

    def troubles(self, refusal: NotEntered) -> list[dict[str, Any]]:
        """Each fault with the entry that it is about."""
        told = []
        for fault in refusal.faults:
            where, _dot, column = fault.field.partition(".")
            entry = self.review.entry(where)
            name = next((fact for fact, called in COLUMNS.items() if called == column), column)
            label = FactsForm.base_fields[name].label if entry is None and name in FactsForm.base_fields else ""
            told.append(
                {
                    "anchor": where,
                    "where": entry.title if entry is not None else label or _("The dialogue"),
                    "message": str(fault.message),
                }
            )
        return told

    def names(self, told: Told) -> list[NameShown]:
        return names_of(self.review, self.document, typed=told.organisation, chosen=told.choice)

    def render(self, told: Told) -> HttpResponse:
        if self.request.method == "POST":
            # A refusal may come of what others did: the page shows how things stand.
            self.document = self.found(self.document.pk)
            self.review = Review.from_json(self.document.reviewed)
        shown = Shown(self.review, self.request.GET)
        editing = told.entry.entry.id if told.entry is not None else self.request.GET.get("edit", "")
        entry = self.review.entry(editing)
        form = told.entry
        if form is None and entry is not None and not entry.left_out and self.document.dialogue_id is None:
            form = EntryForm(entry=entry, record=self.document)
            resolve(form)
        names = self.names(told)
        facts = told.facts or FactsForm(record=self.document, prefix="facts", initial=self.review.facts)
        dialogue = Dialogue.objects.filter(series=self.document.series_id, number=self.document.number).first()
        return show(
            self.request,
            "staff/importing/review.html",
            titled(f"{self.document.series.code}-{self.document.number}", _("Go through the summary")),
            document=self.document,
            review=self.review,
            shown=shown,
            paragraphs=list(shown.paragraphs()),
            sections=shown.sections(editing=editing, form=form),
            counts=shown.counts,
            ways=shown.pages(),
            first_open=shown.after(""),
            names=names,
            new_names=[one for one in names if one.is_new],
            left_open=[one for one in shown.left if not one.seen][:MOST_LEFT],
            left_seen=[one for one in shown.left if one.seen][:MOST_LEFT],
            **adding(self.document.series.country),
            facts=facts,
            dialogue=dialogue,
            otherwise=list(_otherwise(dialogue, self.review)) if dialogue is not None else [],
            facts_open=told.facts is not None or self.request.GET.get("edit") == "facts",
            ticked={name for name in ("unlooked", "replacing") if name in self.request.POST},
            for_all=ForAllForm(prefix="all"),
            kinds=KINDS,
            told=told,
            stale=told.refusal if isinstance(told.refusal, Stale) else None,
            is_entered=self.document.dialogue_id is not None,
            differs=dialogue is not None and has_entries(dialogue),
            languages=languages_offered(),
            trail=[*addresses.trail_of_dialogues(), (_("Import a summary"), reverse("admin:imports"))],
        )


def _otherwise(dialogue: Dialogue, review: Review) -> Iterator[tuple[Any, Any, Any]]:
    """What the dialogue says otherwise than the document: the fact, as it is known, as the document tells it."""
    for one in told_otherwise(dialogue, review):
        yield FactsForm.base_fields[one.name].label, fact_as_read(one.name, one.known), fact_as_read(one.name, one.told)


ACTS: dict[str, Callable[[ReviewScreen], HttpResponse]] = {
    "accept": ReviewScreen.accept,
    "leave_out": ReviewScreen.leave_out,
    "bring_back": ReviewScreen.bring_back,
    "move": ReviewScreen.move,
    "merge": ReviewScreen.merge,
    "make": ReviewScreen.make,
    "dismiss": ReviewScreen.dismiss,
    "look_again": ReviewScreen.look_again,
    "facts": ReviewScreen.set_facts,
    "edit": ReviewScreen.edit,
    "link": ReviewScreen.link,
    "note": ReviewScreen.note,
    "add": ReviewScreen.add,
    "add_all": ReviewScreen.add_all,
    "say_for_all": ReviewScreen.say_for_all,
    "create": ReviewScreen.create,
    "discard": ReviewScreen.discard,
}
"""What a button of the page does, by the value of `act`."""
