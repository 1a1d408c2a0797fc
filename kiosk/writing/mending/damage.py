"""Characters that are lost for good: marked, so that a person looks them up.

Inside the program a mark is a pair of characters that no text has; ``as_marks`` writes ``[?…?]``.
"""

import re
from collections.abc import Callable

from kiosk.compiler.marks import CLOSE, OPEN
from kiosk.writing.mending.hanzi import HAN

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
MARKED = re.compile(f"{_OPEN}[^{_OPEN}{_CLOSE}]*{_CLOSE}")
"""A mark inside the program."""

_NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_LOST = re.compile(
    r"(?:[\ufffd\ue000-\uf8ff\u25af□]\s?)+"  # lost when decoded, of a font we do not have, boxes
    rf"|(?<=[{HAN}，。])\?{{2,}}(?=[{HAN}，。]|$)"  # hanzi saved where there were none
    rf"|(?<=[{HAN})）])[?？]；[{HAN}]?[?？]?|(?<=[{HAN}])\?(?=[，。、；])"  # bytes out of step
    r"|(?:锟斤拷?|斤拷锟?)+|[烫屯]{3,}"  # of � decoded once more, of memory that was never written
)


def without_marks(text: str) -> str:
    """Return the text without the characters that stand for marks in the program."""
    return _NONCHARACTERS.sub("\ufffd", text)


def mark(text: str) -> str:
    """Return text set between marks."""
    return f"{_OPEN}{text}{_CLOSE}"


def hidden(text: str) -> str:
    """Return the text with every mark emptied, so that no sentence ends inside one."""
    return MARKED.sub(_OPEN + _CLOSE, text)


def is_marked(text: str) -> bool:
    """Tell whether there is a mark in a text."""
    return _OPEN in text


def as_marks(text: str) -> str:
    """Return the text with its marks as they are written in a page."""
    text = MARKED.sub(lambda found: _written(found[0][1:-1]), text)
    # A mark that was cut in two stays one: an open mark reaches to the end of its line.
    return text.replace(_OPEN, OPEN).replace(_CLOSE, OPEN + CLOSE)


def _written(lost: str) -> str:
    """Return a mark; question marks that are lost text stand off from those of the mark."""
    space = " " if "?" in (lost[:1], lost[-1:]) else ""
    return f"{OPEN}{space}{lost}{space}{CLOSE}"


def outside_marks(text: str, change: Callable[[str], str]) -> str:
    """Return the text with everything changed that is not marked."""
    done, position = [], 0
    for found in MARKED.finditer(text):
        done += [change(text[position : found.start()]), found[0]]
        position = found.end()
    return "".join([*done, change(text[position:])])


def mark_damage(text: str) -> str:
    """Return the text with every stretch of lost characters set between marks."""
    return outside_marks(text, lambda part: _LOST.sub(_marked, part))


def _marked(found: "re.Match[str]") -> str:
    lost = found[0].rstrip()
    return mark(lost) + found[0][len(lost) :]
