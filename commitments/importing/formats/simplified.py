"""Whether a text that none of Unicode fits is simplified Chinese in its usual encoding, told from a word or two."""

from __future__ import annotations

import codecs

_COMMON = range(0xB0, 0xD8)
"""First bytes of the commonest characters of GB 2312, which are nearly all that people write."""
_SIGNS = range(0xA1, 0xA4)
"""Those of its punctuation, and of its digits and letters as wide as a character."""


def is_commonly_simplified(sample: bytes) -> bool:
    """Whether all of it is GB 2312, of which GB 18030 is made, and nine of ten characters are common ones: those of
    Big5 and Shift-JIS read so are rare ones or none, and letters of Europe seldom stand in pairs."""
    try:
        codecs.getincrementaldecoder("gb2312")().decode(sample)
    except UnicodeDecodeError:
        return False
    foreign = bytes(byte for byte in sample if byte > 0x7F)
    firsts = [byte for byte in foreign[::2] if byte not in _SIGNS]
    return bool(firsts) and sum(byte in _COMMON for byte in firsts) * 10 >= len(firsts) * 9
