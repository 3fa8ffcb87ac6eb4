"""What would break the constraints of accounts."""

from django.db import models

from accounts.models import ApiKey, ChangeEvent, DataStamp, IdempotencyRecord, Mail, User
from tests.constraints.cases import Case, unknown
from tests.factories import FACTORIES, NOW

CASES: dict[type[models.Model], dict[str, Case]] = {
    User: {
        "user_email_unique_without_case": (
            {"email": "li.na@example.org"},
            [lambda row: {"email": FACTORIES[User](email="wang.wei@example.org").email.title()}],
        ),
        "user_closed_is_inactive": ({}, [{"closed_at": NOW, "is_active": True}]),
        "user_administrator_is_staff": ({}, [{"is_superuser": True, "is_staff": False}]),
        "user_language_known": unknown("language"),
    },
    ApiKey: {"apikey_scope_known": unknown("scope"), "apikey_rate_is_one": ({}, [{"rate": 0}])},
    IdempotencyRecord: {"idempotency_key_once": ({}, [lambda row: {"key": FACTORIES[IdempotencyRecord]().key}])},
    Mail: {
        "mail_waits_or_is_sent_or_failed": (
            {},
            [
                {"next_try_at": None},
                {"sent_at": NOW},
                {"failed_at": NOW},
                {"next_try_at": None, "sent_at": NOW, "failed_at": NOW},
            ],
        ),
        "mail_keeps_no_secret": (
            {"secret": True, "text": "", "html": ""},
            [
                {"next_try_at": None, **done, **kept}
                for done in ({"sent_at": NOW}, {"failed_at": NOW})
                for kept in ({"text": "x"}, {"html": "x"}, {"unsubscribe": "x"})
            ],
        ),
        "mail_to_nobody_is_not_sent": (
            {},
            [{"person": None}, {"person": None, "address": "", "next_try_at": None, "sent_at": NOW}],
        ),
        "mail_language_known": unknown("language"),
    },
    DataStamp: {"datastamp_one_row": ({}, [])},  # A key of its own, below.
    ChangeEvent: {"event_op_known": unknown("op")},
}
