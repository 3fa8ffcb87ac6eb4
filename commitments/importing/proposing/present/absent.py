"""Those who were not there: what a sentence or a line says of them."""

from __future__ import annotations

import re

from commitments.importing.vocabulary.absence import LEADS_TO_ABSENT

_STAYED_AWAY = re.compile(
    r"\b(?:(?:could|can|was|were|is|are) (?:not|unable|prevented)\b(?: to| from)? (?:attend|come|join|be (?:there|"
    r"present|with us)|"
    r"make it|take part|participate|attending|coming)|couldn['’]t (?:attend|come|join|make it)|"
    r"(?:did|had|does|do) not (?:attend|come|join|appear|make it)|didn['’]t (?:attend|come|join)|(?:was|were) absent|"
    r"(?:sent|sends?|conveyed|offered|gave|with) (?:its|their|his|her|the)? ?(?:apolog|regret|excuses)\w*|"
    r"sen(?:t|ds?) (?:apolog|regret)\w*|"
    r"(?:regrets|apologies|excuses) (?:was|were|have been|had been) (?:received|sent|conveyed|noted)|"
    r"se (?:recibió|recibieron|presentaron) (?:las? )?(?:excusas?|disculpas)|"
    r"(?:foram|foi) (?:recebid|apresentad|registrad|registad)[oa]s? (?:as? )?"
    r"(?:desculpas|justificaç(?:ão|ões)|escusas?)|"
    r"(?:excuses|regrets) ont été (?:reçue?s|présentée?s|transmis(?:es)?)|"
    r"(?:permohonan|permintaan|ucapan) maaf (?:telah )?(?:diterima|disampaikan)|"
    r"(?:was|were) excused|(?:has|have|had|)\s?apologi[sz]ed|"
    r"(?:was|were) not represented|sent (?:nobody|no one|no (?:representative|delegate))|"
    r"no (?:estuvo|estuvieron|fue|fueron) representad[oa]s?|no envi(?:ó|aron) (?:a nadie|(?:un |una )?representante)|"
    r"não (?:esteve|estiveram|foi|foram|se fez|se fizeram) representad[oa]s?|não (?:enviou|enviaram) (?:ninguém|"
    r"representantes?)|"
    r"n['’](?:était|étaient|est|sont|a pas été|ont pas été) ?(?:pas )?représentée?s?|n['’](?:a|ont|avai(?:t|"
    r"ent)) (?:délégué|envoyé) personne|"
    r"tidak (?:terwakili|diwakili|mengirim(?:kan)? (?:wakil|perwakilan|utusan))|"
    r"no (?:pud(?:o|ieron)|lograron|logró) (?:asistir|venir|participar|acompañar\w*|estar|llegar|acudir)|"
    r"(?:se excus|excus)(?:ó|aron)|se excusan?|(?:excusa|justifica)n? (?:su )?(?:ausencia|(?:in)?asistencia)|"
    r"no (?:asist(?:e|en|ió|ieron)|acudi(?:ó|eron)|vino|vinieron|particip(?:ó|aron))|"
    r"(?:envi|mand|present)(?:ó|aron) (?:sus? )?(?:excusas|disculpas)|estuv(?:o|ieron) ausentes?|"
    r"não (?:p[ôo]de|puderam|conseguiu|conseguiram) (?:comparecer|participar|vir|estar|assistir)|"
    r"não (?:comparecem?|compareceu|compareceram|veio|vieram|participou|participaram)|"
    r"justific(?:ou|aram|am?) (?:a |sua )*ausência|"
    r"estev(?:e|iveram) ausentes?|(?:enviou|enviaram|apresentou|apresentaram) (?:as )?desculpas|"
    r"n['’](?:a|ont|avai(?:t|ent)) (?:malheureusement )?(?:pas pu|pu) (?:participer|venir|se joindre|assister|être|y)|"
    r"s['’](?:était|est|étaient) (?:fait )?excus\w+|s['’]excus(?:e|ent)|"
    r"excus(?:e|ent) (?:son|leur) absence|se (?:sont|étaient) (?:fait )?excus\w+|(?:était|étaient|est|sont) "
    r"(?:excusée?s?|absente?s?)|n['’](?:était|étaient|est|sont) pas (?:présente?s?|venue?s?|là)|"
    r"(?:tidak|belum) (?:dapat|bisa|sempat) (?:hadir|datang|mengikuti|bergabung)|berhalangan|tidak hadir|"
    r"(?:menyampaikan|mengirim\w*) (?:permohonan|permintaan) maaf)\b|"
    r"(?:未|没有?)(?:派|委派)(?:代表|人|员)|未能(?:出席|参加|到会|到场|参会)|因故(?:未|缺席)|缺席|请假|"
    r"没(?:有|能)(?:出席|参加|到会|到场|参会)",
    re.IGNORECASE,
)
"""What a sentence says of those who were asked and did not come: 'The Ministry had been invited and sent its
apologies.'"""


_IN_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,60})[)）\]]")
_NOT_THERE = re.compile(
    r"(?:(?:sent |with )?(?:apologies|regrets)|absent|excused|not (?:present|there|attending)|no show|cancelled|"
    r"(?:con |com |avec )?(?:excusas|disculpas|excuses?)|ausentes?|ausência|excusad[oa]s?|excusée?s?|absente?s?|"
    r"justificad[oa]s?|justificou|no vino|no asisti[óo]|não veio|faltou|n['’]est pas venue?|absen|izin|sakit|"
    r"请假|缺席|未到|缺)\b|.*(?:未(?:能)?(?:出席|参加|到会|到场|参会)|没来)",
    re.IGNORECASE,
)
"""What brackets behind a name say of one who was not there: '(apologies)'."""


_PARTS = re.compile(r"[,;，；]")


def is_absent(name: str) -> bool:
    """Whether brackets behind a name say that it was not there: 'Ministry of Water (sent its regrets)', '(observer,
    absent)'."""
    told = [one[1] for one in _IN_BRACKETS.finditer(name)]
    return any(says_absent(part) for one in told for part in (one, *_PARTS.split(one)))


def says_absent(remark: str) -> bool:
    """Whether a remark on one of those invited says that it was not there: 'Tidak hadir', in a column."""
    return _NOT_THERE.match(remark.strip()) is not None or _STAYED_AWAY.search(remark) is not None


def names_absent(text: str) -> bool:
    """Whether a line begins with a label of those who were not there."""
    return LEADS_TO_ABSENT.match(text) is not None


def stayed_away(text: str) -> bool:
    """Whether a sentence tells that somebody did not come; what brackets say is of one of those whom it names."""
    return _STAYED_AWAY.search(_IN_BRACKETS.sub("", text)) is not None
