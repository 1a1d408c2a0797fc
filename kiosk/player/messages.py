"""Qt's own messages: counted, kept for whoever asks, and written to standard error."""

import atexit
import sys
from collections import deque

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_KEPT = 200
_LOUD = {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}

HARMLESS = (
    # Frames of clips become pictures on the processor: there is no other way without a GPU.
    "No RHI backend. Using CPU conversion.",
    # A booth without sound: clips play without it, and the sound's button is not there.
    "PulseAudioService: pa_context_connect() failed",
    # Qt's own clock of animations is stopped by a queued call, which now and then comes when it has
    # stopped by itself.
    "QUnifiedTimer::stopAnimationDriver: driver is not running",
)
"""What Qt warns of although the booth is prepared for it."""


class QtMessages:
    """Receives every message of Qt and QML from its creation on."""

    def __init__(self) -> None:
        self.warnings = 0
        """Messages of warning level or above so far."""
        self.recent: deque[str] = deque(maxlen=_KEPT)
        qInstallMessageHandler(self._receive)
        # A thread of Qt's may have something to say when Python is no more.
        atexit.register(qInstallMessageHandler, None)

    def _receive(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in _LOUD and not any(known in text for known in HARMLESS):
            self.warnings += 1
            place = f"{context.file}:{context.line}: " if context.file else ""
            self.recent.append(f"{place}{text}")
            sys.stderr.write(f"qt: {place}{text}\n")
