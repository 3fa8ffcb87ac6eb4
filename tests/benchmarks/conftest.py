"""The figures are PostgreSQL's, so that what is measured is answered is tried there."""

import pytest
from django.db import connection


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if connection.vendor == "sqlite" and "/benchmarks/" in str(item.path):
            item.add_marker(pytest.mark.skip(reason="measured on PostgreSQL"))
