"""How a sentence begins that tells what those who met concluded, or what one of them advises or hopes."""

from __future__ import annotations

_ALSO = r"(?:\s+(?:also|further|finally|all|jointly|unanimously|both|therefore))*"
_ADEMAS = r"(?:\s+(?:también|además|finalmente|todos|asimismo|igualmente))*"
_AINDA = r"(?:\s+(?:também|ainda|finalmente|todos|igualmente))*"
_AUSSI = r"(?:\s+(?:également|aussi|enfin|tous|toutes))*"
_JUGA = r"(?:\s+(?:juga|akhirnya|bersama|semua))*"

CONCLUDED_THAT = (
    r"(?:the\s+)?(?:dialogue|meeting|plenary|participants?|delegates|those\s+present|all\s+(?:sides|present)|both\s+levels|they)"
    rf"{_ALSO}\s+(?:concluded|agreed|held|stressed|affirmed|recogni[sz]ed|underlined|emphasi[sz]ed|shared\s+the\s+view)\s+that\b|"
    r"(?:el\s+diálogo|la\s+(?:reunión|plenaria)|las?\s+partes|l[oa]s\s+(?:participantes|asistentes|presentes)|se)"
    rf"{_ADEMAS}\s+(?:concluy(?:ó|eron)|coincid(?:ió|ieron)\s+en|acord(?:ó|aron)|subray(?:ó|aron)|afirm(?:ó|aron)|reconoc(?:ió|ieron)|"
    r"destac(?:ó|aron))\s+que\b|"
    r"(?:o\s+diálogo|a\s+(?:reunião|plenária)|as\s+partes|(?:[ao]s\s+)?participantes|[ao]s\s+presentes)"
    rf"{_AINDA}\s+(?:conclu(?:iu|íram)|concord(?:ou|aram)(?:\s+em)?|acord(?:ou|aram)|sublinh(?:ou|aram)|afirm(?:ou|aram)|"
    r"reconhec(?:eu|eram)|destac(?:ou|aram)|ressalt(?:ou|aram))\s+que\b|"
    r"(?:le\s+dialogue|la\s+(?:réunion|plénière)|les\s+(?:participante?s|parties|délégué(?:e?s))|toutes\s+les\s+parties)"
    rf"\s+(?:a|ont|sont)?{_AUSSI}\s*(?:conclu|convenue?s?|souligné|affirmé|reconnu|estimé){_AUSSI}\s+(?:que\b|qu['’])|"
    r"(?:dialog|pertemuan|forum|(?:para\s+)?peserta|semua\s+pihak|kedua\s+tingkat)"
    rf"{_JUGA}\s+(?:menyimpulkan|(?:ber)?sepakat|menyepakati|menegaskan|menekankan|mengakui)\s+bahwa\b|"
    r"(?:(?:与会|参会)(?:各方|代表|者|人员)|各方|大家|会议|对话)(?:也|还|均|都|一致|普遍|同时|进一步|特别){0,3}(?:认为|强调|指出|认识到)[，,：:]?"
)
"""'Dialog menyimpulkan bahwa ...'."""

_OFFICE = (
    r"(?:(?:the|an?|one)\s+)?(?:(?:deputy|acting|former)\s+)?(?:head|director|mayor|chief|chair(?:man|woman|person)?|secretary|"
    r"expert|resident|citizen|neighbou?r|student|trader|farmer|participant|delegate|speaker|representative|professor)\b|"
    r"(?:(?:el|la|un|una)\s+)(?:(?:sub)?(?:director|secretari|alcalde|jef|expert|vecin|ciudadan|estudiant|comerciant|"
    r"participante|asistente|representante|profesor|delegad)\w*)|"
    r"(?:(?:o|a|um|uma)\s+)(?:(?:direc?tor|secretári|prefeit|chefe|especialista|morador|cidad[ãa]|estudante|comerciante|"
    r"participante|representante|professor|delegad)\w*)|"
    r"(?:(?:le|la|un|une)\s+|l['’])(?:(?:directeur|directrice|maire|chef|cheffe|expert|habitant|citoyen|étudiant|"
    r"commerçant|participant|représentant|professeur|délégué)\w*)|"
    r"(?:seorang|salah\s+(?:satu|seorang))\s+\w+|(?:kepala|wakil|direktur|sekretaris|ketua|camat|lurah|profesor|pakar)\s|"
    r"(?:一位|一名|有(?:位|名)?|某)(?:[\u3400-\u9fff]{1,8}?)(?:专家|代表|市民|居民|学生|参加者|与会者|教授)|[\u3400-\u9fff]{2,14}?(?:专家|主任|局长|市长|教授)"
)
ONE_WISHES = (
    rf"(?:(?:meanwhile|also|in\s+addition|mientras\s+tanto|además|también|enquanto\s+isso|também|par\s+ailleurs|de\s+son\s+côté|"
    rf"sementara\s+itu|selain\s+itu|adapun),?\s+|此外，?|另外，?)?(?:{_OFFICE})"
    r"(?:[^.;:。；]{0,70}?\s)?(?:"
    r"(?:advised|suggested|recommended|proposed|hoped|hopes|wished|wishes|asked|urged|would\s+like)\b|"
    r"(?:recomend|suger|sugir|aconsej|esper|dese|pid|propus|solicit|inst)(?:ó|ió|aba|ía|a|e|o)\b|"
    r"(?:recomend|suger|aconselh|esper|desej|ped|propô|solicit)(?:ou|iu|ava|ia|a|e|s)\b|"
    r"(?:a\s+(?:recommandé|suggéré|conseillé|souhaité|demandé|proposé|espéré)|recommande|suggère|conseille|souhaite|espère|demande)\b|"
    r"(?:menyarankan|mengusulkan|berharap|mengharapkan|meminta|mengimbau)\b)|"
    r"(?:(?:一位|一名|有(?:位|名)?|某)[\u3400-\u9fff]{0,8}?(?:专家|代表|市民|居民|学生|参加者|与会者|教授)|[\u3400-\u9fff]{2,14}?(?:专家|主任|局长|市长|教授))"
    r"(?:还|也|则)?(?:建议|希望|呼吁|期待)"
)
"""'Seorang warga berharap ...', 'The head of the weather office advised ...'."""
