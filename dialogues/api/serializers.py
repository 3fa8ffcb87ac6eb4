"""What a client sees of places, organisations, subjects and dialogues."""

from __future__ import annotations

from typing import Any, ClassVar

from rest_framework import serializers

from dialogues.models import Dialogue
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
    Shape,
    Text,
    Url,
    Version,
    Whole,
)

from .references import (
    CIRCLE,
    FIRST_DAY,
    KEY,
    LAST_DAY,
    NAME,
    NUMBER,
    PRECISION,
    STAGE,
    TITLE,
    CityRef,
    CountryRef,
    DialogueRef,
    PolicyRef,
    SeriesRef,
    StakeholderRef,
    ThemeRef,
)

# --- Places ---------------------------------------------------------------------------------------------------------


class CountryRow(Answer):
    """A country by ISO 3166-1, with the IANA time zone that decides when something is overdue there."""

    iso2 = Text(help_text="ISO 3166-1 alpha-2: its key.")
    iso3 = Text(help_text="ISO 3166-1 alpha-3.")
    numeric = Text(help_text="ISO 3166-1 numeric, three digits.")
    name = Text(help_text=NAME)
    timezone = Text(help_text="IANA name of the zone in which its days end.")
    version = Version()
    url = Url("countries", "iso2")


class CityRow(Answer):
    """A city. Coordinates in degrees (WGS 84). A population always comes with its basis and source."""

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    name_local = Text(allow_null=True, help_text="Its name in the language of the place; null where none was entered.")
    local_language = Text(allow_null=True, help_text="BCP 47 tag of `name_local`; null without one.")
    country = CountryRef(help_text="The country that it is in.")
    role = Choice(CityRole.choices, help_text="What it is to the programme.")
    iso_3166_2 = Text(
        allow_null=True, help_text="The state or province that it is in, by ISO 3166-2; null where that is not known."
    )
    un_locode = Text(allow_null=True, help_text="UN/LOCODE; null where it is not known.")
    geonames_id = Whole(allow_null=True, help_text="Its number at geonames.org; null where that is not known.")
    latitude = Degrees(allow_null=True, help_text="Degrees north of the equator; null where the place is not known.")
    longitude = Degrees(allow_null=True, help_text="Degrees east of Greenwich; null where the place is not known.")
    timezone = Text(help_text="IANA name of the zone in which its days end.")
    population = Whole(allow_null=True, help_text="Inhabitants; null where their number is not known.")
    population_basis = Text(allow_null=True, help_text="What was counted, and when; null without a population.")
    population_source = Text(allow_null=True, help_text="Who says so; null without a population.")
    version = Version()
    url = Url("cities", "slug")


# --- Organisations --------------------------------------------------------------------------------------------------


class SuccessorRef(Ref):
    """Who stands where a stakeholder stood, and since when."""

    slug = Text(source="successor__slug", help_text="Key of the successor.")
    name = Text(source="successor__name", help_text="Name of the successor.")
    kind = Choice(SuccessionKind.choices, help_text="What became of the organisation.")
    succeeded_on = Day(help_text="The first day on which the successor stands in its place.")
    url = Url("stakeholders", "successor__slug", help_text="Address of the successor.")


class StakeholderRow(Answer):
    """An organisation. One that was renamed, merged or split stays, with `succeeded_by`."""

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    acronym = Text(allow_null=True, help_text="Its short name; null without any.")
    category = Choice(StakeholderCategory.choices, help_text="What sort of organisation it is.")
    level = Choice(StakeholderLevel.choices, help_text="The level at which it works.")
    iati_organisation_type = Text(help_text="Code of the IATI OrganisationType list.")
    country = CountryRef(allow_null=True, help_text="The country that it belongs to; null: international.")
    city = CityRef(allow_null=True, help_text="The city that it belongs to; null where it belongs to none.")
    succeeded_by = SuccessorRef(
        source="successor_lines", many=True, help_text="Who stands in its place; empty as long as it is there itself."
    )
    version = Version()
    url = Url("stakeholders", "slug")


class StakeholderDetail(StakeholderRow):
    """An organisation, with its other names."""

    aliases = Names(help_text="Other names under which it is known.")


