"""Messages in prose: what those who met concluded, sentence by sentence, beside what one person advises or hopes."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue\n\n22 September 2025\n\n"
MESSAGES = {
    "en": ("Key messages", "The dialogue concluded that shade is cheaper than cooling.",
           "Participants also agreed that heat must be in the budget before April.",
           "The head of the weather office advised each ward to buy a gauge. A resident hoped for cheaper water."),
    "es": ("Mensajes clave", "El diálogo concluyó que la sombra cuesta menos que el frío.",
           "Los participantes también acordaron que el calor debe estar en el presupuesto antes de abril.",
           "El jefe del servicio meteorológico sugirió un medidor por barrio. Una vecina pidió agua más barata."),
    "pt": ("Mensagens-chave", "O diálogo concluiu que a sombra custa menos que o frio.",
           "Os participantes também concordaram que o calor deve estar no orçamento antes de abril.",
           "O diretor do serviço de meteorologia sugeriu um medidor por bairro. Um morador pediu água mais barata."),
    "fr": ("Messages clés", "Le dialogue a conclu que l'ombre coûte moins que le froid.",
           "Les participants ont également convenu que la chaleur doit figurer au budget avant avril.",
           "Le directeur de la météo a suggéré une jauge par quartier. Une habitante souhaite une eau moins chère."),
    "id": ("Pesan dari kota", "Dialog menyimpulkan bahwa teduh lebih murah daripada pendingin.",
           "Peserta juga sepakat bahwa panas harus masuk anggaran sebelum April.",
           "Kepala stasiun cuaca menyarankan agar dibeli alat ukur. Selain itu seorang warga berharap air murah."),
    "zh": ("主要观点", "会议认为，树荫比空调便宜得多。", "与会各方一致强调，高温应当在四月前列入预算。",
           "气象局局长建议每个社区配备一台仪器。一位市民希望水价再低一些。"),
}  # fmt: skip

STRESSED = {
    "en": "Participants stressed that heat kills more people than floods.",
    "es": "Los participantes subrayaron que el calor mata a más personas que el agua.",
    "pt": "Os participantes sublinharam que o calor mata mais pessoas que a água.",
    "fr": "Les participants ont souligné que la chaleur tue plus de gens que l'eau.",
    "id": "Para peserta menegaskan bahwa panas lebih mematikan daripada banjir.",
    "zh": "各方还强调，高温比洪水更致命。",
}


@pytest.mark.parametrize("language", sorted(MESSAGES))
def test_each_sentence_is_a_message_and_no_step(language: str) -> None:
    heading, first, second, advice = MESSAGES[language]
    text = f"{HEAD}## {heading}\n\n{first}{'' if language == 'zh' else ' '}{second}\n\n{advice}\n"
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [(one.kind, one.text) for one in told.points] == [("key_message", first), ("key_message", second)]
    assert told.steps == ()


@pytest.mark.parametrize("language", sorted(MESSAGES))
def test_the_same_under_the_name_of_a_consensus(language: str) -> None:
    first, second = MESSAGES[language][1], STRESSED[language]
    steps = "## Next steps\n\n- UNEP will draw a map by May 2026.\n\n"
    told = propose(read(f"{HEAD}## 会议形成的共识\n\n{first}\n\n{second}\n\n{steps}".encode(), "x.md"), REGISTER)
    assert [one.text for one in told.points] == [first, second]
    assert len(told.steps) == 1
