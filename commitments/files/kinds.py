"""The kinds of files that are kept, and how much of them."""

from __future__ import annotations

from dataclasses import dataclass

MOST_EVIDENCE = 20
"""Pieces of evidence of one report, files and links together."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that is kept. `endings` are those that its names may have, the first where a name has none of
    them."""

    content_type: str
    endings: tuple[str, ...]

    @property
    def name(self) -> str:
        """PDF, XLSX: what people call it."""
        return self.endings[0][1:].upper()

    @property
    def is_picture(self) -> bool:
        return self.content_type.startswith("image/")


JPEG = Kind("image/jpeg", (".jpg", ".jpeg", ".jpe", ".jfif"))
PNG = Kind("image/png", (".png",))
PDF = Kind("application/pdf", (".pdf",))
DOCX = Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (".docx",))
XLSX = Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (".xlsx",))
PPTX = Kind("application/vnd.openxmlformats-officedocument.presentationml.presentation", (".pptx",))
ODT = Kind("application/vnd.oasis.opendocument.text", (".odt",))
ODS = Kind("application/vnd.oasis.opendocument.spreadsheet", (".ods",))
ODP = Kind("application/vnd.oasis.opendocument.presentation", (".odp",))

KINDS = {kind.content_type: kind for kind in (JPEG, PNG, PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP)}

CONVERTED = (".webp",)
"""Endings of what is taken and kept as another kind."""

# Without HEIC: a phone that keeps its photos in that form then hands them over as JPEG by itself.
ACCEPTED = ",".join(
    ["image/jpeg", "image/png", "image/webp", *(kind.endings[0] for kind in KINDS.values() if not kind.is_picture)]
)
"""What a browser offers to choose from (the attribute `accept`). It decides nothing."""


def kind_of(content_type: str) -> Kind:
    """The kind of a file that is kept."""
    return KINDS[content_type]
