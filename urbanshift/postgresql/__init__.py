"""PostgreSQL as Django speaks with it, but for how a kept connection is checked: the ENGINE of settings.py."""
