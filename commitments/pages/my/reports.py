"""Writing a report, keeping it for later, sending, sharing and retracting it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.models import User
from commitments.actions.report_drafts import add_file, discard_draft, remove_file, save_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.fields import FAULTS_OF_FILES, FilesField
from commitments.models import DraftFile, ReportDraft, Retraction, Sharing, StatusReport
from commitments.status import Circle, Finding, ItemStatus, OnTrack, WaitingFor, Who, moves_from
from dialogues.models import Representation, Stakeholder
from dialogues.querysets import IN_ROOM
from dialogues.standing import Standing
from dialogues.status import Visibility
from urbanshift.acts import ActForm
from urbanshift.errors import Fault, Invalid, NotFound, Refused, Stale
from urbanshift.fields import DayField, ReasonField, TextField

from .acts import ItemAct, OfficerAct, address_of, dialogue_for, tag_of
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
        Stakeholder.objects, label=_("For whom it waits"), required=False, to_field_name="slug",
        empty_label=_("nobody in particular"),
    )  # fmt: skip
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

    def __init__(self, *args: Any, draft: ReportDraft | None, who: Standing, **options: Any) -> None:
        super().__init__(*args, **options)
        self.draft = draft
        self.draft_stale: Stale | None = None
        own: dict[str, Any] = self.fields
        own["progress"].help_text = gettext(
            "Now %(percent)d. Leave it empty where that follows from where it stands."
        ) % {"percent": self.record.progress}
        own["draft_seen"].initial = draft.version if draft is not None else 0
        own["status"].choices = [(one.value, one.label) for one in moves_from(self.record.status, Who.OWNER)]
        own["waiting_for_stakeholder"].queryset = others_beside(self.record, who)
        own["language"].choices = [(tag_of(code), name) for code, name in settings.LANGUAGES]
        own["status"].required = own["narrative"].required = not self.keeps
        if self.record.commitment.visibility < Visibility.PARTICIPANTS:
            del own["share"]

    @property
    def keeps(self) -> bool:
        """Whether it is to be kept for later, not sent."""
        return "keep" in self.data

    def act(self, *, by: User, now: datetime) -> Any:
        said = self.said
        seen = said.pop("draft_seen") or 0
        documents = said.pop("documents")
        if self.keeps:
            kept = {name: said[name] for name in KEPT if name in said}
            return self._keep(by, now, documents, version=self._draft_renewed or seen, **kept)
        links = [NewEvidence(url=line.strip()) for line in said.pop("links").splitlines() if line.strip()]
        files = [NewEvidence(file=one) for one in documents]
        lying = [int(one) for one in self._named("files") if one.isascii() and one.isdigit() and len(one) < 19]
        evidence = [*links, *files]
        return report(self.record, by=by, now=now, version=self.version, evidence=evidence, files=lying, **said)

    def _keep(self, by: User, now: datetime, documents: Sequence[Any], *, version: int, **kept: Any) -> ReportDraft:
        """Keep the text, take away the file that was to be removed, and put the new ones there. What was kept stays
        kept where one of them is refused: the form goes on from there."""
        draft = save_draft(self.record, by=by, now=now, version=version, **kept)
        went_on: Any = self.data
        went_on = went_on.copy()
        went_on["draft_seen"] = str(draft.version)
        self.data = went_on
        remove = self.data["keep"].partition("remove:")[2]
        if found := [one for one in draft.files.all() if str(one.pk) == remove]:
            remove_file(found[0], by=by, now=now)
        for place, document in enumerate(documents):
            try:
                add_file(self.record, by=by, now=now, file=document)
            except Invalid as refusal:
                faults = [Fault(f"evidence.{place}.file", fault.message, fault.code) for fault in refusal.faults]
                raise Invalid(refusal.message, faults) from refusal
        return draft

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
        said = str(self.data.get("draft_renewed", ""))
        return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else None


def is_blank(draft: ReportDraft) -> bool:
    """Whether it was begun for a file, and nobody has written in it."""
    return not any(getattr(draft, name) for name in KEPT)


class Report(ItemAct):
    """`/my/actions/<reference>/report/`."""

    form_class = ReportForm
    template_name = "my/report.html"
    title = _("Report")
    button = _("Send the report")

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
        reports = StatusReport.objects.visible_to(self.who).for_list(self.who).not_retracted()
        return reports.filter(action_item=self.record).order_by("pk").last()

    @cached_property
    def returned(self) -> Any:
        """The finding that sent the last report back, while none has followed."""
        finding = getattr(self.latest, "verification", None)
        sent_back = finding is not None and finding.finding == Finding.RETURNED
        return finding if sent_back and self.record.status == ItemStatus.IN_PROGRESS else None

    def form_options(self) -> dict[str, Any]:
        return {"draft": self.draft, "who": self.who}

    def get_initial(self) -> dict[str, Any]:
        """What is kept; else what was sent back; else where it stands."""
        user: Any = self.request.user
        given: dict[str, Any] = {"language": tag_of(user.language), "status": self.record.status}
        source: Any = self.kept or (self.latest if self.returned else None)
        if source is not None:
            given |= {name: getattr(source, name) for name in KEPT if hasattr(source, name)}
            given["language"] = source.language or given["language"]
        if source is not None and source is not self.draft:
            # What it was of then; where nothing is given the progress follows from the status.
            given["reported_as_of"] = given["progress"] = None
        return given

    def succeed(self, result: Any) -> HttpResponse:
        if isinstance(result, ReportDraft):
            messages.success(self.request, _("Kept for later. Your colleagues see it here, and nobody else."))
            return redirect(reverse("my-report", args=[self.record.reference]))
        return super().succeed(result)

    def get_done(self, result: StatusReport) -> Any:
        if result.status == ItemStatus.REPORTED_COMPLETE:
            return _("Sent. Programme staff check it, somebody who did not write it; you hear from them here.")
        return _("Sent. Programme staff read it, and the next dialogue sees where it stands.")

    def context(self, form: ActForm) -> dict[str, Any]:
        dialogue = dialogue_for(self.who, self.record.commitment)
        in_room = Representation.objects.filter(dialogue=dialogue, **IN_ROOM).order_by().values("stakeholder")
        return {
            "item": self.record,
            "step": self.record.commitment,
            "dialogue": dialogue,
            "draft": self.kept,
            "files": self.draft.files.all() if self.draft else [],
            "latest": self.latest,
            "returned": self.returned,
            "room": Stakeholder.objects.filter(pk__in=in_room).order_by("name") if dialogue else [],
        }

    def render(self, form: ActForm) -> HttpResponse:
        # What was kept before something was refused is there.
        self.__dict__.pop("draft", None)
        return super().render(form)


@login_required
@require_safe
def draft_in_print(request: HttpRequest, reference: str) -> HttpResponse:
    """`/my/actions/<reference>/draft/`: the draft on paper, for whoever has to clear it."""
    act = Report()
    act.setup(request, reference=reference)
    if act.draft is None:
        raise Http404
    step = act.record.commitment
    told = {"item": act.record, "step": step, "dialogue": dialogue_for(act.who, step), "draft": act.draft}
    return render(request, "my/draft.html", told)


class Files(ItemAct):
    """`/my/actions/<reference>/files/`: a file is put to the draft by a script, while the rest is being typed.

    POST `file` is answered with 201 and `{"id", "title", "size", "address", "remove", "begun"}`, or, where it
    is not taken, with `{"message"}`.
    `begun` is the version of a draft in which nobody has written yet, else 0.
    """

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        sent = request.FILES.get("file")
        if sent is None:
            return JsonResponse({"message": gettext("Choose a file.")})
        try:
            made = add_file(self.record, by=user, now=timezone.now(), file=sent)
        except Refused as refusal:
            said = [str(fault.message) for fault in refusal.faults] or [str(refusal.message)]
            return JsonResponse({"message": " ".join(said)})
        return JsonResponse(
            {
                "id": made.pk,
                "title": made.title,
                "size": filesizeformat(made.size),
                "address": reverse("draft-file", args=[made.pk]),
                "remove": reverse("my-remove-file", args=[made.pk]),
                "begun": made.draft.version if is_blank(made.draft) else 0,
            },
            status=201,
        )


class RemoveFile(OfficerAct):
    """`/my/files/<id>/remove/`: a file is taken from the draft by a script; 204."""

    record: DraftFile

    def find(self, **key: Any) -> DraftFile:
        found: DraftFile = get_object_or_404(
            DraftFile.objects.visible_to(self.who).select_related("draft"), pk=key["pk"]
        )
        self.require(self.who.speaks_for(found.draft.stakeholder_id))
        return found

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        user: Any = request.user
        with suppress(NotFound):  # A colleague was faster: it is gone.
            remove_file(self.record, by=user, now=timezone.now())
        return HttpResponse(status=204)


class DiscardForm(ActForm):
    def act(self, *, by: User, now: datetime) -> None:
        discard_draft(self.record, by=by, now=now)


class Discard(ItemAct):
    """`/my/actions/<reference>/draft/discard/`."""

    form_class = DiscardForm
    title = _("Throw the draft away")
    button = _("Throw it away")
    done = _("The draft is gone.")
    dangerous = True

    def consequences(self) -> Sequence[Any]:
        return [_("What was kept of the report is gone, for your colleagues, too. What was sent stays.")]


class ReportAct(OfficerAct):
    """An act on a report of our own."""

    record: StatusReport

    def find(self, **key: Any) -> StatusReport:
        reports = StatusReport.objects.visible_to(self.who).select_related(
            "action_item__commitment__dialogue__series__country", "stakeholder", "retraction"
        )
        found: StatusReport = get_object_or_404(reports, pk=key["pk"])
        self.require(self.who.speaks_for(found.stakeholder_id))
        return found

    def trail(self) -> Iterable[tuple[Any, str]]:
        item = self.record.action_item
        return [*super().trail(), (item.reference, address_of(item))]

    def leads_to(self, result: Any) -> str:
        return address_of(self.record.action_item)


class RetractForm(ActForm):
    reason = ReasonField(label=_("What was wrong"))

    def act(self, *, by: User, now: datetime) -> Retraction:
        return retract_report(self.record, by=by, now=now, reason=self.cleaned_data["reason"])


class Retract(ReportAct):
    """`/my/reports/<id>/retract/`."""

    form_class = RetractForm
    title = _("Take a report back that was sent in error")
    button = _("Take it back")
    done = _("The report is taken back.")
    dangerous = True

    def consequences(self) -> Sequence[Any]:
        return [
            _("Nobody reads what it said any more; that there was one stays, with your reason."),
            _("The action stands again where the reports before it left it."),
        ]


class ShareForm(ActForm):
    def act(self, *, by: User, now: datetime) -> Sharing:
        return share(self.record, by=by, now=now, circle=Circle.PARTICIPANTS)


class Share(ReportAct):
    """`/my/reports/<id>/share/`."""

    form_class = ShareForm
    title = _("Share a report with those who were in the room")
    button = _("Share it")
    done = _("Those who were in the room read it now.")

    def consequences(self) -> Sequence[Any]:
        dialogue = self.record.action_item.commitment.dialogue
        return [
            gettext("The organisations that were at %(dialogue)s read what it says.")
            % {"dialogue": dialogue.reference},
            _("This is not taken back: what was read stays read."),
        ]
