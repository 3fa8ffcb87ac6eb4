"""The addresses of this app's resources, below /api/v1/, but for those whose edits touch what was agreed."""

from urbanshift.api.routing import resource

from . import views

urlpatterns = [
    *resource("countries", views.Countries),
    *resource("cities", views.Cities),
    *resource("stakeholders", views.Stakeholders),
    *resource("themes", views.Themes),
    *resource("policies", views.Policies),
]
