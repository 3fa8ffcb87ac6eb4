"""A paragraph that tells what the text holds, and who took something from the meeting: those were there, and it makes
no point."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


@pytest.mark.parametrize(
    ("title", "heading", "text", "names"),
    [
        ("National-Local Dialogue, Kenya", "What the dialogue achieved",
         ("The previous sections described the talks. This section lists what the Ministry of Lands, the cities "
          "of Kisumu and Thika, and UNEP learned from the two days."),
         ["Ministry of Lands", "Kisumu", "Thika", "UNEP"]),
        ("Diálogo nacional-local, Colombia", "Contribución a la política",
         ("Este capítulo resume lo que el Ministerio de Ambiente, las alcaldías de Cali y Pasto y el PNUD se "
          "llevaron de las dos jornadas."),
         ["Ministerio de Ambiente", "Cali", "Pasto", "PNUD"]),
        ("Diálogo nacional-local, Brasil", "Contribuição para a política",
         ("Este capítulo resume o que o Ministério das Cidades, as prefeituras de Belém e Natal e o PNUD "
          "levaram dos dois dias."),
         ["Ministério das Cidades", "Belém", "Natal", "PNUD"]),
        ("Dialogue national-local, Maroc", "Contribution aux politiques",
         ("Ce chapitre résume ce que le Ministère de l'Intérieur, les communes de Fès et Agadir et le PNUD ont "
          "retenu des deux journées."),
         ["Ministère de l'Intérieur", "Fès", "Agadir", "PNUD"]),
        ("Dialog nasional-lokal, Indonesia", "Kontribusi terhadap kebijakan",
         "Bab ini merangkum apa yang dipetik Kementerian PUPR, Pemerintah Kota Bogor, dan UNEP dari kedua hari itu.",
         ["Kementerian PUPR", "Pemerintah Kota Bogor", "UNEP"]),
        ("国家—地方对话会，中国", "对政策的贡献",
         "本章总结了财政部、成都市人民政府、世界银行从两天的对话中得到的收获。",
         ["财政部", "成都市人民政府", "世界银行"]),
    ],
)  # fmt: skip
def test_those_who_took_something_from_the_days(title: str, heading: str, text: str, names: list[str]) -> None:
    told = propose(read(f"# {title}\n\n## {heading}\n\n{text}\n".encode(), "x.md"), REGISTER)
    assert [part.name for part in told.representation] == names
    assert told.points == ()


def test_a_paragraph_that_goes_on_with_what_was_given() -> None:
    text = "This section lists what came of it. The dialogue fed the comments of Kisumu into the national water policy."
    told = propose(read(f"# Dialogue, Kenya\n\n## Contribution to policy\n\n{text}\n".encode(), "x.md"), REGISTER)
    assert [point.kind for point in told.points] == ["policy_contribution"]
