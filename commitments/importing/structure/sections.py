"""Sections: what stands under which heading, and what that makes of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile, zip_longest

from commitments.importing.dates import find_dates
from commitments.importing.vocabulary import Holds, Tells, holds, key, level_of, matcher, tells, words

from .blocks import Block, Kind
from .declaring import declared_in, declares, is_verb_first
from .going_on import begins_by
from .introducing import COLON_END, binds_nobody, introduced_by, last_clause, says_agreed, word_count
from .leads import DEEPEST, is_labelled
from .retold import TELLING, tell_again
from .section import Section

_RECALLS = re.compile(words.RECALLS, re.IGNORECASE)
_WITH_LEVELS = frozenset(
    {
        Holds.CONTRIBUTION, Holds.REPRESENTATION, Holds.STEPS, Holds.CHALLENGES, Holds.OPPORTUNITIES,
        Holds.KEY_MESSAGES, Holds.BOTH,
    }
)  # fmt: skip
_IN_TITLES = frozenset({Holds.OVERVIEW, Holds.CONCLUSION, Holds.OTHER, Holds.KEY_MESSAGES, Holds.TOPIC})
"""What titles of whole documents are called, too: a summary, conclusions, highlights."""
_DEED_OF = re.compile(r"\s*(?:acta|ata|carta|minuta|pacto|termo|memor\w+|berita acara|nota kesepa\w+)\b", re.IGNORECASE)
"""What the paper itself is called on which was agreed: 'Acta acuerdo'."""
_QUOTES_MAIL = re.compile(
    r"(?:on|el|em|le|pada)\b.{4,120}\b(?:wrote|escribió|escreveu|a écrit|menulis)\s*[:：]|.{4,80}写道\s*[:：]|"
    r"-{2,}\s*(?:original message|mensaje original|mensagem original|message d['’]origine|pesan asli|原始邮件)\s*-*",
    re.IGNORECASE,
)
"""What stands above an earlier mail that a mail quotes."""
_PROJECT = re.compile(r"urbanshift|\b(?:project|proyecto|projeto|projet|proyek)\b|项目", re.IGNORECASE)
"""What a programme above all text is one of, that has no hours."""
_KINDS_OF_TEXT = frozenset(map(key, words.KINDS_OF_TEXT))
_MEETING = matcher(words.DIALOGUE)
_NEXT_ONE = ("next", "próximo", "siguiente", "seguinte", "prochain", "prochaine", "berikutnya", "selanjutnya")


def sections_of(blocks: Sequence[Block]) -> list[Section]:
    """The sections in their order; the first has no heading where the document begins without one.

    Levels of headings slip in real documents, so a known name begins a section wherever it stands, and a level of
    government is a part of the section it stands in. Only for headings whose name is unknown does their level decide.
    """
    sections = [Section(None, None)]
    is_first = is_title = True
    title: Block | None = None
    headed = 0
    told_steps = False
    containers = _containers(blocks)
    for place, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        told = introduced_by(block.text) if block.kind is Kind.HEADING and block.inline else None
        if told is not None:
            if told is Holds.PROGRAMME or sections[-1].root.holds in TELLING:
                sections.append(Section(block, told))
                continue
            block.kind, block.inline = Kind.TEXT, False
        if told_steps and _QUOTES_MAIL.fullmatch(block.text.strip()):
            sections.append(Section(None, Holds.EARLIER))
            block.kind, block.inline = (Kind.TEXT if block.kind is Kind.HEADING else block.kind), False
        if block.kind is Kind.NOTE:
            continue
        if block.kind is not Kind.HEADING:
            is_title = is_title and block.kind is Kind.TEXT and word_count(block.text) < _LONG
            current = sections[-1]
            if _outlives(current, block):
                before = sections[-2] if len(sections) > 1 else None
                goes_on = before is not None and before.holds is current.holds is Holds.STEPS and not before.blocks
                current = Section(None, Holds.STEPS if goes_on and block.text.rstrip().endswith((":", "：")) else None)
                sections.append(current)
            current.blocks.append(block)
            continue
        headed += sections[-1].heading is not None and bool(sections[-1].blocks)
        is_title = is_title and headed < _TITLES
        section = Section(block, None) if id(block) in containers else _begin(block, sections[-1])
        if section.holds is None and _counts_on(sections[-1], after):
            section = Section(block, Holds.STEPS, parent=sections[-1].root)  # '... :' between b) and c).
        is_over_all = is_title and not (title is not None and block.level > title.level)
        title = block if title is None and _names_meeting(block.text) and not block.inline else title
        if section.holds is Holds.STEPS and is_over_all and word_count(block.text) > _SHORT and not block.inline:
            section.holds = section.holds if holds(block.text, exactly=True) else None
        if section.holds in _IN_TITLES and (
            ((is_title or not headed) and _names_meeting(block.text)) or (is_first and section.holds is Holds.OTHER)
        ):
            section.holds = None
        if section.holds is Holds.OTHER and is_title and not headed and key(block.text) in _KINDS_OF_TEXT:
            section.holds = None  # 'Proceedings', under the title.
        if is_title and section.holds is Holds.PROGRAMME and _PROJECT.search(block.text):
            section.holds = None
        if (
            section.holds is Holds.STEPS
            and is_title
            and not headed
            and (_is_name_over_labels(block, after) or _is_over_facts(blocks[place + 1 : place + 1 + _FIRST_ROWS]))
        ):
            section.holds = None
        if section.holds is Holds.OVERVIEW and is_title and _tells_facts(after):
            section.holds = None  # 'Summary of proceedings', under a title and over its place and day.
        if is_first and section.holds is Holds.STEPS and _DEED_OF.match(block.text):
            section.holds = None
        is_first = False
        is_title = is_title and section.holds is None
        told_steps = told_steps or section.holds is Holds.STEPS
        sections.append(section)
    sections = [section for section in sections if section.heading is not None or section.blocks]
    tell_again(sections)
    return sections


def _containers(blocks: Sequence[Block]) -> set[int]:
    """Headings that name next steps among other things, with a heading under them that names them alone: the title of a
    document, or of a chapter."""
    found: set[int] = set()
    headings = [(place, block) for place, block in enumerate(blocks) if block.kind is Kind.HEADING and not block.inline]
    is_steps = [holds(block.text) is Holds.STEPS for _place, block in headings]
    exactly = [
        one and holds(block.text, exactly=True) is Holds.STEPS
        for one, (_p, block) in zip(is_steps, headings, strict=True)
    ]
    for number, (place, block) in enumerate(headings):
        if (
            not is_steps[number]
            or exactly[number]
            or number + 1 == len(headings)
            or headings[number + 1][0] != place + 1
        ):
            continue
        for later in range(number + 1, min(number + _FAR, len(headings))):
            if headings[later][1].level <= block.level:
                break
            if exactly[later]:
                found.add(id(block))
                break
    return found


_SHORT, _LONG = 5, 14
"""Words of a heading above all text beyond which it is the headline of the whole; and of a text."""
_TITLES = 2
"""Headings with a text of their own that may stand above the first chapter."""
_FAR = 40
"""Headings under another, at the most, that are looked at."""
_OUTCOMES = re.compile(
    r"outcome|result|achiev|contribu|kontribus|sumbangan|added value|impact|resultad|logro|aporte|conquista|resultat|"
    r"apport|acquis|hasil|capaian|polic(?:y|ies)\b|pol[ií]ticas?\b|politiques?\b|kebijakan|成果|成效|贡献|作用|收获|政策",
    re.IGNORECASE,
)


def _counts_on(current: Section, after: Block | None) -> bool:
    """Whether the list under a heading goes on with the one of next steps above it."""
    last = current.blocks[-1] if current.blocks and current.holds is Holds.STEPS else None
    return last is not None and after is not None and last.style == after.style and after.number == last.number + 1 > 1


def _is_name_over_labels(block: Block, after: Block | None) -> bool:
    """Whether the first heading names the meeting, and labels tell of it below: 'National-Local Dialogue follow-up'."""
    is_over = after is not None and after.kind is Kind.TEXT and _LABEL.match(after.text) is not None
    return is_over and _names_meeting(block.text)


_LABEL = re.compile(r"[^:：.]{2,30}[:：]\s*\S")
_FIRST_ROWS, _FEWEST_FACTS = 5, 2
_FACTS = frozenset({Tells.AUTHOR, Tells.DATE, Tells.PLACE, Tells.TOPIC, Tells.COUNTRY, Tells.HEAD_COUNT, Tells.FORMAT})


def _is_over_facts(below: Sequence[Block]) -> bool:
    """Whether a table begins below whose first cells are labels of what a meeting was: 'Country | Argentina'."""
    rows = [block.cell_texts() for block in takewhile(lambda block: block.kind is Kind.ROW, below)]
    return sum(len(row) == _LABEL_AND_VALUE and tells(row[0]) in _FACTS for row in rows) >= _FEWEST_FACTS


_LABEL_AND_VALUE = 2


def _tells_facts(block: Block | None) -> bool:
    """Whether a short line tells by a label, or as a day, of the meeting itself and of whoever wrote the text."""
    if block is None or block.kind is not Kind.TEXT or word_count(block.text) >= _LONG:
        return False
    label = _LABEL_OR_DASH.match(block.text)
    return bool(find_dates(block.text) or begins_by(block.text) or (label is not None and tells(label[1]) in _FACTS))


def _names_meeting(text: str) -> bool:
    return holds(text, exactly=True) is None and bool(_MEETING.search(text))


def _outlives(section: Section, block: Block) -> bool:
    """Whether a block no longer belongs to what was named before a colon: that is what follows it on the line, and the
    list under it."""
    heading = section.heading
    if heading is None or not section.blocks:
        return False
    if declares(block) and any(one is not None and is_verb_first(one) for one in (heading, section.root.heading)):
        return True
    if not heading.inline:
        # '4. Decisions:' with 4.1 and 4.2 under it, and '5.'.
        is_next = heading.number and (block.style, block.number) == (heading.style, heading.number + 1)
        return bool(is_next) and block.kind is Kind.ITEM and section.blocks[0].style not in ("", heading.style)
    if block.kind is Kind.ITEM and heading.number:
        return block.style == heading.style and block.number == heading.number + 1
    is_own = section.holds is Holds.STEPS and is_labelled(block.text)  # 'Action: MoHUA' under an item.
    return block.kind is Kind.TEXT and block.gap and not block.depth and not is_own


def _is_beside(block: Block, current: Section) -> bool:
    """Whether a name stands as a heading beside the one of a part of next steps."""
    is_part = current.holds is Holds.STEPS and current.is_part and current.heading is not None
    return is_part and block.level == current.depth and block.text.istitle()


def _is_right_under(block: Block, current: Section, steps: Section) -> bool:
    """Whether a heading stands right under that of next steps, or beside one that does, though it looks like more."""
    is_beside = current is steps or (current.parent is steps and current.depth == block.level)
    return steps.holds is Holds.STEPS and not steps.blocks and is_beside and block.level != steps.depth


def _tells_agreed(section: Section) -> bool:
    """Whether under a heading that names results one short sentence says that they were agreed, and nothing else."""
    if section.heading is None or not _OUTCOMES.search(section.heading.text) or len(section.blocks) != 1:
        return False
    text = section.blocks[0].text
    return section.blocks[0].kind is Kind.TEXT and word_count(text) <= _MOST_OF_SENTENCE and says_agreed(text)


_MOST_OF_SENTENCE = 30


def _counts_after(block: Block, heading: Block | None) -> bool:
    """Whether a heading has the number after that of another: it stands beside it and is no part."""
    return (
        heading is not None and block.number > 0 and (block.style, block.number) == (heading.style, heading.number + 1)
    )


_WILL = re.compile(
    r"\b(?:will|shall|akan|vai|vão|va a|van a|irá|irão|[a-zà-ÿ]{3,}(?:rá|rán|rão|era|ira|ront))\b|将", re.IGNORECASE
)


def _names_next(text: str) -> bool:
    """Whether a heading is nothing but the name of a dialogue: 'The third National-Local Dialogue', 'Dialog ke-3'."""
    if _HAN_NEXT.fullmatch(text.strip()) is not None:
        return True
    names = key(text).split()
    which = [one for one in names if one in _WHICH or _NUMBER.fullmatch(one)]
    return bool(which) and bool(_DIALOGUE.search(text)) and all(one in _OF_NEXT for one in names if one not in which)


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
    leads = (_LABEL_OR_DASH.match(block.text) for block in section.blocks if block.kind is not Kind.ROW)
    told = {level_of(lead[1]) for lead in leads if lead is not None}
    return {level, "national", "local"} <= told


_LABEL_OR_DASH = re.compile(r"\s*([^:：–—]{2,80}?)\s*[:：–—]\s*\S")


def _begin(block: Block, current: Section) -> Section:
    known = holds(last_clause(block.text) if block.inline else block.text) or declared_in(block.text)
    if block.inline and current.holds is Holds.STEPS and not current.blocks and _WILL.search(block.text):
        known = Holds.STEPS  # '..., and the progress will be reported at the third dialogue:'
    if block.inline and block.level < DEEPEST and known not in (Holds.EARLIER, Holds.PROGRAMME):
        known = Holds.STEPS  # A sentence that introduces what was agreed.
    if known is Holds.STEPS and binds_nobody(block.text):
        known = Holds.KEY_MESSAGES
    whole = current.root
    if known is Holds.PROGRAMME and _is_beside(block, current) and holds(block.text, exactly=True) is None:
        known = None  # 'Programa Cidades Sustentáveis', beside others that owe next steps.
    if block.inline and whole.holds is Holds.EARLIER and _RECALLS.search(block.text):
        known = Holds.EARLIER  # 'The chair read out how far the agreed steps are:'
    # 'They agreed on four actions:' right above 'Action 1. Map of the lagoons'.
    is_led = whole.holds is Holds.STEPS and not whole.blocks and block.style == "action"
    in_section = whole.holds in _WITH_LEVELS and (is_led or whole.heading is None or not whole.heading.inline)
    in_section = in_section and not _counts_after(block, whole.heading)
    if whole.holds is Holds.REPRESENTATION and whole.heading is not None and whole.heading.level < DEEPEST:
        in_section = True  # Under a sentence that says who came.
    # 'Contribution to national policy', 'National perspective'.
    is_other = known in (Holds.CONTRIBUTION, Holds.KEY_MESSAGES, Holds.REPRESENTATION) and known is not whole.holds
    in_part = in_section and not is_other
    if in_part and (level := level_of(block.text, alone=True)) and holds(block.text, exactly=True) is None:
        if whole.holds is Holds.REPRESENTATION and level in ("national", "local") and _tells(whole, level):
            return Section(block, Holds.CONTRIBUTION, level=level)  # Who was there at each level was told above.
        return Section(block, whole.holds, level=level, parent=whole)
    if (
        whole.holds is Holds.REPRESENTATION
        and current.level is not None
        and known is Holds.OTHER
        and (block.level >= current.depth or _counts_after(block, current.heading))
        and level_of(block.text, alone=True) == "other"
    ):
        return Section(block, whole.holds, level="other", parent=whole)  # 'Others', beside 'National' and 'Local'.
    if whole.holds is Holds.STEPS and current.blocks and known is None and not block.inline and _names_next(block.text):
        return Section(block, Holds.PROGRAMME)  # 'Third dialogue', behind next steps.
    if whole.holds is None and block.level >= whole.depth and _tells_agreed(whole):
        whole.holds = Holds.STEPS
        return Section(block, Holds.STEPS, level=level_of(block.text, alone=True), parent=whole)
    if (
        whole.holds is None
        and whole.heading is not None
        and _OUTCOMES.search(whole.heading.text)
        and (level := level_of(block.text, alone=True)) in ("national", "local")
        and holds(block.text, exactly=True) is None
    ):
        # 'Results', and under it 'National level': what the dialogue gave to policy there.
        return Section(block, Holds.CONTRIBUTION, level=level, parent=whole)
    if known is not None:
        if (
            in_section
            and block.level > whole.depth
            and known in (Holds.OTHER, Holds.TOPIC, Holds.THEMES, Holds.OVERVIEW)
            and block.level < DEEPEST
            and holds(block.text, exactly=True) is None
        ):
            return Section(block, whole.holds, level=current.level, parent=whole)
        level = level_of(block.text) if known in _WITH_LEVELS else None
        if known is whole.holds and block.level > whole.depth and whole.heading is not None and not block.inline:
            level = level or _inherited(block, current)
            return Section(block, known, level=level, parent=whole)
        return Section(block, known, level=level)
    is_view = whole.holds is Holds.KEY_MESSAGES and whole.level is not None  # What one level said ends with its list.
    if in_section and (block.level > whole.depth or _is_right_under(block, current, whole)) and not is_view:
        level = _inherited(block, current) or level_of(block.text, alone=True)
        return Section(block, whole.holds, level=level, parent=whole)
    return Section(block, None)
