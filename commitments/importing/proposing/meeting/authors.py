"""Who wrote a document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from commitments.importing.dates import find_dates
from commitments.importing.ledger import Passage, sentences, whole
from commitments.importing.proposal import Fact
from commitments.importing.proposing.names.kinds import LIKE_PERSON, ROLE, kind_of, looks_like_one
from commitments.importing.proposing.names.listed import ARTICLE
from commitments.importing.proposing.names.meetings import DIALOGUE, fact_told, is_named, without_brackets
from commitments.importing.proposing.names.names import is_name
from commitments.importing.structure import Block, Kind
from commitments.importing.structure.closings import closes_letter
from commitments.importing.vocabulary import Tells, is_han, key, words

from .places import HAS_VENUE

if TYPE_CHECKING:
    from .facts import Facts

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
    rf"\s*(?:report\s+|summary\s+|minutes\s+)?(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*(?P<who>\S.*)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"(?:[·•|;]|\s[–—])\s*(?:{'|'.join(re.escape(one) for one in _BY)})(?!\w)\s*:?\s*"
    r"(?P<who>[^·•|;–—]+)$",
    re.IGNORECASE,
)
_NAME = (
    r"(?P<who>[A-ZÀ-ÞĀ-ſḀ-ỿ][\w'’.-]*(?:\s+(?:(?:de|da|do|del|la|van|el|bin|binti)\s+)?[A-ZÀ-ÞĀ-ſḀ-ỿ][\w'’.-]*){1,4})"
)
_ONE = _NAME.removeprefix("(?P<who>").removesuffix(")")
_NAMES = rf"(?P<who>{_ONE}(?:(?:,|\s+(?:and|y|e|et|dan|&))\s+{_ONE}){{0,3}})"
_BY_BESIDE = re.compile(rf"[·•|]\s*(?:[Bb]y|[Pp]or|[Pp]ar|[Oo]leh)\s+{_NAME}\s*(?:$|[·•|])")
"""The same beside a date: '1 June 2026 | by Grace Wanjiru'."""
HAS_WRITTEN = (
    r"(?i:prepared|written|drafted|compiled|produced|authored|préparée?|rédigée?|établie?|élaborée?|elaborad[oa]|preparad[oa]|"
    r"redactad[oa]|redigid[oa]|sistematizad[oa]|relatad[oa]|lavrad[oa]|levantad[oa]|escrit[oa]|écrite?|disusun|disiapkan|"
    r"ditulis|dibuat|disarikan|dirangkum|diringkas|dicatat)\s+(?:jointly\s+)?(?:by|par|por|pel[oa]|oleh)\s+"
)
"""What stands before who wrote it, in a sentence: 'was prepared by'."""
_PREPARED_BY = re.compile(
    rf"\b{HAS_WRITTEN}"
    r"(?:the\s+|la\s+|el\s+|le\s+|l['’]|o\s+|a\s+)?(?P<who>(?:[A-ZÀ-Þ]|équipe\s|equipo\s|equipe\s|oficina\s|tim\s|team\s|cabinet\s|bureau\s)"
    r"\S.*)",
)
_IN_CHARGE = re.compile(
    r"\b(?i:relator[ií]a|redacción|redação|sistematización|sistematização|elaboración|elaboração|minuta|acta|ata|"
    r"memoria|memória|compte[- ]rendu|rédaction|secretar[ií]a|"
    r"resumen|resumo|síntesis|síntese|informe|relatório|documento|texto)\s*:?\s+"
    r"(?:estuvo\s+|esteve\s+)?a\s+cargo\s+d(?:el|e|[ao])\s+"
    r"(?:la\s+|el\s+)?"
    r"(?P<who>[A-ZÀ-Þ]\S.*)"
)
"""'Relatoría a cargo de Juan Rincón'."""
_BY_ME = re.compile(
    rf"\b(?:[Pp]or mim|[Pp]or mí|[Pp]ar moi|[Ee]u|[Yy]o|[Mm]oi),\s+(?:(?:Sra?|Dra?|Lic|Ing|Arq|M|Mme)\.?\s+)?{_NAME},"
)
"""Who signs minutes in their last sentence: 'assinada por mim, Rosângela Meireles, secretária'."""
BY_LINE = re.compile(
    rf"\s*(?:[Bb]y|BY|[Pp]or|POR|[Pp]ar|PAR|[Oo]leh|OLEH)\s*:?\s+{_NAMES}\s*(?:\([^()]{{2,60}}\)\s*)?"
    r"(?:(?:[|·•–—]|,\s*(?:le|el|em|on)?\s*(?:\d|[A-Z][a-z]+ \d)).*)?"
)
"""A line that only names who wrote it, as articles have it."""
_POSTED_BY = re.compile(
    r"(?i:posted|published|publicad[oa]|publiée?|diterbitkan)\b[^.]{0,40}?\b(?i:by|por|par|oleh)\s+"
    r"(?:(?:the|la|el|l['’]|le|a|o)\s*)?(?P<who>[A-ZÀ-Þ][^|·•]*[^\s|·•])"
)
_WRITERS = frozenset(key(one) for names in words.LABELS[Tells.AUTHOR].values() for one in names)
LABEL_ARTICLE = re.compile(r"^\s*(?:l[ea]\s+|el\s+|[ao]\s+|l['’])", re.IGNORECASE)
_LABELS = "|".join(re.escape(one) for names in words.LABELS[Tells.AUTHOR].values() for one in names)
_SIGNED = re.compile(
    rf"\s*(?:{_LABELS})\s*[:：]\s*(?P<who>[^:：]{{4,80}}|[\u3400-\u9fff·]{{2,4}})",
    re.IGNORECASE,
)
"""A label with its value under all else: 'Elaboró: Raúl Canché'."""
_BESIDE_DAY = re.compile(rf"\s[–—]\s+(?:{_LABELS})\s*[:：]\s*(?P<who>[^:：–—]{{4,80}})$", re.IGNORECASE)
"""The same beside the day: 'Musanze, 5 février 2026 — secrétaire de séance : Claudine Mukamana'."""
_HAN_ROLE = r"(?:本报|本网|本刊|本台|特约|见习)?(?:记者|通讯员|供稿|撰稿|撰文|执笔|整理|编辑|作者|文字|图文|文)"
_HAN_SIGNED = re.compile(
    rf"\s*[(（]?\s*(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日\s*)?{_HAN_ROLE}(?:[/／、]\S{{1,3}})?[\s:：/／]+(?P<who>[\u3400-\u9fff·]{{2,5}}(?:[、\s]+(?!通讯员|记者)[\u3400-\u9fff·]{{2,5}}){{0,2}})"
    rf"(?:\s+(?:通讯员|摄影|审核|编辑|责任编辑|记者)[^)）]{{1,30}})?\s*[)）]?\s*"
)
"""Who reported it: '（通讯员 王晓燕）', '本报记者 李明 通讯员 王晓燕'."""
_OF_CONSULTANT = re.compile(
    r"\s*(?i:report|rapport|informe|relatório|laporan)\s+(?:of|by|de|du|del|do|da|oleh)\s+(?:the\s+|el\s+|la\s+|le\s+|l['’])?"
    r"(?i:consultant\w*|consult[oa]r\w*|rapporteu\w+|konsultan)\s*[,:]\s*(?P<who>[A-ZÀ-Þ]\S.*)"
)
"""'Report of the consultant, Dr. Osman Bah-Turay'."""
_HAN_WROTE = re.compile(
    r"(?:本?(?:次?会议)?(?:简报|纪要|报告|总结|材料|摘要|记录))?由(?P<who>[^，。；：由]{2,24}?)(?:执笔|撰写|整理|起草|记录)[。.]?\s*$"
)
"""The same in a sentence: '简报由四川大学李静执笔'."""
_HAN_WROTE_IT = re.compile(
    r"\s*(?P<who>[\u3400-\u9fff（）()]{2,30})\s+(?:编写|编制|撰写|整理|供稿|编印|起草|执笔)\s*(?:\d{4}年.{0,8})?"
)
"""The same on a line by itself: '国家发展改革委城市和小城镇改革发展中心 编写'."""
_HAN_REPORTED = re.compile(
    rf"\s*(?:本报|本网|新华社|中新网)[^（(。，]{{0,20}}[（(]\s*{_HAN_ROLE}[\s:：]*(?P<who>[\u3400-\u9fff·]{{2,4}})[^)）]{{0,30}}[)）]"
)
"""The same before the first sentence: '本报讯（记者 王晓燕）5月20日……'."""
_TEXT_OF = re.compile(
    r"\s*(?i:textos?|textes?|redação|redacción|rédaction|apuntes|apontamentos|notas|notes|relato|relatoria|relatoría|récit)\s+(?:de|do|da|por|par)\s+"
    rf"(?P<who>{_ONE}(?:\s+(?:e|y|et|and|dan)\s+{_ONE})?(?:,\s+.{{3,60}}?)?)\.?"
)
"""'Texto de Caio Schmitt, da Rede Ruaz.'"""
_SUMMARY_OF = re.compile(
    r"\s*(?i:compte[- ]rendu|synthèse|résumé|rapport|notes|relatoría|relatoria|relatório|"
    r"informe|resumen|resumo|síntesis|síntese|memoria|memória|minuta|acta|ata|procès-verbal)\s+(?:de|do|da|del|par|por)\s+"
    rf"(?P<who>{_ONE})(?:\s*[(,，–—].{{2,100}})?\.?"
)
"""The same under a title: 'Compte rendu de Mouna Trabelsi (Fédération nationale des communes)'."""
_BY_OF = re.compile(
    rf"\s*(?:[Bb]y|BY|[Pp]or|POR|[Pp]ar|PAR|[Oo]leh|OLEH)\s*:?\s+(?P<who>{_ONE},\s+(?P<of>[^.;:|·•\d]{{3,90}}?))"
    r"(?:\s*[|·•].*)?"
)
"""A line of who wrote it, with the organisation: 'By Kwabena Asante, Institute of Local Government Studies'; and what
else it tells: 'Por Jaqueline Wanderley, Secretaria de Meio Ambiente · Publicado em 29/05/2026'."""
_NOTES_FROM = re.compile(
    rf"\s*(?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT if not is_han(one))}|notas|apuntes|"
    r"apontamentos|catatan)\s+"
    r"(?:from|of|on|del?|d[aeo]s?|du|des|sur|sobre|dari|atas)\s+[^:：.]{3,40}[:：]\s*"
    rf"(?P<who>{_ONE})\.?"
)
"""'Notes from the slides: Maricel Abueva'."""
_MINUTED = re.compile(
    r"(?i:(?:the\s+|el\s+|la\s+|[ao]\s+|le\s+)?(?:minutes|notes|record|acta|minuta|ata|procès-verbal|notulen|notula|risalah)\s+"
    r"(?:(?:was|were|fue|foi|a\s+été)\s+)?(?:taken|kept|recorded|written|levantada|redactada|lavrada|redigida|tenu|rédigé|"
    r"dicatat|dibuat)\s+(?:by|por|pel[oa]|par|oleh)\s+(?:l[ea]\s+|el\s+|[ao]\s+)?)(?:(?:Mrs?|Ms|Dra?|Sra?|Eng|Ing|Lic|Mme|M|Ibu|Bapak)\.?\s+)?"
    rf"(?P<who>{_ONE}(?:\s*\([^()]{{2,60}}\)|,\s+[A-ZÀ-Þ][^.;]{{2,60}})?)[.;]?\s*$"
)
"""A paragraph of minutes that says who took them."""
_KEPT_BY = re.compile(
    r"\b(?i:secrétariat|secretariat|secretaría|secretariado|secretaria|sekretariat)\s+"
    r"(?:(?i:de\s+(?:la\s+)?(?:séance|sesión|sessão|reunión|reunião))\s+)?"
    r"(?i:(?:était|fut|a\s+été|est|was|estuvo|foi|esteve)\s+)?"
    r"(?i:assurée?|tenue?|provided|kept|ejercid[oa]|assegurad[oa]|exercid[oa]|a\s+cargo)\s+"
    r"(?i:par|by|por|pel[oa]|del?)\s+(?:l[ea]\s+|el\s+|[ao]\s+)?"
    r"(?:(?:Mrs?|Ms|Dra?|Sra?|Eng|Ing|Lic|Mme|M)\.?\s+)?"
    rf"(?P<who>{_ONE})"
)
"""Who kept the record of a session: 'Le secrétariat était assuré par M. Abdoulaye Thiam, chef de division.'"""
_LABEL_BESIDE = re.compile(
    r"(?:\s[–—|·•]\s|[;；。，]|\.\s)\s*(?P<label>[^:：;；。，.|·•–—\d]{2,40}?)\s*[:：]\s*(?P<who>[^:：|·•;；。–—]{2,90}?)"
    r"(?=\s[–—|·•]\s|[;；。]|\.\s+[^:：.]{2,40}[:：]|\.?\s*$)"
)
"""A label with its value beside other ones, or at the end of a line that tells place and day: '... Peserta: 205.
Notulis: Agung Setiawan, Kemitraan.'"""
_LONGEST_BESIDE = 250
_PENS = re.compile("[\u270d\U0001f58a\U0001f58b\U0001f4dd]\ufe0f?")
_TEXT_BY = re.compile(
    rf"\s*(?i:textos?|textes?|redacción|redação|rédaction)\s*:\s+{_NAME[:-1]}(?:\s+(?:e|y|et)\s+[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){{1,3}})?)"
    r"\s*(?:[.;|–—].*)?"
)
"""Who wrote it, under all else: 'Texto: Beatriz Holanda e Ícaro Menezes. Revisão: ...'."""
_PREPARED_FOR = re.compile(r"\bprepared\s+for\s+.{3,100}?\s+by\s+(?P<who>\S.*)", re.IGNORECASE)


