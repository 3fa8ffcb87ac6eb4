"""What was agreed, who owes it, whether it happened."""

from .action_item import ActionItem, StatusChange
from .commitment import Amendment, Commitment, CommitmentParty, Translation
from .follow_up import FollowUp, Snapshot, SnapshotLine
from .lines import AcceptanceLine, DueDateChange, OwnerChange, Reminder, Request
from .report import DraftFile, Evidence, Reply, ReportDraft, Retraction, Sharing, StatusReport, Verification

__all__ = [
    "AcceptanceLine",
    "ActionItem",
    "Amendment",
    "Commitment",
    "CommitmentParty",
    "DraftFile",
    "DueDateChange",
    "Evidence",
    "FollowUp",
    "OwnerChange",
    "Reminder",
    "Reply",
    "ReportDraft",
    "Request",
    "Retraction",
    "Sharing",
    "Snapshot",
    "SnapshotLine",
    "StatusChange",
    "StatusReport",
    "Translation",
    "Verification",
]
