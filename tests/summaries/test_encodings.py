"""Plain text in whatever encoding programs write it."""

from __future__ import annotations

import pytest

from commitments.importing.formats.reading import read
from commitments.importing.formats.refused import Refusal, Unreadable

CHINESE = "第三次国家与地方对话\n\n下一步工作\n1. 编制海绵城市方案。\n2. 开展培训，一市一策，统一标准。\n"


RULED = f"第一章　目标\n{'─' * 40}\n"


def lines_of(data: bytes) -> list[str]:
    return [line.text for line in read(data, "a.txt").lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, CHINESE.replace("\n", "\r\n"), RULED, "Next steps\n- Plant café trees.\n"])
def test_whatever_the_script(encoding: str, text: str) -> None:
    """Few signs of Chinese have a byte of nought in UTF-16, and some have it in the other place: 一."""
    assert lines_of(text.encode(encoding)) == lines_of(text.encode())


@pytest.mark.parametrize("data", [bytes(range(256)), b"\0" + b"\xd8\xd9" * 9, b"\3\0" + b"\xe5" * 9, b"MZ\x90\0"])
def test_what_has_bytes_of_nought_and_is_no_text(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.refusal == Refusal.NO_TEXT


WESTERN = {
    "fr": "Troisième dialogue\n\nProchaines étapes\n- Créer une équipe dès maintenant à Fès.\n- Où ? Ça ira.\n",
    "es": "Próximos pasos\n1. La Alcaldía hará también el plan este año.\n2. ¿Quién irá? Información pública.\n",
    "pt": "Próximos passos\n- A Prefeitura fará a avaliação da implantação até março.\n- Não há orçamento.\n",
}


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("language", WESTERN)
def test_western_europe(language: str, encoding: str) -> None:
    """In the encoding of another system each accent would be a sign of its own, and no heading be known."""
    text = WESTERN[language]
    assert lines_of(text.encode(encoding)) == lines_of(text.encode())


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“We agreed” – said the mayor’s team • 5 £ … 20°"),
        # Letters of others, and a letter that stands for the bullet of a font.
        ("cp1252", "Mr Länder, Ms Kräfte and Mr Jäger of Škoda met."),
        ("cp1252", "ü Plant trees\nü Count trees\nü Water them\nü Tell all\n"),
        ("cp1250", "Następne kroki: Urząd Miasta Łodzi przygotuje plan zieleni, ścieżki i źródła.\n" * 3),
        ("gb18030", CHINESE), ("big5", "下一步工作\n編制城市規劃,與有關部門協商並實施\n"),
    ],
)  # fmt: skip
def test_what_is_no_text_of_another_system(encoding: str, text: str) -> None:
    assert lines_of(text.encode(encoding)) == lines_of(text.encode())
