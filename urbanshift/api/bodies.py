"""Bodies: strict JSON in, JSON out.

A partner's mistake must not become a value that nobody meant: a key given twice, a number that
is none, half a character.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import IO, Any, NoReturn

import orjson
from django.http.request import MediaType
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from rest_framework.exceptions import NotAcceptable, ParseError, UnsupportedMediaType
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.utils.mediatypes import _MediaType

from urbanshift.errors import choose_from

from .problems import BadQuery, TooLarge, escaped

LARGEST_BODY = 1024 * 1024
"""Bytes that the body of a request may have."""

DEEPEST_BODY = 32
"""Levels of objects and lists that a body may have."""

MOST_DIGITS = 309
"""Digits of the largest number that a double can hold."""


class StrictJSONParser(BaseParser):
    """Reads a JSON object (RFC 8259) in UTF-8.

    Raises ParseError (400) for anything else: keys given twice, NaN and Infinity, numbers too
    large for a double, lone surrogates, more than 32 levels; TooLarge (413) above 1 MiB;
    UnsupportedMediaType (415) for another charset.
    """

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        if not _in_utf8(_MediaType(media_type or self.media_type)):
            raise UnsupportedMediaType(media_type or "")
        raw = stream.read(LARGEST_BODY + 1)
        if len(raw) > LARGEST_BODY:
            raise TooLarge(_("A request may have %(count)d bytes.") % {"count": LARGEST_BODY})
        try:
            text = raw.decode("utf-8")
            if text.startswith("\ufeff"):
                raise ParseError(_("The body begins with a byte order mark: send it without."))
            value = json.loads(text, object_pairs_hook=_unique, parse_int=_whole)
        except UnicodeDecodeError:
            raise ParseError(_("The body is not UTF-8.")) from None
        except RecursionError:
            raise ParseError(_("The body has too many levels.")) from None
        except json.JSONDecodeError as error:
            raise ParseError(
                _("The body is not JSON: line %(line)d, column %(column)d.")
                % {"line": error.lineno, "column": error.colno}
            ) from None
        except ValueError as error:
            raise ParseError(str(error)) from None
        if not isinstance(value, dict):
            raise ParseError(_("The body has to be a JSON object."))
        _check(value)
        return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(_("The body gives the key %(key)r twice in one object.") % {"key": key})
        found[key] = value
    return found


def _whole(text: str) -> int | float:
    """A number that Python itself would refuse, or read for long, is too large for a double as well."""
    return int(text) if len(text) <= MOST_DIGITS else math.inf


def _check(value: Any, pointer: str = "", level: int = 1) -> None:
    """Refuse what the decoder lets through: too many levels, numbers that are none, and half a character."""
    if level > DEEPEST_BODY and isinstance(value, dict | list):
        _refuse(pointer, _("this has too many levels."))
    if isinstance(value, str):
        _check_characters(pointer, value)
    elif isinstance(value, float) and not math.isfinite(value):
        _refuse(pointer, _("this is no number, or one that is too large."))
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check_characters(pointer, key)
            _check(inner, f"{pointer}/{escaped(key)}", level + 1)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            _check(inner, f"{pointer}/{place}", level + 1)


def _check_characters(pointer: str, text: str) -> None:
    if any("\ud800" <= character <= "\udfff" for character in text):
        _refuse(pointer, _("this has half a character (a lone surrogate)."))


def _refuse(pointer: str, sentence: str) -> NoReturn:
    raise ParseError(_("At %(pointer)s: %(sentence)s") % {"pointer": pointer or _("the top"), "sentence": sentence})


class JSONRenderer(BaseRenderer):
    """Writes JSON. Times are RFC 3339 in UTC with `Z`; dates are plain."""

    media_type = "application/json"
    format = "json"
    charset = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        return b"" if data is None else dumped(data)


class Negotiation(DefaultContentNegotiation):
    """Chooses the format by `Accept`, with its quality values, which DRF's own does not read, and the parser by the
    very type that a body says it is: DRF's own would take a wildcard for JSON, and a body that is packed for plain."""

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
            return None
        said = request._request.content_type
        return next((parser for parser in parsers if parser.media_type == said), None)

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> tuple[Any, str]:
        by_type = {renderer.media_type: renderer for renderer in renderers}
        if len(by_type) > 1 and (said := request.query_params.get("format")) is not None:
            return self._named(said, by_type.values())
        if not request.headers.get("Accept", "").strip():
            first = next(iter(by_type))
            return by_type[first], first
        try:
            chosen = _preferred(request.headers["Accept"], by_type)
        except ValueError:  # A header that cannot be parsed names nothing.
            chosen = None
        if chosen is None:
            raise NotAcceptable(_("Accept one of: %(values)s.") % {"values": ", ".join(by_type)})
        return by_type[chosen], chosen

    @staticmethod
    def _named(name: str, renderers: Iterable[Any]) -> tuple[Any, str]:
        by_name = {renderer.format: renderer for renderer in renderers}
        if name not in by_name:
            raise BadQuery({"format": choose_from(by_name)})
        return by_name[name], by_name[name].media_type


def _preferred(accept: str, offered: Iterable[str]) -> str | None:
    """Which of the media types on offer an `Accept` header prefers (RFC 9110, 12.5.1); None where it wants none.

    Of each the narrowest range counts that it is in: 0 says that it is not wanted. Parameters beside `q` choose
    nothing, but a charset other than UTF-8, in which all is answered. Raises ValueError.
    """
    ranges = [one for one in map(MediaType, filter(str.strip, accept.split(","))) if _in_utf8(one)]

    def rank(media_type: str) -> tuple[float, int, int]:
        main, _slash, sub = media_type.partition("/")
        fitting = [
            ((one.main_type != "*") + (one.sub_type != "*"), -place, one.quality)
            for place, one in enumerate(ranges)
            if one.main_type in (main, "*") and one.sub_type in (sub, "*")
        ]
        narrowness, place, quality = max(fitting, default=(0, 0, 0))
        return quality, narrowness, place

    preferred = max(offered, key=rank)
    return preferred if rank(preferred)[0] else None


def _in_utf8(said: MediaType | _MediaType) -> bool:
    """Whether a type has no charset, or that in which everything here is."""
    return str(said.params.get("charset", "utf-8")).strip('"').lower() in ("utf-8", "utf8")


def dumped(data: Any) -> bytes:
    return orjson.dumps(data, default=_plain, option=orjson.OPT_UTC_Z)


def dumped_line(data: Any) -> bytes:
    """The same on a line of its own."""
    return orjson.dumps(data, default=_plain, option=orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE)


def _plain(value: object) -> object:
    if isinstance(value, Promise):
        return str(value)
    raise TypeError(type(value).__name__)
