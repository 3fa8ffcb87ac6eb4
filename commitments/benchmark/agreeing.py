"""The two dialogues that agree something: who met, what was drafted, and its adoption."""

from __future__ import annotations

from datetime import datetime, timedelta

from commitments.demo.loading import PROGRAMME
from commitments.due import Due
from commitments.models import AcceptanceLine, ActionItem, Amendment, Commitment, CommitmentParty
from commitments.status import (
    Acceptance,
    AmendmentKind,
    CommitmentKind,
    CommitmentStatus,
    DuePrecision,
    Horizon,
    PartyRole,
)
from dialogues.models import Dialogue, OutcomePoint, Representation, Series, Stakeholder
from dialogues.status import Attendance, DialogueStatus, Footing, Level, PointKind, Visibility

from .bulk import insert, remember, update
from .story import Lines, Owing, Story, line, set_original_due, stamps


def meet(story: Story) -> None:
    now = story.at(0)
    country = story.place.country
    story.series = Series(
        code=f"F{story.index:05d}",
        country=country,
        name=f"Benchmark series {story.index} in {country.name}",
        programme=PROGRAMME,
        last_number=3,
        **stamps(now),
    )
    insert([story.series])
    remember([story.series], "+", by=story.staff, now=now)
    circle = story.rng.choice([Visibility.PUBLIC] * 6 + [Visibility.PARTNERS] * 2 + [Visibility.PARTICIPANTS] * 2)
    story.dialogues = [
        Dialogue(
            series=story.series,
            number=which + 1,
            reference=f"{story.series.code}-{which + 1}",
            status=DialogueStatus.HELD,
            visibility=circle if which < 2 else Visibility.STAFF,
            title=f"Dialogue {which + 1} of {story.series.name}",
            topic=story.sentence(),
            starts_on=day,
            ends_on=day,
            held_on=day,
            place=story.place.cities[0].name,
            city=story.place.cities[0],
            last_commitment_number=story.sizes[which] if which < 2 else 0,
            **stamps(story.at(which)),
        )
        for which, day in enumerate(story.days)
    ]
    insert(story.dialogues)
    themes = Dialogue.themes.through
    insert(
        [themes(dialogue=one, theme=theme) for one in story.dialogues for theme in story.rng.sample(story.themes, 2)]
    )
    present = [*story.place.stakeholders, story.place.bank]
    representation = [
        Representation(
            dialogue=dialogue,
            stakeholder=stakeholder,
            # The bank is asked and does not come.
            attendance=Attendance.INVITED if stakeholder == story.place.bank else Attendance.ATTENDED,
            name_then=stakeholder.name,
            **stamps(dialogue.recorded_at),
        )
        for dialogue in story.dialogues
        for stakeholder in present
    ]
    insert(representation)
    story.points = [
        OutcomePoint(
            dialogue=dialogue,
            position=position,
            kind=kind,
            level=Level.BOTH,
            title=story.title(),
            text=story.sentence(),
            **stamps(dialogue.recorded_at),
        )
        for dialogue in story.dialogues[:2]
        for position, kind in enumerate(PointKind.values, start=1)
    ]
    insert(story.points)
    for rows in (story.dialogues, representation, story.points):
        remember(rows, "+", by=story.staff, now=now)


def draft(story: Story, which: int) -> None:
    dialogue, now = story.dialogues[which], story.at(which)
    for number in range(1, story.sizes[which] + 1):
        story.agreed[which].append(_commitment(story, dialogue, number, now))
    told = story.agreed[which]
    insert([one.commitment for one in told])
    cities, themes = Commitment.cities.through, Commitment.themes.through
    insert([cities(commitment=one.commitment, city=city) for one in told for city in one.cities])
    insert(
        [
            themes(commitment=one.commitment, theme=theme)
            for place, one in enumerate(told)
            for theme in story.rng.sample(story.themes, 1 + place % 2)
        ]
    )
    parties = [
        CommitmentParty(commitment=one.commitment, stakeholder=party, role=role, **stamps(now))
        for one in told
        for party, role in zip(_parties(story, one.commitment), PartyRole.values, strict=False)
    ]
    insert(parties)
    for one in told:
        one.items = [_item(story, one, number, now) for number in range(1, one.commitment.last_item_number + 1)]
    items = [item for one in told for item in one.items]
    insert(items)
    story.lines |= {item.pk: Lines() for item in items}
    for rows in ([one.commitment for one in told], parties, items):
        remember(rows, "+", by=story.staff, now=now)


def _commitment(story: Story, dialogue: Dialogue, number: int, now: datetime) -> Owing:
    due = _due(story, dialogue)
    lead = None if story.rng.random() < 0.1 else story.rng.choice(story.place.stakeholders)
    return Owing(
        Commitment(
            dialogue=dialogue,
            number=number,
            reference=f"{dialogue.reference}-{number:02d}",
            position=number,
            title=story.title(),
            text=" ".join(story.sentence() for _ in range(2)),
            language="en",
            kind=story.rng.choice(CommitmentKind.values),
            level=story.rng.choice(Level.values),
            horizon=story.rng.choice(Horizon.values),
            lead=lead,
            nobody_named=lead is None,
            indicator=story.sentence(),
            due_precision=due.precision,
            due_on=due.on,
            last_item_number=number % 4,
            **stamps(now),
        ),
        # Two on average: three countries of nine have a single city here.
        story.rng.sample(story.place.cities, min(len(story.place.cities), 2 + number % 2)),
    )


