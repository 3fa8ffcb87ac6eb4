"""How sentences begin by which whoever wrote a text gives advice, or by which minutes report what was said. Translators
extend these tables."""

from __future__ import annotations

_WRITERS = (
    r"(?:the (?:\w+ )?(?:missions?|(?:mission|task|drafting) teams?|consultants?|authors?|writers?|rapporteurs?|"
    r"reporters?|reviewers?|facilitators?|experts?|reports?|notes?)|"
    r"(?:la|el|los|las) (?:misi[óo]n|consultor(?:a|es|as)?|autor(?:a|es|as)?|relator(?:a|es|as)?|"
    r"facilitador(?:a|es|as)?|expert[oa]s?)|quien suscribe|"
    r"(?:a|o|as|os) (?:missão|consultor(?:a|es|as)?|autor(?:a|es|as)?|relator(?:a|es|as)?|"
    r"facilitador(?:a|es|as)?|especialistas?)|"
    r"(?:la|le|les|l['’]) ?(?:mission|consultante?s?|auteure?s?|rapporteure?s?|facilitat(?:eur|rice)s?|experte?s?)|"
    r"(?:para )?(?:misi|konsultan|penulis|fasilitator|ahli))"
)
_WE = r"(?:we|i|nous|je|nosotr[oa]s|nós|eu|kami|saya)"
_ALSO = (
    r"(?: ?(?:also|further|therefore|strongly|would|could|does|además|también|igualmente|também|ainda|aussi|"
    r"également|en outre|juga))*"
)
_ADVISE = (
    r"(?:recommend|suggest|advise|propose|believe|think|feel|consider|recomiend[ao]n?|recomendar[íi]an?|sugieren?|"
    r"sugiero|sugerir[íi]an?|aconsejan?|aconsejar[íi]an?|consideran?|creen?|opinan?|estiman?|"
    r"recomendam?|recomendaria|sugerem?|sugeriria|aconselham?|acham?|"
    r"recommand(?:e|ent|ons|erait|erions)|suggèr(?:e|ent|erait)|suggérons|préconis(?:e|ent|ons)|conseill(?:e|ent|ons|erait)|"
    r"estim(?:e|ent|ons)|considèr(?:e|ent)|pens(?:e|ent|ons)|"
    r"menyarankan|merekomendasikan|mengusulkan|berpendapat|menganjurkan)s?"
)
_SOMETHING = r"(?:the|an?|las?|el|los|una?|uma?|[oa]s?|le|les|une|des)"
OPINION = (
    rf"{_WRITERS}{_ALSO} {_ADVISE}\b|"
    r"[^.;:]{0,60}?\b(?:in (?:our|my|the \w+['’]s) (?:own |personal )?(?:view|opinion|judge?ment)|"
    r"(?:a|en) (?:nuestr[oa]|mi) (?:juicio|entender|parecer|opinión|modo de ver)|"
    r"(?:a|em|no|na) (?:noss[oa]|meu|minha) (?:ver|opinião|entender|juízo)|"
    r"(?:à (?:notre|mon) (?:avis|sens)|selon nous|de notre point de vue)|"
    r"menurut (?:hemat |pendapat |pandangan )?(?:kami|saya|penulis))\b|"
    r"(?:此外|同时|另外)?[，,]?(?:在?我们看来|依我们看|个人(?:认为|建议)|"
    r"(?:笔者|本人|顾问|专家组?|考察团|执笔人)(?:还|也|同时|另)?(?:建议|认为|觉得|主张))"
)
"""By which whoever wrote it gives an opinion of their own: 'In our view', 'The mission suggests'."""
ADVISED = (
    rf"{OPINION}|{_WE}{_ALSO} {_ADVISE}\b|"
    r"(?:recomendamos|sugerimos|aconsejamos|creemos|opinamos|nos parece|me parece|sugiero|recomiendo|"
    r"aconselhamos|acreditamos|achamos|parece-nos|recomendo|sugiro)\b|"
    r"[^.;:]{2,60}? (?:(?:recommended|suggested|advised|recomend(?:ó|aron|ou|aram)|sugir(?:ió|ieron)|"
    r"suger(?:iu|iram)|aconsej(?:ó|aron)|aconselh(?:ou|aram)) (?:that|que)\b|"
    r"(?:a|ont)(?: \w+)? (?:recommandé|suggéré|conseillé) (?:de\b|d['’]|que\b|qu['’])|"
    r"(?:menyarankan|merekomendasikan|mengusulkan) (?:agar|supaya)\b)|"
    r"(?:我们|(?:项目|调研|课题)组|代表团)(?:还|也|同时|另)?(?:建议|认为|觉得|主张)|(?:另|此外，?)?建议"
)
"""The same, and by which they, or somebody else, advise something behind a step: 'The bank recommended that'."""
ADVISED_ONE = (
    r"[^.;:]{2,60}? (?:(?:recommended|suggested|advised|recomend(?:ó|aron|ou|aram)|sugir(?:ió|ieron)|"
    rf"suger(?:iu|iram)|aconsej(?:ó|aron)|aconselh(?:ou|aram)) {_SOMETHING}\b|"
    rf"(?:a|ont)(?: \w+)? (?:recommandé|suggéré|conseillé) (?:{_SOMETHING}\b|l['’])|"
    r"(?:menyarankan|merekomendasikan|mengusulkan) pe[a-z]{3,}an\b)|"
    r"(?:一位|特邀|与会|有)?(?:专家|学者|教授|顾问)(?:们)?(?:还|也|同时|另)?(?:建议|认为|提议|主张)"
)
"""The same of one thing, by its noun: 'The expert recommended a bank'. More that is to be done may stand behind it."""

