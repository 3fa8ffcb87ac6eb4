"""Sessions in the database, as Django keeps them, under keys as Django makes them and no others."""

import re
from typing import Any

from django.contrib.sessions.backends import db
from django.db.models import TextField
from django.utils import timezone

from urbanshift.statements.prepared import Given
from urbanshift.statements.written import record_of

KEY = re.compile(r"[A-Za-z0-9]{8,40}")

_KEY = Given(TextField())


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        """Whether `key` can be one of ours; with another one there is no session.

        It comes from a cookie, which anybody may send, and PostgreSQL's driver raises when it is asked for a NUL.
        """
        return bool(key and KEY.fullmatch(key))

    def _get_session_from_db(self) -> Any:
        """The session, while it lasts; asked at every page."""
        session = record_of({_KEY: self.session_key}, self._by_key)
        if session is not None and session.expire_date > timezone.now():
            return session
        self._session_key = None
        return None

    @classmethod
    def _by_key(cls) -> Any:
        return cls.get_model_class().objects.filter(session_key=_KEY)
