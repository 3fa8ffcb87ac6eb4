"""Lists that tell by themselves that they are next steps, whatever stands above them: who does what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from commitments.importing.ledger import sentences
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing.dues import FIRST_CLAUSE
from commitments.importing.proposing.entries import Entry
from commitments.importing.proposing.meetings_ahead import only_reviews
from commitments.importing.proposing.names.values import is_everyone, is_undated
from commitments.importing.sentences import sentence_ends
from commitments.importing.structure import Block, Section
from commitments.importing.structure.introducing import word_count
from commitments.importing.structure.signs import TICKED
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.advising import ABOUT_ITSELF, AT_HAND, CONTACT, OPINION, QUOTED, REPORTED
from commitments.importing.vocabulary.comparing import matcher
from commitments.importing.vocabulary.deeds import DEED, DEEDS, WILL, WILL_DO
from commitments.importing.vocabulary.headings import holds
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.not_agreed import NOTED_ONLY

from .agreed_clauses import promised_in
from .marked import BOXED_LEAD, may_be_owner, who_and_when
from .owing import DASH_LEAD, Owing

_FEWEST_LED = 3
"""Entries of a list that shows that each begins with its owner."""
_FEWEST, _MOST = 2, 300
"""Entries of a list that tells by itself what it is."""
_FEWEST_DEEDS = 3
"""Entries of a list of which only its verbs tell what it is."""
_NEAR = 12
"""Signs before the name that an entry begins with: an article."""
SOON = 1_100
"""Days after the meeting until which a step is due; what is later is an aim."""
_ASKS = re.compile(r"[\w»”’\"')）]\s?[?？]+\W*$")
"""A question is asked, and nothing agreed; 'Lead: ???' is none."""
_OTHER = re.compile("|".join((*words.NOT_STEPS, *words.NOT_PROMISED)), re.IGNORECASE)

_MORE = re.compile("|".join(words.NOT_WILL), re.IGNORECASE)
_NO_DEEDS = re.compile("|".join(words.NOT_DEEDS), re.IGNORECASE)
_ASKED_FOR = re.compile(words.ASKED_FOR, re.IGNORECASE)
_DUTY = matcher(words.MESSAGE)
"""What is only to be wished for."""


def speaks_of_other(heading: str) -> bool:
    """Whether a heading names what is under it: projects that run, aims, plans that were made elsewhere."""
    return bool(_OTHER.search(heading))


def speaks_of_more(heading: str) -> bool:
    """The same where only the future tells that its list is one of next steps: cases, sessions, programmes, too."""
    return speaks_of_other(heading) or bool(_MORE.search(heading))


def speaks_of_wishes(heading: str) -> bool:
    """Whether a heading says of its list that it is advice, need, or what somebody asks for."""
    return bool(_NO_DEEDS.search(heading))


def is_asked_for(heading: str) -> bool:
    """Whether a heading says of what stands under it that somebody asks for it, or proposes it."""
    return _ASKED_FOR.search(heading) is not None and TAKEN_HOME.search(heading) is None


def are_led(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether each entry of a list begins with who is to do it, as some names show that are known: 'NEDA - check'; with
    deeds behind all of them also names in short: 'Environment: send the draft', 'me: draft the agenda'."""
    if len(entries) < _FEWEST_LED:
        return False
    leads = [entry.lead.text if entry.lead else _first_of(entry.text) for entry in entries]
    are_deeds = all(entry.lead is not None and DEED.match(entry.text) for entry in entries)
    known = [owing.owners.all_owners(lead) or (are_deeds and owing.owners.begins_with_one(lead)) for lead in leads]
    return sum(known) * 2 >= len(leads) and all(
        is_known or is_everyone(lead) or may_be_owner(lead) for is_known, lead in zip(known, leads, strict=True)
    )


