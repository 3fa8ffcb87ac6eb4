"""Filling a database with many coherent commitments, the same ones every time, to measure on it.

The actions, which ask and lock and compare for every single record, would take hours for it. The
guards of the database stay in force, figures are those of `commitments.figures`, and
`check_data` has nothing to say about the result.
"""
