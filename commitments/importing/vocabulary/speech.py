"""How headings say that one level of government spoke, or that those present did. Translators extend this table.

Looked for in a heading as names are compared (small letters, no accents, no punctuation).
"""

from __future__ import annotations

import re

_GOVERNED = (
    r"(?:national|central|federal|union|government|nacion\w*|nacional\w*|estado|uniao|governo|gobierno|nationaux|"
    r"nationales?|etat|gouvernement|nasional|pusat|local\w*|locaux|lokal|cit(?:y|ies)|municipal\w*|ciudades|cidades|"
    r"municipios|municipalidades|villes|communes|collectivites|daerah|kota|metros|districts|counties|councils|"
    r"institutions|ministr(?:y|ies)|ministerios?|ministeres?|"
    r"(?:national|central|federal|local|city|municipal) (?:institutions|agencies|bodies|authorities|governments?|"
    r"councils|actors)|"
    r"(?:estado|etat|gobierno|governo|gouvernement|administration|institutions|instituciones|instituicoes|"
    r"administracion|administracao|autoridades|autorites|agencies) "
    r"(?:central\w*|nacional\w*|nationa\w*|federa\w*|loca\w*|municipa\w*))"
)
_SIDE = r"(?:levels?|sides?|governments?|nivel|niveis|niveles|niveau|niveaux|tingkat|pemerintah|lado|cote)"
_SEEN = (
    r"(?:perspectiv[ae]s?|perspektif|views?|viewpoints?|points? of view|standpoints?|puntos? de vista|miradas?|"
    r"pontos? de vista|pontos|olhar|visao|points? de vue|regards?|pandangan|sudut pandang|"
    r"voices?|voz|voces|vozes|voix|suara|interventions?|intervenciones|intervencoes|statements?|exposes?|positions?|"
    r"posiciones|posicoes|declaraciones|declaracoes|declarations?)"
)
_SAID = (
    r"(?:apa kata|(?:what|(?:lo )?que|o que|ce que|apa yang) (?:was |is |se |a |ont )?(?:said|raised|reported|"
    r"heard|dijo|dijeron|disse|disseram|dit|dikatakan|disampaikan)(?: (?:by|from|oleh))?)"
)
_BETWEEN = r"(?:the|from|of|at|by|del?|d|la|el|los|las|l|da|do|das|dos|du|des|les|le|au|no|na|en|di|dari|oleh|para)"
SPOKEN = (
    r"^(?:some |(?:alg?un[ao]s )?|quelques )?(?:voices?|voces|vozes|voix|paroles?|suara|kata|testimon\w+|"
    r"temoignages?|quotes?|quotations|citas|citacoes|citations|kutipan) "
    r"(?:(?:of|from|de|del|d[aeo]s?|du|des|dari|para|the|la|las|los|les) )*"
    r"(?:participa\w+|peserta|dialog\w*|delegates|attendees|room|sala|salle|ruang\w*)\b|"
    r"^(?:[a-z] )?(?:evaluation|evaluacion|avaliacao|penilaian|feedback) "
    r"(?:of|by|from|de|del|d[aeo]s?|par|por|pel[oa]s|des|oleh|dari) "
    r"(?:the |los |las |les )?(?:participa\w+|peserta)|"
    r"^(?:与会者|参会者|代表)(?:的)?(?:声音|感言|心声)|"
    r"\b(?:nobody|no one|nadie|ninguem|personne (?:ne )?(?:s|n|l)|tidak ada yang)\b|没有?人"
)
"""What participants said of the day, how they rate it, or what nobody does: it tells nothing of who was there, nor of
what was agreed."""

