"""How a sentence says by itself of which kind the point is that it makes. Translators extend these tables.

Stricter than the words of a conclusion: a sentence in the midst of what was said may name a challenge in passing, so
these say that something is one, or that somebody complains. `contribution_forms` say what was given to a policy.
"""

from __future__ import annotations

TOPICS = (
    r"^(?:[^,.]{3,40}, )?(?:the |an? |el |la |los |las |un |una |o |a |os |as |um |uma |le |la |les |un |une )?"
    r"(?:\w+ ){0,2}(?:themes?|topics?|subjects?|agenda|sessions?|panels?|questions?|temas?|temáticas?|asuntos?|sesión|"
    r"sesiones|preguntas?|assuntos?|perguntas?|sess(?:ão|ões)|painel|thèmes?|sujets?|séances?|topik|pertanyaan|sesi) "
    r"(?:\w+ ){0,4}?(?:is|are|was|were|es|son|fue(?:ron)?|era|é|são|foi|foram|est|sont|était|étaient|adalah|ialah)\b|"
    r"^(?:[^，。]{0,8})(?:主题|议题|专题|问题)(?:是|为|：)"
)
"""What a sentence is about that names the themes of the day."""

_MOST = (
    r"(?:main|biggest|greatest|chief|major|common|shared|first|hardest|central|real|serious|persistent|key|principal|"
    r"foremost|gravest|worst|toughest|thorniest|heaviest|peor|pior|pire|plus grave|seule?|únic[oa]|paling berat|"
    r"weakest|most \w+|mayor|gran|grande|comunes?|común|verdader[oa]|primer[oa]?|maior|principais|principaux|"
    r"principales?|majeure?s?|"
    r"commune?s?|premi[eè]re?|grand|plus grande?|utama|terbesar|terberat|pokok|bersama)"
)
_HARD = (
    r"(?:difficult(?:y|ies)|challenges?|problems?|obstacles?|barriers?|bottlenecks?|constraints?|stumbling blocks?|"
    r"hurdles?|dificultad(?:es)?|retos?|desaf[ií]os?|problemas?|obst[aá]culos?|trabas?|cuellos? de botella|"
    r"dificuldades?|entraves?|gargalos?|difficultés?|défis?|problèmes?|contraintes?|freins?|"
    r"tantangan|kendala|hambatan|kesulitan|permasalahan|masalah|escollos?|"
    r"troubles?|headaches?|dolor(?:es)? de cabeza|dor(?:es)? de cabeça|casse-têtes?|(?:sticking|weak) points?|"
    r"weak links?|"
    r"puntos? débil(?:es)?|eslab(?:ón|ones) débil(?:es)?|pontos? frac[oa]s?|"
    r"elos? frac[oa]s?|pierres? d['’]achoppement|points? faibles?|maillons? faibles?|titik lemah|batu sandungan)"
)
_IS = (
    r"(?:is|are|was|were|remains?|remained|lies?|lay|comes? from|constitutes?|represents?|constituy(?:e|en|ó)|"
    r"representa[nm]?|representó|constitu(?:i|em|iu)|constitue(?:nt)?|représente(?:nt)?|merupakan|menjadi|es|son|"
    r"fue(?:ron)?|era|sigue siendo|siguen siendo|"
    r"está|están|radica|reside|consiste|é|são|foi|continua(?:m)? (?:a ser|sendo)|continua|está|reside|"
    r"est|sont|reste(?:nt)?|demeure(?:nt)?|tient|tiennent|réside(?:nt)?|vient|adalah|ialah|yaitu|yakni|terletak|tetap)"
)
_ONE = (
    r"(?:(?:still|also|therefore|todavía|también|aún|ainda|também|encore|aussi|toujours|masih|juga) )?"
    r"(?:(?:an?|the|one of the|un[oa]?|el|la|los|las|uno de los|una de las|um(?:a)?|os?|as?|um dos|uma das|une?|les?|"
    r"l['’]une? des|sebuah|salah satu) ?)?"
)
_SAY = (
    r"(?:said|says|told|noted|reported|explained|stressed|pointed out|recalled|warned|added|dij(?:o|eron)|"
    r"señal(?:ó|aron)|explic(?:ó|aron)|record(?:ó|aron)|inform(?:ó|aron)|advirti(?:ó|eron)|disse(?:ram)?|"
    r"lembr(?:ou|aram)|explic(?:ou|aram)|alert(?:ou|aram)|referi(?:u|ram)|a (?:dit|indiqué|rappelé|expliqué|souligné)|"
    r"ont (?:dit|indiqué|rappelé|expliqué|souligné))"
)
_NOT_TOLD = (
    r"(?! (?:\w+ )?(?:solved|overcome|over|gone|resuelt|superad|resolvid|résolu|teratasi|discussed|debated|presented|"
    r"addressed|"
    r"raised|listed|discutid|debatid|tratad|abordad|presentad|apresentad|présenté|discuté|débattu|abordé|dibahas|"
    r"disampaikan|known|conocid|conhecid|connu))"
)
"""What is said of a difficulty that does not say which one it is."""
_ABSENT = (
    r"(?![^.]{0,60}\b(?:attend|be present|be there|come\b|join|stay|hear|asist|acudi|estar present|comparec|particip|"
    r"assister|venir|être présent|hadir|datang|invitations?\b|short notice|invitaci[oó]n(?:es)?\b|convites?\b|"
    r"convocations?\b|undangan))"
)
"""What somebody regrets that is none: that they could not come, or that the invitation came late."""

