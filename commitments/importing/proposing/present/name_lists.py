"""Names that stand one after another in a line or a cell: 'Ministry of Housing, NIUA; Kisumu and Nakuru'."""

from __future__ import annotations

import re

from commitments.importing.ledger import Ledger, Passage
from commitments.importing.matching import Register
from commitments.importing.proposing.entries import INLINE
from commitments.importing.proposing.names.acronyms import abbreviates
from commitments.importing.proposing.names.kinds import LIKE_PERSON, MANY, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import (
    GROUPS,
    HAN_COUNT,
    HAN_PLACE,
    LISTED_IN,
    LOW_ARTICLE,
    SEPARATOR,
    bare_of,
    counted_groups,
    is_known,
    is_of_kind_behind,
    names_in,
    of_one_kind,
    two_of,
)
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.written import begins_low, is_called_one, is_name
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of, names_government

from .came import Came
from .capacities import is_remark
from .coming import CAME_FIRST, came_until
from .head_counts import SHEET_BEHIND, head_count
from .levelled import PRESENT
from .ministries import each_ministry, ministries_in
from .parts import LEAD, is_too_long
from .present import Present

_FROM = re.compile(
    (
        r"\s*(?P<lead>[^,;(]{0,60}?\b(?:representatives?|representantes?|représentants?|"
        r"perwakilan|participants?|delegates|delegados|officials)\b[^,;(]{0,40}?)\s+(?:from|of|"
        r"de|des|du|da|do|dari)\s+(?=\S)"
    ),
    re.IGNORECASE,
)
_HAN_OTHERS = re.compile(r"等?的?(?P<other>其他|其它)?(?:机构)?的?(?:代表|人员|专家)\s*$")
_HAN_TOTAL = re.compile(
    r"[，,、]?(?:(?:一?共|总共)有?|合计|总计)?(?:约|计)?\d+[余多]?[人名位](?:参加|参会|出席)?[。.]?$"
)
"""What counts those who came, behind their names."""
_HAN_PERSON = re.compile("[\u3400-\u9fff]{2,3}")
_FEWEST_OF_BODY = 3
"""Words of a name that is no person among organisations: 'Akiba Mashinani Trust'."""
_FEWEST_OF_STATEMENT = 4
"""Words."""
_MOST_OF_PLACE = 3
"""Words of a place."""
_LONGEST_LEAD = 90
"""Signs among which a sentence says that those follow who were there."""
_BRACKETED = re.compile(r"(?P<lead>[^()（）;；,，]{2,60}?)\s*[(（](?P<in>[^()（）]{2,200})[)）]\s*[;；,，.。]?\s*")
_HOW_MANY = re.compile(r"\s*[:：]?\s*\d+\s?[家个]?|^(?:和|及)")
_COUNTED_IN = re.compile(r"\d{1,3}\s?(?:[家个所]|[^\W\d_]{4,20})?\s*[(（](?P<in>[^()（）]{2,300})[)）]\s*[.。]?")
"""'3 (MIVAH, MINAE, MOPT)', behind what they are."""
_COUNT_FIRST = re.compile(r"\d{1,3}\s?[家个所]?\s*[:：]\s*(?=\D)")
"""'Ministries – 3: Lands, ...'."""
_FEWEST_BRACKETED = 2
"""Groups that a line of them names."""
_TWO = re.compile(r"\b(?:two|2|dos|dois|duas|deux|dua)\b|[两二2]个?[市省县区]", re.IGNORECASE)
"""What a lead says where two names follow: 'from two counties'."""


def _level_before(lead: str) -> str | None:
    """The level of a group that names in brackets are of: '地方政府3家', 'cities'."""
    bare = _HOW_MANY.sub("", lead)
    return level_of(bare, alone=not is_han(bare))


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


def _between_strokes(passage: Passage) -> list[Passage]:
    """The lists between strokes with space around them, where commas part names: 'A / districts of B, C / D'."""
    if "," not in passage.text or "(" in passage.text.partition(" / ")[0][-1:]:
        return [passage]
    starts = [0, *(found.end() for found in _STROKE.finditer(passage.text))]
    ends = [*(found.start() for found in _STROKE.finditer(passage.text)), len(passage.text)]
    return [
        passage.part(start, end) for start, end in zip(starts, ends, strict=True) if passage.text[start:end].strip()
    ]


_OURSELVES = frozenset((
    "us", "ourselves", "we", "me", "nosotros", "nosotras", "nos", "eu", "yo", "nous", "moi", "kami", "kita", "saya",
    "我们",
))  # fmt: skip
"""Whoever wrote the text, among those who were there."""
_STROKE = re.compile(r"\s+/(?:\s+|$)")
_FEWEST_STROKES = 2


def is_many_of(name: Passage) -> bool:
    """Whether a name begins with what several are: 'communes de Rabat'."""
    return MANY.match(LOW_ARTICLE.sub("", name.text)) is not None


