"""Points told in running prose, under a sentence, or words before a comma, that announce them and tell none."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from commitments.importing.proposing.points.announced import opening_of, said_by
from tests.summaries.register import REGISTER

KINDS = {"c": "challenge", "o": "opportunity", "p": "policy_contribution", "m": "key_message"}


def points_in(text: str, heading: str = "The afternoon") -> list[tuple[str, str | None, str]]:
    whole = f"# First National-Local Dialogue in Kenya\n\nNairobi, 3 March 2024\n\n## {heading}\n\n{text}\n"
    told = propose(read(whole.encode(), "x.md"), REGISTER).points
    short = {kind: letter for letter, kind in KINDS.items()}
    return [(short[point.kind], point.level, point.text) for point in told]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A few worries were voiced by nearly everybody.", "c"),
        ("Nothing about this is simple.", "c"),
        ("There was also reason for hope.", "o"),
        ("Not everything is bleak.", "o"),
        ("Se mencionaron varias trabas.", "c"),
        ("El panorama, sin embargo, no es tan sombrío.", "o"),
        ("Muitas preocupações foram levantadas na sala.", "c"),
        ("Há também motivos de esperança.", "o"),
        ("Nem tudo são problemas.", "o"),
        ("Les élus ont évoqué plusieurs freins.", "c"),
        ("Tout n'est pas sombre pour autant.", "o"),
        ("Sejumlah kendala disampaikan oleh para peserta.", "c"),
        ("Namun, ada juga harapan.", "o"),
        ("与会代表反映了不少困难。", "c"),
        ("同时也看到了一些机遇。", "o"),
        ("On the side of policy there were clear results.", "p"),
        ("No obstacles were reported.", None),
        ("The mayors welcomed the participants.", None),
    ],
)
def test_what_a_sentence_announces(sentence: str, kind: str | None) -> None:
    said = said_by(sentence)
    assert (said.kind if said is not None else None) == (KINDS[kind] if kind else None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Permits arrive after the rains.",
        "Land remains the main obstacle.",
        "Several obstacles remain in drainage.",
        "La mayor dificultad es el suelo.",
        "A falta de técnicos é um entrave.",
        "Le principal frein est le foncier.",
        "Lahan tetap menjadi kendala utama.",
        "土地是最大的难题。",
    ],
)
def test_what_tells_a_point_of_its_own_announces_none(sentence: str) -> None:
    assert said_by(sentence) is None


@pytest.mark.parametrize(
    ("text", "kind", "level", "told"),
    [
        ("Regarding national policy, the speakers noted that the code is new.", None, "national", "the code is new."),
        ("Otra dificultad es que nadie mide los ríos.", "c", None, "nadie mide los ríos."),
        ("No plano municipal, reconheceu-se que a posse mudou.", None, "local", "a posse mudou."),
        ("Les participants ont noté que la taxe manque.", None, None, "la taxe manque."),
        ("Para peserta mencatat bahwa pompa sudah tua.", None, None, "pompa sudah tua."),
        ("Among the obstacles that delegates named were slow permits.", None, None, None),
        ("The Commission noted that fees are low.", None, None, None),
    ],
)
def test_what_stands_before_a_point(text: str, kind: str | None, level: str | None, told: str | None) -> None:
    opening = opening_of(text)
    assert (opening.kind, opening.level) == (KINDS[kind] if kind else None, level)
    assert text[opening.length :] == (told if told is not None else text)


def test_paragraphs_that_announce_what_they_tell() -> None:
    told = points_in(
        "The chair opened the floor. Tea was served late.\n\n"
        "A handful of difficulties came up in every group. Drains are cleaned by three offices. They share no map. "
        "Finally, councils have no engineers.\n\n"
        "And yet the mood was not bleak. The levy pays for itself within a year. Councils already lend pumps.\n\n"
        "The session closed at four."
    )
    assert told == [
        ("c", None, "Drains are cleaned by three offices. They share no map."),
        ("c", "local", "councils have no engineers."),
        ("o", None, "The levy pays for itself within a year."),
        ("o", "local", "Councils already lend pumps."),
    ]


@pytest.mark.parametrize(
    ("heading", "text", "kinds"),
    [
        ("Where it hurts", "None of this is easy. Rents rise. There are openings, too. Bonds could pay.", "co"),
        (
            "Dificultades y perspectivas",
            (
                "Se señalaron varios obstáculos. Los planos son viejos.\n\n"
                "A la vez se ven posibilidades. El canon podría pagarlo."
            ),
            "co",
        ),
        (
            "Desafios e oportunidades",
            (
                "Foram relatadas algumas dificuldades. As licenças tardam. Por outro lado, lembrou-se que o fundo abre "
                "em maio e que os bancos emprestam."
            ),
            "coo",
        ),
        (
            "Tantangan dan peluang",
            "Ada beberapa kendala. Pompa sudah tua.\n\nMeskipun begitu, ada alasan untuk optimis. Dana hijau terbuka.",
            "co",
        ),
        ("挑战与机遇", "会上反映了一些困难。水泵老旧。\n\n也有不少亮点。绿色基金已经开放。", "co"),
        (
            "What it meant for policy",
            (
                "A few results can be named. The building code gained a chapter on shade.\n\n"
                "Obstacles were described openly. Inspectors are few."
            ),
            "pc",
        ),
    ],
)
def test_sentences_that_switch_the_kind(heading: str, text: str, kinds: str) -> None:
    assert "".join(kind for kind, _level, _text in points_in(text, heading)) == kinds


def test_headings_that_run_in_with_capitals() -> None:
    told = points_in(
        "ABERTURA. O prefeito saudou os presentes e lembrou as chuvas.\n\n"
        "DESAFIOS E OPORTUNIDADES. Foram citadas as dificuldades de sempre. As licenças tardam. "
        "Em contrapartida, o fundo abre em maio.\n\n"
        "ENCERRAMENTO. O prefeito agradeceu a todos os presentes.",
        "Ata",
    )
    assert told == [("c", None, "As licenças tardam."), ("o", None, "Em contrapartida, o fundo abre em maio.")]


def test_levels_of_what_was_given() -> None:
    told = points_in(
        "At the national level, it was recognised that the code was amended. In addition, the fund was opened.\n\n"
        "The councils took something home as well. Kisumu has rewritten its by-law on markets, while Nakuru has begun "
        "to map its drains.",
        "Contributions to policy",
    )
    assert told == [
        ("p", "national", "the code was amended."),
        ("p", "national", "the fund was opened."),
        ("p", "local", "Kisumu has rewritten its by-law on markets"),
        ("p", "local", "Nakuru has begun to map its drains."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nine out of ten people found the dialogue useful. They would like more time for discussion.",
        "Several speakers raised concerns. The ministry replied that the rule will change. Who pays for it?",
        "The difficulties of the Nairobi river were presented by Prof. Otieno. The river is 390 km long.",
        "The third dialogue will be held in Nakuru. Photographs are on the website.",
    ],
)
def test_what_announces_nothing_or_is_not_told(text: str) -> None:
    assert points_in(text) == []


def test_the_story_of_the_day_tells_no_messages() -> None:
    story = "The university presented its data. A trader asked why the roof leaks. The ministry replied that it knew."
    assert points_in(story, "What we heard") == []
    assert [kind for kind, _level, _text in points_in("Shade is a service.\n\nRivers need room.", "What we heard")] == [
        "m",
        "m",
    ]


def test_what_stands_below_the_text_is_no_contribution() -> None:
    told = points_in(
        "The dialogue gave the ministry examples for the code.\n\nThe next dialogue will be held in Nakuru.\n\n"
        "Press office of the ministry",
        "Contributions to policy",
    )
    assert [kind for kind, _level, _text in told] == ["p"]
