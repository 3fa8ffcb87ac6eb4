"""Words in names of organisations, and what stands before those who support. Translators extend these tables."""

from __future__ import annotations

GROUPS = (
    "un agencies", "un agency", "united nations agencies", "research institutes", "research institutions",
    "research institute", "mdbs", "mdb", "multilateral development banks", "development banks", "ngos", "ngo",
    "non-governmental organisations", "non-governmental organizations", "civil society", "civil society organisations",
    "civil society organizations", "csos", "academia", "universities", "private sector", "donors",
    "development partners", "local governments", "city networks", "media", "think tanks", "experts", "communities",
    "international organisations", "international organizations", "financial institutions", "the private sector",
    "agencias de la onu", "sociedad civil", "sector privado", "organismos internacionales", "universidades", "ong",
    "ongs", "bancos de desarrollo", "institutos de investigación", "agências da onu", "sociedade civil",
    "setor privado", "bancos de desenvolvimento", "organismos internacionais",
    "agences des nations unies", "société civile", "secteur privé", "universités",
    "partenaires techniques et financiers", "bailleurs de fonds", "ptf", "instituts de recherche",
    "banques de développement", "badan pbb", "lembaga penelitian", "akademisi", "swasta", "masyarakat sipil", "lsm",
    "mitra pembangunan", "bank pembangunan", "perguruan tinggi", "联合国机构", "研究机构", "科研机构", "多边开发银行",
    "非政府组织", "企业", "高校", "国际组织", "金融机构", "社会组织", "专家", "国家部委", "部委", "地方政府",
    "科研院所", "国际机构",
)  # fmt: skip
"""Kinds of organisations: they say who was there, and name nobody."""

KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("ministry", "national", (
        "ministry", "ministerio", "ministério", "ministère", "kementerian", "secretaría de estado", "department of",
        "state department", "national treasury", "部", "国家发展和改革委员会", "发展改革委", "发改委",
        "state secretariat", "undersecretariat", "subsecretaría", "federal ministry", "secretaria nacional",
        "secretaría de", "casa civil", "kemendagri", "kemenkeu", "kemenhub", "kementan", "kemenpupr", "kemenko", "klhk",
        "kemen atr", "secrétariat d'état", "direktorat jenderal", "ditjen", "min. of", "min. de", "min. da", "min. do",
        "min. des", "min of", "minist. de", "minist. da", "dept. of", "dept of", "state dept",
    )),
    ("development_bank", "international", (
        "world bank", "development bank", "banco mundial", "banque mondiale", "bank dunia", "bank pembangunan",
        "世界银行", "开发银行", "adb", "afdb", "bid", "aiib", "ifc", "caf", "banco interamericano", "kfw",
        "banque africaine de développement", "亚洲开发银行", "banco de desarrollo", "亚行", "世行", "亚投行",
        "亚洲基础设施投资银行",
    )),
    ("un_agency", "international", (
        "unep", "undp", "un-habitat", "un habitat", "united nations", "naciones unidas", "nações unidas",
        "nations unies", "pnud", "onu-habitat", "onu", "pnuma", "pnue", "unicef", "unido", "fao", "联合国",
        "perserikatan bangsa-bangsa", "ocha", "unops", "unfccc",
    )),
    ("bilateral_agency", "international", (
        "giz", "usaid", "afd", "jica", "agence française de développement", "aecid", "agencia española", "cosude",
        "embassy", "sida", "embajada", "ambassade", "koica", "大使馆", "enabel", "european union",
        "european commission", "unión europea", "união europeia", "union européenne", "uni eropa", "欧盟",
    )),
    ("city_government", "municipal", (
        "gam", "gobierno autónomo municipal", "gad municipal", "city of", "city council", "municipal council",
        "town council", "urban council", "municipality", "municipal corporation", "city government", "municipalidad",
        "alcaldía", "ayuntamiento", "municipio", "município", "prefeitura", "mairie", "communauté urbaine",
        "communauté d'agglomération", "communauté de communes", "district", "distrito de", "distrito metropolitano",
        "distrito capital", "distrito especial", "city hall", "commune of", "commune de",
        "commune d",
        "ville de", "ville d", "pemerintah kota", "pemkot", "pemerintah kabupaten",
        "pemerintah desa", "市人民政府", "市政府", "metropolitan assembly", "county",
        "district council", "intendencia", "gobierno de la ciudad", "metropolitan municipality", "municipalité", "kota",
        "dinas", "commune urbaine", "city administration", "city board", "instituto municipal",
        "administração municipal",
        "câmara municipal", "conselho municipal", "conselho autárquico",
        "people's committee", "empresa municipal", "corporation", "governo municipal", "mayor of",
    )),
    ("state_government", "state_or_province", (
        "state of", "province of", "governorate", "provincial government", "gobierno de", "gobernación",
        "governo do estado", "provinsi", "gouvernorat", "省人民政府", "région de", "wilaya", "gobierno provincial",
        "governo provincial", "gobierno regional", "pemerintah provinsi", "pemprov", "pemkab", "pemda",
    )),
    ("research_institute", "international", (
        "wri", "world resources institute", "instituto de recursos mundiales", "institut des ressources mondiales",
        "世界资源研究所", "stockholm environment institute", "iied",
    )),
    ("research_institute", "national", (
        "college", "polytechnic", "politécnico", "university", "institute", "universidad", "universidade", "université",
        "instituto", "institut", "universitas", "大学", "研究院", "研究所", "academy", "research centre",
        "research center", "centro de investigación", "centre de recherche", "centro de pesquisa", "pusat penelitian",
        "研究中心",
    )),
    ("local_government_network", "international", (
        "iclei", "c40", "uclg", "association of municipalities", "federación de municipios", "association des maires",
        "confederação nacional de municípios", "apeksi", "local governments association", "asociación de municipios",
        "frente nacional de prefeitos", "frente nacional de prefeitas e prefeitos", "red de municipalidades",
        "red de municipios", "rede de municípios", "réseau des communes", "réseau de communes",
    )),
    ("international_ngo", "international", (
        "wwf", "iucn", "uicn", "nature conservancy", "大自然保护协会", "世界自然基金会", "conservation international",
        "wetlands international", "oxfam", "slum dwellers international", "itdp",
        "institute for transportation and development policy", "practical action", "habitat for humanity",
    )),
    ("ngo", "national", (
        "red cross", "red crescent", "cruz roja", "cruz vermelha", "croix-rouge", "palang merah", "红十字会", "ngo",
        "ong", "foundation", "fundación", "fundação", "fondation", "yayasan", "基金会", "coalition", "association",
        "asociación", "associação", "federation", "federación", "coordinadora de organizaciones",
        "coordinadora de vecinos", "coordinadora de comunidades", "coordinadora de barrios",
        "coordinadora de mujeres", "coordinadora nacional",
    )),
    ("national_agency", "national", (
        "departamento nacional", "departamento administrativo", "authority", "agency", "agence", "agencia", "agência",
        "bappenas", "bmkg", "bnpb", "stasiun klimatologi", "stasiun meteorologi",
        "center for", "centre for", "中心", "secretaría", "secretaria", "council of", "commission",
        "comisión", "委员会", "badan", "autorité", "autoridad", "autoridade", "direction générale",
        "direction nationale", "direção nacional", "direção geral",
        "direcção nacional", "direcção geral", "office national", "dirección", "department",
        "bureau", "institut national", "国家", "treasury", "office of the president", "president's office",
        "prime minister's office", "national planning", "green fund", "climate fund", "secretariat",
        "planning commission", "epa", "environment protection", "局",
    )),
)  # fmt: skip
"""Category and level of an organisation, by what its name holds; the first that fits."""

