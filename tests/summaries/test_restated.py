"""Letters that say once more what was agreed: a paragraph of who will do what, who is asked for something, and who
kindly offered something."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

LETTERS = {
    "en": (
        "May I now remind you of what was agreed.",
        ("The Ministry of Works will send each city its map by 20 May 2026.", "Ministry of Works", ""),
        ("Cities are asked to return their remarks by 30 June 2026.", "Cities", ""),
        ("Tamale City Council kindly offered to test the map, and UNEP will lend it a drone.",
         "Tamale City Council", "UNEP"),
    ),
    "es": (
        "Permítanme recordarles lo que se acordó.",
        ("El Ministerio de Vivienda enviará el mapa a cada ciudad antes del 20 de mayo de 2026.",
         "Ministerio de Vivienda", ""),
        ("Se pide a los municipios que devuelvan sus observaciones antes del 30 de junio de 2026.", "municipios", ""),
        ("La Municipalidad de Piura ofreció amablemente probar el mapa, y el PNUMA le prestará un dron.",
         "Municipalidad de Piura", "PNUMA"),
    ),
    "pt": (
        "Recordo o que ficou combinado.",
        ("O Ministério das Cidades enviará o mapa a cada cidade até 20 de maio de 2026.", "Ministério das Cidades", ""),
        ("Pede-se aos municípios que devolvam as suas observações até 30 de junho de 2026.", "municípios", ""),
        ("A Prefeitura de Olinda ofereceu-se gentilmente para testar o mapa, e o PNUMA lhe emprestará um drone.",
         "Prefeitura de Olinda", "PNUMA"),
    ),
    "fr": (
        "Permettez-moi de rappeler ce qui a été convenu.",
        ("Le ministère de l'Urbanisme enverra la carte à chaque ville avant le 20 mai 2026.",
         "ministère de l'Urbanisme", ""),
        ("Les communes sont priées de renvoyer leurs observations avant le 30 juin 2026.", "communes", ""),
        ("La Ville de Thiès a aimablement accepté de tester la carte, et le PNUE lui prêtera un drone.",
         "Ville de Thiès", "PNUE"),
    ),
    "id": (
        "Izinkan kami mengingatkan apa yang telah disepakati.",
        ("Kementerian PUPR akan mengirim peta kepada setiap kota paling lambat 20 Mei 2026.", "Kementerian PUPR", ""),
        ("Semua kota diminta mengembalikan catatan paling lambat 30 Juni 2026.", "Semua kota", ""),
        ("Pemerintah Kota Solo dengan senang hati bersedia untuk menguji peta, dan UNEP akan meminjaminya drone.",
         "Pemerintah Kota Solo", "UNEP"),
    ),
    "zh": (
        "现将会上商定的事项重申如下。",
        ("住房和城乡建设部将于2026年5月20日前向各市发送地图。", "住房和城乡建设部", ""),
        ("请各市于2026年6月30日前反馈意见。", "各市", ""),
        ("成都市人民政府欣然承诺将试用该地图。", "成都市人民政府", ""),
    ),
}  # fmt: skip
HEAD = "Second National-Local Dialogue, 23 September 2025\n\n"


def steps_behind(over: str, text: str) -> list[tuple[str, str, str]]:
    letter = f"Dear colleagues,\n\n{HEAD}Thank you for coming.\n\n{over}\n\n{text}\n\nThe weather was fine.\n"
    return [(words, owner, ", ".join(helpers)) for words, owner, helpers, _due in told(letter)]


@pytest.mark.parametrize("language", sorted(LETTERS))
def test_what_a_letter_says_once_more_was_agreed(language: str) -> None:
    over, *steps = LETTERS[language]
    text = ("" if language == "zh" else " ").join(words for words, *_ in steps)
    assert steps_behind(over, text) == steps


@pytest.mark.parametrize(
    "over",
    [
        "May I remind you of what was agreed at the first dialogue.",
        "Let me recall what was agreed in 2019.",
        "Allow me to repeat what was not agreed.",
        "The chair reminded us of the agreements of last year.",
    ],
)
def test_what_was_agreed_elsewhere_leads_into_nothing(over: str) -> None:
    text = " ".join(words for words, *_ in LETTERS["en"][1:3] if isinstance(words, str))
    assert steps_behind(over, text) == []
