"""How a sentence says by itself that the dialogue gave something to a policy. Translators extend these tables."""

from __future__ import annotations

_PAPER = (
    r"(?:polic(?:y|ies)|laws?|act|bill|decrees?|regulations?|guidelines?|guidance|code|strateg(?:y|ies)|"
    r"(?!this|that|with|same|their|into|from|such)[^\W\d_]{4,} plans?|"
    r"programmes?|rules?|ordinances?|by-?laws?|standards?|orders?|framework|handbook|guidebook|norms?|circulars?|"
    r"ndc|roadmap|criteria|curricul\w+|"
    r"leyes|ley|políticas?|plan(?:es|os|o|s)? (?:de|d[aeo]s?|director\w*|diretor\w*|nacional\w*|national\w*|"
    r"municipal\w*|urban\w+|"
    r"local\w*|maestro|estratégico|climat\w+|d['’])|normas?|reglamentos?|decretos?|guías?|estrategias?|ordenanzas?|"
    r"códigos?|programas?|"
    r"conpes|lineamientos|directrices|hoja de ruta|criterios|"
    r"leis?|portarias?|regulamentos?|estratégias?|diretrizes|códigos?|decretos?|posturas?|regimentos?|"
    r"lois?|politiques?|codes?|décrets?|stratégies?|normes?|schémas?|règlements?|programmes?|arrêtés?|guides?|"
    r"lettre de politique|feuille de route|"
    r"naskah|perda|perwali|perpres|peraturan|kebijakan|rencana (?:tata|induk|aksi|pembangunan|detail|kerja|umum)|"
    r"rpjmn?d?|rtrw|undang-undang|pedoman|strategi|standar|"
    r"peta jalan|rancangan)"
)
_GAVE = (
    r"(?:gave|given|left|dej(?:ó|aron|ado)|dado|deix(?:ou|aram|ado)|laissé|donné|menghasilkan|contributed|fed|"
    r"informed|sharpened|enriched|strengthened|shaped|helped|supplied|provided|brought|added|"
    r"clarified|improved|inspired|nourished|supported|aport(?:ó|aron)|contribuy(?:ó|eron)|aliment(?:ó|aron)|"
    r"enriqueci(?:ó|eron)|ayud(?:ó|aron)|permiti(?:ó|eron)|fortaleci(?:ó|eron)|nutri(?:ó|eron)|precis(?:ó|aron)|"
    r"inspir(?:ó|aron)|sirvi(?:ó|eron)|afin(?:ó|aron)|ajud(?:ou|aram)|contribu(?:iu|íram)|enrique(?:ceu|ceram)|"
    r"aliment(?:ou|aram)|aport(?:ou|aram)|permit(?:iu|iram)|refor(?:çou|çaram)|subsidi(?:ou|aram)|serv(?:iu|iram)|"
    r"enrichi|nourri|contribué|permis|alimenté|renforcé|apporté|aidé|fourni|éclairé|précisé|inspiré|servi|"
    r"memperkuat|memberi(?:kan)? masukan|menyumbang(?:kan)?|memperkaya|membantu|memperjelas|mempertajam)"
)
_DIALOGUE = (
    r"(?:(?:the|this|our|el|este|la|los|o|os|a|le|ce|les|la) |l['’])?"
    r"(?:(?:first|second|third|fourth|fifth|primer|segundo|tercer|cuarto|primeiro|terceiro|quarto|premier|deuxième|"
    r"troisième|quatrième) )?"
    r"(?:(?:national-local|national–local) )?"
    r"(?:dialogue|exchanges?|discussions?|meeting|diálogo|encuentro|intercambio|discusión|encontro|intercâmbio|debate|"
    r"échanges?|rencontre|débats?|discussions|dialog|diskusi|pertemuan)"
    r"(?: (?:nacional-local|national-local|nasional-daerah|ini))?"
)

FOR_WHOM_THIS = (
    r"^(?P<whom>(?:for|para|pour|bagi|untuk) [^,.;:]{3,50}?),? (?:this|that|it|the (?:day|dialogue|exchange|visit|"
    r"debate)|esto|eso|"
    r"la jornada|el diálogo|isto|isso|o diálogo|a jornada|cela|ceci|ini|le dialogue|la journée|dialog(?: ini)?|hal ini)"
)
"""For whom something was useful, at the beginning of the sentence that says so."""
_A_CONTRIBUTION = (
    r"(?:(?:an?|the|una?|el|la|uma?|o|une|le|sebuah) |l['’])?(?:(?:main|direct|principal|direto|directo|direct) )?"
    r"(?:contribution|contribución|contribuição|contributo|aporte|apport|kontribusi|sumbangan)"
)

