"""What staff choose by typing among what was agreed."""

from django.utils.translation import gettext as _

from commitments.models import Commitment
from commitments.status import CommitmentStatus
from urbanshift.admin.lookups import lookup_kind

lookup_kind(
    "successors",
    Commitment.objects.filter(status__in=[CommitmentStatus.OPEN, CommitmentStatus.DRAFT]).select_related("dialogue"),
    search=["reference", "title"],
    key="reference",
    label=lambda one: f"{one.reference} {one.title}",
    hint=lambda one: _("draft of %(dialogue)s") % {"dialogue": one.dialogue.reference} if one.is_draft else "",
    within="dialogue__series__code",
)

lookup_kind(
    "open-next-steps",
    Commitment.objects.open(),
    search=["reference", "title"],
    exact=["reference"],
    key="reference",
    label=lambda one: f"{one.reference} {one.title}",
)
