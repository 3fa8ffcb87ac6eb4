"""Each CHECK and UNIQUE constraint refuses a row that breaks it, also where a column is NULL.

The guards are lifted, so that nothing but the constraints stands in the way.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction

from accounts.models import ApiKey, ChangeEvent, DataStamp, IdempotencyRecord, Mail, User
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    Commitment,
    CommitmentParty,
    Digest,
    DocumentImport,
    DraftFile,
    DueDateChange,
    Evidence,
    FollowUp,
    OwnerChange,
    Reminder,
    Reply,
    ReportDraft,
    Request,
    Retraction,
    Sharing,
    SheetImport,
    SheetProfile,
    SheetRow,
    Snapshot,
    SnapshotLine,
    StatusChange,
    StatusReport,
    Translation,
    Verification,
)
from dialogues.models import (
    City,
    Dialogue,
    Membership,
    OutcomePoint,
    OutcomePolicy,
    PolicyAlias,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
    StakeholderAlias,
    Succession,
    Theme,
)
from tests.breaking import changes_on_every_path, refused
from tests.factories import (
    ADOPTED,
    FACTORIES,
    FILE,
    HELD,
    NOW,
    TODAY,
    ActionItemFactory,
    CommitmentFactory,
    DataStampFactory,
    DialogueFactory,
    EvidenceFactory,
    FollowUpFactory,
    StakeholderFactory,
    VerificationFactory,
)
from tests.guards import lifted

pytestmark = pytest.mark.long

type Values = dict[str, Any]
type Case = tuple[Values, list[Values | Callable[[Any], Values]]]

BETWEEN = {"dialogue": None, "decision": "not_fulfilled", "decided_on": TODAY, "basis": "Letter."}


def unknown(field: str, value: Any = "x") -> Case:
    return {}, [{field: value}]


def same(*fields: str, **facts: Any) -> Case:
    """A second row with the same values in these fields."""

    def of_another(row: Any) -> Values:
        another = FACTORIES[type(row)](**facts)
        return {field: getattr(another, field) for field in fields} | facts

    return {}, [of_another]


def itself(field: str, to: str = "pk", **values: Any) -> Case:
    """The row refers to itself."""
    return {}, [lambda row: {f"{field}_id": getattr(row, to), **values}]


def due(prefix: str, start: Values | None = None) -> Case:
    """A due with a precision and no date, a date and no precision, and an unknown precision."""
    return start or {}, [
        {f"{prefix}_precision": "quarter", f"{prefix}_on": None},
        {f"{prefix}_precision": "next_dialogue", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "none", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "decade", f"{prefix}_on": TODAY},
        {f"{prefix}_precision": "decade", f"{prefix}_on": None},
    ]


def percent(field: str = "progress") -> Case:
    return {}, [{field: 101}]


def told_another(record: str, factory: Any) -> Case:
    """A second reminder to the same person about the same record, which is no action."""

    def of_another(row: Any) -> Values:
        another = FACTORIES[Reminder](action_item=None, **{record: factory()})
        return {"person": another.person, "action_item": None, record: getattr(another, record)}

    return {}, [of_another]


CASES: dict[type[models.Model], dict[str, Case]] = {
    User: {
        "user_email_unique_without_case": (
            {"email": "li.na@example.org"},
            [lambda row: {"email": FACTORIES[User](email="wang.wei@example.org").email.title()}],
        ),
        "user_closed_is_inactive": ({}, [{"closed_at": NOW, "is_active": True}]),
        "user_administrator_is_staff": ({}, [{"is_superuser": True, "is_staff": False}]),
        "user_language_known": unknown("language"),
    },
    ApiKey: {"apikey_scope_known": unknown("scope"), "apikey_rate_is_one": ({}, [{"rate": 0}])},
    IdempotencyRecord: {"idempotency_key_once": ({}, [lambda row: {"key": FACTORIES[IdempotencyRecord]().key}])},
    Mail: {
        "mail_waits_or_is_sent_or_failed": (
            {},
            [
                {"next_try_at": None},
                {"sent_at": NOW},
                {"failed_at": NOW},
                {"next_try_at": None, "sent_at": NOW, "failed_at": NOW},
            ],
        ),
        "mail_keeps_no_secret": (
            {"secret": True, "text": "", "html": ""},
            [
                {"next_try_at": None, **done, **kept}
                for done in ({"sent_at": NOW}, {"failed_at": NOW})
                for kept in ({"text": "x"}, {"html": "x"}, {"unsubscribe": "x"})
            ],
        ),
        "mail_to_nobody_is_not_sent": (
            {},
            [{"person": None}, {"person": None, "address": "", "next_try_at": None, "sent_at": NOW}],
        ),
        "mail_language_known": unknown("language"),
    },
    DataStamp: {"datastamp_one_row": ({}, [])},  # A key of its own, below.
    ChangeEvent: {"event_op_known": unknown("op")},
    City: {
        "city_role_known": unknown("role"),
        "city_coordinates_on_earth": (
            {},
            [
                {"latitude": 30, "longitude": None},
                {"latitude": None, "longitude": 104},
                {"latitude": 91, "longitude": 104},
                {"latitude": -91, "longitude": 104},
                {"latitude": 30, "longitude": 181},
                {"latitude": 30, "longitude": -181},
            ],
        ),
        "city_population_with_basis_and_source": (
            {},
            [
                {"population": 7},
                {"population": 7, "population_basis": "city proper"},
                {"population": 7, "population_source": "census 2020"},
                {"population_basis": "city proper", "population_source": "census 2020"},
            ],
        ),
    },
    Stakeholder: {
        "stakeholder_category_known": unknown("category"),
        "stakeholder_level_known": unknown("level"),
    },
    StakeholderAlias: {
        "stakeholderalias_unique": (
            {"name": "The City"},
            [lambda row: {"stakeholder": FACTORIES[StakeholderAlias](name="THE CITY").stakeholder}],
        )
    },
    Succession: {
        "succession_kind_known": unknown("kind"),
        "succession_unique": same("predecessor", "successor"),
        "succession_not_of_itself": itself("successor", "predecessor_id"),
        "succession_with_reason": unknown("reason", ""),
    },
    Membership: {
        "membership_role_known": unknown("role"),
        "membership_end_not_before_start": ({}, [{"ends_on": date(2019, 12, 31)}]),
        "membership_ended_with_day": ({"ends_on": None}, [{"ended_at": NOW}]),
        "membership_one_open_per_person": same("user", "stakeholder"),
    },
    Theme: {"theme_not_its_own_parent": itself("parent")},
    PolicyInstrument: {"policy_kind_known": unknown("kind")},
    PolicyAlias: {
        "policyalias_unique": (
            {"name": "The Plan"},
            [lambda row: {"policy": FACTORIES[PolicyAlias](name="THE PLAN").policy}],
        )
    },
    Series: {
        "series_not_its_own_successor": itself("continues"),
        "series_interval_positive": ({}, [{"report_every_days": 0}]),
    },
    Dialogue: {
        "dialogue_number_unique": same("series", "number"),
        "dialogue_number_from_one": ({}, [{"number": 0}]),
        "dialogue_status_known": unknown("status"),
        "dialogue_visibility_known": unknown("visibility", 4),
        "dialogue_format_known": unknown("format"),
        "dialogue_date_precision_known": unknown("date_precision", ""),
        "dialogue_footing_known": unknown("footing"),
        "dialogue_end_not_before_start": (
            {},
            [
                {"starts_on": HELD, "ends_on": date(2022, 11, 15)},
                {"starts_on": HELD, "ends_on": None},
                {"starts_on": None, "ends_on": HELD},
            ],
        ),
        "dialogue_participants_with_precision": (
            {},
            [
                {"participants": 7, "participants_precision": ""},
                {"participants": None, "participants_precision": "exact"},
                {"participants": 7, "participants_precision": "x"},
            ],
        ),
        "dialogue_held_with_day": (
            {},
            [
                {"held_on": None},
                {"status": "planned"},
                {"status": "cancelled"},
                {"status": "adopted", "held_on": None, "adopted_on": ADOPTED, "footing": "agreed"},
            ],
        ),
        "dialogue_adopted_with_day_and_footing": (
            {},
            [
                {"status": "adopted", "footing": "agreed"},
                {"status": "adopted", "adopted_on": ADOPTED},
                {"status": "adopted", "footing": "agreed", "adopted_on": date(2022, 11, 15)},
                {"footing": "agreed"},
                {"adopted_on": ADOPTED},
                {"footing_basis": "Letter."},
                {"footing_confirmed_on": ADOPTED},
            ],
        ),
        "dialogue_confirmation_with_basis": (
            {"status": "adopted"},
            [
                {"footing_confirmed_on": ADOPTED},
                {"footing_basis": "Letter."},
                {"footing_confirmed_on": date(2022, 11, 15), "footing_basis": "Letter."},
                {"footing": "recorded", "footing_confirmed_on": ADOPTED, "footing_basis": "Letter."},
            ],
        ),
    },
    Representation: {
        "representation_unique": same("dialogue", "stakeholder"),
        "representation_attendance_known": unknown("attendance"),
        "representation_capacity_known": unknown("capacity"),
        "representation_rank_known": unknown("rank"),
    },
    OutcomePoint: {
        "outcomepoint_kind_known": unknown("kind"),
        "outcomepoint_level_known": unknown("level"),
        "outcomepoint_visibility_known": unknown("visibility", 4),
    },
    OutcomePolicy: {
        "outcomepolicy_unique": same("point", "policy"),
        "outcomepolicy_relation_known": unknown("relation"),
    },
    Commitment: {
        "commitment_number_unique": same("dialogue", "number"),
        "commitment_number_from_one": ({}, [{"number": 0}]),
        "commitment_status_known": unknown("status"),
        "commitment_visibility_known": unknown("visibility", 4),
        "commitment_kind_known": unknown("kind"),
        "commitment_level_known": unknown("level"),
        "commitment_horizon_known": unknown("horizon"),
        "commitment_acceptance_known": unknown("acceptance"),
        "commitment_due_with_date": due("due"),
        "commitment_original_due_with_date": due("original_due", {"status": "open"}),
        "commitment_lead_or_nobody": ({}, [{"nobody_named": True}]),
        "commitment_acceptance_of_lead": ({"lead": None, "nobody_named": True}, [{"acceptance": "accepted"}]),
        "commitment_adopted_is_complete": (
            {"status": "open"},
            [
                {"text_agreed": ""},
                {"text": ""},
                {"language": ""},
                {"due_precision": "", "due_on": None},
                {"original_due_precision": "", "original_due_on": None},
                {"opened_on": None},
                {"acceptance": ""},
                {"lead": None, "acceptance": ""},
                {"status": "draft"},
                {"status": "draft", "text_agreed": "", "original_due_precision": "", "original_due_on": None},
            ],
        ),
        "commitment_closed_with_day": (
            {"status": "open"},
            [{"status": "fulfilled"}, {"closed_on": TODAY}, {"status": "not_fulfilled", "closed_on": None}],
        ),
        "commitment_superseded_names_successor": (
            {"status": "open"},
            [
                {"status": "superseded", "closed_on": TODAY},
                lambda row: {"superseded_by": CommitmentFactory()},
                lambda row: {"superseded_by": CommitmentFactory(), "status": "withdrawn", "closed_on": TODAY},
            ],
        ),
        "commitment_not_superseded_by_itself": (
            {"status": "open"},
            [lambda row: {"superseded_by_id": row.pk, "status": "superseded", "closed_on": TODAY}],
        ),
        "commitment_handed_over_to_somebody": (
            {"status": "open"},
            [
                {"status": "handed_over", "closed_on": TODAY},
                lambda row: {"handed_over_to": StakeholderFactory()},
            ],
        ),
        "commitment_progress_in_percent": percent(),
        "commitment_amount_with_currency": (
            {},
            [
                {"amount_promised": 7, "currency": ""},
                {"amount_promised": None, "currency": "CNY"},
                {"amount_promised": -1, "currency": "CNY"},
            ],
        ),
        "commitment_number_promised_positive": ({}, [{"number_promised": 0}]),
        "commitment_external_id_unique": same(source="sheet", external_id="7"),
    },
    CommitmentParty: {
        "commitmentparty_unique": same("commitment", "stakeholder"),
        "commitmentparty_role_known": unknown("role"),
    },
    Amendment: {
        "amendment_kind_known": unknown("kind"),
        "amendment_with_text_and_reason": ({}, [{"text": ""}, {"reason": ""}]),
        "amendment_correction_with_page": ({}, [{"kind": "correction"}]),
    },
    Translation: {
        "translation_of_one_record": (
            {},
            [{"commitment": None}, lambda row: {"dialogue": DialogueFactory()}],
        ),
        "translation_status_known": unknown("status"),
        "translation_field_known": unknown("field"),
        "translation_with_text": unknown("text", ""),
        "translation_of_dialogue_unique": (
            {},
            [
                lambda row: {
                    "commitment": None,
                    "dialogue": FACTORIES[Translation](commitment=None, dialogue=DialogueFactory()).dialogue,
                }
            ],
        ),
        "translation_of_outcome_point_unique": (
            {},
            [
                lambda row: {
                    "commitment": None,
                    "outcome_point": FACTORIES[Translation](
                        commitment=None, outcome_point=FACTORIES[OutcomePoint]()
                    ).outcome_point,
                }
            ],
        ),
        "translation_of_commitment_unique": same("commitment"),
        "translation_of_action_item_unique": (
            {},
            [
                lambda row: {
                    "commitment": None,
                    "action_item": FACTORIES[Translation](commitment=None, action_item=ActionItemFactory()).action_item,
                }
            ],
        ),
    },
    ActionItem: {
        "actionitem_number_unique": same("commitment", "number"),
        "actionitem_number_from_one": ({}, [{"number": 0}]),
        "actionitem_status_known": unknown("status"),
        "actionitem_acceptance_known": unknown("acceptance"),
        "actionitem_proposed_once_agreed": (
            {},
            [{"acceptance": ""}, {"original_due_precision": "", "original_due_on": None}],
        ),
        "actionitem_on_track_known": unknown("on_track"),
        "actionitem_waiting_for_known": unknown("waiting_for"),
        "actionitem_due_with_date": due("due"),
        "actionitem_original_due_with_date": due("original_due"),
        "actionitem_progress_in_percent": percent(),
        "actionitem_waiting_for_what_and_whom": (
            {},
            [lambda row: {"waiting_for_stakeholder": StakeholderFactory()}],
        ),
        "actionitem_completed_by_somebody_else": (
            {},
            [
                {"status": "completed"},
                {"status": "completed", "completed_on": TODAY},
                {"completed_on": TODAY},
                lambda row: {"status": "completed", "completed_by_verification": VerificationFactory()},
                lambda row: {"completed_by_follow_up": FollowUpFactory()},
                lambda row: {"completed_on": TODAY, "completed_by_verification": VerificationFactory()},
                lambda row: {
                    "status": "completed",
                    "completed_on": TODAY,
                    "completed_by_verification": VerificationFactory(),
                    "completed_by_follow_up": FollowUpFactory(),
                },
            ],
        ),
        "actionitem_external_id_unique": same(source="sheet", external_id="7"),
    },
    StatusChange: {
        "statuschange_with_reason": unknown("reason", ""),
        "statuschange_of_one_record": (
            {},
            [{"action_item": None}, lambda row: {"commitment": CommitmentFactory()}],
        ),
        "statuschange_status_known": (
            {},
            [
                {"from_status": "x"},
                {"to_status": ""},
                {"to_status": "open"},
                lambda row: {"action_item": None, "commitment": CommitmentFactory(), "to_status": "in_progress"},
            ],
        ),
    },
    FollowUp: {
        "followup_once_per_dialogue": same("commitment", "dialogue"),
        "followup_decision_known": unknown("decision"),
        "followup_decision_of_its_kind": (
            {"decision": "not_discussed", "decided_on": HELD},
            [
                {"decision": "continued"},
                lambda row: {"decision": "handed_over", "handed_over_to": StakeholderFactory()},
                {"dialogue": None, "basis": "Letter."},
                {"dialogue": None, "basis": "Letter.", "decision": "carried_over"},
                {"dialogue": None, "basis": "Letter.", "decision": "pending", "decided_on": None},
            ],
        ),
        "followup_dialogue_or_basis": (
            {},
            [{"basis": "Letter."}, {**BETWEEN, "basis": ""}],
        ),
        "followup_decided_with_day": (
            {},
            [{"decided_on": HELD}, {"decision": "not_discussed"}, {"decision": "fulfilled", "decided_on": None}],
        ),
        "followup_superseded_names_successor": (
            {},
            [
                {"decision": "superseded", "decided_on": HELD},
                lambda row: {"superseded_by": CommitmentFactory()},
            ],
        ),
        "followup_not_superseded_by_itself": itself(
            "superseded_by", "commitment_id", decision="superseded", decided_on=HELD
        ),
        "followup_handed_over_to_somebody": (
            {},
            [
                {**BETWEEN, "decision": "handed_over"},
                lambda row: {"handed_over_to": StakeholderFactory()},
            ],
        ),
        "followup_new_due_with_reason": (
            {},
            [
                {"decision": "carried_over", "decided_on": HELD, "due_precision": "none"},
                {"decision": "not_discussed", "decided_on": HELD, "due_precision": "none", "reason": "Late."},
            ],
        ),
        "followup_due_with_date": due("due", {"decision": "carried_over", "decided_on": HELD, "reason": "Late."}),
    },
    Snapshot: {"snapshot_one_in_force": same("dialogue")},
    SnapshotLine: {"snapshotline_unique": same("snapshot", "commitment")},
    AcceptanceLine: {
        "acceptance_of_one_record": (
            {},
            [{"commitment": None}, lambda row: {"action_item": ActionItemFactory()}],
        ),
        "acceptance_known": unknown("acceptance"),
        "acceptance_declined_with_reason": ({}, [{"acceptance": "declined"}]),
    },
    OwnerChange: {
        "ownerchange_of_one_record": (
            {},
            [{"action_item": None}, lambda row: {"commitment": CommitmentFactory()}],
        ),
        "ownerchange_with_reason": unknown("reason", ""),
    },
    DueDateChange: {
        "duedatechange_of_one_record": (
            {},
            [{"action_item": None}, lambda row: {"commitment": CommitmentFactory()}],
        ),
        "duedatechange_from_with_date": due("from"),
        "duedatechange_to_with_date": due("to"),
        "duedatechange_with_reason": unknown("reason", ""),
    },
    Request: {
        "request_kind_known": unknown("kind"),
        "request_answer_known": unknown("answer"),
        "request_due_with_date": due("due", {"kind": "due", "due_precision": "none"}),
        "request_with_reason": unknown("reason", ""),
        "request_asks_for_its_kind": (
            {},
            [
                {"kind": "due"},
                {"kind": "owner"},
                {"due_precision": "none"},
                lambda row: {"owner": StakeholderFactory()},
                lambda row: {"kind": "due", "due_precision": "none", "owner": StakeholderFactory()},
                lambda row: {"kind": "owner", "due_precision": "none", "owner": StakeholderFactory()},
            ],
        ),
        "request_answered_with_day": ({}, [{"answer": "granted"}, {"answered_on": TODAY}]),
        "request_one_open_per_kind": same("action_item", "stakeholder"),
    },
    Digest: {"digest_one_a_day": same("person")},
    Reminder: {
        "reminder_kind_known": unknown("kind"),
        "reminder_about_one_record": (
            {},
            [
                {"action_item": None},
                lambda row: {"commitment": CommitmentFactory()},
                lambda row: {"dialogue": DialogueFactory()},
            ],
        ),
        "reminder_of_action_item_once": same("person", "action_item"),
        "reminder_of_commitment_once": told_another("commitment", CommitmentFactory),
        "reminder_of_dialogue_once": told_another("dialogue", DialogueFactory),
    },
    StatusReport: {
        "statusreport_status_reportable": ({}, [{"status": "completed"}, {"status": "withdrawn"}, {"status": "x"}]),
        "statusreport_status_before_known": unknown("status_before"),
        "statusreport_by_somebody": ({}, [{"recorded_by": None}]),
        "statusreport_on_track_known": unknown("on_track"),
        "statusreport_waiting_for_known": unknown("waiting_for"),
        "statusreport_progress_in_percent": percent(),
        "statusreport_with_narrative": ({}, [{"narrative": ""}]),
        "statusreport_version_from_one": ({}, [{"item_version": 0}]),
        "statusreport_waiting_for_what_and_whom": (
            {},
            [lambda row: {"waiting_for_stakeholder": StakeholderFactory()}],
        ),
        "statusreport_version_unique": same("action_item", "item_version"),
    },
    ReportDraft: {
        "reportdraft_one_per_organisation": same("action_item", "stakeholder"),
        "reportdraft_status_known": unknown("status"),
        "reportdraft_on_track_known": unknown("on_track"),
        "reportdraft_waiting_for_known": unknown("waiting_for"),
        "reportdraft_progress_in_percent": percent(),
    },
    DocumentImport: {
        "documentimport_state_known": unknown("state"),
        "documentimport_number_from_one": ({}, [{"number": 0}]),
        "documentimport_entered_as_dialogue": (
            {},
            [{"state": "entered"}, lambda row: {"dialogue": DialogueFactory()}],
        ),
        "documentimport_is_a_file": ({}, [{"file": ""}, {"sha256": ""}]),
        "documentimport_once": same("series", "number", "sha256"),
    },
    SheetProfile: {"sheetprofile_name_unique": same("kind", "name")},
    SheetImport: {
        "sheetimport_state_known": unknown("state"),
        "sheetimport_is_a_file": ({}, [{"file": ""}, {"sha256": ""}]),
        "sheetimport_confirmed_with_instant": ({}, [{"state": "confirmed"}, {"confirmed_at": NOW}]),
    },
    SheetRow: {"sheetrow_number_unique": same("sheet", "number")},
    DraftFile: {
        "draftfile_is_a_file": (
            {},
            [{"file": ""}, {"content_type": ""}, {"sha256": ""}, {"sent_sha256": ""}],
        ),
        "draftfile_once_per_draft": same("draft", "sent_sha256"),
    },
    Sharing: {
        "sharing_circle_known": unknown("circle", 4),
        "sharing_beyond_owner": ({}, [{"circle": 0}]),
        "sharing_once": same("report", "circle"),
    },
    Reply: {
        "reply_with_text": unknown("text", ""),
        "reply_by_somebody": ({}, [{"recorded_by": None}]),
    },
    Evidence: {
        "evidence_file_or_link": (
            {},
            [
                {"url": ""},
                FILE,
                {"url": "", **FILE, "file": ""},
                {"url": "", **FILE, "content_type": ""},
                {"url": "", **FILE, "size": None},
                {"url": "", **FILE, "sha256": ""},
                {"url": "", **FILE, "sent_sha256": ""},
                {"file": "evidence/notice.pdf"},
                {"content_type": "application/pdf"},
                {"size": 7},
                {"sha256": "ab" * 32},
                {"sent_sha256": "ab" * 32},
                {"destroyed_at": NOW},
            ],
        )
    },
    Retraction: {
        "retraction_of_one_thing": (
            {},
            [{"report": None}, lambda row: {"evidence": EvidenceFactory()}],
        ),
        "retraction_with_reason": unknown("reason", ""),
    },
    Verification: {
        "verification_finding_known": unknown("finding"),
        "verification_by_somebody": ({}, [{"recorded_by": None}]),
        "verification_returned_with_note": ({}, [{"finding": "returned", "note": ""}]),
    },
}


def test_every_constraint_is_tried() -> None:
    declared = {
        (model, constraint.name)
        for app in ("accounts", "dialogues", "commitments")
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }
    assert declared == {(model, name) for model, cases in CASES.items() for name in cases}


@pytest.mark.django_db
@pytest.mark.parametrize("model", CASES, ids=lambda model: model.__name__)
def test_no_row_breaks_a_constraint(model: type[models.Model]) -> None:
    constraints = {constraint.name: constraint for constraint in model._meta.constraints}
    with lifted(connection):
        for name, (facts, attempts) in CASES[model].items():
            with transaction.atomic():
                row: Any = FACTORIES[model](**facts)
                for attempt in attempts:
                    values = attempt(row) if callable(attempt) else attempt
                    _breaks(constraints[name], row, values)
                transaction.set_rollback(True)


@pytest.mark.django_db
def test_there_is_one_data_stamp() -> None:
    stamp = DataStampFactory()
    for another in (
        lambda: DataStampFactory(id=2),
        lambda: DataStamp.objects.bulk_create([DataStamp(id=2)]),
        lambda: DataStamp.objects.filter(pk=stamp.pk).update(id=2),
    ):
        with refused("datastamp_one_row"):
            another()


@pytest.mark.django_db
@pytest.mark.parametrize("link", [Dialogue.themes, OutcomePoint.themes, Commitment.themes, Commitment.cities])
def test_what_something_is_linked_to_is_not_deleted(link: Any) -> None:
    """Django alone would delete the link along with it."""
    record = FACTORIES[link.field.model]()
    linked = FACTORIES[link.field.related_model]()
    with lifted(connection):
        getattr(record, link.field.name).add(linked)
    with pytest.raises(models.ProtectedError):
        linked.delete()
    with pytest.raises(models.ProtectedError):
        type(linked).objects.filter(pk=linked.pk).delete()
    assert list(getattr(record, link.field.name).all()) == [linked]


def _breaks(constraint: models.BaseConstraint, row: Any, values: Values) -> None:
    """The row with these values breaks this very constraint, and the database takes it on no path."""
    model = type(row)
    broken = model._base_manager.get(pk=row.pk)
    for name, value in values.items():
        setattr(broken, name, value)
    with pytest.raises(ValidationError):
        constraint.validate(model, broken)
    for change in changes_on_every_path(row, values):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
