"""One valid row of each model, with what it stands on, written past the actions.

Values are fixed and coherent; `tests.worlds` tells a whole story by the actions instead. Where
the guards ask for an order, the factory keeps it: `DialogueFactory(status="adopted")` adopts,
`CommitmentFactory(status="fulfilled")` adopts the dialogue, opens and closes by a decision, a
report or a verification moves its item.
"""

from typing import Any

from . import accounts, commitments, dialogues
from .accounts import ApiKeyFactory, ChangeEventFactory, DataStampFactory, UserFactory
from .commitments import (
    FILE,
    ActionItemFactory,
    AmendmentFactory,
    CommitmentFactory,
    CommitmentPartyFactory,
    EvidenceFactory,
    FollowUpFactory,
    OwnerChangeFactory,
    RetractionFactory,
    SharingFactory,
    SnapshotFactory,
    SnapshotLineFactory,
    StatusChangeFactory,
    StatusReportFactory,
    VerificationFactory,
    move,
)
from .dialogues import (
    CityFactory,
    CountryFactory,
    DialogueFactory,
    MembershipFactory,
    OutcomePointFactory,
    PolicyInstrumentFactory,
    RepresentationFactory,
    SeriesFactory,
    StakeholderFactory,
    SuccessionFactory,
    ThemeFactory,
    adopt,
    reopen,
)
from .rows import ADOPTED, HELD, NOW, TODAY, RowFactory

__all__ = [
    "ADOPTED", "FACTORIES", "FILE", "HELD", "NOW", "TODAY", "ActionItemFactory", "AmendmentFactory",
    "ApiKeyFactory", "ChangeEventFactory", "CityFactory", "CommitmentFactory", "CommitmentPartyFactory",
    "CountryFactory", "DataStampFactory", "DialogueFactory", "EvidenceFactory", "FollowUpFactory",
    "MembershipFactory", "OutcomePointFactory", "OwnerChangeFactory", "PolicyInstrumentFactory",
    "RepresentationFactory", "RetractionFactory", "SeriesFactory", "SharingFactory", "SnapshotFactory",
    "SnapshotLineFactory", "StakeholderFactory", "StatusChangeFactory", "StatusReportFactory", "SuccessionFactory",
    "ThemeFactory", "UserFactory", "VerificationFactory", "adopt", "move", "reopen",
]  # fmt: skip

FACTORIES: dict[type[Any], type[RowFactory]] = {
    one._meta.model: one
    for module in (accounts, dialogues, commitments)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, RowFactory) and not one._meta.abstract
}
