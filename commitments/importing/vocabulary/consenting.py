"""How prose says that commitments were made, that all consented, and what follows from it.
Translators extend these tables."""

from __future__ import annotations

AGREEMENTS = (
    r"\b(?:agreements?|commitments|promises|pledges|undertakings|acuerdos|compromisos|promesas|acordos|compromissos|"
    r"promessas|"
    r"accords|engagements|promesses|kesepakatan|komitmen|janji)\b|共识|约定|承诺"
)
"""What a short sentence names that tells no more of it: 'Produjo, en cambio, acuerdos.'"""

_PROMISES = (
    r"\b(?:commitments?|agreements?|promises|pledges|undertakings|decisions|responsibilities|acuerdos|compromisos|"
    r"decisiones|"
    r"responsabilidades|acordos|compromissos|decisões|accords|engagements|décisions|responsabilités|komitmen|"
    r"kesepakatan|"
    r"keputusan|tanggung jawab)\b"
)
_DEEDS = (
    r"\b(?:actions|(?:next |follow-up )?steps|tasks|acciones|pasos|tareas|ações|passos|encaminhamentos|tarefas|"
    r"mesures|suites|"
    r"tâches|langkah|tindak lanjut|tugas)\b"
)
_WERE = r"(?:(?:were|have been|had been) (?:\w+ly )?|(?:fueron|foram|ficaram|quedaron) |(?:ont été|furent) )"
_ARE_AGREED = (
    rf"\b(?:{_WERE}(?:agreed|settled|(?:acordad|pactad|definid|pactuad|combinad)[oa]s|(?:convenu|retenu|"
    rf"arrêté)(?:e?s)?)|"
    r"disepakati|diputuskan)\b"
)
_ARE_MADE = (
    rf"\b(?:{_WERE}(?:made|taken|given|reached|adopted|announced|(?:asumid|adoptad|tomad|alcanzad|assumid|adotad|"
    rf"firmad)[oa]s|"
    r"(?:pris|adopté|conclu|annoncé)(?:e?s)?)|disampaikan|dicapai|dibuat|diambil|dinyatakan)\b"
)
_AGREED = (
    rf"\b(?:agreed(?: on)?|settled on|(?:se )?(?:acordaron|definieron|pactaron)|(?:acorda|pactua|defini)ram|"
    rf"(?:ont|a|avons) (?:retenu|arrêté|convenu d[e'’])|menyepakati|{_WERE}(?:acordad|pactad|definid|pactuad|"
    rf"combinad)[oa]s)"
)
_MADE = (
    r"\b(?:made|took(?: on)?|reached|adopted|(?:se )?(?:asumi|adopt|alcanz|suscribi|tom)(?:eron|aron)|"
    rf"{_WERE}(?:asumid|adoptad|tomad|alcanzad|assumid|adotad|firmad)[oa]s|(?:assumi|adota|firma)ram|"
    r"(?:ont|a|avons) (?:pris|adopté)|mencapai|menghasilkan|mengambil|membuat|menyampaikan)"
)
_NEAR = r"[^.;:]{0,40}?"
_IN_TURN = (
    r"\b(?:asked|invited) (?:each|every|all) [^.;:]{2,40}? (?:to say )?what (?:it|they|he|she) (?:would|will|could) "
    r"(?:do\b|take (?:home|on|back|up)|commit|bring|deliver|contribute|offer)|"
    r"\beach [^.;:]{2,30}? (?:said|stated|declared|told [^.;:]{2,30}?) what (?:it|they) (?:would|will) "
    r"(?:do\b|take (?:home|on|back|up)|commit|bring|deliver|contribute)|"
    r"\b(?:(?:pidi|solicit|pregunt)ó a cada|cada) [^.;:]{2,40}? (?:que dijera |dijo |señaló |expresó )?"
    r"(?:qué|a qué|lo que) (?:(?:haría|hará|asumiría|asumía|aportaría|ofrecía|ofrecería)\b|"
    r"podía (?:asumir|ofrecer|hacer)\b|"
    r"se (?:llevaba|llevaría|comprometía|comprometería)\b)|"
    r"\b(?:(?:pediu|perguntou) a cada|cada) [^.;:]{2,40}? (?:que dissesse |disse |indicou )?(?:o que|a que|ao que) "
    r"(?:(?:faria|fará|assumiria|assumia|ofereceria|levaria|levava)\b|podia (?:assumir|oferecer|fazer)\b|"
    r"se (?:comprometia|comprometeria)\b)|"
    r"\b(?:(?:demandé à|invité) )?(?:chaque|chacune?) [^.;:]{0,40}?(?:(?:à|de) dire |a dit |a indiqué )?"
    r"(?:ce qu['’](?:elle|il) (?:ferait|fera|apporterait|emporterait|emportait|prendrait)|"
    r"à quoi (?:elle|il) s['’]engage(?:ait|rait))\b|"
    r"\b(?:setiap|tiap|masing-masing) [^.;:]{2,60}? apa yang (?:akan|bisa|dapat) "
    r"(?:di(?:kerjakan|lakukan|sanggupi|tanggung|bawa pulang)|mereka (?:kerjakan|lakukan|sanggupi))(?:nya)?\b|"
    r"各(?:单位|方|市|家|部门|机构)(?:逐一|依次|分别|轮流)(?:作了?)?(?:表态|认领|说明|承诺|表明)"
)
"""That each was asked, or told in turn, what they would do: 'asked each institution what it would take home'."""
MADE = (
    rf"{_IN_TURN}|{_PROMISES}{_NEAR}(?:{_ARE_AGREED}|{_ARE_MADE})|(?:{_AGREED}|{_MADE})\b{_NEAR}{_PROMISES}|"
    rf"{_DEEDS}{_NEAR}{_ARE_AGREED}|{_AGREED}\b{_NEAR}{_DEEDS}|"
    r"(?:(?:作出|做出|达成|形成)了?[^。；：]{0,8}(?:承诺|共识|约定)|(?:商定|议定|明确)了?[^。；：]{0,8}(?:事项|任务|举措))"
)
"""That they were made, or steps agreed, at whatever length: 'À l'issue des travaux, plusieurs engagements ont été "
"pris.'"""

