"""Of which level of government a difficulty or a chance is, where its sentence begins with whom or what it is about.
Translators extend these tables."""

from __future__ import annotations

_ARTICLE = (
    r"(?:(?:the|our|most|many|some|all|few|several|only|both|small|smaller|large|larger|two|three|four|el|la|los|las|"
    r"algun[oa]s|much[oa]s|pocas|pocos|tod[oa]s|o|a|os|as|muit[oa]s|pouc[oa]s|le|les|des|certaines|plusieurs|toutes|"
    r"la plupart des|beaucoup de|banyak|semua|sebagian besar|setiap|beberapa) +|l['’])*"
)

LOCAL = (
    (
        rf"{_ARTICLE}(?:(?:town|city|county|district|municipal|local|medium-sized|secondary) )?"
        r"(?:municipalit(?:y|ies)|councils?|cities|counties|districts|provinces|assemblies|councillors|"
        r"local governments?|municipios?|municipalidad(?:es)?|provincias|alcaldías|"
        r"ayuntamientos|ciudades|cantones|gobiernos (?:locales|municipales)|"
        r"municípios?|prefeituras?|províncias|cidades|câmaras municipais|autarquias|governos (?:locais|municipais)|"
        r"communes?|mairies|collectivités|villes|pemerintah (?:kota|daerah|kabupaten)|kota-kota|kabupaten)\b"
    ),
    (
        rf"{_ARTICLE}(?:parish(?:es)?\b(?! priest)|(?:local|municipal|parish|city|county|district) authorities|"
        r"autoridades (?:locales|municipales|locais|municipais)|autorités (?:locales|communales|municipales)|"
        r"municipalités|administrações municipais|câmaras(?! (?:de|d[ao]s?) )|"
        r"(?:kapasitas|kemampuan|ruang) fiskal (?:daerah|kota|kabupaten))\b"
    ),
    # What is theirs: 'Municipal building departments', 'Los catastros municipales'.
    (
        rf"{_ARTICLE}(?:municipal|local|county|city|district|council) (?:[a-z-]+ )?(?:staff|departments?|boards?|"
        rf"budgets?|"
        r"police|inspectors?|engineers?|planners?|officers?|offices?|plans?|by-?laws?|taxes|services|"
        r"revenues?|finances?|data|drains|"
        r"teams?|"
        r"corporations|treasur(?:y|ies)|technicians|accounts|planning|borrowing)\b"
    ),
    (
        rf"{_ARTICLE}(?:planes|presupuestos?|catastros?|equipos|finanzas|ordenanzas?|técnicos|ingresos|tasas?|tarifas?|"
        r"funcionarios|servicios|cuentas) municipal(?:es)?\b"
    ),
    (
        rf"{_ARTICLE}(?:orçamentos?|planos?|equipes?|equipas?|cadastros?|receitas?|posturas?|técnicos|serviços|contas) "
        r"municipa(?:l|is)\b"
    ),
    (
        rf"{_ARTICLE}(?:budgets?|services?|plans?|recettes|finances|agents|techniciens|comptes) (?:communa(?:l|ux|"
        rf"les?)|"
        r"municipa(?:l|ux|les?)|locaux|locales)\b"
    ),
    rf"{_ARTICLE}(?:anggaran|rencana|staf|pegawai|dinas|dinas-dinas) (?:kota|daerah|kabupaten)\b",
    (
        r"(?:各市|[两三四五]市|多数城市|部分城市|区县|市县|地方政府|城市政府|市级|基层|地方财政|"
        r"地方(?=没有|缺|尚|难以)|中小城市|县级)"
    ),
)
NATIONAL = (
    rf"{_ARTICLE}(?:national|federal|central) (?!universit|park|museum|highway)",
    r"(?:the )?(?:ministr(?:y|ies)|state departments?|line ministries|central government|national government)\b",
    r"(?:la |a )?(?:nación|nação|união federal)\b|l['’]état\b",
    r"(?:el |los |o |os |le |les )?minist(?:erios?|érios?|ères?)\b|(?:kementerian|pemerintah pusat)\b",
    # 'La norma nacional', 'Le programme national', and no university.
    (
        rf"{_ARTICLE}(?!universi)(?:[a-zà-ÿ-]+ ){{1,2}}(?-i:nacional(?:es)?|nacionais|federa(?:l|les|is)|"
        r"nationa(?:l|le|ux|les)|fédéra(?:l|le|ux|les)|nasional|pusat)\b"
    ),
    (
        rf"{_ARTICLE}(?:política|ley|plan|programa|fondo|fundo|plano|lei|estrategia|estratégia|politique|loi|"
        rf"programme|plan|"
        r"fonds|stratégie|code|código|kebijakan|program) (?:nacional|federal|nationale?|nasional)\b"
    ),
    # 'The revision of the National Transport Policy', 'A revisão da Lei das Finanças'.
    (
        rf"{_ARTICLE}(?:(?:current|ongoing|planned|new|próxima|nueva|nova|prochaine) )?(?:revision|updat(?:e|ing)|"
        r"review|reform|amendment|actualización|revisión|reforma|modificación|revisão|atualização|actualização|alteração|"
        r"révision|réforme|actualisation|modification|revisi|pembaruan|perubahan) "
        r"(?:(?:of|de|del|d[aeo]s?|du|des) )?(?:(?:the|la) |l['’])?(?:(?-i:[A-ZÀ-Þ])?[a-zà-ÿ]+ ){0,3}?"
        r"(?:(?-i:National|Nacional|[Nn]ationale?|Nasional)\b|(?-i:Ley|Lei|[Ll]oi|Undang-Undang|UU|RPJMN)\b"
        r"(?! (?:[\wà-ÿ]+ ){0,3}?(?:municip|provin|esta[dt]|region|local|communal|daerah)))"
        r"(?: (?-i:[A-ZÀ-Þ])[\wà-ÿ-]+)*"
    ),
    # 'Disbursements from the national level', 'Los pagos del gobierno nacional'.
    (
        rf"{_ARTICLE}[\wà-ÿ-]+ (?:from|of|by|del?|d[aeo]|du|dari) (?:(?:the|el|o|le|l['’]) ?)?(?:(?:national|central|"
        r"federal|union) (?:level|government)|(?:gobierno|nivel|governo|nível) (?:nacional|federal|central)|"
        r"(?:gouvernement|niveau) (?:central|national)|(?:pemerintah|tingkat) (?:pusat|nasional))\b"
    ),
    r"(?:国家|全国|中央|部委|国务院)(?!公园)",
)
"""What a sentence begins with that is about governments of a level, or what is theirs."""

