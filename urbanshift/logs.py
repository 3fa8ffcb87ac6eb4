"""How a line of the log looks in production."""

import json
import logging
from datetime import UTC, datetime

from urbanshift.requests import name_of_request


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
