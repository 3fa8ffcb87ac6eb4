"""What was agreed, who owes it, whether it happened."""

from .action_item import ActionItem, StatusChange
from .commitment import Amendment, Commitment, CommitmentParty, Translation
from .follow_up import FollowUp, Snapshot, SnapshotLine
from .imports import DocumentImport
from .lines import AcceptanceLine, DueDateChange, OwnerChange, Request
from .reminders import CalendarFeed, Digest, Preference, Reminder
from .report import DraftFile, Evidence, Reply, ReportDraft, Retraction, Sharing, StatusReport, Verification
from .sheets import SheetImport, SheetProfile, SheetRow

__all__ = [
    "AcceptanceLine",
    "ActionItem",
    "Amendment",
    "CalendarFeed",
    "Commitment",
    "CommitmentParty",
    "Digest",
    "DocumentImport",
    "DraftFile",
    "DueDateChange",
    "Evidence",
    "FollowUp",
    "OwnerChange",
    "Preference",
    "Reminder",
    "Reply",
    "ReportDraft",
    "Request",
    "Retraction",
    "Sharing",
    "SheetImport",
    "SheetProfile",
    "SheetRow",
    "Snapshot",
    "SnapshotLine",
    "StatusChange",
    "StatusReport",
    "Translation",
    "Verification",
]
