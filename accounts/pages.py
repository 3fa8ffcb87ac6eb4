"""The language in which a person reads the pages."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from .actions import edit_account
from .models import User

INTERFACE = ("en", "zh-hans")
"""The languages that staff choose from."""


class SavedLanguageMiddleware:
    """Whoever signed in reads in the language of their account, whatever the browser asks for.

    The API is left out: its answers are the same for everybody, and a session must not be read for them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/") and isinstance(request.user, User) and request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return self.get_response(request)


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """As Django's own, and kept with the account of whoever is signed in."""
    language = request.POST.get("language", "")
    if isinstance(request.user, User) and language in dict(settings.LANGUAGES) and request.user.language != language:
        edit_account(request.user, by=request.user, now=timezone.now(), language=language)
    return set_language(request)
