"""When and where a meeting was: in a line under the title, or in a sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from commitments.importing.dates import Found, find_dates
from commitments.importing.days_ahead import days_before
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.meetings import DIALOGUE, LONGEST_SENTENCE, OWN_NAME
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.kinds_of_sections import Holds

from .authors import BY_LINE
from .beside_days import place_beside
from .datelines import city_first, dateline_of
from .kinds_of_text import EDGES, trimmed
from .lines_of_days import POSTED, Dated, is_after, lines_of_days, with_days_first, with_title_first
from .mail_heads import SENT
from .mails import day_of_mail, place_of_mail
from .manner import format_of, take_format
from .ordinals import ordinal_in
from .places import AT_PLACE, GATHERED_IN, HELD_WORDS, OF_CITY, VENUE, place_in
from .whereabouts import (
    hall_behind_day,
    hall_in_city,
    hall_of_meeting,
    hall_under_day,
    host_in_title,
    place_in_title,
    place_of_edition,
    place_of_thanks,
    place_pinned,
    place_told,
    place_under,
)

if TYPE_CHECKING:
    from .facts import Facts
_IN_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_OTHER_TIME = re.compile(
    (
        r"\b(?:previous|last(?! (?:week|month|mon|tues|wednes|thurs|fri|sat|sun|\d{1,2}\b|[a-z]{3,9}\.? \d{1,2}\b))|"
        r"earlier|"
        r"since|anterior|pasad[oa](?!\s+(?:\d|lunes|martes|miércoles|jueves|viernes|sábado|domingo))|précédent|dernier|sebelumnya)\b|"
        r"上次|上届"
    ),
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|será|sera|akan|t(?:endrá|erá)\s+lugar|aura\s+lieu|se\s+tiendra|acontecerá|ocorrerá)\b|将于",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"\b(?:{HELD_WORDS})\b|\ba los .{{2,40}} días del mes|\baos .{{2,40}} dias do mês|召开|举行|举办|开的|"
    r"(?:见面|会面|相聚|齐聚|聚会|开会)(?=[，。；,])|"
    r"(?:\b(?:yesterday|last (?:week|month|(?:mon|tues|wednes|thurs|fri)day)|ayer|anteayer|la semana pasada|ontem|"
    r"na semana passada|hier|la semaine dernière|kemarin|(?:minggu|pekan) lalu|"
    r"(?:today|this (?:morning|afternoon))['’]s \w+|la \w+ de hoy|a \w+ de hoje)|昨[天日]|前[天日]|"
    r"上(?:周[一二三四五六日天]?|"
    r"个?星期[一二三四五六日天]?|月))\s*[(（]|"
    r"^(?:um|uma|una?|une|an?)\s+(?:encontro|encuentro|meeting|rencontre|jornada|journée|reunião|reunión|réunion|taller|workshop)\b|"
    r"\b(?:received|welcomed|hosted|(?:was|played) (?:the )?host|acog(?:ió|ieron)|acolheu|accueill(?:i|ait|e)|recibió|"
    r"recebeu|sediou|f(?:oi|ue) (?:la |a )?sede|menjadi tuan rumah)\b"
    rf"(?=[^.]{{0,60}}\b(?:{'|'.join(words.DIALOGUE)}))|"
    r"\b(?:(?:took|taken|take) part|attended|(?:pris|prendre|prenaient) part|(?:tomaron|tomado|tomar) parte|"
    r"(?:tomaram|tomado|tomar) parte|mengikuti|menghadiri)\b"
    rf"(?=[^.]{{0,100}}\b(?:{'|'.join(words.DIALOGUE)}))|"
    r"\b(?:spent|pasaron|passaram|passé|menghabiskan)\s+(?:the\s+|el\s+|los\s+|os\s+|le\s+|les\s+)?(?=\d)|"
    r"\b(?:ils étaient|elles étaient|they were|eran|eram)\b|"
    r"\b(?:joining|coming|being|(?:acompañar|acompanhar)\w*|venir|vindo|venu\w*|participé|"
    r"rejoints?)\b[^.;:()]{0,12}?\b(?:us|with us|nos|conosco|"
    r"con nosotros|nous)\b|\b(?:days?|días?|dias?|jours?|jornadas?|journées?|hari)\b[^.;:()]{0,40}?\s[(（]",
    re.IGNORECASE,
)
_MOST_FOR_HALL = 16
"""Blocks at the beginning among which a sentence tells the hall of a meeting."""
_UNDATED = 8
"""Blocks at the beginning among which a sentence tells of a meeting without its day."""
_SIGNED, _LONGEST_SIGNED, _MOST_OF_PLACE = 3, 60, 4
"""Blocks at the end among which a signature stands, and its signs; words of a place before its country."""
_SIGNED_WITH = re.compile(r"\s*[(（]?\s*\d{4}年\d{1,2}月\d{1,2}日\s*(?:供稿|撰稿|记者|通讯员|整理|记录)")
"""A day before who signs: '（2024年6月8日　供稿：李雪）'."""
_NAMED_ON = re.compile(
    r"(?:[^.。]|\bno\.){0,60}?\b(?:on|of|from|el|los|del|em|de|le|les|du|pada|tanggal)\s+"
    rf"(?:(?:{'|'.join(words.WEEKDAYS)}),?\s+)?|[^.。()]{{0,80}}[(（][^.。()（）]{{0,40}}",
    re.IGNORECASE,
)
"""What stands between the name of the meeting and its day: 'at the third dialogue on'."""
_MISSION = re.compile(r"\bmissions?\b|\bmisi[óo]n\b|\bmissão\b|\bmisi\b|\bvisits?\b", re.IGNORECASE)
"""What took longer than the meeting that it was for."""


def take_place(facts: Facts, text: str, value: Passage) -> bool:
    found = find_dates(text)
    if found:
        take_dates(facts, found, value)
        text = trimmed(text[: found[0].start] or text[found[-1].end :])
    if (here := _here_of(text)) is not None:
        facts.take("format", "hybrid", value)
        text = here
    take_format(facts, text, value)
    if (beside := _IN_BRACKETS.search(text)) and format_of(beside[0]):
        text = text[: beside.start()]  # 'Accra (hybrid)'
    return facts.take("place", trimmed(text), value)


def _here_of(text: str) -> str | None:
    """The place in the world, where a platform is named beside it: 'Civic Centre, Cape Town, and MS Teams'."""
    parts = _BESIDE.split(text)
    away = [part for part in parts if format_of(part) == "online"]
    here = [part for part in parts if part not in away and any(sign.isupper() for sign in part)]
    return ", ".join(here) if away and here and format_of(text) == "online" and "(" not in text else None


_BESIDE = re.compile(r"\s*(?:,\s*(?:(?:and|y|e|et|dan)\s+)?|\s(?:and|y|e|et|dan|&|\+|/)\s|、|和)\s*")


def take_dates(facts: Facts, found: Sequence[Found], passage: Passage) -> bool:
    """The day or days of the meeting, where none are known yet."""
    if not found or "start" in facts.found or found[0].precision == "quarter":
        return False
    first, last, precision = found[0].first, found[0].last, found[0].precision
    if (
        len(found) == 2
        and found[1].precision == precision == "day"
        and found[1].last > last
        and (found[1].last - first).days < 15
    ):
        last = found[1].last
    facts.take("start", first, passage)
    facts.found["end"] = Fact(last, passage.source)
    facts.found["date_precision"] = Fact(precision, passage.source)
    return True


def read_occasion(facts: Facts, head: Sequence[Block]) -> None:
    """When and where, and in which hall, which may be told further on."""
    _read_day_and_place(facts, head)
    host_in_title(facts, head)
    if "place" not in facts.found:
        _place_of_article(facts, head)
    blocks = facts.structure.blocks[:_MOST_FOR_HALL]
    if "place" not in facts.found:
        place_of_thanks(facts, blocks)
    hall_in_city(facts, blocks)
    hall_behind_day(facts, head)
    hall_under_day(facts, head)
    opening = (sentence for block in blocks if block.kind is not Kind.ROW for sentence in sentences(whole(block)))
    if "start" in facts.found:
        hall_of_meeting(facts, (one for one in opening if _tells_of_itself(facts, _CLAUSE_BEFORE.sub("", one.text))))


_CLAUSE_BEFORE = re.compile(
    r"^[^.;()]*(?:\([^()]*\)[^.;()]*)*,\s+(?=(?:the|el|o|le)\s+(?:\w+\s+)?(?:dialog|di[aá]log|enc[uo]))", re.IGNORECASE
)
"""'Dois anos depois do primeiro diálogo (Teresina), o terceiro encontro'."""


def _read_day_and_place(facts: Facts, head: Sequence[Block]) -> None:
    """A line of place and date under the title, or in it; and the first sentence that tells where and when. Where they
    differ the sentence is right: the line is of a letter, or of the day on which something was published."""
    lines = with_days_first(with_title_first(list(lines_of_days(facts, head))))
    line = next((one for one in lines if one[0][0].precision == "day"), None)
    _correct_by_dateline(facts, line)
    _correct_by_name(facts, lines)
    told = _told_by_sentence(facts, head, lines, line)
    if told is not None and line is not None and "start" not in facts.found and _is_right(told[0], line):
        _take_sentence(facts, told, line)
        return
    _take_lines(
        facts,
        [one for one in lines if one[0][0].precision == "day" or (told is None and one[0][0].precision != "year")],
    )
    if told is not None:
        _complete_by_sentence(facts, *told)
    if "place" not in facts.found:
        place_of_mail(facts, head)
    _take_lines(facts, lines)  # 'Bouaké 2025' in the title tells less than any of them.
    place_pinned(facts, head)
    if "place" not in facts.found and "start" in facts.found:
        place_under(facts, head)
    if "place" not in facts.found:
        place_in_title(facts)
    if "place" not in facts.found:
        place_of_edition(facts, head)
    if "place" not in facts.found:
        _place_of_gathering(facts, head)
    if "place" not in facts.found and "start" not in facts.found:
        _place_of_undated(facts, head)


def _told_by_sentence(
    facts: Facts, head: Sequence[Block], lines: Sequence[Dated], line: Dated | None
) -> tuple[list[Found], Passage] | None:
    """The first sentence that tells the day of the meeting, with its dates; where no line does, that of a mail or of
    what was posted."""
    month = next((one[0][0].last for one in lines if one[0][0].precision == "month"), None)
    told = _sentence_that_tells(facts, head, line[0][0].last if line else month or _written_on(facts, head))
    if told is not None or line is not None or "start" in facts.found:
        return told
    return (day_of_mail(facts, head) if facts.mail else None) or _day_before_posting(head)


def _is_right(found: list[Found], line: Dated) -> bool:
    """Whether a sentence tells the days of the meeting where a line tells another one."""
    meeting, day = found[0], line[0][0]
    is_within = meeting.first <= day.first <= meeting.last
    return (
        (not is_within and is_after(day, meeting))
        or (_MISSION.search(line[1].text) is not None and day.first <= meeting.first <= day.last)
        or (_is_dateline(line) and is_within and meeting.first < meeting.last)
        or _is_last_day(found, line)
    )


def _is_dateline(line: Dated) -> bool:
    return line[1].end < len(line[1].block.text)


def _is_last_day(found: list[Found], line: Dated) -> bool:
    """Whether a line tells the last day of a meeting, as what was signed then does."""
    return found[0].first < line[0][0].first == line[0][0].last == found[0].last


def _take_sentence(facts: Facts, told: tuple[list[Found], Passage], line: Dated) -> None:
    found, sentence = told
    take_dates(facts, found, sentence)
    place_told(facts, found, sentence)
    if _is_last_day(found, line):
        _place_of_paper(facts, line)
    if _is_dateline(line):  # What is reported was there, too.
        place_beside(facts, line[1].text, line[0], line[1])


def _complete_by_sentence(facts: Facts, found: list[Found], sentence: Passage) -> None:
    """Take of a sentence what no line tells, as far as it is about the same day."""
    if "start" not in facts.found:
        take_dates(facts, found, sentence)
    if facts.found["start"].value != found[0].first:
        return
    if "place" not in facts.found:
        place_told(facts, found, sentence)
    at = AT_PLACE.match(sentence.text, found[0].end)
    if at is not None and (hall := _hall_at(facts, sentence, found[0].start, at)) is not None:
        facts.keep("place", hall, sentence.part(at.start("hall"), at.end("hall")))


def _place_of_article(facts: Facts, head: Sequence[Block]) -> None:
    """The city that a paragraph begins with, where its country stands beside it, or the text has it elsewhere."""
    for block in head[:_FIRST_OF_ARTICLE]:
        found = city_first(block.text) if block.kind is Kind.TEXT and len(block.text.split()) > _MOST_OF_PLACE else None
        city = found["city"].title() if found is not None else ""
        is_named = found is not None and found["country"] and facts.register.country_in(found["country"]) is not None
        if found is not None and (is_named or any(city in one.text for one in facts.structure.blocks)):
            facts.keep("place", city, whole(block).part(*found.span("city")))
            return


_FIRST_OF_ARTICLE = 5


def _place_of_gathering(facts: Facts, head: Sequence[Block]) -> None:
    """The place where they gathered, as a paragraph without a day tells it."""
    for block in head[:_UNDATED]:
        if block.kind is Kind.TEXT and (at := GATHERED_IN.search(block.text[:LONGEST_SENTENCE])):
            facts.keep("place", at["place"], whole(block).part(at.start("place"), at.end("place")))
            return


def _place_of_paper(facts: Facts, line: Dated) -> None:
    """The place of a line of day, where it tells more of the one that is known: 'Barranquilla, Caimán del Río'."""
    place = facts.found["place"].value if "place" in facts.found else ""
    if line[1].text.startswith(place):
        facts.found.pop("place", None)
        place_beside(facts, line[1].text, line[0], line[1])


def _correct_by_dateline(facts: Facts, line: Dated | None) -> None:
    """Take the day of a dateline for one of the front matter that is soon after it: that of the article."""
    start = facts.found.get("start")
    if start is None or line is None or line[1].end == len(line[1].block.text):
        return
    if 0 < (start.value - line[0][0].last).days < _SOON:
        for name in ("start", "end", "date_precision"):
            facts.found.pop(name)
        take_dates(facts, line[0], line[1])
        place_beside(facts, line[1].text, line[0], line[1])


def _correct_by_name(facts: Facts, lines: Sequence[Dated]) -> None:
    """Take the days beside the name of the meeting for longer ones of the front matter: those of a mission."""
    if "start" not in facts.found:
        return
    first, last = facts.found["start"].value, facts.found["end"].value
    for found, passage, is_title in lines:
        day = found[0]
        is_within = first <= day.first and day.last <= last and day.last - day.first < last - first
        if (is_title or passage.block.kind is Kind.ROW) and day.precision == "day" and is_within:
            for name in ("start", "end", "date_precision"):
                facts.found.pop(name)
            take_dates(facts, found, passage)
            place_beside(facts, passage.text, found, passage)
            return


def _hall_at(facts: Facts, sentence: Passage, day: int, at: re.Match[str]) -> str | None:
    """The place behind the day, with its city: 'in New Delhi on 21 August 2025, at the India Habitat Centre'; none
    where another one is known."""
    hall = at["hall"].rstrip(EDGES)
    if DIALOGUE.search(hall):
        return None
    if (city := OF_CITY.match(sentence.text, at.end())) is not None and find_dates(city[0]) == []:
        hall = f"{hall}, {city['place'].rstrip(EDGES)}"
    place = facts.found["place"].value if "place" in facts.found else ""
    if not place or hall.endswith(f", {place}"):
        return hall
    is_city = len(place.split()) <= _MOST_OF_PLACE and not VENUE.match(place)
    is_before = re.search(rf"(?:\b(?:in|en|em|di)|à)\s+{re.escape(place)}\b", sentence.text[:day], re.IGNORECASE)
    return f"{hall}, {place}" if is_city and is_before else None


def _place_of_undated(facts: Facts, head: Sequence[Block]) -> None:
    """The place that the first sentence tells which names the meeting and says that it was held, though not when."""
    for block in [*head[:12], *facts.structure.blocks[:_UNDATED]]:
        for sentence in sentences(whole(block))[:2] if block.kind is Kind.TEXT and not facts.is_mail(block) else ():
            text = sentence.text
            if len(text) > LONGEST_SENTENCE or not (OWN_NAME.search(text) and _HELD.search(text)):
                continue
            if _tells_of_itself(facts, text):
                place_in(facts, sentence)
            return


def _written_on(facts: Facts, head: Sequence[Block]) -> date | None:
    """The day on which a text came out: that of a line that says so, or who wrote it, or of the signature under all
    else."""
    for block in head:
        posted = POSTED.match(block.text) or BY_LINE.fullmatch(block.text)
        if posted and (found := find_dates(block.text[: posted.end() + _LONGEST_SIGNED])):
            return found[0].last if found[0].precision == "day" else None
    for name, (_label, value) in facts.mail.items():
        if name in SENT and (sent := find_dates(value.text)):
            return sent[0].last
    for block in facts.structure.blocks[-_SIGNED:]:
        found = find_dates(block.text) if len(block.text) <= _LONGEST_SIGNED and block.kind is Kind.TEXT else []
        is_signed = len(found) == 1 and found[0].precision == "day"
        if is_signed and (found[0].end >= len(block.text.rstrip(" .。)）")) or _SIGNED_WITH.match(block.text)):
            return found[0].last
    return None


def _take_lines(facts: Facts, lines: Sequence[Dated]) -> None:
    for found, passage, is_title in lines:
        is_its_day = "start" in facts.found and facts.found["start"].value == found[0].first
        if take_dates(facts, found, passage) or is_title or is_its_day:
            place_beside(facts, passage.text, found, passage)


def _sentence_that_tells(facts: Facts, head: Sequence[Block], line: date | None) -> tuple[list[Found], Passage] | None:
    """The first sentence that says when a meeting was held; a day without a year is the last one before `line`, the
    day that stands above the text."""
    overview = [
        block for section in facts.structure.sections if section.holds is Holds.OVERVIEW for block in section.blocks
    ]
    opening = [one for one in facts.structure.blocks[:14] if one not in head]
    for block in [*_first_of(facts, head), *overview[:4], *opening]:
        if not (block.kind in (Kind.TEXT, Kind.ITEM) or block.inline) or facts.is_mail(block):
            continue
        dateline = dateline_of(whole(block))
        told = sentences(dateline[1] if dateline else whole(block))
        own = (one for one in told[2:_MOST_OF_OPENING] if _names_own(facts, one.text))
        for sentence in (*told[:2], *own):
            found = _told_once(find_dates(sentence.text)) if len(sentence.text) <= LONGEST_SENTENCE else []
            if not found and line is not None and len(sentence.text) <= LONGEST_SENTENCE:
                found = list({(one.first, one.last): one for one in days_before(sentence.text, line)}.values())
            found = _day_within(sentence.text, _only_day(found))
            if (
                len(found) == 1
                and found[0].precision == "day"
                and ((held := _HELD.search(sentence.text)) or _is_named_with(sentence.text, found[0]))
                and _tells_of_itself(facts, sentence.text[: max(found[0].end, held.end() if held else 0)])
            ):
                return found, sentence
    return None


def _only_day(found: list[Found]) -> list[Found]:
    """The one day of a sentence beside years that it names: '... a convite da Agenda Teresina 2030'."""
    days = [one for one in found if one.precision == "day"]
    is_only = len(days) == 1 and all(one.precision in ("day", "year") for one in found)
    return days if is_only else found


def _names_own(facts: Facts, text: str) -> bool:
    """Whether a sentence tells by its number that it is of this meeting, behind others of earlier ones: 'The second
    dialogue met in Kisumu.'"""
    title = facts.found["title"].value if "title" in facts.found else ""
    number = ordinal_in(text, anywhere=True)
    return number is not None and DIALOGUE.search(text) is not None and number == ordinal_in(title, anywhere=True)


