"""What must hold before this service answers anybody."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from .guarding import missing_triggers
from .models import User

DEMO_DOMAIN = "@demo.example"


@register(Tags.database)
def demo_accounts_are_absent(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """With DEBUG off nobody may sign in with the demo's password, which is printed in the README.

    Runs with `migrate`, `check --database default`, and when the WSGI application starts.
    """
    if settings.DEBUG:
        return []
    return [
        Error(
            f"The database holds demo accounts (…{DEMO_DOMAIN}), whose password everybody knows, and DEBUG is off: "
            "use a database into which load_demo was never loaded.",
            id="accounts.E001",
        )
        for alias in databases or ()
        if _has_demo_accounts(alias)
    ]


@register(Tags.database, deploy=True)
def guards_are_present(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """The triggers that keep what can never be false are in the database.

    A deployment check, so that it runs with `/readyz`, before serving and with `check --deploy --database default`,
    but not with `migrate`, which is what makes the triggers.
    """
    return [
        Error(
            f"The database lacks {len(missing)} triggers that guard it, the first of them {missing[0]}: run "
            "`manage.py migrate`.",
            id="accounts.E002",
        )
        for alias in databases or ()
        if (missing := missing_triggers(connections[alias]))
    ]


def _has_demo_accounts(alias: str) -> bool:
    # The first `migrate` checks before it has made the table.
    if User._meta.db_table not in connections[alias].introspection.table_names():
        return False
    return User.objects.using(alias).filter(email__iendswith=DEMO_DOMAIN).exists()
