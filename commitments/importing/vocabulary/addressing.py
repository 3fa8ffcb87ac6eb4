"""How a letter names those to whom it goes, and thanks them for having come. Translators extend these tables."""

from __future__ import annotations

TO_WHOM = (
    r"(?:to|the\s+heads\s+of|señor(?:es|as)|señoras\s+y\s+señores|a|para|(?:exm[oa]s?\.?\s+|ilm[oa]s?\.?\s+)?(?:senhor(?:es|as)|"
    r"srs\.?|sras\.?)|[àa](?:\s+l['’]attention\s+de)?|mesdames|messieurs|mesdames\s+et\s+messieurs|destinataires?|kepada(?:\s+yth\.?)?|"
    r"yth\.?|致|主送(?:单位)?)\s*[:：,，]?"
)
"""A line that says that those follow to whom a letter goes: 'Señores'."""

SALUTES = (
    r"(?:dear|estimad[oa]s?|apreciad[oa]s?|distinguid[oa]s?|de\s+(?:mi|nuestra)\s+consideración|prezad[oa]s?|car[oa]s?|"
    r"excelentíssim\w+|chère?s?|madame|monsieur|mesdames|dengan\s+hormat|salam|尊敬的|各位)[^.。]{0,60}[:：,，]?"
)
"""How a letter salutes them."""

THANKED_FOR_COMING = (
    r"\b(?:thank(?:s|ing)?\s+(?:you\s+)?(?:all\s+|both\s+|very\s+much\s+)?for\s+(?:(?:having\s+)?(?:attend|tak|com|join|participat)\w+|your\s+"
    r"(?:active\s+|valuable\s+)?(?:participation|attendance|presence))|"
    r"(?:agradec\w+|gracias)\s+(?:a\s+(?:usted|todos)\w*\s+)?(?:por\s+)?(?:su|vuestra|la)\s+(?:valiosa\s+|activa\s+)?"
    r"(?:participación|asistencia|presencia)(?!\s+de)|"
    r"(?:agradec\w+|obrigad[oa]s?)\s+(?:pel[ao]\s+|[ao]\s+)?(?:(?:su|voss)a\s+)?(?:valiosa\s+|ativa\s+)?(?:participação|presença)(?!\s+d[eao])|"
    r"(?:remerci\w+|merci)\s+(?:vivement\s+|sincèrement\s+)?(?:de|pour)\s+votre\s+(?:active\s+|précieuse\s+)?"
    r"(?:participation|présence)|"
    r"terima\s+kasih\s+atas\s+(?:partisipasi|kehadiran|keikutsertaan)\s+(?:bapak|ibu|saudara|anda))\b|"
    r"感谢(?:贵|各)(?:单位|方|位|市|局|部门)[^，。；]{0,8}(?:参加|出席|参会|派员)"
)
"""What a letter says that thanks those to whom it goes: 'agradecer su participación en el Primer Diálogo'."""
