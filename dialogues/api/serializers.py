"""What a client sees of places, organisations, subjects and dialogues."""

from __future__ import annotations

from typing import Any, ClassVar

from rest_framework import serializers

from dialogues.models import City, Country, Dialogue, PolicyInstrument, Series, Stakeholder, Theme
from dialogues.standing import Standing
from dialogues.status import (
    DIALOGUE_MOVES,
    Attendance,
    Capacity,
    CityRole,
    CountPrecision,
    DatePrecision,
    DialogueStatus,
    Footing,
    Format,
    PointKind,
    PolicyKind,
    PolicyRelation,
    Rank,
    StakeholderCategory,
    StakeholderLevel,
    SuccessionKind,
    Visibility,
)
from dialogues.status import Level as GovernmentLevel
from urbanshift.api.shapes import (
    Answer,
    Choice,
    Codes,
    Context,
    Day,
    Degrees,
    Guard,
    Level,
    Names,
    Ref,
    RegisterRef,
    Shape,
    Text,
    Url,
    Whole,
)

# --- References -----------------------------------------------------------------------------------------------------


class CountryRef(RegisterRef):
    register = Country

    iso2 = Text()
    name = Text()
    url = Url("countries", "iso2")


class CityRef(RegisterRef):
    register = City

    slug = Text()
    name = Text()
    url = Url("cities", "slug")


class StakeholderRef(RegisterRef):
    register = Stakeholder

    slug = Text()
    name = Text()
    url = Url("stakeholders", "slug")


class ThemeRef(RegisterRef):
    register = Theme

    slug = Text()
    name = Text()
    url = Url("themes", "slug")


class PolicyRef(RegisterRef):
    register = PolicyInstrument

    slug = Text()
    title = Text()
    url = Url("policies", "slug")


class SeriesRef(RegisterRef):
    register = Series

    code = Text()
    name = Text()
    url = Url("series", "code")


class DialogueRef(Ref):
    reference = Text()
    title = Text()
    url = Url("dialogues", "reference")


# --- Places ---------------------------------------------------------------------------------------------------------


class CountryRow(Answer):
    """A country by ISO 3166-1, with the IANA time zone that decides when something is overdue there."""

    iso2 = Text(help_text="ISO 3166-1 alpha-2.")
    iso3 = Text(help_text="ISO 3166-1 alpha-3.")
    numeric = Text(help_text="ISO 3166-1 numeric, three digits.")
    name = Text()
    timezone = Text(help_text="IANA name.")
    version = Whole()
    url = Url("countries", "iso2")


class CityRow(Answer):
    """A city. Coordinates in degrees (WGS 84). A population always comes with its basis and source."""

    slug = Text()
    name = Text()
    name_local = Text(allow_null=True)
    local_language = Text(allow_null=True, help_text="BCP 47 tag of `name_local`.")
    country = CountryRef()
    role = Choice(CityRole.choices)
    iso_3166_2 = Text(allow_null=True, help_text="Subdivision.")
    un_locode = Text(allow_null=True)
    geonames_id = Whole(allow_null=True)
    latitude = Degrees(allow_null=True)
    longitude = Degrees(allow_null=True)
    timezone = Text(help_text="IANA name.")
    population = Whole(allow_null=True)
    population_basis = Text(allow_null=True)
    population_source = Text(allow_null=True)
    version = Whole()
    url = Url("cities", "slug")


# --- Organisations --------------------------------------------------------------------------------------------------


class SuccessorRef(Ref):
    """Who stands where a stakeholder stood, and since when."""

    slug = Text(source="successor__slug")
    name = Text(source="successor__name")
    kind = Choice(SuccessionKind.choices)
    succeeded_on = Day()
    url = Url("stakeholders", "successor__slug")


class StakeholderRow(Answer):
    """An organisation. One that was renamed, merged or split stays, with `succeeded_by`."""

    slug = Text()
    name = Text()
    acronym = Text(allow_null=True)
    category = Choice(StakeholderCategory.choices)
    level = Choice(StakeholderLevel.choices)
    iati_organisation_type = Text(help_text="Code of the IATI OrganisationType list.")
    country = CountryRef(allow_null=True, help_text="Null: international.")
    city = CityRef(allow_null=True)
    succeeded_by = SuccessorRef(source="successor_lines", many=True)
    version = Whole()
    url = Url("stakeholders", "slug")


class StakeholderDetail(StakeholderRow):
    aliases = Names()


# --- Subjects -------------------------------------------------------------------------------------------------------


class ThemeRow(Answer):
    """A subject, in a tree, with the SDG targets that it serves."""

    slug = Text()
    name = Text()
    parent = ThemeRef(allow_null=True)
    sdg_targets = Codes(help_text='Codes such as "11.3" or "13.a".')
    version = Whole()
    url = Url("themes", "slug")


class PolicyRow(Answer):
    """A law, plan, policy or guideline that a dialogue refers to."""

    slug = Text()
    title = Text()
    country = CountryRef(allow_null=True, help_text="Null: international.")
    kind = Choice(PolicyKind.choices)
    issued_by = Text(allow_null=True)
    issued_on = Day(allow_null=True)
    version = Whole()
    url = Url("policies", "slug")


class PolicyDetail(PolicyRow):
    aliases = Names()


# --- Dialogues ------------------------------------------------------------------------------------------------------


