"""The addresses of this app's resources, and of those whose edits touch them, below /api/v1/."""

from django.urls import path

from urbanshift.api.routing import resource

from . import changes, editing, reading, writing
from .summary import Summaries

urlpatterns = [
    path("changes/", changes.ChangesSeen.as_view({"get": "list"})),
    path("summary/", Summaries.as_view({"get": "count"}), name="summary"),
    *resource("series", editing.SeriesViews),
    *resource("dialogues", editing.Dialogues),
    *resource("outcome-points", editing.OutcomePoints, kind="id"),
    *resource("commitments", editing.Commitments),
    path("commitments/<key:reference>/action-items/", writing.WriteItems.as_view({"get": "list", "post": "create"})),
    path("commitments/<key:reference>/acceptance/", writing.ActOnCommitment.as_view({"post": "accept"})),
    path("commitments/<key:reference>/follow-ups/", reading.FollowUpsOfCommitment.as_view({"get": "list"})),
    path("commitments/<key:reference>/history/", reading.HistoryOfCommitment.as_view({"get": "list"})),
    *resource("action-items", editing.ActionItems),
    path(
        "action-items/<key:reference>/status-reports/", writing.WriteReports.as_view({"get": "list", "post": "create"})
    ),
    path("action-items/<key:reference>/verification/", writing.ActOnItem.as_view({"post": "verify"})),
    path("action-items/<key:reference>/acceptance/", writing.ActOnItem.as_view({"post": "accept"})),
    path("action-items/<key:reference>/requests/", writing.ActOnItem.as_view({"post": "ask"})),
    path("action-items/<key:reference>/history/", reading.HistoryOfItem.as_view({"get": "list"})),
    *resource("status-reports", reading.StatusReports, kind="id"),
    path("status-reports/<id:id>/sharing/", writing.ActOnReport.as_view({"post": "share"})),
    path("status-reports/<id:id>/retraction/", writing.ActOnReport.as_view({"post": "retract"})),
    *resource("follow-ups", reading.FollowUps, kind="id"),
    path("dialogues/<key:reference>/commitments/", reading.CommitmentsOfDialogue.as_view({"get": "list"})),
    path("dialogues/<key:reference>/follow-ups/", reading.AgendaOfDialogue.as_view({"get": "list"})),
    path("dialogues/<key:reference>/follow-ups/<key:commitment>/", writing.DecideOnAgenda.as_view({"post": "decide"})),
    path("dialogues/<key:reference>/adopt/", writing.Adoption.as_view({"post": "adopt"})),
]
