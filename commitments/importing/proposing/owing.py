"""Who owes a step, by when, and for which city: as far as its words, its brackets or its columns say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.dates import Found, due_dates, find_dates
from commitments.importing.ledger import Passage
from commitments.importing.matching import Register
from commitments.importing.proposal import Candidate, Organisation, Part, ProposedDue
from commitments.importing.vocabulary import Tells, is_han, key, matcher, tells, words

from .people import kind_of, looks_like_one

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
DASH_LEAD = re.compile(r"(?P<who>[^,.;:()]{2,70}?)\s+[–—-]\s+(?=\S)")
_ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[A-ZÀ-Þ])"
)
_WILL = re.compile(
    r"(?:will|shall|to|is to|are to|agreed to|agrees to|commits to|committed to|undertakes to)\b", re.IGNORECASE
)
_JOINED = matcher(words.AND)
EMPTY = {key(one) for one in words.EMPTY_VALUES} | {""}


class Owing:
    """Looks for owners, dates and cities in the words of a step. `people`: those whom the document names as present."""

    def __init__(self, register: Register, country: str, people: Sequence[Part]) -> None:
        self.register = register
        self.country = country
        self.known = {key(part.name): part.name for part in people if part.kind != "group"}
        self.known |= {key(part.acronym): part.name for part in people if part.acronym}

    # --- Owners -----------------------------------------------------------------------------------------------------

    def owner(self, name: str) -> Organisation | None:
        """The organisation of this name, matched; none where the name only says that nobody is named yet."""
        told = _ARTICLE.sub("", name.strip(" .。;；,，"))
        if key(told) in EMPTY or not any(sign.isalpha() for sign in told):
            return None
        match = self.register.stakeholder(told, self.country)
        if match.state != "exact":
            city = self.register.city(told, self.country)
            if city.state == "exact" and city.slug is not None:
                match = self.register.government_of(city.slug)
        return Organisation(told, match)

    def is_owner(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation: the register's, the document's, or by its words."""
        told = _ARTICLE.sub("", name.strip())
        return (
            key(told) in self.known
            or self.register.stakeholder(told, self.country).state == "exact"
            or (looks_like_one(told) and len(told.split()) <= 8)
        )

    def owner_in(self, text: str) -> Organisation | None:
        for labelled in _LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.OWNER,)) is Tells.OWNER:
                return self.owner(re.split(r"\s*[,，]\s*", labelled["value"])[0])
        for pattern in _OWNED:
            found = pattern.search(text)
            if (
                found is not None
                and len(found["who"].split()) <= 12
                and (looks_like_one(found["who"]) or found["who"][:1].isupper() or is_han(found["who"]))
            ):
                return self.owner(found["who"])
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
                return self.owner(bare[: len(bare) - len(after)].strip())
        found = re.match(r"([A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{1,4})?)\s+", bare)
        if found is not None and _WILL.match(bare, found.end()):
            return self.owner(found[1])
        found = re.match(
            (
                r"((?:[A-Z][\w'’.-]*)(?:\s+(?:[A-Z][\w'’.-]*|of|the|for|de|es|du|da|do|e|y|del|"
                r"la)){0,8})\s+(?=will\b|shall\b|to\s)"
            ),
            bare,
        )
        if found is not None and looks_like_one(found[1]) and not _JOINED.search(f" {found[1]} "):
            return self.owner(found[1])
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

    def due_of(self, text: str) -> ProposedDue | None:
        """The due that a column or label gives: its date, or of several the last one."""
        if key(text) in EMPTY:
            return None
        found = find_dates(text)
        return proposed_due(max(found, key=lambda one: one.last), text) if found else None

    def due_in(self, text: str) -> ProposedDue | None:
        """The one date by which the text says that it is to be done; none where it says several."""
        found = list(due_dates(text))
        for labelled in _LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.DUE,)) is Tells.DUE and not found:
                return self.due_of(labelled["value"])
        return proposed_due(found[0], text) if len(found) == 1 else None

    def tail(self, passage: Passage) -> tuple[int, Organisation | None, ProposedDue | None, list[Passage]] | None:
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
                if told is Tells.DUE or (told is None and dates and is_mostly_date(value, dates)):
                    if dates:
                        due = due or proposed_due(max(dates, key=lambda one: one.last), value)
                    elif key(value) not in EMPTY:
                        understood = False
                elif told is Tells.OWNER or (told is None and self.is_owner(value)):
                    labelled = labelled and told is not None
                    if owner is None:
                        owner = self.owner(value)
                elif told is not Tells.CITY and not (told is None and self.cities(value) and len(value.split()) <= 4):
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

    def cities(self, text: str) -> tuple[Candidate, ...]:
        """The cities of the register that a text names."""
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


def is_mostly_date(text: str, found: Sequence[Found]) -> bool:
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


def proposed_due(found: Found, text: str) -> ProposedDue:
    return ProposedDue(found.precision, found.last, text[found.start : found.end])


def _after(text: str, name: str) -> str:
    """What stands behind a name that `text` begins with, as both are compared."""
    for place in range(1, len(text) + 1):
        if key(text[:place]) == name and (place == len(text) or not text[place].isalnum() or is_han(name)):
            return text[place:].lstrip()
    return ""
