"""All settings, from the environment.

Every value has a safe default or none. A start that would be unsafe is refused with one sentence
(`ImproperlyConfigured`, printed alone by `urbanshift.start`). `.env.example` lists what a deployment sets.
"""

import os
import re
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import environ
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from urbanshift import backends
from urbanshift import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent

# What is set in the environment wins over the file. ENV_FILE= (empty) reads no file: the tests do that, so that
# what somebody keeps in `.env` cannot change their outcome.
if env_file := os.environ.get("ENV_FILE", str(BASE_DIR / ".env")):
    environ.Env.read_env(env_file)

DEBUG = env.switch("DEBUG", default=False)

# --- Refusals -----------------------------------------------------------------------------------------------------

DEVELOPMENT_KEY = "not-a-secret-for-development-only"
SHORTEST_KEY = 32
SECRET_KEY = env.text("SECRET_KEY", DEVELOPMENT_KEY if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY is not set, and with DEBUG off nothing can be signed without one: "
        "set SECRET_KEY to a long random value (or DEBUG=on on your own machine)."
    )
if not DEBUG and (len(SECRET_KEY) < SHORTEST_KEY or SECRET_KEY == DEVELOPMENT_KEY):
    raise ImproperlyConfigured(
        f"SECRET_KEY is the one for development or shorter than {SHORTEST_KEY} characters, and with DEBUG off others "
        "could sign in our name: set SECRET_KEY to a long random value."
    )
# What was given out under an earlier key is read as long as that stands here. Nothing quotes it.
SECRET_KEY_FALLBACKS = [key for one in env.text("SECRET_KEY_FALLBACKS").split(",") if (key := one.strip())]
if not DEBUG and any(len(key) < SHORTEST_KEY or key == DEVELOPMENT_KEY for key in SECRET_KEY_FALLBACKS):
    raise ImproperlyConfigured(
        f"SECRET_KEY_FALLBACKS has the key for development or one shorter than {SHORTEST_KEY} characters, and with it "
        "others could sign in our name: name only what was SECRET_KEY here, separated by commas."
    )

# HOST is where `make run` listens.
DEVELOPMENT_HOSTS = ["localhost", "127.0.0.1", "[::1]", env.text("HOST", "localhost")]
HOST_NAME = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[a-f0-9:.]+\]"
ALLOWED_HOSTS = env.several(
    "ALLOWED_HOSTS",
    rf"\.?(?:{HOST_NAME})",
    "which is no host name: name the hosts this service answers to, since with any other somebody could forge links in "
    "our mails; .example.org stands for example.org and all below it.",
) or (DEVELOPMENT_HOSTS if DEBUG else [])
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS is empty, and with DEBUG off every request would be refused: "
        "set ALLOWED_HOSTS to the host names this service answers to, separated by commas."
    )
# The third refusal, demo accounts with DEBUG off, needs the database: accounts/checks.py.

# --- The application ------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    # Before the admin and the history, whose templates they replace.
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.simple_history",
    "urbanshift.admin.apps.StaffAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "rest_framework_api_key",  # Its AbstractAPIKey cannot be imported otherwise; its own model stays unused.
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "simple_history",
    "urbanshift.admin.apps.TaskQueueConfig",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "accounts",
    "dialogues",
    "commitments",
]

