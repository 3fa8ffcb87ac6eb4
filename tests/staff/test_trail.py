"""The audit trail: who changed what, when and why, and nothing of what was retracted."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from accounts.actions import issue_key, revoke_key
from accounts.log import recording
from commitments.actions.adopting import adopt
from commitments.actions.amending import amend
from commitments.actions.deciding import leave_the_rest
from commitments.actions.drafting import add_commitment, add_item, edit_commitment
from commitments.actions.entering import add_point, edit_dialogue, edit_point, set_representation
from commitments.actions.removing import remove_draft
from commitments.actions.reporting import NewEvidence
from commitments.actions.retracting import retract_report
from commitments.due import Due
from commitments.models import ActionItem, Commitment
from dialogues.actions.people import close_account, invite
from dialogues.actions.register import edit, register_policy, register_theme
from dialogues.models import Dialogue, OutcomePoint
from tests.commitments.acts import say
from tests.commitments.room import LATER, SECOND, hold, later, rule
from tests.worlds import NOW, China, adopted

from .clients import signed_in, words

pytestmark = pytest.mark.django_db


story = adopted


def told(world: China, kind: str, key: Any) -> list[dict[str, Any]]:
    """The entries of a trail, newest first, as plain values."""
    answer = signed_in(world.staff).get(f"/admin/trail/{kind}/{key}/")
    assert answer.status_code == 200
    return [
        {
            "who": str(one.by),
            "when": one.at,
            "what": f"{one.what} {one.record} {one.verb}",
            "why": one.reason,
            "differences": [(diff.name, diff.before, diff.after) for diff in one.differences],
        }
        for one in answer.context["entries"]
    ]


def test_each_change_is_told_difference_by_difference(world: China) -> None:
    edit_commitment(
        world.steps[0], by=world.verifier, now=later(1), reason="Ningbo left.", cities=[world.chengdu],
        title="Coordinate well", number_promised=3,
    )  # fmt: skip
    amend(world.steps[0], by=world.staff, now=later(2), kind="change", text="Coordinate more.", reason="By letter.")
    edit_commitment(world.steps[0], by=world.staff, now=later(3), reason="It pays.", supporting=[world.bank])
    entries = told(world, "next-step", "CHN-1-01")
    by_letter = {
        "who": "Staff",
        "when": later(2),
        "what": "next step CHN-1-01 changed",
        "why": "By letter.",
        "differences": [("wording", "Coordinate better.", "Coordinate more.")],
    }
    ningbo_left = {
        "who": "Verifier",
        "when": later(1),
        "what": "next step CHN-1-01 changed",
        "why": "Ningbo left.",
        "differences": [
            ("title", "Coordinate", "Coordinate well"),
            ("number promised", "", "3"),
            ("cities", "Chengdu, Ningbo", "Chengdu"),
        ],
    }
    assert by_letter in entries
    assert ningbo_left in entries
    assert [entry["what"] for entry in entries[:2]] == ["next step CHN-1-01 changed", "party Development Bank entered"]
    assert entries[1]["differences"] == [("organisation", "", "Development Bank"), ("role", "", "supporting")]
    # A draft with its cities and themes is one entry, though the history has three lines of it.
    entered = [entry for entry in entries if entry["what"] == "next step CHN-1-01 entered"]
    assert len(entered) == 1
    assert ("cities", "", "Chengdu, Ningbo") in entered[0]["differences"]
    assert ("lead", "", "Ministry Of Finance") in entered[0]["differences"]
    page = words(signed_in(world.staff).get("/admin/trail/next-step/CHN-1-01/"))
    assert "Next step CHN-1-01: changed Staff · Why: By letter. Wording before: Coordinate better. → after:" in page


def test_a_language_is_told_by_its_name(world: China) -> None:
    edit(world.chengdu, by=world.staff, now=later(1), name_local="成都", local_language="en")
    edit(world.chengdu, by=world.staff, now=later(2), local_language="zh-Hans")
    changes = [entry["differences"] for entry in told(world, "city", "chengdu") if entry["who"] == "Staff"]
    assert changes == [
        [("local language", "English", "Simplified Chinese")],
        [("name in the local language", "", "成都"), ("local language", "", "English")],
    ]


def test_a_list_is_told_as_one(world: China) -> None:
    theme = register_theme(by=world.staff, now=later(1), name="Heat", sdg_targets=["11.3", "13.a"])
    edit(theme, by=world.staff, now=later(2), sdg_targets=[])
    changed, entered = (entry["differences"] for entry in told(world, "theme", "heat"))
    assert changed == [("SDG targets", "11.3, 13.a", "")]
    assert ("SDG targets", "", "11.3, 13.a") in entered


def test_what_finalising_moves_and_closes_says_why(world: China) -> None:
    second = hold(world, SECOND)
    rule(world, second, "CHN-1-01", "carried_over", due=LATER, reason="The law is late.")
    rule(world, second, "CHN-1-04", "withdrawn", reason="A law does it.")
    leave_the_rest(second, by=world.staff, now=NOW)
    adopt(second, by=world.staff, now=later(1), footing="agreed")
    for kind, key, why in (
        ("next-step", "CHN-1-01", "The law is late."),
        ("action", "CHN-1-01-1", "The law is late."),
        ("next-step", "CHN-1-04", "A law does it."),
    ):
        entries = [one for one in told(world, kind, key) if one["when"] == later(1)]
        assert [(one["what"].split()[0], one["why"]) for one in entries] == [(kind.split("-")[0], why)], key


def test_lines_of_two_histories_are_told_apart_by_more_than_their_number(world: China) -> None:
    heat = register_theme(by=world.staff, now=NOW, name="Heat")
    second = world.plan_second()
    edit_dialogue(second, by=world.staff, now=later(1), themes=[heat])
    point = add_point(second, by=world.staff, now=later(2), kind="opportunity", title="Parks", themes=[heat])
    number = second.history.latest("history_id").history_id
    line = OutcomePoint.history.filter(id=point.pk).latest("history_id")
    link = line.themes.get()
    line.pk, link.pk, link.history_id = number, None, number
    line.save(force_insert=True)
    link.save(force_insert=True)
    differences = [one for entry in told(world, "dialogue", "CHN-2") for one in entry["differences"]]
    assert {one for one in differences if one[0] == "themes"} == {("themes", "", "Heat")}


def test_what_one_act_adds_is_told_once_and_by_name(world: China) -> None:
    second = world.plan_second()
    with recording(by=world.staff, now=later(1)):
        draft = add_commitment(second, by=world.staff, now=later(1), title="Parks")
        for title in ("A point", "Another"):
            add_point(second, by=world.staff, now=later(1), kind="opportunity", title=title)
    with recording(by=world.staff, now=later(2)):
        for owner in (world.bank, world.ministry):
            add_item(draft, by=world.staff, now=later(2), title="A park", owner=owner, due=Due("none"))
    entries = told(world, "next-step", "CHN-2-01")
    assert [entry["what"] for entry in entries] == [
        "next step CHN-2-01 changed", "action CHN-2-01-2 entered", "action CHN-2-01-1 entered",
        "next step CHN-2-01 entered",
    ]  # fmt: skip
    assert entries[0]["differences"] == []
    assert ("owner", "", "Development Bank") in entries[2]["differences"]
    assert [entry["what"] for entry in told(world, "dialogue", "CHN-2")] == [
        "point made Another entered", "point made A point entered", "dialogue CHN-2 entered",
    ]  # fmt: skip
    page = words(signed_in(world.staff).get("/admin/trail/next-step/CHN-2-01/"))
    belongs = "What belongs to it changed: action CHN-2-01-2 (entered), action CHN-2-01-1 (entered)"
    assert page.count("What belongs to it changed") == page.count(belongs) == 1


def test_what_was_removed_is_still_told(world: China) -> None:
    second = world.plan_second()
    draft = add_commitment(second, by=world.staff, now=later(1), title="Parks")
    item = add_item(draft, by=world.staff, now=later(1), title="A park", owner=world.bank, due=Due("none"))
    point = add_point(second, by=world.staff, now=later(1), kind="opportunity", title="Sponge cities")
    part = set_representation(second, by=world.staff, now=later(1), stakeholder=world.bank)
    for turn, record in enumerate((item, draft, point, part)):
        remove_draft(record, by=world.verifier, now=later(2 + turn))
    removed = [
        (entry["who"], entry["what"]) for entry in told(world, "dialogue", "CHN-2") if "removed" in entry["what"]
    ]
    assert removed == [
        ("Verifier", "representation Development Bank removed"),
        ("Verifier", "point made Sponge cities removed"),
        ("Verifier", "next step CHN-2-01 removed"),
    ]
    assert told(world, "next-step", "CHN-2-01")[0]["what"] == "next step CHN-2-01 removed"
    assert told(world, "action", "CHN-2-01-1")[0]["what"] == "action CHN-2-01-1 removed"
    assert not Commitment.objects.filter(reference="CHN-2-01").exists()
    assert not ActionItem.objects.filter(reference="CHN-2-01-1").exists()


def test_a_dialogue_and_what_belongs_to_it(world: China) -> None:
    point = add_point(
        world.first, by=world.staff, now=later(1), kind="opportunity", title="Sponge cities", reason="It was left out."
    )
    edit_point(point, by=world.staff, now=later(2), reason="Misread.", title="Sponge towns")
    set_representation(
        world.first, by=world.staff, now=later(3), stakeholder=world.bank, rank="deputy", reason="It was there."
    )
    edit_dialogue(world.first, by=world.staff, now=later(4), reason="Read again.", topic="Money", women=3)
    entries = told(world, "dialogue", "CHN-1")
    assert [(entry["what"], entry["why"], entry["differences"]) for entry in entries[:3]] == [
        ("dialogue CHN-1 changed", "Read again.", [("topic", "", "Money"), ("women", "", "3")]),
        (
            "representation Development Bank entered",
            "It was there.",
            [
                ("organisation", "", "Development Bank"),
                ("attendance", "", "attended"),
                ("capacity", "", "participant"),
                ("rank", "", "deputy"),
                ("its name on that day", "", "Development Bank"),
            ],
        ),
        ("point made Sponge towns changed", "Misread.", [("title", "Sponge cities", "Sponge towns")]),
    ]
    point = OutcomePoint.objects.get()
    assert [entry["what"] for entry in told(world, "point", point.pk)] == [
        "point made Sponge towns changed", "point made Sponge cities entered",
    ]  # fmt: skip


def test_nothing_is_told_of_what_a_retracted_report_said(world: China) -> None:
    wrong = say(
        world.items[0], by=world.chengdu_officer, now=later(1), on_track="off_track", waiting_for="political_change",
        waiting_for_stakeholder=world.ministry, progress=70,
        evidence=[NewEvidence(url="https://a.example", title="The wrong page")],
    )  # fmt: skip
    entries = told(world, "action", "CHN-1-01-1")
    assert ("on track", "", "off track") in entries[0]["differences"]
    retract_report(wrong, by=world.staff, now=later(2), reason="The wrong city.")
    entries = told(world, "action", "CHN-1-01-1")
    assert [entry["what"] for entry in entries[:3]] == [
        "action CHN-1-01-1 changed", "action CHN-1-01-1 changed", "evidence  entered",
    ]  # fmt: skip
    assert [entry["differences"] for entry in entries[:3]] == [
        [("status", "in progress", "not started"), ("progress", "70", "0")],
        [("status", "not started", "in progress"), ("progress", "0", "70")],
        [],
    ]
    page = words(signed_in(world.staff).get("/admin/trail/action/CHN-1-01-1/"))
    assert "Evidence: entered Chengdu" in page
    assert "What belongs to it changed." not in page
    text = words(signed_in(world.admin).get("/admin/trail/action/CHN-1-01-1/"))
    for secret in ("off track", "a political change", "a.example", "The wrong page"):
        assert secret not in text


def test_an_organisation_and_its_people(world: China) -> None:
    edit(world.bank, by=world.staff, now=later(1), acronym="DB", aliases=["The bank"], reason="Its own name.")
    invite(by=world.staff, now=later(2), stakeholder=world.bank, email="new@example.org", name="New")
    entries = [entry for entry in told(world, "organisation", "development-bank") if entry["when"] > NOW]
    assert [entry["what"] for entry in entries if entry["who"] == "Staff"] == [
        "membership New entered", "organisation Development Bank changed", "alias The bank entered",
    ]  # fmt: skip


def test_a_person_and_no_password(world: China) -> None:
    invite(by=world.staff, now=later(1), stakeholder=world.bank, email="new@example.org", name="New Person")
    person = type(world.staff).objects.get(email="new@example.org")
    entries = told(world, "person", person.pk)
    assert [entry["what"] for entry in entries] == ["user New Person entered", "membership Development Bank entered"]
    names = {diff[0] for entry in entries for diff in entry["differences"]}
    assert names == {"e-mail", "name", "language", "staff", "partner", "active", "superuser status", "from",
                     "organisation", "role"}  # fmt: skip
    close_account(person, by=world.admin, now=later(2), reason="She left.")
    text = words(signed_in(world.staff).get(f"/admin/trail/person/{person.pk}/"))
    assert "New Person" not in text
    assert "new@example.org" not in text


def test_every_record_leads_to_its_trail_once(world: China) -> None:
    heat = register_theme(by=world.staff, now=later(1), name="Heat")
    policy = register_policy(by=world.staff, now=later(1), title="Sponge City guideline", country=world.country)
    pages = {
        f"organisations/{world.bank.slug}": f"organisation/{world.bank.slug}",
        "cities/chengdu": "city/chengdu",
        "countries/CN": "country/CN",
        f"themes/{heat.slug}": f"theme/{heat.slug}",
        f"policies/{policy.slug}": f"policy/{policy.slug}",
        "series/CHN/edit": "series/CHN",
        "dialogue/CHN-1": "dialogue/CHN-1",
        "next-step/CHN-1-01": "next-step/CHN-1-01",
        "action/CHN-1-01-1": "action/CHN-1-01-1",
        f"accounts/{world.staff.pk}": f"person/{world.staff.pk}",
    }
    client = signed_in(world.admin)
    for page, trail in pages.items():
        assert client.get(f"/admin/{page}/").content.decode().count(f'href="/admin/trail/{trail}/"') == 1
        answer = client.get(f"/admin/trail/{trail}/")
        assert answer.status_code == 200
        assert answer.context["entries"]
        for _name, address in answer.context["trail"]:
            assert client.get(address).status_code == 200


def test_the_trail_of_a_key_is_for_administrators(world: China) -> None:
    key, _secret = issue_key(world.staff, by=world.admin, now=later(1), scope="read", name="Mirror")
    revoke_key(key, by=world.admin, now=later(2), reason="Lost.")
    address = f"/admin/trail/key/{key.prefix}/"
    assert signed_in(world.staff).get(address).status_code == 403
    client = signed_in(world.admin)
    assert f'href="{address}"' in client.get("/admin/keys/").content.decode()
    newest = client.get(address).context["entries"][0]
    assert (newest.reason, [(one.name, one.after) for one in newest.differences]) == ("Lost.", [("revoked", "yes")])


@pytest.mark.parametrize("address", ["what/CHN-1", "dialogue/CHN-9", "point/1x", "point/999", "person/abc"])
def test_what_never_was_has_no_trail(world: China, address: str) -> None:
    assert signed_in(world.staff).get(f"/admin/trail/{address}/").status_code == 404


def test_a_long_trail_has_pages(world: China, monkeypatch: pytest.MonkeyPatch) -> None:
    dialogue = Dialogue.objects.get(reference="CHN-1")
    for turn in range(60):
        edit_dialogue(
            dialogue, by=world.staff, now=NOW + timedelta(minutes=turn), reason="Again.", topic=f"Turn {turn}"
        )
    client = signed_in(world.staff)
    first, second = (client.get(f"/admin/trail/dialogue/CHN-1/?page={number}") for number in (1, 2))
    assert [one.differences[0].after for one in first.context["entries"][:2]] == ["Turn 59", "Turn 58"]
    assert len(first.context["entries"]) == 50
    assert second.context["entries"][0].differences[0].after == "Turn 9"
    assert first.context["slice"].next == "?page=2"


def test_as_many_queries_for_many_entries_as_for_one(world: China, django_assert_num_queries: Any) -> None:
    client = signed_in(world.staff)
    step = world.steps[0]
    edit_commitment(step, by=world.staff, now=later(1), reason="x", cities=[world.chengdu], supporting=[world.bank])
    with django_assert_num_queries(TRAIL):
        client.get("/admin/trail/next-step/CHN-1-01/")
    for turn in range(3):
        edit_commitment(
            step, by=world.staff, now=later(2 + turn), reason="x", cities=[world.ningbo][: turn % 2], title=f"T{turn}",
            supporting=[world.bank][: turn % 2],
        )  # fmt: skip
    with django_assert_num_queries(TRAIL):
        client.get("/admin/trail/next-step/CHN-1-01/")


TRAIL = 21
