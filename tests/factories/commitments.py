"""What was agreed, and what came of it."""

from datetime import date
from typing import Any

import factory
from factory import LazyAttribute, SelfAttribute, Sequence, SubFactory

from commitments import models as commitments
from commitments.importing.reviewed import Review
from commitments.status import CLOSED

from .accounts import LineFactory, MailFactory, UserFactory
from .dialogues import DialogueFactory, SeriesFactory, StakeholderFactory, adopt
from .rows import HELD, TODAY, RecordFactory, RowFactory, take_number


class CommitmentFactory(RecordFactory):
    """`status` other than draft adopts the dialogue, or is a late entry where it is adopted already.

    A closed one was closed by a decision between dialogues.
    """

    class Meta:
        model = commitments.Commitment

    dialogue = SubFactory(DialogueFactory)
    number = LazyAttribute(lambda commitment: commitment.dialogue.last_commitment_number + 1)
    reference = LazyAttribute(lambda commitment: f"{commitment.dialogue.reference}-{commitment.number:02d}")
    status = "draft"
    title = "Coordinate"
    text = "Coordinate better."
    language = "en"
    due_precision = "year"
    due_on = date(2023, 12, 31)
    lead = SubFactory(StakeholderFactory)

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        dialogue, status = values["dialogue"], values.pop("status")
        take_number(dialogue, "last_commitment_number", values["number"])
        if status == "draft":
            return super()._create(model_class, *args, **values)
        closing = {name: values.pop(name) for name in ("superseded_by", "handed_over_to") if name in values}
        if dialogue.status == "adopted":
            agreed = {
                "status": "open",
                "text_agreed": values["text"],
                "original_due_precision": values["due_precision"],
                "original_due_on": values["due_on"],
                "opened_on": dialogue.adopted_on,
                "late_reason": "It was on the last page.",
            }
            accepted = {"acceptance": "proposed"} if values["lead"] else {}
            commitment = super()._create(model_class, *args, **accepted | values | agreed)
        else:
            commitment = super()._create(model_class, *args, **values)
            adopt(dialogue)
        if status in CLOSED:
            FollowUpFactory(
                commitment=commitment,
                dialogue=None,
                decision=status,
                decided_on=TODAY,
                basis="Letter of 2 March.",
                **closing,
            )
            model_class.objects.filter(pk=commitment.pk).update(status=status, closed_on=TODAY, **closing)
        commitment.refresh_from_db()
        return commitment


class CommitmentPartyFactory(RecordFactory):
    class Meta:
        model = commitments.CommitmentParty

    commitment = SubFactory(CommitmentFactory)
    stakeholder = SubFactory(StakeholderFactory)


class AmendmentFactory(LineFactory):
    class Meta:
        model = commitments.Amendment

    commitment = SubFactory(CommitmentFactory, status="open")
    kind = "change"
    text = "Coordinate every month."
    language = "en"
    reason = "The ministry asked for it."
    amended_on = TODAY


class ActionItemFactory(RecordFactory):
    """`status` in_progress or reported_complete: by a report; completed: by a verification of it."""

    class Meta:
        model = commitments.ActionItem

    commitment = SubFactory(CommitmentFactory, status="open")
    number = LazyAttribute(lambda item: item.commitment.last_item_number + 1)
    reference = LazyAttribute(lambda item: f"{item.commitment.reference}-{item.number}")
    title = "Found an office"
    status = "not_started"
    owner = SubFactory(StakeholderFactory)
    due_precision = "year"
    due_on = date(2023, 12, 31)
    acceptance = LazyAttribute(lambda item: "" if item.commitment.is_draft else "proposed")
    original_due_precision = LazyAttribute(lambda item: "" if item.commitment.is_draft else item.due_precision)
    original_due_on = LazyAttribute(lambda item: None if item.commitment.is_draft else item.due_on)

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        take_number(values["commitment"], "last_item_number", values["number"])
        status = values.pop("status")
        item = super()._create(model_class, *args, **values)
        match status:
            case "in_progress" | "reported_complete":
                StatusReportFactory(action_item=item, status=status)
            case "completed":
                VerificationFactory(action_item=item)
            case "withdrawn":
                StatusChangeFactory(action_item=item, to_status=status)
        return item


def move(item: Any, **values: Any) -> None:
    """Write an item as a line leaves it, one version further."""
    for name, value in values.items():
        setattr(item, name, value)
    item.version += 1
    item.save(update_fields=[*values, "version"])


