"""What signs and seals, and what did before it."""

from __future__ import annotations

from django.conf import settings


def secret_keys() -> tuple[str, ...]:
    """The key that signs and seals now, and those before it: what was given out then is still read."""
    return (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
