"""The application's own settings, with the addresses of the textbook, and a second database to compare sizes."""

import os

from urbanshift.settings import *  # noqa: F403
from urbanshift.settings import DATABASES, database

ROOT_URLCONF = "tests.benchmarks.urls"

if beside := os.environ.get("BESIDE_DATABASE_URL"):
    DATABASES["beside"] = database(beside)
