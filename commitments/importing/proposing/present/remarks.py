"""What stands behind a name in a list of those present, and is no other name: a remark, where it is, or its unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import LIKE_PERSON, MANY, looks_like_one
from commitments.importing.proposing.names.listed import GROUPS, HAN_PLACE
from commitments.importing.proposing.names.written import is_called_one, is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.vocabulary.comparing import key

from .absent import is_absent

_REMARK = re.compile(
    r"\s+[–—-]\s+(?=[a-zà-ÿ]+\s)(?:\S+\s+){2,}\S.*$|\s*[(（](?=[a-zà-ÿ]+\s)(?:[^\s()（）]+\s+){3,}[^()（）]*[)）]$"
)
"""'Freetown City Council – the Mayor gave the keynote', 'Ministry of Lands (the Minister was in the chair)'."""
_SENT_BY = re.compile(
    r",\s+(?:represented|led|headed|accompanied|joining|attending|(?:via|by)\s+(?:video|zoom|phone)|online|representad[oa]s?|"
    r"encabezad[oa]s?|acompañad[oa]s?|acompanhad[oa]s?|représentée?s?|accompagnée?s?|diwakili)\b[^;；]*$",
    re.IGNORECASE,
)
"""'Lautoka City Council, represented by its Special Administrator'."""
_FOR_WHOM = re.compile(
    r",\s+(?:for|on\s+behalf\s+of|representing|por|en\s+(?:nombre|representaci[óo]n)\s+del?|pel[oa]s?|"
    r"em\s+(?:nome|representação)\s+d[aeo]s?|representando|pour|au\s+nom\s+d[eu]s?|représentant|mewakili|atas\s+nama)\s+"
    r"(?:the\s+|(?:a\s+)?l[ao]s?\s+|les?\s+|[ao]s?\s+|el\s+)?+(?-i:[a-zà-ÿ])[^;；,]*$",
    re.IGNORECASE,
)
"""'SEWA, for the street vendors'."""
_CONNECTED = (
    r"(?:(?:via|over|through|por|vía|pel[oa]|par|sur|lewat|melalui|通过)\s*)?"
    r"(?:zoom|teams|webex|google\s+meet|skype|vid[eé]o-?(?:\s?link|conf\w*|llamada|chamada)?|visio(?:conf\w*)?|视频(?:会议)?)\b|"
    r"presencial(?:mente)?|de\s+(?:manera|forma)\s+(?:virtual|remota|presencial)|secara\s+(?:daring|virtual|luring)|"
    r"en\s+(?:distanciel|présentiel)|remot[oa]"
)
_WAS_THERE = re.compile(
    r"\s*[(（](?:(?:only\s+)?(?:online|on-?line|remote(?:ly)?|by\s+(?:video|phone|zoom)|virtual(?:ly|mente)?|"
    rf"hybrid|in[- ]person|{_CONNECTED}|en\s+ligne|à\s+distance|em\s+linha|"
    r"en\s+línea|daring|host|hosts|observers?|chair|co-chair|hôte|observateur|anfitri[óo]n|anfitri[ãa]o?|observador|tuan\s+rumah|"
    r"pengamat|minutes|note-?\s?taker|rapporteure?|secretary|moderat(?:or|eur|rice|ora?)|moderador[a]?|facilitat(?:or|eur|rice)|facilitador[a]?|"
    r"speaker|presidencia|presidente|preside|presidiu|président|présidence|secrétaire|secretari[oa]|secretári[oa]|relator[a]?|acta|ata|"
    r"notulis|ketua|pimpinan|moderator|主持人?|记录人?)|(?:first|second|third|last|primer|segundo|primeiro|premier|deuxième)\s+(?:day|d[ií]a|jour)|(?:mornings?|afternoons?)\b|"
    r"hari\s+(?:pertama|kedua)|线上|列席|视频)[^()（）]{0,30}[)）]$|"
    r"\s+(?:as|como|comme|sebagai)\s+(?:partners?|observers?|guests?|socios?|aliados?|observadores|parceir[oa]s?|"
    r"partenaires?|observateurs?|mitra|pengamat)$|"
    r"\s+[–—-]\s+(?:(?:co-?)?chair(?:ing|ed|person|man|woman)?|(?:taking|took) (?:the )?minutes|minutes|host(?:ing)?|"
    r"recording|secretar\w+|secrétair\w+|secrétariat|moderat\w+|moderad\w+|modérat\w+|presid\w+|présid\w+|"
    r"anfitri\w+|hôte|relator[a]?|rapporteure?|pimpinan|ketua|notulis|tuan rumah|主持|记录)(?: \w+)?$",
    re.IGNORECASE,
)
"""'Nairobi City County (second day only)', 'the World Bank as partners', 'NEMA - Chairing'."""
_WITH_PLACE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^,;/|]{8,90}),\s+(?P<place>[A-ZÀ-Þ][a-zà-ÿ'’]+(?:[ -][A-ZÀ-Þ][a-zà-ÿ'’]+)?)"
)
"""'Riparian Residents' Forum, Kaptembwo'."""
_UNIT = (
    r"(?:sub-?)?committee|comit[éê]|comisi[óo]n|comissão|commission|division|department|directorate|secretariat|unit|office|bureau|branch|section|direcci[óo]n|subdirecci[óo]n|"
    r"(?:vice|sub)?secretar[íi]a|departamento|divisi[óo]n|unidade?|gerencia|gerência|oficina|viceministerio|direction|"
    r"département|service|cellule|secrétariat|diretoria|dire(?:c?ção)|divisão|coordenação|coordenadoria|viceministério|"
    r"direktorat|ditjen|dirjen|sekretariat|setjen|deputi|bagian|bidang|biro"
)
_WITH_UNIT = re.compile(
    rf"(?P<name>[A-ZÀ-Þ][^,;/|–—]{{4,90}}?)(?:,\s+|\s+[–—-]\s+)"
    rf"(?:(?i:{_UNIT})\b[^,;/|]{{2,90}}|[A-ZÀ-Þ][^,;/|]{{2,90}}\s(?i:division|department|directorate|secretariat|unit|office|"
    r"bureau|branch|section|cell|chapter)|(?:[A-ZÀ-Þ][\w'’-]+\s){1,2}(?:Province|Region|State|District))"
)
"""'Ministry of Health, Division of Environmental Health', 'Red Cross, Banke chapter', 'Ministry of Works, Gandaki
Province'."""
_HAN_WITH_UNIT = re.compile(r"(?P<name>[\u3400-\u9fff]{2,20}[部委局署厅])[，,]\s?[\u3400-\u9fff]{2,12}[司处]")
"""'住房和城乡建设部，城市建设司'."""
_GOVERNMENT = re.compile(r"(?:\w+\s)?(?:government|gobierno|governo|gouvernement|pemerintah)\b", re.IGNORECASE)
_MOST_WORDS = 12
"""Words of a name before a remark."""
_FEWEST, _FEWEST_WORDS = 3, 3
"""Items of a list that name one each, and words of a name behind which its place may stand."""


