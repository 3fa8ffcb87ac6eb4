"""Next steps: what was agreed, with owner, date, city and level where the text says so.

Only what is listed counts: an item, a row of a table of actions, a part that a sentence counts, a heading with its text
under it. What stands in prose, in an agenda, or behind a box of attendance is none. Better none than a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.dates import Found, due_dates, find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Candidate, Organisation, Part, ProposedDue, ProposedStep
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.headings import says_agreed
from commitments.importing.vocabulary import Holds, Tells, is_han, key, level_of, matcher, tells, words

from .entries import Entry, entries_of, enumerated, label_of, lead_of, title_of
from .people import kind_of, looks_like_one

_COLUMNS = (Tells.NUMBER, Tells.OWNER, Tells.DUE, Tells.STATUS, Tells.ACTION, Tells.CITY, Tells.LEVEL)
_REPORTED = {key(one) for one in words.REPORTED}
_PARENTHESIS = re.compile(r"\s*[（(\[](?P<in>[^()（）\[\]]{2,200})[)）\]](?P<end>\s*[.。;；]?)\s*$")
_DASH_TAIL = re.compile(r"\s+[–—-]{1,2}\s+(?P<in>[^–—]{2,120}?)(?P<end>[.。]?)\s*$")
_PARTS = re.compile(r"\s*(?:[;；|]|\s/\s|[,，](?!\s*(?:19|20)\d\d))\s*")
_INNER_LABEL = re.compile(r"\s*([^:：]{1,40}?)\s*[:：]\s*(?=\S)")
_NAME = r"(?P<who>[^,.;:()，。；：（）\n]{2,110}?)"
_STOP = (
    r"(?=\s*(?:[,.;:()，。；：（）\n]|$|\b(?:by|before|with|in|and|until|no later|antes|hasta|"
    r"con|a más|até|com|avec|avant|d['’]ici|dengan|paling|sebelum|pada)\b))"
)
_OWNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:led by|under the (?:lead(?:ership)?|responsibility) of|(?:the "
            rf")?responsibility of|coordinated by|to be done by)\s+{_NAME}{_STOP}"
        ),
        (
            rf"(?:a cargo de|bajo (?:la )?responsabilidad de|liderad[oa]s? por|coordinad[oa]s? "
            rf"por|bajo (?:el )?liderazgo de)l?\s+{_NAME}{_STOP}"
        ),
        (
            rf"(?:sob (?:a )?(?:responsabilidade|coordenação|liderança) d[aoe]s?|a cargo "
            rf"d[aoe]s?|liderad[oa]s? pel[ao]s?|coordenad[oa]s? pel[ao]s?)\s+{_NAME}{_STOP}"
        ),
        (
            rf"(?:sous la (?:responsabilité|coordination|conduite) (?:de la|de l['’]|du|des|de)|"
            rf"pilotée?s? par|portée?s? par|à la charge (?:de la|de l['’]|du|des|de)|confiée?s? "
            rf"(?:à la|à l['’]|au|aux|à))\s*{_NAME}{_STOP}"
        ),
        (
            rf"(?:dipimpin oleh|dikoordinasikan oleh|dikoordinir oleh|di bawah tanggung jawab|"
            rf"menjadi tanggung jawab)\s+{_NAME}{_STOP}"
        ),
        r"由(?P<who>[^，。；、由]{2,30}?)(?:牵头|负责|主办|承担)",
    )
)
_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.。;；,，()（）\n]{1,30}?)\s*[:：]\s*(?P<value>[^.。;；\n()（）]{2,120})"
)
_DASH_LEAD = re.compile(r"(?P<who>[^,.;:()]{2,70}?)\s+[–—-]\s+(?=\S)")
_ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[A-ZÀ-Þ])"
)
_WILL = re.compile(
    r"(?:will|shall|to|is to|are to|agreed to|agrees to|commits to|committed to|undertakes to)\b", re.IGNORECASE
)
_JOINED = matcher(words.AND)
_EMPTY = {key(one) for one in words.EMPTY_VALUES} | {""}
_WEAK = 6
"""The level of headings that look like any other line: no action is called by one."""
_COLON_END = re.compile(r"[:：]\s*$")


class Steps:
    """Reads what was agreed."""

    def __init__(self, ledger: Ledger, register: Register, country: str, people: Sequence[Part]) -> None:
        self.ledger = ledger
        self.register = register
        self.country = country
        self.known = {key(part.name): part.name for part in people if part.kind != "group"}
        self.known |= {key(part.acronym): part.name for part in people if part.acronym}
        self.cities = {part.name for part in people if part.kind == "city"}
        self.steps: list[ProposedStep] = []
        # Sections in which something is listed: what is not, is no step there.
        self.listed: set[int] = set()

    def read(self, sections: Sequence[Section]) -> tuple[ProposedStep, ...]:
        for section in sections:
            if section.holds is Holds.STEPS and any(block.kind in (Kind.ITEM, Kind.ROW) for block in section.blocks):
                self.listed.add(id(section.parent or section))
        for section in sections:
            if section.holds in (Holds.EARLIER, Holds.PROGRAMME):
                continue
            self._tables(section)
            if section.holds is Holds.STEPS:
                self._section(section)
            else:
                self._sentences(section)
        return tuple(self.steps)

    # --- Lists and what takes their place ---------------------------------------------------------------------------

    def _section(self, section: Section) -> None:
        blocks = [block for block in section.blocks if self.ledger.is_open(block) and block.kind is not Kind.ROW]
        entries, loose = entries_of(blocks)
        heading = section.heading
        if not entries:
            entries = self._from_paragraphs(section, loose)
        for entry in entries:
            self._add(entry, section)
        if (
            entries
            and section.is_part
            and heading is not None
            and entries[0].lead is not None
            and entries[0].lead.block is heading
        ):
            return
        if entries and heading is not None and section.is_part and self._is_group(section):
            self.ledger.label(whole(heading))

    def _sentences(self, section: Section) -> None:
        """Parts that a sentence counts after it says that they were agreed, wherever it stands."""
        for block in section.blocks:
            if block.kind is Kind.ROW or not self.ledger.is_open(block):
                continue
            for sentence in sentences(whole(block)):
                counted, parts = enumerated(sentence)
                if parts and says_agreed(sentence.text[: counted.start - sentence.start]):
                    self.ledger.label(counted)
                    for part in parts:
                        self.ledger.release(part)
                        lead, rest = lead_of(part)
                        self._add(Entry([rest], lead), section)

    def _is_group(self, section: Section) -> bool:
        """Whether a heading inside the section names a city or a level, and so tells of each step under it."""
        if section.heading is None:
            return False
        return (
            section.level is not None
            or bool(self.register.cities_in(section.heading.text, self.country))
            or len(section.heading.text.split()) <= 6
        )

    def _from_paragraphs(self, section: Section, blocks: Sequence[Block]) -> list[Entry]:
        """Parts that a sentence counts; paragraphs that bold words lead into; a heading with its text."""
        entries: list[Entry] = []
        for block in blocks:
            counted, parts = enumerated(whole(block))
            if parts:
                self.ledger.label(counted)
                for part in parts:
                    self.ledger.release(part)
                entries += [Entry([rest], lead) for lead, rest in map(lead_of, parts)]
        if entries:
            return entries
        led = [(block, *_bold_lead(block)) for block in blocks if block.kind is Kind.TEXT]
        told = [(lead, rest) for _block, lead, rest in led if lead is not None]
        if len(told) >= 2:
            return [Entry([rest], lead) for lead, rest in told]
        heading = section.heading
        if (
            section.is_part
            and heading is not None
            and section.level is None
            and not heading.inline
            and heading.level < _WEAK
            and id(section.parent) not in self.listed
            and not _COLON_END.search(heading.text)
            and blocks
        ):
            text = [block for block in blocks if block.kind is Kind.TEXT and not _COLON_END.search(block.text)]
            if text and not self._names_place(heading.text):
                entry = Entry([], whole(heading).part(0, len(heading.text.rstrip(" .:："))))
                for block in text:
                    passage = whole(block)
                    label = label_of(passage)
                    if label is not None and label[0] not in entry.attributes:
                        entry.attributes[label[0]] = label[2]
                        entry.labels.append(label[1])
                    else:
                        entry.body.append(passage)
                return [entry] if entry.body else []
        return []

    def _names_place(self, text: str) -> bool:
        return self.register.city(text, self.country).state == "exact" or level_of(text, alone=True) is not None

    def _add(self, entry: Entry, section: Section) -> None:
        free = [passage for passage in entry.passages() if self.ledger.is_free(passage)]
        if not free or not any(entry.body):
            return
        owner_at, due_at = entry.attributes.get(Tells.OWNER), entry.attributes.get(Tells.DUE)
        owner = self._owner(owner_at.text) if owner_at else None
        due = self._due_of(due_at.text) if due_at else None
        last = entry.body[-1]
        source = entry.source
        placed = entry.passages()
        tail = self._tail(last)
        if tail is not None:
            cut, tail_owner, tail_due, labels = tail
            entry.body[-1] = last.part(0, cut)
            entry.labels += labels
            owner, due = owner or tail_owner, due or tail_due
        cut_text = entry.text.rstrip()
        lead = entry.lead
        said = f"{lead.text if lead else ''} {cut_text}"
        if lead is not None and due is None and (dates := find_dates(lead.text)) and _is_mostly_date(lead.text, dates):
            # 'March 2025: ...', as a roadmap has it.
            due, lead = _due(max(dates, key=lambda one: one.last), lead.text), None
        if lead is not None and owner is None and self._is_owner(lead.text):
            owner, lead = self._owner(lead.text), None
        elif (
            lead is None
            and owner is None
            and len(entry.body) == 1
            and (found := _DASH_LEAD.match(cut_text))
            and self._is_owner(found["who"])
        ):
            # 'MoUD - send the tables'.
            owner = self._owner(found["who"])
            cut_text = cut_text[found.end() :]
        owner = owner or self._owner_in(cut_text) or self._owner_above(entry, section)
        due = due or self._due_in(cut_text)
        city_at = entry.attributes.get(Tells.CITY)
        above = section.heading.text if section.is_part and section.heading is not None else ""
        group = entry.group.text if entry.group else ""
        cities = self._cities(f"{city_at.text if city_at else ''} {group} {above} {said}")
        level_at = entry.attributes.get(Tells.LEVEL)
        level = (level_of(level_at.text) if level_at else None) or entry.level or section.level
        self.steps.append(
            ProposedStep(
                title_of(lead.text if lead else None, cut_text), cut_text, source, owner, due, cities,
                level if level in ("national", "local") else None,
            )
        )  # fmt: skip
        self.ledger.place(*placed)
        self.ledger.label(*entry.labels, *([entry.group] if entry.group else []))
        understood = {
            Tells.OWNER: bool(owner_at and self._owner(owner_at.text)),
            Tells.DUE: bool(due_at and self._due_of(due_at.text)),
            Tells.CITY: bool(city_at and self._cities(city_at.text)),
            Tells.LEVEL: bool(level_at and level_of(level_at.text)),
        }
        for told, value in entry.attributes.items():
            if understood.get(told):
                self.ledger.place(value)
            elif key(value.text) in _EMPTY:
                self.ledger.label(value)

    def _owner_above(self, entry: Entry, section: Section) -> Organisation | None:
        """The organisation that a step stands under, where a heading or a short item above it is one."""
        heading = whole(section.heading) if section.is_part and section.heading is not None else None
        for above in (entry.group, heading):
            if above is not None and above is not entry.lead and self._is_owner(name := above.text.rstrip(" :：")):
                return self._owner(name)
        return None

    # --- Tables -----------------------------------------------------------------------------------------------------

    def _tables(self, section: Section) -> None:
        rows = [block for block in section.blocks if block.kind is Kind.ROW]
        columns: dict[int, Tells] = {}
        width = 0
        table = None
        for row in rows:
            if not self.ledger.is_open(row):
                continue
            named = self._columns(row, section)
            if named:
                columns, width, table = named, len(row.cells), row.table
                self.ledger.label(whole(row))
            elif columns and len(row.cells) == width and (row.table == table or _goes_on(rows, row)):
                table = row.table
                self._row(row, columns, section)
            elif row.table != table:
                columns = {}

    def _columns(self, row: Block, section: Section) -> dict[int, Tells]:
        """What each column of a table of actions tells, where the row is its head."""
        told: dict[int, Tells] = {}
        cells = row.cell_texts()
        for place, cell in enumerate(cells):
            told_by = tells(cell.strip(" :："), among=_COLUMNS)
            if told_by is not None and told_by not in told.values():
                told[place] = told_by
        kinds = set(told.values())
        reported = any(key(cell) in _REPORTED for cell in cells)
        if section.holds is not Holds.STEPS and reported and Tells.DUE not in kinds:
            return {}
        if Tells.ACTION in kinds and (kinds & {Tells.OWNER, Tells.DUE} or section.holds is Holds.STEPS):
            return told
        if section.holds is Holds.STEPS and kinds & {Tells.OWNER, Tells.DUE} and len(cells) > len(told):
            left = [place for place in range(len(cells)) if place not in told and cells[place].strip()]
            if left:
                return told | {left[0]: Tells.ACTION}
        return {}

    def _row(self, row: Block, columns: dict[int, Tells], section: Section) -> None:
        cells = {
            columns[place]: Passage(row, start, end) for place, (start, end) in enumerate(row.cells) if place in columns
        }
        action = cells.get(Tells.ACTION)
        if action is None or key(action.text) in _EMPTY:
            return
        number, owner_at, due_at = cells.get(Tells.NUMBER), cells.get(Tells.OWNER), cells.get(Tells.DUE)
        others = [one for told, one in cells.items() if told is not Tells.ACTION and one]
        if self.steps and not others and re.match(r"[a-zà-ÿ]", action.text):
            self._extend(action)
            return
        lead, rest = lead_of(action)
        owner = self._owner(owner_at.text) if owner_at else None
        due = self._due_of(due_at.text) if due_at else None
        owner = owner or (self._owner_in(rest.text) if not owner_at else None)
        due = due or (self._due_in(rest.text) if not due_at else None)
        text = rest.text.strip()
        city_at, level_at = cells.get(Tells.CITY), cells.get(Tells.LEVEL)
        cities = self._cities(
            f"{city_at.text if city_at else ''} "
            f"{section.heading.text if section.is_part and section.heading else ''} "
            f"{action.text}"
        )
        level = (level_of(level_at.text) if level_at else None) or section.level
        self.steps.append(
            ProposedStep(
                title_of(lead.text if lead else None, text), text, action.source, owner, due, cities,
                level if level in ("national", "local") else None,
            )
        )  # fmt: skip
        self.ledger.place(action)
        if owner is not None and owner_at:
            self.ledger.place(owner_at)
        if due is not None and due_at:
            self.ledger.place(due_at)
        for one in (owner_at, due_at):
            if one is not None and key(one.text) in _EMPTY:
                self.ledger.label(one)
        if city_at and self._cities(city_at.text):
            self.ledger.place(city_at)
        if number is not None:
            self.ledger.label(number)

    def _extend(self, rest: Passage) -> None:
        """The last step goes on in a row of its own: the end of a page cut it."""
        last = self.steps[-1]
        text = f"{last.text} {rest.text.strip()}"
        self.steps[-1] = ProposedStep(
            title_of(None, text) if last.title == title_of(None, last.text) else last.title, text, last.source,
            last.owner, last.due, last.cities, last.level,
        )  # fmt: skip
        self.ledger.place(rest)

    # --- Owners -----------------------------------------------------------------------------------------------------

    def _owner(self, name: str) -> Organisation | None:
        told = _ARTICLE.sub("", name.strip(" .。;；,，"))
        if key(told) in _EMPTY or not any(sign.isalpha() for sign in told):
            return None
        match = self.register.stakeholder(told, self.country)
        if match.state != "exact":
            city = self.register.city(told, self.country)
            if city.state == "exact" and city.slug is not None:
                match = self.register.government_of(city.slug)
        return Organisation(told, match)

    def _is_owner(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation: the register's, the document's, or by its words."""
        told = _ARTICLE.sub("", name.strip())
        return (
            key(told) in self.known
            or self.register.stakeholder(told, self.country).state == "exact"
            or (looks_like_one(told) and len(told.split()) <= 8)
        )

    def _owner_in(self, text: str) -> Organisation | None:
        for labelled in _LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.OWNER,)) is Tells.OWNER:
                return self._owner(re.split(r"\s*[,，]\s*", labelled["value"])[0])
        for pattern in _OWNED:
            found = pattern.search(text)
            if (
                found is not None
                and len(found["who"].split()) <= 12
                and (looks_like_one(found["who"]) or found["who"][:1].isupper() or is_han(found["who"]))
            ):
                return self._owner(found["who"])
        return self._subject(text)

    def _subject(self, text: str) -> Organisation | None:
        """The organisation that a step begins with: one that is known, alone, before what it does."""
        bare = _ARTICLE.sub("", text.strip())
        compared = key(bare[:160])
        names = [
            name
            for name in self.known
            if compared == name or compared.startswith(f"{name} ") or (is_han(name) and compared.startswith(name))
        ]
        names += [one for one in self._registered(bare) if one not in names]
        if names:
            name = max(names, key=len)
            after = _after(bare, name)
            if after and not _JOINED.match(after) and after[:1] not in ",，、/&(（":
                return self._owner(bare[: len(bare) - len(after)].strip())
        found = re.match(r"([A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{1,4})?)\s+", bare)
        if found is not None and _WILL.match(bare, found.end()):
            return self._owner(found[1])
        found = re.match(
            (
                r"((?:[A-Z][\w'’.-]*)(?:\s+(?:[A-Z][\w'’.-]*|of|the|for|de|es|du|da|do|e|y|del|"
                r"la)){0,8})\s+(?=will\b|shall\b|to\s)"
            ),
            bare,
        )
        if found is not None and looks_like_one(found[1]) and not _JOINED.search(f" {found[1]} "):
            return self._owner(found[1])
        return None

    def _registered(self, text: str) -> Iterator[str]:
        """Names of the register that the text begins with."""
        pieces = text.split()
        for count in range(min(len(pieces), 8), 0, -1):
            name = " ".join(pieces[:count])
            if self.register.stakeholder(name, self.country).state == "exact":
                yield key(name)
                return

    # --- Dates ------------------------------------------------------------------------------------------------------

    def _due_of(self, text: str) -> ProposedDue | None:
        """The due that a column or label gives: its date, or of several the last one."""
        if key(text) in _EMPTY:
            return None
        found = find_dates(text)
        return _due(max(found, key=lambda one: one.last), text) if found else None

    def _due_in(self, text: str) -> ProposedDue | None:
        """The one date by which the text says that it is to be done; none where it says several."""
        found = list(due_dates(text))
        for labelled in _LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.DUE,)) is Tells.DUE and not found:
                return self._due_of(labelled["value"])
        return _due(found[0], text) if len(found) == 1 else None

    def _tail(self, passage: Passage) -> tuple[int, Organisation | None, ProposedDue | None, list[Passage]] | None:
        """What brackets at the end, or words behind a dash, tell of owner and date: where they begin, both, and the
        labels in them. None unless all in them is understood."""
        text = passage.text
        for pattern, is_sure in ((_PARENTHESIS, True), (_DASH_TAIL, False)):
            found = pattern.search(text)
            if found is None or found.start() < 8:
                continue
            owner: Organisation | None = None
            due: ProposedDue | None = None
            labels: list[Passage] = []
            understood = labelled = True
            at = found.start("in")
            for part, start in _pieces(found["in"]):
                label = _INNER_LABEL.match(part)
                told = tells(label[1], among=(Tells.OWNER, Tells.DUE, Tells.CITY)) if label else None
                value = part[label.end() :] if label and told else part
                value, told = _bare(value, told)
                dates = find_dates(value)
                if told is Tells.DUE or (told is None and dates and _is_mostly_date(value, dates)):
                    if dates:
                        due = due or _due(max(dates, key=lambda one: one.last), value)
                    elif key(value) not in _EMPTY:
                        understood = False
                elif told is Tells.OWNER or (told is None and self._is_owner(value)):
                    labelled = labelled and told is not None
                    if owner is None:
                        owner = self._owner(value)
                elif told is not Tells.CITY and not (told is None and self._cities(value) and len(value.split()) <= 4):
                    understood = False
                if label and told:
                    labels.append(passage.part(at + start, at + start + label.end(1)))
            # A short name alone may stand for the words before it: 'the Ministry of Infrastructure (MININFRA)'.
            is_acronym = (
                owner is not None
                and due is None
                and not labels
                and re.fullmatch(r"[A-Z][\w-]{1,12}", owner.name)
                and owner.match.state != "exact"
                and key(owner.name) not in self.known
                and kind_of(owner.name)[0] is None
            )
            if understood and (owner or due) and not is_acronym and (is_sure or due or labels):
                return found.start(), owner, due, labels
        return None

    def _cities(self, text: str) -> tuple[Candidate, ...]:
        return self.register.cities_in(text, self.country)


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for found in _PARTS.finditer(text):
        if found.end() == found.start():
            continue
        yield text[start : found.start()].strip(), start
        start = found.end()
    yield text[start:].strip(), start


