"""Points made, and the themes that they belong to."""
