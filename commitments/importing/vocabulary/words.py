"""The words that tell a level, a role or a kind of organisation, by language. Translators extend these tables.

Written in small letters; accents and case do not matter when they are looked for.
"""

from __future__ import annotations

from .labels import LABELS, REPORTED, Tells

__all__ = ["LABELS", "REPORTED", "Tells"]

LEVELS: dict[str, tuple[str, ...]] = {
    "national": (
        "national", "central", "federal", "country level", "nation", "nacional", "nación", "governo federal",
            "união", "nationaux",
        "nationale", "nationales", "central government", "nasional", "pusat", "pemerintah pusat", "国家", "中央",
        "国家级",
            "ministries",
        "ministerios", "ministères", "ministérios", "federal government", "gobierno nacional", "gouvernement",
            "state government level",
        "national bodies", "kementerian", "kementerian/lembaga", "gobierno federal", "nationaux", "部委",
    ),
    "local": (
        "local", "city", "cities", "municipal", "subnational", "sub-national", "locales", "ciudades", "municipios",
            "municipalities",
        "locais", "cidades", "municípios", "locaux", "villes", "communes", "collectivités", "daerah",
            "pemerintah daerah", "kota",
        "地方", "城市", "市级", "districts", "county", "counties", "gobiernos locales", "governos locais",
            "collectivités territoriales",
        "municipales", "municipais", "pemerintah kota", "provincial", "metropolitan", "estados e municípios",
            "locale", "地方层面",
    ),
    "other": (
        "other", "others", "partners", "development partners", "otros", "otras", "aliados", "cooperación", "outros",
            "outras", "parceiros",
        "autres", "partenaires", "lainnya", "mitra", "mitra pembangunan", "其他", "合作伙伴", "international",
            "internacional", "internationaux",
        "internasional", "国际", "civil society", "sociedad civil", "sociedade civil", "société civile", "academia",
            "observers",
        "private sector", "sector privado", "setor privado", "secteur privé", "swasta", "国际机构",
            "organismos internacionales",
        "organizaciones", "academic", "universities", "donors", "un agencies", "organismes internationaux", "国际组织",
            "科研机构",
    ),
}  # fmt: skip
"""What stands in a heading, or before a colon or dash, of those who were there, or of what is meant for whom."""

GROUPS = (
    "un agencies", "un agency", "united nations agencies", "research institutes", "research institutions",
        "research institute", "mdbs", "mdb", "multilateral development banks",
    "development banks", "ngos", "ngo", "non-governmental organisations", "non-governmental organizations",
        "civil society", "civil society organisations", "civil society organizations", "csos", "academia",
    "universities", "private sector", "donors", "development partners", "local governments", "city networks",
        "media", "think tanks", "experts", "communities", "international organisations",
        "international organizations", "financial institutions", "the private sector",
    "agencias de la onu", "sociedad civil", "sector privado", "organismos internacionales", "universidades", "ong",
        "ongs", "bancos de desarrollo", "academia", "institutos de investigación",
    "agências da onu", "sociedade civil", "setor privado", "universidades", "bancos de desenvolvimento",
        "organismos internacionais",
    "agences des nations unies", "société civile", "secteur privé", "universités",
        "partenaires techniques et financiers", "bailleurs de fonds", "ptf", "instituts de recherche",
        "banques de développement",
    "badan pbb", "lembaga penelitian", "akademisi", "swasta", "masyarakat sipil", "lsm", "mitra pembangunan",
        "bank pembangunan", "perguruan tinggi",
    "联合国机构", "研究机构", "科研机构", "多边开发银行", "非政府组织", "企业", "高校", "国际组织", "金融机构",
    "社会组织", "专家",
)  # fmt: skip
"""Kinds of organisations: they say who was there, and name nobody."""

KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("ministry", "national", ("ministry", "ministerio", "ministério", "ministère", "kementerian",
        "secretaría de estado", "department of", "state department", "national treasury", "部", "国家发展和改革委员会",
        "state secretariat", "federal ministry", "secretaria nacional", "secretaría de")),
    ("development_bank", "international", ("world bank", "development bank", "banco mundial", "banque mondiale",
        "bank dunia", "世界银行", "开发银行", "adb", "afdb", "bid", "aiib", "ifc", "caf", "banco interamericano", "kfw",
        "banque africaine de développement", "亚洲开发银行", "banco de desarrollo")),
    ("un_agency", "international", ("unep", "undp", "un-habitat", "un habitat", "united nations", "naciones unidas",
        "nações unidas", "nations unies", "pnud", "onu-habitat", "onu", "pnuma", "pnue", "unicef", "unido", "fao",
        "联合国", "perserikatan bangsa-bangsa", "ocha", "unops", "unfccc")),
    ("bilateral_agency", "international", ("giz", "usaid", "afd", "jica", "embassy", "sida", "embajada",
        "ambassade", "koica", "大使馆", "enabel")),
    ("city_government", "municipal", ("city of", "city council", "municipal council", "town council",
        "urban council", "municipality", "municipal corporation", "city government", "municipalidad", "alcaldía",
        "ayuntamiento", "municipio", "prefeitura", "mairie", "commune de", "ville de", "pemerintah kota", "pemkot",
        "市人民政府", "市政府", "metropolitan assembly", "county", "district council", "intendencia",
        "gobierno de la ciudad", "metropolitan municipality", "municipalité", "kota", "dinas", "commune urbaine",
        "city administration", "corporation", "governo municipal", "mayor of")),
    ("state_government", "state_or_province", ("state of", "province of", "provincial government", "gobierno de",
        "gobernación", "governo do estado", "provinsi", "gouvernorat", "省人民政府", "région de", "wilaya",
        "gobierno provincial", "gobierno regional", "pemerintah provinsi")),
    ("research_institute", "national", ("university", "institute", "universidad", "universidade", "université",
        "instituto", "institut", "universitas", "大学", "研究院", "研究所", "academy", "wri",
        "world resources institute",
        "研究中心", "世界资源研究所")),
    ("local_government_network", "international", ("iclei", "c40", "uclg", "association of municipalities",
        "federación de municipios", "association des maires", "confederação nacional de municípios", "apeksi",
        "local governments association", "asociación de municipios")),
    ("ngo", "national", ("ngo", "foundation", "fundación", "fundação", "fondation", "yayasan", "基金会", "coalition",
        "association", "asociación", "associação", "federation", "federación")),
    ("national_agency", "national", ("authority", "agency", "agence", "agencia", "agência", "bappenas",
        "center for", "centre for", "中心", "secretaría", "secretaria", "council of", "commission", "comisión",
        "委员会",
        "badan", "direction générale", "dirección", "department", "bureau", "institut national", "国家", "treasury",
        "office of the president", "national planning", "secretariat", "planning commission", "epa",
        "environment protection", "局")),
)  # fmt: skip
"""Category and level of an organisation, by what its name holds; the first that fits."""

BY = {
    "en": (
        "by",
        "before",
        "no later than",
        "not later than",
        "until",
        "by the end of",
        "due",
        "deadline",
        "due by",
        "on or before",
        "within",
        "end of",
        "till",
        "by end of",
        "by end",
    ),
    "es": (
        "antes de",
        "antes del",
        "a más tardar",
        "hasta",
        "para",
        "a más tardar el",
        "plazo",
        "fecha límite",
        "antes de finales de",
        "a finales de",
        "en el plazo",
        "a fines de",
        "durante",
        "para el",
        "antes de fin de",
    ),
    "pt": ("até", "até o final de", "até o fim de", "prazo", "antes de", "até o dia", "até final de"),
    "fr": (
        "d'ici",
        "avant",
        "avant le",
        "au plus tard",
        "au plus tard le",
        "échéance",
        "d'ici à",
        "d'ici la fin de",
        "d'ici fin",
        "avant fin",
        "jusqu'au",
        "avant la fin de",
        "pour",
    ),
    "id": (
        "paling lambat",
        "sebelum",
        "hingga",
        "sampai",
        "sampai dengan",
        "s.d.",
        "s/d",
        "selambat-lambatnya",
        "batas waktu",
        "pada akhir",
        "selambatnya",
        "tenggat",
    ),
    "zh": (),
}
"""What stands before a date by which something is to be done. In Chinese it stands after it: 前, 底前, 之前."""

