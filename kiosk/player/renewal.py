"""Brings a new pack on the screen when nobody is touching it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.pack.reader import PackReader
from kiosk.player.scene import Scene

_AGAIN = 60
"""Milliseconds until the next look whether it can be; only while a pack waits."""


class Renewal(QObject):
    """Holds the newest pack until no finger is down and no page is on its way."""

    def __init__(self, scene: Scene, renew: Callable[[PackReader], None] | None = None) -> None:
        """``renew`` shows a pack; the scene does by itself where nothing else is wanted."""
        super().__init__()
        self._scene = scene
        self._renew = renew or scene.renew
        self._pack: PackReader | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)

    @property
    def waiting(self) -> bool:
        """Whether a pack waits."""
        return self._pack is not None

    def offer(self, pack: PackReader) -> None:
        """Show a pack as soon as can be, instead of any that still waits."""
        if self._pack is not None:
            self._pack.close()
        self._pack = pack
        self._try()

    def drop(self) -> None:
        """Let a pack that still waits go."""
        self._timer.stop()
        if self._pack is not None:
            self._pack.close()
            self._pack = None

    def _try(self) -> None:
        if self._pack is None:
            return
        if self._scene.booth.presence.touched or self._scene.stack.property("moving"):
            self._timer.start(_AGAIN)
            return
        pack, self._pack = self._pack, None
        self._renew(pack)
