"""A display of the benchmark's own, always of the same size and depth."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1920, 1080
_FIRST, _LAST = 75, 175
"""Numbers of displays to try: above those that people use."""
_PATIENCE = 20.0
_DEVELOPERS = ("QT_", "KIOSK", "PYTHON")
"""Beginnings of variables that no booth has: one of Python's keeps it from keeping bytecode."""


@dataclass(frozen=True, slots=True)
class Display:
    """A display without a window manager, and the file that is its memory."""

    name: str
    memory: Path


@contextmanager
def display() -> Iterator[Display]:
    """Give a display that goes when it is left; ``SystemExit`` where there can be none."""
    if shutil.which("Xvfb") is None:
        raise SystemExit("Xvfb is missing; on Debian: sudo apt-get install xvfb")
    shared = Path("/dev/shm")  # noqa: S108 - where memory is a file
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else None) as folder:
        server, name = _start(folder)
        try:
            yield Display(name, Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def _start(folder: str) -> tuple[subprocess.Popen[bytes], str]:
    size = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder)
    for number in range(_FIRST, _LAST):
        if Path(f"/tmp/.X{number}-lock").exists():  # noqa: S108 - where X servers keep them
            continue
        command = ["Xvfb", f":{number}", *size, "-nolisten", "tcp", "-noreset"]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        if _came_up(server, number):
            return server, f":{number}"
    raise SystemExit("no display could be made; is Xvfb able to run here?")


def _came_up(server: subprocess.Popen[bytes], number: int) -> bool:
    """Wait for the server; False where it went away, as when another one took the number."""
    socket = Path(f"/tmp/.X11-unix/X{number}")  # noqa: S108
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        if socket.exists():
            time.sleep(0.2)  # it is there a moment before it is served
            return server.poll() is None
        time.sleep(0.01)
    return False


def environment(name: str) -> dict[str, str]:
    """Return the environment of a program that is to appear on a display."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(_DEVELOPERS)}
    return {**kept, "DISPLAY": name, "XDG_SESSION_TYPE": "x11", "LANG": "C.UTF-8"}
