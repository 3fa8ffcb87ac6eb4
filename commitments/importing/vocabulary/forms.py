"""Headings by their forms: what they say in other words than the names of `sections`. Translators extend this table.

Looked for in a heading as names are compared (small letters, no accents, no punctuation), where no name fits.
"""

from __future__ import annotations

from . import colloquial, first_person, point_forms, step_forms
from .kinds_of_sections import Holds

_SAY = (
    r"will|shall|agree\w*|take|took|want\w*|said|saw|felt|found|heard|asked|learn\w*|propos\w+|suggest\w+|need\w*|"
    r"have (?!been)|also|left|leave|(?!(?:attend|invit|regist|includ|compris)ed)[a-z]{2,}ed (?!by|in|at|from|list)|se |"
    r"han (?!sido)|llev\w+|propus\w+|pid\w+|deben|(?!(?:asist|particip|estuv|fu|conv)\w*)[a-z]{3,}(?:aron|ieron)|devem|"
    r"(?!(?:particip|estiv|fo)\w*)[a-z]{3,}(?:aram|eram|iram)|ont (?!ete)|doivent|"
    r"me(?:m|n|ng|ny|l|r|w|y)[a-z]{3,}(?<!mewakili)|sepakat|bersepakat|akan|harus|perlu"
)
"""What goes on behind 'the participants' where a sentence says what they did."""

