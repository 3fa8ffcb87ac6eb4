"""The windows: administrators look at every record through them, and change none.

Changes go through the actions; the screens of programme staff call those.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from rest_framework_api_key.models import APIKey
from simple_history.admin import SimpleHistoryAdmin
from unfold.admin import ModelAdmin

from accounts.models import ApiKey, ChangeEvent, DataStamp, IdempotencyRecord, Mail, User
from urbanshift.admin.site import page, show

# What other applications brought along, with forms that write.
admin.site.unregister([Group, APIKey, EmailAddress, Authenticator])


class Window(ModelAdmin):
    """Read-only, for administrators. Every view of it answers GET and HEAD alone."""

    hidden: Sequence[str] = ()
    """Columns that nobody may see."""

    content: Sequence[str] = ()
    """Columns that nobody may see of a record that was retracted."""

    retracted: models.Q | None = None
    """Which records were."""

    said_by: str = ""
    """The reference to what said the content, where that was retracted and not the record itself."""

    actions = None
    list_per_page = 50
    # Counting all rows of a big table, per filter or at all, would take longer than the page.
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        patterns: list[URLPattern] = super().get_urls()
        for pattern in patterns:
            # The history's form would save what is posted to it whatever the permissions.
            pattern.callback = require_safe(self._of_a_record(pattern.callback))
        return patterns

    def _of_a_record(self, view: Callable[..., Any]) -> Callable[..., Any]:
        """`view`, but nothing is there where an address or query cannot be meant: the view would ask the database."""

        @wraps(view)
        def answer(request: HttpRequest, *args: str, **kwargs: str) -> Any:
            keys = [unquote(key) for key in (*args, *kwargs.values())]
            query = [text for name, values in request.GET.lists() for text in (name, *values)]
            if any("\0" in text for text in (*keys, *query)):
                raise Http404
            # The record's, and that of a line of its history.
            for field, key in zip((self.opts.pk, models.BigAutoField()), keys, strict=False):
                try:
                    field.to_python(key)
                except ValidationError as error:
                    raise Http404 from error
            return view(request, *args, **kwargs)

        return answer

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        options = self.model._meta
        shown: list[models.Field[Any, Any]] = list(options.concrete_fields)
        if not _is_of_the_past(request):
            # Links are those of today, also on a record taken from the history.
            shown += options.many_to_many
        hidden = {*self.hidden, *(self.content if self._is_retracted(obj) else ())}
        return [field.name for field in shown if field.name not in hidden]

    def _is_retracted(self, obj: Any) -> bool:
        if self.retracted is None or obj is None:
            return False
        field = self.model._meta.get_field(self.said_by or "id")
        said_by: Any = field.related_model if field.is_relation else self.model
        return bool(said_by._base_manager.filter(self.retracted, pk=getattr(obj, field.attname)).exists())

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.get_fields(request, obj)


@page("records/", name="records", administrators=True)
@require_safe
def records(request: HttpRequest) -> HttpResponse:
    """The windows, by app."""
    return show(request, "staff/records.html", _("All records"), app_list=admin.site.get_app_list(request))


def _is_of_the_past(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and (match.url_name or "").endswith("_simple_history")


class HistoryWindow(Window, SimpleHistoryAdmin):
    """A window that also shows who changed the record, when, what and why."""

    def get_history_queryset(self, request: HttpRequest, history_manager: Any, pk_name: str, object_id: Any) -> Any:
        # The library's own calls select_related() without names where a model has no references, which Django
        # deprecates: it would join everything.
        tracked = history_manager.model.tracked_fields
        references = [field.name for field in tracked if isinstance(field, models.ForeignKey)]
        return history_manager.filter(**{pk_name: object_id}).select_related("history_user", *references)


def look_at(model: type[models.Model], *columns: str, search: Sequence[str] = (), **options: Any) -> None:
    """Register `model` with a window: `columns` of its list, `search` fields of its own table or a small one."""
    window = HistoryWindow if hasattr(model, "history") else Window
    related = [
        column
        for column in columns
        if column in {field.name for field in model._meta.concrete_fields if field.is_relation}
    ]
    attributes = {
        "list_display": columns,
        "list_select_related": related or False,
        "search_fields": search,
        "list_display_links": columns[:1],
        **options,
    }
    admin.site.register(model, type(f"{model.__name__}Window", (window,), attributes))


look_at(
    User,
    "email",
    "name",
    "is_active",
    "is_staff",
    "is_superuser",
    "is_partner",
    "last_login",
    search=["email", "name"],
    list_filter=["is_active", "is_staff", "is_superuser", "is_partner", "language"],
    ordering=["email"],
    hidden=["password", "groups", "user_permissions"],
)
look_at(
    ApiKey,
    "prefix",
    "name",
    "user",
    "scope",
    "revoked",
    "expiry_date",
    "last_used_at",
    search=["prefix", "name"],
    list_filter=["scope", "revoked"],
    # The library's id contains the hash.
    hidden=["id", "hashed_key"],
)
look_at(
    Mail,
    "id",
    "person",
    "kind",
    "recorded_at",
    "sent_at",
    "failed_at",
    search=["address"],
    list_filter=["kind"],
    # It is for the person alone.
    hidden=["text", "html", "unsubscribe"],
)
look_at(
    IdempotencyRecord,
    "id",
    "credential",
    "status",
    "recorded_at",
    search=["credential"],
    ordering=["-id"],
    # What somebody was answered is theirs, and by the key they could be asked for it.
    hidden=["key", "headers", "made"],
)
look_at(DataStamp, "id", "value", "registers")
look_at(
    ChangeEvent,
    "id",
    "stamp",
    "op",
    "type",
    "key",
    "recorded_at",
    "recorded_by",
    search=["key"],
    list_filter=["op", "type"],
    ordering=["-id"],
)
