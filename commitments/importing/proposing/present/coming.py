"""How a text says that those came whom it names, and where their names begin."""

from __future__ import annotations

import re
from functools import lru_cache

from commitments.importing.proposing.names.forms import ORGANISED
from commitments.importing.proposing.names.kinds import kind_of

CAPITAL = re.compile(r"(?<=\s)[A-ZÀ-Þ]")
CAME = re.compile(
    r"(?:represent\w*|representantes|représentants|perwakilan|delegates|attended by|brought together|gathered|present|"
    r"rassembl\w+|gestor[ea]s|participa\w*|asist\w*|reunió|reuniu|réuni|dihadiri|hadir|came)\b"
    r"(?:[^,;:()]|\([^()]{0,60}\)){0,30}?\s(?:of|from|by|de|del|des|du|da|do|dari|oleh|a|were)(?:\s*:)?\s+"
    r"(?:the\s+|la\s+|el\s+|los\s+|las\s+|le\s+|les\s+|o\s+|a\s+)?",
    re.IGNORECASE,
)
MEETING = (
    r"(?:dialogue|di[aá]logo|dialog|encuentro|encontro|taller|oficina|reuni[óo]n|reunião|évén?ement|rencontre|atelier|"
    r"evento|jornada|sesi[óo]n|sessão|pertemuan|rapat|acara|kegiatan|meeting|event|workshop|réunion)"
)
_TO_TALK = (
    r"(?=[^.;:]{3,300}?\s(?:to\s(?:talk|discuss|speak|think|meet|debate|work\s+through|look\s+at)|a\s(?:hablar|conversar|"
    r"discutir|debatir|dialogar|pensar|reunirse)|para\s(?:hablar|conversar|discutir|debatir|dialogar|falar|debater|"
    r"pensar)|a\s(?:falar|debater)|à\s(?:parler|discuter|débattre|réfléchir|échanger)|untuk\s(?:membahas|berbicara|"
    r"berdiskusi|berdialog|membicarakan))\b)"
)
_INVITED = r"(?:invited|(?:invitó|invitaron|convidou|convidaram)(?:\s+al?)?|(?:a|ont)\s+invité|mengundang)" + _TO_TALK
"""Those who were invited to talk, as one tells who tells what they then did; not to send something."""
_CAME_DIRECT = re.compile(
    r"(?:attended\s+by|joined\s+by|brought\s+together|gathered|present\s+were|in\s+attendance\s+were|"
    r"dihadiri(?:\s+oleh)?|"
    rf"(?:participa(?:ron|ram)|asistieron|compareceram|ont\s+(?:pris\s+part|participé)|(?:turut\s+)?hadir)"
    rf"(?:\s+(?:(?:en|al?|del?|d[ao]|n[ao]|au|à|dalam)\s+)?(?:(?:el|la|le|[ao])\s+|l['’])?{MEETING})?|"
    rf"{_INVITED}|"
    r"(?:reunió|reunieron|reuniu|reuniram|(?:a|ont)\s+réuni|mempertemukan|convocó|convocaron|convocou|convocaram|"
    r"(?:a|ont)\s+convié)(?:\s+al?)?)(?:\s*[:：])?\s+"
    r"(?:(?:the|la|el|los|las|les?|[ao]s?)\s+|l['’])?"
    r"(?-i:(?=[A-ZÀ-Þ]|minist|communes?\s|villes?\s|mairies?\s|ayuntamientos?\s|municip|alcald|prefeituras?\s|"
    r"count(?:y|ies)\s|cit(?:y|ies)\s|districts?\s|councils?\s))",
    re.IGNORECASE,
)
"""The same right before a name: 'The dialogue was attended by the National Environment Authority'."""
CONVENED = re.compile(
    r"(?P<by>(?:(?:the|la|el|los|las|les?|[ao]s?)\s+|l['’])?[A-ZÀ-Þ][^.;:]{2,250}?)\s+(?:brought\s+together|gathered|"
    r"convened|"
    r"reunieron|reunió|reuniram|reuniu|(?:a|ont)\s+réuni|convocó|convocaron|convocou|convocaram|(?:a|ont)\s+convié|"
    rf"mempertemukan|{_INVITED})\s",
    re.IGNORECASE,
)
"""Those who brought others together: 'The Ministry of Lands and NEMA brought together the counties of ...'."""
_LED = re.compile(
    r"(?:(?:co-?)?(?:chaired|hosted|convened|presidid[oa]|présidée?)|dipimpin(?: bersama)?)"
    r"(?:[^,;:()]){0,30}?\s(?:by|por|pel[oa]s?|par|oleh)\s+(?:the\s+|la\s+|el\s+|le\s+|l['’]|o\s+|a\s+)?",
    re.IGNORECASE,
)
"""What leads on to those who led a meeting; elsewhere than under who was there they would stand for all who were."""
_CAME_TO_US = (
    r"(?:nos )?(?:acompañaron|visitaron|vinieron|llegaron)(?: también)?|(?:nos )?(?:acompanharam|visitaram|"
    r"vieram)(?: também)?|"
    r"(?:nous )?(?:(?:ont )?(?:accompagnés?|rejoints?|suivi)|sont venue?s|ont rejoints?)|"
    r"we were joined by|(?:we )?welcomed"
)
_TABLE = (
    r"(?:around|round|at)\s+(?:the|one|our|a)\s+(?:same\s+)?table,?\s+(?:were|sat|was|we\s+had|there\s+were)|"
    r"(?:(?:together\s+|also\s+)?with\s+us|gathered|(?:also\s+)?attending)\s+were|"
    r"(?:across|on\s+(?:the\s+other|either|each|both)\s+sides?\s+of)\s+(?:the|that)\s+table,?\s+(?:were|sat|was)|"
    r"(?:facing|opposite)\s+them,?\s+(?:were|sat|was)|(?:al|del)\s+otro\s+lado\s+de\s+la\s+mesa,?\s+(?:estaban|estuvieron|"
    r"se\s+sentaron|se\s+sentaban)|(?:do|no)\s+outro\s+lado\s+da\s+mesa,?\s+(?:estavam|estiveram|sentaram-se)|"
    r"de\s+l['’]autre\s+côté\s+de\s+la\s+table,?\s+(?:étaient|se\s+trouvaient|on\s+trouvait)|di\s+seberang\s+meja,?\s+(?:duduk|ada)|"
    r"(?:estiveram|estavam)\s+à\s+mesa|(?:estuvieron|estaban)\s+(?:a|en)\s+la\s+mesa|"
    r"(?:alrededor\s+de|a|en)\s+la\s+(?:misma\s+)?mesa,?\s+(?:se\s+sentaron|estuvieron|estaban)|"
    r"se\s+sentaron\s+(?:a|en|alrededor\s+de)\s+la\s+(?:misma\s+)?mesa|"
    r"(?:à|em\s+volta\s+da|à\s+volta\s+da)\s+(?:mesma\s+)?mesa,?\s+(?:sentaram-se|estiveram|estavam)|"
    r"sentaram-se\s+(?:à|em\s+volta\s+da|à\s+volta\s+da)\s+(?:mesma\s+)?mesa|"
    r"autour\s+de\s+la\s+(?:même\s+)?table,?\s+"
    r"(?:étaient|se\s+trouvaient|(?:ont|avaient)\s+pris\s+place|on\s+trouvait)|"
    r"di\s+(?:seputar|sekeliling|sekitar)\s+meja,?\s+(?:duduk|hadir|ada)"
)
_WITH_PRESENCE = (
    r"(?:se\s+cont[óo]\s+|contamos\s+|contou-se\s+|contámos\s+|nous\s+avons\s+compté\s+)?(?:con|com|avec|dengan)\s+"
    r"(?:(?:la|a)\s+)?(?:presencia|presença|présence|participación|participação|participation|kehadiran)\s+(?:del?|"
    r"d[aeo]s?|du|des|d['’])|"
    r"en\s+(?:présence|presencia)\s+(?:del?|du|des|d['’])"
)
_COUNTED = (
    r"(?:we|there)\s+were\s+(?:about\s+)?\d{1,3}(?:\s+\w+){0,2}|(?:estuvimos|éramos|fuimos)\s+\d{1,3}(?:\s+\w+){0,2}|"
    r"(?:estivemos|éramos|fomos)\s+\d{1,3}(?:\s+\w+){0,2}|(?:nous\s+étions|on\s+était)\s+\d{1,3}(?:\s+\w+){0,2}|"
    r"(?:kami|ada)\s+\d{1,3}(?:\s+\w+){0,2}"
)
_WITH_OTHERS = (
    r"(?:(?:(?:together|along)\s+)?with|besides|alongside|next\s+to)\s[^.;:,]{3,80}?,?\s+"
    r"(?:there\s+(?:were|sat|came)|we\s+were\s+joined\s+by|(?:came|sat|were)(?=\s+(?:the\s+)?(?-i:[A-ZÀ-Þ])))|"
    r"(?:(?:junto\s+)?(?:con|a)|al\s+lado\s+de|además\s+de)\s[^.;:,]{3,80}?,?\s+"
    r"(?:estuvieron(?:\s+presentes)?|estaban|se\s+sentaron|asistieron|participaron|nos\s+acompañaron)|"
    r"(?:(?:junto\s+)?(?:com|a)|ao\s+lado\s+de|além\s+d[eao]s?)\s[^.;:,]{3,80}?,?\s+"
    r"(?:estiveram(?:\s+presentes)?|estavam|sentaram-se|participaram|acompanharam-nos|nos\s+acompanharam)|"
    r"(?:avec|aux?\s+côtés?\s+d(?:es?|u)|outre)\s[^.;:,]{3,80}?,?\s+"
    r"(?:étaient\s+(?:présente?s|là)|il\s+y\s+avait|siégeaient|figuraient|se\s+trouvaient|nous\s+ont\s+(?:rejoint|accompagné)s?)|"
    r"(?:bersama|selain|di\s+samping)\s[^.;:,]{3,80}?,?\s+(?:(?:turut\s+)?hadir|duduk|ada)(?:\s+(?:juga|pula))?"
)
"""Those who were there with others: 'With the four councils there were the Ministry of Environment, ...'."""
_STOOD_BEFORE = re.compile(
    rf"\s*(?:(?:{_TABLE}|{_WITH_PRESENCE}|{_WITH_OTHERS})\s*[:：]?\s*|(?:{_COUNTED})\s*[:：]\s*)"
    r"(?:(?:the|el|la|los|las|les?|[ao]s?|des?|del)\s+|l['’])?(?=\S)",
    re.IGNORECASE,
)
"""The same of those who sat at a table, were counted, or with whose presence something was done: 'Around the table were
the Ministry of Lands, ...', 'We were 34 people: ...', 'Con la presencia de la Sedatu, ...'."""
OCCASION = (
    r"la jornada|el (?:encuentro|diálogo)|o (?:encontro|diálogo)|a jornada|la rencontre|a la reunión|"
    r"en la reunión|al diálogo|en el diálogo|da reunião|do diálogo|"
    r"à la (?:réunion|rencontre|séance)|au dialogue|à l['’]atelier|aux travaux|aux échanges|"
    r"(?:(?:a|en) )?los trabajos|(?:a|n)?os trabalhos|les (?:travaux|échanges)|"
    r"l[ao]s (?:sesiones|debates|conversaciones)|"
    r"[ao]s (?:sessões|debates|conversas)|(?:in )?the (?:dialogue|meeting|talks|work)"
)
"""What they came to or followed, before the first of their names: 'Acompanharam os trabalhos o Banco Mundial'."""
CAME_FIRST = re.compile(
    r"\s*(?:"
    r"(?:estiveram|estavam) (?:conn?osco|com nós)|(?:estuvieron|estaban) con nosotr[oa]s|étaient (?:parmi|avec) nous|"
    r"(?:hadir|ada) bersama kami|with us (?:at the table )?were|"
    r"(?:participaron|asistieron|participaram|compareceram) (?:l[ao]s|[ao]s) (?:siguientes|seguintes)(?: \w+)?|"
    r"(?:concurren|asisten|participan|participam|asistieron|participaron|concurrieron)\s+(?:además|también|também)|"
    r"marcaram presença(?: n[ao] \w+)?|fizeram-se (?:representar|presentes)|fizeram-se ouvir|"
    r"(?:se )?hicieron (?:acto de presencia|presentes)|se dieron cita|acudieron(?: al? \w+)?|se hicieron presentes|"
    r"(?:on|from|for) the (?:national|local|city|municipal|government) side (?:sat|were|came|stood)|"
    r"(?:por|del|en el) lado (?:nacional|local) (?:estuvieron|vinieron|se sentaron)|"
    r"(?:do|no) lado (?:nacional|local) (?:estavam|estiveram|sentaram-se)|"
    r"(?:du|au) côté (?:national|local|de l['’]état|des villes) (?:étaient|se trouvaient|on trouvait)|"
    r"(?:the|this|it|our)(?: \w+)?(?: (?:dialogue|meeting|event|day))? brought(?= [^.]{10,500}(?:together|(?:to|"
    r"around|round|at|into) "
    r"(?:one|a|the same|a single) (?:table|room|hall)))|"
    r"from (?:the )?[\w'’ ]{3,25}? we had|(?:para )?peserta (?:\w+ )?(?:berasal|datang) dari|"
    r"tomaram parte(?: n[ao]s? \w+)?|tomaron parte(?: en (?:el|la|los|las) \w+)?|(?:también )?nos acompañaron|"
    r"acompanharam-nos|estiveram (?:igualmente|também|ainda) (?:na sala|presentes)|"
    r"concurren|asistieron|participaron|concurrieron|estuvieron(?: presentes)?|participaram|compareceram|"
    r"estiveram (?:presentes|representad[oa]s)|estuvieron representad[oa]s|"
    r"(?:y )?ont (?:également |aussi )?(?:participé|pris part|assisté)|(?:y )?étaient (?:également |"
    r"aussi )?(?:présente?s|représentée?s|là)|"
    r"y participaron|aí participaram|"
    r"(?:también|asimismo|además) (?:participaron|asistieron|estuvieron(?: presentes)?|tomaron parte|concurrieron)|"
    r"também (?:participaram|compareceram|estiveram(?: presentes)?|tomaram parte)|"
    r"(?:estuvieron|estiveram|participaron|participaram|asistieron) (?:también|também)|"
    r"also (?:taking part|following|present|attending|there|represented)(?: in the (?:work|talks|dialogue|"
    r"meeting))? (?:were|was)|"
    r"we (?:met|sat(?: down)?)(?: together)? with(?: people (?:from|of))?|nos (?:sentamos|reunimos) con|estuvimos con|"
    r"(?:sentámo-nos|sentamo-nos|reunimo-nos|estivemos) com|nous avons rencontré|kami (?:bertemu|"
    r"duduk) (?:dengan|bersama)|"
    r"(?:étaient|se trouvaient)(?: réunis| réunies)? autour de la (?:même )?table|"
    r"(?:estaban|estuvieron) (?:alrededor de|en) la (?:misma )?mesa|"
    r"il y avait(?: aussi| également)?|hab[ií]a(?: también)?(?: gente(?= de))?|havia(?: também)?(?: gente(?= d))?|"
    r"there were(?: also)?(?: people (?:from|of))?|(?:ada|hadir) (?:juga|pula)|"
    r"the following (?:\w+ )?(?:took part|attended|participated|were (?:present|represented)|sent \w+)|"
    r"(?:berikut|adapun) (?:yang|para|peserta|pihak)(?: \w+)? (?:hadir|ikut serta)|"
    r"(?:it was (?:good|great|a pleasure) to have|(?:we|i) (?:were|was) (?:glad|happy|pleased) to have|"
    r"(?:we|i) (?:managed to bring|brought) together|"
    r"(?:we|i) had(?: with us)?|the (?:hall|room|table) was full|tuvimos a|tivemos(?: conosco)?|nous avions|"
    r"la sala estaba llena|a sala estava cheia|la salle était (?:comble|pleine)|"
    r"(?:conseguimos|pudemos|foi (?:bom|ótimo)|logramos|pudimos|fue (?:bueno|grato)) "
    r"(?:reunir|juntar|ter|tener|contar con)(?: a)?|"
    r"nous avons (?:pu réunir|réuni)|kami (?:berhasil )?(?:mempertemukan|mengumpulkan|menghadirkan))|"
    rf"{_CAME_TO_US}|"
    r"(?:yang )?(?:turut )?hadir (?:antara lain|di antaranya|adalah|yaitu)(?: perwakilan)?(?: dari)?|"
    r"(?:turut )?hadir(?: dalam (?:dialog|rapat|pertemuan|kegiatan)(?: ini)?)?(?: (?:perwakilan|wakil))?(?: dari)?|"
    r"present(?: were)?|in attendance(?: were)?|among (?:those|the) (?:attending|present|participants|attendees|"
    r"guests)(?: (?:were|was))?|entre (?:los|las|os|as) (?:asistentes|participantes|presentes)(?: (?:estaban|"
    r"estuvieron|estavam|estiveram))?|parmi les (?:participants|présents)(?: (?:figuraient|étaient))?)\b"
    rf"(?:\s+(?:{OCCASION}))?"
    r"(?:,[^,.:;]{3,60}(?=\s?[:：]))?"
    r"\s*[:：]?\s+(?:(?:des?|los|las|os|as|the)\s+)?(?:(?:représentants|representantes|representatives|delegates)\s+"
    r"(?:du|de\s+la|de\s+l['’]\s*|des|del|de|da|do|das|dos|of|from)\s+)?(?=\S)",
    re.IGNORECASE,
)
"""What a sentence begins with that names who was there: 'Asistieron el Ministerio de ..., ...'."""
CAME_VERBS = (
    r"took part|"
    r"attended|participated|"
    r"(?:were|sat) (?:also )?at the (?:same )?table|"
    r"(?:estuvieron|se sentaron) (?:también )?(?:en|a) la (?:misma )?mesa|"
    r"(?:estiveram|sentaram-se) (?:também )?à (?:mesma )?mesa|(?:étaient|ont pris place) (?:aussi |également )?"
    r"(?:à|autour de) la (?:même )?table|(?:ikut |turut |juga )?duduk (?:di|semeja) (?:satu )?meja|"
    r"were (?:also )?(?:present|there|represented)|joined|met(?= (?:again|for the|in|at|on|to|over|with)\b)|gathered|"
    r"sat(?= with\b)|se sentaron(?= con\b)|sentaram-se(?= com\b)|(?:se sont|étaient) assis(?= avec\b)|"
    r"duduk(?= bersama\b)|"
    r"came(?= with (?:their|its|a)\b)|turned up|showed up|were in the room|"
    r"(?:had )?sent (?:their |its |(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|a dozen) )?"
    r"(?:senior |young |own |"
    r"(?:national|central|regional|local|technical)(?: and (?:central|regional|local|technical))? )?"
    r"(?:delegat\w+|representatives|people|teams|planners|officers|"
    r"officials|staff|"
    r"engineers|experts)|(?:enviaron|"
    r"mandaron) (?:delegad\w+|representantes|gente)|"
    r"(?:enviaram|mandaram) (?:delegad\w+|delegações|representantes|gente)|ont (?:envoyé|dépêché) (?:des |"
    r"leurs )?(?:délégu\w+|représentants)|"
    r"(?:mengirim|mengutus) (?:perwakilan|wakil|utusan)|"
    r"participaron|asistieron|participaram|compareceram|tomaron parte|tomaram parte|"
    r"estuvieron (?:presentes|representad[oa]s)|estiveram (?:presentes|representad[oa]s)|"
    r"(?:étaient|furent|ont été) (?:également |aussi )?(?:présente?s|représentée?s)|"
    r"(?:completed|completaron|completaram|ont complété|complétaient|melengkapi)(?= (?:the |la |el |o |a |"
    r"le )?(?:round|list|table|circle|mesa|"
    r"lista|roda|ronda|rueda|tour|cercle|daftar)\b)|"
    r"came together|sat (?:down )?(?:together|around)|spent (?:the|a|half a|two|three) (?:day|days|morning|afternoon)|"
    r"passaram o dia|pasaron el día|ont passé (?:la|une) (?:journée|matinée)|"
    r"(?:co-?)?(?:hosted|convened|organi[sz]ed)(?= [^.]{0,40}[Dd]ialogue)|se reunieron|se reuniram|"
    r"se sont (?:réunis|réunies|retrouvés)|también (?:participaron|asistieron)|"
    r"também (?:participaram|estiveram presentes)|(?:ont|avaient) (?:également |aussi )?(?:participé|pris part)|"
    r"(?:juga|turut) (?:hadir|serta)"
)
CAME_LAST = re.compile(
    r"(?P<names>(?:(?:the\s+(?:cities|districts|counties|municipalities|towns)\s+of|(?:las?|los|les|[ao]s)\s+(?:ciudades|"
    r"municipios|municipalidades|alcaldías|villes|communes|cidades|municípios|prefeituras)\s+d[eao]s?)\s+)?"
    r"[A-ZÀ-Þ](?:[^.;:()]|\([^()]{1,40}\)){3,300}?)\s+"
    r"(?:(?:also|likewise|further|y|each|both|all)\s+)?"
    rf"(?:{CAME_VERBS})\b"
)
"""What a sentence ends with that names who was there: 'UNDP, the World Bank and GIZ took part as well'."""
ALONG_WITH = re.compile(
    r"(?:[^.;:()]{0,50}?),?\s+(?:(?:together|along|jointly)\s+with|with(?=\s+(?:the\s+)?(?-i:[A-ZÀ-Þ])|\s+(?:the\s+)?(?:[a-z’']+\s+){0,3}(?:of|"
    r"from)\s|[^.;:()]{3,200}\sas\s+(?:partners|observers|guests)\b)|junto\s+(?:con|com|a)|juntamente\s+com|"
    r"con(?=\s+(?:los|las|el|la)\s)|com(?=\s+[ao]s?\s)|avec|ainsi\s+que|así\s+como|bem\s+como|as\s+(?:well\s+as|did|were)|"
    r"bersama(?:\s+dengan)?)\s+"
    r"(?P<with>[^.;:]{3,200})",
    re.IGNORECASE,
)
"""Those who came with others, behind what these did: '... took part, together with the mission of the World Bank'."""
CAME_OF = re.compile(
    r"(?:\d|\b(?:people|participants|personas|pessoas|personnes|orang|peserta|delegates)\b)[^.;:()]{0,60}?,?\s+"
    r"(?:terdiri (?:atas|dari)|consisting of|comprising|compuest[oa]s? por|"
    r"integrad[oa]s? por|compost[oa]s? por|composée?s? de|en representación del?|em representação d[aeo]s?|"
    r"en représentation d(?:es?|u)|representing|mewakili)\s+(?:(?:the|los|las|des?|os|as)\s+)?"
    r"(?:(?:representatives|representantes|représentants|perwakilan|wakil)\s+(?:(?:of|from|de|du|des|"
    r"dari)\s+(?:the\s+)?)?)?|"
    r"\d[^.;:()]{0,40}?,?\s(?:including|incluyendo|incluindo|notamment|termasuk)\s+(?:the\s+)?"
    r"(?:(?:officials|representatives|delegates|participants|representantes|représentants|perwakilan)\s+"
    r"(?:from|of|de|du|des|d[aeo]s?|dari)\s+(?:the\s+)?)?|"
    r"\b(?:people|participants|personas|pessoas|personnes|orang|peserta|delegates)\b[^.;:()]{0,40}?,?\s+"
    r"(?:entre (?:as|os|l[ao]s) (?:quais|cuales)|parmi (?:lesquel(?:le)?s|eux|elles)|dont|among (?:them|whom)|"
    r"including|"
    r"di antaranya|incluyendo|incluindo|termasuk)(?: (?:hab[ií]a|figura(?:ba|va)n|estaban|estavam|se contaban|"
    r"se contavam|"
    r"were|des|les|los|las|os|as|de))?\s+(?:representatives|officials|representantes|représentants|perwakilan|wakil)\s+"
    r"(?:(?:from|of|des?|du|d[aeo]s?|del|dari)\s+)?(?:(?:the|la|el|los|las)\s+|l['’])?|"
    r"\d[^.;:()]{0,12}?\s(?:people|persons|delegates|personas|pessoas|personnes|orang)(?:\s[(][^()]{2,60}[)])?\s+"
    r"(?:from|del?|du|des|"
    r"d[aeo]s?|dari)\s+"
    r"(?:(?:the|la|el|l[ao]s)\s+|l['’])?(?-i:(?=[A-ZÀ-Þ]|minist))|"
    r"\d[^.;:()]{0,40}?\s(?:venue?s|issue?s|provenant|provenientes|procedentes|oriund[oa]s|vind[oa]s|coming|drawn)\s+"
    r"(?:from|des?|du|d[aeo]s?)\s+(?:the\s+|la\s+|l['’])?|"
    r"\b(?:people|participants|personas|pessoas|personnes|orang|peserta|delegates|of you|of us)\s+(?:joined|attended|"
    r"came|took part|were (?:present|there)|asistieron|participaron|participaram|ont participé|hadir)\s*[:：(（]\s*",
    re.IGNORECASE,
)
"""What counts those who came before it names them: '92 orang, terdiri atas perwakilan', '22 people joined:'."""
HAN_CAME = re.compile(
    r"(?P<names>[^。；]{4,300}?)(?:等(?:[\d一二三四五六七八九十]+[家个])?(?:有关|相关)?(?:单位|机构|部门|各?方)?)?的?"
    r"(?:约|近|共)?(?:(?:\d+|[一二三四五六七八九十百]+)[余多]?[人名位])?的?(?:代表|专家)?(?:派员|派代表)?[，,]?(?:共[计有]?)?(?:约?\d+[余多]?[人名])?"
    r"(?:(?:参加|出席)了?(?=会议|对话|本次|此次|[。.]?$|[，,](?:共|合)计|[，,]共同)|(?<!组织)参会(?!人|代表)|与会(?!人|代表)|到会|"
    r"[也还]?(?:来到|亲临)了?(?:现场|会场)|坐[在到]了?一起|齐聚一堂)"
)
"""'国家发展改革委、成都市、世界资源研究所代表共70余人参加会议'."""
_SAYS_WHO = re.compile(
    r"invited |invitó|invitaron|convidou|convidaram|ont invité|a invité|mengundang|"
    r"represent|représent|rassembl|gestor[ea]s|particip|concurr|compare[cz]|attend|present|présent|asist|"
    r"brought together|came|joined|acompañ|acompanh|vinieron|vieram|llegaron|venue?s|"
    r"\b(?:we|i) had\b|was full|estaba llena|estava cheia|était (?:comble|pleine)|tuvimos|tivemos|avions|"
    r"good to have|glad to have|pleased to have|happy to have|great to have|bring together|one table|"
    r"spent the|sat down|sat with|il y avait|hab[ií]a|havia|there were|ada juga|ada pula|sent |envi|mand|"
    r"taking part|tomaron|tomaram|"
    r"complet|complét|melengkapi|se sentaron|sentaram|assis |duduk|mengutus|"
    r"reunir|juntar|réuni|passé la|pasaron el|passaram o|mempertemukan|mengumpulkan|menghadirkan|"
    r"took part|were there|we met|brought|\bside (?:sat|were|came)|presença|presencia|presentes|dieron cita|acudieron|"
    r"lado (?:nacional|local)|côté (?:national|local)|officers|sat with|sat down|sentamos|estuvimos|estivemos|"
    r"rencontré|bertemu|reunieron|reunió|reuniram|reuniu|réuni|convoc|convié|convened|来的|pris part|"
    r"estuvieron|estiveram|étaient|gathered|"
    r"\btable\b|\bmesa\b|\bmeja\b|with us were|presencia|presença|"
    r"\b(?:people|personas|pessoas|personnes|orang)\s*:|\d\s+(?:people|persons|personas|pessoas|personnes|orang)\s|"
    r"compris|consist|compuest|compost|integrad|terdiri|delegat|hadir|perwakilan|peserta|"
    r"出席|参加|参会|与会|到场|在场|在座|代表|坐在|坐着|专家|志愿者",
)
"""In small letters."""