FORMS: tuple[tuple[Holds, tuple[str, ...]], ...] = (
    (
        Holds.STEPS,
        (*step_forms.OTHERWISE, *first_person.STEPS),
    ),
    (
        Holds.CONTRIBUTION,
        (
            (
                r"\b(?:contribut|inform|influenc|aport|incid|contribu|apport|kontribus|sumbang|impact|implica|"
                r"dampak|relevan)\w*\b.*\b(?:polic|politic|politiqu|kebijakan|estrategi|strateg|planning)\w*"
            ),
            (
                r"\b(?:polic|politic|politiqu|kebijakan)\w*\b.*\b(?:contribut|impact|aport|contribu|apport|"
                r"kontribus|implica|dampak)"
            ),
            (
                r"^(?:\w+ ){0,2}(?:contribut|contribuc|contribuic|aport|apport|benefi|efecto|efeito|effet|effects?)\w* "
                r"(?:to|on|for|a|sur|pour|en|na|para) (?:la |l |a )?(?:public action|accion publica|acao publica|"
                r"action publique|gestion publica|gestao publica|public management)$"
            ),
            (
                r"^(?:what|(?:lo )?que|o que|ce qui|apa yang) (?:has |a )?(?:chang|cambi|mud|berubah)\w* "
                r"(?:with|through|"
                r"thanks to|con|gracias|com|gracas|avec|grace|karena|berkat|dengan|setelah) (?:\w+ ){0,3}"
                r"(?:dialog\w*|meeting|encuentro|encontro|rencontre|jornada|pertemuan)(?: ini)?$"
            ),
            (
                r"^(?:\w+ ){0,2}(?:contribut|contribuc|contribuic|aport|apport|kontribus)\w* (?:at|to|for|on|"
                r"a|al|ao|au|en|no|na|"
                r"para|pour|di|pada|bagi|untuk)\b.*\b(?:levels?|nivel|niveis|niveles|niveau|niveaux|tingkat)\b"
            ),
            # 'Contributions presented', 'Aportes de cada nivel de gobierno'.
            (
                r"^(?:contributions?|apports?|aportes?|contribuciones|contribuicoes|contributos?|kontribusi) "
                r"(?:yang )?(?:(?:presented|shared|brought|heard|presentad[oa]s|apresentad[oa]s|compartid[oa]s|"
                r"presentee?s|partagee?s|dipaparkan|disampaikan)$|"
                r"(?:(?:of|from|by|del?|d|da|dari|par|por) )?"
                r"(?:each|both|the two|cada|ambos|los dos|os dois|chaque|des deux|setiap|tiap|kedua) )"
            ),
            # 'To local practice', beside what the dialogue gave to national policy.
            (
                r"^(?:(?:and|y|e|et|dan) )?(?:(?:contribut|contribuc|contribuic|aport|apport|kontribus|sumbang)\w* )?"
                r"(?:to|for|a|para|pour|pada|bagi|terhadap|untuk) (?:(?:the|la|las|as?|les?) )?"
                r"(?:(?:local|national) practices?|(?:praticas?|practicas?|pratiques?|praktik) "
                r"(?:loca(?:l|les?|is)|nacional(?:es)?|nationales?|daerah|lokal|kota|nasional))$|"
                r"^(?:对)?地方(?:实践|做法)的?(?:贡献|作用|启发)$"
            ),
            r"(?:现有|既有|现行)政策的?(?:促进|推动|作用|影响|支撑|贡献)|(?:促进|推动|支持|助力|服务|支撑|反哺|融入).{0,3}(?:现有|既有|现行)政策",
            (
                r"^(?:contribut|contribuc|contribuic|aport|apport|kontribus|sumbang)\w* (?:(?:del?|du|d[ao]|dari|from|"
                r"of|at|to|a|al|ao|au|para|pour|untuk|bagi) )?(?:(?:levels?|nivel|niveau|"
                r"tingkat|plan[oe]?|ambito) )?(?:(?:la |as? |les? |el |os? |l )?(?:gestion|gestao|manajemen|"
                r"pengelolaan|management|planning|planificacion|planejamento|planeamento|planification|perencanaan|"
                r"action|accion|"
                r"acao|agenda) )?(?:national|nacional|nasional|federal|local|lokal|daerah|"
                r"municipal)(?:es?|is)?"
                r"(?: levels?)?$"
            ),
            (
                r"^(?:\w+ ){0,2}(?:links?|linkages?|connections?|ties|vinculos?|vinculacion|articulacion|"
                r"ligac(?:ao|oes)|articulacao|liens?|articulation|keterkaitan|kaitan) "
                r"(?:with|to|con|com|avec|aux?|dengan) .*\b(?:polic(?:y|ies)|politicas?|politiques?|kebijakan)\b"
            ),
            (
                r"\b(?:em que|en que|de que|en quoi|a quoi|how|como|comment|apa|bagaimana)\b.*\b(?:serv\w*|sirv\w*|"
                r"sert|help\w*|feeds?|fed|informs?|ajud\w*|ayud\w*|nutr\w*|nourri\w*|aliment\w*|enriquec\w*|enrichi\w*|"
                r"berguna|membantu|masuk)\b"
                r".*\b(?:polic|politic|politiqu|kebijakan)\w*"
            ),
            (
                r"^(?:how|como|comment|bagaimana|de que forma|de que maneira|de que manera|en quoi) "
                r"(?:this |the |el |o |le |la |a )?(?:(?:first|second|third|fourth) )?"
                r"(?:dialog\w*|meeting|encuentro|encontro|rencontre|jornada) "
                r"(?:has |have |ha |a )?(?:contribu|aport|apport|apoia|apoya|support|inform|berkontribus|sumbang)\w*$"
            ),
            (
                r"\bwhat (?:(?:the|this) (?:dialogue|meeting)|it|this|that)(?: has| have)? (?:contribut|add|chang|"
                r"brought|bring|deliver|achiev|gave|gives)\w*(?! (?:now|next)\b)|"
                r"^(?:lo )?que (?:(?:esto|el dialogo|eso) )?(?:cambi[ao]|aport[ao]|sum[ao]|dej[ao])"
                r"(?: (?:esto|el dialogo))?(?= a(?:l| la)? nivel|$)|"
                r"^o que (?:(?:isso|isto|o dialogo) )?(?:muda|aporta|acrescenta|traz)(?: (?:isso|isto|o dialogo))?"
                r"(?= (?:em|a|no) nivel|$)|"
                r"^ce que (?:(?:cela|ca|ceci|le dialogue) )?(?:change|apporte|ajoute)(?: (?:le dialogue|cela))?"
                r"(?= au niveau|$)|"
                r"^apa yang (?:berubah|disumbangkan|ditambahkan)(?: (?:oleh )?dialog)?(?= di tingkat|$)"
            ),
            # 'What emerged, law by law'
            (
                r"\b(law|rule|polic(?:y|ies)|code|plan|programme|instrument|ley|norma|politica|programa|"
                r"instrumento|lei|plano|loi|texte|politique|kebijakan|aturan|peraturan|undang undang) "
                r"(?:by|por|a|par|demi) \1$|(?:逐[项个]?|分)(?:政策|法规|规划)|逐条(?:法规|政策)|"
                r"\bper (?:kebijakan|peraturan|undang undang|aturan)$"
            ),
            r"^polic(?:y|ies) (?:bits?|side|points?|notes|gains|wins|results|outcomes|matters|part)$",
            r"^政策(?:方面|部分|上的?)$",
            (
                r"\b(?:to|for|into|in|on|a|para|na|nas|aux?|pour|dans|bagi|terhadap|pada|untuk) (?:\w+ ){0,2}"
                r"(?:polic(?:y|ies)|politicas?|politiques?|kebijakan)\b"
            ),
            r"\bque aporto\b",
            (
                r"^(?:(?:the |los |les |as |os )?(?:contributions?|apports?|aportes?|contribuciones|contribuicoes|"
                r"contributos?|kontribusi|sumbangan) (?:(?:of|from|du|del|do|de|dari) )?(?:(?:the|ce|este|ini) )?"
                r"(?:dialogue|dialogo|rencontre|encuentro|encontro|dialog)|apports|aportes)$|^对话的?(?:贡献|作用)$"
            ),
            (
                r"^(?:(?:a )?lo que|que|o que|ce que|what) (?:(?:nos|nous|it|this|the|el|o|le|dialog\w*|meeting|"
                r"encuentro|encontro) ){0,3}(?:dej[ao]|aport[ao]|deix(?:a|ou)|traz|trouxe|laisse|apporte|leaves|left|"
                r"adds|added|brings|brought|means) (?:para|a|al|ao|aux?|pour|for|to) "
                r"(?:(?:l[ao]s?|el|[ao]s?|les?|the) )?(?:(?:gobiernos?|governos?|local|niveau|nivel) )?"
                r"(?:pais|nacion|municip\w+|ciudades|cidades|villes|communes|collectivites|cities|counties|districts|"
                r"provincias|local\w*|locaux|nacional\w*|national)$"
            ),
            (
                r"^(?:(?:a )?lo que|que|o que|ce que|what|apa) (?:\w+ ){0,3}?(?:contribu|aport|apport|adds?|added|"
                r"gives?|gave|brings?|brought|sumbang|kontribus)\w* (?:\w+ ){0,4}?(?:national|nacional|nasional|"
                r"local|locaux|lokal|daerah|municipal|cit(?:y|ies))\w*(?: levels?)?$"
            ),
            r"\bo que (?:o dialogo|o encontro|ele) (?:trouxe|aportou|agregou|acrescent(?:a|ou))",
            r"\blo que (?:el dialogo|el encuentro) (?:aport[ao]|agreg[ao])\b",
            r"\bce que (?:le dialogue|la rencontre|il) (?:a )?(?:apport|ajout)",
            r"(?:贡献|影响|支撑|推动).*政策",
            r"政策.*(?:贡献|影响|支撑|推动)",
        ),
    ),
    (
        Holds.CHALLENGES,
        (
            (
                r"\b(?:challeng|obstacl|barrier|constraint|constrang|difficult|bottleneck|hurdle|impediment|retos?\b|"
                r"desafi|dificult|obstacul|barrera|barreira|limitacion|limitaco|cuellos|entrave|gargal|"
                r"defis?\b|contraint|freins?\b|tantangan|kendala|hambatan|permasalahan)|"
                r"^(?:(?:ce )?qu(?:i|e) (?:nous )?(?:bloque|freine|coince)|(?:lo )?que (?:nos )?(?:frena|"
                r"bloquea|impide|preocupa|pesa|estorba|dificulta|traba)|"
                r"o que (?:nos )?(?:trava|impede|emperra|preocupa|pesa|atrapalha|dificulta)|"
                r"apa yang menghambat|what (?:blocks|stops|slows|holds|hinders|hampers|prevents)|"
                r"why (?:it|this|that) (?:is|"
                r"was) (?:so )?(?:hard|difficult)|"
                r"what (?:still )?(?:stands|stood|gets|got) in (?:the|our|their) "
                r"way|where (?:we|they|cities|it) (?:are|is|get|gets|got) stuck)\b"
            ),
            (
                r"^(?:\w+ ){0,2}(?:concerns|preocupaciones|preocupacoes|preoccupations|difficultes|kekhawatiran)"
                r"(?: (?:raised|expressed|voiced|of|from|planteadas|expresadas|levantadas|expressas|soulevees|"
                r"exprimees|de|des|d[ao]s)\b|$)"
            ),
            (
                r"\b(?:que|qui) (?:nos |nous )?(?:falta|cuesta|manque)\b|\bwhat (?:is|we are|"
                r"they are) (?:missing|lacking)\b"
            ),
            (
                r"^(?:the |some )?(?:bad|hard|difficult|tough|worrying|painful|sad|not so good) "
                r"(?:things|parts|points|bits)\b"
            ),
            (
                r"^(?:las |los |as |os |les )?(?:cosas|coisas|choses|puntos|pontos|points|hal hal|hal|palabras|"
                r"palavras|mots) (?:yang )?"
                r"(?:malas?|dificiles|duras|feas|mas|ruins|dificeis|difficiles|durs|dures|qui fachent|"
                r"sulit|berat|buruk)\b"
            ),
            r"挑战",
            r"困难|难处|难题|^(?:不好|难办|头疼|棘手)的",
            r"^what needs (?:attention|work|fixing)\b",
            # 'Problems people kept coming back to'.
            (
                r"^(?:the |los |os |les )?(?:\w+ )?(?:problems?|problemas?|problemes?|masalah) "
                r"(?:(?:that|which|que|qui|yang) |(?:people|participants|we|cities|raised|named|heard|mentioned|"
                r"mencionad\w+|planteado\w*|levantado\w*|citado\w*|souleves|evoques|rencontres|disampaikan)\b)"
            ),
            r"(?:大家|代表们?|各市|各方|与会者)?(?:提到|谈到|反映|指出|遇到|面临)的(?:主要|共同|突出)?(?:困难|难题|问题)",
            r"^(?:(?:大家|代表们?|各市|居民们?)(?:说|觉得|认为|讲)?)?(?:难|卡|堵|困)在",
            (
                r"^(?:we )?(?:also )?(?:note|noting|observe|see) with (?:\w+ )?(?:concern|worry|regret)|"
                r"^(?:observamos|vemos|notamos|constatamos) con preocupacion|"
                r"^(?:observamos|vemos|constatamos) com preocupacao|"
                r"^(?:nous )?(?:notons|constatons|relevons) avec (?:inquietude|preoccupation)|"
                r"^(?:kami )?(?:mencatat|melihat) dengan (?:prihatin|keprihatinan)"
            ),
            *colloquial.HARD,
            *first_person.HARD,
            r"瓶颈",
            r"^(?:(?:当前|目前|突出|主要|几个|一些|共性)的?)*(?:问题|难点|堵点|痛点|短板)(?:所在)?$",
            r"存在.{0,3}问题",
        ),
    ),
    (
        Holds.OPPORTUNITIES,
        (
            r"\b(?:opportunit|oportunidad|peluang|kesempatan|enabling\b|enablers?\b|promising\b)",
            (
                r"^(?!.*\b(?:background|context|welcome|introduction|arrival|registration|programme|days?|session|"
                r"morning|afternoon|plenary|part|monday|tuesday|wednesday|thursday|friday)\b).*"
                r"(?<!and )(?<!& )\bopenings?\b(?! (?:and|by|prayers?|plenary|keynotes?|remarks|address|speech|"
                r"session|ceremony|"
                r"statement|words|"
                r"of the (?:dialogue|meeting|workshop))\b)"
            ),
            (
                r"^(?:(?:lo )?que (?:nos )?(?:impulsa|ayuda|anima|alienta|facilita|favorece)|"
                r"o que (?:nos )?(?:impulsiona|ajuda|"
                r"facilita|favorece)|ce qui (?:nous )?(?:aide|porte|facilite|encourage)|where (?:there is|"
                r"we have) momentum|what (?:(?:could |would |can |will )?helps?|drives|enables|gives (?:us )?hope)|"
                r"apa yang (?:membantu|mendukung|mendorong))\b"
            ),
            (
                r"^(?:what (?:can be|we can|could be|there is to) buil[dt] on|con que (?:contamos|se cuenta)|"
                r"(?:lo que|o que) (?:juega|joga) a (?:nuestro |nosso )?favor|com o que (?:contamos|se conta)|"
                r"(?:ce )?sur quoi (?:nous pouvons |on peut )?s appuyer|modal (?:yang|bersama|awal))\b"
            ),
            (
                r"^(?:the |some )?(?:good|hopeful|bright|promising|encouraging) "
                r"(?:things|parts|points|bits|chances)\b"
            ),
            (
                r"^(?:las |los |as |os |les )?(?:cosas|coisas|choses|puntos|pontos|points|hal hal|hal) (?:yang )?"
                r"(?:buenas?|boas|positiv\w+|bonnes|encourageantes|esperanzador\w+|animador\w+|baik|menjanjikan)\b|"
                r"^(?:好的|有希望的|可喜的)(?:一面|地方|事)?$"
            ),
            *colloquial.BRIGHT,
            *first_person.BRIGHT,
            (
                r"^(?:ce que (?:l )?on peut saisir|(?:lo )?que se puede aprovechar|o que se pode aproveitar|"
                r"what (?:we|cities|councils) can seize|yang (?:bisa|dapat) dimanfaatkan)$"
            ),
            r"^where (?:we|cities|participants) (?:see|saw) (?:\w+ )?(?:room|openings?|chances?|scope|potential)\b",
            r"\b(?:puertas? que se abren?|portas? que se abrem?|portes? qui s ouvrent|doors? (?:that )?open)",
            r"\b(?:factores|fatores|facteurs|faktor) (?:habilitant|favorab|favorav|favorabl|facilitad|pendukung)",
            r"机遇",
            r"机会",
            r"有利(?:条件|因素)",
        ),
    ),
    (
        Holds.REPRESENTATION,
        (
            (
                r"^(?!.*\b(?:for|to|para|pour|aux|untuk|bagi) (?:the |los |as |os |les )?\w+$)"
                r"(?!(?:\w+ ){0,2}(?:evaluat\w*|evaluac\w*|avaliac\w*|evaluasi|feedback|opinions?|satisf\w*|survey|"
                r"encuesta)\b)"
                r"(?:\w+ ){0,3}(?:participants?|attendees|attendance|representation|delegates|asistentes|"
                r"asistencia|participantes|presentes|peserta|kehadiran|keterwakilan|represent\w+)\b(?! "
                rf"(?:{_SAY}))"
            ),
            (
                r"^(?:(?:the |las |les |as |los )?(?:people|persons|personnes|gens|gente|personas|pessoas|orang orang|"
                r"orang) )?"
                r"(?:(?:in|around|at) the (?:room|table)|(?:en|alrededor de|en torno a) la (?:sala|mesa)|na (?:sala|"
                r"mesa)|"
                r"(?:a|em volta da|ao redor da|em torno da) mesa|(?:autour de|a) la table|dans la salle|di (?:ruangan|"
                r"sekeliling meja))"
                r"(?= \d|$)"
            ),
            (
                r"^who (?:was|were|attended|took part|participated|joined|came|spoke|sat|met|(?:showed|turned) up|"
                r"made it|"
                r"we were)"
            ),
            r"^(?:\w+ )?(?:members|persons|people) present\b",
            (
                r"^(?:ont pris part|quien(?:es)? (?:participo|asistio|participaron|asistieron|estuvieron|vinieron|"
                r"hablaron|intervinieron|"
                r"llegaron|acudieron|aparecieron|vino|llego|"
                r"estuvimos|participamos|fuimos|eramos|somos)|quem (?:participou|falou|interveio|"
                r"esteve|estava|estiveram|participaram|"
                r"participamos|apareceu|veio|compareceu|eramos|fomos|"
                r"estivemos)|qui (?:etait|a parle|a pris la parole|est venu|sont venus|a participe)|"
                r"siapa (?:saja )?yang (?:hadir|berbicara|datang|ikut))"
            ),
            r"^participation\b",
            (
                r"^(?:composition|composicion|composicao|susunan) "
                r"(?:(?:de|del|du|d[ao]s?|des|of|l|la|las|los|le|les|the) )*"
                r"(?:assistance|assemblee|asistencia|asamblea|assistencia|participants?|participantes|plenary|plenaria|"
                r"dialogue|dialogo|reunion|reuniao|seance|rencontre|audience|public|meeting|attendance|peserta)\b"
            ),
            r"^(?:participaram|participaron|asistieron|estiveram presentes|yang hadir)",
            (
                r"^(?:entidades|entites|instituciones|instituicoes|institutions|personnes|pessoas|personas|organismes|"
                r"organismos|lembaga|instansi|pihak) (?:presente?s|representad[oa]s|representees?|asistentes"
                r"|convocadas|participantes?|(?:yang )?(?:hadir|terlibat|berpartisipasi)|peserta)$"
            ),
            r"参会(?!.{0,3}(?:报告|总结|汇报|材料|小结|感想|记录))",
            r"^参[与加](?:机构|单位|各?方|人员|部门|代表)",
            r"^谁(?:参加|出席|到场|来|在场)|^(?:来|到|到场|在场|参加|在座)的(?:人|单位|机构|各方)$",
            r"代表(?:构成|组成|情况|名单)",
            r"(?:与会|出席)(?!.{0,6}(?:报告|总结|汇报|记录)$)",
            r"参加.{0,2}(?:人员|单位|代表)",
        ),
    ),
    (
        Holds.THEMES,
        (
            r"\btemas? (?:yang )?(?:dibahas|tratad|discutid|abordad|debatid|central)",
            r"\b(?:themes?|topics?|issues) (?:discussed|covered|addressed|abordes|traites)",
            r"\btopik (?:yang )?(?:dibahas|utama)",
            r"讨论.{0,4}(?:议题|主题)",
            r"主要议题",
            r"^(?:我们|大家)?(?:谈|讨论|聊)了?(?:些|什么|哪些)",
            (
                r"^(?:discussions?|debates?|exchanges?|discusion(?:es)?|discuss(?:ao|oes)|debats?|echanges?|diskusi|"
                r"pembahasan)(?: \w+)? (?:by|por|par|per|menurut|berdasarkan) (?:the )?"
                r"(?:themes?|topics?|temas?|ejes?|eixos?|axes?|thematiques?|tema|topik)$|^(?:分主题|按主题|分议题)(?:的)?讨论"
            ),
            r"^what (?:we|they|participants|cities) (?:talked about|discussed|spoke about)$",
            (
                r"^(?:the )?(?:two|three|four|five|six) (?:\w+ )?"
                r"(?:threads|themes|topics|issues|subjects|tables|streams|strands|tracks|blocks|clusters)$|"
                r"^(?:las |los |as |os |les )?(?:dos|tres|cuatro|cinco|dois|duas|quatro|deux|trois|quatre|cinq) "
                r"(?:mesas|bloques|blocos|ejes|eixos|volets|blocs|tables|ateliers)$|"
                r"^(?:discussion|thematic) (?:streams?|strands?|tracks?|blocks?|clusters?|tables)$|"
                r"^(?:streams|strands|tracks|areas|fields|subjects|threads) (?:of discussion|discussed|covered)$|"
                r"^(?:bloques|blocos|mesas|nucleos|lineas|linhas|campos) "
                r"(?:tematic[oa]s|de (?:discusion|discussao|debate))$|"
                r"^(?:blocs|volets|tables|champs) (?:thematiques|de discussion)$|"
                r"^(?:kelompok|meja|alur|klaster) (?:diskusi|tematik|bahasan)$|^(?:分组|讨论)(?:主题|板块|单元|议题)$"
            ),
            # 'The dialogue was built around two themes:' above their list.
            (
                r"\b(?:two|three|four|five|six|following|these|dos|tres|cuatro|cinco|siguientes|estos|dois|duas|quatro|"
                r"seguintes|estes|deux|trois|quatre|cinq|suivants|suivantes|ces|dua|tiga|empat|lima) (?:\w+ )?"
                r"(?:themes?|topics?|temas|ejes|eixos|thematiques|axes|tema|topik)"
                r"(?: (?:temat|princip|utam|centra)\w*)?$"
            ),
            r"\b(?:themes|temas|ejes|eixos|thematiques|axes|tema|topik) (?:siguientes|seguintes|suivant\w*|berikut)$",
            r"(?:[两二三四五六]个|以下)(?:\w\w)?(?:主题|议题|专题)$",
            (
                r"^de quoi (?:(?:on a|nous avons|il a ete|il s est) (?:parle|discute|debattu|question|agi)|il etait "
                r"question)\b|^ce dont (?:on a|nous avons) (?:parle|discute)$|"
                r"^(?:do|de|sobre o) que (?:se falou|falamos|conversamos|tratamos)$|"
                r"^apa yang (?:dibahas|dibicarakan|didiskusikan)$"
            ),
            r"^(?:isu|topik) yang (?:mengemuka|muncul|diangkat)",
        ),
    ),
    (
        Holds.KEY_MESSAGES,
        (
            *first_person.MESSAGES,
            point_forms.IN_SENTENCES,
            r"\b(?:key|main) (?:discussion |talking )?(?:messages?|points?|findings?|takeaways?|insights?|lessons?)\b",
            r"\b(?:recommend|recomend|recommand|rekomendas)\w*",
            r"\blessons? (?:learn|from)",
            r"\btakeaways?\b",
            # 'What the session concluded'
            (
                r"^what (?:the |this |each )?(?:session|table|group|room|panel|round) (?:concluded|found|kept)$|"
                r"^(?:lo )?que (?:concluyo|saco en limpio) (?:la|el|cada) (?:sesion|mesa|grupo|sala|panel)$|"
                r"^a que conclusion llego (?:la|el) (?:sesion|mesa|grupo)$|"
                r"^o que (?:[ao] |cada )?(?:sessao|mesa|grupo|sala|painel) concluiu$|"
                r"^o que concluiu (?:[ao]|cada) (?:sessao|mesa|grupo|sala|painel)$|"
                r"^ce que (?:la |le |chaque )(?:seance|session|table|groupe|salle|panel) a (?:conclu|retenu)$|"
                r"^(?:apa yang|yang) disimpulkan (?:sesi|meja|kelompok|panel)(?: ini)?$|"
                r"^(?:本场|本节|各场|小组|分组)(?:讨论|会议)?(?:的)?(?:结论|小结)$"
            ),
            # 'What the moderator took away'
            (
                r"^what (?:the )?(?:moderators?|chair|facilitators?|rapporteurs?|organisers|organizers) "
                r"(?:took|takes?) (?:away|home)$|"
                r"^(?:con )?lo que se (?:lleva|llevo|queda|quedo) (?:la moderacion|(?:el|la) (?:moderador|relator)a?)$|"
                r"^o que (?:a moderacao|[ao] (?:moderador|relator)a?) (?:levou|leva|guardou)$|"
                r"^ce que (?:le moderateur|la moderatrice|la moderation|le rapporteur) (?:a )?(?:retien|reten)\w+$|"
                r"^yang dibawa pulang moderator$|^主持人(?:小结|总结|归纳)$"
            ),
            (
                r"\bwhat we (?:heard|learn)|^what was said\b|^(?:lo )?que se dijo\b|^o que (?:se disse|foi dito)\b|"
                r"^ce qui (?:a ete|s est) dit\b|^apa yang (?:dikatakan|disampaikan)\b"
            ),
            (
                r"\b(?:things|lessons|points|ideas|messages) (?:that )?(?:we|they|i|participants) (?:took|take|"
                r"learn\w*|"
                r"heard|keep|remember)\b|\b(?:lo que|ideas que) nos llevamos\b(?! (?:como|de) tarea)|"
                r"\bo que lev(?:amos|o)\b(?! (?:como|de) tarefa)|\blo que me llevo\b(?! (?:como|de) tarea)|"
                r"\bce que (?:l on|nous|je) ret(?:ien|en)\w*|"
                r"\byang (?:kami|kita) (?:pelajari|dengar|bawa)\b"
            ),
            (
                r"\b(?:things|points|ideas|cosas|ideas|coisas|ideias|choses|idees|hal|poin) (?:that are )?(?:worth|to|"
                r"para|por|que|a|"
                r"yang|untuk) (?:\w+ )?(?:remember\w*|recordar|no olvidar|lembrar|reter|retenir|diingat|dicatat)\b|"
                r"值得记住"
            ),
            (
                r"^(?:(?:what|(?:lo )?que|o que|ce qui|apa yang) (?:\w+ ){0,4}(?:br(?:ought|ings?) (?:out|up|"
                r"to light)|came (?:out|up)|"
                r"emerged|stood out|salio|surgio|destaco|saiu|surgiu|sobressaiu|ressort|est ressorti|emerge|a emerge|"
                r"mengemuka|muncul)|"
                r"yang (?:mengemuka|muncul))\b"
            ),
            r"\b(?:lo )?que (?:escuchamos|aprendimos)|\bwhat did we (?:hear|learn)|\bqu avons nous (?:appris|entendu)",
            r"\bo que (?:ouvimos|aprendemos)",
            r"\bprincipaux (?:constats|messages|enseignements)",
            r"\bprincipales (?:mensajes|hallazgos|conclusiones)",
            r"\bprincipais (?:mensagens|achados)|\bmens(?:agens|ajes) principa(?:is|les)|\bmessages principaux",
            r"^(?:我们|大家)?听到(?:了什么|的(?:话|声音|意见|内容)?)$",
            r"核心观点",
            r"主要观点",
            r"政策建议",
        ),
    ),
)
"""The first that fits, `stronger_forms` before all of these; of challenges and opportunities, both may."""
