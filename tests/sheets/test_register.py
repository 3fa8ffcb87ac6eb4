"""Cities, organisations and those who speak for them as spreadsheets."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.log import recording
from accounts.models import Mail, User
from commitments.actions.sheet_profiles import keep_profile
from commitments.actions.succession import succeed
from commitments.models import SheetImport, SheetRow
from dialogues.actions.people import close_account
from dialogues.models import City, Membership, Stakeholder
from tests.worlds import NOW, China, china, city, country, stakeholder
from urbanshift.sheets.mapping import Mapping

from .handing import Desk, changes, counts, exported, faults, notices, problem, table

story = china


def test_a_key_that_is_a_word_for_nothing(world: China, desk: Desk) -> None:
    """NA is Namibia where countries are named, and nothing elsewhere; what is called the same is told apart."""
    namibia = country("NA", "NAM", "516", "Namibia", "Africa/Windhoek")
    stakeholder("city-of-windhoek", namibia)
    twins = [stakeholder(slug, namibia) for slug in ("water-a", "water-b")]
    Stakeholder.objects.filter(pk__in=[one.pk for one in twins]).update(name="Water")
    assert counts(desk.hand("organisations", exported("organisations"))) == {"same": 7}
    sheet = desk.hand("organisations", table("name category level country city", ["A", "ngo", "national", "NA", "n/a"]))
    assert (faults(sheet), notices(sheet)) == ([], [(2, "city", "“n/a” is taken for an empty cell.")])
    assert (2, "country", "", "NA") in changes(sheet)
    sheet = desk.hand("people", table("email organisation", ["a@example.org", "Water"]))
    assert faults(sheet) == [(2, "organisation", "Several are called that. Say which one is meant: water-a, water-b.")]


def test_words_for_nothing_are_no_keys_codes_or_acronyms(world: China, desk: Desk) -> None:
    content = table(
        "slug name acronym category level country aliases",
        ["-", "Foo Office", "N/A", "ngo", "national", "CN", "n/a"],
        ["nan", "Bar Office", "–", "ngo", "national", "CN", ""],
    )  # fmt: skip
    sheet = desk.hand("organisations", content)
    assert faults(sheet) == []
    assert (2, "acronym", "“N/A” is taken for an empty cell.") in notices(sheet)
    assert desk.confirm(sheet).state == "confirmed"
    entered = Stakeholder.objects.filter(name__endswith="Office").order_by("name").values_list("slug", "acronym")
    assert list(entered) == [("bar-office", ""), ("foo-office", "")]
    assert counts(desk.hand("organisations", content)) == {"same": 2, "notices": 2}
    codes = table("slug iso_3166_2 un_locode", ["chengdu", "N/A", "-"])
    assert changes(desk.hand("cities", codes)) == []
    # What has such a name by another way keeps it, and is not taken for the owner of all that has none.
    Stakeholder.objects.filter(pk=world.bank.pk).update(acronym="ND")
    sheet = desk.hand("organisations", exported("organisations"))
    assert (changes(sheet), notices(sheet)) == ([], [])
    sheet = desk.hand("next-steps", table("dialogue title lead", ["CHN-1", "New", "nd"], ["CHN-1", "Other", "ND"]))
    assert [change[1] for change in changes(sheet)] == ["dialogue", "title"] * 2
    assert (3, "lead", "“ND” is taken for an empty cell.") in notices(sheet)


def test_cities(world: China, desk: Desk) -> None:
    content = table(
        "slug name country timezone latitude longitude population population_basis population_source geonames_id",
        ["chengdu", "Chengdu", "CN", "Asia/Shanghai", "30,5", "104.06667", "1,234,567", "city", "census", "1815286"],
        ["", "Kunming", "China", "asia/shanghai", "", "", "", "", "", ""],
        ["ningbo", "Ningbo City", "CHN", "", "", "", "", "", "", ""],
    )
    sheet = desk.hand("cities", content)
    assert faults(sheet) == []
    assert changes(sheet) == [
        (2, "geonames_id", "", "1815286"),
        (2, "latitude", "", "30.5"),
        (2, "longitude", "", "104.06667"),
        (2, "population", "", "1234567"),
        (2, "population_basis", "", "city"),
        (2, "population_source", "", "census"),
        (3, "name", "", "Kunming"),
        (3, "country", "", "CN"),
        (3, "timezone", "", "Asia/Shanghai"),
        (4, "name", "Ningbo", "Ningbo City"),
    ]
    assert desk.confirm(sheet).state == "confirmed"
    assert City.objects.get(slug="chengdu").population == 1_234_567
    assert City.objects.get(slug="kunming").role == "primary"
    assert counts(desk.hand("cities", content)) == {"same": 3}
    bad = table(
        "slug name country timezone latitude longitude population geonames_id role",
        ["chengdu", "Chengdu", "CN", "Asia/Urumqi", "30.5", "", "", "", ""],
        ["ningbo", "Ningbo", "CN", "", "95", "200", "5", "1815286", "capital"],
        ["x y", "New", "FR", "UTC+8", "", "", "", "", ""],
    )
    assert faults(desk.hand("cities", bad)) == [
        (
            2,
            "timezone",
            (
                "The time zone (Asia/Shanghai) decides when something is overdue: correct it on the page of the city, "
                "with a reason."
            ),
        ),
        (2, "longitude", "Give latitude and longitude, or neither."),
        (2, "population", "A population needs its basis and its source; give all three or none."),
        (3, "role", "“capital” is none of: primary, additional, other."),
        (3, "latitude", "“95” is not a number from -90 to 90, as in 1234.5."),
        (3, "longitude", "“200” is not a number from -180 to 180, as in 1234.5."),
        (3, "geonames_id", "chengdu has this already."),
        (4, "timezone", "“UTC+8” is not the IANA name of a time zone, such as Asia/Shanghai."),
        (
            4,
            "country",
            (
                "There is no “FR” in the register, or several are called that. Allowed: one of the countries of the "
                "register, by its key or its exact name."
            ),
        ),
    ]


def test_organisations(world: China, desk: Desk) -> None:
    content = table(
        "slug name acronym category level country city aliases reason",
        [
            "development-bank",
            "Development Bank",
            "DB",
            "development_bank",
            "international",
            "",
            "",
            "The Purse; 银行",
            "Named so",
        ],
        ["", "Water Office", "", "city government", "Municipal", "", "ningbo", "", ""],
    )
    sheet = desk.hand("organisations", content)
    assert faults(sheet) == []
    assert desk.confirm(sheet).state == "confirmed"
    bank, office = Stakeholder.objects.get(slug="development-bank"), Stakeholder.objects.get(slug="water-office")
    assert (bank.acronym, {one.name for one in bank.aliases.all()}) == ("DB", {"The Purse", "银行"})
    assert bank.history.latest("history_id").history_change_reason == "Named so"
    assert (office.country, office.city, office.category) == (world.country, world.ningbo, "city_government")
    assert counts(desk.hand("organisations", content)) == {"same": 2}
    capitals = table("slug aliases", ["development-bank", "the purse; 银行"])
    assert counts(desk.hand("organisations", capitals)) == {"same": 1}
    Stakeholder.objects.filter(pk=world.bank.pk).update(name="Water Office", country=world.country)
    bad = table(
        "name category level country city",
        ["Water Office", "ngo", "national", "CN", ""],
        ["Other", "", "local", "CN", "nowhere"],
    )
    assert faults(desk.hand("organisations", bad)) == [
        (2, "slug", "Several are called that. Say which one is meant: development-bank, water-office."),
        (
            3,
            "level",
            "“local” is none of: international, national, state_or_province, metropolitan, municipal, district.",
        ),
        (
            3,
            "city",
            (
                "There is no “nowhere” in the register, or several are called that. Allowed: one of the cities of the "
                "register, by its key or its exact name."
            ),
        ),
    ]


def test_closing_an_account_takes_away_the_spreadsheets_that_may_name_its_person(
    world: China, desk: Desk, django_capture_on_commit_callbacks: Any
) -> None:
    content = table("email organisation name", ["leaves@example.org", "city-of-ningbo", "Li Na"])
    entered = desk.confirm(desk.hand("people", content))
    same = desk.hand("people", content)  # Its one row says nothing new, and is not among those that are kept.
    other = desk.hand("organisations", table("name category level", ["Water", "ngo", "national"]))
    assert (entered.state, counts(same)) == ("confirmed", {"same": 1})
    names = [str(one.file.name) for one in (entered, same)]
    user = User.objects.get(email="leaves@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        close_account(user, by=world.admin, now=NOW, reason="Left.")
    assert list(SheetImport.objects.all()) == [other]
    assert not SheetRow.objects.filter(called__contains="leaves@").exists()
    assert [default_storage.exists(name) for name in (*names, str(other.file.name))] == [False, False, True]


def test_people(world: China, desk: Desk) -> None:
    content = table(
        "email organisation role name starts_on ends_on reason",
        ["new@example.org", "city-of-ningbo", "focal_point", "Li Na", "", "", ""],
        ["chengdu@example.org", "city-of-chengdu", "focal_point", "", "", "2027-01-31", "She leaves."],
        ["Partner <mailto:Partner@example.org>", "development-bank", "", "", "2026-04-01", "2026-12-31", ""],
        ["left@example.org", "city-of-ningbo", "", "Wu", "2024-01-01", "2025-12-31", ""],
    )
    sheet = desk.hand("people", content)
    assert (faults(sheet), sheet.counts["consequences"]) == ([], {"mails": 2, "accounts": 2})
    assert [row.called for row in sheet.rows.order_by("number")] == [
        "new@example.org", "chengdu@example.org · City Of Chengdu", "Partner <mailto:Partner@example.org>",
        "left@example.org",
    ]  # fmt: skip
    assert (User.objects.count(), Mail.objects.count()) == (7, 0)
    assert desk.confirm(sheet).state == "confirmed"
    made = Membership.objects.select_related("user").order_by("pk")[3:]
    assert [(one.user.email, one.role, one.starts_on, one.ends_on) for one in made] == [
        ("new@example.org", "focal_point", date(2026, 3, 2), None),
        ("partner@example.org", "officer", date(2026, 4, 1), date(2026, 12, 31)),
        ("left@example.org", "officer", date(2024, 1, 1), date(2025, 12, 31)),
    ]
    assert Mail.objects.count() == 2
    ended = Membership.objects.get(user=world.chengdu_officer)
    assert (ended.role, ended.ends_on) == ("focal_point", date(2027, 1, 31))
    assert ended.history.latest("history_id").history_change_reason == "She leaves."
    assert counts(desk.hand("people", content)) == {"same": 4}
    over = table("email organisation ends_on", ["ningbo@example.org", "city-of-ningbo", "2026-01-31"])
    assert desk.confirm(desk.hand("people", over)).state == "confirmed"
    assert counts(desk.hand("people", over)) == {"same": 1}
    bad = table(
        "email organisation role name starts_on ends_on",
        ["no address", "city-of-ningbo", "boss", "", "", ""],
        ["chengdu@example.org", "city-of-chengdu", "officer", "Other Name", "2020-01-01", "2019-01-01"],
        ["chengdu@example.org", "city-of-chengdu", "", "", "2026-01-01", ""],
        ["late@example.org", "city-of-ningbo", "", "", "2026-05-01", "2026-04-01"],
        ["ningbo@example.org", "city-of-ningbo", "", "", "2020-01-02", ""],
        ["one@example.org; two@example.org", "city-of-ningbo", "", "", "", ""],
        ["late@example.org", "city-of-chengdu", "", "", "2026-05-01", ""],
        ["late@example.org", "city-of-chengdu", "", "", "2026-06-01", ""],
        ["new@example.org", "gone-office", "", "", "", ""],
        ["new@example.org", "gone-office", "", "", "2020-01-01", "2020-12-31"],
    )
    gone = stakeholder("gone-office", world.country, category="ministry", level="national")
    succeed(gone, by=world.staff, now=NOW, kind="merged", successors=[world.ministry], reason="A law.")
    assert faults(desk.hand("people", bad)) == [
        (2, "email", "“no address” is no e-mail address."),
        (2, "role", "“boss” is none of: officer, focal_point."),
        (3, "name", "People change their own name (it is “Chengdu”); administrators change it under Accounts."),
        (3, "ends_on", "A membership ends after it starts. Give a later day."),
        (4, "", "This person speaks for the organisation in that time already."),
        (5, "ends_on", "A membership ends after it starts. Give a later day."),
        (6, "", "This person speaks for the organisation in that time already."),
        (7, "email", "There are several addresses in this cell. Keep one: each row is one person."),
        (9, "", "By row 8 this person speaks for the organisation in that time, too."),
        (
            10,
            "",
            (
                "Gone Office was succeeded on 2 March 2026. "
                "Invite the person for whoever stands in its place: Ministry Of Finance."
            ),
        ),
    ]


def test_one_time_ends_and_the_next_begins_in_one_file(world: China, desk: Desk) -> None:
    went_on = ["chengdu@example.org", "city-of-chengdu", "2041-01-01", ""]
    first = Membership.objects.get(user=world.chengdu_officer)
    ends = ["chengdu@example.org", "city-of-chengdu", str(first.starts_on), "2040-12-31"]
    heading = "email organisation starts_on ends_on"
    for rows in ([ends, went_on], [went_on, ends]):
        sheet = desk.hand("people", table(heading, *rows))
        assert (faults(sheet), counts(sheet)) == ([], {"new": 1, "changed": 1})
    sheet = desk.confirm(sheet)
    assert (sheet.state, problem(sheet)) == ("confirmed", "")
    found = Membership.objects.filter(user=world.chengdu_officer).order_by("starts_on")
    assert [str(one.ends_on) for one in found] == ["2040-12-31", "None"]
    assert counts(desk.hand("people", table(heading, ends, went_on))) == {"same": 2}
    # One that ends too late is in the way, as ever.
    late = [["ningbo@example.org", "city-of-ningbo", *days] for days in (["", "2040-12-31"], ["2040-12-31", ""])]
    assert faults(desk.hand("people", table(heading, *late))) == [
        (3, "", "This person speaks for the organisation in that time already."),
    ]  # fmt: skip


def test_an_account_has_one_name(world: China, desk: Desk) -> None:
    """A new membership changes nothing of an account that is there, or that another row opens."""
    content = table(
        "email organisation name language",
        ["chengdu@example.org", "city-of-ningbo", "Chengdu", "en"], ["ningbo@example.org", "city-of-chengdu", "Li", ""],
        ["new@example.org", "city-of-ningbo", "Wu", "fr"], ["new@example.org", "city-of-chengdu", "Wu Li", "French"],
    )  # fmt: skip
    sheet = desk.hand("people", content)
    assert faults(sheet) == [
        (3, "name", "People change their own name (it is “Ningbo”); administrators change it under Accounts."),
        (5, "name", "Row 4 says “Wu” of this person. Write the same in both."),
    ]
    assert [change[:2] for change in changes(sheet) if change[1] in ("name", "language")] == [
        (4, "name"), (4, "language"),
    ]  # fmt: skip
    content = content.replace(b",Li,", b",,").replace(b"Wu Li", b"Wu")
    sheet = desk.hand("people", content)
    assert (faults(sheet), sheet.counts["consequences"]) == ([], {"mails": 4, "accounts": 1})
    assert problem(desk.confirm(sheet)) == ""
    assert counts(desk.hand("people", content)) == {"same": 4}


def test_the_language_of_mails_is_the_nearest_of_ours(world: China, desk: Desk) -> None:
    told = {
        "Portuguese": "pt-br", "português": "pt-br", "pt": "pt-br", "pt_PT": "pt-br", "Português (Brasil)": "pt-br",
        "zh": "zh-hans", "zh-CN": "zh-hans", "Chinese": "zh-hans", "中文": "zh-hans", "en-GB": "en", "ES": "es",
        "es-419": "es", "Français": "fr", "Indonesian": "id",
    }  # fmt: skip
    rows = [[f"p{number}@example.org", "city-of-ningbo", said] for number, said in enumerate(told)]
    sheet = desk.hand("people", table("email organisation language", *rows))
    assert faults(sheet) == []
    assert [new for _row, column, _old, new in changes(sheet) if column == "language"] == list(told.values())
    others = [["a@example.org", "city-of-ningbo", said] for said in ("Arabic", "Klingon")]
    for row in others:
        sheet = desk.hand("people", table("email organisation language", row))
        none_of = f"“{row[2]}” is none of: en, zh-hans, es, fr, pt-br, id."
        assert faults(sheet) == [(2, "language", none_of)]


def test_an_organisation_is_found_by_its_other_name(world: China, desk: Desk) -> None:
    first = table("slug category level aliases", ["development-bank", "development_bank", "international", "The Purse"])
    assert desk.confirm(desk.hand("organisations", first)).state == "confirmed"
    sheet = desk.hand(
        "organisations", table("name acronym category level", ["the purse", "TP", "development_bank", "international"])
    )
    assert (faults(sheet), changes(sheet)) == ([], [(2, "acronym", "", "TP")])
    assert notices(sheet) == [(2, "name", "This is another name of “Development Bank”.")]
    assert desk.confirm(sheet).state == "confirmed"
    assert (world.bank.name, Stakeholder.objects.get(pk=world.bank.pk).acronym) == ("Development Bank", "TP")
    # In another country somebody else is called that.
    other = table("name category level country", ["The Purse", "ngo", "national", "CN"])
    assert counts(desk.hand("organisations", other)) == {"new": 1}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "Beta Office", "aliases": "Beta Org"}, {"name": "beta  org"}),
        ({"name": "Beta Office", "acronym": "BO"}, {"name": "BO"}),
        ({"slug": "city-of-chengdu", "name": "", "aliases": "Béta; City"}, {"name": "Beta"}),
        ({"name": "Beta Org"}, {"slug": "beta-org", "name": "Another"}),
        ({"name": "Beta Office", "acronym": "BO"}, {"name": "Beta Office (BO)"}),
        ({"name": "Beta Office", "aliases": "Beta Org"}, {"name": "Beta Org", "country": ""}),
    ],
)
def test_a_row_that_would_find_what_another_one_makes(
    world: China, desk: Desk, first: dict[str, str], second: dict[str, str]
) -> None:
    columns = ["slug", "name", "acronym", "aliases", "category", "level", "country"]
    every = {"category": "ngo", "level": "national", "country": "CN"}
    if "" in (first.get("country"), second.get("country")):
        del columns[-1]
    for rows in ((first, second), (second, first)):
        content = table(" ".join(columns), *([(every | row).get(name, "") for name in columns] for row in rows))
        assert (3, "", "Row 2 is about the same. Keep one of them.") in faults(desk.hand("organisations", content))


def test_names_that_no_row_is_found_by_may_be_the_same(world: China, desk: Desk) -> None:
    content = table(
        "slug name acronym country category level",
        ["", "Beta Office", "BO", "CN", "ngo", "national"], ["", "Bureau of Oceans", "BO", "CN", "ngo", "national"],
        ["", "BO", "", "", "ngo", "international"], ["bo-4", "BO", "", "CN", "ngo", "national"],
    )  # fmt: skip
    sheet = desk.hand("organisations", content)
    assert faults(sheet) == []
    assert counts(desk.confirm(sheet))["new"] == 4
    assert counts(desk.hand("organisations", content)) == {"same": 4}


def test_a_name_is_the_same_whatever_its_case_and_spaces(world: China, desk: Desk) -> None:
    """A second delivery of a register updates; what lacks its country is found where one alone is called so."""
    desk.confirm(desk.hand("organisations", table("slug acronym", ["development-bank", "DB"])))
    content = table(
        "name category level country acronym",
        ["CITY OF\u00a0 Ningbo\u200b", "city_government", "municipal", "CN", "CoN"],
        ["DB", "development_bank", "international", "", ""],
        ["New Office", "ngo", "national", "CN", ""], ["New  óffice", "ngo", "national", "中国", ""],
        ["Cíty of Ningbo", "city_government", "municipal", "Chine", "CoN"],
        ["City of Chengdu", "city_government", "municipal", "", ""],
    )  # fmt: skip
    sheet = desk.hand("organisations", content)
    assert faults(sheet) == [
        (5, "", "Row 4 is about the same. Keep one of them."), (6, "", "Row 2 is about the same. Keep one of them."),
        (7, "country", "Name the country: only an international organisation has none."),
    ]  # fmt: skip
    # The third row says itself what the acronym is.
    assert [change[:3] for change in changes(sheet) if change[0] < 4] == [(2, "acronym", "")]
    assert notices(sheet) == [
        (2, "name", "This is another name of “City Of Ningbo”."),
        (3, "name", "This is another name of “Development Bank”."),
        (6, "name", "This is another name of “City Of Ningbo”."),
        # Its country may have been forgotten.
        (7, "name", "city-of-chengdu has this already."),
    ]  # fmt: skip
    assert counts(desk.hand("organisations", table("name category", ["City Of Ningbo", "city_government"]))) == {
        "same": 1
    }
    own_key = desk.hand("organisations", table("slug name category level country",
                        ["con", "City of Ningbo", "city_government", "municipal", "CN"]))  # fmt: skip
    assert (counts(own_key), notices(own_key)) == (
        {"new": 1, "notices": 1},
        [(2, "name", "city-of-ningbo has this already.")],
    )


def test_the_name_by_which_a_record_was_found_stays(world: China, desk: Desk) -> None:
    """Else the same file would enter it anew the next time."""
    first = table("slug acronym aliases", ["development-bank", "DB", "The Purse; Die Bank"])
    desk.confirm(desk.hand("organisations", first))
    desk.confirm(desk.hand("cities", table("slug name_local", ["chengdu", "成都"], ["ningbo", "宁波"])))
    content = table("name acronym aliases", ["the purse", "", "The Chest"])
    sheet = desk.hand("organisations", content)
    told = [(2, "acronym", "DB", ""), (2, "aliases", "Die Bank; The Purse", "The Chest; The Purse")]
    assert changes(sheet) == told
    assert desk.confirm(sheet).state == "confirmed"
    assert counts(desk.hand("organisations", content)) == {"same": 1, "notices": 1}
    desk.confirm(desk.hand("organisations", table("slug acronym", ["development-bank", "DB"])))
    assert changes(desk.hand("organisations", table("name acronym", ["db", ""]))) == []
    sheet = desk.hand("organisations", table("name acronym", ["DB", "DBank"]))
    stays = "The row finds {} by this name, “{}”. Give the key to change it."
    assert faults(sheet) == [(2, "acronym", stays.format("development-bank", "DB"))]
    sheet = desk.hand("cities", table("name country name_local", ["成都", "CN", ""], ["宁波", "CN", "Ningbo Shi"]))
    assert (changes(sheet), faults(sheet)) == ([], [(3, "name_local", stays.format("ningbo", "宁波"))])


def test_an_organisation_with_its_acronym_behind(world: China, desk: Desk) -> None:
    """It is found where it is called both; where it is called the first alone, that is said."""
    desk.confirm(desk.hand("organisations", table("slug acronym", ["development-bank", "DB"])))
    content = table(
        "name category level country acronym", ["Development Bank (DB)", "development_bank", "international", "", ""],
        ["City of Ningbo（CoN）", "city_government", "municipal", "CN", ""],
        ["New Office (NO)", "ngo", "national", "CN", ""],
    )  # fmt: skip
    sheet = desk.hand("organisations", content)
    assert counts(sheet) == {"same": 1, "new": 2, "notices": 2}
    assert notices(sheet) == [
        (2, "name", "This is another name of “Development Bank”."), (3, "name", "city-of-ningbo has this already."),
    ]  # fmt: skip
    assert desk.confirm(sheet).state == "confirmed"
    assert counts(desk.hand("organisations", content)) == {"same": 3, "notices": 1}


def test_what_is_the_same_in_every_row_stands_beside_what_it_is_of(world: China, desk: Desk) -> None:
    """The basis of a population, where there is one: not beside what stands for an empty cell."""
    content = table("slug population", ["chengdu", "100"], ["ningbo", ""])
    with recording(by=world.staff, now=NOW) as log:
        constants = {"population_basis": "city proper", "population_source": "Census"}
        profile = keep_profile(log, "cities", "Theirs", Mapping(constants=constants).as_kept())
    sheet = desk.hand("cities", content, profile=profile)
    assert (faults(sheet), counts(sheet)) == ([], {"changed": 1, "same": 1})
    sheet = desk.hand("cities", table("slug population", ["chengdu", "n/a"]), profile=profile)
    assert (faults(sheet), counts(sheet)) == ([], {"same": 1, "notices": 1})


def test_a_city_by_its_local_name_and_its_number_elsewhere(world: China, desk: Desk) -> None:
    first = table("slug name_local geonames_id", ["chengdu", "成都", "1815286"], ["ningbo", "宁波", ""])
    assert desk.confirm(desk.hand("cities", first)).state == "confirmed"
    content = table(
        "name country timezone geonames_id",
        ["成都", "CN", "Asia/Shanghai", "1815286"], ["NINGBO", "", "", "1799397"], ["Chengdu Shi", "CN", "", "1815286"],
        ["Ningbo", "CN", "", "1815286"],
    )  # fmt: skip
    sheet = desk.hand("cities", content)
    assert notices(sheet) == [
        (2, "name", "This is another name of “Chengdu”."), (3, "name", "This is another name of “Ningbo”."),
    ]  # fmt: skip
    assert faults(sheet) == [
        (4, "", "Row 2 is about the same. Keep one of them."),
        (5, "geonames_id", "chengdu has this already."),
    ]  # fmt: skip
    assert changes(sheet) == [(3, "geonames_id", "", "1799397")]
    named = desk.hand("organisations", table("slug city", ["city-of-chengdu", "宁波"]))
    assert [change[3] for change in changes(named) if change[1] == "city"] == ["ningbo"]


def test_what_is_called_the_same_elsewhere_has_a_key_of_its_own(world: China, desk: Desk) -> None:
    """And so has what no key can be made of."""
    country("BR", "BRA", "076", "Brazil", "America/Sao_Paulo")
    health = [["Ministry of Health", iso, "ministry", "national"] for iso in ("CN", "BR")]
    signs = [[name, "CN", "ministry", "national"] for name in ("卫生部", "财政部")]
    content = table("name country category level", *health, *signs)
    assert problem(desk.confirm(desk.hand("organisations", content))) == ""
    made = Stakeholder.objects.order_by("pk").values_list("slug", flat=True)
    assert list(made)[-4:] == ["ministry-of-health", "ministry-of-health-2", "stakeholder", "stakeholder-2"]
    assert counts(desk.hand("organisations", content)) == {"same": 4}
    zone = "Asia/Shanghai"
    cities = table("name country timezone geonames_id", ["Wuhan", "CN", zone, "7"], ["Hohhot", "CN", zone, "7"])
    assert faults(desk.hand("cities", cities)) == [(3, "geonames_id", "Row 2 is about the same. Keep one of them.")]


def test_many_are_changed_in_as_many_statements_as_few(world: China, desk: Desk) -> None:
    names = [f"Office {letter}" for letter in "ABCDEFGH"]
    content = table(
        "name category level country aliases", *[[name, "ngo", "national", "CN", f"{name} Ltd"] for name in names]
    )
    assert desk.confirm(desk.hand("organisations", content)).state == "confirmed"

    def edit(some: list[str], level: str) -> int:
        rows = [[name, "ngo", level, "CN", f"{name} Inc; {name} {level}", "They moved"] for name in some]
        sheet = desk.hand("organisations", table("name category level country aliases reason", *rows))
        with CaptureQueriesContext(connection) as queries:
            assert desk.confirm(sheet).state == "confirmed"
        return len([one for one in queries if "DELETE" not in one["sql"]])

    few = edit(names[:2], "municipal")
    assert edit(names[2:], "municipal") <= few + 8
    offices = Stakeholder.objects.filter(name__in=names).order_by("name")
    assert [(one.level, sorted(alias.name for alias in one.aliases.all()), one.history.count()) for one in offices] == [
        ("municipal", [f"{name} Inc", f"{name} municipal"], 2) for name in names
    ]
    assert {one.history.latest("history_id").history_change_reason for one in offices} == {"They moved"}


def test_a_language_by_its_name(world: China, desk: Desk) -> None:
    content = table(
        "name country timezone name_local local_language",
        ["Wuhan", "China", "Asia/Shanghai", "武汉", "chinois"],
        ["Hohhot", "china", "Asia/Shanghai", "呼和浩特", "中文"],
        ["Lijiang", "CN", "Asia/Shanghai", "丽江", "Klingonish"],
    )  # fmt: skip
    sheet = desk.hand("cities", content)
    assert [change[3] for change in changes(sheet) if change[1] == "local_language"] == ["zh-Hans", "zh-Hans"]
    assert [fault[:2] for fault in faults(sheet)] == [(4, "local_language")]


def test_an_organisation_by_any_of_its_names_in_any_case(world: China, desk: Desk) -> None:
    desk.confirm(desk.hand("organisations", table("slug aliases", ["city-of-chengdu", "Chengdu Municipality"])))
    content = table(
        "email organisation",
        ["a@x.cn", "city of ningbo"], ["b@x.cn", "Chengdu Municipality"], ["c@x.cn", "CHENGDU MUNICIPALITY"],
        ["d@x.cn", "Chengdu"], ["e@x.cn", "Çity of Ningbo"],
    )  # fmt: skip
    sheet = desk.hand("people", content)
    named = [change[3] for change in changes(sheet) if change[1] == "organisation"]
    assert named == ["city-of-ningbo", "city-of-chengdu", "city-of-chengdu", "city-of-ningbo"]
    assert [fault[:2] for fault in faults(sheet)] == [(5, "organisation")]


def test_a_key_is_the_same_whatever_its_case_and_hyphens(world: China, desk: Desk) -> None:
    """Else a register typed anew would enter all of them a second time, and nothing could name them afterwards."""
    as_typed = ["City-Of-Ningbo", "city\u2011of\u2013ningbo", "city_of_ningbo", "CITY OF NINGBO"]
    found = (2, "slug", "This is another name of “City Of Ningbo”.")
    for slug, told in zip(as_typed, ([found], [], [found], [found]), strict=True):
        sheet = desk.hand("organisations", table("slug acronym", [slug, "CoN"]))
        assert (faults(sheet), changes(sheet)) == ([], [(2, "acronym", "", "CoN")])
        assert notices(sheet) == told
    assert desk.confirm(sheet).state == "confirmed"
    assert (Stakeholder.objects.get(slug="city-of-ningbo").acronym, Stakeholder.objects.count()) == ("CoN", 4)
    twice = table(
        "slug name country timezone", ["Wu-Han", "Wuhan", "CN", "Asia/Shanghai"],
        ["wu\u2010han", "Wuhan", "CN", "Asia/Shanghai"], ["NingBo", "Ningbo", "CN", ""], ["ningbo", "", "", ""],
    )  # fmt: skip
    assert faults(desk.hand("cities", twice)) == [
        (3, "", "Row 2 is about the same. Keep one of them."), (5, "", "Row 4 is about the same. Keep one of them."),
    ]  # fmt: skip
    # What is written exactly so comes first; of several that differ in case alone nobody knows which is meant.
    for slug in ("NINGBO", "NingBo"):
        city(slug, world.country)
    sheet = desk.hand("cities", table("slug", ["NINGBO"], ["Ningbo"]))
    assert faults(sheet) == [(3, "slug", "Several are called that. Say which one is meant: NINGBO, NingBo, ningbo.")]
    assert counts(sheet) == {"same": 1, "refused": 1}
