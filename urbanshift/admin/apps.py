"""Django's admin, with our site; and the name under which that lists the task queue."""

from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _
from django_tasks_db.apps import TasksAppConfig


class StaffAdminConfig(AdminConfig):
    default = False
    default_site = "urbanshift.admin.site.StaffSite"


class TaskQueueConfig(TasksAppConfig):
    """The library's own name is not translated."""

    default = False
    verbose_name = _("Task queue")  # type: ignore[assignment]
