"""What a sentence says where something was agreed. Translators extend these tables."""

from __future__ import annotations

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
    "议定", "议决", "商定", "一致同意", "达成以下", "决定如下", "下一步", "会议决定", "待办", "形成以下", "达成如下",
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
    r"议定|议决|商定|同意|达成|决定|承诺|以下.{0,4}(?:事项|工作|任务|行动)",
    (
        r"\b(?:decisions?|actions?|commitments?|steps|measures|announcements)\b.{0,40}\b(?:following|as follows|"
        r"below)\b|"
        r"\b(?:decisiones|acuerdos|compromisos|medidas|decisões|acordos|compromissos|décisions|engagements|mesures)\b.{0,40}\b"
        r"(?:siguientes|seguintes|suivant(?:e?s)?|a continuación|a seguir|ci-dessous|ci-après)\b"
    ),
)
"""The same as forms of verbs and nouns."""

INTRODUCED = {
    "key messages": (
        r"\b(?:messages|take-?aways|mensajes|ideas\s+fuerza|mensagens|ideias-força|pesan(?:-pesan)?\s+(?:kunci|utama|berikut|"
        r"yang|dari))\b|(?:主要|核心|几[点条]|以下)(?:信息|观点|启示|认识)"
    ),
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
        r"\b(?:opportunities|enablers|strengths|assets|oportunidades|fortalezas|ventajas|puntos fuertes|vantagens|"
        r"potencialidades|pontos fortes|opportunités|atouts|leviers|points forts|peluang|kesempatan|keunggulan)\b|机遇|"
        r"机会|优势|有利条件"
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
    r"quedó (?:\w+ )?(?:acordado|definido|convenido|establecido)|"
    r"(?:também )?(?:ficou|foi) (?:\w+ )?(?:acordado|definido|decidido|deliberado|pactuado|acertado|assente|assentado|"
    r"combinado)|(?:acordou|decidiu|"
    r"deliberou|definiu)-se|"
    r"il (?:a été|est) (?:également |aussi |enfin )?(?:convenu|décidé|retenu|arrêté)|"
    r"(?:rapat|pertemuan|dialog|peserta|forum)?\s*(?:telah |juga )?(?:disepakati|menyepakati|bersepakat|"
    r"memutuskan|diputuskan|sepakat)\b|"
    r"(?:会议|会上)?(?:议定|议决|商定|决定|明确|同意|要求))"
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
    r"además|adicionalmente|asimismo|también|por su (?:parte|lado)|a su (?:vez|turno)|igualmente|"
    r"além disso|adicionalmente|por sua vez|por seu (?:lado|turno)|também|ainda|"
    r"en outre|par ailleurs|de plus|de (?:son|leur) côté|pour (?:sa|leur) part|à (?:son|leur) tour|également|"
    r"selain itu|di samping itu|sementara itu)\b\s*,?|(?:此外|另外|同时)[，,]?"
)
"""What a paragraph begins with that adds to what is listed."""

