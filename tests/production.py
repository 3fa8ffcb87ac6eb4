"""The settings as another environment than that of the tests makes them, such as production's."""

import runpy
from typing import Any

import pytest
from django.conf import settings

PRODUCTION = {"DEBUG": "off", "SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "tracker.example"}


def load(monkeypatch: pytest.MonkeyPatch, **environment: str) -> dict[str, Any]:
    """The settings as this environment makes them, without touching those in use."""
    for name in ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(settings.BASE_DIR / "urbanshift" / "settings.py"))
