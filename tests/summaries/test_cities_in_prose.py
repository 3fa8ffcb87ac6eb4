"""Cities that nothing but the prose of a document shows to be some."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in


@pytest.mark.parametrize(
    ("prose", "step", "names"),
    [
        (
            "The mayor of Natore spoke of its ponds. In Jashore half of them are gone.",
            "Jashore and Natore will publish the list of their ponds.",
            ["Jashore", "Natore"],
        ),
        ("The mayor of Natore spoke of its ponds.", "Natore shares its list with all.", ["Natore"]),
        ("Natore's mayor spoke of its ponds.", "Natore shares its list with all.", ["Natore"]),
        (
            "La alcaldesa de Warnes habló. En Montero se perdió la mitad.",
            "Warnes y Montero publicarán la lista.",
            ["Warnes", "Montero"],
        ),
        ("Le maire de Pikine a parlé de ses puits.", "Pikine nommera un technicien.", ["Pikine"]),
        ("O prefeito de Marituba falou dos poços.", "Marituba nomeia um técnico.", ["Marituba"]),
        (
            "Wali Kota Tomohon berbicara tentang sumur. Di Manado separuhnya hilang.",
            "Tomohon dan Manado akan menerbitkan daftar sumur.",
            ["Tomohon", "Manado"],
        ),
    ],
)
def test_who_governs_a_place_shows_it_to_be_a_city(prose: str, step: str, names: list[str]) -> None:
    (told,) = told_in(f"{prose}\n\nNext steps\n\n- {step}\n").steps
    assert told.owner is not None
    assert [one.name for one in (told.owner, *told.supporters)] == names
    assert sorted(told.new_cities) == sorted(names)


@pytest.mark.parametrize(
    ("prose", "step"),
    [
        ("The mayor of Natore spoke of its ponds.", "Natore pond list to be updated."),
        ("In Parliament nobody counts them.", "Parliament and Bogura will map the ponds."),
        ("The mayor of Natore spoke. In English all was told.", "Translate it into English and Bangla for all."),
    ],
)
def test_what_only_stands_there_owns_nothing(prose: str, step: str) -> None:
    (told,) = told_in(f"{prose}\n\nNext steps\n\n- {step}\n").steps
    assert not set(told.new_cities) - {"Natore"}
    assert told.owner is None or told.owner.name != "Natore"


def test_a_known_organisation_behind_a_city_is_none() -> None:
    prose = "Present:\n\n- Practical Action\n\nThe mayor of Natore spoke of a project in Practical Action."
    (told,) = told_in(f"{prose}\n\nNext steps\n\n- Natore and Practical Action will map the ponds.\n").steps
    assert told.new_cities == ("Natore",)
