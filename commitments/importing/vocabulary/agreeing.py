"""What a sentence says where something was agreed, and where nothing was. Translators extend these tables."""

from __future__ import annotations

from .speech import PERSONALLY

AGREED = (
    "commit ourselves", "undertake to", "pledge", "resolve to", "nos comprometemos", "comprometemo-nos",
    "nous engageons", "kami berkomitmen", "我们承诺", "agreed", "agree to", "next steps", "following actions",
    "following steps", "action points", "committed to", "undertook to", "commit to", "decided", "resolved",
    "following commitments", "the parties will", "participants will", "action items", "acordaron", "acordó",
    "se acuerda", "acuerdan", "se comprometieron", "compromisos", "siguientes acciones", "acuerdos", "próximos pasos",
    "se acordó", "se resolvió", "siguientes pasos", "decidieron", "quedamos en", "quedaron en", "se quedó en",
    "convenimos", "acordaram", "pactuaram", "ficou acordado", "ficou definido", "foram definidos", "encaminhamentos",
    "comprometeram-se", "próximos passos", "foram acordad", "deliberou-se", "ficaram definid", "decidiu-se",
    "ficou combinado", "combinamos", "ficou deliberado", "ficou assentado", "ficaram acordad", "ficamos de", "convenu",
    "décisions suivantes", "engagements suivants", "ont décidé", "se sont engagés", "prochaines étapes",
    "actions suivantes", "il a été décidé", "s'engagent", "ont arrêté", "se sont accordés", "ont retenu",
    "conclusions suivantes", "nous sommes convenus", "on s'est mis d'accord", "il a été arrêté", "menyepakati",
    "kesepakatan", "disepakati", "sepakat", "tindak lanjut", "bersepakat", "memutuskan", "berkomitmen", "diputuskan",
    "议定", "商定", "一致同意", "达成以下", "决定如下", "下一步", "会议决定", "待办", "形成以下", "达成如下",
    "会议明确",
)  # fmt: skip
"""What stands in the sentence above a list of what was agreed."""

AGREED_FORMS = (
    (
        r"^(?:under|as part of) (?:the|this) (?:joint |agreed |common )?(?:work programme|work plan|agreement|"
        r"action plan|roadmap)\b"
    ),
    r"\b(?:agree(?:d|s)?|commit(?:ted|s)?|decided?|resolved?|undert(?:ook|akes?)|pledged?) (?:to|on|that|the)\b",
    (
        r"\b(?:adopted|(?:adopt|adot|assum|asum)(?:e[mn]?|imos|aron|aram|iram|ieron)) (?:the following|"
        r"lo (?:que sigue|siguiente)|o (?:que segue|seguinte))\b|"
        r"\b(?:tak(?:e|es|ing)|took) (?:on|up|upon (?:itself|themselves|ourselves)) (?:the following|what follows)\b|"
        r"\btom(?:an|amos|aron|am|aram) a (?:su |nuestro |seu |nosso )?cargo (?:lo (?:que sigue|siguiente)|"
        r"o (?:que segue|seguinte))\b|\b(?:assum\w+|prennent|prenons|ont pris|se chargent) "
        r"(?:(?:à leur|à notre|en) charge |de )?ce qui suit\b|"
        r"\b(?:menyanggupi|mengambil tugas|memikul) (?:hal(?:-hal)? )?(?:sebagai )?berikut\b|"
        r"(?:承担|认领|负责)(?:以下|如下)"
    ),
    (
        r"\b(?:following|this|these|below)(?: (?:points|arrangements|matters))? (?:was|were|has been|have been|is) "
        r"(?:settled|arranged|fixed|shared out|lined up)\b|\bse (?:dejó|quedó) (?:lo siguiente|así)\b|"
        r"\bficou (?:assente|acertado) o seguinte\b|\bce qui suit a été (?:arrangé|fixé|réglé)\b"
    ),
    (
        r"\b(?:settled|fixed) (?:on )?(?:two|three|four|five|six|seven|eight|several|\d{1,2}) "
        r"(?:things|points|matters|steps|tasks|actions)\b"
    ),
    r"\breached (?:\w+ ){0,3}(?:understandings?|agreements?|consensus)\b",
    r"\b(?:following|these) (?:next )?(?:actions?|steps|commitments?|measures|decisions|undertakings|tasks)\b",
    (
        r"\b(?:acord(?:ó|aron|amos|ad[oa]s?|aram|ou|adas)|acuerdan?|acuerdos|comprom\w+|decid(?:ió|ieron|imos|iu|iram|ido)|"
        r"resolv(?:ió|ieron|eu|eram)|convin\w+|convenid\w+|pactu\w+|deliber(?:ou|aram|ado)|encaminh\w+)\b"
    ),
    (
        r"\b(?:(?:following|these|those|(?:with|made|on) (?:two|three|four|five|six|seven|several|some)) "
        r"(?:shared |common |joint )?(?:understandings?|promises|agreements|pledges|homework)|"
        r"(?:est[aeo]s|l[ao]s siguientes|[ao]s seguintes|com|con) (?:(?:tres|cuatro|cinco|três|"
        r"quatro) )?(?:entendimientos|"
        r"promesas|tareas|encargos|acuerdos|entendimentos|promessas|tarefas|combinados)|"
        r"(?:ces|avec|sur|les) (?:(?:trois|quatre|cinq) )?(?:ententes|promesses|tâches|engagements|points d['’]entente)"
        r"(?= suivante?s|\s*:)|(?:kesepahaman|janji|tugas|komitmen)(?: bersama)? (?:berikut|ini))\b|(?:约定|任务|"
        r"分工)如下"
    ),
    r"\b(?:siguientes|seguintes) (?:acciones|pasos|medidas|tareas|compromisos|ações|passos|tarefas|encaminhamentos)\b",
    r"\b(?:conven\w+|accordé\w*|engag(?:é\w*|ent|eons|ements?)|résolu|adopté|décid(?:é\w*|ent|ons)|décisions|arrêté\w*)\b",
    r"\b(?:actions|mesures|étapes) suivantes\b",
    (
        r"\b(?:lo que|ce que|o que) (?:le |nous |nos |lhe )?(?:cada (?:un[oa]|quien|uma?|ciudad|cidade|institu\w+)|"
        r"chacune?|chaque \w+)\b.{0,30}\b(?:hac\w*|har\w*|debe\w*|toca|doit|fait|fera|va|faz|fará|vai|deve|cabe)\b"
    ),
    r"\b(?:cabe|toca|corresponde|compete) a cada (?:un[oa]|quien|uma?)\b",
    r"\bqui fait quoi\b|\bqui(?:en|én) hace qu[eé]\b|\bquem faz o qu[eê]\b",
    r"\b(?:nos proponemos|nos propomos|nous prévoyons|nous proposons de|we (?:plan|intend) to|kami berencana)\b",
    r"\b(?:\w*sepakat\w*|berkomitmen|memutuskan|diputuskan)\b",
    r"\b(?:se )?(?:resuelven?|acuerdan?|dispone)\b|\b(?:resolvem|acordam|decidem)\b",
    r"\b(?:to move (?:forward|ahead)|pour avancer|para avanzar|para avançar|agar dapat ditindaklanjuti)\b",
    r"议定|商定|同意|达成|决定|承诺|以下.{0,4}(?:事项|工作|任务|行动)",
    (
        r"\b(?:decisions?|actions?|commitments?|steps|measures|announcements)\b.{0,40}\b(?:following|as follows|"
        r"below)\b|"
        r"\b(?:decisiones|acuerdos|compromisos|medidas|decisões|acordos|compromissos|décisions|engagements|mesures)\b.{0,40}\b"
        r"(?:siguientes|seguintes|suivant(?:e?s)?|a continuación|a seguir|ci-dessous|ci-après)\b"
    ),
)
"""The same as forms of verbs and nouns."""