def are_titled(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether entries of a list begin with what they are about, and a colon: most of those who do name nobody."""
    leads = [entry.lead.text for entry in entries if entry.lead is not None]
    about = sum(not (owing.owners.all_owners(lead) or is_everyone(lead)) for lead in leads)
    return len(leads) >= _FEWEST_LED and about * 2 > len(leads)


def _first_of(text: str) -> str:
    """What stands in a bracket before a text, or before a dash, that may name who is to do it."""
    if (boxed := BOXED_LEAD.match(text)) is not None:
        return who_and_when(boxed["who"])[0]
    found = DASH_LEAD.match(text)
    return found["who"] if found is not None else ""


def are_owed(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether each entry of a list tells who owes what is to be done."""
    return bool(entries) and all(_is_owed(owing, entry) and _is_deed(owing, entry) for entry in entries)


def are_deeds(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether each entry of a list tells what is to be done."""
    return bool(entries) and all(_is_deed(owing, entry) for entry in entries)


def are_promised(owing: Owing, entries: Sequence[Entry], *, by: ProposedDue | None = None) -> bool:
    """Whether a list tells who owes what is to be done, or what is to be done, and by when, soon after the meeting,
    in half of its entries. One entry in four may say less of who and what. `by`: what the heading above says, and
    nothing else."""
    day = owing.day
    fewest = 1 if all(_is_labelled(owing, entry) for entry in entries) else _FEWEST
    if day is None or not fewest <= len(entries) <= _MOST or any(_ASKS.search(entry.text) for entry in entries):
        return False
    if 2 * sum(DID.match(entry.text) is not None for entry in entries) >= len(entries):
        return False
    said = [due_of(owing, entry) or by or _said_in_words(owing, entry) for entry in entries]
    told = [due for due in said if due is not None]
    dues = [due.on for due in told if due.on is not None]
    if not dues or 2 * len(told) < len(entries) or not all(0 < (on - day).days < SOON for on in dues):
        return False
    most = len(entries) - len(entries) // 4
    led = are_led(owing, entries)
    owed = sum(led or _is_owed(owing, entry) for entry in entries)
    under = sum(entry.group is not None and owing.owners.all_owners(entry.group.text) for entry in entries)
    deeds = sum(_is_deed(owing, entry) for entry in entries)
    is_dated = 2 * len(dues) >= len(entries)
    return (max(owed, under) >= most and deeds >= most) or (is_dated and max(owed, deeds) == len(entries))


def _said_in_words(owing: Owing, entry: Entry) -> ProposedDue | None:
    """By when something is to be done, told in words alone, and not each time anew."""
    return owing.dues.said_without_day(entry.text) if not _AGAIN.search(entry.text) else None


_AGAIN = re.compile(words.AGAIN, re.IGNORECASE)
DID = re.compile(
    r"(?:(?:The|La|El|Le|Les|Los|As?|Os?)\s+)?(?:[A-ZÀ-Þ][\w'’-]*\s+){1,5}(?!(?:agreed|committed|pledged|promised|need\w*)\b)"
    r"(?:[a-z]{3,}ed|built|made|gave|held|sent|took|began|kept|wrote|drew|brought|laid|[a-zà-ÿ]{2,}(?:ó|aron|ieron|ou|iu|eu|aram|eram|iram)|"
    r"(?:man|ob)?(?:tuvo|teve)|hizo|puso|trajo|fez|pôs|trouxe|(?:a|ont)\s[a-zà-ÿ]{2,}(?:é|i|u|it|is|ert)e?s?|telah|sudah)\s"
)
"""What somebody did: 'Blantyre repaired three trucks in March'."""
_DID_IN_HAN = re.compile(
    r"(?!.*(?:将|拟|需|应|计划|承诺|同意|商定|议定|前[。；]?$))[^，。；：、]{2,20}(?<!为)了[^，。；]{3,}"
)
"""The same: '深圳修建了第一座生态廊桥'."""


def all_will(owing: Owing, entries: Sequence[Entry]) -> bool:
    """Whether each entry of a list says of an organisation that it will do something."""
    return (
        owing.day is not None
        and _FEWEST <= len(entries) <= _MOST
        and not any(_ASKS.search(entry.text) for entry in entries)
        and all(_will_do(owing, entry) for entry in entries)
    )


def all_are_deeds(heading: str, entries: Sequence[Entry], language: str | None) -> bool:
    """Whether each entry of a list begins with the verb of what is to be done, under a heading that does not say that
    it is anything else: advice, needs, the work of groups."""
    verb = DEEDS.get(language or "")
    return (
        verb is not None
        and _FEWEST_DEEDS <= len(entries) <= _MOST
        and not speaks_of_wishes(heading)
        and all(
            entry.lead is None and verb.match(entry.text) and not (_ASKS.search(entry.text) or _DUTY.search(entry.text))
            for entry in entries
        )
    )


def is_told(owing: Owing, entry: Entry) -> bool:
    """Whether an entry tells who does something, by when, or what is to be done."""
    return (
        bool(entry.attributes)
        or entry.group is not None
        or bool(DEED.match(entry.text) or WILL.search(entry.text))
        or _is_owed(owing, entry)
        or due_of(owing, entry) is not None
    )


def only_agreed(entries: list[Entry]) -> list[Entry]:
    """Those of a list that say that they were agreed, where some do and all others tell what was said: paragraphs of
    minutes that share a chapter."""
    agreed = [entry for entry in entries if entry.lead is None and _RESOLVED.match(entry.text)]
    others = [entry for entry in entries if entry not in agreed]
    if len(agreed) < _FEWEST or not others or any(len(sentences(entry.body[-1])) < _FEWEST for entry in others):
        return entries
    for entry in agreed:
        entry.body = entry.body[:1]  # '6.1 The League recalled ...' under '6. It was agreed that ...'.
    return agreed


_RESOLVED = re.compile(words.RESOLVED, re.IGNORECASE)


def _will_do(owing: Owing, entry: Entry) -> bool:
    owner = owing.owners.in_text(entry.text).owner if entry.lead is None else None
    at = entry.text.find(owner.name) if owner is not None else -1
    return owner is not None and 0 <= at < _NEAR and WILL_DO.match(entry.text[at + len(owner.name) :]) is not None


def _is_deed(owing: Owing, entry: Entry) -> bool:
    found = DASH_LEAD.match(entry.text) if entry.lead is None else None
    told = entry.text[found.end() :] if found else entry.text
    told = behind_time(owing, told)
    return bool(DEED.match(told) or WILL.search(told)) or owing.owners.in_text(entry.text).owner is not None


def behind_time(owing: Owing, text: str) -> str:
    """A text without the time that it begins with, or that there is none: 'D'ici au 30 juin 2025, libérer ...'."""
    first = FIRST_CLAUSE.match(text)
    if first is None:
        return text
    due = owing.dues.said_in(first[1]) or owing.dues.said_without_day(first[1])
    is_time = owing.is_time(first[1]) or is_undated(first[1])
    is_time = is_time or (due is not None and 2 * word_count(due.words) >= word_count(first[1]))
    return text[first.end() :] if is_time else text


def _is_labelled(owing: Owing, entry: Entry) -> bool:
    """Whether labels tell both who owes what is to be done and by when: 'Responsible: UNEP. Due: May.'"""
    tail = owing.tail(entry.body[-1])
    named = Tells.OWNER in entry.attributes or bool(tail and tail.named.owner)
    due = Tells.DUE in entry.attributes or bool(tail and tail.due)
    return named and due and len(entry.attributes) + len(tail.labels if tail else ()) > 1


def _is_owed(owing: Owing, entry: Entry) -> bool:
    tail = owing.tail(entry.body[-1])
    return (
        Tells.OWNER in entry.attributes
        or bool(entry.lead is not None and owing.owners.all_owners(entry.lead.text))
        or bool((tail.named.owner if tail else None) or owing.owners.in_text(entry.text).owner)
    )


def due_of(owing: Owing, entry: Entry) -> ProposedDue | None:
    """By when an entry is due, as a label, the words behind it, or its own tell."""
    label = entry.attributes.get(Tells.DUE)
    if label is not None:
        return owing.dues.of(label.text)
    tail = owing.tail(entry.body[-1])
    return (tail.due if tail else None) or owing.dues.said_in(entry.text)


_ENDS_DONE = re.compile(
    r"\b(?:approved|adopted|done|completed|sent|aprobad[oa]s?|enviad[oa]s?|aprovad[oa]s?|concluíd[oa]s?|approuvée?s?|"
    r"envoyée?s?|disetujui|selesai)\W*$|(?:已完成|已通过|完成了)\W*$",
    re.IGNORECASE,
)


def is_done(entry: Entry) -> bool:
    """Whether a ticked box stands before what its last word says is done."""
    return is_ticked(entry) and bool(_ENDS_DONE.search(entry.text))


def is_ticked(entry: Entry) -> bool:
    """Whether a ticked box stands before an entry."""
    block = entry.first.block
    return block.style == "box" and not has_open_box(block)


def has_open_box(block: Block) -> bool:
    """Whether an empty box stands before an item."""
    return block.style == "box" and TICKED.search(block.sign) is None


def not_ticked(entries: list[Entry]) -> list[Entry]:
    """The entries of a list that has boxes before them, of which some are ticked: those that are not. What is ticked is
    done, unless it says what is to be done: 'circulate the slides', and not 'hall booked'."""
    are_boxes = all(entry.first.block.style == "box" for entry in entries)
    ticked = [entry for entry in entries if is_ticked(entry) and not DEED.match(entry.text)]
    return [entry for entry in entries if entry not in ticked] if are_boxes and ticked != entries else entries


def are_reports(entries: Sequence[Entry]) -> bool:
    """Whether a list tells how far each of its entries is: 'Train thirty agents: twenty-two were trained'. Nothing of
    it is agreed anew. One entry in three may tell otherwise. Or whether each of them tells what somebody did."""
    if len(entries) >= _FEWEST and all(map(_tells_what_was_done, entries)):
        return True
    told = [_STATUS_BEHIND.split(entry.text)[-1] if entry.lead is None else entry.text for entry in entries]
    reports = [text for text in told if not DEED.match(text) and (_STATUS.match(text) or _IS_PAST.search(text))]
    leads = [entry for entry in entries if entry.lead is not None or _STATUS_BEHIND.search(entry.text)]
    return len(leads) >= _FEWEST and 3 * len(leads) >= 2 * len(entries) and 3 * len(reports) >= 2 * len(entries)


def _tells_what_was_done(entry: Entry) -> bool:
    """Whether an entry is a sentence of what somebody did, without anything that tells whose it is or by when."""
    is_told = DID.match(entry.text) or _DID_IN_HAN.match(entry.text)
    return bool(is_told) and not entry.attributes and promised_in(entry.text) is None


_STATUS = re.compile(f"{words.DONE}|{words.UNDER_WAY}", re.IGNORECASE)
_IS_PAST = re.compile(words.REPORTS, re.IGNORECASE)
_STATUS_BEHIND = re.compile(r"\s[–—-]\s|\s?[:：]\s")
"""What parts an action from how far it is."""


def ends_meeting(owing: Owing, entry: Entry) -> bool:
    """Whether an entry is the point of a record that tells of other business, how the meeting ended, what stayed open,
    or who may read it, numbered on behind what was agreed; and says by when nothing is due."""
    told = [sentence for part in entry.body for sentence in sentences(part)]
    title = entry.lead.text if entry.lead is not None else told[0].text if told else ""
    is_end = _ENDS_MEETING.fullmatch(title.strip(" .:：。")) is not None or _CLOSED.search(title) is not None
    return is_end and not entry.attributes and due_of(owing, entry) is None


_ENDS_MEETING = re.compile(words.ENDS_MEETING, re.IGNORECASE)
_CLOSED = re.compile(words.CLOSED, re.IGNORECASE)


def only_thanks(text: str) -> bool:
    """Whether a text says that somebody thanks, and nothing that will be done."""
    return THANKED.match(text) is not None and not (DEED.match(text) or WILL.search(text))


THANKED = re.compile(words.THANKED, re.IGNORECASE)
_SAID_ONLY = re.compile(f"{REPORTED}|{OPINION}", re.IGNORECASE)
_UNDECIDED = re.compile(words.UNDECIDED, re.IGNORECASE)


def only_meets_again(owing: Owing, entry: Entry) -> bool:
    """Whether an entry says of nothing but the next dialogue what that will look at."""
    told = entry.source.words
    is_more = bool(entry.attributes) or len(sentences(entry.body[-1])) > 1
    return not is_more and only_reviews(told, owing.dues.number)


def only_asks(entry: Entry) -> bool:
    """Whether an entry is a question, what somebody only wishes for or is quoted with, thanks, that nothing is to be
    done, whom to ask about the text, or a remark on the list that it is in."""
    told = entry.text
    is_reported = _SAID_ONLY.match(told) and not WILL.search(told)
    is_said = is_reported or _WISHES.match(told) or _LISTED_HERE.search(told) or only_thanks(told)
    is_said = is_said or _is_quoted(told) or _is_at_hand(told) or _ABOUT_ITSELF.match(told) is not None
    is_none = _CONTACT.match(f"{entry.lead.text}:" if entry.lead is not None else told)
    is_none = is_none or _ASKS.search(entry.body[-1].text) or _UNDECIDED.search(told) or _NONE_TAKEN_ON.match(told)
    return bool(is_none or (entry.lead is None and (is_said or only_notes(told))))


def only_notes(text: str) -> bool:
    """Whether a decision takes note of something, and nothing else: 'To take note of the report on the road.'"""
    found = _NOTED.match(text)
    if found is None or WILL.search(text) or any(end < len(text.rstrip()) for end in sentence_ends(text)):
        return False
    return not any(DEED.match(part) for part in _GOING_ON.split(text[found.end() :])[1:])


_NOTED = re.compile(NOTED_ONLY, re.IGNORECASE)
_GOING_ON = re.compile(r"\s*[,;，；]\s*(?:(?:and|y|e|et|dan)\s+)?(?:to\s+)?|\s+(?:and|y|e|et|dan)\s+(?:to\s+)?|并|后")


def _is_quoted(text: str) -> bool:
    """Whether a text is what one person is quoted with, and takes on nothing: '"We need a law," said Ms Boye.'"""
    found = _QUOTED.match(text)
    return found is not None and WILL.search(found["said"]) is None


def _is_at_hand(text: str) -> bool:
    """Whether a text is only that somebody may be asked: 'The bank stated that it remained available.'"""
    found = _AT_HAND.match(text)
    return found is not None and WILL.search(text, found.end()) is None


_ABOUT_ITSELF = re.compile(ABOUT_ITSELF, re.IGNORECASE)
_AT_HAND = re.compile(AT_HAND, re.IGNORECASE)
_QUOTED, _CONTACT = re.compile(QUOTED, re.IGNORECASE), re.compile(CONTACT, re.IGNORECASE)
_NONE_TAKEN_ON = re.compile(words.NONE_TAKEN_ON, re.IGNORECASE)
_WISHES = re.compile(
    rf"{words.WISHES}|{words.THANKS}|{words.NOTHING_DONE}|{words.READ_OUT}|{words.ANNEXED}", re.IGNORECASE
)


_LISTED_HERE = re.compile(words.LISTED_HERE, re.IGNORECASE)


def may_promise(section: Section) -> bool:
    """Whether the list of a section may be one of next steps though it stands among what was said: under a heading
    that says nothing behind what was discussed, or that says that it is taken home."""
    heading = section.heading
    if heading is None:
        return False
    is_unknown = section.is_part and section.level is None and section.holds in _DISCUSSED and not holds(heading.text)
    return is_unknown or (section.holds is Holds.KEY_MESSAGES and TAKEN_HOME.search(heading.text) is not None)


_DISCUSSED = frozenset({Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.THEMES, Holds.REPRESENTATION})
TAKEN_HOME = re.compile(
    r"\b(?:take|took|tak(?:es|ing)|brings?|brought|carr(?:y|ies)|carrying|go(?:es)?|leaves?)\b.*\b(?:home|away|back|"
    r"with (?:us|them))\b|"
    r"\btake-?aways?\b|\b(?:homework|suitcases?|luggage|baggage)\b|\b(?:nos|se) llev\w+|"
    r"\blevamos\b|\blevam?\b.*\bcasa\b|"
    r"\b(?:way (?:home|back)|se van?|nos vamos|regres(?:o|a|an)|de (?:vuelta|volta|retour)|du retour|jalan pulang)\b|"
    r"\b(?:with\s+what|avec\s+quoi|con\s+(?:lo\s+)?qu[eé]|com\s+(?:o\s+)?qu[eê])\b.*\b(?:leaves?|goes|part\w*|sort\w*|"
    r"qued\w+|va|vamos|van|sal\w*|fic\w+|sai|saem|vai|vão)\b|"
    r"\b(?:valijas?|maletas?|equipajes?|na mala|bagagem|valises?|bagages?|koper|oleh-oleh)\b|"
    r"\b(?:emport|ramèn|ramen|remport|repart)\w*\b|\b(?:di)?bawa pulang\b|带(?:回|走)|回家|功课|作业|行囊",
    re.IGNORECASE,
)
"""What is taken home from a meeting."""
