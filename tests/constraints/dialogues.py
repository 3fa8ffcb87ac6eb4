"""What would break the constraints of dialogues."""

from datetime import date

from django.db import models

from dialogues.models import (
    City,
    Dialogue,
    Membership,
    OutcomePoint,
    OutcomePolicy,
    PolicyAlias,
    PolicyInstrument,
    Representation,
    Series,
    Stakeholder,
    StakeholderAlias,
    Succession,
    Theme,
)
from tests.constraints.cases import Case, itself, same, unknown
from tests.factories import ADOPTED, FACTORIES, HELD, NOW

CASES: dict[type[models.Model], dict[str, Case]] = {
    City: {
        "city_role_known": unknown("role"),
        "city_coordinates_on_earth": (
            {},
            [
                {"latitude": 30, "longitude": None},
                {"latitude": None, "longitude": 104},
                {"latitude": 91, "longitude": 104},
                {"latitude": -91, "longitude": 104},
                {"latitude": 30, "longitude": 181},
                {"latitude": 30, "longitude": -181},
            ],
        ),
        "city_population_with_basis_and_source": (
            {},
            [
                {"population": 7},
                {"population": 7, "population_basis": "city proper"},
                {"population": 7, "population_source": "census 2020"},
                {"population_basis": "city proper", "population_source": "census 2020"},
            ],
        ),
    },
    Stakeholder: {
        "stakeholder_category_known": unknown("category"),
        "stakeholder_level_known": unknown("level"),
    },
    StakeholderAlias: {
        "stakeholderalias_unique": (
            {"name": "The City"},
            [lambda row: {"stakeholder": FACTORIES[StakeholderAlias](name="THE CITY").stakeholder}],
        )
    },
    Succession: {
        "succession_kind_known": unknown("kind"),
        "succession_unique": same("predecessor", "successor"),
        "succession_not_of_itself": itself("successor", "predecessor_id"),
        "succession_with_reason": unknown("reason", ""),
    },
    Membership: {
        "membership_role_known": unknown("role"),
        "membership_end_not_before_start": ({}, [{"ends_on": date(2019, 12, 31)}]),
        "membership_ended_with_day": ({"ends_on": None}, [{"ended_at": NOW}]),
        "membership_one_open_per_person": same("user", "stakeholder"),
    },
    Theme: {"theme_not_its_own_parent": itself("parent")},
    PolicyInstrument: {"policy_kind_known": unknown("kind")},
    PolicyAlias: {
        "policyalias_unique": (
            {"name": "The Plan"},
            [lambda row: {"policy": FACTORIES[PolicyAlias](name="THE PLAN").policy}],
        )
    },
    Series: {
        "series_not_its_own_successor": itself("continues"),
        "series_interval_positive": ({}, [{"report_every_days": 0}]),
    },
    Dialogue: {
        "dialogue_number_unique": same("series", "number"),
        "dialogue_number_from_one": ({}, [{"number": 0}]),
        "dialogue_status_known": unknown("status"),
        "dialogue_visibility_known": unknown("visibility", 4),
        "dialogue_format_known": unknown("format"),
        "dialogue_date_precision_known": unknown("date_precision", ""),
        "dialogue_footing_known": unknown("footing"),
        "dialogue_end_not_before_start": (
            {},
            [
                {"starts_on": HELD, "ends_on": date(2022, 11, 15)},
                {"starts_on": HELD, "ends_on": None},
                {"starts_on": None, "ends_on": HELD},
            ],
        ),
        "dialogue_participants_with_precision": (
            {},
            [
                {"participants": 7, "participants_precision": ""},
                {"participants": None, "participants_precision": "exact"},
                {"participants": 7, "participants_precision": "x"},
            ],
        ),
        "dialogue_held_with_day": (
            {},
            [
                {"held_on": None},
                {"status": "planned"},
                {"status": "cancelled"},
                {"status": "adopted", "held_on": None, "adopted_on": ADOPTED, "footing": "agreed"},
            ],
        ),
        "dialogue_adopted_with_day_and_footing": (
            {},
            [
                {"status": "adopted", "footing": "agreed"},
                {"status": "adopted", "adopted_on": ADOPTED},
                {"status": "adopted", "footing": "agreed", "adopted_on": date(2022, 11, 15)},
                {"footing": "agreed"},
                {"adopted_on": ADOPTED},
                {"footing_basis": "Letter."},
                {"footing_confirmed_on": ADOPTED},
            ],
        ),
        "dialogue_confirmation_with_basis": (
            {"status": "adopted"},
            [
                {"footing_confirmed_on": ADOPTED},
                {"footing_basis": "Letter."},
                {"footing_confirmed_on": date(2022, 11, 15), "footing_basis": "Letter."},
                {"footing": "recorded", "footing_confirmed_on": ADOPTED, "footing_basis": "Letter."},
            ],
        ),
    },
    Representation: {
        "representation_unique": same("dialogue", "stakeholder"),
        "representation_attendance_known": unknown("attendance"),
        "representation_capacity_known": unknown("capacity"),
        "representation_rank_known": unknown("rank"),
    },
    OutcomePoint: {
        "outcomepoint_kind_known": unknown("kind"),
        "outcomepoint_level_known": unknown("level"),
        "outcomepoint_visibility_known": unknown("visibility", 4),
    },
    OutcomePolicy: {
        "outcomepolicy_unique": same("point", "policy"),
        "outcomepolicy_relation_known": unknown("relation"),
    },
}
