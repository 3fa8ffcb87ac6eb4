"""`/my/people/`: what focal points see and do, and what they do not."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.actions import edit_account
from accounts.models import Mail, User
from dialogues.actions.people import accept, change_role, close_account, end_membership, invite, invite_again
from dialogues.models import Membership
from dialogues.standing import Standing
from tests.staff.clients import said, signed_in, words
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict, Invalid, NotAllowed, NotFound, Stale

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def story() -> China:
    """Ningbo's officer is its focal point; a colleague is invited, another one has left."""
    world = china()
    world.adopt_first()
    Membership.objects.filter(user=world.ningbo_officer).update(role="focal_point")
    invite(by=world.staff, now=NOW, stakeholder=world.ningbo_city, email="wu@example.org", name="Wu")
    left = invite(by=world.staff, now=NOW, stakeholder=world.ningbo_city, email="li@example.org", name="Li")
    Membership.objects.filter(pk=left.pk).update(starts_on="2020-01-01", ends_on="2025-12-31")
    User.objects.filter(pk=left.user.pk).update(last_login=NOW)
    return world


def member(name: str) -> Membership:
    return Membership.objects.select_related("user", "stakeholder").get(user__email=f"{name}@example.org")


def test_who_speaks_for_us(world: China, django_assert_num_queries: Any) -> None:
    client = signed_in(world.ningbo_officer)
    User.objects.filter(pk=world.ningbo_officer.pk).update(last_login=NOW)
    with django_assert_num_queries(5):  # session, person, standing (2), members
        page = words(client.get("/my/people/"))
    assert "Ningbo ningbo@example.org · focal point active since 1 January 2020" in page
    assert "wu@example.org officer invited, and has not accepted yet from 2 March 2026 Invite again" in page
    assert "Li li@example.org · officer ended from 1 January 2020 to 31 December 2025" in page
    assert page.index("wu@") < page.index("Li")
    assert "Wu" not in page, "who has not accepted is no more than an address"
    # Whose organisation is another one is nobody here.
    assert "chengdu@example.org" not in page
    assert "Who speaks for us" in words(client.get("/my/"))
    assert "Who speaks for us" not in words(signed_in(world.chengdu_officer).get("/my/"))


POSTED = {"organisation": "city-of-ningbo", "email": "New@example.org", "name": "New", "language": "zh-hans"}


def test_a_colleague_is_invited_as_an_officer(world: China) -> None:
    client = signed_in(world.ningbo_officer)
    page = client.get("/my/people/invite/").content.decode()
    assert '<input type="hidden" name="organisation" value="city-of-ningbo"' in page
    # What no form shows is not taken.
    answer = client.post("/my/people/invite/", POSTED | {"role": "focal_point", "is_staff": "on"})
    assert (answer.status_code, answer["Location"]) == (303, "/my/people/")
    made = member("new")
    assert (made.role, made.stakeholder, made.user.language) == ("officer", world.ningbo_city, "zh-hans")
    assert made.history.latest().history_user == world.ningbo_officer
    assert Mail.objects.latest("pk").person == made.user
    assert said(client.post("/my/people/invite/", POSTED)) == [
        "This person speaks for the organisation in that time already."
    ]


def test_whose_an_address_is_is_not_learned_by_inviting_it(world: China) -> None:
    """Nobody's, an officer's, one who never signed in, staff's, and one that is not active: each is told alike."""
    client = signed_in(world.ningbo_officer)
    User.objects.filter(pk__in=[world.bank_officer.pk, world.verifier.pk, world.admin.pk]).update(last_login=NOW)
    invite(by=world.staff, now=NOW, stakeholder=world.bank, email="deputy@example.org", name="Deputy")
    closed = edit_account(member("chengdu").user, by=world.admin, now=NOW, is_active=False)
    accounts = [world.bank_officer, User.objects.get(email="deputy@example.org"), world.verifier, world.admin, closed]
    told = set()
    for email in ["new@example.org", *(one.email for one in accounts)]:
        answer = client.post("/my/people/invite/", POSTED | {"email": email, "name": "", "starts_on": "2026-03-01"})
        assert (answer.status_code, answer["Location"]) == (303, "/my/people/")
        page = words(client.get("/my/people/"))
        told.add(page[page.index(email) : page.index("End", page.index(email)) + 3].replace(email, "WHO"))
        one = Membership.objects.get(user__email=email, stakeholder=world.ningbo_city)
        for act in ("invite", "end"):
            page = words(client.get(f"/my/people/{one.pk}/{act}/"))
            assert email in page
            assert not one.user.name or one.user.name not in page.replace(email, "")
        assert client.post(f"/my/people/{one.pk}/invite/", {}).status_code == 303
    assert told == {"WHO officer invited, and has not accepted yet from 1 March 2026 Invite again WHO End"}
    for user in accounts:
        assert world.ningbo_city.pk not in Standing.of(user, on=NOW.date()).stakeholders
    assert not Mail.objects.filter(person__in=[world.verifier, world.admin, closed]).exists()


