"""What ends a sentence at the end of a line, what ends none, and what goes on with one at its beginning."""

from __future__ import annotations

import re

COLON_END = re.compile(r"[:：]\s*$")
ENDS = re.compile(r"[.!?;:。！？；：…][\"'”’»)\]]*\s*$|[)）\]»”]\s*$")
LOWER = re.compile(r"[a-zà-öø-ÿœ](?![A-ZÀ-Þ])")
BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"), ("［", "］"), ("【", "】"), ("〔", "〕"), ("{", "}"), ("｛", "｝"))
"""Each as it opens and closes."""
_COUNTS = r"[;:,]\s+(?:(?:and|or|y|o|e|ou|et|dan)\s+)?\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s*$"
COUNTS = re.compile(_COUNTS)
"""'...; and c)' at the end of a line."""
UNFINISHED = re.compile(
    r"(?:\s(?:the|a|an|of|by|with|and|or|to|in|for|from|at|on|its|their|el|la|los|las|de|del|con|y|o|por|para|en|un|una|"
    r"os|as|do|da|dos|das|com|e|em|no|na|um|uma|le|les|des|du|et|ou|avec|pour|par|dans|au|aux|une|sur|"
    r"than|until|till|between|into|towards|during|will|shall|hasta|desde|entre|al|até|pelo|pela|pelos|pelas|ao|aos|à|sous|"
    r"sobre|sob|bajo|sem|sin|sans|tentang|mengenai|terhadap|melalui|bagi|"
    r"sampai|hingga|antara|akan|dalam|kepada|dan|yang|untuk|dengan|di|dari|pada|oleh|ke|serta|El|La|Los|Las)|,)\s*$|"
    r"[.!?]\s+(?:For (?:its|their) part|Por su (?:parte|lado)|A su vez|Por sua vez|Por seu (?:lado|turno)|"
    r"Pour (?:sa|leur) part|De (?:son|leur) côté|À (?:son|leur) tour|Sementara itu|Selain itu)\s*$|"
    rf"{_COUNTS}"
)
"""What no sentence ends with: it goes on, also with a capital or a number."""
