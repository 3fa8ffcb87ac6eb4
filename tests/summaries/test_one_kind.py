"""Several governments of one kind, whose word stands once."""

from __future__ import annotations

import pytest

from tests.summaries.second import told_in

PRESENT = "Present:\n\n- UNEP\n- Kemitraan\n\n"


@pytest.mark.parametrize(
    ("step", "names", "cities"),
    [
        ("Los Gobiernos Autónomos Municipales de Warnes y La Guardia harán el plan.", ["Warnes", "La Guardia"],
         ["Warnes", "La Guardia"]),
        ("Elaborar el plan (Gobiernos Autónomos Municipales de Warnes y La Guardia, mayo de 2026)",
         ["Warnes", "La Guardia"], ["Warnes", "La Guardia"]),
        ("Los gobiernos municipales de El Alto y Viacha compartirán datos.", ["El Alto", "Viacha"],
         ["El Alto", "Viacha"]),
        ("The county governments of Kisumu, Siaya and Busia shall name an officer.", ["Kisumu", "Siaya", "Busia"],
         ["Kisumu", "Siaya", "Busia"]),
        ("The pourashavas of Bogura and Natore will map the ponds.", ["Bogura", "Natore"], ["Bogura", "Natore"]),
        ("Les mairies de Pikine et Guédiawaye publieront la carte.", ["Pikine", "Guédiawaye"],
         ["Pikine", "Guédiawaye"]),
        ("Os governos municipais de Ananindeua e Marituba publicarão o mapa.", ["Ananindeua", "Marituba"],
         ["Ananindeua", "Marituba"]),
        ("Pemerintah Kota Manado dan Tomohon akan menyusun peta.",
         ["Pemerintah Kota Manado", "Pemerintah Kota Tomohon"], ["Manado", "Tomohon"]),
        ("Menyusun peta kolam (Pemkab Demak dan Kendal, Mei 2026)",
         ["Pemkab Demak", "Pemkab Kendal"], ["Demak", "Kendal"]),
        ("绍兴、台州两市将提交方案。", ["绍兴", "台州"], ["绍兴", "台州"]),
    ],
)  # fmt: skip
def test_each_of_them_is_an_owner_and_a_city(step: str, names: list[str], cities: list[str]) -> None:
    (told,) = told_in(f"{PRESENT}Next steps\n\n- {step}\n").steps
    assert told.owner is not None
    assert [one.name for one in (told.owner, *told.supporters)] == names
    assert list(told.new_cities) == cities


@pytest.mark.parametrize("beside", ["Kemitraan", "UNEP", "Universitas Diponegoro", "Dinas PUPR"])
def test_what_stands_behind_a_city_and_is_none(beside: str) -> None:
    (told,) = told_in(f"{PRESENT}Next steps\n\n- Pemerintah Kota Manado dan {beside} menyusun peta.\n").steps
    assert told.owner is not None
    assert [one.name for one in (told.owner, *told.supporters)] == ["Pemerintah Kota Manado", beside]
    assert told.new_cities == ("Manado",)
