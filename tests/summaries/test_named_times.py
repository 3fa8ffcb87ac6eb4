"""Times that have a name and no day are told by their words: 'before the long rains'; no date is made of them."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.named_times import is_named_time, named_time_in
from commitments.importing.proposal import ProposedDue
from commitments.importing.proposing import propose
from tests.summaries.register import REGISTER
from tests.summaries.test_ends_of_steps import steps_of

SAID = [
    ("en", "The City of Pune will clear the drains before the long rains.", "before the long rains"),
    ("en", "The City of Pune will table the by-law before the 2025/26 budget call.", "before the 2025/26 budget call"),
    ("en", "The City of Pune will publish the list ahead of the vote on the levy.", "ahead of the vote on the levy"),
    ("en", "The City of Pune will open the park by Diwali, with two schools.", "by Diwali"),
    ("en", "The City of Pune will mark the lake, spring 2026", "spring 2026"),
    ("en", "The City of Pune will open the park in spring 2026.", "in spring 2026"),
    ("en", "The City of Pune will test an intake during the coming dry season.", "during the coming dry season"),
    ("en", "The City of Pune will write to all wards next week.", "next week"),
    ("en", "The City of Pune will write to all wards this Friday.", "this Friday"),
    ("en", "The City of Pune will carry the silt away starting April.", "starting April"),
    ("en", "The City of Pune will plant as soon as the supplementary budget passes.",
     "as soon as the supplementary budget passes"),
    ("en", "The City of Pune will send the map within 15 working days.", "within 15 working days"),
    ("es", "La Municipalidad de Lima entregará las capas en 15 días hábiles.", "en 15 días hábiles"),
    ("es", "La Municipalidad de Lima suspenderá permisos hasta contar con las capas.", "hasta contar con las capas"),
    ("pt", "A Prefeitura de Belém fará um inventário a partir de outubro.", "a partir de outubro"),
    ("es", "La Municipalidad de Lima cambiará el plan en cuanto salga el decreto.", "en cuanto salga el decreto"),
    ("fr", "La Commune de Thiès dressera un relevé à partir de janvier.", "à partir de janvier"),
    ("fr", "La Commune de Thiès ouvrira l'école dès la rentrée prochaine.", "dès la rentrée prochaine"),
    ("id", "Pemerintah Kota Bitung memasang patok sebelum musim barat.", "sebelum musim barat"),
    ("zh", "成都市十个工作日内公布名单。", "十个工作日内"),
    ("es", "La Municipalidad de Lima limpiará los canales antes de la temporada de lluvias.",
     "antes de la temporada de lluvias"),
    ("es", "La Municipalidad de Lima abrirá el parque antes del verano.", "antes del verano"),
    ("pt", "A Prefeitura de Belém limpará os canais antes do período chuvoso, com a rede de mulheres.",
     "antes do período chuvoso"),
    ("fr", "La Commune de Thiès curera les canaux avant l'hivernage.", "avant l'hivernage"),
    ("fr", "La Commune de Thiès plantera les arbres d'ici la rentrée scolaire.", "d'ici la rentrée scolaire"),
    ("fr", "La Commune de Thiès ouvrira le parc au printemps 2026.", "au printemps 2026"),
    ("id", "Pemerintah Kota Bitung membersihkan parit sebelum musim hujan.", "sebelum musim hujan"),
    ("zh", "成都市汛期前完成排水管网清淤。", "汛期前"),
    ("zh", "成都市2026年春季开放公园。", "2026年春季"),
    ("zh", "成都市今年夏天开放纳凉点。", "今年夏天"),
    ("zh", "成都市农历新年前登报。", "农历新年前"),
    ("zh", "成都市东北季候风结束后勘察河道。", "东北季候风结束后"),
]  # fmt: skip
VALUES = [
    ("en", "before Ramadan"), ("en", "winter 2025/26"), ("en", "until Dashain"), ("en", "before the budget debate"),
    ("es", "primavera de 2026"), ("es", "antes de las elecciones municipales"), ("pt", "estação fresca"),
    ("pt", "antes da COP30"), ("fr", "été 2025"), ("fr", "avant la saison des pluies"), ("id", "sebelum Lebaran"),
    ("zh", "春节前"),
]  # fmt: skip
LABELS = {"en": "By when", "es": "Plazo", "fr": "Échéance", "pt": "Prazo", "id": "Tenggat", "zh": "完成时限"}
DOES = {
    "en": "Plant trees along the canal",
    "es": "Plantar árboles junto al canal",
    "pt": "Plantar árvores junto ao canal",
    "fr": "Planter des arbres le long du canal",
    "id": "Menanam pohon di tepi kanal",
    "zh": "在河岸种植树木",
}


@pytest.mark.parametrize(("language", "told", "words"), SAID)
def test_what_a_sentence_says(language: str, told: str, words: str) -> None:
    (step,) = steps_of(language, told)
    assert (step.text.rstrip("."), step.due) == (told.rstrip("."), ProposedDue("", None, words))


@pytest.mark.parametrize(("language", "value"), VALUES)
def test_what_a_label_says(language: str, value: str) -> None:
    assert is_named_time(value)
    (step,) = steps_of(language, f"{DOES[language]}\n  {LABELS[language]}: {value}")
    assert (step.text, step.due) == (DOES[language], ProposedDue("", None, value))


@pytest.mark.parametrize(("language", "value"), [one for one in VALUES if one[0] != "zh"])
def test_what_stands_behind_a_comma_stays_with_the_words(language: str, value: str) -> None:
    (step,) = steps_of(language, f"{DOES[language]}, {value}")
    assert (step.text, step.due) == (f"{DOES[language]}, {value}", ProposedDue("", None, value))


@pytest.mark.parametrize(
    "told", ["Budget", "Natal", "Primavera", "The budget", "Local elections", "the budget of 2026 and more"]
)
def test_what_may_be_called_otherwise(told: str) -> None:
    assert not is_named_time(told)


@pytest.mark.parametrize(
    "told",
    [
        "The City of Pune will bring the design before the County Assembly.",
        "The City of Pune will study heat in summer",
        "The City of Pune will write a guide to the budget",
        "成都市编制汛期应急预案。",
    ],
)
def test_what_is_no_time(told: str) -> None:
    assert named_time_in(told) is None


def test_a_value_that_tells_no_day_is_kept_as_it_is() -> None:
    (step,) = steps_of("en", "Keep the group alive\n  By when: each month until it rains")
    assert step.due == ProposedDue("", None, "each month until it rains")
    (step,) = steps_of("en", "Keep the group alive\n  By when: to be agreed")
    assert step.due is None


def test_what_counts_from_a_meeting_that_nobody_dates_is_told_in_words() -> None:
    told = "# First National-Local Dialogue in India\n\n## Next steps\n\n- Pune will send the map within 60 days.\n"
    (step,) = propose(read(told.encode(), "x.md"), REGISTER).steps
    assert step.due == ProposedDue("", None, "within 60 days")


@pytest.mark.parametrize(
    ("over", "due"),
    [
        ("Court terme (été 2026)", ProposedDue("", None, "été 2026")),
        ("Moyen terme (fin 2026)", ProposedDue("year", None, "2026")),
        ("Long terme (2026-2027)", ProposedDue("year", None, "2026-2027")),
    ],
)
def test_what_the_brackets_of_a_horizon_say(over: str, due: ProposedDue) -> None:
    (step,) = steps_of("fr", f"{over}\n  - Planter des arbres le long du canal")
    assert step.due is not None
    assert (step.due.precision, step.due.words) == (due.precision, due.words)


@pytest.mark.parametrize(
    ("heading", "told", "words"),
    [
        ("Next steps", "By 30 April: NIUA circulates the template.", "By 30 April"),
        ("Next steps", "Within 60 days: NIUA circulates the template.", "Within 60 days"),
        ("Next steps", "30 April - NIUA circulates the template.", "30 April"),
        (
            "Próximos pasos",
            "Antes del 30 de abril: el Ministerio de Vivienda enviará el plan.",
            "Antes del 30 de abril",
        ),
        ("Prochaines étapes", "Avant fin mai : la commune de Thiès publie la carte.", "Avant fin mai"),
        ("Próximos passos", "Até 30 de abril: o Ministério das Cidades envia o modelo.", "Até 30 de abril"),
        ("Langkah selanjutnya", "Sebelum 30 April: Kementerian Keuangan mengirim templat.", "Sebelum 30 April"),
        ("下一步工作", "4月30日前：财政部印发模板。", "4月30日前"),
    ],
)
def test_a_time_before_a_colon_keeps_its_words_where_nobody_dates_the_meeting(
    heading: str, told: str, words: str
) -> None:
    (step,) = propose(read(f"# Second dialogue\n\n## {heading}\n\n1. {told}\n".encode(), "x.md"), REGISTER).steps
    assert step.due == ProposedDue("", None, words)
    assert words not in step.text


@pytest.mark.parametrize("lead", ["Phase 1", "Ward 12", "The 30 April forum"])
def test_what_is_no_time_before_a_colon(lead: str) -> None:
    text = f"# Second dialogue\n\n## Next steps\n\n1. {lead}: NIUA circulates the template.\n"
    (step,) = propose(read(text.encode(), "x.md"), REGISTER).steps
    assert step.due is None
