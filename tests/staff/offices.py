"""A world in which every filter of the lists tells some records from others."""

from __future__ import annotations

from datetime import date
from typing import Any

from commitments.actions.answering import accept, ask
from commitments.actions.drafting import add_commitment, add_item
from commitments.actions.entering import open_series, plan_dialogue
from commitments.actions.meeting import set_visibility
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.verifying import verify
from commitments.due import Due
from dialogues.actions.register import edit, register_policy, register_theme
from dialogues.status import Visibility
from tests.worlds import NOW, China, china, country


def office() -> China:
    """China after its first dialogue: reports, a decline, a retraction; a draft in its second; a series in Kenya."""
    world = china()
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    edit(world.ministry, **staff, aliases=["财政部"])
    register_policy(**staff, title="Sponge City guideline", country=world.country, aliases=["海绵城市"])
    water = register_theme(**staff, name="Water")
    world.adopt_first()
    chengdu, ningbo, data = world.items
    report(
        chengdu, by=world.chengdu_officer, now=NOW, status="in_progress", narrative="Begun.", progress=30,
        on_track="at_risk", waiting_for="funding", waiting_for_stakeholder=world.ministry,
        reported_as_of=date(2026, 2, 1), share=True,
    )  # fmt: skip
    done: dict[str, Any] = {"status": "reported_complete", "no_evidence_reason": "Talks only."}
    report(ningbo, by=world.ningbo_officer, now=NOW, narrative="Done.", reported_as_of=date(2025, 1, 1), **done)
    verify(ningbo, by=world.verifier, now=NOW, finding="returned", note="Where?")
    wrong = report(data, by=world.staff, now=NOW, narrative="=SUM(A1)", reported_as_of=date(2026, 1, 5), **done)
    retract_report(wrong, by=world.staff, now=NOW, reason="The wrong city.")
    report(data, by=world.staff, now=NOW, narrative="=1+1", reported_as_of=date(2026, 1, 6), **done)
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="declined", reason="Not ours.")
    ask(ningbo, by=world.ningbo_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    set_visibility(world.steps[3], **staff, visibility=Visibility.PARTICIPANTS)
    second = world.hold_second()
    draft = add_commitment(second, **staff, title="-1 more", text="Also water.", due=Due(), kind="data", themes=[water])
    add_item(draft, **staff, title="@risk", owner=world.bank, due=Due.of("day", date(2030, 5, 1)))
    kenya = country("KE", "KEN", "404", "Kenya", "Africa/Nairobi")
    series = open_series(**staff, code="KEN", country=kenya, name="Dialogues in Kenya")
    plan_dialogue(series, **staff, title="First in Kenya")
    world.reread()
    return world
