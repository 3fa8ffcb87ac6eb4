"""The place that stands beside a day in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import Found
from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import ROLE, kind_of
from commitments.importing.proposing.names.meetings import DIALOGUE, LABEL, OWN_NAME
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.label_meanings import tells

from .datelines import begins_as_name
from .kinds_of_text import EDGES, KIND_OF_TEXT, PUBLISHED, trimmed, without_country, without_kind
from .manner import format_of, take_format
from .ordinals import ORDINAL_WORD, edition_in
from .places import DAY_OF_WEEK, FROM_HOUR, HALL_HAN, HAS_VENUE, HELD_WORDS, VENUE, is_country

if TYPE_CHECKING:
    from .facts import Facts

_SMALL = re.compile(
    r"\b(?:le|les|el|los|on|held|du|del|em|no|na|em|the|from|pada|tanggal|a|al|in|en|à|di)$|,\s*(?:de|dari|entre)$",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:at|in|en|à|au|em|no|na|di|bertempat di|held at|held in)\s+(?:the\s+|la\s+|el\s+|l['’])?", re.IGNORECASE
)
_HELD_AT = re.compile(rf"^(?:{HELD_WORDS})\s+(?:in|at|en|em|no|na|à|au|di)\s+", re.IGNORECASE)
_HELD_IN_HAN = re.compile(
    r"\s*[在于](?P<place>[\u3400-\u9fff]{2,20}?)(?:成功|顺利|正式|隆重|如期|联合|共同){0,2}(?:召开|举行|举办|开的|开了|办的)"
)
"""What stands behind the day in Chinese: '在青岛召开的……'."""
_AS_IN_HAN = re.compile(r"(?:根据|依据|基于|按照|依照|参照|关于|围绕|结合|自|从|于|在|经|由)$")
"""What leads there to the day, and is no place: '根据2025年3月27日……'."""
_HELD_BEFORE = re.compile(rf"\b(?:{HELD_WORDS})\b[^A-Z]*$", re.IGNORECASE)
_BAR = re.compile(r"\s[|·•]\s")
_NO_PLACE = re.compile(
    rf"(?:^|,\s*)(?:{ORDINAL_WORD.pattern})\s*$|^[A-Z]{{2}}$|[上下]午|\d[时点]|^(?:by|por|par|oleh)\s", re.IGNORECASE
)
"""What is none, but which dialogue it was, a country by its letters, hours, or who wrote it: 'PH, 1st', '上午九时'."""
_IS_WEEKDAY = re.compile(rf"(?:{'|'.join(words.WEEKDAYS)})\b", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(
    rf"(?:\s*[,|·(（–—-]+\s*(?:(?:on|el|le|em|na|no|pada|hari)\s+)?|\s(?:on|el|le|em|na|no|pada|hari)\s+)"
    rf"(?:{'|'.join(words.WEEKDAYS)})(?:-feira)?$",
    re.IGNORECASE,
)
"""'Held in San José el martes 12 de marzo'."""
_WEEKDAY_FIRST = re.compile(r"^\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?")
_HOUR_FIRST = re.compile(
    r"^\s*,?\s*(?:at|from|a\s+las|desde\s+las|às|das|à|de|pukul|jam)\s+\d{1,2}\s?[.:hH]\s?\d{2}"
    r"(?:\s?(?:to|a|às|à|-|–|s\.d\.)\s?\d{1,2}\s?[.:hH]\s?\d{2})?\s*(?:[ap]\.?\s?m\.?|hrs?\.?|horas|h|wib|wita)?\s*,",
    re.IGNORECASE,
)
"""'held on 22.01.2026 at 9.30 a.m., Auditorium'."""
_PUBLISHERS = frozenset({"ministry", "un_agency", "development_bank", "bilateral_agency"})
"""Who may stand before a day, and is no place: 'Ministry of Local Government, 21 May 2027'."""
_GOES_ON = re.compile(r"\b(?:of|des?|du|dari)$", re.IGNORECASE)
"""What no place ends with: 'Mission of March 10-14' tells none."""
_MOST_OF_PLACE, _MOST_OF_HALL = 8, 12
"""Words of a place, and of one with its hall."""
HALL_BEHIND = re.compile(r"\s*(?:[,.|·•]|\s[–—-])\s+(?P<hall>[A-ZÀ-Þ][^|·•;.:\d]{4,70}?)\s*(?=[|·•;.]|$)")
IS_HALL = re.compile(
    r"\b(?:h[oô]tel|palais|pal[aá]cio|auditori\w+|auditório|salão|sala|salón|salle|teatro|théâtre|hall|gedung|aula|"
    r"balai|escuela|escola|école|maison|museo|museu|musée|biblioteca|bibliothèque|library|museum|perpustakaan|"
    r"(?:centr[eo]|center)\s+(?:(?:de|des|for)\s+)?(?:conven|conf|congr|event|expos)\w*|"
    r"(?:conference|convention|exhibition|congress)\s+(?:centre|center))\b",
    re.IGNORECASE,
)
"""A hall; a university behind a dash may be that of whoever wrote the text."""
_LONGEST = 60
"""Signs of what may be a place, or how the meeting was."""


def without_office(place: str) -> str:
    """A place without who spoke there: 'Ministra de Vivienda, San José'."""
    office, comma, rest = place.partition(",")
    return trimmed(rest) if comma and rest.strip() and ROLE.search(office) else place


def _names_hall(place: str) -> bool:
    return HAS_VENUE.search(place) is not None or "," in place


_SHORT_WEEKDAY = re.compile(
    r"(?:^|(?<=\s))(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|lun|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|sen|sel|rab|"
    r"kam|jum|sab|min)\.?$",
    re.IGNORECASE,
)
"""'Tue 17 Sept 2024'."""
_BY = re.compile(r"(?:by|por|par|oleh)\s[^,]*,", re.IGNORECASE)
_STROKE = re.compile(r"\s+(?:/|[|·•–—])\s+")


def _behind_writer(facts: Facts, before: str, passage: Passage) -> str:
    """What stands behind whoever wrote the text, in a line that begins with an organisation: 'ONG Ladera Viva /
    Arequipa, 25.06.2024'."""
    who, stroke, place = before.partition(found[0]) if (found := _STROKE.search(before)) is not None else ("", "", "")
    is_body = kind_of(who)[0] is not None or is_called_one(who)
    if not stroke or not is_body or HAS_VENUE.search(who) or OWN_NAME.search(who) or _STROKE.search(place):
        return before
    at = passage.text.find(who)
    facts.take("author", who, passage.part(at, at + len(who)))
    return place


