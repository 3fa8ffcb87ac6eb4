"""The words that tell a level, and others; those of agreements, organisations and dates stand in modules of their own.

Translators extend these tables. Written in small letters; accents and case do not matter when they are looked for.
"""

from __future__ import annotations

from urbanshift.ordinals import HALVES, ORDINALS, QUARTERS

from .agreeing import (
    ADDS,
    AGREED,
    AGREED_FORMS,
    ANNEXED,
    DECISIONS,
    INTRODUCED,
    IT_WAS_AGREED,
    LISTED_HERE,
    ONE_ACTION,
    PROMISED,
    READ_OUT,
    RESOLVED,
    TO_BE_DONE,
    UNDATED,
    UNDECIDED,
    UNTIL_THEN,
)
from .asked import ASKED, ROLES_IN_TABLES
from .closing import (
    CLOSED,
    ENDS_MEETING,
    THANKED,
    THANKS,
    WISHES,
)
from .countries import COUNTRIES, OF_COUNTRIES, UNITS_OF_COUNTRIES
from .kinds_of_labels import Tells
from .labels_of_actions import LABELS_OF_ACTIONS
from .labels_of_meetings import LABELS_OF_MEETINGS
from .named_times import NAMED_TIMES
from .not_agreed import (
    ASKED_FOR,
    NAMES_THEM,
    NONE_AGREED,
    NONE_TAKEN_ON,
    NOT_BINDING,
    NOT_DEEDS,
    NOT_INTRODUCED,
    NOT_PROMISED,
    NOT_STEPS,
    NOT_WILL,
    NOTHING_DONE,
    RECALLS,
    REPORTS,
    SAID,
)
from .organisations import (
    CLEAR_SUPPORT,
    EVERYONE,
    GROUPS,
    KINDS,
    LEVEL_COLUMNS,
    LOCAL_GROUPS,
    ME,
    NATIONAL_GROUPS,
    NO_PERSONS,
    NOT_WITH_PARTNER,
    ONE_OF_GROUP,
    ORGANISATION_COLUMNS,
    ORGANISED,
    OUR_OFFICE,
    OURS,
    PARTNER_WITH,
    PARTNERS,
    PERSON_COLUMNS,
    SEVERAL,
    SIGNATURE_COLUMNS,
    SUPPORTED_BY,
    TOGETHER,
)
from .standing import DELIVERED, DONE, NEW, NO_ACTIONS, PROJECTS, REPORTED, UNDER_WAY
from .times import (
    AGAIN,
    BY,
    BY_BEHIND,
    COMING,
    COUNTED,
    DONE_BY,
    FINANCIAL_YEARS,
    GOALS,
    LAST,
    MONTHS,
    NEXT,
    PART_OF_DAY,
    VAGUELY,
    WEEKDAY_NAMES,
    WEEKDAYS,
    WITH_EFFECT,
)

__all__ = [
    "ADDS",
    "AGAIN",
    "AGREED",
    "AGREED_FORMS",
    "ANNEXED",
    "ASKED",
    "ASKED_FOR",
    "BOTH_LEVELS",
    "BY",
    "BY_BEHIND",
    "CLEAR_SUPPORT",
    "CLOSED",
    "COMING",
    "COUNTED",
    "COUNTRIES",
    "DECISIONS",
    "DELIVERED",
    "DONE",
    "DONE_BY",
    "ENDS_MEETING",
    "EVERYONE",
    "FINANCIAL_YEARS",
    "GOALS",
    "GROUPS",
    "HALVES",
    "INTRODUCED",
    "ISSUES",
    "IT_WAS_AGREED",
    "KINDS",
    "LABELS",
    "LAST",
    "LEVEL_COLUMNS",
    "LISTED_HERE",
    "LOCAL_GROUPS",
    "ME",
    "MONTHS",
    "NAMED_TIMES",
    "NAMES_THEM",
    "NATIONAL_GROUPS",
    "NEW",
    "NEXT",
    "NONE_AGREED",
    "NONE_TAKEN_ON",
    "NOTHING_DONE",
    "NOT_BINDING",
    "NOT_DEEDS",
    "NOT_INTRODUCED",
    "NOT_PROMISED",
    "NOT_STEPS",
    "NOT_WILL",
    "NOT_WITH_PARTNER",
    "NO_ACTIONS",
    "NO_PERSONS",
    "OF_COUNTRIES",
    "ONE_ACTION",
    "ONE_OF_GROUP",
    "ORDINALS",
    "ORGANISATION_COLUMNS",
    "ORGANISED",
    "OURS",
    "OUR_OFFICE",
    "PARTNERS",
    "PARTNER_WITH",
    "PART_OF_DAY",
    "PERSON_COLUMNS",
    "PROJECTS",
    "PROMISED",
    "QUARTERS",
    "READ_OUT",
    "RECALLS",
    "REPORTED",
    "REPORTS",
    "RESOLVED",
    "ROLES_IN_TABLES",
    "SAID",
    "SEVERAL",
    "SIGNATURE_COLUMNS",
    "SUPPORTED_BY",
    "THANKED",
    "THANKS",
    "TOGETHER",
    "TO_BE_DONE",
    "UNDATED",
    "UNDECIDED",
    "UNDER_WAY",
    "UNITS_OF_COUNTRIES",
    "UNTIL_THEN",
    "VAGUELY",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "WISHES",
    "WITH_EFFECT",
    "Tells",
]

