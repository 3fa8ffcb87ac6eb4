"""A world, and a key for everybody in it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta

import pytest
import time_machine

from accounts.actions import issue_key
from accounts.models import User
from dialogues.api.caller import zones
from dialogues.status import Visibility
from tests.api.client import Api
from tests.worlds import NOW, China

TODAY = NOW + timedelta(hours=1)
"""The instant at which requests are answered."""


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    zones.cache_clear()  # Remembered by the data stamp, which begins anew in every test.
    with time_machine.travel(TODAY, tick=False) as traveller:
        yield traveller


@pytest.fixture
def world(told: China, db: None) -> China:
    """The world that the module tells by `story`, as it was told."""
    return deepcopy(told)


@pytest.fixture
def public(world: China) -> China:
    """The world with dialogue 1 adopted and open to everybody."""
    world.adopt_first(visibility=Visibility.PUBLIC)
    return world


@pytest.fixture
def anonymous(db: None) -> Api:
    return Api()


def key_of(user: User, scope: str = "write") -> str:
    return issue_key(user, by=None, now=NOW, scope=scope)[1]


def as_user(user: User, scope: str = "write") -> Api:
    return Api(key_of(user, scope))


@pytest.fixture
def staff(world: China) -> Api:
    return as_user(world.staff)


@pytest.fixture
def verifier(world: China) -> Api:
    return as_user(world.verifier)


@pytest.fixture
def chengdu(world: China) -> Api:
    return as_user(world.chengdu_officer)


@pytest.fixture
def ningbo(world: China) -> Api:
    return as_user(world.ningbo_officer)


@pytest.fixture
def bank(world: China) -> Api:
    return as_user(world.bank_officer)


@pytest.fixture
def partner(world: China) -> Api:
    return as_user(world.partner)
