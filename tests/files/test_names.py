"""Names of files: what is shown of the one that was given, and under which one a file is saved."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commitments.files import name_for_saving, plain_name
from commitments.files.kinds import DOCX, JPEG, KINDS, PDF, Kind


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("notice.pdf", "notice.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\files\\通知.docx", "通知.docx"),
        ("/abs/olute/", ""),
        ("a\x00b\x1b[31m\u202egpj.exe", "ab[31mgpj.exe"),
        ("  two   spaces\t.pdf ", "two spaces .pdf"),
        ("line\nend.pdf", "line end.pdf"),
        ("e\u0301tat.pdf", "état.pdf"),
        ("می\u200cخواهم.pdf", "می\u200cخواهم.pdf"),
        ("\ufeff\u2066\ue000x\ud800.pdf", "x.pdf"),
    ],
)
def test_what_is_shown(given_name: str, shown: str) -> None:
    assert plain_name(given_name, 200) == shown


def test_a_long_name_keeps_its_ending() -> None:
    assert plain_name("通" * 300 + ".docx", 200) == "通" * 195 + ".docx"
    assert plain_name("x" * 300 + "." + "y" * 300, 200) == "x" * 190 + "." + "y" * 9


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("notice.pdf", PDF, "notice.pdf"),
        ("notice.PDF", PDF, "notice.PDF"),
        ("notice", PDF, "notice.pdf"),
        ("photo.jpeg", JPEG, "photo.jpeg"),
        ("photo.webp", JPEG, "photo.jpg"),
        ("photo.png", JPEG, "photo.jpg"),
        ("notice.pdf.exe", PDF, "notice.pdf.exe.pdf"),
        ("Version 1.2", DOCX, "Version 1.2.docx"),
        ("通知", DOCX, "通知.docx"),
        ('a/b\\c:d*e?f"g<h>i|j%k', PDF, "a_b_c_d_e_f_g_h_i_j_k.pdf"),
        ("..", PDF, "evidence.pdf"),
        (".pdf", PDF, "pdf.pdf"),
        ("", PDF, "evidence.pdf"),
        ("\u202e", PDF, "evidence.pdf"),
        (" . hidden . ", PDF, "hidden.pdf"),
        ("con", PDF, "_con.pdf"),
        ("Lpt1.txt", PDF, "_Lpt1.txt.pdf"),
        ("console", PDF, "console.pdf"),
        ("通" * 100, PDF, "通" * 50 + ".pdf"),
    ],
)
def test_under_which_name_it_is_saved(title: str, kind: Kind, name: str) -> None:
    assert name_for_saving(title, kind, "evidence") == name


@given(title=st.text(max_size=300), kind=st.sampled_from(list(KINDS.values())))
def test_any_title_makes_a_name_for_any_file_system(title: str, kind: Kind) -> None:
    name = name_for_saving(title, kind, "evidence")
    assert len(name.encode()) < 200
    assert name.lower().endswith(kind.endings)
    assert not set(name) & set('<>:"/\\|?*%')
    assert all(unicodedata.category(one) not in ("Cc", "Cs", "Zl", "Zp") for one in name)
    assert not any(one in name for one in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200e\u200f")
