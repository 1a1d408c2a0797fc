"""Tables of web pages: those that hold data, told from those that hold the page."""

import re

from kiosk.writing.reading.markup import Element

_LAYOUT = {"table", "div", "ul", "ol", "h1", "h2", "h3", "form", "dl", "article", "section"}
_LONGEST_CELL = 120
_SPACE = re.compile(r"\s+")


def cells_of(table: Element) -> tuple[tuple[str, ...], ...]:
    """Return the cells of a table of data; () for one that only lays out the page.

    Data has at least two rows and two columns, short cells and few of them empty.
    """
    rows: list[tuple[str, ...]] = []
    for row in _rows(table):
        cells = [
            cell for cell in row.children if isinstance(cell, Element) and cell.tag in {"td", "th"}
        ]
        if any(_holds_layout(cell) for cell in cells):
            return ()
        rows.append(tuple(_SPACE.sub(" ", _text(cell)).strip() for cell in cells))
    rows = [row for row in rows if any(row)]
    columns = max(map(len, rows), default=0)
    texts = [cell for row in rows for cell in row]
    if len(rows) < 2 or columns < 2 or max(map(len, texts)) > _LONGEST_CELL:  # noqa: PLR2004
        return ()
    if sum(map(bool, texts)) < len(rows) * columns / 2:
        return ()
    return tuple((*row, *[""] * (columns - len(row))) for row in rows)


def _rows(table: Element) -> list[Element]:
    """Return the rows of a table, not those of tables inside it."""
    found: list[Element] = []
    for child in table.children:
        if isinstance(child, Element):
            if child.tag == "tr":
                found.append(child)
            elif child.tag in {"tbody", "thead", "tfoot"}:
                found += _rows(child)
    return found


def _holds_layout(element: Element) -> bool:
    return any(
        isinstance(child, Element) and (child.tag in _LAYOUT or _holds_layout(child))
        for child in element.children
    )


def _text(node: Element | str) -> str:
    if isinstance(node, str):
        return node
    if node.tag == "br":
        return " "
    return "".join(_text(child) for child in node.children)
