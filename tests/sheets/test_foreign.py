"""A spreadsheet of somebody else: its columns are matched once, and its next delivery updates what was entered."""

from __future__ import annotations

from typing import Any

from django.test import Client

from commitments.actions.sheets import check_again
from commitments.models import Commitment, SheetImport, SheetProfile
from tests.staff.clients import said
from tests.worlds import NOW, China
from urbanshift.sheets.mapping import Mapping

from .handing import Desk, changes, counts, faults

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
    assert (sheet.state, sheet.headings[4]) == ("unmatched", ["Responsable", ["City Of Ningbo"]])
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
    assert [row.called for row in sheet.rows.order_by("number")] == ["Plantar árboles", "CHN-1-06"]


def test_the_page(world: China, desk: Desk, django_capture_on_commit_callbacks: Any) -> None:
    sheet = desk.hand("next-steps", FIRST)
    client = Client()
    client.force_login(world.staff)
    address = f"/admin/spreadsheet/{sheet.pk}/columns/"
    assert "For example: Plantar árboles, Contar árboles" in client.get(address).content.decode()
    post = {
        "version_seen": sheet.version, "heading_0": "external_id", "heading_1": "title", "heading_2": "kind",
        "heading_3": "due_on", "heading_4": "title", "heading_5": "", "nothing": "No target", "name": "Lista",
        "constants": "sauce = Lista 2026", "words": "kind capacitación",
    }  # fmt: skip
    answer = client.post(address, post)
    assert [line.partition(" ")[0] for line in said(answer)] != []
    page = answer.content.decode()
    assert "Two columns cannot mean the same. Leave one of them out." in page
    assert "There is no column “sauce”." in page
    assert "Write “kind capacitación” as: column: word = value." in page
    post |= {
        "heading_4": "lead", "constants": "source = Lista 2026\ndialogue = CHN-1",
        "words": "kind: capacitación = capacity\nkind: datos = data",
    }  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address, post).status_code == 303
    sheet = SheetImport.objects.get()
    assert Mapping.of(sheet.mapping) == READ
    assert counts(sheet) == {"new": 2, "notices": 1}
    assert "Lista" in client.get("/admin/spreadsheets/next-steps/").content.decode()
