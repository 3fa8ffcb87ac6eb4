"""Which particulars of a decision are asked of which: of a dialogue's, of one between dialogues, at the close-out."""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from commitments.deciding import USES
from commitments.status import Decision

PARTICULARS = ("shown", "confirms", "due", "superseded_by", "handed_over_to")

TAKES_ALONG = _(
    "A next step that is withdrawn takes along those of its actions that are still owed: they are withdrawn with it."
)


def in_order(decisions: Collection[Decision]) -> list[str]:
    """The values of `decisions`, in the order in which they are offered."""
    return [str(one) for one in Decision if one in decisions]


def asked_of(decisions: Collection[Decision]) -> dict[str, list[str]]:
    """Fields of a decision, and those of `decisions` that each is asked of."""
    return {
        **{name: in_order([one for one in decisions if name in USES[one]]) for name in PARTICULARS},
        # Which of them need a reason is the action's to say.
        "reason": in_order(set(decisions) - {Decision.FULFILLED, Decision.NOT_DISCUSSED}),
    }