def test_who_is_invited_accepts(world: China) -> None:
    User.objects.filter(pk=world.bank_officer.pk).update(last_login=NOW, name="Bao")
    client, bank = signed_in(world.ningbo_officer), signed_in(world.bank_officer)
    client.post("/my/people/invite/", POSTED | {"email": "Bank@example.org", "name": "Other"})
    one = Membership.objects.get(user=world.bank_officer, stakeholder=world.ningbo_city)
    address = f"/my/people/{one.pk}/accept/"
    mail = Mail.objects.latest("pk")
    assert (mail.kind, mail.person, mail.subject) == (
        "asked", world.bank_officer, "You are asked to speak for City Of Ningbo."
    )  # fmt: skip
    assert "You are asked to speak for City Of Ningbo." in words(bank.get("/my/"))
    assert "Its focal points see your name." in words(bank.get(address))
    for other in (world.ningbo_officer, world.verifier):
        assert signed_in(other).post(address).status_code == 404
        with pytest.raises(NotFound):
            accept(one, by=other, now=NOW)
    # The address is what it was invited at, whatever becomes of the account's.
    edit_account(world.bank_officer, by=world.admin, now=NOW, email="bao@example.org")
    page = words(client.get("/my/people/"))
    assert ("bank@example.org officer" in page, "bao@example.org" in page, "Bao" in page) == (True, False, False)
    assert bank.post(address)["Location"] == "/my/"
    assert Standing.of(world.bank_officer, on=NOW.date()).speaks_for(world.ningbo_city.pk)
    assert "Bao bao@example.org · officer active since 2 March 2026" in words(client.get("/my/people/"))
    assert bank.post(address).status_code == 404


def test_who_is_asked_for_later_is_told_from_when(world: China) -> None:
    User.objects.filter(pk=world.bank_officer.pk).update(last_login=NOW)
    later = {"email": "bank@example.org", "name": "", "starts_on": "2026-06-01"}
    signed_in(world.ningbo_officer).post("/my/people/invite/", POSTED | later)
    mail = Mail.objects.latest("pk")
    for body in (mail.text, mail.html):
        assert "You are asked to speak for City Of Ningbo in the UrbanShift Dialogue Tracker from 1 June 2026." in body
    bank = signed_in(world.bank_officer)
    address = f"/my/people/{Membership.objects.latest('pk').pk}/accept/"
    begins = "You speak for City Of Ningbo from 1 June 2026."
    assert begins in words(bank.get(address))
    answer = words(bank.post(address, {}, follow=True))
    assert (answer.count(begins), "You speak for the organisation." in answer) == (2, False)


def test_who_is_asked_and_leaves_is_forgotten(world: China) -> None:
    signed_in(world.ningbo_officer).post("/my/people/invite/", POSTED | {"email": "bank@example.org"})
    one = Membership.objects.get(user=world.bank_officer, stakeholder=world.ningbo_city)
    end_membership(one, by=world.ningbo_officer, now=NOW)
    with pytest.raises(Conflict):
        accept(one, by=world.bank_officer, now=NOW)
    close_account(world.bank_officer, by=world.admin, now=NOW, reason="Left.")
    one.refresh_from_db()
    assert (one.asked_address, one.ends_on) == ("", NOW.date())


def test_staff_see_who_has_not_accepted(world: China) -> None:
    made = invite(by=world.ningbo_officer, now=NOW, stakeholder=world.ningbo_city, email="bank@example.org")
    today = NOW.date()
    assert list(Membership.objects.asked(on=today)) == [made]
    assert made.state_on(today) == "asked"
    for state in ("invited", "active", "to_come", "ended"):
        assert made not in getattr(Membership.objects, state)(on=today), state
    page = words(signed_in(world.staff).get("/admin/people/?state=asked"))
    assert "bank@example.org" in page


def test_only_to_ones_own_organisation(world: China) -> None:
    client = signed_in(world.ningbo_officer)
    answer = client.post("/my/people/invite/", POSTED | {"organisation": "city-of-chengdu"})
    assert answer.status_code == 200
    assert "Select a valid choice" in words(answer)
    assert not User.objects.filter(email="new@example.org").exists()
    for path in (f"{member('chengdu').pk}/end/", f"{member('chengdu').pk}/invite/", "999999/end/"):
        for method in ("get", "post"):
            assert getattr(client, method)(f"/my/people/{path}").status_code == 404


