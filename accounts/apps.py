from typing import Any

from django.apps import AppConfig
from django.core.management import call_command
from django.utils.translation import gettext_lazy as _


def make_cache_table(*, using: str, verbosity: int = 1, **kwargs: Any) -> None:
    """Make the table of the cache, where the settings keep it in the database and it is not there yet."""
    call_command("createcachetable", database=using, verbosity=max(verbosity - 1, 0))


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
        from django.contrib.auth.models import update_last_login
        from django.contrib.auth.signals import user_logged_in
        from django.db.models.signals import post_migrate, pre_migrate

        from . import checks  # noqa: F401 (importing it registers its checks)
        from .guarding import after_migrate, before_migrate
        from .pages.second_factor import when_added, when_removed, when_reset
        from .signing_in import note_sign_in

        # Django's own receiver calls save(), which would write a line of history for
        # every sign-in.
        user_logged_in.disconnect(update_last_login, dispatch_uid="update_last_login")
        user_logged_in.connect(note_sign_in, dispatch_uid="note_sign_in")
        authenticator_added.connect(when_added, dispatch_uid="when_added")
        authenticator_removed.connect(when_removed, dispatch_uid="when_removed")
        authenticator_reset.connect(when_reset, dispatch_uid="when_reset")

        post_migrate.connect(make_cache_table, sender=self, dispatch_uid="make_cache_table")
        # Both are sent once per app, all before the first migration and all after the last.
        pre_migrate.connect(before_migrate, sender=self, dispatch_uid="drop_guards")
        post_migrate.connect(after_migrate, sender=self, dispatch_uid="make_guards")
