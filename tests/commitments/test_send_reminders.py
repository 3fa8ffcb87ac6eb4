"""`manage.py send_reminders`."""

from io import StringIO
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command

from accounts.models import Mail
from commitments.actions import reminders
from tests.commitments.chased import Place, shanghai
from tests.worlds import person

pytestmark = pytest.mark.django_db


def story() -> Place:
    return shanghai(person("staff", is_staff=True))


def said(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("send_reminders", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_it_tells_what_it_did(world: Place) -> None:
    people = [f"person {one.pk}: 1 line" for one in (world.officer, world.colleague)]
    with time_machine.travel(world.late(1), tick=False):
        assert said("--dry-run") == [*people, "Digests that would be written: 2."]
        assert not Mail.objects.exists()
        assert said() == [*people, "Digests written: 2."]
        assert said() == ["Digests written: 0."]


def test_it_fails_where_one_failed(world: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **facts: Any) -> None:
        raise OSError("The disk is full.")

    monkeypatch.setattr(reminders, "queue_mail", fail)
    errors = StringIO()
    with time_machine.travel(world.late(1), tick=False), pytest.raises(CommandError, match="not be written: 2"):
        call_command("send_reminders", stdout=StringIO(), stderr=errors)
    assert errors.getvalue().splitlines() == [
        f"person {one.pk}: not written, OSError" for one in (world.officer, world.colleague)
    ]
