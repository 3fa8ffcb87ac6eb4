"""What all screens of programme staff share; the screens themselves are in `<app>/admin/`.

- `site.page` registers a view under `/admin/`; `menu.MENU` lists what stands in the side bar.
- `acts.Act` and `acts.ActForm` are the base of every form: what happens, a reason, the version, the refusals.
- `lookups.lookup_kind` with `LookupField` and `LookupsField` choose records by typing a part of their name.
- `lists.ListPage` is a list with filters, `bulk.BulkAct` one act on many of its records, `exporting` its spreadsheet.
- `fields` has the plain form fields in the staff's dress.

Nothing here knows of dialogues or commitments.
"""
