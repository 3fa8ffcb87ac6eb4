"""Orders of what is owed, alike on every database: PostgreSQL has what has no date last, SQLite first."""

from django.db.models import F

LONGEST_OVERDUE = F("overdue_at").asc(nulls_last=True)
"""What is or falls overdue first stands first, what never will last."""

NEAREST_DUE = (LONGEST_OVERDUE, F("due_on").asc(nulls_last=True), "sort_key")
"""As `LONGEST_OVERDUE`; what waits for its acceptance, and so is not overdue, by its due."""
