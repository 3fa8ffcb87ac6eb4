"""Numbers in words, as minutes and records have them: below a hundred, days, and years from 2000 on, in five
languages."""

from __future__ import annotations

from collections.abc import Iterator

from commitments.importing.vocabulary.comparing import key

_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_ORDINAL = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ES = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve"
)
_PT = (
    "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito "
    "dezenove"
)
_PT_EUROPEAN = {4: "quatro", 14: "quatorze", 16: "dezasseis", 17: "dezassete", 19: "dezanove"}
_PT_FEMININE = {"um": "uma", "dois": "duas"}
_FR = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_ID = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
_TENS = {
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    "es": ("veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"),
    "pt": ("vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"),
    "fr": ("vingt", "trente", "quarante", "cinquante", "soixante"),
}
_THOUSANDS = {
    "en": ("two thousand", "two thousand and", "twenty"),
    "es": ("dos mil",),
    "pt": ("dois mil", "dois mil e"),
    "fr": ("deux mille", "deux mil"),
    "id": ("dua ribu",),
}


def _names(language: str, number: int) -> Iterator[str]:
    """What a number from 1 to 99 is called."""
    if language == "id":
        ones = _ID.split()
        if number <= 11:
            yield ones[number - 1]
        elif number < 20:
            yield f"{ones[number - 11]} belas"
        else:
            yield f"{ones[number // 10 - 1]} puluh {ones[number % 10 - 1] if number % 10 else ''}".strip()
        return
    ones = {"en": _EN, "es": _ES, "pt": _PT, "fr": _FR}[language].split()
    if number < 20:
        yield ones[number - 1]
        if language == "pt" and number in _PT_EUROPEAN:
            yield _PT_EUROPEAN[number]
        return
    tens = _TENS[language]
    if language == "fr" and number >= _FR_SCORES:
        yield from _by_scores(number)
    if number // 10 - 2 >= len(tens):
        return
    ten, one = tens[number // 10 - 2], ones[number % 10 - 1] if number % 10 else ""
    if not one:
        yield ten
        return
    if language == "pt" and one in _PT_FEMININE:
        yield f"{ten} e {_PT_FEMININE[one]}"
    join = {"en": " ", "es": " y ", "pt": " e ", "fr": " et " if number % 10 == 1 else " "}[language]
    yield f"{ten}{join}{one}"
    if language == "es" and number < 30:
        yield f"veinti{one}"


_FR_SCORES = 70
"""From here on, French counts on from sixty and eighty: 'soixante-treize', 'quatre-vingt-seize'."""


def _by_scores(number: int) -> Iterator[str]:
    """What a number from 70 on is called in France, and in Switzerland and Belgium."""
    ones = _FR.split()
    score, rest = ("soixante", number - 60) if number < 80 else ("quatre vingt", number - 80)
    yield f"{score} {'et ' if number == 71 else ''}{ones[rest - 1]}" if rest else "quatre vingts"
    ten, one = ("septante", "huitante", "nonante")[number // 10 - 7], ones[number % 10 - 1] if number % 10 else ""
    yield f"{ten} {'et ' if number % 10 == 1 else ''}{one}".strip()


def _ordinals(number: int) -> str:
    ones = _EN_ORDINAL.split()
    if number < 20:
        return ones[number - 1]
    if number % 10 == 0:
        return {20: "twentieth", 30: "thirtieth"}[number]
    return f"{_TENS['en'][number // 10 - 2]} {ones[number % 10 - 1]}"


NUMBERS: dict[str, int] = {}
"""From 1 to 99, as names are compared."""
DAYS: dict[str, int] = {}
YEARS: dict[str, int] = {}
for _number in range(1, 100):
    for _language in _THOUSANDS:
        for _name in _names(_language, _number):
            NUMBERS.setdefault(key(_name), _number)
            if _number <= 31:
                DAYS.setdefault(key(_name), _number)
            for _thousand in _THOUSANDS[_language]:
                if _thousand != "twenty" or _number > 9:
                    YEARS.setdefault(key(f"{_thousand} {_name}"), 2000 + _number)
    if _number <= 31:
        DAYS.setdefault(key(_ordinals(_number)), _number)
NUMBERS |= {"duas": 2}
DAYS |= {"primero": 1, "primeiro": 1, "premier": 1, "duas": 2}
HUNDREDS = {
    key(name): number * 100
    for number, names in {
        1: ("a hundred", "one hundred", "a hundred and", "one hundred and", "cien", "ciento", "cem", "cento e", "cent",
            "seratus"),
        2: ("two hundred", "two hundred and", "doscientos", "doscientas", "duzentos e", "duzentas e", "duzentos",
        "duzentas",
            "deux cents", "deux cent", "dua ratus"),
        3: ("three hundred", "three hundred and", "trescientos", "trescientas", "trezentos e", "trezentas e",
        "trezentos",
            "trezentas", "trois cents", "trois cent", "tiga ratus"),
    }.items()
    for name in names
}  # fmt: skip
"""What stands before the tens of a number above a hundred, or alone."""
MOST_WORDS = 6
"""Words of a year, at the most; of a day three."""
HAN_DIGITS = "〇一二三四五六七八九"
_HAN_ONES = "一二三四五六七八九"


def han_number(told: str) -> int:
    """The value of a number below a thousand in Chinese characters; 0 of nothing."""
    if "百" in told:
        hundreds, _hundred, rest = told.partition("百")
        return (_HAN_ONES.find(hundreds) + 1 if hundreds else 1) * 100 + han_number(rest.lstrip("零"))
    if "十" in told:
        tens, _ten, ones = told.partition("十")
        return (_HAN_ONES.find(tens) + 1 if tens else 1) * 10 + (_HAN_ONES.find(ones) + 1 if ones else 0)
    return _HAN_ONES.find(told[0]) + 1 if told else 0
