"""What documents call things. The tables are in `sections` and `words`; here they are looked up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import accumulate
from operator import itemgetter

from . import words
from .forms import FORMS
from .kinds_of_sections import DISCUSSED, Holds
from .sections import NAMES_FOLLOW, OUTLOOK, SECTIONS, THOSE_THERE
from .speech import SPOKEN
from .step_forms import STEP
from .stronger_forms import STRONGER
from .words import Tells

__all__ = [
    "COLON",
    "DISCUSSED",
    "LEVELS_OF_STEPS",
    "Holds",
    "Tells",
    "country_codes",
    "holds",
    "is_han",
    "key",
    "leads_to_names",
    "level_of",
    "level_or_both",
    "matcher",
    "names_government",
    "tells",
    "words",
]

COLON = re.compile("[:：]")
"""What stands behind a label; most texts have none."""
_PUNCTUATION = re.compile(r"[^\w#%&/]+|_")
_FIRST_ACCENT = "\u0300"
"""The first sign that is written over another one."""
_OLD_SPELLING = re.compile(r"\bac(?=c(?:ao|oes)\b)")
"""'Acção', as ação was written in Portuguese, and is outside Brazil."""
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_OF = frozenset(
    [
        "for", "of", "to", "from", "by", "in", "on", "and", "with", "the", "a", "an", "at", "until", "after",
        "before", "since", "towards", "de", "del", "la", "el", "los", "las", "para", "por", "y", "e", "do", "da",
        "dos", "das", "em", "no", "na", "com", "pour", "du", "des", "et", "en", "vers", "le", "les", "aux", "au",
        "ao", "al", "untuk", "dari", "dan", "yang", "di", "pada", "ke", "bagi", "as", "pelo", "pela", "pelos", "pelas",
        "como", "cote", "l", "d", "sur", "&",
    ]
)  # fmt: skip


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """`text` as names are compared: without case, accents, punctuation."""
    bare = text.casefold().replace("’", "'")
    if not bare.isascii():
        told = unicodedata.normalize("NFKD", bare)
        bare = "".join([sign for sign in told if sign < _FIRST_ACCENT or not unicodedata.combining(sign)])
    words_of_it = _PUNCTUATION.sub(" ", bare).split()
    if len(words_of_it) > 1 and all(len(word) == 1 and is_han(word) for word in words_of_it):
        return "".join(words_of_it)  # '记 录 人', drawn wide.
    return _OLD_SPELLING.sub("a", " ".join(words_of_it))


def is_han(text: str) -> bool:
    """Whether Chinese characters are in it."""
    return not text.isascii() and bool(_HAN.search(text))


def matcher(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the phrases as whole words (in Chinese anywhere), the longest first, in any case."""
    told = sorted({phrase for phrase in phrases if phrase}, key=len, reverse=True)
    whole = "|".join(re.escape(one).replace("'", "['’]") for one in told if not is_han(one))
    anywhere = [re.escape(one) for one in told if is_han(one)]
    return re.compile(
        "|".join([rf"(?<!\w)(?:{whole})(?!\w)", *anywhere] if whole else anywhere) or r"(?!)", re.IGNORECASE
    )


def stands_in(words: str, text: str) -> bool:
    """Whether `words` stand in `text` as they are, case and punctuation aside."""
    told = key(words)
    return bool(told) and matcher([told]).search(key(text)) is not None


class _Sought[T]:
    """Names that are looked for in what a text says, as it is compared, each with what it stands for: in their order,
    of which only those can be there whose first word is."""

    def __init__(self, told: Iterable[tuple[str, T]]) -> None:
        self.by_word: dict[str, list[tuple[int, str, T]]] = {}
        self.in_han: list[tuple[int, str, T]] = []
        for place, (name, one) in enumerate(told):
            same = self.in_han if is_han(name) else self.by_word.setdefault(name.partition(" ")[0], [])
            same.append((place, name, one))

    def near(self, told: str) -> list[tuple[str, bool, T]]:
        """The names that may be in `told`, and whether each is in Chinese."""
        found = [(*one, False) for word in set(told.split(" ")) for one in self.by_word.get(word, ())]
        found += [(*one, True) for one in self.in_han] if is_han(told) else []
        return [(name, in_han, one) for _place, name, one, in_han in sorted(found, key=itemgetter(0))]


