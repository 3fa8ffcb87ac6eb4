"""The settings: what they refuse, and what they say in production."""

import importlib.util
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import mailers
from django.core.mail.backends.smtp import EmailBackend
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings

from tests.production import PRODUCTION, load

# --- Refusals -------------------------------------------------------------------------------------------------------

NO_KEY = (
    "SECRET_KEY is not set, and with DEBUG off nothing can be signed without one: "
    "set SECRET_KEY to a long random value (or DEBUG=on on your own machine)."
)
NO_HOSTS = (
    "ALLOWED_HOSTS is empty, and with DEBUG off every request would be refused: "
    "set ALLOWED_HOSTS to the host names this service answers to, separated by commas."
)
NO_HOST = (
    "which is no host name: name the hosts this service answers to, since with any other somebody could forge links in "
    "our mails; .example.org stands for example.org and all below it."
)
NO_ORIGIN = "which is no origin: write each as https://host, with the port where it is not the usual one."
NO_NUMBER = "write a whole number from 0 to 315360000."
NO_ADDRESS = "is no address that can be used here"
NO_SITE = (
    "SITE_URL is not set to an address, and mails could lead nowhere: set SITE_URL to where people reach this service, "
    "as in https://tracker.example.org, with nothing after the host."
)
DATABASE_ADDRESSES = (
    "postgres://user:password@host:5432/name or sqlite:////path/to/file, with %-codes for what is special in it"
)
MAIL_ADDRESSES = (
    "smtp+tls://user:password@host:587, smtp+ssl://…:465 or smtp://host:25, with %-codes for what is special in it"
)


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"SECRET_KEY": ""}, NO_KEY),
        ({"ALLOWED_HOSTS": ""}, NO_HOSTS),
        *(
            (
                {"SECRET_KEY": short},
                (
                    "SECRET_KEY is the one for development or shorter than 32 characters, and with DEBUG off others "
                    "could sign in our name: set SECRET_KEY to a long random value."
                ),
            )
            for short in ("k" * 31, "  " + "k" * 31 + "  ", "not-a-secret-for-development-only")
        ),
        ({"SECRET_KEY": " \t "}, NO_KEY),
        *(
            (
                {"SECRET_KEY_FALLBACKS": keys},
                (
                    "SECRET_KEY_FALLBACKS has the key for development or one shorter than 32 characters, and with it "
                    "others could sign in our name: name only what was SECRET_KEY here, separated by commas."
                ),
            )
            for keys in ("k" * 31, f"{'k' * 32},x", "not-a-secret-for-development-only")
        ),
        ({"ALLOWED_HOSTS": " , "}, NO_HOSTS),
        *(
            ({"ALLOWED_HOSTS": f"tracker.example, {host}"}, f"ALLOWED_HOSTS contains '{host}', {NO_HOST}")
            for host in ("*", "*.example", "a.*", ".", "..example", "https://a.example", "a.example:8000", "a/b", "a b")
        ),
        *(
            ({"CSRF_TRUSTED_ORIGINS": f"https://a,{origin}"}, f"CSRF_TRUSTED_ORIGINS contains '{origin}', {NO_ORIGIN}")
            for origin in ("a.example", "*", "https://*.a.example", "https://a/path", "ftp://a.example", "https://a:99999")
        ),
        *(
            ({"DATABASE_URL": address}, f"DATABASE_URL {NO_ADDRESS}: write {DATABASE_ADDRESSES}.")
            for address in (
                "tracker", "postgres", "//host/name", "mysql://host/name", "postgres://", "postgres://u:p@host",
                "postgres://u:p@host:abc/name", "postgres://u:p@host:99999/name", "postgres://u:p@host:0/name",
                "postgres://[::1/name", "$DATABASE",
                "postgres://host/name?conn_max_age=long", "sqlite://", "sqlite:///", "sqlite://db.sqlite3", "sqlite:x",
            )
        ),
        *(
            ({"CACHE_URL": address}, f"CACHE_URL {NO_ADDRESS}: write redis://host:6379/0.")
            for address in (
                "redis", "redis://", "redis://host:abc/0", "redis://[::1/0", "memcache://host:1", "$CACHE",
                "redis://host:6379/abc", "redis://host:6379/0/1", "redis://host:0/0",
                "locmemcache://", "database://x",
            )
        ),
        *(
            ({"EMAIL_URL": address}, f"EMAIL_URL {NO_ADDRESS}: write {MAIL_ADDRESSES}.")
            for address in (
                "smtp", "smtp://", "smtp://u:p@host:abc", "smtp://host:0", "smtp://host:99999", "http://host", "filemail:///tmp",
                "consolemail://", "memorymail://",
            )
        ),
        *(
            (
                {"DEFAULT_FROM_EMAIL": value},
                f"DEFAULT_FROM_EMAIL is '{value}': write an address, as in Tracker <tracker@example.org>.",
            )
            for value in (
                "no address", "Tracker", "a@", "@b", "a@b\nBcc: x@y.z", "Tracker <a@b>, c@d", "Tracker <a@b.example",
                "Tracker <a@b c.example>", "a\u0301@b.example", "a@.", "a@b..c", "a..b@c.example",
                "Tracker: x <a@b.example>",
            )
        ),
        *(
            ({"MEDIA_ROOT": value}, f"MEDIA_ROOT is '{value}': write the whole path of a folder, from / on.")
            for value in ("media", "~/media", "../media", "$HOME/media")
        ),
        *(
            ({name: value}, f"{name} is '{value}', neither on nor off: write {name}=on or {name}=off.")
            for name in ("DEBUG", "BEHIND_TLS_PROXY", "STAFF_SECOND_FACTOR", "SECURE_HSTS_PRELOAD")
            for value in ("flase", "2", "on off", "$DEBUG")
        ),
        *(
            ({"SITE_URL": address}, NO_SITE)
            for address in (
                "tracker.example", "https://", "https://a.example/x", "https://a.example/", "ftp://a.example",
                "https://a.example:0", "https://a.example:65536", "https://a.example:99999",
            )
        ),
        ({"ALLOWED_HOSTS": ".tracker.example"}, NO_SITE),
        *(
            ({"TRUSTED_PROXIES": value}, f"TRUSTED_PROXIES is '{value}': write a whole number from 0 to 10.")
            for value in ("one", "-1", "11")
        ),
        *(
            ({name: "-1"}, f"{name} is '-1': write a whole number from 0 to 1000000.")
            for name in ("API_RATE_ANONYMOUS", "API_RATE_KEYS")
        ),
        *(
            ({"SECURE_HSTS_SECONDS": value}, f"SECURE_HSTS_SECONDS is '{value}': {NO_NUMBER}")
            for value in ("a year", "-1", "1.5", "1_000", "1e3", "\u0663", "315360001", "9" * 400)
        ),
        *(
            ({"LOG_LEVEL": value}, f"LOG_LEVEL is '{value}': write one of DEBUG, INFO, WARNING, ERROR, CRITICAL.")
            for value in ("LOUD", "10", "INFO,DEBUG")
        ),
    ],
)  # fmt: skip
def test_an_unsafe_production_start_is_refused(
    environment: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        load(monkeypatch, **PRODUCTION | environment)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "value",
    [
        "a@b.example",
        "Tracker <a@b.example>",
        '"Tracker, ours" <a@b>',
        "<a@b.example>",
        "Трекер <a.b+c@münchen.example>",
    ],
)
def test_a_sender_that_is_taken_can_send(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, **PRODUCTION, DEFAULT_FROM_EMAIL=value)["DEFAULT_FROM_EMAIL"] == value
    EmailBackend(alias="default", host="b.example").prep_address(value)


