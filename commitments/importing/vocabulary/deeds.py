"""Verbs with which steps begin: 'prepare a guide', 'elaborar una guía', '编制指南'. Translators extend this table.

Spanish, Portuguese and French tell by their endings that a verb says what is to be done, Indonesian by its beginnings.
"""

from __future__ import annotations

import re

_ENGLISH = (
    "abolish|accelerate|acquire|activate|adapt|add|address|adopt|advise|advocate|agree|align|allocate|allow|"
    "amend|analyse|analyze|announce|answer|apply|appoint|approve|arrange|assess|assign|attend|award|bring|"
    "build|buy|calculate|call|cancel|carry|check|choose|circulate|clarify|clean|close|codify|collate|collect|"
    "combine|commission|commit|communicate|compare|compile|complete|conduct|confirm|connect|consider|"
    "consolidate|construct|consult|continue|contract|contribute|convene|convert|cooperate|coordinate|correct|"
    "create|declare|dedicate|define|delegate|deliver|demarcate|demonstrate|deploy|design|designate|determine|"
    "develop|digitalise|digitalize|digitise|digitize|disburse|discuss|disseminate|distribute|document|draft|"
    "draw|earmark|eliminate|embed|enable|enact|encourage|endorse|enforce|engage|enhance|enlist|enrol|enroll|"
    "ensure|equip|establish|evaluate|examine|exchange|exempt|expand|expedite|explore|extend|facilitate|feed|"
    "fill|finalise|finalize|finance|find|finish|fix|follow|form|formalise|formalize|formulate|forward|foster|fund|"
    "gather|gazette|generate|give|grant|harmonise|harmonize|help|hire|hold|host|identify|implement|improve|"
    "incentivise|incentivize|include|incorporate|increase|inform|initiate|insert|inspect|install|integrate|"
    "introduce|invest|investigate|invite|issue|join|keep|launch|lead|liaise|link|lobby|locate|look|maintain|"
    "make|manage|map|mark|measure|meet|merge|mobilise|mobilize|modify|monitor|move|name|negotiate|nominate|"
    "notify|obtain|offer|open|operationalise|operationalize|organise|organize|outline|participate|pass|pay|"
    "perform|pilot|plan|plant|prepare|present|prioritise|prioritize|procure|produce|promote|propose|protect|"
    "provide|publish|purchase|pursue|put|quantify|raise|ratify|reach|reallocate|recruit|redesign|reduce|refer|"
    "refine|register|regulate|rehabilitate|reinforce|release|relocate|remove|renew|repair|repeal|replace|"
    "replicate|reply|report|repurpose|request|research|reserve|resolve|respond|restore|resume|retire|retrofit|"
    "reuse|review|revise|roll|run|scale|schedule|second|secure|seek|select|send|separate|set|share|shorten|"
    "showcase|sign|simplify|solicit|specify|sponsor|standardise|standardize|start|stop|streamline|strengthen|"
    "structure|study|submit|subsidise|subsidize|supervise|supply|support|survey|switch|table|take|teach|"
    "tender|test|tighten|track|train|transfer|translate|transmit|undertake|unify|update|upgrade|upload|"
    r"upscale|use|print|place(?=\s+(?:the|an?|its|their|all|it)\b)|validate|verify|visit|volunteer|waive|widen|withdraw|work|write|"
    "ask|count|desilt|dredge|fence|freeze|halt|lend|lift|paint|peg|receive|resettle|rewrite|sit|suspend|tell|"
    "borrow|bury|copy|dig|erect|forbid|lay|learn|listen|pave|rename|reopen|repay|replant|sow|speak|swap|try|unblock|unlock"
)
_CHINESE = (
    "编制|制定|制订|开展|推进|推动|建立|完善|组织|加强|启动|研究|提出|提交|报送|发布|出台|落实|筹备|举办|召开|共享|"
    "梳理|汇总|修订|印发|建设|实施|开通|试点|培训|协调|对接|争取|形成|完成|设立|成立|整理|分享|编写|起草|申报|评估|摸清|"
    "接待|公示|公布|公开|开放|拟定|绘制|测算|翻译|修复|清理|划定|举行|承办|合编|汇编|安装|恢复|选定|指定|核查|调查|修好|修建|派出|派驻|派员|派[一两三]"
)
DEED = re.compile(
    rf"(?:to\s+|para\s+|à\s+|de\s+|d['’])?(?:(?:jointly|also|further)\s+)?(?:(?:{_ENGLISH})\b|"
    r"[^\W\d_]{2,}(?:ar|er|ir|ire|tre|dre|uire|aire|oire|ôr|por)(?:se|lo|la|los|las|le)?\b|"
    r"(?:me(?:m|n|ng|ny|l|r|w|y)|ber|di)[a-z]{4,}\b|"
    rf"(?:{_CHINESE}))",
    re.IGNORECASE,
)
"""How a text begins that says what is to be done."""
DEEDS = {
    "en": re.compile(
        rf"(?:to\s+)?(?:(?:jointly|also|further)\s+)?(?:{_ENGLISH})\b(?!\s+(?:of|for|from|is|are|was|were|has|have)\b)",
        re.IGNORECASE,
    ),
    "es": re.compile(r"[^\W\d_]{3,}(?:ar|er|ir)(?:se|lo|la|los|las)?\s+(?!(?:es|son|está|están)\b)"),
    "pt": re.compile(r"[^\W\d_]{3,}(?:ar|er|ir|or)(?:-se|-[oa]s?)?\s+(?!(?:é|são|está|estão)\b)"),
    "fr": re.compile(r"[^\W\d_]{3,}(?:er|ir|ire|tre|dre|uire|aire)\s+(?!(?:est|sont)\b)"),
    "id": re.compile(r"me(?:m|n|ng|ny|l|r|w|y)[a-z]{4,}\b", re.IGNORECASE),
    "zh-Hans": re.compile(_CHINESE),
}
"""The same by language, where nothing else tells that it is to be done: 'Better data' begins with no verb."""
NOUN_OF_DEED = re.compile(
    r"[^\W\d_]{4,}(?:(?:tion|sion|ment)\s+(?:of|for|d[eu]s?|d['’])|(?:ci[óo]n|sión)\s+(?:de|del)\b|(?:ção|são)\s+d[aeo]s?\b)|"
    r"(?!meeting|building)[^\W\d_]{3,}ing\s+of\b|(?!village|paysage|message)[^\W\d_]{4,}age\s+(?:d[eu]s?\s|d['’])|[^\W\d_]{4,}(?:(?:miento|aje)\s+del?\b|(?:mento|agem)\s+d[aeo]s?\b)|"
    r"(?:achat|mise\s+en|envoi|essai|suivi|lancement|compra|puesta\s+en|envío|entrega|apertura|puesta|cierre|firma|estudio|"
    r"assinatura|abertura|envio|plantio|estudo)\s+\w|pe(?:m|n|ng|ny|r)[a-z]{3,}an\s",
    re.IGNORECASE,
)
"""How a text begins that calls what is to be done by its noun: 'Publication du plan', 'Penyusunan peta'."""
WILL = re.compile(
    rf"\b(?:will|shall|is to|are to|akan|vai|vão|va a|van a)\b|\bto (?:{_ENGLISH})\b|\b[a-zà-ÿ]{{3,}}(?:rá|rán|"
    rf"rão|era|ira|ront)\b|"
    r"\b(?:har(?:á|án)|far(?:á|ão)|dar(?:á|án|ão)|ter(?:á|ão)|sera|seront|fera|feront|enverra|mettra|[a-zà-ÿ]{2,}(?:ettra|iendra|evra))\b|"
    r"\b(?:Caber|Competir|Corresponder|Incumbir|Tocar)á\b|将|\b(?:me(?:m|n|ng|ny)|ber)[a-z]{4,}\b",
)
"""What says within an entry that something is to be done."""
WILL_DO = re.compile(
    r"[^\w.;:]*(?:(?:and|y|e|et|dan|with|con|com|avec|bersama)\s[^.;:]{2,80}?\s)?(?:jointly |conjuntamente |se |s['’])?"
    r"(?:(?:will|shall|akan|vai|vão|va a|van a|irá|irão)\b|[^\W\d_]{2,}(?:rá|rán|rão|era|ira|tra|dra|vra|rra|ront)\b)|"
    r"[^。；]{0,30}?(?:将|拟)",
    re.IGNORECASE,
)
"""How it goes on behind a name where that is to do something: in the future, and not as it does already."""
OWES_BELOW = re.compile(
    r"\s+(?:will|shall|(?:is|are)\s+to|commits?\s+to|undertakes?\s+to|agrees?\s+to|"
    r"va\s+a|van\s+a|deber[áa]n?|se\s+comprometen?\s+a|se\s+encargarán?\s+de|"
    r"vai|vão|irá|irão|deverá|deverão|comprometem?-se\s+a|"
    r"va|vont|devra|devront|s['’]engage(?:nt)?\s+à|akan|wajib|berkomitmen\s+untuk)"
    r"(?:\s+(?:each|all|jointly|together|juntas?|juntos?|ensemble|bersama))?\s*[:：]?\s*$|"
    r"(?<=[部局委市府院行会司处署])(?:将|应|负责)\s*[:：]?\s*$",
    re.IGNORECASE,
)
"""What a line ends with over what somebody is to do: 'The Ministry of Lands will:'."""


def owes_below(text: str) -> bool:
    """Whether a line says of somebody that they are to do what stands below it."""
    return text.rstrip().endswith((":", "：")) and OWES_BELOW.search(text) is not None
