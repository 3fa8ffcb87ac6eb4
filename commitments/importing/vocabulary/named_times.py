"""Times that have a name and no day: rains, seasons, feasts, budgets, elections. Translators extend this table."""

from __future__ import annotations

NAMED_TIMES = {
    "en": (
        r"(?:(?:(?:early|late|mid)[\s-])?(?:summer|autumn|winter|spring)|harvest|habagat|Christmas|Easter|Ramadan|Diwali|"
        r"Dashain|Tihar|Tet|Carnival|COP\s?\d{2}|WUF\s?\d*|World\s+Urban\s+Forum|(?:Lunar\s+|Chinese\s+)?New\s+Year|"
        r"World\s+(?:Cities|Habitat|Environment|Water)\s+Day|Eid(?:[\s-](?:al|ul)[\s-](?:Fitr|Adha))?|"
        r"(?:(?:long|short|first|heavy|main|spring|summer|autumn|winter|(?:north|south)-?\s?(?:east|west)(?:ern)?)\s+)?(?:rains?|monsoons?)|"
        r"(?:(?:long|short|first|second|main|spring|summer|autumn|winter)\s+)?(?:rainy|wet|dry|hurricane|cyclone|typhoon|"
        r"flood|fire|planting|growing|sowing|harvest|heat|holiday|budget|election|building|tourist|fishing)\s+season|(?:financial|fiscal|budget|academic)\s+year|school\s+(?:year|holidays|break|term)|"
        r"(?:(?:general|local|municipal|council|presidential)\s+)?elections?|"
        r"(?:(?:annual|municipal|county|city|national|state|federal)\s+)?budget(?:\s+(?:call|debate|session|speech|"
        r"hearings?|cycle|vote|round))?)"
    ),
    "es": (
        r"(?:(?:primeras?\s+)?lluvias|verano|invierno|otoño|primavera|cosecha|zafra|vacaciones|Navidad|Semana\s+Santa|"
        r"Carnaval(?:es)?|Ramadán|COP\s?\d{2}|(?:año|ciclo|receso)\s+escolar|(?:año|ejercicio)\s+fiscal|elecciones(?:\s+\w+)?|presupuesto(?:\s+\w+)?|"
        r"(?:temporada|época|estación)\s+(?:de\s+(?:lluvias?|huracanes|incendios|calor|siembra|plantación|"
        r"cosecha|pesca)|lluviosa|seca|turística)|"
        r"(?:debate|discusión)\s+(?:del\s+)?presupuest\w+|Día\s+Mundial\s+de\s+\w+(?:\s+\w+)?)"
    ),
    "pt": (
        r"(?:(?:primeiras?\s+)?chuvas|verão|inverno|outono|primavera|colheita|safra|férias|Natal|Páscoa|Carnaval|Ramadão|"
        r"COP\s?\d{2}|(?:ano|recesso)\s+(?:letivo|lectivo|escolar)|exercício(?:\s+\w+)?|eleições(?:\s+\w+)?|Dia\s+Mundial\s+d[aeo]s?\s+\w+|"
        r"orçamento(?:\s+(?:municipal|estadual|federal|anual))?|(?:período|época|estação|temporada|quadra)\s+(?:chuvos[oa]|invernos[oa]|"
        r"sec[oa]|fresca|quente|das?\s+(?:chuvas?|cheias|águas)|de\s+(?:chuvas|ciclones|furacões|queimadas|plantio|pesca)))"
    ),
    "fr": (
        r"(?:hivernage|été|hiver|automne|printemps|récoltes?|moissons?|Noël|Pâques|Ramadan|Tabaski|Aïd(?:\s+el[\s-]\w+)?|"
        r"COP\s?\d{2}|saison\s+(?:des\s+(?:pluies|récoltes|cyclones|plantations|semis)|de\s+(?:plantation|pêche)|sèche|humide|cyclonique)|(?:premières?\s+)?pluies|"
        r"exercice(?:\s+budgétaire)?|rentrée(?:\s+scolaire)?|vacances(?:\s+scolaires)?|élections(?:\s+\w+)?|budget(?:\s+\w+)?|"
        r"(?:débat|vote|session)\s+(?:d['’]orientation\s+)?(?:du\s+budget|budgétaire)|"
        r"Journée\s+mondiale\s+d(?:es?|u|e\s+la)\s*(?:l['’])?\w+)"
    ),
    "id": (
        r"(?:musim\s+(?:hujan|kemarau|tanam|panen|penghujan|(?:angin\s+)?(?:barat|timur)|pancaroba|haji|gelombang)|tahun\s+(?:ajaran|anggaran)(?:\s+baru)?|pemilu(?:kada)?|pilkada|Ramadan|"
        r"Lebaran|Idul\s?(?:Fitri|Adha)|Natal|Imlek|R?APB[ND](?:-?P)?|Musrenbang\w*(?:\s+[a-z]\w+)?|COP\s?\d{2}|"
        r"(?:pembahasan|penetapan|pengesahan)\s+(?:R?APB[ND]|anggaran))"
    ),
    "": (
        r"(?:(?:Baishakh|Baisakh|Jestha|Jeth|Ashadh|Asar|Shrawan|Saun|Bhadra|Bhadau|Ashwin|Asoj|Kartik|Mangsir|Poush|"
        r"Push|Magh|Falgun|Fagun|Phalgun|Chaitra|Chait|Muharram|Rabi['’]?\s+(?:al|ul)-\w+|Rajab|Sha['’]?ban|Syaban|Syawal|"
        r"Shawwal|Zulkaidah|Zulhijah|Dzulhijjah|Meskerem|Tikimt|Hidar|Tahsas|Yekatit|Megabit|Miyazya|Ginbot|Hamle|"
        r"Nehase)(?:\s+\d{4})?)"
    ),
    "zh": (
        "(?:主?汛期?|雨季|旱季|台风季|供暖季|[春夏秋冬]季|入[春夏秋冬汛]|春节|国庆节?|中秋节?|元旦|清明|五一|迁徙季|农忙|"
        "两会|开学|斋月|(?:农历)?新年|农历年|端午节?|劳动节|[东西南北]{0,2}季候?风|梅雨季?|预算编制|"
        "[寒暑]假|开斋节|屠妖节|圣诞节?)"
    ),
}
"""A pattern for each language, without article and year; and one for months of other calendars."""
