"""``[label]: address``, ``[^1]: footnote`` and ``[TOC]``: lines that leave no block behind."""

import re
from collections.abc import Sequence

from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.markdown.rules.reader import Found, Reader

_REFERENCE = re.compile(
    r"^ {0,3}\[(?P<label>(?!\^)[^\[\]]{1,200})\]: *"
    r"(?:<(?P<angled>[^<>]*)>|(?P<target>\S*[/.#:@\\]\S*))"
    r"(?: +[\"'“‘(](?P<title>.*)[\"'”’)])? *$"
)
_TITLE_LINE = re.compile(r"^ +[\"'“‘(](?P<title>.*)[\"'”’)] *$")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\[\]\s]{1,50})\][:：] *(?P<text>.*)$")
_CONTENTS = re.compile(r"^ {0,3}\[(?:TOC|toc|目录)\] *$")
_FOOTNOTE_INDENT = 2


def read_definition(lines: Sequence[Line], at: int, reader: Reader) -> Found | None:
    """Write down what the line defines; the first definition of a label counts."""
    text = lines[at].text
    if _CONTENTS.match(text):
        return None, at + 1
    if found := _REFERENCE.match(text):
        target = found["angled"] if found["angled"] is not None else found["target"]
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        title = None if found["title"] is not None else _TITLE_LINE.match(following)
        words = title["title"] if title else found["title"] or ""
        reader.references.setdefault(label_key(found["label"]), (target, words))
        return None, at + (2 if title else 1)
    if found := _FOOTNOTE.match(text):
        end = at + 1
        while end < len(lines) and lines[end].indent >= _FOOTNOTE_INDENT and not lines[end].blank:
            end += 1
        parts = [found["text"], *(line.text.strip() for line in lines[at + 1 : end])]
        note = (lines[at].number, "\n".join(parts).strip())
        reader.footnotes.setdefault(label_key(found["label"]), note)
        return None, end
    return None


def label_key(label: str) -> str:
    """Return a label as it is compared: case and runs of spaces do not count."""
    return " ".join(label.lower().split())
