"""Reports: what shows them stands, somebody else verifies them, their owner shares them first."""

from accounts.guarding import DELETE, INSERT, UPDATE, Guard, columns, exists
from commitments.models import Evidence, Retraction, Sharing, StatusReport, Verification
from commitments.status import Circle

GUARDS = [
    Guard(
        name="evidence_kept",
        table=Evidence,
        on=(DELETE,),
        message="Evidence is retracted, or its file destroyed; the line stays.",
    ),
    Guard(
        name="evidence_given_once",
        table=Evidence,
        on=(UPDATE,),
        changed=columns(Evidence, but=("destroyed_at", "version", "updated_at")),
        message="What was sent as evidence does not change.",
    ),
    Guard(
        name="evidence_destroyed_for_good",
        table=Evidence,
        on=(UPDATE,),
        changed=("destroyed_at",),
        when="OLD.destroyed_at IS NOT NULL",
        message="What was destroyed does not come back.",
    ),
    Guard(
        name="statusreport_after_the_verification",
        table=StatusReport,
        on=(INSERT,),
        # Who wrote since the last verification is known by this order.
        refuse_if=exists(
            "commitments_verification v",
            "v.action_item_id = NEW.action_item_id AND v.item_version >= NEW.item_version",
        ),
        shares=("commitments_actionitem", "NEW.action_item_id"),
        message="A report comes after the verifications that there are.",
    ),
    Guard(
        name="verification_by_somebody_else",
        table=Verification,
        on=(INSERT,),
        refuse_if=exists(
            "commitments_statusreport s",
            """s.action_item_id = NEW.action_item_id AND s.recorded_by_id = NEW.recorded_by_id
                AND (s.id = NEW.report_id OR s.item_version > COALESCE((
                    SELECT max(v.item_version) FROM commitments_verification v
                    WHERE v.action_item_id = NEW.action_item_id), 0))""",
        ),
        message="Who wrote the report, or another on the item since its last verification, does not verify it.",
    ),
    Guard(
        name="verification_of_latest_report",
        table=Verification,
        on=(INSERT,),
        refuse_unless=exists(
            """commitments_actionitem i JOIN commitments_statusreport s ON s.id = i.latest_report_id
                LEFT JOIN commitments_retraction r ON r.report_id = s.id""",
            """i.id = NEW.action_item_id AND s.id = NEW.report_id AND r.id IS NULL
                AND i.status = 'reported_complete' AND s.status = 'reported_complete'
                AND NEW.item_version > i.version""",
        ),
        shares=("commitments_actionitem", "NEW.action_item_id"),
        message="What is verified is the latest report of the item, where it reports completion and was not retracted.",
    ),
    Guard(
        name="retraction_not_of_what_completed",
        table=Retraction,
        on=(INSERT,),
        refuse_if=exists(
            "commitments_actionitem i JOIN commitments_verification v ON v.id = i.completed_by_verification_id",
            """v.report_id = COALESCE(
                NEW.report_id, (SELECT e.report_id FROM commitments_evidence e WHERE e.id = NEW.evidence_id))""",
        ),
        message="The item is completed on this report; it is reopened first.",
    ),
    Guard(
        name="sharing_beyond_the_room",
        table=Sharing,
        on=(INSERT,),
        when=f"NEW.circle > {Circle.PARTICIPANTS}",
        refuse_unless=exists(
            "commitments_sharing s", f"s.report_id = NEW.report_id AND s.circle = {Circle.PARTICIPANTS}"
        ),
        message="A report is opened further only after its organisation opened it to those who were in the room.",
    ),
]
