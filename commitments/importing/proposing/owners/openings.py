"""What the sentence of a step begins with before its subject, and what is put in behind it."""

from __future__ import annotations

import re
from functools import lru_cache

from commitments.importing.dates import MONTH_NAMES
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han

THAT = re.compile(
    rf"^(?:that|que|bahwa)\s+|^qu['’]|{words.RESOLVED}[^,.;:]{{0,30}}?\s(?:that|que|bahwa)\s+|"
    rf"{words.RESOLVED}\s*(?:qu['’]|que\s)\s*|"
    r"^(?-i:[A-ZÀ-Þ]{5,})(?:\s(?:also|further|unanimously|también|además|também|également|aussi|juga))?[,:]?\s(?:that|"
    r"que|bahwa)\s+",
    re.IGNORECASE,
)
"""What a paragraph begins with before whom it speaks of: 'It was agreed that', 'RECOMMENDS that'."""
_SAYS_THAT = re.compile(r"(?:that|que|bahwa)\s|qu['’]", re.IGNORECASE)
"""What each of these ends with; most texts have none."""
_BY_THEN = (
    r"(?:by|before|until|between|early\s+in|late\s+in|entre|antara|a\s+(?:fin(?:es|ales)?|mediados|principios|inicios|comienzos)\s+de|"
    r"no\s+(?:fim|final|início)\s+d[eo]|à\s+la|sous|fin|mi|début|(?:pada\s+)?(?:awal|akhir|pertengahan)|"
    r"ahead\s+of|prior\s+to|(?:no|not)\s+later\s+than|in|within|during|throughout|"
    r"antes\s+del?|hasta|para|a\s+m[áa]s\s+tardar(?:\s+en)?|en|dentro\s+del?|"
    r"antes\s+d[ao]|até|o\s+mais\s+tardar(?:\s+em)?|em|n[ao]|"
    r"avant|d['’]ici(?:\s+à)?|au\s+plus\s+tard(?:\s+en)?|en|dans|au\s+cours\s+d[eu]|courant|aux?|"
    r"sebelum|paling\s+lambat(?:\s+pada)?|selambat-lambatnya(?:\s+pada)?|pada|dalam|hingga|sampai)"
)
_MEETING = "|".join(word for word in words.DIALOGUE if not is_han(word))
_WHEN = rf"{_BY_THEN}\s[^,.;:]{{3,40}}"
_WHEN_DATED = rf"{_BY_THEN}\s(?:[^,.;:]{{0,30}}?\s)?(?:20\d\d|{_MEETING}|(?:{MONTH_NAMES})(?!\w))"
"""By when something is done, before its subject: 'In the third quarter of 2026,', 'By June 2026 UNEP'."""
_NAMED = "|".join(pattern for language, pattern in words.NAMED_TIMES.items() if language != "zh")
_WHEN_NAMED = (
    rf"{_BY_THEN}\s(?:[^\W\d_][\w'’-]*\s){{0,3}}?(?:{_NAMED})\s+"
    r"(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])|(?-i:[A-ZÀ-Þ]))"
)
"""The same with the name of a time: 'Before the long rains the ministry will'."""
_WHEN_SIGNS = rf"{_BY_THEN}\s[^,.;:]{{0,25}}?(?:,\s*20\d\d|\.\d{{1,2}}\.20\d\d|\.\s20\d\d|\d-\d\d-\d\d)"
"""The same with a sign within the date: 'By June 30, 2024,', 'By 30.06.2024'."""
_NEXT_YEAR = (
    r"(?:next\s+(?:year|month)|el\s+(?:próximo\s+(?:año|mes)|año\s+próximo)|(?:o\s+)?próximo\s+(?:ano|mês)|"
    r"l['’](?:an|année)\s+prochaine?|(?:tahun|bulan)\s+depan)"
)
_AT_LEVEL = (
    r"(?:(?:at|on|for|a|al|ao|en|em|no|na|au|du|de|del|do|pada|di|dari|por)\s+(?:the\s+|el\s+|le\s+|la\s+|l['’]|o\s+|"
    r"a\s+)?"
    r"(?:[a-zà-ÿ-]+\s+){0,2}(?:level|side|tier|front|nivel|nível|niveau|échelon|plano|plan|lado|côté|tingkat|sisi|"
    r"[áâ]mbito)"
    r"(?:\s+(?!will\b|shall\b|akan\b)(?:of\s+the\s+|d[aeo]s?\s+|des\s+|de\s+la\s+|du\s+|del\s+)?[a-zà-ÿ-]+){0,2},|"
    r"(?:在|从)?(?:国家|中央|地方|城市|市级)(?:层面|方面|一级)[，,])"
)
"""Of which level a sentence speaks: 'At the level of the assemblies, Accra will', 'No plano municipal, ...'."""
_AND = r"(?:(?:and|y|e|et|dan|já)\s+)"
_ADDING = (
    r"(?:adapun|sedangkan|sementara(?:\s+itu)?|selanjutnya|kemudian|asimismo|además|también|finalmente|igualmente|também|ainda|"
    r"igualmente|enfin|ensuite|par ailleurs|également|meanwhile|also|finally|then|(?:for|on) (?:its|their) part|"
    r"por su (?:parte|lado)|a su vez|por sua vez|por seu (?:lado|turno)|pour (?:sa|leur) part|"
    r"de (?:son|leur) côté|à (?:son|leur) tour)"
)
"""What adds a sentence to the one before, with no comma behind it: 'Adapun UNDP akan ...'."""
ASIDES = re.compile(
    rf"^{_AND}?(?:{_ADDING}\s+(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])?(?-i:[A-ZÀ-Þ]))|{_AND}(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])?(?-i:[A-ZÀ-Þ]))|"
    r"(?:(?:de|pour) (?:son|leur) (?:côté|compte)|pour sa part|à (?:son|leur) tour|enfin|par ailleurs|en outre|"
    r"ensuite|d['’]ici là|"
    r"por su parte|por su lado|a su vez|asimismo|además|finalmente|por último|también|por sua vez|por seu (?:lado|"
    r"turno)|"
    r"além disso|por fim|ainda|for (?:its|their) part|in (?:turn|addition)|finally|meanwhile|also|"
    r"entretanto|mientras tanto|entre-temps|dans l['’]intervalle|enquanto isso|in the meantime|"
    r"moreover|lastly|then|additionally|furthermore|besides|adicionalmente|igualmente|de plus|également|"
    r"sementara itu|selain itu|di samping itu|selanjutnya|kemudian|terakhir|"
    r"for (?:this|that)(?: purpose)?|to (?:this|that) end|para (?:ello|esto|eso|(?:tal|este|ese) fin|isso|isto|tal|"
    r"tanto)|"
    r"con (?:tal|este|ese) fin|com (?:tal|este|esse) fim|pour (?:cela|ce faire)|à cette fin|à cet effet|dans ce but|"
    r"untuk (?:itu|hal (?:itu|ini)|keperluan (?:itu|ini)))\s*,\s*|"
    r"(?:within|in|dentro\s+d[eo]l?|en|em|n[oa]s?|dans|sur|di|dalam)\s+(?:their|its|sus?|seus?|suas?|leurs?|son|sa)\s+(?:own\s+)?"
    r"[a-zà-ÿ]+,?\s+(?=(?:the|el|las?|los|[oa]s?|les?)\s)|"
    rf"{_AND}?{_WHEN_NAMED}|{_AT_LEVEL}\s*|(?:{_WHEN_SIGNS}|{_NEXT_YEAR}),?\s+|{_WHEN},\s+|{_WHEN_DATED}\s+(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])?(?-i:[A-ZÀ-Þ]))|"
    r"(?:as|following|in line with|building on|based on|after|once|during|from|starting|como|según|conforme|tras|"
    r"besides?|apart from|in addition to|beyond|además de|aparte de|fuera de|para além d[aeo]s?|além d[aeo]s?|outre|en "
    r"plus d[eu]s?|"
    r"hors|di luar|selain|a partir del?|con base en|com base n|durante|após|desde|comme|suite à|conformément|sur la "
    r"base|après|à partir|"
    r"dès|pendant|sebagaimana|seperti|sesuai|berdasarkan|setelah|mulai|selama|luego de|después del?|al (?:término|"
    r"cabo) del?|"
    r"depois d[aeo]s?|ao (?:fim|término|cabo) d[aeo]s?|à l['’]issue d(?:e|es|u)|au terme d(?:e|es|u)|seusai|usai|"
    r"sesudah|(?:una|uma) vez|une fois|begitu|without waiting|sin esperar|sans attendre|sem esperar|tanpa menunggu|"
    r"as (?:for|regards)|with regard to|regarding|concerning|en cuanto al?|(?:con )?respecto (?:al?|del?)|"
    r"quant (?:à|aux?)|s['’]agissant d|concernant|en ce qui concerne|quanto [aà](?:os?|s)?|"
    r"no que (?:toca|respeita|diz respeito)|mengenai|terkait|perihal)\b[^,.;:]{3,80},\s+|"
    r"(?:for|para|pour|bagi|untuk)\s+(?:(?:the|those|all|el|l[ao]s?|les?|[ao]s?|todos|tous|para|yang)\s|l['’])"
    r"[^,.;:]{3,70},\s+|"
    rf"{_AND}?(?:at the (?:instance|request|invitation|suggestion) of|(?:a|por) (?:solicitud|pedido|petición|"
    rf"iniciativa|sugerencia) del?|"
    r"[aà] (?:pedido|convite|sugestão) d[aeo]s?|à (?:la (?:demande|suggestion)|l['’](?:invitation|"
    r"initiative)) (?:d[eu]s?\s|d['’])|"
    r"(?:atas|sesuai) (?:permintaan|usul|usulan)|given|having regard to|in view of|in light of|tendo em conta|"
    r"dad[ao]s?|"
    r"em face d[aeo]s?|teniendo en cuenta|habida cuenta|compte tenu|eu égard|vu|mengingat|"
    r"dengan mempertimbangkan)\b[^,.;:]{3,80},\s+|"
    r"应[^，。；]{2,20}(?:要求|请求|提议|邀请)[，,]|"
    # '技术力量不足，请省水利厅……': why somebody is asked.
    r"(?![^，。；]*(?:建议|提议|希望|呼吁|[表显]示|指出|认为))[^，。；]{3,24}[，,]"
    r"(?=(?:[拟商敬])?请[\u3400-\u9fff]{3}|由[^，。；]{2,30}?(?:牵头|负责|承担))|"
    r"(?:关于[^，。；]{2,15}|[^，。；]{2,8}方面)[，,]|(?:另外|此外|同时|随后)[，,]?|为此[，,]|(?:经[^，。；]{0,8})?(?:讨论|协商|商议)后[，,]|"
    r"(?:会议|经(?:会议)?(?:研究|讨论|协商))[，,]?(?:一致)?(?:决定|议定|明确|商定|同意|要求|确定)[，,：:]?)",
    re.IGNORECASE,
)
"""What a sentence begins with before its subject: 'De son côté,', 'As agreed in the first dialogue,', '会议决定，'."""
CARRIED_OVER = re.compile(
    r"(?:(?:carried|brought|held|left)\s+(?:over|forward)|rolled\s+over|deferred|postponed|pending|outstanding|"
    r"(?:still\s+)?open|"
    r"unfinished|continued|aplazad[oa]s?|pendientes?|postergad[oa]s?|arrastrad[oa]s?|hered[oa]d[oa]s?|retomad[oa]s?|"
    r"viene|adiad[oa]s?|"
    r"pendentes?|transitad[oa]s?|herdad[oa]s?|report(?:ée?s?)|différée?s?|ajournée?s?|en\s+(?:attente|suspens)|"
    r"reprise?s?|tertunda|"
    r"ditunda|lanjutan|melanjutkan|(?:already\s+)?(?:decided|agreed)|acordad[oa]s?|decidid[oa]s?|convenue?s?|"
    r"décidée?s?|disepakati|"
    r"diputuskan)\b[^.;:：–—()]{0,90}?\s*[:：–—]\s*",
    re.IGNORECASE,
)
"""What tells where a step comes from, before its sentence: 'Carried over from the first dialogue: ...'."""
WE_OF = re.compile(
    r"^(?i:we|nosotros|nosotras|nós|nous|kami|我们)\s*(?i:at|from|in|of|en|desde|de|da|do|du|à|dari|di)\s+"
    r"(?=(?:(?:the|la|el|le|o|a)\s+|l['’])?[A-ZÀ-Þ])"
)
"""What somebody who speaks for an organisation begins with: 'We at ICLEI will'."""
APPOSED = re.compile(
    r"(?<=\w),\s+(?:that\s+is(?:\s+to\s+say)?|i\.?e\.?|es\s+decir|o\s+sea|esto\s+es|isto\s+é|ou\s+seja|"
    r"c['’]est[- ]à[- ]dire|soit|yaitu|yakni)\s*,?\s[^,.;:()]{2,60},(?=\s)|"
    r"\s*[(（](?:we|us|ourselves|nosotr[oa]s|nós|nous(?:-mêmes)?|kami|我们)[)）]",
    re.IGNORECASE,
)
"""What says once more who somebody is: 'Freetown City Council, that is we ourselves, builds'."""


