"""How a sentence tells what a government, or a rule of it, has done or does by now. Translators extend these tables.

Under the name of a level, or behind the name of somebody who was there, such a sentence is what they bring to policy.
"""

from __future__ import annotations

DONE: dict[str, str] = {
    "en": (
        r"\bha(?:s|ve)(?: (?:now|already|also|since|recently|just|thus))? (?!no\b|not\b|to\b|an?\b|the\b|yet|never|"
        r"been (?:asked|waiting|told)|discovered|found|seen|learn|heard|had\b|felt|lost)"
        r"[a-z]+(?:ed|[^e]en|wn|ut|et|de|ilt|ught|nt|un|ld|adopted|put)\b|"
        r"(?<!are )(?<!is )(?<!were )(?<!was )(?<!be )(?<!been )(?<!they )\b(?!need|exceed|proceed|indeed|hundred|"
        r"suppos|us|call|nam|relat|base|concern|discover|learn|fear|fail|want|hop|wish|ask|complain|regret)"
        r"[a-z]{3,}(?<!e)ed(?! (?:by|that|in|with|to|for|as|from|on|at)\b)\b|"
        r"\b(?:made|built|gave|bought|began|drew|wrote|won|set (?:up|aside)|put in place|introduced|took)\b|"
        r"\b(?:lets|allows|requires|obliges|pays|charges|gives|sells) \w"
    ),
    "es": (
        r"\b(?:ha|han)(?: ya)? \w+(?:[aií]d[oa]|ch[oa]|st[oa])\b|\b(?!est|solo|propi)\w{3,}(?:[^r]ó|aron|ieron)\b|"
        r"\b(?:puso|hizo|dio|trajo|pusieron|hicieron)\b|\bdesde (?:19|20)\d\d\b"
    ),
    "pt": (
        r"\bpassou a \w+r\b|\b(?!ou\b|vou|seu|meu|teu|deu\b|eu\b|museu)\w{3,}(?:ou|eu|iu|aram|eram|iram)\b|"
        r"\b(?:fez|pôs|deu|criou|fizeram|puseram)\b|\bdesde (?:19|20)\d\d\b"
    ),
    "fr": (
        r"\b(?:a|ont|s['’]est|se sont)(?: (?:déjà|aussi|également|enfin))? (?!eu\b|été\b|failli|pris la parole|besoin)"
        r"(?:\w+(?:é|ée|ées|és|i|is|it|u|ert|ait)|mis en place)\b|\bdepuis (?:19|20)\d\d\b|"
        r"\brend(?:ent)? (?:\w+ment )?(?:obligatoire|possible)"
    ),
    "id": (
        r"\b(?:telah|sudah) \w{4,}|\b(?!me(?:reka|ski|lainkan|nurut|lalui|miliki|ngingat|ngenai|rasa|merlukan|"
        r"mbutuhkan|minta|ngeluh|nunggu|ngaku|ngharapkan|mang|nit|lihat|nyesal|ngalami|nolak|ngapa|nilai))"
        r"me(?:m|n|ng|ny|l|r|w|y)?[a-z]{4,}\b"
    ),
    "zh-Hans": r"(?<!解)(?<!除)了(?![解])(?=[^，。]*)|已经?(?!无|没|不)[^，。]|首次|率先",
}
"""That something has been done: forms of verbs, by language, with accents and case as they are written."""

NEW_RULE = (
    r"(?:(?:the|el|la|los|las|l[ea]s?|[ao]s?)\s)?(?:(?:new|revised|updated|nuev[oa]s?|nov[oa]s?|nouve(?:au|l|lle)s?)\s|"
    r"[\w-]+(?:\s[\w-]+){0,3}\s(?:baru(?! ada)|revisado|revisada|révisée?)\b)|新版?[^，。]{2,16}"
)
"""What a sentence begins with that is about a new rule or plan: 'Le nouveau Code rend obligatoire ...'."""

BY_NOW = r"\b(?:now|already|by now|ya|ahora|já|agora|déjà|désormais|kini)\b|现在|现已"
"""That something is so by now."""

