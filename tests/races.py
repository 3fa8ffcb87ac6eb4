"""What races: two acts each upon one world, told by records' references. Django is set up when this is imported."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client

import commitments.sheets  # noqa: F401  (makes the kinds known)
from accounts.access import confirm_address
from accounts.actions import edit_account, revoke_key
from accounts.log import recording
from accounts.mails import send_again, send_failed_again
from accounts.models import ApiKey, ChangeEvent, DataStamp, Mail, User
from accounts.signing_in import address_key
from commitments.actions import drafting, entering, meeting, sheets
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.answering import answer_request, ask, retract_request
from commitments.actions.concluding import conclude
from commitments.actions.deciding import decide, decide_between, leave_the_rest
from commitments.actions.owing import move_due
from commitments.actions.reminders import send_reminders, switch_reminders
from commitments.actions.report_drafts import add_file
from commitments.actions.retracting import retract_report
from commitments.actions.reviewing import review
from commitments.actions.sheet_profiles import keep_profile
from commitments.actions.sheet_progress import Telling
from commitments.actions.succession import succeed
from commitments.actions.un_adopting import un_adopt
from commitments.consistency import differences_of, differences_of_series
from commitments.deciding import Ruling
from commitments.due import Due
from commitments.files import MOST_EVIDENCE
from commitments.importing.reviewed import changes
from commitments.models import (
    ActionItem,
    Commitment,
    Digest,
    DocumentImport,
    DraftFile,
    DueDateChange,
    Evidence,
    FollowUp,
    Reminder,
    Request,
    SheetImport,
    SheetProfile,
)
from dialogues.actions.people import close_account
from dialogues.models import City, Dialogue, Membership, Series, Stakeholder, Succession
from tests.commitments.acts import confirm, say
from tests.commitments.room import agenda, item, statuses, step
from tests.files import samples
from tests.guards import lifted
from tests.summaries.handing_in import handed_in, review_of
from tests.worlds import HELD, NOW
from urbanshift.sheets.mapping import Mapping


@dataclass(frozen=True)
class Race:
    """Two acts upon what `before` prepared, and what can be seen afterwards."""

    acts: tuple[Callable[[], Any], Callable[[], Any]]
    afterwards: Callable[[], Any]
    before: Callable[[], Any] = lambda: None
    silent: bool = False
    """Whether some of it is in no event, so that its stamp is not seen there."""


LATER = NOW + timedelta(hours=1)
KEY = "abcdefgh." + 32 * "k"


def person(name: str) -> Any:
    return User.objects.get(email=f"{name}@example.org")


def by(name: str = "staff") -> dict[str, Any]:
    return {"by": person(name), "now": LATER}


def second() -> Any:
    return Dialogue.objects.get(reference="CHN-2")


def first() -> Any:
    return Dialogue.objects.get(reference="CHN-1")


def held() -> Any:
    dialogue = entering.plan_dialogue(Series.objects.get(code="CHN"), title="Second dialogue", **by())
    return meeting.hold(dialogue, held_on=HELD.replace(year=2024), **by())


def decided() -> None:
    """The second dialogue is held and has decided about everything."""
    dialogue = held()
    decide(dialogue, step("CHN-1-03"), ruling=Ruling("withdrawn", reason="A law does it."), **by())
    leave_the_rest(dialogue, **by())


def rule(name: str, ruling: Ruling, version: int | None = 1) -> Callable[[], Any]:
    return lambda: decide(second(), step("CHN-1-04"), ruling=ruling, version=version, **by(name))


def fourth() -> Any:
    follow_up = FollowUp.objects.get(commitment=step("CHN-1-04"), dialogue=second())
    return [follow_up.decision, follow_up.version]


def late(title: str) -> Callable[[], Any]:
    return lambda: drafting.late_entry(
        first(), reason="Left out.", title=title, text="Do it.", due=Due("none"), nobody_named=True, **by()
    )


def put(title: str) -> Callable[[], Any]:
    return lambda: drafting.add_item(
        step("CHN-1-04"), title=title, owner=Stakeholder.objects.get(slug="city-of-ningbo"), due=Due("none"), **by()
    )


def plan(title: str) -> Callable[[], Any]:
    return lambda: entering.plan_dialogue(Series.objects.get(code="CHN"), title=title, **by())


def titles(model: Any) -> Callable[[], Any]:
    return lambda: dict(model.objects.order_by("pk").values_list("reference", "title"))


def adopt_second() -> Any:
    return adopt(second(), footing="agreed", adopted_on=second().held_on, **by())


def un_adopt_first() -> Any:
    return un_adopt(first(), reason="Wrong file.", **by("admin"))


def un_adopt_as_seen() -> Any:
    return un_adopt(first(), reason="Wrong file.", version=first().version, **by("admin"))


def forget_the_stamp() -> None:
    """Nothing was ever written through the log."""
    with lifted(connection):
        ChangeEvent.objects.all().delete()
        DataStamp.objects.all().delete()


def reword(reference: str) -> Callable[[], Any]:
    return lambda: amend(step(reference), kind="change", text="Better.", reason="A letter.", **by())


def owe() -> None:
    """Chengdu is to be reminded of an action that is due in three days."""
    switch_reminders(Series.objects.get(code="CHN"), sends_reminders=True, **by())
    due = Due("day", LATER.date() + timedelta(days=4))
    move_due(item("CHN-1-03-1"), due=due, reason="A letter.", **by())


def remind() -> None:
    """A run on the next morning there."""
    errors = [one.error for one in send_reminders(now=LATER + timedelta(hours=15)) if one.error]
    if errors:
        raise RuntimeError(errors)


def reminded() -> Any:
    lines = Reminder.objects.order_by("pk").values_list("person__name", "kind", "step")
    return [[list(line) for line in lines], Digest.objects.count(), Mail.objects.count()]


def fail_two_mails() -> None:
    with recording(by=None, now=LATER) as log:
        for subject in ("One", "Two"):
            log.create(
                Mail(person=person("staff"), address="staff@example.org", kind="trial", language="en", subject=subject,
                     text="Mails arrive.", failed_at=LATER)
            )  # fmt: skip


def send_one_again() -> None:
    send_again(Mail.objects.earliest("pk"), **by())


def mails() -> Any:
    return [[mail.subject, mail.failed_at is not None, mail.version] for mail in Mail.objects.order_by("pk")]


def complete() -> None:
    say(item("CHN-1-03-1"), by=person("chengdu"), status="reported_complete")


def take_back() -> Any:
    return say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER, narrative="Not yet.")


def verify() -> Any:
    chosen = item("CHN-1-03-1")
    return confirm(chosen, by=person("verifier"), report=chosen.status_reports.earliest("pk").pk)


def third() -> Any:
    chosen = item("CHN-1-03-1")
    return [chosen.status, chosen.status_reports.count(), chosen.verifications.count()]


def put_file(number: int) -> Callable[[], Any]:
    notice = ContentFile(samples.pdf(b"%d" % number), name=f"{number}.pdf")
    return lambda: add_file(item("CHN-1-03-1"), by=person("chengdu"), now=LATER, file=notice)


def all_but_one() -> None:
    for number in range(MOST_EVIDENCE - 1):
        put_file(number)()


def send_files() -> Any:
    files = list(DraftFile.objects.values_list("pk", flat=True))
    return say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER, files=files)


def files() -> Any:
    return [list(model.objects.order_by("pk").values_list("title", flat=True)) for model in (Evidence, DraftFile)]


def hand_in_a_sheet() -> None:
    """A spreadsheet is checked and confirmed, and waits for the worker."""
    content = b"reference,horizon,reason\nCHN-1-04,long,It takes longer.\n"
    handed = sheets.hand_in("next-steps", file=ContentFile(content, name="a.csv"), **by())
    SheetImport.objects.filter(pk=handed.pk).update(state="confirming", confirmed_by=person("staff"))


def enter_the_sheet() -> None:
    sheet = SheetImport.objects.get()
    sheets.enter_now(sheet, telling=Telling(str(sheet.file.name)), **by())


def sheet_and_step() -> Any:
    found = step("CHN-1-04")
    return [SheetImport.objects.get().state, found.horizon, found.text]


def keep_a_way(**constants: str) -> None:
    with recording(**by()) as log:
        keep_profile(log, "next-steps", "Theirs", Mapping(constants=constants).as_kept())


def hand_in_their_way() -> Any:
    file = ContentFile(b"reference,horizon\nCHN-1-04,long\n", name="a.csv")
    return sheets.hand_in("next-steps", file=file, profile=SheetProfile.objects.get(), **by())


def hand_in_two(kind: str, *contents: str) -> Callable[[], None]:
    """Two spreadsheets are checked, and wait for the worker."""

    def before() -> None:
        for content in contents:
            sheets.hand_in(kind, file=ContentFile(content.encode(), name="a.csv"), **by())
        SheetImport.objects.update(state="confirming", confirmed_by=person("staff"))

    return before


def enter_the(place: int) -> Callable[[], None]:
    def enter() -> None:
        sheet = SheetImport.objects.order_by("pk")[place]
        sheets.enter_now(sheet, telling=Telling(str(sheet.file.name)), **by())

    return enter


def slugs(model: Any, name: str) -> Callable[[], Any]:
    return lambda: list(model.objects.filter(name=name).values_list("slug", flat=True))


def last_days() -> Any:
    found = Membership.objects.filter(user=person("chengdu"))
    return [[str(one.ends_on), one.version] for one in found]


IN_BOTH: dict[str, Any] = {"acts": (enter_the(0), enter_the(1)), "silent": True}
CITY = "name,country,timezone\nKunming,CN,Asia/Shanghai\n"
ORGANISATION = "name,category,level,country\nKunming Water,ngo,municipal,CN\n"
OFFICER = "email,organisation\na@example.org,city-of-chengdu\n"
END = "email,organisation,ends_on\nchengdu@example.org,city-of-chengdu,20%d-12-31\n"


def give_a_key() -> None:
    prefix, hashed = KEY.partition(".")[0], ApiKey.objects.key_generator.hash(KEY)
    facts: dict[str, Any] = {"name": "A machine", "recorded_at": LATER, "updated_at": LATER}
    ApiKey.objects.create(pk=prefix, prefix=prefix, hashed_key=hashed, user=person("chengdu"), **facts)


def read_with_the_key() -> None:
    client = Client(headers={"host": "localhost", "authorization": f"Api-Key {KEY}"})
    assert client.get("/api/v1/commitments/").status_code == 200


def hand_in_a_summary() -> None:
    world: Any = SimpleNamespace(series=Series.objects.get(code="CHN"), staff=person("staff"))
    handed_in(world, "## Next steps\n\n- Plant trees\n- Mend pipes\n", number=2)


def reviewed(name: str, change: Any) -> Callable[[], Any]:
    return lambda: review(DocumentImport.objects.get(), version=1, change=change, **by(name))


def entries() -> Any:
    return [[one.title, one.looked_at, one.left_out] for one in review_of(DocumentImport.objects.get()).entries]


def two() -> None:
    """There is another administrator."""
    edit_account(person("verifier"), is_superuser=True, **by("admin"))


def unmake(name: str, *, by_whom: str) -> Callable[[], Any]:
    return lambda: edit_account(person(name), is_superuser=False, **by(by_whom))


def administrators() -> Any:
    return list(User.objects.filter(is_superuser=True, is_active=True).values_list("email", flat=True))


def next_series() -> Any:
    return Series.objects.get(code="CHX")


def follow(one: str, other: str) -> Callable[[], Any]:
    """The organisation `one` is merged into the `other`."""

    def act() -> Any:
        named = {each.slug: each for each in Stakeholder.objects.filter(slug__in=(one, other))}
        return succeed(named[one], kind="merged", successors=[named[other]], reason="A law.", **by())

    return act


def successions() -> Any:
    return list(Succession.objects.values_list("predecessor__slug", "successor__slug"))


def withdraw_the_report() -> Any:
    report = item("CHN-1-03-1").status_reports.get()
    return retract_report(report, by=person("chengdu"), now=LATER, reason="The wrong action.")


def asked() -> None:
    year = Due.of("year", NOW.date())
    ask(item("CHN-1-03-1"), by=person("chengdu"), now=NOW, kind="due", reason="Rain.", due=year)


def reply(name: str, answer: str) -> Callable[[], Any]:
    return lambda: answer_request(Request.objects.get(), answer=answer, note="So.", version=None, **by(name))


def ask_no_more() -> Any:
    return retract_request(Request.objects.get(), by=person("chengdu"), now=LATER)


def answers() -> Any:
    return [Request.objects.get().answer, DueDateChange.objects.count()]


def go_on() -> None:
    """A series continues the first one, and has a dialogue planned."""
    facts: dict[str, Any] = {"code": "CHX", "name": "Next programme", "continues": Series.objects.get(code="CHN")}
    series = entering.open_series(country=facts["continues"].country, **facts, **by())
    entering.plan_dialogue(series, title="Its first dialogue", **by())


def conclude_first() -> Any:
    rulings = dict.fromkeys(titles(Commitment)(), Ruling("continued"))
    return conclude(Series.objects.get(code="CHN"), basis="A letter.", rulings=rulings, **by())


def cut_off() -> Any:
    return entering.edit_series(next_series(), continues=None, **by("verifier"))


def close_fourth() -> Any:
    return decide_between(step("CHN-1-04"), ruling=CLOSING, basis="A letter.", **by("verifier"))


def agenda_there() -> Any:
    return [statuses()["CHN-1-04"], agenda(Dialogue.objects.get(reference="CHX-1"))]


def both_series() -> Any:
    return [[one.code, one.continues_id is not None, one.concluded_on is not None] for one in Series.objects.all()]


NOT_FULFILLED = Ruling("not_fulfilled")
WITHDRAWN = Ruling("withdrawn", reason="A law does it.")
CLOSING = Ruling("partly_fulfilled")

RACES = {
    "two decisions, both seen": Race((rule("staff", NOT_FULFILLED), rule("verifier", WITHDRAWN)), fourth, held),
    "one entry of a summary, by two": Race(
        (
            reviewed("staff", changes.Edit("e1", {"title": "Plant a thousand trees"})),
            reviewed("verifier", changes.LeaveOut(("e1",))),
        ),
        entries,
        hand_in_a_summary,
        silent=True,
    ),
    "two entries of a summary, each by one": Race(
        (reviewed("staff", changes.Accept(("e1",))), reviewed("verifier", changes.LeaveOut(("e2",)))),
        entries,
        hand_in_a_summary,
        silent=True,
    ),
    "two decisions, blindly": Race(
        (rule("staff", NOT_FULFILLED, None), rule("verifier", WITHDRAWN, None)), fourth, held
    ),
    "a decision between dialogues, and one at the next": Race(
        (
            lambda: decide_between(step("CHN-1-04"), ruling=CLOSING, basis="A letter.", **by()),
            rule("verifier", NOT_FULFILLED, None),
        ),
        lambda: [statuses()["CHN-1-04"], agenda(second())],
        held,
    ),
    "a decision at the next dialogue, and one between": Race(
        (
            rule("verifier", NOT_FULFILLED, None),
            lambda: decide_between(step("CHN-1-04"), ruling=CLOSING, basis="A letter.", **by()),
        ),
        lambda: [statuses()["CHN-1-04"], agenda(second())],
        held,
    ),
    "a report, and the verification of the one before": Race((take_back, verify), third, complete),
    "a verification, and a report": Race((verify, take_back), third, complete),
    "adoption, and a late entry": Race(
        (adopt_second, late("Left out")),
        lambda: [second().status, agenda(second()), statuses().get("CHN-1-05")],
        decided,
    ),
    "a late entry, and adoption": Race(
        (late("Left out"), adopt_second), lambda: [second().status, agenda(second())], decided
    ),
    "two late entries": Race((late("One"), late("Two")), titles(Commitment)),
    "two actions": Race((put("One"), put("Two")), titles(ActionItem)),
    "two dialogues": Race((plan("One"), plan("Two")), titles(Dialogue)),
    "two first writes of all": Race(
        (reword("CHN-1-01"), reword("CHN-1-04")),
        lambda: list(ChangeEvent.objects.order_by("pk").values_list("key", "stamp")),
        forget_the_stamp,
    ),
    "two un-adopts, both seen": Race((un_adopt_as_seen, un_adopt_as_seen), lambda: [first().status, first().footing]),
    "two un-adopts, blindly": Race((un_adopt_first, un_adopt_first), lambda: [first().status, first().footing]),
    "a key is revoked, and used": Race(
        (lambda: revoke_key(ApiKey.objects.get(), by=None, now=LATER), read_with_the_key),
        lambda: list(ApiKey.objects.values_list("revoked", "last_used_at")),
        give_a_key,
    ),
    "two files, and room for one": Race(
        (put_file(98), put_file(99)), DraftFile.objects.count, all_but_one, silent=True
    ),
    "a report with its files, and one more": Race((send_files, put_file(2)), files, put_file(1), silent=True),
    "a file, and the report without it": Race((put_file(2), send_files), files, put_file(1), silent=True),
    "a report, and adoption": Race(
        (lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER), adopt_second),
        lambda: [second().status, *third()],
        decided,
    ),
    "adoption, and a report": Race(
        (adopt_second, lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER)),
        lambda: [second().status, *third()],
        decided,
    ),
    "a report, and un-adopting": Race(
        (lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER), un_adopt_first),
        lambda: [first().status, *third()],
    ),
    "a spreadsheet, and an amendment": Race(
        (enter_the_sheet, reword("CHN-1-04")), sheet_and_step, hand_in_a_sheet, silent=True
    ),
    "a spreadsheet, and a check of it": Race(
        (enter_the_sheet, lambda: sheets.check_again(SheetImport.objects.get(), **by("verifier"))),
        sheet_and_step,
        hand_in_a_sheet,
        silent=True,
    ),
    "an amendment, and a spreadsheet": Race(
        (reword("CHN-1-04"), enter_the_sheet), sheet_and_step, hand_in_a_sheet, silent=True
    ),
    "a spreadsheet read a kept way, and that way kept anew": Race(
        (hand_in_their_way, lambda: keep_a_way(source="List")),
        lambda: [SheetImport.objects.count(), SheetProfile.objects.get().version],
        keep_a_way,
        silent=True,
    ),
    "a city, by two spreadsheets": Race(
        afterwards=slugs(City, "Kunming"), before=hand_in_two("cities", CITY, CITY), **IN_BOTH
    ),
    "an organisation, by two spreadsheets": Race(
        afterwards=slugs(Stakeholder, "Kunming Water"),
        before=hand_in_two("organisations", ORGANISATION, ORGANISATION),
        **IN_BOTH,
    ),
    "an officer, by two spreadsheets": Race(
        afterwards=lambda: Membership.objects.filter(user__email="a@example.org").count(),
        before=hand_in_two("people", OFFICER, OFFICER),
        **IN_BOTH,
    ),
    "a last day, by two spreadsheets": Race(
        afterwards=last_days, before=hand_in_two("people", END % 40, END % 41), **IN_BOTH
    ),
    "one mail again, and all that failed": Race(
        (send_one_again, lambda: send_failed_again(**by())), mails, fail_two_mails
    ),
    "two schedulers": Race((remind, remind), reminded, owe),
    "a report, and closing the account of who sends it": Race(
        (
            lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER),
            lambda: close_account(person("chengdu"), reason="She left.", **by("admin")),
        ),
        lambda: [*third(), User.objects.filter(closed_at=None, name="Chengdu").exists()],
        silent=True,
    ),
    "a report, and another address of who sends it": Race(
        (
            lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER),
            lambda: edit_account(person("chengdu"), email="new@example.org", **by("admin")),
        ),
        lambda: [*third(), User.objects.filter(email="new@example.org").exists()],
        silent=True,
    ),
    "a report, and another address of who sends it, as confirmed": Race(
        (
            lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER),
            lambda: confirm_address(address_key(person("chengdu"), "new@example.org"), now=LATER),
        ),
        lambda: [*third(), User.objects.filter(email="new@example.org").exists()],
        silent=True,
    ),
    "a conclusion, and a decision between dialogues": Race((conclude_first, close_fourth), agenda_there, go_on),
    "a decision between dialogues, and a conclusion": Race((close_fourth, conclude_first), agenda_there, go_on),
    "a series is cut off, and the one before is concluded": Race((cut_off, conclude_first), both_series, go_on),
    "a series is concluded, and the next one cut off": Race((conclude_first, cut_off), both_series, go_on),
    "two organisations, each merged into the other": Race(
        (
            follow("city-of-chengdu", "city-of-ningbo"),
            follow("city-of-ningbo", "city-of-chengdu"),
        ),
        successions,
    ),
    "a retraction, and a verification": Race((withdraw_the_report, verify), third, complete),
    "a verification, and a retraction": Race((verify, withdraw_the_report), third, complete),
    "two answers to a request": Race((reply("staff", "granted"), reply("verifier", "refused")), answers, asked),
    "a request is taken back, and granted": Race((ask_no_more, reply("staff", "granted")), answers, asked),
    "a request is granted, and taken back": Race((reply("staff", "granted"), ask_no_more), answers, asked),
    "un-adopting, and a decision at the next dialogue": Race(
        (un_adopt_first, rule("staff", NOT_FULFILLED, version=None)), lambda: [first().status, agenda(second())], held
    ),
    "a decision at the next dialogue, and un-adopting": Race(
        (rule("staff", NOT_FULFILLED, version=None), un_adopt_first), lambda: [first().status, agenda(second())], held
    ),
    "two administrators, each by the other": Race(
        (unmake("admin", by_whom="verifier"), unmake("verifier", by_whom="admin")), administrators, two, silent=True
    ),
    "two administrators, one closed by the other": Race(
        (
            lambda: close_account(person("verifier"), reason="She left.", **by("admin")),
            unmake("admin", by_whom="verifier"),
        ),
        administrators,
        two,
        silent=True,
    ),
    "two administrators, one who is to be closed by the other": Race(
        (
            unmake("admin", by_whom="verifier"),
            lambda: close_account(person("verifier"), reason="She left.", **by("admin")),
        ),
        administrators,
        two,
        silent=True,
    ),
    "un-adopting, and a report": Race(
        (un_adopt_first, lambda: say(item("CHN-1-03-1"), by=person("chengdu"), now=LATER)),
        lambda: [first().status, *third()],
    ),
}
"""All of them, by name."""


def look(*, silent: bool) -> list[str]:
    """What is wrong with the records, in plain words: history with a gap, stamps out of order, figures."""
    found = [
        *(difference for series in Series.objects.order_by("pk") for difference in differences_of_series(series)),
        *map(str, differences_of(list(Commitment.objects.select_related("dialogue__series__country").order_by("pk")))),
    ]
    models: list[Any] = [Series, Dialogue, Commitment, ActionItem, FollowUp]
    for model in models:
        for record in model.objects.all():
            versions = list(model.history.filter(id=record.pk).order_by("history_id").values_list("version", flat=True))
            if versions != sorted(versions) or sorted(set(versions)) != list(range(1, record.version + 1)):
                found.append(f"{model.__name__} {record} is at version {record.version}, with a history of {versions}.")
    stamps = list(ChangeEvent.objects.order_by("pk").values_list("stamp", flat=True))
    given = DataStamp.objects.get().value
    steps = [after - before for before, after in pairwise([*stamps, given])]
    if any(step < 0 or (step > 1 and not silent) for step in steps) or (steps[-1] and not silent):
        found.append(f"The stamps of the events are {stamps}, and the newest is {given}.")
    return found
