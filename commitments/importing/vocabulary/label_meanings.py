"""What labels before a value, or over a column, tell: those in `labels_of_meetings` and `labels_of_actions` are looked
up here."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from . import words
from .bilingual import first_told, sides_of
from .comparing import is_han, key
from .kinds_of_labels import Tells

COLON = re.compile("[:：]")
"""What stands behind a label; most texts have none."""
_LABELS = {one: {key(name) for names in told.values() for name in names} for one, told in words.LABELS.items()}
_TOLD_BY = {
    name: {one for one, names in _LABELS.items() if name in names} for name in frozenset().union(*_LABELS.values())
}
"""What each label may tell."""
_PLURAL = re.compile(r"\((?:e?s?|as?|os?|is?)\)|(?<=\w)(?:/(?:a|as|os|es?)|[·•]e)\b")
"""'Responsible(s)', 'encargado/a', 'auteur·e'."""


@lru_cache(maxsize=20_000)
def tells(label: str, *, among: tuple[Tells, ...] = ()) -> Tells | None:
    """What a label tells; `among` decides where it may tell several things."""
    told = first_told([_tells(side.strip(" :："), among) for side in sides_of(label)], same=False)
    return told or first_told([_tells(name, among) for name in label.split("/")], same=True)  # 'Topic/theme'


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
