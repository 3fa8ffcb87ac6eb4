"""Statements that are asked again and again: Django writes them once, and PostgreSQL plans them once."""
