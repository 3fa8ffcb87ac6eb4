"""Who owes a step, by its words: its subject, those who lead it, those who support it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, takewhile

from commitments.importing.dates import find_dates
from commitments.importing.ledger import sentence_ends
from commitments.importing.proposal import Organisation
from commitments.importing.vocabulary import Tells, is_han, key, tells, words
from commitments.importing.vocabulary.deeds import DEEDS

from .acronyms import spelled_in
from .groups import group_at, group_will
from .han_owners import HanOwners, after_name
from .kinds import kind_of, looks_like_one
from .names import NOBODY, Named, begins_a_name, is_long_name
from .naming import DIALOGUE
from .new_cities import governed
from .owner_forms import (
    ACRONYM,
    ACRONYM_OF_THAT,
    ACTS,
    ACTS_NOW,
    ACTS_ON,
    APPOSED,
    ARTICLE,
    ASIDE,
    ASIDES,
    BEGINS_SENTENCE,
    BESIDE,
    BETWEEN_COMMAS,
    CARRIED_OVER,
    ENDS_NAME,
    HAN_SUPPORT,
    HAN_UNDER,
    HAN_WITH,
    HELPS,
    IS_SHORT,
    JOINED,
    LABELLED,
    LONG_SUBJECT,
    LOW,
    NAME_THAT_ACTS,
    NEXT_NAME,
    NO_PARTNER,
    ORGANISED,
    OUGHT,
    OWNED,
    PERSON_ACTS,
    PERSON_BESIDE,
    PERSON_OF_NOW,
    SHORT_ONES,
    SUBJECT,
    SUBJECT_OF_THAT,
    SUPPORTED,
    THAT,
    VERB_BEHIND,
    WE_OF,
)
from .passive import doers
from .portfolios import has_portfolio, inner_commas
from .together import places_that_act, without_group

_LONGEST_TEXT = 1_500
"""Signs of the beginning of a step among which those who owe it are looked for."""
_LONGEST_SUBJECT = 300
"""Signs of a step among which its subject ends."""
_ENDS_SUBJECT = re.compile(r"[.;:]\s")
_HAS_VERB = re.compile(r"\s(?:will|shall|should|must|[a-zà-ÿ]{3,}(?:rán|rão|ront))\s")
"""What shows that the subject ended before."""
_WILL_ACT = re.compile(
    r"(?:will|shall)\s+(?!be\b|have\b|need\b|benefit|support|help|assist|fund|financ|receiv|only\b|not\b)[a-z]{3,}|"
    r"to\s+(?!be\b|have\b|support|help|assist|fund|financ|receiv|the\b|date\b)[a-z]{3,}|"
    r"akan\s+(?!di|mendukung|membantu|menerima)\w{4,}|"
    r"(?:ha(?:s|ve)\s+)?(?:agreed|committed|undertaken|undertook|offered|promised|pledged|volunteered)\s+to\s+"
    r"(?!be\b|support|help|assist|fund|financ|receiv)[a-z]{3,}|"
    r"(?:se\s+(?:ha\s+|han\s+)?comprometi\w+\s+a|se\s+ofreci\w+\s+a|comprometeu-se\s+a|se\s+comprometeu\s+a|ficou\s+de|"
    r"s['’](?:est|sont)\s+engagée?s?\s+à|(?:a|ont)\s+(?:accepté|proposé|promis)\s+de|bersedia|berkomitmen|sepakat\s+untuk)\s+"
    r"(?!apo[iy]|soutenir|appuyer|ajud|ayud|aider|financ|mendukung|membantu)[a-zà-ÿ]{3,}|"
    r"(?!ser[áa]|serão|seront|fuera|dever|deber|devr|pod[re]r|pourr|apo[iy]|soutie|appui|ajud|ayud|aider|rec[ei]b|recev|"
    r"financ|tendr|ter)[a-zà-ÿ]{2,}(?:rá|rán|rão|ront|era|ira)\b"
)
"""What says behind a name that it will do something by itself."""
_SHORTHAND = re.compile(r"(?<=\s)[wW]/\s?(?=[A-Za-z])")
_SET_APART = re.compile(
    r"(?<=[a-zà-ÿ0-9]),\s+(?P<who>(?:(?:the|la|el|l[ae]s?|os?|as?)\s+|l['’])?[A-ZÀ-Þ][^,;:.()]{1,80}?)"
    r"(?=\s*(?:[,(]|\.?$|\.\s)|\s+(?:with|con|com|avec|dengan|supported|assisted|helped|apoyad|apoiad|appuy|soutenu|didukung|"
    r"dibantu)\b)"
)
"""A name by itself between commas, or at the end: '..., NDMA with the Red Cross, April 2026'."""
_GOES_TO = re.compile(
    r"\b(?:from|with|to|for|between|among|including|con|com|avec|entre|para|pour|dari|dengan|kepada|untuk|and|y|e|et|dan)"
    r"(?:\s+[\w'’-]+){1,2}$",
    re.IGNORECASE,
)
"""What stands before a name that goes on with a list of others."""
_HELPED = re.compile(
    r"\s*(?:with|con|com|avec|dengan|(?:jointly\s+)?(?:supported|assisted|helped)\b|apoyad|apoiad|appuyé|soutenu|didukung|dibantu)",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[\w'’-]+){2,6}?)\s+(?=(?:will|shall|to|akan|[a-zà-ÿ]{3,}(?:rá|ra|rão|ront))\s)"
)
_STOP = re.compile(r"[.;]\s+(?=\S)")
_PAST = re.compile(
    r"\s(?!agreed\b|committed\b|pledged\b|promised\b|need)(?:[a-z]{2,}ed|gave|brought|showed|told|made|took|wrote|sent)\s|"
    r"\s(?:[a-zà-ÿ]{2,}(?:ó|aron|ieron|[aeio]u|aram|eram|iram))\s|\s(?:a|ont)\s+[a-zà-ÿ]{2,}(?:é|i|u|is|it)\s|"
    r"\s(?:telah|sudah)\s"
)
"""What is done already."""
_AHEAD = re.compile(ACTS.pattern.replace("(?=", r"\s(?:", 1))
"""What is to be done."""
_ENDS_TITLE = re.compile(r"[^\W\d_]{4,}\.\s")
"""Where a title ends before those who act: 'Meters. CAF will ...'."""
_LONGEST_HAN_TITLE = 24
"""Signs of a Chinese step among which its title may end as a sentence, before who does it."""
_TITLE = re.compile(r"(?:[^\s.;:!?]+ ){0,5}[^\s.;:!?]{3,}[.!]\s+(?=[A-ZÀ-Þ])")
"""What may stand before the sentence of a step as its title: 'Shared atlas. The city will ...'."""
_SIGNS_BETWEEN = re.compile(r"\s*(?:[+&/,]|\s(?:and|y|e|et|dan)\s)\s*")
_TWO = 2
_FEWEST_HELPED = 4
"""Signs behind 'supports' that tell what is to be done."""
_NO_PERSONS = frozenset(word for name in words.NO_PERSONS for word in key(name).split())


class Owners(HanOwners):
    """Looks for owners in the words of a step."""

    def in_text(self, text: str) -> Named:
        """Those whom the words of a step say to owe it."""
        text = APPOSED.sub("", _SHORTHAND.sub("with ", WE_OF.sub("", text[:_LONGEST_TEXT])))
        # What looks like a group may be within a name: 'Caisse des prêts et de soutien des collectivités locales'.
        found = NOBODY if self.inner_of(text) else _apart(text, self._in_text)
        found = found or self._in_text(text)
        helpers: list[Organisation] = []
        patterns = (HAN_SUPPORT, HAN_UNDER) if is_han(text) else (SUPPORTED,)
        for one in chain.from_iterable(pattern.finditer(text) for pattern in patterns):
            who = VERB_BEHIND.split(one["who"], maxsplit=1)[0]
            until = inner_commas(text, one.start("who"), self._is_known)
            who = text[one.start("who") : until] if until > one.end("who") else self._whole(text, one.start("who"), who)
            if is_han(who) or self.all_owners(who):
                told = self.named(who)
                names = [name for name in (told.owner, *told.supporters) if name is not None]
                is_all = one.re is HAN_SUPPORT and one.start() == 0 and len(text) - one.end() >= _FEWEST_HELPED
                if is_all and not found and names:
                    found = Named(names[0])  # '世界银行支持开展研究': what it supports is the step.
                helpers += names
                helpers += () if is_han(who) else self._listed_behind(text, one.end("who"))
        for one in HELPS.finditer(text) if not is_han(text) else ():
            told = self.named(one["who"]) if self.is_owner(one["who"]) or self.all_owners(one["who"]) else NOBODY
            helpers += [name for name in (told.owner, *told.supporters) if name is not None]
        return found.with_supporters(helpers or self._partners(text))

    def _partners(self, text: str) -> list[Organisation]:
        """Those with whom something is done, as its last words say; not those with whom it is shared or agreed."""
        for one in BESIDE.finditer(text) if not is_han(text) else ():
            at = one.start("who")
            who = self._whole(text, at, VERB_BEHIND.split(one["who"], maxsplit=1)[0])
            told = self.named(who) if self.all_owners(who) else NOBODY
            names = [name for name in (told.owner, *told.supporters) if name is not None]
            are_bodies = (
                names
                and any(map(str.isupper, who))
                and all(
                    looks_like_one(name.name) or name.match.state == "exact" or self._is_long_known(name.name)
                    for name in names
                )
            )
            if are_bodies and not NO_PARTNER.search(text, 0, one.start()):
                return [*names, *self._listed_behind(text, at + len(who))]
        return []

    def _whole(self, text: str, at: int, who: str) -> str:
        """A name with what 'and' joins in it, where the document has it so: 'Environment and Natural Resources'."""
        at += len(who) - len(LOW.sub("", who))
        if spelled := next((text[at:end] for start, end in spelled_in(text) if start == at), None):
            return spelled
        return max((name for name in self.joined if text.startswith(name, at)), key=len, default=who)

    def _is_long_known(self, name: str) -> bool:
        """Whether the document has a name of several words, and no city: 'Universiti Teknologi Malaysia'."""
        return key(name) in self.known and len(name.split()) > _TWO and not self._is_city(name)

    def _listed_behind(self, text: str, end: int) -> Iterator[Organisation]:
        """Those that a list goes on with behind a name: '... of UN-Habitat, GIZ and the World Bank'."""
        while (found := NEXT_NAME.match(text, end)) and self.is_owner(LOW.sub("", found["who"])):
            end = found.end("who")
            if (one := self.one(LOW.sub("", found["who"]))) is not None:
                yield one

    def bound(self, text: str) -> Named:
        """Those whom a step begins with that ought to do something. A recommendation says so, too: it is for what is
        known to be a step."""
        found = OUGHT.match(text.strip()[:_LONGEST_SUBJECT])
        names = list(self.apart(found["names"])) if found is not None else []
        is_named = names and all(self.is_by_itself(LOW.sub("", name.strip())) and _names_one(name) for name in names)
        return self.named(found["names"]) if found is not None and is_named else NOBODY

    def group(self, text: str) -> Named:
        """The group that a step begins with, by the words for it: nobody by name. For what is known to be a step."""
        name = group_at(THAT.sub("", ASIDES.sub("", text.strip()[:_LONGEST_SUBJECT])))
        return Named(Organisation(name, self.register.stakeholder(name, self.country))) if name else NOBODY

    def group_will(self, text: str) -> bool:
        """Whether a text says of a group that it will do something."""
        return group_will(THAT.sub("", ASIDES.sub("", text.strip()[:_LONGEST_SUBJECT])))

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
                until = inner_commas(text, found.start("who"), self._is_known)
                if until > found.end("who"):
                    return Named(self.one(text[found.start("who") : until]))
                beside = HAN_WITH.match(text, found.end("who"))
                others = self.apart(beside["with"]) if beside else ()
                return self.named(who).with_supporters(one for name in others if (one := self.one(name)) is not None)
        for done in doers(text):
            until = max(done.end("who"), inner_commas(text, done.start("who"), self._is_known))
            if self.all_owners(who := LOW.sub("", text[done.start("who") : until])):
                return self.named(who)
        title = _TITLE.match(text)
        told = self._behind_past(text, title.end() if title else 0) or self._beside(text) or self._subject(text)
        if title is not None and told.owner is not None and told.owner.name.startswith(title[0].rstrip()):
            told = self._subject(text[title.end() :]) or told  # 'Qualité. L'Université Cadi Ayyad analysera'
        if not told and (carried := CARRIED_OVER.match(text, title.end() if title else 0)) is not None:
            told = self._subject(text[carried.end() :])
        if not told and (aside := BETWEEN_COMMAS.match(text)) is not None:
            told = self._subject(f"{aside['who']} {text[aside.end() :]}")
        told = told or (self._subject(text[title.end() :]) if title else self._later(text))
        return told or self._set_apart(text)

    def _set_apart(self, text: str) -> Named:
        """A known name by itself behind what is to be done, with nothing behind it but who helps, and by when."""
        for found in _SET_APART.finditer(text) if not is_han(text[:40]) else ():
            rest = re.sub(r"\([^()]*\)", "", text[found.end() :])
            parts = [part for part in re.split(r",|\.\s|\.$", rest) if part.strip()]
            is_last = all(_HELPED.match(part) or find_dates(part) or DIALOGUE.search(part) for part in parts)
            name = LOW.sub("", found["who"])
            if _GOES_TO.search(text, 0, found.start()):
                continue  # 'Send the plan to the wards, UNEP, by May': they may get it, too.
            if is_last and self._is_known_name(name) and not (self._is_city(name) or key(name) in self.places):
                return Named(self.one(name))
        return NOBODY

    def _behind_past(self, text: str, start: int) -> Named:
        """Whoever will do something, behind what another one did: 'Kisumu offered its by-law; NEMA will adapt it'."""
        stop = _STOP.search(text, start)
        is_past = (
            stop is not None
            and _PAST.search(text, start, stop.start())
            and not _AHEAD.search(text, start, stop.start())
        )
        return self._that_will(text[stop.end() :]) if stop is not None and is_past else NOBODY

    def _later(self, text: str) -> Named:
        """Whoever will do something, as the second sentence of a step says, where the first names nobody: 'One law is
        urgent. The Ministry of Lands will draft it.'"""
        ends = sentence_ends(text) if not is_han(text[:40]) else []
        return self._that_will(text[ends[0] :]) if len(ends) == 1 else NOBODY

    def _that_will(self, text: str) -> Named:
        """A known name that a text begins with, where it says that this one will do something by itself."""
        rest = LOW.sub("", text.strip())
        name = (self._known_at(rest) or self._begun_at(rest)) if rest else ""
        after = after_name(rest, name) if name else ""
        return Named(self.one(rest[: len(rest) - len(after)])) if _WILL_ACT.match(after) else NOBODY

    def _begun_at(self, text: str) -> str:
        """How a long name begins that the document has: 'Ministry of Lands' of 'Ministry of Lands, Housing and ...'."""
        found = _BEGUN.match(text)
        name = key(found["who"]) if found is not None else ""
        return name if name and any(known.startswith(f"{name} ") for known in self.known) else ""

    def _is_city(self, name: str) -> bool:
        return self.register.knows_city(name, self.country) and not self.register.knows_stakeholder(name, self.country)

    def _is_known(self, name: str) -> bool:
        return self.register.knows_stakeholder(name, self.country) or self.register.knows_city(name, self.country)

    def doing(self, text: str) -> Named:
        """Those whom a step begins with that say what they do, in the present tense; persons whom nothing marks."""
        text = text.strip()[:_LONGEST_SUBJECT]
        return _apart(text, self._doing) or self._doing(text)

    def _doing(self, text: str) -> Named:
        text = APPOSED.sub("", text)
        if told := self._person_doing(text):
            return told
        text = ASIDES.sub("", text)
        begins = BEGINS_SENTENCE.match(text)
        for verb in ACTS_NOW.finditer(text, begins.end()) if begins else ACTS_ON.finditer(text):
            names = text[: verb.start()]
            if _ENDS_SUBJECT.search(names) or _HAS_VERB.search(f"{names} "):
                break
            is_named = all(self.is_by_itself(LOW.sub("", one.strip())) and _names_one(one) for one in self.apart(names))
            if is_named or IS_SHORT.fullmatch(names):
                longer = ACTS_NOW.match(text, verb.end()) and text[: verb.end()]
                is_short = " " not in BEGINS_SENTENCE.sub("", names)
                return self.named(longer if is_short and longer else names)  # 'L'Agence urbaine publie'
        return NOBODY

    def _person_doing(self, text: str) -> Named:
        """A person whom a step begins with, or the organisation that stands behind the name."""
        beside = PERSON_BESIDE.match(text)
        of = (beside["of"] or beside["in"]) if beside is not None else ""
        is_one = beside is not None and (self.is_owner(of) or IS_SHORT.fullmatch(of) is not None)
        if beside is not None and is_one and self.is_person(beside["who"]):
            return self.named(of)
        found = PERSON_ACTS.match(text) or PERSON_OF_NOW.match(text)
        if found is None or any(word in _NO_PERSONS for word in key(found["who"]).split()) or kind_of(found["who"])[0]:
            return NOBODY
        who, of = found["who"], found["of"] or ""
        if of and (self.is_owner(of) or IS_SHORT.fullmatch(of)) and key(of) != _initials(who):
            return self.named(of)
        if (two := self._two_with_known(who)) and not of:
            return two
        is_known = any(name == key(who) or name.startswith(f"{key(who)} ") for name in self.persons)
        is_two = len(who.split()) > 1 and not of and found.re is PERSON_ACTS
        return Named(self.one(who)) if is_known or is_two else NOBODY

    def _two_with_known(self, who: str) -> Named:
        """Two names of which the last one is a known organisation: 'City Power and Eskom'. Then no person acts."""
        names = re.split(r"\s(?:and|y|e|et|dan|&)\s", who)
        if len(names) != _TWO or not self._is_known_name(names[1]) or names[0] in words.EVERYONE:
            return NOBODY
        told = [one for name in names if (one := self.one(name)) is not None]
        return Named(told[0]).with_supporters(told[1:]) if len(told) == _TWO else NOBODY

    def _is_known_name(self, name: str) -> bool:
        return key(name) in self.known or self.register.knows_stakeholder(name, self.country)

    def _beside(self, text: str) -> Named:
        """The subject of a step, where those who support it stand between commas: 'Huye, with UNDP, will ...'."""
        aside = ASIDE.match(text)
        if aside is None:
            return NOBODY
        start = aside.start("with") + len(aside["with"]) - len(LOW.sub("", aside["with"]))
        end = max(aside.end("with"), inner_commas(text, start, self._is_known))
        if not self.all_owners(text[start:end]):
            return NOBODY
        said = f"{aside['who']} {text[end:].lstrip(', ')}"
        told = self._subject(said) or self._doing(said)
        more = self.named(text[start:end])
        return told.with_supporters([one for one in (more.owner, *more.supporters) if one]) if told.owner else NOBODY

    def _subject(self, text: str) -> Named:
        """The organisations that a step begins with, before what they do."""
        said = text.strip()
        if places := [one for name in places_that_act(said) if (one := self.one(name)) is not None]:
            return Named(places[0]).with_supporters(places[1:])
        text = THAT.sub("", ASIDES.sub("", said))
        bare = ARTICLE.sub("", text)
        if is_han(bare[:40]):
            title, _stop, rest = bare[:_LONGEST_HAN_TITLE].partition("。")
            behind = bare[len(title) + 1 :] if rest else ""
            return self.han_subject(bare) or (self.han_subject(behind) if behind else NOBODY)
        if told := self._known_subject(bare) or self._known_subject(LOW.sub("", text)) or self._known_subject(text):
            return told
        found = (SUBJECT if text == said else SUBJECT_OF_THAT).match(text[:400])
        if found is not None and not _ENDS_TITLE.search(found["names"]):
            names = list(self.apart(found["names"]))
            if self._are_named(names) and not (
                len(names) == 1 and JOINED.search(names[0]) and not self.is_owner(names[0])
            ):
                return self.named(found["names"])
        found = LONG_SUBJECT.match(text[:200])
        if found is not None and (kind_of(found["kind"])[0] is not None or ORGANISED.match(found["kind"])):
            names = list(self.apart(found["who"]))
            are_names = len(names) > 1 and all(self.is_by_itself(LOW.sub("", name.strip())) for name in names)
            return self.named(found["who"]) if are_names else Named(self.one(found["who"]))
        if several := SHORT_ONES.match(bare):
            first, *others = [self.one(name) for name in _SIGNS_BETWEEN.split(several["who"])]
            return Named(first).with_supporters(one for one in others if one is not None)
        found = (ACRONYM if text == said else ACRONYM_OF_THAT).match(bare)
        return Named(self.one(found["who"])) if found is not None else NOBODY

    def _are_named(self, names: list[str]) -> bool:
        """Whether all are names by themselves; behind one that is, others that are written as names: 'Iloilo City,
        Bacolod and Tacloban'."""
        is_city = bool(names) and governed(ARTICLE.sub("", names[0].strip())) is not None
        return all(
            self.is_by_itself(name)
            or (place and ENDS_NAME.search(names[place - 1]) and is_long_name(name.strip()))
            or (place and is_city and _SHORT_NAME.fullmatch(name.strip()))
            for place, name in enumerate(names)
        )

    def _known_subject(self, bare: str) -> Named:
        """Names that the document or the register has, one after the other at the beginning."""
        told: list[Organisation] = []
        rest = bare
        is_place = False
        while len(told) < 6:
            name = self._known_at(rest)
            if not name and told:
                rest = LOW.sub("", rest)  # '... et le ministère de l'Eau, ...'
                name = self._known_at(rest)
            if not name:
                return self._with_unknown(told, rest)
            after = after_name(rest, name)
            one = self.one(rest[: len(rest) - len(after)])
            if one is None or not after or _names_on(after):
                return NOBODY
            told.append(one)
            is_place = is_place or (name not in self.known and (name in self.places or self._is_city(name)))
            joined = re.match(r"[,，、+]\s*", after)
            more = JOINED.match(after[joined.end() :] if joined else after)
            if joined is None and more is None:
                break
            rest = ARTICLE.sub("", after[(joined.end() if joined else 0) + (more.end() if more else 0) :].strip())
        if after[:1] in "/&(（" or (is_place and not _acts(after, are_many=len(told) > 1)):
            return NOBODY
        return Named(told[0]).with_supporters(told[1:])

    def _with_unknown(self, told: list[Organisation], rest: str) -> Named:
        """Those that are known, and behind 'and' the last one that is not: 'Eskom and City Power will'. What follows a
        ministry may be another thing that it is for."""
        last = NAME_THAT_ACTS.match(rest) if told else None
        one = self.one(last["who"]) if last is not None and not has_portfolio(told[-1].name) else None
        return Named(told[0]).with_supporters([*told[1:], one]) if one is not None else NOBODY

    def _known_at(self, text: str) -> str:
        compared = key(text[:160])
        names = [name for name in (*self.known, *self.places) if compared == name or compared.startswith(f"{name} ")]
        names += self._registered(text)
        return max(names, key=len, default="")

    def _registered(self, text: str) -> Iterator[str]:
        """Names of the register that the text begins with: organisations, or else cities."""
        pieces = text.split()
        for count in range(min(len(pieces), 8), 0, -1):
            name = " ".join(pieces[:count])
            if self._is_known(name):
                yield key(name)
                return


