"""The table of the names of sections: whoever extends it is told what has no effect."""

from collections import Counter

import pytest

from commitments.importing.vocabulary.comparing import key
from commitments.importing.vocabulary.sections import SECTIONS

pytestmark = pytest.mark.any_engine


def test_a_name_means_one_kind_of_section() -> None:
    """Of a name under two kinds the second would never be looked at."""
    kinds = {(key(name), kind) for kind, told in SECTIONS.items() for names in told.values() for name in names}
    assert [name for name, times in Counter(name for name, _kind in kinds).items() if times > 1] == []


def test_a_name_stands_once_in_its_language() -> None:
    """Accents, case and hyphens make no other name."""
    told = [
        (kind, language, key(name))
        for kind, by_language in SECTIONS.items()
        for language, names in by_language.items()
        for name in names
    ]
    assert [one for one, times in Counter(told).items() if times > 1] == []
