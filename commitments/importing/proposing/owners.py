"""Who owes a step: names told apart, and found in the words of a step, where these say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from commitments.importing.matching import Register
from commitments.importing.proposal import Organisation, Part
from commitments.importing.vocabulary import Tells, is_han, key, tells, words

from .owner_forms import (
    ACRONYM,
    ACRONYM_OF_THAT,
    ACTS_NOW,
    ARTICLE,
    ASIDE,
    BEGINS_SENTENCE,
    ENDS_NAME,
    HAN_SUBJECT,
    HAN_SUPPORT,
    INDONESIAN_VERB,
    IS_HAN_NAME,
    IS_NAME,
    IS_SHORT,
    JOINED,
    LABELLED,
    LEADING,
    LEADS,
    LISTED,
    LONG_SUBJECT,
    LOW,
    ONLY_SUPPORT,
    ORGANISED,
    OWNED,
    PARTS,
    PERSON_ACTS,
    PERSON_OF_NOW,
    SUBJECT,
    SUBJECT_OF_THAT,
    SUPPORT,
    SUPPORTED,
    THAT,
)
from .people import kind_of, looks_like_one
from .persons import OF_PERSON, bare_name, is_addressed

_LONGEST_NAME, _LONGEST_VALUE, _LONGEST_TEXT = 200, 600, 1_500
"""Signs of a name, of a value that lists names, and of the beginning of a step among which they are looked for."""
_LONGEST_SUBJECT = 300
"""Signs of a step among which its subject ends."""
_ENDS_SUBJECT = re.compile(r"[.;:]\s")
_LONGEST_HAN_TITLE = 24
"""Signs of a Chinese step among which its title may end as a sentence, before who does it."""
_NO_PERSONS = frozenset(word for name in words.NO_PERSONS for word in key(name).split())
_EVERYONE = {key(one) for one in words.EVERYONE}
_EMPTY = {key(one) for one in words.EMPTY_VALUES} | {""}
_EMPTY_FORMS = re.compile("|".join(words.EMPTY_FORMS))


@dataclass(frozen=True, slots=True)
class Named:
    """Those who owe a step: the one that leads, and all others."""

    owner: Organisation | None = None
    supporters: tuple[Organisation, ...] = ()

    def __bool__(self) -> bool:
        return self.owner is not None or bool(self.supporters)

    @property
    def names(self) -> str:
        """The names of all of them, in one."""
        return " / ".join(one.name for one in (self.owner, *self.supporters) if one is not None)

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
        told = ARTICLE.sub("", " ".join(name.split()).strip(" .。;；,，:：-–—→"))
        if told.count("(") > told.count(")"):
            told += ")"
        if looks_like_one(low := LOW.sub("", told)) and low[:1].islower():
            told = low  # 'la commune de Marrakech'
        told = self._spoken_for(told)
        if is_empty(told) or key(told) in _EVERYONE or not any(sign.isalpha() for sign in told):
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
        is_one = self.is_owner(of) or IS_SHORT.fullmatch(of) is not None
        return of if found and self.is_person(found["person"]) and is_one else name

    def is_person(self, name: str) -> bool:
        """Whether a name is certainly one of a person: by its form of address, or as one of those present."""
        return is_addressed(name) or bare_name(name) in self.persons

    def named(self, text: str) -> Named:
        """All that a value names: the one that leads, else the first, and those that support it."""
        text = text.strip()[:_LONGEST_VALUE]
        main, *rest = SUPPORT.split(text, maxsplit=1)
        if not main.strip(" (（"):
            main, rest = text, []
        leading: list[Organisation] = []
        others: list[Organisation] = []
        for name in self.apart(main):
            is_lead = bool(LEADS.search(name) or LEADING.match(name))
            told = self.one(LEADING.sub("", LEADS.sub("", name)))
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
            for found in LISTED.finditer(part):
                left, right = part[start : found.start()], part[found.end() :]
                following = LISTED.split(right, maxsplit=1)[0]
                is_two = (
                    not self._speaks_for(left, following)
                    and self._is_by_itself(left)
                    and (
                        self._is_by_itself(following)
                        or (is_han(right) and self._is_by_itself(right))
                        or (bool(ENDS_NAME.search(left)) and _is_long_name(following))
                    )
                )
                if left.count("(") == left.count(")") and is_two:
                    pieces.append(left)
                    start = found.end()
            yield from (piece for piece in [*pieces, part[start:]] if piece.strip())

    def _speaks_for(self, left: str, right: str) -> bool:
        return self.is_person(ARTICLE.sub("", left.strip())) and not self.is_person(right.strip())

    def _is_by_itself(self, name: str) -> bool:
        told = ARTICLE.sub("", name.strip())
        if is_han(told) and not IS_HAN_NAME.search(told):
            return False
        return bool(told) and (self.is_owner(told) or self.register.knows_city(told, self.country))

    def is_owner(self, name: str) -> bool:
        """Whether a name is certainly one of an organisation: the register's, the document's, or by its words."""
        if len(name) > _LONGEST_NAME:
            return False
        told = ARTICLE.sub("", " ".join(name.split()))
        bare = re.sub(r"\s*[(（][^()（）]*[)）]?$", "", told)
        return (
            key(told) in self.known
            or self.register.knows_stakeholder(told, self.country)
            or self.is_person(bare)
            or (looks_like_one(bare) and len(told.split()) <= 9 and _begins_a_name(bare))
            or (is_name(bare) and len(bare.split()) <= 9 and bool(ORGANISED.search(bare)))
        )

    def all_owners(self, text: str) -> bool:
        """Whether a value names organisations, and nothing else."""
        if len(text) > _LONGEST_VALUE:
            return False
        main, *rest = SUPPORT.split(text.strip(), maxsplit=1)
        names = [name for part in (main, *rest) for name in self.apart(part)]
        return bool(names) and all(self.is_owner(LEADING.sub("", LEADS.sub("", name)).rstrip(") ")) for name in names)

    def support_of(self, text: str) -> list[Organisation] | None:
        """Who supports, where a value says only that: 'with support from UNDP'."""
        found = ONLY_SUPPORT.match(text.strip())
        if found is None or not self.all_owners(text.strip()[found.end() :]):
            return None
        told = self.named(text.strip()[found.end() :])
        return [one for one in (told.owner, *told.supporters) if one is not None]

    def in_text(self, text: str) -> Named:
        """Those whom the words of a step say to owe it."""
        text = text[:_LONGEST_TEXT]
        found = self._in_text(text)
        helpers: list[Organisation] = []
        for one in HAN_SUPPORT.finditer(text) if is_han(text) else SUPPORTED.finditer(text):
            who = INDONESIAN_VERB.split(one["who"], maxsplit=1)[0]
            if is_han(who) or self.all_owners(who):
                told = self.named(who)
                helpers += [name for name in (told.owner, *told.supporters) if name is not None]
        return found.with_supporters(helpers)

    def _in_text(self, text: str) -> Named:
        for labelled in LABELLED.finditer(text):
            if tells(labelled["label"], among=(Tells.OWNER,)) is Tells.OWNER:
                return self.named(labelled["value"])
        for pattern in OWNED:
            found = pattern.search(text)
            if (
                found is not None
                and len(found["who"].split()) <= 12
                and (looks_like_one(who := LOW.sub("", found["who"])) or who[:1].isupper() or is_han(who))
            ):
                return self.named(who)
        return self._beside(text) or self._subject(text)

    def doing(self, text: str) -> Named:
        """Those whom a step begins with that say what they do, in the present tense; persons whom nothing marks."""
        text = text.strip()[:_LONGEST_SUBJECT]
        if told := self._person_doing(text):
            return told
        begins = BEGINS_SENTENCE.match(text)
        for verb in ACTS_NOW.finditer(text, begins.end()) if begins else ():
            names = text[: verb.start()]
            if _ENDS_SUBJECT.search(names):
                break
            if all(self._is_by_itself(name) and _names_one(name) for name in self.apart(names)):
                longer = ACTS_NOW.match(text, verb.end()) and text[: verb.end()]
                is_short = " " not in BEGINS_SENTENCE.sub("", names)
                return self.named(longer if is_short and longer else names)  # 'L'Agence urbaine publie'
        return NOBODY

    def _person_doing(self, text: str) -> Named:
        """A person whom a step begins with, or the organisation that stands behind the name."""
        found = PERSON_ACTS.match(text) or PERSON_OF_NOW.match(text)
        if found is None or any(word in _NO_PERSONS for word in key(found["who"]).split()) or kind_of(found["who"])[0]:
            return NOBODY
        who, of = found["who"], found["of"] or ""
        if of and (self.is_owner(of) or IS_SHORT.fullmatch(of)) and key(of) != _initials(who):
            return self.named(of)
        is_known = any(name == key(who) or name.startswith(f"{key(who)} ") for name in self.persons)
        is_two = len(who.split()) > 1 and not of and found.re is PERSON_ACTS
        return Named(self.one(who)) if is_known or is_two else NOBODY

    def _beside(self, text: str) -> Named:
        """The subject of a step, where those who support it stand between commas: 'Huye, with UNDP, will ...'."""
        aside = ASIDE.match(text)
        if aside is None or not self.all_owners(aside["with"]):
            return NOBODY
        told = self._subject(f"{aside['who']} {text[aside.end() :]}")
        more = self.named(aside["with"])
        return told.with_supporters([one for one in (more.owner, *more.supporters) if one]) if told.owner else NOBODY

    def _subject(self, text: str) -> Named:
        """The organisations that a step begins with, before what they do."""
        said = text.strip()
        text = THAT.sub("", said)
        bare = ARTICLE.sub("", text)
        if is_han(bare[:40]):
            title, _stop, rest = bare[:_LONGEST_HAN_TITLE].partition("。")
            behind = bare[len(title) + 1 :] if rest else ""
            return self._han_subject(bare) or (self._han_subject(behind) if behind else NOBODY)
        if told := self._known_subject(bare) or self._known_subject(LOW.sub("", text)):
            return told
        found = (SUBJECT if text == said else SUBJECT_OF_THAT).match(text[:400])
        if found is not None:
            names = list(self.apart(found["names"]))
            if all(self._is_by_itself(name) for name in names) and not (
                len(names) == 1 and JOINED.search(names[0]) and not self.is_owner(names[0])
            ):
                return self.named(found["names"])
        found = LONG_SUBJECT.match(text[:200])
        if found is not None and kind_of(found["kind"])[0] is not None:
            return Named(self.one(found["who"]))
        found = (ACRONYM if text == said else ACRONYM_OF_THAT).match(bare)
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
            more = JOINED.match(after[joined.end() :] if joined else after)
            if joined is None and more is None:
                break
            rest = ARTICLE.sub("", after[(joined.end() if joined else 0) + (more.end() if more else 0) :].strip())
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
        found = HAN_SUBJECT.match(text)
        if found is None:
            return NOBODY
        others = [self.one(name) for name in re.split(r"[、和及]", found["with"])] if found["with"] else []
        if found["with"] and self._is_by_itself(found["with"]):
            others = [self.one(found["with"])]
        first, *more = [self.one(name) for name in self.apart(found["who"])]
        return Named(first).with_supporters(one for one in (*more, *others) if one is not None)

    def _registered(self, text: str) -> Iterator[str]:
        """Names of the register that the text begins with."""
        pieces = text.split()
        for count in range(min(len(pieces), 8), 0, -1):
            name = " ".join(pieces[:count])
            if self.register.knows_stakeholder(name, self.country):
                yield key(name)
                return


def is_empty(value: str) -> bool:
    """Whether a value only says that there is none yet: '-', 'to be agreed', 'sem prazo definido'."""
    told = key(value)
    return told in _EMPTY or _EMPTY_FORMS.search(told) is not None


def is_name(text: str) -> bool:
    """Whether a text is written as a name is: capitals, and small words between."""
    return is_han(text) or bool(IS_NAME.fullmatch(text.strip()))


def _initials(name: str) -> str:
    return "".join(word[0] for word in key(name).split())


def _begins_a_name(text: str) -> bool:
    """Whether a text begins with a capital, or with what kind of organisation it is: 'draft note for the Ministry' is
    none."""
    return not text[:1].islower() or kind_of(" ".join(text.split()[:2]))[0] is not None


def _names_one(text: str) -> bool:
    """Whether a text behind its article begins as a name does: 'The map of the county' is none."""
    bare = BEGINS_SENTENCE.sub("", text.strip())
    return _begins_a_name(bare)


def _is_long_name(text: str) -> bool:
    return len(text.split()) >= 2 and text[:1].isupper() and is_name(text)


def _outside_brackets(text: str) -> Iterator[str]:
    """The parts of a list, where no bracket stands around the sign between them."""
    start = 0
    for found in PARTS.finditer(text):
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
