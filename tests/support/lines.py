"""How a text on the screen is broken into lines."""

import re
from itertools import pairwise

from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.compiler.markdown.typography import typeset
from kiosk.player.kinds import kind

CLOSING = "，。、；：？！）》」』】〕”’…·%‰℃"
OPENING = "（《「『【〔“‘"
TOGETHER = ("……", "——")


def words(item: QQuickItem) -> str:
    """Return what a text says, without markup."""
    shown = re.sub(r"<br>|\n", "\u2028", str(item.property("text")))
    if not kind(item).startswith(("MarkupText", "BalancedText")):
        return shown
    plain = re.sub(r"<[^>]*>", "", shown)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, sign)
    return plain


def lines(item: QQuickItem) -> list[str]:
    """Return the lines of a text, broken as Qt Quick breaks them."""
    text, found = words(item), []
    layout = QTextLayout(text, item.property("font"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    room = item.width() - item.property("leftPadding") - item.property("rightPadding")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return found


def bad_breaks(broken: list[str]) -> list[str]:
    """Return the places where a line may not end in Chinese."""
    found = []
    for before, after in pairwise(broken):
        split = any((before[-1:] + after[:1]) == pair for pair in TOGETHER)
        if after[:1] in CLOSING or before[-1:] in OPENING or split:
            found.append(f"{before[-6:]}|{after[:6]}")
    return found


def is_orphan(broken: list[str]) -> bool:
    """Tell whether the last line has a single hanzi, punctuation aside."""
    last = re.sub(r"[^\w]", "", broken[-1])
    return len(broken) > 1 and len(last) == 1 and "\u3400" <= last <= "\u9fff"


def is_typeset(text: str) -> bool:
    """Tell whether a text is set as the compiler sets Chinese prose."""
    return typeset(text, "zh") == text.strip()