_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_SIGNS_LETTER = re.compile(rf"(?:(?:Atty|Mrs?|Ms|Dra?|Ir|Eng|Ing|Lic|Arq|Prof|Mme|M)\.?\s+)?{_NAME}\s*,?")
_MOST_OF_LINE = 24
"""Words of a line whose last sentence may say who wrote the text."""
_AFTER_LETTER = 8
"""Blocks at the end among which a letter is closed."""


_HELPED = re.compile(
    r",?\s+(?:with|con|com|avec|dengan)\s+(?:the\s+|el\s+|la\s+|[ao]s?\s+|l['’])?(?:inputs?|contributions?|support|help|"
    r"assistance|asistencia|assistência|apoyo|aportes|contribuciones|apoio|contribuições|appui|soutien|masukan|dukungan|bantuan)\b.*",
    re.IGNORECASE,
)
"""Who helped whoever wrote it."""


_ASKED_FOR = re.compile(
    r"\s+(?:for|pour|para|untuk)\s+(?:(?:the|le|la|les|el|los|[ao]s?)\s+|l['’])?"
    r"(?=Minist|Gov|Gob|Gouv|Kement|Pemerint|Bappe).*"
)
_NEXT_SENTENCE = re.compile(r"(?:(?<=[a-zà-ÿ]{5})|(?<=\)))\.\s+(?=[A-ZÀ-Þ]).*")
"""What stands behind who wrote it: 'Wanjiru Kamande, consultant. Version 2, after comments'."""


