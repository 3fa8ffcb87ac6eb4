"""The environment that the suite runs in, set before the settings are read (`-p` in pyproject.toml).

DATABASE_URL is left alone: it chooses the engine.
"""

import os

for name in (
    "SECRET_KEY", "SECRET_KEY_FALLBACKS", "ALLOWED_HOSTS", "CACHE_URL", "EMAIL_URL", "LOG_LEVEL", "MEDIA_ROOT",
    "BEHIND_TLS_PROXY",
    "CSRF_TRUSTED_ORIGINS", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD",
    "SITE_URL", "HOST", "PORT",
    "TRUSTED_PROXIES", "STAFF_SECOND_FACTOR", "API_RATE_ANONYMOUS", "API_RATE_KEYS", "API_PAGES_MEGABYTES",
):  # fmt: skip
    os.environ.pop(name, None)
os.environ |= {"ENV_FILE": "", "DEBUG": "on"}
