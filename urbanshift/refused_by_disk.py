"""What the disk refuses, in the words in which the domain does."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from .errors import NoRoom

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""The disk is full, or what we may have of it; or it may only be read."""

logger = logging.getLogger(__name__)


@contextmanager
def in_own_words() -> Iterator[None]:
    """Around the writing of a file: NoRoom where there is none for it. Whatever else goes wrong is told as it is."""
    try:
        yield
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        logger.exception("no file can be kept")
        raise NoRoom(_("No file can be kept just now, and nothing was saved. Try again in a few minutes.")) from error
