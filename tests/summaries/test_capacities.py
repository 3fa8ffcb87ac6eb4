"""As what those were there whom a document names: convenors, participants, observers; and who was only asked."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.reviewed.beginning import begin
from tests.summaries.register import REGISTER


def told_in(listed: str, heading: str = "Participants") -> Proposal:
    text = f"# Second National-Local Dialogue\n\n3 May 2025\n\n## {heading}\n\n{listed}\n"
    return propose(read(text.encode(), "x.md"), REGISTER)


def capacities(listed: str, heading: str = "Participants") -> str:
    """The first letters of all capacities, in the order of the names."""
    return "".join(part.capacity[0] for part in told_in(listed, heading).representation)


def table(head: str, *rows: str) -> str:
    rule = "|".join(["---"] * (head.count("|") + 1))
    return "\n".join(f"| {row} |" for row in (head, rule, *rows))


ENGLISH = ("NEMA | Convenor", "Kisumu County | Participant", "UNEP | Observer")


@pytest.mark.parametrize(
    ("heading", "listed"),
    [
        ("Participants", table("Organisation | Role", *ENGLISH)),
        ("Participants", table("Name | Organisation | Capacity", *(f"A. Kamau | {row}" for row in ENGLISH))),
        ("Participants", table("Institution | Country | Remarks", *(row.replace("|", "| Kenya |") for row in ENGLISH))),
        ("Participantes", table("Institución | Calidad", "DNP | Anfitrión", "Bogotá | Participante",
                                "BID | Observador")),
        ("Participants", table("Institution | Qualité", "Ministère de l'Habitat | Organisateur",
                               "Commune de Fès | Participant", "PNUE | Observateur")),
        ("Participantes", table("Instituição | Papel", "Ministério das Cidades | Organizador",
                                "Prefeitura do Recife | Participante", "GIZ | Observadora")),
        ("Peserta", table("Instansi | Peran", "Bappenas | Penyelenggara", "Kota Semarang | Peserta",
                          "Bank Dunia | Pengamat")),
        ("参会单位", table("单位 | 身份", "住房和城乡建设部 | 主办方", "成都市人民政府 | 参会方", "世界银行 | 观察员")),
    ],
)  # fmt: skip
def test_a_cell_tells_it_and_is_not_left_over(heading: str, listed: str) -> None:
    proposal = told_in(listed, heading)
    assert [part.capacity for part in proposal.representation] == ["convenor", "participant", "observer"]
    roles = [row.split(" | ")[-1].strip(" |") for row in listed.splitlines()[2:]]
    assert not {left.text for left in proposal.unplaced} & set(roles)


@pytest.mark.parametrize(
    ("heading", "listed"),
    [
        ("Participants", "### Conveners\n\n- NEMA\n\n### Participants\n\n- Kisumu County\n\n### Observers\n\n- UNEP"),
        ("Participants", "**Hosts**\n\n- NEMA\n\n**Attendees**\n\n- Kisumu County\n\n**Invited observers**\n\n- UNEP"),
        ("Participants", "National: NEMA (host). Local: Kisumu County. Observers: UNEP."),
        ("Participants", "Organisers: NEMA\n\nParticipants: Kisumu County\n\nObservers: UNEP"),
        ("Participants", "- NEMA (convenor)\n- Kisumu County\n- UNEP – observer"),
        ("Participants", "- NEMA as host\n- Kisumu County\n- UNEP as observer"),
        ("Participants", "Hosts: NEMA; participants: Kisumu County; observers: UNEP"),
        ("Participants", "- NEMA, co-host\n- Kisumu County\n- UNEP (online; observer)"),
        ("Participants", table("Role | Organisations", "Convenor | NEMA", "Participant | Kisumu County",
                               "Observer | UNEP")),
        ("Participants", table("Hosts | Participants | Observers", "NEMA | Kisumu County | UNEP")),
        ("Participants", table("Agency | Host | Guest | Observer", "NEMA | ✓ | | ", "Kisumu County | | ✓ | ",
                               "UNEP | | | ✓")),
        ("Participants", table("Organisation | Person", "Convenors | ", "NEMA | A. K.", "Participants | ",
                               "Kisumu County | B. O.", "Observers | ", "UNEP | C. D.")),
        ("Participantes", "- DNP (convocante)\n- Bogotá\n- BID (observador)"),
        ("Participants", "- Ministère de l'Habitat (organisateur)\n- Commune de Fès\n- PNUE – observateur"),
        ("Participantes", "- Ministério das Cidades (anfitrião)\n- Prefeitura do Recife\n- GIZ (observadora)"),
        ("Peserta", "Nasional: Bappenas (tuan rumah)\n\nDaerah: Kota Semarang\n\nPengamat: Bank Dunia"),
        ("参会单位", "国家层面：住房和城乡建设部（主办）\n\n地方层面：成都市\n\n观察员：世界银行"),
    ],
)  # fmt: skip
def test_headings_leads_and_remarks_tell_it(heading: str, listed: str) -> None:
    assert capacities(listed, heading) == "cpo"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The meeting was attended by NEMA, Kisumu County and Nakuru County, with UNEP and GIZ as observers.", "pppoo"),
        ("NEMA, Kisumu County and Nakuru County attended. Observers from UNEP and GIZ also attended.", "pppoo"),
        ("It was attended by NEMA, Kisumu County, Nakuru County and UNEP as observer.", "pppo"),
        ("Participaron el DNP, la Alcaldía de Bogotá y la Alcaldía de Cali, con el BID y la GIZ como observadores.",
         "pppoo"),
    ],
)  # fmt: skip
def test_sentences_tell_it(sentence: str, told: str) -> None:
    assert capacities(sentence) == told


def test_who_held_the_meeting_convened_it() -> None:
    text = "The dialogue was organised by the Ministry of Lands (MoL) together with UNEP.\n\n## Participants\n\n"
    assert capacities(f"{text}- Ministry of Lands\n- Kisumu County\n- UNEP", "Summary") == "cpc"


@pytest.mark.parametrize(
    "listed",
    [
        "- NEMA\n- Observatory of Cities\n- Kisumu County (observations sent later)",
        "- NEMA\n- Kisumu County\n- Nakuru County\n\nObservers noted that the map is old.",
    ],
)
def test_what_tells_no_capacity(listed: str) -> None:
    assert capacities(listed) == "ppp"


def test_lists_beside_that_of_participants() -> None:
    listed = (
        "- Kisumu County\n- Nakuru County\n\n## Observers\n\n- UNEP\n\n## Organisers\n\n- NEMA\n- Ministry of Lands"
    )
    assert capacities(listed) == "ppocc"


def test_a_heading_is_over_its_own_list() -> None:
    assert capacities("### Observers\n\n- UNEP\n\n### Local\n\n- Kisumu County\n- Nakuru County") == "opp"
    assert capacities("Observers:\n\n- UNEP\n\nLocal governments:\n\n- Kisumu County\n- Nakuru County") == "opp"


def test_who_was_excused_was_not_there_as_anything() -> None:
    parts = told_in("- NEMA\n- Kisumu County\n- GIZ (convenor, apologies)\n- UNEP (observer; absent)").representation
    assert [part.name for part in parts] == ["NEMA", "Kisumu County"]


def test_who_was_only_invited() -> None:
    rows = ("NEMA | A. Kamau | Attended", "UNEP | B. Otieno | Invited")
    parts = told_in(table("Organisation | Name | Attendance", *rows)).representation
    assert [(part.name, part.attendance) for part in parts] == [("NEMA", "attended"), ("UNEP", "invited")]


def test_the_review_has_it() -> None:
    entries = begin(told_in("- NEMA\n- UNEP (observer)")).entries
    assert [(one.title, one.capacity) for one in entries] == [("NEMA", "participant"), ("UNEP", "observer")]
