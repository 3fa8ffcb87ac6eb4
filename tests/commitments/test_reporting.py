"""What an owner says about its action, who may say it, and what it does to the action."""

import re
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from accounts.models import ChangeEvent, DataStamp
from commitments.actions.answering import accept
from commitments.actions.drafting import add_item
from commitments.actions.reporting import NewEvidence, report
from commitments.actions.un_adopting import un_adopt
from commitments.due import Due
from commitments.figures import recall
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Commitment,
    Evidence,
    ReportDraft,
    Sharing,
    StatusReport,
)
from tests.commitments.acts import LINK, STATUSES, bring, close, events_of, everybody, outcome, say
from tests.files import samples
from tests.worlds import HELD, NOW, China, adopted
from urbanshift.errors import Conflict, IllegalMove, Invalid, NotAllowed, Stale

pytestmark = pytest.mark.django_db

OWNERS = {"owner", "colleague", "successor", "staff of the owner"}
ON_BEHALF = {"staff", "administrator"}
TARGETS = [*STATUSES, "done", ""]

# From where to where a report moves an action: the design's table, written out once more.
TO = {
    "not_started": {"not_started", "in_progress", "reported_complete"},
    "in_progress": {"in_progress", "reported_complete"},
    "reported_complete": {"in_progress", "reported_complete"},
    "completed": set(),
    "withdrawn": set(),
}
SAYABLE = {"not_started", "in_progress", "reported_complete"}


story = adopted


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


def fresh(item: ActionItem) -> ActionItem:
    return ActionItem.objects.get(pk=item.pk)


@pytest.mark.any_engine
@pytest.mark.parametrize("start", STATUSES)
def test_every_status_every_target_and_everybody(world: China, item: ActionItem, start: str) -> None:
    item = bring(world, item, start)
    people = everybody(world)
    found = {(name, to): outcome(say, item, by=by, status=to) for name, by in people.items() for to in TARGETS}
    expected = {}
    for name in people:
        for to in TARGETS:
            if name not in OWNERS | ON_BEHALF:
                expected[name, to] = "NotAllowed"
            elif to not in SAYABLE:
                expected[name, to] = "Invalid"
            else:
                expected[name, to] = "done" if to in TO[start] else "IllegalMove"
    assert found == expected


def test_a_report_is_kept_whole_and_shows_in_the_action(world: China, item: ActionItem) -> None:
    made = report(
        item,
        by=world.chengdu_officer,
        now=NOW,
        status="reported_complete",
        narrative="  The office was founded.  ",
        reported_as_of=date(2025, 12, 1),
        on_track="on_track",
        waiting_for="funding",
        waiting_for_stakeholder=world.bank,
        evidence=[LINK],
        language="zh-Hans",
        version=item.version,
    )
    assert StatusReport.objects.filter(pk=made.pk).values().get() == {
        "id": made.pk,
        "recorded_at": NOW,
        "recorded_by_id": world.chengdu_officer.pk,
        "action_item_id": item.pk,
        "stakeholder_id": world.chengdu_city.pk,
        "on_behalf": False,
        "status_before": "not_started",
        "status": "reported_complete",
        "narrative": "The office was founded.",
        "language": "zh-Hans",
        "progress": 100,
        "on_track": "on_track",
        "waiting_for": "funding",
        "waiting_for_stakeholder_id": world.bank.pk,
        "no_evidence_reason": "",
        "reported_as_of": date(2025, 12, 1),
        "item_version": item.version + 1,
    }
    assert list(made.evidence.values_list("url", "title", "file", "sha256")) == [(LINK.url, "Notice", "", "")]
    after = fresh(item)
    assert (after.version, after.status, after.progress, after.latest_report) == (
        item.version + 1,
        "reported_complete",
        100,
        made,
    )
    assert (after.on_track, after.waiting_for, after.waiting_for_stakeholder, after.last_reported_on) == (
        "on_track",
        "funding",
        world.bank,
        date(2025, 12, 1),
    )
    parent = Commitment.objects.get(pk=item.commitment_id)
    assert (parent.version, parent.progress, parent.last_reported_on) == (
        world.steps[0].version,
        50,
        date(2025, 12, 1),
    )


