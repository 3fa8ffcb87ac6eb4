"""What speakers are called, and what they do at a meeting, in sentences that tell of it. Translators extend these."""

from __future__ import annotations

import re

ADDRESSES = (
    r"(?:the |el |la |le |l['’]|[oa] )?(?:H\.?E\.?|Hon(?:ourable)?\.?|Mrs?\.?|Ms\.?|Miss|M\.|Mme\.?|Mlle\.?|"
    r"Dra?\.?|Prof(?:\.ª|\.|a\.)?|Sra?\.?|Ing\.?|"
    r"Lic\.?|Arq\.?|Eng(?:\.ª|\.º|\.)?|Engr\.?|Atty\.?|Cllr\.?|Shri|Smt\.?|Bpk\.?|Bapak|Pak|Ibu(?!\sKota)|Bu|Encik|Puan|Don|Doña|Dona|"
    r"(?:vice[- ]?|deputy |under|assistant |sub)?(?:secretary|minister|director|commissioner|mayor|ministr[oae]|"
    r"secretári[oa]|secretari[oa]|"
    r"director[a]?|diretor[a]?|alcalde(?:sa)?|prefeit[oa]|directeur|directrice)|"
    r"(?:señora?|senhora?|ingenier[oa]|engenheir[oa]|doctora?|doutora?|professora?|profesora?|professeure?|docteur|colonel|coronel|arquitect[oa]|"
    r"arquitet[oa]|architecte|councill?or|conseill(?:er|ère)))"
)
PEOPLE = (
    r"(?:(?:two|three|four|some|the|dos|tres|unas?|unos?|duas|dois|três|deux|trois|des|dua|tiga)\s)?(?:(?:young|old|jóvenes|jovens|jeunes)\s)?"
    r"(?:an?\s(?:lady|man|woman|gentleman|colleague|planner|student)|(?:una?|um[a]?)\s(?:señora?|senhora?|colega|técnic[oa])|une?\s(?:dame|monsieur|collègue)|"
    r"seorang\s(?:ibu|bapak|staf)|"
    r"women|men|members|planners|engineers|officials|staff|delegates|representatives|volunteers|mujeres|vecinas|funcionari[oa]s|técnic[oa]s|"
    r"delegad[oa]s|representantes|mulheres|moradoras|femmes|agents|délégué[es]*|représentant[es]*|perwakilan|pegawai|staf)"
)
"""Persons who are told by how many they are, or what they do, and for whom."""
OF_WHOM = (
    r"(?:of|from|at|for|del?|d[ao]s?|du|des|dari|peneliti|dosen|staf|kepala|au|à|chez|en|n[oa]|di|who\s(?:heads|leads|runs|chairs|represents)|"
    r"(?:qui|que)\s(?:dirige|représente|representa|coordina|coordena))\s+(?:(?:the|la|el|l[ao]s|les?)\s+|l['’])?|"
    r"d['’](?=[A-ZÀ-Þ])"
)
"""What stands between a person and an organisation."""
FOR_WHOM = (
    r"on\sbehalf\sof\s(?:the\s)?|representing\s(?:the\s)?|en\s(?:nombre|representación)\sde(?:l\s|\s(?:la\s|los\s|las\s)?)|"
    r"em\s(?:nome|representação)\sd[aeo]s?\s|au\snom\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s)|pour\s(?:le\s|la\s|l['’]|les\s)|"
    r"atas\snama\s|mewakili\s|(?:spoke|speaking)\sfor\s(?:the\s)?|por\s(?:el\s|la\s)(?=[A-Z])|pel[oa]\s(?=[A-Z])"
)
ACTED = (
    r"opened|welcomed|chaired|moderated|facilitated|spoke|presented|showed|explained|reported|described|introduced|demonstrated|recalled|"
    r"replied|answered|thanked|(?:was|were)\sfollowed\sby|agradeció|agradeceu|a\sremercié|respondió|respondeu|a\srépondu|menjawab|given\sby|nodded|reminded|outlined|summed\sup|closed|briefed|brought\stogether|gave\s(?:a|an|the)|kept\sthe|led\sthe|"
    r"abrió|inauguró|presentó|presentaron|mostró|mostraron|explicó|habló|hablaron|expuso|recordó|moderó|contó|intervino|saludó|clausuró|relató|"
    r"tomó\sla\spalabra|trajo|trajeron|llegó|llegaron|mandó|envió|reunió|"
    r"abriu|apresentou|apresentaram|mostrou|mostraram|explicou|falou|falaram|recordou|moderou|interveio|descreveu|relatou|trouxe|reuniu|lembrou|"
    r"encerrou|"
    r"(?:a|ont)\s(?:ouvert|présenté|montré|expliqué|parlé|rappelé|modéré|animé|raconté|souligné|décrit|exposé|projeté|clôturé|clos|réuni|"
    r"pris\sla\sparole|souhaité|introduit)|(?:est|sont)\sintervenue?s?|"
    r"membuka|memaparkan|menyampaikan|menjelaskan|menunjukkan|berbicara|memandu|menutup|menyambut|menampilkan|mengingatkan|"
    r"(?:was|were)\s(?:formally\s|officially\s)?(?:opened|chaired|moderated)\sby|fue\s(?:inaugurad[oa]|abiert[oa]|moderad[oa])\spor|"
    r"foi\s(?:abert[oa]|moderad[oa]|presidid[oa])\spel[oa]|a\sété\s(?:ouverte?|présidée?|modérée?|animée?)\spar|dibuka\soleh|dipandu\soleh"
)
"""What somebody did who was there."""
MAYOR = re.compile(
    r"\b(?:(?i:mayor|mayoress|alcalde(?:sa)?|prefeit[oa]|maire|intendente)\s+(?:of|del?|d[oa]|du|d['’])\s*(?:the\s+)?|"
    r"(?:Wali\s?[Kk]ota|Bupati)\s+)(?P<of>(?:(?:City|Town|Municipality|District)\sof\s)?"
    r"[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:de|do|da|del|la|el)\s)?[A-ZÀ-Þ][\w’'-]+){0,2})"
)
"""'the Mayor of Kigali': whose mayor it is."""
OPENED_BY = re.compile(r"\s(?:by|por|pel[oa]|par|oleh)$", re.IGNORECASE)
ACTED_HAN = r"致辞|发言|介绍|作了?(?:报告|发言|介绍|分享)|主持|讲话|讲解|分享了?|汇报|展示了?|全程听会|回应"
HAN_OFFICES = (
    r"(?:副|常务副|总)?(?:司长|部长|局长|市长|主任|处长|厅长|秘书长|院长|所长|会长|总工程师|总规划师|行长|校长)|教授|研究员|代表|专家|负责人|"
    r"工程师|志愿者"
)
ANOTHER_TIME = re.compile(
    r"\b(?:will|shall|akan|wrote|written|published|(?:19|20)\d\d|previous|earlier|last\s(?:year|month|time)|(?:at|of|in|since)\sthe\s(?:first|second|third)\s"
    r"(?:national|dialogue|round|meeting)|primer\sdiálogo|primeiro\sdiálogo|premier\sdialogue|dialog\spertama|anterior(?:es)?|précédente?|"
    r"pasad[oa]|passad[oa]|sebelumnya|tahun\slalu|would|could\snot|did\snot|no\s(?:pudo|asistió)|não\s(?:pôde|veio))\b|"
    r"上次|去年|将|第一次",
    re.IGNORECASE,
)
"""What tells of another time, or of what nobody did: 'As Mr Ansah (AMA) wrote in 2019'."""
