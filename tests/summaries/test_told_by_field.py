"""Next steps that prose tells under the name of each field: each sentence by which somebody takes something on is one,
and what stands beside it is none."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told

TEXTS = {
    "en": (
        "Next steps\nRules\nFunding\nUpkeep",
        [
            "The Ministry of Works will send the draft code to the councils by 15 July 2026.",
            "UNEP undertook to print a model contract before the end of 2026.",
            "With the support of GIZ, the City of Accra will apply to the fund in September 2026.",
            "The City of Tamale will train twenty fitters and report at the third dialogue.",
        ],
        "The invited expert recommended the creation of a green bank.",
        "The third dialogue will be held in Tamale.",
    ),
    "es": (
        "Próximos pasos\nReglas\nFondos\nMantenimiento",
        [
            "El Ministerio de Vivienda enviará el borrador a las comunas antes del 15 de julio de 2026.",
            "El PNUMA se comprometió a publicar un contrato modelo antes de fines de 2026.",
            "Con el apoyo de GIZ, la Municipalidad de Piura presentará una solicitud en septiembre de 2026.",
            "La Municipalidad de Lima capacitará a veinte técnicos y mostrará el balance en el tercer diálogo.",
        ],
        "El experto invitado recomendó la creación de un banco verde.",
        "El tercer diálogo se celebrará en Lima.",
    ),
    "pt": (
        "Próximos passos\nRegras\nFundos\nManutenção",
        [
            "O Ministério das Cidades enviará o projeto às prefeituras até 15 de julho de 2026.",
            "O PNUMA comprometeu-se a publicar um contrato modelo até o fim de 2026.",
            "Com o apoio da GIZ, a Prefeitura de Recife apresentará um pedido em setembro de 2026.",
            "A Prefeitura de Olinda formará vinte técnicos e mostrará o balanço no terceiro diálogo.",
        ],
        "O especialista convidado recomendou a criação de um banco verde.",
        "O terceiro diálogo será realizado em Olinda.",
    ),
    "fr": (
        "Suites à donner\nNormes\nFinancement\nSuivi",
        [
            "Le ministère de l'Urbanisme enverra le projet aux communes d'ici au 15 juillet 2026.",
            "Le PNUE s'est engagé à publier un contrat type avant la fin de 2026.",
            "Avec l'appui de la GIZ, la Ville de Dakar déposera un dossier en septembre 2026.",
            "La Ville de Thiès formera vingt techniciens et présentera le bilan lors du troisième dialogue.",
        ],
        "L'expert invité a recommandé la création d'une banque verte.",
        "Le troisième dialogue se tiendra à Thiès.",
    ),
    "id": (
        "Langkah selanjutnya\nAturan\nDana\nPerawatan",
        [
            "Kementerian PUPR akan mengirim rancangan kepada semua kota paling lambat 15 Juli 2026.",
            "UNEP berkomitmen untuk menerbitkan contoh kontrak sebelum akhir 2026.",
            "Dengan dukungan GIZ, Pemerintah Kota Semarang akan mengajukan usulan pada September 2026.",
            "Pemerintah Kota Solo akan melatih dua puluh teknisi dan melaporkan hasilnya pada dialog ketiga.",
        ],
        "Ahli yang diundang merekomendasikan pembentukan bank hijau.",
        "Dialog ketiga akan diselenggarakan di Solo.",
    ),
    "zh": (
        "下一步工作\n法规\n资金\n维护",
        [
            "住房和城乡建设部将于2026年7月15日前向各市发送草案。",
            "联合国环境规划署承诺在2026年底前发布合同范本。",
            "在德国国际合作机构支持下，成都市人民政府将于2026年9月提交申请。",
            "重庆市人民政府将培训二十名技术人员，并在第三次对话会上汇报结果。",
        ],
        "特邀专家建议设立绿色银行。",
        "第三次对话会将在重庆举行。",
    ),
}


def text_of(language: str) -> str:
    names, (code, contract, request, course), advice, ahead = TEXTS[language]
    over, rules, funds, upkeep = names.split("\n")
    glue = "" if language == "zh" else " "
    return (
        "# Second National-Local Dialogue\n\n23 September 2025\n\n"
        f"## {over}\n\n### {rules}\n\n{code}{glue}{contract}\n\n### {funds}\n\n{request}{glue}{advice}\n\n"
        f"### {upkeep}\n\n{course}\n\n{ahead}\n"
    )


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_sentences_under_the_name_of_a_field_are_steps_each(language: str) -> None:
    assert [words for words, *_others in told(text_of(language), "x.md")] == TEXTS[language][1]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_each_with_its_own_owner_and_due(language: str) -> None:
    assert all(owner and due for _words, owner, _helpers, due in told(text_of(language), "x.md"))


def test_advice_takes_nothing_away_that_stands_behind_it() -> None:
    _names, (code, contract, *_steps), advice, _ahead = TEXTS["en"]
    item = f"{code} {advice} {contract}"
    assert [words for words, *_others in told(f"# Second Dialogue\n\n## Next steps\n\n- {item}\n", "x.md")] == [item]