_THE = r"(?:the|our|their|el|la|los|las|su|o|a|os|as|le|les|l['’])"

_NAMED = (
    r"(?:named|cited|seen|described|mentioned|identified|considered|regarded|listed|noted|flagged|raised|perceived|"
    r"señal(?:ad[oa]s?|ó|aron)|cit(?:ad[oa]s?|ó|aron|ou|aram)|mencion(?:ad[oa]s?|ó|aron|ou|aram)|"
    r"identific(?:ad[oa]s?|ó|aron|ou|aram)|consider(?:ad[oa]s?|ó|aron|ou|aram)|vist[oa]s?|"
    r"apont(?:ad[oa]s?|ou|aram)|anot(?:ad[oa]s?|ó|aron|ou|aram)|(?:cité|identifié|considéré|relevé|mentionné|"
    r"signalé)e?s?|"
    r"(?:perçu|retenu|vu)e?s?|disebut(?:kan)?|menyebut(?:kan)?|dianggap|dinilai|dipandang|mencatat|dicatat)"
)
"""What is done with what somebody calls a difficulty, or a chance."""
_AS = r"(?:as|como|comme|sebagai)"
_OUR = r"(?:(?:its|their|our|sus?|seus?|suas?|leurs?|son|sa) )?"

_SEES = (
    r"(?:sees?|saw|finds?|found|identif(?:y|ies|ied)|ve|ven|vio|vieron|vê|vêem|veem|viu|viram|enxergam?|voi(?:t|ent)|"
    r"(?:a|ont) vu|melihat)"
)
_AN = r"(?:an?|some|un[oa]?|uma?|une|des)"

