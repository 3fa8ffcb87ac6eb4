"""What became of it: owners report, the next dialogue decides, and the one after it has the rest on its agenda."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from commitments.due import Due
from commitments.figures import is_live
from commitments.models import (
    ActionItem,
    Commitment,
    DueDateChange,
    Evidence,
    FollowUp,
    Sharing,
    StatusChange,
    StatusReport,
    Verification,
)
from commitments.status import (
    CLOSES,
    Acceptance,
    Circle,
    Decision,
    DuePrecision,
    Finding,
    ItemStatus,
    OnTrack,
    WaitingFor,
)

from .bulk import insert, remember, update
from .story import MARK, Owing, Story, line, stamps

DECISIONS = (
    *([Decision.FULFILLED] * 6),
    *([Decision.CARRIED_OVER] * 6),
    *([Decision.PARTLY_FULFILLED] * 2),
    *([Decision.NOT_DISCUSSED] * 2),
    *([Decision.WITHDRAWN] * 2),
    Decision.NOT_FULFILLED,
    Decision.SUPERSEDED,
)
"""What dialogue 2 decides, as often as it stands here."""


def report(story: Story, which: int) -> None:
    """Owners report once or twice on two items of three; half of what is complete is checked."""
    until = story.days[which + 1]
    now = datetime.combine(until - timedelta(days=30), time(9), tzinfo=UTC)
    told = story.agreed[which]
    reported = [
        item
        for one in told
        for item in one.items
        if item.acceptance == Acceptance.ACCEPTED and (item.number + one.commitment.number) % 3
    ]
    early, late = story.days[which] + timedelta(days=90), until - timedelta(days=60)
    reports = [
        _report(story, item, day, complete=day == late and place % 3 == 0, now=now)
        for place, item in enumerate(reported)
        for day in ((early, late) if place % 2 else (late,))
    ]
    insert(reports)
    story.reports += reports
    complete = [one for one in reports if one.status == ItemStatus.REPORTED_COMPLETE]
    evidence = [
        Evidence(report=one, url=f"https://{MARK}/evidence/{one.pk}", title=story.title(), **stamps(now))
        for one in complete
    ]
    insert(evidence)
    remember(evidence, "+", by=story.staff, now=now)
    insert(
        [
            Sharing(report=one, circle=Circle.PARTICIPANTS, **line(story.officer(one.action_item), now))
            for one in reports[::2]
        ]
    )
    story.settle(reported, now)
    _verify(story, [one.action_item for one in complete[::2]], now)
    story.count(told)


def _report(story: Story, item: ActionItem, day: date, *, complete: bool, now: datetime) -> StatusReport:
    waiting = not complete and story.rng.random() < 0.2
    lines = story.lines[item.pk]
    before = lines.reports[-1].status if lines.reports else item.status
    progress = 100 if complete else story.rng.randrange(5, 95, 5)
    report = StatusReport(
        action_item=item,
        stakeholder=item.owner,
        status_before=before,
        status=ItemStatus.REPORTED_COMPLETE if complete else ItemStatus.IN_PROGRESS,
        narrative=story.sentence(),
        progress=progress,
        on_track=story.rng.choice(OnTrack.values),
        waiting_for=story.rng.choice(WaitingFor.values) if waiting else "",
        waiting_for_stakeholder=story.place.stakeholders[0] if waiting else None,
        reported_as_of=day,
        item_version=item.version + len(lines.reports) + 1,
        **line(story.officer(item), now),
    )
    lines.reports.append(report)
    return report


def _verify(story: Story, items: list[ActionItem], now: datetime) -> None:
    verifications = []
    for item in items:
        verification = Verification(
            action_item=item,
            report=story.lines[item.pk].reports[-1],
            finding=Finding.CONFIRMED,
            verified_on=now.date(),
            item_version=item.version + 1,
            **line(story.verifier, now),
        )
        story.lines[item.pk].verifications.append(verification)
        verifications.append(verification)
    insert(verifications)
    for verification in verifications:
        verification.action_item.completed_on = verification.verified_on
        verification.action_item.completed_by_verification = verification
    story.settle(items, now, "completed_on", "completed_by_verification")


def decide(story: Story) -> None:
    """Dialogue 2 decides about each commitment of dialogue 1."""
    dialogue, now = story.dialogues[1], story.at(1)
    for place, one in enumerate(story.agreed[0]):
        decision = story.rng.choice(DECISIONS)
        successors = story.agreed[1]
        if decision == Decision.SUPERSEDED and not successors:
            decision = Decision.PARTLY_FULFILLED
        moves = decision == Decision.CARRIED_OVER and place % 2 == 0
        new_due = Due.of("year", story.days[1] + timedelta(days=700)) if moves else Due()
        one.follow_up = FollowUp(
            commitment=one.commitment,
            dialogue=dialogue,
            decision=decision,
            due_precision=new_due.precision,
            due_on=new_due.on,
            reason=story.sentence() if moves or decision == Decision.WITHDRAWN else "",
            shown=story.sentence() if decision == Decision.FULFILLED else "",
            superseded_by=successors[place % len(successors)].commitment if decision == Decision.SUPERSEDED else None,
            note=story.sentence(),
            decided_on=story.days[1],
            decided_by=story.staff,
            **stamps(now),
        )
        story.follow_ups.append(one.follow_up)
    insert(story.follow_ups)
    confirmations = FollowUp.confirms.through
    insert(
        [
            confirmations(followup=one.follow_up, actionitem=item)
            for one in story.agreed[0]
            if one.follow_up and one.follow_up.decision == Decision.FULFILLED
            for item in one.items
            if is_live(item, one.commitment)
        ]
    )
    remember(story.follow_ups, "+", by=story.staff, now=now)


def carry_out(story: Story) -> None:
    """What the decisions of dialogue 2, which is adopted now, do to the commitments of dialogue 1."""
    now = story.at(1)
    moved: dict[str, list[ActionItem]] = {ItemStatus.COMPLETED: [], ItemStatus.WITHDRAWN: []}
    changes: list[StatusChange] = []
    shifts: list[DueDateChange] = []
    shifted_commitments: list[Commitment] = []
    shifted_items: list[ActionItem] = []
    closed: list[Commitment] = []
    for one in story.agreed[0]:
        commitment, follow_up = one.commitment, one.follow_up
        assert follow_up is not None  # noqa: S101 (every one was decided)
        live = [item for item in one.items if is_live(item, commitment)]
        match follow_up.decision:
            case Decision.FULFILLED:
                changes += [_move(story, item, ItemStatus.COMPLETED, follow_up, now) for item in live]
                moved[ItemStatus.COMPLETED] += live
            case Decision.WITHDRAWN:
                changes += [_move(story, item, ItemStatus.WITHDRAWN, follow_up, now) for item in live]
                moved[ItemStatus.WITHDRAWN] += live
            case Decision.CARRIED_OVER:
                story.carried[commitment.pk] += 1
                if follow_up.due:
                    before = commitment.due
                    along = [item for item in live if item.due == before]
                    shifts.append(_shift(story, commitment, follow_up, now))
                    shifts += [_shift(story, item, follow_up, now) for item in along]
                    shifted_commitments.append(commitment)
                    shifted_items += along
            case Decision.NOT_DISCUSSED:
                _note_missed(story, one)
        status = CLOSES.get(Decision(follow_up.decision))
        if status is not None:
            commitment.status = status
            commitment.closed_on = follow_up.decided_on
            commitment.superseded_by = follow_up.superseded_by
            closed.append(commitment)
    insert(changes)
    for item in moved[ItemStatus.COMPLETED]:
        item.completed_on = story.days[1]
        item.completed_by_follow_up = story.lines[item.pk].changes[-1].follow_up
    story.settle(moved[ItemStatus.COMPLETED], now, "completed_on", "completed_by_follow_up")
    story.settle(moved[ItemStatus.WITHDRAWN], now)
    insert(shifts)
    for rows in (shifted_commitments, shifted_items):
        update(rows, ["due_precision", "due_on"], now=now)
        remember(rows, "~", by=story.staff, now=now)
    update(closed, ["status", "closed_on", "superseded_by"], now=now)
    remember(closed, "~", by=story.staff, now=now)
    story.count(story.agreed[0])


def _move(story: Story, item: ActionItem, to: ItemStatus, follow_up: FollowUp, now: datetime) -> StatusChange:
    change = StatusChange(
        action_item=item,
        from_status=item.status,
        to_status=to,
        reason=follow_up.shown or follow_up.reason,
        changed_on=story.days[1],
        follow_up=follow_up,
        item_version=item.version + 1,
        **line(story.staff, now),
    )
    story.lines[item.pk].changes.append(change)
    return change


def _shift(story: Story, record: Commitment | ActionItem, follow_up: FollowUp, now: datetime) -> DueDateChange:
    shift = DueDateChange(
        **record.of_it,
        from_precision=record.due_precision,
        from_on=record.due_on,
        to_precision=follow_up.due_precision,
        to_on=follow_up.due_on,
        reason=follow_up.reason,
        changed_on=story.days[1],
        follow_up=follow_up,
        **line(story.staff, now),
    )
    record.due_precision, record.due_on = follow_up.due_precision, follow_up.due_on
    return shift


def _note_missed(story: Story, one: Owing) -> None:
    adopted_on = story.days[1]
    if one.commitment.due_precision == DuePrecision.NEXT_DIALOGUE:
        story.missed[one.commitment.owed_key] = adopted_on
    for item in one.items:
        if item.due_precision == DuePrecision.NEXT_DIALOGUE:
            story.missed[item.owed_key] = adopted_on


def put_to_third(story: Story) -> None:
    now = story.at(2)
    waiting = [
        FollowUp(commitment=one.commitment, dialogue=story.dialogues[2], **stamps(now))
        for told in story.agreed
        for one in told
        if one.commitment.is_open
    ]
    insert(waiting)
    remember(waiting, "+", by=story.staff, now=now)
    story.follow_ups += waiting
