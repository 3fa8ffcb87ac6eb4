"""What a step stands under tells of it: a heading, or a short item, that names who owes it, or by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from commitments.importing.by_when import says_by
from commitments.importing.dates import Found, find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.named_times import named_time_over
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.dues import in_words, proposed_due
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.names.forms import IS_SHORT
from commitments.importing.proposing.names.groups import is_group
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.values import is_undated
from commitments.importing.structure import Section
from commitments.importing.structure.horizons import is_horizon
from commitments.importing.structure.leads import ONE_ACTION
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import OWES_BELOW, owes_below
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.step_forms import STEP

from .owing import Owing

_COMMITMENTS_OF = re.compile(
    rf"^(?:{STEP})\s+(?:of|by|from|de la|de los|de las|del?|des|du|d[aoe]s?|dari)\s+", re.IGNORECASE
)
"""'Commitments of the City of Kigali' names it."""
_COMMITS = re.compile(
    r"(?:\bto|\ba|\bà|\bde|\buntuk|akan|[:：])\s*$|compromet|engag|commit|agree|berkomitmen|承诺", re.IGNORECASE
)


_UNDERTAKES = re.compile(
    r"\s+(?:menyanggupi|bersedia|berkomitmen|sepakat|fic(?:ou|a)\s+(?:responsável|encarregad[oa]).*|assumiu.*|assume.*|"
    r"(?:se\s+)?(?:compromet|encarg|responsabiliz)\w+.*|asumi\w+.*|s['’](?:est\s+)?engag\w+.*|(?:a\s+)?pri[ts]\w*\s+en\s+charge.*|"
    r"(?:will\s+)?takes?\s+on.*|took\s+on.*|undert\w+.*|ha(?:s|ve)\s+agreed\s+to.*|agreed\s+to.*)$|(?:承诺|负责)$",
    re.IGNORECASE,
)
"""What goes on behind whoever takes on the list below: 'A Prefeitura ficou responsável pelos seguintes'."""


_FOR_ITS_PART = re.compile(
    r"^(?:já|por su parte,?|por sua vez,?|de son côté,?|for its part,?|sementara(?: itu)?,?)\s+"
    r"(?:(?:the|la|el|[ao]|le)\s+)?",
    re.IGNORECASE,
)
"""'Já a Secretaria do Patrimônio da União:'"""


_JOINTLY = re.compile(
    r"\s*[(（,]?\s*(?:jointly|(?:both\s+)?together|junt[oa]s|conjuntamente|em conjunto|en conjunto|conjointement|"
    r"ensemble|"
    r"bersama(?:-sama)?|共同|联合)"
    r"\s*[)）]?$",
    re.IGNORECASE,
)
"""'Kumasi Metropolitan Assembly and Accra Metropolitan Assembly (jointly)'."""


def _over(entry: Entry, section: Section) -> Iterator[str]:
    """What a step stands under: a short item, a heading inside of the section; not what only calls it a step, in
    capitals like the short name of a body: 'ACTION: All to read the draft'."""
    is_above = section.is_part or section.holds is None
    if section.heading is not None and not is_above:
        is_above = section.heading.inline or owes_below(section.heading.text)
    heading = _introduction(section) if is_above else None
    for above in (*entry.groups, heading):
        if above is not None and above is not entry.lead and key(above.text) not in ONE_ACTION:
            yield _JOINTLY.sub("", bare_title(above.text))


def bare_title(text: str) -> str:
    """A heading without the colon behind it, and the brackets around it: '[City of Accra]'."""
    text = text.strip(" :：.。")
    return text[1:-1].strip() if text[:1] + text[-1:] in ("[]", "【】") else text


_TOWARDS = re.compile(
    r"\s*(?:towards?|(?:on\s+)?the\s+(?:road|way)\s+to|(?:looking\s+)?ahead\s+(?:to|of)|hacia|camino\s+al?|rumo\s+a|"
    r"a\s+caminho\s+d|em\s+direção\s+a|vers|en\s+route\s+vers|menuju)\b|迈向|走向|面向",
    re.IGNORECASE,
)
"""What says of a heading only of what time it is: 'Towards the third dialogue'."""


_FOR_WHOM = re.compile(
    r"^(?:(?:tasks?|homework|to\s+do|tareas?|tarefas?|tâches?|tugas)\s+)?"
    r"(?:(?:for|para|pour|untuk|bagi)\s+(?:(?:the|el|la|l[ao]s|[ao]s?|les?)\s+)?(?:l['’])?|(?:à\s+la\s+charge|a\s+cargo)\s+d(?:el?|[aeo]s?|u)\s+(?:la\s+)?)"
    r"(?=(?-i:[A-ZÀ-Þ]))|^(?:由|请)(?=.{2,20}(?:负责|完成|承担)$)",
    re.IGNORECASE,
)
"""What stands before those for whom the list below is homework: 'For the Ministry of Lands', 'Tarefas para a ANAMM'."""


def _introduction(section: Section) -> Passage | None:
    """The heading of a section; of a paragraph in its place only the last sentence, as those before it may tell of
    anybody: 'Beira will be the next host. It was agreed:'."""
    return sentences(whole(section.heading))[-1] if section.heading is not None else None


def owners_above(owing: Owing, entry: Entry, section: Section) -> Named:
    """The organisations that a step stands under, where what is above it names them."""
    owners = owing.owners
    for over in _over(entry, section):
        name = _FOR_WHOM.sub("", over)
        bare = _UNDERTAKES.sub("", _COMMITMENTS_OF.sub("", _FOR_ITS_PART.sub("", name)))
        bare = bare if over.isupper() else _JOINTLY.sub("", OWES_BELOW.sub("", bare))  # 'HEREBY COMMIT TO'
        if name != over and (owners.is_city(bare) or owners.is_short_for(bare)):
            return owners.named(bare)  # 'For Freetown', over what it is to do
        if _COMMITS.search(name) and (told := owners.in_text(name)):
            return told  # 'The Ministry of Lands commits to:'
        if whose(owing, bare) or (section.parent is not None and _says_by_owner(section.parent)):
            return owners.named(bare)
    return NOBODY


def whose(owing: Owing, title: str) -> bool:
    """Whether a title is nothing but who owes what stands under it: bodies, cities whose governments were there, or a
    group."""
    owners = owing.owners
    names = [title] if owners.all_owners(title) else list(owners.apart(title))
    return is_group(title) or all(
        owners.all_owners(one) or owing.government_of(one) or (IS_SHORT.fullmatch(one) and owners.was_there(one))
        for one in names
    )


def government_above(owing: Owing, entry: Entry, section: Section) -> str:
    """The government of the place that a step stands under."""
    return next((name for over in _over(entry, section) if (name := owing.government_of(over))), "")


def _says_by_owner(section: Section) -> bool:
    """Whether a heading says that those below it are the names of who owes something."""
    return section.heading is not None and _BY_OWNER.search(section.heading.text) is not None


_BY_OWNER = re.compile(
    r"\b(?:by|per)\s+(?:lead|owner|responsible|institution|organi[sz]ation|agency|actor)\b|"
    r"\bpor\s+(?:responsable|responsável|institución|instituição|entidad|órgão|actor)\b|"
    r"\bpar\s+(?:responsable|institution|acteur|porteur)\b|\b(?:per|menurut|berdasarkan)\s+(?:penanggung\s+jawab|lembaga|"
    r"instansi)\b|按(?:责任)?单位",
    re.IGNORECASE,
)


def due_above(owing: Owing, entry: Entry, section: Section) -> ProposedDue | None:
    """The date that a step stands under, where nothing else is above it: 'First half of 2025', 'Before the next
    dialogue'."""
    for above in _over(entry, section):
        found = owing.dues.dates_in(above)
        if found and is_mostly_date(above, found) and (owing.day is None or _is_to_come(above, found[-1], owing.day)):
            return proposed_due(found[-1], above)
        if not found and not _TOWARDS.search(above) and (told := owing.dues.of_next(above)) is not None:
            return told
        inner = _IN_BRACKETS.search(above)
        is_last = inner is not None or is_horizon(above)
        if is_last and len(found) == 1 and says_by(above, found[0]):
            return proposed_due(found[0], above)
        if inner is not None and is_horizon(above[: inner.start()]) and (due := owing.dues.of(inner[1])) is not None:
            return due  # 'À moyen terme (fin 2026)'
    return None


