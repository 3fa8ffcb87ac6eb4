"""What a person should know before trusting a proposal, each a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from .proposal import Proposal


def notices_of(proposal: Proposal, *, country: str = "", number: int | None = None) -> Iterator[str]:
    """Of `proposal`, read for dialogue `number` of a series of `country` (ISO alpha-2)."""
    if not proposal.steps:
        yield _(
            "No next steps were found: the document lists none that could be told from other text. Look through what "
            "is not placed."
        )
    told = proposal.value("ordinal")
    if number is not None and told is not None and told != number:
        yield _("The document says that this is dialogue %(told)d, and it is imported as number %(number)d.") % {
            "told": told,
            "number": number,
        }
    named = proposal.value("country_code")
    if country and named and named != country:
        yield _("The document speaks of %(told)s, which is not the country of this series.") % {
            "told": proposal.value("country")
        }
    if proposal.language is None:
        yield _("The language of the document could not be told. Choose it.")
    if proposal.came_besides:
        yield _(
            "The text names others who came and are not on the list that was read: %(names)s. They are not proposed; "
            "add them to the draft if they were there."
        ) % {"names": "; ".join(proposal.came_besides)}
    if unknown := sorted(set(_unknown(proposal))):
        yield _("Not in the register, or not certainly: %(names)s.") % {"names": "; ".join(unknown)}


def _unknown(proposal: Proposal) -> Iterator[str]:
    for part in proposal.representation:
        if part.kind != "group" and part.match.state != "exact":
            yield part.name
    for step in proposal.steps:
        for one in (step.owner, *step.supporters):
            if one is not None and one.match.state != "exact":
                yield one.name
