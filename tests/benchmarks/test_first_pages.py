"""What is measured is answered: each list in each order, far from its beginning, by each filter. Nothing is timed."""

import pytest
from django.test import Client

from commitments.benchmark.filling import Filler
from dialogues.standing import Standing

from .first_pages import LISTS, callers, pages

pytestmark = pytest.mark.django_db


def test_every_page_that_is_measured_is_answered() -> None:
    list(Filler(seed=1).fill(12))
    asked = 0
    for caller, user in callers():
        if caller not in ("anonymous", "officer who owes much"):
            continue
        client = Client()
        if user:
            client.force_login(user)
        for name in LISTS:
            for what, address in pages(name, Standing.of(user)):
                answer = client.get(address)
                assert answer.status_code == 200, (caller, name, what, answer.content)
                asked += 1
    assert asked > 200