def due_named_above(entry: Entry, section: Section) -> ProposedDue | None:
    """The time without a day that a step stands under: 'Court terme (été 2025)'."""
    return next((due for above in _over(entry, section) if (due := in_words(named_time_over(above)))), None)


def due_of_all(owing: Owing, entry: Entry, section: Section) -> ProposedDue | None:
    """The date by which all of a list is to be done that has no other: 'They agreed, before the third dialogue, to:',
    'All by 30 June 2026 unless stated otherwise:'; not that of a heading which only says of what time it is."""
    if any(is_undated(above) for above in _over(entry, section)) or DIALOGUE.search(f"{entry.first.text} {entry.text}"):
        return None  # 'Without date', 'Hold the third dialogue'
    for one in (section, section.parent):
        told = _introduction(one) if one is not None and one.holds is Holds.STEPS else None
        is_of_all = told is not None and _OF_ALL.search(told.text) is not None
        if told is None or not (told.block.inline or is_of_all):
            continue
        if (due := owing.dues.until_next(told.text)) is not None:
            return due
        for clause in [told.text] if is_of_all else [found[0] for found in _CLAUSE.finditer(told.text)]:
            found = owing.dues.dates_in(clause)
            is_last = len(found) == 1 and found[0].precision != "year" and says_by(clause, found[0])
            is_alone = is_last and (is_of_all or is_mostly_date(clause, found))
            if is_alone and (owing.day is None or found[0].last > owing.day):
                return proposed_due(found[0], clause)
    return None


