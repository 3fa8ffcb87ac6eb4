"""What colleagues type over a list of their own that says what is hard, or what is good: 'what they complained about',
'Ça coince', 'Cosas a favor', '大家说难在哪里'. Translators extend these tables; headings are compared in small letters
without accents.
"""

from __future__ import annotations

HARD: tuple[str, ...] = (
    (
        r"^(?:(?:and |y |e |et )?(?:the |el |la |las |los |o |a |as |os |le |les )?(?:(?:dark|darker|gloomy|shady|"
        r"grey) side|shadows|"
        r"lado (?:oscuro|sombrio|escuro)|cara (?:oscura|fea)|sombras|cote (?:sombre|obscur)|zones d ombre|ombres|"
        r"sisi (?:gelap|suram|buruk|negatif)))$|^(?:阴影|暗面|阴暗面|暗处)$"
    ),
    (
        r"^what (?:(?:they|we|people|participants|delegates|residents|everyone|the cities|cities|councils|"
        r"the councils|mayors) (?:all |mostly )?(?:complain|worr|moan|grumbl|struggl|fear|(?:find|found) "
        r"(?:hard|difficult)|(?:are|were) (?:worried|unhappy|stuck))\w*(?: about| with| on)?|"
        r"(?:is|was) (?:broken|wrong|stuck|in the way|not good)|s (?:broken|wrong|stuck|in the way)|"
        r"(?:goes|went) wrong|sounded (?:bad|hard|worrying|difficult))$|"
        r"^(?:and )?where (?:it|this|things) (?:all )?(?:hurts?|pinch(?:es)?|fails?|breaks?|sticks?|jams?|"
        r"(?:gets?|got|is|are) (?:stuck|hard|difficult)|goes wrong|go wrong|went wrong)$|"
        r"^(?:the |our |their |main )*(?:complaints?|grumbles|gripes|grievances|troubles?|trouble spots?|"
        r"sore (?:points?|spots?)|(?:bad|hard) (?:stuff|bits|things|parts)|"
        r"pains|downsides?|cons)(?: heard| raised)?$|^(?:working )?against us$"
    ),
    (
        r"^(?:(?:y )?(?:a)?donde (?:nos )?(?:duele|aprieta|molesta|falla|cojea|se (?:traba|atasca|atora|tranca))"
        r"(?: el zapato)?|(?:lo|de lo|en lo|aquello) que (?:nos )?(?:(?:no )?(?:aprieta|molesta|falla|cojea|complica|"
        r"anda mal|"
        r"va mal|esta mal|no (?:anda|camina|funciona))|se (?:quej|reclam|lament)\w+)|(?:de que|que) se quej\w+|"
        r"(?:las |los )?(?:quejas|reclamos|tropiezos|complicaciones|contras|cosas en contra|"
        r"lamentos|dolores)|en contra|lo (?:feo|complicado|duro)|no (?:anda|funciona|camina))$"
    ),
    (
        r"^(?:(?:e )?onde (?:nos )?(?:doi|aperta|emperra|falha|trava|encrava)(?: o sapato)?|(?:(?:d)?o|"
        r"aquilo) que (?:nos )?"
        r"(?:aperta|falha|emperra|encrava|complica|(?:esta|vai|corre) mal|nao (?:anda|corre bem)|"
        r"(?:se )?(?:queixa|reclama|lamenta)\w+)|(?:as |os )?(?:queixas|reclamacoes|apertos|tropecos|complicacoes|"
        r"contras|coisas contra|dores)|o (?:mau|complicado)|nao (?:anda|funciona))$"
    ),
    (
        r"^(?:(?:la )?(?:ou )?(?:ca|cela) (?:nous )?(?:coince|bloque|fait mal|cloche|frotte|patine|ne marche pas|"
        r"n avance pas)|(?:la )?ou le bat blesse|ce qui (?:cloche|va mal|patine|ne va pas|n avance pas|gene|"
        r"manque)|ce dont (?:on|ils|les gens) (?:se|s) (?:est |sont )?plain\w+|(?:les )?(?:plaintes|doleances|"
        r"griefs|pepins|galeres|ennuis))$"
    ),
    (
        r"^(?:(?:apa |hal )?yang (?:dikeluhkan|mengganjal|macet|tersendat|mandek|menyulitkan|bikin (?:pusing|susah|"
        r"repot|sulit|macet|lama|ribet|mumet|kesal|bingung)|"
        r"membuat (?:pusing|susah|repot|sulit|macet|lama|bingung)|masih (?:kurang|sulit|berat)|jadi (?:kendala|"
        r"keluhan)|susah)|"
        r"(?:di mana|dimana) (?:sakitnya|macetnya|susahnya|sulitnya)|keluhan (?:peserta|warga|kota|utama)|"
        r"uneg uneg|unek unek|susahnya|sulitnya|macetnya)$"
    ),
    (
        r"(?:难|卡|堵|痛|困难)在(?:哪|什么|何处)|^(?:大家|代表们?|各市|居民们?)?(?:的)?(?:吐槽|抱怨|烦恼|苦恼|怨言|"
        r"难处)"
        r"(?:的|的事|最多的)?$|^(?:头疼|不顺|不好办|难办|发愁|揪心)的(?:事|地方)?$|^哪里(?:难|卡|痛)$"
    ),
)
"""What is hard, and no challenge by name."""

