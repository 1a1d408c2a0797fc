"""The composition root of the player: from a store to a window on the screen."""

import gc
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from kiosk.player.application import make_application
from kiosk.player.engine import Engine
from kiosk.player.link import Link
from kiosk.player.show import Show
from kiosk.player.wishes import Wishes
from kiosk.processes.wire import Message, Wire
from kiosk.trace import Trace

__all__ = ["Wishes", "make_application", "run"]


def run(wishes: Wishes, wire: Wire, messages: Iterator[Message], engine: Engine) -> int:
    """Play until the keeper says so or the window is closed; return the exit code.

    There is an application by now. ``engine`` shows the exhibition.
    """
    link = Link(wire, messages)
    show = Show(wishes, link, Trace(wishes.trace), engine)
    show.begin()
    gc.freeze()
    gc.enable()
    code = QCoreApplication.exec()
    show.close()
    return code
