"""Every slide on walls of each shape: nothing cut, nothing too small. Thumbnails are scaled."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from talk import talk

from kiosk.pack.model import Paragraph
from kiosk.pack.model.deck import Deck, TextSlide
from kiosk.pack.reader import PackReader
from kiosk.player import lantern as lanterns
from kiosk.player.lantern import Lantern

SIZES = [(1920, 1080), (1024, 768), (1080, 1920)]
LEAST = 24
"""Units of the canvas below which nothing is, the footer included."""


def texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        if item.metaObject().indexOfProperty("truncated") >= 0 and item.property("text"):
            yield item
        for child in item.childItems():
            yield from texts(child)


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


def paint_all(pack: PackReader, deck: Deck, size: tuple[int, int]) -> None:
    lantern = Lantern(pack, deck)
    for index in range(len(deck.slides)):
        lantern.slide(index, size, QImage(*size, QImage.Format.Format_RGB32))
    lantern.close()


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
