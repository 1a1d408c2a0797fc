"""Marks that begin a list item, in all the ways that people type them."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kiosk.compiler.markdown.lines import Line

Style: TypeAlias = Literal["number", "bracket", "circle", "bullet"]
"""``1.`` ``1、`` · ``（1）`` · ``①`` · ``-``."""

RANK: dict[Style, int] = {"number": 0, "bracket": 1, "circle": 2, "bullet": 3}
"""Chinese outlines go 1、（1） ① without an indent: a higher rank stands inside a lower one."""

_CJK = "\u2e80-\u9fff\uf900-\ufaff“‘《「（【"
_DIGITS = "[0-9０-９]{1,3}"
_BULLET = re.compile(rf"^ *(?:[-*+](?: +|$)|[•●▪■◆‣⁃∙] *|· *(?=[{_CJK} ])|-(?=[{_CJK}]))")
_NUMBER = re.compile(
    rf"^ *(?P<n>{_DIGITS})(?:[.)](?: +|$)|(?:、|．|）) *(?=\S)|[.)](?=[{_CJK}*]))|^ *(?P<c>[⒈-⒛]) *"
)
_BRACKET = re.compile(
    rf"^ *(?:（ *(?P<n>{_DIGITS}) *[）)] *(?=\S)|\((?P<m>{_DIGITS})[)）](?: +|(?=[{_CJK}*]))"
    r"|(?P<c>[⑴-⒇]) *(?=\S))"
)
_CIRCLE = re.compile(r"^ *(?P<c>[①-⑳㉑-㉟❶-❿]) *(?=\S)")
_FIRST_OF = (("①", "⑳", 1), ("㉑", "㉟", 21), ("⑴", "⒇", 1), ("⒈", "⒛", 1), ("❶", "❿", 1))


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark at the beginning of an item."""

    style: Style
    number: int
    indent: int
    """Columns before the mark."""
    width: int
    """Columns before the item's text, indent included."""


def marker(line: Line) -> Marker | None:
    """Return the list mark that a line begins with."""
    text = line.text
    if found := _BULLET.match(text):
        return Marker("bullet", 0, line.indent, found.end())
    patterns: tuple[tuple[re.Pattern[str], Style], ...] = (
        (_NUMBER, "number"),
        (_BRACKET, "bracket"),
        (_CIRCLE, "circle"),
    )
    for pattern, style in patterns:
        if found := pattern.match(text):
            return Marker(style, _value(found), line.indent, found.end())
    return None


def interrupts(line: Line) -> bool:
    """Tell whether a line begins a list although a paragraph stands right above it.

    A number other than one would make lists of sentences broken before "14. of May".
    """
    found = marker(line)
    if found is None or not line.text[found.width :].strip():
        return False
    return found.style == "bullet" or found.number == 1


def _value(found: "re.Match[str]") -> int:
    """Return the number of an ordered mark."""
    groups = found.groupdict()
    if sign := groups.get("c"):
        first, _, value = next(row for row in _FIRST_OF if row[0] <= sign <= row[1])
        return ord(sign) - ord(first) + value
    return int(groups.get("n") or groups["m"])