SUPPORTED_BY = (
    (
        r"with (?:the )?(?:(?:technical|financial|logistical|technical and financial) )?"
        r"(?:support|assistance|help|funds|funding|financing|money|inputs?|advice|guidance|backing|cooperation) "
        r"(?:of|from)\b|"
        r"(?:(?<=, )|(?<=\())(?:co-?)?(?:funded|financed) by\b|"
        r"with (?:[a-z]+ ){1,2}(?:paid(?: for)?|funded|financed|provided|supplied|lent) by\b"
    ),
    (
        r"supported by\b|(?:(?<=, )|(?<=\())(?:co)?financée?s? par(?: l['’]| les?\b| la\b)?|"
        r"(?:appuy|souten)[uée]{1,2}e?s? par(?: l['’]| les?\b| la\b)?|"
        r"apoyad[oa]s? por(?: el\b| los?\b| las?\b)?|apoiad[oa]s? pel[oa]s?\b"
    ),
    (
        r"con (?:(?:el|la|los) )?(?:apoyo|ayuda|asesoría|asistencia|acompañamiento|respaldo|colaboración|fondos|"
        r"recursos|aportes|insumos|orientación|"
        r"financia(?:miento|ción)) (?:técnic[oa] |financier[oa] )?(?:del?|de la)\b|"
        r"(?:(?<=, )|(?<=\())(?:co)?financiad[oa]s? por(?: el\b| los?\b| las?\b)?|"
        r"con (?:[a-zà-ÿ]+ ){1,2}(?:pagad|financiad|aportad|prestad|provist)[oa]s? por(?: el\b| los?\b| las?\b)?"
    ),
    (
        r"com (?:[oa]s? )?(?:apoio|ajuda|assessoria|assistência|colaboração|recursos|fundos|financiamento|"
        r"contributos?|contribuições|orientação) "
        r"(?:técnic[oa] |financeir[oa] )?d[aoe]s?\b|(?:(?<=, )|(?<=\())(?:co)?financiad[oa]s? pel[oa]s?\b|"
        r"com (?:[a-zà-ÿ]+ ){1,2}(?:pag|financiad|cedid|emprestad|fornecid)[oa]s? pel[oa]s?\b"
    ),
    (
        r"avec l['’](?:appui|aide) (?:(?:technique|financier|logistique|technique et financier) )?"
        r"(?:de la|de l['’]|du|des|de|d['’])"
    ),
    (
        r"avec (?:le soutien|le concours|les? contributions?|la contribution|l['’]expertise|l['’]assistance|"
        r"l['’]accompagnement|la collaboration|le financement|"
        r"[ld]es fonds) "
        r"(?:technique |financière? )?(?:de la|de l['’]|du|des|de|d['’])|"
        r"avec (?:[a-zà-ÿ'’]+ ){1,2}(?:payé|financé|prêté|fourni)e?s? par(?: l['’]| les?\b| la\b)?"
    ),
    (
        r"dengan (?:dukungan|bantuan|pendampingan|masukan|bimbingan|fasilitasi)(?: (?:teknis|penuh|dana))?(?: dari)?\b|"
        r"(?:assisted|aided|joined) by\b|ass?istid[oa]s? por\b|"
        r"assistée?s? (?:par|de)\b|(?:dibantu|didampingi|didukung)(?: oleh)?\b|bersama(?= (?-i:[A-Z]))"
    ),
    (
        r"(?:(?<=, )|(?<=\())(?:didanai|dibiayai) oleh\b|"
        r"dengan (?:dana|pendanaan|pembiayaan)(?: dari| oleh)?\b|"
        r"dengan (?:[a-z]+ ){1,2}(?:yang )?(?:dibayar|didanai|dibiayai|dipinjamkan|disediakan)(?: oleh)?\b"
    ),
    r"in (?:close )?(?:collaboration|coordination|partnership|cooperation|consultation) with\b",
    r"en (?:coordinación|colaboración|conjunto|alianza|consulta|asocio|asociación|compañía) con\b",
    r"em (?:parceria|articulação|conjunto|colaboração|coordenação|consulta|associação) com\b",
    r"en (?:collaboration|coordination|partenariat|lien|liaison|concertation|consultation) avec\b",
    r"(?:bekerja sama|berkoordinasi|berkonsultasi) dengan\b",
    r"bersama dengan\b",
    r"jointly with\b|together with\b|conjuntamente con\b|junto con\b|juntamente com\b|junto com\b",
    r"conjointement avec\b",
    r"with\b",
    r"con\b",
    r"com\b",
    r"avec\b",
    r"dengan\b",
    r"bersama\b",
    r"配合单位",
    r"协办",
)
"""What stands before those who support whoever owes a step."""

CLEAR_SUPPORT = 16
"""As many of them mean support in running text, too; the rest only in a value that names owners."""

PARTNER_WITH = ("with", "con", "com", "avec")
"""What stands before a partner at the end of a step: 'train the drivers with UNEP'."""

NOT_WITH_PARTNER = (
    (
        r"shar|discuss|meet|consult|agree|sign|exchang|negotiat|talk|speak|compar|link|align|connect|compl[yi]|suppl|"
        r"provid|correspond|liais|contact|engag|start|begin|fil[ei]|lodg|regist"
    ),
    r"compart|discut|reun|reún|consult|acord|acuerd|firm|intercambi|negoci|habl|dialoga|vincul|aline|conect|cumpl|contact",
    r"partilh|assin|troc|convers|alinh|compartilh|dialoguem|começ|comec|empez|comenz|commenç",
    r"partag|rencontr|conven|convien|sign|échang|négoci|parl|align|conform",
)
"""How verbs begin with which it is somebody who is given something, or asked: no partner."""

