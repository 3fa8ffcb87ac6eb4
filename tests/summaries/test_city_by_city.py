"""Prose that takes up city after city, each by its name and a full stop, and tells what each does until when."""

from __future__ import annotations

import pytest

from tests.summaries.telling import steps_of, told

TEXTS = {
    "en": """Second National-Local Dialogue
4 March 2026

Present: Ministry of Lands, Bo City Council, Kenema City Council, GIZ, Njala University

What is left to do, city by city:

Bo. The city council marks the edge of the swamp by May 2026. Njala University gives the students.

Kenema. The city has no swamp, but it has a river: Kenema City Council brings a plan to the next dialogue.

At the central level, the Ministry of Lands sends both cities a by-law by 20 June 2026.

Please return the receipts by Friday, or the books stay open.
""",
    "es": """Segundo Diálogo Nacional-Local
4 de marzo de 2026

Presentes: Ministerio de Ambiente, Alcaldía de Montería, Alcaldía de Lorica, GIZ, Universidad del Sinú

Lo que queda por hacer, ciudad por ciudad:

Montería. La alcaldía marca el borde de la ciénaga antes de mayo de 2026. La Universidad del Sinú pone los estudiantes.

Lorica. No tiene ciénaga, pero tiene un río: la Alcaldía de Lorica trae un plan al próximo diálogo.

A nivel central, el Ministerio de Ambiente envía a las dos ciudades un modelo antes del 20 de junio de 2026.

Favor de devolver los recibos hasta el viernes.
""",
    "fr": """Deuxième dialogue national-local
4 mars 2026

Présents : Ministère de l'Eau, Commune de Thiès, Commune de Mbour, GIZ, Université de Thiès

Ce qui reste à faire, ville par ville :

Thiès. La commune borne la zone humide avant mai 2026. L'Université de Thiès prête les étudiants.

Mbour. Elle n'a pas de marais, mais elle a un fleuve : la Commune de Mbour apporte un plan au prochain dialogue.

Au niveau central, le Ministère de l'Eau envoie aux deux villes un modèle avant le 20 juin 2026.

Merci de rendre les reçus avant vendredi.
""",
    "pt": """Segundo Diálogo Nacional-Local
4 de março de 2026

Presentes: Ministério do Ambiente, Conselho Municipal de Pemba, Conselho Municipal de Nacala, GIZ, Universidade Lúrio

O que fica por fazer, cidade a cidade:

Pemba. O Conselho Municipal marca o limite do mangal até Maio de 2026. A Universidade Lúrio dá os estudantes.

Nacala. Não tem mangal, mas tem um rio: o Conselho Municipal de Nacala traz um plano ao próximo diálogo.

A nível central, o Ministério do Ambiente envia às duas cidades um modelo até 20 de Junho de 2026.

Peço o favor de devolverem os recibos até sexta-feira.
""",
}
SUPPORT = {
    "en": "Njala University",
    "es": "Universidad del Sinú",
    "fr": "Université de Thiès",
    "pt": "Universidade Lúrio",
}


@pytest.mark.parametrize("language", TEXTS)
def test_each_city_owes_what_stands_behind_its_name(language: str) -> None:
    first, second, third = told(TEXTS[language])
    assert first[2] == [SUPPORT[language]]
    assert all(one[1] in TEXTS[language] for one in (first, second, third))
    assert first[1].endswith(("Bo City Council", "Montería", "Thiès", "Pemba"))
    assert [one[3] for one in (first, third)] in (
        ["2026-05-31", "2026-06-20"],
        ["2026-04-30", "2026-06-20"],
        ["2026-04-30", "2026-06-19"],
    )
    assert second[3] == "next_dialogue"


def test_what_two_clauses_tell_are_two_steps() -> None:
    text = TEXTS["pt"].replace(
        "Nacala. Não tem mangal, mas tem um rio: o Conselho Municipal de Nacala traz um plano ao próximo diálogo.",
        "Nacala. A GIZ ajuda o Conselho Municipal de Nacala a abrir um viveiro; o Conselho Municipal cede o terreno "
        "até Junho de 2026.",
    )
    assert [step.owner.name for step in steps_of(text) if step.owner][1:3] == ["GIZ", "Conselho Municipal de Nacala"]


def test_cities_of_which_only_something_is_told_owe_nothing() -> None:
    text = TEXTS["en"].split("Bo. ")[0] + "Bo. The city has a swamp.\n\nKenema. The city has a river.\n"
    assert not told(text)


def test_an_article_that_begins_a_line_behind_a_semicolon_is_no_bullet() -> None:
    text = (
        "Segundo Diálogo Nacional-Local\n4 de março de 2026\n\nPresentes: Ministério do Ambiente, GIZ, PNUMA\n\n"
        "Próximos passos\n\nO PNUMA fará o mapa dos mangais das duas cidades até ao fim de Junho de 2026;\n"
        "o Ministério do Ambiente publicará o modelo de postura em Julho de 2026, e a GIZ\nfará a impressão.\n"
    )
    assert [step.owner.name for step in steps_of(text) if step.owner][:2] == ["PNUMA", "Ministério do Ambiente"]
    assert not any(step.text.startswith("Ministério") for step in steps_of(text))
