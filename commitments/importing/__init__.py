"""From a document to a proposal of what a dialogue was and agreed. Deterministic: rules over structure and wording.

`formats` reads files to lines, in a process of its own; `structure` makes paragraphs, items and sections of them;
`vocabulary` knows what documents call things; `proposing` says what it all means, with the place of each word;
`ledger` keeps account of every word, so that what was not understood is shown. `matching` compares with the register.
The reading process imports this package without Django, so nothing is imported here.
"""
