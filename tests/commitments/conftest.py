"""What tests of commitments stand on."""

from typing import Any

import pytest

from tests.commitments.room import SECOND, hold
from tests.worlds import China


@pytest.fixture
def second(world: China) -> Any:
    """Dialogue 2, held, with the next steps of dialogue 1 on its agenda."""
    return hold(world, SECOND)