_WHAT_WAS_AGREED = (
    r"(?:what (?:was|we|you|they|everybody|everyone|all|each)(?: of us| of you)?(?: all| have| had)? "
    r"(?:agreed|settled|promised|decided|undertook|undertaken)(?: (?:on|upon|to|to do))?|"
    r"(?:lo|aquello) que (?:se |nos )?(?:acord|conv[ie]n|decidi|promet|pact)\w+|lo (?:acordado|convenido|pactado)|"
    r"o que (?:ficou|foi|se) (?:acord|combin|assent|decid|pact)\w+|o que (?:acord|combin|promet|decid)\w+|"
    r"ce (?:qui (?:a été|fut) (?:convenu|décidé|arrêté|promis)|que nous avons (?:convenu|décidé|promis|arrêté)|"
    r"dont nous sommes convenus)|"
    r"(?:apa(?: saja)?|hal(?:-hal)?) yang (?:telah |sudah )?(?:(?:kita|kami) )?(?:di)?(?:sepakati|putuskan|janjikan))"
)
_LET_ME = (
    r"(?:(?:may|let|allow|permit) (?:i|me|us)(?: to)?(?: now| then| also| just)*|(?:i|we)(?: now| also)?|"
    r"(?:i|we) (?:would|should) like to) "
    r"(?:remind|recall|set (?:down|out)|restate|repeat|confirm|list|record|sum up|summari[sz]e|"
    r"put (?:down|in writing))|"
    r"(?:(?:permítan(?:me|nos)|quisiera|quiero|deseo|queremos)(?: ahora)? )?"
    r"(?:record|confirm|reiter|resum|enumer|repet)[aei]r(?:les|los|le)?|"
    r"(?:les |os )?(?:recuerdo|recordamos|confirmo|confirmamos|resumo|resumimos|reitero|enumero)|"
    r"(?:permitam-me|gostaria de|quero|queria)(?: agora)? (?:lembrar|recordar|confirmar|resumir|reiterar)(?:-lhes)?|"
    r"(?:recordo|lembro|confirmo|resumo|reitero)(?:-lhes)?|"
    r"(?:permettez-(?:moi|nous) de|je (?:voudrais|souhaite|tiens à)|nous (?:souhaitons|tenons à))(?: maintenant)? "
    r"(?:vous )?(?:rappeler|confirmer|résumer|récapituler)|"
    r"(?:je|nous) (?:vous )?(?:rappel|confirm|résum|récapitul)\w+|"
    r"(?:(?:izinkan(?:lah)?|perkenankan) )?(?:saya|kami)(?: ingin| kembali)* "
    r"(?:mengingatkan|menegaskan|merangkum)(?: kembali)?|"
    r"(?:here|this|below) (?:is|are)|(?:esto|aquí|he aquí|a continuación)(?: está| va| es)?|"
    r"(?:eis|segue|isto é|aqui (?:fica|está|vai))|voici|berikut(?: ini)?(?: adalah)?"
)
RESTATED = (
    rf"^(?:{_LET_ME})\b[^.;:?]{{0,40}}?\b{_WHAT_WAS_AGREED}\b(?! (?:at|during|en|na?|lors|pada) )|"
    r"^(?:现将|谨将|兹将|现重申|以下是|请允许我们?)[^。；？]{0,16}(?:商定|约定|议定|达成)[^。；？]{0,12}"
)
"""By which whoever writes says once more what was agreed, before telling it: 'May I remind you of what was agreed.'"""