def _table[T](told: Mapping[T, Mapping[str, tuple[str, ...]]]) -> dict[str, T]:
    table: dict[str, T] = {}
    for one, by_language in told.items():
        for names in by_language.values():
            for name in names:
                table.setdefault(key(name), one)
    return table


_SECTIONS = _table(SECTIONS)
_EARLIER = _Sought((name, one) for name, one in _SECTIONS.items() if one is Holds.EARLIER)
_BY_LENGTH = _Sought(
    (name, _SECTIONS[name]) for name in sorted(_SECTIONS, key=lambda name: (-len(name.split()), -len(name)))
)
_SECTIONS |= {name: Holds.STEPS for name in map(key, sorted(words.ONE_ACTION)) if name not in _SECTIONS}
_SECTIONS |= {name: Holds.REPRESENTATION for name in map(key, THOSE_THERE) if name not in _SECTIONS}
"""What stands before one action is no name within longer ones: '会议没有作出决定'."""
_LABELS = {one: {key(name) for names in told.values() for name in names} for one, told in words.LABELS.items()}
_TOLD_BY = {
    name: {one for one, names in _LABELS.items() if name in names} for name in frozenset().union(*_LABELS.values())
}
"""What each label may tell."""
_LEVELS = {key(name): level for level, names in words.LEVELS.items() for name in names}
_LEVEL_WORDS = _Sought((name, _LEVELS[name]) for name in sorted(_LEVELS, key=len, reverse=True))
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
        "regionales", "regionais", "régional", "régionaux", "region", "regions", "región", "regiones", "régions",
        "regiões", "province", "provinces", "provincia", "provincias", "províncias", "provinsi",
    ]
)  # fmt: skip


_HAN_ITSELF = re.compile(rf"(?:{'|'.join(word for word in _LEVEL_ITSELF if is_han(word))}|的)+")
"""The same in Chinese, where nothing parts words: '政策方面'."""
_HEADING_NUMBER = re.compile(
    r"^(?:(?:section|part|chapter|(?:agenda )?item|box|seccion|parte|capitulo|punto|recuadro|partie|chapitre|point|"
    r"encadre|secao|ponto|quadro|bagian|bab|butir) (?=(?:\d{1,2}|[ivx]{1,4}) ))?(?:(?:\d{1,2}|[ivx]{1,4}) )+(?=\S)|"
    r"^[一二三四五六七八九十]{1,2} "
)
_ANNEX = re.compile(
    r"^(?:annex(?:ure|e)?|anexo|appendix|appendice|attachment|adjunto|lampiran)(?: (?:\d{1,2}|[ivx]{1,4}|"
    r"[a-d]|unico|unica|unique|tunggal))? (?=\S)|"
    r"^附[件表录] ?[\d一二三四五]?\s*(?=\S)"
)
"""What a heading begins with that is one of an annex: 'Annex 1: List of participants'."""
_JOINS = re.compile(r" (?:and|y|e|et|dan) |[和与及]")
_GENERAL = frozenset({Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC})
_MOST_WORDS, _MOST_SIGNS = 9, 14
"""Words of a heading without small ones, and signs of a Chinese one, beyond which it tells a story."""
_FIRST_ONLY = frozenset({Holds.PROGRAMME, Holds.OTHER, Holds.TOPIC, Holds.OVERVIEW})
"""Of their names, single ones at the end of a heading say nothing: 'UrbanShift programme'."""


_LONGEST, _MOST_OF_HEADING = 160, 12
"""Signs and words of a heading beyond which it tells nothing but by the name before its colon."""
_BEFORE_COLON = re.compile(r"\s*[:：]\s*|\s[–—-]\s")
_BILINGUAL = re.compile(r"\s+[/|｜]\s+")


def _sides(text: str) -> list[str]:
    """What a heading or label says in each of two languages: 'Thème / Topic'; of one the text alone."""
    parts = [part for part in _BILINGUAL.split(text) if part.strip(" :：")]
    return parts if len(parts) == _BOTH_SIDES else [text]


