"""Who is to do a step: the subject of its sentence, behind its title, or the one behind what is done already."""

from __future__ import annotations

import re

from commitments.importing.proposing.names.forms import ARTICLE, ENDS_NAME, LOW, ORGANISED
from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.names import NOBODY, Named
from commitments.importing.proposing.names.new_cities import governed
from commitments.importing.proposing.names.written import is_long_name
from commitments.importing.sentences import sentence_ends
from commitments.importing.vocabulary.comparing import is_han, key

from .acting import (
    ACRONYM,
    ACRONYM_OF_THAT,
    ACTS,
    JOINED,
    LONG_SUBJECT,
    PLAIN_OFFICE,
    SHORT_ONES,
    SUBJECT,
    SUBJECT_OF_THAT,
    THE_OFFICE,
)
from .han_owners import after_name
from .known import KnownNames
from .openings import without_openings
from .together import places_that_act

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
_SIGNS_BETWEEN = re.compile(r"\s*(?:[+&/,]|\s(?:and|y|e|et|dan)\s)\s*")
_SHORT_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}")


class Actors(KnownNames):
    """Looks for those who will do something."""

    def subject(self, text: str) -> Named:
        """The organisations that a step begins with, before what they do."""
        said = text.strip()
        if places := [one for name in places_that_act(said, self.organisations) if (one := self.one(name)) is not None]:
            return Named(places[0]).with_supporters(places[1:])
        text = without_openings(said)
        bare = ARTICLE.sub("", text)
        if is_han(bare[:40]):
            title, _stop, rest = bare[:_LONGEST_HAN_TITLE].partition("。")
            behind = bare[len(title) + 1 :] if rest else ""
            return self.han_subject(bare) or (self.han_subject(behind) if behind else NOBODY)
        if told := self.known_subject(bare) or self.known_subject(LOW.sub("", text)) or self.known_subject(text):
            return told
        for pattern in (SUBJECT,) if text == said else (SUBJECT_OF_THAT, SUBJECT):
            found = pattern.match(text[:400])
            if found is None or _ENDS_TITLE.search(found["names"]):
                continue
            names = list(self.apart(found["names"]))
            is_joined = len(names) == 1 and JOINED.search(names[0]) and not self.is_owner(names[0])
            if self._are_named(names) and not is_joined:
                return self.named(found["names"])
        found = LONG_SUBJECT.match(text[:200])
        if found is not None and (kind_of(found["kind"])[0] is not None or ORGANISED.match(found["kind"])):
            names = list(self.apart(found["who"]))
            are_names = len(names) > 1 and all(self.is_by_itself(LOW.sub("", name.strip())) for name in names)
            return self.named(found["who"]) if are_names else Named(self.one(found["who"]))
        if office := PLAIN_OFFICE.match(text[:200]):
            return Named(self.one(office[office.lastgroup or 0]))
        if (office := THE_OFFICE.match(text[:200])) and self._is_the_only(office["who"]):
            others = [self.one(office["and"])] if office["and"] and self.is_by_itself(office["and"]) else []
            return Named(self.one(office["who"])).with_supporters(filter(None, others))
        if several := SHORT_ONES.match(bare):
            first, *others = [self.one(name) for name in _SIGNS_BETWEEN.split(several["who"])]
            return Named(first).with_supporters(one for one in others if one is not None)
        found = (ACRONYM if text == said else ACRONYM_OF_THAT).match(bare)
        return Named(self.one(found["who"])) if found is not None else NOBODY

    def _is_the_only(self, kind: str) -> bool:
        """Whether the document has one organisation of a kind, which it need not call by its whole name again."""
        return sum(name.startswith(f"{key(kind)} ") for name in self.known) == 1

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

    def behind_past(self, text: str, start: int) -> Named:
        """Whoever will do something, behind what another one did: 'Kisumu offered its by-law; NEMA will adapt it'."""
        stop = _STOP.search(text, start)
        is_past = (
            stop is not None
            and _PAST.search(text, start, stop.start())
            and not _AHEAD.search(text, start, stop.start())
        )
        return self.that_will(text[stop.end() :]) if stop is not None and is_past else NOBODY

    def later(self, text: str) -> Named:
        """Whoever will do something, as the second sentence of a step says, where the first names nobody: 'One law is
        urgent. The Ministry of Lands will draft it.'"""
        ends = sentence_ends(text) if not is_han(text[:40]) else ()
        return self.that_will(text[ends[0] :]) if len(ends) == 1 else NOBODY

    def that_will(self, text: str) -> Named:
        """A known name that a text begins with, where it says that this one will do something by itself."""
        rest = LOW.sub("", text.strip())
        name = (self.known_at(rest) or self.begun_at(rest)) if rest else ""
        after = after_name(rest, name) if name else ""
        return Named(self.one(rest[: len(rest) - len(after)])) if _WILL_ACT.match(after) else NOBODY
