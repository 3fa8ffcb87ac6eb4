"""What a sentence says above a list of what was decided before the dialogue, or is done. Translators extend these
tables."""

from __future__ import annotations

DECIDED_BEFORE = (
    # Who met before had decided it.
    (
        r"\b(?:preparatory|previous|earlier|prior|preceding|past) (?:\w+ )?"
        r"(?:meetings?|workshops?|sessions?|visits?|dialogues?|consultations?|rounds?)\b[^:]*\bhad\b"
    ),
    (
        r"\b(?:reuni(?:ones|ón)|talleres|taller|diálogos?|sesion(?:es)?|sesión|encuentros?|rondas?) "
        r"(?:preparatori[oa]s?|previ[oa]s?|anterior(?:es)?|pasad[oa]s?)\b[^:]*\bhabían?\b"
    ),
    (
        r"\b(?:reuni(?:ões|ão)|oficinas?|diálogos?|sess(?:ões|ão)|encontros?|rodadas?) "
        r"(?:preparatóri[oa]s?|prévi[oa]s?|anterior(?:es)?|passad[oa]s?)\b[^:]*\b(?:tinham?|haviam?)\b"
    ),
    (
        r"\b(?:réunions?|ateliers?|dialogues?|séances?|rencontres?) "
        r"(?:préparatoires?|précédente?s?|antérieure?s?|passée?s?)\b[^:]*\bavai(?:t|ent)\b"
    ),
    (
        r"\b(?:rapat|pertemuan|dialog|lokakarya|sesi)(?: \w+)? (?:persiapan|sebelumnya|terdahulu|lalu|pendahuluan)\b"
        r"[^:]*\b(?:memutuskan|menyepakati|sepakat|diputuskan|disepakati)\b"
    ),
    r"(?:筹备会|预备会|前期会议|前几次会议|此前)[^：:]*(?:曾|已)",
    # It was decided, and is done.
    (
        r"\b(?:and|which) (?:(?:it|this|all|that|they|these)(?: of (?:it|this|them|which))? )?"
        r"(?:(?:is|are)(?: (?:all|now|already))* (?:done|completed?)|"
        r"(?:was|were|ha(?:s|ve)(?: \w+)? been)(?: (?:all|since|now|already|meanwhile))* "
        r"(?:done|completed|carried out|delivered|implemented|fulfilled|achieved|honoured))\b"
    ),
    (
        r"\b(?:y|que)(?: (?:ya|todo|ello|esto|eso|se|a la fecha))*,? (?:está[n]?|fue(?:ron)?|ha[n]?(?: sido)?|"
        r"quedó|quedaron)(?: ya)? (?:hech|cumplid|realizad|completad|ejecutad|concluid)[oa]s?\b|"
        r"\by (?:ya )?se (?:cumpli(?:ó|eron)|hizo|hicieron|(?:realiz|complet|ejecut)(?:ó|aron)|concluy(?:ó|eron))\b"
    ),
    (
        r"\b(?:e|que)(?: (?:já|tudo|isso|isto|entretanto))*,? (?:está|estão|foi|foram|ficou|ficaram)(?: já)? "
        r"(?:feit|cumprid|realizad|concluíd|executad|entregue)[oa]?s?\b|\be (?:já )?se "
        r"(?:cumpri(?:u|ram)|fez|fizeram|realiz(?:ou|aram)|conclu(?:iu|íram))\b"
    ),
    (
        r"\b(?:et|ce) (?:(?:tout|cela|ceci|qui|c['’]|déjà) ?)*(?:est|sont|a été|ont été|fut|furent)"
        r"(?: (?:déjà|depuis))? (?:fait|réalis|achev|accompl|exécut|ten)\w*"
    ),
    (
        r"\bdan (?:(?:semuanya|semua|ini|itu|seluruhnya|kini) )*(?:sudah|telah) "
        r"(?:selesai|dilaksanakan|dikerjakan|rampung|dipenuhi|terlaksana|tercapai|dilakukan)\b"
    ),
    r"[，,](?:并|且|均|都|现|目前)*已(?:经)?(?:全部|均|都)?(?:完成|落实|办结|实现)",
)
"""'The preparatory meetings had decided:', 'This was decided, and it is done:'."""