# --- Subjects -------------------------------------------------------------------------------------------------------


class ThemeRow(Answer):
    """A subject, in a tree, with the SDG targets that it serves."""

    slug = Text(help_text=KEY)
    name = Text(help_text=NAME)
    parent = ThemeRef(allow_null=True, help_text="The wider theme that it is part of; null at the top.")
    sdg_targets = Codes(help_text='Codes such as "11.3" or "13.a".')
    version = Version()
    url = Url("themes", "slug")


class PolicyRow(Answer):
    """A law, plan, policy or guideline that a dialogue refers to."""

    slug = Text(help_text=KEY)
    title = Text(help_text=TITLE)
    country = CountryRef(allow_null=True, help_text="The country that it applies to; null: international.")
    kind = Choice(PolicyKind.choices, help_text="What sort of policy it is.")
    issued_by = Text(allow_null=True, help_text="Who issued it; null where that is not known.")
    issued_on = Day(allow_null=True, help_text="The day on which it was issued; null where that is not known.")
    version = Version()
    url = Url("policies", "slug")


class PolicyDetail(PolicyRow):
    """A policy, with its other titles."""

    aliases = Names(help_text="Other titles under which it is known.")


# --- Dialogues ------------------------------------------------------------------------------------------------------


class SeriesRow(Answer):
    """The dialogues of one country under one programme, in order."""

    code = Text(help_text="Its key, given once: the references of its dialogues begin with it.")
    name = Text(help_text=NAME)
    programme = Text(allow_null=True, help_text="The programme that holds it; null where none was entered.")
    country = CountryRef(help_text="The country whose dialogues these are.")
    continues = SeriesRef(
        allow_null=True, help_text="The series of an earlier programme that this one continues; null: none."
    )
    concluded_on = Day(allow_null=True, help_text="The day on which it ended; null as long as it goes on.")
    report_every_days = Whole(help_text="Days: an action item without a report for longer counts as silent.")
    version = Version()
    url = Url("series", "code")


class DialogueLine(Shape):
    """A dialogue in the order of its series."""

    reference = Text(help_text=KEY)
    number = Whole(help_text=NUMBER)
    title = Text(help_text=TITLE)
    status = Choice(DialogueStatus.choices, help_text=STAGE)
    starts_on = Day(allow_null=True, help_text=FIRST_DAY)
    ends_on = Day(allow_null=True, help_text=LAST_DAY)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision", help_text=PRECISION)
    url = Url("dialogues", "reference")


class SeriesDetail(SeriesRow):
    """The dialogues of one country under one programme, each with where it stands."""

    dialogues = DialogueLine(
        source="dialogues_seen", many=True, help_text="Its dialogues in order, those that the caller may know of."
    )


def was_there(dialogue: Any, who: Standing) -> bool:
    return bool(dialogue.in_room)


class DialogueRow(Answer):
    """One meeting of a series."""

    reference = Text(help_text="Its key: the code of the series and the number.")
    series = SeriesRef(help_text="The series that it is one of.")
    country = CountryRef(source="series.country", help_text="The country of the series.")
    number = Whole(help_text=NUMBER)
    title = Text(help_text=TITLE)
    language = Text(help_text="BCP 47 tag of title, topic and summary.")
    name_used = Text(allow_null=True, help_text="The name that was actually used; null where none was entered.")
    ordinal_announced = Text(
        allow_null=True, help_text="Which one it was announced as, in words; null where none was entered."
    )
    topic = Text(allow_null=True, help_text="What it is about; null where none was entered.")
    status = Choice(DialogueStatus.choices, help_text=STAGE)
    format = Choice(Format.choices, allow_null=True, help_text="How those present meet; null where that is not known.")
    starts_on = Day(allow_null=True, help_text=FIRST_DAY)
    ends_on = Day(allow_null=True, help_text=LAST_DAY)
    date_precision = Choice(DatePrecision.choices, allow_null=True, source="known_precision", help_text=PRECISION)
    place = Text(allow_null=True, help_text="Where it is held, as text; null where that is not known.")
    city = CityRef(
        allow_null=True, help_text="The city of the register in which it is held; null where it is none, or not known."
    )
    participants = Whole(allow_null=True, help_text="How many people were there; null where that is not known.")
    participants_precision = Choice(
        CountPrecision.choices, allow_null=True, help_text="How sure that number is; null without one."
    )
    women = Whole(allow_null=True, help_text="How many of them were women; null where that is not known.")
    men = Whole(allow_null=True, help_text="How many of them were men; null where that is not known.")
    themes = ThemeRef(many=True, source="theme_ids", help_text="What it is about.")
    held_on = Day(allow_null=True, source="known_held_on", help_text="Its last day; null where no day is known.")
    adopted_on = Day(allow_null=True, help_text="The day on which its outcome was adopted; null before.")
    footing = Choice(
        Footing.choices,
        allow_null=True,
        help_text="What the outcome rests on: agreed by those present, or recorded by the programme and not "
        "confirmed; null before it is adopted.",
    )
    footing_confirmed_on = Day(
        allow_null=True,
        help_text="The day on which a recorded outcome was confirmed; null where it was not, or had not to be.",
    )
    visibility = Level(Visibility, help_text=CIRCLE)
    version = Version()
    url = Url("dialogues", "reference")


