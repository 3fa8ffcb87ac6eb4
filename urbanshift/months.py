"""The names of the months, as the catalogues have them: those that come with Django begin with a capital in Brazilian
Portuguese, which writes `1 de março de 2028`."""

from django.utils.translation import gettext_noop as _

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
