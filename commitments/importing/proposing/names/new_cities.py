"""Cities that the register lacks: a column or label names them, or the name of a government is that of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from commitments.importing.matching import Register
from commitments.importing.proposal import Organisation, Part
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key

from .kinds import looks_like_one

_NAME = (
    r"(?P<city>(?-i:[a-z]?[A-ZÀ-ÞĐ])[\w'’.-]*"
    r"(?:[\s-](?:(?:de|del|do|da|dos|das|des|du|la|le|el|los)\s)?(?-i:[A-ZÀ-ÞĐ])[\w'’.-]*){0,3}?)"
)
"""'Bo', 'La Unión', 'eThekwini'."""
_BEFORE = (
    r"(?:the\s+)?(?:(?:city|municipal|county|town|metropolitan)\s+(?:council|government|corporation|administration|assembly|"
    r"municipality)|(?:city\s+)?people['’]s\s+committee|(?:autonomous\s+|capital\s+)?city|"
    rf"municipality|town)\s+of\s+{_NAME}"
)
_BEHIND = (
    rf"(?:the\s+)?(?:greater\s+)?{_NAME}\s+(?:island\s+)?(?:(?:city\s+)?(?:city|town|municipal)\s+(?:council|board|government|corporation|"
    r"administration|assembly|hall)|(?:city\s+)?people['’]s\s+committee|(?:sub-?)?metropolitan\s+(?:assembly|municipality|city|corporation|council)|(?:city\s+)?municipality|city)"
)
_ROMANCE = (
    r"(?:(?:la|el|o|a|le)\s+)?(?:municipalidad(?:\s+provincial|\s+distrital|\s+metropolitana)?|municipio(?:\s+del\s+distrito\s+"
    r"metropolitano)?|alcald[ií]a(?:\s+mayor|\s+municipal|\s+distrital)?|"
    r"distrito(?:\s+(?:capital|especial|tur[ií]stico|cultural|portuario|industrial|e|y)[\s,]*)*|ayuntamiento|gad\s+municipal|intendencia|"
    r"gobierno\s+(?:aut[óo]nomo\s+)?municipal|prefeitura(?:\s+municipal|\s+da\s+cidade)?|câmara\s+municipal|"
    r"conselho\s+municipal|administração\s+municipal|município|mairie|ville|commune(?:\s+urbaine)?|"
    r"communauté\s+urbaine|municipalité)\s+"
    rf"(?:de\s+la\s+ciudad\s+de\s+|de\s+(?-i:la)\s+|del\s+|de\s+l['’]|de\s+|d[oau]\s+|d['’])?{_NAME}"
)
_INDONESIAN = rf"(?:(?:(?:pemerintah|otoritas|dewan)\s+)?(?:kota|kabupaten|munisipalitas)|pemk[oa][tb])\s+{_NAME}"
_HAN = (
    r"(?P<city>(?!中国|全国|各|[一二三四五六七八九十两几]|试点)[\u3400-\u9fff]{2,5}?)(?<!城)"
    r"市(?:人民政府|政府|[\u3400-\u9fff]{2,20}[局委会院])?"
)
_GOVERNMENTS = [re.compile(one, re.IGNORECASE) for one in (_BEFORE, _BEHIND, _ROMANCE, _INDONESIAN, _HAN)]
_BETWEEN = re.compile(r"\s*(?:[;；,，、/|\n]\s*)(?:(?:and|y|e|et|dan|&)\s+)?|\s+(?:and|y|e|et|dan|&)\s+|[和与及]")
_ALIKE = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[ '’-][^\W\d_]+){0,3}|[\u3400-\u9fff]{2,6}")
_GENERAL = frozenset(
    key(one)
    for one in (
        *words.LEVELS["national"], *words.LEVELS["local"], *words.LEVELS["other"], *words.BOTH_LEVELS,
        *words.EMPTY_VALUES, "all", "various", "several", "todas", "todos", "várias", "toutes", "tous", "semua", "全部",
        "all cities", "todas las ciudades", "todas as cidades", "toutes les villes", "semua kota", "各市", "所有城市",
        "three cities", "pilot cities", "state", "region", "province", "metropolitan area",
    )
)  # fmt: skip
"""What a column of cities says that names none."""


_PLACE = r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:de|del|do|da|dos|das|la|el|los)\s){0,2}[A-ZÀ-Þ][\w'’-]*){0,2}"
_AGAIN = r"(?:\s*,?\s(?:and|y|e|et|dan|as\s+well\s+as|como)\s+|\s*,\s*)(?:(?:in|en|em|à|di)\s+)?"
_IN_PLACES = re.compile(rf"\b(?:in|en|em|à|di)\s+(?P<places>{_PLACE}(?:{_AGAIN}{_PLACE})+)")
_IN_AGAIN = re.compile(_AGAIN)
_NO_PLACE = re.compile(
    "|".join(
        (
            *(re.escape(key(name)) for told in words.MONTHS.values() for name in told),
            *(key(name) for name in words.WEEKDAYS),
            r"(?:english|french|spanish|portuguese|ingles|frances|espanol|portugues|anglais|francais|inggris|indonesia|q[1-4]|20\d\d)",
        )
    )
)
"""What stands beside a place and is none."""


_LARGER = re.compile(r".*\b(?:State|Province|Region|County|District)|(?:Provincia|Estado|Région|Province|Provinsi)\b.*")
"""'Lagos State' is none."""


_NAMESAKE = re.compile(
    r"\b(?i:univers\w+|lake|lac|lago|laguna|danau|river|río|rio|rivière|sungai|mount|volcán|gunung)\s+"
    r"(?:(?:Nacional|Nationale?|Federal|Estadual|Autónoma|Técnica|Tecnológica|Católica|Negeri|Islam)\s+){0,2}"
    r"(?:(?:of|del?|d[aeo]|du)\s+(?:la\s+)?|d['’])?[A-ZÀ-Þ][\w'’-]*(?:\s(?:del?\s)?[A-ZÀ-Þ][\w'’-]*){0,2}|"
    r"[A-ZÀ-Þ][\w'’-]+\s(?:University|Lake|River)\b|"
    r"[\u3400-\u9fff]{2}(?:理工|工业|交通|师范|农业|科技|财经|医科)?(?:大学|学院)"
)


def without_namesakes(text: str) -> str:
    """A text without names of universities, lakes and rivers that are called after a city: 'Universidad Nacional de
    Rosario' says nothing of Rosario."""
    return _NAMESAKE.sub(" ", text)


