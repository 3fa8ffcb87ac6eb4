"""Who was there: organisations by the level they speak for, matched against the register."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import NEW, Match, Part
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary import Holds, holds, is_han, key, level_of

from .attendance import Columns, columns_of, levels_of, stacked_in
from .came import Came, level_between
from .clauses import CAME_FIRST, came_until, clauses_of, says_who_came
from .dues import is_mostly_date
from .gathering import is_numbered
from .kinds import LIKE_PERSON, MANY, ROLE, kind_of, looks_like_one
from .listed import (
    ARTICLE,
    COUNTED,
    GROUPS,
    HAN_COUNT,
    HAN_PLACE,
    LISTED_IN,
    LOW_ARTICLE,
    SEPARATOR,
    counted_groups,
    is_known,
    names_in,
    of_one_kind,
    two_of,
)
from .names import is_name
from .parts import LEAD, is_sentence, is_short, is_too_long, level_by_kind

_FROM = re.compile(
    (
        r"\s*(?P<lead>[^,;]{0,60}?\b(?:representatives?|representantes?|représentants?|"
        r"perwakilan|participants?|delegates|delegados|officials)\b[^,;]{0,40}?)\s+(?:from|of|"
        r"de|des|du|da|do|dari)\s+(?=\S)"
    ),
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r"\s*[（(](?P<in>[^()（）]{1,80})[)）]")
_HAN_OTHERS = re.compile(r"等?的?(?P<other>其他|其它)?(?:机构)?的?(?:代表|人员|专家)\s*$")
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Dra|Ing|Lic|Mme|Hon|Bpk|Ibu(?!\s+Kota)|Eng|H\.E)\.?\s", re.IGNORECASE
)
_SPELLED = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w'’-]*,?\s+(?:(?:of|for|and|the|de|del|da|do|das|dos|des|du|la|le|y|e|et|dan)\s+){0,3}){2,9})"
    r"\((?P<acronym>[A-Z]{2,10})\)"
)
"""'National Disaster Management Agency (NDMA)'."""
_MOST_OF_SPELLED = 3_000
_OF_PERSON = re.compile(r"(?P<person>[^–—-]{4,60}?)\s+[–—-]\s+(?P<of>[A-ZÀ-Þ].{1,90})$")
_HAN_TOTAL = re.compile(r"[，,、]?(?:一?共|总共|合计|总计)?(?:约|计)?\d+[余多]?[人名位](?:参加|参会|出席)?[。.]?$")
"""What counts those who came, behind their names."""
_HAN_PERSON = re.compile("[\u3400-\u9fff]{2,3}")
_INITIAL = re.compile(
    r"(?:Shri|Smt|Kgpg|Bapak|Ibu|[A-Z]\.)\s*(?:[A-Z]\.\s*)*[A-Z][a-z]+|[A-Z][a-z]+\s+[A-Z]\.\s+[A-Z][a-z]+"
)
_ANOTHER = re.compile(r"^(?:d['’]|de\s+|del\s+|of\s+|d[oa]s?\s+)(?=[A-ZÀ-Þ])")
_OF = re.compile(r"^(?:de\s+l['’]|de\s+la\s+|du\s+|del\s+|d[oa]s?\s+)(?=\w{3})")
"""What joins a name to 'representatives', and begins none."""
_REFERRAL = re.compile(
    r"(?:(?:please\s+)?(?:see|refer\s+to|as\s+per|ver|véase|voir|cf\.?|veja|conforme|lihat)\s+)?(?:\w+\s+){0,3}?"
    r"(?:annex\w*|appendix|attach\w*|enclosed|below|adjunt\w*|anex\w*|(?:ci-)?joint\w*|lampiran|terlampir)(?:\s+\w+){0,2}|"
    r"(?:见|详见|参见)?附[件表后].{0,10}|(?:人员|名单|单位)?(?:从?略|附后)|omitted|omitid[oa]s?|omis",
    re.IGNORECASE,
)
"""What sends whoever reads it to a list elsewhere."""
_FEWEST_OF_STATEMENT = 4
_MOST_OF_PLACE = 3
"""Words of a place."""
_LONGEST_LEAD = 90
"""Signs among which a sentence says that those follow who were there."""


_ABSENT = re.compile(
    r"\s*(?:apolog\w+|regrets|absent\w*|excus\w+|ausent\w*|ausências?|justific\w+|tidak hadir|berhalangan|izin|"
    r"缺席|请假|抄送|抄报|cc|copy to|distribution|tembusan|con copia a|com cópia|ampliation)\b[^:：]{0,40}[:：]",
    re.IGNORECASE,
)
"""What stands before those who were not there, or to whom the record goes."""
_TWO = re.compile(r"\b(?:two|2|dos|dois|duas|deux|dua)\b|[两二2]个?[市省县区]", re.IGNORECASE)
"""What a lead says where two names follow: 'from two counties'."""

_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold in which a paragraph may tell who was there, where no section does."""


