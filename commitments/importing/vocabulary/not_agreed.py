"""What a sentence says where nothing was agreed, or something else than what is to be done.

Translators extend these tables.
"""

from __future__ import annotations

from .speech import PERSONALLY

NOT_INTRODUCED = (
    r"\b(?:address|overcom|tackl|solv|resolv|respon[ds]|meet|reduc|remov|face|relev|surmont|répond|lever|résoud|super|enfrent|"
    r"solucion|abord|atend|atac|resolv|mengatasi|menjawab|menanggapi|menghadapi)\w*\b|"
    r"\b(?:these|those|this|estos|estas|estes|estas|esses|essas|ces|tersebut|ini)\b|解决|应对|针对|克服|上述|这些"
)
"""What it says where its list tells what is done about them."""

_NAMED = (
    r"(?:named|raised|mentioned|noted|identified|listed|pointed out|señala\w+|menciona\w+|plantea\w+|identific\w+|"
    r"apontad[oa]s?|apontaram|referid[oa]s?|referiram|levantad[oa]s?|mencionad[oa]s?|mencionaram|relevée?s?|relevé|"
    r"cité(?:e?s)?|évoqué(?:e?s)?|mentionné(?:e?s)?|soulevé(?:e?s)?|identifié(?:e?s)?|disebut(?:kan)?|diangkat|dicatat|"
    r"dikemukakan|diidentifikasi|teridentifikasi)"
)
_THESE = r"(?:these|estos|estas|estes|ces)"
NAMES_THEM = (
    rf"\b{_NAMED}\s+(?:as\s+)?{_THESE}(?:\s+[^\W\d_]+){{1,3}}\s*[:：]\s*$|"
    rf"(?:^|[.,]\s+){_THESE}(?:\s+[^\W\d_]+){{1,3}}\s+{_NAMED}\s*[:：]\s*$|"
    rf"\b{_NAMED}(?:\s+[^\W\d_]+){{1,3}}\s+(?:berikut\s+)?ini\s*[:：]\s*$|(?:提出|指出|提到|反映)了?这些[\u3400-\u9fff]{{2,4}}[:：]\s*$"
)
"""What it says where its list names them all the same: '... foram apontados estes desafios:'."""

INTERNAL = (
    r"\binternal\s+(?:to-?\s?dos?|tasks?|notes?|reminders?|follow[ -]?up|actions?|matters|housekeeping)\b|"
    r"\b(?:tareas|pendientes|notas|recordatorios|asuntos|tarefas|pend[êe]ncias|lembretes|assuntos)\s+intern[ao]s\b|"
    r"\b(?:t[âa]ches|notes|rappels|points|suivis?)\s+internes?\b|\b(?:tugas|catatan|pengingat|tindak\s+lanjut)\s+internal\b|"
    r"内部(?:工作|事项|提醒|备忘|待办)"
)
"""What a heading calls what whoever wrote the text has to do at home: nothing of it was agreed."""

