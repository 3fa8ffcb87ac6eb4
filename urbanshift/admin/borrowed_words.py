"""Words of Unfold's own templates that nobody translates: neither Django, which it borrows most from, nor Unfold.

They stand here for `make messages` to find; the administrators' read-only windows show them.
"""

from django.utils.translation import gettext_noop as _

WORDS = (
    _("All applications"),
    _("Apply Filters"),
    _("Available shortcuts"),
    _("Cancel"),
    _("Changelist shortcuts"),
    _("Click to download"),
    _("Command tool shortcuts"),
    _("Dark"),
    _("Date"),
    _("False"),
    _("General"),
    _("Global shortcuts"),
    _("Go back"),
    _("Light"),
    _("Navigate"),
    _("Next"),
    _("No data"),
    _("No results found"),
    _("Nothing matched your search"),
    _("Open command tool"),
    _("Open selection in new tab"),
    _("Open selection"),
    _("Open shortcuts list"),
    _("Previous"),
    _("Recent searches"),
    _("Reset filters"),
    _("Return to site"),
    _("Search apps and models..."),
    _("Select action"),
    _("Select record"),
    _("Select value"),
    _("Select"),
    _("Submit"),
    _("System"),
    _("This page yielded into no results."),
    _("Toggle dark/light mode"),
    _("Toggle filter"),
    _("Toggle sidebar"),
    _("True"),
    _("Type to search"),
)