GOALS = (
    "neutral",
    "net zero",
    "net-zero",
    "peak",
    "target",
    "goal",
    "emission",
    "emiss",
    "émission",
    "meta ",
    "metas ",
    "objectif",
    "objetivo",
    "neutro",
    "neutra",
    "neutre",
    "达峰",
    "碳中和",
    "目标",
    "netral",
    "emisi",
    "ndc",
    "agenda 2030",
    "2030 agenda",
    "vision",
)
"""Words of long-term aims: the year that follows is theirs and no due date."""

CHALLENGE = (
    "challenge", "challenging", "constraint", "barrier", "obstacle", "difficult", "deficienc", "bottleneck",
        "hindr", "hamper", "shortage", "lack of", "insufficient", "weakness",
    "reto", "desafío", "desafio", "dificuld", "obstáculo", "barrera", "barreira", "dificult", "limitacion", "brecha",
        "falta de", "insuficien", "entrave", "gargalo",
    "défi", "difficult", "contrainte", "frein", "insuffisan", "manque de", "obstacle", "tantangan", "kendala",
        "hambatan", "keterbatasan", "kurangnya", "belum memadai",
    "挑战", "困难", "不足", "瓶颈", "障碍", "短板", "制约",
)  # fmt: skip
OPPORTUNITY = (
    "opportunit", "potential", "promising", "momentum", "oportunidad", "oportunidade", "potencial", "opportunité",
        "potentiel", "atout", "peluang", "potensi", "机遇", "机会", "潜力",
)  # fmt: skip
MESSAGE = (
    "must", "crucial", "key to", "essential", "vital", "the focus", "important to", "it is clear", "underline",
        "es fundamental", "es clave", "debe", "deve", "é fundamental", "essentiel", "doit", "il faut", "penting",
        "harus", "perlu", "必须", "关键", "重要", "应当", "需要",
)  # fmt: skip
"""What a sentence of a conclusion says, where it says one of them only."""

AGREED = (
    "commit ourselves", "undertake to", "pledge", "resolve to", "nos comprometemos", "comprometemo-nos",
    "nous engageons", "kami berkomitmen", "我们承诺",
    "agreed", "agree to", "next steps", "following actions", "following steps", "action points", "committed to",
        "undertook to", "commit to", "decided", "resolved", "following commitments", "the parties will",
        "participants will", "action items",
    "acordaron", "acordó", "se acuerda", "acuerdan", "se comprometieron", "compromisos", "siguientes acciones",
        "acuerdos", "próximos pasos", "se acordó", "se resolvió", "siguientes pasos", "decidieron",
    "acordaram", "pactuaram", "ficou acordado", "ficou definido", "foram definidos", "encaminhamentos",
        "comprometeram-se", "próximos passos", "foram acordad", "deliberou-se", "ficaram definid", "decidiu-se",
    "convenu", "décisions suivantes", "engagements suivants", "ont décidé", "se sont engagés", "prochaines étapes",
        "actions suivantes", "il a été décidé", "s'engagent", "ont arrêté", "se sont accordés",
    "menyepakati", "kesepakatan", "disepakati", "sepakat", "tindak lanjut", "bersepakat", "memutuskan",
        "berkomitmen", "diputuskan",
    "议定", "商定", "一致同意", "达成以下", "决定如下", "下一步", "会议决定", "形成以下", "达成如下", "会议明确",
)  # fmt: skip
"""What stands in the sentence above a list of what was agreed."""

