"""The settings that a production server has, for one that is measured on 127.0.0.1."""

import os
import secrets

import django

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings",
    "ENV_FILE": "",
    "DEBUG": "off",
    "ALLOWED_HOSTS": "127.0.0.1,testserver",
    "LOG_LEVEL": "ERROR",
    # No proxy stands in front; the requests say that one did.
    "BEHIND_TLS_PROXY": "on",
    # Counted as ever, but never reached.
    "API_RATE_ANONYMOUS": "1000000",
    "API_RATE_KEYS": "1000000",
}


def set_up() -> None:
    """Set Django up so, here and in whatever is started from here."""
    os.environ.update(PRODUCTION, SECRET_KEY=secrets.token_urlsafe(60))
    django.setup()
