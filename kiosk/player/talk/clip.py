"""The clip of the slide that the audience sees."""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.film import Film

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_PATIENCE: Final = 8000
"""ms without a step forward after which slides that turn by themselves wait for it no more."""


@QmlElement
@QmlUncreatable("the presenter makes it")
class Clip(QObject):
    """Plays with the booth's one player: both screens show its frames, and it sounds once.

    ``changed`` says that there is another clip, or that it plays, stands still or is over.
    """

    changed = Signal()

    def __init__(self, film: Film, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._film = film
        self._slide = ""
        self._video: dict[str, Any] = {}
        self._opened = False
        self._stalled = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._stall)
        film.close()  # what a visitor left on
        film.changed.connect(self._become)
        film.moved.connect(self._go_on)

    # --- what QML sees ------------------------------------------------------------------------

    @Property(Film, constant=True)
    def film(self) -> Film:
        """Whose frames and subtitles are shown, unless it is ``ready``."""
        return self._film

    @Property(str, notify=changed)
    def state(self) -> str:
        """Empty on a slide without one, ``ready`` before it begins, else as of the film."""
        if not self._video:
            return ""
        return self._film.state if self._opened else "ready"

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Width of what the slide has in its place, as a share of the height."""
        poster = self._video.get("poster")
        return poster["width"] / poster["height"] if poster else 16 / 9

    @property
    def busy(self) -> bool:
        """Whether it plays, so that a slide that turns by itself stays."""
        return self.state == "playing" and not self._stalled

    # --- what it is told ----------------------------------------------------------------------

    def show(self, slide: dict[str, Any]) -> None:
        """Be the clip of another slide; the one that played stops.

        It is gone from the screens at once, but the player takes its time to stop: the next
        slide does not wait for that.
        """
        video = slide.get("video") or {}
        if (slide["id"], video) == (self._slide, self._video):
            return
        self._slide, self._video = slide["id"], video
        if self._opened:
            self._opened = False
            QTimer.singleShot(0, self, self._let_go)
        self.changed.emit()

    def play(self) -> None:
        """Play it, from its beginning if it is over; nothing where there is none."""
        match self.state:
            case "ready":
                self._open()
            case "paused" | "ended":
                self._film.toggle()

    def pause(self) -> None:
        """Let it stand still if it plays."""
        if self.state == "playing":
            self._film.toggle()

    def toggle(self) -> None:
        """Play it, or let it stand still."""
        if self.state == "playing":
            self.pause()
        else:
            self.play()

    def close(self) -> None:
        """Stop it for good."""
        self._patience.stop()
        self._film.changed.disconnect(self._become)
        self._film.moved.disconnect(self._go_on)
        self._film.close()

    # --- the film -----------------------------------------------------------------------------

    def _open(self) -> None:
        self._opened = True
        self._film.close()
        self._film.open(self._video["file"], self._video["cues"])
        self._go_on()

    @Slot()
    def _let_go(self) -> None:
        if not self._opened:
            self._film.close()

    @Slot()
    def _become(self) -> None:
        if self._opened:
            self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._opened:
            self._stalled = False
            self._patience.start()

    @Slot()
    def _stall(self) -> None:
        self._stalled = True
        self.changed.emit()
