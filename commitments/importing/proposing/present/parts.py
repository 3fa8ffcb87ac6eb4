"""Of those who were there: for whom a name speaks, what is no name, and what tells a story instead."""

from __future__ import annotations

import re

from commitments.importing.proposing.names.kinds import kind_of
from commitments.importing.proposing.names.listed import MOST_OF_NAME, pieces_of
from commitments.importing.structure import Block
from commitments.importing.vocabulary.comparing import is_han
from commitments.importing.vocabulary.levels import level_of

LEAD = re.compile(r"\s*(?P<lead>[^:：–—]{2,110}?)\s*(?:[:：]|\s[–—-]\s|\s*[–—]{1,2}\s*)\s*(?=\S)")
OF_NATION = re.compile(r"\bna[ct]ionale?\b|\bnasional\b|国家|中国|中央", re.IGNORECASE)
"""What an institute is called that belongs to the government."""
_OF_STATE = re.compile(
    r"\b[A-Z]\w+ State (?!Department|House|University)|\bState Government|\b[Ee]stadua[li]|"
    r"(?<!Administração )\b[Ee]statal\b|\b[Pp]rovincial\b|\bProvinsi\b|\bdépartementale\b|\b[Rr]égionale?\b"
)
"""What an office is called that belongs to a state or province."""
_OF_PLACE = re.compile(r"(?!中国|国家|全国).{2,6}?(?:市|省|自治区|自治州|区|县|州)(?=.)")
"""A place that a Chinese name begins with: what follows is its office."""
_OF_CITY = re.compile(r"(?!中国|国家|全国)[\u3400-\u9fff]{2,4}市[\u3400-\u9fff]{2,20}(?:院|中心|所|站|处|队)$")
"""An institute of a city: '南昌市城市规划设计研究总院'."""
_MOST_OF_MINISTRY = 26


def level_by_kind(category: str | None, level: str | None, name: str) -> str | None:
    if level is None:
        return "local" if _OF_CITY.match(name) else None
    if category == "ngo" or (category == "research_institute" and not OF_NATION.search(name)):
        return "other"
    if is_han(name) and _OF_PLACE.match(name):
        return "local"
    if level == "national" and _OF_STATE.search(name):
        return "local"
    return {"national": "national", "international": "other"}.get(level, "local")


def kind_of_place(name: str) -> tuple[str | None, str | None]:
    """Category and level of an office that is listed among those of cities and states, though it is called as one of
    the nation is: '宁波市生态环境局' is the city's; whose 'Transport Department' is one, its name does not tell."""
    place = _OF_PLACE.match(name) if is_han(name) else None
    if place is not None and place[0][-1] in "市区县":
        return "city_government", "municipal"
    if place is not None or _OF_STATE.search(name):
        return "state_government", "state_or_province"
    return None, None


def is_too_long(name: str) -> bool:
    """Whether nobody is called so: only ministries that list what they are for have such long names."""
    is_ministry = kind_of(name)[0] == "ministry" and "," in name
    return len(name.split()) > (_MOST_OF_MINISTRY if is_ministry else MOST_OF_NAME)


def is_sentence(block: Block) -> bool:
    """Whether a block tells a story and lists nobody."""
    return is_story(block.text.strip())


def is_story(text: str) -> bool:
    """The same of a text."""
    if LEAD.match(text) and level_of(LEAD.match(text)["lead"]):  # type: ignore[index]
        return False
    if is_han(text):
        return text.endswith("。") and ("、" not in text or _HAN_STORY.search(text) is not None)
    pieces = pieces_of(text)
    longest = max(len(piece.split()) for piece in pieces)
    verbs = re.search(
        (
            r"\b(?:was|were|attended|took|met|opened|said|brought|is|are|asistieron|"
            r"participaron|participaram|ont|a réuni|dihadiri|dipimpin|mengikuti|did|has|have|fue|fueron|"
            r"foi|foram|lasted|chaired|moderated|inaugur(?:ó|ou)|abri(?:ó|eron|u|ram)|moder(?:ó|aron|ou|aram)|"
            r"dur(?:ó|aron|ou|aram)|se (?:realizó|celebró|recordó)|dibuka|dipandu|berlangsung|membuka|memandu|"
            r"menyarankan|memaparkan|brought|spoke|reunió|reuniu|hablaron|habló|falaram|falou|ont parlé|"
            r"sent (?!representatives:))\b"
        ),
        text,
        re.IGNORECASE,
    )
    return bool(verbs) or (longest > 12 and len(pieces) < 3)


_HAN_STORY = re.compile(r"主持|召开|举行|(?:参加|出席|参会|与会|列席)(?:了?[^，、]{0,8})?。$")
"""What says in Chinese that names belong to a sentence: '会议由……主持，……和……参加。'"""


def is_short(block: Block) -> bool:
    """Whether a block is no longer than a heading may be."""
    return (
        len(block.text) // 2 <= _MOST_OF_HEADING if is_han(block.text) else len(block.text.split()) <= _MOST_OF_HEADING
    )


_MOST_OF_HEADING = 16
