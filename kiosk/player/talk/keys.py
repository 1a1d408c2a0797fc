"""The keys of a talk: of a clicker and of a keyboard."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.player.talk.presenter import Presenter

_KEY = Qt.Key
_Do = Callable[[Presenter], None]


def _typing(figure: str) -> _Do:
    return lambda talk: talk.digit(figure)


_BY_KEY: Final[dict[int, _Do]] = {
    **dict.fromkeys(
        (_KEY.Key_PageDown, _KEY.Key_Right, _KEY.Key_Down, _KEY.Key_Space), Presenter.forward
    ),
    **dict.fromkeys(
        (_KEY.Key_PageUp, _KEY.Key_Left, _KEY.Key_Up, _KEY.Key_Backspace), Presenter.back
    ),
    _KEY.Key_Home: Presenter.first,
    _KEY.Key_End: Presenter.last,
    **dict.fromkeys((_KEY.Key_Return, _KEY.Key_Enter), Presenter.enter),
    _KEY.Key_Escape: Presenter.escape,
}
"""What a clicker sends, and the keys of the same meaning."""

_BY_TEXT: Final[dict[str, _Do]] = {
    **dict.fromkeys(".b。", lambda talk: talk.hide("black")),
    **dict.fromkeys("w,，", lambda talk: talk.hide("white")),
    "o": lambda talk: talk.look("overview"),
    "g": lambda talk: talk.look("sections"),
    "f": Presenter.freeze,
    "s": Presenter.swap,
    "p": Presenter.pause,
    "r": Presenter.reset,
    "a": Presenter.play,
    "v": Presenter.playClip,
    "l": lambda talk: talk.desk.takeUp("laser"),
    "d": lambda talk: talk.desk.takeUp("pen"),
    "c": lambda talk: talk.desk.ink.clear(),
    "n": lambda talk: talk.desk.resizeNotes(),
    **{figure: _typing(figure) for figure in "0123456789"},
}

_COLUMNS: Final = 4
"""Of the overview, for the keys up and down."""
_IN_OVERVIEW: Final[dict[int, _Do]] = {
    _KEY.Key_Right: lambda talk: talk.mark(1),
    _KEY.Key_Left: lambda talk: talk.mark(-1),
    _KEY.Key_Down: lambda talk: talk.mark(_COLUMNS),
    _KEY.Key_Up: lambda talk: talk.mark(-_COLUMNS),
}
_IN_SECTIONS: Final[dict[int, _Do]] = {
    **dict.fromkeys((_KEY.Key_Right, _KEY.Key_Down), lambda talk: talk.mark_section(1)),
    **dict.fromkeys((_KEY.Key_Left, _KEY.Key_Up), lambda talk: talk.mark_section(-1)),
}
_IN_VIEW: Final = {"overview": _IN_OVERVIEW, "sections": _IN_SECTIONS}
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def meaning(event: QKeyEvent, view: str) -> _Do | None:
    """Return what a key does while ``view`` is open; None for one that does nothing."""
    if event.modifiers() & _HELD:
        return None
    marking = _IN_VIEW.get(view, {}).get(event.key())
    return marking or _BY_KEY.get(event.key()) or _BY_TEXT.get(event.text().lower())


class Keys(QObject):
    """Gives every key of the windows that it watches to the talk, unless ``elsewhere``.

    Held keys repeat only where they move: a clicker that hangs must not flicker the curtain.
    """

    def __init__(
        self, presenter: Presenter, elsewhere: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._elsewhere = elsewhere
        self._down: set[int] = set()
        self._ending = False

    def end(self) -> None:
        """Let the visitors have the keys, once the one that ended the talk is up again.

        Its release would otherwise be the first sign of a visitor.
        """
        self._ending = True
        if not self._down:
            self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys of the talk."""
        if not isinstance(event, QKeyEvent):
            return False
        if self._ending:
            return self._last(event)
        if self._elsewhere() or event.modifiers() & _HELD:
            return False  # the staff's, and their way in
        self._note(event)
        if event.type() == QEvent.Type.KeyPress:
            do = meaning(event, self._presenter.view)
            if do is not None and (not event.isAutoRepeat() or event.key() in _BY_KEY):
                do(self._presenter)
        return True

    def _note(self, event: QKeyEvent) -> None:
        """Take note of which keys are down."""
        if event.type() == QEvent.Type.KeyPress:
            self._down.add(event.key())
        elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._down.discard(event.key())

    def _last(self, event: QKeyEvent) -> bool:
        """Take the release of what is still down, then nothing more."""
        mine = event.key() in self._down
        self._note(event)
        if not self._down:
            self.deleteLater()
        return mine