_MOST_OF_OPENING = 8
"""Sentences of a paragraph, one of which tells the day."""


def _first_of(facts: Facts, head: Sequence[Block]) -> list[Block]:
    """The blocks among which a sentence tells the day: at the beginning, and behind the title."""
    title = facts.found["title"].value if "title" in facts.found else ""
    head = [block for block in head if not facts.is_mail(block)]
    start = next((place for place, block in enumerate(head) if block.text.strip(" :：") == title), 0)
    return [*head[:_MOST_OF_HEAD], *head[max(start, _MOST_OF_HEAD) : start + _MOST_OF_HEAD]]


_MOST_OF_HEAD = 12


def _told_once(found: list[Found]) -> list[Found]:
    """Days, each once: minutes tell them in words, and again in numbers behind."""
    return list({(one.first, one.last): one for one in reversed(found)}.values())[::-1]


def _day_before_posting(head: Sequence[Block]) -> tuple[list[Found], Passage] | None:
    """The only day that the first paragraphs of an article tell, soon before it came out."""
    posted = next((found for block in head if POSTED.match(block.text) and (found := find_dates(block.text))), [])
    if not posted or posted[0].precision != "day":
        return None
    told = [
        (found, sentence)
        for block in [one for one in head if one.kind is Kind.TEXT and not POSTED.match(one.text)][:_UNDATED]
        for sentence in sentences(whole(block))
        if (found := [one for one in find_dates(sentence.text[:LONGEST_SENTENCE]) if one.precision == "day"])
    ]
    days = {(one.first, one.last) for found, _sentence in told for one in found}
    is_soon = len(days) == 1 and 0 <= (posted[0].last - max(days)[1]).days < _SOON
    is_own = is_soon and not _OTHER_TIME.search(told[0][1].text) and not _TO_COME.search(told[0][1].text)
    return (told[0][0][:1], told[0][1]) if is_own else None


