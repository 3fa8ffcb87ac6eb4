"""What every test runs with."""

import fcntl
import math
import os
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.servers.basehttp import WSGIRequestHandler
from django.db import connection, transaction
from django.template import Context, Template
from django.test import TransactionTestCase
from django.test.signals import template_rendered
from django.utils import translation
from hypothesis import HealthCheck

from tests.guards import lift_for_flush
from urbanshift.start import look_for_garbage_less_often

ALONE = "alone"
_PROCESS = os.environ.get("PYTEST_XDIST_WORKER", ALONE)
"""What a process of xdist is called."""


def pytest_configure(config: pytest.Config) -> None:
    # Not a second settings file: one setting, because a real hash takes half a second and tests sign in often.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    lift_for_flush()
    # How long an example takes says how busy the machine is.
    hypothesis.settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    hypothesis.settings.load_profile("unhurried")
    # As `make run` has it.
    WSGIRequestHandler.disable_nagle_algorithm = True
    if _PROCESS == ALONE:
        memory = Path("/dev/shm")
        directory = tempfile.TemporaryDirectory(prefix="tests-", dir=memory if memory.is_dir() else None)
        config.add_cleanup(directory.cleanup)
        os.environ["TESTS_DIRECTORY"] = directory.name  # The processes of xdist have it, too.
    settings.MEDIA_ROOT = tests_directory() / _PROCESS / "media"
    database = settings.DATABASES["default"]
    # A file, as in use: a database in memory has one connection, which the threads of a live server would share.
    is_file = database["ENGINE"] == "django.db.backends.sqlite3"
    name = str(tests_directory() / "suite.sqlite3") if is_file else f"test_{database['NAME']}"
    database.setdefault("TEST", {})["NAME"] = name


def tests_directory() -> Path:
    """What all processes of one run share; removed after it."""
    return Path(os.environ["TESTS_DIRECTORY"])


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """One process migrates a database, and each has a copy of it: to migrate takes as long as a hundred tests."""
    creation, database = connection.creation, settings.DATABASES["default"]
    own, template = database["NAME"], database["TEST"]["NAME"]
    with django_db_blocker.unblock(), (tests_directory() / "migrated").open("a") as migrated:
        fcntl.flock(migrated, fcntl.LOCK_EX)
        is_first = os.fstat(migrated.fileno()).st_size == 0
        if is_first:
            creation.create_test_db(verbosity=0, autoclobber=True)
            migrated.write(_PROCESS)
        connection.close()
        database["NAME"] = connection.settings_dict["NAME"] = template
        creation.clone_test_db(_PROCESS, verbosity=0, autoclobber=True)
    database["NAME"] = connection.settings_dict["NAME"] = creation.get_test_db_clone_settings(_PROCESS)["NAME"]
    yield
    with django_db_blocker.unblock():
        creation.destroy_test_db(template, verbosity=0)
        if is_first:
            creation.destroy_test_db(own, verbosity=0)


def pytest_xdist_auto_num_workers() -> int:
    """Processes of `-n auto`: three for two cores, because those that drive a browser or a server wait for it."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return math.ceil(cores * 1.5)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Modules with something `long` begin first, so that no core waits for them at the end.

    What no engine has a say in is tried once, on SQLite: what asks no database, and what is marked `any_engine`,
    because all but a few of its statements are sent by other tests, too. `TEST_WHOLE=1` tries it on both.
    """
    long = {item.path for item in items if item.get_closest_marker("long")}
    items.sort(key=lambda item: item.path not in long)
    if connection.vendor != "sqlite":
        config.hook.pytest_deselected(items=[item for item in items if not _is_of_this_engine(item)])
        items[:] = filter(_is_of_this_engine, items)


def pytest_collection_finish(session: pytest.Session) -> None:
    look_for_garbage_less_often()


def _is_of_this_engine(item: pytest.Item) -> bool:
    if item.get_closest_marker("any_engine") and not os.environ.get("TEST_WHOLE"):
        return False
    return _asks_a_database(item)


def _asks_a_database(item: pytest.Item) -> bool:
    if isinstance(item, pytest.Function) and item.cls and issubclass(item.cls, TransactionTestCase):
        return True
    fixtures = {"db", "transactional_db", "django_db_setup"}
    return bool(item.get_closest_marker("django_db") or fixtures.intersection(getattr(item, "fixturenames", ())))


@pytest.fixture(scope="session", autouse=True)
def pages_alone(django_test_environment: None) -> Iterator[None]:
    """Django's client is told of a page's template and data, not of each of the hundreds of parts that it includes:
    copying the data for each of them takes a tenth of the time of a page."""

    def render(template: Template, context: Context) -> str:
        if context.template is template:
            template_rendered.send(sender=template, template=template, context=context)
        return template.nodelist.render(context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
        yield


@pytest.fixture(autouse=True)
def forget() -> None:
    """What processes remember by the stamp: a test that was taken back gave stamps that come again. And the language
    that a page was answered in, which stays with the thread until the next one."""
    from dialogues.api.caller import zones
    from urbanshift.api.kept import pages
    from urbanshift.api.registers import numbers, remembered

    translation.deactivate()
    pages.forget()
    remembered.cache_clear()
    numbers.cache_clear()
    zones.cache_clear()


@pytest.fixture(scope="module")
def told(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """What `story()` of the module makes, told once for all its tests and taken back after them.

    Each test runs in a savepoint on top of it, so the module holds no transactional tests.
    """
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        made = request.module.story()
    yield made
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)


@pytest.fixture
def world(told: Any, db: None) -> Any:
    """A copy of the module's story for one test to change. Telling it costs more than most tests."""
    return deepcopy(told)
