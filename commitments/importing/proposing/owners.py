"""Who owes a step: names told apart, and found in the words of a step, where these say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commitments.importing.matching import Register
from commitments.importing.proposal import Organisation, Part
from commitments.importing.vocabulary import Tells, is_han, key, matcher, tells, words

from .people import kind_of, looks_like_one
from .persons import OF_PERSON, bare_name, is_addressed

_NAME = r"(?P<who>[^,.;:()，。；：（）\n]{2,110}?)"
_STOP = (
    r"(?=\s*(?:[,.;:()，。；：（）\n]|$|\b(?:by|before|with|in|and|until|no later|antes|hasta|"
    r"con|a más|até|com|avec|avant|d['’]ici|dengan|paling|sebelum|pada)\b))"
)
_OWNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:led by|chaired by|under the (?:lead(?:ership)?|responsibility) of|(?:the "
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
            rf"pilotée?s? par|portée?s? par|à la charge (?:de la|de l['’]|du|des|de)|confi(?:ée?s?|er|e) "
            rf"(?:à la|à l['’]|au|aux|à))\s*{_NAME}{_STOP}"
        ),
        (
            rf"\b(?:encargar|encomendar|solicitar|pedir|confiar) (?:a la|al|a los|a las|à|ao|a)\s+"
            rf"{_NAME}{_STOP}"
        ),
        (rf"^(?:charger|mandater)\s+(?:la\s+|le\s+|les\s+|l['’])?{_NAME}(?=\s+(?:de|d['’]))"),
        (
            rf"(?:dipimpin oleh|dikoordinasikan oleh|dikoordinir oleh|di bawah tanggung jawab|"
            rf"menjadi tanggung jawab)\s+{_NAME}{_STOP}"
        ),
        rf"\bque\s+(?:(?:lidera|coordina|conduci|encabeza)rán?|(?:lidera|coordena|conduzi)r(?:á|ão))\s+{_NAME}{_STOP}",
        rf"\bque\s+(?:pilot|coordonn|dirig|condui)(?:e|er|)r?(?:a|ont)\s+{_NAME}{_STOP}",
        r"由(?P<who>[^，。；、由]{2,30}?)(?:牵头|负责|主办|承担)",
    )
)
_ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[A-ZÀ-Þ])"
)
_THAT = re.compile(
    rf"^(?:that|que|bahwa)\s+|^qu['’]|{words.RESOLVED}[^,.;:]{{0,30}}?\s(?:that|que|bahwa)\s+|{words.RESOLVED}\s*(?:qu['’]|que\s)\s*",
    re.IGNORECASE,
)
"""What a paragraph begins with before whom it speaks of: 'It was agreed that'."""
_LOW = re.compile(r"^(?:the|el|las?|los|os?|as?|les?)\s+|^l['’]", re.IGNORECASE)
_JOINED = matcher(words.AND)
_PARTS = re.compile(r"\s*(?:[;；、|]|\s{2}|\s/\s|\s\+\s|(?<=[A-Z]{2})/(?=[A-Z]{2}))\s*")
_LISTED = re.compile(
    rf"\s*[,，](?!\d)\s*(?:(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+)?|"
    rf"\s+(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+|(?:以及|和|及|与)"
)
_SUPPORT = re.compile(rf"[,，]?\s*[(（]?\s*(?:{'|'.join(words.SUPPORTED_BY)})[:：]?\s*", re.IGNORECASE)
_ONLY_SUPPORT = re.compile(rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})\s*", re.IGNORECASE)
_LEADS = re.compile(
    r"\s*[(（](?:lead|leads|lead agency|líder|lidera|coordina|coordenação|chef de file|pilote|koordinator|"
    r"牵头|主办)[)）]",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:lead|led by|leads?|responsible|resp\.?|by|owner|responsable|lidera|líder|a cargo de|chef de file|"
    r"penanggung jawab|pj|pic)\s*[:：]?\s+(?=[A-ZÀ-Þ\u3400-\u9fff])",
    re.IGNORECASE,
)
_SMALL_WORDS = (
    r"mondiale|mundial|nationale?|nacional|municipal|es|of|the|and|for|de|del|do|da|dos|das|du|des|la|las|los|el|le|les|et|y|e|dan|en|em|a|au|aux|on|in|"
    r"to|&|pour|para|"
    r"untuk|sur|dengan"
)
_WORD = rf"(?:[A-ZÀ-Þ0-9(][\w'’.&/()-]*|[ld]['’][A-ZÀ-Þ][\w'’-]*|{_SMALL_WORDS})"
_IS_NAME = re.compile(rf"(?:(?:the|la|el|le|o|a|les|los|os|as)\s+|l['’])?{_WORD}(?:,?\s+{_WORD}){{0,13}}")
_NAMES = (
    rf"(?P<names>(?:[Tt]he\s+|[Ll]a\s+|[Ee]l\s+|[Ll]e\s+|[OoAa]s?\s+|[Ll]os\s+|[Ll]es\s+|"
    rf"[Ll]['’])?(?:(?:minist[èe]rio|ministère|agence|agencia|agência|commune|ville|mairie|prefeitura|municipalidad)\s+)?"
    rf"{_WORD}(?:,?\s+{_WORD}){{0,18}}?),?\s+"
)
_ACTS = (
    r"(?=(?:will|shall|agreed? to|agrees to|commits? to|committed to|undertakes? to|pledged? to|is to|"
    r"are to|to|vai|vão|irá|irão|va|"
    r"vont|akan|bersedia|berkomitmen)\b|(?:se |s['’])?[a-zà-ÿ]{2,}(?:rá|rán|rão|ra|ront)\b|(?:se )?compromet\w+|"
    r"assum\w+ o compromisso|lev[ao]\w* o compromisso|"
    r"s['’]engag\w+|(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{4,}\b)"
)
"""What goes on behind the name of those who are to do something."""
_SUBJECT = re.compile(_NAMES + _ACTS)
_SUBJECT_OF_THAT = re.compile(rf"{_NAMES}(?=(?!(?:{_SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})")
"""The same behind 'that', where any verb may follow."""
_SHORT = r"(?P<who>[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{1,4})?(?:\s+[A-ZÀ-Þ][a-zà-ÿ]+){0,2})\s+"
_ACRONYM_OF_THAT = re.compile(rf"{_SHORT}(?=(?!(?:{_SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})")
_ACRONYM = re.compile(
    rf"{_SHORT}"
    rf"(?!(?:will|shall|is to|are to|to) be\b|akan di|ser[áa]n?\b|seront\b){_ACTS}"
)
"""A short name that acts: 'ITDP Indonesia akan'. What something is done to is no owner: 'NDC 3.0 will be'."""
_SUPPORTED = re.compile(rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})l?\s+{_NAME}{_STOP}", re.IGNORECASE)
_INDONESIAN_VERB = re.compile(r"\s+(?:(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{4,}|akan|untuk)\b")
"""What follows the name of those who support, without a comma."""
_ORGANISED = matcher(words.ORGANISED)
_ENDS_NAME = re.compile(
    r"\b(?:(?i:council|authority|agency|assembly|commission|corporation|company|bank|university|institute|"
    r"board|municipality|"
    r"district|county|association|network)|[A-Z]{3,})$"
)
"""A name that ends so does not go on behind 'and'."""
_HAN_END = (
    "部|局|委|委员会|市|省|县|区|院|中心|政府|厅|办公室|办|银行|公司|所|处|署|大学|机构|集团|协会|学会|基金会|总局"
)
_ASIDE = re.compile(
    rf"(?P<who>[^,.;:]{{2,90}}),\s*(?:{'|'.join(words.SUPPORTED_BY)})l?\s+(?P<with>[^,.;:]{{2,110}}),\s+", re.IGNORECASE
)
_LONG_SUBJECT = re.compile(
    r"(?:[Tt]he\s+|[Ll][ae]s?\s+|[Ee]l\s+|[OoAa]s?\s+|[Ll]['’])?"
    r"(?P<who>(?P<kind>[A-ZÀ-Þ][\w-]+)(?:\s+[\w'’()-]+){1,9}?)\s+"
    r"(?=(?:will|shall)(?! be\b)|(?:vai|vão|va a|van a|irá|irão)\b|"
    r"(?!ser[áa]|seront|serão)[a-zà-ÿ]{3,}(?:rá|rán|rão|era|ira|tra|dra|ront)\b)"
)
"""An organisation by its first word, with words in small letters behind it: 'Institut national de l'eau'."""
_IS_HAN_NAME = re.compile(rf"(?:(?<!城)(?:{_HAN_END})|署|联盟|\w[A-Za-z)）])$|^[\u3400-\u9fff]{{2,3}}$")
"""How a name ends that is one of an organisation or city; 'cities' in general are none."""
_HAN_VERB = (
    "将|负责|牵头|会同|联合|组织|拟|应|要|于|在|研究|制定|编制|开展|推进|建立|完成|提出|落实|出台|启动|共同|指导|承担|配合|"
    "协助|支持|参与|提供|分享|举办|召开|发布|修订|提交|报送|为|面向|与|，|,|、|。|；|\\d{1,4}[年月]|$"
)
_HAN_NAME = rf"[\u3400-\u9fff]{{1,24}}?(?:{_HAN_END})(?={_HAN_VERB})"
_HAN_SUBJECT = re.compile(
    rf"(?P<who>{_HAN_NAME})(?:(?:将|拟)?(?:会同|联合|与)(?P<with>{_HAN_NAME}(?:[、和及]{_HAN_NAME})*))?"
    r"(?:将|负责|牵头|组织|拟|应|要|共同|研究|制定|编制|开展|推进|建立|完成|提出|落实|出台|启动|指导|承担|提供|分享|举办|发布|修订|提交|报送|为|面向|[，,]?于|"
    r"\d{1,4}[年月])"
)
_HAN_SUPPORT = re.compile(
    rf"(?:^|[，；、。会]|由)(?P<who>{_HAN_NAME}(?:[、和及]{_HAN_NAME})*)(?:等)?(?:配合|协助|支持|参与|协办)"
)
_LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.。;；,，()（）\n]{1,30}?)\s*[:：]\s*(?P<value>[^.。;；\n()（）]{2,160})"
)
_LONGEST_NAME, _LONGEST_VALUE, _LONGEST_TEXT = 200, 600, 1_500
"""Signs of a name, of a value that lists names, and of the beginning of a step among which they are looked for."""
_EVERYONE = {key(one) for one in words.EVERYONE}
EMPTY = {key(one) for one in words.EMPTY_VALUES} | {""}


