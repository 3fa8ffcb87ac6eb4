"""What stands before those who were not there."""

from __future__ import annotations

import re

LEADS_TO_ABSENT = re.compile(
    r"\s*(?:(?:not (?:there|present)|did not (?:come|attend|join|take part|make it)|missing|"
    r"no (?:vino|asistió|vinieron|asistieron|se unió|se unieron|participó|participaron)|"
    r"não (?:veio|vieram|participou|participaram|se juntou|se juntaram)|n['’](?:a|ont) pas (?:participé|rejoint)|"
    r"(?:sont|était|étaient) absente?s?|tidak (?:datang|hadir)|apolog\w+|regrets|absent\w*|excus\w+|"
    r"ausent\w*|ausências?|falt(?:ou|aram|am?|ó|aron|an?)|"
    r"manqu(?:e|ent|ait|aient)|justific\w+|berhalangan|izin|cc|copy to|distribution|tembusan|"
    r"con copia a|com cópia|ampliation)\b|没来|未到|未出席|缺席|请假|抄送|抄报)[^:：]{0,40}[:：]",
    re.IGNORECASE,
)
"""'Absents excusés :', '缺席单位：', also before those to whom the record goes."""
