"""How a meeting ends: thanks, wishes, and that it is over. Translators extend these tables."""

from __future__ import annotations

THANKS = (
    r"(?:(?:(?:we|nosotros|nós|nous|kami|the participants|los participantes|les participants|os participantes|"
    r"para peserta) )?"
    r"(?:agradec\w+|thank(?:s|ed|ing)?|reconocer y agradecer|expres\w+ (?:(?:its|their|our|su|nuestro|sua|nosso) )?"
    r"(?:(?:sincere|deep|más|sincero|profundo) )*(?:gratitude|thanks|appreciation|agradecimient\w+|reconocimiento|"
    r"gratidão|gratitud)|remerci\w+|exprim\w+ (?:sa|leur|notre) (?:gratitude|reconnaissance)|felicit\w+|félicit\w+|"
    r"congratulat\w+|parabeniz\w+|mengucapkan terima kasih|berterima kasih|menyampaikan "
    r"(?:terima kasih|penghargaan))\b|"
    r"(?:向.{0,20})?(?:表示)?(?:衷心)?(?:感谢|致谢))"
)
"""How a resolution begins that thanks: it is none that anybody has to do."""

THANKED = (
    r"(?:[^\s.]+\s+){0,6}?(?:thank(?:s|ed)|agradec(?:ió|ieron|eu|eram|e|en|em)|(?:a|ont) remercié|remerci(?:e|ent)|"
    r"mengucapkan terima kasih|berterima kasih)\b|[^。]{0,30}?(?:表示)?(?:衷心)?(?:感谢|致谢)"
)
"""How a sentence goes on in which somebody thanks."""

WISHES = (
    r"(?:I(?:['’]d| would) (?:like|love)|I (?:wish|hope)|(?:a mí )?me gustaría|quisiera|(?:eu )?gostaria|"
    r"je (?:souhaite|voudrais|souhaiterais|aimerais)|j['’]aimerais|saya (?:ingin|berharap|mau)|"
    r"it would (?:\w+ )?be (?:useful|helpful|desirable|good)|(?:también )?ser[ií]a (?:también |também )?"
    r"(?:útil|deseable|desejável|conveniente|bueno|bom)|il serait (?:(?:par ailleurs|aussi|également) )?"
    r"(?:utile|souhaitable|bon|opportun)|(?:akan )?(?:ada baiknya|sebaiknya|baik jika)|"
    r"it (?:was|has been|is) (?:\w+ )?(?:hoped|wished)|se (?:deseó|anheló|(?:expres|manifest|formul)ó el (?:deseo|"
    r"anhelo))|"
    r"(?:foi|ficou) (?:desejado|(?:express|manifestad)o o desejo)|(?:express|manifest)ou-se o desejo|"
    r"il (?:a été|est) (?:\w+ )?(?:souhaité|émis le vœu)|on a (?:\w+ )?(?:souhaité|émis le vœu)|"
    r"(?:ada|muncul) harapan)\b|我(?:希望|想)|"
    r"(?:(?:the |los |les |os |para )?(?:participants|delegates|participantes|delegad[oa]s|délégués|peserta)|they|"
    r"ellos|eles|ils|elles|mereka) (?:(?:have|had|ont|han|haviam|has|also|further|moreover|además|asimismo|también|"
    r"também|ainda|en outre|également|aussi|par ailleurs|juga) )*(?:(?:expressed|voiced) the wish|wish(?:ed)?|hoped?|"
    r"(?:émis|exprimé|formulé) le (?:vœu|voeu|souhait)|souhait(?:ent|é|aient)|form(?:ul)?ent le (?:vœu|voeu|souhait)|"
    r"(?:expres|manifest)\w+ (?:el|su|sus|o|seu) (?:deseo|desejo|anhelo)|desea(?:n|ron)|desejam|"
    r"(?:menyampaikan|menyatakan|mengutarakan) harapan|berharap)\b|与会(?:者|代表|人员)?还?(?:希望|期待)"
)
"""How it begins what one person, or all, only wish for, and nobody agreed to do."""