def _as_said(city: str, said: str) -> str | None:
    """A city as a text has it, where it names it: a Chinese one may stand there without what it is."""
    if not is_han(city):
        return city if f" {key(city)} " in f" {said} " else None
    return next((one for one in (city, city.removesuffix("市")) if key(one) in said), None)


def _is_general(name: str) -> bool:
    return key(name) in _GENERAL or _LARGER.fullmatch(name) is not None


def governed(name: str) -> str | None:
    """The city whose government is called so."""
    return next((found["city"] for one in _GOVERNMENTS if (found := one.fullmatch(name.strip()))), None)


def _all_governed(name: str) -> Iterator[str | None]:
    """The city of a government, and of the one that is named with it: 'County Government of Kiambu (with Thika
    Municipality)'."""
    beside = _BESIDE.search(name)
    yield governed(name[: beside.start()] if beside is not None else name)
    yield governed(beside["in"]) if beside is not None else None


_BESIDE = re.compile(
    r"\s*[(（](?:(?:together\s+)?with|and|including|for|para|pour|untuk|con|y|com|e|avec|et|dengan|dan|termasuk)\s+(?P<in>[^()（）]+)[)）]$",
    re.IGNORECASE,
)


def _of_place(name: str) -> str:
    """The city that a short name is of: 'Demak' of 'Kabupaten Demak', '深圳市' as it is."""
    return name if is_han(name) else governed(name) or _OF_LAND.sub("", name)


_OF_LAND = re.compile(
    r"^(?:d[ée]partement|cercle|préfecture|departamento|cant[óo]n|partido|district|distrito)\s+(?:de\s+|d[oau]\s+|d['’]|of\s+)"
    r"(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What a place is called that is governed and no city: 'Département de Rufisque'."""


class NewCities:
    """The names of cities that a document tells and the register lacks. `people`: those whom it names as present;
    `places` that it calls cities, or where they met."""

    def __init__(self, register: Register, people: Sequence[Part], places: Iterable[str] = ()) -> None:
        self.register = register
        present = (
            name
            for part in people
            if part.category == "city_government" or part.level == "local"
            for name in ([_of_place(part.name)] if part.kind == "city" else _all_governed(part.name))
        )
        self.known = self._lacking((*present, *places))
        self.spelled = {part.acronym: part.name for part in people if part.acronym and part.level == "local"}

    def of(self, told: str, text: str, named: Iterable[Organisation]) -> tuple[str, ...]:
        """Those of a step: of the value of its column or label, those that its owners govern, and those of the others
        that its words name."""
        listed = [one for one in _BETWEEN.split(told) if _ALIKE.fullmatch(one) and not _is_general(one)]
        owning = [governed(self.spelled.get(one.name, one.name)) for one in named]
        text = without_namesakes(text)
        said = key(text)
        found = [name for one in self.known if (name := _as_said(one, said)) is not None]
        return self._lacking([*listed, *found, *owning, *self._beside(text)])

    def _beside(self, text: str) -> Iterator[str]:
        """Places that a text names in one breath with a city that is known: 'in Chosica and in Trujillo'."""
        known = set(map(key, self.known))
        for told in _IN_PLACES.finditer(text):
            names = [name for name in _IN_AGAIN.split(told["places"]) if not _NO_PLACE.fullmatch(key(name))]
            if any(key(name) in known or self.register.knows_city(name, "") for name in names):
                yield from (name for name in names if key(name) not in known and not looks_like_one(name))

    def _lacking(self, names: Iterable[str | None]) -> tuple[str, ...]:
        lacking = (
            name
            for name in names
            if name and not self.register.cities_in(name) and self.register.country_in(name) is None
        )
        told: dict[str, str] = {}
        for name in lacking:
            told.setdefault(key(name.removesuffix("市")), name)  # '青岛市' and '青岛' are one.
        return tuple(told.values())
