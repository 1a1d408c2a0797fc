"""Throws slides on anything that Qt can paint on: pictures, and the pages of a PDF.

Qt Quick's software renderer paints with QPainter. Given a PDF instead of a window, what it
paints as text stays text. (docs/adr/0024)
"""

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QSize, QSizeF, QUrl
from PySide6.QtGui import QPaintDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.pack.model.deck import Deck
from kiosk.pack.reader import PackReader
from kiosk.paths import ASSETS
from kiosk.player.fonts import IconFonts, load_fonts
from kiosk.player.network import DenyAll
from kiosk.player.plain import plain
from kiosk.player.scene import QML
from kiosk.player.tour import settle

SOFTWARE = "software"


class LanternError(Exception):
    """The slides cannot be drawn; the message says why."""


class Lantern:
    """Draws the slides of a deck, without a display.

    Needs an application, and Qt's software renderer chosen before the first window, as
    ``kiosk.player.renderer`` does for the platform ``offscreen``. ``close`` takes it down.
    """

    def __init__(self, pack: PackReader, deck: Deck, theme: str = "") -> None:
        """``theme`` is one of the themes of the player; empty for the exhibition's."""
        load_fonts(ASSETS / "fonts")
        self._icon_fonts = IconFonts()
        self._icon_fonts.load(pack.media_path(font.file) for font in pack.exhibit.icon_fonts)
        self._deny_all = DenyAll()
        self._engine = QQmlEngine()
        self._engine.setNetworkAccessManagerFactory(self._deny_all)
        self._engine.addImportPath(str(QML))
        self._components: dict[str, QQmlComponent] = {}
        self._deck = deck
        self._slides: list[dict[str, Any]] = [plain(slide) for slide in deck.slides]
        self._count = sum(not slide.backup for slide in deck.slides)
        tokens = self._singleton("Theme", "Theme")
        tokens.setProperty("scheme", theme or pack.exhibit.theme)
        tokens.setProperty("chinese", deck.lang.startswith("zh"))
        tokens.setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's signature
        media = self._singleton("Components", "Media")
        media.setProperty("root", _folder(pack.media_dir.resolve().as_posix()))
        media.setProperty("artRoot", _folder((ASSETS / "art").as_posix()))

    def close(self) -> None:
        """Take the engine down."""
        self._components.clear()
        shiboken6.delete(self._engine)

    def slide(self, index: int, size: tuple[int, int], device: QPaintDevice) -> None:
        """Paint the slide of this index, ``size`` large in px of the device."""
        given = {
            "slide": self._slides[index],
            "number": index + 1,
            "count": self._count,
            "deckTitle": self._deck.title,
        }
        self.paint("SlideView", given, size, device)

    def handout(
        self,
        slides: list[dict[str, Any]],
        lines: list[dict[str, Any]],
        size: tuple[int, int],
        device: QPaintDevice,
    ) -> None:
        """Paint a page of a handout; see ``HandoutPage.qml``; ``index`` stands for a slide."""
        shown = [
            {**place, "slide": self._slides[place["index"]], "number": place["index"] + 1}
            for place in slides
        ]
        given = {
            "slides": shown,
            "lines": lines,
            "count": self._count,
            "deckTitle": self._deck.title,
        }
        self.paint("HandoutPage", given, size, device)

    def paint(
        self, name: str, given: dict[str, Any], size: tuple[int, int], device: QPaintDevice
    ) -> None:
        """Paint an item of ``Booth.Slides`` with these properties."""
        # A window for each page: the renderer would paint only what differs from the one before.
        control = QQuickRenderControl()
        window = QQuickWindow(control)
        if QQuickWindow.sceneGraphBackend() != SOFTWARE:
            raise LanternError(
                "Slides are painted by Qt's software renderer; start the export on its own."
            )
        window.contentItem().setSize(QSizeF(*size))
        window.resize(QSize(*size))
        item = self._made(name, {**given, "width": size[0], "height": size[1]})
        item.setParentItem(window.contentItem())
        settle(window)
        window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(device))
        control.polishItems()
        control.sync()
        control.render()
        # In this order: the items, then what draws them.
        shiboken6.delete(item)
        shiboken6.delete(window)
        shiboken6.delete(control)

    def _made(self, name: str, given: dict[str, Any]) -> QQuickItem:
        component = self._components.get(name)
        if component is None:
            url = QUrl.fromLocalFile(str(QML / f"Booth/Slides/{name}.qml"))
            component = self._components[name] = QQmlComponent(self._engine, url)
        item = component.createWithInitialProperties(given)
        if not isinstance(item, QQuickItem):
            raise LanternError(f"{name}.qml cannot be loaded: {component.errorString()}")
        return item

    def _singleton(self, module: str, name: str) -> QObject:
        # Of a type that a component has loaded: the engine does not know the module before.
        found = self._engine.singletonInstance(f"Booth.{module}", name)
        if not isinstance(found, QObject):
            raise LanternError(f"Booth.{module} has no {name}; install the program again.")
        return found


def _folder(path: str) -> QUrl:
    return QUrl.fromLocalFile(f"{path}/")
