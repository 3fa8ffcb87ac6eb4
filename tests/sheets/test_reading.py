"""Files as they come: of any encoding, damaged, hostile, too large."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from commitments.actions.sheets import hand_in
from commitments.importing.formats import western
from commitments.importing.formats.tables import read_rows
from commitments.models import Commitment, SheetProfile
from tests.worlds import NOW, China, china
from urbanshift.errors import Invalid, NotAllowed
from urbanshift.sheets.garbled import garbled_word

from .handing import DAMAGED, Desk, changes, counts, faults, kept, notices, packed, problem, table

pytestmark = pytest.mark.any_engine

story = china

TEXT = "dialogue,title,text\nCHN-1,Café,Où?\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
        TEXT.replace(",", ";").replace("\n", "\r\n").encode(),
        TEXT.replace(",", "\t").encode(),
        b"sep=;\n" + TEXT.replace(",", ";").encode(),
        b"\n;;\n" + TEXT.replace(",", ";").encode() + b";;\n\n",
        ('Our list of 2026\n\nDialogue,"Title","Wording"\n"CHN-1", Café ,Où?,\n').encode(),
        "Agreed, noted, and, to be done\nDialogue;Title;Wording\nCHN-1;Café;Où?\n".encode(),
    ],
    ids=[
        "utf-8",
        "mark",
        "utf-16",
        "utf-16 without a mark",
        "cp1252",
        "semicolons",
        "tabs",
        "declared",
        "empty rows",
        "title above",
        "commas above",
    ],
)  # fmt: skip
def test_whatever_the_encoding_and_the_sign_between(world: China, desk: Desk, content: bytes) -> None:
    sheet = desk.hand("next-steps", content)
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [], {"new": 1})
    assert [change[1:] for change in changes(sheet)] == [
        ("dialogue", "", "CHN-1"), ("title", "", "Café"), ("text", "", "Où?"),
    ]  # fmt: skip


FOREIGN = [
    ("cp1251", "title,text\nРазработать план,вместе с городами\n"),
    ("cp1250", "title,text\nPřipravit plán,společně s městy žluťoučký kůň\n"),
    ("cp1256", "title,text\nإعداد الخطة,بالتعاون مع المدن\n"),
]


@pytest.mark.parametrize(("encoding", "text"), FOREIGN)
def test_an_encoding_that_is_not_told_is_asked_for(world: China, desk: Desk, encoding: str, text: str) -> None:
    sheet = desk.hand("next-steps", text.encode(encoding))
    assert (sheet.state, problem(sheet)) == ("unreadable", UNTOLD)
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    assert "Match the columns" in client.get(address).content.decode()
    post = {"version_seen": sheet.version, "encoding": encoding, "constants": "dialogue = CHN-1", "name": "Theirs"}
    with desk.capture(execute=True):
        answer = client.post(f"{address}columns/", post)
    assert (answer.status_code, answer["Location"]) == (303, address)
    sheet.refresh_from_db()
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [], {"new": 1})
    read = [new for _row, column, _old, new in changes(sheet) if column in ("title", "text")]
    assert read == re.split("[;,]", text.splitlines()[1], maxsplit=1)
    # The next delivery is read so, too.
    again = desk.hand("next-steps", text.encode(encoding), profile=SheetProfile.objects.get())
    assert counts(again) == {"new": 1}


UNTOLD = (
    "In which encoding this file is written cannot be told. Choose it under “Match the columns”, or save the file as "
    "UTF-8 or XLSX, and import that."
)


@pytest.mark.parametrize(
    ("encoding", "text", "guessed"),
    [
        ("cp932", "都市計画の策定,関係機関と協議して実施する", "cp932"), ("cp1252", "Café,Où?", "cp1252"),
        ("gb18030", "编制规划,与有关部门协商并实施", "gb18030"), ("big5", "編制城市規劃,與有關部門協商並實施", "big5"),
        ("utf-8", "Café,Où?", None), ("utf-16", "Café,Où?", None),
    ],
)  # fmt: skip
def test_an_encoding_that_was_guessed_is_said(
    world: China, desk: Desk, encoding: str, text: str, guessed: str | None
) -> None:
    sheet = desk.hand("next-steps", f"dialogue,title,text\nCHN-1,{text}\n".encode(encoding))
    read = [new for _row, column, _old, new in changes(sheet) if column in ("title", "text")]
    assert (read, sheet.counts.get("encoding")) == (text.split(","), guessed)


def test_an_encoding_that_was_guessed_wrong_is_put_right(world: China, desk: Desk) -> None:
    content = "dialogue;title\nCHN-1;État des lieux, año señalado\n".encode("mac_roman")
    sheet = desk.hand("next-steps", content)
    assert sheet.counts["encoding"] == "cp1252"
    client = Client()
    client.force_login(world.staff)
    page = client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    assert "guessed: where letters are wrong, choose it under “Match the columns”" in page
    sheet = desk.hand("next-steps", content, profile=kept(world, encoding="mac_roman"))
    assert changes(sheet)[-1] == (2, "title", "", "État des lieux, año señalado")


def test_signs_that_were_lost_are_shown(world: China, desk: Desk) -> None:
    """One cell in another encoding leaves the others as they are."""
    content = "dialogue,title\nCHN-1,Café\nCHN-1,Où été\n".encode() + b"CHN-1,Br\xfccke\n"
    sheet = desk.hand("next-steps", content)
    assert [change[3] for change in changes(sheet) if change[1] == "title"] == ["Café", "Où été"]
    assert faults(sheet) == [(4, "title", "A sign was lost here (\ufffd). Save the file as UTF-8 anew.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En SÃ£o Paulo: plan", ("SÃ£o", "São")), ("donâ€™t", ("donâ€™t", "don’t")),
        ("EducaciÃ³n, cafÃ©", ("EducaciÃ³n,", "Educación,")), ("åŸŽå¸‚è§„åˆ’", ("åŸŽå¸‚è§„åˆ’", "城市规划")),
        # What has the bytes of something else, and is none.
        ("«\u00a0qualité\u00a0» et «\u00a0été\u00a0»", None), ("À L’ÉTÉ…", None), ("IRMÃOS", None), ("Ação", None),
        ("城市规划", None), ("plain", None),
    ],
)  # fmt: skip
def test_what_was_saved_in_a_wrong_encoding(text: str, found: tuple[str, str] | None) -> None:
    assert garbled_word(text) == found


def test_a_wrong_encoding_is_shown(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", table("dialogue title text", ["CHN-1", "SÃ£o", "São"]))
    said = "“SÃ£o” is probably “São”, saved in a wrong encoding. It is entered as it stands here."
    assert (notices(sheet), counts(sheet)) == ([(2, "title", said)], {"new": 1, "notices": 1})


def test_long_and_foreign_texts(world: China, desk: Desk) -> None:
    words = ("城市规划" * 500)[:2000]
    content = table("dialogue title text", ["CHN-1", "生物多样性", f"{words}\n“quoted, twice”"])
    assert desk.confirm(desk.hand("next-steps", content)).state == "confirmed"
    assert Commitment.objects.get(title="生物多样性").text == f"{words}\n“quoted, twice”"


ROW = (
    "Row {} cannot be read: a quotation mark in it is not closed, text follows a closed one, or a cell has more than "
    "100,000 characters. Correct that row, or open the file, save it as XLSX, and import that."
)
LARGE = (
    "This spreadsheet is too large: 150,000 rows, 200 columns and 100,000 characters in a cell are the most. Split it, "
    "and remove columns that are not needed."
)
NONE = "This is no CSV or XLSX file. Open it in a spreadsheet program and save it as XLSX."
NO_TABLE = "This is no spreadsheet. Import a CSV or XLSX file."
BOMB = b"<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"


@pytest.mark.apart
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b" \n\n", "This spreadsheet is empty."),
        (b"a,b\n1,2\n\"3\nstill 3\",4\n5,\"open\n7,8\n", ROW.format(4)),
        (b"sep=;\na;b\n1;\"closed\" and on\n", ROW.format(2)),
        (b"\"title\n", ROW.format(1)),
        (b"PK\x03\x04 and no more", DAMAGED),
        (packed({"word/document.xml": b"<a/>"}), NONE),
        (packed({"xl/workbook.xml": BOMB}), DAMAGED),
        (packed({"xl/workbook.xml": b"<a/>", "xl/a.xml": b"0" * 9_000_000}),
         "This spreadsheet unpacks to far more than it seems to hold. Save it as CSV, and import that."),
        (b"\x00\x01\x02PK", NO_TABLE),
        (b"\x01\x00\x9a\x00\x04\x00T\x00\x80\x00\x1f\x00", NO_TABLE),
        (b"%PDF-1.7 ...", NONE),
        (b"<html><table></table></html>", NONE),
        (b"\xd0\xcf\x11\xe0 old", NONE),
        (b",".join([b"title"] * 300) + b"\n", LARGE),
        (b"title\n" + b"x" * 200_000, ROW.format(2)),
    ],
    ids=[
        "empty", "open quote", "closed too soon", "open heading", "cut", "docx", "entities", "bomb", "bytes",
        "more bytes", "pdf", "html", "xls", "wide", "long",
    ],
)  # fmt: skip
def test_what_is_no_spreadsheet(world: China, desk: Desk, content: bytes, sentence: str) -> None:
    sheet = desk.hand("next-steps", content)
    assert (sheet.state, problem(sheet), sheet.rows.count()) == ("unreadable", sentence, 0)


def test_who_and_how_large(world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    act: dict[str, Any] = {"now": NOW, "file": ContentFile(b"title\n", name="a.csv")}
    with pytest.raises(NotAllowed, match="Only programme staff enter"):
        hand_in("next-steps", by=world.chengdu_officer, **act)
    monkeypatch.setattr("commitments.actions.sheets.MOST_BYTES", 5)
    with pytest.raises(Invalid, match="more than 30 MB"):
        hand_in("next-steps", by=world.staff, **act)
    with pytest.raises(Invalid, match="is empty"):
        hand_in("next-steps", by=world.staff, now=NOW, file=ContentFile(b"", name="a.csv"))


@pytest.mark.parametrize(
    "words",
    [
        ["Ação São Paulo"], ["Articulação com municípios"], ["Habitação"], ["Ñuñoa"], ["Año de inversión"], ["Müll"],
        ["Größe"], ["Tétouan"], ["PLANO DE AÇÃO"], ["Étape – «\u00a0été\u00a0»"], ["São", "é", "Ações"],
    ],
)  # fmt: skip
def test_few_letters_of_ours_are_told_from_those_of_asia(words: list[str]) -> None:
    assert read_as("\n".join(["dialogue;title", *(f"CHN-1;{word}" for word in words)]).encode("cp1252")) == words


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("gb18030", ["计划"]), ("gb18030", ["减少碳排放的计划"]), ("gb18030", ["是", "绿化", "否"]), ("big5", ["計畫"]),
        ("big5", ["減少碳排放的計劃"]), ("cp932", ["ひらがなの計画"]),
    ],
)  # fmt: skip
def test_few_of_asia_stay_what_they_are(encoding: str, words: list[str]) -> None:
    content = "\n".join(["dialogue;title", *(f"CHN-1;{word}" for word in words)]).encode(encoding)
    assert not western.is_plainly_western(content)


@pytest.mark.parametrize(
    "word",
    [
        *("成都", "重庆", "宁波", "完成", "规划", "资金", "环保局", "会议", "北京", "上海", "培训", "试点", "进行中"),
        *("已完成", "未开始", "城市", "推动长江流域城市，保护“生物多样性”"),
    ],
)  # fmt: skip
def test_a_word_of_simplified_chinese_is_told(word: str) -> None:
    assert read_as(f"dialogue;title\nCHN-1;{word}".encode("gb18030")) == [word]


@pytest.mark.parametrize("word", ["計畫", "會議", "成都", "重慶", "規劃", "資金", "進行中", "未開始", "臺北市政府"])
def test_a_word_of_traditional_chinese_is_no_simplified_one(word: str) -> None:
    assert read_as(f"dialogue;title\nCHN-1;{word}".encode("big5")) == [word]


def test_what_tells_the_encoding_may_stand_far_below() -> None:
    words = ["A plan for the basin of the river"] * 3_000 + ["推动长江流域城市生物多样性保护"]
    assert read_as("\n".join(["dialogue;title", *(f"CHN-1;{word}" for word in words)]).encode("gb18030")) == words


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_that_says_its_encoding_is_read_in_it(world: China, desk: Desk, encoding: str) -> None:
    """Whatever was said of the last delivery."""
    content = "dialogue;title\nCHN-1;Ação\n".encode(encoding)
    sheet = desk.hand("next-steps", content, profile=kept(world, encoding="cp1252"))
    assert (problem(sheet), changes(sheet)[-1]) == ("", (2, "title", "", "Ação"))


LINES = "\n".join(
    f"{number}. establish group {number}; ask its members, or | their\toffices" for number in range(1, 25)
)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["", 'C{}"the last, cut; off'])
def test_lines_within_a_cell_do_not_tell_what_parts_the_cells(sign: str, end: str) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=sign)
    writer.writerows([["title", "text"], ["A", LINES], ["B", LINES + ' "so"']])
    _about, rows = read_rows(io.BytesIO((text.getvalue() + end.format(sign)).encode()))
    assert list(islice(rows, 3)) == [(1, ["title", "text"]), (2, ["A", LINES]), (3, ["B", LINES + ' "so"'])]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Plan -- phase two -- begins", "Plan -- phase two -- begins"), ("sub\u00adnational", "sub\u00adnational"),
        ("'Sponge city' - pilot areas", "'Sponge city' - pilot areas"), ("'Low-carbon'-zones", "'Low-carbon'-zones"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"), ("'=1+1 '= 2", "=1+1 '= 2"), ("''- a", "'- a"),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_stands(cell: str, text: str) -> None:
    assert read_as(f'dialogue,title\nCHN-1,"{cell}"\n'.encode()) == [text]


def read_as(content: bytes) -> list[str]:
    _about, rows = read_rows(io.BytesIO(content))
    return [cells[1] for _number, cells in rows][1:]


def test_rows_are_numbered_as_excel_shows_them() -> None:
    _about, rows = read_rows(io.BytesIO(b"sep=;\r\ndialogue;title\r\nCHN-1;Trees\r\n"))
    assert list(rows) == [(1, ["dialogue", "title"]), (2, ["CHN-1", "Trees"])]


def test_lines_of_a_cell_are_no_rows() -> None:
    about, rows = read_rows(io.BytesIO(b'dialogue,title\nCHN-1,"one\ntwo ""2""\nthree"\nCHN-1,four'))
    assert (about.rows, len(list(rows))) == (3, 3)


def test_a_sign_of_nought_is_one_that_was_lost(world: China, desk: Desk) -> None:
    """And it makes no other encoding of a file; what fills its end is nothing."""
    sheet = desk.hand("next-steps", b"dialogue,title,text\nCHN-1,New,te\0xt\nCHN-1,Other,fine\n\0\0\0\0")
    lost = "A sign was lost here (\ufffd). Save the file as UTF-8 anew."
    assert (problem(sheet), faults(sheet), counts(sheet)) == ("", [(2, "text", lost)], {"refused": 1, "new": 1})
