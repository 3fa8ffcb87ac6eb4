"""Where a meeting was, as sentences and lines say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage
from commitments.importing.proposing.names.kinds import ROLE, looks_like_one
from commitments.importing.proposing.names.meetings import DIALOGUE
from commitments.importing.proposing.names.written import is_called_one
from commitments.importing.vocabulary import words
from commitments.importing.vocabulary.comparing import key

from .datelines import CAPITALIZED
from .kinds_of_text import EDGES, trimmed
from .manner import take_format

if TYPE_CHECKING:
    from .facts import Facts

_NAME = (
    rf"(?P<place>{CAPITALIZED}(?:(?:,?\s+(?:de|del|do|da|dos|of|la|los|las|le|du|des|el)){{0,2}},?\s+{CAPITALIZED}|/[A-Z]{{2}}\b|"
    rf"\s+(?:d['’]|de\sl['’]){CAPITALIZED}|\s+(?:des?|du|de\sla|d[aoe]s?)\s(?:congr[eèé]s\w*|conf[ée]rences|con(?:ven[cç]\w+)|"
    rf"cultur[ae]|arts?|artes|f[eê]tes|expos\w+|event\w+|spectacles|réunions|reuniones|formation|negocios|negócios)|"
    r"\s(?:international|internacional|métropolitain|metropolitano|comun|communal|comunal|provincial|polyvalent|français|national|nacional|municipal|culturel|cultural|régional|regional|universitaire|universitári[oa])e?"
    rf"(?=\s(?:des?|d[aou]s?|del)\s|\sd['’]|\s[A-ZÀ-Þ])){{0,7}})"
)
_HALL = (
    rf"(?P<hall>{_NAME.replace('?P<place>', '?:')}(?:\s(?:auditorium|hall|offices|headquarters|premises|campus|"
    r"(?:conference|meeting)\s(?:room|hall|centre|center)))?)"
)
AT_PLACE = re.compile(rf"[)）]?,?\s+(?:in|at|en|em|no|na|à|au|di)\s+(?:the\s+|el\s+|la\s+|l['’])?{_HALL}")
"""'del viernes 6 de septiembre en el Centro Cultural América'."""
GATHERED_IN = re.compile(
    rf"\b(?i:reunid[oa]s|congregad[oa]s|réunie?s|gathered|assembled|convened)\s+(?:in|en|em|à)\s+{_NAME}"
)
"""'Nós, representantes de ..., reunidos em Florianópolis,'."""
THANKED = re.compile(
    r"\b(?i:thank(?:s|\s+you)(?:\s+all|\s+both|\s+again)?\s+for\s+(?:coming|travelling|joining\s+us|being\s+with\s+us)\s+(?:to|in)|"
    r"gracias\s+por\s+(?:venir|viajar|acudir|acompañarnos|haber\s+venido)\s+(?:a|en)|"
    r"obrigad[oa]s?\s+por\s+(?:virem|viajarem|terem\s+vindo|estarem\s+con?nosco)\s+(?:a|em)|"
    r"merci\s+(?:d['’]être\s+venue?s?|d['’]avoir\s+fait\s+le\s+(?:voyage|déplacement)|de\s+vous\s+être\s+déplacée?s?)\s+"
    r"(?:à|jusqu['’]à)|"
    r"terima\s+kasih\s+(?:telah|sudah|karena\s+telah)\s+(?:datang|hadir)\s+(?:ke|di))\s+"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2})|(?:感谢|谢谢)(?:各位|大家|诸位|你们)(?:来到|前来|莅临)"
    r"(?P<han>[\u3400-\u9fff]{2,4}?)(?=参加|出席|参会|，)"
)
"""How whoever writes thanks those who came for it: 'Thank you for coming to Suva on 20 November'."""
OF_CITY = re.compile(rf",?\s+(?:in|en|em|à|di)\s+{_NAME}")
_IN_CITY = re.compile(rf",\s+(?:n[oa]|au)\s+(?!(?i:sema\w+|dia|quadro|presença|noite|tarde|manhã)\b){_NAME}")
"""The same with the article of the city: '..., na Beira'."""
HELD_WORDS = (
    r"clausur(?:ó|aron)|clôtur(?:é|ée|és)|regroupé|"
    r"attended(?=\s+(?:the|this)\s+(?:meeting|dialogue|event|workshop)\b)|"
    r"asistieron(?=\s+(?:a\s+la\s+reunión|al\s+(?:diálogo|encuentro|evento))\b)|"
    r"participaram(?=\s+d[ao]\s+(?:diálogo|reunião|encontro|evento)\b)|"
    r"held|met|welcomed|brought\s+together|juntou|juntó|congreg(?:ou|ó)|rassemblée?|mengumpulkan|acolheu|acogió|albergó|accueilli|abrité|came\s+together|t(?:ook|ake)\s+place|retrouvé\w*|se\s+encontr(?:aron|aram)|convened|gathered|hosted|se\s+reún\w+|reunieron|celebr\w+|realiz\w+|reuni\w+|llev\w+\s+a\s+cabo|"
    r"se\s+desarroll\w+|sesionó|transcurrió|desenrolou|decorreu|t(?:uvo|evo|endrá|erá)\s+lugar|aura\s+lieu|se\s+tiendra|acontecerá|ocorrerá|concluded|ended|wrapped\s+up|concluyó|finalizó|culminó|terminou|encerrou|concluiu|s['’]est\s+achevée?|se\s+d(?:ieron|io|eram)\s+cita|acudieron|acorreram|"
    r"a\s+pris\s+fin|berakhir|ditutup|teve\s+lugar|a\s+eu\s+lieu|aconteceu|ocorreu|sediou|tenue?s?|réuni\w*|s['’]est\s+tenue?|déroulée?|organisée?|diselenggarakan|menyelenggarakan|mengadakan|menggelar|"
    r"dilaksanakan|diadakan|berlangsung|bertempat|digelar"
)
HELD = re.compile(
    rf"\b(?:{HELD_WORDS}|passaram(?=\s+pel[ao])|pasaron(?=\s+por)|dialogue(?:\s+itself)?\s+was(?=\s+(?:at|in))|"
    r"diálogo\s+(?:foi(?=\s+n[oa])|fue(?=\s+en)))\b",
    re.IGNORECASE,
)
AT_HALL = re.compile(
    rf"\s(?:at|in|en|no|na|au|à|di|por|pel[oa])\s+(?:the\s+|el\s+|la\s+|l['’])?"
    rf"(?P<hall>{_HALL.replace('?P<hall>', '?:')}"
    rf"(?:\s(?:y|e|et|and|&|dan)\s{CAPITALIZED})?(?:\s[–—-]\s{_HALL.replace('?P<hall>', '?:')})?)"
)
"""What stands behind 'held': 'at the Kenya School of Government, Lower Kabete'."""
_WHERE = re.compile(
    r"(?i:in the city of|en la ciudad de|na cidade d[ae]|à la ville de|di kota|bertempat di)\s+" + _NAME
)
_VENUES = (
    r"h[oô]tel|palais|palacio|palácio|centre|centro|auditori[ou]m?|auditório|sal[aãó][on]?|salle|salón|teatro|théâtre|museo|museu|"
    r"maison|casa|campus|universi\w+|sede|siège|hangar|complexe|complejo|biblioteca|bibliothèque|parque|estadio|cámara|câmara"
)
HAS_VENUE = re.compile(
    rf"\b(?:{_VENUES}|hall|house|center|college|school|academy|escuela|escola|école|institute|resort|lodge|museum|library|"
    r"gedung|balai|aula|graha|wisma|institut|instituto)\b",
    re.IGNORECASE,
)
"""What a hall is called."""
VENUE = re.compile(rf"^(?:[A-ZÀ-Þ][\w'’-]*(?:\s[A-ZÀ-Þ]?[\w'’-]+){{0,3}},\s+)?(?:{_VENUES})\b.{{3,80}}$", re.IGNORECASE)
"""A line that names a hall, or a city and one in it: 'Barranquilla, Centro de Eventos Puerta de Oro'."""
_WHERE_BEFORE = re.compile(
    rf"[,;]\s+(?:no|na|en\s+el|en\s+la|à\s+l['’]|au|à\s+la)\s*(?P<place>(?i:{_VENUES})\b[^;:()]{{3,90}}?),\s+"
    rf"(?:foi\s+|fue\s+|se\s+|s['’])*(?i:{HELD_WORDS})\b"
)
"""'..., no Auditório do Centro Administrativo, em Teresina, realizou-se o diálogo'."""
_WHERE_HOSTED = re.compile(
    rf"(?:^|,\s+|\d{{4}}\s+)(?:(?i:the|le|la|el|o|a)\s+|[lL]['’])?(?P<place>(?i:{_VENUES})\b[^,;:()]{{3,80}}?|(?:{CAPITALIZED}\s){{1,5}}"
    r"(?:Hall|House|Centre|Center|Hotel|College|School|Museum|Institute|University))"
    rf"(?=(?:,\s+(?:in|en|em|à|di)\s+{_NAME.replace('<place>', '<of>')},)?\s+(?:hosted|received|brought\s+together|"
    r"a\s+(?:réuni|accueilli|abrité|reçu)|acogió|reunió|albergó|recibió|sediou|acolheu|reuniu|recebeu|"
    r"menjadi\s+tuan\s+rumah)\b)"
)
"""'The Kigali Convention Centre hosted 90 participants'."""
_WHERE_RECEIVED = re.compile(
    rf"^(?:(?:The|A|O|La|El)\s+)?{_NAME}\s+(?i:received|hosted|hosts|acog(?:ió|e)|acolhe(?:u)?|recib(?:ió|e)|rece(?:beu|be)|"
    r"sedi(?:ou|a)|accueille|a\s+accueilli|a\s+abrité|(?:menjadi\s+)?tuan\s+rumah)\b,?\s"
    rf"(?=.{{0,80}}?\b(?i:{'|'.join(words.DIALOGUE)}|days?\s+on)\b)"
)
"""'A Beira acolheu, no dia 15 de Agosto, o primeiro diálogo', 'Mérida recibe el Primer Diálogo'."""
_WHERE_HELD = re.compile(
    rf"\b(?i:{HELD_WORDS})\b.{{0,90}}?\b(?:in|at|en|em|no|na|à|au|di|In|At|IN|AT|EN|EM)\s+"
    rf"(?:(?:the|la|el|le|o|a)\s+|l['’])?(?:(?:sala|salão|salón|auditorio|auditório|sede|salle|siège|locaux|instalaciones|"
    rf"instalações|premises|offices)\s+(?:(?:de|da|do|del|of|des|du)\s+)?(?:[a-zà-ÿ]+\s+){{0,3}}?"
    rf"(?:(?:d[aeo]s?|del|de la|du|of)\s+(?:the\s+)?)?)?{_NAME}"
)
_WHERE_ROOM = re.compile(
    rf"\b(?i:{HELD_WORDS})\b.{{0,90}}?\b(?:in|at)\s+(?:the\s+)?(?P<place>(?:[a-z]+\s+){{0,2}}(?:room|hall|chambers?|auditorium)"
    rf"\s+(?:of|at)\s+(?:the\s+)?{_NAME.replace('<place>', '<of>')})"
)
"""'took place in the conference room of the Freetown City Council'."""
_WHERE_NAMED = re.compile(
    rf"(?i:\bdi[aá]log\w*)\b(?:[^.。,]|\bno\.){{0,40}}?\s(?:in|at|en|em|à|di)\s+{_NAME}(?=\s+(?:on|el|le|em|los|pada)\b|,?\s+(?:{'|'.join(words.WEEKDAYS)})\b|\s*[(（]\d)|"
    rf"^En\s+{_NAME.replace('<place>', '<begins>')}(?=,\s+a\s+los\b)"
)
_WHERE_HOTEL = re.compile(
    rf"\b(?i:{HELD_WORDS})\b.{{0,60}}?\b(?:à\s+l['’]|au|en\s+el|no|na|en\s+la|à\s+la|en\s+l['’])\s*"
    r"(?P<place>(?:h[oô]tel|palais|palacio|palácio|théâtre|teatro|centre|centro|campus|museo|musée|maison|casa)\s+"
    r"(?:(?:culturel|cultural|municipal|international|internacional|polyvalent|comunal|communal|regional|régional)\s+)?"
    r"(?:(?:de|du|des|del|da|do|d['’])\s*(?:la\s+|l['’]|los\s+)?)?[A-ZÀ-Þ][\w'’-]*(?:\s+(?:(?:de|du|des|del|da|do)\s+)?[A-ZÀ-Þ][\w'’-]*){0,5})"
)
"""'s'est tenu à l'hôtel Novotel de Dakar'."""
_CITY_BEFORE = re.compile(
    rf"\b(?:in|en|em|à|di)\s+{_NAME},\s+(?:(?:in|at|en|em|no|na|au|à|dans|di)\s+)?(?:(?:the|el|la|le|les)\s+|l['’]\s?)?$"
)
"""The city before a hall."""
_CITY_AND_DAY = re.compile(
    rf"\b(?i:in|en|em|à|di)\s+{_NAME},?\s+(?:on|from|el|los|del|le|les|du|em|de|pada|tanggal)\s+[^.;()]{{0,12}}\d"
)
"""The same with the day between: 'met in Cần Thơ on 14 October, in the hall of the Institute'."""
_WHERE_HAN = re.compile(
    r"在(?P<city>[\u3400-\u9fff]{2,8}?)(?<![开办行])的(?:[^，。]{0,8})?(?:对话|会议)|"
    r"[在于](?P<place>[\u3400-\u9fff]{2,20}?)(?:(?:以|采用|通过|采取)[^，。]{2,16}?(?:方式|形式))?(?:成功|顺利|主持|正式|隆重|如期|联合|共同|组织){0,2}(?:召开|举行|举办|开的|开了|办的|见面|会面|相聚|齐聚|聚会|开会)"
)
_WHERE_LAST = re.compile(
    rf"\b(?:in|at|en|em|à|di)\s+{_NAME}(?=\s+(?:last|yesterday|this|la semana|"
    r"ayer|ontem|na semana|hier|la semaine|kemarin|"
    r"(?:minggu|pekan) lalu)\b)"
)
"""'Two full days in Kigali last week'."""
_WHERE_DAYS = re.compile(
    rf"\b(?i:days?|días?|dias?|jours?|journées?|jornadas?|hari)\b[^.;:()]{{0,20}}?\s(?:in|en|em|à|di)\s+{_NAME}(?=\s*[(（])"
)
"""'Gracias por los dos días en Mendoza (13 y 14 de agosto)'."""
DAY_OF_WEEK = re.compile(
    (
        r"(?:^|[,(–—-])\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|"
        r"jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|"
        r"sexta-feira|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|senin|selasa|rabu|"
        r"kamis|jumat|sabtu|minggu)\s*$"
    ),
    re.IGNORECASE,
)
_BEFORE_MEETING = re.compile(r",?\s+(?:el|la|le|the|[ao])\s+(?=(?:\S+\s+)?(?:Di[aá]l|DI[AÁ]L))")
"""Where a place ends that the name of the meeting follows: 'en el Teatro Sucre el Tercer Diálogo'."""


_WHERE_WAS = re.compile(
    r"\b(?i:dialogue|di[aá]logo|dialog|meeting|encuentro|encontro|rencontre)\s+(?:itself\s+)?(?i:was|fue|foi|était)\s+"
    rf"(?:at|in|en|no|na|au|à)\s+(?:(?:the|el|la|o|a|le)\s+|l['’])?{_NAME}"
)
"""'The dialogue was at the Golden Tulip in Kumasi'."""
HALL_HAN = re.compile("会议(?:中心|厅|室)")


def place_in(facts: Facts, sentence: Passage) -> None:
    text = sentence.text
    for pattern in (
        _WHERE_BEFORE,
        _WHERE_HOSTED,
        _WHERE_RECEIVED,
        _WHERE,
        _WHERE_HOTEL,
        _WHERE_ROOM,
        _WHERE_HELD,
        _WHERE_WAS,
        _WHERE_NAMED,
        _WHERE_LAST,
        _WHERE_DAYS,
        _WHERE_HAN,
    ):
        for where in pattern.finditer(text):
            group = "place" if pattern in (_WHERE_ROOM, _WHERE_HOSTED) else where.lastgroup or "place"
            place = trimmed(DAY_OF_WEEK.sub("", where[group].strip(EDGES)))
            place = FROM_HOUR.sub("", _BEFORE_MEETING.split(place, maxsplit=1)[0])
            if pattern is _WHERE_RECEIVED and not _may_receive(place):
                continue
            if (
                place
                and not (find_dates(place) or DIALOGUE.search(HALL_HAN.sub("", place)) or is_country(facts, place))
                and key(place.split()[0]) not in MONTHS
            ):
                is_alone = "," not in place and HAS_VENUE.search(place) is not None
                if is_alone and (city := _CITY_BEFORE.search(text, 0, where.start(group))) is not None:
                    place = f"{place}, {city['place']}"  # 'à Dakar, à l'hôtel Terrou-Bi'
                elif pattern is _WHERE and (hall := _hall_behind(text, where.end())):
                    place = f"{hall}, {place}"  # 'En la ciudad de Mérida, ..., se reunieron en el Centro de Congresos'
                elif pattern is _WHERE_BEFORE and (city := _WHERE.search(text, 0, where.start())):
                    place = f"{place}, {city['place']}"  # 'En la ciudad de Cuenca, ..., en el Salón de la Ciudad'
                elif (of := OF_CITY.match(text, where.end())) and key(of["place"].split()[0]) not in MONTHS:
                    place = f"{place}, {of['place'].strip(EDGES)}"  # 'at the Alisa Hotel in Accra'
                elif HAS_VENUE.search(place):
                    city = _CITY_AND_DAY.search(text, 0, where.start(group)) if is_alone else None
                    is_city = city is not None and not is_country(facts, city["place"])
                    place += in_city(text, where.end()) or (f", {city['place']}" if city and is_city else "")
                take_format(facts, place, sentence)
                facts.take("place", place, sentence)
                return


FROM_HOUR = re.compile(
    r",?\s+(?:(?:starting|beginning|commencing)\s+(?:at|from)|from\s+\d|a\s+partir\s+d[ea]s?|à\s+partir\s+d[eu]|"
    r"mulai\s+pukul)\b.*$",
    re.IGNORECASE,
)
"""What a place goes on with that tells the hour: '..., Nairobi, starting at 9.15 a.m.'"""


def host_of(text: str) -> re.Match[str] | None:
    """The place of which a sentence or a headline says that it received the dialogue."""
    found = _WHERE_RECEIVED.match(text)
    return found if found is not None and _may_receive(found["place"]) else None


def _may_receive(name: str) -> bool:
    """Whether a name is not one of an organisation or of whoever leads one."""
    is_city = name.endswith(" City")
    return is_city or not (looks_like_one(name) or ROLE.search(name) or is_called_one(name))


def _hall_behind(text: str, start: int) -> str:
    """The hall in which they met, further on in the sentence that begins with the city."""
    held = HELD.search(text, start)
    at = AT_HALL.match(text, held.end()) if held is not None else None
    return at["hall"].strip(EDGES) if at is not None and HAS_VENUE.search(at["hall"]) else ""


def in_city(text: str, end: int) -> str:
    """What stands behind a hall of where it is, with the article of the place; nothing where something else does."""
    of = _IN_CITY.match(text, end)
    return "" if of is None or find_dates(of[0]) or key(of["place"].split()[0]) in MONTHS else of[0].rstrip(EDGES)


def is_country(facts: Facts, place: str) -> bool:
    """Whether a place is only the name of a country."""
    found = facts.register.country_in(place)
    return found is not None and place[found[2] : found[3]] == place


MONTHS = frozenset(key(name) for names in words.MONTHS.values() for name in names)


def city_in(place: str) -> str:
    """The city of a place, behind its hall: 'Dakar' of 'King Fahd Palace, Dakar'; empty where it names a hall alone."""
    city = place.rpartition(",")[2].strip()
    return city if _CITY_ALONE.fullmatch(city) and not HAS_VENUE.search(city) and not looks_like_one(city) else ""


_CITY_ALONE = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:de|del|do|da|la)\s)?[A-ZÀ-Þ][\w'’-]+){0,2}")