_ASIDE = re.compile(
    r"\s+(?:as|como|comme|sebagai)\s+(?:(?:the|el|la|o|a|l['’])\s*)?(?:host|anfitri|hôte|tuan)\w*.*$|"
    r"\s+(?:with|con|com|avec|dengan)\s+(?:its|their|his|her|sus?|seus?|suas?|son|sa|ses|leurs?)\s.*$",
    re.IGNORECASE,
)
"""What is said besides of one that came: 'Cagayan de Oro as host', 'Iloilo with its mayor'."""
_ARTICLE_OF_MANY = re.compile(r"(?:the|les|des|l[ao]s|[ao]s|para)\s")
_RELATIVE = re.compile(r"(?:whose|which|who|cuy[oa]s?|cuj[oa]s?|dont|lequel|laquelle|yang)\s", re.IGNORECASE)
"""What goes on behind a comma and is no name: '..., whose delegation had missed a boat'."""


def without_aside(name: Passage) -> Passage:
    found = _ASIDE.search(name.text)
    return name.part(0, found.start()) if found is not None and found.start() else name


def is_like_place(name: Passage) -> bool:
    """Whether a name is as short as that of a city, and says nothing else: 'Kisumu'."""
    return len(name.text.split()) <= _MOST_OF_PLACE and not looks_like_one(name.text)


def _without_count(names: Passage, level: str | None) -> tuple[Passage, str | None]:
    """Names without what Chinese says around them, how many came and from where, and the level that it tells; without
    the sheet behind them that counts who signed."""
    if found := _HAN_OTHERS.search(names.text):
        level = "other" if found["other"] else level
        names = names.part(0, found.start())  # '联合国机构、高校等其他代表'
    if (found := _COUNT_FIRST.match(names.text)) is not None:
        names = names.part(found.end(), len(names.text))
    if names.text.startswith("来自"):
        names = names.part(2, len(names.text))
    for count in (SHEET_BEHIND, _HAN_TOTAL, HAN_COUNT, PRESENT):
        if found := count.search(names.text):
            names = names.part(0, found.start())
    if "、" in names.text and names.text.rstrip(" 。").endswith("等"):
        names = names.part(0, len(names.text.rstrip(" 。")) - 1)
    return names, level


def _inside(names: Passage, level: str | None) -> tuple[Passage, str | None]:
    """The names in the brackets behind a group, and its level: 'local governments (Kisumu, Nakuru)'."""
    if (counted := _COUNTED_IN.fullmatch(names.text)) is not None:
        return names.part(counted.start("in"), counted.end("in")), level
    found = LISTED_IN.fullmatch(names.text)
    told = level_of(found["lead"]) if found else None
    if found is None or told is None or abbreviates(found["in"], found["lead"]):
        return names, level
    if not SEPARATOR.search(found["in"]) and kind_of(found["lead"])[0] is not None:
        return names, level
    if governed(found["lead"]) is not None:
        return names.part(*found.span("lead")), level  # 'Kumasi Metropolitan Assembly (Works, Planning)'
    return names.part(found.start("in"), found.end("in")), told