NO_DEED: dict[str, str] = {
    "en": (
        r"\b(?:but|yet|few|nobody|never|seldom|hardly|doubts?|questions?|wants?|wish\w*|fears?|hopes?|asks?|asked|needs?|"
        r"complain\w*|warn\w*|regret\w*|lacks?|loses?|lost|fails?|failed|would|should|could|must|will|shall|not|cannot|"
        r"no|nothing|only|forces?|costs?|objected|replied|answered|suggested|proposed|requested|promised|offered|argued|"
        r"agreed)\b"
    ),
    "es": (
        r"\b(?:pero|s[oó]lo|dudas?|preguntas?|preguntó|quier\w+|pid\w+|temen?|esper[ae]\w*|debe\w*|debía\w*|necesit\w+|"
        r"prefiri\w+|reclam\w+|falta\w*|no|nadie|nunca|ning[uú]n\w*|sin|oblig[ao]n?|castig\w+|pierd\w+|cuest\w+|"
        r"respondi\w+|sugiri\w+|propus\w+|perdi\w+|advirti\w+|ofreci\w+|acord\w+|será[n]?|podrán?|reconoci\w+|"
        r"lament\w+)\b"
    ),
    "pt": (
        r"\b(?:mas|porém|só|apenas|dúvidas?|perguntou|quer\w*|pedem?|pediu|pediram|temem?|dev(?:e|em|eria\w*)|precis[ao]\w*|não|nem|"
        r"ninguém|nenhum\w*|sem|obrig[ao]\w*|perde\w*|custa\w*|respond\w+|suger\w+|sugir\w+|propôs|ofereceu|será|"
        r"serão|poder(?:á|ão)|reconhec\w+|lament\w+|discord\w+)\b"
    ),
    "fr": (
        r"\b(?:mais|seulement|\w{2,}(?:er|tr|dr|ir|aur)(?:a|ont)|doutes?|questions?|veu(?:t|lent)|demand\w+|crain\w+|esp[èé]r\w+|doi(?:t|vent)|ne|pas|aucun\w*|"
        r"personne|sans|faute|manqu\w+|perd\w*|coût\w+|répondu|suggéré|proposé|déplor\w+|reconnu|regrett\w+|oblige\w*)"
        r"\b|\bn['’]"
    ),
    "id": (
        r"\b(?:tetapi|namun|hanya|baru ada|tapi|pertanyaan|ingin|berharap|meminta|minta|khawatir|takut|harus|"
        r"perlu|butuh|tidak|tak|bukan|belum|kurang|kehilangan|menjawab|mengusulkan|menyarankan|akan|sulit|mengeluh\w*|menolak)\b"
    ),
    "zh-Hans": (
        r"[，；](?:但|却|还|而)|仅|只有|没有|未能|尚未|尚无|无法|不足|不能|不了|缺|"
        r"希望|建议|应当|应该|需要|担心|担忧|问题|难|将|坦言"
    ),
}
"""What a sentence says that wishes, fears, asks, answers, promises or misses something: no deed."""

TOLD = (
    r"\b(?:described|recalled|introduced|walked|habl(?:o|aron)|describi(?:o|eron)|fal(?:ou|aram)|descreve(?:u|ram)|"
    r"exp[oô]s|(?:a|ont) (?:decrit|parle|ajoute)|bercerita|menceritakan|menyebut|menambahkan|memperlihatkan|mengulas)\b"
)
"""What else than `speech.HAVE_SPOKEN` says that somebody told or showed something: as names are compared."""

THAT = r"\s(?:bahwa|that|que)\s|\squ['’]|[:：]\s|(?:表示|介绍|说|指出|提到)[，,：:]"
"""What stands between somebody who tells something and what they tell."""

SHOWS = r"[:：]\s|\s(?:how|cómo|como|comment|bagaimana)\s"
"""What stands before what somebody showed, whatever its words: 'Bo told of its markets: the stalls stand on piles'."""

ACCORDING = r"(?:According to|Según|Segundo|De acordo com|Selon|D['’]après|Menurut)\s[^,]{3,60},\s|据[^，]{2,16}介绍，"
"""What a sentence begins with that says who told it."""

ROUNDS = (
    r"^(?:panel|painel|round|ronda|rodada|sesi|putaran) (?:\d{1,2}|[ivx]{1,4})$|"
    r"^(?:presentations?|presentaciones|exposiciones|exposicoes|apresentacoes|exposes|paparan|panels?|paneles|paineis|"
    r"rounds?|rondas?|rodadas?|交流发言|大会发言|经验交流)$"
)
"""What a round of those who were there is called: 'Round 1', 'EXPOSIÇÕES'; as names are compared."""

OF_WHOM = (
    r"^(?:(?:[AO]s?|The|El|La|Le|Los|Las|Les)\s)?(?:[Rr]epr[eé]senta\w+|[Dd]elegad[oa]s?|[Pp]erwakilan|[Dd]elegates?)\s"
    r"(?:(?:of|from|de|del|d[aeo]s?|du|des|dari)\s)?(?:(?:the|la|los|las|le|les)\s|l['’])?"
)
"""What stands before the name of those for whom somebody spoke: 'A representante do ...'."""