MIDDLEWARE = [
    "urbanshift.frames.room_for_frames",
    "urbanshift.health.HealthMiddleware",
    "urbanshift.requests.RequestIdMiddleware",
    "urbanshift.api.middleware.CrossOriginMiddleware",
    "urbanshift.api.middleware.ProblemMiddleware",
    "urbanshift.api.rates.RateMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.pages.second_factor.SecondFactorMiddleware",
    "urbanshift.keeping.PrivateMiddleware",
    "accounts.pages.language.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.pages.signing_in.UnsavedMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "urbanshift.urls"
WSGI_APPLICATION = "urbanshift.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"staff": "urbanshift.admin.tags", "words": "commitments.words"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database and cache ---------------------------------------------------------------------------------------------

DATABASES = {
    "default": env.service(
        "DATABASE_URL",
        partial(backends.database, debug=DEBUG),
        ("postgres", "postgresql", "sqlite"),
        "postgres://user:password@host:5432/name or sqlite:////path/to/file, with %-codes for what is special in it",
        default=f"sqlite:///{BASE_DIR / 'db.sqlite3'}",
    )
}
# One that each process has for itself would count failed sign-ins apart, and forget them with the process.
CACHES = {
    "default": env.service(
        "CACHE_URL", backends.cache, ("redis", "rediss", "database"), "redis://host:6379/0", default="database://"
    )
}

# --- Work after the answer ------------------------------------------------------------------------------------------

# On a developer's machine no worker runs, so a task is done at once.
TASKS = {
    "default": {
        "BACKEND": "django.tasks.backends.immediate.ImmediateBackend" if DEBUG else "django_tasks_db.DatabaseBackend"
    }
}

# --- People ---------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.signing_in.Backend"]
SESSION_ENGINE = "accounts.sessions"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"

# People are invited and sign in by e-mail: with a password, or by a code that is mailed to them.
ACCOUNT_ADAPTER = "accounts.pages.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.pages.forms.SignInForm",
    "request_login_code": "accounts.pages.forms.AskForCodeForm",
    "confirm_login_code": "accounts.pages.forms.MailedCodeForm",
    "reset_password": "accounts.pages.forms.ForgottenForm",
    "reset_password_from_key": "accounts.pages.forms.ChoosePasswordForm",
    "reauthenticate": "accounts.pages.forms.PasswordAgainForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# An address is checked before it becomes an account's: see accounts.access.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105 (a class)
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
# What is asked for somebody is answered alike whether there is such a person, and a mail goes to nobody else.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# Per account (`key`: the e-mail that was typed) and per address. The former cannot be dodged from many addresses, nor
# by headers; the latter are generous, because an office shares one.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip,300/h/ip",
    "login_failed": "5/15m/key,50/d/key,50/15m/ip",
    "request_login_code": "3/10m/key,10/d/key,60/h/ip",
    "reset_password": "3/10m/key,10/d/key,60/h/ip",
    "reset_password_from_key": "60/h/ip",
    "manage_email": "5/m/user,20/d/user",
    "change_password": "5/m/user,20/d/user",
    "reauthenticate": "5/m/user,20/d/user",
}

MFA_ADAPTER = "accounts.pages.adapters.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "accounts.pages.forms.DeviceCodeForm",
    "reauthenticate": "accounts.pages.forms.DeviceCodeAgainForm",
    "activate_totp": "accounts.pages.forms.NewDeviceForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "UrbanShift Dialogue Tracker"
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Whether staff need a code from a device of theirs beside the password. The demo's staff have none.
STAFF_SECOND_FACTOR = env.switch("STAFF_SECOND_FACTOR", default=not DEBUG)

# --- Languages and times --------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("zh-hans", "简体中文"),
    ("es", "Español"),
    ("fr", "Français"),
    ("pt-br", "Português (Brasil)"),
    ("id", "Bahasa Indonesia"),
]
# Those that the staff's pages are translated into; the rest is for everybody's.
STAFF_LANGUAGES = [LANGUAGE_CODE, "zh-hans"]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "urbanshift.formats"
TIME_ZONE = "UTC"
USE_TZ = True

# A dialogue is entered on one page: twelve next steps with twelve actions each are some 3,000 fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

# --- Files ----------------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Evidence is for few eyes, so there is no MEDIA_URL: files leave only through views that ask the rules.
MEDIA_ROOT = env.folder("MEDIA_ROOT", BASE_DIR / "media")
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        # Nobody else on the machine reads them. Here, for the settings of this name would hide the static files, too.
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        # The manifest needs `collectstatic`, which nobody runs while developing.
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# What is sent to us: bytes of one file, and of all that one request brings.
LARGEST_FILE = 20 * 1024 * 1024
# A summary, minutes or a spreadsheet that staff import.
LARGEST_IMPORT = 30 * 1024 * 1024
LARGEST_UPLOAD = 20 * LARGEST_FILE
FILE_UPLOAD_HANDLERS = ["urbanshift.uploads.BoundedUploadHandler"]

