"""'The council' in a step that stands under the name of a city is the government of that city."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.comparing import is_han

_GOVERNMENT = re.compile(
    r"(?P<before>^|\b(?:and|y|e|et|dan)\s+)(?:(?:the|la|el|le|o|a)\s+|l['’])?"
    r"(?:(?:city|town|municipal|metropolitan|district|county)\s+(?:council|government|administration|assembly|corporation)|"
    r"(?:city|town|municipal)\s+hall|h[ôo]tel\s+de\s+ville|balai\s+kota|council|municipality|city|town|district|county|municipalidad|alcaldía|ayuntamiento|municipio|gobierno\s+municipal|intendencia|"
    r"prefeitura|município|câmara(?:\s+municipal)?|conselho\s+municipal|commune|mairie|ville|municipalité|"
    r"communauté\s+urbaine|pemerintah\s+kota|pemkot)\b(?!\s+(?:of|del?|d[aeo]s?|du|des)\b|\s+d['’]|\s+(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_HAN_GOVERNMENT = re.compile(r"该?市(?=(?:人民)?政府|[\u3400-\u9fff]{1,6}[局委办])")
_NEAR = 80
"""Signs at the beginning of a step among which it says who does it."""


_IN_PLACE = re.compile(
    r"(?:In|At|En|Em|No|Na|À|Au|Di)\s+(?P<place>(?:(?:La|El|Los|Las|Le)\s)?[A-ZÀ-Þ][\w'’-]*"
    r"(?:\s(?:(?:de(?:\s(?:la|los|las))?|del|d[aeo]s?|of|du|des|la|el|le)\s)?[A-ZÀ-Þ][\w'’-]*){0,4}),\s+(?=\S)"
)
_HAN_IN_PLACE = re.compile(r"在(?P<place>[\u3400-\u9fff]{2,6}?)市?[，,]\s*(?=\S)")


def in_place(text: str) -> tuple[str, str]:
    """The place that a sentence begins with, and what is done there: 'In Accra, the city will ...'. Both are empty
    where it begins with none."""
    found = (_HAN_IN_PLACE if is_han(text[:2]) else _IN_PLACE).match(text)
    return ("", "") if found is None else (found["place"], text[found.end() :])


def with_government(text: str, name: str) -> str:
    """The text, with the name of a government where it says nothing but of which kind this is."""
    if is_han(text[:2]):
        found = _HAN_GOVERNMENT.match(text)
        return text if found is None else f"{name.removesuffix('市')}市{text[found.end() :]}"
    found = _GOVERNMENT.search(text, 0, _NEAR)
    return text if found is None else f"{text[: found.end('before')]}{name}{text[found.end() :]}"
