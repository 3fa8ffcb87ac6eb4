"""A section: what stands under one heading."""

from __future__ import annotations

from dataclasses import dataclass, field

from commitments.importing.vocabulary.kinds_of_sections import Holds

from .blocks import Block


@dataclass(slots=True, eq=False)
class Section:
    """Blocks under one heading. `parent`: the section that this one is a part of; what it `holds` then is the parent's.
    `level`: of government, where the heading or one above it says so."""

    heading: Block | None
    holds: Holds | None
    level: str | None = None
    parent: Section | None = None
    blocks: list[Block] = field(default_factory=list)

    @property
    def depth(self) -> int:
        return 0 if self.heading is None else self.heading.level

    @property
    def is_part(self) -> bool:
        """Whether its heading names no kind of section, but a part of one: a city, a level, an action."""
        return self.parent is not None

    @property
    def root(self) -> Section:
        """The section that this one is a part of at last, or itself."""
        section = self
        while section.parent is not None:
            section = section.parent
        return section
