"""The many names of a section, by what it holds and by language. Translators extend this table.

A name is written as it stands in documents, in small letters. Case, accents, numbering and a colon at the end do not
matter; a heading that holds a name among a few other words is found, too. Names in one language may be used in all.
"""

from __future__ import annotations

from enum import StrEnum


class Holds(StrEnum):
    """What a section is about, as far as its heading tells."""

    OVERVIEW = "overview"
    TOPIC = "topic"
    THEMES = "themes"
    REPRESENTATION = "representation"
    CONTRIBUTION = "contribution"
    CHALLENGES = "challenges"
    OPPORTUNITIES = "opportunities"
    BOTH = "challenges and opportunities"
    KEY_MESSAGES = "key messages"
    STEPS = "next steps"
    CONCLUSION = "conclusion"
    PROGRAMME = "programme"
    """An agenda, of this meeting or the next one: nothing of it was agreed."""
    EARLIER = "earlier steps"
    """What became of what was agreed before: nothing new."""
    OTHER = "other"


DISCUSSED = frozenset(
    {Holds.CONTRIBUTION, Holds.CHALLENGES, Holds.OPPORTUNITIES, Holds.BOTH, Holds.KEY_MESSAGES, Holds.THEMES}
)
"""What sections hold that stand before the next steps of a summary."""

