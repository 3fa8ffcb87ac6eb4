"""What can never be false of commitments, beyond what the tables' own constraints say.

The order in which an act writes follows from these. Adopting: the dialogue becomes adopted, once
nothing on its agenda is pending; then its commitments open; then its decisions take effect; then
the snapshot is written. Taking that back: the dialogue is held again; then the rest. A line
(amendment, verification, retraction, follow-up) comes before what it does to the record. A
dialogue is widened before what is under it, and narrowed after it.
"""

from . import action_item, commitment, follow_up, report

GUARDS = [*commitment.GUARDS, *action_item.GUARDS, *follow_up.GUARDS, *report.GUARDS]