INTRODUCED = {
    "programme": (
        r"^(?!.*\b(?:work|action|trabajo|acci[óo]n|trabalho|a[çc][ãa]o|travail|d['’]action|kerja|aksi)\b)"
        r"(?=.*\b(?:di[aá]log\w*|meeting|workshop|session|reuni[óo]n|reunião|encuentro|encontro|réunion|rencontre|"
        r"pertemuan|rapat|NLD)\b).*\b(?:programme|program|agenda|schedule|programa|orden del d[íi]a|temario|"
        r"programação|pauta|ordem do dia|ordre du jour|susunan acara)\b|对话.*(?:议程|日程)"
    ),
    "challenges": (
        r"\b(?:challenges|problems|obstacles|barriers|constraints|difficulties|bottlenecks|gaps|concerns|retos|desafíos|"
        r"desafios|problemas|obstáculos|barreras|barreiras|dificultades|dificuldades|limitaciones|limitações|entraves|"
        r"gargalos|lacunas|défis|problèmes|difficultés|contraintes|freins|blocages|tantangan|masalah|permasalahan|"
        r"persoalan|kendala|hambatan)\b|问题|挑战|困难|瓶颈|短板"
    ),
    "opportunities": (
        r"\b(?:opportunities|enablers|oportunidades|opportunités|atouts|leviers|peluang|kesempatan)\b|机遇|机会"
    ),
    "contribution": (
        r"\b(?:contribu\w*|kontribusi|berkontribusi|aport(?:ó|aron|es?)|apports?)\b.*\b(?:polic(?:y|ies)|pol[ií]ticas?|politiques?|"
        r"kebijakan)\b|政策.*(?:贡献|成果)"
    ),
    "themes": (
        r"^(?!.*\b(?:pr[oó]xim|siguient|seguint|prochain|suivant|futur|propo|suger|pend|grupo|groupe)\w*).*"
        r"\b(?:temas|ejes|eixos|asuntos|assuntos|thèmes|sujets|axes|thématiques)\b"
    ),
}
"""What a sentence names whose list tells of it: 'Participants raised several problems:'."""

NOT_INTRODUCED = (
    r"\b(?:address|overcom|tackl|solv|resolv|respon[ds]|meet|reduc|remov|face|relev|surmont|répond|lever|résoud|super|enfrent|"
    r"solucion|abord|atend|atac|resolv|mengatasi|menjawab|menanggapi|menghadapi)\w*\b|"
    r"\b(?:these|those|this|estos|estas|estes|estas|esses|essas|ces|tersebut|ini)\b|解决|应对|针对|克服|上述|这些"
)
"""What it says where its list tells what is done about them."""

RESOLVED = (
    r"(?:(?:also|finally|furthermore|in addition|moreover|lastly|likewise|asimismo|también|además|finalmente|"
    r"por último|"
    r"igualmente|de igual (?:forma|manera)|também|além disso|ademais|por fim|igualmente|enfin|de même|"
    r"par ailleurs|en outre|"
    r"également|selain itu|terakhir|lebih lanjut|juga|此外|同时|另外)[,，:]?\s*)?"
    r"(?:it (?:was|is|has been) (?:further |also |finally )?(?:agreed|resolved|decided)\b|"
    r"(?:the )?(?:meeting|dialogue|participants|parties|members|delegates|ministry and cities) (?:also |further |"
    r"hereby |have )?"
    r"(?:agreed|resolved|decided|undertook|committed|(?:agree|resolve|decide)s?\b)\b|"
    r"(?<!\w\s)(?<!\w)(?:be it (?:further )?|hereby )?(?:resolve[ds]?|agree[ds]?|decide[ds]?)\b"
    r"(?=(?: \w+){0,2},? that\b)|"
    r"(?<!\w\s)(?<!\w)(?:(?:el|la|las|los) (?:diálogo|reunión|partes|participantes|asistentes|asamblea) )?(?:también )?"
    r"(?:acuerdan?|acordó|acordaron|resuelven?|resolvió|deciden?|decidió)(?=(?: \w+){0,2},? que\b)|"
    r"(?<!\w\s)(?<!\w)(?:(?:o|a|as|os) (?:diálogo|reunião|partes|participantes|plenária) )?(?:também )?"
    r"(?:acordam?|acordou|deliberam?|deliberou|resolvem?|resolveu|decidem?|decidiu|decidiram)"
    r"(?=(?: \w+){0,2},? que\b)|"
    r"(?<!\w\s)(?<!\w)(?:(?:le|la|les) (?:dialogue|réunion|parties|participants|assemblée) )?(?:a |ont )?"
    r"(?:décid(?:e|ent|é)|convien(?:t|nent)|convenu|arrêt(?:e|é))(?=(?: \w+){0,2},? qu(?:e\b|['’]))|"
    r"(?:también )?se (?:acordó|acuerda|resolvió|resuelve|decidió|decide|comprometió|convino|definió)\b|"
    r"quedó (?:acordado|definido)|"
    r"(?:também )?(?:ficou|foi) (?:acordado|definido|decidido|deliberado|pactuado|acertado)|(?:acordou|decidiu|"
    r"deliberou|definiu)-se|"
    r"il (?:a été|est) (?:également |aussi |enfin )?(?:convenu|décidé|retenu|arrêté)|"
    r"(?:rapat|pertemuan|dialog|peserta|forum)?\s*(?:telah |juga )?(?:disepakati|menyepakati|bersepakat|"
    r"memutuskan|diputuskan|sepakat)\b|"
    r"(?:会议)?(?:议定|商定|决定|明确|同意|要求))"
)
"""How a paragraph begins that tells what was agreed."""

