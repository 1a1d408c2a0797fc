"""Running text: parsed for its inline marks, looked up, and written as the pack's markup."""

import re
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

from kiosk.compiler import limits
from kiosk.compiler.markdown.inline import InlineParser
from kiosk.compiler.markdown.runs import Image, Part, Run, parts, plain, write
from kiosk.compiler.markdown.source import Source
from kiosk.compiler.markdown.typography import BREAK, typeset
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Message, Problem
from kiosk.compiler.references import References
from kiosk.pack.model import Picture, Text, Video

_MARK = re.compile(r"[\[*_`\\&<~^@]")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>\n]{0,200})?/?>")
_CITED = 40
"""Characters of the page that a problem cites."""

Segment: TypeAlias = Text | Picture | Video


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table cell or heading says."""

    text: Text
    media: tuple[Picture | Video, ...]
    links: tuple[str, ...]
    """Where its links go, as resolved."""


class Prose:
    """The running text of one page, in order."""

    def __init__(
        self, *, file: str, lang: str, references: References, source: Source, parser: InlineParser
    ) -> None:
        self._file = file
        self._lang = lang
        self._references = references
        self._source = source
        self._parser = parser
        self._work = 0
        self.problems: list[Problem] = []

    def segments(self, text: str, line: int) -> list[Segment]:
        """Return the text in front of, between and behind its pictures, and the pictures."""
        segments: list[Segment] = []
        runs: list[Run] = []
        for part in self._parts(text, line, []):
            if isinstance(part, Run):
                runs.append(part)
                continue
            segments += [write(runs, self._lang)]
            runs = []
            media = self._media(part, line)
            segments += [media] if media else []
        segments.append(write(runs, self._lang))
        return [segment for segment in segments if segment]

    def cell(self, text: str, line: int) -> Cell:
        """Return all text of ``text`` as one, its pictures apart."""
        links: list[str] = []
        found = self._parts(text, line, links)
        media = [self._media(part, line) for part in found if isinstance(part, Image)]
        runs = [part for part in found if isinstance(part, Run)]
        kept = tuple(medium for medium in media if medium)
        return Cell(write(runs, self._lang), kept, tuple(links))

    def report(self, message: Message, line: int, **values: object) -> None:
        """Write down a problem."""
        self.problems.append(message.at(self._file, line, **values))

    def _parts(self, text: str, line: int, links: list[str]) -> list[Part]:
        """Parse ``text`` piece by piece and look its links up; their targets go to ``links``."""
        found: list[Part] = []
        for piece in _pieces(text):
            element = self._parse(piece, line)
            self._resolve(element, line, links)
            found += [Run("\n")] if found else []
            new = list(parts(element))
            self._warn_of_html(new, piece, line)
            found += new
        return found

    def _parse(self, piece: str, line: int) -> Element:
        """Parse a piece; one that would take too long or too deep is plain text."""
        marks = len(_MARK.findall(piece))
        if not marks and "://" not in piece and "  \n" not in piece:
            return _untouched(piece)
        self._work += marks * len(piece)
        if marks <= limits.PIECE_MARKS and self._work <= limits.PAGE_WORK:
            try:
                return self._parser.parse(piece)
            except RecursionError:
                # The library goes a level deeper for each mark inside a mark: reported below.
                pass
        self.report(messages.TOO_MANY_MARKS, line)
        return _untouched(piece)

    def _warn_of_html(self, found: list[Part], piece: str, line: int) -> None:
        """Tell the author once that HTML is text; what was escaped is meant as text."""
        texts = (part.text for part in found if isinstance(part, Run) and not part.verbatim)
        marked = (text for text in texts if "<" in text)
        tags = (tag[0] for text in marked for tag in _TAG.finditer(text) if tag[0] in piece)
        if tag := next(tags, None):
            self.report(messages.RAW_HTML, self._source.line_of(tag, line), tag=tag[:_CITED])

    def _resolve(self, element: Element, line: int, links: list[str]) -> None:
        """Look up every link of an element in order."""
        for link in element.iter("a"):
            target, label = link.get("href") or "", plain(link)
            at = self._source.line_of(target, line)
            if not target.strip():
                self.report(messages.NO_TARGET, at, label=label[:_CITED])
                continue
            resolved = self._references.link(target, label, at)
            if resolved and _is_safe(resolved):
                link.set("resolved", resolved)
                links.append(resolved)

    def _media(self, image: Image, line: int) -> Picture | Video | None:
        """Look up a picture or clip."""
        at = self._source.line_of(image.target, line)
        if not image.target.strip():
            self.report(messages.NO_TARGET, at, label=image.caption[:_CITED])
            return None
        caption = typeset(image.caption.replace(BREAK, " "), self._lang)
        return self._references.media(image.target, caption, at)


def _untouched(text: str) -> Element:
    """Return text that has no marks, or whose marks are not read."""
    element = Element("p")
    element.text = text
    return element


def _is_safe(resolved: str) -> bool:
    """Tell whether a resolved link can stand in an attribute, which knows no entities."""
    return resolved.startswith(("page:", "takeaway:")) and not re.search(r'["<>\n]', resolved)


def _pieces(text: str) -> list[str]:
    """Cut text at line ends into pieces that the parser can take."""
    if len(text) <= limits.PIECE_CHARACTERS:
        return [text]
    pieces = [""]
    for line in text.split("\n"):
        if len(pieces[-1]) + len(line) > limits.PIECE_CHARACTERS and pieces[-1]:
            pieces.append(line)
        else:
            pieces[-1] += "\n" + line if pieces[-1] else line
    return pieces
