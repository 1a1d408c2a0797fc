"""Inline markup of the pack, written from an element tree.

Nothing here looks at HTML: runs of text are escaped and put between tags of an allow-list.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from kiosk.compiler.markdown.typography import BREAK, VERBATIM, between_hanzi, substitutions
from kiosk.pack.model import Text

_TAGS = {"strong": "b", "em": "i", "s": "s"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", BREAK: "<br>"})
_SPECIAL = re.compile(f"[{''.join(map(chr, _ENTITIES))}]")
_LONG = 60
_LONG_WORD = re.compile(rf"[^\s\u2e80-\u9fff\uf900-\uffef\u200b<>]{{{_LONG}}}(?=[^\s<>])")
_DIRECTION = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class Run(NamedTuple):
    """A stretch of text in one style."""

    text: str
    tags: tuple[str, ...] = ()
    """Opening tags without brackets, the outermost first: ``("a href=...", "b")``."""
    verbatim: bool = False
    """Whether it is kept as typed: code and addresses."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture or clip in the middle of running text."""

    target: str
    caption: str


Part: TypeAlias = Run | Image


def parts(
    element: Element, tags: tuple[str, ...] = (), *, verbatim: bool = False
) -> Iterator[Part]:
    """Walk an element and yield its runs and pictures in reading order.

    Elements outside the allow-list leave only their text.
    """
    if element.text:
        yield Run(element.text, tags, verbatim)
    for child in element:
        yield from _child(child, tags, verbatim=verbatim)
        if child.tail:
            yield Run(child.tail, tags, verbatim)


def _child(child: Element, tags: tuple[str, ...], *, verbatim: bool) -> Iterator[Part]:
    """Yield what one child element says, without its tail."""
    if child.tag == "br":
        yield Run(BREAK, tags)
    elif child.tag == "img":
        caption = (child.get("title") or plain(child)).strip()
        yield Image(child.get("src") or "", caption)
    elif child.tag == "sup":
        yield Run((child.text or "").translate(_RAISED), tags, verbatim=True)
    elif child.tag == "a":
        link = child.get("resolved")
        inner = (*tags, f'a href="{link}"') if link and not any(t[0] == "a" for t in tags) else tags
        yield from parts(child, inner, verbatim=verbatim or child.get("class") == "address")
    else:
        tag = _TAGS.get(child.tag)
        inner = (*tags, tag) if tag and tag not in tags else tags
        yield from parts(child, inner, verbatim=verbatim or child.tag == "code")


def plain(element: Element) -> str:
    """Return the text of an element, its pictures left out."""
    texts = (p.text for p in parts(element) if isinstance(p, Run))
    return " ".join("".join(texts).replace(BREAK, " ").split())


def write(runs: list[Run], lang: str) -> Text:
    """Return runs as markup, typeset as one text."""
    set_as = _set(runs, lang)
    pieces = []
    position = 0
    for run in runs:
        length = len(_standing_for(run))
        text = run.text if run.verbatim else "".join(set_as[position : position + length])
        position += length
        pieces.append(Run(_shown(text), run.tags))
    return _markup(_trimmed(pieces))


def _set(runs: list[Run], lang: str) -> list[str]:
    """Typeset the runs as one text.

    A space that only sets bold or a link off from the hanzi around it goes.
    """
    text = "".join(_standing_for(run) for run in runs)
    set_as = substitutions(text, lang)
    position = 0
    for run in runs[:-1]:
        position += len(_standing_for(run))
        for index in (position - 1, position):
            if between_hanzi(text, index):
                set_as[index] = ""
    return set_as


def _standing_for(run: Run) -> str:
    return VERBATIM if run.verbatim else run.text


def _shown(text: str) -> str:
    """Return the text without characters that are not seen, very long words made breakable."""
    text = text.replace("\n", " ")
    if not text.isprintable():
        text = text.translate(_DIRECTION)
        text = "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"})
    return _LONG_WORD.sub(lambda m: m[0] + "\u200b", text) if len(text) > _LONG else text


def _trimmed(runs: list[Run]) -> list[Run]:
    """Drop the space and line breaks at both ends."""
    blank = " \u3000\t" + BREAK
    while runs and not runs[0].text.strip(blank):
        runs = runs[1:]
    while runs and not runs[-1].text.strip(blank):
        runs = runs[:-1]
    if runs:
        runs[0] = Run(runs[0].text.lstrip(blank), runs[0].tags)
        runs[-1] = Run(runs[-1].text.rstrip(blank), runs[-1].tags)
    return runs


def _markup(runs: list[Run]) -> Text:
    """Write runs with their tags, closing and opening no more than has to change."""
    out: list[str] = []
    open_tags: tuple[str, ...] = ()
    for run in [*(run for run in runs if run.text), Run("")]:
        shared = 0
        while run.tags[shared : shared + 1] == open_tags[shared : shared + 1] != ():
            shared += 1
        out.extend(f"</{tag.split()[0]}>" for tag in reversed(open_tags[shared:]))
        out.extend(f"<{tag}>" for tag in run.tags[shared:])
        out.append(run.text.translate(_ENTITIES) if _SPECIAL.search(run.text) else run.text)
        open_tags = run.tags
    return "".join(out)
