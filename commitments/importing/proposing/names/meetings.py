"""What a meeting, and the labels that tell of it, are called."""

from __future__ import annotations

import re
from functools import lru_cache

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, whole
from commitments.importing.structure import Block
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key, matcher
from commitments.importing.vocabulary.kinds_of_labels import Tells
from commitments.importing.vocabulary.label_meanings import tells
from commitments.importing.vocabulary.themes import COUNTED_THEME

from .kinds import LIKE_PERSON, kind_of, looks_like_one
from .persons import is_addressed

DIALOGUE = matcher(words.DIALOGUE)
OWN_NAME = matcher(
    [one for one in words.DIALOGUE if one.startswith(("dial", "diál", "nld", "dnl", "dnd")) or one == "对话"]
)
LONGEST_SENTENCE = 800
"""Signs beyond which a sentence tells too much to tell a fact."""
_ASKS = ("when", "where", "how many", "cuándo", "dónde", "cuántos", "quando", "onde", "quantos", "quand", "où",
    "combien", "kapan", "di mana", "berapa")  # fmt: skip
_ASKED = "|".join(rf"(?<={re.escape(one + end)})" for one in _ASKS for end in ("?", " ?"))
LABEL = re.compile(rf"\s*([^:：\n]{{1,60}}?)\s*(?:[:：]|(?<=[?])(?i:{_ASKED}))\s*(?=\S)")
"""What stands before a colon, or a question of one word: 'Quand ? Le 10 mars.'"""
FACTS = (Tells.TITLE, Tells.DATE, Tells.PLACE, Tells.AUTHOR, Tells.TOPIC, Tells.COUNTRY, Tells.HEAD_COUNT, Tells.FORMAT)
_EXACT = frozenset(key(name) for told in FACTS for names in words.LABELS[told].values() for name in names)


def label_words(text: str) -> str:
    found = LABEL.match(text)
    return found[1] if found else ""


def bold_label(block: Block) -> re.Match[str] | None:
    """A label in bold print before its value, without a colon."""
    for start, end in block.bold:
        if (
            start == 0
            and end < len(block.text)
            and _tells_fact(block.text[:end], block.text[end:])
            and (len(block.text[:end].split()) <= 3 or key(block.text[:end]) in _EXACT)
        ):
            return re.compile(rf"(.{{{len(block.text[:end].rstrip())}}})\s+(?=\S)").match(block.text)
    return None


def _tells_fact(label: str, value: str) -> bool:
    told = tells(label.strip(" :."), among=FACTS)
    return told in FACTS or fact_told(label.strip(" :."), value.strip()) is Tells.HEAD_COUNT


_IN_BRACKETS = re.compile(r"\s*[(（【\[]\s*(?P<in>[^()（）\[\]【】]+?)\s*[)）】\]]\s*")


def without_brackets(passage: Passage) -> Passage:
    """A line without the brackets around all of it: '（供稿：王晓燕）'."""
    found = _IN_BRACKETS.fullmatch(passage.text)
    return passage.part(found.start("in"), found.end("in")) if found is not None else passage


_JOINED = re.compile(r"\s+(?:and|y|e|et|dan)\s+|\s*[/&]\s*", re.IGNORECASE)
_MOST_OF_LABEL = 4
_TOPIC_OF = re.compile(r".{0,16}(?:对话|会议|论坛|研讨会)(?:会)?的?(?:主题|议题)")
"""'第二次国家—地方对话主题': in Chinese what it is of stands before it."""


_WROTE_TEXT = re.compile(
    r"(?P<verb>[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?:(?:the|this|el|la|las?|est[ae]|[oa]s?|les?|cette|ce)\s+|l['’])(?P<text>[^\W\d_]+(?:[\s-][^\W\d_]+){0,3})",
    re.IGNORECASE,
)
"""'Elaboró la síntesis', 'A rédigé le compte rendu'."""


_COUNTED = re.compile(r"\s(?:\d{1,2}|[IVX]{1,4}|[A-D])\s*$")


_HALLS = frozenset(["recinto", "hall", "salle", "salon", "auditorio", "gedung", "会场", "场馆"])
"""What names a place beside a city: 'Ciudad y recinto'."""


