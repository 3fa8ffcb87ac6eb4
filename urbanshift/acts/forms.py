"""Forms, and those that do one action: with all that is wrong told at once, each at its field."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.http import Http404

from urbanshift.errors import Busy, Fault, Invalid, NotFound, Refused, Stale
from urbanshift.refused_by_database import in_own_words
from urbanshift.text import number_in
from urbanshift.trying import in_common, stand_ins, trying


def sentence_of(fault: Fault) -> str:
    """What `fault` says where nothing else shows what it is about."""
    sentence = str(fault.message)
    return sentence if fault.field in sentence else f"{fault.field}: {sentence}"


class PlainForm(forms.Form):
    """A form without colons and browser bubbles, whose errors stand where `forms/errors.html` finds them."""

    use_required_attribute = False
    error_css_class = "wrong"

    fault_fields: ClassVar[Mapping[str, str]] = {}
    """Which field shows a fault of the action that is called otherwise: {"due.on": "due"}."""

    asked_by: ClassVar[str] = ""
    """The field whose choice decides what else is asked, where one does."""
    asked_of: ClassVar[Mapping[str, Collection[str]]] = {}
    """The choices of `asked_by` that a field is asked of; one that is not named here is asked of all. A script hides
    the others; without it all are there."""

    only_asks = False
    """Whether it was sent to be told what would be, and nothing was to be saved."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        for field in self.fields.values():
            # A browser cuts off, and says nothing, what is pasted beyond it. The form says how much is too much.
            field.widget.attrs.pop("maxlength", None)
            # What is typed begins on the side where its first letter does, as it will be read.
            if isinstance(field.widget, forms.Textarea) or getattr(field.widget, "input_type", "") == "text":
                field.widget.attrs.setdefault("dir", "auto")
        self.wrong_already: frozenset[str] = frozenset()
        """The fields without which an action was asked: what it says of them is no news."""
        self.left_out = False
        """Whether a value was left out where one was given: what the action says of the whole may come of that."""

    def parts(self) -> list[tuple[forms.BoundField, str]]:
        """The fields to be seen, each with the choices that it is asked of."""
        return [(field, " ".join(self.asked_of.get(field.name, ()))) for field in self.visible_fields()]

    def refuse(self, refusal: Refused) -> None:
        """Put what the action said where it belongs: faults at their fields, the rest at the top."""
        told = [fault for fault in refusal.faults if not self._is_known(fault)]
        if self.wrong_already and not told and (refusal.faults or self.left_out):
            return
        homeless = [fault for fault in told if not self._place(fault)]
        says_it_all = isinstance(refusal, Invalid) or str(refusal.message) in [str(fault.message) for fault in told]
        if homeless or not told or not says_it_all:
            self._say_above(str(refusal.message), "refused")
        for fault in homeless:
            self._say_above(sentence_of(fault), fault.code)

    def _say_above(self, sentence: str, code: str) -> None:
        """Show a sentence above the fields, once."""
        if sentence not in self.non_field_errors():
            self.add_error(None, forms.ValidationError(sentence, code=code))

    def _place(self, fault: Fault) -> bool:
        """Show `fault` at its field, if this form has it; a dotted name belongs to what it begins with."""
        for name in self._homes(fault):
            if name in self.fields and not self.fields[name].widget.is_hidden:
                self.add_error(name, forms.ValidationError(str(fault.message), code=fault.code))
                return True
        return False

    def _homes(self, fault: Fault) -> tuple[str, str]:
        first = fault.field.split(".")[0]
        return self.fault_fields.get(fault.field, fault.field), self.fault_fields.get(first, first)

    def _is_known(self, fault: Fault) -> bool:
        return not self.wrong_already.isdisjoint(self._homes(fault))


