"""Who may read which word of the world of `circles`, after the design ('Who may'), not after the code."""

from __future__ import annotations

import re

STAFF = {"staff", "administrator", "staff key"}
ROOM = STAFF | {"chengdu", "ningbo"}
"""Those who were in the room of the first dialogue in China: not the observer, not who was invited and stayed away."""
SECOND_ROOM = STAFF | {"chengdu"}
KIGALI = STAFF | {"kigali"}
EVERYBODY = ROOM | {
    "anonymous", "visitor", "partner", "bank", "agency", "observer", "invited", "former", "kigali"
}  # fmt: skip
PARTNERS = ROOM | {"partner"}
NAMED_IN_01 = ROOM | {"agency"}
"""Insiders of the first step: the room, and the agency, which owns (and declined) an action of it."""
NAMED_IN_02 = ROOM | {"bank", "agency"}
"""The second step is the room's; the bank leads it and the agency supports it, and neither was there."""
ON_AGENDA = ROOM | {"bank", "agency"}
"""Owners are told that their step is on the agenda of a dialogue: its reference, name and dates."""
REPORTER = STAFF | {"chengdu"}
NAMED_IN_RWANDA = KIGALI | {"bank", "agency", "ningbo"}
"""The second step of a room that is closed: who leads it, supports it and owns an action of it was not there."""
NOBODY: set[str] = set()

