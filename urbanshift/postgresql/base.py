"""The database wrapper; Django looks for it under this name.

Before each request Django asks a kept connection `SELECT 1`, to notice that the server has gone away: one more round
trip for every answer, and for most there is only one other. A server that goes says so and closes the connection, which
can be heard on this side without asking.
"""

from __future__ import annotations

import select
from typing import Any

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection on which nothing was heard since its last answer is good; any other is asked, as Django does."""

    health_check_enabled: bool
    health_check_done: bool

    def close_if_health_check_failed(self) -> None:
        if self.health_check_enabled and not self.health_check_done and _is_quiet(self.connection):
            self.health_check_done = True
        super().close_if_health_check_failed()


def _is_quiet(connection: Any) -> bool:
    """Whether a connection of psycopg2's is open, and its server has sent nothing that was not read."""
    if connection is None or connection.closed:
        return False
    heard = select.poll()
    heard.register(connection.fileno(), select.POLLIN)
    return not heard.poll(0)
