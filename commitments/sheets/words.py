"""What others call the columns of next steps and actions, and their values, for those who say what they mean: in
English, Spanish, Portuguese, French, Indonesian and Chinese, beside what our screens call them. Offered, never taken
unasked."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from commitments.status import CommitmentKind, DuePrecision, ItemStatus

OF_BOTH: Mapping[str, Collection[str]] = {
    "title": ("título", "titre", "intitulé", "judul", "标题", "名称"),
    "external_id": ("id", "identifier", "ref", "ref no", "reference number", "code", "código", "kode", "编码"),
}
_RESPONSIBLE = ("who is responsible", "maître d'ouvrage", "maîtrise d'ouvrage")
OF_STEPS: Mapping[str, Collection[str]] = {
    **OF_BOTH,
    "lead": _RESPONSIBLE,
    "supporting": (
        *("supporting entities", "supporting stakeholders", "instituciones de apoyo", "institución de apoyo"),
        *("instituições de apoio", "órgãos de apoio", "entidades de apoio", "institutions d'appui"),
    ),
    "dialogue": ("meeting", "reunión", "reunião", "réunion", "rapat", "会议", "所属对话", "对话会"),
    "text": (
        "text",
        "full text",
        "details",
        "texto",
        "detalle",
        "detalhes",
        "detalhamento",
        "texte",
        "détails",
        "teks",
        "描述",
    ),
    "kind": ("type", "category", "tipo", "categoría", "categoria", "catégorie", "jenis", "kategori", "类型", "类别"),
    "level": ("ámbito", "âmbito", "échelle", "级别"),
    "themes": (
        "theme",
        "topic",
        "sector",
        "tema",
        "eje",
        "eje temático",
        "eixo",
        "thème",
        "axe",
        "topik",
        "主题",
        "领域",
    ),
    "indicator": ("indicator", "kpi", "indicador", "indicateur", "indikator", "指标"),
    "amount_promised": ("budget", "amount", "presupuesto", "monto", "orçamento", "montant", "anggaran", "预算", "金额"),
}
OF_ACTIONS: Mapping[str, Collection[str]] = {
    **OF_BOTH,
    "commitment": (
        *("commitment", "linked commitment", "parent commitment", "related commitment", "step", "paso", "próximo paso"),
        *("passo", "étape", "langkah", "步骤", "下一步"),
    ),
    "owner": _RESPONSIBLE,
}

_DONE = (
    *("complete", "done", "finished", "achieved", "implemented", "closed", "delivered", "completado", "completada"),
    *("concluido", "concluida", "finalizado", "finalizada", "terminado", "terminada", "cumplido", "cumplida", "hecho"),
    *("realizado", "realizada", "ejecutado", "ejecutada", "logrado", "concluído", "concluída", "completo", "feito"),
    *("cumprido", "cumprida", "executado", "terminé", "terminée", "achevé", "achevée", "réalisé", "réalisée", "fait"),
    *("clôturé", "accompli", "finalisé", "selesai", "sudah selesai", "tuntas", "terlaksana", "sudah dilaksanakan"),
    *("已完成", "完成", "已办结", "办结", "已结束"),
)
_UNDER_WAY = (
    *("ongoing", "on going", "under way", "underway", "started", "active", "partly done", "partially done", "on track"),
    *("delayed", "behind schedule", "at risk", "en curso", "en proceso", "en progreso", "en ejecución", "en marcha"),
    *("en desarrollo", "iniciado", "iniciada", "atrasado", "retrasado", "em andamento", "em curso", "em execução"),
    *("em progresso", "em desenvolvimento", "em atraso", "en cours", "en cours d'exécution", "en cours de réalisation"),
    *("démarré", "démarrée", "commencé", "commencée", "entamé", "en retard", "sedang berjalan", "berjalan"),
    *("dalam proses", "dalam pelaksanaan", "dalam pengerjaan", "proses", "berlangsung", "sedang dilaksanakan"),
    *("terlambat", "进行中", "正在进行", "推进中", "正在推进", "实施中", "已开始", "已启动", "滞后", "延期"),
)
_NOT_BEGUN = (
    *("not yet started", "not begun", "pending", "planned", "to do", "todo", "no iniciado", "no iniciada"),
    *("sin iniciar", "sin comenzar", "por iniciar", "pendiente", "planificado", "planificada", "não iniciado"),
    *("não iniciada", "a iniciar", "pendente", "planejado", "planejada", "previsto", "prevista", "non commencé"),
    *("non commencée", "non démarré", "non démarrée", "pas commencé", "pas encore commencé", "pas démarré", "à faire"),
    *("prévu", "prévue", "planifié", "belum mulai", "belum dimulai", "belum berjalan", "belum dilaksanakan"),
    *("direncanakan", "未开始", "尚未开始", "未启动", "待启动", "未开展", "计划中"),
)
_GIVEN_UP = (
    *("cancelled", "canceled", "dropped", "discontinued", "abandoned", "cancelado", "cancelada", "anulado", "anulada"),
    *("descartado", "annulé", "annulée", "abandonné", "abandonnée", "dibatalkan", "batal", "取消", "已取消", "终止"),
)
STATUS: Mapping[str, Collection[str]] = {
    ItemStatus.NOT_STARTED: _NOT_BEGUN,
    ItemStatus.IN_PROGRESS: _UNDER_WAY,
    ItemStatus.COMPLETED: _DONE,
    ItemStatus.WITHDRAWN: _GIVEN_UP,
}
REPORTED: Mapping[str, Collection[str]] = {
    ItemStatus.NOT_STARTED: _NOT_BEGUN,
    ItemStatus.IN_PROGRESS: _UNDER_WAY,
    # That it is completed is a colleague's word.
    ItemStatus.REPORTED_COMPLETE: (*_DONE, "completed"),
}
DUE: Mapping[str, Collection[str]] = {
    DuePrecision.NONE: (
        *("ongoing", "continuous", "continuously", "permanent", "no deadline", "no due date", "permanente", "continuo"),
        *("en curso", "sin plazo", "sin fecha límite", "contínuo", "contínua", "sem prazo", "en continu", "continu"),
        *("permanent", "sans échéance", "sans délai", "berkelanjutan", "terus menerus", "tanpa batas waktu"),
        *("长期", "长期坚持", "持续", "持续推进", "常态化", "无期限"),
    ),
    DuePrecision.NEXT_DIALOGUE: (
        *("the next dialogue", "by the next dialogue", "next meeting", "próximo diálogo", "el próximo diálogo"),
        *("o próximo diálogo", "prochain dialogue", "le prochain dialogue", "dialog berikutnya"),
        *("下次对话", "下次对话前"),
    ),
}
KIND: Mapping[str, Collection[str]] = {
    CommitmentKind.POLICY: (
        *("regulation", "legislation", "law", "normativa", "regulación", "legislación", "regulamentação", "legislação"),
        *("réglementation", "législation", "regulasi", "peraturan", "法规", "制度"),
    ),
    CommitmentKind.PLAN: (
        *("planning", "strategy", "planificación", "estrategia", "planejamento", "estratégia", "planification"),
        *("stratégie", "perencanaan", "strategi", "战略"),
    ),
    CommitmentKind.COORDINATION: ("governance", "gobernanza", "governança", "gouvernance", "tata kelola", "治理"),
    CommitmentKind.FINANCE: (
        *("financing", "funding", "budget", "financiamiento", "financiación", "presupuesto", "finanzas"),
        *("financiamento", "finanças", "orçamento", "financement", "finances", "budget", "pendanaan", "pembiayaan"),
        *("keuangan", "anggaran", "资金", "融资", "财政"),
    ),
    CommitmentKind.CAPACITY: (
        *("capacity building", "capacity development", "training", "capacitación", "fortalecimiento de capacidades"),
        *("formación", "capacitação", "formação", "fortalecimento de capacidades", "renforcement des capacités"),
        *("formation", "peningkatan kapasitas", "pelatihan", "能力建设", "培训"),
    ),
    CommitmentKind.DATA: (
        "information",
        "monitoring",
        "información",
        "monitoreo",
        "informação",
        "monitoramento",
        "监测",
    ),
    CommitmentKind.PILOT: ("pilot project", "proyecto piloto", "projeto piloto", "projet pilote", "proyek percontohan"),
}