LABELS = LABELS_OF_MEETINGS | LABELS_OF_ACTIONS

KINDS_OF_TEXT = (
    "minutes", "report", "summary", "note", "notes", "meeting minutes", "minutes of meeting", "press release", "memo",
    "memorandum", "acta", "minuta", "relatoría", "memoria", "informe", "resumen", "ayuda memoria", "nota",
    "nota de prensa", "ata", "relato", "relatório", "memória", "resumo", "comunicado", "compte rendu",
    "compte rendu de réunion", "procès-verbal", "rapport", "synthèse", "communiqué de presse", "communiqué",
    "final communiqué", "joint communiqué", "communiqué final", "comunicado final", "comunicado conjunto", "komunike",
    "notulensi", "notulen",
    "notula", "laporan", "ringkasan", "siaran pers", "summary report", "final report", "general report",
    "aide-memoire", "síntesis", "síntesis ejecutiva", "informe final", "síntese", "relatório final",
    "relatório síntese", "ajuda-memória",
    "rapport général", "rapport final", "rapport de synthèse", "note de synthèse", "relevé de conclusions",
    "proceedings", "actes", "anais", "prosiding",
    "back-to-office report", "back to office report", "trip report", "mission report", "travel report",
    "informe de comisión", "informe de misión", "informe de viaje", "relatório de viagem", "relatório de missão",
    "rapport de mission", "compte rendu de mission", "laporan perjalanan dinas", "laporan perjalanan", "出差报告",
    "ikhtisar", "risalah", "laporan akhir", "会议纪要", "纪要", "简报", "会议记录", "总结", "通知", "报告",
    "questions and answers", "q&a", "preguntas y respuestas", "perguntas e respostas", "questions et réponses",
    "tanya jawab", "问答", "问与答",
)  # fmt: skip
"""What only says of which kind a text is."""

NO_RECORDS = (
    "terms of reference", "términos de referencia", "termos de referência", "termes de référence", "kerangka acuan",
    "concept note", "nota conceptual", "nota conceitual", "note conceptuelle", "note de cadrage", "invitation",
    "invitación", "convite", "undangan", "request for proposals", "call for proposals", "job description", "vacancy",
    "任务大纲", "工作大纲", "概念文件", "邀请函", "save the date",
)  # fmt: skip
"""What a text is called that comes before a meeting, or is about a contract: nothing was agreed in it."""

AND_RECORD = (
    r"(?:\b(?:and|y|e|et|dan)|[&+/])\s+(?:the |el |la |o |a |le |l['’])?(?:\w+ )?"
    r"(?:report|minutes|record|summary|proceedings|relator[ií]a|informe|acta|memoria|resumen|relatório|relato|ata|"
    r"resumo|compte[- ]rendu|rapport|procès-verbal|synthèse|laporan|notulen|notula|ringkasan)\b"
    r"(?! (?:template|format|outline|form)\b)|[与和及暨](?:会议)?(?:纪要|总结|报告|记录|综述)"
)
"""What follows on such a name where the text tells what came of the meeting, too: 'Concept note and report'."""

