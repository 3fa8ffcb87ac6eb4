"""How a sentence behind a list says what its items are: 'These two constraints ...'. Translators extend these tables.

Words are written as they are compared, in small letters without accents."""

from __future__ import annotations

THESE = (
    r"(?:(?:all )?(?:of )?(?:these|those)|(?:todos |todas )?(?:est[oa]s|es[oa]s|est[ea]s|ess[ea]s)|"
    r"(?:tous |toutes )?ces)"
    r"(?: (?P<number>{numbers}))?"
    r"(?: (?:were|are) (?:\w+ )?(?:voted|called|named|chosen|judged|declared|seen as)(?: as)?(?: the)?|"
    r" fueron (?:votad[oa]s|"
    r"elegid[oa]s|llamad[oa]s|considerad[oa]s)(?: como)?(?: l[oa]s)?| foram (?:votad[oa]s|escolhid[oa]s|chamad[oa]s|"
    r"considerad[oa]s)(?: como)?(?: [oa]s)?| ont ete (?:vote\w+|choisi\w*|designe\w+|juge\w+|considere\w+)(?: comme)?"
    r"(?: les)?)?(?: (?:same|main|mismos|mismas|principais|principales|memes))?|"
    r"(?P<both>both|amb[oa]s|(?:(?:les|as|os|los|las) )?(?:deux|duas|dois|dos))|"
    r"(?:(?P<ordinal>kedua|ketiga|keempat|kelima)|(?:semua|berbagai))"
)
"""What points back to several, with how many they are."""
ORDINALS = {"kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5}
"""What says in Indonesian that it is all of so many."""

HAN_THESE = r"(?:这|以上|上述)(?P<han>[两二三四五六])?(?:个|项|点|条|方面|类|些)?(?:主要|突出|共性|的){0,2}"
"""The same in Chinese: '上述两项困难'."""

SOLVED = (
    r"\b(?:solved|resolved|removed|overcome|lifted|no longer|resuelt[oa]s|superad[oa]s|resolvid[oa]s|ultrapassad[oa]s|"
    r"levees?|resolues?|surmontee?s?|teratasi|diatasi|diselesaikan)\b|已(?:经)?(?:解决|化解|消除)"
)
"""That something is none any more."""