_BOTH_SIDES = 2


@lru_cache(maxsize=20_000)
def holds(heading: str, *, exactly: bool = False) -> Holds | None:
    """What a section with this heading is about; None where its name is not known. `exactly`: only where the heading
    is a known name and nothing else. In two languages both names have to be known then, and to say the same."""
    if not exactly and _is_background(heading):
        return Holds.OTHER
    sides = [_holds(side, exactly=exactly) for side in _sides(heading)]
    if set(sides) == {Holds.CHALLENGES, Holds.OPPORTUNITIES}:
        return Holds.BOTH  # 'Barriers / Openings'
    told = _first(sides, same=exactly)
    if told in (None, Holds.OPPORTUNITIES) and not exactly and _explains(heading):
        return Holds.CONTRIBUTION
    bare = _LAST_BRACKETS.sub("", heading) if told is None else heading
    return told if bare == heading else _holds(bare, exactly=exactly)


def _is_background(heading: str) -> bool:
    """Whether a heading says of what it names that it is none of the dialogue's: 'Background: the ministry's action
    plan'."""
    name, *behind = _BEFORE_COLON.split(heading, maxsplit=1)
    return bool(behind) and _BACKGROUND.fullmatch(_HEADING_NUMBER.sub("", key(name))) is not None


def _explains(heading: str) -> bool:
    """Whether what stands behind the colon of a heading says what the dialogue gives to policy, and not what it could:
    'Policy entry points: how the dialogue feeds existing policy'."""
    _name, *behind = _BEFORE_COLON.split(heading, maxsplit=1)
    is_of_it = bool(behind) and _OF_DIALOGUE.search(behind[0]) is not None
    return is_of_it and _COULD.search(behind[0]) is None and _holds(behind[0]) is Holds.CONTRIBUTION


_BACKGROUND = re.compile(
    r"(?:for )?background(?: (?:information|note|material))?|antecedentes?|contexto|contexte|latar belakang|"
    r"背景(?:资料|材料|信息)?"
)
_OF_DIALOGUE = re.compile("|".join(map(re.escape, words.DIALOGUE)), re.IGNORECASE)
_COULD = re.compile(
    r"\b(?:can|could|may|might|should|pued\w+|podr\w+|peu(?:t|vent)|pourr\w+|pod(?:e|em|eria\w*)|dapat|bisa)\b|[可能应]",
    re.IGNORECASE,
)


def leads_to_names(heading: str) -> bool:
    """Whether words before names, or over them, say that these were there."""
    return key(heading) in _NAMES_FOLLOW or holds(heading) is Holds.REPRESENTATION


_NAMES_FOLLOW = frozenset(map(key, NAMES_FOLLOW))
_LAST_BRACKETS = re.compile(r"(?<=\w)(?:\s*[(（][^()（）]*[)）]|\s+\d{1,2}\s*/\s*\d{1,2}|\s*续)\s*[:：]?\s*$")
"""What a heading says in brackets of its list, and which part of it stands there: 'Present (48 in the register)', 'Road
map 2/3'."""


def _first[T](told: list[T | None], *, same: bool) -> T | None:
    """The first that is told; where they have to be the `same`, none of several."""
    return None if same and len(set(told)) > 1 else next((one for one in told if one is not None), None)


