"""Lines of a page that lead to another one, under a heading of what was said."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

MESSAGES = {
    "Key messages": ("Shade is cheaper than cooling.", "Read also: Bus timetable changes on Monday"),
    "Mensajes clave": (
        "La sombra cuesta menos que el frío.",
        "Lea también: Cambian los horarios del bus el lunes",
    ),
    "Mensagens-chave": ("A sombra custa menos que o frio.", "Leia também: Horários dos ônibus mudam na segunda"),
    "Messages clés": ("L'ombre coûte moins que le froid.", "Lire aussi : Les horaires des bus changent lundi"),
    "Pesan kunci": ("Teduh lebih murah daripada pendingin.", "Baca juga: Jadwal bus berubah mulai hari Senin"),
    "主要观点": ("树荫比空调便宜得多。", "相关阅读：公交时刻表周一起调整"),
}


@pytest.mark.parametrize("heading", sorted(MESSAGES))
def test_they_are_no_part_of_it(heading: str) -> None:
    message, line = MESSAGES[heading]
    text = f"# Second National-Local Dialogue\n\n22 September 2025\n\n## {heading}\n\n{message}\n\n{line}\n"
    told = propose(read(text.encode(), "x.md"), REGISTER)
    assert [one.text for one in told.points] == [message]
    assert line in " ".join(one.text for one in told.unplaced)