_WRITTEN_WHEN = re.compile(
    r",\s+(?:written|typed|jotted|noted|drafted|escrit[oa]s?|redactad[oa]s?|tomad[oa]s?|redigid[oa]s?|anotad[oa]s?|écrite?s?|"
    r"rédigée?s?|prise?s?|ditulis|dicatat)\s.*",
    re.IGNORECASE,
)
"""When it was written: 'Efua Mensah, written on the bus'."""
_READ_BY = re.compile(r",\s+(?:for|pour|para|untuk)\s+[a-zà-ÿ].*")
"""For whom it was written: '..., untuk teman-teman jaringan'."""
_WROTE_WHAT = re.compile(
    rf"\s*[(（](?i:{'|'.join(re.escape(one) for one in words.KINDS_OF_TEXT)}|notes|notas|catatan)[)）]\s*$"
)
"""What somebody wrote: 'Ma. Teresa Reyes, Bureau of Local Government (minutes)'."""
_POSTED_BESIDE = re.compile(
    r"\s+[·•|–—]\s+(?:[^·•|]*\d|(?:posted|published|updated|publicad[oa]|actualizad[oa]|atualizad[oa]|publiée?|diterbitkan|"
    r"lectura|leitura|lecture|发布|阅读)\b).*|"
    r"\s+(?:in|dans|en|em|di)\s+[^.]{2,60}?\s(?:\d+|no|aucun|sin|sem|nenhum)\s+(?:comments?|commentaires?|comentarios?|comentários?|"
    r"komentar)$",
    re.IGNORECASE,
)
"""When and where a text was posted, and how long it takes to read: '· Published 26 June 2026 · 6 min read'."""