_SHORT_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}")


def _apart(text: str, read: Callable[[str], Named]) -> Named:
    """What is read in a step without the group beside whom it begins with: no name that goes over that gap."""
    told = ((bare, read(bare)) for bare in without_group(text))
    names = ((bare, one, one.owner.name) for bare, one in told if one.owner is not None)
    return next((one for bare, one, name in names if name in text or name not in bare), NOBODY)


def _acts(after: str, *, are_many: bool) -> bool:
    """Whether a verb stands behind the name of a place, which may begin anything else: 'Bo waste site'."""
    bare = re.sub(r"^([a-z]+?)(?:(?<=[a-z]{2}i)es|e?s)(?=\s)", r"\1", after)
    verb = DEEDS["en"].match(re.sub(r"^([a-z]{2,})i(?=\s)", r"\1y", bare))
    is_deed = verb and (bare == after) is are_many and not _IS_NOUN.match(after)
    is_plural = are_many and _THEY_DO.match(after)
    return bool(is_deed or is_plural or ACTS.match(after) or ACTS_ON.match(f" {after}"))


_IS_NOUN = re.compile(r"[a-z]+\s+(?:to be|that|which|in)\s")
_THEY_DO = re.compile(r"(?!bien\b|también\b|também\b|sin\b|con\b|com\b|sem\b)[a-zà-ÿ]{2,}(?:[ae]n|[ae]m|ent)\s")
"""What several do, in Spanish, Portuguese or French: 'Luque y Limpio publican mediciones'."""


def _names_on(after: str) -> bool:
    """Whether a name goes on behind one that is known: 'Freetown City Council', where Freetown is."""
    words_on = list(takewhile(_is_of_name, after.split()[:_MOST_ON]))
    if not words_on:
        return False
    ends = words_on[0] in _NAME_ENDS or words_on[-1].casefold() in words.ORGANISED
    return ends or kind_of(" ".join(words_on))[0] is not None


_MOST_ON = 4
"""Words of what an office is called behind its place: 'Ningbo Finance Bureau'."""


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower()


_NAME_ENDS = frozenset({"City", "County", "Municipal", "Metropolitan", "District", "Council", "Town", "Urban"})


def _initials(name: str) -> str:
    return "".join(word[0] for word in key(name).split())


def _names_one(text: str) -> bool:
    """Whether a text behind its article begins as a name does: 'The map of the county' is none."""
    bare = BEGINS_SENTENCE.sub("", text.strip())
    return begins_a_name(bare)
