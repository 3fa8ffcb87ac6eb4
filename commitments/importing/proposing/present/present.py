"""Those who were there, each once: an organisation, the government of a city, or a group that names nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from commitments.importing.dates import find_dates
from commitments.importing.dates_alone import is_mostly_date
from commitments.importing.ledger import Ledger, Passage
from commitments.importing.matching import Register
from commitments.importing.proposal import NEW, Match, Part
from commitments.importing.proposing.names.acronyms import HEREAFTER, abbreviates, spells
from commitments.importing.proposing.names.bodies import COUNTED, COUNTED_BODIES
from commitments.importing.proposing.names.kinds import LIKE_PERSON, MANY, ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import GROUPS, HAN_PLACE, without_article
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.one_of_several import one_of_several
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.structure import Section
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.capacities import ATTENDED, INVITED, PARTICIPANT
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.point_forms import TOLD_BY

from .absent import is_absent
from .capacities import Capacities, Told, without_capacity
from .parts import OF_NATION, kind_of_place, level_by_kind
from .remarks import SENT_FROM, without_count, without_person, without_presence

_PARENTHESIS = re.compile(r"\s*[（(](?P<in>[^()（）]{1,80})[)）]")
_ACRONYM_FIRST = re.compile(
    r"(?P<acronym>[A-ZÀ-Þ][A-ZÀ-Þ0-9.&/-]{1,10}[A-ZÀ-Þ])(?:\s+[–—-]\s+|\s*[（(])(?P<name>[A-ZÀ-Þ][^()（）,;]{7,90})[)）]?"
)
"""'NDMA (National Disaster Management Agency)', 'ONS - Office of National Security'."""
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Dra|Ing|Lic|Mme|Hon|Bpk|Ibu(?!\s+Kota)|Eng|H\.E)\.?\s", re.IGNORECASE
)
_SPELLED = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w'’-]*,?\s+(?:(?:of|for|and|the|de|del|da|do|das|dos|des|du|la|le|y|e|et|dan)\s+){0,3}){2,9})"
    rf"\((?:{HEREAFTER})?(?P<acronym>[A-Z]{{2,10}})[\"”»'’]*\)"
)
"""'National Disaster Management Agency (NDMA)'."""
_HEREAFTER = re.compile(HEREAFTER, re.IGNORECASE)
_MOST_OF_SPELLED = 3_000
_OF_PERSON = re.compile(r"(?P<person>[^–—-]{4,60}?)\s+[–—-]\s+(?P<of>[A-ZÀ-Þ].{1,90})$")
_PERSON_WITH = re.compile(rf"(?P<person>{LIKE_PERSON.pattern})\s*\((?P<of>[^()]{{2,60}}\s[^()]{{2,60}})\)")
_INITIAL = re.compile(
    r"(?:Shri|Smt|Kgpg|Bapak|Ibu|[A-Z]\.)\s*(?:[A-Z]\.\s*)*[A-Z][a-z]+|[A-Z][a-z]+\s+[A-Z]\.\s+[A-Z][a-z]+"
)
_ANOTHER = re.compile(r"^(?:d['’]|de\s+|del\s+|of\s+|d[oa]s?\s+)(?=[A-ZÀ-Þ])")
_OF = re.compile(r"^(?:de\s+l['’]|de\s+la\s+|du\s+|del\s+|d[oa]s?\s+)(?=\w{3})")
"""What joins a name to 'representatives', and begins none."""
_BODY = re.compile(
    r"\b(?:board|services?|office|directorate|railways|police|corporation|fund|council|servicio|oficina|fondo|consejo|"
    r"serviço|fundo|conselho|fonds|conseil|caisse|caja|caixa|direktorat|dewan)\b",
    re.IGNORECASE,
)
"""What a body of the state is called, of whatever kind."""
_GOVERNMENT = re.compile(
    r"(?:state|government|gobierno|gobernación|governo|estado|gouvernement|province|provincia|província|région|región)\s",
    re.IGNORECASE,
)
"""What a government is called that is not that of a city: 'Government of Tamil Nadu'."""
_REFERRAL = re.compile(
    r"(?:(?:please\s+)?(?:see|refer\s+to|as\s+per|ver|véase|voir|cf\.?|veja|conforme|lihat)\s+)?(?:\w+\s+){0,3}?"
    r"(?:annex\w*|appendix|attach\w*|enclosed|below|adjunt\w*|anex\w*|(?:ci-)?joint\w*|lampiran|terlampir)(?:\s+\w+){0,2}(?:\s*[(（][^()（）]{2,60}[)）]?)?|"
    r"(?:见|详见|参见)?附[件表后].{0,10}|(?:人员|名单|单位)?(?:从?略|附后)|omitted|omitid[oa]s?|omis",
    re.IGNORECASE,
)
"""What sends whoever reads it to a list elsewhere."""


_ARTICLE = re.compile(r"^(?:(?:the|el|la|le|o|a)\s+|l['’])", re.IGNORECASE)
_REMARK = re.compile(
    rf"\W*(?:{words.UNDATED})|(?:no\s+(?:date|deadline)(?:\s+yet)?|sin\s+fecha|sem\s+(?:data|prazo)|sans\s+date|pas\s+de\s+date|"
    r"tanpa\s+tanggal|belum\s+ada\s+tanggal|tbc|tbd|t\.b\.[cd]\.|to\s+be\s+confirmed|por\s+(?:confirmar|definir)|a\s+(?:confirmar|definir)|"
    r"à\s+(?:confirmer|préciser)|时间待定|待定)\W*$",
    re.IGNORECASE,
)
"""What tells that a date is not known, and names nobody."""
_UNNAMED = re.compile(
    r"(?:(?:and|y|e|et|dan)\s+)?(?:some(?:one|body|\s(?:people|others))|an?\s(?:man|woman|person|student|colleague|lady|neighbou?r)|alguien|"
    r"alguém|quelqu['’]un|(?:una|une|uma)\s(?:person\w*|pessoa|señora|senhora|dame|vecina)|seseorang|"
    r"(?:(?:many|several|some|the|much[oa]s|vári[oa]s|vari[oa]s|plusieurs|quelques|d['’])\s?)?(?:others?|otr[oa]s|outr[oa]s|autres|lainnya)$)",
    re.IGNORECASE,
)
"""How those are told who are not named: 'someone from the university whose name I missed'."""
_HAN_CALLED = re.compile(
    r"(?:[一两][个家]|另?一个)?[\u3400-\u9fff]{0,6}(?:组织|机构|协会|团体)(?:名叫|名为|叫做?)[“\"「『《]?(?P<name>[^“”\"「」『』《》]{2,30})[”\"」』》]?"
)
"""A name behind what it is one of: '一个非政府组织名叫“绿色江城”'."""
_HAN_DID = re.compile(r"^(?:会议|会上|与会|本次|此次)|(?:听取|介绍|汇报|讨论)了")
"""What a Chinese sentence tells of the meeting: '会议首先听取了……的汇报'."""
_DID = re.compile(rf"{TOLD_BY}|[A-ZÀ-Þ][^,;()]{{1,60}}?\s[a-zà-ÿ]{{3,}}(?:aron|ieron|ó|ou|aram|eram|iram)\s")
"""What tells what somebody did: 'GIZ mostró parques inundables'."""
_COUNTS_PEOPLE = re.compile(
    r"[(（]?\d{1,4}\s(?:people|persons|participants?|attendees|personas|pessoas|personnes|participantes|asistentes|orang|"
    r"peserta)\b",
    re.IGNORECASE,
)
"""What counts those who came, in a line of its own: '36 people at the peak, 29 at the end'."""
_OF_WHOM = re.compile(
    r"(?:(?:out\s+)?of\s+(?:whom|which|them)|dont|de\s+(?:los|las)\s+cuales|d[oa]s\s+quais|sendo|di\s+antaranya|"
    r"termasuk|其中)\s*(?:\w+\s+)?\d",
    re.IGNORECASE,
)
"""What counts a part of those who came: '81 participants, dont 34 femmes'."""


class Present:
    """Takes names into the representation, matched against the register."""

    def __init__(self, ledger: Ledger, register: Register, country: str) -> None:
        self.ledger = ledger
        self.register = register
        self.country = country
        self.parts: list[Part] = []
        self.named: set[str] = set()
        self.is_beside = False
        """Whether a sentence names them besides all else."""
        # What acronyms stand for, wherever the document says so.
        self.spelled: dict[str, str] = {}
        self.capacities = Capacities()
        self._places: dict[str, int] = {}
        """Where those stand in `parts` who are called so."""

    def spell(self, sections: Sequence[Section]) -> None:
        """Note what the document says that acronyms stand for."""
        self.spelled = {
            found["acronym"]: found["name"]
            for section in sections
            for block in ([section.heading] if section.heading else []) + section.blocks
            for found in (_SPELLED.finditer(block.text[:_MOST_OF_SPELLED]) if "(" in block.text else ())
        }

    def name(self, passage: Passage, level: str | None, *, called: str | None = None) -> None:
        """Take one that a list names, or leave its words where it is nobody, as a person, a date, a heading, or was not
        there. `called`: its name, where its words alone are none."""
        came = not is_absent(passage.text)
        passage = without_person(without_presence(without_capacity(without_count(passage))))
        text = (called or one_of_several(passage) or passage.text).strip(" .。")
        if not came or not _is_somebody(text, level):
            self._release(passage)
            return
        if (of := _of_person(text)) is not None:
            self._release(passage)
            self.name(passage.part(*of), level)
            return
        is_body = kind_of(text)[0] is not None or is_called_one(text)  # 'Office of the Vice President'
        if not is_body and (ROLE.search(text) or _INITIAL.match(text)):
            self._release(passage)
            return
        acronym = None
        bare = text if (named := _HAN_CALLED.fullmatch(text)) is None else named["name"]
        if (first := _ACRONYM_FIRST.fullmatch(text)) and abbreviates(first["acronym"], first["name"]):
            acronym, bare = first["acronym"], first["name"]
        elif found := _PARENTHESIS.search(text):
            inner = _HEREAFTER.sub("", found["in"].strip(), count=1).strip("\"“”«»'‘’ ")
            if re.fullmatch(r"[A-ZÀ-Þ0-9][\w.&/-]{1,14}", inner):
                acronym = inner
                bare = (text[: found.start()] + text[found.end() :]).strip()
        bare = MANY.sub("", _OF.sub("", SENT_FROM.sub("", bare)))
        bare = bare if level == "local" and _is_place_with_article(bare) else without_article(bare)
        if level == "local":
            bare = _ANOTHER.sub("", bare)
        if COUNTED_BODIES.fullmatch(bare):
            self._add(passage, level or "other", "group", bare, None, None, None)
            return
        if COUNTED.match(bare) and key(bare) not in GROUPS and level is None:
            self._release(passage)
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
        told = level or level_by_kind(category, its_level, bare) or self._level_of_body(bare)
        if told == "local" and its_level == "national":
            category, its_level = kind_of_place(bare)
        elif level == "local" and category is None and len(bare.split()) <= 3 and not _GOVERNMENT.match(bare):
            self._add(passage, told, "city", bare, acronym, "city_government", "municipal", match)
            return
        self._add(passage, told, "organisation", bare, acronym, category, its_level, match)

    def _level_of_body(self, name: str) -> str | None:
        """The level of a body of the state that is called after the nation: 'Rwanda Water Resources Board'."""
        is_body = _BODY.search(name) is not None
        is_of_nation = OF_NATION.search(name) is not None or self.register.country_in(name) is not None
        return "national" if is_body and is_of_nation else None

    def keep(self, passage: Passage) -> None:
        """Take one that a sentence names besides all else: its words stay to be placed."""
        city = _city_of(passage.text)
        is_told = any(_city_of(part.name) == city for part in self.parts if part.level == "local")
        if not (is_told or _is_among(passage.text, None, self.named)):
            self.is_beside = True
            is_local = HAN_PLACE.fullmatch(passage.text) or MANY.match(passage.text)
            self.name(passage, "local" if is_local else None)
            self.is_beside = False

    def lacking(self, others: Sequence[Part]) -> Iterator[Part]:
        """Those of `others` that none of those there is, by whatever name; groups that name nobody are left out."""
        slugs = {part.match.slug for part in self.parts} - {None}
        cities = {_city_of(part.name) for part in self.parts if part.level == "local"}
        governed_here = {self._governs(part) for part in self.parts} - {()}
        for one in others:
            is_here = one.match.slug in slugs or _city_of(one.name) in cities or self._governs(one) in governed_here
            if one.kind != "group" and not is_here and not _is_among(one.name, one.acronym, self.named):
                yield one

    def _governs(self, part: Part) -> tuple[str, ...]:
        """The cities of the register that one that is their government names: of 'District of Huye' Huye."""
        is_government = part.category == "city_government"
        return tuple(one.slug for one in self.register.cities_in(part.name, self.country)) if is_government else ()

    def add_group(self, passage: Passage, level: str) -> None:
        """Take words for several that name nobody."""
        self._add(passage, level, "group", passage.text.strip(), None, None, None)

    def _add(
        self, passage: Passage, level: str | None, kind: str, name: str, acronym: str | None, category: str | None,
        its_level: str | None, match: Match = NEW,
    ) -> None:  # fmt: skip
        told = self.capacities.of(passage)
        if key(name) in self.named or (self.is_beside and _is_among(name, acronym, self.named)):
            self._place(passage)
            self._was_there_as(name, told)
            return
        self.named |= {key(name), *([key(acronym)] if acronym else [])}
        attendance = INVITED if self.capacities.is_invited(passage) else ATTENDED
        for called in (_city_of(name), key(acronym or "")):
            self._places.setdefault(called, len(self.parts))
        self.parts.append(
            Part(level, kind, name, acronym, category, its_level, match, passage.source, attendance=attendance)
        )
        self._place(passage)
        self._was_there_as(name, told)

    def _was_there_as(self, name: str, told: Told | None) -> None:
        """Note as what one was there. Whoever is a participant in one place may be told to be more in another."""
        place = self._places.get(_city_of(_PARENTHESIS.sub("", name)))
        if told is None or place is None:
            return
        self._label(*told.words)
        if self.parts[place].capacity == PARTICIPANT:
            self.parts[place] = replace(self.parts[place], capacity=told.capacity)

    def _release(self, passage: Passage) -> None:
        if not self.is_beside:
            self.ledger.release(passage)

    def _label(self, *passages: Passage) -> None:
        if not self.is_beside:
            self.ledger.label(*passages)

    def _place(self, passage: Passage) -> None:
        if not self.is_beside:
            self.ledger.place(passage)


def _is_somebody(text: str, level: str | None) -> bool:
    """Whether words may name one who was there: no date, no heading, no person, nor others without a name."""
    is_somebody = any(sign.isalpha() for sign in text) and not _REFERRAL.fullmatch(text.strip("()（） "))
    is_somebody = is_somebody and not (_REMARK.match(text) or _UNNAMED.match(text))
    is_somebody = is_somebody and tells(_ARTICLE.sub("", text)) is not Tells.AUTHOR  # 'Le secrétaire de séance'
    is_heading = holds(text, exactly=True) not in ((None, Holds.TOPIC) if level == "local" else (None,))  # Tema, Ghana
    is_somebody = is_somebody and not (is_heading or is_mostly_date(text, find_dates(text)))
    is_somebody = is_somebody and (kind_of(text)[0] is not None or not text.endswith((":", "：")))  # 'Noted by:'
    is_told_of = _DID.match(text) or _HAN_DID.search(text) or _COUNTS_PEOPLE.match(text)
    return is_somebody and not (_PERSON.search(text) or _OF_WHOM.match(text) or is_told_of)


def _of_person(text: str) -> tuple[int, int] | None:
    """Where words tell whom a person came for: 'Juan Mamani – GAMLP', 'Marina Teles (Ministério das Cidades)'."""
    found = _OF_PERSON.match(text) or _PERSON_WITH.fullmatch(text)
    is_told = found is not None and kind_of(found["person"])[0] is None and looks_like_one(found["of"])
    return found.span("of") if found is not None and is_told else None


def _city_of(name: str) -> str:
    """The city of a government, or the name itself: 'Pune' of 'Pune Municipal Corporation'."""
    bare = MANY.sub("", without_article(name))
    return key(governed(bare) or _GOVERNMENT_OF.sub("", bare))


_GOVERNMENT_OF = re.compile(
    r"^(?:(?:munic[íi]pio|municipalit[ey]|commune|ville|mairie|ciudad|ayuntamiento|(?:alcald[íi]a|prefeitura)(?:\smunicipal)?|"
    r"cidade|city)\s(?:d[aeo]s?|del|du|d['’]|of)\s*|pemerintah\s(?:kota|kabupaten)\s+)",
    re.IGNORECASE,
)


def _is_among(name: str, acronym: str | None, told: set[str]) -> bool:
    """Whether one of those told is meant, by a part of its name or by its short one: 'Hydrological Authority'."""
    bare = key(name)
    words = bare.split()
    return any(
        bare == one
        or (len(words) > 1 and f" {bare} " in f" {one} ")
        or (" " in one and f" {one} " in f" {bare} ")
        or (name.isupper() and len(one.split()) > 1 and spells(name, one))
        or (acronym is not None and key(acronym) == one)
        for one in told
    )


def _is_place_with_article(name: str) -> bool:
    """Whether the article is a part of the name: 'La Unión', 'El Alto', and not 'El Ayuntamiento'."""
    found = _PLACE_WITH_ARTICLE.fullmatch(name)
    return found is not None and kind_of(found["rest"])[0] is None


_PLACE_WITH_ARTICLE = re.compile(r"(?:La|El|Los|Las|Le)\s(?P<rest>[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?)")
