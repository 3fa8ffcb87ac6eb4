"""One valid row of each model, with what it stands on, written past the actions.

Values are fixed and coherent; `tests.worlds` tells a whole story by the actions instead. Where
the guards ask for an order, the factory keeps it: `DialogueFactory(status="adopted")` adopts,
`CommitmentFactory(status="fulfilled")` adopts the dialogue, opens and closes by a decision, a
report or a verification moves its item.
"""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import factory
from django.db.models import F
from factory import LazyAttribute, SelfAttribute, Sequence, SubFactory
from factory.django import DjangoModelFactory

from accounts import models as accounts
from commitments import models as commitments
from commitments.importing.reviewed import Review
from commitments.status import CLOSED
from dialogues import models as dialogues

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""The instant at which every row is recorded."""

HELD = date(2022, 11, 16)
ADOPTED = date(2022, 11, 20)
TODAY = date(2026, 3, 2)


class RowFactory(DjangoModelFactory[Any]):
    class Meta:
        abstract = True

    if TYPE_CHECKING:
        # Calling a factory makes a row, which its own types do not say.
        def __new__(cls, **values: Any) -> Any: ...


class RecordedFactory(RowFactory):
    class Meta:
        abstract = True

    recorded_at = NOW


class RecordFactory(RecordedFactory):
    class Meta:
        abstract = True

    updated_at = NOW


def letters(number: int, length: int) -> str:
    """The `number`th word of `length` capital letters."""
    word = ""
    for _place in range(length):
        number, rest = divmod(number, 26)
        word = chr(ord("A") + rest) + word
    return word


TOLD = {"AR", "BR", "CN", "CR", "FR", "ID", "IN", "KE", "MA", "MX", "NA", "NZ", "RW", "SL"}
INVENTED = [code for code in (letters(n, 2) for n in range(26**2)) if code not in TOLD]
"""Codes of countries, but those that tests tell by name."""


def take_number(parent: Any, counter: str, number: int) -> None:
    """Raise the counter of the parent row, as far as `number` asks for."""
    if getattr(parent, counter) < number:
        type(parent).objects.filter(pk=parent.pk).update(**{counter: number})
        setattr(parent, counter, number)


# --- accounts -------------------------------------------------------------------------------------------------------


class UserFactory(RecordFactory):
    class Meta:
        model = accounts.User

    email = Sequence(lambda n: f"person-{n}@example.org")
    name = "Li Na"

    class Params:
        staff = factory.Trait(is_staff=True)
        administrator = factory.Trait(is_staff=True, is_superuser=True)


class LineFactory(RecordedFactory):
    class Meta:
        abstract = True

    recorded_by = SubFactory(UserFactory)


class ApiKeyFactory(RecordFactory):
    class Meta:
        model = accounts.ApiKey

    user = SubFactory(UserFactory)
    name = "mirror"
    id = Sequence(lambda n: f"key{n:05d}")
    prefix = SelfAttribute("id")
    hashed_key = "sha512$$0"


class MailFactory(RecordFactory):
    class Meta:
        model = accounts.Mail

    person = SubFactory(UserFactory)
    address = SelfAttribute("person.email")
    kind = "trial"
    language = "en"
    subject = "Mails arrive"
    text = "They do."
    html = "<p>They do.</p>"
    next_try_at = NOW


class IdempotencyRecordFactory(RowFactory):
    class Meta:
        model = accounts.IdempotencyRecord

    credential = "key:abcdefgh"
    key = Sequence(lambda n: f"write-{n}")
    fingerprint = "0" * 64
    status = 201
    recorded_at = NOW


class DataStampFactory(RowFactory):
    class Meta:
        model = accounts.DataStamp

    value = 7


class ChangeEventFactory(LineFactory):
    class Meta:
        model = accounts.ChangeEvent

    stamp = 1
    op = "upsert"
    type = "dialogue"
    object_id = "1"
    key = "CHN-1"


# --- dialogues ------------------------------------------------------------------------------------------------------


class CountryFactory(RecordFactory):
    """None of the countries that tests tell by name: those have even numbers, and no code of three letters that begins
    with X."""

    class Meta:
        model = dialogues.Country

    iso2 = Sequence(lambda n: INVENTED[n % len(INVENTED)])
    iso3 = Sequence(lambda n: "X" + letters(n % 26**2, 2))
    numeric = Sequence(lambda n: f"{(2 * n + 1) % 1000:03d}")
    name = Sequence(lambda n: f"Country {n}")
    timezone = "Asia/Shanghai"


class CityFactory(RecordFactory):
    class Meta:
        model = dialogues.City

    slug = Sequence(lambda n: f"city-{n}")
    country = SubFactory(CountryFactory)
    name = LazyAttribute(lambda city: city.slug.title())
    timezone = "Asia/Shanghai"


class ThemeFactory(RecordFactory):
    class Meta:
        model = dialogues.Theme

    slug = Sequence(lambda n: f"theme-{n}")
    name = LazyAttribute(lambda theme: theme.slug.title())


class PolicyInstrumentFactory(RecordFactory):
    class Meta:
        model = dialogues.PolicyInstrument

    slug = Sequence(lambda n: f"policy-{n}")
    title = LazyAttribute(lambda policy: policy.slug.title())


class PolicyAliasFactory(RecordFactory):
    class Meta:
        model = dialogues.PolicyAlias

    policy = SubFactory(PolicyInstrumentFactory)
    name = Sequence(lambda n: f"Policy {n}")


class StakeholderFactory(RecordFactory):
    class Meta:
        model = dialogues.Stakeholder

    slug = Sequence(lambda n: f"stakeholder-{n}")
    name = LazyAttribute(lambda stakeholder: stakeholder.slug.title())
    category = "city_government"
    level = "municipal"


class StakeholderAliasFactory(RecordFactory):
    class Meta:
        model = dialogues.StakeholderAlias

    stakeholder = SubFactory(StakeholderFactory)
    name = Sequence(lambda n: f"Stakeholder {n}")


class SuccessionFactory(LineFactory):
    class Meta:
        model = dialogues.Succession

    predecessor = SubFactory(StakeholderFactory)
    successor = SubFactory(StakeholderFactory)
    kind = "renamed"
    succeeded_on = TODAY
    reason = "By law."


class MembershipFactory(RecordFactory):
    class Meta:
        model = dialogues.Membership

    user = SubFactory(UserFactory)
    stakeholder = SubFactory(StakeholderFactory)
    starts_on = date(2020, 1, 1)


class SeriesFactory(RecordFactory):
    class Meta:
        model = dialogues.Series

    code = Sequence(lambda n: letters(n, 4))
    country = SubFactory(CountryFactory)
    name = LazyAttribute(lambda series: f"Dialogues {series.code}")


class DialogueFactory(RecordFactory):
    """`status`: planned, held, adopted (no longer any draft under it) or cancelled."""

    class Meta:
        model = dialogues.Dialogue

    series = SubFactory(SeriesFactory)
    number = LazyAttribute(lambda dialogue: dialogue.series.last_number + 1)
    reference = LazyAttribute(lambda dialogue: f"{dialogue.series.code}-{dialogue.number}")
    status = "held"
    title = "How cities are planned"
    held_on = LazyAttribute(lambda dialogue: HELD if dialogue.status in ("held", "adopted") else None)
    visibility = 0

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        take_number(values["series"], "last_number", values["number"])
        adopted = values["status"] == "adopted"
        dialogue = super()._create(model_class, *args, **values | ({"status": "held"} if adopted else {}))
        return adopt(dialogue) if adopted else dialogue


def adopt(dialogue: Any) -> Any:
    """Adopt a held dialogue at which nothing is pending, and open its drafts."""
    dialogue.status, dialogue.footing, dialogue.adopted_on = "adopted", "agreed", ADOPTED
    dialogue.save(update_fields=["status", "footing", "adopted_on"])
    drafts = dialogue.commitments.filter(status="draft")
    drafts.exclude(lead=None).filter(acceptance="").update(acceptance="proposed")
    drafts.update(
        status="open",
        text_agreed=F("text"),
        original_due_precision=F("due_precision"),
        original_due_on=F("due_on"),
        opened_on=ADOPTED,
    )
    commitments.ActionItem.objects.filter(commitment__dialogue=dialogue).update(
        original_due_precision=F("due_precision"), original_due_on=F("due_on"), acceptance="proposed"
    )
    return dialogue


def reopen(dialogue: Any) -> Any:
    """Make an adopted dialogue held again, and its open commitments drafts."""
    dialogue.status, dialogue.footing, dialogue.adopted_on = "held", "", None
    dialogue.save(update_fields=["status", "footing", "adopted_on"])
    dialogue.commitments.filter(status="open").update(
        status="draft", text_agreed="", original_due_precision="", original_due_on=None, opened_on=None
    )
    return dialogue


class RepresentationFactory(RecordFactory):
    class Meta:
        model = dialogues.Representation

    dialogue = SubFactory(DialogueFactory)
    stakeholder = SubFactory(StakeholderFactory)
    name_then = SelfAttribute("stakeholder.name")


class OutcomePointFactory(RecordFactory):
    class Meta:
        model = dialogues.OutcomePoint

    dialogue = SubFactory(DialogueFactory)
    kind = "challenge"
    title = "Land is scarce"


class OutcomePolicyFactory(RecordFactory):
    class Meta:
        model = dialogues.OutcomePolicy

    point = SubFactory(OutcomePointFactory)
    policy = SubFactory(PolicyInstrumentFactory)
    relation = "informs"


# --- commitments ----------------------------------------------------------------------------------------------------


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


FACTORIES: dict[type[Any], type[RowFactory]] = {
    one._meta.model: one
    for one in list(globals().values())
    if isinstance(one, type) and issubclass(one, RowFactory) and not one._meta.abstract
}