QUOTED = (
    r"\s*[“\"«「『„](?P<said>[^“”\"«»「」『』„]{6,400})[”\"»」』]\s*[.,，]?\s*"
    r"(?:(?:said|says|added|asked|insisted|argued|stressed|warned|noted|explained|"
    r"dijo|afirmó|señaló|expresó|pidió|insistió|agregó|advirtió|recordó|lamentó|"
    r"disse|afirmou|pediu|insistiu|acrescentou|alertou|lembrou|lamentou|"
    r"a (?:dit|déclaré|affirmé|insisté|demandé|rappelé|lancé|regretté)|(?:dit|déclare|affirme|rappelle)|"
    r"kata|ujar|tegas|ucap|jelas|tutur)\b|[^，。“”\"]{0,30}(?:说|表示|指出|强调|呼吁))"
)
"""How a sentence begins with the words of one who spoke: '"We need a law," said Ms Boye, who called on ...'."""
CONTACT = (
    r"\s*(?:(?:press|media|further|for (?:more|further) information,?) )?"
    r"(?:contacts?(?: person| us| (?:de )?presse)?|contactos?(?: de prensa| para (?:la prensa|medios))?|"
    r"conta(?:c)?tos?(?: (?:de|da|para a) imprensa)?|kontak(?: media| person)?|narahubung|"
    r"(?:媒体|新闻)?联系(?:人|方式|电话|单位)?)\s*[:：]"
)
"""Whom one may ask about a text: 'Contact: Public Relations Unit'."""

INTERNAL = (
    r"^\W*(?:(?:our|for|the|los?|as?|os|les?|nuestr[oa]s|noss[oa]s|nos) )?(?:\w+ )?(?:\w+[- ])?"
    r"(?:internal|intern[oa]s?|internes?)\b|\b(?:internal|intern[oa]s?|internes?|internally|en interne)\W*$|"
    r"\busulan internal\b|内部(?!审计|控制|循环)"
)
"""What a heading calls that is the business of whoever wrote it: 'Internal to-do', 'Pendientes internos'."""

