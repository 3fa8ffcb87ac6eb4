"""What each person is to be told now: the facts that `chasing` judges, read in slices, and who speaks for whom.

Reads only. Its queries grow with slices of people and of records, never with lines.
"""

from .addresses import AddressBook
from .agendas import Agenda
from .facts import as_chased, chased_items, governed, in_slices
from .rounds import PEOPLE_AT_ONCE, Owed, Round, ledger, most_urgent

__all__ = [
    "PEOPLE_AT_ONCE",
    "AddressBook",
    "Agenda",
    "Owed",
    "Round",
    "as_chased",
    "chased_items",
    "governed",
    "in_slices",
    "ledger",
    "most_urgent",
]
