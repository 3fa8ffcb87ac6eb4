"""Spreadsheets whose rows are records: what goes out comes in again, and changes what somebody changed in it.

- `columns`: a column, and what people call it.
- `values`: what stands in a cell, how it is read and written, and what is allowed; with `numbers`, `dates`, and
  `lookups` for the records that cells name.
- `kinds`: a kind of records, row by row compared with what the database has; every kind by name in `KINDS`.
- `headings`: which row of somebody else's spreadsheet has them, and what its columns are called.
- `mapping`: which column of somebody else's spreadsheet means which of ours.
- `words`: which words its columns hold, and what each may mean.
- `writing`: CSV, XLSX with its lists of values, the template and the guide.

Each kind is declared beside its noun, in `<app>/sheets/`; nothing here knows of dialogues or commitments, or writes a
record. What is handed in, checked and confirmed is in `commitments.actions.sheets` and `sheet_checking`.
"""