SENT_FROM = re.compile(
    r"^(?:(?:une?\s+)?\w+aine\s+de\s+personnes|(?:senior\s+)?officials|observers?|people|gente|pessoas|(?:des\s+)?gens|orang|representatives?|delegates?|staff|members|officers|funcionari[oa]s|representantes?|delegad[oa]s|"
    r"observador(?:es|as?)|(?:des\s+)?(?:représentants?|délégués|agents|observateurs?)|perwakilan|pejabat|wakil|pengamat|"
    r"(?-i:(?:[a-zà-ÿ]+\s){1,3}?(?:or|o|ou)\s(?:their|sus|seus|suas|leurs)\s[a-zà-ÿ]+)|"
    r"(?-i:missions?|offices?|[Dd]elegations?|[Tt]eams?|misi[óo]n|delegaci[óo]n(?:es)?|equipos?|missão|delegaç(?:ão|ões)|"
    r"equip[ae]s?|délégations?|équipes?|misi|delegasi|tim|experts?|expert[oa]s))\s+"
    r"(?:of|from|de|del|des|du|d[aeo]s?|dari|d['’]|(?<=wakil\s)|(?<=kilan\s)|(?<=jabat\s)|(?<=gamat\s))\s*(?:(?:the|la|las|los|l['’])\s*)?(?=(?-i:[A-ZÀ-Þ])|minist|alcald|municip|prefei|gobiern|governo|mairi|commune|ville)",
    re.IGNORECASE,
)
"""Who came for the one that is named: 'Officials of the Ministry of Lands', 'mayors or their deputies from Pune'."""
_MANY = (
    r"(?:pessoas?|personas?|people|persons?|pax|participants?|participantes?|delegates?|delegad[oa]s?|asistentes?|officials?|"
    r"staff|personnes?|représentants?|representantes?|délégués?|perwakilan|orang|peserta|[人名位])"
)
_HOW_MANY = re.compile(rf"\s*(?:[–—:-]\s*|[(（]\s*)\d{{1,3}}\s*{_MANY}\s*[)）]?\s*\.?$", re.IGNORECASE)
"""How many came for one: 'Conselho Municipal da Beira – 9 pessoas'."""
_COUNT = re.compile(
    rf"(?:\s*[:：]\s*|\s+[–—-]\s*|\s*[(（]\s*)(?:x\s?)?\d{{1,3}}(?:\s*{_MANY})?\s*[)）]?\s*\.?$|\s+[x×]\s?\d{{1,3}}$",
    re.IGNORECASE,
)
"""The same, if only a number: 'DNP: 3', 'NEMA (1)', 'UNEP x 2'."""
_AND_HOW = re.compile(
    r"(?:\s+=\s+[A-Z][A-Za-z-]{1,9})?\s*[(（](?:a\s+)?(?:lots?|many|several|some|a\s+few|few|full\s+team|(?:the\s+)?(?:mayor|minister|director|"
    r"governor|secretary)(?:\s+(?:him|her)self)?|muchos|varios|vari[oa]s|vários|muitos|poucos|pocos|el\s+alcalde|o\s+prefeito|le\s+maire|"
    r"plusieurs|beaucoup|nombreux|banyak|beberapa|wali\s?kota(?:nya)?|好几位|很多人?)[^()（）]{0,20}[)）]$|\s+=\s+[A-Z][A-Za-z-]{1,9}$",
    re.IGNORECASE,
)
"""How many came, or who, and how the name is shortened: 'Khulna City Corporation = KCC (a lot)'."""
_REMARKS = (_HOW_MANY, _AND_HOW, _SENT_BY, _FOR_WHOM, _REMARK, _WAS_THERE)