ORGANISATION_COLUMNS = (
    "institution", "institutions", "organisation", "organization", "organisations", "organizations", "affiliation",
    "agency", "entity", "institution/organisation", "institution / organization", "office/agency", "ministry/agency",
    "institución", "instituciones", "entidad", "entidades", "organización", "organizaciones", "organismo",
    "dependencia", "institución u organización", "instituição", "instituições", "entidade", "organização",
    "organizações", "órgão", "órgão/entidade", "institution/structure", "structure", "structures", "organisme",
    "organismes", "institution / structure", "instansi", "lembaga", "instansi/lembaga", "asal instansi", "unit kerja",
    "organisasi", "单位", "工作单位", "所在单位", "单位名称", "机构", "参会单位", "机构名称", "单位/机构",
)  # fmt: skip
"""Heads of columns that name those who were there."""

LEVEL_COLUMNS = (
    "sector", "category", "type", "group", "stakeholder group", "categoría", "tipo", "grupo", "categoria", "setor",
    "catégorie", "secteur", "groupe", "kategori", "unsur", "kelompok", "类别", "类型", "esfera", "ámbito", "âmbito",
)  # fmt: skip
"""Heads of columns that tell for which level those in a list were there."""

PERSON_COLUMNS = (
    "name", "names", "full name", "participant", "position", "title", "designation", "role", "nombre", "nombres",
    "nombre y apellido", "nombre completo", "cargo", "nome", "nome completo", "função", "nom", "nom et prénom",
    "noms et prénoms", "nom et prénoms", "fonction", "qualité", "nama", "nama lengkap", "jabatan", "姓名", "职务",
    "职称", "职务/职称", "representative", "representante", "représentant", "perwakilan", "代表",
)  # fmt: skip
"""Heads of columns that tell of persons: such a table is of those who were there."""

SIGNATURE_COLUMNS = (
    "signature", "sign", "signed", "attended", "present", "firma", "asistió", "assinatura", "presente", "émargement",
    "présent", "tanda tangan", "ttd", "hadir", "paraf", "签名", "签到", "签字", "attendance", "asistencia", "presencia",
    "presença", "présence", "kehadiran", "出席", "出席情况", "到会情况", "参会情况",
)  # fmt: skip
"""Heads of columns that whoever came has signed."""

SEVERAL = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|dois|"
    r"duas|três|quatro|"
    r"sete|oito|nove|dez|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|"
    r"dua|tiga|empat|lima|enam|tujuh|delapan|both|ambos|ambas|kedua|ketiga|keempat|kelima|keenam)"
)
"""What counts governments that are named elsewhere: 'the three cities'."""

LOCAL_GROUPS = (
    "cities", "counties", "districts", "municipalities", "corporations", "councils", "local governments", "ciudades",
    "municipios",
    "municipalidades", "alcaldías", "ayuntamientos", "gobiernos locales", "prefeituras", "municípios", "cidades",
    "governos locais", "communes", "villes", "collectivités", "mairies", "kota", "pemerintah kota", "pemerintah daerah",
    "daerah", "intendencias", "gobiernos municipales", "câmaras", "câmaras municipais", "conselhos municipais",
    "autarquias", "kabupaten", "munisipalitas", "assemblies", "lgus", "communautés urbaines", "city governments",
    "county governments", "administrações", "administrações municipais",
)  # fmt: skip
"""Governments of a kind, where none is named by itself."""

ONE_OF_GROUP = (
    "city", "county", "district", "municipality", "council", "ministry", "ciudad", "municipio", "municipalidad",
    "alcaldía", "ministerio", "cidade", "município", "prefeitura", "ministério", "ville", "commune", "mairie",
    "ministère", "kota", "kabupaten", "pemerintah kota", "kementerian",
)  # fmt: skip
"""One body of a kind, behind 'each' or 'every'."""

NATIONAL_GROUPS = (
    "ministries", "national agencies", "ministerios", "ministérios", "ministères", "kementerian", "kementerian/lembaga",
    "secretarías", "secretarias",
)  # fmt: skip
"""Bodies of the national government, where none is named by itself."""

