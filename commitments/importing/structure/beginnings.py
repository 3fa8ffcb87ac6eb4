"""Which section begins with a heading, or which part of the one above: the first rule that has something to say
decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.advising import INTERNAL
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.deeds import owes_below
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

from .blocks import Block, Kind
from .declaring import declared_in
from .ends import COLON_END
from .horizons import is_horizon
from .introducing import FOLLOWS, OUTCOMES, binds_nobody, last_clause, says_agreed, word_count
from .leads import DEEPEST
from .level_leads import FOR_WHOM, level_of_lead
from .section import Section

LABEL_OR_DASH = re.compile(r"\s*([^:：–—]{2,80}?)\s*[:：–—]\s*\S")
_RECALLS = re.compile(words.RECALLS, re.IGNORECASE)
_INTERNAL = re.compile(INTERNAL, re.IGNORECASE)


def is_internal(heading: Block | None) -> bool:
    """Whether a heading names the business of whoever wrote the text: 'Internal to-do'."""
    return heading is not None and _INTERNAL.search(heading.text) is not None


_WITH_LEVELS = frozenset(
    {
        Holds.CONTRIBUTION, Holds.REPRESENTATION, Holds.STEPS, Holds.CHALLENGES, Holds.OPPORTUNITIES,
        Holds.KEY_MESSAGES, Holds.BOTH,
    }
)  # fmt: skip
_OF_ITS_OWN = frozenset({Holds.CONTRIBUTION, Holds.KEY_MESSAGES, Holds.REPRESENTATION})
"""What a heading that names a level may name, too: 'Contribution to national policy', 'National perspective'."""
_ASIDE = frozenset({Holds.OTHER, Holds.TOPIC, Holds.THEMES, Holds.OVERVIEW})
"""What a part may be called without being it."""
_THEMES = frozenset({Holds.TOPIC, Holds.THEMES})
_MOST_OF_SENTENCE = 30
_NEXT_ONE = ("next", "próximo", "siguiente", "seguinte", "prochain", "prochaine", "berikutnya", "selanjutnya")


@dataclass(frozen=True)
class Beginning:
    """A heading, and the section that stands above it."""

    block: Block
    current: Section

    def section(self) -> Section:
        """What begins with the heading; its level and what it is a part of told, too."""
        begun = (rule(self) for rule in _RULES)
        return next((section for section in begun if section is not None), Section(self.block, None))

    @cached_property
    def whole(self) -> Section:
        return self.current.root

    @cached_property
    def known(self) -> Holds | None:
        """What the words of the heading say that it holds."""
        block, current = self.block, self.current
        known = holds(last_clause(block.text) if block.inline else block.text) or declared_in(block.text)
        # It goes on with what was agreed: '..., and the progress will be reported at the third dialogue:'
        is_led = current.holds is Holds.STEPS and not current.blocks
        is_told = is_led and (_WILL.search(block.text) is not None or _announces_first(block.text))
        # Or introduces it.
        is_told = is_told or (block.level < DEEPEST and known not in (Holds.EARLIER, Holds.PROGRAMME))
        if block.inline and is_told:
            known = Holds.STEPS
        if known is Holds.STEPS and binds_nobody(block.text):
            known = Holds.KEY_MESSAGES
        if known in (Holds.STEPS, Holds.KEY_MESSAGES, Holds.CONCLUSION) and is_internal(block):
            known = Holds.OTHER  # 'Internal to-do'
        if known is Holds.PROGRAMME and _is_beside(block, current) and not self.is_exactly:
            known = None  # 'Programa Cidades Sustentáveis', beside others that owe next steps.
        if known is None and self.whole.holds is Holds.STEPS and owes_below(block.text):
            known = Holds.STEPS  # 'Las tres municipalidades van a:', beside 'El Ministerio se compromete a:'
        if block.inline and self.whole.holds is Holds.EARLIER and _RECALLS.search(block.text):
            known = Holds.EARLIER  # 'The chair read out how far the agreed steps are:'
        return known

    @cached_property
    def is_exactly(self) -> bool:
        """Whether it is a known name and nothing else."""
        return holds(self.block.text, exactly=True) is not None

    @cached_property
    def level_alone(self) -> str | None:
        """The level of government that it names and nothing else."""
        return level_of(self.block.text, alone=True)

    @cached_property
    def level_given(self) -> str | None:
        """The level to which something was given, among other words: 'For districts and the City of Kigali'."""
        if self.whole.holds is not Holds.CONTRIBUTION or self.whole.level is not None:
            return None
        told = level_of_lead(self.block.text) or level_of(self.block.text)
        return told if told != "other" else None

    @cached_property
    def is_in_section(self) -> bool:
        """Whether it may begin a part of the section above."""
        whole = self.whole
        if whole.holds is Holds.REPRESENTATION and whole.heading is not None and whole.heading.level < DEEPEST:
            return True  # Under a sentence that says who came.
        # 'They agreed on four actions:' right above 'Action 1. Map of the lagoons'.
        # Or a sentence that says so, between '5. Next steps' and '5.1 Rules'.
        is_led = whole.holds is Holds.STEPS and not whole.blocks and self.block.style in ("action", "dotted")
        is_open = is_led or whole.heading is None or not whole.heading.inline
        return whole.holds in _WITH_LEVELS and is_open and not _counts_after(self.block, whole.heading)

    def part(self, level: str | None) -> Section:
        """A part of the section above."""
        return Section(self.block, self.whole.holds, level=level, parent=self.whole)


# --- The rules, each of which tells a section or nothing, in their order ---------------------------------------------


def _of_level(one: Beginning) -> Section | None:
    """'National level', under who was there, or what was contributed."""
    is_for = one.level_given is not None and FOR_WHOM.match(one.block.text) is not None
    is_own = one.known in _OF_ITS_OWN and one.known is not one.whole.holds and not is_for
    if not one.is_in_section or is_own or one.is_exactly:
        return None
    if is_for or not one.level_alone:
        return one.part(one.level_given) if is_for else None
    is_other_list = one.whole.holds is Holds.REPRESENTATION and one.level_alone in ("national", "local")
    if is_other_list and _tells(one.whole, one.level_alone):
        return Section(one.block, Holds.CONTRIBUTION, level=one.level_alone)  # Who was there was told above.
    return one.part(one.level_alone)


def _of_other_level(one: Beginning) -> Section | None:
    """'4.2 Local level', beside '4.1 National level: what the dialogue adds to policy'."""
    whole = one.whole
    is_beside = whole.level is not None and _counts_after(one.block, whole.heading) and not one.is_exactly
    if not is_beside or whole.holds not in _WITH_LEVELS or one.level_alone in (None, whole.level):
        return None
    return Section(one.block, whole.holds, level=one.level_alone)


def _of_others(one: Beginning) -> Section | None:
    """'Others', beside 'National' and 'Local'."""
    block, current = one.block, one.current
    if one.whole.holds is not Holds.REPRESENTATION or current.level is None or one.known is not Holds.OTHER:
        return None
    is_beside = block.level > one.whole.depth or not block.gap or _counts_after(block, current.heading)
    return one.part("other") if is_beside and one.level_alone == "other" else None


def _beside_levels(one: Beginning) -> Section | None:
    """'Knowledge, finance, civil society', beside 'National' and 'City'."""
    current = one.current
    if one.whole.holds is not Holds.REPRESENTATION or one.known is not None or not current.is_part:
        return None
    is_beside = current.level is not None and one.block.level == current.depth and not one.block.number
    return one.part("other") if is_beside and level_of(one.block.text) == "other" else None


def _of_time(one: Beginning) -> Section | None:
    """'Short term (by June 2027)', under next steps."""
    is_under = one.whole.holds is Holds.STEPS and not one.block.inline
    return one.part(None) if is_under and is_horizon(one.block.text) else None


def _of_next_meeting(one: Beginning) -> Section | None:
    """'Third dialogue', behind next steps."""
    is_behind = one.whole.holds is Holds.STEPS and one.current.blocks and one.known is None and not one.block.inline
    if not is_behind or not _names_next(one.block.text):
        return None
    told, above = (_which(text) for text in (one.block.text, one.whole.heading.text if one.whole.heading else ""))
    # 'Third dialogue', behind 'Next steps towards the fourth dialogue', is the one that all is about.
    return None if above and told and told != above else Section(one.block, Holds.PROGRAMME)


def _of_agreed_results(one: Beginning) -> Section | None:
    """Results of which a sentence above says that they were agreed are next steps."""
    if one.whole.holds is not None or one.block.level < one.whole.depth or not _tells_agreed(one.whole):
        return None
    one.whole.holds = Holds.STEPS
    return one.part(one.level_alone)


def _of_results(one: Beginning) -> Section | None:
    """'Results', and under it 'National level': what the dialogue gave to policy there."""
    heading = one.whole.heading
    if one.whole.holds is not None or heading is None or not OUTCOMES.search(heading.text) or one.is_exactly:
        return None
    if one.level_alone not in ("national", "local"):
        return None
    return Section(one.block, Holds.CONTRIBUTION, level=one.level_alone, parent=one.whole)


def _of_known_name(one: Beginning) -> Section | None:
    if one.known is None:
        return None
    block, whole = one.block, one.whole
    is_under = block.level > whole.depth or (one.known in _THEMES and _is_led_on(block, one.current, whole))
    if one.is_in_section and is_under and one.known in _ASIDE and block.level < DEEPEST and not one.is_exactly:
        return one.part(one.current.level)
    level = level_of(block.text) if one.known in _WITH_LEVELS else None
    if one.known is whole.holds and is_under and whole.heading is not None and not block.inline:
        return one.part(level or _inherited(block, one.current))
    return Section(block, one.known, level=level)


def _of_any_name(one: Beginning) -> Section | None:
    """A city, an action, a theme. What one level said ends with its list."""
    is_view = one.whole.holds is Holds.KEY_MESSAGES and one.whole.level is not None
    is_under = one.block.level > one.whole.depth or _is_right_under(one.block, one.current, one.whole)
    if not one.is_in_section or not is_under or is_view:
        return None
    return one.part(_inherited(one.block, one.current) or one.level_alone or one.level_given)


_RULES: tuple[Callable[[Beginning], Section | None], ...] = (
    _of_time,
    _of_level,
    _of_other_level,
    _of_others,
    _beside_levels,
    _of_next_meeting,
    _of_agreed_results,
    _of_results,
    _of_known_name,
    _of_any_name,
)


def _is_beside(block: Block, current: Section) -> bool:
    """Whether a name stands as a heading beside the one of a part of next steps."""
    is_part = current.holds is Holds.STEPS and current.is_part and current.heading is not None
    return is_part and block.level == current.depth and block.text.istitle()


def _is_right_under(block: Block, current: Section, steps: Section) -> bool:
    """Whether a heading stands right under that of next steps, or beside one that does, though it looks like more."""
    if steps.holds is not Holds.STEPS or steps.blocks:
        return False
    is_beside = current is steps or (current.parent is steps and current.depth == block.level)
    is_further_in = steps.heading is not None and block.first.indent > steps.heading.first.indent + 1
    return (is_beside and block.level != steps.depth) or (is_further_in and block.level >= steps.depth)


def _is_led_on(block: Block, current: Section, steps: Section) -> bool:
    """Whether a heading stands under that of next steps and a sentence with a colon, or beside one that does, though it
    looks like as much: 'Tema 1. Inundaciones', behind 'Se acordó lo siguiente:'."""
    if steps.holds is not Holds.STEPS or any(one.kind is not Kind.TEXT for one in steps.blocks):
        return False
    if current.parent is steps and current.heading is not None and current.blocks:
        return current.depth == block.level and holds(current.heading.text) in _THEMES
    lead = current.blocks[-1] if current.blocks else current.heading
    return lead is not None and steps in (current, current.parent) and COLON_END.search(lead.text) is not None


def _tells_agreed(section: Section) -> bool:
    """Whether under a heading that names results one short sentence says that they were agreed, and nothing else."""
    if section.heading is None or not OUTCOMES.search(section.heading.text) or len(section.blocks) != 1:
        return False
    text = section.blocks[0].text
    return section.blocks[0].kind is Kind.TEXT and word_count(text) <= _MOST_OF_SENTENCE and says_agreed(text)


def _counts_after(block: Block, heading: Block | None) -> bool:
    """Whether a heading has the number after that of another: it stands beside it and is no part."""
    return (
        heading is not None and block.number > 0 and (block.style, block.number) == (heading.style, heading.number + 1)
    )


_WILL = re.compile(
    r"\b(?:will|shall|akan|vai|vão|va a|van a|irá|irão|[a-zà-ÿ]{3,}(?:rá|rán|rão|era|ira|ront))\b|将", re.IGNORECASE
)


def _announces_first(text: str) -> bool:
    """Whether a sentence says that what follows was agreed before it speaks of how far it will be: 'They agreed on the
    following, and asked all to report progress at the third dialogue.'"""
    follows, recalls = FOLLOWS.search(text), _RECALLS.search(text)
    return follows is not None and says_agreed(text) and (recalls is None or recalls.start() > follows.start())


