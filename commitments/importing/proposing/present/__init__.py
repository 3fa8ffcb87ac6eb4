"""Who was there, and how many."""
