"""Cities of a step: not those after which something else is called, and those that an acronym stands for."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

HEAD = (
    "# Second National-Local Dialogue\n\n12 May 2026\n\n## Participants\n\n- Ministry of Lands\n"
    "- Accra Metropolitan Assembly (AMA)\n- Universidad Nacional de Rosario\n- Municipalidad de Rosario\n"
    "- Yayasan Kota Hijau, Indonesia\n\n## Next steps\n\n"
)


@pytest.mark.parametrize(
    ("step", "cities"),
    [
        ("Universidad Nacional de Rosario will write up the minutes by June 2026", []),
        ("Ministry of Lands will survey Lake Rosario by June 2026", []),
        ("Ministry of Lands will plant trees in Rosario by June 2026", ["Rosario"]),
        ("AMA will publish the fare records by June 2026", ["Accra"]),
        ("Ministry of Lands will count ruang terbuka hijau by June 2026", []),
    ],
)
def test_a_city_is_told(step: str, cities: list[str]) -> None:
    proposal = propose(read(f"{HEAD}- {step}\n".encode(), "text.md"), REGISTER)

    assert [[*(one.name for one in told.cities), *told.new_cities] for told in proposal.steps] == [cities]


def test_an_institute_of_a_city_is_of_its_level() -> None:
    text = "# 第二次国家—地方对话\n\n## 参会单位\n\n- 住房城乡建设部\n- 南昌市城市规划设计研究总院\n- 武汉大学\n"
    parts = propose(read(text.encode(), "text.md"), REGISTER).representation

    assert [part.level for part in parts] == ["national", "local", "other"]
