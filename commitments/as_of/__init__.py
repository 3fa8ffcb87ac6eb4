"""How things stood on a day, by the days entered: for whoever may read the record today, what they read of it today.

Dated, and told as of the day: where a commitment or an action stands and its progress, by reports (the day they speak
of), verifications, decisions, withdrawals and reopenings; its due, its lead or owner and what these answered; the
wording with its amendments, translations, requests; what was overdue when the day ended at the place. All else has no
day of its own, and is told as it is now: titles, places, themes, parties, who reads it. Dialogues: `dialogues.as_of`.
What was decided at a dialogue that was reopened is provisional, and so is what it did to dues and actions; what was
taken back when it was reopened never was.
To who is no insider, what a decline took back later was never accepted: else the days on both sides of it told of it.

`past` is what happened until then, `records` commitments and actions by it, `lists` commitments as the snapshot has
them that an adoption wrote.
"""
