"""Next steps that stand in sentences and clauses, under a name for what was agreed."""

from __future__ import annotations

from tests.summaries.second import steps_of, told_in


def test_the_first_sentence_may_say_anything_where_three_others_say_who_acts() -> None:
    paragraph = (
        "We did not vote, but nobody left without a job. EPA will send the map by June 2026. "
        "For the families who are waiting, the Housing Authority promised to publish the list. "
        "And in November NADMO is going to bring the lists together. It was a long day."
    )
    assert steps_of(f"Where we go from here\n\n{paragraph}\n") == [
        ("EPA will send the map by June 2026.", "EPA"),
        ("For the families who are waiting, the Housing Authority promised to publish the list.", "Housing Authority"),
        ("And in November NADMO is going to bring the lists together.", "NADMO"),
    ]


def test_clauses_behind_a_label_of_minutes() -> None:
    minutes = (
        "1. Flood plans. EPA spoke about the drains.\n\nAgreement: EPA shall file the plan by May 2026; NADMO shall "
        "issue a circular.\n\n2. Parks. Nobody spoke.\n\nAgreement: NADMO to count the parks within 60 days.\n"
    )
    assert steps_of(minutes) == [
        ("EPA shall file the plan by May 2026", "EPA"),
        ("NADMO shall issue a circular.", "NADMO"),
        ("NADMO to count the parks within 60 days.", "NADMO"),
    ]


def test_clauses_behind_words_that_say_that_they_were_agreed() -> None:
    paragraph = (
        "A confiança voltou. Ficou combinado o seguinte: o Ministério das Cidades publica até 30 de junho uma tabela; "
        "a Prefeitura de Belém leva a experiência aos vizinhos. Já o BNDES comprometeu-se a abrir uma linha."
    )
    assert steps_of(f"Conclusão e próximos passos\n\n{paragraph}\n") == [
        ("o Ministério das Cidades publica até 30 de junho uma tabela", "Ministério das Cidades"),
        ("a Prefeitura de Belém leva a experiência aos vizinhos.", "Prefeitura de Belém"),
        ("Já o BNDES comprometeu-se a abrir uma linha.", "BNDES"),
    ]


def test_arrows_whose_lines_are_broken() -> None:
    listed = (
        "Next steps\n\nThe State\n   -> the Ministry of Lands opens its map to all who\n      ask for it;\n"
        "   -> EPA counts the drains.\nOthers\n   -> UNDP trains the\n      teams.\n"
    )
    assert steps_of(listed) == [
        ("the Ministry of Lands opens its map to all who ask for it", "Ministry of Lands"),
        ("EPA counts the drains.", "EPA"),
        ("UNDP trains the teams.", "UNDP"),
    ]


def test_a_note_at_the_end_is_no_step() -> None:
    text = "Next steps\n\n- EPA will count the drains.\n\nThank you all.\n\n(1) Printed with the support of UNDP.\n"
    assert steps_of(text) == [("EPA will count the drains.", "EPA")]


def test_a_name_goes_on_in_the_next_line_of_a_paragraph() -> None:
    came = (
        "Participants\n\nFrom the national side came the Ministry of Infrastructure (MININFRA),\n"
        "the Rwanda Environment Management Authority (REMA) and the Rwanda\nHousing Authority. The City of Kigali was\n"
        "host; all of them stayed until the end of the second day, which was very long.\n"
    )
    assert [part.name for part in told_in(came).representation][:3] == [
        "Ministry of Infrastructure",
        "Rwanda Environment Management Authority",
        "Rwanda Housing Authority",
    ]


def test_a_deed_by_a_short_name() -> None:
    listed = "Next steps\n\n- Installation by NADMO of rain gauges in the hills\n- Opening of three parks\n"
    assert steps_of(listed) == [
        ("Installation by NADMO of rain gauges in the hills", "NADMO"),
        ("Opening of three parks", None),
    ]