class SeriesRow(Answer):
    """The dialogues of one country under one programme, in order."""

    code = Text()
    name = Text()
    programme = Text(allow_null=True)
    country = CountryRef()
    continues = SeriesRef(allow_null=True, help_text="The series of an earlier programme that this one continues.")
    concluded_on = Day(allow_null=True)
    report_every_days = Whole(help_text="An action without a report for longer counts as silent.")
    version = Whole()
    url = Url("series", "code")


class DialogueLine(Shape):
    """A dialogue in the order of its series."""

    reference = Text()
    number = Whole()
    title = Text()
    status = Choice(DialogueStatus.choices)
    starts_on = Day(allow_null=True)
    ends_on = Day(allow_null=True)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision")
    url = Url("dialogues", "reference")


class SeriesDetail(SeriesRow):
    dialogues = DialogueLine(source="dialogues_seen", many=True)


def was_there(dialogue: Any, who: Standing) -> bool:
    return bool(dialogue.in_room)


class DialogueRow(Answer):
    """One meeting of a series. `starts_on` and `ends_on` are exact to `date_precision`: with `month`
    or `year` they are its first and last day; null where nothing is known."""

    reference = Text()
    series = SeriesRef()
    country = CountryRef(source="series.country")
    number = Whole(help_text="Its place in the series.")
    title = Text()
    language = Text(help_text="BCP 47 tag of title, topic and summary.")
    name_used = Text(allow_null=True, help_text="The name that was actually used.")
    ordinal_announced = Text(allow_null=True)
    topic = Text(allow_null=True)
    status = Choice(DialogueStatus.choices)
    format = Choice(Format.choices, allow_null=True)
    starts_on = Day(allow_null=True)
    ends_on = Day(allow_null=True)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision")
    place = Text(allow_null=True)
    city = CityRef(allow_null=True)
    participants = Whole(allow_null=True)
    participants_precision = Choice(CountPrecision.choices, allow_null=True)
    women = Whole(allow_null=True)
    men = Whole(allow_null=True)
    themes = ThemeRef(many=True, source="theme_ids")
    held_on = Day(allow_null=True, source="known_held_on", help_text="Its last day; null where no day is known.")
    adopted_on = Day(allow_null=True)
    footing = Choice(
        Footing.choices,
        allow_null=True,
        help_text="What the outcome rests on: agreed by those present, or recorded by the programme and not confirmed.",
    )
    footing_confirmed_on = Day(allow_null=True)
    visibility = Level(Visibility)
    version = Whole()
    url = Url("dialogues", "reference")


class RepresentationLine(Shape):
    """A stakeholder's part in a dialogue."""

    stakeholder = StakeholderRef()
    name_then = Text(help_text="Its name on that day.")
    attendance = Choice(Attendance.choices)
    capacity = Choice(Capacity.choices)
    rank = Choice(Rank.choices, allow_null=True)


class PolicyRelationLine(Shape):
    """How a point made relates to a policy instrument."""

    policy = PolicyRef()
    relation = Choice(PolicyRelation.choices)


class OutcomePointRow(Answer):
    """What a dialogue said besides its commitments."""

    id = Whole()
    dialogue = DialogueRef(allow_null=True, seen="dialogue_is_seen")
    kind = Choice(PointKind.choices)
    level = Choice(GovernmentLevel.choices, allow_null=True)
    position = Whole()
    title = Text()
    text = Text(allow_null=True)
    language = Text(help_text="BCP 47 tag of title and text.")
    themes = ThemeRef(many=True, source="theme_ids")
    policies = PolicyRelationLine(source="policy_lines", many=True)
    visibility = Level(Visibility)
    version = Whole()
    url = Url("outcome-points", "id")


class DialogueDetail(DialogueRow):
    """A dialogue with who was represented and what was said; points the caller may not read are left out."""

    summary = Text(allow_null=True, help_text="Part of the outcome: once the dialogue is adopted.")
    prepared_by = Text(allow_null=True)
    document = Text(allow_null=True, help_text="The summary or minutes that it was entered from.")
    footing_basis = Text(allow_null=True, help_text="Staff and those who were in the room.")
    note = Text(allow_null=True, help_text="Staff only.")
    representation = RepresentationLine(many=True)
    outcome_points = OutcomePointRow(source="points_seen", many=True)
    allowed_transitions = serializers.SerializerMethodField(help_text="The statuses that the caller may give it.")

    guards: ClassVar[dict[str, Guard]] = {
        "summary": lambda dialogue, who: dialogue.is_adopted or who.is_staff,
        "footing_basis": was_there,
        "note": lambda dialogue, who: who.is_staff,
    }

    @staticmethod
    def get_allowed_transitions(dialogue: Any, context: Context) -> list[DialogueStatus]:
        who: Standing = context["caller"]
        if not (who.is_staff and who.may_write) or (dialogue.is_adopted and not who.is_administrator):
            return []
        moves = [to for to in DialogueStatus if (dialogue.status, to) in DIALOGUE_MOVES]
        if dialogue.is_adopted:
            return moves if Dialogue.objects.latest_adopted_of(dialogue.series_id) == dialogue else []
        if DialogueStatus.ADOPTED in moves and Dialogue.objects.next_of(dialogue.series_id) != dialogue:
            moves.remove(DialogueStatus.ADOPTED)
        return moves
