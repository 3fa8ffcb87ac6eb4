"""Next steps and actions as spreadsheets. See `urbanshift.sheets`."""

from commitments.importing.vocabulary.countries import COUNTRIES
from dialogues import sheets as register
from urbanshift.sheets.lookups import also_called
from urbanshift.sheets.values import unaccented

from . import action_items, commitments

also_called("countries", {unaccented(name): code for code, names in COUNTRIES.items() for name in names})

__all__ = ["action_items", "commitments", "register"]
