"""What the database refuses, in the words in which the domain does, for the pages; the API has its own answers."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, InterfaceError, OperationalError
from django.utils.translation import gettext as _

from .errors import Busy, Conflict

logger = logging.getLogger(__name__)


@contextmanager
def in_own_words() -> Iterator[None]:
    """Around an act and its transaction: Conflict for what a constraint keeps out, as where two people gave the same
    name at once; Busy for a deadlock, a lock that was waited for too long, a database that is away."""
    try:
        yield
    except IntegrityError as error:
        # The message quotes values, which may be personal: only the kind is logged.
        logger.warning("refused by the database: %s", type(error).__name__)
        raise Conflict(_("This would contradict what is recorded already.")) from error
    except (OperationalError, InterfaceError) as error:
        logger.exception("unavailable")
        raise Busy(_("The database is busy or away. Nothing was written; try again.")) from error
