"""Sentences that say themselves of which kind the point is that they make."""

from __future__ import annotations

import pytest

from commitments.importing.formats import read
from commitments.importing.proposal import Proposal
from commitments.importing.proposing import propose
from commitments.importing.proposing.points.kinds_said import kind_said
from tests.summaries.register import REGISTER

SAYS = [
    ("challenge", "The biggest challenge for small towns is finding engineers."),
    ("challenge", "Mombasa complained that its drains are cleaned by three offices."),
    ("challenge", "Tema told the room that trucks cannot pass because the bridge is closed."),
    ("challenge", "Land prices were described as the main obstacle."),
    ("challenge", "El mayor obstáculo sigue siendo la falta de catastro."),
    ("challenge", "La alcaldesa de Cuenca se quejó de que los permisos tardan dos años."),
    ("challenge", "A maior dificuldade é manter as equipas."),
    ("challenge", "La commune de Louga craint que les bassins débordent."),
    ("challenge", "Kendala terbesar ialah lahan yang belum bersertifikat."),
    ("challenge", "各市普遍面临资金短缺的困难。"),
    ("challenge", "Ward committees have no minutes, which remains the foremost challenge."),
    ("challenge", "Los planes se aprueban tarde, lo que constituye el principal obstáculo."),
    ("challenge", "Les titres manquent, ce qui constitue la première difficulté."),
    ("challenge", "Izin diurus di empat dinas, dan itu merupakan kendala utama."),
    ("challenge", "The lack of valuers was cited by Kumasi as an obstacle."),
    ("challenge", "L'absence de redevance a été citée par Bouaké comme un obstacle."),
    ("challenge", "Como dificultad se mencionó la rotación del personal."),
    ("challenge", "One obstacle named by all was the land registry."),
    ("challenge", "The trouble, as the morning showed, is that each council builds its own wall."),
    ("challenge", "在座谈和讨论中大家反映最多的问题是项目规模小。"),
    ("opportunity", "A chance lies in the briquettes that two cooperatives sell."),
    ("opportunity", "The fund takes joint requests, which would be a good opportunity to renew the fleet."),
    ("opportunity", "El fondo admite pedidos conjuntos, lo que sería una buena oportunidad para renovar la flota."),
    ("opportunity", "O fundo aceita pedidos conjuntos, o que seria uma boa oportunidade para renovar a frota."),
    ("opportunity", "Le fonds accepte des demandes communes, ce qui serait une bonne occasion de renouveler le parc."),
    ("opportunity", "Une chance toutefois : les maraîchers acceptent d'arroser."),
    ("policy_contribution", "Bagi kementerian ini menjadi alasan untuk meninjau kembali pedoman pantai."),
    ("policy_contribution", "As a contribution at local level, Lusaka changed its market by-law."),
    ("opportunity", "As mulheres conhecem os canais, e nisso o diálogo viu uma oportunidade."),
    ("policy_contribution", "A postura sobre o mangal reconhece as comissões, contributo do nível local."),
    ("policy_contribution", "O contributo para a política nacional ficou claro: a norma inclui a casa de um piso."),
    ("policy_contribution", "La contribution à la politique nationale est claire : le code nomme les bas-fonds."),
    ("policy_contribution", "For the ministry this was a reason to look again at the rules in the code."),
    ("policy_contribution", "Para Ambato la jornada significó un cambio: su plan de uso del suelo nombra los ríos."),
    ("policy_contribution", "在地方政策层面，兰州市把鸟类栖息地写入详细规划。"),
    ("opportunity", "Lusaka saw an opportunity in the new bus depot."),
    ("opportunity", "The railway land was an opportunity which would not come twice."),
    ("opportunity", "Le retour des pêcheurs constitue la meilleure des opportunités."),
    ("opportunity", "La loi sur le domaine public offre une fenêtre."),
    ("opportunity", "Como oportunidade, a sala citou o novo marco do saneamento."),
    ("opportunity", "Sebagai peluang, peserta menyebut dana insentif fiskal."),
    ("opportunity", "El nuevo bono verde fue señalado como una oportunidad por las ciudades."),
    ("opportunity", "与会者认为，国债是难得的窗口期。"),
    ("opportunity", "The bond was seen as an opening for small towns."),
    ("opportunity", "Quito ve en el metro una oportunidad para rehacer las veredas."),
    ("opportunity", "A lei do saneamento abre uma janela para os consórcios."),
    ("opportunity", "Le fonds vert ouvre une possibilité aux petites communes."),
    ("opportunity", "Kota Bogor melihat peluang dalam pasar karbon."),
    ("opportunity", "国债资金为老旧小区改造提供了机遇。"),
    ("policy_contribution", "The dialogue fed the draft housing policy with figures from three wards."),
    ("policy_contribution", "El plan de movilidad incluye ya la bicicleta gracias a los aportes de las alcaldías."),
    ("policy_contribution", "O diálogo contribuiu para a revisão do Plano Diretor de Maceió."),
    ("policy_contribution", "Le dialogue a nourri la révision du code de l'eau."),
    ("policy_contribution", "Dialog memberi masukan bagi rancangan peraturan menteri."),
    ("policy_contribution", "that this Dialogue has given the National Master Plan a chapter on gullies;"),
    ("policy_contribution", "El reglamento saldrá mejor gracias a los casos que se contaron."),
    ("policy_contribution", "O roteiro passa a incluir o método, contribuição direta deste diálogo."),
    ("policy_contribution", "Gracias al diálogo, la política de vivienda ya nombra el alquiler."),
    ("policy_contribution", "Pengalaman desa adat menjadi bahan penyusunan peta jalan."),
    ("policy_contribution", "对国家政策而言，配建比例的建议已写入评价指标的修订稿。"),
    ("policy_contribution", "青岛的雨水花园做法已被纳入省级导则。"),
]
SAYS_NONE = [
    "Participants took the trouble to walk along the drains.",
    "The session presented the contribution of the World Bank.",
    "For the visitors it was a long day, and the plan was to leave early.",
    "The dialogue gave everybody an opportunity to exchange views.",
    "The mayor regretted that he could not attend.",
    "The challenge of heat was discussed in two sessions.",
    "The topic of the day was obstacles to cycling.",
    "The next dialogue will contribute to the housing policy.",
    "The meeting provided lunch and copies of the plan.",
    "There is room for eighty people in the hall.",
    "How can cities overcome this challenge?",
    "As an observer, the bank attended the first day.",
    "The field visit was a good opportunity to meet the residents.",
    "La salle offre une belle vue sur la lagune.",
    "Para as prefeituras, ficou a tarefa de rever os mapas.",
    "The ministry will print the plan thanks to a grant of the bank.",
    "It is no longer a problem.",
    "Los participantes tuvieron la oportunidad de preguntar.",
    "El tema fue el reto del agua.",
    "O encontro foi uma oportunidade de troca.",
    "Le maire a regretté que le ministre n'ait pu être présent.",
    "Kota Bogor dapat melihat potensi bencana dari peta.",
    "会议为各方提供了交流的机会。",
    "与会者讨论了面临的挑战。",
]


