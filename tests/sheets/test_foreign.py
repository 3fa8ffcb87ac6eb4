"""A spreadsheet of somebody else: its columns are matched once, and its next delivery updates what was entered."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils.html import strip_tags

from commitments.actions.sheet_profiles import delete_profile
from commitments.actions.sheets import check_again
from commitments.admin.sheet_columns import ColumnsForm
from commitments.admin.spreadsheets import words_of_sheet
from commitments.models import Commitment, SheetImport, SheetProfile
from commitments.status import ItemStatus
from tests.worlds import NOW, China, china
from urbanshift.errors import NotAllowed
from urbanshift.sheets.dates import likely_order, ordered
from urbanshift.sheets.kinds import KINDS
from urbanshift.sheets.mapping import Mapping
from urbanshift.sheets.numbers import likely_point
from urbanshift.sheets.values import Choice, Habits, bare
from urbanshift.sheets.words import EMPTY, Words, read_as, word_columns

from .handing import Desk, changes, counts, faults, notices, table

story = china

NO_HABITS = Habits()

FIRST = """Ref No;Acción;Tipo;Fecha;Responsable;Observaciones
7;Plantar árboles;capacitación;2027;City Of Ningbo;No target
8;Contar árboles;datos;No target;;
""".encode("cp1252")

READ = Mapping(
    columns={
        "ref_no": "external_id", "acción": "title", "tipo": "kind", "fecha": "due_on", "responsable": "lead",
        "observaciones": "",
    },
    constants={"source": "Lista 2026", "dialogue": "CHN-1"},
    words={"kind": {"capacitación": "capacity", "datos": "data"}},
    nothing=("No target",),
)  # fmt: skip


def test_a_second_delivery_updates(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", FIRST)
    assert (sheet.state, sheet.headings[4]) == (
        "unmatched",
        ["Responsable", ["City Of Ningbo"], [["City Of Ningbo", 1]], 0],
    )
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=READ, profile="Lista")
    sheet.refresh_from_db()
    assert (sheet.state, faults(sheet), counts(sheet)) == ("checked", [], {"new": 2, "notices": 1})
    desk.confirm(sheet)
    made = Commitment.objects.order_by("pk")[4:]
    facts = [
        (one.external_id, one.source, one.title, one.kind, one.due_precision, one.lead and one.lead.slug)
        for one in made
    ]
    assert facts == [
        ("7", "Lista 2026", "Plantar árboles", "capacity", "year", "city-of-ningbo"),
        ("8", "Lista 2026", "Contar árboles", "data", "", None),
    ]
    profile = SheetProfile.objects.get()
    assert (profile.name, Mapping.of(profile.mapping)) == ("Lista", READ)
    second = FIRST.replace(b"Contar", b"Cuidar").replace(b"7;", b"9;", 1)
    sheet = desk.hand("next-steps", second, profile=profile)
    assert counts(sheet) == {"new": 1, "changed": 1, "notices": 1}
    assert changes(sheet)[-1] == (3, "title", "Contar árboles", "Cuidar árboles")
    assert [row.called for row in sheet.rows.order_by("number")] == ["Plantar árboles", "CHN-1-06 Contar árboles"]
    called_so = "CHN-1-05 is called the same, and has another identifier at the source: 7."
    assert (2, "external_id", called_so) in notices(sheet)


def test_what_is_refused_is_said_by_the_headings_of_the_file(world: China, desk: Desk) -> None:
    """Beside ours: whoever puts it right looks for theirs."""
    content = FIRST.replace(b";2027;City Of Ningbo", b";31/31/2027;Nobody").replace(b"capacitaci\xf3n", b"otra")
    sheet = desk.hand("next-steps", content)
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=READ)
    client = Client()
    client.force_login(world.staff)
    html = client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode().replace("<", " <")
    page = " ".join(strip_tags(html).split())
    for said in ("Tipo (C) Kind kind otra", "Fecha (D) Due on due_on 31/31/2027", "Responsable (E) Lead lead Nobody"):
        assert said in page
    answer: Any = client.get(f"/admin/spreadsheet/{sheet.pk}/faults.csv")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert [line.split(",")[:3] for line in lines[1:]] == [
        ["2", "Tipo (C) = kind", "otra"], ["2", "Fecha (D) = due_on", "31/31/2027"],
        ["2", "Responsable (E) = lead", "Nobody"],
    ]  # fmt: skip


def test_a_column_of_ours_that_holds_keys_of_others(world: China, desk: Desk) -> None:
    content = table("Reference dialogue title", ["A-7", "CHN-1", "A"], ["CHN-1-09", "CHN-1", "B"])
    no_reference = (
        "A-7 is no reference: these are given. If another list names the row so, let the column mean external_id, "
        "under “Match the columns”; else leave it empty for a new one."
    )
    assert faults(desk.hand("next-steps", content)) == [
        (2, "reference", no_reference),
        (3, "reference", "There is no CHN-1-09. Leave it empty for a new one: references are given."),
    ]


def test_what_comes_first_in_days(world: China, desk: Desk) -> None:
    """What is certain in some cells is offered for all; what staff say is kept with the profile."""
    content = table(
        "dialogue title due_on", ["CHN-1", "A", "31/12/2026"], ["CHN-1", "B", "03/04/2027"],
        ["CHN-1", "C", "by 5-6-27"], ["CHN-1", "D", "2027-Q1"], ["CHN-1", "E", "03/04/2027 00:00:00"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert [fault[:2] for fault in faults(sheet)] == [(3, "due_on"), (4, "due_on"), (6, "due_on")]
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/"
    form = client.get(f"{address}columns/").context["form"]
    assert form["order"].value() == "dmy"
    post = {"version_seen": sheet.version, "order": "dmy", "name": "Theirs"}
    post |= {f"heading_{place}": form[f"heading_{place}"].value() for place in range(3)}
    with desk.capture(execute=True):
        # No word is left that has to be told.
        assert client.post(f"{address}columns/", post)["Location"] == address
    sheet.refresh_from_db()
    told = [new for _row, column, _old, new in changes(sheet) if column == "due_on"]
    assert (faults(sheet), told) == (
        [], ["2026-12-31", "2027-04-03", "2027-06-05", "2027-03-31", "2027-04-03"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content, profile=SheetProfile.objects.get())
    assert counts(sheet)["new"] == 5
    form = client.get(f"/admin/spreadsheet/{desk.hand('next-steps', FIRST).pk}/columns/").context["form"]
    assert "order" not in form.fields


@pytest.mark.parametrize(
    ("cells", "likely"),
    [
        (["31/12/2026", "03/04/2027", "2027"], "dmy"), (["12/31/26", "1/2/2027 12:00:00 AM"], "mdy"),
        (["31/12/2026", "12/31/2026"], ""), (["03/04/2027"], ""), (["2026-12-31", "City"], None),
    ],
)  # fmt: skip
def test_what_probably_comes_first(cells: list[str], likely: str | None) -> None:
    assert likely_order(cells) == likely
    # Dots stand in those countries alone where the day comes first.
    assert (ordered("03.04.2027", "mdy"), ordered("12/31/27", "dmy")) == ("03.04.2027", "12/31/27")


def test_what_stands_before_a_fraction(world: China, desk: Desk) -> None:
    content = table(
        "dialogue title amount_promised currency",
        ["CHN-1", "A", "25.000", "BRL"], ["CHN-1", "B", "1.250.000,50", "BRL"], ["CHN-1", "C", "12,5", "BRL"],
        ["CHN-1", "D", "1.5", "BRL"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    either = (
        "“25.000” may mean two numbers. Write it as 25000 or 25.000, or say under “Match the columns” what stands "
        "before a fraction."
    )
    assert faults(sheet) == [(2, "amount_promised", either)]
    form = ColumnsForm(record=sheet, kind=KINDS["next-steps"])
    assert (form["point"].value(), "order" in form.fields) == (",", False)
    with desk.capture(execute=True):
        read = Mapping(habits=Habits(point=","))
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    told = [new for _row, column, _old, new in changes(sheet) if column == "amount_promised"]
    # What is no number so stays what it is.
    assert (faults(sheet), told) == ([], ["25000", "1250000.5", "12.5", "1.5"])


@pytest.mark.parametrize(
    ("cells", "likely"),
    [
        (["1,234", "1,234.50"], "."), (["1.234", "1.234.567"], ","), (["1.234", "1.5"], ""),
        (["$25,000", "$1,250,000.50"], "."),
        (["12.5", "1,234.5"], None),
        (["1,234", "1.234.567", "1,234,567"], ""),
    ],
)  # fmt: skip
def test_what_probably_stands_before_a_fraction(cells: list[str], likely: str | None) -> None:
    assert likely_point(cells) == likely


def test_what_nobody_sees_in_an_identifier_makes_no_difference(world: China, desk: Desk) -> None:
    content = table("dialogue title source external_id", ["CHN-1", "A", "List", "A-1"], ["CHN-1", "B", "List", "７"])
    assert desk.confirm(desk.hand("next-steps", content)).state == "confirmed"
    # What came by another way is found as it is stored, and stays so.
    Commitment.objects.filter(title="Finance").update(source="List\u00a02", external_id="Ｆ１")
    content = table(
        "title source external_id", ["A again", "List\u200b", "\u200eA\u20111"], ["B again", "List ", "7"],
        ["Finance", "List 2", "Ｆ１"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert (faults(sheet), counts(sheet)) == ([], {"changed": 2, "same": 1})
    assert changes(sheet) == [(2, "title", "A", "A again"), (3, "title", "B", "B again")]
    twice = table("dialogue title external_id", ["CHN-1", "C", "1"], ["CHN-1", "D", "１"])
    assert faults(desk.hand("next-steps", twice)) == [(3, "external_id", "Row 2 is about the same. Keep one of them.")]


def test_what_was_entered_without_an_identifier_is_given_one(world: China, desk: Desk) -> None:
    content = table(
        "dialogue title source external_id", ["CHN-1", "Finance", "List", "9"], ["CHN-1", "New", "List", "8"]
    )
    sheet = desk.hand("next-steps", content)
    assert [change[:3] for change in changes(sheet) if change[0] == 2] == [(2, "source", ""), (2, "external_id", "")]
    assert desk.confirm(sheet).state == "confirmed"
    assert Commitment.objects.get(title="Finance").external_id == "9"
    assert counts(desk.hand("next-steps", content)) == {"same": 2}


def test_the_same_identifiers_again_change_nothing(world: China, desk: Desk) -> None:
    """Where the file says no source, and where a title differs in its capitals."""
    Commitment.objects.filter(title="Finance").update(source="Summary")
    content = table("dialogue title external_id", ["CHN-1", "Finance", "1"], ["CHN-1", "COORDINATE", "2"])
    sheet = desk.hand("next-steps", content)
    assert changes(sheet) == [(2, "external_id", "", "1"), (3, "external_id", "", "2")]
    desk.confirm(sheet)
    assert changes(desk.hand("next-steps", content)) == []
    twice = table("reference dialogue title source external_id", ["", "CHN-1", "A", "S", "7"], ["CHN-1-01", *"  S7"])
    assert faults(desk.hand("next-steps", twice)) == [
        (3, "external_id", "Row 2 is about the same. Keep one of them."),
    ]  # fmt: skip


def test_a_title_is_the_same_whatever_its_case_and_spaces(world: China, desk: Desk) -> None:
    """And whether its accents are signs of their own: a second delivery updates."""
    desk.confirm(desk.hand("next-steps", table("dialogue title", ["CHN-1", "São  Paulo   plan"], ["CHN-1", "Water"])))
    content = table(
        "dialogue title indicator",
        ["CHN-1", "SA\u0303O paulo   Plan", "x"], ["CHN-1", "Wa\u200bter", "x"], ["CHN-1", "New", ""],
        ["CHN-1", " NEW\u00a0", ""],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert faults(sheet) == [(5, "", "Row 4 is about the same. Keep one of them.")]
    assert [one for one in changes(sheet) if one[0] < 4] == [(2, "indicator", "", "x"), (3, "indicator", "", "x")]
    told = (
        "This is taken for {}, “{}”: only capitals or spaces differ. That title stays; give the reference to change it."
    )
    assert notices(sheet) == [
        (2, "title", told.format("CHN-1-05", "São  Paulo   plan")), (3, "title", told.format("CHN-1-06", "Water")),
    ]  # fmt: skip


def test_a_column_that_is_filled_in_once_for_a_group(world: China, desk: Desk) -> None:
    content = table(
        "Paso Tarea Quien", ["CHN-1-04", "Write", "City Of Ningbo"], ["", "Read", ""],
        ["", "Total", ""], ["CHN-1-01", "Plant", ""], ["", "Count", "City Of Chengdu"],
    )  # fmt: skip
    sheet = desk.hand("actions", content)
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/columns/"
    post = {
        "version_seen": sheet.version, "heading_0": "commitment", "heading_1": "title", "heading_2": "owner",
        "constants": "due_on = none", "down": "sauce", "skips": "on",
    }  # fmt: skip
    assert "There is no column “sauce”." in client.post(address, post).content.decode()
    with desk.capture(execute=True):
        assert client.post(address, post | {"down": "Next step\nowner"}).status_code == 303
    sheet.refresh_from_db()
    assert client.get(address).context["form"]["down"].value() == "commitment\nowner"
    assert (faults(sheet), counts(sheet)) == ([], {"new": 4, "notices": 4})
    assert [change[3] for change in changes(sheet) if change[1] == "commitment"] == ["CHN-1-04"] * 2 + ["CHN-1-01"] * 2
    owners = [change[3] for change in changes(sheet) if change[1] == "owner"]
    assert owners == ["city-of-ningbo"] * 3 + ["city-of-chengdu"]
    # What was shown is what is entered.
    assert desk.confirm(sheet).state == "confirmed"


def test_headings_below_titles_and_without_words(world: China, desk: Desk) -> None:
    """Titles, a numbering without a heading, one heading twice, a row of totals below."""
    content = table(
        "", ["Programme of work 2026"], ["Country", "China"], [""],
        ["", "Task", "Date", "Who", "Date"], ["1", "Plant", "2027", "City Of Ningbo", "2020"],
        ["2", "Count", "2028", "", "2021"], ["合计", "2"],
    )  # fmt: skip
    sheet = desk.hand("next-steps", content)
    assert [heading for heading, *_rest in sheet.headings] == ["[A]", "Task", "Date", "Who", "Date (2)"]
    columns = {"[a]": "external_id", "task": "title", "date": "due_on", "who": "lead", "date_(2)": ""}
    read = Mapping(columns=columns, constants={"source": "L", "dialogue": "CHN-1"})
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    sheet.refresh_from_db()
    totals = "This is a row of totals, and no record. Take it out, or leave out what is no record."
    assert faults(sheet) == [(8, "", totals)]
    told = [change[2:] for change in changes(sheet) if change[1] in ("external_id", "title", "due_on", "lead")]
    assert [new for _old, new in told] == ["Plant", "city-of-ningbo", "2027-12-31", "1", "Count", "2028-12-31", "2"]
    # Totals are told by what stands in a column that is left out, too; what a record lacks is not said of them.
    read = replace(read, columns=columns | {"[a]": ""}, constants={})
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=read)
    needed = "A new one needs this. Allowed: one of the dialogues, by its key or its exact name."
    assert faults(sheet) == [
        (6, "dialogue", needed), (7, "dialogue", needed), (8, "", totals),
    ]  # fmt: skip


def test_the_pages(world: China, desk: Desk, django_capture_on_commit_callbacks: Any) -> None:
    sheet = desk.hand("next-steps", FIRST.replace(b"City Of Ningbo", b"Ningbo Gov") + b"9;Regar;Datos;;X;\n" * 2)
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}"
    asking = client.get(f"{address}/columns/")
    assert "For example: Plantar árboles, Contar árboles" in asking.content.decode()
    # What is likely is offered, once.
    asked = [asking.context["form"][f"heading_{place}"].value() for place in range(6)]
    assert asked == ["external_id", "title", "kind", "due_on", "lead", ""]
    post = {
        "version_seen": sheet.version, "heading_0": "external_id", "heading_1": "title", "heading_2": "kind",
        "heading_3": "due_on", "heading_4": "title", "heading_5": "", "nothing": "No target", "name": "Lista",
        "constants": "sauce = Lista 2026",
    }  # fmt: skip
    answer = client.post(f"{address}/columns/", post)
    page = answer.content.decode()
    assert "Two columns cannot mean the same. Leave one of them out." in page
    assert "There is no column “sauce”." in page
    post |= {"heading_4": "lead", "constants": "Source = Lista 2026\ndialogue = CHN-1"}
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{address}/columns/", post)
    assert (answer.status_code, answer["Location"]) == (303, f"{address}/words/")
    # Two kinds, the commoner first; the lead that nothing in the register is called.
    form = client.get(f"{address}/words/").context["form"]
    shown = [(one.heading, word.text, word.rows, field.initial) for one, words in form.groups for word, field in words]
    assert shown == [
        ("Tipo", "datos", 3, "data"),
        ("Tipo", "capacitación", 1, "capacity"),
        ("Responsable", "X", 2, None),
        ("Responsable", "Ningbo Gov", 1, None),
    ]
    post = {
        "version_seen": SheetImport.objects.get().version, "name": "Lista", "word_0_0": "data", "word_0_1": "capacity",
        "word_1_0": "nobody-at-all", "word_1_1": "city-of-ningbo",
    }  # fmt: skip
    page = client.post(f"{address}/words/", post).content.decode()
    assert "There is no “nobody-at-all” in the register. Choose one of the list, or leave it empty." in page
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{address}/words/", post | {"word_1_0": "-"})
    assert (answer.status_code, answer["Location"]) == (303, f"{address}/")
    sheet = SheetImport.objects.get()
    # “Datos” is what the interface calls it in Spanish: that need not be told.
    words = {"kind": {"capacitación": "capacity"}, "lead": {"x": "", "ningbo gov": "city-of-ningbo"}}
    assert Mapping.of(sheet.mapping) == Mapping(READ.columns, READ.constants, words, READ.nothing)
    assert faults(sheet) == [(5, "external_id", "Row 4 is about the same. Keep one of them.")]
    assert SheetProfile.objects.get().mapping == sheet.mapping
    assert "Lista" in client.get("/admin/spreadsheets/next-steps/").content.decode()
    assert "Say what the words mean" in client.get(f"{address}/").content.decode()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("In Progress", "in_progress"), ("in-progress", "in_progress"), ("NOT STARTED", "not_started"),
        ("En curso", "in_progress"), ("n/a", EMPTY), ("half done", None),
    ],
)  # fmt: skip
def test_what_is_obvious_is_read(word: str, meant: str | None) -> None:
    assert read_as(word, Choice(ItemStatus)) == meant


@pytest.mark.parametrize(
    ("kind", "heading", "meant"),
    [
        ("next-steps", "Responsible", ["lead"]), ("next-steps", "Échéance", ["due_on"]),
        ("next-steps", "próximo paso (resumen)", ["title", "text"]), ("next-steps", "完成时限", ["due_on"]),
        ("next-steps", "Due on (dd/mm/yyyy)", ["due_on"]), ("next-steps", "Lead *", ["lead"]),
        ("next-steps", "所属对话", ["dialogue"]), ("next-steps", "Ámbito", ["level"]),
        ("next-steps", "No.", []), ("next-steps", "Remarks", []), ("next-steps", "Ref. no", ["external_id"]),
        ("actions", "Étape", ["commitment", "title"]), ("cities", "Population (2020)", ["population"]),
        ("actions", "Penanggung jawab", ["owner"]), ("actions", "Cidade", ["city"]), ("actions", "Titre", ["title"]),
        ("organisations", "Name of Institution", ["name"]), ("organisations", "Tipo", ["category"]),
        ("actions", "Maître d'ouvrage", ["owner"]), ("next-steps", "Who is responsible?", ["lead"]),
        ("next-steps", "Instituciones de apoyo", ["supporting"]), ("actions", "Linked commitment", ["commitment"]),
        ("cities", "Lat.", ["latitude"]), ("cities", "城市", ["name"]), ("people", "Correo electronico", ["email"]),
    ],
)  # fmt: skip
def test_what_a_heading_of_others_may_mean(kind: str, heading: str, meant: list[str]) -> None:
    assert list(KINDS[kind].likely(heading)) == meant


@pytest.mark.parametrize(
    ("kind", "column", "word", "meant"),
    [
        ("actions", "status", "Em andamento", "in_progress"), ("actions", "status", "No iniciado", "not_started"),
        ("actions", "status", "En cours", "in_progress"), ("actions", "status", "Selesai", "completed"),
        ("actions", "report_status", "Selesai", "reported_complete"), ("actions", "status", "进行中", "in_progress"),
        ("actions", "status", "ongoing (60%)", "in_progress"), ("actions", "status", "Done ✓", "completed"),
        ("actions", "status", "In progress – 60 %", "in_progress"), ("actions", "status", "annulée", "withdrawn"),
        ("actions", "report_status", "cancelled", None), ("actions", "status", "on hold", None),
        ("next-steps", "status", "Em andamento", EMPTY), ("next-steps", "level", "Municipal", "local"),
        ("next-steps", "level", "国家级", "national"), ("next-steps", "level", "partners", None),
        ("next-steps", "kind", "Capacity-building", "capacity"), ("cities", "role", "capital", None),
        ("organisations", "category", "Prefeitura", "city_government"),
        ("organisations", "category", "Academia", "research_institute"),
        ("organisations", "level", "estadual", "state_or_province"),
    ],
)  # fmt: skip
def test_what_a_word_of_others_may_mean(kind: str, column: str, word: str, meant: str | None) -> None:
    assert KINDS[kind].likely_value(column, word) == meant


def test_what_words_may_mean_is_for_columns_and_values_that_are_there() -> None:
    for kind in KINDS.values():
        for name, told in kind.words_of_others.items():
            value = kind.by_name[name].value
            said = [word for words in told.values() for word in set(map(bare, words))]
            assert told.keys() <= set(value.values())
            # No word means two things, here or by itself; what a report may not say is not what it means.
            assert [one for one in said if said.count(one) > 1] == []
            read = [(meant, read_as(word, value)) for meant, words in told.items() for word in words]
            assert [two for two in read if two[1] in value.values() and two[0] != two[1]] == []


def test_a_name_with_an_explanation_behind_is_offered(world: China) -> None:
    told = [["Who", [], [["City Of Ningbo (lead)", 2], ["Somebody (lead)", 1]], 0]]
    (asked,) = word_columns(KINDS["next-steps"], Mapping(columns={"who": "lead"}), told)
    assert [(word.read, word.likely) for word in asked.words] == [(None, "city-of-ningbo"), (None, None)]
    told = [["Where", [], [["Chengdu (CN); Ningbo (CN)", 2]], 0]]
    (asked,) = word_columns(KINDS["next-steps"], Mapping(columns={"where": "cities"}), told)
    assert asked.words[0].likely == "chengdu; ningbo"


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("by mid-2027", "2027-Q2"), ("a mediados de 2027", "2027-Q2"), ("2027年年中", "2027-Q2"), ("2026–2027", "2027"),
        ("Nov 2026 - Feb 2027", "2027-02"), ("Q2-Q3 2027", "2027-Q3"), ("01/03/2027 - 31/12/2027", "2027-12-31"),
        ("46387", "2026-12-31"), ("2027 (to be agreed)", "2027"), ("FY 2026/27", None), ("03/04/2027", None),
        ("Ongoing", "none"), ("长期坚持", "none"), ("Próximo diálogo", "next_dialogue"), ("soon", None),
    ],
)  # fmt: skip
def test_what_a_due_that_is_not_understood_may_mean(text: str, likely: str | None) -> None:
    assert_offered("due_on", text, likely)


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("R$ 1.500,00", "1500"), ("USD 1,000,000", "1000000"), ("Rp 1.000.000", "1000000"),
        ("5 000 000 FCFA", "5000000"), ("€1.000,50", "1000.5"), ("1,500 (approx.)", None),
        ("1.2 million", None), ("500 MIL", None), ("500万元", None), ("R$ 1.500", None),
    ],
)  # fmt: skip
def test_what_an_amount_that_is_not_understood_may_mean(text: str, likely: str | None) -> None:
    assert_offered("amount_promised", text, likely)


def test_an_amount_is_offered_as_numbers_are_written() -> None:
    assert_offered("amount_promised", "R$ 1.500", "1500", Habits(point=","))


def assert_offered(name: str, text: str, likely: str | None, habits: Habits = NO_HABITS) -> None:
    read = Mapping(columns={"theirs": name}, habits=habits)
    [column] = word_columns(KINDS["next-steps"], read, [["Theirs", [], [[text, 1]], 0]])
    assert [(word.read, word.likely) for word in column.words] == [(None, likely)]


def test_a_report_does_not_say_that_an_action_is_completed() -> None:
    """Though that is what the word means in Indonesian: what may be said instead is offered."""
    told = [["Estado", [], [["Selesai", 1]], 0]]
    (asked,) = word_columns(KINDS["actions"], Mapping(columns={"estado": "report_status"}), told)
    (word,) = asked.words
    assert (word.read, word.likely, asked.is_unclear) == ("completed", "reported_complete", True)
    (asked,) = word_columns(KINDS["actions"], Mapping(columns={"estado": "status"}), told)
    assert not asked.is_unclear


def test_words_are_counted_within_bounds() -> None:
    words = Words([None] * 3)
    rows = [
        (number, [f"w{number % 60:02d}", f"text {number}", " Yes" if number % 2 else "yes"]) for number in range(600)
    ]
    assert list(words.counting(rows)) == rows
    told, more = words.of(0)
    assert (told[0], len(told), more) == (["w00", 10], 50, 10)
    # So many different ones are texts.
    assert words.of(1) == ([], 0)
    assert words.of(2) == ([["yes", 600]], 0)


def test_words_of_rows_that_are_left_out_are_not_asked_about(world: China, desk: Desk) -> None:
    content = table("dialogue title due_on", ["CHN-1", "Plant", "soon"], ["", "Total", "all"])
    sheet = desk.hand("next-steps", content)
    assert [[word.text for word in one.words] for one in words_of_sheet(sheet)] == [["all", "soon"]]
    with desk.capture(execute=True):
        check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=Mapping(skips=True))
    sheet.refresh_from_db()
    assert [[word.text for word in one.words] for one in words_of_sheet(sheet)] == [["soon"]]


def test_long_names_of_records_are_words(world: China, desk: Desk) -> None:
    """Ministries and lists of cities are; long titles are texts."""
    ministry, cities = (
        "Directorate General for " + "Urban Matters " * 9,
        "; ".join(["Chengdu", "Ningbo", "Ruritania"] * 8),
    )
    content = table("dialogue title lead cities", ["CHN-1", "Plan " * 30, ministry, cities])
    sheet = desk.hand("next-steps", content)
    told = {one.column.name: [word.text for word in one.words] for one in words_of_sheet(sheet)}
    assert told == {"lead": [ministry.strip()], "cities": [cities]}
    assert [words for heading, _samples, words, _more in sheet.headings if heading == "title"] == [[]]


def test_ways_of_reading_are_listed_and_deleted(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", FIRST)
    check_again(sheet, by=world.staff, now=NOW, version=sheet.version, mapping=READ, profile="Lista")
    client = Client()
    client.force_login(world.staff)
    page = client.get("/admin/spreadsheet-readings/").content.decode()
    found = re.findall(r"(?s)<t[dh][^>]*>(.*?)</t[dh]>", page)[-6:]
    cells = [" ".join(strip_tags(cell.replace("<br>", " ")).split()) for cell in found]
    assert cells[:2] == ["Lista", "Next steps"]
    assert cells[2] == (
        "acción → Title, tipo → Kind, responsable → Lead, fecha → Due on, ref no → Identifier at the source, "
        "= CHN-1 → Dialogue, = Lista 2026 → Source"
    )
    assert cells[3:] == [f"{world.staff} 2 March 2026", f"{world.staff} 2 March 2026", "Delete Lista"]
    profile = SheetProfile.objects.get()
    with pytest.raises(NotAllowed):
        delete_profile(profile, by=world.ningbo_officer, now=NOW, version=profile.version)
    address = f"/admin/spreadsheet-readings/{profile.pk}/delete/"
    assert "the columns have to be matched anew" in client.get(address).content.decode()
    assert client.post(address, {"version_seen": profile.version}).status_code == 303
    assert SheetProfile.objects.count() == 0
    kept = SheetImport.objects.get()
    assert (kept.profile, Mapping.of(kept.mapping)) == (None, READ)
    assert "None is kept yet." in client.get("/admin/spreadsheet-readings/").content.decode()
