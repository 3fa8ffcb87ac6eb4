"""The windows: administrators look at everything, nobody changes anything."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.files.base import ContentFile
from django.db import models
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from accounts.actions import issue_key
from accounts.mails import try_out
from accounts.models import ApiKey, IdempotencyRecord, User
from commitments.actions.amending import amend
from commitments.actions.answering import accept, ask
from commitments.actions.deciding import leave_the_rest
from commitments.actions.drafting import edit_commitment
from commitments.actions.entering import add_point
from commitments.actions.owing import change_owner, move_due, withdraw_item
from commitments.actions.replying import reply
from commitments.actions.report_drafts import add_file, save_draft
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.retracting import retract_report
from commitments.actions.succession import succeed
from commitments.actions.translating import translate
from commitments.actions.verifying import verify
from commitments.due import Due
from commitments.models import (
    ActionItem,
    CalendarFeed,
    Commitment,
    DocumentImport,
    Evidence,
    Preference,
    Reminder,
    Retraction,
    SheetImport,
    SheetProfile,
    SheetRow,
    StatusReport,
)
from dialogues.actions.register import edit, register_policy, register_stakeholder
from dialogues.models import Stakeholder
from tests.factories import FACTORIES
from tests.files import samples
from tests.worlds import NOW, China, china

pytestmark = pytest.mark.django_db

OURS = [
    model
    for label in ("accounts", "dialogues", "commitments")
    for model in apps.get_app_config(label).get_models()
    if not model.__name__.startswith("Historical")
]


def page(model: type[models.Model], view: str, *arguments: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{view}", args=arguments)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def story() -> China:
    """A world in which every table has a row."""
    world = china()
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    policy = register_policy(**staff, title="Sponge City guideline", country=world.country, aliases=["海绵城市"])
    edit(world.ministry, **staff, aliases=["财政部"])
    add_point(world.first, **staff, kind="opportunity", title="Sponge cities", policies=[(policy, "informs")])
    edit_commitment(world.steps[0], **staff, supporting=[world.bank])
    world.adopt_first()
    accept(world.steps[1], by=world.bank_officer, now=NOW, acceptance="accepted")
    one, two = world.items[:2]
    translate(one, **staff, field="title", language="zh-Hans", text="协调")
    save_draft(two, by=world.ningbo_officer, now=NOW, narrative="Soon.")
    add_file(two, by=world.ningbo_officer, now=NOW, file=ContentFile(samples.pdf(), name="notice.pdf"))
    complete: dict[str, Any] = {"status": "reported_complete", "narrative": "Done.", "share": True}
    retracted = report(
        one,
        by=world.chengdu_officer,
        now=NOW,
        evidence=[NewEvidence(url="https://a.example")],
        **{**complete, "narrative": "The wrong tale.", "on_track": "off_track"},
    )
    retract_report(retracted, by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    waiting: dict[str, Any] = {"waiting_for": "funding", "waiting_for_stakeholder": world.ningbo_city}
    report(one, by=world.chengdu_officer, now=NOW, no_evidence_reason="Talks only.", **complete, **waiting)
    reply(one, by=world.ningbo_officer, now=NOW, text="You have it in May.")
    verify(one, by=world.verifier, now=NOW, finding="confirmed")
    ask(two, by=world.ningbo_officer, now=NOW, kind="withdrawal", reason="It is done elsewhere.")
    move_due(two, **staff, due=Due.of("year", date(2027, 1, 1)), reason="Late funds.")
    withdraw_item(world.items[2], **staff, reason="It is done elsewhere.")
    change_owner(world.steps[2], **staff, owner=world.ministry, reason="Named since.")
    amend(world.steps[0], **staff, kind="change", text="Coordinate much better.", reason="Agreed by letter.")
    heir = register_stakeholder(
        **staff, name="Development bank of all", category="development_bank", level="international"
    )
    succeed(world.bank, **staff, kind="renamed", successors=[heir], reason="Renamed.")
    try_out(by=world.staff, now=NOW)
    issue_key(world.partner, by=world.admin, now=NOW)
    FACTORIES[IdempotencyRecord]()
    FACTORIES[Reminder](person=world.ningbo_officer, action_item=two)
    FACTORIES[Preference](person=world.ningbo_officer)
    FACTORIES[CalendarFeed](person=world.ningbo_officer)
    FACTORIES[DocumentImport](series=world.first.series, sent_by=world.staff)
    sheet = FACTORIES[SheetImport](sent_by=world.staff, profile=FACTORIES[SheetProfile]())
    FACTORIES[SheetRow](sheet=sheet)
    leave_the_rest(world.hold_second(), **staff)
    return world


def test_every_table_has_a_window_and_nothing_else_does() -> None:
    assert set(admin.site._registry) == {*OURS, DBTaskResult}  # That one shows the queue, and writes nothing either.


def test_an_administrator_looks_at_everything(world: China) -> None:
    client = signed_in(world.admin)
    assert client.get(reverse("admin:index")).status_code == 200
    for model in OURS:
        row = model._default_manager.order_by("pk").first()
        assert row is not None, model
        pages = [page(model, "changelist"), page(model, "change", row.pk), page(model, "history", row.pk)]
        if hasattr(model, "history"):
            line = model.history.filter(**{model._meta.pk.attname: row.pk}).first()
            if line is not None:
                pages.append(page(model, "simple_history", row.pk, line.pk))
        if options := admin.site._registry[model].search_fields:
            pages.append(f"{pages[0]}?q=a" if options else pages[0])
        for address in pages:
            assert client.get(address).status_code == 200, address


def test_an_organisation_is_found_by_every_name_it_has(world: China) -> None:
    edit(world.bank, by=world.staff, now=NOW, acronym="DB", aliases=["The Purse", "Purse of All"])
    for words in ("db", "purse", "development purse"):
        listed = signed_in(world.admin).get(page(Stakeholder, "changelist"), {"q": words}).context["cl"].result_list
        assert [one.slug for one in listed] == ["development-bank"], words


@pytest.mark.any_engine
def test_no_window_lets_anything_in(world: China) -> None:
    client = signed_in(world.admin)
    for model in OURS:
        row = model._default_manager.order_by("pk").first()
        assert row is not None, model
        writing = [page(model, view) for view in ("changelist", "add")]
        writing += [page(model, view, row.pk) for view in ("change", "delete", "history")]
        if hasattr(model, "history") and (line := model.history.filter(**{model._meta.pk.attname: row.pk}).first()):
            writing.append(page(model, "simple_history", row.pk, line.pk))
        before = model._default_manager.order_by("pk").values()
        for address in writing:
            assert client.post(address, {"post": "yes", "name": "x"}).status_code == 405, address
        assert list(model._default_manager.order_by("pk").values()) == list(before)
        assert client.get(page(model, "add")).status_code == 403
        assert client.get(page(model, "delete", row.pk)).status_code == 403


@pytest.mark.parametrize("key", ["%00", "a%00", "_00", "no-such", "99999999999999999999", "x" * 300])
def test_what_can_be_no_record_is_nowhere(world: China, key: str) -> None:
    client = signed_in(world.admin)
    for model in (Commitment, ApiKey):
        at = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        row = model._default_manager.order_by("pk").first()
        assert row is not None
        for address in (f"{at}{key}/history/", f"{at}{key}/history/1/", f"{at}{row.pk}/history/{key}/"):
            assert client.get(address).status_code == 404, address
        # Django's own views say with a redirect that there is no such record.
        assert client.get(f"{at}{key}/change/").status_code in (302, 404)


def test_a_filter_that_is_no_text_finds_nothing(world: China) -> None:
    client = signed_in(world.admin)
    for query in ("status__exact=%00", "q=%00", "%00=1", "id__exact=%00"):
        assert client.get(f"/admin/commitments/commitment/?{query}").status_code in (200, 302, 404), query


@pytest.mark.any_engine
@pytest.mark.parametrize("who", ["staff", "verifier", "partner", "chengdu_officer", None])
def test_nobody_else_is_let_in(world: China, who: str | None) -> None:
    client = signed_in(getattr(world, who)) if who else Client()
    for model in OURS:
        row = model._default_manager.order_by("pk").first()
        assert row is not None, model
        for address in (
            page(model, "changelist"),
            page(model, "change", row.pk),
            page(model, "history", row.pk),
        ):
            answer = client.get(address)
            assert answer.status_code in (302, 403), address
            assert answer.status_code == 403 or answer["Location"] == f"/sign-in/?next={address}"


def test_no_hash_is_shown(world: China) -> None:
    client = signed_in(world.admin)
    key = ApiKey.objects.get()
    for record, secret in ((key, key.hashed_key), (world.admin, world.admin.password)):
        model = type(record)
        line = record.history.first()
        for address in (
            page(model, "changelist"),
            page(model, "change", record.pk),
            page(model, "history", record.pk),
            *([page(model, "simple_history", record.pk, line.pk)] if line else []),
        ):
            assert secret not in client.get(address).content.decode(), address


def test_a_list_takes_few_queries(world: China, django_assert_max_num_queries: Any) -> None:
    client = signed_in(world.admin)
    for model in OURS:
        # Session, user, count, rows; and the few choices of a filter on countries or series.
        with django_assert_max_num_queries(6, info=model._meta.label):
            assert client.get(page(model, "changelist")).status_code == 200


def test_people_sign_in_here(world: China) -> None:
    client = Client()
    assert client.get(reverse("admin:login"))["Location"] == "/sign-in/?next=/admin/"
    answer = client.post(
        "/sign-in/?next=/admin/", {"login": world.admin.email.upper(), "password": "correct-horse-battery"}
    )
    assert answer["Location"] == "/admin/"
    assert client.get(reverse("admin:index")).status_code == 200


def pages(model: type[models.Model], record: Any) -> list[str]:
    """Every page that shows `record`: the list, itself, its history and each line of that."""
    lines = [
        page(model, "simple_history", record.pk, line.pk)
        for line in (record.history.all() if hasattr(record, "history") else ())
    ]
    return [page(model, "changelist"), page(model, "change", record.pk), page(model, "history", record.pk), *lines]


def test_what_was_retracted_is_shown_nowhere(world: China) -> None:
    client = signed_in(world.admin)
    gone = Retraction.objects.get().report
    assert gone is not None
    evidence = gone.evidence.get()
    assert "off track" not in client.get(page(ActionItem, "history", gone.action_item_id)).content.decode()
    for model, record in ((StatusReport, gone), (Evidence, evidence)):
        for address in pages(model, record):
            shown = client.get(address).content.decode()
            assert "The wrong tale." not in shown, address
            assert "https://a.example" not in shown, address
    item = gone.action_item
    for line in item.history.filter(latest_report=gone):
        shown = client.get(page(ActionItem, "simple_history", item.pk, line.pk)).content.decode()
        assert "off track" not in shown
    kept = StatusReport.objects.exclude(pk=gone.pk).get()
    assert "Done." in client.get(page(StatusReport, "change", kept.pk)).content.decode()
