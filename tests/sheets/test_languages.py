"""A spreadsheet says the same to everybody, and what is said of it is said in the language of whoever reads that."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext

from accounts.models import User
from commitments.actions.drafting import edit_commitment
from commitments.models import Commitment, SheetImport
from commitments.status import CommitmentKind
from tests.worlds import NOW, China, china
from urbanshift.errors import Conflict
from urbanshift.sheets.kinds import KINDS
from urbanshift.sheets.mapping import folded
from urbanshift.sheets.values import Choice

from .handing import Desk, changes, faults, notices, problem, table

story = china

WRONG = table(
    "reference commitment title owner due_on status report_status",
    # Refused by the reading of a cell, by what never changes, by the actions, by the comparing.
    ["", "CHN-1-01", "New", "city-of-ningbo", "soon", "", ""],
    ["CHN-1-01-1", "CHN-1-02", "", "", "", "", ""],
    ["CHN-1-01-2", "CHN-1-01", "", "", "", "", "reported_complete"],
    ["", "CHN-1-02", "New", "city-of-ningbo", "2031", "", "in_progress"],
)

FIRST = "Enter the action first, with this column left out; then report on it, by the same file."
UNDERSTOOD = (
    "“soon” is no date that is understood. Write 2025-12-31, 2025-12, 2025-Q4 or 2025; none for no date; or "
    "next_dialogue."
)


def read_by(sheet: SheetImport, language: str) -> tuple[str, list[Any], list[Any]]:
    with translation.override(language):
        return problem(sheet), faults(sheet), notices(sheet)


@pytest.mark.parametrize("sender", ["en", "zh-hans", "es"])
def test_everybody_reads_refusals_in_their_language(world: China, desk: Desk, sender: str) -> None:
    User.objects.filter(pk=world.staff.pk).update(language=sender)
    desk.by.refresh_from_db()
    sheet = desk.hand("actions", WRONG)
    english, chinese = (read_by(sheet, language) for language in ("en", "zh-hans"))
    assert english == (
        "",
        [
            (2, "due_on", UNDERSTOOD),
            (3, "commitment", "An action stays with its next step (CHN-1-01)."),
            (4, "narrative", "Say in a few words what was done and what comes next."),
            (4, "no_evidence_reason", "Show that it is done by a file or a link, or say why there is no evidence."),
            (
                5,
                "report_status",
                "Enter the action first, with this column left out; then report on it, by the same file.",
            ),
        ],
        [(5, "due_on", "“2031” is taken for a due to the year.")],
    )
    assert [fault[:2] for fault in chinese[1]] == [fault[:2] for fault in english[1]]
    for _row, _column, sentence in (*chinese[1], *chinese[2]):
        assert any("\u4e00" <= sign <= "\u9fff" for sign in sentence), sentence


def test_everybody_reads_what_is_wrong_with_the_file_in_their_language(world: China, desk: Desk) -> None:
    nothing, unknown = desk.hand("actions", b" "), desk.hand("actions", table("title sauce"))
    assert read_by(nothing, "en")[0] == "This spreadsheet is empty."
    with translation.override("zh-hans"):
        assert problem(nothing) == gettext("This spreadsheet is empty.") != "This spreadsheet is empty."
    english, chinese = (read_by(unknown, language)[0] for language in ("en", "zh-hans"))
    assert "“sauce”" in english
    assert "“sauce”" in chinese
    assert english != chinese


def test_the_pages_speak_the_language_of_the_reader(world: China, desk: Desk) -> None:
    sheet = desk.hand("actions", WRONG)
    User.objects.filter(pk=world.verifier.pk).update(language="zh-hans")
    client = Client()
    client.force_login(world.verifier)
    chinese = read_by(sheet, "zh-hans")[1][1][2]
    assert chinese in client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    told = b"".join(client.get(f"/admin/spreadsheet/{sheet.pk}/faults.csv")).decode()
    assert chinese in told


def test_days_and_words_are_shown_as_the_screens_have_them(world: China, desk: Desk) -> None:
    rows = ["CHN-1-02", "data", "day", "2031-05-06"]
    sheet = desk.hand("next-steps", table("reference kind due_precision due_on", rows))
    client = Client()
    client.force_login(world.verifier)
    page = client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    assert "<ins>6 May 2031</ins>" in page
    assert "<ins>data</ins>" in page
    User.objects.filter(pk=world.verifier.pk).update(language="zh-hans")
    page = client.get(f"/admin/spreadsheet/{sheet.pk}/").content.decode()
    assert "<ins>2031年5月6日</ins>" in page
    with translation.override("zh-hans"):
        assert f"<ins>data ({CommitmentKind.DATA.label})</ins>" in page


def test_a_change_in_between_is_told_in_each_language(world: China, desk: Desk) -> None:
    sheet = desk.hand("next-steps", table("reference title", ["CHN-1-02", "Finances"]))
    edit_commitment(world.steps[1], by=world.verifier, now=NOW, indicator="By the year's end.")
    sheet = desk.confirm(sheet)
    changed = "Somebody changed this since the spreadsheet was checked."
    assert read_by(sheet, "en")[1] == [(2, "", changed)]
    (told,) = read_by(sheet, "zh-hans")[1]
    assert told[2] not in ("", changed)
    assert read_by(sheet, "en")[0] != read_by(sheet, "zh-hans")[0]


def test_what_only_writing_refuses_is_told_in_each_language(
    world: China, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an action says it, in the language of the moment; and nothing of asking for it stays."""
    sentence = "This next step is a draft; it is not open yet."

    def refuse(rows: Any, context: Any) -> None:
        for row in rows:
            row.record.title = "Half written"
            row.record.save(update_fields=["title"])
        raise Conflict(gettext(sentence))

    sheet = desk.hand("next-steps", table("reference title", ["CHN-1-02", "Finances"]))
    monkeypatch.setattr(KINDS["next-steps"], "write", refuse)
    sheet = desk.confirm(sheet)
    with translation.override("zh-hans"):
        chinese = gettext(sentence)
        assert (sheet.state, problem(sheet)) == ("checked", gettext("Nothing was entered. %(why)s") % {"why": chinese})
    assert chinese != sentence
    assert problem(sheet) == f"Nothing was entered. {sentence}"
    assert not Commitment.objects.filter(title="Half written").exists()


