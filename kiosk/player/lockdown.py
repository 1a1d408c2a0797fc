"""Keeps the window in front and shut: what a visitor must not do never reaches the scene."""

from functools import cache
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QScreen, QWindow

_FLAGS: Final = 0x1 | 0x800 | 0x40000
"""A window without a frame that stays on top. As a number: Qt's namespace is not looked into
before the first frame (``kiosk.player.rows``)."""

_REFUSED: Final = frozenset(
    {
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.NativeGesture,
        QEvent.Type.TabletPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.Shortcut,
    }
)
_PRESSES: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
_RAISING: Final = frozenset({"xcb", "windows", "cocoa"})
"""Window systems that let a program put its window in front; Wayland's compositors do not."""

_BACK_IN_FRONT: Final = 300
"""ms after which a window that was put away comes back."""


class Lockdown(QObject):
    """Guards one window for as long as it lives.

    It stays full-screen, above others, on the screen that was chosen; it comes back when it is
    hidden, made small or put behind; it refuses to close, and every key, button and gesture
    that the exhibition has no use for. What only the system can guard is told by ``kiosk doctor``.
    """

    def __init__(self, window: QWindow, screen: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._screen = screen
        self._seen = False
        self._taken_away = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BACK_IN_FRONT)
        self._timer.timeout.connect(self.show)
        window.setProperty("flags", _FLAGS)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 - there is a window
        app.screenAdded.connect(self._timer.start)
        app.screenRemoved.connect(self._timer.start)
        app.primaryScreenChanged.connect(self._timer.start)

    def show(self) -> None:
        """Show the window full-screen, in front, on its screen."""
        if self._taken_away and not self._window.isExposed():
            # A window manager that shows its desktop maps the window only when it is new to it.
            self._window.hide()
        self._taken_away = False
        screen = find_screen(self._screen)
        if self._window.screen() != screen:
            self._window.setScreen(screen)
        # A display without a window manager has nobody who would make it as large as the screen.
        if self._window.geometry() != screen.geometry():
            self._window.setGeometry(screen.geometry())
        if self._window.visibility() != QWindow.Visibility.FullScreen:
            self._window.showFullScreen()
        if QGuiApplication.platformName() in _RAISING:
            self._window.raise_()
        self._window.requestActivate()

    def _look(self) -> None:
        """Come back once when the window cannot be seen any more, though nobody hid it."""
        exposed = self._window.isExposed()
        if self._seen and not exposed:
            self._taken_away = True
            self._timer.start()
        self._seen = exposed

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is not for the scene."""
        kind = event.type()
        if kind == QEvent.Type.Close:
            event.ignore()
            return True
        if kind == QEvent.Type.Expose:
            self._look()
        elif kind in {QEvent.Type.WindowStateChange, QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._timer.start()
            return False
        if kind in _REFUSED:
            event.accept()
            return True
        if isinstance(event, QKeyEvent):
            return not is_allowed(event)
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            return event.button() != QtCore.Qt.MouseButton.LeftButton
        return False


def is_allowed(event: QKeyEvent) -> bool:
    """Tell whether a key is for the scene: one that moves, chooses or types."""
    if event.modifiers() & _held():
        return False
    return event.key() in _keys() or (event.text().isprintable() and event.text() != "")


@cache
def _keys() -> frozenset[int]:
    """Return what is allowed besides the characters that are typed into the search."""
    key = QtCore.Qt.Key
    moving = {key.Key_Up, key.Key_Down, key.Key_Left, key.Key_Right}
    leaping = {key.Key_PageUp, key.Key_PageDown, key.Key_Home, key.Key_End}
    choosing = {key.Key_Tab, key.Key_Backtab, key.Key_Return, key.Key_Enter, key.Key_Space}
    editing = {key.Key_Escape, key.Key_Backspace, key.Key_Shift}
    return frozenset(moving | leaping | choosing | editing)


@cache
def _held() -> "QtCore.Qt.KeyboardModifier":
    """Return what no key may be pressed with."""
    held = QtCore.Qt.KeyboardModifier
    return held.ControlModifier | held.AltModifier | held.MetaModifier


def find_screen(wanted: str) -> QScreen:
    """Return the screen of that name or number (the first is 1), the primary one for any other."""
    screens = QGuiApplication.screens()
    if wanted.isdecimal() and 1 <= int(wanted) <= len(screens):
        return screens[int(wanted) - 1]
    named = [screen for screen in screens if wanted and screen.name() == wanted]
    return named[0] if named else QGuiApplication.primaryScreen()