_TO_BE = re.compile(r"\b(?:be|ser[áa]?n?|serão|être|seront|akan|à)\s+(?:\w+(?:ly|mente|ment)\s+)?$", re.IGNORECASE)


def _prepared_by(text: str) -> re.Match[str] | None:
    """Who wrote a text, as a sentence says; not who is to write another one: 'The map will be prepared by ...'."""
    found = _PREPARED_BY.search(text)
    return found if found is not None and not _TO_BE.search(text[: found.start()]) else None


def without_help(who: Passage) -> Passage:
    """Who wrote a document, without those who helped or asked for it, 'ICLEI, with inputs from UNEP', '... pour le
    Ministère', and without when it was written or posted."""
    patterns = (_NEXT_SENTENCE, _WRITTEN_WHEN, _HELPED, _ASKED_FOR, _READ_BY, _POSTED_BESIDE, _WROTE_WHAT)
    found = next((told for pattern in patterns if (told := pattern.search(who.text))), None)
    who = who.part(0, found.start()) if found and found.start() else who
    days = find_dates(who.text)
    if days and days[0].start and days[-1].end == len(who.text.rstrip(" .)")):
        who = who.part(0, len(who.text[: days[0].start].rstrip(" ,–—-|·•(")))  # '..., 2 Maret 2026'
    article = _THE.match(who.text)
    return who.part(article.end(), len(who.text)) if article is not None else who


