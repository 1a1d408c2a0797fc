"""Quotes, and the callouts and comparisons written as quotes or with ``!!!``."""

import re
from collections.abc import Sequence

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import (
    BlockSource,
    CalloutSource,
    CompareSource,
    QuoteSource,
    Tone,
)

_QUOTE = re.compile(r"^ {0,3}> ?")
_MARKED = re.compile(r"^\s*[\[【][!！](?P<tone>\w{1,20})[\]】][+-]?\s*(?P<title>.*?)\s*$")
_ADMONITION = re.compile(r"^ {0,3}(?:!!!|\?\?\?\+?) *(?P<tone>\w{1,20})\s*(?P<title>.*?)\s*$")
_INDENT = 2
_TONES: dict[str, Tone] = {
    "note": "note", "info": "note", "abstract": "note", "quote": "note", "说明": "note",
    "备注": "note", "信息": "note", "tip": "tip", "hint": "tip", "success": "tip",
    "example": "tip", "提示": "tip", "小贴士": "tip", "important": "important",
    "重要": "important", "warning": "warning", "attention": "warning", "注意": "warning",
    "caution": "caution", "danger": "caution", "error": "caution", "警告": "caution",
    "危险": "caution",
}  # fmt: skip
_COMPARISONS = {"compare", "comparison", "对比", "比较", "前后对比"}


def is_quote(line: Line) -> bool:
    """Tell whether a line is ``> …``."""
    return bool(_QUOTE.match(line.text))


def read_quote(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read ``> …`` with the lines that go on its last paragraph."""
    if not is_quote(lines[at]):
        return None
    end = at
    inner: list[Line] = []
    while end < len(lines) and not lines[end].blank:
        line = lines[end]
        if is_quote(line):
            line = Line(line.number, _QUOTE.sub("", line.text))
        elif not inner or inner[-1].blank or reader.starts_block(lines, end):
            break
        inner.append(line)
        end += 1
    number = lines[at].number
    marked = _MARKED.match(inner[0].text)
    if marked:
        return _set_apart(number, marked, reader.inside(inner[1:])), end
    blocks = reader.inside(inner)
    return (QuoteSource(number, blocks) if blocks else None), end


def is_callout(lines: Sequence[Line], at: int) -> bool:
    """Tell whether ``!!! note`` begins at a line."""
    found = _ADMONITION.match(lines[at].text)
    if found is None:
        return False
    indented = at + 1 < len(lines) and lines[at + 1].indent >= _INDENT
    return found["tone"].lower() in _TONES.keys() | _COMPARISONS or indented


def read_callout(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read ``!!! note "Title"`` and what is indented under it.

    Where nothing is, the paragraph under it is meant.
    """
    found = _ADMONITION.match(lines[at].text)
    if found is None or not is_callout(lines, at):
        return None
    end = _indented_end(lines, at + 1)
    if end == at + 1:
        while end < len(lines) and not lines[end].blank and not reader.starts_block(lines, end):
            end += 1
    inner = [line.outdented(4) for line in lines[at + 1 : end]]
    return _set_apart(lines[at].number, found, reader.inside(inner)), end


def _set_apart(
    line: int, mark: "re.Match[str]", blocks: tuple[BlockSource, ...]
) -> CalloutSource | CompareSource:
    """Return what the word after the mark means; an unknown one is a note."""
    word, title = mark["tone"].lower(), mark["title"].strip("\"'“”‘’＂ ")
    if word in _COMPARISONS:
        return CompareSource(line, title, blocks)
    return CalloutSource(line, _TONES.get(word, "note"), title, blocks)


def _indented_end(lines: Sequence[Line], start: int) -> int:
    """Return the line after the last indented one, blank lines between them included."""
    end = start
    for index in range(start, len(lines)):
        if lines[index].blank:
            continue
        if lines[index].indent < _INDENT:
            break
        end = index + 1
    return end
