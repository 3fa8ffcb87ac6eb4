"""Headings by their forms, where these say more than any name in them: 'Progress on the next steps of the first
dialogue' looks back. Translators extend this table.

Looked for as `forms` are, but before names.
"""

from __future__ import annotations

from . import step_forms
from .kinds_of_sections import Holds
from .not_agreed import INTERNAL
from .speech import ONE_SPEAKER, VIEWS

_STATUS = (
    r"rappel|recordatorio|reminder|recap|status|progress|review|update|implementation|achievements?|"
    r"avances?|estado|cumplimiento|revision|"
    r"balance|balanco|situacao|andamento|bilan|etat|avancement|perkembangan|capaian|evaluasi|realisasi|"
    r"pelaksanaan"
)
_BACK = (
    r"(?:a )?look(?:ing)? back(?: (?:at|on|to))?|taking stock(?: of)?|stocktak\w+(?: of)?|retour sur|repaso|recuento|"
    r"recapitula\w+|retomada|retrospec\w+|kilas balik|rekapitulasi|kaji ulang"
)
"""What says that a heading looks back; the title of a text may say so, too, but names the meeting then."""
_FOLLOWED = r"follow up|seguimiento|acompanhamento|suivi|tindak lanjut"
_BEFORE = (
    r"previous|prior|past|earlier|last|previ[oa]s?|prealables?|anterior(?:es)?|pasad[oa]s?|ultim[oa]s?|precedent\w*|"
    r"dernier\w*|"
    r"sebelumnya|lalu|20[12]\d"
)
_FIRST = (
    r"first|second|third|1st|2nd|3rd|1er|1re|2e|1ro|2do|primer[oa]?|segund[oa]|primeir[oa]|premiere?|deuxieme|pertama|kedua|since|desde|"
    r"depuis|sejak"
)

_PROMISES = r"promises|pledges|promesas|promessas|promesses|janji"