SUPPORTED_BY = (
    r"with (?:the )?(?:technical |financial )?(?:support|assistance|help) (?:of|from)\b",
    r"supported by\b",
    r"con (?:el )?apoyo (?:técnico )?(?:del?|de la)\b",
    r"com (?:o )?apoio (?:técnico )?d[aoe]s?\b",
    r"avec l['’]appui (?:technique )?(?:de la|de l['’]|du|des|de|d['’])",
    r"avec le soutien (?:de la|de l['’]|du|des|de|d['’])",
    r"dengan dukungan\b",
    r"didukung oleh\b",
    r"in (?:close )?(?:collaboration|coordination|partnership|cooperation) with\b",
    r"en (?:coordinación|colaboración|conjunto|alianza) con\b",
    r"em (?:parceria|articulação|conjunto|colaboração) com\b",
    r"en (?:collaboration|coordination|partenariat|lien) avec\b",
    r"bekerja sama dengan\b",
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

ORGANISED = ("company", "district", "province", "corporation", "unit", "board", "office", "utility", "directorate",
    "department", "division", "team",
    "service", "services", "secretariat", "commission", "committee", "council", "assembly", "bank", "fund", "group",
    "network", "alliance", "partnership", "programme", "trust", "chamber", "union", "agency", "consortium", "college",
    "school", "police", "railways", "cabinet", "taskforce", "task force", "working group", "empresa", "compañía",
    "unidad",
    "oficina", "dirección", "direção", "departamento", "secretaría", "secretaria", "subsecretaría", "viceministerio",
    "comisión", "comissão", "consejo", "conselho", "comité", "comitê", "cámara", "câmara", "banco", "fondo",
    "fundo", "red",
    "rede", "alianza", "equipo", "equipe", "concejo", "gobierno", "governo", "autoridad", "autoridade", "defensa",
    "defesa",
    "gerencia", "gerência", "superintendencia", "société", "office national", "direction", "service", "conseil",
    "chambre",
    "banque", "fonds", "réseau", "groupe", "cellule", "agence", "régie", "préfecture", "délégation", "direktorat",
    "badan",
    "dinas", "sekretariat", "balai", "satuan", "tim", "kelompok", "forum", "asosiasi", "perusahaan", "pdam", "bupati",
    "walikota", "wali kota", "gubernur", "bappeda", "biro", "pusat", "universitas", "metropolitan", "municipal",
    "mairies",
    "university", "ministries", "counties", "municipalities", "cities", "districts", "municipios",
    "communes")  # fmt: skip
"""Words in names of organisations of which the kind is not told."""

AGREED_FORMS = (
    r"\b(?:agree(?:d|s)?|commit(?:ted|s)?|decided?|resolved?|undert(?:ook|akes?)|pledged?) (?:to|on|that|the)\b",
    r"\b(?:following|these) (?:next )?(?:actions?|steps|commitments?|measures|decisions|undertakings|tasks)\b",
    (
        r"\b(?:acord(?:ó|aron|amos|ad[oa]s?|aram|ou|adas)|acuerdan?|acuerdos|comprom\w+|decid(?:ió|ieron|imos|iu|iram|ido)|"
        r"resolv(?:ió|ieron|eu|eram)|convin\w+|convenid\w+|pactu\w+|deliber(?:ou|aram|ado)|encaminh\w+)\b"
    ),
    r"\b(?:siguientes|seguintes) (?:acciones|pasos|medidas|tareas|compromisos|ações|passos|tarefas|encaminhamentos)\b",
    r"\b(?:conven\w+|accordé\w*|engag(?:é\w*|ent|eons|ements?)|décid(?:é\w*|ent|ons)|décisions|arrêté\w*)\b",
    r"\b(?:actions|mesures|étapes) suivantes\b",
    r"\b(?:nos proponemos|nos propomos|nous prévoyons|nous proposons de|we (?:plan|intend) to|kami berencana)\b",
    r"\b(?:\w*sepakat\w*|berkomitmen|memutuskan|diputuskan)\b",
    r"议定|商定|同意|达成|决定|承诺|以下.{0,4}(?:事项|工作|任务|行动)",
)
"""The same as forms of verbs and nouns."""

NOT_STEPS = (
    (
        r"challeng|obstacle|barrier|problem|difficult|\bretos?\b|desaf[ií]|dificult|\bdéfis?\b|contraint|tantangan|kendala|"
        r"hambatan|挑战|问题|困难"
    ),
    r"recommend|recomend|recommand|rekomend|建议|lessons|lección|lecciones|lições|leçons|pelajaran",
    (
        r"\b(?:agenda|themes?|topics?|temas?|thèmes?|principles?|principios|princípios|principes|prinsip|"
        r"definitions?)\b|主题|议题|原则"
    ),
    r"\b(?:previous|last|earlier|first) (?:dialogue|meeting|session)\b|anterior|précédent|sebelumnya|上次",
)
"""What such a sentence speaks of where no list of next steps follows."""

EMPTY_VALUES = frozenset({"", "-", "--", "–", "—", "tbd", "tbc", "n/a", "na", "none", "open", "to be determined",
    "to be confirmed", "to be decided", "a definir", "por definir", "à définir", "à déterminer", "a determinar",
    "akan ditentukan", "belum ditentukan", "待定", "无", "?", "...", "…", "to be agreed", "not specified", "ongoing",
    "continuous", "en curso", "en continu", "contínuo", "permanente", "berkelanjutan", "持续", "长期",
    "asap"})  # fmt: skip

DIALOGUE = ("dialogue", "dialogues", "dialog", "diálogo", "diálogos", "dialogo", "meeting", "workshop", "reunión",
    "reunião", "réunion", "rencontre", "rapat", "taller", "oficina", "atelier", "lokakarya", "对话", "会议", "研讨会",
    "座谈会", "forum", "foro", "fórum", "encontro", "encuentro", "pertemuan", "consultation", "roundtable",
    "mesa redonda", "table ronde")  # fmt: skip
"""What an event of this kind is called."""

ORDINALS: dict[int, tuple[str, ...]] = {
    1: ("first", "1st", "inaugural", "primer", "primera", "primero", "1er", "1ra", "1.er", "primeiro", "primeira",
        "premier", "première", "1re", "1ère", "pertama", "ke-1", "第一次", "首次", "第一届", "首届", "第1次", "第一轮"),
    2: ("second", "2nd", "segundo", "segunda", "2do", "2da", "2.º", "deuxième", "seconde", "2e", "2ème", "kedua",
        "ke-2", "第二次", "第二届", "第2次", "第二轮"),
    3: ("third", "3rd", "tercer", "tercera", "tercero", "3er", "3ra", "terceiro", "terceira", "troisième", "3e",
        "3ème", "ketiga", "ke-3", "第三次", "第三届", "第3次"),
    4: ("fourth", "4th", "cuarto", "cuarta", "4to", "quarto", "quarta", "quatrième", "4e", "4ème", "keempat",
        "ke-4", "第四次", "第四届", "第4次"),
    5: ("fifth", "5th", "quinto", "quinta", "5to", "cinquième", "5e", "kelima", "ke-5", "第五次", "第五届", "第5次"),
    6: ("sixth", "6th", "sexto", "sexta", "6to", "sixième", "6e", "keenam", "ke-6", "第六次", "第六届"),
    7: ("seventh", "7th", "séptimo", "sétimo", "septième", "ketujuh", "ke-7", "第七次"),
    8: ("eighth", "8th", "octavo", "oitavo", "huitième", "kedelapan", "ke-8", "第八次"),
    9: ("ninth", "9th", "noveno", "nono", "neuvième", "kesembilan", "ke-9", "第九次"),
    10: ("tenth", "10th", "décimo", "dixième", "kesepuluh", "ke-10", "第十次"),
}  # fmt: skip

COUNTED = ("primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
    "primeiro", "terceiro", "quarto", "sétimo", "oitavo", "first", "second", "third", "fourth", "fifth", "sixth",
    "firstly", "secondly", "thirdly", "pertama", "kedua", "ketiga", "keempat", "kelima", "premièrement",
    "deuxièmement", "troisièmement", "quatrièmement")  # fmt: skip
"""Words that count points at the beginning of a line, before a colon or dash."""

MONTHS: dict[int, tuple[str, ...]] = {
    1: ("january", "jan", "enero", "janeiro", "janvier", "januari", "ene", "janv"),
    2: ("february", "feb", "febrero", "fevereiro", "février", "februari", "fév", "fev"),
    3: ("march", "mar", "marzo", "março", "mars", "maret"),
    4: ("april", "apr", "abril", "avril", "abr", "avr"),
    5: ("may", "mayo", "maio", "mai", "mei"),
    6: ("june", "jun", "junio", "junho", "juin", "juni"),
    7: ("july", "jul", "julio", "julho", "juillet", "juli", "juil"),
    8: ("august", "aug", "agosto", "août", "agustus", "ago", "agt"),
    9: ("september", "sep", "sept", "septiembre", "setembro", "septembre", "setiembre", "set"),
    10: ("october", "oct", "octubre", "outubro", "octobre", "oktober", "okt", "out"),
    11: ("november", "nov", "noviembre", "novembro", "novembre", "nopember"),
    12: ("december", "dec", "diciembre", "dezembro", "décembre", "desember", "dic", "dez", "des", "déc"),
}

QUARTERS = ("quarter", "trimestre", "triwulan", "kuartal", "季度")

HALVES = ("half", "semestre", "semester", "paruh")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes",
    "miércoles", "jueves", "viernes", "sábado", "domingo", "segunda-feira", "terça-feira", "quarta-feira",
    "quinta-feira", "sexta-feira", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "senin",
    "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")  # fmt: skip