class RepresentationLine(Shape):
    """A stakeholder's part in a dialogue."""

    stakeholder = StakeholderRef(help_text="The organisation.")
    name_then = Text(help_text="Its name on that day.")
    attendance = Choice(Attendance.choices, help_text="Whether it was there.")
    capacity = Choice(Capacity.choices, help_text="As what it was there.")
    rank = Choice(
        Rank.choices,
        allow_null=True,
        help_text="The rank of the person who spoke for it; null where that is not known.",
    )


class PolicyRelationLine(Shape):
    """How a point made relates to a policy."""

    policy = PolicyRef(help_text="The policy.")
    relation = Choice(PolicyRelation.choices, help_text="What the point does to it.")


class OutcomePointRow(Answer):
    """A point made: what a dialogue said besides its commitments."""

    id = Whole(help_text=KEY)
    dialogue = DialogueRef(
        allow_null=True,
        seen="dialogue_is_seen",
        help_text="The dialogue that said it; null where the caller may not know of that.",
    )
    kind = Choice(PointKind.choices, help_text="What sort of point it is.")
    level = Choice(
        GovernmentLevel.choices,
        allow_null=True,
        help_text="The level of government that it concerns; null where none was entered.",
    )
    position = Whole(help_text="Its place among the points of its dialogue, smallest first.")
    title = Text(help_text=TITLE)
    text = Text(allow_null=True, help_text="What was said; null where the title says it all.")
    language = Text(help_text="BCP 47 tag of title and text.")
    themes = ThemeRef(many=True, source="theme_ids", help_text="What it is about.")
    policies = PolicyRelationLine(source="policy_lines", many=True, help_text="The policies that it relates to.")
    visibility = Level(Visibility, help_text=CIRCLE)
    version = Version()
    url = Url("outcome-points", "id")


class DialogueDetail(DialogueRow):
    """A dialogue with who was represented and what was said; points the caller may not read are left out."""

    summary = Text(
        allow_null=True,
        help_text="What happened, in short; told once the dialogue is adopted. Null where none was entered.",
    )
    prepared_by = Text(allow_null=True, help_text="Who wrote the summary; null where that is not known.")
    document = Text(
        allow_null=True, help_text="The summary or minutes that it was entered from; null where none was named."
    )
    footing_basis = Text(
        allow_null=True,
        help_text="Who confirmed a recorded outcome, and how; null where nobody did. Told to staff and to "
        "those who were in the room.",
    )
    note = Text(allow_null=True, help_text="A note of staff, told to staff only; null without any.")
    representation = RepresentationLine(many=True, help_text="The organisations that were there, or were invited.")
    outcome_points = OutcomePointRow(
        source="points_seen",
        many=True,
        help_text="What was said besides the commitments, as far as the caller may read it.",
    )
    allowed_transitions = serializers.SerializerMethodField(help_text="The statuses that the caller may give it now.")

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
