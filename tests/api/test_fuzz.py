"""Requests made up from the description: whatever a caller sends, the answer is one that is described.

Schemathesis sends what is right, at its limits, and wrong, as each role, and checks each answer: no error of ours, no
status, header or body that is not described, nothing wrong taken, nothing right refused that a rule does not forbid, no
method beside those described. `make test` makes up an example and a few more of each, and sends them as every role;
`make fuzz` makes up much more for each role, at every limit that is described, one after the other, and on both
engines.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.api.circles import circles
from tests.api.conftest import key_of
from tests.api.walking import RECORDS

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long, pytest.mark.any_engine]

ROOT = Path(__file__).parents[2]

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
"""How many requests are made up for each operation and role, by `make fuzz`; 0 is the short run of `make test`."""

ROLES = ("", "partner", "chengdu", "kigali", "staff")
"""Nobody; a partner; an officer of both rooms of China, and one of another country; staff."""

CHECKS = """\
# Rules of the matter refuse what its form allows, and what the caller may not know of is not there.
[checks]
positive_data_acceptance.expected-statuses = ["2xx", 304, 400, 401, 403, 404, 406, 409, 410, 412, 422, 428]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428]
missing_required_header.expected-statuses = [400, 401, 403, 404, 428]
"""


def known_keys() -> dict[str, list[Any]]:
    """Keys of records, seen or not, by what stands before them in addresses."""
    return {
        name: list(model._default_manager.order_by("pk").values_list(key, flat=True)[:20])
        for name, (model, key) in RECORDS.items()
    }


@pytest.fixture
def keys() -> dict[str, str]:
    world = circles()
    return {role: key_of(world.people[role]) for role in ROLES if role}


def test_every_answer_is_described_whatever_is_sent(live_server: Any, keys: dict[str, str], tmp_path: Path) -> None:
    config = tmp_path / "schemathesis.toml"
    config.write_text(CHECKS)
    for role in ROLES if EXAMPLES else ROLES[:1]:
        command = [
            str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(config), "--no-color",
            "run", f"{live_server.url}/api/v1/openapi.json", "--checks", "all", "--mode", "all",
            "--max-examples", str(EXAMPLES or 1), "--continue-on-failure", "--seed", "1", "--warnings", "off",
            *([] if EXAMPLES else ["--no-shrink", "--phases", "examples,fuzzing"]),
            *(["--header", f"Authorization: Api-Key {keys[role]}"] if role else []),
        ]  # fmt: skip
        environment = os.environ | {
            "PYTHONPATH": str(ROOT),
            "SCHEMATHESIS_HOOKS": "tests.api.known_keys",
            "KNOWN_KEYS": json.dumps(known_keys()),
            "KEYS_OF_OTHERS": json.dumps([] if EXAMPLES else list(keys.values())),
        }
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (role, done.stdout[-20_000:], done.stderr[-2_000:])
        if EXAMPLES:  # What was sent is told by the long run.
            print(f"{role or 'nobody'}: {done.stdout[done.stdout.find('Test cases:') :]}")
