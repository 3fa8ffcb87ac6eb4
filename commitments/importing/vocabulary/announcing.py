"""What a sentence says that only announces points, and tells none itself: 'A number of difficulties came up again and
again.', 'There were bright spots as well.' Translators extend these tables.

Words are written as they are compared, in small letters without accents; one that ends with '*' stands for all that
begin so. The words of Chinese are taken out of the sentence one after the other, the longest first.
"""

from __future__ import annotations

HARD: tuple[str, ...] = (
    (
        "difficulty difficulties challenge* problem problems obstacle* barrier* bottleneck* constraint* hurdle* worry "
        "worries concern concerns complaint* shortcoming* setback* gap gaps weakness* snag* fear fears headache* "
        "frustration* limitations impediment* trouble troubles hindrance* in_the_way"
    ),
    (
        "dificultad* reto retos desafio desafios problema* obstaculo* traba trabas preocupacion* queja quejas "
        "barrera* "
        "limitacion* limitante* brecha* debilidades tropiezo* escollo* freno frenos inquietud* frena frenan estorba "
        "estorban"
    ),
    (
        "dificuldade* entrave* preocupac* queixas barreira* limitac* lacunas fragilidade* constrangimento* gargalo* "
        "trava travam atrapalha atrapalham emperra"
    ),
    (
        "difficulte* defi defis probleme* contrainte* frein freins blocage* inquietude* crainte* preoccupation* "
        "plaintes "
        "griefs faiblesses lacune* ecueil* embuche* entraves freine freinent bloque bloquent coince coincent"
    ),
    (
        "tantangan* kendala* hambatan* kesulitan* permasalahan masalah persoalan keluhan kekhawatiran kelemahan "
        "keterbatasan menghambat menghalangi mengganjal"
    ),
    "困难 难题 难点 难处 问题 挑战 瓶颈 短板 障碍 堵点 痛点 制约 担忧 顾虑 阻碍",
)
"""What is hard, by name; 'in_the_way' stands for what is so."""

IN_THE_WAY = r"\bin (?:the|our|their) way\b"
"""The words that are read as one of these: 'what is in our way'."""

GOOD_TIME = (
    r"\b(?:(?:moment|time|timing|hour|momento|hora|instant|heure) (?:is|was|es|era|est|etait|e) "
    r"(?:good|right|ripe|favou?rable|propicio|propicia|bueno|buena|oportuno|oportuna|favorable|favoravel|"
    r"bom|boa|certo|certa|bon|bonne|propice|opportune?)|"
    r"(?:waktu|saat|momen)(?:nya)? (?:sudah |memang )?(?:tepat|baik))\b"
)
OF_GOOD = (
    r"\b(?:(?:that|which) (?:is|was|works?|went) (?:good|well)|de buen[oa]|lo bueno|de bo(?:m|a)|de positiv[oa]|de bon|"
    r"de positif|yang baik|(?:dilihat|lihat) baik)\b"
)
"""The same of what is bright: 'the moment is good', and 'what we saw that is good'."""

BRIGHT: tuple[str, ...] = (
    (
        "opportunit* chance chances openings possibilit* prospects hope hopes hopeful optimism optimistic bright* "
        "encouraging encouragement promise promising strengths asset assets advantages upside* confidence "
        "good_time of_good"
    ),
    (
        "oportunidad* posibilidad* esperanza* optimism* optimista* ventaja* fortaleza* alentador* prometedor* "
        "potencialidad* esperanzador* confianza rescatar rescatable*"
    ),
    "oportunidade* possibilidade* esperanca* otimis* vantagens animador* promissor* potencialidades trunfo* confianca",
    (
        "opportunite* possibilite* espoir* esperer optimisme optimiste* atout* avantages encourageant* prometteu* "
        "confiance "
        "eclaircie* levier*"
    ),
    "peluang kesempatan harapan optimis* optimistis potensi keunggulan menjanjikan menggembirakan",
    "时机 机遇 机会 希望 亮点 潜力 优势 有利条件 有利因素 契机 乐观 信心 好消息 好的方面",
)
"""What is a chance, or gives hope, by name."""

HARD_MOOD: tuple[str, ...] = (
    "gloomy gloom bleak hard harder difficult tough painful grim dark darker sober sobering sombre somber heavier",
    "dificil* sombri* sobri* duro dura pesimista* negro oscuro",
    "dificeis pessimista* escuro",
    "difficile* sombre* noir dur morose pessimiste* grave graves",
    "sulit suram berat gelap muram pesimis*",
    "悲观 灰暗 艰难 不易 沉重 凝重 严峻",
)
BRIGHT_MOOD: tuple[str, ...] = (
    "easy simple rosy smooth straightforward", "facil faciles sencill* simples", "faceis",
    "facile* simple rose", "mudah sederhana gampang", "容易 简单 轻松",
)  # fmt: skip
"""How things are, or feel: turned into its opposite where the sentence denies it ('None of this is easy')."""

