"""How a text says who owes a step: patterns of names, of what stands around them, and of subjects that act."""

from __future__ import annotations

import re

from commitments.importing.vocabulary import is_han, matcher, words

_NAME = r"(?P<who>[^,.;:()，。；：（）\n]{2,110}?)"
_STOP = (
    rf"(?=\s*(?:[,.;:()，。；：（）\n]|$|\b{words.TOGETHER}|"
    r"\b(?:by|before|with|in|and|until|no later|will|shall|antes|hasta|"
    r"con|a más|até|com|avec|avant|d['’]ici|dengan|paling|sebelum|pada|akan|untuk)\b|"
    r"\be[nm]\s(?:(?:el|o)\s)?(?:(?:\w+\s(?:de\s)?)?20\d\d|primer|segund|tercer|cuart|quart|trimestre|semestre)|"
    r"\b(?-i:[a-z]{4,}ing|me(?:m|n|ng|ny)[a-z]{3,}(?:kan|i))\b|"
    r"(?<!\b[dD]e)(?<!\b(?:et|em|en))(?<!\b[ye])\s(?-i:(?:las?|el|los|[oa]s?|una?|uma?)\s+[a-zà-ÿ]{3,})))"
)
_TO_DO = (
    r"(?=\s+(?:para\s+)?(?-i:(?!(?:popular|familiar|escolar|militar|bienestar|bem-estar|hogar|lugar|mujer|mar|solar|tutelar)\b)"
    r"[a-zà-ÿ]+[aei]r(?:se|em|l[oa]s?)?)\b)"
)
"""An infinitive, which says what falls to whoever stands before it."""
_OF_DOING = r"(?=\s+d(?:e\s+|['’])(?-i:[a-zà-ÿ]+(?:er|ir|re)\b))"
"""The same in French: 'à la charge de la Ville de Thiès de publier'."""
_HAN_END = (
    "部|局|委|委员会|市|省|县|区|院|中心|政府|厅|司|办公室|办|银行|公司|所|处|署|大学|机构|集团|协会|学会|基金会|总局|"
    "(?<=[亚世投开发])行"
)
_HAN_ASKED_FOR = (
    "牵头|负责|主办|承担|承办|组织|抄送|测算|核算|编制|编写|起草|制定|制订|提出|提交|报送|完成|实施|落实|开展|推进|协调|汇总|整理|提供|发布|统筹|"
    "会同|联合|协同"
)
_HAN_PASSIVE = (
    "向|于|在|修订|印发|开放|公布|审核|审定|建立|建设|举办|启动|更新|维护|管理|收集|绘制|"
    "研究|统一|安排|承接|派|分享|共享"
)
"""What follows who is to do a step, behind 'by', beside what is asked for."""
OWNED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:led by|chaired by|under the (?:lead(?:ership)?|responsibility) of|(?:the "
            rf")?(?:responsibility|task|duty) of|coordinated by|to be done by)\s+{_NAME}(?:{_STOP}|(?=\s+to\b))"
        ),
        (
            rf"(?:a cargo de|bajo (?:la )?responsabilidad de|liderad[oa]s? por|coordinad[oa]s? "
            rf"por|tarea de|bajo (?:el )?liderazgo de|(?:es|será) responsabilidad de)l?\s+{_NAME}(?:{_STOP}|{_TO_DO})"
        ),
        (
            rf"(?:sob (?:a )?(?:responsabilidade|coordenação|liderança) d[aoe]s?|a cargo "
            rf"d[aoe]s?|tarefa d[aoe]s?|liderad[oa]s? pel[ao]s?|coordenad[oa]s? pel[ao]s?|"
            rf"(?:é|será) responsabilidade d[aoe]s?)\s+{_NAME}(?:{_STOP}|{_TO_DO})"
        ),
        (
            rf"(?:sous la (?:responsabilité|coordination|conduite) (?:de la|de l['’]|du|des|de)|"
            rf"(?:pilot|port|anim|présid|dirig|coordonn)ée?s? par|"
            rf"(?:à la charge|(?<=, )tâche) (?:de la|de l['’]|du|des|de)|"
            rf"confi(?:ée?s?|er|e) (?:à la|à l['’]|au|aux|à))\s*{_NAME}(?:{_STOP}|{_OF_DOING})"
        ),
        (
            rf"\b(?:encargar|encomendar|solicitar|pedir|confiar) (?:a la|al|a los|a las|à|ao|a)\s+"
            rf"{_NAME}(?:{_STOP}|(?=\s+(?:la|el|las|los|que|una?|a|o|uma?)\s+(?-i:[a-zà-ÿ])))"
        ),
        (rf"^(?:charger|mandater)\s+(?:la\s+|le\s+|les\s+|l['’])?{_NAME}(?=\s+(?:de|d['’]))"),
        (
            rf"(?:dipimpin oleh|dikoordinasikan oleh|dikoordinir oleh|di bawah tanggung jawab|"
            rf"menjadi tanggung jawab)\s+{_NAME}{_STOP}"
        ),
        rf"\bresponsibility\s[^.;]{{0,60}}?\b(?:lies|rests|sits|will\s+be|remains)\s+with\s+{_NAME}{_STOP}",
        (
            r"(?:^|[:;,]\s)l[ao]s?\s+(?:organiz|coordin|lider|dirig|impuls|elabor|prepar|realiz|har|asum|conduc|gestion)\w*\s+"
            rf"(?:las?\s+|el\s+|los\s+)?{_NAME}{_STOP}"
        ),
        rf"\b(?:falls?|fell|(?:assigned|allocated|entrusted|delegated|left|up))\s+to\s+{_NAME}(?:{_STOP}|(?=\s+to\b))",
        rf"\b(?:corresponde(?:rá)?|compete|incumbe|toca(?:rá)?)\s+a(?:l|\s+las?|\s+los)?\s+{_NAME}{_TO_DO}",
        rf"\b(?:cabe(?:rá)?|compete|incumbe)\s+(?:às?|aos?|a)\s+{_NAME}{_TO_DO}",
        (
            rf"\b(?:revien(?:t|dra)|incombe(?:ra)?|appartien(?:t|dra))\s+(?:à\s+la\s|à\s+l['’]|aux?\s|à\s)\s*{_NAME}"
            rf"{_OF_DOING}"
        ),
        rf"\bincombe(?:ra)?\s+(?:à\s+la\s|à\s+l['’]|aux?\s|à\s)\s*{_NAME}{_STOP}",
        rf"\b(?:menjadi\s+tugas|ditugaskan\s+kepada|diserahkan\s+kepada|dipercayakan\s+kepada)\s+{_NAME}{_STOP}",
        rf"\bque\s+(?:(?:lidera|coordina|conduci|encabeza)rán?|(?:lidera|coordena|conduzi)r(?:á|ão))\s+{_NAME}{_STOP}",
        rf"\bque\s+(?:pilot|coordonn|dirig|condui)(?:e|er|)r?(?:a|ont)\s+{_NAME}{_STOP}",
        r"由(?P<who>[^，。；、由]{2,30}?)(?:牵头|负责|主办|承担)",
        rf"由(?P<who>[^，。；、由在于向\d]{{1,29}}?(?:{_HAN_END}))(?=(?:{_HAN_ASKED_FOR})(?!的))",
        rf"(?<!自)由(?P<who>[^，。；、由在于向\d]{{1,29}}?(?:{_HAN_END}))(?=(?:{_HAN_PASSIVE})(?!的))",
        rf"[，；](?P<who>[^，。；、由]{{1,20}}?(?:{_HAN_END}))(?:牵头|负责|[要应将][在于]|[要应]尽快)",
    )
)
ARTICLE = re.compile(
    r"^(?:(?:[Tt]he|[Ee]l|[Ll]as?|[Ll]os|[Aa]s|[Oo]s|[Ll]es?)\s+|[Ll]['’]\s*|[AOao]\s+(?=[A-ZÀ-Þ]\w))(?=[A-ZÀ-Þ])"
)
THAT = re.compile(
    rf"^(?:that|que|bahwa)\s+|^qu['’]|{words.RESOLVED}[^,.;:]{{0,30}}?\s(?:that|que|bahwa)\s+|{words.RESOLVED}\s*(?:qu['’]|que\s)\s*",
    re.IGNORECASE,
)
"""What a paragraph begins with before whom it speaks of: 'It was agreed that'."""
_BY_THEN = (
    r"(?:by|before|until|ahead\s+of|prior\s+to|(?:no|not)\s+later\s+than|in|within|during|throughout|"
    r"antes\s+del?|hasta|para|a\s+m[áa]s\s+tardar(?:\s+en)?|en|dentro\s+del?|"
    r"antes\s+d[ao]|até|o\s+mais\s+tardar(?:\s+em)?|em|n[ao]|"
    r"avant|d['’]ici(?:\s+à)?|au\s+plus\s+tard(?:\s+en)?|en|dans|au\s+cours\s+d[eu]|courant|aux?|"
    r"sebelum|paling\s+lambat(?:\s+pada)?|selambat-lambatnya(?:\s+pada)?|pada|dalam|hingga|sampai)"
)
_MEETING = "|".join(word for word in words.DIALOGUE if not is_han(word))
_WHEN = rf"{_BY_THEN}\s[^,.;:]{{3,40}}"
_WHEN_DATED = rf"{_BY_THEN}\s(?:[^,.;:]{{0,30}}?\s)?(?:20\d\d|{_MEETING})"
"""By when something is done, before its subject: 'In the third quarter of 2026,', 'By June 2026 UNEP'."""
ASIDES = re.compile(
    r"^(?:(?:de son côté|pour sa part|de leur côté|enfin|par ailleurs|en outre|ensuite|d['’]ici là|"
    r"por su parte|por su lado|asimismo|además|finalmente|por último|también|por sua vez|por seu lado|"
    r"além disso|por fim|ainda|for (?:its|their) part|in (?:turn|addition)|finally|meanwhile|also|"
    r"moreover|lastly|then|sementara itu|selain itu|selanjutnya|kemudian|terakhir)\s*,\s*|"
    rf"{_WHEN},\s+|{_WHEN_DATED}\s+(?=(?:(?:the|el|las?|los|[oa]s?|les?)\s|l['’])?(?-i:[A-ZÀ-Þ]))|"
    r"(?:as|following|in line with|building on|based on|after|once|during|from|starting|como|según|conforme|tras|"
    r"a partir del?|con base en|com base n|durante|após|desde|comme|suite à|conformément|sur la base|après|à partir|"
    r"dès|pendant|sebagaimana|seperti|sesuai|berdasarkan|setelah|mulai|selama)\b[^,.;:]{3,80},\s+|"
    r"(?:另外|此外|同时|随后)[，,]?)",
    re.IGNORECASE,
)
"""What a sentence begins with before its subject: 'De son côté,', 'As agreed in the first dialogue,'."""
CARRIED_OVER = re.compile(
    r"(?:(?:carried|brought|held|left)\s+(?:over|forward)|rolled\s+over|deferred|postponed|pending|outstanding|(?:still\s+)?open|"
    r"unfinished|continued|aplazad[oa]s?|pendientes?|postergad[oa]s?|arrastrad[oa]s?|hered[oa]d[oa]s?|retomad[oa]s?|viene|adiad[oa]s?|"
    r"pendentes?|transitad[oa]s?|herdad[oa]s?|report(?:ée?s?)|différée?s?|ajournée?s?|en\s+(?:attente|suspens)|reprise?s?|tertunda|"
    r"ditunda|lanjutan|melanjutkan|(?:already\s+)?(?:decided|agreed)|acordad[oa]s?|decidid[oa]s?|convenue?s?|décidée?s?|disepakati|"
    r"diputuskan)\b[^.;:：–—()]{0,90}?\s*[:：–—]\s*",
    re.IGNORECASE,
)
"""What tells where a step comes from, before its sentence: 'Carried over from the first dialogue: ...'."""
WE_OF = re.compile(
    r"^(?i:we|nosotros|nosotras|nós|nous|kami|我们)\s*(?i:at|from|in|of|en|desde|de|da|do|du|à|dari|di)\s+"
    r"(?=(?:(?:the|la|el|le|o|a)\s+|l['’])?[A-ZÀ-Þ])"
)
"""What somebody who speaks for an organisation begins with: 'We at ICLEI will'."""
LOW = re.compile(r"^(?:the|el|las?|los|os?|as?|les?)\s+|^l['’]", re.IGNORECASE)
JOINED = matcher(words.AND)
PARTS = re.compile(r"\s*(?:[;；、|]|\s{2}|\s/\s|\s\+\s|(?<=[A-Z]{2})/(?=[A-Z]{2}))\s*")
LISTED = re.compile(
    rf"\s*[,，](?!\d)\s*(?:(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+)?|"
    rf"\s+(?:{'|'.join(re.escape(one) for one in words.AND if not is_han(one))})\s+|(?:以及|和|及|与)"
)
SUPPORT = re.compile(rf"[,，]?\s*[(（]?\s*(?<![A-Za-zÀ-ÿ])(?:{'|'.join(words.SUPPORTED_BY)})[:：]?\s*", re.IGNORECASE)
ONLY_SUPPORT = re.compile(rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})\s*", re.IGNORECASE)
LEADS = re.compile(
    r"\s*[(（](?:lead|leads|lead agency|líder|lidera|coordina|coordenação|chef de file|pilote|koordinator|"
    r"牵头|主办)[)）]",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:lead|led by|leads?|responsible|resp\.?|by|owner|responsable|lidera|líder|a cargo de|chef de file|"
    r"penanggung jawab|pj|pic|(?:aos?|às?|kepada|to the|a l[ao]s?)(?=\s+(?-i:[A-ZÀ-Þ]))|"
    r"al(?=\s+(?-i:Minist|Municip|Gobiern|[A-Z]{3})))"
    r"\s*[:：]?\s+(?=[A-ZÀ-Þ\u3400-\u9fff])",
    re.IGNORECASE,
)
SMALL_WORDS = (
    r"mondiale|mundial|nationale?|nacional|municipal|es|of|the|and|for|de|del|do|da|dos|das|du|des|la|las|los|el|le|les|et|y|e|dan|en|em|a|au|aux|on|in|"
    r"to|&|pour|para|"
    r"untuk|sur|dengan"
)
_ADJECTIVES = (
    r"autonome|autónom[oa]|urbaine?|urban[oa]|régionale?|regional|provinciale?|départementale?|departamental|estadual|"
    r"estatal|générale?|general|technique|técnic[oa]|publique|públic[oa]|civile?|rurale?|métropolitaine?|metropolitan[oa]|"
    r"fédérale?|federal|centrale?|intercommunale?|communale?|ambiental"
)
"""What kind of organisation one is, in small letters within its name: 'District autonome du Grand Lomé'."""
_ANY_WORD = r"[A-ZÀ-Þ0-9(][\w'’.&/()-]*|[ld]['’][A-ZÀ-Þ][\w'’-]*"
_WORD = rf"(?:{_ANY_WORD}|{SMALL_WORDS}|{_ADJECTIVES})"
_PLAIN_WORD = rf"(?:{_ANY_WORD}|{SMALL_WORDS})"
IS_NAME = re.compile(
    rf"(?:(?:the|la|el|le|o|a|les|los|os|as)\s+|l['’])?(?:{_PLAIN_WORD}(?:,?\s+{_PLAIN_WORD}){{0,13}}|"
    rf"(?=\S+.*\s(?:[ld]['’])?[A-ZÀ-Þ]){_WORD}(?:,?\s+{_WORD}){{0,13}})"
)
_NAMES = (
    rf"(?P<names>(?:[Tt]he\s+|[Ll]a\s+|[Ee]l\s+|[Ll]e\s+|[OoAa]s?\s+|[Ll]os\s+|[Ll]es\s+|"
    rf"[Ll]['’])?(?:(?:minist[èe]rio|ministère|agence|agencia|agência|commune|ville|mairie|prefeitura|municipalidad)\s+)?"
    rf"{_WORD}(?:,?\s+{_WORD}){{0,18}}?),?\s+"
)
_ACTS = (
    r"(?=(?:will|shall|(?:has |have |had )?(?:agreed?|agrees|commits?|committed|undertakes?|undertook|pledged?|"
    r"promised?|promises|offered|volunteered) to|(?:is |are )?(?:going |planning |due |set |expected )?to|"
    r"(?:plans?|intends?) to|vai|vão|irá|irão|va|ficou de|ficaram de|prometeu|prometeram|prometió|prometieron|ofreció|"
    r"se ofreció|acordó|quedó en|ofereceu|vont|(?:a|ont) (?:accepté|promis|proposé) de|akan|bersedia|berjanji|"
    r"berkomitmen|siap)\b|(?:se |s['’])?[a-zà-ÿ]{2,}(?:rá|rán|rão|ra|ront)\b|(?:se )?compromet\w+|"
    r"assum\w+ o compromisso|lev[ao]\w* o compromisso|"
    r"s['’](?:est )?engag\w+|se sont engag\w+|se ha[n]? compromet\w+|(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{3,}\b)"
)
"""What goes on behind the name of those who are to do something."""
SUBJECT = re.compile(_NAMES + _ACTS)
ACTS = re.compile(_ACTS)
_MODALS = (
    r"(?:should|must|ought to|needs? to|ha(?:s|ve) to|deb(?:e|en|ería|erían|erá|erán)|"
    r"dev(?:e|em|eria|eriam|erá|erão)|doi(?:t|vent)|devr(?:a|ont|ait|aient)|tiene[n]? que|t[eê]m que|harus|perlu|wajib|"
    r"diharapkan)"
)
NAME_THAT_ACTS = re.compile(
    rf"(?P<who>[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:of|de|del|da|do|du)\s+)?[A-ZÀ-Þ][\w'’-]*){{0,5}})\s+(?:jointly\s+)?{_ACTS}"
)
"""What is written as a name before what it is to do, whatever it is called."""
OUGHT = re.compile(
    r"(?P<names>(?:(?:[Tt]he|[Ll]as?|[Ee]l|[Ll]os|[Ll]es?|[OoAa]s?)\s+|[Ll]['’])?[A-ZÀ-Þ][^.;:()]{1,160}?),?\s+"
    rf"(?:(?:jointly|also|both)\s+)?{_MODALS}\s+(?!be\b|ser\b|être\b|di[a-z])"
)
"""What a text begins with that says who ought to do something; not to whom something ought to be done."""
SUBJECT_OF_THAT = re.compile(rf"{_NAMES}(?=(?!(?:{SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})")
"""The same behind 'that', where any verb may follow."""
BEGINS_SENTENCE = re.compile(r"(?:[Tt]he|[Ll][ae]s?|[Ee]l|[OoAa]s?|[Ll]os)\s+|[Ll]['’]")
ACTS_ON = re.compile(
    rf"\s(?!(?:{SMALL_WORDS})\b)"
    r"(?:[a-zà-ÿ]{2,}(?:s|a|e|an|en|am|em|ent|et|it|d)|faz|traz|produz|conduz|met)\s+(?=(?:the|a|an|its|their|all|each|two|three|four|five|ten|la|las|el|los|"
    r"un|una|unos|unas|su|sus|os|as|um|uma|seu|sua|seus|suas|le|les|l['’]|une|des|du|son|sa|ses|leurs?|deux|trois|dos|"
    r"o|tres|dois|três|cada|chaque|todos|tous)\b|\d|l['’])"
)
"""A verb in the present tense before what it acts on, behind a name without an article: 'MINAE publica la guía'."""
ACTS_NOW = re.compile(
    rf"\s(?!(?:{SMALL_WORDS}|{_ADJECTIVES}|cada|chaque|toda|que|qui|who|which|whose|its|this|these|those|one|ses|ces|leurs|"
    r"une|una|uma|sus|seus|suas)\b)"
    r"(?:[a-zà-ÿ]{2,}(?:[ae]m|[ae]n|ent|ont|nd|[aeè]t|[ae])\b|(?:faz|traz|produz|conduz|fait|met)\b|"
    r"[a-z]{2,}s\b(?!\s+(?:are|is|will|to|should|must|of|for|and)\b))"
)
"""A verb in the present tense, where an article shows that a sentence begins: 'A Prefeitura abre', 'l'APIPA cure'."""
_GIVEN = r"[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ]+(?:['’-][A-ZÀ-Þ]?[a-zà-ÿ]+)?"
_PERSON = rf"{_GIVEN}(?:\s+(?:(?:de|da|do|dos|del|bin|binti|van|el)\s+)?(?:[A-ZÀ-Þ]\.|{_GIVEN})){{0,3}}"
PERSON_ACTS = re.compile(
    rf"(?P<who>{_PERSON}(?:\s+(?:and|y|e|et|dan|&)\s+{_PERSON})?)(?:\s*\((?P<of>[^()]{{2,60}})\))?\s+"
    rf"(?!(?:(?:will|shall|is|are) )?(?:to )?be\b|akan di|ser[áa]n?\b|seront?\b|sera\b){_ACTS}"
)
"""A person who acts, by the name alone: 'Ama Owusu to confirm', 'Efua (EPA) will send'."""
PERSON_OF_NOW = re.compile(
    rf"(?P<who>{_PERSON}(?:\s+(?:and|y|e|et|dan|&)\s+{_PERSON})?)\s*\((?P<of>[^()]{{2,60}})\)\s+(?=[a-zà-ÿ]{{3,}})"
)
"""The same in any tense, where the organisation stands behind the name: 'Cris e Paulo (ITDP) preparam'."""
PERSON_BESIDE = re.compile(
    rf"(?P<who>(?:[A-Z][a-z]{{0,4}}\.?\s)?{_PERSON})(?:,\s+(?P<of>[^,;:()]{{2,60}}),|\s+\((?P<in>[^()]{{2,60}})\))\s+{_ACTS}"
)
"""A person and the organisation between commas: 'M. Koffi N'Guessan, UVICOCI, diffusera'."""
IS_SHORT = re.compile(r"[A-Z]{2,}(?:\s+[A-ZÀ-Þ][a-zà-ÿ]+){0,2}")
_SHORT = (
    r"(?P<who>[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]{1,4})?"
    r"(?:\s+(?:(?:de|del|da|do|du|of)\s+)?[A-ZÀ-Þ][a-zà-ÿ]+){0,2})\s+"
)
ACRONYM_OF_THAT = re.compile(rf"{_SHORT}(?=(?!(?:{SMALL_WORDS})\b)[a-zà-ÿ]{{3,}})")
_OF_A_PLACE = r"(?:\s+(?:de|da|do|of)\s+[A-ZÀ-Þ][a-zà-ÿ]+)?"
SHORT_ONES = re.compile(
    rf"(?P<who>[A-Z][A-Za-z]*[A-Z]+{_OF_A_PLACE}(?:\s*(?:\+|&|/|,|\s(?:and|y|e|et|dan))\s*"
    rf"[A-Z][A-Za-z]*[A-Z]+{_OF_A_PLACE}){{1,4}})\s+"
    rf"(?!(?:will|shall|is to|are to|to) be\b){_ACTS}"
)
"""Several short names that act: 'PMC + PMPML to publish'."""
ACRONYM = re.compile(
    rf"{_SHORT}"
    rf"(?!(?:will|shall|is to|are to|to) be\b|akan di|ser[áa]n?\b|seront\b){_ACTS}"
)
"""A short name that acts: 'ITDP Indonesia akan'. What something is done to is no owner: 'NDC 3.0 will be'."""
SUPPORTED = re.compile(
    rf"(?:{'|'.join(words.SUPPORTED_BY[: words.CLEAR_SUPPORT])})l?\s*(?<!\w){_NAME}{_STOP}", re.IGNORECASE
)
HELPS = re.compile(
    rf"[(;,.]\s*(?:(?:and|y|e|et|dan)\s+)?(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’])?{_NAME}\s+"
    r"(?:(?:will|shall|to|va a|vai|akan|"
    r"(?:ha(?:s|ve)\s+)?(?:offered|agreed|volunteered|promised|pledged|committed)\s+to|(?:se\s+)?(?:han?\s+)?"
    r"(?:ofreci(?:do|ó)|comprometi(?:do|ó))(?:\s+a)?|ofereceu(?:-se\s+para)?|prometeu|s['’]est\s+(?:engagée?|offerte?)\s+à|"
    r"(?:a|ont)\s+(?:proposé|accepté|promis)\s+de|bersedia)\s+)?(?:(?:nos|nous|les?|lo|lhes?)\s+)?"
    r"(?:pays?|(?:co-?)?fund|(?:co-?)?funds|(?:co-?)?finances?|supports?|sponsors?|helps?|assists?|(?:co)?financiar?á?n?|"
    r"pagar?á?n?|apoyar?á?n?|ayudar?á?n?|acompañar?á?n?|apoiar|ap[oó]ia(?:rá|m)?|apoiarão|ajuda(?:rá|rão|m)?|"
    r"(?:co)?finance(?:ra?|ront|nt)?|pay?i?e(?:ra?|ront|nt)?|appu[iy]e(?:ra?|ront|nt)?|aide(?:ra|ront|nt)?|soutien(?:nen)?t|"
    r"soutiendr(?:a|ont)|soutenir|accompagne(?:ra|ront|nt)?|"
    r"prend(?:ra|ront)?\s+en\s+charge|mendanai|"
    r"membiayai|mendukung|membantu)\b"
)
"""Who pays for a step or helps with it, as what stands beside its sentence says: '(UN-Habitat will pay)'."""
BESIDE = re.compile(
    rf"[\s,](?:{'|'.join(words.PARTNER_WITH)})\s+(?:(?:the|la|el|le|les|los|las|[ao]s?)\s+|l['’])?{_NAME}{_STOP}",
    re.IGNORECASE,
)
"""A partner at the end of a step: '... with UNEP'."""
NO_PARTNER = re.compile(rf"\b(?:{'|'.join(words.NOT_WITH_PARTNER)})", re.IGNORECASE)
NEXT_NAME = re.compile(
    rf"(?:\s*,\s*(?:(?:and|y|e|et|dan|serta)\s+)?|\s+(?:and|y|e|et|dan|serta)\s+){_NAME}{_STOP}", re.IGNORECASE
)
"""The next name of a list."""
DOING = (
    r"(?:[a-z]{2,}ing\s+(?!and\b|of\b)[a-z]|(?:[a-zà-ÿ]{3,}(?:ando|endo|indo)|"
    r"(?:pay|apport|mett|assur|donn|finan[cç]|prêt|fourniss|prenn|souten)ant)\b(?!\s(?:y|e|et)\b))"
)
VERB_BEHIND = re.compile(rf"\s+(?:(?:me(?:m|n|ng|ny|l|r|w|y)|ber)[a-z]{{4,}}|akan|untuk)\b|(?<=\w)\s+(?={DOING})")
"""What follows the name of those who help, without a comma: 'with the City of Kisumu paying the photographs'."""
ORGANISED = matcher(words.ORGANISED)
ENDS_NAME = re.compile(
    r"\b(?:(?i:council|authority|agency|assembly|commission|corporation|company|bank|university|institute|"
    r"board|municipality|"
    r"district|county|association|network)|[A-Z]{3,})$"
)
"""A name that ends so does not go on behind 'and'."""
HAN_ENDS = re.compile(rf"(?:{_HAN_END})$")
ASIDE = re.compile(
    rf"(?P<who>[^,.;:]{{2,90}}),\s*(?:{'|'.join(words.SUPPORTED_BY)})l?\s+(?P<with>[^,.;:]{{2,110}}),\s+", re.IGNORECASE
)
BETWEEN_COMMAS = re.compile(rf"(?P<who>[^,.;:()]{{2,90}}),\s+[a-zà-ÿ][^,.;:]{{2,110}},\s+{_ACTS}")
"""Anything between commas behind those who are to do something: 'UNEP, upon request of Pune, will ...'."""
APPOSED = re.compile(
    r"(?<=\w),\s+(?:that\s+is(?:\s+to\s+say)?|i\.?e\.?|es\s+decir|o\s+sea|esto\s+es|isto\s+é|ou\s+seja|"
    r"c['’]est[- ]à[- ]dire|soit|yaitu|yakni)\s*,?\s[^,.;:()]{2,60},(?=\s)|"
    r"\s*[(（](?:we|us|ourselves|nosotr[oa]s|nós|nous(?:-mêmes)?|kami|我们)[)）]",
    re.IGNORECASE,
)
"""What says once more who somebody is: 'Freetown City Council, that is we ourselves, builds'."""
LONG_SUBJECT = re.compile(
    r"(?:[Tt]he\s+|[Ll][ae]s?\s+|[Ee]l\s+|[OoAa]s?\s+|[Ll]['’])?"
    r"(?P<who>(?P<kind>[A-ZÀ-Þ][\w-]+)(?:\s+[\w'’()-]+){1,9}?)\s+"
    r"(?=(?:will|shall)(?! be\b)|(?:vai|vão|va a|van a|irá|irão)\b|"
    r"(?:fera|ira|hará|fará|dará|irá)n?\b|(?!ser[áa]|seront|serão)[a-zà-ÿ]{3,}(?:rá|rán|rão|era|ira|tra|dra|ront)\b)"
)
"""An organisation by its first word, with words in small letters behind it: 'Institut national de l'eau'."""
IS_HAN_NAME = re.compile(rf"(?:(?<!城)(?:{_HAN_END})|署|联盟|\w[A-Za-z)）])$|^[\u3400-\u9fff]{{2,3}}$")
"""How a name ends that is one of an organisation or city; 'cities' in general are none."""
HAN_DOES = (
    "将|答应|承诺|负责|牵头|组织|拟|应|要|共同|联合|分别|各自?|研究|制定|编制|编写|起草|总结|梳理|开展|推进|建立|建成|完善|加强|完成|提出|落实|"
    "出台|启动|指导|承担|提供|分享|举办|发布|修订|提交|报送|测算|核算|抄送|调研|排查|绘制|收集|公布|公开|开放|试行|安装|派|设计|印发|编印|为|面向|于|在|适时|定期|尽快|继续|抓紧|每[年季月]|年底|年内|月底|"
    "今年|明年|本月|下月|[上下]半年|第[一二三四]季度|\\d{1,4}[年月]"
)
"""What goes on behind the name of those who are to do something, or when they are."""
_HAN_VERB = f"{HAN_DOES}|会同|配合|协助|支持|帮忙|帮助|参与|召开|与|，|,|、|。|；|$"
_HAN_NAME = rf"[\u3400-\u9fff]{{1,24}}?(?:{_HAN_END})(?={_HAN_VERB})"
_HAN_ONE = rf"[\u3400-\u9fff]{{1,24}}?(?:{_HAN_END})"
HAN_WITH = re.compile(rf"(?:会同|联合(?!国)|协同|与)(?P<with>{_HAN_ONE}(?:[、和及]{_HAN_ONE})*)(?={_HAN_VERB})")
"""What a step begins with where its owner stands before it: '会同同济大学编制'."""
HAN_SUBJECT = re.compile(
    rf"(?P<who>{_HAN_ONE}(?:、{_HAN_ONE})*(?:[和及与]{_HAN_ONE})?(?={_HAN_VERB}))(?:(?:将|拟)?(?:会同|联合|与)(?P<with>{_HAN_NAME}(?:[、和及]{_HAN_NAME})*))?"
    rf"(?:[，,]?(?:{HAN_DOES}))"
)
HAN_CLAUSE = re.compile(
    r"^(?:[（(][^（）()]{2,30}[）)]|[^，。；：]{0,16}(?:结转|遗留|延续|未完成|未决|待办)(?:的)?(?:事项|任务|工作)?[：:]|"
    r"(?:延续|根据|按照|依据|结合|基于|承接|鉴于)[^，。；：]{2,30}[，,])\s*(?=\S)"
)
"""What stands before the sentence of a Chinese step: where it comes from, or what it is based on."""
HAN_SEVERAL = re.compile(
    r"(?P<names>[\u3400-\u9fff]{2,8}(?:、[\u3400-\u9fff]{2,8})*(?:[、和及与][\u3400-\u9fff]{2,8}?))"
    rf"(?:[两二三四五六七八九]|\d)个?(?:城市|市|省|区|县|地)(?={_HAN_VERB})"
)
"""Places that are counted behind their names: '青岛、厦门两市于……'."""
_HAN_HELPS = rf"(?:(?![在由])[\u3400-\u9fff]){{1,24}}?(?:{_HAN_END})(?={_HAN_VERB})"
HAN_SUPPORT = re.compile(
    rf"(?:^|[，；、。会]|由)(?P<who>{_HAN_HELPS}(?:[、和及]{_HAN_HELPS})*)(?:等)?"
    r"(?:配合|协助|支持|帮忙|帮助|参与|协办|资助|出资|提供[\u3400-\u9fff]{0,4}(?:支持|支撑|协助|指导)(?=[。；，]|$))"
)
_HAN_HELPER = r"(?:(?![在由于向])[\u3400-\u9fffA-Za-z]){2,24}?"
HAN_UNDER = re.compile(
    rf"在(?P<who>{_HAN_HELPER}(?:[、和及与]{_HAN_HELPER})*?)(?:等)?的?(?:技术|资金|大力)?(?:支持|协助|指导|配合|帮助|资助)下"
)
"""'在世界银行支持下'."""
LABELLED = re.compile(
    r"(?P<label>[^\W\d_][^:：.。;；,，()（）\n]{1,30}?)\s*[:：]\s*(?P<value>[^.。;；\n()（）]{2,160})"
)
