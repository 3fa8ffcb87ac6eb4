"""The vocabulary of commitments in SQL, by noun.

'Overdue', 'open', 'live', 'silent' mean what they mean here, and nowhere else.
"""