TO_BE_DONE = (
    r"(?:juga )?(?:perlu|harus|akan)(?: segera)? di\w{3,}|"
    r"(?:it is (?:also )?(?:necessary|needed)|es necesario|hace falta|é (?:necessário|preciso)|"
    r"il (?:est nécessaire|faut))\b|"
    r"se (?:debe|deberá|[a-zà-ÿ]{3,}(?:ará|erá|irá)n?)\b|(?:deve|deverá)(?:-se)?\s|[a-zà-ÿ]{3,}r-se-ão?\b|"
    r"[^.:;]{3,120}?\s(?:will|shall|must|should|needs? to|has to|is to|are to) be\s[a-z]{3,}|"
    r"[^.:;]{3,120}?\s(?:será|serán|serão|sera|seront|deberán? ser|deverão? ser)\s"
    r"[a-zà-ÿ]{4,}(?:[oa]|é|ie?|ue?)e?s?\b|"
    r"(?:还)?(?:需要|需|应|拟)"
)
"""How a sentence beside others, which say who will do something, says what is to be done by nobody in particular."""

ONE_ACTION = frozenset({
    "action", "agreed action", "action agreed", "action required", "action point", "action item", "next step", "agreed",
    "acción", "acuerdo", "compromiso", "tarea", "próximo paso", "ação", "ação acordada", "encaminhamento",
    "compromisso", "tarefa", "próximo passo", "action à mener", "action convenue", "tâche", "tindak lanjut", "议定",
    "acção", "decision", "decisión", "decisão", "décision", "keputusan", "conclusion", "conclusión", "conclusão",
    "kesimpulan", "resolution", "resolved", "resolución", "deliberación", "acuerdo adoptado", "acuerdo tomado",
    "deliberação", "resolução", "acordo", "délibération", "résolution", "accord", "convenu", "putusan", "kesepakatan",
    "disepakati", "diputuskan", "决定", "决议", "会议决定", "会议议定", "商定", "结论", "decided", "décidé", "acordado",
    "se acordó", "decidido", "ficou decidido", "il est convenu", "il a été convenu", "il est décidé",
    "il a été décidé", "it was agreed", "it was decided", "it was resolved", "ficou acordado", "foi decidido",
    "se acuerda", "se decidió", "se resuelve", "resuelve", "acuerda", "acuerdan", "delibera", "deliberou-se",
    "memutuskan", "agreement", "commitment", "engagement", "komitmen", "承诺",
})  # fmt: skip
"""What stands before one action, in the midst of minutes; or before who is to act: 'Action: MoHUA'."""

DECISIONS = (
    "decision", "decisión", "decisão", "décision", "keputusan", "conclusion", "conclusión", "conclusão", "kesimpulan",
    "resolution", "resolved", "resolución", "deliberación", "deliberação", "resolução", "délibération", "résolution",
    "accord", "convenu", "acordo", "putusan", "disepakati", "diputuskan", "决定", "决议", "结论", "decided", "décidé",
    "acordado", "se acordó", "decidido", "ficou decidido", "il est convenu", "il a été convenu", "il est décidé",
    "il a été décidé", "it was agreed", "it was decided", "it was resolved", "ficou acordado", "foi decidido",
    "se acuerda", "se decidió", "se resuelve", "agreement", "commitment", "engagement", "komitmen", "承诺",
)  # fmt: skip
"""Those that may be about anything, so that what stands behind them has to say who does something, or by when."""

ADDS = (
    r"(?:in addition|additionally|also|furthermore|moreover|besides|for (?:its|their) part|"
    r"además|adicionalmente|asimismo|también|por su (?:parte|lado)|igualmente|"
    r"além disso|adicionalmente|por sua vez|por seu lado|também|ainda|"
    r"en outre|par ailleurs|de plus|de (?:son|leur) côté|pour (?:sa|leur) part|également|"
    r"selain itu|di samping itu|sementara itu)\b\s*,?|(?:此外|另外|同时)[，,]?"
)
"""What a paragraph begins with that adds to what is listed."""

REPORTS = (
    r"\b(?:was|were|has been|have been|none|no action|nil|fue|fueron|foi|foram|a été|ont été|telah|ninguna?|"
    r"nenhuma?|aucune?)\b|"
    r"已"
)
"""What stands behind 'Action:' where nothing is to be done."""

NOT_PROMISED = (
    r"\b(?:ongoing|existing|current|running|projects?|targets?|goals?|objectives?|expected|outputs?|plans?|strateg\w+|polic\w+)\b",
    (
        r"\b(?:en curso|vigentes?|proyectos?|metas?|objetivos?|esperad\w+|em andamento|projetos?|planes|planos?|"
        r"pol[ií]ticas?)\b"
    ),
    (
        r"\b(?:en cours|projets?|objectifs?|cibles?|attendus?|politiques?|sedang|proyek|sasaran|tujuan|keluaran|"
        r"kebijakan)\b"
    ),
    r"在建|现有|项目|目标|预期|政策",
    (
        r"\b(?:read|see|watch|leia|lea|lee|lire|ve[jr]a?|voir|baca|lihat)\s+(?:also|more|también|também|mais|más|aussi|juga)\b|"
        r"\b(?:à lire|related|relacionad[oa]s?|liés|terkait|m[aá]s (?:leíd|vist|lid)[oa]s|"
        r"mais (?:lid|vist)[oa]s|(?:most|more) (?:read|viewed|news)|terpopuler|te puede interesar|"
        r"sur le même sujet)\b|(?:相关|推荐|延伸|热门)(?:阅读|新闻|文章|链接)"
    ),
)
"""What a heading speaks of whose list is none of next steps, though it tells who does what and by when."""

NOT_WILL = (
    (
        r"\b(?:program\w*|initiatives?|iniciativas?|announce\w*|anuncios?|anúncios?|annonces?|present\w*|apresenta\w*|"
        r"présent\w*|case stud\w+|casos?|cas|sessions?|sesi[óo]n\w*|sess(?:ão|ões)|panels?|examples?|"
        r"expectations?|groups?|ejemplos?|"
        r"exemplos?|grupos?|mesas?|expectativas?|groupes?|attentes|harapan|kelompok|"
        r"exemples?|experienc\w+|experiênc\w+|expérienc\w+|pengalaman|practices?|prácticas?|práticas?|pratiques?|praktik|"
        r"speech\w*|about|acerca|sobre|landscape|panorama\w*|events?|eventos?|événements?|inisiatif|paparan|contoh|sesi)\b"
    ),
    r"案例|经验|介绍|发言|会场|做法|举措|工程",
)
"""What a heading speaks of whose list is none, though each item says who will do something."""

