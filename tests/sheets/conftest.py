from typing import Any

import pytest

from tests.worlds import China, china

from .handing import Desk


@pytest.fixture
def world(db: None) -> China:
    return china()


@pytest.fixture
def desk(world: China, django_capture_on_commit_callbacks: Any) -> Desk:
    return Desk(world.staff, django_capture_on_commit_callbacks)
