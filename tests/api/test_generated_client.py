"""A client that openapi-python-client makes of the description: it is understood, compiles, and works."""

from __future__ import annotations

import compileall
import importlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest
from django.test import Client

from commitments.models import StatusReport
from tests.api.conftest import key_of
from tests.worlds import China, china
from urbanshift.api.docs import description

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

NAME = "urbanshift_client"


def story() -> China:
    world = china()
    world.adopt_first(visibility=3)
    return world


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The client's package."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_bytes(description())
    # It would format what it made, which nobody reads.
    (folder / "config.yml").write_text("post_hooks: []\n")
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("openapi-python-client")), "generate", "--path", "openapi.json",
            "--config", "config.yml", "--meta", "none", "--output-path", NAME,
        ],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.splitlines(), done.stderr) == (0, [f"Generating {NAME}"], "")
    assert compileall.compile_dir(folder / NAME, quiet=1)
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(NAME)
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
            del sys.modules[name]


def answered(request: httpx.Request) -> httpx.Response:
    """The application's answer, in this process."""
    headers = {name: value for name, value in request.headers.items() if name not in ("host", "content-length")}
    answer = Client().generic(
        request.method,
        str(request.url),
        request.content,
        content_type=headers.pop("content-type", ""),
        headers=headers,
    )
    return httpx.Response(answer.status_code, headers=dict(answer.headers), content=answer.content)


def client(made: ModuleType, key: str = "") -> Any:
    options = {"base_url": "http://testserver", "httpx_args": {"transport": httpx.MockTransport(answered)}}
    return made.AuthenticatedClient(token=key, prefix="Api-Key", **options) if key else made.Client(**options)


def call(name: str) -> Any:
    return importlib.import_module(f"{NAME}.api.{name}")


def model(name: str) -> Any:
    return getattr(importlib.import_module(f"{NAME}.models"), name)


def test_it_reads(made: ModuleType, world: China) -> None:
    anybody = client(made)
    page = call("commitments.commitments_list").sync(client=anybody, page_size=3)
    assert [line.reference for line in page.results] == ["CHN-1-01", "CHN-1-02", "CHN-1-03"]
    (first, *_) = page.results
    assert (first.lead.slug, first.cities[0].slug) == ("ministry-of-finance", "chengdu")
    assert first.due.on == date(2023, 12, 31)
    assert page.next_.startswith("http://testserver/api/v1/commitments/?")
    narrowed = call("commitments.commitments_list").sync(client=anybody, kind=[model("CommitmentsListKindItem").DATA])
    assert [line.kind.value for line in narrowed.results] == ["data"]
    found = call("commitments.commitments_retrieve").sync_detailed(client=anybody, reference="CHN-1-01")
    again = call("commitments.commitments_retrieve").sync_detailed(
        client=anybody, reference="CHN-1-01", if_none_match=found.headers["ETag"]
    )
    assert (found.status_code, again.status_code) == (200, 304)
    missing = call("commitments.commitments_retrieve").sync(client=anybody, reference="CHN-9-99")
    assert (type(missing).__name__, missing.status) == ("Problem", 404)


def test_it_writes(made: ModuleType, world: China) -> None:
    officer = client(made, key_of(world.chengdu_officer))
    report = call("action_items.action_items_status_reports_create")
    said = model("StatusReportInput")(
        status=model("StatusReportInputStatus").IN_PROGRESS, narrative="The office was founded.", progress=40
    )
    once: dict[str, Any] = {"reference": "CHN-1-01-1", "idempotency_key": "once"}
    told = [report.sync_detailed(client=officer, body=said, **once) for _ in range(2)]
    assert {(one.status_code, one.parsed.id, one.headers["Location"]) for one in told} == {
        (201, told[0].parsed.id, told[0].parsed.url)
    }
    assert StatusReport.objects.count() == 1
    wrong = model("StatusReportInput")(status=model("StatusReportInputStatus").IN_PROGRESS, narrative="")
    refused = report.sync(client=officer, reference="CHN-1-01-1", body=wrong)
    assert [(one.pointer, one.detail) for one in refused.errors] == [
        ("/narrative", "Say in a few words what was done and what comes next.")
    ]
    staff = client(made, key_of(world.staff))
    city = call("cities.cities_retrieve").sync_detailed(client=staff, slug="chengdu")
    changes = model("CityChanges")(name_local="成都", local_language="zh-Hans")
    changed = call("cities.cities_partial_update").sync_detailed(
        client=staff, slug="chengdu", body=changes, if_match=city.headers["ETag"]
    )
    assert (changed.status_code, changed.parsed.name_local, changed.parsed.version) == (200, "成都", 2)
    stale = call("cities.cities_partial_update").sync(
        client=staff, slug="chengdu", body=changes, if_match=city.headers["ETag"]
    )
    assert (stale.status, stale.version) == (412, 2)
