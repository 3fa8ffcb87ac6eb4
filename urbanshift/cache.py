"""The cache where no server for one is named: a table of the database, which all processes share.

It holds how often somebody tried to sign in, from where, and which codes were used. So nothing in it may be pushed out
by others' entries before its time, and nobody goes on where it cannot be written. What has expired is deleted once
there is much of it.
"""

from __future__ import annotations

import pickle
from base64 import b64encode
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache
from django.db import connections, router
from django.utils import timezone


class UnforgetfulCache(DatabaseCache):
    """Django's cache in a table, which drops nothing but what has expired, however much it holds, and raises what the
    database does.

    Django's own says False to every error while it writes. `add` says that, too, of what somebody else holds: who
    signs in while the database is busy would read that they had tried too often. And a failure that `set` did not
    count would let somebody try once more. Whatever reads or deletes raises as it is.
    """

    _table: str
    _max_entries: int

    def _base_set(self, mode: str, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT) -> bool:
        """Write as `mode` says, in one statement, so that of two who come at once one alone adds an entry. Returns
        whether it was written: `add` leaves what has not expired, and `touch` makes nothing."""
        alias = router.db_for_write(self.cache_model_class)
        operations = connections[alias].ops
        table = operations.quote_name(self._table)
        now = timezone.now().replace(microsecond=0)
        kept = b64encode(pickle.dumps(value, self.pickle_protocol)).decode()
        ends = operations.adapt_datetimefield_value(self._ends(timeout))
        put = (
            f"INSERT INTO {table} (cache_key, value, expires) VALUES (%s, %s, %s) "  # noqa: S608
            "ON CONFLICT (cache_key) DO UPDATE SET value = excluded.value, expires = excluded.expires"
        )
        statement, values = {
            "set": (put, [key, kept, ends]),
            "add": (f"{put} WHERE {table}.expires < %s", [key, kept, ends, operations.adapt_datetimefield_value(now)]),
            "touch": (f"UPDATE {table} SET expires = %s WHERE cache_key = %s", [ends, key]),  # noqa: S608
        }[mode]
        with connections[alias].cursor() as cursor:
            cursor.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
            (count,) = cursor.fetchone()
            if count > self._max_entries:
                self._cull(alias, cursor, now, count)
            cursor.execute(statement, values)
            return bool(cursor.rowcount)

    def _ends(self, timeout: Any) -> datetime:
        """When an entry expires, to the second."""
        seconds = self.get_backend_timeout(timeout)
        ends = datetime.max.replace(tzinfo=UTC) if seconds is None else datetime.fromtimestamp(seconds, UTC)
        return ends.replace(microsecond=0)

    def _cull(self, db: str, cursor: Any, now: datetime, num: int) -> None:
        operations = connections[db].ops
        cursor.execute(
            f"DELETE FROM {operations.quote_name(self._table)} WHERE expires < %s",  # noqa: S608
            [operations.adapt_datetimefield_value(now)],
        )