NOT_DEEDS = (
    (
        r"\b(?:how|what|why|ideas?|propos\w+|options?|needs?|asks?|requests?|advi[cs]e\w*|suggest\w*|wish\w*|tips|tasks?|"
        r"exercises?|groups?|visits?|aims?|purpose|functions?|role|mandate|duties|approach|method\w*|pillars?|axes|"
        r"components?|organi[sz]\w*|checklists?|logistics|measures?|instruments?|benefits|vision)\b"
    ),
    (
        r"\b(?:c[óo]mo|qu[ée]|o que|para qu[ée]|por qu[ée]|propuestas?|propostas?|opciones|opções|necesidades|"
        r"necessidades|pedidos|peticiones|sugerencias|sugest\w+|ejercicios?|exercícios?|grupos?|mesas?|visitas?|fines|fins|"
        r"ejes|eixos|pilares|funci\w+|"
        r"funç\w+|rol|papel|mandato|métodos?|metodolog\w+|líneas|linhas|medidas|beneficios|benefícios|visión|visão)\b"
    ),
    (
        r"\b(?:comment|que|quoi|pourquoi|idées|pistes|besoins|demandes|conseils|exercices?|groupes?|ateliers?|visites?|"
        r"buts?|axes|piliers|fonctions?|rôle|missions?|méthod\w*|mesures|bagaimana|apa|mengapa|usulan|kebutuhan|"
        r"permintaan|saran|kelompok|kunjungan|maksud|fungsi|peran|metode|pilar|manfaat|visi)\b"
    ),
    r"如何|怎样|为什么|需求|设想|思路|提议|意见|诉求|目的|职责|作用|方法|分组|考察|措施|意义|愿景",
)
"""What a heading speaks of whose list is none, though each item begins with the verb of a deed."""

ASKED_FOR = (
    r"\b(?:ask(?:s|ed|ing)?|requests?|requested|demands?|demanded|petitions?|wish(?:es|ed)?|wish\s?lists?|proposals?|proposed?|suggest\w+|"
    r"ped(?:idos?|imos|iram|iu|em)|pid(?:e|en|ieron|ió)|peticiones|solicit\w+|propuestas?|propostas?|propus\w+|proponen|"
    r"propõem|sugerencias|sugest\w+|deseos|desejos|demandes?|demandé\w*|demandent|souhait\w+|vœux|propositions?|"
    r"propos(?:é\w*|ent)|suggéré\w*|permintaan|diminta|meminta|usul\w*|harapan|saran|"
    r"advi[cs]e\w*|ideas?|options?|consejos?|opciones|conselhos?|opções|ideias?|conseils?|idées?|pistes|"
    r"nasihat|gagasan|ide|opsi)\b|诉求|请求|希望|建议|提议|要求|设想|点子|思路"
)
"""What a heading says of groups under it of which each is what somebody asks for, or only thought of."""

NOT_STEPS = (
    (
        r"challeng|obstacle|barrier|problem|difficult|\bretos?\b|desaf[ií]|dificult|\bdéfis?\b|contraint|tantangan|kendala|"
        r"hambatan|挑战|问题|困难"
    ),
    (
        r"\b(?:not|no|não|non|pas|tidak|belum)\s+(?:(?:yet|aún|ainda|encore)\s+)?(?:agreed|adopted|decided|acordad\w+|"
        r"pactuad\w+|pactad\w+|adoptad\w+|adotad\w+|aprovad\w+|aprobad\w+|decidid\w+|convenue?s?|adoptée?s?|"
        r"retenue?s?|décidée?s?|disepakati|diputuskan)\b|未(?:商定|通过|采纳|达成)"
    ),
    r"recommend|recomend|recommand|rekomend|建议|lessons|lección|lecciones|lições|leçons|pelajaran",
    (
        r"\b(?:agenda|themes?|topics?|temas?|thèmes?|principles?|principios|princípios|principes|prinsip|"
        r"definitions?)\b|主题|议题|原则"
    ),
    r"\b(?:previous|last|earlier|first) (?:dialogue|meeting|session)\b|anterior|précédent|sebelumnya|上次",
    (
        r"\b(?:status|situação|situación|estado|état|andamento|avancement|cumplimiento|cumprimento|realisasi|capaian|"
        r"progress)\W*$"
    ),
)
"""What such a sentence speaks of where no list of next steps follows."""

SAID = (
    "challenge", "problem", "obstacle", "barrier", "issue", "risk", "opportunity", "message", "recommendation", "idea",
    "reto", "desafío", "problema", "obstáculo", "barrera", "riesgo", "oportunidad", "mensaje", "recomendación",
    "desafio", "entrave", "risco", "oportunidade", "mensagem", "recomendação", "défi", "problème", "frein", "risque",
    "opportunité", "recommandation", "idée", "tantangan", "masalah", "kendala", "hambatan", "peluang", "usulan",
    "挑战", "问题", "困难", "机遇", "建议",
)  # fmt: skip
"""How a column calls what was said, and is no step."""

NOT_BINDING = (
    r"\b(?:(?:do|does|did|is|are|was|were) not (?:commit|bind|binding|discussed|adopted)|non[- ]binding|"
    r"without (?:commitment|(?:committing|binding|engaging)\b)|"
    r"no (?:se )?(?:compromet\w+|vincul\w+|obligan?)|não (?:compromet\w+|vincul\w+|obrigam?)|"
    r"(?:sin|sem) (?:(?:que |ello |isso |isto |por )+(?:\w+ )?)?(?:compromet\w+|vincul\w+|obligu?\w+|obrigu?\w+)|"
    r"a título (?:indicativo|informativo)|"
    r"n['’]engagent? (?:pas|en rien|que)|non contraignant\w*|sans (?:que (?:\w+ )?|qu['’]\w+ )?(?:n['’])?"
    r"(?:engag|oblig|li|contraign)(?:e|ent|er|eant)\b|à titre indicatif|"
    r"tidak (?:mengikat|bersifat mengikat)|tanpa (?:bersifat )?mengikat)\b|"
    r"\b(?:not|n[o']t|no|não|ne|n['’]|bukan) (?:\w+ ){0,3}?(?:agreed (?:at|by) (?:the|this) (?:dialogue|meeting)|"
    r"(?:an? )?(?:outcomes?|decisions?|results?) of (?:the|this) (?:dialogue|meeting)|"
    r"(?:acuerdos?|resultados?|decisiones) del? (?:este )?(?:diálogo|encuentro)|"
    r"(?:decisões|resultados?|acordos?) d(?:o|este) (?:diálogo|encontro)|"
    r"(?:décisions|résultats?|engagements) d(?:u|e ce) dialogue|"
    r"(?:hasil|kesepakatan) (?:dari )?(?:dialog|pertemuan))\b|"
    r"不(?:是|属于)(?:本次|此次|这次)?(?:会议|对话会?)(?:议定|商定|决定|形成)?的?(?:事项|决定|成果)|"
    rf"不(?:具有?)?约束|没有约束|仅供参考|未作讨论|不代表(?:会议|大会|各方)|{PERSONALLY}"
)
"""What a sentence above a list says that commits nobody."""

