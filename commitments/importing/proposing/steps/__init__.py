"""Next steps: where they stand in a document, and what each says."""