GAVE: tuple[str, ...] = (
    (
        "benefit benefits benefited result results effect effects gain gains fruit fruits outcome outcomes contribut* "
        "useful usefulness value relevance impact impacts"
    ),
    "beneficio* resultado* efecto* frutos aporte aportes contribucion* utilidad util utiles valor impacto* provecho",
    "efeito* contributo* contribuic* utilidade uteis ganhos proveito",
    "benefice* resultat* effet* apport* contribution* utilite utile* valeur retombees profit",
    "manfaat hasil dampak sumbangan kontribusi nilai berguna bermanfaat pengaruh",
    "成效 作用 贡献 推动 影响 收获 成果 价值 帮助 意义",
)
"""What a dialogue gave, by name."""

TO_POLICY: tuple[str, ...] = (
    "policy policies", "politica politicas", "", "politique politiques action", "kebijakan", "政策",
)  # fmt: skip
"""To what it gave: without one of these, or a level, a sentence on results announces nothing of policy."""

DENIES: tuple[str, ...] = (
    "not none nothing never", "no nada ninguno", "nao nem", "n ne pas rien", "tidak bukan tak tidaklah bukanlah",
    "并不 并非 不是 不 没有",
)  # fmt: skip
ALL: tuple[str, ...] = (
    "everything all only just", "todo todos toda todas solo", "tudo todos todas so",
    "tout tous toute que", "semua semuanya segalanya hanya",
    "全是 都是 全 只有 只是",
)  # fmt: skip
"""What is denied of all ('Nem tudo foi dificuldade'), and so says that there is something else."""

