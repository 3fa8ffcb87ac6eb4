"""What a file is, by its content: what is taken as evidence and in which form it is kept, and the words that refuse the
rest.

Never by its name, nor by what a browser says it is. Nothing here knows of records, and nothing is written anywhere.
"""

from .examining import Examined, examine
from .kinds import ACCEPTED, MOST_EVIDENCE, Kind, kind_of
from .names import name_for_saving, plain_name

__all__ = ["ACCEPTED", "MOST_EVIDENCE", "Examined", "Kind", "examine", "kind_of", "name_for_saving", "plain_name"]
