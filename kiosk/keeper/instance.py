"""One kiosk for one state folder: a second one brings the first to the front and ends."""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from kiosk.pack.lock import StoreBusyError, exclusive

__all__ = ["StoreBusyError", "call_forward", "claim", "on_call"]


def claim(state: Path) -> AbstractContextManager[None]:
    """Hold the state folder; entering raises ``StoreBusyError`` where another one holds it.

    The system lets go of it when the process ends, however it ends.
    """
    return exclusive(state / "instance.lock", patience=0)


def on_call(state: Path, come: Callable[[], None]) -> None:
    """Have ``come`` called whenever another one wants this one in front."""
    if sys.platform == "win32":
        threading.Thread(target=_await_calls, args=(state, come), daemon=True).start()
    else:
        signal.signal(signal.SIGUSR1, lambda *_: come())


def call_forward(state: Path) -> None:
    """Ask the one that holds the state folder to come to the front."""
    if sys.platform == "win32":
        _call_on_windows(state)
        return
    with suppress(OSError, ValueError, KeyError, TypeError):
        status = json.loads((state / "status.json").read_text("utf-8"))
        os.kill(int(status["keeper"]), signal.SIGUSR1)


if sys.platform == "win32":
    import ctypes
    import hashlib

    _FOREVER = 0xFFFFFFFF

    def _event(state: Path) -> int:
        name = hashlib.sha256(str(state).encode()).hexdigest()[:16]
        # Both sides create it: whoever comes second is given the one that is there.
        return ctypes.windll.kernel32.CreateEventW(None, 0, 0, f"Local\\kiosk-{name}")

    def _await_calls(state: Path, come: Callable[[], None]) -> None:
        event = _event(state)
        while ctypes.windll.kernel32.WaitForSingleObject(event, _FOREVER) == 0:
            come()

    def _call_on_windows(state: Path) -> None:
        ctypes.windll.kernel32.SetEvent(_event(state))
