"""What heads of columns and labels ask, as patterns by what then is told: 'Who carries it'. The first that fits."""

from __future__ import annotations

from .labels import Tells

ASKED: dict[Tells, tuple[str, ...]] = {
    Tells.SUPPORT: (
        r"with (?:whom|which)|con qui[eé]n|com quem|avec qui|dengan siapa",
        r"(?:and )?who (?:else )?(?:will )?(?:helps?|supports?|assists?|backs|contributes?|accompan|pays?|funds?)",
        r"qui[eé]n(?:es)? (?:m[aá]s )?(?:apoya|acompaña|ayuda|colabora|coopera|respalda|contribuye|paga|financia)",
        r"quem (?:mais )?(?:apoia|acompanha|ajuda|colabora|coopera|contribui|participa|paga|financia)",
        r"qui (?:appuie|soutient|aide|accompagne|contribue|collabore|épaule|paie|finance)",
        r"siapa (?:saja )?(?:yang )?(?:mendukung|membantu|mendampingi|membiayai|terlibat)|谁来?(?:支持|配合|协助|出资)",
    ),
    Tells.OWNER: (
        (
            r"who (?:is |will |shall |should )?(?:carr|do|act|lead|own|deliver|execut|implement|take|responsib|"
            r"in charge|see|make|run|drive|coordinat)"
        ),
        (
            r"qui[eé]n(?:es)? (?:lo |la )?(?:hace|hará|lidera|ejecuta|responde|asume|se encarga|lleva|coordina|"
            r"encabeza|dirige|conduce|es (?:el |la )?responsable)"
        ),
        r"quem (?:o )?(?:faz|far[aá]|lidera|executa|responde|assume|conduz|coordena|cuida|puxa|é (?:o )?responsável)",
        r"qui (?:le )?(?:fait|fera|porte|pilote|s['’]en charge|ex[eé]cute|agit|coordonne|dirige|mène|est responsable)",
        r"siapa yang (?:mengerjakan|melaksanakan|melakukan|bertanggung|memimpin|meng?koordin)",
        r"谁来?(?:做|负责|牵头|主办|落实)",
    ),
    Tells.DUE: (
        r"(?:by|until) when|(?:not|no) later than|at the latest|a más tardar|(?:para|hasta) cu[aá]ndo|até quando",
        r"no máximo até|au plus tard|(?:d['’]ici|pour) quand|paling lambat|sampai kapan|何时|什么时候|最迟",
    ),
    Tells.ACTION: (
        r"what (?:is|was|will|shall|has|have|needs|to|we|they|each)|(?:lo )?qu[eé] (?:se |hay |vamos |haremos)",
        r"o que (?:se |ser[aá]|vai|vamos|faremos|fica)|ce qu(?:['’]| on)",
        r"apa yang (?:akan|harus|dilakukan|disepakati)|做什么",
    ),
}
