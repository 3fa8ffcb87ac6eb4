"""Nothing under /admin/ goes around an action: neither Django's own ways of writing nor what no form shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.models import User
from commitments.models import ActionItem, Commitment
from dialogues.models import Dialogue, Membership, Stakeholder
from tests.worlds import China

from .clients import signed_in
from .offices import office

pytestmark = pytest.mark.django_db

story = office

MODELS: tuple[Any, ...] = (ActionItem, Commitment, Dialogue, Stakeholder, Membership, User)


def rows() -> list[list[dict[str, Any]]]:
    return [list(model._default_manager.order_by("pk").values()) for model in MODELS]


@pytest.fixture(params=["staff", "admin"])
def client(request: pytest.FixtureRequest, world: China) -> Client:
    return signed_in(getattr(world, request.param))


@pytest.mark.parametrize("model", MODELS)
def test_djangos_own_forms_write_nothing(client: Client, model: Any) -> None:
    before = rows()
    pk = model._default_manager.order_by("pk").values_list("pk", flat=True)[0]
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    some = {"_selected_action": [pk], "action": "delete_selected", "post": "yes", "title": "x", "name": "x"}
    for address in (
        reverse(f"{name}_changelist"),
        reverse(f"{name}_add"),
        reverse(f"{name}_change", args=[pk]),
        reverse(f"{name}_delete", args=[pk]),
        reverse(f"{name}_history", args=[pk]),
    ):
        for way in ({}, {"_saveasnew": "1"}, {"_save": "1"}, {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"}):
            assert client.post(address, some | way).status_code in (403, 405), address
    assert rows() == before


def test_there_are_no_inlines_and_no_acts_on_selections(client: Client) -> None:
    for window in admin.site._registry.values():
        assert window.inlines == () or list(window.inlines) == []
        assert not window.actions
        assert not getattr(window, "save_as", False)


def test_what_no_form_shows_is_not_taken(world: China, client: Client) -> None:
    """Columns of the record, of the account and of the act, posted beside the fields."""
    hidden = {
        "visibility": "3", "status": "completed", "slug": "other", "is_superuser": "on", "is_staff": "on", "by": "1",
        "now": "2020-01-01", "id": "1", "pk": "1", "record": "1", "recorded_at": "2020-01-01", "password": "secret",
        "category": "ministry", "level": "national", "name": "Ministry", "version": "999",
    }  # fmt: skip
    client.post("/admin/organisations/ministry-of-finance/edit/", hidden | {"version_seen": 2, "country": "CN"})
    ministry = Stakeholder.objects.get(pk=world.ministry.pk)
    assert (ministry.slug, ministry.name, ministry.version) == ("ministry-of-finance", "Ministry", 3)
    client.post(
        "/admin/people/invite/",
        hidden | {"organisation": "city-of-ningbo", "email": "x@example.org", "language": "en", "role": "officer"},
    )
    user = User.objects.get(email="x@example.org")
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (False, False, False)
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    client.post(
        "/admin/actions/move-due/",
        hidden | {"chosen": f"{item.reference}:{item.version}", "due_0": "none", "reason": "No date."},
    )
    moved = ActionItem.objects.get(pk=item.pk)
    assert (moved.due_precision, moved.status, moved.version) == ("none", "in_progress", item.version + 1)


def test_a_version_that_was_not_seen_changes_nothing(world: China, client: Client) -> None:
    before = rows()
    posted = {"name": "X", "category": "ministry", "level": "national", "reason": "x", "timezone": "Asia/Tokyo"}
    member = Membership.objects.order_by("pk")[0].pk
    for address in (
        "/admin/organisations/ministry-of-finance/edit/",
        "/admin/countries/CN/",
        "/admin/countries/CN/time-zone/",
        "/admin/series/CHN/edit/",
        f"/admin/people/{member}/end/",
    ):
        for seen in ({}, {"version_seen": "0"}, {"version_seen": "999"}):
            assert client.post(address, posted | {"report_every_days": "5"} | seen).status_code == 200, address
    assert rows() == before


def test_accounts_are_for_administrators(world: China) -> None:
    client = signed_in(world.staff)
    before = rows()
    for address in (
        "/admin/account/new/",
        f"/admin/accounts/{world.staff.pk}/",
        f"/admin/accounts/{world.admin.pk}/close/",
        "/admin/keys/issue/",
    ):
        posted = {"email": "y@example.org", "language": "en", "is_superuser": "on", "user": "admin@example.org"}
        assert client.post(address, posted | {"version_seen": "1", "reason": "x"}).status_code == 403, address
    assert rows() == before
