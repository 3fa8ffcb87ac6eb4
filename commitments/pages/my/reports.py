"""Writing a report, keeping it for later, sending it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.db.models import BigIntegerField, QuerySet, prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.keeping_files import kept_beforehand
from commitments.actions.refusals import require_live
from commitments.actions.report_drafts import add_file, remove_file, save_draft
from commitments.actions.reporting import NewEvidence, given_again, report
from commitments.due import local_time
from commitments.fields import FAULTS_OF_FILES, OUTLOOK, AgainField, FilesField, outlook_left
from commitments.figures import zone_of
from commitments.files import plain_name
from commitments.models import Evidence, ReportDraft, StatusReport
from commitments.querysets.report import with_evidence
from commitments.status import ItemStatus, OnTrack, WaitingFor, Who, moves_from
from commitments.words import latest_words
from dialogues.models import Representation, Stakeholder
from dialogues.querysets import IN_ROOM
from dialogues.standing import Standing
from dialogues.status import Visibility
from dialogues.words import tag_of
from urbanshift.acts import ActForm
from urbanshift.errors import Conflict, Fault, Invalid, NoRoom, NotAllowed, Stale
from urbanshift.fields import DayField, TextField
from urbanshift.statements.prepared import Given
from urbanshift.statements.written import records_of
from urbanshift.text import number_in

from .actions import finding_to_answer
from .acts import ItemAct, what_was_agreed
from .asking import others_beside

KEPT = (
    "status", "narrative", "progress", "on_track", "waiting_for", "waiting_for_stakeholder", "no_evidence_reason",
    "reported_as_of", "links", "language", "share",
)  # fmt: skip
"""What a draft keeps of a report."""


class ReportForm(ActForm):
    """A report. `draft_seen` is the version of the draft that the person saw, so that a colleague's is not lost."""

    draft_seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)
    status = forms.ChoiceField(label=_("Where it stands now"), widget=forms.RadioSelect)
    narrative = TextField(
        label=_("What was done, and what comes next"), rows=6, help_text=_("A few sentences will do.")
    )
    progress = forms.IntegerField(
        label=_("Progress in percent"),
        required=False,
        min_value=0,
        max_value=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "min": 0, "max": 100}),
    )
    on_track = forms.ChoiceField(
        label=_("How you rate it yourselves"), required=False, choices=[("", _("not said")), *OnTrack.choices],
        widget=forms.RadioSelect,
    )  # fmt: skip
    waiting_for = forms.ChoiceField(
        label=_("What it waits for"), choices=[("", _("nothing")), *WaitingFor.choices], required=False
    )
    waiting_for_stakeholder = forms.ModelChoiceField(
        Stakeholder.objects, label=_("Whom it waits for"), required=False, to_field_name="slug",
        empty_label=_("nobody in particular"),
    )  # fmt: skip
    again = AgainField()
    documents = FilesField(label=_("Files that show it"), required=False)
    links = TextField(label=_("Links that show it"), required=False, rows=2, help_text=_("One address a line."))
    no_evidence_reason = TextField(
        label=_("Why nothing shows it"),
        required=False,
        rows=2,
        help_text=_("Where it is done and you have neither file nor link."),
    )
    reported_as_of = DayField(label=_("As of"), required=False, help_text=_("Leave it empty for today."))
    language = forms.ChoiceField(label=_("Language of what you wrote"))
    share = forms.BooleanField(label=_("Share it with those who were in the room"), required=False)

    fault_fields = {"waiting_for.kind": "waiting_for", "evidence": "links", **FAULTS_OF_FILES}

    def __init__(
        self, *args: Any, draft: ReportDraft | None, again: Sequence[Evidence], who: Standing, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.draft_stale: Stale | None = None
        self.put_aside = False
        own: dict[str, Any] = self.fields
        own["again"].choices = [(one.pk, name_of(one)) for one in again]
        own["again"].initial = [one.pk for one in again if draft is None or one.pk not in draft.left_out]
        if not again:
            del own["again"]
        own["progress"].help_text = gettext(
            "Now %(percent)d. Leave it empty where that follows from where it stands."
        ) % {"percent": self.record.progress}
        own["draft_seen"].initial = draft.version if draft is not None else 0
        own["status"].choices = [(one.value, one.label) for one in moves_from(self.record.status, Who.OWNER)]
        own["waiting_for_stakeholder"].queryset = others_beside(self.record, who)
        own["language"].choices = [(tag_of(code), name) for code, name in settings.LANGUAGES]
        own["status"].required = own["narrative"].required = not self.keeps
        # A draft may lack them, but the page asks for what is to be sent: it does not call them optional.
        own["status"].has_alternative = own["narrative"].has_alternative = True
        if self.record.commitment.visibility < Visibility.PARTICIPANTS:
            del own["share"]

    @property
    def keeps(self) -> bool:
        """Whether it is to be kept for later, not sent."""
        return "keep" in self.data

    def beforehand(self) -> AbstractContextManager[None]:
        return kept_beforehand(self.cleaned_data["documents"] if self.is_valid() else ())

    def act(self, *, by: User, now: datetime) -> Any:
        said = self.said
        seen = said.pop("draft_seen") or 0
        documents = said.pop("documents")
        if self.keeps:
            kept = {name: said[name] for name in KEPT if name in said}
            if "again" in said:
                kept["left_out"] = [pk for pk, _name in self.fields["again"].choices if pk not in said["again"]]  # type: ignore[attr-defined]
            return self._keep(by, now, documents, version=self._draft_renewed or seen, **kept)
        said |= outlook_left(said, self.record)
        links = [NewEvidence(url=line.strip()) for line in said.pop("links").splitlines() if line.strip()]
        files = [NewEvidence(file=one) for one in documents]
        lying = [number for one in self._named("files") if (number := number_in(one)) is not None]
        evidence = [*links, *files]
        return report(
            self.record, by=by, now=now, version=self.version, evidence=evidence, files=lying, draft_seen=seen, **said
        )

    def _keep(self, by: User, now: datetime, documents: Sequence[Any], *, version: int, **kept: Any) -> ReportDraft:
        """Keep the text, take away the file that was to be removed, and put the new ones there. What was kept stays
        kept where one of them is refused: the form goes on from there."""
        draft = save_draft(self.record, by=by, now=now, version=version, **kept)
        self._go_on_from(draft)
        remove = self.data["keep"].partition("remove:")[2]
        if found := [one for one in draft.files.all() if str(one.pk) == remove]:
            remove_file(found[0], by=by, now=now)
        if faults := self._put(documents, by=by, now=now):
            raise Invalid(gettext("Some of the files are not taken."), faults)
        return draft

    def _put(self, documents: Sequence[Any], *, by: User, now: datetime) -> list[Fault]:
        """Put files to the draft, which begins with them where there is none. Tells of those that are not taken; the
        others are there."""
        faults: list[Fault] = []
        for place, document in enumerate(documents):
            try:
                add_file(self.record, by=by, now=now, file=document)
            except (Invalid, Conflict, NoRoom) as refusal:
                name = plain_name(document.name or "", 200)
                told = refusal.faults or [Fault("file", refusal.message)]
                faults += [Fault(f"evidence.{place}.file", f"{name}: {one.message}", one.code) for one in told]
        return faults

    def keep_files(self, *, by: User, now: datetime) -> None:
        """Of a report that was not sent, keep the files that came with it: no browser offers them a second time."""
        documents = self.files.getlist("documents")
        if not documents or isinstance(self.refusal, Conflict | NotAllowed | NoRoom):
            return
        faults = self._put(documents, by=by, now=now)
        if not isinstance(self.refusal, Invalid):
            for fault in faults:
                self.add_error("documents", str(fault.message))
        self.put_aside = len({fault.field for fault in faults}) < len(documents)
        draft = self.record.report_drafts.filter(stakeholder=self.record.owner_id).first()
        if draft is not None and is_blank(draft):
            self._go_on_from(draft)

    def _go_on_from(self, draft: ReportDraft) -> None:
        """Let the form's next post say that this draft was seen."""
        went_on: Any = self.data
        went_on = went_on.copy()
        went_on["draft_seen"] = str(draft.version)
        self.data = went_on

    def ask_without(self, *, by: Any, now: datetime) -> None:
        if not self.keeps:  # What is kept need not be right.
            super().ask_without(by=by, now=now)

    def run(self, *, by: Any, now: datetime) -> Any:
        result = super().run(by=by, now=now)
        if self.keeps and self.stale is not None:
            self.draft_stale, self.stale = self.stale, None
        return result

    def _named(self, name: str) -> list[str]:
        data: Any = self.data
        return list(data.getlist(name))

    @property
    def _draft_renewed(self) -> int | None:
        """The version of a colleague's draft that the person, having seen it, replaces."""
        return number_in(self.data.get("draft_renewed", ""))


def name_of(evidence: Evidence) -> str:
    """What a file or a link is called, and of a file how large it is."""
    if evidence.url:
        return evidence.title or evidence.url
    return f"{evidence.title} ({filesizeformat(evidence.size or 0)})"


def is_blank(draft: ReportDraft) -> bool:
    """Whether it was begun for a file, and nobody has written in it."""
    return not any(getattr(draft, name) for name in KEPT)


_ITEM = Given(BigIntegerField())
"""The id of the action."""


def _latest(who: Standing) -> QuerySet[StatusReport]:
    reports: Any = StatusReport.objects.visible_to(who).with_content(who).not_retracted()
    latest: QuerySet[StatusReport] = reports.filter(action_item=_ITEM).order_by("-reported_as_of", "-pk")[:1]
    return latest


class Report(ItemAct):
    """`/my/actions/<reference>/report/`."""

    form_class = ReportForm
    template_name = "my/report.html"
    title = _("Report")
    button = _("Send the report")
    renews = _("I have seen it; send mine, too.")

    @cached_property
    def draft(self) -> ReportDraft | None:
        drafts = ReportDraft.objects.select_related("author", "waiting_for_stakeholder")
        return (
            drafts.prefetch_related("files").filter(action_item=self.record, stakeholder=self.record.owner_id).first()
        )

    @property
    def kept(self) -> ReportDraft | None:
        """The draft, unless it was begun for a file and nobody has written in it."""
        return None if self.draft is None or is_blank(self.draft) else self.draft

    @cached_property
    def latest(self) -> StatusReport | None:
        """The last report that the owner reads of itself: what we said last time."""
        found = records_of({_ITEM: self.record.pk}, _latest, self.who)
        prefetch_related_objects(found, with_evidence())
        return next(iter(found), None)

    @cached_property
    def returned(self) -> Any:
        """The finding that sent the last report, which was theirs, back, while none has followed."""
        return finding_to_answer(self.latest, self.who) if self.record.status == ItemStatus.IN_PROGRESS else None

    @cached_property
    def again(self) -> list[Evidence]:
        """What showed the report that was sent back."""
        return list(given_again(self.record, on=timezone.now().date()))

    def require_possible(self) -> None:
        require_live(self.record)

    def form_options(self) -> dict[str, Any]:
        return {"draft": self.draft, "again": self.again, "who": self.who}

    def get_initial(self) -> dict[str, Any]:
        """What is kept; else what was sent back; else where it stands, with the rating and the obstacle of last time:
        what nobody touched has not gone."""
        user: Any = self.request.user
        given: dict[str, Any] = {"language": tag_of(user.language), "status": self.record.status}
        if self.latest is not None:
            given |= {name: getattr(self.latest, name) for name in OUTLOOK}
        source: Any = self.kept or (self.latest if self.returned else None)
        if source is not None:
            given |= {name: getattr(source, name) for name in KEPT if hasattr(source, name)}
            given["language"] = source.language or given["language"]
        if source is not None and source is not self.draft:
            # What it was of then; where nothing is given the progress follows from the status.
            given["reported_as_of"] = given["progress"] = None
        return given

    def is_done(self, result: Any) -> bool:
        return not isinstance(result, ReportDraft)

    def succeed(self, result: Any) -> HttpResponse:
        if isinstance(result, ReportDraft):
            messages.success(self.request, _("Kept for later. Your colleagues see it here, and nobody else."))
            return redirect(reverse("my-report", args=[self.record.reference]))
        return super().succeed(result)

    def get_done(self, result: StatusReport) -> Any:
        latest = result.action_item.latest_report
        if latest is not None and latest != result:
            return latest_words(latest.reported_as_of)
        if result.status == ItemStatus.REPORTED_COMPLETE:
            return _("Sent. Programme staff check it, somebody who did not write it; you hear from them here.")
        return _("Sent. Programme staff read it, and the next dialogue sees where it stands.")

    def context(self, form: ActForm) -> dict[str, Any]:
        agreed = what_was_agreed(self.who, self.record.commitment)
        dialogue = agreed["dialogue"]
        in_room = Representation.objects.filter(dialogue=dialogue, **IN_ROOM).order_by().values("stakeholder")
        return {
            "item": self.record,
            **agreed,
            "draft": self.kept,
            "kept_at": self.draft and local_time(self.draft.updated_at, zone_of(self.record)),
            "files": self.draft.files.all() if self.draft else [],
            "latest": self.latest,
            "returned": self.returned,
            "room": Stakeholder.objects.filter(pk__in=in_room).order_by("name") if dialogue else [],
        }

    def tell_meanwhile(self, form: ActForm, stale: Stale) -> None:
        """Where a report came meanwhile, say that, and not which columns it changed."""
        seen = form.cleaned_data.get("version_seen") or 0
        if self.latest is not None and self.latest.item_version > seen:
            told = {"day": date_format(self.latest.reported_as_of), "status": self.latest.get_status_display()}
            stale.changes = (gettext("There is a new report as of %(day)s: %(status)s. It is below.") % told,)
        else:
            super().tell_meanwhile(form, stale)

    def render(self, form: ActForm) -> HttpResponse:
        user: Any = self.request.user
        if isinstance(form, ReportForm) and form.is_bound and not form.keeps:
            form.keep_files(by=user, now=timezone.now())
        # What was kept before something was refused is there.
        self.__dict__.pop("draft", None)
        return super().render(form)
