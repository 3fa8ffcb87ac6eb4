"""Tables of next steps whose rows belong together."""

from __future__ import annotations

from tests.summaries.second import steps_of, told_in


def test_rows_that_go_on_from_the_one_above() -> None:
    """Another owner in a row of its own, and words that the end of a page cut off; neither is over the rest."""
    told = told_in(
        "## Next steps\n\n"
        "| Action | Lead | By when |\n|---|---|---|\n"
        "| Publish the map | Ministry of Housing | June 2026 |\n"
        "| | City of Kigali | |\n"
        "| Train officers in the use | UNEP | 2027 |\n"
        "| of the new tool | | |\n"
    )
    assert [
        (step.text, step.owner and step.owner.name, [one.name for one in step.supporters], step.cities)
        for step in told.steps
    ] == [
        ("Publish the map", "Ministry of Housing", ["City of Kigali"], ()),
        ("Train officers in the use of the new tool", "UNEP", [], ()),
    ]


def test_a_row_that_names_one_alone_is_over_those_below() -> None:
    table = "| Action | Lead | By when |\n|---|---|---|\n| UNEP | | |\n| Publish the map | | June 2026 |\n"
    assert steps_of(f"## Next steps\n\n{table}") == [("Publish the map", "UNEP")]