@lru_cache(maxsize=20_000)
def _holds(heading: str, *, exactly: bool = False) -> Holds | None:
    told = _HEADING_NUMBER.sub("", key(heading))
    if not told or len(told) > _LONGEST:
        return None
    if exact := _SECTIONS.get(told) or _SECTIONS.get(_ANNEX.sub("", told)):
        return exact
    if exactly or _FOR_READERS.match(told):
        return None
    told = _ANNEX.sub("", told)
    padded = f" {told} "
    if any(name in told if in_han else f" {name} " in padded for name, in_han, _one in _EARLIER.near(told)):
        return Holds.EARLIER
    if _DENIES.search(told):
        return Holds.EARLIER  # 'Pourquoi il n'y a pas de feuille de route'
    names = told.split()
    if len(names) > _MOST_OF_HEADING:
        first = _SECTIONS.get(_HEADING_NUMBER.sub("", key(_BEFORE_COLON.split(heading, maxsplit=1)[0])))
        return None if first in _GENERAL else first  # 'Outlook: what each of us will do until we meet again'
    if _SPOKEN.search(told):
        return None
    for one, pattern in _stronger():
        if pattern.search(told):
            return one
    half, *others = _JOINS.split(told)
    if len(others) == 1 and others[0] in _OUTLOOK and _holds(half) is Holds.CHALLENGES:
        return Holds.BOTH
    for name, in_han, one in _BY_LENGTH.near(told):
        if in_han:
            if name in told and len(told) <= len(name) + 14 and len(name) >= 2:
                return _rather(told, names, one)
        elif f" {name} " in padded and (" " in name or _stands_out(names, name, is_last=one not in _FIRST_ONLY)):
            return _rather(told, names, one)
    return _by_form(told, names)


_SPOKEN = re.compile(SPOKEN)
_OUTLOOK = frozenset(map(key, OUTLOOK))
_PLANS = "|".join(
    ("road ?maps?", "feuilles? de route", "hojas? de ruta", "roteiros?", "peta jalan", r"plan\w* (?:de |d )?ac\w+")
)
_DENIES = re.compile(
    r"\b(?:no (?:hay|hubo)|nao (?:ha|houve)|n y a (?:pas|aucun\w*)|n y a pas eu|there (?:is|are|was|were) no|"
    r"(?:tidak|belum) ada)"
    rf"(?: (?:un|una|uma|une|de|d|des|any))* (?:{STEP}|{_PLANS})\b|(?:没有|未形成)(?:任务|行动|承诺)"
)
"""What says that there are no next steps."""


_FOR_READERS = re.compile(
    r"(?:summary|notes?|report|brief(?:ing)?|information|message|resumen|informe|nota|mensaje|resumo|relatorio|mensagem|"
    r"synthese|resume|rapport|note|message|ringkasan|laporan|catatan|pesan) "
    r"(?:for|to|para|pour|aux?|a los|aos?|untuk|kepada) "
)
"""What a text is, and whom it is for: 'Summary for participants' lists none of these."""


def _rather(told: str, names: list[str], found: Holds) -> Holds:
    """What else a heading says, where a name in it says little: 'Overview of challenges', or only the half of it:
    'Constraints and enabling factors'."""
    if found in (Holds.CHALLENGES, Holds.OPPORTUNITIES):
        return Holds.BOTH if _by_form(told, names) is Holds.BOTH or _names_both(told) else found
    if found is Holds.PROGRAMME and _TOWARDS.match(told):
        return Holds.STEPS
    return (_by_form(told, names) or found) if found in _GENERAL else found


_TOWARDS = re.compile(
    r"(?:towards?|deliverables for|hacia|rumbo al?|camino al?|entregables para|rumo ao?|a caminho d[aeo]|vers|"
    r"en route vers|menuju)\b"
)
"""What is done until the next dialogue, and not what is spoken of there: 'Rumo ao próximo diálogo'."""


def _names_both(told: str) -> bool:
    """Whether a heading is one name of challenges and one of opportunities, and what joins them; or has one of each."""
    named = {_SECTIONS.get(half.strip()) for half in _JOINS.split(told)}
    within = {one for name, one in _KINDS_BY_WORDS if f" {name} " in f" {told} "}
    return named == {Holds.CHALLENGES, Holds.OPPORTUNITIES} or len(within) > 1


_KINDS_BY_WORDS = [
    (name, one) for name, one in _SECTIONS.items() if one in (Holds.CHALLENGES, Holds.OPPORTUNITIES) and " " in name
]
"""Names of several words: 'Ce qui inquiète, ce qui encourage' has one of each."""


@cache
def _stronger() -> tuple[tuple[Holds, re.Pattern[str]], ...]:
    """Made when it is first asked for, like `_forms`: they take a tenth of the start of processes that never do."""
    return tuple((one, re.compile("|".join(forms))) for one, forms in STRONGER)