RECALLS = (
    r"\b(?:recall\w*|remind\w*|review\w*|went (?:through|over)|read out|status|progress|previous\w*|earlier|"
    r"last (?:dialogue|meeting)|so far|"
    r"record\w*|repas\w*|revis\w*|estado|avances?|cumplimiento|anterior\w*|"
    r"relembr\w*|lembr\w*|situação|andamento|cumprimento|"
    r"rappel\w*|état|avancement|bilan|précédent\w*|passé(?:e|s|es)? en revue|"
    r"mengingatkan|membacakan|meninjau|perkembangan|kemajuan|sebelumnya|lalu)\b|回顾|通报|落实|进展|上次|此前"
)
"""What a sentence says above a list of what was agreed before."""

PROMISED = (
    r"\b(?:(?:it was|they|we|participants|parties)(?: \w+)? agreed that|(?:has |have )?"
    r"(?:committed (?:itself |themselves )?to|"
    r"agreed to(?=\s(?!(?:the|an?|its|their|this|these|all|any|disagree|differ|meet)\b)[a-z])|"
    r"undertook to|undertaken to|promised to|pledged to|accepted to|"
    r"(?:offered|volunteered) to(?=\s(?!(?:the|an?|its|their|this|these|all|any)\b)[a-z]))|"
    r"(?:se (?:acordó|convino|resolvió|decidió)|quedó (?:acordado|convenido)|acordaron|convinieron en) que|"
    r"se (?:comprometi|ofreci)(?:ó|eron) a|asumi(?:ó|eron) el compromiso de|qued(?:ó|aron) en|"
    r"(?:ficou|foi)(?: \w+)? (?:assente|acordado|decidido|combinado|definido|assentado) que|"
    r"comprometeu-se a|comprometeram-se a|se comprometeu a|ofereceu-se para|assumi(?:u|ram) o compromisso de|"
    r"fic(?:ou|aram) de|promet(?:ió|ieron|eu|eram)|"
    r"il a été (?:convenu|décidé|arrêté|retenu) qu[e'’]|sont convenus qu[e'’]|ont convenu qu[e'’]|"
    r"s['’]est engagée? à|se sont engagée?s à|(?:a|ont) promis de|"
    r"(?:disepakati|sepakat|menyepakati) bahwa|(?:berkomitmen|menyanggupi|bersedia) untuk|berjanji (?:akan|untuk))|"
    r"答应|承诺(?=[在于将为向编提开继共派建])|会议(?:商定|议定|决定)由"
)
"""What a sentence says by which somebody took on what it tells."""

_ALSO = (
    r"(?:,?\s+(?:in addition|en outre|par ailleurs|de plus|à l['’]unanimité|by consensus|por (?:último|fin|fim|"
    r"otra parte|otro lado|outro lado|"
    r"unanimidad(?:e)?|consenso)|al mismo tiempo|ao mesmo tempo|de igual (?:forma|manera|modo)|"
    r"asimismo|a su vez|em seguida|lebih lanjut|"
    r"secara bersama|\w+))?,?"
)
"""What may stand within it: 'Se convino además en que', 'Il a été décidé en outre que'."""

IT_WAS_AGREED = (
    rf"\b(?:it (?:was|has been|is)(?: \w+)? (?:agreed|decided|resolved){_ALSO} that\s+|"
    r"(?:participants|delegates|delegations|parties|members|they|we|all|(?:the|this) (?:meeting|dialogue|room|group))"
    r"(?: also| further| then| finally)? agreed that\s+|"
    r"(?:se (?:acordó|convino|resolvió|decidió|acuerda|estableció|pactó)|quedó(?: \w+)? (?:acordado|convenido|"
    r"definido|establecido|pactado|decidido|resuelto|dispuesto)|"
    rf"(?:participantes|partes|delegad[oa]s|asistentes|todos) (?:también )?(?:acordaron|convinieron en)){_ALSO} "
    r"(?:en )?que\s+|"
    r"(?:(?:ficou|foi)(?: \w+)? (?:acordado|decidido|combinado|definido|assente|assentado|acertado|pactuado|"
    r"estabelecido)|"
    rf"(?:acordou|decidiu|definiu)-se|(?:participantes|partes|delegações|todos) (?:também )?acordaram){_ALSO} "
    r"(?:en )?que\s+|"
    r"(?:il (?:a|est|fut)(?: \w+)?(?: été)?(?: \w+)? (?:convenu|décidé|arrêté|retenu|acté)|"
    rf"(?:participants|parties|délégués|tous)(?: \w+)? (?:sont convenus|ont(?: \w+)? convenu)){_ALSO} "
    r"(?:que\s+|qu['’])|"
    rf"(?:disepakati|diputuskan|(?:peserta|para pihak|semua pihak)(?: \w+)? (?:menyepakati|(?:ber)?sepakat)){_ALSO} "
    r"bahwa\s+)|"
    r"(?:会议|各方|与会(?:各方|代表|者)|双方)(?:还|也|一致|同时|最后)*(?:商定|议定|决定|约定|同意)[，,]?由?"
)
"""What a sentence says before what was agreed, by all of them: 'It was also agreed that', 'Disepakati pula bahwa'."""

