"""Plain text: lines broken to a width are joined into paragraphs again."""

import re
import unicodedata
from dataclasses import dataclass

from kiosk.writing.blocks import Block, Original
from kiosk.writing.mending.hanzi import is_han

_SENTENCE_END = ("。", "！", "？", "；", "：", ".", "!", "?", ";", ":", "”", "」", "）", ")", "…")
_STARTS = re.compile(
    r"^(?:[\u3000]{1,}|\s{2,}|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[①-⑳•●▪■◆·*-]"
    r"|[^\s：:，。！？,!?]{1,16}[:：]|[【\[]|第[一二三四五六七八九十]|#{1,6} |\|)"
)
_MARKDOWN_HEADING = re.compile(r"^#{1,6}[ \u3000]+(?=\S)")
_BULLET = re.compile(r"^[•●▪◆][ \u3000]*(?=\S)|^[-*][ \u3000]+(?=\S)")
_NARROWEST, _WIDEST = 24, 140
"""Columns that a text broken by hand or by a mail program has."""
_FILLED = 0.85
"""Share of the width that a line fills when it was broken."""
_OFTEN = 0.4
"""Share of broken lines that shows that a text was broken to a width."""


def read_text(text: str) -> Original:
    """Read a plain text file."""
    lines = text.split("\n")
    width = _width(lines)
    blocks: list[Block] = []
    open_line = ""
    for number, line in enumerate(lines, 1):
        if not line.strip(" \u3000\t\u00a0"):
            open_line = ""
            continue
        if open_line and _goes_on(open_line, line, width):
            last = blocks[-1]
            blocks[-1] = Block(join(last.text, line.strip()), last.line, last.kind)
        else:
            blocks.append(_block(line.strip(" \u3000\t\u00a0"), number))
        open_line = line
    return Original(text, tuple(blocks))


def join(first: str, second: str) -> str:
    """Return two parts of a broken line as one: a space only where words meet."""
    if not first or not second or _is_wide(first[-1]) or _is_wide(second[0]):
        return first + second
    if first.endswith("\u00ad"):
        return first[:-1] + second
    return f"{first} {second}"


@dataclass(frozen=True, slots=True)
class _Width:
    columns: int
    """The width that the text was broken to; 0 for one whose lines are paragraphs."""
    indented: bool
    """Whether paragraphs are told by their indent or by blank lines."""


def _block(text: str, number: int) -> Block:
    if found := _MARKDOWN_HEADING.match(text):
        return Block(text[found.end() :], number, "heading")
    if found := _BULLET.match(text):
        return Block(text[found.end() :], number, "item")
    return Block(text, number)


def _columns(line: str) -> int:
    return sum(1 + _is_wide(char) for char in line.strip())


def _is_wide(char: str) -> bool:
    return is_han(char) or unicodedata.east_asian_width(char) in "WF" or char in "“”‘’…—"


def _width(lines: list[str]) -> _Width:
    """Find out whether the lines were broken to a width."""
    filled = [line for line in lines if line.strip()]
    widths = sorted(map(_columns, filled))
    none = _Width(0, indented=False)
    if len(widths) < 4:  # noqa: PLR2004 - too few to tell
        return none
    columns = widths[int(len(widths) * 0.9)]
    if not _NARROWEST <= columns <= _WIDEST:
        return none
    broken = [
        line
        for line in filled
        if _columns(line) >= columns * _FILLED and not line.rstrip().endswith(_SENTENCE_END)
    ]
    if len(broken) < _OFTEN * len(filled):
        return none
    indented = sum(line.startswith(("\u3000", "  ")) for line in filled)
    return _Width(columns, indented=indented > 1 or len(filled) < len(lines) - 2)


def _goes_on(line: str, following: str, width: _Width) -> bool:
    """Tell whether the line after ``line`` goes on with its paragraph."""
    if not width.columns or _STARTS.match(following):
        return False
    if _columns(line) < width.columns * _FILLED:
        return False
    return width.indented or not line.rstrip().endswith(_SENTENCE_END)