_THE = re.compile(r"(?:(?:the|la|le|el|les|los|[ao])\s+|l['’])(?=[A-ZÀ-Þ])")


def _told_beside(text: str) -> re.Match[str] | None:
    """The label of who wrote a text, and its value, behind something else on the line."""
    for found in _LABEL_BESIDE.finditer(text[:_LONGEST_BESIDE]):
        if fact_told(found["label"], found["who"]) is Tells.AUTHOR and is_named(found["who"]):
            return found
    return None


def _signature(facts: Facts) -> Passage | None:
    """Who signs a letter: the name of a person under the words that close it."""
    tail = facts.structure.blocks[-_AFTER_LETTER:]
    for label, block in itertools.pairwise(tail):
        # 'Le rapporteur', and the name under it.
        if key(LABEL_ARTICLE.sub("", label.text)) in _WRITERS and _SIGNS_LETTER.fullmatch(block.text.strip()):
            return whole(block)
    for block in tail:
        # 'Le Maire de la Ville, Roger Mbassa' on the last line.
        office, _comma, name = block.text.strip().rpartition(",")
        is_office = block is tail[-1] and LABEL_ARTICLE.match(office) and ROLE.search(office)
        if is_office and LIKE_PERSON.fullmatch(name.strip()) and kind_of(name)[0] is None:
            passage = whole(block)
            return passage.part(len(passage.text) - len(name.strip()), len(passage.text))
    for block in tail[-_LAST_LINES:]:
        signed = _SIGNED_FOR.fullmatch(block.text.strip())
        if signed is not None and LIKE_PERSON.fullmatch(signed["who"]) and kind_of(signed["who"])[0] is None:
            return whole(block).part(block.text.index(signed["who"]), len(block.text.rstrip()))
    closed = next((place for place, block in enumerate(tail) if closes_letter(block.text)), len(tail))
    for block in tail[closed + 1 :]:
        name = block.text.strip()
        if _HAN_NAME.fullmatch(name) and kind_of(name)[0] is None and not closes_letter(name):
            return whole(block)
        if _SIGNS_LETTER.fullmatch(name) and not (kind_of(name)[0] or ROLE.search(name) or ARTICLE.match(name)):
            return whole(block)
    return None


