"""What sentences say plainly under the name of a theme, where they call nothing a challenge or an opportunity: that
something is missing, or could be done. Translators extend these tables.

Anywhere else such words say little, so they count in the chapters of a report alone, and never in a sentence that
advises, tells of the day, quotes, or says what was agreed.
"""

from __future__ import annotations

LACKS: tuple[str, ...] = (
    (
        r"\b(?:there (?:is|are) (?:still |yet |as yet )?no|ha(?:s|ve) (?:still |yet )?no|"
        r"no [\w-]+(?: [\w-]+){0,4}? (?:exists?|covers?|feels|allows?|can)|"
        r"(?:nobody|no one) (?:is|has|knows|feels|pays|owns|can|does|wants)|cannot|can not|can['’]t|"
        r"lacks?|lacking|lack of|not yet|without (?:a|an|any|its|their) |"
        r"do(?:es)? not (?:reach|match|exist|cover|know|allow|meet|agree|say|pay|have)|"
        r"too (?:far|late|few|expensive|costly|small|heavy|slow|short|high)|leaves? (?:[\w-]+ ){0,3}(?:no|little)|"
        r"(?:is|are) (?:left|missing|scarce|outdated|expired|occupied|unclear)|"
        r"remains? (?:unclear|outside|weak|low|far))\b"
    ),
    (
        r"\b(?:no hay|no (?:existen?|tienen?|cuentan?|disponen?|alcanzan?|pueden?|llegan?|admiten?|reconocen?|figuran?|"
        r"se pueden?)|nadie (?:sabe|paga|tiene|puede|responde|cuida|mantiene|desaloja|es)|"
        r"ning(?:ún|una) [\w-]+ (?:puede|tiene|cuenta|paga|alcanza)|carecen?|faltan?|falta de|"
        r"sin (?:presupuesto|recursos|personal|plan|catastro|aval|operador|datos)|todavía no|aún no|"
        r"está[n]? vencid\w+)\b"
    ),
    (
        r"\b(?:não (?:há|existem?|têm|tem|podem?|conseguem?|chegam?|aceitam?|dispõem?|conversam?)|"
        r"ninguém (?:sabe|paga|tem|pode|cuida|é)|"
        r"nenhum[a]? [\w-]+ (?:pode|tem|consegue|paga)|"
        r"faltam?|falta de|sem (?:orçamento|recursos|equipe|equipa|pessoal|plano|dados)|ainda não|carecem?|"
        r"continuam? (?:a ser|sendo|por))\b"
    ),
    (
        r"\b(?:il n['’]y a (?:pas|aucun\w*)|n['’](?:a|ont|est|existe|y a) (?:pas|aucun\w*|plus)|"
        r"ne (?:\w+ )?(?:peu(?:t|vent)|disposent?|couvrent?|permet(?:tent)?|sai(?:t|vent)|sont|trouvent?)\b"
        r"[^.]{0,20}(?:pas|aucun\w*|plus|guère)|faute de|manquent?|manque de|"
        r"personne ne (?:sait|paie|peut|veut|entretient)|"
        r"reste(?:nt)? (?:loin|sans|hors|insuffisant\w*)|sans (?:budget|moyens|plan|autorisation))\b"
    ),
    (
        r"\b(?:belum (?:punya|ada|memiliki|mempunyai|cocok|tersedia|diatur|cukup|mampu)|"
        r"tidak (?:punya|ada|memiliki|mempunyai|cukup|mampu|bisa|dapat|cocok|sampai|masuk)|sayangnya|kekurangan|"
        r"kurang (?:dana|lahan|tenaga)|masih (?:kurang|terbatas|minim)|tanpa (?:anggaran|dana|data))\b"
    ),
    r"没有|缺少|缺乏|尚未|尚无|仍无|不足|无法|不能(?!再)|只能|不到位|缺口|不一(?:[。，]|$)|不统一|不共享|难以",
)
"""That something is missing, or cannot be done."""

COULD: tuple[str, ...] = (
    (
        r"\b(?:could(?! not| have|n['’]t)|offers? (?:\w+ ){1,4}a (?:basis|base|way|model)|"
        r"can (?:be (?:copied|extended|replicated|scaled)|serve as)|may (?:now |already )?be used|"
        r"open to (?:cities|councils|municipalities|communes))\b"
    ),
    (
        r"\b(?:podrían?|puede(?:n)? (?:replicarse|servir|extenderse|copiarse|financiar)|"
        r"permite(?:n)? (?:emitir|financiar|recuperar|cobrar|contratar))\b"
    ),
    (
        r"\b(?:poderiam?|pode(?:m)? (?:servir|ser (?:copiad|replicad|usad|estendid|canalizad|financiad)\w+|financiar|"
        r"pagar)|permite[m]? (?:contratar|financiar|recuperar|reconhecer))\b"
    ),
    (
        r"\b(?:pourrai(?:t|ent)|offrirai(?:t|ent)|permettrai(?:t|ent)|"
        r"peu(?:t|vent) (?:servir|être (?:repris|étendu)\w*))\b"
    ),
    (
        r"\b(?:dapat|bisa) (?:menjadi (?:dasar|contoh|model|sumber)|diperluas|ditiru|dipakai|dimanfaatkan|dijadikan|"
        r"membiayai|dibiayai)\b"
    ),
    r"可以(?:用于|支持|支撑|推广|复制|借鉴|带动|从|成为|发展|接入)|可(?:用于|支持|复制|推广|借鉴)|愿意",
)
"""That something could be done, copied or paid for."""

TELLS_ELSE = (
    r"[?？«“\"」]|"
    r"\b(?:should|ought|recommend\w*|suggest\w*|propos\w+|would be (?:good|useful|desirable)|asked|agreed|thank\w*|"
    r"will|shall|opened|presented|showed|visited|welcomed|photos?|recomend\w+|sugir\w+|suger\w+|pregunt\w+|pid(?:ió|ieron)|"
    r"conv(?:endría|ino|iria)|deber\w+|debe[n]?|acord\w+|perguntou|ficou|deveria\w*|seria\w?|serait|souhait\w+|"
    r"recommand\w+|suggér\w+|demand\w+|devrai\w+|il faudrait|sebaiknya|hendaknya|disepakati|usul\w*|menyarankan|akan|"
    r"I|in my)\b|应当|应该|建议|提出|希望|商定|将|不得"
)
"""What a sentence says that advises, quotes, asks, or tells of the day or of what was agreed."""

SETS_BACK = r"[,，]\s*(?:but|yet|pero|mas|porém|mais|tetapi|namun)\b|但"
"""Behind what could be done, what stands in the way."""