_LEADING = re.compile(
    (
        r"^(?:lead|led by|leads?|responsible|resp\.?|by|owner|responsable|lidera|líder|a cargo "
        r"de|chef de file|penanggung jawab|pj|pic)\s+(?=[A-ZÀ-Þ\u3400-\u9fff])"
    ),
    re.IGNORECASE,
)
_LEADING_DUE = re.compile(
    r"^(?:due|deadline|plazo|prazo|échéance|tenggat|batas waktu|before|until|no later than|by)\s+", re.IGNORECASE
)


def _bare(value: str, told: Tells | None) -> tuple[str, Tells | None]:
    """A value without the word that leads into it, and what that word tells."""
    if told is None and _LEADING_DUE.match(value) and find_dates(value):
        return value, Tells.DUE
    if told is None and (found := _LEADING.match(value)):
        return value[found.end() :], Tells.OWNER
    return value, told


def _is_mostly_date(text: str, found: Sequence[Found]) -> bool:
    """Whether nothing but a date, and the words around one, stands there."""
    rest = text
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    left = [word for word in re.findall(r"[^\W\d_]+", rest.casefold()) if word not in _AROUND_DATES]
    return not left


_AROUND_DATES = frozenset(
    word for phrases in words.BY.values() for phrase in phrases for word in re.findall(r"[^\W\d_]+", phrase.casefold())
) | frozenset(
    [
        "the",
        "of",
        "in",
        "on",
        "end",
        "early",
        "late",
        "mid",
        "middle",
        "beginning",
        "summer",
        "autumn",
        "winter",
        "spring",
        "de",
        "del",
        "la",
        "el",
        "los",
        "fin",
        "finales",
        "du",
        "le",
        "fin",
        "début",
        "fim",
        "do",
        "final",
        "o",
        "início",
        "akhir",
        "awal",
        "bulan",
        "tahun",
        "tanggal",
        "month",
        "mes",
        "mois",
        "mês",
        "year",
        "año",
        "an",
        "année",
        "first",
        "second",
        "half",
        "年底",
        "底",
        "前",
        "之前",
        "approx",
        "about",
        "around",
        "circa",
        "environ",
        "vers",
        "hacia",
        "cerca",
        "sekitar",
        "d",
        "l",
    ]
)


def _due(found: Found, text: str) -> ProposedDue:
    return ProposedDue(found.precision, found.last, text[found.start : found.end])


def _after(text: str, name: str) -> str:
    """What stands behind a name that `text` begins with, as both are compared."""
    for place in range(1, len(text) + 1):
        if key(text[:place]) == name and (place == len(text) or not text[place].isalnum() or is_han(name)):
            return text[place:].lstrip()
    return ""


def _bold_lead(block: Block) -> tuple[Passage | None, Passage]:
    passage = whole(block)
    if not any(start == 0 for start, _end in block.bold) or block.is_bold:
        return None, passage
    return lead_of(passage)


def _goes_on(rows: Sequence[Block], row: Block) -> bool:
    """Whether a table on the next page goes on with the one before: nothing stands between."""
    place = rows.index(row)
    return place > 0 and rows[place - 1].last.page + 1 == row.first.page
