"""Times that a text names and that have no day: 'before the long rains', 'été 2025', 'antes del presupuesto'.

Nothing is worked out of them: when the rains begin is not said. The words are what there is to know.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .dates import MONTH_NAMES
from .number_words import DAYS
from .vocabulary import words
from .vocabulary.comparing import is_han

_ARTICLE = (
    r"(?:(?:the|this|next|coming|upcoming|following|el|la|los|las|este|esta|próxim[oa]s?|o|a|os|as|est[ea]|le|les|"
    r"cette?|prochaine?s?)\s+|l['’]\s?){0,3}"
)
_START = (
    r"(?:(?:start|onset|beginning|end|arrival|inicio|comienzo|llegada|fin|final|início|chegada|fim|début|arrivée|awal|"
    r"akhir|datangnya|(?:first|last)\s+day|primer\s+día|primeiro\s+dia|premier\s+jour|hari\s+pertama|tibanya)\s+(?:of\s+|de\s+|del\s+|d[aeo]s?\s+|du\s+|des\s+|d['’]\s?)?)?"
)
_YEARS = r"20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?"
_BEHIND = (
    rf"(?:\s+(?:(?:of|de|del|tahun)\s+)?{_YEARS}|\s+(?:depan|ini|berikutnya|prochaine?s?|próxim[oa]s?|que\s+vienen?|que\s+vem))?"
    r"(?:\s+(?:begins?|starts?|ends?|sets?\s+in|comes?|arrives?|are\s+over|is\s+over|(?:this|next)\s+year|season|"
    r"empiecen?|comiencen?|lleguen?|termine|comecem?|cheguem?|tiba|mulai|berakhir|di[a-z]{3,}))?"
)
_NAMED = "|".join(pattern for language, pattern in words.NAMED_TIMES.items() if language != "zh")
_TIME = rf"{_ARTICLE}{_START}{_ARTICLE}(?:{_YEARS}\s+)?(?:{_NAMED}){_BEHIND}"
_LED = (
    r"(?:(?:(?:shortly|well|just|poco|pouco|juste|sesaat)\s+)?(?:before|ahead\s+of|prior\s+to|in\s+time\s+for|"
    r"in\s+advance\s+of|antes\s+d(?:el?|[ao]s?)(?:\s+que)?|antes\s+que|previo\s+al?|avant(?:\s+que)?|sebelum|menjelang)|"
    r"after|despu[ée]s\s+d(?:el?|e\s+l[ao]s?)|tras|depois\s+d[aeo]s?|após|après|setelah|sesudah|"
    r"by|until|till|hasta|para|até(?:\s+a[os]?)?|à|d['’]ici(?:\s+à)?|jusqu['’]à|dès|pour|hingga|sampai)"
)
"""What says until when, or after what."""
_IN = r"(?:in|during|over|en|aux?|durante|n[oa]s?|pada|selama)"
_NEXT_ONE = (
    r"(?:(?:the|el|la|los|las|o|a|os|as|le|les)\s+|l['’]\s?)?"
    r"(?:next|coming|upcoming|this|próxim[oa]s?|prochaine?s?|cette?|est[ea])\s+"
)
_IN_YEAR = (
    rf"{_IN}\s+{_ARTICLE}(?:{_NAMED})\s+(?:(?:of|de|del|tahun)\s+)?{_YEARS}|"
    rf"(?:{_IN}|for|para|pour|untuk)\s+{_NEXT_ONE}(?:{_NAMED})"
)
"""'In spring 2026', 'during the coming dry season': without more it may be that of any year."""
_WEEK = (
    r"(?:(?:by|before|within|during|until)\s+)?(?:(?:the\s+)?end\s+of\s+)?(?:this|next)\s+week|"
    r"(?:a\s+(?:fin(?:es)?|finales)\s+de\s+)?(?:la\s+próxima|esta)\s+semana|(?:até\s+|n)?(?:a\s+próxima|esta)\s+semana|"
    r"(?:d['’]ici\s+)?(?:la\s+)?(?:fin\s+de\s+)?(?:la\s+semaine\s+prochaine|cette\s+semaine)|minggu\s+(?:depan|ini)"
)
_WEEKDAY = (
    rf"(?:(?:this|next|by|on)(?:\s+(?:this|next))?|(?:antes\s+d)?el|este|(?:el|la|na|a)\s+próxim[oa]|na|nesta|ce|hari)\s+"
    rf"(?:{'|'.join(words.WEEKDAYS)})(?:-feira|\s+(?:próximo|que\s+viene|prochain|ini|depan))?|"
    rf"(?:{'|'.join(words.WEEKDAYS)})\s+(?:próximo|que\s+viene|prochain|ini|depan)"
)
_TOMORROW = (
    r"(?:(?:by|until|até|d['’]ici)\s+)?(?:the\s+day\s+after\s+)?tomorrow(?:\s+(?:morning|noon|evening))?|"
    r"(?:até\s+)?(?:depois\s+de\s+)?amanhã|(?:dès\s+|d['’]ici\s+)?(?:après-)?demain|besok(?:\s+lusa)?|lusa"
)
_SPAN = (
    r"(?:(?:within|in|en(?:\s+un\s+plazo\s+de)?|em(?:\s+até)?|dentro\s+(?:de(?:\s+los)?|dos)|no\s+prazo\s+de|"
    r"dans(?:\s+(?:un\s+délai\s+de|les))?|sous|dalam"
    r"(?:\s+waktu)?|paling\s+lambat)\s+)(?:the\s+next\s+)?[\w-]{1,12}(?:\s*\(\w{1,12}\))?\s+"
)
_COUNTS_FROM = (
    r"\s+(?:(?:following|from|after)|(?:siguientes|posteriores)\s+a|(?:contad[oa]s\s+)?a\s+partir\s+de|(?:seguintes|"
    r"posteriores)\s+[aà]|"
    r"suivant|à\s+compter\s+d[eu]|(?:terhitung\s+)?(?:setelah|sejak))\s?(?:[\w'’-]+\s+){0,6}?[\w'’-]+"
)
_WORKDAYS = (
    rf"{_SPAN}(?:(?:working|business|work)\s+days|días\s+(?:hábiles|laborables)|dias\s+úteis|jours\s+ouvr(?:és|"
    rf"ables)|hari\s+kerja)"
    rf"(?:{_COUNTS_FROM})?"
)
"""Days of work, which no calendar tells, also with what they count from: '... siguientes a la firma'."""
_SPAN_FROM = (
    rf"{_SPAN}(?:days|weeks|months|días|semanas|meses|dias|jours|semaines|mois|hari|minggu|bulan){_COUNTS_FROM}"
)
_ONCE = (
    r"(?:as\s+soon\s+as|once\s+(?:the|its|their|it|they)|en\s+cuanto(?!\s+a\b)|tan\s+pronto(?:\s+como)?|una\s+vez\s+que|"
    r"hasta\s+(?:contar\s+con|tener|que)|assim\s+que|logo\s+que|até\s+(?:ter|que)|dès\s+(?:que|l[ae]\s|l['’])|une\s+fois\s+que|"
    r"(?:segera\s+)?setelah)\s*(?:[\w'’/-]+\s+){1,8}[\w'’/-]+"
)
"""When something else has come about: 'as soon as the budget passes'."""
_FROM = (
    rf"(?:from|desde|dès|depuis|sejak|mulai|a\s+partir\s+d(?:e|[oa])|à\s+partir\s+d(?:e|u))\s*(?:{_ARTICLE}{_START.removesuffix('?')}{_ARTICLE}(?:{_NAMED})|"
    rf"{_NEXT_ONE}(?:{_NAMED}))(?:\s+(?:onwards?|on|ini|depan|en\s+adelante|em\s+diante))?|"
    r"(?:starting|beginning|as\s+of|^(?:from|desde|depuis|sejak)(?=\s)|a\s+partir\s+d[eo]l?|à\s+(?:partir|compter)\s+d(?:e|u)|à\s+(?:partir|compter)\s+(?=d['’])|dès|"
    r"mulai|terhitung(?:\s+sejak)?)\s*(?:d['’]|(?:in|en|em|on|from|with|bulan)\s+)?(?:\d{1,2}(?:er|º)?\s+(?:de\s+)?)?"
    rf"(?:{MONTH_NAMES})(?:\s+(?:de\s+|of\s+)?20\d\d)?"
)
"""From when on something is done: 'starting April'. That is no day by which it is done."""
_BODIES = (
    r"council|assembly|parliament|senate|court|committee|board|commission|cabinet|congress|panel|public|"
    r"minist(?:er|ry)|mayor|governor|house|members|participants|meeting|plenary|judges?"
)
"""Before whom something is brought, which is no time."""
_SOMETHING = (
    r"(?:\w+\s+(?:days?|weeks?|months?|días|semanas?|mes(?:es)?|dias|jours|semaines?|mois|hari|minggu|bulan)\s+)?"
    r"(?:(?:before|ahead\s+of|prior\s+to|in\s+time\s+for)\s+(?:the|its|their|this|next)\s+"
    rf"(?!(?:[\w'’-]+\s+){{0,2}}(?:{_BODIES})\b)|antes\s+(?:del|de\s+(?:la|los|las|su|sus))\s+|"
    r"antes\s+d[aeo]s?\s+(?=[a-zà-ÿ])|avant\s+(?:(?:le|la|les|son|sa|leurs?)\s+|l['’])|"
    r"sebelum\s+(?!(?:dan|dewan|DPRD?|sidang|rapat|masyarakat|publik|pemerintah|bertemu|me[a-z]+)\b))"
    r"(?:[\w'’/-]+\s+){0,5}[\w'’/-]+"
)
"""Before anything that has a time of its own: 'before the vote on the by-law'."""
_SOFTENED = (
    r"(?:,?\s+(?:if\s+(?:at\s+all\s+)?possible|if\s+we\s+can|si\s+(?:puede\s+ser|es\s+posible|se\s+puede|possible)|"
    r"se\s+(?:possível|der|puder)|(?:kalau|jika)\s+(?:bisa|memungkinkan))(?!\w)|[，,]?如(?:有)?可能)"
)
"""What softens a time: 'this week, if possible'."""
_IF_POSSIBLE = re.compile(rf"{_SOFTENED}\s*$", re.IGNORECASE)
_SAID = re.compile(
    rf"(?<!\w)(?:{_LED}\s+{_TIME}|{_SOMETHING}|{_IN_YEAR}|{_WEEKDAY}|{_WEEK}|{_TOMORROW}|{_WORKDAYS}|{_SPAN_FROM}|{_ONCE}|{_FROM})(?!\w)(?={_SOFTENED}?\s*(?:[.,;:()\]!?\"”»]|\s[–—-]\s|$))",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"\s*(?:(?:and|y|e|et|dan)\s+)?(?P<time>{_LED}\s+{_TIME})\s+(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])|(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
"""What a sentence begins with, before whoever acts: 'Before the long rains the ministry will'."""
_BEGINS = re.compile(_FROM, re.IGNORECASE)
_AGAIN = re.compile(words.AGAIN, re.IGNORECASE)
_ALONE = re.compile(
    rf"(?:[(\[,;–—-]|\s[–—-])\s*(?P<time>(?:{_IN}\s+)?{_TIME})(?!\w)\s*(?:[)\]]\s*)?\.?\s*$", re.IGNORECASE
)
"""What stands alone at the end: '..., printemps 2025'."""
_WHOLE = re.compile(rf"\s*(?!20\d\d)(?:(?:{_LED}|{_IN}|from|desde|dès)\s+)?{_TIME}\s*\.?\s*", re.IGNORECASE)
_SURE = re.compile(
    rf"(?:{_LED}|{_IN}|from|desde|dès)\s|.*\d|.*\b(?:season|rains?|monsoons?|summer|autumn|winter|spring|verano|invierno|"
    r"otoño|temporada|época|estación|estação|período|lluvias|chuvas|verão|inverno|outono|saison|pluies|été|hiver|automne|"
    r"printemps|hivernage|musim|ramad\w+|diwali|dashain|lebaran)\b",
    re.IGNORECASE,
)
"""What shows that a name is that of a time: 'Budget' or 'Natal' may be what a step is about, or where."""
_IN_BRACKETS = re.compile(r"[(（]([^()（）]{3,60})[)）]\s*$")
_THIS_MONTH = re.compile(
    r"this\s+(?:month|quarter|season)|(?:n?este)\s+m[eê]s|ce\s+mois(?:-ci)?|bulan\s+ini|本月|本季度|"
    rf"(?:pasado\s+)?mañana(?:\s+mismo)?|[明后]天|明日|(?:{_WEEKDAY}|{_WORKDAYS}|{_WEEK}|{_TOMORROW})",
    re.IGNORECASE,
)
"""A time that is told by nothing but that it is this one."""
_HAN = re.compile(
    r"[在于][^，。；,;在于]{2,10}(?:到来|来临|开始|结束|启动|生效|召开|通过)(?:之?[前后]|以[前后])|"
    rf"(?:在|于)?(?:[今明]年|20\d\d年)?{words.NAMED_TIMES['zh']}(?:来临|到来|开始|结束)?(?:之?[前后]|以[前后]|期间)|"
    r"(?:[今明]年|20\d\d年)[春夏秋冬][季天]|(?:本|下)周(?:内|底|末|[一二三四五六日])?(?:之?前)?|"
    r"[\d一二三四五六七八九十]{1,3}个?工作日(?:之?内|以内)|(?:自|从)?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?起"
)


def named_time_in(text: str) -> str | None:
    """The words by which a step says when it is to be done, where they tell no day; none where it says nothing of the
    kind, or several such things."""
    if is_han(text):
        found = _HAN.findall(text)
        return found[0] if len(found) == 1 else None
    is_again = _AGAIN.search(text) is not None  # 'every two months, beginning in August'
    told = [one[0] for one in _SAID.finditer(text) if not (is_again and _BEGINS.fullmatch(one[0]))]
    if not told and (alone := _ALONE.search(text) or _FIRST.match(text)) is not None:
        told = [alone["time"]]
    return told[0].strip() if len(told) == 1 else None


@lru_cache(maxsize=20_000)
def is_named_time(text: str) -> bool:
    """Whether a text is the name of a time and nothing else: 'été 2025', 'before the long rains', '汛期前'; '2027
    budget' names the year, and a bare 'Budget' or 'Natal' something else."""
    text = _IF_POSSIBLE.sub("", text)
    is_one = _WHOLE.fullmatch(text) is not None and _SURE.match(text.strip()) is not None
    return is_one or (_HAN.fullmatch(text.strip()) or _THIS_MONTH.fullmatch(text.strip())) is not None


