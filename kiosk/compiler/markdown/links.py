"""Links, pictures and addresses in running text."""

import re
from collections.abc import Mapping  # noqa: TC003  # the library resolves annotations
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from kiosk.compiler.markdown.rules.definitions import label_key

_Handled = tuple[Element | None, int | None, int | None]
_NOTHING: _Handled = (None, None, None)
_WITH_TITLE = re.compile(
    r"""[(（]\s*(?:<(?P<angled>[^<>\n]*)>|(?P<target>[^"'“‘<\n()]{1,500}?))\s+"""
    r"""(?P<title>"[^"\n]{0,500}"|'[^'\n]{0,500}'|“[^”\n]{0,500}”|‘[^’\n]{0,500}’)\s*[)）]"""
)
_TITLE_AT_END = re.compile(r"""(?<=\S)\s["'“‘]([^"'“”‘’\n]{0,500})["'”’]\s*$""")
_ANGLED = re.compile(r"[(（]\s*<([^<>\n]*)>\s*[)）]")
_SIGN = re.compile(r"\\[()\[\]\\]|[\[\]()（）\n]")
_CLOSES = {"]": "[", ")": "(", "）": "（"}
_LABEL = re.compile(r"\[([^\[\]\n]{0,200})\]")
_ESCAPED = re.compile(r"\\([()\[\]<>])")
_ADDRESS_LIKE = re.compile(r"^[^\s，。；！？]*(?:://|\.[A-Za-z]{2,4}$|[/\\])")
_BARE = (
    r"(?<![A-Za-z0-9@/])(?:https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+"
    r"|[A-Za-z0-9][A-Za-z0-9._+\-]{0,63}@(?:[A-Za-z0-9\-]{1,63}\.){1,5}[A-Za-z]{2,24}"
    r"(?![A-Za-z0-9@]))"
)
_POINTED = r"<((?:https?|mailto|tel):[^\s<>]{1,2000}|[^\s<>@/]{1,64}@[^\s<>@]{1,255}\.[^\s<>@.]+)>"
_TRAILING = ".,;:!?'*_~"


def _escaped(data: str, index: int) -> bool:
    """Tell whether an odd number of backslashes stands before ``index``."""
    before = index
    while before and data[before - 1] == "\\":
        before -= 1
    return (index - before) % 2 == 1


def _pairs(data: str) -> dict[int, int]:
    """Return where every bracket closes; round ones close on their line, as file names do."""
    pairs: dict[int, int] = {}
    opened: dict[str, list[int]] = {"[": [], "(": [], "（": []}
    for found in _SIGN.finditer(data):
        sign = found[0]
        if sign in opened:
            opened[sign].append(found.start())
        elif sign == "\n":
            opened["("].clear()
            opened["（"].clear()
        elif sign in _CLOSES and (waiting := opened[_CLOSES[sign]]):
            pairs[waiting.pop()] = found.start()
    return pairs


