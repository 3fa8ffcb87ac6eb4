"""Who it is, once more: before what would let somebody else keep an account whose window was left open."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.logout import logout
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

APP = "accounts"


def shown_again(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Let in who has signed in within the last few minutes, or shows again who they are: by password, or by device.

    Who has neither signs in anew by a mailed code, where the library would let them in.
    """
    by_password_or_device = reauthentication_required(app=APP)(view)

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user: Any = request.user
        without = user.is_authenticated and not get_reauthentication_flows(user)
        if without and get_adapter(request).is_reauthentication_required(app=APP):
            logout(request, show_message=False)
            query = urlencode({REDIRECT_FIELD_NAME: request.path})
            return redirect(f"{reverse('account_request_login_code')}?{query}")
        answer: HttpResponseBase = by_password_or_device(request, *args, **kwargs)
        return answer

    return inner