class NameLists(Present):
    """Takes lists of names into the representation."""

    def __init__(self, ledger: Ledger, register: Register, country: str) -> None:
        super().__init__(ledger, register, country)
        self.came = Came(register, country)
        self.is_beside_local = False
        """Whether local governments are named by themselves, so that 'Government' is the national one."""
        self.is_of_bodies = False
        """Whether a list names organisations and hardly anybody else."""

    def take(self, passage: Passage, level: str | None) -> None:
        """Take the names that a passage lists, at `level` unless its own words tell another; none if it lists none."""
        lead, rest = self._lead(passage)
        told = level_of(lead.text) if lead is not None else None
        if lead is not None and told is None and self.is_beside_local and names_government(lead.text):
            told = "national"
        if lead is not None and told is None and self.is_beside_local and tells(lead.text) is Tells.SUPPORT:
            told = "other"  # 'Appuis : ONU-Habitat, Enda ECOPOP', beside levels.
        if lead is not None and told is None and not rest:
            return
        level = told or level
        if len(parts := _counted(rest)) > 1:
            self.ledger.label(passage)
            for part in parts:
                self.take(part, level)
            return
        if len(parts := _between_strokes(rest)) > _FEWEST_STROKES:
            self.ledger.label(passage)
            for part in parts:
                self.take(part, level)
            return
        rest, level = _inside(*_without_count(rest, level))
        names = list(each_ministry(self._names(lead, rest, level)))
        if not names or any(is_too_long(name.text) for name in names):
            return
        if level is None and self._is_nobody(names, is_ended=passage.text.rstrip().endswith(".")):
            return
        # First all as understood, so that what joins the names is no text of its own; then the names.
        self.ledger.label(passage)
        is_many = False
        ministries = ministries_in(names)
        for name in names:
            if key(name.text.strip(" .")) in _OURSELVES or is_remark(name):
                continue
            is_story = level is None and name.text == name.text.casefold() and not _ARTICLE_OF_MANY.match(name.text)
            if is_story and self._is_statement(name.text):
                self.ledger.release(name)  # '..., descreveu a chegada de famílias'
                continue
            # 'communes de Rabat, Marrakech et Agadir': what follows is of the same kind.
            is_many = is_many_of(name) or (is_many and is_like_place(name))
            is_local = is_many or HAN_PLACE.fullmatch(name.text) is not None or is_of_kind_behind(name)
            self.name(name, level or ("local" if is_local else None), called=ministries.get(id(name)))

    def take_kind(self, passage: Passage, level: str | None) -> None:
        """Take what a table counts: one that is called so, or several of a kind whose level is told."""
        alone = level_of(passage.text, alone=True)
        if alone is None and self.came.is_one(passage.text):
            self.take(passage, level)
        elif told := level or alone or level_of(passage.text):
            self.add_group(passage, told)

    def take_bracketed(self, passage: Passage) -> bool:
        """Whether semicolons part groups that each name in brackets who is meant; those names are taken then: 'national
        bodies (A, B); cities (C, D)'."""
        text = passage.text.rstrip(" .。")
        if sum(map(text.count, "(（")) < _FEWEST_BRACKETED:
            return False
        parts = [one for one in _BRACKETED.finditer(text) if _level_before(one["lead"])]
        rest = _BRACKETED.sub("", text).strip(" ;；,，")
        if len(parts) < _FEWEST_BRACKETED or (rest and head_count(rest) is None):
            return False
        self.ledger.label(passage)
        for one in _BRACKETED.finditer(text):
            self.take(passage.part(one.start("in"), one.end("in")), _level_before(one["lead"]))
        return True

    def take_grouped(self, passage: Passage, level: str | None) -> bool:
        """Whether a paragraph counts groups and names them in brackets; those names are taken then: 'two ministries (A
        and B), three cities (C, D and E), and F'."""
        groups = counted_groups(passage.text)
        if not groups:
            return False
        self.ledger.label(passage)
        start = 0
        for one in groups:
            self.take(passage.part(start, one.start()), level)
            self.take(passage.part(one.start("in"), one.end("in")), level_of(one["lead"]) or level)
            start = one.end()
        self.take(passage.part(start, len(passage.text)), level)
        return True

    def _names(self, lead: Passage | None, rest: Passage, level: str | None) -> list[Passage]:
        """The names behind a lead. 'And' parts the last two where they are places, or the lead counts two."""
        listed = [without_aside(bare_of(name)) for name in names_in(rest, self.register, self.country)]
        listed = [name for name in listed if not _RELATIVE.match(name.text)]
        if self.is_of_bodies and len(listed) > 1 and not self.came.is_one(listed[0].text) and is_name(rest.text):
            return [rest]  # 'Kenya Marine and Fisheries Research Institute'
        names = [one for name in listed for one in of_one_kind(name)]
        if level == "local" and len(names) > 1 and len(names[-1].text.split()) <= 2 * _MOST_OF_PLACE:
            return [*names[:-1], *(names[-1:] if looks_like_one(names[-1].text) else two_of(names[-1]))]
        if len(names) != 1:
            return names
        pair = two_of(names[0])
        is_two = lead is not None and _TWO.search(lead.text) is not None
        are_places = len(pair) > 1 and all(is_like_place(name) and name.text[:1].isupper() for name in pair)
        return pair if is_two or (level == "local" and are_places) else names

    def _is_nobody(self, names: list[Passage], *, is_ended: bool) -> bool:
        """Whether words of no level are no organisations: persons, statements, a sentence with its full stop."""
        fewest = _FEWEST_OF_BODY - names[0].text.startswith("Al ")  # 'Al Omrane'
        if self.is_of_bodies and len(names) == 1 and len(names[0].text.split()) >= fewest:
            return False
        if len(names) == 1 and is_ended and self._tells(names[0].text):
            return True
        if all(self.is_person(name.text) or self._is_statement(name.text) for name in names):
            return True
        is_story = is_ended and max(len(name.text.split()) for name in names) > _FEWEST_OF_STATEMENT
        if is_story and not any(self.came.is_one(one.text) or self._is_known(one.text) for one in names):
            return True  # 'Nobody disagreed that a fund would be good, but the idea found no owner.'
        # As in 'Problemática: sobreexplotación del acuífero; fugas'.
        return all(begins_low(name.text) and not self.came.is_one(name.text) for name in names)

    def _is_known(self, name: str) -> bool:
        return is_known(name, self.register, self.country)

    def is_person(self, name: str) -> bool:
        """Whether a name may be that of a person: in a list of such names, nobody is an organisation."""
        return (
            bool((_HAN_PERSON if is_han(name) else LIKE_PERSON).fullmatch(name.strip(" .。")))
            and kind_of(name)[0] is None
            and not is_called_one(name)
            and not DIALOGUE.search(name)  # 'Development Workshop'
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
        """What stands before the names, if anything, and the names."""
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
        if found := CAME_FIRST.match(text):
            return passage.part(0, found.end()), passage.part(found.end(), len(text))
        # 'Étaient présents des représentants du ...'
        return None, passage.part(came_until(text[:_LONGEST_LEAD]), len(text))
