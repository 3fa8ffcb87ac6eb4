"""The many names of a section, by what it holds and by language. Translators extend this table.

A name is written as it stands in documents, in small letters. Case, accents, numbering and a colon at the end do not
matter; a heading that holds a name among a few other words is found, too. Names in one language may be used in all.
"""

from __future__ import annotations

from .kinds_of_sections import Holds
from .names_of_points import NAMES_OF_POINTS
from .names_of_steps import NAMES_OF_STEPS

OUTLOOK = ("outlook", "prospects", "perspectivas", "perspectives", "prospek", "展望", "前景")
"""What is no next steps beside difficulties: 'Difficulties and outlook' names both kinds of points."""

_NAMES_OF_MEETINGS: dict[Holds, dict[str, tuple[str, ...]]] = {
    Holds.REPRESENTATION: {
        "en": (
            "level of representation", "levels of representation", "representation", "participants", "attendance",
            "who was there", "who was in the room", "who came", "who we were",
            "who was with us", "who joined us", "attendees", "participation", "present",
            "in attendance", "list of participants", "persons met", "participating organisations",
            "participating organizations", "who took part", "attended by", "stakeholders present",
            "organisations represented", "organizations represented", "attendance sheet", "attending", "delegations",
            "institutions represented", "those present", "participating institutions", "among those attending",
            "among those present", "parties", "parties to the dialogue", "actors", "institutions", "organisations",
            "organizations",
            "represented", "stakeholder groups", "those attending", "who attended", "who sat at the tables",
            "who sat around the table", "who sat at the table", "joined by", "we were joined by",
        ),
        "es": (
            "participantes", "asistentes", "asistencia", "nivel de representación", "representación",
            "instituciones participantes", "lista de asistencia", "lista de participantes", "participación",
            "presentes", "entidades participantes", "niveles de representación", "actores participantes",
            "instituciones presentes", "instituciones representadas", "instituciones", "actores", "entidades",
            "delegaciones", "quiénes fuimos", "quiénes estuvimos", "quiénes estuvieron",
            "representatividad", "comparecientes", "concurrentes", "quiénes vinieron", "quién vino",
            "quiénes asistieron", "quiénes participaron", "nos acompañaron", "se unieron",
        ),
        "pt": (
            "participantes", "presentes", "nível de representação", "representação", "instituições participantes",
            "lista de presença", "participação", "níveis de representação", "presenças", "entidades presentes",
            "entidades representadas", "instituições presentes", "instituições representadas", "instituições", "atores",
            "actores", "delegações", "quem éramos", "quem esteve", "quem participou", "quem esteve lá",
            "quem veio", "estiveram connosco", "estiveram conosco", "acompanharam-nos",
        ),
        "fr": (
            "participants", "niveau de représentation", "représentation", "présents", "étaient présents",
            "participation", "liste des participants", "institutions représentées", "niveaux de représentation",
            "liste de présence", "feuille de présence", "feuille d'émargement", "personnes présentes",
            "étaient représentés", "présences", "présence", "acteurs", "institutions", "organismes", "qui a participé",
            "qui y était", "qui était là", "qui nous étions", "qui était présent",
            "qui est venu", "qui était autour de la table", "nous ont rejoints", "étaient avec nous",
        ),
        "id": (
            "peserta", "daftar peserta", "tingkat keterwakilan", "keterwakilan", "peserta rapat", "daftar hadir",
            "siapa yang hadir", "siapa saja yang hadir",
            "hadir", "yang hadir", "peserta dialog", "undangan", "instansi peserta", "perwakilan", "kehadiran",
            "partisipasi", "unsur peserta", "siapa saja", "siapa yang ikut", "yang ikut berdialog",
            "siapa yang datang", "yang bergabung", "turut bergabung",
        ),
        "zh": (
            "参会单位", "参会人员", "与会单位", "与会人员", "代表层级", "参会代表", "出席单位", "出席人员", "与会代表",
            "签到", "签到表", "签到情况", "签到单位", "参与层级", "参会层级", "出席", "参加单位", "参会机构",
            "参加人员", "到会的有", "参会的有", "到会单位",
            "参与机构", "参与单位", "参加机构", "出席机构", "与会机构", "到会人员", "到场单位", "到场人员", "到场的有",
            "与会的有", "出席的有", "加入对话的有", "参与对话的有", "代表性", "代表级别", "代表团",
        ),
    },
    Holds.THEMES: {
        "en": (
            "themes", "main themes", "key themes", "themes discussed", "thematic areas", "subjects", "topics",
            "topics discussed", "topics covered", "issues discussed", "subjects discussed", "discussion topics",
            "discussion themes", "fields of discussion", "areas of discussion", "focus areas", "areas of focus",
            "on the agenda", "what was on the agenda", "what was discussed", "what we discussed",
            "what we talked about", "thematic priorities",
        ),
        "es": (
            "temas", "temas tratados", "temas principales", "ámbitos de discusión", "campos de discusión",
            "ejes temáticos", "ejes", "temas clave", "ejes de trabajo", "ejes de discusión", "asuntos tratados",
            "líneas temáticas", "temáticas", "temas abordados", "qué se trató", "de qué hablamos", "de qué se habló",
            "lo que hablamos", "lo que conversamos", "qué conversamos", "lo que tratamos", "qué tratamos",
            "lo que se trató",
        ),
        "pt": (
            "temas", "eixos temáticos", "áreas de discussão", "temas tratados", "principais temas", "temas discutidos",
            "eixos", "assuntos principais", "principais assuntos", "assuntos tratados", "assuntos discutidos",
            "assuntos em debate", "temas em debate", "temáticas", "temas abordados", "pontos de debate",
            "do que falamos", "o que discutimos", "o que conversamos", "o que foi discutido",
        ),
        "fr": (
            "thèmes", "domaines de discussion", "domaines abordés", "axes de travail", "thématiques", "thèmes abordés",
            "principaux thèmes", "axes thématiques", "sujets abordés", "sujets traités", "questions abordées",
            "points abordés", "thèmes de discussion", "axes de réflexion", "de quoi nous avons parlé",
            "ce dont nous avons parlé", "de quoi on a parlé",
        ),
        "id": (
            "tema-tema", "bidang bahasan", "bidang pembahasan", "tema utama", "topik", "topik bahasan",
            "tema pembahasan", "pokok bahasan", "pokok pembahasan", "materi bahasan", "isu yang dibahas",
            "fokus diskusi", "bahan diskusi", "yang dibahas", "apa yang dibahas", "yang kami bahas", "yang kita bahas",
            "bidang tematik", "tema kunci",
        ),
        "zh": (
            "主题领域", "讨论领域", "主要议题", "讨论议题", "会议议题", "主要主题", "讨论主题", "交流主题", "讨论专题",
            "研讨专题", "交流专题", "研讨主题",
            "研讨议题", "核心主题", "关键主题", "重点主题",
        ),
    },
    Holds.TOPIC: {
        "en": (
            "topic", "theme", "subject matter", "topic of the dialogue", "theme of the dialogue", "focus",
            "what it was about", "about", "what about", "topic of first national-local dialogue", "dialogue topic",
        ),
        "es": ("tema", "tema central", "tema del diálogo", "asunto", "objeto"),
        "pt": ("tema", "tema central", "tema do diálogo", "assunto"),
        "fr": ("thème", "sujet", "thème du dialogue", "objet", "thème central"),
        "id": ("tema", "tema dialog", "topik dialog", "perihal", "tema kegiatan"),
        "zh": ("主题", "议题", "会议主题", "对话主题", "议题主题"),
    },
    Holds.OVERVIEW: {
        "en": (
            "overview", "summary", "executive summary", "background", "introduction", "context", "in brief",
            "at a glance", "about the dialogue", "abstract", "in short", "background and context",
            "background and objectives", "in one paragraph", "in a nutshell", "in one page", "purpose",
            "purpose of the dialogue", "purpose of the meeting", "purpose and scope",
        ),
        "es": (
            "resumen", "resumen ejecutivo", "antecedentes", "introducción", "contexto", "síntesis", "presentación",
            "panorama general", "visión general", "panorama", "generalidades", "en breve", "en síntesis",
            "en un párrafo", "en pocas palabras", "propósito", "propósito del diálogo",
        ),
        "pt": (
            "resumo", "resumo executivo", "contexto", "introdução", "apresentação", "síntese", "antecedentes",
            "contextualização", "visão geral", "panorama geral", "panorama", "em resumo", "em síntese",
            "em um parágrafo", "em poucas palavras", "propósito", "propósito do diálogo",
        ),
        "fr": (
            "résumé", "synthèse", "contexte", "introduction", "aperçu", "présentation", "contexte et objectifs",
            "préambule", "vue d'ensemble", "aperçu général", "en bref", "en résumé",
            "en un paragraphe", "en deux mots", "le contexte en deux mots",
        ),
        "id": (
            "ringkasan", "latar belakang", "pendahuluan", "gambaran umum", "ikhtisar", "ringkasan eksekutif",
            "pengantar", "sekilas", "tinjauan umum", "maksud dan tujuan", "tujuan dialog",
        ),
        "zh": (
            "概述", "概况", "背景", "摘要", "简介", "会议概况", "总体情况", "前言", "会议背景", "引言", "基本情况",
            "概览", "总览", "综述", "会议目的", "对话目的", "宗旨",
        ),
    },
    Holds.CONCLUSION: {
        "en": ("conclusion", "conclusions", "concluding remarks", "in conclusion", "closing reflections"),
        "es": ("conclusión", "conclusiones", "consideraciones finales", "reflexiones finales"),
        "pt": ("conclusão", "conclusões", "considerações finais"),
        "fr": ("conclusion", "conclusions", "en conclusion"),
        "id": ("kesimpulan", "simpulan"),
        "zh": ("结论", "结语", "总结", "小结", "结束语"),
    },
    Holds.OTHER: {
        "en": (
            "discussion", "summary of the discussion", "proceedings", "opening", "closing",
            "opening remarks", "closing remarks", "thanks", "acknowledgements", "acknowledgments", "annex", "annexes",
            "appendix", "contact", "contacts", "findings", "evaluation", "objectives", "methodology", "references",
            "presentations", "questions and answers", "apologies", "any other business", "aob", "a.o.b.", "feedback",
            "sessions", "panel discussion", "further reading", "parking lot", "open questions", "not discussed",
            "open issues", "ideas", "for information", "about urbanshift", "budget", "glossary", "abbreviations",
            "logistics", "related stories", "related", "related articles", "related content", "related links",
            "related news", "read more", "related reading", "about this event",
            "about the event", "read also", "also read", "most read", "you may also like", "see also",
            "media contact", "media contacts", "notes to editors", "note to editors", "about us", "more news",
            "vote of thanks", "other matters", "other business", "miscellaneous", "signatures", "distribution",
            "guiding questions", "course of the dialogue", "course of the meeting", "course of the day",
            "course of events", "how the day went", "how it went", "asides", "final note", "closing words",
            "wish list", "wishlist", "wishes",
            "parting words", "final words", "recitals", "considerations", "considerandos", "considerando",
            "confirmation of minutes", "confirmation of the minutes", "confirmation of previous minutes",
            "approval of minutes", "approval of the minutes", "adoption of minutes", "adoption of the minutes",
            "adoption of the agenda", "adoption of agenda", "approval of the agenda", "call to order", "roll call",
            "quorum", "any other matters", "any other matter", "appreciation",
            "considérants", "menimbang",
        ),
        "es": (
            "desarrollo", "apertura", "cierre", "clausura", "agradecimientos", "anexo", "anexos", "contacto",
            "objetivos", "discusión", "debate", "presentaciones", "evaluación", "varios", "datos generales",
            "metodología", "inauguración", "intervenciones", "firmas", "otros asuntos", "asuntos varios",
            "artículos relacionados", "lecturas relacionadas", "acerca de este evento", "noticias relacionadas",
            "lea también", "lee también", "te puede interesar",
            "más leídas", "lo más leído", "contacto de prensa", "más información", "véase también", "sobre nosotros",
            "le puede interesar", "preguntas orientadoras", "desarrollo del diálogo", "desarrollo de la jornada",
            "desarrollo de las jornadas", "transcurso de la jornada", "anécdotas", "nota final", "palabras finales",
            "lista de deseos", "deseos", "verificación del quórum", "verificación de quórum", "lectura del acta",
            "lectura del orden del día", "aprobación del orden del día", "aprobación del acta",
            "proposiciones y varios", "ruegos y preguntas", "asuntos generales",
        ),
        "pt": (
            "abertura", "encerramento", "agradecimentos", "anexo", "anexos", "contato", "objetivos", "discussão",
            "debate", "avaliação", "apresentações", "informes", "dados gerais", "metodologia", "assinaturas",
            "outros assuntos", "assuntos gerais", "diversos", "com cópia", "com cópia a", "notícias relacionadas",
            "leia também", "leituras relacionadas", "sobre este evento", "leia mais", "mais lidas", "as mais lidas",
            "veja também", "saiba mais",
            "contato para imprensa", "perguntas orientadoras", "andamento dos trabalhos", "decurso dos trabalhos",
            "desenvolvimento do diálogo", "curiosidades", "nota final", "palavras finais",
            "lista de desejos", "expediente", "comunicações", "aprovação da pauta", "aprovação da ata",
            "leitura da ata",
            "leitura e aprovação da ata", "palavra livre", "verificação de quórum",
        ),
        "fr": (
            "liste de souhaits", "souhaits", "vœux",
            "ouverture", "clôture", "remerciements", "annexe", "annexes", "contact", "objectifs", "discussions",
            "débats", "évaluation", "présentations", "divers", "déroulement des travaux",
            "desenvolvimento dos trabalhos", "desenvolvimento da reunião", "desarrollo de la reunión",
            "desarrollo de la sesión", "méthodologie", "échanges", "signatures", "ampliation", "ampliations", "copie à",
            "copies à", "à lire aussi", "lire aussi", "les plus lus", "sur le même sujet", "articles liés",
            "articles connexes", "à propos de cet événement",
            "contact presse", "contacts presse", "voir aussi", "pour en savoir plus", "mot de clôture",
            "lecture et adoption", "questions posées", "questions diverses", "déroulement du dialogue",
            "cours des travaux", "anecdotes", "mot de la fin", "note finale", "approbation du procès-verbal",
            "adoption du procès-verbal", "approbation de l'ordre du jour", "adoption de l'ordre du jour",
            "vérification du quorum", "exposés",
        ),
        "id": (
            "pembukaan", "penutup", "penutupan", "lampiran", "pembahasan", "diskusi", "tujuan", "kontak", "lain-lain",
            "dokumentasi", "evaluasi", "ucapan terima kasih", "paparan", "sambutan", "tanya jawab",
            "tembusan", "baca juga", "berita terkait", "bacaan terkait", "tentang acara ini", "artikel terkait",
            "terpopuler", "narahubung", "kontak media",
            "jalannya dialog", "jalannya acara", "jalannya rapat", "jalannya pertemuan", "proses dialog",
            "kata penutup", "catatan akhir", "pengesahan notulen", "pembacaan notulen", "pengesahan agenda",
        ),
        "zh": (
            "其他", "其他事项", "附件", "讨论情况", "会议内容", "致谢", "联系方式", "讨论", "开幕", "闭幕",
            "交流发言", "热门文章", "往期推荐", "推荐阅读", "往期回顾", "关于本次活动",
            "相关阅读", "相关链接", "相关新闻", "延伸阅读", "媒体联系", "参会须知", "会议须知",
            "注意事项", "抄送", "抄报", "主送", "报送单位", "联系人", "会议花絮", "花絮", "会议经过", "会议过程",
            "尾声", "通过议程", "确认会议纪要", "其他事宜",
        ),
    },
}  # fmt: skip