BRIGHT: tuple[str, ...] = (
    (
        r"^(?:(?:and |y |e |et )?(?:the |el |la |las |los |o |a |as |os |le |les )?(?:(?:bright|brighter|sunny|"
        r"light) side|"
        r"lado (?:claro|luminoso|amable|bom)|cara (?:amable|buena)|luces|luzes|cote (?:lumineux|clair)|eclaircies|"
        r"sisi (?:terang|cerah)))$|^(?:光明面|亮处)$"
    ),
    (
        r"^what (?:sound(?:s|ed)|look(?:s|ed)) (?:good|promising|hopeful|encouraging|nice)$|"
        r"^what (?:(?:could|can|might|may) (?:work|go well|be used)|already works|works already|"
        r"(?:is|s) going well|we (?:can|could) (?:use|build on|rely on|count on)|to build on|"
        r"(?:they|we|people|participants|everyone) (?:liked|(?:are|were) (?:happy|hopeful|glad) about))$|"
        r"^(?:and )?where (?:it|this|things) (?:could|can|might|may|would|already) (?:go|goes|work|works|turn out|"
        r"be going)(?: \w+)?$|^where (?:there is|we see|they see) (?:hope|a chance|light)$|"
        r"^(?:some |the )?(?:(?:good|nice) (?:stuff|bits|things|parts)|"
        r"bright spots?|upsides?|pluses|pros|hopes|something to build on|"
        r"rays? of hope)$|^(?:what is |what s |things )?(?:going for us|in our favou?r|on our side)$|"
        r"^on the (?:bright|plus|sunny) side$"
    ),
    (
        r"^(?:(?:las )?cosas a (?:nuestro )?favor|(?:lo que (?:tenemos|hay) )?a (?:nuestro )?favor|"
        r"donde (?:puede|podria|nos puede) (?:andar|ir|salir|funcionar)(?: bien)?|"
        r"lo que (?:suena|sono|pinta|va|anda|gusto)(?: muy)? ?(?:bien)?|"
        r"lo que (?:ya (?:funciona|anda|sirve)|puede (?:funcionar|andar|servir|aprovecharse)|"
        r"(?:se puede|podemos|hay que) aprovechar|esperanza)|(?:para|se puede) aprovechar|"
        r"(?:las )?(?:ventajas|esperanzas|pros)|en que (?:podemos )?(?:apoyarnos|apoyarse))$"
    ),
    (
        r"^(?:(?:as )?coisas a (?:nosso )?favor|(?:o que (?:temos|ha|esta) )?a (?:nosso )?favor|"
        r"onde (?:pode|poderia) (?:dar certo|correr bem|ir bem|funcionar)|"
        r"o que (?:soou|soa|parece|vai|corre|agradou) ?(?:bem|bom)?|"
        r"o que (?:ja (?:funciona|serve)|pode (?:dar certo|correr bem|funcionar)|(?:se pode|podemos|da para) "
        r"aproveitar)|(?:para|da para|pode se) aproveitar|(?:as |os )?(?:vantagens|trunfos|"
        r"esperancas|pros)|em que (?:nos )?(?:podemos )?apoiar(?: nos)?)$"
    ),
    (
        r"^(?:on peut (?:s appuyer|compter|batir|construire) (?:la dessus|dessus|sur (?:ca|cela))|"
        r"(?:ce )?sur quoi (?:s appuyer|compter|batir|construire)(?: \w+)?|(?:la )?ou (?:ca|cela) (?:peut|pourrait) "
        r"(?:marcher|aller|bien se passer)(?: bien)?|(?:ca|cela|ce qui) (?:(?:marche|fonctionne|avance|roule) deja|"
        r"peut (?:marcher|servir|aider)|pourrait (?:marcher|servir|aider))|ce qui (?:sonne|semble|"
        r"parait) (?:bien|bon|prometteur)|"
        r"ce qu on peut (?:utiliser|exploiter|saisir)|(?:les |nos )?(?:points positifs|"
        r"bons cotes|points d appui|lueurs d espoir))$"
    ),
    (
        r"^(?:(?:apa |hal )?yang (?:kedengarannya|terdengar|kelihatannya|tampaknya) \w+|"
        r"(?:apa |hal )?yang (?:bisa|dapat|sudah|mungkin) (?:jalan|berjalan|dimanfaatkan|diandalkan|dipakai|"
        r"digunakan|bagus|berhasil)(?: baik)?|(?:bisa|dapat) (?:dimanfaatkan|diandalkan)|"
        r"(?:di mana|dimana) (?:bisa|ada) (?:jalan|berhasil|harapan)|modal kita|sisi (?:baik|"
        r"positif)|"
        r"yang (?:bikin|membuat) (?:semangat|senang|optimis|lega)|yang (?:bagus|menggembirakan|menguntungkan))$"
    ),
    (
        r"^(?:大家|代表们?|各市|居民们?)?(?:说|觉得|认为|讲)?(?:的)?(?:有希望|有盼头|能用上|用得上|可以用|可利用|"
        r"可以利用|"
        r"能借力|可借力|顺利|有利)的?(?:地方|方面|事|条件)?$|^(?:好的方面|盼头|希望在哪(?:里|儿)?|有戏的)$"
    ),
)
"""What is good, or could be, and no opportunity by name."""

