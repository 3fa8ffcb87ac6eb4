"""What the linters do not see of our modules."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("accounts", "commitments", "dialogues", "urbanshift", "tests")


def bound(statement: ast.stmt) -> list[str]:
    """The names that a statement of a module binds."""
    match statement:
        case ast.FunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign():
            return [target.id for target in statement.targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


@pytest.mark.parametrize("package", OURS)
def test_no_module_binds_a_name_twice(package: str) -> None:
    """The second would silently take the place of the first, where that was meant, too."""
    for path in (ROOT / package).rglob("*.py"):
        names = Counter(name for statement in ast.parse(path.read_text()).body for name in bound(statement))
        assert [name for name, times in names.items() if times > 1 and name != "_"] == [], path