LEVELS: dict[str, tuple[str, ...]] = {
    "national": (
        "national", "nat", "natl", "nat'l", "central", "federal", "country level", "country scale", "for the country",
        "para el país", "para o país", "pour le pays", "échelle du pays", "escala del país", "escala do país",
        "bagi negara", "untuk negara", "nation", "for the federation", "nacional", "nación", "governo federal", "união",
        "nationaux", "nationale", "nationales", "federales", "federais", "fédéraux", "centrale", "centrales",
        "centraux", "état", "central government", "nasional", "pusat", "pemerintah pusat", "国家", "中央", "国家级",
        "ministries", "nacionales", "nacionais", "ministerios", "ministères", "ministérios", "federal government",
        "gobierno nacional", "gouvernement", "state government level", "federación", "federação", "federation",
        "fédération", "federal level", "gouvernement central", "national bodies", "union government", "nationally",
        "nacionalmente", "nationalement", "secara nasional", "kementerian", "kementerian/lembaga", "gobierno federal",
        "部委", "union", "estado central", "nivel nación", "l'état", "k/l", "全国层面", "government of the country",
        "instituciones autónomas", "entidades autónomas", "organismos autónomos", "instituciones descentralizadas",
        "établissements publics", "national institutions",
    ),
    "local": (
        "provincias y municipios", "municipios y provincias", "provincias y ciudades", "estados y municipios",
        "provinces and municipalities", "provinces and cities", "counties and municipalities", "counties and cities",
        "estados e municípios", "províncias e municípios", "provinces et communes", "régions et communes",
        "parishes", "parish", "parroquias", "parroquial", "freguesias", "barangays",
        "woredas", "townships", "autarquia", "autarquias locais", "autárquicos", "concelhos", "hromadas",
        "provinsi dan kota", "provinsi dan kabupaten", "local", "locally", "localmente", "localement", "city", "cities",
        "municipal", "subnational", "sub-national", "locales", "ciudades", "municipios", "municipalities", "locais",
        "cidades", "municípios", "locaux", "villes", "communes", "collectivités", "daerah", "pemerintah daerah", "kota",
        "kota-kota", "territorial", "territorio", "territorios", "territoriales", "territoriais", "territoriaux",
        "territoire", "territoires", "地方", "城市", "市级", "districts", "county", "counties", "gobiernos locales",
        "governos locais", "collectivités territoriales", "municipales", "municipais", "pemerintah kota", "provincial",
        "metropolitan", "locale", "地方层面", "lokal", "kabupaten", "kabupaten/kota", "state and local",
        "estatales y municipales", "estaduais e municipais", "state/local", "provincial and local",
        "regional and local", "estatal y local", "provincial y local", "regional y local", "departamental",
        "gobiernos subnacionales", "governos subnacionais", "autarquias", "municipalidades", "ayuntamientos",
        "municipalidad", "autárquico", "governos provinciais", "gobiernos provinciales", "administrações municipais",
        "departamentales", "estadual e municipal", "régional et local", "prefeituras", "alcaldías", "cantonal",
        "comunal", "communal", "communale", "communaux", "subnacional", "states and cities", "cities and states",
        "council", "councils", "devolved", "district level", "cantons",
        "gad", "gads", "distritos", "cantones", "estatal y municipal",
        "estadual e local",
        "municipaux", "communales", "autoridades locales", "subnacionales", "subnacionais", "estadual", "estaduais",
        "lgus", "state and city", "metros", "munisipalitas", "câmaras municipais", "city/district", "cities/districts",
        "city/districts", "state/city", "city/state", "province/city", "city/county", "provinsi/kota",
        "estado/municipio", "estado/município", "estados/municipios", "estados/municípios", "provincia/municipio",
        "province/commune", "région/commune", "省市", "省市级", "地市级", "省级", "县级", "市县", "sub-national level",
        "intendencias", "mairies", "infranational", "pemda", "pemerintah kota/munisipalitas", "kota/munisipalitas",
        "autoridades municipales", "assemblies", "people's committees", "people's committee", "people’s committees",
        "state level", "state governments", "nivel estatal", "nível estadual", "gobiernos estatales",
        "governos estaduais", "tingkat provinsi", "provincial people's committees",
        "地方政府", "区县", "regional governments", "gobiernos regionales",
    ),
    "other": (
        "other", "others", "demais", "demás", "partners", "development partners", "otros", "otras", "aliados", "amigos",
        "friends", "amis", "sahabat", "cooperación", "outros", "outras", "parceiros", "european union", "unión europea",
        "união europeia", "union européenne", "uni eropa", "partner", "partenaire", "parceiro", "socio", "autres",
        "partenaires", "lainnya", "mitra", "mitra pembangunan", "其他", "合作伙伴", "international", "internacional",
        "internacionais", "internacionales", "internationales", "internationaux", "internasional", "国际",
        "civil society", "sociedad civil", "sociedade civil", "société civile", "academia", "observers",
        "private sector", "sector privado", "setor privado", "secteur privé", "swasta", "国际机构",
        "organismos internacionales", "organizaciones", "academic", "universities", "donors", "un agencies",
        "organismes internationaux", "国际组织", "科研机构", "研究机构", "masyarakat sipil",
        "organisasi masyarakat sipil", "akademisi", "社会组织", "专家学者", "invitados", "invités", "convidados",
        "guests", "lain-lain", "lain lain", "pihak lain", "lain", "non-state", "non-governmental", "fora do governo",
        "fuera del gobierno", "hors gouvernement", "acompañantes", "also present", "también presentes", "testigos",
        "testigos de honor", "witnesses", "testemunhas", "témoins", "saksi", "见证方", "见证单位", "también asistieron",
        "também presentes", "également présents", "juga hadir", "development banks", "research institutions", "socios",
        "banca de desarrollo", "bancos de desarrollo", "bancos de desenvolvimento", "ptf", "universités",
        "partenaires techniques et financiers", "bailleurs de fonds", "centres de recherche", "科研院所",
        "高校与科研机构",
        "universidades", "bailleurs", "banques de développement", "perguruan tinggi", "学术机构", "lembaga keuangan",
        "instituições de pesquisa", "instituciones de investigación", "高校", "高等院校", "智库",
        "traditional authorities", "traditional leaders", "chiefs", "autoridades tradicionales",
        "autoridades tradicionais", "autorités traditionnelles", "chefferies", "tokoh adat", "cooperantes",
        "cooperación internacional", "cooperação internacional", "coopération internationale", "multilateral",
        "multilaterals", "multilaterales", "multilaterais", "multilatéraux", "multilatérale",
        "from elsewhere", "de otras partes", "de fuera", "de fora", "d'ailleurs", "dari luar",
    ),
}  # fmt: skip
"""What stands in a heading, or before a colon or dash, of those who were there, or of what is meant for whom."""

