"""What a client sees of what was agreed, who owes it, and whether it happened."""

from .action_items import ActionItemDetail, ActionItemRow
from .commitments import CommitmentDetail, CommitmentRow
from .follow_ups import AgendaRow, FollowUpDetail, FollowUpRow
from .history import HistoryRow
from .readers import is_told
from .reports import StatusReportRow

__all__ = [
    "ActionItemDetail",
    "ActionItemRow",
    "AgendaRow",
    "CommitmentDetail",
    "CommitmentRow",
    "FollowUpDetail",
    "FollowUpRow",
    "HistoryRow",
    "StatusReportRow",
    "is_told",
]
