"""The translations of the interface: whole, compiled, and of what the code says today."""

import gettext
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import override, to_locale

LOCALE = Path(settings.BASE_DIR) / "locale"
LANGUAGES = sorted(path.name for path in LOCALE.iterdir())
NEEDED = pytest.mark.skipif(
    shutil.which("xgettext") is None and not os.environ.get("CI"), reason="no gettext here: apt-get install gettext"
)


def texts(path: Path) -> list[str]:
    """The entries of a .po file, without its header, which tells when it was made."""
    return path.read_text().split("\n\n")[1:]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the working tree's own files, in which `make messages` was done."""
    copy = tmp_path_factory.mktemp("messages")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=settings.BASE_DIR, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in listed.split("\0"):
        if name.endswith((".py", ".html", ".po", ".txt", ".md", "Makefile")) and not name.startswith("tests/"):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(settings.BASE_DIR / name, copy / name)
    makefile = (copy / "Makefile").read_text()
    options = re.search(r"makemessages (.*) \$\(NOT_OURS\)", makefile)
    assert options
    for command in (["makemessages", *options[1].split()], ["compilemessages"]):
        subprocess.run([sys.executable, "manage.py", *command], cwd=copy, check=True)
    return copy / "locale"


STAFF_ALONE = re.compile(
    r"(^|/)(admin|api|management|benchmark|demo)/|^templates/(staff|admin|api|simple_history|unfold)/"
    r"|(^|/)(sheets|importing)/|/models/(sheets|imports)\.py$"
    r"|/actions/(sheets|sheet_checking|sheet_reports|importing|reviewing|taking_over|entering_reviewed)\.py$"
    r"|/actions/(drafting_many|editing_many)\.py$"
    r"|/consistency\.py$|^urbanshift/(run|start|environment)\.py$"
)
"""Files that nobody but programme staff and those who run the application read from."""


def lacking(catalogue: Path, kind: str) -> list[str]:
    """The entries of a .po file that are `untranslated` or `only-fuzzy`."""
    command = ["msgattrib", f"--{kind}", "--no-obsolete", str(catalogue)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return told.split("\n\n")[1:]


def places(entry: str) -> list[str]:
    return [place for line in entry.splitlines() if line.startswith("#: ") for place in line[3:].split()]


def test_every_text_is_collected() -> None:
    """The programs of gettext look for the functions by their own names and by `_`, and for no other."""
    imported = re.compile(r"\bn?p?gettext\w* as (?!_$)\w+", re.MULTILINE)
    apps = [settings.BASE_DIR / name for name in ("accounts", "commitments", "dialogues", "urbanshift")]
    assert [path.name for app in apps for path in app.rglob("*.py") if imported.search(path.read_text())] == []


@NEEDED
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_the_code_says_is_translated(made: Path, language: str) -> None:
    """Into Chinese all of it; into the others what officers, partners and the public read."""
    kept, now = (place / language / "LC_MESSAGES" / "django" for place in (LOCALE, made))
    assert texts(kept.with_suffix(".po")) == texts(now.with_suffix(".po")), "run `make messages`, translate what is new"
    assert lacking(kept.with_suffix(".po"), "only-fuzzy") == []
    assert [
        entry
        for entry in lacking(kept.with_suffix(".po"), "untranslated")
        if language == "zh_Hans" or not all(STAFF_ALONE.search(place) for place in places(entry))
    ] == []
    subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", kept.with_suffix(".po")], check=True)
    with kept.with_suffix(".mo").open("rb") as compiled, now.with_suffix(".mo").open("rb") as anew:
        assert gettext.GNUTranslations(compiled)._catalog == gettext.GNUTranslations(anew)._catalog  # type: ignore[attr-defined]


def test_every_language_on_offer_has_a_catalogue() -> None:
    assert {to_locale(code) for code, _name in settings.LANGUAGES} == {"en", *LANGUAGES}


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "1 March 2028", "March 2028"),
        ("es", "1 de marzo de 2028", "marzo de 2028"),
        ("fr", "1 mars 2028", "mars 2028"),
        ("id", "1 Maret 2028", "Maret 2028"),
        ("pt-br", "1 de março de 2028", "março de 2028"),
        ("zh-hans", "2028年3月1日", "2028年3月"),
    ],
)
def test_months_are_written_as_the_language_does(language: str, day: str, month: str) -> None:
    with override(language):
        said = [date_format(date(2028, 3, 1), form) for form in ("DATE_FORMAT", "YEAR_MONTH_FORMAT")]
    assert said == [day, month]


def test_indonesian_months_are_never_shortened() -> None:
    forms = ("DATE_FORMAT", "DATETIME_FORMAT")
    with override("id"):
        said = [date_format(datetime(2028, month, 3, 14, 5, tzinfo=UTC), form) for month in (8, 10) for form in forms]
    assert said == ["3 Agustus 2028", "3 Agustus 2028, 14.05", "3 Oktober 2028", "3 Oktober 2028, 14.05"]