ISSUES = (
    "issues", "key issues", "main issues", "strategic issues", "enjeux", "principaux enjeux", "isu", "isu utama",
    "isu strategis", "isu-isu utama", "主要问题",
)  # fmt: skip
"""What may be called so are challenges, or themes."""

BOTH_LEVELS = (
    "both", "both levels", "ambos", "ambos niveles", "ambos os níveis", "les deux", "les deux niveaux", "keduanya",
    "kedua tingkat", "两级", "双层", "all levels", "todos los niveles", "todos os níveis", "tous les niveaux",
)  # fmt: skip
"""What a column of levels says of what is meant for both."""

CHALLENGE = (
    "challenge", "challenging", "constraint", "barrier", "obstacle", "difficult", "deficienc", "bottleneck", "hindr",
    "hamper", "shortage", "lack of", "insufficient", "weakness", "reto", "desafío", "desafio", "dificuld", "obstáculo",
    "barrera", "barreira", "dificult", "limitacion", "brecha", "falta de", "insuficien", "entrave", "gargalo", "défi",
    "contrainte", "frein", "insuffisan", "manque de", "tantangan", "kendala", "hambatan",
    "keterbatasan", "kurangnya", "belum memadai", "挑战", "困难", "不足", "瓶颈", "障碍", "短板", "制约",
)  # fmt: skip

OPPORTUNITY = (
    "opportunit", "potential", "promising", "momentum", "oportunidad", "oportunidade", "potencial", "opportunité",
    "potentiel", "atout", "peluang", "potensi", "机遇", "机会", "潜力",
)  # fmt: skip