ENDS_MEETING = (
    r"(?:any\s+)?other\s+(?:business|matters)|a\.?o\.?b|disclosure|closing(?:\s+(?:remarks|session))?|adjournment|"
    r"(?:points?|matters|issues|questions)\s+(?:not\s+(?:settled|agreed|resolved)|left\s+open|still\s+open|outstanding)|"
    r"(?:circulation|distribution)(?:\s+of\s+this\s+\w+)?|asuntos\s+(?:generales|varios)|otros\s+asuntos|varios|clausura|cierre|"
    r"puntos\s+(?:no\s+resueltos|sin\s+acuerdo)|assuntos\s+gerais|outros\s+assuntos|encerramento|"
    r"pontos\s+(?:não\s+resolvidos|sem\s+acordo|em\s+aberto)|questions?\s+diverses|divers|clôture|levée\s+de\s+(?:la\s+)?séance|"
    r"points\s+(?:non\s+tranchés|en\s+suspens|sans\s+accord)|lain-lain|penutup(?:an)?|hal\s+lain|其他事项|其他|会议结束|散会"
)
"""What a numbered point of a record is called that stands behind what was agreed, and is none of it."""

CLOSED = (
    r"\b(?:this|the)\s+(?:aide[- ]m[eé]moire|"
    r"record|minutes|report|summary|note|document|text)\s+(?:may|can|will)\s+be\s+"
    r"(?:made\s+public|disclosed|published)\b|\bremains?\s+subject\s+to\s+(?:the\s+)?(?:final\s+)?(?:confirmation|approval|clearance|"
    r"endorsement)\b|"
    r"\b(?:est[ae]|la\s+presente)\s+(?:ayuda\s+memoria|acta|nota|informe|documento|memoria|ata|relatório|ajuda-memória)\s+(?:podrá|puede|"
    r"poderá|pode)\s+(?:publicarse|divulgarse|difundirse|ser\s+(?:public|divulg|difund)[ai]d[oa])|"
    r"\b(?:quedan?|fica[m]?)\s+(?:sujet[oa]s?|sujeit[oa]s?|supeditad[oa]s?)\s+(?:a|à)\s+(?:la\s+)?(?:confirma|aproba|aprova)|"
    r"\b(?:cet?|cette|le\s+présent|la\s+présente)\s+(?:aide-mémoire|compte[- ]rendu|rapport|note|document)\s+(?:"
    r"pourra|peut)\s+être\s+"
    r"(?:publié|diffusé|rendue?\s+public)|\b(?:rest|demeur)ent?\s+(?:soumis|sous\s+réserve|subordonné)|"
    r"\b(?:dapat|boleh)\s+(?:dipublikasikan|disebarluaskan|diumumkan)\b|\bmasih\s+(?:menunggu|memerlukan)\s+(?:konfirmasi|persetujuan)|"
    r"(?:本|该)(?:纪要|报告|备忘录|文件)可(?:以|予以)?(?:公开|公布)|尚[待需][^，。]{0,12}(?:确认|批准)|"
    r"\bse\s+(?:levantó|levanta|dio\s+por\s+(?:terminada|concluida|finalizada)|clausuró)\s+la\s+(?:sesión|reunión)|"
    r"\bno\s+(?:habiendo|haviendo)\s+(?:más|otros)\s+asuntos|\bnada\s+mais\s+havendo|"
    r"\b(?:foi\s+)?encerr(?:ou-se|ada)\s+a\s+(?:sessão|reunião)|\bla\s+séance\s+(?:est|a\s+été|fut)\s+levée|"
    r"\bl['’]ordre\s+du\s+jour\s+étant\s+épuisé|"
    r"\b(?:there\s+being|with)\s+no\s+(?:other|further)\s+business|\bthe\s+(?:meeting|session)\s+(?:was\s+(?:closed|adjourned)|rose)\b|"
    r"\b(?:rapat|pertemuan|dialog|acara|sesi)\s+(?:ditutup|berakhir|selesai)\b|"
    r"^(?:the\s+)?(?:(?:co-)?chair(?:man|woman|person)?|president|mayor|moderator|host)\s+(?:then\s+)?(?:closed|adjourned)\b|"
    r"^(?:\w+\s+){0,4}(?:closed|adjourned|ended|rose|finished|terminó|concluyó|cerró|encerrou|terminou|acabou|levée?|"
    r"terminée?|achevée?|close|ditutup|berakhir|selesai)\s+(?:(?:at|a|às|à|vers|pukul|las)\s+){0,2}\d{1,2}\s?[:.hH]|"
    r"^the\s+(?:meeting|session|dialogue|workshop|day)\s+(?:was\s+(?:closed|adjourned|over)|closed|ended|finished)\b|"
    r"^(?:la\s+(?:reunión|sesión|jornada)|el\s+(?:diálogo|encuentro|taller))\s+(?:terminó|concluyó|cerró|finalizó|se\s+cerró)|"
    r"^(?:a\s+(?:reunião|sessão)|o\s+(?:diálogo|encontro))\s+(?:terminou|encerrou|acabou|foi\s+encerrad[oa])|"
    r"^(?:la\s+(?:séance|réunion|rencontre|journée)|le\s+dialogue)\s+(?:s['’]est\s+(?:terminée?|achevée?|close?)|a\s+pris\s+fin)|"
    r"^(?:会议|对话会?)[^，。]{0,10}结束"
)
"""How minutes say that the meeting was over."""

