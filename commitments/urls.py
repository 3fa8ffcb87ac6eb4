"""Addresses of the pages."""

from django.urls import path

import urbanshift.converters  # noqa: F401 (importing it makes them known)

from . import pages

urlpatterns = [
    path("", pages.home, name="home"),
    path("dialogues/<key:reference>/", pages.dialogue, name="dialogue"),
]
