"""Tags: unchanged is 304, stale is 412, and a tag tells nothing about what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from accounts.log import recording
from commitments.actions import entering, meeting
from commitments.actions.answering import answer_request, ask
from commitments.actions.drafting import edit_item
from commitments.actions.removing import remove_draft
from commitments.due import Due
from dialogues.actions.register import register_city
from dialogues.models import Country
from tests.api.client import Api
from tests.api.conftest import TODAY, as_user
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

story = china


def test_a_record_has_a_tag_of_its_version_and_a_digest(world: China, anonymous: Api) -> None:
    tag = anonymous.get("countries/CN/")["ETag"]
    version, _dot, digest = tag.strip('"').partition(".")
    assert (version, len(digest)) == ("1", 32)


def test_unchanged_is_304_after_one_look_at_the_stamp(
    world: China, anonymous: Api, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    tag = anonymous.get("countries/CN/")["ETag"]
    with django_assert_num_queries(1):
        response = anonymous.get("countries/CN/", if_none_match=f'"9.other", W/{tag}')
    assert (response.status_code, response.content, response["ETag"]) == (304, b"", tag)
    assert response["Cache-Control"] == "no-cache"


def test_any_write_changes_every_tag(world: China, anonymous: Api) -> None:
    tag = anonymous.get("countries/CN/")["ETag"]
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name="Another name")
    response = anonymous.get("countries/CN/", if_none_match=tag)
    assert response.status_code == 200
    assert response["ETag"] != tag
    assert response["ETag"].startswith('"1.')


@pytest.mark.parametrize("tag", ['"*"', '"1"', '"1.0"', "nonsense", '"1.' + "0" * 32 + '"'])
def test_a_tag_that_was_never_given_is_not_believed(world: China, anonymous: Api, tag: str) -> None:
    assert anonymous.get("countries/CN/", if_none_match=tag).status_code == 200
    assert anonymous.get("dialogues/CHN-1/", if_none_match=tag).status_code == 404


def test_a_star_holds_for_whatever_is_there(world: China, anonymous: Api) -> None:
    """RFC 9110, 13.1.2. What is not there, or for the caller to know, or badly asked for is so all the same."""
    for path in ("countries/CN/", "countries/", "changes/", "summary/", "openapi.json", "cities/?format=csv"):
        answer, whole = anonymous.get(path, if_none_match=" * "), anonymous.get(path)
        whole.getvalue()  # An export that nobody reads to its end keeps its savepoint, and takes back what comes later.
        assert (answer.status_code, answer["ETag"]) == (304, whole["ETag"]), path
        assert Api(checked=False).send("HEAD", path, if_none_match="*").status_code == 304
    refused = {"dialogues/CHN-1/": 404, "countries/?page_size=0": 400, "cities/?format=csv&count=true": 400}
    for path, status in refused.items():
        assert anonymous.get(path, if_none_match="*").status_code == status


@pytest.mark.parametrize("path", ["countries/CN/", "countries/"])
def test_a_tag_holds_with_its_version_alone(world: China, anonymous: Api, path: str) -> None:
    digest = anonymous.get(path)["ETag"].strip('"').rpartition(".")[2]
    for tag in (f'"2.{digest}"', f'"01.{digest}"', f'"{digest}.{digest}"', f'".{digest}"'):
        assert anonymous.get(path, if_none_match=tag).status_code == 200


def test_the_feed_and_the_numbers_have_tags_as_lists_have(world: China, anonymous: Api) -> None:
    world.adopt_first(visibility=3)
    after = anonymous.body("changes/")["next"]
    for path in ("changes/", after, "summary/"):
        tag = anonymous.get(path)["ETag"]
        assert anonymous.get(path, if_none_match=tag).status_code == 304
        with recording(by=world.staff, now=NOW) as log:
            log.save(world.series, name=path)
        assert anonymous.get(path, if_none_match=tag).status_code == 200


def test_a_tag_of_another_record_or_caller_does_not_fit(world: China, anonymous: Api, staff: Api) -> None:
    world.adopt_first(visibility=3)
    tag = anonymous.get("dialogues/CHN-1/")["ETag"]
    assert staff.get("dialogues/CHN-1/", if_none_match=tag).status_code == 200
    assert anonymous.get("series/CHN/", if_none_match=tag).status_code == 200


def test_a_tag_does_not_outlive_the_right_to_read(world: China, chengdu: Api) -> None:
    world.adopt_first()
    tag = chengdu.get("dialogues/CHN-1/")["ETag"]
    assert chengdu.get("dialogues/CHN-1/", if_none_match=tag).status_code == 304
    world.chengdu_officer.memberships.update(ends_on=(NOW - timedelta(days=1)).date())
    assert chengdu.get("dialogues/CHN-1/", if_none_match=tag).status_code == 404


def test_the_end_of_a_day_somewhere_changes_the_tag(world: China, anonymous: Api) -> None:
    """At 16:00 UTC the next day begins in Shanghai, and something may be overdue there."""
    day = TODAY.date()

    def at(hour: int, minute: int) -> str:
        instant = datetime(day.year, day.month, day.day, hour, minute, tzinfo=TODAY.tzinfo)
        with time_machine.travel(instant, tick=False):
            return str(anonymous.get("countries/CN/")["ETag"])

    assert at(15, 0) == at(15, 59)
    assert at(15, 59) != at(16, 1)
    assert at(16, 1) == at(23, 59)


def test_each_place_ends_its_day_for_itself(world: China, staff: Api) -> None:
    """In Tokyo the next day begins at 15:00 UTC: when it begins in Shanghai, it is none that was not there."""
    register_city(by=world.staff, now=NOW, country=world.country, name="Elsewhere", timezone="Asia/Tokyo")
    day = TODAY.date()
    edit_item(world.items[0], by=world.staff, now=NOW, due=Due.of("day", day))
    world.adopt_first()
    paths = ("action-items/CHN-1-01-1/", "action-items/?overdue=true&fields=reference")
    there = {"reference": "CHN-1-01-1"}

    def at(hour: int, minute: int) -> list[Any]:
        instant = datetime(day.year, day.month, day.day, hour, minute, tzinfo=TODAY.tzinfo)
        with time_machine.travel(instant, tick=False):
            return [staff.get(path) for path in paths]

    def tags(answers: list[Any]) -> list[str]:
        return [answer["ETag"] for answer in answers]

    before, after = at(15, 59), at(16, 1)
    assert tags(at(15, 1)) == tags(before)
    assert (before[0].json()["overdue"], there in before[1].json()["results"]) == (False, False)
    assert (after[0].json()["overdue"], there in after[1].json()["results"]) == (True, True)
    assert not {*tags(before)} & {*tags(after)}
    assert tags(after) == tags(at(23, 59))


def test_if_match_compares_the_version_alone(world: China, chengdu: Api) -> None:
    world.adopt_first(footing="recorded")
    address = "action-items/CHN-1-01-1/"
    tag = chengdu.get(address)["ETag"]
    Country.objects.filter(pk=world.country.pk).update(name="P. R. China")
    with recording(by=world.staff, now=NOW) as log:
        log.save(world.series, name="An unrelated write")
    assert chengdu.post(f"{address}acceptance/", {"acceptance": "accepted"}, if_match=tag).status_code == 201


@pytest.mark.parametrize("how", ["If-Match", "version"])
def test_a_stale_version_is_412_and_tells_what_happened(world: China, chengdu: Api, how: str) -> None:
    world.adopt_first(footing="recorded")
    address = "action-items/CHN-1-01-1/"
    version = chengdu.body(address)["version"]
    body = {"status": "in_progress", "narrative": "Begun."}
    if how == "version":
        sent = chengdu.post(f"{address}status-reports/", {**body, "version": version - 1})
    else:
        sent = chengdu.post(f"{address}status-reports/", body, if_match=f'"{version - 1}.abcdef"')
    assert sent.status_code == 412
    problem = sent.json()
    assert problem["version"] == version
    assert problem["type"].endswith("#stale")
    assert all("Staff" not in line for line in problem["changes"])
    assert chengdu.body(f"{address}status-reports/")["results"] == []


def test_who_reports_is_told_what_their_colleague_reported(world: China, chengdu: Api) -> None:
    """Not who it was; and others are not told that there was a report."""
    world.adopt_first(footing="recorded")
    address = "action-items/CHN-1-01-1/"
    version = chengdu.body(address)["version"]
    body = {"status": "in_progress", "narrative": "Begun.", "version": version}
    assert chengdu.post(f"{address}status-reports/", body).status_code == 201
    changes = chengdu.post(f"{address}status-reports/", body).json()["changes"]
    told = "A colleague changed “status”, “acceptance”, “latest report”"
    assert [line.partition(" on ")[0] for line in changes] == [told]


def test_a_colleague_is_named_to_staff_alone(world: China, staff: Api) -> None:
    world.adopt_first(footing="recorded")
    address = "action-items/CHN-1-01-1/"
    answer = {"acceptance": "accepted"}
    assert as_user(world.chengdu_officer).post(f"{address}acceptance/", answer).status_code == 201
    sent = staff.post(f"{address}acceptance/", {"acceptance": "declined", "reason": "Theirs.", "version": 2})
    assert sent.status_code == 412
    assert any(line.startswith("Chengdu changed “acceptance”") for line in sent.json()["changes"])


@pytest.mark.parametrize("header", ['"x"', '""', '"-1.ab"', '"1.zz"', '"0"', '"99999999999"', 'W/"x"'])
def test_an_if_match_that_no_version_has_is_stale(world: China, chengdu: Api, header: str) -> None:
    """Whatever it is: a tag that does not match is the condition that is not met, as RFC 9110 has it."""
    world.adopt_first(footing="recorded")
    path = "action-items/CHN-1-01-1/acceptance/"
    sent = chengdu.post(path, {"acceptance": "accepted"}, if_match=header)
    assert (sent.status_code, sent.json()["type"].rpartition("#")[2]) == (412, "stale")
    assert chengdu.body("action-items/CHN-1-01-1/")["acceptance"] == "proposed"


def test_an_if_match_whose_digest_another_made_is_compared(world: China, chengdu: Api) -> None:
    """A web server that compresses writes its own word into a tag."""
    world.adopt_first(footing="recorded")
    tag = chengdu.get("action-items/CHN-1-01-1/")["ETag"]
    path = "action-items/CHN-1-01-1/acceptance/"
    sent = chengdu.post(path, {"acceptance": "accepted"}, if_match=f'{tag[:-1]}-gzip"')
    assert sent.status_code == 201


@pytest.mark.parametrize("header", ["1", '"1" "2"', "W/1", '"1', "*, *"])
def test_an_if_match_that_is_no_tag_is_400(world: China, chengdu: Api, header: str) -> None:
    world.adopt_first(footing="recorded")
    sent = chengdu.post("action-items/CHN-1-01-1/acceptance/", {"acceptance": "accepted"}, if_match=header)
    assert sent.status_code == 400


def test_a_version_that_differs_from_if_match_is_422(world: China, chengdu: Api) -> None:
    world.adopt_first(footing="recorded")
    body = {"acceptance": "accepted", "version": 2}
    sent = chengdu.post("action-items/CHN-1-01-1/acceptance/", body, if_match='"3.abc"')
    assert sent.status_code == 422
    assert [error["pointer"] for error in sent.json()["errors"]] == ["/version"]


def test_any_version_fits_a_star(world: China, chengdu: Api) -> None:
    world.adopt_first(footing="recorded")
    sent = chengdu.post("action-items/CHN-1-01-1/acceptance/", {"acceptance": "accepted"}, if_match="*")
    assert sent.status_code == 201


def test_every_act_changes_the_tag_of_what_shows_it(world: China, staff: Api) -> None:
    """Also what is no column of the record: a request, its answer, a part in a dialogue."""
    world.adopt_first()
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    second = world.plan_second()
    part = entering.set_representation(second, stakeholder=world.bank, **by)
    point = entering.add_point(second, kind="challenge", title="Too little money", **by)
    asked: list[Any] = []
    acts: list[tuple[str, Callable[[], Any]]] = [
        ("action-items/CHN-1-01-1/", lambda: asked.append(
            ask(world.items[0], kind="withdrawal", reason="It is done elsewhere.", **by)
        )),
        ("action-items/CHN-1-01-1/", lambda: answer_request(asked[0], answer="refused", note="It is not.", **by)),
        ("dialogues/CHN-2/", lambda: remove_draft(part, **by)),
        ("dialogues/CHN-2/", lambda: remove_draft(point, **by)),
        ("series/CHN/", lambda: meeting.hold(second, **by)),
    ]  # fmt: skip
    for path, act in acts:
        tag = staff.get(path)["ETag"]
        act()
        assert staff.get(path, if_none_match=tag).status_code == 200, path
