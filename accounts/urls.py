"""Addresses of the pages on which people join, sign in, and look after their account.

The library leads from one to the other by the names that it gives them.
"""

from django.urls import path

from .pages import account, joining, second_factor, signing_in
from .pages.language import choose_language

urlpatterns = [
    path("language/", choose_language, name="language"),
    path("join/<str:key>/", joining.Join.as_view(), name="join"),
    path("sign-in/", signing_in.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", signing_in.AskForCode.as_view(), name="account_request_login_code"),
    path("sign-in/code/mailed/", signing_in.MailedCode.as_view(), name="account_confirm_login_code"),
    path("sign-in/device/", signing_in.DeviceCode.as_view(), name="mfa_authenticate"),
    path("sign-out/", signing_in.SignOut.as_view(), name="account_logout"),
    path("forgotten/", signing_in.Forgotten.as_view(), name="account_reset_password"),
    path("forgotten/sent/", signing_in.ForgottenSent.as_view(), name="account_reset_password_done"),
    path(
        "forgotten/<slug:uidb36>/<str:key>/",
        signing_in.ChoosePassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("account/", account.Account.as_view(), name="account"),
    path("account/password/", account.Password.as_view(), name="password"),
    path("account/address/", account.Address.as_view(), name="address"),
    path("account/address/<str:key>/", account.confirm, name="confirm_address"),
    path("account/again/", signing_in.PasswordAgain.as_view(), name="account_reauthenticate"),
    path("account/again/device/", second_factor.DeviceCodeAgain.as_view(), name="mfa_reauthenticate"),
    path("account/second-factor/", second_factor.SecondFactor.as_view(), name="mfa_index"),
    path("account/second-factor/set-up/", second_factor.NewDevice.as_view(), name="mfa_activate_totp"),
    path("account/second-factor/remove/", second_factor.RemoveDevice.as_view(), name="mfa_deactivate_totp"),
    path("account/recovery-codes/", second_factor.RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("account/recovery-codes/new/", second_factor.NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
]