# --- Mail -----------------------------------------------------------------------------------------------------------

# Mails are written where there is no request to tell the address. Health checks may come by another host than people.
WHOLE_HOSTS = [host.lower() for host in ALLOWED_HOSTS if not host.startswith(".")]
NUMBER_OR_HERE = r"[\d.]+|\[.*|localhost"
NAMES_FIRST = sorted(WHOLE_HOSTS, key=lambda host: re.fullmatch(NUMBER_OR_HERE, host) is not None)
SITE_URL = env.text("SITE_URL") or (
    f"http://{env.text('HOST', '127.0.0.1')}:{env.text('PORT', '8000')}"
    if DEBUG
    else f"https://{next(iter(NAMES_FIRST), '')}"
)
if not re.fullmatch(rf"https?://(?:{HOST_NAME})(?::{env.PORT})?", SITE_URL, re.IGNORECASE):
    raise ImproperlyConfigured(
        "SITE_URL is not set to an address, and mails could lead nowhere: set SITE_URL to where people reach this "
        "service, as in https://tracker.example.org, with nothing after the host."
    )
# In the demo staff read under /admin/mails/ what mails say, and nothing of it is forgotten.
SHOW_MAILS = DEBUG

MAILERS = {
    "default": env.service(
        "EMAIL_URL",
        partial(backends.mailer, debug=DEBUG),
        ("smtp", "smtps", "smtp+tls", "smtp+ssl", "consolemail", "memorymail", "filemail"),
        "smtp+tls://user:password@host:587, smtp+ssl://…:465 or smtp://host:25, with %-codes for what is special in it",
        default=f"filemail://{quote(str(BASE_DIR / 'mails'))}" if DEBUG else "smtp://localhost:25",
    )
}
DEFAULT_FROM_EMAIL = env.sender("DEFAULT_FROM_EMAIL", "UrbanShift Dialogue Tracker <noreply@localhost>")

# --- Security -------------------------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = not DEBUG
# Only where a proxy sets or strips this header itself; elsewhere a client could claim to have come by TLS.
BEHIND_TLS_PROXY = env.switch("BEHIND_TLS_PROXY", default=False)
if BEHIND_TLS_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# So many of the last addresses in X-Forwarded-For were written by proxies of ours; what stands before them was sent by
# the client, who may write there what they like.
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", default=1 if BEHIND_TLS_PROXY else 0, most=10)
YEAR = 365 * 24 * 60 * 60
SECURE_HSTS_SECONDS = env.number("SECURE_HSTS_SECONDS", default=0 if DEBUG else YEAR, most=10 * YEAR)
# Both bind others: all hosts below this one, which may be those of a whole authority.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.switch("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.switch("SECURE_HSTS_PRELOAD", default=False)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = not DEBUG
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = not DEBUG
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = env.several(
    "CSRF_TRUSTED_ORIGINS",
    rf"https?://(?:{HOST_NAME})(?::{env.PORT})?",
    "which is no origin: write each as https://host, with the port where it is not the usual one.",
)
X_FRAME_OPTIONS = "DENY"
SECURE_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
# Under /admin/ only: Unfold's scripts evaluate what stands in its templates, and its styles are set inline.
STAFF_CSP: dict[str, list[str]] = SECURE_CSP | {
    "script-src": [CSP.SELF, CSP.UNSAFE_EVAL],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
}

# --- API ------------------------------------------------------------------------------------------------------------

