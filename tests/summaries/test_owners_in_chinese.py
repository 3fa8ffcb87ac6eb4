"""Owners of steps in Chinese that have letters beside their name, or nothing else."""

from __future__ import annotations

import pytest

from tests.summaries.telling import told


@pytest.mark.parametrize(
    ("step", "owner", "supporters"),
    [
        ("世界资源研究所（WRI）将在2025年3月前提交报告。", "世界资源研究所", []),
        ("世界银行（WB）为穆桑泽区编写融资建议书。", "世界银行", []),
        ("UNEP于年底前组织一次培训。", "UNEP", []),
        ("GGGI编写融资建议书。", "GGGI", []),
        ("2025年6月底前，WRI提交报告。", "WRI", []),
        ("UNEP和WRI将组织培训。", "UNEP", ["WRI"]),
        ("成都市人民政府将与同济大学合作，于2025年9月前完成登记。", "成都市人民政府", ["同济大学"]),
        ("成都市人民政府拟与同济大学、世界银行共同编制指南。", "成都市人民政府", ["同济大学", "世界银行"]),
        ("成都市人民政府将与有关单位合作，于2025年9月前完成登记。", "成都市人民政府", []),
        ("GIS平台于2025年底前建成。", "", []),
        ("GIS数据由各市汇总。", "", []),
    ],
)
def test_who_owes_it(step: str, owner: str, supporters: list[str]) -> None:
    [(text, named, beside, _due), *_rest] = told(
        f"第一次国家与地方对话总结\n\n后续步骤\n\n1. {step}\n2. 各方保持联系。\n"
    )
    assert (text, named, beside) == (step, owner, supporters)


def test_who_is_charged_or_asked_behind_a_reason() -> None:
    head = "出席单位：四川省水利厅、成都市人民政府、德阳市人民政府、四川大学"
    charged = (
        "会议就近期工作作了安排。河道方面，由成都市人民政府牵头，四川大学配合，于2025年9月底前完成排查；"
        "堤防方面，由德阳市人民政府会同四川大学，在2025年第四季度提出方案。"
        "水文数据较为分散，请四川省水利厅统一汇总，在第三次对话会上通报。"
    )
    steps = told(f"第二次国家—地方对话会\n\n2025年3月12日，成都\n\n{head}\n\n会议议定\n\n{charged}\n")
    assert [(owner, beside) for _text, owner, beside, _due in steps] == [
        ("成都市人民政府", ["四川大学"]),
        ("德阳市人民政府", ["四川大学"]),
        ("四川省水利厅", []),
    ]


def test_whom_a_speaker_would_ask_is_not_charged() -> None:
    head = "出席单位：四川省水利厅、成都市人民政府、四川大学"
    said = "四川大学建议尽快统一数据，请四川省水利厅汇总。成都市人民政府希望加强巡查，由水利厅负责。"
    assert told(f"第二次国家—地方对话会\n\n2025年3月12日，成都\n\n{head}\n\n会议情况\n\n{said}\n") == []


def test_a_city_before_the_colon_only_says_where() -> None:
    lines = (
        "绵阳市：由绵阳市水务局牵头，于2026年6月底前完成雨水花园试点；四川大学配合。\n\n"
        "德阳市：德阳市水务局会同世界银行开展排水普查，2026年第三季度提交报告。\n"
    )
    steps = told(f"第二次国家—地方对话会\n\n2025年3月12日，成都\n\n下一步分工\n\n{lines}")
    assert [(owner, beside) for _text, owner, beside, _due in steps] == [
        ("绵阳市水务局", ["四川大学"]),
        ("德阳市水务局", ["世界银行"]),
    ]
