"""Who owes a step that is written in Chinese, where nothing parts the words: its subject, and with whom it acts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.proposal import Organisation
from commitments.importing.proposing.names.listed import HAN_PLACE
from commitments.importing.proposing.names.names import NOBODY, Named, Names
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED

from .han_forms import HAN_CLAUSE, HAN_LATIN, HAN_SEVERAL, HAN_SUBJECT, HAN_WITH

_HAN_ASKED = re.compile(r"^(?:会议)?(?:(?:责任|牵头|负责|主办)单位|拟请|商请|敬请|邀请|建议由|建议|决定由|委托|请|由)")
"""What stands before whoever is asked to do something: '请世界资源研究所提供……'."""
_OF_CITY = re.compile(r"[\u3400-\u9fff]{2,4}[市省](?P<of>[\u3400-\u9fff]{2,}[局委会厅府院])")
_HAN_WHEN = re.compile(
    r"^(?:[于在到至]?(?:[^，。；：]{1,16}(?:之?前|以前|底|末|之?内|以内|期间|起|季度|半年|月份?|对话会?[上时])|"
    r"(?:20\d\d|[今明后])年)[，,]|"
    r"(?:[于在到至]?(?:20\d\d|[今明后])年(?:第?[一二三四1-4]季度|[上下]半年|年?[初中底末]|\d{1,2}月份?(?:\d{1,2}日|[上中下]旬|[初中底末])?)|"
    r"(?:第[一二三四五六七八九十\d]+|下一?)次(?:国家[与—-]?地方)?对话会?(?=[之以]?前))(?:[之以]?前|内|期间)?)\s*(?=\S)"
)
"""When something is to be done, before whoever does it: '第四次对话前，宁波市……', '2026年6月底前深圳市……'."""
_HAN_WHEN_BEHIND = re.compile(r"^(?:将|拟|负责|[今明]?年?\d{1,2}月(?:\d{1,2}日|[底初])?(?:之?前)?)+")
"""What stands between such a place and what it does."""
_HAN_NOBODY = re.compile(r"[每向把按]|(?<!自)由|^各|^(?:上述|有关|相关)")
"""What no Chinese name holds: 'each city reports to the secretariat' names none."""
_HAN_JOINED = re.compile(r"(?:将|拟|应当?|须)?(?:会同|联合(?!国)|协同|携手)")
_BEHIND_NAME = re.compile(r"^(?P<name>[\u3400-\u9fff]{3,24})[（(][A-Z][\w.&/ -]{1,14}[)）]")
"""A name with what it is called for short: '世界资源研究所（WRI）'."""
_HAN_TO = re.compile(r"[每向把按对给与为和及、]|协助|支持|配合")
"""What stands between two names, of which the second one is no part of the first."""


_CITY_BESIDE = re.compile(r"(?!各|上述|有关)[\u3400-\u9fff]{2,3}?[市县州](?=[、和及与])")
"""A city before others that the document has: '银川市和秦岭城市研究院'."""


class HanOwners(Names):
    """Looks for owners in the words of a step in Chinese."""

    def han_subject(self, text: str) -> Named:
        """The organisations that a step begins with, before what they do."""
        text = _HAN_ASKED.sub("", _HAN_WHEN.sub("", HAN_CLAUSE.sub("", text)))
        text = _BEHIND_NAME.sub(r"\g<name>", text)
        if latin := HAN_LATIN.match(text):
            first, *more = [self.one(name) for name in re.split("[、和及与]", latin["who"])]
            return Named(first).with_supporters(one for one in more if one is not None)
        known = max((name for name in self._han_names() if key(text[:60]).startswith(name)), key=len, default="")
        after = after_name(text, known) if known else ""
        helpers = self._han_beside(after)
        if after and (helpers or after[:1] not in "，、和及与会（市省区县州") and not _goes_on(text, known, after):
            return Named(self.one(text[: len(text) - len(after)])).with_supporters(helpers)
        if several := self._han_known(text):
            return several
        if (place := self._han_place(text)) is not None:
            return Named(self.one(place))
        if places := HAN_SEVERAL.match(text):
            first, *more = [self.one(name) for name in re.split("[、和及与]", places["names"])]
            return Named(first).with_supporters(one for one in more if one is not None)
        if beside := HAN_WITH.match(text):
            return NOBODY.with_supporters([one for name in self.apart(beside["with"]) if (one := self.one(name))])
        found = HAN_SUBJECT.match(text)
        if found is None or DEED.match(found["who"]) or _HAN_NOBODY.search(found["who"]):
            return NOBODY
        others = [self.one(name) for name in re.split(r"[、和及]", found["with"])] if found["with"] else []
        if found["with"] and "、" not in found["with"] and self.is_by_itself(found["with"]):
            others = [self.one(found["with"])]
        first, *more = [self.one(name) for name in self.apart(found["who"])]
        return Named(first).with_supporters(one for one in (*more, *others) if one is not None)

    def _han_place(self, text: str) -> str | None:
        """The city that a step begins with, without what it is: '昆明成立联合办公室', where '昆明市' was there."""
        place = max((name for name in self.places if is_han(name) and text.startswith(name)), key=len, default="")
        after = _HAN_WHEN_BEHIND.sub("", text[len(place) :]) if place else ""
        return place if after and DEED.match(after) else None

    def _han_names(self) -> Iterator[str]:
        """The Chinese names that the document has, and those of offices without their city: '住房和建设局'."""
        for name in filter(is_han, self.known):
            yield name
            office = _OF_CITY.fullmatch(name)
            if office is not None:
                yield office["of"]

    def _han_beside(self, after: str) -> list[Organisation]:
        """Those with whom a Chinese owner does something, where the document has their name: '将会同长沙市人民政府'."""
        joined = _HAN_JOINED.match(after)
        rest = key(after[joined.end() : joined.end() + 60]) if joined is not None else ""
        name = max((one for one in self.known if is_han(one) and rest.startswith(one)), key=len, default="")
        one = self.one(after[joined.end() : joined.end() + len(name)]) if joined is not None and name else None
        return [one] if one is not None else []

    def _han_known(self, text: str) -> Named:
        """Several names that the document has, next to each other at the beginning: '成都、重庆在……报告'."""
        told: list[Organisation] = []
        rest = text
        while True:
            known = max(
                (name for name in self.known if is_han(name) and key(rest[:60]).startswith(name)), key=len, default=""
            )
            city = _CITY_BESIDE.match(rest) if not known else None
            after = after_name(rest, known) if known else rest[city.end() :] if city is not None else ""
            one = self.one(rest[: len(rest) - len(after)]) if after else None
            if one is None:
                return NOBODY
            told.append(one)
            if after[:1] not in "、和及与":
                break
            rest = after[1:]
        if len(told) == 1 or after[:1] in "市省区县州会（":
            return NOBODY
        return Named(told[0]).with_supporters([*told[1:], *self._han_beside(after)])


def _goes_on(text: str, place: str, after: str) -> bool:
    """Whether a Chinese name is where an office is that the text begins with, or the ministry that it is one of:
    '重庆市住房和城乡建设委员会', '自然资源部国土空间生态修复司'."""
    found = HAN_SUBJECT.match(text)
    rest = found["who"][len(text) - len(after) :] if found is not None else ""
    is_office = HAN_PLACE.fullmatch(place) or not _HAN_TO.search(rest)
    return bool(rest and is_office) and not DEED.match(after)


def after_name(text: str, name: str) -> str:
    """What stands behind a name that `text` begins with, as both are compared."""
    for place in range(1, min(len(text), 400) + 1):
        if key(text[:place]) == name and (place == len(text) or not text[place].isalnum() or is_han(name)):
            return text[place:].lstrip()
    return ""