def without_sender(name: Passage) -> Passage:
    """A name without who came for it: 'the mission of the World Bank'."""
    article = _ARTICLE.match(name.text)
    found = SENT_FROM.match(name.text[article.end() if article else 0 :])
    return name.part((article.end() if article else 0) + found.end(), len(name.text)) if found is not None else name


_ARTICLE = re.compile(r"(?:the|la|el|l[ao]s|les?|[ao]s?|des|an|une?|uma?|seorang)\s+|l['’]", re.IGNORECASE)


def without_presence(name: Passage) -> Passage:
    """A name without how, or as what, whoever came for it was there: 'World Bank (via Zoom)'."""
    found = _WAS_THERE.search(name.text)
    is_told = found is not None and not found[0].strip(" ()").isupper()  # 'Asociación Técnica (ATA)'
    return name.part(0, found.start()) if found is not None and is_told and found.start() else name


def without_person(name: Passage) -> Passage:
    """A Chinese name without the person behind it who came for it: '四川大学 赵国栋教授'."""
    found = _HAN_PERSON.search(name.text)
    return name.part(0, found.start()) if found is not None else name


_HAN_PERSON = re.compile(r"(?<=[\u3400-\u9fff）)]{4})[\s\u3000]+[\u3400-\u9fff·]{2,9}$")


