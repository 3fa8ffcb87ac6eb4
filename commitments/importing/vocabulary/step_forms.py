"""Headings of next steps by their forms: what they say in other words. Translators extend these tables."""

from __future__ import annotations

import re

from .tasks_given import STEP_AGREED

STEP = (
    r"suites|actions?|action points|steps|commitments?|agreements?|decisions?|recommendations?|acuerdos|"
    r"compromisos|pasos|acciones|encaminhamentos|compromissos|acoes|passos|engagements?|etapes|"
    r"recommandations|kesepakatan|komitmen|tindak lanjut|rekomendasi|langkah|tasks|tareas|tarefas|taches|tugas"
)
"""What is agreed, by its names."""

EVENT = (
    r"(?:dialog\w*|meeting|workshop|event|reunion|reuniao|encuentro|encontro|taller|oficina|rencontre|atelier|rapat|"
    r"pertemuan)"
)
"""What is over when next steps begin."""

AGREED = (
    r"agreed|agree(?= (?:to|on|that)\b|$)|promised(?! land)|pledged|acordad[oa]s?|pactad[oa]s?|convenid[oa]s?|"
    r"acuerdan|acordamos|acordaron|convinieron|"
    r"pactuad[oa]s?|combinad[oa]s?|acordam|acordaram|pactuaram|"
    r"(?:ficou|ficaram|foi|foram) assumid[oa]s?|assumid[oa]s? (?:em|por|pel[oa]s?|na|no)|"
    r"(?:avons|ont|a ete|est) promis|convenue?s?|conviennent(?= (?:de|que)\b|$)|"
    r"arretee?s? (?=ensemble|en commun|d un commun|conjointement)|(?:set|fixed|drawn up) (?=together|jointly)|"
    r"(?:fijad|definid|trazad)[oa]s? (?=juntos|entre todos|en conjunto|em conjunto|conjuntamente)|disusun (?=bersama)|"
    r"disepakati|disanggupi|dijanjikan|bersepakat"
)
"""What a heading says of what was agreed: 'O que ficou pactuado até o quarto diálogo'."""
AGREED_HAN = r"说(?:定|好)|议决|(?:商|议|约|谈)定(?:下来)?|谈妥|敲定|答应|认领"
_NO_STEPS = (
    r"minutes|text|wording|record|summary|definitions?|principles?|agenda|dates?|venue|terms?|rules|scope|"
    r"texto|actas?|definicion\w*|definic\w+|principios?|principios|fechas?|datas?|reglas|regras|"
    r"compte|proces|definitions|principes|regles|notulen|prinsip|definisi|tanggal|"
    r"not|no|nao|non|pas|sin|sem|sans|without|tidak|belum|almost|nothing|"
    r"previous\w*|last|earlier|first|anterior\w*|primer|primero|primeiro|pasad[oa]s?|passad[oa]s?|precedent\w*|premier|"
    r"dernier\w*|sebelumnya|pertama|lalu|partially|still|yet"
)
"""What it speaks of where it names none."""

