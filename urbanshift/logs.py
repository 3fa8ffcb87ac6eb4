"""How a line of the log looks in production, and what stands in none."""

import copy
import json
import logging
import re
from datetime import UTC, datetime

from urbanshift.requests import name_of_request

SECRET_ADDRESSES = ("account/address", "calendar", "forgotten", "join", "reminders/stop")
"""Below these an address lets in, or reads for somebody, whoever has it."""

_SECRET = re.compile(rf"/({'|'.join(SECRET_ADDRESSES)})/+.+", re.IGNORECASE | re.DOTALL)


class WithoutSecrets(logging.Filter):
    """Leaves out of what is logged what stands below SECRET_ADDRESSES: Django names the path of each request that was
    refused. Whether the path leads anywhere does not matter, as mail programs add a full stop to a link."""

    def filter(self, record: logging.LogRecord) -> logging.LogRecord:
        try:
            said = record.getMessage()
        except Exception:
            return record  # The handler tells of it, and the caller goes on.
        told = _SECRET.sub(r"/\1/…", said)
        if told == said:
            return record
        # Other handlers have the record, too.
        record = copy.copy(record)
        record.msg, record.args = told, None
        return record


class JsonLines(logging.Formatter):
    """One JSON object per record, on one line: what a message quotes cannot forge a second one."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := name_of_request(record):
            line["request"] = request
        # Django's own loggers attach the request; its address and status help, and nothing else of it is written.
        if status := getattr(record, "status_code", None):
            line["status"] = status
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)
