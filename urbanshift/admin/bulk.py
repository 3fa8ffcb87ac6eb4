"""One act on many records of a list: what was chosen is listed, then each is done by itself, or refused by name.

    class MoveDueForm(BulkForm):
        due = DueField(label=_("New due"), required=True)

        def act_on(self, record, *, by, now, version):
            move_due(record, by=by, now=now, version=version, due=self.cleaned_data["due"], reason=...)

    @page("actions/move-due/", name="move_due_of_actions")
    class MoveDue(BulkAct):
        of = Actions                      # the ListPage from which they were chosen
        form_class = MoveDueForm
        title, button = _("Move the date of several actions"), _("Move them")

The list's form leads here with `pick=<key>` for each, or `all=yes` and `within=<the list's query>` for all that the
list shows. The page posts `chosen`, each with the version that was seen, so that nobody acts on what they did not see.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import partial
from secrets import token_urlsafe
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from urbanshift.errors import Invalid, Refused, Stale
from urbanshift.lists.filters import YES
from urbanshift.refused_by_database import in_own_words
from urbanshift.text import number_in
from urbanshift.trying import in_common

from . import site
from .acts import Act, ActForm, see
from .lists import ListPage

logger = logging.getLogger(__name__)

MOST = 200
"""Records of one act."""

KEPT = "outcomes"
"""Where a session keeps what came of its last acts, by the mark that stands in their addresses."""

FORGOTTEN = _("What came of it is not kept any more. The history of each record tells it.")

CSRF = "csrfmiddlewaretoken"

MOST_KEPT = 5
"""Acts of which that is kept."""


@dataclass(slots=True)
class Outcome:
    """What became of each: keys of those that are done, and of those refused with the reason; and what was typed, by
    field, for those who try the latter again."""

    done: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    typed: dict[str, list[str]] = field(default_factory=dict)


class BulkForm(ActForm):
    chosen = forms.CharField(widget=forms.HiddenInput, max_length=MOST * 200)
    within = forms.CharField(widget=forms.HiddenInput, required=False, max_length=5000)

    def __init__(self, *args: Any, records: dict[str, Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.records = records
        self.would_refuse: list[tuple[str, str]] = []
        """Keys of those that would be refused, were the form right, and why: beside what its fields say already."""

    def clean_chosen(self) -> list[tuple[str, int]]:
        """Keys and the versions that were seen."""
        pairs = [one.rpartition(":") for one in self.cleaned_data["chosen"].split()]
        chosen = [(key, seen) for key, _colon, said in pairs if key and (seen := number_in(said)) is not None]
        if len(pairs) > MOST or len(chosen) < len(pairs):
            raise forms.ValidationError(_("Choose them anew from the list."))
        return chosen

    def act_on(self, record: Any, *, by: Any, now: datetime, version: int) -> Any:
        """Call the action on one of them. Raises whatever it refuses with."""
        raise NotImplementedError

    def act(self, *, by: Any, now: datetime) -> Outcome:
        outcome = Outcome()
        for key, version in dict(self.cleaned_data["chosen"]).items():
            if key not in self.records:
                outcome.refused.append((key, gettext("There is no such record.")))
                continue
            try:
                with in_own_words():
                    self.act_on(self.records[key], by=by, now=now, version=version)
            except Refused as refusal:
                outcome.refused.append((key, reason_of(refusal)))
            except Exception:
                # What became of the others is told all the same: they are done.
                logger.exception("a record of a bulk act failed: %s", key)
                outcome.refused.append((key, gettext("Something went wrong here, and it was logged.")))
            else:
                outcome.done.append(key)
        return outcome

    def ask_without(self, *, by: Any, now: datetime) -> None:
        if "chosen" not in self.errors:
            super().ask_without(by=by, now=now)

    def _asked(self, ways: Sequence[Mapping[str, Any]], *, by: Any, now: datetime) -> Refused | None:
        """What each of them is refused with whatever is said; what it is of some alone is in `would_refuse`."""
        seen = {key: version for key, version in self.cleaned_data["chosen"] if key in self.records}
        refusals: dict[str, list[Refused]] = {key: [] for key in seen}
        for way in ways:
            self.cleaned_data |= way
            for key in list(refusals):
                act = partial(self.act_on, self.records[key], by=by, now=now, version=seen[key])
                if (refusal := self._refusal_of(act)) is None:
                    del refusals[key]
                else:
                    refusals[key].append(refusal)
        told = {key: said for key, some in refusals.items() if (said := self._news(some))}
        everywhere = in_common(list(told.values())) if len(told) == len(seen) else None
        shared = {str(fault.message) for fault in everywhere.faults} if everywhere else set()
        self.would_refuse = [
            (key, reason_of(said))
            for key, said in told.items()
            if not shared.issuperset(str(fault.message) for fault in said.faults) or not said.faults
        ]
        return everywhere if shared else None

    def _news(self, refusals: Sequence[Refused]) -> Refused | None:
        """What is refused whatever is said, without what the fields say already."""
        said = in_common(refusals)
        faults = [fault for fault in said.faults if not self._is_known(fault)] if said else []
        if said is None or len(faults) == len(said.faults):
            return said
        return Invalid(said.message, faults) if faults else None


def reason_of(refusal: Refused) -> str:
    """All that the action said, in one line."""
    more = [str(fault.message) for fault in refusal.faults]
    if isinstance(refusal, Stale):
        more = list(refusal.changes)
    return " ".join(dict.fromkeys([str(refusal.message), *more]))


class BulkAct(Act):
    """Shows what was chosen with a `BulkForm`, and what became of it. See the module."""

    form_class: type[BulkForm]
    template_name = "staff/bulk.html"
    of: ClassVar[type[ListPage]]
    chosen: list[Any]
    within = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        asked = request.POST if request.method == "POST" else request.GET
        self.within = asked.get("within", "")[:5000]

    def by_keys(self, keys: Sequence[str]) -> list[Any]:
        """The records of these keys, in the order of the list."""
        usable = [key for key in dict.fromkeys(keys) if key.isprintable()][: MOST + 1]
        found = self.of.shown(self.of.records().filter(**{f"{self.of.unique}__in": usable}))
        return list(found.order_by(self.of.unique))

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if mark := request.GET.get("done"):
            return self.show_outcome(mark)
        if mark := request.GET.get("again"):
            return self.try_again(mark)
        if request.GET.get("all") == YES:
            form = self.of.asked(QueryDict(self.within))
            if form.errors:
                return self.turn_back(_("The list does not understand its filters any more. Choose anew."))
            keyset = self.of.found(form, now=timezone.now())
            ids = keyset.ids(MOST + 1)
            found = self.of.shown(self.of.records().order_by()).in_bulk(ids)
            self.chosen = [found[key] for key in ids if key in found]
        else:
            self.chosen = self.by_keys(request.GET.getlist("pick"))
        if not self.chosen:
            return self.turn_back(_("Choose some of them first."))
        if len(self.chosen) > MOST:
            return self.turn_back(
                gettext("These are more than %(most)d. Narrow the list, or choose fewer.") % {"most": MOST}
            )
        return super().get(request, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        said = [one.rpartition(":")[0] for one in request.POST.get("chosen", "").split()[:MOST]]
        self.chosen = self.by_keys(said)
        form: Any = self.make_form(request.POST)
        if not form.is_valid():
            return self.fail(form)
        outcome: Outcome = form.act(by=request.user, now=timezone.now())
        if outcome.done:
            count = len(outcome.done)
            messages.success(request, ngettext("%(count)d is done.", "%(count)d are done.", count) % {"count": count})
        # What came of it has an address: loaded again, it is shown again, and nothing is done twice.
        outcome.typed = {name: request.POST.getlist(name) for name in form.data if name not in ("chosen", CSRF)}
        kept = list(request.session.get(KEPT, {}).items())[1 - MOST_KEPT :]
        mark = token_urlsafe(8)
        request.session[KEPT] = {**dict(kept), mark: asdict(outcome)}
        return see(f"{request.path}?{urlencode({'done': mark, 'within': self.within})}")

    def outcome_of(self, mark: str) -> Outcome | None:
        """What came of an act of this session, while that is kept."""
        kept = self.request.session.get(KEPT, {}).get(mark)
        return None if kept is None else Outcome(**kept)

    def show_outcome(self, mark: str) -> HttpResponse:
        outcome = self.outcome_of(mark)
        if outcome is None:
            return self.turn_back(FORGOTTEN)
        return site.show(
            self.request,
            "staff/bulk_done.html",
            self.get_title(),
            outcome=outcome,
            again=f"{self.request.path}?{urlencode({'again': mark, 'within': self.within})}",
            back=self.back(),
            trail=list(self.trail()),
        )

    def try_again(self, mark: str) -> HttpResponse:
        """The form for those that were refused, with what was typed."""
        outcome = self.outcome_of(mark)
        self.chosen = self.by_keys([key for key, _reason in outcome.refused]) if outcome is not None else []
        if outcome is None or not self.chosen:
            return self.turn_back(FORGOTTEN)
        typed = QueryDict(mutable=True)
        for name, values in outcome.typed.items():
            typed.setlist(name, values)
        typed.update(self.get_initial())
        return self.render(self.make_form(typed))

    def turn_back(self, why: Any) -> HttpResponse:
        messages.error(self.request, why)
        return HttpResponseRedirect(self.back())

    def key_of(self, record: Any) -> str:
        return str(getattr(record, self.of.unique))

    def form_options(self) -> dict[str, Any]:
        return {"records": {self.key_of(record): record for record in self.chosen}}

    def get_initial(self) -> dict[str, Any]:
        seen = " ".join(f"{self.key_of(record)}:{record.version}" for record in self.chosen)
        return {"chosen": seen, "within": self.within}

    def back(self) -> str:
        address = reverse(f"admin:{self.of.name}")
        return f"{address}?{self.within}" if self.within else address

    def trail(self) -> list[tuple[Any, str]]:
        return [(self.of.title, self.back())]

    def tell(self, record: Any) -> Any:
        """What is said of a chosen record beside its title."""
        return ""

    def context(self, form: Any) -> dict[str, Any]:
        for record in self.chosen:
            record.told = self.tell(record)
        return {"chosen": self.chosen, "list": self.of}
