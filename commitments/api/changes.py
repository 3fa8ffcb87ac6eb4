"""The feed of changes, of all that both apps show."""

from __future__ import annotations

from accounts.models import ChangeEvent
from dialogues.api import views
from dialogues.api.caller import CallersResource
from dialogues.querysets import open_circle
from urbanshift.api.changes import Changes

from . import reading


class ChangesSeen(Changes, CallersResource):
    """What became of all records that the caller may see, for those who keep a mirror of them."""

    kinds = {
        "country": ("countries", views.Countries),
        "city": ("cities", views.Cities),
        "stakeholder": ("stakeholders", views.Stakeholders),
        "theme": ("themes", views.Themes),
        "policy": ("policies", views.Policies),
        "series": ("series", views.SeriesViews),
        "dialogue": ("dialogues", views.Dialogues),
        "outcome_point": ("outcome-points", views.OutcomePoints),
        "commitment": ("commitments", reading.Commitments),
        "action_item": ("action-items", reading.ActionItems),
        "status_report": ("status-reports", reading.StatusReports),
        "follow_up": ("follow-ups", reading.FollowUps),
    }

    def was_seen(self, event: ChangeEvent) -> bool:
        who = self.caller
        return who.is_staff or event.was_read_by(open_circle(who), who.stakeholders)

    def sees_confided(self) -> bool:
        return self.caller.is_staff
