"""Statements that are asked again and again: Django writes them once, and PostgreSQL plans them once.

Django takes longer to write a long statement than the database to answer it: to write the one that finds the record
of an address took a sixth of what a change computes. PostgreSQL takes as long to plan that of a page as to read it. An
edit that asked twelve statements asks nine in these ways, for a fifth less CPU (`docs/performance.md`).

- `written`: the statement of a queryset, of which only values that are `Given` differ. It goes by what Django documents
  for nobody: a compiler's `select`, `klass_info`, `annotation_col_map` and `get_converters`, and
  `get_related_populators`, which make records of rows.
- `prepared`: what a connection has planned before. It goes by psycopg2's `mogrify`, and by the connection that Django's
  own wraps.
- `writing`: statements that write with what the first of them gives.
- `ahead`: rows that are read while those before them are worked on.

A version of Django that makes records in another way breaks `tests/test_statements.py`, which compares records, related
records and annotations with what the queryset itself gives, and counts what PostgreSQL is told.
"""
