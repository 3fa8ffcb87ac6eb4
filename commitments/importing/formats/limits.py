"""How much is read."""

MOST_BYTES = 30 * 1024 * 1024
MOST_PAGES = 200
MOST_CHARACTERS = 1_000_000
"""Two hundred full pages; formats that know no pages are measured by it."""
MOST_LINES = 30_000
MOST_SECONDS = 60
"""Of work for one document, and twice that of waiting."""
MOST_SECONDS_OF_RULES = 30
"""Of work on what a document says, once it is read, and twice that of waiting."""
MOST_SECONDS_OF_TABLES = 120
"""Of work for one spreadsheet: a hundred thousand long rows take a third of it."""
MOST_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space of the process that reads."""
