"""Who is to do something, behind the one that agreed or said so: 'UNEP agreed that the Ministry of Lands will ...'."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.deeds import DEEDS, WILL_DO

_WITH = r"(?:\s+(?:with|con|com|avec|dengan)\s+[^.,;:：。；]{2,60}?)?"
_SAID = (
    r"(?:(?:(?:has|have|had|also|further|jointly)\s+)*"
    r"(?:agree[ds]?|accept(?:ed|s)|confirm(?:ed|s)|decide[ds]|insist(?:ed|s)|announce[ds]|promise[ds]|pledge[ds]|ask(?:ed|s)|request(?:ed|s)|said|"
    r"stated|resolve[ds])|"
    r"(?:(?:también|também|conjuntamente|h[aá]n?)\s+)*(?:(?:acord|acept|confirm|anunci|señal|solicit)(?:ó|aron|ado|an?)|"
    r"(?:acord|aceit|concord|confirm|anunci|solicit)(?:ou|aram|am?)(?:\s+em)?|decid(?:ió|ieron|iu|iram)|convin(?:o|ieron)(?:\s+en)?|promet(?:ió|ieron|eu|eram)|"
    r"ped(?:iu|iram)|pid(?:ió|ieron))|"
    r"(?:a|ont|est|sont)\s+(?:convenue?s?|accepté|décidé|confirmé|annoncé|demandé|acté|promis)|"
    r"(?:telah\s+|juga\s+)*(?:(?:ber)?sepakat|menyepakati|menyetujui|setuju|memutuskan|meminta|menyatakan|berjanji))"
)
_THEY = (
    r"(?:it|they|he|she|we|all\s+will|there|this|se|ell?[ae]s?|él|elles?|ils?|on|nous|pihaknya|mereka|ia|kami|"
    r"akan|vai|vão|va|van|[a-zà-ÿ]+(?:rá|rán|rão|ra|ront))\b"
)
_THAT = re.compile(
    rf"(?P<who>[^.;:：。；]{{2,160}}?)\s+{_SAID}{_WITH}\s+(?:(?:that|que|bahwa|agar|supaya)\s+|qu['’]|"
    rf"(?:that|que|bahwa),\s[^,.;:]{{3,60}},\s+)(?!{_THEY})(?=\S)"
)
_HAN = re.compile(
    r"(?P<who>[\u3400-\u9fff、]{2,40}?)(?:一致)?(?:同意|商定|议定|约定|决定|要求)[，,]?(?=[\u3400-\u9fff])"
)


def behind_that(text: str) -> str:
    """The clause in which somebody else is to do something; empty where none is, or those who agreed will do it."""
    if any(verb.match(text) for verb in DEEDS.values()):
        return ""  # 'Publish the note in which the ministry said that ...'
    found = _THAT.match(text) or _HAN.match(text)
    return text[found.end() :] if found is not None and not WILL_DO.search(found["who"]) else ""