NOT_MADE = (
    r"\b(?:no(?! (?:final|fim|fecho|encerramento|término|diálogo|encontro|debate|plenário|dia|decorrer)\b)|"
    r"not|nor|never|none|without|n['’]t|ningun\w*|ningún|sin|nunca|não|nenhum\w*|sem|aucun\w*|pas|sans|ni|"
    r"tidak|belum|"
    r"tanpa|last|earlier|previous|anterior\w*|précédent\w*|lalu|sebelumnya)\b|n['’]|未|没|上次"
)
"""That there were none, or that they are those of an earlier meeting."""

_ALL = (
    r"(?:(?:(?:all|the|those) )?(?:participants|present|parties|members|delegates|delegations)|all|everyone|"
    r"everybody|the (?:meeting|room)|"
    r"(?:(?:tod[oa]s )?(?:l[oa]s |las )?(?:presentes|asistentes|participantes|partes|miembros|delegad[oa]s)|todos)|"
    r"(?:(?:tod[oa]s )?(?:[oa]s )?(?:presentes|participantes|partes|membros|delegad[oa]s))|"
    r"(?:(?:tous )?(?:les )?(?:participants|présents|parties|membres|délégués)|tous|l['’](?:assemblée|assistance))|"
    r"(?:(?:seluruh|semua|para) )?(?:peserta|pihak|hadirin|anggota))"
)
CONSENTED = (
    rf"{_ALL} (?:\w+ )?(?:agreed|consented|were (?:all )?(?:in agreement|agreed|agreeable|in favou?r|happy)|"
    r"(?:estuvieron|se (?:mostraron|manifestaron|declararon)) (?:\w+ )?(?:conformes|de acuerdo)|"
    r"(?:asintieron|consintieron|dieron su (?:conformidad|acuerdo))|"
    r"(?:concordaram|anuíram|assentiram|estiveram de acordo|manifestaram(?:-se)? (?:de acordo|concordância))|"
    r"(?:étaient|ont été|furent|se sont (?:dits|montrés|déclarés)|s['’]est (?:dite|montrée)) (?:\w+ )?(?:d['’]accord|"
    r"favorables?)|"
    r"(?:ont|a) (?:\w+ )?(?:acquiescé|consenti|donné (?:leur|son) accord)|"
    r"(?:setuju|menyetujui(?:nya)?|sepakat|tidak berkeberatan))"
    r"(?: (?:with|to) (?:this|it)| (?:con|com|à) (?:ello|isso|cela))?,? "
    r"(?:so(?: that)?|and(?: (?:so|accordingly|therefore))?|hence|por lo que|de modo que|así que|con lo cual|y|"
    r"pelo que|de modo que|"
    r"por isso|e|si bien que|de sorte que|aussi|donc|et|sehingga|maka|oleh karena itu|dan)\s+|"
    r"(?:与会(?:各方|代表|者|人员)?|各方|大家)(?:均|都|一致)?(?:表示)?(?:同意|赞成|无异议)[，,](?:因此|为此|故|遂|并)?由?"
)
"""That all consented to what somebody asked for, before what will be done for it: 'Los presentes estuvieron conformes,
por lo que la Municipalidad cursará invitación'."""

CONSEQUENTLY = (
    r"(?:accordingly|consequently|therefore|hence|to (?:this|that) end|for (?:this|that)(?: purpose)?(?=,)|"
    r"in (?:this|that) (?:regard|respect)|"
    r"in view of (?:this|that)|"
    r"notwithstanding(?: this| that)?|(?:en|a) (?:tal|este|ese) (?:sentido|efecto|fin)|en consecuencia|"
    r"por (?:lo )?(?:tanto|consiguiente)|"
    r"por (?:ello|eso)|para (?:ello|esto|eso)(?=,)|con (?:tal|este|ese) fin|sin perjuicio de (?:ello|lo anterior)|"
    r"en atención a ello|ante ello|nesse sentido|"
    r"neste sentido|para (?:tal|tanto|isso|isto)|com (?:tal|este|esse) fim|"
    r"por (?:isso|conseguinte)|em consequência|assim sendo|sem prejuízo d(?:isso|isto|o exposto)|(?:en|"
    r"par) conséquent|en conséquence|dès lors|"
    r"à (?:cet effet|cette fin)|pour (?:cela|ce faire)|dans ce but|dans ce sens|aussi|oleh (?:karena|sebab) itu|"
    r"karena itu|untuk itu|"
    r"sehubungan dengan (?:itu|hal tersebut)|"
    r"dengan demikian|为此|据此|有鉴于此|鉴于此|因此)\s*[,，]?\s*(?=\S)"
)
"""What a sentence begins with that says what follows from a point of the minutes: 'En tal sentido, CENEPRED "
"validará'."""