def before_names(text: str, *, is_list: bool = False) -> int | None:
    """Where those begin whom `text` says that they were there: of several places, behind the last one before they are
    listed. `is_list`: whether it stands where those are named who were there."""
    aside = _ASIDE.match(text)
    found = CAME_OF.search(text) or _STOOD_BEFORE.match(text) or CAME_FIRST.match(text)
    found = found or (CAME_FIRST.match(text, aside.end()) if aside is not None else None) or CAME.search(text)
    direct = _CAME_DIRECT.search(text)
    if direct is not None and (found is None or direct.start() <= found.start()):
        return direct.end()
    if found is None and is_list:
        found = _LED.search(text)
    if found is not None and found.re is CAME and _BY.search(found[0]) and _SOMEBODY.match(text, found.end()):
        found = None  # 'were each represented by a vice mayor'
    if found is not None and found.re is CAME and _CAME_WITH.match(found[0]):
        found = None  # 'Bo and Kenema each came with a team of planners.'
    while found is not None and (later := CAME.search(text, found.end())) is not None:
        if "," in text[found.end() : later.start()] or _kind_within(found) is not None:
            break
        found = later  # 'reuniu cerca de 120 pessoas e contou com representantes do'
    return None if found is None else _kind_within(found) or found.end()


_CAME_WITH = re.compile(r"came\s[^,;:()]{0,20}?\bwith\s+(?:an?|its|their|one|two|three)\s", re.IGNORECASE)
_ASIDE = re.compile(r"[^:：;.]{3,80}[^\W\d]\s?:\s+(?=[a-zà-ÿ])")
"""What stands before the sentence on its line: 'For those who left early: with us were the Ministry of Lands, ...'."""
_BY = re.compile(r"\s(?:by|por|par|oleh)\s+(?:\w{1,3}\s+)?$", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?:its|their|one|sus?|una?|uma?|seus?|suas?|son|sa|leurs?|un|une|an)\s|[a-z]+(?:\s[a-z]+)?\s*(?:[.,;]|$)"
)
"""What stands behind 'represented by' where that tells who came for one, and does not name it: 'by its mayor'."""


def came_until(text: str) -> int:
    """The same of a list, where words before it say so: 'Étaient présents des représentants du ...'; else 0."""
    found = CAME.search(text)
    return 0 if found is None else _kind_within(found) or found.end()


def _kind_within(found: re.Match[str]) -> int | None:
    """Where the first name begins, where what leads into it took its beginning: 'attended by the Ministry of'."""
    for word in CAPITAL.finditer(found.string, found.start(), found.end()):
        name = _KIND.match(found.string, word.start(), found.end())
        if name is not None and (kind_of(f"{name[0]} X")[0] is not None or ORGANISED.match(name[0])):
            return word.start()
    return None


_KIND = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*)*\s(?:of|d[aeo]s?|del|du|des|d['’])(?:\s|$)")


@lru_cache(maxsize=20_000)
def says_who_came(text: str) -> bool:
    """Whether a paragraph tells, among other things, who was there."""
    return bool(_SAYS_WHO.search(text.lower()))
