from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommitmentsConfig(AppConfig):
    name = "commitments"
    verbose_name = _("Commitments")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from dialogues.actions.people import ALSO_FORGOTTEN

        from .actions import reminders  # noqa: F401 (importing it makes its kind of mail known to the worker)
        from .actions.sheets import forget_sheets_of_people

        ALSO_FORGOTTEN.append(forget_sheets_of_people)