_OUTCOME = r"(?:follow[- ]?ups?|next steps?|decisions?|commitments?|actions?|agreements?)"
_TAKEN = r"(?:decided|agreed|taken|made|adopted|reached|settled|set)\b(?!\W{0,4}(?:on|about|regarding|concerning)\b)"
NONE_AGREED = (
    rf"\b(?:no (?:(?:new|further|specific|formal|follow[- ]?up) )*{_OUTCOME} (?:was|were|has been|have been) "
    rf"(?:\w+ )?{_TAKEN}|"
    r"(?:nothing|none) (?:was|were) (?:\w+ )?agreed"
    r"(?!\W{0,4}(?:on|about|regarding|concerning)\b)|"
    r"(?:aucun engagement|aucune décision|aucune action)\b[^.]{0,30}\b(?:pris|prise|arrêtée?|adoptée?|convenue?)|"
    r"(?:no se (?:asumi|adopt|tom|acord)\w+ (?:ningún|ninguna|compromisos|acuerdos)|ningún (?:compromiso|acuerdo))\b|"
    r"(?:nenhum (?:compromisso|acordo|encaminhamento)|nenhuma decisão)\b[^.]{0,20}\b(?:foi|assumid|tomad|firmad)\w*|"
    r"(?:agreed|convenu|acordad\w+|acordó|decidi\w+|décidé|combinad\w+|sepakat) "
    r"(?:to make |to take |de |d['’]|que |untuk )?(?:ne (?:prendre|faire) aucun\w*|no (?:new )?commitments?|"
    r"no (?:asumir|adoptar|tomar)|não (?:assumir|adotar|firmar)|tidak (?:membuat|mengambil))\b|"
    r"(?:tidak ada|belum ada|tanpa(?: ada(?:nya)?)?) (?:kesepakatan|komitmen|keputusan|tindak lanjut)\b|"
    rf"without (?:any |a |further |new |formal )*{_OUTCOME} (?:having been |being |were |was )?{_TAKEN}|"
    rf"without (?:deciding|agreeing|settling|adopting|making|taking|reaching)(?: on)? (?:any|a) (?:\w+ )?{_OUTCOME}\b|"
    r"sin que (?:se )?(?:\w+ )?(?:acord|adopt|defin|fij|tom|establec|decid|pact)\w+ (?:\w+ ){0,2}?"
    r"(?:pasos|compromisos?|acuerdos?|acciones|tareas|decisiones|decisión|seguimientos?)|"
    r"(?:sin|no se) (?:acord|adopt|defin|fij|establec|pact)\w+ (?:ningún |ninguna |nuevos |próximos )*"
    r"(?:pasos|compromisos?|acuerdos?|acciones|tareas|decisiones|seguimientos?)"
    r"(?!\W{0,3}(?:sobre|respecto|acerca|en relación|para)\b)|"
    r"sem que (?:(?:fossem|fosse|se|houvesse|tenham sido) )?(?:\w+ )?"
    r"(?:acord|adot|defin|fix|tom|estabelec|decid|pactu|assum)\w+ "
    r"(?:\w+ ){0,2}?(?:encaminhamentos?|passos|compromissos?|acordos?|ações|tarefas|decisões|decisão)|"
    r"sans (?:que (?:\w+ ){1,2}?|qu['’]aucune? )(?:suites?|décisions?|engagements?|actions?|mesures?|étapes?)"
    r"(?: \w+)? (?:(?:ne|n['’]) ?)?(?:soi(?:en)?t|ai(?:en)?t été|fût|fussent|ait) "
    r"(?:arrêt|décid|conven|adopt|pris|retenu|fix)\w*)|"
    r"(?:未|没有|尚未)(?:形成|达成|作出|做出|议定|商定)(?:新的|任何|具体)?(?:会议)?(?:后续|下一步)?"
    r"(?:承诺|共识|决定|决议|行动|事项|步骤)"
)
"""What says that nothing was agreed: lists that only might be next steps are none then."""

NOTHING_DONE = (
    r"(?:(?:there (?:was|is) )?no (?:further |new |specific |separate )?(?:action|decision|commitment|task|"
    r"follow[ -]?up)s?"
    r"(?: points?| items?)? (?:was|were|is|are|has been|have been|arising|arose|required|needed|on|under)|"
    r"no se (?:fij|acord|adopt|tom|defin|asign|decidi|asumi)\w+ (?:ningun[oa]?|ningún|nada|acciones|acuerdos?|"
    r"decisiones|compromisos?|tareas?)|"
    r"(?:ningun[oa]?|ningún) (?:acci[oó]n|acuerdo|decisi[oó]n|compromiso|tarea)|"
    r"sin (?:acci[oó]n|acuerdo|decisi[oó]n|compromiso|tarea)(?:es|s)? (?:sobre|acordad|definid|respecto)|"
    r"(?:não (?:foi|foram|ficou|houve|se) (?:\w+ )?(?:definid|acordad|fixad|tomad|pactuad|assumid|encaminhamento|"
    r"decis|acordo|"
    r"tarefa|ação)|nenhum(?:a)? (?:ação|acordo|decisão|compromisso|tarefa|encaminhamento)|sem encaminhamentos?)|"
    r"(?:aucune?|pas (?:de |d['’])) ?(?:nouvelle |autre )?(?:action|décision|suite|tâche|engagement|mesure)|"
    r"(?:tidak|belum) ada (?:\w+ )?(?:tindakan|tindak lanjut|keputusan|kesepakatan|komitmen|tugas))(?!\w)|"
    r"(?:就[^。；]{1,30})?(?:未|没有|尚未|暂未)(?:确定|商定|形成|作出|做出|达成|议定|安排)"
)
"""How an entry begins that says that nothing is to be done about something: 'No action was fixed on para 2.4.'"""

READ_OUT = (
    r"(?:(?:all )?(?:agreed|approved|adopted|read(?: out)?|confirmed)(?: and (?:agreed|approved|adopted))? "
    r"(?:in|at|during) (?:the )?(?:plenary|closing|last|final|session)|"
    r"(?:leíd|acordad|aprobad)[oa]s?(?: y (?:acordad|aprobad)[oa]s?)? en (?:la )?(?:plenaria|sesión|clausura)|"
    r"(?:lid|acordad|aprovad)[oa]s?(?: e (?:acordad|aprovad)[oa]s?)? (?:em|na|no) (?:plenári[oa]|sessão|encerramento)|"
    r"(?:lu|adopté|approuvé|convenu)e?s?(?: et (?:adopté|approuvé)e?s?)? (?:en|à la|lors de la) "
    r"(?:plénière|séance|clôture)|"
    r"(?:dibacakan|disepakati)(?: dan disepakati)? (?:dalam|pada) (?:sidang |sesi )?(?:pleno|penutup\w*))\b"
)
"""How a remark on a list begins that says where it was agreed: 'Agreed in plenary on day 2.'"""

