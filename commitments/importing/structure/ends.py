"""What ends a sentence at the end of a line, and what goes on with one at its beginning."""

from __future__ import annotations

import re

ENDS = re.compile(r"[.!?;:。！？；：…][\"'”’»)\]]*\s*$|[)）\]»”]\s*$")
LOWER = re.compile(r"[a-zà-öø-ÿœ](?![A-ZÀ-Þ])")
