"""PATCH of what staff edit, and DELETE of drafts: of the version that was seen, and nothing that is not listed."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.log import Stamps, leave_stamps
from accounts.models import ChangeEvent
from commitments.actions import drafting, entering
from commitments.due import Due
from commitments.models import Commitment
from dialogues.actions import register
from dialogues.models import City, OutcomePoint
from tests.api.client import Api
from tests.worlds import NOW, China, china, country

pytestmark = pytest.mark.django_db


def story() -> China:
    """China with its first dialogue adopted, and a second one with a step, an action and a point in draft."""
    world = china()
    world.adopt_first()
    second = world.hold_second()
    by: dict[str, Any] = {"by": world.staff, "now": NOW}
    year = Due.of("year", second.held_on)
    step = drafting.add_commitment(second, title="Later", text="Later.", due=year, lead=world.ministry, **by)
    drafting.add_item(step, title="Later in Chengdu", owner=world.chengdu_city, due=year, city=world.chengdu, **by)
    entering.add_point(second, kind="challenge", title="Money", **by)
    entering.add_point(world.first, kind="challenge", title="Time", reason="It was left out.", **by)
    register.register_policy(title="Urban plan", country=world.country, **by)
    return world


def point(title: str) -> int:
    return OutcomePoint.objects.get(title=title).pk


def patch(api: Api, path: str, body: dict[str, Any], tag: str | None = None) -> Any:
    """PATCH of the version there is, unless another tag is given."""
    headers = {"if_match": tag if tag is not None else Api(api.key).get(path)["ETag"]}
    return api.patch(path, body, **headers)


DIALOGUE_1 = {"reason": "The minutes say so."}
CHANGES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("countries/CN/", {"name": "People's Republic of China"}, {}),
    (
        "cities/chengdu/",
        {"name_local": "成都", "local_language": "zh-Hans", "latitude": 30.66667, "longitude": 104,
         "geonames_id": 1815286,
         "population": 21192000, "population_basis": "census 2020", "population_source": "NBS", "reason": "Looked up."},
        {"longitude": 104.0},
    ),
    (
        "stakeholders/city-of-chengdu/",
        {"name": "Chengdu", "acronym": "CD", "level": "metropolitan", "aliases": ["成都市", "Chengdu Municipality"]},
        {},
    ),
    ("stakeholders/city-of-chengdu/", {"city": None, "country": None, "level": "international"}, {}),
    ("themes/biodiversity/", {"name": "Nature", "sdg_targets": ["15.5"]}, {}),
    ("policies/urban-plan/", {"kind": "plan", "issued_by": "We", "issued_on": "2020-01-31", "aliases": ["规划"]}, {}),
    ("series/CHN/", {"programme": "UrbanShift", "report_every_days": 30, "continues": None}, {}),
    (
        "dialogues/CHN-2/",
        {"topic": "Finance", "participants": 30, "participants_precision": "about", "women": 12,
         "themes": ["biodiversity"], "city": "ningbo", "date_precision": "month", "note": "They came late."},
        {"starts_on": "2024-10-01", "ends_on": "2024-10-31", "held_on": None},
    ),
    ("dialogues/CHN-1/", {"title": "The first"} | DIALOGUE_1, {}),
    (
        "outcome-points/{Money}/",
        {"kind": "opportunity", "level": "both", "text": "There is some.", "position": 7, "themes": ["biodiversity"],
         "policies": [{"policy": "urban-plan", "relation": "informs"}]},
        {},
    ),
    ("outcome-points/{Time}/", {"title": "No time"} | DIALOGUE_1, {}),
    (
        "commitments/CHN-2-01/",
        {"title": "Sooner", "text": "Sooner.", "language": "en", "kind": "plan", "level": "local", "horizon": "short",
         "lead": None, "nobody_named": True, "supporting": ["development-bank"], "counterpart": ["ministry-of-finance"],
         "cities": ["chengdu", "ningbo"], "themes": ["biodiversity"],
         "due": {"precision": "quarter", "on": "2026-02-01"},
         "indicator": "It is there.", "number_promised": 12, "amount_promised": "1500000.50", "currency": "CNY",
         "source": "test", "external_id": "1"},
        {"due": {"precision": "quarter", "on": "2026-03-31"}},
    ),
    ("commitments/CHN-2-01/", {"due": None, "text": None}, {}),
    ("commitments/CHN-1-01/", {"kind": "plan", "themes": []} | DIALOGUE_1, {}),
    (
        "action-items/CHN-2-01-1/",
        {"title": "In Ningbo", "owner": "city-of-ningbo", "city": "ningbo",
         "due": {"precision": "day", "on": "2025-05-05"}},
        {},
    ),
    ("action-items/CHN-1-01-1/", {"title": "Another title", "city": None} | DIALOGUE_1, {}),
]  # fmt: skip


def plain(value: Any) -> Any:
    """A value of an answer as it is said in a request: records by their keys."""
    if isinstance(value, list):
        return sorted((plain(one) for one in value), key=str)
    if isinstance(value, dict) and "url" in value:
        return next(value[name] for name in ("slug", "iso2", "reference") if name in value)
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    return value


@pytest.mark.parametrize(("path", "body", "otherwise"), CHANGES)
def test_staff_change_what_is_listed_and_nothing_else_changes(
    world: China, staff: Api, path: str, body: dict[str, Any], otherwise: dict[str, Any]
) -> None:
    path = path.format(Money=point("Money"), Time=point("Time"))
    before = staff.get(path)
    answer = patch(staff, path, body, before["ETag"])
    assert answer.status_code == 200, answer.content
    after = answer.json()
    said = {name: value for name, value in body.items() if name != "reason"}
    expected = said | otherwise
    assert {name: plain(after[name]) for name in expected} == {name: plain(value) for name, value in expected.items()}
    # `acceptance` and the like follow; the rest is as it was.
    same = before.json().keys() - expected.keys() - {"version", "outcome_points"}
    assert {name: after[name] for name in same} == {name: before.json()[name] for name in same}
    assert after["version"] > before.json()["version"]
    # The answer is the record with its tag, as a GET at the address that it names has it.
    assert answer["Content-Location"] == after["url"]
    again = staff.get(answer["Content-Location"], if_none_match=answer["ETag"])
    assert again.status_code == 304
    assert staff.body(path) == after
    assert ChangeEvent.objects.latest("pk").recorded_by == world.staff


def test_a_code_that_was_taken_before_stands_in_no_other_changes_way(world: China, staff: Api) -> None:
    City.objects.filter(slug="chengdu").update(iso_3166_2="CN SC")
    assert patch(staff, "cities/chengdu/", {"name_local": "成都"}).status_code == 200
    assert patch(staff, "cities/chengdu/", {"iso_3166_2": "CN-sc"}).status_code == 422


def test_what_another_record_has_is_named(world: China, staff: Api) -> None:
    country("RW", "RWA", "646", "Rwanda", "Africa/Kigali")
    City.objects.filter(slug="chengdu").update(geonames_id=1815286)
    changes: list[tuple[str, dict[str, Any], str, str]] = [
        ("cities/ningbo/", {"geonames_id": 1815286}, "/geonames_id", "GeoNames id"),
        ("countries/RW/", {"name": "China"}, "/name", "name"),
    ]
    for path, body, pointer, named in changes:
        sentence = f"There is a record with this {named} already."
        answer = patch(staff, path, body)
        assert answer.status_code == 409
        assert answer.json() == {
            "type": "http://testserver/api/docs/problems/#conflict",
            "title": "The state of the records forbids this",
            "status": 409,
            "detail": sentence,
            "errors": [{"pointer": pointer, "detail": sentence}],
        }
    # It may be said of the one that has it.
    for path, body in (("cities/chengdu/", {"geonames_id": 1815286}), ("countries/CN/", {"name": "China"})):
        assert (patch(staff, path, body).status_code, staff.body(path)["version"]) == (200, 1)


@pytest.mark.parametrize("path", ["cities/chengdu/", "commitments/CHN-2-01/", "dialogues/CHN-1/"])
def test_what_changes_nothing_is_no_new_version(world: China, staff: Api, path: str) -> None:
    before = staff.get(path)
    answer = patch(staff, path, {"reason": "None."})
    assert (answer.status_code, answer.json(), answer["ETag"]) == (200, before.json(), before["ETag"])


@pytest.mark.parametrize(
    ("path", "body", "faults"),
    [
        (
            "cities/chengdu/",
            {"slug": "x", "timezone": "UTC", "version": 1, "url": "x", "id": 3, "population": -1, "name": None,
             "latitude": "30", "role": "big"},
            {"/slug": "This is read-only.", "/timezone": "This is read-only.", "/version": "This is read-only.",
             "/url": "This is read-only.", "/name": "This field may not be null.",
             "/id": "There is no such field. There are: name, name_local, local_language, role, iso_3166_2, un_locode, "
             "geonames_id, latitude, longitude, population, population_basis, population_source, reason.",
             "/population": "Ensure this value is greater than or equal to 0.",
             "/latitude": "Give degrees, as a number from -90 to 90.",
             "/role": "Choose one of: primary, additional, other."},
        ),
        (
            "cities/chengdu/",
            {"iso_3166_2": "CN SC", "un_locode": "CN CT"},
            {"/iso_3166_2": "Give the code of ISO 3166-2, as in CN-SC.",
             "/un_locode": "Give the code of UN/LOCODE without a space, as in CNCTU."},
        ),
        (
            "outcome-points/{Money}/",
            {"policies": [{"policy": "urban-plan", "relation": one} for one in ("implements", "amends")]},
            {"/policies/1": "Name each instrument once."},
        ),
        (
            "cities/chengdu/",
            {"latitude": 91, "longitude": -181},
            {"/latitude": "Give degrees, as a number from -90 to 90.",
             "/longitude": "Give degrees, as a number from -180 to 180."},
        ),
        ("cities/chengdu/", {"latitude": 30.5}, {"/longitude": "Give latitude and longitude, or neither."}),
        (
            "cities/chengdu/",
            {"population_basis": "City proper, 2020."},
            {"/population": "A population needs its basis and its source; give all three or none.",
             "/population_source": "A population needs its basis and its source; give all three or none."},
        ),
        (
            "cities/chengdu/",
            {"latitude": 30.123456, "longitude": 104.0665413},
            {"/latitude": "Ensure that there are no more than 5 decimal places.",
             "/longitude": "Ensure that there are no more than 5 decimal places."},
        ),
        ("stakeholders/city-of-chengdu/", {"country": "XX"}, {"/country": "There is no such record."}),
        (
            "stakeholders/city-of-chengdu/",
            {"country": None, "level": "international"},
            {"/country": "Its city lies in another country: change the city, too, or leave it empty."},
        ),
        (
            "stakeholders/city-of-chengdu/",
            {"country": None},
            {"/country": "Name the country: only an international organisation has none."},
        ),
        (
            "stakeholders/city-of-chengdu/",
            {"country": None, "level": "international", "city": "ningbo"},
            {"/city": "This city lies in another country."},
        ),
        ("themes/biodiversity/", {"parent": "biodiversity"}, {"/parent": "A theme cannot stand under itself."}),
        ("dialogues/CHN-1/", {"topic": "x"}, {"/reason": "Say why the dialogue is changed: its outcome is final."}),
        (
            "dialogues/CHN-2/",
            {"status": "adopted", "visibility": "public", "footing": "agreed", "held_on": "2024-01-01"},
            dict.fromkeys(["/status", "/visibility", "/footing", "/held_on"], "This is read-only."),
        ),
        (
            "outcome-points/{Money}/",
            {"policies": [{"policy": "no-plan", "relation": "informs"}]},
            {"/policies/0/policy": "There is no such record."},
        ),
        (
            "commitments/CHN-1-01/",
            {"text": "Other.", "lead": None, "due": {"precision": "none"}} | DIALOGUE_1,
            {"/text": "The wording is agreed. It is amended in the administration, with a reason.",
             "/lead": "Who leads is agreed. It is changed in the administration, with a reason.",
             "/due": "The date is agreed. It is moved in the administration, with a reason."},
        ),
        (
            "commitments/CHN-1-01/",
            {"language": "fr", "nobody_named": True, "currency": "EUR"},
            {"/language": "The wording is agreed. It is amended in the administration, with a reason.",
             "/nobody_named": "Who leads is agreed. It is changed in the administration, with a reason.",
             "/amount_promised": "Give the amount, or leave the currency out.",
             "/reason": "Say why this is changed: it is no draft any more."},
        ),
        (
            "commitments/CHN-1-01/",
            {"text": "Other.", "level": "x"},
            {"/text": "The wording is agreed. It is amended in the administration, with a reason.",
             "/level": "Choose one of: national, local, both.",
             "/reason": "Say why this is changed: it is no draft any more."},
        ),
        (
            "dialogues/CHN-1/",
            {"starts_on": "2022-11-20", "ends_on": "2022-11-10", "participants": 5, "participants_precision": None,
             "city": "zz"},
            {"/city": "There is no such record.", "/reason": "Say why the dialogue is changed: its outcome is final.",
             "/ends_on": "Give 20 November 2022 or a later day.",
             "/participants_precision": "Say whether the number of participants is exact, about, or expected."},
        ),
        (
            "dialogues/CHN-2/",
            {"starts_on": "2024-11-20", "ends_on": "2024-11-10", "participants": 5, "women": 4, "men": 4,
             "participants_precision": "exact"},
            {"/ends_on": "Give 20 November 2024 or a later day."}
            | dict.fromkeys(["/women", "/men"], "Women and men together are more than the 5 participants."),
        ),
        ("commitments/CHN-1-01/", {"kind": "plan"}, {"/reason": "Say why this is changed: it is no draft any more."}),
        (
            "commitments/CHN-2-01/",
            {"acceptance": "accepted", "status": "open", "progress": 100, "amount_promised": 12},
            dict.fromkeys(["/acceptance", "/status", "/progress"], "This is read-only.")
            | {"/amount_promised": "Give the amount as a string, with at most two places: 1500000.00."},
        ),
        (
            "action-items/CHN-1-01-1/",
            {"owner": "city-of-ningbo", "due": {"precision": "none"}} | DIALOGUE_1,
            {"/owner": "The owner is agreed. It is changed in the administration, with a reason.",
             "/due": "The date is agreed. It is moved in the administration, with a reason."},
        ),
        (
            "action-items/CHN-1-01-1/",
            {"commitment": "CHN-1-02", "progress": 100, "status": "completed"},
            dict.fromkeys(["/commitment", "/progress", "/status"], "This is read-only.")
            | {"/reason": "Say why this is changed: it is no draft any more."},
        ),
        ("action-items/CHN-2-01-1/", {"due": None}, {"/due": "This field may not be null."}),
    ],
)  # fmt: skip
def test_every_bad_field_is_named(
    world: China, staff: Api, path: str, body: dict[str, Any], faults: dict[str, str]
) -> None:
    events = ChangeEvent.objects.count()
    answer = patch(staff, path.format(Money=point("Money")), body)
    assert answer.status_code == 422
    assert {one["pointer"]: one["detail"] for one in answer.json()["errors"]} == faults
    assert ChangeEvent.objects.count() == events


@pytest.mark.parametrize("path", ["cities/chengdu/", "commitments/CHN-2-01/", "action-items/CHN-2-01-1/"])
def test_a_change_says_of_which_version(world: China, staff: Api, path: str) -> None:
    stale = staff.get(path)["ETag"]
    listed = staff.get(f"{path.partition('/')[0]}/")["ETag"]
    body = {"title" if "chengdu" not in path else "name": "Another"}
    answer = staff.patch(path, body)
    assert (answer.status_code, answer.json()["type"].rpartition("#")[2]) == (428, "version-required")
    assert staff.patch(path, body, if_match=listed).status_code == 412
    assert staff.patch(path, body, if_match=f'{listed}, "99.a"').status_code == 412
    assert staff.patch(path, body, if_match=f"{stale} {stale}").status_code == 400
    assert staff.patch(path, body, if_match=f'"99.a", {stale}').status_code == 200
    answer = staff.patch(path, body | {"reason": "x"}, if_match=stale)
    assert (answer.status_code, answer.json()["version"]) == (412, staff.body(path)["version"])
    if "chengdu" not in path:  # So does a removal.
        assert [staff.delete(path, **said).status_code for said in ({}, {"if_match": stale})] == [428, 412]


def test_a_star_fits_any_version(world: China, staff: Api) -> None:
    path = "commitments/CHN-2-01/"
    for title in ("One", "Another"):
        answer = staff.patch(path, {"title": title}, if_match="*")
        assert (answer.status_code, answer.json()) == (200, staff.body(path))
    assert staff.body(path)["title"] == "Another"
    for draft in ("action-items/CHN-2-01-1/", path):
        assert [staff.delete(draft, if_match="*").status_code for _ in range(2)] == [204, 404]


@pytest.mark.parametrize(
    ("path", "body"),
    [("commitments/CHN-1-01/", {"text": "Other."}), ("action-items/CHN-1-01-1/", {"owner": "city-of-ningbo"})],
)
def test_who_saw_the_draft_is_told_that_it_was_changed(
    world: China, staff: Api, path: str, body: dict[str, Any]
) -> None:
    """And not only that a field cannot be entered, which it could in what they saw."""
    answer = staff.patch(path, body, if_match='"1.a"')
    assert (answer.status_code, answer.json()["version"]) == (412, staff.body(path)["version"])


def test_drafts_are_removed(world: China, staff: Api) -> None:
    item, step, said = "action-items/CHN-2-01-1/", "commitments/CHN-2-01/", f"outcome-points/{point('Money')}/"

    def removed(path: str) -> Any:
        return staff.delete(path, if_match=staff.get(path)["ETag"])

    assert removed(step).json()["detail"] == "Remove its actions first."
    for path in (item, step, said):
        answer = removed(path)
        assert (answer.status_code, answer.content) == (204, b"")
        assert staff.get(path).status_code == staff.delete(path, if_match='"1.a"').status_code == 404
    for path in ("action-items/CHN-1-01-1/", "commitments/CHN-1-04/", f"outcome-points/{point('Time')}/"):
        answer = removed(path)
        assert answer.status_code == 409
    assert Commitment.objects.count() == 4
    assert staff.send("DELETE", item, "{}", content_type="application/json").status_code == 400
    for path in ("cities/chengdu/", "dialogues/CHN-2/", "series/CHN/"):
        refused = staff.delete(path)
        assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, PATCH")


def test_an_edit_takes_nine_statements(world: China, staff: Api) -> None:
    """With rules, history of the record and what is linked to it, stamp, event, and the answer; and the two that begin
    and end it. They do not change what figures rest on, so none are worked out."""
    path = "commitments/CHN-1-01/"
    assert patch(staff, path, {"title": "One title"} | DIALOGUE_1).status_code == 200
    tag = staff.get(path)["ETag"]
    with CaptureQueriesContext(connection) as asked:
        assert patch(staff, path, {"title": "Another title"} | DIALOGUE_1, tag).status_code == 200
    kinds = [one["sql"].split(maxsplit=1)[0] for one in asked.captured_queries]
    # The key, its user and their memberships; the record; under lock.  It.  Its history, cities and themes.  The stamp,
    # and the event.  The record as it is now.  SQLite writes one after the other.
    if connection.vendor == "postgresql":
        assert kinds == ["EXECUTE", "EXECUTE", "SAVEPOINT", *["EXECUTE"] * 4, "RELEASE", "EXECUTE"]
    else:
        written = ["UPDATE", *("INSERT", "WITH", "WITH"), *("INSERT", "WITH")]
        assert kinds == ["SELECT", "SELECT", "SAVEPOINT", "SELECT", *written, "RELEASE", "SELECT"]


def test_the_answer_to_an_edit_has_the_tag_of_the_record_as_it_is_now(world: China, staff: Api) -> None:
    """Also where nothing was written, whatever this thread wrote before."""
    path = "commitments/CHN-1-01/"
    for title in ("Another title", "Another title"):
        leave_stamps(Stamps(1, 1, 0))
        answer = patch(staff, path, {"title": title} | DIALOGUE_1)
        assert (answer.status_code, answer["ETag"]) == (200, staff.get(path)["ETag"])


ALL_AT_ONCE: list[tuple[str, dict[str, Any], set[str]]] = [
    (
        "cities/chengdu/",
        {"name": "", "latitude": None, "longitude": 1, "un_locode": "xx", "local_language": "not a"},
        {"/name", "/latitude", "/un_locode", "/local_language"},
    ),
    ("cities/chengdu/", {"un_locode": "xx", "local_language": "not a"}, {"/un_locode", "/local_language"}),
    (
        "themes/biodiversity/",
        {"name": "", "parent": "biodiversity", "sdg_targets": ["x"]},
        {"/name", "/parent", "/sdg_targets"},
    ),
    ("themes/biodiversity/", {"parent": "biodiversity", "sdg_targets": ["x"]}, {"/parent", "/sdg_targets"}),
    (
        "dialogues/CHN-2/",
        {"title": "", "language": "not a", "participants": 5},
        {"/title", "/language", "/participants_precision"},
    ),
    (
        "dialogues/CHN-2/",
        {"language": "not a", "participants": 5, "starts_on": "2024-02-02", "ends_on": "2024-01-01"},
        {"/language", "/participants_precision", "/ends_on"},
    ),
    ("action-items/CHN-1-03-1/", {"language": "not a"}, {"/language", "/reason"}),
    ("action-items/CHN-1-03-1/", {"title": "", "language": "not a"}, {"/title", "/language", "/reason"}),
    (
        "commitments/CHN-1-03/",
        {"currency": "EUR", "supporting": ["city-of-ningbo", "city-of-ningbo"]},
        {"/amount_promised", "/reason", "/supporting"},
    ),
]


@pytest.mark.parametrize(("path", "body", "pointers"), ALL_AT_ONCE)
def test_what_no_column_takes_is_named_beside_what_does_not_fit_together(
    world: China, staff: Api, path: str, body: dict[str, Any], pointers: set[str]
) -> None:
    answer = patch(staff, path, body)
    assert (answer.status_code, {error["pointer"] for error in answer.json()["errors"]}) == (422, pointers)


def test_a_point_names_its_reason_its_language_and_a_policy_that_is_named_twice(world: China, staff: Api) -> None:
    twice = [{"policy": "urban-plan", "relation": "informs"}] * 2
    answer = patch(staff, f"outcome-points/{point('Time')}/", {"language": "not a", "policies": twice})
    assert {error["pointer"] for error in answer.json()["errors"]} == {"/language", "/reason", "/policies/1"}


NEW_ITEM: list[tuple[dict[str, Any], set[str]]] = [
    ({"title": "", "due": {"precision": "none"}}, {"/title", "/owner"}),
    (
        {"title": "", "due": {"precision": "day", "on": "2000-01-01"}, "language": "not a", "owner": "city-of-ningbo"},
        {"/title", "/due/on", "/language"},
    ),
    (
        {"title": "x", "due": {"precision": "day", "on": "2000-01-01"}, "language": "not a"},
        {"/due/on", "/language", "/owner"},
    ),
]


@pytest.mark.parametrize(("body", "pointers"), NEW_ITEM)
def test_all_that_is_wrong_with_a_new_action_is_named(
    world: China, staff: Api, body: dict[str, Any], pointers: set[str]
) -> None:
    answer = staff.post("commitments/CHN-1-03/action-items/", body)
    assert (answer.status_code, {error["pointer"] for error in answer.json()["errors"]}) == (422, pointers)


DECISIONS: list[tuple[dict[str, Any], set[str]]] = [
    ({"decision": "superseded"}, {"/superseded_by"}),
    (
        {"decision": "withdrawn", "due": {"precision": "none"}, "shown": "x", "superseded_by": "CHN-1-03"},
        {"/reason", "/due", "/shown", "/superseded_by"},
    ),
]


@pytest.mark.parametrize(("body", "pointers"), DECISIONS)
def test_a_day_that_cannot_be_is_named_beside_what_a_decision_lacks(
    world: China, staff: Api, body: dict[str, Any], pointers: set[str]
) -> None:
    for day in ("2200-01-01", "2000-01-01"):
        answer = staff.post("dialogues/CHN-2/follow-ups/CHN-1-01/", body | {"decided_on": day})
        assert answer.status_code == 422
        assert {error["pointer"] for error in answer.json()["errors"]} == pointers | {"/decided_on"}
