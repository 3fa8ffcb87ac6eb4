"""How a text says who wrote it: patterns of bylines, labels, signatures and sentences, and of what follows a name."""

from __future__ import annotations

import re

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import LIKE_PERSON, kind_of, looks_like_one
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import is_han, key
from commitments.importing.vocabulary.deeds import DEED
from commitments.importing.vocabulary.kinds_of_labels import Tells

_BY = tuple(
    sorted(
        (
            name
            for names in words.LABELS[Tells.AUTHOR].values()
            for name in names
            if " " in name and name.split()[-1] in ("by", "por", "par", "oleh")
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip
WRITTEN_BY = re.compile(
    r"\s*(?:(?:report|summary|minutes|notes|rapport|compte[- ]rendu|synthèse|informe|resumen|acta|"
    r"relatório|resumo|ata|laporan|"
    rf"ringkasan|catatan)\s+)?(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*"
    r"(?P<who>\S.*)",
    re.IGNORECASE,
)
BESIDE = re.compile(
    rf"(?:[·•|;]|\s[–—-])\s*(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*"
    r"(?P<who>[^·•|;–—]+)$",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<who>[A-ZÀ-ÞĀ-ſḀ-ỿ][\w'’.-]*(?:\s+(?:(?:de|da|do|del|la|van|el|bin|binti)\s+)?[A-ZÀ-ÞĀ-ſḀ-ỿ][\w'’.-]*){1,4})"
)
_ONE = _NAME.removeprefix("(?P<who>").removesuffix(")")
_NAMES = rf"(?P<who>{_ONE}(?:(?:,|\s+(?:and|y|e|et|dan|&))\s+{_ONE}){{0,3}})"
BY_BESIDE = re.compile(rf"[·•|]\s*(?:[Bb]y|[Pp]or|[Pp]ar|[Oo]leh)\s+{_NAME}\s*(?:$|[·•|])")
"""The same beside a date: '1 June 2026 | by Grace Wanjiru'."""
HAS_WRITTEN = (
    r"(?i:prepared|written|drafted|compiled|produced|authored|préparée?s?|rédigée?s?|établie?s?|élaborée?s?|"
    r"recueillie?s|"
    r"elaborad[oa]s?|preparad[oa]s?|redactad[oa]s?|redigid[oa]s?|sistematizad[oa]s?|compilad[oa]s?|recopilad[oa]s|"
    r"recogid[oa]s|recolhid[oa]s|relatad[oa]|lavrad[oa]|levantad[oa]|escrit[oa]s?|écrite?s?|disusun|disiapkan|"
    r"ditulis|dibuat|disarikan|dirangkum|diringkas|dicatat|dihimpun)\s+(?:jointly\s+)?(?:by|par|por|pel[oa]|oleh)\s+"
)
"""What stands before who wrote it, in a sentence: 'was prepared by'."""
PREPARED_BY = re.compile(
    rf"\b{HAS_WRITTEN}"
    r"(?:the\s+|la\s+|el\s+|le\s+|l['’]|o\s+|a\s+)?(?P<who>(?:[A-ZÀ-Þ]|équipe\s|equipo\s|equip[ea]\s|oficina\s|tim\s|"
    r"team\s|cabinet\s|bureau\s|consult\w+\s|konsultan\s|firma\s|empresa\s)"
    r"\S.*)",
)
IN_CHARGE = re.compile(
    r"\b(?i:relator[ií]a|redacción|redação|sistematización|sistematização|elaboración|elaboração|minuta|acta|ata|"
    r"memoria|memória|compte[- ]rendu|rédaction|secretar[ií]a|"
    r"resumen|resumo|síntesis|síntese|informe|relatório|documento|texto)\s*:?\s+"
    r"(?:estuvo\s+|esteve\s+)?a\s+cargo\s+d(?:el|e|[ao])\s+"
    r"(?:la\s+|el\s+)?"
    r"(?P<who>[A-ZÀ-Þ]\S.*)"
)
"""'Relatoría a cargo de Juan Rincón'."""
BY_ME = re.compile(
    rf"\b(?:[Pp]or mim|[Pp]or mí|[Pp]ar moi|[Ee]u|[Yy]o|[Mm]oi),\s+(?:(?:Sra?|Dra?|Lic|Ing|Arq|M|Mme)\.?\s+)?{_NAME},"
)
"""Who signs minutes in their last sentence: 'assinada por mim, Rosângela Meireles, secretária'."""
BY_LINE = re.compile(
    rf"\s*(?:[Bb]y|BY|[Pp]or|POR|[Pp]ar|PAR|[Oo]leh|OLEH)\s*:?\s+{_NAMES}\s*(?:\([^()]{{2,60}}\)\s*)?"
    r"(?:,\s+(?:for|para|pour|untuk)\s+(?:the|el|la|le|l['’]|o|a)\s*[a-zà-ÿ][^.,;|·•–—\d]{3,60})?"
    r"(?:(?:[|·•–—]|,\s*(?:le|el|em|on)?\s*(?:\d|[A-Z][a-z]+ \d)).*)?"
)
"""A line that only names who wrote it, as articles have it."""
BY_BEHIND_DAY = re.compile(
    r"(?:19|20)\d\d[,.]?\s+(?:[Bb]y|[Pp]or|[Pp]ar|[Oo]leh)\s+"
    rf"(?P<who>(?:(?:Dr|Prof|Mr|Mrs|Ms|Ir|Eng|Ing|Dra|Arq|Mme)\.?\s+)*{_ONE}(?:(?:,|\s+(?:and|y|e|et|dan|&))\s+"
    rf"(?:(?:Dr|Prof|Mr|Mrs|Ms|Ir|Eng|Ing|Dra|Arq|Mme)\.?\s+)*{_ONE}){{0,3}})\s*"
)
"""Behind the day, at the end of a line: '..., 29 August 2023 by Dr. Nimal Jayasuriya and Tharushi Perera'."""
POSTED_BY = re.compile(
    r"(?i:posted|published|publicad[oa]|publiée?|diterbitkan)\b[^.]{0,40}?\b(?i:by|por|par|oleh)\s+"
    r"(?:(?:the|la|el|l['’]|le|a|o)\s*)?(?P<who>[A-ZÀ-Þ][^|·•]*[^\s|·•])"
)
WRITERS = frozenset(key(one) for names in words.LABELS[Tells.AUTHOR].values() for one in names)
LABEL_ARTICLE = re.compile(r"^\s*(?:l[ea]\s+|el\s+|[ao]\s+|l['’])", re.IGNORECASE)
_LABELS = "|".join(re.escape(one) for names in words.LABELS[Tells.AUTHOR].values() for one in names)
SIGNED = re.compile(
    rf"\s*(?:{_LABELS})\s*[:：]\s*(?P<who>[^:：]{{4,80}}|[\u3400-\u9fff·]{{2,4}})",
    re.IGNORECASE,
)
"""A label with its value under all else: 'Elaboró: Raúl Canché'."""
BESIDE_DAY = re.compile(rf"\s[–—]\s+(?:{_LABELS})\s*[:：]\s*(?P<who>[^:：–—]{{4,80}})$", re.IGNORECASE)
"""The same beside the day: 'Musanze, 5 février 2026 — secrétaire de séance : Claudine Mukamana'."""
_HAN_ROLE = r"(?:本报|本网|本刊|本台|特约|见习)?(?:记者|通讯员|供稿|撰稿|撰文|执笔|整理|编辑|作者|文字|图文|文)"
HAN_SIGNED = re.compile(
    rf"\s*[(（]?\s*(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日\s*)?(?:[\u3400-\u9fff]{{2,10}}\s+(?=\S*记者))?{_HAN_ROLE}(?:[/／、]\S{{1,3}})?[\s:：/／]+(?P<who>[\u3400-\u9fff·]{{2,5}}(?:[、\s]+(?!通讯员|记者)[\u3400-\u9fff·]{{2,5}}){{0,2}})"
    rf"(?:\s+(?:通讯员|摄影|审核|编辑|责任编辑|记者)[^)）]{{1,30}})?(?:\s+\d{{4}}年\d{{1,2}}月\d{{1,2}}日)?\s*[)）]?\s*"
)
"""Who reported it: '（通讯员 王晓燕）', '本报记者 李明 通讯员 王晓燕', '春城网 记者 杨雪 2025年4月16日'."""
OF_CONSULTANT = re.compile(
    r"\s*(?i:report|rapport|informe|relatório|laporan)\s+(?:of|by|de|du|del|do|da|oleh)\s+(?:the\s+|el\s+|la\s+|"
    r"le\s+|l['’])?"
    r"(?i:consultant\w*|consult[oa]r\w*|rapporteu\w+|konsultan)\s*[,:]\s*(?P<who>[A-ZÀ-Þ]\S.*)"
)
"""'Report of the consultant, Dr. Osman Bah-Turay'."""
HAN_WROTE = re.compile(
    r"(?:本?(?:次?会议)?(?:简报|纪要|报告|总结|材料|摘要|记录))?由(?P<who>[^，。；：由]{2,24}?)(?:执笔|撰写|整理|"
    r"起草|记录)[。.]?\s*$"
)
"""The same in a sentence: '简报由四川大学李静执笔'."""
HAN_WROTE_IT = re.compile(
    r"\s*(?P<who>[\u3400-\u9fff][\u3400-\u9fff（）()A-Za-z·-]{1,40})\s+(?:编写|编制|撰写|整理|供稿|编印|起草|执笔)\s*(?:\d{4}年.{0,8})?"
)
"""The same on a line by itself: '国家发展改革委城市和小城镇改革发展中心 编写'."""
HAN_PUT_TOGETHER = re.compile(
    r"\s*(?P<who>[\u3400-\u9fff]{2,20}(?:研究院|研究所|中心|委员会|办公室|秘书处|协会|学会|基金会|大学|学院|[局厅部署处]))"
    r"(?:编写|编制|撰写|整理|供稿|编印|起草|执笔)\s*[｜|·,，/／]\s*\d{4}年.{0,8}"
)
"""The same beside the month: '昆明规划研究院整理 ｜ 2024年10月'."""
HAN_REPORTED = re.compile(
    rf"\s*(?:本报|本网|新华社|"
    rf"中新网)[^（(。，]{{0,20}}[（(]\s*{_HAN_ROLE}[\s:：]*(?P<who>[\u3400-\u9fff·]{{2,4}})[^)）]{{0,30}}[)）]"
)
"""The same before the first sentence: '本报讯（记者 王晓燕）5月20日……'."""
_ROLES = (
    r"(?:intern|volunteer|student|assistant|consultant|officer|planner|engineer|reporter|rapporteur|note-?\s?taker|"
    r"secretary|trainee|"
    r"pasante|practicante|voluntari[oa]|consultora?|técnic[oa]|estagiári[oa]|bolsista|stagiaire|bénévole|"
    r"consultante?|magang|notulis|"
    r"staf|relawan)"
)
WITH_ROLE = re.compile(
    rf"\s*(?i:(?:by|por|par|"
    rf"oleh)\s+)?(?P<who>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){{0,3}}\s\({_ROLES}\b[^()]{{0,60}}\))"
    r"(?:,\s+[a-z][^.]{3,60}(?:,.*)?)?\s*$"
)
"""A line of who wrote it, with what they are: 'Isatu (intern, climate unit)', 'by Tharushi (intern), cleaned up for the
web page'."""
_KINDS = "|".join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))
A_TEXT_BY = re.compile(
    rf"\s*(?:A|An|Un|Une|Um|Uma|Una|Sebuah)\s+(?:{_KINDS})\s+"
    r"(?:by|of|from|du|de\s+la|de\s+l['’]|des|del?|d[aeo]s?|por|par|oleh|dari)\s*(?:(?:the|la|el|los|las|[ao]s?)\s+)?"
    r"(?P<who>[A-ZÀ-Þ][^.:;,()]{3,90}(?:,\s+[A-ZÀ-Þ][^.:;,()]{3,60})?)\.?",
)
"""'Un rapport du Réseau Abidjan Verte.'"""
_NAMED_UNIT = (
    r"(?:Laborat[oó]rio|Laboratory|Laboratoire|Lab|Dep(?:artamento|artment|artemen)|Département|Fa(?:culdade|cultad|"
    r"culty|culté|kultas)|Unit|"
    r"Unidade?|Unité|[ÉE]quipe|Equipo|Team|Tim|Bureau|Service|Secretariat|Sekretariat|Direc(?:ción|tion|ção)|Bidang|"
    r"Cellule|Núcleo|Grupo)\b"
)
_UNIT = (
    rf"(?:{_NAMED_UNIT}|(?:Equipa|Secretariado|Secretaría|Secretaria|Secrétariat|Direcção|Groupe|Coordina(?:ción|"
    rf"tion)|Coordenação|"
    r"Gerencia|Gabinete|Subsecretaría|Division|División|Divisão|Oficina|Seksi|Bagian)\b)"
)
IS_UNIT = re.compile(
    rf"{_UNIT}|\b(?:secretariat|secretaría|secretariado|secrétariat|sekretariat|office|unit|group|centre|center)$"
)
"""A part of an organisation, at the beginning of its name or, in small letters, at its end."""
UNIT_OF = re.compile(rf"{_NAMED_UNIT}[^,.;:\d]{{2,80}},\s+(?P<of>[A-ZÀ-Þ][^,.;:\d]{{1,90}})")
"""A line that is nothing but a part of an organisation: 'Équipe Villes, GIZ Maroc'."""
PERSON_ROLE_OF = re.compile(
    rf"(?P<who>{LIKE_PERSON.pattern}),\s+[a-zà-ÿ][^,.;:\d()]{{3,60}},\s+(?P<of>[A-ZÀ-Þ][^.;:\d]{{1,90}})"
)
"""'Diane Uwera, programme assistant, WRI Africa'."""
HAN_OF_BODY = re.compile(
    r"\s*(?P<who>[\u3400-\u9fff]{2,18}(?:研究所|研究院|大学|学院|中心|委员会|办公室|报社|杂志社|协会|学会|基金会|"
    r"在线|网)(?:记者|通讯员)?\s+[\u3400-\u9fff]{2,4})\s*"
)
"""'城市可持续发展研究所 林亦舟'."""
TEXT_OF = re.compile(
    r"\s*(?i:textos?|textes?|redação|redacción|rédaction|apuntes|apontamentos|notas|notes|relato|relatoria|"
    r"relatoría|récit)\s+(?:de|do|da|por|par)\s+"
    rf"(?P<who>{_ONE}(?:\s+(?:e|y|et|and|dan)\s+{_ONE})?(?:,\s+.{{3,60}}?)?)\.?"
)
"""'Texto de Caio Schmitt, da Rede Ruaz.'"""
SUMMARY_OF = re.compile(
    r"\s*(?i:compte[- ]rendu|synthèse|résumé|rapport|notes|relatoría|relatoria|relatório|"
    r"informe|resumen|resumo|síntesis|síntese|memoria|memória|minuta|acta|ata|procès-verbal)\s+(?:de|do|da|del|par|"
    r"por)\s+"
    rf"(?P<who>{_ONE})(?:\s*[(,，–—].{{2,100}})?\.?"
)
"""The same under a title: 'Compte rendu de Mouna Trabelsi (Fédération nationale des communes)'."""
BY_OF = re.compile(
    rf"\s*(?:[Bb]y|BY|[Pp]or|POR|[Pp]ar|PAR|[Oo]leh|OLEH)\s*:?\s+(?P<who>{_ONE},\s+(?P<of>[^.;:|·•\d]{{3,90}}?))"
    r"(?:(?:\s*[|·•]|\s+[–—-]\s|[,.]\s+(?=\d|[A-Z][a-z]+ \d)).*)?"
)
"""A line of who wrote it, with the organisation: 'By Kwabena Asante, Institute of Local Government Studies'; and what
else it tells: 'Por Jaqueline Wanderley, Secretaria de Meio Ambiente · Publicado em 29/05/2026'."""
NOTES_FROM = re.compile(
    rf"\s*(?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))}|notas|apuntes|"
    r"apontamentos|catatan)\s+"
    r"(?:from|of|on|del?|d[aeo]s?|du|des|sur|sobre|dari|atas)\s+[^:：.]{3,40}[:：]\s*"
    rf"(?P<who>{_ONE})\.?"
)
"""'Notes from the slides: Maricel Abueva'."""
MINUTED = re.compile(
    r"(?i:(?:the\s+|el\s+|la\s+|[ao]\s+|le\s+)?(?:minutes|notes|record|acta|minuta|ata|procès-verbal|notulen|notula|"
    r"risalah)\s+"
    r"(?:(?:was|were|fue|foi|a\s+été)\s+)?(?:taken|kept|recorded|written|levantada|redactada|lavrada|redigida|tenu|"
    r"rédigé|"
    r"dicatat|dibuat)\s+(?:by|por|pel[oa]|par|oleh)\s+(?:l[ea]\s+|el\s+|[ao]\s+)?)(?:(?:Mrs?|Ms|Dra?|Sra?|Eng|Ing|"
    r"Lic|Mme|M|Ibu|Bapak)\.?\s+)?"
    rf"(?P<who>{_ONE}(?:\s*\([^()]{{2,60}}\)|,\s+[A-ZÀ-Þ][^.;]{{2,60}})?)[.;]?\s*$"
)
"""A paragraph of minutes that says who took them."""
_TITLED = (
    r"(?:(?:o|a|el|la|le|oleh|Sdr\.|Sdri\.)\s+)?(?:(?:servidora?|funcionari[oa]|agente|engenheir[oa])\s+)?"
    r"(?:(?:Mrs?|Ms|Dra?|Sra?|Eng|Ing|Lic|Mme|M|Ibu|Bapak)\.?\s+)?"
)
SERVED = re.compile(
    r"\b(?i:secretari(?:ou|ó)(?:\s+(?:a|la)\s+(?:sessão|reunião|sesión|reunión))?|"
    r"(?:actuó|fungió|atuou|serviu|funcionou)\s+(?:como|de)\s+(?:secretári[oa]|secretari[oa]|relator[a]?)|"
    r"(?:secrétariat|secretaría|secretariado)\s*:|bertindak\s+(?:sebagai|selaku)\s+notulis(?:\s+adalah)?)\s+"
    rf"{_TITLED}{_NAME}|"
    rf"(?P<as>{_ONE})\s+(?i:acted|served|fez|hizo|a\s+fait\s+(?:fonction|office)|bertindak)\s+"
    r"(?i:as|de|sebagai|selaku)\s+(?i:the\s+)?(?i:rapporteu\w*|secretary|note-?taker|minute-?taker|secrétaire|"
    r"secretári[oa]|"
    r"secretari[oa]|notulis)|"
    rf"(?:(?:Mrs?|Ms|Dra?|Sra?|Mme|M)\.\s+)?(?P<of>(?!(?:Mrs?|Ms|Dra?|Sra?|Mme|"
    rf"M)\.\s){_ONE})\s*\((?:[^()]{{2,40}},\s+)?(?i:who|quien|que|qui|yang)\s+(?i:prepared|wrote|drafted|took|"
    rf"elaboró|redactó|"
    r"redigiu|elaborou|lavra|levanta|a\s+(?:rédigé|établi)|menyusun|menulis)\s+(?i:this|these|esta|este|la\s+presente|"
    r"el\s+presente|[ao]\s+presente|ce|cette|le\s+présent|ini)\b"
)
"""Who kept the record, or wrote it, as a sentence says: 'secretariou o servidor Raimundo Leal', 'Jun Villareal (mission
secretary, who prepared this aide-memoire)'."""
KEPT_BY = re.compile(
    r"\b(?i:secrétariat|secretariat|secretaría|secretariado|secretaria|sekretariat)\s+"
    r"(?:(?i:de\s+(?:la\s+)?(?:séance|sesión|sessão|reunión|reunião))\s+)?"
    r"(?i:(?:était|fut|a\s+été|est|was|estuvo|foi|esteve)\s+)?"
    r"(?i:assurée?|tenue?|provided|kept|ejercid[oa]|assegurad[oa]|exercid[oa]|a\s+cargo)\s+"
    r"(?i:par|by|por|pel[oa]|del?)\s+(?:l[ea]\s+|el\s+|[ao]\s+)?"
    r"(?:(?:Mrs?|Ms|Dra?|Sra?|Eng|Ing|Lic|Mme|M)\.?\s+)?"
    rf"(?P<who>{_ONE})"
)
"""Who kept the record of a session: 'Le secrétariat était assuré par M. Abdoulaye Thiam, chef de division.'"""
LABEL_BESIDE = re.compile(
    r"(?:\s[–—|·•]\s|\s{2,}|\u3000|[;；。，]|\.\s)\s*(?P<label>[^:：;；。，.|·•–—\d]{2,40}?)\s*[:：]\s*(?P<who>[^:：|"
    r"·•;；。–—]{2,90}?)"
    r"(?=\s[–—|·•]\s|[;；。]|\.\s+[^:：.]{2,40}[:：]|\.?\s*$)"
)
"""A label with its value beside other ones, or at the end of a line that tells place and day: '... Peserta: 205.
Notulis: Agung Setiawan, Kemitraan.'"""
LONGEST_BESIDE = 250
TEXT_BESIDE = re.compile(
    rf"(?:[·•|]|\s[–—])\s*(?i:{_KINDS}|notes?|notas?|apuntes|apontamentos|catatan|crónica|crônica|chronique)\b"
    rf"[^·•|:]{{0,80}}?,?\s+(?:[Bb]y|[Pp]or|[Pp]ar|[Oo]leh|[Dd]e)\s+{_NAME}\s*\.?\s*$"
)
"""What somebody wrote, beside the day: '3 de julio de 2025 · nota del equipo de UrbanShift, por Daniela Quesada'."""
_SCRIBE = (
    r"(?i:rapporteu[rs]e?|relator[a]?|note-?taker|notulis|secretary|secretari[oa]|secretári[oa]|secrétaire|"
    r"minute-?taker)"
)
SCRIBE_BESIDE = re.compile(rf"[,;–—]\s+{_SCRIBE}\s*:?\s+{_NAME}\s*$")
"""Behind the organisation: 'People's Dialogue (NGO), rapporteur Esi Quaye'."""
SIGNS_AS_SCRIBE = re.compile(rf"{_NAME}\s*(?:[,–—-]|\()\s*{_SCRIBE}\b[^.:;]{{0,40}}")
"""'Raimundo Nonato Leal - secretário da sessão', under minutes."""
IS_SCRIBE = re.compile(rf"{_SCRIBE}(?:\s(?i:of|de|da|del|du|rapat)\b[^.:;]{{0,40}})?")
PENS = re.compile("[\u270d\U0001f58a\U0001f58b\U0001f4dd]\ufe0f?")
TEXT_BY = re.compile(
    rf"\s*(?i:textos?|textes?|redacción|redação|rédaction)\s*:\s+{_NAME[:-1]}(?:\s+(?:e|y|"
    rf"et)\s+[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){{1,3}})?)"
    r"\s*(?:[.;|–—].*)?"
)
"""Who wrote it, under all else: 'Texto: Beatriz Holanda e Ícaro Menezes. Revisão: ...'."""
PREPARED_FOR = re.compile(r"\bprepared\s+for\s+.{3,100}?\s+by\s+(?P<who>\S.*)", re.IGNORECASE)
HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
SIGNS_LETTER = re.compile(rf"(?:(?:Atty|Mrs?|Ms|Dra?|Ir|Eng|Ing|Lic|Arq|Prof|Mme|M)\.?\s+)?{_NAME}\s*,?")
MOST_OF_LINE = 24
"""Words of a line whose last sentence may say who wrote the text."""
AFTER_LETTER = 8
"""Blocks at the end among which a letter is closed."""
_HELPED = re.compile(
    r",?\s+(?:with|con|com|avec|dengan)\s+(?:the\s+|el\s+|la\s+|[ao]s?\s+|l['’])?(?:inputs?|contributions?|support|"
    r"help|"
    r"assistance|asistencia|assistência|apoyo|aportes|contribuciones|apoio|contribuições|appui|soutien|masukan|"
    r"dukungan|bantuan)\b.*",
    re.IGNORECASE,
)
"""Who helped whoever wrote it."""
_ASKED_FOR = re.compile(
    r"\s+(?:for|pour|para|untuk)\s+(?:(?:the|le|la|les|el|los|[ao]s?)\s+|l['’])?"
    r"(?=Minist|Gov|Gob|Gouv|Kement|Pemerint|Bappe).*"
)
_FOR_BODY = re.compile(
    rf"(?P<who>{LIKE_PERSON.pattern})\s+(?:for\s+the|para\s+(?:el|la|o|a)|pour\s+l(?:e\s|a\s|['’])|"
    rf"untuk)\s*(?=[A-ZÀ-Þ])"
)
_NEXT_SENTENCE = re.compile(r"(?:(?<=[a-zà-ÿ]{5})|(?<=\)))\.\s+(?=[A-ZÀ-Þ]).*")
"""What stands behind who wrote it: 'Wanjiru Kamande, consultant. Version 2, after comments'."""
_WRITTEN_WHEN = re.compile(
    r",\s+(?:written|typed|jotted|noted|drafted|escrit[oa]s?|redactad[oa]s?|tomad[oa]s?|redigid[oa]s?|anotad[oa]s?|"
    r"écrite?s?|"
    r"rédigée?s?|prise?s?|ditulis|dicatat)\s.*",
    re.IGNORECASE,
)
"""When it was written: 'Efua Mensah, written on the bus'."""
_SAME_DAY = re.compile(
    r"\s+(?:the\s+same\s+(?:evening|day|night|afternoon)|that\s+(?:evening|night|day)|(?:la\s+misma|esa)\s+(?:tarde|"
    r"noche)|"
    r"el\s+mismo\s+día|(?:na\s+mesma|nessa)\s+(?:tarde|noite)|no\s+mesmo\s+dia|le\s+(?:même\s+)?(?:soir|"
    r"jour)(?:\s+même)?|"
    r"(?:malam|sore|hari)\s+(?:itu|yang\s+sama))\b.*",
    re.IGNORECASE,
)
"""When it was written: 'typed up by Mwila Chanda the same evening'."""
_READ_BY = re.compile(r",\s+(?:for|pour|para|untuk)\s+[a-zà-ÿ].*")
"""For whom it was written: '..., untuk teman-teman jaringan'."""
_WROTE_WHAT = re.compile(
    rf"\s*[(（](?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT)}|notes|notas|catatan)[)）]\s*$"
)
"""What somebody wrote: 'Ma. Teresa Reyes, Bureau of Local Government (minutes)'."""
_POSTED_BESIDE = re.compile(
    r"\s+[·•|–—]\s+(?:[^·•|]*\d|(?:posted|published|updated|publicad[oa]|actualizad[oa]|atualizad[oa]|publiée?|"
    r"diterbitkan|"
    r"lectura|leitura|lecture|发布|阅读)\b).*|"
    r"\s+(?:in|dans|en|em|di)\s+[^.]{2,60}?\s(?:\d+|no|aucun|sin|sem|nenhum)\s+(?:comments?|commentaires?|"
    r"comentarios?|comentários?|"
    r"komentar)$",
    re.IGNORECASE,
)
"""When and where a text was posted, and how long it takes to read: '· Published 26 June 2026 · 6 min read'."""
TO_BE = re.compile(r"\b(?:be|ser[áa]?n?|serão|être|seront|akan|à)\s+(?:\w+(?:ly|mente|ment)\s+)?$", re.IGNORECASE)


