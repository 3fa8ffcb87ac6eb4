"""What readers of another language are shown: translations where there are some, marked, with the original beside."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from commitments.actions.amending import amend
from commitments.actions.entering import add_point
from commitments.actions.translating import translate
from commitments.models import Translation
from dialogues.models import Country
from dialogues.status import Visibility
from tests.staff.clients import signed_in
from tests.worlds import NOW, China, china

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]


def story() -> China:
    world = china()
    told: dict[str, Any] = {"by": world.staff, "now": NOW}
    point = add_point(world.first, kind="challenge", title="Money is short", text="All said so.", **told)
    world.adopt_first(visibility=Visibility.PUBLIC)
    for record, field, text, status in (
        (world.first, "title", "Primer diálogo", "courtesy"),
        (world.steps[2], "title", "Datos", "courtesy"),
        (world.steps[2], "text", "Crear datos.", "authentic"),
        (world.items[2], "title", "Datos en Chengdu", "courtesy"),
        (point, "text", "Todos lo dijeron.", "authentic"),
    ):
        translate(record, field=field, language="es", text=text, status=status, **told)
    translate(world.steps[2], field="title", language="fr", text="Données", **told)
    return world


TEXTS = r'<(h1|h2|h3|strong|span|div|blockquote|a)\b[^>]*?lang="([\w-]+)"[^>]*>(.*?)</\1>'


def told(path: str, reader: User | None = None, language: str = "es") -> list[tuple[str, str]]:
    """The texts of a page that tell their language, with that language."""
    if reader is not None:
        User.objects.filter(pk=reader.pk).update(language=language)
    page = signed_in(reader).get(path, headers={"accept-language": language}).content.decode()
    main = page.partition("<main")[2].partition("</main>")[0]
    return [(tag, re.sub(r"<[^>]+>", "", text).strip()) for _, tag, text in re.findall(TEXTS, main, flags=re.DOTALL)]


def words(path: str) -> str:
    page = Client().get(path).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split())


def test_a_public_page_shows_what_is_translated_with_the_original_beside_it(world: China) -> None:
    shown = told("/dialogues/CHN-1/")
    assert shown[:2] == [("es", "Primer diálogo"), ("en", "First dialogue")]
    at = shown.index(("es", "Datos"))
    assert shown[at : at + 6] == [
        ("es", "Datos"),
        ("es", "Crear datos."),
        ("en", "Data"),
        ("en", "Build data."),
        ("es", "Datos en Chengdu"),
        ("en", "Data in Chengdu"),
    ]
    assert shown[-3:] == [("en", "Money is short"), ("es", "Todos lo dijeron."), ("en", "All said so.")]
    assert ("en", "Policy") in shown
    assert told("/")[-2:] == [("es", "Primer diálogo"), ("en", "First dialogue")]


def test_another_language_reads_its_own_or_the_original(world: China) -> None:
    assert [tag for tag, _text in told("/dialogues/CHN-1/", language="en")].count("es") == 0
    assert [one for one in told("/dialogues/CHN-1/", language="fr") if one[0] == "fr"] == [("fr", "Données")]


def test_it_says_what_a_translation_counts(world: China) -> None:
    Translation.objects.filter(language="es").update(language="en")
    page = words("/dialogues/CHN-1/")
    assert "Primer diálogo Courtesy translation · The original: First dialogue Reference" in page
    # The title counts less than the wording.
    assert "Crear datos. Authentic translation · The original Data (Courtesy translation) Build data. " in page
    assert "Todos lo dijeron. Authentic translation · The original All said so." in page


@pytest.mark.parametrize("path", ["", "report/", "ask/"])
def test_officers_read_it_where_they_are_told_what_was_agreed(world: China, path: str) -> None:
    shown = told(f"/my/actions/CHN-1-03-1/{path}", world.chengdu_officer)
    assert shown == [
        ("es", "Datos en Chengdu"),
        ("en", "Data in Chengdu"),
        ("es", "Datos"),
        ("es", "Crear datos."),
        ("en", "Data"),
        ("en", "Build data."),
        ("es", "Primer diálogo"),
        ("en", "First dialogue"),
    ]


def test_officers_read_it_on_their_list(world: China) -> None:
    second = world.hold_second()
    translate(second, by=world.staff, now=NOW, field="title", language="es", text="Segundo diálogo")
    assert told("/my/", world.chengdu_officer) == [
        ("es", "Segundo diálogo"),
        ("en", "Second dialogue"),
        ("en", "Coordinate"),
        ("es", "Datos"),
        ("en", "Data"),
        ("en", "Coordinate in Chengdu"),
        ("es", "Datos en Chengdu"),
        ("en", "Data in Chengdu"),
    ]


def test_a_translation_of_the_wording_before_an_amendment_is_not_what_is_in_force(world: China) -> None:
    later = NOW + timedelta(hours=1)
    amend(world.steps[2], by=world.staff, now=later, kind="change", text="Share data.", reason="Cities asked.")
    Translation.objects.filter(language="es").update(language="en")
    page = words("/dialogues/CHN-1/")
    assert " Share data. Amended on " in page
    beside = "Wording, as agreed Build data. Courtesy translation · The original Data"
    assert f"{beside} Authentic translation · of the wording before Crear datos. " in page
    step = world.steps[2]
    Translation.objects.filter(commitment=step, field="text").update(updated_at=later + timedelta(hours=1))
    assert " Crear datos. Amended on " in words("/dialogues/CHN-1/")


@pytest.mark.parametrize("many", [False, True])
def test_the_queries_do_not_grow(world: China, client: Client, django_assert_num_queries: Any, many: bool) -> None:
    if many:
        for record in (*world.steps, *world.items):
            translate(record, by=world.staff, now=NOW, field="title", language="pt-BR", text="Título")
    # With points there are their translations, too.
    with django_assert_num_queries(18):
        client.get("/dialogues/CHN-1/", headers={"accept-language": "pt-br"})


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "China"), ("es", "China"), ("fr", "Chine"), ("id", "Tiongkok"), ("pt-br", "China"), ("zh-hans", "中国")],
)
def test_a_country_is_called_as_the_reader_calls_it(world: China, language: str, name: str) -> None:
    client = Client(headers={"accept-language": language})
    assert f"<h2>{name}</h2>" in client.get("/").content.decode()
    assert f">{name}</a></dd>" in client.get("/dialogues/CHN-1/").content.decode()


def test_another_country_is_called_as_staff_named_it(world: China) -> None:
    Country.objects.update(name="People’s Republic of China")
    assert "<h2>People’s Republic of China</h2>" in Client(headers={"accept-language": "fr"}).get("/").content.decode()
