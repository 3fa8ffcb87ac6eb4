"""What a page of each API list costs, for each kind of caller, with each order and filter: `make bench-lists`.

Not a test: nothing is timed in the suite. It measures the database that DATABASE_URL names, which must be filled
(`manage.py fill`); `--fill COUNT` makes and fills an empty one first.

CPU is what the application and its connection's server process spent, which holds still on a busy machine; the wall
does not. Of several runs the fastest counts. Only on Linux, and next to the server, its share can be read.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    django.setup()

from django.core.management import call_command
from django.db import connection
from django.db.models import Count, F, Model, OrderBy
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import resolve
from rest_framework.request import Request

from accounts.models import User
from dialogues.models import Stakeholder
from dialogues.standing import Standing
from urbanshift.api import cursors, kept
from urbanshift.api.filters import (
    ChoiceFilter,
    DayFilter,
    InstantFilter,
    NumberFilter,
    RecordFilter,
    SearchFilter,
    TruthFilter,
)
from urbanshift.api.pagination import Order
from urbanshift.api.reading import Listed
from urbanshift.statements import prepared

LISTS = (
    "countries", "cities", "stakeholders", "themes", "policies", "series",
    "dialogues", "outcome-points", "commitments", "action-items", "status-reports", "follow-ups",
)  # fmt: skip
RUNS = 7
HOPELESS = 2.0
"""Seconds after which a page is not asked for again."""
WORDS = {"a frequent word": "wetlands", "two words": "open rainwater", "no word at all": "zzyzx", "two letters": "qz"}


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one page. Milliseconds."""

    application: float
    database: float
    wall: float
    queries: int
    slowest: float

    @property
    def cpu(self) -> float:
        return self.application + self.database


def callers() -> Iterator[tuple[str, User | None]]:
    """One of each kind: of the officers, one whose organisation owes least and one whose owes most."""
    yield "anonymous", None
    yield "partner", User.objects.filter(is_partner=True, is_active=True).order_by("pk").first()
    owing = Stakeholder.objects.filter(memberships__user__is_active=True).annotate(owed=Count("action_items"))
    for name, order in (("officer who owes little", ["owed", "pk"]), ("officer who owes much", ["-owed", "pk"])):
        some = owing.filter(owed__gt=0).order_by(*order)[0]
        yield name, User.objects.filter(memberships__stakeholder=some).order_by("pk").first()
    yield "staff", User.objects.filter(is_staff=True, is_active=True).order_by("pk").first()


def pages(name: str, who: Standing) -> Iterator[tuple[str, str]]:
    """What is asked of one list, and its address."""
    for what, query in queries(name, who):
        yield what, f"/api/v1/{name}/?{urlencode(query)}"


def queries(name: str, who: Standing) -> Iterator[tuple[str, dict[str, str]]]:
    """The list as it is, in each order and there far from its beginning, by each filter."""
    view: type[Listed] = vars(resolve(f"/api/v1/{name}/").func)["cls"]
    listed = view()
    listed.caller = who
    listed.request = Request(RequestFactory().get(f"/api/v1/{name}/"))
    model = listed.visible().model
    yield "as it is", {}
    for order, how in listed.allowed_orders().items():
        for way in ("", "-"):
            ordering = {"ordering": f"{way}{order}"}
            yield f"ordering={way}{order}", ordering
            for percent in (50, 95):
                if position := position_at(view, model, how, way, percent):
                    for backward in (False, True):
                        of = [f"/api/v1/{name}/", f"{way}{order}", []]
                        cursor = cursors.sealed([backward, position], of=of)
                        yield f"ordering={way}{order} at {percent} %{' back' * backward}", ordering | {"cursor": cursor}
    for filtered, one in view.filters.base_filters.items():
        if one.hidden_from and one.hidden_from(who):
            continue
        for what, value in values(one, who):
            yield f"{filtered}={what}", {filtered: value}


