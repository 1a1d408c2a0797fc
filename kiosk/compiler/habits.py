"""Typing habits that just work: full-width marks, odd spaces, missing spaces.

Only characters are put right here, line by line, so that every line keeps its number; what
concerns several lines (a list without a blank line before it) is the block stage's business.
"""

import re

from kiosk.compiler.markdown.fences import outside_fences

_INVISIBLE = "\u200b\u2060\ufeff\u00ad\u180e"
_SPACES = "\u00a0\u2007\u202f\u2002\u2003\u2009"
_ODD = re.compile(f"[{_INVISIBLE}{_SPACES}]")
_EVEN = {**dict.fromkeys(map(ord, _INVISIBLE)), **dict.fromkeys(map(ord, _SPACES), " ")}
_CJK = "\u2e80-\u9fff\uf900-\ufaff"
_INDENT = re.compile(r"^[ \u3000]*\u3000[ \u3000]*")
_LIST_START = re.compile(
    r"[-*+•●▪■◆＊－·] ?|[0-9０-９]{1,3}[.、．)）]|[（(][0-9０-９]{1,3}[）)]|[①-⑳⑴-⒛]"
)
_HEADING = re.compile(rf"^( {{0,3}})([#＃]{{1,6}})(?![#＃])([ \u3000]*)(?=(.?))(?:[{_CJK}]?)")
_WEIBO_TOPIC = re.compile(r"^#[^#\s]+#[^#\s]")
_QUOTE = re.compile(r"^ {0,3}(?:[>＞][ \u3000]*)+")
_BULLET = re.compile(rf"^( *)(?:[＊－](?=[ \u3000{_CJK}“‘《（])|－(?=[A-Za-z]))[ \u3000]*")
_RULE = re.compile(
    r"^ {0,3}(?:([-－—][ \u3000]*){3,}|([*＊][ \u3000]*){3,}|([_＿][ \u3000]*){3,})$"
)
_DELIMITER_ROW = re.compile(
    r"^[\s|｜]*[:：]?[-－—]{1,}[:：]?(?:[\s|｜]+[:：]?[-－—]+[:：]?)*[\s|｜]*$"
)
_DELIMITER_MARKS = str.maketrans("｜－—：\u3000", "|--: ")
_CALLOUT = re.compile(r"^( {0,3})[!！]{3}(?=[ \u3000]*\w)[ \u3000]*")


def normalise(body: str) -> str:
    """Return ``body`` with as many lines, its typing habits turned into plain Markdown.

    Fenced code stays as it is.
    """
    lines = body.split("\n")
    prose = outside_fences(lines)
    for index in prose:
        lines[index] = _characters(lines[index])
    _bars(lines, prose)
    return "\n".join(lines)


def _characters(line: str) -> str:
    """Put one line right."""
    if _ODD.search(line):
        line = line.translate(_EVEN)
    line = _indent(line.expandtabs(4))
    line = _QUOTE.sub(lambda m: m[0].replace("＞", ">").replace("\u3000", " "), line)
    quote = _QUOTE.match(line)
    start = quote.end() if quote else 0
    return line[:start] + _marks(_indent(line[start:]))


def _indent(line: str) -> str:
    """Drop an indent of full-width spaces, but keep how deep a list item stands."""
    found = _INDENT.match(line)
    if found is None:
        return line
    rest = line[found.end() :]
    return (found[0].replace("\u3000", "  ") if _LIST_START.match(rest) else "") + rest


def _marks(line: str) -> str:
    """Put the marks at the start of a line right, and full-width ``＊＊`` anywhere."""
    if _RULE.match(line):
        return line.translate(str.maketrans("－—＊＿\u3000", "--*_ "))
    line = line.replace("＊＊", "**")
    if (found := _HEADING.match(line)) and not _WEIBO_TOPIC.match(line):
        return _heading(line, found)
    if found := _CALLOUT.match(line):
        return f"{found[1]}!!! {line[found.end() :]}"
    return _BULLET.sub(r"\1- ", line)


def _heading(line: str, found: "re.Match[str]") -> str:
    """Give a heading the space after its ``#``; ``#1`` and ``#tag`` are no headings."""
    hashes = found[2].replace("＃", "#")
    rest = line[found.end(3) :]
    full_width = "＃" in found[2]
    if found[3] or not rest or full_width or len(hashes) > 1 or re.match(f"[{_CJK}“《]", rest):
        return f"{found[1]}{hashes} {rest}"
    return line


def _bars(lines: list[str], prose: list[int]) -> None:
    """Turn full-width bars into plain ones in the rows of a table."""
    inside = set(prose)
    for index in prose:
        line = lines[index]
        if ("｜" in line or "|" in line) and _DELIMITER_ROW.match(line):
            lines[index] = line.translate(_DELIMITER_MARKS)
            first, last = index - 1, index + 1
            while last in inside and ("｜" in lines[last] or "|" in lines[last]):
                last += 1
            for row in range(max(first, 0), last):
                if row in inside:
                    lines[row] = lines[row].replace("｜", "|")
        elif line.lstrip(" >").startswith("｜"):
            lines[index] = line.replace("｜", "|")