CONTRIBUTION: tuple[str, ...] = (
    (
        rf"^(?:[^,.]{{4,40}}, |(?:that|que|bahwa) |qu['’]|(?:a|to|para|for|pour|à|bagi) [^,.]{{3,40}}? )?{_DIALOGUE} "
        rf"(?:(?:has|have|ha|han|a|ont|avait|also|también|também|aussi|telah|juga|les?|lhes?|leur|lui) ){{0,2}}"
        rf"{_GAVE}\b[^.]{{0,200}}?\b{_PAPER}\b"
    ),
    (
        rf"\b{_PAPER}\b[^.]{{2,80}}\b(?:thanks to|from|through|drawing on|based on|gracias a|graças a|grâce à|"
        rf"grâce aux|"
        r"berkat|a partir de|à partir des?)\b"
        r"(?: (?:the|las?|los|[ao]s|às|aos|les?|des|aux))* ?"
        r"(?:contributions?|inputs?|comments|proposals|cases|examples|experiences?|stories|casos|ejemplos|"
        r"experiencias?|"
        r"exemplos|experiências?|cas|exemples|expériences?|kasus|contoh|pengalaman|"
        r"aport(?:es|aciones)|contribuciones|comentarios|observaciones|"
        r"contribuiç(?:ão|ões)|contributos|apports|remarques|observations|masukan|sumbangan)"
        r"(?: (?:of|from|by|del?|d[aeo]s?|des|dari|that|que|qui|told|heard|shared|contad\w+|yang))"
    ),
    # ', a direct contribution of this dialogue', 'Thanks to the dialogue, the policy now names ...'.
    (
        r", (?:an? |una? |uma? |une |la |el |sebuah )?(?:\w+ )?(?:contribution|contribución|contribuição|contributo|"
        r"aporte|"
        rf"apport|kontribusi|sumbangan) (?:\w+ )?(?:of|from|by|del?|do|dest[ae]|dari|du|de) ?{_DIALOGUE}\b"
    ),
    # What is called a contribution at a level, or to its policy.
    (
        rf", {_A_CONTRIBUTION} (?:[\w’']+ ){{0,3}}(?:levels?|nível|níveis|nivel(?:es)?|niveaux?|tingkat|polic(?:y|ies)|"
        r"políticas?|politiques?|kebijakan)(?: \w+){0,2}\W*$"
    ),
    (
        rf"^{_A_CONTRIBUTION} (?:to|for|a|al|à|ao|às?|para|pour|aux?|bagi|terhadap|"
        rf"untuk) [^.:]{{0,30}}?\b(?:polic(?:y|ies)|"
        r"políticas?|politiques?|kebijakan)[^.:]{0,40}?(?: (?:is|was|es|fue|é|foi|est|était|adalah|ialah) |: )"
    ),
    # 'For the ministry this was a reason to look again at the rules.'
    (
        rf"{FOR_WHOM_THIS} (?:was|is|gave|meant|fue|significó|dio|foi|significou|deu|fut|a été|a signifié|a donné|"
        rf"menjadi|"
        rf"memberi)\b[^.]{{0,160}}\b{_PAPER}\b"
    ),
    rf"^(?:as|como|comme|en guise de|sebagai) {_A_CONTRIBUTION} (?:at|to|on|en|a|al|no|ao|au|à|di|pada|bagi) ",
    r"^在?(?:国家|地方|部委|城市)(?:政策)?层面，[^。]*(?:写入|纳入|列入|采纳|吸收|提供|贡献)",
    rf"^(?:thanks to|gracias al?|graças ao?|grâce (?:au|à)|berkat) {_DIALOGUE},? [^.]{{0,200}}?\b{_PAPER}\b",
    (
        r"\b(?:menjadi (?:bahan|masukan|dasar|acuan|rujukan)|lo (?:oído|escuchado|conversado|discutido) (?:\w+ )?"
        r"(?:servirá|sirve|ayudará)|o que (?:se )?(?:ouviu|discutiu) (?:\w+ )?(?:servirá|serve|ajudará)|"
        r"ce qui a été (?:dit|entendu) (?:\w+ )?(?:servira|sert|aidera))\b"
        rf"[^.]{{0,200}}?\b{_PAPER}\b"
    ),
    (
        rf"\b(?:inputs?|comments|masukan|aportes|comentarios|contributos|remarques)\b[^.]{{2,40}}\b(?:were|have been|"
        rf"was|"
        r"dipakai|digunakan|diserap|fueron|han sido|foram|ont été) ?(?:taken up|used|adopted|built|included|untuk|"
        r"dalam|"
        rf"recogid\w+|incorporad\w+|incluid\w+|acolhid\w+|repris\w*|intégré\w*)[^.]{{0,200}}\b{_PAPER}\b"
    ),
    (
        r"\b(?:serves?|served|sirven?|sirvió|servem?|serviu|sert|servent) (?:as|de|como|d['’]) ?(?:an? |un |um |une )?"
        r"(?:model|example|basis|input|modelo|ejemplo|base|insumo|referencia|exemplo|referência|modèle|exemple|"
        r"référence)"
        rf"s? (?:for|to|a|al|para|à|ao|pour|aux?) [^.]{{0,200}}\b{_PAPER}\b"
    ),
    (
        r"(?:已?被|已经?|现已)(?:写入|纳入|采纳进|吸收进)[^，。]{0,24}(?:政策|规划|条例|指南|标准|办法|规范|指标|意见|"
        r"法规|导则|细则|方案|计划)"
    ),
    (
        r"(?:为|给)[^，。]{2,36}(?:政策|规划|条例|指南|标准|办法|规范|指标体系|指导意见|法规|导则|细则|方案|计划|"
        r"立法)[^，。]{0,10}(?:提供|贡献)了"
    ),
    (
        r"(?:对话|会议|交流|做法|经验|成果|案例|讨论|意见)(?:丰富|完善|充实|推动|支撑|优化)了[^，。]{0,24}"
        r"(?:政策|规划|条例|指南|标准|办法|规范|指标|指导意见|法规|导则|细则|方案|计划)"
    ),
)
"""What says that the dialogue, or what cities brought, gave something to a policy."""

