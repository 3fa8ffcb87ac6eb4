"""What people type: what is empty, what is no text, and how the rest is stored."""

import re
import sys
import unicodedata

import pytest
from django import forms
from django.conf import settings
from django.utils.safestring import mark_safe

from urbanshift.acts import PlainForm
from urbanshift.admin.tags import whole, written_in
from urbanshift.errors import Fault, Invalid
from urbanshift.fields import TextField
from urbanshift.text import fault_in, line_of, percent, plain, text_of

UNSEEN = {
    "nothing": "",
    "space": " \t\n\u00a0\u2003\u3000",
    "zero width space": "\u200b",
    "joiners": "\u200c\u200d\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "marks of direction": "\u200e\u200f\u061c\u202a\u202e\u2066\u2069",
    "Hangul fillers": "\u3164\u115f\u1160\uffa0",
    "empty Braille": "\u2800",
    "variation selectors": "\ufe0f\U000e0100",
    "tags": "\U000e0067\U000e007f",
    "several": " \u200b\r\n\ufeff \u3164",
}
SEEN = {
    "Persian with a non-joiner": "می\u200cخواهم",
    "an emoji of several": "👩\u200d👧",
    "an emoji with its variant": "❤\ufe0f",
    "a Sinhala conjunct": "ශ්\u200dරී",
    "Hebrew with a mark of direction": "\u200fשלום",
    "Hangul": "한",
    "Braille": "\u2801\u2800\u2801",
    "a soft hyphen": "Stadt\u00adentwicklung",
}
CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\ufffe", "\uffff"]
"""And what is no character, which XML cannot hold."""


@pytest.mark.parametrize("value", UNSEEN.values(), ids=UNSEEN)
def test_what_shows_nothing_is_empty(value: str) -> None:
    assert plain(value) == ""
    for of in (text_of, line_of):
        assert of("note", value) == ""
        with pytest.raises(Invalid) as refusal:
            of("note", value, "Say why.")
        assert (str(refusal.value), refusal.value.faults) == ("Say why.", (Fault("note", "Say why.", "required"),))


@pytest.mark.parametrize("value", SEEN.values(), ids=SEEN)
def test_what_means_something_within_a_text_stays(value: str) -> None:
    assert plain(f" {value}\n") == value
    assert text_of("note", value, "Say why.") == line_of("title", value, "Say why.") == value


def test_nothing_turns_the_text_around() -> None:
    """What is copied from a telephone or an office program brings such characters along; none of them shows."""
    turned = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
    assert plain(f"{turned} paid \u202e001\u202c\u2067 yuan\u2069\r\n") == "paid 001 yuan"
    assert line_of("name", "\u202a+86 28 1234\u202c") == "+86 28 1234"
    assert fault_in("note", plain(turned)) is None


def test_letters_and_their_accents_are_one_sign() -> None:
    assert plain("Sa\u0303o Paulo \u1112\u1161\u11ab") == "São Paulo 한"
    # What Unicode has no sign for stays apart.
    assert line_of("name", "q\u0303") == "q\u0303"


def test_every_format_character_alone_shows_nothing() -> None:
    """But for those that do show: signs of Arabic, Syriac, Kaithi and Egyptian, and interlinear notes."""
    signs = set(
        "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9\ufffa\ufffb\U000110bd\U000110cd"
    )
    signs |= {chr(code) for code in range(0x13430, 0x13440)}
    formats = {one for one in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(one) == "Cf"}
    assert {one for one in formats if plain(one)} == signs


def test_a_percentage_is_not_parted_at_the_end_of_a_line() -> None:
    assert percent(40) == "40\u00a0%"


def test_lines_end_alike() -> None:
    assert plain("\r\n one\r\ntwo\rthree\n\r\n\tfour \r\n") == "one\ntwo\nthree\n\n\tfour"


def test_half_of_a_character_is_no_text() -> None:
    for half in ("\ud800", "\udfff"):
        assert fault_in("note", f"a{half}b") == Fault("note", "Remove the control characters, which are no text.")


def test_control_characters_are_no_text() -> None:
    refused = {one for one in CONTROLS if fault_in("note", plain(f"a{one}b"))}
    assert refused == set(CONTROLS) - {"\t", "\n", "\r"}
    for one in refused:
        with pytest.raises(Invalid) as refusal:
            text_of("note", f"a{one}b", "Say why.")
        sentence = "Remove the control characters, which are no text."
        assert (str(refusal.value), refusal.value.faults) == (sentence, (Fault("note", sentence),))


def test_what_office_programs_part_lines_with_is_an_end_of_line() -> None:
    assert TextField().clean("a\x0bb\x0cc") == "a\nb\nc"


def test_a_line_is_one() -> None:
    assert {one for one in CONTROLS if not fault_in("title", plain(f"a{one}b"), lines=False)} == set()
    for one in ("\t", "\n", "\r\n", "\u2028", "\u2029"):
        with pytest.raises(Invalid) as refusal:
            line_of("title", f"a{one}b")
        assert str(refusal.value) == "Write this on one line, without tabs."


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Close: CHN-1-03", 'Close: <span class="reference">CHN-1-03</span>'),
        ("关于CHN-1-03-2的", '关于<span class="reference">CHN-1-03-2</span>的'),
        (
            "<CHN-1> & UN-Habitat, 2025",
            '&lt;<span class="reference">CHN-1</span>&gt; &amp; UN-Habitat, 2025',
        ),
        (mark_safe('<a href="/CHN-1/">CHN-1</a>'), '<a href="/CHN-1/">CHN-1</a>'),
    ],
)
def test_references_stay_whole(said: str, shown: str) -> None:
    assert whole(said) == shown


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("en", 'lang="en" dir="auto"'),
        ("zh-Hans", 'lang="zh-Hans" dir="auto"'),
        ("ar", 'lang="ar" dir="rtl"'),
        ("ar-MA", 'lang="ar-MA" dir="rtl"'),
        ("ar-Latn", 'lang="ar-Latn" dir="auto"'),
        ("ku-Arab", 'lang="ku-Arab" dir="rtl"'),
        ("", 'dir="auto"'),
        (None, 'dir="auto"'),
        ('"><b', 'lang="&quot;&gt;&lt;b" dir="auto"'),
    ],
)
def test_a_text_begins_where_its_language_does(language: str | None, attributes: str) -> None:
    assert written_in(language) == attributes


def test_every_text_that_somebody_wrote_does() -> None:
    """Templates say the language of a text by the one filter; that of the page is another matter."""
    own = re.compile(r'lang="\{[{%](?! *(LANGUAGE_CODE|language|code|get_current_language) )')
    templates = (settings.BASE_DIR / "templates").rglob("*.html")
    assert [path.name for path in templates if own.search(path.read_text())] == []


class Typed(PlainForm):
    line = forms.CharField()
    text = forms.CharField(widget=forms.Textarea)
    email = forms.EmailField()
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))
    choice = forms.ChoiceField(choices=[("a", "A")])


def test_what_is_typed_begins_where_its_first_letter_does() -> None:
    page = Typed().as_p()
    assert re.findall(r'<(?:input|textarea|select)[^>]*name="(\w+)"[^>]* dir="auto"', page) == ["line", "text"]