CHALLENGE: tuple[str, ...] = (
    rf"[,–—-] {_ONE}(?:{_MOST} {_HARD}|{_HARD} {_MOST})\W*$",
    # 'Participants saw an obstacle in the law'.
    rf"\b{_SEES} (?:{_AN} (?:{_MOST} )?|(?={_HARD} (?:{_MOST} )?(?:dalam|pada|di)\b)){_HARD}\b",
    (
        r"\b(?:remains?|stays?|(?:is|are) (?:still|largely|mostly)|siguen?|continúan?|permanecen?|continuam?|"
        r"permanecem?|reste(?:nt)?|demeure(?:nt)?|masih|jarang|belum) (?:\w+ ){0,2}(?:under-?used|unused|underspent|"
        r"unspent|untapped|(?:sub|infra)utilizad\w+|sin (?:usar|utilizar)|subaproveitad\w+|por (?:usar|utilizar)|"
        r"(?:sous-|in)utilisée?s?|(?:di(?:pakai|gunakan|manfaatkan|serap))|terserap)\b[^.]{0,60}?\b(?:because|as|since|"
        r"for (?:lack|want) of|porque|pues|ya que|por falta|pois|já que|parce qu|car|faute|karena|sebab)"
    ),
    (
        r"\b(?:(?:held|kept) (?:back|up)|slowed(?: down)?|hampered|hindered|blocked|delayed|stalled) by\b|"
        r"\b(?:fren|trab|entorpec|bloque|obstaculiz)[ai]d[oa]s? por\b|\b(?:trav|emperr|bloque|dificult)ad[oa]s? "
        r"p(?:or|el[oa]s?)\b|"
        r"\b(?:frein|bloqu|ralenti|entrav|retard)(?:é)?e?s? par\b|\b(?:terhambat|terhalang|terkendala|tersendat) "
        r"(?:oleh|karena)?\b"
    ),
    (
        rf"\b(?:{_MOST} {_HARD}|{_HARD} {_MOST}|{_THE} ?(?!problem|masalah){_HARD}|an? (?!problem){_HARD} remain)"
        rf"(?: (?:for|of|para|pour|bagi|d[aoe]s?|des) (?:\w+ ){{0,2}}\w+)?(?:, [^.;]{{3,60}},)? {_IS}\b{_NOT_TOLD}"
    ),
    (
        rf"\b(?:as|como|comme|sebagai) {_ONE}(?:{_MOST} {_HARD}|{_HARD} {_MOST}|(?=\w+ (?:link|de botella|débil|frac|"
        rf"faible|lemah)|bottleneck|goulot){_HARD})\b"
    ),
    r"\b(?:as|como|comme|sebagai) (?:o |le |el )?(?:elo frac|maillon|eslabón)",
    # 'was cited by Kumasi as an obstacle', 'As a difficulty, ...', 'One obstacle named by all was ...'.
    rf"\b{_NAMED} (?:[^.;]{{0,50}}? )?{_AS} {_OUR}{_ONE}{_HARD}\b",
    rf"^{_AS} {_ONE}(?:{_MOST} )?{_HARD}(?: {_MOST})?(?:,| (?:\w+ ){{0,3}}?{_NAMED}\b)",
    rf"\b{_HARD} (?:that |que |qui |yang )?(?:\w+ ){{0,2}}?{_NAMED} (?:[^.;]{{0,40}}? )?{_IS}\b{_NOT_TOLD}",
    r"\b(?:stands?|stood|gets?|got) in (?:the|their|our) way\b|\bstruggles? (?:to|with)\b",
    r"\ble(?:s)? preocupan? (?:que|el|la|los|las)\b|\bpreocupa(?:m)?-(?:se|os|as)\b",
    rf"\b{_IS} {_ONE}{_MOST} {_HARD}\b",
    rf"\b{_IS} {_ONE}{_HARD}\b(?! (?:of the past|del pasado|do passado|du passé))",
    (
        rf"\b(?:complain(?:s|ed)?|lament(?:s|ed)?|regret(?:s|ted)?|deplor(?:es?|ed)|fear(?:s|ed)?|worr(?:y|ies|ied)) "
        rf"(?:that|about|of)\b{_ABSENT}"
    ),
    r"\b(?:are|is|was|were) (?:worried|concerned) (?:that|about)\b",
    rf"\b(?:lament(?:ó|aron|a|an)|deplor(?:ó|aron)|tem(?:e|en|ió|ieron)) que\b{_ABSENT}",
    rf"\bse quej(?:ó|aron|a|an) (?:de|por)\b{_ABSENT}",
    rf"\b(?:lament(?:ou|aram|a|am)|rece(?:ia|iam|ou|aram)|tem(?:e|em|eu|eram)) que\b{_ABSENT}",
    r"\b(?:queix(?:ou|aram)-se|se queix(?:ou|aram|a|am))\b",
    (
        rf"\b(?:regrett(?:e|ent|ait)|déplor(?:e|ent|ait)|crai(?:nt|gnent)|a (?:regretté|déploré)|ont (?:regretté|"
        rf"déploré)) "
        rf"qu(?:e\b|['’]){_ABSENT}"
    ),
    r"\b(?:s['’]est plainte?|se sont plaint(?:e?s)?|se plai(?:nt|gnent)) (?:que|de|des|du|d['’])",
    rf"\b(?:mengeluh(?:kan)?|menyayangkan|mengkhawatirkan|khawatir)\b{_ABSENT}",
    # 'Kisumu said the buffers cannot be kept as long as ...'.
    (
        rf"\b{_SAY}\b[^.]{{2,80}}\b(?:cannot|can not|can['’]t|could not|no pueden?|não (?:pode|podem|conseguem?)|"
        r"ne peu(?:t|vent) pas|tidak (?:dapat|bisa))\b[^.]{0,80}\b(?:as long as|because|without|unless|until|"
        r"for (?:lack|want) of|porque|"
        r"mientras|sin\b|hasta que|por falta|enquanto|sem\b|até que|tant que|car\b|faute de|sans\b|karena|selama|tanpa)"
    ),
    (
        rf"\b{_SAY} (?:to [^.]{{3,40}} )?(?:that |que |qu['’])?(?:they|their \w+|it|he|she|les|le|lhes|ils?|elles?) "
        r"(?:still )?(?:lacks?|lacked|faltan?|falta(?:m|ba|ban)?|manquent? de|manquaient de)\b"
    ),
    (
        r"\b(?:faces?|faced|fac(?:e|es|ing)|enfrentan?|enfrentam?|affronten?t?|menghadapi) "
        rf"(?:(?:the|a|an|el|la|los|las|un|una|o|a|os|as|um|uma|le|la|les|des|une|many|serious|great|same|mismos?|"
        rf"mesm[oa]s?) "
        rf"){{0,2}}(?:{_MOST} )?(?:{_HARD}|pressures?|presión|pressão|pression|tekanan)\b"
    ),
    (
        r"(?:(?:仍|依然|还|都|也)?(?:是|成为|构成|属于)|仍为)[^，。；]{0,14}(?:困难|难题|难点|挑战|瓶颈|短板|障碍|"
        r"堵点|痛点|(?:最难|最大|主要|突出|共性)的?问题)"
        r"(?:。|$|，|之一)"
    ),
    r"(?:困难|难题|难点|瓶颈|短板|挑战|障碍|(?:最难|最大|最多|主要|突出)的?问题)(?:是|在于|为|仍是)",
    r"(?:视为|列为|看作|归结为|指为)[^，。；]{0,8}(?:困难|难题|难点|挑战|瓶颈|短板|障碍|堵点|痛点)",
    r"(?:面临|存在)[^，。；]{0,12}(?:困难|难题|挑战|瓶颈|短板|障碍|制约)",
    r"(?:抱怨|担心|担忧|忧虑)",
)
"""What says that something is a difficulty, or that somebody complains of it."""