SECTIONS: dict[Holds, dict[str, tuple[str, ...]]] = {
    Holds.STEPS: {
        "en": (
            "next steps", "next step", "action", "agreed action", "action agreed", "action required", "steps ahead",
            "way forward", "ways forward", "the way ahead", "way ahead", "outlook", "action points", "action point",
            "action items", "actions", "agreed actions", "actions agreed", "action plan", "plan of action",
            "follow-up actions", "follow up actions", "follow-up", "follow up", "agreements", "decision",
            "agreed next steps", "what comes next", "what's next", "what is next", "what happens next",
            "where we go from here", "commitments", "commitments made", "joint commitments", "to do", "to-do", "to dos",
            "to-do list", "tasks", "decisions", "decisions and actions", "resolutions", "decisions taken",
            "looking ahead", "priority actions", "priorities for action", "roadmap", "road map", "undertakings",
            "actions arising", "action log", "action list", "actions to be taken", "deliverables", "agreed points",
            "points agreed", "moving forward", "matters agreed", "who does what", "agreed follow-up",
            "what was decided", "what we decided", "what was agreed", "what we agreed", "what we will do",
            "what we shall do", "what will be done", "pledges", "workplan", "work plan", "next milestones",
            "what we agreed to do", "what happens now", "follow-ups", "follow ups", "followups", "to be done",
            "understandings", "understandings reached", "outstanding actions", "pending actions", "forward plan",
            "forward look", "milestones", "work ahead", "path forward", "the path forward", "task list",
            "actionable items", "implementation steps", "commitments of participants",
            "jobs to do", "jobs for everyone", "next up", "marching orders", "promises made", "who's doing what",
            "who is doing what", "who signed up for what", "who took on what", "what people took on",
            "what each one took away",
            "where we left it", "how we left it", "what we settled on", "what was settled",
            "who owes us what", "things people will do", "left to do", "still to do",
            "who what when", "over to you", "arrangements made", "what was arranged", "what was settled between us",
        ),
        "es": (
            "próximos pasos", "proximos pasos", "próximo paso", "acción", "acuerdo", "compromiso", "tarea",
            "siguientes pasos", "pasos siguientes", "pasos a seguir", "acuerdos", "compromisos",
            "acuerdos y compromisos", "acciones acordadas", "acciones a seguir", "plan de acción", "líneas de acción",
            "hoja de ruta", "seguimiento", "acciones de seguimiento", "puntos de acción", "puntos acordados", "tareas",
            "resoluciones", "decisión", "decisiones", "decisiones adoptadas", "acciones futuras",
            "acciones prioritarias", "compromisos asumidos", "el camino a seguir", "camino a seguir",
            "de aquí en adelante", "qué sigue", "lo que sigue", "acciones pendientes", "tareas pendientes", "acciones",
            "se acuerda", "se resuelve", "lo acordado", "lo que acordamos", "lo que haremos", "qué haremos",
            "lo que se hará", "qué acordamos", "perspectivas", "consensos", "proyecciones", "ruta a seguir",
            "lo que se acordó", "pendientes", "por hacer", "quehaceres", "lo pendiente", "pendientes y responsables",
            "resolutivos", "rumbo a seguir", "trabajo por delante", "actividades por realizar", "en qué quedamos",
            "quedamos en",
            "en esto quedamos", "en eso quedamos", "así quedamos", "cómo quedamos", "lo que quedó",
            "en lo que quedamos", "qué queda para cada uno", "qué le toca a cada uno", "a quién le toca qué",
            "lo que le toca a cada quien", "cada quien con lo suyo", "para la próxima", "lo prometido",
            "lo que prometieron", "manos a la obra", "quién hace qué", "quién qué y cuándo",
            "quién qué cuándo", "tareas para la casa", "cosas por hacer",
            "cosas que hay que hacer",
        ),
        "pt": (
            "encaminhamentos", "encaminhamento", "ação", "ação acordada", "compromisso", "tarefa", "próximo passo",
            "próximos passos", "acção", "decisão", "passos seguintes", "próximas etapas", "compromissos",
            "deliberações", "deliberações e encaminhamentos", "ações acordadas", "plano de ação", "ações futuras",
            "tarefas", "decisões", "pactuações", "acordos", "ações prioritárias", "pontos de ação",
            "agenda de trabalho", "desdobramentos", "providências", "roteiro", "ações", "acompanhamento", "seguimento",
            "combinados", "termo de compromisso", "combinações", "compromissos assumidos", "o que faremos",
            "o que vamos fazer", "o que será feito", "o que vem agora", "resoluções", "o que ficou decidido",
            "o que foi acordado", "o que decidimos", "pendências", "a fazer", "por fazer", "dever de casa",
            "trabalho pela frente", "rumos", "etapas seguintes",
            "o que combinamos", "ficou combinado", "o que ficou para cada um",
            "o que cabe a cada um", "cabe a cada um", "trabalho de casa", "lição de casa", "mãos à obra",
            "o que prometeram", "quem faz o quê", "quem o quê quando",
            "quem o quê e quando", "para a próxima", "coisas a fazer", "o que falta fazer", "para fazer",
        ),
        "fr": (
            "prochaines étapes", "étapes suivantes", "action à mener", "action convenue", "tâche", "prochaine étape",
            "suites à donner", "suite à donner", "suites", "actions à mener", "actions convenues", "plan d'action",
            "feuille de route", "engagements", "décisions", "décision", "décisions prises", "points d'action",
            "actions prioritaires", "la voie à suivre", "voie à suivre", "perspectives", "actions de suivi", "suivi",
            "relevé de décisions", "actions", "tâches", "relevé des décisions", "ce qui a été décidé",
            "mesures retenues", "accords", "la suite", "consensus", "prochains pas", "voies de progrès",
            "mesures arrêtées", "ce que nous ferons", "ce que nous allons faire", "actions retenues",
            "engagements retenus", "ce qui a été convenu", "ce que nous avons décidé", "résolutions",
            "mesures convenues", "engagements pris", "et après", "à faire", "à suivre", "et ensuite", "travaux à mener",
            "chantiers à venir", "travail à venir",
            "on fait quoi", "on fait quoi ensuite", "on fait quoi maintenant", "ce qu'on a promis",
            "ce que chacun a promis", "ce que chacun doit faire", "ce que chacun fera", "ce qu'on va faire",
            "ce qui reste à faire", "reste à faire", "chacun repart avec", "chacun son tour", "pour la prochaine fois",
            "devoirs à la maison", "qui fait quoi", "qui quoi quand", "et maintenant",
            "on s'est mis d'accord", "ce qui suit", "à nous de jouer", "choses à faire",
        ),
        "id": (
            "tindak lanjut", "rencana tindak lanjut", "rtl", "langkah selanjutnya", "langkah ke depan",
            "langkah berikutnya", "langkah-langkah selanjutnya", "kesepakatan", "rencana aksi", "komitmen", "keputusan",
            "log tindakan", "daftar tindakan", "log tindak lanjut", "rencana tindakan", "butir kesepakatan",
            "hal-hal yang disepakati", "butir-butir kesepakatan", "aksi bersama", "agenda tindak lanjut", "tugas",
            "rencana kerja", "hasil kesepakatan", "yang disepakati", "apa yang disepakati", "arahan tindak lanjut",
            "peta jalan", "yang harus dikerjakan", "yang perlu dilakukan", "hal yang perlu dilakukan",
            "pekerjaan ke depan", "tindakan lanjutan", "tindakan selanjutnya", "kerja ke depan",
            "pr kita", "pr masing-masing", "pekerjaan rumah", "terus gimana", "terus bagaimana", "habis ini",
            "yang dijanjikan", "siapa kerjakan apa", "siapa mengerjakan apa",
            "siapa apa kapan", "siapa melakukan apa", "bagian masing-masing", "tugas masing-masing",
            "sudah sepakat", "hal yang harus dilakukan", "yang mau dikerjakan", "yang akan dikerjakan",
        ),
        "zh": (
            "下一步", "下一步工作", "下一步计划", "下一步行动", "下一步安排", "下步工作", "后续行动", "后续工作",
            "后续步骤", "后续安排", "工作安排", "行动计划", "行动要点", "议定事项", "会议议定", "达成共识",
            "议决事项", "议决", "决议事项",
            "达成的共识", "共识", "承诺", "决定事项", "任务分工", "重点任务", "工作要求", "未来展望", "展望",
            "行动事项", "待办事项", "路线图", "会议决定", "下一步打算", "近期工作", "待办", "待办清单", "任务清单",
            "工作清单", "行动项", "要做的事", "落实事项", "下步安排", "明确事项", "近期重点工作", "近期重点",
            "行动安排", "约定好的事", "约定的事", "约定事项", "下阶段重点工作", "下一步重点工作", "下一步举措",
            "今后工作", "今后安排", "后续打算",
            "谁来做", "谁做什么", "谁来做什么", "分头去办", "分头行动", "回去要办的事", "会后要办", "接下来",
            "接下来怎么办", "说好的事", "答应的事", "各自的任务", "各家认领", "认领的事", "下面怎么干",
        ),
    },
    Holds.EARLIER: {
        "en": (
            "previous actions", "matters arising", "status of previous actions", "actions from the previous meeting",
            "actions from the last meeting", "review of previous actions", "progress since the first dialogue",
            "progress since", "follow-up of the first dialogue", "follow-up to the first dialogue", "status of actions",
            "review of actions", "previous commitments", "status of commitments", "earlier commitments",
            "progress on actions", "update on actions", "actions completed", "completed actions", "previous minutes",
            "review of action points", "progress on commitments", "what became of", "already ticked off", "ticked off",
            "already done", "done already", "done since", "done since then", "finished already", "crossed off",
        ),
        "es": (
            "seguimiento de acuerdos anteriores", "acuerdos anteriores", "avances desde", "compromisos anteriores",
            "estado de los compromisos", "avance de los acuerdos", "estado de los acuerdos", "acta anterior",
            "revisión de acuerdos", "cumplimiento de acuerdos", "seguimiento de los acuerdos", "acciones anteriores",
            "ya hecho", "ya cumplido", "lo ya hecho", "ya está hecho", "lo que ya se hizo",
        ),
        "pt": (
            "encaminhamentos anteriores", "acompanhamento dos encaminhamentos", "balanço dos encaminhamentos",
            "compromissos anteriores", "situação dos encaminhamentos", "ata anterior", "avanços desde", "já feito",
            "já cumprido", "já está feito", "o que já foi feito",
        ),
        "fr": (
            "suivi des décisions précédentes", "actions précédentes", "suivi des actions", "état d'avancement",
            "bilan des actions", "suivi des recommandations", "engagements précédents", "décisions précédentes",
            "progrès depuis", "compte rendu précédent", "procès-verbal précédent", "déjà fait", "déjà coché",
            "ce qui est déjà fait", "déjà réalisé",
        ),
        "id": (
            "tindak lanjut sebelumnya", "tindak lanjut rapat sebelumnya", "evaluasi tindak lanjut",
            "perkembangan tindak lanjut", "status tindak lanjut", "kesepakatan sebelumnya", "capaian tindak lanjut",
            "sudah selesai", "sudah dikerjakan", "yang sudah selesai",
        ),
        "zh": (
            "上次会议", "上次对话落实情况", "落实情况", "进展情况", "工作进展", "前期工作", "工作回顾", "已经完成的",
            "已完成事项",
        ),
    },
    Holds.PROGRAMME: {
        "en": (
            "agenda", "programme", "program", "programme of the day", "agenda of the next meeting", "schedule",
            "agenda of the next dialogue", "agenda for the next meeting", "next meeting", "next dialogue",
            "proposed agenda", "draft agenda", "date of next meeting", "date of the next meeting", "order of business",
            "session plan", "timetable", "event programme", "next meeting agenda",
        ),
        "es": (
            "orden del día", "agenda", "programa", "agenda de la próxima reunión", "próxima reunión", "temario",
            "cronograma de la jornada", "programa del evento", "próxima sesión", "agenda del próximo diálogo",
            "próximo diálogo", "puntos del día",
        ),
        "pt": (
            "pauta", "programação", "agenda", "ordem do dia", "próxima reunião", "pauta da próxima reunião", "programa",
            "agenda da próxima reunião", "próximo encontro", "próximo diálogo",
        ),
        "fr": (
            "ordre du jour", "programme", "agenda", "prochaine réunion", "ordre du jour de la prochaine réunion",
            "ordre du jour de la prochaine rencontre", "prochaine rencontre", "déroulé", "déroulement",
            "programme de la journée", "prochain dialogue",
        ),
        "id": (
            "agenda", "susunan acara", "acara", "rundown", "agenda rapat berikutnya", "rapat berikutnya", "jadwal",
            "agenda pertemuan berikutnya", "pertemuan berikutnya", "agenda rapat", "jadwal acara", "dialog berikutnya",
        ),
        "zh": (
            "议程", "会议议程", "日程", "会议日程", "下次会议", "下次会议议程", "下次对话", "下次对话议程", "活动安排",
        ),
    },
    Holds.CONTRIBUTION: {
        "en": (
            "contributed to existing policy", "contributed to existing policies", "contribution to existing policy",
            "contribution to policy", "contributions to policy", "contribution to policies", "policy contributions",
            "contributions to existing policies", "contribution to existing policies", "policy impact",
            "policy impacts", "policy relevance", "links to policy", "link to policies", "links to existing policy",
            "policy contribution", "what it means for policy", "implications for policy", "policy implications",
            "contribution to national policy", "policy inputs", "contributions by level", "policy linkages",
            "what each level brought",
        ),
        "es": (
            "contribución a la política", "contribuciones a la política", "contribución a las políticas",
            "contribuciones a las políticas", "aportes a la política", "aportes a las políticas",
            "incidencia en políticas", "aporte a las políticas", "aportes a políticas existentes",
            "incidencia en las políticas públicas", "aportes por nivel", "contribuciones por nivel",
        ),
        "pt": (
            "contribuições para as políticas", "contribuição para a política", "contribuição para as políticas",
            "contribuições para políticas", "contribuições às políticas", "contribuição às políticas públicas",
            "incidência em políticas", "contribuições para a política", "contribuições por nível",
            "contributos por nível", "contributos para a política", "contributos",
        ),
        "fr": (
            "contribution aux politiques", "contributions aux politiques", "apports aux politiques",
            "contribution à la politique", "apport aux politiques existantes",
            "contribution du dialogue aux politiques", "contributions par niveau", "apports par niveau",
        ),
        "id": (
            "kontribusi terhadap kebijakan", "kontribusi pada kebijakan", "kontribusi kebijakan",
            "sumbangan terhadap kebijakan", "kontribusi dialog terhadap kebijakan", "kontribusi bagi kebijakan",
            "masukan kebijakan", "kontribusi per tingkat",
        ),
        "zh": (
            "对现有政策的贡献", "政策贡献", "对政策的贡献", "政策影响", "对现有政策的作用", "对政策的推动", "政策成果",
            "政策启示", "政策产出",
        ),
    },
    Holds.BOTH: {
        "en": ("challenges and opportunities", "opportunities and challenges", "barriers and opportunities"),
        "es": (
            "retos y oportunidades", "desafíos y oportunidades", "oportunidades y desafíos", "oportunidades y retos",
        ),
        "pt": ("desafios e oportunidades", "oportunidades e desafios"),
        "fr": ("défis et opportunités", "opportunités et défis", "enjeux et opportunités"),
        "id": ("tantangan dan peluang", "peluang dan tantangan"),
        "zh": ("机遇与挑战", "挑战与机遇", "挑战和机遇", "机遇和挑战", "问题与机遇", "问题和机遇"),
    },
    Holds.CHALLENGES: {
        "en": (
            "challenges", "worries", "our worries", "main challenges", "key challenges", "obstacles", "barriers",
            "constraints", "difficulties", "bottlenecks", "gaps", "problems", "challenges identified", "issues raised",
            "hard things", "the hard things", "difficult things", "challenge", "hurdles", "what stands in the way",
            "what is hard", "what was hard", "what is difficult", "concerns", "risks", "sticking points", "pain points",
            "stumbling blocks", "impediments", "limitations", "weaknesses", "limiting factors", "what holds us back",
            "what is not working", "what hinders", "what hinders us", "what gets in the way",
            "main difficulty", "main challenge", "main obstacle", "difficulty", "obstacle", "barrier", "constraint",
            "bottleneck", "roadblock", "roadblocks", "snags", "points of concern", "headaches",
            "bad things", "the bad things", "what hurts", "where it hurts", "where the shoe pinches",
            "what does not work", "what doesn't work", "what worries us", "the hard part", "minuses",
        ),
        "es": (
            "retos", "desafíos", "lo que frena", "lo que dificulta", "principales retos", "principales desafíos",
            "obstáculos", "barreras", "dificultades", "problemas identificados", "brechas", "limitaciones",
            "problemáticas", "cuellos de botella", "limitantes", "trabas", "nudos", "nudos críticos", "debilidades",
            "reto", "desafío", "dificultad", "obstáculo", "barrera", "piedras en el camino", "nos preocupa",
            "nos frena",
            "qué lo hace difícil", "qué lo dificulta", "principal dificultad", "principal reto", "principal desafío",
            "problemas", "lo difícil", "lo malo", "lo que duele", "dónde duele", "lo que cuesta", "lo que no funciona",
            "lo que preocupa",
        ),
        "pt": (
            "desafios", "o que atrapalha", "o que dificulta", "principais desafios", "obstáculos", "barreiras",
            "dificuldades", "entraves", "gargalos", "lacunas", "constrangimentos", "limitações", "fragilidades",
            "pontos críticos", "o que torna difícil", "principal dificuldade", "principal desafio",
            "problemas apontados", "desafio", "dificuldade", "obstáculo", "entrave", "pedras no caminho",
            "problemas", "o que dói", "onde dói", "o que não funciona", "nós críticos", "nós a desatar",
            "o que custa", "o que preocupa",
            "preocupa-nos",
        ),
        "fr": (
            "défis", "ce qui freine", "ce qui bloque", "principaux défis", "obstacles", "difficultés", "contraintes",
            "freins", "enjeux", "blocages", "entraves", "points de blocage", "limites", "faiblesses",
            "défis identifiés", "difficultés rencontrées", "goulets d'étranglement", "goulots d'étranglement",
            "principale difficulté", "principal défi",
            "lacunes", "problèmes relevés", "défi", "difficulté", "obstacle", "contrainte", "frein",
            "points d'achoppement",
            "problèmes", "ce qui coince", "ce qui fâche", "ce qui fait mal", "ce qui ne marche pas", "points noirs",
            "ce qui inquiète",
            "pierres d'achoppement", "nous inquiète",
        ),
        "id": (
            "tantangan", "yang menghambat", "apa yang menghambat", "tantangan utama", "kendala", "hambatan",
            "permasalahan", "isu utama", "isu strategis", "masalah", "isu dan kendala", "persoalan",
            "faktor penghambat", "kelemahan", "kesulitan", "kesulitan utama", "kendala utama",
            "kesenjangan", "batu sandungan",
            "yang sulit", "yang berat", "hal-hal sulit", "hal yang sulit", "ganjalan", "keluhan",
            "yang jadi masalah", "yang menjadi masalah", "yang tidak jalan",
        ),
        "zh": (
            "挑战", "主要挑战", "面临的挑战", "存在的问题", "困难", "主要问题", "问题与挑战", "瓶颈", "存在问题",
            "问题和困难", "问题与困难", "困难与问题", "制约因素", "不足", "短板", "难点", "障碍",
            "难题", "绊脚石", "拦路虎",
            "卡点", "堵点", "痛点", "烦心事",
        ),
    },
    Holds.OPPORTUNITIES: {
        "en": (
            "opportunities", "key opportunities", "main opportunities", "opportunity", "opportunities identified",
            "enablers", "openings", "enabling factors", "enabling conditions", "entry points", "windows of opportunity",
            "chances", "prospects", "strengths", "success factors", "what helps", "what helps us", "good things",
            "main opening", "main opportunity",
            "the good things", "hopeful things", "what gives hope",
            "chance", "good chances", "what promises", "what looks promising",
            "what can help", "potential",
        ),
        "es": (
            "oportunidades", "lo que ayuda", "principales oportunidades", "oportunidades identificadas",
            "potencialidades", "fortalezas", "ventanas de oportunidad", "factores favorables", "factores habilitantes",
            "posibilidades", "condiciones habilitantes", "qué lo hace posible", "qué lo facilita", "puntos de entrada",
            "principal oportunidad", "oportunidad", "nos anima", "nos alienta",
            "lo bueno", "lo que se puede", "lo que promete", "lo que anima", "lo que da esperanza",
            "lo que abre puertas",
        ),
        "pt": (
            "oportunidades", "o que ajuda", "principais oportunidades", "potencialidades", "fortalezas",
            "janelas de oportunidade", "possibilidades", "fatores favoráveis", "condições favoráveis",
            "fatores facilitadores", "potenciais", "pontos de entrada", "principal oportunidade",
            "oportunidade", "anima-nos",
            "o que promete", "o que anima", "o que dá esperança", "o que abre portas",
        ),
        "fr": (
            "opportunités", "ce qui aide", "principales opportunités", "occasions", "occasions à saisir", "atouts",
            "possibilités", "leviers", "potentialités", "facteurs favorables", "facteurs de succès", "points d'appui",
            "potentiels", "points d'entrée", "principale opportunité", "opportunité", "atout", "levier",
            "nous encourage",
            "ce qui promet", "ce qui encourage", "ce qui donne espoir", "espoirs",
        ),
        "id": (
            "peluang", "yang membantu", "apa yang membantu", "peluang utama", "kesempatan", "potensi",
            "faktor pendukung", "kekuatan",
            "titik masuk",
            "hal-hal baik", "hal baik", "yang menjanjikan", "yang memberi harapan", "titik terang",
        ),
        "zh": ("机遇", "主要机遇", "机会", "发展机遇", "有利条件", "有利因素", "优势", "潜力", "契机"),
    },
    Holds.KEY_MESSAGES: {
        "en": (
            "key messages", "key message", "main messages", "takeaways", "key takeaways", "main takeaways",
            "highlights", "key points", "main points", "key findings", "main findings", "lessons learned",
            "lessons learnt", "lessons", "recommendations", "policy recommendations", "key recommendations",
            "what we heard", "insights", "key insights", "conclusions and recommendations", "what we learned",
            "what we learnt", "messages", "closing message", "final message", "parting message",
            "summary of discussions",
            "to remember", "to take home", "the bottom line", "one thing to remember",
        ),
        "es": (
            "mensajes", "mensajes clave", "mensajes principales", "ideas fuerza", "principales mensajes", "hallazgos",
            "lecciones aprendidas", "recomendaciones", "puntos clave", "ideas clave", "ideas centrales",
            "principales hallazgos", "aprendizajes", "conclusiones y recomendaciones", "constataciones",
            "mensaje de cierre", "mensaje final",
            "puntos principales", "puntos destacados",
            "para recordar", "para no olvidar", "con qué nos quedamos", "recados",
        ),
        "pt": (
            "mensagens", "mensagens-chave", "mensagens chave", "principais mensagens", "lições aprendidas",
            "recomendações", "pontos-chave", "destaques", "principais pontos", "aprendizados", "principais achados",
            "constatações", "principais constatações", "achados", "mensagem final", "mensagem de encerramento",
            "pontos principais", "ideias-força",
            "recados", "recado", "para guardar", "para não esquecer", "o que fica",
        ),
        "fr": (
            "messages clés", "principaux messages", "points clés", "enseignements", "leçons apprises",
            "recommandations", "principaux constats", "constats", "points saillants", "idées fortes", "idées clés",
            "principaux enseignements", "message final", "message de clôture",
            "points principaux", "ce que nous avons entendu", "points essentiels",
            "à retenir", "ce qu'il faut retenir", "ce qu'on retient",
        ),
        "id": (
            "pesan", "pesan kunci", "pesan utama", "poin kunci", "poin penting", "poin-poin penting", "pembelajaran",
            "rekomendasi", "saran", "saran peserta", "masukan peserta", "usulan peserta", "pendapat peserta",
            "saran dan masukan", "saran dan masukan peserta", "temuan", "temuan utama", "pelajaran", "catatan penting",
            "pesan penutup", "pesan akhir",
            "poin utama", "pokok-pokok pembahasan", "sorotan",
            "yang perlu diingat", "untuk diingat", "yang dibawa pulang",
        ),
        "zh": (
            "核心观点", "主要观点", "主要共识", "核心共识", "基本共识", "要点", "关键信息", "主要结论", "经验总结",
            "建议", "政策建议", "主要收获", "会议要点", "会议认为", "会议指出", "会议强调",
            "经验启示",
            "要记住的", "一句话总结",
        ),
    },
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
            "who sat around the table", "who sat at the table",
        ),
        "es": (
            "participantes", "asistentes", "asistencia", "nivel de representación", "representación",
            "instituciones participantes", "lista de asistencia", "lista de participantes", "participación",
            "presentes", "entidades participantes", "niveles de representación", "actores participantes",
            "instituciones presentes", "instituciones representadas", "instituciones", "actores", "entidades",
            "delegaciones", "quiénes fuimos", "quiénes estuvimos", "quiénes estuvieron",
            "representatividad", "comparecientes", "concurrentes", "quiénes vinieron", "quién vino",
            "quiénes asistieron", "quiénes participaron",
        ),
        "pt": (
            "participantes", "presentes", "nível de representação", "representação", "instituições participantes",
            "lista de presença", "participação", "níveis de representação", "presenças", "entidades presentes",
            "entidades representadas", "instituições presentes", "instituições representadas", "instituições", "atores",
            "actores", "delegações", "quem éramos", "quem esteve", "quem participou", "quem esteve lá",
            "quem veio",
        ),
        "fr": (
            "participants", "niveau de représentation", "représentation", "présents", "étaient présents",
            "participation", "liste des participants", "institutions représentées", "niveaux de représentation",
            "liste de présence", "feuille de présence", "feuille d'émargement", "personnes présentes",
            "étaient représentés", "présences", "présence", "acteurs", "institutions", "organismes", "qui a participé",
            "qui y était", "qui était là", "qui nous étions", "qui était présent",
            "qui est venu", "qui était autour de la table",
        ),
        "id": (
            "peserta", "daftar peserta", "tingkat keterwakilan", "keterwakilan", "peserta rapat", "daftar hadir",
            "siapa yang hadir", "siapa saja yang hadir",
            "hadir", "yang hadir", "peserta dialog", "undangan", "instansi peserta", "perwakilan", "kehadiran",
            "partisipasi", "unsur peserta", "siapa saja", "siapa yang ikut", "yang ikut berdialog",
            "siapa yang datang",
        ),
        "zh": (
            "参会单位", "参会人员", "与会单位", "与会人员", "代表层级", "参会代表", "出席单位", "出席人员", "与会代表",
            "签到", "签到表", "签到情况", "签到单位", "参与层级", "参会层级", "出席", "参加单位", "参会机构",
            "参加人员", "到会的有", "参会的有", "到会单位",
            "参与机构", "参与单位", "参加机构", "出席机构", "与会机构", "到会人员", "到场单位", "到场人员", "到场的有",
            "与会的有", "出席的有", "代表性", "代表级别", "代表团",
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
            "tema-tema", "bidang bahasan", "bidang pembahasan", "tema utama", "topik", "topik bahasan", "isu strategis",
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
            "background and objectives", "in one paragraph", "in a nutshell", "in one page",
        ),
        "es": (
            "resumen", "resumen ejecutivo", "antecedentes", "introducción", "contexto", "síntesis", "presentación",
            "panorama general", "visión general", "panorama", "generalidades", "en breve", "en síntesis",
            "en un párrafo", "en pocas palabras",
        ),
        "pt": (
            "resumo", "resumo executivo", "contexto", "introdução", "apresentação", "síntese", "antecedentes",
            "contextualização", "visão geral", "panorama geral", "panorama", "em resumo", "em síntese",
            "em um parágrafo", "em poucas palavras",
        ),
        "fr": (
            "résumé", "synthèse", "contexte", "introduction", "aperçu", "présentation", "contexte et objectifs",
            "préambule", "vue d'ensemble", "aperçu général", "en bref", "en résumé",
            "en un paragraphe", "en deux mots", "le contexte en deux mots",
        ),
        "id": (
            "ringkasan", "latar belakang", "pendahuluan", "gambaran umum", "ikhtisar", "ringkasan eksekutif",
            "pengantar", "sekilas", "tinjauan umum",
        ),
        "zh": (
            "概述", "概况", "背景", "摘要", "简介", "会议概况", "总体情况", "前言", "会议背景", "引言", "基本情况",
            "概览", "总览", "综述",
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
            "discussion", "summary of the discussion", "summary of discussions", "proceedings", "opening", "closing",
            "opening remarks", "closing remarks", "thanks", "acknowledgements", "acknowledgments", "annex", "annexes",
            "appendix", "contact", "contacts", "findings", "evaluation", "objectives", "methodology", "references",
            "presentations", "questions and answers", "apologies", "any other business", "aob", "a.o.b.", "feedback",
            "sessions", "panel discussion", "further reading", "parking lot", "open questions", "not discussed",
            "open issues", "ideas", "for information", "about urbanshift", "budget", "glossary", "abbreviations",
            "logistics", "related stories", "related", "related articles", "related content", "related links",
            "related news", "read more", "read also", "also read", "most read", "you may also like", "see also",
            "media contact", "media contacts", "notes to editors", "note to editors", "about us", "more news",
            "vote of thanks", "other matters", "other business", "miscellaneous", "signatures", "distribution",
            "guiding questions", "course of the dialogue", "course of the meeting", "course of the day",
            "course of events", "how the day went", "how it went", "asides", "final note", "closing words",
            "wish list", "wishlist", "wishes",
            "parting words", "final words", "recitals", "considerations", "considerandos", "considerando",
            "considérants", "menimbang",
        ),
        "es": (
            "desarrollo", "apertura", "cierre", "clausura", "agradecimientos", "anexo", "anexos", "contacto",
            "objetivos", "discusión", "debate", "presentaciones", "evaluación", "varios", "datos generales",
            "metodología", "inauguración", "intervenciones", "firmas", "otros asuntos", "asuntos varios",
            "artículos relacionados", "noticias relacionadas", "lea también", "lee también", "te puede interesar",
            "más leídas", "lo más leído", "contacto de prensa", "más información", "véase también", "sobre nosotros",
            "le puede interesar", "preguntas orientadoras", "desarrollo del diálogo", "desarrollo de la jornada",
            "desarrollo de las jornadas", "transcurso de la jornada", "anécdotas", "nota final", "palabras finales",
            "lista de deseos", "deseos",
        ),
        "pt": (
            "abertura", "encerramento", "agradecimentos", "anexo", "anexos", "contato", "objetivos", "discussão",
            "debate", "avaliação", "apresentações", "informes", "dados gerais", "metodologia", "assinaturas",
            "outros assuntos", "assuntos gerais", "diversos", "com cópia", "com cópia a", "notícias relacionadas",
            "leia também", "leia mais", "mais lidas", "as mais lidas", "veja também", "saiba mais",
            "contato para imprensa", "perguntas orientadoras", "andamento dos trabalhos", "decurso dos trabalhos",
            "desenvolvimento do diálogo", "curiosidades", "nota final", "palavras finais",
            "lista de desejos",
        ),
        "fr": (
            "liste de souhaits", "souhaits", "vœux",
            "ouverture", "clôture", "remerciements", "annexe", "annexes", "contact", "objectifs", "discussions",
            "débats", "évaluation", "présentations", "divers", "déroulement des travaux",
            "desenvolvimento dos trabalhos", "desenvolvimento da reunião", "desarrollo de la reunión",
            "desarrollo de la sesión", "méthodologie", "échanges", "signatures", "ampliation", "ampliations", "copie à",
            "copies à", "à lire aussi", "lire aussi", "les plus lus", "sur le même sujet", "articles liés",
            "contact presse", "contacts presse", "voir aussi", "pour en savoir plus", "mot de clôture",
            "lecture et adoption", "questions posées", "questions diverses", "déroulement du dialogue",
            "cours des travaux", "anecdotes", "mot de la fin", "note finale",
        ),
        "id": (
            "pembukaan", "penutup", "penutupan", "lampiran", "pembahasan", "diskusi", "tujuan", "kontak", "lain-lain",
            "dokumentasi", "evaluasi", "ucapan terima kasih", "paparan", "sambutan", "tanya jawab", "maksud dan tujuan",
            "tembusan", "baca juga", "berita terkait", "artikel terkait", "terpopuler", "narahubung", "kontak media",
            "jalannya dialog", "jalannya acara", "jalannya rapat", "jalannya pertemuan", "proses dialog",
            "kata penutup", "catatan akhir",
        ),
        "zh": (
            "其他", "其他事项", "附件", "讨论情况", "会议内容", "致谢", "联系方式", "会议目的", "讨论", "开幕", "闭幕",
            "交流发言", "热门文章", "相关阅读", "相关链接", "相关新闻", "延伸阅读", "媒体联系", "参会须知", "会议须知",
            "注意事项", "抄送", "抄报", "主送", "报送单位", "联系人", "会议花絮", "花絮", "会议经过", "会议过程",
            "尾声",
        ),
    },
}  # fmt: skip
"""Where two names of one length fit, the one that stands first here."""

