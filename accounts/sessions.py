"""Sessions in the database, as Django keeps them, under keys as Django makes them and no others."""

import re

from django.contrib.sessions.backends import db

KEY = re.compile(r"[A-Za-z0-9]{8,40}")


class SessionStore(db.SessionStore):
    def _validate_session_key(self, key: str | None) -> bool:
        """Whether `key` can be one of ours; with another one there is no session.

        It comes from a cookie, which anybody may send, and PostgreSQL's driver raises when it is asked for a NUL.
        """
        return bool(key and KEY.fullmatch(key))
