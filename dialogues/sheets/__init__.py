"""Places, organisations and those who speak for them as spreadsheets. See `urbanshift.sheets`."""

from . import cities, lookups, memberships, stakeholders

__all__ = ["cities", "lookups", "memberships", "stakeholders"]
