"""Every page of the staff's site and every role. A page that is not in the table fails."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles.finders import find
from django.test import Client
from django.urls import reverse

from accounts.actions import issue_key
from accounts.mails import try_out
from accounts.models import ApiKey, Mail, User
from commitments.actions.answering import ask as ask_for
from commitments.models import DocumentImport, Evidence, Request, SheetImport, SheetProfile, StatusReport
from dialogues.actions.register import register_policy
from dialogues.models import Membership
from tests.commitments.acts import LINK, say
from tests.factories import FACTORIES
from tests.summaries.handing_in import handed_in
from tests.worlds import NOW, China, china
from urbanshift.admin.menu import MENU
from urbanshift.admin.site import PAGES

from .clients import signed_in, words

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

READ = {"get": 200, "head": 200, "post": 405}
FORM = {"get": 200, "head": 200, "post": 200}
CHOICE = {"get": 302, "head": 302, "post": 200}
"""Of those that act on what was chosen, here nothing."""

ROUTES: dict[str, tuple[list[Any], dict[str, int]]] = {
    "index": ([], READ),
    "records": ([], READ),
    "lookup": (["cities"], READ),
    "dialogues": ([], READ),
    "dialogue": (["CHN-1"], READ),
    "plan_dialogue": ([], FORM),
    "imports": ([], FORM),
    "review": ([DocumentImport], FORM),
    "differences": ([DocumentImport], FORM),
    "imported_document": ([DocumentImport], READ),
    "entry": (["CHN-2"], FORM),
    "hold": (["CHN-2"], FORM),
    "cancel": (["CHN-2"], FORM),
    "plan_again": (["CHN-2"], FORM),
    "publish": (["CHN-2"], FORM),
    "follow_up": (["CHN-2"], READ),
    "follow_up_changes": (["CHN-2"], READ),
    "decide": (["CHN-2", "CHN-1-01"], FORM),
    "leave_the_rest": (["CHN-2"], FORM | {"post": 303}),
    "finalise": (["CHN-2"], FORM),
    "room": (["CHN-2"], READ),
    "confirm_footing": (["CHN-1"], FORM),
    "late_entry": (["CHN-1"], FORM),
    "un_adopt": (["CHN-1"], FORM),
    "conclude": (["CHN"], FORM),
    "succession": ([], FORM),
    "next_step": (["CHN-1-01"], READ),
    "add_item": (["CHN-1-01"], FORM),
    "close_step": (["CHN-1-01"], FORM),
    "reopen_step": (["CHN-1-01"], FORM),
    "amend": (["CHN-1-01"], FORM),
    "correct": (["CHN-1-01"], FORM),
    "move_due_of_step": (["CHN-1-01"], FORM),
    "change_lead": (["CHN-1-01"], FORM),
    "answer_for_lead": (["CHN-1-01"], FORM),
    "edit_step": (["CHN-1-01"], FORM),
    "translate_step": (["CHN-1-01"], FORM),
    "action": (["CHN-1-01-1"], READ),
    "edit_item": (["CHN-1-01-1"], FORM),
    "translate_item": (["CHN-1-01-1"], FORM),
    "report_for_owner": (["CHN-1-01-1"], FORM),
    "answer_for_owner": (["CHN-1-01-1"], FORM),
    "ask_for_owner": (["CHN-1-01-1"], FORM),
    "move_due_of_item": (["CHN-1-01-1"], FORM),
    "change_owner": (["CHN-1-01-1"], FORM),
    "withdraw_item": (["CHN-1-01-1"], FORM),
    "reopen_item": (["CHN-1-01-1"], FORM),
    "open_report": ([StatusReport], FORM),
    "retract_report": ([StatusReport], FORM),
    "retract_evidence": ([Evidence], FORM),
    "destroy_file": ([Evidence], FORM),
    "requests": ([], READ),
    "answer_request": ([Request], FORM),
    "checking": ([], READ),
    "check": (["CHN-1-01-1"], FORM),
    "trail": (["dialogue", "CHN-1"], READ),
    "export": (["actions", "csv"], READ),
    "next_steps": ([], READ),
    "set_themes": ([], CHOICE),
    "set_readers": ([], CHOICE),
    "actions": ([], READ),
    "move_dues": ([], CHOICE),
    "change_owners": ([], CHOICE),
    "withdraw_actions": ([], CHOICE),
    "reports": ([], READ),
    "unreported": ([], READ),
    "ask_now": (["city-of-ningbo"], FORM | {"post": 303}),
    "to_phone": ([], READ),
    "reminders": (["CHN"], FORM),
    "spreadsheets": ([], READ),
    "sheet_download": (["cities", "template", "csv"], READ),
    "import_sheet": (["cities"], FORM),
    "sheet": ([SheetImport], READ),
    "sheet_faults": ([SheetImport], READ),
    "sheet_columns": ([SheetImport], FORM),
    "confirm_sheet": ([SheetImport], FORM),
    "check_sheet_again": ([SheetImport], FORM),
    "discard_sheet": ([SheetImport], FORM),
    "sheet_words": ([SheetImport], FORM),
    "sheet_profiles": ([], READ),
    "delete_sheet_profile": ([SheetProfile], FORM),
    "organisations": ([], READ),
    "organisation": (["city-of-ningbo"], READ),
    "add_organisation": ([], FORM),
    "edit_organisation": (["city-of-ningbo"], FORM),
    "countries": ([], READ),
    "add_country": ([], FORM),
    "edit_country": (["CN"], FORM),
    "correct_country_timezone": (["CN"], FORM),
    "cities": ([], READ),
    "add_city": ([], FORM),
    "edit_city": (["ningbo"], FORM),
    "correct_city_timezone": (["ningbo"], FORM),
    "themes": ([], READ),
    "add_theme": ([], FORM),
    "edit_theme": (["biodiversity"], FORM),
    "policies": ([], READ),
    "add_policy": ([], FORM),
    "edit_policy": (["sponge-city-guideline"], FORM),
    "all_series": ([], READ),
    "open_series": ([], FORM),
    "edit_series": (["CHN"], FORM),
    "people": ([], READ),
    "invite": ([], FORM),
    "invite_again": ([lambda: Membership.objects.order_by("pk")[0].pk], FORM | {"post": 303}),
    "change_role": ([lambda: Membership.objects.order_by("pk")[0].pk], FORM),
    "end_membership": ([lambda: Membership.objects.order_by("pk")[0].pk], FORM),
    "mails": ([], READ),
    "mail": ([Mail], FORM),
    "mail_page": ([Mail], READ),
    "try_mail": ([], FORM | {"post": 303}),
    "send_mails_again": ([], FORM | {"post": 303}),
    "accounts": ([], READ),
    "open_account": ([], FORM),
    "account": ([lambda: User.objects.get(name="Partner").pk], FORM),
    "invite_account": ([lambda: User.objects.get(name="Partner").pk], FORM | {"post": 303}),
    "remove_second_factor": ([lambda: User.objects.get(name="Partner").pk], FORM),
    "close_account": ([lambda: User.objects.get(name="Partner").pk], FORM),
    "keys": ([], READ),
    "issue_key": ([], FORM),
    "revoke_key": ([lambda: ApiKey.objects.get().prefix], FORM | {"post": 303}),
    "rate_key": ([lambda: ApiKey.objects.get().prefix], FORM),
}
"""By name: what the address takes (of a model the id of its only row), and what staff get for each method, a POST being
empty."""

ADMINISTRATORS = {
    *("records", "un_adopt", "destroy_file"),
    *("accounts", "open_account", "account", "invite_account", "remove_second_factor", "close_account"),
    *("keys", "issue_key", "revoke_key", "rate_key"),
}


def story() -> China:
    world = china()
    world.adopt_first()
    world.hold_second()
    say(world.items[0], by=world.chengdu_officer, evidence=[LINK])
    ask_for(world.items[0], by=world.chengdu_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    register_policy(by=world.staff, now=NOW, title="Sponge City guideline")
    issue_key(world.partner, by=world.admin, now=NOW)
    handed_in(world, "# Next steps\n\n- Plant trees", number=2)
    try_out(by=world.staff, now=NOW)
    told = ["status", ["open"], [["open", 1]], 0]
    FACTORIES[SheetImport](sent_by=world.staff, kind="actions", profile=FACTORIES[SheetProfile](), headings=[told])
    return world


def address_of(name: str) -> str:
    return reverse(f"admin:{name}", args=arguments_of(name))


def arguments_of(name: str) -> list[Any]:
    return [
        one.objects.get().pk if hasattr(one, "objects") else one() if callable(one) else one for one in ROUTES[name][0]
    ]


def test_the_table_is_complete() -> None:
    assert ROUTES.keys() == PAGES.keys()
    assert {name for name, page in PAGES.items() if page.administrators} == ADMINISTRATORS


def test_every_page_is_under_a_line_of_the_menu() -> None:
    under = {name for _title, entries in MENU for entry in entries for name in (entry.page, *entry.under)}
    frameless = {
        *("lookup", "export", "follow_up_changes", "room", "imported_document", "mail_page"),
        *("sheet_download", "sheet_faults"),
    }
    assert PAGES.keys() - under == {"trail", *frameless}  # A trail is of any record.


def test_every_line_of_the_menu_has_its_sign() -> None:
    drawn = Path(str(find("staff/icons.svg"))).read_text(encoding="utf-8")
    assert re.findall('<symbol id="([^"]*)"', drawn) == [entry.icon for _title, entries in MENU for entry in entries]


def ask(client: Client, name: str) -> dict[str, int]:
    """The status of each method at the page `name`."""
    address = address_of(name)
    told = {}
    for method in ("get", "head", "post"):
        answer = getattr(client, method)(address)
        told[method] = answer.status_code
        if answer.streaming:
            b"".join(answer.streaming_content)  # Read to its end, so that its file is closed.
    return told


@pytest.mark.parametrize("name", ROUTES)
def test_strangers_sign_in_first(world: China, name: str) -> None:
    client = Client()
    address = address_of(name)
    for method in ("get", "head", "post"):
        answer = getattr(client, method)(address)
        assert (answer.status_code, answer["Location"]) == (302, f"/sign-in/?next={address}")


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize("who", ["partner", "chengdu_officer"])
def test_nobody_else_is_let_in(world: China, name: str, who: str) -> None:
    assert ask(signed_in(getattr(world, who)), name) == {"get": 403, "head": 403, "post": 403}


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize("who", ["staff", "admin"])
def test_staff_are(world: China, name: str, who: str) -> None:
    closed = who == "staff" and name in ADMINISTRATORS
    wanted = {"get": 403, "head": 403, "post": 403} if closed else ROUTES[name][1]
    assert ask(signed_in(getattr(world, who)), name) == wanted


@pytest.mark.parametrize("address", ["/admin/dialogue/CHN-1/un-adopt/", "/admin/commitments/commitment/"])
def test_staff_are_told_what_is_for_administrators(world: China, address: str) -> None:
    assert "This page is for administrators. Ask one of them." in words(signed_in(world.staff).get(address))
    assert "for programme staff" in words(signed_in(world.partner).get(address))


@pytest.mark.parametrize("name", [name for name, (arguments, _) in ROUTES.items() if arguments])
def test_an_unknown_record_is_not_found(world: China, name: str) -> None:
    *some, last = arguments_of(name)
    unknown = 999_999 if isinstance(last, int) else "nothing"
    assert signed_in(world.admin).get(reverse(f"admin:{name}", args=[*some, unknown])).status_code == 404


def test_staff_whose_account_was_closed_are_strangers(world: China) -> None:
    client = signed_in(world.staff)
    type(world.staff).objects.filter(pk=world.staff.pk).update(is_active=False)
    assert client.get("/admin/")["Location"] == "/sign-in/?next=/admin/"


def test_the_address_of_an_app_leads_staff_to_what_it_is_about(world: China) -> None:
    staff, admin = signed_in(world.staff), signed_in(world.admin)
    for label, page in {"dialogues": "dialogue/", "commitments": "next-steps/"}.items():
        assert staff.get(f"/admin/{label}/")["Location"] == f"/admin/{page}"
        assert admin.get(f"/admin/{label}/").status_code == 200


def test_only_the_staffs_pages_have_the_looser_policy(world: China) -> None:
    client = signed_in(world.staff)
    loose = client.get("/admin/")["Content-Security-Policy"]
    strict = client.get("/")["Content-Security-Policy"]
    assert "script-src 'self' 'unsafe-eval';" in loose
    assert "style-src 'self' 'unsafe-inline';" in loose
    assert loose.replace(" 'unsafe-eval'", "").replace(" 'unsafe-inline'", "") == strict
    for address in ("/sign-in/", "/dialogues/CHN-1/", "/api/v1/dialogues/"):
        assert "unsafe" not in client.get(address)["Content-Security-Policy"]


def test_a_page_asks_no_other_host(world: China) -> None:
    page = signed_in(world.staff).get("/admin/").content.decode()
    assert "https://" not in page.replace("http://www.w3.org", "")
    assert "http://" not in page


def test_a_page_opened_before_somebody_else_signed_in_saves_nothing(world: China) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.staff)
    answer = client.post("/admin/plan-dialogue/", {"title": "Third dialogue"})
    assert answer.status_code == 403
    assert "copy what you typed" in answer.content.decode()
