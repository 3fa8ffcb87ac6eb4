"""What was sent in error: the line stays, its content goes, the action follows what remains."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.files.base import ContentFile

from commitments.actions.adopting import adopt
from commitments.actions.deciding import decide, leave_the_rest
from commitments.actions.keeping_files import remove_orphans
from commitments.actions.owing import change_owner, reopen_item
from commitments.actions.report_drafts import save_draft
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import destroy_file, retract_evidence, retract_report
from commitments.actions.sharing import share
from commitments.actions.succession import succeed
from commitments.actions.un_adopting import un_adopt
from commitments.consistency import differences_of_files
from commitments.deciding import Ruling
from commitments.figures import recall
from commitments.models import ActionItem, Commitment, Evidence, Retraction, StatusReport
from dialogues.standing import Standing
from tests.commitments.acts import LINK, bring, close, confirm, events_of, everybody, outcome, say, send_back
from tests.files import samples
from tests.worlds import NOW, China, adopted, person, stakeholder
from urbanshift.errors import Conflict, Invalid, NotAllowed, Stale

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

RETRACTORS = {"owner", "colleague", "successor", "staff of the owner", "staff", "administrator"}


story = adopted


@pytest.fixture
def item(world: China) -> ActionItem:
    return world.items[0]


def fresh(item: ActionItem) -> ActionItem:
    return ActionItem.objects.get(pk=item.pk)


def take_back(report: StatusReport, *, by: Any, reason: str = "The wrong action.") -> Retraction:
    return retract_report(report, by=by, now=NOW, reason=reason)


type Story = Callable[[China, ActionItem], list[StatusReport]]


def one(world: China, item: ActionItem) -> list[StatusReport]:
    return [say(item, by=world.chengdu_officer, progress=20, waiting_for="funding", waiting_for_stakeholder=world.bank)]


def two(world: China, item: ActionItem) -> list[StatusReport]:
    early = say(item, by=world.chengdu_officer, progress=20, on_track="at_risk", reported_as_of=date(2025, 1, 1))
    late = say(item, by=world.chengdu_officer, status="reported_complete", reported_as_of=date(2025, 2, 1))
    return [early, late]


def two_and_sent_back(world: China, item: ActionItem) -> list[StatusReport]:
    reports = two(world, item)
    send_back(item, by=world.verifier)
    return reports


def two_confirmed_and_reopened(world: China, item: ActionItem) -> list[StatusReport]:
    reports = two(world, item)
    confirm(item, by=world.verifier)
    reopen_item(item, by=world.staff, now=NOW, reason="The notice was withdrawn.")
    return reports


def two_then_decided_and_taken_back(world: China, item: ActionItem) -> list[StatusReport]:
    reports = two(world, item)
    second = world.hold_second()
    decide(second, item.commitment, by=world.staff, now=NOW, ruling=Ruling("withdrawn", reason="Done elsewhere."))
    leave_the_rest(second, by=world.staff, now=NOW)
    un_adopt(adopt(second, by=world.staff, now=NOW, footing="agreed"), by=world.admin, now=NOW, reason="Wrong file.")
    return reports


@pytest.mark.parametrize(
    ("story", "retracted", "status", "progress", "latest", "on_track", "last_reported_on"),
    [
        (one, [0], "not_started", 0, None, "", None),
        (two, [1], "in_progress", 20, 0, "at_risk", date(2025, 1, 1)),
        (two, [0], "reported_complete", 100, 1, "", date(2025, 2, 1)),
        (two, [0, 1], "not_started", 0, None, "", None),
        (two, [1, 0], "not_started", 0, None, "", None),
        (two_and_sent_back, [1], "in_progress", 20, 0, "at_risk", date(2025, 1, 1)),
        (two_and_sent_back, [1, 0], "not_started", 0, None, "", None),
        (two_confirmed_and_reopened, [1], "in_progress", 20, 0, "at_risk", date(2025, 1, 1)),
        (two_then_decided_and_taken_back, [0], "reported_complete", 100, 1, "", date(2025, 2, 1)),
        (two_then_decided_and_taken_back, [1], "in_progress", 20, 0, "at_risk", date(2025, 1, 1)),
        (two_then_decided_and_taken_back, [1, 0], "not_started", 0, None, "", None),
    ],
)
def test_the_action_follows_the_reports_that_remain(
    world: China,
    item: ActionItem,
    story: Story,
    retracted: list[int],
    status: str,
    progress: int,
    latest: int | None,
    on_track: str,
    last_reported_on: date | None,
) -> None:
    reports = story(world, item)
    before = fresh(item)
    for index in retracted:
        take_back(reports[index], by=world.chengdu_officer)
    after = fresh(item)
    assert (
        after.status,
        after.progress,
        after.latest_report,
        after.on_track,
        after.waiting_for,
        after.waiting_for_stakeholder,
        after.last_reported_on,
        after.acceptance,
        after.version,
    ) == (
        status,
        progress,
        None if latest is None else reports[latest],
        on_track,
        "",
        None,
        last_reported_on,
        "accepted",
        before.version + len(retracted),
    )
    state = recall(after)
    stored = {name: getattr(after, name) for name in state.columns}
    assert (stored, after.last_reported_on) == (state.columns, state.last_reported_on)
    parent = Commitment.objects.get(pk=item.commitment_id)
    assert (parent.progress, parent.last_reported_on) == ((progress + 1) // 2, last_reported_on)


def test_the_line_stays_and_is_bare(world: China, item: ActionItem) -> None:
    [report] = one(world, item)
    line = take_back(report, by=world.chengdu_officer, reason="  The wrong action. ")
    assert Retraction.objects.filter(pk=line.pk).values().get() == {
        "id": line.pk,
        "recorded_at": NOW,
        "recorded_by_id": world.chengdu_officer.pk,
        "report_id": report.pk,
        "evidence_id": None,
        "reason": "The wrong action.",
    }
    assert list(StatusReport.objects.not_retracted()) == []
    assert list(StatusReport.objects.visible_to(Standing.of(world.chengdu_officer, on=NOW.date()))) == [report]


def test_its_words_are_in_no_other_table(world: China, item: ActionItem) -> None:
    """What it was begun as, and all that is kept of each edit, says nothing of it any more."""
    said: dict[str, Any] = {
        "narrative": "unspeakable",
        "no_evidence_reason": "unspeakable",
        "links": "https://unspeakable.example/",
    }
    save_draft(item, by=world.chengdu_officer, now=NOW, **said)
    save_draft(item, by=world.chengdu_officer, now=NOW, **said | {"progress": 10}, version=1)
    take_back(say(item, by=world.chengdu_officer, narrative="unspeakable"), by=world.chengdu_officer)
    found = [
        model._meta.label
        for model in apps.get_models()
        if any("unspeakable" in str(row) for row in model._base_manager.values())
    ]
    assert found == ["commitments.StatusReport"]


def test_who_retracts_a_report_and_its_evidence(world: China, item: ActionItem) -> None:
    report = say(item, by=world.staff, evidence=[LINK])
    evidence = report.evidence.get()
    people = everybody(world)
    expected = {name: "done" if name in RETRACTORS else "NotAllowed" for name in people}
    assert {name: outcome(take_back, report, by=by) for name, by in people.items()} == expected
    assert {
        name: outcome(retract_evidence, evidence, by=by, now=NOW, reason="The wrong file.")
        for name, by in people.items()
    } == expected


def test_the_organisation_that_sent_it_retracts_it_also_when_it_owes_no_more(world: China, item: ActionItem) -> None:
    [report] = one(world, item)
    change_owner(item, by=world.staff, now=NOW, owner=world.bank, reason="The bank does it.")
    with pytest.raises(NotAllowed):
        take_back(report, by=world.bank_officer)
    take_back(report, by=world.chengdu_officer)


def test_a_reason_is_asked_for_and_only_once(world: China, item: ActionItem) -> None:
    report = say(item, by=world.chengdu_officer, evidence=[LINK])
    evidence = report.evidence.get()
    with pytest.raises(Invalid) as refused:
        take_back(report, by=world.chengdu_officer, reason=" ")
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("reason", "required")]
    with pytest.raises(Invalid):
        retract_evidence(evidence, by=world.chengdu_officer, now=NOW, reason="")
    retract_evidence(evidence, by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    with pytest.raises(Conflict):
        retract_evidence(evidence, by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    take_back(report, by=world.chengdu_officer)
    with pytest.raises(Conflict):
        take_back(report, by=world.chengdu_officer)


def test_what_an_action_is_completed_on_stays_until_it_is_reopened(world: China, item: ActionItem) -> None:
    early = say(item, by=world.chengdu_officer)
    report = say(item, by=world.chengdu_officer, status="reported_complete")
    confirm(item, by=world.verifier)
    with pytest.raises(Conflict, match="reopen"):
        take_back(report, by=world.chengdu_officer)
    with pytest.raises(Conflict, match="reopen"):
        retract_evidence(report.evidence.get(), by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    take_back(early, by=world.chengdu_officer)
    assert (fresh(item).status, fresh(item).progress) == ("completed", 100)
    reopen_item(item, by=world.staff, now=NOW, reason="The notice was withdrawn.")
    take_back(report, by=world.chengdu_officer)
    assert (fresh(item).status, fresh(item).progress) == ("in_progress", 0)


def test_what_a_dialogue_saw_counts_as_verified(world: China, item: ActionItem) -> None:
    early, late = two(world, item)
    second = world.hold_second()
    ruling = Ruling("fulfilled", shown="The notice.", confirms=tuple(world.items[:2]))
    decide(second, item.commitment, by=world.staff, now=NOW, ruling=ruling)
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=NOW, footing="agreed")
    with pytest.raises(Conflict, match="reopen"):
        take_back(late, by=world.chengdu_officer)
    take_back(early, by=world.chengdu_officer)
    assert (fresh(item).status, fresh(item).progress) == ("completed", 100)


def test_what_must_not_be_read_is_retracted_under_a_closed_next_step_too(world: China, item: ActionItem) -> None:
    [report] = one(world, item)
    close(world, item.commitment)
    take_back(report, by=world.chengdu_officer)
    assert fresh(item).latest_report is None


def test_evidence_retracted_meanwhile_is_looked_for_again(world: China, item: ActionItem) -> None:
    item = bring(world, item, "reported_complete")
    report = item.latest_report
    assert report is not None
    retract_evidence(report.evidence.get(), by=world.chengdu_officer, now=NOW, reason="The wrong file.")
    with pytest.raises(Stale):
        confirm(item, by=world.verifier, version=item.version)
    assert fresh(item).status == "reported_complete"


@pytest.mark.parametrize(("circle", "op"), [(None, "upsert"), (1, "remove")])
def test_partners_hear_of_it(world: China, item: ActionItem, circle: int | None, op: str) -> None:
    [report] = one(world, item)
    if circle:
        share(report, by=world.chengdu_officer, now=NOW, circle=circle)
    assert events_of(lambda: take_back(report, by=world.chengdu_officer)) == {
        (op, "status_report", ""),
        ("upsert", "action_item", "CHN-1-01-1"),
        ("upsert", "commitment", "CHN-1-01"),
    }


class TestDestroyingAFile:
    @pytest.fixture
    def evidence(self, world: China, item: ActionItem, settings: Any, tmp_path: Path) -> Evidence:
        settings.MEDIA_ROOT = tmp_path
        file = NewEvidence(file=ContentFile(samples.pdf(), name="notice.pdf"))
        return say(item, by=world.chengdu_officer, status="reported_complete", evidence=[file]).evidence.get()

    def test_the_file_goes_after_commit_and_the_line_stays(
        self, world: China, evidence: Evidence, tmp_path: Path, django_capture_on_commit_callbacks: Any
    ) -> None:
        confirm(evidence.report.action_item, by=world.verifier)
        with django_capture_on_commit_callbacks() as callbacks:
            destroy_file(evidence, by=world.admin, now=NOW, reason="It names persons.")
        assert (tmp_path / str(evidence.file.name)).exists()
        for callback in callbacks:
            callback()
        assert not (tmp_path / str(evidence.file.name)).exists()
        after = Evidence.objects.get(pk=evidence.pk)
        assert (after.destroyed_at, after.sha256, after.version) == (NOW, evidence.sha256, evidence.version + 1)
        latest = after.history.latest("history_id")
        assert (latest.history_user, latest.history_change_reason) == (world.admin, "It names persons.")

    def test_administrators_do(self, world: China, evidence: Evidence) -> None:
        people = everybody(world)
        assert {
            name: outcome(destroy_file, evidence, by=by, now=NOW, reason="It names persons.")
            for name, by in people.items()
        } == {name: "done" if name == "administrator" else "NotAllowed" for name in people}

    def test_with_a_reason_and_once(self, world: China, evidence: Evidence) -> None:
        with pytest.raises(Invalid):
            destroy_file(evidence, by=world.admin, now=NOW, reason=" ")
        destroy_file(evidence, by=world.admin, now=NOW, reason="It names persons.")
        with pytest.raises(Conflict):
            destroy_file(evidence, by=world.admin, now=NOW, reason="It names persons.")

    def test_a_link_has_no_file(self, world: China, item: ActionItem) -> None:
        evidence = say(item, by=world.chengdu_officer, evidence=[LINK]).evidence.get()
        with pytest.raises(Conflict):
            destroy_file(evidence, by=world.admin, now=NOW, reason="It names persons.")

    def test_it_goes_from_every_report_that_gave_it_again(
        self, world: China, evidence: Evidence, tmp_path: Path, django_capture_on_commit_callbacks: Any
    ) -> None:
        item = evidence.report.action_item
        send_back(item, by=world.verifier)
        again = say(item, by=world.chengdu_officer, again=[evidence.pk]).evidence.get()
        with django_capture_on_commit_callbacks(execute=True):
            destroy_file(again, by=world.admin, now=NOW, reason="It names persons.")
        assert not (tmp_path / str(evidence.file.name)).exists()
        assert [one.destroyed_at for one in Evidence.objects.order_by("pk")] == [NOW, NOW]


class TestGivingItAgain:
    """What showed a report that was sent back shows the next one, too, without being sent again."""

    @pytest.fixture
    def shown(self, world: China, item: ActionItem, settings: Any, tmp_path: Path) -> list[Evidence]:
        settings.MEDIA_ROOT = tmp_path
        file = NewEvidence(file=ContentFile(samples.pdf(), name="notice.pdf"))
        complete = say(item, by=world.chengdu_officer, status="reported_complete", evidence=[file, LINK])
        send_back(item, by=world.verifier)
        return list(complete.evidence.order_by("pk"))

    def again(self, world: China, *shown: Evidence, status: str = "reported_complete", **values: Any) -> list[Evidence]:
        ids = [one.pk for one in shown]
        report = say(world.items[0], by=world.chengdu_officer, status=status, again=ids, **{"evidence": []} | values)
        return list(report.evidence.order_by("pk"))

    def test_by_a_line_of_its_own_with_the_same_file(self, world: China, shown: list[Evidence], tmp_path: Path) -> None:
        lines = self.again(world, *shown)
        assert [one.columns for one in lines] == [one.columns for one in shown]
        assert {one.pk for one in lines} & {one.pk for one in shown} == set()
        [name] = {str(one.file.name) for one in lines if one.file}
        assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.pdf")] == [name]
        assert list(differences_of_files(content=True)) == []
        # Neither the cleaner nor taking the first report back takes it away.
        take_back(shown[0].report, by=world.chengdu_officer)
        assert list(remove_orphans(now=NOW + timedelta(days=9999))) == []
        readable = Evidence.objects.visible_to(Standing.of(world.chengdu_officer, on=NOW.date()))
        assert list(readable.order_by("pk")) == lines

    def test_only_what_is_chosen(self, world: China, shown: list[Evidence]) -> None:
        assert [one.url for one in self.again(world, shown[1])] == [LINK.url]

    def test_a_file_that_is_retracted_goes_from_both(self, world: China, shown: list[Evidence]) -> None:
        file, link = self.again(world, *shown)
        retract_evidence(shown[0], by=world.chengdu_officer, now=NOW, reason="It names persons.")
        assert {line.evidence for line in Retraction.objects.all()} == {shown[0], file}
        # A link is nobody's but the line's.
        retract_evidence(shown[1], by=world.chengdu_officer, now=NOW, reason="The wrong page.")
        assert not Retraction.objects.filter(evidence=link).exists()

    def test_unless_the_action_is_completed_on_it(self, world: China, shown: list[Evidence]) -> None:
        self.again(world, *shown)
        confirm(world.items[0], by=world.verifier)
        with pytest.raises(Conflict, match="reopen"):
            retract_evidence(shown[0], by=world.chengdu_officer, now=NOW, reason="It names persons.")
        assert not Retraction.objects.exists()

    @pytest.mark.parametrize("gone", ["retracted", "destroyed", "reported on", "not the owner's"])
    def test_what_is_not_there_any_more_is_not_given(self, world: China, shown: list[Evidence], gone: str) -> None:
        item = world.items[0]
        if gone == "retracted":
            retract_evidence(shown[0], by=world.chengdu_officer, now=NOW, reason="It names persons.")
        elif gone == "destroyed":
            destroy_file(shown[0], by=world.admin, now=NOW, reason="It names persons.")
        elif gone == "reported on":
            say(item, by=world.chengdu_officer)
        else:
            change_owner(item, by=world.staff, now=NOW, owner=world.bank, reason="The bank does it.")
        by = world.bank_officer if gone == "not the owner's" else world.chengdu_officer
        with pytest.raises(Stale, match="not all there"):
            say(fresh(item), by=by, again=[shown[0].pk])

    def test_what_a_successor_took_over_it_gives_again(self, world: China, shown: list[Evidence]) -> None:
        new_area = stakeholder("new-area", world.country)
        succeed(world.chengdu_city, by=world.staff, now=NOW, kind="renamed", successors=[new_area], reason="A law.")
        by = person("successor", of=new_area)
        lines = say(world.items[0], by=by, again=[shown[0].pk]).evidence.all()
        assert [one.file.name for one in lines] == [shown[0].file.name]

    def test_as_many_as_a_report_takes(self, world: China, shown: list[Evidence]) -> None:
        with pytest.raises(Invalid, match="files and links at most"):
            self.again(world, *shown, evidence=[LINK] * 19)
