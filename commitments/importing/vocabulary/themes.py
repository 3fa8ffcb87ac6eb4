"""What counts a theme before its name. Translators extend this table."""

from __future__ import annotations

import re

COUNTED_THEME = re.compile(
    r"(?:themes?|thematic area|tema|eje(?: temático)?|eixo(?: temático)?|thème|axe(?: thématique)?|topic|topik|"
    r"主题|议题|专题)\s*(?P<n>\d{1,2}|[IVX]{1,4}(?!\w)|[A-F](?!\w)|[一二三四五六])\s*[:：.)、–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""'Theme A – Wetland parks', 'Eje 1. Ríos vivos', '议题一：慢行系统'."""
