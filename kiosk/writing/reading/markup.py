"""HTML as a tree, by the standard library's parser; what is not text is left out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

_DEEPEST = 120
"""Open elements; what is nested deeper belongs to the element at this depth."""
_DECLARATION = re.compile(r"<[!?][^<>]{0,2000}>")
_NO_TAG = re.compile(r"<(?!/?[A-Za-z][^<>]{0,20000}>)")
"""A ``<`` that begins no tag."""
_SKIPPED = {"script", "style", "noscript", "template", "svg", "iframe", "object", "select",
            "option", "textarea", "button", "canvas", "map", "audio", "video"}  # fmt: skip
_EMPTY = {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source",
          "track", "wbr", "param"}  # fmt: skip
_CLOSES = {
    "p": {"p"},
    "li": {"li", "p"},
    "td": {"td", "th", "p"},
    "th": {"td", "th", "p"},
    "tr": {"tr", "td", "th", "p"},
    "dt": {"dt", "dd", "p"},
    "dd": {"dt", "dd", "p"},
    "option": {"option"},
}
"""Elements that the beginning of another one closes when it is left open."""
_BLOCKS = {"div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "section",
           "article", "blockquote", "pre", "form", "header", "footer", "nav", "aside",
           "main"}  # fmt: skip
_BARRIERS = {"table", "ul", "ol", "dl", "div", "body", "section", "article"}
"""An element left open outside of these is not closed by one inside."""


@dataclass(slots=True)
class Element:
    """An element with its text and elements in their order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node]" = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return an attribute, empty when it is not there."""
        return self.attributes.get(name, "")


Node: TypeAlias = Element | str


def parse(text: str) -> Element:
    """Return the tree of an HTML text, however broken it is."""
    builder = _Builder()
    builder.feed(_NO_TAG.sub("&lt;", _DECLARATION.sub("", _without_comments(text))))
    builder.close()
    return builder.root


def _without_comments(text: str) -> str:
    """Return the text without its comments; the parser takes very long over open ones."""
    parts, position = [], 0
    while (start := text.find("<!--", position)) >= 0:
        parts.append(text[position:start])
        end = text.find("-->", start)
        if end < 0:
            return "".join([*parts, text[start:].replace("<!--", "")])
        position = end + 3
    return "".join([*parts, text[position:]])


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]
        self._skipping: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.append(tag)
            return
        if tag in _SKIPPED:
            self._skipping.append(tag)
            return
        self._close_before(tag)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _EMPTY and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            self.handle_starttag(tag, attrs)
        elif tag not in _SKIPPED:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
            return
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return
            if self._open[index].tag in {"td", "th"} and tag not in {"table", "tr", "tbody"}:
                return  # a stray end inside a cell closes nothing outside of it

    def handle_data(self, data: str) -> None:
        if not self._skipping and data:
            self._open[-1].children.append(data)

    def _close_before(self, tag: str) -> None:
        closed = {"p"} if tag in _BLOCKS else _CLOSES.get(tag, set())
        if not closed:
            return
        for index in range(len(self._open) - 1, 0, -1):
            found = self._open[index].tag
            if found in closed:
                del self._open[index:]
            elif found in _BARRIERS:
                return
