"""How much text a page may have; what is over is cut before it is parsed."""

from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

PAGE_BYTES = 256 * 1024
PAGE_LINES = 20_000
LINE_CHARACTERS = 5_000
NESTING = 20
TABLE_COLUMNS = 12
TABLE_ROWS = 100

PIECE_CHARACTERS = 4_000
"""Running text is parsed for inline marks in pieces of about this length, because the time
of the parser grows with the square of it."""
PIECE_MARKS = 400
"""Inline marks in one such piece; one with more is shown as plain text."""
PAGE_WORK = 8_000_000
"""Inline marks times characters, summed over the pieces of a page: about a second's work. The
pieces after that are shown as plain text."""


def cap_page(body: str, file: str, first_line: int) -> tuple[str, list[Problem]]:
    """Cut a body, whose first line is ``first_line`` of ``file``, to the limits of a page."""
    problems = []
    data = body.encode("utf-8", "surrogatepass")
    if len(data) > PAGE_BYTES:
        body = data[:PAGE_BYTES].decode("utf-8", "ignore")
        line = first_line + body.count("\n")
        problems.append(messages.PAGE_TOO_LONG.at(file, line, limit=PAGE_BYTES // 1024))
    lines = body.split("\n")
    if len(lines) > PAGE_LINES:
        lines = lines[:PAGE_LINES]
        problems.append(messages.TOO_MANY_LINES.at(file, first_line + PAGE_LINES, limit=PAGE_LINES))
    for index, text in enumerate(lines):
        if len(text) > LINE_CHARACTERS:
            lines[index] = text[:LINE_CHARACTERS]
            problems.append(
                messages.LINE_TOO_LONG.at(file, first_line + index, limit=LINE_CHARACTERS)
            )
    return "\n".join(lines), problems
