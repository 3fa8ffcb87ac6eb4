"""Who owes a step, by its words: its subject, those who lead it, those who support it."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.proposal import Organisation
from commitments.importing.proposing.names.forms import LOW
from commitments.importing.proposing.names.groups import group_at, group_will
from commitments.importing.proposing.names.kinds import looks_like_one
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.portfolios import inner_commas
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import COLON, tells

from .acting import BETWEEN_COMMAS, HELPED_FIRST, OUGHT
from .agreed_that import behind_that
from .doers import LONGEST_SUBJECT, Doers, names_one, without_groups
from .han_forms import HAN_WITH
from .helpers import Helpers, helped_with
from .leading import LABELLED, OWNED
from .openings import CARRIED_OVER, WE_OF, bare_sentence, without_openings
from .passive import done_by

_LONGEST_TEXT = 1_500
"""Signs of the beginning of a step among which those who owe it are looked for."""
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
_PLACE_LAST = re.compile(
    r"\s(?:in|at|en|em|n[ao]|à|au|a|di)\s(?:(?:La|El|Los|Las|Le)\s)?[A-ZÀ-Þ][\w'’-]*"
    r"(?:\s(?:(?:of|de(?:\sla)?|del|d[ao]|du)\s)?[A-ZÀ-Þ][\w'’-]*){0,3}$"
)
_TITLE = re.compile(r"(?:[^\s.;:!?]+ ){0,5}[^\s.;:!?]{3,}[.!]\s+(?=[A-ZÀ-Þ])")
"""What may stand before the sentence of a step as its title: 'Shared atlas. The city will ...'."""


class Owners(Doers, Helpers):
    """Looks for owners in the words of a step."""

    def in_text(self, text: str) -> Named:
        """Those whom the words of a step say to owe it."""
        text = _SHORTHAND.sub("with ", WE_OF.sub("", self.with_their_city(self.with_our_name(text[:_LONGEST_TEXT]))))
        behind = behind_that(text)
        if behind and (told := self._behind_that(behind)).owner is not None:
            return told
        text = bare_sentence(text)
        if (told := self._helped_first(text)).owner is not None:
            return told
        # What looks like a group may be within a name: 'Caisse des prêts et de soutien des collectivités locales'.
        found = NOBODY if self.inner_of(text) else without_groups(text, self._in_text)
        found = found or self._in_text(text)
        helpers = self.helpers(text)
        if not found and helpers and (helped := helped_with(text)):
            found = self.subject(helped) or Named(helpers[0])
        return found.with_supporters(helpers)

    def _behind_that(self, clause: str) -> Named:
        """Whoever is to do something by the clause behind 'agreed that', whatever the form of its verb."""
        told = self.subject(f"that {clause}")
        if told.owner is not None:
            return told.with_supporters(self.helpers(clause))
        return self.in_text(clause) or self.doing(clause) or self.group(clause)

    def _helped_first(self, text: str) -> Named:
        """Whoever acts, behind those who help: 'With the support of UNEP, the Ministry will ...'."""
        found = HELPED_FIRST.match(text)
        if found is None or not self.all_owners(LOW.sub("", found["with"])):
            return NOBODY
        rest = text[found.end() :]
        told = self.subject(rest) or self.doing(rest)
        return told.with_supporters(self.named(LOW.sub("", found["with"])).everyone)

    def bound(self, text: str) -> Named:
        """Those whom a step begins with that ought to do something. A recommendation says so, too: it is for what is
        known to be a step."""
        found = OUGHT.match(text.strip()[:LONGEST_SUBJECT])
        names = list(self.apart(found["names"])) if found is not None else []
        is_named = names and all(self.is_by_itself(LOW.sub("", name.strip())) and names_one(name) for name in names)
        return self.named(found["names"]) if found is not None and is_named else NOBODY

    def group(self, text: str) -> Named:
        """The group that a step begins with, by the words for it: nobody by name. For what is known to be a step."""
        name = group_at(without_openings(text.strip()[:LONGEST_SUBJECT]))
        return Named(Organisation(name, self.register.stakeholder(name, self.country))) if name else NOBODY

    def group_will(self, text: str) -> bool:
        """Whether a text says of a group that it will do something."""
        return group_will(without_openings(text.strip()[:LONGEST_SUBJECT]))

    def _in_text(self, text: str) -> Named:
        for labelled in LABELLED.finditer(text) if COLON.search(text) else ():
            if tells(labelled["label"], among=(Tells.OWNER,)) is Tells.OWNER:
                return self.named(labelled["value"])
        for pattern in OWNED:
            found = pattern.search(text)
            if (
                found is not None
                and len(found["who"].split()) <= 12
                and (looks_like_one(who := LOW.sub("", found["who"])) or who[:1].isupper() or is_han(who))
            ):
                until = inner_commas(text, found.start("who"), self.is_known)
                if until > found.end("who"):
                    return Named(self.one(text[found.start("who") : until]))
                beside = HAN_WITH.match(text, found.end("who"))
                others = self.apart(beside["with"]) if beside else ()
                return self.named(who).with_supporters(one for name in others if (one := self.one(name)) is not None)
        for done in done_by(text):
            until = max(done.end("who"), inner_commas(text, done.start("who"), self.is_known))
            if self.all_owners(who := self._without_place(LOW.sub("", text[done.start("who") : until]))):
                return self.named(who)
        title = _TITLE.match(text)
        told = self.behind_past(text, title.end() if title else 0) or self.beside(text) or self.subject(text)
        if title is not None and told.owner is not None and told.owner.name.startswith(title[0].rstrip()):
            told = self.subject(text[title.end() :]) or told  # 'Qualité. L'Université Cadi Ayyad analysera'
        if not told and (carried := CARRIED_OVER.match(text, title.end() if title else 0)) is not None:
            told = self.subject(text[carried.end() :])
        if not told and (aside := BETWEEN_COMMAS.match(text)) is not None:
            told = self.subject(f"{aside['who']} {text[aside.end() :]}")
        told = told or (self.subject(text[title.end() :]) if title else self.later(text))
        return told or self._set_apart(text)

    def _without_place(self, who: str) -> str:
        """A known name without the place behind it where something is done: 'Université Cadi Ayyad à Ouarzazate'."""
        found = _PLACE_LAST.search(who)
        is_known = found is not None and not self.is_known_name(who) and self.is_known_name(who[: found.start()])
        return who[: found.start()] if found is not None and is_known else who

    def _set_apart(self, text: str) -> Named:
        """A known name by itself behind what is to be done, with nothing behind it but who helps, and by when."""
        for found in _SET_APART.finditer(text) if not is_han(text[:40]) else ():
            rest = re.sub(r"\([^()]*\)", "", text[found.end() :])
            parts = [part for part in re.split(r",|\.\s|\.$", rest) if part.strip()]
            is_last = all(_HELPED.match(part) or find_dates(part) or DIALOGUE.search(part) for part in parts)
            name = LOW.sub("", found["who"])
            if _GOES_TO.search(text, 0, found.start()):
                continue  # 'Send the plan to the wards, UNEP, by May': they may get it, too.
            if is_last and self.is_known_name(name) and not (self.is_city(name) or key(name) in self.places):
                return Named(self.one(name))
        return NOBODY