def named_time_over(text: str) -> str | None:
    """The time that a heading names, alone, in brackets or behind a sign: 'Court terme (été 2025)', 'Medium term: 6-18
    months'."""
    inner, behind = _IN_BRACKETS.search(text), _BEHIND_SIGN.search(text.rstrip(" :："))
    told = (text, inner[1] if inner else "", behind[1] if behind else "")
    return next((one.strip(" .:：") for one in told if one and (is_named_time(one) or is_stretch(one))), None)


_BEHIND_SIGN = re.compile(r"(?:[:：,，]|\s[–—-])\s*([^:：,，()（）]{3,40})$")


def is_stretch(text: str) -> bool:
    """Whether a text is a stretch of time that begins later than now, and nothing else: '6-18 months', 'after two
    years'. By which day something in it is to be done is not said."""
    return _STRETCH.fullmatch(text.strip(" .:：")) is not None


_COUNT = rf"(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}}|(?:{'|'.join(map(re.escape, DAYS))})(?=\W))"
_UNIT = (
    r"\s?(?:months?|years?|weeks?|mes(?:es)?|a[ñn]os?|semanas?|mois|ans?|semaines?|bulan|tahun|minggu|个月|年|周|"
    r"mo\.?|yrs?\.?)(?![a-zà-ÿ])"
)
_STRETCH = re.compile(
    rf"(?:(?:from|between|entre|de|del|dari|antara|in|en|em|dans)\s+(?:the\s+)?)?{_COUNT}(?:{_UNIT})?"
    rf"(?:\s*[–—~至到-]\s*|\s+(?:to|and|a|y|e|à|et|hingga|sampai|s/d|dan)\s+){_COUNT}{_UNIT}|"
    r"(?:after|beyond|over|more\s+than|later\s+than|>|despu[ée]s\s+de|m[áa]s\s+(?:allá\s+)?de|"
    r"a\s+partir\s+d(?:e|os)|tras|depois\s+de|após|mais\s+de|além\s+de|"
    r"apr[èe]s|au-del[àa]\s+de|plus\s+de|à\s+partir\s+de|setelah|lebih\s+dari|di\s+atas|超过)"
    rf"\s*{_COUNT}{_UNIT}|"
    rf"{_COUNT}\s?\+{_UNIT}|{_COUNT}{_UNIT}(?:\s+(?:and|or)\s+(?:more|beyond|later)|\s+(?:y|o)\s+más|\s+(?:e|ou)\s+mais|"
    r"\s+et\s+(?:plus|au-delà)|\s+(?:ke\s+atas|atau\s+lebih)|之?后|以[后上])",
    re.IGNORECASE,
)
