"""What would break each CHECK and UNIQUE constraint, by app and model: `tests.test_constraints` tries it."""
