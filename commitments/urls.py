"""Addresses of the pages."""

from django.urls import path

import urbanshift.converters  # noqa: F401 (importing it makes them known)

from .pages import agreed, calendars, files, public, reminders
from .pages.my import actions, asking, calendar, desk, drafts, preferences, reports, sent, steps

urlpatterns = [
    path("", public.home, name="home"),
    path("next-steps/", agreed.next_steps, name="next-steps"),
    path("dialogues/<key:reference>/", public.dialogue, name="dialogue"),
    path("actions/<key:reference>/reports/", public.reports, name="reports"),
    path("my/", desk.desk, name="my"),
    path("my/actions/<key:reference>/", actions.action, name="my-action"),
    path("my/actions/<key:reference>/report/", reports.Report.as_view(), name="my-report"),
    path("my/actions/<key:reference>/draft/", drafts.draft_in_print, name="my-draft"),
    path("my/actions/<key:reference>/draft/discard/", drafts.Discard.as_view(), name="my-discard"),
    path("my/actions/<key:reference>/files/", drafts.Files.as_view(), name="my-files"),
    path("my/actions/<key:reference>/answer/", asking.AnswerItem.as_view(), name="my-answer"),
    path("my/actions/<key:reference>/ask/", asking.Ask.as_view(), name="my-ask"),
    path("my/actions/<key:reference>/reply/", asking.ReplyToOwner.as_view(), name="my-reply"),
    path("my/next-steps/<key:reference>/", steps.next_step, name="my-step"),
    path("my/next-steps/<key:reference>/answer/", asking.AnswerStep.as_view(), name="my-answer-lead"),
    path("my/next-steps/<key:reference>/add-action/", asking.AddAction.as_view(), name="my-add-action"),
    path("my/requests/<id:pk>/retract/", sent.RetractRequest.as_view(), name="my-retract-request"),
    path("my/reports/<id:pk>/retract/", sent.Retract.as_view(), name="my-retract"),
    path("my/evidence/<id:pk>/retract/", sent.RetractEvidence.as_view(), name="my-retract-evidence"),
    path("my/files/<id:pk>/remove/", drafts.RemoveFile.as_view(), name="my-remove-file"),
    path("my/reports/<id:pk>/share/", sent.Share.as_view(), name="my-share"),
    path("evidence/<id:pk>/", files.evidence, name="evidence"),
    path("evidence/drafts/<id:pk>/", files.draft_file, name="draft-file"),
    path("my/preferences/", preferences.Preferences.as_view(), name="my-preferences"),
    path("my/calendar/", calendar.MyCalendar.as_view(), name="my-calendar"),
    path("my/calendar/end/", calendar.EndCalendar.as_view(), name="my-calendar-end"),
    path("reminders/stop/<str:token>/", reminders.StopReminders.as_view(), name="stop-reminders"),
    path("calendar/<key:secret>.ics", calendars.calendar_feed, name="calendar-feed"),
]