NO_CHALLENGE: tuple[str, ...] = (
    r"\b(?:no longer|not (?:an?|the)|ya no|no (?:es|son) (?:un|una|el|la)|já não|não (?:é|são)|n['’]est (?:pas|plus)|"
    r"ne sont (?:pas|plus)|bukan(?:lah)?|tidak lagi) (?:\w+ ){0,2}" + _HARD + r"\b|不再是|不是",
    r"\b(?:overcom|address|tackl|solv|superar|enfrentar|resolver|surmont|relever|mengatasi|menjawab)\w*\b",
    r"[?？]|(?:应对|解决|克服|破解)|(?:讨论|交流|探讨|围绕)[^，。]{0,10}(?:面临|存在)",
    TOPICS,
)
"""What says that there is none, or what is done about it."""

_OPENING = (
    r"(?:chances?|opportunit(?:y|ies)|openings?|possibilit(?:y|ies)|potential|oportunidad(?:es)?|posibilidad(?:es)?|"
    r"potencial|oportunidades?|possibilidades?|janelas?|ventanas?|opportunités?|possibilités?|potentiel|débouchés?|"
    r"fenêtres?|peluang|potensi|kesempatan|occasions?(?= (?:de|d['’]|pour)))"
)
_CHANCE = rf"(?:{_OPENING}|room|scope|espacio|espaço|margen|margem|marge)"
_A = (
    r"(?:(?:best|finest|biggest|greatest|main|golden|mejor|mayor|principal|única|melhor|maior|meilleure|plus|"
    r"principale|"
    r"of|de las|de los|dos|das|all|an?|the|some|good|great|real|new|clear|rare|un|una|el|la|gran|buena|nueva|um|uma|"
    r"o|grande|boa|nova|une?|"
    r"le|la|de|des|nouvel(?:le)?|belle|bonne|vraie|là|sebuah|besar|baru|ada) ){0,4}"
)

