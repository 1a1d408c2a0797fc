"""The windows of a talk: the booth's own, and another one where there is a second screen."""

from functools import partial
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QQmlComponent

from kiosk.player.engine import QML
from kiosk.player.lockdown import Lockdown, find_screen
from kiosk.player.pointer import Pointer
from kiosk.player.scene import Scene, SceneError
from kiosk.player.talk.presenter import Presenter
from kiosk.player.talk.screens import Arrangement, Role, arrange

_SETTLED: Final = 500
"""ms after which a screen that came or went is believed, and the booth's window is in place."""

_WINDOWED: Final = ("window", "another window")
"""Stand for two screens where the windows are ordinary ones."""


class Windows(QObject):
    """Keeps the windows where they belong while screens come and go.

    The booth's own window never moves, changes only what it shows, and is always there: nothing
    that happens to a screen can take the talk away. ``opened`` hands out each second window.
    """

    opened = Signal(QWindow)

    def __init__(self, scene: Scene, presenter: Presenter, *, windowed: bool, chosen: bool) -> None:
        super().__init__(presenter)
        self._scene = scene
        self._presenter = presenter
        self._windowed = windowed
        self._chosen = chosen
        self._swapped = False
        # Kept: with its component a window goes too.
        self._component: QQmlComponent | None = None
        self._other: QWindow | None = None
        self._other_screen: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self.arrange)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is a window
        app.screenAdded.connect(self._timer.start)
        app.screenRemoved.connect(self._timer.start)
        scene.window.screenChanged.connect(self._timer.start)
        presenter.swapped.connect(self.swap)
        presenter.laid.connect(self._draw)

    @property
    def other(self) -> QWindow | None:
        """The second window, while there is one."""
        return self._other

    def screens(self) -> tuple[list[str], str]:
        """Return the names of the screens, and of the one with the booth's own window."""
        if self._windowed:
            return list(_WINDOWED), _WINDOWED[0]
        names = [screen.name() for screen in QGuiApplication.screens()]
        return names, self._scene.window.screen().name()

    def swap(self) -> None:
        """Let the two screens change places."""
        if self._other is not None:
            self._swapped = not self._swapped
            self.arrange()

    def arrange(self) -> None:
        """Show what belongs there on the screens that there are."""
        screens, main = self.screens()
        found = arrange(screens, main, chosen=self._chosen, swapped=self._swapped)
        self._presenter.set_alone(found.main is Role.BOTH)
        if self._scene.window.property("talkRole") != found.main:
            self._presenter.desk.ink.lift()  # the slide goes from under it
            self._scene.window.setProperty("talkRole", str(found.main))
        if found.other != self._other_screen:
            self._drop()
        if found.other is not None and self._other is None:
            self._open(found)
        if self._other is not None:
            self._other.setProperty("role", str(found.other_role))
        self._measure()

    @property
    def _wall(self) -> QWindow:
        """The window of the audience."""
        main = self._scene.window
        is_console = main.property("talkRole") == Role.CONSOLE
        return self._other if is_console and self._other is not None else main

    def _draw(self) -> None:
        """Draw the audience's window now: the next slide waits for nothing else."""
        QCoreApplication.sendEvent(self._wall, QEvent(QEvent.Type.UpdateRequest))

    def _measure(self) -> None:
        """Tell the presenter the shape of the audience's screen."""
        wall = self._wall
        size = wall.size() if self._windowed else wall.screen().size()
        self._presenter.set_ratio(max(0.3, size.width() / max(1, size.height())))

    @Slot()
    def _resized(self) -> None:
        # Without the number of px, which would be taken for a time.
        self._timer.start()

    def close(self) -> None:
        """Take the second window away."""
        self._timer.stop()
        self._drop()

    def _open(self, found: Arrangement) -> None:
        engine = self._scene.engine
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(QML / "Booth/Present/Hall.qml")))
        given = {"talk": self._presenter, "role": str(found.other_role)}
        window = component.createWithInitialProperties(given)
        if not isinstance(window, QWindow):
            raise SceneError(f"{component.errorString()}; install the program again.")
        self._component = component
        self._other, self._other_screen = window, found.other
        self.opened.emit(window)
        if self._windowed:
            for each in (window, self._scene.window):
                each.widthChanged.connect(self._resized)
                each.heightChanged.connect(self._resized)
            window.resize(self._scene.window.size())
            window.show()
            return
        screen = find_screen(found.other or "")
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        Pointer(window, hidden=True, parent=window)
        Lockdown(window, screen.name(), parent=window).show()

    def _drop(self) -> None:
        window, self._other, self._other_screen = self._other, None, None
        component, self._component = self._component, None
        if window is not None and shiboken6.isValid(window):
            window.destroyed.connect(partial(_forget, window, component))
            # Not closed, which a locked window refuses.
            window.destroy()
            window.deleteLater()
            # It may have had the keyboard; not every system gives that to the one that is left.
            self._scene.window.requestActivate()


def _forget(window: QWindow, _component: QQmlComponent | None) -> None:
    """Tell Python of the end of a window, with which its component may go.

    Else the next window at the same address would be taken for this one, and be gone for Python
    together with this one's component.
    """
    shiboken6.invalidate(window)
