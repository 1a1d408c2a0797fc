"""Every slide on walls of each shape: nothing cut, nothing too small. Thumbnails are scaled."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from talk import talk

from kiosk.compiler.build import build
from kiosk.pack.model import Figure, Paragraph
from kiosk.pack.model.deck import Deck, FiguresSlide, TextSlide
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.paths import CONTENT
from kiosk.player import lantern as lanterns
from kiosk.player.kinds import has, kind
from kiosk.player.lantern import Lantern

SIZES = [(1920, 1080), (1024, 768), (1080, 1920)]
SPOKEN = 36
"""Units below which no sentence of a talk is: a thirtieth of the height of the wall."""

LEAST = 24
"""Units of the canvas below which nothing is, the footer included."""


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        if has(item, "truncated") and item.property("text"):
            yield item
        for child in item.childItems():
            yield from texts(child)


def layout(item: QQuickItem) -> str:
    return kind(item).partition("_QML")[0]


def inside(item: QQuickItem, name: str) -> Iterator[QQuickItem]:
    if item.isVisible():
        if layout(item) == name:
            yield item
        for child in item.childItems():
            yield from inside(child, name)


def complaints(item: QQuickItem) -> list[str]:
    text = str(item.property("text"))[:30]
    found = []
    if item.property("truncated") and item.objectName() != "eyebrow":
        found.append(f"cut: {text!r}")
    if item.property("font").pixelSize() < LEAST:
        found.append(f"too small: {text!r}")
    if item.property("contentWidth") > item.width() + 2:
        found.append(f"wider than its room: {text!r}")
    return found


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is wrong with the texts of all that a lantern paints."""
    found: list[str] = []
    settle = lanterns.settle

    def look(window: lanterns.QQuickWindow) -> None:
        settle(window)
        shown = list(texts(window.contentItem()))
        assert shown
        found.extend(complaint for item in shown for complaint in complaints(item))

    monkeypatch.setattr(lanterns, "settle", look)
    return found


def paint_all(pack: PackReader, deck: Deck, size: tuple[int, int], theme: str = "") -> list[QImage]:
    lantern = Lantern(pack, deck, theme)
    pictures = [QImage(*size, QImage.Format.Format_RGB32) for _ in deck.slides]
    for index, picture in enumerate(pictures):
        lantern.slide(index, size, picture)
    lantern.close()
    return pictures


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_kind_is_whole(
    qapp: QGuiApplication, pack: PackReader, looked: list[str], lang: str, size: tuple[int, int]
) -> None:
    assert qapp is not None
    deck = talk(pack, lang)
    assert len({type(slide) for slide in deck.slides}) == 10
    paint_all(pack, deck, size)
    assert not looked, "\n".join(looked)


