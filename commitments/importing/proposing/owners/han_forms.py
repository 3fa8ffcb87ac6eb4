"""How a step in Chinese says who does it, with whom, and who helps."""

from __future__ import annotations

import re

from commitments.importing.proposing.names.han_forms import HAN_DOES, HAN_END

_HAN_VERB = f"{HAN_DOES}|会同|配合|协助|支持|帮忙|帮助|参与|召开|与|，|,|、|。|；|$"
_HAN_NAME = rf"[\u3400-\u9fff]{{1,24}}?(?:{HAN_END})(?={_HAN_VERB})"
_HAN_ONE = rf"(?:(?!支持|协助|配合|帮助)[\u3400-\u9fff]){{1,24}}?(?:{HAN_END})"
HAN_WITH = re.compile(rf"(?:会同|联合(?!国)|协同|与)(?P<with>{_HAN_ONE}(?:[、和及]{_HAN_ONE})*)(?={_HAN_VERB})")
"""What a step begins with where its owner stands before it: '会同同济大学编制'."""
HAN_SUBJECT = re.compile(
    rf"(?P<who>{_HAN_ONE}(?:、{_HAN_ONE})*(?:[和及与]{_HAN_ONE})?(?={_HAN_VERB}))(?:(?:将|拟)?(?:会同|联合|与)(?P<with>{_HAN_NAME}(?:[、和及]{_HAN_NAME})*))?"
    rf"(?:[，,]?(?:{HAN_DOES}))"
)
HAN_LATIN = re.compile(rf"(?P<who>[A-Z][A-Za-z0-9&-]{{1,14}}(?:[、和与及][A-Z][A-Za-z0-9&-]{{1,14}})*)(?={HAN_DOES})")
"""A name in Latin letters that a Chinese step begins with: 'UNEP于年底前组织……'."""
HAN_CLAUSE = re.compile(
    r"^(?:[（(][^（）()]{2,30}[）)]|[^，。；：]{0,16}(?:结转|遗留|延续|未完成|未决|待办)(?:的)?(?:事项|任务|工作)?[：:]|"
    r"由[^，。；：]{2,40}(?:支持|协助|指导|资助|配合)[，,]|"
    r"(?:延续|根据|按照|依据|结合|基于|承接|鉴于)[^，。；：]{2,30}[，,])\s*(?=\S)"
)
"""What stands before the sentence of a Chinese step: where it comes from, or what it is based on."""
HAN_SEVERAL = re.compile(
    r"(?P<names>[\u3400-\u9fff]{2,8}(?:、[\u3400-\u9fff]{2,8})*(?:[、和及与][\u3400-\u9fff]{2,8}?))"
    rf"(?:[两二三四五六七八九]|\d)个?(?:城市|市|省|区|县|地)(?={_HAN_VERB})"
)
"""Places that are counted behind their names: '青岛、厦门两市于……'."""
_HAN_HELPS = rf"(?:(?![在由])[\u3400-\u9fff]){{1,24}}?(?:{HAN_END})(?={_HAN_VERB})"
HAN_SUPPORT = re.compile(
    rf"(?:^|[，；、。会]|由)(?P<who>{_HAN_HELPS}(?:[、和及]{_HAN_HELPS})*)(?:等)?"
    r"(?:配合|协助|支持|帮忙|帮助|参与|协办|资助|出资|提供[\u3400-\u9fff]{0,4}(?:支持|支撑|协助|指导)(?=[。；，]|$))"
)
HAN_JOINED = re.compile(
    rf"[，；]并?(?:会同|协同|联合(?!国)|携手)(?P<who>{_HAN_ONE}(?:[、和及与]{_HAN_ONE})*)(?:等)?(?={_HAN_VERB})"
)
"""Whom the owner joins, behind a comma: '由住房城乡建设部牵头，会同中国建筑科学研究院，于……'."""
HAN_TOGETHER = re.compile(
    rf"(?:[，；]并?(?:与|同)|[将拟]与(?!各|有关|相关|其他|周边|当地))(?P<who>{_HAN_ONE}(?:[、和及]{_HAN_ONE})*)(?:等)?(?=共同|一[起道]|联合|合作|联手)"
)
"""With whom a step is done, behind a comma or the word for the future: '……将依据导则，与重庆市规划局共同制定……',
'将与同济大学合作'."""
_HAN_HELPER = r"(?:(?![在由于向])[\u3400-\u9fffA-Za-z]){2,24}?"
HAN_UNDER = re.compile(
    rf"在(?P<who>{_HAN_HELPER}(?:[、和及与]{_HAN_HELPER})*?)(?:等)?的?(?:技术|资金|大力)?(?:支持|协助|指导|配合|帮助|资助)下"
)
"""'在世界银行支持下'."""
