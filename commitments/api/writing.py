"""What is written: one address, one act. The answer shows the record that it made or changed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from commitments import rules
from commitments.actions.adopting import adopt
from commitments.actions.answering import accept, ask, check_answer, check_request
from commitments.actions.building import build_item
from commitments.actions.deciding import decide
from commitments.actions.drafting import add_item
from commitments.actions.reporting import NewEvidence, check_report, report
from commitments.actions.retracting import retract_report
from commitments.actions.sharing import WIDER, share
from commitments.actions.verifying import check_verification, require_verifier, verify
from commitments.deciding import Ruling, check_form
from commitments.due import Due
from commitments.models import ActionItem, Commitment, StatusReport
from commitments.status import AT_DIALOGUE, Circle
from dialogues.api.serializers import DialogueDetail
from dialogues.api.views import Dialogues
from dialogues.models import City, Stakeholder
from urbanshift.api.conditional import expected_version
from urbanshift.errors import Fault, Invalid, NotAllowed, Stale, each

from . import inputs, serializers
from .reading import (
    ActionItemLines,
    AgendaOfDialogue,
    CommitmentLines,
    ItemsOfCommitment,
    ReportsOfItem,
    StatusReportLines,
)


class WriteReports(ReportsOfItem):
    """The reports on one action item."""

    @extend_schema(
        summary="Report on an action item",
        request=inputs.StatusReportInput,
        responses={201: serializers.StatusReportRow},
    )
    def create(self, request: Request, reference: str) -> Response:
        """Report on an action item, as its owner; staff report on its behalf.

        Reporting accepts what was proposed. `reported_complete` needs evidence, or the reason why there is none.
        403: somebody else's action item. 409: the life cycle has no such step, the owner declined, or the commitment is
        not open. 412: `version` is not the item's any more.
        """
        rules.require(self.caller, rules.REPORT, self.item)
        said = self.said(inputs.StatusReportInput, self._check, current=self.item.version)
        share, version = said.pop("share"), said.pop("version")
        line = report(self.item, by=self.actor, now=self.now, share=share, version=version, **_facts(said))
        return self.created(line, at=f"status-reports/{line.pk}")

    def _check(self, **said: Any) -> None:
        check_report(self.item, now=self.now, **_facts({**said, "language": said["language"] or "en"}))


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    """What a report says, in the words of the action."""
    waiting_for = said["waiting_for"] or {"kind": "", "stakeholder": None}
    plain = ("status", "narrative", "language", "reported_as_of", "progress", "on_track", "no_evidence_reason")
    return {
        **{name: said[name] for name in plain},
        "waiting_for": waiting_for["kind"],
        "waiting_for_stakeholder": waiting_for["stakeholder"],
        "evidence": [NewEvidence(**one) for one in said["evidence"]],
    }


class ActOnItem(ActionItemLines):
    """Acts on one action item."""

    @extend_schema(
        summary="Confirm or return a report",
        request=inputs.VerificationInput,
        responses={201: serializers.ActionItemDetail},
    )
    def verify(self, request: Request, reference: str) -> Response:
        """Confirm the latest report, which says the action item is complete, or send it back with a note.

        The answer is the action item: completed, or in progress again. 403: whoever reported since the last
        verification, or speaks for the owner, does not verify. 409: it is not reported complete, or there is a newer
        report than `report`. 412: `version` is not the item's any more.
        """
        item = self.named()
        require_verifier(self.caller, item, on=self.now.date())
        check = partial(check_verification, item, now=self.now)
        said = self.said(inputs.VerificationInput, check, current=item.version)
        verify(item, by=self.actor, now=self.now, **said)
        return self.created(item, at=f"action-items/{item.reference}")

    @extend_schema(
        summary="Accept or decline an action item",
        request=inputs.AcceptanceInput,
        responses={201: serializers.ActionItemDetail},
    )
    def accept(self, request: Request, reference: str) -> Response:
        """Accept or decline an action item that was proposed to one's organisation.

        403: it was proposed to another. 409: answered so already, reported on, or finished. 412: `version` is not the
        item's any more.
        """
        item = self.named()
        rules.require(self.caller, rules.ANSWER, item)
        check = partial(check_answer, item, now=self.now)
        said = self.said(inputs.AcceptanceInput, check, current=item.version)
        accept(item, by=self.actor, now=self.now, **said)
        return self.created(item, at=f"action-items/{item.reference}")

    @extend_schema(
        summary="Ask for a new date, another owner, or withdrawal",
        request=inputs.RequestInput,
        responses={201: serializers.ActionItemDetail},
    )
    def ask(self, request: Request, reference: str) -> Response:
        """Ask for a new date, another owner, or withdrawal. Staff answer; it stands on the next agenda.

        The answer is the action item with its `requests`. 403: somebody else's action item. 409: asked for already, or
        it is not live. 412: `version` is not the item's any more.
        """
        item = self.named()
        rules.require(self.caller, rules.ASK, item)
        check = partial(check_request, item, now=self.now)
        said = self.said(inputs.RequestInput, check, current=item.version)
        ask(item, by=self.actor, now=self.now, **said)
        return self.created(item, at=f"action-items/{item.reference}")


class ActOnCommitment(CommitmentLines):
    """Acts on one commitment."""

    @extend_schema(
        summary="Accept or decline a commitment",
        request=inputs.AcceptanceInput,
        responses={201: serializers.CommitmentDetail},
    )
    def accept(self, request: Request, reference: str) -> Response:
        """Accept or decline a commitment that one's organisation is to lead.

        403: another is to lead it. 409: answered so already, reported on, or not open. 412: `version` is not the
        commitment's any more.
        """
        commitment = self.named()
        rules.require(self.caller, rules.ANSWER, commitment)
        check = partial(check_answer, commitment, now=self.now)
        said = self.said(inputs.AcceptanceInput, check, current=commitment.version)
        accept(commitment, by=self.actor, now=self.now, **said)
        return self.created(commitment, at=f"commitments/{commitment.reference}")


class WriteItems(ItemsOfCommitment):
    """The action items of one commitment."""

    @extend_schema(
        summary="Add an action item", request=inputs.ActionItemInput, responses={201: serializers.ActionItemDetail}
    )
    def create(self, request: Request, reference: str) -> Response:
        """Add an action item: officers one of their own organisation to an open commitment; staff of any.

        403: another organisation's. 409: the commitment is closed, or a draft for an officer. 412: `If-Match` is not
        the commitment's any more.
        """
        commitment = self.commitment
        if not self.caller.is_staff and not self.caller.is_officer:
            raise NotAllowed(rules.ADD_ITEM.refusal)
        said = self.said(inputs.ActionItemInput, self._checked)
        said = self._checked(**said)
        version = expected_version(request, {}, current=commitment.version)
        item = add_item(commitment, by=self.actor, now=self.now, version=version, **said)
        return self.created(item, at=f"action-items/{item.reference}")

    def _checked(
        self, *, title: str = "", due: Due | None = None, owner: Stakeholder | None = None, language: str = "",
        city: City | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        """What `add_item` is told. Raises Invalid naming everything that is wrong, also that no owner can be meant."""
        facts = {"language": language} if language else {}
        told: dict[str, Any] = {"title": title, "due": due or Due(), "city": city}
        who, _item = each(
            lambda: owner or self._own(),
            lambda: build_item(self.commitment, 1, **told, owner=owner, facts=facts, opened={}),
        )
        return told | facts | {"owner": who}

    def _own(self) -> Stakeholder:
        """The one organisation that the caller speaks for today; those it succeeded do not count."""
        own = list(Stakeholder.objects.filter(pk__in=self.caller.stakeholders, successions=None)[:2])
        if len(own) != 1:
            message = _("Name the organisation that is to own it.")
            raise Invalid(message, [Fault("owner", message, "required")])
        return own[0]


class ActOnReport(StatusReportLines):
    """Acts on one report."""

    @extend_schema(summary="Share a report", request=inputs.SharingInput, responses={201: serializers.StatusReportRow})
    def share(self, request: Request, id: int) -> Response:  # noqa: A002  (the name of the path's part)
        """Open the content of a report: its organisation to those who were in the room, staff then further.

        403: somebody else's report, or a circle that is not the caller's to open. 409: open that wide already,
        retracted, or the commitment is not open as wide.
        """
        line = self.named()
        if not any(rules.may(self.caller, rules.SHARE, line, circle=one, shared=Circle.PARTICIPANTS) for one in WIDER):
            raise NotAllowed(rules.SHARE.refusal)
        said = self.said(inputs.SharingInput)
        self._require_seen(line)
        share(line, by=self.actor, now=self.now, **said)
        return self.created(line, at=f"status-reports/{line.pk}")

    @extend_schema(
        summary="Retract a report", request=inputs.RetractionInput, responses={201: serializers.StatusReportRow}
    )
    def retract(self, request: Request, id: int) -> Response:  # noqa: A002
        """Retract a report that was sent in error: the line stays, its content leaves every surface.

        403: somebody else's report. 409: retracted already, or the action item is completed on it.
        """
        line: StatusReport = self.named()
        rules.require(self.caller, rules.RETRACT, line)
        said = self.said(inputs.RetractionInput)
        self._require_seen(line)
        retract_report(line, by=self.actor, now=self.now, **said)
        return self.created(line, at=f"status-reports/{line.pk}")

    def _require_seen(self, line: StatusReport) -> None:
        """Refuse an `If-Match` that cannot be this report's: what was reported is never edited."""
        only = self.version_of(line)
        if expected_version(self.request, {}, current=only) not in (None, only):
            raise Stale(_("If-Match is of another record."), version=only)