def test_a_report_is_an_event_of_itself_its_action_and_its_next_step(world: China, item: ActionItem) -> None:
    assert events_of(lambda: say(item, by=world.chengdu_officer)) == {
        ("upsert", "status_report", ""),
        ("upsert", "action_item", "CHN-1-01-1"),
        ("upsert", "commitment", "CHN-1-01"),
    }


@pytest.mark.parametrize(
    ("reports", "progress"),
    [
        ([("not_started", None)], 0),
        ([("in_progress", 30), ("in_progress", None)], 30),
        ([("in_progress", 30), ("reported_complete", None)], 100),
        ([("in_progress", 0)], 0),
        ([("reported_complete", 90)], 90),
        ([("in_progress", 30), ("in_progress", 20)], 20),
    ],
)
def test_progress_stays_unless_said(
    world: China, item: ActionItem, reports: list[tuple[str, int | None]], progress: int
) -> None:
    for status, said in reports:
        say(item, by=world.chengdu_officer, status=status, progress=said)
    after = fresh(item)
    assert (after.progress, after.version) == (progress, item.version + len(reports))
    assert recall(after).columns == {
        "status": after.status,
        "progress": progress,
        "latest_report": after.latest_report,
        "on_track": "",
        "waiting_for": "",
        "waiting_for_stakeholder_id": None,
    }


def test_everything_that_is_wrong_is_said_at_once(world: China, item: ActionItem) -> None:
    with pytest.raises(Invalid) as refused:
        report(
            item,
            by=world.chengdu_officer,
            now=NOW,
            status="done",
            narrative=" ",
            reported_as_of=date(2026, 3, 3),
            progress=101,
            on_track="fine",
            waiting_for="money",
            evidence=[NewEvidence(url="javascript:alert(1)"), NewEvidence(), LINK, NewEvidence(title="x" * 201)],
            language="Chinese",
        )
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [
        ("status", "invalid"),
        ("narrative", "required"),
        ("reported_as_of", "invalid"),
        ("progress", "invalid"),
        ("on_track", "invalid"),
        ("waiting_for.kind", "invalid"),
        ("evidence.0.url", "invalid"),
        ("evidence.1.url", "required"),
        ("evidence.3.title", "invalid"),
        ("evidence.3.url", "required"),
        ("language", "invalid"),
    ]


@pytest.mark.parametrize("status", ["not_started", "in_progress", "reported_complete"])
def test_every_report_has_a_narrative(world: China, item: ActionItem, status: str) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, status=status, narrative="")
    assert [fault.field for fault in refused.value.faults] == ["narrative"]


def test_completion_needs_evidence_or_the_reason_why_there_is_none(world: China, item: ActionItem) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, status="reported_complete", evidence=[], no_evidence_reason="  ")
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("evidence", "required")]
    made = say(
        item, by=world.chengdu_officer, status="reported_complete", evidence=[], no_evidence_reason="It is a habit."
    )
    assert (made.no_evidence_reason, made.evidence.count()) == ("It is a habit.", 0)


@pytest.mark.parametrize("progress", [-1, 101, True, "50", 50.0])
def test_progress_is_a_whole_number_in_percent(world: China, item: ActionItem, progress: Any) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, progress=progress)
    assert [fault.field for fault in refused.value.faults] == ["progress"]


def test_waiting_for_somebody_is_waiting_for_something(world: China, item: ActionItem) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, waiting_for_stakeholder=world.ministry)
    assert [fault.field for fault in refused.value.faults] == ["waiting_for.kind"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://chengdu.example/notice",
        "file:///etc/passwd",
        "//chengdu.example/notice",
        "chengdu.example/notice",
        "https://",
        "https://chengdu.example/a b",
        "https://chengdu.example/a\nb",
        "https://officer:secret@chengdu.example/notice",
        "https://officer@chengdu.example/notice",
        "https://chengdu.example/" + "x" * 1000,
    ],
)
def test_evidence_is_a_link_to_the_web(world: China, item: ActionItem, url: str) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, evidence=[LINK, NewEvidence(url=url)])
    assert {fault.field for fault in refused.value.faults} == {"evidence.1.url"}
    assert Evidence.objects.count() == 0


def test_an_address_may_have_an_at_sign_behind_its_host(world: China, item: ActionItem) -> None:
    url = "https://chengdu.example/@office?to=a@b.example"
    say(item, by=world.chengdu_officer, evidence=[NewEvidence(url=url)])
    assert Evidence.objects.get().url == url