PARTNERS = (
    "partners", "development partners", "stakeholders", "operators", "communities", "residents", "socios", "aliados",
    "operadores", "comunidades", "vecinos", "parceiros", "moradores", "partenaires", "opérateurs", "communautés",
    "habitants", "mitra", "komunitas", "warga", "kota-kota", "operator",
    "institutions", "instituciones", "instituições",
)  # fmt: skip
"""Others who do something together with an organisation, and are not named."""

ORGANISED = (
    "government", "governments", "administración", "administração", "administration", "company", "district", "province",
    "corporation", "unit", "board", "office", "utility", "directorate", "direction", "department", "division",
    "team", "service",
    "services", "secretariat", "commission", "committee", "council", "assembly", "bank", "fund", "group", "network",
    "alliance", "partnership", "programme", "trust", "chamber", "union", "agency", "consortium", "college", "school",
    "police", "railways", "cabinet", "taskforce", "task force", "working group", "empresa", "compañía", "unidad",
    "oficina", "dirección", "direção", "departamento", "secretaría", "secretaria", "subsecretaría", "viceministerio",
    "comisión", "comissão", "consejo", "conselho", "comité", "comitê", "cámara", "câmara", "banco", "fondo", "fundo",
    "red", "rede", "alianza", "equipo", "equipe", "concejo", "gobierno", "governo", "autoridad", "autoridade",
    "defensa", "defesa", "gerencia", "gerência", "superintendencia", "société", "office national",
    "conseil", "chambre", "caisse", "caja", "caixa",
    "banque", "fonds", "réseau", "groupe", "cellule", "agence", "régie", "préfecture",
    "délégation", "direktorat", "badan", "dinas", "sekretariat", "balai", "satuan", "tim", "kelompok", "forum",
    "asosiasi", "perusahaan", "pt", "pdam", "bupati", "walikota", "wali kota", "gubernur", "bappeda", "biro", "pusat",
    "universitas", "metropolitan", "municipal", "mairies", "research centre", "research center", "institute",
    "instituto", "institut", "university", "ministries", "counties", "municipalities", "cities", "districts",
    "municipios", "communes", "federation", "confederation", "fédération", "confédération", "federación",
    "confederación", "federação", "confederação", "federasi", "consorcio", "consórcio", "konsorsium", "mancomunidad",
    "mancomunidade", "intercommunalité", "cooperativa", "coopérative", "cooperative", "koperasi", "syndicat",
    "secrétariat", "direcção", "society", "articulação", "articulación", "coletivo", "colectivo", "collectif",
    "movimento", "movimiento", "mouvement", "paguyuban",
)  # fmt: skip
"""Words in names of organisations of which the kind is not told."""

NO_PERSONS = (
    "the", "this", "that", "each", "all", "both", "we", "it", "they", "these", "cities", "participants", "partners",
    "ministries", "delegates", "members", "plan", "plans", "programme", "program", "project", "projects", "strategy",
    "policy", "framework", "guidelines", "guideline", "guide", "report", "study", "review", "week", "day", "phase",
    "round", "dialogue", "meeting", "workshop", "session", "training", "map", "atlas", "bus", "line", "road", "river",
    "lake", "park", "bridge", "centre", "center", "station", "port", "market", "ward", "platform", "portal", "system",
    "tool", "toolkit", "data", "act", "bill", "law", "code", "agreement", "action", "step", "steps", "next", "first",
    "second", "third", "new", "climate", "urban", "green", "water", "waste", "request", "proposal", "letter", "need",
    "access", "invitation", "commitment", "discussion", "results", "findings", "work", "works", "support", "funding",
    "pilot", "site", "visit", "el", "la", "los", "las", "cada", "todos", "todas", "se", "proyecto", "programa",
    "estrategia", "política", "guía", "informe", "taller", "reunión", "mesa", "grupo", "propuesta", "mapa", "ley", "o",
    "a", "os", "as", "projeto", "plano", "estratégia", "guia", "relatório", "oficina", "reunião", "proposta", "lei",
    "le", "les", "un", "une", "chaque", "tous", "toutes", "projet", "stratégie", "politique", "rapport", "atelier",
    "réunion", "groupe", "proposition", "carte", "loi", "il", "setiap", "semua", "para", "rencana", "proyek",
    "strategi", "kebijakan", "laporan", "lokakarya", "rapat", "kelompok", "usulan", "peta", "peserta", "kota", "hasil",
    "tim",
)  # fmt: skip
"""Words that no name of a person holds, though they stand with a capital before what is to be done."""