STRONGER: tuple[tuple[Holds, tuple[str, ...]], ...] = (
    (
        Holds.EARLIER,
        (
            rf"\b(?:{_STATUS}|{_FOLLOWED})\b.*\b(?:{step_forms.STEP})\b.*\b(?:{_BEFORE})\b",
            rf"\b(?:{_STATUS})\b.*\b(?:{step_forms.STEP})\b.*\b(?:{_FIRST})\b",
            (
                rf"^(?:progress|status|avances?|cumplimiento|situacao|andamento|bilan|etat|avancement|capaian|"
                rf"realisasi)\b.*\b(?:{step_forms.STEP})\b"
            ),
            rf"\b(?:{_STATUS})\b.*\b(?:since|desde|depuis|sejak)\b",
            (
                r"^(?:(?:what is|lo que|o que|ce qui|yang) )?(?:already|ya|ja|deja|sudah) (?:happening|happened|done|"
                r"under ?way|running|started|en marcha|en curso|hecho|se hace|em andamento|em curso|a acontecer|feito|"
                r"en cours|en route|fait|berjalan|dikerjakan|terjadi)$|^已(?:经)?(?:在做|开展|启动|完成)"
            ),
            (
                r"^(?:(?:where|how|what) .*\b(?:stood|stand|left off|became)\b|donde (?:estamos|quedamos|ibamos)|"
                r"en que quedamos|onde (?:estamos|estavamos|ficamos)|ou (?:on )?en (?:etions|etait)|"
                r"sampai (?:di )?mana)\b.*"
                rf"\b(?:since|after|desde|despues|depois|depuis|apres|sejak|setelah|{_BEFORE}|{_FIRST})\b"
            ),
            (
                r"^(?:from|since|de|desde|da|depuis|dari|sejak) (?:the |la |a )?(?:last time|ultima vez|vez pasada|"
                r"vez anterior|derniere fois|fois precedente|pertemuan (?:lalu|sebelumnya|terakhir)|kali lalu)$"
            ),
            rf"^(?:{_STATUS}|{_FOLLOWED})\b.*\b(?:{_BEFORE}|{_FIRST}) {step_forms.EVENT}\b",
            rf"^(?:{_STATUS}|{_FOLLOWED})\b.*\b{step_forms.EVENT} (?:{_BEFORE}|{_FIRST})\b",
            rf"^(?:{_BACK})\b(?: [a-z]+){{0,3}} (?:{_BEFORE}|{_FIRST})(?: national local)? {step_forms.EVENT}$",
            rf"^(?:{_BACK})\b(?: [a-z]+){{0,3}} {step_forms.EVENT} (?:{_BEFORE}|{_FIRST})$",
            (
                r"^(?:what (?:has )?happened|where (?:we|things|they) stand|que (?:ha pasado|paso)|lo ocurrido|"
                r"o que (?:aconteceu|mudou)|ce qui (?:s est passe|a change)|apa yang terjadi|yang terjadi) "
                rf"(?:since|after|desde|depuis|apres|depois|sejak|setelah)\b.*\b{step_forms.EVENT}\b"
            ),
            (
                rf"\b(?:{step_forms.STEP})\b.*\b(?:since|desde|depuis|sejak|previous|last|prior|anterior\w*|"
                rf"precedent\w*|"
                rf"sebelumnya)\b"
            ),
            rf"^(?:{_BEFORE})(?: (?!sess|sesi|seance|day|dia|jour)\w+){{0,2}} (?:{step_forms.STEP}|{_PROMISES})\b",
            rf"\b(?:{_PROMISES})\b.*\b(?:{_BEFORE}|{_FIRST})\b",
            (
                rf"\b(?:{step_forms.STEP})\b.*\b(?:where|how) (?:they|it|things) (?:stand|are)s?\b|"
                rf"^(?:where|how) (?:the |our )?.*(?:{step_forms.STEP})\b.* stand$|"
                r"^(?:ou en (?:sont|sommes)|en que van|como van|a quantas andam|como andam|sejauh mana)\b"
            ),
            (
                r"\b(?:not|no|nao|non|pas|bukan|tidak ada|sin|sem|sans|without)"
                rf"(?: (?:son|sao|des|les|de|d|hay|ha|any|are|es|e))? (?:{step_forms.STEP})\b"
            ),
            r"\b(?:elsewhere|ailleurs|otros lugares|outros lugares|tempat lain)$|其他地方",
            rf"^(?:{step_forms.STEP}) (?:{_BEFORE})\b",
            (
                rf"\b(?:{step_forms.STEP})\b (?:taken )?(?:so far|to date|under way|en curso|en marcha|"
                r"realizad\w+|ejecutad\w+|"
                r"em andamento|executad\w+|en cours|realisee?s|menees|(?:yang )?(?:telah|sudah|sedang)\b)"
            ),
            rf"^(?:{step_forms.STEP})\b.*\b(?:already|ya|ja|deja|sudah|existing|existentes?|vigentes?)\b",
            rf"^(?:ongoing|current|completed|existing|actual\w*) (?:{step_forms.STEP})\b",
            r"(?:上次|前次|上届|上一次)(?:会议|对话)?的?(?:商定|议定|约定|承诺)",
            r"(?:上次|前次|上届|上一|首次|第[一二三四五]次)(?!对话(?:会|召开|举行)?(?:之前|以前|前)).*(?:落实|进展|完成|执行|回顾|兑现|跟踪)",
        ),
    ),
    (
        Holds.PROGRAMME,
        (
            (
                r"^(?:\w+ ){0,2}(?:topics?|themes?|issues|subjects|questions|ideas|temas?|asuntos|preguntas|"
                r"perguntas|topik|tema|"
                r"themes|sujets|questions|usulan topik)\b.*\b(?:for|para|pour|untuk)\b.*\b(?:next|second|third|"
                r"fourth|proxim\w*|siguiente|"
                r"prochain\w*|berikutnya|selanjutnya|segundo|tercer|terceiro|kedua|ketiga)\b|下次.*议题|下一次.*议题"
            ),
            (
                r"^(?:the )?(?:next|upcoming|following) (?:\w+ )?(?:mission|meeting|dialogue|session|workshop|"
                r"visit|event)s?$"
            ),
            (
                r"^proxim[oa] (?:\w+ )?(?:reuniao|reunion|mision|missao|sesion|sessao|dialogo|encuentro|"
                r"encontro|taller|oficina)$"
            ),
            r"^prochaine? (?:\w+ )?(?:reunion|mission|session|rencontre|dialogue|atelier)$",
            (
                r"\b(?:tentative|provisional|draft|proposed|indicative) (?:agenda|program(?:me)?|schedule)$|"
                r"\b(?:agenda|programa|pauta|orden del dia|ordem do dia|ordre du jour|programme|susunan acara) "
                r"(?:tentativ[oa]|preliminar|provisional|provisori[oa]|provisoire|propuest[oa]|propost[oa]|sementara)$"
            ),
            (
                r"^(?:tentative|provisional|draft|annotated|proposed|detailed|final|indicative) (?:agenda|"
                r"program(?:me)?|schedule)"
            ),
            (
                r"^(?:agenda|programa|ordre du jour|orden del dia|pauta|susunan acara) (?:tentativ|preliminar|"
                r"provisional|provisoire|propuest|sementara|do dia|del dia|de la|da|du|for|of)"
            ),
        ),
    ),
    (
        Holds.KEY_MESSAGES,
        VIEWS,
    ),
    (
        Holds.STEPS,
        step_forms.BEFORE_NAMES,
    ),
    (
        Holds.OTHER,
        (
            *ONE_SPEAKER,
            INTERNAL,
            (
                r"\b(?:quedo|queda|quedan|ficou|restou) pend(?:iente|ente)|^(?:pendientes|pendencias|pending|"
                r"en suspens)\b"
            ),
            (
                r"^(?:\w+ )?(?:questions?|preguntas|perguntas|pertanyaan|comments?|comentarios|commentaires|komentar|"
                r"tanggapan) (?:from|by|de (?:los|las)|d[ao]s|des|dari) "
            ),
            (
                r"^(?:\w+ ){0,3}(?:climate|adaptation|resilience|energy|"
                r"biodiversity) (?:change )?action plans?(?: (?:of|for|in) .+)?$|"
                r"\bplans? (?:de |d )?(?:accion|acao|action) (?:\w+ )?(?:climat\w+|ambient\w+)|"
                r"\baction plan on climate|"
                r"\brencana aksi (?:\w+ )?(?:iklim|daerah)|气候行动|行动计划介绍"
            ),
            (
                r"\b(?:plans?|planes|planos|actions?|acciones|acoes) (?:presented|presentad[oa]s|"
                r"apresentad[oa]s|presentee?s)$"
            ),
            (
                r"\b(?:commitments?|compromisos?|compromissos?|engagements?|komitmen)\b.*\b(?:ndcs?|cdn|paris|"
                r"iklim nasional)\b"
            ),
            (
                r"\b(?:commitments?|compromisos?|compromissos?|engagements?|komitmen|actions?|acciones|acoes|"
                r"aksi)\b.*\b"
                r"(?:national (?:\w+ ){0,2}(?:plan|strategy|policy)|(?:plan|plano|estrategia|politica) nacional|"
                r"(?:plan|strategie|politique) nationale?|rencana \w+ nasional|rpjmn)\b"
            ),
            (
                r"^(?:presentations?|presentacion(?:es)?|apresentac\w+|paparan) (?:of|by|from|del?|d[aoe]s?|des|"
                r"du|dari|tentang)\b"
            ),
            (
                r"\b(?:follow up|next steps|actions?|seguimiento|suivi|acompanhamento|tindak lanjut)\b.*"
                r"\b(?:within (?:the|our) \w+|internal\w*|intern[oae]s?|al interior|em casa|en interne)$"
            ),
            # What a page tells its readers to do: 'Next steps for your building permit'.
            (
                r"\b(?:your|votre|vos|anda)\b(?=.*\b(?:permits?|applications?|accounts?|orders?|bills?|tax\w*|visas?|"
                r"demandes?|compte|dossier|permis|akun|izin|permohonan)\b)|"
                r"\b(?:(?:su|tu) (?:tramite|solicitud|cuenta|permiso|licencia)|seu (?:pedido|alvara|cadastro))\b|"
                r"[您你]的"
            ),
            r"^(?:about|acerca del?|a propos d\w*|tentang) (?!the (?:dialogue|meeting|event))",
            (
                r"^(?:\w+ )?polic(?:y|ies) (?:(?:which|that) (?:was |were ))?(?:discussed|covered|reviewed|mentioned|"
                r"addressed)$|^politicas? (?:tratad|discutid|abordad|mencionad|revisad)\w+$|"
                r"^politiques? (?:abordee|discutee|evoquee|examinee|traitee)s?$|"
                r"^kebijakan (?:yang )?(?:dibahas|disinggung)$|^(?:讨论|涉及|提到)的?政策$"
            ),
            (
                r"\b(?:not|no|nao|non|pas|tidak|belum)(?: (?:yet|aun|ainda|encore|son|sao))? (?:agreed|adopted|"
                r"decided|acordad\w+|pactad\w+|pactuad\w+|adoptad\w+|adotad\w+|aprovad\w+|aprobad\w+|decidid\w+|"
                r"convenue?s?|adoptee?s?|retenue?s?|decidee?s?|disepakati|diputuskan)\b|未(?:商定|通过|采纳|达成)"
            ),
            r"\b(?:not|no|nao|non|pas|tidak|belum)(?: \w+){0,2} (?:assumid|asumid|endossad|tomad|retenid|taken up)",
            r"\b(?:lo|o|ce) que (?:no|nao|n) (?:se |nos )?(?:a pas ete )?(?:acord|pact|conv|decid|combin|quedo|ficou)",
            r"^(?:guiding |open |discussion )?(?:questions|preguntas|perguntas|pertanyaan)\b",
            (
                r"\b(?:temas|asuntos|cuestiones|puntos|preguntas|dudas|assuntos|questoes|pontos|isu) "
                r"(?:pendientes?|pendentes?|tertunda)\b"
            ),
            r"\bopen (?:issues|questions|points)|\bparking lot\b|\bpending (?:issues|questions|matters)|遗留|待定",
        ),
    ),
    (
        Holds.KEY_MESSAGES,
        (
            (
                r"^(?:\w+ ){0,1}(?:suggestions?|proposals?|ideas?|wishes|sugerencias|sugestoes|propuestas|"
                r"propostas|propositions|"
                r"suggestions|usulan|saran|ideias?|idees|gagasan|aspirasi|"
                r"masukan(?! \w+ kebijakan)|harapan) "
                r"(?:for|to|on|of|para|pour|de|untuk|bagi|from|by|del|d[ao]s?|des|dari)\b"
            ),
            (
                r"^(?:\w+ ){0,2}(?:recommend|recomend|recommand|rekomendas)\w* (?:for|to|on|towards|para|pour|"
                r"sobre|untuk|bagi)\b"
            ),
        ),
    ),
)
"""The first that fits."""