PDF = samples.pdf()


def on_disk(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("notice.PDF", "notice.PDF"),
        ("../../etc/notice.pdf", "notice.pdf"),
        ("C:\\files\\通知.docx", "通知.docx"),
        ("no\x00tice\n.p/../.\u202efdp", ".fdp"),
        ("", ""),
    ],
)
def test_a_file_is_kept_under_its_checksum(
    world: China, item: ActionItem, settings: Any, tmp_path: Path, name: str, title: str
) -> None:
    settings.MEDIA_ROOT = tmp_path
    made = say(item, by=world.chengdu_officer, evidence=[NewEvidence(file=ContentFile(PDF, name=name))])
    kept = made.evidence.get()
    checksum = sha256(PDF).hexdigest()
    assert (kept.url, kept.title, kept.content_type, kept.size) == ("", title, "application/pdf", len(PDF))
    assert (kept.sha256, kept.sent_sha256) == (checksum, checksum)
    assert on_disk(tmp_path) == [kept.file.name]
    assert re.fullmatch(f"evidence/{checksum[:2]}/{checksum}-[0-9a-f]{{16}}\\.pdf", str(kept.file.name))
    assert (tmp_path / str(kept.file.name)).read_bytes() == PDF


def test_a_photo_is_kept_without_where_it_was_taken(
    world: China, item: ActionItem, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    photo = samples.photo()
    file = ContentFile(photo, name="IMG_1.jpg")
    kept = say(item, by=world.chengdu_officer, evidence=[NewEvidence(file=file, title="The house")]).evidence.get()
    content = (tmp_path / str(kept.file.name)).read_bytes()
    assert (kept.title, kept.content_type, kept.size) == ("The house", "image/jpeg", len(content))
    assert (kept.sha256, kept.sent_sha256) == (sha256(content).hexdigest(), sha256(photo).hexdigest())
    assert b"Exif" not in content


def test_a_refused_report_leaves_no_file(
    world: China, item: ActionItem, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    notice = NewEvidence(file=ContentFile(PDF, name="notice.pdf"))
    with monkeypatch.context() as patched:
        patched.setattr("commitments.actions.reporting.refresh", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            say(item, by=world.chengdu_officer, evidence=[notice, LINK])
    with pytest.raises(Invalid):
        say(item, by=world.chengdu_officer, evidence=[notice], narrative="")
    with pytest.raises(NotAllowed):
        say(item, by=world.ningbo_officer, evidence=[notice])
    assert on_disk(tmp_path) == []
    assert StatusReport.objects.count() == 0


def test_each_file_that_is_not_taken_is_named(world: China, item: ActionItem, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    files = [(b"", "empty.pdf"), (PDF, "notice.pdf"), (b"MZ", "../run.exe")]
    with pytest.raises(Invalid) as refused:
        say(
            item,
            by=world.chengdu_officer,
            evidence=[NewEvidence(file=ContentFile(data, name=name)) for data, name in files],
            narrative="",
        )
    assert {fault.field: str(fault.message) for fault in refused.value.faults} == {
        "narrative": "Say in a few words what was done and what comes next.",
        "evidence.0.file": "empty.pdf: This file is empty. Choose it again.",
        "evidence.2.file": "run.exe: Programs are not taken. Send photos, PDFs or documents, or give a link.",
    }
    assert on_disk(tmp_path) == []


def test_a_file_is_no_link(world: China, item: ActionItem) -> None:
    both = NewEvidence(file=ContentFile(PDF, name="notice.pdf"), url=LINK.url)
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, evidence=[both])
    assert [fault.field for fault in refused.value.faults] == ["evidence.0.url"]


def test_a_report_has_twenty_pieces_of_evidence_at_most(world: China, item: ActionItem) -> None:
    with pytest.raises(Invalid) as refused:
        say(item, by=world.chengdu_officer, evidence=[LINK] * 21)
    assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
        (
            "evidence",
            "A report has 20 files and links at most. Leave some out, or give one link to them all.",
        )
    ]
    links = [NewEvidence(url=f"https://demo.example/{number}") for number in range(20)]
    assert say(item, by=world.chengdu_officer, evidence=links).evidence.count() == 20


def test_a_link_given_twice_is_one_piece_of_evidence(world: China, item: ActionItem) -> None:
    made = say(item, by=world.chengdu_officer, evidence=[LINK, NewEvidence(url=f" {LINK.url} ")])
    assert list(made.evidence.values_list("url", "title")) == [(LINK.url, LINK.title)]


def test_not_allowed_comes_before_invalid_before_stale_before_conflict(world: China, item: ActionItem) -> None:
    item = bring(world, item, "completed")
    wrong: dict[str, Any] = {"status": "not_started", "version": 1}
    with pytest.raises(NotAllowed):
        say(item, by=world.ningbo_officer, progress=101, **wrong)
    with pytest.raises(Invalid):
        say(item, by=world.chengdu_officer, progress=101, **wrong)
    with pytest.raises(Stale):
        say(item, by=world.chengdu_officer, **wrong)
    with pytest.raises(IllegalMove):
        say(item, by=world.chengdu_officer, status="not_started", version=item.version)


def test_a_stale_reporter_is_told_what_changed_but_not_who(world: China, item: ActionItem) -> None:
    say(item, by=world.staff, progress=10)
    with pytest.raises(Stale) as refused:
        say(item, by=world.chengdu_officer, version=item.version)
    assert refused.value.version == item.version + 1
    [line] = refused.value.changes
    assert line.startswith("A colleague changed ")
    assert "progress" in line


def test_nothing_is_written_when_refused(world: China, item: ActionItem) -> None:
    before = (DataStamp.objects.get().value, ChangeEvent.objects.count(), fresh(item).version)
    for by, values in (
        (world.ningbo_officer, {}),
        (world.chengdu_officer, {"progress": 101}),
        (world.chengdu_officer, {"version": 1}),
        (world.chengdu_officer, {"status": "completed"}),
    ):
        outcome(say, item, by=by, share=True, **values)
    assert (DataStamp.objects.get().value, ChangeEvent.objects.count(), fresh(item).version) == before
    assert StatusReport.objects.count() == 0


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, date(2026, 3, 2)),
        (date(2026, 3, 2), date(2026, 3, 2)),
        (HELD, HELD),
        (date(2026, 3, 3), None),
        (HELD - timedelta(days=1), None),
    ],
)
def test_the_day_spoken_of_lies_between_the_dialogue_and_today_at_the_place(
    world: China, item: ActionItem, day: date | None, said: date | None
) -> None:
    already_monday_in_china = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
    if said is None:
        with pytest.raises(Invalid) as refused:
            say(item, by=world.chengdu_officer, now=already_monday_in_china, reported_as_of=day)
        assert [fault.field for fault in refused.value.faults] == ["reported_as_of"]
    else:
        made = say(item, by=world.chengdu_officer, now=already_monday_in_china, reported_as_of=day)
        assert made.reported_as_of == said


