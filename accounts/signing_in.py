"""What happens when somebody signs in."""

from typing import Any

from django.utils import timezone

from .models import User


def note_sign_in(sender: type[User], user: User, **kwargs: Any) -> None:
    """Store the time of the last sign-in; it is no edit, so no history and no new version."""
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())
