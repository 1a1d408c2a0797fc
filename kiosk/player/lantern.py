"""Throws slides on anything that Qt can paint on: pictures, and the pages of a PDF.

Qt Quick's software renderer paints with QPainter. Given a PDF instead of a window, what it
paints as text stays text. (docs/adr/0024)
"""

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QSize, QSizeF
from PySide6.QtGui import QImage, QPaintDevice
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

from kiosk.pack.model.deck import Deck
from kiosk.pack.reader import PackReader
from kiosk.paths import ASSETS
from kiosk.player.engine import ART, Engine, folder_url, qml_file
from kiosk.player.fonts import IconFonts, load_fonts
from kiosk.player.language import Translations
from kiosk.player.pictures import settle
from kiosk.player.plain import plain
from kiosk.player.spoken import spoken

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
        self._engine = Engine()
        self._components: dict[str, QQmlComponent] = {}
        self._control = QQuickRenderControl()
        self._window = QQuickWindow(self._control)
        self._items: dict[str, QQuickItem] = {}
        self._deck = deck
        self._slides: list[dict[str, Any]] = [plain(slide) for slide in deck.slides]
        self._count = sum(not slide.backup for slide in deck.slides)
        self._translations = Translations(self._engine)
        self._translations.switch(deck.lang)
        tokens = self._singleton("Theme", "Theme")
        tokens.setProperty("scheme", theme or pack.exhibit.theme)
        tokens.setProperty("chinese", deck.lang.startswith("zh"))
        tokens.setProperty("reducedMotion", True)  # noqa: FBT003 - Qt's signature
        self._singleton("Slides", "Phrases").setProperty("spoken", spoken(deck))
        media = self._singleton("Components", "Media")
        media.setProperty("root", folder_url(pack.media_dir.resolve()))
        media.setProperty("artRoot", folder_url(ART))

    def close(self) -> None:
        """Take the engine down."""
        self._translations.switch("")
        # In this order: the items, then what draws them, then what made them.
        for item in self._items.values():
            shiboken6.delete(item)
        self._items.clear()
        shiboken6.delete(self._window)
        shiboken6.delete(self._control)
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
        self, sheet: dict[str, Any], place: tuple[int, int], size: tuple[int, int], to: QPaintDevice
    ) -> None:
        """Paint a sheet of a handout, as ``HandoutPage.qml`` tells.

        In place of a slide it has its ``index``; ``place`` is the sheet's number and that of all.
        """
        shown = [
            {**slide, "slide": self._slides[slide["index"]], "number": slide["index"] + 1}
            for slide in sheet["slides"]
        ]
        given = {
            "sheet": {**sheet, "slides": shown},
            "page": place[0],
            "pages": place[1],
            "count": self._count,
            "deckTitle": self._deck.title,
            "subtitle": self._slides[0].get("subtitle", ""),
        }
        self.paint("HandoutPage", given, size, to)

    def paint(
        self, name: str, given: dict[str, Any], size: tuple[int, int], device: QPaintDevice
    ) -> None:
        """Paint an item of ``Booth.Slides`` with these properties."""
        if QQuickWindow.sceneGraphBackend() != SOFTWARE:
            raise LanternError(
                "Slides are painted by Qt's software renderer; start the export on its own."
            )
        self._window.contentItem().setSize(QSizeF(*size))
        self._window.resize(QSize(*size))
        self._put_in(name, {**given, "width": size[0], "height": size[1]})
        settle(self._window)
        self._render(device)
        # The renderer paints what differs from the time before; of a sheet of another size, all.
        self._render(QImage(1, 1, QImage.Format.Format_RGB32))

    def _put_in(self, name: str, given: dict[str, Any]) -> None:
        """Show a new item in the window.

        The one before it of each kind stays, unseen, until there is a new one: the picture that
        both have, the ground's, is loaded once, and a PDF holds it once.
        """
        for hidden in self._items.values():
            hidden.setVisible(False)
        kind = f"{name} {given.get('slide', {}).get('kind')}"
        before = self._items.get(kind)
        item = self._items[kind] = self._made(name, given)
        item.setParentItem(self._window.contentItem())
        if before is not None:
            shiboken6.delete(before)

    def _render(self, device: QPaintDevice) -> None:
        self._window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(device))
        self._control.polishItems()
        self._control.sync()
        self._control.render()

    def _made(self, name: str, given: dict[str, Any]) -> QQuickItem:
        component = self._components.get(name)
        if component is None:
            url = qml_file("Slides", name)
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