_OF_ALL = re.compile(
    r"\b(?:all|each)\s+(?:of\s+(?:them|which)\s+)?(?:to\s+be|due|by|before|until)\b|"
    r"\b(?:unless|except\s+where|where\s+no\s+other)\b|"
    r"\b(?:tod[oa]s|cada\s+un[oa]|cada\s+uma)\s+(?:ell?[oa]s\s+)?(?:antes|hasta|até|a\s+más\s+tardar|para|con\s+plazo|com\s+prazo)\b|"
    r"\b(?:salvo|excepto|exceto|a\s+menos|sauf|à\s+moins|kecuali)\b|"
    r"\b(?:tous|toutes)\s+(?:à\s+\w+\s+)?(?:avant|d['’]ici|pour)\b|\bsemua(?:nya)?\s+(?:paling|sebelum|selesai)\b|"
    r"除(?:另有|特别)|均(?:应|须|需)?(?:于|在)",
    re.IGNORECASE,
)
"""What says of a date that it is that of all that is listed."""


def until_when(owing: Owing, before: Passage) -> Passage | None:
    """The clause that says until when all is to be done that is counted behind it: '..., before the second dialogue,
    1) ...'."""
    told = [clause for clause in _CLAUSE.finditer(before.text) if clause[0].strip(" :：")]
    is_until = bool(told) and owing.dues.of_next(told[-1][0].strip(" :：")) is not None
    return before.part(*told[-1].span()) if is_until else None


_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）]+)[)）]\s*$")
"""'In the short term (by 30 June 2026)'."""
_CLAUSE = re.compile(r"[^,，]+")


def _is_to_come(text: str, found: Found, day: date) -> bool:
    """Whether a date is after the meeting, and not one of its own days told without the year: 'Mercredi 14 mai'."""
    own = {(day - timedelta(days=ago)).strftime("%m%d") for ago in range(_MOST_DAYS)}
    return found.last > day and (bool(find_dates(text)) or found.last.strftime("%m%d") not in own)


_MOST_DAYS = 5
"""Days that a meeting takes."""