ANNEXED = (
    r"(?:(?:we|the participants|the meeting|the parties) )?(?:hereby )?"
    r"(?:commit(?:s|ted)?(?: (?:ourselves|themselves))? to|adopt(?:s|ed)?|endorse[sd]?|approve[sd]?) "
    r"(?:the|this) [^.;]{0,60}?\b(?:annexed|attached|appended|in (?:the )?annex)\b|"
    r"(?:(?:los|as|os|las) \w+ )?"
    r"(?:adopta\w+|aprueba\w+|aprobamos|aprova\w+|(?:nos|se) compromet\w+ (?:con|a cumplir|a cumprir)) "
    r"(?:el|la|o|a) [^.;]{0,60}?\b(?:(?:en )?anexo|anexad[oa]|anexa|adjunt[oa])\b|"
    r"(?:(?:nous|les \w+) )?"
    r"(?:adopt\w+|approuv\w+|(?:nous|s['’])\s?engage\w+ à (?:mettre en œuvre|respecter|appliquer)) "
    r"(?:le|la) [^.;]{0,60}?\b(?:annexée?|jointe?|en annexe)\b|"
    r"(?:(?:kami|para peserta) )?(?:menyetujui|mengesahkan|berkomitmen pada) [^.;]{0,60}?"
    r"\b(?:terlampir|dalam lampiran)\b|"
    r"(?:会议|与会各方)?(?:审议)?(?:通过|批准)了?[^。；]{0,30}(?:附件|所附)"
)
"""How a declaration begins that takes on the plan in its annex: what is to be done stands there."""

UNDATED = (
    r"(?:no (?:date|deadline)s? (?:was|were|has been|is) (?:yet )?(?:fixed|set|agreed|given)|"
    r"no se (?:fijó|acordó|definió|estableció) (?:una |la )?(?:fecha|plazo)|"
    r"não (?:foi|se) (?:fixad|definid|acordad)\w+ (?:a |o |uma )?(?:data|prazo)|"
    r"(?:aucune|il n['’]y a pas de) (?:date|échéance)(?: n['’]a été \w+)?|"
    r"(?:tanggal|tenggat|waktu)\w* belum (?:ditentukan|ditetapkan|disepakati))\b|"
    r"(?:尚?未|没有)(?:确定|约定|明确)(?:日期|时间|期限)"
)
"""How a sentence begins that says that what was agreed has no date."""

LISTED_HERE = (
    r"\b(?:are|is|were)\s+(?:recorded|listed|set\s+out|reproduced|given|noted|shown|summari[sz]ed)\s+"
    r"(?:here(?:under|in|after|below)?|below|as\s+follows|in\s+(?:the\s+)?(?:table|matrix|annex)\s+[\dA-Z]\b)\b|"
    r"\b(?:figuran?|constan?|se\s+(?:listan|detallan|recogen|presentan)|figurent?|(?:são|est[ãa]o)\s+\w+[ao]s|sont\s+\w+s)\s+"
    r"(?:en|no|na|dans|au)\s+(?:el\s+|la\s+|le\s+|l['’])?(?:cuadro|tabla|anexo|tabela|quadro|tableau|annexe)\s+[\dA-Z]\b|"
    r"\b(?:tercantum|dimuat|disajikan)\s+(?:dalam|pada|di)\s+(?:tabel|lampiran)\b|(?:见|列于|详见)(?:下?表|附件)|"
    r"\b(?:recogen|registran|transcriben|consignan|detallan|listan|reproducen|constan|figuran|presentan)\b[^.]{0,30}?"
    r"\s(?:a\s+continuación|abajo)\b|"
    r"\b(?:registad|registrad|listad|transcrit|reproduzid|apresentad)[ao]s?\b[^.]{0,30}?\s(?:abaixo|a\s+seguir)\b|"
    r"\bconstam\b[^.]{0,30}?\s(?:abaixo|a\s+seguir)\b|"
    r"\b(?:consigné|repris|reproduit|énuméré|listé|retranscrit|figurent|récapitulé)(?:e?s)?\b[^.]{0,30}?"
    r"\sci-(?:après|dessous)\b|"
    r"\b(?:dicatat|dicantumkan|dimuat|dituliskan?|disampaikan)\b[^.]{0,30}?"
    r"\s(?:di\s+bawah\s+ini|sebagai\s+berikut|berikut\s+ini)\b|"
    r"(?:记录|记载|罗列|列示|整理|列)(?:如下|于下|在下)"
)
"""What a sentence says of the list that it stands in: 'The statements are recorded hereunder.'"""

THANKS = (
    r"(?:(?:(?:we|nosotros|nós|nous|kami|the participants|los participantes|les participants|os participantes|"
    r"para peserta) )?"
    r"(?:agradec\w+|thank(?:s|ed|ing)?|reconocer y agradecer|expres\w+ (?:(?:its|their|our|su|nuestro|sua|nosso) )?"
    r"(?:(?:sincere|deep|más|sincero|profundo) )*(?:gratitude|thanks|appreciation|agradecimient\w+|reconocimiento|"
    r"gratidão|gratitud)|remerci\w+|exprim\w+ (?:sa|leur|notre) (?:gratitude|reconnaissance)|felicit\w+|félicit\w+|"
    r"congratulat\w+|parabeniz\w+|mengucapkan terima kasih|berterima kasih|menyampaikan "
    r"(?:terima kasih|penghargaan))\b|"
    r"(?:向.{0,20})?(?:表示)?(?:衷心)?(?:感谢|致谢))"
)
"""How a resolution begins that thanks: it is none that anybody has to do."""

THANKED = (
    r"(?:[^\s.]+\s+){0,6}?(?:thank(?:s|ed)|agradec(?:ió|ieron|eu|eram|e|en|em)|(?:a|ont) remercié|remerci(?:e|ent)|"
    r"mengucapkan terima kasih|berterima kasih)\b|[^。]{0,30}?(?:表示)?(?:衷心)?(?:感谢|致谢)"
)
"""How a sentence goes on in which somebody thanks."""

