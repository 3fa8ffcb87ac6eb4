"""What the staff's pages cost: `make bench-staff`.

Not a test: nothing is timed in the suite. It measures the database that DATABASE_URL names, which must be filled
(`manage.py fill`); `--fill COUNT` makes and fills an empty one first. Costs are taken as `first_pages` takes them.
"""

import argparse
import json
import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse

from accounts.models import User
from commitments.models import ActionItem
from dialogues.models import City, Dialogue, Membership, Series, Stakeholder, Theme
from urbanshift.admin.lists import LISTS
from urbanshift.lists.filters import YES

from .first_pages import WORDS, cost

HOME, LIST, SEARCH, FORM, FAR = 60.0, 50.0, 70.0, 50.0, 60.0
"""What a page of each kind may cost, in milliseconds of CPU."""

PERCENT = 90
"""How far into a list 'far' is."""

BIG = ("next_steps", "actions", "reports")

FILTERS = {
    "next_steps": [
        "overdue", "silent", "without_action", "status", "country", "series", "dialogue", "theme", "organisation",
        "city", "level", "kind", "waiting", "acceptance",
    ],
    "actions": [
        "overdue", "silent", "status", "country", "series", "dialogue", "theme", "organisation", "city", "level",
        "kind", "waiting", "rating", "acceptance",
    ],
    "reports": [
        "checked", "status", "country", "series", "dialogue", "theme", "organisation", "city", "level", "on_behalf",
    ],
}  # fmt: skip


def pages() -> Iterator[tuple[str, str, float]]:
    """Each page that is measured: what it is, its address, and what it may cost."""
    yield "home", reverse("admin:index"), HOME
    for name in LISTS:
        address = reverse(f"admin:{name}")
        if name in ("accounts", "keys"):
            continue  # Administrators' own.
        yield name, address, LIST
        for order in list(LISTS[name].orders)[1:]:
            yield f"{name} order={order}", f"{address}?order={order}", LIST
        if "search" in LISTS[name].filters.base_fields:
            for what, words in WORDS.items():
                yield f"{name} search: {what}", f"{address}?{urlencode({'search': words})}", SEARCH
    for name in BIG:
        address = reverse(f"admin:{name}")
        for order in LISTS[name].orders:
            place = place_at(name, order)
            for way in ("after", "before"):
                query = urlencode(
                    {"order": order, way: place} if order != next(iter(LISTS[name].orders)) else {way: place}
                )
                yield f"{name} {order} at {PERCENT} % {way}", f"{address}?{query}", FAR
        for field in FILTERS[name]:
            for value in values(name, field):
                yield f"{name} {field}={value}", f"{address}?{urlencode({field: value})}", LIST
    yield from forms()


def values(name: str, field: str) -> Iterator[str]:
    """What a filter is asked for: everything of a closed set, and records of which there are few and many."""
    known = LISTS[name].filters.base_fields[field]
    keys = {
        "country": lambda: _spread(Series.objects.order_by("pk").values_list("country__iso2", flat=True)),
        "series": lambda: _spread(Series.objects.order_by("pk").values_list("code", flat=True)),
        "dialogue": lambda: _spread(Dialogue.objects.order_by("pk").values_list("reference", flat=True)),
        "theme": lambda: _spread(Theme.objects.order_by("pk").values_list("slug", flat=True)),
        "organisation": lambda: _spread(Stakeholder.objects.order_by("pk").values_list("slug", flat=True)),
        "city": lambda: _spread(City.objects.order_by("pk").values_list("slug", flat=True)),
    }
    if field in keys:
        yield from keys[field]()
    elif hasattr(known, "choices"):
        yield from (str(value) for value, _label in known.choices if value)
    else:
        yield YES


def _spread(keys: Any) -> list[str]:
    found = list(keys)
    return list(dict.fromkeys([found[0], found[len(found) // 2], found[-1]]))


def place_at(name: str, order: str) -> str:
    """Where the line stands that nine in ten come before."""
    listed = LISTS[name]
    how, records = listed.orders[order], listed.records()
    columns = list(dict.fromkeys([how.column, listed.unique]))
    if how.nullable:
        records = records.exclude(**{f"{how.column}__isnull": True})
    lines = records.order_by(*(f"-{column}" if how.falling else column for column in columns)).values_list(*columns)
    return json.dumps(list(lines[records.count() * PERCENT // 100]), default=str)


def forms() -> Iterator[tuple[str, str, float]]:
    item = list(ActionItem.objects.live().order_by("reference").values_list("reference", flat=True)[:200])
    dialogue = Dialogue.objects.order_by("-pk").values_list("reference", flat=True)[0]
    organisation = Stakeholder.objects.order_by("pk").values_list("slug", flat=True)[0]
    addresses: dict[str, list[Any]] = {
        "plan_dialogue": [], "hold": [dialogue], "organisation": [organisation], "edit_organisation": [organisation],
        "invite": [], "edit_series": [Series.objects.order_by("pk")[0].code],
        "edit_city": [City.objects.order_by("pk")[0].slug], "end_membership": [Membership.objects.order_by("pk")[0].pk],
    }  # fmt: skip
    for name, key in addresses.items():
        yield f"form {name}", reverse(f"admin:{name}", args=key), FORM
    yield "form add_organisation, similar", f"{reverse('admin:add_organisation')}?name=City of Chengdu", FORM
    for count in (1, 200):
        picked = urlencode({"pick": item[:count]}, doseq=True)
        yield f"form move_dues of {count}", f"{reverse('admin:move_dues')}?{picked}", FORM


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--fill", type=int, metavar="COUNT", help="migrate and fill the database first")
    parse.add_argument("--only", default="", metavar="WORDS", help="measure the pages whose name contains this")
    told = parse.parse_args()
    if told.fill:
        call_command("migrate", verbosity=0)
        call_command("load_demo", verbosity=0)
        call_command("fill", told.fill)
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["testserver"]):
        measure(told.only)


def measure(only: str) -> None:
    client = Client()
    client.force_login(User.objects.filter(is_staff=True, is_superuser=False, is_active=True).order_by("pk")[0])
    client.get(reverse("admin:index"))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Whose work is not the connection's, and would not be counted.
            cursor.execute("SET max_parallel_workers_per_gather = 0")
    over = 0
    print(f"{'CPU':>6} {'may':>5} {'server':>7} {'wall':>6} {'queries':>8} {'slowest':>8}  page")
    for what, address, may in pages():
        if only not in what:
            continue
        one = cost(client, address)
        over += one.cpu > may
        print(
            f"{one.cpu:6.1f} {may:5.0f} {one.database:7.1f} {one.wall:6.1f} {one.queries:8} {one.slowest:8.1f}  "
            f"{what}{' *' if one.cpu > may else ''}",
            flush=True,
        )
    print(f"\n{over} pages cost more than they may.")


if __name__ == "__main__":
    main()