NOT_PROMISED = (
    INTERNAL,
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

REPORTS = (
    r"\b(?:was|were|has been|have been|none|no action|nil|fue|fueron|foi|foram|a été|ont été|telah|ninguna?|"
    r"nenhuma?|aucune?)\b|"
    r"已"
)
"""What stands behind 'Action:' where nothing is to be done."""

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

NONE_TAKEN_ON = (
    r"(?:[^.;:]{2,60}?\s)?(?:(?:(?:did|does|do|has|have|could|can) not|didn['’]t|doesn['’]t) "
    r"(?:take on|make|made|taken on|enter into|give|given|undertake|undertaken)"
    r"(?: any| new| further| specific)* (?:commitment|pledge|undertaking|task)s?|"
    r"(?:took|takes?|taken) on (?:nothing new|no (?:new |further |specific )*(?:commitment|pledge|undertaking|task)s?)|"
    r"(?:made|makes?) no (?:new |further |specific )*(?:commitment|pledge|undertaking)s?|"
    r"no (?:ha |han |se )?(?:asum|adqu|contra|tom|hiz|hic)[a-zà-ÿ]+ "
    r"(?:ningún |ningun[oa]s? |nuevos |más )*compromisos?|"
    r"não (?:assum|tom|f[eai]z)[a-zà-ÿ]* (?:nenhum |quaisquer |novos |mais )*compromissos?|"
    r"(?:ne |n['’])(?:(?:a|ont|avai(?:t|ent)) )?(?:pris|prend|prennent|souscrit) "
    r"(?:aucun |pas |d['’]|de |nouve(?:l|aux) )+engagements?|"
    r"(?:tidak|belum) (?:membuat|mengambil|menyampaikan|memberikan|menambah) (?:komitmen|janji|tugas))(?!\w)|"
    r"[^。；]{2,20}?(?:未|没有|尚未|暂未)(?:作出|做出|提出|承担|认领)(?:新的|任何|具体|其他)*(?:承诺|任务|工作)"
)
"""What says that one of those who were there owes nothing new: 'Natal não assumiu compromissos novos'."""
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

_WHO = r"[^.;:]{3,60}?"
NOT_SETTLED = (
    r"(?:[^.;:,]{2,24},\s+)?(?:(?:there (?:was|is|has been|had been) no|no) (?:agreement|consensus)\b|"
    rf"{_WHO} (?:could|did) not (?:agree|reach (?:an? )?(?:agreement|consensus))\b|"
    rf"(?:{_WHO} )?no (?:hubo|se (?:lleg|logr|alcanz)ó|(?:lleg|logr|alcanz)aron)(?: a| un| ningún)* "
    r"(?:acuerdo|consenso)\b|"
    rf"(?:{_WHO} )?não (?:houve|se (?:cheg|alcanç)ou|(?:cheg|alcanç)aram)(?: a| um| qualquer)* (?:acordo|consenso)\b|"
    r"(?:aucun (?:accord|consensus)|il n['’]y a (?:pas )?eu (?:pas |aucun |d['’]|de )+(?:accord|consensus))\b|"
    rf"{_WHO} ne se sont pas (?:accordé|entendu|mis(?:es)? d['’]accord)\w*|"
    rf"(?:{_WHO} )?(?:tidak|belum) (?:ada|tercapai|dicapai|mencapai) (?:kesepakatan|konsensus)\b|"
    rf"{_WHO} (?:tidak|belum) (?:ber)?sepakat\b)|"
    r"[^。；]{0,40}?(?:未能?|没有|没能|尚未)(?:就[^。；]{1,20})?(?:达成|形成|取得)(?:一致|共识|协议)"
)
"""How a sentence begins that says on what they did not agree: 'No hubo acuerdo, en cambio, sobre la sede'."""

NOTED_ONLY = (
    r"\s*(?:(?:to\s+)?(?:take|takes|took|taking)\s+note\s+(?:of|that)|(?:to\s+)?(?:note|notes|noted)\s+(?:the|that|with)|"
    r"(?:to\s+)?receive[ds]?\s+and\s+(?:to\s+)?note[ds]?\b|received\s+the\s+(?:report|update|information|presentation)|"
    r"(?:se\s+)?tom(?:ar|a|ó|an|aron)\s+(?:conocimiento|nota|razón)\b|dar(?:se)?\s+por\s+(?:enterad|recibid|conocid)[oa]s?|"
    r"(?:se\s+)?d(?:a|ar|io)\s+por\s+(?:enterad|recibid|conocid)[oa]s?|"
    r"tom(?:ar|a|ou|aram)(?:-se)?\s+(?:conhecimento|nota|ciência)\b|(?:se\s+)?dar(?:-se)?\s+por\s+ciente|"
    r"(?:de\s+)?(?:prendre|prend|prennent|pris|prenons)\s+(?:acte|note|connaissance)\s+d|"
    r"(?:untuk\s+)?(?:mencatat|mengetahui|menerima)\s+(?:laporan|informasi|paparan|pemaparan|penjelasan)|"
    r"(?:知悉|获悉|听取|审阅|收悉)了?[^，。；]{0,30}(?:报告|汇报|情况|通报|说明))"
)
"""How a decision begins that only takes note of something, where it goes on with no deed: 'Tomar conocimiento del
informe'."""
