"""The pages on which people join, sign in, and look after their own account."""
