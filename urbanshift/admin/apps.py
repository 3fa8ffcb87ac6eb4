"""Django's admin, with our site."""

from django.contrib.admin.apps import AdminConfig


class StaffAdminConfig(AdminConfig):
    default = False
    default_site = "urbanshift.admin.site.StaffSite"