NEXT_DATE = (
    r"the (?:date|time)s?(?: and (?:the )?(?:place|venue|time))? (?:of|for) the (?:\w+ ){1,2}"
    r"(?:dialogue|meeting|session|round|workshop) (?:will|shall|is to) be "
    r"(?:fixed|set|announced|communicated|agreed|confirmed|decided|notified)|"
    r"la fecha(?: y (?:el lugar|la sede|la hora))? (?:del|de la) (?:\w+ )?(?:diálogo|reunión|encuentro|sesión|cita)"
    r"(?: \w+)? (?:se (?:fijará|definirá|comunicará|anunciará|acordará|informará)|"
    r"será (?:fijada|definida|comunicada|anunciada|acordada))|"
    r"a data(?: e o (?:local|lugar|horário))? d[oa] (?:\w+ )?(?:diálogo|reunião|encontro|sessão)(?: \w+)? "
    r"será (?:fixad|definid|comunicad|anunciad|acordad|informad|divulgad)\w+|"
    r"la date(?: et le lieu)? (?:du|de la) (?:\w+ )?(?:dialogue|rencontre|réunion|séance|session|édition)(?: \w+)? "
    r"(?:sera|seront) (?:fixé|communiqué|arrêté|annoncé|précisé|convenu|décidé)\w*|"
    r"(?:tanggal|waktu|jadwal)(?: dan tempat)? (?:dialog|pertemuan|rapat|sesi)(?: \w+){1,2}? akan "
    r"(?:ditetapkan|ditentukan|diumumkan|diberitahukan|disampaikan|disepakati)|"
    r"(?:下(?:一)?|第[一二三四五六七八九十]+)[次届](?:国家[—－-]+地方)?(?:对话会?|会议)的?(?:召开|举办)?"
    r"(?:时间|日期)(?:[和及与、]地点)?(?:将?另行|待|将)(?:通知|确定|商定|公布)"
)
"""How a sentence begins that only says that the day of the next meeting will be told."""

LEADS_ELSEWHERE = (
    r"(?:(?:read|see|watch)\s+(?:also|more|next)|also\s+read|related(?:\s+(?:news|stories|articles?|reading))?|more\s+news|"
    r"(?:le[ae]|vea|ver)\s+(?:también|más)|te\s+puede\s+interesar|le\s+puede\s+interesar|(?:noticias?|notas?)\s+relacionadas?|"
    r"(?:leia|veja)\s+(?:também|mais)|saiba\s+mais|notícias?\s+relacionadas?|"
    r"(?:à\s+)?(?:lire|voir)\s+aussi|à\s+lire|sur\s+le\s+même\s+sujet|articles?\s+liés?|"
    r"(?:baca|lihat|simak)\s+juga|(?:berita|artikel|bacaan)\s+(?:terkait|lainnya)|"
    r"(?:相关|延伸|推荐|更多)(?:阅读|新闻|链接|报道))\s*[:：]\s*\S[^.。!?！？]{2,200}[.。!?！？]?\s*"
)
"""A line of a page that leads to another one: 'Baca juga: Jadwal layanan pekan ini'."""
