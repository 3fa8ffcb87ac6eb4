"""What sentences say plainly under the name of a theme, where they call nothing a challenge or an opportunity: that
something is missing, or could be done. Translators extend these tables.

Anywhere else such words say little, so they count in the chapters of a report alone, and never in a sentence that
advises, tells of the day, quotes, or says what was agreed.
"""

from __future__ import annotations

LACKS: tuple[str, ...] = (
    # 'No ecologist on payroll', as notes have it; not 'No Lubango, as nascentes ...'.
    (
        r"^(?:no(?=\s(?-i:[a-z]))(?! [^,.;]{2,40}, )(?! [^,.;]{2,90}, (?:o|os|as|um|uma|foi|foram) )"
        r"(?! (?:\d|doubt|problem|comments?|wonder|matter|longer|actions?|decisions?|date|objections?|vote|"
        r"change))|not enough|too (?:few|little)|"
        r"sin(?! (?:embargo|duda|problema))|sem(?! (?:dúvida|problema))|pas (?:de(?! (?:doute|problème))|d['’])|"
        r"aucune?(?! (?:doute|problème))|peu de|tanpa|tidak ada(?! masalah)) \w+|^(?:没有?|缺)(?!问题)\w"
    ),
    (
        r"\b(?:(?:admitted|conceded) that|there (?:is|are) (?:still |yet |as yet )?no|(?<!who )ha(?:s|"
        r"ve) (?:still |yet )?no|"
        r"no [\w-]+(?: [\w-]+){0,4}? (?:exists?|covers?|feels|allows?|can|teach(?:es)?|trains?|pays|keeps|owns|records|"
        r"measures|maintains|enforces)|no [\w-]+(?: [\w-]+)? (?:in|for|on) (?:the|their|its) (?:[\w-]+ ){0,2}"
        r"(?:code|plan|budget|law|rules?|map|register|standard|contract)|"
        r"(?:nobody|no one) (?:is|has|knows|feels|pays|owns|can|does|wants|maintains|measures|counts|cleans|repairs|"
        r"waters|checks|enforces|collects|reads)|cannot(?! ?[.,;])|can not|can['’]t|"
        r"lacks?|lacking|lack of|not yet|without (?:a|an|any|its|their|(?:ever )?(?:being|knowing|asking|telling|"
        r"anyone)) |"
        r"do(?:es)? not (?:reach|match|exist|cover|know|allow|meet|agree|say|pay|have|filter|drain|work|talk|fit|let|"
        r"apply|last|measure|share|maintain|count|record|enforce|accept|arrive|run|hold)|"
        r"(?:is|are) (?:not|never|seldom|rarely|hardly ever) (?:accepted|used|heard|consulted|asked|read|applied|"
        r"measured|mapped|counted|paid|funded|maintained|enforced|shared|registered|"
        r"recogni[sz]ed|insured|coordinated|connected|published|budgeted|surveyed|monitored)|"
        r"arrives? (?:late|only|after|in (?:november|december))|one (?:at a time|by one) and|"
        r"(?:owned|run|managed|planned|dredged|kept|built|cleaned|maintained) by (?:one|an?|"
        r"the) [\w-]+,?[^.]{0,40}? by "
        r"(?:a second|another|the other|a third)|"
        r"while (?:[\w-]+ ){1,4}(?:is|are) still (?:changing|missing|unclear|waiting|under|being)|"
        r"(?:runs?|running) out of|only \w+(?: \w+)? ha(?:s|ve) an?|only (?:pays?|covers?|funds?|finances?)|"
        r"(?:only|seldom|rarely) exists? for|too (?:far|late|few|expensive|costly|small|heavy|slow|short|high|low|"
        r"weak|thin|narrow)|"
        r"leaves? (?:[\w-]+ ){0,3}(?:no|little)|"
        r"(?:is|are) (?:left|missing|scarce|outdated|expired|occupied|unclear)|"
        r"remains? (?:unclear|outside|weak|low|far))\b"
    ),
    (
        r"\b(?:admiti(?:ó|eron) que|no hay|no (?:existen?|tienen?|cuentan?|disponen?|alcanzan?|pueden?|llegan?|"
        r"admiten?|reconocen?|figuran?|"
        r"sirven?|funcionan?|miden?|entregan?|coinciden?|cubren?|caben?|financian?|"
        r"se (?:pueden?|miden?|sabe|cumplen?|aplican?|mantienen?|cobran?|comparten?|conocen?|permiten?|pagan?|"
        r"publican?|hablan)|"
        r"está[n]? (?:mapead|medid|regulad|registrad|previst|incluid|conectad|financiad|asegurad)\w+)|"
        r"ningun[oa] (?:usa|tiene|mide|paga|sabe|cumple|aplica|comparte) |rara vez (?:\w+ )?\w+|solo existen? para|"
        r"nadie (?:(?:los|las|lo|la|les|le) )?(?:sabe|paga|tiene|puede|responde|cuida|mantiene|desaloja|es|mide|limpia|"
        r"riega|repara|controla|cobra|cuenta)|solo (?:pagan?|cubren?|financian?|admiten?|atienden?|aceptan?)|"
        r"llegan? (?:tarde|después|recién|en diciembre)|se queda[n]? sin|"
        r"ning(?:ún|una) [\w-]+ (?:puede|tiene|cuenta|paga|alcanza)|carecen?|faltan?|falta de|"
        r"sin (?:presupuesto|recursos|personal|plan|catastro|aval|operador|datos|saber|suelo|mantenimiento)|"
        r"todavía no|aún no|"
        r"está[n]? vencid\w+)\b"
    ),
    (
        r"\b(?:admit(?:iu|iram) que|não (?:há|existem?|têm|tem|podem?|conseguem?|chegam?|aceitam?|dispõem?|"
        r"conversam?|medem?|mede|servem?|"
        r"serve|"
        r"funcionam?|cobrem?|cobre|entregam?|cabem?|coincidem?|filtram?|pagam?|falam?|preveem?|prevê|financiam?|"
        r"se (?:sabe|mede|aplica|cumpre|mantém|cobra|paga|fala)\w*|"
        r"estão? (?:mapead|medid|regulad|registad|registrad|previst|incluíd|ligad|financiad)\w+|"
        r"está (?:mapead|medid|regulad|registad|registrad|previst|incluíd|ligad|financiad)\w+)|"
        r"nenhum[a]? (?:usa|tem|mede|paga|sabe|cumpre|aplica|partilha) |raramente \w+|só existem? para|"
        r"ninguém (?:(?:os|as|o|a) )?(?:sabe|paga|tem|pode|cuida|é|mede|limpa|rega|repara|fiscaliza|cobra|mantém)|"
        r"só (?:pagam?|cobrem?|cobre|financiam?|aceitam?|atendem?)|cheg(?:a|am) (?:tarde|depois|em dezembro)|"
        r"fica(?:m)? sem|"
        r"nenhum[a]? [\w-]+ (?:pode|tem|consegue|paga)|"
        r"faltam?|falta de|sem (?:orçamento|recursos|equipe|equipa|pessoal|plano|dados|saber|verba|manutenção|"
        r"terreno)|ainda não|carecem?|"
        r"continuam? (?:a ser|sendo|por))\b"
    ),
    (
        r"\b(?:(?:a|ont) admis (?:que|qu['’])|il n['’]y a (?:pas|aucun\w*)|n['’](?:a|ont|est|existe|y a|accept\w+|"
        r"entr\w+|arriv\w+) (?:ni|pas|"
        r"aucun\w*|plus)|"
        r"ne (?:\w+ )?(?:peu(?:t|vent)|disposent?|couvrent?|permet(?:tent)?|sai(?:t|vent)|sont|trouvent?|mesurent?|"
        r"paient?|suffi(?:t|sent)|fonctionnent?|correspond(?:ent)?|tien(?:t|nent)|figurent?|communiquent?|"
        r"parlent?|prévoi(?:t|ent)|financent?|serven?t|sert|comptent?|partagent?)\b"
        r"[^.]{0,20}(?:pas|aucun\w*|plus|guère)|faute de|manquent?|manque de|"
        r"(?:n['’]existent?|ne vaut|ne valent) que pour|(?:sont|est) rarement |"
        r"personne (?:ne |n['’])(?:sait|paie|peut|veut|entretient|a|mesure|répare|nettoie|contrôle|arrose|y)|"
        r"(?:ignore|oublie)(?:nt)? (?:les?|la|l['’])|une? à une?,|arrivent? (?:trop tard|en retard|en décembre|après)|"
        r"ne (?:\w+ )?que (?:les travaux neufs|du neuf)|"
        r"d['’]où (?:les?|la|des|l['’]) ?(?:rejets?|retards?|pertes?|inondations?|conflits?|déchets|fuites?|surcoûts?)|"
        r"reste(?:nt)? (?:loin|sans|hors|insuffisant\w*)|"
        r"sans (?:budget|moyens|plan|autorisation|savoir|terrain|entretien|que personne))\b"
    ),
    (
        r"\b(?:belum (?:punya|ada|memiliki|mempunyai|cocok|tersedia|diatur|cukup|mampu|termasuk|terdata|terukur|diukur|"
        r"dihitung|masuk|tercatat|bisa|dapat|boleh|berjalan|sampai|dipetakan|terhubung|dianggarkan)|"
        r"(?:tidak|tak) (?:punya|ada|memiliki|mempunyai|cukup|mampu|bisa|dapat|cocok|sampai|masuk|mendapat|tersedia|"
        r"terukur|diukur|terawat|terhubung|tercatat|berfungsi|berlaku|termasuk|boleh|dirawat|dibayar|nyambung|sinkron)|"
        r"(?:tidak|tak) (?:seorang|satu) pun|tumpang tindih|datang terlambat|terlambat (?:cair|datang)|baru cair|"
        r"memaksa|menghabiskan (?:\w+ ){1,3}sebelum|saling (?:lempar|menunggu)|sayangnya|kekurangan|"
        r"kurang (?:dana|lahan|tenaga)|masih (?:kurang|terbatas|minim)|"
        r"tanpa (?:anggaran|dana|data|tahu|izin|perawatan))\b"
    ),
    (
        r"坦言|矛盾(?:[^，。]{0,6})(?:突出|尖锐)|很少(?:被|有)|只适用于|没有|缺少|缺乏|尚未|尚无|仍无|不足|无法|"
        r"不能(?!再)|只能|不到位|缺口|不一(?:[。，]|$)|不统一|不共享|"
        r"难以|不准(?![备许确])|不够|无人|没人|太(?:晚|贵|少|远|慢)|滞后|脱节|各管各|不衔接|不匹配|"
        r"至今(?:没|未|仍|还)|不愿意?"
    ),
)
"""That something is missing, or cannot be done."""

