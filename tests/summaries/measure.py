"""How well next steps are found: `python -m tests.summaries.measure`.

Each document stands in `documents/`, by its language, beside what a person finds in it. Precision: of the steps
proposed, how many are there; recall: of those that are there, how many were proposed. A step counts as found when its
words are the same, and no more than a tenth of them is missing or too many.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Literal

import yaml

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import docx_of, html_of, pdf_of
from tests.summaries.register import REGISTER

HERE = Path(__file__).parent
LANGUAGES = ("en", "es", "fr", "id", "pt", "zh")
SAME = 0.9
"""Share of the words two texts have in common to be the same step."""
MAKERS = {"docx": docx_of, "html": html_of, "pdf": pdf_of}


@dataclass(frozen=True)
class Case:
    """A document in one format. `expected`: what a person finds in it; `misread`: what the rules are known to tell
    otherwise."""

    name: str
    data: bytes
    file: str
    expected: dict[str, Any]

    @property
    def misread(self) -> list[str]:
        told: dict[str, list[str]] = self.expected.get("misread", {})
        return told.get(Path(self.file).suffix[1:], [])


@dataclass
class Score:
    """Steps that were proposed, that are there, and both; `wrong`: what else differs, in words."""

    proposed: int = 0
    there: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        return self.found / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else 1.0

    def add(self, other: Score) -> None:
        self.proposed += other.proposed
        self.there += other.there
        self.found += other.found
        self.wrong += other.wrong
        self.right += other.right
        self.asked += other.asked

    def ask(self, what: str, told: Any, expected: Any, where: str = "") -> None:
        """Count whether a value is what a person finds."""
        self.asked[what] += 1
        if told == expected:
            self.right[what] += 1
        else:
            self.wrong.append(f"{what} is {told!r} and not {expected!r}" + (f": {where[:60]}" if where else ""))


def cases(language: str, *, made: Literal["all", "some", "none"] = "all") -> Iterator[Case]:
    """The documents in a language, each as it stands and in other formats that are `made` of it: in all that are
    written down beside it; or for every second document in one, which is another one for the next."""
    for number, told in enumerate(sorted((HERE / "documents" / language).glob("*.yaml"))):
        expected = yaml.load(told.read_text(), Loader=yaml.CSafeLoader)
        source = next(path for path in told.parent.glob(f"{told.stem}.*") if path.suffix != ".yaml")
        yield Case(source.name, source.read_bytes(), source.name, expected)
        kinds: list[str] = expected.get("also", []) if made != "none" else []
        if made == "some" and kinds:
            kinds = [] if number % 2 else [kinds[number // 2 % len(kinds)]]
        for kind in kinds:
            data = MAKERS[kind](source.read_text(), is_markdown=source.suffix == ".md")
            yield Case(f"{source.name} as {kind}", data, f"{told.stem}.{kind}", expected)


def normal(text: str) -> str:
    """A text as steps are compared: its words."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def is_same(one: str, other: str) -> bool:
    return SequenceMatcher(None, normal(one), normal(other), autojunk=False).ratio() >= SAME


def judge(case: Case, proposal: Proposal) -> Score:
    """What was found in one document, and what was not."""
    expected = case.expected
    steps = list(proposal.steps)
    score = Score(proposed=len(steps), there=len(expected["steps"]))
    for there in expected["steps"]:
        step = next((one for one in steps if is_same(one.text, there["text"])), None)
        if step is None:
            score.wrong.append(f"not found: {there['text']}")
            continue
        steps.remove(step)
        score.found += 1
        at = there["text"]
        if "title" in there:
            score.ask("step's title", normal(step.title), normal(there["title"]), at)
        if "owner" in there:
            score.ask("owner", normal(step.owner.name if step.owner else ""), normal(there["owner"]), at)
        if "supporters" in there or "owner" in there:
            told = [normal(one.name) for one in step.supporters]
            score.ask("supporters", told, [normal(one) for one in there.get("supporters", ())], at)
        if "cities" in there:
            score.ask("cities", sorted(one.name for one in step.cities), sorted(there["cities"]), at)
        score.ask("due", (step.due.on or step.due.precision or None) if step.due else None, there.get("due"), at)
    score.wrong += [f"made up: {step.text}" for step in steps]
    for name, value in expected.get("facts", {}).items():
        told = proposal.value("country_code" if name == "country" else name)
        score.ask(
            name, normal(told) if isinstance(told, str) else told, normal(value) if isinstance(value, str) else value
        )
    points = Counter(one for point in proposal.points for one in (point.kind, point.level))
    for name, count in expected.get("points", {}).items():
        score.ask(f"points of {name}", points[name], count)
    parts = Counter(part.level for part in proposal.representation)
    for name, count in expected.get("parts", {}).items():
        score.ask(f"representation of {name}", parts[name], count)
    if "themes" in expected:
        score.ask("themes", [normal(one.title) for one in proposal.themes], [normal(one) for one in expected["themes"]])
    furniture = {normal(left.text) for left in proposal.furniture}
    score.wrong += [f"no furniture: {text}" for text in expected.get("furniture", ()) if normal(text) not in furniture]
    return score


def main() -> int:
    failed = False
    for language in LANGUAGES:
        total = Score()
        for case in cases(language):
            score = judge(case, propose(read(case.data, case.file), REGISTER))
            total.add(score)
            print(f"{language}/{case.name}: {score.found} of {score.there} found, {score.proposed} proposed")
            for wrong in score.wrong:
                print(f"    {wrong}" + (" (known)" if wrong in case.misread else ""))
            failed = failed or score.wrong != case.misread
        print(f"{language}: precision {total.precision:.3f}, recall {total.recall:.3f}, {total.there} steps")
        print("  " + ", ".join(f"{what} {total.right[what]}/{count}" for what, count in total.asked.items()) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
