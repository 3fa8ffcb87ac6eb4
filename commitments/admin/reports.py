"""Acts of staff on reports and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.keeping_files import kept_beforehand
from commitments.actions.refusals import require_live
from commitments.actions.reporting import NewEvidence, given_again, report
from commitments.actions.retracting import (
    destroy_file,
    require_destroyable,
    require_evidence_retractable,
    require_retractable,
    retract_evidence,
    retract_report,
)
from commitments.actions.sharing import require_shareable, share, shared_with, wider_for
from commitments.fields import FAULTS_OF_FILES, OUTLOOK, AgainField, FilesField, outlook_left
from commitments.models import ActionItem, Evidence, StatusReport
from commitments.status import Circle, ItemStatus, OnTrack, WaitingFor, Who, moves_from
from commitments.words import latest_words
from dialogues.fields import LanguageField
from dialogues.standing import Standing
from urbanshift.admin.acts import Act, ActForm
from urbanshift.admin.lookups import LookupField
from urbanshift.admin.site import page
from urbanshift.fields import DayField, ReasonField, TextField
from urbanshift.text import comma, titled

from . import addresses
from .owed_acts import ItemAct
from .steps import above, instead_of


class ReportForm(ActForm):
    status = forms.ChoiceField(label=_("Where it stands"), widget=forms.RadioSelect)
    narrative = TextField(label=_("What was done, and what comes next"))
    reported_as_of = DayField(label=_("As of"), required=False, help_text=_("Leave it empty for today."))
    progress = forms.IntegerField(label=_("Progress in percent"), required=False, min_value=0, max_value=100)
    again = AgainField()
    evidence = TextField(label=_("Links that show it"), required=False, rows=2, help_text=_("One address a line."))
    documents = FilesField(label=_("Files that show it"), required=False)
    no_evidence_reason = TextField(
        label=_("Why there is no evidence"),
        required=False,
        rows=2,
        help_text=_("Where it is reported complete and nothing shows it."),
    )
    on_track = forms.ChoiceField(
        label=_("Their own rating"), choices=[("", _("none")), *OnTrack.choices], required=False
    )
    waiting_for = forms.ChoiceField(
        label=_("What it waits for"), choices=[("", _("nothing")), *WaitingFor.choices], required=False
    )
    waiting_for_stakeholder = LookupField("organisations", label=_("Whom it waits for"), required=False)
    language = LanguageField(label=_("Language of the report"), alone=True)

    asked_by = "status"
    asked_of = {"no_evidence_reason": [ItemStatus.REPORTED_COMPLETE]}
    fault_fields = {"waiting_for.kind": "waiting_for", **FAULTS_OF_FILES}

    def __init__(self, *args: Any, again: Sequence[Evidence], **options: Any) -> None:
        super().__init__(*args, **options)
        own: dict[str, Any] = self.fields
        own["again"].choices = [(one.pk, one.title or one.url) for one in again]
        own["again"].initial = [one.pk for one in again]
        if not again:
            del own["again"]
        own["status"].choices = [(one.value, one.label) for one in moves_from(self.record.status, Who.OWNER)]

    def beforehand(self) -> AbstractContextManager[None]:
        return kept_beforehand(self.cleaned_data["documents"] if self.is_valid() else ())

    def act(self, *, by: User, now: datetime) -> StatusReport:
        said = self.said
        said |= outlook_left(said, self.record)
        links = [NewEvidence(url=line.strip()) for line in said.pop("evidence").splitlines() if line.strip()]
        files = [NewEvidence(file=one) for one in said.pop("documents")]
        return report(self.record, by=by, now=now, version=self.version, evidence=[*links, *files], **said)


@page("action/<key:reference>/report/", name="report_for_owner")
class ReportForOwner(ItemAct):
    form_class = ReportForm
    title = _("Report for the owner")
    button = _("Report")
    done = _("The report is recorded.")

    def get_done(self, result: StatusReport) -> Any:
        latest = result.action_item.latest_report
        return self.done if latest is None or latest == result else latest_words(latest.reported_as_of)

    def require_possible(self) -> None:
        require_live(self.record)

    def form_options(self) -> dict[str, Any]:
        return {"again": list(given_again(self.record, on=timezone.now().date()))}

    def get_initial(self) -> dict[str, Any]:
        return {"language": self.record.language} | {name: getattr(self.record, name) for name in OUTLOOK}

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is shown as reported by programme staff on behalf of %(name)s.") % {"name": self.record.owner},
            _("Its content is read by them and by staff; they may share it."),
            _("Whoever writes it cannot check it: somebody else of staff does."),
        ]


class ReportAct(Act):
    """An act on one report, reached from its action."""

    template_name = "staff/report_act.html"
    record: StatusReport
    item: ActionItem

    def find(self, **key: Any) -> StatusReport:
        reports = StatusReport.objects.select_related(
            "action_item__commitment__dialogue__series__country", "stakeholder", "retraction"
        )
        found: StatusReport = get_object_or_404(reports, pk=key["pk"])
        self.item = found.action_item
        return found

    @property
    def report(self) -> int:
        """The id of the report that is acted on, or on whose evidence."""
        return self.record.pk

    def context(self, form: ActForm) -> dict[str, Any]:
        reports = StatusReport.objects.for_pages(Standing.of(self.request.user))
        return {"item": self.item, "report": reports.get(pk=self.report)}

    def get_title(self) -> str:
        return titled(self.title, f"{self.item.reference}{comma()}{date_format(self.record.reported_as_of)}")

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*above(self.item), (self.item.reference, addresses.of_item(self.item.reference))]

    def leads_to(self, result: Any) -> str:
        return addresses.of_item(self.item.reference)

    def instead(self) -> Iterable[tuple[Any, str]]:
        return instead_of(self.item, administrator=self.request.user.is_superuser)


class OpenForm(ActForm):
    circle = forms.TypedChoiceField(
        label=_("Who reads it from now on"),
        coerce=int,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, circles: Sequence[Circle], **options: Any) -> None:
        super().__init__(*args, **options)
        circle: Any = self.fields["circle"]
        circle.choices = [(one.value, one.label) for one in circles]

    def act(self, *, by: User, now: datetime) -> Any:
        return share(self.record, by=by, now=now, **self.said)


@page("report/<id:pk>/open/", name="open_report")
class OpenReport(ReportAct):
    form_class = OpenForm
    title = _("Open the report wider")
    button = _("Open it")
    done = _("The report is open to more people.")

    def require_possible(self) -> None:
        require_shareable(self.record, Standing.of(self.request.user))

    def form_options(self) -> dict[str, Any]:
        shared = shared_with(self.record)
        return {"circles": wider_for(self.record, Standing.of(self.request.user), shared=shared)}

    def consequences(self) -> Sequence[Any]:
        return [
            gettext("It is read now by: %(circle)s.") % {"circle": shared_with(self.record).label},
            _("What it tells and its evidence are read by more people. It never closes again: it is only retracted."),
        ]


class RetractForm(ActForm):
    reason = ReasonField(label=_("What was wrong with it"))

    retract: Any

    def act(self, *, by: User, now: datetime) -> Any:
        return self.retract(self.record, by=by, now=now, **self.said)


class RetractReportForm(RetractForm):
    retract = staticmethod(retract_report)


class RetractEvidenceForm(RetractForm):
    retract = staticmethod(retract_evidence)


class DestroyForm(RetractForm):
    retract = staticmethod(destroy_file)


@page("report/<id:pk>/retract/", name="retract_report")
class RetractReport(ReportAct):
    form_class = RetractReportForm
    title = _("Retract the report")
    button = _("Retract it")
    done = _("The report is retracted.")
    dangerous = True

    def require_possible(self) -> None:
        require_retractable(self.record, self.item)

    def consequences(self) -> Sequence[Any]:
        return [
            _("That there was a report stays; what it said and its evidence are read by nobody any more."),
            _("The action stands again where the reports that remain left it."),
        ]


class EvidenceAct(ReportAct):
    """An act on one piece of evidence."""

    record: Evidence  # type: ignore[assignment]

    def find(self, **key: Any) -> Any:
        found = get_object_or_404(
            Evidence.objects.select_related(
                "retraction", "report__retraction", "report__action_item__commitment__dialogue__series__country"
            ),
            pk=key["pk"],
        )
        self.item = found.report.action_item
        return found

    @property
    def report(self) -> int:
        return self.record.report_id

    def get_title(self) -> str:
        # What was retracted is called by nothing that it said.
        gone = hasattr(self.record, "retraction") or hasattr(self.record.report, "retraction")
        return titled(self.title, self.item.reference if gone else self.record.title or self.record.url)


@page("evidence/<id:pk>/retract/", name="retract_evidence")
class RetractEvidence(EvidenceAct):
    form_class = RetractEvidenceForm
    title = _("Retract evidence")
    button = _("Retract it")
    done = _("The evidence is retracted.")
    dangerous = True

    def require_possible(self) -> None:
        require_evidence_retractable(self.record, self.record.report, self.item)

    def consequences(self) -> Sequence[Any]:
        return [
            _("It is read by nobody any more; the report stays. Whoever checks it looks again."),
            _("Where a later report shows the same file again, it goes from there, too."),
        ]


@page("evidence/<id:pk>/destroy/", name="destroy_file", administrators=True)
class DestroyFile(EvidenceAct):
    form_class = DestroyForm
    title = _("Destroy a file")
    button = _("Destroy it")
    done = _("The file is destroyed.")
    dangerous = True

    def require_possible(self) -> None:
        require_destroyable(self.record)

    def consequences(self) -> Sequence[Any]:
        return [_("The file is gone for good, from every report that shows it. That there was one stays.")]