def test_a_file_means_the_same_to_everybody(world: China, desk: Desk) -> None:
    """Checked for one and entered by another, whose screens have other words for what stands in it."""
    User.objects.filter(pk=world.staff.pk).update(language="zh-hans")
    desk.by.refresh_from_db()
    columns = KINDS["next-steps"].by_name
    with translation.override("zh-hans"):
        headings = ",".join(str(columns[name].label) for name in ("reference", "kind"))
        data = CommitmentKind.DATA.label
    sheet = desk.hand("next-steps", f"{headings}\nCHN-1-02,{data}".encode())
    assert (faults(sheet), changes(sheet)) == ([], [(2, "kind", "finance", "data")])
    assert desk.confirm(sheet, by=world.verifier).state == "confirmed"


@pytest.mark.parametrize("name", KINDS)
def test_no_word_means_two_things(name: str) -> None:
    headings, words = defaultdict(set), defaultdict(set)
    for code, _language in settings.LANGUAGES:
        with translation.override(code):
            for column in KINDS[name].columns:
                headings[column.name].add(column.name)
                headings[folded(str(column.label))].add(column.name)
                for value, label in column.value.choices.choices if isinstance(column.value, Choice) else ():
                    words[column.name, value].add(value)
                    words[column.name, str(label).casefold()].add(value)
    assert [told for told in (*headings.items(), *words.items()) if len(told[1]) > 1] == []