_SOON = 60
"""Days after a meeting until which an article comes out."""


def _day_within(text: str, found: list[Found]) -> list[Found]:
    """The day of the meeting where a sentence tells the days of a mission first: 'visited Accra from 10 to 14 March
    2025 to support the dialogue, convened on March 12'."""
    if len(found) == 1 and found[0].precision == "month":
        start = found[0].end  # 'in November 2025 (6 November)'
    else:
        name = OWN_NAME.search(text, found[0].end) if len(found) == 1 and found[0].last > found[0].first else None
        if name is None or found[0].precision != "day":
            return found
        start = name.start()
    inner = [one for one in days_before(text, found[0].last) if one.start > start]
    is_within = len(inner) == 1 and found[0].first <= inner[0].first and inner[0].last <= found[0].last
    return inner if is_within else found


def _is_named_with(text: str, day: Found) -> bool:
    """Whether the name of the meeting stands right before its day."""
    names = list(OWN_NAME.finditer(text, 0, day.start))
    return bool(names) and _NAMED_ON.fullmatch(text, names[-1].end(), day.start) is not None


def _tells_of_itself(facts: Facts, text: str) -> bool:
    """Whether a sentence is of this meeting and not of one before or after it."""
    told = ordinal_in(text, anywhere=True)
    own = ordinal_in(facts.found["title"].value, anywhere=True) if "title" in facts.found else None
    if own is None and "ordinal" in facts.found:
        own = facts.found["ordinal"].value
    if _OTHER_TIME.search(text) or (told is not None and own is not None and told != own):
        return False
    # What is still to come is another meeting, unless its number says that it is the one that is announced.
    return not _TO_COME.search(text) or (told is not None and told == own)