def test_news_of_an_earlier_day_entered_later_does_not_make_the_action_silent(world: China, item: ActionItem) -> None:
    say(item, by=world.chengdu_officer, reported_as_of=date(2025, 6, 1), on_track="at_risk")
    say(item, by=world.chengdu_officer, reported_as_of=date(2024, 6, 1), on_track="on_track")
    after = fresh(item)
    assert (after.last_reported_on, after.on_track) == (date(2025, 6, 1), "at_risk")
    assert recall(after).last_reported_on == date(2025, 6, 1)


def test_news_of_an_earlier_day_entered_later_does_not_take_back_that_it_is_complete(
    world: China, item: ActionItem
) -> None:
    """Reports on paper are typed in in any order: only news of that day or a later one says that it is not complete."""
    complete, before = date(2025, 6, 30), date(2025, 3, 31)
    say(item, by=world.staff, status="reported_complete", reported_as_of=complete)
    with pytest.raises(Invalid) as refused:
        say(item, by=world.staff, progress=40, reported_as_of=before)
    assert [(fault.field, str(fault.message)) for fault in refused.value.faults] == [
        (
            "reported_as_of",
            "It was reported complete as of 30 June 2025. To take that back, give that day or a later one.",
        )
    ]
    kept = fresh(item)
    assert (kept.status, kept.progress, kept.last_reported_on) == ("reported_complete", 100, complete)
    # What says the same of an earlier day takes nothing back.
    say(item, by=world.staff, status="reported_complete", reported_as_of=before)
    say(item, by=world.staff, progress=40, reported_as_of=complete)
    taken = fresh(item)
    assert (taken.status, taken.progress, taken.last_reported_on) == ("in_progress", 40, complete)