_THEN = (
    r"(?:also|further|then|likewise|duly|también|asimismo|igualmente|además|também|ainda|également|aussi|"
    r"par ailleurs|juga|pula)"
)
_MOTION = (
    r"(?:suggestions?|proposals?|requests?|ideas?|offers?|quer(?:y|ies)|sugerencias?|propuestas?|"
    r"solicitud(?:es)?|pedidos?|"
    r"ideias?|sugest(?:ão|ões)|propostas?|propositions?|demandes?|idées?)"
)
_BODY_EN = r"(?:organi[sz]ation|network|agency|initiative|partnership|alliance|institute|think tank|foundation)"
_BODY = (
    r"(?:organizaci[óo]n|red|agencia|iniciativa|alianza|instituto|fundación|organização|rede|agência|aliança|fundação|"
    r"organisation|réseau|agence|initiative|alliance|institut|fondation)"
)
ABOUT_ITSELF = (
    r"[^.;:]{2,80}? (?:works?|operates?|is active|is present) (?:with|in|across) "
    r"(?:(?:more than|over|some|about|around) )?\d\d[\d,.]*\+?|"
    rf"[^.;:]{{2,80}}? is (?:the|an?) (?:[\w-]+ ){{0,5}}{_BODY_EN}\b|"
    r"[^.;:]{2,80}? (?:trabaj|oper|trabalh|atu)an?m? (?:con|com|en|em) "
    r"(?:(?:más de|mais de|unas?|cerca de) )?\d\d[\d,.]*|"
    rf"[^.;:]{{2,80}}? (?:es|é|est) (?:una?|uma?|une|el|la|le|[ao]|l['’]) ?(?:[\w-]+ ){{0,3}}{_BODY}\b|"
    r"[^.;:]{2,80}? (?:travaille|intervient|est présente?) (?:avec|dans|auprès de) (?:plus de |quelque )?\d\d[\d,.]*|"
    r"[^.;:]{2,80}? (?:bekerja|beroperasi) (?:dengan|sama dengan|di) (?:(?:lebih dari|sekitar) )?\d\d[\d,.]*|"
    r"[^.;:]{2,80}? (?:adalah|merupakan) (?:sebuah )?(?:organisasi|jaringan|lembaga|yayasan|prakarsa)\b|"
    r"[^。；：]{2,40}?(?:与|在)(?:全球|世界)?(?:超过|逾)?\d\d+多?[个座][^。；]{0,8}(?:合作|开展工作)|"
    r"[^。；：]{2,40}?是(?:一个|一家|全球|国际)[^。；]{0,16}(?:组织|网络|机构|基金会|智库)"
)
"""By which a text tells who somebody is that has written it, or is named in it: 'UNEP works with 100 cities.'"""
AT_HAND = (
    r"[^.;:]{2,60}? (?:said|stated|confirmed|declared|added|repeated|reiterated|noted) that "
    r"(?:it|they|he|she) (?:(?:would )?(?:remains?|remained|stays?|stayed|stands?|stood|be)|is|are|was|were) "
    r"(?:fully |always )?(?:available|at (?:the|their|its|everyone['’]s) disposal)\b|"
    r"[^.;:]{2,60}? (?:señal|manifest|indic|reiter|afirm|inform|express|acrescent|declar)\w+ que "
    r"(?:se )?(?:(?:queda|mantiene|permanec|continú|sigu|fic|mant[eé]m|continu)\w*|está\w*) (?:\w+ )?"
    r"(?:a|à) (?:\w+ )?(?:disposici[óo]n|disposição)\b|"
    r"[^.;:]{2,60}? (?:a|ont) (?:\w+ )?(?:indiqué|rappelé|dit|déclaré|confirmé|précisé) "
    r"(?:qu['’](?:elles?|ils?) )?(?:rest|demeur|se tien|être|rester)\w* (?:à (?:la|leur) disposition|disponibles?)\b|"
    r"[^.;:]{2,60}? (?:menyatakan|menegaskan|mengatakan|menambahkan) (?:bahwa )?(?:(?:pihaknya|mereka|ia) )?"
    r"(?:tetap|selalu) (?:siap|bersedia|terbuka)\b|"
    r"[^。；]{2,20}(?:表示|称|指出)[，,]?(?:其)?(?:将?继续|仍|随时)(?:可|愿|乐意)?(?:提供|接受)?(?:咨询|磋商)"
)
"""By which somebody says that they may be asked, and takes nothing on: 'UNEP said that it remained available.'"""
REPORTED = (
    rf"(?:{_THEN},? )?(?:it (?:was|has been)(?: {_THEN})* (?:informed|noted|observed|clarified|explained|stated|"
    rf"mentioned|"
    r"recalled|pointed out|reported|felt|remarked|acknowledged)\b|[^.;:]{2,60}? (?:was|"
    r"were)(?: also)? informed (?:that|of|about)\b|"
    rf"(?:the|an?|la|una?|as?|os?|uma?|les?|une|cette) {_MOTION} [^.;]{{2,160}}? (?:was|were|fue(?:ron)?|foi|"
    rf"foram|(?:a|ont) été)"
    rf"(?: {_THEN})* (?:noted|discussed|recorded|heard|deferred|parked|rejected|anotad|registrad|registad|"
    rf"discutid|debatid|"
    r"rechazad|aplazad|rejeitad|adiad|noté|enregistré|discuté|débattu|écarté|renvoyé|reporté)|"
    rf"se(?: {_THEN})? (?:informó|hizo notar|observó|recordó|aclaró|mencionó|tomó nota|dio a conocer)\b|"
    rf"(?:foi|(?:informou|observou|lembrou|mencionou)-se)(?: {_THEN})*(?: (?:informado|referido|observado|"
    rf"lembrado|esclarecido|"
    r"mencionado|assinalado))? (?:que|de que)\b|"
    rf"il (?:a(?: {_THEN})? été|fut)(?: {_THEN})? (?:signalé|noté|relevé|rappelé|précisé|observé|mentionné|"
    rf"pris note)\b|"
    rf"(?:disampaikan|diinformasikan|dilaporkan|dijelaskan|diingatkan)(?: {_THEN})? bahwa\b|"
    r"(?:usulan|usul|saran|permintaan) [^.;]{2,160}? (?:dicatat|ditampung|belum disepakati|tidak disepakati)\b)|"
    r"(?:会议|会上)(?:还|另|也|同时)?(?:通报|听取|获悉|了解)了?|关于[^，。；]{2,40}的(?:建议|提议)[^。；]{0,10}(?:记录在案|未作决定|已记录)"
)
"""By which minutes report what was said, among what was agreed: 'It was also informed that', 'The suggestion of CSE was
noted'. Where it says that somebody will do something, it may have been agreed all the same."""
