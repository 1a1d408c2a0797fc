"""Tables with a meaning: figures worth showing large, and dates of a timeline."""

from collections.abc import Sequence

from kiosk.compiler.markdown.plain import plain_text
from kiosk.compiler.markdown.prose import Cell
from kiosk.pack.model import Event, Figure, Figures, Timeline

_FIGURE_COLUMNS = {
    "value": {"数字", "数值", "数据", "figure", "number", "value"},
    "unit": {"单位", "unit", "units"},
    "label": {"说明", "内容", "指标", "名称", "项目", "what", "label", "description", "meaning"},
    "note": {"备注", "注", "注释", "note", "notes", "remark", "remarks"},
}
_EVENT_COLUMNS = {
    "when": {"年份", "年", "日期", "时间", "年月", "year", "date", "when", "time"},
    "text": {"事件", "大事", "大事记", "内容", "说明", "event", "events", "what", "description"},
}


def field_of(head: Cell, known: dict[str, set[str]]) -> str | None:
    """Return the field that the head of a column names; None for one that is not known."""
    name = plain_text(head.text).strip(" ：:").lower()
    return next((field for field, names in known.items() if name in names), None)


def _columns(header: Sequence[Cell], known: dict[str, set[str]]) -> dict[str, int] | None:
    """Return the column of each field; None when a head is unknown or stands twice."""
    found: dict[str, int] = {}
    for index, cell in enumerate(header):
        field = field_of(cell, known)
        if field is None or field in found:
            return None
        found[field] = index
    return found


def figures(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Figures | None:
    """Return a figure table's figures; None for a table that is none.

    The first link to a page in a row is the story of its figure.
    """
    columns = _columns(header, _FIGURE_COLUMNS)
    if columns is None or "value" not in columns or "label" not in columns:
        return None
    found = []
    for row in rows:
        texts = {field: plain_text(row[index].text) for field, index in columns.items()}
        if not texts["value"]:
            if any(texts.values()):
                return None  # its words would be lost
            continue
        links = (link for cell in row for link in cell.links if link.startswith("page:"))
        story = next(links, "").removeprefix("page:")
        found.append(
            Figure(
                value=texts["value"],
                unit=texts.get("unit", ""),
                label=texts["label"],
                note=texts.get("note", ""),
                story=story,
            )
        )
    return Figures(tuple(found)) if found else None


def timeline(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> Timeline | None:
    """Return a timeline table's events; None for a table that is none."""
    columns = _columns(header, _EVENT_COLUMNS)
    if columns is None or len(columns) != len(_EVENT_COLUMNS):
        return None
    events = tuple(
        Event(plain_text(row[columns["when"]].text), row[columns["text"]].text)
        for row in rows
        if row[columns["text"]].text or row[columns["when"]].text
    )
    return Timeline(events) if events else None
