"""How a text says who leads a step: patterns of what stands before and behind the name."""

from __future__ import annotations

import re

from commitments.importing.dates import MONTH_NAMES
from commitments.importing.proposing.names.han_forms import HAN_END
from commitments.importing.vocabulary import words

NAME = r"(?P<who>[^,.;:()，。；：（）\n]{2,110}?)"
STOP = (
    rf"(?=\s*(?:[,.;:()，。；：（）\n]|$|\b{words.TOGETHER}|"
    r"\b(?:by|before|with|in|and|until|(?:no|not) later|will|shall|antes|hasta|"
    r"con|a más|até|com|avec|avant|d['’]ici|dengan|paling|sebelum|pada|akan|untuk)\b|"
    rf"\be[nm]\s(?:{MONTH_NAMES})(?!\w)|"
    r"\be[nm]\s(?:(?:el|o)\s)?(?:(?:\w+\s(?:de\s)?)?20\d\d|primer|segund|tercer|cuart|quart|trimestre|semestre)|"
    r"\b(?-i:[a-z]{4,}ing|me(?:m|n|ng|ny)[a-z]{3,}(?:kan|i))\b|"
    r"(?<!\b[dD]e)(?<!\b(?:et|em|en))(?<!\b[ye])\s(?-i:(?:las?|el|los|[oa]s?|una?|uma?)\s+[a-zà-ÿ]{3,})))"
)
_TO_DO = (
    r"(?=\s+(?:para\s+)?(?-i:(?!(?:popular|familiar|escolar|militar|bienestar|bem-estar|hogar|lugar|mujer|mar|solar|tutelar)\b)"
    r"[a-zà-ÿ]+[aei]r(?:se|em|l[oa]s?)?)\b)"
)
"""An infinitive, which says what falls to whoever stands before it."""
_A_DEED = r"(?=\s+(?:l[ao]s?|el|[ao]s?)\s+(?-i:[a-zà-ÿ]+(?:ción|sión|ção|são|ment[oe]|miento|agem|[ae]je|dia|ía)\b))"
"""What is to be done by its noun: 'caberá ao ICLEI a consolidação'."""
_OF_DOING = r"(?=\s+d(?:e\s+|['’])(?-i:[a-zà-ÿ]+(?:er|ir|re)\b))"
"""The same in French: 'à la charge de la Ville de Thiès de publier'."""
_HAN_ASKED_FOR = (
    "牵头|负责|主办|承担|承办|组织|抄送|测算|核算|编制|编写|起草|制定|制订|提出|提交|报送|完成|实施|落实|开展|推进|协调|汇总|整理|提供(?![\u3400-\u9fff]{0,6}(?:支持|支撑|协助|指导|帮助))|发布|统筹|"
    "会同|联合|协同"
)
_HAN_PASSIVE = (
    "向|于|在|修订|印发|开放|公布|审核|审定|建立|建设|举办|启动|更新|维护|管理|收集|绘制|"
    "研究|统一|安排|承接|派|分享|共享"
)
"""What follows who is to do a step, behind 'by', beside what is asked for."""
_HAN_NO_HELP = r"(?:(?!支持|协助|配合|帮助)[^，。；、由在于向\d]){1,29}?"
_FALLING = (
    r"(?:(?:cabendo|competindo|incumbindo)\s+(?:às?|aos?|a)|(?:correspondiendo|tocando)\s+a(?:l|\s+las?|\s+los)?|"
    r"à\s+charge\s+pour(?:\s+l[ae]s?|\s+l['’])?|it\s+(?:being\s+for|falling\s+to)(?:\s+the)?)(?:\s+|(?<=['’]))"
)
FALLS_TO = re.compile(_FALLING, re.IGNORECASE)
"""What a clause begins with that says whose part of what was said before it is: 'cabendo à Universidade fazer'."""
OWNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:led by|chaired by|under the (?:lead(?:ership)?|responsibility|chair(?:mans?hip)?) of|(?:the "
            rf")?(?:responsibility|task|duty) of|coordinated by|to be done by)\s+{NAME}(?:{STOP}|(?=\s+to\b))"
        ),
        (
            rf"(?:a cargo de|bajo (?:la )?(?:responsabilidad|presidencia|conducción) de|liderad[oa]s? por|"
            rf"coordinad[oa]s? por|tarea de|bajo (?:el )?liderazgo de|(?:es|será) responsabilidad de)l?\s+"
            rf"{NAME}(?:{STOP}|{_TO_DO})"
        ),
        (
            rf"(?:sob (?:a )?(?:responsabilidade|coordenação|liderança|presidência) d[aoe]s?|a cargo "
            rf"d[aoe]s?|tarefa d[aoe]s?|liderad[oa]s? pel[ao]s?|coordenad[oa]s? pel[ao]s?|"
            rf"(?:é|será) responsabilidade d[aoe]s?)\s+{NAME}(?:{STOP}|{_TO_DO})"
        ),
        (
            rf"(?:sous la (?:responsabilité|coordination|conduite|présidence) (?:de la|de l['’]|du|des|de)|"
            rf"(?:pilot|port|anim|présid|dirig|coordonn)ée?s? par|"
            rf"(?:à la charge|(?<=, )tâche) (?:de la|de l['’]|du|des|de)|"
            rf"confi(?:ée?s?|er|e) (?:à la|à l['’]|au|aux|à))\s*{NAME}(?:{STOP}|{_OF_DOING})"
        ),
        (
            rf"\b(?:encargar|encomendar|solicitar|pedir|confiar) (?:a la|al|a los|a las|à|ao|a)\s+"
            rf"{NAME}(?:{STOP}|(?=\s+(?:la|el|las|los|que|una?|a|o|uma?)\s+(?-i:[a-zà-ÿ])))"
        ),
        (rf"^(?:charger|mandater)\s+(?:la\s+|le\s+|les\s+|l['’])?{NAME}(?=\s+(?:de|d['’]))"),
        (
            rf"(?:dipimpin oleh|dikoordinasikan oleh|dikoordinir oleh|di bawah tanggung jawab|"
            rf"menjadi tanggung jawab)\s+{NAME}{STOP}"
        ),
        (
            rf"(?:à\s+l['’]initiative\s+(?:de\s+la\s|de\s+l['’]|du\s|des\s|de\s|d['’])|"
            rf"(?:a|por)\s+iniciativa\s+d(?:e\s+la\s|el?\s|[aeo]s?\s)|at\s+the\s+initiative\s+of\s+(?:the\s)?|"
            rf"atas\s+(?:prakarsa|inisiatif)\s)\s*{NAME}{STOP}"
        ),
        rf"\bwith\s+(?:the\s+)?{NAME}\s+(?:in\s+the\s+lead|taking\s+the\s+lead|leading|as\s+(?:the\s+)?lead)\b",
        rf"\bcon\s+(?:la\s+|el\s+)?{NAME}\s+(?:a\s+la\s+cabeza|como\s+líder|como\s+responsable)\b",
        rf"\bavec\s+(?:la\s+|le\s+|l['’])?{NAME}\s+(?:comme\s+chef\s+de\s+file|en\s+tête)\b",
        rf"\b(?:asked|requests?|requested|invited|invites|tasked|mandated|mandates|instructed|called\s+on|calls\s+on)\s+(?:the\s+)?{NAME}\s+to\s",
        (
            rf"\bse\s+(?:encarg[óa]|encomend[óo]|encomienda|solicit[óa]|pid(?:e|ió)|inst[óa])\s+(?:a\s+las?|al|a\s+los|a)\s+{NAME}"
            rf"(?:{_TO_DO}|(?=\s+(?:que|la|el|las|los)\s))"
        ),
        (
            rf"\b(?:solicita-se|solicitou-se|pede-se|pediu-se|se\s+(?:solicita|solicitou|pede|pediu))\s+(?:às?|aos?|a)\s+{NAME}"
            rf"(?:{_TO_DO}|(?=\s+(?:que|a|o)\s))"
        ),
        rf"\b(?:est|a\s+été)\s+demandé\s+(?:à\s+la\s|à\s+l['’]|aux?\s|à\s)\s*{NAME}{_OF_DOING}",
        rf"^(?:the\s+)?{NAME}['’]s?\s+(?:task|job|role|part)\s+is\s+to\s",
        rf"\bl[ao]s?\s+(?-i:[a-zà-ÿ]+(?:rán?|rão))\s+(?:las?|el|los|[ao]s?)\s+{NAME}{STOP}",
        rf"\bresponsibility\s[^.;]{{0,60}}?\b(?:lies|rests|sits|will\s+be|remains)\s+with\s+{NAME}{STOP}",
        (
            r"(?:^|[:;,]\s)l[ao]s?\s+(?:organiz|coordin|lider|dirig|impuls|elabor|prepar|realiz|har|asum|conduc|gestion)\w*\s+"
            rf"(?:las?\s+|el\s+|los\s+)?{NAME}{STOP}"
        ),
        rf"\b(?:falls?|fell|assigned|allocated|entrusted|delegated|left|(?:is|are|be|was|were|remains?)\s+up)\s+to\s+{NAME}(?:{STOP}|(?=\s+to\b))",
        rf"\b(?:corresponde(?:rá)?|compete|incumbe|toca(?:rá)?)\s+a(?:l|\s+las?|\s+los)?\s+{NAME}(?:{_TO_DO}|{_A_DEED})",
        rf"\b(?:cabe(?:rá)?|compete|incumbe)\s+(?:às?|aos?|a)\s+{NAME}(?:{_TO_DO}|{_A_DEED})",
        rf"^{_FALLING}{NAME}(?:{_TO_DO}|{_A_DEED}|{_OF_DOING}|(?=\s+to\b))",
        (
            rf"^(?:às?|aos?|al?|a\s+l[ao]s?|à\s+la|aux?)\s+{NAME}(?=\s+(?:le\s+|lhe\s+)?(?:cabe(?:rá)?|compete|corresponde(?:rá)?|"
            r"incumbe|incombe(?:ra)?|toca(?:rá)?|revien(?:t|dra)|appartien(?:t|dra))\b)"
        ),
        (
            rf"\b(?:revien(?:t|dra)|incombe(?:ra)?|appartien(?:t|dra))\s+(?:à\s+la\s|à\s+l['’]|aux?\s|à\s)\s*{NAME}"
            rf"{_OF_DOING}"
        ),
        rf"\bincombe(?:ra)?\s+(?:à\s+la\s|à\s+l['’]|aux?\s|à\s)\s*{NAME}{STOP}",
        rf"\b(?:menjadi\s+tugas|ditugaskan\s+kepada|diserahkan\s+kepada|dipercayakan\s+kepada)\s+{NAME}{STOP}",
        rf"\bque\s+(?:(?:lidera|coordina|conduci|encabeza)rán?|(?:lidera|coordena|conduzi)r(?:á|ão))\s+{NAME}{STOP}",
        rf"\bque\s+(?:pilot|coordonn|dirig|condui)(?:e|er|)r?(?:a|ont)\s+{NAME}{STOP}",
        r"由(?P<who>[^，。；、由]{2,30}?)(?:牵头|负责|主办|承担)",
        rf"由(?P<who>{_HAN_NO_HELP}(?:{HAN_END}))(?=(?:{_HAN_ASKED_FOR})(?!的|[^，。；]{{0,6}}(?:支持|支撑|协助|指导)[，。；]))",
        rf"(?<!自)由(?P<who>{_HAN_NO_HELP}(?:{HAN_END}))(?=(?:{_HAN_PASSIVE})(?!的))",
        rf"[，；](?P<who>[^，。；、由]{{1,20}}?(?:{HAN_END}))(?:牵头|负责|承办|主办|承担|[要应将][在于]|[要应]尽快)",
    )
)
LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.。;；,，()（）\n]{1,30}?)\s*[:：]\s*(?P<value>[^.。;；\n()（）]{2,160})"
)
