"""What `make run` does once the requirements are there: prepare the database, say where to go, serve.

In one start of Django, because each costs most of a second and a second `make run` should answer at once.
"""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command, execute_from_command_line
from django.core.servers.basehttp import WSGIRequestHandler
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite
from django.utils import autoreload

from urbanshift.start import load_settings, why_not_set_up

DEMO_PASSWORD = "demo-dialogue"  # noqa: S105 (a public one, which a production start refuses)
DEMO_SIGN_INS = {
    "staff@demo.example": "programme staff",
    "verifier@demo.example": "a second member of staff, who checks what is reported done",
    "admin@demo.example": "administrator",
    "chengdu@demo.example": "officer of Chengdu",
    "chongqing@demo.example": "officer of Chongqing",
    "ningbo@demo.example": "officer of Ningbo",
    "kigali@demo.example": "officer of Kigali",
    "partner@demo.example": "partner",
}


def main() -> None:
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if os.environ.get(autoreload.DJANGO_AUTORELOAD_ENV) != "true":
        refuse_taken_port(host, port)
        # Django's own way to here would start Django in the watching parent as well.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        with suppress(KeyboardInterrupt):
            sys.exit(autoreload.restart_with_reloader())
        return
    load_settings()
    if not settings.DEBUG:
        sys.exit("`make run` loads the demo and serves it, which is for a developer's machine: here DEBUG is off.")
    django.setup()
    prepare_database()
    say_where_to_go(host, port)
    os.environ["DJANGO_RUNSERVER_HIDE_WARNING"] = "true"
    # It sends an answer's headers and body apart: on a connection that is kept the second would wait 40 ms.
    WSGIRequestHandler.disable_nagle_algorithm = True
    execute_from_command_line(["manage.py", "runserver", f"{host}:{port}"])


def refuse_taken_port(host: str, port: str) -> None:
    """End with a sentence where something serves at this address already: before the database is made, not after."""
    try:
        if not 1 <= int(port) <= 65535:
            raise ValueError("no port")
        with socket.create_server((host, int(port))):
            pass
    except (OSError, ValueError) as error:
        sys.exit(f"Cannot serve on {host}:{port} ({error}): choose another, as in `make run PORT=8001`.")


def prepare_database() -> None:
    """Migrate and load the demo, where that has not been done."""
    from django.contrib.auth import get_user_model
    from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections

    with in_its_place_when_done(connections[DEFAULT_DB_ALIAS]):
        if why_not_set_up():
            say("Preparing the database")
            try:
                call_command("migrate", verbosity=0)
            except DatabaseError as error:
                sys.exit(
                    f"The database could not be prepared ({error}). Where an earlier start was interrupted while it "
                    "made it, put an empty one in its place (for SQLite: delete db.sqlite3), and start again."
                )
        # `load_demo` is one transaction, so one account tells that all of it is there.
        if not get_user_model().objects.filter(email="staff@demo.example").exists():
            say("Loading the demo")
            call_command("load_demo")


@contextmanager
def in_its_place_when_done(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Make a new SQLite database beside its place, and put it there when all is done: one whose making was interrupted
    cannot be gone on with. Another database is worked on as it is."""
    place = Path(connection.settings_dict["NAME"])
    if not isinstance(connection, SQLite) or connection.is_in_memory_db() or place.exists():
        yield
        return
    made = place.with_name(f"{place.name}-new")
    for left in place.parent.glob(f"{made.name}*"):
        left.unlink()
    connection.close()
    connection.settings_dict["NAME"] = str(made)
    try:
        yield
        # Closed by the last one that has it open, it is one file.
        connection.close()
        made.rename(place)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = str(place)


def say_where_to_go(host: str, port: str) -> None:
    address = f"http://{host}:{port}"
    width = max(map(len, DEMO_SIGN_INS))
    say(f"Serving on {address}/ (stop with Ctrl-C)")
    lines = [
        "",
        f"  Sign in with the password {DEMO_PASSWORD} as",
        *(f"    {email:<{width}}  {role}" for email, role in DEMO_SIGN_INS.items()),
        "",
        "  Where to go next",
        f"    {address}/           the public pages",
        f"    {address}/api/docs/  the API, to read and to try",
        f"    {address}/my/        what officers owe and report, made for a phone",
        f"    {address}/admin/     what programme staff work with; the mails that were sent are under Mails",
        "    README.md, 'A walk through the whole loop', by curl and on screens",
        "",
    ]
    print("\n".join(lines), flush=True)


def say(what: str) -> None:
    print(f"\033[1m==> {what}\033[0m", flush=True)


if __name__ == "__main__":
    main()