OPPORTUNITY: tuple[str, ...] = (
    (
        rf"\b(?:sees?|saw|seen as|regarded as|regards? as|ve|ven|vio|vieron|vê|vêem|veem|viu|viram|voit|voient|"
        rf"enxergam?|melihat) {_A}{_CHANCE}\b"
    ),
    (
        rf"\b(?:is|are|was|were|fue(?:ron)?|foi|foram|était|étaient|a été|constituy\w+|constitu(?:i|iu)|"
        rf"represent(?:ó|ou)|"
        rf"remains?|offers?|opens?(?: up)?|presents?|gives?|creates?|brings?|constitutes?|provides?|"
        r"there is|there are|es|son|ofrecen?|abren?|representan?|constituyen?|brindan?|hay|"
        r"é|são|oferecem?|abrem?|representam?|constituem?|há|est|sont|offren?t?|ouvren?t?|constituen?t?|représenten?t?|"
        rf"(?:would|could|might) be|ser[ií]an?|seriam|podrían? ser|poderiam? ser|serai(?:en)?t|pourrai(?:en)?t être|"
        rf"il y a|adalah|merupakan|menjadi|membuka|menawarkan|memberi(?:kan)?|ada|terdapat) {_A}{_OPENING}\b"
    ),
    (
        r"\b(?:opens? (?:up )?(?:the|an?|new) (?:doors?|ways?|windows?|paths?)\b|(?:window|door)s? (?:is|are|has|have) "
        r"open(?:ed|ing)?\b|abren? (?:la|una|nuevas?) (?:puertas?|ventanas?)|abren? (?:el|un) camino|"
        r"abrem? (?:a|uma|novas?) (?:portas?|janelas?)|abrem? (?:o |um )?caminho|"
        r"ouvren?t? (?:la|une|de nouvelles) (?:voies?|portes?|fenêtres?)|membuka (?:pintu|jalan)|"
        r"terbuka(?:nya)? (?:peluang|jalan|ruang|kesempatan|pintu))\b|为[^，。；]{2,20}(?:打开|"
        r"敞开)了?[^，。；]{0,6}(?:大门|空间|窗口|局面)"
    ),
    rf"\b{_NAMED} (?:[^.;]{{0,50}}? )?{_AS} {_OUR}{_A}{_OPENING}\b",
    rf"^{_AS} {_A}{_OPENING}(?:,| (?:\w+ ){{0,3}}?{_NAMED}\b)",
    # 'A chance lies in the briquettes', or behind a colon.
    (
        rf"^(?:an?|one|the|una?|la|uma?|a|une|la|satu) (?:\w+ )?{_OPENING} (?:lies|lay|está|reside|est|se trouve|"
        r"terletak)\b|"
        rf"^(?:but |pero |mas |mais |namun )?(?:an?|una?|uma?|une) {_OPENING}(?: [\w’']+){{0,2}}\s?: "
    ),
    # 'They saw promise in the empty goods yards'.
    (
        rf"\b{_SEES} (?:(?:an?|great|real|much|some|una?|mucha|gran|uma|muita|grande|une?|de l['’]|l['’]|besar) "
        rf"?){{0,2}}"
        r"(?:promise|hope|promesa|esperanza|promessa|esperança|espoir|promesse|harapan) (?:in|en|em|n[ao]s?|dans|"
        r"pada|di|"
        r"dalam)\b|(?:看好|寄希望于)"
    ),
    # 'offers a method that any council may copy'.
    (
        r"\b(?:offers?|ofrecen?|oferecem?|offren?t?|menawarkan) (?:(?:an?|una?|uma?|une) )?(?:\w+ )?(?:methods?|"
        r"models?|"
        r"ways?(?: out)?|solutions?|paths?|método|modelo|salida|solución|camino|saída|solução|caminho|méthode|"
        r"modèle|issue|"
        r"solution|voie|metode|model|jalan(?: keluar)?|solusi)\b[^.]{0,20}\b(?:that|which|for|que|para|qui|pour|"
        r"yang|bagi|untuk) "
        r"(?:any|other|every|all|no(?:body| one| council| city)?|cualquier|otr[ao]s?|tod[oa]s?|nadie|ning\w+|"
        r"qualquer|outr[ao]s?|ninguém|nenhum\w*|toute?s?|d['’]autres|personne|aucun\w*|(?:semua|setiap|kota|daerah) )"
    ),
    (
        rf"\b(?:sees?|saw|ve|ven|vio|vieron|vê|veem|viu|viram|enxergam?|voit|voient) (?:in|en|em|n[ao]s?|dans) "
        rf"(?:[^\s,.]+ ){{1,6}}?(?:an?|the|un|una|um|uma|une) (?:\w+ )?{_OPENING}(?!\w)"
    ),
    r"(?:是|有|迎来)[^，。；]{0,10}窗口期",
    r"(?:大有|很有|颇有|极具)潜力|潜力(?:巨大|很大|较大)",
    r"(?:(?:(?<!不)是|成为|带来|提供|迎来|孕育|蕴含|看到)了?|有了?)[^，。；]{0,14}(?:机遇|机会|潜力|契机)",
)
"""What says that something is a chance, or that somebody sees one."""