READERS: dict[str, set[str]] = {
    # The first dialogue is public, and so is what it said, but for what was kept to a circle.
    "title of CHN-1": EVERYBODY,
    "topic of CHN-1": EVERYBODY,
    "summary of CHN-1": EVERYBODY,
    "note of CHN-1": STAFF,
    "basis of the footing": ROOM | NAMED_IN_02,
    "title of the staff point": STAFF,
    "text of the staff point": STAFF,
    "title of the participants point": ROOM,
    "text of the participants point": ROOM,
    "title of the partners point": PARTNERS,
    "text of the partners point": PARTNERS,
    "title of the public point": EVERYBODY,
    "text of the public point": EVERYBODY,
    # Its steps: 01, 04 and 05 public, 02 for the room and those it names, 03 for partners.
    "title of CHN-1-01": EVERYBODY,
    "text of CHN-1-01": EVERYBODY,
    "amended text of CHN-1-01": EVERYBODY,
    "page of the amendment": EVERYBODY,
    "reason of the amendment": NAMED_IN_01,
    "indicator of CHN-1-01": EVERYBODY,
    "title of CHN-1-01-1": EVERYBODY,
    "title of CHN-1-01-2": EVERYBODY,
    "title of CHN-1-01-3": EVERYBODY,
    "title of CHN-1-01-4": EVERYBODY,
    "title of CHN-1-01-5": EVERYBODY,
    "title of CHN-1-02": NAMED_IN_02,
    "text of CHN-1-02": NAMED_IN_02,
    "translation of CHN-1-02": NAMED_IN_02,
    "translator": NOBODY,
    "indicator of CHN-1-02": NAMED_IN_02,
    "title of CHN-1-02-1": NAMED_IN_02,
    "title of CHN-1-02-2": NAMED_IN_02,
    "title of CHN-1-03": PARTNERS,
    "text of CHN-1-03": PARTNERS,
    "indicator of CHN-1-03": PARTNERS,
    "title of CHN-1-03-1": PARTNERS,
    "title of CHN-1-04": EVERYBODY,
    "text of CHN-1-04": EVERYBODY,
    "indicator of CHN-1-04": EVERYBODY,
    "title of CHN-1-05": EVERYBODY,
    "text of CHN-1-05": EVERYBODY,
    "reason of the late entry": ROOM,
    "basis of CHN-1-05": EVERYBODY,
    "reason of CHN-1-05": ROOM,
    "note of CHN-1-05": STAFF,
    # Reasons are for participants and those who are named.
    "reason of the decline": NAMED_IN_01,
    "reason of the withdrawal": NAMED_IN_01,
    "reason of the new due": NAMED_IN_01,
    "reason of the new owner": ROOM,
    "reason of the request": NAMED_IN_01,
    "answer to the request": REPORTER,
    "reason of Kigali's request": NAMED_IN_01 | {"kigali"},
    # Content of reports: its owner's and staff's until it is shared, then as far as it was opened.
    "private narrative": REPORTER,
    "private-link": REPORTER,
    "private evidence": REPORTER,
    "room narrative": ROOM,
    "room-link": ROOM,
    "room evidence": ROOM,
    "partners' narrative": PARTNERS,
    "partners'-link": PARTNERS,
    "partners' evidence": PARTNERS,
    "public narrative": EVERYBODY,
    "public-link": EVERYBODY,
    "public evidence": EVERYBODY,
    "retracted narrative": NOBODY,
    "retracted-link": NOBODY,
    "retracted evidence": NOBODY,
    "reason of the retraction": REPORTER,
    "returned narrative": REPORTER,
    "returned-link": REPORTER,
    "returned evidence": REPORTER,
    "reason of no evidence": REPORTER,
    "note of the verifier": REPORTER,
    "latest narrative": REPORTER,
    "latest-link": REPORTER,
    "latest evidence": REPORTER,
    "narrative of the draft": NOBODY,
    "offered narrative": KIGALI,
    "complete narrative": EVERYBODY,
    "complete-link": EVERYBODY,
    "complete evidence": EVERYBODY,
    "bank's narrative": ROOM | {"bank"},
    "bank's-link": ROOM | {"bank"},
    "bank's evidence": ROOM | {"bank"},
    "second narrative": REPORTER,
    "second-link": REPORTER,
    "second evidence": REPORTER,
    # The second dialogue is for its own room; what it decided about a step, for the step's owners as well.
    "title of CHN-2": ON_AGENDA,
    "topic of CHN-2": SECOND_ROOM,
    "summary of CHN-2": SECOND_ROOM,
    "point of CHN-2": SECOND_ROOM,
    "title of CHN-2-01": SECOND_ROOM,
    "text of CHN-2-01": SECOND_ROOM,
    "title of CHN-2-01-1": SECOND_ROOM,
    "reason at CHN-2 of CHN-1-01": NAMED_IN_01,
    "note at CHN-2 of CHN-1-01": STAFF,
    "reason at CHN-2 of CHN-1-04": SECOND_ROOM,
    # The third is not adopted, and for staff alone, whatever was entered.
    "title of CHN-3": ON_AGENDA,
    "topic of CHN-3": STAFF,
    "summary of CHN-3": STAFF,
    "note of CHN-3": STAFF,
    "place of CHN-3": STAFF,
    "name then at CHN-3": STAFF,
    "point of CHN-3": STAFF,
    "title of CHN-3-01": STAFF,
    "text of CHN-3-01": STAFF,
    "title of CHN-3-01-1": STAFF,
    "reason at CHN-3 of CHN-1-01": STAFF,
    "note at CHN-3 of CHN-1-01": STAFF,
    "note at CHN-3 of CHN-1-02": STAFF,
    "shown at CHN-3 of CHN-1-03": STAFF,
    # Rwanda is another room. Its second dialogue is announced to everybody; what was entered of it is not.
    "title of RWA-1": KIGALI,
    "summary of RWA-1": KIGALI,
    "point of RWA-1": KIGALI,
    "title of RWA-1-01": KIGALI,
    "text of RWA-1-01": KIGALI,
    "title of RWA-1-01-1": KIGALI,
    "Kigali's narrative": KIGALI,
    "title of RWA-1-02": NAMED_IN_RWANDA,
    "text of RWA-1-02": NAMED_IN_RWANDA,
    "indicator of RWA-1-02": NAMED_IN_RWANDA,
    "title of RWA-1-02-1": NAMED_IN_RWANDA,
    "title of RWA-1-02-2": NAMED_IN_RWANDA,
    # What was shared with the room is read in the room, and by who wrote it.
    "outsider's narrative": KIGALI | {"ningbo"},
    "insider's narrative": KIGALI,
    "title of RWA-2": EVERYBODY,
    "summary of RWA-2": STAFF,
    "point of RWA-2": STAFF,
    "title of RWA-2-01": STAFF,
    "text of RWA-2-01": STAFF,
    "reason at RWA-2": STAFF,
    "shown at RWA-2": STAFF,
    "title of RWA-3": STAFF,
    "topic of RWA-3": STAFF,
}

TWINS = {
    "visitor": "anonymous",
    "former": "anonymous",
    "observer": "anonymous",
    "invited": "anonymous",
    "administrator": "staff",
    "staff key": "staff",
}
"""Who reads to the letter what somebody else reads, but for what they may do."""

ROLES = sorted(EVERYBODY - TWINS.keys())

TRYING = ("anonymous", "kigali", "bank", "chengdu")
"""The roles that try filters, orders and searches: each sees something that another does not."""

WORD = re.compile(r"<([^<>]+)>")
REFERENCE = re.compile(r"\b(?:CHN|RWA)-\d(?:-\d\d(?:-\d)?)?\b")


def may_read(role: str) -> set[str]:
    return {word for word, allowed in READERS.items() if role in allowed}


def may_know_of(role: str) -> set[str]:
    """The references of the records that a role may know of: those whose titles it may read."""
    return {word.removeprefix("title of ") for word in may_read(role) if REFERENCE.search(word) and "title of" in word}
