"""The player's end of the pipe to the keeper, as Qt signals in the thread of the scene."""

import os
import threading
import time
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kiosk.processes.wire import Message, Wire

_GRACE = 2.0
"""Seconds for the scene to end when the keeper is gone; it may hang."""


class Link(QObject):
    """Hears the keeper and speaks to it."""

    heard = Signal(object)
    """A message of the keeper, as a dict."""
    lost = Signal()
    """The keeper is gone."""

    def __init__(
        self, wire: Wire, messages: Iterator[Message], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wire = wire
        self._messages = messages

    def listen(self) -> None:
        """Begin to hear."""
        threading.Thread(target=self._listen, name="keeper", daemon=True).start()

    def say(self, what: str, /, **fields: Any) -> None:
        """Say something to the keeper."""
        self._wire.say(what, **fields)

    def _listen(self) -> None:
        # The scene may be gone before the keeper is, and this object with it.
        for message in self._messages:
            if isValid(self):
                self.heard.emit(message)
        if isValid(self):
            self.lost.emit()
        time.sleep(_GRACE)
        os._exit(0)
