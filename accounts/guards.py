"""What can never be false of accounts and of the log, beyond what the tables' own constraints say."""

from django.db import models

from .guarding import DELETE, Guard, exists, never_falls
from .models import ApiKey, ChangeEvent, DataStamp, User

EDITABLE_HISTORY: dict[type[models.Model], tuple[str, ...]] = {
    # Closing an account takes what names a person out of the history, too.
    User.history.model: ("email", "name"),
    ApiKey.history.model: ("name",),
}
"""History is append-only but for these fields."""

FORGETTABLE: dict[type[models.Model], str] = {
    ChangeEvent: exists("accounts_datastamp d", "OLD.stamp <= d.forgotten"),
}
"""Lines of append-only tables that may be deleted where this holds of them."""

GUARDS = [
    Guard(
        name="user_kept",
        table=User,
        on=(DELETE,),
        message="An account is closed, never deleted.",
    ),
    never_falls("datastamp_rises", DataStamp, "value"),
    never_falls("datastamp_forgets", DataStamp, "forgotten"),
    Guard(
        name="datastamp_kept",
        table=DataStamp,
        on=(DELETE,),
        message="The data stamp is never deleted.",
    ),
]
