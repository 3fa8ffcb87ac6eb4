"""Those who speak for organisations as a spreadsheet: inviting them, their roles, and the end of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from itertools import batched
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import get_supported_language_variant, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from dialogues.actions.people import (
    ended_by,
    is_told,
    require_active,
    require_endable,
    require_inviting,
    require_lasting,
    require_time_free,
)
from dialogues.actions.people_many import Ending, Invitation, NewRole, change_roles, end_memberships, invite_many
from dialogues.models import Membership
from dialogues.rules import APPOINT, INVITE, require
from dialogues.status import MembershipRole
from dialogues.words import tags_by_any_name
from urbanshift.errors import Conflict
from urbanshift.sheets.columns import REASON, Column
from urbanshift.sheets.dates import Day
from urbanshift.sheets.kinds import Consequence, Kind
from urbanshift.sheets.lookups import One
from urbanshift.sheets.rows import Context, Row
from urbanshift.sheets.values import Choice, Email, Line
from urbanshift.text import plain, seen

from . import headings
from .locking import AT_ONCE, lock_out_others, lock_rows

Language: Any = models.TextChoices("Language", {code: (code, name) for code, name in settings.LANGUAGES})  # type: ignore[call-overload]


@dataclass(frozen=True)
class OfMails(Choice):
    """One of our languages, by the name or the code of any that it is the nearest to: of Portuguese, the one that we
    have."""

    def find(self, text: str) -> str | None:
        said = seen(text).casefold()
        tag = tags_by_any_name().get(said, said).replace("_", "-").casefold()
        try:
            return super().find(text) or get_supported_language_variant(tag)
        except LookupError:
            return None


ORGANISATIONS = _("the organisations of the register")
OF_ACCOUNTS = ("name", "language")


class Memberships(Kind):
    name = "people"
    title = _("People")
    one = _("membership")
    list_page = "people"
    found_by = ("email", "organisation", "starts_on")
    others_say = headings.PEOPLE
    help = (
        _("A row is a person who speaks for an organisation, found by e-mail, organisation and first day; without that "
          "day, by the membership that lasts."),
        _("Each new row sends a mail to the person when the spreadsheet is entered, unless its last day is over."),
        _("A membership that is left out goes on. It ends by its last day."),
    )  # fmt: skip
    columns = (
        Column("email", _("E-mail"), Email(), of=lambda one: one.user.email, needed=True, examples=("a@example.org",)),
        Column("organisation", _("Organisation"), One("organisations", ORGANISATIONS),
               of=lambda one: one.stakeholder, needed=True),
        Column("starts_on", _("From"), Day(), _("Empty in a new row for the day on which it is entered."),
               of=lambda one: one.starts_on, kept=True, fixed=_("The first day (%(old)s) does not change.")),
        Column("ends_on", _("To"), Day(), _("The last day; empty where no end is known."), of=lambda one: one.ends_on),
        Column("role", _("Role"), Choice(MembershipRole), _("Empty for officer."), of=lambda one: one.role, kept=True),
        Column("name", _("Name"), Line(200), _("Used where the account is new."),
               of=lambda one: one.user.name, kept=True,
               fixed=_("People change their own name (it is “%(old)s”); administrators change it under Accounts.")),
        Column("language", _("Language"), OfMails(Language), _("Of mails; used where the account is new."),
               of=lambda one: one.user.language, kept=True,
               fixed=_("People change their own language (it is %(old)s).")),
        REASON,
    )  # fmt: skip
    consequences = (
        Consequence(
            "mails",
            lambda count: (
                ngettext("%(count)d mail will be sent.", "%(count)d mails will be sent.", count) % {"count": count}
            ),
        ),
        Consequence(
            "accounts",
            lambda count: (
                ngettext("%(count)d account will be opened.", "%(count)d accounts will be opened.", count)
                % {"count": count}
            ),
        ),
    )

    def records(self) -> Any:
        return Membership.objects.select_related("user", "stakeholder").order_by("pk")

    def called(self, row: Row) -> str:
        return row.cells.get("email", "")

    def name_of(self, record: Any) -> str:
        return f"{record.user.email} · {record.stakeholder}"

    def sought(self, row: Row) -> Iterable[Hashable]:
        if row.record is None:
            organisation = row.said("organisation")
            yield row.said("email"), organisation.pk if organisation else None, row.said("starts_on")

    def becomes(self, row: Row) -> Iterable[Hashable]:
        # Another time of the same person there is refused by the check.
        return self.sought(row)

    def match(self, rows: Sequence[Row], context: Context) -> None:
        emails = {row.said("email") for row in rows if row.said("email")}
        people = {one.email: one for one in User.objects.filter(email__in=emails)} if emails else {}
        of: dict[tuple[str, int], list[Membership]] = defaultdict(list)
        for one in self.records().filter(user__in=people.values()) if people else ():
            of[one.user.email, one.stakeholder_id].append(one)
        today = context.now.date()
        prefetch_related_objects(
            [row.values["organisation"] for row in rows if row.said("organisation")], "successions"
        )
        for row in rows:
            user = people.get(row.said("email", ""))
            row.plan = {"user": user, "others": [], "opened": None if user else self._opened_by(row, context)}
            row.plan["told"] = is_told(row.said("ends_on"), on=today)
            organisation = row.said("organisation")
            if organisation is None:
                continue
            there = of.get((row.said("email", ""), organisation.pk), [])
            row.plan["others"] = there
            starts_on, ends_on = row.said("starts_on"), row.said("ends_on")
            if starts_on is not None:
                meant = [one for one in there if one.starts_on == starts_on]
            else:
                # What the row has ended is over the next time.
                meant = [one for one in there if ends_on is not None and one.ends_on == ends_on]
                meant += [one for one in there if not one.has_ended(today)]
            row.record = next(iter(meant), None)
        self._end_as_told(rows, context)

    @staticmethod
    def _end_as_told(rows: Sequence[Row], context: Context) -> None:
        """Take the memberships of which the file says the last day as they are to be, where they stand beside what is
        new: whoever goes on in another time does so after it."""
        ends: dict[int, date] = context.kept.setdefault("ends", {})
        for row in rows:
            if row.record is not None and row.said("ends_on", date.min) >= row.record.starts_on:
                ends[row.record.pk] = row.values["ends_on"]
        for row in rows:
            row.plan["others"] = [_ended(one, ends[one.pk]) if one.pk in ends else one for one in row.plan["others"]]

    @staticmethod
    def _opened_by(row: Row, context: Context) -> dict[str, Any]:
        """The first row with a new address, which opens its account: its number, and what it says of that."""
        told = (row.number, *(row.said(name, "") for name in OF_ACCOUNTS))
        number, *said = context.kept.setdefault(row.said("email"), told)
        return {"number": number, **dict(zip(OF_ACCOUNTS, said, strict=True))}

    def compare(self, row: Row) -> None:
        if row.record is None:
            self._compare_account(row)
        super().compare(row)

    def _compare_account(self, row: Row) -> None:
        """Of an account that is there, or that another row opens, a new membership says nothing else."""
        user, opened = row.plan["user"], row.plan["opened"]
        if user is None and opened["number"] == row.number:
            return
        for name in OF_ACCOUNTS:
            said, old = row.values.pop(name, None), getattr(user, name) if user else opened[name]
            if said is None or plain(said) == plain(old):
                continue
            if user:
                row.refuse(name, str(self.by_name[name].fixed) % {"old": old})
            else:
                message = gettext("Row %(number)d says “%(old)s” of this person. Write the same in both.")
                row.refuse(name, message % {"number": opened["number"], "old": old})

    def check(self, row: Row, context: Context) -> None:
        today = context.now.date()
        membership, changed = row.record, row.changed
        if membership is None:
            starts_on, ends_on = row.said("starts_on", today), row.said("ends_on")
            require_inviting(
                context.who, row.said("organisation"), role=row.said("role", MembershipRole.OFFICER),
                starts_on=starts_on, ends_on=ends_on,
            )  # fmt: skip
            if row.plan["user"] is not None:
                require_active(row.plan["user"])
            require_time_free(row.plan["others"], starts_on=starts_on, ends_on=ends_on)
            self._require_time_free_in_file(row, context, starts_on=starts_on, ends_on=ends_on)
            return
        if "role" in changed:
            require(context.who, APPOINT, membership.stakeholder)
            require_lasting(membership, on=today)
        if "ends_on" in changed:
            require(context.who, INVITE, membership.stakeholder)
            if row.values["ends_on"] is None:
                raise Conflict(
                    gettext("An end that was set does not go away. Invite the person anew from the day after.")
                )
            require_endable(membership, ends_on=row.values["ends_on"], on=today)

    @staticmethod
    def _require_time_free_in_file(row: Row, context: Context, *, starts_on: date, ends_on: date | None) -> None:
        """Raise Conflict where another new row of the same person and organisation falls into that time."""
        key = f"{row.said('email')} {row.said('organisation').pk}"
        others = context.kept.setdefault(key, {row.number: (starts_on, ends_on)})
        for number, (begins, ends) in others.items():
            other = [Membership(starts_on=begins, ends_on=ends)] if number != row.number else ()
            try:
                require_time_free(other, starts_on=starts_on, ends_on=ends_on)
            except Conflict as conflict:
                message = gettext("By row %(number)d this person speaks for the organisation in that time, too.")
                raise Conflict(message % {"number": number}) from conflict
        others[row.number] = starts_on, ends_on

    def counts(self, row: Row) -> Iterable[str]:
        if row.record is None:
            if row.plan["told"]:
                yield "mails"
            if row.plan["user"] is None and row.plan["opened"]["number"] == row.number:
                yield "accounts"

    def lock(self, wanted: Any, context: Context) -> None:
        """Lock, in the order in which all acts do, the people who are invited, where they have an account, and the
        memberships that change; nobody else invites anybody meanwhile."""
        cells = wanted.filter(record=None).order_by().values_list("cells__email", flat=True).distinct()
        read = self.by_name["email"].value
        emails = {read.read(read.told(cell)) for cell in cells}
        for some in batched(sorted(emails), AT_ONCE):
            lock_rows(User.objects, User.objects.filter(email__in=some).values_list("pk", flat=True))
        lock_rows(Membership.objects, wanted.exclude(record=None).order_by().values_list("record", flat=True))
        lock_out_others()

    def order(self, wanted: Any) -> list[int]:
        """Those that are there first: the time after an end is free."""
        rows = list(wanted.order_by("number").values_list("pk", "record"))
        return [pk for pk, _record in sorted(rows, key=lambda row: row[1] is None)]

    def write(self, rows: Sequence[Row], context: Context) -> None:
        act: dict[str, Any] = {"by": context.by, "now": context.now}
        known = [row for row in rows if row.record is not None]
        change_roles(
            [NewRole(row.record, row.values["role"], row.said("reason", "")) for row in known if "role" in row.changed],
            **act,
        )
        ending = [row for row in known if "ends_on" in row.changed]
        end_memberships([Ending(row.record, row.values["ends_on"], row.said("reason", "")) for row in ending], **act)
        invite_many([self._invitation(row, context) for row in rows if row.record is None], **act)

    @staticmethod
    def _invitation(row: Row, context: Context) -> Invitation:
        facts = {name: row.said(name) for name in ("name", "language", "role", "ends_on", "reason")}
        return Invitation(
            stakeholder=row.said("organisation"),
            email=row.said("email"),
            starts_on=row.said("starts_on", context.now.date()),
            **{name: value for name, value in facts.items() if value is not None},
        )


def _ended(membership: Membership, ends_on: date) -> Membership:
    """The membership as it is with that last day, not stored."""
    told = copy(membership)
    for name, value in ended_by(ends_on).items():
        setattr(told, name, value)
    return told