PROMISED = (
    r"\b(?:(?:it was|they|we|participants|parties)(?: \w+)? agreed that|(?:has |have )?"
    r"(?:committed (?:itself |themselves )?to|"
    r"agreed to(?=\s(?!(?:the|an?|its|their|this|these|all|any|disagree|differ|meet)\b)[a-z])|"
    r"undertook to|undertaken to|took it upon (?:itself|themselves) to|promised to|pledged to|accepted to|"
    r"(?:made|took on|takes on|gave) (?:a|the) commitment to|"
    r"(?:promised|pledged) that(?=\s[^.;]{3,60}?\s(?:would|will)\b)|"
    r"(?:offered|volunteered) to(?=\s(?!(?:the|an?|its|their|this|these|all|any)\b)[a-z]))|"
    r"(?:se (?:acordó|convino|resolvió|decidió)|quedó (?:acordado|convenido)|acordaron|convinieron en) que|"
    r"se (?:comprometi|ofreci)(?:ó|eron) a|(?:asum(?:ió|ieron|e|en)|adquiri(?:ó|eron)) el compromiso de|"
    r"qued(?:ó|aron) en|"
    r"(?:ofreci(?:ó|eron)|acept(?:ó|aron)|aceit(?:ou|aram))(?= [a-zà-ÿ]{2,}[aei]r(?:l[oa]s?)?\b)|"
    r"(?:ficou|foi)(?: \w+)? (?:assente|acordado|decidido|combinado|definido|assentado) que|"
    r"comprometeu-se a|comprometeram-se a|se comprometeu a|ofereceu-se para|assum(?:iu|iram|e|em) o compromisso de|"
    r"fic(?:ou|aram) de|promet(?:ió|ieron|eu|eram)|"
    r"il a été (?:convenu|décidé|arrêté|retenu) qu[e'’]|sont convenus qu[e'’]|ont convenu qu[e'’]|"
    r"s['’]est engagée? à|se sont engagée?s à|(?:a|ont) promis (?:de|qu[e'’])|pren(?:d|nent) l['’]engagement de|"
    r"(?:a|ont) (?:pris l['’]engagement de|accepté (?:de(?= [a-zà-ÿ]+(?:er|ir|re)\b)|"
    r"d['’](?=[a-zà-ÿ]+(?:er|ir|re)\b)))|"
    r"(?:disepakati|sepakat|menyepakati) bahwa|(?:berkomitmen|menyanggupi|bersedia) untuk|"
    r"berjanji (?:akan|untuk|bahwa)|"
    r"menyatakan (?:komitmen|kesanggupan)(?:nya)? untuk)|"
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
    rf"\b(?:it (?:was|has been|is)(?: \w+)? (?:agreed|decided|resolved|settled){_ALSO} that\s+|"
    r"(?:participants|delegates|delegations|parties|members|they|we|all|(?:the|this) (?:meeting|dialogue|room|group))"
    r"(?: also| further| then| finally)? (?:agreed|resolved) that\s+|"
    r"(?:se (?:acordó|convino|resolvió|decidió|acuerda|estableció|pactó|dispuso)|quedó(?: \w+)? (?:acordado|convenido|"
    r"definido|establecido|pactado|decidido|resuelto|dispuesto)|"
    rf"(?:participantes|partes|delegad[oa]s|asistentes|todos) (?:también )?(?:acordaron|convinieron en)){_ALSO} "
    r"(?:en )?que\s+|"
    r"(?:(?:ficou|foi)(?: \w+)? (?:acordado|decidido|combinado|definido|assente|assentado|acertado|pactuado|"
    r"estabelecido|deliberado|resolvido)|"
    rf"(?:acordou|decidiu|definiu|deliberou|resolveu)-se|(?:participantes|partes|delegações|"
    rf"todos) (?:também )?acordaram){_ALSO} "
    r"(?:en )?que\s+|"
    r"(?:il (?:a|est|fut)(?: \w+)?(?: été)?(?: \w+)? (?:convenu|décidé|arrêté|retenu|acté|résolu|délibéré)|"
    rf"(?:participants|parties|délégués|tous)(?: \w+)? (?:sont convenus|ont(?: \w+)? convenu)){_ALSO} "
    r"(?:que\s+|qu['’])|"
    rf"(?:disepakati|diputuskan|dimufakati|(?:peserta|para pihak|semua pihak)(?: \w+)? (?:menyepakati|"
    rf"(?:ber)?sepakat)){_ALSO} "
    r"bahwa\s+)|"
    r"(?:会议|会上|各方|与会(?:各方|代表|者)|双方)(?:还|也|一致|同时|最后)*(?:商定|议定|议决|决定|约定|同意)[，,]?由?|"
    r"经(?:会议|各方|与会各方)?(?:讨论|协商|商议)[，,]由?(?=[^，。]{2,30}(?:负责|牵头|承担))"
)
"""What a sentence says before what was agreed, by all of them: 'It was also agreed that', 'Disepakati pula bahwa'."""

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

UNTIL_THEN = (
    r"(?:until then|till then|in the meantime|for the time being|mientras tanto|hasta entonces|entre tanto|por ahora|"
    r"até lá|até então|entretanto|por enquanto|enquanto isso|d['’]ici là|en attendant|entre-temps|pour l['’]instant|"
    r"sampai saat itu|sementara (?:itu|ini|menunggu)|hingga saat itu|untuk sementara(?: waktu)?)\b|"
    r"在此之前|在此期间|目前暂|其间"
)
"""How a sentence begins that says what holds until what was agreed is done."""

