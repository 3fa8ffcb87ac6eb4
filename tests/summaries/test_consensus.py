"""What a meeting was of one mind on, where its list holds no step."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER


def points_of(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in propose(read(text.encode(), "x.md"), REGISTER).points]


@pytest.mark.parametrize(
    ("steps", "heading"),
    [
        ("Next steps", "Consensus"),
        ("Acuerdos", "Puntos de consenso"),
        ("Encaminhamentos", "Consensos"),
        ("Suites à donner", "Points de consensus"),
        ("Tindak lanjut", "Kesamaan pandangan"),
        ("下一步工作", "会议共识"),
    ],
)
def test_a_consensus_that_holds_no_step_is_a_list_of_messages(steps: str, heading: str) -> None:
    text = (
        f"# Second Dialogue\n\n## {steps}\n\n- UNEP will send the guide by 4 May 2027.\n\n"
        f"## {heading}\n\n- Rain has an owner in every town.\n- Without upkeep, new drains fail within years.\n"
    )
    assert points_of(text) == [
        ("key_message", "Rain has an owner in every town."),
        ("key_message", "Without upkeep, new drains fail within years."),
    ]


def test_a_consensus_is_none_where_nothing_else_tells_steps_or_it_tells_them_itself() -> None:
    views = "- Rain has an owner in every town.\n- Without upkeep, new drains fail within years.\n"
    assert points_of(f"# Second Dialogue\n\n## Consensus\n\n{views}") == []
    steps = "- UNEP will send the guide by 4 May 2027.\n- Pune will map its wells by June 2027.\n"
    text = f"# Second Dialogue\n\n## Next steps\n\n- Surat will open its data.\n\n## 会议共识\n\n{steps}"
    assert points_of(text) == []
