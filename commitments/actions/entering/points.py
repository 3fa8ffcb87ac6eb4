"""The points made at a dialogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from accounts.log import Log, check_changes, compare_version, recording, still_there
from accounts.models import User
from commitments import rules
from commitments.actions.checks import each, line_of, only, text_of
from commitments.actions.drafting import require_not_cancelled
from commitments.actions.locking import lock_dialogue
from commitments.actions.relating import set_lines, set_related
from dialogues.models import (
    Dialogue,
    OutcomePoint,
    OutcomePolicy,
    PolicyInstrument,
    Theme,
)
from dialogues.standing import Standing
from dialogues.status import PolicyRelation, Visibility
from urbanshift.errors import Fault, Invalid, choose_from

POINT_FACTS = frozenset({"position", "kind", "level", "title", "text", "language"})


def add_point(
    dialogue: Dialogue,
    *,
    by: User,
    now: datetime,
    kind: str,
    title: str,
    themes: Sequence[Theme] = (),
    policies: Sequence[tuple[PolicyInstrument, str]] = (),
    reason: str = "",
    **facts: Any,
) -> OutcomePoint:
    """Add a point made at the dialogue, after the others. `policies` are pairs of instrument and relation. Once the
    dialogue is adopted, a reason is needed, and it opens to those who were in the room, as a next step that is added
    late: wider is an act of its own.

    Raises NotAllowed, Invalid, Conflict (the dialogue was cancelled).
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue = lock_dialogue(dialogue.pk)
        require_not_cancelled(dialogue)
        facts = _facts_of_point(dialogue, reason, facts)
        last = dialogue.outcome_points.aggregate(last=Max("position"))["last"] or 0
        facts.setdefault("position", last + 1)
        facts.setdefault("language", dialogue.language)
        if dialogue.is_adopted:
            facts["visibility"] = Visibility.PARTICIPANTS
        point = log.create(
            OutcomePoint(
                dialogue=dialogue, kind=kind, title=line_of("title", title, _("Give the point a title.")), **facts
            )
        )
        point.themes.set(themes)
        relate_policies(log, point, policies)
        return point


def check_policies(policies: Sequence[tuple[PolicyInstrument, str]]) -> None:
    """Raise Invalid where there is no such relation, or an instrument is named twice. Pure."""
    faults = [
        Fault(f"policies.{place}", choose_from(PolicyRelation.values))
        for place, (_policy, relation) in enumerate(policies)
        if relation not in PolicyRelation.values
    ]
    if faults:
        raise Invalid(_("There is no such relation to a policy."), faults)
    named = [policy.pk for policy, _relation in policies]
    faults = [
        Fault(f"policies.{place}", _("Name each instrument once."))
        for place, pk in enumerate(named)
        if pk in named[:place]
    ]
    if faults:
        raise Invalid(_("A policy is named twice."), faults)


def relate_policies(log: Log, point: OutcomePoint, policies: Sequence[tuple[PolicyInstrument, str]]) -> bool:
    """Set how a point relates to policy instruments; relations not named are removed. Returns
    whether that changed anything. Raises Invalid."""
    check_policies(policies)
    wanted = [OutcomePolicy(point=point, policy=policy, relation=relation) for policy, relation in policies]
    return set_lines(log, point.policy_relations, wanted, other="policy", how="relation")


def check_point(point: OutcomePoint, *, reason: str = "", **facts: Any) -> dict[str, Any]:
    """What changes of a point made. Raises Invalid naming everything that is wrong. Pure."""
    fitting = {name: value for name, value in facts.items() if name in POINT_FACTS}
    stored, _taken = each(lambda: _facts_of_point(point.dialogue, reason, facts), lambda: check_changes(point, fitting))
    return stored


def _facts_of_point(dialogue: Dialogue, reason: str, facts: dict[str, Any]) -> dict[str, Any]:
    missing = _("Say why the point is changed: the outcome of its dialogue is final.") if dialogue.is_adopted else ""
    stored, _reason = each(lambda: only(POINT_FACTS, facts), lambda: text_of("reason", reason, missing))
    return stored


def edit_point(
    point: OutcomePoint,
    *,
    by: User,
    now: datetime,
    version: int | None = None,
    reason: str = "",
    themes: Sequence[Theme] | None = None,
    policies: Sequence[tuple[PolicyInstrument, str]] | None = None,
    **facts: Any,
) -> OutcomePoint:
    """Change a point made. Once its dialogue is adopted, a reason is needed.

    Raises NotAllowed, Invalid, Stale.
    """
    with recording(by=by, now=now, reason=reason) as log:
        rules.require(Standing.of_account(by), rules.ENTER)
        dialogue = lock_dialogue(point.dialogue_id)
        point = still_there(OutcomePoint.objects.select_for_update(no_key=True).filter(pk=point.pk))
        point.dialogue = dialogue
        compare_version(point, version, reader=by)
        facts, _policies = each(
            lambda: check_point(point, reason=reason, **facts), lambda: check_policies(policies or ())
        )
        saved = set_related(log, point, saved=log.save(point, **facts), themes=themes)
        if policies is not None and relate_policies(log, point, policies) and not saved:
            log.raise_version(point)
        return point
