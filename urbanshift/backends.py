"""Where the data, the cache and the mails are: what the address of each in the environment says to Django.

Each function raises ValueError for what cannot be meant. `debug`: on a developer's machine.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote, urlsplit

import environ


def database(url: str, *, debug: bool) -> dict[str, Any]:
    """The one database."""
    # A path that is not one would mean a database in memory, which is forgotten with the process.
    if url.startswith("sqlite") and url != "sqlite://:memory:" and not re.match("sqlite:///.", url):
        raise ValueError
    config: dict[str, Any] = environ.Env.db_url_config(url)
    if config["ENGINE"] == "django.db.backends.postgresql":
        if not config["NAME"] or urlsplit(url).port == 0:
            raise ValueError
        config["ENGINE"] = "urbanshift.postgresql"
        # Each thread keeps its own. The development server has no few threads that stay, but one for each connection of
        # a client's: what those keep would use up what PostgreSQL has.
        config["CONN_MAX_AGE"] = int(config.get("CONN_MAX_AGE", 0 if debug else 60))
        # Without it the first request after the server went away fails on each kept connection.
        config["CONN_HEALTH_CHECKS"] = True
        return config
    # SQLite reads all tables and triggers when it opens a file, which takes longer than most requests. It has no server
    # whose connections could be used up.
    config["CONN_MAX_AGE"] = int(config.get("CONN_MAX_AGE", 60))
    config["OPTIONS"] = {
        # A transaction takes the write lock when it begins. Begun by reading, it cannot wait for the lock
        # when it comes to write, and concurrent writes fail however long the timeout.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL;"  # Readers do not block the writer, nor it them.
            "PRAGMA synchronous=FULL;"  # WAL alone may lose the last commits when the power fails.
            "PRAGMA recursive_triggers=ON;"  # Else REPLACE deletes rows without firing their triggers.
        ),
    }
    return config


def cache(url: str) -> dict[str, Any]:
    """The cache that all processes share: a server, or a table of the database."""
    if url == "database://":
        # More entries than that, and those that have expired are dropped.
        options = {"MAX_ENTRIES": 500}
        return {"BACKEND": "urbanshift.cache.UnforgetfulCache", "LOCATION": "cache", "OPTIONS": options}
    parts = urlsplit(url)
    # A port that is none raises when it is read.
    if parts.scheme == "database" or not (parts.hostname and parts.port != 0):
        raise ValueError
    # What is no number of a database would be found out by the first sign-in.
    if not re.fullmatch("/?[0-9]*", parts.path):
        raise ValueError
    config: dict[str, Any] = environ.Env.cache_url_config(url)
    return config


def mailer(url: str, *, debug: bool) -> dict[str, Any]:
    """The one mailer (Django's MAILERS has replaced the EMAIL_* settings)."""
    said = environ.Env.email_url_config(url)
    config: dict[str, Any] = {"BACKEND": said["EMAIL_BACKEND"]}
    # A folder or a log with everybody's links to sign in is for a developer's machine, and so is sending nothing.
    if not debug and config["BACKEND"] != "django.core.mail.backends.smtp.EmailBackend":
        raise ValueError
    if config["BACKEND"] == "django.core.mail.backends.filebased.EmailBackend":
        path = unquote(urlsplit(url).path)
        if path in ("", "/"):
            raise ValueError
        config["OPTIONS"] = {"file_path": path}
    if config["BACKEND"] == "django.core.mail.backends.smtp.EmailBackend":
        if not said["EMAIL_HOST"] or urlsplit(url).port == 0:
            raise ValueError
        config["OPTIONS"] = {
            "host": said["EMAIL_HOST"],
            "port": said["EMAIL_PORT"],
            "username": said["EMAIL_HOST_USER"],
            "password": said["EMAIL_HOST_PASSWORD"],
            "use_tls": said.get("EMAIL_USE_TLS", False),
            "use_ssl": said.get("EMAIL_USE_SSL", False),
            "timeout": 20,
        }
    return config
