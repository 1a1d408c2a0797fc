"""Headings and rules, and the icon that a heading may carry."""

import re
from collections.abc import Sequence

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.reader import Found, Reader
from kiosk.compiler.markdown.syntax import HeadingSource, RuleSource
from kiosk.compiler.messages import text as messages

_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?: +(?P<text>.*))?$")
_CLOSING = re.compile(r"(?:^| +)#+$")
_RULE = re.compile(r"^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
_ATTRIBUTES = re.compile(r" *[{｛](?:[:：]|(?=\s*(?:icon\b|[.#]\w)))(?P<inner>[^{}｛｝]*)[}｝] *$")
_ICON = re.compile(r"\bicon\s*[=＝:：]\s*[\"'“”‘’＂]?(?P<name>[\w.\-]+)")


def is_heading(line: Line) -> bool:
    """Tell whether a line is ``# …``."""
    return bool(_HEADING.match(line.text))


def is_rule(line: Line) -> bool:
    """Tell whether a line is ``---`` or the like."""
    return bool(_RULE.match(line.text))


def read_heading(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Read ``## Title {: icon="mdi6.sprout" }``; an empty heading is nothing."""
    found = _HEADING.match(lines[at].text)
    if found is None:
        return None
    text = _CLOSING.sub("", (found["text"] or "").rstrip())
    return heading(lines[at].number, len(found["marks"]), text, reader), at + 1


def heading(line: int, level: int, text: str, reader: Reader) -> HeadingSource | None:
    """Make a heading of its text with the attributes still on it."""
    icon = ""
    if found := _ATTRIBUTES.search(text):
        text = _CLOSING.sub("", text[: found.start()].rstrip())
        named = _ICON.search(found["inner"])
        icon = named["name"] if named else ""
        if not named:
            reader.report(messages.ATTRIBUTES, line, text=found[0].strip()[:40])
    return HeadingSource(line, level, text.strip(), icon) if text.strip() else None


def without_attributes(text: str, line: int, reader: Reader) -> str:
    """Take ``{: … }`` off the end of a line that is no heading, and report it."""
    found = _ATTRIBUTES.search(text) if text.rstrip().endswith(("}", "｝")) else None
    if found is None or found[0].lstrip()[1] not in ":：":
        return text
    reader.report(messages.ATTRIBUTES, line, text=found[0].strip()[:40])
    return text[: found.start()]


def read_rule(lines: Sequence[Line], at: int, _reader: Reader) -> Found | None:
    """Read ``---``, ``***`` or ``___``."""
    return (RuleSource(lines[at].number), at + 1) if is_rule(lines[at]) else None
