"""Addresses of the pages."""

from django.urls import path

from . import pages

urlpatterns = [
    path("", pages.home, name="home"),
    path("dialogues/<str:reference>/", pages.dialogue, name="dialogue"),
]
