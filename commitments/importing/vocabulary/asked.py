"""What heads of columns and labels ask, as patterns by what then is told: 'Who carries it'. The first that fits."""

from __future__ import annotations

from .kinds_of_labels import Tells

_BODY = r"(?:bod(?:y|ies)|agenc(?:y|ies)|institutions?|organi[sz]ations?|entit(?:y|ies)|units?|departments?|actors?)"
_OF_KIND = (
    r"(?:entidade?s?|institu(?:ción|ciones|ição|ições|tions?)|órg(?:ano|ão)s?|organism[oe]s?|"
    r"organi[sz]a(?:ción|ciones|ção|ções|tions?)|structures?|services?|acteurs?|actor(?:es)?|atores|partenaires?|dependencias?|unidade?s?)"
)

ASKED: dict[Tells, tuple[str, ...]] = {
    Tells.SUPPORT: (
        r"with (?:whom|which)|con qui[eé]n|com quem|avec qui|dengan siapa",
        r"(?:who )?(?:lends?|lending|gives?|giving) a (?:helping )?hand|helping(?: hands?| out)?$",
        r"(?:quién )?(?:da|echa) una mano|(?:quem )?d[aá] uma (?:mão|força)|(?:qui donne )?(?:un )?coup de main",
        r"(?:and )?who (?:else )?(?:will )?(?:helps?|supports?|assists?|backs|contributes?|accompan|pays?|funds?)",
        r"qui[eé]n(?:es)? (?:m[aá]s )?(?:apoya|acompaña|ayuda|colabora|coopera|respalda|contribuye|paga|financia)",
        r"quem (?:mais )?(?:apoia|acompanha|ajuda|colabora|coopera|contribui|participa|paga|financia)",
        r"qui (?:appuie|soutient|aide|accompagne|contribue|collabore|épaule|paie|finance)",
        r"siapa (?:saja )?(?:yang )?(?:mendukung|membantu|mendampingi|membiayai|terlibat)",
        r"谁来?(?:支持|配合|协助|出资|帮|搭)",
        rf"(?:associated|supporting|partner(?:ing)?|assisting|cooperating|contributing|collaborating) {_BODY}$",
        (
            rf"{_OF_KIND} (?:de apoyo|de apoio|d['’](?:appui|accompagnement)|"
            r"(?:asociad|associad|parceir|soci|colaborador|involucrad|envolvid)[oa]?s?|associée?s?|impliquée?s?|partenaires?|acompañantes?|coadyuvantes?|cooperantes?|colaboradores|"
            r"corresponsables?|corresponsáve(?:l|is))$"
        ),
        r"(?:lembaga|instansi|pihak|unit|organisasi) (?:mitra|pendamping|pembantu|penunjang)$",
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
        r"in whose hands|whose (?:job|task|duty)|en manos de|nas mãos de|entre les mains",
        r"(?:pemegang|pemilik|pengampu|pengemban|penerima) (?:tugas|kegiatan|aksi|pekerjaan|tanggung)",
        r"谁来?(?:做|干|办|负责|牵头|挑头|带头|领头|主办|落实)|由谁",
    ),
    Tells.DUE: (
        r"(?:ready|done|finished|complete[d]?) (?:when|by)|lista? para|pront[oa] até|(?:selesai|rampung)(?: pada)?$",
        r"(?:by|until) when|(?:not|no) later than|at the latest|a más tardar|(?:para|hasta) cu[aá]ndo|até quando",
        r"no máximo até|au plus tard|(?:d['’]ici|pour) quand|paling lambat|sampai kapan|何时|几时|哪天|什么时候|最迟",
    ),
    Tells.ACTION: (
        r"(?:we|they|who)(?: have)? (?:promis|agree|commit|pledg|undert)\w+(?: to)?$",
        r"(?:action|task|work|measure|step)s? (?:agreed|promised|undertaken|pledged|decided)",
        (
            r"(?:tareas?|acci[óo]n|acciones|asuntos?|ação|ações|tarefas?|action|tâche|mesure)s? (?:asumid|acordad|"
            r"pactad|convenid|assumid|pactuad|combinad|convenue|retenue|décidée)\w*"
        ),
        r"(?:pekerjaan|tugas|kegiatan|tindakan|aksi|langkah) yang",
        r"what (?:is|was|will|shall|has|have|needs|to|we|they|each)|(?:lo )?qu[eé] (?:se |hay |vamos |haremos)",
        r"o que (?:se |ser[aá]|vai|vamos|faremos|fica)|ce qu(?:['’]| on)",
        r"apa yang (?:akan|harus|dilakukan|disepakati)|(?:要?做|干)(?:什么|啥)|(?:说|商|议|约|谈)定了?(?:的|什么)",
    ),
}

ROLES_IN_TABLES: dict[str, tuple[str, ...]] = {
    "R": (
        "responsible", "responsable", "responsables", "responsável", "responsáveis", "réalise", "réalisateur",
        "ejecuta", "executa", "exécute", "pelaksana", "负责", "执行",
    ),
    "A": (
        "accountable", "approver", "approves", "aprueba", "aprobador", "rinde cuentas", "aprova", "aprovador",
        "presta contas", "approuve", "approbateur", "redevable", "penyetuju", "penanggung gugat", "akuntabel", "批准",
        "审批", "问责",
    ),
    "C": (
        "consulted", "consultado", "consultados", "consultada", "consultadas", "consulté", "consultés", "consultée",
        "consultées", "dikonsultasikan", "konsultasi", "咨询", "征询",
    ),
    "I": (
        "informed", "informado", "informados", "informada", "informadas", "informé", "informés", "informée",
        "informées", "diinformasikan", "diberi tahu", "知会", "告知",
    ),
}  # fmt: skip
"""Heads of columns in tables of who is responsible, accountable, consulted and informed, by the letter of each."""
