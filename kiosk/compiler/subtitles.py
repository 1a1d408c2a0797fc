"""Subtitles beside a clip, WebVTT or SubRip: read as people and programs write them.

Both are blocks of a line of times and some lines of text. Everything else that WebVTT knows
(settings, styles, regions, voices) is left out: the booth sets the text in its own type.
"""

import html
import re
from dataclasses import dataclass, field

from kiosk.compiler.decode import decode
from kiosk.compiler.messages import subtitles as messages
from kiosk.compiler.problems import Message, Problem
from kiosk.pack.model import Cue

LARGEST_SUBTITLES = 512 * 1024
"""Bytes of a file that are read."""
CUES = 2_000
CUE_CHARACTERS = 160
"""Of one subtitle: four lines of a booth's large type."""
_REPORTED = 20
"""Bad lines of one file that are told; further ones are of the same making."""
_CITED = 40

_ARROW = re.compile(r"[-—－–]{1,3}[>＞]")
_TIME = r"(?:(\d{1,3})[:：])?(\d{1,2})[:：](\d{1,2})(?:[.,，．](\d{1,3}))?"
_TIMES = re.compile(rf"^\s*{_TIME}\s*{_ARROW.pattern}\s*{_TIME}(?:\s.*)?$")
_MARK = re.compile(r"</?[a-zA-Z\d][^<>\n]*>|\{\\[^{}\n]*\}")
_ASIDE = re.compile(r"^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")
"""Begins a block that is no subtitle."""


@dataclass(slots=True)
class _Reading:
    """What was read so far."""

    file: str
    cues: list[Cue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, message: Message, line: int, **values: object) -> None:
        if len(self.problems) < _REPORTED:
            self.problems.append(message.at(self.file, line, **values))


def read_subtitles(data: bytes, file: str) -> tuple[tuple[Cue, ...], list[Problem]]:
    """Return the cues of a file by their start, and what is wrong, by line of ``file``."""
    decoded = decode(data[:LARGEST_SUBTITLES], file)
    if decoded.text is None:
        return (), [messages.SUBTITLES_UNREADABLE.at(file, 1)]
    reading = _Reading(file, problems=list(decoded.problems))
    lines = [line.strip() for line in decoded.text.split("\n")]
    at = 0
    while at < len(lines):
        if len(reading.cues) == CUES and _ARROW.search(lines[at]):
            reading.problems.append(messages.SUBTITLES_MANY.at(file, at + 1, limit=CUES))
            break
        at = _read_block(lines, at, reading)
    if len(data) > LARGEST_SUBTITLES:
        reading.problems.append(messages.SUBTITLES_MANY.at(file, len(lines), limit=CUES))
    if not reading.cues:
        reading.problems.insert(0, messages.SUBTITLES_UNREADABLE.at(file, 1))
    return tuple(sorted(reading.cues, key=lambda cue: cue.start)), reading.problems


def _read_block(lines: list[str], at: int, reading: _Reading) -> int:
    """Read what begins at a line; return the line after it."""
    line = lines[at]
    if _ASIDE.match(line):
        return _block_end(lines, at + 1)
    if _ARROW.search(line):
        return _read_cue(lines, at, reading)
    following = lines[at + 1] if at + 1 < len(lines) else ""
    # A number or name above the times is the cue's own and is not shown.
    if line and not line.isdecimal() and not _ARROW.search(following):
        reading.report(messages.SUBTITLE_STRAY, at + 1, text=line[:_CITED])
    return at + 1


def _read_cue(lines: list[str], at: int, reading: _Reading) -> int:
    """Read a line of times and the text under it; return the line after it."""
    end = _block_end(lines, at + 1)
    times = _TIMES.match(lines[at])
    start, stop = map(_seconds, (times.groups()[:4], times.groups()[4:])) if times else (0.0, 0.0)
    if start >= stop:
        reading.report(messages.SUBTITLE_TIME, at + 1, text=lines[at][:_CITED])
        return end
    text = _text(lines[at + 1 : end])
    if len(text) > CUE_CHARACTERS:
        reading.report(messages.SUBTITLE_LONG, at + 2, limit=CUE_CHARACTERS)
        text = text[:CUE_CHARACTERS].rstrip()
    if text:
        reading.cues.append(Cue(start, stop, text))
    return end


def _block_end(lines: list[str], at: int) -> int:
    """Return the next blank line; the blank before the next times is often forgotten."""
    end = at
    while end < len(lines) and lines[end]:
        if _ARROW.search(lines[end]):
            return end - 1 if end > at and lines[end - 1].isdecimal() else end
        end += 1
    return end


def _seconds(parts: tuple[str | None, ...]) -> float:
    """Return hours, minutes, seconds and decimals as seconds."""
    hours, minutes, seconds, decimals = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + int((decimals or "0").ljust(3, "0")) / 1000


def _text(lines: list[str]) -> str:
    """Return the text of a cue without marks; entities are what they mean."""
    plain = (" ".join(html.unescape(_MARK.sub("", line)).split()) for line in lines)
    return "\n".join(filter(None, plain))