_OF_MISSION = re.compile(
    r"\s+(?:to|of|for|de|del|du|d[ao])\s+(?:(?:the|la|el|[ao])\s+)?(?:mission|misi[óo]n|missão|team|equipo|equipe|équipe)$",
    re.IGNORECASE,
)
"""For whom somebody wrote: 'Secretary to the mission'."""


@lru_cache(maxsize=20_000)
def fact_label(label: str) -> Tells | None:
    """What a label tells of the meeting. One that begins so may go on: 'Topic of the first dialogue'."""
    if not label or COUNTED_THEME.match(label):
        return None
    told = tells(label)
    if told in FACTS:
        return told
    if tells(_OF_MISSION.sub("", label)) is Tells.AUTHOR:
        return Tells.AUTHOR
    when_and_where = {tells(part) for part in _JOINED.split(label)}
    if Tells.DATE in when_and_where and when_and_where <= {Tells.DATE, Tells.PLACE}:
        return Tells.DATE  # 'Ciudad y fecha'
    if any(tells(part) is Tells.AUTHOR for part in _JOINED.split(label)) and len(label.split()) <= _MOST_OF_LABEL:
        return Tells.AUTHOR  # 'Facilitación y redacción'
    if (wrote := _WROTE_TEXT.fullmatch(label.strip())) is not None and tells(wrote["verb"]) is Tells.AUTHOR:
        return Tells.AUTHOR if key(wrote["text"]) in _TEXTS else None
    if is_han(label) and _TOPIC_OF.fullmatch(label.strip()):
        return Tells.TOPIC
    if all(tells(part) is Tells.PLACE or key(part) in _HALLS for part in _JOINED.split(label)):
        return Tells.PLACE  # 'Ciudad y sede'
    told = tells(label, among=FACTS) or (
        tells(_ITS.sub("", label), among=(Tells.TOPIC,)) if _IS_SHORT.fullmatch(label) else None
    )
    if told is Tells.TOPIC and _COUNTED.search(label):
        return None  # 'Theme 1' is one of several.
    if told is not None and key(label) not in _EXACT and told is not Tells.TOPIC:
        return None
    return told


_ITS = re.compile(
    r"^\s*(?:the|its|our|their|this\s+year['’]s|el|la|su|nuestro|[oa]|seu|sua|nosso|le|son|sa|notre)\s+(?=\S)",
    re.IGNORECASE,
)
"""What a label begins with in a sentence: 'Son thème : ...'."""
_IS_SHORT = re.compile(
    r"(?!.*\b(?:was|is|fue|es|foi|é|était|est|adalah)\b)[^\W\d_]+(?:['’\s][^\W\d_]+){1,4}\s*", re.IGNORECASE
)
_NAME_OF = frozenset(
    [
        "o que",
        "name of the meeting",
        "name of meeting",
        "nombre de la reunion",
        "nome da reuniao",
        "nom de la reunion",
        "nama rapat",
        "nama pertemuan",
        "会议",
        "activity",
        "activite",
        "活动",
        "name",
        "nombre",
        "nome",
        "nom",
        "nama",
        "名称",
        "what",
        "que",
        "quoi",
        "apa",
    ]
)
"""Labels of anything, which are of the meeting where they name it."""
_TEXTS = frozenset(map(key, words.KINDS_OF_TEXT)) | {
    "record",
    "texte",
    "texto",
    "text",
    "fotos y texto",
    "notas",
    "resume",
    "rangkuman",
    "ringkasan",
    "secretariat",
    "secretaria",
    "secretariado",
    "sekretaris",
    "sekretariat",
    "秘书",
}
_WHO = re.compile(r"[^,(（/–—]*")
_COUNT = re.compile(
    r"\s*(?:(?:se esperaban?|se prevén?|on attend(?:ait)?|expected|esperad[oa]s|previst[oa]s|attendus|"
    r"diharapkan|预计)\s*:?\s*)?"
    r"(?:[~±]|(?:environ|about|around|some|roughly|almost|close to|"
    r"approx\w*|alrededor de|aprox\w*|cerca de|unos|unas|sekitar|kurang lebih|"
    r"más de|more than|over|plus de|mais de|lebih dari|"
    r"près de)\s+)?\s*\d{1,4}(?:\s+[^\W\d_]+)?(?:\s*[(（][^()（）]*[)）])?\s*\.?\s*"
)


