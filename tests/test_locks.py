"""Which locks take a row's key: those on what is removed.

Whoever refers to a row checks its key when the transaction ends, and holds the data stamp by then. A lock that takes
the key is waited for there, by whom its holder waits for the stamp. See `commitments.actions.locking`.
"""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent

REMOVING = {
    ("commitments/actions/editing_many.py", "_set_parties"),
    ("commitments/actions/importing.py", "discard"),
    ("commitments/actions/relating.py", "set_lines"),
    ("commitments/actions/removing.py", "remove_draft"),
    ("commitments/actions/report_drafts.py", "_locked"),
    ("commitments/actions/reporting.py", "report"),
    ("commitments/actions/reporting_many.py", "report_many"),
    ("commitments/actions/sheet_profiles.py", "delete_profile"),
    ("dialogues/actions/register.py", "_set_aliases"),
    ("dialogues/actions/register_many.py", "_set_aliases_of_many"),
}
"""By module and function. Whatever else is locked keeps its key."""


def takes_a_key(node: ast.AST) -> bool:
    """Whether it is a call of `select_for_update` without `no_key`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "select_for_update"
        and "no_key" not in [one.arg for one in node.keywords]
    )


def test_only_what_is_removed_is_locked_with_its_key() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), function.name)
        for app in ("accounts", "dialogues", "commitments", "urbanshift")
        for path in (ROOT / app).rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef)
        if any(map(takes_a_key, ast.walk(function)))
    }
    assert found == REMOVING