NO_OPPORTUNITY: tuple[str, ...] = (
    # What the meeting itself was a chance for.
    r"\b(?:dialog\w*|diálogo|meeting|workshop|event|session|visit|exchange|encuentro|reunión|taller|jornada|visita|"
    r"encontro|"
    r"reunião|oficina|sessão|rencontre|atelier|séance|visite|pertemuan|lokakarya|acara|kunjungan)\b"
    r"(?! (?:\w+ )?(?:saw|sees|found|vio|ve|viu|vê|a vu|voit|melihat) )[^,.]{0,60}\b"
    + _CHANCE
    + r"\b|(?:对话|会议|活动|参观|会)[^，。]{0,16}(?:机会|契机)",
    r"\b(?:no|little|not|without|ninguna?|sin|não|sem|pas|sans|tidak|tanpa)\b (?:\w+ ){0,2}"
    + _CHANCE
    + r"\b|没有|错失|错过",
    r"\b(?:had|have|has|given|tuvieron|tuvo|tiveram|teve|ont eu|a eu) "
    + _A
    + r"(?:chance|opportunity|oportunidad|oportunidade|"
    r"occasion)\b",
    # To meet, or to speak.
    _CHANCE
    + r" (?:to|for|para|de|pour|d['’]|untuk) ?(?:meet|exchang|hear|listen|learn|shar|speak|talk|discuss|ask|see\b|"
    r"visit|conoc|intercambi|escuch|compart|habl|aprend|conhec|troc|ouvir|partilh|échang|rencontr|écout|partag|"
    r"bertukar|"
    r"bertemu|mendengar|belajar|berbagi)",
    (
        r"\b(?:potential|potencial|potentiel|potensi) (?:for |de |d['’])?"
        r"(?:risks?|hazards?|conflicts?|floods?|damages?|loss\w*|"
        r"riesgos?|conflictos?|riscos?|conflitos?|risques?|conflits?|bencana|bahaya|risiko|konflik)"
    ),
    r"[?？]",
    TOPICS,
)
"""What is no chance for cities: one to speak at a meeting, or none."""

OF_THE_DAY = (
    r"^(?:at [\d.: apm]+, )?(?:the |el |la |los |las |o |a |os |as |le |les )?"
    r"(?:participants?|delegates?|delegations?|visitors|attendees|guests|group|chair\w*|moderator|facilitator|host\w*|"
    r"meeting|session|dialogue|day|workshop|participantes|delegad[oa]s|visitantes|grupo|moderador\w*|anfitri\w+|"
    r"reunión|sesión|diálogo|jornada|encuentro|encontro|reunião|sessão|participants|délégués|visiteurs|président\w*|"
    r"animat\w+|séance|dialogue|rencontre|peserta|delegasi|rombongan|moderator|pimpinan rapat|rapat|dialog|acara)"
    r"(?: (?:of|de|del|da|do|du|des) [^,.]{2,40})? (?:then |also |luego |también |depois |também |ensuite |kemudian |"
    r"juga )?"
    r"(?:was |were |fue |foi |a été |se |s['’]est |ont |a )?"
    r"(?:visit\w*|tour(?:ed|ing)|planted|plant(?:aron|aram)|planté\w*|walked|camin\w+|recorr\w+|percorr\w+|parcouru|"
    r"opened|closed|ended|concluded|adjourned|began|started|abri(?:ó|u)|cerr(?:ó|ado)|clausur\w+|encerr\w+|terminou|"
    r"terminó|"
    r"concluy\w+|conclu(?:iu|ído)|levant(?:ó|ée?)|ouvert|clos\w*|achevée?|terminée?|thanked|agradeci\w+|agradeceu|"
    r"remercié|welcomed|lunched|almorz\w+|mengunjungi|meninjau|menanam|membuka|menutup|ditutup|dibuka|berterima|"
    r"mengucapkan)\b|"
    # 'The third dialogue will be held in Belém.'
    r"^(?:the |el |la |o |a |le )?(?:next|second|third|fourth|fifth|pr[oó]xim[oa]|segund[oa]|tercer[oa]?|terceir[oa]|"
    r"cuart[oa]|quart[oa]|prochaine?|deuxième|troisième|quatrième) (?:national[–-]local |nacional[–-]local )?"
    r"(?:dialogue|meeting|round|session|edition|diálogo|encuentro|reunión|edición|encontro|reunião|edição|rencontre|"
    r"réunion|édition)\b[^.]{0,60}?\b(?:will|is to|may|should|será|se (?:hará|realizará|celebrará)|tendrá|deve(?:rá)?|"
    r"ocorrerá|terá|aura|sera|se tiendra|devrait)\b|"
    r"^(?:dialog|pertemuan) (?:berikutnya|selanjutnya|kedua|ketiga|keempat)\b[^.]{0,60}?\b(?:akan|direncanakan)\b|"
    r"^(?:下次|下一次|第[二三四五六][次届])[^，。]{0,10}(?:对话|会)[^，。]{0,6}(?:拟|将|定于)|"
    r"^(?:会议|对话|与会(?:者|代表)|代表们?|主席|主持人|活动|参观者)(?:于|在)?[^，。]{0,24}(?:参观|考察了|种植|植树|"
    r"开幕|闭幕|落幕|结束|散会|宣布|致谢|感谢)"
)
"""What a sentence tells of the day itself: that they visited a park, opened, thanked, or went home."""