SAID_BY = r"(?:according to|in the words of|según|segundo|conforme|selon|d['’]après|menurut)\b|据|按"
"""What a sentence begins with that only tells what somebody says: 'Selon la presse, ...'."""

OF_ONE_POINT = (
    r"\b(?:(?:on|under|for|about|regarding|in) (?:this|that) (?:agenda )?(?:point|item|matter|issue|question|topic|"
    r"subject|session)|"
    r"(?:en|sobre|respecto (?:a|de)|para) (?:este|ese|esta|esa|dich[oa]) (?:punto|tema|asunto|ítem|materia|cuestión|"
    r"sesión)|"
    r"(?:n|sobre |quanto a |para )(?:este|esse|esta|essa) (?:ponto|tema|assunto|item|matéria|questão|sessão)|"
    r"(?:sur|pour|concernant|à) ce(?:t|tte)? (?:point|sujet|thème|question|matière|séance)|"
    r"(?:pada|untuk|mengenai|terkait|tentang|dalam) (?:butir|poin|pokok|agenda|masalah|hal|topik|sesi) (?:ini|"
    r"tersebut|itu))\b|"
    r"(?:就|对|关于)?(?:此|该|这)一?(?:项|点|议题|问题|议程)"
)
"""Of what alone nothing was agreed: 'No se tomaron acuerdos en este punto.'"""

NONE_ON_POINT = (
    r"(?:(?:there (?:was|is) )?no (?:decision|agreement|conclusion|action)s? "
    r"(?:(?:was|were|has been|have been) )?(?:(?:taken|made|reached|adopted|agreed) )?|"
    r"(?:nothing|none) was (?:decided|agreed) |"
    r"(?:no (?:hubo|hay|se (?:tomó|adoptó|alcanzó))|sin) (?:ningun[ao] |ningún |un[ao]? )?(?:decisión|acuerdos?) |"
    r"(?:não (?:houve|há|foi tomada|se chegou a)|sem) (?:nenhuma? |uma? )?(?:decisão|decisões|acordo|deliberação) |"
    r"(?:il n['’]y a (?:eu )?)?(?:pas de|aucune?) (?:décision|accord|conclusion) "
    r"(?:(?:n['’]a été )?(?:prise?|trouvé|arrêtée?|adoptée?) )?|"
    r"(?:tidak|belum) ada (?:keputusan|kesepakatan) )"
    rf"(?:{OF_ONE_POINT})|"
    rf"(?:{OF_ONE_POINT})[，,]?(?:会议)?(?:未|没有|尚未)(?:作出|做出|形成|达成)(?:任何)?(?:决定|决议|共识|一致意见)|"
    r"(?:会议)?(?:未|没有|尚未)[就对](?:此|该|这)一?(?:项|点|议题|问题|议程)(?:作出|做出|形成|达成)(?:决定|决议|共识)"
)
"""A sentence that says nothing else than that: 'No decision on this point.'"""

OF_WHICH = (
    r"(?:\b(?:on|about|over|regarding|for) (?:which|this|that)|"
    r"\b(?:en|sobre|para|respecto (?:a|de)) (?:l[oa] (?:cual|que)|l[ao]s cuales|el (?:cual|que)|(?:est|es)[eo])|"
    r"\bal respecto|\b(?:n|sobre |para )[oa]s? qua(?:l|is)|\bsobre (?:isso|isto)|"
    r"\b(?:sur|pour|concernant) (?:le|la|les)quel(?:le)?s?|\bau sujet (?:duquel|de laquelle|desquel(?:le)?s)|"
    r"\bà ce sujet|"
    r"\b(?:mengenai|tentang|untuk|atas) (?:hal )?(?:itu|ini)|[对就](?:此|这)(?:事|项|一点)?)[,，]?\s*$"
)
"""What stands before it where it says so of what was told right before: 'the levy, on which no agreement was
reached'."""
