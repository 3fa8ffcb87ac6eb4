"""What staff choose by typing among what was agreed."""

from django.db.models import Q
from django.utils.translation import gettext as _

from commitments.models import Commitment, FollowUp
from commitments.status import CommitmentStatus
from urbanshift.admin.lookups import lookup_kind


def _may_succeed_at(dialogue: str) -> Q:
    """What may take the place of a next step at a dialogue: what else is on its agenda, and its own drafts."""
    agenda = FollowUp.objects.filter(dialogue__reference=dialogue).values("commitment")
    return Q(status=CommitmentStatus.OPEN, pk__in=agenda) | Q(
        status=CommitmentStatus.DRAFT, dialogue__reference=dialogue
    )


lookup_kind(
    "successors",
    Commitment.objects.filter(status__in=[CommitmentStatus.OPEN, CommitmentStatus.DRAFT]).select_related("dialogue"),
    search=["reference", "title"],
    key="reference",
    label=lambda one: f"{one.reference} {one.title}",
    hint=lambda one: _("draft of %(dialogue)s") % {"dialogue": one.dialogue.reference} if one.is_draft else "",
    within=_may_succeed_at,
)

lookup_kind(
    "open-next-steps",
    Commitment.objects.open(),
    search=["reference", "title"],
    exact=["reference"],
    key="reference",
    label=lambda one: f"{one.reference} {one.title}",
)