@cache
def _forms() -> tuple[tuple[Holds, re.Pattern[str]], ...]:
    return (*_stronger(), *((one, re.compile("|".join(forms))) for one, forms in FORMS))


def _by_form(told: str, names: list[str]) -> Holds | None:
    if sum(name not in _OF for name in names) > _MOST_WORDS or (is_han(told) and len(told) > _MOST_SIGNS):
        return None
    found = [one for one, pattern in _forms() if pattern.search(told)]
    if {Holds.CHALLENGES, Holds.OPPORTUNITIES} <= set(found) and Holds.STEPS not in found:
        return Holds.BOTH
    return found[0] if found else None


def _has(told: str, name: str) -> bool:
    return name in told if is_han(name) else f" {name} " in f" {told} "


def _stands_out(names: list[str], name: str, *, is_last: bool) -> bool:
    """Whether a single word is what the heading is about: its first word before 'of', or one end of a short one, or
    one of two that 'and' joins."""
    if names[0] == name and (len(names) <= 3 or (names[1] in _OF and names[1] not in ("the", "a", "an"))):
        return True
    return is_last and len(names) <= 3 and names[-1] == name


_PLURAL = re.compile(r"\((?:e?s?|as?|os?|is?)\)|(?<=\w)(?:/(?:a|as|os|es?)|[·•]e)\b")
"""'Responsible(s)', 'encargado/a', 'auteur·e'."""


@lru_cache(maxsize=20_000)
def tells(label: str, *, among: tuple[Tells, ...] = ()) -> Tells | None:
    """What a label tells; `among` decides where it may tell several things."""
    told = _first([_tells(side.strip(" :："), among) for side in _sides(label)], same=False)
    return told or _first([_tells(name, among) for name in label.split("/")], same=True)  # 'Topic/theme'


@lru_cache(maxsize=20_000)
def _tells(label: str, among: tuple[Tells, ...]) -> Tells | None:
    told = key(_PLURAL.sub("", label))
    if told in _BY and (not among or Tells.DUE in among):
        return Tells.DUE
    spelled = [told, *(told.replace("&", joins) for joins in ("and", "y", "e", "et", "dan") if "&" in told)]
    bare = [_OF_MEETING.sub("", name) or name for name in spelled]
    for names in (spelled, bare, [_QUALIFIED.sub("", name) for name in bare]):
        kinds = {one for name in names for one in _TOLD_BY.get(name, ())}
        if (first := next((one for one in among or Tells if one in kinds), None) if kinds else None) is not None:
            return first
    if Tells.AUTHOR in (among or Tells) and _OF_TEXT.sub("", told) in _LABELS[Tells.AUTHOR]:
        return Tells.AUTHOR
    if among and len(told) < 60 and not _DATA.match(told):
        if (asked := next((one for one, pattern in _ASKED if one in among and pattern.match(label)), None)) is not None:
            return asked
        begun = _begun_by(told)
        return next((one for one in among if one in begun), None)
    return None


def _begun_by(told: str) -> set[Tells]:
    """What the labels tell behind which other words follow; in Chinese a few signs."""
    names = told.split(" ")
    first = accumulate(names[:-1], "{} {}".format)
    begun = {one for name in first for one in _FIRST_LABELS.get(name, ())}
    if is_han(told):
        near = (name for name in _HAN_LABELS if told.startswith(name) and len(told) <= len(name) + 4)
        begun |= {one for name in near for one in _HAN_LABELS[name]}
    return begun


