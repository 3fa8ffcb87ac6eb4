"""Which address belongs to whom."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path, re_path

from accounts.pages.language import choose_language
from urbanshift.api.docs import Description, Documentation, Problems
from urbanshift.api.views import Unknown

urlpatterns = [
    path("api/docs/", Documentation.as_view(), name="api-docs"),
    path("api/docs/problems/", Problems.as_view(), name="api-problems"),
    path("api/v1/openapi.json", Description.as_view(), name="api-description"),
    path("api/v1/", include("dialogues.api.urls")),
    path("api/v1/", include("commitments.api.urls")),
    # Last of the API's: what is nobody's address is refused in the same form as everything else.
    re_path(r"^api(?:/|$)", Unknown.as_view()),
    path("admin/", admin.site.urls),
    path("sign-in/", LoginView.as_view(template_name="sign_in.html", redirect_authenticated_user=True), name="sign-in"),
    path("language/", choose_language, name="language"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("", include("commitments.urls")),
]
