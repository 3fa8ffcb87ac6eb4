"""Acts that the tests of reports, verifications and answers share, and who tries them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import ChangeEvent, User
from commitments.actions.deciding import decide_between
from commitments.actions.owing import withdraw_item
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.verifying import verify
from commitments.deciding import Ruling
from commitments.models import ActionItem, Commitment, StatusReport, Verification
from dialogues.models import Membership, Succession
from tests.worlds import NOW, China, person, stakeholder
from urbanshift.errors import Refused

LINK = NewEvidence(url="https://chengdu.example/notice", title="Notice")
STATUSES = ["not_started", "in_progress", "reported_complete", "completed", "withdrawn"]


def outcome(act: Callable[..., Any], *args: Any, **values: Any) -> str:
    """'done', or the name of the refusal. What the act wrote is taken back."""
    with transaction.atomic():
        try:
            act(*args, **values)
        except Refused as refused:
            name = type(refused).__name__
        else:
            name = "done"
        transaction.set_rollback(True)
    return name


def everybody(world: China) -> dict[str, User | None]:
    """All kinds of people that an item of the city of Chengdu can meet, by what they are to it."""
    stamps = {"recorded_at": NOW, "updated_at": NOW}
    former = person("former")
    Membership.objects.create(
        user=former,
        stakeholder=world.chengdu_city,
        starts_on=date(2020, 1, 1),
        ends_on=date(2026, 3, 1),
        **stamps,
    )
    closed = person("closed", of=world.chengdu_city)
    User.objects.filter(pk=closed.pk).update(is_active=False)
    new_area = stakeholder("new-area", world.country)
    Succession.objects.create(
        predecessor=world.chengdu_city,
        successor=new_area,
        kind="renamed",
        succeeded_on=date(2026, 3, 2),
        reason="A new law.",
        recorded_at=NOW,
    )
    return {
        "owner": world.chengdu_officer,
        "colleague": person("colleague", of=world.chengdu_city),
        "successor": person("successor", of=new_area),
        "staff": world.verifier,
        "administrator": world.admin,
        "staff of the owner": person("seconded", of=world.chengdu_city, is_staff=True),
        "another owner": world.ningbo_officer,
        "stranger": world.bank_officer,
        "partner": world.partner,
        "former officer": former,
        "closed account": User.objects.get(pk=closed.pk),
        "nobody": None,
    }


def say(item: ActionItem, *, by: Any, status: str = "in_progress", **values: Any) -> StatusReport:
    facts: dict[str, Any] = {"now": NOW, "narrative": "The office was founded."} | values
    if status == "reported_complete":
        facts.setdefault("evidence", [LINK])
    return report(item, by=by, status=status, **facts)


def bring(world: China, item: ActionItem, status: str) -> ActionItem:
    """The item after its owner and staff have brought it to `status` by the usual way."""
    if status == "withdrawn":
        withdraw_item(item, by=world.staff, now=NOW, reason="A national law does it.")
    elif status != "not_started":
        say(item, by=world.chengdu_officer)
    if status in ("reported_complete", "completed"):
        say(item, by=world.chengdu_officer, status="reported_complete")
    if status == "completed":
        confirm(item, by=world.staff)
    return ActionItem.objects.get(pk=item.pk)


def confirm(item: ActionItem, *, by: User, **values: Any) -> Verification:
    return verify(item, by=by, now=NOW, finding="confirmed", **values)


def send_back(item: ActionItem, *, by: User, note: str = "The notice is a draft.", **values: Any) -> Verification:
    return verify(item, by=by, finding="returned", note=note, **{"now": NOW} | values)


def close(world: China, commitment: Commitment) -> None:
    decide_between(commitment, by=world.staff, now=NOW, ruling=Ruling("not_fulfilled"), basis="Letter of the ministry.")


def events_of(act: Callable[[], Any]) -> set[tuple[str, str, str]]:
    """(op, type, key) of the events that an act writes, its own ids left out."""
    last = ChangeEvent.objects.order_by("pk").values_list("pk", flat=True).last() or 0
    act()
    return {
        (event.op, event.type, "" if event.type == "status_report" else event.key)
        for event in ChangeEvent.objects.filter(pk__gt=last)
    }


def circle_before(event: ChangeEvent) -> int | None:
    """The widest circle that read the record before it left somebody's sight; None where it left nobody's."""
    circles = [[circle for circle, _of in conditions if circle is not None] for conditions in event.read_by or []]
    return max((min(some) for some in circles if some), default=None)