def test_blanks_around_values_and_between_them_are_no_part_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    found = load(
        monkeypatch,
        DEBUG=" off ",
        SECRET_KEY=f" {'k' * 32}\n",
        SECRET_KEY_FALLBACKS=f" {'l' * 32} ,,{'m' * 32},",
        ALLOWED_HOSTS=" tracker.example, ,.tracker.example , [::1],",
        CSRF_TRUSTED_ORIGINS=" https://tracker.example , ,http://localhost:8000",
        DATABASE_URL=" postgres://u:p@host/name ",
        LOG_LEVEL=" warning ",
        SECURE_HSTS_SECONDS=" 60 ",
        BEHIND_TLS_PROXY=" Yes ",
    )
    assert found["DEBUG"] is False
    assert found["SECRET_KEY"] == "k" * 32
    assert found["SECRET_KEY_FALLBACKS"] == ["l" * 32, "m" * 32]
    assert found["ALLOWED_HOSTS"] == ["tracker.example", ".tracker.example", "[::1]"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://tracker.example", "http://localhost:8000"]
    assert found["DATABASES"]["default"]["NAME"] == "name"
    assert found["LOGGING"]["root"]["level"] == "WARNING"
    assert found["SECURE_HSTS_SECONDS"] == 60
    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_what_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a template names every variable and fills in a few."""
    unset = load(monkeypatch, **PRODUCTION)
    empty = load(
        monkeypatch, **PRODUCTION, CACHE_URL="", EMAIL_URL="", CSRF_TRUSTED_ORIGINS="", LOG_LEVEL="",
        SECURE_HSTS_SECONDS="", BEHIND_TLS_PROXY="", MEDIA_ROOT="", SITE_URL="", TRUSTED_PROXIES="",
        SECRET_KEY_FALLBACKS="",
    )  # fmt: skip
    for name in (
        "CACHES",
        "MAILERS",
        "CSRF_TRUSTED_ORIGINS",
        "LOGGING",
        "SECRET_KEY_FALLBACKS",
        "SECURE_HSTS_SECONDS",
        "MEDIA_ROOT",
        "SITE_URL",
    ):
        assert empty[name] == unset[name]


def test_debug_is_off_unless_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEBUG")
    assert load(monkeypatch, SECRET_KEY="k" * 32, ALLOWED_HOSTS="tracker.example")["DEBUG"] is False


# --- Database -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own settings")
@pytest.mark.parametrize(("pragma", "value"), [("synchronous", 2), ("recursive_triggers", 1), ("foreign_keys", 1)])
def test_every_sqlite_connection_keeps_what_it_promises(pragma: str, value: int) -> None:
    with connection.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_sqlite_takes_the_write_lock_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    database = load(monkeypatch)["DATABASES"]["default"]
    assert database["NAME"] == str(settings.BASE_DIR / "db.sqlite3")
    assert "ATOMIC_REQUESTS" not in database
    assert database["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA recursive_triggers=ON;",
    }


@pytest.mark.parametrize(("query", "seconds"), [("", 60), ("?conn_max_age=0", 0)])
def test_sqlite_keeps_its_connections(monkeypatch: pytest.MonkeyPatch, query: str, seconds: int) -> None:
    database = load(monkeypatch, DATABASE_URL=f"sqlite:////tmp/db.sqlite3{query}")["DATABASES"]["default"]
    assert database["CONN_MAX_AGE"] == seconds


@pytest.mark.parametrize(
    ("debug", "query", "seconds"),
    [("off", "", 60), ("on", "", 0), ("on", "?conn_max_age=5", 5), ("off", "?conn_max_age=0", 0)],
    ids=str,
)
def test_postgresql_keeps_its_connections_in_production_and_checks_them(
    monkeypatch: pytest.MonkeyPatch, debug: str, query: str, seconds: int
) -> None:
    environment = PRODUCTION | {"DEBUG": debug, "DATABASE_URL": f"postgres://u:p@host:5433/name{query}"}
    database = load(monkeypatch, **environment)["DATABASES"]["default"]
    assert database.pop("OPTIONS", {}) == {}
    assert database == {
        "ENGINE": "urbanshift.postgresql",
        "NAME": "name",
        "USER": "u",
        "PASSWORD": "p",
        "HOST": "host",
        "PORT": 5433,
        "CONN_MAX_AGE": seconds,
        "CONN_HEALTH_CHECKS": True,
    }


def test_psycopg_3_is_not_here() -> None:
    """Django would prefer it to psycopg2, on which all of this is tested, without a word."""
    assert importlib.util.find_spec("psycopg") is None


# --- Production -----------------------------------------------------------------------------------------------------


def test_production_mails_by_smtp_and_queues_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    production = load(monkeypatch, EMAIL_URL="smtp+tls://user:p%40ss@mail.example:587", **PRODUCTION)
    assert production["MAILERS"] == {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": "mail.example",
                "port": 587,
                "username": "user",
                "password": "p@ss",
                "use_tls": True,
                "use_ssl": False,
                "timeout": 20,
            },
        }
    }
    # Django refuses options that a backend does not know.
    with override_settings(MAILERS=production["MAILERS"]):
        assert isinstance(mailers.default, EmailBackend)
    assert production["TASKS"] == {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        (PRODUCTION, "https://tracker.example"),
        (PRODUCTION | {"ALLOWED_HOSTS": ".a.example,b.example,c.example"}, "https://b.example"),
        (PRODUCTION | {"ALLOWED_HOSTS": "Tracker.Example.org,127.0.0.1"}, "https://tracker.example.org"),
        (PRODUCTION | {"ALLOWED_HOSTS": "127.0.0.1,[::1],localhost,b.example"}, "https://b.example"),
        (PRODUCTION | {"ALLOWED_HOSTS": "192.0.2.7,localhost"}, "https://192.0.2.7"),
        (PRODUCTION | {"SITE_URL": "https://c.example:8443"}, "https://c.example:8443"),
        ({"DEBUG": "on"}, "http://127.0.0.1:8000"),
        ({"DEBUG": "on", "HOST": "0.0.0.0", "PORT": "8001"}, "http://0.0.0.0:8001"),
    ],
)
def test_where_mails_lead(environment: dict[str, str], address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, **environment)["SITE_URL"] == address


@pytest.mark.parametrize(
    ("environment", "count"),
    [
        ({}, 0),
        ({"BEHIND_TLS_PROXY": "on"}, 1),
        ({"BEHIND_TLS_PROXY": "on", "TRUSTED_PROXIES": "2"}, 2),
        ({"TRUSTED_PROXIES": "1"}, 1),
    ],
)
def test_whose_word_is_taken_for_where_somebody_comes_from(
    environment: dict[str, str], count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load(monkeypatch, **PRODUCTION | environment)["ALLAUTH_TRUSTED_PROXY_COUNT"] == count


@pytest.mark.parametrize(
    ("environment", "needed"),
    [(PRODUCTION, True), (PRODUCTION | {"STAFF_SECOND_FACTOR": "off"}, False), ({"DEBUG": "on"}, False)],
)
def test_staff_need_a_second_factor_in_production(
    environment: dict[str, str], needed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load(monkeypatch, **environment)["STAFF_SECOND_FACTOR"] is needed


def test_without_a_server_for_it_the_cache_is_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, **PRODUCTION)["CACHES"] == {
        "default": {
            "BACKEND": "urbanshift.cache.UnforgetfulCache",
            "LOCATION": "cache",
            "OPTIONS": {"MAX_ENTRIES": 500},
        }
    }
    shared = load(monkeypatch, **PRODUCTION, CACHE_URL="redis://host:6379/0")["CACHES"]["default"]
    assert shared["BACKEND"] == "django.core.cache.backends.redis.RedisCache"


@pytest.mark.django_db
def test_the_cache_drops_what_has_expired_and_nothing_else() -> None:
    cache.clear()  # Tests that commit leave what they counted.
    config = settings.CACHES["default"] | {"OPTIONS": {"MAX_ENTRIES": 2}}
    with override_settings(CACHES={"default": config}):
        for name in "abc":
            cache.set(name, name, timeout=-10 if name == "a" else 1000)
        assert _entries() == 3
        for name in "de":
            cache.set(name, name, timeout=1000)
        assert _entries() == 4
        assert cache.get_many("abcde") == {name: name for name in "bcde"}


def _entries() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache")
        return int(cursor.fetchone()[0])


def test_the_demo_writes_mails_to_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    development = load(monkeypatch, DEBUG="on")
    assert development["MAILERS"] == {
        "default": {
            "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "OPTIONS": {"file_path": str(settings.BASE_DIR / "mails")},
        }
    }
    assert (development["SHOW_MAILS"], load(monkeypatch, **PRODUCTION)["SHOW_MAILS"]) == (True, False)


@pytest.mark.parametrize("both", [False, True])
def test_what_binds_other_hosts_is_off_unless_switched_on(both: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD")
    found = load(monkeypatch, **PRODUCTION, **(dict.fromkeys(names, "on") if both else {}))
    assert [found[name] for name in names] == [both, both]
    assert found["SECURE_HSTS_SECONDS"] == 365 * 24 * 60 * 60


@override_settings(ALLOWED_HOSTS=["tracker.example"], SECURE_SSL_REDIRECT=True)
def test_every_answer_carries_the_strict_headers(client: Client) -> None:
    redirect = client.get("/sign-in/", headers={"host": "tracker.example"})
    assert (redirect.status_code, redirect["Location"]) == (301, "https://tracker.example/sign-in/")
    answer = client.get("/sign-in/", headers={"host": "tracker.example"}, secure=True)
    assert answer.status_code == 200
    assert {name: answer[name] for name in EXPECTED_HEADERS} == EXPECTED_HEADERS


EXPECTED_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def test_static_files_can_be_collected_for_production(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """The manifest refuses a stylesheet that names a file which is not there; the image is built with it."""
    storages = load(monkeypatch, **PRODUCTION)["STORAGES"]
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()
