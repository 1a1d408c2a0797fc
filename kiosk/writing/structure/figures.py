"""Figures worth a table: each copied from the text as it stands, with the words around it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.writing.mending.damage import hidden, is_marked

_NUMBER = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,15})(?:\.\d{1,9})?(?!\d)"
_ABOUT = (
    r"约为?|大约|近|不超过|不到|不足|超过|突破|超|逾|不低于|不少于|至少|高达|最高"
    r"|over |more than |about |nearly |up to "
)
_MONEY = r"(?:人民币|美元|欧元|港元|元)"
_NANOMETRES = r"纳米(?!材|科|技|级|管|线|片|粉|颗|粒|产|新|杂|园|基|中)"
_MEASURES = (
    rf"平方公里|平方千米|平方米|立方米|公顷|公里|千米|厘米|毫米|微米|{_NANOMETRES}|公斤|千克|毫克|吨|升"
    r"|千瓦时|兆瓦|千瓦|摄氏度|℃|°C|亩|米(?!粒)|克(?!服)|倍|个百分点|小时|分钟|个月"
)
_COUNTS = (
    r"年(?!代|级|度|初|底|末|中|前|后)|项|种|家|人(?!工|才|民)|名|件|篇|条|座|台|套|所|户|辆|个|次|位|类"
    r"|期|批|天|片"
)
_CHINESE = re.compile(
    rf"(?P<value>(?:{_ABOUT})?{_NUMBER}(?:[-–~～—至到]{_NUMBER})?(?:余|多|\+)?)"
    rf"(?P<unit>[万亿千百]{{0,2}}(?:余|多)?(?:{_MONEY}|{_MEASURES}|{_COUNTS})(?:/年|/吨|每年)?)"
    rf"|(?P<percent>(?:{_ABOUT})?{_NUMBER}(?:[-–~～至到]{_NUMBER})?[%％‰])"
)
_ENGLISH_UNITS = (
    r"(?:million|billion|trillion)(?: (?:yuan|dollars|euros))?|yuan|years?|months|hours|patents"
    r"|companies|enterprises|people|researchers|scientists|tonnes|tons|hectares|acres|mu"
    r"|square (?:metres|meters|kilometres)|kilometres|km|kg|nanometres|nm|projects|kinds|types"
    r"|times|percent"
)
_ENGLISH = re.compile(
    rf"(?P<value>(?:{_ABOUT})?(?:CNY |RMB |US\$|\$|€|£)?{_NUMBER}\+?)[ -]"
    rf"(?P<unit>{_ENGLISH_UNITS})\b"
    rf"|(?P<percent>(?:{_ABOUT})?{_NUMBER}%)"
)
_BEFORE = re.compile(r"[\dA-Za-z.,+\-–/:第]$")
_SMALL = re.compile(
    rf"^(?:{_ABOUT})?[1-9](?:个|次|位|类|期|批|天|名|人|条|家|所|座|台|套|件|篇|项|种|年)$"
)
"""Counts that are part of the telling, not figures to show."""
_YEAR = re.compile(r"^(?:1[89]|20)\d{2}年$")
_CLAUSES = {"zh": re.compile(r"[，。；！？：]"), "en": re.compile(r"[;!?:]|[.,](?=\s|$)")}
_LEAST_LABEL = 2
_TRAILING = re.compile(r"(?:达到|达|为|是|共|有)$")
_CHANGE = re.compile(r"[由从].*\d.*[到至为]|\bfrom\b.*\d.*\bto\b")
"""From one figure to another: neither says anything by itself."""
_LEADING = re.compile(r"^(?:其中|并且|并|而且|而|且|已|还|and |but )(?=..)")
MOST = 6
"""Figures of one part of a page; more of them are no longer seen as figures."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of a figure table, every word of it from the text."""

    value: str
    unit: str
    label: str


def find_figures(texts: Iterable[str], lang: str) -> list[FigureRow]:
    """Return the figures of some paragraphs, at most ``MOST``; clauses with marks have none."""
    rows: dict[tuple[str, str], FigureRow] = {}
    for text in texts:
        for row in _in_text(text, lang):
            rows.setdefault((row.value, row.unit), row)
    return list(rows.values())[:MOST]


def _in_text(text: str, lang: str) -> Iterator[FigureRow]:
    pattern = _CHINESE if lang == "zh" else _ENGLISH
    start = 0
    text = hidden(text)
    for end in [*(m.start() for m in _CLAUSES[lang].finditer(text)), len(text)]:
        clause = text[start:end].strip(" ，。；！？：,.;!?:")
        start = end
        if not is_marked(clause) and not _CHANGE.search(clause):
            yield from _in_clause(clause, pattern)


def _in_clause(clause: str, pattern: "re.Pattern[str]") -> Iterator[FigureRow]:
    position = 0
    while found := pattern.search(clause, position):
        position = found.end()
        whole = found[0]
        part_of_more = _BEFORE.search(clause, max(0, found.start() - 2), found.start())
        if part_of_more or clause.startswith("+", found.end()):
            continue
        if _YEAR.match(whole) or _SMALL.match(whole):
            continue
        value = (found["percent"] or found["value"]).strip()
        yield FigureRow(value, found["unit"] or "", _label(clause, found))


def _label(clause: str, found: "re.Match[str]") -> str:
    """Return the words before a figure at the end of its clause, else the clause."""
    before = _TRAILING.sub("", _LEADING.sub("", clause[: found.start()])).strip(" “”（）()")
    at_end = found.end() == len(clause)
    has_figure = re.search(r"\d", before)
    clause = _LEADING.sub("", clause)
    return before if at_end and len(before) >= _LEAST_LABEL and not has_figure else clause
