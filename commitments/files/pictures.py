"""Pictures: drawn anew, so that nothing of the file that was sent is kept but what it shows.

Where it was taken, with what and by whom, remarks, small copies and whatever a phone appends are gone. It is turned
upright as the camera noted, and keeps the profile that gives its colours their meaning.
"""

from __future__ import annotations

import re
import struct
import threading
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL.Image import Image, Transpose
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from . import refusing
from .kinds import JPEG, PNG, Kind
from .refusing import refuse

MOST_PIXELS = 50_000_000
"""A photo of 48 million pixels, and a page of A4 scanned at 600 dots an inch, have fewer."""

QUALITY = 90
"""Of a photo that is drawn anew: by eye it cannot be told from the one that was sent."""

_LONGEST_PROFILE = 16 * 1024
"""Bytes of a colour profile that is kept. Those of phones and screens have 3 KB at most."""

# Decoded, a picture takes four bytes a pixel, and as much again while it is turned.
_ONE_AT_A_TIME = threading.Lock()

_UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
"""How a picture is turned upright, by the orientation that its camera noted."""
_ORIENTATION = 0x0112

_PNG = b"\x89PNG\r\n\x1a\n"


def is_picture(data: bytes) -> bool:
    return data.startswith((b"\xff\xd8\xff", _PNG)) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def drawn_anew(data: bytes) -> tuple[Kind, bytes]:
    """The picture in `data` as it is kept, and of which kind that is.

    WebP becomes JPEG, or PNG where one can see through it, for not everybody opens WebP. Raises Invalid.
    """
    measure, decoder = next((measure, decoder) for begin, measure, decoder in _FORMATS if data.startswith(begin))
    try:
        width, height = measure(data)
    except (IndexError, struct.error):
        refuse(refusing.BROKEN)
    if width * height > MOST_PIXELS:
        count, most = -(-width * height // 1_000_000), MOST_PIXELS // 1_000_000
        refuse(refusing.PIXELS % {"count": count, "most": most}, "too_large")
    with _ONE_AT_A_TIME:
        try:
            return _saved(_upright(decoder(BytesIO(data))), lossless=data.startswith(_PNG))
        except Exception:  # What a decoder raises on a hostile file is anybody's guess.
            refuse(refusing.BROKEN)


def _upright(picture: Image) -> Image:
    picture.load()
    try:
        turn = _UPRIGHT.get(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # A note that cannot be read turns nothing.
        turn = None
    if turn is None:
        return picture
    turned = picture.transpose(turn)
    turned.info = picture.info
    return turned


def _saved(picture: Image, *, lossless: bool) -> tuple[Kind, bytes]:
    """The pixels alone. Whatever else the file told is in `info`, which the library would save along."""
    told, picture.info = picture.info, {}
    options: dict[str, Any] = {"icc_profile": _profile(told.get("icc_profile"), picture.mode)}
    to = BytesIO()
    if lossless or picture.has_transparency_data:
        if "transparency" in told:
            options["transparency"] = told["transparency"]
        picture.save(to, "PNG", **options)
        return PNG, to.getvalue()
    if picture.mode not in ("L", "RGB"):
        picture = picture.convert("RGB")
    picture.save(to, "JPEG", quality=QUALITY, **options)
    return JPEG, to.getvalue()


def _profile(profile: Any, mode: str) -> bytes | None:
    """The colour profile, where it is a small one for colours of this kind."""
    if not isinstance(profile, bytes) or not 128 < len(profile) <= _LONGEST_PROFILE:
        return None
    of = {b"GRAY": ("1", "L", "LA", "I", "I;16"), b"RGB ": ("P", "PA", "RGB", "RGBA")}.get(profile[16:20], ())
    whole = int.from_bytes(profile[:4]) == len(profile) and profile[36:40] == b"acsp"
    return profile if whole and mode in of else None


# --- Measured before anything is decoded ----------------------------------------------------------------------------

_MOST_SCANS = 64
"""Of a JPEG that sharpens while it loads; usual are ten. Each one goes over the whole picture."""
_MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])")
_SIZE_OF_JPEG = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_END_OF_JPEG, _SCAN = 0xD9, 0xDA


def _measure_jpeg(data: bytes) -> tuple[int, int]:
    """Width and height. The file goes on to the marker of its end; phones append films and maps of light to that."""
    size, scans, at = (0, 0), 0, 2
    while marker := _MARKER.search(data, at) if scans else _MARKER.match(data, at):
        at, code = marker.end(), marker[1][0]
        if code == _END_OF_JPEG:
            break
        if code == _SCAN:
            scans += 1
        elif code in _SIZE_OF_JPEG:
            if size != (0, 0):
                refuse(refusing.BROKEN)
            height, width = struct.unpack_from(">HH", data, at + 3)
            size = (width, height)
        (length,) = struct.unpack_from(">H", data, at)
        at += length
    else:
        refuse(refusing.BROKEN)
    if 0 in size or not 0 < scans <= _MOST_SCANS:
        refuse(refusing.BROKEN)
    return size


_MOST_CHUNKS = 20_000


def _measure_png(data: bytes) -> tuple[int, int]:
    """Width and height. The file ends with its last chunk, and shows one picture."""
    at = len(_PNG)
    for _number in range(_MOST_CHUNKS):
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        at += 12 + length
        if name == b"acTL":
            refuse(refusing.MOVING)
        if name == b"IEND" or at > len(data):
            break
    if name != b"IEND" or at > len(data) or data[12:16] != b"IHDR":
        refuse(refusing.BROKEN)
    if at != len(data):
        refuse(refusing.HIDDEN)
    size: tuple[int, int] = struct.unpack_from(">II", data, 16)
    return size


def _measure_webp(data: bytes) -> tuple[int, int]:
    """Width and height. The file is as long as it says, and shows one picture."""
    (length,) = struct.unpack_from("<I", data, 4)
    if length + 8 > len(data):
        refuse(refusing.BROKEN)
    if length + 8 < len(data):
        refuse(refusing.HIDDEN)
    form = data[12:16]
    if form == b"VP8X":
        if data[20] & 2:
            refuse(refusing.MOVING)
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if form == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form != b"VP8 " or data[23:26] != b"\x9d\x01\x2a":
        refuse(refusing.BROKEN)
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


_FORMATS: tuple[tuple[bytes, Callable[[bytes], tuple[int, int]], Callable[[BytesIO], Image]], ...] = (
    (b"\xff\xd8\xff", _measure_jpeg, JpegImageFile),
    (_PNG, _measure_png, PngImageFile),
    (b"RIFF", _measure_webp, WebPImageFile),
)