_HOURS = frozenset(["time", "hours", "hora", "horas", "horario", "heure", "heures", "horaire", "jam", "pukul"])
"""What tells hours, and may tell the day beside them."""


def fact_told(label: str, value: str) -> Tells | None:
    """What a label tells of the meeting, before its value: 'Participants: 58' counts them."""
    told = fact_label(label)
    if told is None and key(label) in _HOURS and any(one.precision == "day" for one in find_dates(value)):
        return Tells.DATE  # 'Time: 08:00-16:30, Thursday 24 August 2023'
    if told is None and key(label) in _NAME_OF and OWN_NAME.search(value):
        return Tells.TITLE
    who = _WHO.match(value.strip(" *_"))
    is_text = told is None and key(_OF_MISSION.sub("", label)) in _TEXTS
    if is_text and who is not None and _is_person(who[0].strip(" .*_")):
        return Tells.AUTHOR  # 'Résumé : Mme Awa Diop (CETUD)'
    if told is None and (tells(label) is Tells.PEOPLE or key(label) in _THERE) and _COUNT.fullmatch(value):
        return Tells.HEAD_COUNT
    if told is None and key(label) in _ABOUT and not value.rstrip().endswith((".", "。")):
        return Tells.TOPIC
    return told


_THERE = frozenset(map(key, (
    "in the room", "in attendance", "who came", "people", "turnout", "asistencia", "asistieron", "en la sala",
    "cuántos vinieron", "na sala", "presenças", "assistência", "compareceram", "público", "assistance", "dans la salle",
    "présence", "présences", "kehadiran", "di ruangan", "yang hadir", "到场", "出席",
)))  # fmt: skip
"""Labels of how many were there, where nothing but a number follows."""
_ABOUT = frozenset(map(key, (
    "about", "what about", "what it was about", "on what", "sobre", "sobre qué", "de qué se trató", "de qué trató",
    "sobre o quê", "do que se tratou", "de quoi", "sur quoi", "à propos", "tentang", "soal", "关于", "内容",
)))  # fmt: skip
"""Labels of what it was about, where no sentence follows."""


def is_named(value: str) -> bool:
    """Whether a value begins with the name of a person, or of an organisation."""
    who = _WHO.match(value)
    name = who[0].strip(" .*_") if who else ""
    return _is_person(name) or looks_like_one(name) or _HAN_NAME.fullmatch(name) is not None


_HAN_NAME = re.compile("[\u3400-\u9fff·]{2,5}")


def _is_person(who: str) -> bool:
    """Whether the first words of a value are the name of a person."""
    return is_addressed(who) or (LIKE_PERSON.fullmatch(who) is not None and kind_of(who)[0] is None)


_LONGEST_LABEL = 20
"""Signs of a label in bold print that no colon follows."""
_FEWEST, _LONGEST_RUN_ON = 2, 600
"""Labels that share a line, and its signs."""
_BARS = re.compile(r"\s[|·•]\s")
"""What parts the values that share a line."""
_INSIDE = re.compile(
    r"(?:^|(?<=[|;·•。；])|(?<=\s\s)|(?<=\u3000)|(?<=[\u3400-\u9fff]\s))\s*(?P<label>[^:：|;·•。；\n]{2,40}?)\s*[:：]\s*(?=\S)"
)


_BEFORE_VALUE = re.compile(r"(?P<words>[^\W\d_]+(?:[ '’][^\W\d_]+){0,3})\s*[:：?]\s*(?=\S)")
_ENDS_LABEL = re.compile("[:：?]")
_LABELS = frozenset(key(name) for told in words.LABELS.values() for names in told.values() for name in names)


def _is_topic(label: str) -> bool:
    return fact_label(label) is Tells.TOPIC and key(label.split()[0]) in _LABELS  # 'Thème du dialogue'


def _labels_run_on(text: str) -> list[tuple[str, int, int, int]]:
    """The labels of a text that begins with one, where several follow each other, as lines that were run together
    leave them: 'Lieu : Tunis Date : 13 juin'."""
    places = []
    for found in _BEFORE_VALUE.finditer(text) if len(_ENDS_LABEL.findall(text)) >= _FEWEST else ():
        starts = [found.start(), *(found.start() + one.end() for one in re.finditer(r"[ '’]", found["words"]))]
        for start in starts:
            label = text[start : found.end("words")]
            is_label = label[0].isupper() and (key(label) in _LABELS or key(label) in _TEXTS or _is_topic(label))
            if is_label and fact_told(label, text[found.end() :]) is not None:
                places.append((label, start, found.end("words"), found.end()))
                break
    return places if len(places) >= _FEWEST and places[0][1] == 0 else []


