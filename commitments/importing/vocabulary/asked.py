"""What the heads of columns ask, as patterns by what the column then tells: 'Who carries it'. The first that fits."""

from __future__ import annotations

from .labels import Tells

ASKED: dict[Tells, tuple[str, ...]] = {
    Tells.SUPPORT: (
        r"with (?:whom|which)|con qui[eé]n|com quem|avec qui|dengan siapa",
        r"who (?:else )?(?:helps|supports|pays|funds)|qui[eé]n(?:es)? (?:apoya|acompaña|paga|financia)",
        r"quem (?:apoia|paga|financia)|qui (?:appuie|soutient|paie|finance)",
        r"siapa yang (?:mendukung|membantu|membiayai)|谁(?:支持|配合|出资)",
    ),
    Tells.OWNER: (
        (
            r"who (?:is |will |shall |should )?(?:carr|do|act|lead|own|deliver|execut|implement|take|responsib|"
            r"in charge|see|make|run|drive)"
        ),
        r"qui[eé]n(?:es)? (?:lo |la )?(?:hace|hará|lidera|ejecuta|responde|asume|se encarga|lleva)",
        r"quem (?:o )?(?:faz|far[aá]|lidera|executa|responde|assume|conduz)",
        r"qui (?:le )?(?:fait|fera|porte|pilote|s['’]en charge|ex[eé]cute|agit)",
        r"siapa yang (?:mengerjakan|melaksanakan|melakukan|bertanggung)|谁(?:来做|负责|牵头|做)",
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