_ASKS = frozenset(["what"])
"""What tells nothing before other words, unless they ask for what is to be done: 'What hurts'."""
_FIRST_LABELS = {name: kinds for name, kinds in _TOLD_BY.items() if len(name) > 3 and name not in _ASKS}
_HAN_LABELS = {name: kinds for name, kinds in _FIRST_LABELS.items() if is_han(name)}
_BY = frozenset(
    map(
        key,
        (
            "until", "before", "not later than", "no later than", "hasta", "antes de", "antes del", "a más tardar",
            "o mais tardar", "até", "avant", "avant le", "d'ici", "d'ici à", "d'ici le", "pour le", "au plus tard",
            "jusqu'au",
            "sebelum", "sampai", "sampai dengan", "paling lambat", "selambat-lambatnya",
        ),
    )
)  # fmt: skip
"""Labels of a day by themselves alone: 'Até: maio de 2026', and not 'Até o diálogo'."""
_ASKED = [(told, re.compile("|".join(asked), re.IGNORECASE)) for told, asked in words.ASKED.items()]
"""What a label asks: 'What is being undertaken', 'Who carries it', 'Not later than'."""
_MEETINGS = "|".join(
    [*(re.escape(key(name)) for name in words.DIALOGUE), "event", "evento", "evenement", "reuniao", "reunion",
     "rencontre", "encuentro", "encontro", "kegiatan", "acara", "pelaksanaan", "pertemuan"]
)  # fmt: skip
_DOCUMENTS = (
    r"(?:meeting |executive )?(?:report|summary|notes?|document|minutes|form|brief|record|fiche|synthese|resume|"
    r"rapport|compte[- ]rendu|aide[- ]memoire|ayuda[- ]memoria|informe|documento|nota|resumen|sintesis|ficha|minuta|"
    r"acta|memoria|relatorio|resumo|sintese|ata|laporan|catatan|ringkasan|rangkuman|notula|notulen|dokumen)"
)
_QUALIFIED = re.compile(
    rf"^{_DOCUMENTS} (?=\w+ (?:by|par|por|oleh)$)|"
    r"^(?:main|overall|focal|thematic|central|general|meeting|mission|event|dialogue|workshop|total) |"
    r" (?:principal|central|general|geral|utama|umum)$"
)
"""What a label says that makes no difference: 'Main theme', 'Meeting venue', 'Tema utama', 'Note établie par'."""
_OF_MEETING = re.compile(rf" (?:(?:of|for|del?|du|d[aeo]|para|pour) )?(?:(?:the|el|la|le|l|o|a) )?(?:{_MEETINGS})$")
"""What a label is of: 'Fecha del diálogo'."""
_OF_TEXT = re.compile(rf" (?:of|de|del|du|d[aeo]s?) (?:the |el |la |l['’ ])?{_DOCUMENTS}$")
"""What a writer is one of: 'Autor do resumo'."""
_DATA = re.compile(r"data (?!(?:de|da|do|para|limite|prevista|final|estimada|maxima|alvo)\b)")
"""'Data sharing': a day in Portuguese alone, or before a few words only."""


@lru_cache(maxsize=20_000)
def level_of(lead: str, *, alone: bool = False) -> str | None:
    """`national`, `local` or `other`, where a heading or lead says one of them. `alone`: only where it says nothing
    else. In two languages both sides have to say the same; 'State / city' is one name."""
    told = _first([_level_of(side, alone=alone) for side in _sides(lead)], same=True)
    return told or _level_of(_BILINGUAL.sub("/", lead), alone=True)


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
            and word not in _OF
            and not _NUMBER.fullmatch(word)
            and not _HAN_ITSELF.fullmatch(word)
        ]
        if left or len(found) > 1 + ("other" in found):
            return None
    return first


_NUMBER = re.compile(r"[\divx]{1,4}|[a-h]")


def names_government(lead: str) -> bool:
    """Whether a heading or lead says no more than that the government follows: the national one, where local ones are
    named beside it."""
    return _GOVERNMENT.fullmatch(key(lead)) is not None


_GOVERNMENT = re.compile(
    r"(?:(?:by|for|from|of|por|pel[oa]|par|pour|oleh|dari|d[aeo]l?|d|the|el|[ao]|le|l|unsur|pihak) )*"
    r"(?:(?:government|gobierno|governo|gouvernement|pemerintah)"
    r"(?: (?:side|agenc(?:y|ies)|institutions?|bodies|actors|entities|officials|representatives|departments|offices))?|"
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


def country_codes() -> dict[str, str]:
    """ISO alpha-2 codes of the programme's countries by the names they have, as they are compared."""
    return {key(name): code for code, names in words.COUNTRIES.items() for name in names}
