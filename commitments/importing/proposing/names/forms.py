"""How names of organisations and persons are written, and what stands around them where a value lists several."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, matcher

ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[a-z]{0,3}[A-ZÀ-Þ])"
)
LOW = re.compile(r"^(?:the|el|las?|los|os?|as?|les?)\s+|^l['’]", re.IGNORECASE)
PARTS = re.compile(
    r"\s*(?:[;；、|]|(?<=[\u3400-\u9fff])[+＋](?=[\u3400-\u9fff])|\s{2}|\s/\s|\s\+\s|(?<=[A-Z]{2})/(?=[A-Z]{2})|(?<=[a-zà-ÿ])/(?=[A-Z]{3,}\b)|(?<=[A-Z]{3})/(?=[A-ZÀ-Þ][a-zà-ÿ]))\s*"
)
LISTED = re.compile(
    rf"\s*[,，](?!\d)\s*(?:(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+)?|"
    rf"\s+(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+|(?:以及|和|及|与)"
)
SUPPORT = re.compile(rf"[,，]?\s*[(（]?\s*(?<![A-Za-zÀ-ÿ])(?:{'|'.join(words.SUPPORTED_BY)})[:：]?\s*", re.IGNORECASE)
ONLY_SUPPORT = re.compile(rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})\s*", re.IGNORECASE)
LEADS = re.compile(
    r"\s*[(（](?:lead|leads|lead agency|coordinat(?:or|es|ion)|líder|lidera|coordina|coordinación|coordenação|"
    r"chef de file|pilote|coordination|koordinator|ketua|utama|牵头|主办|主责)[)）]",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:lead|led by|leads?|responsible|resp\.?|by|owner|responsable|lidera|líder|a cargo de|chef de file|"
    r"penanggung jawab|pj|pic|(?:action\s+)?(?:for|by)\s+the|action\s+(?:by|for|of)|"
    r"por\s+parte\s+(?:de\s+l[ao]s?|del|d[ao]s?)|para\s+(?:la|el|los|las|[ao]s?)|pour\s+(?:la|les?)|"
    r"(?:de\s+la\s+part|du\s+côté)\s+(?:de\s+la|du|des|de)|untuk|oleh|dari\s+pihak|"
    r"(?-i:de\s+l[ao]s?|del|por\s+(?:la|el|los|las)|par\s+(?:la|les?)|pel[ao]s?)|"
    r"(?:aos?|às?|kepada|to the|a l[ao]s?)(?=\s+(?-i:[A-ZÀ-Þ]))|"
    r"al(?=\s+(?-i:Minist|Municip|Gobiern|[A-Z]{3})))"
    r"\s*[:：]?\s+(?=[A-ZÀ-Þ\u3400-\u9fff])",
    re.IGNORECASE,
)
"""What leads into a name of those who owe a step. What may begin a name as well does so with a capital: 'De La Salle
University'."""
SMALL_WORDS = (
    r"mondiale|mundial|nationale?|nacional|municipal|es|of|the|and|for|de|del|do|da|dos|das|du|des|la|las|los|el|le|les|et|y|e|dan|en|em|a|au|aux|on|in|"
    r"to|&|pour|para|"
    r"untuk|sur|dengan|al|frente|ante|contra|contre|entre|against"
)
ADJECTIVES = (
    r"autonome|autónom[oa]|urbaine?|urban[oa]|régionale?|regional|provinciale?|départementale?|departamental|estadual|"
    r"estatal|générale?|general|technique|técnic[oa]|publique|públic[oa]|civile?|rurale?|métropolitaine?|metropolitan[oa]|"
    r"fédérale?|federal|centrale?|intercommunale?|communale?|ambiental"
)
"""What kind of organisation one is, in small letters within its name: 'District autonome du Grand Lomé'."""
LOW_OFFICE = re.compile(
    r"(?:Direction|Caisse|Office|Agence|Délégation|Préfecture|Secrétariat|Observatoire|Dirección|Oficina|Secretaría|"
    r"Subsecretaría|Gerencia|Caja|Unidad|Dire[cç]{1,2}ão|Secretaria|Caixa|Gabinete|Coordenação)\s"
    rf"(?:(?:{ADJECTIVES}|nationale?|nacional|adjointe|de)\s){{0,2}}"
    r"(?:d[eu]s?\s|del?\s|d[aeo]s?\s|d['’])(?:[\w'’-]+\s){0,8}[\w'’-]+"
)
"""An office that says in small letters what it is for: 'Caisse de dépôt et de gestion'."""
_ANY_WORD = (
    r"(?:(?<![\w'’])(?:[a-z]{1,2}(?=[A-Z][a-z])|[a-z]{2,6}(?=[A-Z]{2})))?[A-ZÀ-Þ0-9(][\w'’.&/()-]*|"
    r"[ld]['’][A-ZÀ-Þ][\w'’-]*"
)
WORD = rf"(?:{_ANY_WORD}|{SMALL_WORDS}|{ADJECTIVES})"
_PLAIN_WORD = rf"(?:{_ANY_WORD}|{SMALL_WORDS})"
IS_NAME = re.compile(
    rf"(?:(?:the|la|el|le|o|a|les|los|os|as)\s+|l['’])?(?:{_PLAIN_WORD}(?:,?\s+{_PLAIN_WORD}){{0,13}}|"
    rf"(?=\S+.*\s(?:[ld]['’])?[A-ZÀ-Þ]){WORD}(?:,?\s+{WORD}){{0,13}})"
)
BEGINS_SENTENCE = re.compile(r"(?:[Tt]he|[Ll][ae]s?|[Ee]l|[OoAa]s?|[Ll]os)\s+|[Ll]['’]")
_GIVEN = r"[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ]+(?:['’-][A-ZÀ-Þ]?[a-zà-ÿ]+)?"
PERSON = rf"{_GIVEN}(?:\s+(?:(?:de|da|do|dos|del|bin|binti|van|el)\s+)?(?:[A-ZÀ-Þ]\.|{_GIVEN})){{0,3}}"
IS_SHORT = re.compile(r"[A-Z]{2,}(?:\s+[A-ZÀ-Þ][a-zà-ÿ]+){0,2}")
DOING = (
    r"(?:[a-z]{2,}ing\s+(?!and\b|of\b)[a-z]|(?:[a-zà-ÿ]{3,}(?:ando|endo|indo)|"
    r"(?:pay|apport|mett|assur|donn|finan[cç]|prêt|fourniss|prenn|souten)ant)\b(?!\s(?:y|e|et)\b))"
)
ORGANISED = matcher(words.ORGANISED)
ENDS_NAME = re.compile(
    r"\b(?:(?i:council|authority|agency|assembly|commission|corporation|company|bank|university|institute|"
    r"board|municipality|"
    r"district|county|association|network)|[A-Z]{3,})$"
)
"""A name that ends so does not go on behind 'and'."""
