"""Code between fences or indented by four spaces."""

import re
from collections.abc import Sequence

from kiosk.compiler.markdown.fences import opening
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import CodeSource
from kiosk.compiler.messages import text as messages

_CODE_INDENT = 4
_HANZI = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def read_fenced(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read code between ````` or ``~~~`` fences."""
    fence = opening(lines[at].text)
    if fence is None:
        return None
    end = next((i for i in range(at + 1, len(lines)) if fence.closed_by(lines[i].text)), None)
    if end is None:
        reader.report(messages.FENCE_OPEN, lines[at].number, fence=fence.mark)
    code = [line.outdented(fence.indent).text for line in lines[at + 1 : end]]
    block = CodeSource(lines[at].number, "\n".join(code).strip("\n"))
    return (block if block.text.strip() else None), len(lines) if end is None else end + 1


def read_indented(lines: Sequence[Line], at: int, _reader: Reader) -> Found | None:
    """Read code indented by four spaces; what has hanzi in it is an indented paragraph."""
    if not _is_code(lines[at]):
        return None
    end = at
    while end < len(lines) and (lines[end].blank or _is_code(lines[end])):
        end += 1
    code = "\n".join(line.outdented(_CODE_INDENT).text for line in lines[at:end])
    return CodeSource(lines[at].number, code.strip("\n")), end


def _is_code(line: Line) -> bool:
    return line.indent >= _CODE_INDENT and not line.blank and not _HANZI.search(line.text)