TOPIC_FIRST = re.compile(
    r"(?:on|regarding|concerning|as (?:for|to)|sobre|en cuanto a|respecto (?:a|de)|quanto a[os]?|relativamente a|sur|"
    r"quant (?:à|aux?)|concernant|s['’]agissant d\w*|mengenai|terkait|tentang|soal)\b[^,.;:]{2,60},\s+|"
    r"关于[^，。；]{1,20}[，,]",
    re.IGNORECASE,
)
"""What a sentence begins with that says what it is about: 'Mengenai anggaran, Bappenas akan ...'."""
_MEETING_TOLD = r"(?:\s+(?:to\s+)?(?:the\s+)?(?:meeting|dialogue|participants|plenary|others|cities))?"
_ANNOUNCED_WILL = re.compile(
    rf"\s+(?:(?:has|have|had|also)\s+)*(?:announced|confirmed|stated|said|informed|indicated|declared|told|assured|"
    rf"added|agreed|decided|accepted)"
    rf"{_MEETING_TOLD}(?:\s+that)?(?:,\s[^,.;:]{{3,60}},)?\s+(?:it|they|he|she)\s+(?:will|would|shall)\s+"
)
_ANNOUNCED = re.compile(
    r"\s+(?:también\s+|também\s+)?(?:h[aá]n?\s+)?(?:(?:anunci|inform|confirm|indic|señal|manifest|declar|asegur|"
    r"adelant|precis)(?:ó|aron)|"
    r"(?:anunci|inform|confirm|indic|declar|afirm|assegur|comunic)(?:ou|aram)|garanti(?:u|ram|zó|zaron)|dij(?:o|eron)|"
    r"diss(?:e|eram))"
    r"\s+que\s+(?:ell?[ae]s?\s+)?(?=(?:se\s+)?[a-zà-ÿ]{2,}(?:rá|rán|rão)\b|vai\b|vão\b|van?\s+a\b)|"
    r"\s+(?:a|ont)\s+(?:annoncé|confirmé|indiqué|informé|déclaré|précisé|assuré|dit|fait\s+savoir)\s+qu['’](?:elles?|"
    r"ils?)\s+"
    r"(?=(?:se\s+|s['’]|l[ea]s?\s+|l['’])?[a-zà-ÿ]{2,}(?:ra|ront)\b|va\b|vont\b)"
)
_ANNOUNCED_HAN = re.compile(r"(?<=[\u3400-\u9fff])(?:明确)?(?:表示|宣布|通报|告知)[，,]?(?:其)?(?=将|拟|计划)")