_LAST_LINES = 2
_SIGNED_FOR = re.compile(
    r"(?:(?:signed\s+)?(?:for|on\s+behalf\s+of)|por|pel[oa]|en\s+nombre\s+del?|em\s+nome\s+d[aeo]s?|pour|au\s+nom\s+d[eu]s?|"
    r"untuk|atas\s+nama)\s+(?![^:：]*\b(?:press|media|prensa|imprensa|presse|pers)\b)[^:：.;\d]{0,40}?"
    r"\b(?:team|secretar\w+|secrétariat|organi[sz]\w+|ministr\w+|ministèr\w+|deleg\w+|délég\w+|participa\w+|committee|comit[éê]|comisi[óo]n|"
    r"comissão|commission|mission|program\w*|equip[oe]|équipe|tim|sekretariat|panitia|kementerian|facilit\w+)\b[^:：.;\d]{0,40}[:：]\s*(?P<who>[^:：.;\d]{5,60})",
    re.IGNORECASE,
)
"""The last line of a text, for whom somebody signs it: 'For the programme team: Solange Uwimana'."""


def read_authors(facts: Facts, head: Sequence[Block]) -> None:
    _read_authors(facts, head)
    for block in facts.structure.blocks[:_MINUTES] if "author" not in facts.found else ():
        if block.kind in (Kind.ITEM, Kind.TEXT) and (found := _MINUTED.match(block.text)) is not None:
            facts.take("author", found["who"].rstrip("."), whole(block).part(found.start("who"), found.end("who")))
            facts.ledger.label(whole(block))
        for sentence in sentences(whole(block)) if "author" not in facts.found and block.kind is not Kind.ROW else ():
            if (kept := _KEPT_BY.search(sentence.text)) is not None:
                facts.keep("author", kept["who"], sentence.part(kept.start("who"), kept.end("who")))
                break
    _with_organisation(facts, head)
    if "author" not in facts.found and (signed := _signature(facts)) is not None:
        facts.take("author", signed.text.rstrip(" ,"), signed)


def _with_organisation(facts: Facts, head: Sequence[Block]) -> None:
    """Add the organisation that stands on a line of its own under who wrote the text."""
    author = facts.found.get("author")
    if author is None:
        return
    for above, block in itertools.pairwise(facts.structure.blocks[:_MINUTES]):
        if not above.text.rstrip().endswith(author.value) or block.kind is not Kind.TEXT:
            continue
        told = block.text.strip()
        in_brackets = _BRACKETS.fullmatch(told)
        is_right_under = (
            above in head
            and not block.gap
            and LIKE_PERSON.fullmatch(author.value)
            and is_name(told)
            and told[0].isupper()
        )
        if (in_brackets or is_right_under) and looks_like_one(told.strip("() ")) and facts.ledger.is_open(block):
            joined = f"{author.value} {told}" if in_brackets else f"{author.value}, {told}"
            facts.found["author"] = Fact(joined, author.source)
            facts.ledger.place(whole(block))
            return


