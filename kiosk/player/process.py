"""The player as the keeper's child. See ``docs/keeper-protocol.md``."""

import faulthandler
import gc
import os
import signal
import sys

from kiosk.player.libraries import load_libraries
from kiosk.processes.faults import guarded, report_faults
from kiosk.processes.name import PLAYER, name_process
from kiosk.processes.orphan import end_with_parent
from kiosk.processes.wire import FAULT, Wire


def main() -> int:
    """Play until the keeper closes the pipe or the window is closed; return the exit code."""
    load_libraries()
    name_process(PLAYER)
    faulthandler.enable()
    end_with_parent()
    # What the system would do by itself: Python's handlers wait for Python to run.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    wire = Wire.claim()
    wire.hello("player")
    report_faults(lambda where, error: wire.say("fault", where=where, error=error))
    code = guarded(lambda: _play(wire))
    if code == FAULT:
        # At once: taken down in any order, what is still on the screen would fail once more.
        sys.stderr.flush()
        os._exit(code)
    return code


def _play(wire: Wire) -> int:
    # Nothing of what is loaded now will ever be garbage: looking for some costs 25 ms.
    gc.disable()
    from kiosk.player.binding import lightly, load_binding  # noqa: PLC0415 - faults are told by now

    with lightly():
        load_binding()
        from kiosk.player.application import make_application  # noqa: PLC0415
        from kiosk.player.engine import FIRST, Engine  # noqa: PLC0415

        _app, _qt_messages = make_application()
        engine = Engine()
        # A thread of Qt's reads while Python goes on loading and the keeper makes up its mind.
        engine.read_ahead(*FIRST)
        import kiosk.player.scene  # noqa: F401, PLC0415 - has all types of QML

        engine.read_ahead("Main")
        from kiosk.player.app import Wishes, run  # noqa: PLC0415

    messages = wire.messages()
    begin = next(messages, None)
    if begin is not None:
        return run(Wishes.of(begin), wire, messages, engine)
    from shiboken6 import delete  # noqa: PLC0415

    delete(engine)  # before the application
    return 0
