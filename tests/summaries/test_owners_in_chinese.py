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
        ("GIS平台于2025年底前建成。", "", []),
        ("GIS数据由各市汇总。", "", []),
    ],
)
def test_who_owes_it(step: str, owner: str, supporters: list[str]) -> None:
    [(text, named, beside, _due), *_rest] = told(
        f"第一次国家与地方对话总结\n\n后续步骤\n\n1. {step}\n2. 各方保持联系。\n"
    )
    assert (text, named, beside) == (step, owner, supporters)
