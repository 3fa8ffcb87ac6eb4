"""Pages that were made before, kept in the process as they were sent.

The key of each is a digest over everything that it depends on, the data stamp first: what was written since has another
key, and an old page is never asked for again, only pushed out by new ones.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Page:
    """What was sent: the body, the links beside it (RFC 8288), and the version of the record that it is of."""

    body: bytes
    link: str = ""
    version: int | None = None


class Pages:
    """The pages that were asked for last, as many as `most_bytes` hold."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: str) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def keep(self, key: str, page: Page) -> None:
        with self._lock:
            if key in self._pages:
                return
            self._pages[key] = page
            self._bytes += len(page.body)
            while self._bytes > self.most_bytes:
                _key, oldest = self._pages.popitem(last=False)
                self._bytes -= len(oldest.body)

    def forget(self) -> None:
        """Keep nothing. For a database that was put back to an earlier state, whose stamps come again."""
        with self._lock:
            self._pages.clear()
            self._bytes = 0


pages = Pages(settings.API_PAGES_MEGABYTES * 1024 * 1024)
