"""How a step names its subject: whoever will do something, or does it."""

from __future__ import annotations

import re

from commitments.importing.proposing.names.forms import ADJECTIVES, PERSON, SMALL_WORDS, WORD
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import matcher

JOINED = matcher(words.AND)
_NAMES = (
    rf"(?P<names>(?:[Tt]he\s+|[Ll]a\s+|[Ee]l\s+|[Ll]e\s+|[OoAa]s?\s+|[Ll]os\s+|[Ll]es\s+|"
    rf"[Ll]['’])?(?:(?:minist[èe]rio|ministère|agence|agencia|agência|commune|ville|mairie|prefeitura|municipalidad)\s+)?"
    rf"{WORD}(?:,?\s+{WORD}){{0,18}}?),?\s+"
)
_IT = r"(?:(?:se|lo|la|los|las|le|les|leur|lui|en|y|os|as|o|a|lhes?)\s+|[ls]['’])"
"""What stands before a verb for what was named before: 'el Ministerio de Vivienda lo publicará', 'en désignera'."""
_ACTS = (
    r"(?=(?:will|shall|would|promise[ds]|"
    r"(?:is|are|remains?|was|were|has been|have been) (?:responsible for|(?:put )?in charge of|"
    r"(?:tasked|charged|entrusted) with)|"
    r"(?:is|are|was|were|has been|have been) (?:asked|requested|invited|tasked|mandated|assigned) to|"
    r"(?:has |have |had )?(?:agreed?|agrees|commits?|committed|undertakes?|undertook|pledged?|"
    r"promised?|promises|offered|volunteered) to|(?:is |are )?(?:going |planning |due |set |expected )?to|"
    r"(?:plans?|intends?) to|vai|vão|irá|irão|va|ficou de|ficaram de|prometeu|prometeram|prometió|prometieron|ofreció|"
    r"se ofreció|acordó|quedó en|ofereceu|vont|(?:a|ont) (?:accepté|promis|proposé) de|"
    r"(?:est|sont|sera|seront|(?:a|ont) été) (?:chargée?s? (?:de|d['’])|(?:invitée?s?|appelée?s?|tenue?s?) (?:à|de|"
    r"d['’]))|"
    r"se charge(?:nt)?|prévo(?:it|ient)|prev[éê](?:n|em)?|"
    r"akan|bersedia|berjanji|diminta|ditugas(?:kan|i)|ditunjuk|sepakat|segera|bertanggung jawab|"
    rf"berkomitmen|siap)\b|{_IT}?[a-zà-ÿ]{{2,}}(?:rá|rán|rão|ra|ront)\b|(?:se )?compromet\w+|"
    r"assum\w+ o compromisso|lev[ao]\w* o compromisso|"
    r"(?:took|takes|has taken|have taken) (?:on|over|charge of)\b|asumi(?:ó|eron)\b|assumi(?:u|ram)\b|"
    r"se (?:encarg(?:a|an|ó|aron) de|hi(?:zo|cieron) cargo de)|"
    r"(?:qued(?:ó|aron|an?|arán?)|fic(?:ou|aram|am?|ará|arão)) (?:a cargo|(?:como )?(?:encargad[oa]s?|encarregad[oa]s?|"
    r"responsáve(?:l|is)|responsables?))\b|(?:a|ont) pris en charge|"
    r"s['’](?:est )?engag\w+|se sont engag\w+|se ha[n]? compromet\w+|"
    r"(?!me\w+kan bahwa (?!(?:(?:mereka|pihaknya|ia) )?akan))(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{3,}\b)"
)
"""What goes on behind the name of those who are to do something."""
SUBJECT = re.compile(_NAMES + _ACTS)
ACTS = re.compile(_ACTS)
_MODALS = (
    r"(?:should|must|ought to|needs? to|ha(?:s|ve) to|deb(?:e|en|ería|erían|erá|erán)|"
    r"dev(?:e|em|eria|eriam|erá|erão)|doi(?:t|vent)|devr(?:a|ont|ait|aient)|tiene[n]? que|t[eê]m que|harus|perlu|wajib|"
    r"diharapkan)"
)
_NO_OFFICE = (
    r"(?:same|line|responsible|relevant|other|competent|each|new|local|national|whole|single|central|third|lead|right|"
    r"appropriate|respective|said|latter|former|first|second)"
)
PLAIN_OFFICE = re.compile(
    rf"(?:[Tt]he\s+(?P<en>(?:(?!{_NO_OFFICE}\s)[a-z]{{3,}}\s){{1,3}}(?:department|ministry|agency|authority))|"
    r"(?:[Ee]l|[Ll]a|[Ll]e|[OoAa])\s+(?P<of>(?:ministerio|ministério|ministère|secretar[ií]a)\s"
    r"(?:de\sla\s|de\sl['’]|d['’]|del?\s|d[aeo]s?\s|du\s)[a-zà-ÿ]{4,}(?:\s(?:y|e|et)\s(?:de\s)?[a-zà-ÿ]{4,})?)|"
    rf"(?P<id>[Kk]ementerian\s[a-z]{{4,}}(?:\sdan\s[a-z]{{4,}})?))\s+(?!(?:will|shall|akan)\s+(?:be|di[a-z]+)\b){_ACTS}"
)
"""An office that a text calls by what it is for: 'The environment department will', 'el ministerio de agua hará'."""
THE_OFFICE = re.compile(
    rf"(?:[Tt]he|[Ee]l|[Ll]e|[Oo])\s+(?P<who>ministry|ministerio|ministère|ministério)"
    rf"(?:\s+(?:and|y|e|et)\s+(?:(?:the|la|el|le|[ao])\s+|l['’])?(?P<and>{WORD}(?:\s+{WORD}){{0,6}}?))?\s+{_ACTS}"
)
"""A ministry by that word alone: 'The ministry will', 'el ministerio y la CAF harán'."""
NAME_THAT_ACTS = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|de|del|da|do|du)\s+)?[A-ZÀ-Þ][\w'’-]*){{0,5}})\s+(?:jointly\s+)?{_ACTS}"
)
"""What is written as a name before what it is to do, whatever it is called."""
OUGHT = re.compile(
    r"(?P<names>(?:(?:[Tt]he|[Ll]as?|[Ee]l|[Ll]os|[Ll]es?|[OoAa]s?)\s+|[Ll]['’])?[A-ZÀ-Þ][^.;:()]{1,160}?),?\s+"
    rf"(?:(?:jointly|also|both)\s+)?{_MODALS}\s+(?!be\b|ser\b|être\b|di[a-z])"
)
"""What a text begins with that says who ought to do something; not to whom something ought to be done."""
_ANY_VERB = rf"(?=(?:is|are|va|vai|to)\s[a-z]|(?!(?:{SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})"
SUBJECT_OF_THAT = re.compile(_NAMES + _ANY_VERB)
"""The same behind 'that', where any verb may follow."""
ACTS_ON = re.compile(
    rf"\s(?!(?:{SMALL_WORDS})\b)"
    r"(?:[a-zà-ÿ]{2,}(?:s|a|e|an|en|am|em|ent|et|it|d)|faz|traz|produz|conduz|met)\s+(?=(?:the|a|an|its|their|all|each|every|la|las|el|los|"
    r"un|una|unos|unas|su|sus|os|as|um|uma|seu|sua|seus|suas|le|les|l['’]|une|des|du|son|sa|ses|leurs?|"
    rf"o|cada|chaque|todos|tous|{words.SEVERAL})\b|\d|l['’])"
)
"""A verb in the present tense before what it acts on, behind a name without an article: 'MINAE publica la guía'."""
ACTS_NOW = re.compile(
    rf"\s(?!(?:{SMALL_WORDS}|{ADJECTIVES}|cada|chaque|toda|que|qui|who|which|whose|its|this|these|those|one|ses|ces|leurs|disse|dit|dice|dicen|"
    r"une|una|uma|sus|seus|suas)\b)"
    r"(?:[a-zà-ÿ]{2,}(?:[ae]m|[ae]n|ent|ont|nd|[aeè]t|[ae])\b|(?:faz|traz|produz|conduz|fait|met)\b|"
    r"[a-z]{2,}s\b(?!\s+(?:are|is|will|to|should|must|of|for|and)\b))"
)
"""A verb in the present tense, where an article shows that a sentence begins: 'A Prefeitura abre', 'l'APIPA cure'."""
PERSON_ACTS = re.compile(
    rf"(?P<who>{PERSON}(?:\s+(?:and|y|e|et|dan|&)\s+{PERSON})?)(?:\s*\((?P<of>[^()]{{2,60}})\))?\s+"
    rf"(?!(?:(?:will|shall|is|are) )?(?:to )?be\b|akan di|ser[áa]n?\b|seront?\b|sera\b){_ACTS}"
)
"""A person who acts, by the name alone: 'Ama Owusu to confirm', 'Efua (EPA) will send'."""
PERSON_OF_NOW = re.compile(
    rf"(?P<who>{PERSON}(?:\s+(?:and|y|e|et|dan|&)\s+{PERSON})?)\s*\((?P<of>[^()]{{2,60}})\)\s+(?=[a-zà-ÿ]{{3,}})"
)
"""The same in any tense, where the organisation stands behind the name: 'Cris e Paulo (ITDP) preparam'."""
PERSON_BESIDE = re.compile(
    rf"(?P<who>(?:[A-Z][a-z]{{0,4}}\.?\s)?{PERSON})(?:,\s+(?P<of>[^,;:()]{{2,60}}),|\s+\((?P<in>[^()]{{2,60}})\))\s+{_ACTS}"
)
"""A person and the organisation between commas: 'M. Koffi N'Guessan, UVICOCI, diffusera'."""
_SHORT = (
    r"(?P<who>[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{1,4})?"
    r"(?:\s+(?:(?:de|del|da|do|du|of)\s+)?[A-ZÀ-Þ][a-zà-ÿ]+|\s+[A-Z]{2,8}(?![\w-])){0,2})\s+"
)
ACRONYM_OF_THAT = re.compile(_SHORT + _ANY_VERB)
_OF_A_PLACE = r"(?:\s+(?:de|da|do|of)\s+[A-ZÀ-Þ][a-zà-ÿ]+)?"
SHORT_ONES = re.compile(
    rf"(?P<who>[A-Z][A-Za-z]*[A-Z]+{_OF_A_PLACE}(?:\s*(?:\+|&|/|,|\s(?:and|y|e|et|dan))\s*"
    rf"[A-Z][A-Za-z]*[A-Z]+{_OF_A_PLACE}){{1,4}})\s+"
    rf"(?!(?:will|shall|is to|are to|to) be\b){_ACTS}"
)
"""Several short names that act: 'PMC + PMPML to publish'."""
ACRONYM = re.compile(
    rf"{_SHORT}"
    rf"(?!(?:will|shall|is to|are to|to) be\b|akan di|ser[áa]n?\b|seront\b){_ACTS}"
)
"""A short name that acts: 'ITDP Indonesia akan'. What something is done to is no owner: 'NDC 3.0 will be'."""
ASIDE = re.compile(
    rf"(?P<who>[^,.;:]{{2,90}}),\s*(?:{'|'.join(words.SUPPORTED_BY)})l?\s+(?P<with>[^,.;:]{{2,110}}),\s+", re.IGNORECASE
)
ASIDE_BARE = re.compile(
    rf"(?P<who>[^,.;:()]{{2,90}}?)\s+(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})l?\s+"
    rf"(?P<with>[^,.;:()]{{2,80}}?)\s+(?-i:{_ACTS})",
    re.IGNORECASE,
)
"""Those who help right behind whoever acts: 'El Ministerio con apoyo de CAF hará'."""
HELPED_FIRST = re.compile(
    r"(?:(?:together|jointly|along|en conjunto|junto|conjuntamente|juntamente|ensemble|conjointement|bersama)\s+"
    r"(?:with\s+|con\s+|com\s+|avec\s+|dengan\s+)?|"
    rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})l?\s*|avec\s+)"
    r"(?:(?:the|l[ae]s?|el|los|[ao]s?)\s+|l['’])?(?P<with>[^,.;:()]{2,110}),\s+(?=\S)",
    re.IGNORECASE,
)
"""Those who help, before whoever acts: 'Together with UNEP, the Ministry will'."""
BETWEEN_COMMAS = re.compile(rf"(?P<who>[^,.;:()]{{2,90}}),\s+[a-zà-ÿ][^,.;:]{{2,110}},\s+{_ACTS}")
"""Anything between commas behind those who are to do something: 'UNEP, upon request of Pune, will ...'."""
LONG_SUBJECT = re.compile(
    r"(?:(?:[Tt]he|[Ll][ae]s?|[Ee]l|[OoAa]s?)\s+|[Ll]['’])?(?P<who>(?P<kind>[A-ZÀ-Þ][\w-]+|"
    r"[a-zà-ÿ]{5,}(?=\s(?:[a-zà-ÿ]+\s){0,3}(?:[dl]['’])?[A-ZÀ-Þ]))"
    r"(?:\s+[\w'’()-]+|,\s(?:du|des|de\s(?:la\s|l['’])|d['’])(?=\s?[A-ZÀ-Þ])\s?[\w'’-]+){1,16}?)\s+"
    r"(?=(?:will|shall)(?! be\b)|(?:vai|vão|va a|van a|irá|irão)\b|"
    rf"{_IT}?(?:fera|ira|hará|fará|dará|irá)n?\b|{_IT}?(?!ser[áa]|seront|serão)[a-zà-ÿ]{{3,}}(?:rá|rán|rão|era|ira|tra|dra|ront)\b)"
)
"""An organisation by its first word, with words in small letters behind it: 'Institut national de l'eau', 'ministère de
l'Aménagement du territoire national, de l'Urbanisme et de l'Habitat'."""
