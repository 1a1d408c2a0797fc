"""Web pages: the tree flattened into blocks, those of the main part told from the rest."""

import re
from dataclasses import dataclass, field, replace

from kiosk.writing.blocks import Block, Kind, Original
from kiosk.writing.reading.markup import Element, parse
from kiosk.writing.reading.plain_text import join
from kiosk.writing.reading.tables import cells_of

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_INLINE = {"a", "abbr", "b", "big", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins",
           "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
           "sup", "time", "tt", "u", "var", "img", "br", "wbr", "ruby", "rb"}  # fmt: skip
_BOLD = {"b", "strong"}
_ASIDE = {"nav", "footer", "aside"}
_ASIDE_NAMES = re.compile(
    r"\b(?:nav\w*|menu\w*|foot\w*|sidebar\w*|side|breadcrumb\w*|crumbs?|share\w*|related\w*"
    r"|recommend\w*|comment\w*|copyright\w*|toolbar\w*|pager|pagination|links?|ads?|banner\w*)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[。！？；!?]|\.(?=\s|$)|[，,]")
_LONG = 20
"""Characters of a text that counts as prose."""
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NEAR = 0.95
"""What of a paragraph's weight its container gets, next to the paragraph itself."""
_UP = 0.5
"""What of a paragraph's weight its container's container gets."""


@dataclass(slots=True)
class _Piece:
    """A block with the containers that it stands in, the outermost first."""

    block: Block
    path: tuple[int, ...]


@dataclass(slots=True)
class _Inline:
    """Running text while it is gathered."""

    parts: list[str] = field(default_factory=list)
    bold: int = 0
    linked: int = 0
    pictures: list[str] = field(default_factory=list)

    def add(self, text: str, *, bold: bool, linked: bool) -> None:
        """Add text as a browser would show it: runs of spaces are one."""
        text = _SPACE.sub(" ", text)
        if not self.parts or self.parts[-1][-1] in " \n":
            text = text.lstrip(" ")
        if text:
            self.parts.append(text)
            seen = len(text.strip())
            self.bold += seen if bold else 0
            self.linked += seen if linked else 0

    def break_line(self) -> None:
        """Begin a new line."""
        self.parts.append("\n")


def read_page(text: str, *, fragment: bool = False) -> Original:
    """Read a web page; a ``fragment`` is all article, without anything around it."""
    flattener = _Flattener()
    flattener.element(parse(text), (), aside=False)
    flattener.flush((), aside=False)
    pieces = flattener.pieces
    main = set() if fragment else _main(pieces)
    blocks = [
        replace(piece.block, line=number, aside=bool(main) and index not in main)
        for index, (number, piece) in enumerate(enumerate(pieces, 1))
    ]
    lines = "\n".join(block.text.replace("\n", " ") for block in blocks)
    return Original(lines, tuple(blocks), flattener.title)


class _Flattener:
    def __init__(self) -> None:
        self.pieces: list[_Piece] = []
        self.title = ""
        self._inline = _Inline()
        self._count = 0

    def element(self, element: Element, path: tuple[int, ...], *, aside: bool) -> None:
        """Take in a block-level element."""
        self._count += 1
        path = (*path, self._count)
        aside = aside or _is_aside(element)
        if element.tag == "title":
            self.title = self.title or _SPACE.sub(" ", _text(element)).strip()
            return
        if element.tag == "table" and (rows := cells_of(element)):
            text = " ".join(cell for row in rows for cell in row)
            block = Block(text, 0, "table", aside=aside, rows=rows)
            self.pieces.append(_Piece(block, path))
            return
        for child in element.children:
            if isinstance(child, str) or child.tag in _INLINE:
                self._run(child, bold=False, linked=False)
            else:
                self.flush(path, aside=aside)
                self.element(child, path, aside=aside)
                self.flush(path, aside=aside, kind=_kind(child.tag))
        self.flush(path, aside=aside, kind=_kind(element.tag))

    def flush(self, path: tuple[int, ...], *, aside: bool, kind: Kind = "paragraph") -> None:
        """End the running text: each of its paragraphs is a block."""
        inline, self._inline = self._inline, _Inline()
        for picture in inline.pictures:
            self.pieces.append(_Piece(Block(picture, 0, "picture", aside=aside), path))
        running = "".join(inline.parts)
        length = max(1, len(re.sub(r"\s", "", running)))
        for text in _paragraphs(running):
            block = Block(
                text,
                0,
                kind,
                strong=inline.bold >= 0.9 * length,
                linked=min(1.0, inline.linked / length),
                aside=aside,
            )
            self.pieces.append(_Piece(block, path))

    def _run(self, node: Element | str, *, bold: bool, linked: bool) -> None:
        if isinstance(node, str):
            self._inline.add(node, bold=bold, linked=linked)
        elif node.tag == "br":
            self._inline.break_line()
        elif node.tag == "img":
            self._inline.pictures.append(node.get("alt") or node.get("title") or "")
        else:
            style = node.get("style").replace(" ", "").lower()
            bold = bold or node.tag in _BOLD or "font-weight:bold" in style
            for child in node.children:
                inner = isinstance(child, str) or child.tag in _INLINE
                self._run(
                    child if inner else _text(child), bold=bold, linked=linked or node.tag == "a"
                )


def _kind(tag: str) -> Kind:
    return "heading" if tag in _HEADINGS else "item" if tag == "li" else "paragraph"


def _is_aside(element: Element) -> bool:
    named = f"{element.get('id')} {element.get('class')}".replace("-", " ").replace("_", " ")
    return element.tag in _ASIDE or bool(_ASIDE_NAMES.search(named))


def _text(node: Element | str) -> str:
    if isinstance(node, str):
        return node
    return "".join(_text(child) for child in node.children)


def _paragraphs(text: str) -> list[str]:
    """Cut running text at its line breaks, save where a sentence goes on."""
    found: list[str] = []
    for line in text.split("\n"):
        stripped = line.strip(" \u3000\u00a0")
        if not stripped:
            found += [""] if found and found[-1] else []
        elif found and found[-1] and found[-1][-1] in "，、,":
            found[-1] = join(found[-1], stripped)
        else:
            found.append(stripped)
    return [line for line in found if line]


def _main(pieces: list[_Piece]) -> set[int]:
    """Return which pieces stand in the container with the most prose for its links.

    Empty where no container has any.
    """
    weights: dict[int, float] = {}
    for piece in pieces:
        weight = 0.0 if piece.block.aside else _weight(piece.block)
        for place, up in ((-1, 1.0), (-2, _NEAR), (-3, _UP), (-4, _UP * _UP)):
            if len(piece.path) >= -place:
                key = piece.path[place]
                weights[key] = weights.get(key, 0.0) + weight * up
    if not weights or max(weights.values()) <= 0:
        return set()
    best = max(weights, key=lambda key: weights[key])
    inside = [piece for piece in pieces if best in piece.path]
    if len(inside) == 1 and inside[0].path.index(best):
        best = inside[0].path[inside[0].path.index(best) - 1]  # a lone paragraph
    return {index for index, piece in enumerate(pieces) if best in piece.path}


def _weight(block: Block) -> float:
    """Return how much a block looks like prose."""
    length = len(block.text)
    if block.kind in {"picture", "heading"} or length < _LONG:
        return 0.0
    sentences = len(_SENTENCE.findall(block.text[:2000]))
    if not sentences:
        return 0.0
    return (1 + min(sentences, 20) + min(length / 100, 3)) * (1 - block.linked)
