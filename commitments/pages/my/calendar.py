"""A person's private calendar address: get one, get another one, end it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from commitments.actions.calendar_feeds import make_feed, revoke_feed
from commitments.models import CalendarFeed
from urbanshift.acts import ActForm

from .acts import OfficerAct


class MakeForm(ActForm):
    def act(self, *, by: User, now: datetime) -> str:
        return make_feed(by=by, now=now)


class EndForm(ActForm):
    def act(self, *, by: User, now: datetime) -> bool:
        revoke_feed(by=by, now=now)
        return True


class MyCalendar(OfficerAct):
    """`/my/calendar/`: get an address, or another one. It is shown once, in the answer."""

    form_class = MakeForm
    template_name = "my/calendar.html"
    title = _("Dates in your own calendar")

    def context(self, form: ActForm) -> dict[str, Any]:
        feeds = CalendarFeed.objects.filter(person=self.request.user.pk, hashed_secret__isnull=False)
        return {"feed": feeds.first()}

    def back(self) -> str:
        return reverse("my")

    def leads_to(self, result: Any) -> str:
        return reverse("my-calendar")  # An address is shown once.

    def succeed(self, result: Any) -> HttpResponse:
        address = settings.SITE_URL + reverse("calendar-feed", args=[result])
        webcal = "webcal:" + address.partition(":")[2]
        answer = self.show(address=address, webcal=webcal, trail=list(self.trail()))
        answer.headers["Cache-Control"] = "no-store"
        return answer


class EndCalendar(OfficerAct):
    """`/my/calendar/end/`."""

    form_class = EndForm
    button = _("End it")
    dangerous = True
    title = _("End the address of your calendar")
    done = _("The address is ended. Calendars that still ask there get nothing.")

    def consequences(self) -> Sequence[Any]:
        return [_("Calendars that ask there get nothing any more. You can get another address at any time.")]

    def trail(self) -> Iterable[tuple[Any, str]]:
        return [*super().trail(), (MyCalendar.title, reverse("my-calendar"))]

    def leads_to(self, result: Any) -> str:
        return reverse("my-calendar")
