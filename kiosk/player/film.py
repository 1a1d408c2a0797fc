"""The clip that is shown, as QML sees it."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QLoggingCategory, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QQmlEngine

from kiosk.pack.model import Cue
from kiosk.player.cues import cue_at
from kiosk.player.declared import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.player.projector import Projector

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


def _quieten() -> None:
    """Set what QtMultimedia reads while it is loaded."""
    # FFmpeg opens nothing but files, whatever address hides in a clip.
    os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "file"
    # It would report a missing pipewire, codecs without hardware and broken files, most of it
    # from threads of its own: each report calls Python's message handler, and where the scene
    # waits for that thread with Python held, both wait for ever. A clip's `state` tells instead.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")


@QmlElement
@QmlUncreatable("the booth has the one film")
class Film(QObject):
    """Plays one clip at a time; whoever opens one takes the player over.

    The player itself is made at the first clip and kept. Where it cannot be made, every clip
    has failed.
    """

    changed = Signal()
    moved = Signal()
    shown = Signal()
    cueChanged = Signal()  # noqa: N815 - Qt's style

    def __init__(self, media_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media_dir = media_dir
        self._engine: QQmlEngine | None = None
        self._projector: Projector | None = None
        self._file = ""
        self._missing = False
        self._muted = False
        self._volume = 1.0
        self._cues: list[Cue] = []
        self._cue = ""

    def set_volume(self, volume: float) -> None:
        """Play as loud as staff want it, from 0 to 1 as an ear hears it."""
        self._volume = volume
        if self._projector:
            self._projector.set_volume(volume)

    def project_on(self, engine: QQmlEngine) -> None:
        """Name the engine whose scene shows the frames."""
        self._engine = engine

    # --- what QML sees ----------------------------------------------------------------------

    @Property(str, notify=changed)
    def state(self) -> str:
        """``empty``, ``playing``, ``paused``, ``ended`` or ``failed``."""
        if not self._file:
            return "empty"
        projector = self._projector
        if projector is None or projector.error:
            return "failed"
        if projector.ended:
            return "ended"
        return "playing" if projector.playing else "paused"

    @Property("double", notify=moved)
    def position(self) -> float:
        """Seconds from the beginning."""
        return self._projector.position if self._projector and self._file else 0.0

    @Property("double", notify=changed)
    def duration(self) -> float:
        """Length in seconds; 0 while it is not known."""
        return self._projector.duration if self._projector and self._file else 0.0

    @Property(bool, notify=changed)
    def hasSound(self) -> bool:  # noqa: N802 - Qt's style
        """Whether the clip has sound and the booth a way to play it."""
        return bool(self._projector and self._file and self._projector.has_sound)

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._muted

    @Property(QUrl, notify=shown)
    def frame(self) -> QUrl:
        """The frame to show, for an ``Image``; empty before the first one."""
        return self._projector.frame if self._projector else QUrl()

    @Property(str, notify=cueChanged)
    def cue(self) -> str:
        """The subtitle of this moment, plain; empty for none."""
        return self._cue

    # --- what QML tells ---------------------------------------------------------------------

    @Slot(str, "QVariantList")
    def open(self, file: str, cues: list[dict[str, Any]]) -> None:
        """Play a file of the pack's media from its beginning, with subtitles as in the pack."""
        self._file = file
        self._cues = msgspec.convert(cues, list[Cue])
        if projector := self._made():
            projector.mute(self._muted)
            projector.set_volume(self._volume)
            projector.open(self._media_dir / Path(file).name)
        self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on; after the end, from the beginning."""
        if projector := self._running():
            (projector.pause if projector.playing else projector.play)()

    @Slot(float)
    def seek(self, seconds: float) -> None:
        """Go to a moment of the clip."""
        if projector := self._running():
            projector.seek(seconds)

    @Slot()
    def replay(self) -> None:
        """Play from the beginning."""
        if projector := self._running():
            projector.seek(0)
            projector.play()

    @Slot(bool)
    def mute(self, muted: bool) -> None:  # noqa: FBT001 - a slot
        """Turn the sound off or on."""
        self._muted = muted
        if self._projector:
            self._projector.mute(muted)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Stop, with the sound on for the next clip."""
        if not self._file:
            return
        self._file, self._cues, self._muted = "", [], False
        if self._projector:
            self._projector.close()
        self._move()
        self.changed.emit()

    # --- the player -------------------------------------------------------------------------

    def _running(self) -> "Projector | None":
        return self._projector if self._file and self._projector else None

    def _made(self) -> "Projector | None":
        """Return the player, made at the first clip; None where it cannot be."""
        if self._projector is None and self._engine is not None and not self._missing:
            _quieten()
            try:
                from kiosk.player.projector import Projector  # noqa: PLC0415 - takes 50 ms
            except ImportError as error:
                self._missing = True
                sys.stderr.write(f"film: clips cannot be played: {error}\n")
                return None
            self._projector = Projector(self._engine, self)
            self._projector.changed.connect(self.changed)
            self._projector.shown.connect(self.shown)
            self._projector.moved.connect(self._move)
        return self._projector

    @Slot()
    def _move(self) -> None:
        self.moved.emit()
        cue = cue_at(self._cues, float(self.position))
        if cue != self._cue:
            self._cue = cue
            self.cueChanged.emit()