# What each process keeps of the API's pages, to send them again as long as nothing is written.
API_PAGES_MEGABYTES = env.number("API_PAGES_MEGABYTES", default=32, most=4096)
# Requests a minute: of an address, by all who have no key, and of a key that has no rate of its own; 0 is no limit.
API_RATE_ANONYMOUS = env.number("API_RATE_ANONYMOUS", default=0 if DEBUG else 120, most=1_000_000)
API_RATE_KEYS = env.number("API_RATE_KEYS", default=0 if DEBUG else 1200, most=1_000_000)
# The database would be asked six times to answer one request: without a server for it each process counts for itself.
API_RATES_IN_CACHE = CACHES["default"]["BACKEND"] != "urbanshift.cache.UnforgetfulCache"

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "dialogues.api.authentication.KeyAuthentication",
        "urbanshift.api.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["urbanshift.api.authentication.CredentialToWrite"],
    "DEFAULT_PARSER_CLASSES": ["urbanshift.api.bodies.StrictJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["urbanshift.api.bodies.JSONRenderer"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "urbanshift.api.bodies.Negotiation",
    "DEFAULT_SCHEMA_CLASS": "urbanshift.api.schema.ApiSchema",
    "EXCEPTION_HANDLER": "urbanshift.api.problems.answer",
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "UrbanShift Dialogue Tracker",
    "VERSION": "1",
    "DESCRIPTION": (BASE_DIR / "urbanshift" / "api" / "description.md").read_text(encoding="utf-8").rstrip(),
    "OAS_VERSION": "3.1.1",
    "SERVERS": [{"url": "/"}],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_INCLUDE_SCHEMA": False,
    # What changes a record has inputs of its own.
    "COMPONENT_SPLIT_PATCH": False,
    # Enums stay where they are used: names made up for shared ones would change whenever another is added.
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enum_id_removal",
        "commitments.api.examples.with_examples",
    ],
    "PATH_CONVERTER_OVERRIDES": {
        "key": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,149}$"},
        "id": {"type": "integer", "minimum": 1},
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# --- The staff's admin ----------------------------------------------------------------------------------------------

UNFOLD: dict[str, Any] = {
    "SITE_TITLE": _("UrbanShift Dialogue Tracker"),
    "SITE_HEADER": _("Dialogue Tracker"),
    "THEME": "light",
    "BORDER_RADIUS": "0.375rem",
    "SHOW_HISTORY": True,
    "SIDEBAR": {"navigation": "urbanshift.admin.menu.navigation"},
    "STYLES": [lambda request: static("staff/staff.css")],
    # Choosing by typing draws its fields before they are asked for or not, and before drafts look at what they say.
    "SCRIPTS": [
        lambda request: static("staff/staff.js"),
        lambda request: static("js/asking.js"),
        lambda request: static("js/drafts.js"),
    ],
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": lambda request: static("img/mark.svg")}],
    # The accent of the public pages, from light to dark.
    "COLORS": {
        "primary": {
            "50": "#eef7f5",
            "100": "#d5ebe7",
            "200": "#acd7d0",
            "300": "#79bdb3",
            "400": "#459d91",
            "500": "#1f8176",
            "600": "#0b6156",
            "700": "#0a544b",
            "800": "#09443d",
            "900": "#073732",
            "950": "#03201d",
        },
        "base": {
            "50": "#f6f9f8",
            "100": "#eef2f3",
            "200": "#dde4e7",
            "300": "#c9d3d9",
            "400": "#8b9ba5",
            "500": "#5b6c77",
            "600": "#4a5b66",
            "700": "#384853",
            "800": "#26343d",
            "900": "#1b2a33",
            "950": "#101a20",
        },
    },
}

# --- Logging --------------------------------------------------------------------------------------------------------

# To standard error only; who collects the lines decides where they go. No handler mails reports of errors to
# anybody: they would carry what people typed.
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "urbanshift.logs.JsonLines"},
        "plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
    },
    "filters": {"without_secrets": {"()": "urbanshift.logs.WithoutSecrets"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "plain" if DEBUG else "json",
            "filters": ["without_secrets"],
        },
        # A logger without any handler is given one by Python, which writes tracebacks.
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": env.one_of("LOG_LEVEL", LEVELS, default="INFO")},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # Refused as it should be; a traceback for each is what a stranger would fill the disk with.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
        # Where tasks are done at once, each would be told twice.
        "django.tasks": {"level": "WARNING" if DEBUG else "INFO"},
    },
}
