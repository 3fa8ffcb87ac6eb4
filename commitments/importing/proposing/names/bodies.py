"""Bodies that are counted, or named behind what they are in small letters."""

from __future__ import annotations

import re

COUNTED = re.compile(
    (
        r"^\s*(?:(?:[~≈±]|about|around|some|over)\s*)?(?:\d{1,3}|two|three|four|five|six|seven|eight|dos|tres|cuatro|cinco|dois|três|"
        r"quatro|deux|trois|quatre|cinq|dua|tiga|empat|lima)\s"
    ),
    re.IGNORECASE,
)
COUNTED_BODIES = re.compile(
    rf"{COUNTED.pattern.removeprefix('^')}(?:[a-zà-ÿ]+['’]?\s){{0,2}}(?:committees|groups|associations|cooperatives|unions|networks|ngos|"
    r"juntas|comités|comitês|asociaciones|associações|cooperativas|sindicatos|grupos|redes|ongs?|organi[sz]\w+|colectivos|"
    r"coletivos|groupements|coopératives|syndicats|réseaux|kelompok|komunitas|organisasi|koperasi)"
    r"(?:\s(?:of|de|d[aeo]s?|du|des)?\s?[a-zà-ÿ]+){0,3}",
    re.IGNORECASE,
)
"""Several bodies that are counted and not named: 'four ward committees', 'tres juntas vecinales'."""
GROUP_BODIES = re.compile(
    r"(?:(?:the|las?|los|les?|[ao]s?|des)\s+|l['’])?(?:(?!and\b|y\b|e\b|et\b)[a-zà-ÿ][\w'’-]*\s){0,2}(?:committees|associations|cooperatives|unions|networks|"
    r"juntas|comités|comitês|asociaciones|associações|cooperativas|sindicatos|redes|colectivos|coletivos|gremios?|"
    r"groupements|coopératives|syndicats|réseaux|paguyuban|kelompok|komunitas|koperasi)"
    r"(?:\s(?:(?:of|de|d[aeo]s?|du|des|la|el|del)\s){0,2}[\w'’-]+){0,4}"
)
"""Bodies of one kind, in small letters, of whom or of where: 'juntas de vecinos de la zona 2'."""
LOW_BODY = re.compile(
    r"(?:[a-zà-ÿ]+['’]?s?['’]?\s){0,2}(?:organi[sz]aci[óo]n|organi[sz]a(?:tion|ção|si)|ong|ngo|unions?|sindicato|syndicat|federation|"
    r"federaci[óo]n|fédération|federação|asociaci[óo]n|association|associação|collecti(?:f|ve)|colectivo|coletivo|"
    r"plataforma|network|red|réseau|rede|cooperativa|coopérative|cooperative|group|groupe|grupo|movement|movimiento|movimento|mouvement|"
    r"yayasan|komunitas|perkumpulan|kelompok|gerakan)\s(?=[A-ZÀ-Þ])"
)
"""What kind of body a name is of, before it: 'la organización Casa Fresca', 'the hawkers' union StreetNet Ghana'."""
