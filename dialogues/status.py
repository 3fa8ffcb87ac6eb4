"""Life cycle of a dialogue, and the closed sets of values around it. Imports nothing of ours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Visibility(models.IntegerChoices):
    """Who reads a record: an ordered circle, each one contained in the next."""

    STAFF = 0, _("staff")
    PARTICIPANTS = 1, _("participants")
    PARTNERS = 2, _("partners")
    PUBLIC = 3, _("public")


class DialogueStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    ADOPTED = "adopted", _("finalised")
    CANCELLED = "cancelled", _("cancelled")


class Footing(models.TextChoices):
    """What the outcome rests on: the room's agreement, or the programme's own record of it."""

    AGREED = "agreed", _("agreed by those present")
    RECORDED = "recorded", _("recorded by the programme, not yet confirmed")


class Format(models.TextChoices):
    ONLINE = "online", _("online")
    IN_PERSON = "in_person", _("in person")
    HYBRID = "hybrid", _("hybrid")


class DatePrecision(models.TextChoices):
    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class CountPrecision(models.TextChoices):
    EXACT = "exact", _("exact")
    ABOUT = "about", _("about")
    EXPECTED = "expected", _("expected")


class Attendance(models.TextChoices):
    ATTENDED = "attended", _("attended")
    INVITED = "invited", _("invited")


class Capacity(models.TextChoices):
    CONVENOR = "convenor", _("convenor")
    PARTICIPANT = "participant", _("participant")
    OBSERVER = "observer", _("observer")


class Rank(models.TextChoices):
    MINISTER_OR_MAYOR = "minister_or_mayor", _("minister or mayor")
    DEPUTY = "deputy", _("deputy")
    DIRECTOR = "director", _("director")
    TECHNICAL = "technical", _("technical")


class PointKind(models.TextChoices):
    KEY_MESSAGE = "key_message", _("key message")
    CHALLENGE = "challenge", _("challenge")
    OPPORTUNITY = "opportunity", _("opportunity")
    POLICY_CONTRIBUTION = "policy_contribution", _("contribution to policy")


POINTS_OF_KIND = {
    PointKind.KEY_MESSAGE: _("Key messages"),
    PointKind.CHALLENGE: _("Challenges"),
    PointKind.OPPORTUNITY: _("Opportunities"),
    PointKind.POLICY_CONTRIBUTION: _("Contributions to policy"),
}
"""What stands above several points of a kind."""


class Level(models.TextChoices):
    """At which level of government something is to be done, or was said to help."""

    NATIONAL = "national", _("national")
    LOCAL = "local", _("local")
    BOTH = "both", _("national and local")


class PolicyRelation(models.TextChoices):
    CREATES = "creates", _("creates")
    AMENDS = "amends", _("amends")
    IMPLEMENTS = "implements", _("implements")
    INFORMS = "informs", _("informs")


class PolicyKind(models.TextChoices):
    LAW = "law", _("law")
    REGULATION = "regulation", _("regulation")
    NATIONAL_POLICY = "national_policy", _("national policy")
    LOCAL_POLICY = "local_policy", _("local policy")
    PLAN = "plan", _("plan")
    GUIDELINE = "guideline", _("guideline")
    STANDARD = "standard", _("standard")
    OTHER = "other", _("other")


class StakeholderCategory(models.TextChoices):
    MINISTRY = "ministry", _("ministry")
    NATIONAL_AGENCY = "national_agency", _("national agency")
    STATE_GOVERNMENT = "state_government", _("state or province government")
    CITY_GOVERNMENT = "city_government", _("city government")
    LOCAL_GOVERNMENT_NETWORK = "local_government_network", _("network of local governments")
    UN_AGENCY = "un_agency", _("UN agency")
    DEVELOPMENT_BANK = "development_bank", _("development bank")
    BILATERAL_AGENCY = "bilateral_agency", _("bilateral agency")
    INTERNATIONAL_NGO = "international_ngo", _("international NGO")
    NGO = "ngo", _("NGO")
    RESEARCH_INSTITUTE = "research_institute", _("research institute")
    FOUNDATION = "foundation", _("foundation")
    PRIVATE_SECTOR = "private_sector", _("private sector")
    OTHER = "other", _("other")


class StakeholderLevel(models.TextChoices):
    INTERNATIONAL = "international", _("international")
    NATIONAL = "national", _("national")
    STATE_OR_PROVINCE = "state_or_province", _("state or province")
    METROPOLITAN = "metropolitan", _("metropolitan")
    MUNICIPAL = "municipal", _("municipal")
    DISTRICT = "district", _("district")


class SuccessionKind(models.TextChoices):
    RENAMED = "renamed", _("renamed")
    MERGED = "merged", _("merged")
    SPLIT = "split", _("split")


class MembershipRole(models.TextChoices):
    OFFICER = "officer", _("officer")
    FOCAL_POINT = "focal_point", _("focal point")


class MemberState(models.TextChoices):
    """Where a membership stands on a day."""

    ASKED = "asked", _("invited, and has not accepted yet")
    INVITED = "invited", _("invited, and never signed in")
    ACTIVE = "active", _("active")
    TO_COME = "to_come", _("to come")
    ENDED = "ended", _("ended")


class CityRole(models.TextChoices):
    PRIMARY = "primary", _("programme city")
    ADDITIONAL = "additional", _("additional city")
    OTHER = "other", _("other city")


IATI_ORGANISATION_TYPE = {
    StakeholderCategory.MINISTRY: "10",
    StakeholderCategory.NATIONAL_AGENCY: "10",
    StakeholderCategory.STATE_GOVERNMENT: "11",
    StakeholderCategory.CITY_GOVERNMENT: "11",
    StakeholderCategory.LOCAL_GOVERNMENT_NETWORK: "15",
    StakeholderCategory.UN_AGENCY: "40",
    StakeholderCategory.DEVELOPMENT_BANK: "40",
    StakeholderCategory.BILATERAL_AGENCY: "10",
    StakeholderCategory.INTERNATIONAL_NGO: "21",
    StakeholderCategory.NGO: "22",
    StakeholderCategory.RESEARCH_INSTITUTE: "80",
    StakeholderCategory.FOUNDATION: "60",
    StakeholderCategory.PRIVATE_SECTOR: "70",
    StakeholderCategory.OTHER: "90",
}
"""IATI OrganisationType code list (iatistandard.org, embedded list, version 2.03)."""

DIALOGUE_MOVES = frozenset(
    {
        (DialogueStatus.PLANNED, DialogueStatus.HELD),
        (DialogueStatus.PLANNED, DialogueStatus.CANCELLED),
        (DialogueStatus.CANCELLED, DialogueStatus.PLANNED),
        (DialogueStatus.HELD, DialogueStatus.PLANNED),  # while nothing is decided
        (DialogueStatus.HELD, DialogueStatus.ADOPTED),
        (DialogueStatus.ADOPTED, DialogueStatus.HELD),  # un-adopt, administrators only
    }
)
