"""What would break the constraints of commitments."""

from django.db import models

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
from dialogues.models import OutcomePoint
from tests.constraints.cases import Case, due, itself, percent, same, told_another, unknown
from tests.factories import (
    FACTORIES,
    FILE,
    HELD,
    NOW,
    TODAY,
    ActionItemFactory,
    CommitmentFactory,
    DialogueFactory,
    EvidenceFactory,
    FollowUpFactory,
    StakeholderFactory,
    VerificationFactory,
)

BETWEEN = {"dialogue": None, "decision": "not_fulfilled", "decided_on": TODAY, "basis": "Letter."}

CASES: dict[type[models.Model], dict[str, Case]] = {
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
