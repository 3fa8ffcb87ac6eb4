"""The addresses of this app's resources, below /api/v1/."""

from django.urls import path

from urbanshift.api.routing import resource

from . import reading

urlpatterns = [
    *resource("commitments", reading.Commitments),
    path("commitments/<key:reference>/action-items/", reading.ItemsOfCommitment.as_view({"get": "list"})),
    path("commitments/<key:reference>/follow-ups/", reading.FollowUpsOfCommitment.as_view({"get": "list"})),
    path("commitments/<key:reference>/history/", reading.HistoryOfCommitment.as_view({"get": "list"})),
    *resource("action-items", reading.ActionItems),
    path("action-items/<key:reference>/status-reports/", reading.ReportsOfItem.as_view({"get": "list"})),
    path("action-items/<key:reference>/history/", reading.HistoryOfItem.as_view({"get": "list"})),
    *resource("status-reports", reading.StatusReports, kind="id"),
    *resource("follow-ups", reading.FollowUps, kind="id"),
    path("dialogues/<key:reference>/commitments/", reading.CommitmentsOfDialogue.as_view({"get": "list"})),
    path("dialogues/<key:reference>/follow-ups/", reading.AgendaOfDialogue.as_view({"get": "list"})),
]
