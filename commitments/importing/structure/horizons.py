"""Headings that say only of which time it is that a part of what was agreed tells: 'Short term (by June 2027)', 'Before
the next dialogue', 'No date set'."""

from __future__ import annotations

import re

from commitments.importing.named_times import is_stretch
from commitments.importing.vocabulary import words

_LENGTH = (
    r"(?:(?:the|[aáà]|en|no|el|le|o|di)\s+)?"
    r"(?:(?:very\s+)?(?:short|near|medium|mid|intermediate|long)(?:er)?[\s-]+(?:term|run)|immediate(?:ly)?|"
    r"(?:muy\s+)?(?:corto|mediano|medio|largo)\s+plazo|(?:curto|m[ée]dio|longo)\s+prazo|"
    r"(?:court|moyen|long)\s+terme|jangka\s+(?:pendek|menengah|panjang)|inmediato|imediato|immédiat)|"
    r"(?:近|短|中|长|远)期"
)
_NEXT = (
    r"(?:(?:until|by|before|up\s+to|for)\s+(?:the\s+)?(?:next|second|third|fourth|fifth)|"
    r"(?:hasta|antes\s+del?|para)\s+(?:el\s+)?(?:próximo|segundo|tercer|cuarto|quinto)|"
    r"(?:até|antes\s+d[eo]|para)\s+(?:ao?\s+|o\s+)?(?:próximo|segundo|terceiro|quarto|quinto)|"
    r"(?:avant|jusqu['’]au|d['’]ici|pour)\s+(?:(?:le|au)\s+)?(?:prochain|deuxième|troisième|quatrième|cinquième)|"
    r"(?:sebelum|hingga|sampai)\s+(?=dialog))\s*(?:(?:national[–—-]local|nacional[–—-]local)\s+)?di[aá]log(?:ue|o)?"
    r"(?:\s+(?:national[–—-]local|nacional[–—-]local|berikutnya|kedua|ketiga|keempat))?|(?:第[二三四五六]次|下一?次)对话[之以]?前"
)
_NO_DATE = (
    r"(?:(?:without|no|sin|sem|sans|tanpa|pas\s+de)\s+(?:an?\s+)?(?:date|deadline|plazo|fecha|prazo|data|échéance|délai|tanggal|"
    r"tenggat|batas\s+waktu)(?:\s+(?:set|fixed|agreed|fijad[oa]|definid[oa]|fixad[oa]|fixée?|convenue?|yang\s+ditetapkan))?|"
    r"(?:date|fecha|data|tanggal)\s+(?:(?:to\s+be|por|a|à|akan)\s+)?(?:set|fixed|confirmed|agreed|definir|confirmar|fijar|fixar|"
    r"fixer|préciser|définir|ditentukan|menyusul))"
    r"(?:\s+(?:yet|for\s+now|so\s+far|for\s+the\s+moment|por\s+(?:ahora|el\s+momento|enquanto|ora)|aún|todavía|ainda|"
    r"pour\s+l['’]instant|pour\s+le\s+moment|à\s+ce\s+stade|untuk\s+saat\s+ini))?|"
    r"(?:期限|时间|日期)(?:待定|未定|另定)|(?:暂|尚)(?:无|未定)(?:明确)?(?:期限|时间|日期)"
)
_NOUN = r"(?:\s+(?:actions?|steps|measures|acciones|medidas|ações|mesures|aksi))?(?:任务|工作|行动|目标)?"
HORIZON = re.compile(
    rf"\s*(?:{_LENGTH}|{_NEXT}|{_NO_DATE}){_NOUN}\s*(?:[(（][^()（）]{{2,50}}[)）]|[:：]?\s*[,–—-]\s*[^.;:]{{2,40}}|[:：]\s*[^.;:：]{{2,30}})?\s*[:：]?\s*",
    re.IGNORECASE,
)


AT_NEXT = re.compile(
    r"\s*(?:at|during|en|a|no|n[ao]|ao|au|lors\s+du|à|pada|di|dalam)\s+(?:(?:the|el|o|le)\s+)?"
    r"(?:(?:next|second|third|próximo|segundo|tercer|terceiro|prochain|deuxième|troisième)\s+)?di[aá]log(?:ue|o)?"
    r"(?:\s+(?:berikutnya|selanjutnya|kedua|ketiga))?\s*[:：]?\s*|(?:在)?(?:下一?次|第[二三四]次)对话(?:上|时|期间)?[：:]?",
    re.IGNORECASE,
)
"""A heading that says that something is for the next dialogue."""


def is_horizon(text: str) -> bool:
    """Whether a heading is nothing but a time, or none: 'MEDIUM TERM – by December 2027', 'Without a deadline'."""
    return HORIZON.fullmatch(text) is not None or is_stretch(text)


def names_part_of_day(text: str) -> bool:
    """Whether a heading is nothing but a part of the day: 'Morning', 'Por la tarde:'."""
    return _PART_OF_DAY.fullmatch(text.strip(" .:：–—-")) is not None


_PART_OF_DAY = re.compile(words.PART_OF_DAY, re.IGNORECASE)
