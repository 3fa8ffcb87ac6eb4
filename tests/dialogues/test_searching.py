"""What text contains, by few characters and by many: the same on both databases."""

import pytest

from commitments.models import Commitment
from dialogues.searching import containing
from tests.worlds import China, china

pytestmark = pytest.mark.django_db

story = china

TEXTS = ("Quiz 100% of them", "qzar_ and 资金到位", "École", "A\\B")
WORDS = (
    "qz",
    "QZ",
    "zA",
    "q",
    "资金",
    "资",
    "0%",
    "%",
    "_",
    "\\",
    "a\\",
    "éc",
    "ÉC",
    "éco",
    "ÉCOLE",
    "qzar",
    "资金到位",
)


def test_it_is_found_whatever_its_length(world: China) -> None:
    texts = dict(zip((step.pk for step in world.steps), TEXTS, strict=True))
    for pk, text in texts.items():
        Commitment.objects.filter(pk=pk).update(title=text, text=text)
    found = {
        words: set(Commitment.objects.filter(containing(words, "title", "text")).values_list("pk", flat=True))
        for words in WORDS
    }
    assert found == {words: {pk for pk, text in texts.items() if words.upper() in text.upper()} for words in WORDS}