EMPTY: tuple[str, ...] = (
    (
        "a an the of to in on at for by from with without about into over and or but yet still also too as well "
        "however though although nevertheless nonetheless again once more there here this that these those it its "
        "they them their we us our i my me he she his her who which what where when everybody everyone nobody most "
        "many much several some few handful every number range series couple lot host first second last next "
        "other others another "
        "further additional shared recurring recurrent common main chief general various different same similar kind "
        "kinds practical own both each is are was were be been being has have had having can could may might must "
        "will would do does did participant* speaker* delegate* panel* people group* table tables room floor "
        "discussion* debate* exchange* dialogue meeting day days session* afternoon morning mayor mayors official* "
        "expert* practitioner* side sides point points view views voice voices mood tone atmosphere picture outlook "
        "spots reason reasons ground grounds sign signs cause matter list part front end news timing government "
        "ministry union regard regards regarding respect terms among between concerning relation turning turn come "
        "came comes coming up kept keep back emerged emerge emerging surfaced arose named name mentioned raised "
        "described voiced noted note heard hear reported listed identified recorded discussed seen see saw found find "
        "recognised recognized acknowledged admitted felt expressed spoke spoken speak told said say remarked "
        "observed agreed pointed out brought put ran run remain remains remained persist stood stand recurred "
        "repeated repeatedly stressed highlighted flagged explained indicated underlined recalled added openly "
        "frank frankly candid candidly candour candor honest honestly plainly more clearly often plenty equally "
        "despite spite early soon "
        "familiar known unchanged "
        "things thing something took take home good taste long short quickly then now so far real clear not least "
        "existing current force"
    ),
    (
        "un una unos unas el la los las lo de del al a en por para con sin sobre entre y e o u pero mas aun todavia "
        "tambien ademas asimismo embargo obstante ahora bien otra otro otras otros vez veces mismo misma mismos "
        "mismas tiempo hay hubo habia ha han haber se le les nos me su sus que como cual cuales es son fue fueron era "
        "eran ser sido esta estan este esto eso estos estas ello ese esa quien quienes cuanto respecto lado parte "
        "serie numero conjunto varios varias vario muchos muchas algunos algunas alguna algun pocos pocas diversos "
        "diversas distintos distintas comun comunes principal principales siguiente siguientes recurrente* compartid* "
        "nuevos nuevas viejos siempre participante* asistente* ponente* delegad* panel* panorama tan tanto "
        "persona* gente grupo* mesa "
        "mesas intercambio sala debate discusion dialogo encuentro jornada sesion reunion dia tarde manana "
        "alcalde* funcionari* "
        "expert* autoridad* voz voces tono animo ambiente motivo motivos razon razones senal senales punto puntos "
        "identific* mencion* senal* describ* relat* expres* plante* reconoc* registr* anot* not* surg* aparec* "
        "escuch* oyeron dijo dijeron comenta* coment* habl* repit* reiter* vieron ven vio observ* destac* subray* "
        "insist* admit* record* explic* inform* agreg* preocupa preocupan repiti* franqueza gobierno abiertamente "
        "francamente claridad sinceridad honest* sincer* franco francos franca francas noticia noticias buena buenas "
        "conocid* familiares vimos "
        "fuimos bueno algo sirvio dejo mucho mucha bastante vigente vigentes actuales existentes vigor"
    ),
    (
        "um uma uns umas o a os as do da dos das ao aos em no na nos nas por pelo pela para com sem sobre entre e ou "
        "mas porem ainda tambem alem disso contudo entanto todavia entretanto outra outro outras outros vez vezes "
        "mesmos mesmas "
        "mesmo mesma tempo ha houve havia se lhe lhes seu sua seus suas que como qual quais foi foram era eram ser "
        "sido esta estao este isto isso esses essas desses quem quanto lado parte serie numero conjunto varios varias "
        "muitos muitas alguns algumas alguma algum poucos poucas diversos diversas comum comuns principais seguinte* "
        "recorrente* compartilhad* novas novos velhas velhos sempre participante* presentes palestrante* delegad* "
        "reconhec* registr* panorama quadro sao tao tanto "
        "painel pessoas gente grupo* mesa mesas sala debate discussao dialogo encontro sessao reuniao dia tarde manha "
        "prefeit* tecnic* especialista* autoridades vozes tom clima motivo motivos razao razoes sinal sinais ponto "
        "pontos apont* cit* levant* surgi* aparec* ouvi* disse* coment* falou falaram repet* viram veem viu destac* "
        "insist* admit* lembr* explic* inform* acrescent* frisou frisaram preocupa governo franqueza abertamente "
        "francamente clareza honest* sincer* franco francos franca francas noticia noticias boa boas bom algo nome tem "
        "conhecid* familiares dit* vimos "
        "serviu deixou fomos vigente vigentes atuais existentes vigor"
    ),
    (
        "comme plus souvent "
        "le la les l un une des du de d au aux a en dans par pour avec sans sur entre et ou mais encore aussi "
        "egalement toutefois cependant pourtant neanmoins autre autres fois meme memes temps il ils elle elles on "
        "nous vous je j se s y leur leurs son sa ses notre nos ce cet cette ces cela ca c que qu qui dont est sont "
        "etait etaient ont eu avait ai avons avez fut furent ete etre quant cote part parmi serie nombre ensemble "
        "plusieurs certains certaines quelques beaucoup nombreux nombreuses divers diverses commun communs communes "
        "principal principaux principales suivant* recurrent* nouveau* nouvelle* vieux toujours participant* "
        "intervenant* delegue* panel* personnes gens groupe* table tables salle debat debats echange* discussion* "
        "dialogue rencontre journee seance reunion jour matin* apres midi maire maires elus agent agents expert* "
        "autorites voix ton climat ambiance motif motifs raison raisons signe signes point points releve* cite* "
        "mentionne* evoque* souleve* decrit* signale* note* noter rapporte* identifie* enregistre* discute* vu vus "
        "voient voit vois trouve* reconnu* admis* exprime* parle* dit dits disent repete* revenu* revenus reviennent "
        "ressort* ressorti* souligne* insiste* rappele* explique* indique* ajoute* retiens retenu* apparu* franchise "
        "autant si tableau panorama "
        "gouvernement etat ouvertement franchement clairement sincer* honnete* francs franches bonne bonnes abord "
        "deja aura auront entendu* "
        "connu* familier* avons vu "
        "laisse servi agissant vigueur existante existantes actuelles"
    ),
    (
        "apa sebagai paling menekankan* menegaskan* "
        "yang dan atau tetapi namun tapi akan di ke dari pada dalam untuk bagi dengan tanpa tentang oleh antara juga "
        "pula masih lagi meskipun walaupun begitu demikian ada adanya terdapat itu ini tersebut hal berbagai sejumlah "
        "beberapa banyak sebagian para lain lainnya bersama utama pokok umum sama berikut serupa baru lama seri "
        "peserta pembicara panelis peneliti besar panel delegasi kelompok meja ruang ruangan diskusi pembahasan "
        "dialog pertemuan acara sesi hari siang pagi wali pejabat ahli pakar pihak sisi segi suara suasana nada "
        "alasan pertanda tanda titik poin muncul mengemuka disebut* disampaikan diungkap* dicatat tercatat diangkat "
        "digambarkan terdengar diakui dilihat melihat menyebut* mencatat menyampaikan mengungkap* mengakui menilai "
        "memandang mengatakan menambahkan menjelaskan menyatakan berulang kali ulang terus terang terbuka jujur jelas "
        "sering kabar baik selain sementara terkait mengenai soal adalah ialah merupakan telah sudah pemerintah "
        "dikenal diketahui lama disampaikan lihat "
        "semangat sesuatu dibawa pulang kita kami mereka dia ia berlaku"
    ),
    (
        "作为 较为 上午 下午 "
        "会上 对话 会议 与会代表 与会者 与会 代表们 代表 大家 各方 各地 各市 专家 本次 此次 这次 讨论 交流 座谈 同时 "
        "另外 此外 此 但 不过 然而 也 还 都 并 又 再 仍 普遍 集中 坦率 坦诚 反复 多次 一致 主要 突出 共同 共性 反映 "
        "提到 提出 指出 谈到 认为 看到 归纳 梳理 列举 强调 表示 介绍 发现 注意到 了 的 地 得 着 一些 若干 几个 几点 "
        "几方面 不少 诸多 许多 以下 如下 多个 两个 三个 四个 两点 三点 四点 有二 有三 有四 方面 等 有 存在 具有 产生 "
        "起到 实际 积极 明显 切实 对 在 从 就 关于 至于 与 和 及 是 这些 这 那 其 中 上 来看 来说 而言 情况 气氛 令人 "
        "众所周知 熟悉 成熟 鼓舞 一定 较 很 更 最 多 大 好 国家 地方 城市 部委 层面 级 现有 现行"
    ),
)
"""What says nothing of its own beside these: small words, who was there, and that something was said."""

