"""What goes out comes in again and changes nothing."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook

from commitments.actions.amending import amend
from commitments.actions.drafting import add_commitment, edit_commitment, edit_item
from dialogues.actions.register import edit
from tests.commitments.acts import LINK, say
from tests.worlds import NOW, China, china
from urbanshift.errors import Invalid
from urbanshift.sheets.kinds import KINDS
from urbanshift.text import for_xml

from .handing import Desk, changes, counts, exported, faults, notices, problem


def story() -> China:
    """With all that is hard to write down: formulas, lines, quotes, signs of other scripts, semicolons."""
    world = china()
    act: dict[str, Any] = {"by": world.staff, "now": NOW}
    nasty = '=1+1;"a"\nline two\t'
    edit_commitment(
        world.steps[3], **act, title="-@=+'quoted', \"twice\"; 次のステップ", text=nasty + "生" * 2000, indicator="'=x",
        amount_promised=Decimal("1234567.5"), currency="CNY", number_promised=12, supporting=[world.bank],
        counterpart=[world.chengdu_city, world.ningbo_city], source="old list", external_id="007",
    )  # fmt: skip
    edit_commitment(
        world.steps[2], **act, title="'Low-carbon' - zones -- phase two", text="sub\u00adnational\n" + "a;\n" * 30
    )
    edit_item(world.items[0], **act, title="NA")
    edit_item(world.items[2], **act, title="\ufeff#N/A")
    edit_commitment(
        world.steps[0], **act, title="#N/A", text="#REF!", indicator="#CALC!", source="L", external_id="A-1"
    )
    edit_commitment(
        world.steps[1], **act, title="\ufeffFinance", text="_x000D_ and _x005F_x0041_", indicator="__x0041__",
        source="L", external_id="A\u20111",
    )  # fmt: skip
    edit(world.chengdu_city, **act, aliases=["成都市", "Chengdu; the city", "=Chengdu"], acronym="+CD")
    edit(
        world.chengdu,
        **act,
        latitude=Decimal("30.65984"),
        longitude=Decimal("-0.1"),
        name_local="成都",
        local_language="zh-Hans",
    )
    world.adopt_first()
    world.hold_second()
    say(world.items[0], by=world.chengdu_officer, evidence=[LINK])
    return world


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", ["next-steps", "actions", "organisations", "people", "cities"])
def test_nothing_changes(world: China, desk: Desk, kind: str, form: str) -> None:
    sheet = desk.hand(kind, exported(kind, form), name=f"sheet.{form}")
    assert (sheet.state, problem(sheet), faults(sheet), changes(sheet), notices(sheet)) == ("checked", "", [], [], [])
    assert counts(sheet) == {"same": KINDS[kind].records().count()}


def test_the_longest_text(world: China, desk: Desk) -> None:
    act: dict[str, Any] = {"by": world.staff, "now": NOW}
    second = world.steps[0].dialogue.series.dialogues.get(number=2)
    step = add_commitment(second, **act, title="Long", text="=" + "ä" * 99_999, indicator="ä" * 100_000)
    sheet = desk.hand("next-steps", exported("next-steps"))
    assert (problem(sheet), counts(sheet)) == ("", {"same": 5})
    for column in ("text", "indicator"):
        longer: dict[str, Any] = {column: "ä" * 100_001}
        with pytest.raises(Invalid) as refused:
            edit_commitment(step, **act, **longer)
        assert [one.field for one in refused.value.faults] == [column]
        with pytest.raises(Invalid):
            add_commitment(second, **act, title="Longer", **longer)
    with pytest.raises(Invalid, match="Use at most 100000"):
        amend(world.steps[1], **act, kind="change", text="ä" * 100_001, reason="A letter.")


def test_a_workbook_that_a_program_made_of_our_csv(world: China, desk: Desk) -> None:
    """The apostrophes before formulas have become part of the texts."""
    for kind in ("next-steps", "organisations"):
        book, file = Workbook(), io.BytesIO()
        for row in csv.reader(io.StringIO(exported(kind).decode("utf-8-sig"))):
            book.active.append([for_xml(text) for text in row])
        book.save(file)
        sheet = desk.hand(kind, file.getvalue(), name="sheet.xlsx")
        assert (problem(sheet), faults(sheet), changes(sheet)) == ("", [], [])
