"""How a text says who helps with a step: who supports it, pays for it, or does it with the owner."""

from __future__ import annotations

import re

from commitments.importing.proposing.names.forms import DOING
from commitments.importing.vocabulary import words

from .leading import NAME, STOP

SUPPORTED = re.compile(
    rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})l?\s*(?<!\w){NAME}{STOP}", re.IGNORECASE
)
HELPED_WITH = re.compile(
    r"\s+(?:in|on|en|para|sobre|em|n[ao]s?|dans|pour|sur|dalam|untuk|pada)\s+(?=[a-zà-ÿ])", re.IGNORECASE
)
"""What stands between who helps and with what: 'KNUST in the survey of roofs'."""
_GIVES_THEM = (
    r"(?:lends?|gives?|provides?|supplies|supply|offers?)\s+(?:it|them|her|him)|"
    r"(?:(?<=\bles )|(?<=\ble ))(?:presta|cede|facilita|proporciona|entrega)rán?|"
    r"(?:(?<=\blhe )|(?<=\blhes ))(?:empresta|cede|fornece)r(?:á|ão)|(?:empresta|cede|fornece)r-lhes?-(?:á|ão)|"
    r"(?:lui|leur)\s+(?:prête|fourni|donne|cède)(?:ra|ront)|"
    r"meminjam(?:kan|i)nya|(?:meminjamkan|menyediakan|memberikan)\s+[^,.;]{2,40}?\s+(?:kepadanya|untuknya)"
)
"""Who gives the owner what it takes: 'and SPC will lend it a surveyor'."""
HELPS = re.compile(
    rf"[(;,.]\s*(?:(?:and|y|e|et|dan)\s+)?(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’])?{NAME}\s+"
    r"(?:(?:will|shall|to|va a|vai|akan|"
    r"(?:ha(?:s|ve)\s+)?(?:offered|agreed|volunteered|promised|pledged|committed|undert(?:ook|aken?))\s+to|(?:se\s+)?(?:han?\s+)?"
    r"(?:ofreci(?:do|ó)|comprometi(?:do|ó))(?:\s+a)?|ofereceu(?:-se\s+para)?|prometeu|s['’]est\s+(?:engagée?|offerte?)\s+à|"
    r"(?:a|ont)\s+(?:proposé|accepté|promis)\s+de|bersedia|ber(?:komitmen|janji)(?:\s+(?:untuk|akan))?)\s+)?(?:(?:nos|nous|les?|lo|lhes?)\s+|l['’])?"
    r"(?:pays?|(?:co-?)?fund|(?:co-?)?funds|(?:co-?)?finances?|supports?|sponsors?|helps?|assists?|(?:co)?financiar?á?n?|"
    r"pagar?á?n?|apoyar?á?n?|ayudar?á?n?|acompañar?á?n?|apoiar|ap[oó]ia(?:rá|m)?|apoiarão|ajuda(?:rá|rão|m)?|"
    r"(?:co)?finance(?:ra?|ront|nt)?|pay?i?e(?:ra?|ront|nt)?|appu[iy]e(?:ra?|ront|nt)?|aide(?:ra|ront|nt)?|soutien(?:nen)?t|"
    r"soutiendr(?:a|ont)|soutenir|accompagne(?:ra|ront|nt)?|"
    r"prend(?:ra|ront)?\s+en\s+charge|mendanai|"
    r"membiayai|mendukung|membantu|"
    rf"{_GIVES_THEM})\b"
)
"""Who pays for a step or helps with it, as what stands beside its sentence says: '(UN-Habitat will pay)'."""
BESIDE = re.compile(
    rf"[\s,](?:{'|'.join(words.PARTNER_WITH)})\s+(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’])?{NAME}{STOP}",
    re.IGNORECASE,
)
"""A partner at the end of a step: '... with UNEP'."""
NO_PARTNER = re.compile(rf"\b(?:{'|'.join(words.NOT_WITH_PARTNER)})", re.IGNORECASE)
NEXT_NAME = re.compile(
    rf"(?:\s*,\s*(?:(?:and|y|e|et|dan|serta)\s+)?|\s+(?:and|y|e|et|dan|serta)\s+){NAME}{STOP}", re.IGNORECASE
)
"""The next name of a list."""
VERB_BEHIND = re.compile(
    r"\s+(?:(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{4,}|akan|untuk|to\s[a-z]+|[a-zà-ÿ]{3,}(?:rán?|rão|era|ira|ront))\b|"
    rf"(?<=\w)\s+(?={DOING})"
)
"""What follows the name of those who help, without a comma: 'with the City of Kisumu paying the photographs'."""
