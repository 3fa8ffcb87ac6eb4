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


OF_DIALOGUES = (
    *("dialogue", "entry", "plan_dialogue", "hold", "cancel", "plan_again", "publish"),
    *("follow_up", "decide", "leave_the_rest", "finalise"),
    *("confirm_footing", "late_entry", "un_adopt", "conclude"),
    *("next_step", "add_item", "close_step", "reopen_step", "amend", "correct"),
    *("move_due_of_step", "change_lead", "answer_for_lead", "edit_step", "translate_step"),
    *("action", "report_for_owner", "answer_for_owner", "ask_for_owner", "move_due_of_item", "change_owner"),
    *("withdraw_item", "reopen_item", "edit_item", "translate_item"),
    *("open_report", "retract_report", "retract_evidence", "destroy_file"),
)
"""Dialogues and what is reached from them."""

OF_SHEETS = (
    *("import_sheet", "sheet", "confirm_sheet", "check_sheet_again", "discard_sheet", "sheet_columns", "sheet_words"),
    *("sheet_profiles", "delete_sheet_profile"),
)
"""What is done with a spreadsheet."""

OF_ACCOUNTS = (
    *("account", "open_account", "invite_account", "remove_second_factor", "close_account"),
    *("keys", "issue_key", "revoke_key", "rate_key"),
)
"""Accounts and what is reached from them."""

MENU = (
    (
        "",
        (
            Entry(_("Home"), "index", "home"),
            Entry(_("Dialogues"), "dialogues", "forum", OF_DIALOGUES),
            Entry(_("Import a summary"), "imports", "upload_file", ("review", "differences")),
            Entry(_("Next steps"), "next_steps", "flag", ("set_themes", "set_readers")),
            Entry(_("Actions"), "actions", "task_alt", ("move_dues", "change_owners", "withdraw_actions")),
            Entry(_("Reports"), "reports", "description"),
            Entry(_("Checking reports"), "checking", "fact_check", ("check",)),
            Entry(_("Requests"), "requests", "contact_support", ("answer_request",)),
            Entry(_("Not reported"), "unreported", "hourglass_empty", ("ask_now",)),
            Entry(_("To phone"), "to_phone", "call"),
            Entry(_("Spreadsheets"), "spreadsheets", "table_view", OF_SHEETS),
        ),
    ),
    (
        _("Register"),
        (
            Entry(
                _("Organisations"),
                "organisations",
                "account_balance",
                ("organisation", "add_organisation", "edit_organisation"),
            ),
            Entry(_("Successions"), "succession", "call_split"),
            Entry(_("People"), "people", "group", ("invite", "invite_again", "change_role", "end_membership")),
            Entry(_("Series"), "all_series", "timeline", ("open_series", "edit_series", "reminders")),
            Entry(_("Cities"), "cities", "location_city", ("add_city", "edit_city", "correct_city_timezone")),
            Entry(_("Countries"), "countries", "public", ("add_country", "edit_country", "correct_country_timezone")),
            Entry(_("Themes"), "themes", "sell", ("add_theme", "edit_theme")),
            Entry(_("Policy instruments"), "policies", "gavel", ("add_policy", "edit_policy")),
        ),
    ),
    (
        _("Administration"),
        (
            Entry(_("Mails"), "mails", "mail", ("mail", "try_mail", "send_mails_again")),
            Entry(
                _("Accounts"),
                "accounts",
                "manage_accounts",
                OF_ACCOUNTS,
                administrators=True,
            ),
            Entry(_("All records"), "records", "database", ("app_list",), administrators=True),
        ),
    ),
)
"""Groups of lines, each with its heading."""


LISTS = {"dialogues": "dialogues", "commitments": "next_steps"}
"""The page of what an app is about, by its label."""


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """`MENU` as Unfold takes it, without what this person may not see."""
    match = request.resolver_match
    here = match.url_name if match is not None and match.app_name == "admin" else None
    groups = [
        {
            "title": title,
            "items": [
                {
                    "title": entry.title,
                    "icon": entry.icon,
                    "link": reverse(f"admin:{entry.page}"),
                    "active": here == entry.page or here in entry.under,
                }
                for entry in entries
                if not entry.administrators or request.user.is_superuser
            ],
        }
        for title, entries in MENU
    ]
    return [group for group in groups if group["items"]]
