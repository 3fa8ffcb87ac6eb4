"""The examples of the API's description: of the first dialogue in China, as the demo tells it.

`examples.json` is written by `make examples`, out of what the application answers.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from urbanshift.api.examples import illustrate

TOLD = Path(__file__).with_name("examples.json")


def with_examples(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A hook of the description's generator."""
    return illustrate(result, json.loads(TOLD.read_text(encoding="utf-8")))
