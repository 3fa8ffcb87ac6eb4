"""Words of dates, and what stands before a date by which something is done. Translators extend these tables."""

from __future__ import annotations

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
        "planned for",
        "targeted for",
        "scheduled for",
        "set for",
        "by end",
        "ahead of",
        "prior to",
        "in advance of",
    ),
    "es": (
        "previo a",
        "con anterioridad a",
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
        "no mayor a",
        "no mayor de",
        "no superior a",
        "a fines de",
        "durante",
        "para el",
        "antes de fin de",
        *(f"antes {of}que {ends}" for of in ("", "de ") for ends in ("termine", "acabe", "finalice", "concluya")),
        "antes de terminar",
        "antes de acabar",
        "antes de finalizar",
        "antes de finalizar el año",
        "antes de terminar el año",
        "antes de concluir",
        "antes de fin del mes de",
        "a fines del mes de",
        "a finales del mes de",
    ),
    "pt": (
        "até",
        "até o final de",
        "até o fim de",
        "prazo",
        "antes de",
        "até o dia",
        "até final de",
        "para o dia",
        "até dia",
        "até ao dia",
        "até ao",
        "ainda em",
        *(f"antes {of}que {ends}" for of in ("", "de ") for ends in ("termine", "acabe")),
        "antes do fim de",
        "antes do final de",
        "antes de terminar",
        "antes de acabar",
        "antes de terminar o ano de",
        "antes de encerrar",
    ),
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
        "avant que",
        *(f"{by} la fin du mois {of}" for by in ("d'ici", "d'ici à", "avant") for of in ("de", "d'")),
        *(f"{by} {ends} d'" for by in ("d'ici", "avant") for ends in ("la fin", "fin")),
        "pour",
    ),
    "id": (
        "paling lambat",
        "target",
        *(f"target {done}" for done in ("penetapan", "penyelesaian", "selesai", "rampung", "pengesahan", "terbit")),
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

WITH_EFFECT = (
    "with effect from", "with effect as of", "effective from", "con efecto a partir del", "con efecto desde el",
    "con vigencia desde el", "com efeito a partir de", "com efeitos a partir de", "avec effet au",
    "avec effet à compter du", "berlaku mulai", "terhitung mulai",
)  # fmt: skip
"""The same where something is done when it takes effect."""

VAGUELY = (
    r"before|after|during|once|when|in time for|ahead of|as soon as|"
    r"antes d[eao]l?s?|después del?|tras|durante|cuando|una vez|en cuanto|ni bien|"
    r"apenas (?:se|salga|haya|termine|llegue|est[ée])|tan pronto|"
    r"depois d[eao]s?|após|assim que|logo que|quando|"
    r"avant|après|pendant|dès|lors d[eu]s?|à la|à l['’]|une fois|"
    r"sebelum|sesudah|setelah|segera setelah|selama|saat|ketika|menjelang|begitu"
)
"""What a time begins with that may tell no day: 'before the long rains', 'à la rentrée'."""

PART_OF_DAY = (
    r"(?:in the |during the |late |early |mid-?)?(?:morning|afternoon|evening)(?: session| part)?|before lunch|"
    r"after lunch|"
    r"(?:por |en |durante )?(?:la )?(?:mañana|tarde|noche)|antes del almuerzo|después del almuerzo|"
    r"(?:de |pela |à |durante a )?(?:parte da )?(?:manhã|tarde|noite)|antes do almoço|depois do almoço|"
    r"(?:le |la |dans la |en )?(?:matin|matinée|après-midi|soir|soirée|fin de matinée)|avant le déjeuner|"
    r"après le déjeuner|(?:sesi |di |pada )?(?:pagi|siang|sore|malam)(?: hari)?|sebelum makan siang|"
    r"setelah makan siang|上午|下午|晚上|中午|午前|午后"
)
"""A part of the day, which a line names over what was done then."""

COMING = (
    r"(?:by |in |at |with )?(?:the )?(?:next|coming|this) (?:\w+ ){0,2}(?:cycle|round|session|sitting|season|quarter|"
    r"term|budget|phase|semester|intake|harvest|assembly|meeting|gathering|call|window)|"
    r"(?:in )?mid-?(?:year|term)|[QTS][1-4]|"
    r"(?:en |para )?(?:el|la)? ?próxim[oa] (?:ciclo|ronda|sesión|temporada|trimestre|semestre|presupuesto|fase|gestión|"
    r"convocatoria|cosecha|reunión|encuentro|mesa)(?: \w+){0,2}|(?:a )?(?:mediados|fines|finales) de año|"
    r"(?:n?[oa] )?próxim[oa] (?:ciclo|rodada|sessão|estação|trimestre|semestre|orçamento|fase|gestão|edital|"
    r"safra|reunião|encontro|plenária)(?: \w+){0,2}|(?:em )?meados do ano|"
    r"(?:au |à la |le |la )?prochaine? (?:cycle|session|saison|trimestre|semestre|budget|phase|campagne|conseil|"
    r"réunion|rencontre|séance|exercice)(?: \w+){0,2}|mi-(?:année|parcours)|"
    r"(?:pada )?(?:siklus|putaran|sidang|musim|triwulan|semester|anggaran|tahap|rapat|pertemuan)(?: \w+){0,2} ?"
    r"(?:berikutnya|depan|mendatang)|(?:pada )?pertengahan tahun|"
    r"下(?:一|个|一个)?(?:\w{0,4})(?:周期|季度|轮|年度|阶段|学期|会期|批次|次会议?|次碰头|次见面)前?|年中|年底前?"
)
"""A time to come that is one of several, and tells no day: 'next grant cycle'."""

AGAIN = (
    r"(?:every|each|once a|twice a|all|cada|tod[oa]s?(?: (?:os|as|los|las|o|a))?|(?:une|deux) fois par|chaque|"
    r"tou(?:s|tes) les|setiap|tiap|sekali|dua kali|una vez al|uma vez por)\s+(?:\w+\s+)?(?:days?|weeks?|months?|"
    r"quarters?|years?|rounds?|meetings?|días?|semanas?|mes(?:es)?|trimestres?|años?|dias?|mês|anos?|jours?|semaines?|mois|ans?|"
    r"hari|minggu|bulan|triwulan|tahun|rapat)|"
    r"(?:bi-?)?(?:daily|weekly|monthly|quarterly|yearly)|mensuel(?:lement)?|mensual(?:mente)?|mensal(?:mente)?|"
    r"bulanan|rutin|(?:this|next)\s+(?:week|month|year|season)|(?:este|próximo)\s+(?:mes|mês|año|ano)|"
    r"cette\s+(?:semaine|année)|ce\s+mois|(?:minggu|bulan|tahun)\s+(?:ini|depan)|"
    r"每(?:个?月|周|年|季度)|(?:本|下个?)(?:月|周|季度)|[今明]年"
)
"""How often, or in which time to come: 'every month', 'setiap bulan', 'next week'."""

BY_BEHIND = (
    "at the latest", "at latest", "or earlier", "or sooner", "a más tardar", "como máximo", "como muy tarde",
    "o mais tardar", "no máximo", "no mais tardar", "au plus tard", "dernier délai", "paling lambat",
    "selambat-lambatnya",
)  # fmt: skip
"""The same behind the date: 'le 31 janvier 2026 au plus tard'."""

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

COUNTED: dict[int, tuple[str, ...]] = {
    1: (
        "first", "firstly", "first of all", "in the first place", "primero", "en primer lugar", "primeiro",
        "em primeiro lugar", "premièrement", "en premier lieu", "d'abord", "tout d'abord", "pertama", "首先", "第一",
        "其一",
    ),
    2: (
        "second", "secondly", "segundo", "en segundo lugar", "em segundo lugar", "deuxièmement", "en deuxième lieu",
        "en second lieu", "kedua", "其次", "第二", "其二",
    ),
    3: (
        "third", "thirdly", "tercero", "en tercer lugar", "terceiro", "em terceiro lugar", "troisièmement",
        "en troisième lieu", "ketiga", "再次", "第三", "其三",
    ),
    4: (
        "fourth", "fourthly", "cuarto", "en cuarto lugar", "quarto", "em quarto lugar", "quatrièmement",
        "en quatrième lieu", "keempat", "第四", "其四",
    ),
    5: ("fifth", "fifthly", "quinto", "en quinto lugar", "em quinto lugar", "cinquièmement", "kelima", "第五"),
    6: ("sixth", "sixthly", "sexto", "en sexto lugar", "em sexto lugar", "sixièmement", "keenam", "第六"),
    7: ("seventh", "séptimo", "sétimo", "septièmement", "ketujuh", "第七"),
    8: ("octavo", "oitavo"),
    9: ("noveno",),
    10: ("décimo",),
}  # fmt: skip
"""Words that count points, before a comma, colon or dash."""
NEXT = (
    "then", "next", "luego", "después", "a continuación", "em seguida", "depois", "ensuite", "puis", "selanjutnya",
    "kemudian", "然后",
)  # fmt: skip
ADDING = (
    "in addition", "additionally", "also", "furthermore", "moreover", "además", "asimismo", "también", "adicionalmente",
    "igualmente", "além disso", "também", "en outre", "par ailleurs", "de plus", "également", "selain itu",
    "di samping itu", "此外", "另外",
)  # fmt: skip
"""The same where the first point and the last one alone are counted."""
LAST = ("finally", "lastly", "last", "por último", "finalmente", "por fim", "enfin", "terakhir", "最后")
"""What stands in their place before points in the midst, and before the last one."""

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

FINANCIAL_YEARS = {"AR": 12, "BR": 12, "CN": 12, "CR": 12, "ID": 12, "IN": 3, "KE": 6, "MA": 12, "RW": 6, "SL": 12,
    "TZ": 6, "UG": 6}  # fmt: skip
"""The month in which the government's financial year ends, by country."""

DONE_BY = (
    "done", "complete", "completed", "ends", "ending", "finish", "finished", "fy", "target", "selesai", "rampung",
    "que", "termine", "termina", "acabe", "acaba", "finalice", "finaliza", "listo", "lista", "terminado", "concluído",
    "concluir", "achevé", "achever", "terminé", "livré", "meta", "objetivo", "objectif", "alvo",
)  # fmt: skip
"""What stands beside a date by which something is to be ready: 'antes de que termine 2025', 'selesai 2025'."""

WEEKDAY_NAMES = (
    ("monday", "lunes", "segunda-feira", "lundi", "senin"),
    ("tuesday", "martes", "terça-feira", "mardi", "selasa"),
    ("wednesday", "miércoles", "quarta-feira", "mercredi", "rabu"),
    ("thursday", "jueves", "quinta-feira", "jeudi", "kamis"),
    ("friday", "viernes", "sexta-feira", "vendredi", "jumat"),
    ("saturday", "sábado", "samedi", "sabtu"),
    ("sunday", "domingo", "dimanche", "minggu"),
)
"""The days of the week, from Monday on."""
WEEKDAYS = tuple(name for names in WEEKDAY_NAMES for name in names)