MUNICIPAL_BUDGET = (
    r"\b(?:municipal|city|county|council|local|district)(?:['’]s|s['’])? (?:annual )?budgets?\b|"
    r"\bpresupuestos? (?:anual(?:es)? )?(?:municipal(?:es)?|del municipio|de la ciudad)\b|"
    r"\borçamentos? (?:anua(?:l|is) )?(?:municipa(?:l|is)|d[oa]s? (?:município|câmara|prefeitura)s?)\b|"
    r"\bbudgets? (?:annuels? )?(?:communa(?:l|ux)|municipa(?:l|ux)|de la (?:commune|ville)|des (?:communes|villes))\b|"
    r"\banggaran (?:tahunan )?(?:kota|daerah|kabupaten)\b|\bAPBD\b|(?:城市|市级|地方|市本级)(?:年度)?(?:财政)?预算"
)
"""A budget that is that of a city, of whatever a message tells: 'Drains belong in the municipal budget.'"""
NAMES_NATION = (
    r"\b(?:national|central|federal|state|ministr|nacional|ministeri|ministéri|ministère|estado|état|nasional|pusat|"
    r"kementerian|donor)|国家|中央|部委|全国|省"
)
"""What names another level, or whoever pays, in the same sentence."""

ABSENT = (
    r"(?:there (?:is|are) (?:still )?no|no (?:hay|existen?)|não (?:há|existem?)|il n['’](?:y a|existe) "
    r"(?:pas|aucune?)(?: de)?|(?:tidak|belum) ada) (?:an?|un[ao]?|uma?|une)? ?|(?:没有|缺乏|缺少|尚无)"
)
"""What a sentence begins with that says of something that there is none: 'Não existe um cadastro nacional'."""

BESIDE = r"(?:[^.;；]*[;；]\s*|\s*,\s*|\s+(?:and|or|y|o|e|ou|et|dan|atau|as well as)\s+|、|和|与|及)"
"""What stands between two of which a sentence is about: 'Ministries and councils', 'Cities copy; ministries know'."""
BESIDE_OTHER = r"\s+(?:and|y|e|et)\s+(?:(?:the|el|la|los|las|o|a|os|as|le|les)\s+|l['’])[^\W\d_]+"
"""Another one of which a sentence is about as much: 'As câmaras e a agência'."""
JOINED = r",\s(?:(?:and|y|e|et|dan)\s)?|\s(?:and|y|e|et|dan)\s|、|和|与|及"
"""What stands between cities that a sentence is about: 'Bo and Makeni have ...'."""
BEFORE_CITY = r"(?:o|a|le)\s"
"""The article of names of cities that have one: 'O Recife', 'Le Caire'; with others it is of something else: 'The
Freetown cable car'."""
ARTICLE = r"(?:the|el|la|los|las|o|a|os|as|le|les)\s|l['’]"
WHERE = r"(?:in|at|en|em|à|a|di|no|na|在)\s?"
"""What stands before the city in which something is so: 'In Nairobi land has been titled'."""
BEHIND_CITY = (
    r"(?:['’]s?)?(?:,|\s+(?=[a-zà-ÿ(])(?!(?:and|or|y|e|o|et|ou|dan|to|a(?! \w+(?:é|i|it|is|u)\b)|al|und|with|"
    r"con|com|avec|dengan|declaration|"
    r"agreement|amendment)\b))|市?(?=[\u3400-\u9fff])(?!、|和|与|及)"
)
"""What goes on behind the name of a city that a sentence is about: no other name, and no more of its own."""