THOSE_THERE = (
    "around the table", "round the table", "at the table", "in the room", "who was at the table", "taking part",
    "we were with", "we met with", "who we met", "who we met with", "who we sat with", "who's here", "people there",
    "people in the room", "faces in the room", "in the hall", "on the mat", "on the mats", "under the tree",
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
    "yang saya kenali", "yang saya lihat", "orang yang datang", "orang yang saya kenali", "di atas tikar",
    "di bawah pohon", "yang duduk bersama", "yang kami temui", "ditemui",
    "认出来的人", "我认出来的", "认得出来的", "见到的单位", "会见的单位", "围坐的", "坐在一起的", "谁来了", "谁在场",
    "with us", "with us were", "roll call",
    "vinieron", "alrededor de la mesa", "en la mesa", "en la sala", "asistieron", "estuvieron presentes",
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
    "到场", "到场的", "在座", "在座的", "在场", "在场的", "到会", "到会的", "来的有", "来了哪些人", "参加的", "都有谁",
    "来宾", "现场的人", "到场者",
)  # fmt: skip
"""What a heading says of those who were there where it says nothing else: 'Temas en la mesa' are themes."""

NAMES_FOLLOW = (
    "people", "people present", "names", "guests", "table", "faces", "gente", "personas", "invitados", "mesa",
    "pessoas", "convidados", "gens", "personnes", "invités", "assistance", "orang", "orang-orang", "nama", "人员",
    "嘉宾",
)  # fmt: skip
"""What stands before those who were there only where their names follow: 'People' may be a theme."""
