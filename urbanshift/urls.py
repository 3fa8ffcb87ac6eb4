"""Which address belongs to whom."""

from django.contrib import admin
from django.urls import include, path, re_path

from urbanshift.api.docs import Description, Documentation, Problems
from urbanshift.api.views import Unknown

handler500 = "urbanshift.broken.page"

urlpatterns = [
    path("api/docs/", Documentation.as_view(), name="api-docs"),
    path("api/docs/problems/", Problems.as_view(), name="api-problems"),
    path("api/v1/openapi.json", Description.as_view(), name="api-description"),
    path("api/v1/", include("dialogues.api.urls")),
    path("api/v1/", include("commitments.api.urls")),
    # Last of the API's: what is nobody's address is refused in the same form as everything else.
    re_path(r"^api(?:/|$)", Unknown.as_view()),
    path("admin/", admin.site.urls),
    path("", include("accounts.urls")),
    path("", include("dialogues.urls")),
    path("", include("commitments.urls")),
]