GIVEN_AT = (
    rf"(?P<where>[^,.;:]{{4,60}}?),? (?:(?:it|{_DIALOGUE}) )?(?:(?:has|have|ha|han|a|ont|avait|also|también|também|"
    rf"aussi|telah|juga) ){{0,2}}(?:{_GAVE}|le[dt]|produced|obliged|made|allowed|prompted|(?:was|were) useful|"
    r"di(?:o|eron)|llev(?:ó|aron)|oblig(?:ó|aron)|fue(?:ron)? útil(?:es)?|dej(?:ó|aron)|mostr(?:ó|aron)|"
    r"de(?:u|ram)|lev(?:ou|aram)|obrig(?:ou|aram)|(?:foi|foram) út(?:il|eis)|deix(?:ou|aram)|mostr(?:ou|aram)|"
    r"(?:fic(?:ou|aram)|qued(?:ó|aron)|(?:en )?(?:est|sont) restée?s?)(?! (?:[ao]s?|el|l[ao]s?|les?|une?|uma?) "
    r"(?:tare[af]\w*|compromis\w*|desafío|desafio|dúvida|duda|pergunta|pregunta|reto|tâche|défi|question)\b)|"
    r"donné|conduit|amené|obligé|été utiles?|montré|trouvé dans les échanges|mendorong|menghasilkan|melahirkan|"
    r"(?:ini )?(?:berguna|bermanfaat))\b(?! (?:together|up|back))|"
    r"(?P<of>[^，。；：]{3,14})，?(?:本次|此次|这次)?(?:对话会?|讨论|交流|会议|研讨)(?:还|也)?(?:帮助|促使|推动|"
    r"促成|使|让|为)"
)
"""What the dialogue gave where a level is named first: 'At the local level the exchange helped Kandy to ...'."""

AHEAD = (
    r"\b(?:will|would|shall|should|could|may|might|must|is to|are to|deberí?an?|debe[nr]?|podrí?an?|podrá[n]?|será[n]?|"
    r"deve(?:m|ria|riam)?|poder(?:á|ão|ia|iam)|será|serão|devr(?:a|ont|aient|ait)|pourr(?:a|ont|aient|ait)|sera|seront|"
    r"akan|harus|perlu|sebaiknya)\b|(?:将|应当|应该|可以|需要|(?<!的)建议(?!已|被|的|书|稿)|希望|拟)"
)
"""What has still to come, and is not given yet."""

NATIONAL_PAPER = (
    r"\b(?:national|federal|nacional(?:es)?|nationale?s?|nationaux|nasional|rpjmn|perpres|conpes|bill|"
    r"act of parliament|"
    r"proyectos? de ley|projets? de loi|rancangan undang-undang|ruu)\b|国家|全国|部委"
)
LOCAL_PAPER = (
    r"\b(?:kebijakan daerah|perda|perwali|rpjmd|local (?:polic(?:y|ies)|plans?|rules?)|(?:ordenanzas?|códigos?|planes|"
    r"políticas?|planos?|leis?|posturas?) (?:municipa(?:l|les|is)|loca(?:l|les|is))|politiques? (?:locales?|"
    r"communales?)|"
    r"arrêtés? communa(?:l|ux))\b|(?:地方|本市|全市|各市)(?:的)?(?:政策|规划|条例|法规|标准)"
)
"""Whose the policy is to which something was given."""