def test_a_window_of_another_shape_lays_slides_out_anew(
    qapp: QGuiApplication, pack: PackReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    deck = talk(pack, "en")
    made = Lantern._made

    def resized(self: Lantern, name: str, given: dict[str, Any]) -> QQuickItem:
        width, height = given["width"], given["height"]
        item = made(self, name, {**given, "width": height, "height": width})
        item.setSize(QSizeF(width, height))
        return item

    before = paint_all(pack, deck, (480, 270))
    monkeypatch.setattr(Lantern, "_made", resized)
    after = paint_all(pack, deck, (480, 270))
    assert [n for n, picture in enumerate(before) if picture != after[n]] == []


@pytest.mark.parametrize("text", ["龘" * 3000, "word" * 1000, "<b>x</b> &amp; %1", "\u202ex 😀"])
def test_hostile_titles_are_shown(
    qapp: QGuiApplication, pack: PackReader, looked: list[str], text: str
) -> None:
    assert qapp is not None
    plain = talk(pack, "zh")
    slides = tuple(msgspec.structs.replace(slide, title=text) for slide in plain.slides)
    paint_all(pack, msgspec.structs.replace(plain, slides=slides), (1920, 1080))
    assert not [complaint for complaint in looked if "too small" in complaint]


def test_more_text_than_a_slide_holds_is_not_cut(
    qapp: QGuiApplication, pack: PackReader, looked: list[str]
) -> None:
    assert qapp is not None
    plain = talk(pack, "zh")
    slide = next(slide for slide in plain.slides if isinstance(slide, TextSlide))
    blocks = tuple(Paragraph("一段很长的话，写满一整面墙。" * 8) for _ in range(5))
    long = msgspec.structs.replace(slide, blocks=blocks)
    paint_all(pack, msgspec.structs.replace(plain, slides=(long,)), (1920, 1080))
    assert not looked


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackReader]:
    """Open the bundled exhibition, its drawings without their pixels."""
    folder = tmp_path_factory.mktemp("bundled")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>'
    for path in CONTENT.rglob("*"):
        copy = folder / "content" / path.relative_to(CONTENT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file():
            copy.write_text(drawing if path.suffix == ".svg" else path.read_text("utf-8"), "utf-8")
    store = PackStore(folder / "store")
    build(folder / "content", store, today=dt.date(2025, 9, 1))
    reader = store.open_current()
    yield reader
    reader.close()


@pytest.mark.parametrize(
    ("talk_id", "lang", "size", "theme"),
    [
        ("讲稿", "zh", (960, 540), "dark"),
        ("讲稿", "en", (683, 384), "light"),
        ("讲稿", "en", (512, 384), "contrast"),
        ("讲稿", "zh", (540, 960), "light"),
        ("", "zh", (960, 540), "light"),
        ("", "en", (512, 384), "dark"),
    ],
    ids=str,
)
def test_the_bundled_talks_are_whole_and_large(  # noqa: PLR0917
    qapp: QGuiApplication,
    bundled: PackReader,
    monkeypatch: pytest.MonkeyPatch,
    looked: list[str],
    talk_id: str,
    lang: str,
    size: tuple[int, int],
    theme: str,
) -> None:
    assert qapp is not None
    look, small, told = lanterns.settle, [], 0

    def measure(window: lanterns.QQuickWindow) -> None:
        nonlocal told
        look(window)
        for line in inside(window.contentItem(), "EvenText"):
            told += 1
            if line.property("text") and line.property("font").pixelSize() < SPOKEN:
                small.append(f"{line.property('font').pixelSize()}: {line.property('text')}")

    monkeypatch.setattr(lanterns, "settle", measure)
    deck = bundled.deck(talk_id, lang)
    assert deck is not None
    paint_all(bundled, deck, size, theme)
    assert not looked, "\n".join(looked)
    assert told > len(deck.slides)
    assert not small, "\n".join(small)


@pytest.mark.parametrize(
    ("count", "columns"), [(1, 1), (2, 2), (3, 3), (4, 2), (5, 3), (6, 3)], ids=str
)
def test_figures_stand_in_a_grid(
    qapp: QGuiApplication,
    pack: PackReader,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    columns: int,
) -> None:
    assert qapp is not None
    settle, found = lanterns.settle, []

    def look(window: lanterns.QQuickWindow) -> None:
        settle(window)
        grids = inside(window.contentItem(), "SlideFigures")
        found.extend((grid.property("columns"), grid.property("_size")) for grid in grids)

    monkeypatch.setattr(lanterns, "settle", look)
    plain = talk(pack, "zh")
    slide = next(slide for slide in plain.slides if isinstance(slide, FiguresSlide))
    figures = tuple(Figure(f"{75 + n}", "项", "授权国家发明专利", "累计") for n in range(count))
    one = msgspec.structs.replace(slide, figures=figures)
    paint_all(pack, msgspec.structs.replace(plain, slides=(one,)), (1920, 1080))
    ((shown, size),) = found
    assert shown == columns
    assert size >= 108, "a number is less than a tenth of the wall's height"
