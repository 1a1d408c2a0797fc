"""Memory that was freed goes back to the system when a booth comes to rest."""

import ctypes
import sys
import threading
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

REST: Final = 3000
"""ms without a change after which it is worth while: pages and pictures are made by then."""


class Thrift(QObject):
    """Gives freed memory back a while after ``stir``: the C library keeps it otherwise.

    A page that was made and pictures that were decoded leave some 20 MB so. In a thread of its
    own, for it takes milliseconds; nothing where the C library is none of GNU.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._rested)

    def stir(self) -> None:
        """Wait for the rest after something that takes memory for a while."""
        self._rest.start()

    @Slot()
    def _rested(self) -> None:
        give_back()


def give_back() -> None:
    """Return freed memory to the system, beside what else goes on."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        threading.Thread(target=trim, args=(0,), daemon=True).start()
