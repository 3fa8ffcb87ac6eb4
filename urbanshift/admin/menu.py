"""The side bar: what stands in it, in order, and for whom. A screen adds its line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu. `page` is its address' name; `under` names the pages below it, on which it is marked."""

    title: Any
    page: str
    icon: str
    under: tuple[str, ...] = ()
    administrators: bool = False


MENU = (
    Entry(_("Home"), "index", "home"),
    Entry(
        _("Dialogues"),
        "dialogues",
        "forum",
        (
            "dialogue",
            "plan_dialogue",
            "hold",
            "cancel",
            "plan_again",
            "publish",
            "follow_up",
            "decide",
            "leave_the_rest",
            "finalise",
        ),
    ),
    Entry(_("All records"), "records", "database", ("app_list",), administrators=True),
)


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """`MENU` as Unfold takes it, without what this person may not see."""
    match = request.resolver_match
    here = match.url_name if match is not None and match.app_name == "admin" else None
    return [
        {
            "items": [
                {
                    "title": entry.title,
                    "icon": entry.icon,
                    "link": reverse(f"admin:{entry.page}"),
                    "active": here == entry.page or here in entry.under,
                }
                for entry in MENU
                if not entry.administrators or request.user.is_superuser
            ]
        }
    ]
