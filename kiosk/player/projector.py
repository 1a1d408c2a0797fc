"""Plays clips with QtMultimedia and hands their frames to QML as pictures.

Imported at the first clip, never at the start of the program: it loads QtMultimedia, FFmpeg and
QtQuick's Python module. See ``docs/adr/0012-one-player-of-clips.md`` for why it is done here and
not by QML's ``MediaPlayer`` and ``VideoOutput``.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QtAudio, QVideoSink
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider

_PROVIDER = "film"

_LAST = 0.25
"""Seconds before the end at which there still is a frame to show."""


class _Frames(QQuickImageProvider):
    """The frame that is shown, under whatever number QML asks for it."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.image = QImage()

    def requestImage(self, _number: str, _size: QSize, _wanted: QSize) -> QImage:  # noqa: N802
        """Return the frame; called by Qt on the scene's own thread."""
        return self.image


class Projector(QObject):
    """One ``QMediaPlayer`` for the whole program, as each of them leaks some memory."""

    changed = Signal()
    """It began, paused, ended or failed, or knows more about the clip."""
    moved = Signal()
    shown = Signal()
    """There is a new frame, or none any more."""

    def __init__(self, engine: QQmlEngine, parent: QObject) -> None:
        super().__init__(parent)
        self.frame = QUrl()
        """Address of the frame for QML; empty before the first one."""
        self.error = ""
        """What Qt says is wrong with the clip; empty while nothing is."""
        self._count = 0
        self._seen = -1
        self._frames = _Frames()  # kept: the engine's hold on it is not Python's
        engine.addImageProvider(_PROVIDER, self._frames)
        self._sink = QVideoSink(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sound = self._loudspeaker()
        # Queued: the frame comes from a thread of the player.
        self._sink.videoFrameChanged.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._player.playbackStateChanged.connect(self._become)
        self._player.mediaStatusChanged.connect(self._become)
        self._player.durationChanged.connect(self._become)
        self._player.positionChanged.connect(self._move)
        self._player.errorOccurred.connect(self._fail)

    def _loudspeaker(self) -> QAudioOutput | None:
        if QMediaDevices.defaultAudioOutput().isNull():
            return None
        sound = QAudioOutput(self)
        self._player.setAudioOutput(sound)
        return sound

    # --- what it is doing -------------------------------------------------------------------

    @property
    def playing(self) -> bool:
        """Whether the clip runs."""
        return self._player.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    @property
    def ended(self) -> bool:
        """Whether the clip ran to its end."""
        return self._player.mediaStatus() == QMediaPlayer.MediaStatus.EndOfMedia

    @property
    def position(self) -> float:
        """Seconds from the beginning."""
        return self._player.position() / 1000

    @property
    def duration(self) -> float:
        """Length in seconds; 0 while it is not known."""
        return self._player.duration() / 1000

    @property
    def has_sound(self) -> bool:
        """Whether there is anything to hear, and to hear it with."""
        return self._sound is not None and self._player.hasAudio()

    # --- what it is told --------------------------------------------------------------------

    def open(self, file: Path) -> None:
        """Play a file from its beginning."""
        self.close()
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._player.play()

    def play(self) -> None:
        """Go on; after the end, from the beginning."""
        self._player.play()

    def pause(self) -> None:
        """Stand still."""
        self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go to a moment of the clip; after its end, stand still there."""
        ended = self.ended
        self._player.setPosition(int(max(0.0, min(seconds, self.duration - _LAST)) * 1000))
        if ended:
            self._player.pause()

    def set_volume(self, volume: float) -> None:
        """Play at a loudness from 0 to 1 as an ear hears it."""
        if self._sound is not None:
            scale = QtAudio.VolumeScale
            self._sound.setVolume(
                QtAudio.convertVolume(volume, scale.LogarithmicVolumeScale, scale.LinearVolumeScale)
            )

    def mute(self, muted: bool) -> None:  # noqa: FBT001 - what is set
        """Turn the sound off or on."""
        if self._sound is not None:
            self._sound.setMuted(muted)

    def close(self) -> None:
        """Stop and let go of the file and its last frame."""
        self._player.stop()
        self._player.setSource(QUrl())
        self.error, self._seen, self.frame = "", -1, QUrl()
        self._frames.image = QImage()
        self.shown.emit()
        self.changed.emit()

    # --- what Qt says -----------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        frame = self._sink.videoFrame()
        if not frame.isValid() or self._player.source().isEmpty():
            return  # the last one stays after the end
        if frame.startTime() == self._seen:
            return  # several were queued while the scene was busy: only the newest is drawn
        self._seen = frame.startTime()
        self._frames.image = frame.toImage()
        self._count += 1
        self.frame = QUrl(f"image://{_PROVIDER}/{self._count}")
        self.shown.emit()

    @Slot()
    def _become(self) -> None:
        if self.ended and self.frame.isEmpty() and not self.has_sound:
            self.error = "The clip has neither pictures nor sound."
        self.changed.emit()

    @Slot()
    def _move(self) -> None:
        self.moved.emit()

    @Slot()
    def _fail(self) -> None:
        self.error = self._player.errorString() or "The clip cannot be played."
        self.changed.emit()
