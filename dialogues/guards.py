"""What can never be false of dialogues, beyond what the tables' own constraints say.

What also looks at commitments is in `commitments.guards`.
"""

from accounts.guarding import DELETE, INSERT, MOVE, UPDATE, Guard, exists, frozen, moves, never_falls, never_given_again

from .models import (
    City,
    Country,
    Dialogue,
    OutcomePoint,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
    Succession,
    Theme,
)
from .status import DIALOGUE_MOVES, Visibility

KEY = "Partners keep this name of the record as a key; it never changes."
KEPT = "Nothing adopted is deleted."


def dialogue_of(row: str, condition: str) -> str:
    """SQL: the dialogue `d` of the row, NEW or OLD, meets the condition."""
    return exists("dialogues_dialogue d", f"d.id = {row}.dialogue_id AND {condition}")


def dialogue_row(row: str) -> tuple[str, str]:
    """The dialogue of the row, NEW or OLD, as something to share."""
    return ("dialogues_dialogue", f"{row}.dialogue_id")


GUARDS = [
    # Given once
    frozen("country_code_given_once", Country, "iso2", "iso3", "numeric", message=KEY),
    frozen("city_slug_given_once", City, "slug", message=KEY),
    frozen("stakeholder_slug_given_once", Stakeholder, "slug", message=KEY),
    frozen("theme_slug_given_once", Theme, "slug", message=KEY),
    frozen("policy_slug_given_once", PolicyInstrument, "slug", message=KEY),
    frozen("series_code_given_once", Series, "code", message=KEY),
    frozen("dialogue_place_given_once", Dialogue, "series", "number", "reference", message=KEY),
    frozen("representation_given_once", Representation, "dialogue", "stakeholder", message="It does not move."),
    frozen("outcomepoint_given_once", OutcomePoint, "dialogue", message="A point stays with its dialogue."),
    # Numbers
    never_falls("series_counter_rises", Series, "last_number"),
    never_falls("dialogue_counter_rises", Dialogue, "last_commitment_number"),
    Guard(
        name="dialogue_reference_from_counter",
        table=Dialogue,
        on=(INSERT,),
        refuse_unless=exists(
            "dialogues_series s",
            "s.id = NEW.series_id AND NEW.number <= s.last_number AND NEW.reference = s.code || '-' || NEW.number",
        ),
        message="The number comes from the counter of the series, and the reference from both.",
    ),
    never_given_again(Dialogue),
    # The life of a dialogue
    Guard(
        name="dialogue_begins_before_adoption",
        table=Dialogue,
        on=(INSERT,),
        when="NEW.status = 'adopted'",
        message="A dialogue is adopted after it was entered.",
    ),
    Guard(
        name="dialogue_moves",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when=f"{MOVE} NOT IN {moves(DIALOGUE_MOVES)}",
        message="The life cycle of a dialogue has no such step.",
    ),
    Guard(
        name="dialogue_adopted_in_order",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when="NEW.status = 'adopted'",
        refuse_if=exists(
            "dialogues_dialogue d",
            "d.series_id = NEW.series_id AND d.number < NEW.number AND d.status IN ('planned', 'held')",
        ),
        message="The dialogues of a series are adopted in order.",
    ),
    Guard(
        name="dialogue_before_adopted_stays",
        table=Dialogue,
        on=(UPDATE,),
        changed=("status",),
        when="OLD.status IN ('adopted', 'cancelled')",
        refuse_if=exists(
            "dialogues_dialogue d", "d.series_id = NEW.series_id AND d.number > NEW.number AND d.status = 'adopted'"
        ),
        message="Before an adopted dialogue of the series none is reopened or planned again.",
    ),
    Guard(
        name="dialogue_adopted_frozen",
        table=Dialogue,
        on=(UPDATE,),
        changed=("held_on", "adopted_on"),
        when="""OLD.status = 'adopted' AND NEW.status = 'adopted' AND NOT (NEW.adopted_on = OLD.adopted_on
            AND OLD.date_precision <> 'day' AND OLD.held_on = OLD.ends_on
            AND NEW.held_on BETWEEN OLD.starts_on AND OLD.ends_on)""",
        message="The days of an adopted dialogue stand, but for one that was known to the month or year only.",
    ),
    Guard(
        name="dialogue_known_day_stays",
        table=Dialogue,
        on=(UPDATE,),
        changed=("starts_on", "ends_on", "date_precision"),
        when="""OLD.status = 'adopted' AND NEW.status = 'adopted'
            AND NEW.date_precision <> 'day' AND NEW.held_on = NEW.ends_on
            AND (OLD.date_precision <> 'day' AND OLD.held_on = OLD.ends_on
                AND NEW.starts_on >= OLD.starts_on AND NEW.ends_on <= OLD.ends_on) IS NOT TRUE""",
        message="Of an adopted dialogue more becomes known of when it was held, not less.",
    ),
    Guard(
        name="dialogue_footing_only_confirmed",
        table=Dialogue,
        on=(UPDATE,),
        changed=("footing",),
        when="""OLD.status = 'adopted' AND NEW.status = 'adopted' AND NOT (
            OLD.footing = 'recorded' AND NEW.footing = 'agreed' AND NEW.footing_confirmed_on IS NOT NULL)""",
        message="A recorded footing may be confirmed, with the day; nothing else becomes of it.",
    ),
    # What becomes of organisations
    Guard(
        name="succession_in_no_circle",
        table=Succession,
        on=(INSERT,),
        when="NEW.predecessor_id <> NEW.successor_id",
        refuse_if="""NEW.predecessor_id IN (
            WITH RECURSIVE heir (id) AS (
                SELECT NEW.successor_id
                UNION SELECT s.successor_id FROM dialogues_succession s JOIN heir ON s.predecessor_id = heir.id)
            SELECT id FROM heir)""",
        message="Who succeeds an organisation was not succeeded by it, at once or in turn.",
    ),
    # Nothing adopted is deleted
    Guard(name="dialogue_adopted_kept", table=Dialogue, on=(DELETE,), when="OLD.status = 'adopted'", message=KEPT),
    *(
        Guard(
            name=f"{model._meta.model_name}_adopted_kept",
            table=model,
            on=(DELETE,),
            refuse_if=dialogue_of("OLD", "d.status = 'adopted'"),
            shares=dialogue_row("OLD"),
            message=KEPT,
        )
        for model in (OutcomePoint, Representation)
    ),
    # A child is never read more widely than its dialogue
    Guard(
        name="outcomepoint_not_wider_than_dialogue",
        table=OutcomePoint,
        on=(INSERT, UPDATE),
        changed=("visibility",),
        when=f"NEW.visibility > {Visibility.STAFF}",
        refuse_unless=dialogue_of("NEW", "d.visibility >= NEW.visibility"),
        shares=dialogue_row("NEW"),
        message="A point is read no more widely than its dialogue.",
    ),
    Guard(
        name="dialogue_not_narrower_than_points",
        table=Dialogue,
        on=(UPDATE,),
        when="NEW.visibility < OLD.visibility",
        refuse_if=exists("dialogues_outcomepoint p", "p.dialogue_id = NEW.id AND p.visibility > NEW.visibility"),
        message="A dialogue is narrowed after the points under it.",
    ),
]
