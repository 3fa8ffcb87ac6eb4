"""An act as a page: the form shown, run, and shown again where it is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from urbanshift import once
from urbanshift.errors import Busy, Refused
from urbanshift.refused_by_database import in_own_words

from .forms import ActForm, PlainForm, sentence_of


class Act(View):
    """Shows an `ActForm` and runs it. See the package."""

    form_class: type[ActForm]
    template_name = "forms/act.html"
    refused_template = "forms/refused.html"
    base: str
    """The template of the page around it."""
    title: Any = ""
    button: Any = _("Save")
    done: Any = _("Saved.")
    """What is said when it is done."""
    meanwhile: Any = _("Not saved: a colleague changed this meanwhile.")
    """What is said where it is refused with `Stale`."""
    dangerous = False
    """Whether the button warns by its colour: it takes something away."""

    record: Any = None
    token: str = ""
    """What the form is sent with next, where that is another one than it came with; see `once`."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.record = self.find(**kwargs)

    def find(self, **key: Any) -> Model | None:
        """What is acted on, by what the address captured; None where something new is made."""
        return None

    def consequences(self) -> Sequence[Any]:
        """Sentences that say what will happen."""
        return ()

    def require_possible(self) -> None:
        """Raise what refuses the act as things stand, whatever is typed, by the checks that the action itself makes.

        It is said when the page is opened, instead of a form that can only be sent in vain; and where the state of
        the record changed while somebody typed.
        """

    def instead(self) -> Iterable[tuple[Any, str]]:
        """What can be done where this act is not possible: titles and addresses."""
        return ()

    def get_title(self) -> Any:
        return self.title

    def get_initial(self) -> dict[str, Any]:
        return {}

    def form_options(self) -> dict[str, Any]:
        """What the form is made with, beside data and record."""
        return {}

    def make_form(self, data: Any = None, files: Any = None) -> ActForm:
        return self.form_class(data, files, initial=self.get_initial(), record=self.record, **self.form_options())

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            self.require_possible()
        except Refused as refusal:
            return self.refuse(refusal)
        return self.render(self.make_form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.make_form(request.POST, request.FILES)
        now = timezone.now()
        is_kept = form.is_tried and not form.holds_password
        try:
            with (
                in_own_words(),
                form.beforehand(),
                once.sent_once(request, now=now) if is_kept else nullcontext() as sending,
            ):
                if sending is not None and sending.was_done:
                    return self.tell_done(form, sending)
                result = form.run(by=request.user, now=now) if form.is_valid() else None
                done = form.is_valid() and form.refusal is None
                if sending is not None and done and self.is_done(result):
                    sending.done(partial(self.leads_to, result))
        except Refused as refusal:
            return self.fail_whole(form, refusal)
        return self.succeed(result) if done else self.fail(form)

    def fail_whole(self, form: ActForm, refusal: Refused) -> HttpResponse:
        """Answer to what was taken back as a whole, by the database or because the same is still at work: the form as
        it was sent, to be sent again."""
        form.tell(refusal)
        answer = self.render(form)
        answer.status_code = 503 if isinstance(refusal, Busy) else 409
        return answer

    def is_done(self, result: Any) -> bool:
        """Whether it is done with `result`, and not to be sent again."""
        return True

    def tell_done(self, form: ActForm, sending: once.Sending) -> HttpResponse:
        """Answer to a form that was sent before: what it led to; or, where it says something else now, the form again,
        for whoever means that, too, unless it is refused as a whole."""
        if sending.is_the_same:
            messages.success(self.request, once.DONE_BEFORE)
            return see(sending.led_to)
        if not form.non_field_errors():
            form.add_error(None, forms.ValidationError(sending.told, code="sent_before"))
            self.token = once.new_token()
        return self.render(form)

    def fail(self, form: ActForm) -> HttpResponse:
        """Answer to what was not done: the form to be put right, with all that is wrong; or why nobody can do it any
        more."""
        form.ask_without(by=self.request.user, now=timezone.now())
        if form.refusal is not None:
            self.record = self.find(**self.kwargs)
        try:
            self.require_possible()
        except Refused as refusal:
            return self.refuse(refusal, form)
        if form.stale is not None:
            form.meet(self.get_initial())
        return self.render(form)

    def refuse(self, refusal: Refused, form: ActForm | None = None) -> HttpResponse:
        """Say why the act is not possible, and where to go; and show what was typed in `form`."""
        own = self.form_class.base_fields
        return self.show(
            template=self.refused_template,
            record=self.record,
            act=self,
            refusal=refusal,
            faults=[str(one.message) if one.field in own else sentence_of(one) for one in refusal.faults],
            sent=form is not None,
            typed=typed_in(form) if form is not None else [],
            back=self.back(),
            instead=[one for one in self.instead() if one[1] != self.request.path],
            trail=list(self.trail()),
            **self.refused_context(),
        )

    def refused_context(self) -> dict[str, Any]:
        """What `refused_template` needs beside that."""
        return {}

    def succeed(self, result: Any) -> HttpResponse:
        """Answer to what was done."""
        messages.success(self.request, self.get_done(result))
        return see(self.leads_to(result))

    def get_done(self, result: Any) -> Any:
        return self.done

    def leads_to(self, result: Any) -> str:
        """The address to go to when it is done."""
        raise NotImplementedError

    def back(self) -> str:
        """The address to go to without doing it."""
        return self.leads_to(self.record)

    def trail(self) -> Iterable[tuple[Any, str]]:
        """Where this page is: titles and addresses of what leads to it."""
        return ()

    def context(self, form: ActForm) -> dict[str, Any]:
        """What the template needs beside the form."""
        return {}

    def render(self, form: ActForm) -> HttpResponse:
        return self.show(
            form=form,
            record=self.record,
            act=self,
            consequences=self.consequences(),
            back=self.back(),
            trail=list(self.trail()),
            once=self.token or self.request.POST.get(once.FIELD) or once.new_token(),
            **self.context(form),
        )

    def show(self, *, template: str = "", **context: Any) -> HttpResponse:
        """Answer with the page: `template`, else `template_name`, under the heading of `get_title`."""
        return render(self.request, template or self.template_name, {"title": self.get_title(), **context})


def see(address: str) -> HttpResponse:
    """Answer a form that was sent: 303 to `address`, so that loading the page again sends nothing twice."""
    answer = HttpResponseRedirect(address)
    answer.status_code = 303
    return answer


def typed_in(form: PlainForm) -> list[tuple[Any, str]]:
    """The texts in `form`, which somebody may want to keep: label and text."""
    texts = forms.TextInput | forms.Textarea
    fields = [field for field in form.visible_fields() if isinstance(field.field.widget, texts) and field.value()]
    return [(field.label, str(field.value())) for field in fields]
