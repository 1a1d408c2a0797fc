"""``<!-- … -->``: what the presenter reads and the visitor never sees."""

import re
from dataclasses import dataclass, field

from kiosk.compiler.markdown.fences import outside_fences
from kiosk.compiler.markdown.lines import Line
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

# A Chinese keyboard turns "!" and "--" into their full-width forms; a note must not show for it.
_OPEN = re.compile(r"(?<!\\)[<＜][!！](?:--|——?|－－)")
_CLOSE = re.compile(r"(?:--|——?|－－)[>＞]")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


@dataclass(slots=True)
class Notes:
    """The notes of a page and what is left of its text."""

    lines: list[Line] = field(default_factory=list)
    """The visible lines; a line that was nothing but a note is gone."""
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def take_notes(lines: list[Line], file: str) -> Notes:
    """Take the presenter's notes out of the lines; fenced and inline code is left alone."""
    found = Notes()
    prose = set(outside_fences([line.text for line in lines]))
    index = 0
    while index < len(lines):
        line = lines[index]
        start = _note_start(line.text) if index in prose else None
        if start is None:
            found.lines.append(line)
            index += 1
            continue
        visible, note, index = _cut(lines, index, start, found, file)
        found.notes.extend(filter(None, [note]))
        if visible.strip(" >"):
            rest = Line(lines[index].number, visible)
            lines[index] = rest
        else:
            index += 1
    return found


def _note_start(text: str) -> "re.Match[str] | None":
    """Return where a note begins that is not inside inline code."""
    spans = [span.span() for span in _CODE_SPAN.finditer(text)]
    for start in _OPEN.finditer(text):
        if not any(a <= start.start() < b for a, b in spans):
            return start
    return None


def _cut(
    lines: list[Line], index: int, start: "re.Match[str]", found: Notes, file: str
) -> tuple[str, str, int]:
    """Return the visible rest of the note's last line, the note, and that line's index."""
    first = lines[index]
    before = first.text[: start.start()]
    # "<!-->" is an empty note in HTML, so the closing may share the opening's hyphens.
    close = _CLOSE.search(first.text, start.start() + 2)
    if close:
        return before + first.text[close.end() :], _tidy(first.text[start.end() : close.start()]), index
    parts = [first.text[start.end() :]]
    for at in range(index + 1, len(lines)):
        close = _CLOSE.search(lines[at].text)
        if close:
            parts.append(lines[at].text[: close.start()])
            return before + lines[at].text[close.end() :], _tidy("\n".join(parts)), at
        parts.append(lines[at].text)
    found.problems.append(messages.NOTE_OPEN.at(file, first.number))
    end = index + 1
    while end < len(lines) and lines[end].text.strip():
        end += 1
    return before, _tidy("\n".join(parts[: end - index])), end - 1


def _tidy(note: str) -> str:
    return "\n".join(line.strip() for line in note.strip().split("\n"))
