"""Cursors: where a page of a list ends, told to nobody.

A list is cut by values that its reader may not be shown, so a cursor is sealed (AES-SIV, RFC 5297): whoever
holds one can neither read nor change it. The same place in the same list has the same cursor.
"""

from __future__ import annotations

from base64 import b64decode, urlsafe_b64encode
from contextlib import suppress
from functools import lru_cache
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings
from django.utils.crypto import salted_hmac

from urbanshift.secret_keys import secret_keys


def sealed(place: Any, *, of: Any) -> str:
    """The cursor that stands for `place` in the list `of`. Both are anything that JSON can say."""
    raw = _cipher(settings.SECRET_KEY).encrypt(orjson.dumps(place), [orjson.dumps(of)])
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def opened(cursor: str, *, of: Any) -> Any:
    """The place that `cursor` stands for. Raises ValueError unless it was sealed here, for the list `of`."""
    raw = b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    for secret in secret_keys():
        with suppress(InvalidTag):
            return orjson.loads(_cipher(secret).decrypt(raw, [orjson.dumps(of)]))
    raise ValueError("This was not sealed here.")


@lru_cache(maxsize=4)
def _cipher(secret: str) -> AESSIV:
    return AESSIV(salted_hmac("urbanshift.api.cursor", "", secret=secret, algorithm="sha512").digest())
