"""The words in which a document is refused: what it is, and what to do about it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from urbanshift.errors import Fault, Invalid, Text

from .formats import Refusal

SENTENCES: dict[Refusal, Text] = {
    Refusal.TOO_LARGE: _("This document has more than 30 MB. Save it without its pictures, or paste its text."),
    Refusal.TOO_LONG: _(
        "This document is longer than 200 pages. Save the pages that tell of the dialogue on their own, and import "
        "those."
    ),
    Refusal.TOO_SLOW: _(
        "Reading this document takes too long: it is damaged, or made of very many parts. Paste its text instead."
    ),
    Refusal.UNPACKS: _("This document unpacks to far more than it seems to hold. Paste its text instead."),
    Refusal.EMPTY: _("This document is empty."),
    Refusal.NO_TEXT: _("This is no document with text. Import a PDF, DOCX, HTML, Markdown or plain text file."),
    Refusal.SCAN: _(
        "This document has no text, only pictures of it: a scan. Run it through text recognition (OCR) and import the "
        "result, or paste the text."
    ),
    Refusal.LETTERS: _(
        "This PDF draws its letters without saying which they are. Save it anew as PDF or DOCX, from the program in "
        "which it was written, and import that, or paste its text."
    ),
    Refusal.LOCKED: _("This document is protected by a password. Save it without one, and import that."),
    Refusal.BROKEN: _(
        "This document is damaged, or not built as such files are. Open it, save it anew, and import that."
    ),
    Refusal.OTHER_KIND: _(
        "Documents of this kind are not read. Save it as DOCX or PDF and import that, or paste its text."
    ),
}


def refused(refusal: Refusal) -> Invalid:
    """The refusal of a document, as the fault of a field `file`."""
    sentence = SENTENCES[refusal]
    return Invalid(sentence, [Fault("file", sentence, refusal.value)])
