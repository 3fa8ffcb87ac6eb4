"""Lists that people read: what narrows them, and their pages."""
