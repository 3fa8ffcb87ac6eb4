"""Points that single sentences of a paragraph make, each with what goes on with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.number_words import NUMBERS
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.names.kinds import looks_like_one
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.signs import ARROWS
from commitments.importing.vocabulary import joining_forms, point_forms, speech
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.consenting import NONE_ON_POINT
from commitments.importing.vocabulary.speech import HAVE_SPOKEN

from .concluding_that import says_concluded
from .kinds_said import kind_plain, kind_said, level_said

_REFERS_BACK = re.compile(joining_forms.REFERS_BACK)
_GOES_ON = re.compile(f"{joining_forms.REFERS_BACK}|{joining_forms.GOES_ON}")
_CONTRASTS = re.compile(joining_forms.CONTRASTS, re.IGNORECASE)
_OF_THE_DAY = re.compile(point_forms.OF_THE_DAY, re.IGNORECASE)
_ADVISES = re.compile(point_forms.ADVISES, re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”«»「」『』„]")
_FIRST_PERSON = re.compile(r"\bI\b|\b(?:in my|my opinion|a mi juicio|na minha|à mon avis|menurut saya)\b")
_BEHIND_ARROW = re.compile(rf"\s(?:[{ARROWS}]|[-=]>)\s")
_FEWEST, _MOST = 3, 28
"""Words of a sentence that tells one difficulty or chance."""
_MOST_OF_COUNTING = 8
"""Words of a sentence that only says how many points follow."""
_ARTICLE = re.compile(r"(?:The|El|La|Los|Las|O|A|Os|As|Le|Les|L['’])\s*(?P<word>[^\W\d_]{4,})")
_STEM = 5
"""Letters that two forms of a word share."""


def is_of_the_day(text: str) -> bool:
    """Whether a sentence tells of the day itself, and no point: that they visited a park, opened or went home."""
    return _OF_THE_DAY.search(text) is not None and not says_concluded(text)


def is_beside(text: str) -> bool:
    """Whether a paragraph tells of the day itself, or says what a picture shows and who took it: no point."""
    return is_of_the_day(text) or _SHOWN.search(text) is not None


def tells_no_decision(text: str) -> bool:
    """Whether a sentence says only that nothing was decided on the point: 'Pas de décision sur ce point.'"""
    return _NO_DECISION.fullmatch(text.strip(" .。;；")) is not None


_NO_DECISION = re.compile(NONE_ON_POINT, re.IGNORECASE)


def tells_who_spoke(blocks: Sequence[Block], is_place: Callable[[str], bool]) -> bool:
    """Whether all items of a list but a third say who said or showed something: 'REMA: the buffer is 20 m'. `is_place`:
    whether a name is that of a city, or of somebody who was there."""
    told = [_is_told_by(block, is_place) for block in blocks if block.kind is Kind.ITEM]
    return len(told) >= _FEWEST_TOLD and 3 * sum(told) >= 2 * len(told)


def _is_told_by(block: Block, is_place: Callable[[str], bool]) -> bool:
    return is_led_by_speaker(block, is_place) or _TOLD_BY.match(block.text) is not None


def is_led_by_speaker(block: Block, is_place: Callable[[str], bool]) -> bool:
    """Whether an organisation or a city stands before the colon of an item: 'Eldoret: no ecologist on payroll'."""
    lead, _rest = lead_of(whole(block))
    return lead is not None and (looks_like_one(lead.text) or is_place(lead.text))


def tells_what_they_did(block: Block) -> bool:
    """Whether a paragraph tells the story of the day: its first sentence, behind the name of a theme, that somebody
    showed, asked or answered something, welcomed or thanked others, or how the day was spent."""
    told = [one.text for one in sentences(whole(block)) if word_count(one.text) > _MOST_OF_NAME]
    return bool(told) and _SPOKE.search(key(" ".join(told[0].split()[:_FIRST]))) is not None


_SPOKE = re.compile(f"{HAVE_SPOKEN.pattern}|{speech.ASKED}|{speech.NARRATES}")
_MOST_OF_NAME, _FIRST = 5, 16
"""Words of the name of a theme before a paragraph, and of a sentence among which its subject says or does something."""
_TOLD_BY = re.compile(point_forms.TOLD_BY)
_FEWEST_TOLD = 2


def leads_list(block: Block, after: Block | None) -> bool:
    """Whether a line without a stop stands over items, and is the name of what they tell."""
    is_line = block.kind is Kind.TEXT and not block.text.rstrip().endswith((".", "。", "!", "！"))
    return is_line and after is not None and after.kind is Kind.ITEM


def is_log(blocks: Sequence[Block]) -> bool:
    """Whether lines tell how the day went, as an hour before one of them shows: '9:15 the mayor opens'."""
    return any(_HOUR.match(block.text) is not None for block in blocks if block.kind is not Kind.ROW)


_HOUR = re.compile(
    r"(?:at |a las |às |à |pukul )?(?:[01]?\d|2[0-3])\s?(?:[:.]|h)\s?[0-5]\d(?!\d|[.,]\d|\s?%)", re.IGNORECASE
)
_SHOWN = re.compile(
    r"(?:^|[.!?)\s])(?:photos?|fotos?|fotografías?|crédits?(?: photos?)?|pictures?)(?: (?:by|de|credit|crédito))?"
    r"\s*[:：©]\s*[^.:]{2,60}\.?$|(?:摄影?|图片|照片)\s*[:：／/][^。]{1,20}$",
    re.IGNORECASE,
)


def kinds_told(block: Block, *, is_in_theme: bool = False) -> list[tuple[str, Entry]]:
    """The points of which the sentences of a paragraph say themselves of which kind they are; of an item all of it.
    `is_in_theme`: also those that say plainly that something is missing, or could be done."""
    lead, rest = lead_of(whole(block))
    arrow = _BEHIND_ARROW.search(rest.text)  # Behind it stands what follows from the point.
    rest = rest.part(0, arrow.start()) if arrow else rest
    if block.kind is Kind.ITEM and not block.number:
        kinds = {kind for one in sentences(rest) if (kind := _kind_of(one.text, is_in_theme)) is not None}
        told = [(kinds.pop(), rest)] if len(kinds) == 1 else []
    else:
        told = list(_with_what_goes_on(rest, is_in_theme))
    return [
        (kind, Entry([part], lead if part.start == rest.start else None, level=_level_of(kind, part.text)))
        for kind, part in told
    ]


def _level_of(kind: str, text: str) -> str | None:
    return level_said(text) if kind == "policy_contribution" else None


def _kind_of(sentence: str, is_in_theme: bool) -> str | None:
    plain = kind_plain(sentence) if is_in_theme and not is_of_the_day(sentence) else None
    return kind_said(sentence) or plain


def _with_what_goes_on(passage: Passage, is_in_theme: bool) -> Iterator[tuple[str, Passage]]:
    """Each sentence that says its kind, with what it is about before it, and with what goes on behind it."""
    told = sentences(passage)
    kinds = [_kind_of(one.text, is_in_theme) for one in told]
    for place, kind in enumerate(kinds):
        if kind is None:
            continue
        first = place
        if _REFERS_BACK.match(told[place].text):
            first -= 1
            is_of_people = first >= 0 and kinds[first] not in (None, kind) and _PEOPLE.match(told[place].text)
            if is_of_people or (first >= 0 and _SAW.match(told[place].text)):
                first = place  # 'They saw promise in ...', behind what they saw as an obstacle.
            elif first < 0 or kinds[first] is not None or _REFERS_BACK.match(told[first].text):
                continue
        last = place
        while last + 1 < len(told) and kinds[last + 1] in (None, kind) and goes_on_with(told[last + 1].text):
            if kinds[last + 1] is kind and not _REFERS_BACK.match(told[last + 1].text):
                break
            last += 1
        yield kind, passage.part(told[first].start - passage.start, told[last].end - passage.start)


_PEOPLE = re.compile(r"(?:They|Ell[oa]s|El[ea]s|Ils|Elles|Mereka)\s|他们|她们")
_SAW = re.compile(
    r"(?:It|He|She|They|Ell[oa]s|Él|Ella|El[ea]s?|Ils?|Elles?|Mereka|Dia)\s(?:also\s|también\s|também\s|juga\s)?"
    r"(?:saw|sees?|found|named|vio|vieron|viu|viram|(?:a|ont)\s(?:aussi\s)?vu|melihat)\s"
)
"""Somebody who sees a chance is not what the sentence before is about."""


def goes_on_with(text: str) -> bool:
    """Whether a sentence begins as one does that goes on with the one before: 'They ...', 'Por eso ...'."""
    return _GOES_ON.match(text) is not None and not (is_of_the_day(text) or _WISHES.match(text))


_WISHES = re.compile(r"Il (?:serait|faudrait|conviendrait)\b|It (?:would|should) be\b")
"""What begins as going on does, and speaks of no one: 'Il serait souhaitable de ...'."""


def with_clause_before(entry: Entry) -> Entry:
    """A point with the words before its colon, where these are a clause that it explains: 'Marcher doit redevenir
    possible : un trottoir occupé renvoie le piéton sur la chaussée.'"""
    lead, rest = entry.lead, entry.body[0]
    is_behind = lead is not None and lead.block is rest.block and lead.start < rest.start
    if lead is None or not is_behind or not rest.text[:1].islower():
        return entry
    between = lead.block.text[lead.end : rest.start].strip()
    is_clause = between in (":", "：") and word_count(lead.text) >= _FEWEST_OF_CLAUSE and _IS_CLAUSE.search(lead.text)
    is_bold = any(start <= lead.start + 1 and lead.end <= end for start, end in lead.block.bold)
    if not is_clause or is_bold:
        return entry
    return replace(entry, lead=None, body=[Passage(lead.block, lead.start, rest.end), *entry.body[1:]])


