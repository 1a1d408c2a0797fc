"""Lists."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.headings import is_rule
from kiosk.compiler.markdown.rules.markers import RANK, Marker, Style, marker
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import ItemSource, ListSource

_INDENT = 2
"""Columns that make a line part of the item above; word processors and habits give no more."""
_TASKS = (("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ "))


@dataclass(slots=True)
class _Item:
    marker: Marker
    lines: list[Line]
    children: "list[_Item]" = field(default_factory=list)


def read_list(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read items until something that belongs to none of them."""
    if marker(lines[at]) is None:
        return None
    top: list[_Item] = []
    levels: list[tuple[Style, list[_Item]]] = []
    end = at
    while end < len(lines):
        found = marker(lines[end])
        if found is None or is_rule(lines[end]) or not _belongs(found, levels):
            break
        item, end = _read_item(lines, end, found, reader)
        _place(item, levels, top)
        following = _next_text(lines, end)
        if following < len(lines) and marker(lines[following]):
            end = following
    return _source(top, reader), end


def _belongs(found: Marker, levels: list[tuple[Style, list[_Item]]]) -> bool:
    """Tell whether an item goes on the list: a known style, or one that stands inside it."""
    if not levels:
        return True
    styles = [style for style, _ in levels]
    return found.style in styles or RANK[found.style] > RANK[styles[-1]]


def _place(item: _Item, levels: list[tuple[Style, list[_Item]]], top: list[_Item]) -> None:
    """Put an item into the level of its style; a new style is a level inside the last item."""
    while levels and RANK[levels[-1][0]] > RANK[item.marker.style]:
        levels.pop()
    if not levels or levels[-1][0] != item.marker.style:
        inside = levels[-1][1][-1].children if levels else top
        levels.append((item.marker.style, inside))
    levels[-1][1].append(item)


def _read_item(lines: Sequence[Line], at: int, found: Marker, reader: Reader) -> tuple[_Item, int]:
    """Read one item: its first line, what is indented under it, and what goes on it."""
    text = lines[at].text[found.width :].strip(" ")
    for task, sign in _TASKS:
        if text.startswith(task):
            text = sign + text.removeprefix(task)
    inner = [Line(lines[at].number, text + _hard_break(lines[at]))]
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if line.blank:
            following = _next_text(lines, end)
            if following == len(lines) or lines[following].indent < found.indent + _INDENT:
                break
        elif line.indent < found.indent + _INDENT and (
            lines[end - 1].blank or marker(line) or reader.starts_block(lines, end)
        ):
            break
        inner.append(line)
        end += 1
    return _Item(found, _outdented(inner, found)), end


def _outdented(lines: list[Line], found: Marker) -> list[Line]:
    """Free the lines under an item from its indent; people give less than the mark is wide."""
    indents = [line.indent for line in lines[1:] if not line.blank]
    columns = min([found.width, *(i for i in indents if i >= found.indent + _INDENT)])
    return [lines[0], *(line.outdented(columns) for line in lines[1:])]


def _hard_break(line: Line) -> str:
    return "  " if line.text.endswith("  ") else ""


def _next_text(lines: Sequence[Line], at: int) -> int:
    """Return the first line from ``at`` on that is not blank."""
    while at < len(lines) and lines[at].blank:
        at += 1
    return at


def _source(items: list[_Item], reader: Reader) -> ListSource:
    """Read what is inside the items and number them on from the first."""
    start = items[0].marker.number
    sources = []
    for index, item in enumerate(items):
        blocks = reader.inside(item.lines)
        if item.children:
            blocks += (_source(item.children, reader),)
        mark = "•" if item.marker.style == "bullet" else f"{start + index}."
        sources.append(ItemSource(item.lines[0].number, mark, blocks))
    return ListSource(items[0].lines[0].number, tuple(sources))