CALLS_MESSAGES = (
    r"\b(?:messages?|takeaways?|lessons?|recommend\w*|conclusions?|suggestions?|proposals?|mensajes?|lecciones|"
    r"recomend\w*|"
    r"conclusiones|propuestas|mensage(?:m|ns)|licoes|propostas|conclusoes|enseignements?|recommand\w*|propositions|"
    r"pesan|pelajaran|rekomendas\w*|usulan|saran|kesimpulan)\b|信息|建议|启示|结论"
)
"""What headings call that tell messages, as they are compared: what stands there is none of another kind."""

ADVISES = (
    r"\b(?:(?<!that )(?<!which )should|ought to|deberían?|debieran?|convendría|deveriam?|conviria|"
    r"(?<!qui )devr(?:ait|aient)|il faudrait|sebaiknya|"
    r"hendaknya|perlu (?:terus|di\w+|me\w+)|gagnerait à|ganaría|ganharia)\b|应当|应该|建议"
)
"""What a sentence says that tells what ought to be, and no difficulty."""

CUES: dict[str, tuple[str, ...]] = {
    "challenge": (
        "dific", "diffic", "challeng", "problem", "probl", "obst", "barrier", "bottleneck", "constraint", "stumbling",
        "hurdle", "reto", "desaf", "traba", "cuello", "entrave", "gargal", "défi", "contraint", "frein", "tantangan",
        "kendala", "hambatan", "kesulit", "masalah", "complain", "lament", "regret", "deplor", "fear", "worr",
        "concern", "tem", "quej", "queix", "rece", "déplor", "crai", "plain", "mengeluh", "menyayang", "khawatir",
        "used", "spent", "untap", "utiliz", "usar", "aproveit", "utilis", "dipakai", "dimanfaat", "digunakan", "serap",
        "ed by", "back by", "down by", "o por", "a por", "os por", "as por", "o pel", "a pel", "é par", "ée par",
        "és par", "terh", "terk",
        "terse", "headache", "cabe", "casse", "débil", "fra", "faible", "achopp", "lemah", "sandung", "escollo",
        "link", "point", "pres", "tekan", "trouble",
        "can", "could not", "pued", "pode", "conseg", "peu", "tidak", "lack", "falta", "manqu", "in the", "in our",
        "in their", "struggle", "preocup", "难", "挑战", "瓶颈", "短板", "障碍", "点", "问题", "制约",
        "抱怨", "担", "忧虑",
    ),
    "opportunity": (
        "chance", "opportun", "opening", "possib", "potenti", "room", "scope", "oportun", "posib", "potenc", "espa",
        "marg", "promis", "hope", "prome", "esper", "espoir", "harap", "offer", "ofre", "ofere", "offre", "menawar",
        "看好", "希望", "大门", "空间", "窗口", "局面", "window", "ocasi", "occasi", "pintu", "jalan", "terbuka",
        "janela", "ventana", "débouch", "peluang", "potensi", "kesempatan", "door", "way", "puerta", "camin",
        "porta", "voie", "porte", "机", "潜力",
    ),
    "policy_contribution": (
        "dialog", "diálogo", "exchange", "discus", "meeting", "encuentro", "intercambio", "encontro", "intercâmbio",
        "debate", "échange", "rencontre", "diskusi", "pertemuan", "contribu", "input", "comment", "proposal", "aport",
        "comentario", "apport", "thanks", "gracias", "graças", "grâce", "berkat", "oído", "escuchado", "ouviu",
        "entendu",
        "conversado", "menjadi", "masukan", "sumbangan", "observa", "remarque", "serv", "sirv", "sert", "写入", "纳入",
        "this was", "jornada", "signif", "cela", "ceci",
        "采纳", "吸收", "列入", "提供", "贡献", "丰富", "完善", "充实", "推动", "支撑", "优化",
    ),
}  # fmt: skip
"""Parts of words one of which every sentence has that says its kind: what has none is not looked at."""
LONGEST = 600
"""Signs of a sentence that makes one point."""

