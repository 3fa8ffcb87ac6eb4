"""`manage.py remove_second_factor EMAIL --reason TEXT`: the way back in when no administrator is left to help."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.access import remove_second_factor
from accounts.models import User
from urbanshift.errors import Refused


class Command(BaseCommand):
    help = (
        "Take away the second factor of somebody who lost their device and their recovery codes, so that they set up "
        "another when they sign in next. Administrators do the same on the page of the account."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="E-mail address of the account.")
        parser.add_argument(
            "--reason", required=True, help="Why, and how you know that it is they who ask; the history keeps it."
        )

    def handle(self, *args: Any, email: str, reason: str, **options: Any) -> None:
        try:
            user = User.objects.get_by_natural_key(email)
        except User.DoesNotExist:
            raise CommandError(f"There is no account with the e-mail address {email}.") from None
        try:
            remove_second_factor(user, by=None, now=timezone.now(), reason=reason)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{user.email} has no second factor any more, and is told so by mail.")