class StatusChangeFactory(LineFactory):
    """Moves its item, unless it is of a commitment."""

    class Meta:
        model = commitments.StatusChange

    action_item = SubFactory(ActionItemFactory)
    from_status = SelfAttribute("action_item.status")
    to_status = "withdrawn"
    reason = "A law does it."
    changed_on = TODAY
    item_version = LazyAttribute(lambda line: line.action_item.version + 1)

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        line = super()._create(model_class, *args, **values)
        if line.action_item:
            completed: dict[str, Any] = {
                "completed_on": None,
                "completed_by_verification": None,
                "completed_by_follow_up": None,
            }
            move(line.action_item, status=line.to_status, **completed)
        return line


class StatusReportFactory(LineFactory):
    """Moves its item to `status`."""

    class Meta:
        model = commitments.StatusReport

    action_item = SubFactory(ActionItemFactory)
    stakeholder = SelfAttribute("action_item.owner")
    status_before = SelfAttribute("action_item.status")
    status = "in_progress"
    narrative = "The office has a house."
    progress = LazyAttribute(lambda report: 100 if report.status == "reported_complete" else 50)
    no_evidence_reason = "The house is there for everybody to see."
    reported_as_of = TODAY
    item_version = LazyAttribute(lambda report: report.action_item.version + 1)

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        report = super()._create(model_class, *args, **values)
        move(
            report.action_item,
            status=report.status,
            progress=report.progress,
            latest_report=report,
            last_reported_on=report.reported_as_of,
        )
        return report


class ReportDraftFactory(RecordFactory):
    class Meta:
        model = commitments.ReportDraft

    action_item = SubFactory(ActionItemFactory)
    stakeholder = SelfAttribute("action_item.owner")
    author = SubFactory(UserFactory)


FILE = {
    "title": "notice",
    "file": "evidence/ab/notice.pdf",
    "content_type": "application/pdf",
    "size": 7,
    "sha256": "ab" * 32,
    "sent_sha256": "ab" * 32,
}
"""What a row tells of a file that lies nowhere."""


class DraftFileFactory(RecordFactory):
    class Meta:
        model = commitments.DraftFile

    draft = SubFactory(ReportDraftFactory)
    uploader = SubFactory(UserFactory)
    title = FILE["title"]
    file = FILE["file"]
    content_type = FILE["content_type"]
    size = FILE["size"]
    sha256 = FILE["sha256"]
    sent_sha256 = FILE["sent_sha256"]


class DocumentImportFactory(RecordFactory):
    class Meta:
        model = commitments.DocumentImport

    series = SubFactory(SeriesFactory)
    number = 1
    sent_by = SubFactory(UserFactory)
    title = "Summary.pdf"
    file = Sequence(lambda n: f"documents/ab/summary-{n}.pdf")
    size = FILE["size"]
    sha256 = FILE["sha256"]
    proposal = factory.LazyFunction(dict)
    reviewed = factory.LazyFunction(lambda: Review().as_json())


class SheetProfileFactory(RecordFactory):
    class Meta:
        model = commitments.SheetProfile

    kind = "next-steps"
    name = Sequence(lambda n: f"Delivery {n}")


class SheetImportFactory(RecordFactory):
    class Meta:
        model = commitments.SheetImport

    kind = "next-steps"
    sent_by = SubFactory(UserFactory)
    title = "Steps.xlsx"
    file = Sequence(lambda n: f"sheets/ab/steps-{n}.xlsx")
    size = FILE["size"]
    sha256 = FILE["sha256"]


class SheetRowFactory(RowFactory):
    class Meta:
        model = commitments.SheetRow

    sheet = SubFactory(SheetImportFactory)
    number = 2
    verdict = "new"


class SharingFactory(LineFactory):
    class Meta:
        model = commitments.Sharing

    report = SubFactory(StatusReportFactory)
    circle = 1


class ReplyFactory(LineFactory):
    class Meta:
        model = commitments.Reply

    report = SubFactory(StatusReportFactory)
    stakeholder = SubFactory(StakeholderFactory)
    text = "You have it in May."


class EvidenceFactory(RecordFactory):
    class Meta:
        model = commitments.Evidence

    report = SubFactory(StatusReportFactory)
    url = "https://chengdu.example/notice"

    class Params:
        as_file = factory.Trait(url="", **FILE)


