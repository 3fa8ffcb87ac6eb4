"""Words before a statement that name the level of government that it is about: 'For the councils: ...'."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.levels import level_of


def level_of_lead(lead: str) -> str | None:
    """The level that words before a colon or a comma name, also as those whom it concerns: 'Also for the councils'."""
    for_whom = FOR_WHOM.match(lead)
    whom = _AS_FOR.sub("", lead[for_whom.end() :]) if for_whom else lead
    if for_whom is not None and _NATIONAL.fullmatch(whom):
        return "national"
    return level_of(whom, alone=True) or (level_of(_COUNT.sub("", whom), alone=True) if for_whom else None)


def levels_led(text: str) -> list[str | None]:
    """The levels that sentences of `text` begin with; of the first one also that it names none."""
    leads = list(_LEAD.finditer(text))
    if not leads or leads[0].start() > 0:
        return [None]
    first, *more = (level_of_lead(found["lead"].removeprefix("在")) for found in leads)
    return [first, *(level for level in more if level is not None)]


FOR_WHOM = re.compile(
    r"(?:(?:and|also|y|también|e|também|et|aussi|dan|juga)\s+){0,2}"
    r"(?:for|to|para|pour|bagi|untuk|buat)\s+(?:(?:the|el|la|los|las|os|as|les|le|o|a)\s+|l['’])?|(?:对于|对|给)",
    re.IGNORECASE,
)
_AS_FOR = re.compile(r"(?:来说|而言|来讲)$")
_COUNT = re.compile(
    r"^(?:two|three|four|five|six|dos|tres|cuatro|cinco|seis|duas|dois|três|quatro|deux|trois|quatre|cinq|dua|tiga|"
    r"empat|lima|both|ambas|ambos|\d{1,2}) ",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?:minist(?:ry|ries|erios?|érios?|ères?)(?: (?:of|de|del|da|do|des?|du) [^.;:]+)?|kementerian(?: [^.;:]+)?|"
    r"government|gobierno|governo|gouvernement|state|estado|état|country|país|pays|negara|"
    r"nación|nation|部委|部里|国家)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:^|[.。;；]\s*)(?P<lead>[^,，:：.。;；]{2,40})[,，:：.。]")
