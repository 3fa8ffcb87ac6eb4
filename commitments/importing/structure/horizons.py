"""Headings that say only of which time it is that a part of what was agreed tells: 'Short term (by June 2027)'."""

from __future__ import annotations

import re

_LENGTH = (
    r"(?:(?:the|[aáà]|en|no|el|le|o|di)\s+)?"
    r"(?:(?:very\s+)?(?:short|near|medium|mid|intermediate|long)(?:er)?[\s-]+(?:term|run)|immediate(?:ly)?|"
    r"(?:muy\s+)?(?:corto|mediano|medio|largo)\s+plazo|(?:curto|m[ée]dio|longo)\s+prazo|"
    r"(?:court|moyen|long)\s+terme|jangka\s+(?:pendek|menengah|panjang)|inmediato|imediato|immédiat)|"
    r"(?:近|短|中|长|远)期"
)
_NOUN = r"(?:\s+(?:actions?|steps|measures|acciones|medidas|ações|mesures|aksi))?(?:任务|工作|行动|目标)?"
HORIZON = re.compile(
    rf"\s*(?:{_LENGTH}){_NOUN}\s*(?:[(（][^()（）]{{2,50}}[)）]|[:：]?\s*[,–—-]\s*[^.;:]{{2,40}}|[:：]\s*[^.;:：]{{2,30}})?\s*[:：]?\s*",
    re.IGNORECASE,
)


def is_horizon(text: str) -> bool:
    """Whether a heading is nothing but a length of time, and until when that is: 'MEDIUM TERM – by December 2027'."""
    return HORIZON.fullmatch(text) is not None
