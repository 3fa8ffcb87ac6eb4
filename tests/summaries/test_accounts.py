"""Any text in: no crash, and every word of it is placed, understood, furniture, or shown as not placed."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from commitments.importing.formats import Unreadable, read
from commitments.importing.proposing import propose
from commitments.importing.vocabulary.sections import SECTIONS
from commitments.importing.vocabulary.words import LABELS
from tests.summaries.accounting import lost_in_structure, lost_words, missing_from_review
from tests.summaries.measure import LANGUAGES, cases, judge
from tests.summaries.register import REGISTER

pytestmark = pytest.mark.long

names = st.sampled_from(
    sorted(name for told in (*SECTIONS.values(), *LABELS.values()) for few in told.values() for name in few)
)
signs = st.sampled_from(
    [
        "1. ", "2) ", "(a) ", "- ", "• ", "✓ ", "📌 ", "> ", "一、", "（二）", "PRIMERO: ", "3.1 ", "[x] ", "iv. ",
        "o ", "# ", "### ", "| ", "Action 3: ", "    ", "\t",
    ]
)  # fmt: skip
ends = st.sampled_from(
    ["", ".", ":", ";", "。", "：", " (UNDP, by June 2024)", " – MoF – 2025", "**", " | x | y |", ", and", "-", "\f"]
)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
said = st.sampled_from(
    [
        "by 31 December 2024", "Q3 2025", "2024年10月16日", "Ministry of Finance", "Chengdu and Ningbo",
        "1) one thing 2) another thing", "Page 3 of 7", "**Bold:** words that follow", "Kigali, 5 June 2024",
    ]
)  # fmt: skip
line = st.builds(
    lambda *parts: "".join(parts),
    st.one_of(st.just(""), signs),
    st.one_of(names, words, said),
    st.one_of(st.just(""), words, said),
    ends,
)
text = st.lists(st.one_of(line, st.just("")), max_size=25).map("\n".join)
ending = st.sampled_from(["x.txt", "x.md"])
unhurried = settings(max_examples=60)


def check(data: bytes, name: str) -> None:
    try:
        document = read(data, name)
    except Unreadable:
        return
    proposal = propose(document, REGISTER)
    assert not lost_in_structure(document)
    assert lost_words(document, proposal) == []
    json.dumps(proposal.as_kept())


@unhurried
@given(text, ending)
@example("axes de réflexion\n\x80, and", "x.txt")
@example("# (UNDP, by June 2024)\nsíntesis por\na cargo2000年0月", "x.txt")
def test_text_that_looks_like_a_summary(told: str, name: str) -> None:
    check(told.encode(), name)


real = st.sampled_from(
    [
        case.data.decode().splitlines()
        for language in LANGUAGES
        for case in cases(language, made="none")
        if case.file.endswith((".txt", ".md"))
    ]
)
"""The lines of a document."""


@st.composite
def stretches(draw: st.DrawFn) -> str:
    """A stretch of each of a few documents, one behind the other."""
    told: list[str] = []
    for lines in draw(st.lists(real, min_size=1, max_size=4)):
        start = draw(st.integers(0, len(lines)))
        told += lines[start : start + draw(st.integers(3, 25))]
    return "\n".join(told)


@unhurried
@given(stretches(), ending)
@example("## Key themes\n### 1. City biodiversity indices", "x.txt")
@example("| Étape | Porteur | Échéance |\n|---|---|---|\nLas partes acordaron: 1) actualizar; 2) presentar.", "x.txt")
@example("What        Who        By when\n✅ L'ADM financera l'étude de      la zone – échéance : mars 2024.", "x.txt")
@example("# 会议概况\n共有80人参会。\n财政部、自然资源部以及成都、重庆、宁波三市代表共45人参加了会议。", "x.txt")
@example(
    "住房和城乡建设部指出，各地要加快转变发展方式。\n\n成都市副市长表示，成都将推进建设。\n## 专家观点\n"
    "From: Meenakshi Rao <rao@example.org>\nTo: NLD India participants\nCc: MoHUA Smart Cities desk\n\n"
    "        REPUBLIC OF GHANA\n        National-Local Dialogue on Urban Resilience and Sanitation",
    "x.txt",
)
@example("Contribution to existing policy\n\n*National level:*\n", "x.txt")
@example("## Participants\n1. M. Ndiaye, ministère de l'Urbanisme\n- National : Ministère de l'Urbanisme, X", "x.txt")
def test_what_stands_in_several_summaries(told: str, name: str) -> None:
    check(told.encode(), name)


@unhurried
@given(st.text(max_size=400), ending)
@example("#\x800ºA", "x.md")
def test_any_text(told: str, name: str) -> None:
    check(told.encode(errors="replace"), name)


@unhurried
@given(text)
@example("a cargo de\n#\n✓ #\n✓ #")
def test_any_web_page(told: str) -> None:
    check(f"<html><body><p>{told}</body></html>".encode(errors="replace"), "x.html")


@unhurried
@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"<html>"]))
def test_any_bytes(told: bytes, before: bytes) -> None:
    check(before + told, "x")


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents(language: str) -> None:
    """What a person finds is found and nothing is made up, but for what is known to be misread; nothing is lost, nor in
    the review of a document as it stands. `TEST_WHOLE=1`, like `make summaries`, reads them in every format."""
    wrong: dict[str, list[str]] = {}
    lost: dict[str, Any] = {}
    for case in cases(language, made="all" if os.environ.get("TEST_WHOLE") else "some"):
        document = read(case.data, case.file)
        proposal = propose(document, REGISTER)
        if (told := judge(case, proposal).wrong) != case.misread:
            wrong[case.name] = told
        if words := lost_in_structure(document) or lost_words(document, proposal):
            lost[case.name] = words
        if case.name == case.file and (missing := missing_from_review(document, proposal)):
            lost[f"{case.name}, in its review"] = missing
    assert (wrong, lost) == ({}, {})
