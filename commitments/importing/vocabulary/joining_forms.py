"""How a sentence says what it has to do with those around it. Translators extend these tables."""

from __future__ import annotations

REFERS_BACK = (
    r"(?:(?:This|That|These|Those|They|It|He|She|Their|Its|His|Her|Such|Many of (?:them|these)|"
    r"Est[eoa]s?|Es[eoa]s?|Él|Ella|Ell[oa]s|Su|Sus|Allí|Ahí|Iss[oa]|Est[ea]s?|Ess[ea]s?|Ele|Ela|El[ea]s|Seus?|Suas?|Lá|"
    r"Cela|Celui|Ceci|Ce|Cette|Cet|Ceux|Celles?|Ces|C['’]est|Ils?|Elles?|Leurs?|Son|Sa|Ses|"
    r"Ini|Itu|Hal (?:ini|itu|tersebut)|Mereka|Dia|Ia)(?!\w)|"
    # 'Those present considered that this was the main obstacle.'
    r"[^,.;:]{3,60}? (?:that (?:this|it)|que (?:es[eo]|est[eo]|esse|isso|isto|cela|ce)|qu['’]il s['’]agit|"
    r"bahwa (?:hal )?(?:ini|itu)) (?:is|was|remains|es|era|fue|é|foi|est|était|adalah|merupakan|de|d['’])(?!\w)|这|那|"
    r"其|他们?|她|它们?|该|此(?!外)|对此|为此)"
)
"""What a sentence begins with that is about what the one before it tells; with capitals."""

GOES_ON = (
    r"(?:(?:So|Thus|Hence|Therefore|Consequently|As a result|For (?:example|instance)|In particular|Indeed|Moreover|"
    r"Furthermore|In addition|Besides|However|But|Yet|Still|Nevertheless|Otherwise|Then|"
    r"Por es[to]o?|Por ello|Por tanto|Por lo tanto|Así|Además|Sin embargo|No obstante|Pero|Tampoco|Por ejemplo|"
    r"En particular|Por isso|Assim|Além disso|No entanto|Contudo|Porém|Mas|Todavia|Por exemplo|Ainsi|Donc|De plus|"
    r"En outre|Par ailleurs|Cependant|Toutefois|Néanmoins|Mais|Pourtant|Par exemple|Karena itu|Oleh karena itu|"
    r"Dengan demikian|Selain itu|Namun|Tetapi|Akan tetapi|Misalnya)(?!\w)|"
    r"因此|所以|例如|比如|此外|另外|但|然而|不过|而|并)"
)
"""What joins a sentence to the one before it; with capitals."""

CONTRASTS = (
    r"\b(?:however|nevertheless|though|on the other hand|sin embargo|no obstante|en cambio|por otro lado|no entanto|"
    r"contudo|"
    r"porém|por outro lado|em contrapartida|cependant|toutefois|néanmoins|en revanche|pourtant|d['’]autre part|"
    r"namun|akan tetapi|di sisi lain|sebaliknya)\b|然而|不过|另一方面"
)
"""What sets a sentence against the one before."""

TURNS = (
    r"(?:on the (?:other|positive|brighter?|plus) (?:side|hand)|by contrast|in contrast|conversely|"
    r"on the upside|on a (?:brighter|happier|positive|more \w+) note|on the bright side|en el lado positivo|"
    r"la buena noticia|a boa notícia|la bonne nouvelle|côté positif|sur une note plus \w+|kabar baiknya|"
    r"there (?:is|was) (?:also )?(?:good news|hope)|por (?:el )?otro lado|en cambio|del otro lado|"
    r"como contrapartida|por outro lado|em contrapartida|do lado positivo|en revanche|"
    r"de l['’]autre côté|"
    r"d['’]un autre côté|à l['’]inverse|di sisi lain|sebaliknya)\b|另一方面"
)
"""What turns, at the beginning of a sentence, from what is hard to what could be done, or back."""

AT_ONCE = r"(?:at the same time|al mismo tiempo|ao mesmo tempo|en même temps|pada saat yang sama)\b|与此同时|同时"
"""What may turn so, or only says that something else was so, too."""

FRAMES = (
    r"(?:(?:yet|but|still|and|pero|mas|mais|pourtant|namun|tapi|tetapi),? )?(?:there (?:was|were|is|are)|hubo|hay|"
    r"houve|há|"
    r"il y a(?: eu| aussi)?|ada)(?: (?:also|tambi[eé]n|também|aussi|juga|some|plenty of|algun[ao]s|alguns|algumas|"
    r"de|des)){0,3} (?:good|bad|brighter|encouraging|buenas|malas|boas|más|bonnes|mauvaises|kabar) "
    r"(?:news|noticias|notícias|nouvelles|baik|buruk)(?: (?:too|also|as well|tambi[eé]n|também|aussi|juga))?\."
)
"""A sentence that only says that good or bad news follow."""

SUMS_UP = (
    r"\b(?:asked to (?:sum|conclude)|in (?:one|a single) sentence|summing (?:it )?up|to sum (?:it )?up|"
    r"summed (?:it |the day )?up|"
    r"if (?:only )?one (?:sentence|thing|line|message) (?:is|was|were)|(?:phrase|sentence|line|words) (?:that|which) "
    r"(?:many|all|most|several|everyone)|resumi(?:ó|eron)|para resumir|en (?:una|pocas) (?:frase|palabra)s?|"
    r"frase que (?:muchos|muchas|todos|varios|muitos|vários|alguns)|resum(?:iu|iram)|numa frase|"
    r"em (?:uma|poucas) (?:frase|palavra)s?|(?:a|ont) résumé|pour résumer|en une phrase|phrase que (?:beaucoup|tous|"
    r"plusieurs)|merangkum|dalam satu kalimat|kalimat yang (?:banyak|semua))\b|(?:概括|总结)(?:说|道|为)?|用一句话"
)
"""What a sentence says before a colon behind which somebody sums up what was said."""

HAS_VERB = (
    r"(?<=\w\s)(?:is|are|must|should|can|cannot|need|needs|has to|have to|es|son|está|están|debe|deben|puede|pueden|"
    r"hay que|é|são|está|estão|deve|devem|pode|podem|é preciso|est|sont|doit|doivent|peut|peuvent|faut|harus|"
    r"perlu|dapat|bisa|adalah|tidak)(?=\s\w)"
)
"""What shows that words before a colon are a clause, and no name of what follows."""