class ActForm(PlainForm):
    """A form whose `act` calls one action.

    `record` is what is acted on, None where something new is made. `version` is the version that the person saw;
    it goes along as a hidden field and is renewed only when they say so (`seen`), after a colleague's change was
    shown to them.
    """

    version_seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)

    is_tried: ClassVar[bool] = True
    """Whether its action may be asked in vain: not where that takes long, or writes files whatever becomes of it."""

    def __init__(self, *args: Any, record: Any = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.record = record
        self.stale: Stale | None = None
        self.refusal: Refused | None = None
        if record is not None and hasattr(record, "version"):
            self.fields["version_seen"].initial = record.version
        else:
            del self.fields["version_seen"]

    @property
    def version(self) -> int | None:
        """The version to compare with. Without one in the post nothing was seen, so nothing matches."""
        if "version_seen" not in self.fields:
            return None
        return self.renewed or self.cleaned_data.get("version_seen") or 0

    @property
    def said(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version_seen"}

    def meet(self, now: Mapping[str, Any]) -> None:
        """A colleague changed the record meanwhile: `now` is what a new form would say. What was typed stays; a form
        that changes a record field by field shows theirs where nothing was typed."""

    @property
    def renewed(self) -> int | None:
        """The version that the person wants to go on from, having been told what a colleague changed."""
        return number_in(self.data.get(self.add_prefix("renewed"), ""))

    @property
    def holds_password(self) -> bool:
        """Whether a password is typed here, of which nothing is kept: a digest would be quick to guess."""
        return any(isinstance(field.widget, forms.PasswordInput) for field in self.fields.values())

    def act(self, *, by: Any, now: datetime) -> Any:
        """Call the action with what was typed; return what it returns. Raises whatever it refuses with."""
        raise NotImplementedError

    def beforehand(self) -> AbstractContextManager[None]:
        """Around the transaction in which it is done: what takes long, and is done before that begins."""
        return nullcontext()

    def run(self, *, by: Any, now: datetime) -> Any | None:
        """`act`, with what refuses it in `refusal`, and shown by the form: see `errors` and `stale`. Raises Busy, which
        is about nothing that was typed."""
        try:
            return self.act(by=by, now=now)
        except Busy:
            raise
        except NotFound as refusal:
            raise Http404(str(refusal)) from refusal
        except Refused as refusal:
            self.tell(refusal)
        return None

    def send(self, *, by: Any, now: datetime) -> Any | None:
        """`run`; where something is wrong, `ask_without`. For what returns something, on a page of several forms."""
        made = None
        try:
            with in_own_words():
                made = self.run(by=by, now=now) if self.is_valid() else None
        except Refused as refusal:
            self.tell(refusal)
        if made is None:
            self.ask_without(by=by, now=now)
        return made

    def tell(self, refusal: Refused) -> None:
        """Show what refuses the act."""
        self.refusal = refusal
        if isinstance(refusal, Stale):
            self.stale = refusal
        else:
            self.refuse(refusal)

    def ask_without(self, *, by: Any, now: datetime) -> None:
        """Ask the action again without what is wrong so far, as long as it has more to say, so that whoever typed hears
        of all of it at once. Whatever it does is taken back.

        What is missing or wrong is left out where it may be; else something stands in for it, several choices or
        records one after the other: what is refused with each of them is told.
        """
        while self.is_tried and self.stale is None:
            wrong = self.wrong()
            ways = self._ways(wrong)
            if wrong == self.wrong_already or not ways:
                return
            self.wrong_already = wrong
            if said := self._asked(ways, by=by, now=now):
                self.tell(said)

    def _asked(self, ways: Sequence[Mapping[str, Any]], *, by: Any, now: datetime) -> Refused | None:
        """What the action refuses whichever of `ways` is said of what is wrong; None where one of them does."""
        refusals = []
        for way in ways:
            self.cleaned_data |= way
            if (refusal := self._refusal_of(lambda: self.act(by=by, now=now))) is None:
                return None
            refusals.append(refusal)
        return in_common(refusals)

    @staticmethod
    def _refusal_of(act: Callable[[], Any]) -> Refused | None:
        """What `act` is refused with, asked in vain."""
        try:
            with trying():
                act()
        except NotFound:
            return None  # A record that stood in.
        except Refused as refusal:
            return refusal
        return None

    def wrong(self) -> frozenset[str]:
        """The names of what is wrong so far."""
        return frozenset(name for name in self.fields if name in self.errors)

    def _ways(self, wrong: Iterable[str]) -> list[dict[str, Any]]:
        """What may be said of what is wrong: each of its stand-ins once. Nothing where one has none."""
        found = {name: self._stand_ins(name) for name in wrong}
        if not all(found.values()):
            return []
        return [
            {name: values[at % len(values)] for name, values in found.items()}
            for at in range(max(map(len, found.values()), default=1))
        ]

    def _stand_ins(self, name: str) -> Sequence[Any]:
        field: Any = self.fields[name]
        if isinstance(field, forms.FileField):
            return []  # Without it the action would miss what it shows.
        if not field.required and self[name].value():
            self.left_out = True
            return [field.clean(None)]
        values, are_all = stand_ins(field)
        self.left_out |= not are_all
        return values
