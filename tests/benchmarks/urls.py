"""The addresses of the application, and beside them those of the textbook: one server answers both."""

from django.urls import include, path

import urbanshift.urls

urlpatterns = [
    path("textbook/", include("tests.benchmarks.textbook")),
    *urbanshift.urls.urlpatterns,
]
