"""What staff mend of a finalised next step or action: facts with a reason, translations at any time."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from commitments.actions.translating import translate
from commitments.models import ActionItem, Commitment, Translation
from dialogues.fields import LanguageField
from dialogues.words import TAGS
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, adopted

from .clients import said, signed_in, words

pytestmark = pytest.mark.django_db

STEP = "/admin/next-step/CHN-1-01/"
ITEM = "/admin/action/CHN-1-01-1/"


story = adopted


@pytest.fixture
def client(world: China) -> Client:
    return signed_in(world.staff)


def send(client: Client, address: str, **changes: Any) -> Any:
    """What the form at `address` would send, with `changes`."""
    fields = fields_of(client.get(address).content.decode(), "act")
    return client.post(address, fields | changes)


def test_facts_of_a_next_step(world: China, client: Client) -> None:
    changes = {
        "title": "Talk",
        "kind": "pilot",
        "level": "both",
        "supporting": ["development-bank"],
        "cities": ["ningbo"],
    }
    answer = send(client, f"{STEP}edit/", **changes, number_promised="3")
    assert said(answer) == ["Why it is mended: This field is required."]
    answer = send(client, f"{STEP}edit/", **changes, number_promised="3", reason="The minutes say so.")
    assert (answer.status_code, answer["Location"]) == (303, STEP)
    step = Commitment.objects.get(reference="CHN-1-01")
    assert (step.title, step.kind, step.level, step.number_promised) == ("Talk", "pilot", "both", 3)
    assert [str(one) for one in step.cities.all()] == ["Ningbo"]
    assert [(line.role, str(line.stakeholder)) for line in step.party_lines.all()] == [
        ("supporting", "Development Bank")
    ]
    assert step.text == world.steps[0].text
    assert step.history.latest().history_change_reason == "The minutes say so."


def test_a_colleague_came_first(world: China, client: Client) -> None:
    fields = fields_of(client.get(f"{STEP}edit/").content.decode(), "act")
    send(signed_in(world.verifier), f"{STEP}edit/", title="Theirs", reason="Mended.")
    answer = client.post(f"{STEP}edit/", fields | {"title": "Mine", "reason": "Mended."})
    assert "Verifier changed “title”" in words(answer)
    assert Commitment.objects.get(reference="CHN-1-01").title == "Theirs"


@pytest.mark.parametrize(
    ("address", "mine", "theirs"),
    [
        (f"{STEP}edit/", {"title": "Mine"}, {"cities": "ningbo", "number_promised": "3"}),
        (f"{ITEM}edit/", {"title": "Mine"}, {"city": "ningbo"}),
        (f"{ITEM}translate/?language=zh-Hans", {"title": "我的"}, {"status": "authentic"}),
        (f"{STEP}translate/?language=zh-Hans", {"title": "我的"}, {"text": "加强协调。"}),
        ("/admin/organisations/city-of-chengdu/edit/", {"name": "Mine"}, {"acronym": "CD", "aliases": "成都市"}),
        (
            "/admin/cities/chengdu/",
            {"name": "Mine"},
            {"name_local": "成都", "latitude": "30.50000", "longitude": "104.10000"},
        ),
        ("/admin/series/CHN/edit/", {"programme": "Mine"}, {"report_every_days": "120"}),
    ],
)
@pytest.mark.any_engine
def test_who_goes_on_takes_nothing_else_back(
    world: China, client: Client, address: str, mine: dict[str, str], theirs: dict[str, str]
) -> None:
    """Only what was typed is saved: all other fields show what the colleague made of them."""
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    for record, field, text in (
        (item, "title", "开设"),
        (world.steps[0], "title", "协调"),
        (world.steps[0], "text", "协"),
    ):
        translate(record, by=world.staff, now=NOW, field=field, language="zh-Hans", text=text)
    why = {"reason": "The minutes say so."}
    seen = fields_of(client.get(address).content.decode(), "act")
    assert send(signed_in(world.verifier), address, **theirs, **why).status_code == 303
    answer = client.post(address, seen | mine | why)
    assert "I have seen it; save mine beside it." in words(answer)
    shown = fields_of(answer.content.decode(), "act")
    renewed = re.search(r'name="renewed" value="(\d+)"', answer.content.decode())
    assert renewed
    assert client.post(address, shown | {"renewed": renewed[1]}).status_code == 303
    now = fields_of(client.get(address).content.decode(), "act")
    assert {name: now[name] for name in mine | theirs} == mine | theirs


def test_who_goes_on_over_a_colleague_is_told(world: China, client: Client) -> None:
    seen = fields_of(client.get(f"{STEP}add-action/").content.decode(), "act")
    assert send(signed_in(world.verifier), f"{ITEM}edit/", title="Theirs", reason="Mended.").status_code == 303
    answer = client.post(f"{ITEM}edit/", seen | {"title": "Mine", "reason": "Mended."})
    assert "I have seen it; save mine over it." in words(answer)
    assert fields_of(answer.content.decode(), "act")["title"] == "Mine"
    # Without what was seen nothing is taken for untouched.
    answer = client.post(f"{ITEM}edit/", seen | {"seen": "", "reason": "Mended."})
    assert fields_of(answer.content.decode(), "act")["title"] == seen["title"]


def test_facts_of_an_action(world: China, client: Client) -> None:
    answer = send(client, f"{ITEM}edit/", title="Open one office", city="ningbo", reason="The minutes say so.")
    assert answer.status_code == 303
    item = ActionItem.objects.get(reference="CHN-1-01-1")
    assert (item.title, str(item.city), item.owner) == ("Open one office", "Ningbo", world.items[0].owner)


def test_translations(world: China, client: Client) -> None:
    page = f"{STEP}translate/"
    assert '<option value="简体中文">Simplified Chinese</option>' in client.get(page).content.decode()
    assert said(send(client, page, language="Elvish", title="协调")) == [
        "Language: This language is not known. Give its name or its code, such as English or zh-Hans."
    ]
    assert said(send(client, page, language="English", title="Coordinate")) == [
        "Language: The original is in this language, and is amended or mended itself. Choose another one."
    ]
    assert said(send(client, page, language="zh-Hans")) == [
        "Title in this language: Give the title or the text in this language."
    ]
    answer = send(client, page, language="zh-Hans", title="协调", text="加强协调。")
    assert answer.status_code == 303
    shown = client.get(STEP).content.decode()
    assert f"{page}?language=zh-Hans" in shown
    # Improved in its language; a colleague who was faster is named.
    first = fields_of(client.get(f"{page}?language=zh-Hans").content.decode(), "act")
    assert (first["title"], first["text"]) == ("协调", "加强协调。")
    translate(world.steps[0], by=world.verifier, now=NOW, field="title", language="zh-Hans", text="协调一致")
    answer = client.post(f"{page}?language=zh-Hans", first | {"title": "协同"})
    assert "Verifier changed “text”" in words(answer)
    # One that is new to who types it, and was there already, is not overwritten unseen.
    answer = send(client, page, language="zh-Hans", title="协同")
    assert answer.status_code == 200
    texts = Translation.objects.filter(commitment=world.steps[0]).order_by("field").values_list("field", "text")
    assert list(texts) == [("text", "加强协调。"), ("title", "协调一致")]


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("german", "de"), ("Deutsch", "de"), ("简体中文", "zh-Hans"), ("Simplified Chinese", "zh-Hans"),
        ("ZH-hans", "zh-Hans"), ("Ikinyarwanda", "rw"), ("PT-br", "pt-BR"), ("Portuguese", "pt"),
        ("sr-Latn", "sr-Latn"), ("chinese", "zh-Hans"), ("Kinyarwanda", "rw"),
    ],
)  # fmt: skip
def test_a_language_is_understood_by_its_name(typed: str, tag: str) -> None:
    assert LanguageField().clean(typed) == tag


@pytest.mark.parametrize("tag", TAGS)
def test_a_language_is_shown_by_its_name(tag: str) -> None:
    field = LanguageField()
    assert (field.prepare_value(tag), field.clean(field.prepare_value(tag))) == (TAGS[tag], tag)
    assert not field.has_changed(tag, TAGS[tag])


def test_a_form_shows_the_names_of_languages(world: China, client: Client) -> None:
    form = client.get(f"{STEP}add-action/").content.decode()
    assert 'value="English"' in form
    assert '<option value="Español">Spanish</option>' in form


def test_translations_of_an_action(world: China, client: Client) -> None:
    assert "id_text" not in client.get(f"{ITEM}translate/").content.decode()
    assert send(client, f"{ITEM}translate/", language="zh-Hans", title="设立办公室").status_code == 303
    assert Translation.objects.get(action_item=world.items[0]).text == "设立办公室"
