"""The agenda: a commitment is put to a later dialogue, which is adopted once it decided about all."""

from accounts.guarding import DELETE, INSERT, UPDATE, Guard, columns, exists, frozen
from commitments.models import FollowUp, Snapshot
from dialogues.guards import KEPT, dialogue_of, dialogue_row
from dialogues.models import Dialogue

from .action_item import commitment_of

Confirmation = FollowUp.confirms.through


def dialogue_of_confirmation(row: str) -> tuple[str, str]:
    """The dialogue of the follow-up of the row, as something to share."""
    follow_up = f"SELECT f.dialogue_id FROM commitments_followup f WHERE f.id = {row}.followup_id"  # noqa: S608
    return ("dialogues_dialogue", f"({follow_up})")


COMPLETED_BY_IT = exists("commitments_actionitem i", "i.completed_by_follow_up_id = OLD.id")
CLOSED_BY_IT_ALONE = exists(
    "commitments_commitment c",
    """c.id = OLD.commitment_id AND c.status = OLD.decision AND NOT EXISTS (
        SELECT 1 FROM commitments_followup other LEFT JOIN dialogues_dialogue d ON d.id = other.dialogue_id
        WHERE other.commitment_id = c.id AND other.id <> OLD.id AND other.decision = c.status
            AND (other.dialogue_id IS NULL OR d.status = 'adopted'))""",
)