_MEETINGS_AHEAD = (
    r"(?:next|coming|upcoming|second|third|fourth|fifth|proxim\w+|siguiente|seguinte|segund[oa]|tercer[oa]?|cuart[oa]|"
    r"terceir[oa]|quart[oa]|quint[oa]|prochaine?|deuxieme|troisieme|quatrieme|cinquieme|kedua|ketiga|keempat|"
    r"kelima|berikutnya|selanjutnya|mendatang|ke \d|\d{1,2} ?(?:nd|rd|th|e|eme|o|er)?)"
)
BEFORE_NAMES: tuple[str, ...] = (
    rf"^{STEP_AGREED}$",
    rf"^(?!.*\b(?:{_NO_STEPS})\b)(?=(?:\w+ ){{0,6}}(?:{AGREED})\b).*",
    rf"^(?!.*(?:上次|前次|上届|首次|未|没|不|原则|定义)).*(?:{AGREED_HAN})(?:了|的| |$)",
    (
        r"^(?:outlook|prospects?|perspectiv[ae]s?|vision|looking (?:ahead|forward|towards?|to)|proyeccion(?:es)?|"
        r"visao|prospek|pandangan|gambaran|proyeksi|mirando|en vue|cap)\b(?=.*\bdialog\w*)"
        rf"(?!.*\b(?:day|dia|jour|hari)\b)(?=.*\b{_MEETINGS_AHEAD}\b)"
    ),
    (
        r"^(?:(?:we|nous|nos|kami|it (?:is|was)|be it|(?:the |los |las |os |as |les |el |la |le |l |o |a |para )?"
        r"(?:dialog\w*|participants?|participantes|parties|partes|meeting|conference|assembl\w+|asamblea|forum|foro|"
        r"reunion|reuniao|delegates|mayors|alcaldes|prefeitos|maires|cities|ciudades|cidades|villes|rapat|pertemuan|"
        r"peserta|pihak)) )?(?:(?:hereby|therefore|jointly|por tanto|portanto|donc|dengan ini) )?"
        r"(?:resolve[ds]?|decide[ds]?|undertakes?|commits?|pledges?|agrees?|resuelven?|resolvemos|acordamos|decidimos|"
        r"deciden?|resolvem|resolve se|deliberam|decidem|comprometemo nos|decident|decidons|arretent|arretons|"
        r"resolvons|memutuskan|menetapkan|menyepakati|bersepakat)"
        r"(?: (?:as follows|to|that|the following|lo siguiente|o seguinte|(?:de )?ce qui suit|(?:hal hal )?berikut|"
        r"sebagai berikut))?$"
    ),
    (
        r"^(?:会议|会上|与会各方|与会代表|各方|我们|双方|三方|大会|兹|特)(?:一致)?(?:决定|决议|议定|议决|同意|商定|"
        r"承诺)(?:如下)?$|^(?:决定|决议|议定|议决|同意|商定)如下$"
    ),
    (
        r"^(?:\w+ ){0,2}(?:agreements?|commitments?|decisions?|acuerdos|compromisos|decisiones|acordos|compromissos|"
        r"decisoes|encaminhamentos|accords|engagements|kesepakatan|komitmen|keputusan|tindak lanjut)\b"
        r"(?!.*\b(?:previous|earlier|from|of|anterior\w*|precedent\w*|sebelumnya|lalu|dari)\b)"
        r".*\b(?:for|until|before|by|towards|para|hasta|ate|pour|d ici|en vue|avant|untuk|menuju|hingga|sampai|"
        r"sebelum)\b"
        rf".*\b{_MEETINGS_AHEAD}\b"
    ),
    r"下一?次.{0,8}对话的?(?:展望|前瞻)|第.{1,3}[次届].{0,8}对话的?前瞻",
    (
        r"^(?:(?:things |stuff )?to ?dos?|homework|tareas|tarefas|taches|pr|tugas) "
        r"(?:before|until|till|for|by|antes|hasta|para|ate|avant|d ici|sebelum|sampai)\b"
    ),
    r"\bse sont (?:mis|mises) d accord\b|\bse pusieron de acuerdo\b",
    rf"^(?:by|until|till|before) (?:the |our )?next {EVENT}$|^agenda for action\b",
    (
        r"^(?:the |las |los |os |as |les |para |it )?(?:parties|participants|delegates|cities|institutions|"
        r"partes|participantes|"
        r"instituciones|instituicoes|parties|pihak|peserta|was)(?: have| ont)? (?:agreed|committed|undertook|acordaron|"
        r"acordaram|convinieron|convenu|sepakat|menyepakati)\b"
    ),
    (
        rf"^(?:\w+ ){{0,1}}(?:after|post|despues del?|tras el|depois d[oa]|apos [oa]|pos|apres l[ea]?|setelah|pasca) "
        rf"(?:the )?{EVENT}$|对话之后|会议之后"
    ),
    (
        r"^(?:\w+ ){1,3}(?:before|until|till|ahead of|hasta|antes del?|ate|antes d[oa]|avant|d ici|jusqu au|"
        r"sebelum|menjelang|"
        r"sampai|hingga) (?:the |el |la |o |a |ao |au |le )?"
        rf"(?:{_MEETINGS_AHEAD} {EVENT}|{EVENT} {_MEETINGS_AHEAD})"
    ),
    (
        r"^(?:turning |moving |from |de la |del |de |du |do |da |dari )*(?:words?|talk|talking|conversations?|"
        r"discussions?|dialog\w*|conversacion|palabras?|conversa|palavras?|paroles?|kata) (?:in)?(?:to|a|al|a la|"
        r"a l|aux?|as|ke) (?:the )?"
        r"(?:actions?|deeds?|practice|accion|practica|hechos|acao|pratica|actes?|aksi|tindakan)\b|^从对话到行动"
    ),
    (
        r"\b(?:conclusiones|conclusoes|conclusions?|conclusao|conclusion|kesimpulan|results?|resultados|"
        r"resultats|hasil) (?:y|e|et|and|dan) (?:next|compromis\w+|compromisso\w+|engagements?|acuerdos|"
        r"acordos|komitmen|kesepakatan|proxim\w+|prochain\w*|suites?|follow|langkah|tindak|"
        r"way forward|encaminhamentos)\b"
    ),
    (
        r"^(?:actions?|tasks?|steps?|commitments?|measures) (?:before|until|ahead of|towards|by) the "
        r"(?:next|second|third|fourth|fifth)\b"
    ),
    (
        r"^agendas? (?:de |d )?(?:trabajo |trabalho |travail )?(?:conjunt\w*|comun|comum|commune?|"
        r"compartid\w*|futura|"
        r"bersama|aksi|ke depan|accion|acao|action)\b|^(?:joint |shared |common )?action agenda\b"
    ),
    (
        rf"^(?:{STEP})\b.*\b(?:next|proxim\w*|prochain\w*|berikutnya|second|third|segundo|tercer|"
        rf"terceiro|deuxieme|"
        r"troisieme|kedua|ketiga) (?:meeting|dialog\w*|reunion|reuniao|encuentro|encontro|rencontre)"
    ),
    (
        r"^(?:before|until|till) (?:we meet|the next|our next)\b|^(?:hasta|antes) del? (?:el )?proximo\b|"
        r"^(?:ate|antes) d?o proximo\b|^(?:d ici|avant) (?:au|le|la) prochaine?\b|^(?:sebelum|sampai|hingga) dialog\b|"
        r"^agenda (?:de trabajo |de trabalho )?(?:hasta|ate) (?:el |o )"
    ),
    (
        r"\b(?:llevamos|levamos) (?:como|de) (?:tareas?|tarefas?)\b|\bhomework\b|\blicao de casa\b|"
        r"\bpekerjaan rumah\b"
    ),
    (
        r"^(?:between (?:now|today|this dialog\w*) and|from (?:here|now|today) (?:on )?(?:to|until|till)|"
        r"entre (?:hoy|ahora) y|de aqui (?:al?|hasta)|desde (?:aqui|hoy|ahora) (?:al?|hasta)|entre hoje e|"
        r"daqui (?:ate|ao?)|d ici (?:au|a la|la)|dari (?:sekarang|sini) (?:sampai|hingga|ke|menuju)) "
        r".*\b(?:dialog\w*|meeting|encuentro|encontro|rencontre)\b"
    ),
    r"^horizons? (?:du|pour|del?|do|of|for)\b",
    (
        r"\b(?:quien(?:es)? hacen?|quem faz|qui fait|siapa melakukan|who (?:does|will do|takes|owes|brings)) (?:o )?"
        r"(?:que|quoi|apa|what)\b"
    ),
    (
        r"\b(?:things|jobs|work|tasks) (?:left )?to (?:get done|do|be done|finish)\b|"
        r"\bbefore we (?:next )?meet\b|"
        r"\b(?:por|para) hacer\b|\b(?:por|para) fazer\b|\ba faire\b|^pr (?:kita|bersama|untuk|masing)|\b(?:until|"
        r"by) next time\b|"
        r"\b(?:asi|como) seguimos\b|\bcomo (?:seguiremos|continuamos|vamos seguir)\b|"
        r"\bcomment (?:continuer|poursuivre)\b"
    ),
    (
        r"\b(?:road|path|way|journey|bridge|run up|countdown|steps|ruta|camino|caminho|puente|ponte|"
        r"chemin|route|"
        r"jalan|menuju) (?:(?:to|towards|until|al|hacia|hasta|ao|para|rumo a|vers|jusqu au|ke|"
        r"menuju) )?(?:the |el |o |le |l )?"
        r"(?:\w+ )?(?:next|second|third|fourth|fifth|sixth|[ivx]{2,4} dialogo|proximo|segundo|tercer|cuarto|quinto|"
        r"terceiro|"
        r"quarto|prochain|"
        r"deuxieme|troisieme|quatrieme|cinquieme|kedua|ketiga|keempat|kelima)\b"
    ),
    (
        r"\bs engage\w*\b|\bse compromet\w+\b|\b(?:me|nos|nous) (?:comprometemos|comprometimos|engageons|"
        r"sommes engages)\b|"
        r"\bcomprometeu se\b|\b(?:will|shall) (?:do|deliver|happen|follow)\b|\bhas(?:ve)? to happen\b|"
        r"\bwho (?:will )?do(?:es)? what\b"
    ),
    (
        r"\b(?:commits?|agrees?|promises?|promised|pledges?|undertakes?) (?:to|on)\b|\b(?:promises|"
        r"undertakings|pledges) (?:made|given)\b|"
        r"\bwhat (?:each|every\w*|the cities|cities|we|they) (?:\w+ )?(?:do|does|deliver|take|takes|"
        r"promised?)\b"
    ),
    (
        r"\b(?:conclusiones|conclusoes|conclusions) (?:operativas|operacionais|operationnelles|"
        r"y acuerdos|e encaminhamentos|"
        r"et engagements|and (?:next steps|agreements|actions|way forward|commitments))\b|"
        r"\b(?:operational|actionable) conclusions\b"
    ),
    (
        r"\b(?:que|quien) (?:haremos|hara|vamos a hacer|toca hacer|hacemos)\b|\b(?:que|quem) (?:faremos|"
        r"fara|vamos fazer)\b|"
        r"\b(?:que|qui) (?:fera|ferons|va faire)\b|\b(?:apa )?yang (?:akan|harus) (?:kita |kami )?(?:lakukan|"
        r"dilakukan|kerjakan)\b|"
        r"\bsiapa (?:mengerjakan|berbuat|melakukan)\b"
    ),
    (
        r"\b(?:each|every\w*|cada (?:uno|um|quien|qual|cual|actor|parte)|chacune?|"
        r"masing masing)\b.*\b(?:takes?|will|does|brings?|"
        r"lleva|hara|asume|leva|fara|assume|emporte|fera|ferons|apporte|melakukan|mengerjakan|akan)\b"
    ),
    r"\b(?:pekerjaan|tugas|agenda) (?:lanjutan|selanjutnya|berikutnya|setelah)\b",
    r"^(?:para|hasta|antes de) (?:la|el) (?:proxim[oa]|siguiente) (?:sesion|dialogo|reunion|encuentro|vez)\b",
    r"^(?:ate|para) [ao] proxim[oa] (?:sessao|dialogo|reuniao|encontro)\b|\bd ici (?:la|au) prochaine?\b",
    (
        r"^(?:后面|接下来|今后|会后|往后)|(?<!城市)(?<!地方)(?<!部门)(?<!各地)(?:怎么做|怎么干|做什么)$|(?:责任|任务)(?:清单|落实)|(?:商定|约定|明确|"
        r"确定)(?:的)?(?:任务|工作|事宜)|待落实"
    ),
    r"^de cara al? (?:proximo|segundo|tercer)\b",
    (
        r"\b(?:recomendaciones|recomendacoes|recommandations|recommendations|rekomendasi|decisions) "
        r"(?:y|e|et|and|dan) (?:los |les |the )?(?:agreed |principales )?(?:acuerdos|compromisos|"
        r"engagements|suites|"
        r"commitments|agreements|compromissos|acordos|kesepakatan|komitmen)\b|^decisions et recommandations$"
    ),
    (
        r"^(?:preparing|preparation (?:of|for)|preparacion del?|preparacao do|preparation du|preparatifs du|"
        r"persiapan) (?:the |le )?(?:next |prochain |proximo |dialog )?(?:second|third|fourth|segundo|tercer|"
        r"terceiro|deuxieme|troisieme|dialogue|dialogo|kedua|ketiga|keempat)\b"
    ),
)
"""Stronger than the names of sections."""

