"""Who came, as a sentence of a paragraph lists them: 'The dialogue brought together the Ministry of Finance, ...'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.proposing.names.han_forms import HAN_CLUB, IS_HAN_NAME
from commitments.importing.proposing.names.kinds import GOVERNMENTS, MANY, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import (
    ARTICLE,
    GROUPS,
    HAN_KIND_BEFORE,
    LOW_ARTICLE,
    MOST_OF_NAME,
    bare_of,
    begins_with_kind,
    is_known,
    names_in,
    parts_of,
    without_office,
)
from commitments.importing.proposing.names.portfolios import has_portfolio
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds_of_speakers import MAYOR

from .by_article import AFTER_COMPANY, behind_many, is_named_by_article
from .coming import ALONG_WITH, CAME_LAST, CAME_VERBS, CONVENED, HAN_CAME, before_names
from .ministries import KINDS as MINISTRIES
from .ministries import each_ministry, ministries_in
from .parts import level_by_kind
from .remarks import without_sender
from .runs_of_names import lists_otherwise, run_of_names, without_joint
from .sent import sent_by
from .took import took_from

_FEWEST = 2
"""Names by which a sentence is taken for a list of who came."""
_FEWEST_AROUND = 3
"""A name, and those on both sides of it."""

_TOTAL = re.compile(
    r"\s*[,;]?\s*(?:num total|en total|no total|for a total|in total|totali[sz]ando|totall?ing|au total|totalisant|"
    r"dengan total|sebanyak)\b|\s+(?:attending|participating|in attendance)\b|"
    r"\s+(?:and|y|e|et|dan)\s+(?:was|were|fue|foi|a été|dihadiri|brought|gathered|reunió|reuniu|a réuni)\b|"
    r"\s+(?:around|at)\s+(?:one|the|a|the same)\s+table\b|\s+(?:together(?!\s+with)|in one room|na mesma mesa|"
    r"en una (?:misma )?mesa|autour d['’]une table)\b|"
    r"\s+(?:para|pour|untuk)\s+(?:falar|discutir|debater|tratar|hablar|debatir|parler|discuter|débattre|membahas|"
    r"berbicara)\b|\s+(?:to\s+(?:talk|discuss|speak|think|meet|debate|work\s+through|look\s+at)|a\s+(?:hablar|"
    r"conversar|discutir|debatir|dialogar|reunirse|falar|debater)|à\s+(?:parler|discuter|débattre|réfléchir|"
    r"échanger))\b|"
    r"\s*\(\s*\d{1,4}\s+(?:person|pessoa|particip|asisten|people)|"
    r",\s+(?:ayer|hoy|ontem|hoje|hier|aujourd|kemarin|yesterday|today)\b|,?\s+se\s+(?:celebró|realizó|desarrolló|"
    r"llevó)\b|"
    r",?\s+(?:realizou-se|celebrou-se|decorreu|s['’]est\s+tenue?|a\s+eu\s+lieu)\b|,?\s+(?:el|no|le|on|"
    r"pada)\s+(?:d[ií]a\s+)?\d",
    re.IGNORECASE,
)
"""What counts those who came, behind their names, or goes on with the sentence."""
_KIND_BEFORE = re.compile(
    rf"(?<!\w)(?:{GOVERNMENTS}|{MINISTRIES})\s+(?:of(?:\s+the)?|de|d[aeo]s?|du|des)\s+$",
    re.IGNORECASE,
)
"""What names behind it are: '... attended by the mayors of'."""
_CONVENED_BY = re.compile(
    r"\b(?:(?:(?:jointly|co-?)\s?)?(?:convened|organi[sz]ed|hosted)\s+by|(?:convocad[oa]|organizad[oa])\s+por|"
    r"(?:convoquée?|organisée?)\s+par|(?:convocad[oa]|organizad[oa]|promovid[oa])\s+pel[oa]|"
    r"(?:diselenggarakan|digelar)\s+oleh)\s+(?P<by>[^.;:()]{3,200}?)(?=,|\s+(?:brought|gathered|reunió|reuniu|"
    r"a\s+r[ée]uni|a\s+rassemblé|mempertemukan)\b)",
    re.IGNORECASE,
)
"""Who convened a meeting, in a sentence that says who came."""
_CAME_BEHIND = re.compile(rf"(?<=\w)\s+(?:y\s+)?(?:{CAME_VERBS})\b", re.IGNORECASE)
_HAN_BEGINS = re.compile(r"(?:[^、]{0,80}[，,])?来自|[^、，,]*(?:会议|对话会|围绕|召开|举行|主题)[^、，,]*[，,]")


def _han_list(told: Passage) -> Passage:
    """The names of a Chinese sentence, without what it tells before them: '会议围绕……展开，来自财政部、……'."""
    begins = _HAN_BEGINS.match(told.text)
    is_list = begins is not None and (begins.end() == len("来自") or "、" in told.text[begins.end() :])
    return told.part(begins.end(), len(told.text)) if begins is not None and is_list else told


_HAN_VERB = re.compile(r"会议|对话会|[由在]|召开|举行|指导")
"""What no Chinese name begins a list with: a sentence tells something else there."""
_MAYORS = re.compile(
    r"(?:mayors|alcaldes(?:as)?|prefeit[oa]s|maires)\s+(?:of|de|da|do|des|du)\s+[A-ZÀ-Þ][^.;:()]{2,150}?"
    r"(?=,?\s+(?:and|y|e|et)\s+(?-i:[a-z]|the\s)|\s+(?:took|attended|joined|participated|asistieron|participaron|"
    r"participaram|estiveram|ont)\s)",
    re.IGNORECASE,
)
"""'the mayors of Freetown, Bo and Makeni, and representatives of ...'."""
_NEAR = 12
"""Signs at the beginning of a sentence among which its date begins."""
_HAN_CONVENED = re.compile(r"由(?P<by>[^，。；：由]{2,40}?)(?:联合|共同)?(?:主持|主办|承办|召集|牵头举办)")
"""Who convened a meeting, before those who came: '会议由……主持'."""


_HAN_CAME_FIRST = re.compile(
    r"(?:(?:出席|参加|参会|与会)(?:本次|此次)?(?:会议|对话|活动)?的?(?:单位|代表|机构|嘉宾|人员)?|(?:来|到场|在座|到会)的)(?:有|"
    r"包括|(?:分别)?来自)[:：]?(?P<names>[^。；：]{4,300}?)"
    r"等?的?(?:代表)?(?=[，,]?(?:共|计|合计|总计)|。?$)"
)
"""Those behind what says that they came: '出席会议的有财政部、成都市人民政府的代表，共42人'."""


_HAN_SAT = re.compile(
    r"(?:[两二三四五六七八九十]{1,2}[座个]?(?:城市|市|县|区)(?:[^：:。，]{0,8})[:：]|坐[着的在][^：:。，]{0,8}[:：是]|(?:^|，)[^，。]{0,6}(?:是|还有|"
    r"有)(?=[^，。]+、))"
    r"(?P<names>[^。；：]{4,200}?)[。]?$"
)
"""'三座城市坐在对面：武汉市、南昌市和咸宁市'."""
_ACTED_THERE = re.compile(
    r"(?:^|,\s+(?:and|y|e|et|dan)\s+|;\s+(?:(?:and|y|e|et|dan)\s+)?)(?P<names>(?:(?:the|el|la|l[ao]s|les?|[ao]s?)\s+|"
    r"l['’])?[^.;:]{3,300}?)\s+"
    r"(?:(?:each|both|jointly|cada un[oa]?|ambas|ambos|chacune?|toutes (?:deux|trois)|masing-masing)\s+)?"
    r"(?:(?:was|were)\s+(?:each\s+|both\s+|all\s+)?represented|sent|represented|represent(?:ó|aron|ou|aram)|mewakili|"
    r"(?:co-?)?(?:chaired|hosted)|listened|spoke|brought|came|"
    r"joined|observed|completed|rounded (?:out|off)|"
    r"tra(?:jo|jeron|ouxe|ouxeram)|vi(?:no|nieron|eram)|acudi(?:ó|eron)|complet(?:ó|aron|ou|aram)|moder(?:ó|aron|ou|"
    r"aram)|"
    r"(?:a|ont) (?:amené|animé|complété|représenté)|(?:est|sont) venue?s?|membawa|datang|melengkapi|memandu|envi(?:ó|"
    r"aron|ou|"
    r"aram)|escuch(?:ó|aron)|escut(?:ou|aram)|"
    r"(?:co)?presidi(?:ó|eron|u|ram)|ont?\s+(?:envoyé|écouté|(?:co)?présidé)|a\s+(?:envoyé|écouté|(?:co)?présidé)|"
    r"mengirim(?:kan)?|memimpin)\b"
    r"(?:\s+(?:with|con|com|avec|bersama|dengan)\s+(?P<with>[^.;:]{3,200}))?",
    re.IGNORECASE,
)
"""Those of whom a sentence of the list says what they did there: 'The Ministry of Works co-chaired with the City of
Accra', 'Kumasi and Tamale sent planners'."""