ME = ("me", "myself", "i", "yo", "mi", "eu", "mim", "moi", "je", "saya", "aku", "我", "本人")
"""How whoever wrote a document names themselves as the owner of a step."""

OURS = (
    r"our (?:own )?(?:municipality|city|council|town|commune|municipal government|city (?:government|council)|"
    r"town hall)|"
    r"(?:el |la )?nuestr[oa] (?:municipio|municipalidad|ciudad|alcald[íi]a|ayuntamiento|gobierno municipal|intendencia|"
    r"gobierno aut[óo]nomo municipal)|"
    r"(?:[oa] )?noss[oa] (?:munic[íi]pio|prefeitura|cidade|c[âa]mara municipal|administra[çc][ãa]o municipal)|"
    r"notre (?:commune|ville|mairie|municipalit[ée]|communaut[ée] urbaine)|"
    r"(?:pemerintah )?(?:kota|kabupaten) kami|(?:pemkot|pemkab|pemda) kami|[我本]市(?:人民政府|政府)?"
)
"""How a city speaks of itself in a text of its own, as a pattern."""

OUR_OFFICE = (
    r"(?:my|our|this) (?:own )?(?P<en>ministry|department|secretariat)|"
    r"(?:(?:el|la) )?(?:mi|nuestr[oa]|est[ea]) (?P<es>ministerio|secretar[íi]a)|"
    r"(?:[oa] )?(?:meu|minha|noss[oa]|est[ea]) (?P<pt>minist[ée]rio|secretaria)|"
    r"(?:mon|notre) (?P<fr>minist[èe]re|secr[ée]tariat)|"
    r"(?P<id>kementerian|dinas) (?:kami|saya)"
)
"""How an office speaks of itself in a text of its own, as a pattern; in Chinese: '我部'."""

TOGETHER = (
    r"(?:(?:together|jointly|along|alongside|supported|assisted|junt(?:[oa]s?|amente)|conjuntamente|conjointement|"
    r"ensemble|"
    r"de\s+concert|bersama|bersama-sama)\b|as\s+well\s+as\b|em\s+conjunto\b|"
    r"en\s+(?:conjunto|coordinación|colaboración|collaboration|lien)\b)"
)
"""What stands between a name and those who do something with it."""

EVERYONE = (
    "all", "everyone", "everybody", "all participants", "all parties", "todos", "todas",
    "todos los participantes", "todos os participantes", "tous", "toutes", "tous les participants", "semua",
    "semua pihak", "semua peserta", "各方", "全体", "各单位", "all of us", "we", "us",
    "all partners", "all institutions",
    "all organisations", "all organizations", "all entities", "todas las entidades", "todas las instituciones",
    "todos los actores", "todas as instituições", "todas as entidades", "todos os parceiros", "toutes les institutions",
    "toutes les parties", "tous les partenaires", "semua instansi", "seluruh peserta", "seluruh pihak",
    "各参会单位", "大家",
    "各有关单位", "全体参会单位", "所有参会单位", "全体与会单位", "所有与会单位", "各与会单位", "参会各方", "与会各方",
    "全体单位", "所有单位", "全体成员", "全体与会者", "所有各方", "seluruh instansi", "semua lembaga",
    "seluruh lembaga",
    "all those present", "all attendees", "all present", "todos los presentes", "todos los asistentes",
    "todas las partes", "todos los socios", "todos os presentes", "todas as partes", "tous les présents",
    "toutes les structures", "tous les acteurs", "semua yang hadir", "semua mitra",
)  # fmt: skip
"""What stands in place of an owner where everybody is meant, and nobody by name."""

LEGAL_FORM = (
    r"(?:(?:Ltd|Inc|LLC|PLC|Plc|Lda|Ltda|Tbk|GmbH|Sarl|SARL|SA|SAS)\.?|(?:P[Vv][Tt]|PT[EY])\.?\s+L[Tt][Dd]\.?|"
    r"(?:[A-Z]\.){2,4}(?:\sde\s(?:[A-Z]\.){2})?)(?![\w'’-])"
)
"""What a company is by law, behind a comma in its name: 'Águas do Norte, E.P.'"""
