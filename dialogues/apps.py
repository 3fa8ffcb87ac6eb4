from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _

from urbanshift.small_letters import know_small_letters


class DialoguesConfig(AppConfig):
    name = "dialogues"
    verbose_name = _("Dialogues")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from .actions import people  # noqa: F401 (importing it makes its kind of mail known to the worker)

        connection_created.connect(know_small_letters)