UNDECIDED = (
    r"\b(?:no\s+decision\s+(?:was|has\s+been|had\s+been)\s+(?:taken|made|reached)|without\s+(?:a|any)\s+decision|"
    r"no\s+se\s+tomó\s+(?:ninguna\s+)?decisión|sin\s+que\s+se\s+tomara\s+(?:una\s+)?decisión|"
    r"não\s+(?:foi\s+tomada|houve)\s+(?:qualquer\s+)?decisão|sem\s+deliberação|"
    r"aucune\s+décision\s+n['’]a\s+été\s+prise|sans\s+qu['’]une\s+décision|(?:belum|tidak)\s+ada\s+keputusan|"
    r"it\s+was\s+(?:also\s+|further\s+)?informed\s+that|se\s+informó\s+(?:también\s+)?que|(?:foi|ficou)\s+informado\s+que|"
    r"informou-se\s+que|diinformasikan\s+(?:juga\s+|pula\s+)?bahwa)\b|(?:未|没有)(?:就此)?(?:作出|做出|形成)决定"
)
"""What an entry says that was only talked of, or told."""

LISTED_HERE = (
    r"\b(?:actions|steps|measures|commitments|decisions|acciones|medidas|compromisos|decisiones|ações|acções|compromissos|"
    r"decisões|mesures|engagements|décisions)\s+(?:that\s+are\s+|as\s+|que\s+)?(?:set\s+out|listed|contained|described|given|"
    r"recorded|figuran|contenid[ao]s|descrit[ao]s|detallad[ao]s|constantes|listad[ao]s|énoncée?s|figurant|reprise?s|décrite?s)\s+"
    r"(?:in|under|at|below|en|em|n[oa]s?|aux?|dans)\b|"
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
    r"(?:记录|记载|罗列|列示|整理|列)(?:如下|于下|在下)|"
    r"\b(?:agreed|adopted|endorsed|approved)\s+(?:(?:on|upon|to)\s+)?(?:the\s+|these\s+)?(?:\w+\s+){0,2}?"
    r"(?:actions?|steps|commitments|points|decisions|measures|tasks)\s+(?:(?:that|which)\s+(?:are|were)\s+)?"
    r"(?:set\s+out|listed|recorded|given|described|laid\s+down|(?:that|which)\s+follow|(?:in|of)\s+paragraphs?)\b|"
    r"\b(?:acord|adopt|aprob|conv[ei]n|adot|aprov|pactu|assum|asum)\w+\s+l?[ao]s\s+(?:\w+\s+){0,2}?"
    r"(?:acciones|pasos|compromisos|puntos|medidas|tareas|ações|passos|compromissos|pontos|tarefas)\s+"
    r"(?:que\s+(?:figuran|constan|siguen|aparecen|constam|figuram|seguem)\b|"
    r"(?:expuest|descrit|enumerad|consignad|señalad|recogid|indicad|listad|constante)\w+|"
    r"(?:de|d?n?)\s?(?:los|as|os)\s+(?:párrafos|numerales|parágrafos|números))|"
    r"\b(?:conven|adopt|arrêt|approuv)\w+\s+(?:des|les)\s+(?:\w+\s+){0,2}?"
    r"(?:actions|étapes|engagements|points|mesures|décisions)\s+(?:qui\s+(?:figurent|suivent)|"
    r"(?:énoncé|énuméré|décrit|exposé|repris|indiqué|consigné|listé)\w*)|"
    r"\b(?:menyepakati|menyetujui|mengesahkan)\s+(?:langkah(?:-langkah)?|tindakan|komitmen|butir(?:-butir)?|hal-hal)\s+"
    r"(?:\w+\s+)?(?:yang\s+)?(?:tercantum|diuraikan|dimuat|tertera|disebutkan)\b|"
    r"(?:商定|议定|通过|同意|^)了?[^，。；]{0,12}(?:段|条|款|项)(?:所列|列明|载明)"
)
"""What a sentence says of the list that it stands in: 'The statements are recorded hereunder.'"""
