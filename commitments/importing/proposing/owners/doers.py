"""Who does a step that is said in the present tense, and persons whom nothing marks as such."""

from __future__ import annotations

import re
from collections.abc import Callable

from commitments.importing.proposing.names.forms import BEGINS_SENTENCE, IS_SHORT, LOW
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.portfolios import inner_commas
from commitments.importing.proposing.names.written import begins_a_name
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .acting import ACTS_NOW, ACTS_ON, ASIDE, ASIDE_BARE, PERSON_ACTS, PERSON_BESIDE, PERSON_OF_NOW
from .actors import Actors
from .openings import bare_sentence, without_openings
from .together import without_group

_ENDS_SUBJECT = re.compile(r"[.;:]\s")
_HAS_VERB = re.compile(
    r"\s(?:will|shall|should|must|[a-zà-ÿ]{3,}(?:rán|rão|ront)|that|que|bahwa|said|stated|told|noted|took|made|gave|"
    r"(?:announc|confirm|report|explain|ask|inform|indicat|recall|observ|mention|present|offer|accept|thank)ed|"
    r"[a-zà-ÿ]{3,}(?:iou|rou|tou|cou|ó|aron|ieron|aram|eram|iram)|(?:a|ont)\s[a-zà-ÿ]{2,}(?:é|is|it))\s"
)
"""What shows that the subject ended before."""
_ENDS_OPEN = re.compile(r"(?:\s(?:of|the|del?|d[aou]s?|des|l[ae]s?|et|and|dan|se|[ey])|['’])$")
"""How no name ends: 'ministère de l'Aménagement du'."""
_NO_PERSONS = frozenset(word for name in words.NO_PERSONS for word in key(name).split())
LONGEST_SUBJECT = 300
"""Signs of a step among which its subject ends."""
_BEGINS_DEED = re.compile(
    r"[^\W\d_]{3,}(?:ar|er|ir)(?:se)?\s+(?:un[ao]?s?|el|l[ao]s?|um|uma|[oa]s?|sus?|seus?|suas?|al|d[aeo]s?|del)\s",
    re.IGNORECASE,
)
"""How a text begins that says what is to be done, and not who does it."""
_TWO = 2
_JOINED = re.compile(r"\s(?:and|y|e|et|dan|&)\s")


class Doers(Actors):
    """Looks for those who do something, by the verb behind them."""

    def doing(self, text: str) -> Named:
        """Those whom a step begins with that say what they do, in the present tense; persons whom nothing marks."""
        text = self.with_their_city(self.with_our_name(text.strip()[:LONGEST_SUBJECT]))
        return without_groups(text, self._doing) or self._doing(text)

    def _doing(self, text: str) -> Named:
        text = bare_sentence(text)
        if told := self._person_doing(text):
            return told
        text = without_openings(text)
        if _BEGINS_DEED.match(text):
            return NOBODY  # 'Asignar un municipio responsable a cada una'
        begins = BEGINS_SENTENCE.match(text)
        for verb in ACTS_NOW.finditer(text, begins.end()) if begins else ACTS_ON.finditer(text):
            names = text[: verb.start()]
            if _ENDS_SUBJECT.search(names) or _HAS_VERB.search(f"{names} "):
                break
            if _ENDS_OPEN.search(names):
                continue
            is_named = all(self.is_by_itself(LOW.sub("", one.strip())) and names_one(one) for one in self.apart(names))
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
        first, *others = [self.one(name) for name in _JOINED.split(who)]
        return Named(first).with_supporters(filter(None, others)) if is_known or is_two else NOBODY

    def _two_with_known(self, who: str) -> Named:
        """Two names of which the last one is a known organisation: 'City Power and Eskom'. Then no person acts."""
        names = _JOINED.split(who)
        if len(names) != _TWO or not self.is_known_name(names[1]) or names[0] in words.EVERYONE:
            return NOBODY
        told = [one for name in names if (one := self.one(name)) is not None]
        return Named(told[0]).with_supporters(told[1:]) if len(told) == _TWO else NOBODY

    def beside(self, text: str) -> Named:
        """The subject of a step, where those who support it stand between commas: 'Huye, with UNDP, will ...'."""
        aside = ASIDE.match(text)
        if aside is None:
            return self._beside_bare(text)
        start = aside.start("with") + len(aside["with"]) - len(LOW.sub("", aside["with"]))
        end = max(aside.end("with"), inner_commas(text, start, self.is_known))
        if not self.all_owners(text[start:end]):
            return NOBODY
        said = f"{aside['who']} {text[end:].lstrip(', ')}"
        told = self.subject(said) or self._doing(said)
        return told.with_supporters(self.named(text[start:end]).everyone) if told.owner else NOBODY

    def _beside_bare(self, text: str) -> Named:
        """The same without commas: 'El Ministerio de Vivienda con apoyo de CAF hará ...'."""
        aside = ASIDE_BARE.match(text)
        helpers = LOW.sub("", aside["with"]) if aside is not None else ""
        if aside is None or not self.all_owners(helpers):
            return NOBODY
        told = self.subject(f"{aside['who']} {text[aside.end() :]}")
        return told.with_supporters(self.named(helpers).everyone) if told.owner else NOBODY


def _initials(name: str) -> str:
    return "".join(word[0] for word in key(name).split())


def names_one(text: str) -> bool:
    """Whether a text behind its article begins as a name does: 'The map of the county' is none."""
    bare = BEGINS_SENTENCE.sub("", text.strip())
    return begins_a_name(bare)


def without_groups(text: str, read: Callable[[str], Named]) -> Named:
    """What is read in a step without the group beside whom it begins with: no name that goes over that gap."""
    told = ((bare, read(bare)) for bare in without_group(text))
    names = ((bare, one, one.owner.name) for bare, one in told if one.owner is not None)
    return next((one for bare, one, name in names if name in text or name not in bare), NOBODY)
