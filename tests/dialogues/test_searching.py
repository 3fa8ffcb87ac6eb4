"""What text contains, by few characters and by many: the same on both databases."""

from random import Random

import pytest

from commitments.models import ActionItem, Commitment
from dialogues import searching
from dialogues.searching import containing
from tests.worlds import China, china

pytestmark = pytest.mark.django_db

story = china

TEXTS = ("Quiz 100% of them", "qzar_ and 资金到位", "École", "A\\B ılık Maſs")
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
    "ilik",
    "ILIK",
    "ılık",
    "lı",
    "mass",
    "MAſS",
    # No letters of one upper case: a sign for kelvin, and an I that has its dot.
    "lı\N{KELVIN SIGN}",
    "İlik",
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


def test_keyboards_and_word_processors_write_one_apostrophe(world: China) -> None:
    Commitment.objects.filter(pk=world.steps[0].pk).update(title="L’eau d'Abidjan")
    for words in ("l'eau", "l’eau", "D’ABIDJAN", "d'abidjan"):
        assert Commitment.objects.saying(words).get() == world.steps[0], words


SIGNS = "aAzZéÉжЖ资金碳1-_%\\'\":*&|!()<> \n\t"


@pytest.mark.parametrize("few", [1000, 1])
def test_one_or_two_characters_are_found_wherever_they_stand(
    world: China, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(searching, "FEW", few)
    random = Random(1)
    said: dict[int, list[str]] = {}
    for step in world.steps:
        title, text = ("".join(random.choices(SIGNS, k=random.randint(1, 90))) for _each in range(2))
        Commitment.objects.filter(pk=step.pk).update(title=title, text=text)
        said[step.pk] = [column.upper() for column in (step.reference, title, text)]
    pairs = ["".join(random.choices(SIGNS, k=2)) for _each in range(150)]
    for words in [*SIGNS, *pairs]:
        found = Commitment.objects.saying(words).values_list("pk", flat=True)
        assert set(found) == {pk for pk, texts in said.items() if any(words.upper() in one for one in texts)}, words


def test_pairs_end_with_their_column(world: China) -> None:
    """An action is found by its own words, and by none that its reference and its title make together."""
    ActionItem.objects.filter(reference="CHN-1-01-1").update(title="资金")
    for words, found in (("金", 1), ("资金", 1), ("1资", 0), ("ß", 0), ("金" * 3, 0)):
        assert ActionItem.objects.saying(words).count() == found, words


def test_longer_texts_than_an_index_holds_are_kept(world: China) -> None:
    signs = "".join(chr(0x4E00 + number % 20_000) + chr(0x4E00 + number * 7 % 20_001) for number in range(100_000))
    Commitment.objects.filter(pk=world.steps[0].pk).update(text=signs)
    assert Commitment.objects.saying(signs[8:10]).get() == world.steps[0]
