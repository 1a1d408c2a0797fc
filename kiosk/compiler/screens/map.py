"""A map: the page's first picture is a plan, a table headed ``x|y|名称|页面`` its places."""

import re
import unicodedata
from collections.abc import Iterator

from kiosk.compiler.document import Item, plain_text
from kiosk.compiler.markdown.facts import field_of
from kiosk.compiler.markdown.items import Row
from kiosk.compiler.markdown.plain import visible
from kiosk.compiler.messages import map as messages
from kiosk.compiler.screens.source import Made, MisfitError, Source, blocks, first_figure
from kiosk.pack.model import Gallery, Picture, PictureBlock
from kiosk.pack.model.pages.map import MapPage, Spot

NAMES = ("地图", "导览图", "平面图")

_COLUMNS = {
    "x": {"x", "x%", "横", "横向", "横坐标"},
    "y": {"y", "y%", "纵", "纵向", "纵坐标"},
    "title": {"名称", "名字", "标题", "地点", "title", "name", "place"},
    "page": {"页面", "链接", "page", "link"},
    "text": {"说明", "介绍", "内容", "text", "description", "what"},
    "icon": {"图标", "icon"},
}
_NEEDED = ("x", "y", "title")
_NUMBER = re.compile(r"([+-]?\d+(?:[.,]\d+)?) ?%?")
_WHOLE = 100.0
_AROUND = " \t`<>"
"""What people put around a file name, an icon's name or a number."""


def compile_page(source: Source) -> Made:
    """Every table of places counts; what is neither the plan nor a place is the text."""
    tables = [item for item in source.items if _columns(item.rows).keys() >= set(_NEEDED)]
    if not tables:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有地点表", "it has no table of places"),
            ("请加一个表头为“x|y|名称|页面”的表格。", "Add a table headed “x|y|title|page”."),
        )
    plan, rest = _plan(tuple(item for item in source.items if item not in tables))
    plan = plan or source.common["cover"]
    if plan is None:
        raise MisfitError(
            tables[0].line,
            ("没有图", "it has no plan"),
            ("请在表格上面放一张图：“![](平面图.svg)”。", "Put a picture above: “![](plan.svg)”."),
        )
    spots = tuple(spot for table in tables for spot in _spots(table.rows, source))
    if not spots:
        raise MisfitError(
            tables[0].line,
            ("表里没有能用的地点", "its table has no place that can be used"),
            ("请每行写一个地点：“35|60|名称|页面”。", "Write a place a row: “35|60|title|page”."),
        )
    page = MapPage(**source.common, plan=plan, spots=spots, blocks=blocks(rest))
    return Made(page, first_figure(source.items), _told(page))


def _columns(rows: tuple[Row, ...]) -> dict[str, int]:
    """Return the column of each field in a table, the first where there are several."""
    found: dict[str, int] = {}
    for index, head in enumerate(rows[0].cells if rows else ()):
        field = field_of(head, _COLUMNS)
        if field is not None:
            found.setdefault(field, index)
    return found


def _plan(items: tuple[Item, ...]) -> tuple[Picture | None, tuple[Item, ...]]:
    """Return the first picture and the other items; the rest of its gallery stays with them."""
    for index, item in enumerate(items):
        if isinstance(item.block, PictureBlock):
            return item.block.picture, items[:index] + items[index + 1 :]
        if isinstance(item.block, Gallery):
            first, *others = item.block.pictures
            block = Gallery(tuple(others)) if len(others) > 1 else PictureBlock(others[0])
            return first, (*items[:index], Item(block, item.line), *items[index + 1 :])
    return None, items


def _spots(rows: tuple[Row, ...], source: Source) -> Iterator[Spot]:
    """Yield the places of a table; what is wrong with one leaves the others as they are."""
    head, *body = rows
    columns = _columns(rows)
    for index, cell in enumerate(head.cells):
        if index not in columns.values() and any(row.written[index] for row in body):
            source.report(messages.COLUMN, head.line, name=plain_text(cell.text))
    for row in body:
        if any(row.written) and (spot := _spot(row, columns, source)) is not None:
            yield spot


def _spot(row: Row, columns: dict[str, int], source: Source) -> Spot | None:
    """Return the place of a row; None where it has no title or lies nowhere on the plan."""
    title = plain_text(row.cells[columns["title"]].text)
    if not title:
        source.report(messages.NAMELESS, row.line)
        return None
    x, y = (_share(row, columns, axis, title, source) for axis in ("x", "y"))
    page = _page(row, columns, title, source)
    text = row.cells[columns["text"]].text if "text" in columns else ""
    name = _written(row, columns, "icon")
    icon = source.references.icon(name, row.line) if name else None
    if x is None or y is None:
        return None
    if page is None and not text and not _written(row, columns, "page"):
        source.report(messages.NOTHING, row.line, title=title)
    return Spot(x=x, y=y, title=title, icon=icon, text=text, page=page)


def _written(row: Row, columns: dict[str, int], field: str) -> str:
    return row.written[columns[field]].strip(_AROUND) if field in columns else ""


def _share(
    row: Row, columns: dict[str, int], axis: str, title: str, source: Source
) -> float | None:
    """Return how far along an axis a place lies, 0 to 100; None where it is not told."""
    text = _written(row, columns, axis)
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).replace("\u2212", "-"))
    if found is None:
        source.report(messages.NUMBER, row.line, title=title, axis=axis, text=text)
        return None
    share = float(found[1].replace(",", "."))
    if not 0 <= share <= _WHOLE:
        source.report(messages.OUTSIDE, row.line, title=title, axis=axis, text=text)
        return None
    return share


def _page(row: Row, columns: dict[str, int], title: str, source: Source) -> str | None:
    """Return the id of the page that a place opens: a link, a file name or an id."""
    cells = [row.cells[columns[field]] for field in ("page", "title") if field in columns]
    linked = next(
        (id_ for cell in cells for link in cell.links if (id_ := _id(link)) is not None), None
    )
    written = _written(row, columns, "page")
    if linked is not None or not written:
        return linked
    elsewhere = bool(row.cells[columns["page"]].links)
    if "](" in written and not elsewhere:
        return None  # a link that leads nowhere was reported where it was read
    link = written if elsewhere else source.references.link(written, title, row.line)
    if link is None:
        return None
    if _id(link) is None:
        source.report(messages.NO_PAGE, row.line, title=title, target=written)
    return _id(link)


def _id(link: str) -> str | None:
    """Return the id of the page that a resolved link leads to; None for an address."""
    return link.removeprefix("page:") if link.startswith("page:") else None


def _told(page: MapPage) -> str:
    """Return what the screen says: the text, and of each place its title and text."""
    parts = [page.plan.caption, *visible(page.blocks)]
    for spot in page.spots:
        parts += [spot.title, plain_text(spot.text)]
    return "\n".join(filter(None, parts))