def test_sentences_of_which_one_says_that_it_has_no_date() -> None:
    text = (
        "Acuerdos\n\nLuego de la discusión, NADMO queda encargado de levantar el inventario. EPA publicará la guía.\n\n"
        "La EPA enviará el mapa en junio de 2026. El PNUD dará un curso. La NADMO prestará su sala.\n\n"
        "Por su parte, la EPA y el PNUD van a delimitar la zona. No se fijó fecha para ello.\n"
    )
    assert [owner for _text, owner in steps_of(text)] == ["NADMO", "EPA", "EPA", "PNUD", "NADMO", "EPA"]


def test_a_sentence_that_goes_on_under_a_city_with_a_time_of_its_own() -> None:
    present = "Presentes\n\nMunicipalidad de Piura; Municipalidad de Ica; CAF\n\n"
    text = (
        "Acuerdos por ciudad\n\nPiura\n\nLa Municipalidad de Piura abrirá su vivero hasta el 15 de noviembre de 2026. "
        "Además, con apoyo de CAF, publicará el diagnóstico en marzo de 2027.\n\n"
        "Ica\n\nLa Municipalidad de Ica limpiará sus canales en abril de 2026. Estos llegarán al mar.\n"
    )
    assert steps_of(present + text)[:2] == [
        (
            "La Municipalidad de Piura abrirá su vivero hasta el 15 de noviembre de 2026.",
            "Municipalidad de Piura",
        ),
        (
            "Además, con apoyo de CAF, publicará el diagnóstico en marzo de 2027.",
            "Municipalidad de Piura",
        ),
    ]


def test_what_is_done_for_a_promise_and_what_closes_a_point_of_the_minutes() -> None:
    present = "## Present\n\nKumasi Metropolitan Assembly, EPA, NADMO, UNDP\n\n"
    text = (
        "## Burning\n\nEPA spoke first. NADMO undertook to start a patrol by 15 October 2025. For this, EPA will "
        "hand over the "
        "map before 1 October 2025.\n\n## The landfill\n\nThe road was closed in July. There was talk about the fee, "
        "on which "
        "no agreement was reached. NADMO will have the road inspected by 31 December 2025.\n\n## The office\n\nUNDP "
        "will move "
        "in May 2026. It rained.\n\n## Markets\n\nThe meeting agreed that UNDP shall collect the rules.\n"
    )
    assert [(said[:20], owner) for said, owner in steps_of(present + text)] == [
        ("NADMO undertook to s", "NADMO"),
        ("For this, EPA will h", "EPA"),
        ("NADMO will have the ", "NADMO"),
        ("UNDP shall collect t", "UNDP"),
    ]


def test_steps_of_one_level_beside_those_of_the_other() -> None:
    text = (
        "# Next steps in the cities\n\nKumasi Metropolitan Assembly will open its map by June 2026. EPA will count "
        "the drains.\n\n"
        "# Steps of the central government\n\nNADMO will issue a circular on markets. EPA will report on its budget.\n"
    )
    assert [owner for _text, owner in steps_of(text)] == ["Kumasi Metropolitan Assembly", "EPA", "NADMO", "EPA"]


def test_what_the_minutes_say_was_resolved() -> None:
    present = "## Presenças\n\n- Câmara Municipal de Bo\n- UICN\n- Ministério do Ambiente\n\n"
    text = (
        "## Lixo\n\nO Ministério do Ambiente falou. Deliberou-se que a UICN colocará marcos até 31 de Maio de 2026. "
        "Deliberou-se ainda que o Ministério do Ambiente fará o levantamento em Julho de 2026.\n"
    )
    assert [owner for _text, owner in steps_of(present + text)] == ["UICN", "Ministério do Ambiente"]


def test_labels_in_chinese_brackets_behind_a_step() -> None:
    text = (
        "下一步工作\n\n1. 公布管网清单（负责：能源部；时限：2026年11月15日）\n"
        "2. 完成改造示范（负责：银川市政府；配合：能源部；时限：2026年12月）\n3. 保持联络群畅通（负责：全体参会单位）\n"
    )
    assert steps_of(text) == [("公布管网清单", "能源部"), ("完成改造示范", "银川市政府"), ("保持联络群畅通", None)]
