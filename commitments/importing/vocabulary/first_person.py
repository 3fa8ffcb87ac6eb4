"""Headings in which those who met speak of themselves: 'Lo que nos detiene', 'Messages que nous emportons'. Translators
extend these tables; headings are compared in small letters without accents.
"""

from __future__ import annotations

_MESSAGE = (
    r"(?:messages?|mensajes?|mensage(?:m|ns)|pesan(?: pesan)?|ideas?|ideias?|idees?|lessons|takeaways|lecciones|licoes|"
    r"lecons|pelajaran)"
)
_THE = r"(?:(?:the|our|los|las|os|as|les|nos|\w+) )?"

MESSAGES: tuple[str, ...] = (
    (
        rf"^{_THE}{_MESSAGE} (?:(?:that|which) )?(?:(?:we (?:all )?(?:take|took|carry|carried|leave|left|share|keep|"
        r"bring)(?: (?:home|away|with us|behind))?)|(?:stayed|stay|remain(?:ed)?|travel(?:led)?) with us)$"
    ),
    rf"^{_THE}{_MESSAGE} que (?:(?:nos )?(?:llevamos|llevaremos|dejamos|guardamos)|nos quedan)(?: a casa)?$",
    rf"^{_THE}{_MESSAGE} que (?:(?:nos )?(?:levamos|deixamos|guardamos)|nos ficam)(?: (?:para casa|daqui))?$",
    rf"^{_THE}{_MESSAGE} que nous (?:retenons|emportons|gardons|rapportons|laissons|partageons)(?: chez nous)?$",
    rf"^{_MESSAGE} yang (?:kami|kita) (?:bawa(?: pulang)?|simpan|pegang|petik)$",
    r"^(?:我们)?(?:带走|带回去?|留下)的?(?:信息|启示|话|要点|观点)$",
)
"""What those who met take home to say, and not to do."""

HARD: tuple[str, ...] = (
    (
        r"^what (?:is |s |are |keeps? )?(?:slow(?:s|ing)|hold(?:s|ing)|keep(?:s|ing)|stop(?:s|ping)|drag(?:s|ging)|"
        r"hinder(?:s|ing)|block(?:s|ing)|weigh(?:s|ing)) (?:on )?us(?: (?:back|down|up))?$"
    ),
    r"^(?:lo que|que) nos (?:detiene|retrasa|demora|limita|impide avanzar|bloquea|entorpece)$",
    r"^(?:o )?que nos (?:atrasa|segura|detem|limita|prende|impede de avancar|bloqueia|emperra|puxa para tras)$",
    r"^ce qui nous (?:retient|ralentit|retarde|entrave|arrete|limite|empeche d avancer)$",
    r"^(?:apa )?yang (?:menahan|memperlambat|membatasi|mempersulit) (?:langkah )?(?:kita|kami)$",
    r"^(?:是?什么)?(?:拖住|拖累|制约|绊住|困住)了?我们(?:的(?:因素|事|地方))?$|^拖后腿的(?:事|因素|地方)?$",
)
"""What keeps those who met from going on."""

BRIGHT: tuple[str, ...] = (
    (
        r"^what (?:is |s )?(?:(?:already )?(?:help(?:s|ing)|carr(?:ies|ying)|driv(?:es|ing)|push(?:es|ing)) us"
        r"(?: on| along| forward)?|"
        r"we (?:can|could|might) (?:make use of|take advantage of|seize|tap(?: into)?|draw on))$"
    ),
    r"^(?:lo )?que (?:tenemos a (?:la )?mano|nos (?:empuja|impulsa|favorece)|podemos (?:usar|tomar|capitalizar))$",
    r"^(?:o )?que (?:temos a mao|nos (?:empurra|impulsiona|favorece)|podemos (?:usar|agarrar|capitalizar))$",
    (
        r"^ce (?:que nous pouvons (?:saisir|exploiter|mettre a profit|utiliser)|"
        r"dont nous pouvons (?:profiter|tirer parti)|qui nous (?:pousse|favorise))$"
    ),
    r"^(?:apa )?yang (?:bisa|dapat) (?:kita|kami) (?:manfaatkan|gunakan|pakai|andalkan|raih)$",
    r"^(?:我们)?(?:可以|能够?)(?:利用|借力|把握|抓住|借用)的(?:地方|条件|东西|优势)?$|^对我们有利的(?:地方|条件|事)?$",
)
"""What those who met can make use of."""

STEPS: tuple[str, ...] = (
    r"^(?:so |and )?(?:what s ahead|what we go home to do|how (?:it|this) goes on(?: from here)?)$",
    (
        r"^(?:y )?(?:como (?:sigue|continua)(?: (?:esto|la cosa|el trabajo))?|"
        r"de (?:aca|ahora|hoy) en adelante|lo que nos prometimos)$"
    ),
    (
        r"^(?:e )?(?:para onde vamos(?: agora)?|(?:em|no) que ficamos|o que (?:nos )?prometemos|"
        r"como (?:isto|isso|o trabalho) (?:segue|continua)|daqui em diante)$"
    ),
    (
        r"^(?:et )?(?:ce que nous nous sommes promis|comment (?:on|nous) (?:continue|continuons|poursuivons)|"
        r"a partir de maintenant|ce qui (?:vient|viendra)(?: (?:ensuite|maintenant|apres))?)$"
    ),
    (
        r"^(?:apa )?yang (?:(?:kita|kami) (?:janjikan|sanggupi)|berikutnya)$|"
        r"^(?:ke depannya|mulai sekarang)(?: bagaimana)?$"
    ),
    r"^(?:我们)?(?:往后|接着)(?:怎么(?:走|办|干|做))$|^我们(?:答应|承诺|认领)(?:了|下来)?的?(?:事|什么)?$",
)
"""What those who met will do now."""