_MOST_OPENINGS = 3
"""One behind the other: 'Lastly, for the second dialogue, the Ministry will'."""


@lru_cache(maxsize=20_000)
def without_openings(text: str) -> str:
    """A sentence from its subject on."""
    said = text
    for _ in range(_MOST_OPENINGS):
        said, count = ASIDES.subn("", said)
        if not count:
            break
    return THAT.sub("", said) if _SAYS_THAT.search(said) else said


_KINDLY = re.compile(
    r"\s(?:(?:very\s+|muy\s+|très\s+|muito\s+)?(?:kindly|generously|graciously|gladly|readily|amablemente|gentilmente|"
    r"generosamente|amavelmente|aimablement|gentiment|gracieusement|généreusement|volontiers)|dengan\s+senang\s+hati|"
    r"dengan\s+murah\s+hati)(?=\s)|(?<=[\u3400-\u9fff])(?:欣然|慨然|热情)(?=[\u3400-\u9fff])",
    re.IGNORECASE,
)
"""How somebody takes something on: 'Lautoka kindly offered to'."""


def bare_sentence(text: str) -> str:
    """A sentence without how kindly somebody does it, what says once more who they are, and without that they only say
    that it will be done: 'UNEP informed the meeting that it would send the map' is 'UNEP will send the map'."""
    text = _ANNOUNCED_WILL.sub(" will ", APPOSED.sub("", _KINDLY.sub("", text)), count=1)
    return _ANNOUNCED_HAN.sub("", _ANNOUNCED.sub(" ", text, count=1), count=1)
