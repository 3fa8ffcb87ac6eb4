"""Groups under each other that are each headed by nothing but who it is, a body or a city, and hold what that is to
do: what everybody takes home from the meeting, whatever stands above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.entries import Entry, lead_of
from commitments.importing.proposing.names.values import is_everyone
from commitments.importing.proposing.names.written import is_name
from commitments.importing.proposing.owners.acting import ACTS_ON
from commitments.importing.proposing.owners.known import EACH
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.deeds import DEED, DEEDS, NOUN_OF_DEED, WILL_DO
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .marked import are_timed, timed
from .owing import Owing, semicolons
from .promised import (
    TAKEN_HOME,
    are_owed,
    behind_time,
    due_of,
    is_asked_for,
    only_asks,
    speaks_of_more,
    speaks_of_other,
    speaks_of_wishes,
)
from .standing_over import bare_title, whose

_FEWEST, _MOST_OF_NAME = 2, 14
"""Groups, and words of the names over one."""
_SILENT = frozenset({None, Holds.OTHER, Holds.CONCLUSION, Holds.KEY_MESSAGES})
_IS_PAST = re.compile(
    rf"{words.REPORTS}|^(?:(?!need|feed|proceed|embed|speed|seed)(?-i:[A-Za-z]?[a-z]{{3,}}ed)|held|gave|told|said|built|made|took|has|had|have)\s|"
    r"^[^\W\d_]{2,}(?:ó|ieron|aron|ou|aram|eram|iram)\s|(?<!为)了(?!解)|(?<![超通经不])过(?!程|渡)",
    re.IGNORECASE,
)
_THIRD = re.compile(r"^([A-Za-z]+?)(?:ies|(?<=[cs]h)es|(?<=[sxz])es|s)(?=\s)")
_THIRD_NOW = re.compile(
    r"[A-Z]?[a-z]{3,}s\s+(?:up|out|down|off|on|over|in|into|with|together|for|to|its|their|an?|the|all|two|three|four)\s"
)
"""'Draws up a plan', 'Sits down with the board'."""
_NOW = re.compile(
    r"[^\W\d_]{2,}(?:a|e|an|en|am|em|ent|it)\s+(?!(?:del?|d[aiou]s?|des|para|por|con|com|que|ou?|et?|y|dan|yang)\b)[^\W\d_]"
)
"""'Planta mil mudas antes das chuvas': what is done with a time to come."""
_BARE = re.compile(
    r"(?!all|both|half|with|from|under|only|even|what|when|over|for|and|not|to)[a-z]{3,}\s+"
    r"(?:the|an?|its|their|all|every|each|two|three|four|five|ten|\d+)\s"
)
"""'Within 90 days, list the boreholes': any verb behind a time."""
_SIGN = re.compile(r"\s*[①-⑳]\s*")
_HAN_NEAR = 24
"""Signs of a Chinese task among which its verb stands: when, and with whom, are before it."""
_HAN_DEED = re.compile(
    rf"{DEEDS['zh-Hans'].pattern}|(?:合|编)[写办编建]|互[派换访]|采购|购买|招聘|聘请|邀请|寄送|派出|种植|拆除|更新|取消|修整|疏浚|清淤|移交|提供"
)


@dataclass(frozen=True, slots=True)
class Group:
    """What somebody is to do: `title` names them, a heading or the words before a colon; none where each entry does."""

    section: Section
    title: Passage | None
    entries: list[Entry]


def tasks_of_groups(owing: Owing, sections: Sequence[Section]) -> dict[int, list[Group]]:
    """The groups of a text whose titles are each whose they are, and whose parts are all tasks, two of them in a row or
    more, with times; by the ids of their sections."""
    groups: list[Group] = []
    above: Section | None = None
    before: Section | None = None
    run: list[Group] = []
    for section in (*sections, None):
        group = _under_heading(owing, section) if section is not None else None
        if run and not (group is not None and group.section.depth == run[0].section.depth):
            are_tasks = above is not None and _are_tasks(owing, above, run)
            groups += run if are_tasks else []
            if are_tasks and section is not None and section.depth == run[0].section.depth and _may_hold(section):
                entries = _parts(section.blocks)  # 'Not a city, but also on the hook'
                groups += [Group(section, None, entries)] if are_owed(owing, entries) else []
            run = []
        if group is not None:
            above = above if run else before
            run.append(group)
        elif section is not None and _are_tasks(owing, section, led := list(_behind_colons(owing, section))):
            groups += led
        elif section is not None:
            for over, led in _led_lists(owing, section):
                groups += led if _are_led_tasks(owing, section, over, led) else []
        before = section
    told: dict[int, list[Group]] = {}
    for group in groups:
        told.setdefault(id(group.section), []).append(group)
    return told


def _may_hold(section: Section) -> bool:
    is_home = section.holds is not Holds.KEY_MESSAGES or section.is_part
    return section.holds in _SILENT and is_home and section.level is None


def _title(section: Section) -> str:
    return bare_title(section.heading.text) if section.heading is not None else ""


def _under_heading(owing: Owing, section: Section) -> Group | None:
    """What a section holds that is called by a name, where none of it tells what was done."""
    title = _title(section)
    if section.heading is None or not _may_hold(section) or word_count(title) > _MOST_OF_NAME or find_dates(title):
        return None
    is_one = whose(owing, title) or (is_name(title) and not is_han(title))
    entries = _parts(section.blocks) if is_one else []
    start = section.heading.text.index(title)
    named = whole(section.heading).part(start, start + len(title))
    return Group(section, named, entries) if entries and not any(map(is_told, entries)) else None


def _behind_colons(owing: Owing, section: Section) -> Iterator[Group]:
    """What the paragraphs of a section tell that each begin with whose it is: 'Piura: contratar ingenieros; ...'."""
    for block in section.blocks:
        lead, rest = lead_of(whole(block))
        if block.kind is not Kind.TEXT or lead is None or not whose(owing, lead.text):
            return
        told = [one.part(at, at + len(text)) for one in sentences(rest) for text, at in semicolons(one.text)]
        entries = [Entry([one], group=lead) for one in told]
        if any(map(is_told, entries)):
            return
        yield Group(section, lead, entries)


def _led_lists(owing: Owing, section: Section) -> Iterator[tuple[str, list[Group]]]:
    """The lists of a section in which each item begins with whose it is, but for one in four, each with the line right
    over it: '* REMA + RHA: publish one map - June'."""
    over = ""
    for is_item, run in groupby(section.blocks, lambda block: block.kind is Kind.ITEM):
        blocks = list(run)
        if not is_item:
            over = blocks[-1].text if blocks[-1].kind is Kind.TEXT else ""
            continue
        groups: list[Group] = []
        for block in blocks:
            lead, rest = lead_of(whole(block))
            is_led = lead is not None and (whose(owing, lead.text) or is_everyone(lead.text))
            entry = Entry([rest], group=lead) if is_led else Entry([rest], lead)
            groups.append(Group(section, lead if is_led else None, [entry]))
        words_of = [one.part(0, at.start()) if (at := timed(one)) else one for one in _bodies(groups)]
        led = sum(group.title is not None for group in groups)
        if led >= len(groups) - len(groups) // 4 and not any(is_told(Entry([one])) for one in words_of):
            yield over, groups


def _bodies(groups: Sequence[Group]) -> Iterator[Passage]:
    return (entry.body[0] for group in groups for entry in group.entries)


def tasks_in(owing: Owing, blocks: Sequence[Block]) -> list[Entry]:
    """The items and sentences under a heading, where each tells by its form what is to be done."""
    entries = _parts(blocks)
    return entries if all(is_task(owing, one) and not is_told(one) for one in entries) else []


def _parts(blocks: Sequence[Block]) -> list[Entry]:
    """The items and sentences under a heading; behind items text is of something else."""
    entries: list[Entry] = []
    for block in blocks:
        if block.kind is Kind.ROW:
            return []
        if block.kind is Kind.TEXT and entries and entries[-1].first.block.kind is Kind.ITEM:
            break
        told = [whole(block)] if block.kind is Kind.ITEM else sentences(whole(block))
        entries += [Entry([_without_sign(one)]) for one in told]
    return entries


def _without_sign(passage: Passage) -> Passage:
    sign = _SIGN.match(passage.text)
    return passage.part(sign.end() if sign else 0, len(passage.text))


def is_told(entry: Entry) -> bool:
    """Whether a text tells what was done, or what somebody asks for."""
    return only_asks(entry) or _IS_PAST.search(entry.text) is not None


def is_task(owing: Owing, entry: Entry) -> bool:
    """Whether a text tells by its form what is to be done: by its first verb, or by the noun of one, and not what is
    so."""
    text = EACH.sub("", behind_time(owing, entry.text))
    if is_han(text):
        return _HAN_DEED.search(text, 0, _HAN_NEAR) is not None
    base = _THIRD.sub(lambda one: one[1] + ("y" if one[0].lower().endswith("ies") else ""), text)
    bases = (base, re.sub(r"^([A-Za-z]+e)s(?=\s)", r"\1", text))  # 'publishes', 'writes'
    acts = ACTS_ON.match(f" {text[:1].lower()}{text[1:]}") is not None or any(map(DEEDS["en"].match, bases))
    is_now = (
        acts or _THIRD_NOW.match(text) is not None or (_NOW.match(text) is not None and when(owing, entry) is not None)
    )
    is_now = is_now or (text != entry.text and _BARE.match(text) is not None)
    return is_now or any(form.match(text) for form in (DEED, NOUN_OF_DEED, WILL_DO))


def when(owing: Owing, entry: Entry) -> ProposedDue | None:
    """By when a task is to be done, if only in words."""
    text = entry.text
    return due_of(owing, entry) or owing.dues.said_first(text) or owing.dues.said_without_day(text)


def _are_tasks(owing: Owing, above: Section, run: Sequence[Group]) -> bool:
    """Whether groups beside each other, under a heading that does not say that they are anything else, are what each is
    to do: half of the names are known, half of what stands there tells a time to come, and two thirds are tasks by
    their form, or half under a heading that says that it is taken home."""
    title = _title(above)
    is_home = TAKEN_HOME.search(title) is not None
    is_inside = any(group.section is above for group in run)
    is_over = (
        bool(title) and above.holds in _SILENT and (is_inside or all(one.kind is Kind.TEXT for one in above.blocks))
    )
    is_over = is_over and (above.holds is not Holds.KEY_MESSAGES or is_home)
    if len(run) < _FEWEST or not is_over or not (is_home or not (speaks_of_more(title) or speaks_of_wishes(title))):
        return False
    entries = [entry for group in run for entry in group.entries]
    dues = [due for entry in entries if (due := when(owing, entry)) is not None]
    formed = sum(is_task(owing, entry) for entry in entries)
    if is_home:
        known = any(group.title is not None and whose(owing, group.title.text) for group in run)
        return (known or bool(dues)) and 2 * formed >= len(entries) and _are_ahead(owing, dues)
    return 2 * len(dues) >= len(entries) and _are_owed(owing, run) and _are_ahead(owing, dues)


def _are_led_tasks(owing: Owing, section: Section, over: str, led: Sequence[Group]) -> bool:
    """Whether the items of a list that each begin with whose they are tell tasks: as groups do, or because their times
    stand behind all of their words, under whatever does not say that somebody asks for them. `over`: the line above."""
    if _are_tasks(owing, section, led):
        return True
    entries = [entry for group in led for entry in group.entries]
    title = over or _title(section)
    is_silent = section.holds in _SILENT or holds(title) is None
    if not (title and is_silent and are_timed(owing, entries)) or is_asked_for(title) or speaks_of_other(title):
        return False
    dues = [due for entry in entries if (due := when(owing, entry)) is not None]
    return _are_owed(owing, led) and _are_ahead(owing, dues)


def _are_owed(owing: Owing, run: Sequence[Group]) -> bool:
    """Whether half of the names over groups are known, and two thirds of what they hold are tasks by their form."""
    known = sum(group.title is not None and whose(owing, group.title.text) for group in run)
    tasks = [is_task(owing, entry) for group in run if group.title is not None for entry in group.entries]
    return 2 * known >= len(run) and 3 * sum(tasks) >= 2 * len(tasks)


def _are_ahead(owing: Owing, dues: Sequence[ProposedDue]) -> bool:
    return all(due.on is None or (owing.day is not None and due.on > owing.day) for due in dues)
