"""Windows on what was agreed, who owes it and whether it happened; see `accounts.admin`."""

from django.db.models import Q

from accounts.admin import look_at
from commitments.models import (
    AcceptanceLine,
    ActionItem,
    Amendment,
    CalendarFeed,
    Commitment,
    CommitmentParty,
    Digest,
    DocumentImport,
    DraftFile,
    DueDateChange,
    Evidence,
    FollowUp,
    OwnerChange,
    Preference,
    Reminder,
    Reply,
    ReportDraft,
    Request,
    Retraction,
    Sharing,
    SheetImport,
    SheetProfile,
    SheetRow,
    Snapshot,
    SnapshotLine,
    StatusChange,
    StatusReport,
    Translation,
    Verification,
)

NEWEST_FIRST = ["-id"]

look_at(
    Commitment,
    "reference",
    "title",
    "dialogue",
    "status",
    "visibility",
    "lead",
    "acceptance",
    "due_on",
    "overdue_at",
    "progress",
    search=["^reference", "title"],
    list_filter=["status", "visibility", "kind", "level", "acceptance"],
    ordering=["sort_key"],
)
look_at(CommitmentParty, "id", "commitment", "stakeholder", "role", list_filter=["role"], ordering=NEWEST_FIRST)
look_at(
    Amendment,
    "id",
    "commitment",
    "kind",
    "amended_on",
    "page",
    "recorded_by",
    list_filter=["kind"],
    ordering=NEWEST_FIRST,
)
look_at(
    Translation,
    "id",
    "field",
    "language",
    "status",
    "translator",
    "translated_on",
    list_filter=["field", "status"],
    ordering=NEWEST_FIRST,
)
look_at(
    ActionItem,
    "reference",
    "title",
    "owner",
    "city",
    "status",
    "acceptance",
    "progress",
    "due_on",
    "overdue_at",
    "last_reported_on",
    search=["^reference", "title"],
    list_filter=["status", "acceptance", "on_track", "waiting_for"],
    ordering=["sort_key"],
    # In the history there is also what a report said that was retracted since.
    content=["on_track", "waiting_for", "waiting_for_stakeholder"],
    said_by="latest_report",
    retracted=Q(retraction__isnull=False),
)
look_at(
    StatusChange,
    "id",
    "action_item",
    "commitment",
    "from_status",
    "to_status",
    "changed_on",
    "recorded_by",
    list_filter=["to_status"],
    ordering=NEWEST_FIRST,
)
look_at(
    StatusReport,
    "id",
    "action_item",
    "stakeholder",
    "status_before",
    "status",
    "progress",
    "reported_as_of",
    "on_behalf",
    "recorded_by",
    list_filter=["status", "on_behalf"],
    ordering=NEWEST_FIRST,
    content=["narrative", "language", "on_track", "waiting_for", "waiting_for_stakeholder", "no_evidence_reason"],
    retracted=Q(retraction__isnull=False),
)
look_at(ReportDraft, "id", "action_item", "stakeholder", "author", "status", "updated_at", ordering=NEWEST_FIRST)
look_at(DraftFile, "id", "draft", "uploader", "content_type", "size", "recorded_at", ordering=NEWEST_FIRST)
look_at(Sharing, "id", "report", "circle", "recorded_at", "recorded_by", list_filter=["circle"], ordering=NEWEST_FIRST)
look_at(
    Evidence,
    "id",
    "report",
    "content_type",
    "size",
    "destroyed_at",
    ordering=NEWEST_FIRST,
    content=["title", "url", "file", "sha256", "sent_sha256"],
    retracted=Q(retraction__isnull=False) | Q(report__retraction__isnull=False),
)
look_at(Retraction, "id", "report", "evidence", "reason", "recorded_at", "recorded_by", ordering=NEWEST_FIRST)
look_at(Reply, "id", "report", "stakeholder", "recorded_at", "recorded_by", ordering=NEWEST_FIRST)
look_at(
    Verification,
    "id",
    "action_item",
    "report",
    "finding",
    "verified_on",
    "recorded_by",
    list_filter=["finding"],
    ordering=NEWEST_FIRST,
)
look_at(
    FollowUp,
    "id",
    "commitment",
    "dialogue",
    "decision",
    "decided_on",
    "decided_by",
    "due_on",
    list_filter=["decision"],
    ordering=NEWEST_FIRST,
)
look_at(Snapshot, "id", "dialogue", "recorded_at", "voided_at", ordering=NEWEST_FIRST)
look_at(SnapshotLine, "id", "snapshot", "commitment", ordering=NEWEST_FIRST)
look_at(
    AcceptanceLine,
    "id",
    "commitment",
    "action_item",
    "stakeholder",
    "acceptance",
    "answered_on",
    "recorded_by",
    list_filter=["acceptance"],
    ordering=NEWEST_FIRST,
)
look_at(
    OwnerChange,
    "id",
    "commitment",
    "action_item",
    "from_stakeholder",
    "to_stakeholder",
    "succession",
    "changed_on",
    "recorded_by",
    ordering=NEWEST_FIRST,
)
look_at(
    DueDateChange,
    "id",
    "commitment",
    "action_item",
    "from_on",
    "to_on",
    "changed_on",
    "recorded_by",
    ordering=NEWEST_FIRST,
)
look_at(
    Request,
    "id",
    "action_item",
    "stakeholder",
    "kind",
    "asked_on",
    "answer",
    "answered_on",
    list_filter=["kind", "answer"],
    ordering=NEWEST_FIRST,
)
look_at(Digest, "id", "person", "day", "mail", "note", "attempts", "recorded_by", ordering=NEWEST_FIRST)
look_at(
    Reminder,
    "id",
    "person",
    "stakeholder",
    "kind",
    "action_item",
    "commitment",
    "dialogue",
    "about_on",
    "step",
    "copied",
    list_filter=["kind", "copied"],
    ordering=NEWEST_FIRST,
)
look_at(Preference, "id", "person", "wants_reminders", "paused_until", ordering=NEWEST_FIRST)
look_at(CalendarFeed, "id", "person", "updated_at", ordering=NEWEST_FIRST, hidden=["hashed_secret"])
look_at(
    DocumentImport,
    "id",
    "series",
    "number",
    "state",
    "dialogue",
    "title",
    "sent_by",
    "recorded_at",
    list_filter=["state"],
    ordering=NEWEST_FIRST,
)
look_at(
    SheetImport,
    "id",
    "kind",
    "state",
    "title",
    "sent_by",
    "recorded_at",
    "confirmed_by",
    "confirmed_at",
    list_filter=["kind", "state"],
    ordering=NEWEST_FIRST,
)
look_at(SheetProfile, "id", "kind", "name", list_filter=["kind"], ordering=NEWEST_FIRST)
look_at(SheetRow, "id", "sheet", "number", "verdict", "called", list_filter=["verdict"], ordering=NEWEST_FIRST)
