"""What every test runs with."""

import pytest
from django.conf import settings

from tests.guards import lift_for_flush


def pytest_configure(config: pytest.Config) -> None:
    # Not a second settings file: one setting, because a real hash takes half a second and tests sign in often.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    lift_for_flush()