_FEWEST_OF_CLAUSE = 4
_IS_CLAUSE = re.compile(joining_forms.HAS_VERB, re.IGNORECASE)


def parted(passage: Passage) -> list[Passage]:
    """The sentences of a paragraph that stand side by side under the name of difficulties or chances, each with what
    goes on with it; not the first one that only says how many follow. All of it where it argues, quotes or tells at
    length."""
    told = sentences(passage)
    if not told:
        return [passage]  # Nothing but a sign: the star behind '*National level:*'.
    is_frame = _counts(told[0].text, len(told) - 1) or (len(told) > 1 and _FRAMES.fullmatch(told[0].text) is not None)
    told = told[1:] if is_frame else told
    texts = [one.text for one in told]
    if not all(_FEWEST <= word_count(one) <= _MOST for one in texts) or _argues(texts):
        return [passage]
    starts = [one.start - passage.start for one in told]
    goes_on = [_GOES_ON.match(one) or _says_again(one, before) for before, one in pairwise(texts)]
    starts = [starts[0], *(start for start, is_more in zip(starts[1:], goes_on, strict=True) if not is_more)]
    return [passage.part(start, end) for start, end in zip(starts, [*starts[1:], len(passage.text)], strict=True)]


def _counts(text: str, count: int) -> bool:
    """Whether a sentence only says how many points follow: 'Three were named most often.'"""
    return word_count(text) <= _MOST_OF_COUNTING and count in {NUMBERS.get(word) for word in key(text).split()}


