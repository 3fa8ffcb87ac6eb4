"""The words of the examples in the API's description: of one dialogue, as the demo tells it."""

from __future__ import annotations

from typing import Any

from urbanshift.api.examples import SITE, illustrate

ROOT = f"{SITE}/api/v1/"


def _ref(resource: str, key: str, said: str, called: str, name: str) -> dict[str, str]:
    return {key: said, called: name, "url": f"{ROOT}{resource}/{said}/"}


CHINA = _ref("countries", "iso2", "CN", "name", "China")
CHENGDU = _ref("cities", "slug", "chengdu", "name", "Chengdu")
CITY_OF_CHENGDU = _ref("stakeholders", "slug", "city-of-chengdu", "name", "City of Chengdu")
MINISTRY = _ref("stakeholders", "slug", "ministry-of-ecology", "name", "Ministry of Ecology and Environment")
BIODIVERSITY = _ref("themes", "slug", "biodiversity", "name", "Biodiversity")
PLAN = _ref("policies", "slug", "urban-plan", "title", "Urban master plan")
SERIES = _ref("series", "code", "CHN", "name", "National-Local Dialogues in China")
DIALOGUE = _ref("dialogues", "reference", "CHN-1", "title", "First dialogue")
COMMITMENT = _ref("commitments", "reference", "CHN-1-01", "title", "Coordinate between levels")
ITEM = _ref("action-items", "reference", "CHN-1-01-1", "title", "Coordination office in Chengdu")

WORDS: dict[str, Any] = {
    # Parts of addresses, by what stands before them.
    "countries/": "CN",
    "cities/": "chengdu",
    "stakeholders/": "city-of-chengdu",
    "themes/": "biodiversity",
    "policies/": "urban-plan",
    "series/": "CHN",
    "dialogues/": "CHN-1",
    "outcome-points/": 7,
    "commitments/": "CHN-1-01",
    "action-items/": "CHN-1-01-1",
    "status-reports/": 31,
    "follow-ups/": "CHN-1-01",
    # References
    "CountryRef": CHINA,
    "CityRef": CHENGDU,
    "StakeholderRef": CITY_OF_CHENGDU,
    "ThemeRef": BIODIVERSITY,
    "PolicyRef": PLAN,
    "SeriesRef": SERIES,
    "DialogueRef": DIALOGUE,
    "CommitmentRef": COMMITMENT,
    "ActionItemRef": ITEM,
    # Records
    "name": "Chengdu",
    "title": "First dialogue",
    "text": "Ministries and cities coordinate by a standing office.",
    "language": "en",
    "timezone": "Asia/Shanghai",
    "iso2": "CN",
    "iso3": "CHN",
    "numeric": "156",
    "slug": "chengdu",
    "code": "CHN",
    "name_local": "成都",
    "local_language": "zh-Hans",
    "iso_3166_2": "CN-SC",
    "un_locode": "CNCTU",
    "geonames_id": 1815286,
    "latitude": 30.66667,
    "longitude": 104.06667,
    "coordinates": [104.06667, 30.66667],
    "population": 20937757,
    "population_basis": "census 2020",
    "population_source": "National Bureau of Statistics",
    "iati_organisation_type": "11",
    "acronym": "MEE",
    "aliases": ["生态环境部"],
    "sdg_targets": ["11.a"],
    "issued_by": "Ministry of Housing and Urban-Rural Development",
    "programme": "UrbanShift",
    "report_every_days": 90,
    "reference": "CHN-1",
    "type": "commitment",
    "CommitmentRow.reference": "CHN-1-01",
    "CommitmentDetail.reference": "CHN-1-01",
    "ActionItemRow.reference": "CHN-1-01-1",
    "ActionItemDetail.reference": "CHN-1-01-1",
    "name_used": "National-Local Dialogue",
    "ordinal_announced": "first",
    "topic": "Biodiversity in cities",
    "place": "Beijing",
    "participants": 60,
    "women": 28,
    "men": 32,
    "prepared_by": "The programme's secretariat",
    "document": "Summary of the first dialogue, November 2022",
    "name_then": "City of Chengdu",
    "summary": "Nine bodies of four levels met for a day.",
    "indicator": "The office has met once a quarter.",
    "number_promised": 12,
    "amount_promised": "1500000.00",
    "currency": "CNY",
    "progress": 40,
    "days_overdue": 12,
    "overdue": True,
    "page": "p. 7",
    "reason": "The minutes say so.",
    "basis": "Letter of the ministry, 2026-03-31",
    "shown": "The office's first two minutes.",
    "narrative": "The office was founded and has met twice.",
    "answer_note": "Until September, not longer.",
    "note": "The cities asked for a template.",
    "source": "national-register",
    "external_id": "2022-117",
    "late_reason": "The page was missing from the copy.",
    "footing_basis": "Confirmed by letter, 2026-03-31",
    "no_evidence_reason": "The minutes are confidential.",
    "text_agreed": "Ministries and cities coordinate.",
    "EvidenceLine.url": "https://chengdu.example/minutes.pdf",
    "declined": ["CHN-1-01-2"],
    "before": "not_started",
    "after": "in_progress",
    "size": 48213,
    "content_type": "application/pdf",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "version": 3,
    # Requests
    "AcceptanceInput": {"acceptance": "accepted", "version": 3},
    "ActionItemInput": {
        "title": "Coordination office in Chengdu",
        "owner": "city-of-chengdu",
        "city": "chengdu",
        "due": {"precision": "quarter", "on": "2026-06-30"},
    },
    "AdoptionInput": {"footing": "agreed", "adopted_on": "2026-03-31", "version": 3},
    "DecisionInput": {
        "decision": "carried_over",
        "due": {"precision": "year", "on": "2027-12-31"},
        "reason": "The funds come with next year's budget.",
        "version": 3,
    },
    "RequestInput": {
        "kind": "due",
        "reason": "The county joins in May.",
        "due": {"precision": "month", "on": "2026-09-30"},
    },
    "RetractionInput": {"reason": "It was about another action."},
    "SharingInput": {"circle": "participants"},
    "StatusReportInput": {
        "status": "in_progress",
        "narrative": "The office was founded and has met twice.",
        "progress": 40,
        "on_track": "at_risk",
        "waiting_for": {"kind": "funding", "stakeholder": "ministry-of-ecology"},
        "evidence": [{"url": "https://chengdu.example/minutes.pdf", "title": "Minutes"}],
        "version": 3,
    },
    "VerificationInput": {"finding": "confirmed", "report": 31, "version": 3},
    "CountryChanges": {"name": "China"},
    "CityChanges": {"latitude": 30.66667, "longitude": 104.06667},
    "StakeholderChanges": {"acronym": "MEE", "aliases": ["生态环境部"]},
    "ThemeChanges": {"sdg_targets": ["11.a", "15.5"]},
    "PolicyChanges": {"kind": "plan", "issued_on": "2021-05-01"},
    "SeriesChanges": {"report_every_days": 60},
    "DialogueChanges": {"participants": 60, "participants_precision": "about", "reason": "The minutes say so."},
    "OutcomePointChanges": {"policies": [{"policy": "urban-plan", "relation": "informs"}]},
    "CommitmentChanges": {"lead": "ministry-of-ecology", "due": {"precision": "year", "on": "2027-12-31"}},
    "ActionItemChanges": {"title": "Coordination office in Chengdu", "reason": "A slip of the pen."},
}


def with_examples(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A hook of the description's generator."""
    return illustrate(result, WORDS)
