"""Addresses of the pages."""

from django.urls import path

import urbanshift.converters  # noqa: F401 (importing it makes them known)

from . import pages

urlpatterns = [
    path("my/people/", pages.people, name="my-people"),
    path("my/people/invite/", pages.Invite.as_view(), name="my-people-invite"),
    path("my/people/<id:pk>/accept/", pages.Accept.as_view(), name="my-accept"),
    path("my/people/<id:pk>/invite/", pages.InviteAgain.as_view(), name="my-people-invite-again"),
    path("my/people/<id:pk>/end/", pages.End.as_view(), name="my-people-end"),
]
