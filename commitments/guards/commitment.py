"""A commitment: what was agreed stands, and only a decision closes it."""

from accounts.guarding import (
    DELETE,
    INSERT,
    MOVE,
    UPDATE,
    Guard,
    exists,
    frozen,
    listed,
    moves,
    never_falls,
    never_given_again,
)
from commitments.models import Amendment, Commitment, OwnerChange
from commitments.status import CLOSED, COMMITMENT_MOVES
from dialogues.guards import KEPT, KEY, dialogue_of, dialogue_row
from dialogues.models import Dialogue, Series
from dialogues.status import Visibility

NOT_AS_AGREED = """(
    NEW.text <> NEW.text_agreed
    OR NEW.due_precision <> NEW.original_due_precision OR NEW.due_on IS DISTINCT FROM NEW.original_due_on)"""

GUARDS = [
    frozen("commitment_place_given_once", Commitment, "dialogue", "number", "reference", message=KEY),
    never_falls("commitment_counter_rises", Commitment, "last_item_number"),
    Guard(
        name="commitment_reference_from_counter",
        table=Commitment,
        on=(INSERT,),
        refuse_unless=dialogue_of(
            "NEW",
            "NEW.number <= d.last_commitment_number AND NEW.reference = "
            "d.reference || '-' || CASE WHEN NEW.number < 10 THEN '0' ELSE '' END || NEW.number",
        ),
        message="The number comes from the counter of the dialogue, and the reference from both.",
    ),
    never_given_again(Commitment),
    # The life of a commitment
    Guard(
        name="commitment_begins_draft_or_open",
        table=Commitment,
        on=(INSERT,),
        when="NEW.status NOT IN ('draft', 'open') OR NEW.continued_in_id IS NOT NULL",
        message="A commitment begins as a draft, or open where its dialogue is adopted.",
    ),
    Guard(
        name="commitment_moves",
        table=Commitment,
        on=(UPDATE,),
        changed=("status",),
        when=f"{MOVE} NOT IN {moves(COMMITMENT_MOVES)}",
        message="The life cycle of a commitment has no such step.",
    ),
    Guard(
        name="commitment_agreed_at_adopted_dialogue",
        table=Commitment,
        on=(INSERT, UPDATE),
        changed=("status",),
        when="NEW.status <> 'draft'",
        refuse_unless=dialogue_of("NEW", "d.status = 'adopted'"),
        shares=dialogue_row("NEW"),
        message="A commitment opens with the adoption of its dialogue.",
    ),
    Guard(
        name="commitment_draft_of_unadopted_dialogue",
        table=Commitment,
        on=(INSERT, UPDATE),
        changed=("status",),
        when="NEW.status = 'draft'",
        refuse_unless=dialogue_of("NEW", "d.status IN ('planned', 'held')"),
        shares=dialogue_row("NEW"),
        message="What an adopted dialogue agreed is no draft, and a cancelled one agrees nothing.",
    ),
    Guard(
        name="dialogue_with_open_commitments_stays",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when="NEW.status IN ('planned', 'cancelled')",
        refuse_if=exists("commitments_commitment c", "c.dialogue_id = NEW.id AND c.status <> 'draft'"),
        message="A dialogue that agreed something was held.",
    ),
    Guard(
        name="commitment_late_with_reason",
        table=Commitment,
        on=(INSERT,),
        when=f"NEW.status <> 'draft' AND (NEW.late_reason = '' OR {NOT_AS_AGREED})",
        message="A late entry says why it is late, and what it says is what was agreed.",
    ),
    Guard(
        name="commitment_opens_as_agreed",
        table=Commitment,
        on=(UPDATE,),
        changed=("status",),
        when=f"OLD.status = 'draft' AND NEW.status <> 'draft' AND {NOT_AS_AGREED}",
        message="A commitment opens with the wording and the due that were agreed.",
    ),
    Guard(
        name="commitment_agreed_frozen",
        table=Commitment,
        on=(UPDATE,),
        changed=("text_agreed", "original_due_precision", "original_due_on", "opened_on", "late_reason"),
        when="OLD.status <> 'draft' AND NEW.status <> 'draft'",
        message="What was agreed does not change.",
    ),
    Guard(
        name="commitment_reads_as_amended",
        table=Commitment,
        on=(UPDATE,),
        changed=("text", "language"),
        when="OLD.status <> 'draft' AND NEW.status <> 'draft'",
        refuse_unless=exists(
            "commitments_amendment a",
            """a.id = (
                    SELECT newest.id FROM commitments_amendment newest WHERE newest.commitment_id = NEW.id
                    ORDER BY newest.amended_on DESC, newest.id DESC LIMIT 1)
                AND a.text = NEW.text AND a.language = NEW.language""",
        ),
        message="After adoption the wording is that of the newest amendment.",
    ),
    Guard(
        name="amendment_after_adoption",
        table=Amendment,
        on=(INSERT,),
        refuse_unless=exists("commitments_commitment c", "c.id = NEW.commitment_id AND c.status <> 'draft'"),
        shares=("commitments_commitment", "NEW.commitment_id"),
        message="A draft is edited, not amended.",
    ),
    Guard(
        name="commitment_closed_by_decision",
        table=Commitment,
        on=(UPDATE,),
        changed=("status", "superseded_by_id", "handed_over_to_id"),
        when=f"NEW.status IN {listed(CLOSED)}",
        refuse_unless=exists(
            "commitments_followup f LEFT JOIN dialogues_dialogue d ON d.id = f.dialogue_id",
            """f.commitment_id = NEW.id AND f.decision = NEW.status
                AND f.superseded_by_id IS NOT DISTINCT FROM NEW.superseded_by_id
                AND f.handed_over_to_id IS NOT DISTINCT FROM NEW.handed_over_to_id
                AND (f.dialogue_id IS NULL OR d.status = 'adopted')
                AND NOT EXISTS (
                    SELECT 1 FROM commitments_statuschange r
                    WHERE r.commitment_id = NEW.id AND r.from_status = f.decision AND r.recorded_at > f.updated_at)""",
        ),
        message="A commitment is closed as an adopted dialogue, or a decision with a basis, says.",
    ),
    Guard(
        name="commitment_continued_in_successor",
        table=Commitment,
        on=(UPDATE,),
        changed=("continued_in_id",),
        refuse_unless=dialogue_of(
            "NEW",
            exists(
                "dialogues_series s",
                "s.id = NEW.continued_in_id AND s.continues_id = COALESCE(OLD.continued_in_id, d.series_id)",
            ),
        ),
        message="A commitment goes on in the series that continues its own, and in no other.",
    ),
    Guard(
        name="series_continues_what_came_to_it",
        table=Series,
        on=(UPDATE,),
        changed=("continues_id",),
        # Also where they went on to the next one: dialogues of this series decided about them.
        refuse_if=f"""{exists("commitments_commitment c", "c.continued_in_id = NEW.id")}
            OR {exists("commitments_historicalcommitment h", "h.continued_in_id = NEW.id")}""",
        message="Commitments came to this series from the one that it continues.",
    ),
    # Who owes it
    Guard(
        name="ownerchange_to_the_successor",
        table=OwnerChange,
        on=(INSERT,),
        when="NEW.succession_id IS NOT NULL",
        refuse_unless=exists(
            "dialogues_succession s", "s.id = NEW.succession_id AND s.successor_id = NEW.to_stakeholder_id"
        ),
        message="By a succession it is owed by the successor, and by nobody else.",
    ),
    Guard(name="commitment_adopted_kept", table=Commitment, on=(DELETE,), when="OLD.status <> 'draft'", message=KEPT),
    # A child is never read more widely than its dialogue
    Guard(
        name="commitment_not_wider_than_dialogue",
        table=Commitment,
        on=(INSERT, UPDATE),
        changed=("visibility",),
        when=f"NEW.visibility > {Visibility.STAFF}",
        refuse_unless=dialogue_of("NEW", "d.visibility >= NEW.visibility"),
        shares=dialogue_row("NEW"),
        message="A commitment is read no more widely than its dialogue.",
    ),
    Guard(
        name="dialogue_not_narrower_than_commitments",
        table=Dialogue,
        on=(UPDATE,),
        when="NEW.visibility < OLD.visibility",
        refuse_if=exists("commitments_commitment c", "c.dialogue_id = NEW.id AND c.visibility > NEW.visibility"),
        message="A dialogue is narrowed after the commitments under it.",
    ),
]
