"""Themes that items number over what was told of them, and chapters behind the opening with the work of groups."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = "# Second National-Local Dialogue\n\nNakuru, Kenya, 3 March 2025\n\n"


def proposed(text: str) -> Proposal:
    return propose(read((HEAD + text).encode(), "x.md"), REGISTER)


def test_themes_that_items_number() -> None:
    told = proposed(
        "## Stuff that came up\n\n1. Market heat\n   + no insulation in the design code\n   + many took photos\n"
        "2. Street trees\n   + the mill has 600 seedlings it wants to give away\n"
    )
    assert [one.title for one in told.themes] == ["Market heat", "Street trees"]
    assert [(one.kind, one.text) for one in told.points] == [
        ("challenge", "no insulation in the design code"),
        ("opportunity", "the mill has 600 seedlings it wants to give away"),
    ]


def test_chapters_behind_the_opening_and_the_work_of_groups() -> None:
    told = proposed(
        "## Sesi pembukaan\n\nMenteri membuka dialog ini bersama wali kota di balai kota.\n\n"
        "## Tepi sungai\n\nSempadan sungai belum dipetakan oleh kota mana pun.\n\n"
        "## Panel tentang anggaran\n\nDana kelurahan boleh dipakai untuk jalan papan.\n\n"
        "## Diskusi kelompok\n\nData trayek tidak tersedia bagi kota sampai hari ini.\n\n"
        "## Pesan kunci\n\n- Sungai adalah rumah.\n"
    )
    assert [one.title for one in told.themes] == ["Tepi sungai", "Panel tentang anggaran"]
    assert [one.kind for one in told.points] == ["challenge", "opportunity", "challenge", "key_message"]
