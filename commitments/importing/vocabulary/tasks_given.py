"""How a sentence says that a task fell to somebody, and what it is behind a colon: 'Coube ao BNDES a tarefa seguinte:
rever ...'. Translators extend this table."""

from __future__ import annotations

_WHO = r"(?P<who>[A-ZÀ-Þ][^.,;:]{1,80}?)"

TASK_GIVEN: tuple[str, ...] = (
    rf"(?:the )?{_WHO} (?:was|were) (?:given|assigned|handed) (?:the following task|this task):\s+",
    rf"(?:the following|this) task (?:fell|falls|was (?:given|assigned)) to (?:the )?{_WHO}:\s+",
    (
        rf"(?:al?|a la) {_WHO} (?:le |les )?(?:tocó|correspondió|quedó) (?:la (?:siguiente )?tarea(?: siguiente)?|"
        r"esta tarea|lo siguiente):\s+"
    ),
    (
        rf"(?:coube|ficou|competiu) (?:ao|à|para [ao]|a) {_WHO} (?:a (?:seguinte )?tarefa(?: seguinte)?|esta tarefa|"
        r"o seguinte):\s+"
    ),
    rf"(?:il revient|il incombe|revient) (?:au |à la |à l['’]|à ){_WHO} (?:la tâche suivante|cette tâche|ceci) ?:\s+",
    rf"la tâche suivante (?:revient|incombe|a été confiée) (?:au |à la |à l['’]|à ){_WHO} ?:\s+",
    rf"{_WHO} (?:mendapat(?:kan)?|diberi|memperoleh) (?:tugas|pekerjaan) (?:berikut(?: ini)?|ini):\s+",
    r"(?:以下|下列|此项)(?:任务|工作)(?:交由|交给|由)(?P<who>[\u3400-\u9fff]{3,24}?)(?:承担|办理|完成|负责)?：",
)

_STEP_AGREED = (
    r"(?:steps?|actions?|tasks?|commitments?|measures?) (?:that (?:was|were) )?(?:agreed|decided|promised)",
    r"agreed (?:next )?(?:steps?|actions?|tasks?|commitments?|measures?)",
    r"(?:pasos?|accion(?:es)?|tareas?|medidas?|compromisos?) (?:acordad|pactad|convenid|asumid|decidid)[oa]s?",
    (
        r"(?:passos?|ac(?:ao|oes)|tarefas?|medidas?|compromissos?) "
        r"(?:acordad|pactuad|combinad|acertad|assumid|decidid)[oa]s?"
    ),
    (
        r"(?:etapes?|actions?|taches?|mesures?|suites?|engagements?) "
        r"(?:convenue?s?|arretee?s?|decidee?s?|retenue?s?|prise?s?)"
    ),
    (
        r"(?:langkah|tindakan|tugas|aksi|tindak lanjut|komitmen)(?: langkah)? "
        r"(?:yang )?(?:disepakati|diputuskan|disanggupi)"
    ),
    r"[^，。；：]{0,8}(?:商|议|约)定的?(?:步骤|事项|任务|行动|工作)",
)
STEP_AGREED = rf"(?:{'|'.join(_STEP_AGREED)})(?: [^ ]+){{0,6}}"
"""What a label begins with behind which stands what was agreed on one theme, as names are compared: 'step agreed on
water'."""
NO_STEP = (
    r"\W*(?:(?:none|nothing|nil|no (?:step|action)|ningun[oa]?|nada|nenhuma?|aucune?|rien|néant|tidak ada|belum ada|"
    r"nihil)\b|[无没]|暂无)"
)
"""How what stands behind such a label begins where there is none."""