def _names_next(text: str) -> bool:
    """Whether a heading is nothing but the name of a dialogue: 'The third National-Local Dialogue', 'Dialog ke-3'."""
    if _HAN_NEXT.fullmatch(text.strip()) is not None:
        return True
    names = key(text).split()
    which = [one for one in names if one in _WHICH or _NUMBER.fullmatch(one)]
    return bool(which) and bool(_DIALOGUE.search(text)) and all(one in _OF_NEXT for one in names if one not in which)


def _which(text: str) -> set[str]:
    """The words of a heading that say which of several meetings it speaks of, without 'next'."""
    return {one for one in key(text).split() if one in _ORDINALS or _NUMBER.fullmatch(one)}


_ORDINALS = frozenset(one for names in words.ORDINALS.values() for name in names for one in key(name).split())
_WHICH = frozenset(
    one
    for name in (*(name for names in words.ORDINALS.values() for name in names), *_NEXT_ONE)
    for one in key(name).split()
)
_ARTICLES = ("the", "el", "o", "le", "ke")
_OF_NEXT = frozenset(
    key(one) for one in (*words.LEVELS["national"], *words.LEVELS["local"], *words.DIALOGUE, *_ARTICLES)
)
_NUMBER = re.compile(r"(?:ke)?\d{1,2}(?:st|nd|rd|th|e|eme|er|o|a)?")
_DIALOGUE = re.compile(r"dialog|diálog|encuentro|encontro|rencontre", re.IGNORECASE)
_HAN_NEXT = re.compile(r"(?:下一?次|第[一二三四五六七八九十]{1,2}[次届])(?:国家[—–与和-]{0,2}地方)?对话(?:会议?)?")


def _inherited(block: Block, current: Section) -> str | None:
    """The level of the part that a heading stands under, or that a sentence leads on from: 'National level', and
    'The discussions helped in several ways:' right under it."""
    leads_on = not current.blocks and COLON_END.search(block.text) is not None
    is_under = current.heading is not None and current.is_part and (block.level > current.depth or leads_on)
    return current.level if is_under else None


def _tells(section: Section, level: str) -> bool:
    """Whether a line of a section tells by a label who was there at a level: 'National: ...'."""
    leads = (LABEL_OR_DASH.match(block.text) for block in section.blocks if block.kind is not Kind.ROW)
    told = {level_of(lead[1]) for lead in leads if lead is not None}
    return {level, "national", "local"} <= told