VIEWS: tuple[str, ...] = (
    (
        rf"^(?:(?:the|las?|as?|les?) )?{_SEEN}(?: {_BETWEEN}){{0,3}}(?: {_SIDE})?"
        rf"(?: {_BETWEEN}){{0,2}} {_GOVERNED}(?: {_SIDE})?$"
    ),
    rf"^(?:the )?{_GOVERNED}(?: {_SIDE})? {_SEEN}$",
    rf"^{_SAID}(?: {_BETWEEN}){{0,3}}(?: {_SIDE})?(?: {_BETWEEN}){{0,2}} {_GOVERNED}(?: {_SIDE})?$",
    (
        rf"^(?:what|(?:lo )?que|o que|ce que|apa yang)(?: {_BETWEEN}){{0,3}} {_GOVERNED}(?: {_SIDE})? "
        r"(?:sees?|saw|says?|said|thinks?|reported|told|showed|presented|voi(?:t|ent)|di(?:t|sent)|ven?|dicen?|dijo|dijeron|diz|dizem|disse\w*|melihat|mengatakan)$"
    ),
    (
        rf"^(?:as )?(?:seen|heard|said|told|viewed|visto|vista|dicho|oido|dito|ouvido|vu|entendu|dit|dilihat|terdengar)"
        rf"(?: (?:by|pel[oa]s?|por|par|desde|depuis|a partir|cote|{_BETWEEN})){{1,3}} {_GOVERNED}(?: {_SIDE})?$"
    ),
    r"^(?:国家|中央|地方|城市|部委|各市)(?:这边|方面|代表)?(?:说|讲|谈|的话)$|^从(?:国家|中央|地方|城市|部委)(?:层面|角度)?来?看$",
    r"^(?:国家|中央|地方|城市|部委|各市)(?:层面|级|政府|部门|代表)?(?:怎么|如何)(?:说|看|讲|谈|做)的?$",
    r"^(?:国家|中央|地方|城市)(?:层面|级|政府|部门)?的?(?:看法|观点|视角|意见|声音|发言|认识|情况|做法|(?:主要)?(?:内容|要点))$",
)
"""What was said by one level of government: 'National perspective', 'Qué dijo el nivel local'."""

WORDS_OF = re.compile(
    r"\b(?:reports?|inputs?|interventions?|statements?|presentations?|remarks|accounts?|rounds?|panels?|sessions?|tables?|"
    r"round tables?|tours? de table|mesas? redondas?|"
    r"messages?|observations?|comments?|positions?|views?|voices?|experiences?|responses?|briefings?|examples?|"
    r"informes?|intervencion(?:es)?|exposicion(?:es)?|presentacion(?:es)?|ponencias?|planteamientos?|mesas?|rondas?|"
    r"panel(?:es)?|sesion(?:es)?|mensajes?|experiencias?|comentarios?|observaciones|opiniones|voces|"
    r"relat(?:o|orio)s?|intervenc(?:ao|oes)|exposic(?:ao|oes)|apresentac(?:ao|oes)|rodadas?|paine(?:l|is)|sess(?:ao|oes)|"
    r"falas?|mensage(?:m|ns)|observac(?:ao|oes)|opinioes|vozes|"
    r"rapports?|exposes?|communications?|tables? rondes?|seances?|paroles?|avis|voix|"
    r"laporan|paparan|tanggapan|pandangan|sesi|pesan|masukan|pengalaman|suara)\b|"
    r"^(?:what|(?:lo )?que|o que|ce que|apa yang) |"
    r"(?:代表)?(?:的)?(?:意见|发言|汇报|介绍|交流|观点|看法|情况|经验|做法|反映|表示|指出|提出|认为|声音)+$"
)
"""What a heading calls the words of a level of government: 'Report of the national side', 'Mesa dos municípios'."""
HAVE_SPOKEN = re.compile(
    r"\b(?:says?|said|tells?|told|stress(?:ed|es)|report(?:ed)|explain(?:ed|s)|point(?:ed|s) out|ma[dk]e \w+ \w+ clear|"
    r"ma[dk]e clear|raised|noted|shared|brought|added|showed|presented|spoke|observed|heard|emphasi[sz]ed|mentioned|"
    r"dij(?:o|eron)|dicen?|senal(?:o|aron)|expus(?:o|ieron)|plante(?:o|aron)|manifest(?:o|aron)|inform(?:o|aron)|"
    r"explic(?:o|aron|ou|aram)|cont(?:o|aron|ou|aram)|aport(?:o|aron)|mostr(?:o|aron|ou|aram)|destac(?:o|aron|ou|aram)|"
    r"record(?:o|aron)|present(?:o|aron)|trajeron|trajo|"
    r"diss(?:e|eram)|diz(?:em)?|referi(?:u|ram)|relat(?:ou|aram)|lembr(?:ou|aram)|apont(?:ou|aram)|trouxe(?:ram)?|"
    r"apresent(?:ou|aram)|levant(?:ou|aram)|esclarec(?:eu|eram)|ressalt(?:ou|aram)|"
    r"(?:a|ont) (?:dit|indique|rappele|explique|souligne|presente|expose|fait savoir|fait valoir|apporte|montre|"
    r"precise|signale|evoque|partage)|disent|dit|"
    r"menyampaikan|mengatakan|melaporkan|menjelaskan|menyatakan|menekankan|berbagi|memaparkan)\b"
)
"""That they spoke: 'The councils said', 'The national side made three things clear'."""
SAID_UNDER = re.compile(
    r"\b(?:discussions?|debates?|exchanges?|interventions?|positions?|views|statements|voices|plenary|presentations?|"
    r"(?:each|both|the two) sides?|reports|who spoke|"
    r"(?:what|who) (?:\w+ ){0,3}(?:said|heard|brought|shared)|we (?:said|heard)|discusion(?:es)?|intercambios?|"
    r"intervencion(?:es)?|"
    r"(?:cada|ambas|las dos|as duas) (?:partes?|lados?)|ambos lados|os dois lados|"
    r"chaque (?:partie|cote)|les deux (?:parties|cotes)|"
    r"kedua (?:belah )?pihak|masing masing|"
    r"posicion(?:es)?|exposicion(?:es)?|convers\w+|dijo|dijimos|dicho|oimos|escuch\w+|voces|echanges?|exposes?|debats?|"
    r"paroles?|(?:s est|a ete) dit|entendus?|discuss(?:ao|oes)|intervenc(?:ao|oes)|posic(?:ao|oes)|exposic(?:ao|oes)|"
    r"disse\w*|ouvi\w*|vozes|falas|diskusi|pembahasan|jalannya|tanggapan|suara)\b|讨论|交流|发言|声音|双方|各方"
)
"""What a heading says under which those are told who spoke."""

