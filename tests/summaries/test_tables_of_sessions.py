"""Tables of what was on when, and who spoke: none of them tells what is to be done."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

HEAD = "# Second National-Local Dialogue in Ghana\n\n22 and 23 September 2025\n\n"
HEADS = {
    "en": ("Day", "Topic", "Presenter"),
    "es": ("Fecha", "Tema", "Expositor"),
    "pt": ("Data", "Tema", "Palestrantes"),
    "fr": ("Date", "Thème", "Intervenante"),
    "id": ("Tanggal", "Topik", "Pembicara"),
    "zh": ("时间", "主题", "主讲人"),
}
ACTION = "Next steps\n\n| Action | Responsible | Deadline |\n|---|---|---|\n| Publish the map | UNEP | May 2026 |\n"


def table(head: tuple[str, ...], times: tuple[str, str]) -> str:
    rows = [
        (times[0], "The shortage of homes in figures", "Ministry of Works"),
        (times[1], "What the seafront of Tema has taught", "Tema Metropolitan Assembly"),
        (times[1], "Vacant land and the tax on property", "Lands Commission"),
    ]
    lines = [head, ("---",) * 3, *rows]
    return "\n".join(f"| {' | '.join(one)} |" for one in lines)


@pytest.mark.parametrize("language", sorted(HEADS))
def test_who_spoke_about_what(language: str) -> None:
    text = f"{HEAD}## Rooms\n\n{table(HEADS[language], ('22/10', '23/10'))}\n\n## {ACTION}"
    assert [words for words, *_ in told(text, "x.md")] == ["Publish the map"]


@pytest.mark.parametrize(
    "times",
    [("22/10, 9:00", "23/10, 14:00"), ("22 Oct, 9 am", "23 Oct, 2 p.m."), ("22 oct. à 9h30", "23 oct. à 14h"),
     ("22 Okt pukul 09:00", "23 Okt pukul 14:00"), ("10月22日上午9时", "10月23日下午2时")],
)  # fmt: skip
def test_a_day_with_its_hour_is_no_due(times: tuple[str, str]) -> None:
    text = f"{HEAD}## Rooms\n\n{table(('When', 'What', 'Who'), times)}\n\n## {ACTION}"
    assert [words for words, *_ in told(text, "x.md")] == ["Publish the map"]