SECTIONS = NAMES_OF_STEPS | NAMES_OF_POINTS | _NAMES_OF_MEETINGS
"""Where two names of one length fit, the one that stands first here."""

THOSE_THERE = (
    "around the table", "round the table", "at the table", "in the room", "who was at the table", "taking part",
    "we were with", "we met with", "who we met", "who we met with", "who we sat with", "who's here", "people there",
    "people in the room", "people i saw", "people we saw", "those i saw", "i saw", "gente que vi", "a quiénes vi",
    "los que vi", "quem eu vi", "quem vi", "gens que j'ai vus", "ceux que j'ai vus", "vus sur place",
    "orang yang saya lihat", "我看到的人", "我见到的",
    "faces in the room", "in the hall", "on the mat", "on the mats", "under the tree",
    "round the fire",
    "around the fire", "people met", "we met", "who we saw", "who i saw", "who i recognised", "who i recognized",
    "faces i knew", "in the circle", "at the tables", "on the chairs", "those who came", "those who turned up",
    "people who came", "people i could identify", "people we could identify", "people i recognised",
    "people i recognized", "who turned out", "who filled the room",
    "con quiénes nos vimos", "los que llegaron", "los que llegamos", "a quiénes reconocí", "gente que reconocí",
    "en el salón", "bajo el árbol", "en el círculo", "los presentes", "con quién nos reunimos",
    "quem eu reconheci", "quem reconheci", "quem apareceu", "no salão", "na roda", "debaixo da árvore", "os presentes",
    "quem chegou", "gente que veio", "com quem nos reunimos",
    "rencontrés", "rencontrées", "personnes rencontrées", "structures rencontrées", "institutions rencontrées",
    "sur la natte", "sous l'arbre", "sous l'arbre à palabres", "ceux que j'ai reconnus", "qui j'ai vu",
    "qui j'ai reconnu",
    "étaient autour de la table", "à la table", "à table", "tour de table", "les présents", "venus",
    "qui a pris part",
    "yang saya kenali", "yang saya lihat", "orang yang datang", "orang yang saya kenali", "di atas tikar",
    "di bawah pohon", "yang duduk bersama", "yang kami temui", "ditemui",
    "认出来的人", "我认出来的", "认得出来的", "见到的单位", "会见的单位", "围坐的", "坐在一起的", "谁来了", "谁在场",
    "with us", "with us were", "roll call",
    "vinieron", "alrededor de la mesa", "en la mesa", "en la sala", "asistieron", "estuvieron presentes",
    "concurrieron", "acudieron", "a la mesa", "la concurrencia", "quiénes concurrieron",
    "asisten", "asistió", "acuden", "comparecen", "concurren", "participan", "estaban", "estaban presentes",
    "estuvieron", "estuvimos", "estuvimos con", "nos reunimos con", "nos acompañaron", "los que estuvieron",
    "los que vinimos", "quiénes estaban", "con quiénes", "con quiénes estuvimos", "con quién estuvimos",
    "vieram", "à mesa", "à volta da mesa", "em volta da mesa", "na sala", "compareceram", "estiveram presentes",
    "estivemos com", "estavam", "estavam presentes", "estiveram", "comparecem", "participam", "marcaram presença",
    "quem foi", "connosco", "conosco", "com quem estivemos", "reunimo-nos com",
    "autour de la table", "sont venus", "dans la salle", "étaient là", "sont là", "nous étions avec", "assistaient",
    "ont participé", "participaient", "ont assisté", "ceux qui étaient là", "celles et ceux qui étaient là",
    "étaient de la partie", "avec nous", "autour de nous",
    "yang ikut", "yang datang", "di seputar meja", "di sekeliling meja", "di ruangan", "ikut serta", "hadirin",
    "kami bersama", "turut hadir", "yang ada di ruangan",
    "到会情况", "在场单位", "来了谁", "到场", "到场的", "在座", "在座的", "在场", "在场的", "到会", "到会的", "来的有",
    "来了哪些人", "参加的", "都有谁", "来宾", "现场的人", "到场者",
)  # fmt: skip
"""What a heading says of those who were there where it says nothing else: 'Temas en la mesa' are themes."""

NAMES_FOLLOW = (
    "people", "people present", "names", "guests", "table", "faces", "gente", "personas", "invitados", "mesa",
    "pessoas", "convidados", "gens", "personnes", "invités", "assistance", "orang", "orang-orang", "nama", "人员",
    "嘉宾",
)  # fmt: skip
"""What stands before those who were there only where their names follow: 'People' may be a theme."""