COULD: tuple[str, ...] = (
    (
        r"\b(?:could(?! not| have|n['’]t)|would (?:repay|pay (?:for itself|back)|cover|save|halve)|"
        r"pays? (?:for itself|for themselves|itself back|back in)|"
        r"(?:is|are) (?:already |also )?(?:allowed|permitted|legal|lawful)|"
        r"can (?:now |already )?(?:lawfully |legally )(?:be|pay|use|build|fund|charge)|"
        r"(?:offers?|offered|(?:is|are) (?:willing|ready)) to (?:share|take part|lend|open|pay|help|provide|host|"
        r"join|copy)|"
        r"costs? (?:a|one) (?:half|third|quarter|fifth|tenth|twentieth|fortieth|fraction) of|"
        r"money left|already (?:works?|allows?|permits?|pays?|buys?|runs?|covers?|provides?|produces?|sells?)|"
        r"costs? (?:little|nothing|next to nothing|almost nothing)|(?:for free|free of charge|at no cost)|"
        r"(?:is|are) open (?:until|till)|wants? to give away|"
        r"offers? (?:\w+ ){1,4}a (?:basis|base|way|model)|"
        r"can (?:be (?:copied|extended|replicated|scaled)|serve as)|may (?:now |already )?be used|"
        r"open to (?:cities|councils|municipalities|communes))\b"
    ),
    (
        r"\b(?:podrían?|puede(?:n)? (?:(?:ya )?(?:enseñar|postular|comprar|acceder|prestar)|replicarse|servir|"
        r"extenderse|copiarse|financiar|convertirse|usarse|aprovecharse|"
        r"utilizarse|pagarse|instalarse|reutilizarse|ampliarse)|"
        r"ya (?:está[n]? (?:permitid|autorizad)\w+|permiten?|funcionan?|pagan?|compran?|producen?|operan?|mueven?)|"
        r"se pagan? (?:sol[oa]s?|en)|gratis|gratuitamente|sin costo|cuestan? poco|"
        r"con el costo de una? [\w\s]{3,40} se [\w]+|está[n]? abiert[oa]s? hasta|"
        r"permite(?:n)? (?:emitir|financiar|recuperar|cobrar|contratar))\b"
    ),
    (
        r"\b(?:já (?:é|são|está|estão) (?:permitid|autorizad)\w+|"
        r"já (?:permitem?|funcionam?|pagam?|compram?|produzem?|produz|operam?|cobrem?)|de graça|gratuitamente|"
        r"sem custos?|custam? pouco|quase ninguém (?:[\w]+ ){0,3}?(?:pediu|pede|usa|usou|aproveita)|"
        r"pagam?-se (?:sozinh\w+|em)|pode(?:m)? (?:tornar-se|transformar-se|converter-se|ser aproveitad\w+)|"
        r"está(?:o)? abert[oa]s? até|"
        r"poderiam?|pode(?:m)? (?:(?:já )?(?:ensinar|candidatar-se|comprar|aceder|emprestar)|servir|ser (?:copiad|"
        r"replicad|usad|estendid|canalizad|financiad)\w+|financiar|"
        r"pagar)|permite[m]? (?:contratar|financiar|recuperar|reconhecer))\b"
    ),
    (
        r"\b(?:pourrai(?:t|ent)|offrirai(?:t|ent)|permettrai(?:t|ent)|paierai(?:t|ent)|rapporterai(?:t|ent)|"
        r"gratuitement|sans frais|(?:est|sont) (?:déjà )?(?:autorisé|permis)\w*|"
        r"(?:achèten?t|utilisen?t|paien?t|fonctionnen?t?|permet(?:tent)?|produi(?:t|sent)|financen?t?|autorisen?t?|"
        r"exist(?:e|ent)) déjà|coûten?t? (?:peu|presque rien)|se rembours\w+ en|(?:est|reste|sont) ouverte?s? jusqu|"
        r"peu(?:t|vent) (?:former|enseigner|acheter|candidater|prêter|accéder)|"
        r"pai(?:e|ent) (?:son|leur) (?:propre )?entretien|peu(?:t|vent) (?:servir|être (?:repris|étendu)\w*))\b"
    ),
    (
        r"\b(?:sudah (?:bisa|dapat|boleh|diizinkan|berjalan|jalan|dibolehkan)|boleh (?:dipakai|digunakan|"
        r"dimanfaatkan)|gratis|cuma-cuma|tanpa biaya|balik modal|menaikkan pendapatan|menghemat|"
        r"(?:dibuka|terbuka) (?:sampai|hingga))\b|"
        r"\b(?:dapat|bisa) (?:mengajari|melatih|membeli|mengakses|menjadi (?:dasar|contoh|model|sumber)|diperluas|"
        r"ditiru|dipakai|dimanfaatkan|dijadikan|"
        r"membiayai|dibiayai)\b|\byang (?:dapat|bisa|siap|boleh) (?:segera |langsung |juga )?di(?!lihat|baca|"
        r"unduh)\w{4,}\b"
    ),
    (
        r"可以直接用|可直接用|已经?(?:允许|可以)|免费|能收回成本|成本(?:低|不高)|"
        r"可以(?:用于|支持|支撑|推广|复制|借鉴|带动|从|成为|发展|接入|达到|承担)|可(?:用于|支持|复制|推广|借鉴)|"
        r"(?<!不)愿意"
    ),
)
"""That something could be done, copied or paid for."""

TELLS_ELSE = (
    r"[?？«“\"」]|"
    r"\b(?:should|ought|recommend\w*|suggest\w*|propos\w+|would be (?:good|useful|desirable)|asked|agreed|thank\w*|"
    r"commits?|committed|undertakes?|undertook|compromet\w+|compromis|berkomitmen|will|shall|opened|presented|showed|"
    r"visited|welcomed|photos?|recomend\w+|sugir\w+|suger\w+|pregunt\w+|pid(?:ió|"
    r"ieron)|"
    r"conv(?:endría|ino|iria)|deber\w+|debe[n]?|acord\w+|perguntou|ficou|deveria\w*|seria\w?|serait|souhait\w+|"
    r"recommand\w+|suggér\w+|demand\w+|devrai\w+|il faudrait|sebaiknya|hendaknya|disepakati|usul\w*|menyarankan|akan|"
    r"I|in my)\b|应当|应该|建议|提出(?!，)|希望|商定|承诺|将|不得"
)
"""What a sentence says that advises, quotes, asks, or tells of the day or of what was agreed."""

SETS_BACK = r"[,，]\s*(?:but|yet|pero|mas|porém|mais|tetapi|namun)\b|但"
"""Behind what could be done, what stands in the way."""
