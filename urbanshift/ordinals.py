"""Ordinals, and the parts of a year that they count, in words of our languages: for documents and for spreadsheets.

Written in small letters, with accents. Translators extend these tables.
"""

from __future__ import annotations

ORDINALS: dict[int, tuple[str, ...]] = {
    1: (
        "first", "1st", "inaugural", "primer", "primera", "primero", "1er", "1ero", "1ra", "1.er", "primeiro",
        "primeira", "premier", "première", "1re", "1ère", "pertama", "ke-1", "第一次", "首次", "第一届", "首届",
        "第1次", "第一轮",
    ),
    2: (
        "second", "2nd", "segundo", "segunda", "2do", "2da", "2.º", "deuxième", "seconde", "2e", "2ème", "kedua",
        "ke-2", "第二次", "第二届", "第2次", "第二轮",
    ),
    3: (
        "third", "3rd", "tercer", "tercera", "tercero", "3er", "3ra", "terceiro", "terceira", "troisième", "3e", "3ème",
        "ketiga", "ke-3", "第三次", "第三届", "第3次",
    ),
    4: (
        "fourth", "4th", "cuarto", "cuarta", "4to", "quarto", "quarta", "quatrième", "4e", "4ème", "keempat", "ke-4",
        "第四次", "第四届", "第4次",
    ),
    5: ("fifth", "5th", "quinto", "quinta", "5to", "cinquième", "5e", "kelima", "ke-5", "第五次", "第五届", "第5次"),
    6: ("sixth", "6th", "sexto", "sexta", "6to", "sixième", "6e", "keenam", "ke-6", "第六次", "第六届"),
    7: ("seventh", "7th", "séptimo", "sétimo", "septième", "ketujuh", "ke-7", "第七次"),
    8: ("eighth", "8th", "octavo", "oitavo", "huitième", "kedelapan", "ke-8", "第八次"),
    9: ("ninth", "9th", "noveno", "nono", "neuvième", "kesembilan", "ke-9", "第九次"),
    10: ("tenth", "10th", "décimo", "dixième", "kesepuluh", "ke-10", "第十次"),
}  # fmt: skip

QUARTERS = ("quarter", "trimestre", "triwulan", "kuartal", "季度", "trim", "qtr", "tri")

HALVES = ("half", "semestre", "semester", "paruh")
