"""The last words of a letter, above who signs it: nothing below them belongs to what stands above."""

from __future__ import annotations

import re

_CLOSES = re.compile(
    r"(?:(?:very truly|sincerely|respectfully|faithfully) yours|yours (?:very )?(?:truly|sincerely|faithfully)|"
    r"sincerely|"
    r"(?:(?:with )?(?:(?:my|our) )?(?:best|kind|warm|very best|kindest|warmest) )?(?:regards|wishes|greetings)|"
    r"(?:best|cheers|warmly|greetings|salutations|salaams?|salam)|"
    r"(?:muy )?atentamente|cordialmente|(?:(?:un|um) )?(?:cordial(?:es)? )?saludos?(?: (?:cordial(?:es)?|afectuosos?|"
    r"a todos))?|"
    r"(?:un|um|fuerte) (?:fuerte |forte |grande |gran )?abra[zç]o|abra[zç]os|"
    r"atenciosamente|(?:com os )?(?:melhores )?cumprimentos|(?:bien |très )?cordialement|bien à (?:vous|toi)|amitiés|"
    r"amicalement|signed|firmado|firma|assinado|signé|ditandatangani|"
    r"(?:hormat kami|hormat saya|salam (?:hangat|hormat|sejahtera))|此致|祝好)"
    r"(?: (?:to|from|a|al?x?|aux?|para|pour|kepada|dari) (?:\w+ ?){1,4})?\s*[,.，!！]?\s*|"
    r".{0,120}\bconsidération\b.{0,30}",
    re.IGNORECASE,
)
_HAN_CLOSES = re.compile(r"(?:顺?祝|此致|敬礼).{0,10}[！!。]?|签字")


def closes_letter(text: str) -> bool:
    return bool(_CLOSES.fullmatch(text.strip()) or _HAN_CLOSES.fullmatch(text.strip()))
