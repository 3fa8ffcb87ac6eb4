"""How a sentence counts the messages that others behind it tell. Translators extend these tables."""

from __future__ import annotations

MESSAGES = (
    r"messages?|takeaways?|take aways?|lessons?|conclusions?|insights?|mensajes?|lecciones|aprendizajes|conclusiones|"
    r"certezas|mensage(?:m|ns)|licoes|aprendizados|aprendizagens|conclusoes|enseignements?|lecons?|pesan|pelajaran|"
    r"kesimpulan"
)
"""What is counted, by name, behind the number or one word: 'three messages', 'dos grandes lecciones'; as
names are compared."""

HAN_MESSAGES = (
    r"(?P<han>[两二三四五六七八])(?:条|点|个|项|句|大|方面){1,2}(?:主要|关键|重要|核心|共同|基本|的){0,3}"
    r"(?:信息|共识|要点|启示|观点|认识|结论|看法|体会)"
)
"""The same in Chinese: '三条信息'."""

TAKEN = (
    r"\b(?:(?:took|take|learn(?:ed|t)?|keep|kept|carry|carried)(?: away| home)?|(?:me llev[oe]|nos llevamos|retengo|"
    r"retenemos|aprendi|aprendimos)|(?:levo|levei|levamos|guardo|guardamos|retenho|retemos|aprendemos)|"
    r"(?:(?:ai |avons )?(?:retiens|retenons|retenu|appris))|(?:mencatat|(?:mem)?bawa pulang|mempelajari)) "
    r"(?P<number>{numbers}) (?:[a-z]+ )?(?:things|points|ideas|thoughts|cosas|puntos|coisas|ideias|pontos|choses|idees|"
    r"hal|poin)\b(?! (?:into|to|en cuenta|em conta|en compte)\b)|"
    r"\b(?P<first>{numbers}) (?:hal|poin) yang (?:saya|kami|kita) (?:bawa|catat|pelajari)\b"
)
"""The same of things that whoever writes took from a day: 'I took three things from the morning.'; `numbers` stands for
the words of them."""

HAN_TAKEN = r"(?:带走|记住|记下|学到|带回)了?(?P<han>[两二三四五六七八])(?:条|点|个|件)"

NOT_TOLD = (
    r"\b(?:no|not|none|nothing|never|without|ningún|ninguno|ninguna|sin|não|nem|nenhum|sem|pas|aucune?|sans|tidak|"
    r"bukan|tanpa)\b|\bn['’]|没有|并非|不是|未"
)
"""What denies that they were."""

OF_EARLIER = (
    r"\b(?:(?:first|previous|last|earlier|preceding) (?:national-local )?(?:dialogue|meeting|round|session)|"
    r"(?:primer|anterior|último|pasado) (?:diálogo|encuentro)|(?:diálogo|encuentro|reunión|encontro|reunião) anterior|"
    r"(?:primeiro|último|passado) (?:diálogo|encontro)|(?:premier|dernier|précédent) dialogue|"
    r"(?:dialogue|rencontre|réunion) précédente?|(?:dialog|pertemuan) (?:pertama|sebelumnya|lalu|terdahulu))\b|"
    r"(?:上次|上一次|首次|第一次|此前)"
)
"""Of which meeting they were, where of another one."""
