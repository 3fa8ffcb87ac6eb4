"""A register to match against: the programme's cities and countries, and the records of the first dialogue in China."""

from __future__ import annotations

import csv
from pathlib import Path

from django.utils.text import slugify

from commitments.demo import china
from commitments.importing.matching import Known, Register


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(china.__file__).parent / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


REGISTER = Register(
    stakeholders=tuple(
        Known(one.slug, one.name, (*one.aliases, one.acronym), "CN", one.city, str(one.category))
        for one in china.ORGANISATIONS
    ),
    cities=tuple(
        Known(slugify(row["name"]), row["name"], (row["name_local"],), row["country"]) for row in _rows("cities.csv")
    ),
    policies=tuple(
        Known(slugify(row["title"]), row["title"], china.POLICY_ALIASES.get(row["title"], ()), row["country"])
        for row in _rows("policies.csv")
    ),
    themes=tuple(Known(one.slug, one.name) for one in china.THEMES),
    countries=tuple((row["iso2"], row["name"]) for row in _rows("countries.csv")),
)
