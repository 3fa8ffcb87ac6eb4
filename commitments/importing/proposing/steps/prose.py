"""Steps in prose: what sentences count, or say that somebody took on, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from commitments.importing.dates import MONTH_NAMES, find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.proposal import Part
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.meeting.ordinals import ordinal_in
from commitments.importing.proposing.names.forms import LOW
from commitments.importing.proposing.names.meetings import OWN_NAME
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.owners.openings import TOPIC_FIRST, without_openings
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.introducing import says_agreed
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.consenting import CONSENTED, CONSEQUENTLY, NOT_MADE, SAID_BY
from commitments.importing.vocabulary.deeds import DEED, WILL
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.tasks_given import TASK_GIVEN

from .agreed_clauses import (
    agreed_in,
    begins_owed,
    behind_agreed,
    clauses_agreed,
    clauses_owed,
    is_read_out,
    promised_in,
)
from .answers import goes_on_ahead
from .behind_agreement import FEWEST_BEHIND, BehindAgreement
from .last_words import CLOSES
from .owing import Owing
from .promised import speaks_of_other
from .standing_over import until_when


class Prose:
    """Reads paragraphs of sections that do not say that they tell next steps. `people`: those who were there; `number`:
    which dialogue of its series it was."""

    def __init__(self, ledger: Ledger, owing: Owing, people: Sequence[Part], number: int | None) -> None:
        self.ledger = ledger
        self.owing = owing
        self.people = people
        self.number = number
        self.behind = BehindAgreement(ledger, owing, number)
        self.are_elsewhere = False  # Whether a section says that it tells next steps.
        # Whether sentences of the document say that something was agreed, wherever they stand.
        self.agrees = False
        # Sentences by which somebody took something on, and that tell no time.
        self.taken_on: list[tuple[Entry, Section, Named]] = []

    def read(self, section: Section, *, is_none: bool) -> Iterator[tuple[Entry, Named]]:
        """What sentences say was agreed, each with those whom its sentence names. `is_none`: the document says that
        nothing was: then only what is counted."""
        heading = section.heading.text.strip(" .:：") if section.heading is not None else ""
        is_last = section.holds is Holds.CONCLUSION or CLOSES.search(key(heading)) is not None
        is_last = is_last and not (self.are_elsewhere or any(one.kind is not Kind.TEXT for one in section.blocks))
        is_close = is_last or _ENDS_MEETING.fullmatch(_SPEECH.sub("", heading)) is not None
        closes = is_close and not is_none
        is_anyones = not is_none and section.holds not in _POINTS
        behind = [] if is_none else self.behind.read(section)
        yield from ((entry, NOBODY) for entry in behind)
        done = {id(entry.first.block) for entry in behind}
        for block in section.blocks:
            told = (
                [] if block.kind is Kind.ROW else [one for one in sentences(whole(block)) if self.ledger.is_free(one)]
            )
            if not told:
                continue
            listed = id(block) in done
            together = [] if listed or is_none else self._promised_together(told, closes=closes)
            if not (listed or together or is_none) and self.agrees and section.holds in _SILENT:
                together = self._all_take_on(told, whole(block))
            yield from together
            are_agreed = are_told = False
            for sentence in told if not (listed or together) else ():
                entries = list(self._in_sentence(sentence, is_anyones=is_anyones))
                if not entries and not is_none:
                    taken_on = self._take_on(sentence) or (self.agrees and self._closes_point(section, sentence)) or []
                    self.taken_on += [(entry, section, named) for entry, named in taken_on]
                is_next = are_agreed or (are_told and _stands_beside(sentence.text))
                if not entries and is_next and (named := self._goes_on(sentence)).owner is not None:
                    entries = [(Entry([sentence]), named)]
                yield from entries
                are_told = bool(entries) or (are_told and bool(self._take_on(sentence)))
                are_agreed = bool(entries) and (are_agreed or agreed_in(sentence.text) is not None)
                if closes and self.ledger.is_free(sentence) and (named := self._will_by(sentence)).owner is not None:
                    yield Entry([sentence]), named

    def _in_sentence(self, sentence: Passage, *, is_anyones: bool) -> Iterator[tuple[Entry, Named]]:
        """What a sentence counts or says was agreed. `is_anyones`: also where nobody is to do it; among the messages of
        a dialogue that is one: 'They agreed that the budget must be there before April.'"""
        counted, parts = enumerated(sentence)
        before = sentence.part(0, counted.start - sentence.start)
        if parts and says_agreed(before.text):
            over = until_when(self.owing, before)
            self.ledger.label(counted)
            for part in parts:
                self.ledger.release(part)
                lead, rest = lead_of(part)
                yield Entry([rest], lead, group=over), NOBODY
        elif parts := self._agreed_that(sentence):
            self.ledger.label(sentence)
            for part in parts:
                self.ledger.release(part)
                yield Entry([part]), NOBODY
        elif (named := self._agreed_in(sentence) or self.promised_in(sentence)).owner is not None:
            parts = clauses_owed(sentence, lambda part: begins_owed(self.owing, part))
            self.ledger.label(*([sentence] if len(parts) > 1 else []))
            for part in parts:
                self.ledger.release(part)
                yield Entry([part]), named if part is parts[0] else NOBODY
        elif (given := self._task_given(sentence)) is not None:
            yield given
        elif is_anyones and self._agreed_ahead(sentence):
            yield Entry([sentence]), NOBODY

    def _task_given(self, sentence: Passage) -> tuple[Entry, Named] | None:
        """What fell to somebody who was there, behind a colon: 'Coube ao BNDES a tarefa seguinte: rever o mapa'."""
        found = next((one for pattern in _TASK_GIVEN if (one := pattern.match(sentence.text))), None)
        if found is None or not DEED.match(sentence.text, found.end()):
            return None
        rest = sentence.part(found.end(), len(sentence.text))
        named = self.owing.owners.named(found["who"])
        is_there = named.owner is not None and self.owing.owners.was_there(named.owner.name)
        return (Entry([rest], labels=[sentence.part(0, found.end())]), named) if is_there else None

    def promised_in(self, sentence: Passage) -> Named:
        """Those who took on what a sentence says, where it tells by when: '..., and the Fund promised to change the
        rules by 31 July'. Without a date it may tell of anything."""
        text, owners = sentence.text, self.owing.owners
        found = promised_in(text)
        due = self.owing.dues.said_in(text) if found is not None else None
        days: list[date | None] = [one.last for one in find_dates(text)] if due is None else [due.on]
        until = self.owing.dues.said_without_day(text[found.end() :]) if found is not None and not days else None
        if until is not None and not _OF_THE_DAY.search(until.words):
            days = [None]  # '... se comprometió a abrir dos viveros antes de las lluvias.'
        if found is None or not days or speaks_of_other(text[: found.start()]):
            return NOBODY
        if self.owing.day is not None and any(day is not None and day <= self.owing.day for day in days):
            return NOBODY
        clause = _CLAUSE.split(text[: found.start()])[-1]
        told = (text[found.end() :], clause + text[found.start() :], text)
        said = next((named for one in told if (named := owners.in_text(one)).owner is not None), NOBODY)
        present = next((part.name for part in self.people if part.name in clause), None) or next(
            (part.acronym for part in self.people if part.acronym and clause.split()[-1:] == [part.acronym]), None
        )  # 'In the talk that followed the NWRA offered to ...'
        said = said if said or present is None else owners.named(present)
        return said or owners.group(clause + text[found.start() :]) or self._named_before(clause)

    def _take_on(self, sentence: Passage) -> list[tuple[Entry, Named]]:
        """What somebody who was there takes on by a sentence, which may begin with what it follows from."""
        if (taker := self._taker(sentence)).owner is not None:
            return [(Entry([sentence]), taker)]
        return self._consequence(sentence)

    def _taker(self, sentence: Passage) -> Named:
        """Whoever was there and is all that stands before what they took on to do, at no time that is told, but for the
        clause that leads into it: 'UNEP undertook to print the guide.', 'After some talk, UNEP undertook to ...'"""
        found, owners = promised_in(sentence.text), self.owing.owners
        before = _CONSEQUENTLY.sub("", sentence.text[: found.start()] if found is not None else "", count=1)
        opening = _CLAUSE.search(before) if before.count(",") + before.count("，") == 1 else None
        is_now = opening is None or not (_SAID_BY.match(before) or self._is_earlier(before))
        name = LOW.sub("", before[opening.end() if opening is not None else 0 :].strip())
        is_deed = found is not None and _TO_DO.match(sentence.text, found.end()) is not None
        is_one = (
            is_deed and is_now and owners.all_owners(name) and (owners.was_there(name) or key(name) in owners.known)
        )
        return owners.named(name) if is_one and not find_dates(sentence.text) else NOBODY

    def _closes_point(self, section: Section, sentence: Passage) -> list[tuple[Entry, Named]]:
        """What whoever was there will do by a day to come, by the last sentence of a point of the minutes: 'There was
        no agreement on the levy. The Ministry will have the road inspected by 31 August.'"""
        last = section.blocks[-1]
        is_last = sentence.block is last and sentence.end == whole(last).end and section.holds is None
        due = self.owing.dues.said_in(sentence.text)
        if not is_last or len(sentences(whole(last))) == 1 or due is None or due.precision != "day":
            return []
        named = self._will_by(sentence)
        is_known = named.owner is not None and self.owing.owners.was_there(named.owner.name)
        return [(Entry([sentence]), named)] if is_known else []

    def _consequence(self, sentence: Passage) -> list[tuple[Entry, Named]]:
        """What those who were there will do by a time to come, by a sentence that says that this follows from what was
        said before it: 'En tal sentido, la Universidad entregará el modelo a más tardar el 29 de noviembre'."""
        opening = _CONSEQUENTLY.match(sentence.text)
        if opening is None:
            return []
        rest = sentence.part(opening.end(), len(sentence.text))
        parts = clauses_owed(rest, lambda part: begins_owed(self.owing, part))
        told = [(Entry([part]), self._will_by(part)) for part in parts]
        are_there = all(
            named.owner is not None and self.owing.owners.was_there(named.owner.name) for _entry, named in told
        )
        due = self.owing.dues.said_in(rest.text)
        if not are_there or (due is not None and due.precision == "year"):
            return []
        told[0][0].labels.append(sentence.part(0, opening.end()))
        return told

    def _is_earlier(self, before: str) -> bool:
        """Whether what stands before a promise says that it was made at an earlier meeting, or in a year before."""
        day = self.owing.day
        is_over = any(day is not None and int(year) < day.year for year in _YEAR.findall(before))
        return (
            is_over or ordinal_in(before, anywhere=True) not in (None, self.number) or _NOT.search(before) is not None
        )

    def _named_before(self, clause: str) -> Named:
        """Whoever is nothing but a name before what they took on: 'Buffalo City Metro undertook to'."""
        name = LOW.sub("", clause.strip())
        is_one = len(name.split()) > 1 and is_name(name) and not OWN_NAME.search(name)
        return Named(self.owing.owners.one(name)) if is_one else NOBODY

    def _agreed_in(self, sentence: Passage) -> Named:
        """Those of whom a sentence says that it was agreed that they will do something: 'It was also agreed that Pune
        will cost one catchment'. That they agreed says enough; no date is asked for."""
        clause = self._clause_agreed(sentence)
        return self._acts_first(clause) if clause else NOBODY

    def _clause_agreed(self, sentence: Passage) -> str:
        """What stands behind 'it was agreed that', at this meeting; nothing where no sentence says so."""
        found = agreed_in(sentence.text)
        before = sentence.text[: found.start()] if found is not None else ""
        before = _ON_THIS.sub("", before)
        if found is None or self._is_earlier(before) or speaks_of_other(before):
            return ""
        if is_read_out(found) and ordinal_in(found[0], anywhere=True) not in (None, self.number):
            return ""  # '... read out the agreements of the second dialogue, namely that ...'
        clause = sentence.text[found.end() :]
        return clause if WILL.search(clause) or not _CONSENTED.match(found[0]) else ""  # 'All agreed and left.'

    def _agreed_ahead(self, sentence: Passage) -> bool:
        """Whether a sentence says that it was agreed that something will be done by a time to come, by whomever: 'Il a
        été convenu qu'une note sera rédigée par le MINHDU au premier trimestre 2025'."""
        clause = self._clause_agreed(sentence)
        if not WILL.search(clause):
            return False
        due = self.owing.dues.said_in(clause) or self.owing.dues.said_without_day(clause)
        if due is None and _AGAIN.search(clause):
            return True  # 'Se convino en que la Universidad enviará cada tres meses un boletín.'
        return due is not None and (due.on is None or self.owing.day is None or due.on > self.owing.day)

    def _goes_on(self, sentence: Passage) -> Named:
        """Those who will do something by a sentence behind one of what was agreed: 'For its part, UNEP will ...'."""
        is_ahead = WILL.search(sentence.text) is not None and not _REPORTS.search(sentence.text)
        text = TOPIC_FIRST.sub("", sentence.text)
        return (self._acts_first(text) or self._acts_first(without_openings(text))) if is_ahead else NOBODY

    def _acts_first(self, clause: str) -> Named:
        """Those whom a clause begins with, where they are known, or a group, and are to do something."""
        owners = self.owing.owners
        named = owners.in_text(clause) or (owners.doing(clause) if is_han(clause[:_OF_HAN]) else NOBODY)
        at = clause.find(named.owner.name) if named.owner is not None else -1
        is_known = named.owner is not None and (
            owners.all_owners(named.owner.name) or owners.is_short_for(named.owner.name)
        )
        if named.owner is not None and not (0 <= at < _NEAR and is_known):
            return NOBODY
        if named.owner is not None and _ONLY_IS.match(clause[at + len(named.owner.name) :]):
            return NOBODY
        if named.owner is None and owners.group_will(clause):
            named = owners.group(clause)
        due = self.owing.dues.said_in(clause)
        is_over = due is not None and due.on is not None and self.owing.day is not None and due.on <= self.owing.day
        return NOBODY if is_over else named

    def _promised_together(self, told: Sequence[Passage], *, closes: bool) -> list[tuple[Entry, Named]]:
        """Sentences one after the other in which somebody will do something, where one of them says that this was
        promised, and one by when: 'The ministry will merge its maps by May. Marikina promised to lend a surveyor.' In
        the words that close the meeting nobody need say that it is promised, and others may stand between."""
        if not (closes or any(promised_in(one.text) for one in told)):
            return []
        runs: list[list[tuple[Entry, Named]]] = [[]]
        for sentence in told:
            if (named := self._takes_on(sentence)).owner is not None:
                runs[-1].append((Entry([sentence]), named))
            elif runs[-1] and goes_on_ahead(sentence.text):
                runs[-1][-1][0].body.append(sentence)
            elif runs[-1] and not closes:
                runs.append([])
        return next((run for run in runs if len(run) >= FEWEST_BEHIND and self._are_promised(run, closes=closes)), [])

    def _all_take_on(self, told: Sequence[Passage], paragraph: Passage) -> list[tuple[Entry, Named]]:
        """The sentences of a paragraph of which each says that somebody who was there will do something, and one by
        when, in a text that says elsewhere that things were agreed: 'Bo and the EPA will jointly build ... before the
        rains. Kenema will lend its trainers.'"""
        owed = [(Entry([one]), self._takes_on(one)) for one in told]
        is_all = len(told) == len(sentences(paragraph)) and all(
            named.owner is not None and self.owing.owners.was_there(named.owner.name) for _entry, named in owed
        )
        dues = [self.owing.dues.said_in(one.text) or self.owing.dues.said_without_day(one.text) for one in told]
        return owed if is_all and any(dues) else []

    def _are_promised(self, owed: Sequence[tuple[Entry, Named]], *, closes: bool) -> bool:
        """Whether one of several says that it was promised, and one by which day to come."""
        dues = [self.owing.dues.said_in(entry.text) for entry, _named in owed]
        day = self.owing.day
        is_dated = any(due is not None and due.on is not None and day is not None and due.on > day for due in dues)
        return is_dated and (closes or any(promised_in(entry.text) for entry, _named in owed))

    def _takes_on(self, sentence: Passage) -> Named:
        """Those known whom a sentence begins with, where it says that they will do something, or promised to."""
        is_said = WILL.search(sentence.text) is not None or promised_in(sentence.text) is not None
        return (
            self._acts_first(_TIME_FIRST.sub("", sentence.text))
            if is_said and not _REPORTS.search(sentence.text)
            else NOBODY
        )

    def _will_by(self, sentence: Passage) -> Named:
        """Those whom a sentence of how the meeting ended begins with, where it says that they will do something by a
        time to come: 'ICLEI will send all cities, by 30 September 2026, the model ...', or that somebody said so: 'Il a
        ajouté que la Banque mondiale financera ...'."""
        text = _SAID_THAT.sub("", sentence.text)
        named, due = self.owing.owners.in_text(text), self.owing.dues.said_in(text)
        at = text.find(named.owner.name) if named.owner is not None else -1
        is_to_come = due is not None and due.on is not None and self.owing.day is not None and due.on > self.owing.day
        is_to_come = is_to_come or (due is None and self.owing.dues.said_without_day(text) is not None)
        is_said = WILL.search(text) is not None and not (_REPORTS.search(text) or OWN_NAME.search(text))
        return named if 0 <= at < _NEAR and is_to_come and is_said else NOBODY

    def _agreed_that(self, sentence: Passage) -> list[Passage]:
        """What a sentence says was agreed in several clauses, each of somebody who will do something: 'They agreed that
        Pune will ..., that Surat will ..., and that ...'."""
        if self._clause_agreed(sentence) and (behind := behind_agreed(sentence)) is not None:
            parts = clauses_agreed(self.owing, behind)
            return parts if len(parts) > 1 else []
        found = _AGREED_THAT.search(sentence.text)
        before = sentence.text[: found.start()] if found else ""
        if found is None or speaks_of_other(before) or ordinal_in(before, anywhere=True) not in (None, self.number):
            return []
        spans = [(found.end(), found.end())]
        spans += [(one.start(), one.end()) for one in _AND_THAT.finditer(sentence.text, found.end())]
        ends = [*(start for start, _end in spans[1:]), len(sentence.text.rstrip(" ."))]
        parts = [sentence.part(begin, end) for (_start, begin), end in zip(spans, ends, strict=True)]
        are_owed = len(parts) > 1 and all(self.owing.owners.in_text(part.text).owner for part in parts)
        return parts if are_owed else []


