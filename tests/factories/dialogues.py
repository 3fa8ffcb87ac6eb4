"""The register, and who met when."""

from datetime import date
from typing import Any

from django.db.models import F
from factory import LazyAttribute, SelfAttribute, Sequence, SubFactory

from commitments import models as commitments
from dialogues import models as dialogues

from .accounts import LineFactory, UserFactory
from .rows import ADOPTED, HELD, INVENTED, TODAY, RecordFactory, letters, take_number


class CountryFactory(RecordFactory):
    """None of the countries that tests tell by name: those have even numbers, and no code of three letters that begins
    with X."""

    class Meta:
        model = dialogues.Country

    iso2 = Sequence(lambda n: INVENTED[n % len(INVENTED)])
    iso3 = Sequence(lambda n: "X" + letters(n % 26**2, 2))
    numeric = Sequence(lambda n: f"{(2 * n + 1) % 1000:03d}")
    name = Sequence(lambda n: f"Country {n}")
    timezone = "Asia/Shanghai"


class CityFactory(RecordFactory):
    class Meta:
        model = dialogues.City

    slug = Sequence(lambda n: f"city-{n}")
    country = SubFactory(CountryFactory)
    name = LazyAttribute(lambda city: city.slug.title())
    timezone = "Asia/Shanghai"


class ThemeFactory(RecordFactory):
    class Meta:
        model = dialogues.Theme

    slug = Sequence(lambda n: f"theme-{n}")
    name = LazyAttribute(lambda theme: theme.slug.title())


class PolicyInstrumentFactory(RecordFactory):
    class Meta:
        model = dialogues.PolicyInstrument

    slug = Sequence(lambda n: f"policy-{n}")
    title = LazyAttribute(lambda policy: policy.slug.title())


class PolicyAliasFactory(RecordFactory):
    class Meta:
        model = dialogues.PolicyAlias

    policy = SubFactory(PolicyInstrumentFactory)
    name = Sequence(lambda n: f"Policy {n}")


class StakeholderFactory(RecordFactory):
    class Meta:
        model = dialogues.Stakeholder

    slug = Sequence(lambda n: f"stakeholder-{n}")
    name = LazyAttribute(lambda stakeholder: stakeholder.slug.title())
    category = "city_government"
    level = "municipal"


class StakeholderAliasFactory(RecordFactory):
    class Meta:
        model = dialogues.StakeholderAlias

    stakeholder = SubFactory(StakeholderFactory)
    name = Sequence(lambda n: f"Stakeholder {n}")


class SuccessionFactory(LineFactory):
    class Meta:
        model = dialogues.Succession

    predecessor = SubFactory(StakeholderFactory)
    successor = SubFactory(StakeholderFactory)
    kind = "renamed"
    succeeded_on = TODAY
    reason = "By law."


class MembershipFactory(RecordFactory):
    class Meta:
        model = dialogues.Membership

    user = SubFactory(UserFactory)
    stakeholder = SubFactory(StakeholderFactory)
    starts_on = date(2020, 1, 1)


class SeriesFactory(RecordFactory):
    class Meta:
        model = dialogues.Series

    code = Sequence(lambda n: letters(n, 4))
    country = SubFactory(CountryFactory)
    name = LazyAttribute(lambda series: f"Dialogues {series.code}")


class DialogueFactory(RecordFactory):
    """`status`: planned, held, adopted (no longer any draft under it) or cancelled."""

    class Meta:
        model = dialogues.Dialogue

    series = SubFactory(SeriesFactory)
    number = LazyAttribute(lambda dialogue: dialogue.series.last_number + 1)
    reference = LazyAttribute(lambda dialogue: f"{dialogue.series.code}-{dialogue.number}")
    status = "held"
    title = "How cities are planned"
    held_on = LazyAttribute(lambda dialogue: HELD if dialogue.status in ("held", "adopted") else None)
    visibility = 0

    @classmethod
    def _create(cls, model_class: type[Any], *args: Any, **values: Any) -> Any:
        take_number(values["series"], "last_number", values["number"])
        adopted = values["status"] == "adopted"
        dialogue = super()._create(model_class, *args, **values | ({"status": "held"} if adopted else {}))
        return adopt(dialogue) if adopted else dialogue


def adopt(dialogue: Any, on: date = ADOPTED) -> Any:
    """Adopt a held dialogue at which nothing is pending, and open its drafts."""
    dialogue.status, dialogue.footing, dialogue.adopted_on = "adopted", "agreed", on
    dialogue.save(update_fields=["status", "footing", "adopted_on"])
    drafts = dialogue.commitments.filter(status="draft")
    drafts.exclude(lead=None).filter(acceptance="").update(acceptance="proposed")
    drafts.update(
        status="open",
        text_agreed=F("text"),
        original_due_precision=F("due_precision"),
        original_due_on=F("due_on"),
        opened_on=on,
    )
    commitments.ActionItem.objects.filter(commitment__dialogue=dialogue).update(
        original_due_precision=F("due_precision"), original_due_on=F("due_on"), acceptance="proposed"
    )
    return dialogue


def reopen(dialogue: Any) -> Any:
    """Make an adopted dialogue held again, and its open commitments drafts."""
    dialogue.status, dialogue.footing, dialogue.adopted_on = "held", "", None
    dialogue.save(update_fields=["status", "footing", "adopted_on"])
    dialogue.commitments.filter(status="open").update(
        status="draft", text_agreed="", original_due_precision="", original_due_on=None, opened_on=None
    )
    return dialogue


class RepresentationFactory(RecordFactory):
    class Meta:
        model = dialogues.Representation

    dialogue = SubFactory(DialogueFactory)
    stakeholder = SubFactory(StakeholderFactory)
    name_then = SelfAttribute("stakeholder.name")


class OutcomePointFactory(RecordFactory):
    class Meta:
        model = dialogues.OutcomePoint

    dialogue = SubFactory(DialogueFactory)
    kind = "challenge"
    title = "Land is scarce"


class OutcomePolicyFactory(RecordFactory):
    class Meta:
        model = dialogues.OutcomePolicy

    point = SubFactory(OutcomePointFactory)
    policy = SubFactory(PolicyInstrumentFactory)
    relation = "informs"
