"""Letters and minutes whose paragraphs are counted from first to last: one of them stands over those that follow."""

from __future__ import annotations

from commitments.importing.formats import read
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER

LETTER = """Objet : Compte rendu du premier Dialogue national-local UrbanShift en Tunisie

1. J'ai l'honneur de vous rendre compte du dialogue tenu à Tunis le 4 février 2026.
2. Quelque soixante-dix participants étaient présents. L'État était représenté par :
   a) le ministère de l'Équipement ;
   b) la Caisse des prêts et de soutien des collectivités locales (CPSCL).
3. Les collectivités locales étaient représentées par :
   a) la commune de Sfax ;
   b) la commune de Gabès.
4. Étaient également présents, au titre des partenaires :
   a) la KfW.
5. Au niveau national, les échanges ont contribué aux politiques en vigueur comme suit :
   a) ils ont précisé la norme de rejet des eaux usées ;
   b) ils ont nourri la stratégie de l'eau.
6. Au niveau local, ils ont permis :
   a) de comparer les contrats d'arrosage des communes.
7. Il a été rappelé que l'étude de 2025 a été remise dans les délais.
8. À l'issue du dialogue, il a été convenu de ce qui suit.
9. La Caisse des prêts et de soutien des collectivités locales ouvrira une ligne de crédit en 2027.
10. La commune de Gabès formera les jardiniers ; la KfW prendra en charge le transport.
11. Un arrêté sur les usages des eaux traitées sera soumis aux deux ministres avant le prochain dialogue.
12. Il serait par ailleurs utile que le ministère de la Santé soit associé à la prochaine rencontre.

Veuillez agréer l'expression de ma considération distinguée.
"""


def test_what_each_of_them_stands_over() -> None:
    told = propose(read(LETTER.encode(), "x.txt"), REGISTER)
    caisse = "Caisse des prêts et de soutien des collectivités locales"
    assert [(part.level, part.name) for part in told.representation] == [
        ("national", "ministère de l'Équipement"), ("national", caisse),
        ("local", "commune de Sfax"), ("local", "commune de Gabès"),
        ("other", "KfW"),
    ]  # fmt: skip
    assert [(point.level, point.text.rstrip(" .;")) for point in told.points] == [
        ("national", "ils ont précisé la norme de rejet des eaux usées"),
        ("national", "ils ont nourri la stratégie de l'eau"),
        ("local", "de comparer les contrats d'arrosage des communes"),
    ]
    assert [
        (step.text[:24], step.owner and step.owner.name, [one.name for one in step.supporters]) for step in told.steps
    ] == [
        ("La Caisse des prêts et d", caisse, []),
        ("La commune de Gabès form", "commune de Gabès", ["KfW"]),
        ("Un arrêté sur les usages", None, []),
    ]
