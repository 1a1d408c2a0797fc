"""The line with source and date that stands over or under an article."""

import re
from dataclasses import dataclass

from kiosk.compiler.dates import last_day
from kiosk.writing.mending.damage import MARKED

_DATE = re.compile(
    r"(?<!\d)(?P<date>(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})\s*日?"
    r"(?:[日T\s]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = r"(?:19|20)\d{2}"
_ENGLISH = re.compile(
    rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>{_YEAR})"
    rf"|(?P<day2>\d{{1,2}})\s+(?P<month2>{_MONTH})\s+(?P<year2>{_YEAR})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KEYS = (
    r"发布时间|发布日期|发表时间|更新时间|时间|日期|作者|记者|编辑|责编|浏览次数|浏览量|浏览|点击数|点击"
    r"|阅读量|阅读|字号|字体|打印|关闭|分享|收藏|发布机构|发布单位|发布者|审核|大中小"
    r"|[Pp]ublished(?: on)?|[Uu]pdated|[Dd]ate|[Bb]y|[Aa]uthor"
)
_NAME = rf"(?:{MARKED.pattern}|[^\s|｜：:，。；（()）【】\[\]\ufdd0\ufdd1]){{2,30}}?"
_ENGLISH_NAME = r"[A-Za-z][\w .&'’]{1,60}(?=\s*(?:[|,;·(]|$))"
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|新闻来源|来\s*源|稿\s*源|[Ss]ource)\s*[:：]\s*"
    rf"(?P<name>{_ENGLISH_NAME}|{_NAME})"
    rf"(?=\s*(?:[|｜【\[（()）\]】]|(?:19|20)\d{{2}}\s*[-/.年]|(?:{_KEYS})|\s{{1,}}|$))"
)
_FIELD = re.compile(
    r"[Bb]y [A-Z][\w .'’-]{1,40}?(?=\s*[|,·]|$)"
    rf"|(?:{_KEYS})\s*[:：]?\s*[\u4e00-\u9fff]{{0,4}}?\d*(?:次|人)?(?=[\W\d]|$)"
)
_LONGEST = 120
_REST = 12
"""Characters beside source, date and their kin that a dateline may still have."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; what it does not say is empty."""

    source: str = ""
    date: str = ""
    """``YYYY-MM-DD``."""


def read_dateline(text: str) -> Dateline | None:
    """Return what a line says of its article's source and date; None for any other line."""
    if len(text) > _LONGEST:
        return None
    source, date = _SOURCE.search(text), _DATE.search(text)
    english = None if date else _ENGLISH.search(text)
    if not (source or date or english):
        return None
    rest = _SOURCE.sub("", text)
    rest = _FIELD.sub("", _ENGLISH.sub("", _DATE.sub("", rest)))
    if len(re.sub(r"[\W_\d]", "", rest)) > _REST or (not source and re.search("[。！？]", rest)):
        return None
    day = _day(date) if date else _english_day(english) if english else ""
    return Dateline(source["name"].strip() if source else "", day)


def _day(found: "re.Match[str]") -> str:
    day = last_day(re.sub(r"\s", "", found["date"]))
    return day.isoformat() if day else ""


def _english_day(found: "re.Match[str]") -> str:
    year, month = found["year"] or found["year2"], found["month"] or found["month2"]
    number = _MONTHS.index(month[:3].lower()) + 1
    day = last_day(f"{year}-{number}-{found['day'] or found['day2']}")
    return day.isoformat() if day else ""
