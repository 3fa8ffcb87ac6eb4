"""A mirror of everything, kept through the feed while others write, for every kind of reader."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from http.client import IncompleteRead
from io import BytesIO
from itertools import cycle
from pathlib import Path
from runpy import run_path
from threading import Thread
from typing import Any
from unittest.mock import Mock, patch
from urllib.error import URLError

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection

from accounts.models import User
from commitments.actions import drafting, entering, meeting
from commitments.actions.amending import amend
from commitments.actions.deciding import decide, decide_between, reopen
from commitments.actions.owing import change_owner, move_due
from commitments.actions.reporting import report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import share
from commitments.actions.translating import translate
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.models import ActionItem, Commitment, StatusReport
from commitments.status import Circle
from dialogues.actions import register
from dialogues.actions.people import end_membership
from dialogues.models import City, Dialogue, Membership, Stakeholder
from dialogues.status import Visibility
from tests.api.client import ROOT, Api
from tests.api.conftest import TODAY, as_user, key_of
from tests.api.mirror import Mirror
from tests.worlds import China, china, person
from urbanshift.api.changes import Changes
from urbanshift.api.reading import Listed, Retrieved
from urbanshift.errors import Refused

ROUNDS = 8
"""Acts of each writer."""


def step(number: int) -> Commitment:
    return Commitment.objects.get(reference=f"CHN-1-0{number}")


def item(reference: str) -> ActionItem:
    return ActionItem.objects.get(reference=reference)


def org(slug: str) -> Stakeholder:
    return Stakeholder.objects.get(slug=slug)


def upcoming() -> Any:
    return Dialogue.objects.not_ended().earliest("number")


def first() -> Dialogue:
    return Dialogue.objects.get(reference="CHN-1")


def writers(world: China) -> list[Iterator[Callable[[], Any]]]:
    """Eight people at once: each one's acts, over and over. What they open and close crosses."""
    by: dict[str, Any] = {"by": world.staff, "now": TODAY}
    chengdu: dict[str, Any] = {"by": world.chengdu_officer, "now": TODAY}
    news: dict[str, Any] = {"now": TODAY, "status": "in_progress", "narrative": "Half of it."}
    word = iter(range(1_000_000))

    def publish(visibility: Visibility) -> Callable[[], Any]:
        return lambda: meeting.publish(first(), visibility=visibility, **by)

    def see(number: int, visibility: Visibility) -> Callable[[], Any]:
        return lambda: meeting.set_visibility(step(number), visibility=visibility, **by)

    def attend(slug: str, attendance: str) -> Callable[[], Any]:
        return lambda: entering.set_representation(
            first(), stakeholder=org(slug), attendance=attendance, reason="The list of participants.", **by
        )

    def lead(number: int, slug: str) -> Callable[[], Any]:
        return lambda: change_owner(step(number), owner=org(slug), reason="A letter.", **by)

    def own(reference: str, slug: str) -> Callable[[], Any]:
        return lambda: change_owner(item(reference), owner=org(slug), reason="A letter.", **by)

    def latest_of(user: User, act: Callable[[StatusReport], Any]) -> Callable[[], Any]:
        return lambda: act(StatusReport.objects.filter(recorded_by=user, retraction=None).latest("pk"))

    return [
        cycle(acts)
        for acts in (
            [
                lambda: report(item("CHN-1-01-1"), by=world.chengdu_officer, share=True, **news),
                lambda: report(item("CHN-1-03-1"), by=world.chengdu_officer, **news),
                latest_of(world.chengdu_officer, lambda line: share(line, circle=Circle.PARTICIPANTS, **chengdu)),
                latest_of(world.chengdu_officer, lambda line: retract_report(line, reason="Wrong.", **chengdu)),
            ],
            [
                lambda: report(item("CHN-1-01-2"), by=world.ningbo_officer, share=True, **news),
                latest_of(world.ningbo_officer, lambda line: share(line, circle=Circle.PARTNERS, **by)),
                latest_of(world.ningbo_officer, lambda line: share(line, circle=Circle.PUBLIC, **by)),
            ],
            [publish(Visibility.PUBLIC), publish(Visibility.PARTICIPANTS), publish(Visibility.PARTNERS)],
            [
                see(1, Visibility.PARTICIPANTS), see(3, Visibility.PARTNERS), see(1, Visibility.PUBLIC),
                see(4, Visibility.PARTICIPANTS), see(3, Visibility.PUBLIC),
            ],
            [
                attend("development-bank", "attended"), attend("city-of-ningbo", "invited"),
                attend("development-bank", "invited"), attend("city-of-ningbo", "attended"),
            ],
            [
                lead(4, "development-bank"), own("CHN-1-01-2", "development-bank"), lead(2, "ministry-of-finance"),
                lead(4, "ministry-of-finance"), own("CHN-1-01-2", "city-of-ningbo"), lead(2, "development-bank"),
            ],
            [
                lambda: drafting.late_entry(
                    first(), title=f"Late {next(word)}", text="Do it.", due=Due("none"), lead=org("development-bank"),
                    reason="Left out.", **by,
                ),
                lambda: drafting.add_item(
                    step(3), title=f"Another {next(word)}", owner=org("development-bank"), due=Due("none"), **by
                ),
                lambda: entering.plan_dialogue(world.series, title=f"Later {next(word)}", **by),
                lambda: decide(
                    upcoming(), step(1), ruling=Ruling("not_fulfilled", note="No."), **by
                ),
                lambda: meeting.cancel(upcoming(), reason="Nobody came.", **by),
                lambda: entering.edit_dialogue(first(), title=f"First {next(word)}", reason="A name.", **by),
            ],
            [
                lambda: amend(step(2), kind="change", text=f"Find it {next(word)}.", reason="A letter.", **by),
                lambda: translate(step(2), field="title", language="fr", text=f"Argent {next(word)}", **by),
                lambda: register.edit(City.objects.get(slug="ningbo"), name=f"Ningbo {next(word)}", **by),
                lambda: decide_between(step(3), ruling=Ruling("withdrawn", reason="A law."), basis="A letter.", **by),
                lambda: register.edit(org("development-bank"), aliases=[f"Bank {next(word)}"], **by),
                lambda: reopen(step(3), reason="No law.", **by),
                lambda: entering.add_point(
                    first(), kind="challenge", title=f"Said {next(word)}", reason="A letter.", **by
                ),
                lambda: move_due(step(2), due=Due.of("year", date(2030 + next(word), 1, 1)), reason="Late.", **by),
            ],
        )
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_while_eight_write_and_a_membership_ends() -> None:
    world = china()
    world.adopt_first()
    leaver = person("leaver", of=world.chengdu_city)
    readers = {
        "anonymous": Api(),
        **{
            user.name: as_user(user)
            for user in (world.partner, world.chengdu_officer, world.bank_officer, leaver, world.staff)
        },
    }
    for api in readers.values():
        api.checked = False
    mirrors = {name: Mirror(api) for name, api in readers.items()}
    for mirror in mirrors.values():
        mirror.start()
    outcomes: Counter[str] = Counter()
    crowd = writers(world) if connection.vendor == "postgresql" else writers(world)[::2]

    def write(acts: Iterator[Callable[[], Any]], rounds: int = 1) -> None:
        try:
            for _round in range(rounds):
                try:
                    next(acts)()
                except (Refused, ObjectDoesNotExist):
                    outcomes["refused"] += 1  # Somebody else was first.
                except Exception as error:
                    outcomes[repr(error)] += 1
                else:
                    outcomes["done"] += 1
        finally:
            connection.close()

    threads = [Thread(target=write, args=[acts, ROUNDS]) for acts in crowd]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        for mirror in mirrors.values():
            mirror.step()
        if mirrors["Leaver"].told and leaver.memberships.filter(ends_on=None).exists():
            end_membership(
                Membership.objects.get(user=leaver), by=world.staff, now=TODAY, ends_on=TODAY.date() - timedelta(days=1)
            )
    # The last words are those that open and close what others have, one after the other: nothing hides what they do.
    for acts in crowd:
        write(acts)
    for mirror in mirrors.values():
        mirror.follow()

    assert outcomes.keys() <= {"done", "refused"}
    assert outcomes["done"] > outcomes["refused"]
    assert [f"{name}: {one}" for name, mirror in mirrors.items() for one in mirror.differences()] == []
    assert {name: mirror.starts for name, mirror in mirrors.items()} == {**dict.fromkeys(mirrors, 1), "Leaver": 2}


SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "mirror.py"


@pytest.mark.django_db(transaction=True)
def test_the_script_that_partners_get_survives_its_end(live_server: Any, tmp_path: Path) -> None:
    """It is killed while it reads the lists and the records, and again while it follows; in the end it begins anew and
    has it all."""
    world = china()
    world.adopt_first(visibility=Visibility.PUBLIC)
    key = key_of(world.chengdu_officer, "read")
    file = tmp_path / "mirror.sqlite3"
    command = [sys.executable, str(SCRIPT), f"{live_server.url}/api/v1", str(file), "--once"]
    process: list[subprocess.Popen[bytes]] = []

    def run(*, until: tuple[type[Any], str, int] | None = None) -> int:
        """Its exit code. `until`: the view and act at whose so-manieth answer it is killed before it has that."""
        answered = 0

        def kill_or_answer(self: Any, *arguments: Any, **options: Any) -> Any:
            nonlocal answered
            answered += 1
            if until is not None and answered == until[2]:
                process[-1].kill()
            return answer(self, *arguments, **options)

        view, act, _count = until or (Listed, "list", 0)
        answer = getattr(view, act)
        with patch.object(view, act, kill_or_answer):
            process.append(subprocess.Popen(command, env={**os.environ, "API_KEY": key}))
            return process[-1].wait(timeout=60)

    def held() -> dict[str, Any]:
        with closing(sqlite3.connect(file)) as database:
            lines = database.execute("SELECT data FROM record WHERE data IS NOT NULL").fetchall()
        return {
            data["url"]: data
            for (text,) in lines
            for data in [json.loads(text.replace(live_server.url, "http://testserver"))]
        }

    def of_whole() -> Mirror:
        """What it holds, each record with all that its address answers."""
        return Mirror(as_user(world.chengdu_officer), held(), told=set(held()))

    assert run(until=(Listed, "list", 4)) == -signal.SIGKILL
    with closing(sqlite3.connect(file)) as database:
        named = {url.split("/")[5] for (url,) in database.execute("SELECT url FROM record")}
    assert (named, held()) == ({"countries", "cities", "stakeholders"}, {}), "three lists of twelve"
    assert run(until=(Retrieved, "retrieve", 9)) == -signal.SIGKILL
    assert len(held()) == 8
    amend(step(1), kind="change", text="Meanwhile.", reason="A letter.", by=world.staff, now=TODAY)
    assert run() == 0
    assert of_whole().differences() == []

    meeting.set_visibility(step(3), visibility=Visibility.PARTICIPANTS, by=world.staff, now=TODAY)
    change_owner(item("CHN-1-01-2"), owner=org("development-bank"), reason="A letter.", by=world.staff, now=TODAY)
    assert run(until=(Changes, "list", 1)) == -signal.SIGKILL
    assert run() == 0
    assert of_whole().differences() == []

    membership = Membership.objects.get(user=world.chengdu_officer)
    end_membership(membership, by=world.staff, now=TODAY, ends_on=TODAY.date() - timedelta(days=1))
    assert run(until=(Listed, "list", 6)) == -signal.SIGKILL
    assert f"{ROOT}action-items/CHN-1-03-1/" in held(), "what it had stays until all lists were read"
    assert run() == 0
    assert f"{ROOT}action-items/CHN-1-03-1/" not in held()
    assert of_whole().differences() == []


def test_the_script_asks_again_while_the_server_is_away_or_breaks_off() -> None:
    get = run_path(str(SCRIPT))["get"]
    answers = [URLError("refused"), IncompleteRead(b'{"results": ['), BytesIO(b'{"results": []}')]
    with patch.dict(get.__globals__, urlopen=Mock(side_effect=answers), time=Mock()) as known:
        assert get(f"{ROOT}countries/") == {"results": []}
        assert known["time"].sleep.call_count == 2
