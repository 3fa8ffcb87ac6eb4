"""'The council' in a step that stands under the name of a city is the government of that city."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.comparing import is_han

_GOVERNMENT = re.compile(
    r"(?P<before>^|\b(?:and|y|e|et|dan)\s+)(?:(?:the|la|el|le|o|a)\s+|l['’])?"
    r"(?:(?:city|town|municipal|metropolitan|district|county)\s+(?:council|government|administration|assembly|corporation)|"
    r"council|municipality|city|town|district|county|municipalidad|alcaldía|ayuntamiento|municipio|gobierno\s+municipal|intendencia|"
    r"prefeitura|município|câmara(?:\s+municipal)?|conselho\s+municipal|commune|mairie|ville|municipalité|"
    r"communauté\s+urbaine|pemerintah\s+kota|pemkot)\b(?!\s+(?:of|del?|d[aeo]s?|du|des)\b|\s+d['’]|\s+(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_HAN_GOVERNMENT = re.compile(r"该?市(?=(?:人民)?政府|[\u3400-\u9fff]{1,6}[局委办])")
_NEAR = 80
"""Signs at the beginning of a step among which it says who does it."""


def with_government(text: str, name: str) -> str:
    """The text, with the name of a government where it says nothing but of which kind this is."""
    if is_han(text[:2]):
        found = _HAN_GOVERNMENT.match(text)
        return text if found is None else f"{name.removesuffix('市')}市{text[found.end() :]}"
    found = _GOVERNMENT.search(text, 0, _NEAR)
    return text if found is None else f"{text[: found.end('before')]}{name}{text[found.end() :]}"
