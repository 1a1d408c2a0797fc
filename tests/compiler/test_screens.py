"""What each screen kind makes of a page, as readable cases in ``tests/fixtures/screens``.

A case is a ``##`` title, what the author writes, and the page, a field or block a line.
"""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.compiler.screens import kinds_by_name, screen
from kiosk.pack.model import (
    BasePage,
    Callout,
    Code,
    Event,
    Figure,
    Figures,
    Gallery,
    Heading,
    Icon,
    ListBlock,
    Paragraph,
    Picture,
    PictureBlock,
    Quote,
    Rule,
    Struct,
    Table,
    Timeline,
    VideoBlock,
)
from kiosk.pack.model.pages import KINDS

FIXTURES = Path(__file__).parents[1] / "fixtures" / "screens"
CASE = re.compile(
    r"^## (?P<title>.+?)\n+~~~~~~ written\n(?P<written>.*?)^~~~~~~\n+"
    r"~~~~~~ becomes\n(?P<becomes>.*?)^~~~~~~$",
    re.MULTILINE | re.DOTALL,
)
COLOURS = {"a.png": (255, 0, 0), "b.png": (0, 255, 0), "c.png": (0, 0, 255)}
NAMES = {f"#{r:02x}{g:02x}{b:02x}": name for name, (r, g, b) in COLOURS.items()}
Compiled = Callable[[dict[str, str | bytes]], Any]


def png(colour: tuple[int, int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (2, 2), colour).save(out, "PNG")
    return out.getvalue()


MEDIA = {name: png(colour) for name, colour in COLOURS.items()}
CLIP = {"clip.mp4": b"\x00\x00\x00\x18ftypmp42", "clip.png": MEDIA["c.png"]}


def cases() -> Iterator[object]:
    for file in sorted(FIXTURES.glob("*.md")):
        for found in CASE.finditer(file.read_text("utf-8")):
            case = (file.stem, found["written"], found["becomes"])
            yield pytest.param(*case, id=f"{file.stem}: {found['title']}")


def test_every_kind_has_cases() -> None:
    assert {file.stem for file in FIXTURES.glob("*.md")} == set(KINDS)
    assert len(list(cases())) >= 30


@pytest.mark.parametrize(("kind", "written", "becomes"), list(cases()))
def test_screens(compiled: Compiled, kind: str, written: str, becomes: str) -> None:
    assert outcome(compiled, kind, written) == becomes


def outcome(compiled: Compiled, kind: str, written: str) -> str:
    """Return what becomes of a page of a kind, as the fixtures write it."""
    media = {f"{folder}{name}": data for folder in ("", "page/") for name, data in
             {**MEDIA, **CLIP}.items()}  # fmt: skip
    own = {"home": "index.md", "section": "page/index.md"}.get(kind, "page/page.md")
    around = {"index.md": "# Home", "page/index.md": "# Section", "page/under.md": "# Under"}
    if kind == "article":
        own = "page.md"
        around.pop("page/index.md")
        around.pop("page/under.md")
    booth = compiled({**media, **around, own: written})
    page_id = {"home": "", "section": "page", "article": "page"}.get(kind, "page/page")
    lines = [*page_lines(booth.page(page_id)), *card_lines(booth.card(page_id))]
    lines += [f"{p.severity} {p.code} on line {p.line}" for p in booth.problems()]
    return "".join(f"{line}\n" for line in lines)


def page_lines(page: BasePage) -> Iterator[str]:
    yield f"{page.__struct_config__.tag}: {page.title}"
    for name in ("subtitle", "source", "as_of", "expires"):
        if value := getattr(page, name):
            yield f"{name}: {value}"
    if page.icon:
        yield f"icon {icon(page.icon)}"
    if page.cover:
        yield f"cover {NAMES[page.cover.tint]}"
    if page.qr:
        yield f"qr {page.qr.text}"
    for away in page.takeaways:
        yield f"takeaway {away.text}"
    for note in page.notes:
        yield f"note {note.text}"
    own = [name for name in page.__struct_fields__ if name not in BasePage.__struct_fields__]
    yield from field_lines(page, own)


def card_lines(card: Any) -> Iterator[str]:
    figure = f" | {figure_line(card.figure)}" if card.figure else ""
    cover = f" | {NAMES[card.cover.tint]}" if card.cover else ""
    yield f"card: {card.subtitle}{cover}{figure}".rstrip()


def field_lines(value: Struct, names: Any) -> Iterator[str]:
    for name in names:
        inside = getattr(value, name)
        if inside == "" and name == "page":
            yield "page home"
        elif isinstance(inside, str) and inside:
            yield f"{name}: {inside}"
        elif isinstance(inside, float):
            yield f"{name} {inside:g}"
        elif isinstance(inside, Picture):
            yield f"{name} {NAMES[inside.tint]} {inside.caption}".rstrip()
        elif isinstance(inside, Icon):
            yield f"{name} {icon(inside)}"
        elif inside:
            yield name
            for part in inside:
                yield from (f"  {line}" for line in lines_of(part))


def lines_of(part: Struct) -> Iterator[str]:  # noqa: C901, PLR0912 - a case a type
    match part:
        case Heading():
            yield f"heading {part.level}: {part.text}"
        case Paragraph():
            yield f"paragraph: {part.text}"
        case ListBlock():
            yield from (f"{'  ' * item.depth}{item.marker} {item.text}" for item in part.items)
        case Code():
            yield f"code: {part.text!r}"
        case Table():
            yield from (" | ".join(row) for row in (part.header, *part.rows))
        case Figure():
            yield figure_line(part)
        case Event():
            yield f"{part.when}: {part.text}"
        case Figures() | Timeline():
            yield "figures" if isinstance(part, Figures) else "timeline"
            for entry in part.items if isinstance(part, Figures) else part.events:
                yield from (f"  {line}" for line in lines_of(entry))
        case Picture():
            yield f"{NAMES[part.tint]} {part.caption}".rstrip()
        case PictureBlock():
            yield from (f"picture {line}" for line in lines_of(part.picture))
        case Gallery():
            yield "gallery"
            for picture in part.pictures:
                yield from (f"  {line}" for line in lines_of(picture))
        case VideoBlock():
            poster = part.video.poster
            yield f"clip {part.video.caption}" + (f" ({NAMES[poster.tint]})" if poster else "")
        case Quote() | Callout():
            yield "quote" if isinstance(part, Quote) else f"{part.tone}: {part.title}"
            for block in part.blocks:
                yield from (f"  {line}" for line in lines_of(block))
        case Rule():
            yield "rule"
        case _:
            yield type(part).__name__.lower()
            yield from (f"  {line}" for line in field_lines(part, part.__struct_fields__))


def figure_line(figure: Figure) -> str:
    texts = (figure.value, figure.unit, figure.label, figure.note, figure.story)
    return " ".join(filter(None, texts))


def icon(found: Icon) -> str:
    return f"{found.family} {ord(found.glyph):x}"


def test_every_kind_has_a_name_in_each_language() -> None:
    names = kinds_by_name()
    for kind in KINDS:
        assert names[kind] == kind
        assert screen(kind).NAMES[0] in names
        assert all(names[name.lower()] == kind for name in screen(kind).NAMES)


def test_the_names_of_the_guide() -> None:
    guide = {
        "首页": "home", "目录": "section", "文章": "article", "访谈": "interview",
        "梯度": "tiers", "成果": "achievements", "大事记": "timeline", "图集": "gallery",
        "地图": "map",
    }  # fmt: skip
    assert {name: kinds_by_name()[name] for name in guide} == guide