MESSAGE = (
    "must", "crucial", "key to", "essential", "vital", "the focus", "important to", "it is clear", "underline",
    "es fundamental", "es clave", "debe", "deve", "é fundamental", "essentiel", "doit", "il faut", "penting", "harus",
    "perlu", "必须", "关键", "重要", "应当", "需要",
)  # fmt: skip
"""What a sentence of a conclusion says, where it says one of them only."""

SIGNS_OF_HARD = frozenset("⚠❗⛔❌✗✘🔴👎🚧🛑😟")
SIGNS_OF_CHANCE = frozenset("💡✅✔✓👍🟢🌱🚀😀🙂✨")
"""Signs before the items of a list of challenges and opportunities, where the text says nothing."""

EMPTY_VALUES = frozenset({
    "暂无", "无",
    "", "-", "--", "–", "—", "tbd", "tbc", "n/a", "na", "none", "open", "to be determined", "to be confirmed",
    "sem prazo", "sin plazo", "sin fecha", "sin definir", "sem definição", "no deadline", "no date yet",
    "sin fecha aún", "tanpa batas waktu", "no date", "to be decided", "a definir", "por definir", "à définir",
    "à déterminer", "a determinar", "akan ditentukan", "belum ditentukan", "待定", "?", "...", "…",
    "to be agreed", "not specified", "ongoing", "continuous", "en curso", "en continu", "contínuo", "permanente",
    "berkelanjutan", "持续", "长期", "asap", "sans objet", "no aplica", "não se aplica", "tidak ada", "not applicable",
    "nihil", "néant", "ninguno", "ninguna", "nenhum", "nenhuma", "aucun", "aucune", "nobody", "nadie", "ninguém",
    "不适用", "nil", "for information", "for noting", "noted", "no action", "no action required", "para información",
    "para conocimiento", "para informação", "para conhecimento", "pour information", "pour mémoire", "untuk diketahui",
    "untuk informasi", "供参考", "s/d", "n.a.", "n/d", "menyesuaikan", "sesuai kebutuhan", "disesuaikan",
    "s/f", "sf", "??", "???", "????", "who knows", "don't know", "not known", "unknown", "no idea", "not said",
    "nobody said", "nobody said when", "no one said", "no one said when", "not clear", "unclear", "open date",
    "later", "some day",
    "a la mayor brevedad", "cuanto antes", "lo antes posible", "o quanto antes", "o mais breve possível",
    "dès que possible", "au plus vite", "plus tard", "on ne sait pas", "pas dit", "pas précisé", "sans date",
    "nadie dijo", "no se dijo", "no se sabe", "más adelante", "não se sabe", "ninguém disse", "não foi dito",
    "mais adiante", "tidak tahu", "belum pasti", "belum tahu", "belum jelas", "menyusul", "secepatnya", "nanti",
    "as soon as possible", "未定", "未定时间", "时间未定", "时间待定", "另行通知", "没说", "不清楚", "尽快", "尽早",
    "tba", "t.b.a", "t.b.c", "t.b.d", "not available", "no disponible", "não disponível", "indisponível",
    "non disponible", "indisponible", "tidak tersedia", "暂缺",
})  # fmt: skip

AT_ONCE = frozenset(
    {
        "immediate",
        "immediately",
        "at once",
        "inmediato",
        "inmediata",
        "de inmediato",
        "inmediatamente",
        "imediato",
        "imediata",
        "de imediato",
        "imediatamente",
        "immédiat",
        "immédiate",
        "immédiatement",
        "sans délai",
        "segera",
        "立即",
        "即日起",
        "马上",
        "until further notice",
        "hasta nuevo aviso",
        "até nova ordem",
        "até segunda ordem",
        "jusqu'à nouvel ordre",
        "sampai pemberitahuan lebih lanjut",
        "直至另行通知",
    }
)
"""What a value says where a step is to be done at once, or from now on: no date, and no words of the step."""

