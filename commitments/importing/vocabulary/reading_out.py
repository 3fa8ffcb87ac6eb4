"""What a sentence says by which what was agreed is read out: 'the chair read out the agreements, namely that'.
Translators extend this table."""

from __future__ import annotations

_EARLIER = (
    r"(?:not|last|earlier|previous\w*|former|first|draft|proposed|suggested|anterior\w*|previ[oa]s|primer[oa]?|borrador|"
    r"propuest[oa]s|passad[oa]s|pasad[oa]s|primeir[oa]|minuta|propost[oa]s|précédent\w*|premi[eè]re?|projets?|proposée?s|"
    r"lalu|sebelumnya|pertama|rancangan|usulan)\b|上[次届一]|首次|第一次|草案|建议"
)
_UP_TO = rf"(?:(?!\b{_EARLIER})[^.;:：；。]){{0,100}}?"
"""Between what is read out and its wording: who heard it, and that nobody objected."""
_ANY = rf"(?:(?!{_EARLIER})\w+ )?"

READS_OUT = (
    rf"\b(?:reads?|reading) (?:out|aloud|back) (?:the |their |its |all )?{_ANY}(?:agreements?|commitments?|conclusions|"
    r"decisions?|undertakings?|consensus|what (?:had been|has been|was) (?:agreed|decided|settled))\b"
    rf"{_UP_TO}(?:(?:namely|viz\.?|that is|i\.e\.|to the effect|in short)[,:]? that\s+|[:]\s+(?:that\s+)?)|"
    rf"\b(?:ley(?:ó|eron)|(?:dio|dieron|da|dan) lectura (?:a|de)|se leyeron) (?:en voz alta )?(?:el |l[oa]s? )?{_ANY}"
    r"(?:acuerdos?|compromisos?|conclusiones|decisiones|acordado|convenido|pactado|que se (?:acordó|convino))\b"
    rf"{_UP_TO}(?:(?:a saber|es decir|esto es|en el sentido)[,:]? (?:de )?que\s+|[:]\s+(?:que\s+)?)|"
    rf"\b(?:leu|leram|lê|foram lid[oa]s|(?:fez|procedeu)(?:-se)? (?:a |à )leitura d[aeo]s?) (?:[oa]s? )?{_ANY}"
    r"(?:acordos?|compromissos?|encaminhamentos?|conclusões|decisões|acordado|combinado|que (?:ficou|foi) \w+ado)\b"
    rf"{_UP_TO}(?:(?:a saber|isto é|ou seja|nomeadamente|no sentido)[,:]? (?:de )?que\s+|[:]\s+(?:que\s+)?)|"
    rf"\b(?:(?:a|ont) lu|(?:a|ont|a été) donné lecture|donn(?:e|ent) lecture) (?:de l['’]|des? |du |les? |l['’])?{_ANY}"
    r"(?:accords?|engagements?|conclusions|décisions?|ce qui (?:a|avait) été \w+)\b"
    rf"{_UP_TO}(?:(?:à savoir|c['’]est-à-dire)[,:]? (?:que\s+|qu['’])|[:]\s+(?:que\s+|qu['’])?)|"
    r"\b(?:mem|di)bacakan(?:lah)? (?:hasil |isi |butir(?:-butir)? )?(?:kesepakatan|komitmen|keputusan|kesimpulan|"
    rf"(?:apa )?yang disepakati)\b{_UP_TO}"
    r"(?:(?:yakni|yaitu|ialah|antara lain)(?: bahwa)?\s+|\bbahwa\s+|[:]\s+(?:bahwa\s+)?)|"
    r"(?:宣读|通读|宣布)了?(?:会议|各方)?(?:达成|形成|商定|议定)?的?(?:共识|事项|决定|承诺|约定|议定事项)"
    rf"{_UP_TO}(?:[，,](?:也就是|即)[：:，]?|[：:])由?"
)
