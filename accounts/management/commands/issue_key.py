"""`manage.py issue_key EMAIL --scope read|write`: a key for the API, shown once."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.actions import issue_key
from accounts.models import ApiKey, User
from urbanshift.errors import Refused

MOST_DAYS = 3650
"""Ten years: a later end is a slip of the keyboard, or no day that a calendar has."""


class Command(BaseCommand):
    help = "Make an API key that acts as a person. The key is the last word printed, and shown only this once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="E-mail address of the account that the key acts as.")
        parser.add_argument("--scope", choices=ApiKey.Scope.values, default=ApiKey.Scope.READ.value)
        parser.add_argument("--name", default="", help="What the key is for, to tell it from others.")
        parser.add_argument("--rate", type=int, help="How many requests a minute it may send; as any key unless given.")
        parser.add_argument("--days", type=int, default=365, help="How many days it is valid; a year unless given.")

    def handle(
        self, *args: Any, email: str, scope: str, name: str, days: int, rate: int | None, **options: Any
    ) -> None:
        if not 1 <= days <= MOST_DAYS:
            raise CommandError(f"--days: a key is valid for at least 1 and at most {MOST_DAYS} days.")
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"There is no account with the e-mail address {email}.") from None
        now = timezone.now()
        expires_at = now + timedelta(days=days)
        try:
            record, key = issue_key(user, by=None, now=now, scope=scope, name=name, expires_at=expires_at, rate=rate)
        except Refused as refusal:
            more = [f"{fault.field}: {fault.message}" for fault in refusal.faults if fault.message != refusal.message]
            raise CommandError("\n".join([str(refusal), *more])) from refusal
        self.stdout.write(
            f"Key of {user.email}, scope {record.scope}, valid until {expires_at:%Y-%m-%d}; "
            f"it is not stored and cannot be shown again: {key}"
        )
