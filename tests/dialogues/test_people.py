"""Who speaks for an organisation, and from when to when."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.access import open_by_invitation
from accounts.actions import edit_account, issue_key, open_account
from accounts.mails import send
from accounts.models import ApiKey, Mail, User
from dialogues.actions.people import accept, change_role, close_account, end_membership, invite, invite_again
from dialogues.actions.people_many import Invitation, invite_many
from dialogues.actions.register import register_stakeholder
from dialogues.models import Membership, Stakeholder
from dialogues.standing import Standing
from tests.factories import CountryFactory, StakeholderFactory, SuccessionFactory
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def administrator() -> User:
    return open_account(by=None, now=NOW, email="admin@example.org", is_superuser=True)


@pytest.fixture
def ningbo(administrator: User) -> Stakeholder:
    return register_stakeholder(
        by=administrator,
        now=NOW,
        name="City of Ningbo",
        category="city_government",
        level="municipal",
        country=CountryFactory(),
    )


@pytest.fixture
def chengdu(administrator: User) -> Stakeholder:
    return register_stakeholder(
        by=administrator,
        now=NOW,
        name="City of Chengdu",
        category="city_government",
        level="municipal",
        country=CountryFactory(),
    )


@pytest.fixture
def focal_point(administrator: User, ningbo: Stakeholder) -> User:
    return invite(
        by=administrator, now=NOW, stakeholder=ningbo, email="focal@example.org", name="Fang", role="focal_point"
    ).user


@pytest.mark.parametrize(("ends", "sent"), [(False, True), (True, False)])
def test_a_mail_that_waits_tells_of_no_membership_that_ended(
    administrator: User, ningbo: Stakeholder, chengdu: Stakeholder, focal_point: User, ends: bool, sent: bool
) -> None:
    User.objects.filter(pk=focal_point.pk).update(last_login=NOW)
    later = NOW + timedelta(minutes=1)
    membership = invite(by=administrator, now=later, stakeholder=chengdu, email="focal@example.org")
    mail = Mail.objects.get(kind="membership")
    if ends:
        end_membership(membership, by=administrator, now=later)
    send(mail.pk, now=later + timedelta(hours=6))
    mail.refresh_from_db()
    assert (mail.sent_at is not None, mail.failed_at is not None) == (sent, not sent)


@pytest.mark.parametrize("kind", ["invitation", "asked"])
@pytest.mark.parametrize(("what", "sent"), [("nothing", True), ("ended", False), ("followed", False)])
def test_a_mail_that_waits_invites_nobody_to_what_is_over(
    administrator: User, ningbo: Stakeholder, chengdu: Stakeholder, focal_point: User, kind: str, what: str, sent: bool
) -> None:
    """By a focal point, somebody new or with an account. An earlier membership that is over is no use, either."""
    later = NOW + timedelta(minutes=1)
    if kind == "asked":
        before = invite(by=administrator, now=NOW, stakeholder=chengdu, email="wu@example.org")
        User.objects.filter(pk=before.user.pk).update(last_login=NOW)
        end_membership(before, by=administrator, now=NOW)
    made = invite(by=focal_point, now=later, stakeholder=ningbo, email="wu@example.org")
    mail = Mail.objects.latest("pk")
    assert mail.kind == kind
    if what == "ended":
        end_membership(made, by=focal_point, now=later)
    elif what == "followed" and kind == "asked":
        accept(made, by=made.user, now=later)
    elif what == "followed":
        User.objects.filter(pk=made.user.pk).update(last_login=later)
    send(mail.pk, now=later + timedelta(hours=6))
    mail.refresh_from_db()
    assert (mail.sent_at is not None, mail.failed_at is not None) == (sent, not sent)


def test_a_mail_says_who_invites_and_not_by_name(
    administrator: User, ningbo: Stakeholder, chengdu: Stakeholder, focal_point: User
) -> None:
    def says(by: User, of: Stakeholder, email: str) -> tuple[str, str]:
        invite(by=by, now=NOW, stakeholder=of, email=email)
        mail = Mail.objects.latest("pk")
        found = re.findall(r"(?:Programme staff|Its focal point) \w+ you\.", mail.text)
        assert re.findall(r"(?:Programme staff|Its focal point) \w+ you\.", mail.html) == found
        assert not any(name in mail.text + mail.html for name in ("Fang", focal_point.email, administrator.email))
        return mail.kind, *found

    assert says(administrator, ningbo, "wu@example.org") == ("invitation", "Programme staff invite you.")
    assert says(focal_point, ningbo, "li@example.org") == ("invitation", "Its focal point invites you.")
    known = invite(by=administrator, now=NOW, stakeholder=chengdu, email="chen@example.org").user
    User.objects.filter(pk=known.pk).update(last_login=NOW)
    assert says(focal_point, ningbo, known.email) == ("asked", "Its focal point asks you.")


def test_who_is_invited_for_nobody_is_written_to(administrator: User, ningbo: Stakeholder) -> None:
    """An account that an administrator opened; and that of a partner whose membership has ended."""
    open_by_invitation(by=administrator, now=NOW, email="wu@example.org")
    partner = open_by_invitation(by=administrator, now=NOW, email="li@example.org", is_partner=True)
    made = invite(by=administrator, now=NOW, stakeholder=ningbo, email=partner.email)
    end_membership(made, by=administrator, now=NOW)
    for mail in Mail.objects.filter(kind="invitation"):
        send(mail.pk, now=NOW)
    assert Mail.objects.filter(kind="invitation", sent_at=None).count() == 0


def test_an_invitation_opens_an_account_and_a_membership(administrator: User, ningbo: Stakeholder) -> None:
    membership = invite(
        by=administrator, now=NOW, stakeholder=ningbo, email="New@example.org", name="Wu", language="zh-hans"
    )
    assert (membership.role, membership.starts_on, membership.ends_on) == ("officer", TODAY, None)
    user = membership.user
    assert (user.email, user.name, user.language, user.has_usable_password()) == (
        "new@example.org",
        "Wu",
        "zh-hans",
        False,
    )
    assert Standing.of(user, on=TODAY).speaks_for(ningbo.pk)
    assert not Standing.of(user, on=TODAY - timedelta(days=1)).speaks_for(ningbo.pk)


def test_an_invitation_takes_the_account_that_is_there(
    administrator: User, ningbo: Stakeholder, chengdu: Stakeholder, focal_point: User
) -> None:
    membership = invite(by=administrator, now=NOW, stakeholder=chengdu, email="FOCAL@example.org", name="Other")
    assert membership.user == focal_point
    focal_point.refresh_from_db()
    assert focal_point.name == "Fang"
    assert Standing.of(focal_point, on=TODAY).stakeholders == {ningbo.pk, chengdu.pk}
    assert Standing.of(focal_point, on=TODAY).focal_points == {ningbo.pk}


def test_a_focal_point_invites_and_ends_in_its_own_organisation(
    ningbo: Stakeholder, chengdu: Stakeholder, administrator: User, focal_point: User
) -> None:
    membership = invite(by=focal_point, now=NOW, stakeholder=ningbo, email="colleague@example.org")
    ended = end_membership(membership, by=focal_point, now=NOW + timedelta(days=3))
    assert ended.ends_on == TODAY + timedelta(days=3)
    elsewhere = invite(by=administrator, now=NOW, stakeholder=chengdu, email="chengdu@example.org")
    with pytest.raises(NotAllowed):
        invite(by=focal_point, now=NOW, stakeholder=chengdu, email="spy@example.org")
    with pytest.raises(NotAllowed):
        end_membership(elsewhere, by=focal_point, now=NOW)
    assert not User.objects.filter(email="spy@example.org").exists()


def test_an_officer_invites_nobody(administrator: User, ningbo: Stakeholder) -> None:
    officer = invite(by=administrator, now=NOW, stakeholder=ningbo, email="officer@example.org").user
    with pytest.raises(NotAllowed):
        invite(by=officer, now=NOW, stakeholder=ningbo, email="friend@example.org")


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "accepted"),
    [
        (date(2026, 1, 1), date(2026, 1, 31), True),
        (date(2026, 1, 1), date(2026, 2, 1), False),
        (date(2026, 2, 10), date(2026, 2, 11), False),
        (date(2026, 2, 28), None, False),
        (date(2026, 3, 1), None, True),
    ],
)
def test_two_memberships_of_one_person_do_not_overlap(
    administrator: User, ningbo: Stakeholder, starts_on: date, ends_on: date | None, accepted: bool
) -> None:
    def again(start: date, end: date | None) -> Membership:
        return invite(
            by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org", starts_on=start, ends_on=end
        )

    again(date(2026, 2, 1), date(2026, 2, 28))
    if accepted:
        again(starts_on, ends_on)
    else:
        with pytest.raises(Conflict):
            again(starts_on, ends_on)
    assert Membership.objects.count() == 1 + accepted


GONE = date(2026, 2, 10)
"""The day on which Ningbo was split."""


@pytest.fixture
def bureau(ningbo: Stakeholder, chengdu: Stakeholder) -> Stakeholder:
    """From `GONE`, it and Chengdu stand in place of Ningbo, since in place of what it was called for some days."""
    begun, bureau = (StakeholderFactory(name=name) for name in ("Interim Bureau", "Bureau of Ningbo"))
    for successor in (begun, chengdu):
        SuccessionFactory(predecessor=ningbo, successor=successor, kind="split", succeeded_on=GONE)
    SuccessionFactory(predecessor=begun, successor=bureau, succeeded_on=GONE + timedelta(days=7))
    return bureau


def test_for_what_was_succeeded_nobody_is_invited(
    administrator: User, focal_point: User, ningbo: Stakeholder, bureau: Stakeholder
) -> None:
    """By whom to invite instead is told as it is when the time begins."""
    told = "City of Ningbo was succeeded on 10 February 2026. Invite the person for whoever stands in its place: "
    for by in (administrator, focal_point):
        for starts_on, successors in (
            (None, "Bureau of Ningbo, City of Chengdu"),
            (date(2026, 2, 12), "City of Chengdu, Interim Bureau"),
        ):
            with pytest.raises(Conflict) as refused:
                invite(by=by, now=NOW, stakeholder=ningbo, email="wu@example.org", starts_on=starts_on)
            assert str(refused.value) == f"{told}{successors}."
    assert not User.objects.filter(email="wu@example.org").exists()
    assert invite(by=administrator, now=NOW, stakeholder=bureau, email="wu@example.org").stakeholder == bureau


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "taken"),
    [
        (GONE - timedelta(days=2), None, True),
        (GONE - timedelta(days=2), GONE + timedelta(days=2), True),
        (GONE - timedelta(days=1), GONE - timedelta(days=1), True),
        # The day begins in the east before it does in UTC.
        (GONE - timedelta(days=1), None, False),
        (GONE, GONE, False),
    ],
)
def test_what_began_before_a_succession_is_typed_in_later(
    administrator: User, ningbo: Stakeholder, bureau: Stakeholder, starts_on: date, ends_on: date | None, taken: bool
) -> None:
    facts: dict[str, Any] = {"stakeholder": ningbo, "email": "wu@example.org", "starts_on": starts_on}
    if taken:
        invite(by=administrator, now=NOW, ends_on=ends_on, **facts)
    else:
        with pytest.raises(Conflict):
            invite(by=administrator, now=NOW, ends_on=ends_on, **facts)
    assert Membership.objects.filter(stakeholder=ningbo).count() == taken


def test_a_membership_ends_after_it_starts(administrator: User, ningbo: Stakeholder) -> None:
    with pytest.raises(Invalid):
        invite(
            by=administrator,
            now=NOW,
            stakeholder=ningbo,
            email="wu@example.org",
            starts_on=TODAY,
            ends_on=TODAY - timedelta(days=1),
        )
    membership = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org")
    with pytest.raises(Invalid):
        end_membership(membership, by=administrator, now=NOW, ends_on=TODAY - timedelta(days=1))
    end_membership(membership, by=administrator, now=NOW, version=1)
    with pytest.raises(Stale):
        end_membership(membership, by=administrator, now=NOW, version=1)


@pytest.mark.parametrize(("starts_on", "ends_on"), [(date(202, 5, 1), None), (TODAY, date(2206, 1, 1))])
def test_nobody_means_such_a_year(
    administrator: User, ningbo: Stakeholder, starts_on: date, ends_on: date | None
) -> None:
    told: dict[str, Any] = {"stakeholder": ningbo, "email": "wu@example.org", "starts_on": starts_on}
    with pytest.raises(Invalid, match="Nobody means this year"):
        invite(by=administrator, now=NOW, ends_on=ends_on, **told)
    membership = invite(by=administrator, now=NOW, **told | {"starts_on": TODAY})
    with pytest.raises(Invalid, match="Nobody means this year"):
        end_membership(membership, by=administrator, now=NOW, ends_on=date(2206, 1, 1))


@pytest.mark.parametrize(("ends_on", "mails"), [(None, 1), (TODAY, 1), (TODAY - timedelta(days=1), 0)])
@pytest.mark.parametrize("many", [False, True])
def test_of_a_time_that_is_over_nobody_is_written_to(
    administrator: User, ningbo: Stakeholder, ends_on: date | None, mails: int, many: bool
) -> None:
    told: dict[str, Any] = {"stakeholder": ningbo, "email": "wu@example.org", "starts_on": date(2024, 1, 1)}
    if many:
        invite_many([Invitation(ends_on=ends_on, **told)], by=administrator, now=NOW)
    else:
        invite(by=administrator, now=NOW, ends_on=ends_on, **told)
    assert Mail.objects.count() == mails


def test_what_has_ended_does_not_begin_again(administrator: User, ningbo: Stakeholder) -> None:
    membership = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org")
    end_membership(membership, by=administrator, now=NOW + timedelta(days=3))
    month_later = NOW + timedelta(days=30)
    for day in (None, TODAY + timedelta(days=20), TODAY + timedelta(days=60)):
        with pytest.raises(Conflict):
            end_membership(membership, by=administrator, now=month_later, ends_on=day)
    corrected = end_membership(membership, by=administrator, now=month_later, ends_on=TODAY + timedelta(days=2))
    assert corrected.ends_on == TODAY + timedelta(days=2)


def test_it_ends_at_once_or_with_a_day(administrator: User, ningbo: Stakeholder) -> None:
    """Whose membership ends at once speaks for nobody a moment later, and may be invited again the same day."""
    today, tomorrow = TODAY, TODAY + timedelta(days=1)

    def speaks(user: User, on: date) -> bool:
        return Standing.of(user, on=on).is_officer

    member = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org", starts_on=date(2024, 1, 1))
    with_the_day = end_membership(member, by=administrator, now=NOW, ends_on=today)
    assert (speaks(member.user, today), speaks(member.user, tomorrow)) == (True, False)
    at_once = end_membership(with_the_day, by=administrator, now=NOW)
    assert (at_once.ends_on, at_once.ended_at, at_once.state_on(today)) == (today, NOW, "ended")
    assert (speaks(member.user, today - timedelta(days=1)), speaks(member.user, today)) == (True, False)
    assert list(Membership.objects.ended(on=today)) == [at_once]
    with pytest.raises(Conflict):
        end_membership(at_once, by=administrator, now=NOW)
    with pytest.raises(Conflict):
        change_role(at_once, by=administrator, now=NOW, role="focal_point")
    with pytest.raises(Conflict):
        invite_again(at_once, by=administrator, now=NOW)
    anew = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org")
    assert speaks(member.user, today)
    # Of one that begins later nothing is left.
    to_come = invite(by=administrator, now=NOW, stakeholder=ningbo, email="li@example.org", starts_on=tomorrow)
    to_come = end_membership(to_come, by=administrator, now=NOW)
    assert (speaks(to_come.user, tomorrow), to_come.state_on(today)) == (False, "ended")
    assert list(Membership.objects.to_come(on=today)) == []
    assert set(Membership.objects.ended(on=today)) == {at_once, to_come}
    assert set(Membership.objects.current(on=today).filter(stakeholder=ningbo)) == {anew}


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite locks all at once")
def test_a_person_is_locked_before_what_they_are_of(administrator: User, ningbo: Stakeholder) -> None:
    """As whoever closes an account does: the other way round each would wait for the other."""
    member = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org")
    for act in (partial(invite_again, member), partial(close_account, member.user, reason="Left.")):
        with CaptureQueriesContext(connection) as asked:
            act(by=administrator, now=NOW)
        locked = [
            one["sql"].partition(" FROM ")[2].split()[0].strip('"')
            for one in asked.captured_queries
            if "FOR NO KEY UPDATE" in one["sql"]
        ]
        assert [name for name in locked if name in ("accounts_user", "dialogues_membership")][:1] == ["accounts_user"]
        assert "dialogues_membership" in locked


def test_an_inactive_account_is_not_invited(administrator: User, ningbo: Stakeholder, chengdu: Stakeholder) -> None:
    user = invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org").user
    edit_account(user, by=administrator, now=NOW, is_active=False)
    with pytest.raises(Conflict):
        invite(by=administrator, now=NOW, stakeholder=chengdu, email="wu@example.org")


def test_closing_an_account_ends_all_and_keeps_what_it_did(administrator: User, ningbo: Stakeholder) -> None:
    later = NOW + timedelta(days=10)
    memberships = [
        invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org", name="Wu Lan", starts_on=start)
        if end is None
        else invite(by=administrator, now=NOW, stakeholder=ningbo, email="wu@example.org", starts_on=start, ends_on=end)
        for start, end in [(date(2024, 1, 1), date(2024, 12, 31)), (TODAY, None)]
    ]
    user = memberships[0].user
    _, key = issue_key(user, by=administrator, now=NOW)
    edit_account(user, by=user, now=NOW, name="Wu Lan of Ningbo")
    close_account(user, by=administrator, now=later, reason="Retired.")
    user.refresh_from_db()
    assert not user.is_active
    assert list(user.memberships.order_by("starts_on").values_list("ends_on", flat=True)) == [
        date(2024, 12, 31),
        later.date(),
    ]
    assert not ApiKey.objects.is_valid(key)
    assert Standing.of(user, on=later.date()).stakeholders == frozenset()
    assert user.history.filter(history_user=user).exists()
    assert not any("wu" in f"{line.name}{line.email}".lower() for line in User.history.all())


def test_closing_is_for_administrators(administrator: User, focal_point: User, ningbo: Stakeholder) -> None:
    staff = open_account(by=administrator, now=NOW, email="staff@example.org", is_staff=True)
    for by in (staff, focal_point):
        with pytest.raises(NotAllowed):
            close_account(focal_point, by=by, now=NOW, reason="No.")
