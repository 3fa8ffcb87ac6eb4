"""The words in which a file is refused: what it is, and what to do about it."""

from __future__ import annotations

from typing import NoReturn

from django.utils.translation import gettext_lazy as _

from urbanshift.errors import Fault, Invalid, Text

EMPTY = _("This file is empty. Choose it again.")
NOT_WHOLE = _("This file did not arrive whole. Send it again, with fewer others at a time.")
TOO_LARGE = _("This file has %(size)s MB; %(most)s MB is the most. Make it smaller or give a link.")

BROKEN = _("This file is damaged, or not built as such files are. Open it, save it anew, and send that.")
HIDDEN = _("Something else is hidden in this file. Open it, save it anew, and send that.")
UNPACKS = _("This file unpacks to far more than it seems to hold. Save parts of it on their own, or give a link.")
LOCKED = _("This file is protected by a password. Save it without one, and send that.")

PIXELS = _("This picture has %(count)s million pixels; %(most)s million is the most. Make it smaller.")
MOVING = _("This picture moves. Send a still one, or give a link.")
HEIC = _(
    "This photo is in the format HEIC, which few can open. Send it as JPEG: on an iPhone choose Settings, Camera, "
    "Formats, Most Compatible, or send a screenshot of it."
)
OTHER_PICTURE = _("Pictures of this kind are not taken. Save it as JPEG or PNG, and send that.")
FILM = _("Films and sound are not taken. Give a link to it.")

PDF_LOCKED = _("This PDF is protected by a password or against copying. Print it to a new PDF, and send that.")
PDF_ACTIVE = _("This PDF holds programs or other files. Print it to a new PDF, and send that.")

PROGRAMS = _("This document holds macros or other programs. Save it without them, or as PDF, and send that.")
ELSEWHERE = _("This document loads a part of itself from elsewhere. Save it as PDF, and send that.")
OLD_OFFICE = _(
    "This document is in an older format of Office or WPS. Save it as DOCX, XLSX, PPTX or PDF, and send that."
)
OTHER_DOCUMENT = _("Documents of this kind are not taken. Save it as PDF, DOCX, XLSX or PPTX, and send that.")
TEXT = _("Plain text and CSV are not taken. Write it into the report, or save it as PDF, DOCX or XLSX.")

MARKUP = _("Web pages, drawings in SVG and XML are not taken. Save it as PDF, and send that.")
PROGRAM = _("Programs are not taken. Send photos, PDFs or documents, or give a link.")
ARCHIVE = _("Archives are not taken. Unpack it, and send the files one by one.")
UNKNOWN = _(
    "This kind of file is not taken. Send photos (JPEG, PNG, WebP), PDFs, or documents of Office or LibreOffice."
)


def refuse(message: Text, code: str = "invalid") -> NoReturn:
    """Raise Invalid with this sentence, as the fault of a field `file`."""
    raise Invalid(message, [Fault("file", message, code)])
