"""Who helps with a step, as its words say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from commitments.importing.proposal import Organisation
from commitments.importing.proposing.names.acronyms import spelled_in
from commitments.importing.proposing.names.forms import LOW
from commitments.importing.proposing.names.kinds import looks_like_one
from commitments.importing.proposing.names.names import NOBODY
from commitments.importing.proposing.names.portfolios import inner_commas
from commitments.importing.vocabulary.comparing import is_han

from .han_forms import HAN_JOINED, HAN_SUPPORT, HAN_TOGETHER, HAN_UNDER
from .helping import BESIDE, HELPED_WITH, HELPS, NEXT_NAME, NO_PARTNER, SUPPORTED, VERB_BEHIND
from .known import KnownNames

_FEWEST_HELPED = 4
"""Signs behind 'supports' that tell what is to be done."""


class Helpers(KnownNames):
    """Looks for those who support a step, pay for it, or do it with its owner."""

    def helpers(self, text: str) -> list[Organisation]:
        """Those whose help the words of a step tell; where none do, those with whom it is done."""
        return [*self._supporters(text), *self._payers(text)] or self._partners(text)

    def _supporters(self, text: str) -> Iterator[Organisation]:
        """Those named behind 'with support from', with all that a list goes on with; in Chinese before what they do."""
        patterns = (HAN_SUPPORT, HAN_UNDER, HAN_TOGETHER, HAN_JOINED) if is_han(text) else (SUPPORTED,)
        for one in chain.from_iterable(pattern.finditer(text) for pattern in patterns):
            who = VERB_BEHIND.split(one["who"], maxsplit=1)[0]
            until = inner_commas(text, one.start("who"), self.is_known)
            who = text[one.start("who") : until] if until > one.end("who") else self._whole(text, one.start("who"), who)
            who = self._before_field(who)
            if is_han(who) or self.all_owners(who):
                yield from self.named(who).everyone
                yield from () if is_han(who) else self._listed_behind(text, one.end("who"))

    def _before_field(self, who: str) -> str:
        """Whom it names before in what they help: 'KNUST in the survey of roofs', where KNUST is known."""
        name = HELPED_WITH.split(who, maxsplit=1)[0]
        is_name = self.is_known_name(LOW.sub("", name)) or not (is_han(who) or self.all_owners(who))
        return name if is_name else who

    def _payers(self, text: str) -> Iterator[Organisation]:
        """Those of whom another clause says that they pay or help: '(UN-Habitat will pay)'."""
        for one in HELPS.finditer(text) if not is_han(text) else ():
            if self.is_owner(one["who"]) or self.all_owners(one["who"]):
                yield from self.named(one["who"]).everyone

    def _partners(self, text: str) -> list[Organisation]:
        """Those with whom something is done, as its last words say; not those with whom it is shared or agreed."""
        for one in BESIDE.finditer(text) if not is_han(text) else ():
            at = one.start("who")
            who = self._whole(text, at, VERB_BEHIND.split(one["who"], maxsplit=1)[0])
            told = self.named(who) if self.all_owners(who) else NOBODY
            names = told.everyone
            are_bodies = (
                names
                and any(map(str.isupper, who))
                and all(
                    looks_like_one(name.name) or name.match.state == "exact" or self.is_long_known(name.name)
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

    def _listed_behind(self, text: str, end: int) -> Iterator[Organisation]:
        """Those that a list goes on with behind a name: '... of UN-Habitat, GIZ and the World Bank'."""
        while (found := NEXT_NAME.match(text, end)) and self.is_owner(LOW.sub("", found["who"])):
            end = found.end("who")
            if (one := self.one(LOW.sub("", found["who"]))) is not None:
                yield one


def helped_with(text: str) -> str:
    """What somebody helps with whom a step in Chinese begins with: '世界银行支持开展研究'; else nothing."""
    found = HAN_SUPPORT.match(text)
    helped = text[found.end() :] if found is not None else ""
    return helped if len(helped) >= _FEWEST_HELPED and helped[0] not in "，；。" else ""
