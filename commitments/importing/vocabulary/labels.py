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
        "en": ("title", "event", "name of event", "meeting", "event title"), "es": (
            "título", "evento", "nombre del evento", "reunión", "actividad",
        ),
        "pt": ("título", "evento", "reunião", "atividade"), "fr": (
            "titre", "événement", "intitulé", "réunion", "rencontre",
        ), "id": (
                "judul", "kegiatan", "nama kegiatan", "acara", "nama acara",
            ),
        "zh": ("标题", "会议名称", "活动名称"),
    },
    Tells.DATE: {
        "en": (
            "date", "dates", "date of event", "when", "on", "date held", "held on", "day", "meeting date",
            "date of meeting",
            "mission dates", "dates of mission", "date of mission", "date and time", "event date", "date and venue",
            "date and place", "place and date", "venue and date", "when and where", "where and when",
        ),
        "es": (
            "fecha", "fechas", "fecha del evento", "día", "fecha y hora", "fecha y horario", "cuándo", "lugar y fecha",
            "fecha y lugar", "fechas y lugar", "cuándo y dónde", "dónde y cuándo",
        ), "pt": (
            "data", "datas", "data e hora", "data e horário", "horário", "quando", "data da reunião", "local e data",
            "data e local", "datas e local", "local e datas", "quando e onde", "onde e quando",
        ),
        "fr": (
            "date", "dates", "quand", "date de la réunion", "date et heure", "date et horaires", "date et lieu",
            "dates et lieu", "lieu et date", "lieu et dates", "quand et où", "où et quand",
        ),
        "id": (
            "tanggal", "hari/tanggal", "hari, tanggal", "tgl", "hari/tgl", "hari tgl", "waktu pelaksanaan",
            "hari tanggal", "hari dan tanggal", "waktu", "waktu dan tempat", "tempat dan waktu", "tempat dan tanggal",
            "tempat/tanggal", "kapan dan di mana", "di mana dan kapan", "kapan",
        ),
        "zh": (
            "时间", "日期", "会议时间", "召开时间", "会议日期", "时间地点", "时间及地点", "时间和地点", "对话时间",
            "对话日期", "活动时间", "活动日期", "举办时间", "举办日期", "会期",
        ),
    },
    Tells.PLACE: {
        "en": ("place", "venue", "location", "where", "host city", "city and venue", "held in", "held at",
        "setting"), "es": (
            "lugar", "sede", "ciudad", "dónde", "localización", "ubicación", "lugar de celebración",
            "lugar de realización", "lugar de la reunión",
        ),
        "pt": ("local", "lugar", "onde", "cidade", "local de realização", "local da reunião"),
        "fr": ("lieu", "ville", "où", "endroit", "tenu à", "tenue à", "lieu de tenue", "lieu de la réunion",
        "lieu de la rencontre"),
         "id": (
             "tempat", "lokasi", "di", "di mana",
         ),
        "zh": ("地点", "会场", "举办地", "会址", "会议地点", "召开地点", "对话地点", "活动地点", "举办地点"),
    },
    Tells.AUTHOR: {
        "en": (
            "author", "authors", "prepared by", "summarized by", "summarised by", "written by", "minutes by",
            "summary by", "compiled by", "drafted by", "rapporteur",
            "minute taker", "note taker", "notes by", "recorded by", "written up by", "by-line", "reporter",
            "report by", "note-taker", "reported by", "secretary", "minutes",
            "taken by", "noted by", "minuted by", "presented by", "submitted by", "summary author",
            "author of the summary", "documentation", "documentation by", "write-up", "write-up by", "consultant",
            "report of the consultant", "text by", "a note by", "note by", "taken down by", "documenter", "edited by",
            "documented by", "scribe", "set down by", "put together by", "recorder", "minutes secretary",
            "presenter", "who wrote this", "who wrote it",
            "filled in by", "filled out by", "lead author", "editor", "form completed by",
            "traveller", "traveler", "name of traveller",
            "name of traveler", "travelled by", "mission member", "staff on mission",
        ),
        "es": (
            "facilitó y transcribió", "transcribió",
            "autor", "autora", "elaborado por", "elaboró", "redactó", "preparó", "preparado por", "redactado por",
            "resumido por", "resumen por", "sistematizado por", "síntesis por", "relatoría",
            "relator", "sistematización", "sistematizó", "informe por", "relatora",
            "levantó la minuta", "levantó el acta", "levantó acta", "tomó nota", "redactó el acta",
            "elaborada por", "redactada por", "relatores", "relatoras", "autoría",
            "equipo redactor", "redactor", "redactora", "secretario de actas", "responsable del acta", "autores",
            "autor del resumen", "autora del resumen", "escrito por", "redacción", "documentación",
            "responsable del informe", "responsable del documento", "responsable de la relatoría", "consultor",
            "consultora", "secretaria de actas", "nota de", "elabora", "redacta", "sistematiza", "transcribe",
            "toma nota", "acta por", "apuntes de", "apuntes por", "recogido por", "llenado por", "llenada por",
            "diligenciado por", "diligenciada por", "compilado por", "compilada por",
            "informe de", "completado por", "viajero", "viajera", "comisionado",
            "comisionada", "quién escribe", "quién escribió", "presentador", "presentadora",
        ),
        "pt": (
            "autoria",
            "autor", "autora", "elaborado por", "elaborou", "redigiu", "elaborada por", "preparado por",
            "redigido por",
            "resumido por", "resumo por", "sintetizado por", "sistematizado por", "relatoria",
            "relator", "relatora", "ata lavrada por", "lavrou a ata", "secretariou", "relatoria de", "redigida por",
            "relatores", "relatoras", "autoria", "redator", "redatora", "secretariado por", "autores", "elaboração",
            "redação", "sistematização", "responsável pela ata", "responsável pelo relatório", "documentação",
            "consultor", "consultora", "redacção", "elabora", "redige", "sistematiza", "ata por",
            "anotado por", "registado por", "registrado por", "preenchido por", "preenchida por", "viajante",
            "quem escreve", "quem escreveu", "compilado por", "compilada por", "secretária da reunião",
            "secretário da reunião", "apresentador", "apresentadora",
        ),
        "fr": (
            "auteur", "auteure", "résumé par", "synthétisé par", "synthèse par", "rédigée par",
            "préparée par", "établie par", "élaborée par", "auteur du résumé", "auteur de la synthèse", "rédigé par",
            "préparé par", "établi par", "rapporteur", "rapporteurs", "rapporteuse",
            "rapporteuses", "rapporteure",
            "rédacteurs", "rédacteur", "rédactrice", "secrétaire de séance",
            "secrétaires de séance", "auteurs", "rapporteuse", "élaboré par",
            "rédaction", "consultant", "consultante", "cabinet", "compte rendu par",
            "consigné par", "recueilli par", "compte rendu de", "notes prises par",
            "rempli par", "renseigné par", "missionnaire",
            "nom du missionnaire", "qui écrit", "présentateur", "présentatrice",
        ),
        "id": (
            "penulis", "disusun oleh", "disusun", "ditulis", "dirangkum",
            "notulis", "pencatat", "penyusun", "ditulis oleh", "dilaporkan oleh",
            "disiapkan oleh", "dicatat oleh",
            "dibuat oleh", "diisi oleh", "pelaksana perjalanan", "nama pelaksana perjalanan",
            "penyaji", "yang menulis", "pembuat notula",
            "dirangkum oleh", "diringkas oleh", "ringkasan oleh", "rangkuman oleh", "laporan oleh",
            "penulis ringkasan",
            "pelapor", "konsultan", "disarikan oleh", "diikhtisarkan oleh", "dirangkai oleh", "dihimpun oleh",
        ),
        "zh": (
            "记录人", "作者", "撰写人", "整理人", "编写", "起草人", "记录", "撰稿", "整理", "编制单位", "编写单位",
            "供稿", "撰写", "执笔", "起草", "撰写单位", "供稿单位", "整理人员", "总结人", "记录整理", "会议纪要整理",
            "纪要整理", "汇报人", "整理记录", "会议记录", "编写人", "撰稿人", "汇总人", "编辑", "责任编辑", "文",
            "记者", "通讯员", "编制", "编制人", "执笔人", "摘记人", "摘记", "记录员", "文字整理",
            "撰文", "报告人", "填写人", "填表人", "编译", "编译人",
        ),
    },
    Tells.TOPIC: {
        "en": (
            "topic", "theme", "theme of the day", "subtitle", "subject", "focus", "topic of the dialogue",
            "theme of the dialogue", "what about",
            "what it was about", "topic of first national-local dialogue", "about what",
        ),
        "es": (
            "de qué se habló", "de qué se trató", "de qué trató", "sobre qué", "sobre", "hilo conductor", "enfoque",
            "tema", "subtítulo", "asunto", "tema central", "temática", "eje temático", "eje", "eje central",
            "tema del diálogo",
        ), "pt": (
            "tema", "assunto", "temática", "tema central", "de que se falou", "sobre o quê", "fio condutor",
            "eixo temático", "eixo", "foco",
        ),
            "fr": (
                "thème", "sous-titre", "thématique", "sujet", "objet", "de quoi on a parlé", "sur quoi", "fil rouge",
            ),
        "id": ("tema", "topik", "perihal", "pokok bahasan", "fokus"), "zh": ("主题", "议题", "题目", "会议主题",
        "对话主题"),
    },
    Tells.COUNTRY: {
        "en": ("country",), "es": ("país",), "pt": ("país",), "fr": ("pays",), "id": ("negara",), "zh": ("国家",),
    },
    Tells.PEOPLE: {
        "en": ("participants", "attendees", "present", "attended by", "attendance", "in attendance", "those present"),
        "es": ("participantes", "asistentes", "presentes", "asisten"), "pt": ("participantes", "presentes"),
        "fr": ("participants", "présents", "étaient présents"), "id": (
            "peserta", "hadir", "yang hadir", "dihadiri oleh",
        ),
        "zh": ("参会单位", "参会人员", "与会人员", "出席", "出席人员", "参加单位", "与会单位", "参加人员"),
    },
    Tells.HEAD_COUNT: {
        "en": (
            "number of participants", "participants (number)", "head count", "no. of participants",
            "expected participants", "expected number of participants", "how many", "persons present",
            "people present",
            "number present", "number of persons", "number of people", "people", "turnout", "participants (total)",
        ),
            "es": (
                "número de participantes", "núm. de participantes", "n.º de participantes", "total de participantes",
                "participantes previstos", "participantes esperados", "cuántos", "cuántas", "cuántos fuimos",
                "registro de asistencia", "personas presentes", "número de asistentes", "n.º de asistentes",
                "total de asistentes", "cantidad de asistentes", "cantidad de participantes", "público",
                "público asistente",
            ),
        "pt": (
            "número de participantes", "nº de participantes", "total de participantes", "quantos", "quantas",
            "número de presentes", "público", "público presente",
        ),
        "fr": ("effectif", "effectifs", "affluence", "nbre de participants", "nb de participants",
        "nombre de participants", "nombre de présents", "combien"), "id": (
            "jumlah peserta", "jumlah hadir", "total peserta", "jumlah kehadiran", "jumlah yang hadir",
            "banyaknya peserta",
        ),
            "zh": ("参会人数", "人数", "与会人数", "出席人数", "到会人数", "签到人数"),
    },
    Tells.FORMAT: {
        "en": ("format", "mode", "modality", "meeting format", "format of the meeting", "how"),
        "es": ("formato", "modalidad", "cómo"), "pt": ("formato", "modalidade", "como"),
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
            "resolution", "undertaking", "expected output",
            "action required", "agreed follow-up", "priority action", "recommended action",
            "way forward", "next action", "action agreed", "what will be done", "agreed step", "conclusion",
        ),
        "es": (
            "acción", "acciones", "acuerdo", "acuerdos", "compromiso", "compromisos", "tarea", "tareas", "actividad",
            "actividades", "próximo paso", "próximos pasos", "qué", "medida", "paso", "acción acordada",
            "compromiso asumido", "resolución", "acción a realizar", "medidas", "acción concreta", "descripción",
            "iniciativa", "siguiente paso", "conclusión", "entregable", "producto esperado",
        ),
        "pt": (
            "ação", "ações", "encaminhamento", "encaminhamentos", "compromisso", "compromissos", "tarefa", "tarefas",
            "atividade", "próximo passo", "próximos passos", "o quê", "medida", "deliberação", "o que",
            "ação acordada",
            "ação proposta", "descrição", "compromisso assumido", "entregável",
            "produto esperado", "ação prioritária", "iniciativa",
            "resolução", "conclusão",
        ),
        "fr": (
            "action", "actions", "décision", "décisions", "engagement", "engagements", "tâche", "tâches", "activité",
            "activités", "prochaine étape", "prochaines étapes", "mesure", "quoi", "étape", "action à mener",
            "résolution", "conclusion",
            "actions à mener", "mesures", "mesure convenue", "action convenue", "libellé", "activité à mener",
            "action prioritaire", "actions prioritaires", "livrable", "livrables",
            "livrable attendu", "produit attendu", "description", "intitulé de l'action",
        ),
        "id": (
            "kegiatan", "tindak lanjut", "rencana tindak lanjut", "aksi", "tugas", "rencana aksi", "langkah",
            "komitmen", "uraian", "aktivitas", "butir kesepakatan", "uraian kegiatan", "uraian tindak lanjut",
            "bentuk tindak lanjut", "isi kesepakatan", "poin kesepakatan", "program", "kesepakatan",
            "rencana kegiatan",
            "langkah tindak lanjut", "rencana aksi/kegiatan", "hal yang disepakati",
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
            "coordinated by", "action owner", "task owner", "who leads", "assigned", "implementer",
        ),
        "es": (
            "responsable", "responsables", "a cargo de", "encargado", "quién", "líder", "institución responsable",
            "entidad responsable", "lidera", "encargada", "actor responsable", "institución", "entidad", "actores",
            "área responsable", "organismo responsable", "quién lo hace", "resp", "responsable principal",
            "institución líder", "entidad líder", "responsabilidad", "coordina", "organismo",
        ),
        "pt": (
            "responsável", "responsáveis", "a cargo de", "quem", "instituição responsável", "órgão responsável",
            "líder", "coordenação", "instituição", "entidade responsável", "órgão", "resp", "responsável principal",
            "entidade", "ator responsável", "responsabilidade", "setor responsável", "área responsável",
        ),
        "fr": (
            "responsable", "responsables", "chargé", "qui", "chef de file", "porteur", "institution responsable",
            "pilote", "pilotes", "coordonnateur", "chefs de file", "structure responsable", "en charge",
            "acteur responsable", "entité responsable", "structure",
            "acteurs", "acteur", "organisme responsable", "partie responsable", "institution", "pilotage", "portage",
            "responsabilité", "chargé de l'exécution", "service responsable", "organisme", "resp", "porteurs",
        ),
        "id": (
            "penanggung jawab", "penanggungjawab", "pj", "pelaksana", "pic", "siapa", "instansi penanggung jawab",
            "instansi", "pihak", "pihak penanggung jawab", "lembaga", "penanggung jawab kegiatan", "opd", "unit kerja",
            "instansi pelaksana", "pelaku", "penanggung jawab utama", "lembaga penanggung jawab", "koordinator",
        ),
        "zh": (
            "责任单位", "负责单位", "牵头单位", "责任人", "负责人", "责任部门", "牵头部门", "主责单位", "负责部门",
            "牵头", "负责方", "责任方", "责任主体", "实施单位", "承办单位", "落实单位", "牵头机构", "负责机构",
            "责任机构", "单位", "部门", "牵头责任单位", "实施主体",
        ),
    },
    Tells.SUPPORT: {
        "en": (
            "support", "supported by", "supporting", "partners", "partner", "with", "in support", "support from",
            "supporting institutions", "supporting agency", "supporting organisations", "supporting organizations",
            "contributors", "co-lead", "in collaboration with", "collaborators", "assisted by", "to be assisted by",
            "supporting partners",
            "in coordination with", "in partnership with", "in cooperation with", "in consultation with",
            "leaning on", "relying on", "backed by", "helped by", "with help from", "with the help of", "helpers",
            "helper",
            "together with", "jointly with", "support by", "assisting", "assist", "participating", "involved",
            "also involved", "contributing", "contributes", "contribute", "others involved",
        ),
        "es": (
            "apoyo", "apoya", "apoyan", "con apoyo de", "aliados", "socios", "acompaña", "acompañan", "colabora",
            "con quién", "con quiénes", "con", "junto con", "colaboran", "corresponsables", "corresponsable",
            "entidades de apoyo", "actores de apoyo", "en coordinación con", "en colaboración con", "en conjunto con",
            "con el apoyo de", "apoyado por", "apoyada por", "respaldo", "respalda", "respaldan", "participan",
            "participa", "intervienen", "concurren", "contribuyen", "cooperan", "involucrados", "otros involucrados",
        ),
        "pt": (
            "apoio", "apoiadores", "parceiros", "parceria", "com apoio de", "colaboração", "com quem", "com",
            "junto com", "corresponsáveis", "corresponsável", "instituições parceiras", "em parceria com",
            "em articulação com", "em colaboração com", "em conjunto com", "com o apoio de", "apoiado por",
            "apoiada por", "apoia", "apoiam", "participam", "participa", "colaboram", "envolvidos", "contribuem",
            "outros envolvidos", "cooperam",
        ),
        "fr": (
            "appui", "avec", "avec le concours de", "concours",
            "avec qui", "avec l'appui de", "partenaires", "soutien", "structures d'appui", "en appui",
            "collaboration", "parties prenantes associées", "structures associées", "partenaires associés",
            "en lien avec", "en collaboration avec", "en partenariat avec", "en coordination avec",
            "avec le soutien de", "appuyé par", "appuyée par", "soutenu par", "soutenue par", "appuie", "appuient",
            "participent", "contribuent", "collaborent", "associés", "avec la participation de", "autres acteurs",
        ),
        "id": (
            "pendukung", "mitra", "dengan", "bersama", "dukungan", "instansi pendukung", "didukung oleh",
            "pihak terkait", "instansi terkait", "mitra pendukung", "bekerja sama dengan", "berkoordinasi dengan",
            "didukung", "dibantu", "dibantu oleh", "didampingi", "didampingi oleh", "dengan dukungan",
            "melibatkan", "terlibat", "yang terlibat", "pihak yang terlibat", "ikut serta",
        ),
        "zh": (
            "配合单位", "参与单位", "协办单位", "配合部门", "支持单位", "协助单位", "配合", "参加单位", "合作单位",
            "协同单位", "支持", "协助", "协办", "协同", "支持方", "支持机构", "支持部门", "协助部门", "协办部门",
            "配合方", "参与方",
        ),
    },
    Tells.DUE: {
        "en": (
            "by when", "due", "due date", "deadline", "when", "date", "timeline", "timeframe", "time frame",
            "target date", "completion date", "by", "due by", "timing", "to be done by", "complete by", "time",
            "period", "target", "end date", "completion", "expected date", "delivery date", "time line",
            "deadline for completion", "expected completion", "schedule", "date due", "time limit",
            "target completion",
            "finish", "due in",
        ),
        "es": (
            "plazo", "fecha", "fecha límite", "cuándo", "fecha de cumplimiento", "fecha de entrega", "para cuándo",
            "vencimiento", "fecha compromiso", "fecha prevista", "plazo de ejecución", "tiempo", "período", "periodo",
            "plazos", "fecha estimada", "fecha de finalización", "cronograma", "calendario", "término",
        ),
        "pt": (
            "prazo", "data", "quando", "data limite", "prazo final", "prazo de execução", "data prevista", "período",
            "cronograma", "prazos", "prazo previsto", "calendário", "horizonte",
        ),
        "fr": (
            "échéance", "éch", "délai", "date", "date limite", "quand", "échéances", "calendrier", "date butoir",
            "délais", "échéancier", "date prévue", "période", "horizon", "délai d'exécution", "délai de réalisation",
            "terme",
        ),
        "id": (
            "batas waktu", "tenggat", "tenggat waktu", "waktu", "target waktu", "kapan", "target", "jadwal",
            "target penyelesaian", "waktu pelaksanaan", "waktu penyelesaian", "target selesai", "jangka waktu",
            "periode", "linimasa", "selesai", "tanggal", "batas akhir", "target tanggal",
        ),
        "zh": (
            "完成时限", "时限", "完成时间", "截止时间", "截止日期", "时间", "期限", "时间节点", "完成期限", "办结时限",
            "时间要求", "完成日期", "时间安排", "预计完成时间", "计划完成时间", "截止", "计划时间", "进度要求", "日期",
        ),
    },
    Tells.CITY: {
        "en": ("city", "cities", "municipality", "location", "where", "place"), "es": (
            "ciudad", "ciudades", "municipio", "lugar", "dónde",
        ),
            "pt": ("cidade", "cidades", "município", "onde", "local"),
        "fr": ("ville", "villes", "commune", "lieu", "où"), "id": ("kota", "daerah", "kabupaten/kota", "lokasi"),
        "zh": ("城市", "地点", "适用城市", "实施城市", "所在城市", "涉及城市", "试点城市"),
    },
    Tells.LEVEL: {
        "en": ("level", "level of government"), "es": (
            "nivel", "orden de gobierno", "nivel de gobierno", "ámbito de gobierno",
        ),
        "pt": ("nível", "esfera", "nível de governo", "esfera de governo"),
        "fr": ("niveau", "échelon", "niveau de gouvernement"),
            "id": ("tingkat", "tingkat pemerintahan"), "zh": ("层级", "层面", "级别"),
    },
    Tells.NUMBER: {
        "en": (
            "no", "no.", "#", "nr", "sn", "sr", "sr no", "sl no", "number", "item", "n°", "s/n", "ref", "sl. no.",
        ), "es": (
            "n.º", "núm.", "nº", "no",
        ), "pt": ("nº", "item", "n.º"), "fr": ("n°", "no", "nº"),
        "id": ("no", "nomor", "no."), "zh": ("序号", "编号"),
    },
    Tells.STATUS: {
        "en": ("status", "progress", "state", "done", "completed", "remarks", "comments", "notes"), "es": (
            "estado", "estatus", "avance", "observaciones", "comentarios",
        ),
        "pt": ("status", "situação", "andamento", "observações"), "fr": (
            "statut", "état", "avancement", "observations", "état d'avancement",
        ),
        "id": ("status", "keterangan", "kemajuan", "capaian"), "zh": (
            "状态", "进展", "备注", "完成情况", "落实情况", "进展情况",
        ),
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
        r"(?:entrega|presentación|publicación|finalización|puesta\s+en\s+marcha|inauguración|nueva\s+fecha|nuevo\s+plazo|"
        r"conclusão|publicação|lançamento|apresentação|nova\s+data|novo\s+prazo)(?:\s+(?:del?|d[aeo]s?)(?:\s+\w+){1,3})?"
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

UNDER_WAY = (
    r"^(?:(?:still |partly |partially |not (?:yet )?)?(?:in progress|ongoing|on track|under way|underway|started|begun|"
    r"pending|delayed|partly|partially|abandoned|dropped|cancell?ed|postponed|overdue|carried (?:over|forward))|"
    r"en (?:curso|marcha|proceso)|pendiente|parcial\w*|atrasad[oa]|cancelad[oa]|abandonad[oa]|sin avance|"
    r"em (?:andamento|curso|execução)|pendente|transita|adiad[oa]|en (?:cours|attente|retard)|abandonnée?|reportée?|"
    r"annulée?|partiel\w*|non réalisée?|(?:masih |sedang |dalam )?(?:berjalan|proses)|tertunda|dibatalkan|belum)\b|"
    r"^(?:正在|进行中|推进中|未完成|尚未|取消|暂停|滞后)"
)
"""How a status begins that says how far an action is."""
