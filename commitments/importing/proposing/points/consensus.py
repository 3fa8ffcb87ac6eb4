"""What a meeting was of one mind on, where its list tells views and no step: 'Consensus', '会议共识'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from commitments.importing.ledger import whole
from commitments.importing.structure import Block, Kind, Section
from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.kinds_of_sections import Holds
from commitments.importing.vocabulary.point_forms import CONSENSUS

from .concluding_that import each_concluded
from .paragraphs import STOP_END

_CONSENSUS = re.compile(CONSENSUS)
_MAY_HOLD = frozenset({None, Holds.OTHER, Holds.STEPS})
_FEWEST = 2


def views_shared(sections: Sequence[Section], is_open: Callable[[Block], bool]) -> Iterator[Section]:
    """Lists of sentences under the name of a consensus of which nothing is a step, in a text that tells steps
    elsewhere. `is_open`: whether nothing is made of a block yet."""
    told = [one for one in sections if one.holds is Holds.STEPS and not all(map(is_open, one.blocks))]
    for section in sections if told else ():
        is_named = section.heading is not None and _CONSENSUS.fullmatch(key(section.heading.text)) is not None
        is_list = len(section.blocks) >= _FEWEST and all(map(_is_sentence, section.blocks))
        if section.holds in _MAY_HOLD and is_named and is_list and all(map(is_open, section.blocks)):
            yield section


def _is_sentence(block: Block) -> bool:
    """Whether a block is an item that is a sentence, or a paragraph of what those who met concluded."""
    is_one = block.kind is Kind.ITEM or (block.kind is Kind.TEXT and each_concluded(whole(block)))
    return is_one and STOP_END.search(block.text) is not None
