"""The forms of signing in: the library's, with the words and the fields of our pages."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as device
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.contrib.auth.password_validation import get_default_password_validators
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.access import PASSWORD_RESET
from accounts.mails import queue_mail

LONGEST_PASSWORD = 4096
"""Hashing takes longer with the length of what is hashed."""

LABELS = {
    "login": _("E-mail"),
    "email": _("E-mail"),
    "password": _("Password"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
    "code": pgettext_lazy("from a device or a mail", "Code"),
}


def password_hint() -> str:
    """What a new password must be, in one sentence: the validators have a paragraph each."""
    least = max(getattr(one, "min_length", 0) for one in get_default_password_validators())
    return gettext(
        "At least %(count)d characters, not digits alone. Not your name or e-mail, and none that many people use."
    ) % {"count": least}


class PasswordField(forms.CharField):
    def __init__(self, *, autocomplete: str, **options: Any) -> None:
        super().__init__(
            strip=False,
            max_length=LONGEST_PASSWORD,
            widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
            **options,
        )


class Ours(forms.Form):
    """Labels instead of placeholders; no colons; the browser says nothing of its own."""

    use_required_attribute = False
    error_css_class = "wrong"
    code_attributes: ClassVar[dict[str, str]] = {"inputmode": "numeric"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.label_suffix = ""
        for name, field in self.fields.items():
            attributes = field.widget.attrs
            attributes.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)
            field.help_text = ""
            if isinstance(field.widget, forms.PasswordInput):
                field.max_length = LONGEST_PASSWORD  # type: ignore[attr-defined]
                attributes["maxlength"] = str(LONGEST_PASSWORD)
            if name == "code":
                attributes |= {"spellcheck": "false", "maxlength": "20"} | self.code_attributes


class SignInForm(Ours, account.LoginForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class AskForCodeForm(Ours, account.RequestLoginCodeForm):
    pass


class MailedCodeForm(Ours, account.ConfirmLoginCodeForm):
    code_attributes = {"autocapitalize": "characters"}


class ForgottenForm(Ours, account.ResetPasswordForm):
    def save(self, request: Any, **options: Any) -> str:
        address: str = super().save(request, **options)
        if not self.users:
            write_to_nobody(PASSWORD_RESET, password_reset_url="")
        return address


class ChoosePasswordForm(Ours, account.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password1"].help_text = password_hint()


class PasswordAgainForm(Ours, account.ReauthenticateForm):
    pass


class DeviceCodeForm(Ours, device.AuthenticateForm):
    pass


class DeviceCodeAgainForm(Ours, device.ReauthenticateForm):
    pass


class NewDeviceForm(Ours, ActivateTOTPForm):
    pass


def write_to_nobody(kind: Any, **context: Any) -> None:
    """Do for an address that nobody has what would be done for a person's."""
    queue_mail(None, by=None, now=timezone.now(), kind=kind, context=context)
