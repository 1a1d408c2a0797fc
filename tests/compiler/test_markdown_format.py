"""Every rule of the format, as readable cases in ``tests/fixtures/format``.

A case is a ``##`` title, what the author writes, and what becomes of it, one line a block.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.compiler.document import Document, parse_document
from kiosk.compiler.header import read_header
from kiosk.compiler.problems import Problem
from kiosk.pack.model import (
    Block,
    Callout,
    Code,
    Compare,
    Figures,
    Gallery,
    Heading,
    Icon,
    ListBlock,
    Paragraph,
    Picture,
    PictureBlock,
    Quote,
    Table,
    Timeline,
    Video,
    VideoBlock,
)

FIXTURES = Path(__file__).parents[1] / "fixtures" / "format"
CASE = re.compile(
    r"^## (?P<title>.+?)\n+~~~~~~ written\n(?P<written>.*?)^~~~~~~\n+"
    r"~~~~~~ becomes\n(?P<becomes>.*?)^~~~~~~$",
    re.MULTILINE | re.DOTALL,
)


class Surroundings:
    """Answers as a folder would in which everything is there but ``missing`` files."""

    def media(self, target: str, caption: str, line: int) -> Picture | Video | None:
        if target.startswith("missing"):
            return None
        file = f"{target}@{line}"
        if target.endswith(".mp4"):
            return Video(file, None, caption)
        width = 2 if target.startswith("wide") else 1
        return Picture(file, width, 1, file, file, "#000000", caption)

    def link(self, target: str, label: str, line: int) -> str | None:
        del label, line
        if target.startswith("missing"):
            return None
        return "takeaway:0" if re.search("://|@", target) else f"page:{target}"

    def icon(self, name: str, line: int) -> Icon | None:
        del line
        return None if name == "missing" else Icon("font", name)


def cases() -> Iterator[object]:
    for file in sorted(FIXTURES.glob("*.md")):
        for found in CASE.finditer(file.read_text("utf-8")):
            written = found["written"].removesuffix("\n").replace("␠", " ").replace("→", "\t")
            written = written.replace("⍽", "\u00a0").replace("␀", "\u200b")
            yield pytest.param(
                file.stem, written, found["becomes"], id=f"{file.stem}: {found['title']}"
            )


def test_cases_are_found() -> None:
    assert len(list(cases())) >= 100


@pytest.mark.parametrize(("kind", "written", "becomes"), list(cases()))
def test_format(kind: str, written: str, becomes: str) -> None:
    assert outcome(kind, written) == becomes


def outcome(kind: str, written: str) -> str:
    """Return what becomes of a page, as the fixtures write it."""
    if kind == "header":
        return "".join(f"{line}\n" for line in header_lines(written))
    lang = "en" if kind == "english" else "zh"
    document = parse_document(
        written, file="page.md", first_line=1, lang=lang, references=Surroundings()
    )
    return "".join(f"{line}\n" for line in document_lines(document))


def header_lines(written: str) -> Iterator[str]:
    result = read_header(written, "page.md")
    for key, line in result.header.lines.items():
        yield f"{line} {key} = {getattr(result.header, key)!r}"
    yield f"body from {result.body_line}: {result.body.strip()!r}"
    yield from map(problem_line, result.problems)


def document_lines(document: Document) -> Iterator[str]:
    if document.title:
        yield f"title: {document.title}" + (f" [{document.icon.glyph}]" if document.icon else "")
    for item in document.items:
        icon = f" [{item.icon.glyph}]" if item.icon else ""
        first, *rest = block_lines(item.block)
        yield f"{item.line} {first}{icon}"
        yield from (f"    {line}" for line in rest)
    for note in document.notes:
        yield f"note: {note.text!r}"
    yield from map(problem_line, document.problems)


def problem_line(problem: Problem) -> str:
    return f"{problem.severity} {problem.code} on line {problem.line}"


def block_lines(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - a case a block
    match block:
        case Heading():
            yield f"heading {block.level}: {block.text}"
        case Paragraph():
            yield f"paragraph: {block.text}"
        case ListBlock():
            yield "list"
            for entry in block.items:
                yield f"{'  ' * entry.depth}{entry.marker or ' '} {entry.text}"
        case Code():
            yield f"code: {block.text!r}"
        case Table():
            yield f"table {'/'.join(block.align)}"
            for row in (block.header, *block.rows):
                yield " | ".join(row)
        case Figures():
            yield "figures"
            for f in block.items:
                yield f"{f.value} | {f.unit} | {f.label} | {f.note} | {f.story}"
        case Timeline():
            yield "timeline"
            for event in block.events:
                yield f"{event.when} | {event.text}"
        case PictureBlock():
            yield f"picture {block.picture.file} {block.picture.caption!r}"
        case Gallery():
            yield "gallery"
            for picture in block.pictures:
                yield f"{picture.file} {picture.caption!r}"
        case Compare():
            yield f"compare {block.title!r}"
            for picture in (block.before, block.after):
                yield f"{picture.file} {picture.caption!r}"
        case VideoBlock():
            yield f"video {block.video.file} {block.video.caption!r}"
        case Quote() | Callout():
            name = "quote" if isinstance(block, Quote) else f"callout {block.tone} {block.title!r}"
            yield name
            for inner in block.blocks:
                yield from block_lines(inner)
        case _:
            yield "rule"