OTHERWISE: tuple[str, ...] = (
    (
        r"^(?:all |what |the things )*(?:they|we|people|everyone|each \w+|participants|the \w+)(?: all)? "
        r"(?:(?:said|say) (?:that )?(?:they|we|it|he|she) (?:would|will|d|ll)|took on|signed up for|"
        r"(?:are|is|were|was) (?:going|supposed|meant) to do|offered to do|volunteered for)\b"
    ),
    (
        r"^(?:lo )?que (?:dijeron que (?:iban a hacer|harian)|quedaron (?:en|de) hacer|"
        r"(?:le )?(?:queda|toca) (?:para|a) cada \w+)|^o que (?:disseram que (?:iam|vao) fazer|"
        r"(?:ficaram|ficou) de fazer|(?:fica|cabe|toca) (?:para|a) cada)\b|"
        r"^ce qu(?:e|i| ils| on)? ?(?:ils |chacun |on )?(?:ont|a) dit qu(?: ils| on| il)? (?:feraient|ferait)\b|"
        r"^ce que chacun (?:a |va |doit )|^yang (?:mau|bakal|janji(?:nya)?) (?:di)?\w+kan\b|"
        r"^(?:大家|各方|各家)(?:说|答应)(?:要|会)"
    ),
    (
        r"\bqu a t on (?:decide|convenu|retenu|arrete|promis)\b|\bque (?:va t on|allons nous|ferons nous) (?:faire)?\b|"
        r"\bque se passe t il (?:maintenant|ensuite)\b|^quelles? suites?\b|"
        r"\bapa tindak lanjut\w*|^(?:lalu|terus) apa\b|"
        r"\bwhat did (?:they|we|the \w+|everyone|each \w+) (?:promise|agree|commit|decide)\b|"
        r"\bwhat (?:do|will|would) (?:they|we|(?:the )?\w+(?: and (?:the )?\w+)?) do (?:now|next)\b|^and now$"
    ),
    (
        r"^what (?:will|is to|has to|must) be done\b|^(?:lo )?que (?:se hara|hay que hacer|queda por hacer)\b|"
        r"^o que (?:sera feito|se fara|falta fazer)\b|^ce qu(?:i sera fait|i reste a faire|e l on fera)\b|"
        r"^(?:将要?|需要|要)(?:做|开展|完成)的"
    ),
    (
        r"^(?:home ?work|assignments|tareas?|encargos?|deberes|tarefas?|deveres(?: de casa)?|devoirs|taches|pr|"
        r"pekerjaan rumah|"
        r"tugas) (?:of|for|from|de|del|para|pour|des|dos|das|untuk|bagi) (?:each|every|all|chacune?|chaque|tous|"
        r"toutes|cada|tod[oa]s|"
        r"masing|setiap|semua)\b|^(?:各自|各方|各家|大家)的?(?:功课|作业|任务)$|^(?:课后|会后)?(?:功课|作业)$"
    ),
    (
        r"^(?:todo|todos|assignments|now what|from here on|pasos|encargos|deberes|asignaciones|en adelante|a futuro|"
        r"y ahora|deveres|devoirs|chantiers|aksi|tindakan|tl|任务|行动|议定|homework|jobs|chores|errands|next|promises|"
        r"promesas|promessas|prometeram|combinamos|tpc|promesses|ensuite|suite|pr|taken on|"
        r"ficou para|janji(?: janji)?|sepakat)$"
    ),
    (
        r"\b(?:keep|sustain|maintain|build)\w* (?:up )?(?:on )?(?:the )?momentum\b|\bmant\w+ (?:el |o )?(?:impulso|"
        r"ritmo)\b|\b(?:poursuivre|garder|maintenir|entretenir) (?:l |la )?(?:elan|dynamique)\b|"
        r"\bmenjaga momentum\b|保持势头"
    ),
    r"\b(?:taking|carrying|moving) (?:it|this|them|the \w+) (?:forward|further)\b|\bfollow through\b",
    r"\b(?:trabajos?|trabalhos?|travail|travaux) futurs?o?s?\b",
    r"\b(?:pasos|passos|etapas) que (?:siguen|seguem|vienen|vem)\b",
    (
        r"\b(?:que|quem|qui|ce que|o que) .{0,20}\b(?:haran|farao|feront)\b|"
        r"\b(?:acciones|acoes|actividades|atividades) (?:que se (?:llevar|realizar|har|ejecutar)\w+|a (?:realizar|"
        r"ejecutar))"
    ),
    r"\bcaminh?os? adiante\b|^ke depan$|\bimplementation (?:pathway|roadmap)\b|分工$|打算$",
    (
        r"^(?:on the way |on the road )?to(?:wards?)? (?:the )?(?:next|second|third|fourth|fifth|"
        r"implementation)\b"
    ),
    r"^(?:turning |moving )?(?:from )?dialogue (?:in)?to action\b|^where to next\b|^moving ahead\b",
    (
        r"^(?:short|medium|near|long)(?: term)?(?: and (?:short|medium|long) term)? (?:actions?|measures|"
        r"steps)\b"
    ),
    (
        r"\b(?:points? of agreement|who (?:will do|does) what)\b|^next (?:phase|(?:\w+ )?months|period|"
        r"milestones?)$"
    ),
    r"^future (?:steps|activities|work)\b|^priorities (?:for the (?:next|coming)|going|ahead)\b",
    r"^(?:shared|joint) (?:outcomes|priorities|way)\b|\b(?:consensus|understandings?) reached\b",
    (
        r"\b(?:responsibilities|tasks|timelines?|deadlines) and (?:deadlines|timelines?|responsibilities)\b|"
        r"\bwho what when\b"
    ),
    (
        r"\bdivision of (?:labou?r|tasks|work|responsibilities)\b|^how we (?:will )?(?:continue|go on|proceed|"
        r"move on|follow up)\b"
    ),
    r"\b(?:joint|common|shared) work programme\b|^(?:our )?promises$|\bagreement reached\b",
    (
        r"\b(?:responsabilidad\w*|responsabilidade\w*) (?:asumid|acordad|assumid|definid)\w+|^(?:asuntos|"
        r"temas) por atender\b"
    ),
    r"\bcamino por delante\b|\bmirando adelante\b|^(?:entregables|entregas|livrables)$|\bquadro de responsabilidades\b",
    r"\bo que fic(?:ou|a) definido\b|\bcalendrier de (?:mise en|travail)\b",
    r"\bpledges?\b(?! of allegiance)|\bdeclaration of commitments\b|\bcommitments?$",
    r"^(?:plan|outlook|programme of work) for the (?:next|coming)\b",
    (
        r"^(?:hacia|rumbo a|camino a|rumo a|vers|en route vers|menuju|prospek)l?o? (?:el |le |al |"
        r"o )?(?:dialog\w* )?"
        r"(?:\w+ \w+ )?(?:proximo|segundo|tercer|cuarto|terceiro|quarto|deuxieme|troisieme|quatrieme|"
        r"prochain|kedua|"
        r"ketiga|keempat|nasional)\b"
    ),
    r"^面向(?:第[一二三四五六七八九十]+|下一?)次(?:国家|对话)",
    r"^perspectiv[ae]s (?:para|pour|del?|du|do|sur|y|e|et)\b",
    (
        r"\b(?:mirando|mirada) (?:al futuro|hacia adelante)|\bolhando para (?:a )?frente\b|"
        r"\bregards? vers l avenir\b"
    ),
    (
        r"\b(?:ruta|rutas|caminh?os?|passos|pasos) (?:a seguir|futuros?|acordad\w+|concret\w+|pactuad\w+|"
        r"a frente)\b"
    ),
    (
        r"\b(?:responsabilid\w+|tareas|tarefas|responsabilites|taches) (?:y|e|et) (?:plazos|prazos|"
        r"delais|echeances)\b"
    ),
    r"\b(?:quien(?:es)? hacen?|quem faz|qui fait|siapa melakukan) (?:o )?(?:que|quoi|apa)\b",
    r"\b(?:puntos|pontos|points) (?:de acuerdo|de acordo|d accord)\b",
    (
        r"\bconsensos? (?:alcanzad|alcancad|lograd|obtid)\w+|^(?:que viene ahora|lo que viene|"
        r"y ahora que|e agora)\b"
    ),
    (
        r"\b(?:prioridades|metas|medidas|lineas de trabajo|priorites) (?:acordad|pactuad|futur|a tomar|"
        r"retenue|convenue)\w*"
    ),
    (
        r"\bse compromet(?:en|ieron)\b|\b(?:actividades|atividades) futuras\b|\bproximas (?:atividades|"
        r"tareas|tarefas)\b"
    ),
    (r"\bmatriz de responsabilidades\b|\bmedidas a tomar\b|\bo que (?:faremos|combinamos)\b"),
    r"\baccords (?:conclus|obtenus|trouves)\b|\bla suite\b|\bsuites? des travaux\b|\bplan de travail\b",
    r"\bactions a (?:court|moyen|venir)\b|\bmesures (?:a prendre|decidees|a mettre)\b",
    (
        r"\bproch(?:ain|aine)s (?:pas|jalons|echeances|travaux|chantiers)\b|\b(?:chantiers|"
        r"travaux) (?:a venir|prioritaires)\b"
    ),
    r"\bce que nous (?:ferons|allons faire)\b",
    (
        r"\baksi (?:prioritas|bersama|selanjutnya|nyata)\b|\blangkah (?:\w+ )?(?:ke depan|konkret|"
        r"konkrit|bersama|nyata)\b"
    ),
    (
        r"^(?:arah|jalan|pandangan|rencana|prioritas|agenda) ke depan\b|\bpembagian (?:tugas|peran)\b|"
        r"^penugasan\b"
    ),
    r"\bditindaklanjuti\b|\byang akan (?:kita |kami )?(?:dilakukan|dikerjakan|dilaksanakan|lakukan|kerjakan)\b",
    r"\b(?:rencana kegiatan|kegiatan (?:selanjutnya|lanjutan))\b",
    r"下一阶段",
    r"第.{1,3}次.{0,8}对话会?之?前的?.{0,4}(?:工作|任务|行动|安排|事项)",
    r"跟进",
    r"(?:责任|职责|任务)分工|分工(?:安排|方案)",
    r"(?:决议|约定|确定|承诺)(?:的)?事项|会议决议",
    r"(?:落实|推进|跟踪)(?:的)?(?:措施|计划|举措)|实施(?:计划|方案)",
    r"(?:未来|今后|近期)(?:的)?(?:重点|主要)?(?:工作|行动|任务|安排|计划)",
    r"优先(?:行动|事项|任务)|前行之路|前进方向",
    r"^迈向第?.{1,4}次|第.{1,3}次.{0,8}对话的?(?:准备|展望)|时间表(?:与|和|及)责任",
    r"\b(?:next|following|further|immediate|forthcoming) (?:steps?|actions?|moves)\b",
    r"\bwhere (?:do |does )?(?:we|it|this) (?:all )?go(?:es)? (?:from here|next)",
    r"\bwhat (?:happens|comes|follows|now|next)\b",
    r"\bgoing forward\b",
    r"\b(?:path|road|way|steps?|journey) (?:forward|ahead)\b",
    r"\blooking (?:forward|ahead)\b",
    (
        r"\b(?:agreed|joint|shared|priority|concrete|collective|specific|planned|follow up|resulting) "
        r"(?:actions?|commitments?|steps?|measures|undertakings|activities|follow ups?|points)\b"
    ),
    (
        r"\b(?:actions?|steps|commitments?|measures|decisions|points|undertakings) (?:agreed|taken|"
        r"adopted|made|required|arising|ahead|to take|to be taken|by city|by level|by institution)\b"
    ),
    (
        r"\b(?:action|implementation|follow up|work) (?:plan|points?|items?|matrix|table|tracker|log|"
        r"list|tasks)\b"
    ),
    r"\b(?:our|city|national|local|mutual|partner) commitments?\b",
    r"\bcommitments? (?:of|by|from) the\b",
    r"\b(?:proxim|siguient)[oe]?s? (?:pasos|compromisos|hitos)\b",
    r"\bproximas (?:acciones|actividades|etapas)\b",
    r"\bpasos (?:siguientes|a seguir|inmediatos|a dar)\b",
    (
        r"\b(?:acuerdos|compromisos|acciones|tareas|medidas) (?:y \w+ )?(?:alcanzad|adoptad|asumid|"
        r"acordad|suscrit|tomad|conjunt|prioritari|concret|inmediat|establecid|final|principal|por "
        r"(?:ciudad|institucion|nivel))\w*"
    ),
    r"\bque sigue\b",
    (
        rf"\b(?:following|siguientes|seguintes|nuestros|nossos|nos) (?:{STEP})\b|"
        rf"\b(?:{STEP}) (?:suivants|suivantes|berikut)\b"
    ),
    (
        r"\b(?:asumimos|assumimos|acordamos|nos comprometemos|nous nous engageons|we commit|we agree|"
        r"kami sepakat|kami berkomitmen)\b"
    ),
    r"\bapa (?:selanjutnya|langkah)|\bselanjutnya$|\bsetelah ini\b",
    (
        r"\b(?:quedo|ficou|foi|fue) (?:definido|decidido)\b|\bse (?:acordo|"
        r"decidio|comprometio)\b"
    ),
    (
        r"\bwhat (?:was|we|has been|they|(?:the )?\w+) (?:agreed|decided|committed)\b|\bce qui (?:a ete|"
        r"est) (?:convenu|decide|retenu)\b"
    ),
    r"\bhacia adelante\b",
    r"\bprincipales acuerdos\b",
    (
        r"\b(?:plan|agenda|matriz|ruta|cuadro) de (?:trabajo|accion|acciones|acuerdos|compromisos|"
        r"seguimiento)\b"
    ),
    r"\bproxim[oa]s (?:passos|etapas|acoes)\b",
    (
        r"\b(?:acordos|compromissos|acoes|tarefas|medidas|decisoes) (?:e \w+ )?(?:assumid|acordad|"
        r"pactuad|firmad|definid|prioritari|conjunt|tomad|adotad)\w*"
    ),
    r"\bencaminhamentos?\b",
    r"\b(?:plano|matriz|quadro) de (?:acao|acoes|trabalho|compromissos)\b",
    r"\bo que vem\b",
    r"\bdaqui p(?:a)?r[ao] (?:a )?frente\b",
    r"\bprochaines? (?:etapes?|actions?)\b",
    r"\betapes a venir\b",
    r"\bsuites? (?:a donner|a reserver|du dialogue)\b",
    (
        r"\b(?:actions?|engagements?|mesures|decisions) (?:et \w+ )?(?:convenu|pris|prioritair|retenu|"
        r"a mener|a entreprendre|a engager|a realiser|commun|adopte|arrete)\w*"
    ),
    r"\bplan d action\b",
    r"\bfeuille de route\b",
    r"\bet maintenant\b",
    r"\bpour la suite\b",
    r"\btindak lanjut\b",
    r"\blangkah (?:langkah )?(?:selanjutnya|berikutnya|ke depan|lanjutan)\b",
    r"\brencana (?:aksi|kerja)\b",
    r"\b(?:butir|poin) (?:butir |poin )?kesepakatan\b",
    r"\bkesepakatan (?:bersama|para|hasil)",
    r"\bkomitmen (?:bersama|para)",
    r"下一步",
    r"后续",
    r"下阶段",
    r"工作(?:安排|部署|计划|任务|分工)",
    r"行动(?:计划|清单|方案)",
    r"(?:议定|商定|达成).{0,4}(?:事项|共识|行动|办法|措施|任务)",
    r"任务(?:清单|分解|分工)",
)
"""Where no name fits."""

TOWARDS_NEXT = re.compile(
    r"\b(?:towards?|until|before|ahead of|(?:on )?the (?:road|way) to|in the run-?up to|hacia|hasta|antes del?|"
    r"camino al?|rumbo al?|de cara al?|rumo ao?|até ao?|antes d[oa]|a caminho d[oa]|vers|avant|d['’]ici(?: au?)?|"
    r"jusqu['’]au|en route vers|menuju|sebelum|hingga)\s(?:(?:the|el|la|o|le)\s)?(?:[\w.-]+\s){0,3}?"
    r"(?:dialog\w*|di[aá]logos?|NLD|DNL|DND)\b|(?:迈向|走向|面向|到|至)?(?:第[一二三四五六七八九十]|"
    r"下一?)次[^，。]{0,8}?对话会?之?前",
    re.IGNORECASE,
)
"""What a heading speaks of until when its list is to be done: 'Próximos pasos hacia el cuarto diálogo'."""
