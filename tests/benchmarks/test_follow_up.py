"""What is measured of the follow-up screen is answered, and has an agenda. Nothing is timed."""

import pytest
from django.test import Client

from accounts.models import User

from .follow_up import fill, largest_agenda, pages

pytestmark = pytest.mark.django_db


def test_every_page_that_is_measured_is_answered() -> None:
    fill(6)
    dialogue = largest_agenda()
    assert dialogue.follow_ups.count() > 2
    client = Client()
    client.force_login(User.objects.filter(is_staff=True).order_by("pk")[0])
    answers = {what: client.get(address) for what, address, _first in pages(dialogue)}
    assert len(answers) == 7
    assert {what: answer.content for what, answer in answers.items() if answer.status_code != 200} == {}
