"""``<!-- … -->``: what the presenter reads and the visitor never sees."""

import re
from dataclasses import dataclass, field

from kiosk.compiler.markdown.fences import FenceTracker
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

# A Chinese keyboard turns "!" and "--" into their full-width forms; a note must not show for it.
_OPEN = re.compile(r"(?<!\\)[<＜][!！](?:--|——?|－－)")
_CLOSE = re.compile(r"(?:--|——?|－－)[>＞]")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)")
_CODE_SPAN_LINE = 2_000
"""Longest line looked through for inline code; a note in a longer one wins over code."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One note of the presenter's."""

    line: int
    """Line of the file on which it begins."""
    text: str


@dataclass(slots=True)
class Notes:
    """The notes of a page and what is left of its text."""

    lines: list[Line] = field(default_factory=list)
    """The visible lines; a line that was nothing but a note is gone."""
    notes: list[Remark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def take_notes(lines: list[Line], file: str) -> Notes:
    """Take the presenter's notes out of the lines; fenced and inline code is left alone."""
    found = Notes()
    fences = FenceTracker()
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if fences.is_code(line.text):
            found.lines.append(line)
            continue
        text, noted = line.text, False
        while start := _note_start(text):
            noted = True
            cut = _cut(text, start, lines, index)
            _keep(found, cut.note, line.number)
            if cut.open:
                found.problems.append(messages.NOTE_OPEN.at(file, lines[index - 1].number))
            text, index = cut.rest, cut.following
        if not noted or text.strip(" >\t\u3000"):
            found.lines.append(Line(line.number, text))
    return found


def _note_start(text: str) -> "re.Match[str] | None":
    """Return where a note begins that is not inside inline code."""
    start = _OPEN.search(text)
    if start is None or "`" not in text or len(text) > _CODE_SPAN_LINE:
        return start
    spans = [span.span() for span in _CODE_SPAN.finditer(text)]
    return next(
        (m for m in _OPEN.finditer(text) if not any(a <= m.start() < b for a, b in spans)), None
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A note taken out of its lines."""

    rest: str
    """The text before and after the note, as one line."""
    note: list[str]
    following: int
    """Index of the next line to read."""
    open: bool = False
    """Whether the note has no end."""


def _cut(text: str, start: "re.Match[str]", lines: list[Line], following: int) -> _Cut:
    """Cut the note that begins at ``start`` of ``text``; ``lines`` go on at ``following``."""
    before, first = text[: start.start()], text[start.end() :]
    # "<!-->" is an empty note in HTML, so the closing may share the opening's hyphens.
    close = _CLOSE.search(text, start.start() + 2)
    if close:
        note = text[start.end() : close.start()]
        return _Cut(before + text[close.end() :], [note], following)
    at, close = _closing_line(lines, following)
    between = [line.text for line in lines[following:at]]
    if close:
        last = lines[at].text
        note_lines = [first, *between, last[: close.start()]]
        return _Cut(before + last[close.end() :], note_lines, at + 1)
    return _Cut(before, [first, *between], at, open=True)


def _closing_line(lines: list[Line], following: int) -> "tuple[int, re.Match[str] | None]":
    """Return the line with the ``-->``, else the blank line at which an open note ends.

    A further ``<!--`` before any ``-->`` shows that this note was left open.
    """
    blank = len(lines)
    for at in range(following, len(lines)):
        text = lines[at].text
        if not text.strip():
            blank = min(blank, at)
        close, opening = _CLOSE.search(text), _OPEN.search(text)
        if opening and (close is None or opening.start() < close.start()):
            return min(blank, at), None
        if close:
            return at, close
    return blank, None


def _keep(found: Notes, parts: list[str], line: int) -> None:
    """Write a note down, unless it is empty."""
    note = "\n".join(line.strip() for line in "\n".join(parts).strip().split("\n"))
    if note:
        found.notes.append(Remark(line, note))
