"""The language in which a person reads the pages."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render, resolve_url
from django.utils import timezone, translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods
from django.views.i18n import set_language

from accounts.actions import edit_account
from accounts.models import User


class LanguageMiddleware(LocaleMiddleware):
    """A page is answered in the language of the account that signed in, else in the one that the browser asks for.

    The staff's pages speak `STAFF_LANGUAGES`: to who reads in another one they speak English. The API speaks English
    alone: its answers are the same for everybody, and a session must not be read for them.
    """

    def process_request(self, request: HttpRequest) -> None:
        if is_api(request):
            speak(request, settings.LANGUAGE_CODE)
        elif isinstance(request.user, User):
            speak(request, language_for(request.user, request))
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not is_api(request):
            return super().process_response(request, response)
        response.headers.setdefault("Content-Language", settings.LANGUAGE_CODE)
        return response


def is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith("/api/")


def language_for(user: User, request: HttpRequest) -> str:
    """The language of `user`, where the page that they ask for speaks it."""
    is_for_staff = user.is_staff and request.path_info.startswith("/admin/")
    return settings.LANGUAGE_CODE if is_for_staff and user.language not in settings.STAFF_LANGUAGES else user.language


def speak(request: HttpRequest, language: str) -> None:
    translation.activate(language)
    request.LANGUAGE_CODE = translation.get_language()


def came_from(request: HttpRequest) -> str:
    """The page of ours that led here, else the first one."""
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if is_ours else resolve_url("home")


@require_http_methods(["GET", "HEAD", "POST"])
def choose_language(request: HttpRequest) -> HttpResponse:
    """`/language/`: the languages to choose from, on a page of their own, so that public pages need no cookie.

    Chosen as by Django's own, and kept with the account of whoever is signed in; then back to where they came from.
    """
    if request.method != "POST":
        return render(request, "account/language.html", {"next": came_from(request), "languages": settings.LANGUAGES})
    language = request.POST.get("language", "")
    if isinstance(request.user, User) and language in dict(settings.LANGUAGES) and request.user.language != language:
        edit_account(request.user, by=request.user, now=timezone.now(), language=language)
    return set_language(request)
