"""How often one may ask: fixed windows of a minute, per key or per address.

Counted before anything else is done, the key's own look-up included. A key is counted by itself, within its own rate,
once it was shown to be one. What this process has not met is counted by the address it comes from, apart from who
sends no key: so made-up keys are no way around. Nor do they get in the way: before one that was not met is refused,
it is looked for among the keys there are, so that a real one is answered whatever others at its address ask. All of
them are read for that, once a second at most: however many are made up, they cost no more than this.
Addresses are those that sign-in counts by: what a proxy of ours wrote, and nothing of a client's.

Where `CACHE_URL` names a server, all processes count there together; else each counts in its own memory.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, IPv6Network, ip_address
from threading import Lock

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import ApiKey

from .keys import key_in
from .middleware import PREFIX
from .problems import Problem, response_of

WINDOW = 60
"""Seconds."""

MOST_COUNTED = 50_000
"""Callers that one process counts apart in a window; further ones are counted together, so that memory is bounded."""

logger = logging.getLogger("urbanshift.api")


@dataclass(frozen=True, slots=True)
class Allowance:
    """Where a caller stands in the window: of `limit` requests `left` are left, until it ends in `ends_in` seconds."""

    limit: int
    left: int
    ends_in: int

    @property
    def is_past(self) -> bool:
        """Whether it was one request too many."""
        return self.left < 0

    @property
    def headers(self) -> dict[str, str]:
        """What is allowed in a minute, what of it is left and for how many seconds, as fields of the answer
        (draft-ietf-httpapi-ratelimit-headers)."""
        return {
            "RateLimit-Policy": f'"minute";q={self.limit};w={WINDOW}',
            "RateLimit": f'"minute";r={max(self.left, 0)};t={self.ends_in}',
        }


class _Memory:
    """Counts of the window that is open, in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._window = 0
        self._counts: dict[str, int] = {}

    def count(self, name: str, window: int) -> int:
        with self._lock:
            if window != self._window:
                self._window, self._counts = window, {}
            if name not in self._counts and len(self._counts) >= MOST_COUNTED:
                name = ""
            self._counts[name] = count = self._counts.get(name, 0) + 1
            return count


def _count_in_cache(name: str, window: int) -> int:
    """The same, where all processes see it."""
    key = f"api-rate:{window}:{name}"
    # Made before it is raised, so that whoever comes second in the same instant is counted, too.
    cache.add(key, 0, timeout=2 * WINDOW)
    try:
        return cache.incr(key)
    except ValueError:  # The server pushed it out in between.
        return 1


_memory = _Memory()


class _Keys:
    """The keys that this process has met: their own rates, by what they begin with. As many as were issued, at most."""

    def __init__(self) -> None:
        self.rates: dict[str, int | None] = {}
        self._lock = Lock()
        self._read_in = 0

    def read(self, second: int) -> None:
        """Meet all that hold, unless that was done in this very `second`."""
        with self._lock:  # Who comes meanwhile waits for what is read.
            if second == self._read_in:
                return
            self._read_in = second
            try:
                self.rates = dict(ApiKey.objects.get_usable_keys().order_by().values_list("prefix", "rate"))
            except (DatabaseError, InterfaceError):
                logger.warning("keys are not looked for: the database does not answer")


_keys = _Keys()


def remember(key: ApiKey) -> None:
    """Count `key` by itself from now on: it was shown to be one."""
    _keys.rates[key.prefix] = key.rate


def address_of(request: HttpRequest) -> str:
    """Where a request comes from, by the word of nobody but our own proxies; of IPv6 the /64, which is one house."""
    try:
        said = str(get_adapter(request).get_client_ip(request))
    except (PermissionDenied, ImproperlyConfigured):  # It did not come by as many proxies as there are.
        said = request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(said)
    except ValueError:
        return said
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address, 64), strict=False).network_address)
    return str(address)


def prefix_in(request: HttpRequest) -> str:
    """The beginning of the key that a request comes with, by which it is counted; empty without one."""
    return key_in(request.headers.get("Authorization", "")).partition(".")[0]


def counted(request: HttpRequest, *, now: float) -> Allowance | None:
    """Count `request` for whoever sent it, and tell where they stand; None where there is no limit for them."""
    prefix = prefix_in(request)
    if prefix in _keys.rates:
        who, limit = f"key:{prefix}", _keys.rates[prefix] or settings.API_RATE_KEYS
    elif prefix:
        who, limit = "", settings.API_RATE_KEYS or settings.API_RATE_ANONYMOUS
    else:
        who, limit = "", settings.API_RATE_ANONYMOUS
    if not limit:
        return None
    window, passed = divmod(int(now), WINDOW)
    name = who or f"{'unknown' if prefix else 'address'}:{address_of(request)}"
    if settings.API_RATES_IN_CACHE:
        try:
            count = _count_in_cache(name, window)
        except Exception:
            # Whoever cannot be counted is let in: a cache that is away must not take the API along.
            logger.exception("requests cannot be counted: the cache does not answer")
            return None
    else:
        count = _memory.count(name, window)
    return Allowance(limit, limit - count, WINDOW - passed)


class RateMiddleware:
    """Refuses under /api/ who asks too often (429), and tells everybody else where they stand."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        now, prefix = time.time(), prefix_in(request)
        was_known = prefix in _keys.rates
        allowance = counted(request, now=now)
        if prefix and not was_known and allowance is not None and allowance.is_past:
            _keys.read(int(now))
            if was_known := prefix in _keys.rates:
                allowance = counted(request, now=now)
        if allowance is not None and allowance.is_past:
            response = self._refused(request, allowance)
        else:
            response = self.get_response(request)
        if not was_known and prefix in _keys.rates:
            allowance = counted(request, now=now)  # It was a key: from its first request on it is counted as one.
        if allowance is None:
            return response
        for name, value in allowance.headers.items():
            response[name] = value
        return response

    def _refused(self, request: HttpRequest, allowance: Allowance) -> HttpResponse:
        with translation.override(settings.LANGUAGE_CODE):
            detail = _("%(limit)d requests a minute are answered. Go on in %(seconds)d seconds.") % {
                "limit": allowance.limit,
                "seconds": allowance.ends_in,
            }
            problem = Problem("too-many-requests", detail, headers={"Retry-After": str(allowance.ends_in)})
            return response_of(problem, request)
