"""The cache where no server for one is named: a table of the database, which all processes share.

It holds how often somebody tried to sign in, from where, and which codes were used. So nothing in it may be pushed out
by others' entries before its time. What has expired is deleted once there is much of it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.cache.backends.db import DatabaseCache
from django.db import connections


class UnforgetfulCache(DatabaseCache):
    """Django's cache in a table, which drops nothing but what has expired, however much it holds."""

    _table: str

    def _cull(self, db: str, cursor: Any, now: datetime, num: int) -> None:
        operations = connections[db].ops
        cursor.execute(
            f"DELETE FROM {operations.quote_name(self._table)} WHERE expires < %s",  # noqa: S608
            [operations.adapt_datetimefield_value(now)],
        )
