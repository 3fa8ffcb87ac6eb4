"""The log: what it refuses to write, and in which order it tells what was written."""

from typing import Any

import pytest
from django.db import connection, transaction

from accounts.log import recording
from accounts.models import ChangeEvent, DataStamp
from dialogues.models import Theme
from tests.factories import FACTORIES, ThemeFactory, UserFactory
from tests.worlds import NOW, person
from urbanshift.errors import Invalid

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["nul \x00 inside", "half \ud800 a character"])
def test_what_no_database_can_store_is_refused_by_name(name: str) -> None:
    with pytest.raises(Invalid) as refused, recording(by=None, now=NOW) as log:
        log.create(Theme(slug="theme", name=name))
    assert [fault.field for fault in refused.value.faults] == ["name"]


@pytest.mark.django_db(transaction=True)
def test_what_follows_the_commit_is_an_act_of_its_own() -> None:
    """It would write into a log that is closed: no event, and no reason of its own."""
    followed = []

    def follow() -> None:
        with recording(by=None, now=NOW) as log:
            followed.append(log)

    with recording(by=None, now=NOW) as log:
        transaction.on_commit(follow)
    assert [one is log for one in followed] == [False]


def test_one_act_raises_the_stamp_once_and_tells_each_record_once() -> None:
    staff = person("staff", is_staff=True)
    before = DataStamp.objects.filter(pk=1).values_list("value", flat=True).first() or 0
    with recording(by=staff, now=NOW, reason="Both at once.") as log:
        one = log.create(Theme(slug="one", name="One"))
        with recording(by=None, now=NOW, reason="It comes before.") as inner:
            inner.save(one, name="First")
        log.create(Theme(slug="two", name="Two"))
    assert list(
        ChangeEvent.objects.order_by("pk").values_list("stamp", "op", "type", "key", "reason", "recorded_by")
    ) == [
        (before + 1, "upsert", "theme", "one", "It comes before.", staff.pk),
        (before + 1, "upsert", "theme", "two", "Both at once.", staff.pk),
    ]
    assert DataStamp.objects.get(pk=1).value == before + 1
    history = one.history.order_by("history_id")
    assert [(entry.version, entry.history_user, entry.history_change_reason) for entry in history] == [
        (1, staff, "Both at once."),
        (2, staff, "It comes before."),
    ]


@pytest.mark.parametrize("pooled", [False, True])
@pytest.mark.parametrize("slugs", [("one",), ("one", "two")])
def test_an_act_about_one_record_is_told_as_one_about_many(
    slugs: tuple[str, ...], pooled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first act of all makes the stamp. A pooler's connection prepares nothing."""
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", pooled)
    staff = UserFactory(is_staff=True)
    assert not DataStamp.objects.exists()
    themes = [ThemeFactory(slug=slug, name=slug) for slug in slugs]
    for number in (1, 2):
        with recording(by=staff, now=NOW, reason=f"Act {number}.") as log:
            for theme in themes:
                log.save(theme, name=f"Name {number}")
    columns = [column.attname for column in ChangeEvent._meta.concrete_fields if column.name != "id"]
    shared = {"op": "upsert", "type": "theme", "read_by": None, "confided": False}
    assert list(ChangeEvent.objects.order_by("pk").values(*columns)) == [
        {
            **shared, "stamp": number, "object_id": str(theme.pk), "key": theme.slug, "reason": f"Act {number}.",
            "recorded_at": NOW, "recorded_by_id": staff.pk,
        }
        for number in (1, 2)
        for theme in themes
    ]  # fmt: skip
    assert DataStamp.objects.values("value", "registers", "forgotten").get() == {
        "value": 2, "registers": 2, "forgotten": 0,
    }  # fmt: skip


def test_what_fails_leaves_nothing() -> None:
    def act() -> None:
        with recording(by=None, now=NOW) as log:
            log.create(Theme(slug="one", name="One"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        act()
    assert not Theme.objects.exists()
    assert not ChangeEvent.objects.exists()


def test_saving_what_does_not_differ_writes_nothing() -> None:
    with recording(by=None, now=NOW) as log:
        theme = log.create(Theme(slug="one", name="One"))
        assert not log.save(theme, name="One")
    assert (theme.version, theme.history.count()) == (1, 1)


def test_the_trail_holds_each_row_as_it_is_stored() -> None:
    with recording(by=None, now=NOW) as log:
        theme = log.create(Theme(slug="one", name="One"))
        theme.name = "Never stored"
        log.save(theme, sdg_targets=["11.3"])
    assert list(theme.history.order_by("history_id").values_list("history_type", "name", "sdg_targets", "version")) == [
        ("+", "One", [], 1),
        ("~", "One", ["11.3"], 2),
    ]


def test_a_record_that_is_gone_is_not_saved() -> None:
    with recording(by=None, now=NOW) as log:
        theme = log.create(Theme(slug="one", name="One"))
    Theme.objects.all().delete()
    with pytest.raises(Theme.NotUpdated), recording(by=None, now=NOW) as log:
        log.save(theme, name="Two")
    assert list(Theme.history.values_list("history_type", "version")) == [("-", 1), ("+", 1)]


@pytest.mark.parametrize("model", [one for one in FACTORIES if hasattr(one, "history")], ids=lambda one: one.__name__)
def test_the_trail_of_each_model_has_all_columns(model: Any) -> None:
    row: Any = FACTORIES[model]()
    row.refresh_from_db()
    line = row.history.latest()
    assert all(getattr(line, field.attname) == getattr(row, field.attname) for field in line.tracked_fields)


def test_many_are_saved_each_with_its_own_values() -> None:
    """Those that get the same value are named together, in whatever column."""
    said = {
        "a": ("One", ["11.3"], "top"), "b": ("One", [], None), "c": ("Two", ["11.3"], "top"), "d": ("Two", [], "a"),
    }  # fmt: skip
    with recording(by=None, now=NOW) as log:
        top = log.create(Theme(slug="top", name="Top"))
        themes = {slug: log.create(Theme(slug=slug, name="New", parent=top)) for slug in said}
    with recording(by=None, now=NOW) as log:
        by_slug = {"top": top, **themes}
        values = {
            slug: {"name": name, "sdg_targets": targets, "parent": by_slug[over] if over else None}
            for slug, (name, targets, over) in said.items()
        }
        saved = log.save_each((themes[slug], told, slug) for slug, told in values.items())
    assert [theme.slug for theme in saved] == list(said)
    stored = Theme.objects.exclude(slug="top").order_by("slug")
    assert {one.slug: (one.name, one.sdg_targets, one.parent and one.parent.slug) for one in stored} == said
    assert {one.version for one in stored} == {2}
    for theme in stored:
        newest = theme.history.latest()
        assert (newest.name, newest.sdg_targets, newest.parent_id) == (theme.name, theme.sdg_targets, theme.parent_id)
    assert stored[0].history.count() == 2
