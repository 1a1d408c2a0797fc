"""The gallery: every component of the booth in all its states, in a window or as pictures."""

from collections.abc import Iterator
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMargins, QPoint, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.pack.model.theme import THEMES
from kiosk.paths import ASSETS
from kiosk.player.comfort import SCALES
from kiosk.player.engine import ART, QML, Engine, folder_url
from kiosk.player.fonts import load_fonts
from kiosk.player.kinds import kind
from kiosk.player.pictures import save, settle, visible
from kiosk.player.scene import SceneError

_ROUND = QMargins(12, 12, 12, 12)
"""px around a specimen in which a ring may lie."""


class Gallery:
    """The page of all components, not shown yet. ``close`` takes it down."""

    def __init__(self, lang: str = "zh") -> None:
        """Make the page with specimens in Chinese (``"zh"``) or English (``"en"``)."""
        load_fonts(ASSETS / "fonts")
        self.engine = Engine()
        self.engine.setInitialProperties({"artRoot": folder_url(ART), "chinese": lang == "zh"})
        if not self.engine.show("Gallery", "GalleryWindow"):
            raise SceneError(f"{QML}: the gallery cannot be loaded; install the program again.")
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)  # noqa: S101 - GalleryWindow.qml is one
        self.window = window

    def lay_out(self, size: tuple[int, int], theme: str, scale: float) -> None:
        """Lay the whole page out for a screen of ``size`` in px, the window as long as the page."""
        window = self.window
        window.setProperty("still", True)  # noqa: FBT003 - Qt's signature
        window.setProperty("screenSize", QSizeF(*size))
        window.setProperty("scheme", theme)
        window.setProperty("textScale", scale)
        window.resize(*size)
        window.show()
        settle(window)
        self._lengthen()

    def _lengthen(self) -> None:
        """Make the window as long as the page."""
        self.window.resize(self.window.width(), int(self.window.property("pageHeight")))
        settle(self.window)

    def sections(self) -> dict[str, QQuickItem]:
        """Return the sections of the page by the name of their component."""
        found = (item for item in visible(self.window.contentItem()) if _is(item, "Section"))
        return {item.objectName(): item for item in found}

    def render(self) -> QImage:
        """Return the page as it is laid out: what is to be pressed pressed, all focused."""
        fingers = Fingers(self.window)
        fingers.press(self.places("pressed"))
        settle(self.window)
        picture = self.window.grabWindow()
        fingers.lift()
        self._add_focused(picture, self.specimens("focused"))
        return picture

    def specimens(self, state: str) -> list[QQuickItem]:
        """Return the specimens that show a state, e.g. ``"pressed"``."""
        found = (item for item in visible(self.window.contentItem()) if _is(item, "Specimen"))
        return [item for item in found if item.objectName() == state]

    def places(self, state: str) -> list[QPoint]:
        """Return the middle of what each specimen of a state shows, in the window."""
        return [_centre(specimen.property("subject")) for specimen in self.specimens(state)]

    def _add_focused(self, picture: QImage, specimens: list[QQuickItem]) -> None:
        """Paint each specimen over the picture as it looks with the keyboard's focus.

        Only one thing has it at a time. The window is a screen high meanwhile, and the page
        scrolls to what has the focus.
        """
        window = self.window
        window.resize(window.property("screenSize").toSize())
        painter = QPainter(picture)
        for specimen in specimens:
            subject = specimen.property("subject")
            subject.forceActiveFocus()
            settle(window)
            area = scene_rect(specimen).toAlignedRect().marginsAdded(_ROUND)
            place = area.topLeft() + QPoint(0, round(window.property("offset")))
            painter.drawImage(place, window.grabWindow(), area)
            subject.setFocus(False)
        painter.end()
        self._lengthen()

    def close(self) -> None:
        """Take the page down."""
        self.window.close()
        shiboken6.delete(self.engine)


class Fingers:
    """Holds many places of a window down at once, as real touches."""

    def __init__(self, window: QQuickWindow) -> None:
        # The tests' touches; no part of what visitors get.
        from PySide6.QtTest import QTest  # noqa: PLC0415

        self._window = window
        self._device = QTest.createTouchDevice()
        self._touch = QTest.touchEvent
        self._places: list[QPoint] = []

    def press(self, places: list[QPoint]) -> None:
        """Press all places, each with a finger of its own."""
        self._places = places
        event = self._touch(self._window, self._device)
        for finger, place in enumerate(places):
            event.press(finger, place)
        event.commit()

    def lift(self) -> None:
        """Lift every finger where it is."""
        event = self._touch(self._window, self._device)
        for finger, place in enumerate(self._places):
            event.release(finger, place)
        event.commit()


def scene_rect(item: QQuickItem) -> QRectF:
    """Return where an item is in its window, in px."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _centre(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _is(item: QQuickItem, type_: str) -> bool:
    return kind(item).startswith(f"{type_}_QMLTYPE")


def render_all(out: Path, size: tuple[int, int], lang: str) -> Iterator[Path]:
    """Write ``THEME-SCALE.png`` under ``out`` for every theme and size of text; yield each.

    Raises ``PictureError``.
    """
    out.mkdir(parents=True, exist_ok=True)
    gallery = Gallery(lang)
    for theme in THEMES:
        for scale in SCALES:
            gallery.lay_out(size, theme, scale)
            file = out / f"{theme}-{scale:g}.png"
            save(gallery.render(), file)
            yield file
    gallery.close()
