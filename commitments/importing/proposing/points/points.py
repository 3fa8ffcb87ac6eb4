"""Points made: contributions to policy, challenges, opportunities, key messages; and themes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from commitments.importing.calling import title_of
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Part, ProposedPoint
from commitments.importing.proposing.counted import enumerated
from commitments.importing.proposing.entries import Entry, entries_of, lead_of
from commitments.importing.proposing.languages import language_of
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.structure.ends import COLON_END
from commitments.importing.structure.going_on import is_place_and_date
from commitments.importing.structure.level_leads import level_of_lead
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.levels import level_of

from .announced import Announced, said_by, without_opening
from .behind_lists import behind_lists
from .called_behind import lists_called
from .concluding import BOTH, KINDS, KINDS_OF_BOTH, SUMMING, Concluding, kinds_in_order
from .concluding_that import each_concluded, only_one_wishes
from .consensus import views_shared
from .counted_messages import are_messages, counted_messages, counts_paragraphs
from .deeds_told import deeds_in, deeds_of_speakers
from .held_in_chinese import held_in
from .kind_tables import KindTables
from .kinds_said import (
    calls_messages,
    counts_sentences,
    kind_called,
    kind_plain,
    kind_said,
    tells_findings,
)  # fmt: skip
from .of_the_text import speaks_of_text
from .paired_lists import with_paired_lists
from .paragraphs import (
    MOST_OF_KIND,
    STOP_END,
    at_semicolons,
    by_levels,
    is_no_sentence,
    is_over_next,
    led_by_level,
    level_of_clause,
    names_places,
)  # fmt: skip
from .point_tables import crossed_in, points_in, rows_under
from .quadrants import strengths_in
from .quotations import without_quotations, without_speaker
from .sentences_told import (
    is_beside,
    is_led_by_speaker,
    is_log,
    kinds_told,
    leads_list,
    parted,
    rests_of,
    tells_no_decision,
    tells_what_they_did,
    tells_who_spoke,
    with_clause_before,
)  # fmt: skip
from .themes import Themes, lists_topics, open_in
from .views import views_told
from .whole_sentences import with_whole_sentences
from .whose_points import level_about, level_of_budget, level_of_policy, level_of_subject

_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER})
"""What sections hold in which a sentence may count challenges."""
_SAYING = frozenset({None, Holds.OTHER, Holds.THEMES})
"""What sections hold in which a sentence may say itself of which kind it is."""
_LISTING = frozenset({None, Holds.OTHER, Holds.KEY_MESSAGES, Holds.BOTH, Holds.THEMES, Holds.TOPIC, *BOTH})
"""What sections hold whose items may each begin with their kind."""
_CALLED = frozenset({*BOTH, Holds.CONTRIBUTION, Holds.KEY_MESSAGES})
"""What the words before an item may call it, also beside items that nothing calls anything."""
_OTHERS = frozenset({*BOTH, Holds.CONTRIBUTION})
_TOLD_BESIDE = frozenset({*BOTH, Holds.KEY_MESSAGES, Holds.CONTRIBUTION})
"""What sections hold among whose paragraphs one may tell of the day, or what a picture shows."""
_ANNOUNCING = frozenset(
    {None, Holds.OTHER, Holds.THEMES, Holds.OVERVIEW, Holds.KEY_MESSAGES, Holds.CONTRIBUTION, Holds.BOTH, *BOTH}
)
"""What sections hold in whose paragraphs a sentence may announce points."""
_COUNTING = frozenset({*_SAYING, Holds.OVERVIEW, Holds.TOPIC, Holds.CONCLUSION, Holds.KEY_MESSAGES, Holds.STEPS})
"""What sections hold in whose paragraphs a sentence may count messages."""
_FEWEST_PARTED = 3
"""Points that semicolons part in a paragraph."""


class Points:
    """Reads the sections that tell what was said."""

    def __init__(self, ledger: Ledger, register: Register, country: str, present: Sequence[Part] = ()) -> None:
        self.ledger = ledger
        self.register = register
        self.country = country
        self.present = {key(name) for part in present for name in (part.name, part.acronym) if name}
        self.local_names = [f" {part.name} " for part in present if part.level == "local"]
        self.governed = [f" {key(part.name)} " for part in present if part.level == "local"]
        names = {(name, part.level) for part in present for name in (part.name, part.acronym) if name}
        self.levels = sorted(names, key=lambda one: (-len(one[0]), one[0]))
        self.points: list[ProposedPoint] = []
        self.themes = Themes(ledger, register, self._is_place, self._said)
        self.kind_tables = KindTables(ledger, self._add)
        self.concluding = Concluding(ledger, self._add)
        self.viewed: set[int] = set()
        self.language: str | None = None  # In which deeds are told, where contributions have no section of their own.
        self.is_tabled = False  # Whether a table told the challenges or opportunities of the section that is read.
        self.shared: set[int] = set()  # Lists of a consensus that are no steps.
        self.over_messages: set[int] = set()  # Sections that tell what was said, over a part that lists the messages.
        self.lists_messages = False  # Whether messages have one.
        self.lists_kinds = False  # Whether challenges or opportunities have a section of their own.

    def read(self, sections: Sequence[Section]) -> None:
        sections = with_paired_lists(sections)
        if not any(one.holds is Holds.CONTRIBUTION and one.blocks for one in sections):
            self.language = language_of(" ".join(block.text for one in sections for block in one.blocks))
        for one in sections:
            if one.heading is not None and one.holds in BOTH and self.ledger.is_open(one.heading):
                self.ledger.label(whole(one.heading))
        views = list(views_told(sections, self.language))
        self.viewed = {id(block) for view in views for block in view.blocks}
        self.themes.begin(sections)
        strengths = {id(one) for one in strengths_in(sections)}
        self.lists_kinds = any(one.holds in (*BOTH, Holds.BOTH) and one.blocks for one in sections)
        self.lists_messages = any(one.holds is Holds.KEY_MESSAGES and one.blocks for one in sections)
        self.over_messages = {id(one.parent) for one in sections if one.blocks and calls_messages(one)}
        behind = {id(one) for one in behind_lists(sections)}
        self.shared = {id(one) for one in views_shared(sections, self.ledger.is_open)}
        for place, section in enumerate(sections):
            if id(section) in behind:
                continue
            self._counted_messages(section)
            self._held(section)
            self._called_behind(section)
            is_read = section.holds in _ANNOUNCING and self._announced(section)
            self._led(section)
            count = len(self.points)
            self._tables(section)
            if section.holds in _SAYING:
                for deed in deeds_of_speakers(section, open_in(section, self.ledger), self.language, self._level_at):
                    self._add("policy_contribution", deed, section)
            self.is_tabled = section.holds in BOTH and len(self.points) > count
            if not is_read and id(section) not in strengths:
                self._by_name(section, sections[place + 1 :])
            if section.holds in SUMMING:
                self.concluding.summed_up(section)
            if section.holds is not Holds.CONCLUSION:
                self.concluding.closing(section)
            if section.holds in _TELLING:
                self.concluding.counted(section)
            if section.holds in _SAYING or self.themes.holds_all(section):
                self._said(section)
        for view in views:
            if view.heading is not None and self.ledger.is_open(view.heading):
                self.ledger.label(sentences(whole(view.heading))[-1])
                self._section(view, KINDS[view.holds])  # type: ignore[index]  # It holds one of them.
        self.themes.end(sections)

    def _is_place(self, name: str) -> bool:
        """Whether a name is that of a city, as where its government was there: 'Kisumu', of the City of Kisumu."""
        is_governed = any((name if is_han(name) else f" {key(name)} ") in one for one in self.governed)
        return is_governed or self.register.knows_city(name, self.country) or self.register.knows_city(name)

    def _is_city(self, name: str) -> bool:
        """The same, of the name as it is written; in Chinese no part of the name of its government but the first."""
        first = f" {name.rstrip('市')}市" if is_han(name) else f" {name} "
        return any(first in one for one in self.local_names) or self.register.knows_city(name)

    def _may_speak(self, name: str) -> bool:
        """Whether a name is that of a city, or of somebody who was there."""
        return key(name) in self.present or self._is_place(name)

    def _counted_messages(self, section: Section) -> None:
        """Take the messages of paragraphs in which a sentence counts them."""
        is_named = section.holds is Holds.KEY_MESSAGES
        blocks = open_in(section, self.ledger) if section.holds in _COUNTING else []
        for block in [one for one in blocks if one.kind is Kind.TEXT]:
            counting, told = counted_messages(whole(block), is_named=is_named)
            if told or (is_named and counts_paragraphs(block, section.blocks)):
                self.ledger.label(counting)
            for one in told:
                self._add("key_message", Entry([one]), section)

    def _held(self, section: Section) -> None:
        """Take what Chinese minutes tell that the meeting held, where no section lists messages."""
        blocks = open_in(section, self.ledger) if section.holds in _SAYING and not self.lists_messages else []
        for block in [one for one in blocks if one.kind is Kind.TEXT and is_han(one.text)]:
            for saying, told in held_in(whole(block)):
                self.ledger.label(saying)
                for one in told:
                    self._add("key_message", Entry([one]), section)

    def _called_behind(self, section: Section) -> None:
        """Take the items of lists that a sentence behind them calls difficulties, chances or messages."""
        for kind, calling, items in lists_called(section.blocks) if section.holds in _SAYING else ():
            if all(map(self.ledger.is_open, [*items, calling.block])):
                self.ledger.label(calling)
                for entry in entries_of(items, boxes=False)[0]:
                    self._add(kind, entry, section)

    def _announced(self, section: Section) -> bool:
        """Take what paragraphs tell under a sentence that announces it: of a heading that names the kind all of them
        where one does, of another one, and behind a list, those alone that do. Whether all of them were read."""
        order = kinds_in_order(section) if section.holds is Holds.BOTH else None
        first = order[0] if order is not None else KINDS.get(section.holds)  # type: ignore[arg-type]
        first = None if first == "key_message" else first
        blocks = [one for one in open_in(section, self.ledger) if one.kind is Kind.TEXT or one.is_numbered_paragraph]
        is_listed = first is not None and (len(blocks) < len(section.blocks) or any(map(_is_listed, blocks)))
        is_listed = is_listed or (first is not None and _are_named(blocks, is_any=first == "policy_contribution"))
        blocks = [one for one in blocks if STOP_END.search(one.text) is not None]
        is_read = False
        if is_listed and first in KINDS_OF_BOTH:
            first, blocks = None, behind_list(section, blocks)
        elif is_listed or (first is None and calls_messages(section)):
            return False
        for some in [blocks] if first is not None else [[one] for one in blocks]:
            found = Announced(first, self._level_at, self._is_place)
            for block in some:
                found.read(whole(block))
            if found.is_announced and found.told:
                self.ledger.label(*found.labels)
                for told in found.told:
                    self._add(told.kind, Entry([told.passage], level=told.level), section)
                is_read = first is not None
        return is_read

    def _level_at(self, text: str) -> str | None:
        """The level of the city, or of whoever was there, that a text begins with."""
        return level_about(text, self._is_city) or level_of_subject(text, self.levels)

    def _tables(self, section: Section) -> None:
        if section.holds is not Holds.STEPS:
            self._crossed(section)
        self.kind_tables.read(section)

    def _led(self, section: Section) -> None:
        """Items of a list of which each begins with its kind, also in everyday words: 'Hard: ...', 'Possible: ...',
        'Input to national policy: ...'."""
        if section.holds not in _LISTING:
            return
        entries, _loose = entries_of(open_in(section, self.ledger), boxes=False)
        kinds = [_kind_before(entry.lead.text) if entry.lead else None for entry in entries]
        are_all = None not in kinds and set(kinds) >= KINDS_OF_BOTH
        for kind, entry in zip(kinds, entries, strict=True):
            is_called = entry.lead is not None and holds(entry.lead.text, exactly=True) in _CALLED
            if kind is not None and (are_all or (is_called and section.holds not in _CALLED)):
                self._add(kind, _labelled(entry), section)

    def _by_name(self, section: Section, following: Sequence[Section]) -> None:
        """What a section tells by what its heading says that it holds."""
        if section.holds in KINDS:
            self._section(section, KINDS[section.holds])
        elif id(section) in self.shared:
            self._section(section, "key_message")
        elif section.holds is Holds.BOTH:
            self.concluding.mixed(section)
        elif section.holds is Holds.CONCLUSION:
            self.concluding.conclusion(section)
        elif section.holds in (Holds.THEMES, Holds.OVERVIEW) or lists_topics(section):
            self.themes.read(section, following)

    def _section(self, section: Section, kind: str) -> None:
        told = deeds_in(section, open_in(section, self.ledger), self.language) if kind == "key_message" else []
        for deed in told:
            self._add("policy_contribution", deed, section)
        if told:
            return
        rows = [block for block in rows_under(section.blocks) if self.ledger.is_open(block)]
        self._take_tables(points_in(rows, section.holds) if section.holds in KINDS else (), kind, section)
        is_said = kind == "key_message" and not calls_messages(section)
        rests = self._said(section, is_viewed=True) if is_said else self._rests_in(section)
        is_heard = self.lists_kinds and section.level is None and tells_who_spoke(section.blocks, self._may_speak)
        is_over = id(section) in self.over_messages and all(one.kind is Kind.TEXT for one in section.blocks)
        if is_said and (is_log(section.blocks) or is_heard or is_over):
            return
        entries, loose = entries_of(open_in(section, self.ledger), boxes=False)
        if is_said and section.level is None and not entries:
            loose = [one for one in loose if each_concluded(whole(one)) or not tells_what_they_did(one)]
        loose = [one for one in loose if not (speaks_of_text(whole(one)) or only_one_wishes(whole(one)))]
        is_prose = not entries
        entries = with_whole_sentences(entries)
        loose = [] if self.is_tabled and is_prose else loose
        is_found = is_said and not self.lists_kinds and tells_findings(section)
        if not entries:
            entries, loose = self._from_paragraphs(section, without_quotations(loose))
        called = self._called_beside(section, entries) if kind in KINDS_OF_BOTH else {}
        own = [Entry([whole(block)]) for block in loose[:1] if called and block is section.blocks[0]]
        for entry in (*own, *entries, *(Entry([one]) for one in rests)):
            if id(entry) in called:
                self._add(called[id(entry)], _labelled(entry), section)
                continue
            named = holds(entry.group.text) if entry.group else None  # 'Ce qui aide' over some of the items.
            said = kind_said(entry.text) if is_prose and section.holds in BOTH else None
            said = kind_plain(entry.text) if is_found else said
            self._add(KINDS[named] if named in BOTH else said if said in KINDS_OF_BOTH else kind, entry, section)

    def _called_beside(self, section: Section, entries: Sequence[Entry]) -> dict[int, str]:
        """The kinds that items name behind one that is a heading by its own: 'Opening: ...' behind 'Hurdle: ...'."""
        is_item = section.heading is not None and section.heading.inline
        leads = [(entry, entry.lead) for entry in entries if is_item and entry.lead is not None]
        kinds = {id(entry): _kind_before(lead.text) for entry, lead in leads}
        return {place: kind for place, kind in kinds.items() if kind in KINDS_OF_BOTH and kind is not None}

    def _said(self, section: Section, *, is_viewed: bool = False) -> list[Passage]:
        """Take sentences of paragraphs that say themselves of which kind they are; what else these paragraphs say.
        `is_viewed`: of what a level said, which has its own section."""
        rests: list[Passage] = []
        is_found = section.holds in _SAYING and tells_findings(section)
        is_round = section.level is None and tells_who_spoke(section.blocks, self._may_speak)
        is_listed = False
        for block, after in zip(section.blocks, [*section.blocks[1:], None], strict=False):
            is_listed = is_listed or block.kind is Kind.ITEM
            is_behind = is_listed and block.kind is Kind.TEXT  # What a level said ends with its list.
            is_read = block.kind in (Kind.TEXT, Kind.ITEM) and (is_viewed or id(block) not in self.viewed)
            is_in_theme = (is_found or id(block) in self.themes.chapters) and not self.lists_kinds
            is_in_theme = is_in_theme or (is_round and is_led_by_speaker(block, self._may_speak))
            count = len(self.points)
            is_read = is_read and not leads_list(block, after)
            for kind, entry in kinds_told(block, is_in_theme=is_in_theme) if is_read else ():
                if entry.lead is not None and not self.ledger.is_free(entry.lead):
                    entry.lead = None  # The name of a theme.
                if all(self.ledger.is_free(one) for one in entry.passages()):
                    self._add(kind, entry, replace(section, level=None) if is_behind else section)
            if len(self.points) > count or id(block) in self.themes.led:
                rests += rests_of(block, self.ledger.is_free)
        return rests

    def _rests_in(self, section: Section) -> list[Passage]:
        """What paragraphs say behind the name of a theme."""
        led = [block for block in section.blocks if id(block) in self.themes.led]
        return [one for block in led for one in rests_of(block, self.ledger.is_free)]

    def _take_tables(self, tables: Iterable[tuple[Block, list[Entry]]], kind: str, section: Section) -> None:
        """What tables tell, of `kind`, but for the rows that are called after another one."""
        for head, told in tables:
            for entry in told:
                named = holds(entry.labels[0].text) if entry.labels and kind == "key_message" else None
                self._add(KINDS[named] if named in _OTHERS and named is not None else kind, entry, section)
            if self.ledger.is_open(head):
                self.ledger.label(whole(head))

    def _crossed(self, section: Section) -> None:
        """A table of levels and kinds of points, under any heading."""
        rows = [block for block in section.blocks if block.kind is Kind.ROW and self.ledger.is_open(block)]
        self._take_tables(crossed_in(rows), "key_message", replace(section, level=None))

    def _from_paragraphs(self, section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
        """Where nothing is listed: what a sentence counts, or each paragraph."""
        entries: list[Entry] = []
        loose: list[Block] = []
        for block in blocks:
            passage = whole(block)
            counted, parts = enumerated(passage)
            if not parts and section.heading is not None and len(blocks) == 1:
                told = at_semicolons(passage) if section.heading.inline or section.holds in BOTH else []
                parts = told if section.heading.inline or len(told) >= _FEWEST_PARTED else []
            if parts:
                before = block.text[: counted.start].strip(" :：")  # 'National level: (1) ...'
                level = level_of(before, alone=True) or level_of_clause(before)
                self.ledger.label(counted, *([passage.part(0, counted.start)] if level_of(before, alone=True) else []))
                for part in parts:
                    self.ledger.release(part)
                entries += [Entry([rest], lead, level=level) for lead, rest in map(lead_of, parts)]
            elif len(levelled := self._by_levels(passage, section)) > 1:
                entries += [
                    Entry([rest], lead) for lead, rest in (led_by_level(one) or lead_of(one) for one in levelled)
                ]
            elif (
                COLON_END.search(block.text)
                or is_over_next(block, blocks)
                or holds(lead_of(passage)[1].text, exactly=True) is not None  # 'Towards the second one: next steps'
                or (len(block.text) < 15 and not is_han(block.text))
                or is_place_and_date(block.text.rstrip(" ."))
                or (section.holds in _TOLD_BESIDE and is_beside(block.text))
                or (section.holds is Holds.CONTRIBUTION and is_no_sentence(block, blocks))
            ):
                loose.append(block)
            else:
                lead, rest = lead_of(passage)
                if lead is None and (led := led_by_level(passage)) is not None:
                    lead, rest = led
                if (
                    section.is_part
                    and lead is None
                    and section.heading is not None
                    and section.level is None
                    and not entries
                    and block is section.blocks[0]
                ):
                    lead = whole(section.heading)
                is_level = lead is not None and level_of_lead(lead.text) in ("national", "local")
                is_alone = section.level is not None and len(section.blocks) == 1
                is_parted = (is_level or (is_alone and lead is None)) and section.holds is Holds.CONTRIBUTION
                is_parted = is_parted or (lead is None and section.holds in BOTH)
                is_parted = is_parted or (lead is None and len(blocks) == 1 and are_messages(section, rest))
                is_concluded = lead is None and each_concluded(rest)
                parts = parted(rest) if is_parted else [rest]
                parts = sentences(rest) if is_concluded or counts_sentences(section) else parts
                self.ledger.label(rest.part(0, parts[0].start - rest.start))
                is_told = [len(parts) == 1 or said_by(part.text) is None for part in parts]
                entries += [
                    Entry([without_speaker(part)], lead) for part, one in zip(parts, is_told, strict=True) if one
                ]
        return entries, loose

    def _by_levels(self, passage: Passage, section: Section) -> list[Passage]:
        is_given = section.holds is Holds.CONTRIBUTION
        return by_levels(passage, self._is_place, is_given=is_given) if section.level is None else []

    def _add(self, kind: str, entry: Entry, section: Section) -> None:
        passages = [passage for passage in entry.passages() if self.ledger.is_free(passage)]
        if not passages or tells_no_decision(entry.text):
            return
        entry = with_clause_before(entry)
        lead = entry.lead.text if entry.lead else None
        if lead is None and len(entry.body) == 1 and (led := led_by_level(entry.body[0])) is not None:
            entry = replace(entry, lead=led[0], body=[led[1]])  # '2.1 National level. The ministry ...'
            lead = led[0].text
        told = level_of_lead(lead) if lead else None  # '**National level.** The ministry ...'
        text = entry.text
        is_given = kind == "policy_contribution"
        level = section.level or entry.level or told or level_of_clause(text, is_given=is_given)
        level = level or ("local" if is_given and names_places(text, self._is_place) else None)
        is_one = kind in KINDS_OF_BOTH and len(sentences(entry.body[-1])) == 1 == len(entry.body)
        level = level or (level_about(without_opening(text), self._is_city) if is_one else None)
        level = level or (level_of_budget(text) if kind == "key_message" else None)
        if is_given and level is None and lead is not None:
            level = level_of_policy(lead, text, self._is_city)
        title = title_of(None if told else lead, text)
        source = entry.source
        self.points.append(
            ProposedPoint(
                kind, level if level in ("national", "local") else None, title, text, source,
                self.register.policies_in(f"{title} {text}", self.country),
            )
        )  # fmt: skip
        self.ledger.place(*entry.passages())
        self.ledger.label(*entry.labels, *entry.groups)


def behind_list(section: Section, blocks: Sequence[Block]) -> list[Block]:
    """Those of the paragraphs of a section that stand behind the list in it."""
    first = next((at for at, one in enumerate(section.blocks) if one.kind is Kind.ITEM), len(section.blocks))
    behind = set(map(id, section.blocks[first:]))
    return [one for one in blocks if one.kind is Kind.TEXT and id(one) in behind]


def _is_listed(block: Block) -> bool:
    """Whether a paragraph stands over a list, or counts what it tells."""
    return COLON_END.search(block.text) is not None or bool(enumerated(whole(block))[1])


def _are_named(blocks: Sequence[Block], *, is_any: bool) -> bool:
    """Whether all paragraphs, or any, have a name before what they tell: 'Waste. The dialogue gave ...'."""
    leads = [lead_of(whole(block))[0] for block in blocks]
    are_named = [lead is not None and said_by(lead.text) is None for lead in leads]
    return any(are_named) if is_any else all(are_named)


def _kind_before(lead: str) -> str | None:
    """The kind of points that words before an item name, also as one of those that a section has: 'Opening'."""
    told = holds(f"{lead.rstrip()}s", exactly=True) if " " not in lead.strip() else None
    told = told if told in BOTH else holds(lead, exactly=True) or holds(lead)
    named = KINDS.get(told) if told is not None else None
    return kind_called(lead) or (named if len(lead.split()) <= MOST_OF_KIND else None)


def _labelled(entry: Entry) -> Entry:
    """An entry whose lead only says of which kind it is, and of which level."""
    labels = [entry.lead] if entry.lead is not None else []
    level = level_of(entry.lead.text) if entry.lead is not None else None
    return Entry(entry.body, labels=[*labels, *entry.labels], level=level)