_FRAMES = re.compile(joining_forms.FRAMES, re.IGNORECASE)


def _argues(told: Sequence[str]) -> bool:
    """Whether a paragraph is no list of sentences: it quotes, contrasts, advises, or speaks for one person."""
    is_set_against = any(_CONTRASTS.search(one) and kind_said(one) is None for one in told[1:])
    is_of_one = any(one.search(text) for text in told for one in (_QUOTED, _FIRST_PERSON, _ADVISES))
    return is_set_against or is_of_one or any(map(is_of_the_day, told))


def _says_again(text: str, before: str) -> bool:
    """Whether a sentence is about what the one before is about: 'The law ...', behind one on that law."""
    found = _ARTICLE.match(text)
    return not is_han(text) and found is not None and found["word"][:_STEM].casefold() in before.casefold()


def rests_of(block: Block, is_free: Callable[[Passage], bool]) -> Iterator[Passage]:
    """What else a paragraph says, run by run, where some of its sentences are taken; nothing that tells of the day."""
    passage = whole(block)
    keeps = [(is_free(one) and not is_of_the_day(one.text), one) for one in sentences(passage)]
    for is_kept, run in groupby(keeps, key=lambda told: told[0]):
        if is_kept:
            told = [one for _kept, one in run]
            yield passage.part(told[0].start - passage.start, told[-1].end - passage.start)
