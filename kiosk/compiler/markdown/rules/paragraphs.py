"""Paragraphs: what no other rule reads, and headings underlined with ``===`` or ``---``."""

import re
from collections.abc import Sequence

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.headings import heading, is_rule, without_attributes
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import ParagraphSource

_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{3,}) *$")
_SENTENCE_END = ("。", "！", "？", "；", "：", "，", ".", "!", "?", ";", ":", ",", "”", "）")
_TITLE_LENGTH = 60
"""A longer line above ``---`` is a paragraph above a rule: the blank line was forgotten."""


def read_paragraph(lines: Sequence[Line], at: int, reader: Reader) -> Found:
    """Read lines until a blank one or one that starts another block."""
    end = at + 1
    while end < len(lines) and not lines[end].blank:
        if _UNDERLINE.match(lines[end].text) and _is_title(lines[at:end], lines[end]):
            level = 1 if "=" in lines[end].text else 2
            text = " ".join(line.text.strip() for line in lines[at:end])
            return heading(lines[at].number, level, text, reader), end + 1
        if is_rule(lines[end]) or reader.starts_block(lines, end):
            break
        end += 1
    texts = [without_attributes(line.text, line.number, reader) for line in lines[at:end]]
    text = "\n".join(text.lstrip(" ") for text in texts).rstrip()
    return (ParagraphSource(lines[at].number, text) if text else None), end


def _is_title(above: Sequence[Line], underline: Line) -> bool:
    if "=" in underline.text:
        return True
    text = above[0].text.strip()
    return len(above) == 1 and len(text) <= _TITLE_LENGTH and not text.endswith(_SENTENCE_END)