MANNER = r"\w{3,}(?:ly|ed|mente|[ai]d[oa]s?|aron|ieron|aram|eram|iram|ement|amment)|di\w{4,}kan"
"""How something was said or done, by the ends of words: 'openly', 'aired', 'ventiladas'."""

ABOUT: tuple[str, ...] = (
    "on regarding as among in with concerning about turning for", "en sobre entre respecto por para cuanto a de como",
    "em no na quanto do da para por como", "sur quant parmi dans pour s du cote en au concernant comme",
    "di dari mengenai terkait soal tentang bagi pada untuk sebagai", "",
)  # fmt: skip
"""What the words before a comma begin with that say of which kind is what follows: 'On the brighter side, ...'."""

CONTENT: tuple[str, ...] = (
    "of in on for about", "de del en sobre para", "do da dos das em no na nos nas", "du des d dans sur pour a au aux",
    "di pada dalam untuk bagi tentang soal", "",
)  # fmt: skip
"""Behind what a sentence tells what it is about: 'Several obstacles remain in drainage.'"""

THAT = r"(?:^|\s)(?:that|que|bahwa),?\s|\squ['’](?=\w)|(?:指出|认为|表示|强调|提到)[，,：:]?\s*"
"""What stands between those who say something and what they say."""

AND_THAT = r",?\s(?:and|y|e|et|dan)\s(?:(?:that|que|bahwa)\s|qu['’](?=\w))"
"""What stands between two things that were said: 'noted that A and that B'."""

ADDS = (
    r"(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|also|in addition|besides|moreover|"
    r"furthermore|likewise|similarly|in turn|and|primero|segundo|tercero|por último|finalmente|además|asimismo|también|"
    r"por su parte|primeiro|terceiro|por fim|além disso|também|ainda|da mesma forma|por sua vez|d['’]abord|ensuite|"
    r"enfin|en outre|de plus|par ailleurs|de même|pour (?:sa|leur) part|pertama|kedua|ketiga|terakhir|selain itu|"
    r"di samping itu|juga)\b|首先|其次|再次|最后|此外|另外|同时|一是|二是|三是|四是)"
    r"(?P<comma>\s*[,，]|(?<=是))?\s*(?=\S)"
)
"""What a sentence begins with that stands beside the one before, and tells another point."""

WHILE = (
    r",\s+(?:(?:and|y|e|et|dan)|(?P<apart>while|whereas|mientras(?: que)?|enquanto|ao passo que|tandis que|alors que|"
    r"sedangkan|sementara))\s+|[，；]而?"
)
"""What stands between two of whom a sentence tells: 'Bo decided to ..., while Makeni has begun ...'."""

ANSWERS = (
    r"\b(?:replied|answered|responded|asked|suggested|proposed|wondered|thanked|argued|wanted|respondi(?:ó|eron|eu|"
    r"eram)|"
    r"pregunt(?:ó|aron)|consult(?:ó|aron)|sugiri(?:ó|eron)|propus(?:o|ieron)|pidi(?:ó|eron)|pergunt(?:ou|aram)|"
    r"suger(?:iu|iram)|propôs|pedi(?:u|ram)|(?:a|ont) (?:répondu|demandé|suggéré|proposé|plaidé|remercié)|menjawab|"
    r"bertanya|menanyakan|menyarankan|mengusulkan|meminta)\b|(?:回答|答复|询问|建议|提问)"
)
"""What somebody does who answers, asks or proposes: no point of what was announced."""
