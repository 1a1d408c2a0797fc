"""Markdown of a page: text escaped so that nothing in it is markup, tables, header lines."""

import re
from collections.abc import Iterable, Sequence

from kiosk.writing.mending.damage import as_marks, is_marked, outside_marks

_ADDRESS = re.compile(r"https?://[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>~^|]|&(?=[#A-Za-z])")
_AT_START = re.compile(r"^(?:[#＃>＞+=-]|!(?=[!！]{2})|！(?=[!！]{2}\s*\w))")
_BESIDE_MARK = re.compile(r"[!！](?=\[\?)|(?<=\?\])\(")
"""What would make a picture or a link of a mark of damage."""
_ATTRIBUTES = re.compile(r"([{｛])([:：.#])")
_HALF = str.maketrans({"＊": "*", "＜": "<", "＞": ">", "＃": "#", "｜": "|", "｛": "{", "｝": "}"})
_LOOKS_LIKE_MARKUP = re.compile(r"＊＊|＜(?=[!！])|^[＃＞｜＊－]|｛")
_QUOTED = re.compile(r"^[\"'“”‘’「『＂].*[\"'“”‘’」』＂]$")
_MARKER = re.compile(r"^(?:(?:[（(]?\d{1,3}[.、．)）]|[①-⓿❶-❿·•●▪■◆‣⁃∙*+-])\s*)+")
_SEEN = re.compile(r"\w")
_LONG = 1_500
"""Characters of a paragraph; a longer one is cut after a sentence."""
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」）]*|[^。！？]+$")


def escape(text: str) -> str:
    """Return running text in which nothing is markup but the marks of damage."""
    text = " ".join(text.split())
    if _LOOKS_LIKE_MARKUP.search(text):
        text = text.translate(_HALF)
    escaped = outside_marks(text, _escape_around_addresses)
    escaped = _AT_START.sub(lambda found: _no_start(found[0]), escaped)
    return _BESIDE_MARK.sub(_apart, as_marks(escaped))


def _no_start(sign: str) -> str:
    """Return a sign that begins a line as one that begins nothing, and is shown as it stands."""
    # A full-width one cannot be escaped: the backslash would be seen.
    return "&#65281;" if sign == "！" else "\\" + sign.translate(_HALF)


def _apart(found: re.Match[str]) -> str:
    """Return a sign beside a mark as no markup; a full-width one cannot be escaped."""
    return f"{found[0]} " if found[0] == "！" else f"\\{found[0]}"


def _escape_around_addresses(text: str) -> str:
    done, position = [], 0
    for found in _ADDRESS.finditer(text):
        done += [_escape(text[position : found.start()]), found[0]]
        position = found.end()
    return "".join([*done, _escape(text[position:])])


def _escape(text: str) -> str:
    text = _SPECIAL.sub(lambda found: "\\" + found[0], text)
    return _ATTRIBUTES.sub(lambda found: "{\\" + found[2].replace("：", ":"), text)


def is_bare(text: str) -> bool:
    """Tell whether there is nothing to read: mere dashes, a number without anything behind it."""
    return not _SEEN.search(_MARKER.sub("", text.strip())) and not is_marked(text)


def paragraphs(text: str) -> list[str]:
    """Return a paragraph as one, where it is very long as several, where it is bare as none."""
    if is_bare(text):
        return []
    if len(text) <= _LONG:
        return [escape(text)]
    pieces = [""]
    for sentence in _SENTENCE.findall(text):
        for part in (sentence[i : i + _LONG] for i in range(0, len(sentence), _LONG)):
            if len(pieces[-1]) + len(part) > _LONG and pieces[-1]:
                pieces.append("")
            pieces[-1] += part
    return [escape(piece) for piece in pieces if piece.strip()]


def heading(level: int, text: str) -> str:
    """Return a heading line."""
    escaped = escape(text)
    return f"{'#' * level} {escaped}"


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return a table, its first row as the head."""
    lines = [
        f"| {' | '.join(escape(cell) for cell in row)} |".replace("|  |", "| |") for row in rows
    ]
    columns = lines[0].replace("\\|", "").count("|") - 1
    return "\n".join([lines[0], "|" + "---|" * columns, *lines[1:]])


def header_value(text: str) -> str:
    """Return a text as the value of a header line."""
    text = " ".join(text.split())
    return as_marks(f'"{text}"' if _QUOTED.match(text) else text)
