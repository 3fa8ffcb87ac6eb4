"""The demo: complete, coherent, loaded once, and never where it would be a danger."""

from collections import Counter
from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings

from accounts.actions import open_account
from accounts.models import ChangeEvent, DataStamp, User
from commitments.demo import ACCOUNTS, PASSWORD, china
from commitments.demo.loading import is_loaded, load
from commitments.models import ActionItem, Commitment, Evidence, FollowUp, Sharing, StatusReport
from dialogues.actions.register import register_country
from dialogues.models import (
    City,
    Country,
    Dialogue,
    OutcomePoint,
    OutcomePolicy,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
)
from dialogues.standing import Standing
from urbanshift.run import DEMO_PASSWORD, DEMO_SIGN_INS

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def standing(name: str) -> Standing:
    return Standing.of(User.objects.get(email=f"{name}@demo.example"), on=NOW.date())


class TestDemo(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        assert load(now=NOW)

    def test_places_are_complete_and_say_where_their_figures_are_from(self) -> None:
        assert sorted(Country.objects.values_list("iso2", flat=True)) == [
            "AR",
            "BR",
            "CN",
            "CR",
            "ID",
            "IN",
            "MA",
            "RW",
            "SL",
        ]
        assert Counter(City.objects.values_list("role", flat=True)) == {"primary": 23, "additional": 6}
        assert set(City.objects.values_list("population_source", flat=True)) == {"GeoNames (geonames.org), CC BY 4.0"}
        chengdu = City.objects.get(slug="chengdu")
        assert (chengdu.name_local, chengdu.population, chengdu.timezone, chengdu.un_locode) == (
            "成都",
            13568357,
            "Asia/Shanghai",
            "CNCDU",
        )
        assert City.objects.get(slug="kigali").un_locode == ""

    def test_the_dialogues_keep_their_untidiness(self) -> None:
        day = date.fromisoformat
        assert list(
            Dialogue.objects.order_by("reference").values_list(
                "reference", "status", "name_used", "starts_on", "ends_on", "date_precision", "place", "city__slug",
                "format", "participants", "participants_precision",
            )
        ) == [
            ("ARG-1", "held", "National Dialogue", day("2022-12-13"), day("2022-12-13"), "day",
             "", None, "", 33, "exact"),
            ("BRA-1", "held", "National Dialogue", day("2023-11-20"), day("2023-11-22"), "day",
             "Florianópolis", "florianopolis", "in_person", None, ""),
            ("CHN-1", "adopted", "National-Local Dialogue", day("2022-11-16"), day("2022-11-16"), "day",
             "", None, "online", None, ""),
            ("CHN-2", "held", "National Dialogue", day("2024-10-16"), day("2024-10-16"), "day",
             "Wuhan", None, "in_person", None, ""),
            ("CRI-1", "held", "National Dialogue", day("2023-02-15"), day("2023-02-16"), "day",
             "San José", "san-jose", "in_person", 100, "about"),
            ("IDN-1", "held", "National-Local Dialogue", day("2023-01-01"), day("2023-12-31"), "year",
             "", None, "", None, ""),
            ("IND-1", "held", "National-Local Dialogue", day("2023-05-03"), day("2023-05-03"), "day",
             "New Delhi", None, "in_person", 144, "exact"),
            ("IND-2", "held", "National-Local Dialogue", day("2025-10-09"), day("2025-10-09"), "day",
             "New Delhi", None, "in_person", None, ""),
            ("MAR-1", "held", "National-Local Dialogue", day("2025-06-20"), day("2025-06-20"), "day",
             "Rabat", None, "in_person", 120, "about"),
            ("RWA-1", "held", "Multilevel Governance Dialogue", day("2023-06-22"), day("2023-06-23"), "day",
             "Kigali", "kigali", "in_person", None, ""),
            ("RWA-2", "planned", "Multilevel Governance Dialogue", None, None, "day", "", None, "", 80, "expected"),
        ]  # fmt: skip
        assert set(Dialogue.objects.values_list("visibility", flat=True)) == {3}
        assert set(Series.objects.values_list("code", flat=True)) == {
            "ARG", "BRA", "CHN", "CRI", "IDN", "IND", "MAR", "RWA",
        }  # fmt: skip
        assert "differs between two copies" in Dialogue.objects.get(reference="ARG-1").note
        others = Dialogue.objects.exclude(reference="CHN-1")
        assert not Commitment.objects.filter(dialogue__in=others).exists()
        assert not OutcomePoint.objects.filter(dialogue__in=others).exists()

    def test_the_first_dialogue_of_china_is_complete(self) -> None:
        first = Dialogue.objects.get(reference="CHN-1")
        assert (first.footing, first.held_on, first.adopted_on) == ("recorded", date(2022, 11, 16), date(2022, 11, 16))
        assert "made up" in first.summary
        assert set(first.themes.values_list("slug", flat=True)) == {"urban-biodiversity", "low-carbon-development"}
        assert Counter(first.outcome_points.values_list("kind", "level")) == {
            ("policy_contribution", "national"): 5,
            ("policy_contribution", "local"): 7,
            ("challenge", "both"): 3,
            ("challenge", "local"): 1,
            ("opportunity", "national"): 1,
            ("opportunity", "both"): 1,
            ("opportunity", "local"): 3,
            ("key_message", "both"): 1,
        }
        assert PolicyInstrument.objects.count() == OutcomePolicy.objects.values("policy").distinct().count() == 4
        assert list(
            Representation.objects.order_by("stakeholder__slug").values_list(
                "stakeholder__slug", "stakeholder__level", "attendance"
            )
        ) == [
            ("china-center-for-urban-development", "national", "attended"),
            ("city-of-chengdu", "municipal", "attended"),
            ("city-of-chongqing", "municipal", "attended"),
            ("city-of-ningbo", "municipal", "attended"),
            ("ministry-of-finance-china", "national", "attended"),
        ]

    def test_its_four_next_steps_are_open_and_one_is_kept_to_participants(self) -> None:
        assert list(
            Commitment.objects.order_by("reference").values_list(
                "reference", "status", "visibility", "kind", "lead__acronym", "nobody_named", "acceptance", "source"
            )
        ) == [
            ("CHN-1-01", "open", 3, "coordination", "CCUD", False, "accepted", "illustration"),
            ("CHN-1-02", "open", 1, "finance", "MOF", False, "accepted", "illustration"),
            ("CHN-1-03", "open", 3, "data", "CCUD", False, "accepted", "illustration"),
            ("CHN-1-04", "open", 3, "policy", None, True, "", "illustration"),
        ]
        seen = {
            name: Commitment.objects.visible_to(standing(name)).count()
            for name in ("staff", "chengdu", "ningbo", "partner", "kigali")
        }
        assert seen == {"staff": 4, "chengdu": 4, "ningbo": 4, "partner": 3, "kigali": 3}

    def test_its_actions_stand_in_every_way_that_matters(self) -> None:
        overdue = set(ActionItem.objects.overdue(now=NOW).values_list("reference", flat=True))
        assert overdue == {"CHN-1-03-1"}
        assert list(
            ActionItem.objects.order_by("reference").values_list(
                "reference", "owner__slug", "status", "acceptance", "waiting_for", "last_reported_on"
            )
        ) == [
            ("CHN-1-01-1", "city-of-chengdu", "reported_complete", "accepted", "", date(2024, 9, 20)),
            ("CHN-1-02-1", "city-of-ningbo", "in_progress", "accepted", "funding", date(2024, 9, 2)),
            ("CHN-1-02-2", "ministry-of-finance-china", "in_progress", "accepted", "", date(2024, 5, 15)),
            ("CHN-1-03-1", "city-of-chongqing", "in_progress", "accepted", "", date(2023, 5, 12)),
            ("CHN-1-03-2", "city-of-ningbo", "not_started", "accepted", "", None),
            ("CHN-1-04-1", "city-of-chengdu", "in_progress", "accepted", "", date(2024, 8, 30)),
            ("CHN-1-04-2", "city-of-chongqing", "not_started", "proposed", "", None),
        ]  # fmt: skip
        assert set(ActionItem.objects.values_list("source", flat=True)) == {"illustration"}
        waiting = ActionItem.objects.get(reference="CHN-1-02-1").waiting_for_stakeholder
        assert waiting == Stakeholder.objects.get(slug="ministry-of-finance-china")
        assert Evidence.objects.get().report.action_item.reference == "CHN-1-01-1"

    def test_some_reports_are_shared_and_one_was_sent_on_behalf(self) -> None:
        assert (StatusReport.objects.count(), Sharing.objects.count()) == (6, 3)
        assert StatusReport.objects.get(on_behalf=True).action_item.owner.acronym == "MOF"
        chengdus = StatusReport.objects.filter(action_item__reference="CHN-1-01-1")
        assert chengdus.visible_to(standing("chengdu")).count() == 2
        assert chengdus.visible_to(standing("ningbo")).count() == 1
        assert not chengdus.visible_to(standing("kigali")).exists()
        assert set(StatusReport.objects.values_list("recorded_at", flat=True)) == {NOW}

    def test_the_second_dialogue_waits_to_be_decided(self) -> None:
        assert list(
            FollowUp.objects.order_by("commitment__reference").values_list(
                "dialogue__reference", "commitment__reference", "decision"
            )
        ) == [(("CHN-2"), f"CHN-1-0{number}", "pending") for number in range(1, 5)]

    def test_everybody_signs_in(self) -> None:
        assert {account.email for account in ACCOUNTS} | {"admin@demo.example"} == set(DEMO_SIGN_INS)
        assert PASSWORD == DEMO_PASSWORD
        for email in DEMO_SIGN_INS:
            assert authenticate(username=email, password=PASSWORD), email
        admin = standing("admin")
        assert (admin.is_staff, admin.is_administrator) == (True, True)
        assert standing("partner").is_partner
        assert standing("kigali").focal_points == {Stakeholder.objects.get(slug="city-of-kigali").pk}

    def test_loading_it_again_changes_nothing(self) -> None:
        before = (DataStamp.objects.get().value, ChangeEvent.objects.count())
        assert load(now=NOW) is False
        out = StringIO()
        with override_settings(DEBUG=True):
            call_command("load_demo", stdout=out)
        assert out.getvalue() == "The demo is loaded already; nothing was changed.\n"
        assert (DataStamp.objects.get().value, ChangeEvent.objects.count()) == before

    def test_every_stored_figure_is_right(self) -> None:
        out = StringIO()
        call_command("check_data", stdout=out)
        assert out.getvalue() == "Every stored figure is right.\n"

    def test_every_line_of_history_says_who(self) -> None:
        for model in (Country, Dialogue, Commitment, ActionItem):
            assert not model.history.filter(history_user=None).exists()
        officer = User.objects.get(email="chengdu@demo.example")
        assert StatusReport.objects.filter(recorded_by=officer).count() == 3


@pytest.mark.django_db
def test_it_is_not_loaded_in_production(settings: Any) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="only where DEBUG is on"):
        call_command("load_demo")
    assert not User.objects.exists()


@pytest.mark.django_db
def test_it_does_not_mix_with_records_that_are_there(settings: Any) -> None:
    settings.DEBUG = True
    staff = open_account(by=None, now=NOW, email="staff@example.org", is_staff=True)
    register_country(by=staff, now=NOW, iso2="CN", iso3="CHN", numeric="156", name="PR China", timezone="Asia/Shanghai")
    with pytest.raises(CommandError, match="nothing was loaded"):
        call_command("load_demo")
    assert not is_loaded()
    assert User.objects.count() == 1


def test_every_owner_and_theme_that_is_told_of_exists() -> None:
    themes = {theme.slug for theme in china.THEMES}
    organisations = {organisation.slug for organisation in china.ORGANISATIONS}
    for point in china.POINTS:
        assert set(point.themes) <= themes
    for step in china.STEPS:
        assert {*step.themes} <= themes
        assert {item.owner for item in step.items} | {*step.supporting} <= organisations
