"""Who owes a step, as its words say it."""