@pytest.mark.parametrize(("kind", "sentence"), SAYS)
def test_a_sentence_says_its_kind(kind: str, sentence: str) -> None:
    assert kind_said(sentence) == kind


@pytest.mark.parametrize("sentence", SAYS_NONE)
def test_a_sentence_that_only_names_one(sentence: str) -> None:
    assert kind_said(sentence) is None


def read_under(heading: str, text: str) -> Proposal:
    told = f"# Kenya National-Local Dialogue\n\nNairobi, 3 March 2024\n\n## {heading}\n\n{text}\n"
    return propose(read(told.encode(), "x.md"), REGISTER)


def points_under(heading: str, text: str) -> list[tuple[str, str]]:
    return [(point.kind, point.text) for point in read_under(heading, text).points]


def test_what_goes_on_stays_with_it() -> None:
    told = points_under(
        "The morning",
        "Kisumu showed its map. The main difficulty is the price of land. It doubles every year. Nakuru came by bus.",
    )
    assert told == [("challenge", "The main difficulty is the price of land. It doubles every year.")]


def test_what_refers_back_takes_what_it_is_about() -> None:
    told = points_under("Drains", "The canal is full of silt. This is the main problem of the ward. Lunch was late.")
    assert told == [("challenge", "The canal is full of silt. This is the main problem of the ward.")]


def test_what_was_said_besides_is_a_message() -> None:
    told = points_under(
        "What was said",
        "The chair opened at nine. Parks cool a street by two degrees. Kisumu sees a chance in the drainage plan.",
    )
    assert told == [
        ("opportunity", "Kisumu sees a chance in the drainage plan."),
        ("key_message", "Parks cool a street by two degrees."),
    ]


def test_what_is_called_messages_is_that() -> None:
    told = points_under("Key messages", "- The main challenge is land.\n- Parks cool streets.")
    assert [kind for kind, _text in told] == ["key_message", "key_message"]


def test_the_level_of_the_policy() -> None:
    points = read_under("The morning", "The dialogue sharpened the draft national housing policy.").points
    assert [(point.kind, point.level) for point in points] == [("policy_contribution", "national")]


