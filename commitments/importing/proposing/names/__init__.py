"""Who and what a text names: organisations, persons, places, and what a meeting is called."""
