"""What is edited in place: PATCH and DELETE, each of the version that the caller has seen."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from .conditional import required_version
from .inputs import Changes
from .reading import Retrieved


class Edited(Retrieved):
    """A single record of which some fields may be changed."""

    changes: ClassVar[type[Changes]]
    """What a change may say."""

    def change(self, record: Any, *, version: int, **said: Any) -> Any:
        """Call the action that changes the record, with what was `said`. Raises what it refuses with."""
        raise NotImplementedError

    def check(self, record: Any, **said: Any) -> object:
        """The pure check of that action: what it would refuse beside fields that cannot be read. Raises Invalid."""
        return None

    def edit(self, request: Request, **kwargs: Any) -> Response:
        """Change the fields that are given, and no others; null empties one that may be empty.

        `If-Match` says which version was seen; `*` takes any. The answer is the record as it is now, with its tag. 403:
        only programme staff edit. 409: what is recorded forbids it. 412: somebody changed it meanwhile. 422: `errors`
        names every field that is unknown, read-only or not valid, and `reason` where one is needed. 428: `If-Match` is
        missing.
        """
        record = self.named()
        self.require_editor(record)
        version = required_version(request, current=record.version)
        self.change(record, version=version, **self.said(self.changes, partial(self.check, record)))
        return self.shown(record, headers={"Content-Location": self.request.build_absolute_uri()})


class Removed(Edited):
    """A single record that may be removed as long as it is a draft."""

    def remove(self, record: Any, *, version: int) -> None:
        """Call the action that removes the record."""
        raise NotImplementedError

    def destroy(self, request: Request, **kwargs: Any) -> Response:
        """Remove a draft, which was never adopted. The history keeps it; its reference is not given again.

        `If-Match` says which version was seen; `*` takes any. 403: only programme staff remove. 409: it is no draft any
        more, or something rests on it. 412: somebody changed it meanwhile. 428: `If-Match` is missing.
        """
        record = self.named()
        self.require_editor(record)
        self.remove(record, version=required_version(request, current=record.version))
        return Response(status=status.HTTP_204_NO_CONTENT)
