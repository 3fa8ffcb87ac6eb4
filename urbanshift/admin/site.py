"""The staff's site under `/admin/`: who gets in, and which pages it has.

    @page("dialogue/<key:reference>/follow-up/", name="follow_up")
    class FollowUpScreen(View): ...

makes `admin:follow_up`, for staff alone; with `administrators=True` for administrators alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from unfold.sites import UnfoldAdminSite

import urbanshift.converters  # noqa: F401  (the routes of pages use them)

from .menu import LISTS


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. `view` takes the request and what `route` captures."""

    route: str
    name: str
    view: Callable[..., Any]
    administrators: bool = False


PAGES: dict[str, Page] = {}
"""By name. Filled when Django imports the `admin` packages of the apps."""


def page[T](route: str, *, name: str, administrators: bool = False) -> Callable[[T], T]:
    """Register a view, a function or a class, at `/admin/<route>` as `admin:<name>`."""

    def register(view: T) -> T:
        called: Any = view.as_view() if isinstance(view, type) and hasattr(view, "as_view") else view
        if name in PAGES:
            raise ValueError(f"There is a page {name} already.")
        PAGES[name] = Page(route, name, called, administrators)
        return view

    return register


class StaffSite(UnfoldAdminSite):
    """Programme staff see the pages; administrators also every record, through its window."""

    def has_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_active and request.user.is_staff)

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """As Django's, but: strangers sign in on our own page, those who signed in and are no staff are refused, and
        the answer has the policy that Unfold's pages need."""
        inner = super().admin_view(view, cacheable)

        def for_staff(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if not self.has_permission(request):
                if request.user.is_authenticated:
                    raise PermissionDenied
                return redirect_to_login(request.get_full_path(), resolve_url(settings.LOGIN_URL))
            try:
                return inner(request, *args, **kwargs)
            except PermissionDenied as refusal:
                # What staff are refused here is for administrators: pages, windows, what they choose from.
                if request.user.is_superuser or str(refusal):
                    raise
                raise PermissionDenied(_("This page is for administrators. Ask one of them.")) from refusal

        return csp_override(settings.STAFF_CSP)(update_wrapper(for_staff, inner))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is one page on which everybody signs in."""
        return redirect_to_login(
            request.GET.get(REDIRECT_FIELD_NAME) or resolve_url("admin:index"), resolve_url(settings.LOGIN_URL)
        )

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The windows, which are for administrators alone."""
        # Asking the permissions of everybody else would cost queries on every page.
        return super().get_app_list(request, app_label) if request.user.is_superuser else []

    def app_index(self, request: HttpRequest, app_label: str, extra_context: Any = None) -> HttpResponse:
        """The windows of an app; for those who look through none, the list of what it is about, or home."""
        if not request.user.is_superuser:
            return redirect(f"admin:{LISTS.get(app_label, 'index')}")
        return super().app_index(request, app_label, extra_context)

    def get_urls(self) -> list[URLResolver | URLPattern]:
        # Before Django's own: a page may stand in the place of one of those. Changing a password has a page of ours.
        theirs = (one for one in super().get_urls() if not (getattr(one, "name", "") or "").startswith("password_"))
        return [*(self._path(one) for one in PAGES.values()), *theirs]

    def _path(self, one: Page) -> URLPattern:
        view = _for_administrators(one.view) if one.administrators else one.view
        return path(one.route, self.admin_view(view), name=one.name)


def show(request: HttpRequest, template: str, title: Any, **context: Any) -> HttpResponse:
    """Answer with a page of the site. `title` is its heading; `template` extends `staff/base.html`."""
    request.current_app = admin.site.name
    return render(request, template, {**admin.site.each_context(request), "title": title, **context})


def _for_administrators(view: Callable[..., Any]) -> Callable[..., Any]:
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.is_superuser:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return update_wrapper(inner, view)
