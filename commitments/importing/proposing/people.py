"""Who was there: organisations by the level they speak for, matched against the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Part
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.signs import TICKED
from commitments.importing.vocabulary import Holds, holds, is_han, key, level_of

from .attendance import Columns, columns_of, levels_of, stacked_in
from .came import Came, level_between
from .clauses import CAME_FIRST, by_bold_levels, came_until, clauses_of, says_who_came
from .entries import INLINE, lead_of
from .gathering import is_numbered
from .head_counts import head_count
from .kinds import LIKE_PERSON, MANY, kind_of, looks_like_one
from .listed import (
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
from .parts import LEAD, is_sentence, is_short, is_too_long
from .present import Present

_FROM = re.compile(
    (
        r"\s*(?P<lead>[^,;]{0,60}?\b(?:representatives?|representantes?|représentants?|"
        r"perwakilan|participants?|delegates|delegados|officials)\b[^,;]{0,40}?)\s+(?:from|of|"
        r"de|des|du|da|do|dari)\s+(?=\S)"
    ),
    re.IGNORECASE,
)
_HAN_OTHERS = re.compile(r"等?的?(?P<other>其他|其它)?(?:机构)?的?(?:代表|人员|专家)\s*$")
_HAN_TOTAL = re.compile(
    r"[，,、]?(?:(?:一?共|总共)有?|合计|总计)?(?:约|计)?\d+[余多]?[人名位](?:参加|参会|出席)?[。.]?$"
)
"""What counts those who came, behind their names."""
_LONGEST_HAN_PLACE = 4
"""Signs of the name of a Chinese city."""
HAN_LAST = re.compile(r"、[\u3400-\u9fff]{2,4}?(?P<n>[两二三四五六七八九])个?(?:城市|市)")
_HAN_PERSON = re.compile("[\u3400-\u9fff]{2,3}")
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
_COUNTS_ALL = re.compile(
    r"\s*(?:ao todo|em total|en total|in total|in all|au total|en tout|no total|total|totalnya|jumlah|总计|合计|"
    r"共计)\b[^:：;；]{0,20}\d",
    re.IGNORECASE,
)
"""What counts those who came, and names nobody."""
_BRACKETED = re.compile(r"(?P<lead>[^()（）;；,，]{2,60}?)\s*[(（](?P<in>[^()（）]{2,200})[)）]\s*[;；,，]?\s*")
_HOW_MANY = re.compile(r"\d+\s?[家个]?|^(?:和|及)")
_PAIR = ("level", "names")
_FEWEST_LED = 2
"""Levels that the items of a list tell apart."""
_FEWEST_BRACKETED = 2
_TWO = re.compile(r"\b(?:two|2|dos|dois|duas|deux|dua)\b|[两二2]个?[市省县区]", re.IGNORECASE)
"""What a lead says where two names follow: 'from two counties'."""

_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold in which a paragraph may tell who was there, where no section does."""