GUARDS = [
    frozen("followup_place_given_once", FollowUp, "commitment", "dialogue", message="A follow-up does not move."),
    Guard(
        name="followup_of_open_commitment",
        table=FollowUp,
        on=(INSERT,),
        refuse_unless=commitment_of("NEW", "c.status = 'open'"),
        shares=("commitments_commitment", "NEW.commitment_id"),
        message="Only open commitments are followed up.",
    ),
    Guard(
        name="followup_at_later_dialogue",
        table=FollowUp,
        on=(INSERT,),
        when="NEW.dialogue_id IS NOT NULL",
        refuse_unless=exists(
            "dialogues_dialogue d, commitments_commitment c, dialogues_dialogue agreed_at",
            """d.id = NEW.dialogue_id AND c.id = NEW.commitment_id AND agreed_at.id = c.dialogue_id AND (
                c.continued_in_id IS NULL AND d.series_id = agreed_at.series_id AND d.number > agreed_at.number
                OR d.series_id = c.continued_in_id)""",
        ),
        shares=dialogue_row("NEW"),
        message="A commitment is put to later dialogues of its series, or of the series it was continued in.",
    ),
    Guard(
        name="followup_at_unadopted_dialogue",
        table=FollowUp,
        on=(INSERT,),
        when="NEW.dialogue_id IS NOT NULL",
        refuse_unless=dialogue_of("NEW", "d.status IN ('planned', 'held')"),
        shares=dialogue_row("NEW"),
        message="The agenda of an adopted or cancelled dialogue is closed.",
    ),
    Guard(
        name="followup_adopted_frozen",
        table=FollowUp,
        on=(UPDATE, DELETE),
        changed=columns(FollowUp, but=("decided_on",)),
        when="OLD.dialogue_id IS NOT NULL",
        refuse_if=dialogue_of("OLD", "d.status = 'adopted'"),
        shares=dialogue_row("OLD"),
        message="What an adopted dialogue decided stands.",
    ),
    Guard(
        name="followup_adopted_day_stands",
        table=FollowUp,
        on=(UPDATE,),
        changed=("decided_on",),
        when="OLD.dialogue_id IS NOT NULL",
        refuse_if=dialogue_of(
            "OLD",
            """d.status = 'adopted' AND (OLD.day_assumed AND NEW.decided_on < OLD.decided_on
                AND (NEW.decided_on >= d.held_on OR NEW.decided_on = d.adopted_on)) IS NOT TRUE""",
        ),
        shares=dialogue_row("OLD"),
        message="The day of what an adopted dialogue decided stands, but for one that nobody entered.",
    ),
    Guard(
        name="followup_between_dialogues_frozen",
        table=FollowUp,
        on=(UPDATE, DELETE),
        when="OLD.dialogue_id IS NULL",
        message="A decision between dialogues took effect when it was written; it stands.",
    ),
    Guard(
        name="followup_in_effect_stands",
        table=FollowUp,
        on=(UPDATE, DELETE),
        changed=("decision", "superseded_by_id", "handed_over_to_id"),
        # Its dialogue may be held again; what it did is taken back before it is decided anew.
        refuse_if=f"{COMPLETED_BY_IT} OR {CLOSED_BY_IT_ALONE}",
        message="An action item or a commitment rests on this decision; that is taken back first.",
    ),
    # What a dialogue confirmed
    frozen("confirmation_given_once", Confirmation, "followup", "actionitem", message="A confirmation does not move."),
    Guard(
        name="confirmation_of_own_items",
        table=Confirmation,
        on=(INSERT,),
        refuse_unless=exists(
            """commitments_followup f
                JOIN dialogues_dialogue d ON d.id = f.dialogue_id
                JOIN commitments_actionitem i ON i.commitment_id = f.commitment_id""",
            "f.id = NEW.followup_id AND i.id = NEW.actionitem_id AND d.status IN ('planned', 'held')",
        ),
        shares=dialogue_of_confirmation("NEW"),
        message="A dialogue that is not adopted yet confirms action items of the commitment it decides about.",
    ),
    Guard(
        name="confirmation_in_effect_stands",
        table=Confirmation,
        on=(DELETE,),
        refuse_if=exists(
            "commitments_actionitem i",
            "i.id = OLD.actionitem_id AND i.completed_by_follow_up_id = OLD.followup_id",
        ),
        message="The action item is completed by this; that is taken back first.",
    ),
    Guard(
        name="confirmation_adopted_frozen",
        table=Confirmation,
        on=(DELETE,),
        refuse_if=exists(
            "commitments_followup f JOIN dialogues_dialogue d ON d.id = f.dialogue_id",
            "f.id = OLD.followup_id AND d.status = 'adopted'",
        ),
        shares=dialogue_of_confirmation("OLD"),
        message="What an adopted dialogue confirmed stands.",
    ),
    # The dialogue that decides
    Guard(
        name="dialogue_adopted_with_nothing_pending",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when="NEW.status = 'adopted'",
        refuse_if=exists("commitments_followup f", "f.dialogue_id = NEW.id AND f.decision = 'pending'"),
        message="A dialogue is adopted once everything on its agenda is decided.",
    ),
    Guard(
        name="dialogue_decided_stays_held",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when="OLD.status = 'held' AND NEW.status = 'planned'",
        refuse_if=exists("commitments_followup f", "f.dialogue_id = NEW.id AND f.decision <> 'pending'"),
        message="A dialogue that decided something was held.",
    ),
    # Where all stood afterwards
    Guard(
        name="snapshot_of_adopted_dialogue",
        table=Snapshot,
        on=(INSERT,),
        refuse_unless=dialogue_of("NEW", "d.status = 'adopted'"),
        shares=dialogue_row("NEW"),
        message="A snapshot is of an adopted dialogue.",
    ),
    Guard(name="snapshot_kept", table=Snapshot, on=(DELETE,), message=KEPT),
    Guard(
        name="snapshot_frozen",
        table=Snapshot,
        on=(UPDATE,),
        changed=columns(Snapshot, but=("voided_at", "version", "updated_at")),
        message="A snapshot does not change; it may be voided.",
    ),
    Guard(
        name="snapshot_voided_for_good",
        table=Snapshot,
        on=(UPDATE,),
        changed=("voided_at",),
        when="OLD.voided_at IS NOT NULL",
        message="A void snapshot stays void.",
    ),
]