class RetractionFactory(LineFactory):
    """Leaves the item as it is."""

    class Meta:
        model = commitments.Retraction

    report = SubFactory(StatusReportFactory)
    reason = "It was about another office."


class VerificationFactory(LineFactory):
    """Of the latest report of its item, which reports completion. Moves the item."""

    class Meta:
        model = commitments.Verification

    action_item = SubFactory(ActionItemFactory, status="reported_complete")
    report = LazyAttribute(
        lambda line: (
            line.action_item.latest_report
            or StatusReportFactory(action_item=line.action_item, status="reported_complete")
        )
    )
    finding = "confirmed"
    note = "Seen on site."
    verified_on = TODAY
    item_version = LazyAttribute(lambda line: line.report.action_item.version + 1)

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        line = super()._create(model_class, *args, **values)
        if line.finding == "confirmed":
            move(line.action_item, status="completed", completed_on=TODAY, completed_by_verification=line)
        else:
            move(line.action_item, status="in_progress")
        return line


class FollowUpFactory(RecordFactory):
    """Put to the next dialogue of the commitment's series; with `dialogue=None` give a `basis` and a decision."""

    class Meta:
        model = commitments.FollowUp

    commitment = SubFactory(CommitmentFactory, status="open")
    dialogue = LazyAttribute(lambda follow_up: DialogueFactory(series=follow_up.commitment.dialogue.series))
    decided_on = LazyAttribute(
        lambda follow_up: None if getattr(follow_up, "decision", "pending") == "pending" else HELD
    )


class TranslationFactory(RecordFactory):
    class Meta:
        model = commitments.Translation

    commitment = SubFactory(CommitmentFactory)
    field = "text"
    language = "zh-Hans"
    text = "加强协调。"
    translated_on = TODAY


class AcceptanceLineFactory(LineFactory):
    class Meta:
        model = commitments.AcceptanceLine

    commitment = SubFactory(CommitmentFactory, status="open")
    stakeholder = SelfAttribute("commitment.lead")
    acceptance = "accepted"
    answered_on = TODAY


class OwnerChangeFactory(LineFactory):
    class Meta:
        model = commitments.OwnerChange

    action_item = SubFactory(ActionItemFactory)
    from_stakeholder = SelfAttribute("action_item.owner")
    to_stakeholder = SubFactory(StakeholderFactory)
    reason = "By law."
    changed_on = TODAY


class DueDateChangeFactory(LineFactory):
    class Meta:
        model = commitments.DueDateChange

    action_item = SubFactory(ActionItemFactory)
    from_precision = "year"
    from_on = date(2023, 12, 31)
    to_precision = "none"
    reason = "It goes on."
    changed_on = TODAY


class RequestFactory(RecordFactory):
    class Meta:
        model = commitments.Request

    action_item = SubFactory(ActionItemFactory)
    stakeholder = SelfAttribute("action_item.owner")
    kind = "withdrawal"
    reason = "A law does it."
    asked_on = TODAY
    asked_by = SubFactory(UserFactory)


class DigestFactory(LineFactory):
    class Meta:
        model = commitments.Digest

    person = SubFactory(UserFactory)
    day = TODAY
    mail = LazyAttribute(lambda digest: MailFactory(person=digest.person))


class ReminderFactory(LineFactory):
    class Meta:
        model = commitments.Reminder

    digest = SubFactory(DigestFactory)
    person = SelfAttribute("digest.person")
    stakeholder = SubFactory(StakeholderFactory)
    kind = "overdue"
    action_item = SubFactory(ActionItemFactory)
    about_on = date(2023, 12, 31)
    step = 1


class PreferenceFactory(RecordFactory):
    class Meta:
        model = commitments.Preference

    person = SubFactory(UserFactory)


class CalendarFeedFactory(RecordFactory):
    class Meta:
        model = commitments.CalendarFeed

    person = SubFactory(UserFactory)
    hashed_secret = Sequence(lambda n: f"{n:064x}")


class SnapshotFactory(RecordFactory):
    class Meta:
        model = commitments.Snapshot

    dialogue = SubFactory(DialogueFactory, status="adopted")


class SnapshotLineFactory(LineFactory):
    class Meta:
        model = commitments.SnapshotLine

    snapshot = SubFactory(SnapshotFactory)
    commitment = LazyAttribute(lambda line: CommitmentFactory(dialogue=line.snapshot.dialogue, status="open"))
    data = {"status": "open"}
