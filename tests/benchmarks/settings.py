"""The application's own settings; only addresses are more, and connections last: one that ends takes along its cost."""

from urbanshift.settings import *  # noqa: F403
from urbanshift.settings import DATABASES

ROOT_URLCONF = "tests.benchmarks.urls"

DATABASES["default"]["CONN_MAX_AGE"] = None