def _without_manner(place: str) -> str:
    """A place without how the meeting was, in brackets behind it: '成都世纪城国际会议中心（线上线下结合）'."""
    found = _IN_BRACKETS.search(place)
    return place[: found.start()] if found is not None and format_of(found["in"]) else place


_IN_BRACKETS = re.compile(r"\s*[(（](?P<in>[^()（）]{2,30})[)）]$")


def place_beside(facts: Facts, text: str, found: Sequence[Found], passage: Passage) -> None:
    """The place that stands next to a date in a line."""
    if "place" in facts.found:
        return
    before = _WEEKDAY_LAST.sub("", text[: found[0].start].rstrip(" ,;.-–—|(（，、·/"))
    before = _SHORT_WEEKDAY.sub("", trimmed(DAY_OF_WEEK.sub("", before)))
    before = _behind_writer(facts, before, passage)
    if _BY.match(before):
        before = trimmed(before.rpartition(",")[2])  # 'by Tharushi (intern), cleaned up, Matara'
    if before.endswith((":", "：")) or tells(before) is not None:
        before = ""  # A label, and not a place.
    before = trimmed(_HELD_AT.sub("", _SMALL.sub("", before)))
    hall = HALL_BEHIND.match(text, found[-1].end)
    after = trimmed(_HOUR_FIRST.sub("", _WEEKDAY_FIRST.sub("", text[found[-1].end :])))
    if (bar := _BAR.search(after)) is not None:
        after = after[: bar.start()]  # '14 November 2023 · Balikpapan · 72 peserta'
    after = after.lstrip("📍📌🏙🗺️ ")
    if LABEL.match(after):
        after = ""  # '2025年11月10日　记者：陆可欣'
    if (at := _AT.match(after)) and not (before and format_of(after)):
        before, after = "", after[at.end() :]
    if (held := _HELD_IN_HAN.match(after)) is not None:
        before, after = "", held["place"]
    if (
        _AS_IN_HAN.fullmatch(before)
        or _HELD_BEFORE.search(before)
        or _GOES_ON.search(before)
        or (after and KIND_OF_TEXT.fullmatch(before))
    ):
        before = ""
    place = without_office(without_country(facts, without_kind(before or after)))
    if hall is not None and place and place == before and IS_HALL.search(hall["hall"]) and not _names_hall(before):
        place = f"{hall['hall']}, {place}"  # 'Lima, 3 de marzo de 2026 | Auditorio del Ministerio'
    first, comma, city = place.partition(",")
    if comma and (country := facts.register.country_in(first)) and first[country[2] : country[3]] == first.strip():
        place = trimmed(city)  # 'Rwanda, Kigali'
    place = FROM_HOUR.sub("", place)
    bare = HALL_HAN.sub("", place)
    if OWN_NAME.search(bare) or DIALOGUE.search(bare) or edition_in(place):
        parts = [part.strip(EDGES) for part in re.split(r"[,，|–—·•(（]| - ", place)]
        place = parts[-1] if len(parts) > 1 and not DIALOGUE.search(parts[-1]) else ""
    if len(place) <= _LONGEST:
        take_format(facts, place, passage)  # '· on-line'
    place = _without_manner(place)
    if (
        place
        and (begins_as_name(place) or is_han(place) or VENUE.match(place))
        and len(place.split()) <= (_MOST_OF_HALL if HAS_VENUE.search(place) else _MOST_OF_PLACE)
        and len(place) <= 80
        and not holds(place, exactly=True)
        and key(place) not in PUBLISHED
        and not _NO_PLACE.search(place)
        and not _IS_WEEKDAY.match(place)
        and kind_of(place)[0] not in _PUBLISHERS
        and not is_country(facts, place)
    ):
        facts.take("place", place, passage)
