"""Which blocks are prose and which are the page around it, by what they look like.

No list of one site's words: every trait adds to a score, and no trait decides alone.
"""

import re
from typing import Literal, TypeAlias

from kiosk.writing.blocks import Block

Look: TypeAlias = Literal["prose", "neutral", "chrome"]

_WORDS = (
    *("当前位置", "您的位置", "你的位置", "首页", "登录", "注册", "搜索", "检索", "打印", "关闭"),
    *("分享", "收藏", "字号", "字体", "大中小", "责任编辑", "责编", "编辑：", "校对：", "审核："),
    *("上一篇", "下一篇", "上一条", "下一条", "相关阅读", "相关新闻", "相关链接", "推荐阅读"),
    *(
        "热门",
        "排行",
        "版权",
        "Copyright",
        "©",
        "ICP",
        "公网安备",
        "网站标识",
        "联系电话",
        "电话：",
    ),
    *("传真", "邮编", "邮箱", "地址：", "主办", "承办", "技术支持", "扫一扫", "二维码", "微信"),
    *("微博", "客户端", "无障碍", "返回顶部", "免责声明", "网站地图", "浏览次数", "阅读量", "点击"),
    *("繁体", "简体", "English", "设为", "加入", "更多", "下载", "专题", "导航", "稿源", "（完）"),
    *("Home", "Skip to", "Share", "Print", "Related", "rights reserved", "Privacy", "Sign in"),
    *("Subscribe", "Newsletter", "Cookie", "Advertisement", "Follow us", "Contact", "Terms"),
)
_SENTENCE = re.compile(r"[。！？；]|[.!?;](?=\s|$)|[.!?][”\"’]")
_SEPARATOR = re.compile(r"[|｜>›»＞丨]|(?<=\s)[/·](?=\s)|->")
_DATED = re.compile(r"[\[(（【]?(?:\d{2,4}[-/.])?\d{1,2}[-/.]\d{1,2}[\])）】]?$")
_NOTICE = re.compile(r"(?:通知|公告|公示|启事|名单|目录|一览)$")
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.+-]+@[\w.-]+$")
_END = re.compile(
    r"^[【\[（(「]?\s*(?:责任编辑|责编|(?:实习)?编辑\s*[:：]|[上下]一[篇条则页]"
    r"|相关(?:阅读|新闻|链接|文章|报道|推荐|稿件|附件|信息|资讯)|推荐(?:阅读|新闻)|延伸阅读"
    r"|热门|热点|猜你喜欢|版权(?:所有|声明)|Copyright|©|免责声明|网站声明|主办(?:单位)?\s*[:：]"
    r"|分享(?:到|至)|网友评论|发表评论|友情链接|Related|Read more|More from|Share this"
    r"|All rights|You may also|Comments?$)",
    re.IGNORECASE,
)
_CENTRE = 80
"""Characters above which single words say little."""
_PROSE, _CHROME = 1.5, -0.8
_SHORT = 6


def look_of(block: Block) -> Look:
    """Tell what a block looks like; one outside the main part of its page is chrome."""
    if block.aside:
        return "chrome"
    if block.kind in {"table", "picture"}:
        return "neutral"
    score = score_of(block)
    return "prose" if score >= _PROSE else "chrome" if score <= _CHROME else "neutral"


def score_of(block: Block) -> float:
    """Return how much a block looks like prose: above 1.5 it is, below -0.8 it is chrome."""
    text = block.text.strip()
    sentences = len(_SENTENCE.findall(text[:2000]))
    score = min(len(text) / 30, 3) + 1.2 * min(sentences, 3)
    score -= 4 * block.linked
    words = sum(word.lower() in text.lower() for word in _WORDS) if len(text) <= _CENTRE * 2 else 0
    score -= words * (1.6 if len(text) <= _CENTRE else 0.6)
    separators = len(_SEPARATOR.findall(text[:400]))
    if separators and not sentences:
        score -= 0.5 + 0.6 * min(separators, 5)
    if not sentences:
        score -= 2.0 * bool(_DATED.search(text)) + 1.2 * bool(_NOTICE.search(text))
        short = len(text) < _SHORT and block.kind != "heading" and not block.strong
        score -= 0.9 if short else 0.0
    return score - 3.0 * bool(_ADDRESS.match(text))


def ends_article(text: str) -> bool:
    """Tell whether a block is what sites set under an article."""
    return len(text) <= _CENTRE * 2 and bool(_END.match(text.strip()))