def without_count(item: Passage) -> Passage:
    """A name without how many came for it."""
    found = _COUNT.search(item.text)
    return item.part(0, found.start()) if found is not None and found.start() else item


def without_remark(item: Passage) -> Passage:
    """An item without what it says besides of whoever it names."""
    if is_absent(item.text):
        return item  # It says so of one that it names.
    found = next((told for pattern in _REMARKS if (told := pattern.search(item.text)) is not None), None)
    name = item.text[: found.start()] if found is not None else ""
    if found is not None and found.re is not _REMARK and "," not in name:
        # The remark itself shows that a name stands before it: 'Boda boda riders' SACCO, represented by its chair'.
        return item.part(0, len(name)) if name[:1].isupper() and len(name.split()) <= _MOST_WORDS else item
    return item.part(0, len(name)) if looks_like_one(name) and is_name(name) else item


def who_signs(blocks: Sequence[Block]) -> list[Block]:
    """The persons of a list in which each stands above the organisation that they sign for."""
    persons, bodies = blocks[::2], blocks[1::2]
    are_pairs = len(persons) == len(bodies) > 0 and all(one.kind in (Kind.TEXT, Kind.ITEM) for one in blocks)
    is_signed = are_pairs and all(_PERSON.fullmatch(one.text) and not _is_body(one.text) for one in persons)
    are_named = not any(_PERSON.fullmatch(one.text) and not _is_body(one.text) for one in bodies)
    return list(persons) if is_signed and are_named else []


def _is_body(name: str) -> bool:
    return looks_like_one(name) or is_called_one(name) or HAN_PLACE.fullmatch(name) is not None


_PERSON = re.compile(rf"(?:[A-ZÀ-Þ][\w’']*\.\s?){{0,4}}(?:{LIKE_PERSON.pattern})|[\u3400-\u9fff]{{2,3}}")


def _name_one_each(block: Block, beside: Sequence[Block]) -> bool:
    """Whether the other items of a list name one each, also with the unit of it that was there."""
    others = [one.text for one in beside if one is not block and one.kind is Kind.ITEM]
    several = [text for text in others if re.search("[,;，；、]", text) and _with_unit(text) is None]
    return len(others) >= _FEWEST - 1 and not several


def _with_unit(text: str) -> re.Match[str] | None:
    """A name with a unit of it behind a comma, where a text is nothing else."""
    text = text.strip(" .。")
    found = _WITH_UNIT.fullmatch(text) or _HAN_WITH_UNIT.fullmatch(text)
    is_open = found is not None and found["name"].count("(") > found["name"].count(")")  # 'Piura (Parks, Works)'
    return None if is_open else found


def is_name_with_unit(block: Block, beside: Sequence[Block]) -> bool:
    """Whether an item names one and the unit of it that was there, in a list whose other items name one each."""
    found = _with_unit(block.text) if block.kind is Kind.ITEM else None
    if found is None or not _name_one_each(block, beside):
        return False
    return looks_like_one(found["name"]) or _GOVERNMENT.match(found["name"]) is not None


def is_name_with_place(block: Block, beside: Sequence[Block], is_city: Callable[[str], bool]) -> bool:
    """Whether an item names one and where it is: a city that is known, or in a list whose other items name one each."""
    found = _WITH_PLACE.fullmatch(block.text.strip(" .")) if block.kind is Kind.ITEM else None
    if found is None or MANY.match(found["name"]):
        return False
    if is_city(found["place"]) and looks_like_one(found["name"]) and not is_city(found["name"]):
        return True  # 'Universitas Diponegoro, Semarang'
    if len(found["name"].split()) < _FEWEST_WORDS:
        return False
    place = found["place"]
    is_place = not looks_like_one(place) and key(place) not in GROUPS
    return is_place and _name_one_each(block, beside)
