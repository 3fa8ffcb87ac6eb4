"""What may be written at each address, and what no field of it can hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

# --- What may be written, all of it at once -------------------------------------------------------------------------


@dataclass(frozen=True)
class Write:
    """One address that writes: who may, a body with every field that it takes, and what cannot be left out."""

    name: str
    who: str
    path: str
    body: dict[str, Any]
    required: tuple[str, ...]
    read_only: tuple[str, ...]


LINKS = [{"url": "https://chengdu.example/notice", "title": "Notice"}]

WRITES = [
    Write(
        "report", "chengdu", "action-items/CHN-1-01-1/status-reports/",
        {
            "status": "reported_complete", "narrative": "The office was founded.", "language": "zh-Hans",
            "reported_as_of": "2026-03-02", "progress": 90, "on_track": "at_risk",
            "waiting_for": {"kind": "funding", "stakeholder": "ministry"}, "evidence": LINKS,
            "no_evidence_reason": "The rest is not signed.", "share": True, "version": "item CHN-1-01-1",
        },
        ("status", "narrative"), ("id", "url", "on_behalf", "recorded_at", "circle"),
    ),
    Write(
        "verification", "verifier", "action-items/CHN-1-01-2/verification/",
        {
            "finding": "returned", "note": "The notice is a draft.", "report": "report complete",
            "version": "item CHN-1-01-2",
        },
        ("finding",), (),
    ),
    Write(
        "acceptance of an action", "chengdu", "action-items/CHN-1-03-1/acceptance/",
        {"acceptance": "declined", "reason": "It is the county's.", "version": "item CHN-1-03-1"},
        ("acceptance",), (),
    ),
    Write(
        "acceptance of a step", "bank", "commitments/CHN-1-02/acceptance/",
        {"acceptance": "declined", "reason": "We were not there.", "version": "step CHN-1-02"},
        ("acceptance",), (),
    ),
    Write(
        "request for a date", "chengdu", "action-items/CHN-1-01-1/requests/",
        {
            "kind": "due", "reason": "A flood.", "due": {"precision": "month", "on": "2027-05-01"},
            "version": "item CHN-1-01-1",
        },
        ("kind", "reason"), (),
    ),
    Write(
        "request for an owner", "bank", "action-items/CHN-1-02-1/requests/",
        {"kind": "owner", "reason": "A reform.", "owner": "city-of-ningbo", "version": "item CHN-1-02-1"},
        ("kind", "reason"), (),
    ),
    Write("sharing", "chengdu", "status-reports/{private}/sharing/", {"circle": "participants"}, ("circle",), ()),
    Write("retraction", "chengdu", "status-reports/{private}/retraction/", {"reason": "Wrong."}, ("reason",), ()),
    Write(
        "action", "chengdu", "commitments/CHN-1-01/action-items/",
        {
            "title": "A plan", "language": "en", "owner": "city-of-chengdu", "city": "chengdu",
            "due": {"precision": "day", "on": "2027-05-01"},
        },
        ("title", "due"), ("reference", "status", "acceptance", "progress", "original_due", "version", "url"),
    ),
    Write(
        "decision", "staff", "dialogues/CHN-3/follow-ups/CHN-2-01/",
        {
            "decision": "fulfilled", "reason": "They did it.", "shown": "The plan.", "confirms": ["CHN-2-01-1"],
            "note": "They argued.", "decided_on": "2025-11-05", "version": "follow-up CHN-2-01",
        },
        ("decision",), ("id", "dialogue", "commitment", "basis", "url"),
    ),
    Write(
        "decision to carry over", "staff", "dialogues/CHN-3/follow-ups/CHN-1-01/",
        {"decision": "carried_over", "reason": "A flood.", "due": {"precision": "quarter", "on": "2027-05-01"}},
        ("decision",), ("id",),
    ),
    Write(
        "decision to supersede", "staff", "dialogues/CHN-3/follow-ups/CHN-1-03/",
        {"decision": "superseded", "superseded_by": "CHN-3-01"},
        ("decision",), ("id",),
    ),
    Write(
        "adoption", "staff", "dialogues/RWA-2/adopt/",
        {"footing": "agreed", "adopted_on": "2025-06-02", "version": "dialogue RWA-2"},
        ("footing",), (),
    ),
]  # fmt: skip

# --- What no field of a kind can hold -------------------------------------------------------------------------------

# All fields of a kind are read by one class (`urbanshift.api.inputs`). All that it refuses is tried at one field; at
# the others something for each reason (`A_TEXT`, and so on) shows that they are of that kind.

NO_STRINGS: list[Any] = [1, 1.5, True, [], {}, ["a"]]
TEXTS: list[Any] = [*NO_STRINGS, *(f"a{one}b" for one in "\0\x07\x0b\x1b\x7f\x85\x9f")]
LINES: list[Any] = [*TEXTS, "a\nb", "a\tb", "a\r\nb", "a\u2028b"]
LONG: list[Any] = ["x" * 20_001]
A_TEXT: list[Any] = [1, "a\0b"]
A_LINE: list[Any] = [*A_TEXT, "a\nb"]
BLANK: list[Any] = ["", " ", None, "\u200b"]
EMPTY: list[Any] = ["", " ", "\u2003\n\t", None, "\u200b", "\ufeff \u200d", "\u00ad\u200f", "\u3164", "\u2800\u2800"]
CHOICES: list[Any] = [*NO_STRINGS, "unknown", " agreed", "a\0b", "x" * 20_001, "\u0130"]
A_CHOICE: list[Any] = [1, "unknown", "a\0b"]
KEYS: list[Any] = [*NO_STRINGS, "no-such", "a\0b", "x" * 20_001, "CHENGDU", "chengdu ", "../chengdu", "%", "1"]
A_KEY: list[Any] = [1, "no-such", "a\0b", "CHENGDU"]
DAYS: list[Any] = [
    *NO_STRINGS, "today", "2026-02-30", "2026-13-01", "2026-00-10", "0000-01-01", "10000-01-01", "-001-01-01",
    "2026-3-1", "20260301", "2026-W10-1", "2026-03-01T00:00:00", "2026-03-01T00:00:00Z", " 2026-03-01", "2026-03-01\n",
    "\uff12\uff10\uff12\uff16-03-01", "a\0b", 20260301,
]  # fmt: skip
A_DAY: list[Any] = [20260301, "today", "2026-02-30"]
TO_COME: list[Any] = ["2026-03-04", "9999-12-31"]
PAST_DAYS: list[Any] = [*DAYS, "0001-01-01", *TO_COME]
"""Of something that happened: neither in the future, nor before the dialogue that agreed it."""
NO_NUMBERS: list[Any] = ["1", "", 1.5, 1e30, True, False, [], {}, -1, 2**63, 10**19, 10**30, -(10**30), 10**300]
PERCENTS: list[Any] = [*NO_NUMBERS, 101, 50.5, "50", "fifty"]
VERSIONS: list[Any] = [*NO_NUMBERS, 0, 2**31, "7", 7.5]
A_VERSION: list[Any] = [True, "7", 7.5, 0, 2**31]
IDS: list[Any] = [*NO_NUMBERS, 0, 1, 999_999, "999999"]
FLAGS: list[Any] = [0, 1, "true", "false", "", "yes", [], {}]
OBJECTS: list[Any] = ["day", "2027-05-01", 1, True, [], [{}]]
AN_OBJECT: list[Any] = ["day", []]

AT = dict[str, list[Any]]
DUES: AT = {
    "precision": [*CHOICES, "", None, "DAY"],
    "on": [*DAYS, "", None, "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"],
}
A_DUE: AT = {
    "precision": [*A_CHOICE, "", None, "DAY"],
    "on": [*A_DAY, "", None, "1899-12-31", "2200-01-01"],
}

WRONG: dict[str, AT] = {
    "report": {
        "status": [*CHOICES, "", None, "completed", "withdrawn", "IN_PROGRESS"],
        "narrative": [*TEXTS, *LONG, *EMPTY],
        "language": [*A_LINE, "", None, "english", "zh_Hans", "e", "x" * 21],
        "reported_as_of": PAST_DAYS,
        "progress": PERCENTS,
        "on_track": [*A_CHOICE, "On track"],
        "waiting_for": OBJECTS,
        "waiting_for/kind": [*A_CHOICE, "", None],
        "waiting_for/stakeholder": KEYS,
        "waiting_for/unknown": [1],
        "evidence": ["https://chengdu.example/", {}, 1, True, LINKS * 21],
        "evidence/0": ["https://chengdu.example/", 1, None, []],
        "evidence/0/url": [
            *A_LINE, *BLANK, "chengdu.example", "//chengdu.example", "http://", "ftp://chengdu.example/",
            "javascript:1", "data:text/plain,1", "file:///etc/passwd", "https://chengdu.example/ x",
            "https://x.example/" + "x" * 1000, "https://a:b@x.example/",
        ],
        "evidence/0/title": [*LINES, "x" * 201],
        "evidence/0/file": ["x"],
        "no_evidence_reason": [*A_TEXT, *LONG],
        "share": FLAGS,
        "version": VERSIONS,
    },
    "verification": {
        "finding": [*A_CHOICE, "", None],
        "note": [*A_TEXT, *LONG, *BLANK],
        "report": IDS,
        "version": A_VERSION,
    },
    "acceptance of an action": {
        "acceptance": [*A_CHOICE, "", None, "proposed"],
        "reason": [*A_TEXT, *LONG, *BLANK],
        "version": A_VERSION,
    },
    "acceptance of a step": {
        "acceptance": [*A_CHOICE, "", None, "proposed"],
        "reason": [*A_TEXT, *LONG, *BLANK],
        "version": A_VERSION,
    },
    "request for a date": {
        "kind": [*A_CHOICE, "", None],
        "reason": [*A_TEXT, *LONG, *BLANK],
        "due": [*AN_OBJECT, None],
        "due/precision": A_DUE["precision"],
        "due/on": [*A_DUE["on"], "2026-02-28"],
        "due/unknown": [1],
        "owner": [*A_KEY, "city-of-ningbo"],
        "version": A_VERSION,
    },
    "request for an owner": {
        "owner": [*A_KEY, "", None],
        "due": [*AN_OBJECT, {"precision": "none"}],
        "version": A_VERSION,
    },
    "sharing": {"circle": [*A_CHOICE, "", None, "owner", "PARTICIPANTS", "1"]},
    "retraction": {"reason": [*A_TEXT, *LONG, *BLANK]},
    "action": {
        "title": [*A_LINE, *BLANK, "x" * 301],
        "language": [*A_LINE, "english", "zh_Hans", "x" * 21],
        "owner": A_KEY,
        "city": [*A_KEY, "kigal"],
        "due": [*AN_OBJECT, None],
        "due/precision": DUES["precision"],
        "due/on": [*DUES["on"], "2022-11-15"],
        "due/unknown": [1],
    },
    "decision": {
        "decision": [*A_CHOICE, "", None, "pending", "handed_over", "continued"],
        "reason": [*A_TEXT, *LONG],
        "shown": [*A_TEXT, *LONG, *BLANK],
        "confirms": ["CHN-2-01-1", 1, True, {}, ["CHN-2-01-1"] * 201],
        "confirms/0": [*A_KEY, None, "", "CHN-2-01", "CHN-1-01-1"],
        "due": [*AN_OBJECT, {"precision": "none"}],
        "superseded_by": [*A_KEY, "CHN-3-01"],
        "note": [*A_TEXT, *LONG],
        "decided_on": [*A_DAY, *TO_COME, "0001-01-01"],
        "version": A_VERSION,
    },
    "decision to carry over": {
        "reason": [*A_TEXT, *LONG, *BLANK],
        "due": AN_OBJECT,
        "due/precision": A_DUE["precision"],
        "due/on": [*A_DUE["on"], "2025-06-30"],
        "due/unknown": [1],
        "shown": ["The plan."],
        "confirms": [["CHN-1-01-1"]],
    },
    "decision to supersede": {"superseded_by": [*A_KEY, "", None, "CHN-1-03"]},
    "adoption": {
        "footing": [*A_CHOICE, "", None, "AGREED"],
        "adopted_on": [*A_DAY, *TO_COME, "2025-05-31"],
        "version": A_VERSION,
    },
}  # fmt: skip
