"""What is measured is answered: each list in each order, far from its beginning, by each filter. Nothing is timed."""

import pytest
from django.test import Client

from commitments.benchmark.filling import Filler
from dialogues.standing import Standing

from .first_pages import LISTS, callers, pages

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def test_every_page_that_is_measured_is_answered() -> None:
    list(Filler(seed=1).fill(6))
    officer = dict(callers())["officer who owes much"]
    assert officer is not None
    client = Client()
    client.force_login(officer)
    for name in LISTS:
        answers = {what: client.get(address) for what, address in pages(name, Standing.of(officer))}
        assert len(answers) > 10
        assert {what: answer.content for what, answer in answers.items() if answer.status_code != 200} == {}
