"""How a column or a label says how far an action is, or that it is none. Translators extend these tables."""

from __future__ import annotations

REPORTED = frozenset({
    "status", "estatus", "progress", "state", "done", "completed", "estado", "avance", "situação", "andamento",
    "statut", "état", "avancement", "état d'avancement", "kemajuan", "capaian", "状态", "进展", "完成情况", "落实情况",
    "进展情况",
})  # fmt: skip
"""Heads of columns that tell what became of an action."""

PROJECTS = frozenset({"project", "projects", "proyecto", "projeto", "projet", "proyek", "项目", "项目名称"})
"""Heads of columns of what runs already; among next steps, beside who owes it and by when, of what is to be done."""

NO_ACTIONS = PROJECTS | frozenset({
    "risk", "risks", "session", "sessions", "speaker", "speakers", "riesgo", "riesgos",
    "sesión",
    "ponente", "risco", "riscos", "sessão", "palestrante", "risque", "risques", "séance",
    "intervenant", "intervenants", "risiko", "sesi", "narasumber", "风险", "环节", "发言人",
    "presenter", "presenters", "panellist", "panellists", "panelist", "panelists", "moderator", "keynote",
    "sesiones", "ponentes", "ponencia", "ponencias", "expositor", "expositora", "expositores", "expositoras",
    "expositor a", "orador", "oradora", "oradores", "panelista", "panelistas", "moderador", "moderadora", "disertante",
    "sessões", "palestrantes", "palestra", "mediador", "séances", "intervenante", "orateur", "orateurs", "oratrice",
    "oratrices", "exposant", "exposants", "panéliste", "panélistes", "modérateur", "modératrice", "conférencier",
    "pembicara", "panelis", "penyaji", "pemapar", "主讲", "主讲人", "演讲人", "演讲者", "报告人", "主持人",
    "发言单位", "嘉宾",
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
