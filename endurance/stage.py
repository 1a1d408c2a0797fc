"""A screen of its own with a window manager, and programs that must not be started."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from program import until

NEEDS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "wmctrl": "wmctrl"}
"""Commands, and the packages of Debian that have them."""

SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X has them
"""Where the screens that are on have their sockets."""

OPENERS = (
    *("xdg-open", "gio", "kde-open", "kfmclient", "gnome-open", "exo-open", "sensible-browser"),
    *("x-www-browser", "firefox", "chromium", "xterm", "x-terminal-emulator", "dolphin", "thunar"),
)
"""What opens a link, a file manager or a shell on one desktop or another."""


def missing() -> list[str]:
    """Return the packages to install before a stage can be set."""
    return [package for command, package in NEEDS.items() if shutil.which(command) is None]


class Stage:
    """A screen that is on, as the kiosk's environment and as somebody at its keyboard."""

    def __init__(self, display: str, size: tuple[int, int], folder: Path) -> None:
        self.display, self.size = display, size
        self.shims = folder / "shims"
        self._calls = folder / "calls"
        self.shims.mkdir()
        for name in OPENERS:
            shim = self.shims / name
            shim.write_text(f'#!/bin/sh\necho "$0 $*" >> {self._calls}\n', "utf-8")
            shim.chmod(0o755)

    @property
    def environment(self) -> dict[str, str]:
        """What programs on this screen are started with."""
        path = f"{self.shims}:{os.environ['PATH']}"
        return {**os.environ, "PATH": path, "DISPLAY": self.display, "KIOSK_PLATFORM": ""}

    def do(self, command: str, *words: object) -> str:
        """Run ``xdotool`` or ``wmctrl``; return what it says, empty where it finds nothing."""
        return subprocess.run(
            [shutil.which(command) or command, *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        ).stdout.strip()

    def windows(self, pid: int) -> list[str]:
        """Return the windows of a process that can be seen."""
        return self.do("xdotool", "search", "--onlyvisible", "--pid", pid).split()

    def called(self) -> list[str]:
        """Return what was started since this was asked last, and must not be."""
        if not self._calls.exists():
            return []
        found = self._calls.read_text("utf-8").splitlines()
        self._calls.unlink()
        return [Path(line.split()[0]).name for line in found]


@contextmanager
def stage(folder: Path, number: int = 0, size: tuple[int, int] = (1280, 720)) -> Iterator[Stage]:
    """Turn a screen on, ``:number`` or the first one that is free, and the window manager."""
    with ExitStack() as held:
        number = number or _free()
        screen = f"{size[0]}x{size[1]}x24"
        held.enter_context(_running("Xvfb", f":{number}", "-screen", "0", screen, "-noreset"))
        until((SOCKETS / f"X{number}").exists, "a screen", 20)
        set_up = Stage(f":{number}", size, folder)
        held.enter_context(_running("openbox", environment=set_up.environment))
        until(lambda: "openbox" in set_up.do("wmctrl", "-m").lower(), "a window manager", 20)
        yield set_up


def _free() -> int:
    taken = {file.name for file in SOCKETS.glob("X*")}
    return next(number for number in range(71, 200) if f"X{number}" not in taken)


@contextmanager
def _running(
    command: str, *words: str, environment: dict[str, str] | None = None
) -> Iterator[None]:
    started = subprocess.Popen(
        [shutil.which(command) or command, *words],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        started.send_signal(signal.SIGTERM)
        started.wait(10)
