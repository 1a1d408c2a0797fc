"""The inline stage: running text in, an element tree out, by Python-Markdown.

Raw HTML has no meaning here: the processors that would read it are taken out, so that it
stays text, which is escaped where it is written.
"""

import html
import re  # noqa: TC003  # the library resolves annotations
from collections.abc import Mapping
from functools import cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.util import AtomicString

from kiosk.compiler.markdown.links import (
    BareAddress,
    Footnote,
    ImageProcessor,
    LinkProcessor,
    PointedAddress,
)

_STRIKE = r"()(?<!~)~~(?=[^\s~])(.+?)(?<=[^\s~])~~(?!~)"
_SUBSCRIPT = r"(?<=[A-Za-z0-9)\]])~([0-9a-z+\-=()]{1,8})~(?!~)"
_SUPERSCRIPT = r"(?<=[\w)\]°])\^([0-9a-zA-Z+\-=()]{1,8})\^"
_CODE = r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)"
_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_HARD_BREAK = r"(?: {2,}|\\)\n"
_STX, _ETX = "\u0002", "\u0003"
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_LOWERED = str.maketrans("0123456789+-=()aeoxhklmnpstijruv", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ")
_RAISED = str.maketrans(
    "0123456789+-=()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
)


class _Code(InlineProcessor):
    """`` `code` ``, kept as typed."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's name
        self, m: "re.Match[str]", data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element("code")
        element.text = AtomicString(m[2].strip() or m[2])
        return element, m.start(), m.end()


class _Entity(InlineProcessor):
    """``&copy;`` becomes its character, nothing more: it cannot make markup."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's name
        self, m: "re.Match[str]", data: str
    ) -> tuple[str, int, int]:
        del data
        return "".join(c for c in html.unescape(m[0]) if c not in _STX + _ETX), m.start(), m.end()


class _Shifted(InlineProcessor):
    """``H~2~O`` and ``m^2^`` in Unicode's own small figures; StyledText has no tag for them."""

    def __init__(self, pattern: str, shifted: dict[int, int]) -> None:
        super().__init__(pattern)
        self._shifted = shifted

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's name
        self, m: "re.Match[str]", data: str
    ) -> tuple[str | None, int | None, int | None]:
        del data
        if any(ord(c) not in self._shifted for c in m[1]):
            return m[1], m.start(), m.end()
        return m[1].translate(self._shifted), m.start(), m.end()


class _Break(InlineProcessor):
    """Two spaces or a backslash at the end of a line."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  # the library's name
        self, m: "re.Match[str]", data: str
    ) -> tuple[Element, int, int]:
        del data
        return Element("br"), m.start(), m.end()


class InlineExtension(Extension):
    """The inline marks of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.footnote = Footnote()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        """Take out what could make HTML and put in what the format says."""
        patterns = md.inlinePatterns
        for name in ("backtick", "reference", "link", "image_link", "image_reference",
                     "short_reference", "short_image_ref", "autolink", "automail", "linebreak",
                     "html", "entity"):  # fmt: skip
            patterns.deregister(name)
        md.ESCAPED_CHARS = list(_PUNCTUATION)
        patterns.register(_Code(_CODE), "code", 190)
        patterns.register(_Break(_HARD_BREAK), "break", 189)
        patterns.register(self.footnote, "footnote", 188)
        patterns.register(ImageProcessor(md), "image", 186)
        patterns.register(LinkProcessor(md), "link", 184)
        patterns.register(PointedAddress(), "pointed-address", 182)
        patterns.register(BareAddress(), "bare-address", 175)
        patterns.register(_Entity(_ENTITY), "entity", 170)
        patterns.register(SimpleTagInlineProcessor(_STRIKE, "s"), "strike", 75)
        patterns.register(_Shifted(_SUBSCRIPT, _LOWERED), "subscript", 74)
        patterns.register(_Shifted(_SUPERSCRIPT, _RAISED), "superscript", 73)


@cache
def _library() -> tuple[Markdown, Footnote]:
    """Return the library as it parses every page: to set it up takes as long as to parse one."""
    extension = InlineExtension()
    return Markdown(extensions=[extension]), extension.footnote


class InlineParser:
    """Parses the running text of one page."""

    def __init__(
        self, references: dict[str, tuple[str, str]], footnotes: Mapping[str, object]
    ) -> None:
        self._references = references
        self._footnotes = footnotes
        self.mentioned: list[str] = []
        """Labels of the footnotes in the order of their first mention."""

    def parse(self, text: str) -> Element:
        """Return ``text`` as an element of ``strong em s code a img br``."""
        root = Element("div")
        element = SubElement(root, "p")
        element.text = text
        markdown, footnote = _library()
        markdown.references = self._references
        footnote.footnotes, footnote.mentioned = self._footnotes, self.mentioned
        if markdown.delimiters is not None:
            markdown.delimiters.reset()
        markdown.treeprocessors["inline"].run(root)
        markdown.treeprocessors["unescape"].run(root)
        return element