EMPTY_FORMS = (
    (
        r"^(?:(?:date|time|timing|deadline|due|fecha|plazo|data|prazo|echeance|delai|waktu|tenggat|tanggal|lead|owner|"
        r"responsable|responsavel) )?(?:(?:yet|still|to|be|being|sera|por|a|para|akan|belum|masih|non|no|nao|pas|"
        r"encore|not|ainda|sin|sem|sans) ){1,3}"
        r"(?:defin\w+|determin\w+|confirm\w+|decid\w+|agreed|set|fixed|settled|fix\w+|"
        r"advised|announced|communicated|notified|anunciad\w+|comunicad\w+|communique\w*|annonce\w*|"
        r"precis\w+|design\w+|nam(?:ed|e)|appoint\w+|assign\w+|identif\w+|nombrar|nomear|nommer|asignar|atribuir|"
        r"attribuer|ditunjuk|conven\w+|acord\w+|combin\w+|establec\w+|estabelec\w+|arret\w+|"
        r"di(?:tentukan|tetapkan|sepakati|konfirmasi|jadwalkan))$"
    ),
    (
        r"^(?:no|sin|sem|pas de|aucune|belum ada|tidak ada) (?:date|deadline|day|fecha|plazo|data|prazo|echeance|delai|"
        r"tanggal|waktu|tenggat)(?: (?:was|is|has|been|could|be|yet|aun|ainda|encore|for|now|told|given|set|named|"
        r"fixed|agreed|mentioned|proposed|stated|dada|fijada|definida|fixada|marcada|donnee|fixee|convenue|yang|"
        r"disepakati|disebut|disebutkan|ditetapkan)){0,4}$|"
        r"^(?:(?:lead|owner|date|deadline|responsible|penanggung jawab|pj|pic|target|tenggat|waktu|batas waktu|dan|and|"
        r"responsable|fecha|plazo|y|prazo|responsavel|data|e|echeance|date|et) ){1,4}"
        r"(?:not|belum|tidak|no|nao|non|pas|still|aun|ainda|masih)(?: (?:yet|been|encore))*"
        r" (?:given|named|stated|told|said|mentioned|fixed|set|decided|defined|agreed|determined|settled|"
        r"disebut(?:kan)?|ada|dijelaskan|di(?:tetapkan|tentukan|sepakati)|(?:indicad|mencionad|informad|definid|fijad|fixad|decidid|acordad|"
        r"asignad|atribuíd|atribuid)[oa]s?|(?:precis|indiqu|communiqu|fix|arret|design|decid)ee?s?|definie?s?|convenue?s?)$"
    ),
    (
        r"^(?:awaiting|pending|subject to|waiting for|depends on|depending on|a la espera de|en espera de|sujeto a|"
        r"a depender de|"
        r"aguarda|aguardando|sujeito a|en attente d[eu]?|en attente|sous reserve d[eu]?|menunggu|"
        r"tergantung) (?:\w+ ?){1,4}$|"
        r"^(?:视|待)\S{1,8}(?:情况|而定|后定|落实|到位)$"
    ),
    (
        r"^(?:sem|sin|sans|no|tanpa|pas de|without) (?:uma |a |una |une )?(?:prazo|data|plazo|fecha|echeance|date|"
        r"delai|deadline|due date|owner|lead|responsavel|responsable|penanggung jawab|pj|batas waktu|tenggat|"
        r"tenggat waktu|tanggal|(?:fixed|set) date)(?: \w+){0,3}$"
    ),
    (
        r"^(?:date|deadline|timing|owner|lead|responsible|fecha|plazo|responsable|data|prazo|responsavel|echeance|waktu|"
        r"tenggat|penanggung jawab|pj|pic) (?:still |yet )?(?:open|tbd|tbc|pending|pendiente|"
        r"pendente|abierta|aberta|libre|livre)$"
    ),
    (
        r"^(?:(?:still|yet|left) )?"
        r"(?:to be|a|por|sem|sin|non|nao|no|aun|ainda|pas encore|not yet|akan|belum|masih akan) "
        r"(?:(?:named|nominated|appointed|identified|assigned|chosen|selected|announced|advised|specified|found)|"
        r"(?:indicar|designar|nomear|nombrar|identificar|confirmar|precisar|atribuir|asignar|acordar|decidir|anunciar|"
        r"preciser|designer|identifier|confirmer|convenir|nommer|indiquer|fixer|arreter)|"
        r"(?:identificad|asignad|designad|atribuid|indicad|definid|confirmad)[oa]|(?:designe|identifie|confirme|attribue|defini)e?|"
        r"di(?:tunjuk|tetapkan|sepakati|konfirmasi|pilih)|ada)$"
    ),
    r"^(?:待|尚未|未|另行)(?:定|确定|明确|指定|落实|协商|商定|通知)$",
    (
        r"^(?:none|ningun[oa]|nenhuma?|aucune?) (?:(?:set|fixed|given|agreed|yet|named|so far|fijad[oa]|definid[oa]|"
        r"fixad[oa]|fixee?|definie?|aun|ainda|encore) ?){1,2}$"
    ),
    (
        r"^(?:no|sin|sem|pas de|aucun|aucune|belum ada|tidak ada|without) (?:owner|lead|leader|responsable|responsavel|"
        r"lider|pilote|chef de file|porteur|penanggung jawab|pj|pic)(?: (?:yet|aun|ainda|encore|so far))*$"
    ),
    (
        r"^(?:pas de|aucune|sin|sem|no|tanpa|belum ada|without) (?:decision|decisao|acuerdo|acordo|accord|agreement|"
        r"keputusan|conclusion)(?: yet| aun| ainda| pour l instant)?$|^未(?:作出)?决定$"
    ),
    r"^(?:尚无|暂无|没有)(?:牵头|责任|负责|配合|完成)?(?:单位|部门|机构|人|方|时限|期限|时间)$",
    r"^(?:(?:完成|牵头|责任|负责|配合|承办)?(?:时间|期限|日期|时限|单位|部门|机构|人|方))?(?:另行|待|尚未|未|暂未|有待)(?:确定|通知|定|明确|商定|确认|商议)$",
)
"""The same as forms, as values are compared: 'sem prazo definido', 'to be agreed'."""

