"""The summary of the first dialogue in China, with all its faults, in every form that it may come in."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from tests.summaries.making import docx_of, html_of, pdf_of
from tests.summaries.register import REGISTER

SEED = (Path(__file__).parent / "seed.txt").read_text()
BARE = SEED.replace("#", "").replace("**", "")
"""The same without marks of Markdown: what is left when somebody copies it."""


def told(data: bytes, name: str = "x.txt") -> Proposal:
    return propose(read(data, name), REGISTER, country="CN")


def lines_as_paragraphs(text: str) -> bytes:
    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    return told(SEED.encode())


def test_the_dialogue(proposal: Proposal) -> None:
    assert {name: fact.value for name, fact in proposal.facts.items() if name != "summary"} == {
        "title": "UrbanShift 1st National-Local Dialogue in China",
        "ordinal": 1,
        "country": "China",
        "country_code": "CN",
        "topic": "Supporting urban biodiversity and low carbon urban development in the 3 selected cities in China",
        "author": "Pratibha Caleb",
    }
    assert proposal.language == "en"
    assert proposal.facts["title"].source.as_json() == {
        "page": 1, "line": 5, "words": "UrbanShift 1st National-Local Dialogue in China",
    }  # fmt: skip
    assert [(theme.title, theme.match.slug) for theme in proposal.themes] == [
        ("Urban Biodiversity", "urban-biodiversity"),
        ("Low-Carbon Development", "low-carbon-development"),
    ]


def test_who_was_there(proposal: Proposal) -> None:
    assert [(part.level, part.kind, part.name, part.match.slug) for part in proposal.representation] == [
        ("national", "organisation", "Ministry of Finance", "ministry-of-finance-china"),
        ("national", "organisation", "China Center for Urban Development", "china-center-for-urban-development"),
        ("local", "city", "Chengdu", "city-of-chengdu"),
        ("local", "city", "Chongqing", "city-of-chongqing"),
        ("local", "city", "Ningbo", "city-of-ningbo"),
        ("other", "group", "UN agencies", None),
        ("other", "group", "research institutes", None),
        ("other", "group", "MDBs", None),
        ("other", "group", "NGOs", None),
    ]


def test_points_made(proposal: Proposal) -> None:
    assert [(point.kind, point.level, point.title) for point in proposal.points] == [
        ("policy_contribution", "national", "Strengthening Policy Alignment"),
        ("policy_contribution", "national", "Enhancing Biodiversity Conservation"),
        ("policy_contribution", "national", "Promoting Low-Carbon Urban Development"),
        ("policy_contribution", "national", "Facilitating Sustainable Financing"),
        ("policy_contribution", "national", "Building Capacity and Knowledge Sharing"),
        ("policy_contribution", "local", "Localized Implementation of National Goals"),
        ("policy_contribution", "local", "Tailored Urban Biodiversity Strategies"),
        ("policy_contribution", "local", "Innovative Financial Mechanisms"),
        ("policy_contribution", "local", "Enhanced Urban Planning Practices"),
        ("policy_contribution", "local", "Capacity Building and Knowledge Sharing"),
        ("policy_contribution", "local", "Improved Governance and Coordination"),
        ("policy_contribution", "local", "Public Engagement and Awareness"),
        ("challenge", None, proposal.points[12].title),
        ("challenge", None, proposal.points[13].title),
        ("opportunity", None, proposal.points[14].title),
        ("opportunity", None, proposal.points[15].title),
        ("key_message", None, proposal.points[16].title),
    ]
    assert "Local governments are encouraged to adopt comprehensive planning" in proposal.points[8].text
    assert [(point.text[:40], [policy.slug for policy in point.policies]) for point in proposal.points[12:]] == [
        ("Through robust discussions, it became ev", []),
        ("Financial constraints, technical and dat", []),
        (
            "However, the dialogue also highlighted s",
            ["national-territorial-spatial-planning-system", "sponge-city-guideline"],
        ),
        ("The commitment from twelve cities to dev", []),
        ("Moving forward, the focus must be on enh", []),
    ]


def test_four_next_steps_with_nothing_made_up(proposal: Proposal) -> None:
    assert [(step.title, step.text, step.owner, step.due, step.cities, step.level) for step in proposal.steps] == [
        (
            "Enhanced Coordination and Communication",
            ("Improving coordination between national and local governments is crucial. This will ensure that policies "
            "are implemented effectively and consistently across all levels."),
            None, None, (), None,
        ),
        (
            "Innovative Financing Models",
            ("Exploring sustainable financing models and attracting private sector investment are essential to support "
            "large-scale projects like the Sponge City programme. This will require a collaborative approach involving "
            "various stakeholders."),
            None, None, (), None,
        ),
        (
            "Data and Technical Capacity Building",
            ("Investing in the development of comprehensive data pools and technical expertise is vital. Training "
            "programs and knowledge-sharing platforms can help local governments build the necessary skills for "
            "effective policy implementation."),
            None, None, (), None,
        ),
        (
            "Policy Integration and Localization",
            ("Continued efforts are needed to integrate national policies into local contexts. Tailored approaches can "
            "help balance urban growth with sustainability goals."),
            None, None, (), None,
        ),
    ]  # fmt: skip


def test_what_is_left(proposal: Proposal) -> None:
    assert [left.text for left in proposal.furniture] == [
        "URBAN SH/FT",
        "Transforming",
        "Cities for People",
        "and Planet",
    ]
    assert [left.text[:50] for left in proposal.unplaced] == [
        "The discussions held at the National Local Dialogu",
        "At the local level, the National-Local Dialogue in",
        "The contributions include:",
        "The second National-Local Dialogue aims to further",
        "The following were identified as next steps and wi",
        "The National-Local Dialogue in China provided a cr",
        "The dialogue has set a foundation for ongoing coll",
    ]
    assert list(proposal.as_json()) == [
        "dialogue", "representation", "themes", "outcome_points", "commitments", "unplaced",
    ]  # fmt: skip


FORMS: dict[str, Any] = {
    "PDF": lambda: (pdf_of(SEED, is_markdown=True), "x.pdf"),
    "PDF with marks": lambda: (pdf_of(SEED, is_markdown=False), "x.pdf"),
    "PDF without marks": lambda: (pdf_of(BARE, is_markdown=False), "x.pdf"),
    "DOCX": lambda: (docx_of(SEED, is_markdown=True), "x.docx"),
    "DOCX line by line": lambda: (lines_as_paragraphs(SEED), "x.docx"),
    "DOCX without marks": lambda: (lines_as_paragraphs(BARE), "x.docx"),
    "HTML": lambda: (html_of(SEED, is_markdown=True), "x.html"),
    "HTML line by line": lambda: (html_of(SEED, is_markdown=False), "x.html"),
    "HTML as it stands": lambda: (f"<html><body><pre>{SEED}</pre></body></html>".encode(), "x.html"),
    "UTF-16": lambda: (SEED.encode("utf-16"), "x.txt"),
    "Windows": lambda: (BARE.replace("📌", "•").replace("🏠", "•").replace("\n", "\r\n").encode("cp1252"), "x.txt"),
}


@pytest.mark.parametrize("form", FORMS)
def test_it_is_the_same_in_every_form(form: str, proposal: Proposal) -> None:
    assert substance(told(*FORMS[form]())) == substance(proposal)


def substance(proposal: Proposal) -> dict[str, Any]:
    """A proposal without the places, which differ from format to format."""

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: bare(one) for name, one in value.items() if name not in ("source", "sources")}
        return [bare(one) for one in value] if isinstance(value, list) else value

    told: dict[str, Any] = bare(proposal.as_json())
    return told
