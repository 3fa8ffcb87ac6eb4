"""What counts a theme before its name. Translators extend this table."""

from __future__ import annotations

import re

COUNTED_THEME = re.compile(
    r"(?:themes?|thematic area|tema|eje(?: temático)?|eixo(?: temático)?|thème|axe(?: thématique)?|topic|topik|"
    r"主题|议题|专题)\s*(?P<n>\d{1,2}|[IVX]{1,4}(?!\w)|[A-F](?!\w)|[一二三四五六])\s*[:：.)、–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""'Theme A – Wetland parks', 'Eje 1. Ríos vivos', '议题一：慢行系统'."""

NTHS = (
    r"first|one|primer[oa]?|uno|primeir[oa]|um|premi(?:er|ère)|un|pertama|satu|一",
    r"second|two|segund[oa]|dos|dois|deuxième|second[eo]?|deux|kedua|dua|二",
    r"third|three|tercer[oa]?|tres|terceir[oa]|três|troisième|trois|ketiga|tiga|三",
    r"fourth|four|cuart[oa]|cuatro|quart[oa]|quatro|quatrième|quatre|keempat|empat|四",
    r"fifth|five|quint[oa]|cinco|cinquième|cinq|kelima|lima|五",
    r"sixth|six|sext[oa]|seis|sixième|keenam|enam|六",
)
"""What counts in words before or behind what it counts, from the first on."""
_SESSION = (
    r"(?:(?:thematic |parallel |breakout |working |plenary )?(?:sessions?|panels?|groups?|tables?|blocks?|breakouts?|"
    r"clusters?|items?|points?)|(?:agenda item|punto|ponto|butir|mata acara)|"
    r"(?:sesión|panel|bloque|mesa|grupo)(?: temátic[oa]| de trabajo)?|"
    r"(?:sessão|painel|bloco|mesa|grupo)(?: temátic[oa]| de trabalho)?|"
    r"(?:séance|atelier|bloc|volet|table ronde|groupe)(?: thématique| de travail)?|"
    r"(?:sesi|panel|kelompok|diskusi)(?: kerja| tematik| diskusi)?|专场|分论坛|小组|单元|板块|分会场|"
    r"(?:专题|分组)?(?:讨论|研讨|交流))"
)
_ANY_NTH = "|".join(NTHS)
COUNTED_SESSION = re.compile(
    rf"{_SESSION}\s*(?:n[.º°o]{{0,2}}\s*)?(?P<n>\d{{1,2}}|[IVX]{{1,4}}(?!\w)|[A-F](?!\w)|[一二三四五六])\s*"
    rf"[:：.)、–—-]\s*(?=\S)|"
    rf"(?:the |el |la |os? |as? |le )?(?P<before>{_ANY_NTH})\s+{_SESSION}\s*(?:[:：]|\s[–—-]\s|\.\s)\s*(?=\S)|"
    rf"{_SESSION}\s+(?P<behind>{_ANY_NTH})\s*(?:[:：]|\s[–—-]\s|\.\s)\s*(?=\S)|"
    rf"第(?P<place>[一二三四五六])(?:场|节|组|个?议程|{_SESSION})\s*[:：、–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""'Session I. Coasts', 'Panel 1 : habiter', 'Primeiro painel: o mangal', '第一场：慢行系统'."""

DISCUSSED = (
    r"\b(?:deliberations?|discuss(?:ed|ions?)|debates?|debated|conversations?|talked about|session notes|"
    r"sessions notes|"
    r"what we (?:heard|learn\w*|talked)|what (?:was|they) (?:said|heard)|se (?:discutio|hablo|converso|trato|dijo)|"
    r"discutid\w+|debatid\w+|conversad\w+|"
    r"(?:came|coming|brought) up|(?:things|stuff|points|issues) (?:raised|mentioned|discussed)|surgio|surgieron|"
    r"(?:lo que|de lo que) (?:salio|surgio|se toco)|(?:do|o) que (?:surgiu|saiu|apareceu|veio)|surgiram|"
    r"ce qui (?:est (?:ressorti|sorti|remonte)|a ete dit)|yang (?:muncul|mengemuka|disinggung)|"
    r"ouvimos|oimos|escuchamos|conversamos|falamos|debatemos|debatido|discutimos|debats?|discute|abordes|"
    r"entendu|entendus|dibahas|dibicarakan|bahasan|pembahasan|perbincangan|key messages|main messages|mensajes clave|"
    r"mensagens chave|messages cles|pesan kunci)\b|(?:讨论|研讨|交流|座谈)|^(?:主要|核心)观点$|^听到|"
    r"(?:聊|说|提|谈)(?:到|起|过)的|"
    r"^(?:desarrollo|desenvolvimento)(?: (?:del?|d[ao]) (?:la |el )?(?:sesion|reunion|jornada|encuentro|dialogo|"
    r"reuniao|"
    r"sessao|encontro))?$|^proceedings$"
)
"""What headings say, as they are compared, whose parts are called after themes."""
PANELS = (
    r"^(?:(?:day \w+|the|les|los|os|las) )?(?:thematic |themed )?(?:panels|panel discussions?|thematic sessions|"
    r"paneles(?: tematicos)?|mesas tematicas|sesiones tematicas|paineis(?: tematicos)?|sessoes tematicas|"
    r"tables rondes|panels thematiques|sesi tematik)$|^(?:专题|分组)讨论$"
)
"""Headings, as they are compared, over panels that are each called after a theme, also as it asks."""
NO_THEME = (
    r"\b(?:sessions?|openings?|closings?|plenar\w*|panels?|presentations?|keynotes?|welcome|morning|afternoon|evening|"
    r"lunch|annex\w*|remarks|speech\w*|agenda|sesion(?:es)?|apertura|abertura|cierre|encerramento|fecho|panel(?:es)?|"
    r"ponencias?|bienvenida|anexos?|sessao|sessoes|painel|paineis|palestras?|seances?|ouverture|cloture|exposes?|"
    r"sesi|pembukaan|penutup\w*|kunjungan|paparan|sambutan|lampiran|farewell|goodbye|epilogue|afterword|despedidas?|"
    r"epilogo|clausura|adieux?|epilogue|au revoir|selamat tinggal|perpisahan)\b|^(?:the )?(?:end|fin|fim|final|akhir)$|"
    r"^(?:to (?:close|conclude)|in closing|wrap(?:ping)? up|(?:any )?other (?:business|matters)|aob|"
    r"para (?:cerrar|terminar|acabar|fechar|encerrar|concluir)|pour (?:finir|terminer|conclure)|sebagai penutup|"
    r"proposiciones y varios|asuntos (?:varios|generales)|outros assuntos|assuntos gerais|questions diverses)$|"
    r"\b(?:days?|groups?|tables?|parts?|rounds?|visits?|dias?|mesas?|grupos?|partes?|rondas?|visitas?|jours?|groupes?|"
    r"ateliers?|visites?|hari|kelompok|meja) (?:\d{1,2}|[a-e]|one|two|three|first|un[oa]?|dos|tres|dois|duas|deux|"
    r"trois|"
    r"satu|dua|tiga|pertama|kedua|ketiga|keempat|terakhir)\b|"
    r"^(?:(?:the|el|la|los|las|o|a|os|as|le|les|l) )?"
    r"(?:(?:first|second|third|field|site|working|group|primer|segundo|premier|deuxieme) )?(?:days?|groups?|tables?|"
    r"parts?|"
    r"rounds?|visits?|work|dias?|manana|tarde|manha|mesas?|grupos?|visitas?|jour|matin|apres midi|groupes?|visites?|"
    r"ateliers?|workshops?|talleres|oficinas?|lokakarya|"
    r"pagi|"
    r"siang|introduction|introduccion|introducao|pendahuluan|background|antecedentes|contexte?|contexto|latar belakang|"
    r"general(?:es)?|umum|diversos?|"
    r"various|varios|divers|miscellaneous|others?|otros|outros|autres|lain lain|"
    r"summary|resumen|resumo|resume|ringkasan|questions?|"
    r"preguntas?|perguntas?|answers?|process|method\w*|metodolog\w+)$|"
    r"开幕|闭幕|尾声|结语|告别|开场|散会|致辞|上午|下午|参观|发言|分组|背景|附件|其他|总结|问答|的话$|的声音$"
)
"""Words of headings, as they are compared, that name a part of the day or of the text."""
PANEL_ON = (
    r"^(?:(?:the|el|la|os?|as?|le) )?(?:\w+ )?(?:session|panel|discussion|debate|workshop|table|sesion|mesa|taller|"
    r"sessao|painel|oficina|"
    r"seance|atelier|table ronde|debat|sesi|diskusi) (?:on|about|sobre|acerca de|sur|tentang|mengenai) \w+"
)
"""What headings, as they are compared, say of a part of the day that is on one theme: 'Painel sobre financiamento'."""
GROUP_WORK = (
    r"^(?:(?:the|el|la|los|las|o|a|os|as|le|les) )?(?:\w+ )?(?:groups?|group work|group discussions?|work in groups|"
    r"working groups|breakouts?|breakout groups|workshops?|discussions?|debates?|mesas(?: de trabajo)?|"
    r"trabajo en (?:grupos|mesas)|grupos(?: de (?:trabajo|trabalho))?|talleres|discusion(?:es)?|"
    r"trabalho (?:em|de) grupos?|oficinas|discuss(?:ao|oes)|ateliers?|travaux (?:en|de) (?:groupes?|ateliers?)|"
    r"groupes de travail|echanges|debats|diskusi kelompok|kelompok(?: kerja)?|lokakarya|diskusi)$|"
    r"^(?:分组|小组)(?:讨论|交流|研讨)$"
)
"""Headings of parts of the day in which groups spoke of the themes: 'Ateliers', 'Diskusi kelompok'."""
NO_CHAPTER = (
    r"^(?:what|who|how|why|where|when|whose|which|(?:l?o )?que|qu(?:e|ien(?:es)?)|quem|como|por ?que|donde|onde|cuando|"
    r"quando|ce (?:que|qui|dont)|qui|quoi|comment|pourquoi|ou|quand|apa|siapa|bagaimana|mengapa|kenapa|yang|in|en|em|"
    r"to|a|de|from)\b|"
    r"^(?:the |el |la |le |l |o |a )?(?:purpose|objectives?|aims?|scope|context|setting|project|programme|room|table|"
    r"people|figures|numbers|results?|findings|impressions?|reflections?|observations?|thanks|acknowledgements?|"
    r"photos?|"
    r"pictures?|sources?|references|contacts?|documents?|attachments?|logistics?|feedback|evaluation|press|media|day|"
    r"proposito|objetivos?|proyecto|cifras|resultados?|impresiones|reflexiones|agradecimientos?|fotos?|fotografias?|"
    r"fuentes|contactos?|documentos?|adjuntos|evaluacion|prensa|jornada|projeto|numeros|impressoes|reflexoes|"
    r"agradecimentos?|fontes|avaliacao|imprensa|objectifs?|projet|chiffres|resultats?|impressions|reflexions|"
    r"remerciements?|photographies|documents|pieces jointes|evaluation|presse|journee|tujuan|maksud|proyek|angka|hasil|"
    r"kesan|refleksi|ucapan|foto|sumber|kontak|dokumen|evaluasi|media)\b(?! (?:for|para|pour|untuk)\b)|"
    r"^(?:目的|目标|概况|情况|基本情况|数据|成果|感受|体会|致谢|照片|来源|联系|材料|评估|媒体)|怎么|如何|谁|什么|哪|"
    r"[，。！]"
)
"""What headings begin with, as they are compared, that ask, or name something else of the meeting than its themes."""
TELLS = (
    r"\b(?:is|are|was|were|isn t|aren t|has|have|had|needs?|must|can|cannot|can t|should|will|makes?|moves?|gets?|"
    r"es|son|esta|estan|hay|tienen?|debe[n]?|puede[n]?|sao|ha|tem|deve[m]?|pode[m]?|est|sont|ont|doi(?:t|vent)|"
    r"peu(?:t|vent)|adalah|harus|bisa|belum|akan)\b|(?:是|有|要|应当|没有)"
)
"""What a heading says, as it is compared, that is a sentence and names nothing."""
ON_THEME = (
    r"(?:on|about|regarding|concerning|as to|sobre|en cuanto a|acerca de|respecto (?:a|de)|quanto a|"
    r"a respeito d[eao]s?|"
    r"sur|à propos d[eu]s?|concernant|quant à|mengenai|tentang|soal|perihal)\s+\S|(?:关于|有关)\S"
)
"""What a paragraph begins with that says what it is about: 'On the budget. ...'."""
