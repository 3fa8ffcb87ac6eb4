"""How names of organisations end in Chinese, and what goes on behind them."""

from __future__ import annotations

import re

HAN_END = (
    "部|局|委|委员会|市|省|县|区|院|中心|政府|厅|司|办公室|办|银行|公司|所|处|署|大学|机构|集团|协会|学会|基金会|总局|"
    "(?<=[亚世投开发])行"
)
HAN_CLUB = re.compile(r"[\u3400-\u9fff]{2,3}(?<![机社大年晚议开])会|[\u3400-\u9fff]{2,4}协会")
"""'观鸟会': by itself it may be anything that begins so."""
HAN_ENDS = re.compile(rf"(?:{HAN_END})$")
IS_HAN_NAME = re.compile(rf"(?:(?<!城)(?:{HAN_END})|署|联盟|\w[A-Za-z)）])$|^[\u3400-\u9fff]{{2,3}}$")
"""How a name ends that is one of an organisation or city; 'cities' in general are none."""
HAN_DOES = (
    "将|先行|率先|首先|会(?=[派把向为组举提在对给继])|答应|承诺|同意|计划|进一步|主办|承办|负责|牵头|组织|拟|应|要|共同|联合|分别|各自?|研究(?![院所会中])|制定|编制|编写|起草|总结|梳理|开展|推进|建立|建成|完善|加强|完成|提出|落实|"
    "出台|启动|指导|承担|提供|分享|举办|发布|修订|提交|报送|测算|核算|抄送|调研|排查|绘制|收集|公布|公开|开放|试行|安装|指定|选派|选取|选定|培训|汇总|整理|派|互[派访换相]|设计|印发|编印|为|面向|于|在|适时|定期|尽快|继续|抓紧|每[年季月]|年底|年内|月底|"
    "今年|明年|本月|下个?月|半年内|[一二两三四五六七八九十]{1,2}(?:个月|年|周|天)(?:之?内|以内)|(?:第[一二三四五六七八九十]+|下一?)次对话|[上下]半年|第[一二三四]季度|\\d{1,4}[年月]|\\d{1,3}个月"
)
"""What goes on behind the name of those who are to do something, or when they are."""