IN_SENTENCES = (
    r"^(?:in|en|em|dalam|dans) (?P<n>\w+) (?:sentences?|lines|frases?|oraciones|linhas|phrases?|lignes|kalimat)$|"
    r"^(?P<han>[一二两三四五六])句话(?:总结|概括)?$"
)
"""Headings, as they are compared, that say in how many sentences something is told: 'Em três frases'."""

CONSENSUS = (
    r"(?:\w+ ){0,2}(?:consensus|consensos?|common ground|shared (?:views?|understandings?)|convergenc(?:es?|ias?)|"
    r"visiones compartidas|visoes (?:comuns|partilhadas|compartilhadas)|vues partagees|kesamaan pandangan|"
    r"pandangan bersama|kesepahaman)(?: (?:points?|general(?:es)?|gera(?:l|is)|bersama|umum))?|"
    r"what (?:\w+ ){1,3}agreed (?:on|about)|en (?:lo )?que (?:todos |todas )?coincid(?:imos|ieron)(?: todos| todas)?|"
    r"(?:no|em|o) que (?:todos |todas |a sala )?concord(?:amos|aram|ou)|"
    r"ce sur quoi (?:\w+ ){1,3}(?:d accord|s accord\w+)|(?:hal )?yang disepakati (?:bersama|semua)|"
    r"(?:会议|主要|基本|各方|核心|达成|形成|的){0,3}共识"
)
"""Headings, as they are compared, that say that all were of one mind."""

FINDINGS = (
    r"^(?:(?:the|our|les?|los|las|os|as|nos) )?(?:\w+ )?(?:constats?|constatations?|constataciones|constatacoes|"
    r"findings|observations?|observaciones|observacoes|hallazgos|achados|temuan|catatan|what we (?:heard|saw|found)|"
    r"(?:lo )?que (?:oimos|vimos|escuchamos|encontramos)|o que (?:ouvimos|vimos)|ce que nous avons (?:vu|entendu))\b|"
    r"发现|所见|听到"
)
"""Headings, as they are compared, that say that something was found, of whatever kind."""

TOLD_BY = (
    r"[^\s:：，,][^:：，,.]{0,60}?\b(?:showed|told|sa(?:id|ys?)|dicen?|diz(?:em)?|bilang|explained|presented|"
    r"described|reported|added|asked|answered|"
    r"mostró|contó|dijo|explicó|presentó|describió|informó|pidió|mostrou|contou|disse|explicou|apresentou|descreveu|"
    r"informou|pediu|a (?:montré|dit|expliqué|présenté|décrit|raconté|demandé)|menunjukkan|menjelaskan|menyampaikan|"
    r"memaparkan|bercerita|meminta|mengatakan)\b|[^，。：:]{2,14}(?:介绍|讲|说|谈|汇报|展示|分享)(?:了|过)?"
)
"""What an item begins with that tells who said or showed something: 'Huye showed how ...'."""

PROPOSES = (
    r"\b(?:ideas?|proposals?|propos\w+|suggest\w*|recommend\w*|wish\w*|options?|questions?|solutions?|demands?|asks?|"
    r"propuestas?|sugerencias?|recomend\w*|deseos|opciones|preguntas|soluciones|pedidos|peticiones|propostas?|"
    r"sugest\w+|desejos|opcoes|perguntas|solucoes|ideias?|idees?|pistes|suggestions?|recommand\w*|souhaits|"
    r"usul\w*|saran|masukan|harapan|pertanyaan|solusi|gagasan|ide)\b|建议|设想|问题|诉求|方案"
)
"""Headings, as they are compared, over what somebody proposes or asks: what could be done there is no chance yet."""
