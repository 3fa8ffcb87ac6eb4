"""What one speaker advises, beside what the dialogue itself said."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def told_in(text: str) -> Proposal:
    return propose(read(text.encode(), "note.md"), REGISTER)


NOTE = "# {title}\n\n## {heading}\n\n{lead}1. {one}\n2. {two}\n"
EN, ES = "Second national-local dialogue in Ghana", "Segundo diálogo nacional-local del Perú"
PT, FR = "Segundo diálogo nacional-local do Brasil", "Deuxième dialogue national-local au Maroc"
ID, ZH = "Dialog nasional-daerah kedua di Indonesia", "中国第二次国家—地方对话会议纪要"
SAID = {
    EN: ("Price the water that a wetland holds back.", "Stop licensing car washes."),
    ES: ("Cobrar por el agua que retiene un humedal.", "No dar más licencias."),
    PT: ("Cobrar pela água que o mangal retém.", "Ensinar a ler a maré."),
    FR: ("Taxer le remblai de la lagune.", "Former les vidangeurs."),
    ID: ("Membentuk badan pengelola angkutan.", "Membuka data penumpang."),
    ZH: ("提高停车价格。", "鼓励企业错峰上班。"),
}


def note(title: str, heading: str, lead: str = "") -> str:
    one, two = SAID[title]
    return NOTE.format(title=title, heading=heading, lead=f"{lead}\n\n" if lead else "", one=one, two=two)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (EN, "Recommendations of the keynote speaker"),
        (EN, "Keynote: four recommendations"),
        (ES, "Recomendaciones de la ponente invitada"),
        (PT, "Recomendações da oradora convidada"),
        (FR, "Conférence inaugurale : dix ans de lagune, quatre recommandations"),
        (FR, "Conseils du conférencier"),
        (ID, "Rekomendasi dari narasumber"),
        (ZH, "专家主旨发言中的建议（仅代表个人观点）"),
        (EN, "Recommendations (personal views)"),
    ],
)
def test_what_one_speaker_advises_is_no_message_of_the_dialogue(title: str, heading: str) -> None:
    told = told_in(note(title, heading))
    assert (told.points, told.steps) == ((), ())


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (EN, "Dr. Efua Mensah recommended to all cities of the region to:"),
        (ES, "La profesora Rosa Paz recomendó a las ciudades:"),
        (PT, "A Professora Isabel Tembe (Universidade Eduardo Mondlane) recomendou, a título pessoal:"),
        (FR, "Le professeur Alami a recommandé aux communes de :"),
    ],
)
def test_nor_is_it_where_a_sentence_says_whose_advice_it_is(title: str, lead: str) -> None:
    told = told_in(note(title, "Keynote" if title == EN else "1. Sesión", lead))
    assert (told.points, told.steps) == ((), ())


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (EN, "Recommendations"),
        (ES, "Recomendaciones de las mesas"),
        (PT, "Recomendações"),
        (FR, "Recommandations"),
        (ID, "Rekomendasi"),
        (ZH, "政策建议"),
    ],
)
def test_what_the_dialogue_recommends_is(title: str, heading: str) -> None:
    assert [point.kind for point in told_in(note(title, heading)).points] == ["key_message"] * 2


@pytest.mark.parametrize(
    ("title", "heading", "kind"),
    [
        (ES, "Nudos", "challenge"),
        (ES, "Lo que el diálogo aportó", "policy_contribution"),
        (EN, "Closing message", "key_message"),
        (PT, "Mensagem final", "key_message"),
        (FR, "Message de clôture", "key_message"),
        (ID, "Pesan penutup", "key_message"),
    ],
)
def test_headings_say_of_which_kind_points_are(title: str, heading: str, kind: str) -> None:
    assert [point.kind for point in told_in(note(title, heading)).points] == [kind] * 2


def test_where_and_when_a_text_was_signed_is_no_message() -> None:
    text = f"# {ES}\n\n## Mensaje de cierre\n\nEl agua no entiende de fronteras.\n\nArequipa, 20 de abril de 2026.\n"
    assert [point.text for point in told_in(text).points] == ["El agua no entiende de fronteras."]
