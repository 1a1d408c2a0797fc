"""Puts a pack on a window: fonts, engine, network lock, booth and translations together.

Used alike by the kiosk, the tour and the tests, so that all of them show the same scene.
"""

import time
from collections.abc import Callable
from functools import cached_property

import shiboken6
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QWindow

from kiosk.pack.reader import PackReader
from kiosk.paths import ASSETS
from kiosk.player.booth import Booth
from kiosk.player.engine import ART, QML, Engine, folder_url
from kiosk.player.fonts import IconFonts, load_fonts
from kiosk.player.language import Translations
from kiosk.player.preview import Preview
from kiosk.player.staff.entrance import Staff
from kiosk.state.ratings import Ratings


class SceneError(Exception):
    """The QML scene could not be made; Qt's messages say why."""


class Scene:
    """A booth, its window (not shown yet) and the stack of screens in it.

    ``close`` takes everything down, the engine before what it shows.
    """

    def __init__(
        self,
        pack: PackReader,
        lang: str = "",
        *,
        still: bool = False,
        empty: bool = False,
        ratings: Ratings | None = None,
        staff: Staff | None = None,
        preview: Preview | None = None,
        clock: Callable[[], float] = time.monotonic,
        engine: Engine | None = None,
        size: QSize | None = None,
    ) -> None:
        """Make the scene in ``lang`` (empty for the default); ``still`` leaves out movement.

        ``empty`` begins with the attract loop; the page beneath it is made when the loop can be
        seen, or when it is touched.
        ``ratings`` keeps what visitors answer; without it they are not asked. ``staff`` has a
        way in where there is one. ``preview`` is for whoever writes, and stands below the pages.
        ``clock`` tells monotonic seconds to what waits for visitors. ``engine`` is one that may
        have read ahead; the scene takes it down. ``size`` is what the window will have: what is
        laid out, and which pictures are read, before it is shown.
        """
        load_fonts(ASSETS / "fonts")
        self._icon_fonts = IconFonts()
        self._load_icon_fonts(pack)
        self.booth = Booth(
            pack,
            lang,
            still=still,
            empty=empty,
            ratings=ratings,
            choices=None if staff is None else staff.choices,
            clock=clock,
        )
        self.staff = staff
        self.preview = preview
        self.engine = engine or Engine()
        self.booth.film.project_on(self.engine)
        self._translations = Translations(self.engine)
        self._translate()
        self.booth.languageChanged.connect(self._translate)
        self.engine.setInitialProperties(self._given(size))
        if not self.engine.show("App", "Main"):
            raise SceneError(f"{QML}: the scene cannot be loaded; install the program again.")
        # Kept: when Python drops its hold on the window, its hold on every item in it is void.
        self.window = self._window()

    def _given(self, size: QSize | None) -> dict[str, object]:
        """Return what ``Main.qml`` is made with; what there is not keeps its default there."""
        given: dict[str, object | None] = {"booth": self.booth, "artRoot": folder_url(ART)}
        given |= {"staff": self.staff, "preview": self.preview}
        if size is not None:
            given |= {"width": size.width(), "height": size.height()}
        return {name: value for name, value in given.items() if value is not None}

    def _window(self) -> QWindow:
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QWindow)  # noqa: S101 - Main.qml is a Window
        return window

    @cached_property
    def stack(self) -> QObject:
        """The stack of screens, made now where it still waits for the attract loop.

        Looked for when first asked for: that takes 10 ms.
        """
        self.window.setProperty("early", False)  # noqa: FBT003 - a value
        stack = self.window.findChild(QObject, "stack")
        assert stack is not None  # noqa: S101 - Main.qml has it
        return stack

    @property
    def pack(self) -> PackReader:
        """The pack that is shown."""
        return self.booth.pack

    def renew(self, pack: PackReader) -> None:
        """Show another pack in place; the one before it is closed when nothing reads it."""
        self._load_icon_fonts(pack)
        self.booth.renew(pack)

    def _load_icon_fonts(self, pack: PackReader) -> None:
        self._icon_fonts.load(pack.media_path(font.file) for font in pack.exhibit.icon_fonts)

    def await_visitors(self) -> None:
        """Begin to tell visitors from one another, with nobody there: the attract loop."""
        self.booth.presence.watch(self.window)

    def _translate(self) -> None:
        self._translations.switch(self.booth.lang)

    def close(self) -> None:
        """Take everything down."""
        self.window.close()
        self.booth.film.close()
        # At once: left to Python, the engine would go after the booth that its bindings read.
        shiboken6.delete(self.engine)
        shiboken6.delete(self.booth)
