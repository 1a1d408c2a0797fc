"""Tables of bars."""

import re
from collections.abc import Sequence

from kiosk.compiler import limits
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import Align, RowSource, TableSource
from kiosk.compiler.messages import text as messages

_DELIMITER = re.compile(r"^[ |]*:?-+:?(?: *\|[ |]*:?-+:?)*[ |]*$")
_TOKEN = re.compile(r"\\.|`+|\|", re.DOTALL)


def is_table(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a table begins at a line: a row and a row of dashes, or bars all around."""
    if "|" not in lines[at].text or at + 1 == len(lines):
        return False
    following = lines[at + 1].text
    if _is_delimiter(following):
        return not _is_delimiter(lines[at].text)
    return _is_framed(lines[at].text) and _is_framed(following)


def read_table(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read a table; short rows are filled up, what is over the limits is left out."""
    if not is_table(lines, at):
        return None
    end = at + 1
    while end < len(lines) and "|" in lines[end].text:
        end += 1
    header = _cells(lines[at].text)
    dashes = _is_delimiter(lines[at + 1].text)
    align = [_align(cell) for cell in _cells(lines[at + 1].text)] if dashes else []
    columns = min(len(header), limits.TABLE_COLUMNS)
    if len(header) > columns:
        reader.report(messages.TABLE_TOO_WIDE, lines[at].number, limit=columns)
    body = lines[at + 1 + dashes : end]
    if len(body) > limits.TABLE_ROWS:
        line = body[limits.TABLE_ROWS].number
        reader.report(messages.TABLE_TOO_LONG, line, limit=limits.TABLE_ROWS)
    rows = tuple(_row(line, columns, len(header), reader) for line in body[: limits.TABLE_ROWS])
    filled: tuple[Align, ...] = tuple(
        align[index] if index < len(align) else "left" for index in range(columns)
    )
    head = RowSource(lines[at].number, tuple(header[:columns]))
    return TableSource(lines[at].number, head, filled, rows), end


def _is_delimiter(text: str) -> bool:
    return "|" in text and "-" in text and bool(_DELIMITER.match(text))


def _is_framed(text: str) -> bool:
    text = text.strip()
    return text.startswith("|") and text.endswith("|") and text.count("|") > 2  # noqa: PLR2004  # two cells


def _row(line: Line, columns: int, header: int, reader: Reader) -> RowSource:
    """Read a row of a table whose head has ``header`` cells, ``columns`` of them kept."""
    cells = _cells(line.text)
    if len(cells) > header and any(cells[header:]):
        reader.report(messages.TABLE_ROW, line.number)
    return RowSource(line.number, tuple([*cells, *[""] * columns][:columns]))


def _align(cell: str) -> Align:
    if cell.startswith(":") and cell.endswith(":"):
        return "center"
    return "right" if cell.endswith(":") else "left"


def _cells(text: str) -> list[str]:
    r"""Split a row at its bars, but not at ``\|`` nor inside inline code."""
    text = text.strip()
    cells, start, position = [], 0, 0
    if text.startswith("|"):
        start = position = 1
    while token := _TOKEN.search(text, position):
        position = token.end()
        if token[0] == "|":
            cells.append(text[start : token.start()])
            start = position
        elif token[0][0] == "`":
            position = _code_end(text, token)
    if text[start:].strip() or not cells:
        cells.append(text[start:])
    return [cell.strip().replace("\\|", "|") for cell in cells]


def _code_end(text: str, ticks: "re.Match[str]") -> int:
    """Return where the inline code ends that ``ticks`` open; right after them if it does not."""
    close = re.compile(rf"(?<!`){ticks[0]}(?!`)").search(text, ticks.end())
    return close.end() if close else ticks.end()