def labels_in(block: Block) -> list[tuple[Tells, Passage, Passage]]:
    """Labels and values that share one line: in bold print, parted by bars, or run together; none unless there are
    several."""
    text, passage = block.text, whole(block)
    places: list[tuple[str, int, int, int]] = []
    for start, end in sorted(block.bold):
        label = text[start:end].strip()
        behind = re.compile(r"\s*[:：]?\s*").match(text, end)
        at = behind.end() if behind else end
        if (
            label.endswith((":", "："))
            or text[end:at].strip()
            or (len(label) <= _LONGEST_LABEL and tells(label) in FACTS)
        ):
            places.append((label.rstrip(" :："), start, end, at))
    if len(places) > 1 and (told := _told_at(passage, places)):
        return told
    places = [
        (found["label"], found.start("label"), found.end("label"), found.end())
        for found in _INSIDE.finditer(text)
        if not any(sign.isdigit() for sign in found["label"])
    ]
    if len(places) < _FEWEST and len(text) <= _LONGEST_RUN_ON:
        places = _labels_run_on(text)
    fewest = 1 if _BARS.search(text) else _FEWEST
    return _told_at(passage, places) if len(places) >= fewest else []


def _told_at(passage: Passage, places: list[tuple[str, int, int, int]]) -> list[tuple[Tells, Passage, Passage]]:
    """What labels tell that stand at `places`: the label, where it begins and ends, and where its value begins."""
    text = passage.text
    ends = [*(place[1] for place in places[1:]), len(text)]
    values = [
        passage.part(at, at + len(text[at:end].rstrip(" |;·•。；–—-")))
        for (*_label, at), end in zip(places, ends, strict=True)
    ]
    return [
        (told, passage.part(start, stop), value)
        for (label, start, stop, _at), value in zip(places, values, strict=True)
        if (told := fact_told(label, value.text)) is not None
    ]


_NAMED = r"(?:(?:the|el|l[ao]s?|les?|[ao]s?)\s+|l['’]|d(?:el?|es?|u|[ao]s?)\s+(?:l[ao]s?\s+|l['’])?|d['’])*"
_TOGETHER = r"(?:conjointement|conjuntamente|em\s+conjunto|jointly|bersama(?:-sama)?)"
HELD_BY = re.compile(
    rf"(?:(?:{_TOGETHER}|co-?)\s*)?(?:[a-z]{{2,}}ed|held|led|[a-zà-ÿ]{{3,}}(?:d[oa]|é|i)e?s?|di[a-z]{{3,}}(?:kan|i))\s+"
    rf"(?:{_TOGETHER}\s+)?(?:by|por|pel[oa]s?|par|oleh)\s+{_NAMED}(?-i:[A-ZÀ-Þ]|minist|communes?\s|municip|ville\s)|"
    r"(?:with|con|com|avec|dengan|under|sous|bajo|sob|di\s+bawah)\s+(?:(?:the|el|la|los|le|[ao]s?)\s+|l['’])?(?:\w+\s+)?"
    r"(?:support|patronage|auspices|aegis|apoyo|auspicios?|patrocinio|apoio|patrocínio|appui|soutien|égide|parrainage|"
    r"dukungan|naungan)\s|(?:a\s+)?joint\s+(?:event|meeting|effort|initiative)\s+(?:of|by)\s|"
    r"(?:convocan?|organizan?|invitan?|auspician?|realizan?|realização|organização|promoção|organización|organisation|"
    r"penyelenggara|tuan\s+rumah|anfitri(?:ón|ona|ones|ão|ã|ões)|hôtes?|"
    rf"organisateurs?)(?:\s*[:：]\s*|\s+)(?:d(?:el?|es?|u|[ao]s?)\s+)?{_NAMED}(?-i:[A-ZÀ-Þ])|"
    r"由?[\u3400-\u9fff、]{2,40}?(?:联合|共同)?(?:主办|承办|协办)$",
    re.IGNORECASE,
)
"""A line that tells who held a meeting: 'Hosted by Pune', 'Organizado por el Ministerio de Vivienda'."""