HARD_WORDS = (
    r"\b(?:hard|difficult|bad|wrong|stuck|troubles?|headaches?|pains?|hurts?|worr(?:y|ies|ying)|minus(?:es)?|cons|"
    r"negatives?|ugly|weak|dificil(?:es)?|duro|dur[ae]s?|malo|malas?|feo|negativ[oa]s?|duele|pesa|mau|mas coisas|"
    r"ruim|ruins|"
    r"doi|dores|difficiles?|dur|mauvais(?:es)?|mal|negatifs?|coince|bloque|cloche|susah|sulit|buruk|jelek|berat|repot|"
    r"pusing|kendala|macet)\b|难|卡|愁|堵|坏|头疼|不顺|问题|缺点"
)
BRIGHT_WORDS = (
    r"\b(?:good|possible|bright|hope(?:ful|s)?|chances?|works|helps?|doors?|plus(?:es)?|pros|positives?|nice|easy|"
    r"promising|bien|buen[oa]s?|posibles?|puertas?|positiv[oa]s?|esperanzas?|ayuda|bom|bons|boas?|bem|possive(?:l|is)|"
    r"portas?|esperancas?|ajuda|bons?|bonnes?|portes?|positifs?|espoirs?|aide|marche|bisa|baik|bagus|mungkin|membantu|"
    r"pintu|harapan|positif|peluang)\b|好|可行|可能|希望|有利|顺利|优点|机会|用得上|能用"
)
NO_KIND = (
    r"\b(?:practi[cs]es?|examples?|experiences?|news|know|practicas?|ejemplos|experiencias|noticias|saber|praticas?|"
    r"exemplos|pratiques?|exemples|savoir|praktik|contoh|pengalaman|kabar)\b|做法|经验|案例|消息"
)
"""What headings name that is good, and no chance: 'Good practices'."""
DENIED = r"\b(?:not|no|nao|pas|tidak|tak|kurang|less|menos|moins)\b|不|没"
"""Everyday words of headings of two lists beside each other, and of what leads into items, for what is hard and what is
good; and what turns the one into the other ('not so good')."""
