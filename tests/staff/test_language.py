"""Staff read in the language of their account, and change it beside their name."""

import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import override

from accounts.models import User
from commitments.models import AcceptanceLine, Commitment, FollowUp, Translation
from tests.worlds import China, china

from .clients import signed_in

pytestmark = pytest.mark.django_db


def story() -> China:
    return china()


def language_of(client: Client, **headers: str) -> str:
    page = client.get("/admin/", headers=headers).content.decode()
    return page.split('<html lang="')[1].split('"')[0]


def test_the_saved_language_wins(world: China) -> None:
    client = signed_in(world.staff)
    assert language_of(client, accept_language="zh-hans") == "en"
    answer = client.post("/language/", {"language": "zh-hans", "next": "/admin/dialogue/"})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/dialogue/")
    assert User.objects.get(pk=world.staff.pk).language == "zh-hans"
    assert language_of(client, accept_language="en") == "zh-hans"
    # Elsewhere, too: it is the account's, not the browser's.
    assert language_of(signed_in(world.staff)) == "zh-hans"


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_the_staffs_pages_speak_the_languages_that_they_are_translated_into(world: China, language: str) -> None:
    User.objects.filter(pk=world.staff.pk).update(language=language)
    client = signed_in(world.staff)
    page = client.get("/admin/")
    spoken = language if language == "zh-hans" else "en"
    assert (language_of(client), page["Content-Language"]) == (spoken, spoken)
    assert ("Follow-up" in page.content.decode()) == (spoken == "en")
    offered = re.findall(r'<button type="submit" name="language" value="([^"]+)"', page.content.decode())
    assert offered == [code for code in settings.STAFF_LANGUAGES if code != language]
    # Other pages, and the mails, stay theirs.
    assert client.get("/my/")["Content-Language"] == language


def test_who_has_no_business_there_is_told_so_in_their_language(world: China) -> None:
    User.objects.filter(pk=world.chengdu_officer.pk).update(language="fr")
    answer = signed_in(world.chengdu_officer).get("/admin/")
    assert (answer.status_code, answer["Content-Language"]) == (403, "fr")


def test_the_windows_are_named_in_chinese(world: China) -> None:
    User.objects.filter(pk=world.admin.pk).update(language="zh-hans")
    names = [app["name"] for app in signed_in(world.admin).get("/admin/records/").context["app_list"]]
    assert names
    assert [name for name in names if name.isascii()] == []


def test_the_windows_call_records_by_screen_words(world: China) -> None:
    first = Commitment(pk=1)
    with override("zh-hans"):
        assert str(FollowUp(commitment=first, decision="pending")) == "1 待决定"
        assert str(AcceptanceLine(commitment=first, acceptance="accepted")) == "已接受"
        assert str(Translation(commitment=first, field="text", language="fr")) == "正文 fr"


def test_an_unknown_language_changes_nothing(world: China) -> None:
    client = signed_in(world.staff)
    client.post("/language/", {"language": "tlh", "next": "//elsewhere.example/"})
    assert User.objects.get(pk=world.staff.pk).language == "en"
    assert client.put("/language/").status_code == 405


def test_strangers_keep_it_in_the_browser(world: China) -> None:
    client = Client()
    home = client.get("/")
    assert "csrftoken" not in home.cookies
    assert 'href="/language/"' in home.content.decode()
    assert client.get("/language/", headers={"referer": "https://elsewhere.example/"}).context["next"] == "/"
    page = client.get("/language/", headers={"referer": "http://testserver/sign-in/"})
    assert re.findall(r'<button type="submit" name="language" value="([^"]+)"', page.content.decode()) == [
        code for code, _name in settings.LANGUAGES
    ]
    answer = client.post("/language/", {"language": "es", "next": page.context["next"]})
    assert (answer.status_code, answer["Location"]) == (302, "http://testserver/sign-in/")
    assert client.cookies["django_language"].value == "es"
    assert "<h1>Iniciar sesión</h1>" in client.get("/sign-in/").content.decode()


@pytest.mark.parametrize("address", ["/api/v1/dialogues/nothing/", "/api/v1/nothing/"])
def test_the_api_speaks_english_to_everybody(world: China, address: str) -> None:
    User.objects.filter(pk=world.staff.pk).update(language="zh-hans")
    told = Client().get(address)
    for client, headers in ((Client(), {"accept-language": "zh-hans"}), (signed_in(world.staff), {})):
        answer = client.get(address, headers=headers)
        assert answer["Content-Language"] == "en"
        assert "Accept-Language" not in answer.get("Vary", "")
        assert answer.json()["detail"] == told.json()["detail"]


def test_pages_speak_what_the_browser_asks_for() -> None:
    answer = Client().get("/sign-in/", headers={"accept-language": "zh-CN"})
    assert answer["Content-Language"] == "zh-hans"
    assert "<h1>登录</h1>" in answer.content.decode()
