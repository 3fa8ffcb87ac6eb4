"""Words for a list of what was agreed, and for all who owe what it says."""

from __future__ import annotations

from .comparing import key

OF_LIST = (
    r"\b(?:th(?:is|ese) (?:points|list|steps|actions|commitments|agreements|table)|est[ao]s? (?:lista|tabla|tabela|"
    r"puntos|acuerdos|"
    r"compromisos|pasos)|est[ae]s? (?:pontos|acordos|encaminhamentos|compromissos)|ces (?:points|engagements|actions|"
    r"étapes)|cette liste|ce tableau|(?:daftar|butir|kesepakatan|langkah|tabel)(?:-\w+)? (?:ini|tersebut|di atas))\b|"
    r"(?:以上|上述)(?:事项|各项|任务|清单)|本清单"
)
"""What is done with the list itself: 'ACVN will keep a public list of these points.'"""

ALL_OF_THEM = frozenset(
    map(key, ("all", "both", "all of them", "todas", "todos", "ambas", "ambos", "toutes", "tous", "semua"))
)
