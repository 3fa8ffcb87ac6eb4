"""What a document says of the meeting itself."""
