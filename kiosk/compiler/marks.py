"""``[?…?]``: a place that somebody has to look at before visitors may see the page.

The import sets such marks where it could not repair a text; staff may set them by hand.
"""

import re
from collections.abc import Iterable

from kiosk.compiler.markdown.fences import outside_fences
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

OPEN, CLOSE = "[?", "?]"

_MARK = re.compile(r"[\[［][?？](?![\]］])(?P<inside>[^\n]*?)(?:[?？][\]］]|$)")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)")
_LONG_LINE = 20_000
"""Characters of a line that are looked through; the limits of a page cut it before that."""
_SHOWN = 40
"""Characters of a marked place that a problem cites."""


def find_marks(text: str, file: str) -> tuple[Problem, ...]:
    """Return a problem for every mark in a page file, its header included.

    Code is left alone, so that a page can tell how a mark is written. A mark without its end
    reaches to the end of its line.
    """
    lines = text.split("\n")
    if not any(mark in text for mark in ("[?", "[？", "［?", "［？")):
        return ()
    return tuple(
        messages.PLACE_MARKED.at(file, index + 1, text=inside[:_SHOWN])
        for index in outside_fences(lines)
        for inside in _marks(lines[index][:_LONG_LINE])
    )


def _marks(line: str) -> Iterable[str]:
    """Yield what stands inside the marks of one line."""
    code = [span.span() for span in _CODE_SPAN.finditer(line)] if "`" in line else []
    for found in _MARK.finditer(line):
        if not any(start <= found.start() < end for start, end in code):
            yield found["inside"].strip()