def _item(story: Story, one: Owing, number: int, now: datetime) -> ActionItem:
    commitment = one.commitment
    city = story.rng.choice(one.cities)
    owners = [stakeholder for stakeholder in story.place.stakeholders if stakeholder.city_id == city.pk]
    due = commitment.due if story.rng.random() < 0.5 else _due(story, commitment.dialogue)
    return ActionItem(
        commitment=commitment,
        number=number,
        reference=f"{commitment.reference}-{number}",
        position=number,
        title=story.title(),
        owner=story.place.bank if story.rng.random() < 0.05 else owners[0],
        city=city,
        due_precision=due.precision,
        due_on=due.on,
        **stamps(now),
    )


def _parties(story: Story, commitment: Commitment) -> list[Stakeholder]:
    others = [one for one in story.place.stakeholders if one.pk != commitment.lead_id]
    return story.rng.sample(others, min(len(others), story.rng.randrange(3)))


def _due(story: Story, dialogue: Dialogue) -> Due:
    precision = story.rng.choice([*DuePrecision.values, DuePrecision.DAY, DuePrecision.YEAR])
    if precision in (DuePrecision.NEXT_DIALOGUE, DuePrecision.NONE):
        return Due.of(precision)
    return Due.of(precision, story.days[dialogue.number - 1] + timedelta(days=100 + story.rng.randrange(2000)))


def adopt(story: Story, which: int) -> None:
    dialogue, now = story.dialogues[which], story.at(which)
    dialogue.status, dialogue.footing = DialogueStatus.ADOPTED, Footing.AGREED
    dialogue.adopted_on = dialogue.held_on
    update([dialogue], ["status", "footing", "adopted_on"], now=now)
    remember([dialogue], "~", by=story.staff, now=now)
    told = story.agreed[which]
    commitments = [one.commitment for one in told]
    items = [item for one in told for item in one.items]
    for commitment in commitments:
        commitment.status = CommitmentStatus.OPEN
        commitment.text_agreed = commitment.text
        commitment.opened_on = dialogue.adopted_on
        commitment.acceptance = Acceptance.ACCEPTED if commitment.lead_id else ""
        commitment.visibility = Visibility.PARTICIPANTS
        set_original_due(commitment)
    for item in items:
        item.acceptance = Acceptance.PROPOSED if item.owner == story.place.bank else Acceptance.ACCEPTED
        set_original_due(item)
    points = [point for point in story.points if point.dialogue == dialogue]
    for point in points:
        point.visibility = Visibility.PARTICIPANTS
    originals = ["original_due_precision", "original_due_on"]
    update(commitments, ["status", "text_agreed", "opened_on", "acceptance", "visibility", *originals], now=now)
    update(items, ["acceptance", *originals], now=now)
    update(points, ["visibility"], now=now)
    for rows in (commitments, items, points):
        remember(rows, "~", by=story.staff, now=now)
    _publish(story, dialogue, commitments, points, now)
    _amend(story, [one for one in told if one.commitment.number % 40 == 0], now)
    _decline(story, items[::60], now)
    story.count(told)


def _publish(
    story: Story, dialogue: Dialogue, commitments: list[Commitment], points: list[OutcomePoint], now: datetime
) -> None:
    """Open the outcome as far as the dialogue; one next step in ten stays with those who were in the room."""
    if dialogue.visibility == Visibility.PARTICIPANTS:
        return
    wider = [commitment for commitment in commitments if commitment.number % 10]
    for commitment in wider:
        commitment.visibility = dialogue.visibility
    for point in points:
        point.visibility = dialogue.visibility
    for rows in (wider, points):
        update(rows, ["visibility"], now=now)
        remember(rows, "~", by=story.staff, now=now)


def _amend(story: Story, told: list[Owing], now: datetime) -> None:
    commitments = [one.commitment for one in told]
    for commitment in commitments:
        commitment.text = f"{commitment.text} {story.sentence()}"
    insert(
        [
            Amendment(
                commitment=commitment,
                kind=AmendmentKind.CHANGE,
                text=commitment.text,
                language=commitment.language,
                reason=story.sentence(),
                amended_on=now.date(),
                **line(story.staff, now),
            )
            for commitment in commitments
        ]
    )
    update(commitments, ["text"], now=now)
    remember(commitments, "~", by=story.staff, now=now)


def _decline(story: Story, items: list[ActionItem], now: datetime) -> None:
    for item in items:
        item.acceptance = Acceptance.DECLINED
    insert(
        [
            AcceptanceLine(
                action_item=item,
                stakeholder=item.owner,
                acceptance=Acceptance.DECLINED,
                reason=story.sentence(),
                answered_on=now.date(),
                **line(story.place.officers.get(item.owner_id, story.staff), now),
            )
            for item in items
        ]
    )
    update(items, ["acceptance"], now=now)
    remember(items, "~", by=story.staff, now=now)
