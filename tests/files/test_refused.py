"""Which files are refused, in which words, and what that costs."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from commitments.files import examine, refusing
from urbanshift.errors import Invalid

from . import samples
from .hostile import HOSTILE


def refusal(data: bytes, name: str = "photo.jpg", content_type: str = "image/jpeg") -> str:
    with pytest.raises(Invalid) as refused:
        examine(SimpleUploadedFile(name, data, content_type))
    (fault,) = refused.value.faults
    assert (fault.field, fault.message) == ("file", refused.value.message)
    return str(refused.value)


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_words_whatever_it_is_called(name: str) -> None:
    data, sentence = HOSTILE[name]
    assert refusal(data) == str(sentence)


def test_every_sentence_says_what_to_do() -> None:
    sentences = {name: str(said) for name, said in vars(refusing).items() if name.isupper()}
    assert all(
        said.count(". ") >= 1 and said.endswith((".", "s of Office or LibreOffice.")) for said in sentences.values()
    )


def test_21_megabytes_are_too_much(settings: Any) -> None:
    most = settings.LARGEST_FILE
    sentence = "This file has {} MB; 20 MB is the most. Make it smaller or give a link."
    assert refusal(b"x" * 21 * 1024 * 1024) == sentence.format("21")
    assert refusal(b"x" * (most + 1)) == sentence.format("20.1")
    with translation.override("fr"):
        assert "20,1" in refusal(b"x" * (most + 1))
    assert refusal(b"%PDF-1.7 " + b"x" * (most - 9)) == str(refusing.BROKEN)


def test_what_did_not_arrive_whole_is_sent_again() -> None:
    file = ContentFile(samples.pdf())
    file.size += 1
    with pytest.raises(Invalid, match="did not arrive whole"):
        examine(file)


@pytest.mark.parametrize(
    "name",
    [
        "a bomb of a picture",
        "a steep bomb",
        "a broad bomb",
        "a bomb of entries",
        "a bomb of a PDF",
        "a bomb of a text in a picture",
        "a photo of too many points",
    ],
)
def test_a_bomb_does_not_go_off(name: str) -> None:
    data, _sentence = HOSTILE[name]
    refusal(data)
    tracemalloc.start()
    try:
        refusal(data)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # What is unpacked of a PDF goes up to 100 MB; the rest is refused by what the file says of itself.
    assert most < (180 if name == "a bomb of a PDF" else 20) * 1024 * 1024 + 3 * len(data)


def test_nothing_is_unpacked_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for data, _sentence in HOSTILE.values():
        refusal(data)
    assert list(tmp_path.iterdir()) == []
