"""Of which kind a point is, where the words of its sentence say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import sentences, whole
from commitments.importing.number_words import NUMBERS
from commitments.importing.structure import Kind, Section
from commitments.importing.structure.level_leads import level_of_lead
from commitments.importing.vocabulary import colloquial, contribution_forms, plain_forms, point_forms, words
from commitments.importing.vocabulary.comparing import is_han, key


def _cues(told: Sequence[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(re.escape(one) if is_han(one) else rf"(?<!\w){re.escape(one)}" for one in told), re.IGNORECASE
    )


_CHALLENGE, _OPPORTUNITY, _MESSAGE = _cues(words.CHALLENGE), _cues(words.OPPORTUNITY), _cues(words.MESSAGE)


def said_of(text: str) -> str | None:
    """What a sentence of a conclusion says, where its words say one thing only."""
    hard, bright = bool(_CHALLENGE.search(text)), bool(_OPPORTUNITY.search(text))
    if hard != bright:
        return "challenge" if hard else "opportunity"
    if not hard and _MESSAGE.search(text):
        return "key_message"
    return None


def _forms(told: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in told), re.IGNORECASE)


_SAYS = {
    "challenge": _forms(point_forms.CHALLENGE),
    "opportunity": _forms(point_forms.OPPORTUNITY),
    "policy_contribution": _forms(contribution_forms.CONTRIBUTION),
}
_SAYS_NOT = {
    "challenge": _forms(point_forms.NO_CHALLENGE),
    "opportunity": _forms(point_forms.NO_OPPORTUNITY),
    "policy_contribution": _forms((contribution_forms.AHEAD,)),
}
_NATIONAL = re.compile(contribution_forms.NATIONAL_PAPER, re.IGNORECASE)
_LOCAL = re.compile(contribution_forms.LOCAL_PAPER, re.IGNORECASE)


def kind_said(sentence: str) -> str | None:
    """The kind of a point that a sentence anywhere says of itself, where it says one only: that something is a
    difficulty, that somebody sees a chance, that the dialogue gave something to a policy."""
    if len(sentence) > point_forms.LONGEST:
        return None
    small = sentence.casefold()
    cued = [kind for kind, cues in point_forms.CUES.items() if any(cue in small for cue in cues)]
    kinds = [kind for kind in cued if _SAYS[kind].search(sentence) and not _SAYS_NOT[kind].search(sentence)]
    if "policy_contribution" not in kinds and given_at(sentence) is not None:
        kinds = ["policy_contribution"]
    return kinds[0] if len(kinds) == 1 else None


def given_at(sentence: str) -> str | None:
    """The level that a sentence names before it says what the dialogue gave there: 'For national policy the debate was
    useful because ...'."""
    found = _GIVEN_AT.match(sentence)
    if found is None or _SAYS_NOT["policy_contribution"].search(sentence):
        return None
    level = level_of_lead((found["where"] or found["of"]).removeprefix("在"))
    return level if level in ("national", "local") else None


_GIVEN_AT = re.compile(contribution_forms.GIVEN_AT, re.IGNORECASE)
_FOR_WHOM_THIS = re.compile(contribution_forms.FOR_WHOM_THIS, re.IGNORECASE)
_LACKS, _COULD = _forms(plain_forms.LACKS), _forms(plain_forms.COULD)
_TELLS_ELSE, _SETS_BACK = (re.compile(one, re.IGNORECASE) for one in (plain_forms.TELLS_ELSE, plain_forms.SETS_BACK))


def kind_plain(sentence: str) -> str | None:
    """The kind of a point that a sentence under the name of a theme makes, though it calls it nothing: that something
    is missing, or could be done; not both."""
    if len(sentence) > point_forms.LONGEST or _TELLS_ELSE.search(sentence):
        return None
    is_hard, is_bright = bool(_LACKS.search(sentence)), bool(_COULD.search(sentence))
    if is_hard == is_bright or (is_bright and _SETS_BACK.search(sentence)):
        return None
    return "challenge" if is_hard else "opportunity"


def kind_called(text: str) -> str | None:
    """The kind of points that a few everyday words say: 'Hard', 'Things they said are good', 'Lo posible'. They say it
    only beside each other, over two lists or before items of one."""
    told = key(text)
    if len(told.split()) > _MOST_OF_CALLING or _NO_KIND.search(told):
        return None
    is_hard, is_bright = _HARD_WORDS.search(told) is not None, _BRIGHT_WORDS.search(told) is not None
    if is_bright and not is_hard and _DENIED.search(told):
        is_hard, is_bright = True, False
    return ("challenge" if is_hard else "opportunity") if is_hard != is_bright else None


_MOST_OF_CALLING = 7
_HARD_WORDS, _BRIGHT_WORDS, _NO_KIND, _DENIED = (
    re.compile(one) for one in (colloquial.HARD_WORDS, colloquial.BRIGHT_WORDS, colloquial.NO_KIND, colloquial.DENIED)
)


def calls_messages(section: Section) -> bool:
    """Whether the heading of a section, or what it is a part of, calls what stands there messages or advice."""
    headings = [one.heading.text for one in (section, section.root) if one.heading is not None]
    return any(_CALLS_MESSAGES.search(key(text)) for text in headings)


def tells_findings(section: Section) -> bool:
    """Whether a section is called after what was found, or after how many sentences tell it, and half of what it lists
    says plainly of which kind it is."""
    heading = key(section.heading.text) if section.heading is not None else ""
    if not (_FINDINGS.search(heading) or _IN_SENTENCES.search(heading)):
        return False
    texts = [block.text for block in section.blocks if block.kind is Kind.ITEM]
    texts = texts or [one.text for block in section.blocks for one in sentences(whole(block))]
    plain = [text for text in texts if kind_plain(text) is not None]
    return len(texts) > 1 and 2 * len(plain) >= len(texts)


def counts_sentences(section: Section) -> bool:
    """Whether the heading of a section says in how many sentences its paragraph tells it, and so many stand there."""
    found = _IN_SENTENCES.search(key(section.heading.text)) if section.heading is not None else None
    count = NUMBERS.get(found["n"] or found["han"]) if found else None
    return len(section.blocks) == 1 and len(sentences(whole(section.blocks[0]))) == count


_FINDINGS, _IN_SENTENCES = re.compile(point_forms.FINDINGS), re.compile(point_forms.IN_SENTENCES)
_CALLS_MESSAGES = re.compile(point_forms.CALLS_MESSAGES)


def level_said(sentence: str) -> str | None:
    """The level of the policy to which something was given, where a sentence says one only."""
    if (level := given_at(sentence)) is not None:
        return level
    if (whom := _FOR_WHOM_THIS.match(sentence)) is not None:
        level = level_of_lead(whom["whom"])
        return level if level in ("national", "local") else None
    is_national, is_local = bool(_NATIONAL.search(sentence)), bool(_LOCAL.search(sentence))
    return ("national" if is_national else "local") if is_national != is_local else None
