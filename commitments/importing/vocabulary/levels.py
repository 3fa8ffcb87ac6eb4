"""Which level of government a heading, a lead or a value says."""

from __future__ import annotations

import re
from functools import lru_cache

from . import words
from .bilingual import BILINGUAL, first_told, sides_of
from .comparing import SMALL_WORDS, Sought, is_han, key

_LEVELS = {key(name): level for level, names in words.LEVELS.items() for name in names}
_LEVEL_WORDS = Sought((name, _LEVELS[name]) for name in sorted(_LEVELS, key=len, reverse=True))
_LEVEL_ITSELF = frozenset(
    key(word)
    for word in [
        "level", "levels", "nivel", "nível", "níveis", "niveles", "niveau", "niveaux", "tingkat", "层面", "层级",
        "government", "gobierno", "governo", "gouvernement", "pemerintah", "representatives", "representantes",
        "représentants", "perwakilan", "contributions", "policy", "policies", "política", "políticas", "politique",
        "politiques", "kebijakan", "政策", "authorities", "autoridades", "autorités", "delegates", "actors",
        "actores", "atores", "acteurs", "institutions", "instituciones", "instituições", "bodies", "stakeholders",
        "entities", "entidades", "administrações", "administraciones", "administrations", "órgãos", "órganos",
        "organismos", "organes", "lembaga", "instansi", "perspective", "side", "contribution", "aportes", "aporte",
        "contribuciones",
        "contribución", "contribuições", "contribuição", "contributo", "apports", "apport", "kontribusi", "masukan",
        "process", "proceso", "processo", "processus", "management", "gestión", "gestão", "gestion", "pengelolaan",
        "planning", "planificación", "planejamento", "planeamento", "planification", "perencanaan",
        "贡献", "plano", "plan", "escala", "échelle", "échelon", "âmbito", "ámbito", "esfera", "scale", "sphere",
        "titre", "título", "part", "parte", "lado", "skala", "lingkup", "一级", "级", "方面",
        "作用", "影响", "机构", "和", "有关", "相关",
        "delegation", "delegations", "delegación", "delegaciones", "delegação", "delegações", "délégation",
        "délégations", "delegasi", "代表团",
        "administration", "administración", "administração", "administrasi", "services", "servicios", "serviços",
        "câmaras", "cámaras", "organisations", "organizations", "organizaciones", "organizações",
        "organismes", "organisasi", "governments", "gobiernos", "governos", "gouvernements", "agencies", "agencias",
        "agências", "units", "sector", "setor", "secteur", "sektor", "orden", "unsur", "pihak", "及直属单位",
        "sectores", "setores", "secteurs", "sectors",
        "各", "直属单位", "及直属机构", "单位", "代表", "部门", "interventions", "exposés", "desde", "lo",
        "participants", "participantes", "peserta", "present", "presentes", "présents", "hadir", "出席", "regional",
        "terms", "términos", "termos", "termes", "research", "media", "science", "communities", "ngos", "investigación",
        "medios", "comunidades", "ong", "ongs", "pesquisa", "mídia", "recherche", "médias", "riset", "komunitas",
        "媒体",
        "practice", "practices", "práctica", "prácticas", "prática", "práticas", "pratique", "pratiques", "praktik",
        "实践", "做法",
        "regionales", "regionais", "régional", "régionaux", "region", "regions", "región", "regiones", "régions",
        "regiões", "province", "provinces", "provincia", "provincias", "províncias", "provinsi",
    ]
)  # fmt: skip


_HAN_ITSELF = re.compile(rf"(?:{'|'.join(word for word in _LEVEL_ITSELF if is_han(word))}|的)+")
"""The same in Chinese, where nothing parts words: '政策方面'."""


def _has(told: str, name: str) -> bool:
    return name in told if is_han(name) else f" {name} " in f" {told} "


@lru_cache(maxsize=20_000)
def level_of(lead: str, *, alone: bool = False) -> str | None:
    """`national`, `local` or `other`, where a heading or lead says one of them. `alone`: only where it says nothing
    else. In two languages both sides have to say the same; 'State / city' is one name."""
    told = first_told([_level_of(side, alone=alone) for side in sides_of(lead)], same=True)
    return told or _level_of(BILINGUAL.sub("/", lead), alone=True)


@lru_cache(maxsize=20_000)
def _level_of(lead: str, *, alone: bool = False) -> str | None:
    told = key(lead)
    if not told or len(told) > 120:
        return None
    found: dict[str, int] = {}
    padded = f" {told} "
    open_yet = padded  # What no longer name has: 'sub-national' is not 'national'.
    near = _LEVEL_WORDS.near(told)
    for name, in_han, level in near:
        at = open_yet.find(name) - 1 if in_han else open_yet.find(f" {name} ")
        if at >= 0:
            found.setdefault(level, at)
            open_yet = open_yet.replace(name, "_" * len(name))
    if not found or {"national", "local"} <= found.keys():
        return None
    first = min(found, key=lambda level: (found[level], level != "other"))
    if "other" in found and len(found) > 1 and found["other"] == min(found.values()):
        first = "other"
    if alone:
        rest = padded
        for name, in_han, level in near:
            if first in (level, "other"):
                rest = rest.replace(name if in_han else f" {name} ", " ")
        left = [
            word
            for word in rest.split()
            if word not in _LEVEL_ITSELF
            and word not in SMALL_WORDS
            and not _NUMBER.fullmatch(word)
            and not _HAN_ITSELF.fullmatch(word)
        ]
        if left or len(found) > 1 + ("other" in found):
            return None
    return first


_NUMBER = re.compile(r"[\divx]{1,4}|[a-h]")


def names_government(lead: str) -> bool:
    """Whether a heading or lead says no more than that the government follows, or that of a country: the national one,
    where local ones are named beside it."""
    return _GOVERNMENT.fullmatch(key(lead)) is not None


_COUNTRY_NAMES = "|".join(re.escape(key(name)) for names in words.COUNTRIES.values() for name in names)
_GOVERNMENT = re.compile(
    r"(?:(?:by|for|from|of|por|pel[oa]|par|pour|oleh|dari|d[aeo]l?|d|the|el|[ao]|le|l|unsur|pihak) )*"
    r"(?:(?:government|gobierno|governo|gouvernement|pemerintah)"
    r"(?: (?:side|agenc(?:y|ies)|institutions?|bodies|actors|entities|officials|representatives|departments|offices))?"
    rf"(?: (?:of|del?|d[aou]|d) (?:the |la |el |l )?(?:{_COUNTRY_NAMES}))?|"
    r"state (?:agencies|institutions|bodies|actors|entities))|"
    r"(?:instituciones|entidades|instituicoes|institutions|organismos|orgaos|autorites|services) "
    r"(?:(?:de|do|del|du|d) )?(?:l )?(?:gobierno|estado|governo|gouvernement|etat)|"
    r"(?:instansi|lembaga) (?:pemerintah|negara)|政府(?:部门|机构|单位|代表)?"
)
"""In federations 'State' alone is none."""


def level_or_both(value: str) -> str | None:
    """The level that a value of a column or label says; `both` where it says both."""
    told = key(value)
    if told in _BOTH:
        return "both"
    found = {level for name, level in _LEVELS.items() if level != "other" and _has(told, name)}
    return "both" if len(found) > 1 else level_of(value)


LEVELS_OF_STEPS = frozenset({"national", "local", "both"})
_BOTH = frozenset(map(key, words.BOTH_LEVELS))
