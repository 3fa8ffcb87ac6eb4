"""Whether a text is nothing but a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .dates import Found
from .vocabulary import words


def is_mostly_date(text: str, found: Sequence[Found]) -> bool:
    """Whether nothing but a date, and the words around one, stands there."""
    rest = text
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    around = AROUND_DATES | (_ENDS_THEN if any(one.precision == "day" for one in found) else frozenset())
    return all(word in around for word in re.findall(r"[^\W\d_]+", rest.casefold()))


_ENDS_THEN = frozenset(
    ["fiscal", "financial", "budget", "close", "closing", "cierre", "ejercicio", "encerramento", "exercício", "clôture",
     "exercice", "quarter", "trimestre", "semester", "semestre", "term", "cut", "off"]
)  # fmt: skip
"""What ends on a day that is told: 'by the end of the fiscal year on 30 June 2026'."""


AROUND_DATES = frozenset(
    word for phrases in words.BY.values() for phrase in phrases for word in re.findall(r"[^\W\d_]+", phrase.casefold())
) | frozenset(
    [
        *words.WEEKDAYS, "the", "of", "in", "on", "end", "early", "late", "mid", "middle", "beginning", "summer",
        "autumn", "winter", "spring", "de", "del", "la", "el", "los", "fin", "finales", "du", "le", "début", "fim",
        "do", "final", "finais", "fines", "fins", "meados", "mediados", "principios", "comienzos", "inicios", "inícios",
        "pertengahan", "o", "início", "mi", "akhir", "awal", "bulan", "tahun", "tanggal", "month", "mes", "mois", "mês",
        "year", "año", "an", "année", "first", "second", "half", "third", "fourth", "last", "week", "fortnight",
        "primera", "segunda", "tercera", "cuarta", "última", "semana", "quincena", "primeira", "terceira", "quarta",
        "quinzena", "première", "deuxième", "troisième", "dernière", "semaine", "quinzaine", "minggu", "pekan",
        "ke", "ii", "iii", "iv", "st", "nd", "rd", "th",
        "pertama", "kedua", "ketiga", "keempat", "terakhir", "年底", "年底前", "月底前",
        "底前", "末", "以前", "上旬", "中旬", "下旬", "底", "前", "之前", "完成", "前完成", "底前完成", "之前完成",
        "内完成", "approx", *words.DONE_BY, "tentatively", "provisionally",
        "during", "course", "durante", "largo", "lo", "a", "ao", "longo", "pendant", "durant", "cours", "au", "courant",
        "selama", "sepanjang", "dalam", "年内", "期间", "expected", "planned", "about", "around", "circa",
        "environ", "vers", "hacia", "cerca", "sekitar", "d", "l",
    ]
)  # fmt: skip
