"""Lists in a letter that sentences introduce, and the paragraph behind the last one on what policy was given."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

LETTERS = {
    "en": ("Of the messages that remained of the day we underline the following:", "Shade is cheaper than cooling.",
           "The following difficulties were raised as well:", "Nobody pays for the upkeep of trees.",
           ("As for the contribution of the Dialogue to existing policies, at national level the day put the comments "
           "on the Trees Act in order."), "At local level, Tema brought its plan into line with the national one."),
    "es": ("Entre los mensajes que quedaron del día destacamos los siguientes:", "La sombra cuesta menos que el frío.",
           "Se señalaron asimismo las siguientes dificultades:", "Nadie paga el cuidado de los árboles.",
           ("En cuanto al aporte del Diálogo a las políticas vigentes, a nivel nacional el día ordenó los comentarios "
           "a la Ley de Árboles."), "A nivel local, Rivas ajustó las metas de su plan a las del nacional."),
    "pt": ("Entre as mensagens que ficaram do dia destacamos as seguintes:", "A sombra custa menos que o frio.",
           "Foram também apontadas as seguintes dificuldades:", "Ninguém paga o cuidado das árvores.",
           ("Quanto à contribuição do Diálogo para as políticas vigentes, a nível nacional o dia ordenou as notas "
           "à Lei das Árvores."), "A nível local, Olinda ajustou as metas do seu plano às do nacional."),
    "fr": ("Parmi les messages restés de la journée, nous retenons les suivants :", "L'ombre coûte moins que le froid.",
           "Les difficultés suivantes ont aussi été signalées :", "Personne ne paie l'entretien des arbres.",
           ("S'agissant de l'apport du Dialogue aux politiques en vigueur, au niveau national la journée a ordonné les "
           "commentaires sur la loi."), "Au niveau local, Thiès a aligné les objectifs de son plan sur ceux du pays."),
    "id": ("Di antara pesan yang tersisa, kami mencatat hal berikut:", "Teduh lebih murah daripada pendingin ruangan.",
           "Kendala yang muncul adalah sebagai berikut:", "Tidak ada yang membayar perawatan pohon.",
           ("Mengenai sumbangan Dialog bagi kebijakan yang berlaku, di tingkat nasional hari itu merapikan tanggapan "
           "atas undang-undang."), "Di tingkat daerah, Bitung menyesuaikan sasaran rencananya dengan nasional."),
    "zh": ("我们特别记下以下信息：", "树荫比空调便宜得多。", "会上也提出了以下困难：", "没有人负责树木养护的费用。",
           "在对现有政策的贡献方面，国家层面梳理了各地对树木法的意见。", "地方层面，昆明市按国家规划调整了本市目标。"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_each_list_is_of_its_kind_and_what_stands_behind_of_none(language: str) -> None:
    messages, message, problems, problem, national, local = LETTERS[language]
    text = (
        f"# Second National-Local Dialogue\n\n22 September 2025\n\nDear colleagues,\n\n{messages}\n\n- {message}\n\n"
        f"{problems}\n\n- {problem}\n\n{national} {local}\n"
    )
    told = [(one.kind, one.level, one.text) for one in propose(read(text.encode(), "x.md"), REGISTER).points]
    assert ("key_message", None, message) in told
    assert ("challenge", None, problem) in told
    given = [(level, words) for kind, level, words in told if kind == "policy_contribution"]
    assert [level for level, _words in given] == ["national", "local"]
    assert given[1][1] == local
    assert len(told) == 4
