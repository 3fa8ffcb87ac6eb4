"""What in a sentence of who came shows that a name is one of an organisation, though it says nothing of itself."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import MANY, ROLE
from commitments.importing.vocabulary.comparing import is_han


def behind_many(names: list[Passage]) -> list[Passage]:
    """The places of a list that are of the kind told before them: Hermosillo, of 'ayuntamientos de Mérida y de
    Hermosillo'."""
    behind: list[Passage] = []
    is_many = False
    for name in names:
        words = max(len(one.split()) for one in _AND.split(name.text))  # 'eThekwini and Nelson Mandela Bay'
        is_place = is_many and name.text[:2] != name.text[:2].lower() and words <= _MOST_OF_PLACE
        behind += [name] if is_place else []
        is_many = bool(MANY.match(name.text)) or is_place
    return behind


_AND = re.compile(r"\s+(?:and|y|e|et|dan)\s+")
_MOST_OF_PLACE = 3
"""Words of a place."""
_OFFICE = re.compile(
    r"(?:vice[\s-]?)?(?:gobernador|governador|gouverneur|governor|préf[eè]t|president|président|intenden|intendant|regidor|"
    r"vereador|concejal|councill?or|conseiller|embajador|embaixador|ambassad|obispo|bispo|bishop|évêque|senad|sénat|senator|"
    r"diputad|deputad|député|member|reitor|rector|recteur|king|queen|rey|rei|roi|first\s+lady|primera\s+dama|primeira-dama|"
    r"bupati|gubernur|camat|lurah|ketua|sekretaris|asantehene|oba|sultan|speaker|right\s+hono|hono|his|her|su\s|sua|professor|profesor|doctor|doutor|docteur)\w*\b",
    re.IGNORECASE,
)
"""Who stands behind an article as organisations do."""
_ARTICLE = r"(?:\b(?P<one>the|el|la|los|las|les?)\s+|\b(?P<elided>l)['’]|\b[ao]s?\s+)"
_COMPANY = (
    r"(?:(?:empresas?|compañía|companhia|entreprise|société|compagnie|company|firm|utility|perusahaan)\s+"
    r"(?:(?:pública|privada|municipal|estatal|publique|privée|nationale|milik negara)\s+)?)"
)
"""What stands between an article and the name of a company: 'a empresa Electra'."""
AFTER_COMPANY = re.compile(rf"{_COMPANY}(?=[A-ZÀ-Þ])")
_ARTICLE_BEFORE = re.compile(rf"{_ARTICLE}(?P<company>{_COMPANY})?$")
_ARTICLE_FIRST = re.compile(rf"{_ARTICLE}(?=[a-z]?[A-ZÀ-Þ])")
_CALLED = re.compile(
    r"[a-z]?[A-ZÀ-Þ][\w'’-]*(?:\s(?:(?:des?|du|del|d[aeo]s?|of|for|para|pour|et|and|y|e)\s|d['’]|de\sl['’]|de\sla\s)*[\w'’-]+){0,6}"
    r"(?:\s\([A-Z][\w.&/-]{1,11}\))?"
)


def is_named_by_article(sentence: Passage, name: Passage) -> bool:
    """Whether a name stands behind an article in a list of those who came, as no person's does: 'el Colegio de
    Arquitectos', 'the Clean Air Network'. Portuguese has one before cities, too: 'a Beira'."""
    found = _ARTICLE_BEFORE.search(sentence.text, 0, name.start - sentence.start)
    first = _ARTICLE_FIRST.match(name.text)
    bare = name.text[first.end() :] if first is not None else name.text
    article = first or found
    if article is None or _CALLED.fullmatch(bare) is None or find_dates(bare):
        return False
    if ROLE.search(bare) or _OFFICE.match(bare):
        return False
    is_told = article["one"] is not None or article["elided"] is not None or "company" in (article.lastgroup or "")
    return is_told or len(bare.split()) > 1 or bare.isupper()


def lone_name(sentence: Passage, names: list[Passage], told: list[Passage]) -> Passage | None:
    """The only name of a list that says nothing of itself, where it has three words or an acronym, as no person's has
    among organisations: 'Enda Tiers Monde', 'Otorita IKN'."""
    explained = {*map(id, told), *map(id, behind_many(names))}
    others = [one for one in names if id(one) not in explained and not is_named_by_article(sentence, one)]
    if len(others) != 1 or len(told) < _FEWEST_TO_EXPLAIN or is_han(others[0].text):
        return None
    name = others[0].text
    is_long = len(name.split()) >= _FEWEST_WORDS and all(word[:1].isupper() for word in name.split())
    return others[0] if (is_long or _WITH_ACRONYM.fullmatch(name)) and not ROLE.search(name) else None


_FEWEST_WORDS, _FEWEST_TO_EXPLAIN = 3, 4
"""Words of such a name, and organisations of a list that show what the last one is."""
_WITH_ACRONYM = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?\s[A-Z]{2,8}")