def test_a_membership_is_ended(world: China) -> None:
    client = signed_in(world.ningbo_officer)
    one = member("wu")
    wu = signed_in(one.user)
    assert "City Of Ningbo" in words(wu.get("/my/"))
    told = "to the end of that day; without one, no longer from now on"
    page = words(client.get(f"/my/people/{one.pk}/end/"))
    assert [told in page, "It is your own" in page, "Nobody else speaks for" in page] == [True, False, False]
    answer = client.post(f"/my/people/{one.pk}/end/", {"version_seen": 1, "reason": "Moved."})
    assert (answer.status_code, answer["Location"]) == (303, "/my/people/")
    one.refresh_from_db()
    assert (one.ends_on, one.history.latest().history_change_reason) == (NOW.date(), "Moved.")
    # The session that is open reads as anybody's from now on.
    assert "Until 2 March 2026 you spoke for City Of Ningbo." in words(wu.get("/my/"))
    # One's own, too.
    own = member("ningbo")
    page = words(client.get(f"/my/people/{own.pk}/end/"))
    assert (
        "It is your own: only somebody else can give you access again. Nobody else speaks for City Of Ningbo:" in page
    )
    answer = client.post(f"/my/people/{own.pk}/end/", {"version_seen": 1})
    assert (answer.status_code, answer["Location"]) == (303, "/my/")


def test_an_invitation_is_sent_again(world: China) -> None:
    client = signed_in(world.ningbo_officer)
    before = Mail.objects.count()
    assert client.post(f"/my/people/{member('wu').pk}/invite/", {}).status_code == 303
    mail = Mail.objects.latest("pk")
    assert (Mail.objects.count(), mail.person, mail.kind) == (before + 1, member("wu").user, "invitation")
    assert "City Of Ningbo" in mail.subject
    assert "This membership has ended." in words(client.post(f"/my/people/{member('li').pk}/invite/", {}))
    User.objects.filter(email="wu@example.org").update(last_login=NOW)
    # Said as soon as the page is opened, too, and not only when it is sent.
    for page in (
        client.get(f"/my/people/{member('wu').pk}/invite/"),
        client.post(f"/my/people/{member('wu').pk}/invite/"),
    ):
        assert "has signed in before" in words(page)


@pytest.mark.parametrize("who", ["chengdu_officer", "partner", "staff"])
def test_it_is_for_focal_points(world: China, who: str) -> None:
    client = signed_in(getattr(world, who))
    for path in ("", "invite/", f"{member('wu').pk}/invite/", f"{member('wu').pk}/end/"):
        assert client.get(f"/my/people/{path}").status_code == 403
        assert client.post(f"/my/people/{path}", POSTED).status_code in (403, 405)
    assert Client().get("/my/people/")["Location"] == "/sign-in/?next=/my/people/"


def test_a_focal_point_whose_time_is_over_is_none(world: China) -> None:
    Membership.objects.filter(user=world.ningbo_officer).update(ends_on=NOW.date() - timedelta(days=1))
    assert signed_in(world.ningbo_officer).get("/my/people/").status_code == 403


# --- Roles ----------------------------------------------------------------------------------------------------------


def test_only_staff_make_focal_points(world: China) -> None:
    with pytest.raises(NotAllowed, match="focal point"):
        invite(
            by=world.ningbo_officer, now=NOW, stakeholder=world.ningbo_city, email="new@example.org", role="focal_point"
        )
    assert not User.objects.filter(email="new@example.org").exists()
    for by in (world.ningbo_officer, world.chengdu_officer, world.partner):
        with pytest.raises(NotAllowed):
            change_role(member("wu"), by=by, now=NOW, role="focal_point")
    made = change_role(member("wu"), by=world.staff, now=NOW, role="focal_point", version=1, reason="Her deputy.")
    line = made.history.latest()
    assert (made.role, line.history_user, line.history_change_reason) == ("focal_point", world.staff, "Her deputy.")
    with pytest.raises(Stale):
        change_role(made, by=world.staff, now=NOW, role="officer", version=1)
    with pytest.raises(Invalid):
        change_role(made, by=world.staff, now=NOW, role="king")
    with pytest.raises(Conflict):
        change_role(member("li"), by=world.staff, now=NOW, role="focal_point")


def test_a_role_is_changed_on_a_page(world: China) -> None:
    client = signed_in(world.staff)
    address = f"/admin/people/{member('wu').pk}/role/"
    assert "Change the role: Wu, City Of Ningbo" in words(client.get(address))
    assert client.post(address, {"role": "focal_point", "version_seen": 1}).status_code == 303
    assert member("wu").role == "focal_point"
    assert said(client.post(address, {"role": "king", "version_seen": 2})) == [
        "Role: Select a valid choice. king is not one of the available choices."
    ]


def test_staff_send_an_invitation_again(world: China) -> None:
    client = signed_in(world.staff)
    assert "Invite again" in words(client.get("/admin/people/"))
    answer = client.post(f"/admin/people/{member('wu').pk}/invite/", {})
    assert answer["Location"] == "/admin/organisations/city-of-ningbo/"
    with pytest.raises(NotAllowed):
        invite_again(member("wu"), by=world.chengdu_officer, now=NOW)