WISHES = (
    r"(?:I(?:['’]d| would) (?:like|love)|I (?:wish|hope)|(?:a mí )?me gustaría|quisiera|(?:eu )?gostaria|"
    r"je (?:souhaite|voudrais|souhaiterais|aimerais)|j['’]aimerais|saya (?:ingin|berharap|mau)|"
    r"it would (?:\w+ )?be (?:useful|helpful|desirable|good)|(?:también )?ser[ií]a (?:también |também )?"
    r"(?:útil|deseable|desejável|conveniente|bueno|bom)|il serait (?:(?:par ailleurs|aussi|également) )?"
    r"(?:utile|souhaitable|bon|opportun)|(?:akan )?(?:ada baiknya|sebaiknya|baik jika)|"
    r"it (?:was|has been|is) (?:\w+ )?(?:hoped|wished)|se (?:deseó|anheló|(?:expres|manifest|formul)ó el (?:deseo|"
    r"anhelo))|"
    r"(?:foi|ficou) (?:desejado|(?:express|manifestad)o o desejo)|(?:express|manifest)ou-se o desejo|"
    r"il (?:a été|est) (?:\w+ )?(?:souhaité|émis le vœu)|on a (?:\w+ )?(?:souhaité|émis le vœu)|"
    r"(?:ada|muncul) harapan)\b|我(?:希望|想)|"
    r"(?:(?:the |los |les |os |para )?(?:participants|delegates|participantes|delegad[oa]s|délégués|peserta)|they|"
    r"ellos|eles|ils|elles|mereka) (?:(?:have|had|ont|han|haviam|has|also|further|moreover|además|asimismo|también|"
    r"também|ainda|en outre|également|aussi|par ailleurs|juga) )*(?:(?:expressed|voiced) the wish|wish(?:ed)?|hoped?|"
    r"(?:émis|exprimé|formulé) le (?:vœu|voeu|souhait)|souhait(?:ent|é|aient)|form(?:ul)?ent le (?:vœu|voeu|souhait)|"
    r"(?:expres|manifest)\w+ (?:el|su|sus|o|seu) (?:deseo|desejo|anhelo)|desea(?:n|ron)|desejam|"
    r"(?:menyampaikan|menyatakan|mengutarakan) harapan|berharap)\b|与会(?:者|代表|人员)?还?(?:希望|期待)"
)
"""How it begins what one person, or all, only wish for, and nobody agreed to do."""

ENDS_MEETING = (
    r"(?:any\s+)?other\s+(?:business|matters)|a\.?o\.?b|disclosure|closing(?:\s+(?:remarks|session))?|adjournment|"
    r"(?:points?|matters|issues|questions)\s+(?:not\s+(?:settled|agreed|resolved)|left\s+open|still\s+open|outstanding)|"
    r"(?:circulation|distribution)(?:\s+of\s+this\s+\w+)?|asuntos\s+(?:generales|varios)|otros\s+asuntos|varios|clausura|cierre|"
    r"puntos\s+(?:no\s+resueltos|sin\s+acuerdo)|assuntos\s+gerais|outros\s+assuntos|encerramento|"
    r"pontos\s+(?:não\s+resolvidos|sem\s+acordo|em\s+aberto)|questions?\s+diverses|divers|clôture|levée\s+de\s+(?:la\s+)?séance|"
    r"points\s+(?:non\s+tranchés|en\s+suspens|sans\s+accord)|lain-lain|penutup(?:an)?|hal\s+lain|其他事项|其他|会议结束|散会"
)
"""What a numbered point of a record is called that stands behind what was agreed, and is none of it."""

CLOSED = (
    r"\b(?:this|the)\s+(?:aide[- ]m[eé]moire|"
    r"record|minutes|report|summary|note|document|text)\s+(?:may|can|will)\s+be\s+"
    r"(?:made\s+public|disclosed|published)\b|\bremains?\s+subject\s+to\s+(?:the\s+)?(?:final\s+)?(?:confirmation|approval|clearance|"
    r"endorsement)\b|"
    r"\b(?:est[ae]|la\s+presente)\s+(?:ayuda\s+memoria|acta|nota|informe|documento|memoria|ata|relatório|ajuda-memória)\s+(?:podrá|puede|"
    r"poderá|pode)\s+(?:publicarse|divulgarse|difundirse|ser\s+(?:public|divulg|difund)[ai]d[oa])|"
    r"\b(?:quedan?|fica[m]?)\s+(?:sujet[oa]s?|sujeit[oa]s?|supeditad[oa]s?)\s+(?:a|à)\s+(?:la\s+)?(?:confirma|aproba|aprova)|"
    r"\b(?:cet?|cette|le\s+présent|la\s+présente)\s+(?:aide-mémoire|compte[- ]rendu|rapport|note|document)\s+(?:"
    r"pourra|peut)\s+être\s+"
    r"(?:publié|diffusé|rendue?\s+public)|\b(?:rest|demeur)ent?\s+(?:soumis|sous\s+réserve|subordonné)|"
    r"\b(?:dapat|boleh)\s+(?:dipublikasikan|disebarluaskan|diumumkan)\b|\bmasih\s+(?:menunggu|memerlukan)\s+(?:konfirmasi|persetujuan)|"
    r"(?:本|该)(?:纪要|报告|备忘录|文件)可(?:以|予以)?(?:公开|公布)|尚[待需][^，。]{0,12}(?:确认|批准)|"
    r"\bse\s+(?:levantó|levanta|dio\s+por\s+(?:terminada|concluida|finalizada)|clausuró)\s+la\s+(?:sesión|reunión)|"
    r"\bno\s+(?:habiendo|haviendo)\s+(?:más|otros)\s+asuntos|\bnada\s+mais\s+havendo|"
    r"\b(?:foi\s+)?encerr(?:ou-se|ada)\s+a\s+(?:sessão|reunião)|\bla\s+séance\s+(?:est|a\s+été|fut)\s+levée|"
    r"\bl['’]ordre\s+du\s+jour\s+étant\s+épuisé|"
    r"\b(?:there\s+being|with)\s+no\s+(?:other|further)\s+business|\bthe\s+(?:meeting|session)\s+(?:was\s+(?:closed|adjourned)|rose)\b|"
    r"\b(?:rapat|pertemuan|dialog|acara|sesi)\s+(?:ditutup|berakhir|selesai)\b|"
    r"^(?:the\s+)?(?:(?:co-)?chair(?:man|woman|person)?|president|mayor|moderator|host)\s+(?:then\s+)?(?:closed|adjourned)\b|"
    r"^(?:\w+\s+){0,4}(?:closed|adjourned|ended|rose|finished|terminó|concluyó|cerró|encerrou|terminou|acabou|levée?|"
    r"terminée?|achevée?|close|ditutup|berakhir|selesai)\s+(?:(?:at|a|às|à|vers|pukul|las)\s+){0,2}\d{1,2}\s?[:.hH]|"
    r"^the\s+(?:meeting|session|dialogue|workshop|day)\s+(?:was\s+(?:closed|adjourned|over)|closed|ended|finished)\b|"
    r"^(?:la\s+(?:reunión|sesión|jornada)|el\s+(?:diálogo|encuentro|taller))\s+(?:terminó|concluyó|cerró|finalizó|se\s+cerró)|"
    r"^(?:a\s+(?:reunião|sessão)|o\s+(?:diálogo|encontro))\s+(?:terminou|encerrou|acabou|foi\s+encerrad[oa])|"
    r"^(?:la\s+(?:séance|réunion|rencontre|journée)|le\s+dialogue)\s+(?:s['’]est\s+(?:terminée?|achevée?|close?)|a\s+pris\s+fin)|"
    r"^(?:会议|对话会?)[^，。]{0,10}结束"
)
"""How minutes say that the meeting was over."""
