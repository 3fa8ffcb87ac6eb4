"""As what somebody was there: what heads of lists, cells and words behind a name call convenors, participants and
observers."""

from __future__ import annotations

import re
from functools import lru_cache

from .bilingual import first_told, sides_of
from .comparing import SMALL_WORDS, is_han, key, matcher

CONVENOR, PARTICIPANT, OBSERVER = "convenor", "participant", "observer"
ATTENDED, INVITED = "attended", "invited"

_CAPACITIES: dict[str, dict[str, tuple[str, ...]]] = {
    CONVENOR: {
        "en": (
            "convenor", "convenors", "convener", "conveners", "convening", "convened by", "organiser", "organisers",
            "organizer", "organizers", "organising", "organizing", "organised by", "organized by", "host", "hosts",
            "hosted by", "hosting",
        ),
        "es": (
            "convocante", "convocantes", "convocado por", "convocan", "organizador", "organizadora", "organizadores",
            "organizadoras", "organizado por", "organizan", "anfitrión", "anfitriona", "anfitriones",
        ),
        "fr": (
            "organisateur", "organisatrice", "organisateurs", "organisatrices", "organisé par", "convoqué par", "hôte",
            "hôtes",
        ),
        "pt": (
            "organizador", "organizadora", "organizadores", "organizadoras", "organizado por", "organizado pelo",
            "organizado pela", "convocado pelo", "convocado pela", "anfitrião", "anfitriã", "anfitriões",
        ),
        "id": ("penyelenggara", "pengundang", "tuan rumah", "diselenggarakan oleh"),
        "zh": ("主办", "承办", "召集", "组织方", "组织单位"),
    },
    PARTICIPANT: {
        "en": (
            "participant", "participants", "attendee", "attendees", "delegate", "delegates", "speaker", "speakers",
            "panellist", "panellists", "panelist", "panelists", "moderator", "facilitator",
        ),
        "es": (
            "participante", "participantes", "asistente", "asistentes", "ponente", "ponentes", "panelista",
            "panelistas", "moderador", "moderadora",
        ),
        "fr": ("participante", "participantes", "intervenant", "intervenants", "modérateur", "modératrice"),
        "pt": ("palestrante", "palestrantes"),
        "id": ("peserta", "narasumber", "pembicara"),
        "zh": ("参会", "与会", "参加", "出席", "参与方"),
    },
    OBSERVER: {
        "en": ("observer", "observers", "observing"),
        "es": ("observador", "observadora", "observadores", "observadoras"),
        "fr": ("observateur", "observatrice", "observateurs", "observatrices"),
        "pt": ("observador", "observadora", "observadores", "observadoras"),
        "id": ("pengamat", "peninjau"),
        "zh": ("观察员", "观察方", "观察单位", "观察机构", "列席"),
    },
}  # fmt: skip

_BESIDE = SMALL_WORDS | frozenset(
    key(word)
    for word in [
        "co", "joint", "main", "lead", "official", "invited", "other", "also", "list", "present", "attending",
        "attended", "participated", "were", "was", "are", "institution", "institutions", "organisation",
        "organisations", "organization", "organizations", "agency", "agencies", "body", "bodies", "government",
        "institución", "instituciones", "entidad", "entidades", "organización", "organizaciones", "invitado",
        "invitados", "presentes", "asistieron", "participaron", "calidad", "fueron", "otros", "lista",
        "instituição", "instituições", "entidade", "órgãos", "convidado", "convidados", "participaram", "qualidade",
        "foram", "outros", "organisme", "organismes", "invité", "invités", "présents", "qualité", "tant", "qu",
        "que", "étaient", "autres", "liste", "lembaga", "instansi", "hadir", "sebagai", "lainnya", "daftar", "sama",
    ]
)  # fmt: skip
"""Words that may stand beside one of these, and say nothing else: 'Invited observers', 'Co-hosts'."""
_BESIDE_IN_HAN = re.compile(r"联合|共同|单位|机构|代表|人员|名单|会议|会|方|者|的|为|以|身份")

_NAMES = {
    key(name): capacity for capacity, languages in _CAPACITIES.items() for names in languages.values() for name in names
}
_PHRASES = matcher(_NAMES)
_WORDS = frozenset(word for name in _NAMES for word in name.split()) - _BESIDE
"""One of them is in each that is not Chinese."""

_INVITED = frozenset(map(key, (
    "invited", "invited only", "only invited", "invitado", "invitada", "solo invitado", "convidado", "convidada",
    "invité", "invitée", "diundang", "hanya diundang", "受邀", "已邀请", "仅邀请",
)))  # fmt: skip

OBSERVERS = matcher(name for names in _CAPACITIES[OBSERVER].values() for name in names if not is_han(name))
"""Where words say that somebody observed, in languages that part words."""


@lru_cache(maxsize=20_000)
def capacity_of(words: str) -> str | None:
    """`convenor`, `participant` or `observer`, where a heading, a lead, a cell or a remark says one of them and nothing
    else: 'Invited observers', 'Co-hosts:', '观察员'. In two languages both sides have to say the same."""
    return first_told([_capacity_of(side) for side in sides_of(words)], same=True)


def _capacity_of(words: str) -> str | None:
    told = key(words)
    is_near = is_han(told) or not _WORDS.isdisjoint(told.split())
    if not is_near or len(told) > _LONGEST:
        return None
    found = {_NAMES[one[0]] for one in _PHRASES.finditer(told)}
    rest = _PHRASES.sub(" ", told)
    rest = _BESIDE_IN_HAN.sub(" ", rest) if is_han(rest) else rest
    is_alone = all(word in _BESIDE or _NUMBER.fullmatch(word) for word in rest.split())
    return found.pop() if len(found) == 1 and is_alone else None


def is_more(words: str) -> bool:
    """Whether they say of some that they were more, or less, than participants: 'Hosts', 'Observers'."""
    return capacity_of(words) in (CONVENOR, OBSERVER)


def names_capacity(text: str) -> bool:
    """Whether a text has the name of one of them anywhere."""
    return _PHRASES.search(key(text)) is not None


def capacity_among(remark: str) -> str | None:
    """The same of one of the things that a remark tells: 'observer, online'."""
    return next((told for part in _PARTS.split(remark) if (told := capacity_of(part)) is not None), None)


def says_invited(cell: str) -> bool:
    """Whether a cell about who came says of one that it was asked, and no more."""
    return key(cell) in _INVITED


_LONGEST = 60
"""Signs of what says nothing else."""
_NUMBER = re.compile(r"[\divx]{1,4}|[a-h]")
_PARTS = re.compile(r"[,;/、，；]")
