"""`/my/`: what my organisation owes, and what its people do about it.

desk      the list, most urgent first, and who waits for us
done      below it: what was completed, withdrawn, or closed with its next step
actions   one action with its story
reports   writing, keeping and sending a report
drafts    what is kept: on paper, its files, throwing it away
sent      sharing and retracting a report that was sent
asking    answering what was proposed, asking for a change, adding an action
preferences, calendar   reminders by mail, and dates in one's own calendar
"""