_BRACKETS = re.compile(r"\([^()]{3,100}\)")
_MINUTES = 25
"""Blocks from the beginning among which minutes say who took them."""


def _last_sentences(head: Sequence[Block]) -> Iterator[Passage]:
    """The last sentences of short lines: 'Held in Musanze on 21 November 2024. Report by REMA.'"""
    for block in head:
        told = sentences(whole(block)) if len(block.text.split()) <= _MOST_OF_LINE else []
        if len(told) > 1 and (WRITTEN_BY.match(told[-1].text) or _TEXT_OF.fullmatch(told[-1].text)):
            yield told[-1]


def _is_writer(facts: Facts, name: str) -> bool:
    """Whether words behind 'summary of' are the name of a person: no word of them is one of the text in small letters,
    and none names an organisation, a meeting or a country."""
    if kind_of(name)[0] is not None or DIALOGUE.search(name) or ROLE.search(name) or facts.register.country_in(name):
        return False
    if _NO_PERSON.search(name):
        return False
    names = [word for word in re.findall(r"[^\W\d_]{3,}", name) if word[:1].isupper()]
    low = {word for block in facts.structure.blocks for word in _LOW_WORD.findall(block.text)}
    return not facts.register.cities_in(name) and not any(word.lower() in low for word in names)


_NO_PERSON = re.compile(
    r"(?:ci[oó]n(?:es)?|ç[ãõ](?:o|es)|tions?|m(?:i?e)ntos?|dad(?:e?s)?|tés?|ivas?|ivos?|estral|nua[li]s?|nnuels?)\b|"
    r"\b(?:avances?|progr\w+|final|finale|acti\w+|ativid\w+|misi[oó]n|miss\w+|trabaj\w+|trabal\w+|trava\w+|result\w+)\b",
    re.IGNORECASE,
)
"""Endings and words of what a report is of, and no person is called."""
_FIRST_HEADINGS = 3
"""Headings from the beginning, one of which may be 'Summary of Rosa Quispe'."""
_LOW_WORD = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{3,}")


def _signed_line(facts: Facts, text: str) -> re.Match[str] | None:
    """A line of who wrote the text, with where they work or what they do; or whose notes it is."""
    by, notes = _BY_OF.fullmatch(text), _NOTES_FROM.fullmatch(text)
    if by is not None and (kind_of(by["of"])[0] is not None or ROLE.search(by["of"])):
        return by
    return notes if notes is not None and _is_writer(facts, notes["who"]) else None


def _is_person_of_body(facts: Facts, text: str) -> bool:
    """Whether a line is nothing but a person and the organisation: 'Awa Diop, Enda ECOPOP', 'Luana Prates (IAB)'."""
    found = _PERSON_OF.fullmatch(text)
    is_body = found is not None and (kind_of(found["of"])[0] is not None or _ACRONYM.search(found["of"]) is not None)
    is_venue = HAS_VENUE.search(_BODY_FOR.sub("", text)) is not None
    return is_body and found is not None and not is_venue and _is_writer(facts, found["who"])


_PERSON_OF = re.compile(
    rf"(?P<who>{LIKE_PERSON.pattern})(?:,\s+|\s+[–—]\s+|\s+\()(?P<of>[A-ZÀ-Þ][^.:;,()–—\d]{{2,80}}?)\)?"
)
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")
_BODY_FOR = re.compile(
    r"\b(?:Institut\w*|Cent(?:er|re|ro)|Academy|College|School|Escuela|Escola|École)\s+(?:of|for|para|pour)\s"
)
"""An organisation by what it is for, and no hall: 'Institute for Urban Development'."""