DIALOGUE = (
    "dialogue", "dialogues", "dialog", "diálogo", "diálogos", "dialogo", "meeting", "workshop", "reunión", "reunião",
    "réunion", "rencontre", "rapat", "taller", "oficina", "atelier", "lokakarya", "对话", "会议", "研讨会", "座谈会",
    "forum", "foro", "fórum", "encontro", "encuentro", "pertemuan", "consultation", "roundtable", "mesa redonda",
    "table ronde", "nld", "dnl", "dnd",
)  # fmt: skip
"""What an event of this kind is called."""

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

MASTHEADS = (
    "urban sh/ft",
    "urbanshift",
    "urban shift",
    "transforming cities for people and planet",
    "transforming cities",
    "for people and planet",
    "transformando las ciudades para las personas y el planeta",
    "transformando ciudades para las personas y el planeta",
    "transformar las ciudades para las personas y el planeta",
    "transformando as cidades para as pessoas e o planeta",
    "transformando cidades para as pessoas e o planeta",
    "transformando cidades para pessoas e o planeta",
    "transformer les villes pour les populations et la planète",
    "transformer les villes pour les personnes et la planète",
    "transformer les villes pour les habitants et la planète",
    "des villes transformées pour les populations et la planète",
    "mengubah kota untuk manusia dan planet",
    "mengubah kota untuk masyarakat dan planet",
    "mentransformasi kota untuk manusia dan planet",
    "mentransformasi kota bagi manusia dan bumi",
    "转型城市造福人类与地球",
    "为人类和地球转型城市",
    "为了人类和地球改造城市",
)
"""What the programme's logo says where it became text."""

SLIDE = (
    r"(?:slides?|diapositiv[aeo]s?|diapo|l[âáa]mina|transparência|salindia|tayangan|幻灯片|ppt|"
    r"flip-?charts?|hoja|papel[óo]grafo|cartelera|folha|feuille|panneau|lembar)\s*"
    r"(?:n[.º°o]*|no\.|nº|#|ke-?)?\s*\d{1,3}(?:\s*(?:of|de|sur|dari|/|共)\s*\d{1,3})?|"
    r"第\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[张页](?:幻灯片|ppt)"
)
"""What numbers a slide, where a presentation became text."""

PAGE_NUMBERS = (
    (
        r"(?:page|página|pagina|halaman|hal\.?|pág\.?|p\.)\s*[|:#]?\s*\d+(?:\s*(?:of|de|sur|dari|/)\s*\d+)?|"
        r"\d{1,3}\s*\|\s*(?:page|página|pagina|halaman)"
    ),
    r"[-–—]\s*\d+\s*[-–—]",
    r"\d+\s*(?:[/|]|of|de|sur|dari)\s*\d+",
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