_STAY = re.compile(
    r"\s+(?:at (?:one|the other|either) (?:end|side)|at the other(?=\W*$)|"
    r"(?:to|around|round|at|into|in) (?:one|the same|a single|a) (?:table|room|hall)|a una (?:misma )?mesa|"
    r"en una (?:misma )?mesa|"
    r"(?:a|em) uma (?:mesma )?mesa|autour d['’]une (?:même )?table|di satu meja|with us|among us|con nosotros|"
    r"connosco|conosco|avec nous|bersama kami|"
    r"in the (?:morning|afternoon)|(?:for|during|throughout) (?:the|part of the|a) (?:whole |full |entire |"
    r"half )?(?:day|morning|afternoon|session)|"
    r"(?:durante|por|en|de|na|pela|o) (?:toda )?(?:la |a |o )?(?:mañana|tarde|jornada|manhã|dia)|todo (?:el|o) d[ií]a|"
    r"(?:pour|pendant|durant) (?:toute )?la (?:journée|matinée)|toute la journée|le matin|l['’]après-midi|"
    r"(?:sepanjang|pada) (?:pagi|siang|hari|sore))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""How long somebody was there: 'the Ministry of Finance for the morning'."""


_ITS_MAYOR = re.compile(rf"(?:(?:the|el|la|le|[oa])\s+|l['’])?{MAYOR.pattern}")
_MIXED = re.compile(r"[a-z][A-ZÀ-Þ]")


_WITH_OTHERS = re.compile(
    r",?\s+(?:and|y|e|et|dan)\s+(?:une?\s[a-z]+aine\s(?:de|d['’])|an?\s(?:dozen|handful|group|few)\b|una?\s(?:docena|"
    r"decena|veintena|grupo)\s|"
    r"um[a]?\s(?:dezena|dúzia|grupo)\s|several|some|many|plusieurs|quelques|vari[oa]s|vári[oa]s|algun[oa]s|muchas?|"
    r"beberapa|sejumlah)\b.*$",
    re.IGNORECASE,
)
"""Others who are not named, behind the last name: '..., la BAD et une dizaine de chefs de quartier'."""


def _without_to(name: Passage) -> Passage:
    """A name without the preposition of those whom somebody brought together: 'a la Universidad', 'al PNUMA'."""
    found = _TO.match(name.text)
    return name.part(found.end(), len(name.text)) if found is not None else name


def _without_company(name: Passage) -> Passage:
    """The name of a company, without the word for it before: 'a empresa Electra'."""
    found = AFTER_COMPANY.match(name.text)
    return name.part(found.end(), len(name.text)) if found is not None else name


_TO = re.compile(r"(?:al|a\s+(?:la|los|las))\s+(?=[A-ZÀ-Þ])")


def _without_stay(name: Passage) -> Passage:
    others = _WITH_OTHERS.search(name.text)
    name = name.part(0, others.start()) if others is not None and others.start() else name
    found = _STAY.search(name.text)
    return name.part(0, found.start()) if found is not None and found.start() else name


class Came:
    """Looks for names in sentences that say who came. The words of most of them, or the register, have to tell of
    organisations."""

    def __init__(self, register: Register, country: str) -> None:
        self.register = register
        self.country = country

    def names_of(self, sentence: Passage, *, is_list: bool = False) -> tuple[list[Passage], list[Passage]]:
        """All that a sentence lists, and those of them that are certainly organisations; none where too few are.
        `is_list`: whether it stands where those are named who were there."""
        convened: list[Passage] = []
        along = None
        fewest = _FEWEST
        if (sent := sent_by(sentence)) is not None:
            rest, at, is_alone = sent
            fewest = 1 if is_alone else _FEWEST
            along, convened = self._along(sentence, at)
        elif (took := took_from(sentence)) is not None:
            rest = took
        elif first := _HAN_CAME_FIRST.search(sentence.text) or _HAN_SAT.search(sentence.text):
            rest = sentence.part(*first.span("names"))
        elif han := HAN_CAME.match(sentence.text):
            rest = _han_list(sentence.part(0, han.end("names")))
            by = _HAN_CONVENED.search(sentence.text, 0, rest.start - sentence.start)
            convened = self.names(sentence.part(by.start("by"), by.end("by"))) if by else []
        elif begins := before_names(sentence.text, is_list=is_list):
            kind = _KIND_BEFORE.search(sentence.text, 0, begins)
            begins = kind.start() if kind is not None else begins  # '... by the mayors of Freetown, Bo and Makeni'
            mayors = _MAYORS.search(sentence.text, 0, begins)
            convened = self.names(sentence.part(mayors.start(), mayors.end())) if mayors else self._conveners(sentence)
            total = _TOTAL.search(sentence.text, begins)
            rest = sentence.part(begins, total.start() if total else len(sentence.text))
            if (behind := _CAME_BEHIND.search(rest.text)) is not None:
                _found, beside = self._along(sentence, rest.start - sentence.start + behind.end())
                rest, convened = rest.part(0, behind.start()), [*convened, *beside]
        elif is_list and (there := list(_ACTED_THERE.finditer(sentence.text))):
            spans = [one.span(part) for one in there for part in ("names", "with") if one[part]]
            names = [name for span in spans for name in self.names(sentence.part(*span))]
            told = [name for name in names if self.is_one(name.text)]
            explained = {*map(id, told), *map(id, behind_many(names))}
            return (names, told) if 2 * len(explained) >= len(names) and told else ([], [])
        elif found := CAME_LAST.match(sentence.text):
            dates = find_dates(sentence.text[: found.end("names")])
            is_dated = bool(dates) and dates[0].start < _NEAR
            rest = sentence.part(dates[-1].end if is_dated else 0, found.end("names"))
            along, convened = self._along(sentence, found.end())
        else:
            return [], []
        names = [*convened, *self.names(rest)] if along is None else [*self.names(rest), *convened]
        ministries = ministries_in(names)
        told = [name for name in names if id(name) in ministries or self.is_one(name.text)]
        if _HAN_VERB.search(names[0].text):
            return [], []
        are_few = 2 * len(told) < len(names) and not (sent is not None and len(convened) >= _FEWEST)
        if len(told) < fewest or are_few:
            explained = {*map(id, told), *map(id, behind_many(names))}
            others = [name for name in names if id(name) not in explained]
            are_all = (
                bool(told)
                and len(names) >= _FEWEST + bool(others)
                and all(is_named_by_article(sentence, one) for one in others)
            )
            return (names, told) if are_all else ([], [])
        return names, told

    def _along(self, sentence: Passage, at: int) -> tuple[re.Match[str] | None, list[Passage]]:
        """What tells behind the verb who came along, and their names where all are organisations."""
        along = ALONG_WITH.match(sentence.text, at)
        beside = self.names(sentence.part(*along.span("with"))) if along is not None else []
        are_all = all(self.is_one(name.text) or name in behind_many(beside) for name in beside)
        return along, beside if are_all else []

    def _conveners(self, sentence: Passage) -> list[Passage]:
        """Those who brought the others together, where all of the subject names organisations."""
        found = CONVENED.match(sentence.text) or _CONVENED_BY.search(sentence.text)
        names = self.names(sentence.part(*found.span("by"))) if found is not None else []
        return names if all(self.is_one(name.text) for name in names) else []

    def names_listed(self, sentence: Passage, *, fewest: int) -> tuple[list[Passage], list[Passage]]:
        """The same of a sentence that lists at least so many of which it is certain, whatever its verb."""
        run = run_of_names(sentence, self.is_one)
        if run is None or lists_otherwise(sentence, run):
            return [], []
        names = [without_joint(name) for name in self.names(run)]
        told = [name for name in names if self.is_one(name.text)]
        is_list = len(told) >= fewest and 2 * len({*map(id, told), *map(id, behind_many(names))}) >= len(names)
        return (names, told) if is_list else ([], [])

    def names(self, listed: Passage) -> list[Passage]:
        """The names of a list, each without what only joins it to the others."""
        names = [
            self._without_mayor(_without_company(_without_to(_without_stay(bare_of(one)))))
            for part in map(without_sender, map(without_office, parts_of(listed)))
            for name in map(without_sender, names_in(part, self.register, self.country))
            for one in self._without_office(name)
        ]
        return list(each_ministry(names))

    def _without_mayor(self, name: Passage) -> Passage:
        """The city, where its mayor came: 'the Mayor of Kigali'."""
        found = _ITS_MAYOR.match(name.text)
        is_city = found is not None and is_known(found["of"], self.register, self.country)
        return name.part(found.start("of"), len(name.text)) if found is not None and is_city else name

    def _without_office(self, name: Passage) -> Iterator[Passage]:
        """A name without who came for it; two, where these came for both: '亚洲开发银行和华中科技大学的专家'."""
        bare = without_office(name)
        if bare.end < name.end and is_han(bare.text):
            yield from names_in(bare, self.register, self.country)
        else:
            yield bare

    def is_one(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation, a place, or a group."""
        bare = ARTICLE.sub("", LOW_ARTICLE.sub("", name.strip(" .")))
        bare = bare if not _MIXED.match(bare) else bare[:1].upper() + bare[1:]  # 'eThekwini Municipality'
        if len(bare.split()) > MOST_OF_NAME and not has_portfolio(bare.partition(",")[0], alone=True):
            return False
        is_told = looks_like_one(bare) or is_known(bare, self.register, self.country) or is_called_one(bare)
        if begins_with_kind(bare):
            return True
        if is_han(bare):
            is_told = is_told or HAN_KIND_BEFORE.match(bare) is not None
            return is_told or key(bare) in GROUPS or bool(IS_HAN_NAME.search(bare) or HAN_CLUB.fullmatch(bare))
        return key(bare) in GROUPS or (is_told and not bare[:1].islower()) or bool(MANY.match(bare))


def level_between(names: list[Passage], told: list[Passage]) -> str | None:
    """The level of a name that says nothing of itself, where those on both sides are of the same: partners."""
    if len(names) < _FEWEST_AROUND or names[0] not in told or names[2] not in told:
        return None
    first, last = (level_by_kind(*kind_of(name.text), name.text) for name in (names[0], names[2]))
    return first if first == last else None
