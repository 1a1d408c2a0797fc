"""Asks staff for their PIN, and for a first one where there is none."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.session.patience import Patience
from kiosk.state.pin import LONGEST, SHORTEST, PinError, PinStore

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_SECOND: Final = 1000


@QmlElement
@QmlUncreatable("the staff's way in has it")
class Lock(QObject):
    """Takes PINs between ``ask`` and ``rest``; ``opened`` says that one was right, or is kept."""

    changed = Signal()
    opened = Signal()
    _tried = Signal(bool)

    def __init__(
        self, state: Path, now: Callable[[], float], parent: QObject | None = None
    ) -> None:
        """``now`` tells the wall clock's seconds, which a restart does not put back."""
        super().__init__(parent)
        self._pins = PinStore(state)
        self._now = now
        self._patience = Patience()
        self._asking = False
        self._choosing = False
        self._wrong = False
        self._busy = False
        self._failure = ""
        self._tried.connect(self._decide)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND)
        self._second.timeout.connect(self.tick)

    def ask(self) -> None:
        """Ask from now on."""
        self._patience = self._pins.patience()
        self._asking, self._choosing = True, not self._pins.is_set
        self._wrong, self._failure = False, ""
        self._second.start()
        self.changed.emit()

    def rest(self) -> None:
        """Take no PIN any more."""
        self._asking = False
        self._second.stop()

    @Slot()
    def tick(self) -> None:
        """Tell how long the wait still is."""
        if not self._busy:
            self.changed.emit()

    # --- what QML sees ------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether a first PIN is to be chosen."""
        return self._choosing

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last PIN was a wrong one."""
        return self._wrong

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a PIN is being tried."""
        return self._busy

    @Property(int, notify=changed)
    def secondsToWait(self) -> int:  # noqa: N802
        """Until another PIN may be tried."""
        return round(self._patience.left(self._now()) + 0.49)

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why a new PIN could not be kept; empty when it could."""
        return self._failure

    @Property(int, constant=True)
    def shortest(self) -> int:
        """Least number of figures."""
        return SHORTEST

    @Property(int, constant=True)
    def longest(self) -> int:
        """Greatest number of figures."""
        return LONGEST

    # --- a PIN --------------------------------------------------------------------------------

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Try a PIN. It takes a moment; ``opened`` or ``wrong`` tells what came of it."""
        refused = self._choosing or self._busy or self._patience.left(self._now()) > 0
        if refused or not self._asking:
            return
        self._busy = True
        self.changed.emit()
        threading.Thread(target=self._try, args=(pin,), name="pin", daemon=True).start()

    def _try(self, pin: str) -> None:
        self._tried.emit(self._pins.fits(pin))

    @Slot(bool)
    def _decide(self, fits: bool) -> None:  # noqa: FBT001 - a slot
        self._busy = False
        if not self._asking:
            return
        self._wrong = not fits
        self._patience = Patience() if fits else self._patience.fail(self._now())
        try:
            self._pins.remember(self._patience)
        except PinError as error:
            self._failure = str(error)
        self.changed.emit()
        if fits:
            self.opened.emit()

    @Slot(str)
    def found(self, pin: str) -> None:
        """Keep the first PIN."""
        if not self._asking or not self._choosing:
            return
        try:
            self._pins.set(pin)
        except PinError as error:
            self._failure = str(error)
            self.changed.emit()
            return
        self.opened.emit()