@dataclass(frozen=True, slots=True)
class Named:
    """Those who owe a step: the one that leads, and all others."""

    owner: Organisation | None = None
    supporters: tuple[Organisation, ...] = ()

    def __bool__(self) -> bool:
        return self.owner is not None or bool(self.supporters)

    def with_supporters(self, more: Iterable[Organisation]) -> Named:
        """The same with others that support; nobody twice."""
        told = list(self.supporters)
        seen = {key(one.name) for one in (self.owner, *told) if one is not None}
        for one in more:
            if key(one.name) not in seen:
                seen.add(key(one.name))
                told.append(one)
        return Named(self.owner, tuple(told))


NOBODY = Named()


class Owners:
    """Looks for owners in the words of a step. `people`: those whom the document names as present; `persons`: the names
    of the persons among them."""

    def __init__(
        self, register: Register, country: str, people: Sequence[Part], persons: frozenset[str] = frozenset()
    ) -> None:
        self.register = register
        self.country = country
        self.persons = persons
        self.known = {key(part.name): part.name for part in people if part.kind != "group"}
        self.known |= {key(part.acronym): part.name for part in people if part.acronym}

    def one(self, name: str) -> Organisation | None:
        """The organisation of this name, matched; none where the name only says that nobody is named yet."""
        told = _ARTICLE.sub("", " ".join(name.split()).strip(" .。;；,，:：-–—→"))
        if told.count("(") > told.count(")"):
            told += ")"
        if looks_like_one(low := _LOW.sub("", told)) and low[:1].islower():
            told = low  # 'la commune de Marrakech'
        told = self._spoken_for(told)
        if key(told) in EMPTY or key(told) in _EVERYONE or not any(sign.isalpha() for sign in told):
            return None
        match = self.register.stakeholder(told, self.country)
        if match.state != "exact":
            city = self.register.city(told, self.country)
            if city.state == "exact" and city.slug is not None:
                match = self.register.government_of(city.slug)
        return Organisation(told, match)

    def _spoken_for(self, name: str) -> str:
        """The organisation of a person that is named with it: 'Ms Rao (NIUA)'; else the name."""
        found = OF_PERSON.fullmatch(name)
        of = (found["of"] or found["behind"]).strip() if found else ""
        return of if found and self.is_person(found["person"]) and self.is_owner(of) else name

    def is_person(self, name: str) -> bool:
        """Whether a name is certainly one of a person: by its form of address, or as one of those present."""
        return is_addressed(name) or bare_name(name) in self.persons

    def named(self, text: str) -> Named:
        """All that a value names: the one that leads, else the first, and those that support it."""
        text = text.strip()[:_LONGEST_VALUE]
        main, *rest = _SUPPORT.split(text, maxsplit=1)
        if not main.strip(" (（"):
            main, rest = text, []
        leading: list[Organisation] = []
        others: list[Organisation] = []
        for name in self.apart(main):
            is_lead = bool(_LEADS.search(name) or _LEADING.match(name))
            told = self.one(_LEADING.sub("", _LEADS.sub("", name)))
            if told is not None:
                (leading if is_lead else others).append(told)
        supporting = [self.one(name.rstrip(")） ")) for part in rest for name in self.apart(part)]
        found = [*leading, *others]
        if not found:
            return NOBODY
        return Named(found[0]).with_supporters([*found[1:], *(one for one in supporting if one is not None)])

    def apart(self, text: str) -> Iterator[str]:
        """The names in a list, where each is one by itself: 'Housing and Urban Affairs' is no two."""
        for part in _outside_brackets(text):
            pieces: list[str] = []
            start = 0
            for found in _LISTED.finditer(part):
                left, right = part[start : found.start()], part[found.end() :]
                following = _LISTED.split(right, maxsplit=1)[0]
                is_two = (
                    not self._speaks_for(left, following)
                    and self._is_by_itself(left)
                    and (self._is_by_itself(following) or (bool(_ENDS_NAME.search(left)) and _is_long_name(following)))
                )
                if left.count("(") == left.count(")") and is_two:
                    pieces.append(left)
                    start = found.end()
            yield from (piece for piece in [*pieces, part[start:]] if piece.strip())

    def _speaks_for(self, left: str, right: str) -> bool:
        return self.is_person(_ARTICLE.sub("", left.strip())) and not self.is_person(right.strip())

    def _is_by_itself(self, name: str) -> bool:
        told = _ARTICLE.sub("", name.strip())
        if is_han(told) and not _IS_HAN_NAME.search(told):
            return False
        return bool(told) and (self.is_owner(told) or self.register.knows_city(told, self.country))

    def is_owner(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation: the register's, the document's, or by its words."""
        if len(name) > _LONGEST_NAME:
            return False
        told = _ARTICLE.sub("", " ".join(name.split()))
        bare = re.sub(r"\s*[(（][^()（）]*[)）]?$", "", told)
        return (
            key(told) in self.known
            or self.register.knows_stakeholder(told, self.country)
            or self.is_person(bare)
            or (looks_like_one(bare) and len(told.split()) <= 9)
            or (is_name(bare) and len(bare.split()) <= 9 and bool(_ORGANISED.search(bare)))
        )

    def all_owners(self, text: str) -> bool:
        """Whether a value names organisations, and nothing else."""
        if len(text) > _LONGEST_VALUE:
            return False
        main, *rest = _SUPPORT.split(text.strip(), maxsplit=1)
        names = [name for part in (main, *rest) for name in self.apart(part)]
        return bool(names) and all(self.is_owner(_LEADING.sub("", _LEADS.sub("", name)).rstrip(") ")) for name in names)

    def support_of(self, text: str) -> list[Organisation] | None:
        """Who supports, where a value says only that: 'with support from UNDP'."""
        found = _ONLY_SUPPORT.match(text.strip())
        if found is None or not self.all_owners(text.strip()[found.end() :]):
            return None
        told = self.named(text.strip()[found.end() :])
        return [one for one in (told.owner, *told.supporters) if one is not None]

    def in_text(self, text: str) -> Named:
        """Those whom the words of a step say to owe it."""
        text = text[:_LONGEST_TEXT]
        found = self._in_text(text)
        helpers: list[Organisation] = []
        for one in _HAN_SUPPORT.finditer(text) if is_han(text) else _SUPPORTED.finditer(text):
            who = _INDONESIAN_VERB.split(one["who"], maxsplit=1)[0]
            if is_han(who) or self.all_owners(who):
                told = self.named(who)
                helpers += [name for name in (told.owner, *told.supporters) if name is not None]
        return found.with_supporters(helpers)

    def _in_text(self, text: str) -> Named:
        for labelled in _LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.OWNER,)) is Tells.OWNER:
                return self.named(labelled["value"])
        for pattern in _OWNED:
            found = pattern.search(text)
            if (
                found is not None
                and len(found["who"].split()) <= 12
                and (looks_like_one(who := _LOW.sub("", found["who"])) or who[:1].isupper() or is_han(who))
            ):
                return self.named(who)
        return self._beside(text) or self._subject(text)

    def _beside(self, text: str) -> Named:
        """The subject of a step, where those who support it stand between commas: 'Huye, with UNDP, will ...'."""
        aside = _ASIDE.match(text)
        if aside is None or not self.all_owners(aside["with"]):
            return NOBODY
        told = self._subject(f"{aside['who']} {text[aside.end() :]}")
        more = self.named(aside["with"])
        return told.with_supporters([one for one in (more.owner, *more.supporters) if one]) if told.owner else NOBODY

    def _subject(self, text: str) -> Named:
        """The organisations that a step begins with, before what they do."""
        said = text.strip()
        text = _THAT.sub("", said)
        bare = _ARTICLE.sub("", text)
        if is_han(bare[:40]):
            return self._han_subject(bare)
        if told := self._known_subject(bare) or self._known_subject(_LOW.sub("", text)):
            return told
        found = (_SUBJECT if text == said else _SUBJECT_OF_THAT).match(text[:400])
        if found is not None:
            names = list(self.apart(found["names"]))
            if all(self._is_by_itself(name) for name in names) and not (
                len(names) == 1 and _JOINED.search(names[0]) and not self.is_owner(names[0])
            ):
                return self.named(found["names"])
        found = _LONG_SUBJECT.match(text[:200])
        if found is not None and kind_of(found["kind"])[0] is not None:
            return Named(self.one(found["who"]))
        found = (_ACRONYM if text == said else _ACRONYM_OF_THAT).match(bare)
        return Named(self.one(found["who"])) if found is not None else NOBODY

    def _known_subject(self, bare: str) -> Named:
        """Names that the document or the register has, one after the other at the beginning."""
        told: list[Organisation] = []
        rest = bare
        while len(told) < 6:
            name = self._known_at(rest)
            if not name:
                return NOBODY
            after = _after(rest, name)
            one = self.one(rest[: len(rest) - len(after)])
            if one is None or not after:
                return NOBODY
            told.append(one)
            joined = re.match(r"[,，、]\s*", after)
            more = _JOINED.match(after[joined.end() :] if joined else after)
            if joined is None and more is None:
                break
            rest = _ARTICLE.sub("", after[(joined.end() if joined else 0) + (more.end() if more else 0) :].strip())
        if after[:1] in "/&(（":
            return NOBODY
        return Named(told[0]).with_supporters(told[1:])

    def _known_at(self, text: str) -> str:
        compared = key(text[:160])
        names = [name for name in self.known if compared == name or compared.startswith(f"{name} ")]
        names += self._registered(text)
        return max(names, key=len, default="")

    def _han_subject(self, text: str) -> Named:
        known = max(
            (name for name in self.known if is_han(name) and key(text[:60]).startswith(name)), key=len, default=""
        )
        if known and (after := _after(text, known)) and after[:1] not in "，、和及与会（":
            return Named(self.one(text[: len(text) - len(after)]))
        found = _HAN_SUBJECT.match(text)
        if found is None:
            return NOBODY
        others = [self.one(name) for name in re.split(r"[、和及]", found["with"])] if found["with"] else []
        if found["with"] and self._is_by_itself(found["with"]):
            others = [self.one(found["with"])]
        return Named(self.one(found["who"])).with_supporters(one for one in others if one is not None)

    def _registered(self, text: str) -> Iterator[str]:
        """Names of the register that the text begins with."""
        pieces = text.split()
        for count in range(min(len(pieces), 8), 0, -1):
            name = " ".join(pieces[:count])
            if self.register.knows_stakeholder(name, self.country):
                yield key(name)
                return


def is_name(text: str) -> bool:
    """Whether a text is written as a name is: capitals, and small words between."""
    return is_han(text) or bool(_IS_NAME.fullmatch(text.strip()))


def _is_long_name(text: str) -> bool:
    return len(text.split()) >= 2 and text[:1].isupper() and is_name(text)


def _outside_brackets(text: str) -> Iterator[str]:
    """The parts of a list, where no bracket stands around the sign between them."""
    start = 0
    for found in _PARTS.finditer(text):
        before = text[start : found.start()]
        if found[0] == "/" and " " in before.strip():
            continue  # 'Kementerian ATR/BPN' is one ministry, 'REMA/RHA' are two agencies.
        if before.count("(") + before.count("（") == before.count(")") + before.count("）"):
            yield before
            start = found.end()
    yield text[start:]


def _after(text: str, name: str) -> str:
    """What stands behind a name that `text` begins with, as both are compared."""
    for place in range(1, min(len(text), 400) + 1):
        if key(text[:place]) == name and (place == len(text) or not text[place].isalnum() or is_han(name)):
            return text[place:].lstrip()
    return ""