def _stands_beside(text: str) -> bool:
    """Whether a sentence says that it adds to the one before it, or is done for it: 'For this, UNEP will ...'."""
    return _IS_BESIDE.search(text, 0, _AT_BEGINNING) is not None or _CONSEQUENTLY.match(text) is not None


_SILENT = frozenset({None, Holds.THEMES})
_POINTS = frozenset({Holds.KEY_MESSAGES, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.CONTRIBUTION})
_SPEECH = re.compile(
    r"^(?:(?:the|el|la|las|o|a|as|le|l['’])\s*)?(?:(?:discours|discurso|palabras|palavras|fala|mot|paroles|pidato|sambutan)\s+"
    r"(?:d[eoau]s?\s+|de\s+la\s+|del\s+)?)?",
    re.IGNORECASE,
)
"""What stands before the name of the close: 'Le discours de clôture'."""
_ENDS_MEETING = re.compile(words.ENDS_MEETING, re.IGNORECASE)
_REPORTS = re.compile(words.REPORTS, re.IGNORECASE)
_NEAR = 12
"""Signs of a sentence among which whoever will do something stands at its beginning."""
_OF_HAN = 4
"""Signs of a clause that show that it is Chinese."""
_NOT = re.compile(NOT_MADE, re.IGNORECASE)
_AGAIN = re.compile(words.AGAIN, re.IGNORECASE)
_TO_DO = re.compile(rf"\s*(?:{DEED.pattern}|[a-z]{{3,}}ing\b)", re.IGNORECASE)
_ONLY_IS = re.compile(
    r"[^\w.;:]*(?:(?:will|shall|should|would|must)\s+(?:[a-z]+ly\s+|always\s+|also\s+)?(?:be|have|need|benefit|remain|deserve|welcome|"
    r"continue\s+to\s+(?:support|work|cooperate|collaborate|learn|engage|play))\b|"
    r"(?:será|serán|serão|sera|seront|seguirá|seguirão|continuará|restera|resteront|necesitará|precisará|tendrá|terá|aura)\b|"
    r"akan\s+(?:di[a-z]+|tetap|selalu|menjadi|membutuhkan)\b)",
    re.IGNORECASE,
)
"""What goes on behind a name by which nobody is to do anything: '... should be thanked'."""
_OF_THE_DAY = re.compile(
    r"\b(?:sess?ions?|lunch|break|coffee|clos(?:e|ing)|meeting|almuerzo|pausa|sesi[óo]n|cierre|clausura|reunión|almoço|"
    r"encerramento|sessão|déjeuner|pause|séance|clôture|réunion|makan siang|sesi|penutupan|rapat)\b|午餐|闭幕|会议",
    re.IGNORECASE,
)
"""A time that is one of the meeting itself: 'before the closing session'."""
_SAID_THAT = re.compile(
    r"^(?:(?:he|she|they|ils?|elles?|él|ella|ellos|el[ea]s?|ia|beliau)\s+)?(?:(?:also|further|then|también|também|juga|ensuite)\s+)?"
    r"(?:(?:added|announced|confirmed|said|stated)\s+that\s+|(?:a|ont)\s+(?:\w+\s+)?(?:ajouté|annoncé|confirmé|précisé|indiqué|dit)\s+"
    r"(?:que\s+|qu['’])|(?:añadi|agreg|anunci|confirm|indic|precis)(?:ó|aron|ieron)\s+(?:también\s+)?que\s+|dij(?:o|eron)\s+que\s+|"
    r"(?:acrescent|anunci|confirm|inform|diss)(?:ou|aram|e|eram)\s+(?:também\s+)?que\s+|"
    r"(?:menambahkan|mengumumkan|menyatakan|menegaskan)\s+(?:juga\s+)?bahwa\s+)",
    re.IGNORECASE,
)
"""By what somebody who was named before says what others will do: 'Il a ajouté que'."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IS_BESIDE = re.compile(rf"(?:^|,\s+)(?:{words.ADDS})", re.IGNORECASE)
_AT_BEGINNING = 80
"""Signs of a sentence among which it says that it stands beside the one before: 'El PNUMA, a su turno, ...'."""
_TASK_GIVEN = [re.compile(pattern, re.IGNORECASE) for pattern in TASK_GIVEN]
_ON_THIS = re.compile(
    r"\b(?:on|about|regarding|concerning|sobre|acerca de|en cuanto a|quanto a|sur|mengenai|tentang|terkait)\s+"
    r"(?:(?:this|that|est[ae]|es[ae]|es[st]e|essa|ce|cette|cet)\s+(?:topic|theme|issue|subject|tema|asunto|assunto|"
    r"thème|sujet)|(?:tema|topik|isu)\s+(?:ini|itu|tersebut))\b,?\s*",
    re.IGNORECASE,
)
"""What a sentence begins with that only points back to what is told before it: 'Sobre este tema'."""
_TIME_FIRST = re.compile(
    r"(?:(?:by|before|until|in|from|after|antes del?|en|hasta|a partir de|até|em|antes d[aoe]|d['’]ici(?: à)?|avant|en|"
    r"sebelum|pada|mulai|sampai)\s+)(?:[a-zà-ÿ'’-]+\s+){0,4}?"
    rf"(?:(?:{MONTH_NAMES})(?:\s+(?:de\s+)?\d{{4}})?|\d{{4}}|spring|summer|autumn|winter|rains?|año|ano|année|tahun)\b,?\s+",
    re.IGNORECASE,
)
"""The time that a sentence begins with: 'By the end of May the Ministry will ...'."""
_CONSENTED = re.compile(CONSENTED, re.IGNORECASE)
_CONSEQUENTLY, _SAID_BY = re.compile(rf"^{CONSEQUENTLY}", re.IGNORECASE), re.compile(SAID_BY, re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s+(?:(?:and|y|e|et|dan)\s+)?|，|；")
_AGREED_THAT = re.compile(
    r"\b(?:agreed|decided|resolved|acordaron|acordó|decidieron|acordaram|decidiram|ont convenu|ont décidé|sepakat|"
    r"menyepakati)\s+(?:that|que|bahwa)\s+",
    re.IGNORECASE,
)
_AND_THAT = re.compile(r"[,;]\s+(?:(?:and|y|e|et|dan)\s+)?(?:that|que|bahwa)\s+", re.IGNORECASE)
