"""What a document says of the meeting itself: title, ordinal, country, topic, author, dates, place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from commitments.importing.dates import Found, find_dates
from commitments.importing.ledger import Ledger, Passage, sentences, whole
from commitments.importing.matching import Register
from commitments.importing.proposal import Fact
from commitments.importing.structure import Block, Kind, Structure
from commitments.importing.vocabulary import Holds, Tells, holds, is_han, key, matcher, tells, words

_DIALOGUE = matcher(words.DIALOGUE)
_OWN_NAME = matcher([one for one in words.DIALOGUE if one.startswith(("dial", "diál")) or one == "对话"])
_ORDINAL = {key(name): number for number, names in words.ORDINALS.items() for name in names}
_ORDINAL_WORD = re.compile(
    "|".join(
        re.escape(name) if is_han(name) else rf"(?<!\w){re.escape(name)}(?!\w)"
        for name in sorted((name for names in words.ORDINALS.values() for name in names), key=len, reverse=True)
    )
    + (
        r"|(?<!\w)(?P<digits>\d{1,2})\.?[ºª°](?!\w)|(?<!\w)(?P<roman>I{1,3}|IV|"
        r"V)(?=\s+(?:Di[aá]log|Foro|Fórum|Encontro|Encuentro|Reuni))"
    ),
    re.IGNORECASE,
)
_BY = tuple(
    sorted(
        (
            name
            for names in words.LABELS[Tells.AUTHOR].values()
            for name in names
            if " " in name and name.split()[-1] in ("by", "por", "par", "oleh")
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
_WRITTEN_BY = re.compile(
    rf"\s*(?:report\s+|summary\s+|minutes\s+)?(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*(?P<who>\S.*)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"[·•|;]\s*(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*(?P<who>[^·•|;]+)$", re.IGNORECASE
)
_PREPARED_FOR = re.compile(r"\s*prepared\s+for\s+.{3,100}?\s+by\s+(?P<who>\S.*)", re.IGNORECASE)
_LABEL = re.compile(r"\s*([^:：\n]{1,60}?)\s*[:：]\s*(?=\S)")
_MAIL = frozenset(
    key(one)
    for one in (
        "from", "to", "cc", "bcc", "subject", "date", "sent", "fecha", "data", "tanggal", "de", "para", "asunto",
        "objet", "à", "envoyé", "enviado", "assunto", "dari", "kepada", "perihal", "发件人", "收件人", "主题",
        "抄送", "发送时间",
    )
)  # fmt: skip
_SUBJECTS = frozenset(key(one) for one in ["subject", "asunto", "objet", "assunto", "perihal", "主题"])
_SENDERS = frozenset(key(one) for one in ["from", "de", "dari", "发件人"])
_FACTS = (Tells.TITLE, Tells.DATE, Tells.PLACE, Tells.AUTHOR, Tells.TOPIC, Tells.COUNTRY, Tells.HEAD_COUNT)
_EXACT = frozenset(key(name) for told in _FACTS for names in words.LABELS[told].values() for name in names)
_HEAD = 30
"""Blocks from the beginning, at the most, among which the meeting tells what it is."""
_TELLING = frozenset({None, Holds.OVERVIEW, Holds.OTHER, Holds.TOPIC, Holds.THEMES, Holds.CONCLUSION})
"""What sections hold in which labels tell of the meeting; among those who were there, 'Local:' is no place."""
_LONGEST_SENTENCE = 800
"""Signs beyond which a sentence tells too much to tell a fact."""
_WHERE = re.compile(
    (
        r"(?:in the city of|en la ciudad de|na cidade de|à la ville de|di "
        r"kota)\s+(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s+(?:de|del|do|da|la|[A-ZÀ-Þ])[\w'’-]*){0,3})"
    ),
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"\b(?:online|virtual|zoom|teams|webinar|en línea|en ligne|daring|virtuel|webex)\b|线上|视频会议", re.IGNORECASE
)
_HYBRID = re.compile(r"\b(?:hybrid|híbrid[oa]|hybride|hibrida)\b|线上线下", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<about>about|around|some|approximately|nearly|over|more than|cerca de|alrededor de|"
    r"unos|unas|más de|mais de|environ|près de|plus de|sekitar|lebih dari|约|近|超过)?\s*"
    r"(?<![\d.,])(?P<n>\d{1,2}[.,\s]?\d{3}|\d{2,4})(?P<more>多|余)?\s*(?:participants|"
    r"people|attendees|persons|participantes|personas|pessoas|personnes|peserta|orang|人|"
    r"名)",
    re.IGNORECASE,
)
_DAY_OF_WEEK = re.compile(
    (
        r"(?:^|[,(])\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|"
        r"jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|"
        r"sexta-feira|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|senin|selasa|rabu|"
        r"kamis|jumat|sabtu|minggu)\s*$"
    ),
    re.IGNORECASE,
)
_EDGES = " ,;.-–—|()（），。、·"
_SMALL = re.compile(
    r"\b(?:le|les|el|los|on|held|du|del|em|no|na|em|the|from|pada|tanggal|a|al|in|en|à|di)$", re.IGNORECASE
)


class Facts:
    """Looks for facts, takes each at the first place that tells it, and marks those words as placed."""

    def __init__(self, structure: Structure, ledger: Ledger, register: Register) -> None:
        self.structure = structure
        self.ledger = ledger
        self.register = register
        self.found: dict[str, Fact] = {}
        self.titles: list[Passage] = []
        self.mail: dict[str, tuple[Passage, Passage]] = {}

    def find(self) -> dict[str, Fact]:
        head = self._head()
        self._read_mail(head)
        self._read_labels()
        self._read_title(head)
        self._read_authors(head)
        self._read_head_lines(head)
        self._read_ordinal(head)
        self._read_country(head)
        self._read_overview()
        self._read_count()
        return self.found

    def _take(self, name: str, value: object, passage: Passage) -> bool:
        if name in self.found or value in (None, ""):
            return False
        self.found[name] = Fact(value, passage.source)
        self.ledger.place(passage)
        return True

    # --- Where to look ----------------------------------------------------------------------------------------------

    def _head(self) -> list[Block]:
        """The blocks before the first section whose name is known."""
        head: list[Block] = []
        for section in self.structure.sections:
            if section.holds not in (None, Holds.TOPIC):
                break
            head += [*([section.heading] if section.heading else []), *section.blocks]
        return head[:_HEAD] or self.structure.blocks[:1]

    def _labelled(self) -> Iterator[tuple[Tells, Passage, Passage]]:
        """Label and value, wherever a fact may be told: on one line, in a row of two cells, or one above the other."""
        for section in self.structure.sections:
            if section.holds not in _TELLING and not (section.heading is not None and section.heading.inline):
                continue
            if section.heading is not None and (told := _fact_label(section.heading.text)) is not None:
                value = section.blocks[0] if section.blocks else None
                if value is not None and value.kind is Kind.TEXT and _fact_label(value.text) is None:
                    yield told, whole(section.heading), whole(value)
            for block in section.blocks:
                if block.kind is Kind.ROW:
                    yield from self._in_row(block)
                elif block.kind in (Kind.TEXT, Kind.ITEM) and not self._is_mail(block):
                    found = _LABEL.match(block.text) or _bold_label(block)
                    if found is not None and (told := _fact_label(found[1])) is not None:
                        passage = whole(block)
                        yield (
                            told,
                            passage.part(found.start(1), found.end(1)),
                            passage.part(found.end(), len(block.text)),
                        )

    def _in_row(self, block: Block) -> Iterator[tuple[Tells, Passage, Passage]]:
        cells = [Passage(block, start, end) for start, end in block.cells if block.text[start:end].strip()]
        for label, value in zip(cells[::2], cells[1::2], strict=False):
            told = _fact_label(label.text.rstrip(" :："))
            if told is not None and len(cells) in (2, 4) and _fact_label(value.text) is None:
                yield told, label, value

    def _is_mail(self, block: Block) -> bool:
        return any(passage.block is block for pair in self.mail.values() for passage in pair)

    # --- What to take -----------------------------------------------------------------------------------------------

    def _read_mail(self, head: Sequence[Block]) -> None:
        """The head of a mail: its subject may be the title; its date is that of the mail and not of the meeting."""
        lines: dict[str, tuple[Passage, Passage]] = {}
        for block in head[:12]:
            found = _LABEL.match(block.text)
            if found is not None and key(found[1]) in _MAIL:
                passage = whole(block)
                lines[key(found[1])] = (
                    passage.part(found.start(1), found.end(1)), passage.part(found.end(), len(block.text)),
                )  # fmt: skip
        if len(lines) < 3 or not lines.keys() & _SUBJECTS:
            return
        self.mail = lines
        for name, (label, value) in lines.items():
            self.ledger.label(label)
            if name in _SUBJECTS:
                self.titles.append(value)
            elif name in _SENDERS:
                who = value.part(0, len(value.text.partition("<")[0].rstrip(" \"'")))
                self._take("author", who.text.strip("\"' "), who)

    def _read_labels(self) -> None:
        for told, label, value in list(self._labelled()):
            text = value.text.strip(" \"'*")
            count = len(text) // 2 if is_han(text) else len(text.split())
            taken = False
            match told:
                case Tells.TITLE if count <= 30:
                    taken = self._take("title", text, value)
                case Tells.AUTHOR if count <= 25:
                    taken = self._take("author", text.rstrip("."), value)
                case Tells.TOPIC if count <= 70:
                    taken = self._take("topic", text, value)
                case Tells.COUNTRY if count <= 6:
                    found = self.register.country_in(text)
                    taken = self._take("country", found[1] if found else text, value)
                    self._country_code(found, value)
                case Tells.DATE if count <= 25:
                    taken = self._take_dates(find_dates(text), value)
                case Tells.PLACE if count <= 20:
                    taken = self._take_place(text, value)
                case Tells.HEAD_COUNT:
                    number = re.search(r"\d{1,6}", text)
                    if number is not None:
                        taken = self._take("participants", int(number[0]), value)
                        about = re.search(r"about|around|environ|cerca|alrededor|sekitar|约|余|~", text, re.IGNORECASE)
                        self._take("participants_precision", "about" if about else "exact", value)
            if taken:
                self.ledger.label(label)

    def _country_code(self, found: tuple[str, str, int, int] | None, value: Passage) -> None:
        if found is not None:
            self._take("country_code", found[0], value)

    def _take_place(self, text: str, value: Passage) -> bool:
        found = find_dates(text)
        if found:
            self._take_dates(found, value)
            text = (text[: found[0].start] or text[found[-1].end :]).strip(_EDGES)
        self._read_format(text, value)
        return self._take("place", text.strip(_EDGES), value)

    def _read_format(self, text: str, value: Passage) -> None:
        if _HYBRID.search(text):
            self._take("format", "hybrid", value)
        elif _ONLINE.search(text):
            self._take("format", "online", value)

    def _take_dates(self, found: Sequence[Found], passage: Passage) -> bool:
        if not found or "start" in self.found or found[0].precision == "quarter":
            return False
        first, last = found[0].first, found[0].last
        precision = found[0].precision
        if (
            len(found) == 2
            and found[1].precision == precision == "day"
            and found[1].last > last
            and (found[1].last - first).days < 15
        ):
            last = found[1].last
        self._take("start", first, passage)
        self.found["end"] = Fact(last, passage.source)
        self.found["date_precision"] = Fact(precision, passage.source)
        return True

    def _read_title(self, head: Sequence[Block]) -> None:
        if "title" in self.found:
            self._mark_repeated(head)
            return
        best: tuple[float, Passage] | None = None
        for place, block in enumerate(head[:15]):
            passage = whole(block)
            text = passage.text
            count = len(text) // 2 if is_han(text) else len(text.split())
            if (
                block.kind is Kind.ROW
                or not 2 <= count <= 28
                or re.search(r"[.。;；!]\s*$", text)
                or self._is_mail(block)
            ):
                continue
            if _fact_label(_label_words(text)) is not None or (block.kind is Kind.ITEM and block.style != "number"):
                continue
            if _WRITTEN_BY.match(text) or not self.ledger.is_free(passage):
                continue
            score = 2.0 * (block.kind is Kind.HEADING) + (place == 0) + (block.level == 1) - 0.1 * place
            score += 4 * bool(_OWN_NAME.search(text)) or bool(_DIALOGUE.search(text))
            score += bool(_ORDINAL_WORD.search(text))
            if find_dates(text):
                score -= 1
            if holds(text, exactly=True) is not None and not _DIALOGUE.search(text):
                continue
            if best is None or score > best[0]:
                best = (score, passage)
        if best is not None and (best[0] >= 2.5 or not self.titles):
            if best[0] >= 2:
                self._take("title", best[1].text.rstrip(" :："), best[1])
        elif self.titles:
            self._take("title", self.titles[0].text, self.titles[0])
        if self.titles and "title" not in self.found:
            self._take("title", self.titles[0].text, self.titles[0])
        self._mark_repeated(head)

    def _mark_repeated(self, head: Sequence[Block]) -> None:
        """A title that stands twice is one title."""
        if "title" in self.found:
            for block in head:
                if key(block.text) == key(self.found["title"].value) and self.ledger.is_open(block):
                    self.ledger.label(whole(block))

    def _read_authors(self, head: Sequence[Block]) -> None:
        tail = self.structure.blocks[-4:]
        for block in [*head, *(one for one in tail if one not in head)]:
            if "author" in self.found:
                return
            found = _PREPARED_FOR.match(block.text) or _WRITTEN_BY.match(block.text) or _BESIDE.search(block.text)
            if found is not None and block.kind is not Kind.ROW and len(found["who"].split()) <= 14:
                passage = whole(block)
                lead = len(block.text) - len(block.text.lstrip())
                who = passage.part(found.start("who") - lead, len(passage.text))
                if self._take("author", who.text.rstrip("."), who):
                    self.ledger.label(passage.part(0, found.start("who") - lead))

    def _read_head_lines(self, head: Sequence[Block]) -> None:
        """A line of place and date under the title, or in it; else the first sentence that tells where and when."""
        for block in head:
            passage = whole(block)
            text = passage.text
            count = len(text) // 2 if is_han(text) else len(text.split())
            if (
                self._is_mail(block)
                and passage.text not in [title.text for title in self.titles]
                and not any(title.block is block for title in self.titles)
            ):
                continue
            if count > 26 or block.kind is Kind.ROW:
                continue
            subject = next((title for title in self.titles if title.block is block), None)
            if subject is not None:
                passage, text = subject, subject.text
            found = find_dates(text)
            if not found or (_LABEL.match(text) and tells(_label_words(text)) is not None):
                continue
            is_short = count <= 14 and not re.search(r"[.。]\s*$", text)
            is_title = "title" in self.found and self.found["title"].value == text.rstrip(" :：")
            if not (is_short or is_title):
                continue
            if self._take_dates(found, passage) or is_title:
                self._place_beside(text, found, passage)
        if "start" in self.found:
            return
        overview = [
            block for section in self.structure.sections if section.holds is Holds.OVERVIEW for block in section.blocks
        ]
        for block in [*head[:8], *overview[:4]]:
            if block.kind not in (Kind.TEXT, Kind.ITEM) or self._is_mail(block):
                continue
            for sentence in sentences(whole(block))[:2]:
                found = find_dates(sentence.text) if len(sentence.text) <= _LONGEST_SENTENCE else []
                if (
                    len(found) == 1
                    and found[0].precision == "day"
                    and _DIALOGUE_VERB.search(sentence.text)
                    and self._tells_of_itself(sentence.text)
                ):
                    self._take_dates(found, sentence)
                    if where := _WHERE.search(sentence.text):
                        self._take("place", where["place"], sentence)
                    return

    def _tells_of_itself(self, text: str) -> bool:
        """Whether a sentence is of this meeting and not of one before or after it."""
        told = _ordinal_in(text, anywhere=True)
        own = _ordinal_in(self.found["title"].value, anywhere=True) if "title" in self.found else None
        return (told is None or told == own or own is None) and not _OTHER_TIME.search(text)

    def _place_beside(self, text: str, found: Sequence[Found], passage: Passage) -> None:
        if "place" in self.found:
            return
        before = _DAY_OF_WEEK.sub("", text[: found[0].start].rstrip(_EDGES)).strip(_EDGES)
        before = _SMALL.sub("", before).strip(_EDGES)
        after = text[found[-1].end :].strip(_EDGES)
        place = before or after
        if _OWN_NAME.search(place) or _DIALOGUE.search(place):
            parts = [part.strip(_EDGES) for part in re.split(r"[,，|–—]| - ", place)]
            place = parts[-1] if len(parts) > 1 and not _DIALOGUE.search(parts[-1]) else ""
        if (
            place
            and (place[:1].isupper() or is_han(place))
            and len(place.split()) <= 6
            and len(place) <= 80
            and not holds(place, exactly=True)
        ):
            self._read_format(place, passage)
            self._take("place", place, passage)

    def _read_ordinal(self, head: Sequence[Block]) -> None:
        told = [self.found["title"]] if "title" in self.found else []
        for fact in told:
            if number := _ordinal_in(fact.value, anywhere=bool(_DIALOGUE.search(fact.value))):
                self.found["ordinal"] = Fact(number, fact.source)
                return
        for block in [*head, *self._topic_blocks()]:
            for sentence in sentences(whole(block)):
                if number := _ordinal_in(sentence.text, anywhere=False):
                    self.found["ordinal"] = Fact(number, sentence.source)
                    return

    def _topic_blocks(self) -> Iterator[Block]:
        for block in self.structure.blocks:
            if _LABEL.match(block.text) and tells(_label_words(block.text), among=(Tells.TOPIC,)) is Tells.TOPIC:
                yield block

    def _read_country(self, head: Sequence[Block]) -> None:
        if "country" in self.found:
            return
        for name in ("title", "place", "topic"):
            if name in self.found and (found := self.register.country_in(str(self.found[name].value))):
                self.found["country"] = Fact(found[1], self.found[name].source)
                self.found["country_code"] = Fact(found[0], self.found[name].source)
                return
        for block in head:
            if found := self.register.country_in(block.text):
                source = whole(block).source
                self.found["country"] = Fact(found[1], source)
                self.found["country_code"] = Fact(found[0], source)
                return

    def _read_overview(self) -> None:
        """What it was about, where that is a section; and its overview."""
        for section in self.structure.sections:
            if section.holds is Holds.TOPIC and section.heading is not None and section.blocks:
                value = section.blocks[0]
                if (
                    value.kind is not Kind.ROW
                    and len(value.text) <= 500
                    and self._take("topic", value.text.strip(), whole(value))
                ):
                    self.ledger.label(whole(section.heading))
        told: list[Passage] = []
        for section in self.structure.sections:
            if section.holds is Holds.OVERVIEW:
                told += [
                    whole(block) for block in section.blocks if block.kind is Kind.TEXT and self.ledger.is_open(block)
                ]
        if told:
            self.found["summary"] = Fact("\n\n".join(passage.text for passage in told), told[0].source)
            self.ledger.place(*told)

    def _read_count(self) -> None:
        if "participants" in self.found:
            return
        for section in self.structure.sections:
            if section.holds not in (None, Holds.OVERVIEW, Holds.REPRESENTATION, Holds.TOPIC):
                continue
            for block in section.blocks:
                for sentence in sentences(whole(block)) if block.kind is Kind.TEXT else ():
                    found = _COUNT.search(sentence.text)
                    if found is not None:
                        number = int(re.sub(r"\D", "", found["n"]))
                        self.found["participants"] = Fact(number, sentence.source)
                        about = "about" if found["about"] or found["more"] else "exact"
                        self.found["participants_precision"] = Fact(about, sentence.source)
                        return


_OTHER_TIME = re.compile(
    (
        r"\b(?:previous|last|earlier|since|anterior|pasad[oa]|précédent|dernier|sebelumnya|will|"
        r"será|sera|akan)\b|上次|上届|将于"
    ),
    re.IGNORECASE,
)
_DIALOGUE_VERB = re.compile(
    (
        r"\b(?:held|met|took place|convened|gathered|reúnen|reunieron|celebró|realizó|reuniram|"
        r"realizou|realizada|tenu|réunis?|tenue|s'est tenu|diselenggarakan|dilaksanakan|"
        r"diadakan|berlangsung)\b|召开|举行|举办"
    ),
    re.IGNORECASE,
)


def _label_words(text: str) -> str:
    found = _LABEL.match(text)
    return found[1] if found else ""


def _bold_label(block: Block) -> re.Match[str] | None:
    """A label in bold print before its value, without a colon."""
    for start, end in block.bold:
        if (
            start == 0
            and end < len(block.text)
            and tells(block.text[:end].strip(" :"), among=_FACTS) in _FACTS
            and len(block.text[:end].split()) <= 3
        ):
            return re.compile(rf"(.{{{len(block.text[:end].rstrip())}}})\s+(?=\S)").match(block.text)
    return None


def _fact_label(label: str) -> Tells | None:
    """What a label tells of the meeting. One that begins so may go on: 'Topic of the first dialogue'."""
    if not label:
        return None
    told = tells(label)
    if told in _FACTS:
        return told
    told = tells(label, among=_FACTS)
    if told is not None and key(label) not in _EXACT and told is not Tells.TOPIC:
        return None
    return told


def _ordinal_in(text: str, *, anywhere: bool) -> int | None:
    """Which dialogue of its series a text says it is; `anywhere`: the text names the dialogue, so an ordinal in it is
    the dialogue's."""
    if len(text) > _LONGEST_SENTENCE:
        return None
    dates = find_dates(text)
    for found in _ORDINAL_WORD.finditer(text):
        if any(one.start <= found.start() < one.end for one in dates):
            continue
        near = text[max(0, found.start() - 45) : found.end() + 45]
        if not (anywhere or (_OWN_NAME.search(near) and _is_about_itself(text, found))):
            continue
        if found["digits"]:
            return int(found["digits"])
        if found["roman"]:
            return {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}[found["roman"].lower()]
        return _ORDINAL.get(key(found[0]))
    return None


def _is_about_itself(text: str, found: re.Match[str]) -> bool:
    """Whether an ordinal in running text is of this meeting: not of the one to come, nor of one it refers back to."""
    before = text[: found.start()].casefold()
    return not re.search(
        r"next|prepare|upcoming|towards|since|siguiente|próxim|prochain|berikut|previous|anterior|précéd|last",
        before[-40:],
    )
