"""What kind of organisation a name is one of, and what only a person is called."""

from __future__ import annotations

import re
from functools import lru_cache

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, matcher

_KINDS = tuple((category, level, matcher(names)) for category, level, names in words.KINDS)
_HAN_KINDS = tuple(
    (category, level, [name for name in names if is_han(name)]) for category, level, names in words.KINDS
)
_GIVEN = r"(?:(?:Mc|Mac|O['’]|D['’])(?=[A-ZÀ-Þ]))?[A-ZÀ-ÞĀ-ſḀ-ỿ][a-zà-ÿĀ-ſƠ-ưḀ-ỿ'’-]+"
_DOUBLE = rf"{_GIVEN}(?:(?<=-)(?!Resil|Smart|Sensi|Local|Lokal|Level|Based|Carbon|Friend|Ready|Sector){_GIVEN})?"
LIKE_PERSON = re.compile(
    rf"(?:(?!St)[A-ZÀ-Þ][a-z]?\.\s+){{0,2}}{_DOUBLE}(?:\s+(?:[A-ZÀ-Þ]\.|de|da|del|bin|el|van))*(?:\s+{_GIVEN}){{0,2}}"
    rf"(?:\s+{_DOUBLE})"
)
"""'Jean-Pierre Nsabimana', 'Oliver Castellanos-Reid', not 'Climate-Resilient Cities'."""
ROLE = re.compile(
    r"\b(?:secretary|director|commissioner|fellow|officer|manager|coordinator|specialist|advisor|adviser|"
    r"mayor|minister|chief|"
    r"president|engineer|analyst|consultant|chair(?:man|woman|person)?|governor|viceministr[oa]|"
    r"ministr[oa]|alcalde(?:sa)?|"
    r"secrétaire|director[a]?|diretor[a]?|coordinador[a]?|coordenador[a]?|jef[ea]|maire|directeur|directrice|ministre|"
    r"kepala|direktur|"
    r"wali kota|prefeit[oa]|secretári[oa])\b|主任|处长|局长|市长|司长|副部长",
    re.IGNORECASE,
)
"""What a person does; no organisation is called so."""
GOVERNMENTS = (
    r"(?:(?:mayors['’] |mayoral |municipal |city )(?:teams|offices)|(?:city|town|municipal) halls|hôtels de ville|"
    r"(?:despachos|oficinas|gabinetes) de l[ao]s alcalde(?:sa)?s|gabinetes d[ao]s prefeit[ao]s|"
    r"(?:cabinets|bureaux) des maires|presidentes d[ao]s (?:conselhos|câmaras) municipais|"
    r"(?:para )?administrator munisipal|mayors|alcaldes(?:as)?|prefeit[oa]s|maires|communes|"
    r"villes|communautés urbaines|ayuntamientos|districts|"
    r"counties|distritos|cantones|mairies|municipalidades|municipios|municípios|intendencias|"
    r"prefeituras|conselhos municipais|câmaras municipais|municipal corporations|pourashavas|metros|towns|"
    r"(?:county|city|town|municipal|local|district|provincial|state) (?:governments|authorities|administrations|"
    r"councils)|(?:(?:municipal|metropolitan) )?assemblies|metropolitan municipalities|"
    r"people['’]s committees|ciudades|cidades|cities|municipalities|"
    r"gobiernos (?:autónomos |descentralizados )*(?:municipales|locales)|gads?(?: municipales)?|gams|"
    r"gobiernos (?:provinciales|departamentales|regionales)|governos (?:provinciais|estaduais)|"
    r"administrações municipais|"
    r"gouvernements provinciaux|conseils régionaux|regional governments|"
    r"governos (?:locais|municipais)|collectivités(?: locales| territoriales)?|alcaldías)"
)
"""Governments of one kind, whose names stand behind."""
MANY = re.compile(
    rf"^(?:(?:les|las|los|the|d?[ao]s|des)\s+)?{GOVERNMENTS}\s+"
    r"(?:de\s+l['’]|de\s+(?-i:la)\s+|d['’]|de\s+|of\s+|d[oa]s?\s+)",
    re.IGNORECASE,
)
_ONE_PLACE = r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:de|del|da|do|la|el|of)\s)?[A-ZÀ-Þ][\w'’-]*){0,3}?"
SHARED = re.compile(
    rf"(?:[Tt]he\s)?(?P<places>{_ONE_PLACE}(?:(?:,|,?\sand|\s&)\s{_ONE_PLACE}){{1,8}})\s(?P<kind>"
    r"(?i:(?:(?:city|town|county|district|municipal|metropolitan)\s)?(?:councils|assemblies|corporations|governments|"
    r"administrations|municipalities|districts|counties)))"
)
"""Several governments of one kind that stands behind their places."""
_LONGEST = 300


@lru_cache(maxsize=20_000)
def kind_of(name: str) -> tuple[str | None, str | None]:
    """Category and level of an organisation, where its name tells."""
    name = name[:_LONGEST]
    if is_han(name):
        if told := _HAN_OFFICE.search(name):
            return ("ministry", "national") if told["of_ministry"] else ("state_government", "state_or_province")
        for category, level, names in _HAN_KINDS:
            if any(name.endswith(one) or (len(one) > 2 and one in name) for one in names):
                return category, level
        return None, None
    if _A_CITY.fullmatch(name):
        return "city_government", "municipal"
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    for category, level, pattern in _KINDS:
        if category in _FIRST and pattern.fullmatch(first):
            return category, level  # 'Yayasan Kota Kita' is no city.
    for category, level, pattern in _KINDS:
        if pattern.search(name):
            return category, level
    return None, None


_HAN_OFFICE = re.compile(
    r"(?P<of_ministry>[\u3400-\u9fff](?:部|委|委员会|总局)[\u3400-\u9fff]{2,12}(?<!公)司$)|(?:省|自治区)[\u3400-\u9fff]{2,10}(?<!办公)厅$"
)
"""A department of a ministry, '自然资源部国土空间生态修复司', or of a province: '浙江省生态环境厅'."""
_A_CITY = re.compile(
    r"(?:[a-z]?[A-ZÀ-Þ][\w'’-]*\s){1,3}City(?:\sMetro)?|Commune\s[A-ZÀ-Þ].{1,40}|"
    r"(?:City )?People['’]s Committee of (?!.*\bProvince)[A-ZÀ-ÞĐ].{1,40}|"
    r"[A-ZÀ-ÞĐ][^,;]{1,30} City People['’]s Committee"
)
"""'Quezon City', 'Commune Golfe 1', 'People's Committee of Da Nang'."""
_FIRST = frozenset({"ngo", "research_institute"})
"""What the first word of a name says before all others."""


def looks_like_one(name: str) -> bool:
    """Whether a name is that of an organisation, as far as its words tell: its kind, or an acronym."""
    return kind_of(name)[0] is not None or bool(_SHORT.fullmatch(name.strip()))


_SHORT = re.compile(
    r"[A-Z][A-Za-z]?[A-Z][A-Za-z0-9-]{0,10}(?:-[A-Z]{1,4})?|"
    r"(?!WhatsApp|YouTube|PowerPoint|LinkedIn|OneDrive|SharePoint|Google|GitHub)[A-Z][a-z]{1,9}[A-Z][A-Za-z]{1,12}"
)
"""An acronym, or two words in one: 'MinVivienda', 'WaterAid'."""