def test_sentences_side_by_side_under_challenges() -> None:
    told = points_under(
        "Challenges",
        "Three were named. Pumps stop without fuel. Trucks cost ten times the tariff. Wards flood all year.",
    )
    assert [text for _kind, text in told] == [
        "Pumps stop without fuel.",
        "Trucks cost ten times the tariff.",
        "Wards flood all year.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The participants visited the park and planted thirty trees.",
        "Participantes junto ao Chiveve. Foto: ANAMM",
        "«O mar não lê decretos», lembrou um vereador de Quelimane.",
        "会议于下午五时结束。",
    ],
)
def test_what_stands_beside_challenges(text: str) -> None:
    told = points_under("Challenges", f"The state budget knows no coasts.\n\n{text}")
    assert told == [("challenge", "The state budget knows no coasts.")]


@pytest.mark.parametrize(
    "text",
    [
        "No statute on water speaks of cities. The statute dates from 1970.",
        "Two offices hold the maps. They do not share them.",
        "Staff is scarce. However, young engineers come back.",
        "Cities plan alone. They should be heard by the ministry.",
        'Data are held by three agencies. "We plan with old maps," a mayor said.',
    ],
)
def test_a_paragraph_that_goes_on_or_argues_is_one(text: str) -> None:
    assert points_under("Challenges", text) == [("challenge", text)]


def test_who_sees_a_chance_is_not_what_stands_before() -> None:
    told = points_under("Group A", "The group drew four maps. It saw an opening in the review of the planning act.")
    assert told == [("opportunity", "It saw an opening in the review of the planning act.")]


def test_what_they_consider_takes_what_it_is_about() -> None:
    told = points_under("Fundos", "O fundo só cobre canais. Os presentes consideraram que esse é o principal entrave.")
    assert told == [("challenge", "O fundo só cobre canais. Os presentes consideraram que esse é o principal entrave.")]


@pytest.mark.parametrize(
    "text",
    [
        "The main obstacles are: no cadastre in small towns; one fund for all works.",
        "Los principales obstáculos son: la falta de catastro; los desembolsos tardíos.",
        "会议认为，主要问题是：部门数据口径不一；绿色项目收益低。",
    ],
)
def test_semicolons_part_what_a_sentence_calls_difficulties(text: str) -> None:
    assert [kind for kind, _text in points_under("The morning", text)] == ["challenge", "challenge"]


@pytest.mark.parametrize("heading", ["Day one: opening", "Opening (day one)", "Opening of the second day"])
def test_the_opening_of_a_day_is_no_chance(heading: str) -> None:
    assert points_under(heading, "The mayor welcomed everybody. She asked for patience.") == []


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ("Asked to sum up, she said: ", "a river has one owner, the rain."),
        ("If one sentence is kept from the day: ", "a drain is as good as its wetland."),
        ("La rectora cerró con una frase que muchos anotaron: ", "un río no conoce cantones."),
        ("A directora encerrou com uma frase que muitos anotaram: ", "o mar não espera pelo orçamento."),
        ("En une phrase : ", "réparer un bus vaut mieux qu'en promettre dix."),
        ("Wali kota merangkum: ", "sungai tidak mengenal batas kota."),
        ("何处长在发言中概括说：", "城市更新，三分建、七分养。"),
    ],
)
def test_what_somebody_sums_up_is_a_message(before: str, message: str) -> None:
    assert points_under("Closing", f"{before}{message}") == [("key_message", message.rstrip(".。"))]


def test_a_sentence_that_sums_up_agreements_is_none() -> None:
    assert points_under("Closing", "The chair summed up what was agreed: two maps and a guide.") == []
    assert points_under("Closing", "The chair summed up the day: who pays for the drains?") == []


def test_a_paragraph_that_tells_of_the_day_does_not_turn() -> None:
    assert points_under("Challenges and opportunities", "The talk was lively. At the same time, tea was served.") == []


@pytest.mark.parametrize(
    ("heading", "text", "kinds"),
    [
        (
            "Challenges and opportunities",
            "Permits come late. Maps are old. On the other side, the levy could pay for it.",
            "cco",
        ),
        ("Opportunities and challenges", "The levy could pay for it. At the same time, permits come late.", "oc"),
        ("Retos y oportunidades", "Los permisos tardan mucho. Por otro lado, un canon podría pagarlo.", "co"),
        ("Desafios e oportunidades", "As licenças tardam muito. Por outro lado, o fundo poderia pagar.", "co"),
        ("Défis et opportunités", "Les permis tardent beaucoup. En revanche, la taxe pourrait payer.", "co"),
        ("Tantangan dan peluang", "Izin belum punya pedoman. Di sisi lain, dana hijau terbuka.", "co"),
        ("挑战与机遇", "缺少审批人员。另一方面，绿色基金已开放。", "co"),
    ],
)
def test_a_paragraph_that_turns_from_one_to_the_other(heading: str, text: str, kinds: str) -> None:
    named = {"c": "challenge", "o": "opportunity"}
    assert [kind for kind, _text in points_under(heading, text)] == [named[one] for one in kinds]
