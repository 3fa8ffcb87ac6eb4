"""Places of one kind that a text lists: 'the communes of Cocody, Yopougon and Bouaké', 'Pemerintah Kota Bitung dan
Tomohon', '青岛、厦门两市'."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key

from .kinds import GOVERNMENTS, kind_of, looks_like_one

_OF = r"(?:of|del?|d[aeo]s?|du|des|dari|d['’])"
NAME = r"[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:d[aeo]s?|del|du|des|la|las|los|el|of)\s+)?[A-ZÀ-Þ][\w'’-]*){0,3}"
_AND = r"(?:and|y|e|et|dan|serta)"
_NEXT = rf"(?:,\s*(?:{_AND}\s+)?|\s+{_AND}\s+)(?:d[aeo]s?\s+|d['’])?"
_NEXT_NAME = re.compile(rf"{_NEXT}[A-ZÀ-Þ]")
"""What each list asks for; most texts have none."""
LIST = rf"{NAME}(?:{_NEXT}{NAME}\b(?!\s+\d)){{1,8}}"
"""Names, of which none is a month before its year."""
_BEHIND = (
    r"(?:(?:city\s+|county\s+|district\s+|municipal\s+)?(?:councils|governments)|districts|counties|municipalities|"
    r"cities|provinces)"
)
PLACES = re.compile(
    rf"\b(?i:{GOVERNMENTS}|councils|assemblies|metros|provinces|provincias)\s+{_OF}\s*(?:la\s+|l['’])?(?P<names>{LIST})|(?P<before>{LIST})\s+{_BEHIND}\b"
)
"""'communes de Cocody, Yopougon et Bouaké', 'Huye and Musanze districts'."""
ONE_KIND = re.compile(
    rf"(?P<kind>(?i:(?:pemerintah\s+(?:daerah\s+)?)?(?:kota|kabupaten)|pemk(?:ot|ab)|wali\s?kota))\s+(?P<places>{LIST})"
)
"""Governments whose word stands once before their places, as before one."""
_HAN = re.compile(
    r"(?<![\u3400-\u9fff])(?P<names>[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,3})*[、和及与][\u3400-\u9fff]{2,3})"
    r"[两二三四五六七八九]个?(?:城市|市)"
)
_HEAD = r"(?:(?:deputy|vice)[\s-])?mayor(?:ess)?|alcalde(?:sa)?|prefeit[oa]|maire"
_GOVERNED = (
    r"city|town|municipality|commune|pourashava|ville|mairie|ciudad|municipio|municipalidad|alcald[íi]a|cidade|"
    r"munic[íi]pio|prefeitura"
)
_ITSELF = re.compile(
    rf"\b(?i:{_HEAD}|{_GOVERNED})\s+{_OF}\s*(?P<of>{NAME})|\b(?P<whose>{NAME})['’]s\s+(?i:{_HEAD})\b|"
    rf"\b(?i:wali\s?kota|pemerintah\s+kota|pemkot)\s+(?P<kota>{NAME})"
)
"""A place whose mayor or town hall a text names: 'the mayor of Natore', 'Warnes's mayor', 'Pemkot Bitung'."""
_WITHIN = re.compile(rf"\b(?i:in|from|en|em|à|di|dari)\s+(?P<name>{NAME})")
_TOGETHER = re.compile(LIST)
_PARTS = re.compile(rf",\s*(?:{_AND}\s+)?|\s+{_AND}\s+")
_OF_EACH = re.compile(r"^(?:d[aeo]s?\s+|d['’])(?=[A-ZÀ-Þ])")


def places_of(found: re.Match[str]) -> list[str]:
    """The names that a list of places holds."""
    return names_of(found["names"] or found["before"])


def names_of(listed: str) -> list[str]:
    """The names of a list."""
    return [_OF_EACH.sub("", one) for one in _PARTS.split(listed) if one]


def of_one_kind(found: re.Match[str], others: Container[str] = ()) -> list[str]:
    """The governments of a list, each with the word that stands once before them; empty where one of the names is no
    place: 'Pemerintah Kota Bitung dan Bappenas'. `others`: the keys of names that are none."""
    places = _PARTS.split(found["places"])
    are_places = not any(looks_like_one(one) or _is_called(one) or key(one) in others for one in places)
    return [f"{found['kind']} {place}" for place in places] if are_places else []


def _is_called(name: str) -> bool:
    """Whether a name says what it is one of: 'Dewan Kota', 'Kabupaten Kupang'."""
    return any(word in words.ORGANISED or word in words.ONE_OF_GROUP for word in name.casefold().split())


def listed_places(text: str, others: Container[str] = ()) -> Iterator[str]:
    """The names of the places of one kind that a text lists anywhere; `others` are none, by their keys."""
    are_listed = _NEXT_NAME.search(text) is not None
    for found in PLACES.finditer(text) if are_listed else ():
        yield from places_of(found)
    for found in ONE_KIND.finditer(text) if are_listed else ():
        if _is_within_name(text, found.start()):
            continue  # 'Yayasan Kota Hijau, Indonesia'
        yield from (name[len(found["kind"]) + 1 :] for name in of_one_kind(found, others))
    for found in _HAN.finditer(text):
        yield from re.split("[、和及与]", found["names"])


_WORD_BEFORE = re.compile(r"(?P<word>[A-ZÀ-Þ][\w'’-]+)\s+$")


def _is_within_name(text: str, at: int) -> bool:
    """Whether a word right before a place says that of another kind of body all of it is the name."""
    before = _WORD_BEFORE.search(text[max(0, at - _NEAR) : at])
    return before is not None and kind_of(before["word"])[0] is not None


_NEAR = 40
"""Signs before a name among which the word stands."""


def places_told(texts: Sequence[str], others: Container[str], is_city: Callable[[str], bool]) -> list[str]:
    """The places that a document shows to be cities: those that it lists, or whose mayor it names; and what stands in
    one list with such a place, or with a city that is known, where something is told to be 'in' it."""
    told = [name for text in texts for name in listed_places(text, others)]
    told += [found["of"] or found["whose"] or found["kota"] for text in texts for found in _ITSELF.finditer(text)]
    cities = set(map(key, told))
    within = {key(found["name"]) for text in texts for found in _WITHIN.finditer(text)} - cities
    lists = [_PARTS.split(found[0]) for text in texts for found in _TOGETHER.finditer(text)] if within else []
    for names in lists:
        if any(key(name) in cities or is_city(name) for name in names):
            told += [name for name in names if key(name) in within and not looks_like_one(name)]
    return [name for name in dict.fromkeys(told) if key(name) not in others and (is_han(name) or not name.isupper())]