def _signs_under_title(facts: Facts, head: Sequence[Block]) -> bool:
    """Take who wrote it from a line under the title that is called after them, or has a pen before it."""
    headings = [one.heading for one in facts.structure.sections[:_FIRST_HEADINGS] if one.heading is not None]
    for block in [*head[1:], *(one for one in headings if one not in head)]:
        passage = whole(block)
        if (found := _SUMMARY_OF.fullmatch(passage.text)) is not None and _is_writer(facts, found["who"]):
            who = passage.part(found.start("who"), len(passage.text.rstrip(".")))
        elif (found := _signed_line(facts, passage.text)) is not None:
            who = passage.part(found.start("who"), found.end("who"))
        elif (block.kind in (Kind.TEXT, Kind.HEADING) and _is_person_of_body(facts, passage.text.strip(" *_"))) or (
            _PENS.fullmatch(block.sign) and LIKE_PERSON.fullmatch(passage.text.strip())
        ):
            who = passage
        else:
            continue
        if facts.take("author", who.text, who):
            facts.ledger.label(passage.part(0, who.start - passage.start))
            return True
    return False


_ENDING = (_LABEL_BESIDE, _POSTED_BY, BY_LINE, _BY_OF, _BY_BESIDE, _BY_ME, _TEXT_BY, _HAN_SIGNED, _HAN_WROTE_IT)
"""Forms that tell where the name ends."""


def _read_authors(facts: Facts, head: Sequence[Block]) -> None:
    if _signs_under_title(facts, head):
        return
    tail = facts.structure.blocks[-4:]
    lines = [whole(block) for block in [*head, *(one for one in tail if one not in head)]]
    for passage in [*lines, *_last_sentences(head)]:
        if "author" in facts.found:
            return
        block, passage = passage.block, without_brackets(passage)
        text = passage.text
        found = (
            _PREPARED_FOR.search(text)
            or WRITTEN_BY.match(text)
            or _BESIDE.search(text)
            or _prepared_by(text)
            or (_BESIDE_DAY.search(text) if block in head else None)
            or _IN_CHARGE.search(text)
            or (_BY_ME.search(text) if block in tail else None)
            or (_TEXT_OF.fullmatch(text) if block in head else None)
            or (_POSTED_BY.match(text) if block in head else None)
            or ((_SIGNED.fullmatch(text) or _TEXT_BY.fullmatch(text)) if block in tail else None)
            or _HAN_SIGNED.fullmatch(text)
            or ((_HAN_REPORTED.match(text) or _HAN_WROTE.search(text)) if block in head else None)
            or (_HAN_WROTE_IT.fullmatch(text) if block in head else None)
            or (_OF_CONSULTANT.match(text) if block in head else None)
            or (_told_beside(text) if block in head and block.kind is Kind.TEXT else None)
            or ((_by_of(facts, text) or BY_LINE.fullmatch(text) or _BY_BESIDE.search(text)) if block in head else None)
        )
        is_somebody = found is not None and (is_han(found["who"]) or found["who"] != found["who"].lower())
        if found is not None and is_somebody and block.kind is not Kind.ROW and len(found["who"].split()) <= 14:
            if found.re in (_HAN_REPORTED, _HAN_WROTE):
                facts.keep("author", found["who"], passage.part(found.start("who"), found.end("who")))
                return
            is_cut = found.re in _ENDING
            who = without_help(passage.part(found.start("who"), found.end("who") if is_cut else len(text)))
            if facts.take("author", who.text.rstrip("."), who):
                facts.ledger.label(passage.part(0, found.start("who")))


def _by_of(facts: Facts, text: str) -> re.Match[str] | None:
    """A line that only names who wrote it and for whom; not where: 'By Ama Owusu, Accra'."""
    found = _BY_OF.fullmatch(text.rstrip())
    if found is None or looks_like_one(of := found["of"].strip()):
        return found
    country = facts.register.country_in(of)
    is_place = facts.register.knows_city(of, "") or (country is not None and of[country[2] : country[3]] == of)
    return None if is_place or " " not in of else found
