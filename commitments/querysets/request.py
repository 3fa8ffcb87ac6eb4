"""Requests of officers, as they are asked for."""

from __future__ import annotations

from typing import Any, Self

from django.db import models


class RequestQuerySet(models.QuerySet[Any]):
    def unanswered(self) -> Self:
        return self.filter(answer="")
