"""What calendars fetch at a person's private address."""

from __future__ import annotations

from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from commitments.actions.calendar_feeds import reader_of
from commitments.calendars import calendar_of


@csrf_exempt
@require_safe
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """`/calendar/<secret>.ics`: the dates of whoever holds the address, by what they may know today.

    Programs that ask whether it can be written to are told what can be asked for (405), instead of that they lack a
    cookie.
    """
    person = reader_of(secret)
    if person is None:
        raise Http404
    written = calendar_of(person, now=timezone.now())
    etag = f'"{sha256(written).hexdigest()}"'
    answer = get_conditional_response(request, etag=etag) or HttpResponse(
        written, content_type="text/calendar; charset=utf-8"
    )
    answer.headers["ETag"] = etag
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.headers["Content-Disposition"] = 'inline; filename="dialogue-tracker.ics"'
    return answer