class _Bracketed(InlineProcessor):
    """What links and pictures share: the matching bracket and the target after it."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._markdown = md
        self._text = ""
        self._rest = ""
        self._pairs: dict[int, int] = {}

    def _closing(self, data: str, opening: int) -> int | None:
        """Return where the bracket at ``opening`` closes.

        The library calls again with the text changed before the place that it has come to, so
        pairs are kept by their distance from the end; a row of links then takes linear time.
        """
        distance = len(data) - opening
        if data is not self._text:
            if distance > len(self._rest) or not data.endswith(self._rest):
                self._rest = data
                self._pairs = {
                    len(data) - start: len(data) - end for start, end in _pairs(data).items()
                }
            self._text = data
        found = self._pairs.get(distance)
        return None if found is None else len(data) - found

    def _target(self, data: str, start: int) -> tuple[str, str, int] | None:
        """Read ``(target "title")`` at ``start``: target, title and the index after it."""
        if titled := _WITH_TITLE.match(data, start):
            target = titled["angled"] if titled["angled"] is not None else titled["target"]
            return self._plain(target), self.unescape(titled["title"][1:-1]), titled.end()
        if angled := _ANGLED.match(data, start):
            return self._plain(angled[1]), "", angled.end()
        closing = self._closing(data, start)
        if closing is None:
            return None
        inner = data[start + 1 : closing]
        titled = _TITLE_AT_END.search(inner)
        target = inner[: titled.start()] if titled else inner
        return self._plain(target), self.unescape(titled[1]) if titled else "", closing + 1

    def _plain(self, target: str) -> str:
        """Return a target as a path: backslashes stay (Windows), escaped brackets do not."""
        return _ESCAPED.sub(r"\1", self.unescape(target.strip()))

    def _find(self, data: str, opening: int, *, full_width: bool) -> "_Target | None":
        """Return the label and target of the bracket at ``opening``."""
        closing = self._closing(data, opening)
        if closing is None or _escaped(data, opening):
            return None
        label, after = data[opening + 1 : closing], closing + 1
        follows = data[after : after + 1]
        if follows == "(" and (found := self._target(data, after)):
            return label, *found
        if follows == "（" and (found := self._target(data, after)):
            return (label, *found) if full_width or _ADDRESS_LIKE.match(found[0]) else None
        named = _LABEL.match(data, after)
        key = label_key(named[1] if named and named[1] else label)
        defined = self._markdown.references.get(key)
        return (label, *defined, named.end() if named else after) if defined else None


_Target = tuple[str, str, str, int]
"""Label, target, title, index after it."""


class ImageProcessor(_Bracketed):
    """``![caption](file "title")``; its element holds the caption as text."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"[!！]\[", md)

    def handleMatch(self, m: "re.Match[str]", data: str) -> _Handled:  # type: ignore[override]  # noqa: N802  # the library's name
        """Return an ``img`` element."""
        found = self._find(data, m.end() - 1, full_width=True)
        if found is None or _escaped(data, m.start()):
            return _NOTHING
        label, target, title, end = found
        element = Element("img", {"src": target, "title": title})
        element.text = label
        self._rest = data[end:]
        return element, m.start(), end


class LinkProcessor(_Bracketed):
    """``[text](target)``, ``[text][label]``, ``[label]``."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\[", md)

    def handleMatch(self, m: "re.Match[str]", data: str) -> _Handled:  # type: ignore[override]  # noqa: N802  # the library's name
        """Return an ``a`` element; of a link inside a link the inner one counts."""
        found = self._find(data, m.start(), full_width=False)
        if found is None or "](" in found[0]:
            return _NOTHING
        label, target, _, end = found
        element = Element("a", {"href": target})
        element.text = label
        self._rest = data[end:]
        return element, m.start(), end


class Footnote(InlineProcessor):
    """``[^1]`` becomes a raised number in the order of mention."""

    def __init__(self) -> None:
        super().__init__(r"\[\^([^\[\]\s]{1,50})\]")
        self.footnotes: Mapping[str, object] = {}
        """Those of the page that is parsed, by label."""
        self.mentioned: list[str] = []

    def handleMatch(self, m: "re.Match[str]", data: str) -> _Handled:  # type: ignore[override]  # noqa: N802  # the library's name
        """Return a ``sup`` element for a footnote that there is."""
        label = label_key(m[1])
        if label not in self.footnotes or _escaped(data, m.start()):
            return _NOTHING
        if label not in self.mentioned:
            self.mentioned.append(label)
        element = Element("sup")
        element.text = AtomicString(str(self.mentioned.index(label) + 1))
        return element, m.start(), m.end()


def _address(address: str) -> Element:
    """Return a link whose text is its address."""
    element = Element("a", {"href": address, "class": "address"})
    element.text = AtomicString(address)
    return element


class PointedAddress(InlineProcessor):
    """``<https://…>`` and ``<name@example.org>``."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(_POINTED)

    def handleMatch(self, m: "re.Match[str]", data: str) -> _Handled:  # type: ignore[override]  # noqa: N802  # the library's name
        """Return an ``a`` element."""
        return _NOTHING if _escaped(data, m.start()) else (_address(m[1]), m.start(), m.end())


class BareAddress(InlineProcessor):
    """``https://…`` and ``name@example.org`` in the middle of a sentence."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(_BARE)

    def handleMatch(self, m: "re.Match[str]", data: str) -> _Handled:  # type: ignore[override]  # noqa: N802  # the library's name
        """Return an ``a`` element, without the punctuation that ends the sentence."""
        del data
        address = m[0].rstrip(_TRAILING)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(_TRAILING)
        if address.endswith("//"):
            return _NOTHING
        return _address(address), m.start(), m.start() + len(address)