class DecideOnAgenda(AgendaOfDialogue):
    """The decision of one dialogue about one commitment on its agenda."""

    @extend_schema(
        summary="Decide about a commitment on the agenda",
        request=inputs.DecisionInput,
        responses={201: serializers.FollowUpDetail, 200: serializers.FollowUpDetail},
    )
    def decide(self, request: Request, reference: str, commitment: str) -> Response:
        """Record what the dialogue decided about a commitment on its agenda: 201; or change it: 200.

        It stays provisional, and staff alone read it, until the dialogue is adopted. 403: only staff decide. 404: the
        commitment is not on this agenda. 409: the dialogue has no agenda (any more), or the decision is not true of the
        commitment as it stands. 412: `version` is not the follow-up's any more.
        """
        dialogue = self.dialogue
        put: Commitment = self.other(Commitment, commitment)
        rules.require(self.caller, rules.DECIDE, put)
        said = self.said(
            inputs.DecisionInput,
            lambda **said: check_form(_ruling(**said), AT_DIALOGUE, agreed_on=put.dialogue.first_day),
            current=self.visible().filter(commitment=put).values_list("version", flat=True).first(),
        )
        version = said.pop("version")
        follow_up, first = decide(dialogue, put, by=self.actor, now=self.now, ruling=_ruling(**said), version=version)
        return self.created(follow_up, at=f"follow-ups/{follow_up.pk}", again=not first)


def _ruling(*, due: Due | None, confirms: Iterable[ActionItem], **facts: Any) -> Ruling:
    return Ruling(**facts, due=due or Due(), confirms=tuple(confirms))


class Adoption(Dialogues):
    """The outcome of a dialogue becomes final."""

    @extend_schema(summary="Adopt a dialogue", request=inputs.AdoptionInput, responses={200: DialogueDetail})
    def adopt(self, request: Request, reference: str) -> Response:
        """Adopt a held dialogue: its commitments open, the decisions on its agenda take effect, all at once.

        403: only staff adopt. 409: it is not held, an earlier one comes first, or something is missing; then `errors`
        names all of it. 412: `version` is not the dialogue's any more.
        """
        dialogue = self.named()
        rules.require(self.caller, rules.ADOPT, dialogue)
        adopt(dialogue, by=self.actor, now=self.now, **self.said(inputs.AdoptionInput, current=dialogue.version))
        return self.created(dialogue, at=f"dialogues/{dialogue.reference}", again=True)