AND = (
    "and",
    "y",
    "e",
    "et",
    "dan",
    "as well as",
    "así como",
    "bem como",
    "ainsi que",
    "serta",
    "&",
    "和",
    "及",
    "与",
    "以及",
)

COUNTRIES: dict[str, tuple[str, ...]] = {
    "AR": ("argentina", "argentine", "阿根廷"),
    "BR": ("brazil", "brasil", "brésil", "巴西"),
    "CN": ("china", "chine", "tiongkok", "中国"),
    "CR": ("costa rica", "哥斯达黎加"),
    "ID": ("indonesia", "indonésie", "indonésia", "印度尼西亚", "印尼"),
    "IN": ("india", "inde", "índia", "印度"),
    "MA": ("morocco", "marruecos", "marrocos", "maroc", "maroko", "摩洛哥"),
    "RW": ("rwanda", "ruanda", "卢旺达"),
    "SL": ("sierra leone", "sierra leona", "serra leoa", "塞拉利昂"),
}
"""Countries of the programme by the names that they have in the languages read; others are in the register."""

MASTHEADS = (
    "urban sh/ft",
    "urbanshift",
    "transforming cities for people and planet",
    "transforming cities",
    "for people and planet",
)
"""What the programme's logo says where it became text."""

PAGE_NUMBERS = (
    r"(?:page|página|pagina|halaman|hal\.?|pág\.?|p\.)\s*\d+(?:\s*(?:of|de|sur|dari|/)\s*\d+)?",
    r"[-–—]\s*\d+\s*[-–—]",
    r"\d+\s*(?:/|of|de|sur|dari)\s*\d+",
    r"第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?",
    r"\d{1,3}",
)
"""Patterns of what stands on a page to number it; the last is taken at the edge of a page only."""

LANGUAGE_WORDS: dict[str, tuple[str, ...]] = {
    "en": ("the", "and", "of", "to", "with", "will", "for", "from", "by"),
    "es": ("el", "los", "las", "del", "con", "para", "una", "que", "por", "y"),
    "pt": ("os", "das", "dos", "com", "uma", "não", "em", "ao", "do", "da", "e", "foi"),
    "fr": ("le", "les", "des", "du", "et", "une", "avec", "pour", "dans", "est", "au"),
    "id": ("dan", "yang", "untuk", "dengan", "di", "dari", "pada", "oleh", "ini", "kota"),
}
"""Small words by which a language is told."""
