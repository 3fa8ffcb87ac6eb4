"""What says for whom a person came, before a name and a colon: 'Por la Intendencia de Rocha: ...'."""

from __future__ import annotations

CAME_FOR = (
    r"(?i:(?:for|on\s+behalf\s+of|from|representing)\s+(?:the\s+)?|"
    r"(?:por|por\s+parte\s+de|en\s+representación\s+de|en\s+nombre\s+de)\s*(?:(?:el|la|los|las)\s+|l\s+)?|"
    r"(?:pel[oa]s?|por\s+parte\s+d[aeo]s?|em\s+representação\s+d[aeo]s?|em\s+nome\s+d[aeo]s?)\s+|"
    r"(?:pour|au\s+nom\s+d[eu]s?|au\s+titre\s+d[eu]s?)\s*(?:les?\s+|la\s+|l['’]\s*)?|"
    r"(?:dari|mewakili|atas\s+nama|unsur)\s+)|(?:代表|来自)"
)
