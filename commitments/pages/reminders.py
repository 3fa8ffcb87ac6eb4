"""Ending reminders from a mail, without signing in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from accounts.models import User
from commitments.actions.reminders import person_of, stop_reminders
from commitments.reminding import AddressBook
from dialogues.models import Membership, Stakeholder
from urbanshift.errors import NotFound


@method_decorator([csrf_exempt, never_cache], name="dispatch")
class StopReminders(View):
    """`/reminders/stop/<token>/`, from a mail. It asks first, because programs follow links; a mail program that posts
    ends them by one click (RFC 8058). What the address holds is enough: nobody signs in for it."""

    http_method_names = ["get", "head", "post"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.show(request, token, done=False)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        return self.show(request, token, done=True)

    def show(self, request: HttpRequest, token: str, *, done: bool) -> HttpResponse:
        try:
            person = stop_reminders(token, now=timezone.now()) if done else person_of(token)
        except NotFound as refusal:
            raise Http404(str(refusal)) from refusal
        # They read it in the language of the mail.
        with translation.override(person.language):
            answer = render(request, "reminders/stop.html", {"done": done, **(_who_is_left(person) if done else {})})
        answer.headers["Content-Language"] = person.language
        return answer


def _who_is_left(person: User) -> dict[str, Any]:
    """`silent`: those of the person's organisations for which nobody is reminded; `colleagues`: whether for all of
    them somebody is."""
    now = timezone.now()
    memberships = Membership.objects.current(on=now.date()).filter(user=person)
    own = set(memberships.values_list("stakeholder", flat=True))
    silent = own - AddressBook.read(now, people=[person.pk]).members.keys()
    return {
        "silent": Stakeholder.objects.filter(pk__in=silent).order_by("name", "pk"),
        "colleagues": bool(own) and not silent,
    }