class People:
    """Reads the sections that tell who was there."""

    def __init__(self, ledger: Ledger, register: Register, country: str) -> None:
        self.ledger = ledger
        self.register = register
        self.country = country
        self.parts: list[Part] = []
        self.named: set[str] = set()
        self.came = Came(register, country)
        # What acronyms stand for, wherever the document says so.
        self.spelled: dict[str, str] = {}

    def read(self, sections: list[Section]) -> tuple[Part, ...]:
        self.spelled = {
            found["acronym"]: found["name"]
            for section in sections
            for block in ([section.heading] if section.heading else []) + section.blocks
            for found in _SPELLED.finditer(block.text[:_MOST_OF_SPELLED])
        }
        for section in sections:
            if section.holds is Holds.REPRESENTATION:
                self._section(section)
        for section in sections if not self.parts else ():
            heading = section.heading
            opening = [heading] if heading is not None and heading.inline and not is_short(heading) else []
            if opening or section.holds in _TELLING:
                for block in [*opening, *(section.blocks if section.holds in _TELLING else ())]:
                    is_text = block.kind is Kind.TEXT or block.inline or is_numbered(block)
                    if not is_text or not says_who_came(block.text):
                        continue
                    is_told = self.ledger.is_open(block) and self._clauses(whole(block), None)
                    for passage in sentences(whole(block)) if is_told else [whole(block)]:
                        if not is_told or self.ledger.is_free(passage):
                            self._came(passage, None)
        return tuple(self.parts)

    def _clauses(self, passage: Passage, level: str | None) -> bool:
        """Whether a paragraph tells by clauses who was there; those names are taken then."""
        told = clauses_of(passage)
        for its_level, lead, names in told:
            self.ledger.label(lead)
            self._list(names, its_level or level)
        return bool(told)

    def _came(self, passage: Passage, level: str | None) -> None:
        """Take those whom sentences of a paragraph list as having come."""
        for sentence in sentences(passage):
            names, told = self.came.names_of(sentence)
            if not told:
                continue
            self.ledger.label(sentence)
            its_level = level
            for place, name in enumerate(names):
                if name in told:
                    # 'the county governments of Kisumu, Nakuru and Mombasa': what follows is of the same kind.
                    is_local = MANY.match(LOW_ARTICLE.sub("", name.text)) or HAN_PLACE.fullmatch(name.text)
                    its_level = "local" if is_local else level
                if name in told:
                    self._name(name, its_level)
                elif its_level and name.text[:1].isupper():
                    for one in two_of(name):
                        self._name(one, its_level)
                elif is_name(name.text) and (between := level_between(names[place - 1 : place + 2], told)):
                    self._name(name, between)
                else:
                    self.ledger.release(name)

    def _row(self, block: Block, columns: Columns | None, above: str | None) -> None:
        """A row of a table with a column of organisations; or one whose first cell is a level, and a later one lists
        names."""
        if columns is not None:
            for told in (columns.level, columns.signature):
                if told is not None and told < len(block.cells):
                    self.ledger.label(Passage(block, *block.cells[told]))
            at = columns.name_in(block)
            if at is not None:
                start, end = block.cells[at]
                self._list(Passage(block, start, end), columns.level_in(block) or above)
            return
        cells = [Passage(block, start, end) for start, end in block.cells if block.text[start:end].strip()]
        level = level_of(cells[0].text, alone=True) if len(cells) > 1 else None
        if level is not None:
            self.ledger.label(cells[0])
            self._list(cells[1], level)

    def _section(self, section: Section) -> None:
        if section.heading is not None and not section.is_part and not section.blocks:
            self.ledger.label(whole(section.heading))
        level = section.level
        group: str | None = None
        columns: Columns | None = None
        by_level: tuple[int, list[str]] | None = None
        for place, block in enumerate(section.blocks):
            if block.style == "box" or not self.ledger.is_open(block):
                continue
            if block.kind is Kind.ROW:
                if by_level is not None and by_level[0] == block.table:
                    for (start, end), told in zip(block.cells, by_level[1], strict=False):
                        for stacked in stacked_in(Passage(block, start, end)):
                            self._list(stacked, told)
                    continue
                if levels := levels_of(block):
                    by_level = block.table, levels
                    self.ledger.label(whole(block))
                    continue
                if columns is None or columns.table != block.table:
                    body = [row for row in section.blocks[place + 1 :] if row.table == block.table]
                    named = columns_of(block, body)
                    if named is not None:
                        columns = named
                        self.ledger.label(whole(block))
                        continue
                    columns = columns.continued(block) if columns is not None else None
                self._row(block, columns, level or group)
                continue
            if _ABSENT.match(block.text):
                continue
            passage = whole(block)
            if self._clauses(passage, level or group):
                continue
            alone = level_of(block.text.rstrip(" :："), alone=True)
            after = section.blocks[place + 1] if place + 1 < len(section.blocks) else None
            if alone and after is not None:
                group = alone
                self.ledger.label(passage)
                continue
            if block.kind is Kind.TEXT and is_sentence(block):
                self._came(passage, level or group)
                continue
            first = sentences(passage)[0] if block.kind is Kind.TEXT else passage
            if not self._grouped(first, level or group):
                self._list(first, level or group)

    def _grouped(self, passage: Passage, level: str | None) -> bool:
        """Whether a paragraph counts groups and names them in brackets; those names are taken then: 'two ministries (A
        and B), three cities (C, D and E), and F'."""
        groups = counted_groups(passage.text)
        if not groups:
            return False
        self.ledger.label(passage)
        start = 0
        for one in groups:
            self._list(passage.part(start, one.start()), level)
            self._list(passage.part(one.start("in"), one.end("in")), level_of(one["lead"]) or level)
            start = one.end()
        self._list(passage.part(start, len(passage.text)), level)
        return True

    def _list(self, passage: Passage, level: str | None) -> None:
        lead, rest = self._lead(passage)
        if lead is None and (first := CAME_FIRST.match(passage.text)) is not None:
            lead, rest = passage.part(0, first.end()), passage.part(first.end(), len(passage.text))
        if lead is not None:
            told = level_of(lead.text)
            if told is None and not rest:
                return
            level = told or level
        if lead is None and (names := came_until(rest.text[:_LONGEST_LEAD])):
            rest = rest.part(names, len(rest.text))  # 'Étaient présents des représentants du ...'
        if found := _HAN_OTHERS.search(rest.text):
            level = "other" if found["other"] else level
            rest = rest.part(0, found.start())  # '联合国机构、高校等其他代表'
        if rest.text.startswith("来自"):
            rest = rest.part(2, len(rest.text))
        if found := _HAN_TOTAL.search(rest.text):
            rest = rest.part(0, found.start())
        if found := HAN_COUNT.search(rest.text):
            rest = rest.part(0, found.start())
        inside = LISTED_IN.fullmatch(rest.text)
        if (
            inside
            and level_of(inside["lead"])
            and (SEPARATOR.search(inside["in"]) or kind_of(inside["lead"])[0] is None)
        ):
            level, rest = level_of(inside["lead"]) or level, rest.part(inside.start("in"), inside.end("in"))
        names = [one for name in names_in(rest, self.register, self.country) for one in of_one_kind(name)]
        if len(names) == 1 and lead is not None and _TWO.search(lead.text):
            names = two_of(names[0])
        if not names or any(is_too_long(name.text) for name in names):
            return
        if level is None and all(self._is_person(name.text) or self._is_statement(name.text) for name in names):
            return
        if level is None and len(names) == 1 and passage.text.rstrip().endswith(".") and self._tells(names[0].text):
            return
        # First all as understood, so that what joins the names is no text of its own; then the names.
        self.ledger.label(passage)
        is_many = False
        for name in names:
            # 'communes de Rabat, Marrakech et Agadir': what follows is of the same kind.
            is_place = is_many and len(name.text.split()) <= _MOST_OF_PLACE and not looks_like_one(name.text)
            is_many = MANY.match(LOW_ARTICLE.sub("", name.text)) is not None or is_place
            self._name(name, level or ("local" if is_many else None))

    def _is_person(self, name: str) -> bool:
        """Whether a name may be that of a person: in a list of such names, nobody is an organisation."""
        return (
            bool((_HAN_PERSON if is_han(name) else LIKE_PERSON).fullmatch(name.strip(" .。")))
            and kind_of(name)[0] is None
            and not (is_han(name) and (key(name) in GROUPS or HAN_PLACE.fullmatch(name)))
            and not is_known(name, self.register, self.country)
        )

    def _tells(self, name: str) -> bool:
        """Whether words that a full stop ends are a sentence, and no name that is known or says of what kind it is."""
        is_long = len(name.split()) >= _FEWEST_OF_STATEMENT
        return is_long and not looks_like_one(name) and not is_known(name, self.register, self.country)

    def _is_statement(self, name: str) -> bool:
        """Whether words in small letters name nobody: 'the plans have no budget'."""
        return (
            name[:1].islower()
            and len(name.split()) >= _FEWEST_OF_STATEMENT
            and not (looks_like_one(name) or key(name) in GROUPS or is_known(name, self.register, self.country))
        )

    def _lead(self, passage: Passage) -> tuple[Passage | None, Passage]:
        text = passage.text
        for pattern in (LEAD, _FROM):
            found = pattern.match(text)
            if found is None:
                continue
            lead = found["lead"]
            if level_of(lead) is None and pattern is LEAD and not lead.rstrip().endswith(":"):
                bold = any(
                    start <= passage.start and end >= passage.start + found.end("lead")
                    for start, end in passage.block.bold
                )
                colon = text[found.end("lead") : found.end()].strip()[:1] in (":", "：")
                if not (bold or colon):
                    continue
            if pattern is _FROM and level_of(lead) is None:
                continue
            return passage.part(found.start("lead"), found.end("lead")), passage.part(found.end(), len(text))
        return None, passage

    def _name(self, passage: Passage, level: str | None) -> None:
        text = passage.text.strip(" .。")
        is_somebody = any(sign.isalpha() for sign in text) and not _REFERRAL.fullmatch(text.strip("()（） "))
        is_somebody = is_somebody and not (holds(text, exactly=True) or is_mostly_date(text, find_dates(text)))
        if not is_somebody or _PERSON.search(text):
            self.ledger.release(passage)
            return
        found = _OF_PERSON.match(text)
        if found is not None and kind_of(found["person"])[0] is None and looks_like_one(found["of"]):
            # 'Juan Mamani – GAMLP': the organisation is what counts.
            self.ledger.release(passage)
            self._name(passage.part(found.start("of"), found.end("of")), level)
            return
        if kind_of(text)[0] is None and (ROLE.search(text) or _INITIAL.match(text)):
            self.ledger.release(passage)
            return
        acronym = None
        bare = text
        if found := _PARENTHESIS.search(text):
            inner = found["in"].strip()
            if re.fullmatch(r"[A-ZÀ-Þ0-9][\w.&/-]{1,14}", inner):
                acronym = inner
                bare = (text[: found.start()] + text[found.end() :]).strip()
        bare = ARTICLE.sub("", MANY.sub("", _OF.sub("", bare)))
        if level == "local":
            bare = _ANOTHER.sub("", bare)
        if COUNTED.match(bare) and key(bare) not in GROUPS and level is None:
            self.ledger.release(passage)
            return
        if key(bare) in GROUPS or key(COUNTED.sub("", bare)) in GROUPS:
            self._add(passage, level or level_of(bare) or "other", "group", bare, acronym, None, None)
            return
        city = self.register.city(bare, self.country)
        if city.state == "exact" and city.slug is not None:
            match = self.register.government_of(city.slug)
            self._add(passage, level or "local", "city", bare, None, "city_government", "municipal", match)
            return
        match = self.register.stakeholder(bare, self.country)
        if match.state != "exact" and acronym:
            by_acronym = self.register.stakeholder(acronym, self.country)
            match = by_acronym if by_acronym.state == "exact" else match
        category, its_level = kind_of(bare if acronym is None else f"{bare} {acronym}")
        if category is None and acronym is None:
            category, its_level = kind_of(self.spelled.get(bare, ""))
        told = level or level_by_kind(category, its_level, bare)
        if level == "local" and category is None and len(bare.split()) <= 3:
            self._add(passage, told, "city", bare, acronym, "city_government", "municipal", match)
            return
        self._add(passage, told, "organisation", bare, acronym, category, its_level, match)

    def _add(
        self, passage: Passage, level: str | None, kind: str, name: str, acronym: str | None, category: str | None,
        its_level: str | None, match: Match = NEW,
    ) -> None:  # fmt: skip
        if key(name) in self.named:
            self.ledger.place(passage)
            return
        self.named |= {key(name), *([key(acronym)] if acronym else [])}
        self.parts.append(Part(level, kind, name, acronym, category, its_level, match, passage.source))
        self.ledger.place(passage)
