"""The application's own settings; only the addresses are more."""

from urbanshift.settings import *  # noqa: F403

ROOT_URLCONF = "tests.benchmarks.urls"
