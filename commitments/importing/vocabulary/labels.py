"""The labels that stand before a value, above it, or over a column, by what they tell and by language.

Translators extend this table.

Written in small letters; accents and case do not matter when they are looked for.
"""

from __future__ import annotations

from enum import StrEnum


class Tells(StrEnum):
    """What a label in front of a value, or above it, or over a column, tells."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    AUTHOR = "author"
    TOPIC = "topic"
    COUNTRY = "country"
    PEOPLE = "people"
    HEAD_COUNT = "head count"
    FORMAT = "format"
    ACTION = "action"
    OWNER = "owner"
    SUPPORT = "support"
    DUE = "due"
    CITY = "city"
    LEVEL = "level"
    NUMBER = "number"
    STATUS = "status"


LABELS: dict[Tells, dict[str, tuple[str, ...]]] = {
    Tells.TITLE: {
        "en": ("title", "event", "name of event", "meeting", "event title"),
        "es": ("título", "evento", "nombre del evento", "reunión", "actividad"),
        "pt": ("título", "evento", "reunião", "atividade"),
        "fr": ("titre", "événement", "intitulé", "réunion", "rencontre"),
        "id": ("judul", "kegiatan", "nama kegiatan", "acara", "nama acara"),
        "zh": ("标题", "会议名称", "活动名称"),
    },
    Tells.DATE: {
        "en": (
            "date", "dates", "date of event", "when", "on", "date held", "held on", "day", "meeting date",
            "date of meeting", "mission dates", "dates of mission", "date of mission", "date and time", "event date",
            "date and venue", "date and place", "place and date", "venue and date", "when and where", "where and when",
            "date/time", "dates and venue", "date(s) and venue",
        ),
        "es": (
            "fecha", "fechas", "fecha del evento", "día", "fecha y hora", "fecha y horario", "cuándo", "lugar y fecha",
            "fecha y lugar", "fechas y lugar", "cuándo y dónde", "dónde y cuándo", "realizado el",
            "fecha de realización", "fecha de celebración",
        ),
        "pt": (
            "data", "datas", "data e hora", "data e horário", "horário", "quando", "data da reunião", "local e data",
            "data e local", "datas e local", "local e datas", "quando e onde", "onde e quando", "realização",
            "realizado em", "data de realização", "data da realização",
        ),
        "fr": (
            "date", "dates", "quand", "date de la réunion", "date et heure", "date et horaires", "date et lieu",
            "dates et lieu", "lieu et date", "lieu et dates", "quand et où", "où et quand", "date de tenue",
            "dates de tenue", "tenu le", "tenue le",
        ),
        "id": (
            "tanggal", "hari", "hari/tanggal", "hari, tanggal", "tgl", "hari/tgl", "hari tgl", "waktu pelaksanaan",
            "hari tanggal", "hari dan tanggal", "waktu", "waktu dan tempat", "tempat dan waktu", "tempat dan tanggal",
            "tempat/tanggal", "kapan dan di mana", "di mana dan kapan", "kapan", "pelaksanaan", "hari pelaksanaan",
        ),
        "zh": (
            "时间", "日期", "会议时间", "召开时间", "会议日期", "时间地点", "时间及地点", "时间和地点", "对话时间",
            "对话日期", "活动时间", "活动日期", "举办时间", "举办日期", "会期", "召开日期", "举行时间", "举行日期",
        ),
    },
    Tells.PLACE: {
        "en": (
            "place", "venue", "location", "where", "host city", "city and venue", "held in", "held at", "setting",
            "venue and city", "location/venue", "venue/location", "city/venue", "host venue", "at", "city",
        ),
        "es": (
            "lugar", "sede", "ciudad", "dónde", "localización", "ubicación", "lugar de celebración",
            "lugar de realización", "lugar de la reunión", "recinto", "ciudad sede", "ciudad anfitriona",
        ),
        "pt": (
            "local", "lugar", "onde", "cidade", "local de realização", "local da reunião", "localização", "cidade-sede",
            "cidade sede", "cidade anfitriã", "recinto",
        ),
        "fr": (
            "lieu", "ville", "où", "endroit", "tenu à", "tenue à", "lieu de tenue", "lieu de la réunion",
            "lieu de la rencontre", "salle", "emplacement", "ville hôte", "ville d'accueil",
        ),
        "id": ("tempat", "lokasi", "di", "di mana", "kota tuan rumah", "tempat penyelenggaraan", "kota"),
        "zh": (
            "地点", "会场", "举办地", "会址", "会议地点", "召开地点", "对话地点", "活动地点", "举办地点", "地址",
            "主办城市", "举办城市", "会议场所", "承办城市", "地点/会场", "举行地点", "城市",
        ),
    },
    Tells.AUTHOR: {
        "en": (
            "author", "authors", "prepared by", "summarized by", "summarised by", "written by", "minutes by",
            "summary by", "compiled by", "drafted by", "rapporteur", "minute taker", "note taker", "notes by",
            "recorded by", "written up by", "by-line", "reporter", "report by", "note-taker", "reported by",
            "secretary", "minutes", "taken by", "noted by", "minuted by", "presented by", "submitted by",
            "summary author", "documentation", "documentation by", "write-up", "write-up by",
            "consultant", "report of the consultant", "text by", "a note by", "note by", "taken down by", "documenter",
            "edited by", "documented by", "scribe", "set down by", "put together by", "recorder", "minutes secretary",
            "presenter", "who wrote this", "who wrote it", "filled in by", "filled out by", "lead author", "editor",
            "form completed by", "traveller", "traveler", "name of traveller", "name of traveler", "travelled by",
            "mission member", "staff on mission", "writer", "drafter", "report author", "authored by",
            "reporting officer", "contributed by", "summarised and written by", "record by", "record taken by",
            "penned by", "text and organisation", "organisation and text", "text",
            "minutes taken by", "notes taken by", "notes typed by", "jotted down by", "scribbled by",
            "notes put together by", "typed up by", "typed by", "reporting",
        ),
        "es": (
            "facilitó y transcribió", "transcribió", "autor", "autora", "elaborado por", "elaboró", "redactó",
            "preparó", "preparado por", "redactado por", "resumido por", "resumen por", "sistematizado por",
            "síntesis por", "relatoría", "relator", "sistematización", "sistematizó", "informe por", "relatora",
            "levantó la minuta", "levantó el acta", "levantó acta", "tomó nota", "redactó el acta", "elaborada por",
            "redactada por", "relatores", "relatoras", "autoría", "equipo redactor", "redactor", "redactora",
            "secretario de actas", "responsable del acta", "autores",
            "escrito por", "redacción", "documentación", "responsable del informe", "responsable del documento",
            "responsable de la relatoría", "consultor", "consultora", "secretaria de actas", "nota de", "elabora",
            "redacta", "sistematiza", "transcribe", "toma nota", "acta por", "apuntes de", "apuntes por",
            "recogido por", "llenado por", "llenada por", "diligenciado por", "diligenciada por", "compilado por",
            "compilada por", "informe de", "completado por", "viajero", "viajera", "comisionado", "comisionada",
            "quién escribe", "quién escribió", "presentador", "presentadora", "resumen a cargo de",
            "relatoría a cargo de", "sistematización a cargo de", "memoria a cargo de", "redacción a cargo de",
            "informe a cargo de", "elaboró el resumen", "elaboración", "toma de notas", "acta a cargo de",
            "organización y texto", "texto y organización", "organización y redacción", "texto", "escribe",
            "escribió", "presentado por",
            "resumió", "apuntó", "anotó", "levanta la minuta", "levanta el acta", "levantó minuta",
            "registro hecho por",
            "notas tomadas por", "apuntes tomados por", "notas de",
        ),
        "pt": (
            "autoria", "autor", "autora", "elaborado por", "elaborou", "redigiu", "elaborada por", "preparado por",
            "redigido por", "resumido por", "resumo por", "sintetizado por", "sistematizado por", "relatoria",
            "relator", "relatora", "ata lavrada por", "lavrou a ata", "secretariou", "relatoria de", "redigida por",
            "relatores", "relatoras", "redator", "redatora", "secretariado por", "autores", "elaboração", "redação",
            "sistematização", "responsável pela ata", "responsável pelo relatório", "documentação", "consultor",
            "consultora", "redacção", "elabora", "redige", "sistematiza", "ata por", "anotado por", "registado por",
            "registrado por", "preenchido por", "preenchida por", "viajante", "quem escreve", "quem escreveu",
            "compilado por", "compilada por", "secretária da reunião", "secretário da reunião", "apresentador",
            "apresentadora", "relatoria a cargo de", "resumo a cargo de", "redação a cargo de",
            "sistematização a cargo de", "responsável pela relatoria", "texto de", "tomada de notas",
            "responsável pela redação", "organização e texto", "texto e organização", "organização e redação", "texto",
            "escreve", "escreveu", "resumiu", "anotou", "apresentado por",
            "apontou", "registro feito por", "registo feito por", "notas tomadas por", "apontamentos de", "notas de",
            "tomou notas",
        ),
        "fr": (
            "a rédigé", "ont rédigé", "a établi",
            "auteur", "auteure", "résumé par", "synthétisé par", "synthèse par", "rédigée par", "préparée par",
            "établie par", "élaborée par", "rédigé par", "préparé par",
            "établi par", "rapporteur", "rapporteurs", "rapporteuse", "rapporteuses", "rapporteure", "rédacteurs",
            "rédacteur", "rédactrice", "secrétaire de séance", "secrétaires de séance", "auteurs", "élaboré par",
            "rédaction", "consultant", "consultante", "cabinet", "compte rendu par", "consigné par", "recueilli par",
            "compte rendu de", "notes prises par", "prises par", "pris par", "saisi par", "tapé par", "note de",
            "a pris les notes", "rempli par", "renseigné par", "missionnaire", "nom du missionnaire",
            "qui écrit", "présentateur", "présentatrice", "prise de notes", "secrétaire", "résumé assuré par",
            "rapportage", "chargé du compte rendu", "chargée du compte rendu", "organisation et texte", "texte",
            "organisation et rédaction", "rédaction et organisation", "écrit par", "présenté par",
        ),
        "id": (
            "penulis", "disusun oleh", "disusun", "ditulis", "dirangkum", "notulis", "pencatat", "penyusun",
            "ditulis oleh", "dilaporkan oleh", "disiapkan oleh", "dicatat oleh", "dibuat oleh", "diisi oleh",
            "pelaksana perjalanan", "nama pelaksana perjalanan", "penyaji", "yang menulis", "pembuat notula",
            "dirangkum oleh", "diringkas oleh", "ringkasan oleh", "rangkuman oleh", "laporan oleh", "penulis ringkasan",
            "pelapor", "konsultan", "disarikan oleh", "diikhtisarkan oleh", "dirangkai oleh", "dihimpun oleh",
            "perangkum", "penyusun ringkasan", "penyusun laporan", "notulen", "notulen oleh", "pencatat rapat",
            "catatan oleh", "diketik oleh", "yang mencatat",
        ),
        "zh": (
            "记录人", "作者", "撰写人", "整理人", "编写", "起草人", "记录", "撰稿", "整理", "编制单位", "编写单位",
            "供稿", "撰写", "执笔", "起草", "撰写单位", "供稿单位", "整理人员", "总结人", "记录整理", "会议纪要整理",
            "纪要整理", "汇报人", "整理记录", "会议记录", "编写人", "撰稿人", "汇总人", "编辑", "责任编辑", "文",
            "记者", "通讯员", "编制", "编制人", "执笔人", "摘记人", "摘记", "记录员", "文字整理", "撰文", "报告人",
            "填写人", "填表人", "编译", "编译人", "总结撰写", "总结整理", "报告撰写", "编撰", "纪要起草", "总结执笔",
            "材料整理", "编者", "撰稿单位", "纪要撰写", "总结编写", "整理单位", "记录单位", "执笔单位", "起草单位",
            "承编单位", "编印单位", "编制机构", "整理机构", "撰写机构", "笔记", "手记",
        ),
    },
    Tells.TOPIC: {
        "en": (
            "topic", "theme", "theme of the day", "subtitle", "subject", "focus", "topic of the dialogue",
            "theme of the dialogue", "what about", "what it was about", "topic of first national-local dialogue",
            "about what", "focus area", "subject matter", "topics", "key topic", "title of topic", "discussion topic",
            "topic discussed", "theme discussed", "regarding", "subject of the day", "topic of the day",
        ),
        "es": (
            "de qué se habló", "de qué se trató", "de qué trató", "sobre qué", "sobre", "hilo conductor", "enfoque",
            "tema", "subtítulo", "asunto", "tema central", "temática", "eje temático", "eje", "eje central",
            "tema del día", "asunto del día", "tema del diálogo", "tópico", "temas", "tópico central",
            "tema tratado", "tema de trabajo", "materia",
        ),
        "pt": (
            "tema", "assunto", "temática", "tema central", "de que se falou", "sobre o quê", "fio condutor",
            "tema do dia", "assunto do dia", "eixo temático", "eixo", "foco", "tópico", "temas",
            "tópico central", "foco temático", "matéria", "tema tratado",
        ),
        "fr": (
            "thème", "sous-titre", "thématique", "sujet", "objet", "de quoi on a parlé", "sur quoi", "fil rouge",
            "sujet du jour", "thème du jour", "sujet de la rencontre", "thème de la rencontre",
            "thèmes", "thématique centrale", "sujet traité", "thème retenu", "thème abordé", "axe thématique", "axe",
        ),
        "id": (
            "tema", "topik", "pokok", "pokok bahasan", "pokok pembahasan", "perihal", "fokus",
            "bahasan", "subjek", "judul tema", "topik pembahasan",
            "topik bahasan", "tema hari ini", "topik hari ini",
        ),
        "zh": (
            "主题", "议题", "专题", "题目", "会议主题", "对话主题", "会议议题", "主题词", "本次主题", "本次对话主题",
            "研讨主题", "对话议题", "讨论主题", "活动主题", "核心议题", "议题名称", "会议题目", "讨论议题", "对话题目",
        ),
    },
    Tells.COUNTRY: {
        "en": ("country",),
        "es": ("país",),
        "pt": ("país",),
        "fr": ("pays",),
        "id": ("negara",),
        "zh": ("国家",),
    },
    Tells.PEOPLE: {
        "en": ("participants", "attendees", "present", "attended by", "attendance", "in attendance", "those present"),
        "es": ("participantes", "asistentes", "presentes", "asisten"),
        "pt": ("participantes", "presentes"),
        "fr": ("participants", "présents", "étaient présents"),
        "id": ("peserta", "hadir", "yang hadir", "dihadiri oleh"),
        "zh": ("参会单位", "参会人员", "与会人员", "出席", "出席人员", "参加单位", "与会单位", "参加人员"),
    },
    Tells.HEAD_COUNT: {
        "en": (
            "number of participants", "participants (number)", "head count", "no. of participants",
            "expected participants", "expected number of participants", "how many", "persons present", "people present",
            "number present", "number of persons", "number of people", "people", "turnout", "participants (total)",
            "number of attendees", "participant numbers", "number attending", "headcount", "participants expected",
            "# of participants", "total number of participants", "total number of attendees", "participant count",
            "attendance (number)", "size of the meeting",
        ),
        "es": (
            "número de participantes", "núm. de participantes", "n.º de participantes", "total de participantes",
            "participantes previstos", "participantes esperados", "cuántos", "cuántas", "cuántos fuimos",
            "registro de asistencia", "personas presentes", "número de asistentes", "n.º de asistentes",
            "total de asistentes", "cantidad de asistentes", "cantidad de participantes", "público",
            "público asistente", "n.° de participantes", "número total de participantes", "personas participantes",
            "aforo", "asistencia total", "n° de participantes", "número de personas", "personas",
        ),
        "pt": (
            "número de participantes", "nº de participantes", "total de participantes", "quantos", "quantas",
            "número de presentes", "público", "público presente", "número de pessoas presentes",
            "quantidade de participantes", "pessoas presentes", "n.º de participantes", "número total de participantes",
            "participantes previstos", "pessoas",
        ),
        "fr": (
            "effectif", "effectifs", "affluence", "nbre de participants", "nb de participants",
            "nombre de participants", "nombre de présents", "combien", "nombre de personnes présentes",
            "total des participants", "nombre total de participants", "participants attendus", "personnes présentes",
            "nombre de personnes", "nombre d'inscrits", "n° de participants",
        ),
        "id": (
            "jumlah peserta", "jumlah hadir", "total peserta", "jumlah kehadiran", "jumlah yang hadir",
            "banyaknya peserta", "banyak peserta", "jumlah hadirin", "jumlah undangan", "perkiraan peserta",
            "perkiraan jumlah peserta", "jumlah orang", "peserta diharapkan",
        ),
        "zh": (
            "参会人数", "人数", "与会人数", "出席人数", "到会人数", "签到人数", "参加人数", "预计参会", "预计参会人数",
            "预计人数", "参会规模", "会议规模", "参会总人数", "总人数", "规模", "预计参加人数", "实到人数", "出席总数",
        ),
    },
    Tells.FORMAT: {
        "en": ("format", "mode", "modality", "meeting format", "format of the meeting", "how"),
        "es": ("formato", "modalidad", "cómo"),
        "pt": ("formato", "modalidade", "como"),
        "fr": ("format", "modalité", "mode", "comment", "forme"),
        "id": (
            "format", "metode", "cara", "bentuk kegiatan", "mode", "moda", "bentuk", "bentuk acara", "bentuk dialog",
        ),
        "zh": ("形式", "会议形式", "方式", "会议方式", "举办形式", "举办方式", "对话形式", "召开方式"),
    },
    Tells.ACTION: {
        "en": (
            "action", "actions", "action item", "action items", "action point", "next step", "next steps", "task",
            "tasks", "activity", "activities", "agreed action", "agreed actions", "follow-up", "follow-up action",
            "commitment", "commitments", "decision", "what", "to do", "measure", "deliverable", "step",
            "description of action", "key action", "agreement", "agreements", "actions to be taken", "proposed action",
            "resolution", "undertaking", "expected output", "action required", "agreed follow-up", "priority action",
            "recommended action", "way forward", "next action", "action agreed", "what will be done", "agreed step",
            "conclusion",
        ),
        "es": (
            "acción", "acciones", "acuerdo", "acuerdos", "compromiso", "compromisos", "tarea", "tareas", "actividad",
            "actividades", "próximo paso", "próximos pasos", "qué", "medida", "paso", "acción acordada",
            "compromiso asumido", "resolución", "acción a realizar", "medidas", "acción concreta", "descripción",
            "iniciativa", "siguiente paso", "conclusión", "entregable", "producto esperado",
        ),
        "pt": (
            "ação", "ações", "encaminhamento", "encaminhamentos", "compromisso", "compromissos", "tarefa", "tarefas",
            "atividade", "próximo passo", "próximos passos", "o quê", "medida", "deliberação", "o que", "ação acordada",
            "ação proposta", "descrição", "compromisso assumido", "entregável", "produto esperado", "ação prioritária",
            "iniciativa", "resolução", "conclusão",
        ),
        "fr": (
            "action", "actions", "décision", "décisions", "engagement", "engagements", "tâche", "tâches", "activité",
            "activités", "prochaine étape", "prochaines étapes", "mesure", "quoi", "étape", "action à mener",
            "résolution", "conclusion", "actions à mener", "mesures", "mesure convenue", "action convenue", "libellé",
            "activité à mener", "action prioritaire", "actions prioritaires", "livrable", "livrables",
            "livrable attendu", "produit attendu", "description", "intitulé de l'action",
        ),
        "id": (
            "kegiatan", "tindak lanjut", "rencana tindak lanjut", "aksi", "tugas", "rencana aksi", "langkah",
            "komitmen", "uraian", "aktivitas", "butir kesepakatan", "uraian kegiatan", "uraian tindak lanjut",
            "bentuk tindak lanjut", "isi kesepakatan", "poin kesepakatan", "program", "kesepakatan", "rencana kegiatan",
            "langkah tindak lanjut", "rencana aksi/kegiatan", "hal yang disepakati", "apa",
        ),
        "zh": (
            "行动", "任务", "事项", "工作内容", "行动内容", "工作任务", "议定事项", "措施", "具体措施", "下一步工作",
            "行动事项", "内容", "重点任务", "工作事项", "行动项", "工作举措", "主要任务", "任务内容", "下一步行动",
            "工作安排", "议定内容", "行动计划", "后续行动", "主要工作", "工作措施", "办法", "解决办法", "对策",
        ),
    },
    Tells.OWNER: {
        "en": (
            "responsible", "responsible party", "responsible parties", "responsibility", "lead", "owner", "who",
            "in charge", "lead agency", "action by", "assigned to", "by whom", "responsible organisation",
            "responsible organization", "lead organisation", "lead organization", "responsible institution",
            "focal point", "accountable", "lead entity", "responsible entity", "lead institution", "resp", "leads",
            "responsible agency", "responsible body", "responsible department", "responsible person",
            "person responsible", "responsible office", "implementing agency", "implementing entity",
            "implementing institution", "implementing partner", "implementing partners", "lead partner", "lead actor",
            "responsible actor", "responsible actors", "led by", "institution", "organisation", "organization",
            "agency", "actor", "actors", "responsible unit", "responsible stakeholder", "lead ministry", "entity",
            "coordinated by", "action owner", "task owner", "who leads", "assigned", "implementer", "person in charge",
            "carried out by", "persons in charge", "body in charge", "agency in charge", "lead and support",
            "delivered by", "executing agency", "executing entity", "lead body", "in the lead",
        ),
        "es": (
            "responsable", "responsables", "a cargo de", "a cargo", "encargado", "quién", "líder",
            "institución responsable", "entidad responsable", "lidera", "encargada", "actor responsable",
            "institución", "entidad", "actores",
            "área responsable", "organismo responsable", "quién lo hace", "resp", "responsable principal",
            "institución líder", "entidad líder", "responsabilidad", "coordina", "organismo", "quiénes", "ejecuta",
            "ejecutor", "liderazgo", "coordinador", "coordinadora", "titular", "dueño", "institución ejecutora",
            "entidad ejecutora", "conduce", "encabeza",
        ),
        "pt": (
            "responsável", "responsáveis", "a cargo de", "a cargo", "quem", "instituição responsável",
            "órgão responsável", "líder", "coordenação", "instituição", "entidade responsável", "órgão", "resp",
            "responsável principal",
            "entidade", "ator responsável", "responsabilidade", "setor responsável", "área responsável", "liderança",
            "coordenador", "coordenadora", "executor", "titular", "lidera", "coordena", "executa", "conduz",
            "instituição executora",
            "encarregado", "encarregada",
        ),
        "fr": (
            "responsable", "responsables", "chargé", "qui", "chef de file", "porteur", "institution responsable",
            "pilote", "pilotes", "coordonnateur", "chefs de file", "structure responsable", "en charge",
            "acteur responsable", "entité responsable", "structure", "acteurs", "acteur", "organisme responsable",
            "partie responsable", "institution", "pilotage", "portage", "responsabilité", "chargé de l'exécution",
            "service responsable", "organisme", "resp", "porteurs", "coordinateur", "coordinatrice", "entité pilote",
            "maître d'ouvrage", "responsable principal", "qui fait", "par qui", "structure porteuse",
            "organisme porteur",
        ),
        "id": (
            "penanggung jawab", "penanggungjawab", "pj", "pelaksana", "pic", "siapa", "oleh siapa",
            "instansi penanggung jawab", "instansi", "pihak", "pihak penanggung jawab", "lembaga",
            "penanggung jawab kegiatan", "opd", "unit kerja",
            "instansi pelaksana", "pelaku", "penanggung jawab utama", "lembaga penanggung jawab", "koordinator",
            "pemimpin", "yang bertanggung jawab", "pengampu", "penanggung jawab/pelaksana", "pemangku", "pengelola",
        ),
        "zh": (
            "责任单位", "负责单位", "牵头单位", "责任人", "负责人", "责任部门", "牵头部门", "主责单位", "负责部门",
            "牵头", "负责方", "责任方", "责任主体", "实施单位", "承办单位", "落实单位", "牵头机构", "负责机构",
            "责任机构", "责任", "谁", "单位", "部门", "牵头责任单位", "实施主体", "主办单位", "牵头方", "主责部门",
            "执行单位", "主体责任单位", "主管单位", "主管部门", "主要负责单位", "执行机构", "具体负责", "责任落实单位",
        ),
    },
    Tells.SUPPORT: {
        "en": (
            "support", "supported by", "supporting", "partners", "partner", "with", "in support", "support from",
            "supporting institutions", "supporting agency", "supporting organisations", "supporting organizations",
            "contributors", "co-lead", "in collaboration with", "collaborators", "assisted by", "to be assisted by",
            "supporting partners", "in coordination with", "in partnership with", "in cooperation with",
            "in consultation with", "leaning on", "relying on", "backed by", "helped by", "with help from",
            "with the help of", "helpers", "helper", "together with", "jointly with", "support by", "assisting",
            "assist", "participating", "involved", "also involved", "contributing", "contributes", "contribute",
            "others involved", "other partners", "cooperating partners", "key partners", "supporting actors",
            "other actors", "other organisations", "other organizations", "support partners", "co-leads",
        ),
        "es": (
            "apoyo", "apoya", "apoyan", "con apoyo de", "aliados", "socios", "acompaña", "acompañan", "colabora",
            "con quién", "con quiénes", "con", "junto con", "colaboran", "corresponsables", "corresponsable",
            "entidades de apoyo", "actores de apoyo", "en coordinación con", "en colaboración con", "en conjunto con",
            "con el apoyo de", "apoyado por", "apoyada por", "respaldo", "respalda", "respaldan", "participan",
            "participa", "intervienen", "concurren", "contribuyen", "cooperan", "involucrados", "otros involucrados",
            "instituciones de apoyo", "colaboradores", "instituciones que apoyan", "acompañantes", "coadyuvantes",
            "soporte", "en apoyo", "otros actores", "organizaciones de apoyo", "colaboradoras",
        ),
        "pt": (
            "apoio", "apoiadores", "parceiros", "parceria", "com apoio de", "colaboração", "com quem", "com",
            "junto com", "corresponsáveis", "corresponsável", "instituições parceiras", "em parceria com",
            "em articulação com", "em colaboração com", "em conjunto com", "com o apoio de", "apoiado por",
            "apoiada por", "apoia", "apoiam", "participam", "participa", "colaboram", "envolvidos", "contribuem",
            "outros envolvidos", "cooperam", "instituições de apoio", "colaboradores", "suporte", "entidades de apoio",
            "outros atores", "em apoio",
        ),
        "fr": (
            "appui", "avec", "avec le concours de", "concours", "avec qui", "avec l'appui de", "partenaires", "soutien",
            "structures d'appui", "en appui", "collaboration", "parties prenantes associées", "structures associées",
            "partenaires associés", "en lien avec", "en collaboration avec", "en partenariat avec",
            "en coordination avec", "avec le soutien de", "appuyé par", "appuyée par", "soutenu par", "soutenue par",
            "appuie", "appuient", "participent", "contribuent", "collaborent", "associés", "avec la participation de",
            "autres acteurs", "contributeurs", "acteurs associés", "institutions d'appui", "co-pilote", "co-pilotes",
            "contributeur", "appuis", "structure d'appui",
        ),
        "id": (
            "pendukung", "mitra", "dengan", "bersama", "dukungan", "instansi pendukung", "didukung oleh",
            "pihak terkait", "instansi terkait", "mitra pendukung", "bekerja sama dengan", "berkoordinasi dengan",
            "didukung", "dibantu", "dibantu oleh", "didampingi", "didampingi oleh", "dengan dukungan", "melibatkan",
            "terlibat", "yang terlibat", "pihak yang terlibat", "ikut serta", "pihak pendukung", "lembaga pendukung",
            "kerja sama", "unsur pendukung", "mitra kerja", "pendamping",
        ),
        "zh": (
            "配合单位", "参与单位", "协办单位", "配合部门", "支持单位", "协助单位", "配合", "参加单位", "合作单位",
            "协同单位", "支持", "协助", "协办", "协同", "支持方", "支持机构", "支持部门", "协助部门", "协办部门",
            "配合方", "参与方", "协作单位", "合作伙伴", "协作部门", "协作机构", "合作机构", "合作方", "共同参与",
            "协同部门", "支撑单位",
        ),
    },
    Tells.DUE: {
        "en": (
            "by when", "due", "due date", "deadline", "when", "date", "timeline", "timeframe", "time frame",
            "target date", "completion date", "by", "due by", "timing", "to be done by", "complete by", "time",
            "period", "target", "end date", "completion", "expected date", "delivery date", "time line",
            "deadline for completion", "expected completion", "schedule", "date due", "time limit", "target completion",
            "finish", "due in", "to be completed by", "to be delivered by", "completed by", "till when", "until when",
            "latest by", "expected by", "ready by", "target month", "deliver by",
        ),
        "es": (
            "plazo", "fecha", "fecha límite", "cuándo", "fecha de cumplimiento", "fecha de entrega", "para cuándo",
            "vencimiento", "fecha compromiso", "fecha prevista", "plazo de ejecución", "tiempo", "período", "periodo",
            "plazos", "fecha estimada", "fecha de finalización", "cronograma", "calendario", "término", "vence",
            "a más tardar en", "mes previsto", "entrega", "hasta cuándo", "fecha tope", "fecha final",
            "tiempo estimado",
        ),
        "pt": (
            "prazo", "data", "quando", "data limite", "prazo final", "prazo de execução", "data prevista", "período",
            "cronograma", "prazos", "prazo previsto", "calendário", "horizonte", "vencimento", "vence", "mês previsto",
            "previsão", "entrega", "até quando", "data de entrega", "data final",
        ),
        "fr": (
            "échéance", "éch", "délai", "date", "date limite", "quand", "échéances", "calendrier", "date butoir",
            "délais", "échéancier", "date prévue", "période", "horizon", "délai d'exécution", "délai de réalisation",
            "terme", "mois prévu", "date de réalisation", "pour quand", "date d'échéance", "date de fin",
            "date de remise",
        ),
        "id": (
            "batas waktu", "tenggat", "tenggat waktu", "waktu", "target waktu", "kapan", "target", "jadwal",
            "target penyelesaian", "waktu pelaksanaan", "waktu penyelesaian", "target selesai", "jangka waktu",
            "periode", "linimasa", "selesai", "tanggal", "batas akhir", "target tanggal", "jatuh tempo", "selesai pada",
            "target rampung", "tanggal selesai", "tgl", "target tgl", "rencana selesai",
        ),
        "zh": (
            "完成时限", "时限", "完成时间", "截止时间", "截止日期", "时间", "期限", "时间节点", "完成期限", "办结时限",
            "时间要求", "完成日期", "时间安排", "预计完成时间", "计划完成时间", "截止", "计划时间", "进度要求", "日期",
            "办理时限", "进度安排", "节点", "完成节点", "时间进度", "要求完成时间", "最后期限",
            "何时", "何时完成", "落实时限",
        ),
    },
    Tells.CITY: {
        "en": ("city", "cities", "municipality", "location", "where", "place"),
        "es": ("ciudad", "ciudades", "municipio", "lugar", "dónde"),
        "pt": ("cidade", "cidades", "município", "onde", "local"),
        "fr": ("ville", "villes", "commune", "lieu", "où"),
        "id": ("kota", "daerah", "kabupaten/kota", "lokasi"),
        "zh": ("城市", "地点", "适用城市", "实施城市", "所在城市", "涉及城市", "试点城市"),
    },
    Tells.LEVEL: {
        "en": ("level", "level of government"),
        "es": ("nivel", "orden de gobierno", "nivel de gobierno", "ámbito de gobierno"),
        "pt": ("nível", "esfera", "nível de governo", "esfera de governo"),
        "fr": ("niveau", "échelon", "niveau de gouvernement"),
        "id": ("tingkat", "tingkat pemerintahan"),
        "zh": ("层级", "层面", "级别"),
    },
    Tells.NUMBER: {
        "en": ("no", "no.", "#", "nr", "sn", "sr", "sr no", "sl no", "number", "item", "n°", "s/n", "ref", "sl. no."),
        "es": ("n.º", "núm.", "nº", "no"),
        "pt": ("nº", "item", "n.º"),
        "fr": ("n°", "no", "nº"),
        "id": ("no", "nomor", "no."),
        "zh": ("序号", "编号"),
    },
    Tells.STATUS: {
        "en": ("status", "progress", "state", "done", "completed", "remarks", "comments", "notes"),
        "es": ("estado", "estatus", "avance", "observaciones", "comentarios"),
        "pt": ("status", "situação", "andamento", "observações"),
        "fr": ("statut", "état", "avancement", "observations", "état d'avancement"),
        "id": ("status", "keterangan", "kemajuan", "capaian"),
        "zh": ("状态", "进展", "备注", "完成情况", "落实情况", "进展情况"),
    },
}  # fmt: skip

REPORTED = frozenset({
    "status", "estatus", "progress", "state", "done", "completed", "estado", "avance", "situação", "andamento",
    "statut", "état", "avancement", "état d'avancement", "kemajuan", "capaian", "状态", "进展", "完成情况", "落实情况",
    "进展情况",
})  # fmt: skip
"""Heads of columns that tell what became of an action."""

NO_ACTIONS = frozenset({
    "risk", "risks", "session", "sessions", "speaker", "speakers", "project", "projects", "riesgo", "riesgos",
    "sesión",
    "ponente", "proyecto", "risco", "riscos", "sessão", "palestrante", "projeto", "risque", "risques", "séance",
    "intervenant", "intervenants", "projet", "risiko", "sesi", "narasumber", "proyek", "风险", "环节", "发言人",
    "项目",
    "项目名称",
})  # fmt: skip
"""Heads of columns that tables of actions have not."""

DELIVERED = (
    (
        r"(?:delivery|handover|submission|completion|publication|launch|opening|(?:new|revised)\s+(?:date|deadline|"
        r"due\s+date))(?:\s+(?:of|date)(?:\s+\w+){0,3})?"
    ),
    (
        r"(?:entrega|presentación|publicación|finalización|puesta\s+en\s+marcha|inauguración|nueva\s+fecha|"
        r"nuevo\s+plazo|"
        r"conclusão|publicação|lançamento|apresentação|nova\s+data|novo\s+prazo)(?:\s+(?:del?|"
        r"d[aeo]s?)(?:\s+\w+){1,3})?"
    ),
    (
        r"(?:remise|livraison|publication|achèvement|mise\s+en\s+service|mise\s+en\s+ligne|"
        r"nouvelle\s+(?:date|échéance)|nouveau\s+délai)(?:\s+(?:de\s+la|de|du|des|de\s+l['’])\s*(?:\w+\s?){1,3})?"
    ),
    (
        r"(?:penyerahan|penyelesaian|penerbitan|peluncuran|rampung|terbit|tenggat\s+baru|tanggal\s+baru)"
        r"(?:\s+\w+){0,2}"
    ),
    r"(?:交付|提交|发布|完工|竣工|调整后|新的?)(?:时间|时限|日期|期限)",
)
"""What stands behind a step before a date, and says that it is done then: 'remise du rapport : mars 2026'. At the head
of a column it may be anything else."""

DONE = (
    r"^(?:fully |has been |already )?(?:done|completed?|implemented|achieved|finished|delivered|closed|"
    r"cumplid[oa]|realizad[oa]|completad[oa]|concluid[oa]|finalizad[oa]|ejecutad[oa]|terminad[oa]|"
    r"cumprid[oa]|conclu[ií]d[oa]|executad[oa]|feit[oa]|réalisée?s?|achevée?s?|terminée?s?|fait|exécutée?s?|"
    r"selesai|terlaksana|tercapai|sudah|telah)\b|^(?:已|完成)"
)
"""How a status begins that says that an action is done: it is no next step any more."""

NEW = (
    r"^(?:new|to do|todo|next|open|nuev[oa]|pendiente|por hacer|nov[oa]|pendente|a fazer|nouve(?:au|lle)|à faire|"
    r"baru|belum|lanjut)$|^(?:新增?|待办|未完成|新任务)$"
)
"""How the status of an action says that it is still to be done."""

UNDER_WAY = (
    r"^(?:(?:still |partly |partially |not (?:yet )?)?(?:in progress|ongoing|on track|under way|underway|started|begun|"
    r"pending|delayed|partly|partially|abandoned|dropped|cancell?ed|postponed|overdue|carried (?:over|forward))|"
    r"en (?:curso|marcha|proceso)|pendiente|parcial\w*|atrasad[oa]|cancelad[oa]|abandonad[oa]|sin avance|"
    r"em (?:andamento|curso|execução)|pendente|transita|adiad[oa]|en (?:cours|attente|retard)|abandonnée?|reportée?|"
    r"annulée?|partiel\w*|non réalisée?|(?:masih |sedang |dalam )?(?:berjalan|proses)|tertunda|dibatalkan|belum)\b|"
    r"^(?:正在|进行中|推进中|未完成|尚未|取消|暂停|滞后)"
)
"""How a status begins that says how far an action is."""
