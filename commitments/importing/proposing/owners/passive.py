"""Who is to do a step that is said in the passive: 'Maps will be made by NIUA', 'será criada pelo BNDES', 'disusun oleh
KLH'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commitments.importing.by_when import BY
from commitments.importing.vocabulary import words

from .openings import ASIDES

_TO_BE = (
    r"(?:(?:will|shall|must|should|(?:is|are|has|have)\s+(?:due\s+)?to|to)\s+(?:\w+ly\s+|also\s+|then\s+)?be|"
    r"(?:will|shall|should|(?:is|are)\s+to)\s+have\s+been|habrán?\s+sido|ter(?:á|ão)\s+sido|aur(?:a|ont)\s+été|"
    r"(?:is|are)\s+being|ser[áa]n?|(?:deb(?:e|en|erán?)|deve(?:m|rá|rão)?|h[aá]n?\s+de|a)\s+ser|serão|sera|seront|"
    r"(?:doi(?:t|vent)|devr(?:a|ont))\s+être)\s+(?:\w+(?:ly|mente|ment)\s+)?"
)
_HELPS = (
    r"(?:support|fund|financ|back|assist|aided|help|apoy|apoi|soutenu|appuy|accompagn|acompañ|acompanh|use[ds]|utili|usad|"
    r"follow|seguid|suivi|receiv|recibid|recebid|reçu|replac|reemplaz|rempla|substitu|sustitu|inspir|inform|guid|guiad|"
    r"affect|afect|afetad|caus|cover|cubiert|cobert|couvert|attend|join|represent|représent|accompan|asesorad)"
)
"""How verbs begin that say what is done for the step by somebody else, or is none of anybody's deeds."""
_DONE = (
    r"(?:[a-z]{2,}(?:ed|wn|en)|led|made|put|set|run|held|kept|built|sent|paid|drawn|brought|done|bought|"
    r"[a-zà-ÿ]{2,}(?:ad|id|íd|st|ch|ert|[re]it|elt)[oa]s?|"
    r"[a-zà-ÿ]{2,}(?:ée?s?|ites?|ises?|uits?|uites?|ertes?)|faite?s?|feit[oa]s?|mis(?:es?)?|[a-zà-ÿ]{3,}(?:is|it|ert|i|ie|u|ue)s?)\b"
)
"""A verb's form that says what is done."""
_BY = (
    r"\s+(?:by(?:\s+the)?|por(?:\s+parte\s+de)?l?(?:\s+(?:el|la|los|las))?|pel[oa]s?|"
    r"par\b(?:\s+(?:la|les?)\b|\s+l['’])?)\s*(?=\S)"
)
_WORDS = r"(?:\s+(?!(?:that|which|who|que|qui|dont|yang)\b)[^\s.;:()]+){0,16}?"
_AND = r"\s+(?:and|y|e|et)\s+"
_SAID = re.compile(
    rf"\b(?:{_TO_BE}(?!{_HELPS}){_DONE}|{_TO_BE}{_HELPS}[^.;:()]{{0,80}}?{_AND}(?!{_HELPS}){_DONE}|"
    rf"(?:est|sont)\s+à\s+(?!{_HELPS})[a-zà-ÿ]+(?:er|ir|re)\b)",
    re.IGNORECASE,
)
"""The passive up to its verb; behind who helps: 'will be paid for by KfW and built'."""
_BY_WHOM = re.compile(rf"(?P<between>{_WORDS}),?{_BY}", re.IGNORECASE)
_ON_THE_PART_OF = re.compile(
    rf"\bse\s+[a-zà-ÿ]{{2,}}rán?\b{_WORDS}\s+por\s+parte\s+de(?:l\s+|\s+(?:la|los|las)\s+|\s+)", re.IGNORECASE
)
_DEEDS = (
    r"(?i:choix|envoi|achat|mise|remise|reprise|étude|suivi|relevé|ouverture|transfert|entrega|env[íi]o|compra|firma|apertura|"
    r"estudio|abertura|estudo|assinatura|cadastro|siembra|plantio)\b"
)
"""What is to be done, as a noun whose ending does not tell that it is a deed."""
_DEED_BY = re.compile(
    r"\W{0,3}(?!(?:Fundaci|Fundaç|Associa|Asocia|Organi[sz]a|Administra|Institu|D[eé]part|Gouvern|Govern|F[eé]d[eé]ra|"
    r"Corpora|D[eé]l[eé]ga|Commission|Comis|Parl[ae])\w*)"
    rf"(?:{_DEEDS}|[A-ZÀ-Þ][\w-]{{2,}}(?:ção|ções|ci[óo]n(?:es)?|si[óo]n|são|tions?|sions?|ments?|mentos?|mientos?|age|agem|ing)\b)"
    rf"(?P<between>{_WORDS}),?{_BY}|\W{{0,3}}Pe[a-z]{{4,}}an\b{_WORDS}\s+oleh\s+"
)
"""What is to be done, as a noun, and by whom: 'Elaboração do guia pelo PNUD'."""
_THING_BY = re.compile(
    rf"(?:(?:An?|The|Une?|Le|La|Una?|El|Uma?|[AO])\s+)?[^\W\d_][\w'’-]+(?:\s+[\w'’-]+){{0,4}}?"
    rf"(?:\s+(?!{_HELPS})(?:drafted|written|published|prepared|produced|issued|made|signed|adopted|rédigée?s?|publiée?s?|préparée?s?|élaborée?s?|"
    r"signée?s?|redactad[oa]s?|publicad[oa]s?|preparad[oa]s?|elaborad[oa]s?|firmad[oa]s?|redigid[oa]s?|assinad[oa]s?))"
    rf"{_BY}"
)
"""What there is to be by then, and who makes it: 'Guide published by the Ministry by June'."""
_UNTIL = re.compile(rf"\s(?:{BY})\s", re.IGNORECASE)
_DI_VERB = (
    r"\b(?:(?P<will>akan|perlu|harus|wajib)\s+(?:\w+\s+){0,2}?)?"
    r"(?!didukung|didanai|dibiayai|dibantu|digunakan|dipakai|didampingi|difasilitasi|dihadiri|diikuti|diwakili|dialami|"
    r"disebabkan|dialog|dinas|digital|diskusi|direktur|direktorat|distrik)di[a-z]{4,}"
)
_INDONESIAN = re.compile(rf"{_DI_VERB}(?P<between>{_WORDS})\s+oleh\s+", re.IGNORECASE)
_INDONESIAN_BARE = re.compile(rf"{_DI_VERB}(?:kan|i)\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
"""The same where who does it follows on the verb: 'diselenggarakan Bappenas'."""
_NOT_NOW = re.compile(r"\b(?:yang|telah|sudah|sedang)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""What stands before a verb that says what was done, or tells of another thing."""
_OTHER_DEED = re.compile(
    r"\s(?P<before>\S+)\s+(?:[a-z]{2,}(?:ed|[ktvs]en|wn)|led|made|run|held|kept|set|built|sent|paid|put|drawn|"
    r"[a-zà-ÿ]{2,}(?:ad|id|íd|st|ert|[re]it|elt)[oa]s?|[a-zà-ÿ]{2,}(?:ée?s?|uite?s?|erte?s?)|di[a-z]{4,})$",
    re.IGNORECASE,
)
_JOINS_DEEDS = re.compile(
    r"(?:and|or|y|e|et|ou|dan|the|an?|in|on|at|to|of|el|la|los|las|del?|al|en|un|una|o|os|as|n[oa]s?|d[oa]s?|ao|à|em|um|"
    r"uma|le|les|du|des|au|aux|une|di|ke)",
    re.IGNORECASE,
)
"""What stands before another word for the same deed, or before a noun that looks like one."""
_ACRONYM_OF = re.compile(r"(?P<who>[A-Z]{2,}[\w-]*)(?=\s+(?:of|de|d['’]|du|des|d[aeo]s?|del)[\s'’])")
"""'Installation by NDMA of rain gauges'."""
_NAME = re.compile(
    rf"(?P<who>[^,.;:()\n]{{2,110}}?)(?=\s*(?:[,.;:()\n]|$|[–—]|\b{words.TOGETHER}|"
    r"\b(?:by|before|with|in|at|on|until|from|for|to|n[oa]s?|em|en|desde|"
    r"within|(?:no|not)\s+later|after|during|once|as\s+soon|dans|sous|courant|durant|dalam|selama|durante|"
    r"antes|hasta|con|al?\s+(?:más|partir|fin\w*|inicios|comienzos|principios|mediados|lo\s+largo)|até|com|avec|avant|au|aux|lors|pour|para|d['’]ici|dès|dengan|paling|sebelum|"
    r"pada|mulai|bersama|untuk|(?<!\b(?:de|et)\s)(?<!\b(?:y|e)\s)(?:una?|[ou]ma?|la|el|os|as))\b|"
    r"\bd['’]une?\b|\bde\s+(?:una?|uma?|deux|trois|quatre|cinq|dos|tres|cuatro|três|dois|duas|\d+|nouve\w+|nuev\w+|nov[ao]s?)\b|"
    r"\b(?:and\s+(?-i:(?!the\b)[a-z])|dan\s+(?:di|me|ber|akan)|"
    r"(?:y|e|et)\s+(?-i:(?!(?:el|l[ae]s?|los|[ao]s?|pel[oa]s?|por|par)\b|l['’]|d(?:e\s+la\s|e\s+l['’]|u\s|es\s|[aeo]s?\s|['’])[A-ZÀ-Þ])"
    r"[a-zà-ÿ]))))",
    re.IGNORECASE,
)


def done_by(text: str) -> Iterator[re.Match[str]]:
    """The words that may name who does what a text says in the passive, as `who`; whether they name anybody is for the
    caller to tell. Not who did what stands beside it: 'will be shown at the workshop organised by GIZ'."""
    for start in _starts(text):
        if (named := _ACRONYM_OF.match(text, start) or _NAME.match(text, start)) is not None:
            yield named


def _starts(text: str) -> Iterator[int]:
    for verb in _SAID.finditer(text):
        at = verb.end()
        while (by := _BY_WHOM.match(text, at)) is not None:
            if not _is_of_other(text[verb.end() : by.end("between")]):
                yield by.end()
            at = by.end() - text[: by.end()].endswith(" ")
    aside = ASIDES.match(text)  # 'D'ici fin septembre, rédaction par le Ministère d'une note'
    at = aside.end() if aside is not None else 0
    deed = _DEED_BY.match(f"{text[:at]}{text[at : at + 1].upper()}{text[at + 1 :]}" if at else text, at)
    if deed is not None and not _is_of_other(deed["between"] or ""):
        yield deed.end()
    if (thing := _THING_BY.match(text)) is not None and _UNTIL.search(text, thing.end()):
        yield thing.end()
    for verb in _ON_THE_PART_OF.finditer(text):
        yield verb.end()
    for verb in _INDONESIAN.finditer(text):
        between = verb["between"]
        if (verb["will"] or not between) and not _NOT_NOW.search(text[: verb.start()]) and not _is_of_other(between):
            yield verb.end()
    for verb in _INDONESIAN_BARE.finditer(text):
        if not _NOT_NOW.search(text[: verb.start()]):
            yield verb.end()


def _is_of_other(between: str) -> bool:
    """Whether words before 'by' end with another deed: '... at the workshop organised'."""
    other = _OTHER_DEED.search(between)
    return other is not None and not _JOINS_DEEDS.fullmatch(other["before"])
