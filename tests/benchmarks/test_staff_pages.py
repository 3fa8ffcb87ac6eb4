"""What is measured of the staff's pages is answered. Nothing is timed."""

import pytest
from django.test import Client

from commitments.benchmark.filling import Filler

from .first_pages import callers
from .staff_pages import pages

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def test_every_page_that_is_measured_is_answered() -> None:
    list(Filler(seed=1).fill(6))
    staff = dict(callers())["staff"]
    assert staff is not None
    client = Client()
    client.force_login(staff)
    answers = {what: client.get(address) for what, address, _may in pages()}
    assert len(answers) > 100
    assert {what: answer.status_code for what, answer in answers.items() if answer.status_code != 200} == {}