def test_reporting_accepts_what_was_proposed(world: China, item: ActionItem) -> None:
    add_item(
        world.steps[0],
        by=world.staff,
        now=NOW,
        title="Lend",
        owner=world.bank,
        due=Due.of("year", date(2023, 1, 1)),
    )
    proposed = ActionItem.objects.get(owner=world.bank)
    assert (proposed.acceptance, proposed.overdue_at) == ("proposed", None)
    say(proposed, by=world.bank_officer, reported_as_of=date(2025, 6, 1))
    after = fresh(proposed)
    assert (after.acceptance, after.version) == ("accepted", proposed.version + 1)
    assert after.overdue_at == datetime(2023, 12, 31, 16, 0, tzinfo=UTC)
    assert AcceptanceLine.objects.values_list(
        "action_item", "stakeholder", "acceptance", "reason", "answered_on", "recorded_by"
    ).get() == (proposed.pk, world.bank.pk, "accepted", "", date(2025, 6, 1), world.bank_officer.pk)
    say(proposed, by=world.bank_officer)
    assert AcceptanceLine.objects.count() == 1


def test_what_was_declined_is_accepted_before_it_is_reported_on(world: China, item: ActionItem) -> None:
    accept(item, by=world.chengdu_officer, now=NOW, acceptance="declined", reason="Not our task.")
    with pytest.raises(Conflict) as refused:
        say(item, by=world.chengdu_officer)
    assert type(refused.value) is Conflict
    assert "Accept it first" in str(refused.value)


def test_under_a_closed_next_step_nothing_is_reported(world: China, item: ActionItem) -> None:
    close(world, item.commitment)
    with pytest.raises(Conflict, match="closed"):
        say(item, by=world.chengdu_officer)


def test_on_a_draft_nothing_is_reported(world: China) -> None:
    un_adopt(world.first, by=world.admin, now=NOW, reason="The wrong file.")
    with pytest.raises(Conflict, match="it is not open yet"):
        say(world.items[0], by=world.chengdu_officer)


@pytest.mark.parametrize("who", sorted(OWNERS | ON_BEHALF))
def test_staff_report_on_behalf_and_owners_share(world: China, item: ActionItem, who: str) -> None:
    by = everybody(world)[who]
    made = say(item, by=by)
    assert (made.on_behalf, made.stakeholder, made.recorded_by) == (who in ON_BEHALF, world.chengdu_city, by)
    if who in ON_BEHALF:
        with pytest.raises(NotAllowed):
            say(item, by=by, share=True, progress=101)
    else:
        shared = say(item, by=by, share=True)
        assert list(Sharing.objects.values_list("report", "circle", "recorded_by")) == [(shared.pk, 1, by.pk)]  # type: ignore[union-attr]


def test_a_report_sent_uses_up_its_draft(world: China, item: ActionItem) -> None:
    people = everybody(world)
    kept: dict[str, Any] = {"recorded_at": NOW, "updated_at": NOW, "author": world.chengdu_officer}
    draft = ReportDraft.objects.create(action_item=item, stakeholder=world.chengdu_city, **kept)
    other = ReportDraft.objects.create(action_item=world.items[2], stakeholder=world.chengdu_city, **kept)
    say(item, by=world.staff)
    assert set(ReportDraft.objects.all()) == {draft, other}, "Staff do not use up what an officer is writing."
    for seen in (None, 0, draft.version + 1):
        say(item, by=people["colleague"], draft_seen=seen)
        assert set(ReportDraft.objects.all()) == {draft, other}, "Nor does a colleague who did not see it."
    say(item, by=people["colleague"], draft_seen=draft.version)
    assert set(ReportDraft.objects.all()) == {other}


def test_many_reports_keep_a_linear_history(world: China, item: ActionItem) -> None:
    for day in range(1, 6):
        say(item, by=world.chengdu_officer, reported_as_of=date(2025, 1, day))
    versions = list(item.status_reports.order_by("pk").values_list("item_version", flat=True))
    assert versions == list(range(item.version + 1, item.version + 6))
    assert list(item.history.order_by("history_id").values_list("version", flat=True))[-5:] == versions