def _level_before(lead: str) -> str | None:
    """The level of a group that names in brackets are of: '地方政府3家', 'cities'."""
    bare = _HOW_MANY.sub("", lead)
    return level_of(bare, alone=not is_han(bare))


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether an acronym stands for a name: 'CPSCL' for 'Caisse des prêts et de soutien des collectivités locales'."""
    initials = (word[0] for word in key(name).split())
    return acronym.isupper() and all(letter in initials for letter in key(acronym))


_NEVER_TELLING = frozenset({Holds.STEPS, Holds.EARLIER, Holds.PROGRAMME})
_OF_DIALOGUE = re.compile(
    r"(?:the\s+|el\s+|o\s+|le\s+|本次)?(?:\w+\s+)?(?:dialogue|di[aá]logo|dialog|对话)\b[^.]{0,60}?"
    r"(?:attended by|dihadiri(?:\s+oleh)?|asistieron|participa\w+|réuni|reunió|reuniu|brought together)",
    re.IGNORECASE,
)
"""How a paragraph begins, wherever it stands, that says who came."""


def _is_called(block: Block) -> bool:
    """Whether the first words of a paragraph are the name of those who were there: 'Parties. National: ...'."""
    passage = whole(block)
    first = next(iter(sentences(passage)), passage).text if len(block.text) < _LONGEST_CALLED else ""
    return len(first.split()) <= _MOST_OF_PLACE and holds(first.rstrip("."), exactly=True) is Holds.REPRESENTATION


_LONGEST_CALLED = 2_000


def _counted(passage: Passage) -> list[Passage]:
    """The names that a line counts by signs: '(1) Ministry of Lands (2) NEMA'; none where it does not."""
    signs = list(INLINE.finditer(passage.text))
    if [int(sign["n"]) for sign in signs] != list(range(1, len(signs) + 1)) or not signs or signs[0].start() > 0:
        return []
    ends = [*(sign.start() for sign in signs[1:]), len(passage.text)]
    return [
        passage.part(sign.end(), sign.end() + len(passage.text[sign.end() : end].rstrip(" ;,，；、")))
        for sign, end in zip(signs, ends, strict=True)
    ]


class People(Present):
    """Reads the sections that tell who was there."""

    def __init__(self, ledger: Ledger, register: Register, country: str) -> None:
        super().__init__(ledger, register, country)
        self.came = Came(register, country)

    def read(self, sections: list[Section]) -> tuple[Part, ...]:
        self.spell(sections)
        for section in sections:
            if section.holds is Holds.REPRESENTATION:
                self._section(section)
        for section in sections if not self.parts else ():
            self._led_by_levels(section)
        if not self.parts:
            self._under_levels(sections)
        for section in sections if not self.parts else ():
            heading = section.heading
            opening = [heading] if heading is not None and heading.inline and not is_short(heading) else []
            if opening or section.holds in _TELLING:
                for block in [*opening, *(section.blocks if section.holds in _TELLING else ())]:
                    is_text = block.kind is Kind.TEXT or block.inline or is_numbered(block)
                    if not is_text or not (says_who_came(block.text) or _is_called(block)):
                        continue
                    may_tell = self.ledger.is_open(block) or section.holds is Holds.OVERVIEW
                    is_told = may_tell and self._clauses(whole(block), None)
                    for passage in sentences(whole(block)) if is_told else [whole(block)]:
                        if not is_told or self.ledger.is_free(passage):
                            self._came(passage, None)
        for section in sections if not self.parts else ():
            if section.holds not in _NEVER_TELLING:
                for block in section.blocks:
                    if block.kind is Kind.TEXT and self.ledger.is_open(block) and _OF_DIALOGUE.match(block.text):
                        self._came(whole(block), None)
        return tuple(self.parts)

    def _led_by_levels(self, section: Section) -> None:
        """Items or lines that are led by levels, under a name that says nothing: '- **National bodies:** A, B'."""
        leads = [
            (lead, names)
            for block in (section.blocks if section.holds in _TELLING else ())
            if block.kind in (Kind.ITEM, Kind.TEXT) and self.ledger.is_open(block)
            for lead, names in [lead_of(whole(block))]
            if lead is not None
        ]
        leads += [pair for block in section.blocks if section.holds in _TELLING for pair in self._pairs_in(block)]
        are_levels = {"national", "local"} <= {level_of(lead.text, alone=True) for lead, _names in leads}
        told = [
            (lead, names, level)
            for lead, names in leads
            if (level := level_of(lead.text, alone=not are_levels)) is not None  # 'De la casa y amigos', beside both.
        ]
        listed = [
            one for _lead, names, _level in told for stacked in stacked_in(names) for one in self.came.names(stacked)
        ]
        named = [one for one in listed if self.came.is_one(one.text)]
        if len({level for *_one, level in told}) < _FEWEST_LED or len(named) < len(told):
            return
        for lead, names, level in told:
            self.ledger.label(lead)
            for stacked in stacked_in(names):
                self._list(stacked, level)

    def _pairs_in(self, block: Block) -> Iterator[tuple[Passage, Passage]]:
        """The two cells of a row, of which one may be a level, and the other lists names."""
        if block.kind is Kind.ROW and len(block.cells) == len(_PAIR) and self.ledger.is_open(block):
            lead, names = (Passage(block, start, end) for start, end in block.cells)
            if lead.text.strip() and names.text.strip():
                yield lead, names

    def _under_levels(self, sections: list[Section]) -> None:
        """Lists of names under headings that name nothing but a level, beside each other: 'Niveau national', 'Niveau
        local', 'Autres'."""
        run: list[tuple[Section, str]] = []
        for section in [*sections, None]:
            heading = section.heading if section is not None else None
            level = level_of(heading.text.rstrip(" :："), alone=True) if heading is not None else None
            if section is not None and level is not None and section.holds is None and self._lists_names(section):
                run.append((section, level))
                continue
            if {"national", "local"} <= {told for _one, told in run}:
                break
            run = []
        for section, level in run if len(run) >= _FEWEST_LED else ():
            self.ledger.label(*([whole(section.heading)] if section.heading is not None else []))
            for block in section.blocks:
                self._list(whole(block), level)

    def _lists_names(self, section: Section) -> bool:
        """Whether a section is nothing but items, half of them at the least names of organisations."""
        items = [block for block in section.blocks if block.kind is Kind.ITEM and self.ledger.is_open(block)]
        named = [one for one in items if self.came.is_one(one.text) and not one.text.rstrip().endswith((".", "。"))]
        return len(items) == len(section.blocks) > 0 and 2 * len(named) >= len(items)

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
            counted = HAN_LAST.search(sentence.text)  # '宁波、青岛、厦门三市': as many as it says are places.
            places = names[-int("〇一二三四五六七八九".find(counted["n"].replace("两", "二"))) :] if counted else []
            for place, name in enumerate(names):
                if name in places and len(name.text) <= _LONGEST_HAN_PLACE:
                    self.name(name, "local")
                    continue
                if name in told:
                    # 'the county governments of Kisumu, Nakuru and Mombasa': what follows is of the same kind.
                    is_local = bool(MANY.match(LOW_ARTICLE.sub("", name.text)) or HAN_PLACE.fullmatch(name.text))
                    is_place = len(name.text.split()) <= _MOST_OF_PLACE and not looks_like_one(name.text)
                    is_local = is_local or (
                        its_level == "local" and is_place and self.register.knows_city(name.text, "")
                    )
                    its_level = "local" if is_local else level
                if name in told:
                    self.name(name, its_level)
                elif its_level and name.text[:1].isupper():
                    for one in two_of(name):
                        self.name(one, its_level)
                elif is_name(name.text) and (between := level_between(names[place - 1 : place + 2], told)):
                    self.name(name, between)
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
            for stacked in stacked_in(cells[1]):
                self._list(stacked, level)

    def _section(self, section: Section) -> None:
        if section.heading is not None and not section.is_part and not section.blocks:
            self.ledger.label(whole(section.heading))
        level = section.level
        group: str | None = None
        columns: Columns | None = None
        by_level: tuple[int, list[str]] | None = None
        for place, block in enumerate(section.blocks):
            is_absent = block.style == "box" and not TICKED.search(block.sign)
            if is_absent or block.style == "action" or not self.ledger.is_open(block):
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
            if _ABSENT.match(block.text) or _COUNTS_ALL.match(block.text):
                continue
            passage = whole(block)
            if (several := by_bold_levels(block)) and block.kind is Kind.TEXT:
                for lead, names, its_level in several:
                    self.ledger.label(lead)
                    self._list(names, its_level)
                continue
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
            led, rest = lead_of(passage)
            is_listed = rest.text[:1].isupper() or INLINE.match(rest.text)
            if led is not None and (of := level_of(led.text)) and is_listed and ":" not in block.text:
                self.ledger.label(led)  # '**Central government.** Ministry of Finance; NIUA.'
                self._list(rest, of)
                continue
            first = next(iter(sentences(passage)), passage) if block.kind is Kind.TEXT else passage
            if not (self._bracketed(first) or self._grouped(first, level or group)):
                self._list(first, level or group)

    def _bracketed(self, passage: Passage) -> bool:
        """Whether semicolons part groups that each name in brackets who is meant; those names are taken then: 'national
        bodies (A, B); cities (C, D)'."""
        text = passage.text.rstrip(" .。")
        parts = [one for one in _BRACKETED.finditer(text) if _level_before(one["lead"])]
        rest = _BRACKETED.sub("", text).strip(" ;；,，")
        if len(parts) < _FEWEST_BRACKETED or (rest and head_count(rest) is None):
            return False
        self.ledger.label(passage)
        for one in parts:
            self._list(passage.part(one.start("in"), one.end("in")), _level_before(one["lead"]))
        return True

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
        if lead is None and (begins := came_until(rest.text[:_LONGEST_LEAD])):
            rest = rest.part(begins, len(rest.text))  # 'Étaient présents des représentants du ...'
        if len(parts := _counted(rest)) > 1:
            self.ledger.label(passage)
            for part in parts:
                self._list(part, level)
            return
        if found := _HAN_OTHERS.search(rest.text):
            level = "other" if found["other"] else level
            rest = rest.part(0, found.start())  # '联合国机构、高校等其他代表'
        if rest.text.startswith("来自"):
            rest = rest.part(2, len(rest.text))
        if found := _HAN_TOTAL.search(rest.text):
            rest = rest.part(0, found.start())
        if found := HAN_COUNT.search(rest.text):
            rest = rest.part(0, found.start())
        if "、" in rest.text and rest.text.rstrip(" 。").endswith("等"):
            rest = rest.part(0, len(rest.text.rstrip(" 。")) - 1)
        inside = LISTED_IN.fullmatch(rest.text)
        if (
            inside
            and level_of(inside["lead"])
            and (SEPARATOR.search(inside["in"]) or kind_of(inside["lead"])[0] is None)
            and not _abbreviates(inside["in"], inside["lead"])
        ):
            level, rest = level_of(inside["lead"]) or level, rest.part(inside.start("in"), inside.end("in"))
        names = [one for name in names_in(rest, self.register, self.country) for one in of_one_kind(name)]
        if level == "local" and len(names) > 1 and len(names[-1].text.split()) <= 2 * _MOST_OF_PLACE:
            names = [*names[:-1], *(names[-1:] if looks_like_one(names[-1].text) else two_of(names[-1]))]
        is_two = len(names) == 1 and lead is not None and _TWO.search(lead.text)
        if is_two or (level == "local" and len(names) == 1 and self._are_places(two_of(names[0]))):
            names = two_of(names[0])
        if not names or any(is_too_long(name.text) for name in names):
            return
        if level is None and all(self._is_person(name.text) or self._is_statement(name.text) for name in names):
            return
        if level is None and len(names) == 1 and passage.text.rstrip().endswith(".") and self._tells(names[0].text):
            return
        if level is None and all(name.text[:1].islower() and not self.came.is_one(name.text) for name in names):
            return  # 'Problemática: sobreexplotación del acuífero; fugas'
        # First all as understood, so that what joins the names is no text of its own; then the names.
        self.ledger.label(passage)
        is_many = False
        for name in names:
            # 'communes de Rabat, Marrakech et Agadir': what follows is of the same kind.
            is_place = is_many and len(name.text.split()) <= _MOST_OF_PLACE and not looks_like_one(name.text)
            is_many = MANY.match(LOW_ARTICLE.sub("", name.text)) is not None or is_place
            is_local = is_many or HAN_PLACE.fullmatch(name.text) is not None
            self.name(name, level or ("local" if is_local else None))

    def _are_places(self, names: list[Passage]) -> bool:
        """Whether two names are as short as those of cities, and say nothing else: 'Kisumu and Nakuru'."""
        return len(names) > 1 and all(
            len(name.text.split()) <= _MOST_OF_PLACE and name.text[:1].isupper() and not looks_like_one(name.text)
            for name in names
        )

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
