"""What sections hold, told again once all of them are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.label_meanings import COLON, tells
from commitments.importing.vocabulary.levels import level_of
from commitments.importing.vocabulary.sections import SECTIONS

from .blocks import Block, Kind
from .introducing import OUTCOMES, word_count
from .level_leads import FOR_WHOM, levels_led
from .section import Section

TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC, Holds.CONCLUSION})
"""What sections hold in which a sentence may say that challenges follow."""
_MOST_OF_NAME = 5
"""Words of what is called, and not said."""


def tell_again(sections: Sequence[Section]) -> None:
    """Contributions, themes and views under names that say something else, or nothing."""
    _tell_head(sections)
    _tell_contributions(sections)
    _tell_results(sections)
    _tell_signed(sections)
    _tell_themes(sections)
    _tell_views(sections)
    _tell_twins(sections)
    _tell_other_steps(sections)
    _tell_openings(sections)


def _tell_head(sections: Sequence[Section]) -> None:
    """The first heading calls the text and no list in it, where nothing but labels of the meeting stands under it:
    'Highlights', over 'Date: ...' and 'Venue: ...'."""
    first = sections[0] if sections else None
    if first is None or first.holds is not Holds.KEY_MESSAGES or first.heading is None or first.heading.inline:
        return
    labels = [COLON.split(one.text, maxsplit=1) for one in first.blocks if one.kind is Kind.TEXT]
    told = [tells(label[0].strip(" *")) for label in labels if len(label) > 1]
    are_all = len(told) == len(first.blocks) and told.count(None) <= _MOST_UNKNOWN
    if are_all and len(told) >= _FEWEST_LABELS and _OF_MEETING & set(told):
        first.holds = None


_FEWEST_LABELS, _MOST_UNKNOWN = 3, 1
_OF_MEETING = frozenset({Tells.DATE, Tells.PLACE})
"""One of which is among the labels of a meeting."""


def _tell_twins(sections: Sequence[Section]) -> None:
    """Two headings beside each other that say the same of both levels: what the dialogue gave there ('Main results at
    the national level'), or what was said there ('What we heard – the city view', 'Points discussed at the local
    level', over sentences)."""
    for one, other in pairwise(sections):
        both = (one, other)
        if not all(section.heading is not None and section.blocks and not section.is_part for section in both):
            continue
        texts = [section.heading.text for section in both if section.heading is not None]
        levels = [level_of(text) for text in texts]
        if set(levels) != {"national", "local"}:
            continue
        holds = _twin(both, texts)
        for section, level in zip(both, levels, strict=True) if holds is not None else ():
            section.holds, section.level = holds, level


def _twin(both: Sequence[Section], texts: Sequence[str]) -> Holds | None:
    """What two headings that name each a level tell, if they say the same of it."""
    told = {section.holds for section in both}
    if told == {None} and all(map(OUTCOMES.search, texts)) and _share_words(texts):
        return Holds.CONTRIBUTION
    if told == {Holds.CONTRIBUTION, None} and _share_words(texts):
        return Holds.CONTRIBUTION  # 'What it means for national policy', 'What it means in the districts'
    if told == {None} and all(map(_GAINED.search, texts)) and _share_words(texts):
        return Holds.CONTRIBUTION  # 'What the national level gained', 'What the cities gained'
    if told == {None} and all(map(_SAID.search, texts)) and _share_words(texts):
        return Holds.KEY_MESSAGES
    are_sentences = all(_is_sentence(block) for section in both for block in section.blocks)
    return Holds.KEY_MESSAGES if told == {Holds.THEMES} and are_sentences else None


def _tell_other_steps(sections: Sequence[Section]) -> None:
    """Beside the next steps of one level, the same of the other: 'Steps of the central government', behind 'Next steps
    in the cities'."""
    own = [one for one in sections if one.heading is not None and not one.is_part]
    for one, other in [*pairwise(own), *pairwise(reversed(own))]:
        if one.holds is not Holds.STEPS or other.holds is not None or not other.blocks:
            continue
        texts = [section.heading.text for section in (one, other) if section.heading is not None]
        said = [set(_STEPS.findall(text if is_han(text) else key(text))) for text in texts]
        levels = [level_of(text) for text in texts]
        if said[0] & said[1] and set(levels) == {"national", "local"} and word_count(texts[1]) <= _MOST_OF_STEPS:
            other.holds, other.level = Holds.STEPS, levels[1]


_STEPS = re.compile(
    r"\b(?:steps|actions|commitments|agreements|tasks|pasos|acciones|compromisos|acuerdos|tareas|passos|"
    r"acoes|compromissos|acordos|tarefas|encaminhamentos|etapes|engagements|taches|suites|langkah|komitmen|"
    r"kesepakatan|tugas|aksi)\b|步骤|行动|任务|承诺"
)
"""What next steps are called in headings, as these are compared."""
_MOST_OF_STEPS = 7
"""Words of a heading that calls them."""


def _share_words(texts: Sequence[str]) -> bool:
    """Whether two headings have most of their words in common, as those have that differ in the level alone."""
    one, other = (set(text if is_han(text) else key(text).split()) for text in texts)
    return 2 * len(one & other) >= min(len(one), len(other))


def _is_sentence(block: Block) -> bool:
    return block.text.rstrip().endswith((".", "。")) and word_count(block.text) > _MOST_OF_NAME


_SAID = re.compile(
    r"\b(?:took away|take[- ]?aways?|heard|hear|learn(?:ed|t)|discuss\w*|shared|raised|said|told|views?|voices?|"
    r"perspectives?|oímos|escuch\w+|aprend\w+|nos llevamos|levamos|ouvi\w+|discut\w+|debat\w+|conversa\w+|"
    r"entend\w+|retenu\w*|retenons|appris|dit|échang\w+|dengar|dibahas|bahasan|pembahasan|disampaikan|dipelajari)\b|"
    r"讨论|听到|交流|发言",
    re.IGNORECASE,
)
"""What headings say under which tells what was said."""


_GAINED = re.compile(
    r"\b(?:gain(?:s|ed)?|got|gets|received|won|took home|takes? home|ganó|ganaron|ganan?|gana|recib(?:ió|ieron|en?)|"
    r"se llev(?:a|ó|an|aron)|ganh(?:a|ou|am|aram)|receb(?:e|eu|em|eram)|gagn(?:e|ent|é)|reç(?:oit|oivent|u)|obten\w+|"
    r"obtuv\w+|obtiv\w+|obtien\w+|peroleh|diperoleh|didapat|dapatkan)\b|所得|得到|获得|收获",
    re.IGNORECASE,
)
"""What headings say of a level to which the dialogue gave something."""


def _tell_openings(sections: Sequence[Section]) -> None:
    """'Brechas' are gaps in Spanish and openings in Portuguese: there they are opportunities, beside what has a name of
    challenges in Portuguese alone, as 'nós', the knots, are."""
    if any(one.holds is Holds.OPPORTUNITIES for one in sections):
        return
    for one, other in pairwise(sections):
        if one.heading is None or _called(other) != "brechas":
            continue
        if one.heading.text.strip(" :").casefold() == "nós":
            one.holds = Holds.CHALLENGES
        elif one.holds is not Holds.CHALLENGES or _called(one) not in _ONLY_PORTUGUESE:
            continue
        other.holds = Holds.OPPORTUNITIES


_ONLY_PORTUGUESE = frozenset(map(key, SECTIONS[Holds.CHALLENGES]["pt"])) - frozenset(
    map(key, SECTIONS[Holds.CHALLENGES]["es"])
)


def _tell_signed(sections: Sequence[Section]) -> None:
    """Who signed a declaration, by levels, where nothing else tells who was there: 'Signed by', and under it 'For the
    national government'."""
    if any(one.holds is Holds.REPRESENTATION for one in sections):
        return
    for place, section in enumerate(sections):
        if section.holds is not None or _called(section) not in _SIGNED:
            continue
        parts: list[tuple[Section, str]] = []
        for one in sections[place + 1 :]:
            level = level_of(one.heading.text.rstrip(" :："), alone=True) if one.heading is not None else None
            if level is None or one.holds is not None:
                break
            parts.append((one, level))
        if len(parts) > 1:
            section.holds = Holds.REPRESENTATION
            for one, level in parts:
                one.holds, one.level, one.parent = Holds.REPRESENTATION, level, section
        return


def _called(section: Section) -> str:
    """What the heading of a section says, as names are compared."""
    return key(section.heading.text.rstrip(" :：")) if section.heading is not None else ""


_SIGNED = frozenset(
    map(
        key,
        (
            "signed", "signed by", "signatories", "the signatories", "firman", "firmado por", "firmantes",
            "los firmantes",
            "suscriben", "assinam", "assinado por", "signatários", "os signatários", "subscrevem", "signataires",
            "les signataires", "signé par", "ont signé", "penandatangan", "ditandatangani oleh", "para penandatangan",
            "签署单位", "签署方", "签字单位", "共同签署",
        ),
    )
)  # fmt: skip


def _tell_themes(sections: Sequence[Section]) -> None:
    """What is called issues, and lists a few words each, tells themes where challenges have a section of their own."""
    told = [one for one in sections if one.holds is Holds.CHALLENGES and one.heading is not None]
    issues = [one for one in told if one.heading is not None and key(one.heading.text) in _ISSUES]
    for section in issues if len(told) > len(issues) and not any(one.holds is Holds.THEMES for one in sections) else ():
        items = [block for block in section.blocks if block.kind is Kind.ITEM]
        if len(items) > 1 and all(_is_name(block) for block in items) and len(items) == len(section.blocks):
            section.holds = Holds.THEMES


def _is_name(block: Block) -> bool:
    return word_count(block.text) <= _MOST_OF_NAME and block.text[-1:] not in ".。;；"


_ISSUES = frozenset(map(key, words.ISSUES))


def _tell_views(sections: Sequence[Section]) -> None:
    """'Perspectives' over what each level of government said, where next steps are told elsewhere: no outlook."""
    for section in sections:
        if section.heading is None or section.holds is not Holds.STEPS or not _VIEWS.search(key(section.heading.text)):
            continue
        parts = [one for one in sections if one.parent is section]
        others = [one for one in sections if one.holds is Holds.STEPS and one.root is not section and one.blocks]
        if others and {"national", "local"} <= {one.level for one in parts}:
            for one in (section, *parts):
                one.holds = Holds.KEY_MESSAGES


_VIEWS = re.compile(r"^(?:(?:\d{1,2}|[ivx]{1,4}) )?(?:perspectiv[ae]s|perspektif|outlooks?)$")


def _tell_contributions(sections: Sequence[Section]) -> None:
    """'National level' and 'Local level' next to each other, under no name that is known, tell what was given to policy
    there, where most of their items name policies, or what stands over both says that it is recognised."""
    for above, national, local in zip([None, *sections], sections, sections[1:], strict=False):
        both = (national, local)
        is_recognised = above is not None and not above.blocks and _called(above) in _RECOGNISED
        if any(one.heading is None or one.heading.inline or one.root.holds not in TELLING for one in both):
            continue
        levels = [level_of(one.heading.text, alone=True) for one in both if one.heading is not None]
        items = [block for one in both for block in one.blocks if block.kind is Kind.ITEM]
        policies = [block for block in items if _POLICY.search(block.text[:_BEGINNING])]
        if (
            levels == ["national", "local"]
            and all(one.blocks for one in both)
            and len(items) > 1
            and (is_recognised or 2 * len(policies) > len(items))
        ):
            for one, level in zip(both, levels, strict=True):
                one.holds, one.level, one.parent = Holds.CONTRIBUTION, level, None


def _tell_results(sections: Sequence[Section]) -> None:
    """'Results', or 'What the two days changed', over nothing but paragraphs or items that each begin with a level of
    government: what was given to policy."""
    for section in sections:
        heading, blocks = section.heading, section.blocks
        if heading is None or section.holds not in (None, Holds.KEY_MESSAGES):
            continue
        is_for = bool(blocks) and all(FOR_WHOM.match(block.text) for block in blocks)
        is_named = _EMERGED.search(key(heading.text)) if is_for else None
        if section.holds is None:
            is_named = is_named or OUTCOMES.search(heading.text) or _CHANGED.search(key(heading.text))
        if is_named is None:
            continue
        levels = [level for block in blocks for level in levels_led(block.text)]
        if None not in levels and {"national", "local"} <= set(levels):
            section.holds = Holds.CONTRIBUTION


_CHANGED = re.compile(
    r"^(?:(?:lo )?que|o que|ce que|what|how|apa(?: yang)?)\b.*\b(?:chang\w+|brought|brings?|gave|gives?|left|leaves?|"
    r"gain\w*|learn\w*|took|takes?|cambi\w+|dej[ao]\w*|trajo|llev\w+|aprend\w+|gan\w+|mud\w+|deix\w+|trouxe|traz|"
    r"lev\w+|"
    r"laiss\w+|apport\w+|gagn\w+|retenu\w*|reten\w+|berubah|diubah|dibawa|dihasilkan|diperoleh|artinya|means?|"
    r"signific\w+)\b|"
    r"带来|改变|留下|收获|意味"
)
"""What headings say, as they are compared, of what came of a meeting: not by itself what was given to policy."""
_EMERGED = re.compile(
    r"^(?:(?:lo )?que|o que|ce qui|what|apa yang|yang)\b.*\b(?:emerged|came out|salio|surgio|emergio|saiu|surgiu|"
    r"emergiu|ressort|ressorti|emerge|muncul|mengemuka)\b|产生了什么|形成的意见",
)
"""What headings say, as they are compared, over what came of a meeting for whom."""
_RECOGNISED = frozenset(
    ["recognise", "recognize", "recognising", "recognizing", "we recognise", "reconocen", "reconociendo", "reconhecem",
     "reconhecendo", "reconnaissent", "reconnaissant", "mengakui", "destacan", "destacam", "认识到", "充分肯定"]
)  # fmt: skip
"""What a declaration says over what the dialogue gave."""
_POLICY = re.compile(
    r"polic|polít|politique|kebijakan|strateg|stratég|estratég|\bplan[os]?\b|planes\b|program|\blaws?\b|\bacts?\b|"
    r"\bcode|código|"
    r"regulat|by-?law|ordinance|ordenan|\blei\b|\bley\b|\bloi\b|decret|norma|rencana|peraturan|\bperda\b|rtrw|undang|"
    r"战略|规划|条例|政策|办法|计划|法",
    re.IGNORECASE,
)
_BEGINNING = 80
"""Signs of an item among which it names a policy."""
