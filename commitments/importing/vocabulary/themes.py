"""What counts a theme before its name. Translators extend this table."""

from __future__ import annotations

import re

COUNTED_THEME = re.compile(
    r"(?:themes?|thematic area|tema|eje(?: temático)?|eixo(?: temático)?|thème|axe(?: thématique)?|topic|topik|"
    r"主题|议题|专题)\s*(?P<n>\d{1,2}|[IVX]{1,4}(?!\w)|[A-F](?!\w)|[一二三四五六])\s*[:：.)、–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""'Theme A – Wetland parks', 'Eje 1. Ríos vivos', '议题一：慢行系统'."""

DISCUSSED = (
    r"\b(?:deliberations?|discuss(?:ed|ions?)|debates?|debated|conversations?|talked about|session notes|"
    r"sessions notes|"
    r"what we (?:heard|learn\w*|talked)|se (?:discutio|hablo|converso|trato|dijo)|discutid\w+|debatid\w+|conversad\w+|"
    r"ouvimos|oimos|escuchamos|conversamos|falamos|debatemos|debatido|discutimos|debats?|discute|abordes|"
    r"entendu|entendus|dibahas|dibicarakan|bahasan|pembahasan|perbincangan|key messages|main messages|mensajes clave|"
    r"mensagens chave|messages cles|pesan kunci)\b|(?:讨论|研讨|交流|座谈)|^(?:主要|核心)观点$|^听到"
)
"""What headings say, as they are compared, whose parts are called after themes."""
NO_THEME = (
    r"\b(?:sessions?|openings?|closings?|plenar\w*|panels?|presentations?|keynotes?|welcome|morning|afternoon|evening|"
    r"lunch|annex\w*|remarks|speech\w*|agenda|sesion(?:es)?|apertura|abertura|cierre|encerramento|fecho|panel(?:es)?|"
    r"ponencias?|bienvenida|anexos?|sessao|sessoes|painel|paineis|palestras?|seances?|ouverture|cloture|exposes?|"
    r"sesi|pembukaan|penutup\w*|kunjungan|paparan|sambutan|lampiran)\b|"
    r"\b(?:days?|groups?|tables?|parts?|rounds?|visits?|dias?|mesas?|grupos?|partes?|rondas?|visitas?|jours?|groupes?|"
    r"ateliers?|visites?|hari|kelompok|meja) (?:\d{1,2}|[a-e]|one|two|three|first|un[oa]?|dos|tres|dois|duas|deux|"
    r"trois|"
    r"satu|dua|tiga|pertama|kedua|ketiga|keempat|terakhir)\b|"
    r"^(?:(?:first|second|third|field|site|working|group|primer|segundo|premier|deuxieme) )?(?:days?|groups?|tables?|"
    r"parts?|"
    r"rounds?|visits?|work|dias?|manana|tarde|manha|mesas?|grupos?|visitas?|jour|matin|apres midi|groupes?|visites?|"
    r"pagi|"
    r"siang|introduction|introduccion|introducao|pendahuluan|background|antecedentes|contexte?|contexto|latar belakang|"
    r"general(?:es)?|umum|others?|otros|outros|autres|lain lain|summary|resumen|resumo|resume|ringkasan|questions?|"
    r"preguntas?|perguntas?|answers?|process|method\w*|metodolog\w+)$|"
    r"开幕|闭幕|致辞|上午|下午|参观|发言|分组|背景|附件|其他|总结|问答"
)
"""Words of headings, as they are compared, that name a part of the day or of the text."""
ON_THEME = (
    r"(?:on|about|regarding|concerning|as to|sobre|en cuanto a|acerca de|respecto (?:a|de)|quanto a|"
    r"a respeito d[eao]s?|"
    r"sur|à propos d[eu]s?|concernant|quant à|mengenai|tentang|soal|perihal)\s+\S|(?:关于|有关)\S"
)
"""What a paragraph begins with that says what it is about: 'On the budget. ...'."""