def values(one: Any, who: Standing) -> Iterator[tuple[str, str]]:
    match one:
        case ChoiceFilter():
            yield from ((value, value) for value in one.known)
        case TruthFilter():
            yield from (("true", "true"), ("false", "false"))
        case SearchFilter():
            yield from WORDS.items()
        case NumberFilter():
            yield from ((str(days), str(days)) for days in (30, 400, one.most))
        case DayFilter() | InstantFilter():
            for days in (-400, -5, 365):
                day = date.today() + timedelta(days=days)  # noqa: DTZ011
                value = f"{day}T00:00:00Z" if isinstance(one, InstantFilter) else str(day)
                yield f"{days:+} days", value
        case RecordFilter():
            keys = list(one.extra["among"](who).order_by("pk").values_list(one.extra["key"], flat=True))
            # Those of the demo come first; the others are those that were filled in.
            for key in dict.fromkeys([*keys[:1], *keys[len(keys) // 2 :][:1], *keys[-1:]]):
                yield key, key


def position_at(view: type[Listed], model: type[Model], how: Order, way: str, percent: int) -> list[Any] | None:
    """Where the line stands that so many percent of all come before; None without any line."""
    column = how.like or how.column
    orders = [OrderBy(F(column), descending=bool(way), **({"nulls_last": True} if how.nullable else {}))]
    if column != view.unique:
        orders.append(OrderBy(F(view.unique), descending=bool(way)))
    columns = list(dict.fromkeys([column, view.unique]))
    count = model._base_manager.count()
    if not count:
        return None
    found = model._base_manager.order_by(*orders).values_list(*columns)[count * percent // 100]
    return [one.isoformat() if hasattr(one, "isoformat") else one for one in found]


def server_cpu() -> float:
    """Seconds that the server's process of this connection ran, so far."""
    try:
        return int(Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, AttributeError):
        return 0.0


def nothing() -> None:
    """What is done before a page is asked for that needs nothing done."""


def cost(client: Client, address: str, first: Callable[[], object] = nothing) -> Cost:
    """What a page costs, `first` having been done each time."""
    runs = []
    for _ in range(RUNS):
        first()
        kept.pages.forget()
        prepared.forget()
        began = (time.process_time(), server_cpu(), time.perf_counter())
        answer = client.get(address)
        ended = (time.process_time(), server_cpu(), time.perf_counter())
        assert answer.status_code == 200, (address, answer.content)
        runs.append([1000 * (after - before) for before, after in zip(began, ended, strict=True)])
        if runs[-1][2] > 1000 * HOPELESS:
            break
    kept.pages.forget()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    slowest = max((1000 * float(query["time"]) for query in queries.captured_queries), default=0.0)
    best = min(runs, key=lambda run: run[0] + run[1])
    return Cost(best[0], best[1], min(run[2] for run in runs), len(queries), slowest)


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--fill", type=int, metavar="COUNT", help="migrate and fill the database first")
    parse.add_argument("--all", action="store_true", help="show each page, not only the dearest of each list")
    parse.add_argument("--over", type=float, default=60.0, metavar="MS", help="name the pages that cost more (60)")
    parse.add_argument("--only", default="", metavar="LIST", help="measure one list")
    parse.add_argument("--caller", default="", metavar="WORDS", help="measure callers whose name contains this")
    told = parse.parse_args()
    if told.fill:
        call_command("migrate", verbosity=0)
        call_command("load_demo", verbosity=0)
        call_command("fill", told.fill)
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["testserver"]):
        measure(told)


def measure(told: argparse.Namespace) -> None:
    over = []
    print(f"{'caller':24} {'list':16} {'CPU':>6} {'server':>7} {'wall':>6} {'queries':>8} {'slowest':>8}  page")
    for caller, user in callers():
        if told.caller not in caller:
            continue
        client = Client()
        if user:
            client.force_login(user)
        who = Standing.of(user)
        for name in LISTS:
            if told.only not in ("", name):
                continue
            client.get(f"/api/v1/{name}/")
            costs = []
            for what, address in pages(name, who):
                one = cost(client, address)
                costs.append((what, one))
                if one.cpu > told.over:
                    over.append((caller, name, what, one))
            shown = costs if told.all else [costs[0], max(costs, key=lambda line: line[1].cpu)]
            for what, one in dict(shown).items():
                print(
                    f"{caller:24} {name:16} {one.cpu:6.1f} {one.database:7.1f} {one.wall:6.1f} {one.queries:8} "
                    f"{one.slowest:8.1f}  {what}",
                    flush=True,
                )
    print(f"\n{len(over)} pages over {told.over:.0f} ms of CPU.")
    for caller, name, what, one in over:
        print(f"{caller:24} {name:16} {one.cpu:6.1f}  {what}")


if __name__ == "__main__":
    main()
