"""Of which day a mail tells, that is written after the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.days_ahead import days_before
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposing.names.meetings import DIALOGUE, LONGEST_SENTENCE
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .places import AT_PLACE, HAS_VENUE

if TYPE_CHECKING:
    from .facts import Facts


def day_of_mail(facts: Facts, head: Sequence[Block]) -> tuple[list[Found], Passage] | None:
    """The day of the meeting that a mail is about: that of its subject, or of the first sentence that names it."""
    sent = next((find_dates(value.text) for _label, value in facts.mail.values() if find_dates(value.text)), [])
    if not sent or sent[0].precision != "day":
        return None
    bodies = [sentence for block in head if not facts.is_mail(block) for sentence in sentences(whole(block))[:2]]
    told: list[tuple[list[Found], Passage]] = []
    for passage in [*facts.titles, *bodies[:_BODIES]]:
        text = passage.text[:LONGEST_SENTENCE]
        found = [one for one in (find_dates(text) or list(days_before(text, sent[0].last))) if one.precision == "day"]
        found = found or list(_on_weekday(text, sent[0].last))
        is_of_it = len(found) == 1 and 0 <= (sent[0].last - found[0].last).days < _LATE
        if is_of_it and (
            _EVENT_ON.search(text, 0, found[0].start)
            or _is_thanked_for(text)
            or _named_by(text, found[0])
            or (passage in facts.titles and _NAMED_BESIDE.search(text, 0, found[0].start))
        ):
            told.append((found, passage))
    same = [one for one in told if one[0][0].first == told[0][0][0].first]
    return next((one for one in same if AT_PLACE.match(one[1].text, one[0][0].end)), told[0]) if told else None


_BODIES, _LATE = 6, 60
"""Sentences of a mail that may name its meeting, and days after which none is written of it."""
_EVENT_ON = re.compile(
    rf"\b(?:(?:{'|'.join(words.DIALOGUE)}|jornada|journée|sesión|sessão|séance|session|event|evento)\b[^.;:]{{0,60}}?|"
    r"(?:summary|notes|minutes|recap|resumen|minuta|acta|apuntes|resumo|ata|anotações|compte[\s-]rendu|résumé|"
    r"ringkasan|notulen|catatan)\b[^.;:]{0,12}?)"
    rf"\b(?:del?|du|d[oa]|on|of|from|el|le|em|no|hari)\s+(?:(?:{'|'.join(words.WEEKDAYS)})(?:-feira)?,?\s+|"
    r"(?:segunda|terça|quarta|quinta|sexta),\s+)?$",
    re.IGNORECASE,
)
"""What stands between the name of an event and its day."""
_DAYS = "|".join(words.WEEKDAYS)
_BEFORE = re.compile(r"\b(?:before|by|until|antes|hasta|até|avant|d['’]ici|sebelum)\b", re.IGNORECASE)
_OF_WEEKDAY = re.compile(
    rf"\b(?P<day>{_DAYS})['’]s\s+(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(words.DIALOGUE)})\b|"
    rf"\b(?:{'|'.join(words.DIALOGUE)})\b[^.;:]{{0,20}}?\s(?:(?:on|of|last|del?|d[oa]|du|d['’]|na|no|el|hari)\s+){{0,2}}"
    rf"(?P<on>{_DAYS})\b(?!,?\s+\d)",
    re.IGNORECASE,
)
"""'the dialogue on Friday', 'Resumen del diálogo del viernes'."""
_WEEKDAY = {key(name): place for place, names in enumerate(words.WEEKDAY_NAMES) for name in names}
_NAMED_BESIDE = re.compile(rf"\b(?:{'|'.join(words.DIALOGUE)})\b[^.;:]{{0,40}}?[,(]\s*$", re.IGNORECASE)
"""The same in a subject: '(2nd National-Local Dialogue Kenya, 4 March)'."""
_YESTERDAY = re.compile(r"yesterday|ayer|ontem|hier|kemarin|昨", re.IGNORECASE)
_BEHIND_DAY = re.compile(
    rf"['’]s\s+(?:[\w–-]+\s+){{0,3}}?(?:{'|'.join(words.DIALOGUE)})\b|的?[^，。；]{{0,10}}?(?:对话|会议)", re.IGNORECASE
)
_BEFORE_DAY = re.compile(rf"\b(?:{'|'.join(words.DIALOGUE)})\b[^.;:]{{0,24}}?\s(?:de\s+|d['’])?$", re.IGNORECASE)
_THANKS = re.compile(
    r"\W*(?:many\s+|muchas\s+|muito\s+|un\s+grand\s+|again,?\s+)?(?:thank\w*|gracias|obrigad[oa]s?|merci|terima\s+kasih|感谢|谢谢)"
    r"(?![^.;:!]{0,60}\b(?:e-?mails?|messages?|letters?|comments?|reply|replies|correos?|mensajes?|cartas?|comentarios?|"
    r"mensagens?|mensagem|comentários?|courriels?|lettres?|commentaires?|pesan|surat|inputs?)\b|[^。]{0,20}(?:来信|来函|邮件))",
    re.IGNORECASE,
)
"""How a sentence begins that thanks those who came; not for what they wrote."""
_PLACE = r"[a-z]?[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:de|del|da|do|la)\s)?[A-ZÀ-Þ][\w'’-]*){0,3}"
_THANKED_IN = re.compile(
    r"\b(?i:days?|energy|participation|presence|dialogue|discussions?|welcome|hospitality|d[íi]as?|jornadas?|energ[íi]a|"
    r"participaci[óo]n|presencia|di[áa]logo|encuentro|acogida|participação|presença|encontro|journées?|jours?|accueil|"
    r"énergie|présence|hari|partisipasi|kehadiran|dialog)\b[^.;:!]{0,40}?\s(?:(?:in|en|em|à|di)\s+"
    rf"(?P<place>{_PLACE})|(?:at|in|en|em|à|na|no|au|di)\s+(?:(?:the|el|la)\s+|l['’])?"
    rf"(?P<hall>(?:(?:mairie|préfecture|salle|sala|salón|alcaldía|ayuntamiento|prefeitura|câmara|hôtel|aula|kantor|balai)\s"
    rf"(?:(?:de|of|da|do)\s)?)?{_PLACE}(?:\s(?:hall|offices|auditorium|chambers?))?))(?=\s*[.,;(!]|\s+[a-zà-ÿ]|$)"
)
"""'Thanks again for a very full day in Quezon City.', '... for two good days at Makeni City Council hall'."""


def _on_weekday(text: str, sent: date) -> Iterator[Found]:
    """The last such day of the week before the mail, where the name of the meeting stands beside it."""
    for told in _OF_WEEKDAY.finditer(text):
        if _BEFORE.search(told[0]):
            continue  # 'DNL 2 - à lire avant lundi'
        group = "day" if told["day"] else "on"
        back = (sent.weekday() - _WEEKDAY[key(told[group])]) % 7 or 7
        on = sent - timedelta(days=back)
        yield Found(told.start(group), told.end(group), on, on, "day")


def _is_thanked_for(text: str) -> bool:
    return _THANKS.match(text) is not None


def _named_by(text: str, day: Found) -> bool:
    """Whether the meeting is named by its day: 'yesterday's dialogue', 'el diálogo de ayer', '昨天的对话'."""
    is_told = _YESTERDAY.match(text, day.start) is not None or _OF_WEEKDAY.search(text) is not None
    return is_told and bool(_BEHIND_DAY.match(text, day.end) or _BEFORE_DAY.search(text, 0, day.start))


def place_of_mail(facts: Facts, head: Sequence[Block]) -> None:
    """The place that a sentence tells which thanks those who came."""
    bodies = [sentence for block in head if not facts.is_mail(block) for sentence in sentences(whole(block))[:2]]
    for sentence in bodies[:_BODIES] if facts.mail else ():
        found = _THANKED_IN.search(sentence.text[:LONGEST_SENTENCE]) if _is_thanked_for(sentence.text) else None
        group = found.lastgroup if found is not None else None
        if found is None or group is None or DIALOGUE.search(found[group]):
            continue
        if group == "place" or HAS_VENUE.search(found[group]) or _CHAMBER.match(found[group]):
            facts.keep("place", found[group], sentence.part(*found.span(group)))
            return


_CHAMBER = re.compile(r"(?:mairie|préfecture|alcaldía|ayuntamiento|prefeitura|kantor)\s", re.IGNORECASE)
"""The house of a government, as a hall."""
