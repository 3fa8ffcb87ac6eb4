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