def without_help(who: Passage) -> Passage:
    """Who wrote a document, without those who helped or asked for it, 'ICLEI, with inputs from UNEP', '... pour le
    Ministère', and without when it was written or posted."""
    patterns = (
        _OF_VERSION,
        _SAME_DAY,
        _NEXT_SENTENCE,
        _WRITTEN_WHEN,
        _HELPED,
        _ASKED_FOR,
        _READ_BY,
        _POSTED_BESIDE,
        _WROTE_WHAT,
    )
    found = next((told for pattern in patterns if (told := pattern.search(who.text))), None)
    who = who.part(0, found.start()) if found and found.start() else who
    if (of := _FOR_BODY.match(who.text)) is not None and kind_of(of["who"])[0] is None:
        who = who.part(0, of.end("who"))
    days = find_dates(who.text)
    if days and days[0].start and days[-1].end == len(who.text.rstrip(" .)")):
        who = who.part(0, len(who.text[: days[0].start].rstrip(" ,–—-|·•(")))  # '..., 2 Maret 2026'
    article = _THE.match(who.text)
    return who.part(article.end(), len(who.text)) if article is not None else who


_OF_VERSION = re.compile(
    r"\s*[(（](?:[^()（）]*\s)?(?:draft|borrador|minuta|rascunho|brouillon|draf|version|versi[óo]n|versão|versi|internal|"
    r"interno|interne)\b[^()（）]*[)）]\s*$|\s*[(（][^()（）]*(?:稿|版|内部|参阅|参考)[^()（）]*[)）]\s*$",
    re.IGNORECASE,
)
"""Which version of the text it is, or for whom, in brackets behind the name: '（中文稿，供内部参阅）'."""
_THE = re.compile(
    r"(?:(?:(?:the|la|le|el|les|los|[ao])\s+|l['’])?(?:consult(?:ing|ancy)(?:\s+firm)?|(?:empresa\s+|firma\s+)?"
    r"consultora|firma|empresa|consultoria|consultoría|bureau\s+d['’]études|"
    r"(?:lembaga\s+)?konsultan)\s+|(?:(?:the|la|le|el|les|los|[ao])\s+|l['’]))(?=[A-ZÀ-Þ])"
)
"""An article, and that it is a firm, before its name: 'le bureau d'études Rivages'."""


def is_task(text: str) -> bool:
    """Whether what stands behind a label is something to be done, and nobody: 'Reporting: Agree on five indicators'."""
    low = sum(word[0].islower() and len(word) > _LENGTH_OF_SMALL for word in text.split())
    return DEED.match(text) is not None and low >= _FEWEST_OF_TASK and not looks_like_one(text)


_FEWEST_OF_TASK, _LENGTH_OF_SMALL = 4, 3
"""Words in small letters of what is to be done, that are longer than those which names have within."""
