"""An action item: it moves as its table of moves says, and is completed by somebody else's word."""

from accounts.guarding import DELETE, INSERT, MOVE, UPDATE, Guard, exists, frozen, moves, never_falls, never_given_again
from commitments.models import ActionItem
from commitments.status import ITEM_MOVES, UNDONE_MOVES
from dialogues.guards import KEPT, KEY


def commitment_of(row: str, condition: str) -> str:
    """SQL: the commitment `c` of the row, NEW or OLD, meets the condition."""
    return exists("commitments_commitment c", f"c.id = {row}.commitment_id AND {condition}")


RETRACTED = exists(
    "commitments_retraction r JOIN commitments_statusreport s ON s.id = r.report_id", "s.action_item_id = NEW.id"
)
TAKEN_BACK = exists(
    "commitments_followup f JOIN dialogues_dialogue d ON d.id = f.dialogue_id",
    "f.commitment_id = NEW.commitment_id AND d.status = 'held' AND f.decision IN ('fulfilled', 'withdrawn')",
)

GUARDS = [
    frozen("actionitem_place_given_once", ActionItem, "commitment", "number", "reference", message=KEY),
    Guard(
        name="actionitem_reference_from_counter",
        table=ActionItem,
        on=(INSERT,),
        refuse_unless=commitment_of(
            "NEW", "NEW.number <= c.last_item_number AND NEW.reference = c.reference || '-' || NEW.number"
        ),
        message="The number comes from the counter of the commitment, and the reference from both.",
    ),
    never_given_again(ActionItem),
    # By it lines are put in order, and a verification completes its item once.
    never_falls("actionitem_version_rises", ActionItem, "version"),
    Guard(
        name="actionitem_begins_not_started",
        table=ActionItem,
        on=(INSERT,),
        when="NEW.status <> 'not_started' OR NEW.latest_report_id IS NOT NULL",
        message="An action item begins as not started.",
    ),
    Guard(
        name="actionitem_moves",
        table=ActionItem,
        on=(UPDATE,),
        changed=("status",),
        when=f"{MOVE} NOT IN {moves(ITEM_MOVES)}",
        # Two ways back beside the table: the reports that led there were retracted, or the
        # decision that led there is provisional again.
        refuse_unless=f"""
            NEW.status = 'not_started' AND OLD.status IN ('in_progress', 'reported_complete') AND {RETRACTED}
            OR {MOVE} IN {moves(UNDONE_MOVES)} AND {TAKEN_BACK}""",
        message="The life cycle of an action item has no such step.",
    ),
    Guard(
        name="actionitem_original_due_frozen",
        table=ActionItem,
        on=(UPDATE,),
        changed=("original_due_precision", "original_due_on"),
        when="OLD.original_due_precision <> ''",
        refuse_unless=commitment_of("NEW", "c.status = 'draft'"),
        shares=("commitments_commitment", "NEW.commitment_id"),
        message="What was agreed does not change.",
    ),
    Guard(
        name="actionitem_adopted_kept",
        table=ActionItem,
        on=(DELETE,),
        refuse_if=commitment_of("OLD", "c.status <> 'draft'"),
        shares=("commitments_commitment", "OLD.commitment_id"),
        message=KEPT,
    ),
    Guard(
        name="actionitem_latest_report_of_its_own",
        table=ActionItem,
        on=(UPDATE,),
        changed=("latest_report_id",),
        when="NEW.latest_report_id IS NOT NULL",
        refuse_unless=exists(
            "commitments_statusreport s LEFT JOIN commitments_retraction r ON r.report_id = s.id",
            "s.id = NEW.latest_report_id AND s.action_item_id = NEW.id AND r.id IS NULL",
        ),
        message="The latest report is one of this item that was not retracted.",
    ),
    Guard(
        name="actionitem_completed_by_verification",
        table=ActionItem,
        on=(UPDATE,),
        changed=("completed_by_verification_id",),
        when="NEW.completed_by_verification_id IS NOT NULL",
        # The version: a verification completes its item once, not again after it was reopened.
        refuse_unless=exists(
            "commitments_verification v",
            """v.id = NEW.completed_by_verification_id AND v.action_item_id = NEW.id
                AND v.finding = 'confirmed' AND v.item_version = NEW.version""",
        ),
        message="What completes an item is a verification of it that confirms it as it stands.",
    ),
    Guard(
        name="actionitem_completed_by_dialogue",
        table=ActionItem,
        on=(UPDATE,),
        changed=("completed_by_follow_up_id",),
        when="NEW.completed_by_follow_up_id IS NOT NULL",
        # The instant: a decision completes its item once, and after a reopening only where it was provisional again.
        refuse_unless=exists(
            """commitments_followup f
                JOIN dialogues_dialogue d ON d.id = f.dialogue_id
                JOIN commitments_followup_confirms confirmed ON confirmed.followup_id = f.id""",
            """f.id = NEW.completed_by_follow_up_id AND f.commitment_id = NEW.commitment_id
                AND f.decision = 'fulfilled' AND d.status = 'adopted' AND confirmed.actionitem_id = NEW.id
                AND NOT EXISTS (
                    SELECT 1 FROM commitments_statuschange r
                    WHERE r.action_item_id = NEW.id AND r.from_status = 'completed'
                        AND r.recorded_at > f.updated_at)""",
        ),
        message="What completes an item is an adopted dialogue that decided 'fulfilled' and confirmed the item.",
    ),
]
