"""`manage.py import_dialogue` and the action behind it: one draft, once, and nothing that was not asked for."""

from __future__ import annotations

import json
import re
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.models import ChangeEvent, User
from commitments.actions.importing import enter_document
from commitments.consistency import differences_of_files, names_in_use
from commitments.importing.calling import title_of
from commitments.importing.reading import read_document
from commitments.importing.register import read_register
from commitments.models import Commitment, DocumentImport
from dialogues.models import Dialogue, OutcomePoint, Representation
from tests.summaries.handing_in import read_here as read_here
from tests.worlds import NOW, China, adopted
from urbanshift.errors import Conflict, NotAllowed

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.usefixtures("read_here")]

SEED = Path(__file__).parent / "seed.txt"
SUMMARY = """# Third National-Local Dialogue in China

Ningbo, 20 May 2025

## Participants

- National: Ministry, Bureau of Somewhere
- Local: Chengdu, Ningbo

## Challenges

- Funds are short.

## Next steps

1. **Coordination:** Set up a working group (Lead: City of Chengdu; support: City of Ningbo; by June 2026)
2. Plant trees in Ningbo
"""


story = adopted


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def summary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sent") / "Summary (final).md"
    path.write_text(SUMMARY)
    return path


def run(*arguments: Any) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("import_dialogue", *map(str, arguments), stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def count() -> tuple[int, ...]:
    return tuple(
        model.objects.count()
        for model in (Dialogue, Representation, OutcomePoint, Commitment, DocumentImport, ChangeEvent)
    )


def test_the_proposal_alone(world: China, media: Path) -> None:
    """Also for a dialogue that takes no document any more."""
    before = count()
    out, err = run(SEED, "--series", "CHN", "--number", "1", "--dry-run", "--json")
    told = json.loads(out)
    assert (len(told["commitments"]), told["dialogue"]["start"], err) == (4, None, "")
    assert told["commitments"][0] == {
        "title": "Enhanced Coordination and Communication",
        "text": "Improving coordination between national and local governments is crucial. This will ensure that "
        "policies are implemented effectively and consistently across all levels.",
        "owner": None,
        "supporters": [],
        "due": None,
        "cities": [],
        "level": None,
        "source": {
            "page": 1,
            "line": 63,
            "words": "Enhanced Coordination and Communication: Improving coordination between national and local "
            "governments is crucial. This will ensure that policies are implemented effectively and consistently "
            "across all levels.",
        },
    }
    assert (count(), list(media.iterdir())) == (before, [])


@pytest.mark.apart
def test_a_draft(world: China, summary: Path, media: Path) -> None:
    number = world.first.series.last_number + 1
    out, err = run(summary, "--series", "CHN", "--number", number, "--by", world.staff.email)
    assert "The document says that this is dialogue 3, and it is imported as number 2." in out
    dialogue = Dialogue.objects.get(series=world.first.series, number=number)
    told = f"Entered as the draft {dialogue.reference}: only staff see its next steps and points."
    assert err.splitlines()[-1] == told
    facts = (
        dialogue.title,
        dialogue.status,
        dialogue.visibility,
        dialogue.starts_on,
        dialogue.place,
        dialogue.document,
    )
    assert facts == (
        "Third National-Local Dialogue in China", "planned", 0, date(2025, 5, 20), "Ningbo", "Summary (final).md",
    )  # fmt: skip
    assert "Bureau of Somewhere" in dialogue.note
    assert [
        (one.title, one.text, one.due_precision, one.due_on, [city.slug for city in one.cities.all()])
        for one in dialogue.commitments.all()
    ] == [
        ("Coordination", "Set up a working group", "month", date(2026, 6, 30), ["chengdu", "ningbo"]),
        ("Plant trees in Ningbo", "Plant trees in Ningbo", "", None, ["ningbo"]),
    ]
    coordination = dialogue.commitments.all()[0]
    assert coordination.lead is not None
    assert [coordination.lead.slug, *((one.stakeholder.slug, one.role) for one in coordination.party_lines.all())] == [
        "city-of-chengdu", ("city-of-ningbo", "supporting"),
    ]  # fmt: skip
    assert [(point.kind, point.text) for point in dialogue.outcome_points.all()] == [("challenge", "Funds are short.")]
    document = DocumentImport.objects.get()
    assert (document.state, document.dialogue, document.sent_by, document.size) == (
        "entered", dialogue, world.staff, len(SUMMARY.encode()),
    )  # fmt: skip
    assert document.proposal["commitments"][1]["source"] == {"page": 1, "line": 17, "words": "Plant trees in Ningbo"}
    name = str(document.file.name)
    assert (media / name).read_text() == SUMMARY
    assert names_in_use([name]) == {name}
    assert list(differences_of_files(content=True)) == []


def test_it_is_entered_once(world: China, summary: Path) -> None:
    where = ("--series", "CHN", "--number", world.first.series.last_number + 1)
    run(summary, *where, "--by", world.staff.email)
    before = count()
    _out, err = run(summary, *where, "--by", world.staff.email)
    assert err.splitlines() == ["This file was entered before, as CHN-2; nothing was entered."]
    assert run(summary, *where, "--dry-run")[1] == err
    assert count() == before
    with pytest.raises(CommandError, match="has entries of its own already"):
        run(SEED, *where, "--by", world.staff.email)
    assert count() == before


def test_a_planned_dialogue_is_completed(world: China, summary: Path) -> None:
    planned = world.plan_second()
    title, where = planned.title, ("--series", "CHN", "--number", planned.number, "--by", world.staff.email)
    _out, tried = run(summary, *where, "--dry-run")
    assert not planned.commitments.exists()
    _out, err = run(summary, *where)
    planned.refresh_from_db()
    assert (planned.title, planned.commitments.count()) == (title, 2)
    assert err.splitlines()[-1] == (
        f"title: {title} was known and stays; the document says Third National-Local Dialogue in China."
    )
    assert tried.splitlines() == err.splitlines()[-1:]


FRENCH = """# Troisième dialogue national-local en Chine

## Défis

- Les fonds manquent aux villes pour entretenir les parcs.

## Prochaines étapes

1. La ville de Chengdu préparera un plan de gestion des eaux pluviales.
"""


def test_what_it_says_is_in_its_language_whichever_the_dialogue_was_planned_in(
    world: China, tmp_path_factory: pytest.TempPathFactory
) -> None:
    planned = world.plan_second()
    path = tmp_path_factory.mktemp("sent") / "compte-rendu.md"
    path.write_text(FRENCH)
    run(path, "--series", "CHN", "--number", planned.number, "--by", world.staff.email)
    step, point = Commitment.objects.get(dialogue=planned), OutcomePoint.objects.get(dialogue=planned)
    assert (planned.language, step.language, point.language) == ("en", "fr", "fr")


def test_a_due_before_the_meeting_is_told_in_the_note(world: China, summary: Path) -> None:
    planned = world.plan_second(starts_on=date(2027, 1, 20), ends_on=date(2027, 1, 20))
    run(summary, "--series", "CHN", "--number", planned.number, "--by", world.staff.email)
    planned.refresh_from_db()
    assert planned.commitments.get(title="Coordination").due_on is None
    assert planned.note.splitlines()[-1] == "Coordination (due: June 2026)"


def refusals_of_entering(world: China, summary: Path) -> list[tuple[list[Any], str]]:
    last = world.first.series.last_number
    return [
        ([summary, "--series", "CHN", "--number", 1], "nothing was entered"),
        ([summary, "--series", "CHN", "--number", last + 2], f"has the number {last + 1}"),
    ]


def refusals(world: China, summary: Path) -> list[tuple[list[Any], str]]:
    broken = summary.with_name("broken.pdf")
    broken.write_bytes(b"%PDF-1.7\n nothing")
    last = world.first.series.last_number
    return [
        ([summary, "--series", "XXX", "--number", 1], "There is no series XXX"),
        ([summary, "--series", "CHN", "--number", 0], "counted from 1"),
        ([summary, "--series", "CHN", "--number", last + 1, "--by", "nobody@example.org"], "There is no account"),
        ([summary, "--series", "CHN", "--number", last + 1, "--by", world.partner.email], "Only programme staff"),
        # Who may not enter it hears of that first.
        ([broken, "--series", "CHN", "--number", last + 1, "--by", world.partner.email], "Only programme staff"),
        ([broken, "--series", "CHN", "--number", last + 1], "damaged"),
        ([summary.with_name("none.txt"), "--series", "CHN", "--number", 1], "cannot be read"),
    ]


@pytest.mark.parametrize("dry", [(), ("--dry-run",), ("--dry-run", "--json")])
def test_what_is_refused_leaves_nothing(world: China, summary: Path, media: Path, dry: tuple[str, ...]) -> None:
    before = count()
    for arguments, sentence in [*refusals(world, summary), *([] if dry else refusals_of_entering(world, summary))]:
        with pytest.raises(CommandError, match=sentence):
            run(*arguments, *dry)
    assert count() == before
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_a_dry_run_says_what_entering_would_be_refused(world: China, summary: Path, media: Path) -> None:
    User.objects.filter(is_superuser=True).update(is_superuser=False)
    where = [summary, "--series", "CHN", "--number", world.first.series.last_number + 1]
    nobody = (where, "There is no administrator; say with --by who enters it.")
    before = count()
    for arguments, sentence in [nobody, *((one, say) for one, say in refusals_of_entering(world, summary))]:
        by = [] if arguments is where else ["--by", world.staff.email]
        out, err = run(*arguments, *by, "--dry-run")
        assert re.search(rf"\nIt would be refused: .*{sentence}.*\nNothing was entered\.\n\Z", out, re.DOTALL), out
        assert err == ""
    assert count() == before
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_whoever_is_no_staff_enters_nothing(world: China) -> None:
    content = SUMMARY.encode()
    read = read_document(content, "x.md", register=read_register(), country="CN", number=9)
    facts: dict[str, Any] = {
        "now": NOW, "content": content, "title": "x.md", "proposal": read.proposal, "review": read.review,
    }  # fmt: skip
    with pytest.raises(NotAllowed):
        enter_document(world.first.series, by=world.chengdu_officer, number=3, **facts)
    with pytest.raises(Conflict):
        enter_document(world.first.series, by=world.staff, number=9, **facts)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the Ministry of Lands will map it by May.", "The Ministry of Lands will map it by May"),
        ("eThekwini will map it.", "eThekwini will map it"),
        ("élaborer une note", "Élaborer une note"),
    ],
)
def test_a_clause_is_called_as_a_sentence_is(text: str, title: str) -> None:
    assert title_of(None, text) == title
