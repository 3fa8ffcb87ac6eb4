"""A mirror, as a partner would keep one, and what it has to hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.api.client import Api

COLLECTIONS = {
    "country": "countries",
    "city": "cities",
    "stakeholder": "stakeholders",
    "theme": "themes",
    "policy": "policies",
    "series": "series",
    "dialogue": "dialogues",
    "outcome_point": "outcome-points",
    "commitment": "commitments",
    "action_item": "action-items",
    "status_report": "status-reports",
    "follow_up": "follow-ups",
}

CLOCKED = {"overdue", "days_overdue", "allowed_transitions"}

IN_REFERENCES = {
    *("iso2", "slug", "code", "reference", "id", "name", "title", "url"),
    *("starts_on", "ends_on", "date_precision", "kind", "succeeded_on"),
}


def bared(value: Any, *, top: bool = True) -> Any:
    """What a mirror holds of an answer: nothing that changes without a write, no names in references."""
    if isinstance(value, list):
        return [bared(one, top=False) for one in value]
    if not isinstance(value, dict):
        return value
    is_reference = not top and "url" in value and value.keys() <= IN_REFERENCES
    left_out = {"name", "title"} if is_reference else CLOCKED if top else set()
    return {name: bared(one, top=False) for name, one in value.items() if name not in left_out}


@dataclass
class Mirror:
    """Everything that one caller may see, by address. `told`: what the feed told since the lists were read."""

    api: Api
    records: dict[str, Any] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    next: str = ""
    seq: int = 0
    starts: int = 0

    def start(self) -> None:
        """Take a cursor, then read every list."""
        self.starts += 1
        self.next, self.seq, self.told = self.api.body("changes/")["next"], 0, set()
        self.records = {line["url"]: line for line in self.lists()}

    def lists(self) -> Iterator[Any]:
        for collection in COLLECTIONS.values():
            page: str | None = f"{collection}/?page_size=200"
            while page:
                body = self.api.body(page)
                yield from body["results"]
                page = body["next"]

    def step(self) -> tuple[list[Any], bool]:
        """Read one page: what it tells, and whether there is more."""
        answer = self.api.get(self.next)
        if answer.status_code == 410:
            assert answer.json()["exports"].keys() == COLLECTIONS.keys()
            self.start()
            return [], True
        assert answer.status_code == 200, answer.content
        body = answer.json()
        for line in body["results"]:
            self.seq += 1
            assert line["seq"] == self.seq
            self.told.add(line["url"])
            if line["op"] == "remove":
                assert line["data"] is None
                self.records.pop(line["url"], None)
            else:
                assert line["data"]["url"] == line["url"]
                self.records[line["url"]] = line["data"]
        self.next = body["next"]
        return body["results"], body["more"]

    def follow(self) -> list[Any]:
        """Read all there is, and return it."""
        lines: list[Any] = []
        more = True
        while more:
            some, more = self.step()
            lines += some
        return lines

    def differences(self, answers: dict[str, Any] | None = None) -> list[str]:
        """Where it is not what lists and single records answer now; `answers`, or what the addresses say."""
        if answers is None:
            answers = {line["url"]: self.api.body(line["url"]) for line in self.lists()}
        found = [f"{url} is missing" for url in sorted(answers.keys() - self.records.keys())]
        found += [f"{url} should be gone" for url in sorted(self.records.keys() - answers.keys())]
        for url in sorted(answers.keys() & self.records.keys()):
            held, now = bared(self.records[url]), bared(answers[url])
            # What was not told is a line of its list still, which has not all of it.
            names = held.keys() | now.keys() if url in self.told else held.keys()
            found += [
                f"{url} {name}: {held.get(name, 'absent')!r}, not {now.get(name, 'absent')!r}"
                for name in sorted(names)
                if held.get(name, "absent") != now.get(name, "absent")
            ]
        return found