_SPEAKER = (
    r"(?:keynote\w*|(?:guest |invited )?speakers?|lecturers?|lectures?|professors?|orador\w*|ponentes?|ponencias?|"
    r"conferencistas?|conferenciantes?|conferencia (?:magistral|inaugural)|palestrantes?|palestras?|"
    r"conferenci(?:er|ere)s?|intervenants?|"
    r"panell?ists?|"
    r"panelistas?|expositor(?:es|as)|disertantes?|"
    r"conference (?:inaugurale|introductive)|orat(?:eur|rice)s?|narasumber|pembicara)"
)
_ADVICE = (
    r"(?:recommend|recomend|recommand|rekomendas|advice|advis|consej|aconsej|conselh|aconselh|conseil|suger|suggest|"
    r"saran)\w*"
)
_ADVISED = (
    r"(?:recommended|advised|suggested|recomendo|recomendou|aconsejo|aconselhou|sugirio|sugeriu|recommandait|"
    r"(?:a )?(?:recommande|conseille|suggere)|merekomendasikan|menyarankan)"
)
PERSONALLY = (
    r"\b(?:personal (?:views?|opinions?|capacity|capacities)|"
    r"in (?:an|their|his|her|our) (?:individual|private) capacit(?:y|ies)|"
    r"in their own names?|"
    r"a t[íi]tulo (?:personal|pessoal)|opini(?:[óo]n|[ãa]o) (?:personal|pessoal)|en (?:su )?nombre propio|"
    r"em nome pr[óo]prio|[àa] titre personnel|avis personnel|en leur nom propre|"
    r"pendapat pribadi|(?:secara|atas nama|kapasitas) pribadi)\b|个人(?:观点|意见|看法|身份|名义|建议)"
)
"""That somebody speaks for nobody else, with accents or without."""
ONE_SPEAKER: tuple[str, ...] = (
    rf"\b{_SPEAKER} (?:.* )?{_ADVICE}|\b{_ADVICE} (?:.* )?{_SPEAKER}\b",
    (
        r"^(?:dr|dra|prof\w*|mr|mrs|ms|sr|sra|mme|bapak|ibu|(?:the|el|la|o|a|le) (?:prof\w*|dra?|doctora?|doutora?))"
        rf" .*\b{_ADVISED}\b"
    ),
    PERSONALLY,
    r"(?:嘉宾|发言人|发言者|主旨(?:发言|演讲)|主讲人|教授)[^，。]{0,10}建议",
)
"""What one speaker advises, or says for themselves: it is no message of the dialogue."""
ASKED = (
    r"\b(?:asked|answered|replied|argued|discussion (?:ranged|turned)|spoke of|wanted|suggested|proposed|"
    r"pregunt(?:o|aron)|consult(?:o|aron)|respondi(?:o|eron|eu|eram)|pidi(?:o|eron)|pedi(?:u|ram)|sugiri(?:o|eron)|"
    r"pergunt(?:ou|aram)|suger(?:iu|iram)|(?:a|ont) (?:demande|repondu|suggere|propose|pris la parole|plaide|lance)|"
    r"bertanya|menanyakan|menjawab|menyarankan|mengusulkan|menceritakan|menampilkan)\b|介绍了|展示了|汇报了|提问|回答"
)
"""That they asked, answered or showed something: as names are compared."""
NARRATES = (
    r"^(?:(?:in|during|on) the|this|(?:late|early) in the) (?:first |second |same )?(?:morning|afternoon|evening)\b|"
    r"^(?:por|en|durante) la (?:manana|tarde|noche)\b|^(?:dans|pendant|durant) (?:la matinee|l apres midi)|"
    r"^(?:le matin|l apres midi|en soiree)\b|^(?:pela|de|a|a parte da|durante a) (?:manha|tarde|noite)\b|"
    r"^(?:pada )?(?:pagi|siang|sore|malam)(?: hari)?(?: harinya)?\b|^(?:当天)?[上下]午|"
    r"\b(?:recalled|thanked|"
    r"(?:welcomed|greeted) (?:the |all |all the )?(?:delegates|participants|guests|visitors|everyone|those|mayors)|"
    r"gave (?:the|an?) (?:overview|welcome|address|speech|introduction)|"
    r"opened the (?:meeting|day|session|dialogue|floor)|"
    r"(?:groups?|participants|room|plenary|delegates) (?:then |was |were ){0,2}(?:split|broke|divided)|"
    r"(?:moderated|moderad[oa]s?|animee?s?|moderee?s?) (?:by|por|pel[oa]s?|par)|(?:dipandu|dimoderatori) oleh|"
    r"(?:dio|dieron) la bienvenida|record(?:o|ou|aron|aram)|agradeci(?:o|eron)|inaugur(?:o|aron)|"
    r"abri(?:o|eron) (?:la|el) \w+|"
    r"se (?:dividi|reparti|separ)\w+ en|"
    r"deu (?:as )?boas vindas|deram (?:as )?boas vindas|agradeceu|agradeceram|lembr(?:ou|aram)|dividi(?:u|ram) se|"
    r"(?:a|ont) (?:souhaite la bienvenue|accueilli|remercie|rappele|ouvert (?:la|le) \w+)|"
    r"(?:s est|se sont) (?:divisee?s?|scindee?s?|repartie?s?|separee?s?)|"
    r"(?:talk|conversation|discussion) (?:turned|moved) to|(?:se|nos) (?:habl|convers|charl|discuti|debati|trat|abord)"
    r"(?:o|aron|amos)|(?:fal|convers|discuti|debate|trat|abord)(?:ou|aram|u|eu|iu) se|(?:on a|nous avons|il a ete) "
    r"(?:parle|discute|debattu|question)|(?:dibicarakan|dibahas|diperbincangkan) (?:tentang|mengenai|soal)|"
    r"menyambut|mengucapkan|mengingatkan|berterima kasih|(?:dibagi|terbagi|berbagi) (?:menjadi|dalam)|"
    r"membuka (?:acara|rapat|dialog|pertemuan))\b|致欢迎|致辞|表示感谢|回顾了|主持了?(?:会议|讨论)|"
    r"分为[两二三四]组|分组"
)
"""That they welcomed, recalled or thanked, and how the day was spent."""
OF_A_PART = (
    r"\W*(?:\w+\s){0,3}(?:sessions?|panels?|tables?|groups?|blocks?|sesi[óo]n(?:es)?|sess(?:ão|ões)|s[ée]ances?|"
    r"painel|painéis|paneles|mesas?|grupos?|bloques?|blocos?|groupes?|ateliers?|sesi|kelompok|meja)\b"
    r"(?:\s(?:\d{1,2}|[IVX]{1,4}|[A-D]))?\s?[:：]?\s+(?!(?:on|about|sobre|sur|tentang|mengenai)\b)[^\W\d_]|"
    r"(?:第?[一二三四1-4]?个?|[上下]午)(?:分会场|会场|专题|环节|小组|分组|分论坛)"
)
"""How a sentence begins that tells what a part of the meeting dealt with: 'Session I dealt with', 'A mesa 1 tratou'."""
