"""What a day of requests leaves in the log: no key, no name, no address, no text of anybody."""

from __future__ import annotations

import json
import logging
from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, OperationalError

from accounts.models import User
from tests.api.circles import Circles, circles
from tests.api.circles import circles_world as circles_world
from tests.api.client import Api
from tests.api.conftest import key_of
from urbanshift.logs import JsonLines

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = circles

SECRETS = ("Zhang San", "zhang@example.org", "13800138000", "whispered in the room")
"""What somebody typed: a name, an address, a number, a text."""


@pytest.fixture
def log() -> Any:
    """The log as it is written in production, but everything of it."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield written
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def test_no_key_and_nobody_is_in_the_log(
    circles_world: Circles, log: StringIO, monkeypatch: pytest.MonkeyPatch, rf: Any
) -> None:
    name, address, number, text = SECRETS
    people = {role: key_of(circles_world.people[role]) for role in ("staff", "chengdu", "partner")}
    staff, officer, partner = (Api(people[role], checked=False) for role in people)
    wrong = Api(people["staff"][:-1] + "!", checked=False)
    item = "action-items/CHN-1-01-1/status-reports/"
    report = {"status": "in_progress", "narrative": f"{text}, says {name} <{address}>"}

    # What goes well, and what is refused on every way there is.
    answers = [
        staff.get("commitments/"), staff.get(f"commitments/?search={name}&country={address}"),
        officer.post(item, report, idempotency_key="a"), officer.post(item, report, idempotency_key="a"),
        officer.post(item, report | {"narrative": number}, idempotency_key="a"),
        officer.post(item, report | {name: address, "status": text}), partner.post(item, report),
        staff.patch("cities/chengdu/", {"name": name}, if_match='"1.0"'),
        staff.patch("cities/chengdu/", {"name": name}, if_match='"1.0"'),
        staff.patch("cities/chengdu/", {"name": name}),
        staff.send("POST", item, f'{{"narrative": "{name}', content_type="application/json"),
        staff.send("POST", item, name, content_type="text/plain"), wrong.get("commitments/"), wrong.post(item, report),
        Api(checked=False).post(item, report, authorization=f"Bearer {people['staff']}"),
        staff.get(f"commitments/?api_key={people['staff']}"), staff.get("nothing/"), staff.send("PUT", item, name),
    ]  # fmt: skip
    for error in (
        IntegrityError(f"Key (name)=({name}) already exists."),
        OperationalError("the database is away"),
        ZeroDivisionError("no particulars"),
    ):
        with monkeypatch.context() as broken:
            broken.setattr("commitments.api.writing.report", lambda *args, error=error, **said: raises(error))
            answers.append(officer.post(item, report))
    assert {answer.status_code for answer in answers} >= {
        200,
        201,
        400,
        401,
        403,
        404,
        405,
        409,
        412,
        415,
        422,
        428,
        503,
    }

    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert {line["logger"] for line in lines} >= {"urbanshift.api", "urbanshift.requests", "django.request"}
    # The database's own log, which is off in production (`DEBUG`), quotes every value.
    told = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines if line["logger"] != "django.db.backends")
    for key in people.values():
        assert key not in told
        assert key.partition(".")[2] not in told
    for secret in SECRETS:
        assert secret not in told
    for person in User.objects.all():
        assert person.email not in told
        assert person.name not in told
    assert "Idempotency" not in told
    loggers: Any = settings.LOGGING["loggers"]
    assert not loggers.get("django.db.backends")


def raises(error: Exception) -> None:
    raise error
